"""The pages of the site: each is made once for somebody with much on their page and once for somebody new."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from careerline.errors import ContentError
from careerline.people.person import Person
from careerline.site import forms
from careerline.site.alert import AlertPage, Wrote
from careerline.site.pages import BAD_LINK, Pages
from careerline.site.progress import my_page
from careerline.words.templates import Templates
from cli.checking.complaint import Complaint
from cli.checking.folder import Folder
from cli.checking.texts import raised
from cli.words.cast import BOTH, LONGEST, LONGEST_LINES, NOW, PLANS, PROGRESS, ROSA, TEXTS, somebody
from simulation.coach import settings

FULL = somebody(LONGEST, progress=PROGRESS["much built"], plan=PLANS["a plan for a far day"], channels=BOTH)
NEW = somebody(ROSA, channels=TEXTS)
LINES = LONGEST_LINES.of(None)
LOG = {"at": NOW.isoformat(), "outcome": "done", "minutes": 20, "count": 2, "asset": "work", "text": "done 20 min"}
EXPORTS: Mapping[str, tuple[Person, Mapping[str, Any]]] = {
    "full": (FULL, {"log": [LOG] * 70, "people": [{"name": "Luis"}]}),
    "new": (NEW, {"log": [], "people": []}),
}


class _Overheard(Templates):
    """Templates that say nothing, and remember with which values each was asked for."""

    def __init__(self, files: Mapping[str, str]) -> None:
        super().__init__(files)
        self.asked: dict[str, Any] = {}

    def render(self, path: str, values: Mapping[str, Any], *, wording: int | None = None, escape: bool = False) -> str:  # noqa: ARG002
        """Note the values and return nothing."""
        self.asked |= values
        return ""


def blanks_of_pages(folder: Folder) -> Mapping[str, Any]:
    """Return every blank that a page is given, with an example each; the parts of pages share them all."""
    overheard = _Overheard(folder.templates)
    for make in _every_page(Pages(overheard, settings(), {})).values():
        make()
    return overheard.asked


def made(folder: Folder) -> Iterator[Complaint]:
    """Yield each page that cannot be made."""
    for path, make in _every_page(Pages(Templates(folder.templates), settings(), {})).items():
        file = f"pages/{path.partition('#')[0]}.html.j2"
        if file in folder.files:
            try:
                make()
            except ContentError as wrong:
                yield raised(file, 1, wrong)


def _every_page(pages: Pages) -> Mapping[str, Callable[[], object]]:
    """Return how each page is made, by its file; what follows # tells two of one file apart."""
    wrote = (Wrote("today at 6 pm", "I am not all right"),)
    alert = AlertPage(
        name=ROSA.name, phone="+13125550142", email="rosa@mail.example", wrote=wrote, seen=False, held=True, lines=LINES
    )
    every: dict[str, Callable[[], object]] = {
        "form": lambda: pages.form(forms.sign_up_form()),
        "form#wrong": lambda: pages.form(forms.sign_up_form({"name": ""}, {"name": "Please fill this in."}, note="!")),
        "welcome": pages.welcome,
        "confirm": lambda: pages.confirm("t"),
        "unsubscribe": lambda: pages.unsubscribe("t", done=False),
        "unsubscribe#done": lambda: pages.unsubscribe("t", done=True),
        "alert": lambda: pages.alert("t", alert),
        "alert#seen": lambda: pages.alert("t", replace(alert, seen=True, held=False, phone=""), "seen"),
        "plain": lambda: pages.plain(BAD_LINK),
        "privacy": pages.privacy,
        "terms": lambda: pages.terms(LINES),
        "consent/sms": pages.wordings,
        "consent/confirm": pages.confirm_wording,
    }
    for called, (person, export) in EXPORTS.items():
        form = forms.my_form(person, NOW)
        me = my_page(person, export, "write down one task", NOW, line=LINES.line)
        every[f"me#{called}"] = lambda me=me, form=form: pages.me("t", me, form, "plan")  # type: ignore[misc]
        every[f"plan#{called}"] = lambda form=form: pages.plan("t", "t", "write down one task", form)  # type: ignore[misc]
    return every
