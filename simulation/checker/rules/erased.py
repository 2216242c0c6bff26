"""Whoever is erased: nothing goes to them, nothing of theirs stays, and nobody comes back."""

from collections.abc import Iterator
from datetime import timedelta

from simulation.checker.classes import SECOND
from simulation.checker.story import Story, Violation, about, broken, person_of


def nothing_to_the_erased(story: Story) -> Iterator[Violation]:
    """Whoever pressed the button is erased when the page says so; from then on nothing goes to them or is theirs."""
    for line in story.told["pressed"]:
        gone = story.erased(line.get("person", ""))
        if line.get("person") in story.writes and (gone is None or gone["n"] > line["n"]):
            yield about("erased", line, line["person"], "told that everything is erased, and it is not")
    for person, writes in story.writes.items():
        gone = story.erased(person)
        for write in writes if gone else ():
            if gone and write["n"] > gone["n"]:
                yield about("erased", write, person, f"was erased at {gone['at']} and came back {write['state']}")
    claims = story.claims
    for line in story.told["request"]:
        gone = story.erased(person_of(line["key"]))
        claim = claims.get(line["n"], line)
        if gone and (claim["n"] > gone["n"] or line["t"] > gone["t"] + 2 * SECOND):
            yield broken("erased", line, f"{line['class']} to somebody erased at {gone['at']}")


def nothing_is_left_of_the_erased(story: Story) -> Iterator[Violation]:
    """A day after everything works again, nothing stands of whoever is erased but that they are."""
    for line in story.told["left"]:
        gone = story.erased(line["person"])
        if gone is None or gone["t"] > story.end - timedelta(days=2):
            continue
        # A receipt that comes later than all the rest is swept the next morning.
        if set(line["items"]) - {"profile", "sent"}:
            yield about("swept", line, line["person"], f"{', '.join(line['items'])} stand since {gone['at']}")
        if line["texts"]:
            yield about("swept", line, line["person"], f"the carrier still has {line['texts']} texts of theirs")
