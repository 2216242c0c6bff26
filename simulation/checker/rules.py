"""The promises, each a rule over a history. Their order is that of the page that makes them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise

from simulation.checker import hours
from simulation.checker.story import Line, Story, Violation, is_stranger, person_of

Rule = Callable[[Story], Iterator[Violation]]

# Texts and mails of the programme: nobody asked for this one at this moment.
PROGRAMME = frozenset({"coaching", "nudge"})
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
# After this long a message of the class has lost its moment.
STALE = {
    "answer": timedelta(minutes=10),
    "opt_out": timedelta(minutes=5),
    "crisis": timedelta(minutes=10),
    "ask": timedelta(hours=72),
    "nudge": timedelta(minutes=30),
}
OF_A_WEEK = frozenset({"idea", "step", "plan", "nudge", "check", "reflect"})
# How far along a message is; it never goes back.
RANKS = {
    **dict.fromkeys(("dropped", "expired", "refused"), 1),
    "accepted": 2,
    "sent": 3,
    **dict.fromkeys(("undelivered", "failed", "canceled", "rejected"), 4),
    "delivered": 5,
    "bounced": 6,
    "complained": 7,
}
SECOND = timedelta(seconds=1)


# --- Once ---


def one_accepted(story: Story) -> Iterator[Violation]:
    """No key is accepted twice by a carrier."""
    seen: dict[str, Line] = {}
    for line in story.told["accepted"]:
        if line["key"] in seen:
            yield _broken("one accepted", line, f"accepted twice, first at {seen[line['key']]['at']}")
        seen.setdefault(line["key"], line)


def asks_again_only_when_sure(story: Story) -> Iterator[Violation]:
    """A call whose answer was lost is repeated for a text after ten minutes' looking, for a mail never."""
    last: dict[str, tuple[Line, str]] = {}
    for line in story.lines:
        if line["what"] == "told" and line["key"] in last:
            last[line["key"]] = (last[line["key"]][0], line["how"])
        elif line["what"] == "request":
            before, how = last.get(line["key"], (None, ""))
            if before is not None and how != "not sent":
                if how == "accepted" or line["carrier"] == "email":
                    yield _broken("asked again", line, f"called again, though the call of {before['at']} was {how}")
                elif line["t"] - before["t"] < timedelta(minutes=10):
                    yield _broken("asked again", line, f"called again too soon after the call of {before['at']}")
            last[line["key"]] = (line, "unknown")


def every_call_has_its_claim(story: Story) -> Iterator[Violation]:
    """Nobody calls a carrier without having taken the key, and no two invocations have it at once."""
    claims = story.claims()
    for line in story.told["request"]:
        if is_stranger(line["key"]):
            continue
        claim = claims.get(line["n"])
        if claim is None:
            yield _broken("claimed", line, "a carrier was called without a claim")
            continue
        since = [
            write
            for write in story.writes[claim["person"]]
            if claim["n"] < write["n"] < line["n"] and not _is_open(write, line["key"])
        ]
        if since:
            yield _broken("claimed", line, f"the claim of {claim['at']} was over when the carrier was called")


def one_at_a_time(story: Story) -> Iterator[Violation]:
    """While a lane is busy with a key, no other takes its place before that one is settled or put off."""
    for person, writes in story.writes.items():
        busy: dict[str, str | None] = {"coaching": None, "answers": None}
        for write in writes:
            for lane, state in write["lanes"].items():
                new = state["open"]
                if new and busy[lane] and new != busy[lane]:
                    yield _about("lanes", write, person, f"{lane} was busy with {busy[lane]} and took {new}")
                busy[lane] = new


def nothing_is_said_twice(story: Story) -> Iterator[Violation]:
    """An idea, a step and the end of the programme reach somebody once, whatever key they go by."""
    said: dict[tuple[str, ...], Line] = {}
    for line in story.told["request"]:
        if line["class"] != "coaching" or line["kind"] not in {"idea", "step", "finished"}:
            continue
        claim = story.as_of(person_of(line["key"]), line["n"])
        entry = next((one for one in (claim or {}).get("agenda", ()) if one["key"] == line["key"]), None)
        if entry is None:
            continue
        name = (person_of(line["key"]), line["carrier"], line["kind"], str(entry["week"]))
        before = said.get(name)
        if before and before["key"] != line["key"] and before["key"] in story.accepted:
            yield _broken(
                "said twice", line, f"{line['kind']} of week {entry['week']} went at {before['at']} as {before['key']}"
            )
        said[name] = line


