"""What the clock makes up for: texts and receipts that no hook brought, and erasures that are not whole yet."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from careerline.coach import Coach
from careerline.hearing.missed import apply_missed
from careerline.people.erasing import finish_all
from careerline.sending.unreported import LEFT_TO_CALLBACKS, apply_unreported


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What is looked at, and how far back: each further than to the one before it."""

    heard: timedelta | None = None  # texts that people wrote
    sent: timedelta | None = None  # texts of ours, and what became of them
    erases: bool = False


# An answer to somebody in danger is tried for a day: one to a stranger goes when a round finds their text.
_TRIED = timedelta(days=1)
# Three days, so that two days on which this did not come to its end are made up for by the next.
_DAYS = timedelta(days=3)
ROUNDS = {
    # A text that no hook heard may be a stop, or somebody in danger.
    "minutes": Round(heard=timedelta(hours=1)),
    # An outage of a few hours is made up for by the round after it, and not by the day's.
    "hour": Round(heard=_TRIED, sent=LEFT_TO_CALLBACKS + timedelta(hours=4)),
    "day": Round(heard=_DAYS, sent=_DAYS, erases=True),
}


@dataclass(slots=True)
class Upkept:
    """What a round came to: how often what was done, whose erasure is not whole yet, and what went wrong."""

    done: Counter[str] = field(default_factory=Counter)
    unfinished: list[str] = field(default_factory=list)
    wrong: list[Exception] = field(default_factory=list)


def upkeep(coach: Coach, what: Round, now: datetime, *, tick: datetime) -> Upkept:
    """Do what is left to do of what a round looks at; what was done before is only looked up.

    How far back it looks counts from *tick*, for which it was scheduled, so that a late round leaves no gap; what it
    finds is applied at *now*, the moment that it is.
    """
    came_to = Upkept()
    for job in _jobs(coach, what, now, tick, came_to):
        try:
            came_to.done.update(job())
        except Exception as error:  # noqa: BLE001 - what one job could not do is no reason to leave the next
            came_to.wrong.append(error)
    return came_to


def _jobs(
    coach: Coach, what: Round, now: datetime, tick: datetime, came_to: Upkept
) -> Iterator[Callable[[], dict[str, int]]]:
    if what.erases:  # first: the lists of a great many may take all the time that a function has
        yield lambda: _finish(coach, now, came_to)
    if heard := what.heard:
        yield lambda: apply_missed(coach, tick - heard, now)
    if sent := what.sent:
        yield lambda: apply_unreported(coach, tick - sent, now)


def _finish(coach: Coach, now: datetime, came_to: Upkept) -> dict[str, int]:
    finished = finish_all(coach, now)
    came_to.unfinished += finished.unfinished
    return {"erased": finished.whole} if finished.whole else {}
