"""The two queues, in memory: a message is read again and again until somebody deletes it, and promises nothing more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from careerline.agenda import Lane


@dataclass(slots=True, kw_only=True)
class Queued:
    """Somebody on a queue, not to be read before a moment."""

    at: datetime
    person_id: str
    lane: Lane
    reads: int = 0


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
        """Return how many are queued or in flight."""
        return sum(1 for message in self.messages if message.lane is lane)

    def receive(self, lane: Lane, until: datetime, *, most: int, hide: timedelta) -> list[Queued]:
        """Return the messages of a lane that can be read by *until*, and hide them for a while."""
        ready = sorted(
            (message for message in self.messages if message.lane is lane and message.at <= until),
            key=lambda message: message.at,
        )[:most]
        for message in ready:
            message.at, message.reads = max(message.at, self.now()) + hide, message.reads + 1
        return ready

    def delete(self, message: Queued) -> None:
        """Take a message off for good."""
        self.messages = [other for other in self.messages if other is not message]
