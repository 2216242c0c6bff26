"""The page behind an alert: who may be in danger, how to reach them, and what they wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from careerline.moments import local
from careerline.people.person import Person, State
from careerline.words import spoken
from careerline.words.crisis import Lines

# What they wrote before it may say more than the text itself, and a text that was found late may be three days old.
BEFORE = timedelta(days=4)
# The page closes this long after the last text of distress, unless coaching is still on hold.
OPEN_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wrote:
    """One text or mail of theirs, with its moment on their own clock."""

    when: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertPage:
    """All that the page of an alert says."""

    name: str
    phone: str
    email: str
    wrote: tuple[Wrote, ...]
    seen: bool
    held: bool
    lines: Lines


def alert_page(
    person: Person, export: Mapping[str, Any], now: datetime, lines: Lines, *, seen: bool
) -> AlertPage | None:
    """Return the page of a crisis, with whom to call where they are; None where there is none, or it is long over."""
    crisis_at, held = person.talk.crisis_at, person.profile.state is State.HELD
    if crisis_at is None or (not held and now - crisis_at > OPEN_FOR):
        return None
    since = crisis_at - BEFORE
    return AlertPage(
        name=person.who.name,
        phone=person.who.phone or "",
        email=person.who.email or "",
        wrote=tuple(
            Wrote(_spoken(at, now, person.profile.zone), str(one["text"]))
            for one in export["heard"]
            if (at := datetime.fromisoformat(one["at"])) >= since
        ),
        seen=seen,
        held=held,
        lines=lines,
    )


def _spoken(at: datetime, now: datetime, zone: str) -> str:
    """Return a moment that has been, on their clock: `today at 6:05 pm`, `Tuesday, March 10 at 6:05 pm`."""
    there = local(at, zone)
    day = "today" if there.date() == local(now, zone).date() else spoken.spoken_date(there.date())
    return f"{day} at {spoken.spoken_time(there.time())}"
