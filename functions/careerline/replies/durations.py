"""How long: the stretches of time that a text names, each in whole minutes and with its place.

This module only reads lengths; which of them were spent on the step is for `amounts` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from .rx import Rx
from .weekdays import WEEKDAY, WEEKDAYS

NUMBER = r"\d{1,4}(?:\.\d{1,3})?"
_UNIT = r"(?:minutes|hours|h|m)"
_KIND = r"(?:(?:solid|full|whole|straight|good|more|extra|long|focused|honest|real|entire|lousy|measly|quick) )?"
_FRACTIONS = {"half": 30, "quarter": 15, "3 quarters": 45, "media": 30}
_AND = r"(?:and |n |y )?"
_PART = r"(?:an? )?(half|quarter|3 quarters)"
# "An hours 40" is an hour and forty minutes, unless the forty are of something else.
_BARE_REST = r"(?! (?!minutes)[a-z]+s\b| (?:people|on monday|more)\b| of (?:\w+ )?[a-z]+s\b| ?[:/%-] ?\d| [ap]m\b)"
_POMODORO = r"(?:pomo(?:doro)?|pom|tomato)"
_ROUND = {"tens": 10, "fifteens": 15, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50}
_WIDE = 20  # "20, 30 minutes" is some number between; "20, 60 minutes" are two
_ONE_HOUR = r"(?<!half )(?<!half an )(?<!\d )\b(?:(?:an?|one|1) )?"


class Length(NamedTuple):
    """A length of time in a text: its minutes and where it stands."""

    minutes: float
    start: int
    end: int


def _in_hours(unit: str | None) -> bool:
    return unit in ("hours", "h")


def _scaled(value: str, unit: str | None) -> float:
    return float(value) * (60 if _in_hours(unit) else 1)


def _middle(match: re.Match[str]) -> float:
    low, high, first, unit = float(match["low"]), float(match["high"]), match["first"], match["unit"]
    scale = 60 if _in_hours(unit) else 1
    # "30 minutes to 1 hours", "45 or 60 minutes"
    return (low * (60 if _in_hours(first) else 1 if first else scale) + high * scale) / 2


def _hour_and(match: re.Match[str]) -> float:
    return 60 + float(_FRACTIONS.get(match[1]) or match[1])


def _part_of(match: re.Match[str]) -> float:
    return 60 * int(match[1]) / int(match[2])


# What may be called about an hour.
_NEAR_AN_HOUR = (45, 75)


def _added(match: re.Match[str]) -> float:
    return sum(map(int, re.findall(r"\d+", match[0])))


def _multiplied(match: re.Match[str]) -> float:
    return int(match[1]) * int(match[2])


def _hours_and_minutes(match: re.Match[str]) -> float:
    return float(match[1]) * 60 + float(match[2])


def _hours_and_part(match: re.Match[str]) -> float:
    return float(match[1]) * 60 + _FRACTIONS[match[2]]


class Way(NamedTuple):
    """A way of naming a length: a text that is read so, its pattern, and the minutes that a match comes to."""

    example: str
    rx: Rx
    minutes: Callable[[re.Match[str]], float]


# Longest first: what an earlier pattern has taken is not read again.
WAYS: tuple[Way, ...] = (
    # Said roughly, and then nearer: the second is what it was.
    Way(
        "just under an hours , 50",
        Rx(
            r"\b(?:(?:a (?:bit|little|shade|hair|touch)|just) )?(?:under|over|short of|shy of|less than|more"
            r" than|about|around|almost|nearly"
            r"|not quite) (?:an?|one|1) (?:full )?hours ?[,;:-] (?:like |about |so |say |maybe"
            r" )?(\d\d)(?: minutes)?(?= ?$| ?[.,;!|]| (?:of|on|with|in)\b)(?! [a-z]+s\b)"
        ),
        lambda m: int(m[1]) if _NEAR_AN_HOUR[0] <= int(m[1]) <= _NEAR_AN_HOUR[1] else 60 + int(m[1]),
    ),
    Way(
        "1 hours 20 minutes",
        Rx(rf"(?<!not )\b({NUMBER}) (?:hours|h) ?[,;]? {_AND}({NUMBER}) (?:minutes|m)\b(?! of it)"),
        _hours_and_minutes,
    ),
    Way(
        "1 hours 20",
        Rx(
            r"\b(\d{1,2}) (?:h|hours) (?:and )?(\d{1,2})(?: (?:minutes|m)\b| ?$|(?= [.,;!|])|(?= (?:on|of|for"
            r"|with|in|doing|figma|total)\b)|(?= (?!hours|am|pm|x\b|pages|videos|problems|applications|people"
            r"|of\b|more)[a-z]))"
        ),
        _hours_and_minutes,
    ),
    Way("1:30 hours", Rx(r"\b(\d{1,2}):([0-5]\d) (?:hours|h)\b(?! of the)"), _hours_and_minutes),
    Way(
        "took 1:20",
        Rx(
            r"\b(?:call it|took|spent|clocked|logged|total(?: of)?|exactly|timed at)(?: me)? (?:about |around )?"
            r"([0-5]):([0-5]\d)\b(?! ?(?:[ap]m|:))"
        ),
        _hours_and_minutes,
    ),
    Way(
        "2 and a half hours",
        Rx(r"(?<![\d/:] )\b(\d{1,2}|one) and (?:an? )?(half|quarter) (?:hours|h)\b"),
        lambda m: 60 * (1 if m[1] == "one" else int(m[1])) + _FRACTIONS[m[2]],
    ),
    Way(
        "3 rounds of 20 minutes",
        Rx(
            rf"\b([2-9]) (?:lots|sets|rounds|bits|goes|stints|blocks|chunks|bursts|sessions|sittings"
            rf"|spells|slots|sprints) of (\d{{1,2}}|an)(?: ({_UNIT}))?\b"
        ),
        lambda m: int(m[1]) * (60 if m[2] == "an" else _scaled(m[2], m[3])),
    ),
    Way(
        "45 minutes minus the 10",
        Rx(
            r"\b(\d{1,3})(?: minutes)? (?:minus|bar|less) (?:the |about |a )?(\d{1,2})(?: minutes)?\b(?! (?:percent"
            r"|hours|than))"
        ),
        lambda m: max(int(m[1]) - int(m[2]), 0),
    ),
    Way(
        "20 twice",
        Rx(r"\b(\d[05])(?: minutes)? twice(?= ?$| ?[.,;!|]| (?:this|today|on|last)\b)"),
        lambda m: 2 * int(m[1]),
    ),
    Way(
        "25 3 times",
        Rx(r"\b(\d[05])(?: minutes)? ([2-9]) times(?= ?$| ?[.,;!|]| (?:this|today|on|last)\b)"),
        _multiplied,
    ),
    Way("minutes : 40", Rx(r"(?<!\d )\bminutes ?[:=] ?(\d{1,3})\b(?! ?[:/])"), lambda m: int(m[1])),
    Way(
        "25 vocab 15 grammar",
        Rx(
            r"^(?:did )?(\d?[05]) (?:of )?(?!minutes|hours|on\b|in\b|and\b|at\b|to\b|or\b"
            r"|of\b)[a-z]{3,}(?<!s) (?:and |, )?(\d?[05]) "
            r"(?!minutes|hours|on\b|in\b|and\b|at\b|to\b|or\b|of\b|am\b|pm\b|tomorrow"
            r"|later)[a-z]{3,}(?<!s)(?= ?$| ?[,.;!|])"
        ),
        _added,
    ),
    Way("20 at a time , 3 times", Rx(r"\b(\d{1,3})(?: minutes)? at a time ,? ?([2-9]) times\b"), _multiplied),
    Way(
        "an hours less 10 minutes",
        Rx(rf"\b(an|one|{NUMBER}) hours (?:minus|bar|less|except) (?:the |about )?(\d{{1,2}})(?: minutes)?\b"),
        lambda m: 60 * (float(m[1]) if m[1][0].isdigit() else 1) - int(m[2]),
    ),
    Way(
        "20 30 and 15",
        Rx(r"^(\d0|\d5) ?,? (\d0|\d5) (?:and |, )?(\d0|\d5)(?= ?$| ?[.,;!])"),
        _added,
    ),
    Way("20 and 30", Rx(r"(?:^|: )(\d0|\d5) and (\d0|\d5)(?= ?$| ?[.,;!])"), _added),
    Way(
        "20 there and 25 back",
        Rx(
            r"\b(\d0|\d5) (?:there|out|going|up) (?:and )?(\d0|\d5) (?:back|home|coming"
            r"|down)\b"
        ),
        _added,
    ),
    Way(
        "15 minutes a day for 5 days",
        Rx(
            r"\b(\d0|\d5|5)(?: minutes)? (?:a|each|every|per) (?:day|night|morning|evening) (?:for |all "
            r"|, ?)?([2-7]) (?:days|nights|mornings|evenings)\b"
        ),
        _multiplied,
    ),
    Way(
        "20 minutes a day all week",
        Rx(
            r"\b(\d0|\d5|5)(?: minutes)? (?:(?:a|each|every|per) (?:day|night|morning|evening)|daily"
            r"|nightly) ?,? ?(?:all|the whole) week\b"
            r"(?: ,? ?all 7 days)?"
        ),
        lambda m: 7 * int(m[1]),
    ),
    Way(
        "20 a night monday to friday",
        Rx(
            rf"\b(\d0|\d5|5)(?: minutes)? (?:a|each|every|per) (?:day|night|morning|evening) ?,? ?(?:on "
            rf"|from )?({WEEKDAY}) "
            rf"?(?:to|-|through|until|thru) ?({WEEKDAY})\b"
        ),
        lambda m: int(m[1]) * ((WEEKDAYS.index(m[3]) - WEEKDAYS.index(m[2])) % 7 + 1),
    ),
    Way(
        "30 minutes both days",
        Rx(r"\b(\d0|\d5)(?: minutes)? (?:each )?(?:both|each) (?:days|nights|mornings|evenings)\b"),
        lambda m: 2 * int(m[1]),
    ),
    Way(
        "3 tests at 20 a pop",
        Rx(r"\b([2-9]) \w+s at (\d0|\d5)(?: minutes)? (?:a pop|each|apiece|a go|per)\b"),
        _multiplied,
    ),
    Way("double the 15", Rx(r"\bdouble (?:the |that )?(\d0|\d5)\b"), lambda m: 2 * int(m[1])),
    Way("10 over the 30", Rx(r"\b(\d{1,2})(?: minutes)? (?:over|past|more than) the (\d0|\d5)\b"), _added),
    Way("20 30 and 15 minutes", Rx(r"\b(\d0|\d5) (\d0|\d5) (?:and )?(\d0|\d5) minutes\b"), _added),
    Way("0:45", Rx(r"(?<![\d:/] )(?<![\d:])\b(0):([1-5]\d)(?= ?$| [.,;!])"), lambda m: int(m[2])),
    Way(
        "2 x 45 minutes",
        Rx(rf"(?<!= )\b(\d{{1,2}}) (?:x|times) ({NUMBER})(?: ({_UNIT}))?\b"),
        lambda m: int(m[1]) * _scaled(m[2], m[3]),
    ),
    Way(
        "20 to 30 minutes",
        Rx(
            rf"\b(?P<low>{NUMBER})(?: (?P<first>{_UNIT}))? ?(?:-|to|or|maybe|or maybe|, maybe|/) "
            rf"(?P<high>{NUMBER}) (?P<unit>{_UNIT})\b"
        ),
        _middle,
    ),
    Way(
        "between 20 and 30 minutes",
        Rx(rf"\bbetween (?P<low>{NUMBER})(?: (?P<first>{_UNIT}))? and (?P<high>{NUMBER}) (?P<unit>{_UNIT})\b"),
        _middle,
    ),
    Way(
        "25 minutes x 3",
        Rx(rf"\b({NUMBER}) ({_UNIT}) (?:x|\*|times) ?(\d{{1,2}})\b(?: (?:days?|times|nights|sessions|rounds))?"),
        lambda m: _scaled(m[1], m[2]) * int(m[3]),
    ),
    Way(
        "20 , 30 minutes",
        Rx(
            r"(?<!\d )(?<!\d , )(?<!and )\b(?P<low>\d[05]) ?, ?(?:maybe )?(?P<high>\d[05]) (?P<unit>minutes)"
            r"\b(?P<first>)"
        ),
        lambda m: _middle(m) if 0 < int(m["high"]) - int(m["low"]) <= _WIDE else int(m["low"]) + int(m["high"]),
    ),
    Way("one to 2 hours", Rx(r"\b(?:an?|one|1) ?(?:to|-) ?2 hours\b"), lambda _: 90),
    Way("an hours or 2", Rx(r"\b(?:an?|one) hours or (?:2|so or 2)\b|\b(?:an?|one) or 2 hours\b"), lambda _: 90),
    Way(
        "45 minutes to an hours",
        Rx(r"\b(\d{1,2})(?: minutes)? ?(?:to|or|-|maybe) (?:an?|one|1) hours\b"),
        lambda m: (int(m[1]) + 60) / 2,
    ),
    Way(
        "2 45 minutes sessions",
        Rx(r"\b([2-9]|1\d) (\d{1,3}|an) ?-? ?(minutes|hours) (?:[a-z]+ )?(?!of\b|on\b)[a-z]+s\b"),
        lambda m: int(m[1]) * (60 if m[2] == "an" else _scaled(m[2], m[3])),
    ),
    Way("20 plus 15 minutes", Rx(r"\b(\d{1,2}[05]|5) ?(?:plus|\+|and) ?(\d{1,2}[05]|5) minutes\b"), _added),
    Way(
        "10 short of an hours",
        Rx(r"\b(\d{1,2})(?: minutes)? (?:short of|shy of|under|less than|off) (?:an?|the|one|(\d{1,2})) hours\b"),
        lambda m: 60 * int(m[2] or 1) - int(m[1]),
    ),
    Way(
        "3 twenties",
        Rx(
            rf"\b([2-9]) (?:times )?(?:(\d0|\d5) s|({'|'.join(_ROUND)}))\b",
            r"\b([2-9]) times (\d0|\d5)(?! \w+s\b)\b",
            r"\btwice (\d0|\d5)(?! \w+s\b)\b",
        ),
        lambda m: int(m[1] or m[4] or 2) * int(m[2] or m[5] or m[6] or _ROUND[m[3]]),
    ),
    Way("pomodoro x 3", Rx(rf"\b{_POMODORO}s? x ?(\d{{1,2}})\b"), lambda m: 25 * int(m[1])),
    Way("double pomodoro", Rx(rf"\bdouble {_POMODORO}\b"), lambda _: 50),
    Way("a hundred minutes", Rx(r"(?<!\d )\b(?:a )?hundred minutes\b"), lambda _: 100),
    Way("time : 1 and a half hours", Rx(rf"\b({NUMBER}) and an? (half|quarter) (?:hours|h)\b"), _hours_and_part),
    Way(
        "1 1/2 hours",
        Rx(r"\b(\d{1,2}) ([1-3])/([24]) (?:hours|h)\b"),
        lambda m: 60 * (int(m[1]) + int(m[2]) / int(m[3])),
    ),
    Way("2 hours and a half", Rx(rf"(?<![\d/])\b({NUMBER}) (?:hours|h) {_AND}{_PART}\b"), _hours_and_part),
    Way(
        "20 + 15",
        Rx(r"(?<![\d+=/:] )\b\d{1,3}(?: ?(?:\+|plus) ?\d{1,3}){1,5}(?: minutes)?\b(?! ?[%/])"),
        _added,
    ),
    Way(
        "1:10 in total",
        Rx(
            r"\b([0-5]):([0-5]\d)(?= (?:on the (?:timer|stopwatch|clock)|total|all in|in all|altogether|per the"
            r"|start to finish|in total|hours not))"
        ),
        _hours_and_minutes,
    ),
    # A clock time stands after a plan's words; three hours at the most open a report so.
    Way(
        "1:20 on the course",
        Rx(
            r"^(?:did |done |about |like )?([0-3]):([0-5]\d)(?= (?:on (?:the|my|it)|of|with|doing|practi\w+"
            r"|studying|reading)\b)"
        ),
        _hours_and_minutes,
    ),
    Way("half my lunch hours", Rx(r"\bhalf (?:of )?(?:my|the|that|your) (?:lunch )?hours\b"), lambda _: 30),
    Way(
        "just one minutes",
        Rx(r"(?:^|\b(?:did|just|only|for|about) )one minutes(?= ?$| ?[.,;!|]| (?:of|on)\b)"),
        lambda _: 1,
    ),
    Way("half and hours", Rx(r"\bhalf and hours\b"), lambda _: 30),
    Way("3/4 of an hours", Rx(r"\b([1-3])/([24]) (?:of )?(?:an? )?(?:hours|h)\b"), _part_of),
    Way("2 half hours", Rx(r"\b(\d{1,2}) half -? ?hours\b"), lambda m: 30 * int(m[1])),
    Way(
        "40 minutes",
        Rx(
            rf"(?<![/\d])\b(?![012]\d[0-5]\d (?:hours|h)\b)({NUMBER}) ?[-+]? ?(?:ish |or so "
            rf"|odd )?{_KIND}({_UNIT})\b(?! (?:and )?x \d)"
        ),
        lambda m: _scaled(m[1], m[2]),
    ),
    Way("an hours and a half", Rx(rf"{_ONE_HOUR}{_KIND}hours (?:and |n |y |an )?{_PART}\b(?: hours)?"), _hour_and),
    Way(
        "an hours 20",
        Rx(rf"{_ONE_HOUR}{_KIND}hours {_AND}([1-5]?[05]|\d{{1,2}}(?= minutes))\b{_BARE_REST}(?: minutes)?"),
        _hour_and,
    ),
    Way("3 quarters of an hours", Rx(r"\b3 quarters of an? hours\b"), lambda _: 45),
    Way("a quarter of an hours", Rx(r"\b(?:a )?quarter -? ?(?:of )?(?:an? )?hours\b"), lambda _: 15),
    Way(
        "half an hours",
        Rx(r"\b(?:an? )?half -? ?(?:of )?(?:an? )?hours\b|(?<=hours , )\b(?:today )?another half\b(?! [a-z])"),
        lambda _: 30,
    ),
    Way(
        "an hours",
        Rx(
            r"\b(?:did|done|finished|completed|gave it|put in|used|took) (?:the|your|all) (?:lunch )?hours\b"
            r"|\bthe (?:full|whole|entire|solid) hours\b",
            rf"(?<!\d )(?<!bucks )(?<!dollars )(?<!cents )(?<!processed )(?<!\d p )(?<!\$ )\b(?:an?|one|the first"
            rf"|the last|my|this"
            rf"|took|another|that) {_KIND}(?:lunch )?hours\b",
            r"(?:^|(?<=[.,!|;] ))(?:maybe |about |like |only |just |solid |full )?hours(?= (?:of|on|in|with|at|into"
            r"|down|done|and change|before|after|this|last|yesterday|today|tonight)\b| ?,|$)",
        ),
        lambda _: 60,
    ),
    Way(
        "2 pomodoros",
        Rx(rf"\b(\d{{1,2}}|one|a|an) (?:full |whole |solid )?{_POMODORO}s?\b"),
        lambda m: 25 * (int(m[1]) if m[1].isdigit() else 1),
    ),
)


@lru_cache(16)  # of one text it is asked by what reports, plans and amounts need
def lengths(text: str) -> tuple[Length, ...]:
    """Find every length of time in a normalised text, in order, none inside another."""
    if "hours" not in text and not _TELLS.search(text):
        return ()
    found: list[Length] = []
    taken = bytearray(len(text) + 1)
    for way in WAYS:
        for match in way.rx.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Length(way.minutes(match), start, end))
    return tuple(sorted(found, key=lambda length: length.start))


# Without one of these a text names no length.
_TELLS = Rx(
    r"\b(?:minutes|hours|h|m|pom\w*|tomato(?:es)?|x|times|twice|\d+ s|tens|double|lots|over the|a pop|each|day"
    r"|night|morning|back|home|minus|less|bar|daily|nightly|both|one|\w+(?:eens|ties))\b|\d:\d"
    r"|^(?:did )?\d?[05] [a-z]+ (?:and |, )?\d?[05] [a-z]|\d ?\+ ?\d|:\d|^\d\d ,? ?\d\d|\d[05] and \d[05]"
)


def places_of(text: str, known: Sequence[Length]) -> bytearray:
    """Mark the letters of a text that lengths stand in."""
    taken = bytearray(len(text) + 1)
    for length in known:
        taken[length.start : length.end] = b"\1" * (length.end - length.start)
    return taken
