"""Where a mistake of the plan stands, and what every table of it may hold."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from cli.checking.complaint import Complaint
from cli.checking.toml_lines import Lines, Path

# The names that a table must hold, and those that it may.
Names = tuple[frozenset[str], frozenset[str]]


def names(*needed: str, besides: Sequence[str] = ()) -> Names:
    """Return the names of a table."""
    return frozenset(needed), frozenset(besides)


class Marker:
    """One plan's file: turns a place in it into a complaint with its line, and remembers where mistakes are."""

    def __init__(self, path: str, lines: Lines) -> None:
        self._path = path
        self._lines = lines
        self._places: list[Path] = []

    def wrong(self, place: Path, wrong: str, fix: str, reads: str = "") -> Complaint:
        """Return a complaint about a place."""
        self._places.append(place)
        return Complaint(self._path, self._lines.at(*place), wrong, fix, reads)

    def spoiled(self, *place: str | int) -> bool:
        """Tell whether a mistake was found at a place or below it."""
        return any(found[: len(place)] == place for found in self._places)

    def names(self, allowed: Names, table: Mapping[str, Any], place: Path) -> Iterator[Complaint]:
        """Yield each name that a table lacks, and each that it cannot have."""
        needed, besides = allowed
        for name in sorted(needed - table.keys()):
            yield self.wrong((*place, name), f"{_here(place)}{name} is missing.", f"Add a line: {name} = ...")
        for name in sorted(table.keys() - needed - besides):
            near = get_close_matches(name, (needed | besides) - table.keys(), n=1, cutoff=0.7)
            fix = f"Did you mean {near[0]}?" if near else f"It may hold {', '.join(sorted(needed | besides))}."
            yield self.wrong((*place, name), f"{_here(place)}{name} is no name that this part of the plan has.", fix)

    def table(self, table: Mapping[str, Any], place: Path) -> Iterator[Complaint]:
        """Yield what stands where a table must, and is none."""
        name = str(place[-1])
        if name in table and not isinstance(table[name], dict):
            yield self.wrong(
                place,
                f"{_here(place[:-1])}{name} is no part of its own.",
                f"Give it a heading, such as [weeks.{name}].",
            )

    def one_of(self, table: Mapping[str, Any], place: Path, allowed: Sequence[str]) -> Iterator[Complaint]:
        """Yield a value that is none of those allowed."""
        name = str(place[-1])
        if name in table and table[name] not in allowed:
            what = name.replace("_", " ")
            yield self.wrong(place, f'"{table[name]}" is no {what}.', f"Write one of: {', '.join(allowed)}.")


def _here(place: Path) -> str:
    """Return where in the plan a place is, in words: "Week 3, swap: "."""
    words = [str(part + 1 if isinstance(part, int) else part).replace("_", " ") for part in place if part != "steps"]
    if len(place) > 1 and isinstance(place[1], int):
        words[:2] = [f"{words[0].removesuffix('s')} {words[1]}"]
    said = ", ".join(words)
    return f"{said[:1].upper()}{said[1:]}: " if said else ""
