"""The process clock, held still and moved by hand."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

import time_machine

from local.patches import Patches

HOME = ZoneInfo("America/New_York")


def coming_monday(now: datetime) -> datetime:
    """Return 09:30 in New York on the first Monday that lies ahead: where a fresh stage begins."""
    local = now.astimezone(HOME)
    day = local.date() + timedelta(days=-local.weekday() % 7)
    start = datetime.combine(day, time_of_day(9, 30), tzinfo=HOME)
    if start <= local:
        start = datetime.combine(day + timedelta(days=7), time_of_day(9, 30), tzinfo=HOME)
    return start.astimezone(UTC)


class Clock:
    """Virtual time for the whole process. It stands still until `move_to`; code under it just asks the time.

    The monotonic clock runs on as it does, but can be pushed: a slow answer, or a function that sleeps, costs
    it seconds and costs us none.
    """

    def __init__(self) -> None:
        self._travel: time_machine.travel | None = None
        self._traveller: Any = None
        self._pushed = 0.0
        self._patient: int | None = None
        self._patches = Patches()
        self._monotonic: Callable[[], float] = time.monotonic
        self._sleep: Callable[[float], None] = time.sleep

    def start(self, now: datetime) -> None:
        """Take over the process clock."""
        self._travel = time_machine.travel(now, tick=False)
        self._traveller = self._travel.start()
        self._patches.put(time, "monotonic", lambda: self._monotonic() + self._pushed)
        self._patches.put(time, "sleep", self._doze)

    def stop(self) -> None:
        """Give the process clock back."""
        if self._travel is not None:
            self._travel.stop()
            self._travel = self._traveller = None
            self._patches.undo()

    @property
    def now(self) -> datetime:
        """Return the virtual time."""
        return datetime.now(UTC)

    def move_to(self, when: datetime) -> None:
        """Jump to a moment, forwards or (after a reset) back."""
        if self._traveller is None:
            raise RuntimeError("the clock has not been started")
        self._traveller.move_to(when)

    def push(self, seconds: float) -> None:
        """Let seconds pass on the monotonic clock alone."""
        self._pushed += seconds

    def hurried(self) -> "_Hurry":
        """Return a context in which this thread's sleeping takes no time, only monotonic seconds."""
        return _Hurry(self)

    def _doze(self, seconds: float) -> None:
        if threading.get_ident() == self._patient:
            self.push(seconds)
        else:
            self._sleep(seconds)

    def _hurry(self, thread: int | None) -> None:
        self._patient = thread


class _Hurry:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __enter__(self) -> Self:
        self._clock._hurry(threading.get_ident())  # noqa: SLF001  one class in two halves
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clock._hurry(None)  # noqa: SLF001
