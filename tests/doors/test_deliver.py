"""Deliver sends what is due to the people that a queue names: once, in the window, within the day's cap."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo

import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError

from careerline.agenda import Channel, Class, Entry, LaneState, busy_with
from careerline.people.person import ChannelState, State, Step, Week
from careerline.ports import Day, address_key
from careerline.sending import deliver as sending
from local.faults import Crash, Fault
from tests.core.somebody import entry
from tests.doors.door import DANA, KEY, MONDAY, PHONE, PUBLIC_URL, Door, due_idea, event, lines, nth

Settings = Callable[..., None]


def batch(*people: str) -> dict[str, Any]:
    """Return the event of a batch that names people."""
    (record,) = event("deliver.due")["Records"]
    return {"Records": [record | {"messageId": person, "body": json.dumps({"person": person})} for person in people]}


def used(door: Door) -> int:
    """Return how many texts of the day's cap are taken."""
    texts: int = door.coach.store.day(MONDAY).texts
    return texts


def test_what_is_due_is_sent_and_stands_in_the_ledger(door: Door) -> None:
    door.knows(DANA, due_idea())

    assert door("deliver", event("deliver.due")) == {"batchItemFailures": []}

    (text,) = door.outbox
    assert (text["channel"], text["to"], text["key"], text["segments"]) == ("sms", PHONE, f"{KEY}-s", 1)
    kept = door.ledger()
    assert (kept.status, kept.cls, kept.kind, kept.provider_id) == ("accepted", "coaching", "idea", text["provider_id"])
    assert door.person().profile.coaching.open is None
    assert door.person().profile.week == 1


