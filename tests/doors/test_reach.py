"""A phone that is out of reach, through the doors: paused, coached by email meanwhile, tried again, back at a word."""

from dataclasses import replace
from datetime import timedelta

import pytest

from careerline.agenda import Channel
from careerline.coaching import reach
from careerline.errors import UnknownOutcomeError
from careerline.hearing.adding import add
from careerline.people.adding import Wanted
from careerline.people.person import Away, ChannelState, Step, Week
from careerline.ports import Change
from careerline.sending.record import ledger_item
from tests.core.somebody import entry
from tests.doors.door import DANA, MONDAY, PHONE, Door, due_idea, event
from tests.doors.test_receipts import channels, of_mail, of_text

WEEK = timedelta(days=7)
START = MONDAY + timedelta(days=14)


def not_delivered(door: Door, days_ago: int, kind: str = "step", code: int = 30003) -> str:
    """Let the carrier say of a text of some days ago that it did not arrive; return its key."""
    sent = entry(kind, door.stage.clock.now - timedelta(days=days_ago), week=1)
    key = sent.key(DANA)
    door.coach.store.settle(DANA, ledger_item(sent, key, sent.at, "accepted", ""))
    door("receipts", of_text("undelivered", code, key=key, kind=kind))
    return key


@pytest.fixture
def dark(door: Door) -> Door:
    """Dana, by text and mail, two of whose texts did not arrive."""
    door.at(START)
    door.knows(DANA, due_idea(START + timedelta(days=2)), week=None)
    for days in (9, 5):
        not_delivered(door, days, "idea")
    assert channels(door) == ("confirmed", "confirmed")
    return door


def test_the_third_text_in_a_row_pauses_texts_and_coaching_goes_on_by_email(dark: Door) -> None:
    not_delivered(dark, 0, "idea")

    person = dark.person()
    assert channels(dark) == ("away", "confirmed")
    assert person.who.away
    assert {one.channel for one in person.profile.agenda} == {Channel.EMAIL}
    assert dark.stored()["channels"] == {
        "sms": {"state": "suppressed", "away_since": person.who.away.since.isoformat()},
        "email": {"state": "confirmed"},
    }


def test_the_same_word_again_changes_nothing(dark: Door) -> None:
    key = not_delivered(dark, 0, "idea")
    once = dark.everything()

    dark("receipts", of_text("undelivered", 30003, key=key, kind="idea"))

    assert dark.everything() == once


def test_a_text_from_the_phone_brings_texts_back_at_once(dark: Door) -> None:
    not_delivered(dark, 0, "idea")

    dark("hear_text", dark.text("hear_text.signed_text", From=PHONE, Body="did 25 min"))
    dark("deliver", event("deliver.answer"))

    assert channels(dark) == ("confirmed", "confirmed")
    assert dark.person().who.away is None
    assert [(text["channel"], text["class"]) for text in dark.outbox] == [("sms", "answer")]


def test_what_is_said_again_of_texts_before_theirs_pauses_nothing(dark: Door) -> None:
    key = not_delivered(dark, 0, "idea")
    dark.passes(minutes=5)
    dark("hear_text", dark.text("hear_text.signed_text", From=PHONE, Body="did 25 min"))

    dark("receipts", of_text("undelivered", 30003, key=key, kind="idea"))
    assert channels(dark) == ("confirmed", "confirmed")

    dark.passes(days=1)
    not_delivered(dark, 0, "check")  # of the next, one may be chance
    assert channels(dark) == ("confirmed", "confirmed")


def test_after_forty_five_days_only_a_yes_does(dark: Door) -> None:
    not_delivered(dark, 0, "idea")
    dark.passes(days=46)

    dark("hear_text", dark.text("hear_text.signed_text", From=PHONE, Body="who is this?"))
    assert channels(dark) == ("away", "confirmed")
    dark("hear_text", dark.text("hear_text.signed_text", From=PHONE, Body="start", MessageSid="SM2"))
    assert channels(dark) == ("confirmed", "confirmed")


def test_a_stop_from_a_phone_that_was_away_is_a_stop(dark: Door) -> None:
    not_delivered(dark, 0, "idea")

    dark("hear_text", dark.text("hear_text.stop", From=PHONE))

    assert dark.person().profile.state == "stopped"
    assert channels(dark) == ("stopped", "stopped")


