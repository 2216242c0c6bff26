"""Why a reply is read as it is: its clauses, what the rules heard in each, the model's chances, and the reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from .model import chances
from .rank import looked_at, read
from .reading import Reading

_LIKELY = 0.02


def explained(text: str, *, at: datetime, asked: str) -> Iterator[str]:
    """Give the explanation of a reading, line by line; the arguments are those of `read`."""
    found = looked_at(text, at=at, asked=asked)
    yield f"reply     {text!r} (asked: {asked})"
    if found is None:
        yield "decided   by itself: an answer, a sign, a keyword or a phone's own reply"
    else:
        for clause in found.message.clauses:
            yield f"clause    {clause.text}{' ?' if clause.asks else ''}"
            for name in sorted(clause.cues.names()):
                for hit in clause.cues[name]:
                    yield f"          {name}: {' '.join(clause.cues.words[hit.start : hit.end])}   [{hit.rule}]"
            for hit in clause.cues.taken_back:
                yield f"          taken back {hit.cue}: {' '.join(clause.cues.words[hit.start : hit.end])}"
        yield f"rules     {', '.join(found.said)}"
        judged = chances(found.features)
        likely = sorted(judged.first.items(), key=lambda item: -item[1])
        yield f"model     {', '.join(f'{intent} {chance:.2f}' for intent, chance in likely if chance >= _LIKELY)}"
        yield f"          knows {judged.known:.0%} of what it sees"
    yield f"reading   {_shown(read(text, at=at, asked=asked))}"


def _shown(reading: Reading) -> str:
    return ", ".join(f"{key} {value}" for key, value in reading.as_json().items() if value not in (None, [], False))
