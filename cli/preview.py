"""`careerline preview`: shows a message as one person would get it, or all of them on one page."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import click

from careerline.adapters.content import read_programme_file
from careerline.coaching.programme import Programme
from careerline.errors import ContentError
from careerline.people.person import Person, Totals, Who
from careerline.words.crisis import FILE
from careerline.words.segments import ONE_SEGMENT
from cli.check import TEMPLATES
from cli.checking.folder import read_folder
from cli.previewing.shown import Shown, shown
from cli.words.cast import FORMS, MAILS, PLANS, PROGRESS, ROSA, TEXTS, somebody
from cli.words.messages import MAIL, TEXT, Message, every_message

BUILT: Mapping[str, Totals] = dict(zip(("nothing", "little", "much"), PROGRESS.values(), strict=True))
STEPS = dict(zip(("usual", "smaller", "larger", "swap"), FORMS.values(), strict=True))
DAYS = dict(zip(("none", "today", "tomorrow", "far"), PLANS, strict=True))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Whom the messages are shown for."""

    who: Who
    built: str
    step: str
    plan: str | None  # None: whatever the message comes with

    def person(self, message: Message) -> Person:
        """Return them in the week of a message, with a plan that it can come with."""
        usual = "a plan for tomorrow" if "a plan for tomorrow" in message.plans else next(iter(message.plans))
        plan = DAYS[self.plan] if self.plan else "a plan for today" if message.name.endswith("/nudge") else usual
        return somebody(
            self.who,
            week=message.week,
            form=STEPS[self.step],
            progress=BUILT[self.built],
            plan=PLANS[plan],
            cadence=message.cadence,
            channels=MAILS if message.channel is MAIL else TEXTS,
        )

    def described(self) -> Sequence[str]:
        """Return who they are, in a few words each."""
        who = self.who
        lines = [who.name or "no name", who.career or "no career in mind yet"]
        if who.goal:
            lines.append(f'in three months: "{who.goal}"')
        if who.between_jobs:
            lines.append("no job right now")
        return [*lines, f"{self.built} built", f"the {self.step} step"]


@click.command()
@click.argument("message", required=False)
@click.option("--all", "page", type=click.Path(path_type=Path), help="Write every message to this HTML page.")
@click.option("--name", default=ROSA.name, help="The person's name.")
@click.option("--career", default=ROSA.career, help='What they want to become; "" for not sure yet.')
@click.option("--goal", default=ROSA.goal, help="What they want to do in three months.")
@click.option("--between-jobs", is_flag=True, help="They have no job right now.")
@click.option("--built", type=click.Choice(list(BUILT)), default="little", help="What they have built so far.")
@click.option("--step", type=click.Choice(list(STEPS)), default="usual", help="Which form of the week's step they got.")
@click.option("--plan", type=click.Choice(list(DAYS)), help="The day that they named for it.")
@click.option("--programme", default="career", help="The programme, a folder of programmes/.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False, exists=True), default=TEMPLATES, hidden=True)
def preview(
    message: str | None,
    page: Path | None,
    name: str,
    career: str,
    goal: str,
    between_jobs: bool,  # noqa: FBT001
    built: str,
    step: str,
    plan: str | None,
    programme: str,
    folder: Path,
) -> None:
    """Show MESSAGE, such as week-02/step, as one person would get it.

    Without MESSAGE, the names of all messages are listed. --all page.html writes all of them to one page.
    """
    words = read_folder(folder)
    files = {**words.templates, FILE: words.files.get(FILE, "")}
    try:
        told = read_programme_file(str(folder), programme)
    except ContentError as wrong:
        raise click.ClickException(f"{wrong}. careerline check says more.") from wrong
    who = replace(
        ROSA, name=name, career=career, goal=goal, between_jobs=between_jobs, job="" if between_jobs else ROSA.job
    )
    reader = _Reader(who, built, step, plan)
    messages = list(every_message(told))
    if page:
        _write(page, files, told, messages, reader)
    elif message:
        _show(files, told, _named(message, messages), reader)
    else:
        for found in {one.name: one for one in messages}.values():
            click.echo(f"{found.name:32} {found.when}")


def _named(wanted: str, messages: Sequence[Message]) -> list[Message]:
    """Return a message on each of its channels, by its name or the end of it."""
    found = [one for one in messages if one.name == wanted] or [
        one for one in messages if one.name.endswith(f"/{wanted}") and not one.name.startswith("answers/parts/")
    ]
    names = list(dict.fromkeys(one.name for one in found))
    if len(names) == 1:
        # A stranger's answer is the same message without the person.
        return list({one.channel: one for one in reversed(found)}.values())[::-1]
    every = list(dict.fromkeys(one.name for one in messages))
    near = names[:3] or get_close_matches(wanted, every, n=3, cutoff=0.4)
    hint = f"Did you mean {' or '.join(near)}?" if near else "Without a name, careerline preview lists them all."
    raise click.ClickException(f"{'several messages are' if names else 'no message is'} called {wanted}. {hint}")


def _show(files: Mapping[str, str], programme: Programme, messages: Sequence[Message], reader: _Reader) -> None:
    click.secho(f"{messages[0].name}: {messages[0].when}", bold=True)
    click.echo(f"For {', '.join(reader.described())}.")
    for message in messages:
        if message.channel is MAIL and message.name.startswith("answers/"):
            continue  # by mail an answer has the same words
        try:
            for one in shown(files, programme, message, reader.person(message)):
                _print(one)
        except ContentError as wrong:
            raise click.ClickException(str(wrong)) from wrong
    if all(message.channel is TEXT for message in messages):
        click.echo("\nBy email it has no message of its own: the idea brings the step, and the check what came of it.")


def _print(one: Shown) -> None:
    wording = f", wording {one.wording} of {one.wordings}" if one.wordings > 1 else ""
    click.echo()
    click.secho(f"templates/{one.file}{wording}", dim=True)
    if one.is_mail:
        click.echo(textwrap.indent(f"Subject: {one.subject}\n\n{one.words.strip()}\n", "  | ", lambda _line: True))
        click.echo(f"  {len(one.html.encode()) / 1000:.0f} KB, grade {max(one.grade, 0):.0f}")
        return
    lines = [wrapped for line in one.words.splitlines() for wrapped in textwrap.wrap(line, 44) or [""]]
    width = max(len(line) for line in lines) if lines else 0
    for line in lines:
        click.secho(f"  | {line:{width}} |")
    fits = one.texts == 1 and one.septets <= ONE_SEGMENT
    counted = f"  {one.septets} of {ONE_SEGMENT} characters, {one.texts} text{'' if one.texts == 1 else 's'}"
    click.secho(f"{counted}, grade {max(one.grade, 0):.0f}", fg=None if fits else "red")


def _write(
    page: Path, files: Mapping[str, str], programme: Programme, messages: Sequence[Message], reader: _Reader
) -> None:
    from cli.previewing.gallery import gallery

    html = gallery(files, programme, {one: reader.person(one) for one in messages}, reader.described())
    try:
        page.write_text(html, "utf-8")
    except OSError as wrong:
        raise click.ClickException(f"{page} cannot be written: {wrong.strerror}") from wrong
    click.echo(f"{page}: {len({one.name for one in messages})} messages. Open it in a browser.")
