"""Upkeep: once a day, find texts whose webhook never reached us and apply them, and finish what was to be erased."""

from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.hearing.missed import LOOK_BACK, apply_missed
from careerline.people.erasing import finish_all
from dispatch import scheduled_time

logger = Logger()


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, int]:
    """Apply every inbound text of the last three days that was not applied; those that were are only looked up."""
    now = scheduled_time(event)
    coach = wiring.coach()
    done = apply_missed(coach, wiring.texts_received(now - LOOK_BACK), now)
    logger.info("upkeep", extra=done)
    finished = finish_all(coach, now)
    if finished.unfinished:
        logger.warning("erasures wait for tomorrow", extra={"people": finished.unfinished})
    return done | ({"erased": finished.whole} if finished.whole else {})
