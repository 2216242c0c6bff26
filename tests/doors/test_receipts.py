"""Receipts: what a carrier says of a message raises its status, and may end a channel, whenever it comes."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from io import StringIO
from itertools import permutations
from typing import Any

import pytest

from careerline.adapters.ses import SesMailbox
from careerline.agenda import Channel, Class
from careerline.errors import UnknownOutcomeError
from careerline.hearing.asking import Asking
from careerline.hearing.joining import confirm, leave
from careerline.ports import Suppressed, address_key
from careerline.sending import alerts
from careerline.sending.record import ledger_item
from local.faults import Crash, Fault
from tests.doors.door import DANA, KEY, MAIL, MONDAY, PHONE, PUBLIC_URL, Door, due_idea, event, lines, nth, signed

DONE = {"statusCode": 204}
NOTHING_FAILED: dict[str, Any] = {"batchItemFailures": []}


@pytest.fixture
def sent(door: Door) -> Door:
    """Dana, by text and mail, after a message was taken on each; on each another one is to come."""
    later = MONDAY + timedelta(days=2)
    door.knows(DANA, due_idea(later), due_idea(later, Channel.EMAIL))
    for channel in Channel:
        accepted = ledger_item(due_idea(channel=channel), f"{KEY}-{channel}", MONDAY, "accepted", "")
        door.coach.store.settle(DANA, accepted)
    return door


def of_text(status: str, code: int | None = None, **query: str) -> Any:
    """Return Twilio's callback for a status."""
    callback = event("receipts.text_undelivered" if code else "receipts.text_delivered")
    for name, value in query.items():
        old = callback["queryStringParameters"][name]
        callback["rawQueryString"] = callback["rawQueryString"].replace(f"{name}={old}", f"{name}={value}")
    fields = {"MessageStatus": status, "SmsStatus": status} | ({"ErrorCode": str(code)} if code else {})
    return signed(callback, fields)


def of_mail(name: str, key: str = f"{KEY}-e", **more: Any) -> Any:
    """Return SES's event of events/, with some of what it says of its kind changed."""
    events = event(f"receipts.mail_{name}")
    (record,) = events["Records"]
    envelope = json.loads(record["body"])
    said = json.loads(envelope["Message"])
    said["mail"]["tags"]["key"] = [key]
    kind = said["eventType"]
    said[kind[0].lower() + kind[1:]] |= more
    record["body"] = json.dumps(envelope | {"Message": json.dumps(said)})
    return events


def in_danger(door: Door, **about: Any) -> str:
    """Let Dana's text of danger be answered by text and told; return the answer's key."""
    door.knows(DANA, **about)
    door("hear_text", door.text(Body="I want to kill myself"))
    door("deliver", event("deliver.answer"))
    (answer,) = (sent for sent in door.coach.store.ledger(DANA) if sent.cls is Class.CRISIS)
    return answer.key


def channels(door: Door) -> tuple[Any, Any]:
    profile = door.person().profile
    return profile.sms, profile.email


def test_a_delivered_text_says_so_in_the_ledger(sent: Door) -> None:
    assert sent("receipts", event("receipts.text_delivered")) == DONE

    assert sent.ledger().status == "delivered"
    assert sent.ledger(Channel.EMAIL).status == "accepted"


def test_the_status_of_a_text_only_rises_in_whatever_order(door: Door) -> None:
    rank = ["", "undelivered", "delivered"]
    for number, order in enumerate(permutations(("sent", "undelivered", "delivered"))):
        key = f"{DANA}-20260302T{number:04d}-s"
        seen: list[str] = []
        for status in order * 2:
            assert door("receipts", of_text(status, key=key)) == DONE
            kept = door.coach.store.sent(DANA, key)
            seen.append(kept.status if kept else "")
        assert seen == sorted(seen, key=rank.index), order
        assert seen[-1] == "delivered"


def test_a_text_that_is_on_its_way_costs_no_write(sent: Door) -> None:
    stood = sent.stored()
    for status in ("queued", "sending", "sent"):
        assert sent("receipts", of_text(status, key=sent.ledger().key)) == DONE
    assert sent.stored() == stood


