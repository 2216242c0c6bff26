"""The kill switch, and the stops of one channel."""

from datetime import datetime

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import plain, stored
from careerline.adapters.dynamodb.refusals import translated
from careerline.adapters.dynamodb.table import Table
from careerline.agenda import Channel
from careerline.ports import Stop, Stops

_SWITCHES = "C#switch"
_WENT_ON = {"PK": "C#went_on", "SK": "went_on"}


class Switch(Table):
    """An item that halts all sending while it stands, and one for each channel of which the programme is stopped."""

    __slots__ = ()

    def stops(self) -> Stops:
        """Return everything that is stopped."""
        return Stops(tuple(items.stop(item) for item in self._partition(_SWITCHES, "")))

    def stop(self, stop: Stop) -> Stop:
        """Stop something; return what stands: where it was stopped already, nothing changes."""
        item = items.stop_item(stop)
        with translated():
            answer = self.client.update_item(
                TableName=self.table,
                Key=self._key(_SWITCHES, item["SK"]),
                UpdateExpression="SET since = if_not_exists(since, :since), reason = if_not_exists(reason, :reason)",
                ExpressionAttributeValues=stored({":since": item["since"], ":reason": item["reason"]}),
                ReturnValues="ALL_NEW",
            )
        return items.stop(plain(answer["Attributes"]))

    def go(self, now: datetime) -> Stops:
        """Let everything go on; return what was stopped."""
        # Read first: where the SDK asks to delete one again, the second answer no longer says what was there.
        stopped = self.stops()
        if stopped.all:
            names = {f"#{n}": items.stop_item(stop)["SK"] for n, stop in enumerate(stopped.all)}
            with translated():
                self.client.update_item(
                    TableName=self.table,
                    Key=self._key(_WENT_ON["PK"], _WENT_ON["SK"]),
                    UpdateExpression="SET " + ", ".join(f"{name} = :now" for name in names),
                    ExpressionAttributeNames=names,
                    ExpressionAttributeValues=stored({":now": items.moment(now)}),
                )
        for stop in stopped.all:
            with translated():
                self.client.delete_item(TableName=self.table, Key=self._key(_SWITCHES, items.stop_item(stop)["SK"]))
        return stopped

    def went_on(self, channel: Channel) -> datetime | None:
        """Return when a channel that was stopped, alone or with all, last went on; None where it never was stopped."""
        return items.went_on(self._get(_WENT_ON["PK"], _WENT_ON["SK"]), channel)
