"""Each value as the item that DynamoDB keeps of it, and back."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from careerline.agenda import Channel, Class, Entry, LaneState, Open
from careerline.moments import from_stamp, stamp
from careerline.people.asks import Ask
from careerline.people.person import (
    Appointment,
    Cadence,
    ChannelState,
    Logged,
    Person,
    Plan,
    Profile,
    Question,
    Silence,
    Size,
    State,
    Step,
    Talk,
    Totals,
    Week,
    Who,
)
from careerline.people.records import AS_RECEIVED, Alert, Consent, HeardText, LogEntry, Part, PlanMade, Sent
from careerline.ports import Remains, Suppressed, Waiting
from careerline.sending.status import rank_of

Item = dict[str, Any]
# Tombstones stand in the index of who needs attention: a sweep that did not finish is found there.
ERASED = "erased"


def moment(value: datetime) -> str:
    """Return an instant as it is stored: `20260302T143000Z`, ISO 8601 at its shortest, which sorts as time does."""
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _when(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def since(item: Mapping[str, Any]) -> datetime:
    """Return since when something is so; of what an operator wrote by hand, since ever."""
    return datetime.fromisoformat(item.get("since", "1970-01-01T00:00:00Z"))


def _there(item: Mapping[str, Any]) -> Item:
    """Return an item without what is empty: absent and None are the same, and absent costs nothing."""
    return {name: value for name, value in item.items() if value is False or value not in (None, "", {}, [], 0)}


def opened(value: Open) -> Item:
    """Return what a lane is busy with, as stored."""
    rest = value.key.partition("-")[2]  # the person is whose profile it is
    return _there(
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
        due=_when(item.get(f"{name}_due")),
        open=Open(
            key=f"{item['PK'].removeprefix('P#')}-{key}",
            kind=kind or None,
            week=int(week or 0),
            since=datetime.fromisoformat(busy["since"]),
            digest=busy.get("digest", ""),
            looked=_when(busy.get("looked")),
        )
        if busy
        else None,
    )


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
        "talked_at": moment(value.talked_at) if value.talked_at else None,
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
        item |= {"due": moment(value.due), "due_shard": shard}
    if value.state is State.ERASED:
        item |= {"attention": ERASED, "since": moment(value.created)}
    return _there(item)


def profile(item: Mapping[str, Any]) -> Profile:
    """Return the profile of an item."""
    kind, _, asked_at = item.get("question", "").partition(" ")
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
        unasked_at=_when(item.get("unasked_at")),
        unasked=int(item.get("unasked", 0)),
        talked_at=_when(item.get("talked_at")),
        checks=int(item.get("checks", 0)),
        until=date.fromisoformat(item["until"]) if "until" in item else None,
        tries=int(item.get("tries", 0)),
        parked=item.get("parked"),
        rev=int(item["rev"]),
    )


def who_item(value: Who) -> Item:
    """Return who somebody is, as stored."""
    return _there(
        {
            "name": value.name,
            "career": value.career,
            "goal": value.goal,
            "job": value.job,
            "between_jobs": value.between_jobs,
            "reason": value.reason,
            "phone": value.phone,
            "email": value.email,
            "asks": {channel.value: _ask_part(ask) for channel, ask in value.asks.items()},
        }
    )


def _ask_part(value: Ask) -> Item:
    return _there(
        {
            "number": value.number,
            "at": moment(value.at),
            "first": value.first,
            "since": moment(value.since),
            "proven": value.proven,
        }
    )


def _ask(item: Mapping[str, Any]) -> Ask:
    return Ask(
        number=int(item["number"]),
        at=datetime.fromisoformat(item["at"]),
        first=int(item["first"]),
        since=datetime.fromisoformat(item["since"]),
        proven=item["proven"],
    )


def _who(item: Mapping[str, Any]) -> Who:
    return Who(
        name=item.get("name", ""),
        career=item.get("career", ""),
        goal=item.get("goal", ""),
        job=item.get("job", ""),
        between_jobs=item.get("between_jobs", False),
        reason=item.get("reason", ""),
        phone=item.get("phone"),
        email=item.get("email"),
        asks={Channel(channel): _ask(part) for channel, part in item.get("asks", {}).items()},
    )


def _totals_item(value: Totals) -> Item:
    return _there(
        {
            "steps": value.steps,
            "minutes": value.minutes,
            "people": value.people,
            "things": value.things,
            "assets": dict(value.assets),
            "asset_minutes": dict(value.asset_minutes),
        }
    )


def _totals(item: Mapping[str, Any] | None) -> Totals:
    item = item or {}
    return Totals(
        steps=int(item.get("steps", 0)),
        minutes=int(item.get("minutes", 0)),
        people=int(item.get("people", 0)),
        things=int(item.get("things", 0)),
        assets={name: int(value) for name, value in item.get("assets", {}).items()},
        asset_minutes={name: int(value) for name, value in item.get("asset_minutes", {}).items()},
    )


def _plan_part(value: Plan) -> Item:
    return _there(
        {
            "day": value.day.isoformat(),
            "clock": f"{value.clock:%H:%M}" if value.clock else None,
            "at": moment(value.at),
            "nudge": value.nudge,
        }
    )


def _plan_of(item: Mapping[str, Any]) -> Plan:
    return Plan(
        day=date.fromisoformat(item["day"]),
        clock=time.fromisoformat(item["clock"]) if "clock" in item else None,
        at=datetime.fromisoformat(item["at"]),
        nudge=item["nudge"],
    )


def _step_part(value: Step) -> Item:
    return _there(
        {
            "week": value.week,
            "size": value.size.value,
            "swapped": value.swapped,
            "sent_at": moment(value.sent_at),
            "outcome": value.outcome,
            "plan": _plan_part(value.plan) if value.plan else None,
        }
    )


def _step(item: Mapping[str, Any] | None) -> Step | None:
    if not item:
        return None
    made = item.get("plan")
    return Step(
        week=int(item.get("week", 0)),
        size=Size(item["size"]),
        swapped=item["swapped"],
        sent_at=datetime.fromisoformat(item["sent_at"]),
        outcome=item.get("outcome"),
        plan=_plan_of(made) if made else None,
    )


def _talk_part(value: Talk) -> Item:
    return _there(
        {
            "said": dict(value.said),
            "run_from": moment(value.run_from) if value.run_from else None,
            "answered_on": value.answered_on.isoformat() if value.answered_on else None,
            "answered": value.answered,
            "told_on": value.told_on.isoformat() if value.told_on else None,
            "crisis_at": moment(value.crisis_at) if value.crisis_at else None,
        }
    )


def _talk(item: Mapping[str, Any]) -> Talk:
    return Talk(
        said={name: int(count) for name, count in item.get("said", {}).items()},
        run_from=_when(item.get("run_from")),
        answered_on=_day(item.get("answered_on")),
        answered=int(item.get("answered", 0)),
        told_on=_day(item.get("told_on")),
        crisis_at=_when(item.get("crisis_at")),
    )


def _logged_part(value: Logged) -> Item:
    return _there(
        {
            "ref": value.ref,
            "outcome": value.outcome,
            "minutes": value.minutes,
            "things": value.things,
            "asset": value.asset,
            "new_people": list(value.new_people),
            "step_week": "" if value.step_week is None else str(value.step_week),
            "outcome_before": value.outcome_before,
            "size_before": value.size_before.value if value.size_before else None,
            "took": [entry.to_text() for entry in value.took],
            "planned": value.planned or None,
            "skipped": value.skipped or None,
            "plan_before": _plan_part(value.plan_before) if value.plan_before else None,
            "booked": value.booked.isoformat() if value.booked else None,
            "kept": value.kept or None,
            "had_job": value.had_job,
        }
    )


def _logged(item: Mapping[str, Any]) -> Logged:
    return Logged(
        ref=item["ref"],
        outcome=item.get("outcome", ""),
        minutes=int(item.get("minutes", 0)),
        things=int(item.get("things", 0)),
        asset=item.get("asset"),
        new_people=tuple(item.get("new_people", [])),
        step_week=int(item["step_week"]) if "step_week" in item else None,
        outcome_before=item.get("outcome_before"),
        size_before=Size(item["size_before"]) if "size_before" in item else None,
        took=tuple(Entry.from_text(line) for line in item.get("took", [])),
        planned=item.get("planned", False),
        skipped=item.get("skipped", False),
        plan_before=_plan_of(item["plan_before"]) if "plan_before" in item else None,
        booked=_day(item.get("booked")),
        kept=item.get("kept", False),
        had_job=item.get("had_job"),
    )


def week_item(value: Week, talk: Talk) -> Item:
    """Return where somebody's week stands, and the conversation with it, as stored."""
    last = value.last
    return _there(
        {
            "talk": _talk_part(talk),
            "monday": value.monday.isoformat() if value.monday else None,
            "size": value.size.value,
            "step": _step_part(value.step) if value.step else None,
            "this_week": _totals_item(value.this_week),
            "total": _totals_item(value.total),
            "last": _logged_part(last) if last else None,
        }
    )


