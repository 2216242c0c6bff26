"""Regular expressions that are compiled when first used, so that importing the reader costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Rx:
    """A pattern over normalised text (lower case, plain letters, one space between words).

    Patterns must stay linear on hostile text: gaps are bounded and no repeated group holds another repeat
    that could match the same words.
    """

    __slots__ = ("_compiled", "source")

    def __init__(self, *parts: str) -> None:
        """Join the alternatives in `parts`; nothing is compiled yet."""
        self.source = "|".join(parts)
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Find the first match at or after `start`."""
        return (self._compiled or self._pattern()).search(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole text."""
        return (self._compiled or self._pattern()).fullmatch(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match at the beginning of the text, or where `start` says."""
        return (self._compiled or self._pattern()).match(text, start)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Find every match at or after `start`, from left to right."""
        return (self._compiled or self._pattern()).finditer(text, start)

    def blank(self, text: str) -> str:
        """Put a mark in place of every match, so that the words around it still stand apart."""
        return (self._compiled or self._pattern()).sub("~", text)


class WordRx(Rx):
    """A pattern whose every match begins where a word or a number does, which makes a long one twice as quick.

    Each alternative says so itself (`tests/core/test_reply_patterns.py`); here it is asked once, before any of them.
    """

    def __init__(self, *parts: str) -> None:
        """Join the alternatives in `parts`; nothing is compiled yet."""
        super().__init__(rf"(?<!\w)(?:{'|'.join(parts)})")
