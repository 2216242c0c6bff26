"""Whose an address is, who waits for its yes, and why it must not be written to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import stored
from careerline.adapters.dynamodb.refusals import translated
from careerline.adapters.dynamodb.table import Table
from careerline.ports import Suppressed, Waiting


class Addresses(Table):
    """Addresses, known by their keyed hash alone."""

    __slots__ = ()

    def owner(self, address: str) -> str | None:
        """Return the person who confirmed an address."""
        item = self._get(self._address(address), "owner")
        return item["person"] if item else None

    def pending(self, address: str, since: datetime) -> Sequence[Waiting]:
        """Return who waits for the yes of an address, of those who asked since a moment, newest first."""
        waiting = [items.waiting(item) for item in reversed(self._partition(self._address(address), "pending#"))]
        return [one for one in waiting if one.at >= since.replace(microsecond=0)]

    def find(self, address: str) -> str | None:
        """Return whose an address is: its owner, else the newest sign-up that waits for it."""
        found = self._partition(self._address(address), "pending#")
        return self.owner(address) or (found[-1]["person"] if found else None)

    def suppress(self, address: str, reason: str, now: datetime) -> None:
        """Remember that an address must not be written to, in the place of what was remembered before."""
        item = {"PK": self._address(address), "SK": "suppressed", "reason": reason, "at": items.moment(now)}
        with translated():
            self.client.put_item(TableName=self.table, Item=stored(item))

    def suppressed(self, address: str) -> Suppressed | None:
        """Return why an address must not be written to; None where nothing is remembered against it."""
        item = self._get(self._address(address), "suppressed")
        return items.suppressed(address, item) if item else None

    def _suppression(self, suppressed: Suppressed) -> dict[str, Any]:
        """Return the update that remembers an address that must not be written to; the first reason stands."""
        values = {":reason": suppressed.reason, ":at": items.moment(suppressed.at)}
        return {
            "TableName": self.table,
            "Key": self._key(self._address(suppressed.address), "suppressed"),
            "UpdateExpression": "SET reason = if_not_exists(reason, :reason), #at = if_not_exists(#at, :at)",
            "ExpressionAttributeNames": {"#at": "at"},
            "ExpressionAttributeValues": stored(values),
        }
