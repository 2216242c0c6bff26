"""Those who run the service, in a simulation: they answer from the desk, and now and then they stop all sending."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulation.chance import Chance
from simulation.functions import Functions
from simulation.loop import Loop
from simulation.people import Somebody

# For how long all sending is stopped, in minutes: a false alarm, a meeting, a night, a restore.
HALTS = (4, 25, 90, 600, 1600)
MOST_HALTS = 2


@dataclass
class Operators:
    """Whoever has the terminal."""

    chance: Chance
    loop: Loop
    functions: Functions
    everybody: Sequence[Somebody]
    until: datetime  # by then everything goes on again

    def start(self) -> None:
        """Let the desk be looked at, and people be written to, at any hour; and draw when all sending stops."""
        begins, days = self.loop.now, (self.until - self.loop.now).days
        for day in range(days):
            if self.chance.hits(0.65, "desk", day):
                self.loop.at(begins + timedelta(days=day + self.chance.of("desk", day, "at")), self.functions.desk)
            for one in self.everybody:
                if self.chance.hits(0.12, "writes to", one.number, day):
                    at = begins + timedelta(days=day + self.chance.of("writes to", one.number, day, "at"))
                    self.loop.at(at, lambda one=one: self.functions.write_to(one.phone, one.email))  # type: ignore[misc]
        self._halts()

    def _halts(self) -> None:
        """Draw when all sending stops, in two seeds of five, and when it goes on."""
        if not self.chance.hits(0.4, "halts"):
            return
        for number in range(1 + self.chance.hits(0.3, "halts", "again") * (MOST_HALTS - 1)):
            begins = self.loop.now + (self.until - self.loop.now) * self.chance.of("halts", number, "since")
            lasts = timedelta(minutes=self.chance.pick(HALTS, "halts", number, "lasts"))
            self.loop.at(begins, lambda: self.functions.switch(on=True))
            self.loop.at(min(begins + lasts, self.until), lambda: self.functions.switch(on=False))
