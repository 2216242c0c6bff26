"""The sign-up form, read: a clean `SignUp`, or every mistake in words that stand beside its field."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfoNotFoundError

from careerline import moments
from careerline.agenda import Channel
from careerline.people.person import Cadence
from careerline.windows import latest_hour, state_of, window_of
from careerline.words.segments import fold, septets
from careerline.words.spoken import spoken_time

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

NAME_MAX, JOB_MAX, CAREER_MAX, GOAL_MAX, PHONE_MAX, EMAIL_MAX, ZONE_MAX = 40, 60, 40, 120, 40, 120, 40

# The form's fields in the order in which they stand on the page; mistakes are listed in the same order.
FIELDS = (
    "name",
    "career",
    "goal",
    "job",
    "between_jobs",
    "phone",
    "consent_sms",
    "email",
    "consent_email",
    "cadence",
    "hour",
    "zone",
)

FIRST_HOUR, LAST_HOUR = time(9), time(19, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUp:
    """What somebody asked for on the form, checked and tidied."""

    name: str
    career: str  # "I want to become ___"; empty: not sure yet
    goal: str  # "In three months I want to ___"
    job: str
    between_jobs: bool
    phone: str | None  # E.164
    email: str | None
    cadence: Cadence
    hour: time
    zone: str
    wordings: dict[Channel, str]  # the exact words that were ticked
    version: str  # of all the words that the form offered

    def address(self, channel: Channel) -> str | None:
        """Return the address of one channel."""
        return self.phone if channel is Channel.SMS else self.email


@dataclass(frozen=True, slots=True, kw_only=True)
class FormErrors:
    """What was wrong, by field and in the page's order, and what was typed, so that nothing is typed twice."""

    errors: dict[str, str]
    values: dict[str, str]


class WrongError(ValueError):
    """A field cannot be used; the message says why and what to do, to the person who typed it."""


def version_of(wording: str) -> str:
    """Return the version of a wording: it changes with every letter of it, and with nothing else."""
    return hashlib.sha256(wording.encode()).hexdigest()[:12]


def typed(form: Mapping[str, str], fields: Sequence[str] = FIELDS) -> dict[str, str]:
    """Return what stands in a form's own fields, tidied of nothing but what a page cannot show."""
    return {field: _visible(form.get(field, ""))[:1000] for field in fields}


def read_form(
    form: Mapping[str, str], wordings: Mapping[Channel, str], *, text_number: str = ""
) -> SignUp | FormErrors:
    """Return the sign-up that a form asks for, or all of its mistakes.

    *wordings* is what stood beside each tick; *text_number* is our own number, which nobody can sign up.
    """
    values = typed(form)
    errors: dict[str, str] = {}
    good: dict[str, str] = {}
    for field, read in (
        ("name", read_name),
        ("career", read_career),
        ("goal", read_goal),
        ("job", read_job),
        ("zone", read_zone),
        ("phone", lambda value: read_phone(value, text_number)),
        ("email", read_email),
    ):
        try:
            good[field] = read(values[field])
        except WrongError as wrong:
            errors[field] = str(wrong)
    errors |= _consent_errors(values, errors)
    hour, cadence = time(17, 30), Cadence.THREE_A_WEEK
    try:
        hour = read_hour(values["hour"], good.get("phone"))
    except WrongError as wrong:
        errors["hour"] = str(wrong)
    try:
        cadence = read_cadence(values["cadence"])
    except WrongError as wrong:
        errors["cadence"] = str(wrong)
    if errors:
        return FormErrors(errors={field: errors[field] for field in FIELDS if field in errors}, values=values)
    given = {Channel.SMS: good["phone"], Channel.EMAIL: good["email"]}
    shown = {channel: wordings[channel] for channel in Channel if given[channel]}
    return SignUp(
        name=good["name"],
        career=good["career"],
        goal=good["goal"],
        job=good["job"],
        between_jobs=bool(values["between_jobs"].strip()),
        phone=good["phone"] or None,
        email=good["email"] or None,
        cadence=cadence,
        hour=hour,
        zone=good["zone"],
        wordings=shown,
        version=version_of("\n".join(wordings[channel] for channel in Channel)),
    )


