"""Breaks: asking for one, saying until when, and coming back from it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .claims import Claim
from .clauses import Clause, Message
from .dates import add_months, day_of_month, days, next_weekday, step
from .rx import Rx

_HOURS = Rx(r"\b(24|36|48|72|96) (?:hours|h)\b")
_FOR = Rx(
    r"\b(?:for|in|next|another|like|about|need|take|taking|after|pause|snooze|off|break|of|about|give me|me"
    r"|hold|the next|please|only|stop|past|texts?|a|holding|just|us)(?: (?:about|like|the|next|another|only"
    r"|just|maybe|a|all of|say|at least))* (?P<n>\d{1,3}|a|an|one) (?:more |full |whole |solid )?(?P<unit>days?"
    r"|weeks?|months?|nights?|years?|fortnight)\b",
    r"^(?P<n2>\d{1,3}|a|an|one) (?P<unit2>days?|weeks?|months?|years?)\b|\b(?P<n3>\d{1,3}) (?P<unit3>days?"
    r"|weeks?|months?) (?:off|break|pause|please|of|vacation|from|away|leave)\b",
    r"\b(?P<this>this|the(?= week off)|rest of (?:the|this)|all) (?P<unit4>week|month|weekend|year)\b"
    r"|\b(?P<next>next) (?P<unit5>week|month) off\b|\b(?:skip|off|all|out|away|through"
    r"|for) (?P<next2>next) (?P<unit6>week|month)\b|\b(?:for |just )?(?P<today>today|tonight|the day"
    r"|the night)(?: only)?$|\buntil (?P<tomorrow>tomorrow)\b",
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_BARE_MONTH = Rx(
    rf"\b(?:until|till|in|after|before|through|back in|come|of|end of|mid) (?P<after>(?:the )?(?:end of |after "
    rf"|middle of |mid )?)?(?P<month>{'|'.join(_MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    rf"|dec)\b(?! (?:the )?\d)"
)


_NAMES_END = Rx(r"\b(?:until|back|again|off|resume|start|after)\b")


def _end(message: Message, text: str) -> date | None:
    """Read the first day on which messages come again from the words about a break."""
    today = message.today
    if named := _named_end(text, today):
        return named
    if match := _HOURS.search(text):
        return today + timedelta(days=round(int(match[1]) / 24))
    if match := _FOR.search(text):
        return _after(match, today)
    if match := _BARE_MONTH.search(text):
        return _month_end(text, match, today)
    found = [day for day in days(text, today) if day.kind not in ("today", "part", "morning", "tomorrow")]
    return found[0].date if len(found) == 1 and _NAMES_END.search(text) else None


def _named_end(text: str, today: date) -> date | None:
    """Read the day that follows a word of ending: "until", "back on", "through" (that day still counts)."""
    if spanned := _span_end(text, today):
        return spanned
    for match in _ENDING.finditer(text):
        rest = text[match.end() : match.end() + 48].lstrip()
        day = next(days(rest, today), None)
        lead = rest[: day.start].split() if day else []
        if day is None or len(lead) > 3 or day.kind in ("today", "part", "morning"):
            continue
        word = match[0]
        whole = word in ("through", "thru") or (word == "until" and "after" in lead)
        return day.date + timedelta(days=whole or (word == "after" and day.kind != "nextweek"))
    return None


# What follows the first day of a span: "from the 12th to the 19th", "march 14 - 21", "from friday for 2 weeks".
_TO_DAY = Rx(r" ?(?:(?:to|-|until)|(?P<whole>through|thru)) (?:the )?$")
_TO_NUMBER = Rx(r" ?(?:(?:to|-|until)|(?P<whole>through|thru)) (?P<day>[1-9]|[12]\d|3[01])\b(?! ?[:/%])")
_FOR_LENGTH = Rx(r" for (?:about |like )?(?P<n>\d{1,2}|an?|one) (?P<unit>days?|weeks?|months?)\b")
_WEEK_OF = Rx(r"\bweek of $")
# A weekend that is to be free of messages, and not the one until which they stay away.
_FREE = Rx(r"\b(?:no|not|never|stop|away|off|out|without|quiet|skip)\b")
_TILL_IT = Rx(r"\b(?:until|before|by|back|after|through|again|from|to|resume|text me|message me)(?: on)? $")


def _is_free(before: str) -> bool:
    return _FREE.search(before) is not None and not _TILL_IT.search(before)


def _span_end(text: str, today: date) -> date | None:
    """Read the last day of days off that are named from the first: messages come again on it, as with "until"."""
    named = [day for day in days(text, today) if day.kind not in ("part", "morning")]
    for at, first in enumerate(named):
        if at + 1 < len(named) and (to := _TO_DAY.fullmatch(text[first.end : named[at + 1].start])):
            last = named[at + 1].date
        elif to := _TO_NUMBER.match(text, first.end):
            number = int(to["day"])
            last = day_of_month(first.date, number) or first.date
        elif length := _FOR_LENGTH.match(text, first.end):
            return step(first.date, int(length["n"]) if length["n"].isdigit() else 1, length["unit"])
        elif _WEEK_OF.search(text[: first.start]) or (first.kind == "weekend" and _is_free(text[: first.start])):
            return next_weekday(first.date, 0)
        else:
            continue
        return last + timedelta(days=to["whole"] is not None) if last > first.date else None
    return None


def _month_end(text: str, match: re.Match[str], today: date) -> date:
    month = next(at for at, name in enumerate(_MONTHS, start=1) if name.startswith(match["month"][:3]))
    lead = text[: match.start("month")].split()[-3:]
    whole = not {"after", "end", "through", "rest", "remainder", "all"}.isdisjoint(lead)
    first = date(today.year + (month < today.month or (month == today.month and not whole)), month, 1)
    if whole:
        return add_months(first, 1)
    return first.replace(day=15) if "mid" in lead or "middle" in lead else first


def _after(match: re.Match[str], today: date) -> date:
    """Count a length of a break from today."""
    g = match.groupdict()
    if number := g["n"] or g["n2"] or g["n3"]:
        unit = g["unit"] or g["unit2"] or g["unit3"] or "days"
        count = int(number) if number.isdigit() else 1
        return step(today, count * 2, "weeks") if unit == "fortnight" else step(today, count, unit)
    month, week = today.replace(day=1), next_weekday(today, 0)
    if unit := g["unit4"]:
        return add_months(month, 1) if unit == "month" else date(today.year + 1, 1, 1) if unit == "year" else week
    if unit := g["unit5"] or g["unit6"]:
        return week + timedelta(days=7) if unit == "week" else add_months(month, 2)
    return today + timedelta(days=1)


_ENDING = Rx(
    r"\b(?:until|through|thru|before|after|back|on|from|starting|again|resume|come|to|talk|catch you|see you"
    r"|message|text|write|try me(?: again)?|ping|check in|hit me up(?: again)?|reach out)\b"
)
_VAGUE = Rx(
    r"\b(?:a while|a bit|some time|awhile|when(?:ever)? i am ready|let you know|in the (?:spring|summer|fall"
    r"|winter|autumn)|until (?:spring|summer|fall|winter|further notice|i say|i text|i tell)|eventually|someday"
    r"|for now)\b"
)


_MAY_END = Rx(r"\b(?:until|back)\b")
_LEADS_END = Rx(
    r"\b(?:until|for|back|through|after|in \d|start|again|resume|off|this week|next week|all week|in an?|talk"
    r"|see you|text me|catch)\b"
)


def pauses(message: Message) -> Claim | None:
    """Find a break that ends (or may end), and the day on which it does."""
    for index, clause in enumerate(message.clauses):
        if "pause" not in clause.cues or _future_task(clause):
            continue
        until, where = _until(message, index)
        return Claim("pause", frozenset({index, where}), {"until": until})
    return None


def _until(message: Message, index: int) -> tuple[date | None, int]:
    """Find the end of a break asked for in a clause, and the clause that names it: a day before a length of time."""
    clauses, today = message.clauses, message.today
    if _UNKNOWN.search(message.text):
        return None, index
    if until := _named_end(clauses[index].text, today):
        return until, index
    for other, near in enumerate(clauses):
        if other != index and _AGAIN.search(near.text) and (until := _named_end(near.text, today)):
            return until, other
    vague = _VAGUE.search(clauses[index].text)
    if not vague and (until := _end(message, clauses[index].text)):
        return until, index
    for other, near in enumerate(clauses):
        near_by = (abs(other - index) == 1 and not vague) or _MAY_END.search(near.text)
        if other != index and near_by and _LEADS_END.search(near.text) and (until := _end(message, near.text)):
            return until, other
    # "Break please, two weeks": the length stands alone.
    if not vague and index + 1 < len(clauses) and (match := _BARE_LENGTH.fullmatch(clauses[index + 1].text)):
        return step(today, int(match[1]) if match[1].isdigit() else 1, match[2]), index + 1
    return None, index


_UNKNOWN = Rx(
    r"\b(?:do not|not) (?:\w+ )?know (?:until )?(?:when|how long)\b|\bi will (?:shout|let you know|tell you"
    r"|text you|message you|say|be in touch|reach out|write)"
    r"(?: \w+)? when\b|\b(?:not sure|no idea) (?:when|how long|for how long)\b|\buntil (?:i say|i tell"
    r"|further notice|i am ready|i reach out|i text)\b"
)
_AGAIN = Rx(
    r"\b(?:again|message|text|write|pick (?:it|this|up)|back|talk|resume|start|try me|hit me up|until|catch"
    r"|check in|see you|reach|ping|send|come back)\b"
)
_BARE_LENGTH = Rx(
    r"(?:for |like |about |maybe |say )?(\d{1,3}|an?|one) (?:whole |full |more )?(days?|weeks?|months?|years?)"
)


_STEP_AHEAD = Rx(
    r"\b(?:i will|will|going to) (?:do|finish|try|work on|get|start|tackle|knock|apply|send|email|call|practice"
    r"|study)\b"
)
_OF_OURS = Rx(r"\b(?:pause|hold|snooze|break|texts?|messages?)\b")


def _future_task(clause: Clause) -> bool:
    return bool(_STEP_AHEAD.search(clause.text)) and not _OF_OURS.search(clause.text)


def resumes(message: Message) -> Claim | None:
    """Find the end of a break."""
    for index, clause in enumerate(message.clauses):
        if "resume" not in clause.cues:
            continue
        if clause.text not in _WEAK_RESUME or len(message.clauses) <= 2:
            return Claim("resume", frozenset({index}))
    return None


# In a longer text these are turns of speech.
_WEAK_RESUME = frozenset({"continue", "ready", "go ahead", "keep going", "i am ready", "back"})


_FOR_TODAY = Rx(
    r"\b(?:no|not|stop|hush|quiet|off|skip|leave me)\b[^.!?]{0,24}\b(?:today|tonight)\b|\b(?:for|just"
    r"|only) (?:today|tonight)\b"
    r"|\b(?:today|tonight) (?:only|do not)\b"
)


def break_end(message: Message) -> date | None:
    """Find the day on which messages come again in a text that is known to ask for a break."""
    if _VAGUE.search(message.text):
        return None
    if named := next((end for clause in message.clauses if (end := _end(message, clause.text))), None):
        return named
    if match := _LENGTH.search(message.text):
        number, unit = match[1] or "1", match[2] or match[3]
        return step(message.today, int(number) if number.isdigit() else 1, unit)
    if _FOR_TODAY.search(message.text):
        return message.today + timedelta(days=1)
    return next(
        (day.date for day in days(message.text, message.today) if day.kind not in ("today", "part", "morning")), None
    )


_LENGTH = Rx(
    r"\b(\d{1,3}|a|an|one) (?:whole |full |more )?(d|days?|weeks?|months?|years?)\b(?! ago)"
    r"|^(?:just )?(?:\b)(week|month) (?:off|break|pause|away)\b"
)
