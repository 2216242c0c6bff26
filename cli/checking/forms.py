"""The forms of a message for some people: those with no job now, and those with no career in mind yet."""

import re
from collections.abc import Iterator

from cli.checking.complaint import Complaint
from cli.checking.folder import FORMS, Folder
from cli.checking.wording import needs_an_employer, without_marks
from cli.words.messages import MAIL, MOMENTS, SUFFIX, TEXT

_PLAIN = re.compile(r"programmes/[^/]+/[^/]+/([a-z_]+)(\.sms\.j2|\.email\.md\.j2)")
_OF_FORM = re.compile(rf"programmes/[^/]+/[^/]+/[a-z_]+\.({'|'.join(FORMS)})(?:\.sms|\.email\.md)\.j2")
_CAREER = re.compile(r"\{\{[^}]*\bcareer\b")
_IF_CAREER = re.compile(r"\{%[^%]*\bcareer\b|\{\{[^}]*\bif career\b")
_OWN = {moment.frame for moment in MOMENTS if moment.own_words}


def forms(folder: Folder) -> Iterator[Complaint]:
    """Yield each message that leaves somebody out: it needs a job or a career, and has no form for who has none."""
    for path, source in folder.templates.items():
        plain, form = _PLAIN.fullmatch(path), _OF_FORM.fullmatch(path)
        if plain:
            yield from _no_job(folder, path, source, plain[2])
            if plain[2] == SUFFIX[TEXT] or plain[1] not in _OWN:
                yield from _no_career(folder, path, source, plain[2])
        elif form and form[1] == "between-jobs":
            yield from _still_needs_one(path, source)


def _no_job(folder: Folder, path: str, source: str, ending: str) -> Iterator[Complaint]:
    other = path.removesuffix(ending) + ".between-jobs" + ending
    if other in folder.files or "between_jobs" in source:
        return
    words = without_marks(source)
    # What somebody else said in quotes is their own affair.
    found = needs_an_employer(re.sub(r'"[^"]*"', lambda quoted: "_" * len(quoted[0]), words))
    if found:
        yield Complaint(
            path,
            source.count("\n", 0, words.find(found)) + 1,
            f'"{found}" needs an employer, and there is no form for people with no job.',
            f"Write {other.rpartition('/')[2]} beside it, or say it without an employer."
            if ending != SUFFIX[MAIL]
            else "Put it between {% if between_jobs %} and {% endif %} in two forms, or say it without an employer.",
        )


def _still_needs_one(path: str, source: str) -> Iterator[Complaint]:
    words = without_marks(source)
    if found := needs_an_employer(words):
        yield Complaint(
            path,
            source.count("\n", 0, words.find(found)) + 1,
            f'The form for people with no job says "{found}".',
            "Say it for somebody who has no employer: a helper, a neighbor, a past job.",
        )


def _no_career(folder: Folder, path: str, source: str, ending: str) -> Iterator[Complaint]:
    other = path.removesuffix(ending) + ".not-sure" + ending
    found = _CAREER.search(source)
    if found and other not in folder.files and not _IF_CAREER.search(source):
        yield Complaint(
            path,
            source.count("\n", 0, found.start()) + 1,
            "It names a career, and there is no form for people who have none in mind yet.",
            f"Write {other.rpartition('/')[2]} beside it, or use {{% if career %}} and {{% else %}}.",
        )
