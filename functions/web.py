"""Web: the site. Sign up, say yes, see and change one's own page, leave. A GET shows, a POST acts."""

import json
import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.utilities.typing import LambdaContext
from ulid import ULID

from careerline import wiring
from careerline.agenda import Channel
from careerline.coach import Coach
from careerline.coaching.endings import is_over
from careerline.errors import TryLaterError
from careerline.hearing.adding import add
from careerline.hearing.hear import act
from careerline.hearing.joining import confirm, leave, sign_up
from careerline.moments import local
from careerline.people.adding import ADDED, Wanted, may_add, read_wanted
from careerline.people.asks import ask_number
from careerline.people.erasing import erase
from careerline.people.links import Purpose
from careerline.people.person import ChannelState, Person, State
from careerline.people.signup import FormErrors, read_form, typed
from careerline.replies import Reading
from careerline.sending import alerts
from careerline.settings import Settings
from careerline.site import forms, pages
from careerline.site.alert import alert_page
from careerline.site.changes import correct, move, unmeet
from careerline.site.pages import Pages, Plain
from careerline.site.progress import my_page, open_step
from careerline.site.requests import Refused, read_post, source
from careerline.words.templates import Templates

logger = Logger()
app = APIGatewayHttpResolver()

Answer = Response[str]

# A form that comes back sooner was filled in by no person; a clock that stands still tells nothing.
TOO_FAST = timedelta(seconds=2)
# Only a robot fills in what nobody sees.
TRAP = "topic"

SAFE = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
}
PRIVATE = {"cache-control": "no-store", "x-robots-tag": "noindex"}
FRESH = {"cache-control": "no-cache"}
PUBLIC = {"cache-control": "public, max-age=300"}
FOREVER = {"cache-control": "public, max-age=31536000, immutable"}

KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
REFUSALS = {400: pages.WRONG_KIND, 413: pages.TOO_LARGE, 415: pages.WRONG_KIND}


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Answer one request of a browser or a mail program."""
    return app.resolve(event, context)


@app.get("/")
def form_page() -> Answer:
    """Show the sign-up form."""
    return _html(200, _pages().form(forms.sign_up_form(stamp=_stamp())), FRESH)


@app.post("/")
def signing_up() -> Answer:
    """Take a sign-up; whatever becomes of it, everybody who made no mistake sees the same page."""
    fields = _fields()
    if isinstance(fields, Refused):
        return _refused(fields)
    coach, site, now = wiring.coach(), _pages(), _now()
    if fields.get(TRAP, "").strip():
        logger.info("sign-up swallowed", extra={"reason": "the field that nobody sees was filled in"})
        return _see("/welcome")
    if note := _stamp_wrong(fields.get("stamp", ""), now):
        logger.info("sign-up sent back", extra={"reason": note})
        note = "Please look it over once more, then send it again."
        again = forms.sign_up_form(typed(fields), stamp=_stamp(), note=note)
        return _html(422, site.form(again), PRIVATE)
    signup = read_form(fields, site.wordings(), text_number=coach.settings.text_number)
    if isinstance(signup, FormErrors):
        again = forms.sign_up_form(signup.values, signup.errors, stamp=_stamp())
        return _html(422, site.form(again), PRIVATE)
    reason = sign_up(coach, signup, now, source(app.current_event.raw_event))
    if reason:
        logger.info("sign-up swallowed", extra={"reason": reason})
    return _see("/welcome")


@app.get("/welcome")
def welcome_page() -> Answer:
    """Say what happens next, to everybody alike."""
    return _html(200, _pages().welcome(), FRESH)


@app.get("/confirm/<token>")
def confirm_page(token: str) -> Answer:
    """Show the one button that says yes to email."""
    asked = _asked(token)
    if isinstance(asked, Plain):
        return _plain(_missing(asked), asked)
    person, number = asked
    if person.profile.email is ChannelState.CONFIRMED:
        return _see(_my_address(person.id))
    return _html(200, _pages().confirm(token, added=number > 1), PRIVATE)


@app.post("/confirm/<token>")
def confirming(token: str) -> Answer:
    """Take the yes; a second one changes nothing."""
    asked = _asked(token)
    if isinstance(asked, Plain):
        return _plain(_missing(asked), asked)
    (person, number), coach = asked, wiring.coach()
    key = coach.keys.subject(Purpose.CONFIRM, token) or ""
    if not confirm(coach, key, _now(), _pages().confirm_wording()):
        return _plain(410, _run_out(number))
    said = "joined" if number > 1 else "in"
    known = person.profile.email is ChannelState.CONFIRMED
    return _see(_my_address(person.id) + ("" if known else f"?said={said}"))


@app.get("/unsubscribe/<token>")
def unsubscribe_page(token: str) -> Answer:
    """Show the one button that ends email."""
    if wiring.coach().keys.subject(Purpose.UNSUBSCRIBE, token) is None:
        return _plain(404, pages.BAD_LINK)
    return _html(200, _pages().unsubscribe(token, done=False), PRIVATE)


@app.post("/unsubscribe/<token>")
def unsubscribing(token: str) -> Answer:
    """End email, for a button or for a mail program (RFC 8058: any kind of body, no redirect)."""
    coach = wiring.coach()
    person_id = coach.keys.subject(Purpose.UNSUBSCRIBE, token)
    if person_id is None:
        return _plain(404, pages.BAD_LINK)
    fields = _fields()
    by_program = isinstance(fields, Refused) or "List-Unsubscribe" in fields
    wording = "List-Unsubscribe=One-Click" if by_program else "Stop the emails"
    if coach.store.read(person_id):
        leave(coach, person_id, Channel.EMAIL, _now(), wording, "mail" if by_program else "link")
    return _html(200, _pages().unsubscribe(token, done=True), PRIVATE)


@app.get("/plan/<token>")
def plan_page(token: str) -> Answer:
    """Show the step, and the day that was tapped in the mail."""
    person = _person(Purpose.PLAN, token)
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    return _plan_answer(token, person, app.current_event.query_string_parameters)


@app.post("/plan/<token>")
def planning(token: str) -> Answer:
    """Set the plan."""
    person = _person(Purpose.PLAN, token)
    fields = _fields()
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    if isinstance(fields, Refused):
        return _refused(fields)
    now = _now()
    if open_step(person, now) is None:
        return _plan_answer(token, person, {})
    planned = forms.read_plan(fields, person.profile.zone, now)
    if not isinstance(planned, forms.Planned):
        return _plan_answer(token, person, fields, planned)
    _act(person, Reading(intent="plan", date=planned.day, time=planned.clock), "plan", now)
    return _see(f"{_my_address(person.id)}?said=plan")


@app.get("/alert/<token>")
def alert_shown(token: str) -> Answer:
    """Show an operator who may be in danger, how to reach them, and what they wrote."""
    said = (app.current_event.query_string_parameters or {}).get("said", "")
    person = _person(Purpose.ALERT, token)
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    coach = wiring.coach()
    seen = coach.store.alert(person.id) is None
    alert = alert_page(person, _export(coach, person.id), _now(), seen=seen)
    return _html(200, _pages().alert(token, alert, said), PRIVATE) if alert else _plain(410, pages.OVER)


@app.post("/alert/<token>")
def alert_answered(token: str) -> Answer:
    """Note that an operator has seen an alert, or end the hold."""
    person = _person(Purpose.ALERT, token)
    fields = _fields()
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    if isinstance(fields, Refused):
        return _refused(fields)
    alerts.seen(wiring.coach(), person.id)  # whoever starts the coaching again has seen it too
    if fields.get("do") == "release" and person.profile.state is State.HELD:
        _act(person, Reading(intent="resume"), "a coach ended the hold", _now())
        return _see(f"/alert/{token}?said=released")
    return _see(f"/alert/{token}?said=seen")


@app.get("/me/<token>")
def my_own_page(token: str) -> Answer:
    """Show somebody what they built, said and have ahead."""
    person = _person(Purpose.PAGE, token)
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    said = (app.current_event.query_string_parameters or {}).get("said", "")
    return _my_answer(200, token, person, forms.my_form(person, _now()), said)


@app.get("/me/<token>/<action>")
def asking_first(token: str, action: str) -> Answer:
    """Say what a button of the personal page would do that cannot be taken back."""
    person = _person(Purpose.PAGE, token)
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    if action != "erase":
        return _plain(404, pages.NOT_FOUND)
    return _html(200, _pages().erase(token), PRIVATE)


@app.post("/me/<token>/<action>")
def changing(token: str, action: str) -> Answer:
    """Do what a button of the personal page says."""
    person = _person(Purpose.PAGE, token)
    if isinstance(person, Plain):
        return _plain(_missing(person), person)
    fields = _fields()
    if isinstance(fields, Refused):
        return _refused(fields)
    do = ACTIONS.get(action)
    return do(token, person, fields) if do else _plain(404, pages.NOT_FOUND)


@app.get("/privacy")
def privacy_page() -> Answer:
    """Show the privacy page."""
    return _html(200, _pages().privacy(), PUBLIC)


@app.get("/terms")
def terms_page() -> Answer:
    """Show the terms."""
    return _html(200, _pages().terms(), PUBLIC)


@app.get("/static/<file>")
def static_file(file: str) -> Answer:
    """Serve the style sheet, the script or the icon."""
    body = _static(wiring.settings().content_dir).get(file)
    if body is None:
        return _plain(404, pages.NOT_FOUND)
    return Response(200, KINDS[Path(file).suffix], body, headers={**SAFE, **FOREVER})


@app.not_found
def no_such_page(_error: Exception) -> Answer:
    """Say that there is no such page."""
    return _plain(404, pages.NOT_FOUND)


@app.exception_handler(TryLaterError)  # type: ignore[untyped-decorator]
def busy(_error: TryLaterError) -> Answer:
    """Ask for patience: nothing happened."""
    logger.warning("busy")
    return _plain(503, pages.BUSY)


@app.exception_handler(Exception)  # type: ignore[untyped-decorator]
def broken(error: Exception) -> Answer:
    """Say that it was us; the log has the kind of error and the place, never its words, which may be a person's."""
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = f"{Path(place[0].filename).name}:{place[0].lineno}" if place else ""
    logger.error("page failed", extra={"error": type(error).__name__, "where": where})
    return _plain(500, pages.BROKEN)


