"""Time what the reply reader costs a cold start: importing it, and reading the first reply.

    .venv/bin/python -m bench.cold_start

Each start is a process of its own, with compiled modules kept, as they are on a machine that has run before. Processor
time is counted, not the clock, so that what else the machine does weighs little; the middle of all starts is printed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FUNCTIONS = Path(__file__).resolve().parent.parent / "functions"
STARTS = 15
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


def main() -> None:
    """Print the middle of all starts."""
    imported, first = (statistics.median(column) for column in zip(*starts(), strict=True))
    sys.stdout.write(f"import {imported:.0f} ms, first reply {first:.0f} ms, together {imported + first:.0f} ms\n")


if __name__ == "__main__":
    main()
