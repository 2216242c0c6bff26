"""What happened: whether the step was done, done in part, or missed, clause by clause and as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .amounts import minutes_spent
from .bare import HALF, NO, YES
from .clauses import Clause, Message
from .counts import shares
from .durations import lengths
from .lexicon import classes_of
from .patterns import Hit
from .reading import Asked, Outcome
from .rx import Rx
from .sittings import by_day
from .words import table

# Yes-words that greet or agree more often than they report, at the head of a longer text.
_WEAK_YES = frozenset({"ok", "okay", "k", "sure", "sounds good", "of course", "lets go", "lets do it"})
# Before a past form these make it a wish, a duty, a condition or somebody's talk: "should have called".
_NO_DOING = table(
    """
    will would could should might may can want wanted need needed if unless until wish when before once must gonna
    about forgot hoped hoping intended meant supposed after because while whenever used ready be being get getting
    gets by not never is was are were who which that than has
    """
)
_JOINED = table("i we and just finally then also even already only both actually to have had")
_PERCENT = Rx(
    r"\b(?P<n>\d{1,3}) ?(?:%|percent|pct)(?= ?$| (?:done|there|through|finished|complete|of|in|boss|coach)\b)"
)
_SCORE = Rx(r"\b(?:raise|score|scored|quiz|test|exam|got an?|passed|off|rate)\b")
_MODAL = table("will would could should might may can going gonna planning hoping want need if when tomorrow next")


@dataclass(slots=True)
class Report:
    """What a reply reports: the outcome, and which clauses say that something was done."""

    outcome: Outcome | None = None
    done: set[int] = field(default_factory=set)
    short: set[int] = field(default_factory=set)
    missed: set[int] = field(default_factory=set)
    missed_strong: bool = False
    sure: bool = False
    refused: bool = False

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
        if index not in skip and not _answered(message, clause, index, report):
            _read_clause(message, clause, index, report)
    report.outcome = _outcome(message, report)
    return report


def _answered(message: Message, clause: Clause, index: int, report: Report) -> bool:
    """Take a clause that is a bare answer; after a check, take the yes or no that begins a text as well."""
    text = clause.text
    checked = message.asked is Asked.CHECK
    if text in HALF and (checked or message.asked is Asked.PLAN):
        report.short.add(index)
        return True
    if not checked:
        return False
    if text in NO or text == "{n}":
        report.missed.add(index)
        report.missed_strong = report.missed_strong or index == 0
        report.refused = True
        return True
    if index:
        return False
    if text in YES - _WEAK_YES:
        report.done.add(index)
        report.sure = True
        return True
    first = text.split(" ", 1)[0]
    misses = not clause.cues.names().isdisjoint(("missed", "miss!"))
    if first in ("no", "nope", "nah") and "forgiven" not in clause.cues:
        report.missed.add(index)
        report.missed_strong = report.refused = True
    elif first in ("yes", "yep", "yup", "yeah") and not (text.startswith("yeah no") or misses):
        report.done.add(index)
        report.sure = True
    return False


def _read_clause(message: Message, clause: Clause, index: int, report: Report) -> None:
    cues = clause.cues
    checked = message.asked is Asked.CHECK
    if "none" in cues:
        report.missed.add(index)
        report.missed_strong = True
        return
    _read_shortfall(clause, index, report, checked=checked)
    if any(_own(cues.words, hit) for name in ("miss!", "missed") for hit in cues[name]):
        report.missed.add(index)
        report.missed_strong = report.missed_strong or "miss!" in cues
        return
    if clause.asks and "asks" in cues:
        return
    sure = any(_happened(cues.words, hit) for hit in cues["sure"])
    if message.asked is Asked.PLAN and not sure and _WHEN.search(clause.text):
        return  # "in an hour and a half", "10 minutes to 8": when, and not how long
    if "reflects" in cues and not sure:
        return
    did = sure or any(_happened(cues.words, hit) for hit in cues["did"])
    if did and (sure or "life" not in cues):
        report.done.add(index)
        report.sure = report.sure or sure
        return
    timed = bool(lengths(clause.text))
    spent = timed and minutes_spent(clause.text, lambda _: (0, len(clause.text))) is not None
    effort = spent if timed else "effort" in cues
    plain = cues.names().isdisjoint(("excuse", "life")) and _MODAL.isdisjoint(cues.words)
    bare = checked and _BARE.fullmatch(clause.text) is not None
    if bare or (effort and plain and (checked or not clause.text.isdigit())):
        report.done.add(index)


_WHEN = Rx(
    r"^(?:\w+ ){0,2}in (?:\w+ ){0,5}(?:hours|minutes)\b"
    r"|\b(?:hours|minutes) (?:past|to|until|before|after) \d"
    r"|\b(?:hours|minutes)(?: and a half)? from now\b"
)
_BARE = Rx(r"(?:about |like |maybe |only )?(?:[5-9]|\d{2,3})(?: (?:today|yesterday|last night|this morning|so far))?")


def _own(words: Sequence[str], hit: Hit) -> bool:
    """Say whether a miss is the person's own: "she has not answered" is not."""
    before = words[: hit.start]
    return not (before and ("@they" in classes_of(before[-1]) or before[-1] in ("you", "it", "who", "if", "that")))


