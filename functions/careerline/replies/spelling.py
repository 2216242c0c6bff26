"""The known spelling of a word: short forms opened, long-drawn letters and slips of the fingers mended."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from .lexicon import classes_of
from .words import MENDED, NUMBERS, SHORT, TENS, mended

# Letters that are no accented ones to Unicode, and are left bare by whoever types in a hurry.
_BARE = str.maketrans("đłøı", "dloi")


def plain(word: str) -> str:
    """Lower-case a word and take its accents off."""
    word = word.casefold()
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word.translate(_BARE))
    return "".join(ch for ch in letters if unicodedata.category(ch) != "Mn")


@cache
def _mended() -> dict[str, str]:
    return mended()


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"([a-z])\1{2,}")


@cache
def _doubles() -> re.Pattern[str]:
    return re.compile(r"([a-z])\1")


@cache
def _whole() -> frozenset[str]:
    return frozenset(MENDED)


@cache
def _undoubled() -> dict[str, str]:
    """Words by their letters alone, so that a letter doubled in the wrong place is no other word."""
    return {_doubles().sub(r"\1", word): SHORT.get(word, word) for word in MENDED if len(word) > 5}


@cache
def _roughly() -> dict[str, str]:
    """Give the numbers that are only about right: "thirtyish"."""
    return {f"{word}ish": word for word in (*TENS, *NUMBERS)}


# Most words come again; so many are kept.
_CACHED_WORDS = 8192


@lru_cache(_CACHED_WORDS)
def spelled(norm: str) -> str:
    """Give the known spelling of one word: short forms opened, long-drawn letters and slips mended."""
    bare = norm.replace("'", "")
    if bare in SHORT:
        return SHORT[bare]
    squeezed = _runs().sub(r"\1", bare)
    if squeezed != bare:
        bare = norm = squeezed
        if bare in SHORT:
            return SHORT[bare]
    if meant := _mended().get(bare) or _roughly().get(bare):
        return meant
    if bare.endswith("in") and len(bare) > 4 and classes_of(f"{bare}g")[:-1]:
        return f"{bare}g"  # "blowin", "sendin": only where the lexicon knows the whole word
    if len(bare) > 5 and bare not in _whole() and (meant := _undoubled().get(_doubles().sub(r"\1", bare))):
        return meant
    if norm.endswith("n't"):
        return norm[:-3] + " not"
    for tail, words in (("'ll", " will"), ("'ve", " have"), ("'re", " are"), ("'d", " would"), ("'m", " am")):
        if norm.endswith(tail):
            return norm[: -len(tail)] + words
    if norm.endswith("'s"):
        return SHORT.get(norm[:-2], norm[:-2]) + " s"
    if norm.endswith("'"):
        return norm[:-1]
    return bare
