"""A mistake in the words, said to the coach who can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Complaint:
    """One mistake: where it stands, what is wrong, what to do about it, and how the message would read."""

    file: str  # from the folder of words on
    line: int
    wrong: str
    fix: str
    reads: str = ""

    def shown(self, folder: str) -> str:
        """Return the complaint as the terminal shows it, its file under *folder*."""
        line = f"{folder}/{self.file}:{self.line}: {self.wrong} {self.fix}"
        return f"{line}\n    It reads: {self.reads}" if self.reads else line
