"""They were hired: the week's step is nobody's business any more, and they choose how to go on."""

import pytest

from careerline.people.person import Cadence, State
from tests.core.telling import Story


def planned(**more: object) -> Story:
    """Return somebody on Thursday of week 1 whose step is planned for Friday."""
    story = Story(**more)  # type: ignore[arg-type]
    story.says("days, not nights")
    story.says("friday 5pm", at="2026-04-08 18:00")
    story.until("2026-04-09 10:00")
    return story


@pytest.mark.rule("good_news")
@pytest.mark.parametrize("words", ["they hired me!! start april 20", "i got the job", "they offered me the job"])
def test_nothing_more_of_that_week_comes_and_the_next_one_goes_on(words: str) -> None:
    story = planned()
    answer = story.says(words)
    assert "week" in answer
    assert "PAUSE" in answer
    assert "nudge" not in " ".join(story.ahead())
    step = story.person.week.step
    assert step
    assert step.plan is None
    assert story.until("2026-04-15 23:00") == ["Mon 04-13 17:30 idea", "Wed 04-15 17:30 step"]


@pytest.mark.rule("good_news")
def test_news_at_the_end_of_a_week_has_its_days_unless_they_choose() -> None:
    story = planned()
    story.says("they hired me!", at="2026-04-12 14:00")
    assert story.until("2026-04-20 23:00") == ["Mon 04-20 17:30 idea"]
    other = planned()
    other.says("they hired me!", at="2026-04-12 10:00")
    assert "stays" in other.says("go on as it is")
    assert other.until("2026-04-13 23:00") == ["Mon 04-13 17:30 idea"]


@pytest.mark.rule("good_news")
def test_a_new_goal_is_a_choice_and_says_when_it_goes_on() -> None:
    story = planned()
    story.says("they hired me!", at="2026-04-11 14:00")
    assert "Monday at 5:30 pm" in story.says("my new goal is to get through orientation")
    assert story.until("2026-04-13 23:00") == ["Mon 04-13 17:30 idea"]


@pytest.mark.rule("good_news")
@pytest.mark.parametrize(
    ("words", "state", "cadence"),
    [
        ("once a month", State.ACTIVE, Cadence.MONTHLY),
        ("PAUSE", State.FINISHED, Cadence.THREE_A_WEEK),
        ("LESS", State.ACTIVE, Cadence.WEEKLY),
    ],
)
def test_each_choice_does_what_it_says(words: str, state: State, cadence: Cadence) -> None:
    story = planned()
    story.says("they hired me!")
    story.says(words)
    assert (story.profile.state, story.profile.cadence) == (state, cadence)
    assert not [line for line in story.until("2026-04-12 23:00") if "check" in line or "nudge" in line]


@pytest.mark.rule("good_news")
def test_undo_puts_back_the_plan_and_what_stood_around_it() -> None:
    story = planned()
    before = story.ahead()
    story.says("they hired me!")
    story.says("undo")
    assert story.ahead()[:2] == before
    assert story.until("2026-04-13 23:00") == ["Fri 04-10 17:00 nudge", "Sat 04-11 17:30 check", "Mon 04-13 17:30 idea"]
    assert "Paused" in story.says("pause"), "the choice is off with the news"


@pytest.mark.rule("good_news")
def test_an_interview_is_no_job_yet_so_that_the_step_stays() -> None:
    story = planned()
    story.says("i got an interview!!")
    assert story.until("2026-04-11 23:00") == ["Fri 04-10 17:00 nudge", "Sat 04-11 17:30 check"]
    assert story.person.week.total.steps == 0, "news that came to them is no step"


@pytest.mark.rule("good_news")
def test_what_stands_around_an_interview_still_comes() -> None:
    story = planned()
    story.says("interview saturday at 2pm at the other place")
    story.says("they hired me at the first place!!")
    assert story.until("2026-04-12 23:00") == [
        "Fri 04-10 17:30 appointment_before",
        "Sun 04-12 17:30 appointment_check",
    ]


def test_a_rejection_is_no_step_that_was_done() -> None:
    story = planned()
    story.says("they turned me down. went with someone with a cert")
    assert (story.person.week.total.steps, story.person.week.total.things) == (0, 1)
    assert story.until("2026-04-10 23:00") == ["Fri 04-10 17:00 nudge"]


# --- News, and a card, beside something else ---


def test_what_was_done_is_said_under_good_news() -> None:
    story = planned()
    answer = story.says("did 30 min and i got the interview!")
    assert "PAUSE" in answer
    assert answer.endswith("\nKept too: 30 minutes on next moves.")
    assert story.person.week.total.minutes == 30


def test_under_hard_news_it_is_said_without_a_number() -> None:
    story = planned()
    answer = story.says("got laid off today. did the 30 min before that")
    assert "No step will come for a week" in answer
    assert answer.endswith("\nWhat else you sent is kept too.")
    assert "30" not in answer
    assert story.person.week.total.minutes == 30


def test_what_was_done_is_said_under_a_card() -> None:
    story = planned()
    answer = story.says("did 30 min on my resume. what do i say in an interview?")
    assert answer.startswith("Pick two true stories")
    assert answer.endswith("\nKept too: 30 minutes on next moves.")


def test_a_miss_beside_news_is_not_offered_a_smaller_step() -> None:
    story = planned()
    assert "NOT YET" not in (answer := story.says("nope, didnt do it. they hired me!!"))
    assert "Which day" not in answer
    assert "Kept too" not in answer


def test_what_comes_in_several_texts_is_told_together_with_the_news() -> None:
    story = planned()
    story.world.hear(story.id, "hey quick one")
    story.world.hear(story.id, "did 30 min")
    story.world.hear(story.id, "and they hired me!!!")
    story.world.hear(story.id, "met Luis there too")
    story.passes(minutes=3)
    answer = story.last().words
    assert "No step this week" in answer
    assert "\nKept too: 30 minutes" in answer
    assert story.person.week.total.minutes == 30
    assert story.person.week.total.people == 1


def test_a_long_account_beside_news_is_never_a_second_text() -> None:
    from careerline.words.segments import segments

    story = planned()
    story.says(
        "met Maximiliana and Bartholomew, 1 hour 59 minutes on next moves, and i got the interview!! can Ana call?"
    )
    assert segments(story.last().words) == 1
    assert "kept too" in story.last().words.casefold()
