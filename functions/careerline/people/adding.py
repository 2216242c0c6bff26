"""The form for a second channel on the personal page, read: an address with its consent, or what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

from careerline.agenda import Channel
from careerline.people.person import ChannelState, Person, State
from careerline.people.signup import WrongError, read_email, read_phone, version_of
from careerline.windows import state_of, window_of
from careerline.words.spoken import spoken_time

# Who left, or has not yet begun, comes in by the sign-up page.
MAY_ADD = frozenset({State.ACTIVE, State.PAUSED, State.HELD, State.FINISHED})

# The form's fields of each channel: the address and its consent.
ADDED = {Channel.SMS: ("phone", "consent_sms"), Channel.EMAIL: ("email", "consent_email")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A channel that somebody asked for on their page, with the exact words that they ticked."""

    channel: Channel
    address: str
    wording: str
    version: str


def may_add(person: Person, channel: Channel) -> bool:
    """Tell whether somebody can add a channel on their page: each that is not confirmed."""
    return person.profile.state in MAY_ADD and person.profile.channel(channel) is not ChannelState.CONFIRMED


def read_wanted(
    form: Mapping[str, str], person: Person, channel: Channel, wording: str, *, text_number: str
) -> Wanted | dict[str, str]:
    """Return the channel that a form asks for, or what is wrong by field.

    *wording* stood beside the tick; *text_number* is our own number, which nobody can add.
    """
    field, consent = ADDED[channel]
    errors: dict[str, str] = {}
    address = ""
    try:
        address = _read(form.get(field, ""), person, channel, text_number)
    except WrongError as wrong:
        errors[field] = str(wrong)
    if not form.get(consent, "").strip():
        way = "text" if channel is Channel.SMS else "email"
        errors[consent] = f"Tick this box so that we may {way} you."
    return errors or Wanted(channel=channel, address=address, wording=wording, version=version_of(wording))


def _read(value: str, person: Person, channel: Channel, text_number: str) -> str:
    if channel is Channel.EMAIL:
        if email := read_email(value):
            return email
        raise WrongError("Give the address to write to.")
    phone = read_phone(value, text_number)
    if not phone:
        raise WrongError("Give the number to text.")
    window, hour = window_of(state_of(phone)), person.profile.hour
    if not window.opens <= hour < window.closes:
        raise WrongError(
            f"Where that number is, texts may only go between {spoken_time(window.opens)} and "
            f"{spoken_time(window.closes)}, and yours come at {spoken_time(hour)}. Change your hour first."
        )
    return phone
