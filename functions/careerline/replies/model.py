"""The model: a weighing of everything that a message shows, for where the rules alone are unsure.

Logistic regressions over the features of `features`, trained by `training/` on the labelled replies that the
repository holds and on replies made by a grammar. It never speaks instead of the rules of safety: what they hear of
danger and opt-outs stands (docs/reply-model.md).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from math import exp, sqrt
from pkgutil import get_data
from struct import unpack
from typing import NamedTuple
from zlib import crc32

from .features import Features, of_word
from .reading import Asset, Intent, Outcome

_FILE = "model.bin"
_CACHED_WORDS = 4096
# Each weight has a lane of four bytes in one whole number, so that one addition adds the weights of all lanes. A
# weight is kept as a byte from 0 to 255, zero being 128; a text has far fewer features than would fill a lane. One
# lane more counts the features that the model knows.
_LANE = 4
_ZERO = 128
_KEY = 4
# Features whose keys begin with the same bits are made ready together, some seven at a time.
_BEGIN = 14
_REST = 32 - _BEGIN


class Chances(NamedTuple):
    """What the model thinks of a message.

    `first` is the chance of each intent being the one that counts first; they add up to 1. `said` is the chance of
    each intent being in the message at all. `outcome` and `asset` are the chances for a report, if it is one. `known`
    is the share of the message's features that the model has learned: of what is strange to it, it is too sure.
    """

    first: dict[Intent, float]
    said: dict[Intent, float]
    outcome: dict[Outcome, float]
    asset: dict[Asset | None, float]
    known: float


def key_of(feature: str) -> int:
    """Give the number by which a feature is kept: its name would take more room than its weights."""
    return crc32(feature.encode())


class Weights:
    """The trained weights: for each feature one whole number that holds a lane for each thing that is told apart."""

    def __init__(self, stored: bytes) -> None:
        """Take what `training/` wrote: a line of JSON, the key of each feature (four bytes, rising), then the weights.

        Nothing is taken apart but the first line: the rows of features are made when a text first needs them.
        """
        import json

        end = stored.index(b"\n")
        facts = json.loads(stored[:end])
        rest = memoryview(stored)[end + 1 :]
        self.intents: tuple[Intent, ...] = tuple(facts["intents"])
        self.outcomes: tuple[Outcome, ...] = tuple(facts["outcomes"])
        self.assets: tuple[Asset | None, ...] = tuple(facts["assets"])
        self.steps: list[float] = facts["steps"]
        self.bias: list[float] = facts["bias"]
        self.prior: float = facts["prior"]
        self.width = len(self.steps)
        count = len(rest) // (_KEY + self.width)
        self._keys, self._table = array("I", bytes(rest[: count * _KEY])), rest[count * _KEY :]
        self._rows: list[dict[int, int] | None] = [None] * (1 << _BEGIN)
        self._of_word = lru_cache(_CACHED_WORDS)(self._summed_word)

    def _made(self, begin: int) -> dict[int, int]:
        """Make the rows of all features whose keys begin so."""
        first, last = (bisect_left(self._keys, bits << _REST) for bits in (begin, begin + 1))
        made = self._rows[begin] = {self._keys[at]: self._row(at) for at in range(first, last)}
        return made

    def _row(self, at: int) -> int:
        """Make one row: its weights and the one that counts it, all lanes in one number."""
        lanes = bytearray((self.width + 1) * _LANE)
        lanes[::_LANE] = bytes(self._table[at * self.width : (at + 1) * self.width]) + b"\1"
        return int.from_bytes(lanes, "little")

    def _summed(self, features: Iterable[str]) -> int:
        """Add up the rows of those features that the model knows."""
        rows = self._rows
        keys = map(crc32, map(str.encode, features))  # as `key_of`, for hundreds at once
        return sum([(rows[key >> _REST] or self._made(key >> _REST)).get(key, 0) for key in keys])

    def _summed_word(self, word: str) -> tuple[int, int]:
        """Add up the rows of a word's own features, and say how many features it has."""
        features = of_word(word)
        return self._summed(features), len(features)

    def sums(self, features: Features) -> tuple[list[float], float]:
        """Add up the weights of all features, one sum for each lane; and say which share of the features is known.

        The sums are evened out by how many features the message has, those that the model does not know among them:
        the stranger a message is to it, the less it says.
        """
        total, shown = self._summed(features.named), len(features.named)
        for word in features.words:
            row, features_of_word = self._of_word(word)
            total += row
            shown += features_of_word
        *lanes, known = unpack(f"<{self.width + 1}I", total.to_bytes((self.width + 1) * _LANE, "little"))
        share = 1 / sqrt(shown or 1)
        zero = _ZERO * known
        sums = [
            (lane - zero) * step * share + bias for lane, step, bias in zip(lanes, self.steps, self.bias, strict=True)
        ]
        return sums, known / (shown or 1)


@cache
def weights() -> Weights:
    """Load the trained weights, once."""
    return Weights(get_data(__package__, _FILE) or b"")


def chances(features: Features, trained: Weights | None = None) -> Chances:
    """Weigh the features of a message, with the weights that the project holds or with others."""
    trained = trained or weights()
    sums, known = trained.sums(features)
    intents = len(trained.intents)
    said = [1 / (1 + exp(-max(min(value, 30.0), -30.0))) for value in sums[intents : 2 * intents]]
    # What comes first must also be in the message: what is likelier left unsaid stands back by twice that.
    shown = [value - (1 - trained.prior) * bias for value, bias in zip(sums, trained.bias, strict=True)]
    first = _shares(
        [value - 2 * max(0.0, -alone) for value, alone in zip(shown[:intents], shown[intents:], strict=False)]
    )
    outcomes = 2 * intents + len(trained.outcomes)
    return Chances(
        dict(zip(trained.intents, first, strict=True)),
        dict(zip(trained.intents, said, strict=True)),
        dict(zip(trained.outcomes, _shares(sums[2 * intents : outcomes]), strict=True)),
        dict(zip(trained.assets, _shares(sums[outcomes:]), strict=True)),
        known,
    )


def _shares(values: list[float]) -> list[float]:
    top = max(values)
    powers = [exp(value - top) for value in values]
    total = sum(powers)
    return [power / total for power in powers]
