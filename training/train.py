"""Train the reply reader's model, and write its weights.

    .venv/bin/python -m training.train

It learns from the labelled replies in `tests/data` and from replies made by the grammar. The same texts and rules
always give the same weights: what is drawn is drawn from a fixed seed.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from careerline.replies.features import BY_RULE, Features, of_word
from careerline.replies.model import key_of
from careerline.replies.names import given
from careerline.replies.rank import looked_at

from .grammar import ORDER as INTENTS
from .grammar import Made, replies

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
HARD = {"distress", "stop", "wrong_number"}
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
ROUNDS = 8  # over all replies; the weights are the mean of what they were on the way
FEW_ROUNDS = 3  # are enough to see which features weigh
RATE = 0.2  # of learning
LEASH = 1e-3  # what holds the weights small: less learns replies by heart, more learns too little
# How often a reply is shown without what the rules heard in it: they were written with most of these replies in view,
# and hear strangers worse than the model would learn to expect.
BLIND = 0.5
FIRM = 0.7  # of what is learned of the first intent, the labelled one's share; the rest goes to all that are right
TINY = 1e-9
MOVED = 1e-3  # what every weight has moved before it first does: keeps the first steps in bounds
MADE, FRIENDLY = 0.25, 0.5  # how much a made reply teaches of what a person's does, and what friends say to friends
# How much a reply teaches that was written where the reader understood least: no picture of a common day, ...
SIDEWAYS = 0.25
# ... and a text between friends, the commonest there is: whoever hears an opt-out in one ends what nobody wanted ended.
BETWEEN_FRIENDS = 2.0
SHARE = 0.4  # how much the grammar makes
SEEN = 4.0  # what is rarer tells nothing; a reply that teaches in full counts twice here
SLIGHT = 3  # a weight of fewer steps is none: the file is a third smaller for it
FEATURES = 120_000  # what the file has room for
REACH = 4.0  # sums are evened out by REACH / sqrt(features)
# How much of what an intent weighs before anything is shown counts: how often each stands among these replies says
# little of how often people text it. Found by `training.measure`.
PRIOR = 0.4

Floats = NDArray[np.float32]


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
    """Read the short form: `asked|intent,also|text / text / text`; for the intent `-`, anything but `HARD`."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for at, line in enumerate(lines):
        questions, intents, texts = line.split("|", 2)
        asked = ASKED[questions[at % len(questions)]]
        intent = intents.split(",")[0]
        for text in texts.split(" / "):
            expect = {"intent": None if intent == "-" else intent}
            yield {"text": text, "at": AT, "asked": asked, "expect": expect, "from": path.name}


def names_alone() -> Iterator[dict[str, Any]]:
    """Give each given name by itself, and as somebody's friend: whoever is named is no stranger, and nobody leaves."""
    for at, name in enumerate(sorted(given())):
        asked = ("none", "check", "plan", "reflect")[at % 4]
        text = (name.title(), name, f"my friend {name.title()}")[at % 3]
        expect = {"intent": "note" if asked in {"none", "reflect"} else None}
        yield {"text": text, "at": AT, "asked": asked, "expect": expect, "from": "names"}


def made(reply: Made) -> dict[str, Any]:
    """Put a made reply into the shape of a labelled one."""
    expect: dict[str, Any] = {"intent": reply.said[0], "also": reply.said[1:], "outcome": reply.outcome}
    if reply.friendly:
        expect = {"intent": None}
    if reply.asset and reply.outcome != "missed":
        expect["asset"] = reply.asset
    return {"text": reply.text, "at": AT, "asked": reply.asked, "expect": expect, "from": "grammar"}


def taught_by(reply: Made) -> Example | None:
    """Turn a made reply into numbers."""
    return example(made(reply), FRIENDLY if reply.friendly else MADE)


def flat(features: Features) -> list[str]:
    """Give all features of a message in one row; those of each word count for themselves."""
    found = [*sorted(features.named), *(one for word in sorted(features.words) for one in of_word(word))]
    return list(map(sys.intern, found))  # the same ones come by the million


def weight_of(case: dict[str, Any]) -> float:
    """Say how much a labelled reply teaches, by the room that it is from."""
    room = case.get("from", "")
    if room.startswith("friends_"):
        return BETWEEN_FRIENDS
    return SIDEWAYS if room.endswith("_hard.jsonl") else 1.0


