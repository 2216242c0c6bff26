"""Somebody says that they are younger than coaching is for: it ends kindly, and nothing of them is kept."""

import pytest

from tests.story.service import ROSA, Service

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("before", [[], ["yes"]])
def test_an_age_under_the_minimum_ends_coaching_kindly_and_erases(service: Service, before: list[str]) -> None:
    service.signs_up()
    for text in before:
        service.says(text)

    (answer,) = service.says_later("im 16 years old")

    assert "18 and up" in answer
    assert service.raw("GET", f"/_local/subscriber?phone={ROSA}")[0] == 404
    assert service.passes(weeks=3) == []
    assert service.outbox()[-1]["class"] == "opt_out"


def test_who_is_old_enough_goes_on(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.says_later("im 46 years old")
    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}


def test_who_was_too_young_may_sign_up_anew(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.says_later("im only 16")
    service.passes(days=1)
    service.signs_up()
    assert "HELP" in service.says("yes")[0]


def test_danger_comes_before_age(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    assert "988" in service.says_later("im 16 and i want to kill myself")[0]
    assert service.person()["person"]["state"] == "held"
