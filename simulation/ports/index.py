"""The index of who is due, which may be up to a minute behind the table."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from careerline.agenda import Channel
from simulation.history import moment
from simulation.models import ModelStore
from simulation.ports.wire import LATEST, Wire

# Where something stands in the index: its line and moment; None: nowhere.
Place = tuple[str, datetime] | None


class Index:
    """What the index holds, and what it held of late."""

    def __init__(self, model: ModelStore, wire: Wire) -> None:
        self._model, self._wire = model, wire
        self._moved: list[tuple[datetime, str, Place]] = []

    def of(self, person_id: str) -> dict[str, Place]:
        """Return where a person and their alert stand."""
        return {pk: self._model.index.get(pk) for pk in (f"P#{person_id}", f"P#{person_id}/alert")}

    def follow(self, before: dict[str, Place]) -> None:
        """Remember what the index held before a write, for those who see it only later."""
        now = self._wire.loop.now
        self._moved = [one for one in self._moved if one[0] > now - timedelta(seconds=LATEST)]
        self._moved += [(now, pk, place) for pk, place in before.items() if self._model.index.get(pk) != place]

    def due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        """Return who is due as the index has it, now or as it was a while ago."""
        now = self._wire.loop.now
        faults = self._wire.faults
        if not faults.strikes("stale", now, 0.3, moment(now)):
            return self._model.due(shard, channel, until, limit)
        behind = now - timedelta(seconds=LATEST * faults.chance.of("behind", moment(now)) ** 3)
        real = self._model.index
        view = dict(real)
        for at, pk, before in reversed(self._moved):
            if at <= behind:
                break
            if before is None:
                view.pop(pk, None)
            else:
                view[pk] = before
        self._model.index = view
        try:
            return self._model.due(shard, channel, until, limit)
        finally:
            self._model.index = real
