"""The stage itself: one ordered list of events, one handler at a time, and a clock that moves between them."""

import importlib
import importlib.util
import json
import os
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from local import schedules
from local.aws import HIDDEN_UNTIL, Aws
from local.clock import Clock, coming_monday
from local.events import Event, Events, Kind, Turnstile
from local.faults import Faults
from local.gateway import Gateway, Request, Response, plain
from local.invoke import Invoker
from local.mail import Letter, Mail, Sent
from local.outbox import Log, Outbox
from local.resolve import REGION, physical_name
from local.template import ROOT, Schedule, Source, load
from local.twilio import Account, Twilio, Webhook
from local.twilio import Kept as Texts

T = TypeVar("T")

TICK, ROUND = timedelta(minutes=1), timedelta(hours=1)
"""A schedule that fires every minute only looks at the due index: when nobody is due it may be skipped. One that fires
at least every hour only looks for what Twilio's hooks did not bring: while they bring everything it may be skipped."""

LOOKS = 30
"""More such rounds than any of them looks back."""

FAR = timedelta(days=730)
"""How far ahead `to_next` looks before it says that nothing comes."""

RETRIES = (timedelta(minutes=1), timedelta(minutes=2))
"""How long Lambda waits before it tries a failed asynchronous call again."""

BUSY = 50_000
"""More events than this at one moment mean that something feeds itself."""


@dataclass(frozen=True)
class Kept:
    """A stage as it stood at a quiet moment."""

    at: datetime
    fired: Mapping[str, datetime]
    outbox: list[dict[str, Any]]
    aws: bytes
    twilio: Texts
    mail: Mapping[str, Sent]


