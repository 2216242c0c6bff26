"""What becomes of a message: a status only rises."""

from itertools import permutations

import pytest

from careerline.sending.status import rank_of, status_of, was_accepted

TWILIO = [
    ("queued", "accepted"),
    ("accepted", "accepted"),
    ("scheduled", "accepted"),
    ("sending", "accepted"),
    ("sent", "sent"),
    ("delivered", "delivered"),
    ("read", "delivered"),
    ("partially_delivered", "delivered"),
    ("undelivered", "undelivered"),
    ("failed", "failed"),
    ("canceled", "canceled"),
]
SES = [
    ("Send", "accepted"),
    ("Delivery", "delivered"),
    ("DeliveryDelay", "late"),
    ("Bounce", "bounced"),
    ("Complaint", "complained"),
    ("Reject", "rejected"),
    ("Rendering Failure", "failed"),
]


@pytest.mark.parametrize(("word", "status"), TWILIO + SES)
def test_each_word_of_a_carrier_has_one_of_ours(word: str, status: str) -> None:
    assert status_of(word) == status
    assert rank_of(status) > 0


@pytest.mark.parametrize("word", ["receiving", "received", "Open", "Click", "Subscription", "", "junk"])
def test_a_word_that_says_nothing_of_the_outcome_is_none(word: str) -> None:
    assert status_of(word) is None


def test_a_status_only_rises_on_its_way() -> None:
    way = ["dropped", "accepted", "sent", "late", "undelivered", "delivered", "bounced", "complained"]
    assert sorted(way, key=rank_of) == way
    assert len({rank_of(status) for status in way}) == len(way)
    assert rank_of("no such word") == 0


def test_in_whatever_order_the_words_come_the_last_one_on_the_way_stands() -> None:
    for order in permutations(["queued", "sent", "delivered"]):
        assert max((status_of(word) or "" for word in order), key=rank_of) == "delivered"


@pytest.mark.parametrize(
    ("status", "accepted"),
    [
        ("dropped", False),
        ("expired", False),
        ("refused", False),
        ("accepted", True),
        ("sent", True),
        ("late", True),
        ("undelivered", True),
        ("delivered", True),
        ("bounced", True),
        ("complained", True),
    ],
)
def test_whether_a_carrier_took_it(status: str, accepted: bool) -> None:
    assert was_accepted(status) is accepted
