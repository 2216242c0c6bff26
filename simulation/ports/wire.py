"""The wire between the coach and a port: every call may be lost, late, slow, turned away or cut off."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from careerline.errors import CareerlineError
from simulation.faults import Fault, Faults
from simulation.history import History, moment
from simulation.loop import CrashError, Loop, Run

T = TypeVar("T")
# What is asked about nobody in particular.
_ABOUT_NOBODY = frozenset({"day", "due", "erased", "go", "put", "spend", "stop", "stops", "waiting"})
# What was lost may take effect until then, in seconds.
LATEST = 60.0


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
