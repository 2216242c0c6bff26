"""Mails that come in: the person's own words without what they quote, and whether a machine wrote them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import compat32, default
from email.utils import getaddresses, parseaddr
from html.parser import HTMLParser
from typing import Literal

from careerline.people.links import Keys, Replier
from careerline.replies.keywords import is_keyword

# Only the beginning is read: a reply is short, and a hostile mail must cost nothing.
READ = 10_000

# Where a mail program begins to quote. Each is anchored to a line and linear to match.
_QUOTED = re.compile(r"^\s*>")
_QUOTE_BEGINS = (
    _QUOTED,
    re.compile(r"^\s*-{2,}\s*(original message|forwarded message|reply above)", re.IGNORECASE),
    re.compile(r"^\s*_{8,}\s*$"),
    re.compile(r"^\s*(from|de|von):\s.{0,200}@", re.IGNORECASE),
    re.compile(r"^-- ?$"),
    re.compile(r"^\s*sent from my\b", re.IGNORECASE),
    re.compile(r"^\s*get outlook for\b", re.IGNORECASE),
)
# "On Monday, Careerline wrote:" may be wrapped over three lines.
_WROTE = re.compile(r"(wrote|escribió|schrieb|a écrit)\s*:\s*$", re.IGNORECASE)
_ON = re.compile(r"^\s*(on|el|am|le)\b", re.IGNORECASE)

# What mail programs write before the subject of what they answer or send on, in the languages of their users.
_ANSWERS = re.compile(
    r"^\s*(re|r|ref|res|rif|rv|aw|wg|antw|betr|sv|vs|vb|vl|odp|pd|ynt|ilt|atb|hl|bls|tr|enc|fw|fwd|i|[^\x00-\x7f]+)"
    r"\s?(\[\d+\])?\s?[:\uff1a]",
    re.IGNORECASE,
)

_MACHINE_SUBJECT = re.compile(r"^\s*(auto(matic)?[ -]?(reply|response)|out of (the )?office)", re.IGNORECASE)
_MACHINE_PRECEDENCE = frozenset({"bulk", "list", "junk", "auto_reply"})
_MACHINE_HEADERS = ("X-Autoreply", "X-Autorespond", "List-Id", "List-Unsubscribe", "X-FC-MachineGenerated")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailIn:
    """A mail as it matters to us."""

    message_id: str
    sender: str  # the address in From, lower-case
    recipients: tuple[str, ...]
    subject: str
    text: str  # their own words
    automatic: bool  # written by a machine: never a report, never answered


def read_mail_in(raw: bytes) -> MailIn:
    """Return what matters of a raw mail; any bytes give some answer."""
    message = _parsed(raw)
    subject = " ".join(_header(message, "Subject").split())
    return MailIn(
        message_id=_header(message, "Message-ID"),
        sender=parseaddr(_header(message, "From"))[1].lower(),
        recipients=tuple(_addresses(message, "To", "Cc", "Delivered-To")),
        subject=subject,
        text=_said(message, subject)[:READ],
        automatic=is_automatic(message),
    )


def replier_of(mail: MailIn, keys: Keys) -> Replier | None:
    """Return whose reply address a mail was sent to; None where it was sent to none."""
    replier: Replier | None = None
    for address in mail.recipients:
        local_part = address.partition("@")[0]
        if local_part.startswith("r+"):
            replier = keys.replier(local_part.removeprefix("r+")) or replier
    return replier


def _parsed(raw: bytes) -> Message:
    """Return a mail parsed; one whose structure breaks the parser has headers only."""
    try:
        return message_from_bytes(raw, policy=default)
    except Exception:  # noqa: BLE001 - the standard library's parser fails on hostile headers in ways of its own
        return message_from_bytes(raw, _class=Message, policy=compat32)


def _said(message: Message, subject: str) -> str:
    """Return what somebody says in a mail: in its body, or under what it quotes; or in the subject.

    The subject speaks where the body is silent, and where it is a word that ends the mails.
    A text part may be empty beside one in HTML. A subject of their own is theirs, and one of an answer is ours.
    """
    bodies = list(_bodies(message))
    words = next((said for find in (own_words, below_quote) for body in bodies if (said := find(body))), "")
    if _ANSWERS.match(subject) or (words and not is_keyword(re.findall(r"\w+", subject.casefold()))):
        return words
    return f"{subject}\n{words}".strip()


def _lines(body: str) -> list[str]:
    return body[:READ].replace("\r\n", "\n").split("\n")


def own_words(body: str) -> str:
    """Return a reply without what it quotes, its signature and its program's line; linear in its length."""
    lines = _lines(body)
    kept: list[str] = []
    for n, line in enumerate(lines):
        if any(begins.search(line) for begins in _QUOTE_BEGINS):
            break
        if _ON.search(line) and _wrote_soon(lines[n : n + 3]):
            break
        kept.append(line)
    return "\n".join(kept).strip()


