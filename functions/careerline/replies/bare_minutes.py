"""The bare numbers of a report that are minutes: "did 20", "15 then 35", "45 on the course"."""

from __future__ import annotations

from collections.abc import Callable

from .amended import amends
from .durations import Length
from .elsewhere import NOT_SPENT_BEFORE, is_compared, went_elsewhere
from .rx import Rx
from .weekdays import WEEKDAY

# Where in a text something done is reported: the stretch of the clause that holds an offset, or None.
Reported = Callable[[int], tuple[int, int] | None]

# A number with nothing after it that it could count: "did 20", "45 on the course", "25 in".
_BARE_MINUTES = Rx(
    r"(?<![\d:/$#.-])(?<![:/$#-] )\b(?P<n>\d{1,3})(?: (?:ish|or so|odd|flat|straight|solid|plus|even))?"
    r"(?= ?$| ?[,.;!|(+)]| \{| (?:today|tonight|yesterday|yest|so far|total|though|before|this|last"
    r"|in(?! (?:the )?(?:morning|evening|afternoon))|lol|on|with|but|because|and|so|then|at(?! night)|while|instead"
    r"|when|after|during|again|as"
    r"|easy|from me|(?!(?:training|welding|nursing|building|meeting|morning|evening|wedding|housing|teaching|coding"
    r"|marketing|clothing|driving|parking|being|thing|spring|string) (?:[a-z]+ )?[a-z]+s\b)(?!ring\b|king\b|morning"
    r"|evening|anything|meeting)[a-z]{2,}ing"
    r"|(?:no|i mean|sorry) ?,? \d"
    r"|done(?= ?$| ?[.,;!|])|are done|into|went|instead|w|both|now|here|there"
    rf"|not|just|n|if|until|straight|solid|down|more(?! [a-z]+s\b)|any more|for|each|{WEEKDAY})\b(?! \d)"
    r"| (?:under|by|inside|behind|beside|near|hiding|one way|in before|from bed|straight off)\b"
    r"| than \d| of it\b(?! all)| of (?:the|my|that|this) (?:(?![a-z]+s\b)[a-z&]+ ?){1,4}(?= ?$| ?[,.;!(]| (?:on|in"
    r"|at|before|and|so)\b)"
    r"| of (?!them|em\b|those|these|the|my|your|our|it|that|\d|all)[a-z]+(?<!s)\b)"
    r"(?! (?:in|on) (?:a|my|the) (?:row|scale))"
)
# What makes a number beside it a name, a clock time, a score, a sum of money or how many there are.
_NO_MINUTES_BEFORE = Rx(
    r"\b(?:pt|part|round|chapter|ch|module|week|day|step|unit|lesson|section|level|version|number|question|q|phase"
    r"|video|page|pg|p|slide|no|grade|room|table|line|gate|floor|route|bus|class|year|age|aged|task|act|form|season"
    r"|episode"
    r"|size|top|(?<!stopped )(?<!quit )at|by|since|around|before|after|from|(?<!it )(?<!got )(?<!pushed )(?<!went )to"
    r"|than|score|scored|an?|is|are|turned|am|on|the|of|(?<!it )was|\$|highway|under|over|until"
    r"|minutes|hours|applied(?: for)?|sent(?: out)?|emailed|messaged|called|texted|submitted|watched|answered|wrote"
    r"|asked|met|read|solved|found|have|has|need|left|picked|every|only (?:have|had)|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)(?: (?:about|like|only|just))* $|\ball(?: of)?(?: the)? $"
)
_AFTER_A_DAY = Rx(rf"\b(?:today|tonight|tomorrow|morning|evening|afternoon|night|{WEEKDAY}) $")
_TESTED = Rx(r"\b(?:score\w*|quiz|quizzes|test|tests|exam|grade|passed|percent|marks?|right|correct)\b")
_PUTS_RIGHT = Rx(r"\d(?: minutes)? ?[.,;-]{0,3} ?no ,? ?$")
# "Was supposed to be 40. Was 15", "landed on 25": where the effort ended.
_CAME_TO = Rx(
    r"\b(?:ended (?:up )?(?:at|on|with)|landed (?:on|at)|came to|stretched to|gave it|turned into|got it to|did my"
    r"|did the) (?:about |like )?$|^(?:it )?was (?:more like |about |like )?$|\bit (?:was|is) more like $"
)


def bare_minutes(text: str, reported: Reported, taken: bytearray) -> list[Length]:
    """Give the round numbers of a report that count nothing: "did 20", "15 then 35", "45 on the course"."""
    found = []
    for match in _BARE_MINUTES.finditer(text):
        start, end = match.span("n")
        clause = reported(start)
        number = int(match["n"])
        if clause is None or number % _LEAST or not _LEAST <= number <= _MOST or taken[start]:
            continue
        before = text[max(start - 40, clause[0], 0) : start]
        named = _NO_MINUTES_BEFORE.search(before) and not _PUTS_RIGHT.search(before) and not _CAME_TO.search(before)
        if named or (number <= _CLOCK and _AFTER_A_DAY.search(before)):
            continue
        near = max(clause[0], start - _AROUND), min(clause[1], end + _AROUND)
        if _TESTED.search(text[near[0] : near[1]]) and not text.startswith(" on", end):
            continue
        length = Length(number, start, end)
        if amends(text, end) or is_compared(text, length):
            continue
        if _STILL_AHEAD.match(text, end) or NOT_SPENT_BEFORE.search(before.rstrip()):
            continue
        if not went_elsewhere(text, length, *near):
            found.append(length)
    return found


_LEAST, _MOST, _CLOCK = 5, 240, 12
_AROUND = 160
_STILL_AHEAD = Rx(r" (?!then )(?:\w+ ){0,2}(?:tomorrow|later|to go|left|next|remaining)\b")
