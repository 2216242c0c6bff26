"""What the phone and the mailbox promise: kept by the models, and by the adapters on the stage's Twilio and SES."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from careerline.adapters.twilio import Credentials, TwilioPhone
from careerline.errors import NotSentError, TryLaterError, UnknownOutcomeError
from careerline.ports import Mailbox, Phone
from careerline.sending.status import status_of
from careerline.words.messages import Mail, Text
from local.twilio import Account
from simulation.models import ModelMailbox, ModelPhone
from tests.doors.conftest import door, stage  # noqa: F401 - pytest finds fixtures by their names
from tests.doors.door import MONDAY, PUBLIC_URL, Door

NUMBER, OTHER = "+12075550142", "+12075550143"
MAIL = Mail(subject="Week 1", text="A job and a career.", html="<p>A job and a career.</p>")


@dataclass
class Carrier:
    """A carrier, what a person does at it, and its clock."""

    phone: Phone
    mailbox: Mailbox
    writes: Callable[[str, str], object]
    passes: Callable[[timedelta], object]
    now: Callable[[], datetime]


@pytest.fixture(params=["model", "stage"])
def carrier(request: pytest.FixtureRequest) -> Carrier:
    """A carrier at noon, which has taken nothing yet."""
    if request.param == "stage":
        at = request.getfixturevalue("door")
        return Carrier(
            phone=at.coach.phone,
            mailbox=at.coach.mailbox,
            writes=lambda number, words: at.stage.twilio.heard(f"{PUBLIC_URL}/hooks/text", number, words),
            passes=lambda span: at.passes(seconds=span.total_seconds()),
            now=lambda: at.stage.clock.now,
        )
    clock = [MONDAY]

    def passes(span: timedelta) -> None:
        clock[0] += span

    phone = ModelPhone(lambda: clock[0])
    return Carrier(phone, ModelMailbox(lambda: clock[0]), phone.receive, passes, lambda: clock[0])


def send(carrier: Carrier, words: str = "Week 1.", to: str = NUMBER, key: str = "P-one-s") -> str:
    return carrier.phone.send(to, Text(words), key=key, cls="coaching", kind="idea", valid_for=60)


def look(carrier: Carrier, words: str = "Week 1.", since: timedelta = timedelta(minutes=1)) -> list[str]:
    digest = hashlib.sha256(words.encode()).hexdigest()[:16]
    return [found.provider_id for found in carrier.phone.look(NUMBER, digest, carrier.now() - since)]


def test_each_call_is_a_message_of_its_own_whatever_its_key(carrier: Carrier) -> None:
    assert send(carrier) != send(carrier)


def test_what_was_taken_is_found_by_its_number_and_words_newest_first(carrier: Carrier) -> None:
    first = send(carrier)
    carrier.passes(timedelta(seconds=5))
    second = send(carrier)
    send(carrier, "Week 2.")
    send(carrier, to=OTHER)

    assert look(carrier) == [second, first]
    assert look(carrier, "Week 3.") == []


def test_what_was_taken_before_the_moment_is_not_found(carrier: Carrier) -> None:
    send(carrier)
    carrier.passes(timedelta(minutes=5))
    later = send(carrier)

    assert look(carrier) == [later]
    assert len(look(carrier, since=timedelta(minutes=10))) == 2


@pytest.mark.parametrize("words", ["STOP", "stop", " Unsubscribe "])
def test_a_number_that_stopped_is_refused_until_it_starts(carrier: Carrier, words: str) -> None:
    carrier.writes(NUMBER, words)
    with pytest.raises(NotSentError) as refused:
        send(carrier)
    assert refused.value.code == "21610"
    assert look(carrier) == []
    assert send(carrier, to=OTHER)

    carrier.writes(NUMBER, "START")
    again = send(carrier)
    assert look(carrier) == [again]


def test_words_that_only_we_understand_stop_nothing_at_the_carrier(carrier: Carrier) -> None:
    carrier.writes(NUMBER, "please stop texting me")
    assert send(carrier)


def test_the_inbox_has_what_came_in_since_a_moment_oldest_first(carrier: Carrier) -> None:
    carrier.writes(NUMBER, "too long ago")
    carrier.passes(timedelta(hours=2))
    since = carrier.now()
    carrier.writes(NUMBER, "stop")
    carrier.passes(timedelta(minutes=1))
    carrier.writes(OTHER, "did it")
    send(carrier, to=OTHER)

    received = carrier.phone.inbox(since)

    assert [(one.sender, one.text, one.opt_out_type) for one in received] == [
        (NUMBER, "stop", "STOP"),
        (OTHER, "did it", ""),
    ]
    assert [one.at for one in received] == [since, since + timedelta(minutes=1)]


def test_outcomes_are_those_of_our_own_texts_between_two_moments_oldest_first(carrier: Carrier) -> None:
    send(carrier)
    carrier.passes(timedelta(hours=2))
    since = carrier.now()
    first = send(carrier)
    carrier.writes(NUMBER, "did it")
    carrier.passes(timedelta(minutes=1))
    second = send(carrier, to=OTHER)
    until = carrier.now()
    carrier.passes(timedelta(minutes=1))
    send(carrier)

    outcomes = carrier.phone.outcomes(since, until)

    assert [(one.provider_id, one.to, one.code) for one in outcomes] == [(first, NUMBER, ""), (second, OTHER, "")]
    assert {status_of(one.status) for one in outcomes} == {"accepted"}


def test_each_mail_is_one_of_its_own_whatever_its_key(carrier: Carrier) -> None:
    tags: dict[str, Any] = {"key": "P-one-e", "cls": "coaching", "kind": "idea"}
    ids = [carrier.mailbox.send("rosa@mail.example", MAIL, **tags) for _ in range(2)]
    assert len(set(ids)) == 2
    carrier.mailbox.notify("ana@harborworks.example", MAIL)


@pytest.mark.parametrize("problems", [False, True], ids=["Twilio's own form", "the form of RFC 9457"])
@pytest.mark.parametrize(
    ("refused", "means", "says"),
    [
        pytest.param((400, 21610), NotSentError, "21610", id="a row of the table"),
        pytest.param((401, 20003), NotSentError, "20003", id="our account"),
        pytest.param((429, 99999), NotSentError, "429 99999", id="a code without a row, by its status"),
        pytest.param((503, 20503), UnknownOutcomeError, "Twilio: HTTP 503", id="nobody knows"),
    ],
)
def test_twilio_says_no_in_either_form(
    door: Door,  # noqa: F811 - the fixture
    refused: tuple[int, int],
    means: type[Exception],
    says: str,
    *,
    problems: bool,
) -> None:
    door.stage.twilio.refuses, door.stage.twilio.problems = refused, problems
    with pytest.raises(means) as no:
        door.coach.phone.send(NUMBER, Text("Week 1."), key="P-one-s", cls="coaching", kind="idea", valid_for=60)
    assert str(no.value) == says or getattr(no.value, "code", "") == says


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://twilio.invalid"])
def test_what_finds_nobody_to_connect_to_was_certainly_not_sent(address: str) -> None:
    phone = TwilioPhone(Credentials(**asdict(Account())), address, f"{PUBLIC_URL}/hooks/receipts", OTHER)
    with pytest.raises(TryLaterError):
        phone.send(NUMBER, Text("Week 1."), key="P-one-s", cls="coaching", kind="idea", valid_for=60)
