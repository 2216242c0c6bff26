"""Who waits for a human: the reasons on the desk, and the alert of a crisis."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import later, plain, stored
from careerline.adapters.dynamodb.refusals import RefusedError, translated
from careerline.adapters.dynamodb.table import Table
from careerline.people.records import Alert, Wrote
from careerline.ports import Change, Saved, Waiting

# Long after an alert was told for the last time.
_KEPT = timedelta(days=7)


class Alerts(Table):
    """What calls a human."""

    __slots__ = ()

    def alert(self, person_id: str) -> Alert | None:
        """Return the alert of somebody's crisis that no operator has seen."""
        item = self._get(f"P#{person_id}", "alert")
        return items.alert(item) if item else None

    def raise_alert(self, person_id: str, before: Alert, after: Alert | None) -> bool:
        """Write an alert as it stands from now on, None for one that was seen; False if it is not as read."""
        values, due = {":since": items.moment(before.since)}, "attribute_not_exists(due)"
        if before.due:
            values, due = values | {":due": items.moment(before.due)}, "due = :due"
        condition: Any = {
            "TableName": self.table,
            "ConditionExpression": f"since = :since AND {due}",
            "ExpressionAttributeValues": stored(values),
        }
        try:
            with translated():
                if after is None:
                    self.client.delete_item(Key=self._key(f"P#{person_id}", "alert"), **condition)
                else:
                    self.client.put_item(Item=stored(self._alert_item(person_id, after)), **condition)
        except RefusedError:
            return False
        return True

    def desk(self, reason: str) -> Sequence[Waiting]:
        """Return who waits for a human for a reason, the longest waiting first."""
        found: list[Waiting] = []
        query: dict[str, Any] = {
            "TableName": self.table,
            "IndexName": "attention",
            "KeyConditionExpression": "attention = :reason",
            "ExpressionAttributeValues": stored({":reason": reason}),
        }
        while True:
            with translated():
                page = self.client.query(**query)
            rows = [plain(item) for item in page["Items"]]
            found += [Waiting(row["PK"].removeprefix("P#"), datetime.fromisoformat(row["since"])) for row in rows]
            if "LastEvaluatedKey" not in page:
                return found
            query["ExclusiveStartKey"] = page["LastEvaluatedKey"]

    def wrote(self, person_id: str, ref: str) -> Wrote | None:
        """Return what a coach wrote to somebody from the desk."""
        item = self._get(f"P#{person_id}", f"wrote#{ref}")
        return items.wrote(item) if item else None

    def _human(self, pk: str, change: Change) -> Iterator[dict[str, Any]]:
        """Yield the writes that call a human: onto the desk for each reason, and by mail for a crisis."""
        if change.since:
            for reason in change.attention:
                yield self._needs_human(pk, reason, change.since)
        if change.alert:
            yield self._put(self._alert_item(change.after.id, change.alert))

    def _needs_human(self, pk: str, reason: str, since: datetime) -> dict[str, Any]:
        """Return the write that puts somebody on the desk: an item of its own for each reason, since the first time."""
        update = {
            "TableName": self.table,
            "Key": self._key(pk, f"attention#{reason}"),
            "UpdateExpression": "SET attention = :reason, since = if_not_exists(since, :since)",
            "ExpressionAttributeValues": stored({":reason": reason, ":since": items.moment(since)}),
        }
        return {"Update": update, "if": Saved.CONFLICT}

    def _alert_item(self, person_id: str, alert: Alert) -> dict[str, Any]:
        keys = {"PK": f"P#{person_id}", "SK": "alert", "expires": later(alert.since, _KEPT)}
        return keys | items.alert_item(alert, self._shard(person_id))
