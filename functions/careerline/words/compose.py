"""From an entry of the agenda, or an answer's name, to the words that go to the carrier."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from careerline.agenda import Channel, Class, Entry
from careerline.coaching import silence
from careerline.coaching.programme import Programme, StepWords
from careerline.moments import local
from careerline.people.asks import ask_number
from careerline.people.country import country_of, country_of_phone
from careerline.people.links import Keys, Purpose
from careerline.people.person import Cadence, Person, Step, Totals
from careerline.people.records import Alert, CrisisAnswer, Part
from careerline.words import spoken
from careerline.words.about import About
from careerline.words.crisis import CrisisLines, Lines
from careerline.words.fitting import as_sent, fitting, wordings
from careerline.words.house import House
from careerline.words.mails import AUTOMATIC, Mails
from careerline.words.messages import Mail, Text
from careerline.words.said import COUNTED, NAMES_LINES, Said
from careerline.words.templates import Templates
from careerline.words.values import carried, totals_values

# How operators are told which way an answer went.
_BY = {Channel.SMS: "text", Channel.EMAIL: "email"}
_STARTER_FRAMES = {"step": "starter", "check": "starter_check"}


# What was given this soon after somebody wrote is said to have been given at once.
AT_ONCE = timedelta(minutes=2)


def _on_their_clock(moment: datetime, person: Person) -> str:
    there = local(moment, person.profile.zone)
    return f"{spoken.spoken_date(there.date())} at {spoken.spoken_time(there.time())}"


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
        self.about = About(programme, keys, house)
        self.mails = Mails(templates, keys, house)

    def lines(self, person: Person | None = None) -> Lines:
        """Return whom to call in a crisis where a person is; with nobody, where this is run."""
        if person is None:
            return self.crisis.of(self.house.country)
        return self.crisis.of(country_of(person.who.phone, person.profile.zone, self.house.country))

    def page(self, person_id: str) -> str:
        """Return the address of a person's own page."""
        return self.about.page(person_id)

    def step(self, person: Person, step: Step) -> StepWords:
        """Return the words of a step of theirs that was sent."""
        return self.about.step(person, step)

    def answer(
        self, person: Person, said: Said, now: datetime, *, channel: Channel, beside: Sequence[Part] = ()
    ) -> str:
        """Return the words of an answer: for a text one GSM-7 segment, for a mail the same words unfolded.

        The n-th answer takes wording n; a wording that does not fit gives way to the next that does. What the text came
        to *beside* it has a line of its own, in full where that fits; under hard news it is told without numbers.
        """
        values = self.about.person(person, now, channel) | dict(said.values)
        if said.name in NAMES_LINES:
            values["crisis"] = self.lines(person)
        path = f"answers/{said.name}.txt.j2"
        count = person.talk.said.get(said.name, 0)
        parts = [] if said.name == "news_hard" else [part.words for part in beside]
        for line in self._under(parts, values) if beside else ():
            for words in wordings(self.templates, path, values, count):
                if (whole := as_sent(f"{words}\n{line}", channel)) is not None:
                    return whole
        return fitting(self.templates, path, values, count, channel)

    def has_part(self, said: Said) -> bool:
        """Tell whether an answer has a short form; one that has none is said alone."""
        return self.templates.exists(_part(said.name))

    def part(self, person: Person, said: Said, now: datetime, *, channel: Channel) -> str:
        """Return what an answer comes to in a few words, for a text that says several."""
        values = self.about.person(person, now, channel) | dict(said.values)
        return self.templates.render(_part(said.name), values).strip()

    def together(self, person: Person, parts: Sequence[Part], now: datetime, *, channel: Channel) -> str:
        """Return one answer that says several parts, with the total where something was counted.

        For a text, what does not fit into one segment is left out from the end, and said to be on the page.
        """
        path = "answers/together.txt.j2"
        values = self.about.person(person, now, channel)
        totals = values["totals"] if any(part.name in COUNTED for part in parts) else totals_values(Totals())
        for shown in range(len(parts), 0, -1):
            said = {"parts": [part.words for part in parts[:shown]], "more": len(parts) - shown, "totals": totals}
            for words in wordings(self.templates, path, values | said):
                if (whole := as_sent(words, channel)) is not None:
                    return whole
        return fitting(self.templates, path, values | said, 0, channel)

    def stranger(self, name: str, phone: str) -> str:
        """Return an answer to somebody of whom nothing is known but the number; it has no personal values."""
        values = self.about.nobody()
        if name in NAMES_LINES:
            values["crisis"] = self.crisis.of(country_of_phone(phone))
        return fitting(self.templates, f"answers/{name}.txt.j2", values, 0, Channel.SMS)

    def stranger_mail(self) -> Mail:
        """Return the answer to a stranger's mail of distress: nobody knows where they are, so the lines are ours."""
        values = self.about.nobody() | {"crisis": self.lines()}
        answer = fitting(self.templates, "answers/crisis.txt.j2", values, 0, Channel.EMAIL)
        about = {"answer": answer, "wrote_to_us": True}
        return self.mails.to_nobody("email/stranger_crisis.email.md.j2", values | about)

    def last_mail(self, name: str) -> Mail:
        """Return a mail to somebody of whom nothing is kept any more; it has no personal values and wants no answer."""
        return self.mails.to_nobody(f"email/{name}.email.md.j2", self.about.nobody())

    def text(self, person: Person, entry: Entry, now: datetime) -> Text:
        """Return the text of an entry, one segment."""
        values = self.about.entry(person, entry, now)
        path = self._file(person, entry, now)
        # Checks are counted; every other kind comes once a week at most, so that the week is its count.
        count = person.profile.checks if entry.kind == "check" else entry.week
        return Text(fitting(self.templates, path, values, count, Channel.SMS))

    def mail(self, person: Person, entry: Entry, now: datetime) -> Mail:
        """Return the mail of an entry, in both parts, with its headers."""
        values = self.about.entry(person, entry, now)
        ask = ask_number(entry.key(person.id))
        values["joined"] = ask > 1  # asked for on the page, beside the channel that they have
        path = self._file(person, entry, now)
        if entry.cls is Class.ASK:
            return self.mails.ask(person.id, path, values, ask)
        return self.mails.listed(person.id, path, values)

    def standing(self, person: Person, entry: Entry, now: datetime) -> Text | Mail:
        """Return an answer that needs nothing that was heard: the welcome after a link, the owner's own page."""
        name = entry.ref.partition("-")[0]
        if entry.channel is Channel.SMS:
            return Text(self.answer(person, Said(name, {}), now, channel=Channel.SMS))
        values = self.about.person(person, now, Channel.EMAIL) | {"joined": len(person.profile.confirmed) > 1}
        return self.mails.listed(person.id, f"email/{name}.email.md.j2", values)

    def alert(
        self,
        person: Person,
        alert: Alert,
        answer: CrisisAnswer,
        given: datetime | None = None,
        lost: Sequence[Channel] = (),
    ) -> Mail:
        """Return the mail that tells an operator of a crisis, and when the answer to it was *given*, if it was.

        *lost* are the channels whose carrier says that it did not bring it. It carries none of the person's words.
        """
        wrote = alert.written or alert.since
        about = {
            "person": person.id,
            "when": _on_their_clock(wrote, person),
            "late": alert.late,
            "answer": answer.value,
            "at_once": given is not None and given - wrote <= AT_ONCE,
            "given": _on_their_clock(given, person) if given else "",
            "lost": [_BY[channel] for channel in lost],
            "rounds": alert.rounds,
            "crisis": self.lines(person),
            "alert_url": self.house.link(self.keys, Purpose.ALERT, person.id),
        }
        return self.mails.to_nobody("email/alert.email.md.j2", self.about.nobody() | about)

    def stranger_alert(
        self, where: str, channel: Channel, address: str, written: datetime, answer: CrisisAnswer
    ) -> Mail:
        """Return the mail that tells an operator of a stranger who was not answered in time.

        It says *where* their words can be read: by Twilio's id of a text, the name of a stored mail.
        """
        about = {
            "where": where,
            "by_mail": channel is Channel.EMAIL,
            "when": f"{spoken.spoken_date(written.date())} at {spoken.spoken_time(written.time())}",
            "answer": answer.value,
            "crisis": self.crisis.of(country_of_phone(address)) if channel is Channel.SMS else self.lines(),
        }
        return self.mails.to_nobody("email/stranger_alert.email.md.j2", self.about.nobody() | about)

    def answer_mail(self, person: Person, answer: str, subject: str, now: datetime) -> Mail:
        """Return the mail that carries an answer to a mail of theirs."""
        values = self.about.person(person, now, Channel.EMAIL) | {"answer": answer, "subject": subject}
        mail = self.mails.listed(person.id, "email/answer.email.md.j2", values)
        return replace(mail, subject=f"Re: {subject}") if subject else mail

    def desk_mail(self, person: Person, words: str, now: datetime) -> Mail:
        """Return the mail that carries a coach's own words: a person wrote it, and nothing in it says otherwise."""
        values = self.about.person(person, now, Channel.EMAIL) | {"lines": words.splitlines(), "by_coach": True}
        mail = self.mails.listed(person.id, "email/desk.email.md.j2", values)
        return replace(mail, headers={name: value for name, value in mail.headers.items() if name not in AUTOMATIC})

    def _under(self, parts: Sequence[str], values: Mapping[str, Any]) -> Iterator[str]:
        """Yield the line that tells parts under an answer: with all of them first, at last with none."""
        path = "answers/beside.txt.j2"
        for shown in range(len(parts), 0, -1):
            yield next(wordings(self.templates, path, {**values, "parts": parts[:shown], "more": len(parts) - shown}))
        yield from wordings(self.templates, path, {**values, "parts": [], "more": 0})

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
