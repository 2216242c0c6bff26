"""What the store promises: kept by the model, and by the adapter on engines that share no code."""

import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from threading import Barrier
from typing import Any

import pytest
from boto3.dynamodb.types import TypeDeserializer
from ulid import ULID

from careerline.adapters.dynamodb import DynamoStore
from careerline.agenda import Channel, Class, Entry, Open
from careerline.people.asks import Ask
from careerline.people.person import ChannelState, Logged, Person, Plan, Profile, State, Step, Talk, Totals, Week, Who
from careerline.people.records import AS_RECEIVED, Alert, Consent, HeardText, LogEntry, PlanMade, Sent, Wrote
from careerline.ports import Change, Claimed, Counted, Day, Left, Remains, Saved, Stop, Stops, Suppressed, Waiting
from careerline.sending.status import rank_of
from simulation.models import ModelStore
from tests.contract.conftest import Engine
from tests.core.somebody import KEYS, answer, entry, rosa, with_profile

NOW = datetime(2026, 4, 6, 21, 30, tzinfo=UTC)  # Monday, half past five in New York
IDEA = entry("idea", NOW)
LEASE = NOW + timedelta(minutes=15)
SMS, MAIL = "sms:+13125550142", "email:rosa@mail.example"
BOTH = {"sms": ChannelState.CONFIRMED, "email": ChannelState.CONFIRMED}
TWELVE = 12

tables = itertools.count(1)
Kept = DynamoStore | ModelStore


@pytest.fixture
def store(table_kept_by: Engine | None, table_definition: dict[str, Any]) -> Kept:
    """An empty table, or the model of one."""
    return on_engine(table_kept_by, table_definition) if table_kept_by else ModelStore(KEYS)


def on_engine(engine: Engine, table_definition: dict[str, Any]) -> DynamoStore:
    """Return the adapter on an empty table of an engine."""
    name = f"Careerline-{next(tables)}"
    engine.client("dynamodb").create_table(TableName=name, **table_definition)
    return DynamoStore(engine.client("dynamodb"), name, KEYS, 1)


def an_id(n: int = 0) -> str:
    return str(ULID.from_datetime(NOW + timedelta(milliseconds=n)))


def kept(store: Kept, person: Person | None = None, **change: Any) -> Person:
    """Save somebody new and return them as they are read."""
    person = person or rosa(id=an_id(), agenda=(IDEA,))
    assert store.save(Change(before=None, after=person, **change)) is Saved.DONE
    return now_is(store, person)


def now_is(store: Kept, person: Person) -> Person:
    found = store.read(person.id)
    assert found
    return found


def changed(store: Kept, before: Person, after: Person, **change: Any) -> Saved:
    return store.save(Change(before=before, after=after, **change))


def claimed(store: Kept, profile: Profile, one: Entry = IDEA) -> Profile | None:
    opened = Open(key=one.key(profile.id), since=NOW, digest="d" * 16)
    return store.claim(profile, one, opened, LEASE)


def all_at_once(what: Callable[[], Any]) -> list[Any]:
    """Return what twelve threads got that did the same at one moment."""
    gate = Barrier(TWELVE)

    def run(_: int) -> Any:
        gate.wait()
        return what()

    with ThreadPoolExecutor(TWELVE) as threads:
        return list(threads.map(run, range(TWELVE)))


def everything_in(store: Kept) -> list[dict[str, Any]]:
    """Return every item, whoever keeps it, as plain values."""
    if isinstance(store, ModelStore):
        found = [dict(item) for partition in store.partitions.values() for item in partition.values()]
    else:
        parse = TypeDeserializer().deserialize
        found = [
            {name: parse(value) for name, value in item.items()}
            for item in store.client.scan(TableName=store.table)["Items"]
        ]
    return sorted(found, key=lambda item: (item["PK"], item["SK"]))


# --- Reading what was written ---


def test_somebody_is_read_as_they_were_written(store: Kept) -> None:
    step = Step(week=1, sent_at=NOW, swapped=True, plan=Plan(day=date(2026, 4, 8), clock=time(10), at=NOW, nudge=True))
    last = Logged(ref="SM1", outcome="done", minutes=20, asset="people", new_people=("Sam",), step_week=0)
    totals = Totals(steps=3, minutes=85, people=2, assets={"people": 2}, asset_minutes={"people": 85})
    person = rosa(
        id=an_id(),
        agenda=(IDEA, answer(NOW)),
        week=Week(monday=date(2026, 4, 6), step=step, total=totals, last=last),
        talked_at=NOW,
        until=date(2026, 4, 20),
        checks=4,
    )
    talk = Talk(
        said={"log_done": 99}, run_from=NOW,
        answered_on=NOW.date(), answered=12, told_on=date(2026, 4, 6), crisis_at=NOW,
        crisis_given=NOW - timedelta(hours=1), crisis_of=NOW - timedelta(hours=2),
    )  # fmt: skip
    person = replace(person, talk=talk)
    assert kept(store, person) == with_profile(person, rev=1)


def test_nobody_is_read_where_nobody_was_written(store: Kept) -> None:
    assert store.read(an_id()) is None
    assert store.export(an_id()) is None
    assert store.heard(an_id(), "SM1") is None
    assert store.sent(an_id(), "key") is None
    assert store.met(an_id()) == {}


# --- Claims ---


def test_a_claim_opens_the_lane_until_the_lease_ends(store: Kept) -> None:
    person = kept(store)
    mine = claimed(store, person.profile)
    assert mine
    assert mine.coaching.due == LEASE
    assert mine.coaching.open == Open(key=IDEA.key(person.id), since=NOW, digest="d" * 16)
    assert mine.agenda == (IDEA,)
    assert mine == now_is(store, person).profile


def test_of_twelve_who_claim_at_once_one_wins(store: Kept) -> None:
    profile = kept(store).profile
    won = [one for one in all_at_once(lambda: claimed(store, profile)) if one]
    assert len(won) == 1
    assert claimed(store, profile) is None