def _week(item: Mapping[str, Any]) -> Week:
    last = item.get("last")
    return Week(
        monday=date.fromisoformat(item["monday"]) if "monday" in item else None,
        size=Size(item.get("size", Size.USUAL)),
        step=_step(item.get("step")),
        this_week=_totals(item.get("this_week")),
        total=_totals(item.get("total")),
        last=_logged(last) if last else None,
    )


def person(found: Mapping[str, Mapping[str, Any]]) -> Person:
    """Return the person of the items of a partition, by sort key."""
    week = found.get("week", {})
    return Person(
        profile=profile(found["profile"]), who=_who(found["who"]), week=_week(week), talk=_talk(week.get("talk", {}))
    )


def record_item(record: Consent | HeardText | LogEntry | PlanMade | Sent) -> Item:
    """Return a record with its sort key, as stored."""
    match record:
        case Consent():
            return _consent_item(record)
        case HeardText():
            return _heard_item(record)
        case LogEntry():
            return _there(
                {
                    "SK": f"log#{record.ref}",
                    "at": moment(record.at),
                    "ref": record.ref,
                    "outcome": record.outcome,
                    "minutes": record.minutes,
                    "count": record.count,
                    "asset": record.asset,
                    "text": record.text,
                    "step": "" if record.step is None else str(record.step),
                }
            )
        case PlanMade():
            return _there(
                {
                    "SK": f"plan#{record.ref}",
                    "at": moment(record.at),
                    "ref": record.ref,
                    "day": record.day.isoformat(),
                    "clock": f"{record.clock:%H:%M}" if record.clock else None,
                    "week": record.week,
                }
            )
        case Sent():
            return {"SK": f"sent#{record.key}"} | sent_item(record)