def _happened(words: Sequence[str], hit: Hit) -> bool:
    """Say whether a deed was done, not wished, owed, or done by somebody else."""
    before = words[: hit.start]
    while before and (before[-1] in _JOINED or "@adv" in classes_of(before[-1])):
        before = before[:-1]
    if not before:
        return True
    last = before[-1]
    own = words[hit.start] in ("i", "we", "me")
    if own:
        return last not in ("if", "when", "wish", "until", "unless", "once", "before", "after", "than", "what", "how")
    return last not in _NO_DOING and "@they" not in classes_of(last) and last not in ("it", "you", "he", "she", "they")


def _read_shortfall(clause: Clause, index: int, report: Report, *, checked: bool) -> None:
    text = clause.text
    if any(_own(clause.cues.words, hit) for hit in clause.cues["short"]):
        report.short.add(index)
    percent = _PERCENT.search(text)
    if percent and (checked or "done" in text) and not _SCORE.search(text):
        (report.short if int(percent["n"]) < 100 else report.done).add(index)
    if not _SCORE.search(text):
        for share in shares(text):
            (report.short if share.did < share.whole else report.done).add(index)


def _outcome(message: Message, report: Report) -> Outcome | None:
    done, short, missed = report.done, report.short, report.missed
    words = [clause.text for clause in message.clauses]
    ends_in_no = report.refused and len(words) > 1 and words[-1] in NO
    if (ends_in_no or any("none" in clause.cues for clause in message.clauses)) and not report.sure:
        missed.update(done | short, {len(words) - 1})
        report.missed_strong = report.refused = True
        return "missed"
    # Falling asleep or backing out is a miss where nothing was done before it.
    backed_out = report.missed_strong and bool(missed) and not any(_SOME.search(words[index]) for index in short)
    if backed_out and (any(index <= min(missed) for index in done) or any(lengths(words[index]) for index in short)):
        backed_out = False
    if report.refused and not report.sure and not any(lengths(words[index]) for index in done | short):
        return "missed"
    if short and not backed_out:
        return _of_shortfall(message, report)
    if done and missed:
        return _of_both(message, report)
    if missed:
        return "missed"
    if done:
        return "done"
    excused = message.asked is Asked.CHECK and any("excuse" in clause.cues for clause in message.clauses)
    if excused and not lengths(message.text) and not any(clause.asks for clause in message.clauses):
        missed.update(range(len(words)))
        return "missed"
    return None


_FIRM = Rx(
    r"\b(?:not (?:finish|finished|done|all|sent|quite|yet)|only|still have|left|to go|fell asleep|gave up"
    r"|stopped|had to)\b"
)
_WHOLE = Rx(r"\b(?:finished|all done|whole thing|now done|but done|is done|all of it|completed|submitted it)\b")
_SOME = Rx(r"\b(?:half|some|part|most|\d|started|draft)\b")


def _of_shortfall(message: Message, report: Report) -> Outcome:
    done, short, missed = report.done, report.short, report.missed
    words = [clause.text for clause in message.clauses]
    firm = any(_FIRM.search(words[index]) for index in short)
    if not missed and not firm and any(_WHOLE.search(words[index]) for index in done - short):
        return "done"
    if done or not missed or any(_SOME.search(words[index]) for index in short - missed):
        return "partial"
    return "missed"


def _of_both(message: Message, report: Report) -> Outcome:
    """Weigh what was done against what was missed: after a "but" or before the miss it counts."""
    done, missed = report.done, report.missed
    clauses = message.clauses
    first, last = min(missed), max(missed)
    if report.missed_strong and not any(clauses[index].joint == "but" or index < first for index in done):
        return "partial" if report.sure and "did not do it" not in message.text else "missed"
    if report.sure and max(done) > last and not report.missed_strong:
        return "done"
    told = any(
        clauses[index].joint or index < first or clauses[index].sentence != clauses[last].sentence for index in done
    )
    if not told:
        return "missed"
    weak = not any("miss!" in clauses[index].cues for index in missed)
    return "done" if weak and max(done) > last else "partial"
