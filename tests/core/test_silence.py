"""Somebody who does not answer: asked once, left in peace more and more, and never for ever."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from careerline.agenda import Channel
from careerline.coaching.steps import next_size
from careerline.people.person import Cadence, Size, State
from tests.core.telling import Story, changed, ending_after

FIRST_WEEK = ["Mon 04-06 17:30 idea", "Wed 04-08 17:30 step", "Fri 04-10 17:30 check"]


def answering() -> Story:
    """Return somebody who answers all of week 1, so that silence begins with Wednesday's step of week 2."""
    story = Story()
    story.says("days, not nights")
    story.says("saturday 10am", at="2026-04-08 18:00")
    story.says("done, 20 minutes", at="2026-04-11 10:30")
    story.passes(minutes=1)
    return story


@pytest.mark.rule("still_useful")
def test_after_three_questions_and_ten_days_comes_one_easy_question_and_nothing_else_that_week() -> None:
    story = answering()
    assert story.until("2026-04-26 23:00") == [
        "Mon 04-13 17:30 idea",
        "Wed 04-15 17:30 step",
        "Fri 04-17 17:30 check",
        "Mon 04-20 17:30 idea",
        "Wed 04-22 17:30 step",
        "Fri 04-24 17:30 check",
        "Sat 04-25 17:30 still_useful",
    ]
    for word in ("MORE", "LESS", "PAUSE"):
        assert word in story.last().words


@pytest.mark.rule("still_useful")
def test_the_question_takes_the_place_of_what_else_that_week_had() -> None:
    story = Story()  # silent from the welcome's question on
    told = story.until("2026-04-19 23:00")
    assert told == [*FIRST_WEEK, "Mon 04-13 17:30 idea", "Wed 04-15 17:30 still_useful"]


@pytest.mark.rule("still_useful")
def test_ten_days_are_days_on_their_own_clock() -> None:
    """Clocks in Chicago go forward on 8 March 2026: ten days after a Wednesday is a Saturday at the same hour."""
    story = Story("2026-03-01 13:00")
    story.says("days, not nights")
    assert "Sat 03-14 17:30 still_useful" in story.passes(days=20)


@pytest.mark.rule("still_useful")
def test_two_questions_in_ten_days_are_not_enough() -> None:
    story = Story(cadence="weekly")
    story.says("days, not nights")
    told = story.until("2026-04-26 23:00")
    # The third goes on day 14, and is unanswered three days later.
    assert told == [
        "Mon 04-06 17:30 step",
        "Mon 04-13 17:30 step",
        "Mon 04-20 17:30 step",
        "Thu 04-23 17:30 still_useful",
    ]
    assert "one in two weeks" in story.last().words


@pytest.mark.rule("one_a_week")
@pytest.mark.rule("every_other_week")
@pytest.mark.rule("goodbye")
def test_from_silence_to_goodbye() -> None:
    story = Story()
    assert story.passes(weeks=30) == [
        *FIRST_WEEK,
        "Mon 04-13 17:30 idea",
        "Wed 04-15 17:30 still_useful",
        "Mon 04-20 17:30 step",
        "Mon 05-04 17:30 step",
        "Sun 05-17 17:30 goodbye",
    ]
    assert story.profile.state is State.PAUSED
    assert story.profile.agenda == ()
    assert "BACK" in story.last().words
    texts = [one.words for one in story.world.sent if one.kind == "step"]
    assert all(words.endswith("What day?") for words in texts[1:]), "the idea in a clause, the step, and the day"


@pytest.mark.rule("every_other_week")
def test_the_step_of_a_long_silence_is_the_small_one_whatever_went_before() -> None:
    story = Story()
    story.until("2026-04-20 18:00")
    person, then = story.person, story.world.now
    large = replace(person, week=replace(person.week, size=Size.LARGER, step=None))
    assert next_size(large, story.world.coach.programme, then) is Size.LARGER
    assert next_size(large, story.world.coach.programme, then + timedelta(days=7)) is Size.SMALLER


