"""HearText applies what Twilio signed, once, and answers with empty TwiML; the answer goes by the API."""

import base64
from collections.abc import Callable
from datetime import time, timedelta
from io import StringIO
from typing import Any

import pytest

from careerline.people.person import Step, Week
from tests.doors.door import DANA, MAIL, MONDAY, PHONE, PUBLIC_URL, Door, answers, due_idea, event, lines, signed

EMPTY = {
    "statusCode": 200,
    "headers": {"content-type": "text/xml"},
    "body": '<?xml version="1.0" encoding="UTF-8"?><Response/>',
}
SIGNATURE, SETTINGS = "x-twilio-signature", "x-twilio-webhooks-signature-settings"


def at_a_step(door: Door, **more: Any) -> None:
    """Store Dana as they are after a step went out."""
    week = Week(monday=MONDAY.date(), step=Step(week=1, sent_at=MONDAY - timedelta(hours=1)))
    door.knows(DANA, due_idea(MONDAY + timedelta(days=2)), week=week, **more)


def test_a_signed_text_is_applied_and_answered_with_empty_twiml(door: Door) -> None:
    at_a_step(door)

    assert door("hear_text", event("hear_text.signed_text")) == EMPTY

    stored = door.stored()
    assert [(one["outcome"], one["minutes"]) for one in stored["log"]] == [("done", 40)]
    assert [one["text"] for one in stored["heard"]] == ["done, took 40 min 👍"]
    assert [one.ref for one in answers(door.person())] == ["SM00000000000000000000000000000001"]
    assert door.queued("AnswerQueue") == [(DANA, 0)]
    assert door.outbox == []


def test_the_fallback_address_works_as_the_first_does(door: Door) -> None:
    at_a_step(door)

    assert door("hear_text", event("hear_text.fallback")) == EMPTY

    assert [one["minutes"] for one in door.stored()["log"]] == [40]


def test_the_same_text_on_both_addresses_is_applied_once(door: Door) -> None:
    at_a_step(door)

    for name in ("signed_text", "fallback", "signed_text"):
        assert door("hear_text", event(f"hear_text.{name}")) == EMPTY

    assert len(door.stored()["log"]) == len(door.stored()["heard"]) == 1
    assert len(answers(door.person())) == 1


def test_a_photo_without_a_word_is_taken(door: Door) -> None:
    at_a_step(door)

    assert door("hear_text", event("hear_text.photo")) == EMPTY
    assert [one["text"] for one in door.stored()["heard"]] == [""]


def without_signature(webhook: Any) -> Any:
    return webhook | {"headers": {name: value for name, value in webhook["headers"].items() if name != SIGNATURE}}


def with_header(name: str, value: str) -> Callable[[Any], Any]:
    return lambda webhook: webhook | {"headers": webhook["headers"] | {name: value}}


REFUSED: dict[str, Callable[[Any], Any]] = {
    "unsigned": without_signature,
    "no headers": lambda webhook: webhook | {"headers": {}},
    "empty signature": with_header(SIGNATURE, ""),
    "not even a signature": with_header(SIGNATURE, "bm90IHNpZ25lZA=="),
    "forged": lambda _: event("hear_text.forged"),
    "another token": lambda webhook: signed(webhook, {}, by="another-auth-token"),
    "another address": lambda webhook: signed(webhook, {}, url="https://elsewhere.example"),
    "another path": lambda webhook: webhook | {"rawPath": "/hooks/text/again"},
    "a query that was not signed": lambda webhook: webhook | {"rawQueryString": "a=1"},
    "another account": lambda webhook: signed(webhook, {"AccountSid": "AC" + "9" * 32}),
    "no account": lambda webhook: signed(webhook, {"AccountSid": ""}),
    "an algorithm that is not known": with_header(SETTINGS, "key=1,algorithm=HMAC_SHA256"),
    "settings that name no algorithm": with_header(SETTINGS, "key=1"),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED)
def test_what_twilio_did_not_sign_for_us_is_refused_and_changes_nothing(
    door: Door, change: Callable[[Any], Any]
) -> None:
    at_a_step(door)
    before = door.everything()

    answer = door("hear_text", change(event("hear_text.signed_text")))

    assert (answer["statusCode"], answer["body"]) == (403, "")
    assert (door.everything(), door.queued("AnswerQueue"), door.outbox) == (before, [], [])


