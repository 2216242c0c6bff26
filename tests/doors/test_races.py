"""Two at once, and runs that end too soon: what one does between another's reading and writing is never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import deliver as deliver_door
from careerline.adapters.ses import SesMailbox
from careerline.agenda import Channel, Class, Entry, LaneState, Open
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.hearing.hear import act
from careerline.hearing.joining import sign_up
from careerline.people.person import Logged, State, Step, Totals, Week
from careerline.people.records import HeardText, Sent
from careerline.people.signup import SignUp, read_form
from careerline.ports import Change, Found, Saved
from careerline.replies import Reading
from careerline.sending.allowance import Allowance
from careerline.sending.breakers import Watch
from careerline.sending.call import Run
from careerline.sending.deliver import deliver
from careerline.sending.record import Done
from local.invoke import Context
from tests.core.somebody import entry
from tests.doors.door import DANA, MONDAY, PHONE, Door, due_idea, event
from tests.doors.test_receipts import of_mail

END = Entry(at=MONDAY, cls=Class.COACHING, channel=Channel.SMS, kind="finished", week=4)


class Between:
    """A phone at which something happens while it is called."""

    def __init__(self, happens: Callable[[], object], error: Exception | None = None) -> None:
        self.happens, self.error = happens, error
        self.texts: list[tuple[str, str]] = []

    def ready(self) -> None:
        """It always is."""

    def send(self, _to: str, text: Any, *, key: str, **_tags: Any) -> str:
        self.texts.append((key, text.body))
        self.happens()
        if self.error:
            raise self.error
        return "SM-between"

    def look(self, *_which: Any) -> list[Found]:
        return []


def run(door: Door, stopwatch: Callable[[], float] = lambda: 0.0) -> Run:
    now = door.stage.clock.now
    store = door.coach.store
    return Run(now, stopwatch, Allowance(store, door.coach.settings, now), Watch(store, stopwatch))


def delivers(door: Door, phone: object | None = None, store: object | None = None) -> list[Done]:
    """Run a delivery to Dana with a phone or a store of the test's own."""
    given = {name: part for name, part in (("phone", phone), ("store", store)) if part}
    return deliver(replace(door.coach, **given), DANA, run(door))  # type: ignore[arg-type]


def presses(door: Door, intent: Any, **reading: Any) -> None:
    """Do what a button of Dana's page does."""
    act(door.coach, DANA, Reading(intent=intent, **reading), door.stage.clock.now, f"page-{intent}", "pressed")


def just_before(door: Door, happens: Callable[[], object]) -> object:
    """Return the store, at which something happens just before the first claim."""
    return _Store(door.coach.store, before=happens)


def just_after(door: Door, happens: Callable[[], object]) -> object:
    """Return the store, at which something happens just after the first claim."""
    return _Store(door.coach.store, after=happens)


class _Store:
    def __init__(self, store: Any, **happens: Callable[[], object]) -> None:
        self._store, self._happens = store, happens

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def claim(self, *given: Any) -> Any:
        self._happens.pop("before", bool)()
        claimed = self._store.claim(*given)
        self._happens.pop("after", bool)()
        return claimed


def kinds(door: Door) -> list[tuple[str | None, Any]]:
    return [(one.kind, one.at) for one in door.person().profile.agenda]


# --- Two webhooks at once ---


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_two_texts_within_seconds_lose_no_update(door: Door, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    """The second is heard from its beginning to its end just before one of the first's own writes, or after it."""
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=MONDAY - timedelta(hours=20))))
    second = door.text(Body="also met Lena, 25 min", MessageSid=f"SM{2:032x}", SmsSid=f"SM{2:032x}")
    during(door, monkeypatch, nth, lambda: door("hear_text", second))

    door("hear_text", door.text(Body="done, took 40 min"))

    kept = door.stored()
    assert sorted(one["minutes"] for one in kept["log"]) == [25, 40]
    assert len(kept["heard"]) == 2
    assert door.person().week.total.minutes == 65
    assert [one["name"] for one in kept["people"]] == ["Lena"]


