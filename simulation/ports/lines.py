"""A person as the history tells of them: all that the checker learns of what a write left."""

from typing import Any

from careerline.agenda import Lane
from careerline.people.person import Person
from simulation.history import moment


def line_of(person: Person, rev: int) -> dict[str, Any]:
    """Return the line of a person as they stand in the table, with the number of that writing."""
    profile, who = person.profile, person.who
    return {
        "person": person.id,
        "sms": who.phone,
        "email": who.email,
        "state": profile.state.value,
        "channels": {"sms": profile.sms, "email": profile.email},
        "away": moment(who.away.since) if who.away else None,
        "rev": rev,
        "hour": f"{profile.hour:%H:%M}",
        "due": moment(profile.due) if profile.due else None,
        "lanes": {
            lane.value: {
                "due": moment(state.due) if state.due else None,
                "open": state.open.key if state.open else None,
            }
            for lane, state in ((Lane.COACHING, profile.coaching), (Lane.ANSWERS, profile.answers))
        },
        "agenda": [
            {
                "key": entry.key(person.id),
                "at": moment(entry.at),
                "class": entry.cls.value,
                "kind": entry.kind,
                "owed": entry.owed.name.lower() if entry.owed else None,
                "week": entry.week,
                "channel": entry.channel.word,
            }
            for entry in profile.agenda
        ],
        "parked": profile.parked,
    }
