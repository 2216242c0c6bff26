"""What a text tells of the person's life: their own age, and changes of life that are no step."""

from __future__ import annotations

from .rx import Rx

_AGE = Rx(
    r"\b(?:i am|i just turned|i turned|am|turned|turning|turn|just turned|i have|age|aged|my age is)"
    r"(?: (?:only|just|like|about|already|a|now|almost|nearly)){0,2} (?P<a>\d{1,3})"
    r"(?: (?:years? old|years?|yo|y ?/? ?o|yrs?|year old)\b|(?= ?$| [,.;!|]| (?:and|so|but|now|today|this|in high|lol"
    r"|haha|tho|though|btw|can|am i|if (?:that|it)|is (?:that|this|it))\b))",
    r"\b(?P<b>\d{1,3}) ?-? ?(?:years?|yrs?) ?-? ?(?:old|of age)\b(?! "
    r"(?:son|daughter|kid|car|company|boy|girl|dog|baby|twins"
    r"|nephew|niece|laptop|resume|cousin|brother|sister|grandson))|\b(?P<c>\d{1,3}) ?(?:yo|y / o|y o)\b",
)
_OWN = Rx(r"\b(?:i|me|my age|am|im)\b")
_OTHERS = Rx(
    r"\b(?:he|she|they|son|daughter|kid|kids|boy|girl|brother|sister|mom|dad|baby|nephew|niece|grandson|wife|husband"
    r"|cousin|who|when i was|twins|dog|it) (?:\w+ ){0,3}$"
)
_YOUNGEST, _OLDEST = 5, 110
_CHANGE = Rx(
    r"\b(?:quit|left|leaving|quitting|resigned from|walked out of|walked off) "
    r"(?:my|the|this|that) (?:\w+ )?(?:job|work)\b",
    r"\bi (?:just |finally )?(?:quit|resigned)(?= ?$| [.!,]| today| yesterday| this)|\b(?:my|a|in|weeks?) notice\b",
    r"\bwalked out(?= ?$| of work| on (?:them|the job)| mid)|\b(?:getting|got|is getting) (?:a )?"
    r"(?:divorced?|married|engaged)\b",
    r"\b(?:divorcing|divorce (?:is|was|went|got)|filed for divorce|having a baby|had the baby|expecting a baby"
    r"|pregnant)\b",
    r"\b(?:am|are|we are|i am) moving (?:away|out|to|back)\b|\bmoved (?:away|out|to a new|back (?:home|in))\b"
    r"|\b(?:i am|am) retiring\b|\bgot (?:evicted|custody|my citizenship|my green card)\b",
)


def own_age(text: str) -> int | None:
    """Give the age that the person says they are, in whole years."""
    if not any(ch.isdigit() for ch in text):
        return None
    for match in _AGE.finditer(text):
        said = match["a"] or match["b"] or match["c"]
        before = text[max(match.start() - 40, 0) : match.start() + 1]
        own = match["a"] is not None or _OWN.search(before)
        others = _OTHERS.search(text[max(match.start() - 40, 0) : match.start()])
        if own and not others and _YOUNGEST <= int(said) <= _OLDEST:
            return int(said)
    return None


def life_changes(text: str) -> bool:
    """Say whether a text tells of a change of life: the own resignation, a wedding, a move, a child."""
    return _CHANGE.search(text) is not None
