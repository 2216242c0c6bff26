"""The small world: the real coach on models, in virtual time, as those who rehearse words use it."""

from datetime import UTC, datetime, timedelta

import pytest

from careerline.agenda import Channel
from simulation.coach import settings
from simulation.world import FormError, World

THURSDAY = datetime(2026, 3, 5, 14, 30, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest.fixture
def world() -> World:
    return World(THURSDAY)


def kinds(world: World) -> list[str]:
    return [str(message.kind or message.cls) for message in world.sent]


def test_somebody_is_asked_welcomed_and_coached(world: World) -> None:
    rosa = world.sign_up(phone="312 555 0142", zone="America/Chicago")
    assert world.hear(rosa, "yes!").answered
    world.run_until(THURSDAY + WEEK)

    assert kinds(world) == ["ask", "answer", "step", "check", "idea", "step"]
    assert [f"{message.at:%a %H:%M}" for message in world.sent[2:]] == [
        "Fri 23:30",
        "Sat 23:30",
        "Mon 22:30",  # the clocks have changed
        "Wed 22:30",
    ]
    assert {item.status for item in world.ledger(rosa)} == {"delivered"}


def test_the_clock_goes_from_one_message_to_the_next_until_nothing_is_to_come(world: World) -> None:
    rosa = world.sign_up(phone="312 555 0142")
    world.hear(rosa, "yes")
    (step,) = world.advance()
    assert (step.kind, world.now) == ("step", step.at)
    world.hear(rosa, "stop")
    assert (world.advance(), world.next_event()) == ([], None)


def test_somebody_by_mail_presses_the_link_and_writes_back(world: World) -> None:
    rosa = world.sign_up(email="rosa@mail.example")
    assert world.confirm(rosa)
    world.run_until(THURSDAY + WEEK)
    world.hear(rosa, "done, 20 minutes", channel=Channel.EMAIL)

    assert {message.channel for message in world.sent} == {Channel.EMAIL}
    assert "20 minutes" in world.sent[-1].words


def test_what_did_not_go_stands_in_the_ledger_with_its_reason() -> None:
    world = World(THURSDAY, settings(texts_per_day=0))
    rosa = world.sign_up(phone="312 555 0142")
    world.hear(rosa, "yes")
    world.run_until(THURSDAY + WEEK)

    assert kinds(world) == ["ask", "answer"]
    assert [item.reason for item in world.ledger(rosa) if item.status == "dropped"]


def test_the_carrier_itself_keeps_a_stop(world: World) -> None:
    rosa = world.sign_up(phone="312 555 0142")
    world.hear(rosa, "yes")
    world.hear(rosa, "STOP")
    assert world.phone.blocked == {"+13125550142"}
    assert kinds(world) == ["ask", "answer"]  # the carrier has answered it
    world.hear(rosa, "start")
    assert not world.phone.blocked


def test_a_form_that_cannot_be_used_says_why(world: World) -> None:
    with pytest.raises(FormError) as refused:
        world.sign_up(phone="12")
    assert list(refused.value.errors) == ["phone"]


def test_two_worlds_with_the_same_events_are_the_same() -> None:
    def told() -> list[object]:
        world = World(THURSDAY)
        rosa = world.sign_up(phone="312 555 0142", email="rosa@mail.example")
        world.hear(rosa, "yes")
        world.run_until(THURSDAY + 2 * WEEK)
        return [world.sent, world.ledger(rosa)]

    assert told() == told()
