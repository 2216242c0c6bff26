"""What was spent and done: the minutes that went into the step, and how much of a countable thing was done.

A text names many numbers. Those of a target, a plan, a shift or somebody else's evening are not the person's
effort, and are left out by what stands around them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from .durations import NUMBER, Length, by_day, clock_span, lengths
from .rx import Rx
from .words import table

_NOT_SPENT_BEFORE = Rx(r"\b(?:within|every|in under|in less than|back in|next|left|by|was|for|at|until)(?: the)?$")
_SOFT_BEFORE = frozenset({
    "for", "was", "at", "by", "next", "another",
})  # fmt: skip
_NOT_SPENT_AFTER = Rx(
    r" ?-? ?(?:ago|late|early|earlier|later|away|left|from now|old|shifts?|drives?|commute|flight|days?\b"
    r"|weeks?|wait|nap|game|movie|layover|ride|a day|a week|an? hours|per|every|job|line|delay|to go|notice"
    r"|turnaround|walk|bus|train|double|meeting|overtime|of sleep|of (?:overtime|traffic|driving|tv|netflix))\b"
)
_OBJECT_AFTER = Rx(
    r" ?-? ?(?:\w+ )?(?:workshop|course|class|lecture|webinar|recording|tutorial|training|movie|exam|step"
    r"|bootcamp|program)\b"
)
_ARTICLE_BEFORE = Rx(r"\b(?:the|a|an|of the|of a|that|this)$")
_ELSEWHERE = Rx(
    r"\b(?:saved?|saves|saving|parking lot|bucks|an hour raise|cost|costs|lost|shift|gym|nap|napped|slept|sleep"
    r"|drive|drove|driving|commute"
    r"|on hold|waited|waiting|game|traffic|cooked|cleaned|cleaning|laundry|supposed to|meant to|planned|(?:am"
    r"|was|were|only|is) going to|going to do|wanted to|aimed|aiming|you said|goal was|tv|netflix|replied"
    r"|wrote back|answered|got back|said yes|train was|bus was|flight|dentist|doctor|overtime|scrolling"
    r"|scrolled|tiktok|youtube|ran over|ran late|meeting (?:ran|went|was)|stuck in|late|power was|will|travel"
    r"|traveled|airport|target|would be|should take|assigned)\b"
)
_EFFORT = Rx(
    r"\b(?:practic|stud|cours|portfolio|resume|cv|read|book|lesson|appl|project|linkedin|interview|module"
    r"|chapter|cod|tutorial|certificate|class|done|did|spent|worked|put in)"
)
_SAID_QUICKLY = Rx(r"\b(?:she|he|they|who|recruiter|manager|boss) (?:\w+ ){1,6}$")
_BARE_MINUTES = Rx(
    r"\b(?:did|done|got|managed|put in|spent|took(?: me)?|(?:practiced|studied|worked|read|coded|wrote"
    r"|went)(?: \w+){0,6} for)"
    rf"(?: about| like| only| maybe| another| me)? ({NUMBER})(?= ?$| [,.;!|]"
    r"| (?:today|tonight|yesterday|so far|total|in|though|before|this morning|lol)\b)(?! (?:in|on) (?:a|my"
    r"|the) (?:row|scale))|(?:^|[.,!|] )(?:about |like |maybe )?(\d{2,3})(?= ?$| [.!|])"
)


class Share(NamedTuple):
    """A part of a target: "10 of the 30 minutes", "2 of the 5 videos"."""

    did: float
    whole: float
    timed: bool
    start: int
    end: int


_SHARE = Rx(
    rf"\b({NUMBER}|one|half)(?: (minutes|hours))? (?:(?:out )?of) (?:the |my |your |those |these |a "
    rf"|an )?(?:first |full |whole |planned )?({NUMBER})\b(?: (minutes|hours))?",
)
_SLASHED = Rx(r"(?<!\S)(\d{1,3})/(\d{1,3})(?!\S)(?! (?:of )?(?:an? )?hours)")
_PLACES = table(
    """
    pg page pages p chapter ch module week day part lesson unit section video step round season
    """
)


def shares(text: str) -> list[Share]:
    """Find every "N of M", and say whether it is one of time."""
    found = []
    for match in _SHARE.finditer(text):
        if _PLACES & set(text[max(match.start() - 12, 0) : match.start()].split()[-1:]):
            continue
        unit = match[2] or match[4]
        factor = 60 if unit == "hours" else 1
        whole = float(match[3]) * (60 if match[4] == "hours" else 1 if match[4] else factor)
        did = whole / 2 if match[1] == "half" else float(1 if match[1] == "one" else match[1]) * factor
        found.append(Share(did, whole, unit is not None, match.start(), match.end()))
    found = [_in_minutes(part) for part in found]
    found.extend(
        Share(int(match[1]), int(match[2]), timed=False, start=match.start(), end=match.end())
        for match in _SLASHED.finditer(text)
        if int(match[1]) <= int(match[2])
    )
    return sorted(found, key=lambda share: share.start)


def _in_minutes(part: Share) -> Share:
    """Take "25 of the 30" for minutes: round numbers of a target that is as long as a step."""
    round_ones = part.did % 5 == 0 and part.whole % 5 == 0 and part.whole >= _LEAST_TARGET
    return part._replace(timed=True) if round_ones and not part.timed else part


_LEAST_TARGET = 20


def _is_effort(text: str, length: Length, *, alone: bool) -> bool:
    before, after = text[max(length.start - 80, 0) : length.start].rstrip(), text[length.end : length.end + 40]
    if _NOT_SPENT_AFTER.match(after):
        return False
    lead = _NOT_SPENT_BEFORE.search(before[-24:])
    if lead and before.rsplit(" ", 1)[-1] not in _SOFT_BEFORE:
        return False
    if _OBJECT_AFTER.match(after) and _ARTICLE_BEFORE.search(before[-12:]):
        return alone
    return not (before.endswith("next") or _SAID_QUICKLY.search(before[-60:]))


def minutes_spent(text: str, is_report: Callable[[int], str | None]) -> int | None:
    """Add up the time that went into the step, over the stretches of `text` that report something done."""
    named = lengths(text)
    parts = shares(text)
    begins = [part.start for part in parts]
    spent = [part.did for part in parts if part.timed]
    spent_elsewhere: dict[str, bool] = {}
    for length in named:
        within = bisect_right(begins, length.start) - 1
        if within >= 0 and length.start < parts[within].end:
            continue
        clause = is_report(length.start)
        if clause is None:
            continue
        if clause not in spent_elsewhere:
            spent_elsewhere[clause] = bool(_ELSEWHERE.search(clause)) and not _EFFORT.search(clause)
        if spent_elsewhere[clause]:
            continue
        if _is_effort(text, length, alone=len(named) == 1):
            spent.append(length.minutes)
    listed = [length.minutes for length in by_day(text, named) if is_report(length.start) is not None]
    if spent or len(listed) > 1:
        spent += listed
    if not spent and (span := clock_span(text)) and is_report(span.start) is not None:
        spent = [span.minutes]
    if not spent and not named and (match := _BARE_MINUTES.search(text)) and is_report(match.start()) is not None:
        bare = float(match[1] or match[2])
        spent = [bare] if bare % 5 == 0 else []
    return round(sum(spent)) or None


# Things that come in numbers and are the step itself. A plural that is on neither list counts after a word of doing.
_THINGS = (
    r"(?:applications?|jobs?|places?|positions?|postings?|roles?|openings?|companies|company|employers?|people"
    r"|persons?|contacts?|connections?|recruiters?|managers?|alumni|friends|coworkers|colleagues|classmates"
    r"|mentors?|folks|ladies|guys|women|men|pages?|chapters?|videos?|lectures?|lessons?|modules?|units?"
    r"|sections?|tutorials?|exercises?|problems?|questions?|quizzes|quiz|worksheets?|drills?|labs?|articles?"
    r"|books?|cards|flashcards|tickets?|orders?|reports?|calls?|emails?|messages?|letters?|notes?|resumes?"
    r"|interviews?|chats?|coffees|meetings?|references?|recommendations?|introductions?|drafts?|slides?"
    r"|paragraphs?|bullets?|bullet points|stories|examples?|wins|sketches|projects?|classes|sessions|steps"
    r"|levels?|words|lines|rows|tasks?|sites|shops|stores|restaurants|clinics|schools|hospitals|offices"
    r"|agencies|farms|firms|departments|teams|cover letters?|profiles|posts?|comments|podcasts?|episodes?|songs"
    r"|designs?|mockups?|screens|models|repos|commits)"
)
_NOT_THINGS = (
    r"(?:times|hours|minutes|days|weeks|months|years|percent|am|pm|h|m|x|seconds|bucks|dollars|grand|kids|boys"
    r"|girls|coffees|shifts|classes a|doubles|cats|dogs|sons|daughters|brothers|sisters|cars|trucks|pushups"
    r"|floors|stops|rooms|others|rounds|blocks|calories|pounds|quid|euros|pesos|dollars|cents|things|guests"
    r"|tables|babies|twins|tries|attempts|bites|yeses|nos|winters|summers|feet|inches|acres|cows|goats|pigs"
    r"|patients|passes|miles|reps|beers|drinks|points|degrees|weeks|nights|mornings|hrs|of|ish"
    r"|oclock|years|thirds|quarters|cups)"
)
_COUNT = Rx(
    r"(?<![$:/%-] )(?<!chapter )(?<!module )(?<!week )(?<!python )(?<!part )(?<!page )(?<!unit )(?<!lesson )"
    r"(?<!pg )(?<!step )\b"
    rf"(\d{{1,4}}|one|another one)(?: (?!{_NOT_THINGS}\b)[a-z]{{1,14}}){{0,3}}? {_THINGS}\b",
    rf"(?<![$:/%-] )(?<!am )\b([1-5]?\d) (?:(?:different|more|new|local|big|small|old|cold) )?(?!{_NOT_THINGS}\b)"
    r"[a-z]{3,14}[a-rt-z]s\b",
)
_DID = (
    r"(?:did|done|finished|completed|applied to|emailed|messaged|called|wrote to|read|watched|sent(?: out)?"
    r"|submitted|knocked out|got through|reached out to|contacted|asked|closed|solved|wrote|made|met(?: with)?"
    r"|talked to)"
)
_COUNT_AFTER = Rx(
    rf"\b{_DID} (?:all |about |like |only |just |another |to )?(\d{{1,4}})\b(?! ?(?:{_NOT_THINGS}\b|[%:/-]))",
)


def counted(text: str, is_report: Callable[[int], str | None], *, timed: bool) -> int | None:
    """Give how many of a countable thing were done, over the stretches that report something done.

    A bare number after a word of doing ("did 3") counts only where it is not already read as minutes (`timed`).
    """
    for share in shares(text):
        if (
            not share.timed
            and float(share.did).is_integer()
            and is_report(share.start) is not None
            and not _MARKED.match(text[share.end : share.end + 24])
        ):
            return int(share.did)
    spans = [(length.start, length.end) for length in lengths(text)]
    for match in _COUNT.finditer(text):
        if any(begin <= match.start() < end for begin, end in spans):
            continue
        before = text[max(match.start() - 24, 0) : match.start()]
        if is_report(match.start()) is None or _ELSE_COUNTED.search(before):
            continue
        said = match[1] or match[2]
        if said.isdigit() or match[0].startswith("one application"):
            return int(said) if said.isdigit() else 1
    if not timed:
        for match in _COUNT_AFTER.finditer(text):
            if is_report(match.start()) is not None:
                return int(match[1])
    return None


# Numbers of other people and other things, by what stands before them: "two recruiters wrote back", "after 3 calls".
_ELSE_COUNTED = Rx(
    r"\b(?:by|after|than|until|other|remaining|team of|crew of|out of|\$|told|all of|for|past|needs|needed"
    r"|due in|last)(?: the| my| about| like)? $"
)
_MARKED = Rx(r" ?(?:stars|on (?:the|my|a)|percent|%|score|correct|right)")
