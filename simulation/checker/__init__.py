"""The judge of a history: it knows the promises and nothing of how they are kept.

Nothing here imports the coach or the simulation. Hours, limits and keys are stated again, in their own words.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from simulation.checker.rules import RULES
from simulation.checker.story import Story, Violation


def judge(lines: Iterable[Mapping[str, Any]]) -> list[Violation]:
    """Return everything in a history that breaks a promise, in the order of time."""
    story = Story.of(lines)
    found = [violation for rule in RULES for violation in rule(story)]
    return sorted(found, key=lambda one: (one.at, one.rule, one.key))


__all__ = ["Violation", "judge"]
