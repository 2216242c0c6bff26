"""Upkeep: once a day, find texts whose webhook never reached us, and apply them."""

from datetime import timedelta
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.hearing.hear import hear
from dispatch import scheduled_time

logger = Logger()

# Two days, so that a day on which this did not run is made up for by the next.
LOOK_BACK = timedelta(days=2)


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, int]:
    """Apply every inbound text of the last two days that was not applied; those that were are only looked up."""
    now = scheduled_time(event)
    coach = wiring.coach()
    missed = [text for text in wiring.texts_received(now - LOOK_BACK) if not coach.store.applied(text.ref)]
    came_to = [hear(coach, inbound, now).what for inbound in missed]
    done = {what: came_to.count(what) for what in sorted(set(came_to))}
    logger.info("upkeep", extra=done)
    return done
