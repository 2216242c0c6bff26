"""The queues behind the wire: they lose, repeat and reorder what they like."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from careerline.agenda import Lane
from careerline.errors import TryLaterError
from simulation.history import moment
from simulation.models import ModelQueue
from simulation.ports.wire import Wire

T = TypeVar("T")
# Nobody waits longer for a queue's answer than this, in seconds.
TIMEOUT = 5.0


class SimulatedQueue:
    """Both queues, behind the wire."""

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
        return self._wire.call("queue", operation, lane, effect, unknown=lost, refused=lost, timeout=TIMEOUT)
