"""What the carriers' words mean for us: the rows of `rules/carriers.toml`, by the carrier's own word."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from careerline.agenda import Channel
from careerline.errors import ContentError

FILE = Path(__file__).with_name("rules") / "carriers.toml"
# The part of the file that holds each carrier's words, and the row of a word that has none.
CARRIERS = {Channel.SMS: "twilio", Channel.EMAIL: "ses"}
OTHER = "other"


class Means(StrEnum):
    """What a carrier's word comes to; what we do about each stands in the file."""

    LATER = "later"  # certainly not taken, and it may be taken later
    UNKNOWN = "unknown"  # nobody can tell whether it was taken
    REFUSED = "refused"  # not taken, and never will be; the next message is another one
    LOST = "lost"  # did not arrive; the next may
    AWAY = "away"  # did not arrive: the phone is not reached for now
    STOP = "stop"
    INVALID = "invalid"
    BLOCKED = "blocked"
    BOUNCE = "bounce"
    SOFT_BOUNCE = "soft_bounce"  # did not arrive: the mailbox takes nothing for now
    COMPLAINT = "complaint"
    FILTERED = "filtered"
    ACCOUNT = "account"  # our own account or number: nobody can be written to
    LATE = "late"  # not delivered yet: the mailbox takes nothing for now
    ON_ITS_WAY = "on_its_way"
    ARRIVED = "arrived"  # somebody has it, and has nothing against it

    @property
    def ends(self) -> bool:
        """Tell whether the channel ends; the reason that is remembered is the class's own name."""
        return self in _ENDS

    @property
    def waits(self) -> bool:
        """Tell whether the same message waits and is tried again: it was certainly not taken, and may be later."""
        return self in _WAITS


_WAITS = frozenset({Means.LATER, Means.ACCOUNT})
_ENDS = frozenset({Means.STOP, Means.INVALID, Means.BLOCKED, Means.BOUNCE, Means.COMPLAINT})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a carrier's."""

    word: str
    says: str  # in plain words, for the ledger and the log
    means: Means
    why: str

    @property
    def reason(self) -> str:
        """Return the word with what it says, as the ledger keeps it."""
        return f"{self.word}: {self.says}"


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a class of words in two days is too much."""

    percent: float  # more than this of all that was sent
    least: int  # and at least so many
    mend: str  # what an operator does about it


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a phone may be out of reach."""

    in_a_row: int  # so many texts that did not arrive
    over: timedelta  # from the first to the last of them
    again: tuple[timedelta, ...]  # after the pause began
    new_yes: timedelta


@dataclass(frozen=True, slots=True)
class Returns:
    """How many mails may come back from a mailbox that takes nothing for now."""

    times: int  # so many end the channel
    within: timedelta


@dataclass(frozen=True, slots=True)
class Carriers:
    """Both carriers' words, and which classes of them stop the programme where there are too many."""

    words: Mapping[Channel, Mapping[str, Word]]
    shares: Mapping[Means, Share]
    patience: Patience
    returns: Returns

    def knows(self, channel: Channel, word: str) -> bool:
        """Tell whether a word has a row of its own."""
        return word in self.words[channel]

    def word(self, channel: Channel, word: str) -> Word:
        """Return what a word means: by its whole, then by its first parts; what has no row is `other`."""
        rows, parts = self.words[channel], word.split(" ")
        for length in range(len(parts), 0, -1):
            if row := rows.get(" ".join(parts[:length])):
                return row
        other = rows[OTHER]
        return Word(word, other.says, other.means, other.why)


def read_carriers(data: Mapping[str, Any]) -> Carriers:
    """Return the carriers' words of a parsed file; raises `ContentError` naming the row, what is wrong and the fix."""
    classes = data.get("class", {})
    for means in Means:
        row = classes.get(means.value, {})
        if not all(_is_said(row.get(name)) for name in ("then", "why")):
            raise ContentError(f"{FILE.name}: [class.{means}] must say `then` and `why`")
    if unknown := sorted(set(classes) - set(Means)):
        raise ContentError(f"{FILE.name}: nothing is done about [class.{unknown[0]}]; take it out, or mend its name")
    words = {channel: dict(_words(part, data.get(part, {}))) for channel, part in CARRIERS.items()}
    shares = {means: _share(means, classes[means.value]) for means in Means if "percent" in classes[means.value]}
    returns = _returns(classes[Means.SOFT_BOUNCE.value])
    return Carriers(words, shares, _patience(classes[Means.AWAY.value]), returns)


def _patience(row: Mapping[str, Any]) -> Patience:
    figures = [row.get("in_a_row"), row.get("days"), row.get("new_yes_days"), *row.get("again_days", [None])]
    if not all(isinstance(figure, int) and figure > 0 for figure in figures):
        raise ContentError(
            f"{FILE.name}: [class.{Means.AWAY}] must have `in_a_row`, `days`, `again_days` and `new_yes_days`"
        )
    days = [timedelta(days=figure) for figure in row["again_days"]]
    return Patience(row["in_a_row"], timedelta(days=row["days"]), tuple(days), timedelta(days=row["new_yes_days"]))


def _returns(row: Mapping[str, Any]) -> Returns:
    times, days = row.get("times"), row.get("days")
    if not all(isinstance(figure, int) and figure > 0 for figure in (times, days)):
        raise ContentError(f"{FILE.name}: [class.{Means.SOFT_BOUNCE}] must have `times` and `days`")
    return Returns(row["times"], timedelta(days=row["days"]))


def _share(means: Means, row: Mapping[str, Any]) -> Share:
    percent, least = row["percent"], row.get("least")
    if not _is_said(row.get("mend")) or not isinstance(percent, int | float) or not isinstance(least, int):
        raise ContentError(
            f"{FILE.name}: [class.{means}] must have `percent` and `least`, and say in `mend` what to do"
        )
    return Share(percent, least, row["mend"])


def _words(part: str, rows: Mapping[str, Any]) -> Iterable[tuple[str, Word]]:
    if OTHER not in rows:
        raise ContentError(f"{FILE.name}: [{part}.{OTHER}] is missing: what is done about a word that has no row")
    for word, row in rows.items():
        if not all(_is_said(row.get(name)) for name in ("says", "why")):
            raise ContentError(f"{FILE.name}: [{part}.{word}] must say `says` and `why`")
        if row.get("class") not in set(Means):
            raise ContentError(f"{FILE.name}: `class` of [{part}.{word}] must be one of {', '.join(Means)}")
        yield word, Word(word, row["says"], Means(row["class"]), row["why"])


def _is_said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


@cache
def carriers() -> Carriers:
    """Return the words of the file that ships, read once."""
    return read_carriers(tomllib.loads(FILE.read_text("utf-8")))
