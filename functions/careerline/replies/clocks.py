"""Times of day: the clock times that a text names, and the parts of the day that name none."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from .rx import Rx

_WORDS = r"(?:at|around|about|by|like|say|from|before|after|maybe|near|round|approx|@)"
_CLOCK = Rx(
    r"\b(?P<h>\d{1,2})(?: ?: ?|:|\.)(?P<m>[0-5]\d)(?: ?(?P<ap>am|pm|a|p))?\b",
    r"\b(?P<h15>\d{1,2})(?P<m15>[0-5]\d) ?(?P<ap15>am|pm|a|p)\b",
    r"\b(?P<h16>\d{1,2}) ?(?:h )?(?P<m16>00|15|30|45) (?P<ap16>am|pm|in the morning|in the evening|in the afternoon"
    r"|at night|tonight)\b",
    r"\b(?:at|around|by|about|morning|evening|afternoon|night|tomorrow|tonight) (?P<h17>\d{1,2}) (?P<m17>00|15|30|45)"
    r"(?= ?$| [,.;!|])",
    r"\b(?P<h2>\d{1,2}) ?(?P<ap2>am|pm)\b",
    r"\b(?P<mil>[01]\d|2[0-3])(?P<milm>[0-5]\d)(?= ?$| (?:hours|h|from|today|tonight|tomorrow|on|at|sharp|each"
    r"|every|instead|works|is)\b| [,.;!|])",
    r"\bhalf (?:(?:past|after) )?(?P<hp>\d{1,2})(?: (?P<ap3>am|pm))?\b(?! (?:minutes|hours|pages|of|people"
    r"|weeks|days))",
    r"\b(?P<q>quarter|\d{1,2}|20)(?: minutes)? (?P<dir>past|to|till|until|after"
    r"|before) (?P<qh>\d{1,2})(?: (?P<ap4>am|pm))?(?= ?$| [a-z,.;!|])(?! (?:minutes|hours|of|people|pages))",
    r"\b(?P<noon>noon|midday|12 noon)\b",
    r"\b(?P<mid>midnight)\b",
    r"\b(?P<h5>\d{1,2}) ?-? ?(?:oclock|o clock|ish|sharp)(?: ?(?P<ap5>am|pm))?\b",
    r"\b(?:at|@) (?P<h18>\d{1,2})\b(?! ?(?:[:%.]\d|%|minutes|hours|percent|pages|people|of|am|pm|in the|weeks"
    r"|days|or \d"
    r"|oclock|\d))",
    rf"\b{_WORDS} (?P<h6>\d{{1,2}})(?P<m6>[0-5]\d)?(?: ?(?P<ap6>a|p))?(?= ?$| [,.;!|)]| ?- ?\d| (?:in the|on"
    rf"|this|to|until|today|tonight|tomorrow|with|before|after|instead|or|so|sharp|please|when|at|if|because"
    rf"|from|every|each|works|is|for|monday|tuesday|wednesday|thursday|friday|saturday|sunday|promise|then|once"
    rf"|while|my|i)\b)",
    r"\b(?P<h7>\d{1,2}) (?:in the (?P<part>morning|evening|afternoon)|(?P<part2>tonight|at night))\b",
    r"^(?P<h8>\d{1,2})(?: ?(?:ish|\?))?$",
    r"\b(?:tonight|tomorrow|today|morning|evening|afternoon|night|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday) (?P<h9>\d{1,2})(?= ?$| [,.;!|]| ?- ?\d)",
    r"^(?P<h10>[1-9])(?P<m10>[0-5]\d)$|^(?P<h11>1[0-2])(?P<m11>[0-5]\d)$",
    r"\b(?P<h14>\d{1,2}) (?=(?:is|works|would be|would work|would) (?:\w+ )?(?:better|best|great|good|fine"
    r"|perfect)\b)",
    r"\b(?P<h13>\d{1,2}) it is\b",
    r"(?<!pt )(?<!part )(?<!round )(?<!chapter )(?<!module )(?<!week )(?<!step )(?<!unit )\b(?P<h12>\d{1,2}) "
    r"(?=(?:tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)",
)
_MORNING = Rx(
    r"\b(?:morning|mornings|breakfast|sunrise|before work|before my shift|early|wake up|gym|school drop"
    r"|church|kids wake)\b"
)
_EVENING = Rx(
    r"\b(?:tonight|evening|evenings|night|nights|after work|after my shift|dinner|supper|pm|bed|afternoon"
    r"|kids are asleep|kids are down|bedtime|get off)\b"
)


class Clock(NamedTuple):
    """A clock time as it was named: `certain` where its half of the day was said or cannot be mistaken."""

    hour: int
    minute: int
    start: int
    end: int
    certain: bool = True
    next_day: bool = False

    def time(self) -> time:
        """Give it as a time of day."""
        return time(self.hour, self.minute)


def _half(hour: int, mark: str | None) -> int:
    if mark and mark[0] == "p":
        return hour % 12 + 12
    if mark and mark[0] == "a":
        return hour % 12
    return hour


def clocks(text: str) -> list[Clock]:
    """Find the clock times in a normalised text, in order."""
    found: list[Clock] = []
    for match in _CLOCK.finditer(text):
        g = match.groupdict()
        start, end = match.span()
        if g["noon"]:
            found.append(Clock(12, 0, start, end))
            continue
        if g["mid"]:
            found.append(Clock(0, 0, start, end, next_day=True))
            continue
        mark = next((g[k] for k in ("ap", "ap2", "ap3", "ap4", "ap5", "ap6", "ap15", "ap16") if g[k]), None)
        if mark and len(mark) > 2:
            mark = "am" if "morning" in mark else "pm"
        part = g["part"] or g["part2"]
        if part:
            mark = "am" if part == "morning" else "pm"
        if g["mil"]:
            found.append(Clock(int(g["mil"]), int(g["milm"]), start, end))
            continue
        if g["qh"]:
            minute = 15 if g["q"] == "quarter" else int(g["q"])
            hour = int(g["qh"])
            if g["dir"] in ("to", "till", "until", "before"):
                hour, minute = (hour - 1) or 12, 60 - minute
        else:
            hour = int(
                next(
                    g[k]
                    for k in (
                        "h",
                        "h2",
                        "hp",
                        "h5",
                        "h6",
                        "h7",
                        "h8",
                        "h9",
                        "h10",
                        "h11",
                        "h12",
                        "h13",
                        "h14",
                        "h15",
                        "h16",
                        "h17",
                        "h18",
                    )
                    if g[k]
                )
            )
            minute = (
                30
                if g["hp"]
                else int(g["m"] or g["m6"] or g["m10"] or g["m11"] or g["m15"] or g["m16"] or g["m17"] or 0)
            )
        if hour > 23 or minute > 59 or (hour == 0 and not g["m"]):
            continue
        leading_zero = match[0].lstrip("abcdefghijklmnopqrstuvwxyz ").startswith("0")
        certain = mark is not None or hour > 12 or leading_zero
        found.append(Clock(_half(hour, mark), minute, start, end, certain=certain))
    return found


def settled(clock: Clock, words: str, *, now: time | None, earliest: int = 6) -> Clock:
    """Decide the half of the day of an uncertain clock time.

    `words` are the words around it; `now` is the time of sending where the clock time means today, so that it is
    the next one that comes, and `None` for another day, where an hour before `earliest` is one of the afternoon.
    """
    if clock.certain or clock.hour > 12:
        return clock
    hour = clock.hour % 12
    if _EVENING.search(words) and not (_MORNING.search(words) and "tonight" not in words):
        return clock._replace(hour=12 if hour == 0 else hour + 12, certain=True)
    if _MORNING.search(words):
        return clock._replace(hour=12 if hour == 0 else hour, certain=True)
    if now is not None:
        for candidate in (hour, hour + 12):
            if time(candidate, clock.minute) > now:
                return clock._replace(hour=candidate)
        return clock._replace(hour=hour, next_day=True)
    return clock._replace(hour=hour + 12 if hour < earliest else hour)
