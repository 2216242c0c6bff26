"""Who was met, written to or talked to, by name.

Every name in a text is a candidate (`mentions`). What stands before it, behind it and around it is weighed (`contact`),
for and against that person having been reached; those whose weights come to enough are told. Names in a list ("ana,
rick and the manager Dev") share what stands before the first and behind the last.
"""

from __future__ import annotations

from itertools import pairwise

from .clauses import Message
from .contact import (
    A_WORK,
    ABROAD,
    ARRANGED,
    AT_ONCE,
    BEFORE,
    BEHIND,
    BUT_REACHED,
    CALLING,
    COMING,
    IF_THEY,
    MEETING_OR_WITH,
    MEETS,
    MET,
    NO_ANSWER,
    NOT_REACHED,
    OF_WHICH,
    ON_ME,
    OWNED_REACHED,
    PAPERS_TO,
    SETTLED,
    SO_I,
    STILL_TO_COME,
    THEN_THEY,
    THERE,
    TO_BASE,
    TURNED,
    UNHEARD,
    UNSENT,
    VERB_NEXT,
    WAS,
    YES_NEXT,
)
from .mentions import Mention, mentions
from .reading import Asked
from .rx import Rx
from .spelling import plain
from .words import table

_ENOUGH = 3
# A sign that weighs so much against it settles it alone.
_NEVER = -9
# After a check a text is about the step, so that who is named in it was likely reached.
_ASKED = 2
# How far around a name is looked, in letters: before it, behind it, and for what is said of them further on.
_BACK, _ON, _FAR = 100, 70, 240


def people(message: Message) -> tuple[str, ...]:
    """Collect the people whom the person reached, in the order in which they come."""
    named = mentions(message)
    if not named or not message.clauses or (UNSENT.search(message.text) and not TURNED.search(message.text)):
        return ()
    found: dict[str, str] = {}
    for mention, weight in zip(named, _weights(message, named), strict=True):
        if weight >= _ENOUGH:
            key = plain(mention.name)
            if key not in found or found[key].islower():
                found[key] = mention.name
    return tuple(found.values())


def _weights(message: Message, named: list[Mention]) -> list[int]:
    before = [_before(message, mention) for mention in named]
    around = [_around(message, mention) for mention in named]
    persons = [at for at, mention in enumerate(named) if not _is_of(message, mention)]
    linked = [(one, two) for one, two in pairwise(persons) if _linked(message, named[one], named[two])]
    for one, two in linked:  # a list shares what stands before its first name
        before[two] = before[one] if before[two] <= 0 else before[two]
    behind = [
        _behind(message, mention, reached=weight >= _ENOUGH) for mention, weight in zip(named, before, strict=True)
    ]
    for one, two in reversed(linked):  # and what stands behind its last
        behind[one] = behind[two] if behind[one] == 0 < behind[two] else behind[one]
    # "3 calls: Omar and Ken. Ken never answered"; what was written stays written
    calls = not _CALLS.isdisjoint(message.words)
    unheard = {plain(mention.name): at for at, mention in enumerate(named) if calls and behind[at] <= _NEVER}
    listed = {two for one, two in linked if before[one] >= _ENOUGH and _closes(message, named[two])}
    found = []
    for at, (mention, one, two, three) in enumerate(zip(named, before, behind, around, strict=True)):
        if at < unheard.get(plain(mention.name), 0):
            found.append(0)
            continue
        if at in listed:
            found.append(one + two)
            continue
        shown = not mention.name.islower() and three > _ENOUGH
        told = max(one, two) >= _ENOUGH
        if mention.doubtful and not (_must_be(message, mention) or shown) and (two < _ENOUGH or mention.first):
            found.append(0)
        elif told:  # a question after a contact that is told takes nothing from it
            found.append(one + two + max(three, -1))
        else:
            found.append(one + two + three - (not mention.known))
    return found


def _starts(message: Message, mention: Mention) -> tuple[int, int]:
    """Give where a name begins and ends in the normalised text."""
    end = message.starts[mention.after] if mention.after < len(message.starts) else len(message.text) + 1
    return message.starts[mention.first], end - 1


def _before(message: Message, mention: Mention) -> int:
    start, end = _starts(message, mention)
    clause = message.clauses[message.clause_at(start)]
    first, _ = message.sentences[clause.sentence]
    lead = message.text[max(message.clauses[first].start, start - _BACK) : start]
    rest = message.text[end : end + _ON]
    there = THERE.search(lead) and not (lead.endswith(("in ", "at ")) and OWNED_REACHED.search(rest))
    if there or (lead.endswith("the ") and A_WORK.search(rest)):
        return -6
    if (OF_WHICH.search(lead) and VERB_NEXT.search(rest)) or (" " in mention.name and PAPERS_TO.search(lead)):
        return -6
    weight = 0
    for row in BEFORE:
        match = row.sign.search(lead)
        if match is None:
            continue
        if row.weight <= _NEVER:
            return row.weight
        if row.weight >= _ENOUGH:
            if not _came_about(message, start, match.start(), lead, clause.text):
                return -6
            return row.weight
        weight += row.weight
    if match := MEETS.search(lead):
        first_words = lead[: match.start()]
        if NOT_REACHED.search(first_words[-48:]) and not BUT_REACHED.search(first_words):
            return -6
        if TO_BASE.search(first_words) and not COMING.search(clause.text) and not clause.asks:
            return 4 if message.asked is Asked.CHECK else 3
    return weight


