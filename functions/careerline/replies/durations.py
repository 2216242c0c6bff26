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


# Longest first: what an earlier pattern has taken is not read again.
_WAYS: tuple[tuple[Rx, Callable[[re.Match[str]], float]], ...] = (
    (
        Rx(rf"(?<!not )\b({NUMBER}) (?:hours|h) ?[,;]? {_AND}({NUMBER}) (?:minutes|m)\b(?! of it)"),
        lambda m: float(m[1]) * 60 + float(m[2]),
    ),
    (
        Rx(
            r"\b(\d{1,2}) (?:h|hours) (?:and )?(\d{1,2})(?: (?:minutes|m)\b| ?$|(?= [.,;!|])|(?= (?:on|of|for"
            r"|with|in|doing|figma|total)\b)|(?= (?!hours|am|pm|x\b|pages|videos|problems|applications|people"
            r"|of\b|more)[a-z]))"
        ),
        lambda m: int(m[1]) * 60 + int(m[2]),
    ),
    (Rx(r"\b(\d{1,2}):([0-5]\d) (?:hours|h)\b(?! of the)"), lambda m: int(m[1]) * 60 + int(m[2])),
    (
        Rx(
            r"\b(?:call it|took|spent|clocked|logged|total(?: of)?|exactly|timed at)(?: me)? (?:about |around )?"
            r"([0-5]):([0-5]\d)\b(?! ?(?:[ap]m|:))"
        ),
        lambda m: int(m[1]) * 60 + int(m[2]),
    ),
    (
        Rx(r"(?<![\d/:] )\b(\d{1,2}|one) and (?:an? )?(half|quarter) (?:hours|h)\b"),
        lambda m: 60 * (1 if m[1] == "one" else int(m[1])) + _FRACTIONS[m[2]],
    ),
    (
        Rx(
            rf"\b([2-9]) (?:lots|sets|rounds|bits|goes|stints|blocks|chunks|bursts|sessions|sittings"
            rf"|spells|slots|sprints) of (\d{{1,2}}|an)(?: ({_UNIT}))?\b"
        ),
        lambda m: int(m[1]) * (60 if m[2] == "an" else _scaled(m[2], m[3])),
    ),
    (
        Rx(
            r"\b(\d{1,3})(?: minutes)? (?:minus|bar|less) (?:the |about |a )?(\d{1,2})(?: minutes)?\b(?! (?:percent"
            r"|hours|than))"
        ),
        lambda m: max(int(m[1]) - int(m[2]), 0),
    ),
    (Rx(r"\b(\d[05])(?: minutes)? twice(?= ?$| ?[.,;!|]| (?:this|today|on|last)\b)"), lambda m: 2 * int(m[1])),
    (
        Rx(r"\b(\d[05])(?: minutes)? ([2-9]) times(?= ?$| ?[.,;!|]| (?:this|today|on|last)\b)"),
        lambda m: int(m[1]) * int(m[2]),
    ),
    (Rx(r"(?<!\d )\bminutes ?[:=] ?(\d{1,3})\b(?! ?[:/])"), lambda m: int(m[1])),
    # "25 vocab 15 grammar"
    (
        Rx(
            r"^(?:did )?(\d?[05]) (?:of )?(?!minutes|hours|on\b|in\b|and\b|at\b|to\b|or\b"
            r"|of\b)[a-z]{3,}(?<!s) (?:and |, )?(\d?[05]) "
            r"(?!minutes|hours|on\b|in\b|and\b|at\b|to\b|or\b|of\b|am\b|pm\b)[a-z]{3,}(?<!s)(?= ?$| ?[,.;!|])"
        ),
        lambda m: int(m[1]) + int(m[2]),
    ),
    (Rx(r"\b(\d{1,3})(?: minutes)? at a time ,? ?([2-9]) times\b"), lambda m: int(m[1]) * int(m[2])),
    (
        Rx(rf"\b(an|one|{NUMBER}) hours (?:minus|bar|less|except) (?:the |about )?(\d{{1,2}})(?: minutes)?\b"),
        lambda m: 60 * (float(m[1]) if m[1][0].isdigit() else 1) - int(m[2]),
    ),
    (
        Rx(r"^(\d0|\d5) ?,? (\d0|\d5) (?:and |, )?(\d0|\d5)(?= ?$| ?[.,;!])"),
        lambda m: int(m[1]) + int(m[2]) + int(m[3]),
    ),
    (Rx(r"(?:^|: )(\d0|\d5) and (\d0|\d5)(?= ?$| ?[.,;!])"), lambda m: int(m[1]) + int(m[2])),
    (
        Rx(
            r"\b(\d0|\d5) (?:there|out|going|up) (?:and )?(\d0|\d5) (?:back|home|coming"
            r"|down)\b"
        ),
        lambda m: int(m[1]) + int(m[2]),
    ),
    (
        Rx(
            r"\b(\d0|\d5|5)(?: minutes)? (?:a|each|every|per) (?:day|night|morning|evening) (?:for |all "
            r"|, ?)?([2-7]) (?:days|nights|mornings|evenings)\b"
        ),
        lambda m: int(m[1]) * int(m[2]),
    ),
    (
        Rx(
            r"\b(\d0|\d5|5)(?: minutes)? (?:(?:a|each|every|per) (?:day|night|morning|evening)|daily"
            r"|nightly) ?,? ?(?:all|the whole) week\b"
            r"(?: ,? ?all 7 days)?"
        ),
        lambda m: 7 * int(m[1]),
    ),
    (
        Rx(
            rf"\b(\d0|\d5|5)(?: minutes)? (?:a|each|every|per) (?:day|night|morning|evening) ?,? ?(?:on "
            rf"|from )?({WEEKDAY}) "
            rf"?(?:to|-|through|until|thru) ?({WEEKDAY})\b"
        ),
        lambda m: int(m[1]) * ((WEEKDAYS.index(m[3]) - WEEKDAYS.index(m[2])) % 7 + 1),
    ),
    (
        Rx(r"\b(\d0|\d5)(?: minutes)? (?:each )?(?:both|each) (?:days|nights|mornings|evenings)\b"),
        lambda m: 2 * int(m[1]),
    ),
    (Rx(r"\b([2-9]) \w+s at (\d0|\d5)(?: minutes)? (?:a pop|each|apiece|a go|per)\b"), lambda m: int(m[1]) * int(m[2])),
    (Rx(r"\bdouble (?:the |that )?(\d0|\d5)\b"), lambda m: 2 * int(m[1])),
    (Rx(r"\b(\d{1,2})(?: minutes)? (?:over|past|more than) the (\d0|\d5)\b"), lambda m: int(m[1]) + int(m[2])),
    (Rx(r"\b(\d0|\d5) (\d0|\d5) (?:and )?(\d0|\d5) minutes\b"), lambda m: int(m[1]) + int(m[2]) + int(m[3])),
    (Rx(r"(?<![\d:/] )(?<![\d:])\b(0):([1-5]\d)(?= ?$| [.,;!])"), lambda m: int(m[2])),
    (
        Rx(rf"(?<!= )\b(\d{{1,2}}) (?:x|times) ({NUMBER})(?: ({_UNIT}))?\b"),
        lambda m: int(m[1]) * _scaled(m[2], m[3]),
    ),
    (
        Rx(
            rf"\b(?P<low>{NUMBER})(?: (?P<first>{_UNIT}))? ?(?:-|to|or|maybe|or maybe|, maybe|/) "
            rf"(?P<high>{NUMBER}) (?P<unit>{_UNIT})\b"
        ),
        _middle,
    ),
    (Rx(rf"\bbetween (?P<low>{NUMBER})(?: (?P<first>{_UNIT}))? and (?P<high>{NUMBER}) (?P<unit>{_UNIT})\b"), _middle),
    (
        Rx(rf"\b({NUMBER}) ({_UNIT}) (?:x|\*|times) ?(\d{{1,2}})\b(?: (?:days?|times|nights|sessions|rounds))?"),
        lambda m: _scaled(m[1], m[2]) * int(m[3]),
    ),
    (
        Rx(
            r"(?<!\d )(?<!\d , )(?<!and )\b(?P<low>\d[05]) ?, ?(?:maybe )?(?P<high>\d[05]) (?P<unit>minutes)"
            r"\b(?P<first>)"
        ),
        lambda m: _middle(m) if 0 < int(m["high"]) - int(m["low"]) <= _WIDE else int(m["low"]) + int(m["high"]),
    ),
    (Rx(r"\b(?:an?|one|1) ?(?:to|-) ?2 hours\b"), lambda _: 90),
    (Rx(r"\b(?:an?|one) hours or (?:2|so or 2)\b|\b(?:an?|one) or 2 hours\b"), lambda _: 90),
    (Rx(r"\b(\d{1,2})(?: minutes)? ?(?:to|or|-|maybe) (?:an?|one|1) hours\b"), lambda m: (int(m[1]) + 60) / 2),
    (
        Rx(r"\b([2-9]|1\d) (\d{1,3}|an) ?-? ?(minutes|hours) (?:[a-z]+ )?(?!of\b|on\b)[a-z]+s\b"),
        lambda m: int(m[1]) * (60 if m[2] == "an" else _scaled(m[2], m[3])),
    ),
    (Rx(r"\b(\d{1,2}[05]|5) ?(?:plus|\+|and) ?(\d{1,2}[05]|5) minutes\b"), lambda m: int(m[1]) + int(m[2])),
    (
        Rx(r"\b(\d{1,2})(?: minutes)? (?:short of|shy of|under|less than|off) (?:an?|the|one|(\d{1,2})) hours\b"),
        lambda m: 60 * int(m[2] or 1) - int(m[1]),
    ),
    (
        Rx(
            rf"\b([2-9]) (?:times )?(?:(\d0|\d5) s|({'|'.join(_ROUND)}))\b",
            r"\b([2-9]) times (\d0|\d5)(?! \w+s\b)\b",
            r"\btwice (\d0|\d5)(?! \w+s\b)\b",
        ),
        lambda m: int(m[1] or m[4] or 2) * int(m[2] or m[5] or m[6] or _ROUND[m[3]]),
    ),
    (Rx(rf"\b{_POMODORO}s? x ?(\d{{1,2}})\b"), lambda m: 25 * int(m[1])),
    (Rx(rf"\bdouble {_POMODORO}\b"), lambda _: 50),
    (Rx(r"(?<!\d )\b(?:a )?hundred minutes\b"), lambda _: 100),
    (Rx(rf"\b({NUMBER}) and an? (half|quarter) (?:hours|h)\b"), lambda m: float(m[1]) * 60 + _FRACTIONS[m[2]]),
    (Rx(r"\b(\d{1,2}) ([1-3])/([24]) (?:hours|h)\b"), lambda m: 60 * (int(m[1]) + int(m[2]) / int(m[3]))),
    (Rx(rf"(?<![\d/])\b({NUMBER}) (?:hours|h) {_AND}{_PART}\b"), lambda m: float(m[1]) * 60 + _FRACTIONS[m[2]]),
    (
        Rx(r"(?<![\d+=/:] )\b\d{1,3}(?: ?(?:\+|plus) ?\d{1,3}){1,5}(?: minutes)?\b(?! ?[%/])"),
        lambda m: sum(map(int, re.findall(r"\d+", m[0]))),
    ),
    (
        Rx(
            r"\b([0-5]):([0-5]\d)(?= (?:on the (?:timer|stopwatch|clock)|total|all in|in all|altogether|per the"
            r"|start to finish|in total|hours not))"
        ),
        lambda m: int(m[1]) * 60 + int(m[2]),
    ),
    # A clock time stands after a plan's words; three hours at the most open a report so.
    (
        Rx(
            r"^(?:did |done |about |like )?([0-3]):([0-5]\d)(?= (?:on (?:the|my|it)|of|with|doing|practi\w+"
            r"|studying|reading)\b)"
        ),
        lambda m: int(m[1]) * 60 + int(m[2]),
    ),
    (Rx(r"\bhalf (?:of )?(?:my|the|that|your) (?:lunch )?hours\b"), lambda _: 30),
    (Rx(r"(?:^|\b(?:did|just|only|for|about) )one minutes(?= ?$| ?[.,;!|]| (?:of|on)\b)"), lambda _: 1),
    (Rx(r"\bhalf and hours\b"), lambda _: 30),
    (Rx(r"\b([1-3])/([24]) (?:of )?(?:an? )?(?:hours|h)\b"), _part_of),
    (Rx(r"\b(\d{1,2}) half -? ?hours\b"), lambda m: 30 * int(m[1])),
    (
        Rx(
            rf"(?<![/\d])\b(?![012]\d[0-5]\d (?:hours|h)\b)({NUMBER}) ?[-+]? ?(?:ish |or so "
            rf"|odd )?{_KIND}({_UNIT})\b(?! (?:and )?x \d)"
        ),
        lambda m: _scaled(m[1], m[2]),
    ),
    (Rx(rf"{_ONE_HOUR}{_KIND}hours (?:and |n |y |an )?{_PART}\b(?: hours)?"), _hour_and),
    (Rx(rf"{_ONE_HOUR}{_KIND}hours {_AND}([1-5]?[05]|\d{{1,2}}(?= minutes))\b{_BARE_REST}(?: minutes)?"), _hour_and),
    (Rx(r"\b3 quarters of an? hours\b"), lambda _: 45),
    (Rx(r"\b(?:a )?quarter -? ?(?:of )?(?:an? )?hours\b"), lambda _: 15),
    (
        Rx(r"\b(?:an? )?half -? ?(?:of )?(?:an? )?hours\b|(?<=hours , )\b(?:today )?another half\b(?! [a-z])"),
        lambda _: 30,
    ),
    (
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
    (
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
    for rx, measure in _WAYS:
        for match in rx.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Length(measure(match), start, end))
    return tuple(sorted(found, key=lambda length: length.start))


# Without one of these a text names no length.
_TELLS = Rx(
    r"\b(?:minutes|hours|h|m|pom\w*|tomato(?:es)?|x|times|twice|\d+ s|tens|double|lots|over the|a pop|each|day"
    r"|night|morning|back|home|minus|less|bar|daily|nightly|both|one|\w+(?:eens|ties))\b|\d:\d"
    r"|^(?:did )?\d?[05] [a-z]+ (?:and |, )?\d?[05] [a-z]|\d ?\+ ?\d|:\d|^\d\d ,? ?\d\d|\d[05] and \d[05]"
)

_DAY = (
    rf"(?:today|yesterday|tonight|{WEEKDAY}|last night|this (?:morning|afternoon|evening)|just now|more|here|there"
    rf"|lunch|night|now(?= ?$| ?[.,])"
    r"|in (?:the (?:morning|afternoon|evening|car|van|truck|bath|waiting room|am|pm)|bed)"
    r"|at (?:lunch|breakfast|dinner|tea|night|home|work|school|bedtime|nap ?time)"
    r"|on (?:the (?:bus|train|way|ride|sofa|couch|toilet|tube|ferry)|my (?:break|lunch|way)|break|lunch)"
    r"|over (?:lunch|breakfast|coffee|dinner)|while|when"
    r"|(?:before|after)(?: (?:the |my )?(?:\w+ ){0,3}?(?=[.,;|]|and\b|then\b|$)| (?:work|bed|lunch|dinner|supper"
    r"|class|church|school)| ?$| ?(?=[,.;!|=])))"
)
_LATER = r"(?! (?:tomorrow|later|to go|left|next|than))"
_BY_DAY = Rx(
    rf"(?<![:/$\d-] )(?<![:\d])\b(\d{{1,3}})(?: (?:on|this|last))? {_DAY}(?!\w){_LATER}(?! x\b)",
    rf"\b{_DAY} (\d{{1,3}})(?= ?$| [,.;!|]| and\b| again\b)",
)
# Once minutes were named, a number that goes on with them is one of minutes: "20 minutes and then another 15".
_GOES_ON = Rx(
    r"(?:\b(?:and|plus|then|an|maybe|also|did|n|got|but)|[+,]|(?<=lunch)|(?<=morning)) ?(?:then |another |an extra "
    r"|extra |additional"
    r"|like |about |maybe |did )*(?P<n>\d{1,3})(?= ?$| [.,;!|)+]| (?:again|on|at|in|of(?! (?:them|em|those"
    r"|these)\b)|with|after|before|for|from|today"
    r"|tonight|this|last|more|yesterday|extra|arguing|waiting|(?!thing|meeting|training|morning"
    r"|evening)[a-z]{3,}ing|while|when|once|doing|as|too|and|to(?= [a-z]))\b)"
    r"(?! (?:in|of) (?:a|my|the|them|those) (?:row|\d))(?! (?:more )?(?:tomorrow|later|to go|left|next)\b)",
    r"\banother (?P<m>\d{1,3})(?= ?$| [.,;!|)]| (?:on|at|in|with|after|before|for|today|tonight|waiting|while|when"
    r"|[a-z]{3,}ing)\b)",
)
_LEAST_BARE = 5


def by_day(text: str, known: Sequence[Length]) -> list[Length]:
    """Find the bare numbers of a list of efforts: "20 mon, 20 wed, 35 today", "5 hours mon, 2 wed"."""
    taken = places_of(text, known)
    in_hours = bool(known) and _ends_in_hours(text, known[0])
    free = (match for match in _BY_DAY.finditer(text) if not any(taken[match.start() : match.end()]))
    found = []
    for match in free:
        number = float(match[1] or match[2])
        hours = in_hours and number <= _MOST_HOURS
        if (
            number < _LEAST_BARE or (match[1] and number % 5 and not _ON_A_DAY.match(text, match.end(1)))
        ) and not hours:
            continue
        if match[1] and _NO_EFFORT.search(text[max(match.start() - _LEAD, 0) : match.start()]):
            continue
        found.append(Length(number * (60 if hours else 1), match.start(), match.end()))
    return found


# A number of no round minutes is one only beside a day.
_ON_A_DAY = Rx(rf"(?: (?:on|this|last))? (?:today|yesterday|tonight|{WEEKDAY}|last night|this morning)\b")
# What makes a number before a part of the day a clock time, a page or a share.
_NO_EFFORT = Rx(
    r"\b(?:at|by|around|until|from|since|to|page|pages|chapter|step|number|room|of|was|turned|than|before|after|on"
    r"|the|i am) $"
)
_LEAD = 16
_MOST_HOURS = 8


def _ends_in_hours(text: str, length: Length) -> bool:
    return text[length.start : length.end].endswith("hours")


def places_of(text: str, known: Sequence[Length]) -> bytearray:
    """Mark the letters of a text that lengths stand in."""
    taken = bytearray(len(text) + 1)
    for length in known:
        taken[length.start : length.end] = b"\1" * (length.end - length.start)
    return taken


def going_on(text: str, known: Sequence[Length]) -> list[Length]:
    """Find the bare numbers that go on with minutes named before: "half an hours and then another 15"."""
    if not known:
        return []
    by_minutes = next((length.end for length in known if not _ends_in_hours(text, length) or length.minutes < 60), None)
    taken = places_of(text, known)
    found = []
    for match in _GOES_ON.finditer(text, known[0].end):
        key = "n" if match["n"] else "m"
        start, end = match.span(key)
        number = int(match[key])
        # After hours a small number may be one of hours.
        least = _LEAST_BARE if by_minutes is not None and start >= by_minutes else _MOST_HOURS + 1
        if least > _LEAST_BARE and _NO_EFFORT.search(text[max(start - _LEAD, 0) : start]):
            continue
        if number >= least and number % 5 == 0 and not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            found.append(Length(number, start, end))
    return found + [
        Length(30, *match.span("half"))
        for match in _AND_HALF.finditer(text, known[0].end)
        if not taken[match.start("half")]
    ]


# "An hour on saturday then another half sunday".
_AND_HALF = Rx(
    rf"(?:[,.;|]|\b(?:and|then|plus)) (?:then |and )?(?:today |tonight |this morning )?(?:another )?(?P<half>half)"
    rf"(?= ?$| ?[,.;!|]| (?:on|before|after|today|tonight|yesterday|this|last|later|again|in the|{WEEKDAY})\b)"
)
_COUNTED = Rx(
    r"\bx ?(?P<x>[2-9])\b",
    r"\b(?P<n>[1-9]|1\d|20)(?: of)?(?: the)? (?!minutes|hours|h\b|m\b|am\b|pm\b|of\b|to\b|and\b|[%:/-])[a-z]"
    r"|\b(?P<two>both|twice|2 times)\b"
    r"|\b(?P<three>thrice|3 times)\b",
)
_EACH = Rx(
    r" ?,? ?(?:each(?! way)|apiece|a piece|a pop|per (?:one|video|session|lesson|chapter|problem|person|day|night"
    r"|evening)"
    r"|(?:a|each|every) (?:day|night|morning|evening|session|time|go)|both (?:times|days|nights)|daily|nightly)\b"
)
_AGAIN = Rx(
    r" ?(?:(?:video|lesson|lecture|module|tutorial|talk|podcast) )?,? ?(?:twice"
    r"|(?:yesterday |today |this morning )?(?:and )?(?:the )?same again|(?P<three>thrice)"
    r"|(?P<n>[2-9]) (?:times|x"
    r"|different times|(?:days|nights|evenings|mornings) (?:running|straight|in a row|this week)))\b"
)
_DAYS_SPAN = Rx(rf"\b({WEEKDAY}) (?:to|-|through|until|thru) ({WEEKDAY})\b")
_DAYS = Rx(rf"\b{WEEKDAY}\b")
_FOR_DAYS = Rx(
    r"\b(?:for|x|over|on|across|of|times) (?:the )?(?:last |past |all )?(?P<n>[1-9]|1\d) (?:days|nights|mornings"
    r"|evenings"
    r"|sessions|times|chapters|videos|lessons|modules|applications|[a-z]+s)\b"
)
_OF_EACH = Rx(r" ?[,;] (?P<n>[2-9]|1\d) (?:\w+ )?[a-z]{3,}s\b")
_ON_SOME = Rx(r" (?:on|for|with) [a-z]+(?: , [a-z]+){1,4} ,? ?and [a-z]")
# "Half an hours each on excel and word"
_ON_TWO = Rx(r" (?:on|for|with) (?:(?!and\b)[a-z]+ ){1,3}and [a-z]")
_NEAR = 80


def times_over(text: str, length: Length) -> int:
    """Say how many times a length was spent: "2 evenings, an hours each" is two."""
    after = text[length.end : length.end + _NEAR]
    if again := _AGAIN.match(after):
        return int(again["n"]) if again["n"] else 3 if again["three"] else 2
    each = _EACH.match(after)
    if not each:
        return 1
    before = text[max(length.start - _NEAR, 0) : length.start]
    rest = after[each.end() :]
    if match := _DAYS_SPAN.search(rest) or _DAYS_SPAN.search(before):
        return (WEEKDAYS.index(match[2]) - WEEKDAYS.index(match[1])) % 7 + 1
    if match := _FOR_DAYS.search(rest):
        return int(match["n"])
    if match := _OF_EACH.match(rest):
        return int(match["n"])
    if (named := len({found[0] for found in _DAYS.finditer(rest)})) > 1:
        return named
    if listed := _ON_SOME.match(rest):
        return listed[0].count(",") + 2
    if _ON_TWO.match(rest):
        return 2
    counted = list(_COUNTED.finditer(before))
    if counted:
        last = counted[-1]
        said = last["n"] or last["x"]
        return int(said) if said else 3 if last["three"] else 2
    named = len({found[0] for found in _DAYS.finditer(before)})
    return max(named, 1)
