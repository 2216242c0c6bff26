"""The step: its size for somebody now, and which message brings it."""

from datetime import date, datetime

from careerline.agenda import Channel, Entry
from careerline.coaching import silence
from careerline.coaching.days import day_of
from careerline.coaching.programme import Programme
from careerline.moments import monday_of
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
