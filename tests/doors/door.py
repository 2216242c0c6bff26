"""A function's door: real events go in; what came of them is read from the table, the queues and the carriers."""

import base64
import importlib
import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from moto.sqs.models import sqs_backends
from twilio.request_validator import RequestValidator

from careerline import wiring
from careerline.agenda import Channel, Class, Entry
from careerline.coach import Coach
from careerline.people.person import ChannelState, Person, State, Who
from careerline.ports import Change, Claimed, Saved, Stop, address_key
from local.invoke import Context
from local.named import Made
from local.resolve import ACCOUNT, REGION
from local.stage import Stage
from local.twilio import Account
from tests.core.somebody import entry, rosa

EVENTS = Path(__file__).parents[2] / "events"
PUBLIC_URL = "https://abc123.execute-api.us-east-1.amazonaws.com"  # Twilio signed the events for this address
MONDAY = datetime(2026, 3, 2, 14, 30, tzinfo=UTC)  # when the events happen: 09:30 in New York

DANA = "01KJQ8Z5T0ANA00000000000AA"  # whom the events are about
PHONE, MAIL = "+12075550142", "dana@mail.example"
KEY = f"{DANA}-20260302T1430"  # of the message that is due to Dana, less its channel


def event(name: str) -> Any:
    """Return a sample of events/."""
    return json.loads((EVENTS / f"{name}.json").read_text("utf-8"))


def due_idea(at: datetime = MONDAY, channel: Channel = Channel.SMS) -> Entry:
    """Return the message that is due when the events happen."""
    return entry("idea", at, channel=channel)


def nth(number: int) -> str:
    """Return the id of one of many people."""
    return f"01KJQ8Z5T0{number:016d}"


