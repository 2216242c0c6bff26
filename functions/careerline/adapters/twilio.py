"""Texts out by Twilio's REST API, and its signatures in; the only module that knows Twilio."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from requests.exceptions import ConnectionError as RequestsConnectionError
from requests.exceptions import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.request_validator import RequestValidator
from twilio.rest import Client
from urllib3.exceptions import NewConnectionError

from careerline.agenda import Channel
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.ports import Found, Outcome, Received
from careerline.sending.carriers import Means, carriers
from careerline.words.messages import Text

# Well inside the function's own timeout: an answer that takes longer is unknown.
TIMEOUT = 8.0
# The carrier's list is read this far: nobody gets more texts between two looks.
LOOK = 40
# How many messages come in one answer of the list, and how many are read of it at the most: three days of a great many
# (`python -m bench.listed` says what that takes).
# Each is reduced to what is asked of it as it comes: Twilio's own are 2.4 KB, ten times a record of ours.
PAGE, MOST = 1000, 300_000
# What was deleted before.
_GONE = 404
# How the SDK says that Twilio said no: in Twilio's own form, and in that of RFC 9457, where an answer comes in it.
_NO = (TwilioRestException, TwilioServiceException)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """The operator's Twilio account; `api_key` sends and can be revoked, `auth_token` only checks signatures."""

    account_sid: str
    auth_token: str
    api_key: str
    api_secret: str
    messaging_service_sid: str


class _BaseAddress(TwilioHttpClient):
    """Twilio's own HTTP client, speaking to the address that the settings name; it never tries twice."""

    def __init__(self, base: str) -> None:
        super().__init__(timeout=TIMEOUT, max_retries=0)
        if self.session:
            # A function has no proxy; to look for one in the environment is a fifth of what a call costs here.
            self.session.trust_env = False
        self._base = urlsplit(base)

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]
        """Make a request of the SDK's at our base address."""
        there = urlsplit(url)
        moved = urlunsplit((self._base.scheme, self._base.netloc, there.path, there.query, ""))
        return super().request(method, moved, *args, **kwargs)


class TwilioPhone:
    """The carrier of texts; keeps the promises of `careerline.ports.Phone`."""

    def __init__(self, credentials: Credentials, base_url: str, callback_url: str, number: str) -> None:
        self._client = Client(  # type: ignore[no-untyped-call]
            credentials.api_key,
            credentials.api_secret,
            credentials.account_sid,
            http_client=_BaseAddress(base_url),
        )
        self._service = credentials.messaging_service_sid
        self._callback, self._number = callback_url, number

    def send(self, to: str, text: Text, *, key: str, cls: str, kind: str | None, valid_for: int) -> str:
        """Send one text, one call, no retries; return its SID."""
        tags = {"key": key, "class": cls} | ({"kind": kind} if kind else {})
        try:
            message = self._client.messages.create(
                to=to,
                messaging_service_sid=self._service,
                body=text.body,
                status_callback=f"{self._callback}?{urlencode(tags)}",
                validity_period=max(1, min(36_000, valid_for)),
                smart_encoded=False,
            )
        except _NO as error:
            raise _translated(error) from None
        except ConnectTimeout:
            raise TryLaterError("Twilio could not be reached") from None
        except RequestsConnectionError as error:
            if _never_connected(error):
                raise TryLaterError("Twilio could not be reached") from None
            raise UnknownOutcomeError("the connection to Twilio broke") from None
        except RequestException:
            raise UnknownOutcomeError("Twilio's answer was lost") from None
        except (TwilioException, ValueError):  # so the SDK says that an answer is none
            raise UnknownOutcomeError("Twilio's answer could not be read") from None
        return str(message.sid)

    def look(self, to: str, digest: str, since: datetime) -> Iterable[Found]:
        """Return Twilio's messages to a number since a moment whose words have that digest, newest first.

        Not filtered by DateSent: it is empty while a message waits, and filters by the day.
        """
        for message in self._listed(to=to, limit=LOOK):
            created = message.date_created
            if str(message.direction) == "inbound" or created is None or created < since:
                continue
            if hashlib.sha256((message.body or "").encode()).hexdigest()[:16] == digest:
                yield Found(str(message.sid), str(message.status))

    def inbox(self, since: datetime) -> list[Received]:
        """Return the texts that came in since a moment, oldest first."""
        listed = [
            Received(
                provider_id=str(message.sid),
                at=message.date_created or since,
                sender=str(message.from_),
                text=message.body or "",
                opt_out_type=exact_word(message.body or ""),
                photo=(message.num_media or "0") != "0",
            )
            for message in self._listed(since=since, to=self._number, date_sent_after=since)
            if str(message.direction) == "inbound"
        ]
        return listed[::-1]

    def outcomes(self, since: datetime, until: datetime) -> list[Outcome]:
        """Return what became of the texts that our service sent between two moments, oldest first.

        Not filtered by our number or DateSent: both are empty while a message waits, or where it failed before that.
        """
        listed = [
            Outcome(str(message.sid), str(message.to), str(message.status), str(message.error_code or ""))
            for message in self._listed(since=since)
            if str(message.direction) == "outbound-api"
            and message.messaging_service_sid == self._service
            and (message.date_created is None or message.date_created <= until)
        ]
        return listed[::-1]

    def forget(self, number: str, until: datetime) -> None:
        """Delete Twilio's records of all texts from and to a number until a moment, and their media with them.

        Raises `TryLaterError` where one could not be deleted: Twilio keeps a message until it is complete.
        """
        # The whole list first: one that shrinks while it is read skips some.
        every = [
            str(message.sid)
            for listed in (self._listed(to=number), self._listed(from_=number))
            for message in listed
            if message.date_created is None or message.date_created <= until
        ]
        kept = 0
        for sid in every:
            try:
                self._client.messages(sid).delete()
            except _NO as error:
                kept += _status(error) != _GONE
            except RequestException:
                kept += 1
        if kept:
            raise TryLaterError(f"Twilio still has {kept} messages")

    def _listed(self, *, since: datetime | None = None, limit: int = MOST, **which: Any) -> Iterator[Any]:
        """Yield Twilio's messages, newest first, those made since a moment; its own filter knows days alone.

        The list goes by when a message was sent. One that was held, or scheduled, stands before others that were made
        after it, and one that has not been sent may stand anywhere: neither is where those of the moment end.
        """
        try:
            for one in self._client.messages.stream(page_size=min(limit, PAGE), limit=limit, **which):
                made, sent = one.date_created, one.date_sent
                if since is None or made is None or made >= since:
                    yield one
                elif sent is not None and sent < since:
                    return
        except _NO as error:
            raise TryLaterError(f"Twilio: HTTP {_status(error)}") from None
        except RequestException:
            raise TryLaterError("Twilio could not be reached") from None
        except (TwilioException, ValueError):  # so the SDK says that a page was refused, or is none
            raise TryLaterError("Twilio's list could not be read") from None


