"""HearEmail takes a person's own words out of a mail and applies them once; the mail is deleted after it was."""

import json
from io import StringIO
from typing import Any

import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError

from careerline import wiring
from careerline.errors import TryLaterError, UnknownOutcomeError
from careerline.people.erasing import erase
from tests.doors.door import DANA, MAIL, PHONE, Door, answers, event, lines

NOTHING_FAILED: dict[str, Any] = {"batchItemFailures": []}
NO_TOKEN = "coach@in.careerline.example"


@pytest.fixture
def dana(door: Door) -> Door:
    """Dana, by text and mail, at the moment of the events."""
    door.knows(DANA)
    return door


def heard(door: Door) -> list[str]:
    return [one["text"] for one in door.stored()["heard"]]


def test_a_reply_is_known_by_the_token_of_its_address(dana: Door) -> None:
    assert dana("hear_email", dana.mailed("did 25 min\n")) == NOTHING_FAILED

    assert [(one["minutes"], one["text"]) for one in dana.stored()["log"]] == [(25, "did 25 min")]
    assert dana.queued("AnswerQueue") == [(DANA, 0)]
    dana("deliver", event("deliver.answer"))
    (answer,) = dana.outbox
    assert (answer["channel"], answer["to"], answer["class"]) == ("email", MAIL, "answer")
    assert answer["subject"].endswith("A career and a job")


def test_a_reply_by_token_counts_from_whatever_address_it_comes(dana: Door) -> None:
    dana("hear_email", dana.mailed(From="dana@work.example", verdicts={"dmarc": "FAIL", "spf": "FAIL"}))

    assert heard(dana) == ["did 25 min"]


def test_mail_systems_may_write_the_token_as_they_like(dana: Door) -> None:
    to = f"R+{dana.coach.keys.reply_token(DANA).upper()}@IN.careerline.example"

    dana("hear_email", dana.mailed(to=f"Careerline <{to}>"))

    assert heard(dana) == ["did 25 min"]


def test_a_mail_without_a_token_is_known_by_a_sender_that_the_mail_system_vouches_for(dana: Door) -> None:
    dana("hear_email", dana.mailed(to=NO_TOKEN, From="Dana <Dana@Mail.example>", verdicts={"spf": "FAIL"}))

    assert heard(dana) == ["did 25 min"]


@pytest.mark.parametrize(
    ("to", "verdict"),
    [
        (NO_TOKEN, "FAIL"),
        (NO_TOKEN, "GRAY"),
        (NO_TOKEN, "PROCESSING_FAILED"),
        (NO_TOKEN, ""),
        (f"r+{'0' * 42}@in.careerline.example", "FAIL"),
        (f"r+{DANA.lower()}{'a' * 16}@in.careerline.example", "FAIL"),
        (f"r+{'é' * 42}@in.careerline.example", "FAIL"),
        ("r+@in.careerline.example", "FAIL"),
    ],
)
def test_a_sender_that_nobody_vouches_for_changes_nothing_without_a_token(dana: Door, to: str, verdict: str) -> None:
    before = dana.everything()

    done = dana("hear_email", dana.mailed("please stop\n", to=to, verdicts={"dmarc": verdict}))

    assert (done, dana.everything(), dana.bucket) == (NOTHING_FAILED, before, [])


def test_a_mail_of_somebody_unknown_is_dropped_unanswered(dana: Door) -> None:
    assert dana("hear_email", dana.mailed("hello?\n", to=NO_TOKEN, From="sam@mail.example")) == NOTHING_FAILED

    assert (heard(dana), dana.outbox, dana.bucket) == ([], [], [])
    assert "sam@" not in str(dana.everything())


def test_what_a_reply_quotes_is_cut_off(dana: Door) -> None:
    quoted = (
        "did 25 min\n\nthanks\n\n"
        "On Mon, Mar 2, 2026 at 9:30 AM Careerline\n<coach@careerline.example> wrote:\n> did you do 90 min?\n> STOP\n"
    )

    dana("hear_email", dana.mailed(quoted))

    assert heard(dana) == ["did 25 min\n\nthanks"]
    assert [one["minutes"] for one in dana.stored()["log"]] == [25]


def test_a_mail_with_a_virus_is_dropped_unread(dana: Door, log: StringIO) -> None:
    before = dana.everything()

    assert dana("hear_email", dana.mailed(name="hear_email.virus")) == NOTHING_FAILED

    assert (dana.everything(), dana.bucket) == (before, [])
    assert [line["message"] for line in lines(log)] == ["mail with a virus dropped"]


