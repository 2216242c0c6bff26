"""The models behind a network that keeps no promise: every call may be lost, late, slow, repeated or cut off.

What takes effect is noted in the history at the moment at which it does.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from careerline.adapters import items
from careerline.agenda import Channel, Entry, Lane, Open
from careerline.errors import CareerlineError, NotSentError, TryLaterError, UnknownOutcomeError
from careerline.people.person import Person, Profile
from careerline.people.records import Alert, Consent, HeardText, LogEntry, Sent, Wrote
from careerline.ports import Change, Day, Found, Quota, Remains, Saved, Stop, Stops, Suppressed, Waiting
from careerline.words.messages import Mail, Text
from simulation.faults import Fault, Faults
from simulation.history import History, moment
from simulation.loop import CrashError, Loop, Run
from simulation.models import ModelMailbox, ModelPhone, ModelQueue, ModelStore, Posted, Texted

T = TypeVar("T")
# Where something stands in the index: its line and moment; None: nowhere.
Place = tuple[str, datetime] | None
# What is asked about nobody in particular.
_ABOUT_NOBODY = frozenset({"day", "due", "erased", "go", "put", "spend", "stop", "stops", "waiting"})
# Nobody waits longer for an answer than this, in seconds; what was lost may take effect until then.
STORE_TIMEOUT, CARRIER_TIMEOUT, LATEST = 5.0, 8.0, 60.0


@dataclass(slots=True)
class Wire:
    """Where calls go wrong."""

    loop: Loop
    faults: Faults
    history: History
    _calls: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def call(
        self,
        port: str,
        operation: str,
        subject: str,
        effect: Callable[[], T],
        *,
        unknown: CareerlineError,
        refused: CareerlineError,
        timeout: float,
    ) -> T:
        """Make a call: *unknown* where nobody can tell what became of it, *refused* where it was turned away."""
        run = self.loop.run
        if run is None:
            return effect()
        if run.dead:
            raise CrashError
        name = (port, operation, subject, self._which(port, operation, subject))
        fault = self._fault(run, *name)
        self.loop.wait(self.faults.chance.between(0.001, 0.03, "there", *name))
        if fault is Fault.CRASH_BEFORE:
            self._die()
        self._reach(port, fault, unknown, refused, timeout, *name)
        if fault is Fault.LATE:
            self._later(run.number, self.faults.chance.between(0, LATEST, "late", *name), effect)
        landed = fault is not Fault.FAILED or self.faults.chance.hits(0.5, "landed", *name)
        silence = 0.05 if fault is Fault.FAILED else timeout
        if fault in {Fault.LATE, Fault.LOST_BEFORE} or not landed:
            self.loop.wait(silence)
            raise unknown
        result = effect()
        if fault is Fault.CRASH_AFTER:
            self._die()
        if fault in {Fault.LOST_AFTER, Fault.FAILED}:
            self.loop.wait(silence)
            raise unknown
        self.loop.wait(self.faults.chance.between(0.001, 0.03, "back", *name))
        return result

    def _which(self, port: str, operation: str, subject: str) -> str:
        """Return which call this is: the n-th about its subject; what is about nobody goes by its moment."""
        if operation in _ABOUT_NOBODY:
            return moment(self.loop.now)
        self._calls[port, operation, subject] += 1
        return str(self._calls[port, operation, subject])

    def _fault(self, run: Run, port: str, operation: str, subject: str, which: str) -> Fault | None:
        """Draw what goes wrong with a call, and note it."""
        fault = self.faults.of_call(self.loop.now, port, operation, subject, which)
        if fault in {Fault.CRASH_BEFORE, Fault.CRASH_AFTER} and not self.faults.mortal(run.door, run.began):
            return None
        if fault is not None:
            self.history.note("fault", port=port, operation=operation, subject=subject, fault=fault.value)
        return fault

    def _reach(
        self,
        port: str,
        fault: Fault | None,
        unknown: CareerlineError,
        refused: CareerlineError,
        timeout: float,
        *name: object,
    ) -> None:
        """Get through to a port, unless it is gone or turns the call away."""
        chance = self.faults.chance
        if self.faults.gone(port, self.loop.now):
            self.loop.wait(chance.between(0.01, 2.0, "gone", *name))
            # Most often a port that is gone says so; now and then it only keeps silent.
            raise unknown if chance.hits(0.2, "silent", *name) else refused
        if fault is Fault.THROTTLED:
            raise refused
        if fault is Fault.SLOW:
            self.loop.wait(chance.between(0.2, timeout * 0.6, "slow", *name))

    def _later(self, run: int, seconds: float, effect: Callable[[], object]) -> None:
        def happens() -> None:
            self.history.late_of = run
            try:
                effect()
            except CareerlineError:
                return  # nobody waits for the answer any more
            finally:
                self.history.late_of = None

        self.loop.after(seconds, happens)

    def _die(self) -> None:
        if self.loop.run is not None:
            self.loop.run.dead = True
        raise CrashError


class SimulatedStore:
    """The table behind the wire."""

    def __init__(self, model: ModelStore, wire: Wire, changed: Callable[[], None]) -> None:
        self.model, self._wire, self._changed = model, wire, changed
        self._moved: list[tuple[datetime, str, Place]] = []
        model.between = lambda: wire.loop.wait(0.004)

    def _call(self, operation: str, subject: str, effect: Callable[[], T]) -> T:
        lost = TryLaterError("the table could not be reached")
        return self._wire.call("store", operation, subject, effect, unknown=lost, refused=lost, timeout=STORE_TIMEOUT)

    def read(self, person_id: str) -> Person | None:
        """See `careerline.ports.Store`."""
        return self._call("read", person_id, lambda: self.model.read(person_id))

    def read_all(self, person_ids: Sequence[str]) -> Mapping[str, Person]:
        """See `careerline.ports.Store`."""
        return self._call("read_all", " ".join(person_ids), lambda: self.model.read_all(person_ids))

    def applied(self, ref: str) -> bool:
        """See `careerline.ports.Store`."""
        return self._call("applied", ref, lambda: self.model.applied(ref))

    def once(self, ref: str, now: datetime) -> bool:
        """See `careerline.ports.Store`."""

        def effect() -> bool:
            new = self.model.once(ref, now)
            if new:
                self._wire.history.note("applied", ref=ref)
            return new

        return self._call("once", ref, effect)

    def heard(self, person_id: str, ref: str) -> HeardText | None:
        """See `careerline.ports.Store`."""
        return self._call("heard", person_id, lambda: self.model.heard(person_id, ref))

    def met(self, person_id: str) -> Mapping[str, str]:
        """See `careerline.ports.Store`."""
        return self._call("met", person_id, lambda: self.model.met(person_id))

    def logged(self, person_id: str) -> Sequence[LogEntry]:
        """See `careerline.ports.Store`."""
        return self._call("logged", person_id, lambda: self.model.logged(person_id))

    def history(self, person_id: str) -> tuple[Sequence[Consent], Sequence[HeardText]]:
        """See `careerline.ports.Store`."""
        return self._call("history", person_id, lambda: self.model.history(person_id))

    def needs(self, person_id: str) -> frozenset[str]:
        """See `careerline.ports.Store`."""
        return self._call("needs", person_id, lambda: self.model.needs(person_id))

    def desk(self, reason: str) -> Sequence[Waiting]:
        """See `careerline.ports.Store`."""
        return self._call("desk", reason, lambda: self.model.desk(reason))

    def wrote(self, person_id: str, ref: str) -> Wrote | None:
        """See `careerline.ports.Store`."""
        return self._call("wrote", person_id, lambda: self.model.wrote(person_id, ref))

    def alert(self, person_id: str) -> Alert | None:
        """See `careerline.ports.Store`."""
        return self._call("alert", person_id, lambda: self.model.alert(person_id))

    def raise_alert(self, person_id: str, before: Alert, after: Alert | None) -> bool:
        """See `careerline.ports.Store`."""

        def effect() -> bool:
            indexed = self._indexed(person_id)
            raised = self.model.raise_alert(person_id, before, after)
            self._follow(indexed)
            return raised

        return self._call("raise_alert", person_id, effect)

    def sent(self, person_id: str, key: str) -> Sent | None:
        """See `careerline.ports.Store`."""
        return self._call("sent", person_id, lambda: self.model.sent(person_id, key))

    def ledger(self, person_id: str) -> Sequence[Sent]:
        """See `careerline.ports.Store`."""
        return self._call("ledger", person_id, lambda: self.model.ledger(person_id))

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        """See `careerline.ports.Store`."""

        def effect() -> Profile | None:
            before = self._indexed(profile.id)
            claimed = self.model.claim(profile, entry, opened, until)
            if claimed:
                self._written(claimed.id, before, by="claim", key=opened.key)
            return claimed

        return self._call("claim", profile.id, effect)

    def save(self, change: Change) -> Saved:
        """See `careerline.ports.Store`."""
        name = (change.after.id, change.after.profile.rev, moment(self._wire.loop.now))

        def effect() -> Saved:
            if self._wire.faults.strikes("errors", self._wire.loop.now, 0.02, "conflict", *name):
                return Saved.CONFLICT  # another transaction touched one of the items
            before = self._indexed(change.after.id)
            saved = self.model.save(change)
            if saved is Saved.DONE:
                for record in change.records:
                    if isinstance(record, Sent):
                        self._settled(change.after.id, record)
                consents = [[consent.channel.word, consent.what] for consent in _consents(change)]
                self._written(change.after.id, before, by="save", once=change.once, consents=consents)
            return saved

        return self._call("save", change.after.id, effect)

    def settle(self, person_id: str, sent: Sent, *, early: bool = False) -> None:
        """See `careerline.ports.Store`."""

        def effect() -> None:
            self.model.settle(person_id, sent, early=early)
            self._settled(person_id, sent)

        self._call("settle", person_id, effect)

    def _settled(self, person_id: str, sent: Sent) -> None:
        """Note what the ledger says of a key since the last word."""
        stands = self.model.sent(person_id, sent.key)
        if stands:
            about = {"said": sent.status, "status": stands.status, "reason": stands.reason, "id": stands.provider_id}
            self._wire.history.note("ledger", key=sent.key, **about)

    def adopt(self, provider_id: str, key: str) -> bool:
        """See `careerline.ports.Store`."""

        def effect() -> bool:
            adopted = self.model.adopt(provider_id, key)
            if adopted:
                self._wire.history.note("adopted", key=key, id=provider_id)
            return adopted

        return self._call("adopt", key, effect)

    def due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        """See `careerline.ports.Store`; the index may be behind."""
        return self._call("due", items.line(str(shard), channel), lambda: self._due(shard, channel, until, limit))

    def owner(self, address: str) -> str | None:
        """See `careerline.ports.Store`."""
        return self._call("owner", address, lambda: self.model.owner(address))

    def pending(self, address: str, since: datetime) -> Sequence[Waiting]:
        """See `careerline.ports.Store`."""
        return self._call("pending", address, lambda: self.model.pending(address, since))

    def find(self, address: str) -> str | None:
        """See `careerline.ports.Store`."""
        return self._call("find", address, lambda: self.model.find(address))

    def export(self, person_id: str) -> dict[str, Any] | None:
        """See `careerline.ports.Store`."""
        return self._call("export", person_id, lambda: self.model.export(person_id))

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """See `careerline.ports.Store`."""

        def effect() -> None:
            self.model.suppress(address, reason, now)
            self._wire.history.note("suppressed", address=address, reason=reason)

        self._call("suppress", address, effect)

    def suppressed(self, address: str) -> Suppressed | None:
        """See `careerline.ports.Store`."""
        return self._call("suppressed", address, lambda: self.model.suppressed(address))

    def count(self, counter: str, limit: int, now: datetime, by: int = 1) -> bool:
        """See `careerline.ports.Store`."""
        return self._call("count", counter, lambda: self.model.count(counter, limit, now, by))

    def erased(self) -> Sequence[str]:
        """See `careerline.ports.Store`."""
        return self._call("erased", "", self.model.erased)

    def remains(self, person_id: str) -> Remains | None:
        """See `careerline.ports.Store`."""
        return self._call("remains", person_id, lambda: self.model.remains(person_id))

    def sweep(self, person_id: str, kept_until: datetime) -> None:
        """See `careerline.ports.Store`."""

        def effect() -> None:
            self.model.sweep(person_id, kept_until)
            self._wire.history.note("swept", person=person_id)

        self._call("sweep", person_id, effect)

    def bury(self, person_id: str, until: datetime) -> None:
        """See `careerline.ports.Store`."""
        self._call("bury", person_id, lambda: self.model.bury(person_id, until))

    def used(self, counter: str, now: datetime) -> int:
        """See `careerline.ports.Store`."""
        return self._call("used", counter, lambda: self.model.used(counter, now))

    def spend(self, now: datetime, more: Day, most: Day | None = None) -> bool:
        """See `careerline.ports.Store`."""
        return self._call("spend", "", lambda: self.model.spend(now, more, most))

    def day(self, now: datetime) -> Day:
        """See `careerline.ports.Store`."""
        return self._call("day", "", lambda: self.model.day(now))

    def stops(self) -> Stops:
        """See `careerline.ports.Store`."""
        return self._call("stops", "", self.model.stops)

    def stop(self, stop: Stop) -> Stop:
        """See `careerline.ports.Store`."""

        def effect() -> Stop:
            stands = self.model.stop(stop)
            if stands == stop:
                self._wire.history.note("stopped", channel=stop.channel.word if stop.channel else "", why=stop.reason)
            return stands

        return self._call("stop", stop.channel or "", effect)

    def go(self) -> Stops:
        """See `careerline.ports.Store`."""

        def effect() -> Stops:
            stopped = self.model.go()
            self._wire.history.note("went on", channels=[stop.channel and stop.channel.word for stop in stopped.all])
            return stopped

        return self._call("go", "", effect)

    def _indexed(self, person_id: str) -> dict[str, Place]:
        """Return where a person and their alert stand in the index."""
        return {pk: self.model.index.get(pk) for pk in (f"P#{person_id}", f"P#{person_id}/alert")}

    def _written(self, person_id: str, before: dict[str, Place], **more: Any) -> None:
        """Note what a write left of a person."""
        item = self.model.partitions[f"P#{person_id}"]
        person = self.model.seen(person_id)
        if person:
            self._wire.history.note("person", **more, **_as_line(person, int(item["profile"]["rev"])))
        self._follow(before)

    def _follow(self, before: dict[str, Place]) -> None:
        """Remember what the index held, for those who see it only later."""
        now = self._wire.loop.now
        self._moved = [one for one in self._moved if one[0] > now - timedelta(seconds=LATEST)]
        self._moved += [(now, pk, place) for pk, place in before.items() if self.model.index.get(pk) != place]
        self._changed()

    def _due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        now = self._wire.loop.now
        faults = self._wire.faults
        if not faults.strikes("stale", now, 0.3, moment(now)):
            return self.model.due(shard, channel, until, limit)
        behind = now - timedelta(seconds=LATEST * faults.chance.of("behind", moment(now)) ** 3)
        real = self.model.index
        view = dict(real)
        for at, pk, before in reversed(self._moved):
            if at <= behind:
                break
            if before is None:
                view.pop(pk, None)
            else:
                view[pk] = before
        self.model.index = view
        try:
            return self.model.due(shard, channel, until, limit)
        finally:
            self.model.index = real


class SimulatedPhone:
    """The carrier of texts behind the wire."""

    def __init__(self, model: ModelPhone, wire: Wire, took: Callable[[Texted], None]) -> None:
        self._model, self._wire, self._took = model, wire, took

    def ready(self) -> None:
        """See `careerline.ports.Phone`."""

    def send(self, to: str, text: Text, *, key: str, cls: str, kind: str | None, valid_for: int) -> str:
        """See `careerline.ports.Phone`."""
        history = self._wire.history

        def effect() -> str:
            try:
                _trusted(self._wire, "sms account", "30002")
                taken = self._model.send(to, text, key=key, cls=cls, kind=kind, valid_for=valid_for)
            except NotSentError as error:
                history.note("refused", carrier="sms", key=key, to=to, code=error.code)
                raise
            history.note("accepted", carrier="sms", key=key, to=to, id=taken, **about)
            self._took(self._model.taken[-1])
            return taken

        about = {"class": cls, "kind": kind, "valid_for": valid_for}
        history.note("request", carrier="sms", key=key, to=to, **about)
        return _answered(
            history,
            key,
            lambda: self._wire.call(
                "phone",
                "send",
                key,
                effect,
                unknown=UnknownOutcomeError("Twilio's answer was lost"),
                refused=_turned_away(self._wire, key, "20429"),
                timeout=CARRIER_TIMEOUT,
            ),
        )

    def look(self, to: str, digest: str, since: datetime) -> Iterable[Found]:
        """See `careerline.ports.Phone`."""
        return self._call("look", to, lambda: list(self._model.look(to, digest, since)))

    def forget(self, number: str, until: datetime) -> None:
        """See `careerline.ports.Phone`."""
        self._call("forget", number, lambda: self._model.forget(number, until))

    def _call(self, operation: str, subject: str, effect: Callable[[], T]) -> T:
        lost = TryLaterError("Twilio could not be reached")
        return self._wire.call("phone", operation, subject, effect, unknown=lost, refused=lost, timeout=CARRIER_TIMEOUT)


class SimulatedMailbox:
    """The carrier of mails behind the wire."""

    def __init__(self, model: ModelMailbox, wire: Wire, took: Callable[[Posted], None]) -> None:
        self._model, self._wire, self._took = model, wire, took

    def send(self, to: str, mail: Mail, *, key: str, cls: str, kind: str | None) -> str:
        """See `careerline.ports.Mailbox`."""
        history = self._wire.history

        def effect() -> str:
            _trusted(self._wire, "email account", "AccountSuspendedException")
            taken = self._model.send(to, mail, key=key, cls=cls, kind=kind)
            history.note("accepted", carrier="email", key=key, to=to, id=taken, **{"class": cls}, kind=kind)
            self._took(self._model.taken[-1])
            return taken

        history.note("request", carrier="email", key=key, to=to, **{"class": cls}, kind=kind)
        return _answered(
            history,
            key,
            lambda: self._wire.call(
                "mailbox",
                "send",
                key,
                effect,
                unknown=UnknownOutcomeError("SES's answer was lost"),
                refused=_turned_away(self._wire, key, "TooManyRequestsException"),
                timeout=CARRIER_TIMEOUT,
            ),
        )

    def quota(self) -> Quota:
        """See `careerline.ports.Mailbox`."""
        return self._model.quota()

    def notify(self, to: str, mail: Mail) -> None:
        """See `careerline.ports.Mailbox`."""

        def effect() -> None:
            self._model.notify(to, mail)
            self._wire.history.note("notified", to=to)

        self._wire.call(
            "mailbox",
            "notify",
            to,
            effect,
            unknown=UnknownOutcomeError("SES's answer was lost"),
            refused=_turned_away(self._wire, to, "TooManyRequestsException"),
            timeout=CARRIER_TIMEOUT,
        )


class SimulatedQueue:
    """The queues behind the wire: they lose, repeat and reorder what they like."""

    def __init__(self, model: ModelQueue, wire: Wire, changed: Callable[[], None]) -> None:
        self._model, self._wire, self._changed = model, wire, changed

    def put(self, person_ids: Sequence[str], *, lane: Lane, delays: Sequence[int] = ()) -> None:
        """See `careerline.ports.Queue`."""
        faults, now = self._wire.faults, self._wire.loop.now
        keeps = [
            (person_id, delay + (120 * faults.chance.of("order", person_id, moment(now)) if late else 0))
            for person_id, delay in zip(person_ids, delays or [0] * len(person_ids), strict=True)
            if not faults.strikes("queue", now, 0.15, person_id, moment(now))
            for late in [faults.strikes("order", now, 0.1, "put", person_id, moment(now))]
        ]
        again = [one for one in keeps if faults.strikes("duplicates", now, 0.1, "put", one[0], moment(now))]
        kept = [*keeps, *again]

        def effect() -> None:
            self._model.put([one for one, _ in kept], lane=lane, delays=[int(delay) for _, delay in kept])
            self._changed()

        try:
            self._call("put", lane, effect)
        except TryLaterError:
            return  # the index has them

    def waiting(self, lane: Lane) -> int:
        """See `careerline.ports.Queue`."""
        return self._call("waiting", lane, lambda: self._model.waiting(lane))

    def _call(self, operation: str, lane: Lane, effect: Callable[[], T]) -> T:
        lost = TryLaterError("the queue could not be reached")
        return self._wire.call("queue", operation, lane, effect, unknown=lost, refused=lost, timeout=STORE_TIMEOUT)


def _answered(history: History, key: str, call: Callable[[], str]) -> str:
    """Note what the caller of a carrier was told."""
    try:
        taken = call()
    except UnknownOutcomeError:
        history.note("told", key=key, how="unknown")
        raise
    except (NotSentError, TryLaterError):
        history.note("told", key=key, how="not sent")
        raise
    history.note("told", key=key, how="accepted")
    return taken


def _trusted(wire: Wire, account: str, code: str) -> None:
    """Refuse a call as a carrier does whose account of ours is suspended."""
    if wire.faults.gone(account, wire.loop.now):
        raise NotSentError(code)


def _turned_away(wire: Wire, key: str, code: str) -> CareerlineError:
    """Return one of the two ways in which a carrier definitely does not take a call."""
    if wire.faults.chance.hits(0.5, "turned away", key, moment(wire.loop.now)):
        return TryLaterError("the carrier could not be reached")
    return NotSentError(code)


def _consents(change: Change) -> list[Consent]:
    return [record for record in change.records if isinstance(record, Consent)]


def _as_line(person: Person, rev: int) -> dict[str, Any]:
    profile, who = person.profile, person.who
    return {
        "person": person.id,
        "sms": who.phone,
        "email": who.email,
        "state": profile.state.value,
        "channels": {"sms": profile.sms, "email": profile.email},
        "away": moment(who.away.since) if who.away else None,
        "rev": rev,
        "due": moment(profile.due) if profile.due else None,
        "lanes": {
            lane.value: {
                "due": moment(state.due) if state.due else None,
                "open": state.open.key if state.open else None,
            }
            for lane, state in ((Lane.COACHING, profile.coaching), (Lane.ANSWERS, profile.answers))
        },
        "agenda": [
            {
                "key": entry.key(person.id),
                "at": moment(entry.at),
                "class": entry.cls.value,
                "kind": entry.kind,
                "week": entry.week,
                "channel": entry.channel.word,
            }
            for entry in profile.agenda
        ],
        "parked": profile.parked,
    }