def test_a_mail_is_tagged_so_that_its_events_name_it(door: Door) -> None:
    door.knows(DANA, due_idea(channel=Channel.EMAIL))

    door("deliver", event("deliver.due"))

    (mail,) = door.outbox
    assert (mail["channel"], mail["key"], mail["class"], mail["kind"]) == ("email", f"{KEY}-e", "coaching", "idea")
    assert mail["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_a_queue_message_that_is_repeated_sends_once(door: Door) -> None:
    door.knows(DANA, due_idea())

    for _ in range(3):
        door("deliver", event("deliver.due"))
    door("deliver", batch(DANA, DANA, DANA))

    assert len(door.outbox) == 1


def test_somebody_who_is_not_due_gets_nothing(door: Door) -> None:
    door.knows(DANA, due_idea(MONDAY + timedelta(minutes=1)))
    before = door.everything()

    assert door("deliver", event("deliver.due")) == {"batchItemFailures": []}

    assert (door.outbox, door.everything()) == ([], before)


def test_a_run_that_died_after_its_claim_keeps_nobody_from_the_head_of_the_index(door: Door) -> None:
    person = door.knows(DANA, due_idea())
    (one,) = person.profile.agenda
    lease = MONDAY + timedelta(minutes=15)
    assert door.coach.store.claim(person.profile, one, busy_with(one, DANA, MONDAY, "words"), lease)

    door("deliver", event("deliver.due"))
    assert list(door.coach.store.due(0, Channel.SMS, MONDAY, 10)) == [DANA]  # the run may still be at work

    door.passes(minutes=2)
    door("deliver", event("deliver.due"))
    assert list(door.coach.store.due(0, Channel.SMS, lease - timedelta(seconds=1), 10)) == []
    assert list(door.coach.store.due(0, Channel.SMS, lease, 10)) == [DANA]
    assert door.outbox == []


@pytest.mark.parametrize(
    ("then", "sends"),
    [
        pytest.param({"state": State.PAUSED}, 0, id="paused"),
        pytest.param({"sms": ChannelState.STOPPED}, 0, id="stopped"),
        pytest.param({"talked_at": MONDAY}, 0, id="in a conversation"),
        pytest.param({"checks": 3}, 1, id="nothing that matters"),
    ],
)
def test_what_changes_after_a_batch_was_read_is_seen_before_anything_goes(
    door: Door, then: dict[str, Any], sends: int
) -> None:
    door.knows(DANA, due_idea())
    with sending.batch(door.coach, [DANA], MONDAY, lambda: 0.0) as run:
        assert run.people == {DANA: door.person()}
        door.change(**then)
        sending.deliver(door.coach, DANA, run)
    assert len(door.outbox) == sends


def test_who_was_not_to_be_written_to_when_a_batch_was_read_is_judged_as_they_are_now(door: Door) -> None:
    door.knows(DANA, due_idea(), state="paused")
    with sending.batch(door.coach, [DANA], MONDAY, lambda: 0.0) as run:
        door.change(state=State.ACTIVE)
        sending.deliver(door.coach, DANA, run)
    assert len(door.outbox) == 1


def test_somebody_unknown_is_nobodys_failure(door: Door) -> None:
    assert door("deliver", batch(nth(1))) == {"batchItemFailures": []}
    assert door.outbox == []


def test_a_malformed_message_comes_back_alone_and_the_log_names_it(door: Door, log: StringIO) -> None:
    door.knows(DANA, due_idea())
    bad, _ = (record["messageId"] for record in event("deliver.batch_with_one_bad")["Records"])

    done = door("deliver", event("deliver.batch_with_one_bad"))

    assert done == {"batchItemFailures": [{"itemIdentifier": bad}]}
    assert [text["key"] for text in door.outbox] == [f"{KEY}-s"]
    assert [line["message_id"] for line in lines(log) if line["message"] == "malformed queue message"] == [bad]


@pytest.mark.parametrize("body", ["not JSON", "[]", '"dana"', "{}", "null"])
def test_whatever_names_no_person_is_malformed(door: Door, body: str) -> None:
    door.knows(DANA, due_idea())
    events = batch("bad", DANA)
    events["Records"][0]["body"] = body

    assert door("deliver", events) == {"batchItemFailures": [{"itemIdentifier": "bad"}]}
    assert len(door.outbox) == 1


def test_a_malformed_message_is_set_aside_after_five_receives_and_holds_nobody_up(
    door: Door, capsys: pytest.CaptureFixture[str]
) -> None:
    door.knows(DANA, due_idea())
    door.send("DeliverQueue", "not JSON")
    door.send("DeliverQueue", json.dumps({"person": DANA}))

    door.stage.turn_by(4 * 180)
    assert len(door.outbox) == 1
    assert door.set_aside == []
    door.stage.turn_by(2 * 180)

    assert door.set_aside == ["not JSON"]
    assert "names no person" in capsys.readouterr().err


def test_while_the_kill_switch_is_on_nothing_is_sent_and_nothing_is_lost(door: Door, log: StringIO) -> None:
    door.knows(DANA, due_idea())
    door.halt()
    before = door.everything()

    assert door("deliver", event("deliver.due")) == {"batchItemFailures": []}

    assert (door.outbox, door.everything()) == ([], before)
    assert [line["message"] for line in lines(log)] == ["halted"]
    assert door.coach.store.go(MONDAY).halted == MONDAY
    door("deliver", event("deliver.due"))
    assert len(door.outbox) == 1


def test_the_days_cap_is_never_passed_and_who_had_to_wait_goes_later(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_DAY="3")
    people = [nth(number) for number in range(5)]
    for number, person in enumerate(people):
        door.knows(person, due_idea(), phone=f"+1207555{number:04d}", email=None)

    for _ in range(2):
        door("deliver", batch(*people))

    assert [text["to"] for text in door.outbox] == ["+12075550000", "+12075550001", "+12075550002"]
    assert used(door) == 3
    assert [door.person(person).profile.due for person in people[3:]] == [MONDAY + timedelta(hours=1)] * 2


def test_the_day_of_the_cap_is_t_mobiles_which_ends_at_midnight_pacific_time(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_DAY="1")
    afternoon = datetime(2026, 3, 2, 23, 59, tzinfo=UTC)  # 15:59 in Los Angeles, 13:59 in Honolulu
    door.at(afternoon)
    first, second = nth(1), nth(2)
    for number, person in enumerate((first, second)):
        phone = f"+1808555{number:04d}"
        door.knows(person, due_idea(afternoon), phone=phone, email=None, zone="Pacific/Honolulu")
    door("deliver", batch(first))
    door.passes(minutes=2)  # UTC's midnight is over

    door("deliver", batch(second))

    assert [text["to"] for text in door.outbox] == ["+18085550000"]
    assert (used(door), door.coach.store.day(afternoon + timedelta(hours=9)).texts) == (1, 0)


def test_what_a_batch_does_not_use_of_the_cap_is_given_back(door: Door) -> None:
    door.knows(DANA, due_idea())

    door("deliver", event("deliver.due"))

    assert used(door) == 1


def test_the_cap_is_given_back_although_a_message_of_the_batch_failed(door: Door) -> None:
    door.knows(DANA, due_idea())

    door("deliver", event("deliver.batch_with_one_bad"))

    assert used(door) == 1


@pytest.mark.parametrize("limit", ["TEXTS_PER_DAY", "SPEND_PER_DAY"])
def test_an_answer_goes_although_the_days_limits_are_reached_and_counts(
    door: Door, settings: Settings, limit: str
) -> None:
    settings(**{limit: "0"})
    door.knows(DANA)
    door("hear_text", door.text())

    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox] == ["answer"]
    assert door.coach.store.day(MONDAY) == Day(texts=1, answers=1, cost=125)


