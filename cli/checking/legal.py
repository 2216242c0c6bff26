"""The legal texts, as answers/legal.toml lists them: what they must say, and what only they may."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cli.checking.complaint import Complaint
from cli.checking.folder import LEGAL, Folder

# Why a text cannot be taken off the list: without it nobody would hold it to what it must say.
ALWAYS: Mapping[str, str] = {
    "ask": "the question before any coaching",
    "welcome": "the answer to the yes",
    "help": "the answer to HELP",
    "opt_out": "the answer to STOP",
    "crisis": "the answer to words of distress",
}


@dataclass(frozen=True, slots=True)
class Legal:
    """The legal texts by their path: the words that only they may hold, and those that they must."""

    complaints: tuple[Complaint, ...]
    may_say: Mapping[str, set[str]]
    must_say: Mapping[str, list[str]]


def read_legal(folder: Folder) -> Legal:
    """Return the list of legal texts, with what is wrong with it."""
    read = folder.toml(LEGAL)
    if isinstance(read, Complaint):
        return Legal((read,), {}, {})
    data, lines = read
    complaints = list(_mistakes(folder, data, lines.at))
    rows = {f"answers/{name}.txt.j2": row for name, row in data.items() if isinstance(row, dict)}
    return Legal(
        tuple(complaints),
        {path: set(_strings(row.get("words"))) for path, row in rows.items()},
        {path: _strings(row.get("must_say")) for path, row in rows.items()},
    )


def _mistakes(folder: Folder, data: Mapping[str, Any], line_of: Any) -> Iterator[Complaint]:
    for name, why in ALWAYS.items():
        if not isinstance(data.get(name), dict):
            yield Complaint(
                LEGAL,
                1,
                f"{name} is missing: {why}.",
                "Put its lines back, and have somebody who knows the rules read it.",
            )
        elif not _strings(data[name].get("must_say")):
            yield Complaint(
                LEGAL, line_of(name), f"{name} does not say what it must say.", "Put must_say = [...] back."
            )
    for name in data:
        if f"answers/{name}.txt.j2" not in folder.files and name not in ALWAYS:
            yield Complaint(LEGAL, line_of(name), f"There is no answer called {name}.", "Take its lines out.")


def _strings(value: object) -> list[str]:
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else []
