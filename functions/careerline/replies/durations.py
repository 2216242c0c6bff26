"""How long: the stretches of time that a text names, each in whole minutes and with its place.

This module only reads lengths; which of them were spent on the step is for `amounts` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from .rx import Rx

NUMBER = r"\d{1,4}(?:\.\d{1,3})?"
_UNIT = r"(?:minutes|hours|h|m)"
_KIND = r"(?:(?:solid|full|whole|straight|good|more|extra|long|focused|honest|real|entire) )?"
_FRACTIONS = {"half": 30, "quarter": 15}


class Length(NamedTuple):
    """A length of time in a text: its minutes and where it stands."""

    minutes: float
    start: int
    end: int


def _scaled(value: str, unit: str | None) -> float:
    return float(value) * (60 if unit in ("hours", "h") else 1)


def _middle(match: re.Match[str]) -> float:
    low, high = float(match[1]), float(match[2])
    return (low + high) / 2 * (60 if match[3] in ("hours", "h") else 1)


def _hour_and(match: re.Match[str]) -> float:
    return 60 + float(_FRACTIONS.get(match[1]) or match[1])


# Longest first: what an earlier pattern has taken is not read again.
_WAYS: tuple[tuple[Rx, Callable[[re.Match[str]], float]], ...] = (
    (Rx(rf"\b({NUMBER}) hours (?:and )?({NUMBER}) minutes\b"), lambda m: float(m[1]) * 60 + float(m[2])),
    (
        Rx(
            r"\b(\d{1,2}) (?:h|hours) (?:and )?(\d{1,2})(?: (?:minutes|m)\b| ?$|(?= [.,;!|])|(?= (?:on|of|for"
            r"|with|in|doing|figma|total)\b)|(?= (?!hours|am|pm|x\b|pages|videos|problems|applications|people"
            r"|of\b|more)[a-z]))"
        ),
        lambda m: int(m[1]) * 60 + int(m[2]),
    ),
    (
        Rx(rf"(?<!= )\b(\d{{1,2}}) (?:x|times) ({NUMBER})(?: ({_UNIT}))?\b"),
        lambda m: int(m[1]) * _scaled(m[2], m[3]),
    ),
    (Rx(rf"\b({NUMBER}) ?(?:-|to|or|maybe) ({NUMBER}) ({_UNIT})\b"), _middle),
    (Rx(rf"\bbetween ({NUMBER}) and ({NUMBER}) ({_UNIT})\b"), _middle),
    (Rx(rf"\b({NUMBER}) ({_UNIT}) (?:x|\*|times) (\d{{1,2}})\b"), lambda m: _scaled(m[1], m[2]) * int(m[3])),
    (Rx(r"\bhours and 3 quarters\b"), lambda _: 105),
    (Rx(r"\b(?:an?|one|1) hours (\d{1,2})\b(?! (?:pages|people|on|of|jobs|applications))"), _hour_and),
    (Rx(r"\bpomodoros? x (\d{1,2})\b"), lambda m: 25 * int(m[1])),
    (Rx(rf"\b({NUMBER}) and a (half|quarter) (?:hours|h)\b"), lambda m: float(m[1]) * 60 + _FRACTIONS[m[2]]),
    (
        Rx(rf"\b({NUMBER}) (?:hours|h) and (?:a )?(half|quarter)\b"),
        lambda m: float(m[1]) * 60 + _FRACTIONS[m[2]],
    ),
    (Rx(rf"\b({NUMBER}) ?-? ?(?:ish )?{_KIND}({_UNIT})\b"), lambda m: _scaled(m[1], m[2])),
    (Rx(rf"\b(?:an?|one|1)? ?{_KIND}hours and (?:a )?(half|quarter|\d{{1,2}})(?: minutes)?\b"), _hour_and),
    (Rx(r"\b([1-3])/(2|4) (?:of )?(?:an? )?hours\b"), lambda m: 60 * int(m[1]) / int(m[2])),
    (Rx(r"\b3 quarters of an hours\b"), lambda _: 45),
    (Rx(r"\b(?:a )?quarter (?:of )?(?:an )?hours\b"), lambda _: 15),
    (Rx(r"\b(?:a )?half (?:of )?(?:an? )?hours\b"), lambda _: 30),
    (Rx(rf"(?<!\d )\b(?:an?|one|the first|the last|my|this|took) {_KIND}(?:lunch )?hours\b"), lambda _: 60),
    (Rx(r"\b(\d{1,2}|one|a) pomodoros?\b"), lambda m: 25 * (int(m[1]) if m[1].isdigit() else 1)),
)


def lengths(text: str) -> list[Length]:
    """Find every length of time in a normalised text, in order, none inside another."""
    found: list[Length] = []
    taken = bytearray(len(text) + 1)
    for rx, measure in _WAYS:
        for match in rx.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Length(measure(match), start, end))
    return sorted(found, key=lambda length: length.start)


_DAY = (
    r"(?:today|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last night"
    r"|this morning|in the morning|before (?:work|bed)|after (?:work|lunch|dinner|supper)|at lunch|more)"
)
_BY_DAY = Rx(
    rf"(?<![:/$\d] )\b(\d{{1,3}})(?: (?:on|this|last))? {_DAY}\b",
    rf"\b{_DAY} (\d{{1,3}})(?= ?$| [,.;!|]| and\b)",
)


def by_day(text: str, known: list[Length]) -> list[Length]:
    """Find the bare numbers of a list of efforts: "20 mon, 20 wed, 35 today"."""
    taken = bytearray(len(text) + 1)
    for length in known:
        taken[length.start : length.end] = b"\1" * (length.end - length.start)
    free = (match for match in _BY_DAY.finditer(text) if not any(taken[match.start() : match.end()]))
    return [Length(float(match[1] or match[2]), match.start(), match.end()) for match in free]


_SPAN = Rx(
    r"\b(?:from )?(\d{1,2})(?::(\d{2}))?(?: (am|pm))? ?(?:to|-|until) ?(\d{1,2})(?::(\d{2}))?(?: (am"
    r"|pm))?\b(?! (?:minutes|hours|h|m|pages|of|people|times|weeks|days|jobs|years|[%/]))"
)
_FROM = Rx(r"\bfrom \d|:\d\d|\b[ap]m\b")


def clock_span(text: str) -> Length | None:
    """Read "from 6 to 8" or "6-7:30pm" as a length; a bare "2-3" is no span."""
    for match in _SPAN.finditer(text):
        if not _FROM.search(match[0]) or int(match[1]) > 24 or int(match[4]) > 24:
            continue
        begin = int(match[1]) * 60 + int(match[2] or 0)
        end = int(match[4]) * 60 + int(match[5] or 0)
        if match[3] == "pm" and match[6] == "am":
            begin += 720 if begin < 720 else 0
        elif match[3] == "am" and match[6] == "pm":
            end += 720 if end < 720 else 0
        length = (end - begin) % 720 or 720
        return Length(length, match.start(), match.end())
    return None
