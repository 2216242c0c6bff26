"""A channel that was added on the page: what its form takes, and whose word opens or ends it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from careerline.agenda import Channel, Class, Entry
from careerline.coaching.conversation import converse
from careerline.coaching.turn import Known, Turn
from careerline.people.adding import Wanted, may_add, read_wanted
from careerline.people.asks import Ask, ask_number
from careerline.people.person import ChannelState, Person, State
from careerline.people.signup import version_of
from tests.core.somebody import FRIDAY, ROSA, WEDNESDAY, at, days, heard, programme, rosa, texts

ASKED = at(WEDNESDAY, "19:00")
SOON = ASKED + timedelta(minutes=5)
LATE = ASKED + timedelta(hours=72, seconds=1)
OWN = "+15005550009"
TICKED = {"consent_sms": "on", "consent_email": "on"}


def adding(*, number: int = 2, first: int = 2, proven: bool = False, **more: Any) -> Person:
    """Return Rosa, coached by email, who added a number on her page on Wednesday evening."""
    person = rosa(**{"sms": ChannelState.PENDING, "email": ChannelState.CONFIRMED} | more)
    ask = Ask(number=number, at=ASKED, first=first, since=ASKED, proven=proven)
    return replace(person, who=replace(person.who, asks={Channel.SMS: ask}))


def turn_of(person: Person, intent: Any, *, now: datetime = SOON, **more: Any) -> Turn:
    return converse(person, heard(now, intent, **more), programme(), Known())


def states(turn: Turn) -> tuple[State, ChannelState | None, ChannelState | None]:
    return turn.profile.state, turn.profile.sms, turn.profile.email


@pytest.mark.parametrize(
    ("typed", "hour", "wrong"),
    [
        pytest.param({"phone": "312 555 0142"} | TICKED, time(17, 30), set(), id="a number and its tick"),
        pytest.param({} | TICKED, time(17, 30), {"phone"}, id="no number"),
        pytest.param({"phone": "312 555 0142"}, time(17, 30), {"consent_sms"}, id="no tick"),
        pytest.param({"phone": "555"}, time(17, 30), {"phone", "consent_sms"}, id="neither"),
        pytest.param({"phone": OWN} | TICKED, time(17, 30), {"phone"}, id="our own number"),
        pytest.param({"phone": "401 555 0142"} | TICKED, time(17, 30), set(), id="a state with narrower hours, inside"),
        pytest.param(
            {"phone": "401 555 0142"} | TICKED, time(19), {"phone"}, id="a state with narrower hours, outside"
        ),
    ],
)
def test_what_the_form_takes(typed: dict[str, str], hour: time, wrong: set[str]) -> None:
    person = rosa(sms=None, email=ChannelState.CONFIRMED, hour=hour)
    found = read_wanted(typed, person, Channel.SMS, "Yes, text me.", text_number=OWN)
    assert (set(found) if isinstance(found, dict) else set()) == wrong
    if isinstance(found, Wanted):
        assert (found.wording, found.version) == ("Yes, text me.", version_of("Yes, text me."))


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("channel", [None, *ChannelState])
def test_every_channel_that_is_not_confirmed_can_be_added_by_who_is_coached(
    state: State, channel: ChannelState | None
) -> None:
    there = state in {State.ACTIVE, State.PAUSED, State.HELD, State.FINISHED}
    expected = there and channel is not ChannelState.CONFIRMED
    assert may_add(rosa(state=state, sms=ChannelState.CONFIRMED, email=channel), Channel.EMAIL) is expected


@pytest.mark.parametrize(
    ("key", "number"),
    [(f"{ROSA}-ask1-e", 1), (f"{ROSA}-ask12-s", 12), (f"{ROSA}-20260302T1430-s", 0), (f"{ROSA}-ask0-e", 0), ("", 0)],
)
def test_an_asks_number_stands_in_its_key(key: str, number: int) -> None:
    assert ask_number(key) == number
    if number:
        entry = Entry(at=ASKED, cls=Class.ASK, channel=Channel(key[-1]), ref=f"ask{number}")
        assert entry.key(ROSA) == key


def test_a_yes_joins_the_channel_and_its_address_is_theirs() -> None:
    turn = turn_of(adding(), "start", state="RI")
    assert states(turn) == (State.ACTIVE, ChannelState.CONFIRMED, ChannelState.CONFIRMED)
    assert turn.claims == (Channel.SMS,)
    assert turn.profile.place == "RI"
    assert not turn.person.unproven(Channel.SMS)


@pytest.mark.parametrize("intent", ["log", "question", "pause", "note", "status"])
def test_nothing_but_a_yes_is_taken_from_an_address_that_never_said_it(intent: Any) -> None:
    turn = turn_of(adding(), intent)
    assert (turn.person, turn.said, turn.attention) == (adding(), None, ())


@pytest.mark.parametrize("intent", ["stop", "wrong_number"])
def test_a_no_ends_that_address_alone(intent: Any) -> None:
    turn = turn_of(adding(agenda=texts(("check", at(FRIDAY, "17:30")))), intent)
    assert states(turn) == (State.ACTIVE, ChannelState.STOPPED, ChannelState.CONFIRMED)
    again = turn_of(turn.person, intent)
    assert states(again) == states(turn)
    assert (turn.cls, turn.said is not None) == (Class.OPT_OUT, True)


def test_a_stop_from_an_address_that_once_said_yes_ends_everything() -> None:
    turn = turn_of(adding(number=3, first=1, proven=True), "stop")
    assert states(turn) == (State.STOPPED, ChannelState.STOPPED, ChannelState.STOPPED)


def test_distress_from_an_address_that_never_said_yes_is_answered_and_holds_nobody() -> None:
    turn = turn_of(adding(), "distress")
    assert (turn.cls, turn.attention) == (Class.CRISIS, ("crisis",))
    assert turn.profile.state is State.ACTIVE


@pytest.mark.parametrize(
    ("sms", "proven", "now", "expected"),
    [
        pytest.param("pending", False, SOON, "welcome", id="in time"),
        pytest.param("pending", False, LATE, None, id="too late: it may be anybody's"),
        pytest.param("pending", True, LATE, "welcome_back", id="too late, but it was theirs before: it lifts the stop"),
        pytest.param("stopped", False, SOON, "welcome_back", id="a no and then a yes"),
        pytest.param("stopped", False, LATE, None, id="a no, and a yes long after"),
        pytest.param("stopped", True, LATE, "welcome_back", id="theirs, stopped"),
        pytest.param("suppressed", True, LATE, "welcome_back", id="theirs, and the carrier ended it"),
    ],
)
def test_what_a_yes_comes_to(sms: str, proven: bool, now: datetime, expected: str | None) -> None:
    turn = turn_of(adding(sms=ChannelState(sms), proven=proven), "start", now=now)
    assert (turn.said.name if turn.said else None) == expected
    assert (turn.profile.sms is ChannelState.CONFIRMED) is (expected is not None)


@pytest.mark.parametrize(("ask", "counts"), [(None, True), (0, False), (1, False), (2, True), (3, True), (4, False)])
def test_a_yes_that_answers_a_mail_counts_where_the_mail_went_to_the_present_address(
    ask: int | None, counts: bool
) -> None:
    person = adding(number=3, first=2)
    turn = converse(person, replace(heard(SOON, "start"), ask=ask), programme(), Known())
    assert (turn.profile.sms is ChannelState.CONFIRMED) is counts


def test_a_channel_that_joins_in_a_break_comes_with_the_week_after_it() -> None:
    away = turn_of(
        rosa(sms=None, email=ChannelState.CONFIRMED), "pause", until=date(2026, 4, 20), channel=Channel.EMAIL
    )
    person = adding(state=State.PAUSED, until=date(2026, 4, 20), agenda=away.profile.agenda)
    assert days(person) == [("Mon 17:30", "idea"), ("Fri 17:30", "check")]

    turn = turn_of(person, "start")

    assert turn.profile.state is State.PAUSED
    assert [day for day in days(turn.person) if day[1] != "answer"] == [
        ("Mon 17:30", "idea"),
        ("Wed 17:30", "step"),
        ("Fri 17:30", "check"),
    ]
