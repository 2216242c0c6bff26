"""A shift lead, by text: from the form to the last text, through the port."""

import re

import pytest

from tests.story.service import ROSA, Service, kinds, link, when

pytestmark = pytest.mark.slow


def test_four_weeks_of_a_shift_lead_who_wants_to_plan(service: Service) -> None:
    assert service.signs_up() < 400
    (ask,) = service.outbox(to=ROSA)
    assert (ask["class"], ask["channel"], ask["segments"]) == ("ask", "sms", 1)
    assert "Reply YES to start" in ask["body"]
    assert service.person()["channels"] == {"sms": {"state": "pending"}}

    (welcome,) = service.says("yes!")
    assert all(words in welcome for words in ("Msg & data rates", "HELP", "STOP"))
    assert service.person()["channels"] == {"sms": {"state": "confirmed"}}

    (kept,) = service.says("less lifting more planning lol. and days not nights")
    assert "good work, skills, people" in kept
    assert "Tomorrow at 5:30 pm" in kept

    (starter,) = service.to_next()
    assert (starter["kind"], when(starter)) == ("step", "Fri 17:30")
    (named,) = service.says("Luis, hes in the planning office")
    assert "Luis" in named

    idea, step = service.to_next(2)
    assert [(m["kind"], when(m)) for m in (idea, step)] == [("idea", "Mon 17:30"), ("step", "Wed 17:30")]
    assert "logistics planner" in idea["body"]

    (planned,) = service.says("prob saturday morning b4 my kids game like 9")
    assert "Saturday at 9 am" in planned

    (nudge,) = service.to_next()  # not on Friday: the plan is for Saturday
    assert (nudge["class"], nudge["kind"], when(nudge)) == ("nudge", "nudge", "Sat 09:00")

    (counted,) = service.says("did 40 min on my portfolio, met Ana from design")
    assert all(words in counted for words in ("40 minutes", "skills", "Ana", "1 step", "2 people"))
    (entry,) = [e for e in service.person()["log"] if e["minutes"]]
    assert (entry["outcome"], entry["minutes"], entry["asset"]) == ("done", 40, "skills")
    assert {"name": "Ana"} in service.person()["people"]

    (answer,) = service.says_later("my page")
    status, page = service.page(link(answer, "me"))
    assert status == 200
    assert "did 40 min on my portfolio, met Ana from design" in page
    assert re.search(r"<svg|<meter|<progress", page), "the page has no chart"
    assert re.search(r"Skills.{0,400}40 min", page, re.DOTALL)

    three_weeks = []
    for _ in range(3):
        three_weeks += service.passes(weeks=1)
        service.says("busy week, still here")
    three_weeks += service.passes(days=3)
    assert [kind for _, kind in kinds(three_weeks)] == ["idea", "step", "check"] * 3 + ["review"]
    assert {when(m) for m in three_weeks} == {"Mon 17:30", "Wed 17:30", "Fri 17:30"}
    assert {m["segments"] for m in service.outbox(to=ROSA)} == {1}

    (goodbye,) = service.says("please stop texting me")
    assert "START" in goodbye
    assert service.person()["channels"] == {"sms": {"state": "stopped"}}
    assert service.passes(weeks=26) == []


