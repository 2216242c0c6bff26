"""Corrections of a report: "15, not 50", "oops, meant 2 hours"."""

from __future__ import annotations

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
    r"\b(?:meant|oops|correction|typo|fix|wrong|mistake|make that|should be|should have (?:been|said)|instead of"
    r"|not \d+|i mean|supposed to be|miscounted|sorry)\b|^\*|\*$"
)
_SAID_WRONG = Rx(r"\b(?:meant|oops|correction|typo|fix|mistake|wrong|should|make that)\b")


def correction(message: Message) -> tuple[int, str | None] | None:
    """Give the right number of a correction ("15, not 50") and its unit, if the text is one."""
    if not _MEANT.search(message.text):
        return None
    match = _CORRECTED.search(message.text)
    if not match:
        return None
    g = match.groupdict()
    for key in "abcde":
        if g[key]:
            if key == "a" and not g["aw"] and not _SAID_WRONG.search(message.text):
                return None
            return int(g[key]), g[key + "u"] or g.get(key + "wu") or _last_unit(message.text)
    return None


_LAST_UNIT = Rx(r"\b\d+ (minutes|hours)\b")


def _last_unit(text: str) -> str | None:
    match = _LAST_UNIT.search(text)
    return match[1] if match else None
