"""A hundred thousand people due at once, through the real dispatch and deliver: what a text costs, and where.

    python -m bench.load [--people 100000] [--rate 100] [--sample 3000]

The core, the words and the adapters are the real ones. The table, the queues and the carrier stand in for AWS and
Twilio: they answer the adapters' own requests and count them by DynamoDB's rules for sizes (`bench.engine`). A sample
goes through the SDKs as well, which is most of a Lambda function's work, and beside it a plain loop (`bench.plain`) on
the same stand-ins, by the SDKs as they come and by the coach's own clients. Last, how a tick grows with the people who
are not due. CPU is that of all of it, the stand-ins' included.
"""

import argparse
import gc
import json
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from botocore.config import Config

from bench import plain
from bench.carrier import Carrier
from bench.engine import Direct, Ledger, Queues, Table
from bench.people import NOW, fill, stand_by
from bench.sdk import client
from careerline.adapters.dynamodb import DynamoStore
from careerline.adapters.sqs import SqsQueue
from careerline.agenda import Lane
from careerline.sending.deliver import batch, deliver
from careerline.sending.dispatch import Line, dispatch
from careerline.sending.receipts import Receipt, apply_receipt
from careerline.words.messages import Text
from simulation.coach import KEYS, Ids, coach_on, settings
from simulation.models import ModelMailbox, ModelPhone, Texted

# As the mapping of the queue to Deliver has it in template.yaml.
BATCH = 10
# What Twilio tells of a text: nothing of its first status, then these.
TOLD = ("sent", "delivered")
# Others in the index, and people due, where the growth of a tick is measured.
BYSTANDERS, DUE = (1_000, 100_000, 1_000_000), 600
# The machine is never quiet: what is compared takes turns, many short ones.
ROUNDS = 15
PLAIN, OURS, SENDING = "plain loop, SDKs as they come", "plain loop, our clients", "Dispatch and Deliver"


class Stand:
    """The coach between stand-ins, and a clock that only the bench turns."""

    def __init__(self, people: int, *, rate: float, sdk: bool) -> None:
        self.now, self._next, self.ledger, self.told = NOW, NOW, Ledger(), 0
        self.table = Table(self.ledger)
        self.queues = Queues(self.ledger, self.seconds)
        make = client if sdk else lambda _service, stand_in: Direct(stand_in)
        self.carrier = Carrier(self.clock) if sdk else ModelPhone(now=self.clock)
        self.client = make("dynamodb", self.table)
        self.coach = coach_on(
            settings(texts_per_second=rate, texts_per_day=10**9, spend_per_day=10**6),
            store=DynamoStore(self.client, "Careerline", KEYS, 1),
            phone=self.carrier.phone() if isinstance(self.carrier, Carrier) else self.carrier,
            mailbox=ModelMailbox(now=self.clock),
            queue=SqsQueue(make("sqs", self.queues), {lane: f"https://sqs.invalid/{lane}" for lane in Lane}),
            new_id=Ids(),
        )
        fill(self.coach, self.table, people)
        self.line = Line()
        self.ledger.forget()

    def clock(self) -> datetime:
        """Return the moment that it is."""
        return self.now

    def seconds(self) -> float:
        """Return the moment that it is, in seconds."""
        return self.now.timestamp()

    def send_all(self, people: int) -> None:
        """Tick by the minute until everybody has their text, and every text its receipts."""
        while (before := self.told) < people:
            self.minute()
            self.receipts()
            assert self.told > before, f"nobody got anything in a minute, and {people - before} still wait"

    def minute(self) -> None:
        """Let a minute pass: a tick, and what of the queue can be read before the next."""
        self.now, self._next = self._next, self._next + timedelta(minutes=1)
        self.tick()
        self._deliver_until(self._next)

    def tick(self) -> None:
        """Let dispatch run once."""
        self.ledger.door = "Dispatch"
        dispatch(self.coach, self.now, self.line, tick=self.now)

    def _deliver_until(self, tick: datetime) -> None:
        self.ledger.door = "Deliver"
        while (first := self.queues.next_at()) is not None and first < tick.timestamp():
            self.now = max(self.now, datetime.fromtimestamp(first, tz=NOW.tzinfo))
            bodies = self.queues.receive(BATCH)
            people = [json.loads(body)["person"] for body in bodies]
            with batch(self.coach, people, self.now, time.monotonic) as run:
                for person in people:
                    deliver(self.coach, person, replace(run, now=self.now))
            self.queues.delete(bodies)

    def receipts(self) -> None:
        """Let the carrier tell of every text that it took since the last time."""
        self.ledger.door = "Receipts"
        for text in self.carrier.taken[self.told :]:
            for status in TOLD:
                apply_receipt(self.coach, _receipt(text, status), self.now)
        self.told = len(self.carrier.taken)


def _receipt(text: Texted, status: str) -> Receipt:
    return Receipt(key=text.key, provider_id=text.id, status=status, cls=text.cls, kind=text.kind or "")


