"""Train the reply reader's model, and write its weights.

    .venv/bin/python -m training.train

It learns from the labelled replies in `tests/data` and from replies made by the grammar. The same texts and rules
always give the same weights: what is drawn is drawn from a fixed seed.
"""

from __future__ import annotations

import json
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from careerline.replies.features import Features, letters
from careerline.replies.rank import looked_at

from .grammar import ORDER as INTENTS
from .grammar import Made, replies

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
MODEL = ROOT / "functions" / "careerline" / "replies" / "model.bin"
ASKED = {"c": "check", "p": "plan", "r": "reflect", "f": "confirm", "n": "none"}
AT = "2026-03-10T18:05:00-05:00"
OUTCOMES = ["done", "partial", "missed"]
ASSETS = ["skills", "people", "work", "position", None]
WIDTH = 2 * len(INTENTS) + len(OUTCOMES) + len(ASSETS)
FIRST = slice(0, len(INTENTS))
SAID = slice(len(INTENTS), 2 * len(INTENTS))
OUTCOME = slice(SAID.stop, SAID.stop + len(OUTCOMES))
ASSET = slice(OUTCOME.stop, WIDTH)

SEED = 20260310
EPOCHS = 3
RATE = 0.35
WEIGHT = 3.0  # a person's reply teaches as much as three made ones
SEEN = 4.0  # what is rarer tells nothing; a person's reply counts twice here
SLIGHT = 3  # a weight of fewer steps is none: the file is a third smaller for it
FEATURES = 16_000  # what the file has room for
REACH = 4.0  # sums are evened out by REACH / sqrt(features)
WARMTH = 0.4  # how far the chances are believed: found by `training.measure`

Floats = NDArray[np.float64]


class Example(NamedTuple):
    """A reply to learn from: its features, what it says, and of which of that we are sure."""

    features: list[str]
    target: Floats
    known: Floats
    weight: float


def labelled(rooms: Iterable[Path] = ()) -> Iterator[dict[str, Any]]:
    """Give every labelled reply that may be learned from; `rooms` are more files of them."""
    for path in [DATA / "replies_dev.jsonl", *sorted((DATA / "replies").glob("*.jsonl")), *rooms]:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield {**json.loads(line), "from": path.name}
    for path in sorted((DATA / "replies").glob("*.txt")):
        yield from written(path)


