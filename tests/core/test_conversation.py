"""What a reply comes to: the effect of each intent on the person, and the name of the one answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerline.agenda import Channel, Class, LaneState, Open
from careerline.coaching.conversation import converse, is_small_talk, what_was_asked
from careerline.coaching.progress import corrected, uncounted
from careerline.coaching.reports import starter_names
from careerline.coaching.steps import next_size
from careerline.coaching.turn import Heard, Known, Turn
from careerline.people.person import (
    Cadence,
    ChannelState,
    Person,
    Question,
    Size,
    State,
    Step,
    Totals,
    Week,
)
from careerline.people.records import Consent, LogEntry, PlanMade
from careerline.replies.reading import Reading
from tests.core.somebody import (
    FRIDAY,
    MONDAY,
    NEXT_MONDAY,
    NEXT_WEDNESDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    answer,
    at,
    cards,
    days,
    entry,
    heard,
    midweek,
    programme,
    rosa,
    texts,
    with_profile,
)

THEN = at(WEDNESDAY, "19:00")
BOTH = {"sms": ChannelState.CONFIRMED, "email": ChannelState.CONFIRMED}
EVERY_STATE = [state for state in State if state is not State.ERASED]


def turn_of(person: Person, intent: Any, *, now: datetime = THEN, known: Any = None, **more: Any) -> Turn:
    """Return what one message comes to."""
    return converse(person, heard(now, intent, **more), programme(), Known(names=known or {}), cards())


def next_size_of(person: Person) -> Size:
    return next_size(person, programme(), THEN)


def said(turn: Turn) -> str | None:
    return turn.said.name if turn.said else None


# --- What each intent comes to ---


def no_effect(turn: Turn) -> bool:
    return bool(turn.person.week == midweek().week)


EFFECTS: list[Any] = [
    pytest.param("help", {}, "help", no_effect, id="help"),
    pytest.param("undo", {}, "nothing_to_undo", no_effect, id="undo with nothing to take back"),
    pytest.param(
        "pause",
        {},
        "pause_open",
        lambda turn: turn.profile.state is State.PAUSED and not turn.profile.agenda and turn.profile.question is None,
        id="pause",
    ),
    pytest.param(
        "pause",
        {"until": date(2026, 4, 22)},
        "pause_until",
        lambda turn: (
            turn.profile.state is State.PAUSED
            and turn.profile.until == date(2026, 4, 22)
            and turn.profile.agenda[0].at == at(date(2026, 4, 27), "17:30")
        ),
        id="pause until a Wednesday: the week after it begins on a Monday",
    ),
    pytest.param(
        "pause",
        {"until": date(2026, 4, 1)},
        "pause_open",
        lambda turn: turn.profile.until is None,
        id="pause until a day that has been",
    ),
    pytest.param("resume", {}, None, no_effect, id="back, when nothing is paused"),
    pytest.param("start", {}, None, no_effect, id="start, when it has started"),
    pytest.param(
        "goal",
        {"value": "get  my license"},
        "goal",
        lambda turn: turn.person.who.goal == "get my license",
        id="a new goal",
    ),
    pytest.param("goal", {}, None, lambda turn: turn.person.who.goal == "plan one route on paper", id="no goal named"),
    pytest.param(
        "settings",
        {"setting": "cadence", "value": "daily"},
        "settings_cadence",
        lambda turn: turn.profile.cadence is Cadence.DAILY,
        id="a text a day",
    ),
    pytest.param(
        "settings",
        {"setting": "cadence", "value": "less"},
        "settings_cadence",
        lambda turn: turn.profile.cadence is Cadence.WEEKLY,
        id="less",
    ),
    pytest.param(
        "settings",
        {"setting": "cadence", "value": "more"},
        "settings_cadence",
        lambda turn: turn.profile.cadence is Cadence.WEEKDAYS,
        id="more",
    ),
    pytest.param(
        "settings",
        {"setting": "time", "value": "18:00"},
        "settings_time",
        lambda turn: (turn.profile.hour, days(turn.person)) == (time(18), [("Fri 18:00", "check")]),
        id="six o'clock",
    ),
    pytest.param(
        "settings",
        {"setting": "time", "value": "21:00"},
        "settings_time_refused",
        lambda turn: turn.profile.hour == time(17, 30),
        id="nine in the evening is refused",
    ),
    pytest.param(
        "settings",
        {"setting": "time"},
        "settings_part_of_day",
        lambda turn: turn.profile.hour == time(17, 30),
        id="a part of the day: which hour?",
    ),
    pytest.param(
        "settings",
        {"setting": "channel", "value": "email"},
        "settings_channel_missing",
        lambda turn: turn.profile.sms is ChannelState.CONFIRMED,
        id="mail, which was never confirmed",
    ),
    pytest.param(
        "settings",
        {"setting": "channel"},
        None,
        lambda turn: turn.profile.sms is ChannelState.CONFIRMED,
        id="a channel, but which? nothing ends",
    ),
    pytest.param(
        "settings",
        {"setting": "name", "value": "Rosie"},
        "settings_name",
        lambda turn: turn.person.who.name == "Rosie",
        id="another name",
    ),
    pytest.param("settings", {}, None, no_effect, id="settings, and nothing said of what"),
    pytest.param("status", {"text": "how am I doing"}, "status", no_effect, id="how am I doing"),
    pytest.param("status", {"text": "send my page pls"}, "page", no_effect, id="my page please"),
    pytest.param(
        "skip",
        {},
        "skip",
        lambda turn: turn.person.week.step.swapped and turn.profile.question.kind == "plan",
        id="skip: another step at once",
    ),
    pytest.param(
        "log",
        {"outcome": "done", "minutes": 25},
        "log_done",
        lambda turn: (turn.person.week.total.steps, turn.person.week.total.minutes) == (1, 25),
        id="done in 25 minutes",
    ),
    pytest.param(
        "log",
        {"outcome": "partial", "minutes": 10},
        "log_partial",
        lambda turn: (turn.person.week.total.steps, turn.person.week.total.minutes) == (0, 10),
        id="a part of it",
    ),
    pytest.param(
        "log",
        {"outcome": "missed"},
        "log_missed",
        lambda turn: turn.person.week.total == Totals() and turn.profile.question.kind == "plan",
        id="not yet: the smaller form, and which day",
    ),
    pytest.param(
        "plan",
        {"date": FRIDAY, "time": time(10)},
        "plan",
        lambda turn: days(turn.person) == [("Fri 10:00", "nudge"), ("Sat 17:30", "check")],
        id="Friday at ten",
    ),
    pytest.param(
        "plan",
        {"date": FRIDAY, "time": time(6)},
        "plan_outside",
        lambda turn: days(turn.person) == [("Thu 19:30", "nudge"), ("Sat 17:30", "check")],
        id="Friday at six in the morning",
    ),
    pytest.param(
        "plan",
        {"date": WEDNESDAY, "time": time(21)},
        "plan_quiet",
        lambda turn: days(turn.person) == [("Thu 17:30", "check")],
        id="tonight: no nudge",
    ),
    pytest.param(
        "plan",
        {"time": time(18)},
        "plan",
        lambda turn: days(turn.person)[0] == ("Thu 18:00", "nudge"),
        id="six o'clock, and it is past six: tomorrow",
    ),
    pytest.param("plan", {"date": date(2026, 5, 30)}, "note", no_effect, id="a day in two months is a note"),
    pytest.param("plan", {"date": TUESDAY}, "note", no_effect, id="a day that has been is a note"),
    pytest.param("question", {}, "question", lambda turn: turn.attention == ("question",), id="a question is for Ana"),
    pytest.param("note", {"text": "Traffic was awful today"}, "note", no_effect, id="a note while a plan is asked for"),
    pytest.param("note", {"text": "thanks!"}, None, no_effect, id="thanks gets no answer"),
    pytest.param("note", {"text": "👍"}, None, no_effect, id="a thumb gets no answer"),
]


@pytest.mark.parametrize(("intent", "reading", "answered", "effect"), EFFECTS)
def test_what_rosa_writes_on_wednesday_evening(
    intent: Any, reading: dict[str, Any], answered: str | None, effect: Callable[[Turn], bool]
) -> None:
    turn = turn_of(midweek(), intent, **reading)
    assert said(turn) == answered
    assert effect(turn), turn.person
    assert turn.cls is Class.ANSWER
    assert turn.profile.talked_at == THEN


# --- Stop ---


@pytest.mark.parametrize("state", EVERY_STATE)
@pytest.mark.parametrize("intent", ["stop", "wrong_number"])
def test_a_stop_from_any_state_ends_everything_and_leaves_nothing_to_come(state: State, intent: Any) -> None:
    person = rosa(
        **BOTH,
        state=state,
        agenda=(*texts(("step", at(WEDNESDAY, "17:30")), ("check", at(FRIDAY, "17:30"))), answer(THEN)),
        question=Question(kind="check", at=THEN),
        until=NEXT_MONDAY,
    )
    turn = turn_of(person, intent, text="leave me alone")
    assert turn.profile.state is State.STOPPED
    assert (turn.profile.sms, turn.profile.email) == (ChannelState.STOPPED, ChannelState.STOPPED)
    assert turn.profile.agenda == ()
    assert turn.profile.due is None
    assert turn.profile.question is None
    assert turn.profile.until is None
    assert said(turn) == {"stop": "opt_out", "wrong_number": "wrong_number"}[intent]
    assert turn.cls is Class.OPT_OUT
    assert [(record.what, record.wording) for record in turn.records if isinstance(record, Consent)] == [
        ("stopped", "leave me alone"),
        ("stopped", "leave me alone"),
    ]


def test_a_stop_that_may_have_been_meant_otherwise_stops_and_says_so() -> None:
    turn = turn_of(midweek(), "stop", doubtful=True, text="enough already")
    assert (turn.profile.state, said(turn), turn.cls) == (State.STOPPED, "opt_out_doubtful", Class.OPT_OUT)


def test_a_change_of_life_gets_a_neutral_answer_and_the_desk() -> None:
    turn = turn_of(midweek(), "note", life=True, text="i put in my notice today!")
    assert (said(turn), turn.attention, turn.kept) == ("news_neutral", ("news",), "news")


def test_a_second_stop_gets_no_second_confirmation() -> None:
    stopped = turn_of(midweek(), "stop").person
    again = turn_of(stopped, "stop", ref="SMagain")
    assert said(again) is None
    assert not [record for record in again.records if isinstance(record, Consent)]


def test_part_of_a_step_and_then_the_rest_is_one_step_done() -> None:
    part = turn_of(midweek(), "log", outcome="partial", minutes=10).person
    assert part.week.total.steps == 0
    rest = turn_of(part, "log", outcome="done", minutes=10, ref="SMrest").person
    assert (rest.week.total.steps, rest.week.total.minutes) == (1, 20)


def test_a_stop_that_the_carrier_answered_gets_no_second_answer() -> None:
    turn = turn_of(midweek(), "stop", carrier_answered=True)
    assert turn.profile.state is State.STOPPED
    assert said(turn) is None


def test_a_stop_on_a_pending_sign_up_ends_it_too() -> None:
    turn = turn_of(rosa(state=State.PENDING, sms=ChannelState.PENDING), "stop")
    assert (turn.profile.state, turn.profile.sms) == (State.STOPPED, ChannelState.STOPPED)


def test_a_suppressed_channel_stays_suppressed_through_a_stop() -> None:
    turn = turn_of(rosa(sms=ChannelState.CONFIRMED, email=ChannelState.SUPPRESSED), "stop")
    assert turn.profile.email is ChannelState.SUPPRESSED
    assert turn.profile.sms is ChannelState.STOPPED


def test_what_else_a_stop_reports_is_still_counted() -> None:
    turn = turn_of(midweek(), "stop", also=("log",), outcome="done", minutes=20)
    assert turn.person.week.total.minutes == 20
    assert said(turn) == "opt_out"
    assert turn.profile.agenda == ()


def test_a_message_on_its_way_keeps_its_lane_through_a_stop_so_that_it_can_be_settled() -> None:
    busy = LaneState(due=at(WEDNESDAY, "17:45"), open=Open(key="k", since=at(WEDNESDAY, "17:30")))
    turn = turn_of(with_profile(midweek(), coaching=busy), "stop")
    assert turn.profile.coaching == busy


def test_stop_texting_email_me_ends_texts_alone_and_the_mails_go_on() -> None:
    person = midweek(**BOTH)
    turn = turn_of(person, "settings", setting="channel", value="email")
    assert (turn.profile.sms, turn.profile.email) == (ChannelState.STOPPED, ChannelState.CONFIRMED)
    assert turn.profile.state is State.ACTIVE
    assert {one.channel for one in turn.profile.agenda} == {Channel.EMAIL}
    assert [record.what for record in turn.records if isinstance(record, Consent)] == ["stopped"]


def test_stop_texting_email_me_is_confirmed_once_on_the_channel_that_ended() -> None:
    turn = turn_of(midweek(**BOTH), "settings", also=("stop",), setting="channel", value="email", text="no more texts")
    assert (turn.profile.sms, turn.profile.email) == (ChannelState.STOPPED, ChannelState.CONFIRMED)
    assert (said(turn), turn.cls) == ("opt_out_channel", Class.OPT_OUT)
    assert turn.profile.state is State.ACTIVE


def test_stop_texting_email_me_with_no_email_to_go_on_with_ends_everything() -> None:
    turn = turn_of(midweek(), "settings", also=("stop",), setting="channel", value="email", text="no more texts")
    assert (turn.profile.state, turn.profile.sms) == (State.STOPPED, ChannelState.STOPPED)
    assert said(turn) == "opt_out"


def test_a_mail_that_ends_the_texts_is_answered_by_mail() -> None:
    turn = turn_of(midweek(**BOTH), "settings", setting="channel", value="email", channel=Channel.EMAIL)
    assert (said(turn), turn.cls) == ("settings_channel", Class.ANSWER)


# --- A crisis ---


@pytest.mark.parametrize("state", EVERY_STATE)
def test_distress_from_any_state_gets_the_crisis_answer_and_a_coach(state: State) -> None:
    turn = turn_of(with_profile(midweek(), state=state), "distress")
    assert said(turn) == "crisis"
    assert turn.cls is Class.CRISIS
    assert turn.attention == ("crisis",)
    waits = state in {State.STOPPED, State.PENDING}
    assert turn.profile.state is (state if waits else State.HELD)
    assert waits or not [one for one in turn.profile.agenda if one.cls is Class.COACHING]


def test_stop_and_distress_in_one_text_stops_and_gets_the_crisis_answer_alone() -> None:
    turn = turn_of(midweek(), "distress", also=("stop",))
    assert (turn.profile.state, turn.profile.sms) == (State.STOPPED, ChannelState.STOPPED)
    assert said(turn) == "crisis"
    assert turn.cls is Class.CRISIS


def test_a_second_text_of_distress_within_ten_minutes_is_kept_and_not_answered_again() -> None:
    first = turn_of(midweek(), "distress")
    soon = turn_of(first.person, "distress", now=THEN + timedelta(minutes=9, seconds=59))
    assert said(soon) is None
    assert soon.attention == ("crisis",)
    later = turn_of(soon.person, "distress", now=THEN + timedelta(minutes=10))
    assert said(later) == "crisis"


def test_on_hold_she_is_told_once_a_day_that_a_coach_reads_it() -> None:
    held = turn_of(midweek(), "distress").person
    first = turn_of(held, "log", outcome="done", now=THEN + timedelta(hours=1))
    assert (said(first), first.attention) == ("hold", ("crisis",))
    assert first.person.week.total == Totals()
    second = turn_of(first.person, "note", text="still here", now=THEN + timedelta(hours=2))
    assert (said(second), second.attention) == (None, ("crisis",))
    tomorrow = turn_of(second.person, "note", text="hello", now=THEN + timedelta(days=1))
    assert said(tomorrow) == "hold"


@pytest.mark.parametrize("intent", ["resume", "start"])
def test_on_hold_she_can_go_on_by_herself(intent: Any) -> None:
    held = turn_of(midweek(), "distress").person
    turn = turn_of(held, intent, now=THEN + timedelta(days=1))
    assert turn.profile.state is State.ACTIVE
    assert said(turn) == "resume"
    assert turn.profile.agenda[0].at == at(NEXT_MONDAY, "17:30")


def test_on_hold_help_is_still_answered() -> None:
    assert said(turn_of(turn_of(midweek(), "distress").person, "help")) == "help"


# --- The yes ---

SIGNED_UP = at(SUNDAY - timedelta(days=7), "15:00")


def waiting(**more: Any) -> Person:
    return rosa(
        state=State.PENDING,
        created=SIGNED_UP,
        agenda=(answer(SIGNED_UP, Class.ASK, ref="ask1"),),
        **{"sms": ChannelState.PENDING} | more,
    )


@pytest.mark.parametrize(
    ("after", "welcomed"),
    [
        pytest.param(timedelta(minutes=1), True, id="a minute after the form"),
        pytest.param(timedelta(hours=72), True, id="72 hours after it, to the second"),
        pytest.param(timedelta(hours=72, seconds=1), False, id="a second later"),
        pytest.param(timedelta(days=30), False, id="a month later"),
    ],
)
def test_a_yes_counts_for_72_hours(after: timedelta, welcomed: bool) -> None:
    turn = turn_of(waiting(), "start", now=SIGNED_UP + after, text="yes")
    assert (said(turn) == "welcome") is welcomed
    assert (turn.profile.sms is ChannelState.CONFIRMED) is welcomed
    assert (turn.profile.state is State.ACTIVE) is welcomed
    assert turn.claims == ((Channel.SMS,) if welcomed else ())
    assert [record.what for record in turn.records if isinstance(record, Consent)] == ["confirmed"] * welcomed


def test_a_yes_begins_the_coaching_and_asks_one_easy_question() -> None:
    turn = turn_of(waiting(), "start", now=SIGNED_UP + timedelta(minutes=1))
    assert days(turn.person) == [("Mon 17:30", "idea"), ("Wed 17:30", "step"), ("Fri 17:30", "check")]
    assert turn.profile.question
    assert turn.profile.question.kind == "reason"


@pytest.mark.parametrize(
    "intent", ["help", "log", "plan", "note", "question", "resume", "settings", "skip", "undo", "status", "goal"]
)
def test_nothing_but_a_yes_opens_a_channel(intent: Any) -> None:
    before = waiting()
    turn = turn_of(before, intent, now=SIGNED_UP + timedelta(minutes=1), text="who is this")
    assert turn.person == before
    assert said(turn) is None


def test_a_yes_to_one_channel_leaves_the_other_waiting_for_its_own() -> None:
    turn = turn_of(waiting(email=ChannelState.PENDING), "start", now=SIGNED_UP + timedelta(minutes=1))
    assert (turn.profile.sms, turn.profile.email) == (ChannelState.CONFIRMED, ChannelState.PENDING)
    assert {one.channel for one in turn.profile.agenda} == {Channel.SMS}


def test_the_yes_to_the_second_channel_joins_it_to_the_coaching_that_runs() -> None:
    first = turn_of(waiting(email=ChannelState.PENDING), "start", now=SIGNED_UP + timedelta(minutes=1))
    second = turn_of(first.person, "start", now=SIGNED_UP + timedelta(hours=2), channel=Channel.EMAIL, source="link")
    assert second.profile.confirmed == (Channel.SMS, Channel.EMAIL)
    assert sorted((one.kind, one.channel.word) for one in second.profile.agenda) == [
        ("check", "sms"),
        ("idea", "email"),
        ("step", "sms"),
    ]


def test_the_state_that_the_carrier_names_narrows_her_hours() -> None:
    turn = turn_of(waiting(), "start", now=SIGNED_UP + timedelta(minutes=1), state="RI")
    assert turn.profile.place == "RI"
    assert turn_of(waiting(), "start", now=SIGNED_UP + timedelta(minutes=1), state="NY").profile.place is None


def test_start_after_a_stop_goes_on_on_monday() -> None:
    stopped = turn_of(midweek(), "stop").person
    turn = turn_of(stopped, "start", now=at(FRIDAY, "12:00"))
    assert (turn.profile.state, turn.profile.sms) == (State.ACTIVE, ChannelState.CONFIRMED)
    assert said(turn) == "welcome_back"
    assert days(turn.person)[0] == ("Mon 17:30", "idea")
    assert turn.profile.agenda[0].week == 2


def test_a_start_that_the_carrier_answered_sends_nothing_at_once() -> None:
    stopped = turn_of(midweek(), "stop").person
    turn = turn_of(stopped, "start", now=at(FRIDAY, "12:00"), carrier_answered=True)
    assert said(turn) is None
    assert turn.profile.state is State.ACTIVE


@pytest.mark.parametrize("intent", ["log", "plan", "note", "question", "resume", "help"])
def test_after_a_stop_nothing_but_a_start_is_answered(intent: Any) -> None:
    stopped = turn_of(midweek(), "stop").person
    turn = turn_of(stopped, intent, text="ok then")
    assert turn.person == stopped
    assert said(turn) is None


def test_what_a_button_on_the_page_does_sends_no_answer() -> None:
    turn = turn_of(midweek(), "log", outcome="done", minutes=20, source="page")
    assert turn.person.week.total.minutes == 20
    assert said(turn) is None
    assert said(turn_of(midweek(), "stop", source="page")) is None


@pytest.mark.parametrize(
    ("state", "question", "asked"),
    [
        pytest.param(ChannelState.PENDING, "check", "confirm", id="a channel that waits is asked to confirm"),
        pytest.param(ChannelState.CONFIRMED, "check", "check", id="did it happen?"),
        pytest.param(ChannelState.CONFIRMED, "starter", "reflect", id="a name"),
        pytest.param(ChannelState.CONFIRMED, None, "none", id="nothing"),
        pytest.param(ChannelState.STOPPED, None, "none", id="a stopped channel"),
    ],
)
def test_what_the_reader_is_told_was_asked(state: ChannelState, question: str | None, asked: str) -> None:
    person = rosa(sms=state, question=Question(kind=question, at=THEN) if question else None)
    assert what_was_asked(person, Channel.SMS, programme(), THEN) == asked


# --- Several things in one text ---


def test_several_intents_all_take_effect_and_the_first_answers() -> None:
    turn = turn_of(
        midweek(), "log", also=("settings", "question"), outcome="done", minutes=40, setting="cadence", value="weekly"
    )
    assert said(turn) == "log_done"
    assert turn.person.week.total.minutes == 40
    assert turn.profile.cadence is Cadence.WEEKLY
    assert turn.attention == ("question",)


def test_news_takes_the_place_of_the_numbers() -> None:
    turn = turn_of(midweek(), "log", outcome="done", minutes=30, news="interview")
    assert said(turn) == "news_good"
    assert turn.person.week.total.minutes == 30


@pytest.mark.parametrize(
    ("news", "answered", "attention"),
    [
        ("offer", "news_hired", None),
        ("hired", "news_hired", None),
        ("raise", "news_good", None),
        ("interview", "news_good", None),
        ("lost_job", "news_hard", "news"),
        ("loss", "news_hard", "news"),
        ("ill", "news_hard", "news"),
        ("rejected", "news_rejected", "news"),
    ],
)
def test_news_is_answered_as_news(news: Any, answered: str, attention: str | None) -> None:
    turn = turn_of(midweek(), "note", news=news, text="…")
    assert (said(turn), turn.attention) == (answered, (attention,) if attention else ())


def test_not_working_right_now_gives_each_step_its_form_for_people_between_jobs() -> None:
    turn = turn_of(midweek(), "note", text="not working right now")
    assert (said(turn), turn.person.who.between_jobs) == ("between_jobs", True)
    again = turn_of(turn.person, "note", text="still unemployed", ref="SMagain")
    assert again.person.who.between_jobs
    back = turn_of(turn.person, "log", outcome="done", text="did it. i started a new job today!", ref="SMback")
    assert [answer.name for answer in back.answers] == ["log_done", "working_again"]
    assert not back.person.who.between_jobs


def test_what_somebody_answers_to_the_open_question_is_kept_whatever_it_says_of_a_job() -> None:
    turn = turn_of(midweek(asked="reflect"), "note", text="im out of work")
    assert [answer.name for answer in turn.answers] == ["reflection", "between_jobs"]


def test_a_question_that_a_card_covers_gets_the_card_and_the_desk() -> None:
    turn = turn_of(midweek(), "question", text="what do i say in an interview?")
    assert (said(turn), turn.attention) == ("card_interview", ("question",))


def test_a_question_beside_a_cry_for_help_is_answered_as_a_question() -> None:
    turn = turn_of(midweek(asked="check"), "question", also=("help",), text="what should I write?")
    assert [answer.name for answer in turn.answers] == ["question"]
    assert turn.attention == ("question",)


def test_a_refused_hour_comes_back_with_the_latest_that_may_be_had() -> None:
    turn = turn_of(midweek(), "settings", setting="time", value="20:00", text="text me at 8pm")
    assert said(turn) == "settings_time_refused"
    assert turn.said
    assert turn.said.values["window"] == {"spoken": "9 am to 7:30 pm"}
    assert turn_of(midweek(), "settings", setting="time", value="19:30").profile.hour == time(19, 30)


def test_a_yes_from_a_number_whose_ask_a_carrier_refused_counts_for_72_hours() -> None:
    asked_at = at(WEDNESDAY, "10:00")
    refused = rosa(state=State.PENDING, sms=ChannelState.SUPPRESSED, created=asked_at)
    assert what_was_asked(refused, Channel.SMS, programme(), asked_at) == "confirm"

    in_time = turn_of(refused, "start", now=asked_at + timedelta(hours=72), text="yes")
    assert (said(in_time), in_time.profile.sms, in_time.profile.state) == ("welcome", "confirmed", "active")

    late = asked_at + timedelta(hours=72, seconds=1)
    assert what_was_asked(refused, Channel.SMS, programme(), late) == "none"


def test_a_question_is_told_once_while_it_is_open_and_a_card_always() -> None:
    open_one = Known(desk=frozenset({"question"}))
    heard_now = heard(THEN, "question", text="are you there?")
    assert said(converse(midweek(), heard_now, programme(), open_one, cards())) is None
    about_a_raise = heard(THEN, "question", text="how do i ask for a raise?")
    assert said(converse(midweek(), about_a_raise, programme(), open_one, cards())) == "card_raise"


def test_a_rejection_counts_the_application_and_leaves_the_step_as_it_is() -> None:
    turn = turn_of(midweek(asked="check"), "note", news="rejected", text="got rejected from the dispatcher job")
    assert turn.person.week.total == Totals(things=1, assets={"position": 1})
    assert turn.person.week.step == midweek().week.step
    assert turn.kept == "news"


def test_a_question_about_a_rejection_gets_the_card_and_the_application_counts() -> None:
    turn = turn_of(midweek(), "question", news="rejected", text="they rejected me. what do i do now?")
    assert (said(turn), turn.person.week.total.things) == ("card_rejection", 1)
    assert turn.attention == ("question", "news")


def test_an_interview_on_a_day_is_a_day_kept_free_and_news_on_the_page() -> None:
    turn = turn_of(midweek(), "plan", date=FRIDAY, time=time(14), appointment=True, news="interview")
    assert turn.kept == "news"
    assert "news_good" not in [answer.name for answer in turn.answers]


@pytest.mark.parametrize(("news", "between_jobs"), [("lost_job", True), ("hired", False)])
def test_news_of_a_job_changes_which_form_of_a_step_comes(news: Any, between_jobs: bool) -> None:
    person = midweek()
    person = replace(person, who=replace(person.who, between_jobs=not between_jobs))
    turn = turn_of(person, "note", news=news, text="…")
    assert turn.person.who.between_jobs is between_jobs
    assert len(turn.answers) == 1


@pytest.mark.parametrize(
    ("asked", "kept"), [("reflect", "reflection"), ("reason", "reason"), ("plan", "note"), (None, "note")]
)
def test_what_says_nothing_else_is_kept_on_the_page_as_what_it_is(asked: str | None, kept: str) -> None:
    assert turn_of(midweek(asked=asked), "note", text="I stay calm when trucks are late").kept == kept


def test_thanks_is_kept_nowhere() -> None:
    assert turn_of(midweek(asked="reflect"), "note", text="thanks!").kept == ""


@pytest.mark.parametrize("text", ["finish here", "Finish", "ok i'll finish here please", "i\u2019m done here"])
def test_good_news_offers_to_finish_here_and_the_answer_works(text: str) -> None:
    told = turn_of(midweek(), "note", news="hired", text="got the job!").person
    turn = turn_of(told, "note", text=text, ref="SM0002")
    assert (said(turn), turn.profile.state) == ("finished", State.FINISHED)
    assert turn.profile.agenda == ()
    assert said(turn_of(midweek(), "note", text=text)) != "finished"


def test_good_news_offers_a_new_goal_once_a_month_and_a_pause_that_finishes() -> None:
    told = turn_of(midweek(), "note", news="offer", text="they made me an offer").person
    assert said(turn_of(told, "goal", value="learn the new system", ref="SM0002")) == "goal"
    monthly = turn_of(told, "settings", setting="cadence", value="weekly", text="once a month", ref="SM0002")
    assert monthly.profile.cadence is Cadence.MONTHLY
    assert turn_of(told, "pause", ref="SM0002").profile.state is State.FINISHED


# --- Reports ---


@pytest.mark.parametrize(
    ("outcome", "size", "then"),
    [
        ("done", Size.USUAL, Size.LARGER),
        ("done", Size.LARGER, Size.LARGER),
        ("partial", Size.USUAL, Size.USUAL),
        ("missed", Size.USUAL, Size.SMALLER),
        ("missed", Size.SMALLER, Size.SMALLER),
        ("done", Size.SMALLER, Size.USUAL),
    ],
)
def test_the_next_step_knows_how_the_last_one_went(outcome: Any, size: Size, then: Size) -> None:
    person = midweek(step=Step(week=1, size=size, sent_at=at(WEDNESDAY, "17:30")))
    assert next_size_of(turn_of(person, "log", outcome=outcome).person) is then


def test_a_step_of_which_nothing_was_heard_makes_the_next_one_smaller() -> None:
    assert next_size_of(midweek()) is Size.SMALLER


def test_a_second_report_of_the_same_step_counts_its_minutes_and_no_second_step() -> None:
    first = turn_of(midweek(), "log", outcome="done", minutes=20)
    second = turn_of(first.person, "log", outcome="done", minutes=15, ref="SM0002")
    assert (second.person.week.total.steps, second.person.week.total.minutes) == (1, 35)


def test_the_answer_to_the_check_is_the_review() -> None:
    assert turn_of(midweek(asked="check"), "log", outcome="done").kind == "review"
    assert turn_of(midweek(asked="plan"), "log", outcome="done").kind is None


@pytest.mark.rule("question_open")
def test_a_question_is_open_for_72_hours() -> None:
    person = midweek(asked="check")
    asked, lasts = at(WEDNESDAY, "17:30"), programme().rules.span("question_open")
    assert person.profile.asked(asked + timedelta(hours=72), lasts)
    assert not person.profile.asked(asked + timedelta(hours=72, seconds=1), lasts)


def test_a_photo_alone_after_the_check_is_a_done() -> None:
    turn = turn_of(midweek(asked="check"), "note", text="", photo=True)
    assert said(turn) == "review_done"
    assert turn.person.week.total.steps == 1


def test_a_photo_alone_otherwise_is_a_note() -> None:
    turn = turn_of(midweek(asked="plan"), "note", text="", photo=True)
    assert said(turn) is None
    assert turn.person.week.total == Totals()


def test_people_are_counted_once_each() -> None:
    turn = turn_of(midweek(), "log", outcome="done", people=("Sam", "Denise", "Sam"), known={"denise": "Denise"})
    assert turn.met == ("Sam",)
    assert turn.person.week.total.people == 1


def test_a_skip_of_a_skip_and_of_nothing_is_told_so() -> None:
    once = turn_of(midweek(), "skip").person
    assert said(turn_of(once, "skip")) == "nothing_to_skip"
    assert said(turn_of(rosa(), "skip")) == "nothing_to_skip"


def test_a_missed_step_that_is_planned_again_is_open_again_in_its_smaller_form() -> None:
    missed = turn_of(midweek(), "log", outcome="missed").person
    again = turn_of(missed, "plan", date=SATURDAY, time=time(10), now=THEN + timedelta(minutes=5))
    assert again.person.week.step
    assert (again.person.week.step.outcome, again.person.week.step.size) == (None, Size.SMALLER)
    assert [type(record) for record in again.records] == [PlanMade]


def test_a_plan_for_a_step_that_is_done_is_only_a_note() -> None:
    done = turn_of(midweek(), "log", outcome="done").person
    assert not turn_of(done, "plan", date=SATURDAY).records


def test_sundays_do_not_refuse_an_hour_of_the_week() -> None:
    """On Sundays an hour before noon means noon, so nine o'clock may be asked for on any day."""
    turn = turn_of(midweek(), "settings", setting="time", value="09:00", now=at(SUNDAY, "13:00"))
    assert (said(turn), turn.profile.hour) == ("settings_time", time(9))


