"""A phone that is out of reach: when its texts pause, when they are tried again, and what brings them back."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from careerline.agenda import Channel, Class
from careerline.coaching import reach
from careerline.people.person import Away, ChannelState, Person
from careerline.people.records import Sent
from careerline.sending.carriers import carriers
from tests.core.somebody import (
    FRIDAY,
    MONDAY,
    NEXT_MONDAY,
    WEDNESDAY,
    at,
    composer,
    days,
    entry,
    programme,
    rosa,
    texts,
    with_profile,
)

BOTH: Any = {"sms": ChannelState.CONFIRMED, "email": ChannelState.CONFIRMED}
NOW = at(WEDNESDAY, "17:31")
OFF = "30003: the phone is off or out of reach"


def sent(days_ago: float, status: str = "undelivered", reason: str = OFF, channel: Channel = Channel.SMS) -> Sent:
    moment = NOW - timedelta(days=days_ago)
    key = f"R-{moment:%Y%m%dT%H%M}-{channel}"
    return Sent(
        key=key, at=moment, cls=Class.COACHING, kind="step", channel=channel, status=status, reason=reason, week=1
    )


def away(person: Person, since: datetime, tries: int = 0) -> Person:
    """Return somebody whose texts pause since a moment."""
    there = replace(person, who=replace(person.who, away=Away(since=since, tries=tries)))
    return with_profile(there, sms=ChannelState.AWAY)


@pytest.mark.parametrize(
    ("ledger", "pauses"),
    [
        pytest.param([sent(9), sent(7), sent(0)], True, id="three in a row over nine days"),
        pytest.param([sent(4), sent(2), sent(0)], False, id="three in a row within a few days"),
        pytest.param([sent(9), sent(0)], False, id="two in a row"),
        pytest.param([sent(9), sent(7), sent(2, "delivered", ""), sent(0)], False, id="one arrived between them"),
        pytest.param([sent(9), sent(7), sent(2, "accepted", ""), sent(0)], True, id="of one nobody knows"),
        pytest.param([sent(9), sent(7), sent(2, "dropped", "too late"), sent(0)], True, id="one never went"),
        pytest.param([sent(9), sent(7), sent(0, reason="30007: filtered")], False, id="the last was filtered"),
        pytest.param([sent(9), sent(7), sent(0, channel=Channel.EMAIL)], False, id="the last was a mail"),
        pytest.param([], False, id="nothing was sent"),
    ],
)
def test_texts_pause_after_several_in_a_row_that_did_not_arrive(ledger: list[Sent], pauses: bool) -> None:
    found = reach.out_of_reach(rosa(), reversed(ledger), [], NOW)
    assert found == (Away(since=NOW) if pauses else None)


def test_one_is_enough_for_a_phone_that_is_tried_again() -> None:
    trial = replace(rosa(), who=replace(rosa().who, away=Away(since=NOW - timedelta(days=9), tries=1)))
    before = [sent(16), sent(12), sent(9)]
    assert reach.out_of_reach(trial, [*before, sent(0)], [], NOW) == trial.who.away
    came_back = [*before, sent(5, "delivered", ""), sent(0)]
    assert reach.out_of_reach(trial, came_back, [], NOW) is None


def test_what_did_not_arrive_at_an_earlier_number_counts_for_nothing() -> None:
    late = with_profile(rosa(), created=NOW - timedelta(days=1))
    assert reach.out_of_reach(late, [sent(9), sent(7), sent(0)], [], NOW) is None


def test_by_text_alone_the_next_week_waits_for_the_first_monday_after_a_week() -> None:
    person = rosa(agenda=texts(("check", at(FRIDAY, "17:30"))))
    paused = reach.paused(person, Away(since=NOW), programme(), NOW)
    assert paused.profile.sms is ChannelState.AWAY
    assert days(paused)[0] == ("Mon 17:30", "idea")
    assert min(one.at for one in paused.profile.agenda) == at(NEXT_MONDAY + timedelta(days=7), "17:30")
    assert not reach.gives_up(paused)


def test_with_email_too_coaching_goes_on_by_email() -> None:
    week = texts(("step", at(FRIDAY, "17:30")), ("reflect", at(FRIDAY + timedelta(days=1), "17:30")))
    begun = with_profile(rosa(agenda=week, **BOTH), week=1)
    paused = reach.paused(begun, Away(since=NOW), programme(), NOW)
    assert {one.channel for one in paused.profile.agenda} == {Channel.EMAIL}
    assert days(paused)[0] == ("Fri 17:30", "step")
    assert "reflect" not in [one.kind for one in paused.profile.agenda]


@pytest.mark.parametrize(
    ("tries", "after", "may"),
    [(0, 6, False), (0, 7, True), (1, 13, False), (1, 14, True), (2, 30, False), (0, 45, False)],
)
def test_texts_are_tried_again_after_one_week_and_after_two(tries: int, after: int, may: bool) -> None:
    person = away(rosa(**BOTH), NOW - timedelta(days=after), tries)
    assert reach.may_try(person, NOW) is may


def test_a_try_counts_and_brings_texts_back() -> None:
    person = away(rosa(**BOTH), NOW - timedelta(days=7))
    assert person.who.away
    tried = reach.tried(person, person.who.away, programme(), NOW)
    assert tried.profile.sms is ChannelState.CONFIRMED
    assert tried.who.away == Away(since=NOW - timedelta(days=7), tries=1)
    assert Channel.SMS in {one.channel for one in tried.profile.agenda}


def test_after_the_last_try_only_they_can_bring_texts_back() -> None:
    since = NOW - timedelta(days=20)
    person = replace(
        rosa(agenda=texts(("step", at(FRIDAY, "17:30")))), who=replace(rosa().who, away=Away(since=since, tries=2))
    )
    over = reach.paused(person, Away(since=since, tries=2), programme(), NOW)
    assert reach.gives_up(over)
    assert over.profile.agenda == ()


@pytest.mark.parametrize(("after", "back"), [(0, True), (44, True), (45, False), (200, False)])
def test_a_text_from_the_phone_brings_texts_back_until_it_may_be_somebody_elses(after: int, back: bool) -> None:
    person = away(rosa(), NOW - timedelta(days=after), 2)
    there = reach.heard_from(person, programme(), NOW)
    if not back:
        assert there == person
        return
    assert (there.profile.sms, there.who.away) == (ChannelState.CONFIRMED, None)
    assert there.profile.agenda


def test_a_yes_and_another_number_begin_anew() -> None:
    person = away(rosa(), NOW - timedelta(days=90), 2)
    assert person.with_yes(Channel.SMS).who.away is None
    assert person.with_yes(Channel.EMAIL).who.away
    assert person.who.with_address(Channel.SMS, "+12075550199").away is None


def test_the_step_by_email_has_its_words_and_a_button_for_each_day_left() -> None:
    moved = entry("step", at(FRIDAY, "17:30"), channel=Channel.EMAIL)
    mail = composer().mail(rosa(agenda=(moved,), **BOTH), moved, at(FRIDAY, "17:30"))
    assert mail.subject == "Week 1: your step"
    assert [day for day in ("Thursday", "Friday", "Saturday", "Sunday") if f"{day}:" in mail.text or day in mail.html]


def test_the_figures_are_those_of_the_table() -> None:
    patience = carriers().patience
    assert (patience.in_a_row, patience.over) == (3, timedelta(days=7))
    assert patience.again == (timedelta(days=7), timedelta(days=14))
    assert patience.new_yes == timedelta(days=45)
    assert MONDAY < NEXT_MONDAY
