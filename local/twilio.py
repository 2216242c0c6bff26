"""A stand-in for Twilio: its REST calls on a port of its own, its carrier's manners, its signed webhooks.

It is a Messaging Service with Advanced Opt-Out, and with YES taken off the opt-in words. An exact STOP, START or HELP
word is answered by the carrier itself, and the webhook says so in `OptOutType`.
"""

import base64
import json
import re
import secrets
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from twilio.request_validator import RequestValidator

from local.outbox import Outbox
from local.segments import segments

VERSION = "2010-04-01"
STOP_WORDS = frozenset(("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"))
START_WORDS = frozenset(("START", "UNSTOP"))
HELP_WORDS = frozenset(("HELP", "INFO"))
# What the carrier answers to each by itself; docs/deploy.md says where these words are set at Twilio.
ANSWERS = {
    "STOP": "{brand}: you are unsubscribed and will get no more texts. Reply START to come back. Contact: {contact}.",
    "START": "{brand}: texts may come again. Contact: {contact}. Reply HELP for help, STOP to cancel.",
    "HELP": "{brand}: automatic career coaching by text, up to 7 texts a week. Contact: {contact}. "
    "Msg & data rates may apply. Reply STOP to cancel.",
}
# What Twilio says of a text that we sent, in the words of its callbacks.
STATUSES = (
    "accepted",
    "scheduled",
    "queued",
    "sending",
    "sent",
    "delivered",
    "undelivered",
    "failed",
    "canceled",
    "read",
    "partially_delivered",
)
DELIVERED_AFTER = timedelta(minutes=1)
NEVER = datetime.max.replace(tzinfo=UTC)

_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
_MESSAGES = re.compile(rf"/{VERSION}/Accounts/(?P<account>[^/]+)/Messages(?:/(?P<sid>[^/]+))?\.json")


@dataclass(frozen=True)
class Account:
    """The keys of the stand-in's one account. They open nothing anywhere else."""

    account_sid: str = "AC" + "0" * 31 + "1"
    auth_token: str = "local-auth-token"  # noqa: S105
    api_key: str = "SK" + "0" * 31 + "1"
    api_secret: str = "local-api-secret"  # noqa: S105
    messaging_service_sid: str = "MG" + "0" * 31 + "1"

    def secret(self) -> str:
        """Return the keys as the JSON of the secret that an operator would make."""
        return json.dumps({name: getattr(self, name) for name in self.__dataclass_fields__})


@dataclass(frozen=True)
class Webhook:
    """A form that Twilio posts to us."""

    url: str
    form: tuple[tuple[str, str], ...]
    signature: str

    def body(self) -> bytes:
        """Return the form as it goes over the wire."""
        return urlencode(self.form).encode()

    def headers(self) -> dict[str, str]:
        """Return Twilio's headers."""
        parts = urlsplit(self.url)
        return {
            "host": parts.netloc,
            "content-type": "application/x-www-form-urlencoded; charset=utf-8",
            "user-agent": "TwilioProxy/1.1",
            "x-twilio-signature": self.signature,
            "i-twilio-idempotency-token": secrets.token_hex(16),
        }


@dataclass
class Text:
    """A message as Twilio stores it."""

    sid: str
    to: str
    sender: str
    body: str
    created: datetime
    status: str
    direction: str
    media: int = 0
    sent: datetime | None = None
    """When it went, where that was later than when it was made: it was held, or scheduled."""
    callback: str | None = None
    error: int | None = None
    pending: Any = field(default=None, repr=False)
    """The `delivered` that is still to come, so that a receipt posted by hand can take its place."""


Kept = tuple[list[Text], set[str], datetime | None]
Schedule = Callable[[datetime, Callable[[], None]], Any]
Post = Callable[[Webhook], int]


_SIGNER: Any = RequestValidator  # the SDK has no types