def test_more_messages_are_a_new_consent_and_fewer_are_not() -> None:
    more = turn_of(midweek(), "settings", setting="cadence", value="more", text="more pls")
    assert [(record.what, record.wording) for record in more.records if isinstance(record, Consent)] == [
        ("raised", "more pls")
    ]
    assert not turn_of(midweek(), "settings", setting="cadence", value="less").records


# --- Undo: exactly what was logged ---

a_report = st.builds(
    dict,
    outcome=st.sampled_from(["done", "partial", "missed"]),
    minutes=st.one_of(st.none(), st.integers(1, 600)),
    count=st.one_of(st.none(), st.integers(1, 50)),
    asset=st.sampled_from([None, "skills", "people", "work", "position"]),
    people=st.lists(st.sampled_from(["Sam", "Denise", "Ana", "José"]), max_size=3).map(tuple),
)


@given(st.lists(a_report, max_size=3), a_report, st.integers(0, 8))
def test_what_was_logged_and_taken_back_leaves_the_totals_as_they_were(
    before: list[dict[str, Any]], last: dict[str, Any], later: int
) -> None:
    person, now = midweek(), THEN
    met: dict[str, str] = {}
    for n, report in enumerate(before):
        turn = turn_of(person, "log", now=now, ref=f"SM{n}", known=met, **report)
        met = met | {name.casefold(): name for name in turn.met}
        person, now = turn.person, now + timedelta(hours=1)
    logged = turn_of(person, "log", now=now, ref="SMlast", known=met, **last)
    undone = turn_of(logged.person, "undo", now=now + timedelta(days=later), ref="SMundo")
    assert said(undone) == "undo"
    assert undone.person.week.total == person.week.total
    assert undone.person.week.step == person.week.step
    assert next_size_of(undone.person) is next_size_of(person)
    assert undone.unlogged == ("SMlast",)
    assert undone.unmet == logged.met
    assert [record.ref for record in logged.records if isinstance(record, LogEntry)] == ["SMlast"]
    assert said(turn_of(undone.person, "undo", now=now, ref="SMagain")) == "nothing_to_undo"


