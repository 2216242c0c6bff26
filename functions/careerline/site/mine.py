"""The personal page: what they built, said and have ahead, and a button for each thing that they may change."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from careerline.agenda import Channel
from careerline.coaching.endings import is_over
from careerline.hearing.adding import add
from careerline.hearing.joining import leave
from careerline.moments import local
from careerline.people.adding import ADDED, Wanted, may_add, read_wanted
from careerline.people.erasing import erase
from careerline.people.links import Purpose
from careerline.people.person import Person, State
from careerline.people.signup import typed
from careerline.replies import Reading
from careerline.site import changes, forms, pages
from careerline.site.answers import PRIVATE, SAFE, Answer, Noted, html, see
from careerline.site.pages import Plain
from careerline.site.progress import my_page, open_step
from careerline.site.site import Site, my_address


def show(site: Site, token: str, said: str, now: datetime) -> Answer:
    """Show somebody what they built, said and have ahead."""
    person = site.person(Purpose.PAGE, token)
    if isinstance(person, Plain):
        return site.nowhere(person)
    return _page(site, 200, token, person, forms.my_form(person, now), now, said)


def ask_first(site: Site, token: str, action: str) -> Answer:
    """Say what a button would do that cannot be taken back."""
    person = site.person(Purpose.PAGE, token)
    if isinstance(person, Plain):
        return site.nowhere(person)
    return html(200, site.pages.erase(token)) if action == "erase" else site.plain(404, pages.NOT_FOUND)


def change(site: Site, token: str, action: str, fields: Mapping[str, str], source: str, now: datetime) -> Answer:
    """Do what a button says."""
    person = site.person(Purpose.PAGE, token)
    if isinstance(person, Plain):
        return site.nowhere(person)
    do = ACTIONS.get(action)
    if do is None:
        return site.plain(404, pages.NOT_FOUND)
    return do(_Pressed(site=site, token=token, person=person, fields=fields, source=source, now=now))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pressed:
    """A button that was pressed: whose, with what beside it, from where and when."""

    site: Site
    token: str
    person: Person
    fields: Mapping[str, str]
    source: str
    now: datetime

    def act(self, reading: Reading, words: str) -> None:
        self.site.act(self.person, reading, words, self.now)

    def said(self, word: str, noted: Noted | None = None) -> Answer:
        return see(my_address(self.token, word), noted)

    def wrong(self, values: Mapping[str, str], errors: Mapping[str, str], form: str) -> Answer:
        """Return the page again, with what they typed and what is wrong with it."""
        again = forms.my_form(self.person, self.now, values, errors, form)
        return _page(self.site, 422, self.token, self.person, again, self.now)


def _plan(pressed: _Pressed) -> Answer:
    if open_step(pressed.person, pressed.now) is None:
        return pressed.said("none")
    planned = forms.read_plan(pressed.fields, pressed.person.profile.zone, pressed.now)
    if not isinstance(planned, forms.Planned):
        return pressed.wrong(pressed.fields, planned, "plan")
    pressed.act(Reading(intent="plan", date=planned.day, time=planned.clock), "plan")
    return pressed.said("plan")


def _settings(pressed: _Pressed) -> Answer:
    person, profile = pressed.person, pressed.person.profile
    if profile.state in {State.STOPPED, State.PENDING}:
        return pressed.said("none")
    wished = forms.read_settings(pressed.fields, person)
    if not isinstance(wished, forms.Wished):
        return pressed.wrong(pressed.fields, wished, "settings")
    if wished.zone != profile.zone:
        changes.move(pressed.site.coach, person.id, wished.zone, pressed.now)
    if wished.hour != profile.hour:
        hour = f"{wished.hour:%H:%M}"
        pressed.act(Reading(intent="settings", setting="time", value=hour), f"hour {hour}")
    if wished.cadence != profile.cadence:
        rhythm = wished.cadence.value
        words = next(choice.label for choice in forms.MY_CADENCES if choice.value == rhythm)
        pressed.act(Reading(intent="settings", setting="cadence", value=rhythm), words)
    return pressed.said("settings")


def _add(pressed: _Pressed, channel: Channel) -> Answer:
    site, person = pressed.site, pressed.person
    if not may_add(person, channel):
        return pressed.said("none")
    wording = site.pages.wordings()[channel]
    number = site.coach.settings.text_number
    wanted = read_wanted(pressed.fields, person, channel, wording, text_number=number)
    if not isinstance(wanted, Wanted):
        return pressed.wrong(typed(pressed.fields, ADDED[channel]), wanted, f"add-{channel.word}")
    reason = add(site.coach, person.id, wanted, pressed.now, pressed.source)
    return pressed.said("asked", Noted("ask swallowed", {"reason": reason}) if reason else None)


def _add_sms(pressed: _Pressed) -> Answer:
    return _add(pressed, Channel.SMS)


def _add_email(pressed: _Pressed) -> Answer:
    return _add(pressed, Channel.EMAIL)


def _pause(pressed: _Pressed) -> Answer:
    if pressed.person.profile.state is not State.ACTIVE:
        return pressed.said("none")
    until = forms.read_break(pressed.fields, pressed.person.profile.zone, pressed.now)
    pressed.act(Reading(intent="pause", until=until), "pause")
    return pressed.said("pause")


def _resume(pressed: _Pressed) -> Answer:
    if pressed.person.profile.state not in {State.PAUSED, State.HELD, State.FINISHED}:
        return pressed.said("none")
    pressed.act(Reading(intent="resume"), "go on")
    return pressed.said("resume")


def _monthly(pressed: _Pressed) -> Answer:
    if pressed.person.profile.state is not State.FINISHED:
        return pressed.said("none")
    pressed.act(Reading(intent="settings", setting="cadence", value="monthly"), "one message a month")
    return pressed.said("monthly")


def _undo(pressed: _Pressed) -> Answer:
    if pressed.person.week.last is None or pressed.person.profile.state is State.STOPPED:
        return pressed.said("none")
    pressed.act(Reading(intent="undo"), "take back the last one")
    return pressed.said("undo")


def _correct(pressed: _Pressed) -> Answer:
    removes = pressed.fields.get("do") == "remove"
    right = forms.read_correction(pressed.fields)
    if right is None and not removes:
        as_it_is = forms.my_form(pressed.person, pressed.now)
        return _page(pressed.site, 422, pressed.token, pressed.person, as_it_is, pressed.now, "figure")
    ref = pressed.fields.get("ref", "")
    done = changes.correct(pressed.site.coach, pressed.person.id, ref, None if removes else right, pressed.now)
    return pressed.said("none" if not done else "removed" if removes else "corrected")


def _unmeet(pressed: _Pressed) -> Answer:
    done = changes.unmeet(pressed.site.coach, pressed.person.id, pressed.fields.get("name", ""), pressed.now)
    return pressed.said("unmet" if done else "none")


def _leave(pressed: _Pressed) -> Answer:
    leave(pressed.site.coach, pressed.person.id, None, pressed.now, "Leave: stop everything", "page")
    return pressed.said("leave")


def _erase(pressed: _Pressed) -> Answer:
    erase(pressed.site.coach, pressed.person.id, pressed.now)
    gone = html(200, pressed.site.pages.plain(pages.ERASED))
    return replace(gone, noted=Noted("erased", {"person": pressed.person.id}))


def _download(pressed: _Pressed) -> Answer:
    body = json.dumps(pressed.site.export(pressed.person.id), indent=2, ensure_ascii=False)
    name = f"careerline-{local(pressed.now, pressed.person.profile.zone):%Y-%m-%d}.json"
    headers = {**SAFE, **PRIVATE, "content-disposition": f'attachment; filename="{name}"'}
    return Answer(status=200, kind="application/json; charset=utf-8", body=body, headers=headers)


ACTIONS: Mapping[str, Callable[[_Pressed], Answer]] = {
    "plan": _plan,
    "settings": _settings,
    "add-sms": _add_sms,
    "add-email": _add_email,
    "pause": _pause,
    "resume": _resume,
    "monthly": _monthly,
    "undo": _undo,
    "correct": _correct,
    "unmeet": _unmeet,
    "leave": _leave,
    "download": _download,
    "erase": _erase,
}


def _page(
    site: Site, status: int, token: str, person: Person, form: forms.Form, now: datetime, said: str = ""
) -> Answer:
    coach = site.coach
    waiting = open_step(person, now)
    step = coach.composer.step(person, waiting).short if waiting else ""
    over = is_over(person, coach.programme)
    line = coach.composer.lines(person).line if person.profile.state is State.HELD else ""
    me = my_page(person, site.export(person.id), step, now, coach.store.logged(person.id), over=over, line=line)
    return html(status, site.pages.me(token, me, form, said))
