"""`careerline people`: what an operator does for one person."""

import os

import click

from careerline.errors import CareerlineError


@click.group()
@click.option("--stack", help="The deployed stack to work on; without it, the environment says which.")
def people(stack: str | None) -> None:
    """Look after single people."""
    if stack:
        os.environ.update(environment_of(stack))


@people.command()
@click.argument("person")
def resume(person: str) -> None:
    """Let a parked PERSON go on, by the id that the log names."""
    from careerline import wiring
    from careerline.people.parking import resume

    try:
        why = resume(wiring.coach(), person)
    except CareerlineError as error:
        raise click.ClickException(str(error)) from error
    if why is None:
        raise click.ClickException(f"{person} is not parked, or nobody has that id; the log line `parked` names the id")
    click.echo(f"{person} goes on. They were parked because: {why}")


def environment_of(stack: str) -> dict[str, str]:
    """Return the variables of a deployed stack's functions: all of them share one environment."""
    import boto3
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        found = boto3.client("cloudformation").describe_stack_resource(StackName=stack, LogicalResourceId="Deliver")
        name = found["StackResourceDetail"]["PhysicalResourceId"]
        answer = boto3.client("lambda").get_function_configuration(FunctionName=name)
    except (BotoCoreError, ClientError) as error:
        raise click.ClickException(
            f"the stack {stack} could not be read: {error}. Check its name, the region and your AWS credentials."
        ) from error
    return answer.get("Environment", {}).get("Variables", {})
