"""The contract of the reply reader: one case for each thing that it promises, and floors over the labelled corpus."""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from operator import ge
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import careerline.replies as package
from bench.score_replies import tally
from careerline.replies import Asked, Reading, read
from careerline.replies.cues import rules
from careerline.replies.rx import Rx
from cli.read_replies import read_replies

CORPUS = Path(__file__).parent.parent / "data" / "replies_dev.jsonl"
TUESDAY = datetime.fromisoformat("2026-03-10T18:05:00-05:00")
KEYS = {
    "intent", "outcome", "minutes", "count", "asset", "date", "time", "until", "setting", "value", "also", "people",
    "news", "appointment", "age", "life", "goal", "doubtful",
}  # fmt: skip


def said(text: str, asked: str = "check", at: datetime = TUESDAY) -> dict[str, Any]:
    return read(text, at=at, asked=asked).as_json()


# (what the case is about, the text, what was asked, what must be read)
CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    # rule 1: what wins
    ("stop wins over a report, which is kept", "Done, 40 min! Now please stop texting me", "check",
     {"intent": "stop", "also": ["log"], "minutes": 40}),
    ("danger wins over stop", "stop. I want to kill myself", "check", {"intent": "distress", "also": ["stop"]}),
    ("a setting wins over a report", "did it! text me at 8pm from now on", "check",
     {"intent": "settings", "setting": "time", "value": "20:00", "also": ["log"]}),
    ("a report wins over a plan", "did 20 min, gonna do another 20 tomorrow", "check",
     {"intent": "log", "minutes": 20, "also": ["plan"], "date": "2026-03-11"}),
    ("a plan wins over a miss", "Didn't get to it, will do it tomorrow", "check",
     {"intent": "plan", "date": "2026-03-11", "also": ["log"], "outcome": "missed"}),
    ("a correction undoes and logs", "15, not 50", "none", {"intent": "undo", "also": ["log"], "minutes": 15}),
    ("a step that went wrong is taken back", "oops, ignore that last one", "none", {"intent": "undo"}),
    # rule 2: opting out
    *((f"keyword {word!r}", word, "check", {"intent": "stop"}) for word in (
        "STOP", "Stop.", "stop!!!", "“Stop”", "StopAll", "UNSUBSCRIBE", "End", "quit", "Cancel", "revoke", "OPT OUT",
        "opt-out", "stop 🛑", "🛑", "stop please", "STOP STOP STOP", "stpo", "unsubscibe", "cancle",
        "\uff53\uff54\uff4f\uff50",
    )),
    *((f"opt-out {text!r}", text, "check", {"intent": "stop"}) for text in (
        "please stop texting me", "pls leave me alone", "how do I get off this list", "take me off this",
        "one more and I'm blocking you", "unsubscribe me", "lose my number", "I don't want these anymore",
        "no more texts", "remove my number please", "wrong number, stop texting", "fuck off", "go away",
        "I no longer wish to receive these messages", "ya no me manden mensajes", "how do I make this stop",
        "ok thanks for everything but i would like to stop getting these messages now", "this is spam",
    )),
    ("a ban with an end is a break", "stop till Monday", "check", {"intent": "pause", "until": "2026-03-16"}),
    ("a ban with a better hour is a setting", "stop texting me at 6 am, make it 7:30 am", "check",
     {"intent": "settings", "setting": "time", "value": "07:30", "also": []}),
    ("a ban of a channel is a setting and a stop", "stop texting, e-mail me instead", "none",
     {"intent": "settings", "setting": "channel", "value": "email", "also": ["stop"]}),
    ("a wrong person", "You have the wrong number", "check", {"intent": "wrong_number"}),
    ("a stranger named", "this isn't Marcus", "check", {"intent": "wrong_number", "people": []}),
    ("never joined", "I never signed up for this", "none", {"intent": "wrong_number"}),
    ("who is this", "sorry new phone, who is this?", "check", {"intent": "help"}),
    # rule 3: danger
    *((f"danger {text!r}", text, "reflect", {"intent": "distress"}) for text in (
        "I want to die", "everyone would be better off without me", "my husband hits me", "ya no quiero vivir",
        "I don't want to be here anymore", "been hurting myself again", "going to end it all tonight",
    )),
    *((f"a figure of speech {text!r}", text, "reflect", {"intent": "note"}) for text in (
        "this job is killing me", "I could die of embarrassment", "dying for a nap",
        "sorry bout before. my mom was in the hospital",
    )),
    # rule 4: bare answers
    *((f"yes-like {text!r} after a check", text, "check", {"intent": "log", "outcome": "done"}) for text in (
        "y", "yep", "sí", "👍", "✅", "Liked “Did you get to it?”", "Done!", "donr", "yesss",
    )),
    *((f"no-like {text!r} after a check", text, "check", {"intent": "log", "outcome": "missed"}) for text in (
        "n", "nope", "not yet", "👎", "Disliked “Did you get to it?”", "I skipped it",
    )),
    ("YES confirms", "YES", "confirm", {"intent": "start"}),
    ("a thumb confirms", "👍", "confirm", {"intent": "start"}),
    ("NO confirms nothing", "no", "confirm", {"intent": "note"}),
    ("yes to nothing", "yes", "none", {"intent": "note"}),
    ("a bare question mark", "?", "plan", {"intent": "help"}),
    ("skip alone", "skip", "plan", {"intent": "skip"}),
    ("nothing at all", "", "check", {"intent": "note"}),
    # rule 5: minutes
    *((f"minutes {text!r}", text, "check", {"intent": "log", "minutes": minutes}) for text, minutes in (
        ("1h 20 on the course", 80), ("half an hour of sql", 30), ("studied an hour and a half", 90),
        ("20 Monday, 20 today", 40), ("2-3 hours on my portfolio", 150), ("did 2x45", 90),
        ("worked on it from 6 to 8", 120), ("a couple of hours of coding", 120), ("two pomodoros on sql", 50),
        ("only got 10 of the 30 min in", 10), ("after a 10 hour shift i studied 15 min", 15),
        ("did forty five minutes", 45), ("1.5 hrs of excel", 90),
    )),
    ("a miss has no minutes", "meant to do 30 min, fell asleep", "check",
     {"intent": "log", "outcome": "missed", "minutes": None}),
    # rule 6: count
    *((f"count {text!r}", text, "check", {"intent": "log", "count": count}) for text, count in (
        ("watched 2 of the 5 videos", 2), ("applied to 3 jobs", 3), ("sent out a dozen applications", 12),
        ("finished chapter 3", None), ("finished the Python 3 course", None), ("emailed Priya", None),
        ("did 40 min", None), ("got 85% on the quiz, passed it", None),
    )),
    # rule 7: an intention is no report
    ("will do", "will do it tomorrow", "check", {"intent": "plan", "date": "2026-03-11"}),
    ("later is today", "gonna try later", "check", {"intent": "plan", "date": "2026-03-10", "time": None}),
    ("begun", "started but didn't finish", "check", {"intent": "log", "outcome": "partial"}),
    ("an excuse", "couldn't, kids were sick", "check", {"intent": "log", "outcome": "missed"}),
    ("an excuse with no verb", "couldn't, doubles all week", "check", {"intent": "log", "outcome": "missed"}),
    ("news is no step", "I put in my notice!", "none", {"intent": "note", "news": None}),
    ("an exam passed is", "passed my exam!!", "none", {"intent": "log", "outcome": "done"}),
    # rule 8: dates
    *((f"date {text!r}", text, "plan", {"intent": "plan", "date": date}) for text, date in (
        ("tuesday", "2026-03-17"), ("this evening", "2026-03-10"), ("by Friday", "2026-03-13"), ("tmrw", "2026-03-11"),
        ("day after tomorrow", "2026-03-12"), ("the 5th", "2026-04-05"), ("end of the month", "2026-03-31"),
        ("in 2 weeks", "2026-03-24"), ("June 3", "2026-06-03"), ("make it thursday", "2026-03-12"),
        ("el jueves", "2026-03-12"), ("not today. saturday", "2026-03-14"),
    )),
    ("two weeks off", "pause 2 weeks", "none", {"intent": "pause", "until": "2026-03-24"}),
    ("until a day", "hold everything till the 15th", "none", {"intent": "pause", "until": "2026-03-15"}),
    ("a vague end", "can we pick this up in the spring, need a break", "none", {"intent": "pause", "until": None}),
    # rule 9: times
    *((f"time {text!r}", text, "plan", {"intent": "plan", "date": date, "time": time}) for text, date, time in (
        ("tonight", "2026-03-10", None), ("after work", "2026-03-10", None), ("7", "2026-03-10", "19:00"),
        ("630", "2026-03-10", "18:30"), ("noon tomorrow", "2026-03-11", "12:00"), ("at lunch", "2026-03-10", None),
        ("in an hour", "2026-03-10", "19:05"), ("quarter past 8 tonight", "2026-03-10", "20:15"),
        ("tomorrow 7-8am", "2026-03-11", "07:00"), ("Thu 8pm", "2026-03-12", "20:00"),
        ("prob saturday morning b4 my kids game like 9", "2026-03-14", "09:00"),
        ("mañana a las 7 de la tarde", "2026-03-11", "19:00"),
    )),
    ("an interview is an appointment", "I have an interview thursday at 10am", "none",
     {"intent": "plan", "date": "2026-03-12", "time": "10:00", "appointment": True, "news": "interview"}),
    # rule 10: settings
    *((f"rhythm {text!r}", text, "none", {"setting": "cadence", "value": value}) for text, value in (
        ("text me every day", "daily"), ("just mon to fri please", "weekdays"), ("3x a week is fine", "three_a_week"),
        ("once a week is plenty", "weekly"), ("too many texts", "less"), ("you can text more often", "more"),
    )),
    ("a part of the day", "evenings are better for me", "none",
     {"intent": "settings", "setting": "time", "value": None}),
    ("a name", "call me Dee", "none", {"intent": "settings", "setting": "name", "value": "Dee"}),
    # rule 11: typing as people do
    ("slips", "dnoe 40 min lol", "check", {"intent": "log", "outcome": "done", "minutes": 40}),
    ("the coach quoted back", "> Did you write to them?\nboth!!", "check", {"intent": "log", "outcome": "done"}),
    ("a phone's reply", "I'm driving with Do Not Disturb While Driving turned on.", "check", {"intent": "note"}),
    ("a mail signature", "Done!\n\nSent from my iPhone", "check", {"intent": "log", "outcome": "done"}),
    # the other intents
    ("a goal in their words", "New goal: become a dental hygienist. ok?", "none",
     {"intent": "goal", "value": "become a dental hygienist"}),
    *((f"status {text!r}", text, "none", {"intent": "status"}) for text in (
        "how am i doing", "my page", "send me my link", "stats", "what's my streak",
    )),
    ("back again", "I'm back from vacation", "none", {"intent": "resume"}),
    ("a question", "should I put my GED on my resume?", "none", {"intent": "question"}),
    ("a person", "can i talk to a real person", "none", {"intent": "question"}),
    ("people met, asset", "did 40 min on my portfolio, met Ana from design", "check",
     {"intent": "log", "outcome": "done", "minutes": 40, "asset": "skills", "people": ["Ana"], "also": []}),
    ("a name typed small", "done took me 25 min. pallet mixup in bay 4, saved like 2 hrs. showed luis", "check",
     {"intent": "log", "outcome": "done", "minutes": 25, "people": ["luis"]}),
    ("a first name given", "Luis, hes in the planning office", "reflect", {"intent": "note"}),
    ("a title", "talked to Prof. Okafor", "check", {"intent": "log", "asset": "people", "people": ["Prof. Okafor"]}),
    ("a relation", "my sister Nell helped, called her", "check", {"people": ["Nell"]}),
    ("only planned", "I'll message Priya on friday", "plan", {"intent": "plan", "people": []}),
    ("hired", "I got the job!!", "none", {"intent": "note", "news": "hired"}),
    ("good news after a check", "I got the job!!", "check", {"intent": "log", "outcome": "done", "news": "hired"}),
    ("an offer", "they're making me an offer", "none", {"intent": "note", "news": "offer"}),
    ("a mock interview is no news", "mock interview with my cousin, 20 min", "check", {"intent": "log", "news": None}),
]  # fmt: skip


