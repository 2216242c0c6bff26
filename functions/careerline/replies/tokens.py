"""Words with their places in what was typed."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

# The marks that end a sentence; a bar is a new line.
SENTENCE_ENDS = frozenset(".!?|")


class Token(NamedTuple):
    """A normalised word or mark, and the stretch of the person's text that it stands for."""

    norm: str
    start: int
    end: int


def token_at(starts: list[int], offset: int) -> int:
    """Give the index of the token that holds `offset`, `starts` being where the tokens begin."""
    return max(bisect_right(starts, offset) - 1, 0)
