"""The one way in: hear everything that a reply says, put it in order, and fill the fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from .bare import answer, consents_only, mend, tapback
from .claims import Claim
from .clauses import Message, message_of
from .distress import is_distress
from .instructions import Heard, instructions
from .keywords import is_keyword
from .news import news_of
from .normalise import is_automatic
from .people import people
from .plans import Plan, plan_of
from .questions import asks
from .reading import Asked, Intent, News, Reading
from .reports import Report, report_of
from .told import REFLECTS, amounts_of, fit_report

# The first rule of ranking; a missed step comes after a plan, and is put in its place below.
_ORDER: tuple[Intent, ...] = (
    "distress", "stop", "wrong_number",
    "undo", "pause", "resume", "settings", "goal", "skip", "start", "help",
    "log", "plan", "status", "question", "note",
)  # fmt: skip
# Who wants no messages, or is in danger, has no plan to be reminded of.
_NO_PLAN = frozenset({"stop", "wrong_number", "undo", "distress"})
_LONGEST_KEYWORD = 8


def read(text: str, *, at: datetime, asked: str) -> Reading:
    """Read one reply: what it says, most important first, with the fields of all that it says.

    `at` is the sender's local time with its offset; `asked` is what the coach's last message asked, one of
    `Asked` (anything else counts as `none`). The same arguments always give the same reading.
    """
    question = Asked(asked) if asked in Asked.__members__.values() else Asked.NONE
    message = message_of(text, at=at, asked=question)
    if message.reaction is not None:
        return _answered(question, tapback(message.reaction))
    if not message.tokens:
        return Reading("note")
    if is_distress(message):
        return _assembled(message, distress=True)
    typed = [token.norm for token in message.tokens if token.norm[0].isalnum() or token.norm[0] == "{"]
    words = mend(typed)
    spoken = [word for word in words if word[0] != "{"]
    if spoken and len(spoken) <= _LONGEST_KEYWORD and is_keyword(spoken):
        return Reading("stop")
    if is_automatic(message.text):
        return Reading("note")
    if not words:
        return Reading("help" if set(message.text) <= {"?", " "} else "note")
    short = answer(words)
    if short is not None and not (short == "yes" and question is Asked.CHECK and consents_only(words)):
        return _answered(question, short)
    if words != typed:
        message = message_of(" ".join(spoken), at=at, asked=question)
    return _assembled(message, distress=False)


def _answered(asked: Asked, short: str | None) -> Reading:
    """Take a bare answer as an answer to what was asked."""
    if asked is Asked.CONFIRM and short == "yes":
        return Reading("start")
    if short == "half" and asked in (Asked.CHECK, Asked.NONE):
        return Reading("log", outcome="partial")
    if asked is Asked.CHECK and short in ("yes", "no"):
        return Reading("log", outcome="done" if short == "yes" else "missed")
    return Reading("note")


def _assembled(message: Message, *, distress: bool) -> Reading:
    heard = instructions(message)
    if distress:
        heard["distress"] = Claim("distress")
    everything = frozenset(range(len(message.clauses)))
    taken = frozenset[int]().union(*(claim.clauses for intent, claim in heard.items() if intent != "wrong_number"))
    if "undo" in heard:
        taken = everything
    report = report_of(message, taken)
    news = news_of(message)
    who = people(message)
    fit_report(message, report, news, alone=not heard, people=bool(who))
    asking = frozenset(index for index in everything - taken if asks(message, message.clauses[index]))
    told = report.done | (report.short if report.outcome != "missed" else set())
    plan = plan_of(message, taken | asking, reported=frozenset(told))
    fields: dict[str, Any] = {"people": who, "news": news}
    if report.outcome and not (plan and _is_arrangement(message, report, plan)):
        heard["log"] = Claim("log", frozenset(told | report.missed))
        fields["outcome"] = report.outcome
        if report.outcome != "missed":
            fields |= amounts_of(message, report, people=bool(who))
    if plan and _has_plan(message, heard, plan):
        heard["plan"] = Claim("plan", plan.clauses)
        fields |= {"date": plan.date, "time": plan.time, "appointment": plan.appointment}
    if asking:
        heard["question"] = Claim("question", asking)
    _quieten(message, heard, report, news)
    for intent in ("pause", "settings", "goal"):
        if intent in heard:
            wanted = {key: value for key, value in heard[intent].fields.items() if key in _FIELDS[intent]}
            fields = wanted | fields  # a field that an earlier instruction filled stays
    if "undo" in heard and (fixed := heard["undo"].fields.get("correction")):
        fields |= _corrected(*fixed)
    return _ordered(heard, report, fields)


_FIELDS: dict[Intent, frozenset[str]] = {
    "pause": frozenset({"until"}),
    "settings": frozenset({"setting", "value"}),
    "goal": frozenset({"value"}),
}


def _is_arrangement(message: Message, report: Report, plan: Plan) -> bool:
    """Say whether what was done was only to arrange the plan that was asked for."""
    if message.asked is not Asked.PLAN or plan.date is None or report.sure:
        return False
    return amounts_of(message, report, people=False)["minutes"] is None


def _has_plan(message: Message, heard: Heard, plan: Plan) -> bool:
    if heard.keys() & _NO_PLAN or ("pause" in heard and "log" not in heard):
        return False
    return bool(plan.date or plan.time) or message.asked in (Asked.PLAN, Asked.CHECK)


def _quieten(message: Message, heard: Heard, report: Report, news: News | None) -> None:
    """Settle the small ones: which note, question or miss is worth keeping beside the rest."""
    if "undo" in heard and heard["undo"].fields.get("correction"):
        heard["log"] = Claim("log")
    elif report.outcome == "missed" and ("distress" in heard or ("pause" in heard and not report.missed_strong)):
        heard.pop("log", None)
    if REFLECTS.search(message.text) and heard.keys() & {"log", "question", "settings"}:
        heard["note"] = Claim("note")
    if news in ("hired", "offer") and "question" in heard and "log" not in heard:
        heard["note"] = Claim("note")
    if "status" in heard:
        heard.pop("question", None)


def _corrected(number: int, unit: str | None) -> dict[str, Any]:
    if unit is None or unit in ("minutes", "hours"):
        return {"minutes": number * (60 if unit == "hours" else 1) or None}
    return {"count": number}


def _ordered(heard: Heard, report: Report, fields: dict[str, Any]) -> Reading:
    order = list(_ORDER)
    if report.outcome == "missed":
        order.remove("log")
        order.insert(order.index("plan") + 1, "log")
    if "stop" in heard and heard["stop"].fields.get("bent"):
        order.remove("stop")
        order.insert(order.index("settings") + 1, "stop")
    said = [intent for intent in order if intent in heard] or ["note"]
    return replace(Reading(said[0]), also=tuple(said[1:]), **fields)