def test_the_days_money_is_never_passed_and_answers_take_from_it(door: Door, settings: Settings) -> None:
    settings(SPEND_PER_DAY="0.05", PRICE_PER_TEXT="0.0125")  # four texts
    door.knows(DANA)
    door("hear_text", door.text())
    door("deliver", event("deliver.answer"))
    people = [nth(number) for number in range(5)]
    for number, person in enumerate(people):
        door.knows(person, due_idea(), phone=f"+1207555{number:04d}", email=None)

    door("deliver", batch(*people))

    assert len([text for text in door.outbox if text["class"] == "coaching"]) == 3
    assert door.coach.store.day(MONDAY) == Day(texts=4, answers=1, cost=500)
    assert door.person(people[3]).profile.due == MONDAY + timedelta(hours=1)


def test_mails_take_from_the_days_money_and_not_from_its_texts(door: Door, settings: Settings) -> None:
    settings(SPEND_PER_DAY="0.0002", TEXTS_PER_DAY="0")
    people = [nth(number) for number in range(3)]
    for person in people:
        door.knows(person, due_idea(channel=Channel.EMAIL), phone=None, email=f"{person.lower()}@mail.example")

    door("deliver", batch(*people))

    assert len(door.outbox) == 2
    assert door.coach.store.day(MONDAY) == Day(mails=2, cost=2)


def test_an_ask_that_was_held_up_in_the_evening_goes_in_the_morning_and_keeps_nothing_waiting(door: Door) -> None:
    evening = datetime(2026, 3, 3, 2, 30, tzinfo=UTC)  # 21:30 in New York
    morning = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
    door.at(evening)
    ask = Entry(at=evening, cls=Class.ASK, channel=Channel.SMS, ref="ask2")
    door.knows(DANA, ask, sms="pending")
    door.stage.twilio.refuses = (429, 20429)
    for minutes in range(13):
        door.at(evening + timedelta(minutes=minutes))
        door("deliver", event("deliver.due"))
    door.stage.twilio.refuses = None

    assert door.person().profile.due == morning
    door("hear_email", door.mailed("did 25 min\n"))
    door("deliver", event("deliver.answer"))
    assert [(one["channel"], one["class"]) for one in door.outbox] == [("email", "answer")]

    door.at(morning)
    door("deliver", event("deliver.due"))
    assert [(one["channel"], one["class"]) for one in door.outbox[1:]] == [("sms", "ask")]


