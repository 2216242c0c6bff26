"""What the personal page changes that nobody can say in a text."""

from dataclasses import replace
from datetime import datetime

from careerline.coach import Coach
from careerline.coaching import schedule
from careerline.errors import TryLaterError
from careerline.ports import Change, Saved

TRIES = 5


def move(coach: Coach, person_id: str, zone: str, now: datetime) -> None:
    """Put somebody into another time zone, and what is to come at their hour there."""
    for _ in range(TRIES):
        person = coach.store.read(person_id)
        if person is None or person.profile.zone == zone:
            return
        moved = replace(person, profile=replace(person.profile, zone=zone))
        after = schedule.reschedule(moved, coach.programme, now)
        if coach.store.save(Change(before=person, after=after)) is Saved.DONE:
            return
    raise TryLaterError("a person was written by others all the while")
