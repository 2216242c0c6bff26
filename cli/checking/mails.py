"""Whole mails, with frame, footer and buttons: both their parts must say the same, and neither be cut short."""

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import product

from careerline.coaching.programme import Programme
from careerline.errors import ContentError
from careerline.words.messages import Mail
from careerline.words.templates import Templates
from cli.checking.complaint import Complaint
from cli.checking.folder import LAYOUTS, Folder
from cli.checking.limits import MAIL_BYTES, SUBJECT_LETTERS
from cli.checking.trial import composer
from cli.words.cast import BOTH, EVERYDAY_HOUSE, LONGEST, LONGEST_HOUSE, MAILS, PEOPLE, ROSA, somebody
from cli.words.messages import MAIL, MAIL_FILES, SUFFIX, Message, every_message

# Whoever brings out what frames and Markdown can do to a value.
TRIED_ON = {
    "everyday values": (ROSA, EVERYDAY_HOUSE),
    "the longest name and career": (LONGEST, LONGEST_HOUSE),
    "marks of formatting in the name": (PEOPLE["marks of formatting in the name"], LONGEST_HOUSE),
}
_EDGES = ".,:;!?()[]<>\"'-\u2013\u00b7|"


def whole_mails(folder: Folder, programmes: Sequence[Programme], spoiled: set[str]) -> Iterator[Complaint]:
    """Yield what is wrong with the mails of every programme; files with mistakes in them (*spoiled*) are not tried."""
    if spoiled & set(LAYOUTS) or not set(LAYOUTS) <= folder.files.keys():
        return
    templates = Templates(folder.templates)
    for programme in programmes:
        first = min(programme.weeks)
        for message in every_message(programme, first):
            path = _file(programme, message.name)
            if message.channel is not MAIL or path is None or path in spoiled or path not in folder.files:
                continue
            if message.week != first and not message.own_words:
                continue  # a frame is the same in every week
            yield from _tried(templates, programme, message, path)


def _tried(templates: Templates, programme: Programme, message: Message, path: str) -> Iterator[Complaint]:
    """Yield what is wrong with one mail, for the first of those whom it does not suit."""
    for channels, (called, (who, house)) in product((MAILS, BOTH), TRIED_ON.items()):
        person = somebody(who, week=message.week, channels=channels)
        try:
            mail = message.say(composer(templates, programme, house), person)
        except ContentError:
            return  # said already, by the rules of single templates
        if isinstance(mail, Mail):
            found = list(_mistakes(path, mail, called, house.postal_address))
            yield from found
            if found:
                return


def _file(programme: Programme, name: str) -> str | None:
    """Return the file of a mail by its name; an answer's words are no mail of their own."""
    place, _, kind = name.rpartition("/")
    if place == "answers":
        return None
    if place == "email" and kind in MAIL_FILES:
        return f"email/{kind}{SUFFIX[MAIL]}"
    return f"programmes/{programme.id}/{place if kind == 'idea' else 'frames'}/{kind}{SUFFIX[MAIL]}"


def _mistakes(path: str, mail: Mail, called: str, postal_address: str) -> Iterator[Complaint]:
    if not mail.subject.strip() or len(mail.subject) > SUBJECT_LETTERS:
        yield Complaint(
            path,
            1,
            f"Its subject has {len(mail.subject.strip())} letters for somebody with {called}.",
            f"Give it 1 to {SUBJECT_LETTERS}.",
            mail.subject,
        )
    size = len(mail.html.encode())
    if size > MAIL_BYTES:
        yield Complaint(
            path,
            1,
            f"It is {size // 1000} KB long; mail programs cut off what is over {MAIL_BYTES // 1000}.",
            "Shorten it.",
        )
    seen = _Seen()
    seen.feed(mail.html)
    apart = _words(" ".join(seen.words)) ^ _words(mail.text)
    if apart:
        yield Complaint(
            path,
            1,
            f"Its two parts differ for somebody with {called}: {', '.join(sorted(apart)[:5])}.",
            "Use only bold, links, lists and the box; other formatting does not read well in plain text.",
        )
    if postal_address not in " ".join(mail.text.split()):
        yield Complaint(
            LAYOUTS[1],
            1,
            "The postal address is not in the mail, and the law wants it.",
            "Put {{ postal_address }} back.",
        )


class _Seen(HTMLParser):
    """The words that somebody sees of a mail, without the line that only the list of mails shows."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where something hidden begins."""
        if tag in {"style", "title"} or (tag == "div" and "display:none" in (dict(attrs).get("style") or "")):
            self._hidden += 1

    def handle_endtag(self, tag: str) -> None:
        """Note where something hidden ends."""
        if self._hidden and tag in {"style", "title", "div"}:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        """Keep the words that show."""
        if not self._hidden:
            self.words += data.split()


def _words(text: str) -> set[str]:
    return {word.strip(_EDGES) for word in text.split() if not word.startswith("http")} - {""}
