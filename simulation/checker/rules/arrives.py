"""It arrives: what was promised is put on its way, goes at once while all is well, and danger is always answered."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from simulation.checker.calm import Calm
from simulation.checker.classes import CARRIERS_WORDS, PROGRAMME, is_said_again
from simulation.checker.story import Line, Story, Violation, about, person_of

# By these channels an answer to danger may go.
TAKES_CRISIS = frozenset({"pending", "confirmed", "stopped"})
# What is owed goes within this while all is well; of several texts in a row the answer waits a minute.
AT_ONCE = timedelta(minutes=5)
# For a day an answer to danger is tried; once all works again it takes no longer than this.
TRIED_FOR, TAKES = timedelta(days=1), timedelta(hours=3)
# Who writes of danger again within this has the answer.
AGAIN = timedelta(minutes=10)
# What is asked of the coach or told to it in these words is answered, whoever has texts or mails open.
ANSWERED = frozenset({"status", "done, took 25 min", "pause until monday"})
# At the least this often whoever is coached hears of the programme.
AT_LEAST_EVERY = timedelta(days=10)
OWED = frozenset({"answer", "opt_out", "crisis", "ask"})
# As many answers as this a person gets in a day.
A_DAY = 12


def what_is_owed_is_promised(story: Story) -> Iterator[Violation]:
    """A yes has its welcome on the agenda in the very write that counts it, a sign-up its ask, and so on."""
    for person, writes in story.writes.items():
        for before, write in zip([None, *writes], writes, strict=False):
            if write["state"] == "erased":
                continue
            there = {(entry["class"], entry["channel"]) for entry in write["agenda"]}
            for owed, channel, why in _owed(story, before, write):
                if (owed, channel) not in there:
                    yield about("promised", write, person, f"no {owed} by {channel}: {why}")


def _owed(story: Story, before: Line | None, write: Line) -> Iterator[tuple[str, str, str]]:
    """Yield what a write owes to its person: the class, the channel, and for what."""
    for channel, what in write.get("consents") or []:
        if what == "confirmed" and write["channels"][channel] == "confirmed":
            yield "answer", channel, "it was confirmed"
        # Their page says nothing to whoever adds an address that may not be asked, and asks nothing.
        if what == "asked" and (before is None or write["run"] in story.added):
            yield "ask", channel, "it was wanted"
    said = story.inbound.get(write.get("once") or "")
    if said is None or before is None:
        return
    channel, stood = said["channel"], before["channels"][said["channel"]]
    if said["means"] == "distress" and write["channels"][channel] in TAKES_CRISIS and not _is_told(story, write, said):
        yield "crisis", channel, "they are in danger"
    exact = channel == "sms" and said["text"].strip().upper() in CARRIERS_WORDS
    if said["means"] == "stop" and not exact and stood in {"confirmed", "pending"}:
        yield "opt_out", channel, f"they said {said['text']!r}"
    is_coached = before["state"] == "active" and stood == "confirmed"
    if said["text"] in ANSWERED and is_coached and _wrote_lately(story, write) < A_DAY:
        yield "answer", channel, f"they said {said['text']!r}"


def _is_told(story: Story, write: Line, said: Line) -> bool:
    """Tell whether the answer to danger was on its way already, to what somebody wrote minutes before, or after it."""
    since = said["t"] - AGAIN
    writes = (one for one in story.writes[write["person"]] if one["t"] >= since and one["n"] < write["n"])
    return any(entry["class"] == "crisis" for one in writes for entry in one["agenda"])


def _wrote_lately(story: Story, write: Line) -> int:
    """Return how much somebody wrote in the day before a write: whoever writes all day is answered by a human."""
    theirs = {write["sms"], write["email"]}
    recent = (one for one in story.inbound.values() if timedelta(0) <= write["t"] - one["t"] < timedelta(hours=36))
    return sum(1 for one in recent if one["address"] in theirs)


def danger_is_answered(story: Story) -> Iterator[Violation]:
    """Whoever is in danger has the answer: in five minutes while all is well, else within a day.

    A carrier that refuses it for good, and a mail of which nobody knows whether it went, end that; so does whoever
    erases themselves, or has no such channel any more.
    """
    calm = Calm(story)
    taken: dict[str, list[Line]] = defaultdict(list)
    for line in story.told["accepted"]:
        if line["class"] == "crisis":
            taken[person_of(line["key"])].append(line)
    ended = {line["key"]: line for line in story.told["ledger"] if line["status"] in {"refused", "expired"}}
    for person, writes in story.writes.items():
        for write in writes:
            said = story.inbound.get(write.get("once") or "")
            if said is None or said["means"] != "distress" or write["channels"][said["channel"]] not in TAKES_CRISIS:
                continue
            well = calm(write["t"], write["t"] + AT_ONCE) and not _is_busy(write)
            by = write["t"] + AT_ONCE if well else said["t"] + TRIED_FOR
            if by > story.end or (not well and calm.well(write["t"], by) < TAKES):
                continue
            if any(said["t"] - AGAIN <= one["t"] <= by for one in taken[person]):
                continue
            if any(f"{person}-{said['ref']}-{letter}" in ended for letter in "se"):
                continue
            if not _has_left(writes, write, by, said["channel"]):
                yield about(
                    "danger", write, said["ref"], f"{person} wrote at {said['at']}: no answer by {by.isoformat()}"
                )


def _has_left(writes: list[Line], since: Line, by: datetime, channel: str) -> bool:
    """Tell whether somebody was erased, parked, or lost a channel before a moment."""
    after = [write for write in writes if since["n"] <= write["n"] and write["t"] <= by]
    return any(
        write["state"] == "erased" or write["parked"] or write["channels"][channel] not in TAKES_CRISIS
        for write in after
    )


def _is_busy(write: Line) -> bool:
    return bool(write["lanes"]["answers"]["open"])


def nothing_waits_while_all_is_well(story: Story) -> Iterator[Violation]:
    """Answers, asks and confirmations that come to an agenda while all is well have left it within five minutes.

    But for what our account lost: that waits for its channel, and for the hours.
    """
    calm = Calm(story)
    for person, writes in story.writes.items():
        seen: set[str] = set()
        for write in writes:
            new = [
                one
                for one in write["agenda"]
                if one["class"] in OWED and one["key"] not in seen and not is_said_again(one["key"])
            ]
            seen |= {one["key"] for one in new}
            for entry in new:
                by = max(write["t"], datetime.fromisoformat(entry["at"])) + AT_ONCE
                if by > story.end or _is_busy(write) or write["parked"] or not calm(write["t"], by):
                    continue
                last = story.before(person, by)
                if any(one["key"] == entry["key"] for one in last["agenda"]):
                    yield about("waits", write, entry["key"], f"{entry['class']} of {entry['at']} still waits")


def the_week_has_its_coaching(story: Story) -> Iterator[Violation]:
    """Whoever is coached all the while has something of the programme within ten days in which all is well.

    But for those who wanted it once a month, and where the day's limits are too small for everybody.
    """
    limits, people = story.start["limits"], len(story.start["people"])
    if limits["texts_per_day"] < people or limits["cost_per_day"] < people * limits["cost"]["sms"]:
        return
    calm = Calm(story)
    went: dict[str, list[datetime]] = defaultdict(list)
    for line in story.told["accepted"]:
        if line["class"] in PROGRAMME:
            went[person_of(line["key"])].append(line["t"])
    for person, writes in story.writes.items():
        since: datetime | None = None
        for write, after in pairwise([*writes, {"t": story.end}]):
            coached = write["state"] == "active" and "confirmed" in write["channels"].values() and not write["parked"]
            coached = coached and not any(entry["kind"] == "month" for entry in write["agenda"])
            since = (since or write["t"]) if coached else None
            if since is None:
                continue
            begins = max([since, *(at for at in went[person] if at <= write["t"])])
            if after["t"] - begins > AT_LEAST_EVERY and calm(begins, begins + AT_LEAST_EVERY):
                yield about("week", write, person, f"active, and nothing of the programme since {begins.isoformat()}")
                break
