"""What the rules hear in each clause of a message."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from zlib import crc32

from .patterns import Hit, Rules
from .tables import rows

_TABLES = ("leaving", "danger", "commands", "deeds")
# A cue that takes others back where they share a word with it.
_TAKES_BACK: dict[str, tuple[str, ...]] = {
    "noban": ("ban", "ban!", "leave", "doubt"),
    "nowrong": ("wrong",),
    "nodanger": ("danger", "danger!"),
    "nostatus": ("status",),
    "noskip": ("skip",),
    "nopause": ("pause",),
    "noresume": ("resume",),
    "noshort": ("short",),
    "forgiven": ("missed", "miss!"),
    "noasks": ("asks",),
    "nowill": ("will",),
}


@cache
def rules() -> Rules:
    """Give every rule of the reader, indexed."""
    return Rules(*map(rows, _TABLES))


@cache
def of_danger() -> Rules:
    """Give the rules of danger that is heard whatever stands around it, and of what takes it back."""
    return rules().of("danger!", "nodanger")


class Cues:
    """The cues of one clause, each with the words that gave it."""

    __slots__ = ("_by_name", "taken_back", "words")

    def __init__(self, words: Sequence[str], table: Rules | None = None) -> None:
        """Look every rule up in the words of a clause, or those of a table alone."""
        self.words = words
        found: dict[str, list[Hit]] = {}
        for hit in (table or rules()).hits(words):
            found.setdefault(hit.cue, []).append(hit)
        self.taken_back: list[Hit] = []
        for cue, names in _TAKES_BACK.items():
            for name in names if cue in found else ():
                kept = [hit for hit in found.get(name, ()) if not _meets(hit, found[cue])]
                self.taken_back += [hit for hit in found.get(name, ()) if hit not in kept]
                found[name] = kept
        self._by_name = {name: hits for name, hits in found.items() if hits}

    def __contains__(self, name: str) -> bool:
        """Say whether a cue was heard."""
        return name in self._by_name

    def __getitem__(self, name: str) -> list[Hit]:
        """Give the places of a cue, which may be none."""
        return self._by_name.get(name, [])

    def rules(self) -> frozenset[str]:
        """Give a short name for every rule that matched, those taken back marked."""
        kept = {_short(f"{hit.cue} {hit.rule}") for hits in self._by_name.values() for hit in hits}
        return frozenset(kept | {_short(f"-{hit.cue} {hit.rule}") for hit in self.taken_back})

    def names(self) -> frozenset[str]:
        """Give the names of all cues heard."""
        return frozenset(self._by_name)


@cache
def _short(rule: str) -> str:
    return f"{crc32(rule.encode()):x}"


def _meets(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(hit.start < other.end and other.start < hit.end for other in others)
