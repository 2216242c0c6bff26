"""What was spent: the minutes that went into the step.

A text names many lengths of time. Those of a target, a plan, a shift or somebody else's evening are not the person's
effort, and are left out by what stands around each of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from .amended import amends
from .counts import shares
from .durations import NUMBER, Length, by_day, going_on, lengths, places_of, times_over
from .rx import Rx
from .spans import clock_span
from .weekdays import WEEKDAY

# Where in a text something done is reported: the stretch of the clause that holds an offset, or None.
Reported = Callable[[int], tuple[int, int] | None]

_NOT_SPENT_BEFORE = Rx(
    r"\b(?:felt like|usually|normally|budgeted|allowed|tomorrow|feels like|went like|like it was|within|every"
    r"|back in|left|until|not counting(?: the)?|not the"
    r"|owe)(?: the| my)?$"
)
# What an effort is only measured against: "10 more than last time", "40 today vs 20 yesterday".
_COMPARED_BEFORE = Rx(r"\b(?:vs|versus|compared (?:to|with)|(?:up|down) from|unlike)(?: the| my| only| just)? ?$")
_COMPARED_AFTER = Rx(r"(?: minutes)? (?:more|less|longer|fewer|better|shorter) than\b")
# What others did: "my mate did 3 hours, i did 30 minutes", "kids did 40 minutes of homework".
_OTHERS_SPENT = Rx(
    r"\b(?:mate|friend|sister|brother|wife|husband|kids?|son|daughter|cousin|flatmate|roommate|he|she"
    r"|they)(?: \([^)]*\))?(?: \( [^)]* \))?"
    r" (?:did|got|put in|spent|sleeps?|slept|studied|works?|worked|was gone)(?: (?:about|like|over))?$"
)
# How long a thing is, beside what was done of it: "the lecture is 90 minutes, i made it through 45".
_THING_LASTS = Rx(
    r"\b(?:video|class|lecture|lesson|course|module|webinar|podcast|episode|step|film|talk|tutorial|training|test"
    r"|practice"
    r"|goal|plan|target|app|teacher)(?: \w+)? (?:is|was|says|said|runs|ran|lasts|lasted)(?: (?:about|like|over|a"
    r"|for))* ?$"
)
# The time that there was, beside what was made of it: "had an hours, used 20 of it".
_HAD = Rx(
    r"\b(?:had|blocked(?: out| off)?|set aside|gave myself|allowed|scheduled|put aside|planned)(?: (?:about|like"
    r"|only|the|my|a))*$"
)
_USED = Rx(r"[^.!?|]{0,16}\b(?:used|did|got|managed|spent|only)\b(?! all)[^.!?|]{0,12}\d")
_AND_AFTER = Rx(r" after ?(?:$|[.,!|])")
_TAKEN_OFF = Rx(r"\b(?:minus|bar|less|except(?: for)?)(?: the| a| about| like)*$")
_NOT_SPENT_AFTER = Rx(
    r" ?-? ?(?:ago|late|early|earlier|later|away|on my feet|left(?! handed)|from now|old|shifts?|drives?"
    r"|commute|flight|days?\b"
    r"|weeks?|wait|nap|game|movie|layover|ride|a week|an? hours|per hours|job|line|delay|to go|notice"
    r"|turnaround|walk(?! (?:and|n) talk)|bus|train|double|meeting|overtime|of sleep|of (?:overtime|traffic|driving"
    r"|tv|tiktok|reels|youtube|gaming|instagram|facebook|netflix|stalling"
    r"|procrastinating|scrolling|sleep)|(?:of )?cardio|zoom (?:today|meeting)|is the (?:goal|target|plan)"
    r"|(?:was|is) (?:the|my|your) (?:ask|goal|target|deal|plan|minimum|assignment|task|step)|after(?= ?$| (?:that"
    r"|lol|i|he|she|they|it)\b)"
    r"|short|under|over(?= ?$)|each way|round trip|(?:more|longer|less|over) than|turned into|became|runs?|jog"
    r"|(?:of (?:my day |it )?)?(?:blocked|set aside|reserved)|workout|yoga|swim|hike|break|shower|errand|on hold"
    r"|hold|raise|more an? hours|to spare|to the (?:deadline|minute|bus)|before the deadline|of (?:footage"
    r"|gossip|gold|crying|fear|silence|nothing|it left)|(?:more )?(?:on )?(?:tomorrow|next \w+)"
    r"|more (?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b"
)
_OBJECT_AFTER = Rx(
    r" ?-? ?(?:\w+ )?(?:workshop|course|class|module|chapter|lesson|lecture|webinar|recording|tutorial|training"
    r"|movie|exam|step"
    r"|bootcamp|program|video)\b"
)
_ARTICLE_BEFORE = Rx(r"\b(?:the|a|an|of the|of a|that|this|your|my)$")
# What time goes to that is no step. The same words only say when, after a preposition: "on the bus", "before my shift".
_ELSEWHERE = Rx(
    r"\b(?:saved?|saves|saving|parking(?: lot)?|bucks|cost|costs|lost(?! track)|shift|gym|nap|napped|slept|sleep"
    r"|overslept"
    r"|drive|drove|driving(?! (?:job|theory|test|lesson|school|licen))|commute|commuting|zelda|cardio|played"
    r"|playing|stalling|procrastinat\w+|stared|staring"
    r"|on hold|waited|waiting|sat there|game|games|traffic|cooked|cleaned|cleaning|laundry|tv|netflix|replied"
    r"|wrote back|answered(?! (?:\d|all|every|the|some)\b)|got back|said yes|train|bus|flight|dentist|doctor"
    r"|overtime|scrolling"
    r"|scrolled|tiktok|ran over|ran late|meeting (?:ran|went|was)|stuck in|power was|travel|late|clocked out"
    r"|traveled|lobby|sleeping|asleep|airport|never ended|bank|insurance|arguing with my|clinic|er|hospital|closed"
    r"|leave me alone|worked a)\b"
)
_WHILE = Rx(
    r"\b(?:before|after|during|between|on|at|in|while|with|off|until|for|by|from|outside|inside|behind|w) (?:(?:my"
    r"|the|a|an|our|that|this|his|her"
    r"|all the|\d+ hours) )*"
    r"(?:(?!\d)\w+ ){0,2}(?:number \d+ )?(?:end of (?:my |the )?)?(?:shifts?|drive|commute|gym|game|traffic|laundry"
    r"|bus|train|flight|dentist|doctor|airport|clinic|er"
    r"|hospital"
    r"|nap|bank|parking lot|tv|waiting|driving|travel|playing|cooked|cleaning|overtime|waiting room)\b",
    r"\b(?:while|because|when|since|after|before|until|once|between|during) (?:\w+ ){0,3}(?:slept|napped|played|waited"
    r"|waiting|sleep|nap|drove|sleeping|driving|cooked|shifts?|turno|drive|commute|gym|traffic|laundry|flight)\b"
    r"|\binterview game\b|\b(?:shift|bus|train|shop|ward) (?:partner|lead|leader|manager|supervisor|boss|mate"
    r"|driver|buddy)\b|\b(?:like|as) (?:you|we|i) said\b|\bplaying the \w+|\bfood cost\b|\bstay(?:ed|ing)? late\b",
)
_EFFORT = Rx(
    r"\b(?:practic|stud|cours|portfolio|resume|cv\b|read\b|reading|book|lesson|appl|project|linkedin|interview|modul"
    r"|chapter|cod|tutorial|certificat|class|did\b|done|spent|worked|working on|put in|managed|squeezed|got in"
    r"|flashcard|flash"
    r"|coffee with|talked|spoke|chat|call with|zoom with|learn|writ|wrote|draft|quiz|train|shadow|labs?\b|excel|sql"
    r"|python"
    r"|half of the|knocked|finished|review|research|prep|rehears|lecture|video|math|exam|test|sat with|met|emailed"
    r"|your thing|the step|yours\b|updat|spreadsheet|theory|homework|assignment|essay|slides)"
)
# Time that is only meant, owed or asked for, unless something done stands between.
_MEANT = Rx(
    r"\b(?:supposed to|meant to|planned|planning|(?:am|was|were|only|is) going to|going to do|wanted to|aimed"
    r"|aiming|you said|goal was"
    r"|i said|said i would|will(?! not)|target|would be|should take|should be|assigned|would take|need|needed"
    r"|giving me|(?:you|coach|it|app) gave me|promised|asked for|instead of"
    r"|if i|have to|had to do|told you|said)\b"
)
_DEED_BETWEEN = Rx(
    r"\b(?:did|got|managed|ended up|more like|it was|it were|had been|finished|done|but|only|actually|really"
    r"|studied|practiced|squeezed|worked|spent"
    r"|in|into|on|so)\b"
)
_SAID_QUICKLY = Rx(r"\b(?:she|he|they|who|recruiter|manager|boss) (?:\w+ ){1,6}$")
_TOTAL_AFTER = Rx(r" ?,? ?(?:total|in total|altogether|all together|in all|all in all|all told|combined|overall)\b")
_TOTAL_BEFORE = Rx(
    r"(?:\b(?:total(?: of)?|altogether|in all|all told|makes?|equals|that is|so that is|so)(?: like| about)?|=) ?$"
)
_CALLED = Rx(r"\bcall it(?: about| like| an even| a)?$|\bcall it (?:about |like )?$")
_BARE_TOTAL = Rx(rf"\b({NUMBER}) (?:total|in total|altogether|all together|in all|all told|combined)\b")
# A number with nothing after it that it could count: "did 20", "45 on the course", "25 in".
_BARE_MINUTES = Rx(
    r"(?<![\d:/$#.-])(?<![:/$#-] )\b(?P<n>\d{1,3})(?: (?:ish|or so|odd|flat|straight|solid|plus|even))?"
    r"(?= ?$| ?[,.;!|(+)]| \{| (?:today|tonight|yesterday|yest|so far|total|though|before|this|last"
    r"|in(?! (?:the )?(?:morning|evening|afternoon))|lol|on|with|but|because|and|so|then|at(?! night)|while|instead"
    r"|when|after|during|again|as"
    r"|easy|from me|(?!(?:training|welding|nursing|building|meeting|morning|evening|wedding|housing|teaching|coding"
    r"|marketing|clothing|driving|parking|being|thing|spring|string) (?:[a-z]+ )?[a-z]+s\b)(?!ring\b|king\b|morning"
    r"|evening|anything|meeting)[a-z]{2,}ing"
    r"|(?:no|i mean|sorry) ?,? \d"
    r"|done(?= ?$| ?[.,;!|])|are done|into|went|instead|w|both|now|here|there"
    rf"|not|just|n|if|until|straight|solid|down|more(?! [a-z]+s\b)|any more|for|each|{WEEKDAY})\b(?! \d)"
    r"| (?:under|by|inside|behind|beside|near|hiding|one way|in before|from bed|straight off)\b"
    r"| than \d| of it\b(?! all)| of (?:the|my|that|this) (?:(?![a-z]+s\b)[a-z&]+ ?){1,4}(?= ?$| ?[,.;!(]| (?:on|in"
    r"|at|before|and|so)\b)"
    r"| of (?!them|em\b|those|these|the|my|your|our|it|that|\d|all)[a-z]+(?<!s)\b)"
    r"(?! (?:in|on) (?:a|my|the) (?:row|scale))"
)
# What makes a number beside it a name, a clock time, a score, a sum of money or how many there are.
_NO_MINUTES_BEFORE = Rx(
    r"\b(?:pt|part|round|chapter|ch|module|week|day|step|unit|lesson|section|level|version|number|question|q|phase"
    r"|video|page|pg|p|slide|no|grade|room|table|line|gate|floor|route|bus|class|year|age|aged|task|act|form|season"
    r"|episode"
    r"|size|top|(?<!stopped )(?<!quit )at|by|since|around|before|after|from|(?<!it )(?<!got )(?<!pushed )(?<!went )to"
    r"|than|score|scored|an?|is|are|turned|am|on|the|of|(?<!it )was|\$|highway|under|over|until"
    r"|minutes|hours|applied(?: for)?|sent(?: out)?|emailed|messaged|called|texted|submitted|watched|answered|wrote"
    r"|asked|met|read|solved|found|have|has|need|left|picked|every|only (?:have|had)|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)(?: (?:about|like|only|just))* $|\ball(?: of)?(?: the)? $"
)
_AFTER_A_DAY = Rx(rf"\b(?:today|tonight|tomorrow|morning|evening|afternoon|night|{WEEKDAY}) $")
_TESTED = Rx(r"\b(?:score\w*|quiz|quizzes|test|tests|exam|grade|passed|percent|marks?|right|correct)\b")


_ASKED_FOR = Rx(r"\b(?:ask|asks|asked|asking|see if|request|requested) (?:\w+ ){0,3}(?:for|about)(?: a| an| one)?$")
_AT_WORK = Rx(r"\b(?:worked|working|work|on shift)(?: a| like| about| over| almost| the| my| for)*$")
# So long at work with nothing said of the step is the job.
_A_SHIFT = 180
# Nobody gives a step this long in one day.
_A_LONG_DAY = 600
_OVER_DAYS = Rx(rf"\b(?:weeks?|weekends?|total|altogether|all told|in all|days|month|nights|so far|{WEEKDAY})\b")


def _is_compared(text: str, length: Length) -> bool:
    before = text[max(length.start - _NEAR, 0) : length.start]
    return bool(_COMPARED_BEFORE.search(before) or _COMPARED_AFTER.match(text, length.end))


def _named_as_other(text: str, length: Length, *, alone: bool) -> bool:
    """Say whether the words right beside a length make it one of something else: "20 minutes ago", "a 2 hour drive"."""
    before, after = text[max(length.start - 80, 0) : length.start].rstrip(), text[length.end : length.end + 40]
    if not alone and _THING_LASTS.search(before[-48:]):
        return True
    if _HAD.search(before[-48:]) and _USED.search(after):
        return True
    if _AND_AFTER.match(after) and "before" in before:
        return False
    if _NOT_SPENT_AFTER.match(after) or _NOT_SPENT_BEFORE.search(before[-24:]) or _OTHERS_SPENT.search(before):
        return True
    if _is_compared(text, length):
        return True
    if _OBJECT_AFTER.match(after) and _ARTICLE_BEFORE.search(before[-12:]):
        return not alone
    if length.minutes >= _A_LONG_DAY and not _OVER_DAYS.search(text):
        return True
    at_job = length.minutes >= _A_SHIFT and _AT_WORK.search(before[-24:]) and not after.startswith((" on", " at it"))
    if at_job or _ASKED_FOR.search(before[-40:]):
        return True
    return before.endswith("next") or _SAID_QUICKLY.search(before[-60:]) is not None


def _went_elsewhere(text: str, length: Length, begin: int, end: int) -> bool:
    """Say whether what stands nearest to a length, between `begin` and `end`, is something that is no step."""
    before, after = _WHILE.blank(text[begin : length.start]), _WHILE.blank(text[length.end : end])
    meant = last_of(_MEANT, before)
    if meant >= 0 and not _DEED_BETWEEN.search(before[meant:]):
        return True
    other, effort = _distance(_ELSEWHERE, before, after), _distance(_EFFORT, before, after)
    return other < effort


def last_of(rx: Rx, text: str) -> int:
    """Give where the last match of a pattern ends, or -1."""
    return max((match.end() for match in rx.finditer(text)), default=-1)


_FAR = 1000
_NEAR = 40


def _distance(rx: Rx, before: str, after: str) -> int:
    """Give how far the nearest match stands from the place between two stretches."""
    behind = last_of(rx, before)
    ahead = rx.search(after)
    return min(len(before) - behind if behind >= 0 else _FAR, ahead.start() if ahead else _FAR)


_PUTS_RIGHT = Rx(r"\d(?: minutes)? ?[.,;-]{0,3} ?no ,? ?$")


class _Spent:
    """The stretches of time in a text that went into the step."""

    def __init__(self, text: str, reported: Reported) -> None:
        self.text, self.reported = text, reported
        self.named = [length for length in lengths(text) if not amends(text, length.end)]
        self.shares = [part for part in shares(text) if part.timed]
        self.begins = [part.start for part in self.shares]

    def _in_share(self, length: Length) -> bool:
        within = bisect_right(self.begins, length.start) - 1
        return within >= 0 and length.start < self.shares[within].end

    def _around(self, at: int, begin: int, end: int) -> tuple[int, int]:
        """Narrow a clause to what lies between the lengths before and after."""
        before = self.named[at - 1].end if at else 0
        after = self.named[at + 1].start if at + 1 < len(self.named) else len(self.text)
        return max(begin, before), min(end, after)

    def efforts(self) -> list[Length]:
        """Give the lengths that were spent, each as often as it was; one that is taken off is below nothing."""
        found: list[Length] = []
        for at, length in enumerate(self.named):
            clause = self.reported(length.start)
            if clause is None or self._in_share(length):
                continue
            lead = self.text[max(length.start - 24, 0) : length.start].rstrip()
            if found and _TAKEN_OFF.search(lead):
                found.append(length._replace(minutes=-length.minutes))
                continue
            if found and (_OF_IT.match(self.text[length.end :]) or _only_again(self.text, clause, length, found)):
                continue
            if found and (_PUT_BETTER.search(lead) or _says_nearer(self.text, found[-1], length)):
                found.pop()
            if found and (
                _OF_THE_WHOLE.search(lead) or (_SAID_AGAIN.search(lead) and length.minutes == found[-1].minutes)
            ):
                continue
            begin, end = self._around(at, *clause)
            alone = len(self.named) == 1 and not _OTHER_NUMBER.search(
                self.text[: length.start] + "~" + self.text[length.end :]
            )
            if _named_as_other(self.text, length, alone=alone):
                continue
            if _went_elsewhere(self.text, length, begin, end):
                continue
            found.append(length._replace(minutes=length.minutes * times_over(self.text, length)))
        return found

    def total(self, spent: list[Length]) -> float | None:
        """Give the total where one is named as such beside its parts."""
        if not spent:
            return None
        for length in spent:
            if _CALLED.search(self.text[max(length.start - _NEAR, 0) : length.start]) or self.text.startswith(
                "call it", length.start
            ):
                return length.minutes
        whole = sum(length.minutes for length in spent)
        for length in spent:
            after = self.text[length.end : length.end + 20]
            before = self.text[max(length.start - _NEAR, 0) : length.start]
            rest = whole - length.minutes
            summed = len(spent) > 1 and _TOTAL_BEFORE.search(before)
            if length.minutes >= rest and (summed or _TOTAL_AFTER.match(after)):
                return length.minutes
        named = _BARE_TOTAL.search(self.text)
        known = any(length.start <= named.start() < length.end for length in self.named) if named else True
        return (
            float(named[1]) if named and not known and float(named[1]) >= max(part.minutes for part in spent) else None
        )


_OTHER_NUMBER = Rx(
    r"\b(?:\d{1,3}(?= ?$| ?[.,;!]| (?:of|from|on|in|and|but|when)\b)|took me|(?:an|the first|full|whole) hours)"
)
_AGAIN = Rx(r"(?:that is it|that is all|yes|yeah|ok|so|but|it was|only|just|a|an|full|whole|exactly|or|[.,!?]| )*")


def _only_again(text: str, clause: tuple[int, int], length: Length, found: list[Length]) -> bool:
    """Say whether a clause only says a length again: "20 minutes of the video, half asleep, but 20 minutes"."""
    if length.minutes != found[-1].minutes or clause[0] <= found[-1].end:
        return False
    return bool(_AGAIN.fullmatch(text[clause[0] : length.start]) and _AGAIN.fullmatch(text[length.end : clause[1]]))


_OF_THE_WHOLE = Rx(r"\b(?:out )?of (?:(?:the|my|our|a|an|that|those|planned|your|full|whole|first) ?)*$")
_OF_IT = Rx(r" of (?:it|that|which|those|them)\b")
# "Less than an hours, like 50 minutes": the second says better what the first said.
_PUT_BETTER = Rx(r", (?:like|more like|well|actually|ok|i mean|or rather|so like|call it)(?: about)?$")
_ABOUT = Rx(
    r"\b(?:not quite|just shy of|less than|more than|under|over|about|around|almost|nearly|roughly|near|nigh on"
    r"|close to|or so)(?: (?:an?|the|one))?$"
)


def _says_nearer(text: str, rough: Length, length: Length) -> bool:
    """Say whether a length says nearer what the one right before it said roughly: "just under an hours, 55 minutes"."""
    near = abs(rough.minutes - length.minutes) <= rough.minutes / 4
    joined = text[rough.end : length.start].strip() in (",", "(", ".", "-", ":")
    return near and joined and _ABOUT.search(text[max(rough.start - _NEAR, 0) : rough.start].rstrip()) is not None


_SAID_AGAIN = Rx(r"\b(?:it is|that is|is|those|these|that|all)(?: an?| whole| full)*$")


class Spent(NamedTuple):
    """What went into a step: the minutes in all, and the numbers that were read as such."""

    minutes: int | None
    places: tuple[Length, ...]


def minutes_spent(text: str, reported: Reported) -> int | None:
    """Add up the time that went into the step, over the stretches of `text` that report something done."""
    return spent_on(text, reported).minutes


def spent_on(text: str, reported: Reported) -> Spent:
    """Add up the time that went into the step, and say which of the numbers told it."""
    found = _Spent(text, reported)
    efforts = found.efforts()
    if (total := found.total(efforts)) is not None:
        return Spent(round(total) or None, tuple(efforts))
    listed = [length for length in by_day(text, found.named) if not _is_compared(text, length)]
    more = [length for length in going_on(text, [*found.named, *listed]) if not _is_compared(text, length)]
    in_list = [length for length in listed if reported(length.start) is not None]
    shared = sum(part.did for part in found.shares)
    parts = list(efforts)
    if parts or found.shares or len(in_list) > 1:
        parts += in_list
    parts += [length for length in more if reported(length.start) and not _said_before(text, length, parts)]
    if not parts and not shared and (span := clock_span(text)) and (clause := reported(span.start)):
        parts = [] if _went_elsewhere(text, span, *clause) else [span]
    if parts and (again := _SAME_AGAIN.search(text, parts[-1].end)) and reported(again.start()):
        parts.append(parts[-1]._replace(start=again.start(), end=again.end()))
    taken = places_of(text, [*found.named, *more, *parts, *(listed if parts or found.shares else ())])
    bare = [] if found.shares else _bare(text, reported, taken)
    if efforts:  # "25 yesterday, 1 hours today": only what stands for itself goes with lengths that are named
        bare = [length for length in bare if _for_itself(text, length, reported)]
    if efforts and bare and _says_nearer(text, efforts[-1], bare[0]):
        parts.remove(efforts[-1])
    bare = [length for at, length in enumerate(bare) if not _said_before(text, length, [*parts, *bare[:at]])]
    parts += [length._replace(minutes=length.minutes * times_over(text, length)) for length in bare]
    if not parts and not shared and (twice := _doubled(text)) and reported(twice.start):
        return Spent(round(twice.minutes), (twice,))
    if (whole := _summed(text, parts)) is not None:
        return Spent(whole, tuple(parts))
    return Spent(round(shared + sum(length.minutes for length in parts)) or None, tuple(parts))


# "40 on tuesday, same again today"; right after its length `times_over` reads it.
_SAME_AGAIN = Rx(
    rf"(?<=[,.;|] )(?:and )?(?:the )?same (?:again|amount) (?:today|yesterday|tonight|this morning|last night"
    rf"|(?:on )?{WEEKDAY})\b"
)
_DOUBLE = Rx(
    r"\b(?:doubled (?:it|that)|(?:did|took|made it|gave it|it was) (?:double|twice (?:that|as much|as long)))\b"
)


def _doubled(text: str) -> Length | None:
    """Find the time of which somebody did double: "you said half an hours, i did double"."""
    double = _DOUBLE.search(text)
    if not double:
        return None
    named = [length for length in lengths(text) if length.end <= double.start()]
    if named:
        return Length(2 * named[-1].minutes, double.start(), double.end())
    bare = _ROUND.search(text[: double.start()])
    return Length(2 * int(bare[1]), double.start(), double.end()) if bare else None


_ROUND = Rx(r"\b(\d[05])\b(?! ?[:/%])")
_SUM = Rx(
    r"(?:=|\bso(?: that is| like| about)?|\bthat is|\bmakes|\btotal(?: of)?|\baltogether|\bin all|\blets say|\bsay) "
    r"?(?:about |like )?(?P<n>\d{1,3})(?: minutes)?(?= ?$| ?[.,!|]| (?:now|total|in all|altogether|all told)\b)"
)
_BUT_AGAIN = Rx(
    r"(?:\b(?:but|so|only|just|yes|yeah|still|exactly|real|say|i mean)(?: (?:a|a real|real|only|just|it was))? "
    r"|[.!?|] )$"
)


def _summed(text: str, parts: list[Length]) -> int | None:
    """Give the sum that a text names after its parts: "20 before , 30 after = 50"."""
    for match in _SUM.finditer(text):
        number = int(match["n"])
        others = [part.minutes for part in parts if not part.start <= match.start("n") < part.end]
        # "10 minutes every day since monday, so 50": so many times.
        times = len(others) == 1 and number % round(others[0] or 1) == 0 and number > others[0]
        if others and number >= _LEAST and (number == round(sum(others)) or times):
            return number
    return None


def _said_before(text: str, length: Length, others: list[Length]) -> bool:
    """Say whether a bare number only says again what was named before: "30 minutes , half asleep , but 30"."""
    if not any(other.minutes == length.minutes and other.end <= length.start for other in others):
        return False
    after = text[length.end : length.end + 2].strip()
    return (
        after[:1] in ("", ".", "!", ",")
        and _BUT_AGAIN.search(text[max(length.start - _NEAR, 0) : length.start]) is not None
    )


# "Was supposed to be 40. Was 15", "landed on 25": where the effort ended.
_CAME_TO = Rx(
    r"\b(?:ended (?:up )?(?:at|on|with)|landed (?:on|at)|came to|stretched to|gave it|turned into|got it to|did my"
    r"|did the) (?:about |like )?$|^(?:it )?was (?:more like |about |like )?$|\bit (?:was|is) more like $"
)
_FOR = Rx(r"\bfor $")


def _for_itself(text: str, length: Length, reported: Reported) -> bool:
    """Say whether a bare number begins its clause or says for how long."""
    clause = reported(length.start)
    said_for = _FOR.search(text[max(length.start - 4, 0) : length.start])
    return clause is not None and (clause[0] == length.start or said_for is not None)


def _bare(text: str, reported: Reported, taken: bytearray) -> list[Length]:
    """Give the round numbers of a report that count nothing: "did 20", "15 then 35", "45 on the course"."""
    found = []
    for match in _BARE_MINUTES.finditer(text):
        start, end = match.span("n")
        clause = reported(start)
        number = int(match["n"])
        if clause is None or number % _LEAST or not _LEAST <= number <= _MOST or taken[start]:
            continue
        before = text[max(start - 40, clause[0], 0) : start]
        named = _NO_MINUTES_BEFORE.search(before) and not _PUTS_RIGHT.search(before) and not _CAME_TO.search(before)
        if named or (number <= _CLOCK and _AFTER_A_DAY.search(before)):
            continue
        near = max(clause[0], start - _AROUND), min(clause[1], end + _AROUND)
        if _TESTED.search(text[near[0] : near[1]]) and not text.startswith(" on", end):
            continue
        length = Length(number, start, end)
        if amends(text, end) or _is_compared(text, length):
            continue
        if _STILL_AHEAD.match(text, end) or _NOT_SPENT_BEFORE.search(before.rstrip()):
            continue
        if not _went_elsewhere(text, length, *near):
            found.append(length)
    return found


_LEAST, _MOST, _CLOCK = 5, 240, 12
_AROUND = 160
_STILL_AHEAD = Rx(r" (?!then )(?:\w+ ){0,2}(?:tomorrow|later|to go|left|next|remaining)\b")