def _plan(token: str, person: Person, fields: Mapping[str, str]) -> Answer:
    now = _now()
    if open_step(person, now) is None:
        return _see(f"/me/{token}?said=none")
    planned = forms.read_plan(fields, person.profile.zone, now)
    if not isinstance(planned, forms.Planned):
        return _my_answer(422, token, person, forms.my_form(person, now, fields, planned, "plan"))
    _act(person, Reading(intent="plan", date=planned.day, time=planned.clock), "plan", now)
    return _see(f"/me/{token}?said=plan")


def _settings(token: str, person: Person, fields: Mapping[str, str]) -> Answer:
    now, profile = _now(), person.profile
    if profile.state in {State.STOPPED, State.PENDING}:
        return _see(f"/me/{token}?said=none")
    wished = forms.read_settings(fields, person)
    if not isinstance(wished, forms.Wished):
        return _my_answer(422, token, person, forms.my_form(person, now, fields, wished, "settings"))
    if wished.zone != profile.zone:
        move(wiring.coach(), person.id, wished.zone, now)
    if wished.hour != profile.hour:
        hour = f"{wished.hour:%H:%M}"
        _act(person, Reading(intent="settings", setting="time", value=hour), f"hour {hour}", now)
    if wished.cadence != profile.cadence:
        rhythm = wished.cadence.value
        words = next(choice.label for choice in forms.MY_CADENCES if choice.value == rhythm)
        _act(person, Reading(intent="settings", setting="cadence", value=rhythm), words, now)
    return _see(f"/me/{token}?said=settings")


def _add(channel: Channel, token: str, person: Person, fields: Mapping[str, str]) -> Answer:
    if not may_add(person, channel):
        return _see(f"/me/{token}?said=none")
    coach, now = wiring.coach(), _now()
    wording = _pages().wordings()[channel]
    wanted = read_wanted(fields, person, channel, wording, text_number=coach.settings.text_number)
    if not isinstance(wanted, Wanted):
        form = forms.my_form(person, now, typed(fields, ADDED[channel]), wanted, f"add-{channel.word}")
        return _my_answer(422, token, person, form)
    reason = add(coach, person.id, wanted, now, source(app.current_event.raw_event))
    if reason:
        logger.info("ask swallowed", extra={"reason": reason})
    return _see(f"/me/{token}?said=asked")


