"""What a message is, as far as several rules ask it."""

from datetime import timedelta

from simulation.checker.story import Line

# Texts and mails of the programme: nobody asked for this one at this moment.
PROGRAMME = frozenset({"coaching", "nudge"})
OF_A_WEEK = frozenset({"idea", "step", "plan", "nudge", "check", "reflect"})
SECOND = timedelta(seconds=1)
# For so long after its moment a message of the class makes sense.
MAKES_SENSE = {
    "answer": timedelta(minutes=10),
    "opt_out": timedelta(minutes=5),
    "crisis": timedelta(days=1),
    "ask": timedelta(hours=72),
    "nudge": timedelta(minutes=30),
}
# An answer that is owed keeps its sense for longer.
OWED = {
    "welcome": timedelta(days=3),
    "welcome_back": timedelta(days=3),
    "help": timedelta(minutes=45),
    "lost": timedelta(days=1),
}
# What the carrier of texts acts on by itself and answers: alone in a text, in any case.
CARRIERS_WORDS = frozenset(
    {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "START", "UNSTOP", "HELP", "INFO"}
)
# The codes by which Twilio takes nothing to a number, now or ever.
NEVER = frozenset({"21610", "21211"})


def entry_of(write: Line, key: str) -> Line | None:
    """Return what a key stood for on the agenda of a write; None where it stands there no more."""
    found: Line | None = next((one for one in write["agenda"] if one["key"] == key), None)
    return found


def lasts(entry: Line) -> timedelta | None:
    """Return for how long after its moment an entry makes sense; None where its week decides."""
    return OWED.get(entry.get("owed") or "", MAKES_SENSE.get(entry["class"]))


def is_said_again(key: str) -> bool:
    """Tell whether a key is that of a message which our account lost, or no channel brought, said once more."""
    return key.split("-")[1].startswith("r")
