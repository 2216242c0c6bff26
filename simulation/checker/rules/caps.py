"""Never more than allowed: texts, money and asks a day, and the rate of each sender."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from simulation.checker import hours
from simulation.checker.classes import PROGRAMME
from simulation.checker.consent import wanted
from simulation.checker.story import Line, Story, Violation, broken, is_stranger, person_of


def caps_hold(story: Story) -> Iterator[Violation]:
    """No more texts and asks a day than allowed, and one answer a day to somebody unknown, one more in danger."""
    limits = story.start["limits"]
    texts: dict[str, int] = defaultdict(int)
    asks: dict[str, int] = defaultdict(int)
    cost: dict[str, int] = defaultdict(int)  # of coaching, in hundredths of a cent
    turned_away = _turned_away(story)
    strangers: dict[tuple[str, str, str], Line] = {}
    for line in story.told["request"]:
        day = hours.limits_day(line["t"])
        coaching = line["class"] in PROGRAMME
        if line["carrier"] == "sms" and coaching and line["n"] not in turned_away:
            texts[day] += 1
            if texts[day] == limits["texts_per_day"] + 1:
                yield broken("caps", line, f"more than {limits['texts_per_day']} texts on {day}")
        price = limits["cost"][line["carrier"]] if coaching and line["n"] not in turned_away else 0
        cost[day] += price
        if cost[day] > limits["cost_per_day"] >= cost[day] - price:
            yield broken("caps", line, f"more than {limits['cost_per_day']} spent on {day}")
        if is_stranger(line["key"]) and line["class"] != "crisis":
            yield from _first_of_its_day(strangers, line)
    for line in story.told["accepted"]:
        if is_stranger(line["key"]) and line["class"] == "crisis":
            # It may be tried until a carrier takes it, and danger has a day's answer of its own.
            yield from _first_of_its_day(strangers, line)
        if line["class"] == "ask":
            # Of the day on which it was wanted, not of the outage's after it.
            writes = wanted(story, person_of(line["key"]), line["carrier"], line["n"])
            day = hours.limits_day((writes or [line])[-1]["t"])
            asks[day] += 1
            if asks[day] == limits["asks_per_day"] + 1:
                yield broken("caps", line, f"more than {limits['asks_per_day']} asks on {day}")


def _first_of_its_day(seen: dict[tuple[str, str, str], Line], line: Line) -> Iterator[Violation]:
    day = hours.limits_day(line["t"])
    # A farewell is to somebody who was known.
    name = (line["to"], day, line["class"] if line["class"] in {"opt_out", "crisis"} else "")
    if name in seen:
        yield broken("caps", line, f"somebody unknown was answered at {seen[name]['at']} already")
    seen[name] = line


def _turned_away(story: Story) -> set[int]:
    """Return the calls, by their place, of which the caller was told that they were certainly not taken."""
    last: dict[str, int] = {}
    found: set[int] = set()
    for line in story.lines:
        if line["what"] == "request":
            last[line["key"]] = line["n"]
        elif line["what"] == "told" and line["how"] == "not sent" and line["key"] in last:
            found.add(last[line["key"]])
    return found


def the_rate_is_kept(story: Story) -> Iterator[Violation]:
    """No more coaching leaves in two minutes than the senders take in them, and a minute's more."""
    for carrier, per_second in story.start["limits"]["per_second"].items():
        most = max(1, int(per_second * 180))
        sent = [line for line in story.told["request"] if line["class"] in PROGRAMME and line["carrier"] == carrier]
        for first, line in zip(sent, sent[most:], strict=False):
            if line["t"] - first["t"] < timedelta(minutes=2):
                yield broken("rate", line, f"more than {most} by {carrier} since {first['at']}")
