"""Texts that no person wrote: what a phone or a mailbox answers by itself."""

from __future__ import annotations

from datetime import datetime

from .clauses import message_of
from .normalise import is_automatic
from .reading import Asked


def wrote_itself(text: str, *, at: datetime) -> bool:
    """Tell whether a phone or a mailbox wrote *text* in its owner's place."""
    return is_automatic(message_of(text, at=at, asked=Asked.NONE).text)