def written(path: Path) -> Iterator[dict[str, Any]]:
    """Read the short form: `asked|intent,also|text / text / text`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            asked, intents, texts = line.split("|", 2)
            for text in texts.split(" / "):
                expect = {"intent": intents.split(",")[0]}
                yield {"text": text, "at": AT, "asked": ASKED[asked], "expect": expect, "from": path.name}


def made(reply: Made) -> dict[str, Any]:
    """Put a made reply into the shape of a labelled one."""
    expect: dict[str, Any] = {"intent": reply.said[0], "also": reply.said[1:], "outcome": reply.outcome}
    if reply.asset and reply.outcome != "missed":
        expect["asset"] = reply.asset
    return {"text": reply.text, "at": AT, "asked": reply.asked, "expect": expect, "from": "grammar"}


def flat(features: Features) -> list[str]:
    """Give all features of a message in one row; the letters of each word count for themselves."""
    return [*sorted(features.named), *(run for word in sorted(features.words) for run in letters(word))]


def example(case: dict[str, Any], weight: float) -> Example | None:
    """Turn a labelled reply into numbers; None where the rules alone decide."""
    features = looked_at(case["text"], at=datetime.fromisoformat(case["at"]), asked=case["asked"])
    if features is None:
        return None
    expect = case["expect"]
    also = expect.get("also")
    right = {expect["intent"], *case.get("also_ok", [])}
    said = {expect["intent"], *(also or [])}
    target, known = np.zeros(WIDTH), np.zeros(WIDTH)
    for at, intent in enumerate(INTENTS):
        target[at] = intent == expect["intent"]
        known[at] = target[at] or intent not in right
        target[SAID.start + at] = intent in said
        unsure = also is None and intent in {"log", "plan", "question", "note"}
        known[SAID.start + at] = intent in said or not (intent in right or unsure)
    if expect.get("outcome"):
        target[OUTCOME.start + OUTCOMES.index(expect["outcome"])] = 1
        known[OUTCOME] = 1
    if "log" in said and "asset" in expect:
        target[ASSET.start + ASSETS.index(expect["asset"])] = 1
        known[ASSET] = 1
    return Example(flat(features), target, known, weight)


def fitted(cases: Sequence[Example], *, most: int = FEATURES) -> tuple[list[str], Floats]:
    """Fit the weights twice: once over everything seen, then over the features that weigh most."""
    seen: Counter[str] = Counter()
    for case in cases:
        for feature in set(case.features):
            seen[feature] += 2 if case.weight > 1 else 1
    kept = sorted(feature for feature, count in seen.items() if count >= SEEN)
    weights = _descended(cases, kept)
    if len(kept) > most:
        worth = {feature: float(np.abs(weights[at]).sum()) * seen[feature] ** 0.3 for at, feature in enumerate(kept, 1)}
        kept = sorted(sorted(kept, key=lambda feature: (-worth[feature], feature))[:most])
        weights = _descended(cases, kept)
    return kept, weights


def _descended(cases: Sequence[Example], kept: Sequence[str]) -> Floats:
    """Fit by AdaGrad, one reply at a time; the first row is the bias."""
    index = {feature: at for at, feature in enumerate(kept, 1)}
    rows = []
    for case in cases:
        counts = Counter(index[feature] for feature in case.features if feature in index)
        at = np.array(sorted(counts), dtype=np.int64)
        times = np.array([counts[key] for key in sorted(counts)], dtype=np.float64)
        rows.append((at, (times * REACH / max(times.sum(), 1.0) ** 0.5)[:, None], case))
    weights = np.zeros((len(kept) + 1, WIDTH))
    squares = np.full((len(kept) + 1, WIDTH), 1e-3)
    order = random.Random(SEED)  # noqa: S311 - the order of learning needs no secrecy
    for _ in range(EPOCHS):
        order.shuffle(rows)
        for at, times, case in rows:
            sums = (weights[at] * times).sum(0) + weights[0]
            slope = (_guessed(sums) - case.target) * case.weight
            slope[FIRST] *= case.known[FIRST]
            slope[SAID] *= case.known[SAID]
            slope[OUTCOME] *= case.known[OUTCOME]
            slope[ASSET] *= case.known[ASSET]
            slopes = times * slope
            squares[at] += slopes * slopes
            weights[at] -= RATE * slopes / np.sqrt(squares[at])
            squares[0] += slope * slope
            weights[0] -= RATE * slope / np.sqrt(squares[0])
    return weights


def _guessed(sums: Floats) -> Floats:
    guess = np.empty(WIDTH)
    for part in (FIRST, OUTCOME, ASSET):
        powers = np.exp(sums[part] - sums[part].max())
        guess[part] = powers / powers.sum()
    guess[SAID] = 1 / (1 + np.exp(-np.clip(sums[SAID], -30, 30)))
    return guess


def packed(kept: Sequence[str], weights: Floats, *, warmth: float = WARMTH) -> bytes:
    """Put the weights into the bytes that `careerline.replies.model` reads."""
    steps = np.maximum(np.abs(weights[1:]).max(0), 1e-9) / 127
    # One weight in a thousand may be cut short, so that all others are told apart more finely.
    steps = np.maximum(np.quantile(np.abs(weights[1:]), 0.999, axis=0) / 127, steps / 4)
    whole = np.clip(np.rint(weights[1:] / steps), -127, 127)
    whole[np.abs(whole) < SLIGHT] = 0
    table = (whole + 128).astype(np.uint8)
    head = {
        "intents": INTENTS, "outcomes": OUTCOMES, "assets": ASSETS, "warmth": warmth,
        "steps": [round(float(step) * REACH, 9) for step in steps],
        "bias": [round(float(value), 6) for value in weights[0]],
    }  # fmt: skip
    text = json.dumps(head) + "\n\n" + "\n".join(kept) + "\n\n"
    return zlib.compress(text.encode() + table.tobytes(), 9)


def examples(share: float = 1.0, rooms: Iterable[Path] = ()) -> list[Example]:
    """Read everything that is learned from; `share` is how much the grammar makes."""
    found = [example(case, WEIGHT) for case in labelled(rooms)]
    taught: set[tuple[str, str]] = set()
    for reply in replies(random.Random(SEED), share):  # noqa: S311 - made text needs no secrecy
        if (reply.text, reply.asked) not in taught:
            taught.add((reply.text, reply.asked))
            found.append(example(made(reply), 1.0))
    return [one for one in found if one]


def main() -> None:
    """Train and write."""
    cases = examples()
    kept, weights = fitted(cases)
    MODEL.write_bytes(packed(kept, weights))
    sys.stdout.write(f"{len(cases)} replies, {len(kept)} features, {MODEL.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
