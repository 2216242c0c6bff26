"""The session in README.md, played again: every text in it, at its day and time."""

import re

import pytest

from local.template import ROOT
from tests.story.service import ROSA, Service, when

pytestmark = pytest.mark.slow

MARGIN = len("Thu 21:12  ")


def told() -> list[str]:
    """Return the session, one text a line: `Thu 21:12  ...` from us, `> ...` from Rosa."""
    block = re.search(r"```text\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert block
    texts: list[str] = []
    time = ""
    ours = True
    for line in block[1].splitlines():
        label, words = line[:MARGIN].strip(), line[MARGIN:]
        begins = bool(label) or words.startswith(">") or not ours
        if not begins:
            texts[-1] += f" {words}"
            continue
        time, ours = label or time, not words.startswith(">")
        texts.append(f"{time}  {words}" if ours else f">{words[1:]}")
    return texts


def test_is_what_really_happens(service: Service) -> None:
    service.begins("2026-03-05 21:12")
    service.signs_up()
    heard = 0
    happened = []

    for text in told():
        if text.startswith(">"):
            happened.append(text)
            service.says(text[1:].strip())
            continue
        if len(service.outbox(to=ROSA)) == heard:
            service.to_next()
        message = service.outbox(to=ROSA)[heard]
        heard += 1
        happened.append(f"{when(message)}  {message['body']}")

    assert happened == told()
    assert len(service.outbox(to=ROSA)) == heard
    assert service.passes(weeks=8) == []