# --- Nothing is lost ---


def every_message_is_recorded(story: Story) -> Iterator[Violation]:
    """Whatever a carrier took stands in the ledger."""
    recorded = {line["key"] for line in story.told["ledger"]}
    for line in story.told["accepted"]:
        if line["key"] not in recorded and not is_stranger(line["key"]) and not story.erased(person_of(line["key"])):
            yield _broken("recorded", line, "accepted, and nothing in the ledger says so")


def nothing_vanishes(story: Story) -> Iterator[Violation]:
    """What a delivery takes off an agenda has its record first, or stands there again under another moment.

    Or it has been said: then it reached somebody while it stood there under another moment.
    """
    recorded: dict[str, int] = {}
    for line in story.told["ledger"]:
        recorded.setdefault(line["key"], line["n"])
    for person, writes in story.writes.items():
        said = {
            _what(entry)
            for write in writes
            for entry in write["agenda"]
            if entry["key"] in story.accepted and entry["kind"] != "check"
        }
        for before, after in pairwise(writes):
            if story.door(after) != "deliver" or after.get("consents"):
                continue  # a consent entry says why a channel's messages are gone
            left = {entry["key"] for entry in after["agenda"]}
            stands = {_what(entry) for entry in after["agenda"]}
            for entry in before["agenda"]:
                gone = entry["key"] not in left and _what(entry) not in stands | said
                if gone and recorded.get(entry["key"], after["n"]) >= after["n"]:
                    yield _about("vanished", after, entry["key"], f"{person}'s {entry['class']} left without a record")


def the_record_comes_first(story: Story) -> Iterator[Violation]:
    """A lane is let go of when the ledger says what became of its message, or when the message waits again."""
    recorded: dict[str, int] = {}
    for line in story.told["ledger"]:
        recorded.setdefault(line["key"], line["n"])
    for writes in story.writes.values():
        for before, after in pairwise(writes):
            if after["state"] == "erased":
                continue  # of somebody who erased everything no record is wanted
            for lane, state in before["lanes"].items():
                key = state["open"]
                if not key or after["lanes"][lane]["open"] == key:
                    continue
                waits = any(entry["key"] == key or _moved(before, entry, key) for entry in after["agenda"])
                if not waits and recorded.get(key, after["n"]) >= after["n"] and _was(before, key):
                    yield _about("record first", after, key, "let go of before the ledger says what became of it")


def everything_settles(story: Story) -> Iterator[Violation]:
    """When nothing fails any more, nothing stays open, overdue or parked, and whoever is coached has more to come."""
    for person, writes in story.writes.items():
        last = writes[-1]
        if last["parked"]:
            parked = next(write for write in writes if write["parked"])
            if len(_met(story, person, parked["t"])) < 5:
                yield _about("settled", parked, person, f"parked: {parked['parked']}")
            continue  # five runs in a row met a fault of this person's own: that is what parking is for
        for lane, state in last["lanes"].items():
            if state["due"] and datetime.fromisoformat(state["due"]) < story.end - timedelta(minutes=30):
                yield _about("settled", last, person, f"{lane} is due since {state['due']} with {state['open']}")
            if state["open"] and not state["due"]:
                yield _about("settled", last, person, f"{lane} is open with {state['open']} and never due")
        coached = [entry for entry in last["agenda"] if entry["class"] == "coaching"]
        if last["state"] == "active" and "confirmed" in last["channels"].values() and not coached:
            yield _about("settled", last, person, "active, and nothing to come")
        for entry in last["agenda"]:
            lane = "coaching" if entry["class"] in PROGRAMME | {"desk"} else "answers"
            if not last["lanes"][lane]["due"]:
                yield _about("settled", last, person, f"{entry['key']} waits and is never due")


# --- Only when allowed ---


