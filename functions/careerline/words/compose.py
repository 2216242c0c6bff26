"""From an entry of the agenda, or an answer's name, to the words that go to the carrier."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from careerline.agenda import Channel, Class, Entry
from careerline.coaching import appointments, silence
from careerline.coaching.programme import ASSET_NAMES, Programme, StepWords
from careerline.coaching.schedule import LOOKS_BACK
from careerline.coaching.steps import brings_step, next_size
from careerline.moments import local, monday_of
from careerline.people.asks import ask_number
from careerline.people.country import country_of, country_of_phone
from careerline.people.links import Keys, Purpose
from careerline.people.person import Appointment, Cadence, Person, Profile, Step, Totals
from careerline.people.records import Alert, LogEntry, Part
from careerline.settings import Settings
from careerline.words import spoken
from careerline.words.crisis import CrisisLines, Lines
from careerline.words.markdown import read_mail
from careerline.words.messages import Mail, Text
from careerline.words.picture import bars
from careerline.words.segments import ONE_SEGMENT, fits, fold
from careerline.words.templates import Templates

# The mails in which a day can be pressed.
DAY_BUTTONS = frozenset({"idea", "step", "check", "nudge"})
# A text names people by this much of their first name; the form allows more.
NAME_IN_TEXTS = 20

_STARTER_FRAMES = {"step": "starter", "check": "starter_check"}

FREQUENCY = {
    Cadence.THREE_A_WEEK: "3 to 7",
    Cadence.DAILY: "3 to 7",
    Cadence.WEEKDAYS: "3 to 7",
    Cadence.WEEKLY: "1 to 3",
    Cadence.MONTHLY: "1 to 3",
}

RHYTHMS = {
    Cadence.THREE_A_WEEK: "three texts a week",
    Cadence.DAILY: "up to a text a day",
    Cadence.WEEKDAYS: "a text on weekdays",
    Cadence.WEEKLY: "one text a week",
    Cadence.MONTHLY: "one message a month",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Who sends: the names, hours and addresses that every message may say."""

    brand: str
    organisation: str
    coach: str
    coach_hours: str
    number: str
    contact: str
    postal_address: str
    mail_from: str
    inbound_domain: str
    public_url: str
    minimum_age: int
    country: str  # of those whose phone and zone do not tell

    @classmethod
    def of(cls, settings: Settings, public_url: str) -> "House":
        """Return the house that the settings name, at its public address."""
        return cls(
            brand=settings.brand,
            organisation=settings.organisation,
            coach=settings.coach_name,
            coach_hours=settings.coach_hours,
            number=settings.text_number,
            contact=settings.contact_email,
            postal_address=settings.postal_address,
            mail_from=settings.mail_from,
            inbound_domain=settings.inbound_domain,
            public_url=public_url,
            minimum_age=settings.minimum_age,
            country=settings.crisis_country,
        )


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as decided: its name under templates/answers/, and what it is about."""

    name: str
    values: Mapping[str, Any]


# Answers that are never half a sentence beside others: what else a text came to is told under them.
TOLD_ALONE = ("news_", "card_")
# The answers that say whom to call: where somebody is, is looked up for them alone.
NAMES_LINES = frozenset({"crisis", "hold"})
# The answers to a report: what they add up to is said with them.
COUNTED = frozenset({"log_done", "log_partial", "review_done", "review_partial", "starter_people"})


def _part(name: str) -> str:
    """Return where the short form of an answer stands."""
    return f"answers/parts/{name}.txt.j2"


class Composer:
    """Renders every message; pure, given its templates, programme, keys and house."""

    def __init__(
        self, templates: Templates, programme: Programme, keys: Keys, house: House, crisis: CrisisLines
    ) -> None:
        self.templates = templates
        self.programme = programme
        self.keys = keys
        self.house = house
        self.crisis = crisis

    def lines(self, person: Person | None = None) -> Lines:
        """Return whom to call in a crisis where a person is; with nobody, where this is run."""
        if person is None:
            return self.crisis.of(self.house.country)
        return self.crisis.of(country_of(person.who.phone, person.profile.zone, self.house.country))

    def page(self, person_id: str) -> str:
        """Return the address of a person's own page."""
        return self._link(Purpose.PAGE, person_id)

    def step(self, person: Person, step: Step) -> StepWords:
        """Return the words of a step of theirs that was sent."""
        return self.programme.step(step.week, step.size, swapped=step.swapped, between_jobs=person.who.between_jobs)

    def answer(
        self, person: Person, said: Said, now: datetime, *, channel: Channel, beside: Sequence[Part] = ()
    ) -> str:
        """Return the words of an answer: for a text one GSM-7 segment, for a mail the same words unfolded.

        The n-th answer takes wording n; a wording that does not fit gives way to the next that does. What the text came
        to *beside* it has a line of its own, in full where that fits; under hard news it is told without numbers.
        """
        values = self._values(person, now, channel) | dict(said.values)
        if said.name in NAMES_LINES:
            values["crisis"] = self.lines(person)
        path = f"answers/{said.name}.txt.j2"
        count = person.talk.said.get(said.name, 0)
        parts = [] if said.name == "news_hard" else [part.words for part in beside]
        for line in self._under(parts, values) if beside else ():
            for words in self._wordings(path, values, count):
                whole = f"{words}\n{line}"
                if channel is Channel.EMAIL or fits(fold(whole)):
                    return whole if channel is Channel.EMAIL else fold(whole)
        return self._fitting(path, values, count, channel)

    def has_part(self, said: Said) -> bool:
        """Tell whether an answer has a short form; one that has none is said alone."""
        return self.templates.exists(_part(said.name))

    def part(self, person: Person, said: Said, now: datetime, *, channel: Channel) -> str:
        """Return what an answer comes to in a few words, for a text that says several."""
        values = self._values(person, now, channel) | dict(said.values)
        return self.templates.render(_part(said.name), values).strip()

    def together(self, person: Person, parts: Sequence[Part], now: datetime, *, channel: Channel) -> str:
        """Return one answer that says several parts, with the total where something was counted.

        For a text, what does not fit into one segment is left out from the end, and said to be on the page.
        """
        path = "answers/together.txt.j2"
        values = self._values(person, now, channel)
        totals = values["totals"] if any(part.name in COUNTED for part in parts) else totals_values(Totals())
        for shown in range(len(parts), 0, -1):
            said = {"parts": [part.words for part in parts[:shown]], "more": len(parts) - shown, "totals": totals}
            for wording in range(self.templates.wordings(path)):
                words = in_lines(self.templates.render(path, values | said, wording=wording), path)
                if channel is Channel.EMAIL or fits(fold(words)):
                    return words if channel is Channel.EMAIL else fold(words)
        return self._fitting(path, values | said, 0, channel)

    def stranger(self, name: str, phone: str) -> str:
        """Return an answer to somebody of whom nothing is known but the number; it has no personal values."""
        values = self._house_values()
        if name in NAMES_LINES:
            values["crisis"] = self.crisis.of(country_of_phone(phone))
        return self._fitting(f"answers/{name}.txt.j2", values, 0, Channel.SMS)

    def last_mail(self, name: str) -> Mail:
        """Return a mail to somebody of whom nothing is kept any more; it has no personal values and wants no answer."""
        values = self._house_values() | {"unsubscribe_url": "", "confirm_url": "", "days": []}
        mail = self._in_frame(f"email/{name}.email.md.j2", values, listed=False)
        return replace(mail, headers=dict(_AUTOMATIC), reply_to=self.house.contact)

    def text(self, person: Person, entry: Entry, now: datetime) -> Text:
        """Return the text of an entry, one segment."""
        values = self._entry_values(person, entry, now)
        path = self._file(person, entry, now)
        # Checks are counted; every other kind comes once a week at most, so that the week is its count.
        count = person.profile.checks if entry.kind == "check" else entry.week
        return Text(self._fitting(path, values, count, Channel.SMS))

    def mail(self, person: Person, entry: Entry, now: datetime) -> Mail:
        """Return the mail of an entry, in both parts, with its headers."""
        values = self._entry_values(person, entry, now)
        ask = ask_number(entry.key(person.id))
        values["joined"] = ask > 1  # asked for on the page, beside the channel that they have
        return self._mail(person, self._file(person, entry, now), values, listed=entry.cls is not Class.ASK, ask=ask)

    def standing(self, person: Person, entry: Entry, now: datetime) -> Text | Mail:
        """Return an answer that needs nothing that was heard: the welcome after a link, the owner's own page."""
        name = entry.ref.partition("-")[0]
        if entry.channel is Channel.SMS:
            return Text(self.answer(person, Said(name, {}), now, channel=Channel.SMS))
        values = self._values(person, now, Channel.EMAIL) | {"days": [], "joined": len(person.profile.confirmed) > 1}
        return self._mail(person, f"email/{name}.email.md.j2", values, listed=True)

    def alert(self, person: Person, alert: Alert) -> Mail:
        """Return the mail that tells an operator of a crisis; it carries none of the person's words."""
        there = local(alert.since, person.profile.zone)
        about = {
            "person": person.id,
            "when": f"{spoken.spoken_date(there.date())} at {spoken.spoken_time(there.time())}",
            "rounds": alert.rounds,
            "crisis": self.lines(person),
            "alert_url": self._link(Purpose.ALERT, person.id),
            "unsubscribe_url": "",
            "confirm_url": "",
            "days": [],
        }
        mail = self._in_frame("email/alert.email.md.j2", self._house_values() | about, listed=False)
        return replace(mail, headers=dict(_AUTOMATIC), reply_to=self.house.contact)

    def answer_mail(self, person: Person, answer: str, subject: str, now: datetime) -> Mail:
        """Return the mail that carries an answer to a mail of theirs."""
        values = self._values(person, now, Channel.EMAIL) | {"answer": answer, "subject": subject, "days": []}
        mail = self._mail(person, "email/answer.email.md.j2", values, listed=True)
        return replace(mail, subject=f"Re: {subject}") if subject else mail

    def desk_mail(self, person: Person, words: str, now: datetime) -> Mail:
        """Return the mail that carries a coach's own words: a person wrote it, and nothing in it says otherwise."""
        values = self._values(person, now, Channel.EMAIL) | {"lines": words.splitlines(), "days": [], "by_coach": True}
        mail = self._mail(person, "email/desk.email.md.j2", values, listed=True)
        return replace(mail, headers={name: value for name, value in mail.headers.items() if name not in _AUTOMATIC})

    def _under(self, parts: Sequence[str], values: Mapping[str, Any]) -> Iterator[str]:
        """Yield the line that tells parts under an answer: with all of them first, at last with none."""
        path = "answers/beside.txt.j2"
        for shown in range(len(parts), 0, -1):
            yield next(self._wordings(path, {**values, "parts": parts[:shown], "more": len(parts) - shown}))
        yield from self._wordings(path, {**values, "parts": [], "more": 0})

    def _wordings(self, path: str, values: Mapping[str, Any], count: int = 0) -> Iterator[str]:
        """Yield a template in each of its wordings, the *count*-th first."""
        wordings = self.templates.wordings(path)
        for offset in range(wordings):
            yield in_lines(self.templates.render(path, values, wording=(count + offset) % wordings), path)

    def _fitting(self, path: str, values: Mapping[str, Any], count: int, channel: Channel) -> str:
        for words in self._wordings(path, values, count):
            if channel is Channel.EMAIL:
                return words
            folded = fold(words)
            if fits(folded):
                return folded
        return cut(folded)

    def _file(self, person: Person, entry: Entry, now: datetime) -> str:
        """Return the path of the most particular file that there is for an entry."""
        sms = entry.channel is Channel.SMS
        if entry.cls is Class.ASK:
            return "answers/ask.txt.j2" if sms else "email/ask.email.md.j2"
        kind = str(entry.kind)
        folder, name = "frames", kind
        if kind in {"idea", "reflect"}:
            folder = f"week-{entry.week:02}"
        elif entry.week == 0 and kind in _STARTER_FRAMES:
            name = _STARTER_FRAMES[kind]
        elif sms and kind == "step" and silence.rhythm(person.profile, self.programme.rules, now) is Cadence.WEEKLY:
            name = "weekly"
        base = f"programmes/{self.programme.id}/{folder}/{name}"
        return self.templates.pick(base, "sms.j2" if sms else "email.md.j2", self._variants(person, entry.channel))

    def _variants(self, person: Person, channel: Channel) -> list[str]:
        """Return which wordings suit this person, the most particular first."""
        variants = []
        if person.who.between_jobs:
            variants.append("between-jobs")
        if not carried(person.who.career, channel):
            variants.append("not-sure")
        return variants

    def _house_values(self) -> dict[str, Any]:
        house = self.house
        return {
            "brand": house.brand,
            "organisation": house.organisation,
            "coach": house.coach,
            "coach_hours": house.coach_hours,
            "number": house.number,
            "contact": house.contact,
            "postal_address": house.postal_address,
            "frequency": FREQUENCY[Cadence.THREE_A_WEEK],
            "name": "",
            "public_url": house.public_url,
            "minimum_age": house.minimum_age,
            "known": False,
        }

    def _values(self, person: Person, now: datetime, channel: Channel) -> dict[str, Any]:
        """Return what every message about a person may say."""
        who, profile = person.who, person.profile
        step = person.week.step
        return self._house_values() | {
            "frequency": FREQUENCY[profile.cadence],
            "name": carried(first_name(who.name), channel),
            "career": carried(who.career, channel),
            "goal": who.goal,
            "job": who.job,
            "between_jobs": who.between_jobs,
            "page": self.page(person.id),
            "hour": spoken.spoken_time(profile.hour),
            "week": profile.week,
            "totals": totals_values(person.week.total),
            "this_week": totals_values(week_totals(person, now)),
            "channel": channel.word,
            "rhythm": spoken_rhythm(profile),
            "step": self.step(person, step) if step else self._next_step(person, profile.week + 1, now),
            "plan": plan_values(step, profile, now),
            "both": len(profile.confirmed) > 1,
            "joined": False,
            "known": True,
        }

    def _entry_values(self, person: Person, entry: Entry, now: datetime) -> dict[str, Any]:
        """Return what the message of an entry may say."""
        values = self._values(person, now, entry.channel)
        week = self.programme.weeks.get(entry.week)
        mine = person.week.step
        sent_before = mine if mine and mine.week == entry.week and entry.kind not in {"idea", "step"} else None
        step = self.step(person, sent_before) if sent_before else self._next_step(person, entry.week, now)
        # By both channels the step comes as a text, and where one stands already no second one comes.
        brings = brings_step(person, entry)
        alone = not values["both"] and (brings or entry.kind != "idea")
        with_step = entry.channel is Channel.EMAIL and (alone or entry.kind == "step")
        booked = appointments.of(person.profile, entry) if entry.kind in appointments.KINDS else None
        today = local(now, person.profile.zone).date()
        return values | {
            "week": entry.week,
            "clause": week.clause if week else "",
            "more_to_come": entry.week < self.programme.last_week,
            "step": step,
            "days": self._days(person, now, entry) if with_step and entry.week and entry.kind in DAY_BUTTONS else [],
            "moving": entry.kind == "nudge",
            "confirm_url": self._link(Purpose.CONFIRM, entry.key(person.id)),
            "open_step": sent_before is not None and sent_before.is_open,
            "brings_step": brings,
            "bars": bars(person.week.total) if entry.kind in LOOKS_BACK else (),
            "appointment": appointment_values(booked or Appointment(day=today), today),
        }

    def _next_step(self, person: Person, week: int, now: datetime) -> StepWords:
        size = next_size(person, self.programme, now)
        return self.programme.step(week, size, swapped=False, between_jobs=person.who.between_jobs)

    def _days(self, person: Person, now: datetime, entry: Entry) -> list[dict[str, str]]:
        """Return a button for each day that is left of the week; a nudge offers other days than its own, today."""
        today = local(now, person.profile.zone).date()
        sunday = monday_of(today) + timedelta(days=6)
        link = self._link(Purpose.PLAN, person.id)
        first = 1 if entry.kind == "nudge" else 0
        days = [today + timedelta(days=n) for n in range(first, (sunday - today).days + 1)]
        return [{"label": f"{day:%A}", "url": f"{link}?day={day.isoformat()}"} for day in days]

    def _mail(self, person: Person, path: str, values: dict[str, Any], *, listed: bool, ask: int = 0) -> Mail:
        unsubscribe = self._link(Purpose.UNSUBSCRIBE, person.id)
        mail = self._in_frame(path, values | {"unsubscribe_url": unsubscribe if listed else ""}, listed=listed)
        headers = self._headers(unsubscribe) if listed else dict(_AUTOMATIC)
        return replace(mail, headers=headers, reply_to=self._reply_to(person.id, ask))

    def _in_frame(self, path: str, values: dict[str, Any], *, listed: bool) -> Mail:
        """Return a mail in both its parts, in the frame that every mail has."""
        source = self.templates.render(path, {name: shield(value) for name, value in values.items()}, wording=0)
        words = read_mail(source, path)
        frame = (
            {"bars": (), "alert_url": "", "by_coach": False, "moving": False}
            | values
            | {"subject": words.subject, "listed": listed}
        )
        html = self.templates.render("email/layout.html.j2", frame | {"body": words.html}, escape=True)
        text = self.templates.render("email/layout.txt.j2", frame | {"body": words.text})
        return Mail(
            subject=words.subject,
            text=text,
            html=html,
        )

    def _headers(self, unsubscribe: str) -> dict[str, str]:
        """Return the list headers, one-click among them: RFC 8058, RFC 2369, RFC 2919, RFC 3834."""
        host = self.house.mail_from.rpartition("@")[2]
        return {
            "List-Unsubscribe": f"<{unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "List-Id": f"{self.house.brand} coaching <coaching.{host}>",
            **_AUTOMATIC,
        }

    def _reply_to(self, person_id: str, ask: int) -> str:
        domain = self.house.inbound_domain
        return f"r+{self.keys.reply_token(person_id, ask)}@{domain}" if domain else self.house.contact

    def _link(self, purpose: Purpose, subject: str) -> str:
        return f"{self.house.public_url}/{purpose.value}/{self.keys.token(purpose, subject)}"


