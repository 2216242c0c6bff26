"""The asks: each question to an address whether it says yes, by its number, and for how long a yes counts."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

# A yes counts this long after its ask, the last second included.
ASK_LASTS = timedelta(hours=72)

# How long an address is not asked after what is remembered against it; `FOR_GOOD`: until a yes of its own lifts it.
# What is not here is no bar: somebody who stopped and signs up again is asked again, and their yes is what counts.
FOR_GOOD = timedelta.max
BARRED: dict[str, timedelta] = {
    "complaint": FOR_GOOD,  # they called us spam: whoever typed the address now may be somebody else
    "bounce": timedelta(days=30),  # each further bounce costs the sender's standing; mailboxes do come back
    "soft_bounce": timedelta(days=30),  # a mailbox that took nothing for two weeks; some are emptied
    "invalid": timedelta(days=30),  # a landline, or no such number; numbers are given out anew
    "blocked": timedelta(days=30),  # their phone or carrier refuses us
}


def barred_for(reason: str, since: datetime, now: datetime) -> timedelta:
    """Return for how much longer an address is not asked; nothing where no bar is left, or there was none."""
    lasts = BARRED.get(reason, timedelta())
    return lasts if lasts == FOR_GOOD else max(since + lasts - now, timedelta())


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """The last ask on a channel: the sign-up's is number 1, each one from the page has the next number."""

    number: int
    at: datetime
    first: int  # the first ask to the address that they have now: the link of an earlier one went to another address
    since: datetime  # when that first one was made: what was sent before it went to another address
    proven: bool  # whether that address ever said yes

    @property
    def ref(self) -> str:
        """Return what names the ask in its key."""
        return f"ask{self.number}"

    def is_open(self, now: datetime) -> bool:
        """Tell whether a yes would count that is said at *now*: none does that was said before the ask."""
        return self.at.replace(microsecond=0) <= now and now - self.at <= ASK_LASTS

    def is_for(self, number: int) -> bool:
        """Tell whether the ask of that number went to the address that they have now."""
        return self.first <= number <= self.number


def ask_number(key: str) -> int:
    """Return the number of the ask that a key belongs to; 0 where it is no ask's."""
    found = re.fullmatch(r"[0-9A-Z]{26}-ask([1-9]\d{0,5})-[se]", key)
    return int(found[1]) if found else 0
