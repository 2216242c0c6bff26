"""`careerline check`: says every mistake in the words, where it stands and how to mend it."""

from pathlib import Path

import click

TEMPLATES = Path(__file__).parents[1] / "templates"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=TEMPLATES)
def check(folder: Path) -> None:
    """Try every message in FOLDER on everybody who may get it, and say what to mend.

    Without FOLDER, the project's own templates/ are tried. The status is 0 where nothing is wrong, 1 where something
    is, and 2 where the folder cannot be read.
    """
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {folder}; name the one that holds programmes/ and answers/")
    from cli.checking.check import check as checked

    found = checked(folder)
    for complaint in found.complaints:
        click.echo(complaint.shown(folder.resolve().name))
    if found.complaints:
        files = len({complaint.file for complaint in found.complaints})
        click.echo(f"\n{_many(len(found.complaints), 'mistake')} in {_many(files, 'file')}.")
        raise SystemExit(1)
    click.echo(f"Nothing to mend: {found.files} files, {found.messages} messages tried.")


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
