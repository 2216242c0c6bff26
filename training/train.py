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
from scipy.optimize import minimize
from scipy.sparse import csr_array

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
GLANCE, STEPS = 15, 60  # of fitting: to see what weighs, and to the end
LEASH = 1.0  # what holds the weights small: less learns replies by heart, more learns too little
FIRM = 0.7  # of what is learned of the first intent, the labelled one's share; the rest goes to all that are right
TINY = 1e-9
WEIGHT = 3.0  # a person's reply teaches as much as three made ones
SEEN = 4.0  # what is rarer tells nothing; a person's reply counts twice here
SLIGHT = 3  # a weight of fewer steps is none: the file is a third smaller for it
FEATURES = 24_000  # what the file has room for
REACH = 4.0  # sums are evened out by REACH / sqrt(features)
WARMTH = 1.0  # how far the chances are believed: found by `training.measure`

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]


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
    look = looked_at(case["text"], at=datetime.fromisoformat(case["at"]), asked=case["asked"])
    if look is None:
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
    return Example(flat(look.features), target, known, weight)


def fitted(cases: Sequence[Example], *, most: int = FEATURES) -> tuple[list[str], Floats]:
    """Fit the weights twice: quickly over everything seen, then over the features that weigh most.

    The first row is the bias. What is fitted is what a weight in `packed` will be: no third fit is needed.
    """
    seen: Counter[str] = Counter()
    for case in cases:
        for feature in set(case.features):
            seen[feature] += 2 if case.weight > 1 else 1
    kept = sorted(feature for feature, count in seen.items() if count >= SEEN)
    if len(kept) > most:
        weights = _descended(cases, kept, steps=GLANCE)
        worth = {feature: float(np.abs(weights[at]).sum()) * seen[feature] ** 0.3 for at, feature in enumerate(kept, 1)}
        kept = sorted(sorted(kept, key=lambda feature: (-worth[feature], feature))[:most])
    return kept, _descended(cases, kept, steps=STEPS)


def _descended(cases: Sequence[Example], kept: Sequence[str], *, steps: int) -> Floats:
    """Fit all weights at once by L-BFGS, held small by LEASH."""
    shown = _rows(cases, kept)
    turned = shown.T.tocsr()
    target = np.array([case.target for case in cases], dtype=np.float32)
    known = np.array([case.known for case in cases], dtype=np.float32)
    weight = np.array([[case.weight] for case in cases], dtype=np.float32)
    shape = (len(kept) + 1, WIDTH)

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape).astype(np.float32)
        sums = shown @ weights[1:] + weights[0]
        lost, slope = _lost(sums, target, known)
        slope *= weight
        slopes = np.empty(shape)
        slopes[1:] = turned @ slope + LEASH * weights[1:]
        slopes[0] = slope.sum(0)
        return float((lost * weight[:, 0]).sum() + LEASH / 2 * (weights[1:] ** 2).sum()), slopes.ravel()

    start = np.zeros(shape[0] * shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 6})
    return np.asarray(found.x, dtype=np.float64).reshape(shape)


def _rows(cases: Sequence[Example], kept: Sequence[str]) -> csr_array[Any]:
    """Put the features of all replies into one sparse table, evened out as `careerline.replies.model` does."""
    index = {feature: at for at, feature in enumerate(kept)}
    values: list[float] = []
    places: list[int] = []
    ends = [0]
    for case in cases:
        counts = Counter(index[feature] for feature in case.features if feature in index)
        even = REACH / max(len(case.features), 1) ** 0.5
        values += [count * even for count in counts.values()]
        places += counts.keys()
        ends.append(len(places))
    return csr_array((np.array(values, np.float32), places, ends), shape=(len(cases), len(kept)))


def _lost(sums: Singles, target: Singles, known: Singles) -> tuple[Singles, Singles]:
    """Give how wrong each row of sums is, and the slope of that: the rows in singles, as all of the fitting."""
    slope = np.zeros_like(sums)
    lost = np.zeros(len(sums), dtype=np.float32)
    for part in (FIRST, OUTCOME, ASSET):
        shares = np.exp(sums[:, part] - sums[:, part].max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        wanted = target[:, part]
        told = wanted.sum(1)
        # Of the intents that a sensible reader could give, the labelled one is wanted most; the others are half right.
        right = np.maximum(wanted, 1 - known[:, part]) if part is FIRST else wanted
        both = (shares * right).sum(1, keepdims=True)
        lost -= told * (FIRM * np.log((shares * wanted).sum(1) + TINY) + (1 - FIRM) * np.log(both[:, 0] + TINY))
        slope[:, part] = told[:, None] * (shares - FIRM * wanted - (1 - FIRM) * shares * right / (both + TINY))
    chance = 1 / (1 + np.exp(-np.clip(sums[:, SAID], -30, 30)))
    of_right = np.where(target[:, SAID] > 0, chance, 1 - chance)
    lost -= (known[:, SAID] * np.log(of_right + TINY)).sum(1)
    slope[:, SAID] = known[:, SAID] * (chance - target[:, SAID])
    return lost, slope


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