NO_OPT_OUTS = (
    "can't stop thinking about it", "end of the week works", "I quit my job today!!", "stopped by the library", "step",
    "cancelled my gym plan to study", "quit scrolling and read 10 pages", "I'll quit procrastinating and do it tonight",
    "my ex keeps texting me but I did the 20 minutes", "should i quit before i have something else?",
    "how do you end calls",
    "they cancelled our whole project", "please don't ever stop these", "my coworker texted STOP",
    "recruiters never reply",
)  # fmt: skip


@pytest.mark.parametrize("asked", [*Asked])
@pytest.mark.parametrize("text", NO_OPT_OUTS)
def test_the_words_of_stopping_inside_another_thought_are_no_opt_out(text: str, asked: str) -> None:
    reading = said(text, asked)
    assert "stop" not in [reading["intent"], *reading["also"]]


@pytest.mark.parametrize(("text", "asked", "expect"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_contract(text: str, asked: str, expect: dict[str, Any]) -> None:
    reading = said(text, asked)
    assert {key: reading[key] for key in expect} == expect


def test_reading_has_every_key_of_the_contract() -> None:
    assert set(said("")) == KEYS
    assert set(Reading.__slots__) == KEYS


def test_a_bare_hour_after_a_plan_question_is_the_next_one() -> None:
    early = datetime.fromisoformat("2026-03-10T06:20:00-05:00")
    afternoon = datetime.fromisoformat("2026-03-10T15:00:00-05:00")
    assert (said("7", "plan", early)["time"], said("7", "plan", afternoon)["time"]) == ("07:00", "19:00")


def test_every_pattern_compiles() -> None:
    # They are compiled when first used, so that a slip in a rare one would show late.
    rules().compile()
    for module in pkgutil.iter_modules(package.__path__):
        for found in vars(importlib.import_module(f"{package.__name__}.{module.name}")).values():
            if isinstance(found, Rx):
                found.search("")


@pytest.mark.parametrize("text", ["who is ana the coach?", "who is Luis to me", "who's Dana at the union"])
def test_a_question_about_somebody_is_no_wrong_number(text: str) -> None:
    at = datetime(2026, 3, 10, 18, 0, tzinfo=UTC)
    reading = read(text, at=at, asked="none")
    assert reading.intent not in {"wrong_number", "stop"}, reading


def test_what_was_asked_may_be_unknown() -> None:
    assert read("yes", at=TUESDAY, asked="weather") == read("yes", at=TUESDAY, asked=Asked.NONE)


@pytest.mark.parametrize(
    "text",
    [
        "stop " * 2000,
        "a" * 10_000,
        "1 " * 5000,
        "get me my " * 1000,
        "\n" * 10_000,
        "not, " * 2500,
        "i did " * 1700,
        "🛑" * 5000,
    ],
    ids=["stop", "one word", "numbers", "heads", "lines", "commas", "deeds", "signs"],
)
def test_long_texts_are_read(text: str) -> None:
    assert said(text)["intent"] in {"stop", "note", "log", "status"}


@pytest.mark.parametrize("asked", Asked)
def test_a_laugh_leaves_no_clause_to_look_for_names_in(asked: Asked) -> None:
    assert said("Hahaha", asked)["people"] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "stop ", "i did 20 minutes and ", "not, ", "get me my ", "no quiero ", "i want to die ", "1 ",
        "from 6 to 8 ", "a.", "monday at 7 or ", "? ", "\n> ", "(", "i will not not ", "Ana and Bob ", "ill ",
        "aaaa", "\u00e9", "stop it or else ", "easter ", "1:1:", "mon 20 ",
    ],
)  # fmt: skip
def test_a_text_five_times_as_long_takes_no_more_than_its_share(unit: str) -> None:
    def cost(size: int) -> float:
        text = (unit * size)[:size]
        took = []
        for _ in range(3):
            begun = time.process_time()
            said(text)
            took.append(time.process_time() - begun)
        return min(took)

    said(unit * 50)
    assert cost(10_000) < 12 * max(cost(2_000), 0.002)


