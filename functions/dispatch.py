"""Dispatch: every minute, queue those who are due."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.errors import MalformedEventError
from careerline.sending.dispatch import Dispatched, dispatch

logger = Logger()
metrics = Metrics()

# From here on somebody should know that the day's money runs out.
WARN_AT = 80


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Queue who is due at the scheduled time of *event*."""
    done = dispatch(wiring.coach(), datetime.now(UTC), wiring.line(), tick=scheduled_time(event))
    logger.info("dispatched", extra=asdict(done))
    _tell(done)
    return asdict(done)


def _tell(done: Dispatched) -> None:
    """Say in the log, and to the alarms, what an operator should look at; each minute, until it is mended."""
    for reason in done.stopped:
        logger.error("the programme is stopped", extra={"why": reason})
    if done.spent_percent >= WARN_AT:
        logger.warning("the day's money runs out", extra={"percent": done.spent_percent})
    if done.mail_at_risk:
        logger.warning("AWS reviews our permission to send mail: look at the SES console")
    told = {
        "Stopped": len(done.stopped),
        "DaySpentPercent": done.spent_percent if done.spent_percent >= WARN_AT else 0,
        "MailAtRisk": int(done.mail_at_risk),
    }
    for name, value in told.items():
        if value:
            unit = MetricUnit.Percent if name == "DaySpentPercent" else MetricUnit.Count
            metrics.add_metric(name=name, unit=unit, value=value)
    if any(told.values()):
        metrics.flush_metrics()


def scheduled_time(event: dict[str, Any]) -> datetime:
    """Return the time that the schedule wrote into its event; raises `MalformedEventError` where it is missing."""
    try:
        return datetime.fromisoformat(event["time"])
    except (KeyError, TypeError, ValueError):
        raise MalformedEventError(
            "the schedule's event has no `time`; see the Input of its event in template.yaml"
        ) from None
