"""What is about our account stops the programme of one channel, says why, and loses nothing until somebody mends it."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from click.testing import CliRunner
from moto.core.exceptions import JsonRESTError
from moto.sesv2.responses import SESV2Response

from careerline.agenda import Channel, Class
from careerline.people.person import ChannelState
from careerline.ports import Stop
from careerline.sending import deliver as sending
from careerline.site import changes
from cli.main import main
from local.faults import Fault
from tests.core.somebody import answer, entry
from tests.doors.door import DANA, KEY, MONDAY, Door, due_idea, event, lines, nth, signed
from tests.doors.test_deliver import batch
from tests.doors.test_receipts import of_mail, of_text

Settings = Callable[..., None]
SUSPENDED = (401, 30002)


def run(*arguments: str) -> str:
    done = CliRunner().invoke(main, list(arguments))
    assert done.exit_code == 0, done.output
    return done.output


def reason(door: Door, channel: Channel = Channel.SMS) -> str:
    stop = door.coach.store.stops().on(channel)
    return stop.reason if stop else ""


def crowd(door: Door, count: int, channel: Channel = Channel.SMS) -> list[str]:
    """Store people with a message due on one channel; return them."""
    people = [nth(number) for number in range(count)]
    for number, person in enumerate(people):
        phone = f"+1207555{number:04d}" if channel is Channel.SMS else None
        email = None if phone else f"p{number}@mail.example"
        door.knows(person, due_idea(channel=channel), phone=phone, email=email)
    return people


def test_a_suspended_account_stops_texts_with_a_reason_and_keeps_what_was_due(door: Door, log: StringIO) -> None:
    people = crowd(door, 3)
    door.stage.twilio.refuses = SUSPENDED

    door("deliver", batch(*people))

    assert reason(door).startswith("Twilio: the Twilio account is suspended (30002). No text can go until")
    assert [(line["level"], line["message"]) for line in lines(log)] == [("ERROR", "stopped")] + [("INFO", "later")] * 2
    for person in people:
        profile = door.person(person).profile
        assert (due_idea() in profile.agenda, profile.coaching.open, profile.tries) == (True, None, 0)
        assert not door.stored(person)["sent"]


def test_a_batch_that_is_running_calls_the_carrier_once_when_the_account_is_suspended(
    door: Door, calls: list[dict[str, str]]
) -> None:
    people = crowd(door, 5)
    door.stage.twilio.refuses = SUSPENDED

    door("deliver", batch(*people))

    assert len(calls) == 1
    assert {door.person(person).profile.rev for person in people[1:]} == {2}  # put off, and never claimed


def test_a_batch_that_takes_long_sees_what_was_stopped_meanwhile(door: Door) -> None:
    first, second = crowd(door, 2)
    by_mail = [nth(8), nth(9)]
    for person in by_mail:
        door.knows(person, due_idea(channel=Channel.EMAIL), phone=None, email=f"{person.lower()}@mail.example")
    seconds = [0.0]
    with sending.batch(door.coach, [first, second, *by_mail], MONDAY, lambda: seconds[-1]) as run:
        sending.deliver(door.coach, first, run)
        door.coach.store.stop(Stop(Channel.SMS, MONDAY, "Too much was filtered."))
        seconds.append(11.0)
        sending.deliver(door.coach, second, run)
        sending.deliver(door.coach, by_mail[0], run)
        door.halt()
        seconds.append(22.0)
        sending.deliver(door.coach, by_mail[1], run)

    assert [message["to"] for message in door.outbox] == ["+12075550000", f"{by_mail[0].lower()}@mail.example"]


def test_a_batch_that_is_quick_asks_once_what_is_stopped(door: Door) -> None:
    people = crowd(door, 3)
    asked = []
    door.dynamodb.meta.events.register(
        "before-call.dynamodb.Query", lambda params, **_: asked.append(params["body"]), unique_id="asked"
    )
    try:
        door("deliver", batch(*people))
    finally:
        door.dynamodb.meta.events.unregister("before-call.dynamodb.Query", unique_id="asked")

    assert len(door.outbox) == 3
    assert len([body for body in asked if b"C#switch" in body]) == 1


def test_while_texts_are_stopped_nobody_is_claimed_for_one(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    door.stage.twilio.refuses = SUSPENDED
    door("deliver", event("deliver.due"))
    door.stage.twilio.refuses = None
    door.passes(minutes=5)

    door("deliver", event("deliver.due"))

    assert door.outbox == []
    assert door.person().profile.due == MONDAY + timedelta(minutes=20)
    assert door.coach.store.day(MONDAY).texts == 0


def test_the_other_channel_goes_on(door: Door) -> None:
    later = entry("check", MONDAY + timedelta(minutes=5), channel=Channel.EMAIL)
    door.knows(DANA, due_idea(), later)
    door.stage.twilio.refuses = SUSPENDED
    door("deliver", event("deliver.due"))
    door.passes(minutes=5)

    door("deliver", event("deliver.due"))

    assert [message["channel"] for message in door.outbox] == ["email"]
    assert due_idea() in door.person().profile.agenda


def test_an_answer_and_a_crisis_are_tried_all_the_same(door: Door) -> None:
    door.knows(DANA, email=None)
    door.stage.twilio.refuses = SUSPENDED
    door.knows(nth(1), due_idea(), phone="+12075550199", email=None)
    door("deliver", batch(nth(1)))
    assert reason(door)
    door.stage.twilio.refuses = None

    door("hear_text", door.text("hear_text.signed_text", Body="i want to kill myself"))
    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox if text["channel"] == "sms"] == ["crisis"]


def test_an_answer_that_finds_the_account_in_trouble_stops_coaching_too(door: Door) -> None:
    door.knows(DANA)
    door.stage.twilio.refuses = (401, 20003)
    door("hear_text", door.text())

    door("deliver", event("deliver.answer"))

    assert "does not accept our key (20003)" in reason(door)
    assert [one.cls for one in door.person().profile.agenda if one.cls is Class.ANSWER] == [Class.ANSWER]


def test_a_number_that_is_not_registered_stops_texts_when_the_carrier_says_so(door: Door) -> None:
    door.knows(DANA, due_idea())
    door("deliver", event("deliver.due"))

    door("receipts", of_text("undelivered", 30034))

    assert "not registered" in reason(door)
    assert door.person().profile.sms == "confirmed"


def test_go_lifts_a_stop_and_status_and_today_say_why_there_is_one(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    door.stage.twilio.refuses = SUSPENDED
    door("deliver", event("deliver.due"))
    door.stage.twilio.refuses = None

    for said in (run("halt", "--status"), run("today")):
        assert "Coaching by text is stopped, since 2026-03-02 14:30 UTC (0 minutes): Twilio: the Twilio account" in said
    assert "Coaching by text goes on. It was stopped since 2026-03-02" in run("go")
    door.passes(minutes=20)
    door("deliver", event("deliver.due"))
    assert [text["key"] for text in door.outbox] == [f"{KEY}-s"]


def test_what_is_not_mended_stops_again(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    door.stage.twilio.refuses = SUSPENDED
    door("deliver", event("deliver.due"))
    run("go")
    assert reason(door) == ""
    door.passes(minutes=20)

    door("deliver", event("deliver.due"))

    assert reason(door)


def test_a_receipt_that_comes_again_after_go_stops_nothing_and_another_does(door: Door) -> None:
    door.knows(DANA, due_idea())
    door("deliver", event("deliver.due"))
    said = of_text("undelivered", 30034)
    door("receipts", said)
    run("go")

    door("receipts", said)
    assert reason(door) == ""

    form = {"MessageSid": "SM" + "9" * 32, "SmsSid": "SM" + "9" * 32}
    door("receipts", signed(of_text("undelivered", 30034, key=f"{nth(1)}-20260302T1430-s"), form))
    assert "not registered" in reason(door)


def test_what_is_first_said_after_go_of_a_text_from_before_it_stops_nothing_and_stands_in_the_ledger(
    door: Door, log: StringIO
) -> None:
    late, new = crowd(door, 2)
    door("deliver", batch(late))
    door.coach.store.stop(Stop(Channel.SMS, MONDAY, "Twilio: our number is not registered (30034)."))
    door.passes(minutes=5)
    run("go")

    door("receipts", of_text("undelivered", 30034, key=f"{late}-20260302T1430-s"))

    assert reason(door) == ""
    said = door.coach.store.sent(late, f"{late}-20260302T1430-s")
    assert (said.status, said.reason[:5]) == ("undelivered", "30034")
    door("deliver", batch(new))
    door("receipts", of_text("undelivered", 30034, key=f"{new}-20260302T1430-s"))
    assert "not registered" in reason(door)


@pytest.mark.parametrize(("name", "least"), [("complaint", 3), ("bounce", 10)])
def test_what_is_said_of_mails_from_before_go_does_not_count_towards_too_many(
    door: Door, name: str, least: int
) -> None:
    people = crowd(door, least, Channel.EMAIL)
    for person in people:
        door("deliver", batch(person))
    door.halt()
    door.passes(minutes=5)
    run("go")

    for person in people:
        door("receipts", of_mail(name, key=f"{person}-20260302T1430-e"))

    assert reason(door, Channel.EMAIL) == ""
    assert {door.person(person).profile.email for person in people} == {ChannelState.SUPPRESSED}


def test_go_for_texts_forgives_nothing_that_is_said_of_mails(door: Door) -> None:
    people = crowd(door, 3, Channel.EMAIL)
    for person in people:
        door("deliver", batch(person))
    door.coach.store.stop(Stop(Channel.SMS, MONDAY, "Twilio: the account is suspended."))
    door.passes(minutes=5)
    run("go")

    for person in people:
        door("receipts", of_mail("complaint", key=f"{person}-20260302T1430-e"))

    assert "marked as spam" in reason(door, Channel.EMAIL)


# --- Too much of something ---


def filtered(door: Door, count: int, start: int = 0) -> None:
    for number in range(start, start + count):
        door("receipts", of_text("undelivered", 30007, key=f"{nth(number)}-20260302T1430-s"))


def test_three_filtered_texts_of_a_hundred_stop_texts_and_two_do_not(door: Door) -> None:
    door.coach.store.spend(MONDAY, door.coach.store.day(MONDAY) + sums(texts=100))
    filtered(door, 2)
    filtered(door, 2)  # said again of the same
    assert reason(door) == ""

    filtered(door, 1, start=2)

    said = reason(door)
    assert said.startswith("3 of the last 100 texts were filtered as spam by the carriers (30007). The log names")


def test_up_to_one_in_a_hundred_texts_may_be_filtered(door: Door) -> None:
    door.coach.store.spend(MONDAY, sums(texts=150))
    door.coach.store.spend(MONDAY - timedelta(days=1), sums(texts=150))

    filtered(door, 3)
    assert reason(door) == ""
    filtered(door, 1, start=3)

    assert reason(door)


@pytest.mark.parametrize(
    ("name", "sent", "least", "says"),
    [("complaint", 900, 3, "marked as spam by the people"), ("bounce", 190, 10, "there is no such mailbox")],
)
def test_too_many_complaints_or_bounces_stop_mail(door: Door, name: str, sent: int, least: int, says: str) -> None:
    door.coach.store.spend(MONDAY, sums(mails=sent))

    for number in range(least):
        assert reason(door, Channel.EMAIL) == ""
        door("receipts", of_mail(name, key=f"{nth(number)}-20260302T1430-e"))

    assert says in reason(door, Channel.EMAIL)
    assert reason(door) == ""


def sums(**of: int) -> Any:
    from careerline.ports import Day

    return Day(**of)


# --- What SES says of the account ---


@pytest.mark.parametrize(
    ("account", "says"),
    [
        ({"SendingEnabled": False}, "Sending is paused for the account"),
        ({"EnforcementStatus": "SHUTDOWN"}, "ended our permission to send"),
    ],
)
def test_an_account_of_ses_that_may_not_send_stops_mail_at_the_next_tick(
    door: Door, settings: Settings, account: dict[str, Any], says: str, log: StringIO
) -> None:
    door.stage.mail.account |= account
    settings()  # what SES said is kept for minutes

    done = door("dispatch", event("dispatch.tick"))

    assert says in reason(door, Channel.EMAIL)
    assert [says in why for why in done["stopped"]] == [True]
    assert says in run("today").splitlines()[2]
    assert says in run("halt", "--status")
    assert "the programme is stopped" in [line["message"] for line in lines(log) if "message" in line]
    told = [line for line in lines(log) if line.get("message") == "the programme is stopped"]
    assert (told[0]["level"], says in told[0]["why"]) == ("ERROR", True)


def test_what_ses_said_before_it_was_mended_stops_nothing_after_go(door: Door, settings: Settings) -> None:
    door.stage.mail.account["SendingEnabled"] = False
    settings()
    door("dispatch", event("dispatch.tick"))
    door.stage.mail.account["SendingEnabled"] = True
    run("go")

    done = door("dispatch", event("dispatch.tick"))

    assert (done["stopped"], reason(door, Channel.EMAIL)) == ([], "")


def test_an_account_that_aws_reviews_still_sends_and_an_operator_hears_of_it(
    door: Door, settings: Settings, log: StringIO
) -> None:
    door.stage.mail.account["EnforcementStatus"] = "PROBATION"
    settings()

    done = door("dispatch", event("dispatch.tick"))

    assert (done["mail_at_risk"], done["stopped"]) == (True, [])
    assert [line["level"] for line in lines(log) if line["message"].startswith("AWS reviews")] == ["WARNING"]
    assert "AWS reviews whether it may go on, and emails go at half their pace" in run("today")
    for switch in ("halt", "go"):
        status = run(switch, "--status").splitlines()
        assert status[0] == "Sending is not halted."
        assert status[1].startswith("Email goes at half its pace: AWS reviews whether the account may go on sending.")


def test_the_switch_says_what_it_can_where_ses_cannot_be_asked(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_response: SESV2Response) -> str:
        raise JsonRESTError("TooManyRequestsException", "later")

    monkeypatch.setattr(SESV2Response, "get_account", refused)

    assert run("halt", "--status").splitlines() == [
        "Sending is not halted.",
        "Amazon SES could not be asked whether it slows email down.",
    ]


def test_a_pause_that_ses_says_to_a_mail_stops_mail_and_loses_nothing(door: Door) -> None:
    door.knows(DANA, due_idea(channel=Channel.EMAIL))
    door.stage.mail.refuses = "SendingPausedException"

    door("deliver", event("deliver.due"))

    assert "sending is paused in Amazon SES" in reason(door, Channel.EMAIL)
    assert door.person().profile.agenda[0] == due_idea(channel=Channel.EMAIL)


def test_while_the_kill_switch_is_on_dispatch_still_tells_of_a_stop(door: Door, settings: Settings) -> None:
    door.knows(DANA, answer(MONDAY))
    door.stage.mail.account["SendingEnabled"] = False
    settings()
    door.halt()

    done = door("dispatch", event("dispatch.tick"))

    assert (done["halted"], len(done["stopped"]), done["queued"]) == (True, 1, 0)


# --- What our own account lost, by the carrier's later word ---

NOT_REGISTERED = 30034
TUESDAY = MONDAY + timedelta(days=1)


def lost(door: Door, entry_key: str = f"{KEY}-s", kind: str = "idea") -> None:
    """Let Twilio say of a text that it took that our number is not registered."""
    door("receipts", of_text("undelivered", NOT_REGISTERED, key=entry_key, kind=kind))


def texts(door: Door) -> list[str]:
    return [text["key"] for text in door.outbox if text["channel"] == "sms"]


def test_a_text_that_our_account_lost_waits_for_go_and_goes_once_more(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    door("deliver", event("deliver.due"))
    lost(door)
    door.passes(minutes=20)
    door("deliver", event("deliver.due"))
    assert texts(door) == [f"{KEY}-s"]

    run("go")
    door.at(TUESDAY)
    door("deliver", event("deliver.due"))
    assert texts(door) == [f"{KEY}-s", f"{DANA}-r20260302T1430-s"]
    assert not [one for one in door.person().profile.agenda if (one.kind, one.week) == ("idea", 1)]


def test_however_often_the_carrier_says_it_the_text_goes_once_more_and_after_the_next_go_again(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    door("deliver", event("deliver.due"))
    for _ in range(3):
        lost(door)
    run("go")
    door.at(TUESDAY)
    for _ in range(2):
        door("deliver", event("deliver.due"))
        lost(door)
    assert texts(door) == [f"{KEY}-s", f"{DANA}-r20260302T1430-s"]

    lost(door, f"{DANA}-r20260302T1430-s")
    assert "not registered" in reason(door)
    run("go")
    door.at(TUESDAY + timedelta(days=1))
    door("deliver", event("deliver.due"))
    assert texts(door)[2:] == [f"{DANA}-rr20260302T1430-s"]


def test_of_what_was_lost_and_what_was_held_the_latest_goes(door: Door) -> None:
    step = entry("step", MONDAY + timedelta(days=2))
    door.knows(DANA, due_idea(), step, email=None)
    door("deliver", event("deliver.due"))
    lost(door)
    door.at(step.at + timedelta(hours=1))
    run("go")
    for _ in range(2):
        door("deliver", event("deliver.due"))

    assert texts(door) == [f"{KEY}-s", f"{DANA}-20260304T1430-s"]
    again = door.coach.store.sent(DANA, f"{DANA}-r20260302T1430-s")
    assert (again.status, again.reason) == ("dropped", "a later one stands for it")


def test_a_lost_step_that_a_mail_says_goes_by_no_text(door: Door) -> None:
    door.knows(DANA, entry("step", MONDAY))
    door("deliver", event("deliver.due"))
    for _ in range(2):
        lost(door, kind="step")
    door.at(TUESDAY)
    door("deliver", event("deliver.due"))
    assert [one["channel"] for one in door.outbox] == ["sms", "email"]
    lost(door, kind="step")
    ours = [one for one in door.person().profile.agenda if (one.kind, one.week) == ("step", 1)]
    assert ours == []


def test_a_lost_nudge_has_had_its_moment(door: Door) -> None:
    door.knows(DANA, entry("nudge", MONDAY), email=None)
    door("deliver", event("deliver.due"))
    door("receipts", of_text("undelivered", NOT_REGISTERED, kind="nudge", **{"class": "nudge"}))
    assert not [one for one in door.person().profile.agenda if one.kind == "nudge"]


def test_a_text_that_is_lost_before_we_know_that_it_was_taken_waits_for_go_too(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)
    door.stage.faults.add(Fault("twilio", "CreateMessage", "after", 1))
    door("deliver", event("deliver.due"))
    lost(door)
    for _ in range(3):
        door.passes(minutes=10)
        door("deliver", event("deliver.due"))

    assert [(one.kind, one.ref) for one in door.person().profile.agenda if one.kind == "idea"] == [
        ("idea", "r20260302T1430")
    ]
    assert door.ledger().status == "undelivered"


# --- Answers that our own account lost ---

DONE = "did 40 min on my portfolio"
REPORTED = "SM" + "1" * 32


def answered(door: Door, body: str = DONE, sid: str = REPORTED, **more: Any) -> str:
    """Let Dana write a text, and its answer go; return the answer's key."""
    if not door.coach.store.read(DANA):
        door.knows(DANA, **({"email": None} | more))
    door("hear_text", door.text(Body=body, MessageSid=sid))
    door("deliver", event("deliver.answer"))
    return f"{DANA}-{sid}-s"


