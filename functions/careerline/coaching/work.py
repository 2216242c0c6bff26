"""Whether somebody has a job, as they say it in passing: each step has a form for people between jobs."""

import re

from careerline.people.person import Person
from careerline.words.segments import fold

# A whole clause says it, so that "my phone is not working right now" and "not working on it today" are not meant.
_NOW = r"(?: (?:right now|rn|at the moment|atm|now|currently|anymore|any more|these days|at all|yet|again))"
_I = r"(?:i am |i'm |im |am |currently |still )"
_NO_JOB = re.compile(
    # "Not working" alone may be said of a link.
    rf"{_I}*not working{_NOW}+|(?:i am |i'm |im )(?:still |currently )*not working{_NOW}*"
    rf"|{_I}*(?:not employed|out of work|out of a job|unemployed|jobless|(?:in )?between jobs){_NOW}*"
    rf"|i (?:don't|dont|do not) (?:have a job|have work|work){_NOW}*|(?:i have |i've got |i got |got )?no job{_NOW}*"
)
_JOB = re.compile(
    r"(?:i am |i'm |im )?(?:working again|back at work|employed again)(?: now)?"
    r"|i (?:have|started|start|got) (?:a|my) (?:new )?job(?: now| again| today| this week| yesterday)*"
)
_CLAUSES = re.compile(r"[.,;:!?\n()]+|\b(?:and|but|so|because|since|fyi|btw|actually|well|hi|hey|sorry)\b")


def has_job(text: str) -> bool | None:
    """Return whether somebody says that they have a job or that they have none; None where they say neither."""
    said: bool | None = None
    for clause in _CLAUSES.split(fold(text).casefold()[:500]):
        words = " ".join(clause.split())
        if _NO_JOB.fullmatch(words):
            said = False
        elif _JOB.fullmatch(words):
            said = True
    return said


def changed(person: Person, text: str, news: str | None) -> bool | None:
    """Return whether somebody has a job from now on; None where nothing changed."""
    now = {"hired": True, "lost_job": False}.get(news or "", has_job(text))
    return None if now is None or now is not person.who.between_jobs else now
