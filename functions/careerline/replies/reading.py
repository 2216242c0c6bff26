"""What a reply was understood to say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Intent = Literal[
    "distress",
    "stop",
    "wrong_number",
    "start",
    "help",
    "undo",
    "pause",
    "resume",
    "goal",
    "settings",
    "status",
    "skip",
    "log",
    "plan",
    "question",
    "note",
]
Outcome = Literal["done", "partial", "missed"]
Asset = Literal["skills", "people", "work", "position"]
Setting = Literal["cadence", "time", "channel", "name"]
News = Literal["offer", "hired", "raise", "interview", "rejected", "lost_job", "loss", "ill"]


class Asked(StrEnum):
    """What the coach's last message asked."""

    CHECK = "check"
    PLAN = "plan"
    REFLECT = "reflect"
    CONFIRM = "confirm"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reply, read: its first intent, what else it says, and the fields of all of it.

    `age` is the age that the person says they are, in whole years. `life` says that they tell of a change of life that
    is no step: a resignation, a wedding, a move. `goal` is the new goal of a text that changes a setting as well, whose
    `value` is the setting's. `doubtful` says that an opt-out may have been meant otherwise: it is
    one all the same, and the answer says how to come back.
    """

    intent: Intent
    outcome: Outcome | None = None
    minutes: int | None = None
    count: int | None = None
    asset: Asset | None = None
    date: dt.date | None = None
    time: dt.time | None = None
    until: dt.date | None = None
    setting: Setting | None = None
    value: str | None = None
    also: tuple[Intent, ...] = ()
    people: tuple[str, ...] = ()
    news: News | None = None
    appointment: bool = False
    age: int | None = None
    life: bool = False
    goal: str | None = None
    doubtful: bool = False

    def as_json(self) -> dict[str, object]:
        """Give the reading as plain values, every key present, ready for `json.dumps`."""
        return {
            "intent": self.intent,
            "outcome": self.outcome,
            "minutes": self.minutes,
            "count": self.count,
            "asset": self.asset,
            "date": self.date.isoformat() if self.date else None,
            "time": self.time.strftime("%H:%M") if self.time is not None else None,
            "until": self.until.isoformat() if self.until else None,
            "setting": self.setting,
            "value": self.value,
            "also": list(self.also),
            "people": list(self.people),
            "news": self.news,
            "appointment": self.appointment,
            "age": self.age,
            "life": self.life,
            "goal": self.goal,
            "doubtful": self.doubtful,
        }
