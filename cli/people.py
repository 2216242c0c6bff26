"""`careerline people`: what an operator does for one person."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from careerline.errors import CareerlineError
from cli import service

if TYPE_CHECKING:
    from careerline.ports import Store


@click.group()
@click.option("--stack", help="The deployed stack to work on; without it, the environment says which.")
def people(stack: str | None) -> None:
    """Look after single people."""
    service.choose(stack)


@people.command()
@click.argument("person")
def resume(person: str) -> None:
    """Let a parked PERSON go on, by the id that the log names."""
    from careerline.people.parking import resume

    try:
        why = resume(service.coach(), person)
    except CareerlineError as error:
        raise click.ClickException(str(error)) from error
    if why is None:
        raise click.ClickException(f"{person} is not parked, or nobody has that id; the log line `parked` names the id")
    click.echo(f"{person} goes on. They were parked because: {why}")


@people.command()
@click.argument("who")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def erase(who: str, yes: bool) -> None:  # noqa: FBT001  (click gives each option as an argument)
    """Erase WHO, by phone number, email address or id: everything that is stored of them."""
    from careerline.errors import TryLaterError
    from careerline.people.erasing import erase, finish

    now = datetime.now(UTC)
    try:
        coach = service.coach()
        person = coach.store.read(_id_of(coach.store, who) or "")
        if person is None:
            raise click.ClickException(
                "nobody is stored under that; give the phone number, the email address or the id"
            )
        if not yes:
            signed_up = f"{person.profile.created:%Y-%m-%d}"
            click.confirm(f"Erase {person.id}, who signed up on {signed_up}? It cannot be taken back.", abort=True)
        erase(coach, person.id, now)
    except CareerlineError as error:
        raise click.ClickException(f"nothing was erased: {error}") from error
    try:
        finish(coach, person.id, now)
    except TryLaterError as error:
        click.echo(f"{person.id} is erased. The daily upkeep does the rest: {error}.")
    else:
        click.echo(f"{person.id} is erased, here and at Twilio.")


def _id_of(store: "Store", who: str) -> str | None:
    """Return whose a phone number or an email address is; an id is returned as it is."""
    from careerline.agenda import Channel
    from careerline.people.signup import WrongError, read_email, read_phone
    from careerline.ports import address_key

    if re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{26}", who):
        return who
    try:
        channel, address = (Channel.EMAIL, read_email(who)) if "@" in who else (Channel.SMS, read_phone(who))
    except WrongError as wrong:
        raise click.ClickException(str(wrong)) from wrong
    return store.find(address_key(channel, address))
