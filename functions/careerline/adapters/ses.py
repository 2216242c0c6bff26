"""Mails out by Amazon SES, as raw MIME; the only module that knows SES."""

from dataclasses import dataclass
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
from careerline.sending.carriers import carriers
from careerline.words.messages import Mail

if TYPE_CHECKING:
    from mypy_boto3_sesv2 import SESV2Client


@dataclass(frozen=True, slots=True)
class SesMailbox:
    """The carrier of mails; keeps the promises of `careerline.ports.Mailbox`."""

    client: "SESV2Client"
    sender: str
    brand: str
    configuration_set: str

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
