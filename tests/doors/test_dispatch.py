"""Dispatch queues who is due: the longest waiting first, never more than the senders can take."""

import itertools
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO

import pytest

from careerline import wiring
from careerline.agenda import Channel
from careerline.errors import MalformedEventError
from tests.doors.door import DANA, MONDAY, Door, due_idea, event, lines, nth
from tests.doors.test_deliver import batch

Settings = Callable[..., None]


def people_due(door: Door, count: int) -> list[str]:
    """Store people who are due, the last of them the longest waiting; return them as they wait."""
    for number in range(count):
        door.knows(nth(number), due_idea(MONDAY - timedelta(minutes=number)), phone=f"+1207555{number:04d}", email=None)
    return [nth(number) for number in reversed(range(count))]


def test_exactly_those_who_are_due_are_queued_the_longest_waiting_first(door: Door) -> None:
    waiting = people_due(door, 3)
    door.knows(DANA, due_idea(MONDAY + timedelta(minutes=1)))

    done = door("dispatch", event("dispatch.tick"))

    assert (done["queued"], done["waiting"], done["halted"]) == (3, 0, False)
    assert door.queued() == [(person, 0) for person in waiting]


def test_the_minute_that_is_due_counts_and_not_the_minute_that_it_is(door: Door) -> None:
    door.knows(DANA, due_idea())
    door.passes(hours=3)

    door("dispatch", event("dispatch.tick") | {"time": "2026-03-02T14:29:00Z"})
    assert door.queued() == []

    door("dispatch", event("dispatch.tick"))
    assert door.queued() == [(DANA, 0)]


def test_no_more_are_queued_than_the_senders_take_in_two_minutes(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_SECOND="0.1")  # 12 in two minutes
    waiting = people_due(door, 15)

    done = door("dispatch", event("dispatch.tick"))

    assert done["queued"] == 12
    assert [person for person, _ in door.queued()] == waiting[:12]


def test_what_is_queued_already_takes_its_room(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_SECOND="0.1", MAILS_PER_SECOND="0.1")  # 12 of each in two minutes
    waiting = people_due(door, 15)
    for _ in range(18):
        door.send("DeliverQueue", json.dumps({"person": DANA}))

    done = door("dispatch", event("dispatch.tick"))

    assert (done["queued"], done["waiting"]) == (3, 18)
    assert [person for person, _ in door.queued()[18:]] == waiting[:3]
    for _ in range(3):
        door.send("DeliverQueue", json.dumps({"person": DANA}))
    done = door("dispatch", event("dispatch.tick"))
    assert (done["queued"], done["waiting"]) == (0, 24)


def test_texts_and_mails_have_each_a_rate_of_their_own(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_SECOND="0.05", MAILS_PER_SECOND="0.1")  # 6 texts and 12 mails in two minutes
    people_due(door, 15)
    mailed = [nth(100 + number) for number in range(15)]
    for person in mailed:
        due = due_idea(MONDAY - timedelta(hours=1), Channel.EMAIL)
        door.knows(person, due, phone=None, email=f"{person.lower()}@mail.example")

    assert door("dispatch", event("dispatch.tick"))["queued"] == 18

    people = [person for person, _ in door.queued()]
    assert len([person for person in people if person in mailed]) == 12


def test_the_rate_of_mails_is_four_fifths_of_what_ses_says(door: Door, settings: Settings) -> None:
    settings(MAILS_PER_SECOND="")
    door.stage.mail.account["SendQuota"] = {"Max24HourSend": 200.0, "MaxSendRate": 1.0, "SentLast24Hours": 0.0}
    people = [nth(number) for number in range(5)]
    for person in people:
        door.knows(person, due_idea(channel=Channel.EMAIL), phone=None, email=f"{person.lower()}@mail.example")

    door("dispatch", event("dispatch.tick"))

    assert [delay for _, delay in door.queued()] == [0, 1, 2, 3, 5]  # however few they are: SES keeps no queue


def test_more_than_the_senders_take_in_ten_seconds_is_spread_so_that_no_answer_stands_behind_it(
    door: Door, settings: Settings
) -> None:
    settings(TEXTS_PER_SECOND="0.4", SPREAD_ABOVE="500")
    people_due(door, 5)

    door("dispatch", event("dispatch.tick"))

    assert [delay for _, delay in door.queued()] == [0, 2, 5, 7, 10]


def test_above_the_threshold_people_are_spread_at_the_senders_rate(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_SECOND="0.2", SPREAD_ABOVE="4")
    waiting = people_due(door, 5)

    door("dispatch", event("dispatch.tick"))

    assert door.queued() == list(zip(waiting, (0, 5, 10, 15, 20), strict=True))


def test_up_to_the_threshold_what_ten_seconds_take_goes_at_once(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_SECOND="0.5", SPREAD_ABOVE="5")
    waiting = people_due(door, 5)

    door("dispatch", event("dispatch.tick"))

    assert door.queued() == [(person, 0) for person in waiting]


def test_two_dispatchers_queue_the_same_people_and_change_nothing(door: Door) -> None:
    waiting = people_due(door, 2)
    before = door.everything()

    door("dispatch", event("dispatch.tick"))
    another_process()
    door("dispatch", event("dispatch.tick"))

    assert [person for person, _ in door.queued()] == waiting * 2
    assert door.everything() == before


def tick(door: Door, minutes: int, late: int = 0) -> list[tuple[str, int]]:
    """Let dispatch run so many minutes after the first tick, or *late*; return who is queued, with the delay."""
    door.at(MONDAY + timedelta(minutes=minutes, seconds=late))
    before = len(door.queued())
    door("dispatch", {"time": f"{MONDAY + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}"})
    return list(door.queued()[before:])


