"""Stories for the rules: somebody in Chicago whose days are told as `Mon 03-02 17:30 idea`."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from careerline.agenda import Channel
from careerline.people.person import Person, Profile
from careerline.sending.record import Done
from careerline.settings import Settings
from simulation.coach import TEMPLATES, settings
from simulation.world import Message, World

CHICAGO = ZoneInfo("America/Chicago")
SUNDAY = "2026-04-05 13:00"  # no clocks change for months


def moment(local: str) -> datetime:
    """Return what the clocks of Chicago show, as an instant."""
    return datetime.fromisoformat(local).replace(tzinfo=CHICAGO).astimezone(UTC)


class Story:
    """One person, who signed up and said yes at a moment."""

    def __init__(self, begins: str = SUNDAY, *, mail: bool = False, both: bool = False, config: Settings | None = None,
                 **form: str) -> None:  # fmt: skip
        self.world = World(moment(begins), config or settings(), watch=_whole)
        self.channel = Channel.EMAIL if mail else Channel.SMS
        if not mail:
            form = {"phone": "312 555 0142"} | form
        if mail or both:
            form = {"email": "rosa@mail.example"} | form
        self.id = self.world.sign_up(**{"zone": "America/Chicago"} | form)
        if mail or both:
            self.world.confirm(self.id)
        if not mail:
            self.world.hear(self.id, "yes")
        self._seen = len(self.world.sent)

    @property
    def person(self) -> Person:
        """Return the person as they are now."""
        return self.world.person(self.id)

    @property
    def profile(self) -> Profile:
        """Return their profile as it is now."""
        return self.person.profile

    def until(self, local: str) -> list[str]:
        """Let time pass until a local moment; return what went out that nobody asked for."""
        self.world.run_until(moment(local))
        return self._told()

    def answers_until(self, local: str) -> list[str]:
        """Let them say a word every half day until a local moment; return what went out that nobody asked for."""
        told: list[str] = []
        while self.world.now < moment(local):
            self.world.run_until(min(self.world.now + timedelta(hours=12), moment(local)))
            told += self._told()
            if self.profile.silence:
                self.says("ok")
        return told

    def passes(self, **span: float) -> list[str]:
        """Let time pass; return what went out that nobody asked for."""
        self.world.run_until(self.world.now + timedelta(**span))
        return self._told()

    def says(self, words: str, at: str | None = None) -> str:
        """Let them write, at a moment where one is named; return the answer. What went before is told no more."""
        if at:
            self.world.run_until(moment(at))
        before = len(self.world.sent)
        self.world.hear(self.id, words, channel=self.channel)
        self.world.run_until(self.world.now + timedelta(minutes=3))
        self._seen = len(self.world.sent)
        return "\n".join(one.words for one in self.world.sent[before:] if one.cls not in {"coaching", "nudge"})

    def last(self) -> Message:
        """Return what went out last."""
        return self.world.sent[-1]

    def why_not(self) -> list[str]:
        """Return why messages did not go."""
        return [item.reason for item in self.world.ledger(self.id) if item.status == "dropped"]

    def ahead(self) -> list[str]:
        """Return what stands on the agenda."""
        return [f"{entry.at.astimezone(CHICAGO):%a %m-%d %H:%M} {entry.kind}" for entry in self.profile.agenda]

    def _told(self) -> list[str]:
        new, self._seen = self.world.sent[self._seen :], len(self.world.sent)
        kinds = {item.key: item.kind for item in self.world.ledger(self.id)}
        both = len({one.channel for one in new if one.cls in {"coaching", "nudge"}}) > 1
        return [
            f"{one.at.astimezone(CHICAGO):%a %m-%d %H:%M} {kinds[one.key]}"
            + (f" by {one.channel.word}" if both else "")
            for one in new
            if one.cls in {"coaching", "nudge"}
        ]


def _whole(done: Done) -> None:
    """Let no story go on over a run that broke."""
    assert done.what not in {"broke", "parked"}, done


@contextmanager
def changed(folder: Path, **files: tuple[str, str]) -> Iterator[Settings]:
    """Give the settings of words in which a programme's files say something else: file -> (what it says, what then)."""
    content = folder / "templates"
    shutil.copytree(TEMPLATES, content)
    for name, (said, then) in files.items():
        file = content / "programmes" / "career" / f"{name}.toml"
        text = file.read_text("utf-8")
        assert said in text, f"{name}.toml no longer says {said}"
        file.write_text(text.replace(said, then), "utf-8")
    yield settings(content_dir=str(content))


@contextmanager
def ending_after(folder: Path, weeks: int) -> Iterator[Settings]:
    """Give the settings of words in which a programme has so many weeks and no more."""
    with changed(folder) as config:
        file = Path(config.content_dir) / "programmes" / "career" / "programme.toml"
        file.write_text(file.read_text("utf-8").partition(f"[[weeks]]\nnumber = {weeks + 1}\n")[0], "utf-8")
        yield config
