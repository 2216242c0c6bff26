"""Days: every day that a text names, counted from the day on which it was sent."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from .rx import Rx
from .words import table

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_NAMED = Rx(
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    r"\b(?P<after>(?:the )?day after tomorrow|overmorrow)\b",
    r"\b(?P<tomorrow>tomorrow)(?: (?:week))?\b",
    rf"\b(?:a|1|one) week from (?P<weekfrom>{_DAY}|today|tomorrow|now)\b",
    rf"\b(?P<two>2) weeks from (?P<twofrom>{_DAY}|today|tomorrow|now)\b",
    rf"\b(?P<dayweek>{_DAY}) week\b",
    r"\b(?P<n>\d{1,3}|a|an|one|another) (?:more )?(?P<unit>days?|weeks?|months?|nights?|years?) from (?:now|today)\b",
    r"\b(?:in|after) (?:about |like |another )?(?:a )?(?P<n2>\d{1,3}|a|an|one"
    r"|another) (?:more )?(?P<unit2>days?|weeks?|months?|years?)\b(?! ago)",
    rf"\b(?P<m1>{_MONTH})(?: the)? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y1>20\d\d))?\b(?! (?:minutes"
    rf"|hours|pages|weeks|of|am|pm|applications|people))",
    rf"\b(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m2>{_MONTH})\b(?: (?P<y2>20\d\d)\b)?",
    r"(?<![\d/])(?P<m3>0?[1-9]|1[0-2])/(?P<d3>0?[1-9]|[12]\d|3[01])(?:/(?P<y3>(?:20)?\d\d))?(?![\d/])",
    r"\b(?:the )?(?P<d4>\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|one|of it|chapter|module|video|lesson|person|page"
    r"|try|application|interview|grade|grader|floor|avenue|street|ave|st|year|week|part|half|day|shift|round"
    r"|attempt|gen|draft|section|quarter))",
    r"\b(?:on|until|by|before|after) the (?P<o4>first|second|third)\b(?! (?:time|one|of it|chapter|module|video"
    r"|lesson|person|page|try|half|part|shift))",
    rf"\bend of (?P<eomonth>{_MONTH})\b",
    r"\b(?P<eom>last day of (?:the |this )?month|end of (?:the |this )?month|month end|month s end)\b",
    r"\b(?P<fom>(?:first|1st|start|beginning) of (?:the |next )?month|next month)\b",
    r"\b(?P<eow>end of (?:the |this )?week|weeks end)\b",
    r"\b(?P<nextweek>next week)\b(?! end)",
    rf"\b(?:(?P<lastday>last|past|every|each|all|since) )?(?:(?:this|next|coming|on"
    rf"|by) )?(?P<day>{_DAY})(?! after next)\b",
    r"(?<!\S)(?P<sat>sat)(?= (?:am|pm|morning|afternoon|evening|night|at \d|around|\d|[,.!|/]|before|after|or"
    r"|and sun)|$)|\b(?:on|this|next|by|until|maybe|prob|probably) (?P<sat2>sat)\b(?! (?:down|in|with|there))",
    r"\b(?:on|this|next|by|until|maybe|probably) (?P<sun>sun)\b|^(?P<sun2>sun)(?= |$)(?! (?:is|was|shine))",
    r"\b(?P<weekend>(?:this|the|next|on the|over the) weekend|at the weekend|^weekend)\b",
    r"\b(?P<xmas>christmas|xmas)(?: day)?\b|\b(?P<nyd>new years?(?: s)?(?: day)?)\b",
    r"\b(?P<today>today|tonight|this (?:morning|afternoon|evening|arvo)|later today|later on|later|in a (?:bit"
    r"|minute|few|sec|little(?: bit| while)?)|right now|now|give me (?:an|a|\d{1,2}) (?:hours|minutes)"
    r"|(?:half an|an) hours from now|after tea|lunch break"
    r"|in (?:like |about )?(?:a|an|1|\d{1,2}) hours?|in (?:half an"
    r"|a half) hours|in (?:like |about )?\d{1,2} (?:minutes|hours)|in half an hours|soon as i get home"
    r"|after (?:work|supper"
    r"|dinner|lunch|class|church|school|practice|bedtime|my shift|my class)|before (?:bed|bedtime)"
    r"|when i get home|at lunch|on my (?:lunch|break)|when the kids (?:are|go|fall) (?:asleep|down|to bed)"
    r"|end of (?:the )?day|before the day is over|in the (?:afternoon|evening))\b",
    r"\b(?P<morning>in the morning|first thing|1st thing)\b",
)


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
    """Give the next such day of the month after today, in the first month that has it."""
    if not 1 <= day <= 31:
        return None
    for months in range(13):
        first = add_months(today.replace(day=1), months)
        if day <= monthrange(first.year, first.month)[1] and first.replace(day=day) > today:
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
    if word in WEEKDAYS:
        return next_weekday(today, WEEKDAYS.index(word))
    return today + timedelta(days=word == "tomorrow")


def _month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _counted(g: dict[str, str | None], today: date) -> date | None:
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
    for which in "12":
        if (month := g["m" + which]) and (day := g["d" + which]):
            year = g["y" + which]
            return month_day(today, _month(month), int(day), int(year) if year else None)
    if (month := g["m3"]) and (day := g["d3"]):
        year = g["y3"]
        return month_day(today, int(month), int(day), int(year) % 100 + 2000 if year else None)
    if word := g["d4"]:
        return day_of_month(today, int(word))
    if word := g["o4"]:
        return day_of_month(today, ("first", "second", "third").index(word) + 1)
    if word := g["eomonth"]:
        first = month_day(today.replace(day=1), _month(word), 1, None)
        return first.replace(day=monthrange(first.year, first.month)[1]) if first else None
    if g["xmas"]:
        return month_day(today, 12, 25, None)
    if g["nyd"]:
        return month_day(today + timedelta(days=1), 1, 1, None)
    return None


def _spoken(g: dict[str, str | None], today: date) -> date | None:
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
    if g["sat"] or g["sat2"] or g["weekend"]:
        return next_weekday(today, 5)
    if g["sun"] or g["sun2"]:
        return next_weekday(today, 6)
    return today


# Without a digit and without any of these words a text names no day.
_TELLS = table(
    """
    monday tuesday wednesday thursday friday saturday sunday jan january feb february mar march apr april may jun june
    jul july aug august sep sept september oct october nov november dec december tomorrow overmorrow today tonight now
    day days week weeks month months year years night nights morning mornings afternoon evening evenings arvo weekend
    later bit minute minutes few sec little hour hours home lunch break kids asleep bed bedtime work supper dinner class
    church school practice shift first 1st christmas xmas new end start beginning sat sun fortnight tea weeks s
    """
)
_KINDS = ("today", "morning", "weekend", "nextweek", "eow", "fom", "tomorrow", "day")


def days(text: str, today: date) -> Iterator[Day]:
    """Name the days in a normalised text, in order; past ones ("last Tuesday") are left out."""
    match: re.Match[str]
    if not any(ch.isdigit() for ch in text) and _TELLS.isdisjoint(text.split()):
        return
    for match in _NAMED.finditer(text):
        g = match.groupdict()
        found = _counted(g, today) or _calendar(g, today)
        if found is None and any(g[key] for key in ("iso", "m1", "m2", "m3", "d4", "o4")):
            continue
        found = found or _spoken(g, today)
        if found is not None:
            kind = next((key for key in _KINDS if g[key]), "date")
            yield Day(found, match.start(), match.end(), kind)
