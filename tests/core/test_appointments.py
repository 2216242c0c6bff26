"""Interviews, classes and calls: the day is theirs, with a word the evening before and a question the day after."""

import pytest

from careerline.agenda import Channel
from tests.core.telling import Story


def on_wednesday(**more: object) -> Story:
    """Return somebody on Wednesday evening of week 1, half an hour after the step."""
    story = Story(**more)  # type: ignore[arg-type]
    story.says("days, not nights")
    story.until("2026-04-08 18:00")
    return story


@pytest.mark.rule("appointment")
@pytest.mark.rule("appointment_before")
@pytest.mark.rule("appointment_check")
def test_an_interview_on_friday() -> None:
    story = on_wednesday()
    answer = story.says("interview friday at 2pm")
    assert "Friday at 2 pm" in answer
    assert "evening before" in answer
    assert story.until("2026-04-12 23:00") == [
        "Thu 04-09 17:30 appointment_before",
        "Sat 04-11 17:30 appointment_check",
        "Sun 04-12 17:30 check",
    ]
    before, after = (one.words for one in story.world.sent if one.cls == "coaching" and one.kind is None)
    assert before.startswith("Tomorrow at 2 pm")
    assert after.startswith("How was Friday?")
    assert story.profile.booked == ()


@pytest.mark.rule("appointment")
def test_nothing_rings_that_day_even_what_is_planned_or_comes_by_mail() -> None:
    story = on_wednesday(both=True)
    assert "Friday at 10 am" in story.says("friday 10am")
    story.says("interview friday at 2pm")
    told = story.until("2026-04-12 23:00")
    assert not [line for line in told if line.startswith("Fri")]


@pytest.mark.rule("appointment")
def test_a_plan_on_the_day_of_an_interview_gets_no_nudge() -> None:
    story = on_wednesday()
    story.says("interview friday at 2pm")
    assert "No nudge" in story.says("friday 10am")
    assert not [line for line in story.until("2026-04-12 23:00") if "nudge" in line]


@pytest.mark.rule("appointment")
def test_a_monday_that_is_taken_moves_the_idea_to_tuesday() -> None:
    story = on_wednesday()
    story.says("class monday at 6pm")
    assert story.until("2026-04-16 23:00") == [
        "Fri 04-10 17:30 check",
        "Sun 04-12 17:30 appointment_before",
        "Tue 04-14 17:30 appointment_check",
        "Wed 04-15 17:30 idea",
        "Thu 04-16 17:30 step",
    ]


@pytest.mark.rule("appointment")
def test_only_so_many_at_once_and_not_next_year() -> None:
    story = on_wednesday()
    for words in ("interview friday at 2pm", "class monday at 6pm", "interview april 22 at 2pm"):
        story.says(words)
    assert [f"{one.day:%a}" for one in story.profile.booked] == ["Fri", "Mon"]
    another = on_wednesday()
    another.says("interview on december 1 at 2pm")
    assert another.profile.booked == ()


@pytest.mark.rule("appointment_before")
def test_the_evening_before_is_an_evening_for_those_with_a_morning_hour() -> None:
    story = Story(hour="09:00")
    story.says("interview thursday at 2pm", at="2026-04-06 12:00")
    assert "Wed 04-08 17:00 appointment_before" in story.ahead()


@pytest.mark.rule("appointment_before")
def test_named_too_late_for_the_evening_before_it_promises_none() -> None:
    story = on_wednesday()  # the text of the day has gone
    answer = story.says("interview tomorrow at 10am")
    assert "evening before" not in answer
    assert story.until("2026-04-12 23:00")[0] == "Fri 04-10 17:30 appointment_check"


@pytest.mark.rule("appointment_check")
def test_by_mail_too() -> None:
    story = Story(mail=True)
    story.says("interview thursday at 2pm", at="2026-04-06 19:00")
    assert story.until("2026-04-12 23:00") == [
        "Wed 04-08 17:30 appointment_before",
        "Fri 04-10 17:30 appointment_check",
        "Sat 04-11 17:30 check",
    ]
    assert {one.channel for one in story.world.sent} == {Channel.EMAIL}


@pytest.mark.rule("appointment_check")
def test_its_answer_is_kept_with_the_people_and_settles_no_step() -> None:
    story = on_wednesday()
    story.says("interview friday at 2pm")
    answer = story.says("it went well, met Dana there", at="2026-04-11 18:00")
    assert "Dana" in answer
    assert story.person.week.total.people == 1
    assert story.person.week.total.steps == 0
    assert story.person.week.step
    assert story.person.week.step.is_open
    assert story.until("2026-04-12 23:00") == ["Sun 04-12 17:30 check"]


@pytest.mark.rule("appointment")
def test_an_interview_that_moves_gives_its_day_back_and_takes_another() -> None:
    story = on_wednesday()
    story.says("interview friday at 2pm")
    story.says("interview moved to monday at 10")
    assert [f"{one.day:%a}" for one in story.profile.booked] == ["Mon"]
    assert story.until("2026-04-12 23:00")[-1] == "Sun 04-12 17:30 appointment_before"


@pytest.mark.rule("appointment")
@pytest.mark.parametrize("words", ["interview got canceled", "the interview is off", "they called off the interview"])
def test_an_interview_that_is_off_gives_its_day_back(words: str) -> None:
    story = on_wednesday()
    story.says("interview friday at 2pm")
    assert "Taken back" in story.says(words)
    assert story.profile.booked == ()
    assert not [line for line in story.until("2026-04-12 23:00") if "appointment" in line]


@pytest.mark.rule("appointment")
def test_another_day_for_the_same_thing_or_undo_gives_the_day_back() -> None:
    story = on_wednesday()
    story.says("interview friday at 2pm")
    assert "Taken back" in story.says("undo")
    assert story.profile.booked == ()
    assert story.until("2026-04-12 23:00") == ["Sat 04-11 17:30 check"]
