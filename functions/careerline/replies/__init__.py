"""The reply reader: what a person texted back, as a `Reading`.

One function, `read`, pure and without set-up: the same text, time and question always give the same reading.
Beside it, `wrote_itself` tells a phone's own answer from its owner's. The reader itself is loaded when the first reply
comes: most of what imports this package only passes readings on.
"""

from __future__ import annotations

from datetime import datetime

from .reading import Asked, Reading


def read(text: str, *, at: datetime, asked: str) -> Reading:
    """Read one reply: what it says, most important first, with the fields of all that it says.

    `at` is the sender's local time with its offset; `asked` is what the coach's last message asked, one of
    `Asked` (anything else counts as `none`). The same arguments always give the same reading.
    """
    from . import rank

    return rank.read(text, at=at, asked=asked)


def wrote_itself(text: str, *, at: datetime) -> bool:
    """Tell whether a phone or a mailbox wrote *text* in its owner's place."""
    from . import machine

    return machine.wrote_itself(text, at=at)


__all__ = ["Asked", "Reading", "read", "wrote_itself"]
