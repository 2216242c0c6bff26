"""What a text means that says little by itself, given what stands between the coach and somebody."""

import re
from dataclasses import replace
from datetime import datetime

from careerline.coaching.programme import Programme
from careerline.people.person import Person
from careerline.replies.reading import Reading
from careerline.replies.words import table

# No, as people say it of a step: whole texts, so that nothing that asks for an end is among them.
_NOT_NOW = re.compile(
    r"\W*(?:(?:no|nope|nah|sorry|ugh)\W+)*(?:not (?:yet|now|today|tonight|this (?:week|time|weekend)))"
    r"(?:\W+(?:either|again|sorry|coach|lol|though|tho))*\W*",
    re.IGNORECASE,
)
# No, and why: "nope doubles all week". Few words, none of which takes the no back.
_NO_AND_WHY = re.compile(r"\W*(?:nope|nah|not yet|not this week)\b", re.IGNORECASE)
_TAKES_BACK = re.compile(r"\b(?:did|done|finished|problem|worries|but|stop|quit|end)\b", re.IGNORECASE)
_FEW = 8
# What the reader may hear in a story of why: danger and a wish to leave are always what they are.
_OF_A_STORY = frozenset({"note", "log", "plan", "pause"})
# What somebody wants of work says why they signed up, unless they call it their goal.
_GOAL = re.compile(r"\b(?:goals?|metas?)\b", re.IGNORECASE)
_A_PART = re.compile(
    r"\W*(?:i\W+)?(?:just |only )?(?:(?:did|got|finished|managed) )?(?:about |like |only )?"
    r"(?:half|some|part|most|a bit|a little)(?: of (?:it|the step|that))\b",
    re.IGNORECASE,
)
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


def meant(person: Person, words: str, reading: Reading, programme: Programme, now: datetime) -> Reading:
    """Return what a text means: a no or a part is about the step that is open, and a reason is no news."""
    question = person.profile.asked(now, programme.rules.span("question_open"))
    asked = question.kind if question else ""
    harmless = {reading.intent, *reading.also} <= _OF_A_STORY
    if asked == "reason" and person.who.between_jobs and reading.news == "lost_job" and harmless:
        return Reading(intent="note", people=reading.people)  # they said so on the form: it is why they signed up
    wish = reading.intent == "goal" and set(reading.also) <= {"note"} and not (reading.news or reading.life)
    if asked == "reason" and wish and not _GOAL.search(words):
        return Reading(intent="note", people=reading.people)  # what they want of work is why they signed up
    if asked in {"plan", "check"} and _is_no(words, reading):
        return Reading(intent="log", outcome="missed")
    step = person.week.step
    waits = step is not None and step.is_open and step.week > 0
    if waits and asked in {"", "plan", "check", "reflect"} and _is_part(words, reading):
        return replace(reading, intent="log", outcome="partial", also=())
    return reading


def is_readable(words: str) -> bool:
    """Tell whether a text holds any word that is known: a person can read it, whatever it is about."""
    return not _COMMON.isdisjoint(re.findall(r"[^\W\d_]+", words.casefold().replace("'", "").replace("\u2019", "")))


def _is_no(words: str, reading: Reading) -> bool:
    if reading.date or reading.time or reading.minutes or reading.count or reading.news:
        return False
    if _NOT_NOW.fullmatch(words):
        return True
    few = len(words.split()) <= _FEW and not _TAKES_BACK.search(words)
    return reading.intent in {"note", "log"} and few and _NO_AND_WHY.match(words) is not None


def _is_part(words: str, reading: Reading) -> bool:
    told = {reading.intent, *reading.also} <= {"note", "log"} and not reading.news
    return told and _A_PART.match(words) is not None