def nothing_after_an_end(story: Story) -> Iterator[Violation]:
    """After a stop, an unsubscribe, a bounce or a complaint nothing more goes there that is not allowed."""
    claims = story.claims()
    ends = _ends(story)
    opens = _opens(story)
    for line in story.told["request"]:
        claim = claims.get(line["n"], line)
        for end in ends.get(line["to"], ()):
            if end["t"] >= line["t"] or line["class"] in end["lets"]:
                continue
            if line["to"] != end["from"] and person_of(line["key"]) != end["person"]:
                continue  # somebody else's sign-up with an address that this one never confirmed
            yes = [again for again in opens.get(line["to"], ()) if again["n"] < claim["n"]]
            # A stop whose webhook was lost is found a day late: the yes that opened the channel after it stands.
            if any(end["n"] < again["n"] or (again["opened"] and end["written"] < again["written"]) for again in yes):
                continue
            if line["class"] == "ask" and _signed_up_after(story, line, end["n"]):
                continue
            if claim["n"] > end["n"] or line["t"] > end["t"] + 2 * SECOND:
                yield _broken(
                    "ended", line, f"{line['class']} to somebody who had ended it at {end['at']}: {end['why']}"
                )
                break


def nothing_without_a_yes(story: Story) -> Iterator[Violation]:
    """A channel is opened by its own yes alone, and each class goes only where its table lets it."""
    claims = story.claims()
    for line in story.told["request"]:
        claim = claims.get(line["n"])
        if claim is None:
            continue
        states, channels = MAY_GO[line["class"]]
        state, channel = claim["state"], claim["channels"][line["carrier"]]
        if state not in states or channel not in channels:
            yield _broken("allowed", line, f"{line['class']} to somebody {state}, whose {line['carrier']} is {channel}")
    for person, writes in story.writes.items():
        before: dict[str, str | None] = {"sms": None, "email": None}
        for write in writes:
            for word, state in write["channels"].items():
                said = story.inbound.get(story.ref(write)) or story.inbound.get(write.get("once", ""))
                yes = said is not None and said["means"] == "yes" and said["address"] == write[word]
                missed = story.door(write) == "upkeep"
                back = before[word] == "away" and _may_come_back(write, said)
                if state == "confirmed" != before[word] and not (yes or missed or back):
                    yield _about("consent", write, person, f"{word} was confirmed without its yes")
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
    claims = story.claims()
    for line in story.told["request"]:
        claim = claims.get(line["n"])
        if claim and line["carrier"] == "sms" and claim["channels"]["sms"] == "away":
            yield _broken("away", line, f"{line['class']} to a phone that is out of reach since {claim['away']}")


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
                yield _broken("stopped", line, f"{line['carrier']} is stopped since {stopped['at']}: {stopped['why']}")


def one_ask(story: Story) -> Iterator[Violation]:
    """Nobody is asked more often on a channel than they wanted it: by a sign-up, or from their page."""
    asked: dict[tuple[str, str], Line] = {}
    went: dict[tuple[str, str], int] = defaultdict(int)
    for line in story.told["accepted"]:
        if line["class"] == "ask":
            name = (person_of(line["key"]), line["carrier"])
            went[name] += 1
            if went[name] > len(_wanted(story, *name, line["n"])):
                yield _broken("one ask", line, f"asked before at {asked[name]['at']}" if name in asked else "unasked")
            asked[name] = line


# --- Whoever is erased ---


def nothing_to_the_erased(story: Story) -> Iterator[Violation]:
    """Whoever pressed the button is erased when the page says so; from then on nothing goes to them or is theirs."""
    for line in story.told["pressed"]:
        gone = story.erased(line.get("person", ""))
        if line.get("person") in story.writes and (gone is None or gone["n"] > line["n"]):
            yield _about("erased", line, line["person"], "told that everything is erased, and it is not")
    for person, writes in story.writes.items():
        gone = story.erased(person)
        for write in writes if gone else ():
            if gone and write["n"] > gone["n"]:
                yield _about("erased", write, person, f"was erased at {gone['at']} and came back {write['state']}")
    claims = story.claims()
    for line in story.told["request"]:
        gone = story.erased(person_of(line["key"]))
        claim = claims.get(line["n"], line)
        if gone and (claim["n"] > gone["n"] or line["t"] > gone["t"] + 2 * SECOND):
            yield _broken("erased", line, f"{line['class']} to somebody erased at {gone['at']}")


