"""`careerline`: a table of verbs. A verb's module is imported when the verb is used, so `--help` answers at once."""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

import click


class Verb(NamedTuple):
    """Where a verb lives, and what it does in one line."""

    module: str
    command: str
    does: str


VERBS: Mapping[str, Verb] = {
    "read-replies": Verb(
        "cli.read_replies", "read_replies", "Say how replies are understood: JSON Lines in, JSON Lines out."
    ),
    "check": Verb("cli.check", "check", "Say every mistake in the words, where it stands and how to mend it."),
    "preview": Verb("cli.preview", "preview", "Show a message as one person would get it, or all of them on one page."),
    "rehearse": Verb("cli.rehearse", "rehearse", "Play the programme for one person, and print the conversation."),
    "simulate": Verb(
        "cli.simulate", "simulate", "Run the coach among faults, in virtual time, and judge what happened."
    ),
    "today": Verb("cli.today", "today", "Say what went out today, what is left, and what is stopped."),
    "halt": Verb("cli.halt", "halt", "Stop all sending, to everybody, within a minute; nothing is lost."),
    "go": Verb("cli.halt", "go", "Let sending go on, whoever or whatever stopped it."),
    "desk": Verb("cli.desk", "desk", "See who waits for a human, answer them, and mark it dealt with."),
    "people": Verb("cli.people", "people", "Look after single people: let a parked one go on, erase one."),
}


class _Verbs(click.Group):
    """A group that knows its verbs by name alone until one of them is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (the signature is click's)
        """Return the names of the verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the verb, or return None if there is none of that name."""
        verb = VERBS.get(cmd_name)
        if verb is None:
            return None
        command = getattr(import_module(verb.module), verb.command)
        if not isinstance(command, click.Command):
            raise TypeError(f"{verb.module}.{verb.command} is in VERBS and is no click command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of verbs from the table; click would import them all."""
        with formatter.section("Verbs"):
            formatter.write_dl([(name, verb.does) for name, verb in VERBS.items()])


@click.group(
    cls=_Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="VERB [ARGS]...",
)
def main() -> None:
    """Career coaching by text and email, from the terminal."""
