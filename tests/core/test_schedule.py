"""When the coach says what: from the first yes to the last week, one text a day, never before the window."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerline.agenda import Channel, Class, Entry, Lane, LaneState, busy_with, head, without
from careerline.coaching import plans, schedule
from careerline.moments import instant, local, monday_of
from careerline.people.person import Cadence, ChannelState, Person, State, Step, Week
from careerline.sending.record import sent_to
from careerline.windows import is_open
from tests.core.somebody import (
    FRIDAY,
    MONDAY,
    NEW_YORK,
    NEXT_MONDAY,
    NEXT_TUESDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    at,
    days,
    entry,
    programme,
    rosa,
    texts,
    with_profile,
)

BOTH = {"sms": ChannelState.CONFIRMED, "email": ChannelState.CONFIRMED}
MAIL = {"sms": None, "email": ChannelState.CONFIRMED}
STARTER = [("step", 0)]
COACHED = [cadence for cadence in Cadence if cadence is not Cadence.MONTHLY]
WEEK_1 = ["Mon 17:30 idea", "Wed 17:30 step", "Fri 17:30 check"]


def lines(person: Person) -> list[str]:
    """Return what stands on a person's agenda, with the channel where a mail is among it."""
    agenda = person.profile.agenda
    mailed = any(one.channel is Channel.EMAIL for one in agenda) and any(one.channel is Channel.SMS for one in agenda)
    return [
        f"{when} {what}" + (f" by {one.channel.word}" if mailed else "")
        for (when, what), one in zip(days(person), agenda, strict=True)
    ]


def go_on(person: Person, until: datetime, *, silent: bool = False) -> tuple[Person, list[Entry]]:
    """Send everything that falls due until a moment, each at its own; return the person then and what was sent.

    Somebody who is not silent says a word to each: it opens nothing and settles nothing.
    """
    sent: list[Entry] = []
    while (first := head(person.profile.agenda, Lane.COACHING)) and first.at <= until:
        less = replace(person, profile=person.profile.with_agenda(without(person.profile.agenda, first)))
        after = sent_to(less, first, programme(), first.at)
        after = after if silent else with_profile(after, silence=None)
        person = schedule.refill(after, programme(), first.at)
        sent.append(first)
    return person, sent


def on_wednesday(**more: object) -> Person:
    """Return Rosa on Wednesday evening of week 1, when idea and step have gone and the check is to come."""
    started = schedule.start(rosa(**more), programme(), at(SUNDAY - timedelta(days=7), "15:00"))  # type: ignore[arg-type]
    return go_on(started, at(WEDNESDAY, "17:30"))[0]


# --- The start ---


@pytest.mark.rule("start_monday")
@pytest.mark.rule("start_other_day")
@pytest.mark.parametrize(
    ("day", "clock", "begins"),
    [
        pytest.param(SUNDAY - timedelta(days=7), "15:00", WEEK_1, id="a yes on Sunday: week 1 on Monday"),
        pytest.param(MONDAY, "08:00", WEEK_1, id="a yes on Monday before her hour: week 1 that Monday"),
        pytest.param(MONDAY, "17:29", WEEK_1, id="a yes a minute before her hour on Monday"),
        pytest.param(
            MONDAY,
            "17:30",
            ["Tue 17:30 idea", "Wed 17:30 step", "Fri 17:30 check"],
            id="a yes on Monday at her hour: week 1 on Tuesday",
        ),
        pytest.param(
            MONDAY, "22:00", ["Tue 17:30 idea", "Wed 17:30 step", "Fri 17:30 check"], id="a yes late on Monday"
        ),
        pytest.param(TUESDAY, "10:00", ["Wed 17:30 step", "Thu 17:30 check", *WEEK_1], id="a yes on Tuesday"),
        pytest.param(WEDNESDAY, "23:50", ["Thu 17:30 step", "Fri 17:30 check", *WEEK_1], id="a yes late on Wednesday"),
        pytest.param(THURSDAY, "10:00", ["Fri 17:30 step", "Sat 17:30 check", *WEEK_1], id="a yes on Thursday"),
        pytest.param(FRIDAY, "10:00", ["Sat 17:30 step", "Sun 17:30 check", *WEEK_1], id="a yes on Friday"),
        pytest.param(SATURDAY, "10:00", ["Sun 17:30 step", *WEEK_1], id="a yes on Saturday: no check on a Monday"),
    ],
)
def test_how_it_begins(day: date, clock: str, begins: list[str]) -> None:
    started = schedule.start(rosa(), programme(), at(day, clock))
    assert lines(started) == begins
    assert all(one.at > at(day, clock) for one in started.profile.agenda)
    starters = [one for one in started.profile.agenda if one.week == 0]
    assert len(starters) == len(begins) - 3
    assert {one.week for one in started.profile.agenda} <= {0, 1}