@pytest.mark.parametrize("nth", [1, 2, 3])
def test_a_webhook_and_its_repetition_at_once_are_applied_once(
    door: Door, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=MONDAY - timedelta(hours=20))))
    text = door.text(Body="done, took 40 min")
    during(door, monkeypatch, nth, lambda: door("hear_text", text))

    door("hear_text", text)

    assert [one["minutes"] for one in door.stored()["log"]] == [40]
    assert door.person().week.total.minutes == 40
    assert len(door.stored()["heard"]) == 1


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_somebody_too_young_whose_words_are_brought_twice_at_once_has_one_goodbye(
    door: Door, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    door.knows(DANA)
    text = door.text(Body="im 14")
    during(door, monkeypatch, nth, lambda: door("hear_text", text))

    door("hear_text", text)

    (goodbye,) = door.outbox
    assert "18 and up" in goodbye["body"]
    assert door.coach.store.read(DANA) is None


def during(door: Door, monkeypatch: pytest.MonkeyPatch, nth: int, happens: Callable[[], object]) -> None:
    """Let something happen just before the n-th read of somebody, or before the write that follows the last of them."""
    store = type(door.coach.store)
    read, save, seen = store.read, store.save, iter(range(1, 99))

    def reading(self: Any, person_id: str) -> Any:
        if next(seen) == nth:
            happens()
        return read(self, person_id)

    def saving(self: Any, change: Change) -> Saved:
        if nth == 3 and next(seen) == 3:
            happens()
        return save(self, change)

    monkeypatch.setattr(store, "read", reading)
    monkeypatch.setattr(store, "save", saving)


# --- Something changes while the carrier is called ---


@pytest.mark.parametrize(
    "error",
    [TryLaterError("refused"), NotSentError("20429")],
    ids=["never reached", "turned away"],
)
def test_a_break_that_begins_during_a_call_that_failed_keeps_what_comes_after_it(door: Door, error: Exception) -> None:
    back = (MONDAY + timedelta(days=7)).date()
    door.knows(DANA, due_idea())

    delivers(door, Between(lambda: presses(door, "pause", until=back), error))
    after_break = kinds(door)
    door.passes(minutes=6)
    delivers(door, Between(lambda: None))

    assert after_break
    assert kinds(door) == after_break
    assert door.person().profile.coaching.due == after_break[0][1]


def test_what_comes_next_week_does_not_go_early_where_this_weeks_call_failed(door: Door) -> None:
    week_on = MONDAY + timedelta(days=7)
    door.knows(DANA, due_idea())

    def moves_on() -> None:
        person = door.person()
        after = person.profile.with_agenda((entry("step", week_on),))
        assert door.coach.store.save(Change(before=person, after=replace(person, profile=after))) is Saved.DONE

    delivers(door, Between(moves_on, TryLaterError("refused")))
    door.passes(minutes=6)
    phone = Between(lambda: None)
    delivers(door, phone)

    assert phone.texts == []
    assert door.person().profile.coaching.due == week_on


def test_a_stop_during_the_last_message_of_all_stays_a_stop(door: Door) -> None:
    door.knows(DANA, END, email=None, week=Week())

    delivers(door, Between(lambda: door("hear_text", door.text(Body="stop please"))))

    assert door.person().profile.state is State.STOPPED


def test_a_check_that_a_report_made_needless_is_not_put_on_another_day(door: Door) -> None:
    monday_check = entry("check", MONDAY)
    door.knows(DANA, monday_check, week=Week(step=Step(week=1, sent_at=MONDAY - timedelta(days=3))))
    door.passes(hours=10, minutes=30)  # 20:00: the check would move to Tuesday

    delivers(door, store=just_after(door, lambda: presses(door, "log", outcome="done")))

    assert door.person().week.step
    assert [one for one in kinds(door) if one[0] == "check" and one[1] < MONDAY + timedelta(days=4)] == []


# --- Something changes between reading and claiming ---


def test_an_undo_between_reading_and_claiming_is_not_written_over(door: Door) -> None:
    last = Logged(ref="SM1", outcome="done", minutes=20)
    door.knows(DANA, due_idea(channel=Channel.EMAIL), phone=None, week=Week(total=Totals(minutes=20), last=last))

    delivers(door, Between(lambda: None), just_before(door, lambda: presses(door, "undo")))

    assert door.person().week.total.minutes == 0
    assert door.person().profile.week == 1


def test_somebody_is_never_read_half_before_and_half_after_a_write(door: Door) -> None:
    """DynamoDB reads each item of a batch by itself: a transaction may come between two of them."""
    last = Logged(ref="SM1", outcome="done", minutes=20)
    door.knows(DANA, due_idea(channel=Channel.EMAIL), phone=None, week=Week(total=Totals(minutes=20), last=last))
    client = door.coach.store.client  # type: ignore[attr-defined]
    batch, patch, calls = client.batch_get_item, pytest.MonkeyPatch(), []

    def in_two_halves(RequestItems: Any) -> Any:  # noqa: N803 - boto3's own name
        calls.append(RequestItems)
        if len(calls) == 1:
            return batch(RequestItems=RequestItems)  # of the lane in which nothing waits
        ((table, wanted),) = RequestItems.items()
        ordered = sorted(wanted["Keys"], key=lambda key: key["SK"]["S"] == "profile")
        patch.undo()
        first = batch(RequestItems={table: wanted | {"Keys": ordered[:-1]}})
        presses(door, "undo")
        second = batch(RequestItems={table: wanted | {"Keys": ordered[-1:]}})
        found = first["Responses"][table] + second["Responses"][table]
        return {"Responses": {table: found}, "UnprocessedKeys": {}}

    patch.setattr(client, "batch_get_item", in_two_halves)
    delivers(door, Between(lambda: None))

    assert door.person().week.total.minutes == 0


def test_a_claim_whose_answer_came_late_is_not_followed_by_a_call(door: Door) -> None:
    """A STOP may have been acknowledged while the table's answer was on its way."""
    door.knows(DANA, due_idea())
    seconds = [0.0]

    class Slow:
        def __getattr__(self, name: str) -> Any:
            return getattr(door.coach.store, name)

        def claim(self, *given: Any) -> Any:
            claimed = door.coach.store.claim(*given)
            seconds[0] += 3
            return claimed

    phone = Between(lambda: None)
    slow = replace(door.coach, store=Slow(), phone=phone)  # type: ignore[arg-type]
    done = deliver(slow, DANA, run(door, lambda: seconds[0]))

    assert phone.texts == []
    assert (done[0].what, done[0].why) == ("later", "claimed too long ago")
    assert door.person().profile.coaching.open is None


def test_whatever_the_phone_needs_is_there_before_the_claim(door: Door) -> None:
    door.knows(DANA, due_idea())

    class Unready(Between):
        def ready(self) -> None:
            assert door.person().profile.coaching.open is None
            raise TryLaterError("no secret")

    with pytest.raises(TryLaterError):
        delivers(door, Unready(lambda: None))

    assert door.person().profile.coaching.open is None


def test_a_message_that_another_run_is_sending_is_not_dropped_as_too_late(door: Door) -> None:
    nudge = replace(entry("nudge", MONDAY), week=1)
    door.knows(DANA, nudge, email=None, week=Week(step=Step(week=1, sent_at=MONDAY - timedelta(days=1))))
    door.passes(minutes=30)
    stale = door.person()

    class Early:
        """What a second run read before the first one claimed, a minute of which is gone."""

        def __init__(self) -> None:
            self.reads = 0

        def __getattr__(self, name: str) -> Any:
            return getattr(door.coach.store, name)

        def read(self, person_id: str) -> Any:
            self.reads += 1
            return stale if self.reads <= 2 else door.coach.store.read(person_id)  # once for each lane

    def second() -> None:
        door.passes(minutes=1)
        delivers(door, Between(lambda: None), Early())

    delivers(door, Between(second))

    assert door.person().profile.unasked_at == MONDAY + timedelta(minutes=30)


# --- The witness ---


def test_a_text_of_another_key_is_no_witness_for_this_one(door: Door) -> None:
    """STATUS twice within a minute: the same words, and the second call's answer is lost."""
    store, key = door.coach.store, f"{DANA}-SM2-s"
    first = Sent(
        key=f"{DANA}-SM1-s",
        at=MONDAY,
        cls=Class.ANSWER,
        kind=None,
        channel=Channel.SMS,
        status="accepted",
        provider_id="SMfirst",
    )
    waits = Entry(at=MONDAY, cls=Class.ANSWER, channel=Channel.SMS, ref="SM2")
    door.knows(DANA, waits)
    store.settle(DANA, first)
    busy = LaneState(due=MONDAY, open=Open(key=key, since=MONDAY, digest="d"))
    read = door.person()
    after = replace(read, profile=replace(read.profile, answers=busy))
    assert store.save(Change(before=read, after=after)) is Saved.DONE

    class Finds(Between):
        def look(self, *_which: Any) -> list[Found]:
            return [Found("SMfirst", "delivered")]

    delivers(door, Finds(lambda: None))

    assert store.sent(DANA, key) is None
    assert door.person().profile.answers.open


def test_what_was_left_out_before_at_the_same_moment_is_no_witness_for_this_one(door: Door) -> None:
    """A question was left out that stood at Monday's hour; then the idea came to stand there, and has the same key."""
    store, key = door.coach.store, f"{DANA}-20260302T1430-s"
    door.knows(DANA, due_idea(), email=None, week=week_of(-3))
    before = MONDAY - timedelta(days=1)
    store.settle(DANA, Sent(key=key, at=before, cls=Class.COACHING, kind="plan", channel=Channel.SMS, status="dropped"))
    delivers(door, Between(lambda: None, UnknownOutcomeError("lost")))
    phone = Between(lambda: None)
    for minutes in (3, 11):
        door.passes(minutes=minutes)
        delivers(door, phone)

    assert [sent for sent, _ in phone.texts] == [key]
    assert door.person().profile.week == 1


# --- What is on its way while they write ---


def test_a_message_on_its_way_is_not_sent_again_on_another_day(door: Door) -> None:
    """Its answer was lost; they have it, and plan for the very day: the day is had, and the idea is said."""
    before = week_of(-3)
    door.knows(DANA, due_idea(), entry("step", MONDAY + timedelta(days=2)), email=None, week=before)
    delivers(door, Between(lambda: None, UnknownOutcomeError("lost")))
    later = (MONDAY + timedelta(hours=4)).time().replace(tzinfo=None)
    presses(door, "plan", date=MONDAY.date(), time=later)

    assert [one for one in kinds(door) if one[0] == "idea"] == [("idea", MONDAY)]
    assert "nudge" not in {kind for kind, _ in kinds(door)}


def test_what_left_the_agenda_on_its_way_counts_as_the_text_of_its_day(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None, week=week_of(-3))
    key = f"{DANA}-20260302T1430-s"
    delivers(door, Between(lambda: None, UnknownOutcomeError("lost")))
    presses(door, "pause", until=(MONDAY + timedelta(days=7)).date())
    accepted = Sent(
        key=key, at=MONDAY, cls=Class.COACHING, kind="idea", channel=Channel.SMS, status="delivered", week=1
    )
    door.coach.store.settle(DANA, accepted)
    door.passes(minutes=3)
    delivers(door, Between(lambda: None))

    profile = door.person().profile
    assert (profile.week, profile.unasked_at, profile.question) == (1, MONDAY + timedelta(minutes=3), None)
    assert [(one.kind, one.week) for one in profile.agenda if one.kind == "idea" and one.week == 1] == []


def test_an_idea_that_was_on_its_way_as_its_channel_ended_is_not_said_by_the_other_too(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mail of last week comes back while this week's is on its way: that one has arrived."""

    def lost(*_: object, **__: object) -> str:
        raise UnknownOutcomeError("SES's answer was lost")

    door.knows(DANA, due_idea(channel=Channel.EMAIL), *week_ahead(), week=week_of(-3))
    with monkeypatch.context() as patch:
        patch.setattr(SesMailbox, "send", lost)
        door("deliver", event("deliver.due"))
    door("receipts", of_mail("bounce", key=f"{DANA}-20260223T1430-e"))
    assert [one.channel for one in door.person().profile.agenda if one.kind == "idea"] == [Channel.SMS]

    door("receipts", of_mail("delivery"))
    door.passes(hours=1)
    delivers(door, Between(lambda: None))

    assert [one.kind for one in door.person().profile.agenda if one.kind == "idea" and one.week == 1] == []
    assert door.person().profile.week == 1


def week_ahead() -> list[Entry]:
    """Return what is to come of the week after its idea."""
    return [
        entry(kind, MONDAY + timedelta(days=days), week=1) for kind, days in (("step", 2), ("plan", 3), ("check", 5))
    ]


def week_of(days: int) -> Week:
    return Week(step=Step(week=1, sent_at=MONDAY + timedelta(days=days)))


# --- A crisis waits for nothing ---


class LostMail:
    """A mailbox whose answers are lost."""

    def send(self, *_mail: Any, **_tags: Any) -> str:
        raise UnknownOutcomeError("lost")


@pytest.mark.parametrize("channel", list(Channel))
def test_the_crisis_text_does_not_wait_for_an_answer_of_which_nothing_is_known(door: Door, channel: Channel) -> None:
    waits = Entry(at=MONDAY, cls=Class.ANSWER, channel=channel, ref="SM1")
    door.knows(DANA, waits)
    kept = HeardText(at=MONDAY, ref="SM1", channel=channel, text="status", intent="status", answer="2 steps.")
    person = door.person()
    assert door.coach.store.save(Change(before=person, after=person, records=(kept,))) is Saved.DONE
    lost = Between(lambda: None, UnknownOutcomeError("lost"))
    deliver(replace(door.coach, phone=lost, mailbox=LostMail()), DANA, run(door))
    assert door.person().profile.answers.open
    door.passes(minutes=1)

    door("hear_text", door.text(Body="i want to kill myself"))
    door.passes(seconds=30)
    door.stage.turn_by(120)

    assert [text["class"] for text in door.outbox if text["class"]] == ["crisis"]


# --- Runs that end too soon ---


@pytest.mark.parametrize("landed", [False, True], ids=["it never arrived", "only its answer was lost"])
def test_a_sign_up_that_was_turned_away_may_be_sent_again_and_asks_once(door: Door, landed: bool) -> None:
    form = {"name": "Eve", "goal": "finish the class", "phone": "312 555 0142", "consent_sms": "on"}
    form |= {"email": "eve@mail.example", "consent_email": "on", "hour": "17:30", "zone": "America/Chicago"}
    signup = read_form(form | {"career": "nurse"}, dict.fromkeys(Channel, "I agree."))
    assert isinstance(signup, SignUp)

    class Breaks:
        def __getattr__(self, name: str) -> Any:
            return getattr(door.coach.store, name)

        def save(self, change: Any) -> Any:
            if landed:
                door.coach.store.save(change)
            raise TryLaterError("no answer")

    coach = replace(door.coach, settings=replace(door.coach.settings, asks_per_address_per_day=1))
    with pytest.raises(TryLaterError):
        sign_up(replace(coach, store=Breaks()), signup, MONDAY, "192.0.2.1")  # type: ignore[arg-type]
    again = sign_up(coach, signup, MONDAY, "192.0.2.1")

    assert again == ("sms was asked enough today; email was asked enough today" if landed else None)
    for address in ("sms:+13125550142", "email:eve@mail.example"):
        assert len(coach.store.pending(address, MONDAY)) == 1


def test_a_run_with_no_time_left_for_a_call_leaves_the_rest_to_the_index(door: Door) -> None:
    door.knows(DANA, due_idea())
    before = door.everything()

    class Late(Context):
        def get_remaining_time_in_millis(self) -> int:
            return 5_000

    done = deliver_door.handler(event("deliver.due"), Late("deliver", 256, 30))

    assert done == {"batchItemFailures": []}
    assert (door.outbox, door.everything()) == ([], before)


def test_a_text_found_a_day_later_is_not_answered_in_the_night(door: Door) -> None:
    night = MONDAY - timedelta(hours=6, minutes=30)  # 08:00 UTC, 3 in the morning in New York
    door.at(night - timedelta(hours=10))
    door.knows(DANA, week=Week(step=Step(week=1, sent_at=night - timedelta(days=3))))
    door.stage.twilio.heard("https://x.example/hooks/text", PHONE, "done, took 40 min")
    door.at(night)

    door("upkeep", event("upkeep.daily"))
    door.stage.turn_by(120)

    assert [one["minutes"] for one in door.stored()["log"]] == [40]
    assert door.outbox == []


def test_a_text_that_is_sent_again_is_one_more_of_the_days_texts(door: Door) -> None:
    """Nobody can tell whether the first was charged for, so that no day has more than it may."""
    coach = replace(door.coach, settings=replace(door.coach.settings, texts_per_day=1))
    door.knows(DANA, due_idea(), email=None, week=Week())
    lost = Between(lambda: None, UnknownOutcomeError("lost"))

    for _ in range(12):
        now = door.stage.clock.now
        allowance = Allowance(coach.store, coach.settings, now)
        deliver(replace(coach, phone=lost), DANA, Run(now, lambda: 0.0, allowance, Watch(coach.store, lambda: 0.0)))
        door.passes(minutes=20)

    assert len(lost.texts) == 1
    assert door.person().profile.parked is None


@pytest.mark.parametrize(("minutes", "waits"), [(2, 5), (20, 20), (90, 60)])
def test_a_text_does_not_wait_an_hour_for_a_mail_of_which_nothing_is_known(
    door: Door, minutes: int, waits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its event may still come, and raises the ledger; the nudge has only its own moment."""

    def lost(*_: object, **__: object) -> str:
        raise UnknownOutcomeError("SES's answer was lost")

    nudge = entry("nudge", MONDAY + timedelta(minutes=minutes))
    door.knows(DANA, due_idea(channel=Channel.EMAIL), nudge)
    with monkeypatch.context() as patch:
        patch.setattr("careerline.adapters.ses.SesMailbox.send", lost)
        door("deliver", event("deliver.due"))
    assert door.person().profile.due == MONDAY + timedelta(minutes=waits)
    door.passes(minutes=max(minutes, waits))

    door("deliver", event("deliver.due"))

    assert [text["kind"] for text in door.outbox] == ["nudge"]
    assert door.ledger(Channel.EMAIL).status == "expired"
    door("receipts", event("receipts.mail_delivery"))
    assert door.ledger(Channel.EMAIL).status == "delivered"
