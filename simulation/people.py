"""The people of a simulation: who they are, when they join, and what they write when.

What each text means is known here, because here it was meant: the checker need not read it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from careerline.agenda import Channel
from careerline.hearing.hear import Inbound
from careerline.moments import instant, local
from careerline.people.person import Cadence
from careerline.people.signup import SignUp
from simulation.chance import Chance
from simulation.faults import Faults
from simulation.functions import Functions
from simulation.loop import Loop
from simulation.models import ModelPhone, Posted, Texted

ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "Pacific/Honolulu",
    "Asia/Kolkata",
)
# Seconds after which somebody answers.
SOON = (2, 9, 40, 130, 700, 4000, 30000)

YES, STOP, DISTRESS, YOUNG, OTHER = "yes", "stop", "distress", "young", "other"
# What people write, how often, and what they mean by it.
WRITES: Sequence[tuple[int, str, str]] = (
    (14, "done, took 25 min", OTHER),
    (6, "did it! 40 minutes with Luis", OTHER),
    (6, "nope, doubles all week", OTHER),
    (4, "skip", OTHER),
    (6, "thu 8pm", OTHER),
    (6, "tomorrow at 7am", OTHER),
    (6, "sat 10am", OTHER),
    (4, "sunday 9 am", OTHER),
    (3, "tonight at 11", OTHER),
    (4, "status", OTHER),
    (3, "undo", OTHER),
    (4, "thanks", OTHER),
    (3, "what should I say to my boss?", OTHER),
    (4, "text me at 6 pm", OTHER),
    (3, "text me at 10 am", OTHER),
    (2, "HELP", OTHER),
    (3, "pause until monday", OTHER),
    (2, "pause", OTHER),
    (4, "BACK", OTHER),
    (3, "daily", OTHER),
    (2, "weekdays", OTHER),
    (2, "less", OTHER),
    (2, "got the job!!", OTHER),
    (2, "my dad died", OTHER),
    (4, "STOP", STOP),
    (3, "please stop texting me", STOP),
    (2, "i want to kill myself", DISTRESS),
    (1, "im 14", YOUNG),
    (3, "START", YES),
    (3, "yes", YES),
)
ASKED: Sequence[tuple[int, str, str]] = (
    (30, "yes!", YES),
    (6, "START", YES),
    (2, "STOP", STOP),
    (2, "who is this", OTHER),
    (1, "im 14", YOUNG),
    (1, "i want to kill myself", DISTRESS),
)
STRANGERS: Sequence[tuple[int, str, str]] = (
    (6, "hello?", OTHER),
    (2, "please stop texting me", STOP),
    (1, "i want to kill myself", DISTRESS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One person of a simulation; a stranger never signs up."""

    number: int
    phone: str | None
    email: str | None
    spare: str | None  # an address of the other kind, which they may add from their page
    zone: str
    place: str | None  # the state whose hours are narrower
    hour: time
    cadence: Cadence
    joins: datetime
    stranger: bool = False


def somebody(number: int, chance: Chance, start: datetime) -> Somebody:
    """Return the n-th person."""
    channels = chance.of("channels", number)
    rhode_island = chance.hits(0.15, "place", number)
    spare_phone = f"+1312556{number:04d}"
    spare_email = f"person{number}@work.example"
    return Somebody(
        number=number,
        phone=f"+1{401 if rhode_island else 312}555{number:04d}" if channels < 0.8 else None,
        email=f"person{number}@mail.example" if channels >= 0.55 else None,
        spare=spare_email if channels < 0.55 else spare_phone if channels >= 0.8 else None,
        zone="America/New_York" if rhode_island else chance.pick(ZONES, "zone", number),
        place="RI" if rhode_island and channels < 0.8 else None,
        hour=chance.pick((time(9), time(12), time(17), time(17, 30), time(19, 30)), "hour", number)
        if not rhode_island
        else chance.pick((time(9), time(12), time(17)), "hour", number),
        cadence=chance.pick(tuple(Cadence), "cadence", number),
        joins=start + timedelta(days=2) * chance.of("joins", number),
        stranger=chance.hits(0.08, "stranger", number),
    )


