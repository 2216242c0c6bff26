"""Whether somebody has a job, as they say it in passing."""

import pytest

from careerline.coaching.work import has_job


@pytest.mark.parametrize(
    "text",
    [
        "Not working right now",
        "im not working at the moment",
        "I\u2019m between jobs",
        "fyi im out of work rn",
        "unemployed currently",
        "i don't have a job right now, so what now",
        "did 20 min. i'm still not working",
        "I have no job anymore",
    ],
)
def test_no_job(text: str) -> None:
    assert has_job(text) is False


@pytest.mark.parametrize("text", ["working again!", "i started a new job today", "I have a job now", "back at work"])
def test_a_job_again(text: str) -> None:
    assert has_job(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "my phone is not working right now",
        "not working on it today",
        "i'm not working saturday",
        "the link is not working",
        "still not working",
        "this is not working for me",
        "i have a job interview",
        "my brother is out of work",
        "i got a job description to read",
        "",
    ],
)
def test_nothing_said_of_a_job(text: str) -> None:
    assert has_job(text) is None
