"""What is read of the table behind the wire; nothing of it is noted, since it changes nothing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from careerline.adapters import items
from careerline.agenda import Channel
from careerline.errors import TryLaterError
from careerline.people.person import Person
from careerline.people.records import Alert, Consent, HeardText, LogEntry, Sent, Wrote
from careerline.ports import Day, Remains, Stops, Suppressed, Waiting
from simulation.models import ModelStore
from simulation.ports.index import Index
from simulation.ports.wire import Wire

T = TypeVar("T")
# Nobody waits longer for the table's answer than this, in seconds.
TIMEOUT = 5.0


class Reads:
    """The operations of `careerline.ports.Store` that only read."""

    def __init__(self, model: ModelStore, wire: Wire) -> None:
        self.model, self._wire, self._index = model, wire, Index(model, wire)
        model.between = lambda: wire.loop.wait(0.004)

    def _call(self, operation: str, subject: str, effect: Callable[[], T]) -> T:
        lost = TryLaterError("the table could not be reached")
        return self._wire.call("store", operation, subject, effect, unknown=lost, refused=lost, timeout=TIMEOUT)

    def read(self, person_id: str) -> Person | None:
        """See `careerline.ports.Store`."""
        return self._call("read", person_id, lambda: self.model.read(person_id))

    def read_all(self, person_ids: Sequence[str]) -> Mapping[str, Person]:
        """See `careerline.ports.Store`."""
        return self._call("read_all", " ".join(person_ids), lambda: self.model.read_all(person_ids))

    def applied(self, ref: str) -> bool:
        """See `careerline.ports.Store`."""
        return self._call("applied", ref, lambda: self.model.applied(ref))

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

    def sent(self, person_id: str, key: str) -> Sent | None:
        """See `careerline.ports.Store`."""
        return self._call("sent", person_id, lambda: self.model.sent(person_id, key))

    def ledger(self, person_id: str) -> Sequence[Sent]:
        """See `careerline.ports.Store`."""
        return self._call("ledger", person_id, lambda: self.model.ledger(person_id))

    def due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        """See `careerline.ports.Store`; the index may be behind."""
        return self._call("due", items.line(str(shard), channel), lambda: self._index.due(shard, channel, until, limit))

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

    def suppressed(self, address: str) -> Suppressed | None:
        """See `careerline.ports.Store`."""
        return self._call("suppressed", address, lambda: self.model.suppressed(address))

    def erased(self) -> Sequence[str]:
        """See `careerline.ports.Store`."""
        return self._call("erased", "", self.model.erased)

    def remains(self, person_id: str) -> Remains | None:
        """See `careerline.ports.Store`."""
        return self._call("remains", person_id, lambda: self.model.remains(person_id))

    def used(self, counter: str, now: datetime) -> int:
        """See `careerline.ports.Store`."""
        return self._call("used", counter, lambda: self.model.used(counter, now))

    def day(self, now: datetime) -> Day:
        """See `careerline.ports.Store`."""
        return self._call("day", "", lambda: self.model.day(now))

    def stops(self) -> Stops:
        """See `careerline.ports.Store`."""
        return self._call("stops", "", self.model.stops)

    def went_on(self, channel: Channel) -> datetime | None:
        """See `careerline.ports.Store`."""
        return self._call("went_on", channel, lambda: self.model.went_on(channel))