class Door:
    """The stage without its site: a test calls the handlers itself, and nothing else runs."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.made: set[Made] = set()  # every call of a function to AWS or Twilio

    # -- in -----------------------------------------------------------------------------------------------------------

    def __call__(self, function: str, what: Any) -> Any:
        """Call a function's handler with an event, as Lambda would."""
        handler = importlib.import_module(function).handler
        faults = self.stage.faults
        faults.begin("".join(part.capitalize() for part in function.split("_")))
        faults.watch = self.made.add
        try:
            return json.loads(json.dumps(handler(json.loads(json.dumps(what)), Context(function, 256, 30))))
        finally:
            faults.end()
            faults.watch = None

    def at(self, when: datetime) -> None:
        self.stage.clock.move_to(when)

    def passes(self, **span: float) -> None:
        self.at(self.stage.clock.now + timedelta(**span))

    # -- who is there -------------------------------------------------------------------------------------------------

    @property
    def coach(self) -> Coach:
        return wiring.coach()

    @property
    def dynamodb(self) -> Any:
        """Return the functions' own client: a new one costs more than a call."""
        return self.coach.store.client

    def knows(
        self, person_id: str = DANA, *agenda: Entry, phone: str | None = PHONE, email: str | None = MAIL, **more: Any
    ) -> Person:
        """Store somebody whose addresses are theirs; Dana, active on both channels, unless something else is said."""
        sms = ChannelState(more.pop("sms", "confirmed")) if phone else None
        mailed = ChannelState(more.pop("mail", "confirmed")) if email else None
        who = Who(name="Dana", career="planner", goal="finish the certificate", phone=phone, email=email)
        more = {"created": MONDAY - timedelta(days=1)} | more | {"state": State(more.get("state", "active"))}
        person = rosa(id=person_id, who=who, sms=sms, email=mailed, agenda=agenda, **more)
        owned = [
            address_key(channel, address)
            for channel, address, state in ((Channel.SMS, phone, sms), (Channel.EMAIL, email, mailed))
            if address and state
        ]
        pending = tuple(owned) if person.profile.state is State.PENDING else ()
        claims = () if pending else tuple(Claimed(address) for address in owned)
        assert self.coach.store.save(Change(before=None, after=person, claims=claims, pending=pending)) is Saved.DONE
        return person

    def person(self, person_id: str = DANA) -> Person:
        found = self.coach.store.read(person_id)
        assert found
        return found

    def change(self, person_id: str = DANA, **profile: Any) -> None:
        """Let something else be true of somebody's profile."""
        before = self.person(person_id)
        after = replace(before, profile=replace(before.profile, **profile))
        assert self.coach.store.save(Change(before=before, after=after)) is Saved.DONE

    def change_week(self, person_id: str = DANA, **week: Any) -> None:
        """Let something else be true of somebody's week."""
        before = self.person(person_id)
        after = replace(before, week=replace(before.week, **week))
        assert self.coach.store.save(Change(before=before, after=after)) is Saved.DONE

    def stored(self, person_id: str = DANA) -> dict[str, Any]:
        """Return what is stored of somebody, as their export shows it."""
        found = self.coach.store.export(person_id)
        assert found
        return found

    def ledger(self, channel: Channel = Channel.SMS) -> Any:
        """Return the ledger's item of the message that is due to Dana when the events happen."""
        return self.coach.store.sent(DANA, f"{KEY}-{channel}")

    def everything(self) -> list[dict[str, Any]]:
        """Return every item of the table."""
        found = self.dynamodb.scan(TableName=self.coach.settings.table_name)["Items"]
        return sorted(found, key=lambda item: (item["PK"]["S"], item["SK"]["S"]))

    def halt(self) -> None:
        self.coach.store.stop(Stop(None, self.stage.clock.now))

    # -- out ----------------------------------------------------------------------------------------------------------

    @property
    def outbox(self) -> list[dict[str, Any]]:
        """Return what reached a carrier, the carrier's own answers left out."""
        return [message for message in self.stage.outbox.select() if message["by"] == "careerline"]

    def queued(self, queue: str = "DeliverQueue") -> list[tuple[str, int]]:
        """Return who is on a queue, each with the seconds until they can be read."""
        now = self.stage.clock.now.timestamp()
        return [
            (json.loads(body)["person"], max(0, round(delayed_until / 1000 - now)))
            for body, delayed_until in self._messages(queue)
        ]

    def loses(self, queue: str, people: Collection[str]) -> None:
        """Let a queue lose what it holds of some people."""
        kept = sqs_backends[ACCOUNT][REGION].get_queue(self.stage.template.queues[queue].physical)
        kept._messages[:] = [one for one in kept._messages if json.loads(one.body)["person"] not in people]

    @property
    def set_aside(self) -> list[str]:
        """Return the bodies of what lies in the dead-letter queue."""
        return [body for body, _ in self._messages("DeadLetterQueue")]

    def send(self, queue: str, body: str) -> str:
        url = self.stage.template.queues[queue].url
        return self.coach.queue.client.send_message(QueueUrl=url, MessageBody=body)["MessageId"]

    def _messages(self, queue: str) -> list[tuple[str, int]]:
        # SQS shows no message before its time; moto can be asked.
        kept = sqs_backends[ACCOUNT][REGION].get_queue(self.stage.template.queues[queue].physical)
        return [(message.body, message.delayed_until) for message in kept._messages]

    # -- the stand-ins' side ------------------------------------------------------------------------------------------

    def text(self, name: str = "hear_text.signed_text", **fields: str) -> Any:
        """Return a webhook of events/, signed again where fields of it are others."""
        return signed(event(name), fields)

    def mailed(
        self,
        text: str = "did 25 min\n",
        *,
        name: str = "hear_email.reply",
        to: str = "",
        verdicts: Mapping[str, str] | None = None,
        **headers: str,
    ) -> Any:
        """Put a mail of Dana's in the bucket, and return the event that announces it: SES takes it now."""
        inbound = self.stage.template.inbound
        assert inbound
        mail = EmailMessage(policy=SMTP)
        to = to or f"r+{self.coach.keys.reply_token(DANA)}@in.careerline.example"
        given = {"From": f"Dana <{MAIL}>", "To": to, "Subject": "Re: A career and a job", "Message-ID": "<CAB1@m>"}
        for header, value in (given | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            mail[header] = value
        mail.set_content(text)
        announced = event(name)
        (record,) = announced["Records"]
        envelope = json.loads(record["body"])
        message = json.loads(envelope["Message"])
        message["mail"]["timestamp"] = self.stage.clock.now.isoformat(timespec="milliseconds")
        message["receipt"]["action"]["bucketName"] = inbound["BucketName"]
        for verdict, status in (verdicts or {}).items():
            message["receipt"][f"{verdict}Verdict"] = {"status": status}
        key = f"{message['receipt']['action']['objectKey']}{sha256(mail.as_bytes()).hexdigest()[:8]}"
        message["receipt"]["action"]["objectKey"] = key
        record["body"] = json.dumps(envelope | {"Message": json.dumps(message)})
        wiring.mail_bucket().client.put_object(Bucket=inbound["BucketName"], Key=key, Body=mail.as_bytes())
        return announced

    @property
    def bucket(self) -> list[str]:
        """Return what lies in the bucket of mails."""
        assert self.stage.template.inbound
        listed = wiring.mail_bucket().client.list_objects_v2(Bucket=self.stage.template.inbound["BucketName"])
        return [found["Key"] for found in listed.get("Contents", [])]


def signed(webhook: Any, fields: Mapping[str, str], url: str = PUBLIC_URL, by: str = Account().auth_token) -> Any:
    """Return a webhook with some fields changed or added, signed as Twilio signs it; an empty change keeps it."""
    form = dict(parse_qsl(base64.b64decode(webhook["body"]).decode(), keep_blank_values=True)) | fields
    query = webhook["rawQueryString"]
    address = url + webhook["rawPath"] + (f"?{query}" if query else "")
    signature = RequestValidator(by).compute_signature(address, form)  # type: ignore[no-untyped-call]
    return webhook | {
        "body": base64.b64encode(urlencode(form).encode()).decode(),
        "headers": webhook["headers"] | {"x-twilio-signature": signature},
    }


def lines(log: StringIO) -> list[dict[str, Any]]:
    """Return what the functions logged."""
    return [json.loads(line) for line in log.getvalue().splitlines()]


def answers(person: Person) -> list[Entry]:
    """Return what waits to be answered to somebody."""
    return [one for one in person.profile.agenda if one.cls in {Class.ANSWER, Class.OPT_OUT, Class.CRISIS}]