class RefusedError(Exception):
    """Twilio says no."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


class Twilio:
    """Twilio's side: messages, stopped numbers, callbacks."""

    def __init__(self, account: Account, outbox: Outbox, schedule: Schedule, post: Post) -> None:
        self.account = account
        self.number = ""
        self.brand, self.contact = "Careerline", "coach@careerline.example"  # in the carrier's own answers
        self._outbox = outbox
        self._schedule = schedule
        self._post = post
        self._validator: Any = _SIGNER(account.auth_token)
        self._lock = threading.RLock()
        self._texts: dict[str, Text] = {}
        self._count = count()
        self._stopped: set[str] = set()
        self.unheard: datetime | None = None  # when a webhook was last answered by nobody, or left something to do
        self.refuses: tuple[int, int] | None = None  # HTTP status and code of every new message, where it takes none
        self.problems = False  # whether it says no in the form of RFC 9457, as Twilio's newer services do
        self._server: ThreadingHTTPServer | None = None

    # -- the port -----------------------------------------------------------------------------------------------------

    def start(self) -> str:
        """Listen on a free port of this machine and return the address."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, name="twilio", daemon=True).start()
        return self.url

    @property
    def url(self) -> str:
        """Return the address of the REST calls."""
        if self._server is None:
            raise RuntimeError("the Twilio stand-in has not been started")
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def stop(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    def reset(self) -> None:
        """Forget all messages and who stopped."""
        with self._lock:
            self._texts.clear()
            self._stopped.clear()
            self.refuses = self.unheard = None
            self.problems = False

    def kept(self) -> Kept:
        """Return the messages, who stopped and what was not heard, so that `back_to` can bring them back."""
        with self._lock:
            return [replace(text, pending=None) for text in self._texts.values()], set(self._stopped), self.unheard

    def back_to(self, kept: Kept) -> None:
        """Hold what was held then."""
        texts, stopped, self.unheard = kept
        with self._lock:
            self._texts = {text.sid: replace(text) for text in texts}
            self._stopped = set(stopped)

    def operation(self, method: str, url: str) -> str | None:
        """Return the name of the call that a request makes, or None when it is not for this stand-in."""
        if not url.startswith(f"{self.url}/"):
            return None
        found = _MESSAGES.fullmatch(urlsplit(url).path)
        one = found is not None and found["sid"] is not None
        return {
            ("POST", False): "CreateMessage",
            ("GET", False): "ListMessages",
            ("GET", True): "FetchMessage",
            ("POST", True): "UpdateMessage",
            ("DELETE", True): "DeleteMessage",
        }.get((method.upper(), one), "Unknown")

    # -- the REST calls -----------------------------------------------------------------------------------------------

    def answer(self, method: str, target: str, authorization: str, body: bytes) -> tuple[int, dict[str, Any] | None]:
        """Return the status and JSON of a REST call."""
        try:
            return self._answer(method, target, authorization, body)
        except RefusedError as no:
            more = f"https://www.twilio.com/docs/errors/{no.code}"
            if self.problems:
                return no.status, {"type": more, "title": no.message, "status": no.status, "code": no.code}
            return no.status, {"code": no.code, "message": no.message, "more_info": more, "status": no.status}

    def _answer(self, method: str, target: str, authorization: str, body: bytes) -> tuple[int, dict[str, Any] | None]:
        if not self._known(authorization):
            raise RefusedError(401, 20003, "Authenticate")
        parts = urlsplit(target)
        found = _MESSAGES.fullmatch(parts.path)
        if found is None or found["account"] != self.account.account_sid:
            raise RefusedError(404, 20404, f"The requested resource {parts.path} was not found")
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        with self._lock:
            if found["sid"] is None:
                if method == "POST":
                    return 201, self._create(form)
                if method == "GET":
                    return 200, self._list(parse_qs(parts.query, keep_blank_values=True), parts.path)
                raise RefusedError(405, 20004, "Method not allowed")
            text = self._texts.get(found["sid"])
            if text is None:
                raise RefusedError(404, 20404, f"The requested resource {parts.path} was not found")
            if method == "DELETE":
                if text.status in {"accepted", "queued"}:
                    raise RefusedError(409, 20009, "Cannot delete this resource before it is complete")
                del self._texts[text.sid]
                return 204, None
            if method == "POST":
                text.body = form.get("Body", text.body)
            elif method != "GET":
                raise RefusedError(405, 20004, "Method not allowed")
            return 200, self._shown(text)

    def _known(self, authorization: str) -> bool:
        try:
            given = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        except ValueError:
            return False
        account = self.account
        return given in {f"{account.api_key}:{account.api_secret}", f"{account.account_sid}:{account.auth_token}"}

    def _create(self, form: Mapping[str, str]) -> dict[str, Any]:
        to, body, service = form.get("To", ""), form.get("Body", ""), form.get("MessagingServiceSid")
        self._refuse_if_wrong(to, body, form)
        text = self._keep(to, form.get("From") or self.number, body, "outbound-api", form.get("StatusCallback"))
        callback = dict(parse_qsl(urlsplit(text.callback or "").query))
        self._outbox.add(
            self._sent(text)
            | {"by": "careerline", "key": callback.get("key"), "class": callback.get("class"), "kind": _kind(callback)}
        )
        text.status = "accepted" if service else "queued"
        answer = self._shown(text)  # what the caller sees: nothing has moved yet
        for status in ("queued", "sent"):
            self._schedule(text.created, partial(self._becomes, text, status))
        text.pending = self._schedule(text.created + DELIVERED_AFTER, partial(self._becomes, text, "delivered"))
        return answer

    def _refuse_if_wrong(self, to: str, body: str, form: Mapping[str, str]) -> None:
        service = form.get("MessagingServiceSid")
        if self.refuses:
            raise RefusedError(*self.refuses, "Refused on purpose")
        if not to:
            raise RefusedError(400, 21604, "A 'To' phone number is required.")
        if not _NUMBER.fullmatch(to):
            raise RefusedError(400, 21211, "Invalid 'To' Phone Number")
        if service is None and not form.get("From"):
            raise RefusedError(400, 21603, "A 'From' phone number is required.")
        if service is not None and service != self.account.messaging_service_sid:
            raise RefusedError(404, 21705, "The Messaging Service Sid is invalid.")
        if not body and not form.get("MediaUrl"):
            raise RefusedError(400, 21602, "Message body is required.")
        if len(body) > 1600:
            raise RefusedError(400, 21617, "The concatenated message body exceeds the 1600 character limit.")
        if to == (form.get("From") or self.number):
            raise RefusedError(400, 21266, "'To' and 'From' number cannot be the same")
        if to in self._stopped:
            raise RefusedError(400, 21610, "Attempt to send to unsubscribed recipient")

    def _keep(self, to: str, sender: str, body: str, direction: str, callback: str | None) -> Text:
        status = "received" if direction == "inbound" else "accepted"
        # In order of arrival: while the clock stands still, nothing else tells which of two texts came first.
        sid = f"SM{next(self._count):08x}{secrets.token_hex(12)}"
        text = Text(sid, to, sender, body, datetime.now(UTC), status, direction, callback=callback)
        self._texts[sid] = text
        return text

    @staticmethod
    def _sent(text: Text) -> dict[str, Any]:
        return {
            "channel": "sms",
            "to": text.to,
            "from": text.sender,
            "at": text.created.isoformat(),
            "body": text.body,
            "segments": segments(text.body),
            "provider_id": text.sid,
        }

    def _shown(self, text: Text) -> dict[str, Any]:
        base = f"/{VERSION}/Accounts/{self.account.account_sid}/Messages"
        fresh = text.status == "accepted"  # a Messaging Service has not chosen a sender yet
        date = format_datetime(text.created)
        return {
            "account_sid": self.account.account_sid,
            "api_version": VERSION,
            "body": text.body,
            "date_created": date,
            "date_sent": format_datetime(went) if (went := _went(text)) else None,
            "date_updated": date,
            "direction": text.direction,
            "error_code": text.error,
            "error_message": None,
            "from": None if fresh else text.sender,
            "messaging_service_sid": self.account.messaging_service_sid,
            "num_media": str(text.media),
            "num_segments": "0" if fresh else str(segments(text.body)),
            "price": None,
            "price_unit": "USD",
            "sid": text.sid,
            "status": text.status,
            "subresource_uris": {"media": f"{base}/{text.sid}/Media.json"},
            "to": text.to,
            "uri": f"{base}/{text.sid}.json",
        }

    def _list(self, query: Mapping[str, Sequence[str]], path: str) -> dict[str, Any]:
        def one(name: str, default: str = "") -> str:
            return query.get(name, [default])[0]

        # As Twilio has it: by when a text was sent, the latest first, and what has not been sent before them all.
        oldest = sorted(self._texts.values(), key=lambda text: _went(text) or NEVER)
        found = [text for text in reversed(oldest) if _matches(text, query)]
        try:
            size, page = min(max(int(one("PageSize", "50")), 1), 1000), max(int(one("Page", "0")), 0)
        except ValueError as error:
            raise RefusedError(400, 20001, "Page and PageSize must be numbers") from error
        kept = {name: values for name, values in query.items() if name not in {"Page", "PageSize", "PageToken"}}

        def uri(number: int) -> str:
            return f"{path}?{urlencode(kept | {'PageSize': [str(size)], 'Page': [str(number)]}, doseq=True)}"

        shown = found[page * size : (page + 1) * size]
        return {
            "messages": [self._shown(text) for text in shown],
            "page": page,
            "page_size": size,
            "start": page * size,
            "end": page * size + max(len(shown) - 1, 0),
            "uri": uri(page),
            "first_page_uri": uri(0),
            "next_page_uri": uri(page + 1) if len(found) > (page + 1) * size else None,
            "previous_page_uri": uri(page - 1) if page else None,
        }

    # -- callbacks ----------------------------------------------------------------------------------------------------

    def _becomes(self, text: Text, status: str) -> None:
        self._advance(text, status)

    def _advance(self, text: Text, status: str, code: int | None = None) -> int:
        with self._lock:
            text.status = status
            if code is not None:
                text.error = code
        if not text.callback:
            return 200
        form = [
            ("SmsSid", text.sid), ("SmsStatus", status), ("MessageStatus", status), ("To", text.to),
            ("MessagingServiceSid", self.account.messaging_service_sid), ("MessageSid", text.sid),
            ("AccountSid", self.account.account_sid), ("From", text.sender), ("ApiVersion", VERSION),
        ]  # fmt: skip
        if code is not None:
            form.append(("ErrorCode", str(code)))
        if status in {"delivered", "undelivered"}:
            form.append(("RawDlrDoneDate", datetime.now(UTC).strftime("%y%m%d%H%M")))
        return self._post(self.sign(text.callback, form))

    def receipt(self, sid: str, status: str, code: int | None) -> int | None:
        """Say of a message what somebody wants said, in the place of the `delivered` to come.

        Return the hook's status, 400 where Twilio has no such status; None where there is no such message.
        """
        with self._lock:
            text = self._texts.get(sid)
            if text is None or text.direction == "inbound":
                return None
            if status not in STATUSES:
                return 400
            if text.pending is not None:
                text.pending.cancelled = True
        return self._advance(text, status, code)

    def sign(self, url: str, form: Sequence[tuple[str, str]]) -> Webhook:
        """Return a form signed as Twilio signs it."""
        bare = url.partition("#")[0]
        return Webhook(bare, tuple(form), self._validator.compute_signature(bare, dict(form)))

    # -- what people write --------------------------------------------------------------------------------------------

    def heard(self, url: str, sender: str, body: str, media: Sequence[str] = (), state: str = "") -> Webhook:
        """Take a text from a phone: let the carrier act on its words, and return the webhook for us."""
        with self._lock:
            kind = self._opt_out(sender, body)
            text = self._keep(self.number, sender, body, "inbound", None)
            text.media = len(media)
        form = [
            ("ToCountry", "US"), ("ToState", ""), ("SmsMessageSid", text.sid), ("NumMedia", str(len(media))),
            ("ToCity", ""), ("FromZip", ""), ("SmsSid", text.sid), ("FromState", state), ("SmsStatus", "received"),
            ("FromCity", ""), ("Body", body), ("FromCountry", "US"), ("To", self.number), ("ToZip", ""),
            ("MessagingServiceSid", self.account.messaging_service_sid), ("NumSegments", str(segments(body))),
            ("MessageSid", text.sid), ("AccountSid", self.account.account_sid), ("From", sender),
            ("ApiVersion", VERSION),
        ]  # fmt: skip
        if kind:
            form.append(("OptOutType", kind))
        for index, content_type in enumerate(media):
            form.append((f"MediaContentType{index}", content_type))
            form.append((f"MediaUrl{index}", f"{self.url}/media/{text.sid}/{index}"))
        return self.sign(url, form)

    def _opt_out(self, sender: str, body: str) -> str | None:
        word = body.strip().upper()
        if word in STOP_WORDS:
            self._stopped.add(sender)
            self._say(sender, "STOP")
            return "STOP"
        if word in START_WORDS:
            self._stopped.discard(sender)
            self._say(sender, "START")
            return "START"
        if word in HELP_WORDS:
            self._say(sender, "HELP")
            return "HELP"
        return None

    def _say(self, to: str, kind: str) -> None:
        body = ANSWERS[kind].format(brand=self.brand, contact=self.contact)
        text = Text("SM" + secrets.token_hex(16), to, self.number, body, datetime.now(UTC), "sent", "outbound-reply")
        self._outbox.add(self._sent(text) | {"by": "carrier"})

    def replied(self, to: str, body: str) -> None:
        """Send what a webhook answered in TwiML, as Twilio would."""
        with self._lock:
            text = self._keep(to, self.number, body, "outbound-reply", None)
            self._outbox.add(self._sent(text) | {"by": "careerline"})


def _kind(callback: Mapping[str, str]) -> str | None:
    kind = callback.get("kind")
    return None if kind in {None, "", "none"} else kind


def _went(text: Text) -> datetime | None:
    """Return when a text was sent; None where it waits for that."""
    return None if text.status in {"accepted", "queued", "scheduled"} else text.sent or text.created


def _matches(text: Text, query: Mapping[str, Sequence[str]]) -> bool:
    sent = _went(text)  # DateSent does not find what has not been sent
    day = sent.date().isoformat() if sent else ""
    checks: dict[str, Callable[[str], bool]] = {
        "To": lambda value: text.to == value,
        "From": lambda value: text.sender == value,
        "DateSent": lambda value: bool(sent) and day == value[:10],
        "DateSent>": lambda value: bool(sent) and day >= value[:10],
        "DateSent<": lambda value: bool(sent) and day <= value[:10],
    }
    return all(check(query[name][0]) for name, check in checks.items() if query.get(name))


def _handler(twilio: Twilio) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # the SDK keeps its connection
        wbufsize = -1
        disable_nagle_algorithm = True

        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answer = twilio.answer(self.command, self.path, self.headers.get("Authorization", ""), body)
            content = b"" if answer is None else json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = do_PUT = do_PATCH = _serve  # noqa: N815  the names that http.server looks for

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Say nothing: the stage has a log of its own."""

    return Handler
