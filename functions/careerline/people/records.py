"""The records that a person's partition keeps besides the profile: consents, log, ledger, what was heard."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from careerline.agenda import Channel, Class, Owed

# The version of a wording that is a person's own.
AS_RECEIVED = "as-received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One entry of the consent ledger: what was agreed or withdrawn, in which words, where and when."""

    at: datetime
    channel: Channel
    what: str  # asked, confirmed, raised, stopped, suppressed, resumed
    wording: str  # the exact words shown or received
    version: str  # of the wording
    source: str  # form, text, link, mail, carrier
    ref: str = ""  # the message or sign-up that shows it


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One report, as understood."""

    at: datetime
    ref: str
    outcome: str
    minutes: int | None
    count: int | None
    asset: str | None
    text: str
    step: int | None = None  # the week whose step it settled; 0 is the starter


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMade:
    """One plan, as understood."""

    at: datetime
    ref: str
    day: date
    clock: time | None
    week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """What a coach wrote to somebody from the desk: a person's own words, with their name at the end."""

    at: datetime
    ref: str
    channel: Channel
    text: str


class Part(NamedTuple):
    """What one answer comes to in a few words, for a text that says several: its name, and the words."""

    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardText:
    """One inbound message, what it was understood as, and the answer that waits to go."""

    at: datetime
    ref: str  # the provider's id
    channel: Channel
    text: str
    intent: str
    also: tuple[str, ...] = ()
    news: str | None = None
    answer: str = ""  # the words of the answer, rendered when it was heard
    parts: tuple[Part, ...] = ()  # what that answer is made of, while it waits for what else comes
    kept: str = ""  # as what their page shows it: note, reflection, reason, news; empty: not at all
    subject: str = ""  # of an inbound mail, for the answer to it


# An answer to whoever is in danger that comes later than this comes late, and a human should know.
LATE = timedelta(minutes=10)


class CrisisAnswer(StrEnum):
    """What became of the answer to a text of distress, as operators are told."""

    SENT = "sent"
    WAITS = "waits"  # it is tried again and again for a day
    STOPPED = "stopped"  # so it is, while the carrier takes or delivers none of our coaching
    HALTED = "halted"  # it waits for `careerline go`
    PARKED = "parked"  # it waits for `careerline people resume`
    UNKNOWN = "unknown"  # one may have gone: the carrier's answer was lost, and none goes any more
    NONE = "none"  # none is known to have gone out, and none goes any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A crisis that operators are told of until one of them says that they saw it."""

    since: datetime  # when the text of distress was heard
    due: datetime | None  # when they are told next; None: never again
    rounds: int = 0  # how often they were told
    missed: tuple[str, ...] = ()  # whom this round did not reach
    written: datetime | None = None  # when they wrote it, where that may be long ago

    @property
    def late(self) -> bool:
        """Tell whether it was found late."""
        return self.written is not None and self.since - self.written > LATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One item of the ledger: what became of one key. Status only rises."""

    key: str
    at: datetime
    cls: Class | None
    kind: str | None
    channel: Channel
    status: str  # dropped, refused, expired, accepted, sent, late, delivered, undelivered, bounced, complained
    reason: str = ""
    provider_id: str = ""
    week: int = 0
    owed: Owed | None = None  # whether an answer is one that comes late rather than never, and which
