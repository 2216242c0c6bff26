"""Virtual time: events in their order, and invocations that may be interrupted at every call of a port.

An invocation runs in a greenlet of its own. Where it waits for an answer, whatever else is due by then happens first.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from greenlet import getcurrent, greenlet


class CrashError(BaseException):
    """The machine under an invocation is gone: nothing that it still does takes effect.

    No `Exception`, so that code that survives everything does not survive this.
    """


@dataclass(slots=True)
class Run:
    """One invocation of a function."""

    number: int
    door: str
    began: datetime
    ends_by: datetime  # its timeout: it is killed then, wherever it stands
    dead: bool = False


@dataclass(slots=True)
class Loop:
    """The clock, and what is still to happen."""

    now: datetime
    run: Run | None = None  # whose code is running; None: the surroundings' own
    _events: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)
    _hub: greenlet = field(default_factory=getcurrent)
    _count: int = 0
    _runs: int = 0

    def at(self, moment: datetime, what: Callable[[], object]) -> None:
        """Let something happen at a moment, after what is to happen then already."""
        self._count += 1
        heapq.heappush(self._events, (max(moment, self.now), self._count, what))

    def after(self, seconds: float, what: Callable[[], object]) -> None:
        """Let something happen in so many seconds."""
        self.at(self.now + timedelta(seconds=seconds), what)

    def turn_to(self, moment: datetime) -> None:
        """Let everything happen up to a moment."""
        while self._events and self._events[0][0] <= moment:
            self.now, _, what = heapq.heappop(self._events)
            what()
        self.now = max(self.now, moment)

    def spawn(self, door: str, timeout: float, work: Callable[[Run], object]) -> Run:
        """Begin an invocation; it runs until its first wait before this returns."""
        if self.run is not None:
            raise RuntimeError("an invocation begins as an event of its own, never inside another")
        self._runs += 1
        run = Run(self._runs, door, self.now, self.now + timedelta(seconds=timeout))

        def body() -> None:
            try:
                work(run)
            except CrashError:
                run.dead = True

        self._switch_to(greenlet(body, parent=self._hub), run)
        return run

    def wait(self, seconds: float) -> None:
        """Let the running invocation wait; raises `CrashError` where its time is up before that."""
        run = self.run
        if run is None:
            return
        if run.dead:
            raise CrashError
        until = self.now + timedelta(seconds=seconds)
        killed = until > run.ends_by
        until = min(until, run.ends_by)
        if self._events and self._events[0][0] <= until:
            me = getcurrent()
            self.at(until, lambda: self._switch_to(me, run))
            self._hub.switch()
        else:
            self.now = max(self.now, until)  # nothing else happens meanwhile
        if killed:
            run.dead = True
            raise CrashError

    def _switch_to(self, there: greenlet, run: Run) -> None:
        before, self.run = self.run, run
        there.switch()
        self.run = before
