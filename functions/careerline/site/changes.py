"""What the personal page changes that nobody can say in a text."""

from dataclasses import dataclass, replace
from datetime import datetime

from careerline.coach import Coach
from careerline.coaching import progress, schedule
from careerline.errors import TryLaterError
from careerline.moments import local, monday_of
from careerline.people.person import Person
from careerline.ports import Change, Saved

TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A report as somebody says on their page that it should be."""

    outcome: str
    minutes: int | None
    count: int | None
    asset: str | None


def correct(coach: Coach, person_id: str, ref: str, right: Correction | None, now: datetime) -> bool:
    """Put a report right, or with None take it off the page; False where there is no such report."""
    for _ in range(TRIES):
        person = coach.store.read(person_id)
        before = next((entry for entry in coach.store.logged(person_id) if entry.ref == ref), None)
        if person is None or before is None:
            return False
        after = None
        if right:
            after = replace(before, outcome=right.outcome, minutes=right.minutes, count=right.count, asset=right.asset)
        monday = monday_of(local(before.at, person.profile.zone).date())
        week = progress.corrected(person.week, before, after, monday)
        change = Change(
            before=person,
            after=_pressed(replace(person, week=week), now),
            records=(after,) if after else (),
            unlogged=() if after else (ref,),
        )
        if coach.store.save(change) is Saved.DONE:
            return True
    raise TryLaterError("a person was written by others all the while")


def unmeet(coach: Coach, person_id: str, name: str, now: datetime) -> bool:
    """Take a name off somebody's people list; False where it is not on it."""
    for _ in range(TRIES):
        person = coach.store.read(person_id)
        if person is None or coach.store.met(person_id).get(name.casefold()) != name:
            return False
        after = _pressed(replace(person, week=progress.without_name(person.week, name)), now)
        if coach.store.save(Change(before=person, after=after, unmet=(name,))) is Saved.DONE:
            return True
    raise TryLaterError("a person was written by others all the while")


def move(coach: Coach, person_id: str, zone: str, now: datetime) -> None:
    """Put somebody into another time zone, and what is to come at their hour there."""
    for _ in range(TRIES):
        person = coach.store.read(person_id)
        if person is None or person.profile.zone == zone:
            return
        here = schedule.answered(person, coach.programme, now)
        moved = _pressed(replace(here, profile=replace(here.profile, zone=zone)), now)
        after = schedule.reschedule(moved, coach.programme, now)
        if coach.store.save(Change(before=person, after=after)) is Saved.DONE:
            return
    raise TryLaterError("a person was written by others all the while")


def _pressed(person: Person, now: datetime) -> Person:
    """Return the person of whom this is the last word: no answer from before it says how things stand."""
    return replace(person, profile=replace(person.profile, wrote_at=now))
