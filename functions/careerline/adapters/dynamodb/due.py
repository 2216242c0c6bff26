"""Who is due, and the claim of what is due to them."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import plain, stored
from careerline.adapters.dynamodb.refusals import RefusedError, translated
from careerline.adapters.dynamodb.table import Table
from careerline.agenda import Channel, Entry, LaneState, Open
from careerline.people.person import Profile

_INDEX = "due"


class Due(Table):
    """The index of who is due, and the one write that lets a message go."""

    __slots__ = ()

    def due(self, shard: int, channel: Channel, until: datetime, limit: int) -> Sequence[str]:
        """Return who is due by *until* with a message on a channel first, the longest waiting first."""
        line = items.line(f"due#{shard}", channel)
        people: list[str] = []
        start: dict[str, Any] = {}
        while len(people) < limit:
            with translated():
                page = self.client.query(
                    TableName=self.table,
                    IndexName=_INDEX,
                    KeyConditionExpression="due_shard = :shard AND due <= :until",
                    ExpressionAttributeValues=stored({":shard": line, ":until": items.moment(until)}),
                    Limit=min(limit - len(people), 1000),
                    **start,
                )
            people += [item["PK"]["S"].removeprefix("P#") for item in page["Items"]]
            if "LastEvaluatedKey" not in page:
                break
            start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
        return list(dict.fromkeys(people))  # an alert of somebody's is due beside them

    def claim(self, profile: Profile, entry: Entry, opened: Open, until: datetime) -> Profile | None:
        """Open a lane for *entry* until the lease ends; None if anything about it changed since it was read."""
        # The index is not moved: that would be two more writes for each message, and two to move it on.
        lane, due = entry.lane, profile.lane(entry.lane).due
        if due is None:
            return None
        token = f"{random.getrandbits(32):08x}"
        values: dict[str, Any] = {
            ":due": items.moment(due),
            ":open": {**items.opened(opened), "token": token},
            ":until": items.moment(until),
            ":one": 1,
        }
        conditions = ["#due = :due", "attribute_not_exists(#open)", "attribute_not_exists(parked)"]
        for name, allowed, mark in (
            ("#state", entry.rule.states, "s"),
            ("#channel", entry.rule.channels, "c"),
        ):
            marks = {f":{mark}{n}": value for n, value in enumerate(sorted(allowed))}
            conditions.append(f"{name} IN ({', '.join(marks)})")
            values |= marks
        try:
            with translated():
                answer = self.client.update_item(
                    TableName=self.table,
                    Key=self._key(f"P#{profile.id}", "profile"),
                    UpdateExpression="SET #open = :open, #due = :until ADD rev :one",
                    ConditionExpression=" AND ".join(conditions),
                    ExpressionAttributeNames={
                        "#due": f"{lane}_due",
                        "#open": f"{lane}_open",
                        "#state": "state",
                        "#channel": entry.channel.word,
                    },
                    ExpressionAttributeValues=stored(values),
                    ReturnValues="UPDATED_NEW",
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
        except RefusedError as refused:
            # The SDK tries again where an answer was lost: our own token says that the first try had won.
            item = refused.item
            if item.get(f"{lane}_open", {}).get("token") != token:
                return None
            return items.profile(item)
        rev = plain(answer["Attributes"])["rev"]
        if rev != profile.rev + 1:
            # Something else of them was written since they were read. Theirs is what stands now.
            stands = self._get(f"P#{profile.id}", "profile")
            return items.profile(stands) if stands else None
        # Nothing was: they are as they were read, but for the claim, in the form that is stored.
        kept = replace(opened, since=opened.since.replace(microsecond=0))
        return replace(profile.with_lane(lane, LaneState(due=until.replace(microsecond=0), open=kept)), rev=rev)