@pytest.mark.parametrize(
    "order",
    [
        ("sent", "delivery", "bounce", "complaint"),
        ("complaint", "bounce", "delivery", "sent"),
        ("bounce", "complaint", "sent", "delivery"),
        ("delivery", "complaint", "delivery", "bounce"),
    ],
    ids="-".join,
)
def test_a_bounce_or_a_complaint_ends_mail_in_whatever_order_it_comes(sent: Door, order: tuple[str, ...]) -> None:
    for name in order:
        assert sent("receipts", of_mail(name)) == NOTHING_FAILED

    assert sent.ledger(Channel.EMAIL).status == "complained"
    assert channels(sent) == ("confirmed", "suppressed")


@pytest.mark.parametrize(("name", "reason"), [("bounce", "bounce"), ("complaint", "complaint")])
def test_a_bounce_or_a_complaint_after_delivered_suppresses_the_address(sent: Door, name: str, reason: str) -> None:
    sent("receipts", of_mail("delivery"))
    assert channels(sent) == ("confirmed", "confirmed")

    sent("receipts", of_mail(name))

    assert channels(sent) == ("confirmed", "suppressed")
    assert {one.channel for one in sent.person().profile.agenda} == {Channel.SMS}
    noted = sent.stored()["consents"]
    assert [(one["channel"], one["what"], one["wording"]) for one in noted] == [("email", "suppressed", reason)]
    kept = [item for item in sent.everything() if item["SK"]["S"] == "suppressed"]
    assert [item["reason"]["S"] for item in kept] == [reason]


@pytest.mark.parametrize("before", [(), ("delivery",), ("sent",)])
def test_whoever_takes_a_mail_out_of_the_spam_folder_goes_on_getting_them(sent: Door, before: tuple[str, ...]) -> None:
    for name in before:
        sent("receipts", of_mail(name))
    agenda = sent.person().profile.agenda

    sent("receipts", of_mail("complaint", complaintFeedbackType="not-spam"))

    assert channels(sent) == ("confirmed", "confirmed")
    assert sent.person().profile.agenda == agenda
    assert sent.ledger(Channel.EMAIL).status == "delivered"
    assert sent.coach.store.suppressed(address_key(Channel.EMAIL, MAIL)) is None
    assert sent.coach.store.used("complaint#email", MONDAY) == 0


@pytest.mark.parametrize("kind", ["abuse", "other", None])
def test_every_other_kind_of_complaint_ends_mail(sent: Door, kind: str | None) -> None:
    sent("receipts", of_mail("complaint", complaintFeedbackType="not-spam"))
    sent("receipts", of_mail("complaint", complaintFeedbackType=kind))

    assert channels(sent) == ("confirmed", "suppressed")
    assert sent.ledger(Channel.EMAIL).status == "complained"


def test_a_bounce_that_passes_ends_nothing_and_the_ledger_says_why_the_mail_is_not_there(sent: Door) -> None:
    before = sent.person()

    assert sent("receipts", of_mail("bounce", bounceType="Transient", bounceSubType="MailboxFull")) == NOTHING_FAILED

    assert sent.person() == before
    kept = sent.ledger(Channel.EMAIL)
    assert (kept.status, kept.reason[:17]) == ("undelivered", "Bounce Transient:")


def returned(door: Door, days_ago: int) -> None:
    """Let SES say of a mail of some days ago, twice, that its mailbox took nothing."""
    earlier = due_idea(MONDAY - timedelta(days=days_ago), Channel.EMAIL)
    door.coach.store.settle(DANA, ledger_item(earlier, earlier.key(DANA), earlier.at, "accepted", ""))
    full = of_mail("bounce", key=earlier.key(DANA), bounceType="Transient", bounceSubType="MailboxFull")
    for _ in range(2):
        assert door("receipts", full) == NOTHING_FAILED