def timed(work: Callable[[], Any]) -> float:
    """Return the CPU seconds of some work."""
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def megabytes() -> float:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table_of(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows as a table of Markdown."""
    for n, row in enumerate(rows):
        print(f"| {' | '.join(row)} |")
        if n == 0:
            print("|" + "---|" * len(row))
    print()


def by_place(ledger: Ledger, texts: int) -> Iterable[tuple[str, ...]]:
    """Yield what a text costs at each place, and in all."""
    yield "function", "what for", "AWS calls", "read units", "write units"
    whole = [0.0, 0.0, 0.0]
    for (door, what), cost in sorted(ledger.places.items()):
        each = [part / texts for part in (cost.calls, cost.read, cost.write)]
        whole = [sum(pair) for pair in zip(whole, each, strict=True)]
        yield door, what, *(f"{part:.3f}" if part else "" for part in each)
    yield "", "in all", *(f"**{part:.2f}**" for part in whole)


def many(people: int, rate: float) -> None:
    """Send to many people, and print what each text costs."""
    before = megabytes()
    stand = Stand(people, rate=rate, sdk=False)
    filled = megabytes()
    seconds = timed(lambda: stand.send_all(people))
    print(f"## {people:,} people due at once, {rate:g} texts a second\n")
    table_of(by_place(stand.ledger, people))
    print(f"{people / seconds:,.0f} texts a second and core without the SDKs, {seconds / people * 1000:.2f} ms each.")
    print(f"Memory: {before:.0f} MB before, {filled:.0f} MB with the table, {megabytes():.0f} MB at the end, when the")
    print("table holds a ledger item for each text and the carrier the text.\n")


def beside_a_plain_loop(people: int) -> None:
    """Send to some by the SDKs, protocol and plain loops by turns, and print the CPU of each: medians of the rounds."""
    rounds = [_round(people // ROUNDS) for _ in range(ROUNDS)]
    print(f"## CPU through the SDKs, {ROUNDS} rounds of {people // ROUNDS} texts\n")
    rows = [("", "ms a text", "times the plain loop", "times the one with our clients")]
    for what in rounds[0]:
        each, times, more = (
            median(figure(one) for one in rounds)
            for figure in (
                lambda one, what=what: one[what],
                lambda one, what=what: one[what] / one[PLAIN],
                lambda one, what=what: one[what] / one[OURS],
            )
        )
        rows.append((what, f"{each:.2f}", f"{times:.2f}", f"{more:.2f}"))
    table_of(rows)
    print(f"{1000 / median(one[SENDING] for one in rounds):,.0f} texts a second and core.\n")


def _round(people: int) -> dict[str, float]:
    """Return the milliseconds of CPU that a text takes, by what sends it or takes its receipts."""
    ms: dict[str, float] = {}
    for what in (PLAIN, OURS):
        stand = Stand(people, rate=people, sdk=True)
        clients = _as_they_come(stand) if what == PLAIN else _ours(stand)
        ms[what] = timed(lambda stand=stand, clients=clients: plain.send_all(stand.coach, clients, NOW))
        assert len(stand.carrier.taken) == people
    stand = Stand(people, rate=people, sdk=True)
    ms[SENDING] = timed(stand.minute)
    assert len(stand.carrier.taken) == people
    ms["Receipts"] = timed(stand.receipts)
    ms["the coach in all"] = ms[SENDING] + ms["Receipts"]
    return {what: seconds / people * 1000 for what, seconds in ms.items()}


def _as_they_come(stand: Stand) -> plain.Clients:
    assert isinstance(stand.carrier, Carrier)
    return plain.Clients(client("dynamodb", stand.table, Config()), stand.carrier.plainly())


def _ours(stand: Stand) -> plain.Clients:
    def text(to: str, words: str, tags: dict[str, str]) -> None:
        stand.coach.phone.send(to, Text(words), key=tags["key"], cls=tags["class"], kind=tags["kind"], valid_for=3600)

    return plain.Clients(stand.client, text)


def growth() -> None:
    """Print what a tick costs beside more and more people who are not due."""
    rows = [("people not due", "AWS calls", "read units", "ms")]
    for bystanders in BYSTANDERS:
        stand = Stand(DUE, rate=100, sdk=False)
        stand_by(stand.table, bystanders)
        seconds = timed(stand.tick)
        calls = sum(cost.calls for cost in stand.ledger.places.values())
        read = sum(cost.read for cost in stand.ledger.places.values())
        rows.append((f"{bystanders:,}", f"{calls:.0f}", f"{read:g}", f"{seconds * 1000:.1f}"))
    print(f"## A tick with {DUE} people due\n")
    table_of(rows)


def main() -> None:
    """Run all of it."""
    asked = argparse.ArgumentParser(description="What a text costs.")
    asked.add_argument("--people", type=int, default=100_000)
    asked.add_argument("--rate", type=float, default=100)
    asked.add_argument("--sample", type=int, default=3_000)
    given = asked.parse_args()
    beside_a_plain_loop(given.sample)
    growth()
    many(given.people, given.rate)


if __name__ == "__main__":
    main()
