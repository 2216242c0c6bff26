"""What one part of a reply claims: an intent, where it was said, and the fields that it fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .reading import Intent


@dataclass(frozen=True, slots=True)
class Claim:
    """One intent heard in a reply, with the clauses that said it and its fields."""

    intent: Intent
    clauses: frozenset[int] = frozenset()
    fields: Mapping[str, Any] = field(default_factory=dict)