def test_what_the_carrier_did_not_take_is_not_counted(door: Door) -> None:
    door.knows(DANA, due_idea())
    door.stage.twilio.refuses = (429, 20429)

    for _ in range(3):
        door("deliver", event("deliver.due"))
        door.passes(minutes=10)

    assert door.coach.store.day(MONDAY) == Day()


def test_the_status_callback_names_the_key_the_class_and_the_kind(door: Door, calls: list[dict[str, str]]) -> None:
    door.knows(DANA, due_idea())

    door("deliver", event("deliver.due"))

    (form,) = calls
    callback = urlsplit(form["StatusCallback"])
    assert f"{callback.scheme}://{callback.netloc}{callback.path}" == f"{PUBLIC_URL}/hooks/receipts"
    assert dict(parse_qsl(callback.query)) == {"key": f"{KEY}-s", "class": "coaching", "kind": "idea"}
    assert callback.query == event("receipts.text_delivered")["rawQueryString"]


@pytest.mark.parametrize(
    ("after", "seconds"),
    [
        (timedelta(), 36_000),  # 09:30: as long as Twilio can hold it
        (timedelta(hours=7, minutes=30), 3 * 3600 - 120),  # 17:00
        (timedelta(hours=10, minutes=20), 600 - 120),  # 19:50
    ],
    ids=["09:30", "17:00", "19:50"],
)
def test_a_text_is_valid_until_two_minutes_before_the_window_ends(
    door: Door, calls: list[dict[str, str]], after: timedelta, seconds: int
) -> None:
    now = MONDAY + after
    door.at(now)
    door.knows(DANA, due_idea(now))

    door("deliver", event("deliver.due"))

    assert [form["ValidityPeriod"] for form in calls] == [str(seconds)]


def test_a_text_that_comes_up_after_the_window_waits_for_another_day(door: Door, calls: list[dict[str, str]]) -> None:
    door.knows(DANA, due_idea())
    door.passes(hours=10, minutes=30)  # 20:00

    door("deliver", event("deliver.due"))

    assert calls == []
    assert [(one.kind, one.at) for one in door.person().profile.agenda] == [("idea", MONDAY + timedelta(hours=32))]


def test_a_text_that_comes_up_a_minute_before_the_window_opens_waits_for_its_hour(
    door: Door, calls: list[dict[str, str]]
) -> None:
    door.at(MONDAY - timedelta(minutes=31))  # 08:59
    door.knows(DANA, due_idea(MONDAY - timedelta(hours=1)))

    door("deliver", event("deliver.due"))

    assert calls == []
    assert [one.at for one in door.person().profile.agenda] == [MONDAY + timedelta(hours=8)]


def test_a_carrier_that_is_away_for_hours_parks_nobody(door: Door, settings: Settings) -> None:
    settings(TWILIO_API_URL="http://127.0.0.1:9")  # nobody listens there
    door.knows(DANA, due_idea())

    for _ in range(12):
        door("deliver", event("deliver.due"))
        door.passes(minutes=5)

    profile = door.person().profile
    assert (profile.parked, profile.tries, profile.coaching.open) == (None, 0, None)
    assert [one.kind for one in profile.agenda] == ["idea"]


def test_what_waits_for_a_carrier_is_tried_less_and_less_often(door: Door, settings: Settings) -> None:
    settings(TWILIO_API_URL="http://127.0.0.1:9")  # nobody listens there
    door.knows(DANA, due_idea())
    pauses = []

    for hours in (0, 1, 4):
        door.at(MONDAY + timedelta(hours=hours))
        door("deliver", event("deliver.due"))
        pauses.append(door.person().profile.due - door.stage.clock.now)

    assert pauses == [timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1)]