def _came_about(message: Message, at: int, began: int, lead: str, clause: str) -> bool:
    """Say whether a contact took place: not denied, not only meant, not still to come.

    `lead` stands before the name at `at`; the words of contact begin at `began` in it.
    """
    before, near_by = lead[:began], message.text[max(at - _FAR, 0) : at + _FAR]
    cut = max(before.rfind(mark) for mark in (" , ", " ; ", " but ", " then ", " so "))
    near = before[cut + 1 :][-48:] if cut >= 0 else before[-48:]
    if NOT_REACHED.search(near) and not BUT_REACHED.search(near):
        return False
    if UNHEARD.search(near_by) and CALLING.search(lead) and not TURNED.search(near_by):
        return False
    ahead = COMING.search(clause) or message.asked is Asked.PLAN
    if not ahead or not MEETING_OR_WITH.search(lead):
        return True
    return WAS.search(lead) is not None and not ARRANGED.search(lead)


def _behind(message: Message, mention: Mention, *, reached: bool) -> int:
    """Weigh what follows a name; `reached` says that what stands before it told of a contact."""
    start, end = _starts(message, mention)
    sentence = message.text[end : end + _ON]
    stop = min((at for mark in "!?|" if (at := sentence.find(mark)) >= 0), default=len(sentence))
    rest = sentence[:stop]
    if message.text[max(end - 2, 0) : end] == " s":
        rest = " s" + rest
    past: list[Rx] = []
    if MET.search(message.text[max(start - _BACK, 0) : start]):
        past.append(STILL_TO_COME)  # the day on which they were met
    if reached:
        past.append(IF_THEY)  # what they were asked
    if SO_I.search(rest):
        past.append(NO_ANSWER)
    weight = sum(row.weight for row in BEHIND if row.sign.search(rest) and row.sign not in past)
    if weight > 0 and message.asked is not Asked.CHECK and not ON_ME.search(rest):
        weight -= 1  # what they did may have had nothing to do with the one who writes
    shown = mention.known or start > message.clauses[message.clause_at(start)].start or YES_NEXT.search(rest)
    if shown and message.asked is Asked.CHECK and weight == 0 and SETTLED.search(rest):
        weight += 3
    return weight


def _around(message: Message, mention: Mention) -> int:
    """Weigh what was asked, and what the clause that a name stands in does."""
    start, _ = _starts(message, mention)
    clause = message.clauses[message.clause_at(start)]
    cues = clause.cues.names()
    weight = 0
    if message.asked is Asked.CHECK:
        weight += _ASKED
        weight += "did" in cues or "sure" in cues
        weight += 2 * _spoken_of_again(message, start)
        weight += 2 * (mention.known and ABROAD.search(message.text[max(start - _FAR, 0) : start + _FAR]) is not None)
    return weight - 3 if clause.asks and "did" not in cues else weight


def _spoken_of_again(message: Message, start: int) -> bool:
    return THEN_THEY.search(message.text[start : start + _FAR]) is not None


def _must_be(message: Message, mention: Mention) -> bool:
    """Say whether a name must stand where a word does that is one of the language as well."""
    start, _ = _starts(message, mention)
    return AT_ONCE.search(message.text[max(start - _BACK, 0) : start]) is not None


_JOINTS = table("and , & or n + plus / both y e &")
_BETWEEN = table(
    "her his my their the old husband wife boss brother sister friend manager mom dad cousin then also later"
)


_CALLS = table("call calls called calling phoned ringing tried")
_CLOSING = _JOINTS | table(". ! ? | from at about for in on re")


def _closes(message: Message, mention: Mention) -> bool:
    """Say whether what follows a name is what follows one of a list."""
    return mention.after >= len(message.tokens) or message.tokens[mention.after].norm in _CLOSING


_OF = table("from at of in with")


def _is_of(message: Message, mention: Mention) -> bool:
    """Say whether a name only tells where somebody is from: "Paula from Progressive and Dev"."""
    return mention.first > 0 and message.tokens[mention.first - 1].norm in _OF - {"with"}


def _linked(message: Message, one: Mention, two: Mention) -> bool:
    """Say whether two names stand in one list: "Ana and her boss Rick", "Paula from the bank and Dev"."""
    between = [token.norm for token in message.tokens[one.after : min(two.first, one.after + 16)]]
    if between[:1] == ["("] and ")" in between:  # "Jordan (barista), Sky"
        between = between[between.index(")") + 1 :]
    if len(between) > 6 or not between:
        return False
    if between[0] in _OF:
        joint = next((at for at, word in enumerate(between) if word in ("and", "&", ",")), len(between))
        between = between[joint:]
    return bool(between) and between[0] in _JOINTS and all(word in _JOINTS | _BETWEEN for word in between)
