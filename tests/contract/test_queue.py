"""What the queue promises, which is little: kept by the model, and by the adapter on two engines."""

import itertools
from datetime import UTC, datetime

import pytest

from careerline.adapters.sqs import SqsQueue
from careerline.agenda import Lane
from careerline.errors import TryLaterError
from careerline.ports import Queue
from simulation.models import ModelQueue
from tests.contract.conftest import Engine

NOW = datetime(2026, 4, 6, 21, 30, tzinfo=UTC)
queues = itertools.count(1)


@pytest.fixture
def queue(kept_by: Engine | None) -> Queue:
    """Two empty queues, or the model of them."""
    return on_engine(kept_by) if kept_by else ModelQueue(lambda: NOW)


def on_engine(engine: Engine) -> SqsQueue:
    sqs = engine.client("sqs")
    return SqsQueue(sqs, {lane: sqs.create_queue(QueueName=f"{lane}-{next(queues)}")["QueueUrl"] for lane in Lane})


def test_whoever_is_put_waits_and_each_lane_for_itself(queue: Queue) -> None:
    queue.put(["a", "b"], lane=Lane.COACHING)
    queue.put(["c"], lane=Lane.ANSWERS)
    assert (queue.waiting(Lane.COACHING), queue.waiting(Lane.ANSWERS)) == (2, 1)


def test_whoever_waits_out_a_delay_counts(queue: Queue) -> None:
    queue.put(["a", "b"], lane=Lane.COACHING, delays=[0, 120])
    assert queue.waiting(Lane.COACHING) == 2


def test_more_than_one_batch_is_put(queue: Queue) -> None:
    queue.put([f"{n}" for n in range(23)], lane=Lane.COACHING, delays=list(range(23)))
    assert queue.waiting(Lane.COACHING) == 23


def test_the_same_person_may_be_put_twice_and_nobody_at_all(queue: Queue) -> None:
    queue.put([], lane=Lane.COACHING)
    queue.put(["a"], lane=Lane.COACHING)
    queue.put(["a"], lane=Lane.COACHING)
    assert queue.waiting(Lane.COACHING) == 2


def test_a_queue_that_is_away_loses_what_is_put_and_says_so_when_it_is_asked(engine: Engine) -> None:
    nowhere = SqsQueue(engine.client("sqs"), dict.fromkeys(Lane, "https://sqs.us-east-1.amazonaws.com/1/no-such-queue"))
    nowhere.put(["a"], lane=Lane.COACHING)
    with pytest.raises(TryLaterError):
        nowhere.waiting(Lane.COACHING)
