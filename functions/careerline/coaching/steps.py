"""The step: its size for somebody now, which message brings it, and how soon it is asked about."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from careerline.agenda import Channel, Entry
from careerline.coaching import silence
from careerline.coaching.days import day_of, hour_on, is_coaching, is_going, taken_days
from careerline.coaching.programme import Programme
from careerline.coaching.rules import Rules
from careerline.moments import MONDAY, TUESDAY, monday_of, next_monday
from careerline.people.person import Person, Size


def next_size(person: Person, programme: Programme, now: datetime) -> Size:
    """Return the size of somebody's next step: one down where the last one got no word, small in a long silence."""
    week = person.week
    if silence.is_long(person.profile, programme.rules, now):
        return Size.SMALLER
    if week.step and week.step.week and week.step.outcome is None:
        return size_after(week.size, "missed", programme)
    return week.size


def size_after(size: Size, outcome: str, programme: Programme) -> Size:
    """Return the size of the step after one of this size that came out so."""
    rule = {"done": "size_done", "partial": "size_partial"}.get(outcome, "size_missed")
    return size.moved(programme.rules.number(rule, "sizes"))


def stands_until(person: Person, monday: date) -> bool:
    """Tell whether the step is open with a plan in the week of *monday* or later: no second one comes then."""
    step = person.week.step
    if not step or not step.week or not step.is_open or not step.plan or step.plan.day < monday:
        return False  # five minutes before week 1 hold no week up
    # A pause takes nudge and check away: nothing is left of that plan, and the next week has a step of its own.
    return any(entry.kind == "check" and entry.week == step.week for entry in person.profile.agenda)


def brings_step(person: Person, entry: Entry) -> bool:
    """Tell whether a message brings the step of its week; by mail alone the idea does, unless one stands already."""
    if entry.kind == "step":
        return True
    alone = entry.channel is Channel.EMAIL and len(person.profile.confirmed) == 1
    if entry.kind != "idea" or not alone:
        return False
    return not stands_until(person, monday_of(day_of(person.profile, entry.at)))


def checks_apart(person: Person, rules: Rules) -> Person:
    """Return the person with time left between a step and its check, where no day was named for the step.

    The check moves to the first free day that is late enough, never a Monday and never later than the Tuesday after the
    step's week; with no such day it is out. A plan's check stands where the plan put it.
    """
    for check in person.profile.agenda:
        profile, came = person.profile, _came(person, check)
        earliest = came + rules.span("check_after_step") if came else None
        if came is None or earliest is None or day_of(profile, check.at) >= earliest:
            continue
        others = tuple(entry for entry in profile.agenda if entry != check)
        taken, day = taken_days(profile, others, check.channel), earliest
        while day in taken or day.weekday() == MONDAY:
            day += timedelta(days=1)
        late = day > next_monday(came) + timedelta(days=TUESDAY)
        moved = () if late else (replace(check, at=hour_on(profile, day)),)
        person = replace(person, profile=profile.with_agenda((*others, *moved)))
    return person


def _came(person: Person, check: Entry) -> date | None:
    """Return the day of the step that a check asks about, whether it came or will; None with a plan, or no step."""
    profile, step, asked = person.profile, person.week.step, person.profile.question
    if not is_coaching(check) or check.kind != "check" or not check.week or is_going(profile, check):
        return None
    for entry in profile.agenda:
        if entry.week == check.week and is_coaching(entry) and brings_step(person, entry):
            return day_of(profile, entry.at)
    if not step or step.week != check.week or step.plan:
        return None
    # Another step in its place came with the answer to SKIP, which asked for a day.
    swapped = asked.at if step.swapped and asked and asked.kind == "plan" else step.sent_at
    return day_of(profile, max(step.sent_at, swapped))
