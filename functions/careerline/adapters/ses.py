"""Mails out by Amazon SES, as raw MIME; the only module that knows SES."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formataddr
from typing import TYPE_CHECKING, Any

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
)

from careerline.agenda import Channel
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.ports import Quota
from careerline.sending.carriers import carriers
from careerline.words.messages import Mail

if TYPE_CHECKING:
    from mypy_boto3_sesv2 import SESV2Client


# The account is asked again this often, in seconds: AWS changes a quota once in months.
_QUOTA_KEPT = 300


@dataclass(frozen=True, slots=True)
class SesMailbox:
    """The carrier of mails; keeps the promises of `careerline.ports.Mailbox`."""

    client: "SESV2Client"
    sender: str
    brand: str
    configuration_set: str
    stopwatch: Callable[[], float] = time.monotonic
    _asked: list[tuple[float, Quota]] = field(default_factory=list)  # when the account was asked last, and what it said

    def send(self, to: str, mail: Mail, *, key: str, cls: str, kind: str | None) -> str:
        """Send one mail, one call, no retries; return SES's message id."""
        tags = [
            {"Name": "key", "Value": key},
            {"Name": "class", "Value": cls},
            {"Name": "kind", "Value": kind or "none"},
        ]
        return self._send(to, mail, ConfigurationSetName=self.configuration_set, EmailTags=tags)

    def notify(self, to: str, mail: Mail) -> None:
        """Send one mail to an operator: without a configuration set SES tells nothing of it."""
        self._send(to, mail)

    def quota(self) -> Quota:
        """Return what the account may send, asked at most every five minutes; a refusal is asked again each time.

        Else what somebody has mended would be stopped once more by what was said before it.
        """
        if self._asked and self.stopwatch() - self._asked[-1][0] < _QUOTA_KEPT:
            return self._asked[-1][1]
        try:
            answer = self.client.get_account()
        except (BotoCoreError, ClientError):
            raise TryLaterError("SES could not be asked what our account may send") from None
        quota, standing = answer["SendQuota"], answer.get("EnforcementStatus", "HEALTHY")
        refused = ""
        if standing == "SHUTDOWN":
            refused = "Amazon SES has ended our permission to send. Answer AWS's case in the SES console."
        elif not answer.get("SendingEnabled", True):
            refused = "Sending is paused for the account in Amazon SES. Turn it on again in the SES console."
        said = Quota(
            per_second=quota.get("MaxSendRate", 1),
            per_day=quota.get("Max24HourSend", 0),
            used=quota.get("SentLast24Hours", 0),
            refused=refused,
            at_risk=standing == "PROBATION",
        )
        self._asked[:] = [] if refused else [(self.stopwatch(), said)]
        return said

    def _send(self, to: str, mail: Mail, **how: Any) -> str:
        try:
            answer = self.client.send_email(
                FromEmailAddress=self.sender,
                Destination={"ToAddresses": [to]},
                Content={"Raw": {"Data": self._mime(to, mail)}},
                **how,
            )
        except ClientError as error:
            code, status = error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
            # A refusal that has a row is certain, whatever the status that it came with.
            if status >= 500 and code not in carriers().words[Channel.EMAIL]:
                raise UnknownOutcomeError(f"SES: {code}") from None
            raise NotSentError(code) from None
        except (EndpointConnectionError, ConnectTimeoutError):
            raise TryLaterError("SES could not be reached") from None
        except BotoCoreError:
            raise UnknownOutcomeError("SES's answer was lost") from None
        return str(answer["MessageId"])

    def _mime(self, to: str, mail: Mail) -> bytes:
        message = EmailMessage(policy=SMTP)
        message["From"] = formataddr((self.brand, self.sender))
        message["To"] = to
        message["Subject"] = " ".join(mail.subject.split())
        if mail.reply_to:
            message["Reply-To"] = mail.reply_to
        for name, value in mail.headers.items():
            message[name] = value
        message.set_content(mail.text)
        message.add_alternative(mail.html, subtype="html")
        return message.as_bytes()
