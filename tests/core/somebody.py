"""People for tests: Rosa, who is coached by text from New York, and what she writes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from careerline.adapters.content import read_cards_file, read_crisis_file, read_programme_file, read_templates
from careerline.agenda import Channel, Class, Entry
from careerline.coaching.cards import Card
from careerline.coaching.programme import Programme
from careerline.coaching.turn import Heard
from careerline.moments import instant
from careerline.people.links import Keys
from careerline.people.person import Cadence, ChannelState, Person, Profile, Question, State, Step, Week, Who
from careerline.replies.reading import Intent, Reading
from careerline.words.compose import Composer
from careerline.words.house import House

TEMPLATES = Path(__file__).parents[2] / "templates"
ROSA = "01KJR0SA000000000000000001"
NEW_YORK = "America/New_York"
HALF_PAST_FIVE = time(17, 30)

# One whole week in New York with no change of clocks near it.
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (date(2026, 4, day) for day in range(6, 13))
NEXT_MONDAY, NEXT_TUESDAY, NEXT_WEDNESDAY = (date(2026, 4, day) for day in (13, 14, 15))


def at(day: date, clock: str, zone: str = NEW_YORK) -> datetime:
    """Return what a clock on the wall shows on a day, as an instant."""
    return instant(day, time.fromisoformat(clock), zone)


def rosa(
    *,
    id: str = ROSA,  # noqa: A002
    state: State = State.ACTIVE,
    sms: ChannelState | None = ChannelState.CONFIRMED,
    email: ChannelState | None = None,
    who: Who | None = None,
    week: Week | None = None,
    agenda: tuple[Entry, ...] = (),
    **more: Any,
) -> Person:
    """Return Rosa, with what is different about her today."""
    profile = Profile(
        id=id,
        state=state,
        sms=sms,
        email=email,
        created=more.pop("created", datetime(2026, 3, 30, 15, 0, tzinfo=UTC)),
        zone=more.pop("zone", NEW_YORK),
        hour=more.pop("hour", HALF_PAST_FIVE),
        cadence=more.pop("cadence", Cadence.THREE_A_WEEK),
        **more,
    )
    return Person(
        profile=profile.with_agenda(agenda),
        who=who
        or Who(
            name="Rosa",
            career="logistics planner",
            goal="plan one route on paper",
            phone="+13125550142" if sms else None,
            email="rosa@mail.example" if email else None,
        ),
        week=week or Week(),
    )


def with_profile(person: Person, **changes: Any) -> Person:
    """Return a person whose profile differs."""
    return replace(person, profile=replace(person.profile, **changes))


def texts(*entries: tuple[str, datetime], week: int = 1) -> tuple[Entry, ...]:
    """Return coaching texts by kind and moment."""
    return tuple(entry(kind, moment, week=week) for kind, moment in entries)


def midweek(*, asked: str | None = "plan", step: Step | None = None, **more: Any) -> Person:
    """Return Rosa on Wednesday evening: her step went at half past five, the check is to come on Friday."""
    given = {
        "week": Week(step=step or Step(week=1, sent_at=at(WEDNESDAY, "17:30"))),
        "question": Question(kind=asked, at=at(WEDNESDAY, "17:30")) if asked else None,
        "unasked_at": at(WEDNESDAY, "17:30"),
    }
    return with_profile(rosa(agenda=texts(("check", at(FRIDAY, "17:30"))), **(given | more)), week=1)


def entry(kind: str, moment: datetime, *, week: int = 1, channel: Channel = Channel.SMS) -> Entry:
    """Return one entry of coaching, a nudge where the kind says so."""
    cls = Class.NUDGE if kind == "nudge" else Class.COACHING
    return Entry(at=moment, cls=cls, channel=channel, kind=kind, week=week)


def answer(moment: datetime, cls: Class = Class.ANSWER, ref: str = "SM1", channel: Channel = Channel.SMS) -> Entry:
    """Return an answer, or another message of the answers' lane."""
    return Entry(at=moment, cls=cls, channel=channel, ref=ref)


def heard(moment: datetime, intent: Intent, text: str = "…", **more: Any) -> Heard:
    """Return what somebody wrote, as the reader understood it: what is no field of `Heard` belongs to the reading."""
    about = {name: more.pop(name) for name in ("ref", "channel", "source", "carrier_answered", "state", "photo")
             if name in more}  # fmt: skip
    return Heard(
        **{"ref": "SM0001", "channel": Channel.SMS} | about,
        at=moment,
        text=text,
        reading=Reading(intent, **more),
    )


def days(person: Person) -> list[tuple[str, str]]:
    """Return what stands on a person's agenda, as `("Mon 17:30", "idea")`, in their own time."""
    from careerline.moments import local

    return [
        (f"{local(one.at, person.profile.zone):%a %H:%M}", str(one.kind or one.cls)) for one in person.profile.agenda
    ]


@cache
def programme() -> Programme:
    """Return the programme as it is written."""
    return read_programme_file(str(TEMPLATES), "career")


@cache
def cards() -> tuple[Card, ...]:
    """Return the cards as they are written."""
    return read_cards_file(str(TEMPLATES))


HOUSE = House(
    brand="Careerline",
    organisation="Harbor Works",
    coach="Ana",
    coach_hours="weekdays 9 to 5",
    number="+15005550009",
    contact="ana@harborworks.example",
    postal_address="Harbor Works, 12 Quay Street, Portland, ME 04101",
    mail_from="coach@careerline.example",
    inbound_domain="in.careerline.example",
    public_url="https://coach.harborworks.example",
    minimum_age=18,
    country="US",
)
KEYS = Keys("0123456789abcdef0123456789abcdef")


@cache
def composer() -> Composer:
    """Return the composer over every template that ships."""
    return Composer(read_templates(str(TEMPLATES)), programme(), KEYS, HOUSE, read_crisis_file(str(TEMPLATES)))
