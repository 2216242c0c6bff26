"""The Twilio stand-in, held against Twilio's own description of its API and against Twilio's own SDK."""

import json
import urllib.parse
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
import requests
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from local.outbox import Outbox
from local.twilio import Account, Twilio, Webhook

SPEC = json.loads((Path(__file__).parents[1] / "data" / "twilio_api_v2010.json").read_text())
MESSAGES = "/2010-04-01/Accounts/{AccountSid}/Messages.json"
ONE = "/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json"
TO, OURS = "+12025550123", "+15005550009"


def nullable(node: Any) -> Any:
    """Return OpenAPI 3.0's `nullable` as JSON Schema says it."""
    if isinstance(node, dict):
        made = {key: nullable(value) for key, value in node.items() if key != "nullable"}
        return {"anyOf": [made, {"type": "null"}]} if node.get("nullable") is True else made
    return [nullable(one) for one in node] if isinstance(node, list) else node


SCHEMAS = nullable(SPEC)
REGISTRY: Any = Registry().with_resource("spec", Resource.opaque(SCHEMAS))


def errors(path: str, method: str, status: str, value: Any) -> list[str]:
    """Return where an answer departs from Twilio's description."""
    content = SPEC["paths"][path][method]["responses"][status]["content"]["application/json"]["schema"]
    schema = json.loads(json.dumps(nullable(content)).replace('"#/', '"spec#/'))
    # Twilio calls its relative addresses "uri", which no checker would pass; the formats that matter are patterns.
    found = Draft202012Validator(schema, registry=REGISTRY, format_checker=FormatChecker([])).iter_errors(value)
    return [f"{'/'.join(map(str, one.path))}: {one.message}" for one in found]


