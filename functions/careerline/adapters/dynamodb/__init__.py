"""Everything that is remembered, in one DynamoDB table.

A person's partition is `P#<ulid>`; an address is known by its keyed hash, `A#<hash>`; `I#<id>` says that an inbound
message was applied, `W#<id>` that a carrier's message belongs to a key, `C#` holds counters and the kill switch.
"""

from careerline.adapters.dynamodb.changes import Changes
from careerline.adapters.dynamodb.due import Due
from careerline.adapters.dynamodb.erasing import Erasing
from careerline.adapters.dynamodb.inbound import Inbound
from careerline.adapters.dynamodb.ledger import Ledger
from careerline.adapters.dynamodb.people import People
from careerline.adapters.dynamodb.switch import Switch


class DynamoStore(People, Due, Ledger, Inbound, Changes, Switch, Erasing):
    """The store on DynamoDB; keeps the promises of `careerline.ports.Store`, a module for each subject."""

    __slots__ = ()
