"""The page behind the day buttons of a mail: when they will do their step."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from careerline.agenda import Channel
from careerline.people.links import Purpose
from careerline.people.person import Person
from careerline.replies import Reading
from careerline.site import forms, pages
from careerline.site.answers import Answer, html, see
from careerline.site.pages import Plain
from careerline.site.progress import open_step
from careerline.site.site import Site
from careerline.words.spoken import spoken_time


def show(site: Site, token: str, tapped: Mapping[str, str], now: datetime) -> Answer:
    """Show the step, and the day that was tapped in the mail."""
    person = site.person(Purpose.PLAN, token)
    return site.nowhere(person) if isinstance(person, Plain) else _form(site, token, person, tapped, now)


def plan(site: Site, token: str, fields: Mapping[str, str], now: datetime) -> Answer:
    """Set the plan."""
    person = site.person(Purpose.PLAN, token)
    if isinstance(person, Plain):
        return site.nowhere(person)
    if open_step(person, now) is None:
        return _form(site, token, person, {}, now)
    planned = forms.read_plan(fields, person.profile.zone, now)
    if not isinstance(planned, forms.Planned):
        return _form(site, token, person, fields, now, planned)
    site.act(person, Reading(intent="plan", date=planned.day, time=planned.clock), "plan", now)
    return see(site.address_of(person.id, "plan"))


def _form(
    site: Site,
    token: str,
    person: Person,
    values: Mapping[str, str],
    now: datetime,
    errors: Mapping[str, str] | None = None,
) -> Answer:
    step = open_step(person, now)
    if step is None:
        there = replace(pages.NO_STEP, href=site.address_of(person.id), label="See your page")
        return site.plain(410, there)
    form = forms.plan_form(person, now, values, errors)
    short = site.coach.composer.step(person, step).short
    # A nudge by mail has an hour of its own, whatever theirs is.
    by_mail = person.profile.confirmed[:1] == (Channel.EMAIL,)
    mailed = spoken_time(site.coach.programme.rules.clock("mailed_nudge")) if by_mail else ""
    page_token = site.coach.keys.token(Purpose.PAGE, person.id)
    return html(422 if errors else 200, site.pages.plan(token, page_token, short, form, mailed))
