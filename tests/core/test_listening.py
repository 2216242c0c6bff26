"""What was said once is not asked again, and what was named is what it says: hours, days, deeds, rhythms."""

from datetime import time

import pytest

from careerline.people.person import Cadence
from careerline.people.records import LogEntry
from tests.core.telling import Story


def somebody(**more: str) -> Story:
    """Return somebody who has said why they signed up."""
    story = Story(**more)
    story.says("days, not nights")
    return story


# --- Told on the day of an appointment ---


def with_interview(words: str = "interview friday 10am") -> Story:
    story = somebody()
    story.says(words, at="2026-04-08 18:00")
    return story


@pytest.mark.rule("appointment_told")
@pytest.mark.parametrize(
    "words", ["it went so good", "they asked about nights and i froze a bit", "went ok i think, met Mrs. Chen"]
)
def test_how_it_was_may_be_told_on_the_day_and_is_not_asked_again(words: str) -> None:
    story = with_interview()
    answer = story.says(words, at="2026-04-10 12:00")
    assert "step" not in answer
    assert "page" in answer or "word" in answer
    assert story.profile.booked == ()
    assert not [line for line in story.until("2026-04-13 12:00") if "appointment_check" in line]
    step = story.person.week.step
    assert step
    assert step.outcome is None


@pytest.mark.rule("appointment_told")
@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("im so nervous", "2026-04-10 09:30"),
        ("thanks", "2026-04-10 12:00"),
        ("how do i follow up?", "2026-04-10 12:00"),
        ("did the step too, 20 min", "2026-04-10 12:00"),
    ],
)
def test_before_it_or_about_something_else_it_is_still_asked(words: str, at: str) -> None:
    story = with_interview()
    story.says(words, at=at)
    assert "Sat 04-11 17:30 appointment_check" in story.ahead()


@pytest.mark.rule("appointment_told")
def test_one_with_no_hour_is_over_in_the_evening() -> None:
    story = with_interview("interview friday")
    story.says("still waiting to hear where to go", at="2026-04-10 12:00")
    assert "Sat 04-11 17:30 appointment_check" in story.ahead()
    story.says("it went so good", at="2026-04-10 19:00")
    assert "Sat 04-11 17:30 appointment_check" not in story.ahead()


# --- Which hour? ---


@pytest.mark.rule("which_hour")
@pytest.mark.parametrize("words", ["ok 7", "7", "7pm", "7 then", "make it 7 pm"])
def test_a_bare_hour_after_a_refused_one_is_the_new_hour(words: str) -> None:
    story = somebody()
    assert "11 pm" in story.says("can you text me at 11pm instead", at="2026-04-10 12:00")
    assert "7 pm" in story.says(words, at="2026-04-10 12:10")
    assert story.profile.hour == time(19)


@pytest.mark.rule("which_hour")
@pytest.mark.parametrize(("words", "hour"), [("text me at 7 instead", 19), ("text me at 10 am instead", 10)])
def test_an_hour_is_in_the_half_of_the_day_in_which_texts_go(words: str, hour: int) -> None:
    story = somebody()
    story.says(words, at="2026-04-10 12:00")
    assert story.profile.hour == time(hour)


@pytest.mark.rule("which_hour")
def test_a_day_is_still_a_plan_after_a_refused_hour() -> None:
    story = somebody()
    story.says("can you text me at 11pm instead", at="2026-04-08 18:00")
    story.says("saturday 10am", at="2026-04-08 18:10")
    step = story.person.week.step
    assert step
    assert step.plan
    assert step.plan.clock == time(10)
    assert story.profile.hour == time(17, 30)


# --- Fewer ---


@pytest.mark.rule("less")
@pytest.mark.rule("asks_no_more")
def test_too_many_texts_from_every_day_is_felt_at_once() -> None:
    story = somebody(cadence="daily")
    story.until("2026-04-07 18:00")
    answer = story.says("too many texts")
    assert "three texts a week" in answer
    assert "week already" in answer
    assert story.profile.cadence is Cadence.THREE_A_WEEK
    assert story.until("2026-04-12 23:00") == ["Fri 04-10 17:30 check"]
    assert story.why_not() == ["they asked for fewer"] * 2


@pytest.mark.rule("asks_no_more")
def test_with_nothing_left_to_ask_the_answer_promises_nothing_of_this_week() -> None:
    story = somebody()
    story.until("2026-04-08 18:00")
    assert "week already" not in story.says("LESS")
    assert story.until("2026-04-12 23:00") == ["Fri 04-10 17:30 check"]


@pytest.mark.rule("less")
@pytest.mark.rule("more")
@pytest.mark.parametrize(
    ("cadence", "word", "then"),
    [
        ("daily", "less", "three_a_week"),
        ("weekdays", "less", "three_a_week"),
        ("three_a_week", "less", "weekly"),
        ("weekly", "less", "monthly"),
        ("weekly", "more", "three_a_week"),
        ("three_a_week", "more", "weekdays"),
        ("weekdays", "more", "daily"),
        ("daily", "more", "daily"),
    ],
)
def test_a_place_down_and_a_place_up(cadence: str, word: str, then: str) -> None:
    story = somebody(cadence=cadence)
    story.says(word, at="2026-04-08 12:00")
    assert story.profile.cadence == then


@pytest.mark.rule("less")
@pytest.mark.rule("more")
def test_by_email_alone_there_are_two_rhythms() -> None:
    story = Story(mail=True)
    story.says("less", at="2026-04-08 12:00")
    assert story.profile.cadence is Cadence.MONTHLY
    story.says("more", at="2026-04-09 12:00")
    assert story.profile.cadence is Cadence.WEEKLY
    story.says("more", at="2026-04-10 12:00")
    assert story.profile.cadence is Cadence.WEEKLY


