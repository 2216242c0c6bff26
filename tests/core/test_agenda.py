"""The agenda: each message to come in one short line, under one key, in two lanes."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerline.agenda import RULES, Channel, Class, Entry, Lane, LaneState, Open, Owed, head, lane_after, without
from tests.core.somebody import FRIDAY, MONDAY, ROSA, WEDNESDAY, answer, at, entry

a_minute = st.datetimes(datetime(2024, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(second=0, microsecond=0)
)
an_entry = st.builds(
    Entry,
    at=a_minute,
    cls=st.sampled_from(Class),
    channel=st.sampled_from(Channel),
    kind=st.sampled_from([None, "idea", "step", "plan", "nudge", "check", "reflect", "review"]),
    week=st.integers(0, 24),
    ref=st.from_regex(r"[A-Za-z0-9-]{0,40}", fullmatch=True),
)


@given(an_entry)
def test_the_line_of_an_entry_gives_the_entry_back(one: Entry) -> None:
    assert Entry.from_text(one.to_text()) == one


@given(an_entry)
def test_a_key_holds_only_what_a_link_and_a_mail_tag_allow(one: Entry) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", one.key(ROSA))


@given(an_entry)
def test_a_key_is_the_same_however_often_it_is_computed(one: Entry) -> None:
    assert one.key(ROSA) == Entry.from_text(one.to_text()).key(ROSA)


def test_a_text_and_a_mail_of_one_moment_have_keys_of_their_own() -> None:
    moment = at(MONDAY, "17:30")
    text, mail = entry("idea", moment), entry("idea", moment, channel=Channel.EMAIL)
    assert text.key(ROSA) == f"{ROSA}-20260406T2130-s"
    assert mail.key(ROSA) == f"{ROSA}-20260406T2130-e"


def test_an_answer_is_keyed_by_what_it_answers() -> None:
    assert answer(at(MONDAY, "17:31"), ref="SM123").key(ROSA) == f"{ROSA}-SM123-s"


def test_coaching_goes_by_time() -> None:
    idea, step = entry("idea", at(MONDAY, "17:30")), entry("step", at(WEDNESDAY, "17:30"))
    assert head([step, idea], Lane.COACHING) == idea


def test_a_nudge_goes_before_a_step_of_the_same_minute() -> None:
    moment = at(WEDNESDAY, "17:30")
    assert head([entry("step", moment), entry("nudge", moment)], Lane.COACHING) == entry("nudge", moment)


def test_a_crisis_answer_goes_before_answers_that_are_older() -> None:
    older, crisis = answer(at(MONDAY, "10:00")), answer(at(MONDAY, "10:05"), Class.CRISIS, ref="SM2")
    assert head([older, crisis], Lane.ANSWERS) == crisis


def test_of_two_answers_the_older_goes_first() -> None:
    first, second = answer(at(MONDAY, "10:00")), answer(at(MONDAY, "10:01"), ref="SM2")
    assert head([second, first], Lane.ANSWERS) == first


def test_each_lane_has_a_head_of_its_own_and_an_empty_one_has_none() -> None:
    idea = entry("idea", at(MONDAY, "17:30"))
    assert head([idea], Lane.COACHING) == idea
    assert head([idea], Lane.ANSWERS) is None


def test_a_lane_that_is_busy_keeps_its_due() -> None:
    busy = LaneState(due=at(MONDAY, "17:45"), open=Open(key="k", since=at(MONDAY, "17:30")))
    assert lane_after(busy, [entry("check", at(FRIDAY, "17:30"))], Lane.COACHING) == busy


def test_a_free_lane_is_due_at_its_head_and_at_nothing_when_it_is_empty() -> None:
    check = entry("check", at(FRIDAY, "17:30"))
    assert lane_after(LaneState(), [check], Lane.COACHING).due == check.at
    assert lane_after(LaneState(due=check.at), [], Lane.COACHING).due is None


@given(st.lists(an_entry, max_size=6), an_entry)
def test_taking_an_entry_off_leaves_the_others_in_order(agenda: list[Entry], gone: Entry) -> None:
    left = without([*agenda, gone], gone)
    assert list(left) == [one for one in agenda if one != gone]


@pytest.mark.parametrize(
    ("cls", "minutes"),
    [(Class.ANSWER, 10), (Class.CRISIS, 24 * 60), (Class.OPT_OUT, 5), (Class.NUDGE, 30), (Class.ASK, 72 * 60)],
)
def test_each_class_is_stale_after_its_own_time(cls: Class, minutes: int) -> None:
    assert RULES[cls].stale_after == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("owed", "lasts"),
    [
        (Owed.WELCOME, timedelta(days=3)),
        (Owed.WELCOME_BACK, timedelta(days=3)),
        (Owed.HELP, timedelta(minutes=45)),
    ],
)
@pytest.mark.parametrize("kind", [None, "review"])
def test_an_answer_that_is_owed_keeps_its_sense_for_longer(owed: Owed, lasts: timedelta, kind: str | None) -> None:
    asked = at(MONDAY, "17:30")
    one = Entry(at=asked, cls=Class.ANSWER, channel=Channel.SMS, kind=kind, ref="SM1", owed=owed)
    assert one.rule.stale_after == lasts
    assert (one.lane, one.rule.states) == (Lane.ANSWERS, RULES[Class.ANSWER].states)
    assert [one.is_late(asked + timedelta(minutes=minutes)) for minutes in (10, 11)] == [False, True]
    assert Entry.from_text(one.to_text()) == one


def test_only_an_opt_out_confirmation_and_a_crisis_answer_may_go_to_a_channel_that_is_stopped() -> None:
    assert {cls for cls, rule in RULES.items() if "stopped" in rule.channels} == {Class.OPT_OUT, Class.CRISIS}


def test_nothing_may_go_to_a_channel_that_is_suppressed_or_to_somebody_erased() -> None:
    assert not [cls for cls, rule in RULES.items() if "suppressed" in rule.channels or "erased" in rule.states]


def test_only_an_ask_and_a_crisis_answer_may_go_to_a_channel_that_waits_for_its_yes() -> None:
    assert {cls for cls, rule in RULES.items() if "pending" in rule.channels} == {Class.ASK, Class.CRISIS}