def test_each_lane_is_claimed_for_itself(store: Kept) -> None:
    reply = answer(NOW + timedelta(minutes=1))
    profile = kept(store, rosa(id=an_id(), agenda=(IDEA, reply))).profile
    first = claimed(store, profile)
    assert first
    second = claimed(store, first, reply)
    assert second
    assert second.coaching.open
    assert second.answers.open


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param(lambda p: p.with_agenda((replace(IDEA, at=NOW + timedelta(hours=1)),)), id="another hour"),
        pytest.param(lambda p: p.with_agenda(()), id="nothing to come any more"),
        pytest.param(lambda p: replace(p, state=State.STOPPED), id="stopped"),
        pytest.param(lambda p: replace(p, state=State.PAUSED), id="paused"),
        pytest.param(lambda p: replace(p, state=State.HELD), id="on hold"),
        pytest.param(lambda p: replace(p, sms=ChannelState.STOPPED), id="texts stopped"),
        pytest.param(lambda p: replace(p, sms=ChannelState.SUPPRESSED), id="the number suppressed"),
        pytest.param(lambda p: replace(p, sms=None), id="the number taken off"),
        pytest.param(lambda p: replace(p, parked="five tries"), id="parked"),
        pytest.param(
            lambda p: replace(p, coaching=replace(p.coaching, open=Open(key=IDEA.key(p.id), since=NOW))), id="busy"
        ),
    ],
)
def test_a_claim_loses_where_something_about_it_changed(store: Kept, meanwhile: Callable[[Profile], Profile]) -> None:
    person = kept(store)
    assert changed(store, person, replace(person, profile=meanwhile(person.profile))) is Saved.DONE
    before = everything_in(store)
    assert claimed(store, person.profile) is None
    assert everything_in(store) == before


def test_a_claim_wins_where_only_something_else_changed(store: Kept) -> None:
    person = kept(store)
    assert changed(store, person, with_profile(person, checks=7)) is Saved.DONE
    mine = claimed(store, person.profile)
    assert mine
    assert mine.checks == 7


def test_a_message_that_another_key_was_accepted_with_is_not_adopted(store: Kept) -> None:
    store.settle("P", ledger("P-one-s", "accepted", provider_id="SM1"))
    assert not store.adopt("SM1", "P-two-s")
    assert store.adopt("SM1", "P-one-s")


# --- Saves ---


def test_of_two_who_read_the_same_the_second_to_write_reads_again(store: Kept) -> None:
    person = kept(store)
    assert changed(store, person, with_profile(person, week=1)) is Saved.DONE
    assert changed(store, person, with_profile(person, checks=1)) is Saved.CONFLICT
    new_name = replace(person, who=replace(person.who, name="Rosie"))
    assert changed(store, person, new_name) is Saved.CONFLICT
    after = now_is(store, person)
    assert (after.profile.week, after.profile.checks, after.who.name) == (1, 0, "Rosa")


def test_of_twelve_who_write_at_once_one_does(store: Kept) -> None:
    person = kept(store)
    numbers = itertools.count(1)
    done = all_at_once(lambda: changed(store, person, with_profile(person, checks=next(numbers))))
    assert sorted(one.name for one in done) == ["CONFLICT"] * (TWELVE - 1) + ["DONE"]


def test_somebody_is_not_made_twice(store: Kept) -> None:
    person = kept(store)
    assert store.save(Change(before=None, after=person)) is Saved.CONFLICT


def test_an_inbound_message_is_applied_once(store: Kept) -> None:
    person = kept(store)
    first = heard("SM1", "done")
    assert changed(store, person, with_profile(person, checks=1), once="SM1", records=(first,)) is Saved.DONE
    again = now_is(store, person)
    assert changed(store, again, with_profile(again, checks=2), once="SM1") is Saved.REPEATED
    assert changed(store, person, with_profile(person, checks=2), once="SM1") is Saved.REPEATED
    assert now_is(store, person).profile.checks == 1


def test_what_was_heard_of_somebody_is_applied_once_though_its_id_is_forgotten(store: Kept) -> None:
    person = kept(store)
    first = heard("SM1", "done")
    assert changed(store, person, with_profile(person, checks=1), once="SM1", records=(first,)) is Saved.DONE
    forget_ids(store)

    again = now_is(store, person)
    assert changed(store, again, with_profile(again, checks=2), once="SM1", records=(first,)) is Saved.REPEATED
    assert now_is(store, person).profile.checks == 1


def test_an_id_is_remembered_from_when_its_message_was_applied(store: Kept) -> None:
    person = kept(store)
    late = replace(heard("SM1", "done"), at=NOW - timedelta(days=50))
    assert changed(store, person, person, once="SM1", records=(late,), since=NOW) is Saved.DONE
    (item,) = [one for one in everything_in(store) if one["PK"] == "I#SM1"]
    assert int(item["expires"]) == int((NOW + timedelta(days=60)).timestamp())


def forget_ids(store: Kept) -> None:
    """Take away what the table takes away by itself once its time is over."""
    ids = [one for one in everything_in(store) if one["PK"].startswith("I#")]
    assert all("expires" in one for one in ids)
    for one in ids:
        if isinstance(store, ModelStore):
            del store.partitions[one["PK"]]
        else:
            key = {"PK": {"S": one["PK"]}, "SK": {"S": one["SK"]}}
            store.client.delete_item(TableName=store.table, Key=key)


def test_of_twelve_deliveries_of_one_message_one_is_applied(store: Kept) -> None:
    person = kept(store)
    record = heard("SM1", "done")
    done = all_at_once(
        lambda: changed(store, person, with_profile(person, checks=1), once="SM1", records=(record,)).name
    )
    assert done.count("DONE") == 1
    assert set(done) <= {"DONE", "REPEATED", "CONFLICT"}
    assert now_is(store, person).profile.rev == 2


def test_an_address_belongs_to_who_confirmed_it_first(store: Kept) -> None:
    first = kept(store, rosa(id=an_id(1)))
    second = kept(store, rosa(id=an_id(2)))
    assert changed(store, first, with_profile(first, checks=1), claims=(Claimed(SMS),)) is Saved.DONE
    assert changed(store, second, with_profile(second, checks=1), claims=(Claimed(SMS),)) is Saved.TAKEN
    assert store.owner(SMS) == first.id
    again = now_is(store, first)
    assert changed(store, again, with_profile(again, checks=2), claims=(Claimed(SMS),)) is Saved.DONE
    assert store.find(SMS) == first.id
    assert store.owner(MAIL) is None


