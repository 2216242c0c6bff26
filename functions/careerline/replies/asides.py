"""Short texts that mean little by themselves: what they say here, what it comes to where more is known.

The reader sees one text and what was asked. Who knows which step is open, or what the coach is called, asks here what
such a text says, and decides.
"""

from __future__ import annotations

import re
from datetime import time

from .words import table

# No, as people say it of a step: whole texts, so that nothing that asks for an end is among them.
_NOT_NOW = re.compile(
    r"\W*(?:(?:no|nope|nah|sorry|ugh)\W+)*(?:not (?:yet|now|today|tonight|this (?:week|time|weekend)))"
    r"(?:\W+(?:either|again|sorry|coach|lol|though|tho))*\W*",
    re.IGNORECASE,
)
# No, and why: "nope doubles all week". Few words, none of which takes the no back.
_NO_AND_WHY = re.compile(r"\W*(?:nope|nah|not yet|not this week)\b", re.IGNORECASE)
_TAKES_BACK = re.compile(
    r"\b(?:did|done|finished|problem|worries|but|stop|quit|end|pause|break|skip|other|another|different)\b",
    re.IGNORECASE,
)
_FEW = 10
_A_PART = re.compile(
    r"\W*(?:i\W+)?(?:just |only )?(?:(?:did|got|finished|managed) )?(?:about |like |only )?"
    r"(?:half|some|part|most|a bit|a little)(?: of (?:it|the step|that))\b",
    re.IGNORECASE,
)
# What somebody wants of work is a wish, unless they call it their goal.
_GOAL = re.compile(r"\b(?:goals?|metas?)\b", re.IGNORECASE)
# Any known word makes a text one that a person can read: the words that hardly a sentence goes without.
_COMMON = table(
    """
    a about after again all am an and any are as at back be because been before but by call came can cant come could
    day did do done dont down feel first for from get getting go going good got had happy hard has have he her here
    him his home how i if im in is it its job just kid kids know last late like little long look lot made make maybe
    me might mom more much my need never new next night no not now of off oh ok on one or our out over people really
    said say see she should so some something sorry step still take than thank thanks that thats the their them then
    there they thing things think this tired time to today tomorrow too up us very want wanted was way we week well
    went were what when where which who why will with work working would year yes yesterday you your
    al con de el en es está esta estoy gracias hoy la las lo los mañana manana me mi muy no para pero por que si sí
    tengo trabajo un una y yo
    """
)
# A day that is named, and what says when without naming one.
_A_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|to(?:day|night|morrow|mor+ow)|tm\w+|2mo\w+"
    r"|next|this|week\w*|in an?|in \d+|\d+(?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*"
)
_NAMES_A_DAY = re.compile(rf"\b(?:{_A_DAY})\b|\d/\d", re.IGNORECASE)
_SAYS_WHEN = re.compile(rf"\b(?:{_A_DAY}|now|morning|afternoon|evening|night)\b|\d/\d", re.IGNORECASE)
# An hour of which it is said which half of the day it is in.
_HALF = re.compile(r"\d ?[ap]\b|[ap]\.?m\b|noon|midnight|morning|afternoon|evening|night", re.IGNORECASE)
_ONLY_HOUR = re.compile(r"\D*(\d{1,2})(?:[:.]?([0-5]\d))?\D*")
_AN_HOUR = 4  # words
# How people ask for somebody, and whom they ask for where they give no name.
_ASKS = r"(?:ask(?: for)?|(?:talk|speak|chat)(?: to| with)?|reach|get|call|who(?:['\u2019]?s| is)?)"
_POLITE = r"(?:(?:hi|hey|hello|ok|and|please|pls|can|could|may|i|id|i['\u2019]d|want|wanna|need|like|to|let|me) )*"
_SOMEBODY = r"(?:(?:the|a|my|your|an?y?|real|actual|live|human) )*(?:coach|person|human|human being)"


def says_not_now(text: str) -> bool:
    """Tell whether a text is nothing but a no for now: "not this week, sorry"."""
    return _NOT_NOW.fullmatch(text) is not None


def says_no_and_why(text: str) -> bool:
    """Tell whether a text begins with a no and gives a reason in a few words: "nope doubles all week"."""
    few = len(text.split()) <= _FEW and not _TAKES_BACK.search(text)
    return few and _NO_AND_WHY.match(text) is not None


def says_a_part(text: str) -> bool:
    """Tell whether a text begins with how much of something was done: "half of it"."""
    return _A_PART.match(text) is not None


def names_a_day(text: str) -> bool:
    """Tell whether a text names a day, or something as good as one."""
    return _NAMES_A_DAY.search(text) is not None


def says_when(text: str) -> bool:
    """Tell whether a text says when, besides an hour: a day, or a part of one. With neither it names a time alone."""
    return _SAYS_WHEN.search(text) is not None


def only_hour(text: str) -> time | None:
    """Return the hour of a text that says hardly more than one: "ok 7", "8:30 works"."""
    found = _ONLY_HOUR.fullmatch(text) if len(text.split()) <= _AN_HOUR else None
    if not found or int(found[1]) > 23:
        return None
    return time(int(found[1]), int(found[2] or 0))


def names_the_half(text: str) -> bool:
    """Tell whether a text says in which half of the day its hour is: "7 pm", "7 in the evening"."""
    return _HALF.search(text) is not None


def names_a_goal(text: str) -> bool:
    """Tell whether a text calls something a goal."""
    return _GOAL.search(text) is not None


def is_readable(text: str) -> bool:
    """Tell whether a text holds any word that is known: a person can read it, whatever it is about."""
    return not _COMMON.isdisjoint(re.findall(r"[^\W\d_]+", text.casefold().replace("'", "").replace("\u2019", "")))


def asks_for(text: str, name: str, *, named: bool) -> bool:
    """Tell whether a text only asks for the person called *name*, or for any coach: "ask Ana".

    With *named* the name alone is enough; where a question is open it may be anybody's.
    """
    coach = rf"(?:{_ASKS} ){'?' if named else ''}{re.escape(name)}(?:,? (?:the|your|my) coach)?"
    anyone = rf"(?:{_ASKS} )?{_SOMEBODY}"
    return re.fullmatch(rf"\W*{_POLITE}(?:{coach}|{anyone})(?: please| pls)?\W*", text, re.IGNORECASE) is not None
