"""The sign-up form, the yes by email, and the way out of email."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from careerline.agenda import Channel
from careerline.hearing import joining
from careerline.people.asks import ask_number
from careerline.people.links import Keys, Purpose
from careerline.people.person import ChannelState, Person
from careerline.people.signup import FormErrors, read_form, typed
from careerline.site import forms, pages
from careerline.site.answers import FRESH, Answer, Noted, html, see
from careerline.site.pages import Plain
from careerline.site.requests import Refused
from careerline.site.site import Site

# A form that comes back sooner was filled in by no person; a clock that stands still tells nothing.
TOO_FAST = timedelta(seconds=2)
# Only a robot fills in what nobody sees.
TRAP = "topic"
AGAIN = "Please look it over once more, then send it again."


def form(site: Site, now: datetime) -> Answer:
    """Show the sign-up form."""
    return html(200, site.pages.form(forms.sign_up_form(stamp=_stamp(site.coach.keys, now))), FRESH)


def sign_up(site: Site, fields: Mapping[str, str], source: str, now: datetime) -> Answer:
    """Take a sign-up; whatever becomes of it, everybody who made no mistake sees the same page."""
    coach, stamp = site.coach, _stamp(site.coach.keys, now)
    if fields.get(TRAP, "").strip():
        return see("/welcome", Noted("sign-up swallowed", {"reason": "the field that nobody sees was filled in"}))
    if wrong := _stamp_wrong(coach.keys, fields.get("stamp", ""), now):
        again = forms.sign_up_form(typed(fields), stamp=stamp, note=AGAIN)
        return _sent_back(site, again, Noted("sign-up sent back", {"reason": wrong}))
    signup = read_form(fields, site.pages.wordings(), text_number=coach.settings.text_number)
    if isinstance(signup, FormErrors):
        return _sent_back(site, forms.sign_up_form(signup.values, signup.errors, stamp=stamp))
    reason = joining.sign_up(coach, signup, now, source)
    return see("/welcome", Noted("sign-up swallowed", {"reason": reason}) if reason else None)


def welcome(site: Site) -> Answer:
    """Say what happens next, to everybody alike."""
    return html(200, site.pages.welcome(), FRESH)


def ask(site: Site, token: str, now: datetime) -> Answer:
    """Show the one button that says yes to email."""
    asked = _asked(site, token, now)
    if isinstance(asked, Plain):
        return site.nowhere(asked)
    person, number = asked
    if person.profile.email is ChannelState.CONFIRMED:
        return see(site.address_of(person.id))
    return html(200, site.pages.confirm(token, added=number > 1))


def confirm(site: Site, token: str, now: datetime) -> Answer:
    """Take the yes; a second one changes nothing."""
    asked = _asked(site, token, now)
    if isinstance(asked, Plain):
        return site.nowhere(asked)
    person, number = asked
    key = site.coach.keys.subject(Purpose.CONFIRM, token) or ""
    if not joining.confirm(site.coach, key, now, site.pages.confirm_wording()):
        return site.plain(410, _run_out(number))
    known = person.profile.email is ChannelState.CONFIRMED
    return see(site.address_of(person.id, "" if known else "joined" if number > 1 else "in"))


def unsubscribe_page(site: Site, token: str) -> Answer:
    """Show the one button that ends email."""
    if site.coach.keys.subject(Purpose.UNSUBSCRIBE, token) is None:
        return site.plain(404, pages.BAD_LINK)
    return html(200, site.pages.unsubscribe(token, done=False))


def unsubscribe(site: Site, token: str, fields: Mapping[str, str] | Refused, now: datetime) -> Answer:
    """End email, for a button or for a mail program (RFC 8058: any kind of body, no redirect)."""
    coach = site.coach
    person_id = coach.keys.subject(Purpose.UNSUBSCRIBE, token)
    if person_id is None:
        return site.plain(404, pages.BAD_LINK)
    by_program = isinstance(fields, Refused) or "List-Unsubscribe" in fields
    wording = "List-Unsubscribe=One-Click" if by_program else "Stop the emails"
    if coach.store.read(person_id):
        joining.leave(coach, person_id, Channel.EMAIL, now, wording, "mail" if by_program else "link")
    return html(200, site.pages.unsubscribe(token, done=True))


def _sent_back(site: Site, form: forms.Form, noted: Noted | None = None) -> Answer:
    return replace(html(422, site.pages.form(form)), noted=noted)


def _asked(site: Site, token: str, now: datetime) -> tuple[Person, int] | Plain:
    """Return whose ask a link answers and its number, or the page that says why a yes would not count."""
    key = site.coach.keys.subject(Purpose.CONFIRM, token)
    number = ask_number(key or "")
    if key is None or not number:
        return pages.BAD_LINK
    person = site.coach.store.read(key.partition("-")[0])
    if person is None:
        return pages.GONE
    state, ask = person.profile.email, person.ask(Channel.EMAIL)
    # What went to an address that they replaced must not lead anybody to their page.
    counts = ask.is_for(number) and (state is ChannelState.CONFIRMED or (state is not None and ask.is_open(now)))
    return (person, number) if counts else _run_out(number)


def _run_out(number: int) -> Plain:
    return pages.ASK_RUN_OUT if number > 1 else pages.EXPIRED


def _stamp(keys: Keys, now: datetime) -> str:
    return keys.token(Purpose.FORM, now.isoformat())


def _stamp_wrong(keys: Keys, stamp: str, now: datetime) -> str:
    """Return what is wrong with the form's stamp; a form without one is as good as any."""
    if not stamp:
        return ""
    made = keys.subject(Purpose.FORM, stamp)
    if made is None:
        return "the stamp is not ours"
    age = now - datetime.fromisoformat(made)
    return "too fast for a person" if timedelta() < age < TOO_FAST else ""
