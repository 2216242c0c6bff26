"""Upkeep: by the minute, the hour and the day, find what a hook did not bring; once a day, finish what was erased."""

from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, single_metric
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.errors import MalformedEventError
from careerline.upkeep import ROUNDS, upkeep
from dispatch import scheduled_time

logger = Logger()
# What a run with nothing said of it does: all there is.
WHOLE = "day"


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, int]:
    """Do what the round of *event* looks at, and say what it came to; it fails where something is left to do.

    An alarm goes off where no round of a name comes to its end for some time.
    """
    tick, name = scheduled_time(event), event.get("round", WHOLE)
    if name not in ROUNDS:
        raise MalformedEventError(
            f"the schedule's event names no round of {', '.join(ROUNDS)}; see the Input of its event in template.yaml"
        )
    came_to = upkeep(wiring.coach(), ROUNDS[name], datetime.now(UTC), tick=tick)
    if came_to.done or name == WHOLE:
        logger.info("upkeep", extra=dict(came_to.done))
    if came_to.unfinished:
        logger.warning("erasures wait for tomorrow", extra={"people": came_to.unfinished})
    if came_to.wrong:
        raise came_to.wrong[0]
    with single_metric(name="RoundDone", unit=MetricUnit.Count, value=1) as metric:
        metric.add_dimension(name="round", value=name)
    return dict(came_to.done)
