"""Everything that is remembered, in one DynamoDB table.

A person's partition is `P#<ulid>`; an address is known by its keyed hash, `A#<hash>`; `I#<id>` says that an inbound
message was applied, `W#<id>` that a carrier's message belongs to a key, `C#` holds counters and the kill switch.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from botocore.exceptions import BotoCoreError, ClientError

from careerline.adapters import items
from careerline.agenda import Channel, Entry, Lane, Open
from careerline.errors import TryLaterError
from careerline.export import Everything, as_export
from careerline.people.asks import ASK_LASTS
from careerline.people.links import Keys
from careerline.people.person import Person, Profile, State
from careerline.people.records import Alert, HeardText, LogEntry, Sent
from careerline.ports import Change, Counted, Record, Remains, Saved, Suppressed, Waiting, address_key, address_parts

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

INDEX = "due"
# Pointers and pending items outlive what they are for by a while, so that no clock has to be exact.
_INBOUND_KEPT = timedelta(days=60)
# Long after an alert was told for the last time.
_ALERT_KEPT = timedelta(days=7)
_COUNTER_KEPT = timedelta(days=3)
# Our own word on a message follows its carrier's within minutes, after an outage within a day.
_EARLY_KEPT = timedelta(days=30)
# A counter that everybody adds to is often written by two at once.
_COUNTER_TRIES = 12
_SWITCH = ("C#switch", "halted")
# DynamoDB takes this many writes in one request.
_BATCH = 25
_PENDING_KEPT = ASK_LASTS + timedelta(days=7)

_write = TypeSerializer().serialize
_parse = TypeDeserializer().deserialize


def _out(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _write(value) for name, value in item.items()}


def _in(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _parse(value) for name, value in item.items()}


def _later(now: datetime, span: timedelta) -> int:
    return int((now + span).timestamp())


@dataclass(frozen=True, slots=True)
class DynamoStore:
    """The store on DynamoDB; keeps the promises of `careerline.ports.Store`."""

    client: "DynamoDBClient"
    table: str
    keys: Keys
    shards: int

    def read(self, person_id: str) -> Person | None:
        """Return a person as they are now, None if unknown or erased."""
        # A batch is no snapshot. The profile is read first, by itself: what changes after it is newer than its `rev`,
        # and whatever builds on both is refused.
        profile = self._get(f"P#{person_id}", "profile")
        if profile is None or profile["state"] == State.ERASED:
            return None
        wanted = [self._key(f"P#{person_id}", part) for part in ("who", "week")]
        found: dict[str, dict[str, Any]] = {"profile": profile}
        for _ in range(4):
            with _translated():
                answer = self.client.batch_get_item(RequestItems={self.table: {"Keys": wanted, "ConsistentRead": True}})
            for raw in answer["Responses"].get(self.table, []):
                item = _in(raw)
                found[item["SK"]] = item
            left: Any = answer.get("UnprocessedKeys", {}).get(self.table)
            wanted = left["Keys"] if left else []
            if not wanted:
                return items.person(found) if "who" in found else None
        raise TryLaterError("the table answered only a part of what was asked")

    def applied(self, ref: str) -> bool:
        """Tell whether an inbound message was applied before."""
        return self._get(f"I#{ref}", "inbound") is not None

    def once(self, ref: str, now: datetime) -> bool:
        """Note that an inbound message of nobody we know was seen; False if it was noted before."""
        try:
            with _translated():
                self.client.put_item(
                    TableName=self.table,
                    Item=_out({"PK": f"I#{ref}", "SK": "inbound", "expires": _later(now, _INBOUND_KEPT)}),
                    ConditionExpression="attribute_not_exists(PK)",
                )
        except _RefusedError:
            return False
        return True

    def heard(self, person_id: str, ref: str) -> HeardText | None:
        """Return one inbound message."""
        item = self._get(f"P#{person_id}", f"heard#{ref}")
        return items.heard(item) if item else None

    def met(self, person_id: str) -> Mapping[str, str]:
        """Return the names on a person's people list, by their case-folded form."""
        found = self._partition(f"P#{person_id}", "met#")
        return {item["SK"].removeprefix("met#"): item["name"] for item in found}

    def logged(self, person_id: str) -> Sequence[LogEntry]:
        """Return what somebody reported, oldest first."""
        entries = [items.log_entry(item) for item in self._partition(f"P#{person_id}", "log#")]
        return sorted(entries, key=lambda entry: entry.at)

    def needs(self, person_id: str) -> frozenset[str]:
        """Return the reasons for which somebody waits for a human."""
        found = self._partition(f"P#{person_id}", "attention#")
        return frozenset(item["SK"].removeprefix("attention#") for item in found)

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
            "ExpressionAttributeValues": _out(values),
        }
        try:
            with _translated():
                if after is None:
                    self.client.delete_item(Key=self._key(f"P#{person_id}", "alert"), **condition)
                else:
                    self.client.put_item(Item=_out(self._alert_item(person_id, after)), **condition)
        except _RefusedError:
            return False
        return True

    def sent(self, person_id: str, key: str) -> Sent | None:
        """Return the ledger's item of one key."""
        item = self._get(f"P#{person_id}", f"sent#{key}")
        return items.sent(item) if item else None

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        """Open a lane for *entry* until the lease ends; None if anything about it changed since it was read."""
        lane, other = entry.lane, Lane.ANSWERS if entry.lane is Lane.COACHING else Lane.COACHING
        due, others_due = profile.lane(lane).due, profile.lane(other).due
        if due is None:
            return None
        token = f"{random.getrandbits(32):08x}"
        values: dict[str, Any] = {
            ":due": items.moment(due),
            ":open": {**items.opened(opened), "token": token},
            ":until": items.moment(until),
            ":index": items.moment(min(until, others_due) if others_due else until),
            ":one": 1,
        }
        conditions = ["#due = :due", "attribute_not_exists(#open)", "attribute_not_exists(parked)"]
        if others_due:
            conditions.append("#others = :others")
            values[":others"] = items.moment(others_due)
        else:
            conditions.append("attribute_not_exists(#others)")
        for name, allowed, mark in (
            ("#state", entry.rule.states, "s"),
            ("#channel", entry.rule.channels, "c"),
        ):
            marks = {f":{mark}{n}": value for n, value in enumerate(sorted(allowed))}
            conditions.append(f"{name} IN ({', '.join(marks)})")
            values |= marks
        try:
            with _translated():
                answer = self.client.update_item(
                    TableName=self.table,
                    Key=self._key(f"P#{profile.id}", "profile"),
                    UpdateExpression="SET #open = :open, #due = :until, #index = :index ADD rev :one",
                    ConditionExpression=" AND ".join(conditions),
                    ExpressionAttributeNames={
                        "#due": f"{lane}_due",
                        "#open": f"{lane}_open",
                        "#others": f"{other}_due",
                        "#index": "due",
                        "#state": "state",
                        "#channel": entry.channel.word,
                    },
                    ExpressionAttributeValues=_out(values),
                    ReturnValues="ALL_NEW",
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
        except _RefusedError as refused:
            # The SDK tries again where an answer was lost: our own token says that the first try had won.
            item = refused.item
            if item.get(f"{lane}_open", {}).get("token") != token:
                return None
            return items.profile(item)
        return items.profile(_in(answer["Attributes"]))

    def save(self, change: Change) -> Saved:
        """Write one change, all or nothing, if the person is still as read."""
        writes = list(self._writes(change))
        if len(writes) == 1:
            return self._save_profile(writes[0]["Put"])
        try:
            with _translated():
                self.client.transact_write_items(TransactItems=[_bare(write) for write in writes])
        except _CancelledError as cancelled:
            failed = [write["if"] for write, code in zip(writes, cancelled.codes, strict=True) if code == _CHECK]
            if not failed:
                return Saved.CONFLICT
            # The inbound id speaks first: where it was applied, everything else of this write was as well.
            return next(said for said in (Saved.REPEATED, Saved.TAKEN, Saved.LIMITED, Saved.CONFLICT) if said in failed)
        return Saved.DONE

    def settle(self, person_id: str, sent: Sent, *, early: bool = False) -> None:
        """Write the ledger item of a key; see `careerline.ports.Store`."""
        item = items.sent_item(sent)
        rank = item.pop("rank")
        raised = {name: item.pop(name) for name in ("status", "reason") if name in item}
        filled = ", ".join(f"#{name} = if_not_exists(#{name}, :{name})" for name in item)
        names = {f"#{name}": name for name in item}
        values = {f":{name}": value for name, value in item.items()}
        key = self._key(f"P#{person_id}", f"sent#{sent.key}")
        # Our own word stays; a carrier's that finds nothing there goes by itself.
        there, stays = ("attribute_exists(PK) AND ", "") if early else ("", " REMOVE expires")
        update: Any = {
            "TableName": self.table,
            "Key": key,
            "UpdateExpression": f"SET {filled}, #rank = :rank, "
            + ", ".join(f"#{name} = :{name}" for name in raised)
            + stays,
            "ConditionExpression": f"{there}(attribute_not_exists(#rank) OR #rank < :rank)",
            "ExpressionAttributeNames": names | {"#rank": "rank"} | {f"#{name}": name for name in raised},
            "ExpressionAttributeValues": _out(
                values | {":rank": rank} | {f":{name}": value for name, value in raised.items()}
            ),
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        }
        try:
            with _translated():
                self.client.update_item(**update)
        except _RefusedError as refused:
            if early and not refused.item:
                if not self._settle_first(key, sent):
                    self.settle(person_id, sent, early=True)  # somebody else's word came between the two
            elif not item.keys() <= refused.item.keys() or (stays and "expires" in refused.item):
                with _translated():
                    self.client.update_item(
                        TableName=self.table,
                        Key=key,
                        UpdateExpression=f"SET {filled}{stays}",
                        ExpressionAttributeNames=names,
                        ExpressionAttributeValues=_out(values),
                    )

    def _settle_first(self, key: Any, sent: Sent) -> bool:
        """Write a carrier's word of a key that nothing is known of yet; False where something is by now."""
        expires = {"expires": _later(sent.at, _EARLY_KEPT)}
        try:
            with _translated():
                self.client.put_item(
                    TableName=self.table,
                    Item=key | _out(items.sent_item(sent) | expires),
                    ConditionExpression="attribute_not_exists(PK)",
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
        except _RefusedError as refused:
            # The SDK asks again where an answer was lost: what stands is then our own.
            return refused.item.items() >= items.sent_item(sent).items()
        return True

    def adopt(self, provider_id: str, key: str) -> bool:
        """Tie a carrier's message to a key; False if it is another's: adopted before, or in the person's ledger."""
        ledger = self._partition(f"P#{key.partition('-')[0]}", "sent#")
        if any(item.get("provider_id") == provider_id and item["key"] != key for item in ledger):
            return False
        try:
            with _translated():
                self.client.put_item(
                    TableName=self.table,
                    Item=_out({"PK": f"W#{provider_id}", "SK": "adopted", "key": key}),
                    ConditionExpression="attribute_not_exists(PK) OR #key = :key",
                    ExpressionAttributeNames={"#key": "key"},
                    ExpressionAttributeValues=_out({":key": key}),
                )
        except _RefusedError:
            return False
        return True

    def due(self, shard: int, until: datetime, limit: int) -> Sequence[str]:
        """Return who is due by *until*, the longest waiting first."""
        people: list[str] = []
        start: dict[str, Any] = {}
        while len(people) < limit:
            with _translated():
                page = self.client.query(
                    TableName=self.table,
                    IndexName=INDEX,
                    KeyConditionExpression="due_shard = :shard AND due <= :until",
                    ExpressionAttributeValues=_out({":shard": f"due#{shard}", ":until": items.moment(until)}),
                    Limit=min(limit - len(people), 1000),
                    **start,
                )
            people += [str(_parse(item["PK"])).removeprefix("P#") for item in page["Items"]]
            if "LastEvaluatedKey" not in page:
                break
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
        return list(dict.fromkeys(people))  # an alert of somebody's is due beside them

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
        """Remember that an address of nobody we know must not be written to."""
        item = {"PK": self._address(address), "SK": "suppressed", "reason": reason, "at": items.moment(now)}
        with _translated():
            self.client.put_item(TableName=self.table, Item=_out(item))

    def suppressed(self, address: str) -> Suppressed | None:
        """Return why an address must not be written to; None where nothing is remembered against it."""
        item = self._get(self._address(address), "suppressed")
        return items.suppressed(address, item) if item else None

    def count(self, counter: str, limit: int, now: datetime, by: int = 1) -> bool:
        """Add to a day's counter unless that would pass *limit*; tell whether it was added."""
        if by > limit:
            return False
        update: Any = self._adding(Counted(counter, limit, by), now)
        # A transaction of one has a token: where the SDK asks again after a lost answer, it counts once.
        for _ in range(_COUNTER_TRIES):
            try:
                with _translated():
                    self.client.transact_write_items(TransactItems=[{"Update": update}])
            except _CancelledError as cancelled:
                if _CHECK in cancelled.codes:
                    return False
            else:
                return True
        raise TryLaterError("a counter was written by others all the while")

    def erased(self) -> Sequence[str]:
        """Return whose tombstones stand."""
        found: list[str] = []
        query: dict[str, Any] = {
            "TableName": self.table,
            "IndexName": "attention",
            "KeyConditionExpression": "attention = :erased",
            "ExpressionAttributeValues": _out({":erased": items.ERASED}),
        }
        while True:
            with _translated():
                page = self.client.query(**query)
            found += [str(_parse(item["PK"])).removeprefix("P#") for item in page["Items"]]
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
                {"PutRequest": {"Item": _out({"PK": pk, "expires": expires} | items.kept_consent(row))}}
                for row in consents
                if (pk := addresses.get(Channel(row["channel"]), any_address))
            )
        self._write_all({"DeleteRequest": {"Key": self._key(*key)}} for key in dict.fromkeys(gone))

    def bury(self, person_id: str, until: datetime) -> None:
        """Take away what remains of somebody erased; the tombstone stands until a moment."""
        with _translated():
            self.client.update_item(
                TableName=self.table,
                Key=self._key(f"P#{person_id}", "profile"),
                UpdateExpression="SET expires = :until",
                ExpressionAttributeValues=_out({":until": int(until.timestamp())}),
            )
            self.client.delete_item(TableName=self.table, Key=self._key(f"P#{person_id}", "who"))

    def used(self, counter: str, now: datetime) -> int:
        """Return how much of a day's counter is used."""
        item = self._get(f"C#{counter}", f"{now:%Y-%m-%d}")
        return int(item["used"]) if item else 0

    def halted(self) -> datetime | None:
        """Return since when the kill switch is on; None while it is off."""
        switch = self._get(*_SWITCH)
        return items.since(switch) if switch else None

    def halt(self, now: datetime) -> datetime:
        """Turn the kill switch on; return since when it is: who turns it once more changes nothing."""
        with _translated():
            answer = self.client.update_item(
                TableName=self.table,
                Key=self._key(*_SWITCH),
                UpdateExpression="SET since = if_not_exists(since, :now)",
                ExpressionAttributeValues=_out({":now": items.moment(now)}),
                ReturnValues="ALL_NEW",
            )
        return items.since(_in(answer["Attributes"]))

    def go(self) -> datetime | None:
        """Turn the kill switch off; return since when it was on, None where it was off."""
        # Read first: where the SDK asks to delete it again, the second answer no longer says what was there.
        since = self.halted()
        with _translated():
            self.client.delete_item(TableName=self.table, Key=self._key(*_SWITCH))
        return since

    def export(self, person_id: str) -> dict[str, Any] | None:
        """Return everything that is stored of a person, as they may have it; None if unknown or erased."""
        rows = {item["SK"]: item for item in self._partition(f"P#{person_id}", "")}
        person = items.person(rows) if {"profile", "who"} <= rows.keys() else None
        if person is None or person.profile.state is State.ERASED:
            return None  # a tombstone
        return as_export(
            Everything(
                person=person,
                consents=[items.consent(row) for sk, row in rows.items() if sk.startswith("consent#")],
                log=[items.log_entry(row) for sk, row in rows.items() if sk.startswith("log#")],
                plans=[items.plan(row) for sk, row in rows.items() if sk.startswith("plan#")],
                people=[row["name"] for sk, row in rows.items() if sk.startswith("met#")],
                sent=[items.sent(row) for sk, row in rows.items() if sk.startswith("sent#")],
                heard=[items.heard(row) for sk, row in rows.items() if sk.startswith("heard#")],
            )
        )

    def _writes(self, change: Change) -> Iterator[dict[str, Any]]:
        """Yield one transaction item for each item that the change touches; `if` says what its failure means."""
        before, after = change.before, change.after
        pk = f"P#{after.id}"
        pending = after.profile.state is State.PENDING
        expires = {"expires": _later(after.profile.created, _PENDING_KEPT)} if pending else {}
        profile = items.profile_item(after.profile, self._shard(after.id)) | expires
        put: dict[str, Any] = {"TableName": self.table, "Item": _out({"PK": pk, "SK": "profile"} | profile)}
        if before is None:
            put["ConditionExpression"] = "attribute_not_exists(PK)"
        else:
            put |= {
                "ConditionExpression": "rev = :rev",
                "ExpressionAttributeValues": _out({":rev": before.profile.rev}),
            }
        yield {"Put": put, "if": Saved.CONFLICT}
        rewrite = before is None or (before.profile.state is State.PENDING and not pending)
        if rewrite or (before and before.who != after.who):
            yield self._put({"PK": pk, "SK": "who"} | items.who_item(after.who) | expires)
        if rewrite or (before and (before.week, before.talk) != (after.week, after.talk)):
            yield self._put({"PK": pk, "SK": "week"} | items.week_item(after.week, after.talk) | expires)
        yield from self._human(pk, change)
        for record in change.records:
            yield self._put({"PK": pk} | _record(record))
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
            expiring = {"expires": _later(heard_at, _INBOUND_KEPT)} if heard_at else {}
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
            yield self._put({"PK": self._address(address), "expires": _later(asked, _PENDING_KEPT)} | waiting)
        for left in change.left:
            pk, mine = self._address(left.address), {":mine": after.id}
            yield self._delete(pk, items.waiting_item(Waiting(after.id, left.asked))["SK"])
            yield self._delete(pk, "owner", "attribute_not_exists(PK) OR person = :mine", mine)
        for suppressed in change.suppressed:
            yield {"Update": self._suppression(suppressed), "if": Saved.CONFLICT}

    def _human(self, pk: str, change: Change) -> Iterator[dict[str, Any]]:
        """Yield the writes that call a human: onto the desk for each reason, and by mail for a crisis."""
        if change.since:
            for reason in change.attention:
                yield self._needs_human(pk, reason, change.since)
            if change.alert:
                yield self._put(self._alert_item(change.after.id, Alert(since=change.since, due=change.since)))

    def _needs_human(self, pk: str, reason: str, since: datetime) -> dict[str, Any]:
        """Return the write that puts somebody on the desk: an item of its own for each reason, since the first time."""
        update = {
            "TableName": self.table,
            "Key": self._key(pk, f"attention#{reason}"),
            "UpdateExpression": "SET attention = :reason, since = if_not_exists(since, :since)",
            "ExpressionAttributeValues": _out({":reason": reason, ":since": items.moment(since)}),
        }
        return {"Update": update, "if": Saved.CONFLICT}

    def _alert_item(self, person_id: str, alert: Alert) -> dict[str, Any]:
        keys = {"PK": f"P#{person_id}", "SK": "alert", "expires": _later(alert.since, _ALERT_KEPT)}
        return keys | items.alert_item(alert, self._shard(person_id))

    def _shard(self, person_id: str) -> str:
        return f"due#{int(person_id[-4:], 36) % self.shards}"

    def _adding(self, counted: Counted, now: datetime) -> dict[str, Any]:
        """Return the write that adds to a day's counter, unless that would pass its limit."""
        values = {":by": counted.by, ":room": counted.limit - counted.by, ":expires": _later(now, _COUNTER_KEPT)}
        return {
            "TableName": self.table,
            "Key": self._key(f"C#{counted.counter}", f"{now:%Y-%m-%d}"),
            "UpdateExpression": "SET expires = :expires ADD used :by",
            "ConditionExpression": "(attribute_not_exists(used) AND :room >= :nothing) OR used <= :room",
            "ExpressionAttributeValues": _out(values | {":nothing": 0}),
        }

    def _put(
        self,
        item: Mapping[str, Any],
        condition: str = "",
        meaning: Saved = Saved.CONFLICT,
        values: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        put: dict[str, Any] = {"TableName": self.table, "Item": _out(item)}
        if condition:
            put["ConditionExpression"] = condition
        if values:
            put["ExpressionAttributeValues"] = _out(values)
        return {"Put": put, "if": meaning}

    def _delete(self, pk: str, sk: str, condition: str = "", values: Mapping[str, Any] | None = None) -> dict[str, Any]:
        delete: dict[str, Any] = {"TableName": self.table, "Key": self._key(pk, sk)}
        if condition:
            delete |= {"ConditionExpression": condition, "ExpressionAttributeValues": _out(values or {})}
        return {"Delete": delete, "if": Saved.CONFLICT}

    def _suppression(self, suppressed: Suppressed) -> dict[str, Any]:
        """Return the update that remembers an address that must not be written to; the first reason stands."""
        values = {":reason": suppressed.reason, ":at": items.moment(suppressed.at)}
        return {
            "TableName": self.table,
            "Key": self._key(self._address(suppressed.address), "suppressed"),
            "UpdateExpression": "SET reason = if_not_exists(reason, :reason), #at = if_not_exists(#at, :at)",
            "ExpressionAttributeNames": {"#at": "at"},
            "ExpressionAttributeValues": _out(values),
        }

    def _write_all(self, writes: Iterable[dict[str, Any]]) -> None:
        """Make writes that do not depend on each other; raises `TryLaterError` where not all of them were made."""
        waiting = list(writes)
        for start in range(0, len(waiting), _BATCH):
            left: Any = {self.table: waiting[start : start + _BATCH]}
            for _ in range(4):
                with _translated():
                    left = self.client.batch_write_item(RequestItems=left).get("UnprocessedItems")
                if not left:
                    break
            else:
                raise TryLaterError("the table took only a part of what was written")

    def _save_profile(self, put: dict[str, Any]) -> Saved:
        """Write a profile alone: a conditional put costs half of what a transaction does."""
        try:
            with _translated():
                self.client.put_item(**put, ReturnValuesOnConditionCheckFailure="ALL_OLD")
        except _RefusedError as refused:
            # As for a claim: where what stands is what we meant to write, the SDK's first try had won.
            return Saved.DONE if refused.item == _in(put["Item"]) else Saved.CONFLICT
        return Saved.DONE

    def _get(self, pk: str, sk: str) -> dict[str, Any] | None:
        with _translated():
            answer = self.client.get_item(TableName=self.table, Key=self._key(pk, sk), ConsistentRead=True)
        return _in(answer["Item"]) if "Item" in answer else None

    def _partition(self, pk: str, prefix: str) -> list[dict[str, Any]]:
        """Return the items of a partition whose sort key begins with *prefix*, in order, never stale."""
        found: list[dict[str, Any]] = []
        start: dict[str, Any] = {}
        condition, values = "PK = :pk", {":pk": pk}
        if prefix:
            condition, values = "PK = :pk AND begins_with(SK, :prefix)", {":pk": pk, ":prefix": prefix}
        while True:
            with _translated():
                page = self.client.query(
                    TableName=self.table,
                    KeyConditionExpression=condition,
                    ExpressionAttributeValues=_out(values),
                    ConsistentRead=True,
                    **start,
                )
            found += [_in(item) for item in page["Items"]]
            if "LastEvaluatedKey" not in page:
                return found
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}

    def _address(self, address: str) -> str:
        return f"A#{self.keys.address(*address_parts(address))}"

    def _key(self, pk: str, sk: str) -> dict[str, Any]:
        return _out({"PK": pk, "SK": sk})


def _bare(write: Mapping[str, Any]) -> Any:
    return {operation: call for operation, call in write.items() if operation != "if"}


def _record(record: Record) -> dict[str, Any]:
    return items.record_item(record)


_CHECK = "ConditionalCheckFailed"


class _RefusedError(Exception):
    """A condition did not hold; `item` is what stood there, where it was asked for."""

    def __init__(self, item: dict[str, Any]) -> None:
        super().__init__("condition")
        self.item = item


class _CancelledError(Exception):
    """A transaction was cancelled; `codes` has a reason for each of its writes."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__("cancelled")
        self.codes = codes


class _translated:  # noqa: N801 - reads as a statement: with _translated()
    """Translate what DynamoDB refuses: a condition, a cancelled transaction, or a call to try later."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, ClientError):
            code = error.response["Error"]["Code"]
            if code == f"{_CHECK}Exception":
                raise _RefusedError(_in(error.response.get("Item", {}))) from error  # type: ignore[arg-type]
            if code == "TransactionCanceledException":
                reasons = error.response.get("CancellationReasons", [])
                raise _CancelledError([reason.get("Code", "None") for reason in reasons]) from error
            if code == "ValidationException":
                raise error
            raise TryLaterError(f"DynamoDB: {code}") from error
        if isinstance(error, BotoCoreError):
            raise TryLaterError("DynamoDB could not be reached") from error
