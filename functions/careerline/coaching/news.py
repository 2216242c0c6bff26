"""News of somebody's life: kept in their words and answered as news, never with a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from careerline.coaching import endings, reports, schedule
from careerline.coaching.turn import Turn


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of news comes to, and why."""

    answer: str
    desk: bool  # a human should read it
    rests: bool  # no step for a week
    asks: bool  # they may want something else from here on
    why: str


_GOOD = Kind("news_good", desk=False, rests=False, asks=True, why="what they came for may be near")
_HARD = Kind(
    "news_hard", desk=True, rests=True, asks=False, why="nobody wants a step today, and a machine is no comfort"
)

NEWS: Mapping[str, Kind] = {
    "offer": _GOOD,
    "hired": _GOOD,
    "raise": _GOOD,
    "interview": _GOOD,
    "rejected": Kind("news_rejected", desk=True, rests=False, asks=False, why="they applied: that is what counts"),
    "lost_job": _HARD,
    "loss": _HARD,
    "ill": _HARD,
}
# How long what somebody writes after good news is told as part of it.
GOES_ON = timedelta(days=1)
UNSURE = Kind("news_neutral", desk=True, rests=False, asks=False, why="only they know whether it is good")


def kind_of(turn: Turn) -> Kind | None:
    """Return which kind of news a text brings; None where it brings none."""
    reading = turn.heard.reading
    if reading.news:
        return NEWS.get(reading.news, UNSURE)
    return UNSURE if reading.life else None


def goes_on(turn: Turn) -> bool:
    """Tell whether a text comes within a day after good news: what it tells belongs to that news."""
    asked = turn.asked
    return asked is not None and asked.kind == endings.CHOICE and turn.heard.at - asked.at <= GOES_ON


def told(turn: Turn, kind: Kind) -> Turn:
    """Return the turn of news, after whatever else the text came to: that has taken effect, and is not what is said."""
    reading = turn.heard.reading
    turn = turn.keeping("news").logging(kept=True)
    if kind.desk:
        turn = turn.needing("news")
    if kind.rests:
        turn = turn.having(schedule.rest(turn.person, turn.programme, turn.heard.at))
    if reading.news == "rejected" and "log" not in (reading.intent, *reading.also):
        turn = reports.applied(turn)
    about_it = turn.said and turn.said.name.startswith("card_") and not kind.rests
    if about_it or reading.appointment:
        return turn  # what they asked about it, or the day that was kept free for it, is the better answer
    turn = turn.say_only(kind.answer)
    return turn.asking(endings.CHOICE) if kind.asks else turn