def suppressed(address: str, item: Mapping[str, Any]) -> Suppressed:
    """Return what is remembered against an address, of an item."""
    return Suppressed(address, item["reason"], datetime.fromisoformat(item["at"]))


def waiting_item(value: Waiting) -> Item:
    """Return a wait for an address's yes with its sort key, as stored: sorted by when it was asked."""
    asked = moment(value.at)
    return {"SK": f"pending#{asked}#{value.person}", "person": value.person, "created": asked}


def waiting(item: Mapping[str, Any]) -> Waiting:
    """Return who waits, of an item."""
    return Waiting(item["person"], datetime.fromisoformat(item["created"]))


def _consent_item(record: Consent) -> Item:
    return _there(
        {
            # With what shows it: two in one second are two.
            "SK": f"consent#{moment(record.at)}#{record.channel.word}#{record.what}#{record.ref}",
            "at": moment(record.at),
            "channel": record.channel.value,
            "what": record.what,
            "wording": record.wording,
            "version": record.version,
            "source": record.source,
            "ref": record.ref,
        }
    )


def consent(item: Mapping[str, Any]) -> Consent:
    """Return the consent entry of an item."""
    return Consent(
        at=datetime.fromisoformat(item["at"]),
        channel=Channel(item["channel"]),
        what=item["what"],
        wording=item.get("wording", ""),
        version=item.get("version", ""),
        source=item["source"],
        ref=item.get("ref", ""),
    )


