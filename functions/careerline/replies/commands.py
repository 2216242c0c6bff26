"""What a person tells the coach to do: help, status, undo, start and skip."""

from __future__ import annotations

from .claims import Claim
from .clauses import Clause, Message
from .reading import Asked, Intent
from .strangers import is_stranger
from .words import table

_INTENTS: tuple[Intent, ...] = ("help", "status", "undo", "start", "skip")
# Words that, as a whole clause, are a command only where a step was at hand.
_ONLY_OF_A_STEP = frozenset({"in", "next", "pass", "another", "different", "bigger", "smaller", "new", "other"})
_WISH = table("something anything some a more less another different easier smaller harder bigger simpler")


def _heard(message: Message, clause: Clause) -> list[Intent]:
    found: list[Intent] = []
    for intent in _INTENTS:
        if intent not in clause.cues:
            continue
        if intent == "skip":
            if message.asked in (Asked.NONE, Asked.CONFIRM) and clause.text in _ONLY_OF_A_STEP:
                continue
            if message.asked is Asked.REFLECT and clause.text.split(" ")[0] in _WISH:
                continue  # "something more creative" answers an open question
        if intent == "start" and clause.text == "in" and message.asked is not Asked.CONFIRM:
            continue
        found.append(intent)
    if is_stranger(message, clause):
        found = [intent for intent in found if intent != "help"]
        found.append("wrong_number")
    return found


def commands(message: Message) -> list[Claim]:
    """Collect what the person tells the coach to do, clause by clause."""
    where: dict[Intent, set[int]] = {}
    for index, clause in enumerate(message.clauses):
        for intent in _heard(message, clause):
            where.setdefault(intent, set()).add(index)
    return [Claim(intent, frozenset(found)) for intent, found in where.items()]
