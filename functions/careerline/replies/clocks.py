"""Times of day: the clock times that a text names, and the parts of the day that name none."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from .rx import Rx
from .weekdays import WEEKDAY

_WORDS = (
    r"(?:at|around|about|by|like|say|from|before|after|maybe|near|round|approx|@|kl|tipo|um|thinking|til|nearer|towards"
    r"|for)"
)
_HOUR = r"(?P<h>\d{1,2})"
_MARK = r"(?P<ap>am|pm|a|p)"
_PARTS = r"in the morning|in the evening|in the afternoon|this (?:morning|evening|afternoon)|tonight|at night"
_PART = rf"(?P<part>{_PARTS})"
_GOES_ON = (
    rf"(?= ?$| ?[,.;!|)]| ?- ?\d| (?:in the|on|this|to|until|today|tonight|tomorrow|with|before|after|instead|or|so"
    rf"|sharp"
    rf"|please|when|at|if|because|from|every|each|works|is|for|promise|then|once|while|my|i|and|but|if|as|straight"
    rf"|lol|in my|again|le|chez|a la"
    rf"|the|coach|ok|same|right|{WEEKDAY})\b)"
)
_NO_CLOCK = (
    r"(?! ?(?:[:%.]\d|%|minutes|hours|percent|pages|people|of\b|weeks|days|times|x\b|jobs|applications"
    r"|videos|or \d|\d))"
)
# A number that names a part of something: "round 2 tomorrow", "chapter 3 today".
_NAMES_NOTHING = "".join(
    rf"(?<!{word} )"
    for word in (
        "pt",
        "other",
        "another",
        "next",
        "again",
        "part",
        "round",
        "chapter",
        "module",
        "week",
        "step",
        "unit",
        "lesson",
        "section",
        "level",
        "version",
        "number",
        "q",
        "phase",
        "video",
        "ch",
        "$",
    )
)
_HALF_PAST = r"(?P<h>\d{1,2}|one)"
# The surest first: what an earlier pattern has taken is not read again. A span gives its start.
_WAYS: tuple[Rx, ...] = (
    Rx(
        rf"\bbetween (?:like )?{_HOUR}(?::(?P<m>[0-5]\d))?(?: ?(?P<ap>am|pm))? (?:and|to"
        rf"|-) (?P<h2>\d{{1,2}})(?::[0-5]\d)?"
        rf"(?: ?(?P<ap2>am|pm))?\b{_NO_CLOCK}(?: (?P<part>in the (?:morning|evening|afternoon)|at night))?"
    ),
    Rx(
        rf"(?<![/$:] )\b(?:from )?(?!(?<=at )(?:5|10|20) (?:to|until)){_HOUR}(?::(?P<m>[0-5]\d))?(?: ?(?P<ap>am"
        rf"|pm))? ?(?:-|to|until) ?(?P<h2>1[0-2]|[1-9]|2[0-3])"
        rf"(?::[0-5]\d)?(?: ?(?P<ap2>am|pm))\b{_NO_CLOCK}"
    ),
    Rx(
        rf"\b{WEEKDAY} (?:from )?(?P<h>1[0-2]|[1-9])(?::(?P<m>[0-5]\d))? ?(?:-|to|until) ?(?P<h2>1[0-2]"
        rf"|[1-9])(?::[0-5]\d)?\b{_NO_CLOCK}"
    ),
    Rx(r"^(?:from )?(?!(?:5|10) to)(?P<h>1[0-2]|[1-9]) ?(?:-|to|until) ?(?P<h2>1[0-2]|[1-9])$"),
    Rx(
        rf"\bhalf (?:past |after )?{_HALF_PAST}(?: (?:(?P<ap>am|pm)|{_PART}))?\b(?! (?:minutes|hours|pages|of"
        rf"|people|weeks|days))(?P<half>)"
    ),
    Rx(
        rf"\b(?P<q>quarter|5|10|15|20|25)(?: minutes)? (?P<dir>past|to|until|after|before"
        rf"|of) (?:the hours of )?{_HALF_PAST}(?: (?:(?P<ap>am|pm)|{_PART}))?"
        r"(?= ?$| ?[a-z,.;!|])(?! (?:minutes|hours|of|people|pages))"
    ),
    # "8 less a quarter", "oh 7 hundred", "19 hundred", "7 oh 5".
    Rx(
        rf"\b{_HALF_PAST} (?P<dir>less|minus|and) (?:an? )?(?P<q>quarter|(?<=less )(?:5|10|20|25))"
        rf"(?: (?:(?P<ap>am|pm)|{_PART}))?\b(?! (?:hours|of|minutes))"
    ),
    Rx(r"\b(?:oh|o|zero|0) (?P<mil>[1-9])(?: ?(?:hundred|00)|(?P<m> ?[0-5]\d))\b(?: hours)?"),
    Rx(r"\b(?P<mil>1\d|2[0-3]) hundred\b(?: hours)?(?= ?$| (?:sharp|today|tonight|tomorrow|on|at|hours)\b| ?[,.;!|])"),
    Rx(
        rf"\b(?P<h>1[0-2]|[1-9]) (?:oh (?P<m>[1-9])\b(?! ?[:%/\d])(?: (?:(?P<ap>am|pm)|{_PART}))?)",
        rf"\b(?P<h2>1[0-2]|[1-9]) o (?P<m2>[1-9]) (?:(?P<ap2>am|pm)|(?=(?:{_PARTS}|tomorrow|today|{WEEKDAY})\b))",
    ),
    Rx(rf"\b{_HOUR}(?: ?: ?|:|\.)(?P<m>[0-5]\d)(?: ?{_MARK})?(?: {_PART})?\b"),
    Rx(rf"\b{_HOUR}(?P<m>[0-5]\d) ?{_MARK}\b"),
    Rx(rf"\b{_HOUR} ?(?:h )?(?P<m>00|15|30|45) (?:(?P<ap>am|pm)|{_PART})\b"),
    Rx(rf"(?<![/:] )\b(?P<h>1[0-2]|[1-9]) (?P<m>00|15|30|45) (?=(?:tomorrow|today|{WEEKDAY})\b)"),
    Rx(
        r"\b(?:at|around|by|about|morning|evening|afternoon|night|tomorrow|tonight) (?P<h>\d{1,2}) (?P<m>00|15|30|45)"
        r"(?= ?$| [,.;!|])"
    ),
    Rx(rf"\b{_HOUR} ?(?P<ap>am|pm)\b"),
    Rx(r"\b(?P<h>one) ?(?P<ap>am|pm)\b"),
    Rx(
        rf"\b(?:at|around|by|say|about) (?P<h>one)(?: {_PART}|(?= ?$| ?[,.;!]| (?:for|on|with|today|tomorrow|sharp)\b))"
        r"(?! (?:of|point|time))"
    ),
    Rx(
        r"\b(?P<mil>0\d)(?P<m>[0-5]\d)\b(?! (?:minutes|people|pages))",
        rf"\b(?P<mil2>1\d|2[0-3])(?P<m2>[0-5]\d)(?= ?$| (?:hours|h|from|today|tonight|tomorrow|on|at|sharp|each"
        rf"|every|instead|works|is|{WEEKDAY})\b| ?[,.;!|])",
    ),
    Rx(r"\b(?P<noon>noon|midday|12 noon)\b"),
    Rx(r"\b(?P<mid>midnight)\b"),
    Rx(rf"\b(?P<h>\d{{1,2}}|one) ?-? ?(?:oclock|o clock|ish|sharp|uhr)\b(?: ?(?:(?P<ap>am|pm)|{_PART}))?"),
    Rx(rf"\b{_HOUR} {_PART}\b"),
    Rx(rf"\b{_HOUR} (?P<part>morning|night|evening|afternoon)(?= ?$| ?[,.;!])"),
    Rx(
        rf"\b(?P<h>1[0-2]|[1-9]) ?(?:-|to|until) ?(?P<h2>1[0-2]|[1-9])(?= (?:today|tomorrow|tonight|on {WEEKDAY}"
        rf"|{WEEKDAY})\b)"
    ),
    Rx(rf"\b(?P<h>1[0-2]|[1-9])(?P<m>00|15|30|45) (?=(?:tomorrow|today|{WEEKDAY})\b)"),
    Rx(
        r"\b(?P<h>1[3-9]|2[0-3]) ?h\b(?: ?(?P<m>[0-5]\d)\b)?"
        r"(?! (?:shifts?|of|a|per|days?|week|total|straight|on|spent|minutes|job)\b)"
    ),
    Rx(rf"\b(?P<h>1[0-9]|2[0-3]|[7-9]) ?h\b(?: (?P<m>[0-5]\d))?{_GOES_ON}"),
    Rx(
        r"\b(?:at|@) (?P<h>\d{1,2})\b(?! ?(?:[:%.]\d|%|minutes|hours|percent|pages|people|of|am|pm|in the|weeks|days"
        r"|or \d|oclock|\d))"
    ),
    Rx(rf"\b(?:after|around|by) (?P<h>\d{{1,2}})\b{_NO_CLOCK}(?! ?(?:am|pm)| (?:[a-z]+ )?[a-z]+s\b)"),
    Rx(
        rf"\b(?!round [1-4] (?:tomorrow|today|of|was|is|on|went"
        rf"|done)){_WORDS} (?P<h>\d{{1,2}})(?P<m>[0-5]\d)?(?: ?(?P<ap>a|p))?{_GOES_ON}"
    ),
    Rx(r"^(?P<h>\d{1,2})(?: ?(?:ish|\?))?$"),
    Rx(
        rf"\b(?:tonight|tomorrow|today|morning|evening|afternoon|night"
        rf"|{WEEKDAY}) (?P<h>\d{{1,2}})(?P<m>[0-5]\d)?(?: ?(?P<ap>a|p))?(?! at \d){_GOES_ON}"
    ),
    Rx(r"^(?P<h>[1-9])(?P<m>[0-5]\d)$|^(?P<h2>1[0-2])(?P<m2>[0-5]\d)$"),
    Rx(
        r"\b(?P<h>\d{1,2})(?::(?P<m>\d\d))? (?=(?:is|works|would be|would work|would) (?:\w+ )?(?:better|best|great"
        r"|more|good|fine|perfect|civilised|civilized|human)\b)"
    ),
    Rx(r"\b(?P<h>\d{1,2}) it is\b"),
    Rx(rf"{_NAMES_NOTHING}\b(?<![:/.-])(?P<h>1[0-2]|[1-9]) (?=(?:tomorrow|today|{WEEKDAY})\b)"),
)
# An hour that begins an answer to "when?": "8 no earlier", "11 when i get my break", "830 closing", "12 15 lunch".
_BARE = Rx(
    r"^(?:say |like |maybe |prob(?:ably)? |about |around |ok |yeah |so |no )?(?P<h>1[0-2]|[1-9]) ?(?P<m>[0-5]\d)?(?= ?$"
    r"| ok\b| (?:i"
    r"|when|once|before|after|probably"
    r"|prolly|no (?:earlier|later|sooner)|on the (?:dot|train|bus|nose)|closing|lunch|as|if|because|maybe|then|fine"
    r"|latest|sharp"
    r"|today|tonight|the (?:night|morning)|it is|is (?:ok|fine|good|best|when|better)|or so|works|works for"
    r"|suits|while|during|at the latest|good|fore"
    r"|right after|in my"
    r"|and not|should|would)\b)"
)


def bare_hour(text: str) -> list[Clock]:
    """Find the hour that begins an answer to the question when: without that question a number so placed is none."""
    match = _BARE.match("1" if text == "one" else text)
    clock = _clock(match) if match else None
    return [clock] if clock else []


_MORNING = Rx(
    r"\b(?:morning|mornings|forenoon|in the am|before (?:the )?(?:kids|school|anyone|everyone)|kids leave|school run"
    r"|breakfast|sunrise|before work|before my shift|early|wake up|gym|school drop"
    r"|first (?:day|shift)|trial shift|induction|church|(?:tomorrow|today|day) am|kids wake|alarm|wake|up at|get up"
    r"|slept in|sunup|dawn|gate)\b"
)
_EVENING = Rx(
    r"\b(?:tonight|evening|evenings|night|nights|after work|after my shift|dinner|supper|pm|bed|afternoon|close"
    r"|closing|after close|darts"
    r"|kids are asleep|kids are down|(?:ones?|kids?|baby|bairns?|wean)(?: s| is| are)? down|bedtime|get off"
    r"|after (?:church|school|lunch|tea|class|practice)|this pm)\b"
)


# Home from what begins in the morning: "half 6, when i am in from the school run".
_HOME = Rx(
    r"\b(?:in|home|back|out) (?:from|of) (?:the |my )?(?:school|gym|church|work|shift|job)\b"
    r"|\b(?:in|home|back) from (?:\w+ ){0,2}(?:school|run|pickup|shops|store|work)\b"
)
_SCHOOL = 8  # o'clock, when it begins
# What is of the day, even when it is said in the night.
_BY_DAY = Rx(r"\b(?:today|interviews?|appointment|meeting|class|orientation|exam)\b")
# Nobody means four in the morning by "before church at 4".
_DAWN = 4


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
    if not any(ch.isdigit() for ch in text) and _NAMED.isdisjoint(text.split()):
        return []
    found: list[Clock] = []
    taken = bytearray(len(text) + 1)
    for rx in _WAYS:
        for match in rx.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]) and (clock := _clock(match)):
                taken[start:end] = b"\1" * (end - start)
                found.append(clock)
    return sorted(found, key=lambda clock: clock.start)


_NAMED = frozenset({"noon", "midday", "midnight", "half", "quarter", "one"})


def _clock(match: re.Match[str]) -> Clock | None:
    g = match.groupdict()
    start, end = match.span()
    if g.get("noon"):
        return Clock(12, 0, start, end)
    if g.get("mid"):
        return Clock(0, 0, start, end, next_day=True)
    if mil := g.get("mil") or g.get("mil2"):
        return Clock(int(mil), int(g.get("m") or g.get("m2") or 0), start, end)
    mark = g.get("ap")
    if part := g.get("part"):
        mark = "am" if "morning" in part else "pm"
    later = g.get("h2")
    said = g["h"] or later or ""
    hour = 1 if said == "one" else int(said)
    minute = 30 if g.get("half") is not None else int(g.get("m") or g.get("m2") or 0)
    if (closing := g.get("ap2")) and not mark and later:
        # "2-4pm" begins in the afternoon, "11-1pm" before noon.
        same = hour % 12 < int(later) % 12 or hour == int(later)
        mark = closing if same else "am" if closing == "pm" else "pm"
    if quarter := g.get("q"):
        minute = 15 if quarter == "quarter" else int(quarter)
        if g["dir"] in ("to", "until", "before", "of", "less", "minus"):
            hour, minute = (hour - 1) or 12, 60 - minute
    if hour > 23 or minute > 59 or (hour == 0 and not g.get("m")):
        return None
    certain = mark is not None or hour > 12 or said.startswith("0")
    return Clock(_half(hour, mark), minute, start, end, certain=certain)


def settled(clock: Clock, words: str, *, now: time | None, earliest: int = 8) -> Clock:
    """Decide the half of the day of an uncertain clock time.

    `words` are the words around it; `now` is the time of sending where the clock time means today, so that it is
    the next one that comes, and `None` for another day, where an hour before `earliest` is one of the afternoon.
    """
    if clock.certain or clock.hour > 12:
        return clock
    hour = clock.hour % 12
    if hour < _SCHOOL and _HOME.search(words) and "morning" not in words:
        return clock._replace(hour=12 if hour == 0 else hour + 12, certain=True)
    if _EVENING.search(words) and not (_MORNING.search(words) and "tonight" not in words):
        return clock._replace(hour=12 if hour == 0 else hour + 12, certain=True)
    if _MORNING.search(words) and hour >= _DAWN:
        return clock._replace(hour=12 if hour == 0 else hour, certain=True)
    if now is not None and not (hour < _DAWN + 2 and _BY_DAY.search(words)):
        for candidate in (hour, hour + 12):
            if time(candidate, clock.minute) > now:
                return clock._replace(hour=candidate)
        return clock._replace(hour=hour, next_day=True)
    return clock._replace(hour=hour + 12 if hour < (earliest if now is None else _DAWN + 2) else hour)
