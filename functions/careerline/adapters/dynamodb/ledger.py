"""What went to each person: an item for each key, and whose a carrier's message is."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import later, stored
from careerline.adapters.dynamodb.refusals import RefusedError, translated
from careerline.adapters.dynamodb.table import Table
from careerline.people.records import Sent

# Our own word on a message follows its carrier's within minutes, after an outage within a day.
_EARLY_KEPT = timedelta(days=30)


class Ledger(Table):
    """What was sent, refused or dropped, and what became of it."""

    __slots__ = ()

    def sent(self, person_id: str, key: str) -> Sent | None:
        """Return the ledger's item of one key."""
        item = self._get(f"P#{person_id}", f"sent#{key}")
        return items.sent(item) if item else None

    def ledger(self, person_id: str) -> Sequence[Sent]:
        """Return everything in somebody's ledger, by key."""
        return [items.sent(item) for item in self._partition(f"P#{person_id}", "sent#")]

    def settle(self, person_id: str, sent: Sent, *, early: bool = False) -> None:
        """Write the ledger item of a key; see `careerline.ports.Store`."""
        # Each begins with what it most often finds: of our own word nothing, of a carrier's our own.
        key = self._key(f"P#{person_id}", f"sent#{sent.key}")
        if not early and self._settle_first(key, sent, {}):
            return
        item = items.sent_item(sent)
        rank = item.pop("rank")
        raised = {name: item.pop(name) for name in ("status", "reason") if name in item}
        filled = ", ".join(f"#{name} = if_not_exists(#{name}, :{name})" for name in item)
        # What goes under the key of another that was dropped is told as itself: both were to go at the same moment.
        told = filled if early else _anew(item)
        names = {f"#{name}": name for name in item}
        values = {f":{name}": value for name, value in item.items()}
        # Our own word stays; a carrier's that finds nothing there goes by itself.
        there, stays = ("attribute_exists(PK) AND ", "") if early else ("", " REMOVE expires")
        # What is raised has its own reason or none.
        no_reason = "" if "reason" in raised else ", #reason" if stays else " REMOVE #reason"
        update: Any = {
            "TableName": self.table,
            "Key": key,
            "UpdateExpression": f"SET {told}, #rank = :rank, "
            + ", ".join(f"#{name} = :{name}" for name in raised)
            + stays
            + no_reason,
            "ConditionExpression": f"{there}(attribute_not_exists(#rank) OR #rank < :rank)",
            "ExpressionAttributeNames": names
            | {"#rank": "rank"}
            | {f"#{name}": name for name in (*raised, *(["reason"] if no_reason else []))},
            "ExpressionAttributeValues": stored(
                values | {":rank": rank} | {f":{name}": value for name, value in raised.items()}
            ),
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
        try:
            with translated():
                self.client.update_item(**update)
        except RefusedError as refused:
            if early and not refused.item:
                if not self._settle_first(key, sent, {"expires": later(sent.at, _EARLY_KEPT)}):
                    self.settle(person_id, sent, early=True)  # somebody else's word came between the two
            elif not item.keys() <= refused.item.keys() or (stays and "expires" in refused.item):
                with translated():
                    self.client.update_item(
                        TableName=self.table,
                        Key=key,
                        UpdateExpression=f"SET {filled}{stays}",
                        ExpressionAttributeNames=names,
                        ExpressionAttributeValues=stored(values),
                    )

    def _settle_first(self, key: Any, sent: Sent, more: dict[str, int]) -> bool:
        """Write a word, with *more*, of a key that nothing is known of yet; False where something is by now."""
        try:
            with translated():
                self.client.put_item(
                    TableName=self.table,
                    Item=key | stored(items.sent_item(sent) | more),
                    ConditionExpression="attribute_not_exists(PK)",
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
        except RefusedError as refused:
            # The SDK asks again where an answer was lost: what stands is then our own.
            return refused.item.items() >= items.sent_item(sent).items() and ("expires" in refused.item) is bool(more)
        return True

    def adopt(self, provider_id: str, key: str) -> bool:
        """Tie a carrier's message to a key; False if it is another's: adopted before, or in the person's ledger."""
        ledger = self._partition(f"P#{key.partition('-')[0]}", "sent#")
        if any(item.get("provider_id") == provider_id and item["key"] != key for item in ledger):
            return False
        try:
            with translated():
                self.client.put_item(
                    TableName=self.table,
                    Item=stored({"PK": f"W#{provider_id}", "SK": "adopted", "key": key}),
                    ConditionExpression="attribute_not_exists(PK) OR #key = :key",
                    ExpressionAttributeNames={"#key": "key"},
                    ExpressionAttributeValues=stored({":key": key}),
                )
        except RefusedError:
            return False
        return True


def _anew(item: Mapping[str, Any]) -> str:
    """Return what sets an item's attributes whatever stands there, but for a provider's id, which is never replaced."""
    return ", ".join(
        f"#{name} = if_not_exists(#{name}, :{name})" if name == "provider_id" else f"#{name} = :{name}" for name in item
    )
