"""The operator's one call for the day: what went out, what is left, what is stopped."""

from collections.abc import Callable
from io import StringIO

import pytest
from aws_lambda_powertools import Metrics
from click.testing import CliRunner

import dispatch
from careerline.ports import Day
from cli.main import main
from tests.doors.door import DANA, MONDAY, Door, due_idea, event, lines

Settings = Callable[..., None]


def today() -> str:
    done = CliRunner().invoke(main, ["today"])
    assert done.exit_code == 0, done.output
    return done.output


def test_it_says_what_went_out_and_what_is_left(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_DAY="", TEXTS_PER_SECOND="", MAILS_PER_SECOND="", SENDER_TYPE="low_volume", SPEND_PER_DAY="25")
    door.knows(DANA, due_idea())
    door("deliver", event("deliver.due"))
    door.coach.store.spend(MONDAY, Day(mails=40, answers=3, cost=40))

    assert today() == (
        "2026-03-02, since midnight Pacific time\n"
        "  texts    1 of 2000 segments, 1999 left for coaching\n"
        "  emails   40; Amazon SES lets the account send 50000 in 24 hours and has sent 0\n"
        "  answers  3 of both, with asks and confirmations; nothing holds them back\n"
        "  money    $0.02 of $25.00 (0 %)\n"
        "  pace     3.75 texts and 11.2 emails a second; the sender is 10DLC, low-volume standard campaign\n"
        "Sending is not halted.\n"
    )


def test_a_sender_without_a_limit_of_the_day_has_none_here(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_DAY="", SENDER_TYPE="short_code")
    assert "  texts    0 segments\n" in today()


@pytest.mark.parametrize(("cost", "told"), [(199_900, False), (200_000, True), (260_000, True)])
def test_from_four_fifths_of_the_days_money_on_somebody_hears_of_it(
    door: Door,
    settings: Settings,
    log: StringIO,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    cost: int,
    told: bool,
) -> None:
    settings(SPEND_PER_DAY="25", POWERTOOLS_METRICS_DISABLED="false")
    # Lambda sets these before it imports anything.
    monkeypatch.setattr(dispatch, "metrics", Metrics(namespace="Careerline", service="careerline"))
    door.coach.store.spend(MONDAY, Day(cost=cost))

    done = door("dispatch", event("dispatch.tick"))

    assert done["spent_percent"] == cost * 100 // 250_000
    assert ("the day's money runs out" in [line["message"] for line in lines(log)]) is told
    assert ("DaySpentPercent" in capsys.readouterr().out) is told


def test_a_kind_of_sender_that_nobody_knows_is_named_with_those_there_are(door: Door, settings: Settings) -> None:
    settings(SENDER_TYPE="pigeon")
    done = CliRunner().invoke(main, ["today"])
    assert done.exit_code == 1
    assert "SENDER_TYPE is pigeon; it must be one of long_code, sole_proprietor" in done.output
