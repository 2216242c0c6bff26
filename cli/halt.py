"""`careerline halt` and `careerline go`: the kill switch, for the day on which something goes wrong.

They need the table and nothing else of the service, so that they work when the rest does not. `--status` asks Amazon
SES too, and says where it could not.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from careerline.agenda import Channel
from careerline.errors import CareerlineError, TryLaterError
from careerline.ports import Stop, Stops
from cli import service

if TYPE_CHECKING:
    from careerline.adapters.dynamodb import DynamoStore


def _switch(command: Callable[..., Any]) -> click.Command:
    """Give a command what both have: which table, and to look only."""
    for option in (
        click.option("--status", is_flag=True, help="Only say what is halted or slowed down, and since when."),
        click.option("--table", help="The table, by its name: the output TableName of the stack."),
        click.option("--stack", help="The deployed stack to work on; without it, TABLE_NAME says which table."),
    ):
        command = option(command)
    return click.command()(command)


@_switch
def halt(stack: str | None, table: str | None, status: bool) -> None:  # noqa: FBT001  (click gives options as arguments)
    """Stop all sending, to everybody, within a minute.

    Stops and replies are still heard, and everybody stays due: after `careerline go` they get what still makes sense.
    """
    store, now = _store(stack, table), moment_now()
    if status:
        _say(store, now)
        return
    with reaching():
        since = store.stop(Stop(None, now)).since
    if since < now:
        click.echo(f"Sending was halted already, {spoken(since, now)}. It stays so.")
        return
    click.echo(
        "Sending is halted. What is on its way is out within a minute; after that nobody gets anything.\n"
        "Replies and stops are still heard, and operators still hear of a crisis. Everybody stays due.\n"
        "To let it go on: careerline go"
    )


@_switch
def go(stack: str | None, table: str | None, status: bool) -> None:  # noqa: FBT001  (click gives options as arguments)
    """Let sending go on, whoever or whatever stopped it: whoever was due gets what still makes sense."""
    store, now = _store(stack, table), moment_now()
    if status:
        _say(store, now)
        return
    with reaching():
        stopped = store.go(now)
    if not stopped.all:
        click.echo("Sending was not halted. Nothing has changed.")
        return
    if stopped.halted:
        click.echo(f"Sending goes on. It was halted {spoken(stopped.halted, now)}.")
    for stop in stopped.all:
        if stop.channel:
            click.echo(f"Coaching by {SPOKEN[stop.channel]} goes on. It was stopped {spoken(stop.since, now)}.")
    click.echo(
        "Whoever was due gets what still makes sense; what is too late by now is dropped, and the ledger says so.\n"
        "Where a carrier had stopped it, that takes a quarter of an hour, and stops again if the cause is not mended."
    )


SPOKEN = {Channel.SMS: "text", Channel.EMAIL: "email"}


def stopped_lines(stops: Stops, now: datetime) -> Iterator[str]:
    """Yield what is stopped and why, a line each; one line where nothing is."""
    yield f"Sending is halted, {spoken(stops.halted, now)}." if stops.halted else "Sending is not halted."
    for stop in stops.all:
        if stop.channel:
            yield f"Coaching by {SPOKEN[stop.channel]} is stopped, {spoken(stop.since, now)}: {stop.reason}"


def _say(store: "DynamoStore", now: datetime) -> None:
    with reaching():
        stops = store.stops()
    for line in (*stopped_lines(stops, now), *_account_lines()):
        click.echo(line)


def _account_lines() -> Iterator[str]:
    """Yield what Amazon SES holds against our account: that it takes nothing, or reviews whether it should."""
    import boto3
    from botocore.config import Config
    from botocore.exceptions import BotoCoreError

    from careerline.adapters.ses import SesMailbox

    patience = Config(retries={"total_max_attempts": 2}, connect_timeout=2, read_timeout=4)
    try:
        quota = SesMailbox(boto3.client("sesv2", config=patience), "", "", "").quota()  # it asks, and sends nothing
    except (BotoCoreError, TryLaterError):
        yield "Amazon SES could not be asked whether it slows email down."
        return
    if quota.refused:
        yield quota.refused
    elif quota.at_risk:
        yield (
            "Email goes at half its pace: AWS reviews whether the account may go on sending. See the SES console; the "
            "pace is whole again by itself once the review is over."
        )


def moment_now() -> datetime:
    """Return the moment, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def spoken(since: datetime, now: datetime) -> str:
    """Return a moment and how long ago it was, for people: `since 2026-03-05 21:12 UTC (2 hours)`."""
    ago = max(now - since, timedelta())
    span, unit = (ago.days, "day") if ago.days > 1 else (ago // timedelta(hours=1), "hour")
    if not span:
        span, unit = ago // timedelta(minutes=1), "minute"
    return f"since {since:%Y-%m-%d %H:%M} UTC ({span} {unit}{'' if span == 1 else 's'})"


def _store(stack: str | None, table: str | None) -> "DynamoStore":
    """Return the store on the table that was named."""
    import boto3

    from careerline.adapters.dynamodb import DynamoStore
    from careerline.people.links import Keys

    name = table or (_table_of(stack) if stack else os.environ.get("TABLE_NAME", ""))
    if not name:
        raise click.UsageError(
            "say which service: --stack with the name of the stack, or --table with that of the table"
        )
    with reaching():
        client = boto3.client("dynamodb")
    return DynamoStore(client, name, Keys(""), 1)  # the switch has no address and no shard


def _table_of(stack: str) -> str:
    """Return the table of a deployed stack, by its outputs."""
    import boto3

    with service.reading(stack):
        (found,) = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"]
    for output in found.get("Outputs", []):
        if output.get("OutputKey") == "TableName":
            return str(output["OutputValue"])
    raise click.ClickException(f"the stack {stack} has no output TableName: is it a Careerline stack?")


@contextmanager
def reaching() -> Iterator[None]:
    """Say what is in the way where the table cannot be reached, and what to check."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (BotoCoreError, ClientError, CareerlineError) as error:
        why = str(error.__cause__ or error).rstrip(".")
        raise click.ClickException(
            f"nothing was done: {why}. Check the name of the table, the region and your AWS credentials."
        ) from error