def kept_consent(item: Mapping[str, Any]) -> Item:
    """Return what is kept of the consent entry of somebody erased: nothing that they wrote, and no name of them."""
    entry = consent(item)
    wording = "" if entry.version == AS_RECEIVED else entry.wording
    return _there(
        {
            "SK": f"consent#{item['at']}#{hashlib.sha256(item['SK'].encode()).hexdigest()[:12]}",
            "at": item["at"],
            "channel": entry.channel.value,
            "what": entry.what,
            "wording": wording,
            "version": entry.version,
            "source": entry.source,
        }
    )


def remains(profile_item: Mapping[str, Any], who: Mapping[str, Any]) -> Remains:
    """Return what is left of somebody erased, of the items of their tombstone."""
    given = ((Channel.SMS, who.get("phone")), (Channel.EMAIL, who.get("email")))
    addresses = {channel: address for channel, address in given if address}
    return Remains(datetime.fromisoformat(profile_item["created"]), addresses)


def _heard_item(record: HeardText) -> Item:
    return {
        "SK": f"heard#{record.ref}",
        "at": moment(record.at),
        "ref": record.ref,
        "channel": record.channel.value,
        "text": record.text,
    } | _there(
        {
            "intent": record.intent,
            "also": list(record.also),
            "news": record.news,
            "answer": record.answer,
            "parts": [[*part] for part in record.parts],
            "kept": record.kept,
            "subject": record.subject,
        }
    )


def heard(item: Mapping[str, Any]) -> HeardText:
    """Return what was heard, of an item."""
    return HeardText(
        at=datetime.fromisoformat(item["at"]),
        ref=item["ref"],
        channel=Channel(item["channel"]),
        text=item["text"],
        intent=item.get("intent", ""),
        also=tuple(item.get("also", [])),
        news=item.get("news"),
        answer=item.get("answer", ""),
        parts=tuple(Part(*part) for part in item.get("parts", [])),
        kept=item.get("kept", ""),
        subject=item.get("subject", ""),
    )


def alert_item(value: Alert, shard: str) -> Item:
    """Return an alert as stored; while it is due, it stands in the index of who is due as well."""
    due = {"due": moment(value.due), "due_shard": shard} if value.due else {}
    return _there({"since": moment(value.since), "rounds": value.rounds, "missed": list(value.missed)}) | due


def alert(item: Mapping[str, Any]) -> Alert:
    """Return the alert of an item."""
    return Alert(
        since=datetime.fromisoformat(item["since"]),
        due=_when(item.get("due")),
        rounds=int(item.get("rounds", 0)),
        missed=tuple(item.get("missed", [])),
    )


def log_entry(item: Mapping[str, Any]) -> LogEntry:
    """Return the report of an item."""
    return LogEntry(
        at=datetime.fromisoformat(item["at"]),
        ref=item["ref"],
        outcome=item["outcome"],
        minutes=int(item["minutes"]) if "minutes" in item else None,
        count=int(item["count"]) if "count" in item else None,
        asset=item.get("asset"),
        text=item.get("text", ""),
        step=int(item["step"]) if "step" in item else None,
    )


def plan(item: Mapping[str, Any]) -> PlanMade:
    """Return the plan of an item."""
    return PlanMade(
        at=datetime.fromisoformat(item["at"]),
        ref=item["ref"],
        day=date.fromisoformat(item["day"]),
        clock=time.fromisoformat(item["clock"]) if "clock" in item else None,
        week=int(item.get("week", 0)),
    )


def sent_item(record: Sent) -> Item:
    """Return a ledger item as stored, with the rank of its status."""
    return _there(
        {
            "key": record.key,
            "at": moment(record.at),
            "class": record.cls.value if record.cls else None,
            "kind": record.kind,
            "channel": record.channel.value,
            "status": record.status,
            "reason": record.reason,
            "provider_id": record.provider_id,
            "week": record.week,
            "rank": rank_of(record.status),
        }
    )


def sent(item: Mapping[str, Any]) -> Sent:
    """Return the ledger's record of an item."""
    return Sent(
        key=item["key"],
        at=datetime.fromisoformat(item["at"]),
        cls=Class(item["class"]) if "class" in item else None,
        kind=item.get("kind"),
        channel=Channel(item["channel"]),
        status=item["status"],
        reason=item.get("reason", ""),
        provider_id=item.get("provider_id", ""),
        week=int(item.get("week", 0)),
    )