class Stage:
    """The service, its carriers and its clock. Everything public waits its turn at the turnstile."""

    def __init__(
        self,
        public_url: str,
        parameters: Mapping[str, str],
        source: Path = ROOT / "template.yaml",
        *,
        skip_idle: bool = True,
    ) -> None:
        self.skip_idle = skip_idle
        self.clock = Clock()
        self.outbox = Outbox()
        self.log = Log()
        self._events = Events()
        self._turnstile = Turnstile()
        self._turning = threading.Lock()
        self._epoch = 0
        self._environment = dict(os.environ)
        account = Account()
        self.twilio = Twilio(account, self.outbox, self._callback, self._posted)
        self.faults = Faults(self.clock, self.twilio.operation, self._later)
        urls = {"PublicBaseUrl": public_url, "TwilioApiUrl": self.twilio.start()}
        self.template = load({**parameters, **urls}, source)
        environment = self.template.environment
        self.twilio.number = environment["TEXT_NUMBER"]
        self.twilio.brand = environment.get("BRAND", self.twilio.brand)
        self.twilio.contact = environment.get("CONTACT_EMAIL", self.twilio.contact)
        self._secrets = {self.template.environment["TWILIO_SECRET"]: account.secret()}
        for name in self.template.secrets:
            self._secrets[physical_name(name)] = json.dumps({"root": "local-stage-root-" * 4})
        self._aws = Aws(self.template, self._queued)
        self.mail = Mail(self.template, self._aws, self.outbox, self._callback)
        self._gateway = Gateway(self.template.routes)
        self._invoker = Invoker(self.template, self.clock, self.faults, self.log)
        self._sources = {self.template.queues[one.queue].physical: one for one in self.template.sources}
        self._schedules = [
            (one, schedules.following(one.expression, one.zone), schedules.period(one.expression))
            for one in self.template.schedules
        ]
        self._fired: dict[str, datetime] = {}
        self._of_events = {one.queue for one in self.template.subscriptions if one.topic in self._event_topics()}
        self._arrived: dict[str, deque[Callable[[], None]]] = {
            kind: deque(maxlen=1000) for kind in ("queue", "webhooks", "receipts")
        }

    def _event_topics(self) -> set[str]:
        return {topic for topic, _ in self.template.configuration_sets.values()}

    # -- from start to end --------------------------------------------------------------------------------------------

    def start(self, now: datetime | None = None) -> None:
        """Take over clock, AWS and environment, import the functions, and be an empty service at a moment."""
        self._began = now or coming_monday(datetime.now(UTC))
        self.clock.start(self._began)
        os.environ.update(self.template.environment)
        os.environ.update({"AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION, "POWERTOOLS_METRICS_DISABLED": "true"})
        self._aws.start()
        self.mail.install()
        self.faults.install()
        self._invoker.load()
        self._reset(self.clock.now)

    def stop(self) -> None:
        """Give everything back."""
        self.faults.uninstall()
        self.mail.uninstall()
        self._aws.stop()
        self.twilio.stop()
        self.clock.stop()
        os.environ.clear()
        os.environ.update(self._environment)

    def reset(self, now: datetime | None) -> datetime:
        """Become an empty service at a moment; a turn that is under way ends."""
        with self._turnstile:
            self._epoch += 1
            self._reset(now or self._began)
            return self.clock.now

    def _reset(self, now: datetime) -> None:
        self.clock.move_to(now)
        self._events.clear()
        self.outbox.clear()
        self.log.clear()
        self.faults.clear()
        self.twilio.reset()
        self.mail.reset()
        for arrived in self._arrived.values():
            arrived.clear()
        self._aws.reset(self._secrets)
        self._fired = {one.name: now for one in self.template.schedules}
        forget()

    def keep(self) -> Kept:
        """Return the stage as it stands, for `back_to`; nothing may be under way, so that nothing is lost of it."""
        with self._turnstile:
            self._settle()
            if self._events.first() is not None:
                raise RuntimeError("something is still to come: turn the clock until all is quiet")
            parts = self._aws.kept(), self.twilio.kept(), self.mail.kept()
            return Kept(self.clock.now, dict(self._fired), self.outbox.select(), *parts)

    def back_to(self, kept: Kept) -> None:
        """Stand as it stood when it was kept; what the functions built stays built, so that it costs little."""
        with self._turnstile:
            self._epoch += 1
            self.clock.move_to(kept.at)
            self._events.clear()
            self.outbox.back_to(kept.outbox)
            self.log.clear()
            self.faults.clear()
            self._aws.back_to(kept.aws)
            self.twilio.back_to(kept.twilio)
            self.mail.back_to(kept.mail)
            for arrived in self._arrived.values():
                arrived.clear()
            self._fired = dict(kept.fired)

    # -- the ordered list ---------------------------------------------------------------------------------------------

    def _callback(self, at: datetime, run: Callable[[], None]) -> Event:
        return self._events.add(at, Kind.CALLBACK, run)

    def _later(self, seconds: float, run: Callable[[], None]) -> None:
        """Let a call take effect so many seconds from now, when nobody waits for its answer any more."""
        self._events.add(self.clock.now + timedelta(seconds=seconds), Kind.CALLBACK, run)

    def _queued(self, queue: str, _message_id: str, readable: datetime) -> None:
        source = self._sources.get(queue)
        if source is not None:
            self._events.add(readable, Kind.QUEUE, lambda: self._poll(source))

    def _upcoming(self, until: datetime) -> Event | None:
        """Return what happens next, up to a moment: the head of the list, or a schedule that falls due before it."""
        first = self._events.first()
        best = first if first is not None and first.at <= until else None
        for schedule, following, period in self._schedules:
            at = self._next_firing(schedule, following, period)
            if at is not None and at <= until and (best is None or (at, Kind.SCHEDULE) < (best.at, best.kind)):
                best = Event(at, Kind.SCHEDULE, -1, lambda s=schedule, t=at: self._fire(s, t))  # type: ignore[misc]
        return best

    def _next_firing(self, schedule: Schedule, following: schedules.Following, period: timedelta) -> datetime | None:
        after = self._fired[schedule.name]
        if not self.skip_idle or period > ROUND:
            return following(after)
        if period <= TICK:
            due = self._aws.smallest_due()
            return following(max(after, self.clock.now, due - timedelta(microseconds=1))) if due else None
        unheard = self.twilio.unheard
        # Another may have fired at this very moment.
        at = following(max(after, self.clock.now - timedelta(microseconds=1))) if unheard else None
        return at if at and unheard and at <= unheard + LOOKS * period else None

    def _step(self, event: Event) -> None:
        """Let one event happen, at its own moment."""
        if event.arrival >= 0:
            self._events.take(event)
        if event.at > self.clock.now:
            self.clock.move_to(event.at)
        event.run()

    def _settle(self) -> None:
        """Let everything happen that is due at the present moment. Schedules wait for a turn."""
        for _ in range(BUSY):
            event = self._events.first()
            if event is None or event.at > self.clock.now:
                return
            self._step(event)
        raise RuntimeError(f"more than {BUSY} events at {self.clock.now.isoformat()}: something feeds itself")

    # -- turning the clock --------------------------------------------------------------------------------------------

    def turn_to(self, target: datetime) -> int:
        """Turn the clock to a moment; return how many messages went out on the way."""
        return self._turn(lambda: target)

    def turn_by(self, seconds: float) -> int:
        """Turn the clock by so many seconds from where it stands when this turn begins."""
        return self._turn(lambda: self.clock.now + timedelta(seconds=seconds))

    def turn_to_next(self) -> int:
        """Turn the clock to the next event that sends; with nothing to come it stays."""
        before = len(self.outbox)
        horizon = self.clock.now + FAR

        def enough() -> bool:
            return len(self.outbox) > before or not self._anything_to_come()

        return self._turn(lambda: horizon, enough)

    def _anything_to_come(self) -> bool:
        return self._events.any_of(Kind.SCHEDULE, Kind.QUEUE) or self._aws.smallest_due() is not None

    def _turn(self, target: Callable[[], datetime], enough: Callable[[], bool] | None = None) -> int:
        """Let events happen one by one up to a moment, or until it is enough.

        Whoever waits at the turnstile comes in between two events.
        """
        with self._turning:
            with self._turnstile:
                self._settle()
                epoch, before, until = self._epoch, len(self.outbox), target()
            for _ in range(100 * BUSY):
                with self._turnstile:
                    if self._epoch != epoch:
                        return 0
                    if enough is not None and enough():
                        self._settle()
                        return len(self.outbox) - before
                    event = self._upcoming(until)
                    if event is None:
                        if enough is None:
                            self._arrive(until, before)
                        return len(self.outbox) - before
                    self._step(event)
            raise RuntimeError("the turn does not come to an end: something feeds itself")

    def _arrive(self, until: datetime, before: int) -> None:
        """Stand at the end of a turn, where nothing is left to happen before it."""
        self.clock.move_to(max(until, self.clock.now))
        if len(self.outbox) == before and self._aws.smallest_due() is None:
            self.log.add(self.clock.now, "Clock", "nothing was sent: nobody has anything to come")
        for schedule in self.template.schedules:
            self._fired[schedule.name] = max(self._fired[schedule.name], self.clock.now)

    # -- schedules ----------------------------------------------------------------------------------------------------

    def _fire(self, schedule: Schedule, at: datetime, tries: int = 0) -> None:
        if tries == 0:
            self._fired[schedule.name] = at
        if self.faults.keeps_from(schedule.function):
            return
        moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
        event = json.loads(schedule.input.replace("<aws.scheduler.scheduled-time>", moment))
        outcome = self._invoker.call(schedule.function, event, "the clock called", quiet=True)
        if not outcome.failed:
            return
        function = self.template.functions[schedule.function]
        if tries < min(function.retries, len(RETRIES)):
            again = self.clock.now + RETRIES[tries]
            self._events.add(again, Kind.SCHEDULE, lambda: self._fire(schedule, at, tries + 1))
        elif function.on_failure:
            self._aws.send(self.template.queues[function.on_failure], json.dumps({"requestPayload": event}))
            self.log.add(self.clock.now, schedule.function, "set aside after it failed every time")

    # -- queues -------------------------------------------------------------------------------------------------------

    def _poll(self, source: Source) -> None:
        """Take what can be read, up to a batch, and hand it to the function. What fails hides until its time."""
        queue = self.template.queues[source.queue]
        before = self._aws.depth(queue)
        messages = self._aws.receive(source)
        if not messages:
            if self._aws.depth(queue) < before:
                self.log.add(
                    self.clock.now, source.function, "set aside after it failed every time", {"queue": source.queue}
                )
            return
        arrived = self._arrived["receipts" if source.queue in self._of_events else "queue"]
        for message in messages:
            if message.approximate_receive_count == 1:
                arrived.append(lambda one=message: self._aws.send_again(queue, one.id, one.body))  # type: ignore[misc]
        records = [_record(message, queue.arn) for message in messages]
        outcome = self._invoker.call(source.function, {"Records": records}, f"{len(records)} from {source.queue}")
        again = {record["messageId"] for record in records} if outcome.failed else _failures(outcome.value, source)
        for message in messages:
            if message.id not in again:
                self._aws.delete(queue, str(message.receipt_handle))
        if again:
            hidden = self.clock.now + timedelta(seconds=queue.visibility) + HIDDEN_UNTIL
            self._events.add(hidden, Kind.QUEUE, lambda: self._poll(source))

    # -- requests -----------------------------------------------------------------------------------------------------

    def request(self, request: Request) -> Response:
        """Answer a request to the site or a hook, with everything due now done before and after."""
        with self._turnstile:
            self._settle()
            response = self._route(request)
            self._settle()
            return response

    def quietly(self, look: Callable[[], T]) -> T:
        """Look at something when everything due now is done."""
        with self._turnstile:
            self._settle()
            return look()

    def _route(self, request: Request) -> Response:
        match = self._gateway.match(request.method, request.path)
        if isinstance(match, Response):
            return match
        event = self._gateway.event(request, match, self.clock.now)
        outcome = self._invoker.call(match.route.function, event, f"{match.route.method} {match.route.path}")
        if outcome.failed:
            return plain(502 if outcome.crashed else 500, "Internal Server Error")
        return self._gateway.response(outcome.value)

    def _post(self, webhook: Webhook) -> Response:
        parts, met = urlsplit(webhook.url), self.faults.met
        response = self._route(Request("POST", parts.path or "/", parts.query, webhook.headers(), webhook.body()))
        if self.twilio.refuses or self.faults.met > met:
            self.twilio.unheard = self.clock.now  # a stranger in danger may still wait for their answer
        return response

    def _posted(self, webhook: Webhook) -> int:
        """Post a status callback."""
        self._arrived["receipts"].append(lambda: self._again(webhook))
        return self._taken(self._post(webhook)).status

    def _taken(self, response: Response) -> Response:
        """Return the answer to the last try of a webhook; where it failed, Twilio's list alone knows what it said."""
        if response.status >= 400:
            self.twilio.unheard = self.clock.now
        return response

    def _again(self, webhook: Webhook) -> None:
        self._events.add(self.clock.now, Kind.CALLBACK, lambda: self._drop(webhook))

    def _drop(self, webhook: Webhook) -> None:
        """Post a webhook whose answer nobody waits for."""
        self._post(webhook)

    # -- what the JSON calls do ---------------------------------------------------------------------------------------

    def text(self, sender: str, body: str, media: list[str], state: str) -> tuple[int, list[str]]:
        """Let a phone send a text; return the webhook's status and what the phone gets back at once."""
        with self._turnstile:
            self._settle()
            before = len(self.outbox)
            webhook = self.twilio.heard(self._hook("TextWebhook"), sender, body, media, state)
            self._arrived["webhooks"].append(lambda: self._again(webhook))
            response = self._post(webhook)
            if response.status >= 400:
                self.log.add(self.clock.now, "Twilio", "calls the fallback address", {"status": response.status})
                form = [pair for pair in webhook.form if pair[0] not in {"ErrorCode", "ErrorUrl"}]
                form += [("ErrorCode", "11200"), ("ErrorUrl", webhook.url)]
                response = self._taken(self._post(self.twilio.sign(self._hook("TextFallback"), form)))
            for words in _twiml(response):
                self.twilio.replied(sender, words)
            self._settle()
            replies = [one["body"] for one in self.outbox.select(to=sender, start=before) if one["channel"] == "sms"]
            return response.status, replies

    def _hook(self, output: str) -> str:
        """Return an address that the template's outputs name: what an operator would put in Twilio's console."""
        return self.template.outputs[output]

    def letter(self, letter: Letter) -> int:
        """Let somebody send a mail; return 200, or 550 when nobody takes mail for that address."""
        with self._turnstile:
            self._settle()
            if not self.mail.takes(letter.to):
                return 550
            self.mail.hear(letter)
            self._settle()
            return 200

    def receipt(self, provider_id: str, status: str, code: int | None) -> int:
        """Let a carrier say something of a message; return the hook's status, 404 or 400."""
        with self._turnstile:
            self._settle()
            answer = self.twilio.receipt(provider_id, status, code)  # None: it is no text of ours
            if answer is None:
                mailed = self.mail.receipt(provider_id, status)
                answer = 404 if mailed is None else 200 if mailed else 400
            self._settle()
            return answer

    def redeliver(self, last: int) -> dict[str, int]:
        """Let the last queue messages, webhooks and receipts arrive once more; return how many of each did."""
        with self._turnstile:
            self._settle()
            chosen = {kind: list(arrived)[-last:] if last else [] for kind, arrived in self._arrived.items()}
            for again in (one for kind in chosen.values() for one in kind):
                again()
            self._settle()
            return {kind: len(ones) for kind, ones in chosen.items()}


def _record(message: Any, arn: str) -> dict[str, Any]:
    return {
        "messageId": message.id,
        "receiptHandle": message.receipt_handle,
        "body": message.body,
        "attributes": {
            "ApproximateReceiveCount": str(message.approximate_receive_count),
            "SentTimestamp": str(message.sent_timestamp),
            "SenderId": str(message.sender_id),
            "ApproximateFirstReceiveTimestamp": str(message.approximate_first_receive_timestamp),
        },
        "messageAttributes": {},
        "md5OfBody": message.body_md5,
        "eventSource": "aws:sqs",
        "eventSourceARN": arn,
        "awsRegion": REGION,
    }


def _failures(value: Any, source: Source) -> set[str]:
    if not source.partial or not isinstance(value, dict):
        return set()
    return {failure["itemIdentifier"] for failure in value.get("batchItemFailures", [])}


def _twiml(response: Response) -> list[str]:
    """Return the messages that a webhook answered with, if any."""
    if response.status >= 300 or not response.body.strip():
        return []
    try:
        root = ET.fromstring(response.body)  # noqa: S314  our own handler wrote it
    except ET.ParseError:
        return []
    return ["".join(message.itertext()).strip() for message in root.iter("Message")]


def forget() -> None:
    """Make the functions build everything anew, as fresh Lambda environments would."""
    from aws_lambda_powertools.utilities import parameters

    parameters.clear_caches()  # type: ignore[no-untyped-call]
    if importlib.util.find_spec("careerline") and importlib.util.find_spec("careerline.wiring"):
        importlib.import_module("careerline.wiring").forget()