# The corpus -----------------------------------------------------------------------------------------------------------

REPLIES = CORPUS.parent / "replies"


def share(found: Counter[str], key: str, of: str) -> float:
    return found[key] / max(found[of], 1)


def test_replies_that_the_reader_was_built_on() -> None:
    found = tally(CORPUS)
    assert found["missed"] == found["invented"] == found["crises missed"] == 0
    assert share(found, "intents", "replies") >= 0.98
    assert share(found, "fields right", "fields") >= 0.97


@pytest.mark.slow
def test_replies_that_may_be_learned_from() -> None:
    found = sum((tally(path) for path in sorted(REPLIES.glob("*_build.jsonl"))), Counter[str]())
    assert share(found, "intents", "replies") >= 0.98
    assert share(found, "fields right", "fields") >= 0.93
    assert share(found, "extras right", "extras") >= 0.95
    assert share(found, "missed", "replies") <= 0.004
    assert share(found, "invented", "replies") <= 0.002
    assert share(found, "crises missed", "replies") <= 0.002


@pytest.mark.slow
def test_replies_that_nobody_has_read() -> None:
    # In figures only: which of them is misread is never looked at.
    for name, floors in HELD_BACK.items():
        found = tally(REPLIES / "held_back" / name)
        reached = (
            share(found, "intents", "replies"),
            share(found, "fields right", "fields"),
            share(found, "extras right", "extras"),
        )
        assert all(map(ge, reached, floors)), (name, reached)


