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

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .lexicon import COURTESY, NAMES, classes_of

_MANY = 4
_GAPS = {"_": (1, 1), "..": (0, 3), "...": (0, 8)}
_NONE: frozenset[str] = frozenset()


class Hit(NamedTuple):
    """A rule that matched: the cue that it gives and the words, first and after the last, that gave it."""

    cue: str
    start: int
    end: int
    rule: str


class _Element(NamedTuple):
    words: frozenset[str]
    classes: frozenset[str]
    longer: tuple[tuple[str, ...], ...]
    number: bool
    ends: bool
    low: int
    high: int
    kind: str


def _element(source: str) -> _Element:
    kind, low, high = "word", 1, 1
    if source in ("^", "^^", "$", "~"):
        return _Element(_NONE, _NONE, (), False, False, 0, 0, source)
    if source in _GAPS:
        return _Element(_NONE, _NONE, (), False, False, *_GAPS[source], "gap")
    if source.startswith("<!"):
        kind, source = "<!", source[2:]
    elif source[0] == "!":
        kind, source = "!", source[1:]
    elif source[-1] == "?":
        low, source = 0, source[:-1]
    elif source[-1] == "*":
        low, high, source = 0, _MANY, source[:-1]
    words: set[str] = set()
    classes: set[str] = set()
    longer: list[tuple[str, ...]] = []
    ends = False
    for choice in filter(None, source.split("|")):
        parts = tuple(choice.split("+"))
        for part in parts:
            if part[0] == "@" and part not in NAMES:
                raise KeyError(f"no word class {part} (in {source!r})")
        if choice == "$":
            ends = True
        elif len(parts) > 1:
            longer.append(parts)
        elif choice[0] == "@":
            classes.add(choice)
        else:
            words.add(choice)
    if not (words or classes or longer or ends):
        raise KeyError(f"no words in {source!r}")
    longer.sort(key=len, reverse=True)
    return _Element(frozenset(words), frozenset(classes), tuple(longer), "#" in words, ends, low, high, kind)


class _Rule:
    """One row: where it is looked for, and what it says when it matches."""

    __slots__ = ("_elements", "cue", "lead", "source")

    def __init__(self, cue: str, source: str, lead: int) -> None:
        self.cue, self.source, self.lead = cue, source, lead
        self._elements: tuple[_Element, ...] | None = None

    def elements(self) -> tuple[_Element, ...]:
        """Take the row apart, once."""
        if self._elements is None:
            self._elements = tuple(map(_element, self.source.split()))
        return self._elements


def _is(word: str, part: str) -> bool:
    return word == part or (part[0] == "@" and part in classes_of(word)) or (part == "#" and word[0].isdigit())


def _length(element: _Element, words: Sequence[str], at: int) -> int:
    """Say how many words from `at` one element takes: -1 if it does not match."""
    if at >= len(words):
        return 0 if element.ends else -1
    for phrase in element.longer:
        if len(words) - at >= len(phrase) and all(map(_is, words[at : at + len(phrase)], phrase)):
            return len(phrase)
    word = words[at]
    if word in element.words or (element.number and word[0].isdigit()):
        return 1
    return -1 if element.classes.isdisjoint(classes_of(word)) else 1


def _match(elements: Sequence[_Element], words: Sequence[str], at: int, index: int = 0) -> int:
    """Match the elements from `index` at word `at`; give the word after the match, or -1."""
    size = len(words)
    while index < len(elements):
        element = elements[index]
        kind = element.kind
        if kind == "^":
            if any(word not in COURTESY for word in words[:at]):
                return -1
        elif kind == "^^":
            if at:
                return -1
        elif kind == "$":
            if at < size:
                return -1
        elif kind == "~":
            if any(word not in COURTESY for word in words[at:]):
                return -1
        elif kind == "!":
            if _length(element, words, at) >= 0:
                return -1
        elif kind == "<!":
            if at and _length(element, words, at - 1) == 1:
                return -1
        elif kind == "gap":
            for skipped in range(element.low, min(element.high, size - at) + 1):
                end = _match(elements, words, at + skipped, index + 1)
                if end >= 0:
                    return end
            return -1
        elif element.low == element.high:
            taken = _length(element, words, at)
            if taken < 0:
                return -1
            at += taken
        else:
            reached = [at]
            while len(reached) <= element.high and (taken := _length(element, words, reached[-1])) > 0:
                reached.append(reached[-1] + taken)
            for place in reversed(reached):
                end = _match(elements, words, place, index + 1)
                if end >= 0:
                    return end
            return -1
        index += 1
    return at


def _anchor(parts: list[str]) -> tuple[str, int]:
    """Find the first element that must be there, and how many words may stand before it."""
    lead = 0
    for part in parts:
        if part[0] in "^<!$~":
            continue
        if part in _GAPS:
            lead += _GAPS[part][1]
        elif part[-1] == "?":
            lead += 3 if "+" in part else 1
        elif part[-1] == "*":
            lead += _MANY
        else:
            return part, lead
    raise ValueError(f"the rule {' '.join(parts)!r} needs at least one word that must be there")


class Rules:
    """A table of rules, looked up by the words that begin them."""

    def __init__(self, *tables: str) -> None:
        """Read tables of lines `cue: elements`; a line that begins with `|` goes on with the cue above it."""
        self._by_key: dict[str, list[_Rule]] = {}
        for table in tables:
            cue = ""
            for line in table.splitlines():
                row = line.strip()
                if not row or row.startswith("--"):
                    continue
                if row[0] != ":":
                    cue, _, row = row.partition(":")
                else:
                    row = row[1:]
                if row.strip():
                    self._add(cue.strip(), row.strip())

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

    def compile(self) -> None:
        """Take every rule apart, so that a slip in one shows: raises KeyError for an unknown word class."""
        for rules in self._by_key.values():
            for rule in rules:
                rule.elements()

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """Find every rule that matches in a clause, each at the first place of each of its anchors."""
        found: list[Hit] = []
        by_key = self._by_key
        for at, word in enumerate(words):
            for key in _keys(word):
                for rule in by_key.get(key, ()):
                    elements = rule.elements()
                    for start in range(at - min(rule.lead, at), at + 1):
                        end = _match(elements, words, start)
                        if end > at:
                            found.append(Hit(rule.cue, start, end, rule.source))
                            break
        return found


def _keys(word: str) -> Iterable[str]:
    yield word
    yield from classes_of(word)
    if word[0].isdigit():
        yield "#"