def test_an_address_that_its_owner_left_may_be_owned_by_the_next(store: Kept) -> None:
    first = kept(store, rosa(id=an_id(1)), claims=(Claimed(SMS),))
    second, third = kept(store, rosa(id=an_id(2))), kept(store, rosa(id=an_id(3)))
    assert changed(store, second, second, claims=(Claimed(SMS, left_by=first.id),)) is Saved.DONE
    assert store.owner(SMS) == second.id
    assert changed(store, third, third, claims=(Claimed(SMS, left_by=first.id),)) is Saved.TAKEN
    assert store.owner(SMS) == second.id


def test_an_address_that_somebody_replaces_is_theirs_no_more_and_the_new_one_waits(store: Kept) -> None:
    first = kept(store, rosa(id=an_id(1), created=NOW), claims=(Claimed(SMS),), pending=(SMS,))
    hour = NOW + timedelta(hours=1)
    ask = Ask(number=2, at=hour, first=2, since=hour, proven=False)
    asked = replace(first, who=replace(first.who, phone="+13125550177", asks={Channel.SMS: ask}))
    other = "sms:+13125550177"
    assert changed(store, first, asked, pending=(other,), asked=hour, left=(Left(SMS, NOW),)) is Saved.DONE
    assert now_is(store, first).who == asked.who
    assert (store.owner(SMS), store.find(SMS)) == (None, None)
    assert list(store.pending(other, hour)) == [Waiting(first.id, hour)]
    assert list(store.pending(other, hour + timedelta(seconds=1))) == []


def test_an_address_that_is_somebody_elses_is_not_taken_from_them(store: Kept) -> None:
    first = kept(store, rosa(id=an_id(1)), claims=(Claimed(SMS),))
    second = kept(store, rosa(id=an_id(2)))
    assert changed(store, second, second, left=(Left(SMS, NOW),)) is Saved.CONFLICT
    assert store.owner(SMS) == first.id


def test_two_consents_of_one_second_are_two(store: Kept) -> None:
    person = kept(store)
    two = tuple(replace(consent("asked"), ref=f"ask{n}") for n in (2, 3))
    assert changed(store, person, person, records=two) is Saved.DONE
    assert len((store.export(person.id) or {})["consents"]) == 2


def test_a_message_of_nobody_we_know_is_noted_once(store: Kept) -> None:
    assert sum(all_at_once(lambda: store.once("SM1", NOW))) == 1
    assert store.applied("SM1")
    assert not store.applied("SM2")


def test_what_was_applied_for_somebody_is_known_as_applied(store: Kept) -> None:
    person = kept(store)
    assert changed(store, person, person, once="SM1", records=(heard("SM1", "done"),)) is Saved.DONE
    assert store.applied("SM1")
    assert not store.once("SM1", NOW)


def test_a_save_is_all_or_nothing(store: Kept) -> None:
    first = kept(store, rosa(id=an_id(1)), claims=(Claimed(SMS),))
    second = kept(store, rosa(id=an_id(2)))
    before = everything_in(store)
    built = Week(total=Totals(steps=1))
    after = replace(with_profile(second, checks=9), who=replace(second.who, name="Rosie"), week=built)
    plan = PlanMade(at=NOW, ref="SM1", day=date(2026, 4, 8), clock=None, week=1)
    everything = {
        "records": (consent("confirmed"), log("SM1"), heard("SM1", "done"), plan),
        "met": ("Sam",),
        "once": "SM1",
        "claims": (Claimed(MAIL), Claimed(SMS)),
        "attention": ("question",),
        "since": NOW,
    }
    assert changed(store, second, after, **everything) is Saved.TAKEN
    assert everything_in(store) == before
    assert store.owner(SMS) == first.id
    assert changed(store, second, after, **everything | {"claims": (Claimed(MAIL),)}) is Saved.DONE
    assert now_is(store, second).who.name == "Rosie"


def heard(ref: str, text: str, **more: Any) -> HeardText:
    return HeardText(at=NOW, ref=ref, channel=Channel.SMS, text=text, intent="log", **more)


def consent(what: str, at: datetime = NOW) -> Consent:
    return Consent(at=at, channel=Channel.SMS, what=what, wording="yes", version="1", source="text", ref="SM1")


def log(ref: str, at: datetime = NOW) -> LogEntry:
    return LogEntry(at=at, ref=ref, outcome="done", minutes=20, count=None, asset="people", text="20 min w Sam")


def test_what_was_heard_keeps_its_answer(store: Kept) -> None:
    person = kept(store)
    record = heard("SM1", "Hablé con José 🎉", answer="Saved: one step.")
    assert changed(store, person, person, records=(record,), once="SM1") is Saved.DONE
    assert store.heard(person.id, "SM1") == record


def test_the_people_list_grows_and_an_undo_takes_off_what_it_takes_back(store: Kept) -> None:
    person = kept(store)
    assert changed(store, person, person, met=("Sam", "José"), records=(log("SM1"),)) is Saved.DONE
    assert set(store.met(person.id)) == {"sam", "josé"}
    again = now_is(store, person)
    assert changed(store, again, again, unmet=("Sam",), unlogged=("SM1",)) is Saved.DONE
    assert set(store.met(person.id)) == {"josé"}
    export = store.export(person.id)
    assert export
    assert export["log"] == []


# --- The ledger ---

WAY = [("dropped", ""), ("accepted", "SM1"), ("sent", "SM1"), ("delivered", "SM1")]


def test_a_status_only_rises_in_whatever_order_the_words_come(store: Kept) -> None:
    for n, order in enumerate(itertools.permutations(WAY)):
        key = f"{n:03}-s"
        highest = ""
        for status, provider_id in order:
            store.settle("P", ledger(key, status, provider_id=provider_id))
            highest = max(highest, status, key=rank_of)
            found = store.sent("P", key)
            assert found
            assert found.status == highest, order
        assert found.provider_id == "SM1"
        assert (found.cls, found.kind, found.week) == (Class.COACHING, "idea", 1)


def ledger(key: str, status: str, **more: Any) -> Sent:
    about: dict[str, Any] = {"cls": Class.COACHING, "kind": "idea", "week": 1} | more
    return Sent(key=key, at=NOW, channel=Channel.SMS, status=status, **about)


