"""What came in, each message once."""

from datetime import datetime, timedelta
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import later, stored
from careerline.adapters.dynamodb.refusals import RefusedError, translated
from careerline.adapters.dynamodb.table import Table
from careerline.people.records import HeardText

# Pointers outlive what they are for by a while, so that no clock has to be exact.
INBOUND_KEPT = timedelta(days=60)


def inbound_item(ref: str, now: datetime) -> dict[str, Any]:
    """Return the item that notes that something which belongs to nobody came in."""
    return {"PK": f"I#{ref}", "SK": "inbound", "expires": later(now, INBOUND_KEPT)}


class Inbound(Table):
    """Which inbound messages were applied, and what they said."""

    __slots__ = ()

    def applied(self, ref: str) -> bool:
        """Tell whether an inbound message was applied before."""
        return self._get(f"I#{ref}", "inbound") is not None

    def once(self, ref: str, now: datetime) -> bool:
        """Note that an inbound message of nobody we know was seen; False if it was noted before."""
        try:
            with translated():
                self.client.put_item(
                    TableName=self.table,
                    Item=stored(inbound_item(ref, now)),
                    ConditionExpression="attribute_not_exists(PK)",
                )
        except RefusedError:
            return False
        return True

    def heard(self, person_id: str, ref: str) -> HeardText | None:
        """Return one inbound message."""
        item = self._get(f"P#{person_id}", f"heard#{ref}")
        return items.heard(item) if item else None