MACHINES: list[Any] = [
    pytest.param(headers, id=next(iter(headers)))
    for headers in (
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"X_Autoreply": "yes"},
        {"Return_Path": "<>"},
        {"Subject": "Automatic reply: A career and a job"},
    )
]


@pytest.mark.parametrize("headers", MACHINES)
def test_a_mail_that_a_machine_wrote_is_kept_and_never_answered(dana: Door, headers: dict[str, str]) -> None:
    dana("hear_email", dana.mailed("I am away, stop by on Monday. did 25 min\n", **headers))

    assert heard(dana) == ["I am away, stop by on Monday. did 25 min"]
    assert dana.stored()["log"] == []
    assert dana.person().profile.state == "active"
    assert answers(dana.person()) == []
    assert dana.queued("AnswerQueue") == []


def test_a_mail_that_says_stop_ends_both_channels(dana: Door) -> None:
    dana("hear_email", dana.mailed("please stop\n"))

    assert (dana.person().profile.sms, dana.person().profile.email) == ("stopped", "stopped")


@pytest.mark.parametrize("body", ["", "Thanks, Dana"])
def test_a_mail_whose_subject_says_stop_ends_both_channels(dana: Door, body: str) -> None:
    dana("hear_email", dana.mailed(f"{body}\n", Subject="Unsubscribe"))

    assert (dana.person().profile.sms, dana.person().profile.email) == ("stopped", "stopped")


def test_a_mail_is_deleted_after_it_was_applied(dana: Door) -> None:
    announced = dana.mailed()
    assert len(dana.bucket) == 1

    dana("hear_email", announced)

    assert dana.bucket == []


def test_a_mail_that_cannot_be_applied_now_comes_back_and_is_kept_until_then(
    dana: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced = dana.mailed()
    virus = event("hear_email.virus")["Records"][0] | {"messageId": "virus"}
    virus["body"] = virus["body"].replace("mail/o3vrnil", "mail/another")
    announced["Records"].append(virus)
    with monkeypatch.context() as patch:
        patch.setattr("hear_email.hear", busy)
        done = dana("hear_email", announced)
    assert done == {"batchItemFailures": [{"itemIdentifier": announced["Records"][0]["messageId"]}]}
    assert len(dana.bucket) == 1

    assert dana("hear_email", announced) == NOTHING_FAILED
    assert (heard(dana), dana.bucket) == (["did 25 min"], [])


def busy(*_args: object) -> None:
    raise TryLaterError("the table is busy")


def test_the_same_mail_announced_again_is_applied_once_and_nothing_fails(dana: Door) -> None:
    announced = dana.mailed()

    for _ in range(2):
        assert dana("hear_email", announced) == NOTHING_FAILED
    dana("hear_email", dana.mailed())  # and once more as another object with the same Message-ID

    assert heard(dana) == ["did 25 min"]
    assert len(answers(dana.person())) == 1


BROKEN = {
    "no JSON": "hello",
    "no envelope": json.dumps({"notificationType": "Received"}),
    "no message": json.dumps({"Message": "Successfully validated SNS topic for Amazon SES event publishing."}),
    "no receipt": json.dumps({"Message": json.dumps({"notificationType": "Received"})}),
    "no object": json.dumps({"Message": json.dumps({"receipt": {"action": {"type": "Lambda"}}})}),
    "a list": "[]",
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_malformed_announcement_comes_back_alone(dana: Door, log: StringIO, body: str) -> None:
    announced = dana.mailed()
    announced["Records"].insert(0, announced["Records"][0] | {"messageId": "bad", "body": body})

    done = dana("hear_email", announced)

    assert done == {"batchItemFailures": [{"itemIdentifier": "bad"}]}
    assert heard(dana) == ["did 25 min"]
    assert [line["message_id"] for line in lines(log) if line["message"] == "malformed mail announcement"] == ["bad"]


def test_a_malformed_announcement_is_set_aside_after_five_receives(
    dana: Door, capsys: pytest.CaptureFixture[str]
) -> None:
    dana.send("HearEmailQueue", "hello")

    dana.stage.turn_by(6 * 180)

    assert dana.set_aside == ["hello"]
    assert "announces no mail" in capsys.readouterr().err


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe",
        b"From: a\r\n\r\n",
        b"From: =?x?q?=ff?= <>\r\nTo: ,,;\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n\xff" * 20,
        b"Content-Type: text/plain; charset=nonsense\r\n\r\nx",
    ],
)
def test_bytes_that_are_no_mail_are_dropped_and_nothing_breaks(dana: Door, raw: bytes) -> None:
    announced = dana.mailed()
    wiring.mail_bucket().client.put_object(
        Bucket=dana.stage.template.inbound["BucketName"], Key=dana.bucket[0], Body=raw
    )

    assert dana("hear_email", announced) == NOTHING_FAILED
    assert (heard(dana), dana.bucket) == ([], [])


