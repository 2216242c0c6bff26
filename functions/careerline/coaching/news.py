"""News of somebody's life: kept in their words and answered as news, never with a number."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from careerline.coaching import endings, reports, sayings, schedule
from careerline.coaching.days import is_coaching
from careerline.coaching.rules import Rules
from careerline.coaching.turn import Turn
from careerline.words.said import TOLD_ALONE


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of news comes to, and why."""

    answer: str
    desk: bool  # a human should read it
    rests: str  # the rule by which nothing comes for some days; empty: the coaching goes on
    asks: bool  # they may want something else from here on
    why: str


_GOOD = Kind("news_good", desk=False, rests="", asks=True, why="what they came for may be near")
_HIRED = Kind(
    "news_hired", desk=False, rests="good_news", asks=True, why="what they came for is here: no step is due from them"
)
_HARD = Kind(
    "news_hard", desk=True, rests="hard_news", asks=False, why="nobody wants a step today, and a machine is no comfort"
)

NEWS: Mapping[str, Kind] = {
    "offer": _HIRED,
    "hired": _HIRED,
    "raise": _GOOD,
    "interview": _GOOD,
    "rejected": Kind("news_rejected", desk=True, rests="", asks=False, why="they applied: that is what counts"),
    "lost_job": _HARD,
    "loss": _HARD,
    "ill": _HARD,
}
# What beside news only says that words were kept, or asks for what the news has made out of place.
UNSAID = frozenset(
    {"kept", "note", "not_read", "reflection", "skip", "nothing_to_skip", "between_jobs", "working_again"}
)
# How long what somebody writes after good news is told as part of it.
GOES_ON = timedelta(days=1)
# What somebody did besides their news, in any words.
_DID = re.compile(r"\b(did|done|finished|completed|wrote|made it|was able to)\b", re.IGNORECASE)
TROUBLE = Kind(
    "news_neutral", desk=True, rests="", asks=False, why="it comes before any step, and a machine is no comfort"
)
MISSED = replace(TROUBLE, answer="news_waits")
# What may stand beside words of trouble; a report of something done is answered as one.
_BESIDE_TROUBLE = frozenset({"note", "log", "plan", "pause", "skip"})
# What is asked of everybody at the start: trouble that is told of then is why they are here.
_AT_THE_START = frozenset({"reason", "starter"})
UNSURE = Kind("news_neutral", desk=True, rests="", asks=False, why="only they know whether it is good")


def kind_of(turn: Turn) -> Kind | None:
    """Return which kind of news a text brings; None where it brings none."""
    reading = turn.heard.reading
    if reading.news:
        return NEWS.get(reading.news, UNSURE)
    if turn.trouble:
        return MISSED if reading.outcome == "missed" else TROUBLE
    return UNSURE if reading.life else None


def tells_of_trouble(turn: Turn) -> bool:
    """Tell whether a text that reports nothing done tells of trouble at home, or of faith lost in oneself."""
    reading, rules, asked = turn.heard.reading, turn.programme.rules, turn.asked
    if not {reading.intent, *reading.also} <= _BESIDE_TROUBLE or reading.outcome in {"done", "partial"}:
        return False
    if turn.heard.source == "page" or (asked and asked.kind in _AT_THE_START):
        return False
    said = sayings.sentences(turn.heard.text)
    return any(sayings.holds(one, rules.words("hopeless")) or _is_trouble(one, rules) for one in said)


def _is_trouble(sentence: str, rules: Rules) -> bool:
    who, words, alone, but = (rules.words("told_of_trouble", one) for one in ("who", "words", "alone", "but"))
    if sayings.holds(sentence, but):
        return False
    return sayings.holds(sentence, alone) or (sayings.holds(sentence, who) and sayings.holds(sentence, words))


def goes_on(turn: Turn) -> bool:
    """Tell whether a text comes within a day after good news: what it tells belongs to that news."""
    asked = turn.asked
    return asked is not None and asked.kind == endings.CHOICE and turn.heard.said_at - asked.at <= GOES_ON


def rests(turn: Turn) -> bool:
    """Tell whether a text brings news after which no step is due: what it says of one is part of the news."""
    kind = kind_of(turn)
    return kind is not None and bool(kind.rests)


def is_all(turn: Turn) -> bool:
    """Tell whether what a text reports is its news and nothing besides: "i got an interview!!" did no step."""
    kind, reading = kind_of(turn), turn.heard.reading
    of_work = kind in {_GOOD, _HIRED} or reading.news == "rejected"
    amounts = reading.minutes or reading.count or reading.people
    return of_work and reading.outcome == "done" and not amounts and not _DID.search(turn.heard.text)


def told(turn: Turn, kind: Kind) -> Turn:
    """Return the turn of news, after whatever else the text came to: that has taken effect, and is said beside it."""
    reading = turn.heard.reading
    turn = turn.keeping("news").logging(kept=True)
    if kind.desk:
        turn = turn.needing("news")
    if kind.rests:
        turn = _resting(turn, kind.rests)
    if reading.news == "rejected" and "log" not in (reading.intent, *reading.also):
        turn = reports.applied(turn)
    about_it = reading.appointment or any(one.name.startswith("card_") for one in turn.answers)
    if about_it and not kind.rests:
        return turn  # what they asked about it, or the day that was kept free for it, is the better answer
    beside = tuple(one for one in turn.answers if one.name not in UNSAID and not one.name.startswith(TOLD_ALONE))
    turn = turn.say_only(kind.answer)
    turn = replace(turn, answers=(*turn.answers, *beside))
    return turn.asking(endings.CHOICE) if kind.asks else turn


def _resting(turn: Turn, rule: str) -> Turn:
    """Return the turn with the coaching at rest by a rule; an UNDO of the news puts back what it took."""
    before = turn.person
    turn = turn.having(schedule.rest(before, turn.programme, rule, turn.heard.at))
    stays = set(turn.profile.agenda)
    took = tuple(one for one in before.profile.agenda if is_coaching(one) and one not in stays)
    step = before.week.step
    plan = turn.logged.plan_before or (step.plan if step else None)
    return turn.logging(rested=True, took=(*turn.logged.took, *took), plan_before=plan)
