"""A mailbox that takes nothing: how many mails may come back from it before it is left in peace."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from careerline.agenda import Channel, Class
from careerline.people.asks import Ask
from careerline.people.person import Person
from careerline.people.records import Sent
from careerline.sending.carriers import carriers
from careerline.sending.suppression import comes_back_too_often
from tests.core.somebody import WEDNESDAY, at, rosa, with_profile

NOW = at(WEDNESDAY, "17:31")
FULL = "Bounce Transient MailboxFull: the mailbox was full, or its server was away for too long"

LATE = "DeliveryDelay: the mailbox takes nothing for now, and SES goes on trying"
AWS = "DeliveryDelay InternalFailure: late for a reason of Amazon's own"


def mail(days_ago: float, status: str = "undelivered", reason: str = FULL, channel: Channel = Channel.EMAIL) -> Sent:
    """Return a mail of some days ago, as the ledger has it."""
    moment = NOW - timedelta(days=days_ago)
    key = f"R-{moment:%Y%m%dT%H%M}-{channel}"
    return Sent(key=key, at=moment, cls=Class.COACHING, kind="idea", channel=channel, status=status, reason=reason)


FOUR = [mail(13), mail(9), mail(6), mail(2)]


@pytest.mark.parametrize(
    ("ledger", "ends"),
    [
        pytest.param([*FOUR, mail(0)], True, id="five within two weeks"),
        pytest.param(FOUR, False, id="four"),
        pytest.param([*FOUR[1:], mail(14.1), mail(0)], False, id="the first is more than two weeks ago"),
        pytest.param([*FOUR[1:], mail(14), mail(0)], True, id="the first is two weeks ago to the minute"),
        pytest.param([*FOUR, mail(4, "delivered", ""), mail(0)], True, id="one arrived between them"),
        pytest.param([*FOUR, mail(0, "delivered")], False, id="an automatic answer to one that arrived"),
        pytest.param([*FOUR, mail(0, "late", LATE)], True, id="the last has not gone in so far"),
        pytest.param([*FOUR, mail(0, "late", AWS)], False, id="the last is late, for a reason of Amazon's own"),
        pytest.param([*FOUR, mail(0, "delivered", LATE)], False, id="late, and delivered after all"),
        pytest.param([*FOUR, mail(0, reason="Bounce Undetermined: unread")], False, id="nobody knows why"),
        pytest.param([*FOUR, mail(0, reason="Bounce Transient ContentRejected: spam")], False, id="taken for spam"),
        pytest.param([*FOUR, mail(0, channel=Channel.SMS)], False, id="the last was a text"),
        pytest.param([*FOUR, mail(0, "dropped", "too late")], False, id="the last never went"),
    ],
)
def test_email_ends_after_five_mails_that_came_back_within_two_weeks(ledger: list[Sent], ends: bool) -> None:
    assert comes_back_too_often(_somebody(NOW - timedelta(days=60)), ledger, NOW) is ends


def test_what_came_back_from_an_earlier_address_counts_for_nothing() -> None:
    person = _somebody(NOW - timedelta(days=60))
    added = Ask(number=2, at=NOW - timedelta(days=3), first=2, since=NOW - timedelta(days=3), proven=True)
    moved = replace(person, who=replace(person.who, asks={Channel.EMAIL: added}))
    assert not comes_back_too_often(moved, [*FOUR, mail(0)], NOW)


def test_the_figures_are_those_of_the_table() -> None:
    assert (carriers().returns.times, carriers().returns.within) == (5, timedelta(days=14))


def _somebody(since: datetime) -> Person:
    return with_profile(rosa(), created=since)
