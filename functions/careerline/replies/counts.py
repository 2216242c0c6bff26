"""How many: the number of a countable thing that was done, and the shares of a target ("2 of the 5 videos")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from .amended import right_count
from .durations import NUMBER, Length, lengths, places_of
from .rx import Rx, WordRx
from .words import table


class Share(NamedTuple):
    """A part of a target: "10 of the 30 minutes", "2 of the 5 videos"."""

    did: float
    whole: float
    timed: bool
    start: int
    end: int


_SHARE = Rx(
    rf"\b({NUMBER}|one|half)(?: (minutes|hours|h))? (?:(?:out )?of|outta|de|av) (?:the |my |your |those |these |a "
    rf"|an )?(?:first |full |whole |planned )?({NUMBER})\b(?: (minutes|hours|h)\b)?",
)
_SLASHED = Rx(r"(?<!\S)(\d{1,3})/(\d{1,3})(?!\S)(?! (?:of )?(?:an? )?hours)(?: (minutes))?")
_OF_THE_HOUR = Rx(r"(?<!/)\b([1-5]?\d)(?: minutes)? (?:out )?of (?:the|an?|my|that) (?P<half>half (?:an )?)?hours\b")
# "Most of the 6, five"
_MOST_OF = Rx(
    r"\b(?:most|some|part|half) of (?:the|my|all) (\d{1,3}) ?[,.;:-]{1,3} ?(?:like |so |about "
    r"|well )?(\d{1,3})\b(?= ?$| ?[,.!|])"
)
# Halves and quarters, and marks out of ten, count nothing.
_FRACTIONS = table("1/2 1/3 2/3 1/4 3/4 50/50 10/10 100/100 24/7")
_PLACES = table(
    """
    pg page pages p chapter ch module week day part lesson unit section video step round season slide box level
    phase stage number question
    """
)


@lru_cache(16)  # of one text it is asked for what was counted and for what was spent
def shares(text: str) -> list[Share]:
    """Find every "N of M", and say whether it is one of time."""
    if "/" not in text and not any(word in text for word in _OF):
        return []
    found = []
    for match in _SHARE.finditer(text):
        if _PLACES & set(text[max(match.start() - 12, 0) : match.start()].split()[-1:]):
            continue
        unit = match[2] or match[4]
        factor = 60 if unit in ("hours", "h") else 1
        whole = float(match[3]) * (60 if match[4] in ("hours", "h") else 1 if match[4] else factor)
        did = whole / 2 if match[1] == "half" else float(1 if match[1] == "one" else match[1]) * factor
        found.append(Share(did, whole, unit is not None, match.start(), match.end()))
    found = [part if _MARKED.match(text[part.end : part.end + 24]) else _in_minutes(part, text) for part in found]
    found += [
        Share(int(match[1]), 30 if match["half"] else 60, timed=True, start=match.start(), end=match.end())
        for match in _OF_THE_HOUR.finditer(text)
    ]
    found += [
        _in_minutes(Share(int(match[2]), int(match[1]), timed=False, start=match.start(), end=match.end()), text)
        for match in _MOST_OF.finditer(text)
    ]
    found.extend(
        Share(int(match[1]), int(match[2]), timed=match[3] is not None, start=match.start(), end=match.end())
        for match in _SLASHED.finditer(text)
        if int(match[1]) <= int(match[2]) and match[0] not in _FRACTIONS
    )
    return sorted(found, key=lambda share: share.start)


_OF = (" of ", " outta ", " de ", " av ")


def _in_minutes(part: Share, text: str) -> Share:
    """Take "25 of the 30" for minutes: a target that is as long as a step, and no word of what else it counts."""
    if _A_THING.match(text, part.end):
        return part
    long = part.whole % 5 == 0 and part.whole >= _LEAST_TARGET and part.did >= _LEAST_TIME
    round_ones = long and (part.did % 5 == 0 or not _COUNTS.match(text, part.end))
    return part._replace(timed=True) if round_ones and not part.timed else part


_A_THING = Rx(
    r" (?:[a-z]+ ){0,2}(?:flash ?cards|cards|questions|qs|problems|pages|applications|people|words|slides"
    r"|videos|exercises|items)\b"
)
_LEAST_TARGET, _LEAST_TIME = 20, 5
_COUNTS = Rx(r" (?!before|because|then|but|and|so|today|tonight|yesterday|on|in|at|when|while|until|though)[a-z]")


# Things that come in numbers and are the step itself. A plural that is on neither list counts after a word of doing.
_THINGS = (
    r"(?:applications?|jobs?|places?|positions?|postings?|roles?|openings?|companies|company|employers?|people"
    r"|persons?|contacts?|connections?|recruiters?|managers?|alumni|friends|coworkers|colleagues|classmates"
    r"|mentors?|folks|ladies|guys|women|men|pages?|chapters?|videos?|lectures?|lessons?|modules?|units?"
    r"|sections?|tutorials?|exercises?|problems?|questions?|quizzes|quiz|worksheets?|drills?|labs?|articles?"
    r"|books?|cards|flashcards|tickets?|orders?|reports?|calls?|emails?|messages?|letters?|notes?|resumes?"
    r"|interviews?|chats?|coffees|meetings?|references?|recommendations?|introductions?|drafts?|slides?"
    r"|paragraphs?|bullets?|bullet points|stories|examples?|wins|sketches|projects?|classes|sessions|steps"
    r"|rows|(?:vocab|vocabulary|key|new|hard) words|cards?|flash ?cards?|qs|applys|applies|solicitudes|things"
    r"|tasks?|sites|shops|stores|restaurants|clinics|schools|hospitals|offices"
    r"|agencies|farms|firms|departments|teams|cover letters?|profiles|posts?|comments|podcasts?|episodes?|songs"
    r"|apps|app|cvs|cv|vids?|ppl|dms?|clips?|refs?|ads?|guys?|lady|caps|quizes|mock exams?|sums|trucks?|rooms?|exams?"
    r"|accounts?"
    r"|emails|mails|curriculums?|designs?|mockups?|screens|models|repos|commits)"
)
_NOT_THINGS = (
    r"(?:times|hours|minutes|days|weeks|months|years|percent|am|pm|h|m|x|seconds|bucks|dollars|grand|kids|boys"
    r"|girls|coffees|shifts|classes a|doubles|cats|dogs|sons|daughters|brothers|sisters|cars|trucks|pushups"
    r"|floors|stops|rooms|others|rounds|blocks|calories|pounds|quid|euros|pesos|dollars|cents|guests"
    r"|tables|lbs|lb|seats|babies|twins|tries|attempts|bites|yeses|nos|winters|summers|feet|inches|acres|cows"
    r"|goats|pigs"
    r"|patients|passes|miles|reps|beers|drinks|points|degrees|weeks|nights|mornings|hrs|of|ish"
    r"|oclock|words|wpm|bars?|names?|leads?|cents|quid|mikes|melons|hornets|funerals|fights|sentences|takes|pings"
    r"|birds|buildings|stars|biscuits|cookies|teas|snacks|naps|tantrums|interruptions|breaks|evenings|loads|coffees"
    r"|goes|years|day week|thirds|quarters|cups)"
)
# A number that names a thing counts none: "module 4", "level 3 videos", "the OSHA 10 course".
_NAMES_NOTHING = "".join(
    rf"(?<!{word} )"
    for word in sorted(
        table(
            """
            chapter module week python part page unit lesson pg step level phase slide box register pump room
            osha form
            stage tier band grade class bay line gate
            """
        )
    )
)
_COUNT = WordRx(
    rf"(?<![$:/%-] ){_NAMES_NOTHING}(?<!24/)(?<!\d\.)\b"
    rf"(\d{{1,4}}|one|another one)(?: (?!(?:{_NOT_THINGS}|to|on|after|before)\b)[a-z]{{1,14}}){{0,3}}? {_THINGS}\b",
    rf"(?<![$:/%-] )(?<!am )(?<!\d\.){_NAMES_NOTHING}\b([1-5]?\d) (?:(?:different|more|new|local|big|small|old"
    rf"|practice|mock|past|short|quick|sample"
    rf"|cold|easy|online|paper|study|test|exam|grammar|coding|safety|hand|city|flash|sales"
    rf"|client|customer|staff|supplier|budget|tax|patient|school|tech) )?(?!{_NOT_THINGS}\b)"
    r"[a-z]{3,14}[a-rt-z]s\b",
)
_DID = (
    r"(?:did|done|finished|completed|applied (?:to|for|in)|went (?:in )?for|put in for|emailed|messaged|called"
    r"|wrote to"
    r"|read|watched|sent(?: out)?|submitted|knocked out|got through|reached out to|contacted|asked|closed|solved"
    r"|shot off|fired off|sent off|cleaned|covered|handed in|put in|wrote|made|met(?: with)?"
    r"|talked to|mande|mandei|envie|enviei|aplique(?: a)?|hice|handed out|got through|ticked off|banged out)"
)
_COUNT_OF = Rx(
    rf"\b(?:{_DID}|[a-z]{{3,}}ed|wrote) (?:to |out |in )?(?:all |the |the other |about |like |only |just "
    rf"|another )*([1-9]\d?) "
    rf"(?:more\b|others?\b(?! day)|of (?:them|em|those|these|(?:the|my) (?:[a-z]+ )?[a-z]+s)\b"
    rf"|(?:[a-z]+ ){{0,2}}?(?!{_NOT_THINGS}\b)[a-z]{{3,}}(?<!s)s\b)"
)
_COUNT_DONE = Rx(
    r"(?:^|[.,!|] )(?:only |just )?(one|[1-9]\d?) (?:more |others? |of (?:them|em)(?: s| is)? "
    r"|(?:[a-z]+ )?[a-z]+s? )?(?:are |is |all )?(?:sent|done|asked|applied|secured|answered"
    r"|submitted|finished|down|gone|in|out|off|shipped|dropped)"
    r"(?= ?$| ?[.,!|]| (?:in one go|already|today|so far|this|(?:one|\d) (?:more )?to go)\b)"
)
_COUNT_AFTER = Rx(
    rf"\b{_DID} (?:all |about |like |only |just |another |to )?(\d{{1,4}})\b(?! ?(?:{_NOT_THINGS}\b|[%:/-]))",
    rf"\b{_DID} (?:only |just |to |for )?(one)(?= ?$| ?[,.;!|]| (?:at|for|in|today|yesterday|so far|this)\b)",
)
_COUNT_BOTH = Rx(
    rf"\b(?:{_DID}|rang|texted|told|[a-z]{{3,}}ed) (?:to )?(?P<both>both)(?: of (?:them|em|these"
    rf"|those))?(?= ?$| ?[,.;!]| (?!of|said|times|my|jobs|down|off|in|up)[a-z]+)",
    r"(?:^|[,.] )(?P<two>both) of (?:them|em)\b(?! said)",
    rf"^(?P<all2>both) (?:\w+ )?{_THINGS} (?:in|sent|done|off|out|finished|asked|away|submitted|read|watched)\b",
)
# "All 3", "3 for 3", "that is 3": the whole of them.
_COUNT_WHOLE = Rx(
    # "Just the one", "managed one", "one . it is a start"; "got 2 done out of 3"
    r"(?:^|[,.;!|] )(?:i )?(?:just|only|managed|did|got|sent|wrote|posted|nomas|solo) (?:just |only |the"
    r" )?(one)(?= ?$| ?[,.;!]| (?:but|so)\b)"
    r"|^(one)(?= [.!,] (?!(?:two|2)\b))(?! [.!,] (?:of|thing|day)\b)",
    r"\b(?:did|done|sent|asked) the ([2-9])(?= ?$| ?[.,;!])"
    r"|\b(?:got|have|had) ([1-9]\d?) (?:done|sent|finished|submitted)(?= ?$| ?[,.;!]| (?:out of|of|today|so far"
    r"|before)\b)",
    r"\b(?:applied|did it|sent|asked|called|done) x ?([1-9])\b|\b(?:applied|rang|called|asked) (?P<twice>twice)\b",
    r"(?:^|[.!] )([2-9]|1\d)(?= ?$)(?<=\w\w [.] \d)",
    r"(?:^|[.!,] )([2-9]|1\d) more(?= ?$| ?[,.;!]| (?:out|in|sent|done|gone|today))",
    r"\b(?:and|but) i (?:did|managed|sent|made|got) (one|[1-9])(?= ?$| ?[,.;!]| (?:but|myself|so))"
    r"|\bput (one) in\b|\bx ?([2-9]) (?:submitted|sent|done)\b",
    r"\b(?:notes|applications|apps|emails|calls|messages|letters|cards) ?: ([1-9]\d?)\b|(?:^"
    r"|[,.] )(one)(?: \w+)? (?:out of|from) (?:two|three|2|3|4|5)\b",
    r"\ball(?: of)?(?: the)? ([2-9]|1\d)(?= ?$| ?[,.;!|]| (?:done|sent|of (?:them|em)|are|got|today|in|out"
    r"|messaged|asked|called|answered|replied)\b)",
    r"\b(?P<each>[1-9]) (?:for|from) (?=(?P=each)\b)",
    r"\bthat (?:is|makes) ([2-9]|1\d)(?= ?$| ?[.!|]| (?:now|so far|today|done)\b)",
)


# "One" is a count of what the steps count; of other things it is hardly more than "a".
_IN_WORDS = {"one": 1, "twice": 2, "both": 2}
_ONE_THING = Rx(
    r"(?:another )?one (?:more |single |whole |full |new |job |mock |practice |reply )?(?:applications?|app|apps|cv"
    r"|resume|person"
    r"|people|guy|lady|recruiter|videos?|vid|lessons?|modules?|chapters?|paper|jobs?|chat|reply|message|email|call"
    r"|page|exam|cover letter|letter|form|module|unit|mock|profile|post)$"
)
_NEAR = 80
# People who were led, fed or served are the work, and no count of what was done for the career.
_MOVED = Rx(
    r"\d+ (?:\w+ )?(?:people|guests|customers|kids|patients) (?:out|home|fed|served|seated|through|in line|waiting"
    r"|showed|came)\b"
)
_YEAR = Rx(r"(?:19|20)\d\d\b")


def counted(
    text: str, reported: Callable[[int], tuple[int, int] | None], spent: Sequence[Length], *, timed: bool
) -> int | None:
    """Give how many of a countable thing were done, over the stretches that report something done.

    The numbers in `spent` are minutes. A bare number after a word of doing ("did 3") counts only where none of the
    text is (`timed`).
    """
    if (share := _share_done(text, reported)) is not None:
        return share
    timed_at = places_of(text, [*lengths(text), *spent])
    for match in _COUNT.finditer(text, _after_correction(text)):
        if match[0].startswith("0"):
            continue
        if timed_at[match.start()]:
            continue
        before = text[max(match.start() - 24, 0) : match.start()]
        clause = reported(match.start())
        if clause is None or _ELSE_COUNTED.search(before):
            continue
        said = match[1] or match[2]
        if _OTHERS_DID.search(text[max(clause[0], match.start() - _NEAR) : match.start()]) or (
            clause[0] == match.start() and not _answered(text, match) and _THEY_DID.match(text, match.end())
        ):
            continue
        if _YEAR.match(text, match.start()) or _MOVED.match(text, match.start()):
            continue
        if said.isdigit() or _ONE_THING.match(match[0]):
            return right_count(text, match.end()) or (int(said) if said.isdigit() else 1)
    ways: tuple[Rx, ...] = (_COUNT_OF, _COUNT_DONE, _COUNT_WHOLE, _COUNT_BOTH)
    ways = ways if timed else (*ways, _COUNT_AFTER)
    for match in (match for rx in ways for match in rx.finditer(text)):
        start = match.start(match.lastindex or 1)
        elsewhere = _ELSE_COUNTED.search(text[max(start - 24, 0) : start])
        if not timed_at[start] and reported(match.start()) is not None and not elsewhere:
            said = next(group for group in match.groups() if group)
            return right_count(text, match.end()) or _IN_WORDS.get(said) or int(said)
    return None


def _answered(text: str, match: re.Match[str]) -> bool:
    """Say whether what was counted was answered by the person: "3 mock questions answered out loud"."""
    return text.startswith(" answered", match.end()) and _ANSWERABLE.search(match[0]) is not None


_CORRECTED = Rx(r"\b(?:no ,?|actually|i mean|wait|sorry) ?,? (?=\d{1,3}\b)")


def _after_correction(text: str) -> int:
    """Give where a number that puts an earlier one right begins: "2 apps. actually 3", or 0."""
    return max(
        (match.end() for match in _CORRECTED.finditer(text) if any(map(str.isdigit, text[: match.start()]))), default=0
    )


def _share_done(text: str, reported: Callable[[int], object]) -> int | None:
    """Give what was done of a target that is counted: "2 of the 5 videos"."""
    for share in shares(text):
        if (
            not share.timed
            and float(share.did).is_integer()
            and not ("/" in text[share.start : share.end] and _TESTED.search(text))
            and not _SCORED.search(text[max(share.start - 16, 0) : share.start])
            and reported(share.start) is not None
            and not _MARKED.match(text[share.end : share.end + 24])
        ):
            return int(share.did) or None
    return None


# Numbers of other people and other things, by what stands before them: "two recruiters wrote back", "after 3 calls".
_ELSE_COUNTED = Rx(
    r"\b(?:by|after|than|until|other|remaining|team of|crew of|out of|\$|told|all of"
    r"|(?<!applied )(?<!in )(?<!went )for|past|needs|needed|due in|last|between|from|still have|manages?|half of)"
    r"(?: the| my| about| like)? $",
    r"\b(?:you|it|coach|step) (?:said|says|asked|wanted|told)(?: \w+){0,3} $",
    r"\b(?:goal|plan|target|step|ask) (?:was|is) $|\b(?:have|need|want|had) to \w+ $",
    r"\b(?:cv|resume|letter|profile|essay|cover letter)(?: \w+)? (?:is|was|fits on|down to)(?: \w+)? $"
    r"|\b(?:all on|down to|cut to|fits on) $",
)
# What others did: "she gave me 2 leads", "3 people have thanked me".
_OTHERS_DID = Rx(
    r"\b(?:he|she|they|who|that|(?<!sent )(?<!handed )(?<!emailed )it)(?: (?:has|have|had|also|already|even"
    r"|just))* (?!(?:asked|let|told|helped|made) )"
    r"\w+ (?:(?:me|us|back|in|with|to|inside|the|hours) )*$"
)
# What may be answered itself: "3 mock questions answered out loud".
_ANSWERABLE = Rx(r"(?:questions?|qs|problems?|exercises?|prompts?|emails?|messages?|letters?|drills?)$")
_THEY_DID = Rx(
    r" (?:(?:have|has|had|just|also|already|even|actually|both|all) )*(?:called|wrote|said|say|answered|replied"
    r"|thanked"
    r"|asked|told|came|got back|are|were|want|liked|looked|showed|quit|left|passed)\b"
)
_TESTED = Rx(r"\b(?:quiz|test|exam|scored?|grade|passed)\b")
_SCORED = Rx(r"\b(?:scored?|graded?|marks?)(?: an?)? $")
_MARKED = Rx(r" ?(?:stars|on (?:the|my|a)|percent|%|score|correct|right)")
