"""`careerline rehearse`: plays the programme for one described person, and prints the conversation."""

from pathlib import Path

import click

from careerline.people.desk import CannotReplyError

CONVERSATIONS = Path(__file__).parents[1] / "tests" / "conversations"


@click.command()
@click.argument(
    "scripts",
    nargs=-1,
    required=True,
    metavar="SCRIPT...",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
)
@click.option("--save", is_flag=True, help="Keep it among the conversations that the tests play again.")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=CONVERSATIONS, hidden=True)
def rehearse(scripts: tuple[Path, ...], into: Path, *, save: bool) -> None:
    """Play each SCRIPT: a text file that says who somebody is, and what they write when.

    templates/README.md shows one. A saved conversation is such a file too, and can be played again.
    """
    for script in scripts:
        try:
            said = rehearsed(script.read_text("utf-8"))
        except UnicodeDecodeError as wrong:
            raise click.ClickException(f"{script} is not saved as UTF-8.") from wrong
        except (ValueError, CannotReplyError) as wrong:
            raise click.ClickException(f"{script}: {wrong}") from wrong
        if save:
            into.mkdir(parents=True, exist_ok=True)
            (into / f"{script.stem}.txt").write_text(said, "utf-8")
            click.echo(f"Saved {into.name}/{script.stem}.txt. Read it once more before you commit it.")
        else:
            click.echo(said, nl=False)


def rehearsed(source: str) -> str:
    """Return the conversation of a script, as text that can be played again.

    Raises `ScriptError` for a script that cannot be played, `FormError` for a sign-up that the form refuses.
    """
    from cli.rehearsal.play import play
    from cli.rehearsal.script import read_script
    from cli.rehearsal.transcript import transcript

    script = read_script(source)
    return transcript(script, play(script))
