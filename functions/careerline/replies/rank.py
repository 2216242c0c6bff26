"""The one way in: hear everything that a reply says, put it in order, and fill the fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Any, NamedTuple

from .assets import names_matter
from .bare import answer, consents_only, mend, tapback
from .claims import Claim
from .clauses import Message, message_of
from .corrections import right_number
from .distress import is_distress
from .durations import lengths
from .features import Features, features_of
from .goals import given_goal
from .instructions import Heard, instructions
from .keywords import is_keyword
from .life import life_changes, own_age
from .model import Chances, chances
from .news import news_of
from .normalise import is_automatic
from .optout import is_sure
from .pauses import break_end
from .people import people
from .plans import Plan, plan_of
from .questions import asks
from .reading import Asked, Intent, News, Reading
from .remainders import remainders
from .reports import Report, report_of
from .settings import given_settings
from .settling import Evidence, beside, evidence_of, settled_intents
from .told import amounts_of, fit_report

# The first rule of ranking; a missed step comes after a plan, and is put in its place below.
_ORDER: tuple[Intent, ...] = (
    "distress", "stop", "wrong_number",
    "undo", "pause", "resume", "settings", "goal", "skip", "start", "help",
    "log", "plan", "status", "question", "note",
)  # fmt: skip
# Who wants no messages, or is in danger, has no plan to be reminded of.
_NO_PLAN = frozenset({"stop", "wrong_number", "undo", "distress"})
_LONGEST_KEYWORD = 8


class _Heard(NamedTuple):
    """All that the rules heard in a message, before it is put in order."""

    claims: Heard
    report: Report
    plan: Plan | None
    news: News | None
    people: tuple[str, ...]
    said: tuple[Intent, ...]


def read(text: str, *, at: datetime, asked: str) -> Reading:
    """Read one reply: what it says, most important first, with the fields of all that it says.

    `at` is the sender's local time with its offset; `asked` is what the coach's last message asked, one of
    `Asked` (anything else counts as `none`). The same arguments always give the same reading.
    """
    found = _begun(text, at=at, asked=asked)
    return found if isinstance(found, Reading) else _assembled(found)


class Look(NamedTuple):
    """What the reader sees in a message: the intents that the rules hear, and all that the model weighs with them."""

    message: Message
    said: tuple[Intent, ...]
    shown: Evidence
    features: Features


def looked_at(text: str, *, at: datetime, asked: str) -> Look | None:
    """Give what a reading rests on; None where the text is nothing but an answer, a sign or a keyword."""
    message = _begun(text, at=at, asked=asked)
    if isinstance(message, Reading):
        return None
    found = _hear(message)
    return Look(message, found.said, evidence_of(message, found.claims.get("stop")), _seen(message, found))


def _seen(message: Message, found: _Heard) -> Features:
    facts = [f"outcome {found.report.outcome}", f"news {found.news}", f"people {len(found.people) > 0}"]
    if found.report.sure:
        facts.append("sure")
    if found.plan:
        facts.append(f"plan {found.plan.date is not None} {found.plan.time is not None}")
    return features_of(message, found.said, facts)


def _begun(text: str, *, at: datetime, asked: str) -> Reading | Message:
    """Settle the texts that are nothing but an answer, a sign or a keyword; make the others ready."""
    question = Asked(asked) if asked in Asked.__members__.values() else Asked.NONE
    message = message_of(text, at=at, asked=question)
    if message.reaction is not None:
        return _answered(question, tapback(message.reaction))
    if not message.tokens:
        return Reading("note")
    typed = [token.norm for token in message.tokens if token.norm[0].isalnum() or token.norm[0] == "{"]
    words = mend(typed)
    spoken = [word for word in words if word[0] != "{"]
    if words and set(words) == {"{f}"}:
        return Reading("stop")  # a finger and nothing else: abuse alone
    if spoken and len(spoken) <= _LONGEST_KEYWORD and is_keyword(spoken) and not is_distress(message):
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
    return message


def _answered(asked: Asked, short: str | None) -> Reading:
    """Take a bare answer as an answer to what was asked."""
    if asked is Asked.CONFIRM and short == "yes":
        return Reading("start")
    if short == "half" and asked in (Asked.CHECK, Asked.NONE):
        return Reading("log", outcome="partial")
    if asked is Asked.CHECK and short in ("yes", "no"):
        return Reading("log", outcome="done" if short == "yes" else "missed")
    return Reading("note")


def _hear(message: Message) -> _Heard:
    """Collect everything that the rules hear."""
    heard = instructions(message)
    if is_distress(message):
        heard["distress"] = Claim("distress")
    everything = frozenset(range(len(message.clauses)))
    taken = frozenset[int]().union(*(claim.clauses for intent, claim in heard.items() if intent != "wrong_number"))
    if "undo" in heard:
        taken = everything
    report = report_of(message, taken)
    left = remainders(message)
    if (report.done | report.short) - left:
        report.done -= left
        report.short -= left
    news = news_of(message)
    who = people(message)
    fit_report(message, report, news, alone=not heard, people=bool(who))
    asking = frozenset(index for index in everything - taken if asks(message, message.clauses[index]))
    told = report.done | (report.short if report.outcome != "missed" else set())
    plan = plan_of(message, taken | asking, reported=frozenset(told), ahead=left)
    if report.outcome and not (plan and _is_arrangement(message, report, plan)):
        heard["log"] = Claim("log", frozenset(told | report.missed))
    if plan and _has_plan(message, heard, plan):
        heard["plan"] = Claim("plan", plan.clauses)
    if asking:
        heard["question"] = Claim("question", asking)
    _quieten(message, heard, report)
    return _Heard(heard, report, plan, news, who, tuple(_in_order(heard, report)))


def _assembled(message: Message) -> Reading:
    """Put what was heard in order, ask the model where it may be asked, and fill the fields."""
    found = _hear(message)
    judgment = chances(_seen(message, found))
    shown = evidence_of(message, found.claims.get("stop"))
    settled = settled_intents(found.said, judgment.first, shown, known=judgment.known)
    said = _mended(message, found, beside(settled, judgment.said, words=shown.words))
    fields: dict[str, Any] = {
        "people": found.people if _TELLING & set(said) else (),
        "news": found.news,
        "age": own_age(message.text),
        "life": life_changes(message.text),
        "doubtful": "stop" in said and not is_sure(message, found.claims.get("stop")),
    }
    if "log" in said:
        fields |= _log_fields(message, found, judgment, corrected="undo" in said)
    if "plan" in said:
        plan = found.plan or plan_of(message, frozenset(), reported=frozenset(), surely=True)
        if plan:
            fields |= {"date": plan.date, "time": plan.time, "appointment": plan.appointment}
    for intent in [intent for intent in reversed(said) if intent in _FIELDS]:
        claim = found.claims.get(intent)
        if claim is None or not any(claim.fields.get(key) for key in ("value", "until", "setting")):
            claim = given(message, intent) or claim
        wanted = {key: value for key, value in claim.fields.items() if key in _FIELDS[intent]} if claim else {}
        if intent == "goal" and "settings" in said:
            wanted = {"goal": wanted.get("value")}
        # Where two name a value, that of the first counts; one beside it only fills what is left.
        fields |= {key: value for key, value in wanted.items() if intent == said[0] or value is not None}
    if fields.get("setting") == "time" and fields.get("value") == _written(fields.get("time")):
        fields["time"] = None  # the hour of the texts is none of the plan
    if "undo" in said and "log" in said and (fixed := right_number(message.text)):
        number, timed = fixed
        if fields.get("outcome") == "missed" and number:
            fields["outcome"] = "done"  # "not 40, it was 20": what is denied is only the number
        fields |= {"minutes": number or None} if timed else {"count": number}
    return replace(Reading(said[0]), also=tuple(said[1:]), **fields)


_ENDS: frozenset[Intent] = frozenset({"stop", "wrong_number", "distress"})


def _is_plain_yes(claims: Heard) -> bool:
    """Say whether a yes to the sign-up stands by itself in the text, whatever else follows."""
    return "start" in claims and bool(claims["start"].fields.get("plain"))


def _mended(message: Message, found: _Heard, said: list[Intent]) -> list[Intent]:
    """Add and drop what the rules are sure of beside the first intent, whatever the model finds likely."""
    if found.plan and len(found.plan.clauses) == len(message.clauses) and "log" not in found.said:
        said = [intent for intent in said if intent != "log" or intent == said[0]]  # all of it says when
    if "start" not in said and not _ENDS & set(said) and _is_plain_yes(found.claims):
        said.append("start")
    if found.news in _NEWS_TO_KEEP and said[0] == "question" and not _KEPT & set(said):
        said.append("note")
    return said


# News that is worth a note of its own where only a question stands beside it.
_NEWS_TO_KEEP: frozenset[News] = frozenset({"hired", "offer"})
_KEPT = frozenset({"log", "note"})


def _written(hour: time | None) -> str:
    return hour.strftime("%H:%M") if hour else ""


# Whom a text names is of weight where it tells or asks something, not where it only ends or begins the coaching.
_TELLING = frozenset(
    {"log", "note", "plan", "question", "undo", "settings", "pause", "skip", "resume", "status", "stop"}
)


def given(message: Message, intent: Intent) -> Claim | None:
    """Find the fields of an intent that is known only from the whole of a message."""
    if intent == "settings":
        return given_settings(message)
    if intent == "pause":
        return Claim("pause", frozenset(), {"until": break_end(message)})
    if intent == "goal":
        return given_goal(message)
    return None


def _log_fields(message: Message, found: _Heard, judgment: Chances, *, corrected: bool) -> dict[str, Any]:
    """Fill the fields of a report. The model tells its outcome: what the rules heard is part of what it weighs."""
    report = found.report
    if corrected and not report.outcome:
        report = report_of(message, frozenset())
        if not report.outcome:
            return {}
    outcome, sure = max(judgment.outcome.items(), key=lambda item: item[1])
    if not (outcome == "missed" and sure < _SURE_OF_A_MISS and _is_spent(message, report)):
        report.outcome = outcome
    if report.outcome == "missed":
        return {"outcome": "missed"}
    if not report.done | report.short:
        report.done.update(range(len(message.clauses)))
    amounts = amounts_of(message, report, people=bool(found.people))
    asset, sure = max(judgment.asset.items(), key=lambda item: item[1])
    if sure > _SURE_OF_ASSET and (asset is None or amounts["asset"] or names_matter(message.words)):
        amounts["asset"] = asset
    return {"outcome": report.outcome, **amounts}


def _is_spent(message: Message, report: Report) -> bool:
    """Say whether the rules hear a report with time that was spent on it: no miss, whatever else it sounds like."""
    if report.outcome not in ("done", "partial"):
        return False
    return bool(lengths(message.text)) or amounts_of(message, report, people=False)["minutes"] is not None


_SURE_OF_A_MISS = 0.9  # although time was spent: "40 min" may be a drive
# There are more names of trades and courses than a list can hold. A wrong guess costs more than none: where a report
# names no asset, it counts towards that of its step.
_SURE_OF_ASSET = 0.4


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


def _quieten(message: Message, heard: Heard, report: Report) -> None:
    """Settle the small ones: which note, question or miss is worth keeping beside the rest."""
    if "undo" in heard and heard["undo"].fields.get("correction"):
        heard["log"] = Claim("log")
    elif report.outcome == "missed" and ("distress" in heard or ("pause" in heard and not report.missed_strong)):
        heard.pop("log", None)
    if any("reflects" in clause.cues for clause in message.clauses) and heard.keys() & {"log", "question", "settings"}:
        heard["note"] = Claim("note")
    if "status" in heard:
        heard.pop("question", None)


def _in_order(heard: Heard, report: Report) -> list[Intent]:
    order = list(_ORDER)
    if report.outcome == "missed":
        order.remove("log")
        order.insert(order.index("plan") + 1, "log")
    if "stop" in heard and heard["stop"].fields.get("bent"):
        order.remove("stop")
        order.insert(order.index("settings") + 1, "stop")
    return [intent for intent in order if intent in heard] or ["note"]
