"""The profile is written for every message, so it stays under 1 KB: DynamoDB charges twice for more."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from careerline.adapters import items
from careerline.agenda import Channel, Class, Entry, Lane, LaneState, Open
from careerline.coaching import schedule
from careerline.people.person import Appointment, Cadence, ChannelState, Profile, Question, Silence, State
from careerline.people.signup import ZONE_MAX
from tests.core.somebody import MONDAY, SUNDAY, at, programme, rosa

ONE_KB = 1024


def size(value: Any) -> int:
    """Return a value's size by DynamoDB's own rules; names and texts count their UTF-8 bytes."""
    match value:
        case bool() | None:
            return 1
        case str():
            return len(value.encode())
        case int():
            return (len(str(abs(value))) + 1) // 2 + 1
        case dict():
            return 3 + sum(size(name) + size(part) + 1 for name, part in value.items())
        case list():
            return 3 + sum(size(part) + 1 for part in value)
    raise TypeError(type(value))


def item_size(item: dict[str, Any]) -> int:
    return sum(size(name) + size(value) for name, value in item.items())


def fullest(cadence: Cadence) -> Profile:
    """Return the profile of somebody in Rhode Island with every field at its longest and both lanes busy."""
    both = {"sms": ChannelState.CONFIRMED, "email": ChannelState.CONFIRMED}
    started = schedule.start(rosa(cadence=cadence, **both), programme(), at(SUNDAY - timedelta(days=7), "15:00"))
    now = at(MONDAY, "17:30")
    text_ref, mail_ref = f"SM{'0' * 32}", f"m{'0' * 32}"
    nudge = Entry(at=now, cls=Class.NUDGE, channel=Channel.SMS, kind="nudge", week=24)
    answers = (
        Entry(at=now, cls=Class.ANSWER, channel=Channel.SMS, kind="review", ref=text_ref),
        Entry(at=now, cls=Class.ANSWER, channel=Channel.EMAIL, ref=mail_ref),
    )
    profile = started.profile
    around = (
        Entry(at=now, cls=Class.COACHING, channel=Channel.SMS, kind=kind, week=24)
        for kind in ("appointment_before", "appointment_check", "still_useful", "month")
    )
    agenda = (*(replace(one, week=24) for one in profile.agenda), nudge, *around, *answers)

    def busy(ref: str, kind: str | None = None) -> LaneState:
        key = f"{profile.id}-{ref}-s"
        return LaneState(
            due=now, open=Open(key=key, since=now, kind=kind, week=24 if kind else 0, digest="0" * 16, looked=now)
        )

    longest_zone = "America/Argentina/ComodRivadavia"
    assert len(longest_zone) <= ZONE_MAX
    return replace(
        profile.with_agenda(agenda),
        state=State.FINISHED,
        sms=ChannelState.SUPPRESSED,
        email=ChannelState.SUPPRESSED,
        place="RI",
        zone=longest_zone,
        hour=time(19, 30),
        week=24,
        ended=24,
        coaching=busy("20260406T2130", "reflect"),
        answers=busy(text_ref),
        question=Question(kind="still_useful", at=now),
        silence=Silence(since=now, questions=99, asked=True),
        booked=tuple(Appointment(day=day, clock=time(12, 30)) for day in (MONDAY, SUNDAY)),
        unasked_at=now,
        unasked=7,
        talked_at=now,
        wrote_at=now,
        checks=9_999,
        until=date(2026, 12, 31),
        tries=4,
        rev=999_999,
    )


def stored(profile: Profile) -> dict[str, Any]:
    """Return the item of a profile as the table holds it, with its key and the claims' tokens."""
    item = {"PK": f"P#{profile.id}", "SK": "profile"} | items.profile_item(profile, "due#9")
    for lane in Lane:
        item[f"{lane}_open"] = {**item[f"{lane}_open"], "token": "0" * 8}
    return item


def test_a_profile_with_everything_at_its_longest_is_less_than_one_kilobyte() -> None:
    sizes = {cadence.value: item_size(stored(fullest(cadence))) for cadence in Cadence}
    assert max(sizes.values()) < ONE_KB, sizes


def test_the_longest_profile_has_every_field_that_a_profile_can_have() -> None:
    """So that a field added later is measured too."""
    empty = {name for name, value in _parts(fullest(Cadence.DAILY)) if value in (None, 0, "", (), LaneState())}
    assert empty == {"parked"}  # a parked person is not due, and writes no messages


def _parts(profile: Profile) -> list[tuple[str, Any]]:
    from dataclasses import fields

    return [(field.name, getattr(profile, field.name)) for field in fields(profile)]


def test_the_longest_profile_is_read_back_as_it_was_written() -> None:
    profile = fullest(Cadence.WEEKDAYS)
    assert items.profile(stored(profile)) == replace(profile, rev=profile.rev + 1)


def test_the_sizes_are_dynamodbs_own() -> None:
    assert item_size({"PK": "P#1", "n": 12345, "list": ["a", "b"], "map": {"key": "é"}, "yes": True}) == (
        (2 + 3) + (1 + 4) + (4 + 3 + 2 * 2) + (3 + 3 + 3 + 2 + 1) + (3 + 1)
    )
