"""The table itself: its keys, and the calls that every subject makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from careerline.adapters.dynamodb.attributes import plain, stored
from careerline.adapters.dynamodb.refusals import translated
from careerline.people.links import Keys
from careerline.ports import Saved, address_parts

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


@dataclass(frozen=True, slots=True)
class Table:
    """One DynamoDB table."""

    client: "DynamoDBClient"
    table: str
    keys: Keys
    shards: int

    def _get(self, pk: str, sk: str) -> dict[str, Any] | None:
        with translated():
            answer = self.client.get_item(TableName=self.table, Key=self._key(pk, sk), ConsistentRead=True)
        return plain(answer["Item"]) if "Item" in answer else None

    def _partition(self, pk: str, prefix: str) -> list[dict[str, Any]]:
        """Return the items of a partition whose sort key begins with *prefix*, in order, never stale."""
        found: list[dict[str, Any]] = []
        start: dict[str, Any] = {}
        condition, values = "PK = :pk", {":pk": pk}
        if prefix:
            condition, values = "PK = :pk AND begins_with(SK, :prefix)", {":pk": pk, ":prefix": prefix}
        while True:
            with translated():
                page = self.client.query(
                    TableName=self.table,
                    KeyConditionExpression=condition,
                    ExpressionAttributeValues=stored(values),
                    ConsistentRead=True,
                    **start,
                )
            found += [plain(item) for item in page["Items"]]
            if "LastEvaluatedKey" not in page:
                return found
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}

    def _put(
        self,
        item: Mapping[str, Any],
        condition: str = "",
        meaning: Saved = Saved.CONFLICT,
        values: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        put: dict[str, Any] = {"TableName": self.table, "Item": stored(item)}
        if condition:
            put["ConditionExpression"] = condition
        if values:
            put["ExpressionAttributeValues"] = stored(values)
        return {"Put": put, "if": meaning}

    def _delete(self, pk: str, sk: str, condition: str = "", values: Mapping[str, Any] | None = None) -> dict[str, Any]:
        delete: dict[str, Any] = {"TableName": self.table, "Key": self._key(pk, sk)}
        if condition:
            delete |= {"ConditionExpression": condition, "ExpressionAttributeValues": stored(values or {})}
        return {"Delete": delete, "if": Saved.CONFLICT}

    def _shard(self, person_id: str) -> str:
        return f"due#{int(person_id[-4:], 36) % self.shards}"

    def _address(self, address: str) -> str:
        return f"A#{self.keys.address(*address_parts(address))}"

    def _key(self, pk: str, sk: str) -> dict[str, Any]:
        return stored({"PK": pk, "SK": sk})