def test_a_provider_id_is_never_replaced(store: Kept) -> None:
    store.settle("P", ledger("k-s", "accepted", provider_id="SM1"))
    store.settle("P", ledger("k-s", "delivered", provider_id="SM2"))
    store.settle("P", ledger("k-s", "sent", provider_id="SM3"))
    found = store.sent("P", "k-s")
    assert found
    assert (found.status, found.provider_id) == ("delivered", "SM1")


def test_a_receipt_that_comes_before_the_ledger_item_makes_it_and_the_item_fills_it(store: Kept) -> None:
    store.settle("P", ledger("k-s", "delivered", cls=None, kind=None, week=0, provider_id="SM1"))
    store.settle("P", ledger("k-s", "accepted", provider_id="SM1"))
    assert store.sent("P", "k-s") == ledger("k-s", "delivered", provider_id="SM1")


def expiring(store: Kept) -> bool:
    (item,) = [one for one in everything_in(store) if one["SK"].startswith("sent#")]
    return "expires" in item


def test_a_receipt_that_no_item_follows_goes_by_itself(store: Kept) -> None:
    store.settle("P", ledger("k-s", "sent", provider_id="SM1"), early=True)
    store.settle("P", ledger("k-s", "delivered", provider_id="SM1"), early=True)
    assert expiring(store)
    assert store.sent("P", "k-s") == ledger("k-s", "delivered", provider_id="SM1")
    store.settle("P", ledger("k-s", "accepted", provider_id="SM1"))
    assert not expiring(store)
    assert store.sent("P", "k-s") == ledger("k-s", "delivered", provider_id="SM1")


def test_a_receipt_of_what_is_in_the_ledger_leaves_it_there_for_good(store: Kept) -> None:
    store.settle("P", ledger("k-s", "accepted", provider_id="SM1"))
    store.settle("P", ledger("k-s", "delivered", provider_id="SM1"), early=True)
    assert not expiring(store)
    assert store.sent("P", "k-s") == ledger("k-s", "delivered", provider_id="SM1")


def test_of_twelve_words_on_one_message_the_highest_stands(store: Kept) -> None:
    words = itertools.cycle(["sent", "delivered", "sent"])
    all_at_once(lambda: store.settle("P", ledger("k-s", next(words), provider_id="SM1"), early=True))
    found = store.sent("P", "k-s")
    assert found
    assert (found.status, expiring(store)) == ("delivered", True)


def test_a_message_at_the_carrier_is_adopted_by_one_key(store: Kept) -> None:
    assert store.adopt("SM1", "one")
    assert store.adopt("SM1", "one")
    assert not store.adopt("SM1", "other")
    assert store.adopt("SM2", "other")


def test_of_twelve_keys_that_adopt_one_message_one_does(store: Kept) -> None:
    keys = itertools.count()
    assert sum(all_at_once(lambda: store.adopt("SM1", str(next(keys))))) == 1


# --- Who is due ---


def test_only_who_is_due_is_found_the_longest_waiting_first(store: Kept) -> None:
    def somebody(n: int, minutes: int | None, **more: Any) -> str:
        agenda = () if minutes is None else (entry("idea", NOW + timedelta(minutes=minutes)),)
        return kept(store, rosa(id=an_id(n), agenda=agenda, **more)).id

    late, later, latest = somebody(1, -30), somebody(2, -10), somebody(3, 0)
    somebody(4, 1)
    somebody(5, None)
    somebody(6, -20, parked="five tries in a row learned nothing")
    assert list(store.due(0, Channel.SMS, NOW, 10)) == [late, later, latest]
    assert list(store.due(0, Channel.SMS, NOW, 2)) == [late, later]
    assert list(store.due(0, Channel.SMS, NOW - timedelta(hours=1), 10)) == []
    assert list(store.due(1, Channel.SMS, NOW, 10)) == []


def test_somebody_is_in_the_index_once_at_the_earlier_of_their_two_lanes(store: Kept) -> None:
    reply = answer(NOW - timedelta(minutes=5))
    person = kept(store, rosa(id=an_id(), agenda=(IDEA, reply)))
    assert list(store.due(0, Channel.SMS, NOW - timedelta(minutes=5), 10)) == [person.id]
    assert list(store.due(0, Channel.SMS, NOW, 10)) == [person.id]


def test_who_is_claimed_stays_in_the_index_until_they_are_written(store: Kept) -> None:
    person = kept(store)
    assert claimed(store, person.profile)
    assert list(store.due(0, Channel.SMS, NOW, 10)) == [person.id]
    busy = now_is(store, person)
    assert changed(store, busy, busy) is Saved.DONE
    assert list(store.due(0, Channel.SMS, LEASE - timedelta(seconds=1), 10)) == []
    assert list(store.due(0, Channel.SMS, LEASE, 10)) == [person.id]


def test_who_is_claimed_is_due_again_when_the_other_lane_is(store: Kept) -> None:
    person = kept(store)
    assert claimed(store, person.profile)
    reply = answer(NOW + timedelta(minutes=5))
    busy = now_is(store, person)
    spoke = replace(busy, profile=busy.profile.with_agenda((*busy.profile.agenda, reply)))
    assert changed(store, busy, spoke) is Saved.DONE
    assert list(store.due(0, Channel.SMS, reply.at, 10)) == [person.id]


def test_a_longer_list_than_one_page_is_read_to_its_limit(store: Kept) -> None:
    ids = [kept(store, rosa(id=an_id(n), agenda=(entry("idea", NOW - timedelta(minutes=n)),))).id for n in range(12)]
    assert list(store.due(0, Channel.SMS, NOW, 9)) == ids[:2:-1]


def test_a_status_has_its_own_reason_or_none(store: Kept) -> None:
    store.settle("P", ledger("k-s", "accepted", provider_id="SM1"))
    store.settle("P", ledger("k-s", "late", provider_id="SM1", reason="the mailbox is full"), early=True)
    store.settle("P", ledger("k-s", "sent", provider_id="SM1"), early=True)
    assert store.sent("P", "k-s") == ledger("k-s", "late", provider_id="SM1", reason="the mailbox is full")
    store.settle("P", ledger("k-s", "delivered", provider_id="SM1"), early=True)
    assert store.sent("P", "k-s") == ledger("k-s", "delivered", provider_id="SM1")


