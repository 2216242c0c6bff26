"""A number put right in the same breath: "40, no wait, 50", "2 apps. make that 3"."""

from __future__ import annotations

import re

from .rx import Rx

# What stands between a number and the one that takes its place. "Well", "ok" and "like" alone say too little.
_TURN = (
    r"(?:no(?! one\b)|nope|wait|hang on|hold on|actually|sorry|oops|i mean|i meant|make (?:that|it)|scratch that"
    r"|correction|(?:or )?rather|(?:no )?(?:i )?tell a lie|i lie|jk|joke|joking|just kidding|kidding|more like"
    r"|it was(?: more like)?(?= \d)|typo)"
)
_SOFT = r"(?:well|ok|so|but|like|about|closer to|lets (?:say|call it)|that is|i|it is)"
# The number that follows counts what the first did, and is none of its own: "4 applications, sorry, one was wrong".
_NUMBER = (
    r"(?P<number>\d{1,4}|one)\b(?! (?:more|others?|was|is|were|of (?!them\b)|bounced|came|got|went|am|pm)\b| ?[:/%])"
)
_AMENDS = Rx(
    rf"(?: (?:minutes|hours|[a-z]+s?))?(?: in)? ?[.,;:|?-]{{0,4}} ?(?:{_SOFT}[ ,]{{0,3}})?{_TURN}\b[ ,.;:-]{{0,4}}"
    rf"(?:{_TURN}\b[ ,.;:-]{{0,4}}){{0,2}}(?:(?:{_SOFT}|only|just|did|sent|got|a)[ ,]{{0,2}}){{0,2}}"
    rf"(?={_NUMBER}|an? (?:hours|half|quarter)\b|half (?:an?|hours)\b|quarter\b)",
    # "Did an hour. well 45 minutes", "25... 35 if you count the reading".
    r"(?: (?:minutes|hours))? ?[.,;|-]{1,4} ?(?:well|ok|like|about)[ ,]{1,3}(?=(?P<again>\d{1,4}) (?:minutes|hours"
    r"|h)\b)",
    r"(?: (?:minutes|hours))? ?[.,;|-]{1,4} ?(?:well )?"
    r"(?=(?P<wider>\d{1,3})(?: minutes)? (?:if you count|counting|with the|including)\b)",
)


def amends(text: str, end: int) -> re.Match[str] | None:
    """Match what puts a number right that ends at `end`; the right one stands where the match ends."""
    return _AMENDS.match(text, end)


_TIMED = Rx(r" ?(?:minutes|hours|h)\b")
_MOST_TURNS = 4


def right_count(text: str, end: int) -> int | None:
    """Give the number that takes the place of one that ends at `end`, where it is a bare one and no length of time."""
    found: int | None = None
    for _ in range(_MOST_TURNS):
        match = amends(text, end)
        said = match and (match["number"] or match["wider"])
        if not match or not said or _TIMED.match(text, match.end() + len(said)):
            break
        found = 1 if said == "one" else int(said)
        end = match.end() + len(said)
    return found
