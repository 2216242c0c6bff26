"""SES's other half: keeps each mail that was sent, says what became of it, and takes mail in."""

import base64
import email
import email.policy
import json
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from typing import Any

from moto.core.exceptions import JsonRESTError
from moto.sesv2.responses import SESV2Response

from local.aws import Aws
from local.outbox import Outbox
from local.patches import Patches
from local.template import Template

DELIVERED_AFTER = timedelta(minutes=1)

_EVENTS = {
    "sent": ("Send", "send"),
    "send": ("Send", "send"),
    "delivered": ("Delivery", "delivery"),
    "delivery": ("Delivery", "delivery"),
    "bounced": ("Bounce", "bounce"),
    "bounce": ("Bounce", "bounce"),
    "soft_bounced": ("Bounce", "bounce"),
    "failed": ("Bounce", "bounce"),
    "undelivered": ("Bounce", "bounce"),
    "complained": ("Complaint", "complaint"),
    "complaint": ("Complaint", "complaint"),
    "rejected": ("Reject", "reject"),
    "reject": ("Reject", "reject"),
    "delayed": ("DeliveryDelay", "deliveryDelay"),
}
"""What may be said of a mail by hand: the name in SES's event, and in the template's list of event types."""

_ACCOUNT: dict[str, Any] = {
    "SendQuota": {"Max24HourSend": 50_000.0, "MaxSendRate": 14.0, "SentLast24Hours": 0.0},
    "SendingEnabled": True,
    "ProductionAccessEnabled": True,
    "EnforcementStatus": "HEALTHY",
}
"""What SES says of an account that it has just let out of the sandbox."""

Schedule = Callable[[datetime, Callable[[], None]], Any]


@dataclass
class Sent:
    """A mail that SES took."""

    message_id: str
    source: str
    destination: list[str]
    subject: str
    headers: list[dict[str, str]]
    tags: dict[str, str]
    configuration_set: str
    at: datetime
    pending: Any = field(default=None, repr=False)


@dataclass(frozen=True)
class Letter:
    """A mail that somebody sends us. `verdicts` are what SES's scan says where that is not PASS."""

    sender: str
    to: str
    subject: str = ""
    text: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[str, str] = field(default_factory=dict)


