"""What stops the programme on a channel by itself: trouble with our account, too much filtered or complained of.

A stop is like the kill switch for one channel: coaching waits where it stands, nothing of it is lost, and an operator
lifts it with `careerline go`: what a carrier says after that of messages from before it, on a channel that was
stopped, stops nothing. Answers, confirmations and crises are tried all the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.moments import limits_days
from careerline.ports import Stop, Stops, Store
from careerline.sending.carriers import Means, Word, carriers
from careerline.sending.pace import NO_LIMIT

# Whoever is due while their channel is stopped is looked at again this soon: after `careerline go` nobody waits longer.
LOOK_AGAIN = timedelta(minutes=15)
# A batch that takes longer than this, in seconds, asks once more what is stopped before it goes on.
WATCHED_FOR = 10.0


@dataclass(slots=True)
class Watch:
    """What is stopped, as one batch knows it: seconds old at most, and asked anew once a carrier spoke of our account.

    A batch is over within seconds, most often: then one question serves all of its messages.
    """

    store: Store
    stopwatch: Callable[[], float]  # seconds
    _seen: tuple[float, Stops] | None = None  # when it was asked last, and what was stopped

    def stops(self) -> Stops:
        """Return what is stopped; raises `TryLaterError` where the table has to be asked and cannot be reached."""
        at = self.stopwatch()
        if self._seen is None or at - self._seen[0] > WATCHED_FOR:
            self._seen = (at, self.store.stops())
        return self._seen[1]

    def look_again(self) -> None:
        """Ask anew before the next message."""
        self._seen = None


def judge_word(coach: Coach, channel: Channel, word: Word, key: str, now: datetime) -> bool:
    """Stop the programme on a channel where a carrier's word on the message of *key* asks for it; tell if it did."""
    if word.means is Means.ACCOUNT:
        return _stop(coach, channel, f"{_CARRIER[channel]}: {word.says} ({word.word}). {word.why}", now)
    share, counter = carriers().shares.get(word.means), f"{word.means}#{channel.word}"
    if share is None:
        return False
    coach.store.count(counter, NO_LIMIT, now, once=f"{word.means}#{key}")
    # Of today and yesterday: a day begins with nothing sent.
    days = limits_days(now)
    said = sum(coach.store.used(counter, day) for day in days)
    sent = sum(_sent(coach, channel, day) for day in days)
    if said < share.least or said * 100 <= share.percent * sent:
        return False
    what = "texts" if channel is Channel.SMS else "emails"
    why = f"{said} of the last {max(sent, said)} {what} were {_SAID[word.means]} ({word.word}). {share.mend}"
    return _stop(coach, channel, why, now)


def judge_receipt(coach: Coach, channel: Channel, word: Word, key: str, provider_id: str, now: datetime) -> bool:
    """Do as `judge_word` for what a receipt says, once: it may say it again after somebody has mended it.

    What it says of a message that went before an operator last let its channel go on is about what they have mended.
    """
    if word.means is not Means.ACCOUNT and word.means not in carriers().shares:
        return False
    sent, went_on = coach.store.sent(key.partition("-")[0], key), coach.store.went_on(channel)
    if sent and went_on and sent.at < went_on:
        return False
    judged = f"{word.means}#{key}#{provider_id}"
    if coach.store.applied(judged):
        return False
    stopped = judge_word(coach, channel, word, key, now)
    coach.store.once(judged, now)  # after it: a run that dies in between is made up for by the next
    return stopped


def stop_for_account(coach: Coach, reason: str, now: datetime) -> bool:
    """Stop mails where SES itself says that it takes none from us; tell whether that is news."""
    return _stop(coach, Channel.EMAIL, reason, now)


def _stop(coach: Coach, channel: Channel, reason: str, now: datetime) -> bool:
    stop = Stop(channel, now.replace(microsecond=0), reason)
    return coach.store.stop(stop) == stop


def _sent(coach: Coach, channel: Channel, now: datetime) -> int:
    day = coach.store.day(now)
    return day.texts if channel is Channel.SMS else day.mails


_CARRIER = {Channel.SMS: "Twilio", Channel.EMAIL: "Amazon SES"}
_SAID = {
    Means.FILTERED: "filtered as spam by the carriers",
    Means.COMPLAINT: "marked as spam by the people who got them",
    Means.BOUNCE: "returned because there is no such mailbox",
    Means.REFUSED: "refused by the carrier",
    Means.LOST: "lost for a reason that the carrier does not give, or that we have no row for",
}