@pytest.mark.rule("one_a_week")
@pytest.mark.rule("goodbye")
def test_by_mail_alone_silence_is_met_the_same_way() -> None:
    story = Story(mail=True)
    assert story.passes(weeks=30) == [
        "Mon 04-06 17:30 idea",
        "Fri 04-10 17:30 check",
        "Mon 04-13 17:30 idea",
        "Fri 04-17 17:30 still_useful",
        "Mon 04-20 17:30 idea",
        "Mon 05-04 17:30 idea",
        "Sun 05-17 17:30 goodbye",
    ]
    assert story.profile.state is State.PAUSED
    assert "reply BACK" in story.last().words


@pytest.mark.rule("one_a_week")
def test_by_both_channels_one_message_a_week_is_a_text() -> None:
    story = Story(both=True)
    told = story.until("2026-05-03 23:00")
    asked = next(n for n, line in enumerate(told) if "still_useful" in line)
    assert told[asked + 1 :] == ["Mon 04-20 17:30 step by sms", "Mon 04-27 17:30 step by sms"][: len(told) - asked - 1]
    assert told[asked].endswith("by sms")


@pytest.mark.rule("end_in_silence")
@pytest.mark.rule("goodbye")
@pytest.mark.parametrize("mail", [False, True])
def test_silence_that_outlives_what_is_written_ends_in_the_goodbye(tmp_path: Path, *, mail: bool) -> None:
    with ending_after(tmp_path, 2) as config:
        story = Story(config=config, mail=mail)
        told = story.passes(weeks=30)
        assert told[-2:] == [told[-2], "Sun 05-17 17:30 goodbye"]
        assert told[-2].endswith("still_useful"), "week 2 was the last: nothing between the question and the goodbye"
        assert story.profile.state is State.PAUSED
        assert "picks up" not in story.last().words
        assert "From the beginning again" in story.says("BACK")


@pytest.mark.rule("end_in_silence")
def test_whoever_answers_before_that_goodbye_hears_the_end_of_what_is_written(tmp_path: Path) -> None:
    with ending_after(tmp_path, 2) as config:
        story = Story(config=config)
        story.until("2026-04-29 12:00")
        story.says("still here, sorry")
        assert story.passes(weeks=30) == ["Mon 05-04 17:30 finished"]
        assert story.profile.state is State.FINISHED


@pytest.mark.rule("end_in_silence")
def test_one_question_without_an_answer_is_no_silence_in_which_an_end_is_kept_back(tmp_path: Path) -> None:
    with ending_after(tmp_path, 1) as config:
        story = Story(config=config)
        story.says("days, not nights")
        assert story.passes(weeks=8) == [*FIRST_WEEK, "Mon 04-13 17:30 finished"]


@pytest.mark.rule("end_in_silence")
def test_a_part_that_is_over_goes_by_in_silence_and_the_next_weeks_step_comes(tmp_path: Path) -> None:
    parts = ("weeks = [1, 2, 3, 4]", "weeks = [1, 2]")
    with changed(tmp_path, programme=parts) as config:
        story = Story(config=config)
        told = story.passes(weeks=30)
        assert told[4:] == [
            "Wed 04-15 17:30 still_useful",
            "Mon 04-20 17:30 step",
            "Mon 05-04 17:30 step",
            "Sun 05-17 17:30 goodbye",
        ]
        story.says("BACK")
        assert "part_end" not in " ".join(story.passes(days=8)), "what was built was said with the goodbye"


@pytest.mark.rule("silence_ends")
@pytest.mark.parametrize("words", ["ok", "👍", "busy week, sorry", "done 10 min", "what is an asset?"])
def test_any_reply_ends_it_and_their_own_rhythm_goes_on_with_the_next_week(words: str) -> None:
    story = Story()
    story.until("2026-04-21 12:00")  # one text a week by now
    assert story.profile.silence
    story.says(words)
    assert story.profile.silence is None
    told = story.until("2026-05-02 23:00")
    assert told == ["Mon 04-27 17:30 idea", "Wed 04-29 17:30 step", "Fri 05-01 17:30 check"]


