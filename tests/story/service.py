"""The service as people meet it, through its port: who signs up, what they text, what reaches them."""

import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

from tests.stage.speaking import Http

CHICAGO = ZoneInfo("America/Chicago")
ROSA = "+13125550142"


class Service(Http):
    """Verbs for a story; every one of them goes through HTTP."""

    def begins(self, local: str, zone: ZoneInfo = CHICAGO) -> None:
        """Empty the service and set its clock to a local time."""
        self.post("reset", now=datetime.fromisoformat(local).replace(tzinfo=zone).isoformat())

    def signs_up(self, **fields: str) -> int:
        """Post the form; what is not named is Rosa's, by text alone."""
        given = {
            "name": "Rosa Diaz",
            "job": "shift lead",
            "career": "logistics planner",
            "goal": "apply for a planner opening",
            "phone": "(312) 555-0142",
            "email": "",
            "cadence": "three_a_week",
            "hour": "17:30",
            "zone": "America/Chicago",
        } | fields
        if given["phone"]:
            given.setdefault("consent_sms", "on")
        if given["email"]:
            given.setdefault("consent_email", "on")
        return self.form("/", **given)

    def says(self, text: str, sender: str = ROSA, **more: Any) -> list[str]:
        """Text the service; return what comes back at once."""
        answer = self.post("sms", **{"from": sender, "body": text, **more})
        assert answer["status"] == 200, answer
        return list(answer["replies"])

    def says_later(self, text: str, **more: Any) -> list[str]:
        """Text the service when the last conversation is a while ago, so that the answer comes at once."""
        self.passes(minutes=5)
        return self.says(text, **more)

    def mails(self, text: str, sender: str, **more: Any) -> None:
        """Reply to the last mail by mail."""
        last = self.outbox(to=sender)[-1]
        subject = f"Re: {last['subject']}"
        mail = {"from": sender, "to": last["headers"]["Reply-To"], "subject": subject, "text": text, **more}
        assert self.post("email", **mail) == {"status": 200}

    def outbox(self, **query: str) -> list[dict[str, Any]]:
        """Return what reached a carrier."""
        return list(self.get(f"outbox?{urlencode(query)}"))

    def to_next(self, count: int = 1) -> list[dict[str, Any]]:
        """Turn the clock to the next message, so many times; return what went out on the way."""
        before = len(self.outbox())
        for _ in range(count):
            self.post("clock", to_next=True)
        return self.outbox()[before:]

    def passes(self, **span: float) -> list[dict[str, Any]]:
        """Let time pass; return what went out on the way."""
        before = len(self.outbox())
        self.turn(timedelta(**span).total_seconds())
        return self.outbox()[before:]

    def is_out(self, **span: float) -> list[dict[str, Any]]:
        """Let time pass in an outage: no tick comes, and for the last hour of it one comes and finds no table."""
        self.post("faults", service="scheduler", operation="Dispatch", fault="before", times=100_000)
        went_out = self.passes(**span | {"hours": span.get("hours", 0) - 1})
        self.call("DELETE", "faults")
        self.post("faults", service="dynamodb", operation="*", fault="error", times=100_000)
        went_out += self.passes(hours=1)
        self.call("DELETE", "faults")
        return went_out

    def person(self, **by: str) -> dict[str, Any]:
        """Return what is stored of somebody."""
        return dict(self.get(f"subscriber?{urlencode(by or {'phone': ROSA})}"))

    def page(self, address: str) -> tuple[int, str]:
        """Open a page of the site by its address."""
        parts = urlsplit(address)
        status, _, body = self.raw("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
        return status, body.decode()

    def press(self, address: str, **fields: str) -> int:
        """Post a form to a page's address."""
        return self.form(urlsplit(address).path, **fields)


def link(text: str, kind: str) -> str:
    """Return the first link of a kind in a message."""
    found = re.search(rf"https?://[^\s<>\"]+/{kind}/[^\s<>\")]+", text)
    assert found, text
    return found.group(0)


def kinds(messages: list[dict[str, Any]]) -> list[tuple[str, str | None]]:
    """Return each message's class and kind."""
    return [(message["class"], message["kind"]) for message in messages]


def when(message: dict[str, Any], zone: ZoneInfo = CHICAGO) -> str:
    """Return a message's day and local time: `Fri 17:30`."""
    return f"{datetime.fromisoformat(message['at']).astimezone(zone):%a %H:%M}"
