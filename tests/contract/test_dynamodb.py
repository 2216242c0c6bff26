"""What is the adapter's alone: the SDK asks again by itself, and what stands in keys is read by operators."""

from dataclasses import replace
from typing import Any

import pytest

from careerline.adapters.dynamodb import DynamoStore
from careerline.ports import Claimed, Day, Saved
from tests.contract.conftest import Engine
from tests.contract.test_store import (
    BOTH,
    MAIL,
    NOW,
    SMS,
    an_id,
    changed,
    claimed,
    everything_in,
    kept,
    on_engine,
)
from tests.core.somebody import rosa, with_profile


@pytest.fixture
def store(engine: Engine, table_definition: dict[str, Any]) -> DynamoStore:
    """An empty table."""
    return on_engine(engine, table_definition)


class LosesAnswers:
    """A client whose first answer is lost on the way, so that the SDK asks again with the same call."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def query(self, **call: Any) -> Any:
        return self.client.query(**call)

    def update_item(self, **call: Any) -> Any:
        self.client.update_item(**call)
        return self.client.update_item(**call)

    def put_item(self, **call: Any) -> Any:
        self.client.put_item(**call)
        return self.client.put_item(**call)

    def transact_write_items(self, **call: Any) -> Any:
        """A transaction is known again by the token that the SDK gives it: the second call gets the first's answer."""
        return self.client.transact_write_items(**call)


def test_what_the_sdk_counts_again_after_a_lost_answer_counts_once(store: DynamoStore) -> None:
    lossy = replace(store, client=LosesAnswers(store.client))
    assert lossy.count("asks", 1, NOW)
    assert not store.count("asks", 1, NOW)
    assert lossy.spend(NOW, Day(texts=10), Day(texts=10))
    assert lossy.spend(NOW, Day() - Day(texts=4))
    assert store.day(NOW).texts == 6


def test_a_claim_that_the_sdk_repeats_after_a_lost_answer_still_wins(store: DynamoStore) -> None:
    profile = kept(store).profile
    lossy = replace(store, client=LosesAnswers(store.client))
    mine = claimed(lossy, profile)
    assert mine
    assert mine.coaching.open
    assert claimed(store, profile) is None


def test_a_profile_that_the_sdk_writes_again_after_a_lost_answer_is_written(store: DynamoStore) -> None:
    person = kept(store)
    lossy = replace(store, client=LosesAnswers(store.client))
    assert changed(lossy, person, with_profile(person, checks=1)) is Saved.DONE
    assert changed(lossy, person, with_profile(person, checks=2)) is Saved.CONFLICT


def test_an_adoption_that_the_sdk_repeats_still_holds(store: DynamoStore) -> None:
    assert replace(store, client=LosesAnswers(store.client)).adopt("SM1", "key")


def test_no_address_stands_in_a_key(store: DynamoStore) -> None:
    person = kept(store, rosa(id=an_id(), **BOTH), claims=(Claimed(SMS), Claimed(MAIL)), pending=(SMS,))
    store.suppress(SMS, "stop", NOW)
    keys = [item[name] for item in everything_in(store) for name in ("PK", "SK")]
    assert not [key for key in keys if "3125550142" in key or "rosa@" in key]
    assert person.who.phone == "+13125550142"


def test_a_fresh_yes_lifts_what_was_remembered_against_an_address(store: DynamoStore) -> None:
    person = kept(store)
    store.suppress(SMS, "stop", NOW)
    assert changed(store, person, person, claims=(Claimed(SMS),)) is Saved.DONE
    assert "suppressed" not in {item["SK"] for item in everything_in(store)}