def below_quote(body: str) -> str:
    """Return what stands under a quote, after an empty line: a quote's last line may be broken in two."""
    lines = _lines(body)
    quoted = [n for n, line in enumerate(lines) if _QUOTED.search(line)]
    below = lines[quoted[-1] + 1 :] if quoted else []
    return own_words("\n".join(below)) if below and not below[0].strip() else ""


def _wrote_soon(lines: Iterable[str]) -> bool:
    return any(_WROTE.search(line[-200:]) for line in lines)


def is_automatic(message: Message) -> bool:
    """Tell whether a machine wrote a mail: RFC 3834's headers, and those that mail systems use in its place."""
    if _header(message, "Auto-Submitted").lower() not in {"", "no"}:
        return True
    if _header(message, "Precedence").lower() in _MACHINE_PRECEDENCE or _header(message, "Return-Path") == "<>":
        return True
    if any(_header(message, name) for name in _MACHINE_HEADERS):
        return True
    if _header(message, "Content-Type").lower().startswith("multipart/report"):
        return True
    return bool(_MACHINE_SUBJECT.match(_header(message, "Subject")))


def _addresses(message: Message, *names: str) -> Iterator[str]:
    """Yield the addresses of some headers, each header by itself: a strict parser gives one that is odd up whole."""
    for name in names:
        if value := _header(message, name):
            yield from (address.lower() for _, address in getaddresses([value]) if address)


def _header(message: Message, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - as for the whole: such a header says nothing
        return ""


def _bodies(message: Message) -> Iterator[str]:
    """Yield the text of a mail, and what its HTML says; nothing of a part that is not there."""
    for kind in ("plain", "html"):
        text = _body(message, kind)
        yield _without_tags(text) if kind == "html" else text


def _body(message: Message, kind: Literal["plain", "html"]) -> str:
    if not isinstance(message, EmailMessage):
        return ""
    try:
        part = message.get_body(preferencelist=(kind,))
        content = _content(part) if part else ""
    except Exception:  # noqa: BLE001 - as for the whole: such a body says nothing
        return ""
    return content if isinstance(content, str) else ""


def _content(part: Message) -> object:
    """Return the text of a part; of an encoding that nobody knows, what can be read of it."""
    try:
        return part.get_content() if isinstance(part, EmailMessage) else ""
    except LookupError:
        raw = part.get_payload(decode=True)
        return raw.decode("utf-8", "replace") if isinstance(raw, bytes) else ""


class _Words(HTMLParser):
    """The words of an HTML mail, its quotes marked as in a text; nothing from where a mail program begins to quote."""

    _BREAKS = frozenset({"br", "p", "div", "li", "tr"})
    _HIDDEN = frozenset({"style", "script", "head", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0
        self._quoted = 0
        self._over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        if tag == "blockquote":
            self._quoted += 1
            self.words.append("\n> ")
        if "gmail_quote" in classes:
            self._over = True
        if tag in self._HIDDEN:
            self._hidden += 1
        if tag in self._BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
            self.words.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden and not self._quoted and not self._over:
            self.words.append(" ".join(data.split()))


def _without_tags(html: str) -> str:
    words = _Words()
    words.feed(html[: READ * 10])
    return "".join(words.words)