def test_an_undo_with_the_right_report_in_it_says_the_report() -> None:
    wrong = turn_of(midweek(), "log", outcome="done", minutes=200).person
    turn = turn_of(wrong, "undo", also=("log",), outcome="done", minutes=20, ref="SM0002")
    assert said(turn) == "log_done"
    assert turn.person.week.total.minutes == 20
    assert turn.person.week.total.steps == 1


def test_fifteen_not_fifty_keeps_what_else_the_report_said() -> None:
    wrong = turn_of(midweek(), "log", outcome="done", minutes=50, people=("Sam",), text="50 min lesson w Sam")
    known = Known(names={"sam": "Sam"}, last_words="50 min lesson w Sam")
    right = heard(THEN, "undo", text="15, not 50", ref="SM0002", also=("log",), minutes=15)
    turn = converse(wrong.person, right, programme(), known, cards())
    assert [answer.name for answer in turn.answers] == ["log_done"]
    assert turn.person.week.total == Totals(
        steps=1, minutes=15, people=1, assets={"skills": 1}, asset_minutes={"skills": 15}
    )
    assert (turn.met, turn.unmet, turn.unlogged) == ((), (), ("SM0001",))
    (entry,) = [record for record in turn.records if isinstance(record, LogEntry)]
    assert (entry.minutes, entry.text) == (15, "50 min lesson w Sam (15, not 50)")
    gone = turn_of(turn.person, "undo", ref="SM0003", known={"sam": "Sam"})
    assert (gone.person.week.total, gone.unmet) == (Totals(), ("Sam",))


