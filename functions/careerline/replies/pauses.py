"""Breaks: asking for one, saying until when, and coming back from it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from .claims import Claim
from .clauses import Clause, Message
from .dates import add_months, days, next_weekday, step
from .rx import Rx

_PAUSE = Rx(
    r"\b(?:quiet|silence|silent|mute|muted|dark)(?: (?:please|time|me|this|it|texts|messages"
    r"|everything))* (?:until|for (?:a|the|\d)|this week|next week)\b",
    r"^(?:pause|snooze|hold|break|pause please|pause it|take a break|time out|timeout|hiatus|not now"
    r"|pause (?:everything|all|this|texts|messages|coaching|me)|brb)\b",
    r"\b(?:pause|pausing|snooze|suspend|freeze)(?: (?:me|this|it|these|the|my|your|for|until|everything|all"
    r"|texts|messages|coaching|things|us|please|now|until))*\b(?=.{0,20}(?:until|for|week|day|month|$|please"
    r"|text|message|coaching|everything|now|here))",
    r"\b(?:hold|holding|put|keep)(?: (?:off|the|these|those|my|your|everything|all|up|it|texts?|messages?"
    r"|texting|messaging|sending|coaching|me|this|on|a|pin|in|things|onto|please))+ ?(?:until|till|for|while"
    r"|on hold|$|please|texts|messages|hold|a bit|a while|next)",
    r"\b(?:need|want|take|taking|have|having|get|could use|use|going on|am on)(?: (?:to|a|an|take|have|another"
    r"|some|my|quick|short|little|long|\d+|bit of|week|weeks|day|days|month|months|much needed|of|the"
    r"|one))* (?:break|breather|time ?off|pause|hiatus|week off|weeks off|days? off|month off|months off"
    r"|timeout|time out|some space|sabbatical|rest from (?:this|these|it))\b(?! (?:at|from) (?:work|my shift"
    r"|studying))",
    r"\b(?:talk|text|message|check|write|reach out|ping|come|hit|contact|get|ask|try|catch|see|circle|email"
    r"|start|remind|bug|pick)(?: (?:to|me|back|in|on|with|up|you|again|out|this|it|at|texting|messaging|things"
    r"|us|coaching|sending|all|later|hit))* (?:(?:again )?(?:in|after) (?:about |like )?(?:a |an |a few |few "
    r"|one |\d+ )(?:days?|weeks?|months?)|after (?:the |my )?(?:semester|holidays|vacation|finals|baby|break"
    r"|move|surgery)|next (?:month|week|year)|(?:in|after) (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|the (?:spring|summer|fall|winter|new year|holidays))"
    r"|in the (?:new year|spring|summer|fall|winter|autumn))\b",
    r"\b(?:going dark|off the grid|off grid|radio silent|out of (?:town|the country|pocket|commission|action"
    r"|office|state|service)|(?:am|be|are|going) away|on (?:vacation|leave|holiday|maternity leave|deployment"
    r"|a trip|my honeymoon|parental leave|bereavement leave|a cruise|retreat)|deployed|traveling|travelling"
    r"|abroad|camping|unavailable|offline|mia) (?:\w+ ){0,4}?(?:until|till|through|for|from (?=the \d|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|this|next|all|\d|the rest)\b|^(?:vacation"
    r"|traveling|camping|away|finals|out|gone|offline) (?:until|through|for|all|this|next)\b",
    r"\b(?:no|not|do not|stop|quit|hold off on)(?: (?:\w+)){0,4} (?:texts?|messages?|texting|messaging|contact"
    r"|coaching|sending|more|me|these|anything|bother me|alone)(?: (?:please|me|us|these|anything|any|texts"
    r"|messages))* (?:until|till|for (?:now|a|the|\d|this|about|like)|this (?:week|month|weekend)|while"
    r"|next (?:week|month)|before (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january"
    r"|the \d))\b",
    r"\b(?:stop|quit|cease)(?: (?:it|texting|messaging|this|these|me|the|texts|messages|please|sending"
    r"|everything|coaching|all|them))* (?:until|for (?:now|a|the|\d|this|about|like|one)|this (?:week|month)"
    r"|while (?:i|we)|just (?:until|for|this))\b",
    r"\b(?:leave|let) me (?:alone|be) (?:\w+ ){0,3}?(?:until|for|while|this|till)\b|\b(?:give|gimme|allow"
    r"|grant) me (?:\w+ ){0,3}(?:week|weeks|day|days|month|months|break|breather|time|minute|moment|beat"
    r"|space)(?! to (?:do|finish|think|decide|read|answer|send|get it))\b|\b(?:not now|not right now"
    r"|later) (?:please )?(?:until|maybe in)\b|\bback (?:to (?:this|it|you)|at it) (?:in|after|on"
    r"|next)\b.{0,20}\b(?:week|weeks|month|months|spring|summer|fall|january|holidays|new year)\b",
    r"\b(?:resume|continue|restart|start again|start up again|pick (?:it|this) (?:back )?up|start back"
    r"|come back|be back|am back|back) (?:\w+ ){0,3}?(?:after|until|in \d|in a|on|from|next)\b.{0,24}\b(?:day"
    r"|days|week|weeks|month|months|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|\d+(?:st|nd|rd"
    r"|th)|vacation|holidays|finals|break|new year)\b",
    r"\bwill (?:let you know|text you|message you|reach out|tell you|be in touch|hit you up"
    r"|come back)(?: (?:to you|back|again))? when(?:ever)? i\b|\btake a break\b|\bneed (?:a few|a couple|some"
    r"|\d+|a|one) (?:more )?(?:days?|weeks?|months?)\b(?! (?:to (?:do|finish|think|decide|get|study|work)"
    r"|for (?:it|this)))|\bneed (?:a )?(?:some )?(?:time|space) (?:away|off|for myself|to grieve)\b"
    r"|\btoo much going on\b.{0,40}\b(?:pick|later|break|pause)\b|\bsit (?:this|the next|out) (?:week|month"
    r"|\d)\b|\bsitting (?:this|out)\b.{0,10}\bout\b|\bcan this wait (?:until|til)\b",
)
_NOT_PAUSE = Rx(
    r"\b(?:end|stop|cancel|lift|off|over|undo|remove|unpause|done with|finish) (?:my |the |this |of )?(?:pause"
    r"|break|snooze|hold)\b|\b(?:lunch|coffee|smoke|spring|bathroom|tea) break\b|\b(?:on|during|at|over|in"
    r"|after|before|between) my (?:\w+ )?break\b|\bbreak(?:ing)? (?:it|this|down|into)\b"
    r"|\bdid not (?:\w+ )?(?:break|pause)\b|\btook (?:a |the |my )?(?:break|day off|week off|\d+ days? off)\b"
    r"|\bon hold with\b|\b(?:no|without (?:a|any)) (?:break|breaks|pause)\b|\bback from\b|\bhold (?:me"
    r"|you) (?:to|accountable)\b|\bhold (?:on|the (?:small |big )?(?:room|door|line|phone))\b"
    r"|\basked (?:\w+ ){1,4}to hold\b|\bhold me\b|\b(?:break|pause) (?:is|was) (?:over|done|up)\b"
    r"|\bbreak 's over\b|\bhow (?:do|can|long)\b",
)
_RESUME = Rx(
    r"^(?:resume|unpause|un pause|back|i am back|am back|resume please|resume (?:texts|coaching|messages"
    r"|texting|sending|now|me|it|program)|continue|carry on|go ahead|ready|i am ready|wake up|i am here|im back"
    r"|back on|lets continue|keep going|resume everything|i am ready now|pick up)$",
    r"\b(?:i am|we are|am|now|ok|okay|and|yes|officially|guess who is|hey|finally|just got|got"
    r"|look who is) back(?= ?$| (?:from|at it|now|in (?:town|action|business|the)|to it|and|on|baby|coach|home"
    r"|early|online|again|for|with|lets|please|after|today|yesterday|this week|i"
    r"|ready))(?! (?:from (?:the )?(?:gym|work|store|lunch|interview|dentist|doctor|class|errands|church)"
    r"|to (?:square|work|school)|pain|at the (?:start|beginning|desk)|on (?:monday|tuesday|wednesday|thursday"
    r"|friday|the \d)))",
    r"\b(?:break|vacation|pause|leave|trip|holiday|holidays|deployment|finals|exams|time off|hiatus|honeymoon"
    r"|surgery|move|moving|season) (?:is|are|s) (?:over|done|finished|behind|up)\b|\b(?:end|ending|lift|cancel"
    r"|stop|finish|undo|remove|drop|over with|off|come off|coming off|done with|take me off|get me off) (?:my "
    r"|the |this |of )?(?:pause|break|snooze|hold)\b",
    r"\b(?:you can|can you|please|u can|could you|feel free to|ok to|ready to|lets|let us|time to|go ahead and"
    r"|want to|we can|can we|i would like to|i want to|ready for you to|now)(?: (?:please|now|also))? (?:start"
    r"|resume|continue|restart|begin|pick|get|turn|bring|keep)(?: (?:texting|messaging|sending|the|me|these|my"
    r"|texts|messages|coaching|back|up|it|this|where|things|on|going|us|reminders|from|steps|again"
    r"|week))* ?(?:again|back up|where we left off|where i left off|going|back on|now|right now|coaching|texts"
    r"|messages|up|on|$)",
    r"\b(?:ready|good|set) to (?:go again|start (?:again|back|up)|resume|continue|get back(?: (?:to|at|into"
    r"|on) (?:it|this|track|coaching))?|pick (?:this|it|up)|jump back in|dive back in|restart|keep going"
    r"|be coached again)\b|\bback (?:in|from) (?:town|vacation|leave|my (?:trip|leave|vacation|break|honeymoon)"
    r"|the (?:dead|trip|hospital|cruise|holiday|holidays|break)|holiday|deployment|traveling|maternity leave"
    r"|paternity leave|break|mexico|surgery|camping)\b|\bpick(?:ing)? (?:this|it|things) back up\b"
    r"|\bwhere (?:were|did) we (?:leave off|stop|left off)\b|\b(?:i am|am) (?:home|recovered|healed|better now"
    r"|all better|out of the hospital)(?: now)?[ ,.;]{1,3}.{0,24}\b(?:again|lets|resume|continue|start|ready"
    r"|text)\b|\bhit me\b(?! (?:up|with (?:a|the) (?:bill|question)|hard|that|and|in|on|again with|at|like))"
    r"|\bbring it on\b",
)
_RESUME_NOT = Rx(
    r"\bresume (?:and|is|was|to|for|done|updated|finished|looks|needs|with|on|in|i|before|after|draft|review"
    r"|template|section|written|sent|today|tonight|tomorrow|until)\b|\b(?:my|a|the|their|his|her|updated|new"
    r"|send|sent|old|other) resume\b|\b(?:on|until) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|the \d)|\bnext (?:week|month)\b|\bcan not (?:\w+ )?(?:start|continue|go)|\bwill (?:be|come) back\b"
    r"|\bwhen i (?:am|get) back\b|\bbe back\b|\b(?:once|when|after|until|as soon as|if"
    r"|before) (?:\w+ ){1,4}(?:is|are) (?:over|done|finished)\b|\b(?:she|he|they|boss|manager) (?:is|are"
    r"|will be|gets?) back\b"
)

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
    if match := _FOR.search(text):
        return _after(match, today)
    if match := _BARE_MONTH.search(text):
        return _month_end(text, match, today)
    found = [day for day in days(text, today) if day.kind not in ("today", "morning", "tomorrow")]
    return found[0].date if len(found) == 1 and _NAMES_END.search(text) else None


def _named_end(text: str, today: date) -> date | None:
    """Read the day that follows a word of ending: "until", "back on", "through" (that day still counts)."""
    for match in _ENDING.finditer(text):
        rest = text[match.end() : match.end() + 48].lstrip()
        day = next(days(rest, today), None)
        lead = rest[: day.start].split() if day else []
        if day is None or len(lead) > 3 or day.kind in ("today", "morning"):
            continue
        word = match[0]
        whole = word in ("through", "thru") or (word == "until" and "after" in lead)
        return day.date + timedelta(days=whole or (word == "after" and day.kind != "nextweek"))
    return None


def _month_end(text: str, match: re.Match[str], today: date) -> date:
    month = next(at for at, name in enumerate(_MONTHS, start=1) if name.startswith(match["month"][:3]))
    first = date(today.year + (month <= today.month), month, 1)
    lead = text[: match.start("month")].split()[-3:]
    if "after" in lead or "end" in lead or "through" in lead:
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
    r"\b(?:until|through|thru|before|after|back|on|from|starting|again|resume|come|to|talk|catch you|see you)\b"
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
        if not _PAUSE.search(clause.text) or _NOT_PAUSE.search(clause.text) or _future_task(clause):
            continue
        if _VAGUE.search(clause.text):
            return Claim("pause", frozenset({index}), {"until": None})
        if until := _end(message, clause.text):
            return Claim("pause", frozenset({index}), {"until": until})
        for other, near in enumerate(message.clauses):
            if other == index or not (abs(other - index) == 1 or _MAY_END.search(near.text)):
                continue
            if _LEADS_END.search(near.text) and (until := _end(message, near.text)):
                return Claim("pause", frozenset({index, other}), {"until": until})
        return Claim("pause", frozenset({index}), {"until": None})
    return None


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
        if not _RESUME.search(clause.text) or _RESUME_NOT.search(clause.text):
            continue
        if clause.text not in _WEAK_RESUME or len(message.clauses) <= 2:
            return Claim("resume", frozenset({index}))
    return None


# In a longer text these are turns of speech.
_WEAK_RESUME = frozenset({"continue", "ready", "go ahead", "keep going", "i am ready", "back"})
