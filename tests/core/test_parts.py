"""The end of a part and of the programme, going on, finishing, beginning again, and one message a month."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careerline.hearing.hear import act
from careerline.people.person import Cadence, State
from careerline.replies.reading import Reading
from careerline.settings import Settings
from tests.core.telling import Story, changed


@pytest.fixture(scope="module")
def two_parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A programme of two parts, two weeks each."""
    parts = ("weeks = [1, 2, 3, 4]", "weeks = [1, 2]"), ("weeks = [5, 6, 7, 8]", "weeks = [3, 4]")
    folder: Path = tmp_path_factory.mktemp("two_parts")
    with changed(folder / "first", programme=parts[0]) as first:
        file = Path(first.content_dir) / "programmes" / "career" / "programme.toml"
        file.write_text(file.read_text("utf-8").replace(*parts[1]), "utf-8")
        yield first


@pytest.mark.rule("part_end")
def test_a_part_ends_on_monday_and_the_next_begins_the_day_after(two_parts: Settings) -> None:
    story = Story(config=two_parts)
    told = story.answers_until("2026-04-26 23:00")
    assert told[-4:] == [
        "Mon 04-20 17:30 part_end",
        "Tue 04-21 17:30 idea",
        "Wed 04-22 17:30 step",
        "Fri 04-24 17:30 check",
    ]
    end = next(one.words for one in story.world.sent if one.words.startswith("This part is done"))
    assert "LESS" in end
    assert "PAUSE" in end
    assert story.profile.ended == 2


@pytest.mark.rule("part_end")
@pytest.mark.parametrize("how", [{"cadence": "weekly"}, {"mail": True}])
def test_with_one_text_a_week_or_by_mail_alone_the_end_has_a_week_of_its_own(
    how: dict[str, str], two_parts: Settings
) -> None:
    story = Story(config=two_parts, **how)  # type: ignore[arg-type]
    story.answers_until("2026-04-19 23:00")
    assert story.answers_until("2026-04-26 23:00") == ["Mon 04-20 17:30 part_end"]
    assert story.answers_until("2026-04-27 23:00")[0].startswith("Mon 04-27 17:30 ")
    assert story.profile.week == 3


@pytest.mark.rule("part_end")
def test_the_end_of_a_part_by_mail_shows_the_picture(two_parts: Settings) -> None:
    story = Story(mail=True, config=two_parts)
    story.answers_until("2026-04-20 18:00")
    mail = story.world.mailbox.taken[-1].mail
    assert "Good work" in mail.text
    assert 'class="bars"' in mail.html


@pytest.mark.rule("part_end_lighter")
def test_less_at_the_end_of_a_part_is_a_lower_rhythm_from_the_next_week_on(two_parts: Settings) -> None:
    story = Story(config=two_parts)
    story.answers_until("2026-04-20 18:00")
    assert "From tomorrow on you get one text a week" in story.says("LESS")
    assert story.until("2026-05-03 23:00") == ["Tue 04-21 17:30 step", "Mon 04-27 17:30 step"]


@pytest.mark.rule("part_end_lighter")
def test_nobody_who_answers_gets_a_lower_rhythm_unasked(two_parts: Settings) -> None:
    story = Story(config=two_parts)
    story.answers_until("2026-04-26 23:00")
    assert story.profile.cadence is Cadence.THREE_A_WEEK


@pytest.mark.rule("part_end_finish")
def test_pause_at_the_end_of_a_part_is_finishing(two_parts: Settings) -> None:
    story = Story(config=two_parts)
    story.answers_until("2026-04-20 18:00")
    assert "Finished here" in story.says("PAUSE")
    assert story.profile.state is State.FINISHED
    assert story.passes(weeks=8) == []
    assert "picks up where you left off: Monday at 5:30 pm" in story.says("BACK", at="2026-06-20 12:00")
    assert story.until("2026-06-22 23:00") == ["Mon 06-22 17:30 idea"]
    assert story.profile.week == 3


@pytest.mark.parametrize(
    ("words", "answer", "state"),
    [
        ("finish here", "Finished here", State.FINISHED),
        ("lighter please", "one text a week", State.ACTIVE),
        ("go on", "stays as it is: three texts a week", State.ACTIVE),
        ("keep going", "stays as it is", State.ACTIVE),
        ("ok", "stays as it is", State.ACTIVE),
    ],
)
@pytest.mark.rule("part_end")
def test_the_end_of_a_part_is_answered_in_their_own_words_too(
    words: str, answer: str, state: State, two_parts: Settings
) -> None:
    story = Story(config=two_parts)
    story.answers_until("2026-04-20 17:00")
    story.until("2026-04-20 18:00")
    assert answer in story.says(words)
    assert story.profile.state is state


@pytest.mark.rule("part_end_finish")
def test_pause_at_any_other_time_is_a_pause(two_parts: Settings) -> None:
    story = Story(config=two_parts)
    story.answers_until("2026-04-25 12:00")
    story.says("pause")
    assert story.profile.state is State.PAUSED


def finished(**more: object) -> Story:
    """Return somebody to whom the last week that is written has come, and its end."""
    story = Story(**more)  # type: ignore[arg-type]
    told = story.answers_until("2026-05-04 18:00")
    assert told[-1] == "Mon 05-04 17:30 finished"
    assert story.profile.state is State.FINISHED
    return story


