"""The two queues: coaching, and what must not wait behind it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from careerline.agenda import Lane
from careerline.errors import TryLaterError

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

BATCH = 10


@dataclass(frozen=True, slots=True)
class SqsQueue:
    """Queues people by name; a hint only, the index is what counts."""

    client: "SQSClient"
    urls: Mapping[Lane, str]

    def put(self, person_ids: Sequence[str], *, lane: Lane, delays: Sequence[int] = ()) -> None:
        """Queue people; what does not get in is found again by the next tick, so a lost call loses nothing."""
        for start in range(0, len(person_ids), BATCH):
            batch = person_ids[start : start + BATCH]
            waits = delays[start : start + BATCH] or [0] * len(batch)
            try:
                self.client.send_message_batch(
                    QueueUrl=self.urls[lane],
                    Entries=[
                        {"Id": str(n), "MessageBody": json.dumps({"person": person}), "DelaySeconds": wait}
                        for n, (person, wait) in enumerate(zip(batch, waits, strict=True))
                    ],
                )
            except (BotoCoreError, ClientError):
                return

    def waiting(self, lane: Lane) -> int:
        """Return about how many are queued or in flight."""
        try:
            answer = self.client.get_queue_attributes(
                QueueUrl=self.urls[lane],
                AttributeNames=[
                    "ApproximateNumberOfMessages",
                    "ApproximateNumberOfMessagesDelayed",
                    "ApproximateNumberOfMessagesNotVisible",
                ],
            )
        except (BotoCoreError, ClientError) as error:
            raise TryLaterError("the queue could not be reached") from error
        return sum(int(value) for value in answer["Attributes"].values())
