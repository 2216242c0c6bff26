"""A person of the items of their partition."""

from collections.abc import Mapping
from typing import Any

from careerline.adapters.items.profile import profile
from careerline.adapters.items.week import talk, week
from careerline.adapters.items.who import who
from careerline.people.person import Person


def person(found: Mapping[str, Mapping[str, Any]]) -> Person:
    """Return the person of the items of a partition, by sort key."""
    its_week = found.get("week", {})
    return Person(
        profile=profile(found["profile"]),
        who=who(found["who"]),
        week=week(its_week),
        talk=talk(its_week.get("talk", {})),
    )