@pytest.mark.rule("finished")
def test_the_end_of_what_is_written_is_said_once_and_nothing_comes_after_it() -> None:
    story = finished()
    end = next(one.words for one in reversed(story.world.sent) if one.kind == "review")
    assert "LESS" in end
    assert "BACK" in end
    assert story.passes(weeks=20) == []


@pytest.mark.rule("finished")
def test_back_after_the_end_begins_again_with_all_that_was_built() -> None:
    story = finished()
    story.says("done, 20 minutes")
    assert "Week 1 comes Monday at 5:30 pm" in story.says("BACK", at="2026-06-20 12:00")
    assert story.until("2026-06-22 23:00") == ["Mon 06-22 17:30 idea"]
    assert story.profile.week == 1
    assert story.person.week.total.minutes == 20


@pytest.mark.rule("finished")
def test_back_after_the_end_goes_on_where_more_was_written_since(tmp_path: Path) -> None:
    with changed(tmp_path, programme=("[[weeks]]\nnumber = 4", "[[weeks]]\nnumber = 104")) as shorter:
        file = Path(shorter.content_dir) / "programmes" / "career" / "programme.toml"
        text = file.read_text("utf-8")
        file.write_text(text[: text.index("[[weeks]]\nnumber = 104")], "utf-8")
        story = Story(config=shorter)
        story.answers_until("2026-04-27 18:00")
    assert (story.profile.state, story.profile.week) == (State.FINISHED, 3)
    grown = Story()  # the same person once week 4 is out
    kept = story.world.store.partitions[f"P#{story.id}"]
    # Its carrier numbers texts from the beginning once more.
    grown.world.store.partitions[f"P#{grown.id}"] = {sk: item for sk, item in kept.items() if "heard#" not in sk}
    grown.world.now = story.world.now
    assert "picks up where you left off" in grown.says("BACK")
    assert grown.profile.agenda[0].week == 4


@pytest.mark.rule("monthly_only")
@pytest.mark.parametrize("words", ["LESS", "monthly only please", "just once a month"])
def test_one_message_a_month_after_the_end(words: str) -> None:
    story = finished()
    assert "one message a month" in story.says(words)
    assert story.profile.cadence is Cadence.MONTHLY
    assert story.passes(weeks=13) == ["Mon 06-01 17:30 month", "Mon 06-29 17:30 month", "Mon 07-27 17:30 month"]
    assert story.profile.silence is None
    assert "MORE" in story.last().words


@pytest.mark.rule("monthly_only")
def test_one_mail_a_month_has_the_picture_in_both_its_parts() -> None:
    story = finished(mail=True)
    story.says("did 40 min on my resume")
    story.says("once a month")
    assert story.passes(weeks=5) == ["Mon 06-01 17:30 month"]
    mail = story.world.mailbox.taken[-1].mail
    assert "Next moves: |||||||||| once, 40 min" in mail.text
    assert 'width="100%" bgcolor="#0b5a53"' in mail.html


@pytest.mark.rule("monthly_only")
def test_more_after_monthly_is_the_coaching_again() -> None:
    story = finished()
    story.says("LESS")
    answer = story.says("MORE", at="2026-06-03 12:00")
    assert "from Monday on" in answer.replace("From", "from")
    assert "one text a week" in answer.casefold()
    assert story.until("2026-06-09 23:00") == ["Mon 06-08 17:30 step"]


@pytest.mark.rule("finished")
def test_all_of_it_works_on_the_page_too() -> None:
    def press(story: Story, reading: Reading) -> None:
        act(story.world.coach, story.id, reading, story.world.now, f"tap-{story.world.now:%H%M}", "pressed")

    again, monthly = finished(), finished()
    press(again, Reading(intent="resume"))
    assert again.until("2026-05-11 23:00") == ["Mon 05-11 17:30 idea"]
    press(monthly, Reading(intent="settings", setting="cadence", value="monthly"))
    assert monthly.until("2026-06-30 23:00") == ["Mon 06-01 17:30 month", "Mon 06-29 17:30 month"]


@pytest.mark.rule("month_mail")
def test_by_both_channels_a_mail_shows_the_month_in_the_fourth_week() -> None:
    story = Story(both=True)
    told = story.answers_until("2026-05-03 23:00")
    assert [line for line in told if " month " in f"{line} "] == ["Fri 05-01 17:30 month by email"]
    assert "Good work" in story.world.mailbox.taken[-1].mail.text


@pytest.mark.rule("month_text")
def test_with_one_text_a_week_the_month_is_added_up_unless_the_part_ends(tmp_path: Path) -> None:
    story = Story(cadence="weekly")
    assert not [line for line in story.answers_until("2026-05-03 23:00") if "month" in line]
    three = ('weeks = 4\nday = "saturday"', 'weeks = 3\nday = "saturday"')
    with changed(tmp_path, rules=three) as config:
        story = Story(cadence="weekly", config=config)
        told = story.answers_until("2026-05-03 23:00")
    assert [line for line in told if "month" in line] == ["Sat 04-25 17:30 month"]