def example(case: dict[str, Any], weight: float | None = None) -> Example | None:
    """Turn a labelled reply into numbers; None where the rules alone decide."""
    weight = weight_of(case) if weight is None else weight
    look = looked_at(case["text"], at=datetime.fromisoformat(case["at"]), asked=case["asked"])
    if look is None:
        return None
    expect = case["expect"]
    also = expect.get("also")
    unlabelled = expect["intent"] is None
    right = set(INTENTS) - HARD if unlabelled else {expect["intent"], *case.get("also_ok", [])}
    said = {expect["intent"], *(also or [])}
    target, known = np.zeros(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
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


class Row(NamedTuple):
    """A reply as the fitting sees it: which features it has, how much of each, and which the rules gave."""

    places: NDArray[np.int64]
    values: Floats
    by_rule: NDArray[np.bool_]
    target: Floats
    right: Floats
    known: Floats
    weight: float


def fitted(cases: Sequence[Example], *, most: int = FEATURES) -> tuple[list[str], Floats]:
    """Fit the weights twice: over everything seen, then over the features that weigh most.

    The first row is the bias.
    """
    seen: Counter[str] = Counter()
    for case in cases:
        for feature in set(case.features):
            seen[feature] += 2 if case.weight >= 1 else 1
    kept = sorted(feature for feature, count in seen.items() if count >= SEEN)
    if len(kept) > most:
        weights = _learned(cases, kept, rounds=FEW_ROUNDS)
        worth = {feature: float(np.abs(weights[at]).sum()) * seen[feature] ** 0.3 for at, feature in enumerate(kept, 1)}
        kept = sorted(sorted(kept, key=lambda feature: (-worth[feature], feature))[:most])
    return kept, _learned(cases, kept)


def _learned(cases: Sequence[Example], kept: Sequence[str], *, rounds: int = ROUNDS) -> Floats:
    """Learn from one reply after the other, each weight in steps that grow smaller the more often it has moved."""
    draws = np.random.default_rng(SEED)
    index = {feature: at for at, feature in enumerate(kept, 1)}
    rows = [_row(case, index) for case in cases]
    weights = np.zeros((len(kept) + 1, WIDTH), np.float32)
    moved = np.full_like(weights, MOVED)
    drift = np.zeros_like(weights)
    clock = 0
    for _ in range(rounds):
        for row in map(rows.__getitem__, draws.permutation(len(rows))):
            clock += 1
            at, values = row.places, row.values
            if draws.random() < BLIND:
                at, values = at[~row.by_rule], values[~row.by_rule]
            here = weights[at]
            slope = values[:, None] * _slope(values @ here, row) + LEASH * here
            slope[0] -= LEASH * here[0]  # the bias is free
            past = moved[at] + slope * slope
            step = slope * (RATE / np.sqrt(past))
            moved[at] = past
            weights[at] = here - step
            drift[at] += step * clock
    return weights + drift / np.float32(clock)


def _row(case: Example, index: dict[str, int]) -> Row:
    """Turn the names of features into places, evened out as `careerline.replies.model` does; the bias comes first."""
    counts = Counter(feature for feature in case.features if feature in index)
    names = sorted(counts)
    even = REACH / max(len(case.features), 1) ** 0.5
    right = np.maximum(case.target[FIRST], 1 - case.known[FIRST])
    return Row(
        np.array([0, *(index[name] for name in names)]),
        np.array([1.0, *(counts[name] * even for name in names)], np.float32),
        np.array([False, *(name.startswith(BY_RULE) for name in names)]),
        case.target.astype(np.float32), right.astype(np.float32), case.known.astype(np.float32), case.weight,
    )  # fmt: skip


def _slope(sums: Floats, row: Row) -> Floats:
    """Give how each sum should change: down where it is too sure of what is wrong, up where it doubts what is right."""
    slope = np.empty_like(sums)
    for part in (FIRST, OUTCOME, ASSET):
        shares = np.exp(sums[part] - sums[part].max())
        shares /= shares.sum()
        wanted = row.target[part]
        slope[part] = wanted.sum() * shares - wanted
        if part is FIRST:
            # Of the intents that a sensible reader could give, the labelled one is wanted most; the others are half
            # right.
            both = shares * row.right
            firm = FIRM * wanted.sum()
            slope[part] = shares - firm * wanted - (1 - firm) * both / (both.sum() + TINY)
    chance = 1 / (1 + np.exp(-np.clip(sums[SAID], -30, 30)))
    slope[SAID] = row.known[SAID] * (chance - row.target[SAID])
    return slope * np.float32(row.weight)


def packed(kept: Sequence[str], weights: Floats) -> bytes:
    """Put the weights into the bytes that `careerline.replies.model` reads."""
    steps = np.maximum(np.abs(weights[1:]).max(0), 1e-9) / 127
    # One weight in a thousand may be cut short, so that all others are told apart more finely.
    steps = np.maximum(np.quantile(np.abs(weights[1:]), 0.999, axis=0) / 127, steps / 4)
    whole = np.clip(np.rint(weights[1:] / steps), -127, 127)
    whole[np.abs(whole) < SLIGHT] = 0
    table = (whole + 128).astype(np.uint8)
    head = {
        "intents": INTENTS, "outcomes": OUTCOMES, "assets": ASSETS, "prior": PRIOR,
        "steps": [round(float(step) * REACH, 9) for step in steps],
        "bias": [round(float(value), 6) for value in weights[0]],
    }  # fmt: skip
    keys = np.array([key_of(feature) for feature in kept], "<u4")
    rising = np.argsort(keys, kind="stable")
    return b"".join((json.dumps(head).encode(), b"\n", keys[rising].tobytes(), table[rising].tobytes()))


def examples(share: float = SHARE, rooms: Iterable[Path] = ()) -> list[Example]:
    """Read everything that is learned from; `share` is how much the grammar makes."""
    return [*filter(None, map(example, labelled(rooms))), *besides(share)]


def besides(share: float) -> Iterator[Example]:
    """Give what is learned from beside the labelled replies: names alone, and what the grammar makes, each once."""
    found = [example(case, MADE) for case in names_alone()]
    taught: set[tuple[str, str]] = set()
    for reply in replies(random.Random(SEED), share):  # noqa: S311 - made text needs no secrecy
        if (reply.text, reply.asked) not in taught:
            taught.add((reply.text, reply.asked))
            found.append(taught_by(reply))
    yield from filter(None, found)


def main() -> None:
    """Train and write."""
    cases = examples()
    kept, weights = fitted(cases)
    MODEL.write_bytes(packed(kept, weights))
    sys.stdout.write(f"{len(cases)} replies, {len(kept)} features, {MODEL.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main()
