"""What is written down of a person as it happens: consents, messages heard, reports, plans."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from careerline.adapters.items.ledger import sent_item
from careerline.adapters.items.values import Item, moment, there
from careerline.agenda import Channel
from careerline.people.records import Consent, HeardText, LogEntry, Part, PlanMade, Sent, Wrote


def record_item(record: Consent | HeardText | LogEntry | PlanMade | Sent | Wrote) -> Item:
    """Return a record with its sort key, as stored."""
    match record:
        case Consent():
            return _consent_item(record)
        case HeardText():
            return _heard_item(record)
        case LogEntry():
            return there(
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
            return there(
                {
                    "SK": f"plan#{record.ref}",
                    "at": moment(record.at),
                    "ref": record.ref,
                    "day": record.day.isoformat(),
                    "clock": f"{record.clock:%H:%M}" if record.clock else None,
                    "week": record.week,
                }
            )
        case Wrote():
            return {
                "SK": f"wrote#{record.ref}",
                "at": moment(record.at),
                "ref": record.ref,
                "channel": record.channel.value,
                "text": record.text,
            }
        case Sent():
            return {"SK": f"sent#{record.key}"} | sent_item(record)


def _consent_item(record: Consent) -> Item:
    return there(
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


def _heard_item(record: HeardText) -> Item:
    return {
        "SK": f"heard#{record.ref}",
        "at": moment(record.at),
        "ref": record.ref,
        "channel": record.channel.value,
        "text": record.text,
    } | there(
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


def wrote(item: Mapping[str, Any]) -> Wrote:
    """Return what a coach wrote, of an item."""
    return Wrote(
        at=datetime.fromisoformat(item["at"]), ref=item["ref"], channel=Channel(item["channel"]), text=item["text"]
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
