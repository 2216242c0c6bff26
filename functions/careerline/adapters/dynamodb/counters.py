"""Counters of a day."""

from datetime import datetime, timedelta
from typing import Any

from careerline.adapters.dynamodb.attributes import later, stored
from careerline.adapters.dynamodb.refusals import CHECK, CancelledError, translated
from careerline.adapters.dynamodb.table import Table
from careerline.errors import TryLaterError
from careerline.ports import Counted

_KEPT = timedelta(days=3)
# A counter that everybody adds to is often written by two at once.
_TRIES = 12


class Counters(Table):
    """What a day has used up of its limits."""

    __slots__ = ()

    def count(self, counter: str, limit: int, now: datetime, by: int = 1) -> bool:
        """Add to a day's counter unless that would pass *limit*; tell whether it was added."""
        if by > limit:
            return False
        update: Any = self._adding(Counted(counter, limit, by), now)
        # A transaction of one has a token: where the SDK asks again after a lost answer, it counts once.
        for _ in range(_TRIES):
            try:
                with translated():
                    self.client.transact_write_items(TransactItems=[{"Update": update}])
            except CancelledError as cancelled:
                if CHECK in cancelled.codes:
                    return False
            else:
                return True
        raise TryLaterError("a counter was written by others all the while")

    def used(self, counter: str, now: datetime) -> int:
        """Return how much of a day's counter is used."""
        item = self._get(f"C#{counter}", f"{now:%Y-%m-%d}")
        return int(item["used"]) if item else 0

    def _adding(self, counted: Counted, now: datetime) -> dict[str, Any]:
        """Return the write that adds to a day's counter, unless that would pass its limit."""
        values = {":by": counted.by, ":room": counted.limit - counted.by, ":expires": later(now, _KEPT)}
        return {
            "TableName": self.table,
            "Key": self._key(f"C#{counted.counter}", f"{now:%Y-%m-%d}"),
            "UpdateExpression": "SET expires = :expires ADD used :by",
            "ConditionExpression": "(attribute_not_exists(used) AND :room >= :nothing) OR used <= :room",
            "ExpressionAttributeValues": stored(values | {":nothing": 0}),
        }
