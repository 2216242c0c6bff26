"""A mail's one source, Markdown, as the text part and the HTML part that say the same."""

import re
from dataclasses import dataclass

import mistune

from careerline.errors import ContentError

_SUBJECT = re.compile(r"\ASubject:[ \t]*(.+)\n+")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~!])")
_LINK = re.compile(r"(?<!\\)\[([^\]]+)\]\(([^)\s]+)\)")
_STRONG = re.compile(r"(?<!\\)(\*\*|\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_HEADING = re.compile(r"^#{1,4}[ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailWords:
    """A mail's words: subject, text and the HTML of its body."""

    subject: str
    text: str
    html: str


def escaped(value: str) -> str:
    """Return a value in one line with everything that Markdown would read as formatting escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(value.split()))


def read_mail(source: str, path: str) -> MailWords:
    """Return the words of a rendered mail source; raises `ContentError` where it does not begin with a subject."""
    subject = _SUBJECT.match(source)
    if not subject:
        raise ContentError(f"templates/{path}: the first line must be `Subject: …`")
    body = source[subject.end() :].strip() + "\n"
    html = mistune.create_markdown(escape=True)(body)
    return MailWords(subject=_plain(subject.group(1)).strip(), text=_plain(body), html=str(html).strip())


def _plain(markdown: str) -> str:
    """Return Markdown as a person reads it in a text-only mail."""
    text = _LINK.sub(r"\1: \2", markdown)
    text = _STRONG.sub(r"\2", text)
    text = _HEADING.sub("", text)
    return _ESCAPED.sub(r"\1", text)