@pytest.mark.slow
def test_what_friends_text_each_other_is_seldom_an_opt_out() -> None:
    found = tally(REPLIES / "held_back" / "friends_held.jsonl")
    assert found["friends"] > 2000
    assert share(found, "friends opted out", "friends") <= FRIENDS


FRIENDS = 0.012
# What the reader has reached of intents, fields and extras: a change may raise it.
HELD_BACK = {
    "w10_held.jsonl": (0.93, 0.94, 0.85),  # everyday replies
    "w11_held.jsonl": (0.93, 0.93, 0.82),  # made to mislead
    "w17_held.jsonl": (0.97, 0.96, 0.96),  # some of both
    "w46_held.jsonl": (0.94, 0.95, 0.93),  # everyday replies in many Englishes, written when the reader was done
}


# The command ----------------------------------------------------------------------------------------------------------


def line(text: str, at: str = "2026-03-10T18:05:00-05:00", asked: str = "check") -> str:
    return json.dumps({"text": text, "at": at, "asked": asked})


def test_command_answers_each_line_in_order() -> None:
    result = CliRunner().invoke(read_replies, input=f"{line('did 30 min on my portfolio')}\n\n{line('stop')}\n")
    assert result.exit_code == 0
    first, second = map(json.loads, result.stdout.splitlines())
    assert first == said("did 30 min on my portfolio")
    assert second["intent"] == "stop"