def test_five_mails_that_came_back_within_two_weeks_end_mail_and_say_why(sent: Door, log: StringIO) -> None:
    sent.change(created=MONDAY - timedelta(days=30))
    for days_ago in (20, 13, 9, 6, 3):
        returned(sent, days_ago)
        assert channels(sent) == ("confirmed", "confirmed")

    returned(sent, 1)

    assert channels(sent) == ("confirmed", "suppressed")
    assert {one.channel for one in sent.person().profile.agenda} == {Channel.SMS}
    noted = [(one["what"], one["wording"]) for one in sent.stored()["consents"]]
    assert noted == [("suppressed", "soft_bounce")]
    against = sent.coach.store.suppressed(f"email:{MAIL}")
    assert against
    assert against.reason == "soft_bounce"
    assert lines(log)[-1]["came_to"] == "undelivered, and email ends"


def late(door: Door, key: str = f"{KEY}-e", kind: str = "MailboxFull") -> Any:
    """Let SES say of a mail that it could not be delivered so far."""
    return door("receipts", of_mail("delay", key=key, delayType=kind))


def test_a_mail_that_is_late_says_so_in_the_ledger_until_its_last_word(sent: Door) -> None:
    before = sent.person()
    for _ in range(2):
        assert late(sent) == NOTHING_FAILED
    kept = sent.ledger(Channel.EMAIL)
    assert (sent.person(), kept.status) == (before, "late")
    assert kept.reason == "DeliveryDelay: the mailbox takes nothing for now, and SES goes on trying"

    sent("receipts", of_mail("delivery"))
    late(sent)

    kept = sent.ledger(Channel.EMAIL)
    assert (sent.person(), kept.status, kept.reason) == (before, "delivered", "")


@pytest.mark.parametrize(
    ("kind", "then"),
    [
        ("MailboxFull", "suppressed"),
        ("TransientCommunicationFailure", "suppressed"),
        ("SendingDeferral", "confirmed"),
        ("InternalFailure", "confirmed"),
        ("IPFailure", "confirmed"),
    ],
)
def test_a_late_mail_counts_as_one_that_came_back_unless_the_mailbox_has_no_part_in_it(
    sent: Door, kind: str, then: str
) -> None:
    sent.change(created=MONDAY - timedelta(days=30))
    for days_ago in (13, 9, 6, 3):
        returned(sent, days_ago)

    for _ in range(5):
        assert late(sent, kind=kind) == NOTHING_FAILED

    assert channels(sent) == ("confirmed", then)


def test_a_late_mail_that_arrived_counts_for_nothing(sent: Door) -> None:
    sent.change(created=MONDAY - timedelta(days=30))
    for days_ago in (13, 9, 6):
        returned(sent, days_ago)
    late(sent)
    sent("receipts", of_mail("delivery"))

    returned(sent, 1)

    assert channels(sent) == ("confirmed", "confirmed")


