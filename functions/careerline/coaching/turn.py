"""One turn of the conversation: what came in, and everything that it comes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from careerline.agenda import Channel, Class, Entry
from careerline.coaching.cards import Card
from careerline.coaching.programme import Programme
from careerline.moments import local
from careerline.people.person import Logged, Person, Profile, Question
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What else is remembered of somebody that a turn may ask about."""

    names: Mapping[str, str] = field(default_factory=dict)  # on their people list, by their case-folded form
    desk: frozenset[str] = frozenset()  # why they wait for a human
    last_words: str = ""  # of the text that an undo takes back
    last_at: datetime | None = None  # when that text came
    settled: frozenset[str] = frozenset()  # intents of what comes late that a later word of theirs has settled


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
    def logged(self) -> Logged:
        """Return what this text has logged so far."""
        last = self.person.week.last
        return last if last and last.ref == self.heard.ref else Logged(ref=self.heard.ref)

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
        return self.profile.asked(self.heard.at, self.programme.rules.span("question_open"))

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
        """Return the turn with another question open from now on, or none."""
        if not kind:
            return self.with_profile(replace(self.profile, question=None))
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
