"""Breaks: asking for one, saying until when, and coming back from it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from .claims import Claim
from .clauses import Clause, Message
from .dates import Day, add_months, day_of_month, days, next_weekday, step
from .rx import Rx
from .weekdays import MONTHS

_HOURS = Rx(r"\b(24|36|48|72|96) (?:hours|h)\b")
_FOR = Rx(
    r"\b(?:for|in|next|another|like|about|need|take|taking|after|pause|snooze|off|break|of|about|give me|me"
    r"|hold|the next|please|only|stop|past|texts?|a|holding|just|us)(?: (?:about|like|the|next|another|only"
    r"|just|maybe|a|all of|say|at least))* (?P<n>\d{1,3}|a|an|one) (?:more |full |whole |solid )?(?P<unit>days?"
    r"|weeks?|months?|nights?|years?|fortnight)\b",
    r"^(?P<n2>\d{1,3}|a|an|one) (?P<unit2>days?|weeks?|months?|years?)\b|\b(?P<n3>\d{1,3}) (?P<unit3>days?"
    r"|weeks?|months?) (?:off|break|pause|please|of|vacation|from|away|leave)\b",
    r"\b(?P<one>week|month|year) (?:off|break|away|out)\b(?! (?:last|every))",
    r"\b(?P<this>this|the(?= week off)|for the|rest of (?:the|this)|all) (?P<unit4>week|month|weekend|year)\b"
    r"|\b(?P<next>next) (?P<unit5>week|month) off\b|\b(?:skip|off|all|out|away|through|pause|nothing"
    r"|no (?:\w+ )?(?:texts|messages)|for) (?P<next2>next) (?P<unit6>week|month)\b"
    r"|\b(?:for |just )?(?P<today>today|tonight|the day"
    r"|the night)(?: only)?$|\buntil (?P<tomorrow>tomorrow)\b",
)
_BARE_MONTH = Rx(
    rf"\b(?:until|till|in|after|before|through|back in|come|of|end of|mid) (?P<after>(?:the )?(?:end of |after "
    rf"|middle of |mid )?)?(?P<month>{'|'.join(MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    rf"|dec)\b(?! (?:the )?\d)"
)


class _End(NamedTuple):
    """An end of a break that a clause names, and how surely it is one."""

    day: date
    sure: int


# How surely a day is the end: by a word of coming again, by one of ending, by a length that is counted, by a small word
# before it, by a length that is only named ("this week"), or by nothing but standing alone.
_COMES_AGAIN, _ENDS_BY, _COUNTED, _LED, _SPANNED, _ALONE = 6, 5, 4, 3, 2, 1
_NAMES_END = Rx(r"\b(?:until|back|again|off|resume|start|after)\b")


def _end(text: str, today: date) -> _End | None:
    """Read the first day on which messages come again from the words about a break."""
    named = _named_end(text, today)
    if named and named.sure >= _ENDS_BY:
        return named
    found = [day for day in days(text, today) if day.kind not in _NO_END]
    month = _BARE_MONTH.search(text)
    if month and any(day.start <= month.start("month") < day.end for day in found):
        month = None
    if match := _HOURS.search(text):
        return _End(today + timedelta(days=round(int(match[1]) / 24)), _COUNTED)
    lasting = sorted(_FOR.finditer(text), key=lambda match: (not _is_counted(match), match[0].startswith("after")))
    if lasting and _is_counted(lasting[0]):
        return _End(_after(lasting[0], today), _COUNTED)
    if named:
        return named
    if lasting:
        return _End(_after(lasting[0], today), _SPANNED)
    if month:
        return _End(_month_end(text, month, today), _SPANNED)
    alone = [day for day in found if day.kind != "tomorrow"]
    return _End(alone[0].date, _ALONE) if len(alone) == 1 and _NAMES_END.search(text) else None


def _is_counted(match: re.Match[str]) -> bool:
    """Say whether a length is one of so many days, weeks or months: of years people mostly tell what has been."""
    unit = match["unit"] or match["unit2"] or match["unit3"] or match["one"]
    return unit is not None and not unit.startswith("year")


_NO_END = frozenset({"today", "part", "morning"})
# What stands before the day on which messages come again.
_AGAIN_WORD = Rx(
    r"\b(?:back|again|resum\w+|restart|return\w*|start(?! of)|begin|come back|talk|catch|see you"
    r"|(?:text|message|msg|write|try|ping|check|hit|reach|ask|speak|chat|bother|poke|nudge|remind|send)(?: \w+)?)\b"
)
_END_WORD = Rx(r"\b(?:until|through|thru|after)\b")
_LEAD_WORD = Rx(r"\b(?:before|on|from|starting|come|to)\b")
# An end of something else: "got until thursday to hand it in", "home for christmas".
_OTHER_END = Rx(
    r"\b(?:got|have|had|due|for|over|at)(?: (?:until|the|it))*$|\b(?:flying|going|fly|off|travel\w*) (?:\w+ )?for$"
)
_DAY_OR_LENGTH = Rx(
    r"(?:after )?(?:about |like |another )?(?:a )?(?:\d+|an?|one|another) (?:more )?(?:days?|weeks?|months?|years?)\b"
)
_LEAD, _NEAR = 5, 60  # words, and the letters that hold them
_FAR = 240  # letters of what was said before a day


def _named_end(text: str, today: date) -> _End | None:
    """Read the day that follows a word of ending: "until", "back on", "through" (that day still counts)."""
    if spanned := _span_end(text, today):
        return _End(spanned, _ENDS_BY)
    best: _End | None = None
    for day in days(text, today):
        if day.kind in _NO_END:
            continue
        own = text[day.start : day.end].split()
        words = [
            *text[max(day.start - _NEAR, 0) : day.start].split()[-_LEAD:],
            *([own[0]] if own[0] in _LEADING else []),
        ]
        lead = " ".join(words)
        if _OTHER_END.search(lead) or not lead:
            continue
        sure = _COMES_AGAIN if _AGAIN_WORD.search(lead) else _ENDS_BY if _END_WORD.search(lead) else 0
        sure = sure or (_LED if _LEAD_WORD.search(lead) else 0)
        if sure and (best is None or sure > best.sure):
            best = _End(day.date + timedelta(days=_days_beyond(words, day, text)), sure)
    return best


_LEADING = frozenset({"until", "after", "before", "on", "from", "back"})


def _days_beyond(words: list[str], day: Day, text: str) -> int:
    """Give how many days after a day that was named messages come again: none for "until", one for "through"."""
    near = words[-3:]
    if "after" in near and not _DAY_OR_LENGTH.match(text, day.start):
        return {"weekend": 2, "overweekend": 0, "nextweek": 7}.get(day.kind, 1)
    return 1 if "through" in near or "thru" in near else 0


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
        elif _WEEK_OF.search(before := text[max(first.start - _FAR, 0) : first.start]) or (
            first.kind == "weekend" and _is_free(before)
        ):
            return next_weekday(first.date, 0)
        else:
            continue
        return last + timedelta(days=to["whole"] is not None) if last > first.date else None
    return None


def _month_end(text: str, match: re.Match[str], today: date) -> date:
    month = next(at for at, name in enumerate(MONTHS, start=1) if name.startswith(match["month"][:3]))
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
    if unit := g["one"]:
        return step(today, 1, unit)
    month, week = today.replace(day=1), next_weekday(today, 0)
    if unit := g["unit4"]:
        return add_months(month, 1) if unit == "month" else date(today.year + 1, 1, 1) if unit == "year" else week
    if unit := g["unit5"] or g["unit6"]:
        return week + timedelta(days=7) if unit == "week" else add_months(month, 2)
    return today + timedelta(days=1)


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


def _until(message: Message, index: int | None) -> tuple[date | None, int]:
    """Find the surest end of a break, and the clause that names it; `index` is the clause that asks for the break."""
    clauses, today = message.clauses, message.today
    asking = index or 0
    if _UNKNOWN.search(message.text):
        return None, asking
    vague = _VAGUE.search(clauses[asking].text) if clauses else None
    event = _TILL_AN_EVENT.search(message.text) is not None
    best: _End | None = None
    where = asking
    if _TWO_WEEKS.search(message.text):
        return next_weekday(today, 0) + timedelta(days=7), asking
    order = range(len(clauses)) if index is None else sorted(range(len(clauses)), key=lambda at: (at != index, at))
    for at in order:
        text = clauses[at].text
        end = _end(text, today)
        if end is None or (best is not None and end.sure <= best.sure) or (event and end.sure < _COUNTED):
            continue
        if index is not None and at != index:
            beside = abs(at - index) == 1 and not vague
            if end.sure < _ENDS_BY and not (beside or _MAY_END.search(text)):
                continue
            if not _LEADS_END.search(text) or (end.sure < _ENDS_BY and best is not None):
                continue
        elif vague and end.sure < _ENDS_BY:
            continue
        best, where = end, at
    if best:
        return best.day, where
    if event:
        return _alone(message) or (_length(message), asking)
    if not vague and (found := _elsewhere(message, index)):
        return found
    return None, asking


_TWO_WEEKS = Rx(r"\bthis week (?:,? ?and|or|nor) (?:the )?next\b(?! (?:month|year|\w+day))")


def _elsewhere(message: Message, index: int | None) -> tuple[date, int] | None:
    """Find an end that stands apart from the words about the break: "break please, two weeks", "until then"."""
    for at, clause in enumerate(message.clauses):
        if index is not None and at == index + 1 and (match := _BARE_LENGTH.fullmatch(clause.text)):
            return step(message.today, int(match[1]) if match[1].isdigit() else 1, match[2]), at
    if _THEN.search(message.text):
        if lasts := _length(message):
            return lasts, index or 0
        for at, clause in enumerate(message.clauses):
            day = next((day for day in days(clause.text, message.today) if day.kind not in _NO_END), None)
            if day and not _BEFORE_IT.search(clause.text):
                return day.date, at
    return None


def _length(message: Message) -> date | None:
    """Count the first length that a message names, whatever stands around it."""
    match = _LENGTH.search(message.text)
    if not match:
        return None
    number, unit = match[1] or "1", match[2] or match[3]
    return step(message.today, int(number) if number.isdigit() else 1, unit)


def _alone(message: Message) -> tuple[date, int] | None:
    """Find a day or a month that stands in a clause by itself."""
    for at, clause in enumerate(message.clauses):
        for day in days(clause.text, message.today):
            if (
                day.kind not in _NO_END
                and len(clause.text.split()) - len(clause.text[day.start : day.end].split()) <= 1
            ):
                return day.date, at
    return None


# "Payday is the 25th, till then no messages".
_THEN = Rx(r"\b(?:until|after|talk to me|text me|message me|back|again) (?:then|that)\b")
_BEFORE_IT = Rx(r"\b(?:from|starting|died|passed)\b")
# The person will say when.
_UNKNOWN = Rx(
    r"\b(?:do not|not) (?:\w+ )?know (?:until )?(?:when|how long)\b|\bi will (?:shout|let you know|tell you"
    r"|text you|message you|say|be in touch|reach out|write)"
    r"(?: \w+)? when\b|\b(?:not sure|no idea) (?:when|how long|for how long)\b|\buntil (?:i say|i tell"
    r"|further notice|i am ready|i reach out|i text)\b"
)
# An event ends the break; its day is known only where it is named apart: "hush till it is over, the 6th".
_TILL_AN_EVENT = Rx(
    r"\b(?:talk|speak|catch|message|text|write|chat|see|shout|come back)(?: (?:to|with|you|me|us|again|back|2))* "
    r"when(?:ever)? (?:(?:it|they|he|she|i|we|things)\b(?! is \w+day)|the\b|all\b|my\b)"
    r"|\b(?:until|before) (?:(?:the|my) )?(?:baby|kids?|it|they|he|she|things)(?: s)? \w+"
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
    if _VAGUE.search(message.text) or _UNKNOWN.search(message.text):
        return None
    named = _until(message, None)[0]
    if named or _TILL_AN_EVENT.search(message.text):
        return named
    if lasts := _length(message):
        return lasts
    if _FOR_TODAY.search(message.text):
        return message.today + timedelta(days=1)
    for clause in message.clauses:
        if not _OF_AN_EVENT.search(clause.text):
            for day in days(clause.text, message.today):
                if day.kind not in _NO_END:
                    return day.date
    return None


# The day of what happened, or of what will: it says why, and not until when.
_OF_AN_EVENT = Rx(
    r"\b(?:died|dies|passed|buried|lost|had|was|were|surgery|operation|replacement|chemo|starts?|starting|funeral|born"
    r"|crashed|stroke|under the knife|diagnosed|did|can not|hurt|fell|broke|split|left)\b"
)


_LENGTH = Rx(
    r"\b(\d{1,3}|a|an|one) (?:whole |full |more )?(d|days?|weeks?|months?|years?)\b(?! ago)"
    r"|^(?:just )?(?:\b)(week|month) (?:off|break|pause|away)\b"
)