def test_a_starter_on_a_sunday_waits_for_noon() -> None:
    started = schedule.start(rosa(hour=time(9)), programme(), at(SATURDAY, "10:00"))
    assert lines(started)[0] == "Sun 12:00 step"


def test_texts_that_join_before_the_starter_carry_it_and_its_check() -> None:
    by_mail = schedule.start(rosa(**MAIL), programme(), at(TUESDAY, "10:00"))
    both = with_profile(by_mail, sms=ChannelState.CONFIRMED)
    joined = schedule.reschedule(both, programme(), at(TUESDAY, "12:00"))
    starter = [one for one in joined.profile.agenda if not one.week]
    assert [(one.kind, one.channel) for one in starter] == [("step", Channel.SMS), ("check", Channel.SMS)]
    assert [one.at for one in starter] == [at(WEDNESDAY, "17:30"), at(THURSDAY, "17:30")]

    begun = schedule.reschedule(both, programme(), at(WEDNESDAY, "17:31"))
    assert [one.channel for one in begun.profile.agenda if not one.week] == [Channel.EMAIL]


def test_by_mail_the_starter_is_one_mail_and_week_1_two() -> None:
    started = schedule.start(rosa(**MAIL), programme(), at(TUESDAY, "10:00"))
    assert lines(started) == ["Wed 17:30 step", "Mon 17:30 idea", "Fri 17:30 check"]
    assert {one.channel for one in started.profile.agenda} == {Channel.EMAIL}


@pytest.mark.parametrize(
    ("day", "clock", "what"),
    [
        pytest.param(TUESDAY, "10:00", "starter", id="on Tuesday the starter comes first"),
        pytest.param(SUNDAY, "15:00", "week", id="on Sunday week 1 does"),
    ],
)
def test_what_the_welcome_may_promise(day: date, clock: str, what: str) -> None:
    now = at(day, clock)
    begun = schedule.begins(schedule.start(rosa(), programme(), now), now)
    assert begun
    assert begun[0] == what
    assert begun[1].at > now


# --- Each rhythm, on each channel ---


