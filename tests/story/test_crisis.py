"""Somebody may be in danger: what they are told, what stays silent, and who hears of it until somebody has seen it."""

import re
from typing import Any

import pytest

from tests.story.service import ROSA, Service, link, when

pytestmark = pytest.mark.slow

DANGER = "i dont want to be here anymore. not the job. anywhere"
FIRST, SECOND = "ana@harborworks.example", "sam@harborworks.example"


@pytest.fixture
def rosa(service: Service) -> Service:
    service.signs_up()
    service.says("yes")
    service.passes(hours=1)
    return service


def told(messages: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return whom an alert went to, and when."""
    return [(when(message), message["to"]) for message in messages if message["to"] in {FIRST, SECOND}]


def test_two_operators_hear_at_once_after_an_hour_and_after_a_day_while_nobody_has_seen_it(rosa: Service) -> None:
    rosa.says(DANGER)
    at_once = told(rosa.outbox())
    later = rosa.passes(weeks=1)

    assert at_once == [("Thu 22:12", FIRST), ("Thu 22:12", SECOND)]
    assert told(later) == [("Thu 23:12", FIRST), ("Thu 23:12", SECOND), ("Fri 22:12", FIRST), ("Fri 22:12", SECOND)]
    assert len(later) == 4, "nothing else goes out"
    for message in rosa.outbox(to=FIRST):
        assert "anywhere" not in message["text"] + message["html"] + message["subject"]
        assert not {"312", "Rosa"} & set(re.findall(r"\w+", message["text"]))
        assert (message["key"], message["class"]) == (None, None)


def test_the_crisis_text_goes_before_the_alert(rosa: Service) -> None:
    before = len(rosa.outbox())
    rosa.says(DANGER)
    assert [message["to"] for message in rosa.outbox()][before:] == [ROSA, FIRST, SECOND]


def test_the_page_behind_it_says_whom_to_call_and_its_button_ends_the_alerts(
    rosa: Service,
) -> None:
    rosa.says(DANGER)
    address = link(rosa.outbox(to=SECOND)[-1]["text"], "alert")
    status, page = rosa.page(address)
    assert status == 200
    assert all(words in page for words in ("Rosa", "+13125550142", "not the job", "I have seen this"))

    assert rosa.press(address, do="seen") == 303

    assert told(rosa.passes(weeks=1)) == []
    assert "No more emails come about it" in rosa.page(address)[1]
    assert "on hold" in rosa.says("thinking about it all today")[0]


def test_a_coach_can_start_the_coaching_again(rosa: Service) -> None:
    rosa.says(DANGER)
    address = link(rosa.outbox(to=FIRST)[-1]["text"], "alert")
    assert rosa.press(address, do="release") == 303
    assert [message["kind"] for message in rosa.passes(days=7)][:1] == ["idea"]


def test_another_text_of_distress_is_told_again_though_the_first_was_seen(rosa: Service) -> None:
    rosa.says(DANGER)
    rosa.press(link(rosa.outbox(to=FIRST)[-1]["text"], "alert"), do="seen")
    assert rosa.says("i want to kill myself") == [], "within ten minutes it is not answered again"
    rosa.passes(minutes=11)
    assert "988" in rosa.says("i want to kill myself")[0]
    assert len(told(rosa.passes(hours=2))) == 2


@pytest.mark.parametrize("fault", ["before", "throttle", "error", "crash_before"])
def test_an_alert_that_did_not_go_out_is_tried_again(rosa: Service, fault: str) -> None:
    rosa.post("faults", service="ses", operation="SendEmail", fault=fault, times=1)
    rosa.says(DANGER)
    rosa.passes(minutes=20)
    assert {message["to"] for message in rosa.outbox()} >= {FIRST, SECOND}
    assert len(rosa.outbox(to=ROSA)) == 3


def test_the_daily_word_of_the_hold_and_help_and_stop(rosa: Service) -> None:
    rosa.says(DANGER)
    assert "BACK" in rosa.says("sorry")[0]
    assert rosa.says_later("did 20 min") == []
    assert "HELP for help" in rosa.says("what is this? who is texting me")[0]
    rosa.passes(days=1)
    assert "BACK" in rosa.says("hey")[0]
    assert "opted out" in rosa.says("leave me alone")[0]


def test_a_number_that_nobody_signed_up_is_told_nothing_that_is_not_true(service: Service) -> None:
    (answer,) = service.says("i want to kill myself", sender="+13125550199")
    assert "988" in answer
    assert "coach" not in answer
    assert told(service.passes(days=2)) == []