def test_a_bare_number_corrects_what_was_counted() -> None:
    wrong = turn_of(midweek(), "log", outcome="done", count=50, asset="position", text="50 applications")
    turn = turn_of(wrong.person, "undo", also=("log",), minutes=15, text="15, not 50", ref="SM0002")
    assert turn.person.week.total == Totals(steps=1, things=15, assets={"position": 1})


def test_a_plan_that_was_made_anew_and_taken_back_leaves_the_first_one() -> None:
    first = turn_of(midweek(), "plan", date=SATURDAY, time=time(9))
    second = turn_of(first.person, "plan", date=FRIDAY, time=time(19), ref="SM0002")
    undone = turn_of(second.person, "undo", ref="SM0003")
    assert days(undone.person) == days(first.person)
    assert undone.unplanned == ("SM0002",)
    again = turn_of(undone.person, "undo", ref="SM0004")
    assert said(again) == "nothing_to_undo"


def test_an_undo_takes_back_all_that_one_text_logged_and_nothing_of_the_one_before() -> None:
    before = turn_of(midweek(), "log", outcome="partial", minutes=10)
    both = turn_of(
        before.person, "log", also=("plan",), outcome="partial", minutes=15, date=SATURDAY, time=time(9), ref="SM0002"
    )
    assert [answer.name for answer in both.answers] == ["log_partial", "plan"]
    undone = turn_of(both.person, "undo", ref="SM0003")
    assert undone.person.week.total.minutes == 10
    assert undone.person.week.step
    assert undone.person.week.step.plan is None
    assert (undone.unlogged, undone.unplanned) == (("SM0002",), ("SM0002",))