# --- What a report counts for ---


def asset_of(story: Story) -> str | None:
    (entry,) = [one for one in story.world.store.history(story.id)[1] if isinstance(one, LogEntry)]
    return entry.asset


@pytest.mark.rule("report_counts_for")
@pytest.mark.parametrize(
    ("words", "asset"),
    [
        ("wrote it. all six years on 2 pages. 50 min", "work"),
        ("Done. Next move: call the community college about the certificate.", "work"),
        ("done took me 25 min, showed my manager", "work"),
        ("Done. I called Miss Tate. She said come by.", "work"),
        ("20 min, read it to my sister", "work"),
        ("did 30 min on my portfolio", "skills"),
        ("done 20 min on my resume", "position"),
        ("talked to Dana in dispatch, 30 min", "people"),
    ],
)
def test_a_report_counts_for_its_step_unless_it_names_another_deed(words: str, asset: str) -> None:
    story = somebody()
    story.says(words, at="2026-04-10 18:00")
    assert list(story.person.week.total.assets) == [asset]


@pytest.mark.rule("report_counts_for")
def test_after_a_swap_another_deed_is_what_it_says() -> None:
    story = somebody()
    story.says("skip", at="2026-04-08 18:00")
    assert "good work" in story.says("ok fixed the boiler by myself. 2 hrs", at="2026-04-09 17:00")


# --- News, and UNDO ---


@pytest.mark.rule("news_counts_nothing")
@pytest.mark.parametrize("words", ["got the raise!! 1.50", "i got an interview!!", "they hired me!!"])
def test_good_news_adds_to_no_figure(words: str) -> None:
    story = somebody()
    story.says(words, at="2026-04-10 18:00")
    total = story.person.week.total
    assert (total.steps, total.things, total.minutes) == (0, 0, 0)


def test_an_amount_beside_good_news_is_no_hour() -> None:
    story = somebody()
    story.says("got the raise!! 1.50", at="2026-04-08 18:00")
    step = story.person.week.step
    assert step
    assert step.plan is None


def test_no_to_a_plan_that_stands_is_no_skip() -> None:
    story = somebody()
    story.says("saturday 9am", at="2026-04-08 18:00")
    assert "5 minutes" in story.says("Not this week. Doctor.", at="2026-04-10 18:00")


def test_who_trained_somebody_is_a_person_that_they_know() -> None:
    story = Story("2026-04-09 13:00")
    story.says("rather teach it now")
    story.says("Frank Olsen. He trained me.", at="2026-04-10 18:00")
    assert story.person.week.total.assets == {"people": 1}


@pytest.mark.rule("undo")
@pytest.mark.parametrize(
    ("at", "when"),
    [("2026-04-08 19:00", "today"), ("2026-04-09 12:00", "yesterday"), ("2026-04-12 12:00", "on Wednesday")],
)
def test_undo_of_kept_words_says_which(at: str, when: str) -> None:
    story = somebody()
    story.says("my kid is sick", at="2026-04-08 12:00")
    assert f"what you wrote {when}" in story.says("undo", at=at).casefold().replace("wednesday", "Wednesday")


# --- The part of a day ---


@pytest.mark.rule("plan_in_the_morning")
@pytest.mark.rule("plan_at_midday")
@pytest.mark.rule("plan_in_the_afternoon")
@pytest.mark.rule("plan_in_the_evening")
@pytest.mark.parametrize(
    ("words", "nudge", "said"),
    [
        ("saturday morning", "Sat 04-11 09:00", "at 9 am"),
        ("friday before work", "Fri 04-10 09:00", "at 9 am"),
        ("friday on my lunch break", "Fri 04-10 12:00", "at noon"),
        ("saturday afternoon", "Sat 04-11 14:00", "at 2 pm"),
        ("friday after lunch", "Fri 04-10 14:00", "at 2 pm"),
        ("friday after work", "Fri 04-10 17:30", "at 5:30 pm"),
        ("thursday night", "Thu 04-09 17:30", "at 5:30 pm"),
        ("saturday", "Sat 04-11 17:30", "at 5:30 pm"),
        ("saturday morning at 10", "Sat 04-11 10:00", "then"),
    ],
)
def test_the_nudge_comes_in_the_part_of_the_day_that_was_named(words: str, nudge: str, said: str) -> None:
    story = somebody()
    assert said in story.says(words, at="2026-04-08 18:00")
    assert f"{nudge} nudge" in story.ahead()


@pytest.mark.rule("plan_in_the_evening")
def test_tonight_is_not_the_noon_at_which_messages_come() -> None:
    story = somebody(hour="12:00")
    story.until("2026-04-09 08:00")
    assert "at 7 pm" in story.says("tonight", at="2026-04-09 09:00")
    assert story.until("2026-04-10 23:00") == ["Thu 04-09 19:00 nudge", "Fri 04-10 12:00 check"]


@pytest.mark.rule("plan_in_the_evening")
def test_where_no_nudge_can_come_tonight_the_answer_says_so() -> None:
    story = somebody()
    assert "No nudge" in story.says("tonight", at="2026-04-08 18:00")
    assert story.until("2026-04-09 23:00") == ["Thu 04-09 17:30 check"]


@pytest.mark.rule("plan_in_the_morning")
def test_a_sunday_morning_is_nudged_the_evening_before_and_says_why() -> None:
    story = somebody()
    answer = story.says("sunday morning", at="2026-04-08 18:00")
    assert "No texts go out at 9 am" in answer
    assert "Sat 04-11 19:30 nudge" in story.ahead()