def test_by_text_alone_one_text_is_tried_after_a_week_and_a_failure_pauses_again(door: Door) -> None:
    door.at(START)
    door.knows(DANA, due_idea(START + timedelta(days=2)), email=None)
    for days in (9, 5, 0):
        not_delivered(door, days, "idea")
    due = door.person().profile.due
    assert due >= START + WEEK
    door.at(due)

    door("deliver", event("deliver.due"))

    (text,) = door.outbox
    assert text["kind"] == "idea"
    away = door.person().who.away
    assert (channels(door)[0], away and away.tries) == ("confirmed", 1)

    door("receipts", of_text("undelivered", 30003, key=text["key"], kind="idea"))

    assert channels(door)[0] == "away"
    assert door.person().profile.due >= START + 2 * WEEK
    assert door.coach.store.needs(DANA) == frozenset()


def test_after_the_last_try_the_coach_hears_that_somebody_cannot_be_reached(door: Door) -> None:
    door.at(START)
    door.knows(DANA, due_idea(START + timedelta(days=2)), email=None)
    for days in (9, 5, 0):
        not_delivered(door, days, "idea")
    for _ in range(2):
        door.at(door.person().profile.due)
        door("deliver", event("deliver.due"))
        door("receipts", of_text("undelivered", 30003, key=door.outbox[-1]["key"], kind="idea"))

    assert len(door.outbox) == 2
    assert (door.person().profile.agenda, door.person().profile.state) == ((), "active")
    assert door.coach.store.needs(DANA) == {"unreachable"}


@pytest.fixture
def given_up(door: Door) -> Door:
    """Dana by text alone, whose phone was tried for the last time, and who waits on the desk."""
    door.at(START)
    door.knows(DANA, email=None, sms="away")
    away = Away(since=START - timedelta(days=20), tries=2)
    before = door.person()
    after = replace(before, who=replace(before.who, away=away))
    door.coach.store.save(Change(before=before, after=after, attention=(reach.UNREACHABLE,), since=START))
    assert door.coach.store.needs(DANA) == {"unreachable"}
    return door


def test_who_texts_again_is_off_the_desk_and_coached_again(given_up: Door) -> None:
    given_up("hear_text", given_up.text("hear_text.signed_text", From=PHONE, Body="did 25 min"))

    assert given_up.coach.store.needs(DANA) == frozenset()
    assert channels(given_up)[0] == "confirmed"
    assert given_up.person().profile.agenda


def test_what_else_a_coach_should_see_stays_on_the_desk(given_up: Door) -> None:
    given_up("hear_text", given_up.text("hear_text.signed_text", From=PHONE, Body="can I ask for a raise already?"))
    assert given_up.coach.store.needs(DANA) == {"question"}


def test_a_phone_that_may_be_somebody_elses_stays_on_the_desk_until_its_yes(given_up: Door) -> None:
    given_up.passes(days=30)

    given_up("hear_text", given_up.text("hear_text.signed_text", From=PHONE, Body="who is this?"))
    assert "unreachable" in given_up.coach.store.needs(DANA)
    given_up("hear_text", given_up.text("hear_text.signed_text", From=PHONE, Body="start", MessageSid="SM2"))
    assert "unreachable" not in given_up.coach.store.needs(DANA)


def test_another_number_on_the_page_takes_the_old_one_off_the_desk(given_up: Door) -> None:
    wanted = Wanted(channel=Channel.SMS, address="+12075550177", wording="yes", version="1")
    assert add(given_up.coach, DANA, wanted, START, "192.0.2.1") is None
    assert given_up.coach.store.needs(DANA) == frozenset()


def test_when_email_ends_while_the_phone_is_away_the_phone_is_tried_and_at_last_the_coach_hears(dark: Door) -> None:
    not_delivered(dark, 0, "idea")
    assert channels(dark) == ("away", "confirmed")

    dark("receipts", of_mail("bounce", key=f"{DANA}-20260316T1430-e"))

    profile = dark.person().profile
    assert (channels(dark), profile.state) == (("away", "suppressed"), "active")
    assert profile.due
    assert profile.due >= START + WEEK
    assert {one.channel for one in profile.agenda} == {Channel.SMS}
    for _ in range(2):
        dark.at(dark.person().profile.due)
        dark("deliver", event("deliver.due"))
        dark("receipts", of_text("undelivered", 30003, key=dark.outbox[-1]["key"], kind="idea"))
    assert dark.coach.store.needs(DANA) == {"unreachable"}


