"""What a text may cost, and that what `bench` counts is what the adapter asks of DynamoDB."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from bench.engine import item_size
from bench.load import Stand
from bench.people import KINDS, stand_by
from careerline.adapters.dynamodb.attributes import stored
from careerline.people.person import Cadence
from tests.contract.conftest import Engine
from tests.contract.test_store import on_engine
from tests.core import test_profile_size as profiles

MOST_WRITES = 8
QUEUES = ("send_message_batch", "get_queue_attributes")


def sent_to(people: int, *, rate: float) -> Stand:
    stand = Stand(people, rate=rate, sdk=False)
    stand.send_all(people)
    assert stand.told == people
    return stand


@pytest.mark.parametrize(
    ("people", "rate", "most"),
    [
        pytest.param(10 * len(KINDS), 10 * len(KINDS), 4.9, id="one minute"),
        # Ten a second, so that what is read at once is a whole batch.
        pytest.param(1800, 10, 4.75, id="three minutes", marks=pytest.mark.slow),
    ],
)
def test_a_text_costs_less_than_five_calls_and_eight_write_units_receipts_included(
    people: int, rate: float, most: float
) -> None:
    places = sent_to(people, rate=rate).ledger.places.values()
    assert sum(place.calls for place in places) / people <= most
    assert sum(place.write for place in places) / people <= MOST_WRITES


def test_a_tick_costs_no_more_beside_people_who_are_not_due() -> None:
    costs = []
    for bystanders in (0, 5_000):
        stand = Stand(30, rate=30, sdk=False)
        stand_by(stand.table, bystanders)
        stand.tick()
        costs.append([(place.calls, place.read) for _, place in sorted(stand.ledger.places.items())])
    assert costs[0] == costs[1]


@pytest.mark.parametrize("engine", ["moto"], indirect=True)
def test_what_the_bench_counts_is_what_the_adapter_asks(engine: Engine, table_definition: dict[str, Any]) -> None:
    people = len(KINDS)
    counted: Counter[str] = Counter()
    for request, count in sent_to(people, rate=people).ledger.requests.items():
        if not request.endswith(QUEUES):
            counted[request.split()[1]] += count
    asked: Counter[str] = Counter()
    stand = Stand(people, rate=people, sdk=False)
    store = on_engine(engine, table_definition)
    for partition in stand.table.partitions.values():
        for item in partition.values():
            store.client.put_item(TableName=store.table, Item=item)
    stand.coach = replace(stand.coach, store=store)

    def ask(model: Any, **_more: Any) -> None:
        asked["".join(f"_{char.lower()}" if char.isupper() else char for char in model.name).lstrip("_")] += 1

    store.client.meta.events.register("before-call.dynamodb", ask, unique_id="load")
    try:
        stand.minute()
        stand.receipts()
    finally:
        store.client.meta.events.unregister("before-call.dynamodb", unique_id="load")
    assert stand.told == people
    assert asked == counted


def test_the_bench_measures_items_as_the_profiles_own_limit_does() -> None:
    item = profiles.stored(profiles.fullest(Cadence.DAILY))
    assert item_size(stored(item)) == profiles.item_size(item)
