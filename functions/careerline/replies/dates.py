"""Days: every day that a text names, counted from the day on which it was sent."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from . import feasts
from .day_names import BARE_DAYS, BY_NUMBER, KINDS, NAMED, names_none
from .weekdays import WEEKDAYS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Day(NamedTuple):
    """A day as it was named: which date, where, and whether it is a day of its own or just a part of today."""

    date: date
    start: int
    end: int
    kind: str


def add_months(day: date, months: int) -> date:
    """Move a date by whole months, to the last day of a month that is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(index // 12, MAXYEAR), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def next_weekday(today: date, weekday: int) -> date:
    """Give the next such day after today, never today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def month_day(today: date, month: int, day: int, year: int | None) -> date | None:
    """Give the next such date; 29 February is one of a leap year."""
    for candidate in range(year or today.year, (year or today.year + 8) + 1):
        if candidate > MAXYEAR or not 1 <= day <= monthrange(candidate, month)[1]:
            continue
        found = date(candidate, month, day)
        if year or found >= today:
            return found
    return None


def day_of_month(today: date, day: int) -> date | None:
    """Give the next such day of the month, today's own among them, in the first month that has it."""
    if not 1 <= day <= 31:
        return None
    for months in range(13):
        first = add_months(today.replace(day=1), months)
        if day <= monthrange(first.year, first.month)[1] and first.replace(day=day) >= today:
            return first.replace(day=day)
    return None


def step(today: date, number: int, unit: str) -> date:
    """Count days, weeks, months or years from a day."""
    if unit.startswith("week"):
        return today + timedelta(days=7 * number)
    if unit.startswith("month"):
        return add_months(today, number)
    if unit.startswith("year"):
        return add_months(today, 12 * number)
    return today + timedelta(days=number)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else 1


def _from(today: date, word: str) -> date:
    if word == "weekend":
        return next_weekday(today, _SATURDAY)
    if word in WEEKDAYS:
        return next_weekday(today, WEEKDAYS.index(word))
    return today + timedelta(days=word == "tomorrow")


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _nth_weekday(today: date, nth: str, weekday: int, month: str) -> date | None:
    """Give the first, second, ... or last such weekday of a month; of the next year's where it has passed."""
    first = today.replace(day=1)
    if month == "next month":
        first = add_months(first, 1)
    elif month == "new year":
        first = date(min(today.year + 1, MAXYEAR), 1, 1)
    elif month not in ("month", "this month"):
        first = month_day(first, _month(month), 1, None) or first
    days_of = [first + timedelta(days=day) for day in range(monthrange(first.year, first.month)[1])]
    such = [day for day in days_of if day.weekday() == weekday]
    found = such[-1] if nth == "last" else such[_NTH[nth]]
    if found <= today and month in ("month", "this month"):
        return _nth_weekday(add_months(first, 1), nth, weekday, "month")
    return found


_SATURDAY = 5
_NTH = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}


def _in_week(g: dict[str, str | None], today: date) -> date | None:
    """Give a day of the next week or the one after it, whose days count from its Monday, or the day a month ahead."""
    if g["samemonth"]:
        return add_months(today, 1)
    monday = next_weekday(today, 0)
    if g["weekafter"]:
        return monday + timedelta(days=7 + WEEKDAYS.index(g["weekafter0"] or g["weekafter1"] or "monday"))
    if word := g["inweek"]:
        return monday + timedelta(days={"end": 4, "late": 4, "middle": 2, "mid": 2}.get(word, 0))
    if word := g["nextweekday"] or g["nextweekday2"]:
        return monday + timedelta(days=WEEKDAYS.index(word))
    return None


def _counted(g: dict[str, str | None], today: date) -> date | None:
    if (nth := g["nth"]) and (word := g["nthday"]):
        weekday = _SATURDAY if word == "weekend" else WEEKDAYS.index(word)
        return _nth_weekday(today, nth, weekday, g["nthmonth"] or "month")
    if word := g["afterday"]:
        return _from(today, word) + timedelta(days=1)
    if word := g["afterthat"] or g["dayafternext"]:
        return _from(today, word) + timedelta(days=7)
    if word := g["weekon"]:
        return _from(today, word) + timedelta(days=7)
    if word := g["twoonday"]:
        return _from(today, word) + timedelta(days=14)
    if word := g["weekfrom"]:
        return _from(today, word) + timedelta(days=7)
    if word := g["twofrom"]:
        return _from(today, word) + timedelta(days=14)
    if word := g["dayweek"]:
        return _from(today, word) + timedelta(days=7)
    if word := g["n"] or g["n2"]:
        return step(today, _number(word), g["unit"] or g["unit2"] or "days")
    return None


