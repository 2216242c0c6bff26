"""The checker's own judgement, on histories written by hand, and that it shares nothing with what it judges."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from simulation.checker import hours, judge

CHECKER = Path(__file__).parents[2] / "simulation" / "checker"
NOON = datetime(2026, 6, 3, 17, tzinfo=UTC)  # Wednesday, in Chicago
PHONE, PERSON = "+13125550142", "01PERSON"
KEY = f"{PERSON}-20260603T1700-s"

IDEA = {
    "key": KEY,
    "at": NOON.isoformat(),
    "class": "coaching",
    "kind": "idea",
    "week": 1,
    "channel": "sms",
    "owed": None,
}


class Told:
    """A history in the making."""

    def __init__(self) -> None:
        self.lines: list[dict[str, Any]] = []
        people = [{"number": 0, "sms": PHONE, "email": None, "zone": "America/Chicago", "place": None}]
        limits = {"texts_per_day": 9, "asks_per_day": 9, "asks_per_address_per_day": 1, "cost_per_day": 1000}
        limits |= {"per_second": {"sms": 1, "email": 1}, "cost": {"sms": 125, "email": 1}}
        self.add(-9, "start", people=people, limits=limits)

    def add(self, seconds: float, what: str, **more: Any) -> "Told":
        self.lines.append({"at": (NOON + timedelta(seconds=seconds)).isoformat(), "what": what} | more)
        return self

    def person(self, seconds: float, run: int, *, opened: str | None = None, waits: bool = True, **more: Any) -> "Told":
        later = IDEA | {
            "key": f"{PERSON}-20260605T1700-s",
            "at": (NOON + timedelta(days=2)).isoformat(),
            "kind": "step",
        }
        due = (NOON + timedelta(days=2)).isoformat()
        about = {
            "by": "save",
            "person": PERSON,
            "sms": PHONE,
            "email": None,
            "state": "active",
            "rev": 1,
            "hour": "17:30",
            "parked": None,
        }
        channels = {"sms": "confirmed", "email": None}
        lanes = {"coaching": {"due": due, "open": opened}, "answers": {"due": None, "open": None}}
        agenda = [IDEA, later] if waits else [later]
        return self.add(
            seconds, "person", run=run, **about | {"channels": channels, "lanes": lanes, "agenda": agenda} | more
        )

    def run(self, seconds: float, number: int, door: str, ref: str = "") -> "Told":
        return self.add(seconds, "run", run=number, door=door, ref=ref)

    def request(self, seconds: float, run: int, **more: Any) -> "Told":
        about = {"carrier": "sms", "key": KEY, "to": PHONE, "class": "coaching", "kind": "idea", "valid_for": 60}
        return self.add(seconds, "request", run=run, **about | more)

    def accepted(self, seconds: float, run: int, **more: Any) -> "Told":
        about = {"carrier": "sms", "key": KEY, "to": PHONE, "class": "coaching", "kind": "idea", "id": "SM1"}
        return self.add(seconds, "accepted", run=run, **about | more)

    def ledger(self, seconds: float, run: int, status: str = "accepted", said: str = "") -> "Told":
        about = {"key": KEY, "said": said or status, "status": status, "reason": "", "id": "SM1"}
        return self.add(seconds, "ledger", run=run, **about)

    def stop(self, seconds: float, **more: Any) -> "Told":
        about = {"channel": "sms", "address": PHONE, "text": "STOP", "means": "stop"}
        self.add(seconds - 0.5, "inbound", ref="SMin", **about).run(seconds - 0.5, 9, "hear_text", "SMin")
        due = {"coaching": {"due": None, "open": KEY}, "answers": {"due": None, "open": None}}
        stopped = {"state": "stopped", "channels": {"sms": "stopped", "email": None}, "once": "SMin", "lanes": due}
        return self.person(seconds, 9, agenda=[], **stopped | more)

    def sent(self) -> "Told":
        """Tell of one message that goes as it should."""
        self.consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY)
        return self.request(0.1, 1).accepted(0.2, 1).ledger(0.3, 1).person(0.4, 1, waits=False)

    def consented(self) -> "Told":
        about = {"channel": "sms", "address": PHONE, "text": "yes", "means": "yes"}
        self.add(-8, "inbound", ref="SMyes", **about).run(-8, 8, "hear_text", "SMyes")
        return self.person(-7, 8, once="SMyes")

    @property
    def broken(self) -> set[str]:
        return {
            one.rule for one in judge([*self.lines, {"at": (NOON + timedelta(hours=1)).isoformat(), "what": "end"}])
        }


def test_a_message_that_goes_as_it_should_breaks_nothing() -> None:
    assert Told().sent().broken == set()


def test_a_key_is_accepted_once() -> None:
    assert Told().sent().accepted(0.5, 1, id="SM2").broken == {"one accepted", "one a day"}


def test_an_idea_is_said_once_whatever_key_it_goes_by() -> None:
    again, at = f"{PERSON}-20260604T1700-s", NOON + timedelta(days=1)
    entry = IDEA | {"key": again, "at": at.isoformat()}
    told = Told().sent().run(86400, 2, "deliver").person(86400, 2, by="claim", opened=again, agenda=[entry])
    told.request(86400.1, 2, key=again)

    assert "said twice" in told.broken


@pytest.mark.parametrize(
    ("status", "broken"),
    [
        pytest.param("accepted", {"said twice"}, id="it went by text"),
        pytest.param("delivered", {"said twice"}, id="it came by text"),
        pytest.param("undelivered", set(), id="the text did not arrive"),
    ],
)
def test_an_idea_that_went_by_text_goes_by_no_mail_unless_it_did_not_arrive(status: str, broken: set[str]) -> None:
    mailed, at = f"{PERSON}-20260604T1700-e", NOON + timedelta(days=1)
    entry = IDEA | {"key": mailed, "at": at.isoformat(), "channel": "email"}
    told = Told().sent().ledger(60, 3, status)
    told.run(86400, 2, "deliver").person(86400, 2, by="claim", opened=mailed, agenda=[entry])
    told.request(86400.1, 2, key=mailed, carrier="email", to="rosa@mail.example")

    assert told.broken & {"said twice"} == broken


@pytest.mark.parametrize(
    ("over", "broken"),
    [
        pytest.param(False, set(), id="on its way when they erased themselves"),
        pytest.param(True, {"recorded"}, id="over and done with before"),
    ],
)
def test_an_erasure_excuses_no_record_that_was_missing_before_it(over: bool, broken: set[str]) -> None:
    told = Told().consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY)
    told.request(0.1, 1).accepted(0.2, 1)
    if over:
        told.person(0.4, 1, waits=False)
    idle = {"coaching": {"due": None, "open": None}, "answers": {"due": None, "open": None}}
    told.run(60, 2, "web").person(60, 2, state="erased", agenda=[], lanes=idle)

    assert told.broken & {"recorded"} == broken


def test_a_mail_of_somebody_who_is_there_is_not_nobodys() -> None:
    told = Told().consented()
    told.add(1, "inbound", ref="m1", channel="email", address="rosa@mail.example", text="done", means="other")

    assert "inbound once" in told.add(2, "heard", ref="m1", came_to="unknown").broken


@pytest.mark.parametrize(
    ("claimed", "stopped", "called", "broken"),
    [
        pytest.param(0, 1.0, 0.5, set(), id="called before the stop"),
        pytest.param(0, 1.0, 2.9, set(), id="claimed before it, called within two seconds after it"),
        pytest.param(0, 1.0, 3.1, {"ended"}, id="called more than two seconds after it"),
        pytest.param(1.5, 1.0, 1.6, {"ended"}, id="claimed after it"),
    ],
)
def test_a_stop_is_overtaken_by_no_more_than_the_two_seconds_of_the_rule(
    claimed: float, stopped: float, called: float, broken: set[str]
) -> None:
    told = Told().consented().run(0, 1, "deliver")
    steps = [
        (claimed, lambda: told.person(claimed, 1, by="claim", opened=KEY)),
        (stopped, lambda: told.stop(stopped)),
        (called, lambda: told.request(called, 1)),
    ]
    for _, step in sorted(steps, key=lambda one: one[0]):
        step()

    assert told.broken & {"ended"} == broken


@pytest.mark.parametrize(
    ("channel", "written", "broken"),
    [
        pytest.param("email", -3, {"ended"}, id="a mail of before the stop"),
        pytest.param("email", -1.2, set(), id="a mail of after the stop"),
        pytest.param("sms", -3, set(), id="a text, which is brought at once or found by when it was written"),
    ],
)
def test_a_yes_by_mail_counts_from_when_it_was_written(channel: str, written: float, broken: set[str]) -> None:
    mail = "rosa@mail.example"
    said = {"channel": channel, "address": PHONE if channel == "sms" else mail, "text": "START", "means": "yes"}
    told = Told().consented()
    steps = [
        (-2, lambda: told.stop(-2, email=mail)),
        (written, lambda: told.add(written, "inbound", ref="back", **said)),
    ]
    for _, step in sorted(steps, key=lambda one: one[0]):
        step()
    consents = [[channel, "resumed"]]
    told.run(-1, 7, "hear_email", "back").person(-1, 7, email=mail, once="back", consents=consents)
    told.run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY, email=mail)
    told.request(0.1, 1, carrier=channel, to=said["address"])

    assert told.broken & {"ended"} == broken


@pytest.mark.parametrize(
    ("door", "unasked", "broken"),
    [("hear_email", False, {"last word"}), ("hear_text", False, {"last word"}), ("hear_text", True, set())],
)
def test_an_hour_gives_way_to_none_that_was_asked_for_before_it(door: str, unasked: bool, broken: set[str]) -> None:
    told, about = Told().consented(), {"channel": "sms", "address": PHONE, "means": "other"}
    told.person(-6, 8, hour="17:30")
    told.add(-5, "inbound", ref="first", text="text me at 6 pm", **about)
    told.add(-3, "inbound", ref="then", text="text me at 10 am", **about)
    told.run(-3, 7, "hear_text", "then").person(-3, 7, once="then", hour="10:00")
    told.run(-1, 6, door, "first")
    if unasked:
        told.add(-1, "fault", run=6, port="phone", operation="inbox", subject="", fault="throttled")
    told.person(-1, 6, once="first", hour="18:00")

    assert told.broken & {"last word"} == broken


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        pytest.param({"to": "+13125550199"}, "address", id="to somebody else's number"),
        pytest.param({"class": "nudge", "valid_for": 3600}, "held", id="held for longer than a nudge makes sense"),
    ],
)
def test_a_call_is_about_what_was_claimed(more: dict[str, Any], rule: str) -> None:
    told = Told().consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY)

    assert rule in told.request(0.1, 1, **more).broken


@pytest.mark.parametrize(("after", "broken"), [(1.9, set()), (2.1, {"begins"})])
def test_a_call_begins_within_two_seconds_of_its_claim_though_nobody_stopped(after: float, broken: set[str]) -> None:
    told = Told().consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY)

    assert told.request(after, 1).broken & {"begins"} == broken


def test_a_text_of_another_message_is_not_this_ones() -> None:
    told = Told().consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY).request(0.1, 1)
    told.accepted(0.2, 1, id="SM1", key=f"{PERSON}-SMin-s").add(8, "told", run=1, key=KEY, how="unknown")

    assert "own text" in told.ledger(900, 2).broken


@pytest.mark.parametrize(
    ("reason", "broken"),
    [
        pytest.param("the person is active", set(), id="true"),
        pytest.param("the person is paused", {"reason"}, id="not true"),
        pytest.param("its week is over", {"reason"}, id="it is Wednesday"),
        pytest.param("because", {"reason"}, id="a word that nobody knows"),
    ],
)
def test_a_drop_has_a_reason_that_is_true(reason: str, broken: set[str]) -> None:
    told = Told().consented().run(0, 1, "deliver")
    told.add(0.1, "ledger", run=1, key=KEY, said="dropped", status="dropped", reason=reason, id="")

    assert told.person(0.2, 1, waits=False).broken & {"reason"} == broken


def test_whoever_is_in_danger_is_answered_within_a_day() -> None:
    told = Told().consented()
    told.add(2, "inbound", ref="SMhelp", channel="sms", address=PHONE, text="i want to die", means="distress")
    told.run(2, 5, "hear_text", "SMhelp").person(2.1, 5, once="SMhelp", agenda=[]).add(86_500, "end")

    assert {"danger", "promised"} <= told.broken


def test_nothing_goes_without_a_claim_of_ones_own() -> None:
    told = Told().consented().run(0, 1, "deliver").run(0, 2, "deliver").person(0, 1, by="claim", opened=KEY)

    assert "claimed" in told.request(0.1, 2).broken


def test_a_status_that_falls_is_noticed() -> None:
    assert Told().sent().ledger(1, 1, "delivered").ledger(2, 1, "sent").broken == {"status"}


def test_a_call_whose_answer_was_lost_is_not_repeated_at_once() -> None:
    told = Told().consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY).request(0.1, 1)
    told.add(8, "told", run=1, key=KEY, how="unknown")

    assert "asked again" in told.request(9, 1).broken


def test_a_text_in_the_evening_is_outside_the_hours() -> None:
    evening = 8.5 * 3600
    told = Told().consented().run(evening, 1, "deliver").person(evening, 1, by="claim", opened=KEY)

    assert "hours" in told.request(evening, 1).broken


@pytest.mark.parametrize(
    ("owed", "hours_ago", "seconds", "broken"),
    [
        pytest.param("welcome", 0.1, 8.5 * 3600, set(), id="at once, by night"),
        pytest.param("welcome", 1, 8.5 * 3600, {"welcome"}, id="an hour later, by night"),
        pytest.param("welcome_back", 1, 8.5 * 3600, {"welcome"}, id="to who comes back, by night"),
        pytest.param("welcome", 71, 0, set(), id="days later, by day"),
        pytest.param("welcome", 73, 0, {"stale"}, id="when nobody knows any more what for"),
        pytest.param("help", 1, 0, {"stale"}, id="help, an hour later"),
        pytest.param(None, 0.5, 0, {"stale"}, id="any other answer, half an hour later"),
    ],
)
def test_a_welcome_comes_late_by_day_and_no_other_answer_does(
    owed: str | None, hours_ago: float, seconds: float, broken: set[str]
) -> None:
    at = (NOON + timedelta(seconds=seconds) - timedelta(hours=hours_ago)).isoformat()
    entry = IDEA | {"class": "answer", "kind": None, "owed": owed, "at": at}
    told = Told().consented().run(seconds, 1, "deliver").person(seconds, 1, by="claim", opened=KEY, agenda=[entry])
    told.request(seconds + 0.1, 1, **{"class": "answer", "kind": None})
    assert told.broken & {"welcome", "stale"} == broken


@pytest.mark.parametrize(
    ("channel", "owed", "broken"),
    [
        pytest.param("sms", "welcome", {"welcome"}, id="by its channel"),
        pytest.param("email", "welcome", set(), id="by the other"),
        pytest.param("sms", "welcome_back", set(), id="to who comes back, of whom it is said when it will"),
    ],
)
def test_no_coaching_goes_before_the_welcome(channel: str, owed: str, broken: set[str]) -> None:
    welcome = {"key": f"{PERSON}-SMyes-s", "class": "answer", "kind": None, "owed": owed, "channel": channel}
    agenda = [IDEA, IDEA | welcome]
    told = Told().consented().run(0, 1, "deliver").person(0, 1, by="claim", opened=KEY, agenda=agenda)
    assert told.request(0.1, 1).broken & {"welcome"} == broken


@pytest.mark.parametrize(
    ("place", "weekday", "opens", "closes"),
    [(None, 0, 9, 20), (None, 5, 9, 20), (None, 6, 12, 20), ("RI", 0, 9, 18), ("RI", 5, 10, 17), ("RI", 6, 12, 17)],
)
def test_the_hours_of_a_place(place: str | None, weekday: int, opens: int, closes: int) -> None:
    assert [one.hour for one in hours.hours(place, weekday)] == [opens, closes]


def test_the_checker_shares_no_code_with_what_it_judges() -> None:
    found = [
        f"{path.name} imports {module}"
        for path in sorted(CHECKER.rglob("*.py"))
        for module in imported(path)
        if module.startswith(("careerline", "cli", "local"))
        or (module.startswith("simulation") and not module.startswith("simulation.checker"))
    ]

    assert found == []


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
