"""Puts something in the place of a library's function, from outside, and takes it out again."""

from typing import Any


class Patches:
    """What was put in, in order, with what stood there before."""

    def __init__(self) -> None:
        self._before: list[tuple[Any, str, Any]] = []

    def put(self, owner: Any, name: str, new: Any) -> None:
        """Put `new` in the place of `owner.name`."""
        self._before.append((owner, name, vars(owner).get(name, self)))
        setattr(owner, name, new)

    def undo(self) -> None:
        """Put everything back, the last first."""
        while self._before:
            owner, name, old = self._before.pop()
            if old is self:
                delattr(owner, name)
            else:
                setattr(owner, name, old)