def test_what_goes_under_the_key_of_one_that_was_dropped_is_told_as_itself(store: Kept) -> None:
    store.settle("P", ledger("k-s", "dropped", kind="check", reason="it gave way to a plan"))
    nudge = ledger("k-s", "accepted", kind="nudge", provider_id="SM1")
    store.settle("P", nudge)
    assert store.sent("P", "k-s") == nudge
    store.settle("P", ledger("k-s", "delivered", kind=None, provider_id="SM1"), early=True)
    found = store.sent("P", "k-s")
    assert found
    assert (found.kind, found.status) == ("nudge", "delivered")


def test_people_are_read_together_as_each_is_read_alone(store: Kept) -> None:
    known = [kept(store, rosa(id=an_id(n), agenda=(IDEA,))) for n in range(3)]
    erased = kept(store, rosa(id=an_id(3)))
    assert changed(store, erased, with_profile(erased, state=State.ERASED)) is Saved.DONE
    ids = [person.id for person in known]
    assert store.read_all([*ids, ids[0], an_id(4), erased.id]) == {person.id: person for person in known}
    assert store.read_all([]) == {}


def test_with_more_shards_everybody_is_in_exactly_one(store: Kept) -> None:
    sharded = replace(store, shards=4)
    ids = {kept(sharded, rosa(id=an_id(n), agenda=(IDEA,))).id for n in range(16)}
    found = [list(sharded.due(shard, Channel.SMS, NOW, 100)) for shard in range(4)]
    assert sorted(itertools.chain(*found)) == sorted(ids)
    assert len([one for one in found if one]) > 1


# --- Who needs a human ---


def on_the_desk(store: Kept, reason: str) -> list[str]:
    if isinstance(store, ModelStore):
        asked = [item for item in everything_in(store) if item.get("attention") == reason]
        return [item["PK"] for item in sorted(asked, key=lambda item: item["since"])]
    answered = store.client.query(
        TableName=store.table,
        IndexName="attention",
        KeyConditionExpression="attention = :reason",
        ExpressionAttributeValues={":reason": {"S": reason}},
    )
    return [item["PK"]["S"] for item in answered["Items"]]


def test_who_needs_a_human_stays_on_the_desk_whatever_is_written_after(store: Kept) -> None:
    person = kept(store, rosa(id=an_id()))
    held = with_profile(person, state=State.HELD)
    assert changed(store, person, held, attention=("crisis",), since=NOW) is Saved.DONE
    again = now_is(store, person)
    assert changed(store, again, with_profile(again, checks=1)) is Saved.DONE
    again = now_is(store, person)
    assert changed(store, again, again, attention=("question",), since=NOW + timedelta(hours=1)) is Saved.DONE
    assert on_the_desk(store, "crisis") == [f"P#{person.id}"]
    assert on_the_desk(store, "question") == [f"P#{person.id}"]


def test_a_crisis_stands_in_the_index_beside_its_person_until_it_was_seen(store: Kept) -> None:
    person = kept(store, rosa(id=an_id(), agenda=(IDEA,)))
    assert store.alert(person.id) is None
    assert (
        changed(store, person, person, attention=("crisis",), since=NOW, alert=Alert(since=NOW, due=NOW)) is Saved.DONE
    )
    first = store.alert(person.id)
    assert first == Alert(since=NOW, due=NOW)
    assert list(store.due(0, Channel.SMS, NOW, 10)) == [person.id]
    later = replace(first, due=NOW + timedelta(hours=1), rounds=1, missed=("ana@harborworks.example",))
    assert store.raise_alert(person.id, first, later)
    assert not store.raise_alert(person.id, first, later), "somebody else has it"
    assert store.alert(person.id) == later
    told = replace(later, due=None, rounds=3, missed=())
    assert store.raise_alert(person.id, later, told)
    assert store.alert(person.id) == told
    assert store.raise_alert(person.id, told, None)
    assert store.alert(person.id) is None
    assert not store.raise_alert(person.id, told, None)


def test_what_an_undo_takes_back_leaves_no_trace_but_the_text(store: Kept) -> None:
    person = kept(store, rosa(id=an_id()))
    plan = PlanMade(at=NOW, ref="SM1", day=date(2026, 4, 8), clock=None, week=1)
    told = replace(heard("SM1", "saturday. got an offer!"), kept="news")
    assert changed(store, person, person, records=(told, log("SM1"), plan)) is Saved.DONE
    again = now_is(store, person)
    back = {"unlogged": ("SM1",), "unplanned": ("SM1",), "unkept": ("SM1",)}
    assert changed(store, again, again, **back) is Saved.DONE
    export = store.export(person.id)
    assert export
    assert (export["log"], export["plans"]) == ([], [])
    assert [(one["text"], one["kept"]) for one in export["heard"]] == [("saturday. got an offer!", None)]


def test_what_a_human_has_seen_to_is_off_the_desk_and_the_rest_stays(store: Kept) -> None:
    person = kept(store, rosa(id=an_id()))
    assert store.needs(person.id) == frozenset()
    assert changed(store, person, person, attention=("question", "news"), since=NOW) is Saved.DONE
    assert store.needs(person.id) == {"question", "news"}
    again = now_is(store, person)
    assert changed(store, again, again, dealt_with=("question",)) is Saved.DONE
    assert store.needs(person.id) == {"news"}


def test_a_conversation_that_moved_on_is_written_without_the_week(store: Kept) -> None:
    person = kept(store, rosa(id=an_id()))
    assert changed(store, person, replace(person, talk=Talk(answered=3, answered_on=NOW.date()))) is Saved.DONE
    assert now_is(store, person).talk.answered == 3


def test_the_desk_is_in_the_order_in_which_people_first_asked(store: Kept) -> None:
    first, second = kept(store, rosa(id=an_id(1))), kept(store, rosa(id=an_id(2)))
    for person, minutes in ((first, 0), (second, 5), (first, 10)):
        present = now_is(store, person)
        since = NOW + timedelta(minutes=minutes)
        assert changed(store, present, present, attention=("question",), since=since) is Saved.DONE
    assert on_the_desk(store, "question") == [f"P#{first.id}", f"P#{second.id}"]
    waiting = [Waiting(first.id, NOW), Waiting(second.id, NOW + timedelta(minutes=5))]
    assert list(store.desk("question")) == waiting
    assert list(store.desk("news")) == []