def _pause(token: str, person: Person, fields: Mapping[str, str]) -> Answer:
    if person.profile.state is not State.ACTIVE:
        return _see(f"/me/{token}?said=none")
    now = _now()
    until = forms.read_break(fields, person.profile.zone, now)
    _act(person, Reading(intent="pause", until=until), "pause", now)
    return _see(f"/me/{token}?said=pause")


def _resume(token: str, person: Person, _fields: Mapping[str, str]) -> Answer:
    if person.profile.state not in {State.PAUSED, State.HELD, State.FINISHED}:
        return _see(f"/me/{token}?said=none")
    _act(person, Reading(intent="resume"), "go on", _now())
    return _see(f"/me/{token}?said=resume")


def _monthly(token: str, person: Person, _fields: Mapping[str, str]) -> Answer:
    if person.profile.state is not State.FINISHED:
        return _see(f"/me/{token}?said=none")
    _act(person, Reading(intent="settings", setting="cadence", value="monthly"), "one message a month", _now())
    return _see(f"/me/{token}?said=monthly")


def _undo(token: str, person: Person, _fields: Mapping[str, str]) -> Answer:
    if person.week.last is None or person.profile.state is State.STOPPED:
        return _see(f"/me/{token}?said=none")
    _act(person, Reading(intent="undo"), "take back the last one", _now())
    return _see(f"/me/{token}?said=undo")


def _correct(token: str, person: Person, fields: Mapping[str, str]) -> Answer:
    removes = fields.get("do") == "remove"
    right = forms.read_correction(fields)
    if right is None and not removes:
        return _see(f"/me/{token}?said=figure")
    done = correct(wiring.coach(), person.id, fields.get("ref", ""), None if removes else right)
    return _see(f"/me/{token}?said={'none' if not done else 'removed' if removes else 'corrected'}")


def _unmeet(token: str, person: Person, fields: Mapping[str, str]) -> Answer:
    done = unmeet(wiring.coach(), person.id, fields.get("name", ""))
    return _see(f"/me/{token}?said={'unmet' if done else 'none'}")


def _leave(token: str, person: Person, _fields: Mapping[str, str]) -> Answer:
    if person.profile.state is not State.STOPPED:
        leave(wiring.coach(), person.id, None, _now(), "Leave: stop everything", "page")
    return _see(f"/me/{token}?said=leave")


def _erase(_token: str, person: Person, _fields: Mapping[str, str]) -> Answer:
    erase(wiring.coach(), person.id, _now())
    logger.info("erased", extra={"person": person.id})
    return _plain(200, pages.ERASED)


def _download(_token: str, person: Person, _fields: Mapping[str, str]) -> Answer:
    body = json.dumps(_export(wiring.coach(), person.id), indent=2, ensure_ascii=False)
    name = f"careerline-{local(_now(), person.profile.zone):%Y-%m-%d}.json"
    headers = {**SAFE, **PRIVATE, "content-disposition": f'attachment; filename="{name}"'}
    return Response(200, "application/json; charset=utf-8", body, headers=headers)