def loses_answer(door: Door, key: str, code: int = NOT_REGISTERED) -> None:
    """Let Twilio say of an answer that it took that it did not arrive, since something is wrong with our account."""
    door("receipts", of_text("undelivered", code, key=key, kind="", **{"class": "answer"}))


def looked_at(door: Door, *, minutes: int = 0) -> None:
    """Let so many minutes pass, and deliver what is due."""
    door.passes(minutes=minutes)
    door("deliver", event("deliver.answer"))


@pytest.mark.parametrize("code", [NOT_REGISTERED, 30002, 30032])
@pytest.mark.parametrize("body", [DONE, "make it 6 pm", "saturday 10am", "what is an asset?", "my page"])
def test_an_answer_that_our_account_lost_waits_for_go_and_is_said_once_more(door: Door, body: str, code: int) -> None:
    key = answered(door, body)
    for _ in range(2):
        loses_answer(door, key, code)
    for _ in range(4):
        looked_at(door, minutes=20)
    assert texts(door) == [key], "while its channel is stopped it would be lost again"

    run("go")
    looked_at(door, minutes=20)
    looked_at(door, minutes=20)

    assert texts(door) == [key, f"{DANA}-r{REPORTED}-s"]
    first, again = (text["body"] for text in door.outbox)
    assert again == first
    assert door.person().profile.answers.due is None

    loses_answer(door, f"{DANA}-r{REPORTED}-s", code)
    run("go")
    looked_at(door, minutes=20)
    assert texts(door)[2:] == [f"{DANA}-rr{REPORTED}-s"], "as often as it is lost"


