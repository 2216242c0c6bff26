"""Upkeep finds the texts and the receipts whose webhook never reached us, and applies each once."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest

from careerline.agenda import Channel, Class, Entry
from careerline.errors import MalformedEventError, NotSentError, TryLaterError, UnknownOutcomeError
from careerline.hearing import missed
from careerline.hearing.missed import LEFT_TO_HOOKS
from careerline.people import desk
from careerline.people.erasing import erase
from careerline.people.person import State, Step, Week
from careerline.ports import Stop, address_key
from careerline.sending import alerts, receipts, unreported
from careerline.site.alert import alert_page
from local.faults import Fault
from tests.core.somebody import entry
from tests.doors.door import DANA, MONDAY, PHONE, PUBLIC_URL, Door, answers, due_idea, event, lines, nth, signed
from tests.doors.test_deliver import batch
from tests.doors.test_receipts import of_text

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


@pytest.mark.parametrize("words", ["who is this?", "i am 14 years old"])
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


# --- In danger, and found late ---

OPERATORS = ["ana@harborworks.example", "sam@harborworks.example"]


def told(door: Door) -> list[tuple[str, str]]:
    """Return whom of the operators a mail went to, and its words."""
    return [(one["to"], one["text"]) for one in door.outbox if one["to"] in OPERATORS]


def test_whoever_is_in_danger_is_answered_late_and_operators_hear_that_it_was_late(night: Door) -> None:
    lost(night, "i want to die")

    assert upkeep(night) == {"applied": 1}
    night("deliver", event("deliver.answer"))

    assert [(one["to"], one["class"]) for one in night.outbox if one["channel"] == "sms"] == [(PHONE, "crisis")]
    assert [to for to, _ in told(night)] == OPERATORS
    for _, words in told(night):
        assert "at 2 am" in words  # when they wrote it, on their clock
        assert "It was found late." in words
        assert "They were sent this on Monday, March 2 at 3 am, their time:" in words
        assert "die" not in words.split()
    assert [(one.person, night.coach.store.needs(DANA)) for one in night.coach.store.desk("crisis")] == [
        (DANA, frozenset({"crisis"}))
    ]


def test_after_a_day_nobody_answers_by_itself_and_operators_hear_that_nothing_was_sent(night: Door) -> None:
    night.at(NIGHT - timedelta(hours=25))
    lost(night, "i want to die")

    upkeep(night)
    night("deliver", event("deliver.answer"))

    assert [one["class"] for one in night.outbox if one["channel"] == "sms"] == []
    assert [to for to, _ in told(night)] == OPERATORS
    assert all("No answer is known to have reached them." in words for _, words in told(night))
    person = night.person()
    page = alert_page(person, night.stored(), NIGHT, night.coach.composer.lines(person), seen=False)
    assert page is not None
    assert [one.text for one in page.wrote] == ["i want to die"]


def went(door: Door) -> list[tuple[str, str]]:
    """Return to whom texts went, and of which class."""
    return [(one["to"], one["class"]) for one in door.outbox if one["channel"] == "sms"]


def became_of(door: Door) -> list[tuple[str, str]]:
    """Return what became of each crisis answer to Dana, and why."""
    return [(one["status"], one.get("reason") or "") for one in door.stored()["sent"] if one["class"] == "crisis"]


def test_whoever_was_too_late_for_an_answer_is_answered_when_they_write_again(night: Door) -> None:
    night.at(NIGHT - timedelta(hours=25))
    lost(night, "i want to die")
    upkeep(night)
    night("deliver", event("deliver.answer"))
    assert (went(night), len(told(night))) == ([], 2)
    night.passes(minutes=5)

    night("hear_text", night.text(**lost(night, "i want to die")))
    night("deliver", event("deliver.answer"))

    assert went(night) == [(PHONE, "crisis")]
    assert ["They were sent this at once" in words for _, words in told(night)] == [False, False, True, True]


@pytest.mark.parametrize(
    ("written", "dropped"),
    [
        ((25 * 60, 120), "too late"),
        ((120, 115), "a later one stands for it"),
        ((120, 90), "a later one stands for it"),
        ((120, 120), "a later one stands for it"),
    ],
)
def test_of_several_that_are_found_at_once_the_youngest_is_answered(
    night: Door, written: tuple[int, int], dropped: str
) -> None:
    for minutes, words in zip(written, ("i want to die", "i want to kill myself"), strict=True):
        night.at(NIGHT - timedelta(minutes=minutes))
        lost(night, words)

    assert upkeep(night) == {"applied": 2}
    night("deliver", event("deliver.answer"))

    assert went(night) == [(PHONE, "crisis")]
    assert sorted(became_of(night)) == [("accepted", ""), ("dropped", dropped)]
    assert len(told(night)) == 2
    night.passes(minutes=5)
    night("hear_text", night.text(**lost(night, "i want to die")))
    night("deliver", event("deliver.answer"))
    assert len(went(night)) == 1, "they had the answer five minutes ago"


def test_of_two_in_one_second_that_are_heard_apart_one_is_answered(night: Door) -> None:
    night.stage.twilio.refuses = (429, 20429)
    by_hook = lost(night, "i want to die")
    lost(night, "i want to kill myself")
    night("hear_text", night.text(**by_hook))
    night("deliver", event("deliver.answer"))
    night.stage.twilio.refuses = None

    assert upkeep(night) == {"applied": 1}
    night("deliver", event("deliver.answer"))

    assert went(night) == [(PHONE, "crisis")]
    assert sorted(became_of(night)) == [("accepted", ""), ("dropped", "a later one stands for it")]


def test_danger_that_is_found_after_a_later_one_was_answered_is_kept_for_the_desk_alone(night: Door) -> None:
    night.at(NIGHT - timedelta(hours=20))
    lost(night, "i want to die")
    night.passes(minutes=30)
    night("hear_text", night.text(**lost(night, "i want to kill myself")))
    night("deliver", event("deliver.answer"))
    before = (went(night), told(night))
    alerts.seen(night.coach, DANA)
    desk.done(night.coach, DANA, {"crisis"})
    night.change(state=State.ACTIVE)

    upkeep(night)
    night("deliver", event("deliver.answer"))

    assert (went(night), told(night)) == before
    assert night.person().profile.state == "active"
    assert night.coach.store.needs(DANA) == {"crisis"}
    assert [one["text"] for one in night.stored()["heard"]] == ["i want to die", "i want to kill myself"]


@pytest.mark.parametrize("state", ["active", "pending"])
def test_a_crisis_answer_that_waits_for_its_carrier_outlives_a_stop(door: Door, state: str) -> None:
    door.at(NIGHT)
    door.knows(DANA, state=state, sms="pending" if state == "pending" else "confirmed", email=None)
    door.stage.twilio.refuses = (429, 20429)
    door("hear_text", door.text(**lost(door, "i want to die")))
    door("deliver", event("deliver.answer"))
    door.passes(minutes=20)
    door.stage.twilio.refuses = None

    door("hear_text", door.text(**lost(door, "please stop texting me")))
    for _ in range(3):
        door("deliver", event("deliver.answer"))
        door.passes(minutes=5)

    assert (PHONE, "crisis") in went(door)
    assert became_of(door) == [("accepted", "")]
    assert door.person().profile.sms == "stopped"


def test_what_a_carrier_does_not_take_is_told_to_operators_as_waiting(night: Door) -> None:
    lost(night, "i want to die")
    night.stage.twilio.refuses = (429, 20429)
    upkeep(night)

    night("deliver", event("deliver.answer"))

    assert all("No answer is known to have reached them yet." in words for _, words in told(night))
    assert len(told(night)) == 2


def held(door: Door, state: str) -> None:
    """Let what an answer may wait for stand."""
    if state == "halted":
        door.coach.store.stop(Stop(None, MONDAY))
    elif state == "stopped":
        door.coach.store.stop(Stop(Channel.SMS, MONDAY, "too many were filtered"))
    elif state == "parked":
        door.change(parked="five tries learned nothing")


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("", "goes on trying until a day after they wrote"),
        ("stopped", "it may well not go"),
        ("halted", "all sending is switched off"),
        ("parked", f"careerline people resume {DANA}"),
    ],
)
def test_operators_read_what_an_answer_waits_for(door: Door, state: str, says: str) -> None:
    door.knows(DANA)
    door.stage.twilio.refuses = (429, 20429)
    door("hear_text", door.text(**lost(door, "i want to die")))
    held(door, state)
    door("deliver", event("deliver.answer"))

    assert went(door) == []
    assert [(says in words, "goes on trying" in words) for _, words in told(door)] == [
        (True, state in {"", "stopped"})
    ] * 2


def test_operators_read_after_a_day_that_no_answer_goes_any_more(door: Door) -> None:
    door.knows(DANA)
    door.stage.twilio.refuses = (429, 20429)
    door("hear_text", door.text(**lost(door, "i want to die")))
    for _ in range(2):
        door("deliver", event("deliver.answer"))
        door.passes(hours=24, minutes=1)
    door("deliver", event("deliver.answer"))

    assert ["No answer is known to have reached them." in words for _, words in told(door)][-2:] == [True, True]


def test_operators_read_when_an_answer_went_that_had_to_wait(door: Door) -> None:
    door.knows(DANA)
    door.stage.twilio.refuses = (429, 20429)
    door("hear_text", door.text(**lost(door, "i want to die")))
    door("deliver", event("deliver.answer"))
    door.stage.twilio.refuses = None
    for _ in range(13):
        door.passes(minutes=5)
        door("deliver", event("deliver.answer"))

    assert went(door) == [(PHONE, "crisis")]
    first, later = (told(door)[n][1] for n in (0, 2))
    assert "No answer is known to have reached them yet." in first
    assert "They were sent this on Monday, March 2 at 9:35 am, their time:" in later


def test_operators_do_not_read_at_once_of_what_was_found_some_minutes_later(door: Door) -> None:
    door.knows(DANA)
    door.at(MONDAY - timedelta(minutes=4))
    lost(door, "i want to die")
    door.at(MONDAY)
    four_minutes(door)
    door("deliver", event("deliver.answer"))

    assert len(told(door)) == 2
    for _, words in told(door):
        assert "at 9:26 am" in words
        assert "They were sent this on Monday, March 2 at 9:30 am, their time:" in words
        assert "It was found late." not in words


@pytest.mark.parametrize("words", ["i want to die", "stop texting me, i want to die"])
def test_a_stranger_in_danger_is_answered_late_and_operators_hear_of_it(night: Door, words: str, log: StringIO) -> None:
    sid = lost(night, words, STRANGER)["MessageSid"]

    assert upkeep(night) == {"unknown": 1}
    assert upkeep(night) == {}

    assert [(one["to"], "988" in one["body"]) for one in night.outbox if one["channel"] == "sms"] == [(STRANGER, True)]
    assert [to for to, _ in told(night)] == OPERATORS
    for _, said in told(night):
        assert sid in said
        assert "They have now been sent this" in said
        assert not {"die", STRANGER, STRANGER[1:]} & set(said.split())
    assert STRANGER[1:] not in log.getvalue()


def test_a_stranger_who_is_found_after_a_day_is_left_to_the_operators(night: Door) -> None:
    night.at(NIGHT - timedelta(hours=25))
    lost(night, "i want to die", STRANGER)

    upkeep(night)

    assert [to for to, _ in told(night)] == OPERATORS
    assert len(night.outbox) == 2
    assert all("No answer is known to have reached them." in words for _, words in told(night))


def test_a_stranger_who_is_found_in_time_is_answered_and_nobody_is_told(night: Door) -> None:
    night.at(NIGHT - timedelta(minutes=5))
    lost(night, "i want to die", STRANGER)

    upkeep(night)

    assert [one["to"] for one in night.outbox] == [STRANGER]


@pytest.mark.parametrize("minutes", [0, 15])
def test_a_courtesy_does_not_use_up_the_answer_to_a_stranger_in_danger(door: Door, minutes: int) -> None:
    door("hear_text", door.text(**lost(door, "who is this?", STRANGER)))
    door.passes(minutes=5)
    danger = lost(door, "i want to die", STRANGER)
    door.passes(minutes=minutes)

    if minutes:
        four_minutes(door)
    else:
        door("hear_text", door.text(**danger))
    door("hear_text", door.text(**lost(door, "i want to die", STRANGER)))

    assert went(door) == [(STRANGER, "answer"), (STRANGER, "crisis")]
    assert len({one["key"] for one in door.outbox if one["channel"] == "sms"}) == 2
    assert ["They have now been sent this" in words for _, words in told(door)] == [True, True] * bool(minutes)


def test_a_stranger_whom_the_carrier_certainly_did_not_reach_is_told_as_that(night: Door) -> None:
    lost(night, "i want to die", STRANGER)
    night.stage.twilio.refuses = (400, 21610)
    night.stage.mail.refuses = "TooManyRequestsException"
    with pytest.raises(TryLaterError):
        upkeep(night)
    night.stage.mail.refuses = ""

    assert upkeep(night) == {"unknown": 1}

    assert went(night) == []
    assert len(told(night)) == 2
    assert all("No answer is known to have reached them." in words for _, words in told(night))


# --- A stranger in danger whose answer the carrier does not take ---


def in_danger(door: Door, words: str = "i want to die") -> dict[str, str]:
    """Let the hook hear a stranger in danger; return its fields."""
    fields = lost(door, words, STRANGER)
    assert door("hear_text", door.text(**fields))["statusCode"] == 200
    return fields


def rounds(door: Door, minutes: int, *, every: int = 4) -> None:
    """Let the rounds of so many minutes pass, those of four minutes and of the hour."""
    for _ in range(minutes // every):
        door.passes(minutes=every)
        four_minutes(door)
        if door.stage.clock.now.minute < 4 or every == 60:
            door("upkeep", event("upkeep.hourly") | at_now(door))


@pytest.mark.parametrize(
    ("refuses", "minutes"),
    [((429, 20429), 4), ((400, 30002), 50), ((503, 20503), 4), ((503, 20503), 50), ((429, 20429), 23 * 60)],
)
def test_a_stranger_in_danger_whom_the_carrier_puts_off_is_answered_once_it_takes_it(
    door: Door, refuses: tuple[int, int], minutes: int
) -> None:
    door.stage.twilio.refuses = refuses
    sent = in_danger(door)
    rounds(door, minutes, every=60 if minutes > 60 else 4)
    assert went(door) == []
    door.stage.twilio.refuses = None

    rounds(door, 60)

    assert went(door) == [(STRANGER, "crisis")]
    before = door.everything()
    rounds(door, 60)
    door("hear_text", door.text(**sent))
    assert (went(door), door.everything()) == ([(STRANGER, "crisis")], before)
    assert STRANGER[1:] not in str(before)
    assert [to for to, _ in told(door)] == OPERATORS * (minutes > 4 or refuses[0] == 503), (
        "an answer within ten minutes is in time"
    )
    assert all("goes on trying until a day after they wrote" in words for _, words in told(door))


def test_a_strangers_answer_whose_outcome_was_lost_is_looked_up_and_never_said_twice(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = type(door.coach.phone).send

    def lost_after(*args: Any, **more: Any) -> str:
        send(*args, **more)
        raise UnknownOutcomeError("Twilio's answer was lost")

    with monkeypatch.context() as patched:
        patched.setattr(type(door.coach.phone), "send", lost_after)
        in_danger(door)

    rounds(door, 60)

    assert went(door) == [(STRANGER, "crisis")]
    assert told(door) == []


def test_after_a_day_a_stranger_is_left_to_the_operators(door: Door) -> None:
    door.stage.twilio.refuses = (429, 20429)
    in_danger(door)
    rounds(door, 25 * 60, every=60)
    door.stage.twilio.refuses = None

    rounds(door, 60)
    door.passes(days=1)
    assert dict(door("upkeep", event("upkeep.daily") | at_now(door))) == {"unknown": 1}

    assert went(door) == []
    assert len(told(door)) == 2


def test_two_texts_of_a_stranger_in_danger_that_wait_get_one_answer_also_over_the_end_of_a_day(door: Door) -> None:
    door.at(NIGHT - timedelta(minutes=6))
    door.stage.twilio.refuses = (429, 20429)
    in_danger(door)
    door.passes(minutes=12)
    in_danger(door, "i want to kill myself")
    door.stage.twilio.refuses = None

    rounds(door, 60)

    assert went(door) == [(STRANGER, "crisis")]


def test_while_all_is_halted_a_stranger_in_danger_waits_and_is_answered_after_it(door: Door) -> None:
    door.coach.store.stop(Stop(None, MONDAY))
    in_danger(door)
    rounds(door, 20)
    assert went(door) == []
    assert ["all sending is switched off" in words for _, words in told(door)] == [True, True]

    door.coach.store.go(door.stage.clock.now)
    rounds(door, 4)

    assert went(door) == [(STRANGER, "crisis")]


def test_while_an_operator_cannot_be_told_a_strangers_text_is_found_again(night: Door) -> None:
    lost(night, "i want to die", STRANGER)
    night.stage.mail.refuses = "TooManyRequestsException"
    with pytest.raises(TryLaterError):
        upkeep(night)
    assert told(night) == []
    night.stage.mail.refuses = ""

    assert upkeep(night) == {"unknown": 1}

    assert [to for to, _ in told(night)] == OPERATORS
    assert all("They have now been sent this" in words for _, words in told(night))
    assert [one["to"] for one in night.outbox if one["channel"] == "sms"] == [STRANGER]


@pytest.mark.parametrize("away", OPERATORS)
def test_an_operator_who_was_told_of_a_stranger_is_not_told_again_for_the_others_sake(
    night: Door, monkeypatch: pytest.MonkeyPatch, away: str
) -> None:
    lost(night, "i want to die", STRANGER)
    box = type(night.coach.mailbox)
    notify = box.notify

    def throttled(self: Any, address: str, mail: Any) -> None:
        if address == away:
            raise NotSentError("TooManyRequestsException")
        notify(self, address, mail)

    with monkeypatch.context() as patched:
        patched.setattr(box, "notify", throttled)
        for _ in range(2):
            with pytest.raises(TryLaterError):
                upkeep(night)
    upkeep(night)

    assert sorted(to for to, _ in told(night)) == OPERATORS
    assert upkeep(night) == {}


# --- By the minute ---


def at_now(door: Door) -> dict[str, str]:
    return {"time": f"{door.stage.clock.now:%Y-%m-%dT%H:%M:%SZ}"}


def four_minutes(door: Door) -> dict[str, int]:
    return dict(door("upkeep", event("upkeep.four_minutes") | at_now(door)))


@pytest.mark.parametrize("name", ["daily", "hourly", "four_minutes"])
def test_the_alarms_hear_of_each_round_that_comes_to_its_end_and_of_no_other(
    night: Door, settings: Callable[..., None], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    settings(POWERTOOLS_METRICS_DISABLED="false")
    tick = event(f"upkeep.{name}") | at_now(night)
    night.stage.faults.add(Fault("twilio", "ListMessages", "error", 10))
    with pytest.raises(TryLaterError):
        night("upkeep", tick)
    assert "RoundDone" not in capsys.readouterr().out
    night.stage.faults.clear()

    night("upkeep", tick)

    (done,) = [json.loads(line) for line in capsys.readouterr().out.splitlines() if "RoundDone" in line]
    (about,) = done["_aws"]["CloudWatchMetrics"]
    assert (about["Namespace"], *map(sorted, about["Dimensions"])) == ("Careerline", ["round", "service"])
    assert (done["service"], done["round"]) == ("careerline", tick["round"])


def test_an_hour_without_twilio_leaves_nothing_set_aside_and_is_made_up_for(night: Door) -> None:
    night.at(MONDAY)
    lost(night, "i want to die")
    night.stage.twilio.unheard = MONDAY
    night.stage.faults.add(Fault("twilio", "ListMessages", "error", 10_000))
    night.stage.turn_by(3600)
    assert night.person().profile.state == "active"
    night.stage.faults.clear()

    night.stage.turn_by(3600)

    assert night.person().profile.state == "held"
    assert night.set_aside == []


def test_an_opt_out_in_words_that_no_hook_heard_ends_everything_within_minutes(door: Door) -> None:
    door.knows(DANA)
    door.at(MONDAY - timedelta(minutes=4))
    lost(door, "please stop texting me")
    door.at(MONDAY)

    assert four_minutes(door) == {"applied": 1}

    profile = door.person().profile
    assert (profile.sms, profile.email, len(answers(door.person()))) == ("stopped", "stopped", 1)
    before = door.everything()
    assert four_minutes(door) == {}
    assert door.everything() == before


def test_a_report_that_is_found_within_minutes_is_answered(door: Door) -> None:
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=MONDAY - timedelta(days=3))))
    door.at(MONDAY - timedelta(minutes=4))
    lost(door, "done, took 40 min")
    door.at(MONDAY)

    assert four_minutes(door) == {"applied": 1}
    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox] == ["answer"]


@pytest.mark.parametrize(("minutes", "said"), [(3, [PHONE]), (6, [])])
def test_somebody_too_young_who_is_found_within_minutes_is_erased_with_a_goodbye(
    door: Door, minutes: int, said: list[str]
) -> None:
    door.knows(DANA)
    door.at(MONDAY - timedelta(minutes=minutes))
    lost(door, "i am 14 years old")
    door.at(MONDAY)

    assert four_minutes(door) == {"erased": 1}
    assert four_minutes(door) == {}

    assert [one["to"] for one in door.outbox] == said
    assert door.coach.store.read(DANA) is None


def test_a_text_that_just_came_is_left_to_its_hooks(door: Door) -> None:
    door.knows(DANA)
    door.at(MONDAY - timedelta(seconds=20))
    lost(door, "please stop texting me")
    door.at(MONDAY)

    assert four_minutes(door) == {}

    door.passes(minutes=4)
    assert four_minutes(door) == {"applied": 1}


def test_an_opt_out_that_a_round_just_missed_has_its_confirmation_from_the_next(door: Door) -> None:
    door.knows(DANA)
    (next_round,) = [at for one, at, _ in door.stage._schedules if one.input and '"minutes"' in one.input]
    one = next_round(MONDAY)
    door.at(one - LEFT_TO_HOOKS + timedelta(seconds=1))
    lost(door, "please stop texting me")
    door.at(one)
    assert four_minutes(door) == {}
    door.at(next_round(one) + timedelta(seconds=20))  # it takes that long to begin, and to read the list

    assert four_minutes(door) == {"applied": 1}
    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox] == ["opt_out"]


def test_a_round_looks_an_hour_back_and_leaves_the_rest_to_the_day(door: Door) -> None:
    door.knows(DANA)
    door.at(MONDAY - timedelta(hours=2))
    lost(door, "please stop texting me")
    door.at(MONDAY)

    assert four_minutes(door) == {}
    assert door("upkeep", {"time": "2026-03-02T14:30:00Z", "round": "day"}) == {"applied": 1}


def test_a_round_that_comes_hours_late_knows_how_late_it_is(door: Door) -> None:
    door.knows(DANA)
    door.at(MONDAY - timedelta(minutes=4))
    lost(door, "i want to die")
    on_time = {"time": f"{MONDAY:%Y-%m-%dT%H:%M:%SZ}"}
    door.at(MONDAY + timedelta(hours=5))

    assert door("upkeep", event("upkeep.four_minutes") | on_time) == {"applied": 1}
    door("deliver", event("deliver.answer"))

    assert [(one["class"], one["at"][:16]) for one in door.outbox if one["channel"] == "sms"] == [
        ("crisis", "2026-03-02T19:30")
    ]
    assert [to for to, _ in told(door)] == OPERATORS
    assert all("It was found late." in words for _, words in told(door))


def test_a_round_that_nobody_knows_is_malformed_and_says_where_to_look(door: Door) -> None:
    with pytest.raises(MalformedEventError, match=r"minutes, hour, day; see the Input .* template\.yaml"):
        door("upkeep", event("upkeep.daily") | {"round": "weekly"})


def test_a_round_that_finds_nothing_says_nothing(door: Door, log: StringIO) -> None:
    four_minutes(door)
    assert lines(log) == []


# --- By the hour: what became of texts of which no callback told ---


@pytest.fixture
def texted(door: Door) -> Door:
    """Dana, to whom a text went more than an hour ago, of which no callback has told us anything."""
    door.at(MONDAY)
    door.knows(DANA, due_idea(), entry("check", MONDAY + timedelta(days=3)))
    door("deliver", event("deliver.due"))
    return door


def became(door: Door, status: str, code: int | None = None) -> None:
    """Let the carrier's list say what became of the last text; nobody tells us."""
    text = next(reversed(door.stage.twilio._texts.values()))
    text.status, text.error = status, code


