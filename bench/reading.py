"""Time what the reply reader costs: importing it, the first reply, a reply after that, and a very long one.

    .venv/bin/python -m bench.reading

Each start is a process of its own, with compiled modules kept, as they are on a machine that has run before; the middle
of all starts is printed. Replies are those of `tests/data/replies_dev.jsonl`, each by its quickest of some rounds: what
is told is the reader and not the machine. Processor time is counted, not the clock, for the same reason.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FUNCTIONS = ROOT / "functions"
sys.path.insert(0, str(FUNCTIONS))

from careerline.replies import read  # noqa: E402

REPLIES = ROOT / "tests" / "data" / "replies_dev.jsonl"
STARTS = 15
ROUNDS = 7
LONG = 10_000
START = """
import sys, time
sys.path.insert(0, {folder!r})
begun = time.process_time()
from careerline.replies import read
imported = time.process_time()
from datetime import datetime, timezone
at = datetime(2026, 3, 10, 18, 5, tzinfo=timezone.utc)
ready = time.process_time()
read("did 30 min on my portfolio, will do more tomorrow", at=at, asked="check")
print(imported - begun, time.process_time() - ready)
"""


def starts(count: int = STARTS) -> list[tuple[float, float]]:
    """Give the milliseconds of importing and of the first reading, for each of `count` processes."""
    with tempfile.TemporaryDirectory() as kept:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env["PYTHONPYCACHEPREFIX"] = kept
        found = []
        for _ in range(count + 1):
            script = START.format(folder=str(FUNCTIONS))
            done = subprocess.run(  # noqa: S603 - our own words
                [sys.executable, "-c", script], env=env, check=True, capture_output=True, text=True
            )
            imported, first = done.stdout.split()
            found.append((float(imported) * 1000, float(first) * 1000))
        return found[1:]  # the first one compiled the modules


def quickest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Give the milliseconds of the quickest of some rounds."""
    took = []
    for _ in range(rounds):
        begun = time.thread_time_ns()
        work()
        took.append(time.thread_time_ns() - begun)
    return min(took) / 1e6


def readings() -> list[float]:
    """Give the milliseconds of each labelled reply, the quickest first."""
    cases = [json.loads(line) for line in REPLIES.read_text(encoding="utf-8").splitlines() if line.strip()]
    asked = [(case["text"], datetime.fromisoformat(case["at"]), case["asked"]) for case in cases]
    for text, at, question in asked:  # what is made ready when first needed
        read(text, at=at, asked=question)
    return sorted(
        quickest(lambda text=text, at=at, question=question: read(text, at=at, asked=question))  # type: ignore[misc]
        for text, at, question in asked
    )


def main() -> None:
    """Print the middle of all starts, and the middle and the slow end of all replies."""
    imported, first = (statistics.median(column) for column in zip(*starts(), strict=True))
    each = readings()
    text = ("did 30 min on my portfolio, will do more tomorrow. " * LONG)[:LONG]
    long = quickest(lambda: read(text, at=datetime(2026, 3, 10, 18, 5), asked="check"))  # noqa: DTZ001 - any hour will do
    sys.stdout.write(
        f"import {imported:.0f} ms, first reply {first:.0f} ms, then {statistics.median(each):.2f} ms a reply "
        f"(one in a hundred {statistics.quantiles(each, n=100)[-1]:.1f}), {LONG} letters {long:.0f} ms\n"
    )


if __name__ == "__main__":
    main()
