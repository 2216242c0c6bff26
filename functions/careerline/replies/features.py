"""What a message looks like to the model: what the rules heard, its words and their neighbours, and its letters.

What a feature tells is named by its first sign, so that no two of them can ever be the same: `~` the rules, `@` the
question and the length, `#` letters, `%` classes of words, `^` and `$` the ends, `!` what is denied, `&` words near
each other; all others are words as they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from .clauses import Message
from .lexicon import classes_of

# A long text is looked at from both ends, so that its cost is bounded.
_FIRST_WORDS, _LAST_WORDS = 70, 30
_LONGEST_WORD = 18
_RUNS = (2, 3, 4, 5)
_SHORT = 4
_CUES = 8
_LENGTHS = (1, 2, 4, 8, 16, 32)
# How far apart two words still belong together, how far a denial reaches, and how many words an end of a text has.
_NEAR = 4
_DENIED = 4
_ENDS = 4
_LONGEST_CLAUSE = 40
_CACHED_WORDS = 4096
_DENIALS = frozenset({"not", "never", "no", "nothing", "nobody", "none", "without", "cannot", "neither", "nor"})
_TURNS = frozenset({".", "!", "?", ",", ";", "|", "but"})
# What the rules heard begins with this: the model is also taught without it.
BY_RULE = "~"


class Features(NamedTuple):
    """The features of a message: those that are named, each once, and its words, each with features of its own."""

    named: AbstractSet[str]
    words: AbstractSet[str]


def features_of(message: Message, heard: Iterable[str], facts: Iterable[str] = ()) -> Features:
    """Give the features of a message.

    `heard` are the intents that the rules heard, the first one first; `facts` name what else they found in it.
    """
    tokens = [token.norm for token in message.tokens]
    if len(tokens) > _FIRST_WORDS + _LAST_WORDS:
        tokens = [*tokens[:_FIRST_WORDS], *tokens[-_LAST_WORDS:]]
    words = [_shape(token) for token in tokens]
    asked = message.asked.value
    named = _shown(message, list(heard), list(facts), asked)
    named.update(_phrases(words, asked))
    named.update(_ends(message, words))
    return Features(named, set(words))


def of_word(word: str) -> list[str]:
    """Give the features of one word: itself, and the runs of two to five letters in it, its ends marked.

    The runs are what a slip of the fingers leaves of it.
    """
    if not word[0].isalpha():
        return [f"{word} "]
    edged = f"<{word}>"
    runs = {"#" + edged[at : at + size] for size in _RUNS for at in range(len(edged) - size + 1)}
    return [f"{word} ", *sorted(runs)]


def _shape(word: str) -> str:
    """Give a word, or for a number what kind of number it is."""
    if not word[0].isdigit():
        return word[:_LONGEST_WORD]
    if ":" in word:
        return "0:00"
    return "0/0" if "/" in word or "-" in word else "0th" if word[-1].isalpha() else "0"


def _shown(message: Message, heard: Sequence[str], facts: Sequence[str], asked: str) -> set[str]:
    """Name what the rules heard, in the whole and in each clause."""
    first = heard[0] if heard else "none"
    found = {f"~heard {intent}" for intent in heard} | {f"~first {first}", f"~first {first} @{asked}"}
    found.add(f"~all {' '.join(heard)}")
    found.update(f"~fact {fact}" for fact in facts)
    found.update(f"~fact {fact} @{asked}" for fact in facts)
    last = len(message.clauses) - 1
    for index, clause in enumerate(message.clauses):
        cues = sorted(clause.cues.names())
        for cue in cues:
            found.add(f"~cue {cue}")
            found.add(f"~cue {cue} @{asked}")
            if index in (0, last):
                found.add(f"~cue {cue} {'first' if index == 0 else 'last'}")
        found.add(f"~cues {' '.join(cues)}")
        found.update(f"~cues {one} {two}" for one, two in combinations(cues[:_CUES], 2))
        found.update(f"~rule {rule}" for rule in clause.cues.rules())
        if clause.asks:
            found.add("~asks")
            found.add(f"~asks {' '.join(cues)}")
    return found


def _phrases(words: Sequence[str], asked: str) -> list[str]:
    """Name the classes of each word and its neighbours, what is denied, the length and the question asked."""
    size = len(words)
    length = next((str(most) for most in _LENGTHS if size <= most), "+")
    found = [f"@{asked}", f"@{length}", f"@{asked} {length}"]
    kinds = ["^"]
    denied = 0
    for at, word in enumerate(words):
        classes, kind = _kinds(word)
        found += classes
        kinds.append(kind)
        found += [f"&{word} {other}" for other in words[at + 2 : at + 1 + _NEAR]]
        if word in _DENIALS:
            denied = _DENIED + 1
        elif word in _TURNS:
            denied = 0
        elif denied:
            found.append(f"!{word}")
        denied = max(denied - 1, 0)
    kinds.append("$")
    found += [f"%{one} {two}" for one, two in pairwise(kinds)]
    found += [f"%{one} {two} {three}" for one, two, three in zip(kinds, kinds[1:], kinds[2:], strict=False)]
    padded = ["^", *words, "$"]
    found += [f"{one} {two}" for one, two in pairwise(padded)]
    found += [f"{one} {two} {three}" for one, two, three in zip(padded, padded[1:], padded[2:], strict=False)]
    found += [f"@{asked} {word} " for word in words[:3]]
    if size < _SHORT:
        found.append(f"@{asked} = {' '.join(words)}")
    return found


@lru_cache(_CACHED_WORDS)
def _kinds(word: str) -> tuple[list[str], str]:
    """Give the features of a word's classes, and the class or the word itself that stands for it beside others."""
    classes = classes_of(word)
    return [f"%{name}" for name in classes], min(classes) if classes else word if len(word) < _SHORT else "?"


def _ends(message: Message, words: Sequence[str]) -> list[str]:
    """Name the words that a text begins and ends with, and those of its first and its last clause."""
    found = [f"^{at} {word}" for at, word in enumerate(words[:_ENDS])]
    found += [f"${at} {word}" for at, word in enumerate(words[:-_ENDS:-1])]
    for end, clause in zip("^$", message.clauses[:: max(len(message.clauses) - 1, 1)], strict=False):
        padded = ["^", *map(_shape, clause.text.split()[:_LONGEST_CLAUSE]), "$"]
        found += [f"{end}: {word}" for word in padded[1:-1]]
        found += [f"{end}: {one} {two}" for one, two in pairwise(padded)]
    return found
