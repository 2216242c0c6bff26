"""Trouble at home, lost faith, and a second no: nothing is asked, and a person reads what a machine cannot answer."""

import pytest

from tests.core.telling import Story


def asked_on_friday(**more: str) -> Story:
    """Return somebody who was asked on Friday of week 1 how the step went."""
    story = Story(**more)
    story.says("days, not nights")
    story.until("2026-04-10 18:00")
    return story


@pytest.mark.rule("told_of_trouble")
@pytest.mark.parametrize(
    "words",
    [
        "no, kid had a fever",
        "Not this week, my sister is in the hospital.",
        "nope. my mom's been sick",
        "not yet, family emergency",
        "no my brother got arrested",
    ],
)
def test_a_miss_with_somebody_ill_is_kept_and_the_step_waits(words: str) -> None:
    story = asked_on_friday()
    answer = story.says(words)
    assert "Ana, the coach" in answer
    assert "?" not in answer
    assert "5 minutes" not in answer
    assert "SKIP" not in answer
    assert story.world.store.needs(story.id) == {"news"}
    step = story.person.week.step
    assert step
    assert (step.outcome, step.is_open) == ("missed", True)
    assert story.profile.question is None
    assert story.until("2026-04-13 23:00") == ["Mon 04-13 17:30 idea"]


@pytest.mark.rule("told_of_trouble")
def test_the_same_words_to_which_day_are_no_wish_for_a_break() -> None:
    story = Story()
    story.says("days, not nights")
    story.says("Not this week, my sister is in the hospital.", at="2026-04-08 18:00")
    assert story.profile.state == "active"
    assert story.until("2026-04-13 23:00") == ["Mon 04-13 17:30 idea"]


@pytest.mark.rule("told_of_trouble")
@pytest.mark.parametrize("words", ["sorry bout before. my mom was in the hospital", "my brother was in jail all week"])
def test_whoever_comes_back_from_such_a_thing_is_not_told_how_to_reach_a_person(words: str) -> None:
    story = Story()
    story.says("days, not nights")
    answer = story.says(words, at="2026-04-07 12:00")
    assert "Ana, the coach" in answer
    assert "step" not in answer
    assert story.world.store.needs(story.id) == {"news"}


@pytest.mark.parametrize(
    "words",
    [
        "my mom works at the hospital too",
        "my sister and me both work in the hospital kitchen",
        "the kids loved it",
    ],
)
def test_a_hospital_may_be_a_place_of_work(words: str) -> None:
    story = asked_on_friday()
    story.says(words)
    assert story.world.store.needs(story.id) == set()


def test_why_somebody_signed_up_may_be_trouble_and_is_kept_as_the_reason() -> None:
    story = Story()
    assert "four things" in story.says("my mom was in the hospital and the nurses were great. i want that")
    assert story.person.who.reason.startswith("my mom")


def test_what_was_done_is_reported_whatever_stands_beside_it() -> None:
    story = asked_on_friday()
    assert "20 minutes" in story.says("done, 20 min. kid has a fever so thats it for today")


def test_a_skip_with_trouble_brings_no_other_step() -> None:
    story = asked_on_friday()
    answer = story.says("skip. my son is in the er")
    assert "Ana, the coach" in answer
    step = story.person.week.step
    assert step
    assert not step.swapped


@pytest.mark.rule("hopeless")
@pytest.mark.parametrize(
    "words",
    [
        "i dont have anything i do well",
        "i just feel like i cant keep anything going",
        "I'm so useless",
        "nothing i do is ok",
    ],
)
@pytest.mark.parametrize("when", ["2026-04-08 18:00", "2026-04-10 18:00", "2026-04-12 22:00"])
def test_lost_faith_is_for_a_person_to_read(words: str, when: str) -> None:
    story = Story()
    story.says("days, not nights")
    answer = story.says(words, at=when)
    assert "Ana, the coach" in answer
    assert "DONE" not in answer
    assert "open" not in answer
    assert story.world.store.needs(story.id) == {"news"}


@pytest.mark.rule("missed_again")
def test_a_second_no_to_one_step_is_not_asked_again() -> None:
    story = asked_on_friday()
    assert "5 minutes" in story.says("not yet")
    answer = story.says("not yet", at="2026-04-11 12:00")
    assert "5 minutes" not in answer
    assert "?" not in answer
    assert story.profile.question is None
    assert story.until("2026-04-13 23:00") == ["Mon 04-13 17:30 idea"]


@pytest.mark.rule("missed_again")
def test_a_no_to_the_smallest_form_is_offered_nothing_smaller() -> None:
    story = asked_on_friday()
    story.says("not yet")
    story.until("2026-04-17 18:00")
    step = story.person.week.step
    assert step
    assert step.size == "smaller"
    assert "5 minutes" not in story.says("not yet")


@pytest.mark.rule("missed_again")
def test_whoever_skipped_a_step_is_not_offered_it_again_after_the_other_one() -> None:
    story = asked_on_friday()
    story.says("skip")
    assert "write down" not in (answer := story.says("no", at="2026-04-12 18:00"))
    assert "name one task" not in answer


def test_done_after_two_nos_still_counts() -> None:
    story = asked_on_friday()
    story.says("not yet")
    story.says("not yet", at="2026-04-11 12:00")
    story.says("done after all, 10 min", at="2026-04-12 12:00")
    assert (story.person.week.total.steps, story.person.week.total.minutes) == (1, 10)


@pytest.mark.rule("assent")
@pytest.mark.parametrize("words", ["love that", "so true", "Same", "facts \U0001f4af", "this is so true"])
def test_a_nod_to_an_idea_gets_no_answer(words: str) -> None:
    story = Story()
    story.says("days, not nights")
    assert story.says(words, at="2026-04-06 17:40") == ""


@pytest.mark.rule("assent")
def test_a_nod_while_something_is_asked_is_words_like_others() -> None:
    story = asked_on_friday()
    assert story.says("same") != ""
