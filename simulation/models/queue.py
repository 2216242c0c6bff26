"""The two queues, in memory: each message is read once its delay is over, and promises nothing more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from careerline.agenda import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """Somebody on a queue, not to be read before a moment."""

    at: datetime
    person_id: str
    lane: Lane


@dataclass(slots=True)
class ModelQueue:
    """People who may be due; keeps the promises of `careerline.ports.Queue`."""

    now: Callable[[], datetime]
    messages: list[Queued] = field(default_factory=list)

    def put(self, person_ids: Sequence[str], *, lane: Lane, delays: Sequence[int] = ()) -> None:
        """Queue people, each after its delay in seconds."""
        for person_id, delay in zip(person_ids, delays or [0] * len(person_ids), strict=True):
            self.messages.append(Queued(at=self.now() + timedelta(seconds=delay), person_id=person_id, lane=lane))

    def waiting(self, lane: Lane) -> int:
        """Return how many are queued."""
        return sum(1 for message in self.messages if message.lane is lane)

    def take(self, until: datetime) -> Queued | None:
        """Take the message that could be read first, if that is by *until*; what must not wait goes first."""
        ready = [message for message in self.messages if message.at <= until]
        if not ready:
            return None
        first = min(ready, key=lambda message: (message.at, message.lane is not Lane.ANSWERS))
        self.messages.remove(first)
        return first