def test_news_is_taken_back_with_what_it_changed() -> None:
    person = midweek()
    told = turn_of(person, "note", news="lost_job", text="got laid off")
    undone = turn_of(told.person, "undo", ref="SM0002")
    assert (undone.unkept, undone.person.who.between_jobs) == (("SM0001",), False)
    rejected = turn_of(person, "note", news="rejected", text="they said no")
    undone = turn_of(rejected.person, "undo", ref="SM0002")
    assert (undone.person.week.total, undone.unlogged, undone.unkept) == (Totals(), ("SM0001",), ("SM0001",))


def test_a_note_in_between_leaves_the_report_to_be_taken_back() -> None:
    logged = turn_of(midweek(), "log", outcome="done", minutes=20).person
    noted = turn_of(logged, "note", text="ugh what a day", ref="SM0002").person
    undone = turn_of(noted, "undo", ref="SM0003")
    assert undone.unlogged == ("SM0001",)
    assert undone.said
    assert undone.said.values["what"] == "20 minutes on good work"


def test_after_an_undo_the_question_is_open_again() -> None:
    logged = turn_of(midweek(asked="check"), "log", outcome="done").person
    undone = turn_of(logged, "undo", ref="SM0002")
    assert undone.profile.question
    assert undone.profile.question.kind == "check"


