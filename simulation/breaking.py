"""How the protocol is broken on purpose: a small substitution in a run's own wiring; what ships is never touched."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from simulation.faults import ALL
from simulation.run import Simulation

Undo = Callable[[], None]
PutIn = Callable[[Simulation], Undo | None]


@dataclass(frozen=True, slots=True)
class Sabotage:
    """One way to break the protocol, and the rules of which at least one must notice."""

    does: str
    put_in: PutIn
    noticed_by: frozenset[str]
    days: int = 7  # that show it
    faults: tuple[str, ...] = ALL


class Around:
    """A port with some of its operations replaced."""

    def __init__(self, port: Any) -> None:
        """Stand around a port."""
        self._port = port

    def __getattr__(self, name: str) -> Any:
        """Leave what is not replaced to the port."""
        return getattr(self._port, name)


def on_store(wrapper: type[Around]) -> PutIn:
    """Put something around the table."""

    def put_in(simulation: Simulation) -> None:
        simulation.coach = replace(simulation.coach, store=wrapper(simulation.coach.store))

    return put_in


def on_phone(wrapper: type[Around]) -> PutIn:
    """Put something around the carrier of texts."""

    def put_in(simulation: Simulation) -> None:
        phone: Any = wrapper(simulation.coach.phone)
        simulation.coach = replace(simulation.coach, phone=phone)

    return put_in


def patched(*changes: tuple[Any, str, Any]) -> PutIn:
    """Put other values in the place of names of modules."""

    def put_in(_: Simulation) -> Undo:
        before = [(where, name, getattr(where, name)) for where, name, _ in changes]
        for where, name, value in changes:
            setattr(where, name, value)

        def undo() -> None:
            for where, name, value in before:
                setattr(where, name, value)

        return undo

    return put_in
