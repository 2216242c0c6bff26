"""AWS in this process: moto behind one lock, with the resources that the template names."""

import pickle
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import boto3
from botocore.loaders import JSONFileLoader
from moto import mock_aws
from moto.core.botocore_stubber import BotocoreStubber
from moto.dynamodb.models import dynamodb_backends
from moto.dynamodb.models.table import Table
from moto.s3.models import S3Backend, s3_backends
from moto.secretsmanager.models import secretsmanager_backends
from moto.ses.models import ses_backends
from moto.sesv2.models import sesv2_backends
from moto.sns.models import sns_backends
from moto.sqs.models import Message, SQSBackend, sqs_backends
from moto.ssm.models import ssm_backends

from local import quick, tables
from local.patches import Patches
from local.resolve import ACCOUNT, REGION
from local.template import Queue, Source, Template

DUE_INDEX = "due"
"""The sparse index that holds who has something to come. The stage asks it which ticks have nothing to do."""

# moto is not safe for threads: two at once lose acknowledged writes. One lock round every request mends that.
_LOCK = threading.RLock()
_process_request = BotocoreStubber.process_request
_send_message = SQSBackend.send_message

Sent = Callable[[str, str, datetime], None]
"""Told of each message that a queue takes: the queue's name, the message's id, when it may be read."""


def _process_locked(self: BotocoreStubber, request: Any) -> Any:
    with _LOCK:
        return _process_request(self, request)