class Here(TwilioHttpClient):
    """The SDK's client, sent to another address; keeps the last answer as it came."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base, self.last = urlsplit(base), ""

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
        there = urlsplit(url)
        moved = urlunsplit((self.base.scheme, self.base.netloc, there.path, there.query, ""))
        response = super().request(method, moved, *args, **kwargs)
        self.last = response.text
        return response


class StandIn:
    """A stand-in with its callbacks kept, and the SDK pointed at it."""

    def __init__(self) -> None:
        self.later: list[Callable[[], None]] = []
        self.posted: list[Webhook] = []
        self.outbox = Outbox()
        self.twilio = Twilio(Account(), self.outbox, self._schedule, self._post)
        self.twilio.number = OURS
        self.http = Here(self.twilio.start())
        account = self.twilio.account
        self.client = Client(account.api_key, account.api_secret, account.account_sid, http_client=self.http)

    def _schedule(self, _at: datetime, run: Callable[[], None]) -> Any:
        self.later.append(run)
        return None

    def _post(self, webhook: Webhook) -> int:
        self.posted.append(webhook)
        return 204

    def send(self, body: str = "hello", **more: Any) -> Any:
        service = self.twilio.account.messaging_service_sid
        return self.client.messages.create(to=TO, messaging_service_sid=service, body=body, **more)


@pytest.fixture
def standin() -> Iterator[StandIn]:
    made = StandIn()
    yield made
    made.twilio.stop()
    made.http.session.close()


def test_create_answers_as_twilio_describes_it(standin: StandIn) -> None:
    message = standin.send(status_callback="https://coach.example.org/hooks/receipts?key=k", validity_period=600)
    assert errors(MESSAGES, "post", "201", json.loads(standin.http.last)) == []
    assert (message.status, message.num_segments, message.from_) == ("accepted", "0", None)
    assert message.date_created is not None
    assert abs((datetime.now(UTC) - message.date_created).total_seconds()) < 5


def test_a_service_shows_its_sender_once_sent(standin: StandIn) -> None:
    sid = standin.send("é" * 161).sid
    for run in standin.later:
        run()
    message = standin.client.messages(sid).fetch()
    assert errors(ONE, "get", "200", json.loads(standin.http.last)) == []
    assert (message.status, message.from_, message.num_segments) == ("delivered", OURS, "2")


def test_list_filters_pages_and_answers_as_described(standin: StandIn) -> None:
    sids = [standin.send(f"number {n}").sid for n in range(7)]
    standin.twilio.heard("https://coach.example.org/hooks/text", TO, "done")
    listed = standin.client.messages.list(to=TO, page_size=3)
    assert errors(MESSAGES, "get", "200", json.loads(standin.http.last)) == []
    assert [one.sid for one in listed] == sids[::-1]  # newest first
    assert len(standin.client.messages.list(to=TO, limit=4)) == 4
    inbound = standin.client.messages.list(to=OURS)
    assert [(one.direction, one.body, one.from_) for one in inbound] == [("inbound", "done", TO)]
    assert standin.client.messages.list(to="+12025550199") == []


def test_date_sent_does_not_find_what_waits(standin: StandIn) -> None:
    standin.send()
    today = datetime.now(UTC)
    assert standin.client.messages.list(to=TO, date_sent_after=today) == []
    for run in standin.later:
        run()
    assert len(standin.client.messages.list(to=TO, date_sent_after=today)) == 1


def test_delete_and_redact(standin: StandIn) -> None:
    sid = standin.send("a secret").sid
    assert standin.client.messages(sid).update(body="").body == ""
    with pytest.raises(TwilioRestException) as early:
        standin.client.messages(sid).delete()
    assert (early.value.status, early.value.code) == (409, 20009)
    for run in standin.later:
        run()
    assert standin.client.messages(sid).delete() is True
    with pytest.raises(TwilioRestException) as gone:
        standin.client.messages(sid).fetch()
    assert (gone.value.status, gone.value.code) == (404, 20404)


@pytest.mark.parametrize(
    ("fields", "status", "code"),
    [
        ({"To": ""}, 400, 21604),
        ({"To": "5550123"}, 400, 21211),
        ({"Body": ""}, 400, 21602),
        ({"Body": "x" * 1601}, 400, 21617),
        ({"MessagingServiceSid": "MG" + "9" * 32}, 404, 21705),
        ({"To": OURS}, 400, 21266),
    ],
)
def test_errors_have_twilios_body(standin: StandIn, fields: dict[str, str], status: int, code: int) -> None:
    account = standin.twilio.account
    form = {"To": TO, "Body": "x", "MessagingServiceSid": account.messaging_service_sid} | fields
    got, body = post(standin, form, f"{account.api_key}:{account.api_secret}")
    assert (got, body["code"], body["status"]) == (status, code, status)
    assert set(body) == {"code", "message", "more_info", "status"}


def test_a_wrong_key_is_refused(standin: StandIn) -> None:
    assert post(standin, {"To": TO}, "SK1:wrong") == (
        401,
        {
            "code": 20003,
            "message": "Authenticate",
            "more_info": "https://www.twilio.com/docs/errors/20003",
            "status": 401,
        },
    )
    account = standin.twilio.account
    assert post(standin, {"To": TO}, f"{account.account_sid}:{account.auth_token}")[0] == 400  # the token is a key too


def post(standin: StandIn, form: dict[str, str], key: str) -> tuple[int, Any]:
    url = f"{standin.twilio.url}/2010-04-01/Accounts/{standin.twilio.account.account_sid}/Messages.json"
    user, _, password = key.partition(":")
    response = requests.post(url, form, auth=(user, password), timeout=10)
    return response.status_code, response.json()


def test_a_stopped_number(standin: StandIn) -> None:
    hook = "https://coach.example.org/hooks/text"
    standin.twilio.heard(hook, TO, "stop")
    with pytest.raises(TwilioRestException) as refused:
        standin.send()
    assert (refused.value.status, refused.value.code) == (400, 21610)
    standin.twilio.heard(hook, TO, "YES")  # taken off the opt-in words
    with pytest.raises(TwilioRestException):
        standin.send()
    standin.twilio.heard(hook, TO, "unstop")
    assert standin.send().sid


def test_webhooks_carry_a_signature_that_fits(standin: StandIn) -> None:
    url = "https://coach.example.org/hooks/receipts?key=a-1-s&class=coaching&kind=idea"
    standin.send(status_callback=url)
    standin.later[0]()
    webhook = standin.posted[0]
    validator = RequestValidator(standin.twilio.account.auth_token)
    assert webhook.url == url
    assert validator.validate(url, dict(webhook.form), webhook.headers()["x-twilio-signature"])
    assert not validator.validate(url + "x", dict(webhook.form), webhook.signature)
    heard = standin.twilio.heard("https://coach.example.org/hooks/text", TO, "ok 👍", ["image/png"], "ME")
    form = dict(urllib.parse.parse_qsl(heard.body().decode(), keep_blank_values=True))
    assert validator.validate(heard.url, form, heard.signature)
    assert (form["NumMedia"], form["MediaContentType0"], form["FromState"], form["FromCity"]) == (
        "1",
        "image/png",
        "ME",
        "",
    )


def test_two_answers_at_once(standin: StandIn) -> None:
    """The SDK and the page of a browser may call at the same time."""
    import threading

    threads = [threading.Thread(target=standin.send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(standin.outbox) == 8
