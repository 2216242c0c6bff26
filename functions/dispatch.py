"""Dispatch: every minute, queue those who are due."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.errors import MalformedEventError
from careerline.sending.dispatch import dispatch

logger = Logger()


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Queue who is due at the scheduled time of *event*."""
    done = asdict(dispatch(wiring.coach(), scheduled_time(event)))
    logger.info("dispatched", extra=done)
    return done


def scheduled_time(event: dict[str, Any]) -> datetime:
    """Return the time that the schedule wrote into its event; raises `MalformedEventError` where it is missing."""
    try:
        return datetime.fromisoformat(event["time"])
    except (KeyError, TypeError, ValueError):
        raise MalformedEventError(
            "the schedule's event has no `time`; see the Input of its event in template.yaml"
        ) from None
