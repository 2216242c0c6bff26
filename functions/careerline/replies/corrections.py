"""Corrections of a report: "15, not 50", "oops, meant 2 hours"."""

from __future__ import annotations

from typing import NamedTuple

from .clauses import Message
from .durations import lengths, places_of
from .rx import Rx

# Corrections: the right number before or after the wrong one.
_CORRECTED = Rx(
    r"\b(?:i )?(?:meant|should be|supposed to be|should have (?:been|said)|it was|that was|was really"
    r"|was actually|actually|make that|make it|correction|change (?:it|that) to|change to|sorry|oops|i mean"
    r"|was only|it is|to)[ ,:]{0,3}(?:only |just |really |actually "
    r"|more like )?(?P<a>\d{1,4})(?: (?P<au>minutes|hours|applications|people|pages|videos|jobs|emails|calls"
    r"|[a-z]+s))?(?: ?[,;]? ?(?:not|instead of|rather than) (?P<aw>\d{1,4})(?: (?P<awu>minutes|hours"
    r"|[a-z]+))?)?\b",
    r"\b(?P<b>\d{1,4})(?: (?P<bu>minutes|hours|[a-z]+s))? ?[,;.]? ?(?:not"
    r"|instead of) (?P<bw>\d{1,4})(?: (?P<bwu>minutes|hours|[a-z]+))?\b",
    r"\bnot (?P<cw>\d{1,4})(?: (?P<cwu>minutes|hours|[a-z]+))? ?[,;.:]? ?(?:but |it was |i meant |rather "
    r"|sorry )?(?P<c>\d{1,4})(?: (?P<cu>minutes|hours|[a-z]+s))?\b",
    r"^\* ?(?P<d>\d{1,4})(?: (?P<du>minutes|hours|[a-z]+s))?\b|^(?P<e>\d{1,4})(?: (?P<eu>minutes|hours"
    r"|[a-z]+s))? ?\*$",
)
_MEANT = Rx(
    r"\b(?:logged|reported|said|put|entered|typed) \d+(?: \w+)? ?,? (?:but )?it was\b|\b(?:meant|oops"
    r"|correction|typo|fix|wrong|mistake|make that|should be|should have (?:been|said)"
    r"|instead of|not \d+|i mean|supposed to be|miscounted|sorry)\b|^\*|\*$"
)
_SAID_WRONG = Rx(
    r"\b(?:(?:logged|reported|said|put|entered|typed) \d+|meant|oops|correction|typo|fix|mistake|wrong|should"
    r"|make that)\b"
)
# What stands around the number that was wrong, and around the one that is right.
_SMALL = (
    r"(?: (?:the|that|those|my|an?|about|only|just|like|done|it|was|i|is|did|even|really|actually|more|at|of"
    r"|been|be|for|yesterday))*"
)
_WRONG_BEFORE = Rx(
    rf"\b(?:not|never|instead of|rather than|no|said|told you|put|logged|reported|typed|entered|heard|counted"
    rf"|disregard|undo|scrap"
    rf"|delete|remove|take off|wrote|wrong|amend){_SMALL}$"
)
_WRONG_AFTER = Rx(
    r"(?: [a-z]+){0,3}? (?:(?:was|were|is) (?:mostly|all|wrong|never|not)|ought to|should (?:be|read|have))\b"
)
_RIGHT_BEFORE = Rx(
    r"\b(?:meant|should (?:be|read|have been|of been)|supposed to be|it was|it is|that was|that is|really|actually"
    r"|only|just|make (?:that|it)"
    r"|correction|typo|call it|count|fueron|fue|read|was|were|change (?:it|that) to|change to|nah|did|truth is|to|oops"
    r"|sorry|wait no|rather|but)"
    rf"{_SMALL}[ ,:.]*$|^\* ?$"
)
_RIGHT_AFTER = Rx(
    r"(?: (?:minutes|hours|[a-z]+s))? ?[,;.]? ?(?:not|instead of|rather than|no|and not)(?: the)? (?:\d|an? |half"
    r"|one)| (?:only|happened|\*)| ?\*$"
)
# "7*7" is what a program writes, and nobody who puts a number right.
_NUMBER = Rx(
    r"(?<![/:$\d.-])(?<!\d\*)(?<!\d \*)(?<!\d\* )(?<!\d \* )\b(?P<n>\d{1,4})\b(?![:/%.]\d| ?%| ?\* ?\d)"
    r"(?: (?P<of>of \d+)| (?P<noun>(?!minutes|hours|total|was|yes"
    r"|as|this|is|its|pls)[a-z]{3,}s)\b)?"
)
_COUNTED = Rx(
    r"\b(?:applied|applications?|emailed|messaged|called|pages|people|jobs|videos|lessons|problems|chapters)\b"
)
_MOST_HOURS = 8