class Aws:
    """moto's backends, started, filled from the template, and emptied again."""

    def __init__(self, template: Template, sent: Sent) -> None:
        self._template = template
        self._sent = sent
        self._mock = mock_aws(config={"core": {"mock_credentials": True}})
        self._patches = Patches()
        self._started = False

    def start(self) -> None:
        """Answer every AWS call of this process from now on."""
        self._patches.put(BotocoreStubber, "process_request", _process_locked)
        self._patches.put(SQSBackend, "send_message", self._watched_send())
        tables.install(self._patches)
        quick.install(self._patches)
        # Every session reads the same large files anew; that is most of what a fresh start of the functions costs.
        self._patches.put(JSONFileLoader, "load_file", staticmethod(cache(JSONFileLoader().load_file)))
        self._mock.start()
        self._started = True

    def stop(self) -> None:
        """Let go of AWS calls."""
        if self._started:
            self._mock.stop()
        self._started = False
        self._patches.undo()

    def _watched_send(self) -> Callable[..., Message]:
        def send_message(backend: SQSBackend, queue_name: str, *args: Any, **kwargs: Any) -> Message:
            message = _send_message(backend, queue_name, *args, **kwargs)
            now = datetime.now(UTC)
            readable = max(now, datetime.fromtimestamp(message.delayed_until / 1000, UTC))
            self._sent(queue_name, message.id, readable)
            return message

        return send_message

    def reset(self, secrets: dict[str, str]) -> None:
        """Empty everything and make the template's resources anew. `secrets` are values by name or ARN."""
        with _LOCK:
            for backends in (
                dynamodb_backends, s3_backends, secretsmanager_backends, ses_backends, sesv2_backends,
                sns_backends, sqs_backends, ssm_backends,
            ):  # fmt: skip
                backends[ACCOUNT][REGION if REGION in backends[ACCOUNT] else "aws"].reset()
        self._make_table()
        self._make_queues()
        self._make_rest(secrets)

    def _make_table(self) -> None:
        wanted = ("TableName", "AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
        boto3.client("dynamodb", region_name=REGION).create_table(
            **{key: self._template.table[key] for key in wanted if key in self._template.table}
        )

    def _make_queues(self) -> None:
        sqs = boto3.client("sqs", region_name=REGION)
        for queue in self._template.queues.values():
            sqs.create_queue(QueueName=queue.physical, Attributes=dict(queue.attributes))  # type: ignore[arg-type]  # read from the template, so only str
        for queue in self._template.queues.values():
            if queue.dead_letters:
                policy = f'{{"deadLetterTargetArn": "{queue.dead_letters}", "maxReceiveCount": {queue.max_receives}}}'
                sqs.set_queue_attributes(QueueUrl=queue.url, Attributes={"RedrivePolicy": policy})

    def _make_rest(self, secrets: dict[str, str]) -> None:
        sns = boto3.client("sns", region_name=REGION)
        for arn in self._template.topics.values():
            sns.create_topic(Name=arn.rsplit(":", 1)[1])
        for subscription in self._template.subscriptions:
            endpoint = self._template.queues[subscription.queue].arn
            sns.subscribe(TopicArn=subscription.topic, Protocol="sqs", Endpoint=endpoint)
        for bucket in self._template.buckets.values():
            boto3.client("s3", region_name=REGION).create_bucket(Bucket=bucket)
        ssm = boto3.client("ssm", region_name=REGION)
        for name, value in self._template.ssm.items():
            ssm.put_parameter(Name=name, Value=value, Type="String")
        keep = boto3.client("secretsmanager", region_name=REGION)
        for name, value in secrets.items():
            keep.create_secret(Name=name.rsplit(":", 1)[-1], SecretString=value)
        ses = ses_backends[ACCOUNT][REGION]
        sender = self._template.environment.get("MAIL_FROM", "")
        ses.verify_email_identity(sender)
        ses.verify_domain(sender.rpartition("@")[2])

    def kept(self) -> bytes:
        """Return what the table and the buckets hold, so that `back_to` can bring it back; queues must be empty."""
        with _LOCK:
            if any(_sqs().get_queue(queue.physical)._messages for queue in self._template.queues.values()):  # noqa: SLF001
                raise RuntimeError("a queue still holds a message: turn the clock until all is quiet")
            mails = {
                name: {key: found.value for key, found in _s3().buckets[name].keys.items()}
                for name in self._template.buckets.values()
            }
            return pickle.dumps((dict(self.table().items), mails))

    def back_to(self, kept: bytes) -> None:
        """Hold what was held then, and no message on any queue."""
        items, mails = pickle.loads(kept)  # noqa: S301  what `kept` made, in this process
        with _LOCK:
            table = self.table()
            table.items.clear()
            table.items.update(items)
            tables.forget_index(table)
            for queue in self._template.queues.values():
                _sqs().get_queue(queue.physical).last_purged_at = None  # or it could be done once in a minute only
                _sqs().purge_queue(queue.physical)
            for name, objects in mails.items():
                for key in list(_s3().buckets[name].keys):
                    _s3().delete_object(name, key)
                for key, body in objects.items():
                    self.put_object(name, key, body)

    # -- what the stage itself does to AWS, past the lock but not past botocore: no fault can hit it ------------------

    def table(self) -> Table:
        """Return moto's table."""
        return dynamodb_backends[ACCOUNT][REGION].get_table(self._template.table["TableName"])

    def smallest_due(self) -> datetime | None:
        """Return when the next person is due, or None when nobody ever is."""
        with _LOCK:
            return tables.smallest_due(self.table(), DUE_INDEX)

    def receive(self, source: Source) -> list[Message]:
        """Take up to a batch of readable messages off a queue; they hide for its visibility timeout."""
        queue = self._template.queues[source.queue]
        with _LOCK:
            taken: list[Message] = _sqs().receive_message(queue.physical, source.batch, 0, queue.visibility)
            return taken

    def delete(self, queue: Queue, handle: str) -> None:
        """Delete a message that was handled."""
        with _LOCK:
            _sqs().delete_message(queue.physical, handle)

    def send_again(self, queue: Queue, message_id: str, body: str) -> None:
        """Put a message on a queue once more under its old id, as SQS may do by itself."""
        with _LOCK:
            message = _sqs().send_message(queue.physical, body)
            message.id = message_id

    def send(self, queue: Queue, body: str) -> None:
        """Put a new message on a queue."""
        with _LOCK:
            _sqs().send_message(queue.physical, body)

    def depth(self, queue: Queue) -> int:
        """Return how many messages a queue holds, hidden ones included."""
        with _LOCK:
            return len(_sqs().get_queue(queue.physical)._messages)  # noqa: SLF001  moto has no public name for it

    def publish(self, topic: str, message: str, subject: str | None = None) -> None:
        """Publish on a topic."""
        with _LOCK:
            sns_backends[ACCOUNT][REGION].publish(message, arn=topic, subject=subject)

    def put_object(self, bucket: str, key: str, body: bytes) -> None:
        """Put an object in a bucket."""
        with _LOCK:
            _s3().put_object(bucket, key, body)


def _sqs() -> SQSBackend:
    return sqs_backends[ACCOUNT][REGION]


def _s3() -> S3Backend:
    return s3_backends[ACCOUNT]["aws"]


@contextmanager
def locked() -> Iterator[None]:
    """Hold moto's lock, for whoever looks at several things at once."""
    with _LOCK:
        yield


HIDDEN_UNTIL = timedelta(milliseconds=1)
"""moto shows a hidden message again only after its timeout, not at it."""
