"""A person as the core knows them: the profile that sending touches, who they are, and where their week stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from careerline.agenda import Channel, Entry, Lane, LaneState, head, lane_after
from careerline.moments import minute
from careerline.people.asks import Ask


class State(StrEnum):
    """Where somebody stands with us."""

    PENDING = "pending"  # signed up, no yes yet
    ACTIVE = "active"
    PAUSED = "paused"  # by their own wish, or after long silence
    HELD = "held"  # a crisis: coaching waits until they or a coach end the hold
    FINISHED = "finished"
    STOPPED = "stopped"  # opted out on every channel
    ERASED = "erased"  # a tombstone


class ChannelState(StrEnum):
    """Whether a channel may be used."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    STOPPED = "stopped"
    SUPPRESSED = "suppressed"  # the carrier says that it cannot or must not be reached
    AWAY = "away"  # a yes stands, and the phone is not reached for now


class Cadence(StrEnum):
    """How often somebody wants to be coached."""

    THREE_A_WEEK = "three_a_week"
    DAILY = "daily"
    WEEKDAYS = "weekdays"
    WEEKLY = "weekly"
    MONTHLY = "monthly"  # a sign of life, and no coaching


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the coach last asked: a kind of message, and when it went."""

    kind: str  # confirm, reason, starter, plan, check, reflect, still_useful, appointment, part_end, choice
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """How long somebody has not answered: it begins with a question, and ends with anything that comes from them."""

    since: datetime  # when the first of the questions went, to the minute
    questions: int = 1
    asked: bool = False  # whether "still useful?" was one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An interview, a class or a call: a day on which nothing goes out."""

    day: date
    clock: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Since when texts to a phone that is not reached pause, and how often they were tried again."""

    since: datetime  # to the minute
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What claims and settings touch; under 1 KB at the longest allowed values."""

    id: str
    state: State
    created: datetime
    zone: str
    hour: time
    cadence: Cadence = Cadence.THREE_A_WEEK
    place: str | None = None  # the US state, where known
    sms: ChannelState | None = None
    email: ChannelState | None = None
    week: int = 0  # the last week whose idea or step was sent
    agenda: tuple[Entry, ...] = ()
    coaching: LaneState = field(default_factory=LaneState)
    answers: LaneState = field(default_factory=LaneState)
    ended: int = 0  # the last week after which the end of what is written was said
    question: Question | None = None
    silence: Silence | None = None
    booked: tuple[Appointment, ...] = ()
    unasked_at: datetime | None = None  # the last text that nobody asked for; by mail alone, the last mail of a week
    unasked: int = 0  # how many of those went in its week, that one included
    talked_at: datetime | None = None  # the last message of a conversation, either way
    wrote_at: datetime | None = None  # the last message of the person's own
    checks: int = 0  # checks sent so far
    until: date | None = None  # the first day after a pause with an end
    tries: int = 0  # runs in a row that learned nothing of what they tried to send
    parked: str | None = None  # why nothing is tried any more, until an operator resumes
    rev: int = 0

    def channel(self, channel: Channel) -> ChannelState | None:
        """Return the state of one channel; None where the person never gave it."""
        return self.sms if channel is Channel.SMS else self.email

    def with_channel(self, channel: Channel, state: ChannelState | None) -> "Profile":
        """Return the profile with one channel's state set."""
        return replace(self, sms=state) if channel is Channel.SMS else replace(self, email=state)

    @property
    def confirmed(self) -> tuple[Channel, ...]:
        """Return the channels that may be used, texts first."""
        return tuple(channel for channel in Channel if self.channel(channel) is ChannelState.CONFIRMED)

    def lane(self, lane: Lane) -> LaneState:
        """Return the state of one lane."""
        return self.coaching if lane is Lane.COACHING else self.answers

    def with_lane(self, lane: Lane, state: LaneState) -> "Profile":
        """Return the profile with one lane's state set."""
        return replace(self, coaching=state) if lane is Lane.COACHING else replace(self, answers=state)

    def with_agenda(self, agenda: tuple[Entry, ...]) -> "Profile":
        """Return the profile with a new agenda; a lane that is not busy becomes due at its new head."""
        ordered = tuple(sorted(agenda, key=lambda entry: (entry.at, entry.rule.order)))
        return replace(
            self,
            agenda=ordered,
            coaching=lane_after(self.coaching, ordered, Lane.COACHING),
            answers=lane_after(self.answers, ordered, Lane.ANSWERS),
        )

    @property
    def due(self) -> datetime | None:
        """Return when the person is due next on either lane: what the index holds."""
        if self.parked:
            return None
        moments = [lane.due for lane in (self.coaching, self.answers) if lane.due]
        return min(moments) if moments else None

    @property
    def due_on(self) -> Channel:
        """Return the channel of what is due next: in which line of the index somebody stands."""
        lanes = {lane: state for lane in Lane if (state := self.lane(lane)).due}
        if not lanes:
            return Channel.SMS
        first = min(lanes, key=lambda lane: (lanes[lane].due, lane))
        busy, entry = lanes[first].open, head(self.agenda, first)
        if busy:
            return Channel(busy.key[-1])
        return entry.channel if entry else Channel.SMS

    def asked(self, now: datetime, lasts: timedelta) -> Question | None:
        """Return the question that is open at *now*, where one stays open for so long; none that is asked later."""
        if self.question and not self.asked_after(now) and now - self.question.at <= lasts:
            return self.question
        return None

    def asked_after(self, moment: datetime) -> bool:
        """Tell whether the last question was asked after a moment; a carrier's clock knows whole seconds, if that."""
        return self.question is not None and minute(self.question.at) > moment

    def asking(self, kind: str, at: datetime) -> "Profile":
        """Return the profile with another question open, and counted as long as nobody answers it."""
        before = self.silence
        silence = replace(before, questions=before.questions + 1) if before else Silence(since=minute(at))
        return replace(self, question=Question(kind=kind, at=at), silence=silence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who somebody is and what they want, in their own words."""

    name: str
    career: str = ""  # "I want to become ___"; empty: not sure yet
    goal: str = ""  # "In three months I want to ___"
    job: str = ""
    between_jobs: bool = False
    reason: str = ""  # what work should give them more of
    phone: str | None = None  # E.164
    email: str | None = None
    asks: Mapping[Channel, Ask] = field(default_factory=dict)  # the last ask from the page, on each channel
    away: Away | None = None  # of the phone: set while texts pause, and while they are tried again

    def address(self, channel: Channel) -> str | None:
        """Return the address of one channel; None where they have none there."""
        return self.phone if channel is Channel.SMS else self.email

    def with_address(self, channel: Channel, address: str | None) -> "Who":
        """Return who they are with another address on one channel."""
        if channel is Channel.EMAIL:
            return replace(self, email=address)
        return replace(self, phone=address, away=self.away if address == self.phone else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What somebody has built: since they joined, or this week."""

    steps: int = 0
    minutes: int = 0
    people: int = 0
    things: int = 0  # countable things done: applications, pages, calls
    assets: dict[str, int] = field(default_factory=dict)  # reports that counted towards each asset
    asset_minutes: dict[str, int] = field(default_factory=dict)


class Size(StrEnum):
    """How large a step is."""

    SMALLER = "smaller"
    USUAL = "usual"
    LARGER = "larger"

    def moved(self, sizes: int) -> "Size":
        """Return the size that is so many sizes larger, or smaller below nought; there are no others than these."""
        ladder = tuple(Size)
        return ladder[min(max(ladder.index(self) + sizes, 0), len(ladder) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """When somebody said that they will do the step; `at` is their moment, or their hour on a day with no time."""

    day: date
    clock: time | None
    at: datetime
    nudge: bool  # whether a nudge was promised


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The step that a report counts for: the last one sent."""

    week: int  # 0 is the starter
    size: Size = Size.USUAL
    swapped: bool = False
    sent_at: datetime
    outcome: str | None = None  # done, partial, missed, once reported
    plan: Plan | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether the step still waits for a report."""
        return self.outcome != "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """What the last text that logged anything came to, so that undo takes back exactly that."""

    ref: str
    at: datetime | None = None  # when it was said
    outcome: str = ""  # of its report; empty: it reported nothing
    minutes: int = 0
    things: int = 0
    asset: str | None = None
    new_people: tuple[str, ...] = ()
    step_week: int | None = None  # the week of the step that it settled; 0 is the starter, which counts as none
    outcome_before: str | None = None
    size_before: Size | None = None  # of the next step
    took: tuple[Entry, ...] = ()  # what it took off the agenda: the nudge and the check of the step
    planned: bool = False  # it made a plan for the step, in place of `plan_before`
    skipped: bool = False  # it swapped the step, and dropped `plan_before`
    plan_before: Plan | None = None
    booked: date | None = None  # it named an appointment on that day
    kept: bool = False  # its words are on the page
    rested: bool = False  # its news put the coaching at rest, and took `plan_before` off the step
    had_job: bool | None = None  # before its news
    past: bool = False  # it was of a week before the one that is counted: found late, it counted in the total alone

    @property
    def counts_a_step(self) -> bool:
        """Tell whether this report finished a step of a week."""
        return bool(self.step_week) and self.outcome == "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Where somebody's week stands, and what they have built so far."""

    monday: date | None = None  # of the week that `this_week` counts
    size: Size = Size.USUAL  # of the next step
    step: Step | None = None
    this_week: Totals = field(default_factory=Totals)
    total: Totals = field(default_factory=Totals)
    last: Logged | None = None

    def step_at(self, moment: datetime) -> Step | None:
        """Return the step that was there at a moment; None where it was sent later, or there is none."""
        return self.step if self.step and minute(self.step.sent_at) <= moment else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Where the conversation stands: what keeps automatic answers few and each of them fresh. Days are their own."""

    said: Mapping[str, int] = field(default_factory=dict)  # answers given so far by name: the n-th takes wording n
    run_from: datetime | None = None  # when the text came that was answered at once; what follows soon waits
    answered_on: date | None = None  # the day that `answered` counts
    answered: int = 0
    told_on: date | None = None  # the day on which "could not read" or "on hold" was last said
    crisis_at: datetime | None = None  # when the last text of distress was heard of which operators were told
    crisis_given: datetime | None = None  # when the crisis text was last given where it could go
    crisis_of: datetime | None = None  # when the last text was written that it answers
    words: Mapping[str, datetime] = field(default_factory=dict)  # when the last word was said on each matter

    def after(self, matter: str, moment: datetime) -> bool:
        """Tell whether there is a word on a matter that was said after a moment."""
        return matter in self.words and self.words[matter] > moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What coaching somebody reads and writes; the conversation is kept in the item of their week."""

    profile: Profile
    who: Who
    week: Week = field(default_factory=Week)
    talk: Talk = field(default_factory=Talk)

    @property
    def id(self) -> str:
        """Return the person's ULID."""
        return self.profile.id

    def ask(self, channel: Channel) -> Ask:
        """Return the last ask on a channel."""
        created, state = self.profile.created, self.profile.channel(channel)
        proven = state not in {None, ChannelState.PENDING}
        return self.who.asks.get(channel) or Ask(number=1, at=created, first=1, since=created, proven=proven)

    def ask_key(self, channel: Channel) -> str:
        """Return the key of the last ask on a channel, which its link names."""
        return f"{self.id}-{self.ask(channel).ref}-{channel}"

    def waits(self, channel: Channel, now: datetime) -> bool:
        """Tell whether a channel waits for a yes that would count at *now*."""
        return self.profile.channel(channel) is ChannelState.PENDING and self.ask(channel).is_open(now)

    def refused(self, channel: Channel, now: datetime) -> bool:
        """Tell whether a carrier says that a channel takes nothing whose ask is still open at *now*.

        A word from that very address shows that it takes something after all: a yes counts until 72 hours after it.
        """
        ended = self.profile.channel(channel) is ChannelState.SUPPRESSED and self.profile.state is not State.STOPPED
        return ended and self.ask(channel).is_open(now)

    def unproven(self, channel: Channel) -> bool:
        """Tell whether a channel was added on the page and never said yes: its address may be anybody's."""
        return channel in self.who.asks and not self.who.asks[channel].proven

    def with_yes(self, channel: Channel) -> "Person":
        """Return the person with a channel confirmed, its address proven theirs."""
        asks = {**self.who.asks}
        if channel in asks:
            asks[channel] = replace(asks[channel], proven=True)
        profile = self.profile.with_channel(channel, ChannelState.CONFIRMED)
        away = None if channel is Channel.SMS else self.who.away
        return replace(self, profile=profile, who=replace(self.who, asks=asks, away=away))
