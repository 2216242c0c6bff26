"""What a text means that says little by itself, given what stands between the coach and somebody."""

from dataclasses import replace
from datetime import datetime, time

from careerline.coaching import endings
from careerline.coaching.programme import Programme
from careerline.people.person import Person
from careerline.replies.asides import (
    names_a_day,
    names_a_goal,
    names_the_half,
    only_hour,
    says_a_part,
    says_no_and_why,
    says_not_now,
)
from careerline.replies.reading import Reading
from careerline.windows import window_of

# What the reader may hear in a story of why: danger and a wish to leave are always what they are.
_OF_A_STORY = frozenset({"note", "log", "plan", "pause"})


def meant(person: Person, words: str, reading: Reading, programme: Programme, now: datetime) -> Reading:
    """Return what a text means: a no or a part is about the step that is open, and a reason is no news."""
    question = person.profile.asked(now, programme.rules.span("question_open"))
    asked = question.kind if question else ""
    if asked in endings.OFFERS_END and reading.doubtful and endings.FINISH.search(words):
        return replace(reading, intent="pause", doubtful=False)  # it was offered to them, in these words
    harmless = {reading.intent, *reading.also} <= _OF_A_STORY
    if asked == "reason" and person.who.between_jobs and reading.news == "lost_job" and harmless:
        return Reading(intent="note", people=reading.people)  # they said so on the form: it is why they signed up
    wish = reading.intent == "goal" and set(reading.also) <= {"note"} and not (reading.news or reading.life)
    if asked == "reason" and wish and not names_a_goal(words):
        return Reading(intent="note", people=reading.people)  # what they want of work is why they signed up
    if asked == "hour" and reading.intent in {"plan", "note"} and not names_a_day(words):
        hour = reading.time or only_hour(words)
        reading = Reading("settings", setting="time", value=f"{hour:%H:%M}") if hour else reading
    if reading.setting == "time" and reading.value:
        return replace(reading, value=f"{_hour(person, words, time.fromisoformat(reading.value)):%H:%M}")
    step = person.week.step_at(now)
    planned = step is not None and step.is_open and step.plan is not None
    if (asked in {"plan", "check"} or (planned and not asked)) and _is_no(words, reading):
        return Reading(intent="log", outcome="missed")
    waits = step is not None and step.is_open and step.week > 0
    if waits and asked in {"", "plan", "check", "reflect"} and _is_part(words, reading):
        return replace(reading, intent="log", outcome="partial", also=())
    return reading


def _is_no(words: str, reading: Reading) -> bool:
    if reading.date or reading.time or reading.minutes or reading.count or reading.news:
        return False
    # "Not this week, my sister is ill" is no to the step, and asks for no break and for no other one.
    return says_not_now(words) or (reading.intent in {"note", "log", "pause", "skip"} and says_no_and_why(words))


def _hour(person: Person, words: str, read: time) -> time:
    """Return the hour that was asked for: a bare number is in the half of the day in which texts go out."""
    window = window_of(person.profile.place)
    other = read.replace(hour=(read.hour + 12) % 24)
    if names_the_half(words) or window.opens <= read < window.closes:
        return read
    return other if window.opens <= other < window.closes else read


def _is_part(words: str, reading: Reading) -> bool:
    told = {reading.intent, *reading.also} <= {"note", "log"} and not reading.news
    return told and says_a_part(words)