def test_what_a_coach_wrote_is_kept_and_in_the_export(store: Kept) -> None:
    person = kept(store, rosa(id=an_id()))
    wrote = Wrote(at=NOW, ref="desk1", channel=Channel.SMS, text="Call me at noon. - Ana, your coach")
    assert changed(store, person, person, records=(wrote,)) is Saved.DONE
    assert store.wrote(person.id, "desk1") == wrote
    assert store.wrote(person.id, "desk2") is None
    export = store.export(person.id)
    assert export
    assert [(one["channel"], one["text"]) for one in export["from_the_coach"]] == [("sms", wrote.text)]


# --- Sign-ups, limits, the switch ---


def test_pending_sign_ups_of_an_address_come_newest_first(store: Kept) -> None:
    ids = []
    for n, hours in enumerate((80, 30, 1)):
        created = NOW - timedelta(hours=hours)
        person = rosa(id=an_id(n), state=State.PENDING, sms=ChannelState.PENDING, created=created)
        ids.append(kept(store, person, pending=(SMS,)).id)
    newest_first = [Waiting(ids[2], NOW - timedelta(hours=1)), Waiting(ids[1], NOW - timedelta(hours=30))]
    assert list(store.pending(SMS, NOW - timedelta(hours=72))) == newest_first
    assert list(store.pending(SMS, NOW - timedelta(hours=30))) == newest_first
    assert list(store.pending(MAIL, NOW - timedelta(hours=72))) == []
    assert store.find(SMS) == ids[2]


def test_a_pending_sign_up_goes_by_itself_and_a_confirmed_one_stays(store: Kept) -> None:
    waiting = kept(store, rosa(id=an_id(), state=State.PENDING, sms=ChannelState.PENDING), pending=(SMS,))
    assert all("expires" in item for item in everything_in(store))
    yes = with_profile(waiting, state=State.ACTIVE, sms=ChannelState.CONFIRMED)
    assert (
        changed(store, waiting, yes, claims=(Claimed(SMS),), records=(consent("confirmed"),), once="SM1") is Saved.DONE
    )
    left = [item["SK"] for item in everything_in(store) if "expires" in item]
    assert [name.partition("#")[0] for name in left] == ["pending"]


@pytest.mark.parametrize(("limit", "by", "taken"), [(5, 1, 5), (10, 3, 3), (0, 1, 0), (2, 3, 0), (100, 1, TWELVE)])
def test_a_counter_never_passes_its_limit_though_twelve_count_at_once(
    store: Kept, limit: int, by: int, taken: int
) -> None:
    assert sum(all_at_once(lambda: store.count("texts", limit, NOW, by))) == taken


def test_what_counts_once_is_counted_once_however_often_it_is_said(store: Kept) -> None:
    assert sum(all_at_once(lambda: store.count("bounces", 100, NOW, once="bounce#one"))) == 1
    assert not store.once("bounce#one", NOW)
    assert store.count("bounces", 2, NOW, once="bounce#two")
    assert not store.count("bounces", 2, NOW, once="bounce#three")
    assert (store.used("bounces", NOW), store.applied("bounce#three")) == (2, False)


def test_what_a_change_uses_up_is_counted_with_it_or_not_at_all(store: Kept) -> None:
    first, second = rosa(id=an_id(1), created=NOW), rosa(id=an_id(2), created=NOW)
    counts = (Counted("asks#one", 2), Counted("asks", 3, by=2))
    assert store.save(Change(before=None, after=first, counts=counts)) is Saved.DONE
    assert (store.used("asks#one", NOW), store.used("asks", NOW)) == (1, 2)
    assert store.save(Change(before=None, after=second, counts=counts)) is Saved.LIMITED
    assert store.read(second.id) is None
    assert (store.used("asks#one", NOW), store.used("asks", NOW)) == (1, 2)
    assert store.save(Change(before=None, after=second, counts=(Counted("new", 0),))) is Saved.LIMITED
    assert store.used("asks", NOW + timedelta(days=1)) == 0


MOST = Day(texts=10, cost=1000)


@pytest.mark.parametrize(
    ("more", "taken"), [(Day(texts=1, cost=1), 10), (Day(texts=1, cost=300), 3), (Day(mails=1, cost=200), 5)]
)
def test_a_days_sums_never_pass_their_limits_though_twelve_add_at_once(store: Kept, more: Day, taken: int) -> None:
    assert sum(all_at_once(lambda: store.spend(NOW, more, MOST))) == taken
    day = store.day(NOW)
    assert (day.texts, day.mails, day.cost) == (more.texts * taken, more.mails * taken, more.cost * taken)


def test_what_is_given_back_may_be_taken_again(store: Kept) -> None:
    assert store.spend(NOW, Day(texts=10, cost=100), MOST)
    assert not store.spend(NOW, Day(texts=1), MOST)
    assert store.spend(NOW, Day(answers=1) - Day(texts=4, cost=40))
    assert store.spend(NOW, Day(texts=4, cost=40), MOST)
    assert not store.spend(NOW, Day(texts=1), MOST)
    assert store.day(NOW) == Day(texts=10, cost=100, answers=1)


def test_what_waits_for_no_limit_is_counted_beyond_it_and_leaves_less_for_the_rest(store: Kept) -> None:
    assert store.spend(NOW, Day(texts=12, cost=1, answers=12))
    assert not store.spend(NOW, Day(texts=1), MOST)
    assert store.spend(NOW, Day(mails=1, cost=1), MOST)
    assert store.spend(NOW + timedelta(days=1), Day(texts=10), MOST)
    assert (store.day(NOW).texts, store.day(NOW - timedelta(days=1))) == (12, Day())


@pytest.mark.parametrize(
    "midnight",
    [
        pytest.param(datetime(2026, 3, 3, 8, tzinfo=UTC), id="in winter"),
        pytest.param(datetime(2026, 7, 2, 7, tzinfo=UTC), id="in summer"),
    ],
)
def test_every_limit_of_a_day_begins_anew_at_midnight_pacific_time(store: Kept, midnight: datetime) -> None:
    begins, ends = midnight - timedelta(days=1), midnight - timedelta(seconds=1)
    first, second, third = (rosa(id=an_id(number), created=begins) for number in (1, 2, 3))
    assert store.spend(begins, Day(texts=10), MOST)
    assert store.count("source", 1, begins)
    asks = (Counted("asks", 1),)
    assert store.save(Change(before=None, after=first, counts=asks)) is Saved.DONE
    for moment in (midnight.replace(hour=0), ends):  # UTC's midnight lies between
        assert not store.spend(moment, Day(texts=1), MOST)
        assert not store.count("source", 1, moment)
        assert store.save(Change(before=None, after=second, asked=moment, counts=asks)) is Saved.LIMITED
    assert store.spend(midnight, Day(texts=1), MOST)
    assert store.count("source", 1, midnight)
    assert store.save(Change(before=None, after=third, asked=midnight, counts=asks)) is Saved.DONE
    assert (store.day(ends).texts, store.day(midnight).texts) == (10, 1)
    assert [store.used(name, ends) for name in ("source", "asks")] == [1, 1]


