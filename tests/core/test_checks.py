"""A check leaves time for the step that it asks about, wherever that step ended up."""

import pytest

from careerline.ports import Stop
from tests.core.telling import Story


def on_monday(**more: object) -> Story:
    """Return somebody on Monday noon of week 1, who answered the first question."""
    story = Story(**more)  # type: ignore[arg-type]
    story.says("days, not nights")
    story.until("2026-04-06 12:00")
    return story


@pytest.mark.rule("check_after_step")
def test_a_step_that_moved_to_saturday_is_asked_about_on_tuesday() -> None:
    story = on_monday()
    story.says("interview thursday at 2pm")
    assert story.until("2026-04-15 23:00") == [
        "Mon 04-06 17:30 idea",
        "Wed 04-08 17:30 appointment_before",
        "Fri 04-10 17:30 appointment_check",
        "Sat 04-11 17:30 step",
        "Mon 04-13 17:30 idea",
        "Tue 04-14 17:30 check",
        "Wed 04-15 17:30 step",
    ]


@pytest.mark.rule("check_after_step")
def test_a_day_that_is_named_for_it_brings_its_check_the_day_after_all_the_same() -> None:
    story = on_monday()
    story.says("interview thursday at 2pm")
    story.until("2026-04-11 18:00")
    story.says("tonight")
    assert story.until("2026-04-14 23:00")[:2] == ["Sun 04-12 17:30 check", "Mon 04-13 17:30 idea"]


@pytest.mark.rule("check_after_step")
def test_where_the_tuesday_is_taken_it_is_not_asked_and_the_ledger_says_why() -> None:
    story = on_monday()
    story.says("interview thursday at 2pm")
    story.says("i have a class on april 14 at 6pm")
    told = story.until("2026-04-19 23:00")
    assert "Sat 04-11 17:30 step" in told
    assert not [line for line in told[: told.index("Thu 04-16 17:30 idea")] if line.endswith(" check")]
    checks = [item for item in story.world.ledger(story.id) if item.kind == "check" and item.week == 1]
    assert [item.status for item in checks] == ["dropped"]
    assert checks[0].reason


@pytest.mark.rule("check_after_step")
@pytest.mark.parametrize("mail", [False, True])
def test_a_step_that_an_outage_held_back_is_not_asked_about_on_its_heels(*, mail: bool) -> None:
    story = on_monday(mail=mail)
    if not mail:
        story.until("2026-04-06 18:00")
    story.world.store.stop(Stop(None, story.world.now))
    story.until("2026-04-10 18:00")
    story.world.store.go(story.world.now)
    step = "idea" if mail else "step"
    assert story.until("2026-04-12 23:00") == [f"Fri 04-10 18:00 {step}", "Sun 04-12 17:30 check"]


@pytest.mark.rule("check_after_step")
@pytest.mark.rule("skip")
def test_a_step_in_place_of_another_has_two_days_too() -> None:
    story = on_monday()
    story.says("SKIP", at="2026-04-10 08:00")
    assert story.until("2026-04-12 23:00") == ["Sun 04-12 17:30 check"]