def test_the_algorithm_that_we_know_may_be_named(door: Door) -> None:
    at_a_step(door)

    known = with_header(SETTINGS, "key=1,algorithm=HMAC_SHA1")(event("hear_text.signed_text"))

    assert door("hear_text", known) == EMPTY


def test_headers_are_found_whatever_their_case(door: Door) -> None:
    at_a_step(door)
    webhook = event("hear_text.signed_text")

    shouted = webhook | {"headers": {name.upper(): value for name, value in webhook["headers"].items()}}

    assert door("hear_text", shouted) == EMPTY
    assert len(door.stored()["heard"]) == 1


def test_fields_of_a_name_that_nobody_knows_yet_are_accepted(door: Door) -> None:
    at_a_step(door)

    assert door("hear_text", door.text(ChannelToAddress="x", Été="1")) == EMPTY
    assert len(door.stored()["log"]) == 1


def test_a_field_that_comes_twice_is_signed_with_both(door: Door) -> None:
    at_a_step(door)
    once = door.text(Tag="aTagb")  # run together as Twilio does with the values of a name, in their order
    body = base64.b64decode(once["body"]).replace(b"Tag=aTagb", b"Tag=b&Tag=a")

    assert door("hear_text", once | {"body": base64.b64encode(body).decode()}) == EMPTY
    assert len(door.stored()["heard"]) == 1


def test_blank_fields_are_part_of_what_is_signed(door: Door) -> None:
    at_a_step(door)
    webhook = event("hear_text.signed_text")
    raw = base64.b64decode(webhook["body"]).decode()
    assert "ToState=&" in raw

    less = webhook | {"body": base64.b64encode(raw.replace("ToState=&", "").encode()).decode()}

    # Twilio signs names and values run together: a name that is gone is missed, a blank value is not.
    assert door("hear_text", less)["statusCode"] == 403
    assert door("hear_text", webhook) == EMPTY


def test_a_body_that_is_no_base64_is_read_as_it_stands(door: Door) -> None:
    at_a_step(door)
    webhook = event("hear_text.signed_text")

    plain = webhook | {"isBase64Encoded": False, "body": base64.b64decode(webhook["body"]).decode()}

    assert door("hear_text", plain) == EMPTY


@pytest.mark.parametrize(
    ("body", "encoded"),
    [
        (base64.b64encode(b"Body=\xff\xfe&From=%ff%fe&AccountSid=AC00000000000000000000000000000001").decode(), True),
        ("abc", True),
        ("\u00e9\U0001f44d", True),
        ("", True),
        (None, False),
        ("&&=&=x&%", False),
    ],
)
def test_a_body_that_cannot_be_read_is_refused_and_nothing_breaks(door: Door, body: str | None, encoded: bool) -> None:
    at_a_step(door)
    before = door.everything()

    webhook = event("hear_text.signed_text") | {"body": body, "isBase64Encoded": encoded}

    assert door("hear_text", webhook)["statusCode"] == 403
    assert door.everything() == before


@pytest.mark.parametrize("words", ["", "\x00\x01", "🙈" * 700, "a" * 10_000, "\u202e\u0645", "\ufffd", "Jos\u00e9 ¿?"])
def test_whatever_somebody_texts_is_taken(door: Door, words: str) -> None:
    at_a_step(door)

    assert door("hear_text", door.text(Body=words)) == EMPTY
    assert [one["text"] for one in door.stored()["heard"]] == [words]


@pytest.mark.parametrize("missing", ["MessageSid", "From"])
def test_a_signed_text_without_its_id_or_its_sender_is_malformed(door: Door, log: StringIO, missing: str) -> None:
    at_a_step(door)
    before = door.everything()

    assert door("hear_text", door.text(**{missing: ""}))["statusCode"] == 400

    assert door.everything() == before
    assert [(line["level"], line["message"]) for line in lines(log)] == [("ERROR", "malformed text")]


def quiet(door: Door) -> None:
    """Assert that nothing of ours goes out, whoever is asked to send."""
    assert door.queued("AnswerQueue") == []
    assert answers(door.person()) == []
    door("deliver", event("deliver.answer"))
    assert door.outbox == []