def test_a_missed_step_is_met_with_a_smaller_one(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.passes(days=7, hours=22)
    step = service.outbox()[-1]
    assert step["kind"] == "check"

    (answer,) = service.says("couldn't, doubles all week")

    assert "SKIP" in answer
    assert service.person()["log"][-1]["outcome"] == "missed"
    assert service.person()["person"]["totals"]["steps"] == 0


def test_what_was_logged_can_be_taken_back(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.passes(days=7)
    before = service.person()["person"]["totals"]
    service.says("done! 25 min, showed luis")
    assert service.person()["person"]["totals"]["minutes"] == 25

    service.says("undo")

    assert service.person()["person"]["totals"] == before
    assert service.person()["log"] == []


def test_a_plan_at_6_am_is_nudged_the_evening_before(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.passes(days=6)  # Wednesday's step has come
    (answer,) = service.says("saturday 6am")
    assert "Friday at 7:30 pm" in answer or "tomorrow at 7:30 pm" in answer

    nudge, check = service.to_next(2)

    assert (nudge["kind"], when(nudge)) == ("nudge", "Fri 19:30")
    assert (check["kind"], when(check)) == ("check", "Sun 17:30")


@pytest.mark.parametrize(
    ("cadence", "expected"),
    [
        ("three_a_week", ["idea", "step", "check"]),
        ("weekdays", ["idea", "step", "plan", "reflect", "check"]),
        ("daily", ["idea", "step", "plan", "check", "reflect"]),
        ("weekly", ["step"]),
    ],
)
def test_each_rhythm_has_its_week(service: Service, cadence: str, expected: list[str]) -> None:
    service.signs_up(cadence=cadence)
    service.says("yes")
    service.passes(days=3)  # the starter is over by Sunday night

    assert [m["kind"] for m in service.passes(days=7)] == expected


@pytest.mark.parametrize(
    ("local", "first"),
    [
        ("2026-03-08 13:00", ("idea", "Mon 17:30")),  # a Sunday
        ("2026-03-09 09:00", ("idea", "Mon 17:30")),  # a Monday before their hour
        ("2026-03-09 18:30", ("idea", "Tue 17:30")),  # a Monday after it
        ("2026-03-10 09:00", ("step", "Wed 17:30")),  # a Tuesday: the starter
        ("2026-03-14 09:00", ("step", "Sun 17:30")),  # a Saturday: the starter on Sunday, no check on Monday
    ],
)
def test_the_start_depends_on_the_day_of_the_yes(service: Service, local: str, first: tuple[str, str]) -> None:
    service.begins(local)
    service.signs_up()
    service.says("yes")

    (message,) = service.to_next()

    assert (message["kind"], when(message)) == first


def test_a_pause_ends_on_the_first_monday_after_it(service: Service) -> None:
    service.begins("2026-03-08 13:00")
    service.signs_up()
    service.says("yes")
    service.passes(days=4)
    assert "Paused" in service.says("pause until march 25")[0]

    (idea,) = service.to_next()

    assert (idea["kind"], when(idea)) == ("idea", "Mon 17:30")
    assert idea["at"].startswith("2026-03-30")


def test_a_changed_hour_holds_from_the_next_text(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.says("text me at 12:30 from now on")

    (starter,) = service.to_next()

    assert when(starter) == "Fri 12:30"
    assert "quiet hours" in service.says("text me at 6am instead")[0]


def test_a_skip_brings_another_step_at_once(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    service.passes(days=6)

    (answer,) = service.says("skip")

    assert "minutes" in answer
    assert "Which day" in answer or "a day" in answer or "What day" in answer


def test_a_crisis_is_answered_with_care_and_coaching_holds(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    (answer,) = service.says("i dont want to be here anymore. not the job. anywhere")
    assert "988" in answer
    assert service.outbox(to=ROSA)[-1]["class"] == "crisis"
    assert [message for message in service.passes(weeks=2) if message["to"] == ROSA] == []
    assert "on hold" in service.says("sorry about that")[0]

    (back,) = service.says_later("BACK")

    assert "Monday" in back
    assert service.to_next()[0]["kind"] == "idea"


def test_any_bytes_of_any_length_get_a_sensible_answer(service: Service) -> None:
    service.signs_up()
    service.says("yes")
    for text in ["", "\x00\x01", "🙈" * 700, "a" * 10_000, "\u202e\u0645\u0631", "'; drop table --", "<b>hi</b>" * 300]:
        for reply in service.says(text):
            assert 0 < len(reply) <= 160
    assert len(service.person()["heard"]) == 8
