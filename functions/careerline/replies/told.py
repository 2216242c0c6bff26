"""A report in its setting: whether it is one of the step at all, and what it adds up to."""

from __future__ import annotations

from typing import TypedDict

from .amounts import minutes_spent, spent_on
from .assets import asset_of
from .clauses import Clause, Message
from .counts import counted
from .reading import Asked, Asset, News
from .remainders import remainders
from .reports import Report
from .rx import Rx
from .weekdays import WEEKDAY

_SHORT = 8  # words: a text that says no more than what was begun and not ended
GOOD_NEWS: frozenset[News | None] = frozenset({"offer", "hired", "raise", "interview"})


class Amounts(TypedDict):
    """The fields that a report of something done fills."""

    minutes: int | None
    count: int | None
    asset: Asset | None


def fit_report(message: Message, report: Report, news: News | None, *, alone: bool, people: bool) -> None:
    """Drop a report that is only a story: outside a check, a deed must be one of the career.

    After a check, good news is the report (`alone`: nothing else was heard in the text).
    """
    if message.asked is Asked.CHECK:
        if report.outcome is None and alone and news in GOOD_NEWS:
            report.outcome = "done"
        return
    if report.outcome == "missed":
        if not report.missed_strong:
            report.drop()
        return
    if report.outcome is None or report.sure:
        return
    if report.outcome == "partial" and report.done and len(message.tokens) <= _SHORT:
        return
    words = _words(message, report)
    named = asset_of(words, people=people) is not None or minutes_spent(words, lambda _: (0, len(words))) is not None
    reflects = any("reflects" in message.clauses[index].cues for index in report.done | report.short)
    story = reflects or (message.asked is Asked.REFLECT and len(message.clauses) > 4)
    if not report.done or not named or story:
        report.drop()


def amounts_of(message: Message, report: Report, *, people: bool) -> Amounts:
    """Add up what a report says was done: minutes, count, and the asset that it built."""
    told = report.done | report.short
    if report.done:  # "did 20, will do the other 10 tonight"
        told -= {index for index in told - report.done if "will" in message.clauses[index].cues}
    # A list goes on after the clause that reports: "20 min mon, 20 wed, 35 today".
    left = remainders(message)
    told = told - left or told
    listed: set[int] = set()
    for index, clause in enumerate(message.clauses):
        goes_on = index - 1 in listed and clause.sentence == message.clauses[index - 1].sentence
        if index in told or (goes_on and index not in report.missed | left and "will" not in clause.cues):
            listed.add(index)
    # It begins before it: "25 yesterday, 1 hours today".
    for index in range(len(message.clauses) - 2, -1, -1):
        clause, after = message.clauses[index], message.clauses[index + 1]
        begins = index + 1 in listed and clause.sentence == after.sentence and _BEGINS_LIST.match(clause.text)
        if begins and index not in report.missed and _may_tell(clause):
            listed.add(index)

    def reporting(offset: int) -> tuple[int, int] | None:
        index = message.clause_at(offset)
        return (message.clauses[index].start, message.clauses[index].end) if index in listed else None

    spent = spent_on(message.text, reporting)
    if spent.minutes is None and report.outcome != "missed":
        # "We were at it from 2 until 5": who did it is said elsewhere.
        listed |= {
            index
            for index, clause in enumerate(message.clauses)
            if index not in report.missed | left and _may_tell(clause)
        }
        spent = spent_on(message.text, reporting)
    count = counted(message.text, reporting, spent.places, timed=spent.minutes is not None)
    # That somebody was there settles it last: what was shown to them may stand in a clause of its own.
    asset = asset_of(_words(message, report), people=False) or asset_of(message.text, people=people)
    return Amounts(minutes=spent.minutes, count=count, asset=asset)


_BEGINS_LIST = Rx(rf"(?:on )?(?:{WEEKDAY} )?\d")


def _may_tell(clause: Clause) -> bool:
    """Say whether a clause that reports nothing may still tell how long it took."""
    return clause.cues.names().isdisjoint(_NO_TELLING)


_NO_TELLING = frozenset({"will", "nowill", "missed", "miss!", "pause", "skip", "ban", "ban!", "asks"})


def _words(message: Message, report: Report) -> str:
    return " , ".join(message.clauses[index].text for index in sorted(report.done | report.short))
