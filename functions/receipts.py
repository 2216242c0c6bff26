"""Receipts: what Twilio and SES say afterwards of a message that went out."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.adapters.webhooks import signed_form
from careerline.errors import MalformedEventError
from careerline.sending.receipts import Receipt, apply_receipt

logger = Logger()
processor = BatchProcessor(event_type=EventType.SQS)

# Person, or "stranger"; what the message is; its channel: `careerline.agenda.Entry.key`.
KEY = re.compile(r"\w+-[\w-]+-[se]", re.ASCII)

DONE = {"statusCode": 204}
REFUSED = {"statusCode": 403, "headers": {"content-type": "text/plain"}, "body": ""}
MALFORMED = {"statusCode": 400, "headers": {"content-type": "text/plain"}, "body": ""}


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Apply a callback of Twilio's, or a batch of events of SES's, each as often as it comes."""
    if "Records" in event:
        return process_partial_response(event=event, record_handler=_mail_event, processor=processor, context=context)
    coach = wiring.coach()
    fields = signed_form(event, coach.public_url, wiring.twilio_credentials())
    if fields is None:
        logger.warning("unsigned webhook refused")
        return REFUSED
    receipt = text_receipt(fields, event.get("rawQueryString") or "")
    if receipt is None:
        logger.error("malformed receipt", extra={"sid": fields.get("MessageSid", "")})
        return MALFORMED
    _apply(receipt)
    return DONE


def _mail_event(record: SQSRecord) -> None:
    receipt = mail_receipt(record.body)
    if receipt is None:
        logger.error("malformed mail event", extra={"message_id": record.message_id})
        raise MalformedEventError(f"queue message {record.message_id} is no event of a message of ours")
    _apply(receipt)


def _apply(receipt: Receipt) -> None:
    came_to = apply_receipt(wiring.coach(), receipt, datetime.now(UTC))
    logger.info(
        "receipt", extra={"key": receipt.key, "status": receipt.status, "code": receipt.code, "came_to": came_to}
    )


def text_receipt(fields: Mapping[str, str], query: str) -> Receipt | None:
    """Return the receipt of a Twilio callback; None where it lacks a key of ours, the id or the status."""
    tags = {name: values[0] for name, values in parse_qs(query).items()}
    sid, status = fields.get("MessageSid"), fields.get("MessageStatus")
    if not KEY.fullmatch(tags.get("key", "")) or not sid or not status:
        return None
    return Receipt(
        key=tags["key"],
        provider_id=sid,
        status=status,
        code=fields.get("ErrorCode", ""),
        cls=tags.get("class", ""),
        kind=tags.get("kind", ""),
    )


def mail_code(event: Mapping[str, Any]) -> str:
    """Return what is wrong with a mail, as `careerline.sending.carriers` knows it; empty where nothing is."""
    if event["eventType"] in {"Send", "Delivery"}:
        return ""
    if event["eventType"] == "DeliveryDelay":
        return f"DeliveryDelay {event['deliveryDelay'].get('delayType', '')}".rstrip()
    if event["eventType"] == "Complaint":
        return f"Complaint {event.get('complaint', {}).get('complaintFeedbackType') or ''}".rstrip()
    if event["eventType"] != "Bounce":
        return str(event["eventType"])
    bounce = event["bounce"]
    return " ".join(filter(None, ("Bounce", bounce.get("bounceType", "Permanent"), bounce.get("bounceSubType", ""))))


def mail_receipt(body: str) -> Receipt | None:
    """Return the receipt of an SES event in its SNS envelope; None where it is none of a message of ours."""
    try:
        event = json.loads(json.loads(body)["Message"])
        tags = {name: values[0] for name, values in event["mail"]["tags"].items()}
        kind = tags.get("kind", "")
        if not KEY.fullmatch(tags["key"]):
            return None
        return Receipt(
            key=tags["key"],
            provider_id=event["mail"]["messageId"],
            status=event["eventType"],
            code=mail_code(event),
            cls=tags.get("class", ""),
            kind="" if kind == "none" else kind,
        )
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None