def test_neither_an_address_nor_words_are_logged(dana: Door, log: StringIO) -> None:
    dana("hear_email", dana.mailed("did 25 min with zebra\n"))
    dana("hear_email", dana.mailed("zebra\n", to=NO_TOKEN, From="sam@mail.example"))

    assert [line["message"] for line in lines(log)] == ["heard", "heard"]
    for secret in (MAIL, PHONE[1:], "sam@", "zebra", dana.coach.keys.reply_token(DANA)[-16:]):
        assert secret not in log.getvalue()


def test_somebody_too_young_gets_the_kind_end_by_mail_and_is_erased(dana: Door) -> None:
    mail = dana.mailed("im only 16 years old\n", From="dana@work.example")

    assert dana("hear_email", mail) == NOTHING_FAILED

    (last,) = dana.outbox
    assert (last["channel"], last["to"], last["class"]) == ("email", MAIL, "opt_out")
    assert "people of 18 and up" in last["text"]
    assert "Unsubscribe" not in last["text"], "there is nothing left to leave"
    assert dana.coach.store.read(DANA) is None

    dana("hear_email", mail)
    assert len(dana.outbox) == 1, "the same mail once more says nothing more"


def test_danger_in_a_mail_comes_before_an_age(dana: Door) -> None:
    dana("hear_email", dana.mailed("im 16 and i want to kill myself\n"))

    assert dana.stored()["person"]["state"] == "held"


# --- Mails that are brought late ---
STOP_TEXT, STOP_WORDS = {"name": "hear_text.stop"}, {"Body": "please stop writing to me", "MessageSid": "SM" + "7" * 32}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(STOP_TEXT, STOP_WORDS, id="stopped again in words"),
        pytest.param(None, STOP_TEXT, id="stopped by the carrier's word"),
        pytest.param(None, STOP_WORDS, id="stopped in words"),
    ],
)
def test_a_mail_that_comes_after_a_later_stop_opens_nothing(
    dana: Door, before: dict[str, str] | None, after: dict[str, str]
) -> None:
    if before:
        dana("hear_text", dana.text(**before))
    else:
        dana("hear_email", dana.mailed("please stop\n", Message_ID="<CAB0@m>"))
    dana.passes(minutes=1)
    # A Date of tomorrow: what counts is when SES took it.
    waiting = dana.mailed("START\n", Date="Tue, 03 Mar 2026 14:31:00 +0000")
    dana.passes(hours=1)
    dana("hear_text", dana.text(**after))
    dana.passes(hours=1)

    assert dana("hear_email", waiting) == NOTHING_FAILED

    profile = dana.person().profile
    assert (profile.state, profile.sms, profile.email) == ("stopped", "stopped", "stopped")
    assert "START" in heard(dana)


@pytest.mark.parametrize("said", ["mail_bounce", "mail_complaint"])
def test_a_mail_that_comes_after_its_address_was_suppressed_opens_nothing(dana: Door, said: str) -> None:
    dana("hear_email", dana.mailed("please stop\n", Message_ID="<CAB0@m>"))
    dana.passes(minutes=1)
    dana("hear_email", dana.mailed("START\n", Message_ID="<CAB1@m>"))
    waiting = dana.mailed("START\n", Message_ID="<CAB2@m>")
    dana.passes(hours=1)
    dana("receipts", event(f"receipts.{said}"))
    assert dana.person().profile.email == "suppressed"
    dana.passes(hours=1)

    dana("hear_email", waiting)

    assert dana.person().profile.email == "suppressed"


