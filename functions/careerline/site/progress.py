"""The personal page: what somebody built, said and has ahead of them, ready to be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from careerline.agenda import Channel
from careerline.coaching.programme import ASSET_NAMES
from careerline.moments import local, monday_of
from careerline.people.adding import may_add
from careerline.people.person import Cadence, ChannelState, Person, State, Step
from careerline.people.records import LogEntry
from careerline.words import spoken
from careerline.words.picture import Bar, bars

# The page shows this many reports; the download has all of them.
REPORTS_SHOWN = 60

OUTCOMES = {"done": "Done", "partial": "Part done", "missed": "Not this time"}

# What else is kept in their words.
KEPT = {"news": "News", "reflection": "A thought", "reason": "Why you signed up", "note": "A note"}

# What each kind of message is called before it comes.
COMING = {
    "idea": "the idea of the week",
    "step": "your next small step",
    "plan": "which day suits you",
    "nudge": "a nudge for your plan",
    "check": "how your step went",
    "reflect": "one open question",
    "part_end": "what you have built",
    "finished": "what you have built",
    "month": "your month, added up",
    "still_useful": "one easy question",
    "goodbye": "what you have built",
    "appointment_before": "a word before your big day",
    "appointment_check": "how it was",
}

CADENCES = {
    Cadence.THREE_A_WEEK: "About 3 messages a week",
    Cadence.WEEKDAYS: "A message Monday to Friday",
    Cadence.DAILY: "Up to a message a day",
    Cadence.WEEKLY: "One message a week",
    Cadence.MONTHLY: "One message a month",
}


@dataclass(frozen=True, slots=True)
class Total:
    """One of the four totals: a number, and what it counts."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report, in the words in which it came."""

    date: str
    day: str
    outcome: str
    what: str
    text: str
    ref: str = ""  # by which it can be put right; what was only said has none
    minutes: str = ""
    count: str = ""
    asset: str = ""


@dataclass(frozen=True, slots=True)
class ReportWeek:
    """The reports of one week of the calendar, newest first."""

    title: str
    entries: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Addable:
    """A channel that can be added on the page: `sms` or `email`, what the button says, and whether a yes is awaited."""

    way: str
    title: str
    waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPage:
    """All that the personal page says."""

    name: str
    career: str
    goal: str
    state: str
    until: str
    has_phone: bool
    over: bool  # whether all that is written has come: to go on is to begin again
    going: bool  # whether anything can come: neither stopped nor waiting for the yes
    totals: tuple[Total, ...]
    bars: tuple[Bar, ...]
    empty: bool
    weeks: tuple[ReportWeek, ...]
    earlier: str
    people: tuple[str, ...]
    outcomes: tuple[tuple[str, str], ...]  # what a report may be, and what it may have built
    assets: tuple[tuple[str, str], ...]
    plan: str
    step: str
    next: str
    settings: tuple[str, ...]
    adds: tuple[Addable, ...]
    can_undo: bool
    line: str  # who answers day and night, while coaching is on hold


def my_page(
    person: Person,
    export: Mapping[str, Any],
    step: str,
    now: datetime,
    log: Sequence[LogEntry] = (),
    *,
    over: bool = False,
    line: str = "",
) -> MyPage:
    """Return the page of a person; *export* has what they said and whom they met, *step* names their open step.

    What *log* holds can be put right; *over* tells whether all that is written has come; *line* is whom to call.
    """
    profile, who, totals = person.profile, person.who, person.week.total
    told = _told(export, log)
    reports = [_report(entry, profile.zone) for entry in told[:REPORTS_SHOWN]]
    earlier = len(told) - len(reports)
    active = profile.state is State.ACTIVE
    return MyPage(
        name=who.name,
        career=who.career,
        goal=who.goal,
        state=profile.state.value,
        until=spoken.spoken_date(profile.until) if profile.until else "",
        has_phone=who.phone is not None,
        over=over,
        going=active,
        totals=(
            Total(_noun(totals.steps, "step"), str(totals.steps)),
            Total("of your time", tile_minutes(totals.minutes)),
            Total(_noun(totals.people, "person"), str(totals.people)),
            Total(_noun(totals.things, "thing") + " done", str(totals.things)),
        ),
        bars=bars(totals),
        empty=not export["log"],
        weeks=_weeks(reports),
        earlier=spoken.plural(earlier, "report") if earlier > 0 else "",
        people=tuple(sorted((str(one["name"]) for one in export["people"]), key=str.casefold)),
        outcomes=tuple(OUTCOMES.items()),
        assets=tuple(ASSET_NAMES.items()),
        plan=_plan(person.week.step, now, profile.zone) if active else "",
        step=spoken.cap(step) if active else "",
        next=_next(person, now) if active else "",
        settings=settings_lines(person, now),
        adds=tuple(_addable(person, channel, now) for channel in Channel if may_add(person, channel)),
        can_undo=person.week.last is not None and profile.state is not State.STOPPED,
        line=line,
    )


def open_step(person: Person, now: datetime) -> Step | None:
    """Return the step that a plan would be for; None where none waits."""
    step = person.week.step
    return step if step and step.is_open and person.profile.state is State.ACTIVE and step.sent_at <= now else None


def _addable(person: Person, channel: Channel, now: datetime) -> Addable:
    way = "text" if channel is Channel.SMS else "email"
    state, waiting = person.profile.channel(channel), person.waits(channel, now)
    ended = state in {ChannelState.STOPPED, ChannelState.SUPPRESSED, ChannelState.AWAY}
    title = "Send it again, or to another address" if waiting else f"Get it by {way} {'again' if ended else 'too'}"
    return Addable(channel.word, title, waiting)


