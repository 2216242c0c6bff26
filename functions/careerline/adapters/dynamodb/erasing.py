"""What is left of somebody erased, until it is gone as well."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import stored
from careerline.adapters.dynamodb.refusals import translated
from careerline.adapters.dynamodb.table import Table
from careerline.agenda import Channel
from careerline.errors import TryLaterError
from careerline.people.person import State
from careerline.ports import Remains, address_key

# DynamoDB takes this many writes in one request.
_BATCH = 25


class Erasing(Table):
    """Tombstones, and the sweep behind them."""

    __slots__ = ()

    def erased(self) -> Sequence[str]:
        """Return whose tombstones stand."""
        found: list[str] = []
        query: dict[str, Any] = {
            "TableName": self.table,
            "IndexName": "attention",
            "KeyConditionExpression": "attention = :erased",
            "ExpressionAttributeValues": stored({":erased": items.ERASED}),
        }
        while True:
            with translated():
                page = self.client.query(**query)
            found += [item["PK"]["S"].removeprefix("P#") for item in page["Items"]]
            if "LastEvaluatedKey" not in page:
                return found
            query["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def remains(self, person_id: str) -> Remains | None:
        """Return what is left of somebody erased; None if they were not, or nothing is."""
        profile, who = self._get(f"P#{person_id}", "profile"), self._get(f"P#{person_id}", "who")
        if not profile or not who or profile["state"] != State.ERASED:
            return None
        return items.remains(profile, who)

    def sweep(self, person_id: str, kept_until: datetime) -> None:
        """Take away what is stored of somebody erased; see `careerline.ports.Store`."""
        remains = self.remains(person_id)
        rows = self._partition(f"P#{person_id}", "")
        gone = [(row["PK"], row["SK"]) for row in rows if row["SK"] not in {"profile", "who"}]
        gone += [(f"W#{row['provider_id']}", "adopted") for row in rows if "provider_id" in row]
        known = remains.addresses if remains else {}
        addresses = {channel: self._address(address_key(channel, address)) for channel, address in known.items()}
        for pk in addresses.values():
            gone += [(pk, row["SK"]) for row in self._partition(pk, "pending#") if row["person"] == person_id]
        consents = [row for row in rows if row["SK"].startswith("consent#")]
        if addresses:
            expires, any_address = int(kept_until.timestamp()), next(iter(addresses.values()))
            self._write_all(
                {"PutRequest": {"Item": stored({"PK": pk, "expires": expires} | items.kept_consent(row))}}
                for row in consents
                if (pk := addresses.get(Channel(row["channel"]), any_address))
            )
        self._write_all({"DeleteRequest": {"Key": self._key(*key)}} for key in dict.fromkeys(gone))

    def bury(self, person_id: str, until: datetime) -> None:
        """Take away what remains of somebody erased; the tombstone stands until a moment."""
        with translated():
            self.client.update_item(
                TableName=self.table,
                Key=self._key(f"P#{person_id}", "profile"),
                UpdateExpression="SET expires = :until",
                ExpressionAttributeValues=stored({":until": int(until.timestamp())}),
            )
            self.client.delete_item(TableName=self.table, Key=self._key(f"P#{person_id}", "who"))

    def _write_all(self, writes: Iterable[dict[str, Any]]) -> None:
        """Make writes that do not depend on each other; raises `TryLaterError` where not all of them were made."""
        waiting = list(writes)
        for start in range(0, len(waiting), _BATCH):
            left: Any = {self.table: waiting[start : start + _BATCH]}
            for _ in range(4):
                with translated():
                    left = self.client.batch_write_item(RequestItems=left).get("UnprocessedItems")
                if not left:
                    break
            else:
                raise TryLaterError("the table took only a part of what was written")