def test_another_answer_does_not_stand_behind_one_that_waits_for_go(door: Door) -> None:
    loses_answer(door, answered(door))
    door.passes(minutes=30)

    key = answered(door, "how does this work?", "SM" + "2" * 32)

    assert texts(door)[1:] == [key]


def after_a_later_text(door: Door) -> None:
    answered(door, "ok", "SM" + "2" * 32)


def after_a_press_on_the_page(door: Door) -> None:
    changes.correct(door.coach, DANA, REPORTED, None, door.stage.clock.now)


def after_the_day(door: Door) -> None:
    door.at(TUESDAY - timedelta(minutes=25))


def after_a_coaching_text(door: Door) -> None:
    door.change(agenda=(*door.person().profile.agenda, due_idea(MONDAY + timedelta(minutes=40))))


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        (after_a_later_text, "they have written since"),
        (after_a_press_on_the_page, "they have written since"),
        (after_the_day, "its day is over"),
        (after_a_coaching_text, "their coaching goes on"),
    ],
)
def test_a_lost_answer_is_not_said_where_it_would_no_longer_say_how_things_stand(
    door: Door, then: Callable[[Door], None], reason: str
) -> None:
    loses_answer(door, answered(door))
    door.passes(minutes=30)
    then(door)
    run("go")
    looked_at(door, minutes=20)

    again = door.coach.store.sent(DANA, f"{DANA}-r{REPORTED}-s")
    assert (again.status, again.reason) == ("dropped", reason)
    assert f"{DANA}-r{REPORTED}-s" not in texts(door)


