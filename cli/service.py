"""Which service a command works on: a deployed stack, or the one that the environment names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from careerline.coach import Coach


def choose(stack: str | None) -> None:
    """Work on a deployed stack from here on; where none is named, on what the environment says."""
    if stack:
        os.environ.update(_environment_of(stack))


def coach() -> "Coach":
    """Return the coach of the chosen service; raises `click.UsageError` where none was chosen."""
    from careerline import wiring

    if not os.environ.get("TABLE_NAME"):
        program, verb, *_ = click.get_current_context().command_path.split()
        raise click.UsageError(f"say which service: {program} {verb} --stack with the name of the stack")
    return wiring.coach()


@contextmanager
def reading(stack: str) -> Iterator[None]:
    """Say what is in the way where a deployed stack cannot be read, and what to check."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise click.ClickException(
            f"the stack {stack} could not be read: {error}. Check its name, the region and your AWS credentials."
        ) from error


def _environment_of(stack: str) -> dict[str, str]:
    """Return the variables of a deployed stack's functions: all of them share one environment."""
    import boto3

    with reading(stack):
        found = boto3.client("cloudformation").describe_stack_resource(StackName=stack, LogicalResourceId="Deliver")
        name = found["StackResourceDetail"]["PhysicalResourceId"]
        answer = boto3.client("lambda").get_function_configuration(FunctionName=name)
    return answer.get("Environment", {}).get("Variables", {})
