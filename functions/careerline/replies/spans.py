"""From when until when: a stretch between two clock times, as a length."""

from __future__ import annotations

import re

from .durations import Length
from .rx import Rx

_HALF_DAY = 720


def _clock(side: str) -> str:
    """Give the pattern of a clock time whose groups end in `side`."""
    return (
        rf"(?:(?P<noon{side}>noon|midday|lunchtime)|(?P<mid{side}>midnight)"
        rf"|half (?:past |after )?(?P<half{side}>1[0-2]|[1-9]|one)"
        rf"|(?P<part{side}>quarter|5|10|15|20|25)(?: minutes)? (?P<way{side}>to|until|before|of|past|after) "
        rf"(?P<of{side}>1[0-2]|[1-9]|one)"
        rf"|(?P<h{side}>\d{{1,2}})(?:[:. ]?(?P<m{side}>[0-5]\d))?)(?: oclock)?(?: ?(?P<ap{side}>am|pm))?"
    )


_NOT_CLOCK = (
    r"(?! ?(?:minutes|hours|h|m|x|pages|of|people|times|weeks|days|jobs|years|applications|videos|chapters|lessons"
    r"|[%/:])\b| ?[%/]|\d)"
)
_SPAN = Rx(
    rf"\b(?P<lead>(?:from|between|of|at|spent|it) (?:the )?)?{_clock('1')} ?(?:to|-|until|a|and|through"
    rf"|at) ?{_clock('2')}\b{_NOT_CLOCK}"
)
_BEGUN_ENDED = Rx(
    rf"\b(?:started|began|start|begin|sat down|opened it|clocked in|in at|up at|sat there)(?: (?:with|w"
    rf"|to) [a-z ]{{1,24}}?)?(?: at"
    rf"| around| about)? {_clock('1')}\b[^.!?]{{0,40}}?"
    rf"\b(?:finished|ended|quit|stopped|got up|out|up|next thing|looked up|done|wrapped(?: up)?"
    rf"|until|done by|closed it|finish)(?: at| around| about| by| it is| its| i saw)? "
    rf"{_clock('2')}\b{_NOT_CLOCK}"
)
# "1 to 4 in the makerspace", "7 to 9 last night": no number of things stands so.
_WHERE = Rx(r" (?:(?:in|at) (?:the|my)|on (?:my|the)|last night|this (?:morning|afternoon|evening)|today|yesterday)\b")
_EVIDENT = Rx(r"[:.]\d\d|\b\d{3,4}\b|\b[ap]m\b|\b(?:noon|midday|midnight|half|quarter|oclock)\b")
_ITEM = r"(?: (?!(?:ch|chapters?|pages?|p|units?|lessons?|modules?|weeks?|parts?)\b)\w+)"
# "Sat with the manual 6 to 8": hours that close what was studied.
_STUDIED = Rx(
    rf"\b(?:studied|studying|read|reading|sat|practiced|practicing|manual|book|course|module|worked on (?:it"
    rf"|this)|at it|coding|theory){_ITEM}? $"
)
_AT_END = Rx(r" ?$| ?[.,;!|]")
_ENDS = ("1", "2")


def _hour(word: str) -> int:
    return 1 if word == "one" else int(word) % 12


def _minute(g: dict[str, str | None], side: str) -> int | None:
    """Give the minute of the half day that a clock time names."""
    if g["noon" + side] or g["mid" + side]:
        return 0
    if half := g["half" + side]:
        return _hour(half) * 60 + 30
    if hour := g["of" + side]:
        part = g["part" + side] or "quarter"
        minutes = 15 if part == "quarter" else int(part)
        before = g["way" + side] in ("to", "until", "before", "of")
        return (_hour(hour) * 60 + (-minutes if before else minutes)) % _HALF_DAY
    hour, minute = g["h" + side] or "", int(g["m" + side] or 0)
    return int(hour) * 60 + minute if int(hour) <= 24 else None


def clock_span(text: str) -> Length | None:
    """Read "from 6 to 8", "started at 5:40, finished 6:25" or "6-7:30pm" as a length; a bare "2-3" is no span."""
    if not any(ch.isdigit() for ch in text) and "noon" not in text:
        return None
    for match in _BEGUN_ENDED.finditer(text):
        if length := _length(match):
            return length
    for match in _SPAN.finditer(text):
        lead = (match["lead"] or "").split(" ")[0]
        joined = text[match.start() : match.end()]
        studied = _STUDIED.search(text[max(match.start() - 40, 0) : match.start()]) and _AT_END.match(text, match.end())
        if lead in ("", "at", "it", "of") and not (
            studied or _EVIDENT.search(joined) or _WHERE.match(text, match.end())
        ):
            continue
        if " and " in joined and lead != "between":
            continue
        if length := _length(match):
            return length
    return None


def _length(match: re.Match[str]) -> Length | None:
    g = match.groupdict()
    begin, end = (_minute(g, side) for side in _ENDS)
    if begin is None or end is None:
        return None
    if {g["ap1"], g["ap2"]} == {"am", "pm"}:
        begin, end = (
            minute % _HALF_DAY + _HALF_DAY * (g["ap" + side] == "pm")
            for minute, side in zip((begin, end), _ENDS, strict=True)
        )
        return Length((end - begin) % (2 * _HALF_DAY) or 2 * _HALF_DAY, match.start(), match.end())
    return Length((end - begin) % _HALF_DAY or _HALF_DAY, match.start(), match.end())
