"""Only when allowed: nothing without a yes, nothing after an end, nothing while it is stopped."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

from simulation.checker.classes import PROGRAMME, SECOND
from simulation.checker.consent import ends_of, signed_up_after, wanted, yeses_of
from simulation.checker.story import Line, Story, Violation, about, broken, person_of

# The states and the channel's states in which each class may go.
TALKING = frozenset({"active", "paused", "held", "finished"})
ANYBODY = TALKING | {"pending", "stopped"}
MAY_GO: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "coaching": (frozenset({"active"}), frozenset({"confirmed"})),
    "nudge": (frozenset({"active"}), frozenset({"confirmed"})),
    "desk": (TALKING, frozenset({"confirmed"})),
    "answer": (TALKING, frozenset({"confirmed"})),
    "ask": (TALKING | {"pending"}, frozenset({"pending"})),
    "opt_out": (ANYBODY, frozenset({"stopped"})),
    "crisis": (ANYBODY, frozenset({"pending", "confirmed", "stopped"})),
}


def nothing_after_an_end(story: Story) -> Iterator[Violation]:
    """After a stop, an unsubscribe, a bounce or a complaint nothing more goes there that is not allowed."""
    claims = story.claims
    ends = ends_of(story)
    yeses = yeses_of(story)
    for line in story.told["request"]:
        claim = claims.get(line["n"], line)
        for end in ends.get(line["to"], ()):
            if end["t"] >= line["t"] or line["class"] in end["lets"]:
                continue
            if line["to"] != end["from"] and person_of(line["key"]) != end["person"]:
                continue  # somebody else's sign-up with an address that this one never confirmed
            yes = [again for again in yeses.get(line["to"], ()) if again["n"] < claim["n"]]
            if any(_lifts(again, end) for again in yes):
                continue
            if line["class"] == "ask" and signed_up_after(story, line, end["n"]):
                continue
            if claim["n"] > end["n"] or line["t"] > end["t"] + 2 * SECOND:
                yield broken(
                    "ended", line, f"{line['class']} to somebody who had ended it at {end['at']}: {end['why']}"
                )
                break


def _lifts(yes: Line, end: Line) -> bool:
    """Tell whether a yes came after an end: for a mail, which may be brought hours late, it must be written after it.

    A stop whose webhook was lost is found a day late: the yes that opened the channel after it was written stands.
    """
    after: bool = end["written"] < yes["written"]
    return (yes["opened"] and after) or (end["n"] < yes["n"] and (after or not yes["mailed"]))


def nothing_without_a_yes(story: Story) -> Iterator[Violation]:
    """A channel is opened by its own yes alone, and each class goes only where its table lets it."""
    claims = story.claims
    for line in story.told["request"]:
        claim = claims.get(line["n"])
        if claim is None:
            continue
        states, channels = MAY_GO[line["class"]]
        state, channel = claim["state"], claim["channels"][line["carrier"]]
        if state not in states or channel not in channels:
            yield broken("allowed", line, f"{line['class']} to somebody {state}, whose {line['carrier']} is {channel}")
    for person, writes in story.writes.items():
        before: dict[str, str | None] = {"sms": None, "email": None}
        for write in writes:
            for word, state in write["channels"].items():
                said = story.inbound.get(story.ref(write)) or story.inbound.get(write.get("once", ""))
                yes = said is not None and said["means"] == "yes" and said["address"] == write[word]
                missed = story.door(write) == "upkeep"
                back = before[word] == "away" and _may_come_back(write, said)
                if state == "confirmed" != before[word] and not (yes or missed or back):
                    yield about("consent", write, person, f"{word} was confirmed without its yes")
            before = write["channels"]


def _may_come_back(write: Line, said: Line | None) -> bool:
    """Tell whether texts to a phone that was out of reach may begin again without a yes.

    The phone itself wrote, or it is tried again a week after they paused or later; in either case within 45 days.
    """
    if not write["away"]:
        return said is not None and said["channel"] == "sms"
    lasted: timedelta = write["t"] - datetime.fromisoformat(write["away"])
    return timedelta(days=7) <= lasted < timedelta(days=45)


def a_phone_that_is_away_is_left_alone(story: Story) -> Iterator[Violation]:
    """Texts of the programme go to nobody whose phone is out of reach, and one at a time to whoever is tried again."""
    for line, claim in story.claimed():
        if line["carrier"] == "sms" and claim["channels"]["sms"] == "away":
            yield broken("away", line, f"{line['class']} to a phone that is out of reach since {claim['away']}")


def one_ask(story: Story) -> Iterator[Violation]:
    """Nobody is asked more often on a channel than they wanted it: by a sign-up, or from their page."""
    asked: dict[tuple[str, str], Line] = {}
    went: dict[tuple[str, str], int] = defaultdict(int)
    for line in story.told["accepted"]:
        if line["class"] == "ask":
            name = (person_of(line["key"]), line["carrier"])
            went[name] += 1
            if went[name] > len(wanted(story, *name, line["n"])):
                yield broken("one ask", line, f"asked before at {asked[name]['at']}" if name in asked else "unasked")
            asked[name] = line


def a_stopped_programme_waits(story: Story) -> Iterator[Violation]:
    """Nothing of the programme goes on a channel that is stopped, from any run that began after it was."""
    since: dict[str, Line] = {}
    for line in story.lines:
        if line["what"] == "stopped":
            since[line["channel"]] = line
        elif line["what"] == "went on":
            since.clear()
        elif line["what"] == "request" and line["class"] in PROGRAMME:
            stopped, run = since.get(line["carrier"]), story.doors.get(line.get("run", 0))
            if stopped and run and run["n"] > stopped["n"]:
                yield broken("stopped", line, f"{line['carrier']} is stopped since {stopped['at']}: {stopped['why']}")


def nothing_while_halted(story: Story) -> Iterator[Violation]:
    """Nothing that began after the switch was turned calls a carrier of messages before it is turned back."""
    turns = [line for line in story.lines if line["what"] == "went on" or _halts(line)]
    for line in story.told["request"]:
        began = story.doors.get(line.get("run", 0), line)["n"]
        last = next((turn for turn in reversed(turns) if turn["n"] < began), None)
        goes = any(began < turn["n"] < line["n"] for turn in turns if turn["what"] == "went on")
        if last and _halts(last) and not goes:
            yield broken("halted", line, f"all sending was stopped at {last['at']}")


def _halts(line: Line) -> bool:
    return bool(line["what"] == "stopped" and not line["channel"])