def test_command_reads_any_text() -> None:
    result = CliRunner().invoke(
        read_replies, input='{"text": "call me \\ud800bc", "at": "2026-03-10T18:05:00Z", "asked": "none"}'
    )
    assert result.exit_code == 0
    assert json.loads(result.stdout)["intent"]


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("{nonsense", "not JSON"),
        ("[1]", "must be an object"),
        ('{"text": 5, "at": "2026-03-10T18:05:00Z", "asked": "check"}', '"text"'),
        (line("hi", at="yesterday"), "ISO 8601"),
        (line("hi", at="2026-03-10T18:05:00"), "offset"),
        (line("hi", asked="weather"), '"asked"'),
    ],
    ids=["no JSON", "no object", "no text", "no time", "no offset", "unknown question"],
)
def test_command_answers_a_bad_line_in_its_place_and_goes_on(bad: str, why: str) -> None:
    result = CliRunner().invoke(read_replies, input=f"{line('stop')}\n{bad}\n{line('stop')}\n")
    assert result.exit_code == 2
    assert "line 2" in result.stderr
    assert why in result.stderr
    first, second, third = map(json.loads, result.stdout.splitlines())
    assert first == third == said("stop")
    assert second["line"] == 2
    assert why in second["error"]


def test_command_explains_a_reading() -> None:
    result = CliRunner().invoke(read_replies, ["--explain"], input=f"{line('did 20 min. please stop texting me')}\n")
    assert result.exit_code == 0
    for word in (
        "clause    please stop texting me",
        "ban: stop texting",
        "rules     stop, log",
        "reading   intent stop",
    ):
        assert word in result.stdout


def test_importing_the_reader_brings_in_the_standard_library_only() -> None:
    code = (
        "import sys; sys.path.insert(0, 'functions'); import careerline.replies; "
        "heavy = {'click', 'boto3', 'jinja2', 'twilio'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_somebody_met_is_no_stranger() -> None:
    found = said("Rode along with a new hire Tuesday. About an hour. Kid named Deshawn.", asked="check")
    assert (found["intent"], found["minutes"], found["also"]) == ("log", 60, [])
    assert said("theres nobody named Deshawn at this number")["intent"] == "wrong_number"