def nothing_is_left_of_the_erased(story: Story) -> Iterator[Violation]:
    """A day after everything works again, nothing stands of whoever is erased but that they are."""
    for line in story.told["left"]:
        gone = story.erased(line["person"])
        if gone is None or gone["t"] > story.end - timedelta(days=2):
            continue
        # A receipt that comes later than all the rest is swept the next morning.
        if set(line["items"]) - {"profile", "sent"}:
            yield _about("swept", line, line["person"], f"{', '.join(line['items'])} stand since {gone['at']}")
        if line["texts"]:
            yield _about("swept", line, line["person"], f"the carrier still has {line['texts']} texts of theirs")


# --- While all sending is stopped ---


def nothing_while_halted(story: Story) -> Iterator[Violation]:
    """Nothing that began after the switch was turned calls a carrier of messages before it is turned back."""
    turns = [line for line in story.lines if line["what"] == "went on" or _halts(line)]
    for line in story.told["request"]:
        began = story.doors.get(line.get("run", 0), line)["n"]
        last = next((turn for turn in reversed(turns) if turn["n"] < began), None)
        goes = any(began < turn["n"] < line["n"] for turn in turns if turn["what"] == "went on")
        if last and _halts(last) and not goes:
            yield _broken("halted", line, f"all sending was stopped at {last['at']}")


def _halts(line: Line) -> bool:
    return bool(line["what"] == "stopped" and not line["channel"])


# --- On time ---


def inside_the_hours(story: Story) -> Iterator[Violation]:
    """No message of the programme goes or arrives outside the hours of its person's place and day."""
    for what in ("request", "accepted"):
        for line in story.told[what]:
            one = story.people.get(line["to"])
            if line["class"] not in PROGRAMME or one is None:
                continue
            if line["carrier"] == "email" and line["class"] == "nudge":
                continue  # a mail at nine on the day that they named
            if not hours.is_open(line["t"], one["zone"], one["place"]):
                yield _broken("hours", line, f"{line['class']} at {line['at']} in {one['zone']} {one['place'] or ''}")
            elif "valid_for" in line:
                held = line["t"] + timedelta(seconds=line["valid_for"])
                if held > hours.closing(line["t"], one["zone"], one["place"]) + SECOND:
                    yield _broken("hours", line, "the carrier may hold it until after the hours")


def the_desk_knocks_by_day(story: Story) -> Iterator[Violation]:
    """A coach's own words go at any hour to whoever is in a conversation, a day long; else in the hours."""
    claims = story.claims()
    spoke: dict[str, list[datetime]] = defaultdict(list)
    for person, writes in story.writes.items():
        said = story.inbound.keys()
        spoke[person] += [write["t"] for write in writes if {write.get("once"), story.ref(write)} & said]
    for line in story.told["request"]:
        if line["class"] in {"answer", "crisis", "opt_out"}:
            spoke[person_of(line["key"])].append(line["t"])
    for line in story.told["request"]:
        one, claim = story.people.get(line["to"]), claims.get(line["n"], line)
        if line["class"] != "desk" or one is None or hours.is_open(line["t"], one["zone"], one["place"]):
            continue
        since = claim["t"] - timedelta(hours=24, minutes=1)
        if not any(since <= at <= line["t"] for at in spoke[person_of(line["key"])]):
            yield _broken("desk", line, f"at {line['at']} in {one['zone']}, a day after the last word")


def the_limits_are_kept(story: Story) -> Iterator[Violation]:
    """One unasked text a day, four hours between two, and none within two hours of a conversation."""
    last: dict[str, Line] = {}
    for line in story.told["accepted"]:
        one = story.people.get(line["to"])
        if line["carrier"] != "sms" or line["class"] not in PROGRAMME or one is None:
            continue
        before = last.get(line["to"])
        if before and hours.day(before["t"], one["zone"]) == hours.day(line["t"], one["zone"]):
            yield _broken("one a day", line, f"the day's text went at {before['at']}")
        elif before and line["t"] - before["t"] < timedelta(hours=4):
            yield _broken("one a day", line, f"less than four hours after {before['at']}")
        last[line["to"]] = line
    claims, talks = story.claims(), _talks(story)
    for line in story.told["request"]:
        if line["carrier"] == "sms" and line["class"] in PROGRAMME:
            claim = claims.get(line["n"], line)
            for at, number in talks.get(person_of(line["key"]), ()):
                if number < claim["n"] and timedelta(0) <= claim["t"] - at < timedelta(hours=2) - SECOND:
                    yield _broken("conversation", line, f"within two hours of what they wrote at {at.isoformat()}")
                    break


