"""The conversations that a coach has read and kept: each is played again from its own lines, and must read the same.

Where one should read differently from now on: `.venv/bin/careerline rehearse tests/conversations/NAME.txt --save`,
then read it once more.
"""

from difflib import unified_diff
from pathlib import Path

import pytest

from cli.rehearse import CONVERSATIONS, rehearsed

# Whom the programme must be heard with, whatever else is kept beside them.
ALWAYS = {
    "keen": "answers everything, plans, does, brings names",
    "silent": "says yes, and is not heard of again",
    "stops": "every day was too much, and one bad night settles it",
    "weekly_by_email": "long evenings, no phone at work",
    "out_of_work": "no job, and no career in mind yet",
    "at_six": "plans at an hour at which no texts go out",
    "interview": "an interview, and then the job",
    "three_bad_weeks": "three bad weeks, and back",
}
KEPT = sorted(CONVERSATIONS.glob("*.txt"))


@pytest.mark.parametrize("name", ALWAYS)
def test_nobody_is_missing(name: str) -> None:
    assert (CONVERSATIONS / f"{name}.txt").is_file(), f"save one: careerline rehearse {name}.txt --save"


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_conversation_still_reads_as_it_was_kept(path: Path) -> None:
    kept = path.read_text("utf-8")
    said = rehearsed(kept)
    apart = "\n".join(unified_diff(kept.splitlines(), said.splitlines(), "kept", "said now", n=2, lineterm=""))
    assert not apart, f"{apart}\n\nIf it should: careerline rehearse tests/conversations/{path.name} --save"