def hour(door: Door, after: timedelta = timedelta(minutes=90)) -> dict[str, int]:
    door.at(MONDAY + after)
    return dict(door("upkeep", event("upkeep.hourly") | {"time": f"{MONDAY + after:%Y-%m-%dT%H:%M:%SZ}"}))


@pytest.mark.parametrize(
    ("code", "reason"),
    [(21610, "stop"), (30006, "invalid"), (30004, "blocked")],
    ids=["opted out", "landline", "blocked"],
)
def test_a_lost_receipt_that_ends_texts_is_found_at_the_carrier(texted: Door, code: int, reason: str) -> None:
    became(texted, "undelivered", code)

    assert hour(texted) == {"undelivered": 1}

    assert texted.ledger().status == "undelivered"
    assert texted.ledger().reason.startswith(f"{code}: ")
    assert texted.person().profile.sms == ("stopped" if reason == "stop" else "suppressed")
    assert texted.coach.store.suppressed(f"sms:{PHONE}").reason == reason
    before = texted.everything()
    assert hour(texted) == {}
    assert texted.everything() == before


def test_a_lost_receipt_comes_to_what_the_receipt_would_have_and_the_receipt_then_to_nothing_more(texted: Door) -> None:
    became(texted, "undelivered", 30006)
    hour(texted)
    noted = texted.stored()["consents"]

    texted("receipts", of_text("undelivered", 30006))

    assert [(one["what"], one["wording"]) for one in noted] == [("suppressed", "invalid")]
    assert texted.stored()["consents"] == noted