class Mail:
    """Keeps what was sent and publishes SES's events; puts what people write in the bucket."""

    def __init__(self, template: Template, aws: Aws, outbox: Outbox, schedule: Schedule) -> None:
        self._template = template
        self._aws = aws
        self._outbox = outbox
        self._schedule = schedule
        self._sent: dict[str, Sent] = {}
        self.account = dict(_ACCOUNT)
        self.refuses = ""  # the name of the error that answers every new mail, where SES takes none
        self._lock = threading.Lock()
        self._patches = Patches()

    def install(self) -> None:
        """See every SendEmail that SES takes: moto keeps neither its tags nor its configuration set."""
        original: Callable[[SESV2Response], str] = SESV2Response.send_email
        mail = self

        def send_email(response: SESV2Response) -> str:
            if mail.refuses:
                raise JsonRESTError(mail.refuses, "Refused on purpose")
            request = json.loads(response.body)
            answer = original(response)
            mail._took(request, json.loads(answer)["MessageId"])
            return answer

        self._patches.put(SESV2Response, "send_email", send_email)
        self._patches.put(SESV2Response, "get_account", lambda _response: json.dumps(mail.account))

    def uninstall(self) -> None:
        """Stop looking."""
        self._patches.undo()

    def reset(self) -> None:
        """Forget all mail."""
        with self._lock:
            self._sent.clear()
            self.refuses = ""
            self.account = dict(_ACCOUNT)

    def kept(self) -> dict[str, Sent]:
        """Return what was sent, so that `back_to` can bring it back."""
        with self._lock:
            return dict(self._sent)

    def back_to(self, kept: Mapping[str, Sent]) -> None:
        """Hold what was held then."""
        with self._lock:
            self._sent = dict(kept)

    # -- out ----------------------------------------------------------------------------------------------------------

    def _took(self, request: Mapping[str, Any], message_id: str) -> None:
        raw = base64.b64decode(request["Content"]["Raw"]["Data"])
        message = email.message_from_bytes(raw, policy=email.policy.default)
        tags = {tag["Name"]: tag["Value"] for tag in request.get("EmailTags", [])}
        sent = Sent(
            message_id=message_id,
            source=request.get("FromEmailAddress") or str(message["From"]),
            destination=list(request.get("Destination", {}).get("ToAddresses", []))
            or [parseaddr(str(message["To"]))[1]],
            subject=str(message["Subject"] or ""),
            headers=[{"name": name, "value": str(value)} for name, value in message.items()],
            tags=tags,
            configuration_set=request.get("ConfigurationSetName", ""),
            at=datetime.now(UTC),
        )
        text = _part(message, "plain")
        for to in sent.destination:
            self._outbox.add(
                {
                    "channel": "email",
                    "to": parseaddr(to)[1],
                    "from": str(message["From"]),
                    "at": sent.at.isoformat(),
                    "body": text,
                    "subject": sent.subject,
                    "text": text,
                    "html": _part(message, "html"),
                    "headers": {name: str(value) for name, value in message.items()},
                    "provider_id": message_id,
                    "key": tags.get("key"),
                    "class": tags.get("class"),
                    "kind": None if tags.get("kind") in {None, "none"} else tags.get("kind"),
                    "by": "careerline",
                }
            )
        with self._lock:
            self._sent[message_id] = sent
        self._schedule(sent.at, lambda: self._publish(sent, "sent"))
        sent.pending = self._schedule(sent.at + DELIVERED_AFTER, lambda: self._publish(sent, "delivered"))

    def receipt(self, message_id: str, status: str) -> bool | None:
        """Say of a mail what somebody wants said; None if there is no such mail, False if no such status."""
        with self._lock:
            sent = self._sent.get(message_id)
        if sent is None:
            return None
        if status not in _EVENTS:
            return False
        if sent.pending is not None:
            sent.pending.cancelled = True
        self._publish(sent, status)
        return True

    def _publish(self, sent: Sent, status: str) -> None:
        name, wanted = _EVENTS[status]
        topic, events = self._template.configuration_sets.get(sent.configuration_set, ("", frozenset()))
        if wanted in events:
            self._aws.publish(topic, json.dumps(self._event(sent, status, name)), "Amazon SES Email Event Notification")

    @staticmethod
    def _event(sent: Sent, status: str, name: str) -> dict[str, Any]:
        now = _iso(datetime.now(UTC))
        event: dict[str, Any] = {
            "eventType": name,
            "mail": {
                "timestamp": _iso(sent.at),
                "source": sent.source,
                "sourceArn": f"arn:aws:ses:us-east-1:123456789012:identity/{sent.source.rpartition('@')[2].strip('>')}",
                "sendingAccountId": "123456789012",
                "messageId": sent.message_id,
                "destination": sent.destination,
                "headersTruncated": False,
                "headers": sent.headers,
                "commonHeaders": {
                    "from": [sent.source],
                    "to": sent.destination,
                    "messageId": sent.message_id,
                    "subject": sent.subject,
                },
                "tags": {name: [value] for name, value in sent.tags.items()}
                | {"ses:configuration-set": [sent.configuration_set], "ses:operation": ["SendEmail"]},
            },
        }
        who = [{"emailAddress": address} for address in sent.destination]
        details: dict[str, dict[str, Any]] = {
            "Send": {},
            "Delivery": {
                "timestamp": now,
                "processingTimeMillis": 600,
                "recipients": sent.destination,
                "smtpResponse": "250 2.6.0 Message received",
                "reportingMTA": "a8-50.smtp-out.amazonses.com",
            },
            "Bounce": {
                "feedbackId": secrets.token_hex(16),
                "bounceType": "Transient" if status == "soft_bounced" else "Permanent",
                "bounceSubType": "MailboxFull" if status == "soft_bounced" else "General",
                "bouncedRecipients": [
                    one | {"action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 user unknown"}
                    for one in who
                ],
                "timestamp": now,
                "reportingMTA": "dsn; a8-50.smtp-out.amazonses.com",
            },
            "Complaint": {
                "feedbackId": secrets.token_hex(16),
                "complaintSubType": None,
                "complainedRecipients": who,
                "timestamp": now,
                "userAgent": "local",
                "complaintFeedbackType": "abuse",
                "arrivalDate": now,
            },
            "Reject": {"reason": "Bad content"},
            "DeliveryDelay": {
                "timestamp": now,
                "delayType": "MailboxFull",
                "expirationTime": now,
                "delayedRecipients": [one | {"status": "4.2.2", "diagnosticCode": "smtp; 452 4.2.2"} for one in who],
            },
        }
        event[name[0].lower() + name[1:]] = details[name]
        return event

    # -- in -----------------------------------------------------------------------------------------------------------

    def takes(self, to: str) -> bool:
        """Say whether mail to this address comes to us."""
        inbound = self._template.inbound
        domain = to.rpartition("@")[2].lower()
        return inbound is not None and domain in {str(one).lower() for one in inbound["recipients"]}

    def hear(self, letter: Letter) -> None:
        """Take a mail in as SES does: the whole of it in the bucket, word of it on the topic."""
        inbound = self._template.inbound
        if inbound is None:
            raise RuntimeError("inbound email is off")
        now = datetime.now(UTC)
        message = EmailMessage(policy=email.policy.SMTP)
        given = {name.lower() for name in letter.headers}
        own = {"From": letter.sender, "To": letter.to, "Subject": letter.subject, "Date": format_datetime(now)}
        own["Message-ID"] = f"<{secrets.token_hex(12)}@mail.example>"
        own["Return-Path"] = f"<{parseaddr(letter.sender)[1]}>"
        for name, value in own.items():
            if name.lower() not in given:
                message[name] = value
        for name, value in letter.headers.items():
            message[name] = value
        message.set_content(letter.text)
        key = inbound.get("ObjectKeyPrefix", "") + secrets.token_hex(20)
        self._aws.put_object(inbound["BucketName"], key, message.as_bytes())
        self._aws.publish(
            inbound["TopicArn"],
            json.dumps(self._received(message, key, now, letter.verdicts)),
            "Amazon SES Email Receipt Notification",
        )

    def _received(self, message: EmailMessage, key: str, now: datetime, verdicts: Mapping[str, str]) -> dict[str, Any]:
        inbound = self._template.inbound or {}
        sender, to = parseaddr(str(message["From"]))[1], parseaddr(str(message["To"]))[1]
        names = ("spam", "virus", "spf", "dkim", "dmarc")
        return {
            "notificationType": "Received",
            "mail": {
                "timestamp": _iso(now),
                "source": sender,
                "messageId": key.rpartition("/")[2],
                "destination": [to],
                "headersTruncated": False,
                "headers": [{"name": name, "value": str(value)} for name, value in message.items()],
                "commonHeaders": {
                    "returnPath": str(message["Return-Path"]).strip("<>"),
                    "from": [str(message["From"])],
                    "date": str(message["Date"]),
                    "to": [str(message["To"])],
                    "messageId": str(message["Message-ID"]),
                    "subject": str(message["Subject"]),
                },
            },
            "receipt": {
                "timestamp": _iso(now),
                "processingTimeMillis": 400,
                "recipients": [to],
                **{f"{name}Verdict": {"status": verdicts.get(name, "PASS")} for name in names},
                "action": {
                    "type": "S3",
                    "topicArn": inbound.get("TopicArn"),
                    "bucketName": inbound.get("BucketName"),
                    "objectKeyPrefix": inbound.get("ObjectKeyPrefix"),
                    "objectKey": key,
                },
            },
        }


def _part(message: EmailMessage, kind: str) -> str | None:
    part = message.get_body((kind,))
    return None if part is None else str(part.get_content())


def _iso(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%S.") + f"{when.microsecond // 1000:03d}Z"
