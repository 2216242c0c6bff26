"""The protocol broken so that nothing forbidden happens: what is owed does not come, or comes late, or elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from careerline.agenda import Class, Entry
from careerline.coaching import permission, reach
from careerline.coaching.turn import Turn
from careerline.hearing import missed
from careerline.hearing.hear import Inbound, Understood, hear
from careerline.ports import Found
from careerline.sending import call, deliver, guard, receipts, witness
from careerline.sending.guard import Drop, Later, Verdict
from simulation import functions
from simulation.breaking import Around, PutIn, Sabotage, on_phone, on_store, patched
from simulation.run import Simulation

PROGRAMME = (Class.COACHING, Class.NUDGE)


def _judged(how: Callable[[Entry, datetime], Verdict | None], *classes: Class) -> PutIn:
    """Judge messages of some classes in another way; None as ever."""

    def judge(profile: Any, entry: Entry, rules: Any, now: datetime) -> Verdict:
        other = how(entry, now) if entry.cls in classes else None
        return other or guard.judge(profile, entry, rules, now)

    return patched((deliver, "judge", judge), (witness, "judge", judge))


def _dropped(*classes: Class, why: str = "too late") -> PutIn:
    return _judged(lambda _, __: Drop(why), *classes)


def _waits(span: timedelta, *classes: Class) -> PutIn:
    return _judged(lambda entry, now: Later(entry.at + span, "") if now < entry.at + span else None, *classes)


def _silent(turn: Turn, **_: Any) -> Turn:
    return _WELCOME(turn).silent()


_WELCOME = permission.welcome


def _hears_anyway(coach: Any, inbound: Inbound, now: datetime) -> Understood:
    return hear(coach, replace(inbound, opt_out_type=""), now)


class _WrongNumber(Around):
    def send(self, _: str, *words: Any, **tags: Any) -> Any:
        return self._port.send("+15005550199", *words, **tags)


class _HeldTenHours(Around):
    def send(self, *words: Any, **tags: Any) -> Any:
        return self._port.send(*words, **tags | {"valid_for": 36_000})


class _AdoptsTwice(Around):
    def adopt(self, *_: Any) -> bool:
        return True


class _AnyWordsWillDo(Around):
    def look(self, to: str, *_: Any) -> list[Found]:
        taken = self._port._model.taken  # noqa: SLF001  what is broken on purpose is no door
        return [Found(one.id, one.status) for one in taken if one.to == to]


def _takes_any_text(simulation: Simulation) -> None:
    on_phone(_AnyWordsWillDo)(simulation)
    on_store(_AdoptsTwice)(simulation)


WITHHELD: Mapping[str, Sabotage] = {
    "no answer to danger": Sabotage(
        "drops each answer to danger", _dropped(Class.CRISIS), frozenset({"danger"}), days=14
    ),
    "danger waits": Sabotage(
        "answers danger after 20 hours", _waits(timedelta(hours=20), Class.CRISIS), frozenset({"danger"}), days=14
    ),
    "no answers": Sabotage("drops each answer", _dropped(Class.ANSWER), frozenset({"reason"})),
    "no asks": Sabotage("drops each ask", _dropped(Class.ASK), frozenset({"reason"})),
    "no opt-outs": Sabotage("drops what confirms a stop", _dropped(Class.OPT_OUT), frozenset({"reason"}), days=14),
    "no desk": Sabotage("drops a coach's own words", _dropped(Class.DESK), frozenset({"reason"})),
    "no programme": Sabotage(
        "drops all coaching, for a reason that only they know",
        _dropped(*PROGRAMME, why="their appointment is today"),
        frozenset({"week"}),
        days=14,
        faults=(),
    ),
    "answers wait": Sabotage(
        "answers after nine minutes", _waits(timedelta(minutes=9), Class.ANSWER), frozenset({"waits"})
    ),
    "no welcome": Sabotage("says nothing to a yes", patched((permission, "welcome", _silent)), frozenset({"promised"})),
    "wrong number": Sabotage("texts somebody else", on_phone(_WrongNumber), frozenset({"address"})),
    "late calls": Sabotage(
        "calls however long ago the claim was",
        patched((deliver, "BEGIN_WITHIN", 1e9), (witness, "BEGIN_WITHIN", 1e9)),
        frozenset({"begins"}),
    ),
    "held": Sabotage("lets the carrier hold every text for ten hours", on_phone(_HeldTenHours), frozenset({"held"})),
    "answers twice": Sabotage(
        "answers what the carrier has answered",
        patched((functions, "hear", _hears_anyway), (missed, "hear", _hears_anyway)),
        frozenset({"answered"}),
    ),
    "any text": Sabotage(
        "takes any text to a number for the one that it looks for, and for several",
        _takes_any_text,
        frozenset({"own text"}),
        faults=("lost", "late"),
    ),
    "account unheard": Sabotage(
        "does not hear that our account is suspended",
        patched((call, "judge_word", lambda *_: False), (receipts, "judge_receipt", lambda *_: False)),
        frozenset({"suspended"}),
    ),
    "filters unheard": Sabotage(
        "does not hear that carriers keep our texts from people",
        patched((receipts, "judge_receipt", lambda *_: False)),
        frozenset({"kept back"}),
        days=14,
        faults=("filters",),
    ),
    "refusals unheard": Sabotage(
        "goes on to a number that takes nothing",
        patched((call, "end_refused", lambda *_, **__: None)),
        frozenset({"left alone"}),
        faults=("numbers",),
    ),
    "no other channel": Sabotage(
        "says by no mail what did not arrive by text",
        patched((receipts, "send_by_mail", lambda *_: False)),
        frozenset({"other channel"}),
        days=14,
        faults=(),
    ),
    "away unheard": Sabotage(
        "goes on to a phone that is out of reach",
        patched((reach, "out_of_reach", lambda *_: None)),
        frozenset({"out of reach"}),
        days=21,
    ),
}
