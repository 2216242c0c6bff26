"""What a text means that says little by itself, given what stands between the coach and somebody."""

from dataclasses import replace
from datetime import datetime

from careerline.coaching.programme import Programme
from careerline.people.person import Person
from careerline.replies.asides import names_a_goal, says_a_part, says_no_and_why, says_not_now
from careerline.replies.reading import Reading

# What the reader may hear in a story of why: danger and a wish to leave are always what they are.
_OF_A_STORY = frozenset({"note", "log", "plan", "pause"})


def meant(person: Person, words: str, reading: Reading, programme: Programme, now: datetime) -> Reading:
    """Return what a text means: a no or a part is about the step that is open, and a reason is no news."""
    question = person.profile.asked(now, programme.rules.span("question_open"))
    asked = question.kind if question else ""
    harmless = {reading.intent, *reading.also} <= _OF_A_STORY
    if asked == "reason" and person.who.between_jobs and reading.news == "lost_job" and harmless:
        return Reading(intent="note", people=reading.people)  # they said so on the form: it is why they signed up
    wish = reading.intent == "goal" and set(reading.also) <= {"note"} and not (reading.news or reading.life)
    if asked == "reason" and wish and not names_a_goal(words):
        return Reading(intent="note", people=reading.people)  # what they want of work is why they signed up
    if asked in {"plan", "check"} and _is_no(words, reading):
        return Reading(intent="log", outcome="missed")
    step = person.week.step
    waits = step is not None and step.is_open and step.week > 0
    if waits and asked in {"", "plan", "check", "reflect"} and _is_part(words, reading):
        return replace(reading, intent="log", outcome="partial", also=())
    return reading


def _is_no(words: str, reading: Reading) -> bool:
    if reading.date or reading.time or reading.minutes or reading.count or reading.news:
        return False
    return says_not_now(words) or (reading.intent in {"note", "log"} and says_no_and_why(words))


def _is_part(words: str, reading: Reading) -> bool:
    told = {reading.intent, *reading.also} <= {"note", "log"} and not reading.news
    return told and says_a_part(words)
