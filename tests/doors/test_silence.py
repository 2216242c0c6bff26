"""Silence is counted by what somebody was really sent: days on which we kept it back are none of theirs."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from careerline.agenda import Channel, LaneState
from careerline.coaching.days import day_of, hour_on
from careerline.people.person import Question, Silence, State, Step
from careerline.people.records import Sent
from careerline.ports import Stop
from tests.core.somebody import entry
from tests.doors.door import DANA, Door, event

WEDNESDAY, FRIDAY = date(2026, 3, 4), date(2026, 3, 6)


def switched_off(door: Door) -> None:
    door.halt()


def stopped(door: Door) -> None:
    door.coach.store.stop(Stop(Channel.SMS, door.stage.clock.now, "Twilio: our number is not registered (30034)."))


def nothing_runs(_: Door) -> None:
    """No tick comes, and so no run."""


OUTAGES = [switched_off, stopped, nothing_runs]


def asked(door: Door, questions: int = 1) -> None:
    """Let Dana have week 1's step on Wednesday, with its check to come on Friday; she has answered nothing."""
    door.knows(DANA, email=None)
    profile = door.person().profile
    wednesday = hour_on(profile, WEDNESDAY)
    step = Step(week=1, sent_at=wednesday)
    door.change_week(step=step)
    silence = Silence(since=wednesday, questions=questions)
    check = entry("check", hour_on(profile, FRIDAY))
    question = Question(kind="plan", at=wednesday)
    door.change(week=1, unasked_at=wednesday, unasked=1, question=question, silence=silence)
    door.change(agenda=(check,), coaching=LaneState(due=check.at))
    door.at(wednesday + timedelta(minutes=1))


def accepted(door: Door) -> list[Sent]:
    """Return what the carrier took, in order."""
    ledger = door.coach.store.ledger(DANA)
    return sorted((one for one in ledger if one.status == "accepted"), key=lambda one: one.at)


def days(door: Door, count: int, *, runs: bool = True) -> list[str]:
    """Let so many days pass, with a run a minute after each day's hour; return what came."""
    known = {one.key for one in accepted(door)}
    for _ in range(count):
        profile = door.person().profile
        tomorrow = day_of(profile, door.stage.clock.now) + timedelta(days=1)
        door.at(hour_on(profile, tomorrow) + timedelta(minutes=1))
        if runs:
            door("deliver", event("deliver.due"))
    return [str(one.kind) for one in accepted(door) if one.key not in known]


def outage(door: Door, begins: Callable[[Door], None], count: int) -> None:
    """Let us keep back for so many days what is due."""
    begins(door)
    assert days(door, count, runs=begins is not nothing_runs) == []
    door.coach.store.go(door.stage.clock.now)
    door.passes(minutes=20)


@pytest.mark.parametrize("begins", OUTAGES)
def test_whoever_was_sent_nothing_for_weeks_is_asked_again_and_not_let_go(
    door: Door, begins: Callable[[Door], None]
) -> None:
    asked(door)
    outage(door, begins, 49)
    came = days(door, 21)

    assert {*came[:3]} == {"idea", "step", "check"}, "their own rhythm goes on: they were asked once"
    assert not {"goodbye", "still_useful"} & set(came[:4])
    assert door.person().profile.state is State.ACTIVE


@pytest.mark.parametrize("begins", OUTAGES)
@pytest.mark.parametrize("count", [3, 20, 49])
def test_the_goodbye_comes_when_six_weeks_of_silence_are_theirs(
    door: Door, begins: Callable[[Door], None], count: int
) -> None:
    asked(door)
    first = WEDNESDAY
    outage(door, begins, count)
    for _ in range(70):
        if "goodbye" in days(door, 1):
            break

    there = day_of(door.person().profile, door.stage.clock.now)
    kept_back = timedelta(days=count - 2)  # the check was due on the second day
    assert there - first - kept_back >= timedelta(days=42)
    assert there - first - kept_back <= timedelta(days=47)


@pytest.mark.parametrize("begins", OUTAGES)
def test_an_outage_brings_no_question_forward(door: Door, begins: Callable[[Door], None]) -> None:
    """Three questions went unanswered, and two of the ten days had passed."""
    asked(door, questions=2)
    days(door, 2)  # the check is the third
    assert door.person().profile.silence.questions == 3
    outage(door, begins, 20)

    assert "still_useful" not in days(door, 2)
    assert "still_useful" in days(door, 9)


@pytest.mark.parametrize("begins", OUTAGES)
def test_what_had_its_day_before_an_outage_goes_after_it(door: Door, begins: Callable[[Door], None]) -> None:
    asked(door)
    for _ in range(60):
        days(door, 1)
        if [one.kind for one in door.person().profile.agenda] == ["goodbye"]:
            break
    (bye,) = door.person().profile.agenda
    door.at(bye.at - timedelta(hours=1))
    outage(door, begins, 14)

    assert days(door, 1) == ["goodbye"]


def test_a_day_on_which_a_text_only_came_late_is_theirs(door: Door) -> None:
    asked(door)
    since = door.person().profile.silence.since
    door.at(hour_on(door.person().profile, FRIDAY) + timedelta(hours=1))
    door("deliver", event("deliver.due"))

    assert [one["kind"] for one in door.outbox] == ["check"]
    assert door.person().profile.silence.since == since