def settings_lines(person: Person, now: datetime) -> tuple[str, ...]:
    """Return how somebody is coached, a line each; addresses only by their end, since a page may be seen by others."""
    profile, who = person.profile, person.who
    addresses = {
        Channel.SMS: f"Texts to the number that ends in {who.phone[-4:]}" if who.phone else "",
        Channel.EMAIL: f"Email to {masked(who.email)}" if who.email else "",
    }
    words = {
        ChannelState.PENDING: " (no yes came)",
        ChannelState.CONFIRMED: "",
        ChannelState.STOPPED: " (ended)",
        ChannelState.SUPPRESSED: " (does not get through)",
        ChannelState.AWAY: " (does not get through at present; we try again, and a text from you brings them back)",
    }
    lines = [
        addresses[channel] + (" (waiting for your yes)" if person.waits(channel, now) else words[state])
        for channel in Channel
        if addresses[channel] and (state := profile.channel(channel))
    ]
    mailed = profile.confirmed == (Channel.EMAIL,) and profile.cadence is not Cadence.MONTHLY
    return (
        "About 2 emails a week" if mailed else CADENCES[profile.cadence],
        f"At {spoken.spoken_time(profile.hour)}, {profile.zone.rpartition('/')[2].replace('_', ' ')} time",
        *lines,
    )


def masked(email: str) -> str:
    """Return an address by which its owner knows it and nobody else: `r…@mail.com`."""
    return f"{email[:1]}…@{email.rpartition('@')[2]}"


def tile_minutes(minutes: int) -> str:
    """Return a span of minutes where there is room for one word: `45m`, `3h 25m`."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}h {rest}m" if hours and rest else f"{hours}h" if hours else f"{rest}m"


def _noun(number: int, noun: str) -> str:
    return spoken.plural(number, noun).partition(" ")[2]


def _told(export: Mapping[str, Any], entries: Sequence[LogEntry]) -> list[Mapping[str, Any]]:
    """Return what somebody logged and what else is kept in their words, newest first; one text is shown once."""
    kept = {str(one["at"]): one for one in export.get("heard", ()) if one.get("kept") and one["text"].strip()}
    refs = {(entry.at.isoformat(), entry.text): entry.ref for entry in entries}
    log = [
        {
            **entry,
            "kept": kept.pop(str(entry["at"]), {}).get("kept"),
            "ref": refs.get((entry["at"], entry["text"]), ""),
        }
        for entry in export["log"]
    ]
    bare = {"ref": "", "outcome": None, "minutes": None, "count": None, "asset": None}
    return sorted((*log, *({**bare, **one} for one in kept.values())), key=lambda one: str(one["at"]), reverse=True)


def _report(entry: Mapping[str, Any], zone: str) -> Report:
    day = local(datetime.fromisoformat(entry["at"]), zone).date()
    parts = [OUTCOMES[entry["outcome"]]] if entry["outcome"] in OUTCOMES else []
    if entry["kept"]:
        parts.append(KEPT.get(entry["kept"], "A note"))
    if entry["minutes"]:
        parts.append(spoken.spoken_minutes(int(entry["minutes"])))
    if entry["count"]:
        parts.append(spoken.plural(int(entry["count"]), "thing"))
    if entry["asset"]:
        parts.append(ASSET_NAMES.get(entry["asset"], ""))
    return Report(
        date=day.isoformat(),
        day=f"{day:%a}, {day:%b} {day.day}",
        outcome=entry["outcome"] or "",
        what=" · ".join(part for part in parts if part),
        text=spoken.as_said(entry["text"] or "", 400),
        ref=entry["ref"],
        minutes=str(entry["minutes"] or ""),
        count=str(entry["count"] or ""),
        asset=entry["asset"] or "",
    )


def _weeks(reports: Sequence[Report]) -> tuple[ReportWeek, ...]:
    weeks: dict[date, list[Report]] = {}
    for report in reports:
        weeks.setdefault(monday_of(date.fromisoformat(report.date)), []).append(report)
    return tuple(
        ReportWeek(title=f"Week of {monday:%B} {monday.day}", entries=tuple(entries))
        for monday, entries in weeks.items()
    )


def _plan(step: Step | None, now: datetime, zone: str) -> str:
    if not step or not step.plan or not step.is_open:
        return ""
    today = local(now, zone).date()
    if step.plan.day < today:
        return ""
    day = spoken.cap(spoken.spoken_day(step.plan.day, today))
    return f"{day} at {spoken.spoken_time(step.plan.clock)}" if step.plan.clock else day


def _next(person: Person, now: datetime) -> str:
    """Return what comes next and when; a nudge at the moment of the plan, which stands above it, comes "then"."""
    profile, step = person.profile, person.week.step
    coming = [entry for entry in profile.agenda if entry.kind in COMING and entry.at > now - timedelta(hours=1)]
    if not coming:
        return ""
    first = min(coming, key=lambda entry: entry.at)
    way = "text" if first.channel is Channel.SMS else "email"
    if first.kind == "nudge" and step and step.plan and step.plan.at == first.at:
        return f"A nudge comes then, by {way}."
    return f"{spoken.cap(spoken.spoken_moment(first.at, now, profile.zone))}, by {way}: {COMING[str(first.kind)]}."
