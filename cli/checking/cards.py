"""The cards, as answers/cards.toml lists them: each has its words and its file."""

from collections.abc import Iterator

from careerline.coaching.cards import FILE, read_cards
from careerline.errors import ContentError
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder


def cards(folder: Folder) -> Iterator[Complaint]:
    """Yield what is wrong with the list of cards."""
    read = folder.toml(FILE)
    if isinstance(read, Complaint):
        yield read
        return
    data, lines = read
    for name, row in data.items():
        try:
            read_cards({name: row})
        except ContentError:
            yield Complaint(
                FILE,
                lines.at(name),
                f"{name} has no words by which a question for it is known.",
                'Write them: words = ["interview", "interviews"].',
            )
        if f"answers/card_{name}.txt.j2" not in folder.files:
            yield Complaint(
                FILE,
                lines.at(name),
                f"There is no answers/card_{name}.txt.j2.",
                "Write the card, or take these lines out.",
            )
    for path in folder.templates:
        name = path.removeprefix("answers/card_").removesuffix(".txt.j2")
        if path.startswith("answers/card_") and name not in data:
            yield Complaint(path, 1, "No question ever finds this card.", f"Give it words in {FILE}.")
