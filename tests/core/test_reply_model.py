"""The reply reader's model: bounded, repeatable, and never above the rules of safety."""

import itertools
import random
import subprocess
import sys
from datetime import datetime

import pytest

from careerline.replies.features import Features
from careerline.replies.model import Weights, chances, weights
from careerline.replies.rank import looked_at
from careerline.replies.reading import Intent
from careerline.replies.settling import Evidence, settled_intents
from training import grammar, train

AT = datetime.fromisoformat("2026-03-10T18:05:00-05:00")


def seen(text: str, asked: str = "none") -> Features:
    found = looked_at(text, at=AT, asked=asked)
    assert found is not None
    return found.features


@pytest.mark.parametrize("text", ["did 20 minutes of the welding course", "zzxq vvbnm", "¿qué?! 999 ~~ lo de siempre"])
def test_chances_are_chances(text: str) -> None:
    found = chances(seen(text))
    for together in (found.first, found.outcome, found.asset):
        assert sum(together.values()) == pytest.approx(1)
    assert all(0 <= chance <= 1 for chance in found.said.values())
    assert set(found.first) == set(found.said) == set(grammar.ORDER)


def test_says_each_thing_that_a_text_says() -> None:
    said = chances(
        seen("Finished the excel course, 40 minutes. Can you text me at 7pm instead from now on?", "check")
    ).said
    assert min(said["log"], said["settings"]) > 0.5
    assert max(said["stop"], said["distress"], said["undo"]) < 0.2


def test_the_longest_text_costs_no_more_than_a_long_one() -> None:
    words = [first + second for first, second in itertools.product("bcdfghjklmnp", repeat=2)]
    found = seen(" ".join(f"{word}o{other}" for word, other in itertools.product(words, words)))
    assert len(found.words) <= 100
    assert len(found.named) < 1500
    chances(found)


def test_the_weights_are_read_when_first_needed() -> None:
    script = (
        "from careerline.replies import read; from careerline.replies.model import weights; "
        "print(weights.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


def surely(intent: str, chance: float = 1.0) -> dict[Intent, float]:
    return dict.fromkeys(weights().intents, 0.0) | {intent: chance}  # type: ignore[return-value]


def test_a_plain_opt_out_that_the_rules_hear_stands() -> None:
    assert settled_intents(["stop", "log"], surely("log"), Evidence(words=20, ban="alone")) == ["stop", "log"]


def test_danger_that_the_rules_hear_stands_unless_it_is_all_but_impossible() -> None:
    shown = Evidence(words=20)
    assert settled_intents(["distress", "log"], surely("log", 0.97) | {"distress": 0.03}, shown) == ["distress", "log"]
    assert settled_intents(["distress", "log"], surely("log", 0.99) | {"distress": 0.01}, shown) == ["log"]


def test_an_opt_out_in_words_that_mean_something_else_falls_where_the_model_is_sure() -> None:
    assert settled_intents(["stop", "log"], surely("log"), Evidence(words=20, ban="soft")) == ["log"]


def test_nobody_is_signed_up_by_likelihood_alone() -> None:
    chance = surely("start", 0.9) | {"note": 0.1}
    assert settled_intents(["note"], chance, Evidence(words=3)) == ["note"]
    assert settled_intents(["note", "start"], chance, Evidence(words=3))[0] == "start"


@pytest.mark.parametrize(("intent", "enough"), [("distress", 0.3), ("stop", 0.5)])
def test_the_model_adds_danger_and_opt_outs_the_sooner_where_a_word_speaks_for_them(
    intent: Intent, enough: float
) -> None:
    chance = surely("note", 1 - enough) | {intent: enough}
    assert settled_intents(["note"], chance, Evidence(words=20))[0] == intent
    assert settled_intents(["note"], chance, Evidence(words=20, leaving=False, dark=False)) == ["note"]


@pytest.mark.parametrize("intent", ["distress", "stop"])
def test_of_what_is_strange_to_it_the_model_must_be_surer(intent: Intent) -> None:
    likely = surely("note", 0.45) | {intent: 0.55}
    assert settled_intents(["note"], likely, Evidence(words=20), known=0.9)[0] == intent
    assert settled_intents(["note"], likely, Evidence(words=20), known=0.7) == ["note"]
    assert settled_intents([intent], likely, Evidence(words=20), known=0.7)[0] == intent  # what rules hear stands


def test_what_is_strange_to_the_model_is_known_as_strange() -> None:
    assert chances(seen("did 20 min of the course", "check")).known > 0.9
    assert chances(seen("wah lau kena arrow sia, tmr ponteng lorh", "check")).known < 0.7


def test_the_weights_belong_to_the_features() -> None:
    """A model that was trained for other features reads like one that was not trained."""
    right = asked = 0
    for case in itertools.islice(train.labelled(), 150):
        look = looked_at(case["text"], at=datetime.fromisoformat(case["at"]), asked=case["asked"])
        if look is not None:
            first = chances(look.features).first
            asked += 1
            right += max(first, key=first.__getitem__) in {case["expect"]["intent"], *case.get("also_ok", [])}
    assert right / asked > 0.9


def test_the_same_texts_give_the_same_weights() -> None:
    cases = [one for case in itertools.islice(train.labelled(), 40) if (one := train.example(case))]
    drawn = [train.packed(*train.fitted(cases, most=300)) for _ in range(2)]
    assert drawn[0] == drawn[1]
    known = Weights(drawn[0])
    assert sum(chances(seen("did 20 min of the course", "check"), known).first.values()) == pytest.approx(1)


def test_the_grammar_makes_the_same_replies_each_time_each_with_what_it_says() -> None:
    made = [list(grammar.replies(random.Random(7), 0.02)) for _ in range(2)]  # noqa: S311 - no secret
    assert made[0] == made[1]
    assert {reply.said[0] for reply in made[0]} == set(grammar.ORDER)
    for reply in made[0]:
        assert set(reply.said) <= set(grammar.ORDER)
        assert reply.asked in train.ASKED.values()
        assert reply.outcome is None or "log" in reply.said
        assert not set("{}|") & set(reply.text)
