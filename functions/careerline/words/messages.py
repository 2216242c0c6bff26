"""A message in its final words, ready for a carrier."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """A text: GSM-7 throughout, one segment."""

    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail: the same words as text and as HTML, and the headers that go with it."""

    subject: str
    text: str
    html: str
    headers: dict[str, str] = field(default_factory=dict)
    reply_to: str = ""
