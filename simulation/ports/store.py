"""The table behind the wire; what takes effect is noted in the history at the moment at which it does."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from careerline.agenda import Entry, Open
from careerline.people.person import Profile
from careerline.people.records import Alert, Consent, Sent
from careerline.ports import Change, Day, Saved, Stop, Stops
from simulation.history import moment
from simulation.models import ModelStore
from simulation.ports.index import Place
from simulation.ports.lines import line_of
from simulation.ports.reads import Reads
from simulation.ports.wire import Wire


class SimulatedStore(Reads):
    """The table, and what is written to it."""

    def __init__(self, model: ModelStore, wire: Wire, changed: Callable[[], None]) -> None:
        super().__init__(model, wire)
        self._changed = changed

    def once(self, ref: str, now: datetime) -> bool:
        """See `careerline.ports.Store`."""

        def effect() -> bool:
            new = self.model.once(ref, now)
            if new:
                self._wire.history.note("applied", ref=ref)
            return new

        return self._call("once", ref, effect)

    def raise_alert(self, person_id: str, before: Alert, after: Alert | None) -> bool:
        """See `careerline.ports.Store`."""

        def effect() -> bool:
            indexed = self._index.of(person_id)
            raised = self.model.raise_alert(person_id, before, after)
            self._follow(indexed)
            return raised

        return self._call("raise_alert", person_id, effect)

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        """See `careerline.ports.Store`."""

        def effect() -> Profile | None:
            before = self._index.of(profile.id)
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
            before = self._index.of(change.after.id)
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

    def adopt(self, provider_id: str, key: str) -> bool:
        """See `careerline.ports.Store`."""

        def effect() -> bool:
            adopted = self.model.adopt(provider_id, key)
            if adopted:
                self._wire.history.note("adopted", key=key, id=provider_id)
            return adopted

        return self._call("adopt", key, effect)

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """See `careerline.ports.Store`."""

        def effect() -> None:
            self.model.suppress(address, reason, now)
            self._wire.history.note("suppressed", address=address, reason=reason)

        self._call("suppress", address, effect)

    def count(self, counter: str, limit: int, now: datetime, by: int = 1, *, once: str = "") -> bool:
        """See `careerline.ports.Store`."""
        return self._call("count", counter, lambda: self.model.count(counter, limit, now, by, once=once))

    def sweep(self, person_id: str, kept_until: datetime) -> None:
        """See `careerline.ports.Store`."""

        def effect() -> None:
            self.model.sweep(person_id, kept_until)
            self._wire.history.note("swept", person=person_id)

        self._call("sweep", person_id, effect)

    def bury(self, person_id: str, until: datetime) -> None:
        """See `careerline.ports.Store`."""
        self._call("bury", person_id, lambda: self.model.bury(person_id, until))

    def spend(self, now: datetime, more: Day, most: Day | None = None) -> bool:
        """See `careerline.ports.Store`."""
        return self._call("spend", "", lambda: self.model.spend(now, more, most))

    def stop(self, stop: Stop) -> Stop:
        """See `careerline.ports.Store`."""

        def effect() -> Stop:
            stands = self.model.stop(stop)
            if stands == stop:
                self._wire.history.note("stopped", channel=stop.channel.word if stop.channel else "", why=stop.reason)
            return stands

        return self._call("stop", stop.channel or "", effect)

    def go(self, now: datetime) -> Stops:
        """See `careerline.ports.Store`."""

        def effect() -> Stops:
            stopped = self.model.go(now)
            self._wire.history.note("went on", channels=[stop.channel and stop.channel.word for stop in stopped.all])
            return stopped

        return self._call("go", "", effect)

    def _settled(self, person_id: str, sent: Sent) -> None:
        """Note what the ledger says of a key since the last word."""
        stands = self.model.sent(person_id, sent.key)
        if stands:
            about = {"said": sent.status, "status": stands.status, "reason": stands.reason, "id": stands.provider_id}
            self._wire.history.note("ledger", key=sent.key, **about)

    def _written(self, person_id: str, before: dict[str, Place], **more: Any) -> None:
        """Note what a write left of a person."""
        item = self.model.partitions[f"P#{person_id}"]
        person = self.model.seen(person_id)
        if person:
            self._wire.history.note("person", **more, **line_of(person, int(item["profile"]["rev"])))
        self._follow(before)

    def _follow(self, before: dict[str, Place]) -> None:
        self._index.follow(before)
        self._changed()


def _consents(change: Change) -> list[Consent]:
    return [record for record in change.records if isinstance(record, Consent)]
