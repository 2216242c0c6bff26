"""Proofs over the reader's regular expressions: that what makes them quick leaves out no match."""

from __future__ import annotations

import importlib
import pkgutil
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

import pytest

from careerline import replies
from careerline.replies.rx import WordRx

# What stands between a sign and its like: no letter may stand before a match that begins so.
LETTERS = {(op.CATEGORY, op.CATEGORY_WORD), (op.CATEGORY, op.CATEGORY_NOT_SPACE)}


def patterns() -> Iterator[tuple[str, WordRx]]:
    for module in pkgutil.iter_modules(replies.__path__):
        for name, value in vars(importlib.import_module(f"{replies.__name__}.{module.name}")).items():
            for found in value if isinstance(value, tuple) else (value,):
                if isinstance(found, WordRx):
                    yield f"{module.name}.{name}", found


def begins_a_word(parts: Any, bound: bool = False) -> bool:
    """Say whether every match of a parsed pattern begins with a letter or a digit that none stands before."""
    if not len(parts):
        return False
    (kind, value), rest = parts[0], parts[1:]
    if kind is op.AT:
        return value is op.AT_BEGINNING or begins_a_word(rest, bound or value is op.AT_BOUNDARY)
    if kind is op.ASSERT_NOT and value[0] < 0:
        free = len(value[1]) == 1 and value[1][0][0] is op.IN and not LETTERS.isdisjoint(value[1][0][1])
        return begins_a_word(rest, bound or free)
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return begins_a_word(rest, bound)
    if kind is op.BRANCH:
        return all(begins_a_word([*branch, *rest], bound) for branch in value[1])
    if kind is op.SUBPATTERN:
        return begins_a_word([*value[-1], *rest], bound)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, _, inner = value
        return begins_a_word([*inner, *rest], bound) and (least > 0 or begins_a_word(rest, bound))
    if kind is op.LITERAL:
        return bound and re_word(chr(value))
    if kind is op.IN:
        return bound and all(is_letters(one) for one in value)
    return False


def re_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def is_letters(part: tuple[Any, Any]) -> bool:
    kind, value = part
    if kind is op.RANGE:
        return all(re_word(chr(code)) for code in range(value[0], value[1] + 1))
    if kind is op.LITERAL:
        return re_word(chr(value))
    return part in {(op.CATEGORY, op.CATEGORY_WORD), (op.CATEGORY, op.CATEGORY_DIGIT)}


@pytest.mark.parametrize("rx", [pytest.param(rx, id=name) for name, rx in patterns()])
def test_a_pattern_that_is_tried_only_where_a_word_begins_matches_nowhere_else(rx: WordRx) -> None:
    _, *alternatives = parser.parse(rx.source)  # what is asked once comes first
    assert begins_a_word(alternatives)


@pytest.mark.parametrize("source", [r"a", r"\b a", r"\ba| b", r"(?:\ba)?b", r"\b.", r"\b[^x]", r"(?<!x)a"])
def test_a_pattern_that_may_begin_within_a_word_is_told(source: str) -> None:
    assert not begins_a_word(list(parser.parse(source)))
