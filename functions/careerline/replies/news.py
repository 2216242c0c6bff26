"""News of the person's working life, good and hard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .clauses import Clause, Message
from .clocks import clocks
from .dates import days
from .good_news import ROLE, START_DAY
from .names import given, is_name
from .news_signs import SIGNS, TELLING
from .reading import Asked, News
from .rx import Rx
from .words import table

_GOT_IT = Rx(
    r"(?:^|[.!,;|] )(?:i )?(?:just )?got it\b(?! (?:done|wrong|right|to|from|off|in|out|back|all|working|on|for))"
)
_THE_JOB = Rx(
    r"\b(?:i start|start (?:monday|tuesday|wednesday|thursday|friday|on|the)|job|position|role|hired|mine|part time"
    r"|full time|lead|they (?:said yes|picked|chose)|start date|front desk|coordinator|assistant|manager|supervisor"
    r"|band \d"
    rf"|alhamdulillah|praise|thank god|god is good|{ROLE}|classroom|day shift|night shift|pension|salary|the"
    rf" other site"
    r"|(?:am|i am) leaving|crying|the (?:council|depot|hospital|bank|school) one|(?:junior|senior) \w+)\b"
)
# "Got it!!" is a cheer, "got it" no more than an answer.
_CHEERS = re.compile(r"(?i:got it) ?!!|GOT IT|(?i:got it){2}")
_STARTS = Rx(r"\bi (?:am )?start(?:ing)?\b")
_WONDERS = Rx(r"\b(?:should|how|what if|if|when|do you)\b")
# Whose news it is, by what stands right before it: "my cousin got the job", "talked to Ozzie who just got hired".
_THEIRS = Rx(
    r"\b(?:flatmate|housemate|boss|sister|brother|mom|mother|dad|father|wife|husband|son|daughter|kids?|cousin"
    r"|roommate|boyfriend|girlfriend"
    r"|uncle"
    r"|aunt|grandma|grandpa|niece|nephew|partner|friend|mate|buddy|pal|coworker|colleague|neighbor|teenager|toddler"
    r"|baby"
    r"|grader|twins|family|fiance|ex|grandson|granddaughter|guy|girl|lady|man|woman|(?<!guess )who|he|she"
    r"|everyone|everybody"
    r"|half|somebody"
    r"|someone|people|students?|patient|client|customer|dog|cat|nobody|anyone)s?(?: (?:s|is|was|has|have|had|just"
    r"|also|finally"
    r"|almost|already|are|even|got|an?|the|and (?:her|his|my) \w+|at work|or|in (?:the|my) \w+(?: \w+)?)){0,4} $"
)
_TO_ME = Rx(r"\b(?:me|us|my|our)\b")
_NOT_ME = Rx(
    r"\b(?:not|but) me\b|\bfor (?:him|her)\b|\bhis interview\b|\b(?:son|daughter|brother|sister|wife|husband|friend"
    r"|cousin|kid)s? (?:s )?interview\b|\bher interview\b"
    r"|\bsick (?:kids?|baby|child|dog|cat|toddler|son|daughter)\b"
)
# What is only hoped, feared, dreamt or supposed, by what stands before it.
_UNREAL = Rx(
    r"\b(?:if|thinks? (?:that )?i|imagine|one day|some ?day|pray(?:ing)?|fingers crossed|manifesting|hope"
    r"|hoping|dreamt|dreamed|dream"
    r"|wish|waiting (?:on|for)|might|may|could|afraid"
    r"|scared|worried|rumou?rs?"
    r"|about(?: being)?|until|unless|in case|never|ever|would|what if|going to|gonna|goal|practi\w+ for|supposed to"
    r"|pretend\w*"
    r"|want(?: to)?|trying to|need(?: to)?|like to|makes?(?: me)?|chance of|fear of|before|once"
    r"|wonder\w*)(?: (?!and\b|but\b)\w+){0,5} $"
)
# What is long over.
# Who was spared, or went by themselves.
_SPARED = Rx(
    r"\bnot me\b|\b(?:am|are) still (?:on|here|in|there)\b|\bhanded (?:it|(?:my|the) \w+) in\b|\bhanded in my\b"
    r"|\b(?:gave|given|giving|put in)(?: in)?(?: my)? notice\b|\bi (?:quit|resigned)\b|\bretir\w+"
)
_LONG_AGO = Rx(
    r"\bonce ?(?:$|[,.!])|"
    r"\b(?:years?|yrs?|months?) (?:ago|back|since)\b|\bwhen i (?:was|got|lost) |\blast year\b|\bback in\b|\bin (?:19"
    r"|20)\d\d\b"
    r"|\bused to\b|\bthat time\b"
)
_SAW = Rx(
    r"\b(?:for the (?:newsletter|paper|magazine|radio|school)|rejected by my own|on (?:tv|telly|the news"
    r"|youtube)|in a (?:film|movie|show)|podcast)\b"
)
_ONE_NAME = Rx(r"(?P<name>[a-z]+) (?:just |finally |also )?$")
# "Interview" beside a day or an hour to come: "tues 1:40pm is my interview slot".
_INTERVIEW = Rx(
    r"\binterview\b(?! (?:questions|practice|prep|skills|course|video|outfit|tips|clothes|shirt|was"
    r"|went))"
)
_NO_INTERVIEW = Rx(
    r"\b(?:mock|practi\w+|practise|pretend|fake|cancel\w*|called off|yesterday|last|prep\w*"
    r"|before|after|rehears\w*|read|studied|called off|postponed|did|had|aced|bombed|nailed|not|informational)\b"
)
_MOVED = Rx(r"\b(?:moved|now it is|rescheduled)\b")


def news_of(message: Message) -> News | None:
    """Find the news in a reply, the gravest first; past, canceled, asked-about and hoped-for things are none."""
    told = message.asked is not Asked.CHECK
    for kind, rx, unless in SIGNS:
        tells = not TELLING[kind].isdisjoint(message.words) or (kind == "raise" and "%" in message.text)
        if tells and any(_is_so(message, clause, kind, found, unless) for clause, found in _matches(message, rx)):
            return kind
        if kind == "hired" and (_got_it(message) or (told and (_is_title(message) or _is_start(message)))):
            return kind
        if kind == "rejected" and told and "no" in message.words and any(map(_refuses, message.clauses)):
            return kind
        if kind == "rejected" and told and any(clause.text == "did not get it" for clause in message.clauses):
            return kind
        if kind == "interview" and any(_interview_ahead(message, clause) for clause in message.clauses):
            return kind
        # "Asked for 8 and got 6": a raise is asked for in one clause and given in the next.
        if kind == "raise" and _given_later(message, rx, unless):
            return kind
    return None


def _got_it(message: Message) -> bool:
    """Say whether "got it" stands for a job, and not for what was understood."""
    if "got" not in message.words or not _GOT_IT.search(message.text):
        return False
    job = _THE_JOB.search(message.text) or _CHEERS.search(message.own)
    return bool(job) and (message.asked is not Asked.CHECK or _STARTS.search(message.text) is not None)


def _given_later(message: Message, rx: Rx, unless: Rx | None) -> bool:
    if TELLING["raise"].isdisjoint(message.words):
        return False
    found = rx.search(message.text)
    if found is None or (unless and unless.search(message.text)):
        return False
    clause = message.clauses[message.clause_at(found.start())]
    return _is_so(message, replace(clause, text=message.text, start=0), "raise", found, unless)


def _is_start(message: Message) -> bool:
    """Say whether a cheered first day stands for the job: "START THE 1ST!!!", "they said yes, start monday"."""
    if message.asked is Asked.PLAN or "start" not in message.words:
        return False
    cheered = "!!" in message.own or _SAID_YES.search(message.text)
    return bool(cheered) and any(_FIRST_DAY.fullmatch(clause.text) for clause in message.clauses)


_FIRST_DAY = Rx(rf"(?:i )?start (?:on )?(?:the )?{START_DAY}(?: at \w+)?")
_SAID_YES = Rx(r"\b(?:they|he|she|boss|manager) (?:just |all )?(?:said yes|took me|called)\b|\bgot it\b")


def _is_title(message: Message) -> bool:
    """Say whether a text is hardly more than a cheered title: "I'M AN INSTRUCTOR", "scheduler!!"."""
    cheered = message.own.isupper() or "!" in message.own
    return cheered and bool(message.clauses) and _A_TITLE.fullmatch(message.clauses[0].text) is not None


_A_TITLE = Rx(rf"(?:(?:i am|got) )?(?:an? |the )?(?:\w+ )?{ROLE}")
# Who says no: a firm has a name that no list knows.
_SAID_NO = Rx(
    r"(?:the |so |well |and )?(?P<who>[a-z]+)(?: [a-z]+)? (?:said|says|say) (?:it is a "
    r"|a )?no(?: (?:by|this|to me|again|thanks|already|yesterday|today|as well|too|in (?:an|the) \w+)\b.*)?"
)


def _refuses(clause: Clause) -> bool:
    """Say whether a clause is a no of somebody who is no friend: "SSE says no"."""
    no = _SAID_NO.fullmatch(clause.text)
    return no is not None and no["who"] not in given() | _NEAR_ONES


_NEAR_ONES = table(
    """
    i he she we you they my mom dad boss manager supervisor friend wife husband brother sister son daughter
    kids cousin
    everyone everybody nobody he body mind who that it doctor teacher coach lead foreman
    """
)


def _matches(message: Message, rx: Rx) -> Iterator[tuple[Clause, re.Match[str]]]:
    for clause in message.clauses:
        if found := rx.search(clause.text):
            yield clause, found


def _is_so(message: Message, clause: Clause, kind: News, found: re.Match[str], unless: Rx | None) -> bool:
    """Say whether news is the person's own, and so: not another's, not only hoped for, not long over."""
    if (unless and unless.search(clause.text)) or (kind == "ill" and _WELL_AGAIN.search(message.text)):
        return False
    before = clause.text[: found.start()]
    if _ALMOST.search(before) or (kind == "offer" and _TAKEN_BACK.search(clause.text)):
        return False
    sentence = message.sentence_text(clause)
    if kind != "loss":
        if (
            _UNREAL.search(before[-_NEAR:])
            or (kind != "rejected" and _NOT_ME.search(sentence))
            or _SAW.search(clause.text)
        ):
            return False
        if not _TO_ME.search(found[0]) and (
            _THEIRS.search(_subject(clause.text, found)) or _named(message, clause, found)
        ):
            return False
    if _LONG_AGO.search(clause.text) or (kind == "lost_job" and _SPARED.search(message.text)):
        return False
    if kind not in ("offer", "hired", "raise") or not clause.asks:
        return True
    return not (clause.text == sentence and _WONDERS.search(clause.text))


_NEAR = 60
_WELL_AGAIN = Rx(
    r"\b(?:feeling|am|doing|much|all) (?:so much |much |a lot |all )?better(?: now| today)\b|\bwas (?:sick"
    r"|ill) last week\b"
)
_ALMOST = Rx(r"\b(?:almost|nearly) $")
_TAKEN_BACK = Rx(r"\b(?:rescind\w*|revok\w*|withdrew|withdrawn|took back|fell through)\b")


def _subject(text: str, found: re.Match[str]) -> str:
    """Give what stands before the verb of a piece of news, the words that its pattern took before it included."""
    head = _HEAD.match(found[0])
    return text[max(found.start() - _NEAR, 0) : found.start() + (head.end() if head else 0)]


_HEAD = Rx(
    r"(?:(?:my|our) )?(?:sister|brother|mom|dad|wife|husband|son|daughter|kids?|who|he|she|friend|cousin|baby"
    r"|roommate|mate)"
    r" (?:s |is |was |just )?"
)


def _named(message: Message, clause: Clause, found: re.Match[str]) -> bool:
    """Say whether somebody is named right before the news: "Miles got promoted"."""
    before = _ONE_NAME.search(clause.text[: found.start()])
    if before is None:
        return False
    if _PIDGIN.search(clause.text[: found.start()]):
        return False
    typed = message.raw(clause.start + before.start("name"), clause.start + before.end("name"))
    return before["name"] in given() or (typed[:1].isupper() and before.start("name") > 0 and is_name(typed))


_PIDGIN = Rx(r"\b(?:i|we|me|dem) don $")  # "I don get the work" is done, by no Don


def _interview_ahead(message: Message, clause: Clause) -> bool:
    """Say whether a clause, or the one beside it in its sentence, names the day or hour of an interview to come."""
    if not _INTERVIEW.search(clause.text):
        return False
    sentence = message.text[max(clause.start - _NEAR, 0) : clause.end + _NEAR]
    moved = _MOVED.search(message.text)
    if (_NO_INTERVIEW.search(sentence) and not moved) or _THEIRS_ALL.search(sentence) or _NOT_ME.search(sentence):
        return False
    if clause.asks and _WONDERS.search(clause.text):
        return False
    return bool(clocks(sentence)) or any(day.kind not in ("part", "morning") for day in days(sentence, message.today))


_THEIRS_ALL = Rx(
    r"\b(?:sister|brother|mom|dad|wife|husband|son|daughter|cousin|roommate|flatmate|housemate|coworker|colleague"
    r"|neighbor|girlfriend|boyfriend|friend|mate|he|she|who|if|hope|hoping|dreamt)\b"
)