def half_hours(first: time = FIRST_HOUR, last: time = LAST_HOUR) -> list[time]:
    """Return every half hour that the form offers."""
    halves = range(first.hour * 2 + first.minute // 30, last.hour * 2 + last.minute // 30 + 1)
    return [time(half // 2, half % 2 * 30) for half in halves]


def read_name(value: str) -> str:
    """Return a name."""
    name = _line(value)
    if not any(char.isalnum() for char in name):
        raise WrongError("Tell us what to call you. A first name is enough.")
    return _fitting(name, NAME_MAX, "A name can have up to {most} letters. A first name is enough.")


def read_career(value: str) -> str:
    """Return a career; empty where they are not sure yet."""
    career = re.sub(r"(?i)^(?:i(?:'d like| would like| want) )?(?:to )?(?:become|be) ", "", _line(value)).rstrip(" .!")
    if career.lower().replace("\u2019", "'") in _NOT_SURE:
        return ""
    if not any(char.isalnum() for char in career):
        raise WrongError("Name a kind of work, such as “nurse” or “logistics planner”. Or write “not sure yet”.")
    return _fitting(career, CAREER_MAX, "Keep it to {most} letters: just the name of the role.")


def read_goal(value: str) -> str:
    """Return a goal that completes "In three months I want to ___"."""
    goal = re.sub(
        r"(?i)^(?:in (?:three|3) months,? )?(?:i(?:['\u2019]d like| would like| want) )?(?:to )?(?=\w)",
        "",
        _line(value),
    ).rstrip(" .!")
    if not any(char.isalnum() for char in goal):
        raise WrongError("Finish the sentence with one thing you want to do, such as “finish my certificate”.")
    if re.match(rf"(?i)(?:{'|'.join(_NO_VERB)})\b", goal):
        raise WrongError(
            "Begin with what you will do, so that the sentence reads right: “get more hours”, “finish the class”."
        )
    return _fitting(goal, GOAL_MAX, "Keep it to {most} letters: one thing is enough.")


def read_job(value: str) -> str:
    """Return the job they have now; it may be empty."""
    return _fitting(_line(value), JOB_MAX, "Keep it to {most} letters: just the name of the job.")


def read_phone(value: str, own: str = "") -> str:
    """Return a number that can get texts as E.164; empty where none was given."""
    import phonenumbers

    text = _line(value)
    if not text:
        return ""
    if len(text) > PHONE_MAX:
        raise WrongError("That is too long for a phone number. Check it.")
    try:
        number = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException as error:
        raise WrongError(
            "That does not look like a phone number. Write it with its area code: 312 555 0142."
        ) from error
    if wrong := _not_textable(number):
        raise WrongError(wrong)
    found = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if found == own:
        raise WrongError("That is our own number. Give the number of your cell phone.")
    return found


def read_email(value: str) -> str:
    """Return an email address, in lower case; empty where none was given. Syntax only: nothing is looked up."""
    from email_validator import EmailNotValidError, validate_email

    text = _line(value)
    if not text:
        return ""
    if len(text) > EMAIL_MAX:
        raise WrongError(f"An email address can have up to {EMAIL_MAX} letters here.")
    try:
        # `test_environment` lets addresses in .test through: whether mail arrives there is for the yes to show.
        found = validate_email(
            text,
            check_deliverability=False,
            allow_smtputf8=False,
            globally_deliverable=False,
            test_environment=True,
        )
    except EmailNotValidError as error:
        raise WrongError("That does not look like an email address. It should read like rosa@mail.com.") from error
    if "." not in found.domain:
        raise WrongError("The part after the @ is not complete. It should read like rosa@mail.com.")
    return (found.ascii_email or found.normalized).lower()


def read_cadence(value: str, *, monthly: bool = False) -> Cadence:
    """Return a rhythm; the default where none was chosen. Once a month is for those who have been coached."""
    text = value.strip()
    if not text:
        return Cadence.THREE_A_WEEK
    if text in {cadence.value for cadence in Cadence if monthly or cadence is not Cadence.MONTHLY}:
        return Cadence(text)
    raise WrongError("Pick how often from the list.")


def read_hour(value: str, phone: str | None, *, place: str | None = None) -> time:
    """Return the hour of their messages; raises `WrongError` with the reason where texts may not go then.

    *place* is the state that we know them to be in; else their area code tells.
    """
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)(?::00)?", value.strip())
    if not found:
        raise WrongError("Pick an hour from the list.")
    hour = time(int(found[1]), int(found[2]))
    state = place or state_of(phone)
    window = window_of(state)
    if not window.opens <= hour < window.closes:
        hours = f"from {spoken_time(window.opens)} to {spoken_time(latest_hour(window))}"
        if state:
            there = _STATES.get(state, state)
            raise WrongError(f"In {there}, where your number is, texts may only go {hours}. Pick another hour.")
        raise WrongError(f"We only send {hours}, so that nothing wakes you. Pick another hour.")
    if hour not in half_hours():
        raise WrongError("Pick a full or half hour from the list, such as 5:30 pm.")
    return hour


def read_zone(value: str) -> str:
    """Return an IANA time zone."""
    zone = value.strip()
    if not zone:
        raise WrongError("Pick your time zone, so that messages come at your hour.")
    if len(zone) <= ZONE_MAX and re.fullmatch(r"UTC|[A-Z][A-Za-z]+/[A-Za-z0-9_+\-/]+", zone):
        try:
            moments.zone(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
        else:
            return zone
    raise WrongError("Pick a time zone from the list.")


_NOT_SURE = frozenset(
    {"not sure yet", "not sure", "unsure", "i'm not sure", "im not sure", "i'm not sure yet", "im not sure yet"}
    | {"don't know", "dont know", "i don't know", "i dont know", "don't know yet", "no idea", "idk", "i'm unsure"}
)

# First words that no verb begins with: "In three months I want to more money".
_NO_VERB = ("a", "an", "the", "my", "more", "some", "no", "i", "i'm", "i\u2019m")

_STATES = {"RI": "Rhode Island"}

# The regions whose numbers a US sender may text at home rates: the states, the territories, Canada.
_REGIONS = frozenset({"US", "CA", "PR", "VI", "GU", "AS", "MP"})

_LINK = re.compile(
    r"(?i)://|\bwww\.|\b(?!(?:asp|vb|ado)\.net\b)[a-z0-9-]+\.(?:com|org|net|info|biz|io|co|us|ru|xyz|top|click|link|ly|me|app|"
    r"shop|site|online|live|test|example)\b"
)


def _not_textable(number: "PhoneNumber") -> str | None:
    """Return why a number cannot get our texts; None where it can. The first rule that holds is the reason."""
    import phonenumbers
    from phonenumbers import PhoneNumberType as Kind
    from phonenumbers import ValidationResult as Result

    length = phonenumbers.is_possible_number_with_reason(number)
    kind = phonenumbers.number_type(number)
    elsewhere = "Texts only reach US and Canada numbers for now. You can use email instead."
    rules = (
        (number.country_code != 1, elsewhere),
        (bool(number.extension), "A number with an extension cannot get texts. Give a cell phone number."),
        (length == Result.IS_POSSIBLE_LOCAL_ONLY, "Write the area code too: 312 555 0142."),
        (length != Result.IS_POSSIBLE, "A US or Canada number has 10 digits, such as 312 555 0142. Check yours."),
        (not phonenumbers.is_valid_number(number), "No phone has this number. Check the area code and the digits."),
        (kind == Kind.TOLL_FREE, "That is a toll-free number, which cannot get our texts. Give a cell phone number."),
        (phonenumbers.region_code_for_number(number) not in _REGIONS, elsewhere),
        (
            kind not in {Kind.MOBILE, Kind.FIXED_LINE_OR_MOBILE},
            "That kind of number cannot get our texts. Give a cell phone number.",
        ),
    )
    return next((words for holds, words in rules if holds), None)


def _visible(value: str) -> str:
    """Return *value* in one composed form, without what cannot be seen: controls, direction marks, broken bytes."""
    text = unicodedata.normalize("NFC", value.replace("\ufffd", ""))
    return "".join(
        char
        for char in text
        if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
    )


def _line(value: str) -> str:
    """Return *value* as one line with single spaces."""
    return " ".join(value.split())


def _fitting(text: str, most: int, too_long: str) -> str:
    """Return *text* if it may stand in a message: short enough as a text counts letters, and no link in it."""
    if max(len(text), septets(fold(text)) or 0) > most:
        raise WrongError(too_long.format(most=most))
    if _LINK.search(text):
        raise WrongError("Leave out web and email addresses here. Plain words only.")
    return text


def _consent_errors(values: Mapping[str, str], already: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong between addresses and ticks: each needs the other, and one pair is needed."""
    errors: dict[str, str] = {}
    phone, email = bool(values["phone"].strip()), bool(values["email"].strip())
    ticks = {channel: bool(values[f"consent_{channel.word}"].strip()) for channel in Channel}
    if phone and not ticks[Channel.SMS]:
        errors["consent_sms"] = "Tick this box so that we may text you. Or clear the phone number."
    if email and not ticks[Channel.EMAIL]:
        errors["consent_email"] = "Tick this box so that we may email you. Or clear the email address."
    if ticks[Channel.SMS] and not phone and "phone" not in already:
        errors["phone"] = "Give the number to text. Or clear the tick below."
    if ticks[Channel.EMAIL] and not email and "email" not in already:
        errors["email"] = "Give the address to write to. Or clear the tick below."
    if not (phone or email or errors):
        errors["phone"] = "Give a phone number or an email address: one of the two is enough."
    return errors
