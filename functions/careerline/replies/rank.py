"""The one way in: hear everything that a reply says, put it in order, and fill the fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from .amounts import counted, minutes_spent
from .assets import asset_of
from .bare import answer, consents_only, mend, tapback
from .claims import Claim
from .clauses import Message, message_of
from .commands import commands, correction
from .distress import is_distress
from .goals import goals
from .news import news_of
from .normalise import Own, is_automatic
from .optout import bans, is_keyword
from .pauses import pauses, resumes
from .people import people
from .plans import plan_of
from .questions import asks
from .reading import Asked, Intent, News, Reading
from .reports import Report, report_of
from .rx import Rx
from .settings import settings

# Rule 1 of the contract; a missed step comes after a plan, and is put in its place below.
_ORDER: tuple[Intent, ...] = (
    "distress", "stop", "wrong_number", "undo", "pause", "resume", "settings", "goal", "skip", "start", "help", "log", "plan",
    "status", "question", "note",
)  # fmt: skip
_INSTRUCTIONS = frozenset({"undo", "pause", "resume", "settings", "goal", "skip", "start", "help"})
_REFLECTS = Rx(r"\b(?:i (?:noticed|learned|learnt|realized|realised|figured out that|keep thinking|discovered)|what i (?:noticed|learned|realized|learnt)|here is what|lesson learned|i feel like|turns out i|it hit me|made me (?:realize|think|feel)|biggest takeaway|takeaway)\b")
_GOOD: frozenset[News] = frozenset({"offer", "hired", "raise", "interview"})


def read(text: str, *, at: datetime, asked: str) -> Reading:
    """Read one reply: what it says, most important first, with the fields of all that it says.

    `at` is the sender's local time with its offset; `asked` is what the coach's last message asked, one of
    `Asked` (anything else counts as `none`). The same arguments always give the same reading.
    """
    kind = Asked(asked) if asked in Asked.__members__.values() else Asked.NONE
    message = message_of(text, at=at, asked=kind)
    if message.reaction is not None:
        return _bare(message, tapback(Own("", message.reaction)))
    if not message.tokens:
        return Reading("note")
    if is_distress(message):
        return _assembled(message, distress=True)
    words = mend([token.norm for token in message.tokens if token.norm[0].isalnum() or token.norm[0] == "{"])
    spoken = [word for word in words if word[0] != "{"]
    if spoken and len(spoken) <= 8 and is_keyword(spoken):
        return Reading("stop")
    if is_automatic(message.text):
        return Reading("note")
    if not words:
        return Reading("help" if set(message.text) <= {"?", " "} else "note")
    found = answer(words)
    if found is not None and not (found == "yes" and kind is Asked.CHECK and consents_only(words)):
        return _bare(message, found)
    if words != [token.norm for token in message.tokens if token.norm[0].isalnum() or token.norm[0] == "{"]:
        message = message_of(" ".join(words).replace("{y}", "").replace("{n}", ""), at=at, asked=kind)
    return _assembled(message, distress=False)


def _bare(message: Message, found: str | None) -> Reading:
    if message.asked is Asked.CONFIRM and found == "yes":
        return Reading("start")
    if found == "half" and message.asked in (Asked.CHECK, Asked.NONE):
        return Reading("log", outcome="partial")
    if message.asked is Asked.CHECK and found in ("yes", "no"):
        return Reading("log", outcome="done" if found == "yes" else "missed")
    return Reading("note")


def _hear(message: Message, *, distress: bool) -> dict[Intent, Claim]:
    """Collect the instructions; what they take up is no report and no plan."""
    heard: dict[Intent, Claim] = {}
    banned = frozenset(index for index, clause in enumerate(message.clauses) if bans(message, clause))
    for claim in commands(message):
        heard[claim.intent] = claim
    if fixed := correction(message):
        heard["undo"] = Claim("undo", heard["undo"].clauses if "undo" in heard else frozenset(range(len(message.clauses))), {"correction": fixed})
    if claim := pauses(message):
        heard["pause"] = claim
    if (claim := resumes(message)) and "pause" not in heard:
        heard["resume"] = claim
    if claim := goals(message):
        heard["goal"] = claim
    if "pause" not in heard:
        for claim in settings(message, banned=bool(banned)):
            heard["settings"] = claim
    _bend_ban(message, heard, banned)
    _untangle(message, heard)
    if distress:
        heard["distress"] = Claim("distress")
    return heard


def _bend_ban(message: Message, heard: dict[Intent, Claim], banned: frozenset[int]) -> None:
    """A ban with an end is a break, one with a better way is a setting, one of a kind of step is a skip."""
    if not banned:
        return
    changed = heard.get("settings")
    paused = heard.get("pause")
    sentences = {message.clauses[index].sentence for index in banned}
    if paused and {message.clauses[index].sentence for index in paused.clauses} & sentences:
        return
    if changed:
        near = {message.clauses[index].sentence for index in changed.clauses}
        if changed.fields["setting"] == "channel" and changed.fields.get("bans"):
            heard["stop"] = Claim("stop", banned, {"bent": True})
            return
        if near & sentences:
            return
    if "skip" in heard and heard["skip"].clauses & banned:
        return
    if "undo" in heard and banned <= heard["undo"].clauses:
        return
    if "goal" in heard and banned <= heard["goal"].clauses:
        return
    if "resume" in heard and banned <= heard["resume"].clauses:
        return
    if "start" in heard and banned <= heard["start"].clauses:
        return
    heard["stop"] = Claim("stop", banned)


def _untangle(message: Message, heard: dict[Intent, Claim]) -> None:
    """Where one set of words was heard as two instructions, keep the one that was meant."""
    def both(first: Intent, second: Intent) -> bool:
        return first in heard and second in heard and bool(heard[first].clauses & heard[second].clauses)

    for keep, drop in (
        ("goal", "undo"), ("goal", "settings"), ("goal", "skip"), ("undo", "skip"), ("resume", "start"), ("pause", "resume"), ("wrong_number", "help"),
        ("resume", "settings"), ("start", "undo"), ("settings", "skip"), ("pause", "skip"), ("status", "help"), ("undo", "status"), ("resume", "undo"),
        ("pause", "undo"), ("settings", "undo"), ("stop", "undo"), ("stop", "skip"), ("stop", "settings"), ("pause", "start"), ("settings", "start"),
        ("settings", "status"), ("stop", "start"), ("pause", "help"), ("skip", "status"),
    ):  # fmt: skip
        if both(keep, drop) and not (keep == "stop" and heard[keep].fields.get("bent")):  # type: ignore[arg-type]
            del heard[drop]  # type: ignore[arg-type]
    if "wrong_number" in heard and "undo" in heard:
        del heard["undo"]
    if message.asked is Asked.CONFIRM and "start" not in heard and message.clauses and message.clauses[0].text.split(" ")[0] in ("yes", "yep", "yeah", "si", "sure", "ok"):
        if not heard.keys() & {"stop", "wrong_number", "help"}:
            heard["start"] = Claim("start", frozenset({0}))


def _assembled(message: Message, *, distress: bool) -> Reading:
    heard = _hear(message, distress=distress)
    taken = frozenset[int]().union(*(claim.clauses for intent, claim in heard.items() if intent not in ("status", "wrong_number")))
    if "undo" in heard:
        taken = frozenset(range(len(message.clauses)))
    report = report_of(message, taken)
    news = news_of(message)
    who = people(message)
    fields: dict[str, Any] = {"people": who if not distress else who, "news": news}
    _fit_report(message, report, news, heard, who)
    if report.outcome and report.outcome != "missed":
        fields |= _log_fields(message, report, who)
    if report.outcome:
        heard["log"] = Claim("log", frozenset(report.done | report.short | report.missed))
        fields["outcome"] = report.outcome
    asked_about = frozenset(index for index, clause in enumerate(message.clauses) if index not in taken and asks(message, clause))
    plan = plan_of(message, taken | asked_about, reported=frozenset(report.done | (report.short if report.outcome != "missed" else set())))
    if plan and plan.date and message.asked is Asked.PLAN and report.outcome and not report.sure and not fields.get("minutes"):
        heard.pop("log", None)  # what was arranged for the day is part of the plan
        fields |= {"outcome": None, "count": None, "asset": None}
    if plan and not (heard.keys() & {"stop", "wrong_number", "undo", "distress"}) and not ("pause" in heard and not report.outcome):
        if plan.date or plan.time or message.asked in (Asked.PLAN, Asked.CHECK):
            heard["plan"] = Claim("plan", plan.clauses)
            fields |= {"date": plan.date, "time": plan.time, "appointment": plan.appointment}
    if asked_about - (heard["status"].clauses if "status" in heard else frozenset()) - (heard["help"].clauses if "help" in heard else frozenset()):
        heard["question"] = Claim("question", asked_about)
    _settle(message, heard, report, news)
    for intent in ("pause", "settings", "goal"):
        if intent in heard:
            fields |= {key: value for key, value in heard[intent].fields.items() if key in ("until", "setting", "value") and not (key == "value" and "value" in fields)}  # type: ignore[index]
    if "undo" in heard and "correction" in heard["undo"].fields:
        fields |= _corrected(heard["undo"].fields["correction"])
    return _ordered(heard, report, fields)


def _corrected(fixed: tuple[int, str | None]) -> dict[str, Any]:
    number, unit = fixed
    if unit is None or unit in ("minutes", "hours"):
        return {"minutes": number * (60 if unit == "hours" else 1)}
    return {"count": number}


def _log_fields(message: Message, report: Report, who: tuple[str, ...]) -> dict[str, Any]:
    told = report.done | report.short

    def reporting(offset: int) -> str | None:
        index = message.clause_at(offset)
        first = index
        while first not in told and first > 0 and first not in report.missed and message.clauses[first].sentence == message.clauses[first - 1].sentence:
            first -= 1
        return message.clauses[index].text if first in told else None

    minutes = minutes_spent(message.text, reporting)
    count = counted(message.text, reporting, timed=minutes is not None)
    words = " , ".join(message.clauses[index].text for index in sorted(told))
    asset = asset_of(words, people=bool(who)) or (asset_of(message.text, people=bool(who)) if len(told) < len(message.clauses) else None)
    return {"minutes": minutes, "count": count, "asset": asset}


def _fit_report(message: Message, report: Report, news: News | None, heard: dict[Intent, Claim], who: tuple[str, ...]) -> None:
    """Drop a report that is only a story: outside a check, a deed must be one of the career."""
    asked = message.asked
    if asked is Asked.CHECK:
        if news in _GOOD and report.outcome is None and not heard:
            report.outcome = "done"
        return
    if report.outcome == "missed" and not report.missed_strong:
        report.outcome = None
    if report.outcome in ("done", "partial") and not report.sure:
        words = " , ".join(message.clauses[index].text for index in sorted(report.done | report.short))
        if not report.done or (asset_of(words, people=bool(who)) is None and minutes_spent(words, lambda _: words) is None):
            report.outcome = None
        elif _REFLECTS.search(words) or (asked is Asked.REFLECT and len(message.clauses) > 4):
            report.outcome = None
    if report.outcome is None:
        report.done.clear()
        report.short.clear()
        report.missed.clear()


def _settle(message: Message, heard: dict[Intent, Claim], report: Report, news: News | None) -> None:
    if "undo" in heard and "correction" in heard["undo"].fields:
        heard["log"] = Claim("log")
    if report.outcome == "missed" and "log" in heard and report.missed and not report.missed_strong and "pause" in heard:
        del heard["log"]
    if _REFLECTS.search(message.text) and heard.keys() & {"log", "question", "settings"}:
        heard["note"] = Claim("note")
    if news in ("hired", "offer") and "question" in heard and "log" not in heard:
        heard["note"] = Claim("note")
    if "status" in heard and "question" in heard:
        del heard["question"]
    if "distress" in heard and report.outcome == "missed":
        heard.pop("log", None)
    if "help" in heard and "question" in heard and heard["help"].clauses & heard["question"].clauses:
        del heard["question"]


def _ordered(heard: dict[Intent, Claim], report: Report, fields: dict[str, Any]) -> Reading:
    order = list(_ORDER)
    if report.outcome == "missed":
        order.remove("log")
        order.insert(order.index("plan") + 1, "log")
    if "stop" in heard and heard["stop"].fields.get("bent"):
        order.remove("stop")
        order.insert(order.index("settings") + 1, "stop")
    said = [intent for intent in order if intent in heard]
    if not said:
        return replace(Reading("note"), **fields)
    also = tuple(intent for intent in said[1:] if intent != "note" or said[0] != "note")
    return replace(Reading(said[0]), also=also, **fields)
