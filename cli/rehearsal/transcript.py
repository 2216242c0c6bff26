"""A play as a coach reads it: by day, who says what, what was understood, and why nothing came."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from careerline.agenda import Channel
from careerline.coaching.programme import ASSET_NAMES
from careerline.moments import local
from careerline.words.segments import ONE_SEGMENT, segments, septets
from careerline.words.spoken import spoken_minutes
from careerline.words.values import totals_values
from cli.rehearsal.play import Change, End, Event, Heard, NotSent
from cli.rehearsal.script import CONFIRMS, Line, Script
from simulation.world import Message

WIDTH = 100
INDENT = " " * 9
_LINK = re.compile(r"https?://\S+")
_BUTTONS = re.compile(r"(?:^[\w ]+: \[link\]\n?)+", re.MULTILINE)

# What an intent means, in a coach's words.
INTENTS: Mapping[str, str] = {
    "distress": "distress",
    "stop": "they leave",
    "wrong_number": "a wrong number",
    "start": "yes",
    "help": "help",
    "undo": "undo",
    "pause": "a pause",
    "resume": "back again",
    "goal": "a new goal",
    "settings": "a setting",
    "status": "where they stand",
    "skip": "a different step",
    "log": "a report",
    "plan": "a plan",
    "question": "a question for a person",
    "note": "words to keep",
}
NEWS: Mapping[str, str] = {
    "offer": "an offer",
    "hired": "hired",
    "raise": "a raise",
    "interview": "an interview",
    "rejected": "a rejection",
    "lost_job": "the job is lost",
    "loss": "a loss",
    "ill": "ill",
}
WHAT = {"dropped": "not sent", "moved": "moved", "later": "a little later"}


def transcript(script: Script, events: Sequence[Event]) -> str:
    """Return the play as text, headed by the script's own header, so that it can be played again."""
    lines = _head(script)
    day: date | None = None
    for event in events:
        there = local(_moment(event), script.zone)
        if there.date() != day:
            day = there.date()
            lines += ["", f"{there:%a %b} {there.day}"]
        lines += _event(event, f"{there:%H:%M}", script)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _head(script: Script) -> list[str]:
    """Return the header with a blank line after its notes."""
    notes = [row for row in script.head if row.startswith("#")]
    return [*notes, "", *(row for row in script.head if not row.startswith("#"))]


def _moment(event: Event) -> datetime:
    return event.line.at if isinstance(event, Heard) else event.at


def _event(event: Event, clock: str, script: Script) -> Iterator[str]:
    match event:
        case Message():
            yield from _message(event, clock)
        case Heard():
            yield f"{clock}{_how(event.line, script)}  > {event.line.words}"
            if not (event.line.coach or event.line.pressed or event.line.words == CONFIRMS):
                yield from _note(_understood(event))
            both = len(script.channels) > 1
            changes = ", ".join(_change(change, script.zone, both=both) for change in event.changes)
            if changes:
                yield from _note(f"to come: {changes}")
        case NotSent():
            yield from _note(f"{WHAT[event.what]}: {_kind(event.kind)}, {event.why}", clock)
        case End():
            yield from _note(_end(event, script.zone), clock)


def _how(line: Line, script: Script) -> str:
    """Return what stands before a line that is not simply their own text."""
    if line.coach:
        return " coach"
    return " by email" if line.channel is Channel.EMAIL and len(script.channels) > 1 and not line.pressed else ""


def _message(message: Message, clock: str) -> Iterator[str]:
    """Yield a message with its kind and what it costs; of a mail, what stands above the footer."""
    words = _LINK.sub("[link]", message.words)
    if message.channel is Channel.EMAIL:
        body = words.partition("\n-- \n")[0].strip()
        yield f"{clock}    Subject: {message.subject}"
        for line in _BUTTONS.sub(_as_buttons, body).splitlines()[2:]:
            yield from _wrapped(line, INDENT)
        yield from _note(f"{_kind(message.kind or message.cls)}, by email")
        return
    first, *rest = [part for line in words.splitlines() for part in _wrapped(line, "")] or [""]
    yield f"{clock}    {first}"
    for line in rest:
        yield INDENT + line
    count = segments(message.words)
    more = "" if count == 1 else f", {count} texts"
    yield from _note(f"{_kind(message.kind or message.cls)}, {septets(message.words)} of {ONE_SEGMENT}{more}")


def _as_buttons(lines: re.Match[str]) -> str:
    labels = [line.partition(":")[0] for line in lines[0].splitlines()]
    return f"[{len(labels)} button{'' if len(labels) == 1 else 's'}: {', '.join(labels)}]\n"


def _understood(heard: Heard) -> str:
    parts = [f"news: {NEWS[heard.news]}"] if heard.news else []
    parts += [INTENTS[intent] for intent in heard.intents if not (heard.news and intent == "note")]
    parts += [_report(entry) for entry in heard.log]
    parts += [f"for {date.fromisoformat(plan['date']):%a %b} {date.fromisoformat(plan['date']).day}"
              f"{' at ' + plan['time'] if plan['time'] else ''}" for plan in heard.plans]  # fmt: skip
    if heard.met:
        parts.append(f"new on the people list: {', '.join(heard.met)}")
    if heard.attention:
        parts.append(f"for the coach's desk: {', '.join(heard.attention)}")
    if not heard.answered:
        parts.append("no answer now")
    return f"understood: {', '.join(parts)}" if parts else "understood: nothing"


def _report(entry: Mapping[str, Any]) -> str:
    amounts = [spoken_minutes(entry["minutes"])] if entry["minutes"] else []
    amounts += [f"{entry['count']} things"] if entry["count"] else []
    towards = f" on {ASSET_NAMES[entry['asset']]}" if entry["asset"] else ""
    return f"{entry['outcome']}{', ' if amounts else ''}{', '.join(amounts)}{towards}"


def _change(change: Change, zone: str, *, both: bool) -> str:
    by = (" by email" if change.channel is Channel.EMAIL else " by text") if both else ""
    kind = f"{_kind(change.kind)}{by}"
    if change.after is None:
        return f"no {kind}"
    if change.before is None:
        return f"{kind} {_when(change.after, zone)}"
    return f"{kind} {_when(change.after, zone)} (was {_when(change.before, zone)})"


def _end(end: End, zone: str) -> str:
    built = totals_values(end.totals)["spoken"] or "nothing built yet"
    coming = f"{_kind(end.next.kind or end.next.cls)} {_when(end.next.at, zone)}" if end.next else "nothing"
    people = f"; people: {', '.join(end.people)}" if end.people else ""
    return f"the end: {end.state}, week {end.week}, {built}{people}; to come: {coming}"


def _when(moment: datetime, zone: str) -> str:
    there = local(moment, zone)
    return f"{there:%a %b} {there.day} {there:%H:%M}"


def _kind(kind: str) -> str:
    return kind.replace("_", " ")


def _note(words: str, clock: str = "") -> Iterator[str]:
    """Yield a remark of the machine's, in brackets."""
    first, *rest = textwrap.wrap(f"[{words}]", WIDTH - len(INDENT))
    yield f"{clock:9}{first}" if clock else INDENT + first
    for line in rest:
        yield f"{INDENT} {line}"


def _wrapped(line: str, indent: str) -> list[str]:
    """Return a line of ours in lines that a terminal shows whole; an empty one stays."""
    return [indent + part for part in textwrap.wrap(line, WIDTH - len(INDENT))] or [""]
