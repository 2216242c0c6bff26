"""What a report leaves to do: the clauses that say when the rest comes ("15 today, 15 more on saturday")."""

from __future__ import annotations

from .clauses import Message
from .rx import Rx
from .weekdays import WEEKDAY

# What tells of something done: in such a clause "more" and "another" were done as well.
_DONE = Rx(
    r"\b(?:did|got|managed|done|spent|put in|went|finished|read(?! it)|wrote|sent|studied|practi[cs]ed|worked"
    r"|squeezed|made|watched"
    r"|was|were|had|could|said|yesterday|last night|this morning|ago)\b"
)
_REST = (
    r"(?:rest|remainder|remaining|other|others|more|same again|last (?:one|bit|half|\d+)|finish(?:ing)?"
    r"|second half|next (?:one|bit|half))"
)
_LATER = (
    rf"(?:tomorrow|(?<!last )(?<!yesterday ){WEEKDAY}|next week|(?:this|the|at the|on the) weekend"
    r"|in the morning|later)"
)
# The surer the word for the rest, the vaguer the time may be: "the other 20 tonight" is ahead, "20 more tonight"
# was perhaps done.
_AHEAD = Rx(
    rf"\b{_REST}\b[^.!?]{{0,40}}\b{_LATER}\b",
    rf"\b{_LATER}\b[^.!?]{{0,40}}\b{_REST}\b",
    r"\b(?:rest|remainder|remaining|the other|other \d+|finish(?:ing)?)\b[^.!?]{0,40}\b(?:tonight|this (?:evening"
    r"|afternoon)|after \w+|at lunch|before bed)\b",
    r"\b(?:another|\d+ more)\b[^.!?]{0,24}\b(?:tonight|tomorrow|later)\b[^.!?]{0,12}\bif\b",
    r"\b(?:another|more) \d{1,3}(?: minutes)? tomorrow\b|^(?:another )?\d{1,3}(?: minutes"
    r"| hours)? (?:more )?tomorrow\b",
    r"\bagain (?:tomorrow|next)\b|^tomorrow\b(?! (?:is|was)\b)[^.!?]{0,16}\d",
    r"\bwill (?:do|finish|get|try|start|add|put)\b",
)
_ALSO_NOW = Rx(r"\b(?:today|so far|just now|already)\b")


def remainders(message: Message) -> frozenset[int]:
    """Give the clauses that only say when the rest of a step will be done, after one that reports some of it."""
    return frozenset(
        index
        for index, clause in enumerate(message.clauses)
        if _AHEAD.search(clause.text)
        and not _DONE.search(clause.text)
        and not _ALSO_NOW.search(clause.text)
        and "missed" not in clause.cues
    )
