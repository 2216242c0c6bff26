"""Texts whose webhook never reached us: the carrier's own list has them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from careerline.coach import Coach
from careerline.hearing.hear import Inbound, hear

# Two days, so that a day on which this did not run is made up for by the next.
LOOK_BACK = timedelta(days=2)


def apply_missed(coach: Coach, received: Iterable[Inbound], now: datetime) -> dict[str, int]:
    """Apply every text of *received* that was not applied, oldest first; return how often it came to what."""
    missed = [text for text in received if not coach.store.applied(text.ref)]
    came_to = [hear(coach, inbound, now).what for inbound in missed]
    return {what: came_to.count(what) for what in sorted(set(came_to))}