# No machine should answer these: RFC 3834, and Microsoft's header of the same meaning.
_AUTOMATIC = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


def in_lines(words: str, path: str) -> str:
    """Return words as they are sent: an answer in the lines of its file, anything else in one."""
    if not path.startswith("answers/"):
        return " ".join(words.split())
    return "\n".join(line for line in (" ".join(line.split()) for line in words.splitlines()) if line)


def cut(text: str) -> str:
    """Return *text* cut at a word so that it fits one segment: a long value must cost nobody their answer."""
    kept = text[:ONE_SEGMENT]
    while not fits(f"{kept}..."):
        before, space, _ = kept.rpartition(" ")
        kept = before if space else kept[:-1]
    return f"{kept}..."


def shield(value: Any) -> Any:
    """Return a value whose text cannot be taken for Markdown: a person's words are no formatting."""
    from careerline.words.markdown import escaped

    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, dict):
        return {name: shield(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shield(part) for part in value]
    return value


def first_name(name: str) -> str:
    """Return the name by which a text calls somebody: the first word, short enough for any text."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    return first[:NAME_IN_TEXTS]


def carried(value: str, channel: Channel) -> str:
    """Return a value, or nothing where a text can carry none of its letters: its words must not show a hole."""
    return "" if channel is Channel.SMS and not fold(value) else value


def totals_values(totals: Totals, *, counted: bool = False) -> dict[str, Any]:
    """Return totals as messages say them; `spoken` leaves out what is still nothing, and says three of them at most.

    With *counted* the things done are among the three: somebody just told of some.
    """
    parts = [spoken.plural(totals.steps, "step")] if totals.steps else []
    if totals.minutes:
        parts.append(spoken.spoken_minutes(totals.minutes))
    people = [spoken.plural(totals.people, "person")] if totals.people else []
    things = [things_done(totals.things)] if totals.things else []
    parts += [*things, *people] if counted else [*people, *things]
    return {
        "steps": totals.steps,
        "minutes": totals.minutes,
        "people": totals.people,
        "things": totals.things,
        "assets": {name: totals.assets.get(name, 0) for name in ASSET_NAMES},
        "spoken": ", ".join(parts[:3]),
    }


def week_totals(person: Person, now: datetime) -> Totals:
    """Return what this week holds so far; a week that has not begun to count is empty."""
    monday = monday_of(local(now, person.profile.zone).date())
    return person.week.this_week if person.week.monday == monday else Totals()


def plan_values(step: Step | None, profile: Profile, now: datetime) -> dict[str, str]:
    """Return the plan of a step as messages say it; empty words where there is none."""
    made = step.plan if step else None
    if not made:
        return {"day_spoken": "", "time_spoken": "", "spoken": ""}
    day = spoken.spoken_day(made.day, local(now, profile.zone).date())
    clock = spoken.spoken_time(made.clock) if made.clock else ""
    return {"day_spoken": day, "time_spoken": clock, "spoken": f"{day} at {clock}" if clock else day}


def appointment_values(appointment: Appointment, today: date) -> dict[str, str]:
    """Return an appointment as messages say it: `tomorrow at 2 pm`, and its day alone, `Friday`."""
    day = spoken.spoken_day(appointment.day, today)
    clock = f" at {spoken.spoken_time(appointment.clock)}" if appointment.clock else ""
    return {"spoken": f"{day}{clock}", "day": f"{appointment.day:%A}"}


def log_values(entry: LogEntry, people: Sequence[str], new: Sequence[str]) -> dict[str, Any]:
    """Return a report as messages say it: exactly what was understood, and nothing that was not."""
    asset = ASSET_NAMES.get(entry.asset or "", "")
    parts = [spoken.spoken_minutes(entry.minutes)] if entry.minutes else []
    if entry.count:
        parts.append(things_done(entry.count))
    amount = ", ".join(parts) or ("part of the step" if entry.outcome == "partial" else "one step")
    spoken_as = f"{amount} on {asset}" if asset else amount
    if entry.step is None and not parts and entry.outcome == "done":
        # The step was counted before, or there was none: what is new is their words.
        spoken_as = f"your words, under {asset}" if asset else "your words"
    return {
        "outcome": entry.outcome,
        "minutes": entry.minutes,
        "count": entry.count,
        "asset_name": asset,
        "people": [name if name in new else f"{name} again" for name in people],
        "spoken": spoken_as,
    }


def things_done(number: int) -> str:
    """Return a number of things as messages say it: `1 thing done`, `3 things done`."""
    return f"{spoken.plural(number, 'thing')} done"


def spoken_rhythm(profile: Profile) -> str:
    """Return how often somebody hears from us: by mail alone that is the same in every rhythm but the monthly one."""
    mailed = Channel.SMS not in profile.confirmed and profile.cadence is not Cadence.MONTHLY
    return "two emails a week" if mailed else RHYTHMS[profile.cadence]


def day_values(day: date) -> dict[str, str]:
    """Return a date as messages say it."""
    return {"spoken": spoken.spoken_date(day)}
