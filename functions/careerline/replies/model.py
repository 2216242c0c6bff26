"""The model: a weighing of everything that a message shows, for where the rules alone are unsure.

A multinomial logistic regression over the features of `features`, trained by `bench/train_reader.py` on the labelled
replies that the repository holds. It never speaks instead of the rules of safety: danger and opt-outs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from .reading import Intent

_FILE = Path(__file__).with_name("model.json")


class Weights(NamedTuple):
    """The trained weights: a row of whole numbers for each feature, one for each intent, in units of 1/`scale`."""

    intents: tuple[Intent, ...]
    scale: int
    rows: dict[str, list[int]]


@cache
def weights() -> Weights:
    """Load the trained weights, once."""
    stored = json.loads(_FILE.read_bytes())
    return Weights(tuple(stored["intents"]), stored["scale"], stored["rows"])


def chances(features: Iterable[str]) -> dict[Intent, float]:
    """Give the chance of each intent being the first one of a message, by its features; they add up to 1."""
    trained = weights()
    sums = list(trained.rows["bias"])
    for feature in features:
        row = trained.rows.get(feature)
        if row is not None:
            for at, weight in enumerate(row):
                sums[at] += weight
    top = max(sums)
    powers = [exp((value - top) / trained.scale) for value in sums]
    total = sum(powers)
    return {intent: power / total for intent, power in zip(trained.intents, powers, strict=True)}