@pytest.mark.rule("plan_question")
@pytest.mark.parametrize(
    ("cadence", "channels", "week"),
    [
        pytest.param(Cadence.THREE_A_WEEK, {}, WEEK_1, id="three a week"),
        pytest.param(
            Cadence.WEEKDAYS,
            {},
            ["Mon 17:30 idea", "Tue 17:30 step", "Wed 17:30 plan", "Thu 17:30 reflect", "Fri 17:30 check"],
            id="weekdays",
        ),
        pytest.param(
            Cadence.DAILY,
            {},
            ["Mon 17:30 idea", "Tue 17:30 step", "Wed 17:30 plan", "Fri 17:30 check", "Sat 17:30 reflect"],
            id="daily",
        ),
        pytest.param(Cadence.WEEKLY, {}, ["Mon 17:30 step"], id="weekly is one text"),
        *(
            pytest.param(cadence, MAIL, ["Mon 17:30 idea", "Fri 17:30 check"], id=f"by mail, {cadence}: two mails")
            for cadence in COACHED
        ),
        pytest.param(
            Cadence.THREE_A_WEEK,
            BOTH,
            ["Mon 17:30 idea by email", "Wed 17:30 step by sms", "Fri 17:30 check by sms"],
            id="by both, the idea is mailed and the rest texted",
        ),
        pytest.param(
            Cadence.WEEKLY,
            BOTH,
            ["Mon 17:30 step by sms", "Mon 17:30 idea by email"],
            id="by both and weekly: one text, one mail",
        ),
    ],
)
def test_a_week_of_each_rhythm(cadence: Cadence, channels: dict[str, ChannelState], week: list[str]) -> None:
    started = schedule.start(rosa(cadence=cadence, **channels), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    assert sorted(lines(started)) == sorted(week)


def test_after_the_last_week_comes_one_review_and_then_nothing() -> None:
    last = programme().last_week
    person = with_profile(rosa(), week=last - 1)
    person = schedule.rejoin(person, programme(), at(SUNDAY - timedelta(days=7), "12:00"))
    person, sent = go_on(person, at(NEXT_MONDAY + timedelta(days=60), "12:00"))
    assert [(one.kind, one.week) for one in sent] == [
        ("idea", last),
        ("step", last),
        ("check", last),
        ("finished", last),
    ]
    assert local(sent[-1].at, NEW_YORK).date() == NEXT_MONDAY
    assert person.profile.state is State.FINISHED
    assert person.profile.agenda == ()


def test_somebody_who_comes_back_after_the_end_is_not_told_of_the_end_again() -> None:
    last = programme().last_week
    person = with_profile(rosa(), week=last, ended=last)
    assert schedule.rejoin(person, programme(), at(MONDAY, "12:00")).profile.agenda == ()


def test_week_numbers_are_her_own_and_go_on_after_silence_with_the_next_unsent_week() -> None:
    person = with_profile(rosa(), week=2)
    again = schedule.rejoin(person, programme(), at(THURSDAY, "12:00"))
    assert {one.week for one in again.profile.agenda} == {3}
    assert lines(again) == WEEK_1
    assert local(again.profile.agenda[0].at, NEW_YORK).date() == NEXT_MONDAY


@pytest.mark.parametrize("state", [State.PENDING, State.PAUSED, State.HELD, State.FINISHED, State.STOPPED])
def test_nobody_gets_a_week_who_is_not_active(state: State) -> None:
    assert schedule.refill(rosa(state=state), programme(), at(MONDAY, "12:00")).profile.agenda == ()


def test_somebody_with_no_open_channel_gets_no_week() -> None:
    person = rosa(sms=ChannelState.STOPPED)
    assert schedule.refill(person, programme(), at(MONDAY, "12:00")).profile.agenda == ()


# --- Plans ---


def test_on_wednesday_of_week_1_only_the_check_is_to_come() -> None:
    assert lines(on_wednesday()) == ["Fri 17:30 check"]


@pytest.mark.rule("nudge")
@pytest.mark.rule("check")
@pytest.mark.rule("plan_without_time")
@pytest.mark.rule("plan_outside_hours")
@pytest.mark.parametrize(
    ("day", "clock", "agenda"),
    [
        pytest.param(FRIDAY, time(10), ["Fri 10:00 nudge", "Sat 17:30 check"], id="Friday at 10: checked on Saturday"),
        pytest.param(THURSDAY, None, ["Thu 17:30 nudge", "Fri 17:30 check"], id="Thursday, no time: at her hour"),
        pytest.param(SATURDAY, time(22), ["Sat 19:30 nudge", "Sun 17:30 check"], id="Saturday at 10 pm: nudged before"),
        pytest.param(
            SUNDAY,
            time(15),
            ["Sun 15:00 nudge", "Mon 17:30 idea", "Tue 17:30 check", "Wed 17:30 step", "Fri 17:30 check"],
            id="Sunday: checked on Tuesday, and the next week comes all the same",
        ),
        pytest.param(
            NEXT_TUESDAY,
            time(18),
            ["Mon 17:30 idea", "Tue 18:00 nudge", "Wed 17:30 check"],
            id="next Tuesday: the next week sends its idea and no second step",
        ),
        pytest.param(
            NEXT_MONDAY,
            time(12),
            ["Mon 12:00 nudge", "Tue 17:30 check", "Wed 17:30 idea"],
            id="next Monday: the nudge owns that day",
        ),
        pytest.param(WEDNESDAY, time(21), ["Thu 17:30 check"], id="tonight: no second text today, only the check"),
    ],
)
def test_a_plan_made_on_wednesday_evening(day: date, clock: time | None, agenda: list[str]) -> None:
    planned = plans.plan(on_wednesday(), programme(), day, clock, at(WEDNESDAY, "18:00"))
    person = planned.person
    if day == SUNDAY:
        person = go_on(person, at(SUNDAY, "15:00"))[0]
        agenda = agenda[1:]
    assert lines(person) == agenda
    assert (planned.nudge is None) == (not any("nudge" in line for line in lines(planned.person)))


def test_a_plan_on_sunday_costs_nobody_their_monday() -> None:
    planned = plans.plan(on_wednesday(), programme(), SUNDAY, time(15), at(WEDNESDAY, "18:00")).person
    _, sent = go_on(planned, at(NEXT_MONDAY + timedelta(days=6), "20:00"))
    assert [(f"{local(one.at, NEW_YORK):%a}", one.kind, one.week) for one in sent] == [
        ("Sun", "nudge", 1),
        ("Mon", "idea", 2),
        ("Tue", "check", 1),
        ("Wed", "step", 2),
        ("Fri", "check", 2),
    ]


def test_a_plan_beyond_sunday_keeps_its_step_and_the_week_after_has_its_own_again() -> None:
    planned = plans.plan(on_wednesday(), programme(), NEXT_TUESDAY, time(18), at(WEDNESDAY, "18:00")).person
    _, sent = go_on(planned, at(NEXT_MONDAY + timedelta(days=13), "20:00"))
    assert [(one.kind, one.week) for one in sent] == [
        ("idea", 2),
        ("nudge", 1),
        ("check", 1),
        ("idea", 3),
        ("step", 3),
        ("check", 3),
    ]


def test_a_plan_for_next_tuesday_that_becomes_friday_gives_the_next_week_its_step_back() -> None:
    far = plans.plan(on_wednesday(), programme(), NEXT_TUESDAY, time(18), at(WEDNESDAY, "18:00")).person
    near = plans.plan(far, programme(), FRIDAY, time(10), at(WEDNESDAY, "18:05")).person
    assert lines(near) == ["Fri 10:00 nudge", "Sat 17:30 check", *WEEK_1]


def test_a_step_done_early_gives_the_next_week_its_step_back() -> None:
    far = plans.plan(on_wednesday(), programme(), NEXT_TUESDAY, time(18), at(WEDNESDAY, "18:00")).person
    assert far.week.step
    done = replace(far, week=replace(far.week, step=replace(far.week.step, outcome="done")))
    assert lines(plans.reported(done, programme(), at(THURSDAY, "12:00"))) == WEEK_1


def test_a_nudge_owns_its_day_and_what_stood_there_moves_to_the_next_free_day() -> None:
    person = schedule.start(rosa(cadence=Cadence.WEEKDAYS), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    person = go_on(person, at(TUESDAY, "17:30"))[0]
    planned = plans.plan(person, programme(), THURSDAY, time(12), at(TUESDAY, "18:00")).person
    assert lines(planned) == ["Thu 12:00 nudge", "Fri 17:30 check", "Sat 17:30 reflect"]


def test_what_finds_no_free_day_left_in_its_week_gives_way_to_the_nudge() -> None:
    person = schedule.start(rosa(cadence=Cadence.DAILY), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    person = go_on(person, at(FRIDAY, "17:30"))[0]
    assert lines(person) == ["Sat 17:30 reflect"]
    person = plans.plan(person, programme(), SATURDAY, time(12), at(FRIDAY, "20:00")).person
    assert lines(person)[:2] == ["Sat 12:00 nudge", "Sun 17:30 check"]  # the check's day is its own, too
    assert not [line for line in lines(person) if "reflect" in line]
    person = plans.plan(person, programme(), SUNDAY, time(12), at(FRIDAY, "20:05")).person
    assert not [line for line in lines(person) if "reflect" in line]


def test_a_plan_within_two_hours_of_this_conversation_gets_no_nudge() -> None:
    person = with_profile(on_wednesday(), unasked_at=at(TUESDAY, "17:30"))
    for clock, nudged in ((time(13, 59), False), (time(14), True)):
        planned = plans.plan(person, programme(), WEDNESDAY, clock, at(WEDNESDAY, "12:00"))
        assert bool(planned.nudge) is nudged, clock
        assert planned.plan.nudge is nudged


def test_a_new_plan_takes_the_place_of_the_old_one() -> None:
    first = plans.plan(on_wednesday(), programme(), FRIDAY, time(10), at(WEDNESDAY, "18:00")).person
    second = plans.plan(first, programme(), SATURDAY, time(11), at(WEDNESDAY, "18:10")).person
    assert lines(second) == ["Sat 11:00 nudge", "Sun 17:30 check"]


def test_a_plan_outside_the_hours_says_so_and_is_nudged_on_the_evening_before() -> None:
    planned = plans.plan(on_wednesday(), programme(), FRIDAY, time(6), at(WEDNESDAY, "18:00"))
    assert planned.outside
    assert planned.nudge
    assert planned.nudge.at == at(THURSDAY, "19:30")
    assert planned.plan.at == at(FRIDAY, "06:00")
    assert lines(planned.person) == ["Thu 19:30 nudge", "Sat 17:30 check"]


@pytest.mark.rule("mailed_nudge")
@pytest.mark.parametrize(
    ("day", "clock", "nudged"),
    [
        pytest.param(THURSDAY, time(15), "Thu 09:00", id="on its day, at nine"),
        pytest.param(THURSDAY, None, "Thu 09:00", id="a day with no hour"),
        pytest.param(THURSDAY, time(6), "Wed 19:30", id="before nine: the evening before"),
        pytest.param(SUNDAY, time(15), "Sun 12:00", id="on a Sunday from noon"),
        pytest.param(SUNDAY, time(10), "Sat 19:30", id="before noon of a Sunday: the evening before"),
    ],
)
def test_by_mail_the_nudge_is_in_the_inbox_at_nine_and_before_its_moment(
    day: date, clock: time | None, nudged: str
) -> None:
    started = schedule.start(rosa(**MAIL), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    person = go_on(started, at(MONDAY, "17:30"))[0]
    planned = plans.plan(person, programme(), day, clock, at(MONDAY, "18:00"))
    assert f"{nudged} nudge" in lines(planned.person)
    assert not planned.outside


def test_a_plan_for_the_starter_leaves_week_1_whole() -> None:
    person = go_on(schedule.start(rosa(), programme(), at(WEDNESDAY, "10:00")), at(THURSDAY, "17:30"))[0]
    planned = plans.plan(person, programme(), SATURDAY, time(12), at(THURSDAY, "18:00")).person
    assert lines(planned) == ["Sat 12:00 nudge", "Sun 17:30 check", *WEEK_1]


@given(
    st.sampled_from(COACHED),
    st.integers(0, 20),
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_a_check_never_comes_before_the_planned_moment_nor_on_a_monday(
    cadence: Cadence, ahead: int, clock: time, with_time: bool
) -> None:
    person = on_wednesday(cadence=cadence)
    day = WEDNESDAY + timedelta(days=ahead)
    planned = plans.plan(person, programme(), day, clock if with_time else None, at(WEDNESDAY, "18:00"))
    (check,) = [one for one in planned.person.profile.agenda if one.kind == "check" and one.week == 1]
    assert check.at > planned.plan.at
    assert local(check.at, NEW_YORK).date() > day
    assert local(check.at, NEW_YORK).weekday() != 0
    if planned.nudge:
        assert planned.nudge.at <= planned.plan.at
        assert is_open(planned.nudge.at, NEW_YORK, None)
    assert_one_text_a_day(planned.person.profile.agenda, NEW_YORK)


# --- A report, a change of settings ---


def test_a_report_takes_plan_nudge_and_check_off_the_agenda_and_the_next_week_comes() -> None:
    person = plans.plan(on_wednesday(), programme(), FRIDAY, time(10), at(WEDNESDAY, "18:00")).person
    after = plans.reported(person, programme(), at(THURSDAY, "12:00"))
    assert lines(after) == WEEK_1
    assert {one.week for one in after.profile.agenda} == {2}


def test_a_report_leaves_the_open_question_of_the_week() -> None:
    person = schedule.start(rosa(cadence=Cadence.DAILY), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    person = go_on(person, at(TUESDAY, "17:30"))[0]
    assert lines(plans.reported(person, programme(), at(TUESDAY, "19:00"))) == ["Sat 17:30 reflect"]


def test_a_new_hour_moves_what_is_to_come() -> None:
    person = with_profile(on_wednesday(), hour=time(9))
    assert lines(schedule.reschedule(person, programme(), at(THURSDAY, "12:00"))) == ["Fri 09:00 check"]


def test_an_earlier_hour_chosen_at_noon_does_not_lose_the_text_of_that_day() -> None:
    started = schedule.start(rosa(), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    person = go_on(started, at(MONDAY, "17:30"))[0]
    moved = schedule.reschedule(with_profile(person, hour=time(9)), programme(), at(WEDNESDAY, "12:00"))
    assert lines(moved) == ["Thu 09:00 step", "Sat 09:00 check"]


def test_a_text_that_is_on_its_way_is_not_put_on_the_agenda_a_second_time() -> None:
    started = schedule.start(rosa(), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    moved = schedule.reschedule(with_profile(started, hour=time(19)), programme(), at(MONDAY, "17:31"))
    assert lines(moved) == ["Mon 17:30 idea", "Wed 19:00 step", "Fri 19:00 check"]


def test_a_new_hour_leaves_the_moment_that_she_named() -> None:
    planned = plans.plan(on_wednesday(), programme(), FRIDAY, time(10), at(WEDNESDAY, "18:00")).person
    person = with_profile(planned, hour=time(9))
    assert lines(schedule.reschedule(person, programme(), at(THURSDAY, "12:00"))) == [
        "Fri 10:00 nudge",
        "Sat 09:00 check",
    ]


def test_a_new_rhythm_begins_with_the_next_week() -> None:
    person = with_profile(on_wednesday(), cadence=Cadence.DAILY)
    same = schedule.reschedule(person, programme(), at(THURSDAY, "12:00"))
    assert lines(same) == ["Fri 17:30 check"]
    _, sent = go_on(same, at(NEXT_MONDAY + timedelta(days=6), "20:00"))
    assert [one.kind for one in sent] == ["check", "idea", "step", "plan", "check", "reflect"]


def test_a_rhythm_chosen_before_week_1_is_that_of_week_1() -> None:
    started = schedule.start(rosa(), programme(), at(SATURDAY - timedelta(days=7), "15:00"))
    person = with_profile(started, cadence=Cadence.WEEKLY)
    assert lines(schedule.reschedule(person, programme(), at(SATURDAY - timedelta(days=7), "16:00"))) == [
        "Sun 17:30 step",
        "Mon 17:30 step",
    ]


def test_when_texts_end_the_mails_go_on() -> None:
    person = with_profile(on_wednesday(**BOTH), sms=ChannelState.STOPPED)
    moved = schedule.reschedule(person, programme(), at(THURSDAY, "12:00"))
    assert {one.channel for one in moved.profile.agenda} == {Channel.EMAIL}
    assert lines(moved) == ["Fri 17:30 check"]


def test_an_idea_that_is_on_its_way_by_text_comes_by_no_mail_that_joins_meanwhile() -> None:
    """And so by no second text either, where that mail ends before it went."""
    started = schedule.start(rosa(cadence=Cadence.DAILY), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    joined = schedule.reschedule(with_profile(started, **BOTH), programme(), at(MONDAY, "17:31"))
    assert lines(joined) == lines(started)
    sent = go_on(joined, at(MONDAY, "17:32"))[0]
    alone = schedule.reschedule(with_profile(sent, email=ChannelState.STOPPED), programme(), at(MONDAY, "17:40"))
    assert lines(alone)[0] == "Tue 17:30 step"


def test_a_mail_in_the_place_of_a_text_that_did_not_arrive_ends_with_its_channel() -> None:
    """That text was sent, and is not sent again by another name."""
    mail = Entry(at=at(THURSDAY, "17:30"), cls=Class.COACHING, channel=Channel.EMAIL, kind="step", week=1, ref="m1")
    person = on_wednesday(**BOTH)
    person = replace(person, profile=person.profile.with_agenda((*person.profile.agenda, mail)))
    ended = schedule.reschedule(
        with_profile(person, email=ChannelState.SUPPRESSED), programme(), at(WEDNESDAY, "20:00")
    )
    assert lines(ended) == ["Fri 17:30 check"]


def test_what_was_due_on_a_channel_that_ended_and_never_went_comes_by_the_other() -> None:
    started = schedule.start(rosa(**BOTH), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    assert lines(started)[0] == "Mon 17:30 idea by email"
    ended = with_profile(started, email=ChannelState.STOPPED)
    moved = schedule.reschedule(ended, programme(), at(MONDAY, "20:00"))
    assert lines(moved) == ["Tue 17:30 idea", "Wed 17:30 step", "Fri 17:30 check"]


def test_what_is_on_its_way_on_a_channel_that_ended_is_no_text_yet() -> None:
    started = schedule.start(rosa(**BOTH), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    busy = busy_with(started.profile.agenda[0], started.id, at(MONDAY, "17:30"), "")
    claimed = with_profile(started, coaching=LaneState(due=at(MONDAY, "17:45"), open=busy))
    ended = with_profile(claimed, email=ChannelState.STOPPED)
    moved = schedule.reschedule(ended, programme(), at(MONDAY, "17:30"))
    assert lines(moved) == ["Mon 17:30 idea by email", "Wed 17:30 step by sms", "Fri 17:30 check by sms"]


def test_what_the_coach_wrote_at_the_desk_stays_through_all_of_it() -> None:
    desk = Entry(at=at(THURSDAY, "09:00"), cls=Class.DESK, channel=Channel.SMS, ref="desk1")
    person = on_wednesday()
    person = replace(person, profile=person.profile.with_agenda((*person.profile.agenda, desk)))
    now = at(WEDNESDAY, "20:00")
    assert desk in schedule.reschedule(person, programme(), now).profile.agenda
    assert desk in schedule.rejoin(person, programme(), now).profile.agenda
    assert lines(schedule.rejoin(person, programme(), now))[1:] == WEEK_1


# --- Whoever, wherever, whenever ---

ZONES = [
    NEW_YORK,
    "America/Los_Angeles",
    "America/Phoenix",
    "Pacific/Honolulu",
    "America/St_Johns",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "America/Havana",
]
# The weeks in which clocks change, north and south, and one in which none do.
A_START = st.one_of(
    *(
        st.datetimes(moment, moment + timedelta(days=14), timezones=st.just(UTC))
        for moment in (
            datetime(2026, 3, 1),  # noqa: DTZ001
            datetime(2026, 3, 22),  # noqa: DTZ001
            datetime(2026, 4, 1),  # noqa: DTZ001
            datetime(2026, 9, 25),  # noqa: DTZ001
            datetime(2026, 10, 20),  # noqa: DTZ001
            datetime(2026, 6, 1),  # noqa: DTZ001
        )
    )
)
AN_HOUR = st.sampled_from([time(9), time(9, 30), time(12), time(17, 30), time(19, 30)])


def assert_one_text_a_day(agenda: tuple[Entry, ...] | list[Entry], zone: str) -> None:
    text_days = Counter(local(one.at, zone).date() for one in agenda if one.channel is Channel.SMS)
    assert not [day for day, count in text_days.items() if count > 1]


@given(
    st.sampled_from(COACHED),
    st.sampled_from(ZONES),
    AN_HOUR,
    A_START,
    st.sampled_from([{}, MAIL, BOTH]),
    st.sampled_from([None, "RI"]),
)
@settings(max_examples=120, deadline=None)
def test_four_weeks_of_anybody(
    cadence: Cadence,
    zone: str,
    hour: time,
    now: datetime,
    channels: dict[str, ChannelState],
    place: str | None,
) -> None:
    person = rosa(cadence=cadence, zone=zone, hour=hour, place=place, **channels)
    started = schedule.start(person, programme(), now)
    agenda = started.profile.agenda
    assert list(agenda) == sorted(agenda, key=lambda one: one.at)
    _, sent = go_on(started, now + timedelta(days=60))
    assert sent[-1].kind == "finished"
    for one in sent:
        there = local(one.at, zone)
        opens, closes = (time(12), time(17)) if place and there.weekday() == 6 else (time(9), time(20))
        assert is_open(one.at, zone, place), f"{there:%a %H:%M}"
        assert one.at > now
        assert opens <= there.time() < closes
        if not place and not (there.weekday() == 6 and hour < time(12)):
            assert there.time() == hour
    assert_one_text_a_day(sent, zone)
    texted = Counter(monday_of(local(one.at, zone).date()) for one in sent if one.channel is Channel.SMS)
    assert all(count <= (3 if cadence is Cadence.WEEKLY else 7) for count in texted.values())
    weeks = [one.week for one in sent if one.kind in {"idea", "step"} and one.week]
    assert weeks == sorted(weeks)
    assert set(weeks) == set(programme().weeks)
    assert len({one.key("P") for one in sent}) == len(sent)


def test_her_hour_is_her_hour_on_both_sides_of_the_change_of_clocks() -> None:
    """Clocks in New York go forward on Sunday 8 March 2026: half past five stays half past five."""
    person = schedule.start(rosa(), programme(), at(date(2026, 3, 1), "15:00"))
    _, sent = go_on(person, at(date(2026, 3, 13), "20:00"))
    ideas = [one.at for one in sent if one.kind == "idea"]
    assert ideas == [instant(date(2026, 3, day), time(17, 30), NEW_YORK) for day in (2, 9)]
    assert ideas[1] - ideas[0] == timedelta(days=7, hours=-1)


def test_an_open_step_of_an_earlier_week_does_not_hold_up_a_resume() -> None:
    """Paused with a plan that still lay ahead: the nudge is gone, so the next week has a step of its own."""
    planned = plans.plan(
        on_wednesday(cadence=Cadence.WEEKLY), programme(), NEXT_TUESDAY, time(18), at(WEDNESDAY, "18:00")
    ).person
    bare = replace(planned, profile=planned.profile.with_agenda(()))
    assert lines(schedule.refill(bare, programme(), at(SATURDAY, "12:00"))) == ["Mon 17:30 step"]


def test_nothing_here_reads_the_person_and_changes_them() -> None:
    step = Step(week=1, sent_at=at(WEDNESDAY, "17:30"))
    person = rosa(week=Week(step=step), agenda=texts(("check", at(FRIDAY, "17:30"))), cadence=Cadence.DAILY)
    before = repr(person)
    plans.plan(person, programme(), SATURDAY, time(12), at(THURSDAY, "12:00"))
    schedule.reschedule(person, programme(), at(THURSDAY, "12:00"))
    plans.reported(person, programme(), at(THURSDAY, "12:00"))
    assert repr(person) == before
    assert entry("check", at(FRIDAY, "17:30")) in person.profile.agenda
