"""Models of the ports: they keep the promises of the real ones, and no more. `tests/contract` holds both to that."""

from simulation.models.mailbox import ModelLetters, ModelMailbox, Posted
from simulation.models.phone import ModelPhone, Texted
from simulation.models.queue import ModelQueue, Queued
from simulation.models.store import ModelStore

__all__ = [
    "ModelLetters",
    "ModelMailbox",
    "ModelPhone",
    "ModelQueue",
    "ModelStore",
    "Posted",
    "Queued",
    "Texted",
]
