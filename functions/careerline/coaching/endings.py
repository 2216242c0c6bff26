"""Finishing, beginning again, and one message a month."""

import re
from dataclasses import replace

from careerline.coaching import schedule, silence
from careerline.coaching.programme import Programme
from careerline.coaching.turn import Turn
from careerline.moments import next_monday
from careerline.people.person import Person, State

# The reader has no rhythm rarer than once a week: what it takes for that may have meant a month.
MONTHLY = re.compile(r"\b(month|monthly)\b", re.IGNORECASE)
# What the end of a part offers, in the words in which it offers it.
FINISH = re.compile(r"\b(finish|finished|done here|end (it )?here|that'?s it for me)\b", re.IGNORECASE)
LIGHTER = re.compile(r"\b(lighter|slower|lower|fewer|less)\b", re.IGNORECASE)
FEW = 6
SAME = re.compile(r"\b(go on|going on|keep going|keep on|carry on|continue|same|as it is|as is|stay)\b", re.IGNORECASE)
# A rhythm that is named is one that is wanted, whatever stands beside it.
RHYTHM = re.compile(r"\b(more|less|day|daily|week(days?|ly|s)?|month(ly|s)?|once|twice|three|\d)\b", re.IGNORECASE)
# What good news asks: a new goal, once a month only, or finish here.
CHOICE = "choice"
# The questions of how to go on, and those of them that offer to finish.
OF_GOING_ON = frozenset({schedule.PART_END, silence.STILL_USEFUL, CHOICE})
OFFERS_END = frozenset({schedule.PART_END, CHOICE})


def finish(turn: Turn) -> Turn:
    """Return the turn of somebody who finishes here: nothing more comes, and all that was built is kept."""
    paused = schedule.pause(turn.person, turn.programme, None, turn.heard.at)
    return turn.having(replace(paused, profile=replace(paused.profile, state=State.FINISHED))).say("finished")


def wish(turn: Turn) -> str:
    """Return how somebody wants to go on who was asked that: `finish`, `less`, `same`; empty where they do not say.

    A few words are an answer; many are a story.
    """
    asked, words = turn.asked, turn.heard.text.replace("\u2019", "'")
    if not asked or asked.kind not in OF_GOING_ON or not words.strip():
        return ""
    few = len(words.split()) <= FEW
    if FINISH.search(words) and (asked.kind == schedule.PART_END or (asked.kind == CHOICE and few)):
        return "finish"
    if LIGHTER.search(words):
        return "less"
    if asked.kind == CHOICE and not SAME.search(words):
        return ""  # who was just told of good news has more to say than this
    return "same" if few else ""


def chosen(turn: Turn) -> Turn:
    """Return the turn of somebody who chose how to go on after good news: coaching rests no longer than this week."""
    if not turn.asked or turn.asked.kind != CHOICE:
        return turn
    turn = turn.asking(None)
    rests = schedule.next_week_begins(turn.person, turn.heard.at) > next_monday(turn.today)
    if not rests or turn.profile.state is not State.ACTIVE:
        return turn
    return turn.having(schedule.rejoin(turn.person, turn.programme, turn.heard.at, today=False))


def stays(turn: Turn) -> bool:
    """Tell whether somebody who was asked how to go on says in a few words that all stays as it is."""
    words = turn.heard.text
    return wish(turn) == "same" and SAME.search(words) is not None and not RHYTHM.search(words)


def awake(person: Person, programme: Programme) -> Person:
    """Return the person active again; where everything that is written has come, from the beginning."""
    profile = replace(person.profile, state=State.ACTIVE, until=None)
    if not is_over(person, programme):
        return replace(person, profile=profile)
    return replace(person, profile=replace(profile, week=0, ended=0), week=replace(person.week, step=None))


def is_over(person: Person, programme: Programme) -> bool:
    """Tell whether somebody has had all that is written, its end included."""
    return person.profile.week >= programme.last_week and person.profile.ended >= programme.last_week
