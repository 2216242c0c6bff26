"""Upkeep finds, once a day, the texts whose webhook never reached us, and applies each once."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest

from careerline.errors import TryLaterError
from careerline.hearing import missed
from careerline.people.person import Step, Week
from tests.doors.door import DANA, PHONE, PUBLIC_URL, Door, answers, event, lines

NIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # when upkeep.daily happens
STRANGER = "+13125550199"


@pytest.fixture
def night(door: Door) -> Door:
    """Dana with a step, an hour before upkeep."""
    door.at(NIGHT - timedelta(hours=1))
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=NIGHT - timedelta(days=3))))
    return door


def lost(door: Door, words: str, sender: str = PHONE) -> dict[str, str]:
    """Let the carrier take a text whose webhook reaches nobody; return that webhook's fields."""
    return dict(door.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", sender, words).form)


def upkeep(door: Door) -> dict[str, int]:
    door.at(NIGHT)
    return dict(door("upkeep", event("upkeep.daily")))


def test_a_text_whose_webhook_never_reached_us_is_found_and_applied_once(night: Door) -> None:
    lost(night, "done, took 40 min")

    assert upkeep(night) == {"applied": 1}
    assert [one["minutes"] for one in night.stored()["log"]] == [40]
    assert night.queued("AnswerQueue") == [(DANA, 0)]
    before = night.everything()

    assert upkeep(night) == {}
    assert night.everything() == before


def test_texts_that_were_applied_before_change_nothing(night: Door) -> None:
    fields = lost(night, "done, took 40 min")
    night("hear_text", night.text(**fields))
    before = night.everything()

    assert upkeep(night) == {}

    assert night.everything() == before


def test_a_webhook_that_comes_after_upkeep_changes_nothing(night: Door) -> None:
    fields = lost(night, "done, took 40 min")
    upkeep(night)
    before = night.everything()

    assert night("hear_text", night.text(**fields))["statusCode"] == 200

    assert night.everything() == before


def test_texts_are_applied_in_the_order_in_which_they_were_written(night: Door) -> None:
    for words in ("did 10 min", "undo", "did 25 min"):
        lost(night, words)
        night.passes(minutes=1)

    assert upkeep(night) == {"applied": 3}

    assert [one["minutes"] for one in night.stored()["log"]] == [25]


def test_a_stop_that_the_carrier_answered_takes_effect_and_we_say_nothing(night: Door) -> None:
    lost(night, "Stop ")

    assert upkeep(night) == {"applied": 1}

    profile = night.person().profile
    assert (profile.sms, profile.email, answers(night.person())) == ("stopped", "stopped", [])


@pytest.mark.parametrize(
    ("said", "lost_one", "then"),
    [
        pytest.param(("STOP", "START", "STOP"), 1, "stopped", id="a START that was lost between two STOPs"),
        pytest.param(("STOP", "START", "leave me alone"), 1, "stopped", id="a START that was lost before other words"),
        pytest.param(("STOP", "START"), 0, "confirmed", id="a STOP that was lost before a START"),
        pytest.param(("stop texting me please", "START"), 0, "confirmed", id="a stop in words that was lost"),
        pytest.param(("STOP", "START"), 1, "confirmed", id="a START that was lost and came last"),
        pytest.param(("START", "STOP"), 1, "stopped", id="a STOP that was lost and came last"),
        pytest.param(("STOP", "done 20 min"), 0, "stopped", id="a STOP that was lost before a report"),
    ],
)
def test_a_text_that_is_found_late_takes_back_no_later_word(
    night: Door, said: tuple[str, ...], lost_one: int, then: str
) -> None:
    for n, words in enumerate(said):
        fields = lost(night, words)
        if n != lost_one:
            night("hear_text", night.text(**fields))
        night.passes(minutes=5)

    assert upkeep(night) == {"applied": 1}

    assert night.person().profile.sms == then
    assert len(night.stored()["heard"]) == len(said)


def test_texts_that_were_all_lost_come_to_what_the_last_of_them_said(night: Door) -> None:
    for words in ("STOP", "START", "STOP"):
        lost(night, words)
        night.passes(minutes=5)
    assert upkeep(night) == {"applied": 3}
    assert night.person().profile.sms == "stopped"


def test_a_webhook_that_is_played_again_days_later_changes_nothing(night: Door) -> None:
    stop = lost(night, "STOP")
    night("hear_text", night.text(**stop))
    night.passes(minutes=5)
    night("hear_text", night.text(**lost(night, "START")))
    night.passes(days=2)
    before = night.everything()

    night("hear_text", night.text(**stop))

    assert night.everything() == before


@pytest.mark.parametrize("words", ["who is this?", "i want to die", "i am 14 years old"])
def test_a_strangers_text_that_is_found_too_late_for_an_answer_gets_none(night: Door, words: str) -> None:
    lost(night, words, STRANGER)

    assert upkeep(night) == {"unknown": 1}

    assert night.outbox == []


def test_a_strangers_stop_counts_however_late_it_is_found(night: Door) -> None:
    lost(night, "please stop", STRANGER)
    upkeep(night)
    assert night.coach.store.suppressed(f"sms:{STRANGER}").reason == "stop"


def test_a_strangers_text_is_answered_once_however_often_it_is_found(night: Door) -> None:
    night.at(NIGHT - timedelta(minutes=5))
    lost(night, "who is this?", STRANGER)

    assert upkeep(night) == {"unknown": 1}
    assert upkeep(night) == {}

    assert [text["to"] for text in night.outbox] == [STRANGER]


def test_a_stranger_whom_the_hook_answered_is_not_answered_again(night: Door) -> None:
    fields = lost(night, "who is this?", STRANGER)
    night("hear_text", night.text(**fields))

    assert upkeep(night) == {}

    assert len(night.outbox) == 1


def test_what_is_older_than_three_days_is_left(night: Door) -> None:
    night.at(NIGHT - timedelta(days=4, hours=1))
    lost(night, "done, took 40 min")

    assert upkeep(night) == {}
    assert night.stored()["heard"] == []


def test_two_days_on_which_it_did_not_run_are_made_up_for(night: Door) -> None:
    night.at(NIGHT - timedelta(days=2, hours=4))
    lost(night, "done, took 40 min")

    assert upkeep(night) == {"applied": 1}


def test_what_we_sent_ourselves_is_not_taken_for_something_heard(night: Door) -> None:
    night("hear_text", night.text())
    night("deliver", event("deliver.answer"))
    assert len(night.outbox) == 1

    assert upkeep(night) == {}


def test_where_twilios_list_cannot_be_read_the_run_fails_and_names_nobody(
    night: Door, settings: Callable[..., None]
) -> None:
    settings(TWILIO_API_URL="http://127.0.0.1:9")  # nobody listens there

    with pytest.raises(TryLaterError) as refused:
        upkeep(night)

    assert str(refused.value) == "Twilio could not be reached"


def test_neither_a_number_nor_words_are_logged(night: Door, log: StringIO) -> None:
    lost(night, "zebra")

    upkeep(night)

    assert [line["message"] for line in lines(log)] == ["upkeep"]
    assert "zebra" not in log.getvalue()
    assert PHONE[1:] not in log.getvalue()


def test_a_text_that_cannot_be_applied_keeps_none_of_the_others_waiting(
    night: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = lost(night, "my thirty words")["MessageSid"]
    lost(night, "done, took 40 min")
    hear = missed.hear

    def breaks(coach: Any, inbound: Any, now: datetime) -> Any:
        if inbound.ref == bad:
            raise KeyError("something that nobody thought of")
        return hear(coach, inbound, now)

    monkeypatch.setattr(missed, "hear", breaks)

    with pytest.raises(TryLaterError, match=f"{bad} \\(KeyError\\)"):
        upkeep(night)

    assert [one["minutes"] for one in night.stored()["log"]] == [40]


def test_a_text_that_failed_once_is_applied_in_the_same_run(night: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    lost(night, "done, took 40 min")
    hear, tries = missed.hear, []

    def breaks(*given: Any) -> Any:
        tries.append(given)
        if len(tries) == 1:
            raise TryLaterError("throttled")
        return hear(*given)

    monkeypatch.setattr(missed, "hear", breaks)

    assert upkeep(night) == {"applied": 1}


def test_a_text_waits_behind_an_earlier_one_of_its_sender_that_could_not_be_applied(
    night: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = lost(night, "did 10 min")["MessageSid"]
    night.passes(minutes=1)
    lost(night, "undo")
    lost(night, "please stop", STRANGER)
    hear, order = missed.hear, []

    def throttled(coach: Any, inbound: Any, now: datetime) -> Any:
        order.append(inbound.text)
        if inbound.ref == first and order.count(inbound.text) == 1:
            raise TryLaterError("throttled")
        return hear(coach, inbound, now)

    monkeypatch.setattr(missed, "hear", throttled)

    assert upkeep(night) == {"applied": 2, "unknown": 1}

    assert order == ["did 10 min", "please stop", "did 10 min", "undo"]
    assert night.stored()["log"] == []
