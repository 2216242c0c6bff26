"""The day's cap on texts, reserved in blocks so that it is kept without a write for each text."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from careerline.ports import Store

COUNTER = "texts"
# One write reserves this many; what a batch leaves of it is given back.
BLOCK = 10
# Where the day's cap is reached, the window decides what still makes sense later.
CAP_PAUSE = timedelta(hours=1)


@dataclass(slots=True)
class Allowance:
    """What one batch may still send today; the counter is the table's, so no number of functions can pass it."""

    store: Store
    per_day: int
    now: datetime
    _left: int = field(default=0)

    def take(self) -> bool:
        """Take one text of the day's; False where the day has none left."""
        if self._left == 0:
            for block in (BLOCK, 1):
                if self.store.count(COUNTER, self.per_day, self.now, by=block):
                    self._left = block
                    break
            else:
                return False
        self._left -= 1
        return True

    def give_back(self) -> None:
        """Give back what the batch did not use."""
        if self._left:
            self.store.count(COUNTER, self.per_day, self.now, by=-self._left)
            self._left = 0
