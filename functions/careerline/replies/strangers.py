"""People who are somebody else, or who never joined."""

from __future__ import annotations

from .clauses import Clause, Message
from .names import is_name
from .reading import Asked
from .rx import Rx

# "This is not Marcus": what follows must be a name, which `names` knows.
_NOT_ME = Rx(
    r"\b(?:this|it|i am|that|my name) (?:is )?(?:not|no longer) (?:a |the )?(?P<name>[a-z]{2,15})\b",
    # "Who is Ana, the coach" and "who is Luis to you" ask about somebody whom our own texts named.
    r"\bwho is (?P<who>[a-z]{2,15})(?= ?$| and\b| i\b| you\b| why\b)",
    r"^not (?P<n3>[a-z]{2,15})$|\b(?:no|know any|know a|know an|named|called) (?P<n2>[a-z]{2,15}) ?(?:here"
    r"|any more|at this number|$)",
)


# "A kid named Deshawn" is somebody whom they met; "nobody named Deshawn here" is not.
_DENYING = frozenset({"no", "not", "nobody", "none", "noone", "anyone", "anybody", "know", "never", "wrong"})


def _denies_a_name(message: Message, clause: Clause) -> bool:
    for match in _NOT_ME.finditer(clause.text):
        key = match.lastgroup or "name"
        raw = message.raw(clause.start + match.start(key), clause.start + match.end(key))
        if is_name(raw) and (key != "n2" or not _DENYING.isdisjoint(clause.text.split())):
            return (
                key != "who"
                or "phone" in message.words
                or "number" in message.words
                or message.asked is not Asked.REFLECT
            )
    return False


def is_stranger(message: Message, clause: Clause) -> bool:
    """Say whether a clause tells that the person is somebody else, or never joined."""
    return "wrong" in clause.cues or _denies_a_name(message, clause)
