"""Questions to the coach, and the wish for a person."""

from __future__ import annotations

from .clauses import Clause, Message
from .dates import days
from .reading import Asked
from .words import table

_OPENERS = table("so and but ok okay also hey um uh well wait oh coach quick question then honestly or just please btw")
_ASKING = table(
    """
    what how why when where which who whose should is are am do does did can could would will has have was were may
    might any whats
    """
)
# Asked of nobody.
_RHETORIC = frozenset(
    """
    right|ok|okay|you know|why not|huh|lol|really|seriously|what|sort of|kind of|kinda|maybe|yeah|yes|no|who knows|how
    about that|is not it|who am i kidding|what can i say|how cool is that|get it|see|deal|sound good|sounds good|done
    |today|tomorrow|tonight|what else is new|you ok|how are you|sup|wassup|why me|so what|make sense|does that make
    sense|if that is ok|what is up|how is it going|how are you doing|can you believe it|can you believe that
    """.replace("\n    ", " ")
    .strip()
    .split("|")
)


def asks(message: Message, clause: Clause) -> bool:
    """Say whether a clause asks the coach something."""
    text, cues = clause.text, clause.cues
    if text.strip() in _RHETORIC or len(text.split()) == 1:
        return False
    words = text.split()
    while len(words) > 1 and words[0] in _OPENERS:
        words.pop(0)
    if "asks" in cues:
        first = min(hit.start for hit in cues["asks"])
        opening = first <= len(text.split()) - len(words)
        return clause.asks or opening or any(hit.end - hit.start > 2 for hit in cues["asks"])
    if not clause.asks:
        return False
    if words[0] in _ASKING and len(words) > 2 and "noasks" not in cues:
        return True
    if text == message.sentence_text(clause) and "noasks" not in cues:
        dated = message.asked is Asked.PLAN and next(days(text, message.today), None)
        return len(words) > 2 and not dated
    return False
