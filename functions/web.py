"""Web: the site. Sign up, say yes, see and change one's own page, leave. A GET shows, a POST acts."""

import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.errors import TryLaterError
from careerline.settings import Settings
from careerline.site import alerting, joining, mine, pages, planning
from careerline.site.answers import FOREVER, PUBLIC, SAFE, Answer, html
from careerline.site.pages import Pages
from careerline.site.requests import Refused, read_post, source
from careerline.site.site import Site
from careerline.words.templates import Templates

logger = Logger()
app = APIGatewayHttpResolver()

KINDS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Answer one request of a browser or a mail program."""
    return app.resolve(event, context)


@app.get("/")
def form_page() -> Response[str]:
    """Show the sign-up form."""
    return _answer(joining.form(_site(), _now()))


@app.post("/")
def signing_up() -> Response[str]:
    """Take a sign-up."""
    return _posted(lambda site, fields, now: joining.sign_up(site, fields, _source(), now))


@app.get("/welcome")
def welcome_page() -> Response[str]:
    """Say what happens next, to everybody alike."""
    return _answer(joining.welcome(_site()))


@app.get("/confirm/<token>")
def confirm_page(token: str) -> Response[str]:
    """Show the one button that says yes to email."""
    return _answer(joining.ask(_site(), token, _now()))


@app.post("/confirm/<token>")
def confirming(token: str) -> Response[str]:
    """Take the yes; a second one changes nothing."""
    return _answer(joining.confirm(_site(), token, _now()))


@app.get("/unsubscribe/<token>")
def unsubscribe_page(token: str) -> Response[str]:
    """Show the one button that ends email."""
    return _answer(joining.unsubscribe_page(_site(), token))


@app.post("/unsubscribe/<token>")
def unsubscribing(token: str) -> Response[str]:
    """End email, for a button or for a mail program, whatever its body is."""
    return _answer(joining.unsubscribe(_site(), token, _fields(), _now()))


@app.get("/plan/<token>")
def plan_page(token: str) -> Response[str]:
    """Show the step, and the day that was tapped in the mail."""
    return _answer(planning.show(_site(), token, _query(), _now()))


@app.post("/plan/<token>")
def making_a_plan(token: str) -> Response[str]:
    """Set the plan."""
    return _posted(lambda site, fields, now: planning.plan(site, token, fields, now))


@app.get("/alert/<token>")
def alert_page(token: str) -> Response[str]:
    """Show an operator who may be in danger."""
    return _answer(alerting.show(_site(), token, _query().get("said", ""), _now()))


@app.post("/alert/<token>")
def answering_an_alert(token: str) -> Response[str]:
    """Note that an operator has seen an alert, or end the hold."""
    return _posted(lambda site, fields, now: alerting.answer(site, token, fields, now))


@app.get("/me/<token>")
def my_page(token: str) -> Response[str]:
    """Show somebody what they built, said and have ahead."""
    return _answer(mine.show(_site(), token, _query().get("said", ""), _now()))


@app.get("/me/<token>/<action>")
def asking_first(token: str, action: str) -> Response[str]:
    """Say what a button of the personal page would do that cannot be taken back."""
    return _answer(mine.ask_first(_site(), token, action))


@app.post("/me/<token>/<action>")
def changing(token: str, action: str) -> Response[str]:
    """Do what a button of the personal page says."""
    return _posted(lambda site, fields, now: mine.change(site, token, action, fields, _source(), now))


@app.get("/privacy")
def privacy_page() -> Response[str]:
    """Show the privacy page."""
    return _answer(html(200, _site().pages.privacy(), PUBLIC))


@app.get("/terms")
def terms_page() -> Response[str]:
    """Show the terms."""
    return _answer(html(200, _site().pages.terms(wiring.coach().composer.lines()), PUBLIC))


@app.get("/static/<file>")
def static_file(file: str) -> Response[str]:
    """Serve the style sheet, the script or the icon."""
    body = _static(wiring.settings().content_dir).get(file)
    if body is None:
        return _answer(_site().plain(404, pages.NOT_FOUND))
    return Response(200, KINDS[Path(file).suffix], body, headers={**SAFE, **FOREVER})


@app.not_found
def no_such_page(_error: Exception) -> Response[str]:
    """Say that there is no such page."""
    return _answer(_site().plain(404, pages.NOT_FOUND))


@app.exception_handler(TryLaterError)  # type: ignore[untyped-decorator]
def busy(_error: TryLaterError) -> Response[str]:
    """Ask for patience: nothing happened."""
    logger.warning("busy")
    return _answer(_site().plain(503, pages.BUSY))


@app.exception_handler(Exception)  # type: ignore[untyped-decorator]
def broken(error: Exception) -> Response[str]:
    """Say that it was us; the log has the kind of error and the place, never its words, which may be a person's."""
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = f"{Path(place[0].filename).name}:{place[0].lineno}" if place else ""
    logger.error("page failed", extra={"error": type(error).__name__, "where": where})
    return _answer(_site().plain(500, pages.BROKEN))


def _posted(do: Callable[[Site, dict[str, str], datetime], Answer]) -> Response[str]:
    """Answer what a form posted, or say why its body is not read."""
    site, fields = _site(), _fields()
    return _answer(site.refused(fields) if isinstance(fields, Refused) else do(site, fields, _now()))


def _answer(answer: Answer) -> Response[str]:
    if answer.noted:
        logger.info(answer.noted.event, extra=dict(answer.noted.facts))
    return Response(answer.status, answer.kind, answer.body, headers=dict(answer.headers))


def _fields() -> dict[str, str] | Refused:
    return read_post(app.current_event.raw_event)


def _query() -> dict[str, str]:
    return app.current_event.query_string_parameters or {}


def _source() -> str:
    return source(app.current_event.raw_event)


def _now() -> datetime:
    return datetime.now(UTC)


def _site() -> Site:
    coach = wiring.coach()
    return Site(coach, _pages(coach.composer.templates, coach.settings))


@cache
def _pages(templates: Templates, settings: Settings) -> Pages:
    return Pages(templates, settings, _static(settings.content_dir))


@cache
def _static(content_dir: str) -> dict[str, str]:
    folder = Path(content_dir) / "pages" / "static"
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir()) if file.suffix in KINDS}
