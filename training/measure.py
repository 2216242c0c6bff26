"""Say how well replies are read by the rules alone, by the model alone, and by both.

    .venv/bin/python -m training.measure FILE...          the reader as it is, over labelled replies
    .venv/bin/python -m training.measure --folds 3        models that never saw the files they are measured on
    .venv/bin/python -m training.measure --folds 3 --share 0.1 --labelled 0.5      ... taught less

The replies of one file, which has a writer of its own, are in one fold. The rules were written by people who had read
the labelled replies that the repository holds, so that over those they look better than they are; the model alone does
not.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from careerline.replies import read
from careerline.replies.model import Chances, Weights, chances, weights
from careerline.replies.rank import looked_at
from careerline.replies.reading import Intent
from careerline.replies.settling import Evidence, settled_intents

from . import train

ENDS = {"stop", "wrong_number"}
LEVELS = 10


class Look(NamedTuple):
    """A labelled reply as the rules and the model see it; no chances where the rules alone decide."""

    case: dict[str, Any]
    heard: tuple[Intent, ...]
    shown: Evidence | None
    chances: Chances | None

    @property
    def right(self) -> set[str]:
        """All first intents that count as right."""
        return {self.case["expect"]["intent"], *self.case.get("also_ok", [])}


def looks(cases: Iterable[dict[str, Any]], model: Weights) -> list[Look]:
    """Look at labelled replies with a model."""
    found = []
    for case in cases:
        at = datetime.fromisoformat(case["at"])
        look = looked_at(case["text"], at=at, asked=case["asked"])
        if look is None:
            found.append(Look(case, (read(case["text"], at=at, asked=case["asked"]).intent,), None, None))
        else:
            found.append(Look(case, look.said, look.shown, chances(look.features, model)))
    return found


def by_rules(look: Look) -> Intent:
    """Give the first intent by the rules alone."""
    return look.heard[0]


def by_model(look: Look) -> Intent:
    """Give the first intent by the model alone, where it is asked at all."""
    return look.heard[0] if look.chances is None else max(look.chances.first, key=look.chances.first.__getitem__)


def by_both(look: Look) -> Intent:
    """Give the first intent as the reader does."""
    if look.chances is None or look.shown is None:
        return look.heard[0]
    return settled_intents(look.heard, look.chances.first, look.shown, known=look.chances.known)[0]


def row(name: str, found: Sequence[Look], reads: Callable[[Look], Intent]) -> str:
    """Give one line of the table."""
    right = missed = invented = danger = alarms = 0
    for look in found:
        want, got = look.case["expect"]["intent"], reads(look)
        right += got in look.right
        missed += want in ENDS and not look.right - ENDS and got not in ENDS
        invented += got in ENDS and not look.right & ENDS
        danger += want == "distress" and got not in look.right
        alarms += got == "distress" and "distress" not in look.right
    share = right / max(len(found), 1)
    return f"{name:12} {len(found):5} {share:8.4f} {missed:9} {invented:9} {danger:9} {alarms:9}"


def table(found: Sequence[Look]) -> str:
    """Give the table: each way of reading over everything, then both over each file."""
    lines = [f"{'':12} {'n':>5} {'intent':>8} {'stops':>9} {'stops':>9} {'distress':>9} {'distress':>9}"]
    lines.append(f"{'':12} {'':5} {'right':>8} {'missed':>9} {'invented':>9} {'missed':>9} {'invented':>9}")
    lines += [row("rules", found, by_rules), row("model", found, by_model), row("both", found, by_both)]
    for name in sorted({look.case["from"] for look in found}):
        lines.append(row(name[:12], [look for look in found if look.case["from"] == name], by_both))
    return "\n".join(lines)


def calibration(found: Sequence[Look]) -> str:
    """Say how often the model is right when it gives its best intent a chance of 0.3 to 0.4, and so on."""
    levels: dict[int, list[bool]] = {}
    for look in found:
        if look.chances is not None:
            best = by_model(look)
            levels.setdefault(min(int(look.chances.first[best] * LEVELS), LEVELS - 1), []).append(best in look.right)
    return "\n".join(
        f"chance from {level / LEVELS:.1f}: right {sum(rights) / len(rights):.2f} of {len(rights)}"
        for level, rights in sorted(levels.items())
    )


def folded(cases: Sequence[dict[str, Any]], folds: int, *, share: float, labelled: float) -> list[Look]:
    """Measure each reply with a model that saw nothing of its file."""
    draws = random.Random(train.SEED)  # noqa: S311 - a sample needs no secrecy
    taught = list(train.besides(share))
    files = sorted({case["from"] for case in cases})
    place = [files.index(case["from"]) % folds for case in cases]
    learned = [train.example(case) if draws.random() < labelled else None for case in cases]
    found = []
    for fold in range(folds):
        known = [one for one, at in zip(learned, place, strict=True) if one and at != fold]
        model = Weights(train.packed(*train.fitted([*known, *taught])))
        found += looks([case for case, at in zip(cases, place, strict=True) if at == fold], model)
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    asks = argparse.ArgumentParser(description="Say how well replies are read.")
    asks.add_argument("files", nargs="*", type=Path, metavar="FILE", help="labelled replies, as JSON Lines")
    asks.add_argument("--folds", type=int, default=0, help="train on the rest, this often, instead of the stored model")
    asks.add_argument("--share", type=float, default=train.SHARE, help="how much the grammar makes")
    asks.add_argument("--labelled", type=float, default=1.0, help="how much of the labelled replies is learned from")
    asked = asks.parse_args(arguments)
    if asked.folds:
        cases = [case for case in train.labelled() if case["from"].endswith(".jsonl")]
        found = folded(cases, asked.folds, share=asked.share, labelled=asked.labelled)
    else:
        cases = [
            {**json.loads(line), "from": path.name}
            for path in asked.files
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.strip()
        ]
        found = looks(cases, weights())
    sys.stdout.write(f"{table(found)}\n\n{calibration(found)}\n")


if __name__ == "__main__":
    main()
