"""The one ordered list of what is still to happen, and the turnstile that lets one thing happen at a time."""

import heapq
import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from types import TracebackType
from typing import Self


class Kind(IntEnum):
    """What an event is. At one moment, schedules come first, then queue messages, then callbacks."""

    SCHEDULE = 0
    QUEUE = 1
    CALLBACK = 2


@dataclass(order=True)
class Event:
    """Something that happens at a moment of virtual time."""

    at: datetime
    kind: Kind
    arrival: int
    run: Callable[[], None] = field(compare=False)
    cancelled: bool = field(default=False, compare=False)


class Events:
    """Events ordered by virtual time, kind and arrival. Safe to add to from any thread."""

    def __init__(self) -> None:
        self._heap: list[Event] = []
        self._arrivals = itertools.count()
        self._lock = threading.Lock()

    def add(self, at: datetime, kind: Kind, run: Callable[[], None]) -> Event:
        """Put something on the list and return it, so that it can be cancelled."""
        with self._lock:
            event = Event(at, kind, next(self._arrivals), run)
            heapq.heappush(self._heap, event)
            return event

    def first(self) -> Event | None:
        """Return what comes next, leaving it on the list."""
        with self._lock:
            while self._heap and self._heap[0].cancelled:
                heapq.heappop(self._heap)
            return self._heap[0] if self._heap else None

    def take(self, event: Event) -> None:
        """Take the first event off the list."""
        with self._lock:
            if not self._heap or self._heap[0] is not event:
                raise RuntimeError("only the first event can be taken")
            heapq.heappop(self._heap)

    def any_of(self, *kinds: Kind) -> bool:
        """Say whether anything of these kinds is still to come."""
        with self._lock:
            return any(event.kind in kinds and not event.cancelled for event in self._heap)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._heap.clear()


class Turnstile:
    """A lock that is passed in the order of arrival.

    A plain lock would let a turn of the clock take it again and again while a request waits; here whoever comes
    during a turn is next, between two events.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._tickets = itertools.count()
        self._serving = 0

    def __enter__(self) -> Self:
        with self._changed:
            ticket = next(self._tickets)
            self._changed.wait_for(lambda: self._serving == ticket)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._serving += 1
            self._changed.notify_all()
