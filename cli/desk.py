"""`careerline desk`: who waits for a human, what they wrote, and the coach's own words back to them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import click

from careerline.errors import CareerlineError
from cli import service


@click.group()
@click.option("--stack", help="The deployed stack to work on; without it, the environment says which.")
def desk(stack: str | None) -> None:
    """See who waits for a human, and answer them.

    People stand here by their id. No phone number and no address is ever shown; what somebody wrote is shown by `open`
    alone, to be read and not kept.
    """
    service.choose(stack)


@desk.command("list")
def list_() -> None:
    """Say who waits, why and since when: danger first, then the longest waiting."""
    from careerline.people.desk import waiting

    with _reaching():
        people = waiting(service.coach())
    if not people:
        click.echo("Nobody waits.")
        return
    for one in people:
        click.echo(f"{one.person}  {_why(one.since)}")
    click.echo("\nTo read one: careerline desk open PERSON")


@desk.command("open")
@click.argument("person")
def open_(person: str) -> None:
    """Show why PERSON waits and what was written, from a day before on."""
    from careerline.moments import local
    from careerline.people.desk import opened

    with _reaching():
        coach = service.coach()
        found = opened(coach, person)
    if found is None:
        raise click.ClickException(f"nobody has the id {person}; `careerline desk list` shows who waits")
    profile, who = found.person.profile, found.person.who
    about = f", wants to become: {who.career}" if who.career else ""
    click.echo(f"{who.name or 'No name'}{about} (coaching: {profile.state.value}, week {profile.week})")
    click.echo(_why(found.since) or "Does not wait for anybody.")
    click.echo()
    for line in found.lines:
        there = local(line.at, profile.zone)
        click.echo(f"{there:%a %b} {there.day} {there:%H:%M}  {'>' if line.theirs else ' '} {line.text}")
    click.echo("\nTimes are theirs. To answer: careerline desk reply PERSON. To mark it: careerline desk done PERSON")


@desk.command()
@click.argument("person")
@click.argument("words", nargs=-1)
def reply(person: str, words: tuple[str, ...]) -> None:
    """Write WORDS to PERSON, with your name at the end; without any, they are asked for.

    They go the way that the person wrote last, at once within a day of that, else in the hours in which texts may go.
    What the person waited for is then off the desk, but for danger: mark that by itself.
    """
    from careerline.agenda import Channel
    from careerline.people.desk import reply
    from careerline.words.spoken import spoken_moment

    said = " ".join(words) or click.prompt("Your words")
    now = datetime.now(UTC)
    with _reaching():
        how = reply(service.coach(), person, said, now)
    when = f" {spoken_moment(how.goes, now, how.zone)}, their time," if how.goes > now else ""
    click.echo(f"It goes by {'text' if how.channel is Channel.SMS else 'email'}{when} and is off the desk.")


@desk.command()
@click.argument("person")
@click.argument("reasons", nargs=-1)
def done(person: str, reasons: tuple[str, ...]) -> None:
    """Mark what PERSON waits for as dealt with: all of it, or the REASONS named.

    The reasons are crisis, question, news, many_texts and unreachable.
    """
    from careerline.people.desk import REASONS, done

    if strange := [reason for reason in reasons if reason not in REASONS]:
        raise click.UsageError(f"{strange[0]} is no reason; they are {', '.join(REASONS)}")
    with _reaching():
        dealt = done(service.coach(), person, reasons)
    if not dealt:
        raise click.ClickException(f"{person} does not wait for that; `careerline desk list` shows who waits")
    click.echo(f"Dealt with: {', '.join(REASONS[reason] for reason in REASONS if reason in dealt)}.")


def _why(since: Mapping[str, datetime]) -> str:
    """Return why somebody waits, each reason with how long: `asked something (2 days)`."""
    from careerline.people.desk import REASONS

    now = datetime.now(UTC)
    return ", ".join(f"{REASONS[reason]} ({_ago(now - at)})" for reason, at in since.items())


def _ago(span: timedelta) -> str:
    number, unit = next(
        (
            (span // one, unit)
            for one, unit in ((timedelta(days=1), "day"), (timedelta(hours=1), "hour"))
            if span // one > 0
        ),
        (max(0, span // timedelta(minutes=1)), "minute"),
    )
    return f"{number} {unit}{'' if number == 1 else 's'}"


@contextmanager
def _reaching() -> Iterator[None]:
    """Say what is in the way, in the words of whoever sits at the desk."""
    try:
        yield
    except CareerlineError as error:
        raise click.ClickException(f"nothing was done: {error}") from error
