"""Letting somebody go on who was parked: an operator looked, and what was in the way is mended."""

from dataclasses import replace

from careerline.coach import Coach
from careerline.ports import Change, Saved


def resume(coach: Coach, person_id: str) -> str | None:
    """Let a parked person go on where they stand; return why they were parked, None where they were not."""
    for _ in range(3):
        person = coach.store.read(person_id)
        if person is None or person.profile.parked is None:
            return None
        free = replace(person, profile=replace(person.profile, parked=None, tries=0))
        if coach.store.save(Change(before=person, after=free)) is Saved.DONE:
            return person.profile.parked
    return None
