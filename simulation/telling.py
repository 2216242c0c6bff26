"""A history for people: the lines that are about one message or person, each on one line of its own."""

from collections.abc import Iterable, Iterator, Sequence

from simulation.checker import Violation
from simulation.history import Line

# Lines further from the violation than this many are left out.
MOST = 60


def about(lines: Sequence[Line], violation: Violation) -> list[Line]:
    """Return the lines of a history that a violation is about: its person's, up to where it shows."""
    names = _names(lines, violation.key)
    at = violation.at.isoformat(timespec="microseconds")
    until = max((n for n, line in enumerate(lines) if line["at"] <= at), default=len(lines) - 1)
    runs: set[int] = set()
    mine: list[int] = []
    for number, line in enumerate(lines[: until + 2]):
        if line["what"] not in {"start", "run", "ended"} and names & set(_words(line)):
            mine.append(number)
            runs.add(line.get("run", 0))
    ended = {
        number
        for number, line in enumerate(lines[: until + 2])
        if line["what"] == "ended" and line["how"] != "done" and line.get("run", 0) in runs
    }
    return [lines[number] for number in sorted({*mine, *ended})][-MOST:]


def told(lines: Iterable[Line]) -> Iterator[str]:
    """Yield each line of a history in words."""
    for line in lines:
        run = f"#{line['run']}" if "run" in line else ""
        yield f"{line['at'][5:23].replace('T', ' ')} {run:>6} {line['what']:<9} {_said(line)}"


def _names(lines: Iterable[Line], key: str) -> set[str]:
    """Return every name of who a key is about: their id, their addresses, and what they wrote."""
    names = {key, key.partition("-")[0]} - {"stranger"}
    for line in lines:
        if line["what"] == "person" and line["person"] in names:
            names |= {line[word] for word in ("sms", "email") if line[word]}
        elif line["what"] == "inbound" and (line["ref"] in names or line["address"] in names):
            names |= {line["ref"], line["address"]}
        elif line["what"] in {"request", "accepted"} and line["key"] in names:
            names.add(line["to"])
    for line in lines:
        if line["what"] == "inbound" and line["address"] in names:
            names.add(line["ref"])
    return names


def _words(line: Line) -> Iterator[str]:
    for name in ("key", "person", "sms", "email", "to", "address", "ref", "subject", "once"):
        value = line.get(name)
        if value:
            yield value
            yield value.partition("-")[0]


def _said(line: Line) -> str:
    if line["what"] == "person":
        return _person(line)
    skipped = {"at", "run", "what"}
    return ", ".join(
        f"{name} {value}" for name, value in line.items() if name not in skipped and value not in {None, ""}
    )


def _person(line: Line) -> str:
    lanes = [f"{name} busy with {_short(state['open'])}" for name, state in line["lanes"].items() if state["open"]]
    due = [f"{name} due {state['due'][5:19]}" for name, state in line["lanes"].items() if state["due"]]
    agenda = [f"{_short(entry['key'])} {entry['kind'] or entry['class']}" for entry in line["agenda"]]
    channels = [f"{word} {state}" for word, state in line["channels"].items() if state]
    what = f"{line['by']} {line.get('once') or ''}".strip()
    parked = ["PARKED"] if line["parked"] else []
    return f"{what}: {line['state']}, {'; '.join([*channels, *parked, *lanes, *due])} | {', '.join(agenda)}"


def _short(key: str) -> str:
    return key.partition("-")[2]
