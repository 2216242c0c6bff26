"""Finishing, beginning again, and one message a month."""

import re
from dataclasses import replace

from careerline.coaching import schedule
from careerline.coaching.programme import Programme
from careerline.coaching.turn import Turn
from careerline.people.person import Person, State

# The reader has no rhythm rarer than once a week: what it takes for that may have meant a month.
MONTHLY = re.compile(r"\b(month|monthly)\b", re.IGNORECASE)


def finish(turn: Turn) -> Turn:
    """Return the turn of somebody who finishes here: nothing more comes, and all that was built is kept."""
    paused = schedule.pause(turn.person, turn.programme, None, turn.heard.at)
    return turn.having(replace(paused, profile=replace(paused.profile, state=State.FINISHED))).say("finished")


def awake(person: Person, programme: Programme) -> Person:
    """Return the person active again; where everything that is written has come, from the beginning."""
    profile = replace(person.profile, state=State.ACTIVE, until=None)
    if not is_over(person, programme):
        return replace(person, profile=profile)
    return replace(person, profile=replace(profile, week=0, ended=0), week=replace(person.week, step=None))


def is_over(person: Person, programme: Programme) -> bool:
    """Tell whether somebody has had all that is written, its end included."""
    return person.profile.week >= programme.last_week and person.profile.ended >= programme.last_week