def test_stop_ends_both_channels_and_we_say_nothing(door: Door) -> None:
    at_a_step(door)

    assert door("hear_text", event("hear_text.stop")) == EMPTY

    profile = door.person().profile
    assert (profile.state, profile.sms, profile.email, profile.agenda) == ("stopped", "stopped", "stopped", ())
    assert {one["what"] for one in door.stored()["consents"]} == {"stopped"}
    quiet(door)


def test_start_opens_texts_again_and_we_say_nothing(door: Door) -> None:
    door.knows(DANA, state="stopped", sms="stopped", mail="stopped")

    assert door("hear_text", door.text(Body="START", OptOutType="START")) == EMPTY

    profile = door.person().profile
    assert (profile.state, profile.sms, profile.email) == ("active", "confirmed", "stopped")
    assert min(one.at for one in profile.agenda) > MONDAY + timedelta(days=6)
    quiet(door)


@pytest.mark.parametrize("state", ["paused", "held", "finished"])
def test_start_ends_a_break_and_we_say_nothing(door: Door, state: str) -> None:
    door.knows(DANA, state=state)

    assert door("hear_text", door.text(Body="START", OptOutType="START")) == EMPTY

    assert door.person().profile.state == "active"
    quiet(door)


def test_help_changes_nothing_and_we_say_nothing(door: Door) -> None:
    at_a_step(door)
    before = door.person().profile

    assert door("hear_text", door.text(Body="HELP", OptOutType="HELP")) == EMPTY

    after = door.person().profile
    assert (after.state, after.sms, after.email, after.agenda) == (
        before.state, before.sms, before.email, before.agenda,
    )  # fmt: skip
    assert [one["text"] for one in door.stored()["heard"]] == ["HELP"]
    quiet(door)


def test_the_carriers_word_counts_whatever_the_text_says(door: Door) -> None:
    at_a_step(door)

    door("hear_text", door.text(Body="did 25 min", OptOutType="STOP"))

    assert door.person().profile.state == "stopped"
    assert door.stored()["log"] == []
    quiet(door)


def test_a_stop_that_only_we_understand_gets_our_one_confirmation(door: Door) -> None:
    at_a_step(door)

    door("hear_text", door.text(Body="pls leave me alone"))
    door("deliver", event("deliver.answer"))

    assert [text["class"] for text in door.outbox] == ["opt_out"]
    assert (door.person().profile.sms, door.person().profile.email) == ("stopped", "stopped")


@pytest.mark.parametrize(("state", "latest"), [("RI", time(17, 30)), ("ME", time(19, 0)), ("", time(19, 0))])
def test_a_yes_from_rhode_island_narrows_the_window(door: Door, state: str, latest: time) -> None:
    door.knows(DANA, email=None, state="pending", sms="pending", hour=time(19))

    assert door("hear_text", door.text(Body="YES", FromState=state)) == EMPTY

    profile = door.person().profile
    assert profile.sms == "confirmed"
    # Weekdays in Rhode Island end at 18:00, half an hour before that is the latest.
    assert {f"{one.at - timedelta(hours=5):%H:%M}" for one in profile.agenda if one.rule.in_window} == {
        f"{latest:%H:%M}"
    }


def test_a_stranger_is_answered_once_a_day_and_nothing_of_them_is_stored_but_that(door: Door) -> None:
    for number in range(3):
        assert door("hear_text", door.text(From="+13125550199", Body="who is this?", MessageSid=f"SM{number}")) == EMPTY

    assert [(text["to"], text["class"]) for text in door.outbox] == [("+13125550199", "answer")]
    assert "5550199" not in str(door.everything())
    assert "who is this" not in str(door.everything())


@pytest.mark.parametrize("words", ["who is this?", "?", "how did you get my number?", "what is this"])
def test_whoever_asks_who_this_is_before_their_yes_is_told_once_a_day(door: Door, words: str) -> None:
    door.knows(DANA, email=None, state="pending", sms="pending")
    for number in range(3):
        assert door("hear_text", door.text(Body=words, MessageSid=f"SM{number}")) == EMPTY

    (told,) = door.outbox
    assert (told["class"], "automatic" in told["body"], "STOP" in told["body"]) == ("answer", True, True)
    assert (door.person().profile.state, door.person().profile.sms) == ("pending", "pending")

    door("hear_text", door.text(Body="YES", MessageSid="SM9"))
    assert door.person().profile.sms == "confirmed"


