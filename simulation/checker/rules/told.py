"""What the carriers say is followed: of our account, of an address, of a phone that is out of reach."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from simulation.checker.calm import Calm
from simulation.checker.classes import NEVER, PROGRAMME, entry_of
from simulation.checker.consent import signed_up_after
from simulation.checker.story import Line, Story, Violation, broken, is_stranger, person_of

# The words by which a carrier says that our account is suspended, and as many of them as may come before it is heard.
SUSPENDED, HEARD = frozenset({"30002", "AccountSuspendedException"}), 10
# What receipts say of texts that carriers keep from people, and as many of a day as may be known before it is heard.
KEPT_BACK = {"30007": 3, "30034": 1}
FILTERS = frozenset({"filter", "registration"})
# These may be tried all the same.
ALL_THE_SAME = frozenset({"crisis", "opt_out"})
# What a call was told has been followed once everything worked for this long.
FOLLOWED = timedelta(hours=1)
# What a receipt said has been followed once everything worked for this long: Twilio's own list is asked each hour.
JUDGED = timedelta(hours=3)
THURSDAY = 3
# So many texts in a row, over so long, that did not reach a phone: then it is out of reach.
AWAY, IN_A_ROW, OVER = "30003", 3, timedelta(days=7)


def a_suspended_account_is_heard(story: Story) -> Iterator[Violation]:
    """After a few refusals because our account is suspended the programme stops on that channel."""
    refused: dict[str, int] = defaultdict(int)
    stopped: set[str] = set()
    for line in story.lines:
        if line["what"] == "stopped":
            stopped.add(line["channel"])
        elif line["what"] == "went on":
            stopped.clear()
            refused.clear()
        elif line["what"] == "refused" and line["code"] in SUSPENDED and not stopped & {"", line["carrier"]}:
            refused[line["carrier"]] += 1
            if refused[line["carrier"]] == HEARD + 1:
                yield broken("suspended", line, f"refused {HEARD + 1} times, and {line['carrier']} goes on")


def what_is_kept_back_is_heard(story: Story) -> Iterator[Violation]:
    """Once the ledger has several texts of a day that carriers kept from people, the programme stops by text.

    What went before an operator let it go on is about what they have mended.
    """
    calm = Calm(story, but=FILTERS)
    went: dict[str, Line] = {}
    known: dict[str, list[Line]] = defaultdict(list)
    for line in story.lines:
        if line["what"] == "went on" or (line["what"] == "stopped" and line["channel"] != "email"):
            known.clear()
            went.clear()
        elif line["what"] == "request":
            went[line["key"]] = line
            for code, most in KEPT_BACK.items() if line["class"] in PROGRAMME and line["carrier"] == "sms" else ():
                day = [one for one in known[code] if line["t"] - one["t"] < timedelta(days=1)]
                if sum(1 for one in day if calm.well(one["t"], line["t"]) > JUDGED) > most:
                    yield broken("kept back", line, f"goes on though {len(day)} texts of the day were {code}")
        elif line["what"] == "ledger" and line["said"] == "undelivered" and line["key"] in went:
            code = line["reason"].partition(":")[0]
            if code in KEPT_BACK and all(one["key"] != line["key"] for one in known[code]):
                known[code].append(line)


def a_number_that_takes_nothing_is_left_alone(story: Story) -> Iterator[Violation]:
    """Once the ledger has that a number takes nothing more, no request goes there before its yes or a new sign-up."""
    calm = Calm(story)
    never: dict[str, Line] = {}
    said: dict[str, Line] = {}  # by key: a no that may be lost on its way, or with the run that was told it
    for line in story.lines:
        if line["what"] == "refused" and line["code"] in NEVER:
            said[line["key"]] = line
        elif line["what"] == "ledger" and line["status"] == "refused" and line["key"] in said:
            never.setdefault(said[line["key"]]["to"], said[line["key"]])
        elif line["what"] == "inbound" and line["means"] == "yes":
            never.pop(line["address"], None)
        elif line["what"] == "request" and line["to"] in never and line["class"] not in ALL_THE_SAME:
            refused = never[line["to"]]
            if is_stranger(line["key"]):
                continue  # of whom nothing is kept
            if calm.well(refused["t"], line["t"]) > FOLLOWED and not signed_up_after(story, line, refused["n"]):
                yield broken("left alone", line, f"{line['class']} to a number that took nothing at {refused['at']}")


def a_phone_out_of_reach_is_paused(story: Story) -> Iterator[Violation]:
    """No text of the programme goes to a phone that three in a row over a week did not reach, as the ledger knew."""
    calm = Calm(story)
    known: dict[str, Line] = {}  # since when the ledger has what became of a text
    sent: dict[str, list[Line]] = defaultdict(list)  # by number: what became of its texts, in the order of sending
    there: dict[str, Line] = {}  # the last that came from a number
    for line in story.lines:
        if line["what"] == "fate":
            sent[line["to"]].append(line)
        elif line["what"] == "inbound":
            there[line["address"]] = line
        elif line["what"] == "ledger" and line["status"] in {"undelivered", "failed"}:
            known.setdefault(line["key"], line)
        elif line["what"] == "request" and line["carrier"] == "sms" and line["class"] in PROGRAMME:
            row = _in_a_row(sent[line["to"]], there.get(line["to"]))
            heard = ((one, known.get(one["key"])) for one in row)
            late = [one for one, told in heard if told and calm.well(told["t"], line["t"]) > FOLLOWED]
            if len(late) < IN_A_ROW or late[-1]["t"] - late[0]["t"] < OVER:
                continue
            if not _was_away(story, line, late[0]):
                yield broken("out of reach", line, f"{len(late)} texts since {late[0]['at']} did not reach this phone")


def _in_a_row(sent: list[Line], there: Line | None) -> list[Line]:
    """Return the last texts to a number that did not reach its phone, since it was there."""
    row: list[Line] = []
    for one in reversed(sent):
        if one["status"] == "delivered" or (there and one["n"] < there["n"]):
            break
        row += [one] if one["code"] == AWAY else []
    return row[::-1]


def _was_away(story: Story, line: Line, since: Line) -> bool:
    """Tell whether texts to somebody have paused since a line: what goes after that is a try."""
    writes = story.writes[person_of(line["key"])]
    return any(write["away"] for write in writes if since["n"] < write["n"] < line["n"])


def the_other_channel_says_it(story: Story) -> Iterator[Violation]:
    """A step that did not arrive by text comes to stand on the agenda as a mail, where mail is open too.

    Judged in the first half of a week, so that there is a day left for it, and for those who wrote nothing since.
    """
    calm, claims = Calm(story), story.claims
    told: dict[str, Line] = {}
    for line in story.told["receipt"]:
        if line["came_to"].startswith("undelivered"):
            told.setdefault(line["key"], line)
    for request in story.told["request"]:
        heard, claim = told.get(request["key"]), claims.get(request["n"])
        entry = entry_of(claim, request["key"]) if claim else None
        if heard is None or entry is None or (entry["kind"], entry["channel"]) != ("step", "sms"):
            continue
        person, by = person_of(request["key"]), heard["t"] + FOLLOWED
        stood = story.as_of(person, heard["n"])
        if stood is None or stood["state"] != "active" or stood["channels"]["email"] != "confirmed":
            continue
        weekday = heard["t"].astimezone(ZoneInfo(story.people[request["to"]]["zone"])).weekday()
        soon = weekday < THURSDAY and heard["t"] - request["t"] < timedelta(days=1)
        theirs = {stood["sms"], stood["email"]}
        wrote = any(one["address"] in theirs and request["t"] <= one["t"] <= by for one in story.inbound.values())
        if not soon or wrote or not calm(heard["t"], by) or by > story.end:
            continue
        mails = (one for write in story.writes[person] if write["t"] <= by for one in write["agenda"])
        if not any((one["kind"], one["channel"], one["week"]) == ("step", "email", entry["week"]) for one in mails):
            yield broken("other channel", heard, "it did not arrive, and no mail is to say it")