# The carrier answers these itself, whatever their case: Twilio's Advanced Opt-Out with YES removed.
_STOP = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
_START = frozenset({"START", "UNSTOP"})
_HELP = frozenset({"HELP", "INFO"})


def exact_word(text: str) -> str:
    """Return STOP, START or HELP where the carrier took a text for one; its list does not say so itself."""
    word = text.strip().upper()
    for kind, words in (("STOP", _STOP), ("START", _START), ("HELP", _HELP)):
        if word in words:
            return kind
    return ""


def _never_connected(error: RequestsConnectionError) -> bool:
    """Tell whether not a byte was sent, for want of a name or a listener; what became of a broken one is unknown."""
    return any(isinstance(getattr(cause, "reason", None), NewConnectionError) for cause in error.args)


def _status(error: TwilioRestException | TwilioServiceException) -> int:
    """Return the HTTP status of an error. RFC 9457 has it in the body: one that is no number tells nothing."""
    return int(error.status) if str(error.status).isdecimal() else 500


def _translated(error: TwilioRestException | TwilioServiceException) -> Exception:
    """Return what an error of Twilio's means; its text names numbers, so none of it goes on."""
    status = _status(error)
    if status >= 500:
        return UnknownOutcomeError(f"Twilio: HTTP {status}")
    code = str(error.code or status)
    if not carriers().knows(Channel.SMS, code) and carriers().knows(Channel.SMS, str(status)):
        code = f"{status} {code}"  # read by its first part; the ledger and the log name both
    if carriers().word(Channel.SMS, code).means is Means.UNKNOWN:
        return UnknownOutcomeError(f"Twilio: {code}")
    return NotSentError(code)


class _Fields(dict[str, list[str]]):
    """A form's fields with all the values of each, as Twilio's validator asks for them."""

    def getlist(self, name: str) -> list[str]:
        """Return the values of a field."""
        return self[name]


def is_signed(auth_token: str, url: str, fields: Mapping[str, list[str]], signature: str, settings: str = "") -> bool:
    """Tell whether Twilio signed a webhook of these fields; an algorithm that is not known is refused."""
    if settings and "HMAC_SHA1" not in settings.upper().replace("-", "_"):
        return False
    validator = RequestValidator(auth_token)  # type: ignore[no-untyped-call]
    return bool(signature) and bool(validator.validate(url, _Fields(fields), signature))  # type: ignore[no-untyped-call]