class Correction(NamedTuple):
    """The right number, whether it is one of minutes, and the clauses that say it."""

    number: int
    timed: bool
    clauses: frozenset[int]


class _Number(NamedTuple):
    """A number in a correction: `unit` is minutes, the noun that it counts, or nothing."""

    value: float
    unit: str
    start: int
    end: int


def _numbers(text: str) -> list[_Number]:
    named = lengths(text)
    taken = places_of(text, named)
    found = [_Number(length.minutes, "minutes", length.start, length.end) for length in named]
    for match in _NUMBER.finditer(text):
        if not taken[match.start()]:
            unit = match["noun"] or ("of" if match["of"] else "")
            found.append(_Number(int(match["n"]), unit, match.start(), match.end("n")))
    return sorted(found, key=lambda number: number.start)


def right_number(text: str) -> tuple[int, bool] | None:
    """Find the right number of a correction, and whether it is one of minutes; None where only a wrong one is named."""
    numbers = _numbers(text)
    right: list[_Number] = []
    wrong: list[_Number] = []
    other: list[_Number] = []
    for number in numbers:
        before, after = (
            text[max(number.start - 48, 0) : number.start].rstrip() + " ",
            text[number.end : number.end + 40],
        )
        before = before if before.strip() else ""
        if _RIGHT_AFTER.match(after):
            right.append(number)
        elif _WRONG_BEFORE.search(before.rstrip()) or _WRONG_AFTER.match(after):
            wrong.append(number)
        elif _RIGHT_BEFORE.search(before):
            right.append(number)
        else:
            other.append(number)
    if right:
        best = next((number for number in right if _RIGHT_AFTER.match(text[number.end : number.end + 40])), right[-1])
    elif other and wrong:
        best = other[-1]
    else:
        return None
    return _in_unit(best, [number for number in numbers if number is not best], text)


def _in_unit(best: _Number, others: list[_Number], text: str) -> tuple[int, bool]:
    """Say what a number counts: its own noun, or that of the number that it takes the place of."""
    if best.unit:
        return round(best.value), best.unit == "minutes"
    for near in others:
        if near.unit == "minutes":
            hours = text[near.start : near.end].endswith("hours") and best.value <= _MOST_HOURS
            return round(best.value * (60 if hours else 1)), True
    counted = any(near.unit for near in others) or _COUNTED.search(text) is not None
    return round(best.value), not counted


def correction(message: Message) -> Correction | None:
    """Find the right number of a correction: "15, not 50", "oops, meant 2 hours"."""
    if not _MEANT.search(message.text):
        return None
    match = _CORRECTED.search(message.text)
    if not match:
        return None
    g = match.groupdict()
    key = next(key for key in "abcde" if g[key])
    if key == "a" and not g["aw"] and not _SAID_WRONG.search(message.text):
        return None
    first, last = message.clause_at(match.start()), message.clause_at(match.end() - 1)
    number, timed = right_number(message.text) or _in_unit(_Number(int(g[key]), "", *match.span(key)), [], message.text)
    return Correction(number, timed, frozenset(range(first, last + 1)))
