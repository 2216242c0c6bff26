"""How fast and how much may go: by the kind of our sender, by SES's word on our account, by the day's money."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from careerline.agenda import Channel
from careerline.errors import ContentError, SettingsError
from careerline.ports import Day, Quota
from careerline.settings import Settings

FILE = Path(__file__).with_name("rules") / "senders.toml"
# SES's own rate is a ceiling for everything that the account sends; this share of it is ours.
SHARE = 0.8
# What the sandbox allows, where the account cannot be asked.
SLOWEST = 1.0
# While AWS reviews whether we may go on, mails leave at this share of their rate: an operator who looks at it in time
# finds more of them still to be stopped.
REVIEWED = 0.5
# More than any day holds, where a kind of sender has no limit.
NO_LIMIT = 10**9
# Money is counted in hundredths of a cent: a mail costs one of them.
CENT_PARTS = 10_000


@dataclass(frozen=True, slots=True)
class Sender:
    """What a kind of sender may send."""

    name: str
    says: str
    per_second: float  # segments
    segments_per_day: int
    why: str


def read_senders(data: Mapping[str, Any]) -> Mapping[str, Sender]:
    """Return the kinds of sender of a parsed file; raises `ContentError` naming the row, what is wrong and the fix."""
    found = {}
    for name, row in data.items():
        if not all(isinstance(row.get(word), str) and row[word].strip() for word in ("says", "why")):
            raise ContentError(f"{FILE.name}: [{name}] must say `says` and `why`")
        most = row.get("segments_per_day", NO_LIMIT)
        if not _above_nought(row.get("per_second")) or not _above_nought(most):
            raise ContentError(f"{FILE.name}: the figures of [{name}] must be numbers above 0")
        found[name] = Sender(name, row["says"], row["per_second"], most, row["why"])
    return found


def _above_nought(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


@cache
def senders() -> Mapping[str, Sender]:
    """Return the kinds of sender of the file that ships, read once."""
    return read_senders(tomllib.loads(FILE.read_text("utf-8")))


def sender_of(settings: Settings) -> Sender:
    """Return our kind of sender; raises `SettingsError` where there is none of that name."""
    try:
        return senders()[settings.sender_type]
    except KeyError:
        raise SettingsError(
            f"SENDER_TYPE is {settings.sender_type}; it must be one of {', '.join(senders())}"
        ) from None


def rates(settings: Settings, quota: Quota | None) -> Mapping[Channel, float]:
    """Return how many messages may leave in a second on each channel; *quota* is None where SES could not be asked."""
    texts = settings.texts_per_second or sender_of(settings).per_second
    mails = settings.mails_per_second or max(quota.per_second if quota else SLOWEST, SLOWEST) * SHARE
    return {Channel.SMS: texts, Channel.EMAIL: mails * REVIEWED if quota and quota.at_risk else mails}


def limits(settings: Settings) -> Day:
    """Return what a day's coaching may not take the day's sums beyond."""
    texts = sender_of(settings).segments_per_day if settings.texts_per_day is None else settings.texts_per_day
    return Day(texts=texts, cost=round(settings.spend_per_day * CENT_PARTS))


def price(settings: Settings, channel: Channel, parts: int) -> Day:
    """Return what a message of so many segments takes of a day; a mail has one."""
    if channel is Channel.EMAIL:
        return Day(mails=1, cost=round(settings.price_per_mail * CENT_PARTS))
    return Day(texts=parts, cost=round(settings.price_per_text * CENT_PARTS) * parts)


def spent_percent(day: Day, most: Day) -> int:
    """Return how much of a day's money is gone, in percent, rounded down."""
    return 100 if most.cost <= 0 else day.cost * 100 // most.cost
