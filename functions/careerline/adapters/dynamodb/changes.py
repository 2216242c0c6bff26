"""One change of one person, in one transaction."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.addresses import Addresses
from careerline.adapters.dynamodb.alerts import Alerts
from careerline.adapters.dynamodb.attributes import later, plain, stored
from careerline.adapters.dynamodb.counters import Counters
from careerline.adapters.dynamodb.inbound import INBOUND_KEPT
from careerline.adapters.dynamodb.refusals import CHECK, CancelledError, RefusedError, translated
from careerline.people.asks import ASK_LASTS
from careerline.people.person import State
from careerline.people.records import HeardText
from careerline.ports import Change, Saved, Waiting

# Pending items outlive what they are for by a while, so that no clock has to be exact.
_PENDING_KEPT = ASK_LASTS + timedelta(days=7)


class Changes(Addresses, Alerts, Counters):
    """The one way in which a person is written."""

    __slots__ = ()

    def save(self, change: Change) -> Saved:
        """Write one change, all or nothing, if the person is still as read."""
        writes = list(self._writes(change))
        if len(writes) == 1:
            return self._save_profile(writes[0]["Put"])
        try:
            with translated():
                self.client.transact_write_items(TransactItems=[_bare(write) for write in writes])
        except CancelledError as cancelled:
            failed = [write["if"] for write, code in zip(writes, cancelled.codes, strict=True) if code == CHECK]
            if not failed:
                return Saved.CONFLICT
            # The inbound id speaks first: where it was applied, everything else of this write was as well.
            return next(said for said in (Saved.REPEATED, Saved.TAKEN, Saved.LIMITED, Saved.CONFLICT) if said in failed)
        return Saved.DONE

    def _save_profile(self, put: dict[str, Any]) -> Saved:
        """Write a profile alone: a conditional put costs half of what a transaction does."""
        try:
            with translated():
                self.client.put_item(**put, ReturnValuesOnConditionCheckFailure="ALL_OLD")
        except RefusedError as refused:
            # As for a claim: where what stands is what we meant to write, the SDK's first try had won.
            return Saved.DONE if refused.item == plain(put["Item"]) else Saved.CONFLICT
        return Saved.DONE

    def _writes(self, change: Change) -> Iterator[dict[str, Any]]:
        """Yield one transaction item for each item that the change touches; `if` says what its failure means."""
        before, after = change.before, change.after
        pk = f"P#{after.id}"
        pending = after.profile.state is State.PENDING
        expires = {"expires": later(after.profile.created, _PENDING_KEPT)} if pending else {}
        profile = items.profile_item(after.profile, self._shard(after.id)) | expires
        put: dict[str, Any] = {"TableName": self.table, "Item": stored({"PK": pk, "SK": "profile"} | profile)}
        if before is None:
            put["ConditionExpression"] = "attribute_not_exists(PK)"
        else:
            put |= {
                "ConditionExpression": "rev = :rev",
                "ExpressionAttributeValues": stored({":rev": before.profile.rev}),
            }
        yield {"Put": put, "if": Saved.CONFLICT}
        rewrite = before is None or (before.profile.state is State.PENDING and not pending)
        if rewrite or (before and before.who != after.who):
            yield self._put({"PK": pk, "SK": "who"} | items.who_item(after.who) | expires)
        if rewrite or (before and (before.week, before.talk) != (after.week, after.talk)):
            yield self._put({"PK": pk, "SK": "week"} | items.week_item(after.week, after.talk) | expires)
        yield from self._human(pk, change)
        for record in change.records:
            item = {"PK": pk} | items.record_item(record)
            # Its id is forgotten after some weeks; what was heard of somebody is kept, and is applied no second time.
            new = isinstance(record, HeardText) and record.ref == change.once
            yield self._put(item, "attribute_not_exists(PK)", Saved.REPEATED) if new else self._put(item)
        for name in change.met:
            yield self._put({"PK": pk, "SK": f"met#{name.casefold()}", "name": name})
        for gone in (
            *(f"met#{name.casefold()}" for name in change.unmet),
            *(f"log#{ref}" for ref in change.unlogged),
            *(f"attention#{reason}" for reason in change.dealt_with),
            *(f"plan#{ref}" for ref in change.unplanned),
        ):
            yield self._delete(pk, gone)
        for ref in change.unkept:
            off = {"Key": self._key(pk, f"heard#{ref}"), "UpdateExpression": "REMOVE kept"}
            there = {"ConditionExpression": "attribute_exists(PK)"}
            yield {"Update": {"TableName": self.table, **off, **there}, "if": Saved.CONFLICT}
        if change.once:
            heard_at = next((record.at for record in change.records if isinstance(record, HeardText)), None)
            # From when it was applied: what comes late may have been written long before.
            expiring = {"expires": later(change.since or heard_at, INBOUND_KEPT)} if heard_at else {}
            inbound = {"PK": f"I#{change.once}", "SK": "inbound", "person": after.id} | expiring
            yield self._put(inbound, "attribute_not_exists(PK)", Saved.REPEATED)
        yield from self._address_writes(change)

    def _address_writes(self, change: Change) -> Iterator[dict[str, Any]]:
        """Yield one transaction item for each item of an address that the change touches."""
        after = change.after
        for counted in change.counts:
            yield {"Update": self._adding(counted, change.asked or after.profile.created), "if": Saved.LIMITED}
        for claimed in change.claims:
            yield self._put(
                {"PK": self._address(claimed.address), "SK": "owner", "person": after.id},
                "attribute_not_exists(PK) OR person IN (:mine, :left)",
                Saved.TAKEN,
                {":mine": after.id, ":left": claimed.left_by or after.id},
            )
            # A fresh yes lifts what was remembered against the address.
            yield self._delete(self._address(claimed.address), "suppressed")
        for address in change.pending:
            asked = change.asked or after.profile.created
            waiting = items.waiting_item(Waiting(after.id, asked))
            yield self._put({"PK": self._address(address), "expires": later(asked, _PENDING_KEPT)} | waiting)
        for left in change.left:
            pk, mine = self._address(left.address), {":mine": after.id}
            yield self._delete(pk, items.waiting_item(Waiting(after.id, left.asked))["SK"])
            yield self._delete(pk, "owner", "attribute_not_exists(PK) OR person = :mine", mine)
        for suppressed in change.suppressed:
            yield {"Update": self._suppression(suppressed), "if": Saved.CONFLICT}


def _bare(write: Mapping[str, Any]) -> Any:
    return {operation: call for operation, call in write.items() if operation != "if"}
