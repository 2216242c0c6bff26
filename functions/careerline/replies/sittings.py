"""An effort in several sittings: listed by day, gone on with in a bare number, and spent more than once over."""

from __future__ import annotations

from collections.abc import Sequence

from .durations import Length, places_of
from .rx import Rx
from .weekdays import WEEKDAY, WEEKDAYS

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
    rf"\b{_DAY} (\d{{1,3}})(?= ?$| [,.;!|]| and\b| again\b| {WEEKDAY} \d)",
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
