"""The agenda: everything that is still to go to a person, and the rules of each class of message."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from careerline.moments import from_stamp, stamp


class Channel(StrEnum):
    """The two ways to reach a person; the value is the last letter of a key."""

    SMS = "s"
    EMAIL = "e"

    @property
    def word(self) -> str:
        """Return the channel's name as exports and the outside world say it: `sms` or `email`."""
        return "sms" if self is Channel.SMS else "email"


class Class(StrEnum):
    """What a message is, as far as permission and lateness go."""

    COACHING = "coaching"
    NUDGE = "nudge"
    ANSWER = "answer"
    ASK = "ask"
    OPT_OUT = "opt_out"
    CRISIS = "crisis"
    DESK = "desk"


class Owed(StrEnum):
    """An answer that comes late, rather than never. The value is its letter in an entry."""

    # The carriers' rules ask for these.
    WELCOME = "w"  # confirms a yes
    WELCOME_BACK = "k"  # confirms the yes of somebody who had stopped
    HELP = "h"
    # Any other, where our own account lost it: they were told nothing.
    LOST = "l"


class Lane(StrEnum):
    """The two lanes of a person; neither waits for the other."""

    COACHING = "coaching"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Rule:
    """When a class of message may go and when it is too late for it."""

    lane: Lane
    order: int  # within its lane, the lowest goes first
    in_window: bool  # only inside the person's hours, and within the limits of a day
    stale_after: timedelta | None  # None: the schedule decides, by the day
    states: frozenset[str]  # states of the person in which it may go
    channels: frozenset[str]  # states of the channel in which it may go
    at_once: timedelta | None = None  # for this long it may go at any hour, then inside the hours; None: as `in_window`


_ACTIVE = frozenset({"active"})
_TALKING = frozenset({"active", "paused", "held", "finished"})
_ANYBODY = _TALKING | {"pending", "stopped"}
_CONFIRMED = frozenset({"confirmed"})

# For so long somebody waits who has just written, or pressed a button.
MOMENT = timedelta(minutes=10)

RULES: dict[Class, Rule] = {
    # They asked for coaching at these hours, and for nothing outside them.
    Class.COACHING: Rule(Lane.COACHING, 1, in_window=True, stale_after=None, states=_ACTIVE, channels=_CONFIRMED),
    # Their own moment: at it or not at all.
    Class.NUDGE: Rule(
        Lane.COACHING,
        0,
        in_window=True,
        stale_after=timedelta(minutes=30),
        states=_ACTIVE,
        channels=_CONFIRMED,
    ),
    # A coach's own words: an answer within a day of the person's text, else in the window.
    Class.DESK: Rule(Lane.COACHING, 0, in_window=True, stale_after=None, states=_TALKING, channels=_CONFIRMED),
    # They just wrote, so any hour is right; after ten minutes the moment has passed.
    Class.ANSWER: Rule(
        Lane.ANSWERS,
        1,
        in_window=False,
        stale_after=MOMENT,
        states=_TALKING,
        channels=_CONFIRMED,
    ),
    # They are at the form: at once, at any hour, and once. Ten minutes later they are not, and a phone that rings by
    # night wakes somebody who has never said yes: what an outage held up waits for the hours. The sign-up itself ends
    # after 72 hours.
    Class.ASK: Rule(
        Lane.ANSWERS,
        2,
        in_window=False,
        stale_after=timedelta(hours=72),
        states=frozenset({"pending", "active", "paused", "held", "finished"}),
        channels=frozenset({"pending"}),
        at_once=MOMENT,
    ),
    # The one confirmation that 47 CFR 64.1200(a)(12) allows, within five minutes.
    Class.OPT_OUT: Rule(
        Lane.ANSWERS,
        1,
        in_window=False,
        stale_after=timedelta(minutes=5),
        states=_ANYBODY,
        channels=frozenset({"stopped"}),
    ),
    # Before everything, to everybody who can still be reached by that channel. Late is better than never: whom to call
    # is as true tomorrow.
    Class.CRISIS: Rule(
        Lane.ANSWERS,
        0,
        in_window=False,
        stale_after=timedelta(days=1),
        states=_ANYBODY,
        channels=frozenset({"pending", "confirmed", "stopped"}),
    ),
}