def nothing_stale(story: Story) -> Iterator[Violation]:
    """What has lost its moment does not go: after an outage people get the latest that makes sense, and no pile."""
    claims = story.claims()
    for line in story.told["request"]:
        one, claim = story.people.get(line["to"]), claims.get(line["n"])
        if claim is None or one is None:
            continue
        entry = next((other for other in claim["agenda"] if other["key"] == line["key"]), None)
        if entry is None:
            continue
        at = datetime.fromisoformat(entry["at"])
        limit = STALE.get(line["class"])
        if limit and line["t"] - at > limit + timedelta(minutes=1):
            yield _broken("stale", line, f"{line['class']} of {entry['at']}")
        if line["class"] != "coaching":
            continue
        late = (datetime.fromisoformat(hours.day(line["t"], one["zone"]))
                - datetime.fromisoformat(hours.day(at, one["zone"]))).days  # fmt: skip
        another_week = hours.week(line["t"], one["zone"]) != hours.week(at, one["zone"])
        too_late = {
            "check": late > 6,
            "plan": late > 0,
            "reflect": late > 0,
            "idea": entry["week"] > 0 and another_week,
            "step": entry["week"] > 0 and another_week,
        }
        if too_late.get(line["kind"], False):
            yield _broken("stale", line, f"{line['kind']} of {entry['at']}")
        for other in claim["agenda"]:
            later = at < datetime.fromisoformat(other["at"]) <= claim["t"]
            same = other["channel"] == entry["channel"] and other["class"] in PROGRAMME
            about = other["kind"] in {"plan", "check"} and other["week"] == entry["week"]
            if later and same and not about:
                yield _broken(
                    "stale", line, f"{entry['kind']} went though {other['kind']} of {other['at']} was due too"
                )


# --- What came in ---


def inbound_is_applied_once(story: Story) -> Iterator[Violation]:
    """What came in is applied once, however often it is brought; what was answered with a yes was applied."""
    applied: dict[str, Line] = {}
    for line in story.lines:
        ref = line.get("once") if line["what"] == "person" else line["ref"] if line["what"] == "applied" else ""
        if not ref:
            continue
        if ref in applied:
            yield _about("inbound once", line, ref, f"applied twice, first at {applied[ref]['at']}")
        applied.setdefault(ref, line)
    # A mail of somebody who erased themselves meanwhile is nobody's.
    nobodys = {line["ref"] for line in story.told["heard"] if line["came_to"] == "unknown" and line["ref"][0] == "m"}
    for line in story.told["heard"]:
        if line["ref"] not in applied and line["ref"] not in nobodys:
            yield _about("inbound once", line, line["ref"], "answered as heard, and never applied")
    given_up = {line["ref"] for line in story.told["given up"]}
    for ref, line in story.inbound.items():
        lost = line["channel"] == "email" and (ref in given_up or ref in nobodys)
        pressed = ref.startswith(("press-", "leave-", "erase-"))
        if ref not in applied and not lost and not pressed and line["t"] < story.end - timedelta(days=1):
            yield Violation(rule="inbound once", at=story.end, key=ref, says=f"of {line['at']}, and never applied")


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
            yield _broken("status", line, f"fell from {before['status']} to {line['status']}")
        if before and before["id"] and line["id"] != before["id"]:
            yield _broken("status", line, f"another message took its place: {before['id']}, {line['id']}")
        stands[line["key"]] = line
    for line in story.told["receipt"]:
        if line["came_to"] not in RANKS:
            continue
        if story.erased(person_of(line["key"])):
            continue
        now = stands.get(line["key"])
        if now is None or RANKS[now["status"]] < RANKS[line["came_to"]]:
            yield _broken("status", line, f"{line['came_to']} was taken and is not in the ledger")