@dataclass
class People:
    """Everybody, and what they do when something reaches them."""

    everybody: Sequence[Somebody]
    chance: Chance
    loop: Loop
    faults: Faults
    functions: Functions
    phone: ModelPhone
    until: datetime  # from then on they only read

    def __post_init__(self) -> None:
        self._by_address = {
            address: one
            for one in self.everybody
            for address in (one.phone, one.email, one.spare)
            if address is not None
        }
        self._got = dict.fromkeys((one.number for one in self.everybody), 0)

    def start(self) -> None:
        """Let everybody join in their time, and write unasked now and then."""
        for one in self.everybody:
            if one.stranger:
                self._write_unasked(one, STRANGERS)
                continue
            self.loop.at(one.joins, lambda one=one: self._join(one))  # type: ignore[misc]
            if self.chance.hits(0.15, "joins twice", one.number):
                again = one.joins + timedelta(hours=self.chance.between(0, 90, "joins again", one.number))
                if again < self.until:
                    self.loop.at(again, lambda one=one: self._join(one))  # type: ignore[misc]
            self._write_unasked(one, WRITES)

    def got_text(self, text: Texted) -> None:
        """Let a text arrive at its phone."""
        one = self._by_address.get(text.to)
        if one is None:
            return
        self._got[one.number] += 1
        name = (one.number, self._got[one.number])
        asked = text.cls == "ask"
        self._on_their_page(one, text.key, text.cls, text.to, *name)
        if self.chance.hits(0.9 if asked else 0.45, "answers", *name):
            self._write_soon(ASKED if asked else WRITES, text.to, *name)

    def got_mail(self, mail: Posted) -> None:
        """Let a mail arrive in its inbox."""
        one = self._by_address.get(mail.to)
        if one is None:
            return
        self._got[one.number] += 1
        name = (one.number, self._got[one.number])
        person_id, email = mail.key.partition("-")[0], mail.to
        self._on_their_page(one, mail.key, mail.cls, mail.to, *name)
        seconds = self.chance.pick(SOON, "after", *name) * self.chance.between(0.5, 1.5, "more", *name)
        if self.loop.now + timedelta(seconds=seconds) >= self.until:
            return
        if mail.cls == "ask":
            if self.chance.hits(0.85, "presses", *name):
                self.loop.after(seconds, lambda: self.functions.press(mail.key, email))
        elif self.chance.hits(0.03, "unsubscribes", *name):
            self.loop.after(seconds, lambda: self.functions.unsubscribe(person_id, email))
        elif self.chance.hits(0.4, "answers", *name):
            words, means = self._words(WRITES, *name)
            ref = f"m{one.number}x{self._got[one.number]}"
            inbound = Inbound(ref=ref, channel=Channel.EMAIL, address=email, text=words, person_id=person_id)
            self.loop.after(seconds, lambda: self._mail(inbound, means, *name))

    def _on_their_page(self, one: Somebody, key: str, cls: str, address: str, *name: object) -> None:
        """Open the page behind a message, now and then: to add a channel, or to erase everything."""
        person_id = key.partition("-")[0]
        seconds = self.chance.pick(SOON, "page", *name)
        if cls not in {"coaching", "answer"} or self.loop.now + timedelta(seconds=seconds) >= self.until:
            return
        if one.spare and address != one.spare and self.chance.hits(0.2, "adds", *name):
            channel, spare = (Channel.EMAIL if "@" in one.spare else Channel.SMS), one.spare
            self.loop.after(seconds, lambda: self.functions.add(person_id, channel, spare))
        elif self.chance.hits(0.015, "erases", *name):
            self.loop.after(seconds, lambda: self.functions.erase(person_id, address))
            again = seconds + 86400 * self.chance.between(0, 3, "comes back", *name)
            back = self.chance.hits(0.5, "comes back", *name)
            if back and self.loop.now + timedelta(seconds=again) < self.until:
                self.loop.after(again, lambda: self._join(one))

    def _mail(self, inbound: Inbound, means: str, *name: object) -> None:
        inbound, late = replace(inbound, written=self.loop.now), 0.0
        if self.faults.strikes("order", self.loop.now, 0.3, "mail", *name):
            # It waits on its queue, or was set aside and is sent on by a human.
            late = self.chance.pick((60.0, 900.0, 10_000.0, 60_000.0), "late", *name)
            if self.chance.hits(0.5, "thinks better of it", *name):
                inbound, means = replace(inbound, text="START"), YES
                leaves = self.chance.between(1, late, "leaves", *name)
                self.loop.after(leaves, lambda: self.functions.unsubscribe(inbound.person_id, inbound.address))
            elif self.chance.hits(0.6, "another hour", *name):
                inbound, means = replace(inbound, text="text me at 6 pm"), OTHER
                then = replace(inbound, ref=f"{inbound.ref}y", text="text me at 10 am")
                self.loop.after(self.chance.between(2, late, "asks", *name), lambda: self._mail_now(then))
        self.functions.mail(inbound, means, late)
        if self.faults.strikes("duplicates", self.loop.now, 0.15, "mail", *name):
            self.loop.after(self.chance.between(0, 400, "again", *name), lambda: self.functions.mail(inbound, means))

    def _mail_now(self, inbound: Inbound) -> None:
        self.functions.mail(replace(inbound, written=self.loop.now), OTHER)

    def _write_unasked(self, one: Somebody, among: Sequence[tuple[int, str, str]]) -> None:
        """Write at moments of one's own: many of them within seconds of when a text is due."""
        if one.phone is None:
            return
        day = local(one.joins, one.zone).date()
        for number in range(40):
            day += timedelta(days=1)
            name = (one.number, "unasked", number)
            at = instant(day, one.hour, one.zone) + timedelta(seconds=self.chance.between(-3, 9, "near", *name))
            if self.chance.hits(0.5, "any hour", *name):
                at += timedelta(hours=self.chance.between(-9, 9, "hours", *name))
            if at >= self.until:
                return
            if self.chance.hits(0.25, "writes", *name):
                words, means = self._words(among, *name)
                self.loop.at(at, lambda p=one.phone, w=words, m=means, n=name: self._text(p, w, m, *n))  # type: ignore[misc]

    def _write_soon(self, among: Sequence[tuple[int, str, str]], phone: str, *name: object) -> None:
        seconds = self.chance.pick(SOON, "after", *name) * self.chance.between(0.5, 1.5, "more", *name)
        if self.loop.now + timedelta(seconds=seconds) >= self.until:
            return
        words, means = self._words(among, *name)
        self.loop.after(seconds, lambda: self._text(phone, words, means, *name))

    def _text(self, phone: str, words: str, means: str, *name: object) -> None:
        received = self.phone.receive(phone, words)
        if self.faults.strikes("order", self.loop.now, 0.1, "hook", *name):
            late = self.chance.between(0, 60, "hook", *name)
            self.loop.after(late, lambda: self.functions.text(received, means))
        elif not self.faults.strikes("receipts", self.loop.now, 0.05, "hook", *name):
            self.functions.text(received, means)
        else:
            self.functions.history.note(
                "inbound", ref=received.provider_id, channel="sms", address=phone, text=words, means=means
            )  # its webhook is lost on the way: only the carrier's own list has it
        if self.faults.strikes("duplicates", self.loop.now, 0.15, "hook", *name):
            again = self.chance.pick((0.0, 0.5, 20.0, 4000.0), "again", *name)
            self.loop.after(again, lambda: self.functions.text(received, means, tries=1))

    def _words(self, among: Sequence[tuple[int, str, str]], *name: object) -> tuple[str, str]:
        left = self.chance.of("words", *name) * sum(weight for weight, _, _ in among)
        for weight, words, means in among:
            left -= weight
            if left < 0:
                return words, means
        raise AssertionError("weights are positive")

    def _join(self, one: Somebody) -> None:
        wordings = dict.fromkeys(Channel, "I agree.")
        self.functions.form(
            SignUp(
                name=f"Person {one.number}",
                career="nurse",
                goal="finish the class",
                job="",
                between_jobs=False,
                phone=one.phone,
                email=one.email,
                cadence=one.cadence,
                hour=one.hour,
                zone=one.zone,
                wordings={
                    channel: words
                    for channel, words in wordings.items()
                    if (one.phone if channel is Channel.SMS else one.email)
                },
                version="1",
            )
        )