@pytest.mark.parametrize(
    ("words", "cls", "seconds"),
    [("who is this?", "answer", "600"), ("i want to die", "crisis", "36000"), ("i am 14 years old", "opt_out", "300")],
)
def test_a_carrier_holds_what_a_stranger_is_told_no_longer_than_it_makes_sense(
    door: Door, calls: list[dict[str, str]], words: str, cls: str, seconds: str
) -> None:
    door("hear_text", door.text(From="+13125550199", Body=words))

    assert [text["class"] for text in door.outbox] == [cls]
    assert [form["ValidityPeriod"] for form in calls] == [seconds]


def test_the_day_of_a_stranger_ends_by_night_wherever_they_are(door: Door) -> None:
    door.at(MONDAY.replace(hour=23, minute=50))  # of UTC: ten to seven in the evening in New York
    door("hear_text", door.text(From="+13125550199", Body="who is this?", MessageSid="SM1"))
    door.passes(minutes=20)
    door("hear_text", door.text(From="+13125550199", Body="hello?", MessageSid="SM2"))

    assert len(door.outbox) == 1


def test_whoever_stopped_is_not_answered_as_a_stranger_later(door: Door) -> None:
    door.knows(DANA, email=None, state="pending", sms="pending")
    door("hear_text", door.text(Body="please stop texting me", MessageSid="SM1"))
    door.stage.turn_by(120)
    assert [text["class"] for text in door.outbox] == ["opt_out"]

    door.passes(days=5)  # the sign-up is over: its number is nobody's
    door("hear_text", door.text(Body="hello?", MessageSid="SM2"))
    assert len(door.outbox) == 1

    door("hear_text", door.text(Body="i want to kill myself", MessageSid="SM3"))
    assert door.outbox[-1]["class"] == "crisis"


def test_a_stranger_whose_number_cannot_be_reached_costs_us_nothing(door: Door) -> None:
    door.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", "+13125550199", "STOP")  # the carrier refuses texts to it

    assert door("hear_text", door.text(From="+13125550199", Body="who is this?")) == EMPTY
    assert door.outbox == []


def test_a_text_from_a_number_that_is_only_an_address_of_somebody_by_mail_is_a_strangers(door: Door) -> None:
    door.knows(DANA, phone=None)
    before = door.person()

    assert door("hear_text", event("hear_text.stop")) == EMPTY

    assert door.person() == before


def test_neither_a_number_nor_words_are_logged(door: Door, log: StringIO) -> None:
    at_a_step(door)

    door("hear_text", event("hear_text.signed_text"))
    door("hear_text", event("hear_text.forged"))
    door("hear_text", door.text(From="+13125550199", Body="zebra", MessageSid="SM2"))

    assert [line["message"] for line in lines(log)] == ["heard", "unsigned webhook refused", "heard"]
    for secret in (PHONE[1:], MAIL, "Dana", "40 min", "zebra", "5550199"):
        assert secret not in log.getvalue()


def test_nobody_gets_more_answers_in_a_day_than_a_person_could_read(door: Door) -> None:
    door.knows(DANA, email=None)
    for number in range(26):
        door("hear_text", door.text(Body="how does this work?", MessageSid=f"SM{number:032d}"))
        door("deliver", event("deliver.answer"))
        door.passes(minutes=5)

    assert len(door.outbox) == 24
    assert door.coach.store.needs(DANA) == {"many_texts"}

    door("hear_text", door.text(Body="please stop texting me", MessageSid="SM" + "a" * 32))
    door("deliver", event("deliver.answer"))
    assert [text["class"] for text in door.outbox][24:] == ["opt_out"]


def test_a_text_that_comes_again_while_its_own_answer_waits_changes_nothing(door: Door) -> None:
    door.knows(DANA, email=None)
    door("hear_text", door.text(Body="met Ana at the fair", MessageSid="SM1"))
    door.passes(seconds=2)
    second = door.text(Body="did 20 min", MessageSid="SM2")
    door("hear_text", second)
    before = door.everything()
    door.passes(seconds=2)

    assert door("hear_text", second) == EMPTY

    assert door.everything() == before
