"""Words of other languages in a text, put into the English that the patterns know."""

from __future__ import annotations

from functools import cache

from .gloss import GLOSS, SHARED, SPANISH
from .spelling import plain, spelled
from .tokens import Token


@cache
def _shared() -> frozenset[str]:
    return frozenset(" ".join(spelled(word) for word in phrase.split()) for phrase in SHARED)


@cache
def _heads() -> dict[str, list[str]]:
    """Give all phrases by the word that begins them; how the rest is spelled is found where one is met."""
    heads: dict[str, list[str]] = {}
    for phrase in GLOSS:
        heads.setdefault(_head(phrase.partition(" ")[0]), []).append(phrase)
    return heads


@cache
def _foreign() -> frozenset[str]:
    """Give the words that begin a phrase and are no English: "minuten" becomes "minutes", which tells nothing."""
    return frozenset(head for head, phrases in _heads().items() if _is_typed(head, phrases)) - SHARED


def _is_typed(head: str, phrases: list[str]) -> bool:
    return any(plain(phrase.partition(" ")[0]).replace("'", "") == head for phrase in phrases)


@cache
def _head(typed: str) -> str:
    return spelled(plain(typed)).partition(" ")[0]


@cache
def _phrases(head: str) -> tuple[tuple[int, ...], dict[tuple[str, ...], str]]:
    """Give how many words the phrases have that a word begins, the longest first, and the English of each."""
    found = {_spelled(phrase): GLOSS[phrase] for phrase in _heads().get(head, ())}
    if head == _head("ya"):  # "ya no ..." bans and refuses just as "no ..." does
        refusals = [phrase for phrase in _heads().get("no", ()) if "ya " + phrase not in GLOSS]
        found = {(head, *_spelled(phrase)): GLOSS[phrase] for phrase in refusals} | found
    return tuple(sorted({len(phrase) for phrase in found}, reverse=True)), found


def _spelled(phrase: str) -> tuple[str, ...]:
    return tuple(word for typed in phrase.split() for word in spelled(plain(typed)).split())


def glossed(tokens: list[Token]) -> list[Token]:
    """Put English for the words of other languages; a word of both stays where no other foreign word stands by."""
    table = _heads()
    words = [token.norm for token in tokens]
    if not any(word in table for word in words):
        return tokens
    foreign = sum(word in SPANISH or word in _foreign() for word in words) > 1
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        lengths, phrases = _phrases(words[at]) if words[at] in table else ((), {})
        for long in lengths:
            phrase = tuple(words[at : at + long])
            english = phrases.get(phrase)
            if english is not None and (foreign or " ".join(phrase) not in _shared()):
                start, end = tokens[at].start, tokens[at + len(phrase) - 1].end
                out.extend(Token(norm, start, end) for norm in english.split())
                at += len(phrase)
                break
        else:
            out.append(tokens[at] if words[at] != "ya" else tokens[at]._replace(norm="you"))  # "see ya"
            at += 1
    return out
