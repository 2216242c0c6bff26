"""What two sign-ups, a lost answer of the table, or a stop in between must not do to anybody."""

import pytest

from tests.story.service import ROSA, Service, kinds, link

pytestmark = pytest.mark.slow

BEN = "ben@example.com"


@pytest.fixture
def twice(service: Service) -> Service:
    """Rosa signed up on two days, and said yes once."""
    service.signs_up()
    service.passes(days=1)
    service.signs_up()
    service.says("yes")
    return service


def test_who_signed_up_twice_and_said_yes_once_is_heard(twice: Service) -> None:
    twice.passes(days=2)

    assert twice.says("did 25 min of excel") != []
    assert twice.person()["person"]["totals"]["minutes"] == 25


@pytest.mark.parametrize("word", ["STOP", "please stop texting me"])
def test_who_signed_up_twice_can_stop(twice: Service, word: str) -> None:
    twice.passes(hours=2)

    twice.says(word)

    assert [m["class"] for m in twice.passes(weeks=4) if m["class"] != "carrier"] in ([], ["opt_out"])


@pytest.mark.parametrize("fault", ["after", "crash_after", "before"])
@pytest.mark.parametrize("operation", ["UpdateItem", "TransactWriteItems", "PutItem"])
def test_a_sign_up_is_asked_once_whatever_the_table_does(service: Service, operation: str, fault: str) -> None:
    service.post("faults", service="dynamodb", operation=operation, fault=fault, times=1)

    if service.signs_up() >= 500:
        assert service.signs_up() < 400
    service.passes(hours=14)  # what could not go while they were at the form waits for the morning

    assert [m["class"] for m in service.outbox(to=ROSA)] == ["ask"]


def test_a_yes_by_link_after_a_stop_counts_again(service: Service) -> None:
    service.signs_up(phone="", email=BEN)
    ask = service.outbox(to=BEN)[-1]["body"]
    service.press(link(ask, "confirm"))
    service.press(link(service.outbox(to=BEN)[-1]["body"], "unsubscribe"))
    assert service.person(email=BEN)["channels"] == {"email": {"state": "stopped"}}

    service.press(link(ask, "confirm"))

    assert service.person(email=BEN)["channels"] == {"email": {"state": "confirmed"}}
    assert kinds(service.passes(days=8)) != []


@pytest.mark.parametrize("fault", ["after", "crash_before", "crash_after"])
@pytest.mark.parametrize("operation", ["PutItem", "UpdateItem", "TransactWriteItems"])
def test_a_strangers_stop_is_remembered_whatever_the_table_does(service: Service, operation: str, fault: str) -> None:
    service.post("faults", service="dynamodb", operation=operation, fault=fault, times=1)

    service.post("sms", **{"from": ROSA, "body": "please stop texting me"})
    service.post("redeliver", last=5)

    assert service.outbox(to=ROSA) == []
