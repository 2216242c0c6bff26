"""The kill switch."""

from datetime import datetime

from careerline.adapters import items
from careerline.adapters.dynamodb.attributes import plain, stored
from careerline.adapters.dynamodb.refusals import translated
from careerline.adapters.dynamodb.table import Table

_SWITCH = ("C#switch", "halted")


class Switch(Table):
    """One item that halts all sending while it stands."""

    __slots__ = ()

    def halted(self) -> datetime | None:
        """Return since when the kill switch is on; None while it is off."""
        switch = self._get(*_SWITCH)
        return items.since(switch) if switch else None

    def halt(self, now: datetime) -> datetime:
        """Turn the kill switch on; return since when it is: who turns it once more changes nothing."""
        with translated():
            answer = self.client.update_item(
                TableName=self.table,
                Key=self._key(*_SWITCH),
                UpdateExpression="SET since = if_not_exists(since, :now)",
                ExpressionAttributeValues=stored({":now": items.moment(now)}),
                ReturnValues="ALL_NEW",
            )
        return items.since(plain(answer["Attributes"]))

    def go(self) -> datetime | None:
        """Turn the kill switch off; return since when it was on, None where it was off."""
        # Read first: where the SDK asks to delete it again, the second answer no longer says what was there.
        since = self.halted()
        with translated():
            self.client.delete_item(TableName=self.table, Key=self._key(*_SWITCH))
        return since