def test_a_mail_that_comes_late_and_was_the_last_word_opens_what_was_stopped(dana: Door) -> None:
    dana("hear_text", dana.text(**STOP_TEXT))
    dana.passes(minutes=1)
    waiting = dana.mailed("START\n")
    dana.passes(hours=2)

    dana("hear_email", waiting)

    assert dana.person().profile.email == "confirmed"


def test_a_stop_by_mail_that_comes_after_a_later_yes_ends_nothing(dana: Door) -> None:
    dana("hear_email", dana.mailed("please stop\n", Message_ID="<CAB0@m>"))
    waiting = dana.mailed("stop emailing me\n", Message_ID="<CAB1@m>")
    dana.passes(hours=1)
    dana("hear_email", dana.mailed("START\n", Message_ID="<CAB2@m>"))
    dana.passes(hours=1)

    dana("hear_email", waiting)

    assert dana.person().profile.email == "confirmed"


@pytest.mark.parametrize(("minutes", "goes"), [(9, True), (11, False)])
def test_a_report_that_comes_late_counts_and_is_answered_while_that_makes_sense(
    dana: Door, minutes: int, goes: bool
) -> None:
    waiting = dana.mailed("did 25 min\n")
    written = dana.stage.clock.now
    dana.passes(minutes=minutes)

    dana("hear_email", waiting)
    dana("deliver", event("deliver.answer"))

    assert [one["minutes"] for one in dana.stored()["log"]] == [25]
    assert [one["at"] for one in dana.stored()["heard"]] == [written.isoformat()]
    assert len(dana.outbox) == goes
    reasons = [one.reason for one in dana.coach.store.ledger(DANA)]
    assert reasons == ([""] if goes else ["too late"])


def test_an_announcement_from_a_clock_ahead_of_ours_is_answered_at_once(dana: Door) -> None:
    dana.passes(seconds=5)
    waiting = dana.mailed("did 25 min\n")
    dana.passes(seconds=-5)

    dana("hear_email", waiting)

    assert dana.queued("AnswerQueue") == [(DANA, 0)]
    dana("deliver", event("deliver.answer"))
    assert len(dana.outbox) == 1


# --- A stranger who is in danger ---
SAM, OPERATORS = "sam@mail.example", ["ana@harborworks.example", "sam@harborworks.example"]


def from_sam(door: Door, words: str = "i dont want to be here anymore. i want to die\n", **more: Any) -> Any:
    """Return a mail of somebody whom nobody coaches; SES vouches for its sender."""
    return door.mailed(words, **({"to": NO_TOKEN, "From": f"Sam <{SAM}>", "Subject": "hello"} | more))


def went(door: Door) -> list[tuple[str, str]]:
    """Return what went to people, with its class, and to operators."""
    return [(one["to"], one["class"]) for one in door.outbox]


def waits(door: Door, mail: Any) -> bool:
    """Let the queue bring a mail, and tell whether it will again: its answer is still to go."""
    try:
        return bool(door("hear_email", mail)["batchItemFailures"])
    except BatchProcessingError:  # all that it brought
        return True


def tries_again(door: Door, mail: Any, minutes: int = 3) -> bool:
    """Let the queue bring a mail again, when its visibility ends; tell as `waits`."""
    door.passes(minutes=minutes)
    return waits(door, mail)


def test_a_stranger_in_danger_is_answered_by_mail_once_a_day(dana: Door, log: StringIO) -> None:
    for number in range(3):
        assert dana("hear_email", from_sam(dana, Message_ID=f"<{number}@m>")) == NOTHING_FAILED

    (answer,) = dana.outbox
    assert (answer["to"], answer["class"], answer["channel"]) == (SAM, "crisis", "email")
    assert "Call or text 988, any hour." in answer["text"]
    assert "You get it because you wrote to Careerline" in answer["text"]
    assert {"Auto-Submitted", "X-Auto-Response-Suppress"} <= set(answer["headers"]), "no machine should answer it"
    assert "Unsubscribe" not in answer["text"]
    assert dana.bucket == []
    stored = str(dana.everything()) + log.getvalue()
    assert "sam@" not in stored
    assert "want to die" not in stored

    dana.passes(days=1)
    dana("hear_email", from_sam(dana, Message_ID="<later@m>"))
    assert went(dana) == [(SAM, "crisis")] * 2


