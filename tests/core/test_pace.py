"""The table of senders: every kind that the template offers, and figures that make sense."""

import tomllib
from typing import Any

import pytest

from careerline.agenda import Channel
from careerline.errors import ContentError
from careerline.ports import Day, Quota
from careerline.sending.pace import (
    FILE,
    NO_LIMIT,
    limits,
    price,
    rates,
    read_senders,
    sender_of,
    senders,
    spent_percent,
)
from simulation.coach import settings
from tests.test_architecture import TEMPLATE


def ses(per_second: float, *, at_risk: bool = False) -> Quota:
    return Quota(per_second=per_second, per_day=50_000, used=0, at_risk=at_risk)


def test_the_template_offers_every_kind_of_sender_and_no_other() -> None:
    parameter = TEMPLATE["Parameters"]["SenderType"]
    assert parameter["AllowedValues"] == list(senders())
    assert parameter["Default"] in senders()


def test_the_default_is_the_slowest() -> None:
    default = senders()[TEMPLATE["Parameters"]["SenderType"]["Default"]]
    assert default.per_second == min(sender.per_second for sender in senders().values())


@pytest.mark.parametrize(
    ("name", "per_second", "per_day"),
    [
        ("long_code", 1, 2000),
        ("low_volume", 3.75, 2000),
        ("standard_middle", 120, 40_000),
        ("standard_high", 225, 200_000),
        ("toll_free", 3, NO_LIMIT),
        ("short_code", 100, NO_LIMIT),
    ],
)
def test_a_kind_of_sender_has_its_carriers_figures(name: str, per_second: float, per_day: int) -> None:
    sender = sender_of(settings(sender_type=name))
    assert (sender.per_second, sender.segments_per_day) == (per_second, per_day)


def test_a_number_of_an_operators_own_takes_the_place_of_the_senders() -> None:
    assert limits(settings(sender_type="low_volume", texts_per_day=None, spend_per_day=25)) == Day(
        texts=2000, cost=250_000
    )
    assert limits(settings(texts_per_day=50, spend_per_day=0.5)) == Day(texts=50, cost=5000)


@pytest.mark.parametrize(
    ("given", "quota", "rate"),
    [
        pytest.param(0, ses(14), 11.2, id="four fifths of what SES says"),
        pytest.param(0, ses(0.2), 0.8, id="no slower than the sandbox"),
        pytest.param(0, None, 0.8, id="the sandbox's, where SES cannot be asked"),
        pytest.param(0, ses(14, at_risk=True), 5.6, id="half while AWS reviews the account"),
        pytest.param(2, ses(14), 2, id="an operator's own"),
        pytest.param(2, ses(14, at_risk=True), 1, id="half of an operator's own"),
        pytest.param(2, None, 2, id="an operator's own, where SES cannot be asked"),
    ],
)
def test_the_rate_of_mails_is_that_of_the_account(given: float, quota: Quota | None, rate: float) -> None:
    assert rates(settings(mails_per_second=given, texts_per_second=3), quota) == {
        Channel.SMS: 3,
        Channel.EMAIL: pytest.approx(rate),
    }


def test_a_text_of_two_segments_costs_twice_and_a_mail_has_no_segments() -> None:
    assert price(settings(), Channel.SMS, 2) == Day(texts=2, cost=250)
    assert price(settings(), Channel.EMAIL, 1) == Day(mails=1, cost=1)


@pytest.mark.parametrize(("cost", "most", "percent"), [(0, 1000, 0), (799, 1000, 79), (800, 1000, 80), (0, 0, 100)])
def test_what_is_spent_in_percent(cost: int, most: int, percent: int) -> None:
    assert spent_percent(Day(cost=cost), Day(cost=most)) == percent


def broken(**changes: Any) -> dict[str, Any]:
    data = tomllib.loads(FILE.read_text("utf-8"))
    data["toll_free"] |= changes
    return data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (broken(per_second=0), r"the figures of \[toll_free\] must be numbers above 0"),
        (broken(segments_per_day="many"), r"the figures of \[toll_free\]"),
        (broken(why=""), r"\[toll_free\] must say `says` and `why`"),
    ],
)
def test_a_mistake_in_the_table_is_named_with_its_row(data: dict[str, Any], says: str) -> None:
    with pytest.raises(ContentError, match=says):
        read_senders(data)
