"""A report in its setting: whether it is one of the step at all, and what it adds up to."""

from __future__ import annotations

from typing import TypedDict

from .amounts import minutes_spent
from .assets import asset_of
from .clauses import Clause, Message
from .counts import counted
from .reading import Asked, Asset, News
from .reports import Report

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
    listed: set[int] = set()
    for index, clause in enumerate(message.clauses):
        goes_on = index - 1 in listed and clause.sentence == message.clauses[index - 1].sentence
        if index in told or (goes_on and index not in report.missed and not _is_ahead(clause)):
            listed.add(index)
    # It begins before it: "25 yesterday, 1 hours today".
    for index in range(len(message.clauses) - 2, -1, -1):
        clause, after = message.clauses[index], message.clauses[index + 1]
        begins = index + 1 in listed and clause.sentence == after.sentence and clause.text[0].isdigit()
        if begins and index not in report.missed and _may_tell(clause):
            listed.add(index)

    def reporting(offset: int) -> tuple[int, int] | None:
        index = message.clause_at(offset)
        return (message.clauses[index].start, message.clauses[index].end) if index in listed else None

    minutes = minutes_spent(message.text, reporting)
    if minutes is None and report.outcome != "missed":
        # "We were at it from 2 until 5": who did it is said elsewhere.
        listed |= {
            index for index, clause in enumerate(message.clauses) if index not in report.missed and _may_tell(clause)
        }
        minutes = minutes_spent(message.text, reporting)
    count = counted(message.text, reporting, timed=minutes is not None)
    # That somebody was there settles it last: what was shown to them may stand in a clause of its own.
    asset = asset_of(_words(message, report), people=False) or asset_of(message.text, people=people)
    return Amounts(minutes=minutes, count=count, asset=asset)


def _is_ahead(clause: Clause) -> bool:
    """Say whether a clause that goes on with a report tells of the rest that is still to do."""
    return "will" in clause.cues or clause.text.startswith("tomorrow ")


def _may_tell(clause: Clause) -> bool:
    """Say whether a clause that reports nothing may still tell how long it took."""
    return clause.cues.names().isdisjoint(_NO_TELLING)


_NO_TELLING = frozenset({"will", "nowill", "missed", "miss!", "pause", "skip", "ban", "ban!", "asks"})


def _words(message: Message, report: Report) -> str:
    return " , ".join(message.clauses[index].text for index in sorted(report.done | report.short))