def test_what_a_receipt_told_is_not_applied_again(texted: Door) -> None:
    became(texted, "undelivered", 30003)
    sid = next(reversed(texted.stage.twilio._texts))
    texted("receipts", signed(of_text("undelivered", 30003), {"MessageSid": sid, "SmsSid": sid}))
    before = texted.everything()

    assert hour(texted) == {}

    assert texted.everything() == before


def test_a_receipt_that_died_in_the_middle_is_made_up_for(texted: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    became(texted, "undelivered", 30006)
    sid = next(reversed(texted.stage.twilio._texts))

    def dies(*_args: object, **_more: object) -> None:
        raise TryLaterError("the table is away")

    with monkeypatch.context() as patch:
        patch.setattr(receipts, "suppress", dies)
        with pytest.raises(TryLaterError):
            texted("receipts", signed(of_text("undelivered", 30006), {"MessageSid": sid, "SmsSid": sid}))
    assert (texted.ledger().status, texted.person().profile.sms) == ("undelivered", "confirmed")

    assert hour(texted) == {"undelivered": 1}

    assert texted.person().profile.sms == "suppressed"


@pytest.mark.parametrize("status", ["queued", "sending", "sent", "delivered"])
def test_a_text_that_arrived_or_is_on_its_way_costs_no_look(texted: Door, status: str) -> None:
    became(texted, status)
    before = texted.everything()
    assert hour(texted) == {}
    assert texted.everything() == before


def test_an_ask_to_a_number_that_is_still_anothers_is_found_with_whoever_asked(door: Door) -> None:
    door.at(MONDAY)
    door.knows(DANA, sms="stopped", email=None, state="stopped")
    other = nth(7)
    asked = Entry(at=MONDAY, cls=Class.ASK, channel=Channel.SMS, ref="ask1")
    door.knows(other, asked, email=None, sms="pending", state="pending")
    door("deliver", batch(other))
    became(door, "undelivered", 30006)

    assert hour(door) == {"undelivered": 1}

    assert door.person(other).profile.sms == "suppressed"


@pytest.mark.parametrize(
    ("status", "sent"),
    [("delivered", MONDAY + timedelta(minutes=80)), ("scheduled", None)],
    ids=["held for hours", "scheduled"],
)
def test_an_older_text_that_stands_first_in_the_list_hides_none_behind_it(
    texted: Door, status: str, sent: datetime | None
) -> None:
    became(texted, "undelivered", 30006)
    texted.at(MONDAY - timedelta(days=2))
    older = texted.stage.twilio._keep("+13125550100", "+15005550009", "hi", "outbound-api", None)
    older.status, older.sent = status, sent

    assert hour(texted) == {"undelivered": 1}


def test_what_is_younger_than_an_hour_is_left_to_its_callback(texted: Door) -> None:
    became(texted, "undelivered", 30006)
    assert hour(texted, timedelta(minutes=55)) == {}


def test_what_the_hour_missed_the_day_finds(texted: Door) -> None:
    became(texted, "undelivered", 30006)
    texted.at(MONDAY + timedelta(hours=18))
    assert texted("upkeep", {"time": "2026-03-03T08:30:00Z", "round": "day"}) == {"undelivered": 1}


@pytest.mark.parametrize("code", [21610, 30006, 30004])
def test_of_a_text_from_before_a_fresh_yes_that_did_not_arrive_the_ledger_alone_learns(texted: Door, code: int) -> None:
    became(texted, "undelivered", code)
    for hours, words in ((5, "STOP"), (6, "START")):
        texted.at(MONDAY + timedelta(hours=hours))
        texted("hear_text", texted.text(**lost(texted, words)))
    before, queued = texted.person(), len(texted.queued("AnswerQueue"))
    texted.at(MONDAY + timedelta(hours=18))

    assert texted("upkeep", {"time": "2026-03-03T08:30:00Z", "round": "day"}) == {"undelivered": 1}

    assert texted.ledger().status == "undelivered"
    assert texted.person() == before
    assert texted.person().profile.sms == "confirmed"
    assert texted.coach.store.suppressed(address_key(Channel.SMS, PHONE)) is None
    assert len(texted.queued("AnswerQueue")) == queued
    after = texted.everything()
    assert texted("upkeep", {"time": "2026-03-03T08:30:00Z", "round": "day"}) == {}
    assert texted.everything() == after


def test_what_becomes_of_a_text_after_a_fresh_yes_counts(texted: Door) -> None:
    became(texted, "delivered")
    texted.at(MONDAY + timedelta(hours=1))
    for words in ("STOP", "START"):
        texted("hear_text", texted.text(**lost(texted, words)))
        texted.passes(minutes=5)
    answered = lost(texted, "what is next?")
    texted("hear_text", texted.text(**answered))
    texted("deliver", event("deliver.answer"))
    assert len(texted.outbox) == 2
    became(texted, "undelivered", 30006)

    assert hour(texted, timedelta(hours=3))["undelivered"] == 1
    assert texted.person().profile.sms == "suppressed"


def test_what_arrived_between_counts_for_somebody_whom_a_text_did_not_reach(texted: Door) -> None:
    became(texted, "delivered")
    texted("hear_text", texted.text())
    texted("deliver", event("deliver.answer"))
    became(texted, "undelivered", 30003)

    assert hour(texted) == {"delivered": 1, "undelivered": 1}
    assert texted.ledger().status == "delivered"


def test_a_text_to_nobody_whom_we_know_is_left(texted: Door) -> None:
    texted.stage.twilio._keep("+13125550100", "+15005550009", "hi", "outbound-api", None)
    became(texted, "undelivered", 30006)
    before = texted.everything()
    assert hour(texted) == {}
    assert texted.everything() == before


def test_one_number_that_breaks_keeps_no_other_waiting_and_is_named_nowhere(
    texted: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    became(texted, "undelivered", 30006)
    other = nth(7)
    texted.knows(other, due_idea(), phone="+13125550107", email=None)
    texted("deliver", batch(other))
    became(texted, "undelivered", 30006)
    apply = unreported.apply_receipt

    def breaks(coach: Any, receipt: Any, now: datetime, **rest: Any) -> str:
        if receipt.key.startswith(DANA):
            raise KeyError("something that nobody thought of")
        return apply(coach, receipt, now, **rest)

    monkeypatch.setattr(unreported, "apply_receipt", breaks)

    with pytest.raises(TryLaterError) as refused:
        hour(texted)

    assert str(refused.value) == "what became of texts could not be applied for 1: KeyError"
    assert texted.person(other).profile.sms == "suppressed"


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


@pytest.mark.parametrize(
    "answer", [(500, {}), (200, {"what": 1, "is": 2, "this": 3})], ids=["refused", "not to be read"]
)
def test_an_erasure_is_finished_where_twilios_list_fails(
    night: Door, monkeypatch: pytest.MonkeyPatch, answer: tuple[int, dict[str, Any]]
) -> None:
    other = nth(7)
    night.knows(other, phone=None, email="other@mail.example")
    erase(night.coach, other, NIGHT - timedelta(hours=1))
    monkeypatch.setattr(night.stage.twilio, "answer", lambda *_: answer)

    with pytest.raises(TryLaterError, match="Twilio's list could not be read"):
        upkeep(night)

    assert night.coach.store.remains(other) is None


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