def test_when_email_ends_after_the_last_try_the_coach_hears_at_once(given_up: Door) -> None:
    given_up.coach.store.save(Change(before=given_up.person(), after=given_up.person(), dealt_with=("unreachable",)))
    before = given_up.person()
    who = replace(before.who, email="dana@mail.example")
    mailed = replace(before, who=who, profile=before.profile.with_channel(Channel.EMAIL, ChannelState.CONFIRMED))
    given_up.coach.store.save(Change(before=before, after=mailed))

    given_up("receipts", of_mail("bounce", key=f"{DANA}-20260316T1430-e"))

    assert given_up.coach.store.needs(DANA) == {"unreachable"}
    assert given_up.person().profile.state == "active"


# --- The other channel, for the one message ---


@pytest.mark.parametrize("code", [30003, 30006, 30004, 30008])
def test_a_step_that_did_not_arrive_comes_by_email_at_their_next_hour_once(door: Door, code: int) -> None:
    door.knows(DANA, week=None)
    for _ in range(2):
        key = not_delivered(door, 0, code=code)
        door("receipts", of_text("undelivered", code, key=key, kind="step"))
    mails = [one for one in door.person().profile.agenda if one.kind == "step" and one.channel is Channel.EMAIL]
    assert len(mails) == 1
    door.at(mails[0].at)

    for _ in range(2):
        door("deliver", event("deliver.due"))
        door("receipts", of_text("undelivered", code, key=key, kind="step"))

    assert [mail["kind"] for mail in door.outbox if mail["channel"] == "email"].count("step") == 1
    assert "Your step" in door.outbox[0]["body"]


@pytest.mark.parametrize(
    ("more", "kind", "code"),
    [
        ({"email": None}, "step", 30003),
        ({"mail": "stopped"}, "step", 30003),
        ({"mail": "pending"}, "step", 30003),
        ({"state": "paused"}, "step", 30003),
        ({}, "idea", 30003),  # it came by mail in full
        ({}, "nudge", 30003),  # its moment is over
        ({}, "step", 21610),  # they said stop
    ],
)
def test_nothing_comes_by_email_that_may_not(door: Door, more: dict[str, str], kind: str, code: int) -> None:
    door.knows(DANA, **more)

    not_delivered(door, 0, kind, code)

    assert f"m{MONDAY:%Y%m%dT%H%M}" not in [one.ref for one in door.person().profile.agenda]


def test_a_carrier_that_is_faster_than_our_record_brings_the_step_of_its_own_week(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object, **__: object) -> str:
        raise UnknownOutcomeError("Twilio's answer was lost")

    step = entry("step", MONDAY, week=2)
    door.knows(DANA, step)
    with monkeypatch.context() as patch:
        patch.setattr("careerline.wiring._Phone.send", lost)
        door("deliver", event("deliver.due"))

    door("receipts", of_text("undelivered", 30008, key=step.key(DANA), kind="step"))

    mailed = [one for one in door.person().profile.agenda if one.ref == f"m{MONDAY:%Y%m%dT%H%M}"]
    assert [(one.kind, one.week) for one in mailed] == [("step", 2)]


def test_a_step_that_is_done_by_now_comes_by_no_mail(door: Door) -> None:
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=MONDAY, outcome="done")))

    not_delivered(door, 0)

    assert not [one for one in door.person().profile.agenda if one.ref]


def test_a_word_that_comes_days_late_brings_no_mail(door: Door) -> None:
    door.knows(DANA)
    not_delivered(door, 3)
    assert not [one for one in door.person().profile.agenda if one.ref]


def test_what_was_to_come_by_text_comes_by_email_when_the_number_ends(door: Door) -> None:
    step = entry("step", MONDAY + timedelta(days=2), week=1)
    door.knows(DANA, step)
    door.change(DANA, week=1)
    not_delivered(door, 0, "idea", 30006)

    assert channels(door) == ("suppressed", "confirmed")
    coming = [(one.kind, one.channel) for one in door.person().profile.agenda if one.week == 1]
    assert ("step", Channel.EMAIL) in coming


# --- The step of this week, once a channel opens ---


@pytest.fixture
def nowhere(door: Door) -> Door:
    """Dana on a Monday, whose phone and mailbox are gone: this week's step came by neither."""
    door.at(START)
    door.knows(DANA, due_idea(START + WEEK), week=Week(step=Step(week=1, sent_at=START)))
    for days in (9, 5):
        not_delivered(door, days, "idea")
    not_delivered(door, 0)
    (mail,) = [one for one in door.person().profile.agenda if one.ref]
    door.at(mail.at)
    door("deliver", event("deliver.due"))
    door("receipts", of_mail("bounce", key=mail.key(DANA)))
    assert (door.outbox[-1]["kind"], channels(door)) == ("step", ("away", "suppressed"))
    return door


