"""Deliver: send what is due to each person of a batch, once."""

import json
import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from careerline import wiring
from careerline.coach import Coach
from careerline.errors import MalformedEventError
from careerline.sending.call import Run
from careerline.sending.deliver import ENOUGH, batch, deliver

logger = Logger()
metrics = Metrics()
processor = BatchProcessor(event_type=EventType.SQS)


@logger.inject_lambda_context
def handler(event: dict[str, Any], context: LambdaContext) -> Any:
    """Send to each person that a queue names; what fails comes back alone."""
    coach = wiring.coach()
    people = [person for record in event["Records"] if (person := _person(record["body"]))]
    with batch(coach, people, datetime.now(UTC), time.monotonic) as run:
        if run.watch.stops().halted:
            logger.warning("halted", extra={"messages": len(event["Records"])})
        return process_partial_response(
            event=event, record_handler=partial(_record, coach, run, context), processor=processor, context=context
        )


def _person(body: str) -> str | None:
    """Return whom a queue's message names; None where it names nobody."""
    try:
        return str(json.loads(body)["person"])
    except (KeyError, TypeError, ValueError):
        return None


def _record(coach: Coach, run: Run, context: LambdaContext, record: SQSRecord) -> None:
    person_id = _person(record.body)
    if not person_id:
        logger.warning("malformed queue message", extra={"message_id": record.message_id})
        raise MalformedEventError(f"queue message {record.message_id} names no person")
    if context.get_remaining_time_in_millis() < ENOUGH * 1000:
        # Not a failure: the index has them, and the next tick queues them again.
        logger.warning("left to the next tick", extra={"person": person_id})
        return
    for done in deliver(coach, person_id, replace(run, now=datetime.now(UTC))):
        extra = {"person": person_id, "key": done.key, "class": done.cls, "kind": done.kind, "why": done.why}
        if done.what == "parked":
            logger.error(done.what, extra=extra)
            metrics.add_metric(name="Parked", unit=MetricUnit.Count, value=1)
            metrics.flush_metrics()
        elif done.what in {"broke", "stopped"}:
            logger.error(done.what, extra=extra)
        else:
            logger.info(done.what, extra=extra)
