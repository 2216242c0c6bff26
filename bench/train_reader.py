"""Train the reply reader's model on the labelled replies in `tests/data`, and write its weights.

    .venv/bin/python -m bench.train_reader

The held-back replies are never read. The same texts and rules always give the same weights: the order is drawn from a
fixed seed, and nothing else is drawn. It takes about two minutes.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from math import exp, sqrt
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "functions"))

from careerline.replies.rank import looked_at  # noqa: E402

DATA = ROOT / "tests" / "data"
MODEL = ROOT / "functions" / "careerline" / "replies" / "model.json"
ASKED = {"c": "check", "p": "plan", "r": "reflect", "f": "confirm", "n": "none"}
WRITTEN_AT = "2026-03-10T18:05:00-05:00"
EPOCHS = 14
RATE = 0.35
DECAY = 2e-4
SEEN = 2  # a feature that is rarer tells nothing
SCALE = 32


class Example(NamedTuple):
    """A labelled reply: its features, the intents that are right as the first, and the label."""

    features: list[str]
    right: frozenset[str]


def written(path: Path) -> Iterator[dict[str, Any]]:
    """Read the short form: `asked|intent,also|text / text / text`."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            asked, intents, texts = line.split("|", 2)
            for text in texts.split(" / "):
                yield {
                    "text": text,
                    "at": WRITTEN_AT,
                    "asked": ASKED[asked],
                    "expect": {"intent": intents.split(",")[0]},
                }


def replies() -> Iterator[dict[str, Any]]:
    """Give every labelled reply that may be learned from."""
    for path in [DATA / "replies_dev.jsonl", *sorted((DATA / "replies").glob("*.jsonl"))]:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
    for path in sorted((DATA / "replies").glob("*.txt")):
        yield from written(path)


def examples() -> list[Example]:
    """Read every labelled reply into its features; those that the model is never asked about are left out."""
    found = []
    for case in replies():
        features = looked_at(case["text"], at=datetime.fromisoformat(case["at"]), asked=case["asked"])
        if features is not None:
            # Another accepted intent is half as good an answer as the label, and no wrong one.
            found.append(Example(["bias", *features], frozenset({case["expect"]["intent"]})))
    return found


def trained(cases: list[Example]) -> tuple[list[str], dict[str, list[float]]]:
    """Fit a multinomial logistic regression by AdaGrad."""
    intents = sorted({intent for case in cases for intent in case.right})
    counts = Counter(feature for case in cases for feature in case.features)
    kept = sorted(feature for feature, count in counts.items() if count >= SEEN)
    weights = {feature: [0.0] * len(intents) for feature in kept}
    squares = {feature: [1e-2] * len(intents) for feature in kept}
    rows = [([f for f in case.features if f in weights], [float(i in case.right) for i in intents]) for case in cases]
    order = random.Random(20260310)  # noqa: S311 - the order of learning needs no secrecy
    for _ in range(EPOCHS):
        order.shuffle(rows)
        for features, target in rows:
            sums = [0.0] * len(intents)
            for feature in features:
                for at, weight in enumerate(weights[feature]):
                    sums[at] += weight
            top = max(sums)
            powers = [exp(value - top) for value in sums]
            total = sum(powers)
            errors = [power / total - want for power, want in zip(powers, target, strict=True)]
            big = [at for at, error in enumerate(errors) if abs(error) > 1e-3]
            for feature in features:
                row, square = weights[feature], squares[feature]
                for at in big:
                    slope = errors[at] + DECAY * row[at] * 100
                    square[at] += slope * slope
                    row[at] -= RATE * slope / sqrt(square[at]) / 4
    return intents, weights


def main() -> None:
    """Train and write."""
    cases = examples()
    intents, weights = trained(cases)
    rows = {feature: [round(weight * SCALE) for weight in row] for feature, row in weights.items()}
    rows = {feature: row for feature, row in rows.items() if feature == "bias" or max(map(abs, row)) > 2}
    MODEL.write_text(
        json.dumps({"intents": intents, "scale": SCALE, "rows": dict(sorted(rows.items()))}, separators=(",", ":"))
        + "\n",
        encoding="utf-8",
    )
    sys.stdout.write(f"{len(cases)} replies, {len(rows)} features, {MODEL.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
