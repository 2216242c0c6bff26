"""Patterns over words: the small language in which the rules of the reader are written.

A rule is a row of elements, matched against the words of one clause:

    word        that word                          a|b|@cls    one of these words or word classes
    x?          x or nothing                       x*          up to four of x
    ..          up to three words                  ...         up to eight words
    a+b         the two words, as one choice       #           a number
    !a|b        the next word is none of these     <!a|b       the word before is none of these
    ^  $        the clause begins, ends here       ~           nothing but courtesy from here to the end

A clause begins where nothing but courtesy stands before ("hey please"); `^^` is its very first word.

Every element is bounded, so a clause is matched in time linear to its length. A rule is looked at only where the
first word that it needs stands, and is taken apart when that happens first: loading the rules costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from .lexicon import COURTESY, NAMES, classes_of

_MANY = 4
_GAPS = {"_": (1, 1), "..": (0, 3), "...": (0, 8)}
_ANY = frozenset({"$"})  # every clause ends


class Hit(NamedTuple):
    """A rule that matched: the cue that it gives and the words, first and after the last, that gave it."""

    cue: str
    start: int
    end: int
    rule: str


class _Choice:
    """Words, word classes and phrases, one of which must stand at a place."""

    __slots__ = ("classes", "ends", "heads", "loose", "number", "phrases", "words")

    def __init__(self, source: str) -> None:
        """Read `a|b|@class|two+words`; raises KeyError for an unknown class or no words at all."""
        choices = [tuple(choice.split("+")) for choice in source.split("|") if choice]
        for part in (part for choice in choices for part in choice):
            if part[0] == "@" and part not in NAMES:
                raise KeyError(f"no word class {part} (in {source!r})")
        single = [choice[0] for choice in choices if len(choice) == 1]
        self.classes = frozenset(word for word in single if word[0] == "@")
        self.words = frozenset(single) - self.classes - {"$"}
        self.phrases = sorted((choice for choice in choices if len(choice) > 1), key=len, reverse=True)
        self.heads = frozenset(phrase[0] for phrase in self.phrases)
        self.loose = any(head[0] in "@#" for head in self.heads)  # a phrase may begin with a word of a class
        self.ends, self.number = "$" in single, "#" in single
        if not choices:
            raise KeyError(f"no words in {source!r}")

    def length(self, words: Sequence[str], at: int) -> int:
        """Say how many words from `at` it takes: -1 if it does not match."""
        if at >= len(words):
            return 0 if self.ends else -1
        word = words[at]
        if self.phrases and (self.loose or word in self.heads):
            for phrase in self.phrases:
                if len(words) - at >= len(phrase) and all(map(_is, words[at : at + len(phrase)], phrase)):
                    return len(phrase)
        if word in self.words or (self.number and word[0].isdigit()):
            return 1
        if not self.classes or self.classes.isdisjoint(classes_of(word)):
            return -1
        return 1


def _is(word: str, part: str) -> bool:
    return word == part or (part[0] == "@" and part in classes_of(word)) or (part == "#" and word[0].isdigit())


# An element gives the places that a match may go on from, the likeliest first.
_Element = Callable[[Sequence[str], int], Sequence[int]]
_NOWHERE: Sequence[int] = ()


def _gap(low: int, high: int) -> _Element:
    return lambda words, at: range(at + low, min(at + high, len(words)) + 1)


def _begins(words: Sequence[str], at: int) -> Sequence[int]:
    return (at,) if all(word in COURTESY for word in words[:at]) else _NOWHERE


def _ends(words: Sequence[str], at: int) -> Sequence[int]:
    return (at,) if all(word in COURTESY for word in words[at:]) else _NOWHERE


_MARKS: dict[str, _Element] = {
    "^": _begins,
    "^^": lambda _, at: _NOWHERE if at else (at,),
    "$": lambda words, at: (at,) if at == len(words) else _NOWHERE,
    "~": _ends,
} | {source: _gap(*bounds) for source, bounds in _GAPS.items()}


def _once(choice: _Choice) -> _Element:
    def places(words: Sequence[str], at: int) -> Sequence[int]:
        taken = choice.length(words, at)
        return _NOWHERE if taken < 0 else (at + taken,)

    return places


def _up_to(choice: _Choice, high: int) -> _Element:
    def places(words: Sequence[str], at: int) -> Sequence[int]:
        reached = [at]
        while len(reached) <= high and (taken := choice.length(words, reached[-1])) > 0:
            reached.append(reached[-1] + taken)
        return reached[::-1]

    return places


def _unless(choice: _Choice, *, before: bool) -> _Element:
    def places(words: Sequence[str], at: int) -> Sequence[int]:
        if before:
            return _NOWHERE if at and choice.length(words, at - 1) == 1 else (at,)
        return _NOWHERE if choice.length(words, at) >= 0 else (at,)

    return places


def _element(source: str) -> _Element:
    if source in _MARKS:
        return _MARKS[source]
    if source.startswith("<!"):
        return _unless(_Choice(source[2:]), before=True)
    if source[0] == "!":
        return _unless(_Choice(source[1:]), before=False)
    if source[-1] == "?":
        return _up_to(_Choice(source[:-1]), 1)
    return _up_to(_Choice(source[:-1]), _MANY) if source[-1] == "*" else _once(_Choice(source))


def _match(elements: Sequence[_Element], words: Sequence[str], at: int, index: int = 0) -> int:
    """Match the elements from `index` at word `at`; give the word after the match, or -1."""
    while index < len(elements):
        places = elements[index](words, at)
        index += 1
        if len(places) != 1:
            for place in places:
                end = _match(elements, words, place, index)
                if end >= 0:
                    return end
            return -1
        at = places[0]
    return at


class _Rule:
    """One row: where it is looked for, and what it says when it matches."""

    __slots__ = ("cue", "lead", "needed", "source", "taken")

    def __init__(self, cue: str, source: str, lead: int) -> None:
        self.cue, self.source, self.lead = cue, source, lead
        self.needed: tuple[frozenset[str], ...] | None = None
        self.taken: tuple[_Element, ...] = ()

    def needs(self) -> tuple[frozenset[str], ...]:
        """Give the choices, the fewest first, of each of which a clause must have one word or class for a match."""
        if self.needed is None:
            # The first of the row is where it is looked for: it is there.
            self.needed = tuple(sorted(map(_heads, _musts(self.source.split())[1:]), key=len))
        return self.needed

    def elements(self) -> tuple[_Element, ...]:
        """Take the row apart, once."""
        if not self.taken:
            self.taken = tuple(map(_element, self.source.split()))
        return self.taken


def _musts(parts: Sequence[str]) -> list[str]:
    """Give the elements that take at least one word of their own, in order."""
    return [part for part in parts if part[0] not in "^<!$~" and part not in _GAPS and part[-1] not in "?*"]


def _heads(part: str) -> frozenset[str]:
    """Give the words and classes of which one must stand in a clause that the element matches."""
    heads = frozenset(choice.partition("+")[0] for choice in part.split("|") if choice)
    return _ANY if "$" in heads else heads


def _anchor(parts: list[str]) -> tuple[str, int]:
    """Find the first element that must be there, and how many words may stand before it."""
    lead = 0
    musts = _musts(parts)
    for part in parts:
        if musts and part == musts[0]:
            return part, lead
        if part in _GAPS:
            lead += _GAPS[part][1]
        elif part[-1] == "?":
            lead += 3 if "+" in part else 1
        elif part[-1] == "*":
            lead += _MANY
    raise ValueError(f"the rule {' '.join(parts)!r} needs at least one word that must be there")


class Rules:
    """A table of rules, looked up by the words that begin them."""

    def __init__(self, *tables: Sequence[str]) -> None:
        """Read tables of rows `cue: elements`; a row that begins with a colon goes on with the cue above it."""
        self._by_key: dict[str, list[_Rule]] = {}
        for table in tables:
            cue = ""
            for row in table:
                name, _, source = row.partition(":")
                cue = name.strip() or cue
                self._add(cue, source.strip())

    def _add(self, cue: str, source: str) -> None:
        key, lead = _anchor(source.split())
        rule = _Rule(cue, source, lead)
        for choice in filter(None, key.split("|")):
            first = choice.partition("+")[0] if choice[0] != "@" else choice
            self._by_key.setdefault(first, []).append(rule)

    def rules(self) -> Iterator[tuple[str, str]]:
        """Give every rule as its cue and its row."""
        seen: set[int] = set()
        for rules in self._by_key.values():
            for rule in rules:
                if id(rule) not in seen:
                    seen.add(id(rule))
                    yield rule.cue, rule.source

    def of(self, *cues: str) -> Rules:
        """Give the rules of some cues alone."""
        some = Rules()
        for key, rules in self._by_key.items():
            if kept := [rule for rule in rules if rule.cue in cues]:
                some._by_key[key] = kept
        return some

    def compile(self) -> None:
        """Take every rule apart, so that a slip in one shows: raises KeyError for an unknown word class."""
        for rules in self._by_key.values():
            for rule in rules:
                rule.elements()

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """Find every rule that matches in a clause, each at the first place of each of its anchors."""
        found: list[Hit] = []
        by_key = self._by_key
        keys = [_keys(word) for word in words]
        has = {"$", *chain.from_iterable(keys)}
        for at, of_word in enumerate(keys):
            for key in of_word:
                for rule in by_key.get(key, ()):
                    for heads in rule.needed if rule.needed is not None else rule.needs():
                        if heads.isdisjoint(has):
                            break
                    else:
                        elements = rule.taken or rule.elements()
                        for start in range(at - min(rule.lead, at), at + 1):
                            end = _match(elements, words, start)
                            if end > at:
                                found.append(Hit(rule.cue, start, end, rule.source))
                                break
        return found


def _keys(word: str) -> tuple[str, ...]:
    return (word, *classes_of(word), "#") if word[0].isdigit() else (word, *classes_of(word))