def test_nothing_fits_a_limit_of_nothing(store: Kept) -> None:
    assert not store.spend(NOW, Day(texts=1), Day(texts=0, cost=10))
    assert not store.spend(NOW, Day(mails=1, cost=1), Day(texts=10, cost=0))
    assert not store.spend(NOW, Day(texts=11), MOST)


def test_each_day_and_each_counter_begins_at_nothing(store: Kept) -> None:
    assert store.count("asks", 1, NOW)
    assert not store.count("asks", 1, NOW)
    assert store.count("asks", 1, NOW + timedelta(days=1))
    assert store.count("texts", 1, NOW)


def test_the_kill_switch_is_off_until_somebody_turns_it_and_knows_since_when(store: Kept) -> None:
    assert (store.stops(), store.go(NOW)) == (Stops(), Stops())
    assert store.stop(Stop(None, NOW)) == Stop(None, NOW)
    assert store.stop(Stop(None, NOW + timedelta(hours=1))) == Stop(None, NOW)
    assert store.stops().halted == NOW
    assert (store.go(NOW).halted, store.stops(), store.go(NOW)) == (NOW, Stops(), Stops())


def test_each_channel_is_stopped_for_its_own_reason_and_the_first_one_stands(store: Kept) -> None:
    first = Stop(Channel.SMS, NOW, "Twilio: the account is suspended.")
    assert store.stop(first) == first
    assert store.stop(Stop(Channel.SMS, NOW + timedelta(hours=1), "another")) == first
    assert (store.stops().on(Channel.SMS), store.stops().on(Channel.EMAIL), store.stops().halted) == (first, None, None)
    mails = store.stop(Stop(Channel.EMAIL, NOW, "Amazon SES: sending is paused."))
    assert set(store.stops().all) == {first, mails}
    assert set(store.go(NOW).all) == {first, mails}
    assert store.stops() == Stops()


def test_it_is_known_when_each_channel_that_was_stopped_last_went_on(store: Kept) -> None:
    def went_on() -> list[timedelta | None]:
        return [at and at - NOW for at in (store.went_on(channel) for channel in Channel)]

    def goes_on(hours: int, *stopped: Channel | None) -> None:
        for channel in stopped:
            store.stop(Stop(channel, NOW, "Twilio: the account is suspended."))
        store.go(NOW + timedelta(hours=hours))

    one, two, three = (timedelta(hours=hours) for hours in (1, 2, 3))
    goes_on(0)
    assert went_on() == [None, None]  # nothing was stopped
    goes_on(1, Channel.SMS)
    assert went_on() == [one, None]
    goes_on(2, Channel.SMS)
    assert went_on() == [two, None]
    goes_on(3, None)
    assert went_on() == [three, three]
    goes_on(4)
    assert went_on() == [three, three]
    goes_on(5, Channel.SMS, Channel.EMAIL, None)
    assert went_on() == [timedelta(hours=5)] * 2


# --- Addresses and the export ---


def test_a_suppressed_address_is_remembered(store: Kept) -> None:
    store.suppress(SMS, "stop", NOW)
    (item,) = everything_in(store)
    assert (item["SK"], item["reason"]) == ("suppressed", "stop")
    assert "expires" not in item
    assert store.suppressed(SMS) == Suppressed(SMS, "stop", NOW)
    assert store.suppressed(MAIL) is None


def test_an_address_ends_in_the_write_that_ends_its_channel_and_a_fresh_yes_lifts_that(store: Kept) -> None:
    person = kept(store, rosa(id=an_id()), claims=(Claimed(SMS),))
    ended = (Suppressed(SMS, "bounce", NOW),)
    stopped = with_profile(person, sms=ChannelState.SUPPRESSED)
    stale = with_profile(person, rev=person.profile.rev + 7)
    assert changed(store, stale, stopped, suppressed=ended) is Saved.CONFLICT
    assert store.suppressed(SMS) is None
    assert changed(store, person, stopped, suppressed=ended) is Saved.DONE
    assert store.suppressed(SMS) == Suppressed(SMS, "bounce", NOW)
    again = now_is(store, person)
    assert changed(store, again, again, claims=(Claimed(SMS),)) is Saved.DONE
    assert store.suppressed(SMS) is None


def test_the_export_of_a_person_is_everything_about_them_oldest_first(store: Kept) -> None:
    person = kept(store, rosa(id=an_id(), agenda=(IDEA,), **BOTH))
    later = NOW + timedelta(hours=1)
    records = (
        consent("raised", later),
        consent("confirmed"),
        log("SM2", later),
        log("SM1"),
        heard("SM1", "20 min w Sam"),
        PlanMade(at=NOW, ref="SM0", day=date(2026, 4, 8), clock=time(10), week=1),
    )
    assert changed(store, person, person, records=records, met=("Sam",), once="SM1") is Saved.DONE
    store.settle(person.id, ledger(IDEA.key(person.id), "delivered", provider_id="SM9"))
    export = store.export(person.id)
    assert export
    assert export["person"]["name"] == "Rosa"
    assert export["person"]["hour"] == "17:30"
    assert export["channels"] == {"sms": {"state": "confirmed"}, "email": {"state": "confirmed"}}
    assert [one["what"] for one in export["consents"]] == ["confirmed", "raised"]
    assert export["agenda"] == [
        {"at": NOW.isoformat(), "class": "coaching", "kind": "idea", "channel": "sms", "week": 1}
    ]
    assert [one["at"] for one in export["log"]] == [NOW.isoformat(), later.isoformat()]
    assert export["log"][0] == {
        "at": NOW.isoformat(),
        "outcome": "done",
        "minutes": 20,
        "count": None,
        "asset": "people",
        "text": "20 min w Sam",
    }
    assert export["plans"] == [{"at": NOW.isoformat(), "date": "2026-04-08", "time": "10:00", "week": 1}]
    assert export["people"] == [{"name": "Sam"}]
    assert [(one["kind"], one["status"]) for one in export["sent"]] == [("idea", "delivered")]
    assert [one["text"] for one in export["heard"]] == ["20 min w Sam"]


