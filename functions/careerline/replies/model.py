"""The model: a weighing of everything that a message shows, for where the rules alone are unsure.

Logistic regressions over the features of `features`, trained by `training/` on the labelled replies that the
repository holds and on replies made by a grammar. It never speaks instead of the rules of safety: what they hear of
danger and opt-outs stands (docs/reply-model.md).
"""

from __future__ import annotations

import zlib
from collections.abc import Collection
from functools import cache, lru_cache
from math import exp, sqrt
from pkgutil import get_data
from struct import unpack
from typing import NamedTuple

from .features import Features, letters
from .reading import Asset, Intent, Outcome

_FILE = "model.bin"
_CACHED_WORDS = 4096
# Each weight has a lane of four bytes in one whole number, so that one addition adds the weights of all lanes. A
# weight is kept as a byte from 0 to 255, zero being 128; a text has far fewer features than would fill a lane.
_LANE = 4
_ZERO = 128
_KEY = 4


class Chances(NamedTuple):
    """What the model thinks of a message.

    `first` is the chance of each intent being the one that counts first; they add up to 1. `said` is the chance of
    each intent being in the message at all. `outcome` and `asset` are the chances for a report, if it is one.
    """

    first: dict[Intent, float]
    said: dict[Intent, float]
    outcome: dict[Outcome, float]
    asset: dict[Asset | None, float]


def key_of(feature: str) -> int:
    """Give the number by which a feature is kept: its name would take more room than its weights."""
    return zlib.crc32(feature.encode())


class Weights:
    """The trained weights: for each feature one whole number that holds a lane for each thing that is told apart."""

    def __init__(self, stored: bytes) -> None:
        """Take apart what `training/` wrote: a line of JSON, the key of each feature (four bytes), then the weights."""
        import json

        head, rest = zlib.decompress(stored).split(b"\n", 1)
        facts = json.loads(head)
        self.intents: tuple[Intent, ...] = tuple(facts["intents"])
        self.outcomes: tuple[Outcome, ...] = tuple(facts["outcomes"])
        self.assets: tuple[Asset | None, ...] = tuple(facts["assets"])
        self.steps: list[float] = facts["steps"]
        self.bias: list[float] = facts["bias"]
        self.prior: float = facts["prior"]
        self.width = len(self.steps)
        count = len(rest) // (_KEY + self.width)
        keys, self._table = unpack(f"<{count}I", rest[: count * _KEY]), rest[count * _KEY :]
        # A row is made when it is first needed; until then its place in the table stands for it, as a negative number.
        self._rows = dict(zip(keys, range(-len(self._table), 0, self.width), strict=True))
        self._of_letters = lru_cache(_CACHED_WORDS)(self._summed_letters)

    def _row(self, key: int) -> int:
        """Make the row of a feature: its weights, all lanes in one number."""
        at = self._rows[key] + len(self._table)
        lanes = bytearray(self.width * _LANE)
        lanes[::_LANE] = self._table[at : at + self.width]
        row = self._rows[key] = int.from_bytes(lanes, "little")
        return row

    def _summed(self, features: Collection[str]) -> tuple[int, int]:
        """Add up the rows of those features that the model knows, and say how many they are."""
        keys = [*map(zlib.crc32, map(str.encode, features))]  # as `key_of`, for hundreds at once
        rows = [row for row in map(self._rows.get, keys) if row is not None]
        if min(rows, default=0) < 0:
            known = [key for key in keys if key in self._rows]
            rows = [row if (row := self._rows[key]) >= 0 else self._row(key) for key in known]
        return sum(rows), len(rows)

    def _summed_letters(self, word: str) -> tuple[int, int, int]:
        runs = letters(word)
        return *self._summed(runs), len(runs)

    def sums(self, features: Features) -> list[float]:
        """Add up the weights of all features; one sum for each lane.

        The sums are evened out by how many features the message has, those that the model does not know among them:
        the stranger a message is to it, the less it says.
        """
        total, count = self._summed(features.named)
        shown = len(features.named)
        for word in features.words:
            of_word, known, runs = self._of_letters(word)
            total += of_word
            count += known
            shown += runs
        lanes = unpack(f"<{self.width}I", total.to_bytes(self.width * _LANE, "little"))
        share = 1 / sqrt(shown or 1)
        zero = _ZERO * count
        return [
            (lane - zero) * step * share + bias for lane, step, bias in zip(lanes, self.steps, self.bias, strict=True)
        ]


@cache
def weights() -> Weights:
    """Load the trained weights, once."""
    return Weights(get_data(__package__, _FILE) or b"")


def chances(features: Features, trained: Weights | None = None) -> Chances:
    """Weigh the features of a message, with the weights that the project holds or with others."""
    trained = trained or weights()
    sums = trained.sums(features)
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
    )


def _shares(values: list[float]) -> list[float]:
    top = max(values)
    powers = [exp(value - top) for value in values]
    total = sum(powers)
    return [power / total for power in powers]
