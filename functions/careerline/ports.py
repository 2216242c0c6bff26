"""What the core needs of the outside, each sized to its callers; the modules of `adapters` keep these promises."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import Enum, auto
from typing import Any, Protocol

from careerline.agenda import Channel, Entry, Lane, Open
from careerline.people.person import Person, Profile
from careerline.people.records import Alert, Consent, HeardText, LogEntry, PlanMade, Sent, Wrote
from careerline.words.messages import Mail, Text

Record = Consent | HeardText | LogEntry | PlanMade | Sent | Wrote


class Saved(Enum):
    """What became of a `Store.save`."""

    DONE = auto()
    CONFLICT = auto()  # somebody else wrote the person first: read again, decide again
    REPEATED = auto()  # this inbound message was applied before
    TAKEN = auto()  # the address belongs to another person by now
    LIMITED = auto()  # a counter of the day has no room for it


@dataclass(frozen=True, slots=True)
class Claimed:
    """An address that a person owns from now on; *left_by* owned it, and may be followed."""

    address: str
    left_by: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """An address that was a person's and is no longer, and when they last asked it for its yes."""

    address: str
    asked: datetime


@dataclass(frozen=True, slots=True)
class Suppressed:
    """An address that must not be written to, why, and since when; what was remembered of it before stands."""

    address: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Remains:
    """What is left of somebody erased until every trace elsewhere is gone: their addresses, and when it was."""

    at: datetime
    addresses: Mapping[Channel, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that a change adds to a day's counter, unless that would pass the limit."""

    counter: str
    limit: int
    by: int = 1


@dataclass(frozen=True, slots=True)
class Stop:
    """The programme of one channel is stopped, and why; with no channel everything is, by the kill switch."""

    channel: Channel | None
    since: datetime
    reason: str = ""  # in an operator's words, with what to do; the kill switch needs none


@dataclass(frozen=True, slots=True)
class Stops:
    """Everything that is stopped at present."""

    all: tuple[Stop, ...] = ()

    @property
    def halted(self) -> datetime | None:
        """Return since when the kill switch is on; None while it is off."""
        return next((stop.since for stop in self.all if stop.channel is None), None)

    def on(self, channel: Channel) -> Stop | None:
        """Return why the programme of a channel is stopped; None where it goes."""
        return next((stop for stop in self.all if stop.channel is channel), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What a day has sent, or is about to: sums that are added to and taken from."""

    texts: int = 0  # segments, whatever they said
    mails: int = 0
    answers: int = 0  # messages among both that wait for no limit: answers, asks, confirmations, crises
    cost: int = 0  # in hundredths of a cent

    def __add__(self, other: "Day") -> "Day":
        """Return the sums of both."""
        return Day(**{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(Day)})

    def __sub__(self, other: "Day") -> "Day":
        """Return these sums less the other's."""
        return Day(**{one.name: getattr(self, one.name) - getattr(other, one.name) for one in fields(Day)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """What the account of mails may send, as its carrier says."""

    per_second: float
    per_day: float  # in any 24 hours
    used: float  # in the last 24 hours
    refused: str = ""  # why it takes nothing from us at all, in an operator's words
    at_risk: bool = False  # it still takes our mail, and reviews whether it should


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who waits, for the yes of an address or for a human, and since when."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One transaction on one person: all of it happens, or none."""

    before: Person | None  # as read; None: a new person
    after: Person
    records: tuple[Record, ...] = ()
    met: tuple[str, ...] = ()  # names to put on their people list
    unmet: tuple[str, ...] = ()  # names that an undo takes off it
    unlogged: tuple[str, ...] = ()  # refs whose log entries an undo takes back
    unplanned: tuple[str, ...] = ()  # refs whose plans an undo takes back
    unkept: tuple[str, ...] = ()  # refs whose words an undo takes off the page
    once: str = ""  # the inbound id that must not have been applied before
    claims: tuple[Claimed, ...] = ()  # addresses that the person owns from now on
    pending: tuple[str, ...] = ()  # addresses whose yes the person waits for from now on
    asked: datetime | None = None  # when those were asked; None: as the person signed up
    left: tuple[Left, ...] = ()  # addresses that were theirs and are no longer
    suppressed: tuple[Suppressed, ...] = ()  # addresses that must not be written to, whatever becomes of the person
    counts: tuple[Counted, ...] = ()  # what it uses up of the day of `asked`, each counter once
    attention: tuple[str, ...] = ()  # why a human is needed, besides what stands
    since: datetime | None = None  # since when
    alert: Alert | None = None  # of a crisis, of which operators are told
    dealt_with: tuple[str, ...] = ()  # reasons that a human has seen to


class Store(Protocol):
    """Everything that is remembered."""

    def read(self, person_id: str) -> Person | None:
        """Return a person as they are now (never stale), None if unknown or erased."""

    def read_all(self, person_ids: Sequence[str]) -> Mapping[str, Person]:
        """Return those of some people who are known, as `read` does, in as few calls as there can be."""

    def applied(self, ref: str) -> bool:
        """Tell whether an inbound message was applied before."""

    def once(self, ref: str, now: datetime) -> bool:
        """Note that an inbound message of nobody we know was seen; False if it was noted before."""

    def heard(self, person_id: str, ref: str) -> HeardText | None:
        """Return one inbound message."""

    def met(self, person_id: str) -> Mapping[str, str]:
        """Return the names on a person's people list, by their case-folded form."""

    def logged(self, person_id: str) -> Sequence[LogEntry]:
        """Return what somebody reported, oldest first."""

    def history(self, person_id: str) -> tuple[Sequence[Consent], Sequence[HeardText]]:
        """Return every entry of somebody's consent record, and everything that was heard of them."""

    def needs(self, person_id: str) -> frozenset[str]:
        """Return the reasons for which somebody waits for a human."""

    def desk(self, reason: str) -> Sequence[Waiting]:
        """Return who waits for a human for a reason, the longest waiting first; who just came may be missing."""

    def wrote(self, person_id: str, ref: str) -> Wrote | None:
        """Return what a coach wrote to somebody from the desk."""

    def alert(self, person_id: str) -> Alert | None:
        """Return the alert of somebody's crisis that no operator has seen."""

    def raise_alert(self, person_id: str, before: Alert, after: Alert | None) -> bool:
        """Write an alert as it stands from now on, None for one that was seen; False if it is not as read."""

    def sent(self, person_id: str, key: str) -> Sent | None:
        """Return the ledger's item of one key."""

    def ledger(self, person_id: str) -> Sequence[Sent]:
        """Return everything in somebody's ledger, by key."""

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        """Open a lane for *entry* until the lease ends; None if anything about it changed since it was read.

        The index keeps the moment that it has until the person is saved: most claims are recorded within a second.
        """

    def save(self, change: Change) -> Saved:
        """Write one change, all or nothing, if the person is still as read."""

    def settle(self, person_id: str, sent: Sent, *, early: bool = False) -> None:
        """Write the ledger item of a key; what stands there is never lowered, a provider id never replaced.

        What raises it brings its own reason, or none.
        Our own word that raises it says all of it anew: another message may have been dropped under the same key.

        *early* is a carrier's word that may come before our own: where nothing stands yet, what it writes goes by
        itself unless ours follows.
        """

    def adopt(self, provider_id: str, key: str) -> bool:
        """Tie a carrier's message to a key; False if it is another's: adopted before, or in the person's ledger."""

    def due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        """Return who is due by *until* with a message on a channel first, the longest waiting first."""

    def owner(self, address: str) -> str | None:
        """Return the person who confirmed an address."""

    def pending(self, address: str, since: datetime) -> Sequence[Waiting]:
        """Return who waits for the yes of an address, of those who asked since a moment, newest first."""

    def find(self, address: str) -> str | None:
        """Return whose an address is: its owner, else the newest sign-up that waits for it."""

    def export(self, person_id: str) -> dict[str, Any] | None:
        """Return everything that is stored of a person, as they may have it; None if unknown or erased."""

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """Remember that an address must not be written to, in the place of what was remembered before."""

    def suppressed(self, address: str) -> Suppressed | None:
        """Return why an address must not be written to; None where nothing is remembered against it."""

    def count(self, counter: str, limit: int, now: datetime, by: int = 1, *, once: str = "") -> bool:
        """Add to a day's counter unless that would pass *limit*; tell whether it was added.

        The day of this and of every other limit is that of `careerline.moments.limits_day`.
        What counts *once*, as `Store.once` notes it, is noted and counted in one, and not counted again.
        """

    def erased(self) -> Sequence[str]:
        """Return whose tombstones stand."""

    def remains(self, person_id: str) -> Remains | None:
        """Return what is left of somebody erased; None if they were not, or nothing is."""

    def sweep(self, person_id: str, kept_until: datetime) -> None:
        """Take away what is stored of somebody erased, all but the tombstone and what remains.

        Their consent record stays until *kept_until* under the address's hash, without name or words.
        """

    def bury(self, person_id: str, until: datetime) -> None:
        """Take away what remains of somebody erased; the tombstone stands until a moment."""

    def used(self, counter: str, now: datetime) -> int:
        """Return how much of a day's counter is used."""

    def spend(self, now: datetime, more: Day, most: Day | None = None) -> bool:
        """Add to a day's sums, unless its segments or its money would pass *most*; tell whether it was added."""

    def day(self, now: datetime) -> Day:
        """Return the sums of a moment's day, as `spend` counts it."""

    def stops(self) -> Stops:
        """Return everything that is stopped."""

    def stop(self, stop: Stop) -> Stop:
        """Stop something; return what stands: where it was stopped already, nothing changes."""

    def go(self, now: datetime) -> Stops:
        """Let everything go on; return what was stopped."""

    def went_on(self, channel: Channel) -> datetime | None:
        """Return when a channel that was stopped, alone or with all, last went on; None where it never was stopped."""


@dataclass(frozen=True, slots=True)
class Found:
    """A message that the carrier's own list shows."""

    provider_id: str
    status: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the carrier's own list says became of a text."""

    provider_id: str
    to: str
    status: str  # the carrier's own word
    code: str = ""  # why it did not arrive


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A text that somebody sent us, as the carrier's own list shows it."""

    provider_id: str
    at: datetime
    sender: str
    text: str
    opt_out_type: str = ""  # STOP, START or HELP where the carrier knew the word and answered it
    photo: bool = False


class Phone(Protocol):
    """The carrier of texts."""

    def ready(self) -> None:
        """Get everything that a call needs, so that the call itself begins at once."""

    def send(self, to: str, text: Text, *, key: str, cls: str, kind: str | None, valid_for: int) -> str:
        """Send one text, one call, no retries; return the provider's id.

        Raises `NotSentError` where the carrier refused, `TryLaterError` where it never saw the call,
        `UnknownOutcomeError` where its answer was lost.
        """

    def look(self, to: str, digest: str, since: datetime) -> Iterable[Found]:
        """Return the carrier's messages to that number since a moment whose words have that digest, newest first."""

    def inbox(self, since: datetime) -> Sequence[Received]:
        """Return the texts that came in since a moment, oldest first.

        Raises `TryLaterError` where the carrier's list cannot be read.
        """

    def outcomes(self, since: datetime, until: datetime) -> Sequence[Outcome]:
        """Return what became of the texts that were sent between two moments, oldest first.

        Raises `TryLaterError` where the carrier's list cannot be read.
        """

    def forget(self, number: str, until: datetime) -> None:
        """Delete the carrier's records of all texts from and to a number until a moment.

        Raises `TryLaterError` where not all could be deleted.
        """


class Mailbox(Protocol):
    """The carrier of mails."""

    def send(self, to: str, mail: Mail, *, key: str, cls: str, kind: str | None) -> str:
        """Send one mail, one call, no retries; return the provider's id. Raises as `Phone.send` does."""

    def notify(self, to: str, mail: Mail) -> None:
        """Send one mail to an operator: without a key, so that no event of it comes back. Raises as `send` does."""

    def quota(self) -> Quota:
        """Return what the account may send, minutes old at most; raises `TryLaterError` where it cannot be asked."""


class Letters(Protocol):
    """Mails that came in and are still stored."""

    def forget(self, theirs: Callable[[bytes], bool]) -> None:
        """Delete each stored mail of which *theirs* says so; raises `TryLaterError` where one could not be read."""


class Queue(Protocol):
    """The hint that somebody is due; it may lose, repeat and reorder everything."""

    def put(self, person_ids: Sequence[str], *, lane: Lane, delays: Sequence[int] = ()) -> None:
        """Queue people, each after its delay in seconds."""

    def waiting(self, lane: Lane) -> int:
        """Return about how many are queued or in flight."""


def address_key(channel: Channel, address: str) -> str:
    """Return an address with its kind, the form in which stores and limits take it."""
    return f"{channel.word}:{address}"


def address_parts(key: str) -> tuple[Channel, str]:
    """Return the channel and the address of what `address_key` made."""
    kind, _, address = key.partition(":")
    return (Channel.SMS if kind == Channel.SMS.word else Channel.EMAIL), address
