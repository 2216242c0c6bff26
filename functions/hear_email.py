"""HearEmail: a mail came in. Takes the person's own words out of it and applies them exactly once."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.agenda import Channel
from careerline.errors import MalformedEventError, TryLaterError
from careerline.hearing.hear import Inbound, hear
from careerline.hearing.mail import MailIn, read_mail_in, replier_of
from careerline.people.links import Keys

logger = Logger()
processor = BatchProcessor(event_type=EventType.SQS)


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Apply each mail that a batch announces; what fails comes back alone."""
    return process_partial_response(event=event, record_handler=_record, processor=processor, context=context)


@dataclass(frozen=True, slots=True)
class Announced:
    """A mail as SES announces it: where it lies, and what SES thinks of it."""

    bucket: str
    key: str
    virus: bool
    authentic: bool
    at: datetime  # when SES took it, by its own clock: what Date says is the sender's to choose


def _record(record: SQSRecord) -> None:
    announced = announcement(record.body)
    if announced is None:
        logger.error("malformed mail announcement", extra={"message_id": record.message_id})
        raise MalformedEventError(f"queue message {record.message_id} announces no mail")
    bucket = wiring.mail_bucket()
    if announced.virus:
        logger.warning("mail with a virus dropped", extra={"message_id": record.message_id})
        bucket.delete(announced.bucket, announced.key)
        return
    raw = bucket.read(announced.bucket, announced.key)
    if raw is None:
        logger.info("mail is gone", extra={"message_id": record.message_id})
        return
    coach, now = wiring.coach(), datetime.now(UTC)
    inbound = inbound_mail(read_mail_in(raw), coach.keys, announced, now)
    if inbound is None:
        logger.info("mail of nobody we know dropped", extra={"message_id": record.message_id})
    else:
        understood = hear(coach, inbound, now)
        logger.info("heard", extra={"ref": inbound.ref, **asdict(understood)})
        if understood.what == "waits":
            raise TryLaterError(f"the answer to {inbound.ref} is still to go: the queue brings it again")
        if understood.told:
            return  # an operator reads it
    bucket.delete(announced.bucket, announced.key)


def announcement(body: str) -> Announced | None:
    """Return what a queue message announces; None where it is no announcement of a stored mail."""
    try:
        message = json.loads(json.loads(body)["Message"])
        receipt = message["receipt"]
        action = receipt["action"]
        verdicts = {name: receipt.get(f"{name}Verdict", {}).get("status", "") for name in ("virus", "dmarc")}
        return Announced(
            bucket=action["bucketName"],
            key=action["objectKey"],
            virus=verdicts["virus"] == "FAIL",
            # SPF vouches for the envelope's sender and DKIM for any signer: only DMARC ties either to what From says.
            authentic=verdicts["dmarc"] == "PASS",
            at=datetime.fromisoformat(message["mail"]["timestamp"]).astimezone(UTC),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def inbound_mail(mail: MailIn, keys: Keys, announced: Announced, now: datetime) -> Inbound | None:
    """Return a mail as something heard: by its reply address, else by a sender that the mail system vouches for.

    None where neither names anybody. It was written when SES took it: what waited on the queue, or among what was set
    aside, comes hours after things that were said later.
    """
    replier = replier_of(mail, keys)
    if not replier and not (announced.authentic and mail.sender):
        return None
    digest = hashlib.sha256((mail.message_id or announced.key).encode()).hexdigest()[:32]
    return Inbound(
        ref=f"m{digest}",
        channel=Channel.EMAIL,
        address=mail.sender,
        text=mail.text,
        subject=mail.subject.removeprefix("Re: ").removeprefix("RE: "),
        person_id=replier.person if replier else "",
        ask=replier.ask if replier else None,
        written=min(announced.at, now),  # two clocks are never quite the same
        automatic=mail.automatic,
        vouched=announced.authentic,
        stored=announced.key,
    )
