"""The table of the carriers' words: whole, readable, and safe where a carrier says something new."""

import re
import tomllib
from typing import Any

import pytest

from careerline.agenda import Channel
from careerline.errors import ContentError
from careerline.sending.carriers import FILE, Means, carriers, read_carriers

# Every code of the carriers' own documents on which something hangs, and what it must come to at the least.
TWILIO = {
    Means.LATER: "429 20429 21611 30001",
    Means.UNKNOWN: "20500",
    Means.STOP: "21610",
    Means.INVALID: "21211 21612 21614 21635 30006 21268 21408",
    Means.BLOCKED: "30004",
    Means.AWAY: "30003 30005 30008 30036",
    Means.FILTERED: "30007",
    Means.ACCOUNT: "20003 30002 10001 30034 30032",
    Means.LOST: "other 39999",
}
SES = {
    Means.LATER: ["TooManyRequestsException", "ThrottlingException", "LimitExceededException"],
    Means.ACCOUNT: ["AccountSuspendedException", "SendingPausedException", "MailFromDomainNotVerifiedException"],
    Means.REFUSED: [
        "MessageRejected",
        "BadRequestException",
        "Reject",
        "Rendering Failure",
        "Bounce Transient MessageTooLarge",
    ],
    Means.BOUNCE: ["Bounce Permanent", "Bounce Permanent NoEmail", "Bounce Permanent OnAccountSuppressionList"],
    Means.SOFT_BOUNCE: ["Bounce Transient", "Bounce Transient General", "Bounce Transient MailboxFull"],
    Means.LOST: ["Bounce Undetermined", "NewException"],
    Means.FILTERED: ["Bounce Transient ContentRejected"],
    Means.COMPLAINT: ["Complaint", "Complaint abuse", "Complaint fraud", "Complaint virus", "Complaint other"],
    Means.ARRIVED: ["Complaint not-spam"],
    Means.LATE: ["DeliveryDelay", "DeliveryDelay MailboxFull", "DeliveryDelay RecipientServerError"],
    Means.ON_ITS_WAY: ["DeliveryDelay InternalFailure", "DeliveryDelay SendingDeferral", "DeliveryDelay IPFailure"],
}
EVERY = [
    *((Channel.SMS, word, means) for means, words in TWILIO.items() for word in words.split()),
    *((Channel.EMAIL, word, means) for means, words in SES.items() for word in words),
]


@pytest.mark.parametrize(("channel", "word", "means"), EVERY, ids=[word for _, word, _ in EVERY])
def test_each_word_comes_to_what_it_means(channel: Channel, word: str, means: Means) -> None:
    assert carriers().word(channel, word).means is means


def test_every_word_with_a_consequence_has_a_row_of_its_own() -> None:
    for channel, word, _ in EVERY:
        rows = carriers().words[channel]
        known = word in rows or word.rpartition(" ")[0] in rows
        assert known is not (word in {"39999", "NewException"}), word


def test_a_word_with_no_row_keeps_its_own_name_in_the_ledger() -> None:
    assert carriers().word(Channel.SMS, "39999").reason == "39999: a code with no row here"


def test_only_what_ends_a_channel_ends_it() -> None:
    assert {means for means in Means if means.ends} == {"stop", "invalid", "blocked", "bounce", "complaint"}


def test_no_code_of_a_carrier_stands_in_the_code() -> None:
    """Which code means what is argued about in the table, and nowhere else."""
    codes = re.compile(r"(?<![\w.])(?:2[01]\d{3}|3[05]\d{3})(?!\w)")
    for path in FILE.parents[2].rglob("*.py"):
        if "replies" not in path.parts:
            assert not codes.findall(path.read_text("utf-8")), path.name


def broken(part: str, row: str, **changes: Any) -> dict[str, Any]:
    data = tomllib.loads(FILE.read_text("utf-8"))
    data.setdefault(part, {}).setdefault(row, {}).update(changes)
    return data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (broken("twilio", "30007", **{"class": "spam"}), r"`class` of \[twilio\.30007\] must be one of later, "),
        (broken("twilio", "30999", says="new"), r"\[twilio\.30999\] must say `says` and `why`"),
        (broken("ses", "Reject", why=" "), r"\[ses\.Reject\] must say `says` and `why`"),
        (broken("class", "later", then=""), r"\[class\.later\] must say `then` and `why`"),
        (broken("class", "soft_bounce", times=0), r"\[class\.soft_bounce\] must have `times` and `days`"),
        (broken("class", "away", in_a_row="3"), r"\[class\.away\] must have `in_a_row`"),
        (broken("class", "filtered", least=None), r"\[class\.filtered\] must have `percent` and `least`"),
        (broken("class", "spam", then="x", why="y"), r"\[class\.spam\]; take it out"),
    ],
)
def test_a_mistake_in_the_table_is_named_with_its_row(data: dict[str, Any], says: str) -> None:
    with pytest.raises(ContentError, match=says):
        read_carriers(data)


@pytest.mark.parametrize("part", ["twilio", "ses"])
def test_a_table_without_a_row_for_what_is_new_is_refused(part: str) -> None:
    data = tomllib.loads(FILE.read_text("utf-8"))
    del data[part]["other"]
    with pytest.raises(ContentError, match=rf"\[{part}\.other\] is missing"):
        read_carriers(data)