@pytest.mark.rule("silence_ends")
def test_a_reply_on_monday_morning_brings_that_very_monday_back() -> None:
    story = Story()
    story.until("2026-04-20 09:00")
    story.says("still here")
    assert story.until("2026-04-25 23:00") == ["Mon 04-20 17:30 idea", "Wed 04-22 17:30 step", "Fri 04-24 17:30 check"]


@pytest.mark.rule("silence_ends")
def test_a_reply_before_the_question_takes_it_off() -> None:
    story = answering()
    story.until("2026-04-24 18:00")
    assert "Sat 04-25 17:30 still_useful" in story.ahead()
    story.says("not yet")
    assert not [line for line in story.ahead() if "still_useful" in line]
    assert story.until("2026-04-27 23:00") == ["Mon 04-27 17:30 idea"]


@pytest.mark.rule("silence_ends")
def test_a_tap_on_the_page_is_an_answer_and_a_phones_automatic_reply_is_none() -> None:
    from careerline.hearing.hear import act
    from careerline.replies.reading import Reading

    story = Story()
    story.until("2026-04-21 12:00")
    story.world.hear(story.id, "I'm driving. Sent automatically.", automatic=True)
    assert story.profile.silence
    pressed = Reading(intent="settings", setting="time", value="18:00")
    act(story.world.coach, story.id, pressed, story.world.now, "tap", "6 pm")
    assert story.profile.silence is None
    assert story.until("2026-04-28 23:00") == ["Mon 04-27 18:00 idea"]


@pytest.mark.parametrize(
    ("word", "cadence", "next_week"),
    [
        ("MORE", Cadence.WEEKDAYS, ["Mon 04-20 17:30 idea", "Tue 04-21 17:30 step"]),
        ("LESS", Cadence.WEEKLY, ["Mon 04-20 17:30 step"]),
        ("PAUSE", Cadence.THREE_A_WEEK, []),
    ],
)
@pytest.mark.rule("still_useful")
def test_each_word_that_the_question_offers_does_what_it_says(
    word: str, cadence: Cadence, next_week: list[str]
) -> None:
    story = Story()
    story.until("2026-04-15 18:00")
    assert story.says(word)
    assert story.profile.cadence is cadence
    assert story.until("2026-04-21 23:00") == next_week


@pytest.mark.rule("still_useful")
@pytest.mark.parametrize("words", ["yes", "same is fine", "ok", "keep them coming", "fine as it is"])
def test_any_other_word_leaves_the_rhythm_as_it_is(words: str) -> None:
    story = Story()
    story.until("2026-04-15 18:00")
    assert "stays as it is: three texts a week" in story.says(words)
    assert story.until("2026-04-20 23:00") == ["Mon 04-20 17:30 idea"]


@pytest.mark.rule("goodbye")
def test_back_after_the_goodbye_picks_up_where_it_was_left() -> None:
    story = answering()
    story.until("2026-05-01 12:00")
    week = story.profile.week
    story.world.run_until(story.world.now)
    story.says("pause")
    assert "picks up where you left off" in story.says("back", at="2026-06-12 12:00")
    told = story.until("2026-06-16 12:00")
    assert len(told) == 1
    assert story.profile.week == week + 1 or told[0].endswith("finished")


@pytest.mark.rule("still_useful")
def test_a_figure_of_the_table_is_what_the_service_goes_by(tmp_path: Path) -> None:
    with changed(tmp_path, rules=("questions = 3\ndays = 10", "questions = 2\ndays = 4")) as config:
        story = Story(config=config)
        assert story.until("2026-04-12 23:00") == ["Mon 04-06 17:30 idea", "Wed 04-08 17:30 step",
                                                   "Fri 04-10 17:30 check", "Sat 04-11 17:30 still_useful"]  # fmt: skip
        assert story.channel is Channel.SMS
