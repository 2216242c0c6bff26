"""Laws of the reply reader that hold for every text."""

from __future__ import annotations

import json
import typing
from datetime import date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from careerline.replies import Asked, Reading, read
from careerline.replies.reading import Asset, Intent, News, Outcome, Setting

TUESDAY = datetime.fromisoformat("2026-03-10T18:05:00-05:00")
WORDS = tuple(
    """
    did done not stop texting me my step 20 min minutes hours two tomorrow monday at 7 pm interview
    with Ana i will want to the call pause until for a week no yes ? ! . , new goal is become how am
    doing skip undo text email daily once 👍 🛑 “ ” > - hoy mañana no pude half of 3 the 31st february
    30 2/30 12/45 25:99 0 a.m. can't don't I'd ill kill myself today
    """.split()  # noqa: SIM905 - a hundred quoted words are no better to read
)

slowly = settings(derandomize=True, max_examples=150, deadline=None)
anything = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=20).map("".join),
)
questions = st.sampled_from([*Asked])
moments = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)


def choices(literal: object) -> set[object]:
    return {*typing.get_args(literal), None}


@slowly
@given(text=anything, at=moments, asked=questions)
def test_any_text_is_read_and_the_reading_is_well_formed(text: str, at: datetime, asked: Asked) -> None:
    reading = read(text, at=at, asked=asked)
    found = reading.as_json()
    assert json.loads(json.dumps(found)) == found
    assert reading.intent in typing.get_args(Intent)
    assert set(reading.also) <= set(typing.get_args(Intent)) - {reading.intent}
    assert len(set(reading.also)) == len(reading.also)
    assert reading.outcome in choices(Outcome)
    assert reading.asset in choices(Asset)
    assert reading.setting in choices(Setting)
    assert reading.news in choices(News)
    assert reading.minutes is None or reading.minutes > 0
    assert reading.count is None or reading.count >= 0
    assert all(name.strip() for name in reading.people)
    assert read(text, at=at, asked=asked) == reading
    if reading.outcome == "missed" and "undo" not in (reading.intent, *reading.also):
        assert reading.minutes is None


@slowly
@given(text=anything, asked=questions)
def test_an_opt_out_added_to_any_text_is_heard(text: str, asked: Asked) -> None:
    reading = read(f"{text}\nplease stop texting me", at=TUESDAY, asked=asked)
    assert reading.intent in {"stop", "distress"} or "stop" in reading.also
    if reading.intent == "distress":
        assert "stop" in reading.also


@slowly
@given(text=anything, asked=questions)
def test_danger_added_to_any_text_comes_first(text: str, asked: Asked) -> None:
    assert read(f"{text}\nI want to kill myself", at=TUESDAY, asked=asked).intent == "distress"


OPT_OUTS = (
    "stop", "unsubscribe", "please stop texting me", "take me off your list", "lose my number", "leave me alone",
    "no more messages please", "remove my number from this", "i don't want these texts anymore",
    "how do i get off this list",
)  # fmt: skip
DANGER = (
    "i want to die", "going to end it all tonight", "my husband hits me", "i took all my pills",
    "he is going to kill me",
    "everyone would be better off without me", "i don't want to be here anymore", "been cutting myself again",
)  # fmt: skip
TAILS = ("", ".", "!", "!!!", "...", " \U0001f621", " \U0001f64f", " ok", " thanks", " pls")


@slowly
@given(
    text=st.sampled_from([*OPT_OUTS, *DANGER]),
    typed=st.sampled_from([str.lower, str.upper, str.title, str.capitalize]),
    tail=st.sampled_from(TAILS),
    asked=questions,
)
def test_an_opt_out_and_danger_hang_on_no_case_and_no_mark(
    text: str, typed: typing.Callable[[str], str], tail: str, asked: Asked
) -> None:
    assert read(typed(text) + tail, at=TUESDAY, asked=asked).intent == ("stop" if text in OPT_OUTS else "distress")


