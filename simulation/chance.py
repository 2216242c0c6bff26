"""Chance without a state: each draw follows from the seed and the name of what it decides.

So the same seed gives the same run on every machine and Python, and whoever is left out changes nothing for others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")
_WHOLE = 1 << 64


@dataclass(frozen=True, slots=True)
class Chance:
    """Draws by name."""

    seed: str

    def of(self, *name: object) -> float:
        """Return a number from 0 up to 1, 1 not included."""
        said = "|".join((self.seed, *map(str, name)))
        return int.from_bytes(blake2b(said.encode(), digest_size=8).digest(), "big") / _WHOLE

    def hits(self, share: float, *name: object) -> bool:
        """Tell whether something happens that happens in *share* of all cases."""
        return self.of(*name) < share

    def between(self, low: float, high: float, *name: object) -> float:
        """Return a number between two."""
        return low + (high - low) * self.of(*name)

    def pick(self, among: Sequence[T], *name: object) -> T:
        """Return one of several."""
        return among[int(self.of(*name) * len(among))]