# --- Caps ---


def caps_hold(story: Story) -> Iterator[Violation]:
    """No more texts and asks a day than allowed, and one answer a day to somebody unknown."""
    limits = story.start["limits"]
    texts: dict[str, int] = defaultdict(int)
    asks: dict[str, int] = defaultdict(int)
    cost: dict[str, int] = defaultdict(int)  # of coaching, in hundredths of a cent
    turned_away = _turned_away(story)
    strangers: dict[tuple[str, str], Line] = {}
    for line in story.told["request"]:
        day = line["t"].date().isoformat()
        coaching = line["class"] in PROGRAMME
        if line["carrier"] == "sms" and coaching and line["n"] not in turned_away:
            texts[day] += 1
            if texts[day] == limits["texts_per_day"] + 1:
                yield _broken("caps", line, f"more than {limits['texts_per_day']} texts on {day}")
        price = limits["cost"][line["carrier"]] if coaching and line["n"] not in turned_away else 0
        cost[day] += price
        if cost[day] > limits["cost_per_day"] >= cost[day] - price:
            yield _broken("caps", line, f"more than {limits['cost_per_day']} spent on {day}")
        if is_stranger(line["key"]) and line["class"] != "opt_out":  # a farewell is to somebody who was known
            name = (line["to"], (line["t"] - timedelta(hours=8)).date().isoformat())  # days end by night in America
            if name in strangers:
                yield _broken("caps", line, f"somebody unknown was answered at {strangers[name]['at']} already")
            strangers[name] = line
    for line in story.told["accepted"]:
        if line["class"] == "ask":
            # Of the day on which it was wanted, not of the outage's after it.
            wanted = _wanted(story, person_of(line["key"]), line["carrier"], line["n"])
            day = (wanted or [line])[-1]["t"].date().isoformat()
            asks[day] += 1
            if asks[day] == limits["asks_per_day"] + 1:
                yield _broken("caps", line, f"more than {limits['asks_per_day']} asks on {day}")


def _turned_away(story: Story) -> set[int]:
    """Return the calls, by their place, of which the caller was told that they were certainly not taken."""
    last: dict[str, int] = {}
    found: set[int] = set()
    for line in story.lines:
        if line["what"] == "request":
            last[line["key"]] = line["n"]
        elif line["what"] == "told" and line["how"] == "not sent" and line["key"] in last:
            found.add(last[line["key"]])
    return found


def the_rate_is_kept(story: Story) -> Iterator[Violation]:
    """No more coaching leaves in two minutes than the senders take in them, and a minute's more."""
    for carrier, per_second in story.start["limits"]["per_second"].items():
        most = max(1, int(per_second * 180))
        sent = [line for line in story.told["request"] if line["class"] in PROGRAMME and line["carrier"] == carrier]
        for first, line in zip(sent, sent[most:], strict=False):
            if line["t"] - first["t"] < timedelta(minutes=2):
                yield _broken("rate", line, f"more than {most} by {carrier} since {first['at']}")


RULES: tuple[Rule, ...] = (
    one_accepted,
    asks_again_only_when_sure,
    every_call_has_its_claim,
    one_at_a_time,
    nothing_is_said_twice,
    every_message_is_recorded,
    nothing_vanishes,
    the_record_comes_first,
    everything_settles,
    nothing_after_an_end,
    nothing_without_a_yes,
    a_phone_that_is_away_is_left_alone,
    a_stopped_programme_waits,
    one_ask,
    nothing_to_the_erased,
    nothing_is_left_of_the_erased,
    nothing_while_halted,
    inside_the_hours,
    the_desk_knocks_by_day,
    the_limits_are_kept,
    nothing_stale,
    inbound_is_applied_once,
    receipts_count_once,
    caps_hold,
    the_rate_is_kept,
)


# --- What the rules ask of a history ---


def _broken(rule: str, line: Line, says: str) -> Violation:
    return Violation(rule=rule, at=line["t"], key=line["key"], says=says)


def _about(rule: str, line: Line, key: str, says: str) -> Violation:
    return Violation(rule=rule, at=line["t"], key=key, says=says)