def test_with_nothing_logged_there_is_nothing_to_take_back() -> None:
    assert uncounted(Week()) == Week()


@given(st.lists(a_report, max_size=2), a_report, a_report)
def test_a_report_put_right_on_the_page_counts_as_if_it_had_been_told_so(
    before: list[dict[str, Any]], wrong: dict[str, Any], right: dict[str, Any]
) -> None:
    def told(*reports: dict[str, Any]) -> tuple[Person, LogEntry]:
        person, entry = midweek(), None
        for n, report in enumerate(reports):
            turn = turn_of(person, "log", ref=f"SM{n}", **report | {"people": ()})
            (entry,) = [record for record in turn.records if isinstance(record, LogEntry)]
            person = turn.person
        assert entry
        return person, entry

    mistaken, entry = told(*before, wrong)
    meant, as_meant = told(*before, right)
    put_right = corrected(mistaken.week, entry, replace(as_meant, ref=entry.ref), MONDAY)
    assert put_right.total == meant.week.total
    assert put_right.this_week == meant.week.this_week
    if before:
        gone, _ = told(*before)
        assert corrected(mistaken.week, entry, None, MONDAY).total == gone.week.total
    undone = turn_of(replace(mistaken, week=put_right), "undo", ref="SMundo").person
    assert undone.week.total == corrected(mistaken.week, entry, None, MONDAY).total


