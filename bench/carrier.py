"""Twilio's API in memory, before the real SDK of Twilio: it takes each text and answers as the real one does."""

from collections.abc import Callable
from datetime import datetime
from json import dumps
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter
from twilio.rest import Client

from careerline.adapters.twilio import Credentials, TwilioPhone
from simulation.models import Texted

_ACCOUNT = Credentials(
    account_sid="AC" + "0" * 32,
    auth_token="bench",  # noqa: S106 - it opens nothing
    api_key="SK" + "0" * 32,
    api_secret="bench",  # noqa: S106
    messaging_service_sid="MG" + "0" * 32,
)
_CALLBACK = "https://coach.harborworks.example/hooks/receipts"


class _Phone(TwilioPhone):
    """The real adapter, built already."""

    def ready(self) -> None:
        """Have everything ready: it is."""


class Carrier(BaseAdapter):
    """Takes what the SDK sends, and keeps it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.taken: list[Texted] = []
        self._now = now

    def phone(self) -> "_Phone":
        """Return the real adapter, with this at the end of its line."""
        phone = _Phone(_ACCOUNT, "https://api.twilio.com", _CALLBACK, "+15005550009")
        phone._client.http_client.session.mount("https://", self)  # noqa: SLF001 - the SDK has no other way in
        return phone

    def plainly(self) -> Callable[[str, str, dict[str, str]], Any]:
        """Return what sends a text by Twilio's own client as it comes: to a number, with words and what it is."""
        sdk = Client(_ACCOUNT.api_key, _ACCOUNT.api_secret, _ACCOUNT.account_sid)  # type: ignore[no-untyped-call]
        sdk.http_client.session.mount("https://", self)
        return lambda to, words, tags: sdk.messages.create(
            to=to,
            messaging_service_sid=_ACCOUNT.messaging_service_sid,
            body=words,
            status_callback=f"{_CALLBACK}?{urlencode(tags)}",
            validity_period=3600,
        )

    def send(self, request: PreparedRequest, *_how: Any, **_more: Any) -> Response:
        """Answer one request."""
        form = {name: values[0] for name, values in parse_qs(str(request.body)).items()}
        tags = {name: values[0] for name, values in parse_qs(urlsplit(form["StatusCallback"]).query).items()}
        sid = f"SM{len(self.taken):032x}"
        self.taken.append(
            Texted(
                id=sid,
                at=self._now(),
                to=form["To"],
                body=form["Body"],
                key=tags["key"],
                cls=tags["class"],
                kind=tags.get("kind"),
                valid_for=int(form["ValidityPeriod"]),
            )
        )
        answer = Response()
        answer.status_code, answer.url, answer.request = 201, str(request.url), request
        answer.headers["Content-Type"] = "application/json"
        answer._content = dumps({"sid": sid, "status": "accepted", "body": form["Body"]}).encode()  # noqa: SLF001
        return answer

    def close(self) -> None:
        """Nothing is open."""
