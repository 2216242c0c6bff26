"""May this go now? One row for each rule; Rosa's hour is half past five, her window nine to eight."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerline.agenda import Channel, Class, Entry, Lane, Owed, head
from careerline.moments import instant, local, monday_of
from careerline.people.person import ChannelState, State
from careerline.sending.guard import LONGEST, SHORTEST, Drop, Go, Later, Move, Verdict, judge
from careerline.windows import is_open
from tests.core.somebody import (
    FRIDAY,
    MONDAY,
    NEW_YORK,
    NEXT_MONDAY,
    NEXT_WEDNESDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    answer,
    at,
    entry,
    programme,
    rosa,
)

RULES = programme().rules

BOTH = {"sms": ChannelState.CONFIRMED, "email": ChannelState.CONFIRMED}

# A carrier lets go of a text this many seconds before the window closes.
HELD_BACK = 120


def said(one: Entry, now: datetime, *others: Entry, **more: Any) -> Verdict:
    """Return the verdict on one entry of Rosa's agenda."""
    return judge(rosa(agenda=(one, *others), **more).profile, one, RULES, now)


# --- Who, and on which channel ---

PROGRAMME = [Class.COACHING, Class.NUDGE]
MAY = {
    State.PENDING: {Class.ASK, Class.CRISIS, Class.OPT_OUT},
    State.ACTIVE: set(Class),
    State.PAUSED: set(Class) - set(PROGRAMME),
    State.HELD: set(Class) - set(PROGRAMME),
    State.FINISHED: set(Class) - set(PROGRAMME),
    State.STOPPED: {Class.CRISIS, Class.OPT_OUT},
    State.ERASED: set(),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("cls", Class)
def test_each_state_of_a_person_lets_through_its_own_classes(state: State, cls: Class) -> None:
    channel = {Class.ASK: ChannelState.PENDING, Class.OPT_OUT: ChannelState.STOPPED}.get(cls, ChannelState.CONFIRMED)
    one = Entry(at=at(WEDNESDAY, "17:30"), cls=cls, channel=Channel.SMS, kind="step", week=1)
    verdict = said(one, one.at, state=state, sms=channel, created=one.at)
    assert isinstance(verdict, Go) is (cls in MAY[state]), verdict
    if cls not in MAY[state]:
        assert verdict == Drop(f"the person is {state}")


@pytest.mark.parametrize("state", [None, *ChannelState])
@pytest.mark.parametrize("cls", Class)
def test_each_state_of_a_channel_lets_through_its_own_classes(state: ChannelState | None, cls: Class) -> None:
    may = {
        Class.ASK: {ChannelState.PENDING},
        Class.OPT_OUT: {ChannelState.STOPPED},
        Class.CRISIS: {ChannelState.PENDING, ChannelState.CONFIRMED, ChannelState.STOPPED},
    }.get(cls, {ChannelState.CONFIRMED})
    one = Entry(at=at(WEDNESDAY, "17:30"), cls=cls, channel=Channel.SMS, kind="step", week=1)
    assert isinstance(said(one, one.at, sms=state, email=ChannelState.CONFIRMED), Go) is (state in may)


# --- When it is too late ---


@pytest.mark.parametrize(
    ("cls", "minutes"),
    [
        pytest.param(Class.ANSWER, 10, id="an answer, after ten minutes"),
        pytest.param(Class.CRISIS, 24 * 60, id="a crisis answer, after a day"),
        pytest.param(Class.OPT_OUT, 5, id="an opt-out confirmation, after five"),
    ],
)
@pytest.mark.parametrize("hour", ["03:00", "12:00", "23:30"])
def test_what_somebody_just_caused_goes_at_any_hour_until_it_is_stale(cls: Class, minutes: int, hour: str) -> None:
    """And no carrier may hold it for longer than that."""
    channel = {Class.OPT_OUT: ChannelState.STOPPED}.get(cls, ChannelState.CONFIRMED)
    one = answer(at(WEDNESDAY, hour), cls)
    last = one.at + timedelta(minutes=minutes)
    assert said(one, one.at, sms=channel) == Go(min(LONGEST, minutes * 60))
    assert said(one, last - timedelta(minutes=1), sms=channel) == Go(60)
    assert said(one, last, sms=channel) == Go(SHORTEST)
    assert said(one, last + timedelta(seconds=1), sms=channel) == Drop("too late")


# --- An ask: at any hour while they are at the form, then in the hours ---

TEN_MINUTES = 10 * 60


@pytest.mark.parametrize(
    ("wanted", "minutes", "verdict"),
    [
        pytest.param("12:00", 0, Go(28_680), id="by day: a carrier may hold it until the window closes"),
        pytest.param("12:00", 240, Go(14_280), id="hours later, by day"),
        pytest.param("21:30", 0, Go(TEN_MINUTES), id="by night, at once: no carrier may hold it for longer"),
        pytest.param("21:30", 9, Go(60), id="by night, while they may be at the form"),
        pytest.param("19:55", 4, Go(6 * 60), id="as the window closes"),
    ],
)
@pytest.mark.parametrize("channel", Channel)
def test_an_ask_goes_at_once_and_later_in_the_hours(wanted: str, minutes: int, verdict: Go, channel: Channel) -> None:
    one = replace(answer(at(WEDNESDAY, wanted), Class.ASK), channel=channel)
    waits = {"sms": ChannelState.PENDING, "email": ChannelState.PENDING}
    assert said(one, one.at + timedelta(minutes=minutes), **waits) == verdict


@pytest.mark.parametrize(
    ("wanted", "minutes", "opens"),
    [
        pytest.param("21:30", 11, at(THURSDAY, "09:00"), id="in the evening"),
        pytest.param("12:00", 10 * 60, at(THURSDAY, "09:00"), id="wanted by day"),
        pytest.param("03:00", 60, at(WEDNESDAY, "09:00"), id="before the morning"),
        pytest.param("19:40", 19, at(THURSDAY, "09:00"), id="too shortly before the window closes"),
    ],
)
def test_an_ask_that_was_held_up_waits_for_the_morning(wanted: str, minutes: int, opens: datetime) -> None:
    one = answer(at(WEDNESDAY, wanted), Class.ASK)
    verdict = said(one, one.at + timedelta(minutes=minutes), sms=ChannelState.PENDING)
    assert verdict == Later(opens, "outside the hours")
    assert isinstance(said(one, opens, sms=ChannelState.PENDING), Go)


@pytest.mark.parametrize("state", [State.PENDING, State.ACTIVE])
def test_an_ask_ends_with_its_sign_up_or_as_long_after_the_button_of_the_page(state: State) -> None:
    one = answer(at(WEDNESDAY, "12:00"), Class.ASK)
    last = one.at + timedelta(hours=72)
    about = {"sms": ChannelState.PENDING, "state": state}
    assert isinstance(said(one, last, **about), Go)
    assert said(one, last + timedelta(seconds=1), **about) == Drop("too late")


# --- What is owed ---


@pytest.mark.parametrize("owed", [Owed.WELCOME, Owed.WELCOME_BACK])
def test_a_welcome_goes_at_any_hour_for_ten_minutes_then_in_the_hours(owed: Owed) -> None:
    one = replace(answer(at(WEDNESDAY, "21:30")), owed=owed)
    assert said(one, one.at) == Go(TEN_MINUTES)
    assert said(one, one.at + timedelta(minutes=11)) == Later(at(THURSDAY, "09:00"), "outside the hours")
    assert isinstance(said(one, at(THURSDAY, "09:00")), Go)
    assert said(one, one.at + timedelta(days=3, seconds=1)) == Drop("too late")


@pytest.mark.parametrize("owed", [Owed.WELCOME, Owed.WELCOME_BACK])
def test_a_late_welcome_waits_while_they_are_on_hold(owed: Owed) -> None:
    one = replace(answer(at(WEDNESDAY, "12:00")), owed=owed)
    now = one.at + timedelta(minutes=11)
    assert said(one, now, state=State.HELD) == Later(now + timedelta(hours=1), "on hold after a text of danger")
    assert isinstance(said(one, now), Go)


def test_help_is_answered_at_any_hour_for_three_quarters_of_an_hour() -> None:
    one = replace(answer(at(WEDNESDAY, "21:30")), owed=Owed.HELP)
    assert said(one, one.at + timedelta(minutes=20)) == Go(25 * 60)
    assert said(one, one.at + timedelta(minutes=45, seconds=1)) == Drop("too late")


def test_of_two_answers_alike_that_are_owed_the_later_goes() -> None:
    first, second = (replace(answer(at(WEDNESDAY, hour)), owed=Owed.HELP) for hour in ("12:00", "12:05"))
    welcome = replace(second, owed=Owed.WELCOME)
    now = at(WEDNESDAY, "12:06")
    assert said(first, now, second) == Drop("a later one stands for it")
    assert isinstance(said(first, now, welcome), Go)
    assert isinstance(said(second, now, first), Go)


def test_who_comes_back_is_not_told_of_the_monday_once_coaching_goes_on() -> None:
    one = replace(answer(at(FRIDAY, "21:30")), owed=Owed.WELCOME_BACK)
    monday = MONDAY + timedelta(days=7)
    now, idea = at(monday, "17:31"), entry("idea", at(monday, "17:30"))
    welcome = replace(one, owed=Owed.WELCOME)
    assert isinstance(said(one, at(monday, "09:00"), idea), Go)
    assert said(one, now, idea) == said(one, now, unasked_at=idea.at) == Drop("their coaching goes on")
    assert isinstance(said(welcome, now, idea), Go)


def test_of_two_texts_of_distress_that_wait_the_later_is_answered() -> None:
    first, second = (answer(at(WEDNESDAY, hour), Class.CRISIS) for hour in ("12:00", "12:30"))
    by_mail = replace(second, channel=Channel.EMAIL)
    now = at(WEDNESDAY, "13:00")
    assert said(first, now, second) == Drop("a later one stands for it")
    assert isinstance(said(second, now, first), Go)
    assert isinstance(said(first, now, by_mail), Go)


def test_of_two_texts_of_distress_in_one_second_one_is_answered_and_it_is_claimed_last() -> None:
    two = tuple(replace(answer(at(WEDNESDAY, "12:00"), Class.CRISIS), ref=ref) for ref in ("SM1", "SM2"))
    profile = rosa(agenda=()).profile.with_agenda(two)
    first = head(profile.agenda, Lane.ANSWERS)
    verdicts = {one: judge(profile, one, RULES, at(WEDNESDAY, "12:01")) for one in two}
    assert [type(verdicts[one]) for one in sorted(two, key=lambda one: one != first)] == [Drop, Go]


def test_answers_do_not_wait_for_the_days_text_nor_for_the_conversation() -> None:
    one = answer(at(WEDNESDAY, "17:31"))
    now = one.at
    assert isinstance(said(one, now, unasked_at=at(WEDNESDAY, "17:30"), talked_at=now), Go)


# --- Coaching by text ---

STEP = entry("step", at(WEDNESDAY, "17:30"))


def moved(kind: str, moment: datetime, **more: Any) -> Entry:
    return entry(kind, moment, **more)


@pytest.mark.parametrize(
    ("one", "now", "profile", "verdict"),
    [
        pytest.param(
            STEP, at(WEDNESDAY, "17:30"), {}, Go(9000 - HELD_BACK), id="at her hour, held until eight at the most"
        ),
        pytest.param(STEP, at(WEDNESDAY, "19:57"), {}, Go(60), id="three minutes before the window closes"),
        pytest.param(
            STEP,
            at(WEDNESDAY, "19:58"),
            {},
            Move(entry("step", at(THURSDAY, "17:30")), "outside the hours"),
            id="in its last two minutes: a carrier might hold it into the night",
        ),
        pytest.param(
            STEP,
            at(THURSDAY, "03:00"),
            {},
            Move(entry("step", at(THURSDAY, "17:30")), "outside the hours"),
            id="at night, after an outage: her hour of the same day",
        ),
        pytest.param(
            entry("step", at(SUNDAY, "12:00")),
            at(SUNDAY, "20:30"),
            {},
            Drop("outside the hours"),
            id="no day is left of its week",
        ),
        pytest.param(
            STEP,
            at(WEDNESDAY, "17:30"),
            {"unasked_at": at(WEDNESDAY, "10:00")},
            Move(entry("step", at(THURSDAY, "17:30")), "one text a day"),
            id="a nudge went this morning: one text a day",
        ),
        pytest.param(
            STEP,
            at(WEDNESDAY, "09:30"),
            {"unasked_at": at(TUESDAY, "19:30"), "hour": time(9)},
            Go(36_000),
            id="the evening before is long enough ago",
        ),
        pytest.param(
            STEP,
            at(WEDNESDAY, "17:30"),
            {"talked_at": at(WEDNESDAY, "16:00")},
            Later(at(WEDNESDAY, "18:00"), "in a conversation"),
            id="they talked an hour and a half ago: two hours after it",
        ),
        pytest.param(
            STEP,
            at(WEDNESDAY, "18:00"),
            {"talked_at": at(WEDNESDAY, "16:00")},
            Go(7200 - HELD_BACK),
            id="two hours after it to the minute",
        ),
        pytest.param(
            STEP,
            at(WEDNESDAY, "19:00"),
            {"talked_at": at(WEDNESDAY, "18:30")},
            Move(entry("step", at(THURSDAY, "17:30")), "in a conversation"),
            id="two hours after it is night: the next day",
        ),
        pytest.param(
            entry("plan", at(WEDNESDAY, "17:30")),
            at(WEDNESDAY, "19:00"),
            {"talked_at": at(WEDNESDAY, "18:30")},
            Drop("in a conversation"),
            id="a plan's question makes sense on its own day only",
        ),
        pytest.param(
            entry("reflect", at(SATURDAY, "17:30")),
            at(SUNDAY, "13:00"),
            {},
            Drop("its week is over"),
            id="an open question of yesterday is not asked today",
        ),
        pytest.param(
            STEP, at(SUNDAY, "17:30"), {}, Go(9000 - HELD_BACK), id="a step makes sense until its week is over"
        ),
        pytest.param(
            STEP, at(NEXT_MONDAY, "17:30"), {}, Drop("its week is over"), id="on Monday the step's week is over"
        ),
        pytest.param(
            entry("check", at(FRIDAY, "17:30")),
            at(NEXT_WEDNESDAY, "17:30"),
            {},
            Go(9000 - HELD_BACK),
            id="a check, five days late",
        ),
        pytest.param(
            entry("check", at(FRIDAY, "17:30")),
            at(NEXT_MONDAY + timedelta(days=4), "17:30"),
            {},
            Drop("its week is over"),
            id="a check, a week late",
        ),
        pytest.param(
            entry("step", at(THURSDAY, "17:30"), week=0),
            at(FRIDAY, "17:30"),
            {},
            Go(9000 - HELD_BACK),
            id="a starter, a day late",
        ),
        pytest.param(
            entry("step", at(THURSDAY, "17:30"), week=0),
            at(SATURDAY, "17:30"),
            {},
            Drop("its week is over"),
            id="a starter, two days late",
        ),
        pytest.param(
            entry("part_end", at(MONDAY, "17:30")),
            at(NEXT_WEDNESDAY, "17:30"),
            {},
            Go(9000 - HELD_BACK),
            id="what was built is never too late",
        ),
    ],
)
def test_a_programme_text(one: Entry, now: datetime, profile: dict[str, Any], verdict: Verdict) -> None:
    assert said(one, now, **profile) == verdict


@pytest.mark.rule("hours_apart")
def test_four_hours_lie_between_two_unasked_texts_even_over_midnight() -> None:
    """In a place whose clocks were put forward a day, last night's text may be this morning's neighbour."""
    one = entry("step", at(WEDNESDAY, "09:30"))
    last = at(TUESDAY, "23:00")
    assert said(one, at(WEDNESDAY, "02:00"), unasked_at=last) == Later(last + timedelta(hours=4), "4 hours apart")


def test_what_is_put_off_never_lands_on_a_day_that_has_its_text() -> None:
    thursday = entry("reflect", at(THURSDAY, "17:30"))
    verdict = said(STEP, at(WEDNESDAY, "17:30"), thursday, unasked_at=at(WEDNESDAY, "10:00"))
    assert verdict == Move(entry("step", at(FRIDAY, "17:30")), "one text a day")


def test_in_rhode_island_the_evening_begins_at_six() -> None:
    assert said(STEP, at(WEDNESDAY, "18:00"), place="RI") == Move(
        entry("step", at(THURSDAY, "17:30")), "outside the hours"
    )


# --- After an outage ---


def test_after_an_outage_of_days_only_the_latest_goes() -> None:
    """Dispatch was down from Monday to Friday evening: idea, step and check are all due."""
    idea, step, check = (
        entry("idea", at(MONDAY, "17:30")),
        entry("step", at(WEDNESDAY, "17:30")),
        entry("check", at(FRIDAY, "17:30")),
    )
    agenda = (idea, step, check)
    profile = rosa(agenda=agenda).profile
    now = at(FRIDAY, "17:45")
    assert judge(profile, idea, RULES, now) == Drop("a later one stands for it")
    # A check does not stand for the step that it asks about: the step goes, and the check the day after.
    assert isinstance(judge(profile, step, RULES, now), Go)
    gone = rosa(agenda=(check,), unasked_at=now).profile
    moved = judge(gone, check, RULES, now)
    assert isinstance(moved, Move)
    assert moved.entry.at == at(SATURDAY, "17:30")


def test_what_is_still_to_come_stands_for_nothing() -> None:
    assert isinstance(said(STEP, at(WEDNESDAY, "17:30"), entry("check", at(FRIDAY, "17:30"))), Go)


def test_a_mail_does_not_stand_for_a_text() -> None:
    idea = entry("idea", at(MONDAY, "17:30"))
    mail = entry("step", at(TUESDAY, "17:30"), channel=Channel.EMAIL)
    assert isinstance(said(idea, at(TUESDAY, "17:30"), mail, **BOTH), Go)


def test_what_the_coach_wrote_stands_for_nothing_of_the_programme() -> None:
    desk = Entry(at=at(WEDNESDAY, "17:31"), cls=Class.DESK, channel=Channel.SMS, ref="desk1")
    assert isinstance(said(STEP, at(WEDNESDAY, "17:35"), desk), Go)


# --- Nudges: at their moment or not at all ---

NUDGE = entry("nudge", at(THURSDAY, "12:00"))


@pytest.mark.parametrize(
    ("now", "profile", "verdict"),
    [
        pytest.param(at(THURSDAY, "12:00"), {}, Go(1800), id="at her moment, held for half an hour"),
        pytest.param(at(THURSDAY, "12:30"), {}, Go(15), id="half an hour after it: as short as a carrier may hold it"),
        pytest.param(at(THURSDAY, "12:31"), {}, Drop("too late"), id="a minute more"),
        pytest.param(
            at(THURSDAY, "12:00"), {"unasked_at": at(THURSDAY, "09:00")}, Drop("one text a day"), id="the day had one"
        ),
        pytest.param(
            at(THURSDAY, "12:00"), {"talked_at": at(THURSDAY, "11:00")}, Drop("they were just here"), id="just talked"
        ),
    ],
)
def test_a_nudge(now: datetime, profile: dict[str, Any], verdict: Verdict) -> None:
    assert said(NUDGE, now, **profile) == verdict


def test_a_nudge_is_held_no_longer_than_the_hours_last() -> None:
    late = entry("nudge", at(THURSDAY, "19:50"))
    assert said(late, late.at) == Go(600 - HELD_BACK)


def test_a_nudge_outside_the_hours_is_dropped() -> None:
    late = entry("nudge", at(THURSDAY, "21:00"))
    assert said(late, late.at) == Drop("outside the hours")


# --- Mails ---


@pytest.mark.parametrize(
    ("kind", "planned", "now", "verdict"),
    [
        pytest.param("idea", at(MONDAY, "17:30"), at(MONDAY, "17:30"), Go(LONGEST), id="at her hour"),
        pytest.param(
            "idea",
            at(MONDAY, "17:30"),
            at(TUESDAY, "03:00"),
            Later(at(TUESDAY, "17:30"), "outside the hours"),
            id="at night it waits for her hour",
        ),
        pytest.param(
            "idea", at(MONDAY, "17:30"), at(NEXT_MONDAY, "12:00"), Drop("its week is over"), id="a week later"
        ),
        pytest.param("nudge", at(THURSDAY, "09:00"), at(THURSDAY, "09:05"), Go(LONGEST), id="a nudge in the morning"),
        pytest.param("nudge", at(THURSDAY, "09:00"), at(THURSDAY, "10:00"), Drop("too late"), id="an hour late"),
        pytest.param(
            "nudge", at(SUNDAY, "09:00"), at(SUNDAY, "09:00"), Drop("outside the hours"), id="on a Sunday morning"
        ),
    ],
)
def test_a_mail(kind: str, planned: datetime, now: datetime, verdict: Verdict) -> None:
    one = entry(kind, planned, channel=Channel.EMAIL)
    assert said(one, now, sms=None, email=ChannelState.CONFIRMED) == verdict


def test_mails_do_not_count_as_the_days_text() -> None:
    one = entry("idea", at(MONDAY, "17:30"), channel=Channel.EMAIL)
    assert isinstance(said(one, one.at, unasked_at=at(MONDAY, "10:00"), talked_at=at(MONDAY, "17:00"), **BOTH), Go)


# --- The desk ---

DESK = Entry(at=at(WEDNESDAY, "22:00"), cls=Class.DESK, channel=Channel.SMS, ref="desk1")


@pytest.mark.parametrize(
    ("now", "talked", "verdict"),
    [
        pytest.param(at(WEDNESDAY, "22:00"), at(WEDNESDAY, "12:00"), Go(LONGEST), id="within a day, at night"),
        pytest.param(at(WEDNESDAY, "22:00"), at(TUESDAY, "22:00"), Go(SHORTEST), id="a day after it to the minute"),
        pytest.param(at(WEDNESDAY, "22:00"), at(WEDNESDAY, "01:00"), Go(3 * 3600), id="held until that day is over"),
        pytest.param(
            at(WEDNESDAY, "17:00"),
            at(TUESDAY, "18:00"),
            Go(3 * 3600 - HELD_BACK),
            id="held until the hours are over, where those last longer",
        ),
        pytest.param(
            at(WEDNESDAY, "22:00"),
            at(TUESDAY, "21:59"),
            Later(at(THURSDAY, "17:30"), "outside the hours"),
            id="later than that it waits for the window",
        ),
        pytest.param(at(THURSDAY, "12:00"), None, Go(28_800 - HELD_BACK), id="in the window it goes"),
        pytest.param(
            at(WEDNESDAY, "22:00"), None, Later(at(THURSDAY, "17:30"), "outside the hours"), id="never spoken to us"
        ),
    ],
)
def test_what_a_coach_writes(now: datetime, talked: datetime | None, verdict: Verdict) -> None:
    assert said(DESK, now, wrote_at=talked) == verdict


# --- Whatever the moment ---


@given(
    st.sampled_from(["idea", "step", "plan", "check", "reflect", "nudge"]),
    st.integers(0, 14 * 24 * 60),
    st.integers(0, 9 * 24 * 60),
    st.one_of(st.none(), st.integers(1, 3000)),
    st.one_of(st.none(), st.integers(1, 3000)),
    st.sampled_from([NEW_YORK, "Pacific/Honolulu", "Europe/London", "Asia/Kathmandu"]),
    st.sampled_from([None, "RI"]),
)
@settings(max_examples=400, deadline=None)
def test_what_goes_goes_in_the_window_and_what_moves_moves_ahead_within_its_week(
    kind: str,
    planned: int,
    late: int,
    unasked: int | None,
    talked: int | None,
    zone: str,
    place: str | None,
) -> None:
    start = instant(MONDAY, time(0), zone)
    one = entry(kind, start + timedelta(minutes=planned))
    now = one.at + timedelta(minutes=late)
    person = rosa(
        zone=zone,
        place=place,
        agenda=(one,),
        unasked_at=now - timedelta(minutes=unasked) if unasked else None,
        talked_at=now - timedelta(minutes=talked) if talked else None,
    )
    verdict = judge(person.profile, one, RULES, now)
    if isinstance(verdict, Go):
        assert is_open(now, zone, place)
        assert is_open(now + timedelta(seconds=verdict.valid_for - 1), zone, place)
        assert not unasked or local(now - timedelta(minutes=unasked), zone).date() != local(now, zone).date()
        assert not talked or talked >= 120
        assert not unasked or unasked >= 240
    elif isinstance(verdict, Later):
        assert kind != "nudge"
        assert verdict.at > now
    elif isinstance(verdict, Move):
        assert kind != "nudge"
        assert verdict.entry.at > now
        assert replace(verdict.entry, at=one.at) == one
        assert is_open(verdict.entry.at, zone, place)
        assert monday_of(local(verdict.entry.at, zone).date()) == monday_of(local(one.at, zone).date())
    else:
        assert verdict.why


def test_after_an_outage_the_mail_that_brings_the_step_goes_though_the_question_about_it_is_due_too() -> None:
    idea = entry("idea", at(MONDAY, "17:30"), channel=Channel.EMAIL)
    check = entry("check", at(FRIDAY, "17:30"), channel=Channel.EMAIL)
    assert isinstance(said(idea, at(FRIDAY, "17:40"), check, sms=None, email=ChannelState.CONFIRMED), Go)