def test_a_late_mail_whose_answer_was_lost_was_taken(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(*_args: object, **_more: object) -> str:
        raise UnknownOutcomeError("SES's answer was lost")

    door.knows(DANA, due_idea(channel=Channel.EMAIL))
    with monkeypatch.context() as patch:
        patch.setattr(SesMailbox, "send", lose)
        door("deliver", event("deliver.due"))
    late(door)
    door.passes(hours=1)

    door("deliver", event("deliver.due"))

    assert (door.ledger(Channel.EMAIL).status, door.outbox) == ("late", [])
    assert door.person().profile.coaching.open is None


def test_an_automatic_answer_to_a_mail_that_arrived_is_no_mail_that_came_back(sent: Door) -> None:
    sent.change(created=MONDAY - timedelta(days=30))
    for days_ago in (13, 9, 6, 3):
        returned(sent, days_ago)
    away = of_mail("bounce", bounceType="Transient", bounceSubType="General")

    for said in (of_mail("delivery"), away), (away, of_mail("delivery"), away):
        for one in said:
            sent("receipts", one)

    assert channels(sent) == ("confirmed", "confirmed")
    assert sent.ledger(Channel.EMAIL).status == "delivered"


def test_a_receipt_that_comes_again_changes_nothing(sent: Door) -> None:
    for _ in range(2):
        sent("receipts", of_text("undelivered", 30006))
        sent("receipts", of_mail("complaint"))
        once = sent.everything()
    sent("receipts", of_text("undelivered", 30006))

    assert sent.everything() == once
    assert len(sent.stored()["consents"]) == 2


@pytest.mark.parametrize(
    ("code", "then"),
    [
        (30003, ("confirmed", "confirmed")),  # the phone is off: it will be on again
        (30005, ("confirmed", "confirmed")),
        (30007, ("confirmed", "confirmed")),
        (30036, ("confirmed", "confirmed")),
        (39999, ("confirmed", "confirmed")),  # a code that nobody knows yet
        (30004, ("suppressed", "confirmed")),
        (30006, ("suppressed", "confirmed")),
        (21610, ("stopped", "confirmed")),
    ],
)
def test_what_a_carriers_code_ends_is_texts_at_the_most(sent: Door, code: int, then: tuple[str, str]) -> None:
    assert sent("receipts", of_text("undelivered", code)) == DONE

    assert channels(sent) == then
    assert sent.ledger().status == "undelivered"
    assert sent.ledger().reason.startswith(f"{code}: ")
    assert sent.person().profile.state == "active"


def test_whoever_has_texts_alone_is_stopped_by_a_code_that_ends_them(door: Door) -> None:
    door.knows(DANA, due_idea(), email=None)

    door("receipts", of_text("failed", 21610))

    assert (door.person().profile.state, door.person().profile.agenda) == ("stopped", ())
    door("deliver", event("deliver.due"))
    assert door.outbox == []


def test_a_key_that_nobody_knows_yet_makes_a_ledger_item_of_ids_and_status(door: Door) -> None:
    assert door("receipts", event("receipts.text_delivered")) == DONE
    assert door("receipts", event("receipts.mail_delivery")) == NOTHING_FAILED

    items = {item["SK"]["S"]: item for item in door.everything()}
    assert items.keys() == {f"sent#{KEY}-s", f"sent#{KEY}-e"}
    ids_and_status = {"PK", "SK", "key", "at", "class", "kind", "channel", "status", "rank", "provider_id", "week"}
    for item in items.values():
        assert item["status"]["S"] == "delivered"
        assert item.keys() <= ids_and_status | {"expires"}
    for secret in (PHONE[1:], MAIL):
        assert secret not in str(door.everything())


def test_a_receipt_that_is_faster_than_our_own_record_is_not_lowered_by_it(door: Door) -> None:
    door.knows(DANA, due_idea())
    door("receipts", event("receipts.text_delivered"))

    door("deliver", event("deliver.due"))

    kept = door.ledger()
    assert (kept.status, kept.provider_id) == ("delivered", "SM00000000000000000000000000000001")


def test_a_receipt_settles_a_message_whose_answer_was_lost(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(*_args: object, **_more: object) -> str:
        raise UnknownOutcomeError("Twilio's answer was lost")

    door.knows(DANA, due_idea())
    with monkeypatch.context() as patch:
        patch.setattr("careerline.wiring._Phone.send", lose)
        door("deliver", event("deliver.due"))
    assert door.person().profile.coaching.open
    door("receipts", event("receipts.text_delivered"))
    door.passes(minutes=2)

    door("deliver", event("deliver.due"))

    assert door.person().profile.coaching.open is None
    assert (door.ledger().status, door.ledger().cls, door.outbox) == ("delivered", "coaching", [])


def test_an_unsigned_callback_is_refused_and_changes_nothing(sent: Door) -> None:
    before = sent.everything()
    good = event("receipts.text_undelivered")
    headers = {name: value for name, value in good["headers"].items() if name != "x-twilio-signature"}
    for bad in (
        good | {"headers": headers},
        good | {"headers": good["headers"] | {"x-twilio-signature": "bm90IHNpZ25lZA=="}},
        good | {"rawQueryString": good["rawQueryString"].replace(DANA, nth(1))},
        signed(good, {"AccountSid": "AC" + "9" * 32}),
        good | {"body": "abc"},
    ):
        assert sent("receipts", bad)["statusCode"] == 403
    assert sent.everything() == before


@pytest.mark.parametrize("query", ["", "class=coaching", "key=", "key=nothing", f"key={DANA}-20260302T1430-x"])
def test_a_signed_callback_that_names_no_key_of_ours_is_malformed(sent: Door, log: StringIO, query: str) -> None:
    before = sent.everything()

    callback = signed(event("receipts.text_delivered") | {"rawQueryString": query}, {})

    assert sent("receipts", callback)["statusCode"] == 400
    assert sent.everything() == before
    assert [(line["level"], line["message"]) for line in lines(log)] == [("ERROR", "malformed receipt")]


def test_a_word_of_the_carriers_that_says_nothing_is_taken_and_changes_nothing(sent: Door) -> None:
    before = sent.everything()

    assert sent("receipts", of_text("receiving")) == DONE
    assert sent("receipts", of_text("sent", kind="x", key="stranger-abc-20260302-s")) == DONE

    assert sent.everything() == before


BROKEN = {
    "no JSON": "hello",
    "no envelope": json.dumps({"eventType": "Bounce"}),
    "no event": json.dumps({"Message": "Successfully validated SNS topic for Amazon SES event publishing."}),
    "no tags": json.dumps({"Message": json.dumps({"eventType": "Bounce", "mail": {"messageId": "1"}})}),
    "no key": json.dumps({"Message": json.dumps({"eventType": "Send", "mail": {"messageId": "1", "tags": {}}})}),
    "a key of no channel": json.dumps(
        {"Message": json.dumps({"eventType": "Send", "mail": {"messageId": "1", "tags": {"key": ["a-b-x"]}}})}
    ),
    "a list": "[]",
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_malformed_mail_event_comes_back_alone(sent: Door, log: StringIO, body: str) -> None:
    events = of_mail("delivery")
    events["Records"].insert(0, events["Records"][0] | {"messageId": "bad", "body": body})

    assert sent("receipts", events) == {"batchItemFailures": [{"itemIdentifier": "bad"}]}

    assert sent.ledger(Channel.EMAIL).status == "delivered"
    assert [line["message_id"] for line in lines(log) if line["message"] == "malformed mail event"] == ["bad"]


def test_a_malformed_mail_event_is_set_aside_after_five_receives(
    door: Door, capsys: pytest.CaptureFixture[str]
) -> None:
    door.send("ReceiptsQueue", "hello")

    door.stage.turn_by(6 * 180)

    assert door.set_aside == ["hello"]
    assert "is no event of a message of ours" in capsys.readouterr().err


def test_neither_an_address_nor_a_number_is_logged(sent: Door, log: StringIO) -> None:
    sent("receipts", of_text("undelivered", 30006))
    sent("receipts", of_mail("complaint"))

    assert [(line["key"], line["came_to"]) for line in lines(log)] == [
        (f"{KEY}-s", "undelivered"),
        (f"{KEY}-e", "complained"),
    ]
    for secret in (PHONE[1:], MAIL, "Dana"):
        assert secret not in log.getvalue()


@pytest.mark.parametrize("before", ["bounce", "unsubscribe", "stop"])
def test_a_complaint_is_remembered_whatever_had_ended_mail_before(sent: Door, before: str) -> None:
    if before == "bounce":
        sent("receipts", of_mail("bounce"))
    elif before == "stop":
        sent("hear_text", sent.text(Body="STOP", OptOutType="STOP"))
    else:
        leave(sent.coach, DANA, Channel.EMAIL, MONDAY, "Unsubscribe", "link")
    sent("receipts", of_mail("complaint"))
    sent("receipts", of_mail("bounce"))

    assert sent.coach.store.suppressed(address_key(Channel.EMAIL, MAIL)) == Suppressed(
        address_key(Channel.EMAIL, MAIL), "complaint", MONDAY
    )
    assert Asking(sent.coach, MONDAY + timedelta(days=400)).refused(Channel.EMAIL, MAIL) != ""


def test_each_bounce_keeps_an_address_from_being_asked_for_thirty_days(sent: Door) -> None:
    sent("receipts", of_mail("bounce"))
    for days in (0, 29):
        assert Asking(sent.coach, MONDAY + timedelta(days=days)).refused(Channel.EMAIL, MAIL)
    sent.passes(days=31)
    assert not Asking(sent.coach, sent.stage.clock.now).refused(Channel.EMAIL, MAIL)

    asked_again = nth(1)
    sent.knows(asked_again, phone=None, state="pending", mail="pending", created=sent.stage.clock.now)
    sent("receipts", of_mail("bounce", key=f"{asked_again}-ask1-e"))

    assert Asking(sent.coach, sent.stage.clock.now + timedelta(days=29)).refused(Channel.EMAIL, MAIL)


def test_a_bounce_that_comes_again_after_a_fresh_yes_ends_nothing_and_another_does(sent: Door) -> None:
    bounce = of_mail("bounce")
    sent("receipts", bounce)
    sent.passes(days=1)
    assert confirm(sent.coach, f"{DANA}-ask1-e", sent.stage.clock.now, "yes")

    sent("receipts", bounce)
    assert channels(sent) == ("confirmed", "confirmed")
    assert sent.coach.store.suppressed(address_key(Channel.EMAIL, MAIL)) is None

    sent("receipts", of_mail("bounce", key=f"{DANA}-20260303T1430-e"))
    assert channels(sent) == ("confirmed", "suppressed")


def test_an_opt_out_at_the_carrier_that_is_told_again_after_start_ends_nothing(sent: Door) -> None:
    told = of_text("undelivered", 21610, key=sent.ledger().key)
    sent("receipts", told)
    assert channels(sent) == ("stopped", "confirmed")
    sent.passes(days=1)
    sent("hear_text", sent.text(Body="START", OptOutType="START"))

    sent("receipts", told)

    assert channels(sent) == ("confirmed", "confirmed")


def test_whoever_unsubscribes_again_after_a_fresh_yes_is_unsubscribed(sent: Door) -> None:
    for _ in range(2):
        leave(sent.coach, DANA, Channel.EMAIL, sent.stage.clock.now, "Unsubscribe", "link")
        assert channels(sent) == ("confirmed", "stopped")
        sent.passes(days=1)
        assert confirm(sent.coach, f"{DANA}-ask1-e", sent.stage.clock.now, "yes")


# --- A stop that the carrier tells of somebody who has stopped already, or who has come back since ---


def stops_in_words(door: Door) -> None:
    """Let Dana stop in words that only we understand, while the carrier holds a stop of hers."""
    door.knows(DANA)
    door("hear_text", door.text(Body="pls leave me alone", MessageSid="SM" + "7" * 32))
    assert channels(door) == ("stopped", "stopped")
    door.stage.twilio.refuses = (400, 21610)


def starts(door: Door) -> None:
    door("hear_text", door.text(Body="START", OptOutType="START", MessageSid="SM" + "8" * 32))


def found_start(door: Door) -> Callable[[], Any]:
    """Let Dana write START, whose hooks fail; return the round that finds it."""
    door.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", PHONE, "START")
    now = f"{door.stage.clock.now:%Y-%m-%dT%H:%M:%SZ}"
    return lambda: door("upkeep", event("upkeep.daily") | {"time": now})


def stops_told(door: Door) -> list[str]:
    """Return who told of each stop of texts."""
    consents = [one for one in door.stored()["consents"] if (one["channel"], one["what"]) == ("sms", "stopped")]
    return [one["source"] for one in consents]


def test_a_second_stop_that_the_carrier_tells_of_ends_nothing_more_and_is_the_last_word(door: Door) -> None:
    stops_in_words(door)
    door.passes(seconds=20)
    finds = found_start(door)
    door.passes(seconds=20)
    door("deliver", event("deliver.answer"))

    assert channels(door) == ("stopped", "stopped")
    (confirmation,) = door.coach.store.ledger(DANA)
    assert (confirmation.cls, confirmation.status, confirmation.reason[:5]) == (Class.OPT_OUT, "refused", "21610")
    assert stops_told(door) == ["text", "carrier"]
    assert door.person().profile.due is None

    door.passes(minutes=5)
    finds()
    assert channels(door) == ("stopped", "stopped"), "an older START is brought late"
    starts(door)
    assert channels(door) == ("confirmed", "stopped")


@pytest.mark.parametrize("status", ["undelivered", "failed"])
def test_a_second_stop_that_a_receipt_tells_of_is_noted_once_and_is_the_last_word(sent: Door, status: str) -> None:
    sent("hear_text", sent.text(Body="pls leave me alone", MessageSid="SM" + "7" * 32))
    sent.passes(seconds=20)
    finds = found_start(sent)
    sent.passes(seconds=20)
    for _ in range(2):
        sent("receipts", of_text(status, 21610, key=sent.ledger().key))

    assert (channels(sent), stops_told(sent)) == (("stopped", "stopped"), ["text", "carrier"])
    sent.passes(minutes=5)
    finds()
    assert channels(sent) == ("stopped", "stopped")
    starts(sent)
    assert channels(sent) == ("confirmed", "stopped")


@pytest.mark.parametrize("found_late", [False, True])
def test_a_stop_that_is_written_down_after_a_start_counts_from_when_the_carrier_told_it(
    door: Door, *, found_late: bool
) -> None:
    stops_in_words(door)
    crash = Fault("dynamodb", "TransactWriteItems", "crash_before", 1, function="Deliver", about="profile")
    door.stage.faults.add(crash)
    with suppress(Crash):  # the run is gone after it has written the refusal
        door("deliver", event("deliver.answer"))
    assert [one.status for one in door.coach.store.ledger(DANA)] == ["refused"]
    assert stops_told(door) == ["text"]
    door.passes(minutes=5)
    finds = found_start(door)
    door.passes(minutes=1)
    if not found_late:
        finds()

    door.passes(minutes=15)
    door("deliver", event("deliver.answer"))  # the lease is over
    if found_late:
        finds()

    assert channels(door) == ("confirmed", "stopped")
    assert not door.person().profile.answers.open


def test_a_receipt_of_a_text_from_before_a_start_tells_of_a_stop_that_is_over(sent: Door) -> None:
    sent("hear_text", sent.text("hear_text.stop"))
    sent.passes(minutes=1)
    starts(sent)
    sent.passes(minutes=1)

    sent("receipts", of_text("undelivered", 21610, key=sent.ledger().key))

    assert channels(sent) == ("confirmed", "stopped")
    assert sent.ledger().status == "undelivered"


# --- An answer to danger that did not arrive ---


def of_danger_by_mail(key: str) -> Any:
    """Return that an answer to danger by mail came back."""
    bounce = of_mail("bounce", key)
    (record,) = bounce["Records"]
    record["body"] = record["body"].replace('\\"coaching\\"', '\\"crisis\\"')
    return bounce


def minute_after(door: Door) -> list[dict[str, Any]]:
    """Return what goes out by what is due after a minute."""
    before = len(door.outbox)
    door.passes(minutes=1)
    door("deliver", event("deliver.answer"))
    return door.outbox[before:]


def test_an_answer_to_danger_that_did_not_arrive_goes_once_by_mail_and_is_told_anew(door: Door) -> None:
    key = in_danger(door)
    assert alerts.seen(door.coach, DANA)

    assert door("receipts", of_text("undelivered", 30003, key=key, **{"class": "crisis"})) == DONE
    answer, *told = minute_after(door)

    assert (answer["to"], answer["class"], "988" in answer["text"]) == (MAIL, "crisis", True)
    assert len(told) == 2
    for mail in told:
        assert "The answer by text did not reach them, as the carrier says." in mail["text"]
        assert "They were sent this" in mail["text"]
    assert door.coach.store.needs(DANA) == {"crisis"}
    assert alerts.seen(door.coach, DANA)
    assert door("receipts", of_text("undelivered", 30003, key=key, **{"class": "crisis"})) == DONE
    assert minute_after(door) == []


def test_an_answer_to_danger_that_neither_channel_brings_is_told_to_the_operators(door: Door) -> None:
    key = in_danger(door)
    door("receipts", of_text("undelivered", 30003, key=key, **{"class": "crisis"}))
    minute_after(door)

    door("receipts", of_danger_by_mail(key[:-1] + "e"))
    told = minute_after(door)

    assert {mail["class"] for mail in told} == {None}
    assert len(told) == 2
    for mail in told:
        assert "The answer by text and email did not reach them" in mail["text"]
        assert "No answer is known to have reached them." in mail["text"]


def test_an_answer_to_danger_that_did_not_arrive_is_told_where_there_is_no_other_channel(door: Door) -> None:
    key = in_danger(door, email=None)

    door("receipts", of_text("undelivered", 30003, key=key, **{"class": "crisis"}))
    told = minute_after(door)

    assert len(told) == 2
    assert all("No answer is known to have reached them." in mail["text"] for mail in told)


def test_an_answer_to_danger_by_mail_that_came_back_goes_by_text(door: Door) -> None:
    door.knows(DANA)
    door("hear_email", door.mailed("I want to kill myself\n"))
    door("deliver", event("deliver.answer"))
    (answer,) = (sent for sent in door.coach.store.ledger(DANA) if sent.cls is Class.CRISIS)

    door("receipts", of_danger_by_mail(answer.key))
    went = minute_after(door)

    assert [(one["to"], one["class"]) for one in went if one["class"]] == [(PHONE, "crisis")]
    assert len(went) == 3


def test_an_answer_to_danger_that_the_carrier_refuses_goes_by_mail_at_once(door: Door) -> None:
    door.knows(DANA)
    door("hear_text", door.text(Body="I want to kill myself"))
    door.stage.twilio.refuses = (400, 21211)

    door("deliver", event("deliver.answer"))

    assert [(one["to"], one["class"]) for one in door.outbox if one["class"]] == [(MAIL, "crisis")]
    told = [one["text"] for one in door.outbox if not one["class"]]
    assert len(told) == 2
    assert all("The answer by text did not reach them" in words for words in told)


def test_a_later_answer_to_danger_stands_for_one_that_did_not_arrive(door: Door) -> None:
    key = in_danger(door)
    door.passes(minutes=20)
    door("hear_text", door.text(Body="I want to die", MessageSid="SM" + "7" * 32))
    door("deliver", event("deliver.answer"))

    door("receipts", of_text("undelivered", 30003, key=key, **{"class": "crisis"}))

    assert [one["to"] for one in minute_after(door) if one["class"]] == []


def hour_without_a_word(door: Door, **about: Any) -> list[dict[str, Any]]:
    """Lose the answer to Dana's mail of danger, let operators have seen it; return what goes within the hour."""
    door.knows(DANA, **about)
    door("hear_email", door.mailed("I want to kill myself\n"))
    door.stage.faults.add(Fault("ses", "SendEmail", "before", 1, about="to a person"))
    door("deliver", event("deliver.answer"))
    assert alerts.seen(door.coach, DANA)
    before = len(door.outbox)
    for _ in range(13):
        door.passes(minutes=5)
        door("deliver", event("deliver.answer"))
    return door.outbox[before:]


def test_operators_hear_that_nobody_knows_whether_an_answer_to_danger_by_mail_went(door: Door) -> None:
    went = hour_without_a_word(door, phone=None)

    assert len(went) == 2
    assert all(one["class"] is None for one in went)
    assert all("Nobody knows whether they got an answer." in one["text"] for one in went)
    (kept,) = (sent for sent in door.coach.store.ledger(DANA) if sent.cls is Class.CRISIS)
    assert (kept.status, kept.reason) == ("expired", "the carrier's answer was lost")


def test_an_answer_to_danger_by_mail_of_which_nobody_knows_goes_by_text(door: Door) -> None:
    went = hour_without_a_word(door)

    assert [(one["to"], one["class"]) for one in went if one["class"]] == [(PHONE, "crisis")]
    assert len([one for one in went if not one["class"]]) == 2


def test_an_answer_to_danger_by_mail_whose_event_comes_is_told_to_nobody_anew(door: Door) -> None:
    door.knows(DANA, phone=None)
    door("hear_email", door.mailed("I want to kill myself\n"))
    door.stage.faults.add(Fault("ses", "SendEmail", "after", 1, about="to a person"))
    door("deliver", event("deliver.answer"))
    assert alerts.seen(door.coach, DANA)
    (busy,) = (state.open for state in (door.person().profile.answers,) if state.open)
    door("receipts", of_mail("delivery", busy.key))
    before = len(door.outbox)
    for _ in range(13):
        door.passes(minutes=5)
        door("deliver", event("deliver.answer"))
    assert door.outbox[before:] == []
