"""What comes in counts once: what people write, and what carriers report."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from simulation.checker.classes import NEVER, SECOND
from simulation.checker.story import Line, Story, Violation, about, broken, is_stranger, person_of

# How far along a message is; it never goes back.
RANKS = {
    **dict.fromkeys(("dropped", "expired", "refused"), 1),
    "accepted": 2,
    "sent": 3,
    "late": 4,
    **dict.fromkeys(("undelivered", "failed", "canceled", "rejected"), 5),
    "delivered": 6,
    "bounced": 7,
    "complained": 8,
}

# The rounds that look for what came in are minutes apart, and look back an hour; each may fail.
SOON = timedelta(minutes=70)
# What people write who want another hour, and the hour that they want.
HOURS = {"text me at 6 pm": "18:00", "text me at 10 am": "10:00"}
# Twilio gives a hook and its fallback 15 seconds each.
A_HOOK = timedelta(seconds=30)
# Twilio's codes for a number that takes no texts: from a landline, from a phone that blocks us.
ENDS = frozenset({"30006", "30004"})


def inbound_is_applied_once(story: Story) -> Iterator[Violation]:
    """What came in is applied once, however often it is brought; what was answered with a yes was applied."""
    applied: dict[str, Line] = {}
    for line in story.lines:
        ref = line.get("once") if line["what"] == "person" else line["ref"] if line["what"] == "applied" else ""
        if not ref:
            continue
        if ref in applied:
            yield about("inbound once", line, ref, f"applied twice, first at {applied[ref]['at']}")
        applied.setdefault(ref, line)
    nobodys = {line["ref"] for line in story.told["heard"] if line["came_to"] == "unknown" and _is_nobodys(story, line)}
    for line in story.told["heard"]:
        if line["ref"] not in applied and line["ref"] not in nobodys and line["came_to"] != "waits":
            yield about("inbound once", line, line["ref"], "answered as heard, and never applied")
    given_up = {line["ref"] for line in story.told["given up"]}
    for ref, line in story.inbound.items():
        lost = line["channel"] == "email" and (ref in given_up or ref in nobodys)
        pressed = ref.startswith(("press-", "leave-", "erase-"))
        if ref not in applied and not lost and not pressed and line["t"] < story.end - timedelta(days=1):
            yield Violation(rule="inbound once", at=story.end, key=ref, says=f"of {line['at']}, and never applied")


def what_did_not_arrive_is_known(story: Story) -> Iterator[Violation]:
    """What the carrier knows of a text that did not arrive is in the ledger by the next day, though no receipt told it.

    And a number that takes no texts has ended by then. Of what we could not tell whether it went, nobody can ask.
    """
    stands = {line["key"]: line for line in story.told["ledger"]}
    for line in story.told["fate"]:
        person, ledger = person_of(line["key"]), stands.get(line["key"])
        late = line["t"] > story.end - timedelta(hours=30)
        if late or line["status"] == "delivered" or is_stranger(line["key"]) or story.erased(person):
            continue
        if ledger is None or not ledger["id"]:
            continue
        if RANKS[ledger["status"]] < RANKS["undelivered"]:
            yield broken("not arrived", line, f"{line['status']} at the carrier, and {ledger['status']} in the ledger")
        if line["code"] in ENDS and not _ended(story, person, line):
            yield broken("not arrived", line, f"the carrier said {line['code']}, and texts go on")


def _ended(story: Story, person: str, fate: Line) -> bool:
    """Tell whether texts to a number ended after its carrier said so, or it was somebody's no more."""
    before = story.as_of(person, fate["n"])
    after = [write for write in story.writes.get(person, []) if write["n"] > fate["n"]]
    ended = {None, "stopped", "suppressed"}
    return any(
        write["channels"]["sms"] in ended or write["sms"] != fate["to"]
        for write in (*([before] if before else ()), *after)
    )


def inbound_is_heard_soon(story: Story) -> Iterator[Violation]:
    """A text that no hook heard is applied within the hour, unless the table or Twilio was away meanwhile."""
    applied: dict[str, Line] = {}
    for line in story.lines:
        ref = line.get("once") if line["what"] == "person" else line["ref"] if line["what"] == "applied" else ""
        applied.setdefault(ref or "", line)
    for ref, said in story.inbound.items():
        heard = applied.get(ref)
        if heard is None or said["channel"] != "sms" or heard["t"] - said["t"] <= SOON:
            continue
        if said["means"] == "distress" and (_is_a_strangers(story, said) or _is_stopped(story, said)):
            continue  # it is not noted until its answer went: of whoever stopped before they said yes, neither
        if not any(_away(one, said["t"], heard["t"]) for one in story.start["outages"]):
            yield about("heard late", heard, ref, f"of {said['at']}, and applied at {heard['at']}")


