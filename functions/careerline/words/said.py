"""Answers as they are decided: by name, with what each is about, and how some of them are said."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as decided: its name under templates/answers/, and what it is about."""

    name: str
    values: Mapping[str, Any]


# Answers that are never half a sentence beside others: what else a text came to is told under them.
TOLD_ALONE = ("news_", "card_")
# The answers that say whom to call: where somebody is, is looked up for them alone.
NAMES_LINES = frozenset({"crisis", "hold"})
# The answers to a report: what they add up to is said with them.
COUNTED = frozenset({"log_done", "log_partial", "review_done", "review_partial", "starter_people"})
