"""What time went to that is no step: a shift, a target, a drive, somebody else's evening."""

from __future__ import annotations

from .durations import Length
from .rx import Rx
from .weekdays import WEEKDAY

# What a length was not: usual, allowed, left or only felt.
NOT_SPENT_BEFORE = Rx(
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
# What a length right before it is one of: a shift, a drive, a delay, what is left.
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
# "The 2 hours course" is how long the course is.
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
# What only says when or where: "on the bus", "before my shift".
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
# What a step is made of.
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
# What was done all the same: "supposed to do 40, got 20 in".
_DEED_BETWEEN = Rx(
    r"\b(?:did|got|managed|ended up|more like|it was|it were|had been|finished|done|but|only|actually|really"
    r"|studied|practiced|squeezed|worked|spent"
    r"|in|into|on|so)\b"
)
# "She called back within 2 hours"
_SAID_QUICKLY = Rx(r"\b(?:she|he|they|who|recruiter|manager|boss) (?:\w+ ){1,6}$")
# "Asked for a 20 minutes chat"
_ASKED_FOR = Rx(r"\b(?:ask|asks|asked|asking|see if|request|requested) (?:\w+ ){0,3}(?:for|about)(?: a| an| one)?$")
_AT_WORK = Rx(r"\b(?:worked|working|work|on shift)(?: a| like| about| over| almost| the| my| for)*$")
# So long at work with nothing said of the step is the job.
_A_SHIFT = 180
# Nobody gives a step this long in one day.
_A_LONG_DAY = 600
_OVER_DAYS = Rx(rf"\b(?:weeks?|weekends?|total|altogether|all told|in all|days|month|nights|so far|{WEEKDAY})\b")


def is_compared(text: str, length: Length) -> bool:
    """Say whether an effort is only measured against a length: "40 today vs 20 yesterday"."""
    before = text[max(length.start - _NEAR, 0) : length.start]
    return bool(_COMPARED_BEFORE.search(before) or _COMPARED_AFTER.match(text, length.end))


def named_as_other(text: str, length: Length, *, alone: bool) -> bool:
    """Say whether the words right beside a length make it one of something else: "20 minutes ago", "a 2 hour drive"."""
    before, after = text[max(length.start - 80, 0) : length.start].rstrip(), text[length.end : length.end + 40]
    if not alone and _THING_LASTS.search(before[-48:]):
        return True
    if _HAD.search(before[-48:]) and _USED.search(after):
        return True
    if _AND_AFTER.match(after) and "before" in before:
        return False
    if _NOT_SPENT_AFTER.match(after) or NOT_SPENT_BEFORE.search(before[-24:]) or _OTHERS_SPENT.search(before):
        return True
    if is_compared(text, length):
        return True
    if _OBJECT_AFTER.match(after) and _ARTICLE_BEFORE.search(before[-12:]):
        return not alone
    if length.minutes >= _A_LONG_DAY and not _OVER_DAYS.search(text):
        return True
    at_job = length.minutes >= _A_SHIFT and _AT_WORK.search(before[-24:]) and not after.startswith((" on", " at it"))
    if at_job or _ASKED_FOR.search(before[-40:]):
        return True
    return before.endswith("next") or _SAID_QUICKLY.search(before[-60:]) is not None


def went_elsewhere(text: str, length: Length, begin: int, end: int) -> bool:
    """Say whether what stands nearest to a length, between `begin` and `end`, is something that is no step."""
    before, after = _WHILE.blank(text[begin : length.start]), _WHILE.blank(text[length.end : end])
    meant = _last_of(_MEANT, before)
    if meant >= 0 and not _DEED_BETWEEN.search(before[meant:]):
        return True
    other, effort = _distance(_ELSEWHERE, before, after), _distance(_EFFORT, before, after)
    return other < effort


def _last_of(rx: Rx, text: str) -> int:
    """Give where the last match of a pattern ends, or -1."""
    return max((match.end() for match in rx.finditer(text)), default=-1)


_FAR = 1000
_NEAR = 40


def _distance(rx: Rx, before: str, after: str) -> int:
    """Give how far the nearest match stands from the place between two stretches."""
    behind = _last_of(rx, before)
    ahead = rx.search(after)
    return min(len(before) - behind if behind >= 0 else _FAR, ahead.start() if ahead else _FAR)
