"""HearText: a text came in. Applies what Twilio signed, and answers with empty TwiML, always."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.adapters.webhooks import signed_form
from careerline.agenda import Channel
from careerline.hearing.hear import Inbound, hear

logger = Logger()

# The answer to the person goes by the API, under its key: a webhook that is repeated must not repeat it.
EMPTY = {
    "statusCode": 200,
    "headers": {"content-type": "text/xml"},
    "body": '<?xml version="1.0" encoding="UTF-8"?><Response/>',
}
REFUSED = {"statusCode": 403, "headers": {"content-type": "text/plain"}, "body": ""}
MALFORMED = {"statusCode": 400, "headers": {"content-type": "text/plain"}, "body": ""}


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Apply one inbound text exactly once."""
    coach = wiring.coach()
    fields = signed_form(event, coach.public_url, wiring.twilio_credentials())
    if fields is None:
        logger.warning("unsigned webhook refused")
        return REFUSED
    inbound = inbound_text(fields)
    if inbound is None:
        logger.error("malformed text", extra={"sid": fields.get("MessageSid", "")})
        return MALFORMED
    understood = hear(coach, inbound, datetime.now(UTC))
    logger.info("heard", extra={"sid": inbound.ref, **asdict(understood)})
    return EMPTY


def inbound_text(fields: dict[str, str]) -> Inbound | None:
    """Return the text of a webhook's fields; None where it lacks its id or its sender."""
    if not fields.get("MessageSid") or not fields.get("From"):
        return None
    return Inbound(
        ref=fields["MessageSid"],
        channel=Channel.SMS,
        address=fields["From"],
        text=fields.get("Body", ""),
        opt_out_type=fields.get("OptOutType", ""),
        state=fields.get("FromState") or None,
        photo=fields.get("NumMedia", "0") not in {"", "0"},
    )
