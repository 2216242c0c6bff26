"""Opting out, in any words.

Two roads lead here: a text that is nothing but a carrier's keyword (see `keywords`), and a ban of our messages inside
a sentence. A ban is a word of stopping, said to us (a command, a request or a wish of the person's own), about us (the
messages, "this", "me"). All three are asked for, since "stop" alone is in half of what people say about work.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .claims import Claim
from .clauses import Clause, Message
from .lexicon import COURTESY, classes_of
from .patterns import Hit
from .words import table

Ban = Literal["plain", "doubtful"]

# A ban that begins with one of these says itself who speaks; any other must be said as a command or a wish.
_SPEAKS = table(
    """
    i do did will am are is was not no never want would rather how we my this it you u had hate because or this that
    these ready zero way steps where sick tired need like wish choosing texts messages coaching program both already
    don't never not revoke withdraw refrain tell told ask asked said texted replied sent should stupid
    consent have just previously literally trying able decided
    """
)
_NEVER = table("not never nor without hardly barely")
_NO_COMMAND = table(
    """
    that it to if when until before does should and or of my the a an his her their was were had bus full hard pit
    non could by at while after him her them which where would must did as than from with s for
    """
)
_ADVERBS = table("to actually officially at this point kindly and so then therefore hereby")
# What may stand between a wish and its "to stop".
_WISHING = table(
    """
    want need like love wish prefer ask asked asking tell told beg begging demand request requesting decided choose
    going ready try trying tried have time ways way would will can could may might should must please let lets gonna
    wants hoping hope rather insist had better how make get
    """
)
_OBJECT = table(
    "you this these it them yall u guys all everything the texts messages me i we us for texting people do just be able"
)


def _tail(words: Sequence[str]) -> list[str]:
    kept = list(words)
    while kept and (kept[-1] in _ADVERBS or "@adv" in classes_of(kept[-1])):
        kept.pop()
    return kept


def _they(word: str) -> bool:
    return "@they" in classes_of(word) or "@kin" in classes_of(word) or "@boss" in classes_of(word)


def _addressed(words: Sequence[str], hit: Hit) -> bool:
    """Say whether what a ban says is said to us: as a command, a request, a wish, or of oneself."""
    before = _tail(words[: hit.start])
    if not before or all(word in COURTESY for word in before):
        return True
    last = before[-1]
    if words[hit.start] in _SPEAKS:
        return not _they(last) and last not in ("if", "not", "never")
    if _NEVER & set(before[-3:]):
        return False
    rest = list(before)
    while rest and rest[-1] in _OBJECT:
        rest.pop()
    if rest and rest[-1] in _WISHING:
        return not any(map(_they, rest[-4:]))
    if not rest:
        return True
    return last not in _NO_COMMAND and not _they(last)


def ban_in(clause: Clause) -> Ban | None:
    """Say whether a clause bans our messages, whatever ends or bends the ban, and whether that is sure."""
    cues = clause.cues
    words = cues.words
    if "ban!" in cues:
        return "plain"
    if any(_addressed(words, hit) for hit in cues["ban"]):
        return "plain"
    if any(_addressed(words, hit) for hit in cues["leave"]):
        return "plain"
    return "doubtful" if any(_addressed(words, hit) for hit in cues["doubt"]) else None


def bans(clause: Clause) -> bool:
    """Say whether a clause bans our messages."""
    return ban_in(clause) is not None


# What a ban speaks of when there is no doubt that it is us.
_PLAIN = frozenset({"@sending", "@msg", "@msgv", "@scheme", "@leave"})
_PLAINLY = table("list number alone optout opt texting calling texted forever permanently altogether good quits")


Firmness = Literal["soft", "firm", "alone"]


def firmness(message: Message, claim: Claim | None) -> Firmness:
    """Say how firm an opt-out is: `firm` if it names what it bans, `alone` if nothing else stands in its clause."""
    found: Firmness = "soft"
    for index in claim.clauses if claim else ():
        cues = message.clauses[index].cues
        for hit in (*cues["ban"], *cues["ban!"]):
            if any(map(_names_us, cues.words[hit.start : hit.end])):
                found = "firm"
                if all(word in COURTESY for word in (*cues.words[: hit.start], *cues.words[hit.end :])):
                    return "alone"
    return found


def _names_us(word: str) -> bool:
    return word in _PLAINLY or not _PLAIN.isdisjoint(classes_of(word))


def is_sure(message: Message, claim: Claim | None) -> bool:
    """Say whether an opt-out was said in so many words, not only guessed from the whole of a message."""
    return claim is not None and any(ban_in(message.clauses[index]) == "plain" for index in claim.clauses)