@slowly
@given(text=st.sampled_from(DANGER), leaving=st.sampled_from(OPT_OUTS), turned=st.booleans(), asked=questions)
def test_danger_beside_an_opt_out_comes_first_and_both_are_heard(
    text: str, leaving: str, turned: bool, asked: Asked
) -> None:
    reading = read(f"{leaving}. {text}" if turned else f"{text}. {leaving}", at=TUESDAY, asked=asked)
    assert reading.intent == "distress"
    assert "stop" in reading.also


SPOKEN = {
    2: "two", 5: "five", 10: "ten", 12: "twelve", 15: "fifteen", 20: "twenty", 25: "twenty five", 30: "thirty",
    35: "thirty-five", 45: "forty five", 50: "fifty", 90: "ninety",
}  # fmt: skip
FRAMES = (
    "did {} minutes", "{} min on my portfolio", "studied sql for {} minutes today", "took me {} mins, done",
    "read {} pages", "applied to {} jobs", "see you in {} days", "pause {} weeks", "in {} days",
)  # fmt: skip


@slowly
@given(number=st.sampled_from(sorted(SPOKEN)), frame=st.sampled_from(FRAMES), asked=questions)
def test_digits_and_number_words_read_alike(number: int, frame: str, asked: Asked) -> None:
    by_digits = read(frame.format(number), at=TUESDAY, asked=asked)
    by_words = read(frame.format(SPOKEN[number]), at=TUESDAY, asked=asked)
    assert by_digits == by_words


DATED = (
    "{}", "will do it {}", "{} at 7pm", "by {} for sure", "couldn't, will try {}", "pause till {}",
    "did 20 min, more {}",
    "stop until {}", "on vacation til {}", "interview {} 10am",
)  # fmt: skip
DAYS = (
    "monday",
    "Tue",
    "tmrw",
    "saturday morning",
    "tonight",
    "in 3 days",
    "day after tomorrow",
    "el viernes",
    "in 2 weeks",
)


def moved(day: date | None, by: timedelta) -> date | None:
    return None if day is None else day + by


@slowly
@given(at=moments, frame=st.sampled_from(DATED), day=st.sampled_from(DAYS), weeks=st.integers(1, 60), asked=questions)
def test_a_week_later_every_weekday_is_a_week_later(
    at: datetime, frame: str, day: str, weeks: int, asked: Asked
) -> None:
    text, by = frame.format(day), timedelta(weeks=weeks)
    now, later = read(text, at=at, asked=asked), read(text, at=at + by, asked=asked)
    assert (later.intent, later.also, later.time) == (now.intent, now.also, now.time)
    assert (later.date, later.until) == (moved(now.date, by), moved(now.until, by))


@slowly
@given(at=moments, day=st.sampled_from(["monday", "thursday", "sunday"]))
def test_a_weekday_is_after_the_day_of_sending_and_within_a_week(at: datetime, day: str) -> None:
    found = read(day, at=at, asked=Asked.PLAN).date
    assert found is not None
    assert found.strftime("%A").lower() == day
    assert timedelta(0) < found - at.date() <= timedelta(days=7)


@slowly
@given(
    text=st.sampled_from(["did 30 min", "no", "stop", "tomorrow at 7", "how am i doing"]),
    asked=questions,
)
def test_capitals_and_marks_change_nothing_but_the_words_kept(text: str, asked: Asked) -> None:
    plain, loud = read(text, at=TUESDAY, asked=asked), read(f"  {text.upper()}!!!  ", at=TUESDAY, asked=asked)
    assert plain == loud


@slowly
@given(text=anything, asked=questions)
def test_readings_are_values(text: str, asked: Asked) -> None:
    reading = read(text, at=TUESDAY, asked=asked)
    assert hash(reading) == hash(read(text, at=TUESDAY, asked=asked))
    assert Reading(**{key: getattr(reading, key) for key in Reading.__slots__}) == reading
