"""What happened: whether the step was done, done in part, or missed, clause by clause and as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from . import deeds
from .amounts import shares
from .bare import HALF, NO, YES
from .clauses import Clause, Message
from .durations import by_day, lengths
from .reading import Asked, Outcome

# Yes-words that greet or agree more often than they report, at the head of a longer text.
_WEAK_YES = frozenset({"ok", "okay", "k", "sure", "sounds good", "of course", "lets go", "lets do it"})


@dataclass(slots=True)
class Report:
    """What a reply reports: the outcome, and which clauses say that something was done."""

    outcome: Outcome | None = None
    done: set[int] = field(default_factory=set)
    short: set[int] = field(default_factory=set)
    missed: set[int] = field(default_factory=set)
    missed_strong: bool = False
    sure: bool = False

    def drop(self) -> None:
        """Forget the report: what was told is no step."""
        self.outcome = None
        self.done.clear()
        self.short.clear()
        self.missed.clear()


def report_of(message: Message, skip: frozenset[int]) -> Report:
    """Read what happened from every clause that is not already spoken for."""
    report = Report()
    # A list of numbers by day is a list of efforts: "20 Monday, 20 today".
    if message.asked is Asked.CHECK and len(listed := by_day(message.text, lengths(message.text))) > 1:
        report.done.update({message.clause_at(length.start) for length in listed} - skip)
    for index, clause in enumerate(message.clauses):
        if index not in skip and not _answered(message, clause.text, index, report):
            _read_clause(message, clause, index, report)
    report.outcome = _outcome(message, report)
    return report


def _answered(message: Message, text: str, index: int, report: Report) -> bool:
    """Take a clause that is a bare answer; after a check, take the yes or no that begins a text as well."""
    checked = message.asked is Asked.CHECK
    if text in HALF and (checked or message.asked is Asked.PLAN):
        report.short.add(index)
        return True
    if not checked:
        return False
    if text in NO or text == "{n}":
        report.missed.add(index)
        report.missed_strong = report.missed_strong or index == 0
        return True
    if index:
        return False
    if text in YES - _WEAK_YES:
        report.done.add(index)
        report.sure = True
        return True
    first = text.split(" ", 1)[0]
    if first in ("no", "nope", "nah") and not deeds.FORGIVEN.search(text):
        report.missed.add(index)
        report.missed_strong = True
    elif first in ("yes", "yep", "yup", "yeah") and not deeds.MISSED.search(text) and not text.startswith("yeah no"):
        report.done.add(index)
        report.sure = True
    return False


def _read_clause(message: Message, clause: Clause, index: int, report: Report) -> None:
    text = clause.text
    checked = message.asked is Asked.CHECK
    _read_shortfall(text, index, report, checked=checked)
    missed = deeds.MISSED.search(text)
    if missed and not deeds.FORGIVEN.search(text) and not _somebody_else(text, missed.start()):
        report.missed.add(index)
        report.missed_strong = report.missed_strong or deeds.STRONG_MISS.search(text) is not None
        return
    if deeds.ASKS_YOU.match(text) or (
        clause.asks and text == message.sentence_text(clause) and deeds.ASKS_BACK.search(text)
    ):
        return
    sure = deeds.SURE.search(text) is not None
    if deeds.REFLECTION.search(text) and not sure:
        return
    life = deeds.LIFE.search(text) is not None
    if _past_deed(text) and (sure or not life):
        report.done.add(index)
        report.sure = report.sure or sure
        return
    regular = deeds.REGULAR.match(text) if checked and not life else None
    effort = _has_effort(text) and not deeds.FUTURE.search(text) and (checked or not text.isdigit())
    if effort or (regular and regular[1] not in deeds.ADJECTIVES):
        report.done.add(index)


def _read_shortfall(text: str, index: int, report: Report, *, checked: bool) -> None:
    short = deeds.SHORTFALL.search(text) is not None
    if short and deeds.NOT_SHORT.search(text) and not deeds.PLAIN_SHORTFALL.search(text):
        short = False
    if short:
        report.short.add(index)
    percent = deeds.PERCENT.search(text)
    if percent and (checked or deeds.PERCENT_DONE.search(text)) and not deeds.PERCENT_SCORE.search(text):
        (report.short if int(percent["n"]) < 100 else report.done).add(index)
    for share in shares(text):
        (report.short if share.did < share.whole else report.done).add(index)


def _past_deed(text: str) -> bool:
    """Say whether the person tells of something that they did, not of what they would, should or used to do."""
    match = deeds.DID.search(text)
    if not match:
        return False
    before = text[: match.start()].rstrip() + " "
    if before != " " and (deeds.NO_DOING.search(before) or deeds.OTHERS.search(before)):
        return False
    lead = text[: match.end()].rsplit(" ", 1)[0] + " "
    return not deeds.NO_DOING.search(lead) or "had" in match[0]


def _has_effort(text: str) -> bool:
    """Say whether a text with no verb is an effort all the same: "1h 20 figma", "12 pages"."""
    return bool(lengths(text) or deeds.AMOUNT.match(text)) and not deeds.EXCUSE.search(text)


def _somebody_else(text: str, at: int) -> bool:
    """Say whether a miss is somebody else's: "she has not answered"."""
    return bool(deeds.SOMEBODY_BEFORE.search(text[:at]) or deeds.SOMEBODY_FIRST.search(text))


def _outcome(message: Message, report: Report) -> Outcome | None:
    done, short, missed = report.done, report.short, report.missed
    words = [clause.text for clause in message.clauses]
    # Falling asleep or backing out is a miss where nothing was done before it.
    backed_out = report.missed_strong and bool(missed) and short <= missed
    if backed_out and (any(index <= min(missed) for index in done) or any(lengths(words[index]) for index in short)):
        backed_out = False
    if short and not backed_out:
        return _of_shortfall(report, words)
    if done and missed:
        return _of_both(message, report, words)
    if missed:
        return "missed"
    if done:
        begun = all(deeds.STARTED.search(words[index]) and not deeds.WHOLE_STEPS.search(words[index]) for index in done)
        return "partial" if begun and not report.sure and not lengths(message.text) else "done"
    excused = message.asked is Asked.CHECK and not short and deeds.EXCUSE.search(message.text)
    if excused and not any(clause.asks for clause in message.clauses):
        missed.update(range(len(words)))
        return "missed"
    return None


def _of_shortfall(report: Report, words: list[str]) -> Outcome:
    done, short, missed = report.done, report.short, report.missed
    firm = any(deeds.FIRM_SHORTFALL.search(words[index]) for index in short)
    if not missed and not firm and any(deeds.WHOLE.search(words[index]) for index in done - short):
        return "done"
    if done or not missed or any(deeds.SOME_DONE.search(words[index]) for index in short - missed):
        return "partial"
    return "missed"


def _of_both(message: Message, report: Report, words: list[str]) -> Outcome:
    """Weigh what was done against what was missed: after a "but" or before the miss it counts."""
    done, missed = report.done, report.missed
    clauses = message.clauses
    first, last = min(missed), max(missed)
    if report.missed_strong and not any(clauses[index].joint == "but" or index < first for index in done):
        return "partial" if report.sure and not deeds.FLAT_MISS.search(message.text) else "missed"
    if report.sure and max(done) > last and not report.missed_strong:
        return "done"
    told = any(
        clauses[index].joint or index < first or clauses[index].sentence != clauses[last].sentence for index in done
    )
    if not told:
        return "missed"
    weak = all(deeds.WEAK_MISS.search(words[index]) for index in missed)
    return "done" if weak and max(done) > last else "partial"