ACTIONS: dict[str, Callable[[str, Person, Mapping[str, str]], Answer]] = {
    "plan": _plan,
    "settings": _settings,
    "add-sms": partial(_add, Channel.SMS),
    "add-email": partial(_add, Channel.EMAIL),
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


def _export(coach: Coach, person_id: str) -> dict[str, Any]:
    return coach.store.export(person_id) or {"log": [], "people": [], "heard": []}


def _act(person: Person, reading: Reading, words: str, now: datetime) -> None:
    act(wiring.coach(), person.id, reading, now, f"page-{ULID()}", words)


def _plan_answer(
    token: str, person: Person, values: Mapping[str, str] | None, errors: Mapping[str, str] | None = None
) -> Answer:
    coach, now = wiring.coach(), _now()
    if open_step(person, now) is None:
        return _plain(410, replace(pages.NO_STEP, href=_my_address(person.id), label="See your page"))
    form = forms.plan_form(person, now, values, errors)
    short = coach.composer.step(person, person.week.step).short
    page_token = coach.keys.token(Purpose.PAGE, person.id)
    return _html(422 if errors else 200, _pages().plan(token, page_token, short, form), PRIVATE)


def _my_answer(status: int, token: str, person: Person, form: forms.Form, said: str = "") -> Answer:
    coach, now = wiring.coach(), _now()
    waiting = open_step(person, now)
    step = coach.composer.step(person, waiting).short if waiting else ""
    over = is_over(person, coach.programme)
    me = my_page(person, _export(coach, person.id), step, now, coach.store.logged(person.id), over=over)
    return _html(status, _pages().me(token, me, form, said), PRIVATE)


def _person(purpose: Purpose, token: str) -> Person | Plain:
    """Return whose link this is, or the page that says why it leads nowhere."""
    coach = wiring.coach()
    person_id = coach.keys.subject(purpose, token)
    if person_id is None:
        return pages.BAD_LINK
    return coach.store.read(person_id) or pages.GONE


def _asked(token: str) -> tuple[Person, int] | Plain:
    """Return whose ask a link answers and its number, or the page that says why a yes would not count."""
    key = wiring.coach().keys.subject(Purpose.CONFIRM, token)
    number = ask_number(key or "")
    if key is None or not number:
        return pages.BAD_LINK
    person = wiring.coach().store.read(key.partition("-")[0])
    if person is None:
        return pages.GONE
    state, ask = person.profile.email, person.ask(Channel.EMAIL)
    # What went to an address that they replaced must not lead anybody to their page.
    counts = ask.is_for(number) and (state is ChannelState.CONFIRMED or (state is not None and ask.is_open(_now())))
    return (person, number) if counts else _run_out(number)


def _run_out(number: int) -> Plain:
    return pages.ASK_RUN_OUT if number > 1 else pages.EXPIRED


def _missing(plain: Plain) -> int:
    return 404 if plain is pages.BAD_LINK else 410


def _my_address(person_id: str) -> str:
    return f"/me/{wiring.coach().keys.token(Purpose.PAGE, person_id)}"


def _stamp() -> str:
    return wiring.coach().keys.token(Purpose.FORM, _now().isoformat())


def _stamp_wrong(stamp: str, now: datetime) -> str:
    """Return what is wrong with the form's stamp; a form without one is as good as any."""
    if not stamp:
        return ""
    made = wiring.coach().keys.subject(Purpose.FORM, stamp)
    if made is None:
        return "the stamp is not ours"
    age = now - datetime.fromisoformat(made)
    return "too fast for a person" if timedelta() < age < TOO_FAST else ""


def _now() -> datetime:
    return datetime.now(UTC)


def _fields() -> dict[str, str] | Refused:
    return read_post(app.current_event.raw_event)


def _pages() -> Pages:
    coach = wiring.coach()
    return _pages_of(coach.composer.templates, coach.settings)


@cache
def _pages_of(templates: Templates, settings: Settings) -> Pages:
    return Pages(templates, settings, _static(settings.content_dir))


@cache
def _static(content_dir: str) -> dict[str, str]:
    folder = Path(content_dir) / "pages" / "static"
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir()) if file.suffix in KINDS}


def _html(status: int, body: str, caching: Mapping[str, str]) -> Answer:
    return Response(status, "text/html; charset=utf-8", body, headers={**SAFE, **caching})


def _plain(status: int, plain: Plain) -> Answer:
    answer = _html(status, _pages().plain(plain), PRIVATE)
    if status == 503:
        answer.headers["retry-after"] = "30"
    return answer


def _refused(refused: Refused) -> Answer:
    return _plain(refused.status, REFUSALS[refused.status])


def _see(address: str) -> Answer:
    """Send a browser on with a GET, so that going back or again posts nothing twice."""
    return Response(303, "text/plain; charset=utf-8", "", headers={**SAFE, **PRIVATE, "location": address})
