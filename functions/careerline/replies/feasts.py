"""Days that have a name: feasts and holidays, whether they stand still or move from year to year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from typing import NamedTuple

from .rx import Rx
from .words import table


class Feast(NamedTuple):
    """A day with a name: its pattern over normalised words, and the day of a year on which it falls."""

    name: str
    on: Callable[[int], date]


def _still(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    """Give the nth such weekday of a month (0 is Monday); the last one where `nth` is 0."""

    def on(year: int) -> date:
        if nth == 0:
            last = date(year, month, monthrange(year, month)[1])
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))

    return on


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches, by the rule of the Gregorian calendar."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


_S = r"(?: ?s)?"  # "mother's", "mothers"
# The longer name first. Where countries keep a day differently it is that of the United States, whose numbers the
# service has. Feasts that the moon or a synod sets (Eid, Diwali, the lunar new year) are vague ends: no rule is sure.
FEASTS: tuple[Feast, ...] = (
    Feast(r"(?:xmas|christmas) eve(?:ning)?|nochebuena", _still(12, 24)),
    Feast(r"(?:xmas|christmas)(?: day)?|navidad", _still(12, 25)),
    Feast(r"boxing day", _still(12, 26)),
    Feast(rf"new years?{_S} eve(?:ning)?|nye|nochevieja", _still(12, 31)),
    Feast(rf"(?<!lunar )(?<!chinese )new years?{_S}(?: day)?", _still(1, 1)),
    Feast(r"mlk day|martin luther king day", _nth(1, 0, 3)),
    Feast(rf"valentine{_S}(?: day)?", _still(2, 14)),
    Feast(rf"president{_S} day", _nth(2, 0, 3)),
    Feast(rf"st (?:patrick|patt?y|paddy){_S}(?: day)?", _still(3, 17)),
    Feast(r"ash wednesday", _from_easter(-46)),
    Feast(r"palm sunday", _from_easter(-7)),
    Feast(r"good friday|viernes santo", _from_easter(-2)),
    Feast(r"easter monday", _from_easter(1)),
    Feast(r"easter(?: sunday)?", _from_easter(0)),
    Feast(r"cinco (?:de|of) mayo", _still(5, 5)),
    Feast(rf"mother{_S} day", _nth(5, 6, 2)),
    Feast(r"memorial day", _nth(5, 0, 0)),
    Feast(r"juneteenth", _still(6, 19)),
    Feast(rf"father{_S} day", _nth(6, 6, 3)),
    Feast(r"independence day|the 4th of july", _still(7, 4)),
    Feast(r"labou?r day", _nth(9, 0, 1)),
    Feast(rf"columbus day|indigenous people{_S} day", _nth(10, 0, 2)),
    Feast(r"halloween", _still(10, 31)),
    Feast(rf"veteran{_S} day", _still(11, 11)),
    Feast(r"black friday", lambda year: _nth(11, 3, 4)(year) + timedelta(days=1)),
    Feast(r"thanksgiving(?: day)?", _nth(11, 3, 4)),
)
# What is only named after a feast is no day: "the christmas rush", "easter break".
_SEASON = (
    r"(?! (?:break|rush|returns?|vacation|season|market|sales?|part(?:y|ies)|shopping|play|stock|orders|cards?|tree"
    r"|shifts?|weekend|week|time|menu|food|leave)\b)"
)
PATTERN = rf"(?<!\ba )\b(?:{'|'.join(feast.name for feast in FEASTS)})\b{_SEASON}"
# A text that names a feast has one of these words.
WORDS = table(
    """
    xmas christmas nochebuena navidad boxing new nye nochevieja mlk martin valentine valentines president presidents
    st ash palm good viernes easter cinco mother mothers memorial juneteenth father fathers independence 4th labor
    labour columbus indigenous halloween veteran veterans black thanksgiving
    """
)
_READ = tuple((Rx(feast.name), feast.on) for feast in FEASTS)


@lru_cache(64)
def feast_day(name: str, today: date) -> date | None:
    """Give the next day of the feast of this name, today's own among them."""
    on = next((on for rx, on in _READ if rx.fullmatch(name)), None)
    if on is None:
        return None
    this = on(today.year)
    return this if this >= today else on(min(today.year + 1, MAXYEAR))
