"""What the person tells the coach to do, all of it together, each set of words heard as one thing only."""

from __future__ import annotations

from dataclasses import replace

from .claims import Claim
from .clauses import Message
from .commands import commands
from .corrections import correction
from .goals import goals
from .optout import bans
from .pauses import pauses, resumes
from .reading import Asked, Intent
from .rx import Rx
from .settings import settings
from .words import table

Heard = dict[Intent, Claim]

# Where both were heard in the same words, the first was meant.
_MEANT: tuple[tuple[Intent, tuple[Intent, ...]], ...] = (
    ("goal", ("undo", "settings", "skip")),
    ("undo", ("skip", "status")),
    ("resume", ("start", "settings", "undo")),
    ("pause", ("resume", "skip", "undo", "start", "help")),
    ("wrong_number", ("help",)),
    ("start", ("undo",)),
    ("settings", ("skip", "undo", "start", "status")),
    ("status", ("help",)),
    ("skip", ("status",)),
    ("stop", ("undo", "skip", "settings", "start")),
)
_AGREES = table("yes y yep yeah yup yea si sure ok")


def instructions(message: Message) -> Heard:
    """Collect the instructions in a reply, with opt-outs and wrong numbers."""
    heard: Heard = {}
    banned = frozenset(
        index for index, clause in enumerate(message.clauses) if bans(clause) and not _no_ban(message, index)
    )
    for claim in commands(message):
        heard[claim.intent] = claim
    if fixed := correction(message):
        told = heard["undo"].clauses if "undo" in heard else frozenset()
        heard["undo"] = Claim("undo", told | fixed.clauses, {"correction": (fixed.number, fixed.timed)})
    for found in (pauses(message), goals(message)):
        if found:
            heard[found.intent] = found
    if "pause" not in heard:
        for found in (resumes(message), settings(message, banned=bool(banned))):
            if found:
                heard[found.intent] = found
    _bend_ban(message, heard, banned)
    _untangle(heard)
    if message.asked is Asked.CONFIRM and _agrees(message, heard):
        heard["start"] = Claim("start", frozenset({0}))
    if message.asked is Asked.CONFIRM and "start" in heard:
        heard["start"] = replace(heard["start"], fields={"plain": _says_yes(message)})
    return heard


# A ban of an hour or a rhythm waits for the wish in another sentence: "Stop texting so early. 9 is better."
_BENDS = Rx(
    r"\b(?:(?:so|too) (?:early|late|often|much|many|frequently)|at \d|before \d|after \d|every day|daily"
    r"|mornings?|nights?|evenings?|weekends?|during|while i am at work|at work|until)\b"
)


# What no better way bends: "even once a week is too much so let's call it quits".
_FOR_GOOD = Rx(r"\b(?:call it quits|for good|forever|permanently|altogether|(?:just|please) forget (?:me|us))\b")


def _bend_ban(message: Message, heard: Heard, banned: frozenset[int]) -> None:
    """Take a ban with an end as a break, one with a better way as a setting, one of a kind of step as a skip."""
    changed = heard.get("settings")
    if changed and changed.fields.get("bans"):
        heard["stop"] = Claim("stop", changed.clauses, {"bent": True})
        return
    if not banned:
        return
    for intent in ("pause", "settings"):
        if intent in heard:
            bent = {message.clauses[index].sentence for index in heard[intent].clauses}
            banned = frozenset(
                index
                for index in banned
                if _FOR_GOOD.search(message.clauses[index].text)
                or (message.clauses[index].sentence not in bent and not _BENDS.search(message.clauses[index].text))
            )
    if not banned:
        return
    if "skip" in heard and heard["skip"].clauses & banned:
        return
    surely = any("ban!" in message.clauses[index].cues for index in banned)
    for intent in ("undo", "goal", "resume", "start"):
        if intent in heard and not surely and banned <= heard[intent].clauses:
            return
    heard["stop"] = Claim("stop", banned)


# "Stop and shop", and a "stop!" of delight before good news or thanks.
_SHOPS = frozenset({"shop", "save", "go", "shoppe"})
_DELIGHT = frozenset(
    {
        "nice",
        "sweet",
        "kind",
        "blush",
        "blushing",
        "crying",
        "cute",
        "lol",
        "haha",
        "omg",
        "gave",
        "got",
        "hired",
        "yay",
    }
)


def _no_ban(message: Message, index: int) -> bool:
    clause = message.clauses[index]
    if clause.text not in ("stop", "stop it", "omg stop"):
        return False
    following = message.clauses[index + 1] if index + 1 < len(message.clauses) else None
    if following and following.joint == "and" and following.text.split(" ")[0] in _SHOPS:
        return True
    return following is not None and not _DELIGHT.isdisjoint(message.words)


def _untangle(heard: Heard) -> None:
    for keep, drops in _MEANT:
        if keep not in heard or heard[keep].fields.get("bent"):
            continue
        for drop in drops:
            if drop in heard and heard[keep].clauses & heard[drop].clauses:
                del heard[drop]
    if "wrong_number" in heard:
        heard.pop("undo", None)


_POLITE = table(
    "please thanks thank you ok okay definitely absolutely of course why not and i am in sign me up do it so now"
)


def _says_yes(message: Message) -> bool:
    """Say whether the first clause is a yes to the sign-up and nothing else: "yes please", "sure"."""
    words = message.clauses[0].text.split(" ")
    return not _AGREES.isdisjoint(words) and all(word in _AGREES | _POLITE for word in words)


def _agrees(message: Message, heard: Heard) -> bool:
    """Say whether a text that follows the sign-up question begins with a yes."""
    if not message.clauses or heard.keys() & {"stop", "wrong_number", "start"}:
        return False
    first, said = message.clauses[0].text, message.sentences[0] == (0, 1)
    if "help" in heard:  # "sure. who runs this?"
        return said and len(message.sentences) > 1 and first in _AGREES - {"ok"}
    return first.split(" ")[0] in _AGREES
