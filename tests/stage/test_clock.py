"""The clock: turns, what runs on the way and in which order."""

import threading
import time
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.stage.speaking import START, Http

pytestmark = pytest.mark.slow


def at(days: float = 0, **more: float) -> str:
    return (START + timedelta(days=days, **more)).isoformat()


def test_health_and_clock_tell_the_virtual_time(toy: Http) -> None:
    assert toy.get("health") == {"ready": True, "now": START.isoformat()}
    assert toy.get("clock") == {"now": START.isoformat()}


def test_the_clock_stands_still_between_turns(toy: Http) -> None:
    time.sleep(0.05)
    assert toy.get("clock") == {"now": START.isoformat()}


def test_everything_due_now_has_run_before_the_answer(toy: Http) -> None:
    assert toy.form("/", phone="+12025550123") == 200
    assert [one["body"] for one in toy.running.stage.outbox.select()] == ["Careerline: hello at 14:30"]


def test_a_turn_runs_everything_on_the_way_at_its_own_time(toy: Http) -> None:
    toy.form("/", phone="+12025550123")
    answer = toy.turn(86_400)
    assert answer == {"now": at(1), "sent": 2}
    times = [one["at"] for one in toy.get("outbox")]
    # The tick that follows the due moment queues with two seconds of delay; each send is due eight hours later.
    assert times == [at(), at(hours=8, seconds=2), at(hours=16, minutes=1, seconds=2)]


def test_to_is_a_moment_and_a_past_one_is_refused(toy: Http) -> None:
    assert toy.post("clock", to="2026-03-02T09:31:00-05:00") == {"now": at(minutes=1), "sent": 0}
    status, answer = toy.call("POST", "clock", {"to": START.isoformat()})
    assert status == 400
    assert "forward" in answer["error"]


def test_to_next_goes_to_the_next_send(toy: Http) -> None:
    toy.form("/", phone="+12025550123")
    assert toy.post("clock", to_next=True) == {"now": at(hours=8, seconds=2), "sent": 1}


def test_to_next_with_nothing_to_come_leaves_the_clock(toy: Http) -> None:
    assert toy.post("clock", to_next=True) == {"now": START.isoformat(), "sent": 0}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"advance_seconds": -1},
        {"advance_seconds": "60"},
        {"advance_seconds": True},
        {"advance_seconds": 1e12},
        {"to": "tomorrow"},
        {"to": 5},
        {"to_next": False},
        {"to_next": True, "advance_seconds": 5},
        {"hours": 1},
        [],
    ],
)
def test_a_turn_that_makes_no_sense_is_refused_in_words(toy: Http, body: Any) -> None:
    status, answer = toy.call("POST", "clock", body)
    assert status == 400
    assert answer["error"]
    assert toy.get("clock") == {"now": START.isoformat()}


def test_infinity_is_no_number_of_seconds(toy: Http) -> None:
    status, _, answer = toy.raw("POST", "/_local/clock", b'{"advance_seconds": Infinity}')
    assert status == 400, answer


def test_schedules_get_the_time_for_which_they_were_called(toy: Http, notes: Any) -> None:
    toy.turn(3 * 86_400)
    # Three in the morning in New York, in winter.
    assert [note["SK"] for note in notes("daily#")] == [f"daily#2026-03-0{day}T08:00:00Z" for day in (3, 4, 5)]


def test_a_daily_schedule_follows_the_clock_change(toy: Http, notes: Any) -> None:
    toy.post("reset", now="2026-03-06T12:00:00+00:00")
    toy.post("clock", to="2026-03-09T12:00:00+00:00")
    assert [note["SK"][6:] for note in notes("daily#")] == [
        "2026-03-07T08:00:00Z",
        "2026-03-08T07:00:00Z",
        "2026-03-09T07:00:00Z",
    ]


def three_days(toy: Http, *, skip_idle: bool) -> list[Any]:
    toy.running.stage.skip_idle = skip_idle
    toy.post("reset", now=START.isoformat())
    for number, due in enumerate(
        ("2026-03-02T15:00:00+00:00", "2026-03-03T02:17:31+00:00", "2026-03-04T23:59:59+00:00")
    ):
        toy.form("/", phone=f"+1202555012{number}", due=due, every="700")
    toy.form("/", phone="dana@mail.example")
    toy.turn(86_400)
    toy.post("sms", **{"from": "+12025550120", "body": "stop"})
    toy.turn(2 * 86_400)
    return [{name: value for name, value in one.items() if name != "provider_id"} for one in toy.get("outbox")]


def test_skipping_idle_ticks_changes_nothing(toy: Http) -> None:
    every = [{**one, "headers": None} for one in three_days(toy, skip_idle=False)]
    skipping = [{**one, "headers": None} for one in three_days(toy, skip_idle=True)]
    assert len(every) > 15
    assert skipping == every


def test_idle_stretches_cost_nothing(toy: Http) -> None:
    began = time.perf_counter()
    toy.turn(365 * 86_400)
    assert time.perf_counter() - began < 10


def test_reset_empties_everything(toy: Http) -> None:
    toy.form("/", phone="+12025550123")
    toy.post("sms", **{"from": "+12025550123", "body": "STOP"})
    toy.post("faults", service="dynamodb", operation="*", fault="error", times=5)
    assert toy.post("reset", now="2027-01-04T14:30:00Z") == {"now": "2027-01-04T14:30:00+00:00"}
    assert toy.get("outbox") == []
    assert toy.get("faults") == []
    assert toy.get("log") == []
    assert toy.form("/", phone="+12025550123") == 200
    assert len(toy.get("outbox")) == 1  # not stopped any more


def test_a_request_during_a_turn_waits_between_two_events(toy: Http) -> None:
    for number in range(8):
        toy.form("/", phone=f"+1202555012{number}", every="30")
    turned: list[Any] = []
    turn = threading.Thread(target=lambda: turned.append(toy.turn(4 * 3600)))
    turn.start()
    seen = set()
    while turn.is_alive():
        seen.add(datetime.fromisoformat(toy.get("clock")["now"]))
    turn.join()
    assert turned[0]["sent"] == 8 * 7
    assert len(seen) > 3  # it was let in again and again, not only at the end


def test_two_turns_at_once_come_one_after_the_other(toy: Http) -> None:
    turns = [threading.Thread(target=toy.turn, args=(3600,)) for _ in range(4)]
    for turn in turns:
        turn.start()
    for turn in turns:
        turn.join()
    assert toy.get("clock") == {"now": at(hours=4)}


def test_a_reset_ends_a_turn_that_is_under_way(toy: Http) -> None:
    for number in range(8):
        toy.form("/", phone=f"+1202555012{number}", every="5")
    turn = threading.Thread(target=toy.turn, args=(90 * 86_400,))
    turn.start()
    while toy.get("clock")["now"] == START.isoformat():
        pass
    toy.post("reset", now=START.isoformat())
    turn.join(timeout=20)
    assert not turn.is_alive()
    assert toy.get("clock") == {"now": START.isoformat()}
    assert toy.get("outbox") == []


def test_the_log_says_what_ran(toy: Http) -> None:
    toy.form("/", phone="+12025550123")
    lines = [(line["function"], line["what"]) for line in toy.get("log")]
    assert ("Site", "POST /") in lines
    assert ("Send", "1 from Queue") in lines
    assert {"at", "function", "what", "detail"} == set(toy.get("log")[0])
