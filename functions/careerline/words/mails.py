"""A mail in the frame that every mail has: both its parts, its headers, and where an answer goes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from careerline.people.links import Keys, Purpose
from careerline.words.house import House
from careerline.words.markdown import escaped, read_mail
from careerline.words.messages import Mail
from careerline.words.templates import Templates

# No machine should answer these: RFC 3834, and Microsoft's header of the same meaning.
AUTOMATIC: Mapping[str, str] = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
# What the frame may show, where a mail says nothing of it.
_NOTHING: Mapping[str, Any] = {
    "bars": (),
    "days": [],
    "moving": False,
    "by_coach": False,
    "alert_url": "",
    "confirm_url": "",
    "unsubscribe_url": "",
    "wrote_to_us": False,
}


@dataclass(frozen=True, slots=True)
class Mails:
    """Makes mails of templates and values."""

    templates: Templates
    keys: Keys
    house: House

    def listed(self, person_id: str, path: str, values: Mapping[str, Any]) -> Mail:
        """Return a mail of the coaching: it can be answered, and left with one click."""
        unsubscribe = self.house.link(self.keys, Purpose.UNSUBSCRIBE, person_id)
        mail = self._in_frame(path, {**values, "unsubscribe_url": unsubscribe}, listed=True)
        return replace(mail, headers=self._headers(unsubscribe), reply_to=self.reply_to(person_id))

    def ask(self, person_id: str, path: str, values: Mapping[str, Any], number: int) -> Mail:
        """Return a mail that asks an address for its yes: nobody is on a list yet."""
        mail = self._in_frame(path, values, listed=False)
        return replace(mail, headers=dict(AUTOMATIC), reply_to=self.reply_to(person_id, number))

    def to_nobody(self, path: str, values: Mapping[str, Any]) -> Mail:
        """Return a mail to somebody who is not coached: an operator, or whoever was just erased."""
        mail = self._in_frame(path, values, listed=False)
        return replace(mail, headers=dict(AUTOMATIC), reply_to=self.house.contact)

    def reply_to(self, person_id: str, ask: int = 0) -> str:
        """Return where an answer to a mail goes, by which it is known whose it is, and to which ask."""
        domain = self.house.inbound_domain
        return f"r+{self.keys.reply_token(person_id, ask)}@{domain}" if domain else self.house.contact

    def _in_frame(self, path: str, values: Mapping[str, Any], *, listed: bool) -> Mail:
        """Return a mail in both its parts."""
        source = self.templates.render(path, {name: shield(value) for name, value in values.items()}, wording=0)
        words = read_mail(source, path)
        frame = {**_NOTHING, **values, "subject": words.subject, "listed": listed}
        html = self.templates.render("email/layout.html.j2", frame | {"body": words.html}, escape=True)
        text = self.templates.render("email/layout.txt.j2", frame | {"body": words.text})
        return Mail(subject=words.subject, text=text, html=html)

    def _headers(self, unsubscribe: str) -> dict[str, str]:
        """Return the list headers, one-click among them: RFC 8058, RFC 2369, RFC 2919, RFC 3834."""
        host = self.house.mail_from.rpartition("@")[2]
        return {
            "List-Unsubscribe": f"<{unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "List-Id": f"{self.house.brand} coaching <coaching.{host}>",
            **AUTOMATIC,
        }


def shield(value: Any) -> Any:
    """Return a value whose text cannot be taken for Markdown: a person's words are no formatting."""
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, dict):
        return {name: shield(part) for name, part in value.items()}
    if isinstance(value, list):
        return [shield(part) for part in value]
    return value
