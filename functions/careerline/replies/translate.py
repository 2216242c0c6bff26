"""Words of other languages in a text, put into the English that the patterns know."""

from __future__ import annotations

from functools import cache

from .gloss import GLOSS, SHARED, SPANISH
from .spelling import spelled
from .tokens import Token


@cache
def _shared() -> frozenset[str]:
    return frozenset(" ".join(spelled(word) for word in phrase.split()) for phrase in SHARED)


@cache
def _gloss_table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, english in GLOSS.items():
        words = tuple(word for typed in phrase.split() for word in spelled(typed).split())
        table.setdefault(words[0], []).append((words, english))
        if words[0] == "no" and "ya " + phrase not in GLOSS:  # "ya no ..." bans and refuses just as "no ..." does
            table.setdefault(spelled("ya"), []).append(((spelled("ya"), *words), english))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def glossed(tokens: list[Token]) -> list[Token]:
    """Put English for the words of other languages; a word of both stays where no other foreign word stands by."""
    table = _gloss_table()
    words = [token.norm for token in tokens]
    if not any(word in table for word in words):
        return tokens
    foreign = sum(word in SPANISH or (word in table and word not in SHARED) for word in words) > 1
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        for phrase, english in table.get(words[at], ()):
            long = len(phrase)
            if tuple(words[at : at + long]) == phrase and (foreign or " ".join(phrase) not in _shared()):
                start, end = tokens[at].start, tokens[at + long - 1].end
                out.extend(Token(norm, start, end) for norm in english.split())
                at += long
                break
        else:
            out.append(tokens[at])
            at += 1
    return out
