"""Score the reply reader over labelled replies, in figures only.

    .venv/bin/python -m bench.score_replies tests/data/replies/held_back/*.jsonl

For each file and for all of them: the share of first intents that are right, of fields (where the intent is), of
`also`, `people`, `news` and `appointment`; opt-outs missed and invented, crises missed. Of texts whose intent is left
open, which friends sent each other, how many are heard as an opt-out or a crisis. No text is shown.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "functions"))

from careerline.replies import read  # noqa: E402

ENDS = {"stop", "wrong_number"}
EXTRAS = ("also", "people", "news", "appointment")


def _same(want: object, got: object) -> bool:
    if isinstance(want, str) and isinstance(got, str):
        return want.strip(" .!").casefold() == got.strip(" .!").casefold()
    return want == got


def _folded(names: Iterable[str]) -> set[str]:
    return {name.strip().casefold() for name in names}


def _same_extra(key: str, want: dict[str, Any], got: dict[str, Any], accepted: set[str]) -> bool:
    if key in ("news", "appointment"):
        return bool(want[key] == got[key])
    if key == "people":
        return _folded(want[key]) == _folded(got[key])
    if got["intent"] in accepted and got["intent"] != want["intent"]:
        return {got["intent"], *got["also"]} == {want["intent"], *want["also"]}
    return set(want["also"]) == set(got["also"])


def tally(path: Path) -> Counter[str]:
    """Count what is right and wrong over one file."""
    found: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        case = json.loads(line)
        want, accepted = case["expect"], {case["expect"]["intent"], *case.get("also_ok", [])}
        got = read(case["text"], at=datetime.fromisoformat(case["at"]), asked=case["asked"]).as_json()
        if want["intent"] is None:  # what friends text each other: known is only that it is none of these
            found["friends"] += 1
            found["friends opted out"] += got["intent"] in ENDS
            found["friends in danger"] += got["intent"] == "distress"
            continue
        hit = got["intent"] in accepted
        found["replies"] += 1
        found["intents"] += hit
        found["missed"] += want["intent"] in ENDS and not accepted - ENDS and got["intent"] not in ENDS
        found["invented"] += got["intent"] in ENDS and not accepted & ENDS
        found["crises missed"] += want["intent"] == "distress" and not hit
        for key in want.keys() - {"intent", *EXTRAS} if got["intent"] == want["intent"] else ():
            found["fields"] += 1
            found["fields right"] += _same(want[key], got[key])
        for key in want.keys() & set(EXTRAS):
            found["extras"] += 1
            found["extras right"] += _same_extra(key, want, got, accepted)
    return found


def shown(name: str, found: Counter[str]) -> str:
    """Give one line of figures, and one of what friends say to each other where there is any."""
    friends = (
        f"{name:24} {found['friends']:5} texts between friends, heard as opt-outs {found['friends opted out']}, "
        f"as crises {found['friends in danger']}\n"
    )
    if not found["replies"]:
        return friends
    return (friends if found["friends"] else "") + (
        f"{name:24} {found['replies']:5} replies, intents {found['intents'] / max(found['replies'], 1):.3f}, "
        f"fields {found['fields right'] / max(found['fields'], 1):.3f}, "
        f"extras {found['extras right'] / max(found['extras'], 1):.3f}, opt-outs missed {found['missed']}, "
        f"invented {found['invented']}, crises missed {found['crises missed']}\n"
    )


def main() -> None:
    """Score each file named and all together."""
    total: Counter[str] = Counter()
    for name in sys.argv[1:]:
        found = tally(Path(name))
        total += found
        sys.stdout.write(shown(Path(name).name, found))
    sys.stdout.write(shown("all", total))


if __name__ == "__main__":
    main()
