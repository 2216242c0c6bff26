"""The profile: what claims and settings touch."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from careerline.adapters.items.values import Item, moment, there, when
from careerline.agenda import Channel, Entry, LaneState, Open
from careerline.moments import from_stamp, stamp
from careerline.people.person import Appointment, Cadence, ChannelState, Profile, Question, Silence, State

# Tombstones stand in the index of who needs attention: a sweep that did not finish is found there.
ERASED = "erased"


def opened(value: Open) -> Item:
    """Return what a lane is busy with, as stored."""
    rest = value.key.partition("-")[2]  # the person is whose profile it is
    return there(
        {
            "key": f"{rest} {value.kind} {value.week}" if value.kind else rest,
            "since": moment(value.since),
            "digest": value.digest,
            "looked": moment(value.looked) if value.looked else None,
        }
    )


def _lane(item: Mapping[str, Any], name: str) -> LaneState:
    busy = item.get(f"{name}_open")
    key, kind, week = (*busy["key"].split(" "), "", "")[:3] if busy else ("", "", "")
    return LaneState(
        due=when(item.get(f"{name}_due")),
        open=Open(
            key=f"{item['PK'].removeprefix('P#')}-{key}",
            kind=kind or None,
            week=int(week or 0),
            since=datetime.fromisoformat(busy["since"]),
            digest=busy.get("digest", ""),
            looked=when(busy.get("looked")),
        )
        if busy
        else None,
    )


def _talk_text(talked_at: datetime, wrote_at: datetime | None) -> str:
    """Return when a conversation last went on, and how many seconds before that they wrote: a moment costs too much."""
    return moment(talked_at) + (f" {int((talked_at - wrote_at).total_seconds())}" if wrote_at else "")


def _talk(text: str) -> tuple[datetime | None, datetime | None]:
    last, _, before = text.partition(" ")
    talked_at = when(last or None)
    return talked_at, talked_at - timedelta(seconds=int(before)) if talked_at and before else None


def _silence_text(value: Silence) -> str:
    """Return a silence in one word: `20260302T1430-3`, and a `u` after it where "still useful?" was asked."""
    return f"{stamp(value.since)}-{value.questions}{'u' if value.asked else ''}"


def _silence(word: str) -> Silence | None:
    since, _, questions = word.partition("-")
    if not since:
        return None
    return Silence(
        since=from_stamp(since),
        questions=int(questions.removesuffix("u")),
        asked=questions.endswith("u"),
    )


def _appointment_text(value: Appointment) -> str:
    """Return an appointment in one word: `20260410T1400`, or its day alone."""
    return f"{value.day:%Y%m%d}" + (f"T{value.clock:%H%M}" if value.clock else "")


def _appointment(word: str) -> Appointment:
    day, _, clock = word.partition("T")
    return Appointment(day=date.fromisoformat(day), clock=time.fromisoformat(clock) if clock else None)


def line(shard: str, channel: Channel) -> str:
    """Return in which line of the index a shard's people stand: mails have one of their own, at a rate of their own."""
    return shard if channel is Channel.SMS else f"{shard}e"


def profile_item(value: Profile, shard: str) -> Item:
    """Return a profile as stored; its `rev` is one more than what was read."""
    item: Item = {
        "state": value.state.value,
        "created": moment(value.created),
        "zone": value.zone,
        "hour": f"{value.hour:%H:%M}",
        "cadence": value.cadence.value,
        "place": value.place,
        "sms": value.sms.value if value.sms else None,
        "email": value.email.value if value.email else None,
        "week": value.week,
        "ended": value.ended,
        "agenda": [entry.to_text() for entry in value.agenda],
        "question": f"{value.question.kind} {moment(value.question.at)}" if value.question else None,
        "silence": _silence_text(value.silence) if value.silence else None,
        "booked": " ".join(_appointment_text(one) for one in value.booked),
        "unasked_at": moment(value.unasked_at) if value.unasked_at else None,
        "unasked": value.unasked,
        "talked_at": _talk_text(value.talked_at, value.wrote_at) if value.talked_at else None,
        "checks": value.checks,
        "until": value.until.isoformat() if value.until else None,
        "tries": value.tries,
        "parked": value.parked,
        "rev": value.rev + 1,
    }
    for name, lane in (("coaching", value.coaching), ("answers", value.answers)):
        item[f"{name}_due"] = moment(lane.due) if lane.due else None
        item[f"{name}_open"] = opened(lane.open) if lane.open else None
    if value.due:
        item |= {"due": moment(value.due), "due_shard": line(shard, value.due_on)}
    if value.state is State.ERASED:
        item |= {"attention": ERASED, "since": moment(value.created)}
    return there(item)


def profile(item: Mapping[str, Any]) -> Profile:
    """Return the profile of an item."""
    kind, _, asked_at = item.get("question", "").partition(" ")
    talked_at, wrote_at = _talk(item.get("talked_at", ""))
    return Profile(
        id=item["PK"].removeprefix("P#"),
        state=State(item["state"]),
        created=datetime.fromisoformat(item["created"]),
        zone=item["zone"],
        hour=time.fromisoformat(item["hour"]),
        cadence=Cadence(item["cadence"]),
        place=item.get("place"),
        sms=ChannelState(item["sms"]) if "sms" in item else None,
        email=ChannelState(item["email"]) if "email" in item else None,
        week=int(item.get("week", 0)),
        ended=int(item.get("ended", 0)),
        agenda=tuple(Entry.from_text(line) for line in item.get("agenda", [])),
        coaching=_lane(item, "coaching"),
        answers=_lane(item, "answers"),
        question=Question(kind=kind, at=datetime.fromisoformat(asked_at)) if kind else None,
        silence=_silence(item.get("silence", "")),
        booked=tuple(_appointment(line) for line in item.get("booked", "").split()),
        unasked_at=when(item.get("unasked_at")),
        unasked=int(item.get("unasked", 0)),
        talked_at=talked_at,
        wrote_at=wrote_at,
        checks=int(item.get("checks", 0)),
        until=date.fromisoformat(item["until"]) if "until" in item else None,
        tries=int(item.get("tries", 0)),
        parked=item.get("parked"),
        rev=int(item["rev"]),
    )
