"""Days: every day that a text names, counted from the day on which it was sent."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from . import feasts
from .rx import Rx, WordRx
from .weekdays import WEEKDAY, WEEKDAYS
from .words import table

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NAMED = WordRx(
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    r"\b(?P<after>(?:the )?day after tomorrow|overmorrow)\b",
    rf"\b(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) (?P<nthday>{WEEKDAY}|weekend) (?:of|in) (?:the )?"
    rf"(?P<nthmonth>{_MONTH}|month|this month|next month|new year)\b",
    rf"\b{WEEKDAY} ?,? (?:the )?(?P<d11>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m11>{_MONTH})\b",
    rf"\b{WEEKDAY} ?,? (?P<m12>{_MONTH}) (?:the )?(?P<d12>\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?:)",
    rf"\b{WEEKDAY} (?P<d13>1[3-9]|2\d|3[01])(?= at \d)",
    rf"\b{WEEKDAY} ?,? (?:the )?(?P<d0>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:of )?{_MONTH})",
    rf"\bthe (?P<afterthat>{WEEKDAY}) after\b(?! next| my| the| work| that i)",
    r"\b(?P<samemonth>(?:this|same|the same) (?:time|day) next month)\b|\b(?P<sameday>(?:this|same"
    r"|the same) (?:time|day) next week|next week ?,? (?:the )?(?:this|same) (?:time|day))\b",
    rf"\b(?:the )?(?P<near>day|night|morning|{WEEKDAY}) (?P<side>before|after) (?P<nearfeast>{feasts.PATTERN})",
    rf"(?P<feast>{feasts.PATTERN})",
    rf"\b(?:the )?day after (?P<afterday>{WEEKDAY})\b",
    r"\bafter (?P<overweekend>the weekend)\b",
    r"^(?:the )?(?P<samedayafter>same (?:day|time))$",
    r"\b(?P<oneafter>the (?:one|week|weekend) after(?: (?:that|this))?)(?= ?$| ?[,.;!|])",
    r"\b(?P<dayafter>(?:the )?day after|the following day|the next day)(?= ?$| ?[,.;!|]| (?:i|then|that|for|works"
    r"|is|at|instead|maybe|or|should|would|in|because)\b)",
    r"\b(?P<tomorrow>tomorrow)(?: (?:week))?\b",
    rf"\b(?:a|1|one) week from (?P<weekfrom>{WEEKDAY}|today|tomorrow|now)\b",
    rf"\b(?P<two>2) weeks from (?P<twofrom>{WEEKDAY}|today|tomorrow|now)\b",
    rf"\b(?P<dayweek>{WEEKDAY}) week\b|\b(?:a|1|one) week (?:on )?(?P<weekon>{WEEKDAY}|today|tomorrow)\b",
    rf"\b(?P<twoon>2) weeks (?:on )?(?P<twoonday>{WEEKDAY}|today|tomorrow)\b",
    rf"\b(?:(?P<weekafter0>{WEEKDAY}) )?(?:of |on )?(?P<weekafter>(?:the )?week after next)\b"
    rf"(?: (?:on )?(?P<weekafter1>{WEEKDAY})\b)?",
    r"\b(?P<inweek>end|middle|mid|start|beginning|early|late)(?: of)?(?: the)? next week\b",
    rf"\b(?:the )?(?P<dayafternext>{WEEKDAY}|weekend) after next\b|\b(?P<nextweekday>{WEEKDAY}) (?:of )?next week\b"
    rf"|\bnext week (?:on )?(?P<nextweekday2>{WEEKDAY})\b",
    r"\b(?P<n>\d{1,3}|a|an|one|another) (?:more )?(?P<unit>days?|weeks?|months?|nights?|years?)(?: s)? (?:from (?:now"
    r"|today)|time)\b",
    r"\b(?:in|after) (?:about |like |another )?(?:a )?(?P<n2>\d{1,3}|a|an|one"
    r"|another) (?:more )?(?P<unit2>days?|weeks?|months?|years?)\b(?! ago)",
    rf"\b(?P<m1>{_MONTH})(?: the)? (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y1>20\d\d))?\b(?! (?:minutes"
    rf"|hours|pages|weeks|of|am|pm|applications|people))",
    rf"\b(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m2>{_MONTH})\b(?: (?P<y2>20\d\d)\b)?",
    r"(?<![\w/])(?P<m3>0?[1-9]|1[0-2])/(?P<d3>0?[1-9]|[12]\d|3[01])(?:/(?P<y3>(?:20)?\d\d))?(?![\d/])",
    r"(?<![\w/])(?P<d8>1[3-9]|2\d|3[01])/(?P<m8>0?[1-9]|1[0-2])(?![\d/])",
    r"\b(?:(?<!i )am|on|dia|el day|o day|el|le|il|den) (?P<d7>[1-9]|[12]\d|3[01])(?= ?\.| ?$| ?,| que)(?! ?\.\d)"
    rf"(?! ?\. ?{_MONTH})",
    r"\b(?:the )?(?P<d4>\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|thing|one|of it|chapter|module|video|lesson|person|page"
    r"|try|interview round|interview|application|ring|goal|word|grade|grader|floor|avenue|street|ave|st|year|week"
    r"|part|half|day|shift|round"
    r"|attempt|gen|draft|section|quarter))",
    r"\b(?:on|until|by|before|after|from|for|el|back) (?:the |el )(?P<d5>\d{1,2})\b(?! ?(?:[:%./-]|minutes|hours"
    rf"|pages|people|jobs|applications|[a-z]+s\b|of\b|{_MONTH}\b))"
    r"|^(?:el|the) (?P<d10>[1-9]|[12]\d|3[01])(?= ?$| ?,| (?:when|because|that|at|since|if|is|after|in the)\b)"
    r"|\b(?:el|the) (?P<d6>[1-9]|[12]\d|3[01])(?= at\b)",
    r"\buntil (?P<d9>1[3-9]|2\d|3[01])(?= ?$| ?[,.;!]| (?:please|no|i|and|then|for)\b)",
    rf"\b(?:the )?(?P<o6>first|second|third) of (?P<m6>{_MONTH})\b",
    r"^the (?P<o5>first|second|third)$",
    r"\b(?:on|until|by|before|after) the (?P<o4>first|second|third)\b(?! (?:time|one|of|chapter|module|video"
    r"|lesson|person|page|try|half|part|shift))",
    rf"\b(?:end|last day) of (?P<eomonth>{_MONTH})\b",
    rf"\b(?P<ofmonth>start|beginning|middle|mid)(?: of)? (?P<inmonth>{_MONTH})\b",
    r"\b(?P<eom>last day of (?:the |this )?month|end of (?:the |this )?month|month end|month s end)\b",
    r"\b(?P<fom>(?:first|1st|start|beginning) of (?:the |next )?month|next month)\b",
    r"\b(?P<eow>end of (?:the |this )?week|weeks end)\b",
    r"\b(?P<nextweek>next week)\b(?! end)",
    rf"\b(?:(?P<lastday>last|past|every|each|all|since) )?(?:(?:this|next|coming|on"
    rf"|by) )?(?P<day>{WEEKDAY})(?:s(?= (?:looking|looks|the day|good|fine|best|it is|free|my|works"
    rf"|then)))?(?! after next)(?! ?,? (?:the )?\d{{1,2}}(?:st|nd|rd|th)\b)(?! (?:of )?(?:the )?(?:next week"
    rf"|week after next))"
    rf"(?! ?,? (?:the )?\d{{1,2}}(?: of)? {_MONTH}\b)(?! ?,? {_MONTH} (?:the )?\d)(?! (?:1[3-9]|2\d|3[01]) at \d)\b",
    r"(?<!\S)(?P<sat>sat)(?= (?:am|pm|morning|afternoon|evening|night|at \d|around|\d|[,.!|/]|before|after|or"
    r"|and sun)|$)|\b(?:on|this|next|by|until|maybe|prob|probably) (?P<sat2>sat)\b(?! (?:down|in|with|there))",
    r"\b(?:on|this|next|by|until|maybe|probably) (?P<sun>sun)\b|^(?P<sun2>sun)(?= |$)(?! (?:is|was|shine))",
    r"\b(?P<weekend>(?:this|the|next|on the|over the) weekend|at the weekend|^weekend)\b",
    r"\b(?P<today>today|tonight|this (?:morning|afternoon|evening|arvo|night)|later today|later on"
    r"|later(?! this (?:week|month))|in a (?:bit"
    r"|minute|few|sec|little(?: bit| while)?)|(?:do|doing|starting|start|on) (?:it|this|that|them)? ?(?:right )?now"
    r"|^(?:right )?now$|give me (?:an|a|\d{1,2}) (?:hours|minutes)"
    r"|(?:half an|an|\d{1,2}) (?:hours|minutes) from now"
    r"|in (?:like |about )?(?:a|an|1|\d{1,2}) hours?|in (?:half an"
    r"|a half) hours|in (?:like |about )?\d{1,2} (?:minutes|hours)|in half an hours|end of (?:the )?day"
    r"|before the day is over)\b",
    # A part of the day is today's where no day is named beside it.
    r"^(?P<alone>(?:the )?(?:lunch|lunchtime|afternoon|evening|night|arvo|noonish))$|^(?P<dawn>tomorrow morning)$",
    r"\b(?P<part>(?:right )?now|end of (?:my )?shift|the night$|after (?:shift|pickup|dropoff|the gym|bath|nap)"
    r"|(?:when|once|after) (?:the )?(?:kids?|baby|babies|little one"
    r"|toddler) (?:\w+ )?(?:nap|naps|sleep|sleeps|asleep|down)|nap ?time|at nap|(?:on|in) (?:the|my) (?:bus|train"
    r"|ride|way|drive) home|on break$|^my lunch|^lunchtime|when i clock out|once i am off|^about to$|^fixing to$"
    r"|(?:right )?after (?:this|i (?:eat|ate|shower|pray|wake up|clock (?:out|off)))|about to start"
    r"|starting (?:it )?(?:right )?now|as we speak"
    r"|by end of day|end of day|hours from now|(?:as )?soon as i (?:get (?:home|off|in)|finish|am (?:off|done))"
    r"|after (?:work"
    r"|supper|tea|dinner|lunch|class|church"
    r"|school|practice|bedtime|my (?:shift|class)|the school run)|before (?:i go to |going to )?(?:bed|bedtime)"
    r"|when i (?:get (?:home|off"
    r"|in)|finish(?: work)?"
    r"|(?:am|clock|come) (?:off|out|home|done)(?: work)?|resume duty)|at lunch|lunch break|on my (?:lunch|break)"
    r"|(?:when|once) the (?:kids?|baby|babies|school run) (?:\w+ )?(?:asleep|down|to bed|done)"
    r"|once (?:the )?kids sleep|in the (?:afternoon|evening)|at night"
    r"|at (?:breakfast|dinner|supper|bedtime|teatime))\b",
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


# Without a digit and without any of these words a text names no day.
_TELLS = feasts.WORDS | table(
    """
    monday tuesday wednesday thursday friday saturday sunday jan january feb february mar march apr april may jun june
    jul july aug august sep sept september oct october nov november dec december tomorrow overmorrow today tonight now
    day days week weeks month months year years night nights morning mornings afternoon evening evenings arvo weekend
    later bit minute few sec little hour home lunch break kids asleep bed bedtime work supper dinner class
    church school practice shift finish off breakfast teatime after following next resume first second third fourth
    halloween valentines valentine boxing st patricks pattys independence veterans eve about speak dia same time last
    1st christmas xmas new end start beginning sat sun fortnight tea weeks s lunchtime nap naptime naps clock bus
    train ride way bath pickup
    dropoff gym eat toddler baby babies noonish dawn duty soon as fixing get
    """
)
# "In 20 minutes", "an hour from now": what went into the step is as long, and names no day.
_WHILE, _FROM_NOW = table("minutes hours"), table("in give from")
# Without a word of days or months, only these name a day.
_BY_NUMBER_ALONE = Rx(
    r"\d/\d|\d(?:st|nd|rd|th)\b|\d{4}-\d"
    r"|\b(?:on|until|by|before|after|from|for|el|back|am|dia|le|il|den|the) (?:the |el )?\d"
)
# What names a day by number; where there is no such day, none is named.
_BY_NUMBER = (
    "iso",
    "m1",
    "m2",
    "m3",
    "m8",
    "d0",
    "d4",
    "d5",
    "d6",
    "d7",
    "d9",
    "d10",
    "d13",
    "m11",
    "m12",
    "o4",
    "o5",
    "o6",
    "nth",
)
_KINDS = (
    "today",
    "part",
    "alone",
    "morning",
    "dawn",
    "weekend",
    "nextweek",
    "eow",
    "fom",
    "tomorrow",
    "day",
    "feast",
    "overweekend",
)


# A length that answers when: "2 weeks", "14 days, im on rotation".
_BARE_DAYS = Rx(
    r"^(?:about |like |maybe |probably |say )?(?P<n>\d{1,3}|an?|one) (?P<unit>days?|weeks?|months?)(?: (?:out|or so"
    r"|away|tops))?"
    r"(?= ?$| ?[,.;!]| when\b)"
)


def bare_days(text: str, today: date) -> list[Day]:
    """Find the length that answers the question when: without that question it names no day."""
    match = _BARE_DAYS.match(text)
    return [Day(step(today, _number(match["n"]), match["unit"]), *match.span(), "date")] if match else []


def days(text: str, today: date, *, after: date | None = None) -> Iterator[Day]:
    """Name the days in a normalised text, in order; past ones ("last Tuesday") are left out.

    `after` is a day named before, from which "the one after" counts.
    """
    match: re.Match[str]
    words = text.split()
    if _TELLS.isdisjoint(words):
        in_a_while = not _WHILE.isdisjoint(words) and not _FROM_NOW.isdisjoint(words)
        if not in_a_while and not (any(map(str.isdigit, text)) and _BY_NUMBER_ALONE.search(text)):
            return
    before = after
    for match in _NAMED.finditer(text):
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
        if found is None and any(g[key] for key in _BY_NUMBER):
            continue
        found = found or _spoken(g, today)
        if found is not None:
            kind = next((key for key in _KINDS if g[key]), "date")
            kind = {"alone": "part", "dawn": "morning"}.get(kind, kind)
            before = found
            yield Day(found, match.start(), match.end(), kind)
