"""Each call of a carrier: soon after its claim, to its own person's address, held no longer than it makes sense."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from simulation.checker.classes import CARRIERS_WORDS, entry_of, lasts
from simulation.checker.story import Story, Violation, broken, person_of

# A request begins this soon after its claim, whoever stopped in between, or not at all.
BEGINS = timedelta(seconds=2)
# A carrier is never asked to hold a text for less than this.
LEAST_HELD = timedelta(seconds=15)
# How long that is was judged when its run began, and no run lasts longer than this.
RUN_LASTS = timedelta(seconds=30)


def a_call_follows_its_claim(story: Story) -> Iterator[Violation]:
    """A call begins within two seconds of its claim: so much later than a stop may one be, and no more."""
    for line, claim in story.claimed():
        if line["t"] - claim["t"] > BEGINS:
            yield broken("begins", line, f"{(line['t'] - claim['t']).total_seconds():.1f} s after its claim")


def it_goes_to_its_own_person(story: Story) -> Iterator[Violation]:
    """A message goes to the address that its person had when it was claimed."""
    for line, claim in story.claimed():
        if line["to"] != claim[line["carrier"]] or claim["person"] != person_of(line["key"]):
            yield broken("address", line, f"{line['class']} by {line['carrier']} to somebody else's address")


def no_carrier_holds_it_too_long(story: Story) -> Iterator[Violation]:
    """A carrier may hold a text for as long as its class makes sense, from its moment on, and no longer."""
    claims = story.claims
    for line in story.told["request"]:
        claim = claims.get(line["n"])
        entry = entry_of(claim, line["key"]) if claim else None
        longest = lasts({**(entry or {}), "class": line["class"]})
        if longest is None or "valid_for" not in line:
            continue
        since = datetime.fromisoformat(entry["at"]) if entry else line["t"]
        held = line["t"] + timedelta(seconds=line["valid_for"])
        if held > max(since + longest, line["t"] + LEAST_HELD) + RUN_LASTS:
            yield broken("held", line, f"for {line['valid_for']} s, of {since.isoformat()}")


def the_carrier_has_answered(story: Story) -> Iterator[Violation]:
    """What the carrier itself has answered, an exact STOP, START or HELP, gets no second answer; a yes, its welcome."""
    for line in story.told["request"]:
        said = story.inbound.get(line["key"].partition("-")[2].rpartition("-")[0])
        if said is None or said["channel"] != "sms" or line["class"] == "crisis":
            continue
        exact = said["text"].strip().upper() in CARRIERS_WORDS
        if exact and not any(
            write.get("once") == said["ref"] and ["sms", "confirmed"] in (write.get("consents") or [])
            for write in story.writes[person_of(line["key"])]
        ):
            yield broken("answered", line, f"{line['class']} to {said['text']}, which the carrier had answered")


def each_text_is_one_messages_own(story: Story) -> Iterator[Violation]:
    """The id in the ledger is one that a carrier gave to this very message.

    Two sign-ups of one number are asked in the same words: where both calls were lost, one text is for both.
    """
    given: dict[str, set[str]] = defaultdict(set)
    asks: set[str] = set()
    for line in story.lines:
        if line["what"] == "accepted":
            given[line["key"]].add(line["id"])
            asks |= {line["id"]} if line["class"] == "ask" else set()
        elif line["what"] == "ledger" and line["id"] and line["id"] not in given[line["key"]]:
            ask_of_both = line["id"] in asks and "-ask" in line["key"]
            if not ask_of_both:
                yield broken("own text", line, f"{line['id']} is another message's")
