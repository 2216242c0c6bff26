"""What people wanted, by address: what they asked for, what they opened by a yes, and when they ended it."""

from collections import defaultdict
from itertools import pairwise

from simulation.checker.story import Line, Story, person_of


def ends_of(story: Story) -> dict[str, list[Line]]:
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
            # What a carrier says counts from the moment at which the function that hears it began.
            end["written"] = story.doors.get(line.get("run", 0), line)["t"]
            ends[to[line["key"]]].append(end | {"from": to[line["key"]], "person": person_of(line["key"])})
    return ends


def yeses_of(story: Story) -> dict[str, list[Line]]:
    """Return by address where a yes from it took effect, when and how it was written, and if it opened a channel."""
    opens: dict[str, list[Line]] = defaultdict(list)
    for writes in story.writes.values():
        for write in writes:
            said = story.inbound.get(write.get("once") or "") or story.inbound.get(story.ref(write))
            if said is not None and said["means"] == "yes":
                consents = write.get("consents") or []
                opened = any([said["channel"], what] in consents for what in ("confirmed", "resumed"))
                mailed = said["channel"] == "email" and not said["ref"].startswith("press-")
                yes = {"n": write["n"], "written": said["t"], "mailed": mailed, "opened": opened}
                opens[said["address"]].append(yes)
    return opens


def signed_up_after(story: Story, line: Line, number: int) -> bool:
    """Tell whether the channel of an ask was wanted after a line."""
    return any(one["n"] > number for one in wanted(story, person_of(line["key"]), line["carrier"], line["n"]))


def wanted(story: Story, person: str, carrier: str, number: int) -> list[Line]:
    """Return the writes before a line by which somebody wanted a channel: the sign-up's, and those of their page."""
    return [
        write
        for write in story.writes.get(person, [])
        if write["n"] < number and [carrier, "asked"] in (write.get("consents") or [])
    ]
