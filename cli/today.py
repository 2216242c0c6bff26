"""`careerline today`: what went out today, what is left of its limits, and what is stopped."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from careerline.agenda import Channel
from careerline.errors import CareerlineError, TryLaterError
from cli import service
from cli.halt import moment_now, stopped_lines

if TYPE_CHECKING:
    from careerline.coach import Coach
    from careerline.ports import Quota


@click.command()
@click.option("--stack", help="The deployed stack to look at; without it, the environment says which.")
def today(stack: str | None) -> None:
    """Say what went out today, what is left of the day's limits, and whether anything is stopped."""
    service.choose(stack)
    try:
        lines = _lines(moment_now())
    except CareerlineError as error:
        raise click.ClickException(str(error)) from error
    click.echo("\n".join(lines))


def _lines(now: datetime) -> list[str]:
    from careerline.moments import limits_day
    from careerline.sending.pace import CENT_PARTS, NO_LIMIT, limits, rates, sender_of, spent_percent

    coach = service.coach()
    quota = _quota(coach)
    day, most, rate = coach.store.day(now), limits(coach.settings), rates(coach.settings, quota)
    sender = sender_of(coach.settings).says
    texts = f"{day.texts} segments"
    if most.texts < NO_LIMIT:
        texts = f"{day.texts} of {most.texts} segments, {max(most.texts - day.texts, 0)} left for coaching"
    money = f"${day.cost / CENT_PARTS:.2f} of ${most.cost / CENT_PARTS:.2f} ({spent_percent(day, most)} %)"
    return [
        f"{limits_day(now)}, since midnight Pacific time",
        f"  texts    {texts}",
        f"  emails   {day.mails}{_account(quota)}",
        f"  answers  {day.answers} of both, with asks and confirmations; nothing holds them back",
        f"  money    {money}",
        f"  pace     {rate[Channel.SMS]:g} texts and {rate[Channel.EMAIL]:g} emails a second; the sender is {sender}",
        *stopped_lines(coach.store.stops(), now),
    ]


def _quota(coach: "Coach") -> "Quota | None":
    try:
        return coach.mailbox.quota()
    except TryLaterError:
        return None


def _account(quota: "Quota | None") -> str:
    """Return what SES says that the account may still send, and whether it may at all."""
    if quota is None:
        return "; Amazon SES could not be asked what the account may send"
    said = f"; Amazon SES lets the account send {quota.per_day:.0f} in 24 hours and has sent {quota.used:.0f}"
    if quota.refused:
        return f"{said}. {quota.refused}"
    if quota.at_risk:
        return f"{said}. AWS reviews whether it may go on, and emails go at half their pace: see the SES console"
    return said
