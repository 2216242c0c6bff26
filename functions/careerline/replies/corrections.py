"""Corrections of a report: "15, not 50", "oops, meant 2 hours"."""

from __future__ import annotations

from typing import NamedTuple

from .clauses import Message
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
_LAST_UNIT = Rx(r"\b\d+ (minutes|hours)\b")


class Correction(NamedTuple):
    """The right number, its unit where one is near, and the clauses that say it."""

    number: int
    unit: str | None
    clauses: frozenset[int]


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
    near = _LAST_UNIT.search(message.text)
    unit = g[key + "u"] or g.get(key + "wu") or (near[1] if near else None)
    first, last = message.clause_at(match.start()), message.clause_at(match.end() - 1)
    return Correction(int(g[key]), unit, frozenset(range(first, last + 1)))
