"""The limits, over random histories through the whole core: what nobody asked for, and how often it comes."""

import itertools
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerline.agenda import Channel
from careerline.moments import local, monday_of
from careerline.people.person import Cadence
from careerline.windows import is_open
from simulation.world import Message
from tests.core.telling import Story

ZONE = "America/Chicago"
WORDS = [
    "done 20 min",
    "not yet",
    "skip",
    "undo",
    "sat 9am",
    "tomorrow 6pm",
    "make it thursday",
    "friday 6am",
    "next tuesday 7pm",
    "in two weeks",
    "tonight 7pm",
    "interview friday at 2pm",
    "class tuesday 6pm",
    "interview tomorrow at 10am",
    "MORE",
    "LESS",
    "every day please",
    "once a week is enough",
    "once a month",
    "text me at 9am from now on",
    "text me at 7pm from now on",
    "pause",
    "pause for 2 weeks",
    "BACK",
    "got laid off today",
    "thanks!",
    "did 30 min, met Dana",
    "how do I ask for a raise?",
]
a_history = st.lists(st.tuples(st.integers(1, 200), st.sampled_from(WORDS)), max_size=14)
a_beginning = st.sampled_from(["2026-02-26 18:31", "2026-03-01 13:00", "2026-04-06 09:00", "2026-10-20 10:00"])


@pytest.mark.rule("one_a_day")
@pytest.mark.rule("hours_apart")
@pytest.mark.rule("after_talk")
@pytest.mark.rule("most_a_week")
@pytest.mark.rule("appointment")
@given(
    st.sampled_from([cadence for cadence in Cadence if cadence is not Cadence.MONTHLY]),
    st.sampled_from([{}, {"both": True}, {"mail": True}]),
    st.sampled_from(["09:00", "12:00", "17:30", "19:30"]),
    a_beginning,
    a_history,
)
@settings(max_examples=60, deadline=None)
def test_the_limits_hold_whatever_somebody_writes_and_when(
    cadence: Cadence, channels: dict[str, bool], hour: str, begins: str, history: list[tuple[int, str]]
) -> None:
    story = Story(begins, cadence=cadence.value, hour=hour, **channels)  # type: ignore[arg-type]
    few_since: datetime | None = story.world.now if cadence is Cadence.WEEKLY else None
    talked: list[datetime] = [one.at for one in story.world.sent if one.cls == "answer"]
    booked: list[tuple[datetime, date]] = []
    for hours, words in history:
        story.world.run_until(story.world.now + timedelta(hours=hours, minutes=7 * hours % 60))
        talked.append(story.world.now)
        story.says(words)
        talked += [one.at for one in story.world.sent if one.cls == "answer"]
        low = story.profile.cadence in {Cadence.WEEKLY, Cadence.MONTHLY}
        few_since = (few_since or story.world.now) if low else None
        # A day that was booked stays theirs once it has come, unless the appointment moved or was taken back before.
        still, today = {one.day for one in story.profile.booked}, local(story.world.now, ZONE).date()
        booked = [(since, day) for since, day in booked if day <= today or day in still]
        booked += [(story.world.now, day) for day in still]
    story.passes(weeks=9)

    unasked = [one for one in story.world.sent if one.cls in {"coaching", "nudge"}]
    texts = [one for one in unasked if one.channel is Channel.SMS]
    days = Counter(local(one.at, ZONE).date() for one in texts)
    assert not [day for day, count in days.items() if count > 1], "one unasked text a day"
    for earlier, later in itertools.pairwise(texts):
        assert later.at - earlier.at >= timedelta(hours=4)
    for one in texts:
        assert is_open(one.at, ZONE, None), one
        # What fell due at the very moment of their words went before them.
        near = [moment for moment in talked if timedelta() < one.at - moment < timedelta(hours=2)]
        assert not near, f"{one.kind} at {one.at} after a conversation at {near}"
    weeks = Counter(monday_of(local(one.at, ZONE).date()) for one in texts)
    for monday, count in weeks.items():
        low_all_week = few_since is not None and local(few_since, ZONE).date() <= monday
        assert count <= (3 if low_all_week else 7), f"{count} texts in the week of {monday}"
    assert_two_mails_a_week(story, unasked)
    for since, day in booked:
        assert not [one for one in unasked if one.at > since and local(one.at, ZONE).date() == day], "their big day"
    assert len({one.key for one in story.world.sent}) == len(story.world.sent)


def assert_two_mails_a_week(story: Story, unasked: list[Message]) -> None:
    """Two mails a week, besides the starter, nudges and what stands around an appointment."""
    kinds = {item.key: (item.kind, item.week) for item in story.world.ledger(story.id)}
    besides = {"nudge", "appointment_before", "appointment_check"}
    mails = [
        one
        for one in unasked
        if one.channel is Channel.EMAIL
        and kinds[one.key][0] not in besides
        and kinds[one.key] not in {("step", 0), ("check", 0)}
    ]
    weeks = Counter(monday_of(local(one.at, ZONE).date()) for one in mails)
    assert not [monday for monday, count in weeks.items() if count > 2], [
        (kinds[one.key], f"{one.at:%a %m-%d}") for one in mails
    ]