def test_the_export_of_one_person_holds_nothing_of_another(store: Kept) -> None:
    kept(store, rosa(id=an_id(1)), records=(log("SM1"),), met=("Sam",))
    other = kept(store, rosa(id=an_id(2)))
    export = store.export(other.id)
    assert export
    assert (export["log"], export["people"], export["person"]["id"]) == ([], [], other.id)


# --- Erasure ---

WHEN = NOW + timedelta(days=7)
KEPT_UNTIL = WHEN + timedelta(days=365)


def erased(store: Kept, person: Person, **change: Any) -> Person:
    """Turn somebody into a tombstone, as `people/erasing.py` does."""
    profile = replace(person.profile, state=State.ERASED, created=WHEN, agenda=())
    who = Who(name="", phone=person.who.phone, email=person.who.email)
    after = replace(person, profile=profile.with_agenda(()), who=who, week=Week(), talk=Talk())
    assert changed(store, person, after, **change) is Saved.DONE
    return after


def whole(store: Kept, n: int = 0) -> Person:
    """Return somebody of whom there is one of everything."""
    return kept(
        store,
        rosa(id=an_id(n), agenda=(IDEA,), created=NOW, **BOTH),
        records=(
            consent("confirmed"),
            replace(consent("asked"), version="abc123", wording="Yes, text me."),
            replace(consent("stopped"), version=AS_RECEIVED, wording="Luis says stop", channel=Channel.EMAIL),
            log("SM1"),
            heard("SM1", "20 min w Sam", answer="Saved."),
        ),
        met=("Sam",),
        claims=(Claimed(SMS), Claimed(MAIL)),
        pending=(SMS, MAIL),
        attention=("crisis",),
        alert=Alert(since=NOW, due=NOW),
        since=NOW,
        once="SM1",
    )


def test_somebody_erased_is_nobody_at_once(store: Kept) -> None:
    person = whole(store)
    erased(store, person, left=(Left(SMS, NOW), Left(MAIL, NOW)))
    assert (store.read(person.id), store.export(person.id)) == (None, None)
    assert claimed(store, person.profile) is None
    assert changed(store, person, with_profile(person, checks=1)) is Saved.CONFLICT
    assert (store.owner(SMS), store.find(SMS), store.find(MAIL)) == (None, None, None)
    assert list(store.erased()) == [person.id]
    assert store.remains(person.id) == Remains(WHEN, {Channel.SMS: SMS[4:], Channel.EMAIL: MAIL[6:]})


def test_a_sweep_leaves_the_consent_record_without_name_or_words_and_may_be_made_again(store: Kept) -> None:
    person, other = whole(store), kept(store, rosa(id=an_id(1)), records=(log("SM2"),))
    store.settle(person.id, Sent(key=f"{person.id}-x-s", at=NOW, cls=None, kind=None, channel=Channel.SMS,
                                 status="sent", provider_id="SM9"))  # fmt: skip
    assert store.adopt("SM9", f"{person.id}-x-s")
    erased(store, person)
    for _ in range(2):
        store.sweep(person.id, KEPT_UNTIL)

    left = [item for item in everything_in(store) if item["PK"] != f"P#{other.id}"]
    assert {item["SK"] for item in left if item["PK"] == f"P#{person.id}"} == {"profile", "who"}
    consents = [item for item in left if item["SK"].startswith("consent#")]
    assert sorted((one["what"], one.get("wording", "")) for one in consents) == [
        ("asked", "Yes, text me."),
        ("confirmed", "yes"),
        ("stopped", ""),
    ]
    assert {int(one["expires"]) for one in consents} == {int(KEPT_UNTIL.timestamp())}
    assert len({one["PK"] for one in consents}) == 2, "each under its own address"
    assert not [item for item in left if item["PK"].startswith("W#") or item["SK"].startswith("pending#")]
    assert store.due(0, Channel.SMS, WHEN, 9) == []
    assert store.export(other.id)


def test_what_remains_is_buried_and_what_comes_late_is_swept(store: Kept) -> None:
    person = whole(store)
    erased(store, person)
    store.sweep(person.id, KEPT_UNTIL)
    store.bury(person.id, WHEN + timedelta(days=30))
    assert store.remains(person.id) is None
    store.settle(person.id, Sent(key=f"{person.id}-x-s", at=WHEN, cls=None, kind=None, channel=Channel.SMS,
                                 status="delivered"))  # fmt: skip
    assert list(store.erased()) == [person.id]
    store.sweep(person.id, KEPT_UNTIL)
    (tombstone,) = [item for item in everything_in(store) if item["PK"] == f"P#{person.id}"]
    assert (tombstone["SK"], int(tombstone["expires"])) == ("profile", int((WHEN + timedelta(days=30)).timestamp()))
    words = str(everything_in(store))
    assert not [word for word in ("Rosa", "Sam", "Luis", "planner", "3125550142", "rosa@") if word in words]


def test_a_stop_is_remembered_beyond_its_person_and_its_first_reason_stands(store: Kept) -> None:
    person = whole(store)
    store.suppress(MAIL, "complaint", NOW)
    erased(store, person, suppressed=(Suppressed(SMS, "stop", WHEN), Suppressed(MAIL, "stop", WHEN)))
    store.sweep(person.id, KEPT_UNTIL)
    kept_of = [item for item in everything_in(store) if item["SK"] == "suppressed"]
    assert sorted(item["reason"] for item in kept_of) == ["complaint", "stop"]


def test_somebody_new_with_the_same_address_is_not_swept(store: Kept) -> None:
    person = whole(store)
    erased(store, person, left=(Left(SMS, NOW), Left(MAIL, NOW)))
    anew = kept(store, rosa(id=an_id(5), created=WHEN), claims=(Claimed(SMS),), pending=(SMS,))
    store.sweep(person.id, KEPT_UNTIL)
    assert (store.owner(SMS), list(store.pending(SMS, WHEN))) == (anew.id, [Waiting(anew.id, WHEN)])
