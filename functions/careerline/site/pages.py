"""Renders the pages of the site from templates/pages/, and knows the words that stand beside each tick."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from careerline.agenda import Channel
from careerline.settings import Settings
from careerline.site.alert import AlertPage
from careerline.site.forms import Form
from careerline.site.progress import MyPage
from careerline.words.crisis import Lines
from careerline.words.templates import Templates

# What a page says after something was done, by the word that its address carries; anything else says nothing.
SAID = {
    "in": "You are in. Your first message is on its way.",
    "joined": "Email is added. The next idea comes there too.",
    "asked": "One more step: say yes to the message that comes now. None came? Try again tomorrow.",
    "plan": "Your plan is set.",
    "settings": "Saved.",
    "pause": "Coaching is paused.",
    "resume": "Coaching goes on.",
    "monthly": "From here on you get one message a month.",
    "corrected": "Put right.",
    "removed": "It is off your page.",
    "unmet": "The name is off your list.",
    "figure": "Nothing was changed. Write minutes and numbers as figures, such as 25, and no more than a day holds.",
    "undo": "The last one is taken back.",
    "seen": "Thank you. No more emails come about this.",
    "released": "Their coaching goes on, on Monday.",
    "leave": "You have left. Nothing more will be sent.",
    "none": "There was nothing to change.",
}


@dataclass(frozen=True, slots=True)
class Plain:
    """A page that only says something: what happened, and what to do now."""

    heading: str
    lines: tuple[str, ...]
    href: str = ""
    label: str = ""


HOME = ("/", "Go to the sign-up page")

NOT_FOUND = Plain(
    "There is no such page.", ("The address may be cut off. Open the link again, or copy all of it.",), *HOME
)
BAD_LINK = Plain(
    "This link does not work.",
    ("It may be cut off. Open it again from the message, or copy all of it.", "The newest message has a fresh link."),
    *HOME,
)
EXPIRED = Plain(
    "This link has run out.",
    (
        "A sign-up waits 3 days for its yes. If you signed up twice, the yes to the other one counts.",
        "Sign up again. It takes a minute.",
    ),
    "/",
    "Sign up again",
)
ASK_RUN_OUT = Plain(
    "This link has run out.",
    (
        "It works for 3 days, and only for the last address that was given.",
        "Nothing has changed. To get coaching here too, ask for it once more on your own page.",
    ),
    *HOME,
)
ERASED = Plain(
    "Everything is erased.",
    (
        "Nothing more will be sent, and this page is gone. The last copies, at the phone company, go within days.",
        "You can sign up again at any time. It begins anew.",
    ),
    *HOME,
)
GONE = Plain(
    "This page is gone.",
    ("There is no sign-up behind this link any more: it ran out, or it was erased.",),
    "/",
    "Sign up again",
)
NO_STEP = Plain(
    "No step is waiting for a day.",
    ("You told how it went already, or coaching is paused. The next step comes with its own link.",),
)
OVER = Plain("This alert is over.", ("Coaching goes on, or they have left. There is nothing to do here.",))
TOO_LARGE = Plain("That was too long.", ("Go back, make your answers shorter, and send again.",), *HOME)
WRONG_KIND = Plain("This form cannot be read.", ("Open the page again and send the form from there.",), *HOME)
BUSY = Plain(
    "It is busy right now.",
    ("Nothing was lost. Wait a minute, go back, and send it again.",),
)
BROKEN = Plain(
    "Something broke on our side.",
    ("It was nothing that you did. Go back and try again in a few minutes.",),
)


class Pages:
    """The site's pages; pure, given the templates and the settings."""

    def __init__(self, templates: Templates, settings: Settings, static: Mapping[str, str]) -> None:
        """Take the templates, the settings, and the static files by name, whose version goes into their addresses."""
        self._templates = templates
        self.site = {
            "brand": settings.brand,
            "organisation": settings.organisation,
            "coach_name": settings.coach_name,
            "coach_hours": settings.coach_hours,
            "text_number": settings.text_number,
            "number_shown": shown_number(settings.text_number),
            "contact_email": settings.contact_email,
            "house": address_line(settings.organisation, settings.postal_address),
            "minimum_age": settings.minimum_age,
            "consent_years": settings.consent_years,
            "version": hashlib.sha256("".join(static.values()).encode()).hexdigest()[:10],
        }

    def wordings(self) -> dict[Channel, str]:
        """Return the exact words beside the two ticks of the form."""
        return {channel: self._words(f"consent/{channel.word}") for channel in Channel}

    def confirm_wording(self) -> str:
        """Return the exact words beside the button of the confirmation page."""
        return self._words("consent/confirm")

    def form(self, form: Form) -> str:
        """Return the sign-up page."""
        return self._render("form", form=form)

    def welcome(self) -> str:
        """Return what everybody sees who signed up: it must not tell whether they were known."""
        return self._render("welcome")

    def confirm(self, token: str, *, added: bool = False) -> str:
        """Return the page that asks for the yes: to coaching by email, or to email *added* to coaching by text."""
        return self._render("confirm", token=token, added=added)

    def unsubscribe(self, token: str, *, done: bool) -> str:
        """Return the page that ends email, before and after."""
        return self._render("unsubscribe", token=token, done=done)

    def plan(self, token: str, page_token: str, step: str, form: Form, mailed: str = "") -> str:
        """Return the page on which a day is picked for a step; *mailed* is the hour of a nudge that comes by mail."""
        return self._render("plan", token=token, page_token=page_token, step=step, form=form, mailed=mailed)

    def me(self, token: str, me: MyPage, form: Form, said: str = "") -> str:
        """Return the personal page, with a notice if *said* is a word of the list."""
        return self._render("me", token=token, me=me, form=form, notice=SAID.get(said, ""))

    def alert(self, token: str, alert: AlertPage, said: str = "") -> str:
        """Return the page behind an alert, with a notice if *said* is a word of the list."""
        return self._render("alert", token=token, alert=alert, notice=SAID.get(said, ""))

    def erase(self, token: str) -> str:
        """Return the page that says what goes and what stays before all of somebody is erased."""
        return self._render("erase", token=token)

    def plain(self, plain: Plain) -> str:
        """Return a page that only says something."""
        link = {"href": plain.href, "label": plain.label} if plain.href else None
        return self._render("plain", heading=plain.heading, lines=plain.lines, link=link)

    def privacy(self) -> str:
        """Return the privacy page."""
        return self._render("privacy")

    def terms(self, crisis: Lines) -> str:
        """Return the terms, with whom to call in a crisis where this is run."""
        return self._render("terms", crisis=crisis)

    def _words(self, name: str) -> str:
        return Markup(self._render(name)).striptags()  # noqa: S704 - our own template, escaped when it was rendered

    def _render(self, name: str, **values: Any) -> str:
        context: Mapping[str, Any] = {"site": self.site, **values}
        return self._templates.render(f"pages/{name}.html.j2", context, escape=True)


def shown_number(number: str) -> str:
    """Return our number as people write it: `(500) 555-0009`; a short code stays as it is."""
    if len(number) == 12 and number.startswith("+1"):
        return f"({number[2:5]}) {number[5:8]}-{number[8:]}"
    return number


def address_line(organisation: str, postal_address: str) -> str:
    """Return who runs this and where, the name once: a postal address often begins with it."""
    if postal_address.casefold().startswith(organisation.casefold()):
        return postal_address
    return f"{organisation}, {postal_address}"
