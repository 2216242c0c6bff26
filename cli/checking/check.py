"""All the rules over one folder of words, and every mistake at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from careerline.coaching.programme import Programme, read_programme
from careerline.coaching.rules import Rules
from careerline.errors import ContentError
from cli.checking.cards import cards
from cli.checking.complaint import Complaint
from cli.checking.crisis import crisis
from cli.checking.folder import LAYOUTS, missing_and_strange, read_folder
from cli.checking.forms import forms
from cli.checking.legal import read_legal
from cli.checking.mails import whole_mails
from cli.checking.marks import marks
from cli.checking.pages import blanks_of_pages, made
from cli.checking.plan import Plan, read_plan
from cli.checking.rules import rules
from cli.checking.texts import Texts
from cli.checking.trial import Asked, ask_for_everything
from cli.checking.wording import wording


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check: every complaint, by file and line, and how much was tried."""

    complaints: list[Complaint]
    files: int
    messages: int


def check(root: Path) -> Checked:
    """Return everything that is wrong with the folder of words at *root*."""
    folder = read_folder(root)
    complaints = list(folder.unread)
    plans = {programme: read_plan(folder, programme) for programme in folder.programmes}
    complaints += [complaint for plan in plans.values() for complaint in plan.complaints]
    tables = {programme: rules(folder, programme) for programme in folder.programmes}
    complaints += [table for table in tables.values() if isinstance(table, Complaint)]
    if not plans:
        complaints.append(
            Complaint(
                "programmes", 1, "There is no programme.", "Make a folder programmes/career with a programme.toml."
            )
        )
    complaints += missing_and_strange(folder, {programme: plan.weeks for programme, plan in plans.items()})
    complaints += forms(folder)
    legal = read_legal(folder)
    complaints += legal.complaints
    complaints += cards(folder)
    complaints += crisis(folder)
    for path in folder.templates:
        if not path.startswith("pages/") and path not in LAYOUTS:
            complaints += wording(folder, path, legal.may_say)

    sound = {programme: table for programme, table in tables.items() if isinstance(table, Rules)}
    programmes = _programmes(plans, sound, complaints)
    asked = ask_for_everything(folder.templates, programmes)
    of_pages = blanks_of_pages(folder)
    spoiled: set[str] = set()
    for path in folder.templates:
        found = list(marks(folder, path, of_pages if path.startswith("pages/") else _blanks(asked, path)))
        complaints += found
        spoiled |= {path} if found else set()
    if not any(path.startswith("pages/") for path in spoiled):
        complaints += made(folder)
    texts = Texts(folder, asked, legal.must_say)
    for path in asked:
        if path not in spoiled and path not in LAYOUTS:
            found = list(texts.complaints(path))
            complaints += found
            spoiled |= {path} if found else set()
    complaints += whole_mails(folder, programmes, spoiled)
    return Checked(sorted(set(complaints)), len(folder.files), texts.count)


def _programmes(plans: Mapping[str, Plan], tables: Mapping[str, Rules], complaints: list[Complaint]) -> list[Programme]:
    """Return the programmes that can be said; a mistake that no rule has named is named here."""
    programmes = []
    for programme, plan in plans.items():
        if plan.sound is None or programme not in tables:
            continue
        try:
            programmes.append(read_programme(programme, plan.sound, tables[programme]))
        except (ContentError, TypeError) as wrong:
            path = f"programmes/{programme}/programme.toml"
            complaints.append(
                Complaint(path, 1, f"The plan cannot be used: {wrong}.", "templates/README.md shows one.")
            )
    return programmes


def _blanks(asked: Asked, path: str) -> Mapping[str, Any] | None:
    """Return every blank that a template is given, with an example; None where nobody asked for it."""
    if not asked.get(path):
        return None
    return {name: value for tried in asked[path] for name, value in tried.values.items()}
