"""Runs with one rule of the protocol broken."""

from typing import Any

from simulation.run import Plan, Simulation
from simulation.sabotage import broken


def sabotaged(plan: Plan, name: str) -> list[dict[str, Any]]:
    """Return the history of a run of which one rule is broken."""
    with broken(Simulation(plan), name) as simulation:
        return simulation.run()