def test_of_several_lost_answers_the_last_is_said(door: Door) -> None:
    first = answered(door)
    door.passes(minutes=5)
    second = answered(door, "saturday 10am", "SM" + "2" * 32)
    for key in (second, first):
        loses_answer(door, key)
    run("go")
    for _ in range(3):
        looked_at(door, minutes=20)

    assert texts(door) == [first, second, f"{DANA}-rSM{'2' * 32}-s"]


def test_a_lost_answer_goes_in_the_hours_alone_once_nobody_waits_for_it(door: Door) -> None:
    door.at(MONDAY.replace(hour=10))  # five in the morning, when they write
    loses_answer(door, answered(door))
    run("go")
    looked_at(door, minutes=20)
    assert len(texts(door)) == 1

    door.at(MONDAY)
    looked_at(door)
    assert len(texts(door)) == 2


def test_a_lost_answer_breaks_into_no_conversation_and_holds_no_coaching_back(door: Door) -> None:
    loses_answer(door, answered(door))
    run("go")
    door.change(agenda=(*door.person().profile.agenda, due_idea(MONDAY + timedelta(hours=3))))
    looked_at(door, minutes=170)
    looked_at(door, minutes=15)

    assert [text["class"] for text in door.outbox] == ["answer", "answer", "coaching"]


