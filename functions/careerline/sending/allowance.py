"""What a batch may take of the day's segments and money, reserved in blocks: no write for each message."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from careerline.agenda import Channel
from careerline.ports import Day, Store
from careerline.sending.pace import limits, price
from careerline.settings import Settings
from careerline.words.messages import Mail, Text
from careerline.words.segments import segments

# One write reserves this many messages; what a batch leaves of them is given back.
BLOCK = 10
# Where the day's limit is reached, the window decides what still makes sense later.
CAP_PAUSE = timedelta(hours=1)
USED_UP = "the day's texts or money are used up"


def parts_of(words: Text | Mail) -> int:
    """Return how many segments the carrier bills for a message; a mail is one."""
    return segments(words.body) if isinstance(words, Text) else 1


@dataclass(slots=True)
class Allowance:
    """What one batch may still send today; the sums are the table's, so no number of functions can pass their limits.

    Coaching is reserved before it goes. Answers, asks and crises are never asked: they go, and are counted afterwards.
    """

    store: Store
    settings: Settings
    now: datetime
    _left: dict[Channel, int] = field(default_factory=dict)  # reserved, in segments or mails
    _besides: Day = field(default_factory=Day)  # what went without asking

    def take(self, channel: Channel, parts: int = 1) -> bool:
        """Take what a message of coaching needs of the day's; False where the day has not that much left."""
        missing = parts - self._left.get(channel, 0)
        if missing > 0:
            for block in (missing + BLOCK - 1, missing):
                if self.store.spend(self.now, self._price(channel, block), limits(self.settings)):
                    self._left[channel] = self._left.get(channel, 0) + block
                    break
            else:
                return False
        self._left[channel] -= parts
        return True

    def put_back(self, channel: Channel, parts: int = 1) -> None:
        """Put back what a message did not need after all: it certainly did not go."""
        self._left[channel] = self._left.get(channel, 0) + parts

    def note(self, channel: Channel, parts: int = 1) -> None:
        """Note a message that waits for no limit."""
        self._besides += price(self.settings, channel, parts) + Day(answers=1)

    def give_back(self) -> None:
        """Give back what the batch did not use, and count what went besides."""
        rest = self._besides
        for channel, left in self._left.items():
            rest -= self._price(channel, left)
        if rest != Day():
            self.store.spend(self.now, rest)
        self._left, self._besides = {}, Day()

    def _price(self, channel: Channel, count: int) -> Day:
        if channel is Channel.SMS:
            return price(self.settings, channel, count) if count else Day()
        each = price(self.settings, channel, 1)
        return Day(mails=each.mails * count, cost=each.cost * count)
