"""Every message of a programme on one page, texts beside emails, for one person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from careerline.coaching.programme import Programme
from careerline.errors import ContentError
from careerline.people.person import Person
from careerline.words.segments import ONE_SEGMENT
from cli.previewing.shown import Shown, shown
from cli.words.messages import MAIL, TEXT, Message


@dataclass(frozen=True, slots=True)
class Card:
    """One message on the page: its texts in all wordings, its email, or why it cannot be said."""

    name: str
    when: str
    texts: Sequence[Shown]
    mails: Sequence[Shown]
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Messages under one heading."""

    title: str
    anchor: str
    cards: Sequence[Card]

    @property
    def mailed(self) -> bool:
        """Tell whether any of it is a mail: mails want the width of the page."""
        return any(card.mails for card in self.cards)


def gallery(
    files: Mapping[str, str], programme: Programme, messages: Mapping[Message, Person], about: Sequence[str]
) -> str:
    """Return the page of all *messages*, each for its person; *about* says who they are."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    page = environment.get_template("gallery.html.j2")
    sections = [
        Section(title, anchor, [_card(files, programme, name, some) for name, some in cards.items()])
        for (title, anchor), cards in _sections(messages, programme).items()
    ]
    return page.render(programme=programme.title, about=about, sections=sections, room=ONE_SEGMENT)


def _sections(
    messages: Mapping[Message, Person], programme: Programme
) -> Mapping[tuple[str, str], Mapping[str, Mapping[Message, Person]]]:
    """Return the messages by heading and name."""
    sections: dict[tuple[str, str], dict[str, dict[Message, Person]]] = {}
    for message, person in messages.items():
        if message.channel is MAIL and message.name.startswith("answers/"):
            continue  # by mail an answer has the same words
        heading = _heading(message, programme)
        sections.setdefault(heading, {}).setdefault(message.name, {})[message] = person
    return sections


def _heading(message: Message, programme: Programme) -> tuple[str, str]:
    place = message.name.partition("/")[0]
    if place.startswith("week-"):
        return f"Week {message.week}: {programme.weeks[message.week].idea}", place
    if message.name.startswith("answers/parts/"):
        return "Answers in half a sentence", "parts"
    if place == "answers":
        return "Answers", "answers"
    return ("The start", "start") if place in {"email", "starter", "starter_check"} else ("What may come", "may-come")


def _card(files: Mapping[str, str], programme: Programme, name: str, some: Mapping[Message, Person]) -> Card:
    when = next(iter(some)).when
    texts: list[Shown] = []
    mails: list[Shown] = []
    try:
        for message, person in some.items():
            (texts if message.channel is TEXT else mails).extend(shown(files, programme, message, person))
    except ContentError as wrong:
        return Card(name, when, texts, mails, str(wrong))
    return Card(name, when, texts, mails)
