"""What a stranger to the code found by trying the service through its port, kept so that it stays found."""

import pytest

from tests.story.service import ROSA, Service, kinds, when

pytestmark = pytest.mark.slow

SUNDAY = "2026-03-01 13:00"


def coached(service: Service, **fields: str) -> None:
    """Rosa says yes on a Sunday: week 1 begins on Monday."""
    service.begins(SUNDAY)
    service.signs_up(**fields)
    service.says("YES")


def until_the_step(service: Service) -> None:
    while service.to_next()[-1]["kind"] != "step":
        pass


def unasked(messages: list[dict[str, str]]) -> list[str]:
    return [f"{when(m)} {m['kind']}" for m in messages if m["class"] in {"coaching", "nudge"}]


def test_a_plan_in_the_last_minute_of_the_window_is_nudged_before_it_and_told_so(service: Service) -> None:
    coached(service)
    until_the_step(service)
    (answer,) = service.says("fri 7:59pm")
    assert "7:30 pm" in answer
    assert unasked(service.passes(days=4))[:2] == ["Fri 19:30 nudge", "Sat 17:30 check"]


@pytest.mark.parametrize(("cadence", "plan"), [("daily", "friday 10am"), ("weekdays", "thursday 1pm")])
def test_the_check_comes_on_the_day_after_the_plan_and_the_open_question_gives_way(
    service: Service, cadence: str, plan: str
) -> None:
    coached(service, cadence=cadence)
    until_the_step(service)
    service.says(plan)
    week = unasked(service.passes(days=5))
    nudge = next(index for index, line in enumerate(week) if line.endswith("nudge"))
    assert week[nudge + 1] in {"Sat 17:30 check", "Fri 17:30 check"}
    assert [line for line in week if line.endswith("reflect")]


def test_undo_takes_back_a_plan_with_its_nudge_and_a_skip_with_its_swap(service: Service) -> None:
    coached(service)
    until_the_step(service)
    service.says("sat 9am")
    assert "Taken back" in service.says_later("undo")[0]
    assert unasked(service.passes(days=4, hours=12)) == ["Fri 17:30 check"]
    until_the_step(service)
    service.says("skip")
    assert "The first step stands again" in service.says_later("undo")[0]


def test_after_hard_news_no_step_comes_for_a_week(service: Service) -> None:
    coached(service)
    service.to_next()
    assert "No step will come for a week" in service.says("got laid off today")[0]
    assert unasked(service.passes(days=15))[0] == "Mon 17:30 idea"
    assert service.outbox(to=ROSA)[-1]["at"] >= "2026-03-16"


def test_an_interview_leaves_its_day_free_with_a_word_before_and_a_question_after(service: Service) -> None:
    coached(service)
    until_the_step(service)
    service.says("interview friday at 2pm")
    assert unasked(service.passes(days=4, hours=12)) == ["Thu 17:30 None", "Sat 17:30 None", "Sun 17:30 check"]


def test_somebody_who_never_answers_is_asked_once_left_in_peace_and_let_go(service: Service) -> None:
    coached(service)
    sent = service.passes(weeks=30)
    assert all(word in sent[4]["body"] for word in ("MORE", "LESS", "PAUSE"))
    assert [message["at"][:10] for message in sent[4:]] == ["2026-03-11", "2026-03-16", "2026-03-30", "2026-04-12"]
    assert "BACK" in sent[-1]["body"]
    assert service.person()["person"]["state"] == "paused"


def test_thanks_and_a_reaction_get_no_answer_and_are_no_reason(service: Service) -> None:
    coached(service)
    assert service.says("thanks") == []
    assert service.person()["person"]["reason"] == ""
    service.to_next()
    (kept,) = service.says("less lifting, more planning")
    assert "week 1 begins" not in kept  # it has begun
    assert service.says("Liked “Week 1. One shift can be two things”") == []


def test_start_is_the_yes_of_a_sign_up_that_the_carriers_old_stop_kept_from_its_ask(service: Service) -> None:
    service.signs_up()
    service.says("STOP")
    service.passes(hours=1)
    service.signs_up(name="Rosa Two")
    assert service.person()["channels"] == {"sms": {"state": "pending"}}
    carrier, welcome = service.says("START")
    assert "Rosa" in welcome
    assert "HELP" in carrier
    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}


def test_half_a_character_is_heard_and_what_came_at_one_instant_stays_in_order(service: Service) -> None:
    coached(service)
    service.says("\ud800 hello there")
    texts = [f"text number {index}" for index in range(6)]
    for text in texts:
        service.says(text)
    person = service.person()
    assert [heard["text"] for heard in person["heard"]][-6:] == texts
    assert kinds(person["sent"])[0] == ("ask", None)


def test_after_an_outage_nobody_is_asked_about_a_step_that_never_came(service: Service) -> None:
    coached(service, cadence="daily", hour="10:00")
    service.is_out(days=2, hours=22)  # the idea, the step and the question about it fall due meanwhile
    assert [line[4:] for line in unasked(service.passes(days=3))] == ["11:01 step", "10:00 check", "10:00 reflect"]


@pytest.mark.parametrize("text", ["who's ana", "Who is Ana?", "who is ana the coach?"])
def test_asking_who_the_coach_is_takes_nobody_off_the_list(service: Service, text: str) -> None:
    service.signs_up()
    service.says("yes")

    service.says(text)

    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}


def test_asking_for_somebody_else_by_name_ends_the_texts(service: Service) -> None:
    service.signs_up()
    service.says("yes")

    service.says("who's Tanya?? ive had this phone since 2019")

    assert service.person()["channels"] == {"sms": {"state": "stopped"}}
