"""Whom to call on somebody's worst day: the lines of the country that they are in, from answers/crisis.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from careerline.errors import ContentError

FILE = "answers/crisis.toml"
# The row of whoever is in a country that has none.
ELSEWHERE = "elsewhere"
_WORDS = ("call", "line", "emergency", "source")


@dataclass(frozen=True, slots=True)
class Lines:
    """One country's lines, as sentences and halves of sentences say them."""

    call: str  # the middle of the crisis text
    line: str  # who answers by day and night, after "and"
    emergency: str  # what a coach calls who fears for them


@dataclass(frozen=True, slots=True)
class CrisisLines:
    """The lines of every country that has a row, by its ISO 3166 code."""

    rows: Mapping[str, Lines]

    def of(self, country: str | None) -> Lines:
        """Return the lines of a country; for any that has none, those that are right everywhere."""
        return self.rows.get(country or ELSEWHERE, self.rows[ELSEWHERE])


def read_crisis(data: Mapping[str, Any]) -> CrisisLines:
    """Return the lines of a parsed crisis.toml; raises `ContentError` naming what is missing in it."""
    rows: dict[str, Lines] = {}
    for country, row in data.items():
        missing = [word for word in _WORDS if not isinstance(row, dict) or not str(row.get(word, "")).strip()]
        if missing:
            raise ContentError(f"templates/{FILE}: [{country}] has no {missing[0]}")
        lines = Lines(row["call"], row["line"], row["emergency"])
        rows |= dict.fromkeys((country, *row.get("also", [])), lines)
    if ELSEWHERE not in rows:
        raise ContentError(f"templates/{FILE}: the row [{ELSEWHERE}] is missing; every other country gets it")
    return CrisisLines(rows)
