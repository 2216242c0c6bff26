"""Plans that move, lie far ahead, are taken back, or meet a pause: what stands and what comes."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from careerline.agenda import LaneState, Open
from careerline.coaching import schedule
from careerline.people.person import Size, State
from careerline.sending.record import sent_to
from tests.core.telling import Story, moment


def on_wednesday(**more: object) -> Story:
    """Return somebody on Wednesday evening of week 1, half an hour after the step."""
    story = Story(**more)  # type: ignore[arg-type]
    story.says("days, not nights")
    story.until("2026-04-08 18:00")
    return story


@pytest.mark.rule("plan_moved")
@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("make it thursday", ["Thu 04-09 17:30 nudge", "Fri 04-10 17:30 check"]),
        ("friday 7 instead", ["Fri 04-10 19:00 nudge", "Sat 04-11 17:30 check"]),
        ("thursday works better", ["Thu 04-09 17:30 nudge", "Fri 04-10 17:30 check"]),
        ("friday instead", ["Fri 04-10 17:30 nudge", "Sat 04-11 17:30 check"]),
        ("move it to friday", ["Fri 04-10 17:30 nudge", "Sat 04-11 17:30 check"]),
        ("8pm instead", ["Sat 04-11 19:30 nudge", "Sun 04-12 17:30 check"]),
        ("10:30am instead", ["Sat 04-11 10:30 nudge", "Sun 04-12 17:30 check"]),
    ],
)
def test_a_plan_moves_by_a_few_words(words: str, then: list[str]) -> None:
    story = on_wednesday()
    story.says("saturday 9am")
    story.says(words, at="2026-04-08 20:00")
    assert story.until("2026-04-12 23:00") == then


@pytest.mark.rule("no_second_step")
def test_a_plan_three_weeks_ahead_keeps_its_step_and_each_week_sends_its_idea() -> None:
    story = on_wednesday()
    story.says("april 28 6pm")
    assert story.answers_until("2026-05-03 23:00") == [
        "Mon 04-13 17:30 idea",
        "Mon 04-20 17:30 idea",
        "Mon 04-27 17:30 idea",
        "Tue 04-28 18:00 nudge",
        "Wed 04-29 17:30 check",
    ]
    assert story.profile.week == 4


@pytest.mark.rule("no_second_step")
def test_by_mail_alone_the_idea_then_comes_without_a_second_step() -> None:
    story = Story(mail=True)
    story.says("april 14 6pm", at="2026-04-06 19:00")
    assert story.until("2026-04-15 23:00") == [
        "Mon 04-13 17:30 idea",
        "Tue 04-14 09:00 nudge",
        "Wed 04-15 17:30 check",
    ]
    idea = next(one for one in story.world.sent if one.subject.startswith("Week 2: the work"))
    assert "No new step this week" in idea.words
    assert story.person.week.step
    assert story.person.week.step.week == 1


@pytest.mark.rule("no_second_step")
def test_with_one_text_a_week_that_text_waits_for_the_plan() -> None:
    story = Story(cadence="weekly")
    story.says("april 14 6pm", at="2026-04-06 19:00")
    assert story.answers_until("2026-04-20 23:00") == [
        "Tue 04-14 18:00 nudge",
        "Wed 04-15 17:30 check",
        "Mon 04-20 17:30 step",
    ]
    assert story.profile.week == 2


@pytest.mark.rule("nudge")
def test_what_gives_way_to_a_plan_and_finds_no_other_day_is_on_record_with_the_reason() -> None:
    story = on_wednesday(cadence="daily")
    story.says("sunday 3pm", at="2026-04-10 18:00")
    story.says("saturday 3pm")
    assert story.why_not() == ["it gave way to a plan"]
    assert story.until("2026-04-12 23:00") == ["Sat 04-11 15:00 nudge", "Sun 04-12 17:30 check"]


@pytest.mark.rule("plan_reach")
def test_a_day_beyond_three_weeks_is_kept_as_a_note() -> None:
    story = on_wednesday()
    story.says("april 30")
    assert story.person.week.step
    assert story.person.week.step.plan is None


@pytest.mark.rule("report_settles")
def test_an_undo_puts_nudge_and_check_back() -> None:
    story = on_wednesday()
    story.says("saturday 9am")
    before = story.ahead()
    story.says("done, 20 min", at="2026-04-09 12:00")
    assert story.ahead()[0] == "Mon 04-13 17:30 idea"
    assert "Taken back" in story.says("undo")
    assert story.ahead()[:2] == before
    assert story.until("2026-04-12 23:00") == ["Sat 04-11 09:00 nudge", "Sun 04-12 17:30 check"]


@pytest.mark.rule("report_settles")
def test_an_undo_puts_a_check_with_no_plan_back_and_none_that_was_asked_already() -> None:
    story = on_wednesday()
    story.says("done")
    story.says("undo")
    assert story.until("2026-04-10 23:00") == ["Fri 04-10 17:30 check"]
    story.says("done")
    story.says("undo", at="2026-04-11 12:00")
    assert story.until("2026-04-13 23:00") == ["Mon 04-13 17:30 idea"]


@pytest.mark.rule("skip")
def test_a_skip_gives_the_check_its_usual_day_again() -> None:
    story = on_wednesday()
    story.says("saturday 9am")
    story.says("skip", at="2026-04-08 20:00")
    assert story.until("2026-04-12 23:00") == ["Fri 04-10 17:30 check"]


@pytest.mark.rule("pause")
def test_a_plan_while_the_coaching_is_off_promises_no_nudge() -> None:
    story = on_wednesday()
    story.says("pause")
    assert "no nudge comes" in story.says("friday 7pm")
    assert story.passes(weeks=2) == []


@pytest.mark.rule("pause")
@pytest.mark.parametrize("until", [True, False])
def test_an_idea_that_is_on_its_way_when_a_pause_comes_is_not_sent_again(until: bool) -> None:
    story = on_wednesday()
    story.until("2026-04-13 17:29")
    person, programme = story.person, story.world.coach.programme
    idea = person.profile.agenda[0]
    assert (idea.kind, idea.week) == ("idea", 2)
    # It is claimed, a pause comes in between, and then the carrier's answer is recorded.
    claimed = story.world.store.claim(
        person.profile, idea, Open(key=idea.key(person.id), since=idea.at), idea.at + timedelta(minutes=15)
    )
    assert claimed
    end = moment("2026-04-27 12:00").date() if until else None
    paused = schedule.pause(replace(person, profile=claimed), programme, end, idea.at + timedelta(seconds=1))
    free = paused.profile.with_lane(idea.lane, LaneState())
    less = replace(paused, profile=free.with_agenda(tuple(one for one in free.agenda if one != idea)))
    after = schedule.refill(sent_to(less, idea, programme, idea.at), programme, idea.at)
    assert after.profile.state is State.PAUSED
    assert after.profile.week == 2
    assert [(one.kind, one.week) for one in after.profile.agenda] == (
        [("idea", 3), ("step", 3), ("check", 3)] if until else []
    )


@pytest.mark.rule("return")
@pytest.mark.parametrize(
    ("when", "first"),
    [
        ("2026-04-16 12:00", "Mon 04-20 17:30 idea"),
        ("2026-04-19 12:00", "Mon 04-20 17:30 idea"),
        ("2026-04-20 09:00", "Mon 04-20 17:30 idea"),
        ("2026-04-20 18:00", "Mon 04-27 17:30 idea"),
    ],
)
def test_back_goes_on_with_the_next_unsent_week_and_says_when(when: str, first: str) -> None:
    story = on_wednesday()
    story.says("pause")
    answer = story.says("back", at=when)
    assert story.ahead()[0] == first
    spoken = {"04-20 09": "today at 5:30 pm", "04-19 12": "tomorrow at 5:30 pm"}.get(when[5:13], "onday")
    assert spoken in answer
    assert story.profile.agenda[0].week == 2


@pytest.mark.rule("new_rhythm")
def test_the_answer_to_another_rhythm_names_the_day_on_which_it_begins() -> None:
    story = on_wednesday()
    assert "From Monday on you get up to a text a day" in story.says("every day please")
    assert story.until("2026-04-14 23:00") == ["Fri 04-10 17:30 check", "Mon 04-13 17:30 idea", "Tue 04-14 17:30 step"]
    assert "it is up to a text a day" in story.says("every day please")
    story.says("pause")
    assert "after your BACK" in story.says("once a week")


def test_a_goal_and_an_hour_in_one_text_both_take_effect() -> None:
    story = on_wednesday()
    story.says("my new goal is bus driver. and text me at 6pm")
    assert story.person.who.goal == "bus driver"
    assert story.profile.hour == time(18)


def test_a_new_goal_says_what_is_true_of_the_step() -> None:
    story = on_wednesday()
    assert "stays as it is" in story.says("my new goal is to get my forklift license")
    story.says("pause")
    assert "BACK" in story.says("my new goal is to finish the certificate")
    assert story.person.who.goal.startswith("finish the certificate")


@pytest.mark.rule("new_rhythm")
def test_by_mail_alone_there_are_two_rhythms() -> None:
    story = Story(mail=True)
    assert "two emails a week already" in story.says("more")
    assert "one message a month" in story.says("less")
    assert "Two emails a week" in story.says("more")


@pytest.mark.rule("hard_news")
def test_after_hard_news_nothing_comes_for_a_week_and_then_the_next_monday() -> None:
    story = on_wednesday()
    story.says("got laid off today")
    assert story.until("2026-04-27 23:00") == ["Mon 04-20 17:30 idea", "Wed 04-22 17:30 step",
                                               "Fri 04-24 17:30 check", "Mon 04-27 17:30 idea"]  # fmt: skip


@pytest.mark.rule("between_jobs")
@pytest.mark.parametrize("words", ["not working right now", "I'm between jobs", "got laid off today", "im unemployed"])
def test_no_job_can_be_texted_and_steps_from_then_on_need_no_employer(words: str) -> None:
    story = Story()
    story.says(words, at="2026-04-06 18:00")
    assert story.person.who.between_jobs
    story.says("back" if "laid" in words else "ok")
    story.until("2026-04-23 12:00")
    steps = [one.words for one in story.world.sent if one.kind == "step"]
    assert not [step for step in steps if "at work" in step]


@pytest.mark.rule("between_jobs")
@pytest.mark.parametrize("words", ["the link is not working right now", "my phone isnt working", "no job is perfect"])
def test_what_only_sounds_like_it_changes_nothing(words: str) -> None:
    story = Story()
    story.says(words)
    assert not story.person.who.between_jobs


@pytest.mark.rule("working_again")
@pytest.mark.parametrize("words", ["i'm working again", "i got the job!!", "i start a new job monday"])
def test_a_job_again_can_be_texted(words: str) -> None:
    story = Story(between_jobs="on", job="")
    assert story.person.who.between_jobs
    story.says(words)
    assert not story.person.who.between_jobs


@pytest.mark.rule("size_done")
@pytest.mark.rule("size_partial")
@pytest.mark.rule("size_missed")
@pytest.mark.parametrize(
    ("words", "size"),
    [("done", Size.LARGER), ("got part of it done", Size.USUAL), ("not yet", Size.SMALLER), ("", Size.SMALLER)],
)
def test_the_next_step_knows_how_the_last_one_went(words: str, size: Size) -> None:
    story = on_wednesday()
    if words:
        story.says(words)
    story.until("2026-04-15 18:00")
    assert story.person.week.step
    assert story.person.week.step.week == 2
    assert story.person.week.step.size is size


@pytest.mark.rule("review")
def test_a_check_answered_after_its_week_is_a_report_like_any_other() -> None:
    story = on_wednesday()
    story.until("2026-04-13 12:00")
    story.says("done, 20 min")
    assert story.last().kind is None
    assert "20 minutes" in story.last().words
