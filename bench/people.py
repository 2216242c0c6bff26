"""People for the load: each in the third week of the programme, with its idea, its step or its check due now."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from ulid import ULID

from bench.engine import Item, Table
from careerline.adapters.dynamodb import DynamoStore
from careerline.agenda import Channel, Class, Entry
from careerline.coach import Coach
from careerline.people.person import ChannelState, Person, Profile, Question, Silence, State, Step, Totals, Week, Who
from careerline.ports import Change

# Wednesday, half past five in New York: the step's own day.
NOW = datetime(2026, 4, 8, 21, 30, tzinfo=UTC)
KINDS = ("idea", "step", "check")
WEEK = 3
_APART = timedelta(days=2)


def a_person(person_id: str, kind: str) -> Person:
    """Return somebody to whom a kind of message is due, with what is to come of their week after it."""
    left = KINDS[KINDS.index(kind) :]
    agenda = tuple(
        Entry(at=NOW + n * _APART, cls=Class.COACHING, channel=Channel.SMS, kind=name, week=WEEK)
        for n, name in enumerate(left)
    )
    asked = NOW - _APART
    totals = Totals(steps=2, minutes=95, people=1, assets={"skills": 2}, asset_minutes={"skills": 95})
    step = Step(week=WEEK if kind == "check" else WEEK - 1, sent_at=asked)
    profile = Profile(
        id=person_id,
        state=State.ACTIVE,
        created=NOW - timedelta(days=23),
        zone="America/New_York",
        hour=NOW.replace(hour=17, minute=30).time(),
        sms=ChannelState.CONFIRMED,
        week=WEEK - (kind == "idea"),
        question=Question(kind="plan", at=asked),
        silence=Silence(since=asked),
        unasked_at=asked,
        unasked=1,
        talked_at=asked - timedelta(days=4),
        checks=2,
        rev=17,
    )
    return Person(
        profile=profile.with_agenda(agenda),
        who=Who(
            name="Rosa Martinez",
            career="logistics planner",
            goal="plan one route on paper and show it to a dispatcher",
            job="night shift in a warehouse",
            reason="hours that fit school days",
            phone="+13125550100",
        ),
        week=Week(monday=(NOW - timedelta(days=2)).date(), step=step, this_week=Totals(minutes=20), total=totals),
    )


def fill(coach: Coach, table: Table, count: int) -> None:
    """Put people into the table, by the adapter for one of each kind, and after its items for all others."""
    store: Any = coach.store
    assert isinstance(store, DynamoStore)
    models: list[dict[str, Item]] = []
    for kind in KINDS:
        person = a_person(str(ULID.from_datetime(NOW)), kind)
        store.save(Change(before=None, after=person))
        models.append(table.partitions[f"P#{person.id}"])
        table.forget(f"P#{person.id}")
    shards = coach.settings.due_shards
    for n, pk in enumerate(_keys(count)):
        model = models[n % len(models)]
        shard = {"S": f"due#{int(pk[-4:], 36) % shards}"}
        mine: dict[str, Item] = {sk: item | {"PK": {"S": pk}} for sk, item in model.items()}
        mine["profile"]["due_shard"] = shard
        mine["who"]["phone"] = {"S": f"+1312{n:07}"}
        table.remember(pk, mine)
    table.sort()


def stand_by(table: Table, count: int) -> None:
    """Put people into the index who are due on other days: what a tick could read of them, and no more."""
    for n, pk in enumerate(_keys(count, tail=1)):
        due = NOW + timedelta(minutes=1 + n % 10_000)
        table.indexes["due"]["due#0"].append((f"{due:%Y%m%dT%H%M%SZ}", pk, "profile"))
    table.sort()


def _keys(count: int, *, tail: int = 0) -> Iterator[str]:
    before = ULID.from_datetime(NOW - timedelta(days=23)).bytes[:6]
    for n in range(count):
        made = ULID.from_bytes(before + bytes([tail]) + n.to_bytes(9, "big"))
        yield f"P#{made}"
