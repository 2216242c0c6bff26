"""What the carriers do with what they took: it arrives or not, and they say so in their own time and order."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from careerline.sending.receipts import Receipt
from simulation.chance import Chance
from simulation.faults import Faults
from simulation.functions import Functions
from simulation.loop import Loop
from simulation.models import Posted, Texted
from simulation.people import People

# What becomes of a text, how often, and the carrier's code; sources: Twilio's error dictionary.
TEXTS = (
    (94, "delivered", ""),
    (1, "undelivered", "30004"),
    (3, "undelivered", "30003"),
    (1, "undelivered", "30006"),
    (1, "failed", "30008"),
)
# Before it refuses our calls, a suspended account loses what Twilio took for so long.
SUSPENDED, BEFORE = ("failed", "30002"), timedelta(hours=6)
# What becomes of one to a phone that is off, of one whose words carriers take offence at, and from a number that they
# do not know.
NOT_THERE = ((100, "undelivered", "30003"),)
FILTERED = ((50, "delivered", ""), (50, "undelivered", "30007"))
UNREGISTERED = ((100, "undelivered", "30034"),)
# What becomes of a mail.
MAILS = (
    (88, ("Delivery",)),
    (3, ("DeliveryDelay", "Delivery")),
    (3, ("Bounce",)),
    (2, ("Delivery", "Complaint")),
    (2, ("Delivery", "not spam")),
    (1, ("passing",)),
    (1, ("DeliveryDelay", "passing")),
)
# What is said of each of its outcomes.
SAID = {
    "Bounce": "Bounce Permanent General",
    "passing": "Bounce Transient MailboxFull",
    "Complaint": "Complaint abuse",
    "not spam": "Complaint not-spam",
    "DeliveryDelay": "DeliveryDelay MailboxFull",
}
# The event of what is no event's own name.
_EVENT = {"passing": "Bounce", "not spam": "Complaint"}
# How many phones are out of reach for a while, and for how many days, from a day on that is drawn as well.
OFF, OFF_FOR = 0.25, (3, 12, 25, 60)
# SES brings an event until it is taken, Twilio once.
SES_TRIES, TWILIO_TRIES = 5, 1


@dataclass
class Carriers:
    """Twilio and SES, behind what they took."""

    chance: Chance
    loop: Loop
    faults: Faults
    functions: Functions
    people: People
    started: datetime

    def took_text(self, text: Texted) -> None:
        """Bring a text to its phone, and report on it."""
        name = (text.key, text.id)
        left = self.chance.of("text", *name) * 100
        status, code = "delivered", ""
        for weight, word, number in self._outcomes(text.to):
            left -= weight
            if left < 0:
                status, code = word, number
                break
        outages = (one for one in self.faults.outages if one.what == "sms account")
        if any(one.since - BEFORE <= text.at < one.until for one in outages):
            status, code = SUSPENDED
        after = self.chance.pick((1.0, 4.0, 30.0, 300.0), "arrives", *name)
        text.status, text.code = status, code
        self.functions.history.note("fate", key=text.key, to=text.to, id=text.id, status=status, code=code)
        if status == "delivered":
            self.loop.after(after, lambda: self.people.got_text(text))
        for step, (word, number) in enumerate((("sent", ""), (status, code))):
            receipt = Receipt(
                key=text.key, provider_id=text.id, status=word, code=number, cls=text.cls, kind=text.kind or ""
            )
            self._report(receipt, after * step + 0.01, TWILIO_TRIES, *name, step)

    def _outcomes(self, number: str) -> tuple[tuple[int, str, str], ...]:
        """Return what may become of a text to a number at present."""
        if self.faults.gone("registration", self.loop.now):
            return UNREGISTERED
        if self._is_off(number):
            return NOT_THERE
        return FILTERED if self.faults.gone("filter", self.loop.now) else TEXTS

    def _is_off(self, number: str) -> bool:
        """Tell whether a phone is out of reach at present."""
        if not self.chance.hits(OFF, "off", number):
            return False
        since = self.started + timedelta(days=8 * self.chance.of("off since", number))
        lasts = timedelta(days=self.chance.pick(OFF_FOR, "off for", number))
        return since <= self.loop.now < since + lasts

    def took_mail(self, mail: Posted) -> None:
        """Bring a mail to its inbox, and report on it."""
        name = (mail.key, mail.id)
        left = self.chance.of("mail", *name) * 100
        words: tuple[str, ...] = ("Delivery",)
        for weight, said in MAILS:
            left -= weight
            if left < 0:
                words = said
                break
        after = self.chance.pick((1.0, 4.0, 30.0, 300.0), "arrives", *name)
        if "Delivery" in words:
            self.loop.after(after, lambda: self.people.got_mail(mail))
        for step, word in enumerate(("Send", *words)):
            receipt = Receipt(
                key=mail.key,
                provider_id=mail.id,
                status=_EVENT.get(word, word),
                code=SAID.get(word, ""),
                cls=mail.cls,
                kind=mail.kind or "",
            )
            wait = after * step + (3600 if _EVENT.get(word, word) == "Complaint" else 0.01)
            self._report(receipt, wait, SES_TRIES, *name, step)

    def _report(self, receipt: Receipt, seconds: float, tries: int, *name: object) -> None:
        now = self.loop.now
        if self.faults.strikes("receipts", now, 0.15, "lost", *name):
            return
        if self.faults.strikes("order", now, 0.3, "receipt", *name):
            seconds += self.chance.pick((0.0, 2.0, 60.0, 1200.0, 90000.0), "later", *name)
        times = 2 if self.faults.strikes("duplicates", now, 0.3, "receipt", *name) else 1
        for time in range(times):
            wait = seconds + time * self.chance.pick((0.0, 1.0, 600.0), "again", *name)
            self.loop.after(wait, lambda: self.functions.receipt(receipt, tries=tries))
