"""The link in an alert: an operator sees who may be in danger, and says that they have."""

from collections.abc import Mapping
from datetime import datetime

from careerline.people.links import Purpose
from careerline.people.person import State
from careerline.replies import Reading
from careerline.sending import alerts
from careerline.site import pages
from careerline.site.alert import alert_page
from careerline.site.answers import Answer, html, see
from careerline.site.pages import Plain
from careerline.site.site import Site


def show(site: Site, token: str, said: str, now: datetime) -> Answer:
    """Show an operator who may be in danger, how to reach them, and what they wrote."""
    person = site.person(Purpose.ALERT, token)
    if isinstance(person, Plain):
        return site.nowhere(person)
    seen = site.coach.store.alert(person.id) is None
    alert = alert_page(person, site.export(person.id), now, site.coach.composer.lines(person), seen=seen)
    return html(200, site.pages.alert(token, alert, said)) if alert else site.plain(410, pages.OVER)


def answer(site: Site, token: str, fields: Mapping[str, str], now: datetime) -> Answer:
    """Note that an operator has seen an alert, or end the hold."""
    person = site.person(Purpose.ALERT, token)
    if isinstance(person, Plain):
        return site.nowhere(person)
    alerts.seen(site.coach, person.id)  # whoever starts the coaching again has seen it too
    if fields.get("do") == "release" and person.profile.state is State.HELD:
        site.act(person, Reading(intent="resume"), "a coach ended the hold", now)
        return see(f"/alert/{token}?said=released")
    return see(f"/alert/{token}?said=seen")