def test_five_tries_in_a_row_that_learned_nothing_park_the_person_with_a_reason(
    door: Door, monkeypatch: pytest.MonkeyPatch, log: StringIO
) -> None:
    def breaks(*_: object) -> None:
        raise KeyError("a week that is not there")

    monkeypatch.setattr(type(door.coach.composer), "text", breaks)
    door.knows(DANA, due_idea())

    for number in range(1, 6):
        assert door.person().profile.parked is None
        door("deliver", event("deliver.due"))
        assert door.person().profile.tries == number
        door.passes(minutes=5)
    door("deliver", event("deliver.due"))

    profile = door.person().profile
    assert (profile.parked, profile.tries, profile.due) == ("five tries in a row learned nothing", 5, None)
    said = lines(log)
    assert [line["message"] for line in said] == ["broke"] * 4 + ["parked"]
    assert (said[-1]["level"], said[-1]["person"], said[-1]["why"]) == ("ERROR", DANA, f"{profile.parked}: KeyError")
    assert door("dispatch", event("dispatch.tick"))["queued"] == 0


def test_a_try_that_got_any_answer_starts_the_count_again(door: Door) -> None:
    door.knows(DANA, due_idea(), tries=4)

    door("deliver", event("deliver.due"))

    assert (door.person().profile.tries, len(door.outbox)) == (0, 1)


def test_a_number_that_stopped_at_the_carrier_ends_texts_and_not_mails(door: Door) -> None:
    door.knows(DANA, due_idea())
    door.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", PHONE, "STOP")  # its webhook is lost

    door("deliver", event("deliver.due"))

    kept = door.ledger()
    assert (kept.status, kept.reason) == ("refused", "21610: the person opted out at the carrier")
    assert (door.person().profile.sms, door.person().profile.email) == ("stopped", "confirmed")
    assert door.outbox == []


def test_an_answer_goes_first_and_what_is_due_waits_until_the_conversation_is_over(door: Door) -> None:
    door.knows(DANA, due_idea())
    door("hear_text", door.text())

    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox] == ["answer"]
    assert door.person().profile.due > MONDAY
    assert [one.kind for one in door.person().profile.agenda] == ["idea"]


def test_neither_a_number_nor_words_are_logged(door: Door, log: StringIO) -> None:
    door.knows(DANA, due_idea())

    door("deliver", event("deliver.due"))

    for secret in (PHONE, PHONE[2:], "dana@", "Dana", "certificate", door.outbox[0]["body"][:20]):
        assert secret not in log.getvalue()


def test_what_a_new_step_makes_needless_stands_in_the_ledger(door: Door) -> None:
    old = Step(week=1, sent_at=MONDAY - timedelta(days=5))
    check = entry("check", MONDAY + timedelta(days=3), week=1)
    door.knows(DANA, entry("step", MONDAY, week=2), check, email=None, week=Week(step=old))

    door("deliver", event("deliver.due"))

    assert check not in door.person().profile.agenda
    (kept,) = [one for one in door.stored()["sent"] if one["status"] == "dropped"]
    assert kept["kind"] == "check"


@pytest.mark.parametrize("spoken", ["7:55 pm", "7:58 pm", "7:59 pm"])
def test_an_hour_in_the_last_minutes_of_the_window_gets_its_texts(door: Door, spoken: str) -> None:
    door.knows(DANA, email=None)
    door("hear_text", door.text(Body=f"text me at {spoken}"))
    door("deliver", event("deliver.answer"))
    (idea,) = (one for one in door.person().profile.agenda if one.kind == "idea")
    door.at(idea.at + timedelta(seconds=90))  # the tick, a busy queue

    door("deliver", event("deliver.due"))

    assert [text["kind"] for text in door.outbox] == [None, "idea"]


