"""The models behind a network that keeps no promise. What takes effect is noted in the history as it does."""

from simulation.ports.carriers import SimulatedMailbox, SimulatedPhone
from simulation.ports.queue import SimulatedQueue
from simulation.ports.store import SimulatedStore
from simulation.ports.wire import Wire

__all__ = ["SimulatedMailbox", "SimulatedPhone", "SimulatedQueue", "SimulatedStore", "Wire"]