def _what(entry: Line) -> tuple[object, ...]:
    """Return what a message is, whenever it goes; what is of no week says so of whichever it stands in."""
    week = entry["week"] if entry["kind"] in OF_A_WEEK else 0
    return entry["class"], entry["kind"], week, entry["channel"]


def _is_open(write: Line, key: str) -> bool:
    return any(lane["open"] == key for lane in write["lanes"].values())


def _was(write: Line, key: str) -> bool:
    """Tell whether a key stands on the agenda of a write."""
    return any(entry["key"] == key for entry in write["agenda"])


def _moved(before: Line, entry: Line, key: str) -> bool:
    """Tell whether an entry is what *key* was, under another moment."""
    return any(other["key"] == key and _what(other) == _what(entry) for other in before["agenda"])


def _met(story: Story, person: str, until: datetime) -> list[Line]:
    """Return the faults that met one person's calls in the hours before a moment; an outage is nobody's own."""
    since = until - timedelta(hours=3)
    return [
        line for line in story.told["fault"] if since <= line["t"] <= until and person_of(line["subject"]) == person
    ]


def _ends(story: Story) -> dict[str, list[Line]]:
    """Return by address when everything to it ended, and what may still go."""
    ends: dict[str, list[Line]] = defaultdict(list)
    for writes in story.writes.values():
        for before, write in pairwise([{"channels": {}}, *writes]):
            said = story.inbound.get(write.get("once") or story.ref(write))
            if said is None:
                continue
            end = {"t": write["t"], "n": write["n"], "at": write["at"], "why": said["means"], "written": said["t"]}
            end |= {"from": said["address"], "person": write["person"]}
            if said["means"] == "stop":
                waits = {write[word] for word, state in before["channels"].items() if state == "pending"}
                # Whose an address is that was only added from a page, nobody knows: it speaks for itself alone.
                alone = said["address"] in waits and "confirmed" in before["channels"].values()
                for address in (said["address"],) if alone else filter(None, (write["sms"], write["email"])):
                    ends[address].append(end | {"lets": {"opt_out", "crisis"}})
            elif said["means"] == "unsubscribe" and write["email"]:
                ends[write["email"]].append(end | {"lets": set()})
    to = {line["key"]: line["to"] for line in story.told["accepted"]}
    for line in story.told["receipt"]:
        if line["came_to"] in {"bounced", "complained"} and line["key"] in to:
            end = {"t": line["t"], "n": line["n"], "at": line["at"], "why": line["came_to"], "lets": set()}
            end["written"] = line["t"]
            ends[to[line["key"]]].append(end | {"from": to[line["key"]], "person": person_of(line["key"])})
    return ends


def _opens(story: Story) -> dict[str, list[Line]]:
    """Return by address where a yes from it took effect, when it was written, and whether it opened a channel."""
    opens: dict[str, list[Line]] = defaultdict(list)
    for writes in story.writes.values():
        for write in writes:
            said = story.inbound.get(write.get("once") or "") or story.inbound.get(story.ref(write))
            if said is not None and said["means"] == "yes":
                opened = any(what in {"confirmed", "resumed"} for _, what in write.get("consents") or ())
                opens[said["address"]].append({"n": write["n"], "written": said["t"], "opened": opened})
    return opens


def _signed_up_after(story: Story, line: Line, number: int) -> bool:
    """Tell whether the channel of an ask was wanted after a line."""
    return any(one["n"] > number for one in _wanted(story, person_of(line["key"]), line["carrier"], line["n"]))


def _wanted(story: Story, person: str, carrier: str, number: int) -> list[Line]:
    """Return the writes before a line by which somebody wanted a channel: the sign-up's, and those of their page."""
    return [
        write
        for write in story.writes.get(person, [])
        if write["n"] < number and [carrier, "asked"] in (write.get("consents") or [])
    ]


def _talks(story: Story) -> dict[str, list[tuple[datetime, int]]]:
    """Return by person when something that they wrote in a conversation took effect."""
    talks: dict[str, list[tuple[datetime, int]]] = defaultdict(list)
    for person, writes in story.writes.items():
        for write in writes:
            said = story.inbound.get(write.get("once") or "")
            if said is not None and said["means"] == "other" and write["state"] == "active":
                talks[person].append((write["t"], write["n"]))
    return talks
