"""What is answered, and when: texts that come together get one answer, and a day bears only so many."""

import pytest

from tests.story.service import ROSA, Service, kinds, link, when

pytestmark = pytest.mark.slow


@pytest.fixture
def rosa(service: Service) -> Service:
    """Rosa after her first step came, on Wednesday evening."""
    service.begins("2026-03-01 13:00")
    service.signs_up()
    service.says("YES")
    while service.to_next()[-1]["kind"] != "step":
        pass
    service.passes(hours=1)
    return service


def test_texts_that_come_together_get_two_answers_one_at_once_and_one_for_the_rest(rosa: Service) -> None:
    (first,) = rosa.says("done took me 25 min")
    assert "25 minutes" in first
    rosa.passes(minutes=1)
    assert rosa.says("talked to Luis too") == []
    rosa.passes(seconds=30)
    assert rosa.says("and text me at 6 pm from now on") == []

    assert rosa.passes(seconds=59) == []
    (rest,) = rosa.passes(seconds=1)

    assert rest["class"] == "answer"
    assert rest["segments"] == 1
    assert all(words in rest["body"] for words in ("Luis", "6 pm", "25 minutes"))
    assert rosa.person()["people"] == [{"name": "Luis"}]
    assert rosa.passes(hours=3) == []


@pytest.mark.parametrize(
    ("texts", "answer"),
    [
        (("Luis, hes in the planning office", "saturday 9"), "Kept on your page. The step itself comes Wednesday."),
        (("saturday 9", "Luis, hes in the planning office"), "your words, on your page (the step comes Wednesday)."),
    ],
)
def test_what_another_text_says_with_more_is_not_said_again(
    service: Service, texts: tuple[str, str], answer: str
) -> None:
    service.begins("2026-03-05 21:12")
    service.signs_up()
    service.says("YES")
    service.says("less lifting more planning lol")
    assert service.says(texts[0]) == []
    assert service.says(texts[1]) == []

    (rest,) = service.passes(minutes=1)

    assert answer in rest["body"]
    assert rest["body"].count("your page") == 1


def test_a_text_after_three_minutes_is_answered_at_once_again(rosa: Service) -> None:
    rosa.says("done took me 25 min")
    rosa.passes(minutes=3, seconds=1)
    assert len(rosa.says("talked to Luis too")) == 1


def test_a_text_at_the_end_of_the_three_minutes_takes_along_what_waits(rosa: Service) -> None:
    rosa.says("done took me 25 min")
    rosa.passes(minutes=2, seconds=45)
    assert rosa.says("talked to Luis too") == []
    rosa.passes(seconds=30)

    (answer,) = rosa.says("text me at 6 pm from now on")

    assert "Luis" in answer
    assert "6 pm" in answer
    assert rosa.passes(hours=1) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("help??? who is this", "HELP for help"), ("i want to kill myself", "988"), ("leave me alone", "opted out")],
)
def test_what_is_urgent_is_never_kept_waiting(rosa: Service, text: str, words: str) -> None:
    rosa.says("done took me 25 min")
    rosa.says("talked to Luis too")
    (answer,) = rosa.says(text)
    assert words in answer


def test_after_a_stop_what_waited_is_not_said(rosa: Service) -> None:
    rosa.says("done took me 25 min")
    rosa.says("talked to Luis too")
    rosa.says("leave me alone")
    assert rosa.passes(weeks=2) == []


@pytest.mark.parametrize("fault", ["crash_before", "crash_after", "error", "before", "after"])
def test_the_answer_to_the_rest_comes_once_whatever_breaks(rosa: Service, fault: str) -> None:
    rosa.says("done took me 25 min")
    rosa.says("talked to Luis too")
    rosa.post("faults", service="dynamodb", operation="TransactWriteItems", fault=fault, times=1)
    rosa.says("and Denise")
    rosa.post("redeliver", last=20)

    went_out = rosa.passes(hours=2)

    assert kinds(went_out) == [("answer", None)]
    assert len({message["key"] for message in rosa.outbox(to=ROSA)}) == len(rosa.outbox(to=ROSA))


def test_a_lost_answer_of_the_carrier_does_not_double_the_answer_to_the_rest(rosa: Service) -> None:
    rosa.says("done took me 25 min")
    rosa.says("talked to Luis too")
    rosa.post("faults", service="twilio", operation="CreateMessage", fault="after", times=1)
    assert [message["class"] for message in rosa.passes(hours=1)] == ["answer"]


def test_after_twelve_answers_in_a_day_a_human_answers_and_what_is_urgent_is_still_said(rosa: Service) -> None:
    answers = 0
    for number in range(14):
        answers += len(rosa.says(f"did {number + 5} min"))
        rosa.passes(minutes=4)
    assert answers == 12
    assert rosa.person()["person"]["totals"]["minutes"] == sum(range(5, 19))
    assert len(rosa.says("who is this? what is this number")) == 1
    rosa.passes(hours=7)  # past midnight: a new day of theirs
    assert len(rosa.says("did 5 min")) == 1


def test_a_question_is_answered_once_while_it_is_open(rosa: Service) -> None:
    (answer,) = rosa.says("can I talk to a real person?")
    assert "Ana" in answer
    rosa.passes(hours=3)
    assert rosa.says("are you there? when can we talk?") == []
    assert when(rosa.to_next()[-1]) == "Fri 17:30"


def test_good_news_is_on_the_page_in_their_words_and_is_answered_without_a_number(rosa: Service) -> None:
    (answer,) = rosa.says("i got the planner job!!")
    assert not [char for char in answer if char.isdigit()]
    assert "news" in answer
    (link_to,) = rosa.says_later("my page")
    _, page = rosa.page(link(link_to, "me"))
    assert "i got the planner job!!" in page
    assert "News" in page


@pytest.mark.parametrize(
    "text",
    [
        "thanks",
        "ok",
        "👍",
        "Liked “This week: take 20 minutes”",
        "I'm driving right now, I will reply later",
    ],
)
def test_what_only_closes_a_conversation_or_no_person_wrote_is_not_answered(rosa: Service, text: str) -> None:
    assert rosa.says(text) == []
    assert rosa.person()["log"] == []


def test_not_working_right_now_is_noted_and_the_step_needs_no_job(rosa: Service) -> None:
    (answer,) = rosa.says("not working right now")
    assert "no job" in answer
    assert rosa.person()["person"]["between_jobs"] is True
