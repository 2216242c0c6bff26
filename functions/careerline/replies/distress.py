"""Danger: harm that a person may do to themselves, or that is done to them or to somebody near them.

When torn this errs towards hearing it: the answer is kind and costs little. Only plain figures of speech are set
aside, and what is said in the same breath as a laugh.
"""

from __future__ import annotations

from .clauses import Message
from .cues import Cues, of_danger
from .words import table

LAUGHS = table("lol lmao lmfao haha hahaha jk rofl hehe hahah lolol xd")


def is_distress(message: Message) -> bool:
    """Say whether anybody in the text may be in danger."""
    laughs = not message.words.isdisjoint(LAUGHS)
    for clause in message.clauses:
        if "danger!" in clause.cues or ("danger" in clause.cues and not laughs):
            return True
    # A thought may run over a comma or a joint, which the clauses tear apart.
    for first, last in message.sentences:
        if last - first > 1 and not laughs:
            begin, end = message.clauses[first].start, message.clauses[last - 1].end
            words = [word for word in message.text[begin : min(end, begin + _REACH)].split() if word[0].isalnum()]
            if "danger!" in Cues(words, of_danger()):
                return True
    return False


_REACH = 400