def test_a_lost_welcome_comes_before_any_coaching_and_keeps_its_three_days(door: Door) -> None:
    door.knows(DANA, state="pending", sms="pending", email=None)
    key = answered(door, "yes")
    loses_answer(door, key)
    door.at(TUESDAY)
    door.change(agenda=(*door.person().profile.agenda, due_idea(TUESDAY)))
    run("go")
    looked_at(door)
    looked_at(door, minutes=20)

    assert [(": welcome" in text["body"], text["class"]) for text in door.outbox] == [
        (True, "answer"),
        (True, "answer"),
        (False, "coaching"),
    ]

    loses_answer(door, f"{DANA}-r{REPORTED}-s")
    run("go")
    door.at(MONDAY + timedelta(days=3, minutes=30))
    looked_at(door)
    again = door.coach.store.sent(DANA, f"{DANA}-rr{REPORTED}-s")
    assert (again.status, again.reason) == ("dropped", "too late"), "three days from the yes, however often it is lost"


def test_lost_help_is_said_again_within_its_three_quarters_of_an_hour(door: Door) -> None:
    loses_answer(door, answered(door, "how does this work?"))
    run("go")
    looked_at(door, minutes=16)
    assert len(texts(door)) == 2

    loses_answer(door, f"{DANA}-r{REPORTED}-s")
    run("go")
    looked_at(door, minutes=30)
    assert len(texts(door)) == 2


def test_an_answer_that_is_lost_before_we_know_that_it_was_taken_waits_for_go_too(door: Door) -> None:
    door.knows(DANA, email=None)
    door.stage.faults.add(Fault("twilio", "CreateMessage", "after", 1))
    key = answered(door)
    loses_answer(door, key)
    for _ in range(3):
        looked_at(door, minutes=10)
    assert texts(door) == [key]
    run("go")
    looked_at(door, minutes=20)

    assert texts(door) == [key, f"{DANA}-r{REPORTED}-s"]


def test_a_confirmation_of_a_stop_that_our_account_lost_is_said_no_second_time(door: Door) -> None:
    key = answered(door, "pls leave me alone")
    door("receipts", of_text("undelivered", NOT_REGISTERED, key=key, kind="", **{"class": "opt_out"}))
    run("go")
    looked_at(door, minutes=1)

    assert texts(door) == [key]
    assert not door.person().profile.agenda