def test_what_must_not_wait_is_tried_again_within_a_minute_ahead_of_any_coaching(
    door: Door, calls: list[dict[str, str]]
) -> None:
    door.knows(DANA, email=None)
    door("hear_text", door.text(Body="please stop texting me"))
    door.queued("AnswerQueue")
    door.stage.twilio.refuses = (429, 20429)
    door("deliver", event("deliver.answer"))
    assert door.queued("AnswerQueue")[1:] == [(DANA, 60)]
    assert door.person().profile.answers.due == MONDAY + timedelta(minutes=1)
    door.stage.twilio.refuses = None
    door.passes(minutes=1, seconds=5)

    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox] == ["opt_out"]
    assert [int(form["ValidityPeriod"]) for form in calls] == [300, 235]  # not after its five minutes


def test_an_answer_that_nobody_takes_is_dropped_when_its_time_is_over(door: Door) -> None:
    door.knows(DANA, email=None)
    door("hear_text", door.text(Body="done, took 40 min"))
    door.stage.twilio.refuses = (429, 20429)
    for _ in range(14):
        door("deliver", event("deliver.answer"))
        door.passes(minutes=1)
    (kept,) = door.stored()["sent"]
    assert (kept["status"], kept["class"]) == ("dropped", "answer")
    assert door.coach.store.sent(DANA, kept["key"]).reason == "too late"
    assert not door.person().profile.answers.due


# --- The word that confirms a yes ---


def said_yes(door: Door, **more: Any) -> None:
    """Let Dana, who signed up for texts, say yes."""
    door.knows(DANA, state="pending", sms="pending", **({"email": None} | more))
    door("hear_text", door.text(Body="yes"))


def answers_until(door: Door, minutes: int) -> None:
    """Deliver what is due of answers, each time that something is, for so many minutes from now."""
    end = door.stage.clock.now + timedelta(minutes=minutes)
    while (due := door.person().profile.answers.due) and due <= end:
        door.at(max(due, door.stage.clock.now))
        door("deliver", event("deliver.answer"))
    door.at(end)


def owed(door: Door) -> tuple[Entry, ...]:
    """Return the answers that still have to come."""
    return tuple(one for one in door.person().profile.agenda if one.owed)


def welcomes(door: Door) -> list[str]:
    """Return the welcomes that went."""
    return [text["body"] for text in door.outbox if ": welcome" in text["body"]]


def test_a_welcome_outlasts_eleven_minutes_of_trouble(door: Door) -> None:
    said_yes(door)
    door.stage.twilio.refuses = (429, 20429)
    answers_until(door, 11)
    assert not welcomes(door)

    door.stage.twilio.refuses = None
    answers_until(door, 10)
    assert len(welcomes(door)) == 1


def test_a_welcome_whose_outcome_is_not_known_goes_when_twilio_has_nothing_of_it(door: Door) -> None:
    said_yes(door)
    door.stage.twilio.refuses = (503, 20503)
    door("deliver", event("deliver.answer"))

    door.stage.twilio.refuses = None
    answers_until(door, 20)
    assert len(welcomes(door)) == 1


def test_a_welcome_outlasts_the_kill_switch(door: Door) -> None:
    door.halt()
    said_yes(door)
    door("deliver", event("deliver.answer"))

    door.passes(minutes=15)
    door.coach.store.go(door.stage.clock.now)
    door("deliver", event("deliver.answer"))
    assert len(welcomes(door)) == 1


