"""One turn of the conversation: what came in, and everything that it comes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from careerline.agenda import Channel, Class, Entry
from careerline.coaching.cards import Card
from careerline.coaching.programme import Programme
from careerline.moments import local
from careerline.people.person import Logged, Person, Profile, Question, Step
from careerline.people.records import Consent, LogEntry, PlanMade, Sent
from careerline.replies.reading import Reading
from careerline.words.said import Said

Records = Consent | LogEntry | PlanMade | Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What came in: a text, a mail, or a button on the page, read."""

    ref: str  # the provider's id
    at: datetime
    channel: Channel
    text: str
    reading: Reading
    source: str = "text"  # text, mail, page, link
    carrier_answered: bool = False  # the carrier knew an exact STOP, START or HELP and answered it
    state: str | None = None  # the US state that the carrier places the number in
    photo: bool = False
    ask: int | None = None  # the ask that it answers, 0 for none; None where the address itself speaks
    automatic: bool = False  # a machine wrote it: kept, and nothing else
    written: datetime | None = None  # when the carrier took it, where that may be long ago

    @property
    def said_at(self) -> datetime:
        """Return when they said it: the days and hours that it names count from then, and it answers what was asked."""
        return self.written or self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What else is remembered of somebody that a turn may ask about."""

    names: Mapping[str, str] = field(default_factory=dict)  # on their people list, by their case-folded form
    desk: frozenset[str] = frozenset()  # why they wait for a human
    last_words: str = ""  # of the text that an undo takes back
    last_at: datetime | None = None  # when that text came


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What hearing something comes to; a value that a test can print."""

    person: Person
    heard: Heard
    programme: Programme
    known: Known = field(default_factory=Known)
    cards: tuple[Card, ...] = ()
    answers: tuple[Said, ...] = ()  # what is to be said, the most important first
    cls: Class = Class.ANSWER
    kind: str | None = None
    records: tuple[Records, ...] = ()
    met: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    unlogged: tuple[str, ...] = ()
    unplanned: tuple[str, ...] = ()  # texts whose plan is taken back
    unkept: tuple[str, ...] = ()  # texts whose words come off the page
    claims: tuple[Channel, ...] = ()  # channels that this turn confirmed
    attention: tuple[str, ...] = ()  # why a human is needed
    alert: bool = False  # operators are told of a crisis
    trouble: bool = False  # the text tells of something that comes before any step
    kept: str = ""  # as what their page keeps the words; empty: it does not show them

    @property
    def profile(self) -> Profile:
        """Return the person's profile as it stands in this turn."""
        return self.person.profile

    @property
    def today(self) -> date:
        """Return the person's own date."""
        return local(self.heard.at, self.profile.zone).date()

    @property
    def day(self) -> date:
        """Return the date on which they said it, their own: of what comes late it is an earlier one."""
        return local(self.heard.said_at, self.profile.zone).date()

    @property
    def step(self) -> Step | None:
        """Return the step that they can speak of: none that was sent after they wrote."""
        return self.person.week.step_at(self.heard.said_at)

    @property
    def undoes(self) -> Logged | None:
        """Return what an undo takes back: what the last text before it logged, and nothing that was said after it."""
        last = self.person.week.last
        if last is None or last.ref == self.heard.ref or (last.at and last.at > self.heard.said_at):
            return None
        return last

    @property
    def logged(self) -> Logged:
        """Return what this text has logged so far."""
        last = self.person.week.last
        return last if last and last.ref == self.heard.ref else Logged(ref=self.heard.ref, at=self.heard.said_at)

    def talking(self) -> "Turn":
        """Return the turn with what was said as a part of the conversation; of what comes late that may be history."""
        profile, said_at = self.profile, self.heard.said_at
        talked, wrote = (max(one or said_at, said_at) for one in (profile.talked_at, profile.wrote_at))
        return self.with_profile(replace(profile, talked_at=talked, wrote_at=wrote))

    def logging(self, **changes: Any) -> "Turn":
        """Return the turn with something more that an undo of this text takes back."""
        week = replace(self.person.week, last=replace(self.logged, **changes))
        return self.having(replace(self.person, week=week))

    @property
    def said(self) -> Said | None:
        """Return the most important of what is to be said."""
        return self.answers[0] if self.answers else None

    @property
    def asked(self) -> Question | None:
        """Return the question that is open in this turn."""
        return self.profile.asked(self.heard.said_at, self.programme.rules.span("question_open"))

    def say(self, name: str, values: dict[str, Any] | None = None, **more: Any) -> "Turn":
        """Return the turn with something more to say, after what is said already."""
        return replace(self, answers=(*self.answers, Said(name, {**(values or {}), **more})))

    def say_only(self, name: str, values: dict[str, Any] | None = None, **more: Any) -> "Turn":
        """Return the turn with one thing to say, and nothing of what was to be said before."""
        return self.silent().say(name, values, **more)

    def silent(self) -> "Turn":
        """Return the turn with nothing to say."""
        return replace(self, answers=(), kind=None)

    def needing(self, reason: str) -> "Turn":
        """Return the turn with a reason for which a human is needed."""
        return replace(self, attention=(*self.attention, reason)) if reason not in self.attention else self

    def keeping(self, kind: str) -> "Turn":
        """Return the turn with the words on their page, as what kind of words."""
        return replace(self, kept=kind)

    def having(self, person: Person) -> "Turn":
        """Return the turn with the person changed."""
        return replace(self, person=person)

    def with_profile(self, profile: Profile) -> "Turn":
        """Return the turn with the person's profile changed."""
        return replace(self, person=replace(self.person, profile=profile))

    def with_talk(self, **changes: Any) -> "Turn":
        """Return the turn with something about the conversation changed."""
        return replace(self, person=replace(self.person, talk=replace(self.person.talk, **changes)))

    def asking(self, kind: str | None) -> "Turn":
        """Return the turn with another question open from now on, or none; one that came after this was said stays."""
        if not kind:
            stays = self.profile.question if self.profile.asked_after(self.heard.said_at) else None
            return self.with_profile(replace(self.profile, question=stays))
        return self.with_profile(self.profile.asking(kind, self.heard.at))

    def leaving_out(self, entries: Iterable[Entry], why: str) -> "Turn":
        """Return the turn with messages that will not go, each on record with the reason."""
        dropped = (
            Sent(
                key=entry.key(self.person.id),
                at=self.heard.at,
                cls=entry.cls,
                kind=entry.kind,
                channel=entry.channel,
                status="dropped",
                reason=why,
                week=entry.week,
            )
            for entry in entries
        )
        return self.noting(*dropped)

    def noting(self, *records: Records) -> "Turn":
        """Return the turn with records to keep."""
        return replace(self, records=(*self.records, *records))