def test_a_report_of_last_week_put_right_leaves_this_week_alone() -> None:
    turn = turn_of(midweek(), "log", outcome="done", minutes=20)
    (entry,) = [record for record in turn.records if isinstance(record, LogEntry)]
    later = replace(turn.person.week, monday=NEXT_MONDAY, this_week=Totals(minutes=5))
    put_right = corrected(later, entry, None, MONDAY)
    assert (put_right.total, put_right.this_week) == (Totals(), Totals(minutes=5))


# --- The first days ---


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Maria", ("Maria",), id="one name"),
        pytest.param("maria", ("maria",), id="one name, small"),
        pytest.param("My cousin Luis", ("Luis",), id="a cousin"),
        pytest.param("Probably Denise from planning", ("Denise",), id="somebody from planning"),
        pytest.param("Luis and Denise.", ("Luis", "Denise"), id="two"),
        pytest.param("I think Sam, he drives", ("Sam",), id="a sentence"),
        pytest.param("Frank Olsen. He trained me", ("Frank",), id="a name and a surname"),
        pytest.param("Mrs. Chen from the clinic", ("Mrs. Chen",), id="a title and a name"),
        pytest.param("Big Al, at the yard", ("Big Al",), id="as everybody calls him"),
        pytest.param("nobody", (), id="nobody"),
        pytest.param("idk", (), id="no idea"),
        pytest.param("I can't think of anyone right now", (), id="nobody, in a sentence"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_the_first_names_that_an_answer_to_the_starter_gives(text: str, names: tuple[str, ...]) -> None:
    assert starter_names(text) == names


def starting() -> Person:
    return rosa(
        week=Week(step=Step(week=0, sent_at=at(THURSDAY, "17:30"))),
        agenda=(entry("check", at(FRIDAY, "17:30"), week=0), *texts(("idea", at(NEXT_MONDAY, "17:30")))),
        question=Question(kind="starter", at=at(THURSDAY, "17:30")),
    )


def test_a_name_for_the_starter_goes_on_her_list_and_its_check_is_not_needed() -> None:
    turn = turn_of(starting(), "note", text="My cousin Luis", now=at(THURSDAY, "18:00"))
    assert said(turn) == "starter_people"
    assert turn.met == ("Luis",)
    assert turn.person.week.total.people == 1
    assert turn.person.week.total.steps == 0
    assert ("Fri 17:30", "check") not in days(turn.person)[:1]
    assert days(turn.person)[0] == ("Mon 17:30", "idea")


def test_the_starter_says_nothing_of_the_size_that_suits_her() -> None:
    turn = turn_of(starting(), "log", outcome="done", now=at(THURSDAY, "18:00"))
    assert next_size_of(turn.person) is Size.USUAL


def test_what_made_her_sign_up_is_kept_in_her_words() -> None:
    person = rosa(
        question=Question(kind="reason", at=at(TUESDAY, "10:00")),
        agenda=texts(("step", at(WEDNESDAY, "17:30")), week=0),
    )
    turn = turn_of(person, "note", text="tired of  nights", now=at(TUESDAY, "10:05"))
    assert said(turn) == "reason"
    assert turn.person.who.reason == "tired of nights"
    assert turn.said
    assert turn.said.values["next"]["spoken"] == "tomorrow at 5:30 pm: a 5-minute start"


def test_an_answer_to_the_open_question_of_the_week_is_kept() -> None:
    turn = turn_of(midweek(asked="reflect"), "note", text="I stay calm when trucks are late")
    assert said(turn) == "reflection"
    assert turn.profile.question is None


def test_what_cannot_be_read_is_said_once_a_day() -> None:
    first = turn_of(midweek(asked=None), "note", text="zzz qqq")
    assert said(first) == "not_read"
    second = turn_of(first.person, "note", text="zzz qqq again", now=THEN + timedelta(hours=1))
    assert said(second) is None
    third = turn_of(second.person, "note", text="zzz", now=at(FRIDAY, "12:00"))
    assert said(third) == "not_read"


@pytest.mark.rule("small_talk")
@pytest.mark.parametrize("text", ["thanks", "Thank you!", "ok", "k", "👍👍", "", "lol ok", "Got it, thanks", "gracias"])
def test_small_talk(text: str) -> None:
    assert is_small_talk(text, programme().rules)


@pytest.mark.parametrize("text", ["thanks for nothing", "ok but when", "no time", "done"])
def test_no_small_talk(text: str) -> None:
    assert not is_small_talk(text, programme().rules)


# --- Pause and back ---


def test_back_after_a_pause_goes_on_on_monday_with_the_next_week() -> None:
    paused = turn_of(midweek(), "pause").person
    turn = turn_of(paused, "resume", now=at(SATURDAY, "12:00"))
    assert (turn.profile.state, said(turn)) == (State.ACTIVE, "resume")
    assert days(turn.person) == [("Mon 17:30", "idea"), ("Wed 17:30", "step"), ("Fri 17:30", "check")]
    assert turn.profile.agenda[0].week == 2


def test_back_before_a_pause_was_to_end_begins_the_week_once() -> None:
    paused = turn_of(midweek(), "pause", until=NEXT_WEDNESDAY).person
    turn = turn_of(paused, "resume", now=at(SATURDAY, "12:00"))
    assert days(turn.person) == [("Mon 17:30", "idea"), ("Wed 17:30", "step"), ("Fri 17:30", "check")]
    assert turn.profile.until is None


def test_a_log_while_paused_is_counted_and_wakes_nothing() -> None:
    paused = turn_of(midweek(), "pause").person
    turn = turn_of(paused, "log", outcome="done", minutes=30)
    assert turn.person.week.total.minutes == 30
    assert (turn.profile.state, turn.profile.agenda) == (State.PAUSED, ())


def test_every_intent_of_the_reader_is_known_here() -> None:
    from typing import get_args

    from careerline.replies.reading import Intent

    for intent in get_args(Intent):
        nothing = Heard(ref="SM1", at=THEN, channel=Channel.SMS, text="", reading=Reading(intent))
        turn = converse(midweek(), nothing, programme(), Known())
        assert turn.person.id == midweek().id


def test_deciding_changes_nothing_of_the_person_who_went_in() -> None:
    person = midweek(**BOTH)
    before = repr(person)
    for intent in ("stop", "log", "pause", "plan", "skip", "distress", "undo"):
        turn_of(person, intent, outcome="done", date=FRIDAY)
    assert repr(person) == before
