"""How many: the number of a countable thing that was done, and the shares of a target ("2 of the 5 videos")."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .durations import NUMBER, lengths, places_of
from .rx import Rx
from .words import table


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
_SLASHED = Rx(r"(?<!\S)(\d{1,3})/(\d{1,3})(?!\S)(?! (?:of )?(?:an? )?hours)(?: (minutes))?")
_OF_THE_HOUR = Rx(r"\b([1-5]?\d)(?: minutes)? (?:out )?of (?:the|an?|my|that) (?P<half>half (?:an )?)?hours\b")
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
    found = [part if _MARKED.match(text[part.end : part.end + 24]) else _in_minutes(part) for part in found]
    found += [
        Share(int(match[1]), 30 if match["half"] else 60, timed=True, start=match.start(), end=match.end())
        for match in _OF_THE_HOUR.finditer(text)
    ]
    found.extend(
        Share(int(match[1]), int(match[2]), timed=match[3] is not None, start=match.start(), end=match.end())
        for match in _SLASHED.finditer(text)
        if int(match[1]) <= int(match[2])
    )
    return sorted(found, key=lambda share: share.start)


def _in_minutes(part: Share) -> Share:
    """Take "25 of the 30" for minutes: round numbers of a target that is as long as a step."""
    round_ones = part.did % 5 == 0 and part.whole % 5 == 0 and part.whole >= _LEAST_TARGET
    return part._replace(timed=True) if round_ones and not part.timed else part


_LEAST_TARGET = 20


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
    r"|oclock|words|lines|sentences|takes|pings|birds|buildings|goes|years|thirds|quarters|cups)"
)
_COUNT = Rx(
    r"(?<![$:/%-] )(?<!chapter )(?<!module )(?<!week )(?<!python )(?<!part )(?<!page )(?<!unit )(?<!lesson )"
    r"(?<!pg )(?<!step )\b"
    rf"(\d{{1,4}}|one|another one)(?: (?!(?:{_NOT_THINGS}|to|after|before)\b)[a-z]{{1,14}}){{0,3}}? {_THINGS}\b",
    rf"(?<![$:/%-] )(?<!am )\b([1-5]?\d) (?:(?:different|more|new|local|big|small|old|cold) )?(?!{_NOT_THINGS}\b)"
    r"[a-z]{3,14}[a-rt-z]s\b",
)
_DID = (
    r"(?:did|done|finished|completed|applied to|emailed|messaged|called|wrote to|read|watched|sent(?: out)?"
    r"|submitted|knocked out|got through|reached out to|contacted|asked|closed|solved|wrote|made|met(?: with)?"
    r"|talked to)"
)
_COUNT_OF = Rx(
    rf"\b(?:{_DID}|[a-z]{{3,}}ed|wrote) (?:to |out |in )?(?:all |the |the other |about |like |only |just "
    rf"|another )*([1-9]\d?) "
    rf"(?:more\b|others?\b(?! day)|of (?:them|em|those|these|the [a-z]+s)\b"
    rf"|(?:[a-z]+ ){{0,2}}?(?!{_NOT_THINGS}\b)[a-z]{{3,}}(?<!s)s\b)"
)
_COUNT_DONE = Rx(
    r"(?:^|[.,!|] )(one|[1-9]\d?) (?:more |others? |of them |(?:[a-z]+ )?[a-z]+s? )?(?:are |is |all )?(?:sent|done"
    r"|submitted|finished|down|gone|in|out|shipped|dropped)"
    r"(?= ?$| ?[.,!|]| (?:already|today|so far|this)\b)"
)
_COUNT_AFTER = Rx(
    rf"\b{_DID} (?:all |about |like |only |just |another |to )?(\d{{1,4}})\b(?! ?(?:{_NOT_THINGS}\b|[%:/-]))",
)


def counted(text: str, reported: Callable[[int], object], *, timed: bool) -> int | None:
    """Give how many of a countable thing were done, over the stretches that report something done.

    A bare number after a word of doing ("did 3") counts only where it is not already read as minutes (`timed`).
    """
    if (share := _share_done(text, reported)) is not None:
        return share
    timed_at = places_of(text, lengths(text))
    for match in _COUNT.finditer(text):
        if match[0].startswith("0"):
            continue
        if timed_at[match.start()]:
            continue
        before = text[max(match.start() - 24, 0) : match.start()]
        if reported(match.start()) is None or _ELSE_COUNTED.search(before):
            continue
        said = match[1] or match[2]
        if said.isdigit() or match[0].startswith("one application"):
            return int(said) if said.isdigit() else 1
    ways = (_COUNT_OF, _COUNT_DONE) if timed else (_COUNT_OF, _COUNT_DONE, _COUNT_AFTER)
    for match in (match for rx in ways for match in rx.finditer(text)):
        if not timed_at[match.start(1)] and reported(match.start()) is not None:
            return 1 if match[1] == "one" else int(match[1])
    return None


def _share_done(text: str, reported: Callable[[int], object]) -> int | None:
    """Give what was done of a target that is counted: "2 of the 5 videos"."""
    for share in shares(text):
        if (
            not share.timed
            and float(share.did).is_integer()
            and not ("/" in text[share.start : share.end] and _TESTED.search(text))
            and reported(share.start) is not None
            and not _MARKED.match(text[share.end : share.end + 24])
        ):
            return int(share.did)
    return None


# Numbers of other people and other things, by what stands before them: "two recruiters wrote back", "after 3 calls".
_ELSE_COUNTED = Rx(
    r"\b(?:by|after|than|until|other|remaining|team of|crew of|out of|\$|told|all of|for|past|needs|needed"
    r"|due in|last)(?: the| my| about| like)? $"
)
_TESTED = Rx(r"\b(?:quiz|test|exam|scored?|grade|passed)\b")
_MARKED = Rx(r" ?(?:stars|on (?:the|my|a)|percent|%|score|correct|right)")
