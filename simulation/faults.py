"""What goes wrong: families of faults, and for each seed how much of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from simulation.chance import Chance


class Fault(StrEnum):
    """What may go wrong with one call."""

    LOST_BEFORE = "lost before"  # it never arrived, and nobody can tell
    LOST_AFTER = "lost after"  # it took effect, its answer was lost
    LATE = "late"  # no answer, and it takes effect up to a minute later
    THROTTLED = "throttled"
    FAILED = "failed"  # a 500: it may have taken effect or not
    SLOW = "slow"
    CRASH_BEFORE = "crash before"
    CRASH_AFTER = "crash after"


# What each family lets go wrong, and its most: a share of all calls.
FAMILIES: Mapping[str, tuple[tuple[Fault, float], ...]] = {
    "lost": ((Fault.LOST_BEFORE, 0.04), (Fault.LOST_AFTER, 0.04)),
    "late": ((Fault.LATE, 0.04),),
    "throttled": ((Fault.THROTTLED, 0.05),),
    "errors": ((Fault.FAILED, 0.04),),
    "slow": ((Fault.SLOW, 0.08),),
    "crashes": ((Fault.CRASH_BEFORE, 0.05), (Fault.CRASH_AFTER, 0.05)),
}
# Families that are no fault of a single call.
SURROUNDINGS = (
    "duplicates",  # webhooks, receipts and queue messages that come more than once
    "order",  # what comes late, and in another order than it was sent
    "queue",  # a queue that loses what is put into it, now and then everything
    "stale",  # an index that is behind
    "outages",  # a port that is gone for minutes, hours or a day
    "clock",  # a schedule that does not fire for hours, or fires twice
    "receipts",  # receipts that never come
    "account",  # a carrier that suspends our account, until somebody mends it
    "filters",  # carriers that keep our texts from people: for their words, or as our number is not registered
    "numbers",  # numbers that are given up: no text goes there any more
)
ALL = (*FAMILIES, *SURROUNDINGS)

PORTS = ("store", "phone", "mailbox", "queue")
# How long an outage lasts, in minutes.
OUTAGES = (3, 12, 30, 90, 360, 1440)
# How long our account is suspended, in minutes.
SUSPENSIONS = (20, 300, 2880)
# How long the clock stands still, in minutes.
BACKLOGS = (10, 60, 300)


# Which families are spans of time: how long they last, and what they take away.
_SPANS = (
    ("outages", OUTAGES, PORTS),
    ("clock", BACKLOGS, ("clock",)),
    ("account", SUSPENSIONS, ("sms account", "email account")),
    ("filters", SUSPENSIONS, ("filter", "registration")),
)
# Which of them are rare: somebody has to see to them.
_RARE = frozenset({"account", "filters"})


@dataclass(frozen=True, slots=True)
class Outage:
    """A span in which something is gone: a port, the clock, or a carrier's trust in our account or our texts."""

    what: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong in one run, and until when."""

    chance: Chance
    families: frozenset[str]  # those that may strike in this run
    until: datetime  # from then on nothing fails any more
    outages: tuple[Outage, ...]
    shares: tuple[tuple[Fault, float], ...]

    @classmethod
    def of(cls, chance: Chance, families: Iterable[str], start: datetime, until: datetime) -> "Faults":
        """Return the faults of a seed: of the families given, about two in three strike, each as hard as it draws."""
        struck = frozenset(name for name in families if chance.hits(0.65, "family", name))
        shares = tuple(
            (fault, most * chance.of("share", fault) ** 2)
            for name in FAMILIES
            if name in struck
            for fault, most in FAMILIES[name]
        )
        outages: list[Outage] = []
        for family, lengths, names in _SPANS:
            for day in range((until - start).days if family in struck else 0):
                if chance.hits(0.08 if family in _RARE else 0.2, family, day):
                    since = start + timedelta(days=day + chance.of(family, day, "since"))
                    lasts = timedelta(minutes=chance.pick(lengths, family, day, "lasts"))
                    what = chance.pick(names, family, day, "what")
                    outages.append(Outage(what, since, min(since + lasts, until)))
        return cls(chance, struck, until, tuple(outages), shares)

    def strikes(self, family: str, now: datetime, share: float, *name: object) -> bool:
        """Tell whether a fault of the surroundings happens."""
        return family in self.families and now < self.until and self.chance.hits(share, family, *name)

    def of_call(self, now: datetime, *name: object) -> Fault | None:
        """Return what goes wrong with a call; None where all goes well."""
        if not self.shares or now >= self.until:
            return None
        drawn = self.chance.of("call", *name)
        for fault, share in self.shares:
            drawn -= share
            if drawn < 0:
                return fault
        return None

    def mortal(self, door: str, began: datetime) -> bool:
        """Tell whether an invocation may crash: a long one would never come to its end if each of its calls could."""
        return self.chance.hits(0.25, "mortal", door, began)

    def gone(self, what: str, now: datetime) -> bool:
        """Tell whether a port or the clock is gone at present."""
        return any(outage.what == what and outage.since <= now < outage.until for outage in self.outages)
