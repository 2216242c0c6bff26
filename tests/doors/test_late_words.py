"""What people say counts from when they said it: a mail or a text that is brought hours later means what it meant."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from careerline.agenda import Channel
from careerline.hearing.hear import act
from careerline.people.links import Purpose
from careerline.people.person import ChannelState, Person, Question, State, Step, Totals, Week
from careerline.ports import Change, Claimed, Saved, address_key
from careerline.replies import Reading
from local.faults import Fault
from tests.core.somebody import entry
from tests.doors.door import DANA, MAIL, PHONE, PUBLIC_URL, Door, answers, event, nth
from tests.doors.test_web import post

# The evening on which things are said, and the morning on which they are found: another day, in New York as in UTC.
EVENING = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)  # Wednesday, 20:30 in New York
LATER = timedelta(hours=13)
CHECK = Question(kind="check", at=EVENING - timedelta(hours=3))
STEP = Step(week=1, sent_at=EVENING - timedelta(hours=8))

Say = Callable[[Door, str], Callable[[], Any]]


def by_mail(door: Door, words: str) -> Callable[[], Any]:
    """Write a mail; return what brings it."""
    mail = door.mailed(f"{words}\n", Message_ID="<said@m>")
    return lambda: door("hear_email", mail)


def by_text(door: Door, words: str) -> Callable[[], Any]:
    """Write a text whose webhooks all fail; return the round that finds it."""
    door.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", PHONE, words)
    return lambda: door("upkeep", event("upkeep.daily") | {"time": f"{door.stage.clock.now:%Y-%m-%dT%H:%M:%SZ}"})


DOORS = [pytest.param(by_mail, id="mail"), pytest.param(by_text, id="text")]


@pytest.fixture
def dana(door: Door) -> Door:
    """Dana on Wednesday evening, with a step that is open and was asked about."""
    door.at(EVENING)
    door.knows(DANA, entry("idea", EVENING + timedelta(days=5), week=2), question=CHECK, week=Week(step=STEP))
    return door


WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 3, day) for day in (4, 5, 6))


def meant(door: Door) -> dict[str, Any]:
    """Return what was understood: reports by their day, the plan, what is booked, how long a pause lasts."""
    person, log = door.person(), door.stored()["log"]
    plan = person.week.step.plan if person.week.step else None
    return {
        "log": [(one["at"], one["outcome"], one["minutes"]) for one in log],
        "plan": (plan.day, plan.clock) if plan else None,
        "booked": [(one.day, one.clock) for one in person.profile.booked],
        "until": person.profile.until,
    }


def report(outcome: str, minutes: int | None) -> dict[str, Any]:
    return {"log": [(EVENING.isoformat(), outcome, minutes)]}


@pytest.mark.parametrize("say", DOORS)
@pytest.mark.parametrize(
    ("words", "comes_to"),
    [
        ("done, 25 min", report("done", 25)),
        ("yes", report("done", None)),
        ("nope", report("missed", None)),
        ("tomorrow at 6pm", {"plan": (THURSDAY, time(18))}),
        ("will do it in 3 hours", {"plan": (WEDNESDAY, time(23, 30))}),
        ("friday", {"plan": (FRIDAY, None)}),
        ("thursday 9 am", {"plan": (THURSDAY, time(9))}),
        ("interview tomorrow at 10", {"booked": [(THURSDAY, time(10))]}),
        ("pause for 2 weeks", {"until": date(2026, 3, 18)}),
        ("pause until monday", {"until": date(2026, 3, 9)}),
        ("did 15 min, the rest tomorrow at 4pm", report("partial", 15) | {"plan": (THURSDAY, time(16))}),
    ],
)
def test_words_that_are_brought_late_mean_what_they_meant(
    dana: Door, words: str, comes_to: dict[str, Any], say: Say
) -> None:
    bring = say(dana, words)
    dana.passes(seconds=LATER.total_seconds())

    bring()

    assert meant(dana) == {"log": [], "plan": None, "booked": [], "until": None} | comes_to
    assert [one["at"] for one in dana.stored()["heard"]] == [EVENING.isoformat()]
    coaching = [one for one in dana.person().profile.agenda if one not in answers(dana.person())]
    assert all(one.at > dana.stage.clock.now for one in coaching), "nothing is put on the agenda of what is past"


def test_a_break_that_was_over_before_we_heard_of_it_pauses_nothing(dana: Door) -> None:
    bring = by_mail(dana, "pause until thursday")
    dana.passes(days=2)

    bring()

    assert (dana.person().profile.state, dana.person().profile.until) == (State.ACTIVE, None)
    assert len(dana.stored()["heard"]) == 1


def test_a_report_of_last_week_counts_in_the_total_alone_and_an_undo_takes_back_just_that(dana: Door) -> None:
    bring = by_mail(dana, "did 25 min")
    dana.passes(days=5)  # Monday
    dana("hear_email", dana.mailed("did 10 min\n", Message_ID="<now@m>"))
    monday = dana.person().week

    bring()

    week = dana.person().week
    assert (week.monday, week.this_week.minutes, week.total.minutes) == (monday.monday, 10, 35)
    dana("hear_email", dana.mailed("undo\n", Message_ID="<undo@m>"))
    week = dana.person().week
    assert (week.this_week.minutes, week.total.minutes) == (0, 25), "the last that they said, not the last that came"


def test_an_undo_takes_back_a_report_of_last_week_from_the_total_alone(dana: Door) -> None:
    dana.change_week(monday=date(2026, 3, 9), this_week=Totals(minutes=40), total=Totals(minutes=40))
    bring = by_mail(dana, "did 25 min")
    dana.passes(days=5)
    bring()
    assert dana.person().week.total.minutes == 65

    dana("hear_email", dana.mailed("undo\n", Message_ID="<undo@m>"))

    week = dana.person().week
    assert (week.this_week.minutes, week.total.minutes) == (40, 40)


@pytest.mark.parametrize("say", DOORS)
def test_an_undo_that_comes_late_takes_back_nothing_that_was_said_after_it(dana: Door, say: Say) -> None:
    bring = say(dana, "undo")
    dana.passes(hours=1)
    dana("hear_text", dana.text(Body="did 40 min"))
    dana.passes(hours=1)

    bring()

    assert [one["minutes"] for one in dana.stored()["log"]] == [40]


@pytest.mark.parametrize("say", DOORS)
def test_what_was_said_before_a_step_came_is_no_report_of_it(dana: Door, say: Say) -> None:
    bring = say(dana, "done, 25 min")
    dana.passes(hours=1)
    sent = dana.stage.clock.now
    check = entry("check", sent + timedelta(days=2), week=2)
    asked = Question(kind="plan", at=sent)
    dana.change(agenda=(check,), question=asked)
    dana.change_week(step=Step(week=2, sent_at=sent))
    dana.passes(hours=1)

    bring()

    person = dana.person()
    assert [one["minutes"] for one in dana.stored()["log"]] == [25]
    assert person.week.step == Step(week=2, sent_at=sent), "it still waits for its report"
    assert person.profile.question == asked, "and its question for an answer"
    assert check in person.profile.agenda


def test_a_bare_yes_answers_nothing_that_was_asked_after_it(dana: Door) -> None:
    dana.change(question=None)
    bring = by_mail(dana, "yes")
    dana.passes(hours=1)
    dana.change(question=Question(kind="check", at=dana.stage.clock.now))
    dana.passes(hours=1)

    bring()

    assert dana.stored()["log"] == []


@pytest.mark.parametrize(("asked", "counts"), [(-1, True), (-71, True), (-73, False), (1, False)])
def test_a_yes_that_is_found_late_counts_if_it_was_said_within_its_time(door: Door, asked: int, counts: bool) -> None:
    door.at(EVENING)
    bring = by_text(door, "yes")
    door.knows(DANA, state=State.PENDING, sms="pending", email=None, created=EVENING + timedelta(hours=asked))
    door.passes(hours=2)

    bring()

    assert (door.person().profile.sms is ChannelState.CONFIRMED) is counts


# --- The last word, by whichever door ---

Press = Callable[[Door], object]


def by_one_click(door: Door) -> object:
    return post(f"/unsubscribe/{door.coach.keys.token(Purpose.UNSUBSCRIBE, DANA)}", {"List-Unsubscribe": "One-Click"})


def by_link(door: Door) -> object:
    return post(f"/unsubscribe/{door.coach.keys.token(Purpose.UNSUBSCRIBE, DANA)}")


def by_the_page(door: Door) -> object:
    return post(f"/me/{door.coach.keys.token(Purpose.PAGE, DANA)}/leave")


def by_a_text(door: Door) -> object:
    return door("hear_text", door.text(Body="stop texting me please"))


def by_the_carriers_word(door: Door) -> object:
    return door("hear_text", door.text(name="hear_text.stop"))


def by_a_mail(door: Door) -> object:
    return door("hear_email", door.mailed("please stop\n", Message_ID="<stop@m>"))


def by_a_complaint(door: Door) -> object:
    return door("receipts", event("receipts.mail_complaint"))


def by_a_bounce(door: Door) -> object:
    return door("receipts", event("receipts.mail_bounce"))


@pytest.mark.parametrize(
    "again",
    [by_one_click, by_link, by_the_page, by_a_text, by_the_carriers_word, by_a_mail, by_a_complaint, by_a_bounce],
)
def test_a_second_stop_by_any_door_is_the_last_word_on_email(dana: Door, again: Press) -> None:
    dana("hear_text", dana.text(Body="leave me alone", MessageSid="SM" + "8" * 32))
    dana.passes(minutes=1)
    bring = by_mail(dana, "START")
    dana.passes(hours=1)
    again(dana)
    dana.passes(hours=1)

    bring()

    assert dana.person().profile.email in {"stopped", "suppressed"}


@pytest.mark.parametrize("again", [by_the_page, by_a_text, by_the_carriers_word, by_a_mail])
def test_a_second_stop_by_any_door_is_the_last_word_on_texts(dana: Door, again: Press) -> None:
    dana("hear_text", dana.text(Body="leave me alone", MessageSid="SM" + "8" * 32))
    dana.passes(minutes=1)
    bring = by_text(dana, "yes, start again")
    dana.passes(hours=1)
    again(dana)
    dana.passes(hours=1)

    bring()

    assert dana.person().profile.sms == "stopped"


@pytest.mark.parametrize("say", DOORS)
def test_the_end_of_email_alone_leaves_texts_to_a_yes_that_comes_late(dana: Door, say: Say) -> None:
    dana("hear_text", dana.text(Body="leave me alone", MessageSid="SM" + "8" * 32))
    dana.passes(minutes=1)
    bring = say(dana, "START")
    dana.passes(hours=1)
    by_one_click(dana)
    dana.passes(hours=1)

    bring()

    profile = dana.person().profile
    assert (profile.sms, profile.email) == ("confirmed" if say is by_text else "stopped", "stopped")


def test_a_stop_that_comes_late_ends_what_no_yes_has_opened_since(dana: Door) -> None:
    dana("hear_text", dana.text(name="hear_text.stop"))
    dana.passes(minutes=1)
    bring = by_text(dana, "please stop all of it")
    dana.passes(minutes=1)
    dana("hear_email", dana.mailed("START\n", Message_ID="<start@m>"))
    dana.passes(hours=1)
    assert (dana.person().profile.sms, dana.person().profile.email) == ("stopped", "confirmed")

    bring()

    assert (dana.person().profile.state, dana.person().profile.email) == (State.ACTIVE, "confirmed")


def test_a_word_that_is_pressed_again_is_on_record_each_time(dana: Door) -> None:
    for _ in range(2):
        by_link(dana)
        dana.passes(minutes=1)

    stops = [one for one in dana.stored()["consents"] if one["what"] == "stopped"]
    assert [one["channel"] for one in stops] == ["email", "email"]


LAST = [
    ("weekly", "daily", lambda person: person.profile.cadence, "daily"),
    ("text me at 6 pm", "text me at 10 am", lambda person: person.profile.hour, time(10)),
    ("call me Dee", "call me Deedee", lambda person: person.who.name, "Deedee"),
    (
        "new goal: finish the welding class",
        "new goal: learn Excel",
        lambda person: person.who.goal,
        "learn Excel",
    ),
    ("pause", "back", lambda person: person.profile.state, State.ACTIVE),
    ("back", "pause", lambda person: person.profile.state, State.PAUSED),
    ("friday 9 am", "make it saturday 10 am", lambda person: person.week.step.plan.day, date(2026, 3, 7)),
    ("back", "i want to kill myself", lambda person: person.profile.state, State.HELD),
    ("stop texting, email me", "START", lambda person: person.profile.sms, "confirmed"),
]


@pytest.mark.parametrize("say", DOORS)
@pytest.mark.parametrize(("first", "then", "what", "stands"), LAST)
def test_what_was_said_last_stands_whatever_comes_last(
    dana: Door, first: str, then: str, what: Callable[[Person], object], stands: object, say: Say
) -> None:
    bring = say(dana, first)
    dana.passes(minutes=5)
    dana("hear_text", dana.text(Body=then))
    dana.passes(hours=1)

    bring()

    assert what(dana.person()) == stands
    assert len(dana.stored()["heard"]) == 2


def test_what_was_pressed_on_the_page_stands_against_an_older_mail(dana: Door) -> None:
    bring = by_mail(dana, "text me at 6 pm")
    dana.passes(minutes=5)
    act(dana.coach, DANA, Reading("settings", setting="time", value="10:00"), dana.stage.clock.now, "page-1", "hour")
    dana.passes(hours=1)

    bring()

    assert dana.person().profile.hour == time(10)


# --- Two texts within seconds, whose hooks change places ---


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("first", "then", "what", "stands"),
    [
        *LAST,
        ("stop texting me please", "START", lambda person: person.profile.sms, "confirmed"),
        ("START", "stop texting me please", lambda person: person.profile.sms, "stopped"),
        ("undo", "did 40 min", lambda person: person.week.total.minutes, 40),
    ],
)
def test_of_two_texts_within_seconds_the_later_one_stands(
    dana: Door, first: str, then: str, what: Callable[[Person], object], stands: object, turned: bool
) -> None:
    hooks = []
    for words in (first, then):
        hooks.append(dict(dana.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", PHONE, words).form))
        dana.passes(seconds=3)

    for fields in reversed(hooks) if turned else hooks:
        dana("hear_text", dana.text(**fields))
        dana.passes(seconds=2)

    assert what(dana.person()) == stands
    assert [one["text"] for one in dana.stored()["heard"]] == [first, then]


def test_where_twilio_cannot_be_asked_texts_count_as_they_come(dana: Door) -> None:
    hooks = []
    for words in ("weekly", "daily"):
        hooks.append(dict(dana.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", PHONE, words).form))
        dana.passes(seconds=3)
    dana("hear_text", dana.text(**hooks[1]))
    dana.stage.faults.add(Fault("twilio", "ListMessages", "error", times=1))

    assert dana("hear_text", dana.text(**hooks[0]))["statusCode"] == 200

    assert dana.person().profile.cadence == "weekly"


# --- What is brought again after its id was forgotten ---


@pytest.mark.parametrize("say", DOORS)
def test_what_is_brought_again_after_months_is_applied_once(dana: Door, say: Say) -> None:
    bring = say(dana, "did 25 min")
    bring_again = say(dana, "did 25 min") if say is by_mail else bring
    dana.passes(minutes=1)
    bring()
    for item in [one for one in dana.everything() if one["PK"]["S"].startswith("I#")]:
        key = {name: item[name] for name in ("PK", "SK")}
        dana.dynamodb.delete_item(TableName=dana.coach.settings.table_name, Key=key)

    bring_again()

    assert [one["minutes"] for one in dana.stored()["log"]] == [25]
    assert dana.person().week.total.minutes == 25


# --- What somebody says to whom nothing goes ---


@pytest.mark.parametrize(
    "words", ["please stop texting me. can somebody call me about my data?", "can you delete my data please?"]
)
def test_a_question_of_somebody_who_leaves_or_left_is_for_a_human(dana: Door, words: str) -> None:
    dana("hear_text", dana.text(name="hear_text.stop", MessageSid="SM" + "8" * 32))

    dana("hear_text", dana.text(Body=words))

    assert dana.coach.store.needs(DANA) == {"question"}
    assert answers(dana.person()) == []


def test_a_yes_whose_address_is_somebody_elses_by_now_is_kept(dana: Door) -> None:
    dana("hear_email", dana.mailed("please stop\n", Message_ID="<stop@m>"))
    before = dana.knows(nth(7), phone="+12075550188", email=None)
    after = replace(
        before,
        who=replace(before.who, email=MAIL),
        profile=before.profile.with_channel(Channel.EMAIL, ChannelState.CONFIRMED),
    )
    theirs = Claimed(address_key(Channel.EMAIL, MAIL), DANA)
    assert dana.coach.store.save(Change(before=dana.person(nth(7)), after=after, claims=(theirs,))) is Saved.DONE
    dana.passes(minutes=1)

    dana("hear_email", dana.mailed("START\n", Message_ID="<start@m>"))

    assert dana.person().profile.email == "stopped"
    assert [one["text"] for one in dana.stored()["heard"]] == ["please stop", "START"]