def the_last_word_stands(story: Story) -> Iterator[Violation]:
    """The hour that somebody asked for last stands, whatever is brought last.

    A hook does not say when its text was written: that is asked of Twilio, within the minute that hooks may take.
    """
    unasked = {line["run"] for line in story.told["fault"] if line.get("operation") == "inbox" and "run" in line}
    for writes in story.writes.values():
        last: Line | None = None
        for before, write in pairwise(writes):
            ref = write.get("once") or ""
            said = story.inbound.get(ref)
            asked = HOURS.get(said["text"]) if said else None
            if said is None or asked is None or before["hour"] == asked or write["hour"] != asked:
                continue
            if last and last["t"] - said["t"] > SECOND and not _is_hooked_late(story, write, said, unasked):
                yield about("last word", write, ref, f"asked for {asked} before what they asked for at {last['at']}")
            last = said if last is None or said["t"] > last["t"] else last


def _is_hooked_late(story: Story, write: Line, said: Line, unasked: set[int]) -> bool:
    """Tell whether nobody could know when a hook's text was written: it took long, or Twilio was not to be asked."""
    run = story.doors.get(write.get("run", 0), write)
    late = run["t"] - said["t"] > A_HOOK or write.get("run") in unasked
    return story.door(write) == "hear_text" and late


def a_stranger_in_danger_is_answered(story: Story) -> Iterator[Violation]:
    """A stranger in danger has the answer within a day, unless all was halted, or something was away for most of it.

    Or the carrier takes nothing to their number.
    """
    never = {line["to"] for line in story.told["refused"] if is_stranger(line["key"]) and line["code"] in NEVER}
    answers = [line for line in story.told["accepted"] if is_stranger(line["key"]) and line["class"] == "crisis"]
    for ref, said in story.inbound.items():
        until = said["t"] + timedelta(days=1)
        if said["means"] != "distress" or not _is_a_strangers(story, said) or until > story.end:
            continue
        if said["address"] in never:
            continue
        if any(one["to"] == said["address"] and abs(one["t"] - said["t"]) < timedelta(days=1) for one in answers):
            continue
        halted = any(line["t"] < until and not line["channel"] for line in story.told["stopped"])
        if not halted and not any(_lasts(one, said["t"], until) for one in story.start["outages"]):
            yield about("in danger", said, ref, "a stranger in danger was never answered")


def _is_a_strangers(story: Story, said: Line) -> bool:
    """Tell whether a text is from a number that was nobody's then: never signed up, or of somebody who is erased."""
    known = {write["sms"] for write in _everybody(story, said) if write["state"] != "erased"}
    return said["channel"] == "sms" and said["address"] not in known


def _is_stopped(story: Story, said: Line) -> bool:
    """Tell whether a text is from the number of somebody who had stopped by then."""
    return any(write["sms"] == said["address"] and write["state"] == "stopped" for write in _everybody(story, said))


def _everybody(story: Story, line: Line) -> Iterator[Line]:
    """Yield each person as the last write before a line left them."""
    return filter(None, (story.as_of(person, line["n"]) for person in story.writes))


def _lasts(outage: Line, since: datetime, until: datetime) -> bool:
    began, ended = (datetime.fromisoformat(outage[name]) for name in ("since", "until"))
    return min(ended, until) - max(began, since) > timedelta(hours=12)


def _away(outage: Line, since: datetime, until: datetime) -> bool:
    """Tell whether an outage took the table or the carrier of texts away at some time of a span."""
    began, ended = (datetime.fromisoformat(outage[name]) for name in ("since", "until"))
    return outage["what"] in {"store", "phone"} and began < until and ended > since


def _is_nobodys(story: Story, heard: Line) -> bool:
    """Tell whether what was heard is a mail of somebody who had erased themselves by then."""
    said = story.inbound[heard["ref"]]
    gone = [one for person in story.writes if (one := story.erased(person)) and one["email"] == said["address"]]
    return said["channel"] == "email" and any(one["n"] < heard["n"] for one in gone)


def receipts_count_once(story: Story) -> Iterator[Violation]:
    """A status only rises, a provider's id never changes, and a receipt that was taken is in the ledger."""
    stands: dict[str, Line] = {}
    for line in story.lines:
        if line["what"] == "swept":  # whoever is erased has no ledger any more; a late receipt begins it anew
            stands = {key: one for key, one in stands.items() if person_of(key) != line["person"]}
        if line["what"] != "ledger":
            continue
        before = stands.get(line["key"])
        if before and RANKS[line["status"]] < RANKS[before["status"]]:
            yield broken("status", line, f"fell from {before['status']} to {line['status']}")
        if before and before["id"] and line["id"] != before["id"]:
            yield broken("status", line, f"another message took its place: {before['id']}, {line['id']}")
        stands[line["key"]] = line
    for line in story.told["receipt"]:
        if line["came_to"] not in RANKS:
            continue
        if story.erased(person_of(line["key"])):
            continue
        now = stands.get(line["key"])
        if now is None or RANKS[now["status"]] < RANKS[line["came_to"]]:
            yield broken("status", line, f"{line['came_to']} was taken and is not in the ledger")
