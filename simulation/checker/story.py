"""A history, read: its lines by what they tell, with moments as moments."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

Line = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A promise that was broken: which, when, about which message or person, and what the history shows."""

    rule: str
    at: datetime
    key: str
    says: str

    def __str__(self) -> str:
        """Return it in one line."""
        return f"{self.at.isoformat(timespec='milliseconds')} {self.rule}: {self.says} [{self.key}]"


@dataclass
class Story:
    """The lines of a history by what they tell; each has its moment as `t` and its place as `n`."""

    lines: list[Line]
    start: Line = field(default_factory=dict)
    told: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))  # by what a line tells
    writes: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))  # by person
    doors: dict[int, Line] = field(default_factory=dict)  # by invocation
    inbound: dict[str, Line] = field(default_factory=dict)  # by reference, the first time it came
    people: dict[str, Line] = field(default_factory=dict)  # by address: zone and place

    @classmethod
    def of(cls, lines: Iterable[Mapping[str, Any]]) -> "Story":
        """Read a history."""
        story = cls([])
        for number, raw in enumerate(lines):
            line = dict(raw) | {"t": datetime.fromisoformat(raw["at"]), "n": number}
            story.lines.append(line)
            story.told[line["what"]].append(line)
            if line["what"] == "start":
                story.start = line
                for one in line["people"]:
                    story.people |= {one[word]: one for word in ("sms", "email", "spare") if one.get(word)}
            elif line["what"] == "person":
                story.writes[line["person"]].append(line)
            elif line["what"] == "run":
                story.doors[line["run"]] = line
            elif line["what"] == "inbound":
                story.inbound.setdefault(line["ref"], line)
        return story

    @cached_property
    def accepted(self) -> frozenset[str]:
        """Return the keys that a carrier took."""
        return frozenset(line["key"] for line in self.told["accepted"])

    @cached_property
    def added(self) -> frozenset[int]:
        """Return the invocations that told somebody on their page that an address which they added is asked."""
        return frozenset(line["run"] for line in self.told["added"] if not line["refused"])

    @property
    def end(self) -> datetime:
        """Return when the history ends."""
        last: datetime = self.lines[-1]["t"]
        return last

    def door(self, line: Line) -> str:
        """Return which function an invocation's line is of."""
        return str(self.doors.get(line.get("run", 0), {}).get("door", ""))

    def ref(self, line: Line) -> str:
        """Return what the invocation of a line was called for."""
        return str(self.doors.get(line.get("run", 0), {}).get("ref", ""))

    def erased(self, person: str) -> Line | None:
        """Return the write that erased somebody."""
        return self._erased.get(person)

    @cached_property
    def _erased(self) -> dict[str, Line]:
        gone: dict[str, Line] = {}
        for person, writes in self.writes.items():
            tombstone = next((write for write in writes if write["state"] == "erased"), None)
            gone |= {person: tombstone} if tombstone else {}
        return gone

    def as_of(self, person: str, number: int) -> Line | None:
        """Return somebody as the last write before a line left them."""
        place = bisect_right(self._places.get(person, ()), number)
        return self.writes[person][place - 1] if place else None

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        return {person: [one["n"] for one in writes] for person, writes in self.writes.items()}

    def before(self, person: str, moment: datetime) -> Line:
        """Return somebody as the last write until a moment left them, or else as their first."""
        until = [one for one in self.writes[person] if one["t"] <= moment]
        return (until or self.writes[person])[-1]

    def claimed(self) -> Iterator[tuple[Line, Line]]:
        """Yield each request that was claimed, with the write by which its invocation took the key."""
        for line in self.told["request"]:
            if line["n"] in self.claims:
                yield line, self.claims[line["n"]]

    @cached_property
    def claims(self) -> dict[int, Line]:
        """Return for each request, by its place, the write by which its invocation took the key."""
        taken: dict[tuple[int, str], Line] = {}
        found: dict[int, Line] = {}
        for line in self.lines:
            if line["what"] == "person" and "run" in line:
                for lane in line["lanes"].values():
                    if lane["open"]:
                        taken[line["run"], lane["open"]] = line
            elif line["what"] == "request" and (line.get("run", 0), line["key"]) in taken:
                found[line["n"]] = taken[line["run"], line["key"]]
        return found


def person_of(key: str) -> str:
    """Return whom a key is about: its first part."""
    return key.partition("-")[0]


def is_stranger(key: str) -> bool:
    """Tell whether a key is of somebody who never signed up."""
    return key.startswith("stranger-")


def broken(rule: str, line: Line, says: str) -> Violation:
    """Return the violation of a rule by a line that names its message."""
    return about(rule, line, line["key"], says)


def about(rule: str, line: Line, key: str, says: str) -> Violation:
    """Return the violation of a rule by a line, about a person or message."""
    return Violation(rule=rule, at=line["t"], key=key, says=says)
