"""What a text means that says little by itself: a no, a part, a reason, a word about the interview that stands."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from careerline.agenda import Channel
from careerline.coaching.conversation import converse, is_small_talk, what_was_asked
from careerline.coaching.meant import meant
from careerline.coaching.turn import Known, Turn
from careerline.moments import local
from careerline.people.person import Appointment, Person, Question, State, Step, Week
from careerline.replies import read
from careerline.replies.asides import is_readable
from tests.core.somebody import (
    FRIDAY,
    NEW_YORK,
    NEXT_MONDAY,
    SATURDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    at,
    cards,
    days,
    entry,
    heard,
    midweek,
    programme,
    rosa,
    texts,
    with_profile,
)
from tests.core.telling import Story

THEN = at(WEDNESDAY, "19:00")


def hears(person: Person, words: str, now: Any = THEN) -> Turn:
    """Return what her words come to, read as they are when she texts them."""
    there, asked = local(now, NEW_YORK), what_was_asked(person, Channel.SMS, programme(), now)
    reading = meant(person, words, read(words, at=there, asked=asked), programme(), now)
    about = heard(now, "note", words)
    return converse(person, replace(about, reading=reading), programme(), Known(), cards())


def said(turn: Turn) -> str | None:
    return turn.said.name if turn.said else None


@pytest.mark.parametrize("words", ["not yet", "Not this week either", "nope doubles all week", "no, not yet sorry"])
@pytest.mark.parametrize("asked", ["plan", "check"])
def test_a_no_is_a_missed_step_and_offers_the_smaller_one(asked: str, words: str) -> None:
    turn = hears(midweek(asked=asked), words)
    assert said(turn) == "log_missed"
    assert turn.person.week.step
    assert turn.person.week.step.outcome == "missed"


@pytest.mark.parametrize("words", ["not this week, stop texting me", "stop", "no more of these. stop"])
def test_a_no_that_asks_for_an_end_is_an_end(words: str) -> None:
    assert hears(midweek(asked="plan"), words).profile.state is State.STOPPED


@pytest.mark.parametrize("words", ["nope saturday 10 is better", "not today. Saturday 9am"])
def test_a_no_that_names_a_day_is_a_plan(words: str) -> None:
    assert said(hears(midweek(asked="plan"), words)) in {"plan", "plan_quiet", "plan_outside"}


@pytest.mark.parametrize("asked", ["reflect", "plan", "check", None])
def test_a_part_of_the_step_counts_whatever_was_asked(asked: str | None) -> None:
    turn = hears(midweek(asked=asked), "did half of it. got interrupted")
    assert turn.person.week.step
    assert turn.person.week.step.outcome == "partial"


def test_words_for_the_open_question_stay_words() -> None:
    assert said(hears(midweek(asked="reflect"), "some of the days i liked the quiet")) == "reflection"


# --- The start ---


@pytest.mark.parametrize("words", ["nobody", "NOT YET", "no one comes to mind", "Nobody really", "i dont know anybody"])
def test_nobody_is_fine_for_the_starter(words: str) -> None:
    person = rosa(
        week=Week(step=Step(week=0, sent_at=at(THURSDAY, "17:30"))),
        agenda=(entry("check", at(FRIDAY, "17:30"), week=0), *texts(("idea", at(NEXT_MONDAY, "17:30")))),
        question=Question(kind="starter", at=at(THURSDAY, "17:30")),
    )
    turn = hears(person, words, at(THURSDAY, "18:00"))
    assert said(turn) == "starter_nobody"
    assert turn.met == ()
    assert turn.profile.question is None
    assert days(turn.person)[0] == ("Mon 17:30", "idea")


def test_a_job_lost_long_ago_is_why_somebody_between_jobs_signed_up() -> None:
    person = rosa(question=Question(kind="reason", at=THEN), agenda=texts(("step", at(FRIDAY, "17:30")), week=0))
    out = replace(person, who=replace(person.who, between_jobs=True))
    turn = hears(out, "got let go in january. tired of starting over every spring", THEN + timedelta(minutes=2))
    assert (said(turn), turn.attention) == ("reason", ())
    assert turn.person.who.reason.startswith("got let go in january")
    assert days(turn.person) == [("Fri 17:30", "step")]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("got let go in january. i want to kill myself", "crisis"),
        ("got let go in january. stop texting me", "opt_out"),
    ],
)
def test_danger_and_a_wish_to_leave_are_heard_in_a_reason(words: str, answer: str) -> None:
    person = rosa(question=Question(kind="reason", at=THEN))
    out = replace(person, who=replace(person.who, between_jobs=True))
    assert said(hears(out, words, THEN + timedelta(minutes=2))) == answer


def test_a_job_lost_is_hard_news_from_somebody_who_has_one() -> None:
    person = rosa(question=Question(kind="reason", at=THEN))
    assert said(hears(person, "got laid off today", THEN + timedelta(minutes=2))) == "news_hard"


# --- Words that answer no question ---


@pytest.mark.parametrize(
    "words",
    [
        "my phone was off all day",
        "he said come by monday, might need a hand",
        "yes this is me. came home tired but the good kind",
    ],
)
@pytest.mark.parametrize("state", [State.ACTIVE, State.PAUSED])
def test_an_ordinary_sentence_is_kept_and_answered_once_a_day(words: str, state: State) -> None:
    person = with_profile(midweek(asked=None), state=state)
    if words.startswith("yes") and state is State.PAUSED:
        return  # to a pause, a yes is the wish to go on
    turn = hears(person, words)
    assert (said(turn), turn.kept) == ("kept", "note")
    again = hears(turn.person, "and my car is in the shop", THEN + timedelta(hours=1))
    assert (said(again), again.kept) == (None, "note")


def test_only_what_nobody_could_read_gets_the_automatic_line() -> None:
    turn = hears(midweek(asked=None), "blorp fnord")
    assert turn.said
    assert (turn.said.name, turn.said.values["stands"]) == ("not_read", True)
    paused = hears(with_profile(midweek(asked=None), state=State.PAUSED), "blorp fnord")
    assert paused.said
    assert paused.said.values["stands"] is False


@pytest.mark.parametrize("words", ["hi", "ok im here", "I'm here", "Hello", "good morning"])
def test_a_greeting_needs_no_answer(words: str) -> None:
    assert is_small_talk(words, programme().rules)
    assert said(hears(midweek(asked=None), words)) is None


@pytest.mark.parametrize("words", ["estoy cansada hoy", "Can't", "what a day"])
def test_readable(words: str) -> None:
    assert is_readable(words)


@pytest.mark.parametrize("words", ["zzz qqq", "asdf", "12 34", "", "!!"])
def test_not_readable(words: str) -> None:
    assert not is_readable(words)


# --- After good news ---


def test_what_comes_within_a_day_of_good_news_is_kept_with_it() -> None:
    news = hears(midweek(asked=None), "THEY HIRED ME")
    more = hears(news.person, "starts wed. part time but its the yard!!", THEN + timedelta(minutes=1))
    assert (said(more), more.kept) == (None, "news")
    assert more.person.week.step
    assert more.person.week.step.plan is None
    later = hears(news.person, "it rained on us all day", THEN + timedelta(days=2))
    assert (said(later), later.kept) == ("kept", "note")


# --- An interview that stands ---


@pytest.mark.parametrize("words", ["how do i prep for that", "what do i wear", "what will they ask me"])
def test_a_question_about_the_interview_that_stands_gets_its_card(words: str) -> None:
    stands = with_profile(midweek(asked=None), booked=(Appointment(day=SATURDAY),))
    turn = hears(stands, words)
    assert (said(turn), turn.attention) == ("card_interview", ("question",))
    assert said(hears(midweek(asked=None), words)) == "question"


# --- A day before the step ---


def test_a_day_named_before_the_step_came_hears_when_it_comes() -> None:
    person = with_profile(rosa(agenda=texts(("step", at(WEDNESDAY, "17:30")), ("check", at(FRIDAY, "17:30")))), week=1)
    turn = hears(person, "sunday maybe", at(TUESDAY, "12:31"))
    assert turn.said
    assert (turn.said.name, turn.said.values["next"]) == ("plan_early", {"spoken": "tomorrow"})
    assert (turn.kept, days(turn.person)) == ("note", days(person))


def test_a_day_in_the_reason_is_part_of_the_reason() -> None:
    person = rosa(question=Question(kind="reason", at=THEN), agenda=texts(("step", at(FRIDAY, "17:30")), week=1))
    assert said(hears(person, "i want sunday off", THEN + timedelta(minutes=2))) == "reason"


# --- What several texts in a row come to ---


def test_a_report_of_a_step_that_was_counted_is_not_called_a_step_again() -> None:
    done = hears(midweek(asked="check"), "done")
    more = hears(done.person, "I helped a family at the desk and wrote it down", THEN + timedelta(minutes=1))
    assert more.said
    assert "one step" not in str(more.said.values["log"]["spoken"])
    assert more.person.week.total.steps == 1


@pytest.mark.parametrize("words", ["ask Ana", "can I talk to Ana?", "Ana", "a real person please", "Who is Ana?"])
def test_whoever_asks_for_the_coach_is_told_that_she_answers(words: str) -> None:
    story = Story()
    story.says("more planning, less lifting")
    assert "Ana, the coach" in story.says(words, at="2026-04-08 19:00")
    assert story.world.store.needs(story.id) == {"question"}
    step = story.person.week.step
    assert step
    assert step.outcome is None


def test_the_coachs_name_where_a_name_was_asked_for_is_somebody_they_met() -> None:
    story = Story("2026-04-09 13:00")
    story.says("more planning, less lifting")
    assert story.says("Ana", at="2026-04-10 18:00").startswith("Ana: first on your people list")


def test_the_week_is_added_up_where_it_holds_more_than_the_report() -> None:
    story = Story()
    assert "This week" not in story.says("done, 20 min", at="2026-04-10 18:00")
    story.says("watched a video, 10 min", at="2026-04-14 18:00")
    said = story.says("done, 15 min", at="2026-04-17 18:00")
    assert "1 step, 25 minutes" in said
    assert "2 steps, 45 minutes" in said


@pytest.mark.parametrize("words", ["quiero algo mejor para mis hijas", "i want something better for my girls"])
def test_what_somebody_wants_of_work_is_why_they_signed_up_and_leaves_their_goal_alone(words: str) -> None:
    story = Story(goal="learn excel")
    assert "Your page counts four things" in story.says(words)
    assert (story.person.who.goal, story.person.who.reason) == ("learn excel", words)


def test_a_goal_that_is_called_one_is_one_even_as_the_first_answer() -> None:
    story = Story(goal="learn excel")
    story.says("new goal: pass the test")
    assert story.person.who.goal == "pass the test"


@pytest.mark.parametrize(("words", "comes"), [("sat 9am", "A reminder comes then"), ("saturday", "comes at 5:30 pm")])
def test_a_plan_says_when_its_nudge_comes(words: str, comes: str) -> None:
    story = Story()
    story.says("more planning")
    assert comes in story.says(words, at="2026-04-08 19:45")


def test_things_that_were_just_told_are_in_the_total() -> None:
    story = Story()
    story.says("Luis", at="2026-04-05 14:00")
    story.says("done 30 min, talked to Luis", at="2026-04-10 18:00")
    assert "2 things done" in story.says("applied to 2 places", at="2026-04-11 18:00").partition(".")[2]


def test_words_that_add_nothing_are_kept_without_a_total() -> None:
    story = Story()
    assert "1 step" in story.says("done", at="2026-04-10 18:00")
    assert story.says("did it again with my sister", at="2026-04-11 18:00") == "Saved: your words."