def test_no_coaching_goes_before_the_welcome_and_it_goes_by_day_alone(door: Door) -> None:
    door.at(MONDAY + timedelta(hours=12))
    said_yes(door)
    door.stage.twilio.refuses = (429, 20429)
    answers_until(door, 11)
    door.stage.twilio.refuses = None

    answers_until(door, 60)
    assert not welcomes(door)
    opens = door.person().profile.answers.due
    assert opens is not None
    assert opens.astimezone(ZoneInfo(door.person().profile.zone)).strftime("%H:%M") == "09:00"

    door.stage.twilio.refuses = (429, 20429)
    answers_until(door, int((opens - door.stage.clock.now).total_seconds() / 60) + 1)
    door.stage.twilio.refuses = None
    idea = due_idea(door.stage.clock.now.replace(second=0, microsecond=0))
    door.change(agenda=(idea, *owed(door)), coaching=LaneState(due=idea.at))
    door("deliver", event("deliver.due"))
    assert not door.outbox, "coaching waits for the welcome"

    answers_until(door, 60)
    door("deliver", event("deliver.due"))
    assert [": welcome" in text["body"] for text in door.outbox] == [True, False]


def test_an_answer_does_not_wait_behind_a_welcome_that_waits_for_the_morning(door: Door) -> None:
    door.at(MONDAY + timedelta(hours=12))
    said_yes(door)
    door.stage.twilio.refuses = (429, 20429)
    answers_until(door, 11)
    door.stage.twilio.refuses = None

    door("hear_text", door.text(Body="how does this work?", MessageSid="SM" + "7" * 32))
    door("deliver", event("deliver.answer"))

    assert len(door.outbox) == 1
    assert not welcomes(door)


def test_an_answer_by_mail_does_not_wait_behind_a_late_welcome_by_text(door: Door) -> None:
    said_yes(door, email="dana@example.com", mail="pending")
    door.stage.twilio.refuses = (429, 20429)
    answers_until(door, 20)

    answer = Entry(
        at=door.stage.clock.now.replace(microsecond=0), cls=Class.ANSWER, channel=Channel.EMAIL, ref="owner-1"
    )
    door.change(agenda=(*owed(door), answer), answers=LaneState(due=answer.at), email=ChannelState.CONFIRMED)
    door("deliver", event("deliver.answer"))
    assert [one["channel"] for one in door.outbox] == ["email"]


def test_the_outbox_and_the_ledger_name_no_kind_for_a_welcome(door: Door) -> None:
    said_yes(door)
    door("deliver", event("deliver.answer"))
    assert [(text["class"], text["kind"]) for text in door.outbox] == [("answer", None)]
    assert [(one.cls, one.kind) for one in door.coach.store.ledger(DANA)] == [(Class.ANSWER, None)]


def test_a_welcome_that_was_never_taken_is_given_up_after_three_days(door: Door) -> None:
    said_yes(door)
    door.stage.twilio.refuses = (429, 20429)
    answers_until(door, 4 * 24 * 60)

    sent = [one for one in door.coach.store.ledger(DANA) if one.cls is Class.ANSWER]
    assert [(one.status, one.reason) for one in sent] == [("dropped", "too late")]


# --- HELP, which carriers want answered ---

ASKED = "how does this work?"


def asks_for_help(door: Door, fault: str, *, minutes: int) -> None:
    """Let Dana ask for help, a fault strike the call that answers, and so many minutes pass."""
    door.knows(DANA)
    door("hear_text", door.text(Body=ASKED))
    door.stage.faults.add(Fault("twilio", "CreateMessage", fault, 1))
    try:
        door("deliver", event("deliver.answer"))
    except Crash:
        assert fault.startswith("crash")
    answers_until(door, minutes)


@pytest.mark.parametrize("fault", ["error", "crash_before"])
def test_help_whose_answer_never_went_is_said_again_once(door: Door, fault: str) -> None:
    asks_for_help(door, fault, minutes=90)
    assert [(text["class"], text["kind"]) for text in door.outbox] == [("answer", None)]


@pytest.mark.parametrize("fault", ["after", "crash_after", "late"])
def test_help_whose_answer_twilio_has_is_not_said_again(door: Door, fault: str) -> None:
    asks_for_help(door, fault, minutes=90)
    assert len(door.outbox) == 1
    assert [one.status for one in door.coach.store.ledger(DANA)] == ["accepted"]