def delivered_until(door: Door, moment: datetime) -> None:
    """Let those who are queued have their message, each after their delay, up to a moment."""
    now = door.stage.clock.now
    for person, delay in door.queued():
        if now + timedelta(seconds=delay) < moment:
            door.at(now + timedelta(seconds=delay))
            door("deliver", batch(person))
            door.loses("DeliverQueue", [person])


def another_process() -> None:
    """Let the function begin anew, with nothing in its memory."""
    wiring.line.cache_clear()


def test_the_next_tick_goes_on_behind_those_who_are_queued_and_queues_nobody_twice(
    door: Door, settings: Settings, log: StringIO
) -> None:
    settings(TEXTS_PER_SECOND="0.1")  # 12 in two minutes
    people_due(door, 20)

    tick(door, 0)
    door.stage.turn_by(210)

    assert sum(line["queued"] for line in lines(log) if line["message"] == "dispatched") == 20
    went = [datetime.fromisoformat(one["at"]) - MONDAY for one in door.outbox]
    assert went == [timedelta(seconds=10 * n) for n in range(20)]


@pytest.mark.parametrize(
    "ticks",
    [
        pytest.param([(0, 0), (1, 45), (2, 0), (3, 0)], id="one comes late"),
        pytest.param([(0, 45), (1, 0), (2, 0)], id="the first comes late"),
        pytest.param([(1, 0), (0, 65), (2, 0), (3, 0)], id="one is tried again after the next"),
    ],
)
def test_a_tick_that_comes_late_keeps_the_rate_and_queues_nobody_twice(
    door: Door, settings: Settings, ticks: list[tuple[int, int]]
) -> None:
    settings(TEXTS_PER_SECOND="0.2")  # 24 in two minutes
    people_due(door, 40)
    queued: list[str] = []

    for minutes, late in ticks:
        delivered_until(door, MONDAY + timedelta(minutes=minutes, seconds=late))
        queued += [person for person, _ in tick(door, minutes, late)]
    delivered_until(door, MONDAY + timedelta(minutes=9))

    assert len(set(queued)) == len(queued) == len(door.outbox) > 24
    went = [datetime.fromisoformat(one["at"]) for one in door.outbox]
    assert min(after - before for before, after in itertools.pairwise(went)) == timedelta(seconds=5)


def test_whom_the_queue_lost_is_queued_again_a_minute_after_their_moment_although_others_wait(
    door: Door, settings: Settings
) -> None:
    settings(TEXTS_PER_SECOND="0.1", MAILS_PER_SECOND="0.1")
    waiting = people_due(door, 12)
    tick(door, 0)
    door.loses("DeliverQueue", waiting[:9])

    assert tick(door, 1) == [(waiting[0], 60)]  # behind those who wait: the rate stays what it is
    assert [person for person, _ in tick(door, 2)] == waiting[1:7]  # whose moment is a minute ago


def test_where_the_queue_lost_everything_the_next_tick_queues_everybody_again(door: Door, settings: Settings) -> None:
    settings(TEXTS_PER_SECOND="0.1")
    waiting = people_due(door, 12)
    tick(door, 0)
    door.loses("DeliverQueue", waiting)

    assert [person for person, _ in tick(door, 1)] == waiting


def test_people_of_every_shard_are_found(door: Door, settings: Settings) -> None:
    settings(DUE_SHARDS="3")
    waiting = people_due(door, 7)

    door("dispatch", event("dispatch.tick"))

    assert sorted(person for person, _ in door.queued()) == sorted(waiting)


def test_while_the_kill_switch_is_on_nobody_is_queued(door: Door) -> None:
    door.knows(DANA, due_idea())
    door.halt()

    done = door("dispatch", event("dispatch.tick"))
    assert (done["queued"], done["halted"]) == (0, True)
    assert door.queued() == []


def test_somebody_who_is_parked_is_not_queued(door: Door) -> None:
    door.knows(DANA, due_idea(), parked="five tries in a row learned nothing")

    assert door("dispatch", event("dispatch.tick"))["queued"] == 0


@pytest.mark.parametrize("broken", [{}, {"time": "soon"}, {"time": None}])
def test_an_event_without_its_time_is_malformed_and_says_where_to_look(door: Door, broken: dict[str, object]) -> None:
    with pytest.raises(MalformedEventError, match=r"Input .* template\.yaml"):
        door("dispatch", broken)


def test_a_schedule_that_gives_no_time_is_tried_again_and_never_set_aside(
    door: Door, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door.knows(DANA, due_idea())
    timeless = [
        (replace(schedule, input='{"at": "<aws.scheduler.scheduled-time>"}'), following, ticks)
        for schedule, following, ticks in door.stage._schedules
        if schedule.function == "Dispatch"
    ]
    monkeypatch.setattr(door.stage, "_schedules", timeless)

    door.stage.turn_by(60)  # the tick of 14:31
    assert capsys.readouterr().err.count("Dispatch: ") == 1
    timeless.clear()
    door.stage.turn_by(600)

    tried_again = capsys.readouterr().err
    assert (tried_again.count("Dispatch: "), "MalformedEventError" in tried_again) == (2, True)
    assert (door.set_aside, door.outbox) == ([], [])


def test_the_log_says_how_many_and_not_who(door: Door, log: StringIO) -> None:
    people_due(door, 2)

    door("dispatch", event("dispatch.tick"))

    (line,) = lines(log)
    assert (line["message"], line["queued"], line["waiting"]) == ("dispatched", 2, 0)
    assert nth(0) not in log.getvalue()
