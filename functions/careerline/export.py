"""Everything that is stored of a person, in the shape in which they may have it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from careerline.agenda import Channel, Class, told
from careerline.people.asks import ask_number
from careerline.people.person import ChannelState, Person
from careerline.people.records import Consent, HeardText, LogEntry, PlanMade, Sent, Wrote


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """A person's whole partition."""

    person: Person
    consents: Sequence[Consent]
    log: Sequence[LogEntry]
    plans: Sequence[PlanMade]
    people: Sequence[str]
    sent: Sequence[Sent]
    heard: Sequence[HeardText]
    wrote: Sequence[Wrote]


def as_export(all_: Everything) -> dict[str, Any]:
    """Return the export: plain values only, lists oldest first, moments as ISO 8601 in UTC."""
    person, profile = all_.person, all_.person.profile
    who = {name: value for name, value in asdict(person.who).items() if name not in {"asks", "away"}}
    return {
        "person": {
            **who,
            "id": profile.id,
            "state": profile.state.value,
            "cadence": profile.cadence.value,
            "hour": f"{profile.hour:%H:%M}",
            "zone": profile.zone,
            "week": profile.week,
            "signed_up": profile.created.isoformat(),
            "paused_until": profile.until.isoformat() if profile.until else None,
            "totals": asdict(person.week.total),
            "this_week": asdict(person.week.this_week),
        },
        "channels": {channel.word: _channel(person, channel) for channel in Channel if profile.channel(channel)},
        "consents": [
            {
                "at": consent.at.isoformat(),
                "channel": consent.channel.word,
                "what": consent.what,
                "wording": consent.wording,
                "version": consent.version,
                "source": consent.source,
            }
            for consent in sorted(all_.consents, key=lambda consent: consent.at)
        ],
        "agenda": [
            {
                "at": entry.at.isoformat(),
                "class": entry.cls.value,
                "kind": told(entry.kind),
                "channel": entry.channel.word,
                "week": entry.week,
            }
            for entry in profile.agenda
            if _may_tell(person, entry.key(person.id), entry.channel)
        ],
        "log": [
            {
                "at": entry.at.isoformat(),
                "outcome": entry.outcome,
                "minutes": entry.minutes,
                "count": entry.count,
                "asset": entry.asset,
                "text": entry.text,
            }
            for entry in sorted(all_.log, key=lambda entry: entry.at)
        ],
        "plans": [
            {
                "at": plan.at.isoformat(),
                "date": plan.day.isoformat(),
                "time": f"{plan.clock:%H:%M}" if plan.clock else None,
                "week": plan.week,
            }
            for plan in sorted(all_.plans, key=lambda plan: plan.at)
        ],
        "people": [{"name": name} for name in all_.people],
        "sent": [
            {
                "at": sent.at.isoformat(),
                "channel": sent.channel.word,
                "key": sent.key,
                "class": sent.cls.value if sent.cls else None,
                "kind": told(sent.kind),
                "status": sent.status,
                "reason": sent.reason or None,
            }
            # What was asked went before what answers it.
            for sent in sorted(all_.sent, key=lambda sent: (sent.at, sent.cls is not Class.ASK))
            if _may_tell(person, sent.key, sent.channel)
        ],
        "heard": [
            {
                "at": heard.at.isoformat(),
                "channel": heard.channel.word,
                "text": heard.text,
                "intent": heard.intent,
                "also": list(heard.also),
                "news": heard.news,
                "kept": heard.kept or None,
            }
            for heard in sorted(all_.heard, key=lambda heard: heard.at)
        ],
        "from_the_coach": [
            {"at": wrote.at.isoformat(), "channel": wrote.channel.word, "text": wrote.text}
            for wrote in sorted(all_.wrote, key=lambda wrote: wrote.at)
        ],
    }


def _channel(person: Person, channel: Channel) -> dict[str, Any]:
    """Return a channel as an export shows it: in one of four states.

    Of a phone that is out of reach for now it shows `suppressed`, which is what it comes to until it is back, and
    beside it since when.
    """
    state = person.profile.channel(channel)
    if state is not ChannelState.AWAY:
        return {"state": state.value if state else None}
    away = person.who.away
    return {"state": ChannelState.SUPPRESSED.value, "away_since": away.since.isoformat() if away else None}


def _may_tell(person: Person, key: str, channel: Channel) -> bool:
    """Tell whether the message of a key may be shown.

    An ask from the page only where its address said yes: that none went would tell that the address is somebody's.
    """
    number, ask = ask_number(key), person.ask(channel)
    return number <= 1 or (ask.proven and ask.is_for(number))