@pytest.mark.parametrize("verdict", ["FAIL", "GRAY", "PROCESSING_FAILED", ""])
@pytest.mark.parametrize("to", [NO_TOKEN, "erased"])
def test_no_answer_goes_to_an_address_that_somebody_only_named(dana: Door, verdict: str, to: str) -> None:
    """SPF and DKIM alone pass for whoever sends by a domain of their own: what From says may be anybody's address."""
    if to == "erased":
        to = f"r+{dana.coach.keys.reply_token(DANA)}@in.careerline.example"
        erase(dana.coach, DANA, dana.stage.clock.now)
    done = dana("hear_email", from_sam(dana, to=to, verdicts={"dmarc": verdict, "spf": "PASS", "dkim": "PASS"}))

    assert (done, dana.outbox, dana.bucket) == (NOTHING_FAILED, [], [])


def test_a_reply_of_somebody_erased_who_is_in_danger_is_answered(dana: Door) -> None:
    token = dana.coach.keys.reply_token(DANA)
    erase(dana.coach, DANA, dana.stage.clock.now)

    dana("hear_email", dana.mailed("i want to die\n", to=f"r+{token}@in.careerline.example"))

    assert went(dana) == [(MAIL, "crisis")]


@pytest.mark.parametrize("headers", MACHINES)
def test_a_machine_that_writes_words_of_danger_is_never_answered(dana: Door, headers: dict[str, str]) -> None:
    assert dana("hear_email", from_sam(dana, **headers)) == NOTHING_FAILED

    assert (dana.outbox, dana.bucket) == ([], [])


@pytest.mark.parametrize("refuses", ["TooManyRequestsException", "AccountSuspendedException", "SendingPausedException"])
def test_an_answer_that_ses_puts_off_goes_once_it_takes_it(dana: Door, refuses: str) -> None:
    mail = from_sam(dana)
    dana.stage.mail.refuses = refuses
    assert waits(dana, mail)
    assert dana.bucket
    dana.stage.mail.refuses = ""

    assert not tries_again(dana, mail)
    assert not tries_again(dana, mail)

    assert went(dana) == [(SAM, "crisis")]
    assert dana.bucket == []


def test_an_answer_of_which_nobody_knows_whether_it_went_goes_no_second_time_and_operators_hear_of_it(
    dana: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail, box = from_sam(dana), type(dana.coach.mailbox)
    send = box.send

    def lost_after(*args: Any, **more: Any) -> str:
        send(*args, **more)
        raise UnknownOutcomeError("SES's answer was lost")

    with monkeypatch.context() as patched:
        patched.setattr(box, "send", lost_after)
        assert waits(dana, mail)
    assert not tries_again(dana, mail)
    assert not tries_again(dana, mail)

    assert [to for to, _ in went(dana)] == [SAM, *OPERATORS]
    for one in dana.outbox[1:]:
        assert "Nobody knows whether an answer reached them" in one["text"]
        (name,) = dana.bucket
        assert name in one["text"], "an operator can read it"
        assert not {"die", SAM} & set(one["text"].split())

    dana.passes(hours=2)
    dana("hear_email", from_sam(dana, Message_ID="<later@m>"))
    assert went(dana)[-1] == (SAM, "crisis"), "what they write after it is answered"


def test_while_all_is_halted_a_strangers_mail_waits_and_after_ten_minutes_operators_hear_of_it(dana: Door) -> None:
    mail = from_sam(dana)
    dana.halt()
    assert waits(dana, mail)
    assert all(tries_again(dana, mail) for _ in range(4))
    assert [to for to, _ in went(dana)] == OPERATORS
    assert all("All sending is switched off" in one["text"] for one in dana.outbox)
    assert dana.bucket

    dana.coach.store.go(dana.stage.clock.now)
    assert not tries_again(dana, mail, minutes=60)

    assert went(dana)[2:] == [(SAM, "crisis")]


def test_after_a_day_a_strangers_mail_is_left_to_the_operators(dana: Door) -> None:
    mail = from_sam(dana)
    dana.passes(hours=25)

    assert dana("hear_email", mail) == NOTHING_FAILED

    assert [to for to, _ in went(dana)] == OPERATORS
    assert all("No answer is known to have reached them." in one["text"] for one in dana.outbox)


@pytest.mark.parametrize("words", ["please stop writing\n", "im 14\n", "who is this?\n"])
def test_a_stranger_who_is_in_no_danger_is_not_answered_by_mail(dana: Door, words: str) -> None:
    dana("hear_email", from_sam(dana, words))

    assert (dana.outbox, dana.bucket) == ([], [])
