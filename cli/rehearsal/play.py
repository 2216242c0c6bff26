"""A script played through the real coach on models: everything that was said, and why something was not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from careerline.agenda import Channel, Entry, Lane
from careerline.people.person import Totals
from careerline.sending.record import Done
from careerline.site.progress import open_step
from cli.rehearsal.script import CONFIRMS, PHOTO, Line, Script, ScriptError
from simulation.world import Message, World


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one message of coaching that was to come: its moment before and after; None is not at all."""

    kind: str
    channel: Channel
    before: datetime | None
    after: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A line of the person, and what it came to."""

    line: Line
    intents: tuple[str, ...]
    news: str | None
    log: tuple[Mapping[str, Any], ...]
    plans: tuple[Mapping[str, Any], ...]
    met: tuple[str, ...]
    attention: tuple[str, ...]
    answered: bool
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class NotSent:
    """A message that did not go when it was due."""

    at: datetime
    what: str  # dropped, moved, later
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class End:
    """Where somebody stands when the play is over."""

    at: datetime
    state: str
    week: int
    totals: Totals
    people: tuple[str, ...]
    next: Entry | None


Event = Message | Heard | NotSent | End


@dataclass
class _Stage:
    """The world with one person in it, and what happened to them, in order."""

    script: Script
    world: World
    person: str = ""
    events: list[Event] = field(default_factory=list)
    _seen: int = 0
    _kinds: dict[str, str | None] = field(default_factory=dict)

    def sign_up(self) -> None:
        self.person = self.world.sign_up(**self.script.form)
        self.collect()

    def until(self, moment: datetime) -> None:
        self.world.run_until(moment)
        self.collect()

    def collect(self) -> None:
        """Take over what was sent since; what was not sent has been noted by the watch."""
        # Carriers are told of few kinds; here each has its own name.
        self.events += [replace(sent, kind=self._kinds.get(sent.key)) for sent in self.world.sent[self._seen :]]
        self._seen = len(self.world.sent)

    def note(self, done: Done) -> None:
        """Note which message went, or why it did not."""
        if done.what == "sent":
            self._kinds[done.key] = done.kind
        if done.what in {"dropped", "moved", "later"}:
            self.collect()
            self.events.append(NotSent(self.world.now, done.what, done.kind or done.cls, done.why))

    def hear(self, line: Line) -> None:
        before, coming = self._records(), self._coming()
        if line.coach or line.pressed or line.words == CONFIRMS:
            self._act(line)
            self.events.append(self._heard(line, before, coming, answered=True))
            self.collect()
            return
        photo = line.words.startswith(PHOTO)
        words = line.words.removeprefix(PHOTO).strip()
        understood = self.world.hear(self.person, words, channel=line.channel, photo=photo)
        self.events.append(self._heard(line, before, coming, answered=understood.answered))
        self.collect()

    def _act(self, line: Line) -> None:
        """Let a line take effect that nobody reads: a button, or words from the coach's desk."""
        if line.coach:
            self.world.reply(self.person, line.words)
        elif line.pressed:
            if line.pressed.reading.intent == "plan" and open_step(self.world.person(self.person), line.at) is None:
                raise ScriptError(f"{line.words}: no step waits for a day at that moment.")
            self.world.press(self.person, line.pressed.reading, line.pressed.words)
        else:
            self.world.confirm(self.person, line.channel)

    def _heard(
        self,
        line: Line,
        before: Mapping[str, Any],
        coming: Mapping[tuple[str, int, Channel], datetime],
        *,
        answered: bool,
    ) -> Heard:
        after = self._records()
        new = {name: after[name][len(before[name]) :] for name in ("log", "plans", "heard")}
        said = new["heard"][-1] if new["heard"] else {"intent": "", "also": [], "news": None}
        known = {one["name"] for one in before["people"]}
        return Heard(
            line=line,
            intents=tuple(intent for intent in (said["intent"], *said["also"]) if intent),
            news=said["news"],
            log=tuple(new["log"]),
            plans=tuple(new["plans"]),
            met=tuple(one["name"] for one in after["people"] if one["name"] not in known),
            attention=tuple(sorted(self.world.store.needs(self.person) - before["needs"])),
            answered=answered,
            changes=tuple(self._changes(coming)),
        )

    def _records(self) -> dict[str, Any]:
        export = self.world.store.export(self.person) or {"log": [], "plans": [], "heard": [], "people": []}
        return {**export, "needs": self.world.store.needs(self.person)}

    def _coming(self) -> dict[tuple[str, int, Channel], datetime]:
        return {
            (entry.kind or entry.cls.value, entry.week, entry.channel): entry.at
            for entry in self.world.agenda(self.person)
            if entry.lane is Lane.COACHING
        }

    def _changes(self, before: Mapping[tuple[str, int, Channel], datetime]) -> Iterator[Change]:
        after = self._coming()
        for key in sorted({*before, *after}, key=lambda key: (after.get(key) or before[key], key)):
            was, is_now = before.get(key), after.get(key)
            if was != is_now:
                yield Change(key[0], key[2], was, is_now)


def play(script: Script) -> list[Event]:
    """Return everything that happens from the sign-up on; raises `simulation.world.FormError` for a form refused."""
    stage = _Stage(script, World(script.begins))
    stage.world.watch = stage.note
    stage.sign_up()
    for line in script.lines:
        stage.until(line.at)
        stage.hear(line)
    stage.until(script.ends)
    person = stage.world.person(stage.person)
    met = stage.world.store.met(stage.person)
    coming = [entry for entry in person.profile.agenda if entry.lane is Lane.COACHING]
    stage.events.append(
        End(
            stage.world.now,
            person.profile.state.value,
            person.profile.week,
            person.week.total,
            tuple(sorted(met.values())),
            coming[0] if coming else None,
        )
    )
    return stage.events
