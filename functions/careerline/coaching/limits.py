"""How many messages that nobody asked for a week may hold: what the yes was given to."""

from datetime import date

from careerline.agenda import Channel, Class, Entry
from careerline.coaching.days import day_of, is_coaching
from careerline.coaching.rules import Rules
from careerline.moments import monday_of
from careerline.people.person import Cadence, Profile

# The rhythms whose consent names the lower figure.
LOW = frozenset({Cadence.WEEKLY, Cadence.MONTHLY})
# By mail these come besides: at a moment that they named, or before week 1.
BESIDES = frozenset({"nudge", "appointment_before", "appointment_check"})


def counts(profile: Profile, entry: Entry) -> bool:
    """Tell whether a message counts towards the most of a week: every text, and by mail alone the mails of the week."""
    if not is_coaching(entry):
        return False
    if entry.channel is Channel.SMS:
        return True
    alone = profile.confirmed == (Channel.EMAIL,)
    starter = entry.week == 0 and entry.kind in {"step", "check"}
    return alone and not starter and entry.kind not in BESIDES and entry.cls is not Class.NUDGE


def most(profile: Profile, rules: Rules) -> int:
    """Return the most messages that nobody asked for in a week of theirs."""
    if Channel.SMS not in profile.confirmed:
        return rules.number("most_a_week", "mails")
    return rules.number("most_a_week", "texts_weekly" if profile.cadence in LOW else "texts")


def in_week_of(profile: Profile, day: date) -> int:
    """Return how many such messages have gone in the week of a day."""
    if not profile.unasked_at or monday_of(day_of(profile, profile.unasked_at)) != monday_of(day):
        return 0
    return profile.unasked


def is_full(profile: Profile, day: date, rules: Rules) -> bool:
    """Tell whether the week of a day has had all its messages."""
    return in_week_of(profile, day) >= most(profile, rules)