def step_to_come(door: Door) -> list[tuple[Channel, str]]:
    return [(one.channel, one.ref) for one in door.person().profile.agenda if one.kind == "step" and one.week == 1]


def test_a_step_that_came_by_no_channel_comes_once_the_phone_is_back(nowhere: Door) -> None:
    nowhere("hear_text", nowhere.text("hear_text.signed_text", From=PHONE, Body="hi, my phone was off"))

    assert step_to_come(nowhere) == [(Channel.SMS, f"r{START:%Y%m%dT%H%M}")]
    nowhere("deliver", event("deliver.answer"))
    nowhere.at(next(one.at for one in nowhere.person().profile.agenda if one.kind == "step"))
    for _ in range(2):
        nowhere("deliver", event("deliver.due"))

    assert [text["kind"] for text in nowhere.outbox if text["channel"] == "sms"].count("step") == 1
    profile = nowhere.person().profile
    assert (step_to_come(nowhere), profile.question and profile.question.kind) == ([], "plan")


@pytest.mark.parametrize("more", [{}, {"bounceType": "Transient", "bounceSubType": "MailboxFull"}], ids=["no", "full"])
def test_a_step_whose_mail_comes_back_too_comes_by_text_again_where_the_phone_may_be_there(
    door: Door, more: dict[str, str]
) -> None:
    door.at(START)
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=START)))
    not_delivered(door, 0)
    (mail,) = door.person().profile.agenda
    door.at(mail.at)
    door("deliver", event("deliver.due"))

    for _ in range(2):
        door("receipts", of_mail("bounce", key=mail.key(DANA), **more))

    assert channels(door)[0] == "confirmed"
    assert step_to_come(door) == [(Channel.SMS, f"r{START:%Y%m%dT%H%M}")]
    door.at(door.person().profile.due)
    door("deliver", event("deliver.due"))
    door("receipts", of_text("undelivered", 30003, key=door.outbox[-1]["key"], kind="step"))

    assert [message["channel"] for message in door.outbox] == ["email", "sms"]
    assert step_to_come(door) == []  # neither brought it twice


def test_a_step_that_came_by_no_channel_comes_by_another_number_that_says_yes(nowhere: Door) -> None:
    wanted = Wanted(channel=Channel.SMS, address="+12075550177", wording="yes", version="1")
    assert add(nowhere.coach, DANA, wanted, nowhere.stage.clock.now, "192.0.2.1") is None
    assert step_to_come(nowhere) == []

    nowhere("hear_text", nowhere.text("hear_text.signed_text", From="+12075550177", Body="yes"))

    assert step_to_come(nowhere) == [(Channel.SMS, f"r{START:%Y%m%dT%H%M}")]


@pytest.mark.parametrize(
    ("words", "after", "delivered"),
    [
        pytest.param("STOP", 1, False, id="they want no more"),
        pytest.param("did the step today, 25 min", 1, False, id="they have done it"),
        pytest.param("hi, my phone was off", 8, False, id="its week is over"),
        pytest.param("hi, my phone was off", 1, True, id="it arrived after all"),
    ],
)
def test_a_step_comes_no_more_where(nowhere: Door, words: str, after: int, delivered: bool) -> None:
    if delivered:
        nowhere("receipts", of_text("delivered", key=f"{DANA}-{START:%Y%m%dT%H%M}-s", kind="step"))
    nowhere.at(START + timedelta(days=after, hours=1))

    nowhere("hear_text", nowhere.text("hear_text.signed_text", From=PHONE, Body=words))

    assert step_to_come(nowhere) == []


def test_a_step_is_said_again_by_text_once_and_where_that_does_not_arrive_no_more(nowhere: Door) -> None:
    nowhere("hear_text", nowhere.text("hear_text.signed_text", From=PHONE, Body="hi, my phone was off"))
    nowhere.at(next(one.at for one in nowhere.person().profile.agenda if one.kind == "step"))
    nowhere("deliver", event("deliver.due"))
    key = nowhere.outbox[-1]["key"]
    nowhere("receipts", of_text("undelivered", 30003, key=key, kind="step"))
    before, coach, now = nowhere.person(), nowhere.coach, nowhere.stage.clock.now
    coach.store.save(Change(before=before, after=reach.paused(before, Away(since=now), coach.programme, now)))
    assert channels(nowhere) == ("away", "suppressed")

    nowhere("hear_text", nowhere.text("hear_text.signed_text", From=PHONE, Body="and off again", MessageSid="SM2"))

    assert step_to_come(nowhere) == []