def test_help_that_could_not_be_answered_for_long_has_its_reason_in_the_ledger(door: Door) -> None:
    door.stage.twilio.refuses = (503, 20503)
    asks_for_help(door, "error", minutes=90)
    assert not door.outbox
    assert [one.status for one in door.coach.store.ledger(DANA)] == ["expired"]


def test_who_asks_for_help_twice_while_no_answer_goes_gets_one(door: Door) -> None:
    asks_for_help(door, "error", minutes=1)
    door("hear_text", door.text(Body=ASKED, MessageSid="SM" + "7" * 32))
    answers_until(door, 90)
    assert len(door.outbox) == 1


@pytest.mark.parametrize(("fault", "went"), [("error", 0), ("after", 1)])
def test_a_stop_whose_confirmation_was_lost_is_confirmed_by_no_second_text(door: Door, fault: str, went: int) -> None:
    """The law allows one within five minutes: nobody can know within them that the first never went."""
    door.knows(DANA)
    door("hear_text", door.text(Body="please stop texting me"))
    door.stage.faults.add(Fault("twilio", "CreateMessage", fault, 1))
    door("deliver", event("deliver.answer"))
    answers_until(door, 90)
    assert [text["class"] for text in door.outbox] == ["opt_out"] * went
    assert [one.status for one in door.coach.store.ledger(DANA)] == ["accepted" if went else "expired"]


# --- A number that takes nothing, where that could not be written down ---

TO_NOBODY = (400, 21211)
LOST_WRITES = [
    pytest.param("PutItem", "sent", fault, id=f"the ledger, {fault}") for fault in ("before", "error", "crash_before")
] + [
    pytest.param(operation, about, fault, id=f"{about}, {fault}")
    for operation, about in (("TransactWriteItems", "profile"), ("PutItem", "suppressed"))
    for fault in ("before", "after", "crash_before", "crash_after")
]


def delivers(door: Door) -> None:
    """Let one run deliver what is due, as far as it comes."""
    with suppress(Crash, BatchProcessingError):
        door("deliver", event("deliver.answer"))


@pytest.mark.parametrize(("operation", "about", "fault"), LOST_WRITES)
@pytest.mark.parametrize("cls", [Class.COACHING, Class.ASK, Class.CRISIS])
def test_a_number_that_takes_nothing_is_left_alone_though_a_run_could_not_write_that_down(
    door: Door, calls: list[dict[str, str]], cls: Class, operation: str, about: str, fault: str
) -> None:
    """The ledger's word is followed by the next run; one that was lost is told again by one more call, and no third."""
    ask = cls is Class.ASK
    more = {"state": "pending", "sms": "pending", "email": None} if ask else {}
    first = due_idea() if cls is Class.COACHING else Entry(at=MONDAY, cls=cls, channel=Channel.SMS, ref="ask1")
    if cls is Class.CRISIS:
        door.knows(DANA)
        door("hear_text", door.text(Body="i want to die"))
    else:
        door.knows(DANA, first, **more)
    door.stage.twilio.refuses = TO_NOBODY
    door.stage.faults.add(Fault("dynamodb", operation, fault, 1, function="Deliver", about=about))

    for _ in range(8):
        delivers(door)
        door.passes(minutes=5)

    asked = [form for form in calls if form.get("To") == PHONE]
    assert len(asked) == (2 if about == "sent" else 1)
    assert door.person().profile.sms == "suppressed"
    remembered = door.coach.store.suppressed(address_key(Channel.SMS, PHONE))
    assert remembered
    assert remembered.reason == "invalid"
    told = [one for one in door.coach.store.ledger(DANA) if one.channel is Channel.SMS]
    assert [(one.status, one.reason[:5]) for one in told] == [("refused", "21211")]
    assert door.person().profile.answers.open is door.person().profile.coaching.open is None
