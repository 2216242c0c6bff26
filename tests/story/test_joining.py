"""Two channels, second sign-ups, strangers, and coming back."""

import pytest

from tests.story.service import ROSA, Service, kinds, link

pytestmark = pytest.mark.slow

MAIL = "rosa@example.com"


def by_both(service: Service) -> None:
    service.signs_up(email=MAIL)
    service.says("yes")
    ask = next(m for m in service.outbox(to=MAIL) if m["class"] == "ask")
    service.press(link(ask["text"], "confirm"))


def test_both_channels_share_a_week_and_nothing_comes_twice(service: Service) -> None:
    by_both(service)
    service.passes(days=3)

    week = service.passes(days=7)

    assert [(m["channel"], m["kind"]) for m in week] == [("email", "idea"), ("sms", "step"), ("sms", "check")]


def test_a_yes_to_one_channel_starts_coaching_on_it(service: Service) -> None:
    service.signs_up(email=MAIL)
    service.says("yes")

    assert service.person()["channels"] == {"sms": {"state": "confirmed"}, "email": {"state": "pending"}}
    assert [m["channel"] for m in service.passes(days=9)] == ["sms"] * 5


def test_a_stop_by_text_ends_email_too(service: Service) -> None:
    by_both(service)
    service.says("leave me alone")

    assert service.person()["channels"] == {"sms": {"state": "stopped"}, "email": {"state": "stopped"}}
    assert service.passes(weeks=8) == []


def test_a_second_sign_up_with_a_confirmed_number_changes_nothing_and_tells_the_owner_once(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    before = service.person()["person"]

    first = service.signs_up(name="Somebody Else")
    second = service.signs_up(name="Somebody Else", goal="find out")

    assert (first, second) == (service.signs_up(phone="(312) 555-0177"),) * 2, "the answer tells them apart"
    assert service.person()["person"] == before

    service.passes(hours=20)  # Friday, 17:12 in Chicago; two hours later it is Saturday by UTC
    service.signs_up(name="Somebody Else")
    service.passes(hours=2)
    service.signs_up(name="Somebody Else")
    told = [m for m in service.outbox(to=ROSA) if "/me/" in m["body"]]
    assert len(told) == 2, "once in a day of hers"


def test_a_yes_counts_for_72_hours(service: Service) -> None:
    service.signs_up()
    service.passes(hours=72)
    assert service.says("yes")

    service.begins("2026-03-05 21:12")
    service.signs_up()
    service.passes(hours=72, seconds=1)
    service.says("yes")

    assert service.passes(weeks=3) == []


def test_a_no_enrolls_nobody(service: Service) -> None:
    service.signs_up()

    assert service.says("no") == []
    assert service.passes(weeks=1) == []


def test_two_sign_ups_that_share_an_address_are_not_joined(service: Service) -> None:
    service.signs_up(name="Rosa", email="shared@example.com")
    service.signs_up(name="Tom", phone="(312) 555-0177", email="shared@example.com")
    service.says("yes")

    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}


def test_a_stranger_is_answered_once_a_day(service: Service) -> None:
    stranger = "+13125550199"
    assert len(service.says("hello?", stranger)) == 1
    assert service.says("who is this", stranger) == []
    service.passes(days=1)
    assert len(service.says("hello??", stranger)) == 1


def test_the_carriers_own_words_are_answered_by_the_carrier_alone(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    assert len(service.says("STOP")) == 1
    assert service.outbox()[-1]["by"] == "carrier"
    assert service.person()["channels"] == {"sms": {"state": "stopped"}}
    assert service.passes(weeks=2) == []
    assert len(service.says("Help")) == 1

    assert len(service.says("START")) == 1

    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}
    assert kinds(service.to_next()) == [("coaching", "idea")]


def test_a_fresh_sign_up_after_a_stop_by_words_comes_back(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.says("pls leave me alone")
    service.passes(days=30)

    service.signs_up()

    assert service.outbox()[-1]["class"] == "ask"
    assert service.says("YES")
    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}


def test_a_number_that_the_carrier_refuses_ends_texts_only(service: Service) -> None:
    by_both(service)
    (starter,) = service.to_next()
    service.post("receipts", provider_id=starter["provider_id"], status="undelivered", code=30006)

    assert service.person()["channels"] == {"sms": {"state": "suppressed"}, "email": {"state": "confirmed"}}
    assert {m["channel"] for m in service.passes(weeks=2)} == {"email"}