def _calendar(g: dict[str, str | None], today: date) -> date | None:
    if word := g["iso"]:
        try:
            return date.fromisoformat(word)
        except ValueError:
            return None
    for which in ("1", "2", "11", "12"):
        if (month := g["m" + which]) and (day := g["d" + which]):
            year = g.get("y" + which)
            return month_day(today, _month(month), int(day), int(year) if year else None)
    if (month := g["m3"] or g["m8"]) and (day := g["d3"] or g["d8"]):
        year = g["y3"]
        return month_day(today, int(month), int(day), int(year) % 100 + 2000 if year else None)
    if word := g["d0"] or g["d4"] or g["d5"] or g["d6"] or g["d7"] or g["d9"] or g["d10"] or g["d13"]:
        return day_of_month(today, int(word))
    if word := g["o4"] or g["o5"] or g["o6"]:
        number = ("first", "second", "third").index(word) + 1
        return month_day(today, _month(g["m6"]), number, None) if g["m6"] else day_of_month(today, number)
    if (word := g["inmonth"]) and (part := g["ofmonth"]):
        return month_day(today, _month(word), 15 if part.startswith("mid") else 1, None)
    if word := g["eomonth"]:
        first = month_day(today.replace(day=1), _month(word), 1, None)
        return first.replace(day=monthrange(first.year, first.month)[1]) if first else None
    return None


def _feast(g: dict[str, str | None], today: date) -> date | None:
    if word := g["feast"]:
        return feasts.feast_day(word, today)
    if (word := g["nearfeast"]) and (feast := feasts.feast_day(word, today)):
        return _beside(feast, g["near"] or "day", after=g["side"] == "after")
    return None


def _beside(feast: date, near: str, *, after: bool) -> date:
    """Give the day, or the weekday, before or after a feast."""
    if near not in WEEKDAYS:
        return feast + timedelta(days=1 if after else -1)
    away = WEEKDAYS.index(near) - feast.weekday()
    return feast + timedelta(days=(away - 1) % 7 + 1 if after else -((-away - 1) % 7 + 1))


def _spoken(g: dict[str, str | None], today: date) -> date | None:
    if g["sameday"]:
        return today + timedelta(days=7)
    if g["after"]:
        return today + timedelta(days=2)
    if g["tomorrow"]:
        return today + timedelta(days=1)
    if g["eom"]:
        return today.replace(day=monthrange(today.year, today.month)[1])
    if g["fom"]:
        return add_months(today.replace(day=1), 1)
    if g["eow"]:
        return next_weekday(today, 4)
    if g["nextweek"]:
        return next_weekday(today, 0)
    if word := g["day"]:
        return None if g["lastday"] else next_weekday(today, WEEKDAYS.index(word))
    if g["overweekend"]:
        return next_weekday(next_weekday(today, _SATURDAY), 0)
    if g["sat"] or g["sat2"] or g["weekend"]:
        return next_weekday(today, 5)
    if g["sun"] or g["sun2"]:
        return next_weekday(today, 6)
    return today


def bare_days(text: str, today: date) -> list[Day]:
    """Find the length that answers the question when: without that question it names no day."""
    match = BARE_DAYS.match(text)
    return [Day(step(today, _number(match["n"]), match["unit"]), *match.span(), "date")] if match else []


def days(text: str, today: date, *, after: date | None = None) -> Iterator[Day]:
    """Name the days in a normalised text, in order; past ones ("last Tuesday") are left out.

    `after` is a day named before, from which "the one after" counts.
    """
    match: re.Match[str]
    if names_none(text):
        return
    before = after
    for match in NAMED.finditer(text):
        g = match.groupdict()
        if g["oneafter"]:  # "not this friday, the one after"
            if before:
                yield Day(before + timedelta(days=7), match.start(), match.end(), "date")
            continue
        if g["samedayafter"]:
            if before:  # "next week, same day"
                yield Day(
                    today + timedelta(days=7 * ((before - today).days // 7 + 1)), match.start(), match.end(), "date"
                )
            continue
        if g["dayafter"]:  # "not tomorrow, the day after"
            yield Day((before or today + timedelta(days=1)) + timedelta(days=1), match.start(), match.end(), "date")
            continue
        found = _in_week(g, today) or _counted(g, today) or _feast(g, today) or _calendar(g, today)
        if found is None and any(g[key] for key in BY_NUMBER):
            continue
        found = found or _spoken(g, today)
        if found is not None:
            kind = next((key for key in KINDS if g[key]), "date")
            kind = {"alone": "part", "dawn": "morning"}.get(kind, kind)
            before = found
            yield Day(found, match.start(), match.end(), kind)
