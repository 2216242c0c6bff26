"""Counters of a day."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import later, stored
from careerline.adapters.dynamodb.inbound import inbound_item
from careerline.adapters.dynamodb.refusals import CHECK, CancelledError, translated
from careerline.adapters.dynamodb.table import Table
from careerline.errors import TryLaterError
from careerline.moments import limits_day
from careerline.ports import Counted, Day

_KEPT = timedelta(days=3)
# A counter that everybody adds to is often written by two at once.
_TRIES = 12
# The sums of all messages of a day, and which of them have a limit.
_DAY, _LIMITED = "C#day", frozenset({"texts", "cost"})


class Counters(Table):
    """What a day has used up of its limits."""

    __slots__ = ()

    def count(self, counter: str, limit: int, now: datetime, by: int = 1, *, once: str = "") -> bool:
        """Add to a day's counter unless that would pass *limit*; see `careerline.ports.Store`."""
        if by > limit:
            return False
        adding = self._adding(Counted(counter, limit, by), now)
        if not once:
            return self._once(adding)
        return self._once(adding, {"Put": self._put(inbound_item(once, now), "attribute_not_exists(PK)")["Put"]})

    def used(self, counter: str, now: datetime) -> int:
        """Return how much of a day's counter is used."""
        item = self._get(f"C#{counter}", limits_day(now).isoformat())
        return int(item["used"]) if item else 0

    def spend(self, now: datetime, more: Day, most: Day | None = None) -> bool:
        """Add to a day's sums, unless its segments or its money would pass *most*; tell whether it was added."""
        added = {name: by for name, by in asdict(more).items() if by}
        room = {name: limit - added[name] for name, limit in asdict(most or Day()).items() if name in added and most}
        room = {name: left for name, left in room.items() if name in _LIMITED}
        if any(left < 0 for left in room.values()):
            return False
        update: Any = {
            "TableName": self.table,
            "Key": self._key(_DAY, limits_day(now).isoformat()),
            "UpdateExpression": "SET expires = :expires ADD " + ", ".join(f"#{name} :{name}" for name in added),
            "ExpressionAttributeNames": {f"#{name}": name for name in added},
            "ExpressionAttributeValues": stored(
                {f":{name}": by for name, by in added.items()}
                | {f":room_{name}": left for name, left in room.items()}
                | {":expires": later(now, _KEPT)}
            ),
        }
        if room:
            fits = (f"(attribute_not_exists(#{name}) OR #{name} <= :room_{name})" for name in room)
            update["ConditionExpression"] = " AND ".join(fits)
        elif min(added.values()) > 0:
            # Where the SDK asks again this counts twice: what waits for no limit is counted too high at the worst.
            with translated():
                self.client.update_item(**update)
            return True
        return self._once(update)

    def day(self, now: datetime) -> Day:
        """Return a day's sums."""
        return items.day_sums(self._get(_DAY, limits_day(now).isoformat()))

    def _once(self, update: Any, *besides: Any) -> bool:
        """Make an update that counts once, although the SDK may ask again; tell whether every condition held."""
        # A transaction, if only of one, has a token: where the SDK asks again after a lost answer, it counts once.
        for _ in range(_TRIES):
            try:
                with translated():
                    self.client.transact_write_items(TransactItems=[{"Update": update}, *besides])
            except CancelledError as cancelled:
                if CHECK in cancelled.codes:
                    return False
            else:
                return True
        raise TryLaterError("a counter was written by others all the while")

    def _adding(self, counted: Counted, now: datetime) -> dict[str, Any]:
        """Return the write that adds to a day's counter, unless that would pass its limit."""
        values = {":by": counted.by, ":room": counted.limit - counted.by, ":expires": later(now, _KEPT)}
        return {
            "TableName": self.table,
            "Key": self._key(f"C#{counted.counter}", limits_day(now).isoformat()),
            "UpdateExpression": "SET expires = :expires ADD used :by",
            "ConditionExpression": "(attribute_not_exists(used) AND :room >= :nothing) OR used <= :room",
            "ExpressionAttributeValues": stored(values | {":nothing": 0}),
        }