# What is owed is an answer that keeps its sense for longer.
_CONFIRMS = replace(RULES[Class.ANSWER], stale_after=timedelta(days=3), at_once=MOMENT)
OWED: dict[Owed, Rule] = {
    # The words that a yes must be confirmed with, so that coaching on its channel waits for them. Once nobody waits for
    # it the moment is ours, and it goes in the hours. No carrier's trouble is left to itself for more than three days.
    Owed.WELCOME: _CONFIRMS,
    Owed.WELCOME_BACK: _CONFIRMS,
    # Who we are and how to stop: carriers ask for it, and whoever wants it much later asks again. About twice what it
    # takes to know that one never went.
    Owed.HELP: replace(RULES[Class.ANSWER], stale_after=timedelta(minutes=45)),
    # Said once our account is mended, in the hours, and on the day alone on which it was written: it says "tomorrow".
    Owed.LOST: replace(RULES[Class.ANSWER], stale_after=timedelta(days=1), at_once=MOMENT),
}

# How the reference of a message begins that stands for another: a mail in the place of a text, and what is said again.
# What follows is that of the first, so that each goes once on a channel however often it is asked for.
IN_PLACE, AGAIN = "m", "r"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message to come: its class, its promised moment (UTC; coaching to the minute) and its channel."""

    at: datetime
    cls: Class
    channel: Channel
    kind: str | None = None  # one of KINDS
    week: int = 0  # the week whose words it says; 0 is the starter
    ref: str = ""  # what an answer answers; the number of an ask
    owed: Owed | None = None  # whether an answer is one that has to come, and which

    @property
    def rule(self) -> Rule:
        """Return the rules of the entry's class, or of what is owed."""
        return OWED[self.owed] if self.owed else RULES[self.cls]

    def is_late(self, now: datetime) -> bool:
        """Tell whether what is tried for hours or days, an ask or what is owed, has outlasted its moment at *now*."""
        return (self.owed is not None or self.cls is Class.ASK) and now - self.at > MOMENT

    @property
    def lane(self) -> Lane:
        """Return the lane in which the entry waits."""
        return self.rule.lane

    @property
    def is_said_again(self) -> bool:
        """Tell whether it says once more what a carrier took, and did not bring."""
        return self.ref.startswith(AGAIN)

    def key(self, person_id: str) -> str:
        """Return the key under which this message is sent at most once, however often it is computed."""
        return f"{person_id}-{self.ref or stamp(self.at)}-{self.channel}"

    def to_text(self) -> str:
        """Return the entry in one short line, `260406T2130 csi4`: a profile stays under 1 KB with a week of them."""
        seconds = f"{self.at.second:02}" if self.at.second else ""  # an answer that waits goes a full minute later
        kind = KINDS[self.kind].letter if self.kind else "-"
        what = f"{_LETTERS[self.cls]}{self.channel}{kind}{self.week}{self.owed or ''}"
        return f"{stamp(self.at).removeprefix(_CENTURY)}{seconds} {what} {self.ref}".rstrip()

    @classmethod
    def from_text(cls, line: str) -> "Entry":
        """Return the entry of a line made by `to_text`."""
        at, what, *ref = line.split(" ")
        owed = Owed(what[-1]) if what[-1].isalpha() else None
        return cls(
            at=from_stamp(_CENTURY + at),
            cls=_CLASSES[what[0]],
            channel=Channel(what[1]),
            kind=_KINDS.get(what[2]),
            week=int(what[3:].rstrip(owed or "")),
            ref=ref[0] if ref else "",
            owed=owed,
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message: its letter in an entry's line, and what carriers and exports are told that it is."""

    letter: str
    told: str | None


# The week's own kinds are told by their names, what looks back is a review, and the rest is nobody's business.
KINDS: Mapping[str, Kind] = {
    "idea": Kind("i", "idea"),
    "step": Kind("s", "step"),
    "plan": Kind("p", "plan"),
    "nudge": Kind("n", "nudge"),
    "check": Kind("c", "check"),
    "reflect": Kind("r", "reflect"),
    "review": Kind("v", "review"),
    "part_end": Kind("e", "review"),
    "finished": Kind("f", "review"),
    "month": Kind("m", "review"),
    "still_useful": Kind("u", None),
    "goodbye": Kind("g", None),
    "appointment_before": Kind("b", None),
    "appointment_check": Kind("a", None),
}
_KINDS = {kind.letter: name for name, kind in KINDS.items()}


def told(kind: str | None) -> str | None:
    """Return what the outside is told that a kind of message is."""
    return KINDS[kind].told if kind and kind in KINDS else kind


# Every moment of an agenda lies in it, so that no line need say so.
_CENTURY = "20"

# Each class in the one letter that an entry's line has for it.
_LETTERS = {
    Class.COACHING: "c",
    Class.NUDGE: "n",
    Class.ANSWER: "a",
    Class.ASK: "k",
    Class.OPT_OUT: "o",
    Class.CRISIS: "x",
    Class.DESK: "d",
}
_CLASSES = {letter: cls for cls, letter in _LETTERS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The message that a lane is busy with: claimed, and not yet recorded."""

    key: str
    since: datetime
    kind: str | None = None  # what it says and of which week: the entry may leave the agenda meanwhile
    week: int = 0
    digest: str = ""  # of the words, by which the carrier's list is searched if its answer is lost
    looked: datetime | None = None  # when the witness first knew nothing of it


def busy_with(entry: Entry, person_id: str, since: datetime, digest: str) -> Open:
    """Return what a lane is busy with once *entry* is claimed.

    An answer leaves nothing behind but that there was one; what coaching said is needed when its outcome is known.
    """
    kind = entry.kind if entry.lane is Lane.COACHING else None
    return Open(key=entry.key(person_id), since=since, kind=kind, week=entry.week, digest=digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneState:
    """Where a lane stands: when it is due next, and what it is busy with."""

    due: datetime | None = None
    open: Open | None = None


def ref_of(key: str) -> str:
    """Return the reference that a message's key was made with, or its moment where it had none; see `Entry.key`."""
    return key.partition("-")[2].rpartition("-")[0]


def head(agenda: Iterable[Entry], lane: Lane) -> Entry | None:
    """Return the entry of *lane* that goes first: by its moment, but for a crisis, which waits for nothing."""
    mine = [entry for entry in agenda if entry.lane is lane]
    if not mine:
        return None
    return min(mine, key=lambda entry: (entry.cls is not Class.CRISIS, entry.at, entry.rule.order))


def without(agenda: Iterable[Entry], entry: Entry) -> tuple[Entry, ...]:
    """Return the agenda less one entry."""
    return tuple(other for other in agenda if other != entry)


def giving_way(agenda: Iterable[Entry], like: Entry) -> tuple[Entry, ...]:
    """Return the answers *like* one to danger, or one that is owed, for which the last of them by its channel stands.

    Nobody gets a pile of one answer. Of two in one second the one that would be claimed first gives way, so that one
    of them goes.
    """
    if like.cls is not Class.CRISIS and not like.owed:
        return ()
    same = (like.cls, like.owed, like.channel)
    ours = (one for one in agenda if (one.cls, one.owed, one.channel) == same)
    return tuple(sorted(ours, key=lambda entry: entry.at))[:-1]


# Why an entry does not go for which another stands.
STANDS_FOR_IT = "a later one stands for it"

# No run lasts longer than this: what it claimed and left open then is nobody's any more.
RUN_IS_OVER = timedelta(minutes=1)


def crisis_waits(agenda: Iterable[Entry], busy: Open) -> bool:
    """Tell whether a crisis text waits behind another message of which nothing is known."""
    return any(entry.cls is Class.CRISIS and not busy.key.endswith(f"-{entry.ref}-{entry.channel}") for entry in agenda)


def lane_after(state: LaneState, agenda: Iterable[Entry], lane: Lane) -> LaneState:
    """Return the state of a lane whose agenda changed: due at its head, unless it is busy.

    A busy lane keeps its moment, but for a crisis it is looked at as soon as no run can still be at work in it.
    """
    if state.open:
        if lane is Lane.ANSWERS and state.due and crisis_waits(agenda, state.open):
            return replace(state, due=min(state.due, state.open.since + RUN_IS_OVER))
        return state
    first = head(agenda, lane)
    return LaneState(due=first.at if first else None)
