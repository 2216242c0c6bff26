"""The cards: short answers to questions that come up again and again, found by the words of the question."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careerline.coaching.sayings import holds, sentences
from careerline.errors import ContentError

FILE = "answers/cards.toml"
_ASKS = re.compile(
    r"\?|^\W*(?:how|what|when|where|who|why|which|any|can|could|do|does|should|is|are|will|would|got any)\b"
)


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its name under answers/, and the words that a question for it holds."""

    name: str
    words: tuple[str, ...]
    booked: tuple[str, ...] = ()  # words that mean it while an interview, a class or a call stands


def read_cards(data: Mapping[str, Any]) -> tuple[Card, ...]:
    """Return the cards of a parsed cards.toml in their order; raises `ContentError` where one has no words."""
    for name, row in data.items():
        words = row.get("words") if isinstance(row, dict) else None
        if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
            raise ContentError(f'templates/{FILE}: {name} needs words = ["…"], at least one')
        booked = row.get("booked", [])
        if not isinstance(booked, list) or not all(isinstance(word, str) and word for word in booked):
            raise ContentError(f'templates/{FILE}: {name} needs booked = ["…"], or no such line')
    return tuple(Card(name, tuple(row["words"]), tuple(row.get("booked", []))) for name, row in data.items())


def covering(text: str, cards: Sequence[Card], *, booked: bool = False) -> str | None:
    """Return the name of the first card that covers what a text asks; None where the question is for a person.

    *booked* says that an appointment stands: "how do I prep for that?" is then about it.
    """
    said = sentences(text)
    asking = " . ".join([one for one in said if _ASKS.search(one)] or said)
    if name := next((card.name for card in cards if holds(asking, card.words)), None):
        return name
    return next((card.name for card in cards if booked and holds(asking, card.booked)), None)
