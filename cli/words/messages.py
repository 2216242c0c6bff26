"""Every message that Careerline has: its name for a coach, when it comes, and how to say it to somebody."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from careerline.agenda import Channel, Class, Entry
from careerline.coaching import appointments
from careerline.coaching.programme import Programme
from careerline.moments import local
from careerline.people.person import Appointment, Cadence, Person, Size
from careerline.people.records import Alert, CrisisAnswer, LogEntry
from careerline.words.compose import Composer
from careerline.words.messages import Mail, Text
from careerline.words.said import Said
from careerline.words.values import day_values, log_values, plan_values, totals_values
from cli.words.cast import HOUR, MAILS, NOW, PLANS, TEXTS, ZONE

TEXT, MAIL = Channel.SMS, Channel.EMAIL
SUFFIX = {TEXT: ".sms.j2", MAIL: ".email.md.j2"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A kind of message that every week has, or the programme once."""

    kind: str  # as the agenda has it
    frame: str  # the file's name, without its ending
    channels: tuple[Channel, ...]
    when: str
    once: bool = False  # said once in the programme's life, and not in each week
    own_words: bool = False  # written for each week, in the week's own folder
    starter: bool = False  # belongs to the days before week 1
    cadence: Cadence = Cadence.THREE_A_WEEK
    plans: Collection[str] = tuple(PLANS)  # with which plans it can come


# Tomorrow: where the moment itself is in quiet hours, the nudge comes the evening before.
_AT_ITS_MOMENT = ("a plan for today", "a plan for tomorrow")

MOMENTS: tuple[Moment, ...] = (
    Moment("idea", "idea", (TEXT, MAIL), "Monday: the idea of the week", own_words=True),
    Moment("step", "step", (TEXT, MAIL), "Wednesday, or Tuesday in the daily rhythms; by email if that text failed"),
    Moment("step", "weekly", (TEXT,), "Monday in the weekly rhythm: idea and step in one text", cadence=Cadence.WEEKLY),
    Moment("plan", "plan", (TEXT,), "the day after the step, daily rhythms: which day?"),
    Moment("nudge", "nudge", (TEXT, MAIL), "at the moment that they picked", plans=_AT_ITS_MOMENT),
    Moment("check", "check", (TEXT, MAIL), "the day after the plan, or Friday: how did it go?"),
    Moment("reflect", "reflect", (TEXT,), "Thursday or Saturday, daily rhythms: one open question", own_words=True),
    Moment("step", "starter", (TEXT, MAIL), "the day after the yes: five minutes", once=True, starter=True),
    Moment("check", "starter_check", (TEXT, MAIL), "the day after the starter", once=True, starter=True),
    Moment("part_end", "part_end", (TEXT, MAIL), "the end of a part", once=True),
    Moment("finished", "finished", (TEXT, MAIL), "the end of all that is written", once=True),
    Moment("month", "month", (TEXT, MAIL), "once a month", once=True),
    Moment("appointment_before", "appointment_before", (TEXT, MAIL), "the evening before an interview", once=True),
    Moment("appointment_check", "appointment_check", (TEXT, MAIL), "the day after an interview or class", once=True),
    Moment("still_useful", "still_useful", (TEXT, MAIL), "after three questions with no answer", once=True),
    Moment("goodbye", "goodbye", (TEXT, MAIL), "after six weeks with no answer", once=True),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: when it comes, and what it is about at its longest that people write in earnest.

    It has at least six wordings, which take turns, unless `few` gives a reason. Where `short_last` gives a reason, the
    last wording is the short one, for when what people wrote, or the address of their page, leaves no room for the
    others. In every other answer each wording must fit by itself.
    """

    when: str
    about: Callable[[Composer, Person], Mapping[str, Any]] = lambda _composer, _person: {}
    short_last: str = ""
    alone: bool = False  # never said in half a sentence beside another answer
    few: str = ""  # why its wordings need not take turns


def _log(outcome: str) -> Callable[[Composer, Person], Mapping[str, Any]]:
    def about(_composer: Composer, person: Person) -> Mapping[str, Any]:
        entry = LogEntry(at=NOW, ref="SM1", outcome=outcome, minutes=119, count=12, asset="position", text="")
        log = log_values(entry, ("Maximiliana", "Bartholomew"), ())
        if person.who.name == "Rosa":
            entry = replace(entry, minutes=25, count=None, asset="work")
            log = log_values(entry, ("Luis",), ())
        # Half a step, or the first five minutes, may be a report that adds up to nothing yet.
        return {"log": log, "totals": totals_values(person.week.total)}

    return about


def _starter(_composer: Composer, _person: Person) -> Mapping[str, Any]:
    entry = LogEntry(at=NOW, ref="SM1", outcome="done", minutes=None, count=None, asset="people", text="")
    return {"log": log_values(entry, ("Maximiliana",), ("Maximiliana",))}


def _plan(composer: Composer, person: Person) -> Mapping[str, Any]:
    far = {"spoken": "Wednesday, September 30 at 12:30 pm", "time_spoken": "12:30 am", "day_spoken": "Wednesday"}
    plan = plan_values(person.week.step, person.profile, NOW)
    step = composer.step(person, person.week.step) if person.week.step else composer.programme.starter
    plan = plan if plan["spoken"] else far
    comes = "then" if plan["time_spoken"] else "at 12:30 pm"
    return {"plan": plan, "step": step, "nudge": {"spoken": "Tuesday at 7:30 pm", "comes": comes}}


def _appointment(_composer: Composer, person: Person) -> Mapping[str, Any]:
    # Named on its eve, there is no evening before it.
    return {"appointment": {"spoken": "Wednesday, September 30 at 12:30 pm"}, "before": not person.who.between_jobs}


def _goal(_composer: Composer, person: Person) -> Mapping[str, Any]:
    # Somebody may have no step open, be on a break, or choose how to go on after good news.
    begins = "" if person.who.career else "Wednesday, September 30 at 12:30 pm"
    return {"stands": bool(person.who.name and person.who.career), "off": person.who.between_jobs, "begins": begins}


def _rhythm(_composer: Composer, person: Person) -> Mapping[str, Any]:
    # Asked for while it is off, it begins with BACK; asked for again, it stands already.
    begins = "" if person.who.between_jobs else "Wednesday, September 30"
    # Asked for in the middle of a week, it may take something out of it.
    same, fewer = not person.who.name, bool(person.who.career)
    return {"setting": {"spoken": "one message a month", "begins": begins, "same": same, "fewer": fewer}}


def _kept(_composer: Composer, person: Person) -> Mapping[str, Any]:
    entry = LogEntry(at=NOW, ref="SM1", outcome="done", minutes=None, count=None, asset="position", text="")
    people = ("Maximiliana", "Bartholomew") if person.who.name else ()
    return {"log": log_values(entry, people, people)}


def _more(_composer: Composer, person: Person) -> Mapping[str, Any]:
    # Under hard news no part is named.
    return {"parts": ["25 minutes on good work, and Luis"] if person.who.name else [], "more": 1}


def _unread(_composer: Composer, person: Person) -> Mapping[str, Any]:
    # A step may be open, or none.
    return {"stands": bool(person.who.name)}


def _plan_outside(composer: Composer, person: Person) -> Mapping[str, Any]:
    values = _plan(composer, person)
    return {
        **values,
        "plan": values["plan"] | {"time_spoken": "12:30 am"},
    }


def _step(size: Size, *, swapped: bool) -> Callable[[Composer, Person], Mapping[str, Any]]:
    def about(composer: Composer, person: Person) -> Mapping[str, Any]:
        week = person.week.step.week if person.week.step else 1
        words = composer.programme.step(week, size, swapped=swapped, between_jobs=person.who.between_jobs)
        return {"smaller" if size is Size.SMALLER else "step": words}

    return about


def _values(**values: Any) -> Callable[[Composer, Person], Mapping[str, Any]]:
    return lambda _composer, _person: values


_LAWFUL = "the rules for texting ask for its words"
_CHECKED = "on their worst day people get words that were checked one by one"
_ONCE = "it comes once in a lifetime, or hardly more often"
_CARD = "a card says what there is to say; who asks again gets the same facts"
_LONG_REPORT = "two long names, an amount and a long total do not fit with every wording"
_LONG_ADDRESS = "the address of the page may take 112 of the 160 characters"
_WINDOW = {"spoken": "9 am to 7:30 pm"}

ANSWERS: Mapping[str, Answer] = {
    "ask": Answer("after the form: the question before any coaching", alone=True, few=_LAWFUL),
    "welcome": Answer("after the yes", alone=True, few=_LAWFUL),
    "welcome_back": Answer("after START, when they had left", alone=True, few=_LAWFUL),
    "owner": Answer("when a number is signed up twice", short_last=_LONG_ADDRESS, alone=True, few=_ONCE),
    "help": Answer("after HELP", alone=True, few=_LAWFUL),
    "opt_out": Answer("after STOP, in whatever words", alone=True, few=_LAWFUL),
    "opt_out_doubtful": Answer("after words that may have meant STOP", alone=True, few=_LAWFUL),
    "too_young": Answer("when somebody is younger than MinimumAge", alone=True, few=_LAWFUL),
    "opt_out_channel": Answer(
        "after an end to texts or emails alone",
        _values(setting={"spoken": "email"}, ended={"spoken": "texts"}),
        alone=True,
        few=_LAWFUL,
    ),
    "wrong_number": Answer("when it was the wrong number", alone=True, few=_LAWFUL),
    "unknown_number": Answer("to a stranger who texts", alone=True, few=_LAWFUL),
    "crisis": Answer("to words of distress", alone=True, few=_CHECKED),
    "hold": Answer("once a day, while coaching is on hold", alone=True, few=_CHECKED),
    "together": Answer(
        "after several texts in a row",
        _values(parts=["45 minutes on skills", "a question for Ana"], more=0),
        short_last=_LONG_REPORT,
        alone=True,
    ),
    "reason": Answer(
        "after what made them sign up",
        _values(next={"what": "starter", "spoken": "tomorrow at 12:30 pm: a 5-minute start"}),
        few=_ONCE,
    ),
    "starter_people": Answer("after the first name", _starter, few=_ONCE),
    "starter_nobody": Answer("when nobody comes to mind yet", few=_ONCE),
    "log_done": Answer("after a report", _log("done"), short_last=_LONG_REPORT),
    "log_partial": Answer("after a report of a part", _log("partial"), short_last=_LONG_REPORT),
    "review_done": Answer("after a report that answers the check", _log("done"), short_last=_LONG_REPORT),
    "review_partial": Answer("after a part that answers the check", _log("partial"), short_last=_LONG_REPORT),
    "log_missed": Answer("after NOT YET", _step(Size.SMALLER, swapped=False)),
    "log_waits": Answer("after a second NOT YET to one step, or one to its smallest form"),
    "plan": Answer("after a day and an hour", _plan),
    "plan_quiet": Answer("after a day that gets no nudge", _plan),
    "plan_outside": Answer(
        "after an hour at which no texts go out",
        _plan_outside,
        short_last="a far day, an hour and a step do not fit with the reason",
    ),
    "plan_appointment": Answer("after the day of an interview or class", _appointment),
    "plan_early": Answer("after a day, before the step has come", _values(next={"spoken": "Wednesday"})),
    "plan_off": Answer("after a day, while the coaching is off"),
    "appointment_kept": Answer("after how it was", _kept),
    "skip": Answer("after SKIP", _step(Size.USUAL, swapped=True)),
    "nothing_to_skip": Answer("after SKIP, with no step open"),
    "undo": Answer("after UNDO of a report", _values(what="1 hour 59 minutes, 12 things done on next moves")),
    "undo_plan": Answer("after UNDO of a plan"),
    "undo_appointment": Answer("after UNDO of an appointment"),
    "undo_skip": Answer("after UNDO of SKIP", _step(Size.USUAL, swapped=False)),
    "nothing_to_undo": Answer("after UNDO, with nothing to take back"),
    "reflection": Answer("after the open question"),
    "note": Answer("after words that answer no question"),
    "kept": Answer("once a day, after words that answer no question"),
    "not_read": Answer("once a day, after what nobody could read", _unread),
    "question": Answer("after a question for a person"),
    "beside": Answer(
        "under news or a card, where more was said",
        _more,
        short_last="what was said beside it may leave no room",
        alone=True,
        few="it stands under another answer, which takes turns",
    ),
    "card_rejection": Answer("after a question about a rejection", alone=True, few=_CARD),
    "card_cv": Answer("after a question about a CV", alone=True, few=_CARD),
    "card_interview": Answer("after a question about an interview", alone=True, few=_CARD),
    "card_introduction": Answer("after a question about an introduction", alone=True, few=_CARD),
    "card_raise": Answer("after a question about a raise", alone=True, few=_CARD),
    "news_good": Answer("after good news", alone=True),
    "news_hired": Answer("after an offer or the job itself", alone=True),
    "news_hard": Answer("after hard news", alone=True),
    "news_rejected": Answer("after a rejection", alone=True),
    "news_neutral": Answer("after news that could be either, or words of trouble", alone=True),
    "news_waits": Answer("after a miss with trouble at home", alone=True),
    "between_jobs": Answer("when they say that they are not working right now", few=_ONCE),
    "working_again": Answer("when they say that they have a job again", few=_ONCE),
    "goal": Answer("after a new goal", _goal),
    "pause_open": Answer("after PAUSE"),
    "pause_until": Answer("after PAUSE with an end", _values(until=day_values(date(2026, 9, 30)))),
    "resume": Answer("after BACK", _values(next={"spoken": "Wednesday, September 30 at 12:30 pm"})),
    "again": Answer(
        "after BACK, when all that is written has come",
        _values(next={"spoken": "Wednesday, September 30 at 12:30 pm"}),
        few=_ONCE,
    ),
    "as_it_is": Answer("after any other words to how to go on"),
    "finished": Answer("after PAUSE at the end of a part", few=_ONCE),
    "status": Answer("when they ask where they stand", short_last=_LONG_ADDRESS),
    "page": Answer("when they ask for their page", short_last=_LONG_ADDRESS),
    "settings_cadence": Answer("after MORE or LESS", _rhythm),
    "settings_time": Answer("after another hour", _values(setting={"spoken": "12:30 pm"})),
    "settings_time_refused": Answer(
        "after an hour at which no texts go out", _values(setting={"spoken": "12:30 am"}, window=_WINDOW)
    ),
    "settings_part_of_day": Answer("after a part of the day", _values(window=_WINDOW)),
    "settings_channel": Answer(
        "after another channel", _values(setting={"spoken": "text and email"}), short_last=_LONG_ADDRESS
    ),
    "settings_channel_missing": Answer(
        "after a channel that they have not confirmed",
        _values(setting={"spoken": "text and email"}),
        short_last=_LONG_ADDRESS,
    ),
    "settings_name": Answer("after another name", _values(setting={"spoken": "Maximiliana-Josefina"})),
}

# Answers to those of whom nothing is known.
STRANGERS = ("unknown_number", "crisis", "too_young")

# Mails with a file of their own under templates/email/.
MAIL_FILES: Mapping[str, str] = {
    "ask": "after the form: please confirm",
    "welcome": "after the confirmation",
    "owner": "when an address is signed up twice",
    "desk": "when the coach writes from the desk",
    "answer": "the frame of every answer by mail",
    "too_young": "when somebody is younger than MinimumAge",
    "alert": "to two operators, when somebody may be in danger",
    "stranger_crisis": "to a stranger, when their email sounds like danger",
    "stranger_alert": "to two operators, when a stranger may be in danger and was not answered in time",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message on one channel."""

    name: str  # as a coach calls it: week-02/step, answers/plan, email/welcome
    channel: Channel
    when: str
    week: int
    cadence: Cadence
    plans: Collection[str] = tuple(PLANS)
    own_words: bool = False
    say: Callable[[Composer, Person], str | Text | Mail]

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Return the channels of whoever gets it."""
        return TEXTS if self.channel is TEXT else MAILS


def every_message(programme: Programme, example: int = 1) -> Iterator[Message]:
    """Yield every message of a programme in the order of its life: the start, the weeks, what may come, the answers.

    What is said in no particular week names the step of the week *example*.
    """
    yield from _mails_of_the_start(example)
    for moment in MOMENTS:
        if moment.starter:
            yield from _moment(moment, 0)
    for week in sorted(programme.weeks):
        for moment in MOMENTS:
            if not moment.once:
                yield from _moment(moment, week)
    for moment in MOMENTS:
        if moment.once and not moment.starter:
            yield from _moment(moment, example)
    for name, answer in ANSWERS.items():
        yield from _answer(name, answer, example)


def _moment(moment: Moment, week: int) -> Iterator[Message]:
    name = f"week-{week:02}/{moment.frame}" if not moment.once else moment.frame
    for channel in moment.channels:
        entry = Entry(
            at=NOW,
            cls=Class.NUDGE if moment.kind == "nudge" else Class.COACHING,
            channel=channel,
            kind=moment.kind,
            week=week,
        )
        yield Message(
            name=name,
            channel=channel,
            when=moment.when,
            week=week or 1,
            cadence=moment.cadence,
            plans=moment.plans,
            own_words=moment.own_words,
            say=_saying(entry),
        )


def _saying(entry: Entry) -> Callable[[Composer, Person], Text | Mail]:
    if entry.kind in appointments.KINDS:
        # The day before it, or the day after.
        ahead = timedelta(days=1 if entry.kind == appointments.BEFORE else -1)
        booked = (Appointment(day=local(NOW, ZONE).date() + ahead, clock=HOUR),)
        about = _spoken(entry)
        return lambda composer, person: about(composer, replace(person, profile=replace(person.profile, booked=booked)))
    return _spoken(entry)


def _spoken(entry: Entry) -> Callable[[Composer, Person], Text | Mail]:
    if entry.channel is TEXT:
        return lambda composer, person: composer.text(person, entry, NOW)
    return lambda composer, person: composer.mail(person, entry, NOW)


def _mails_of_the_start(week: int) -> Iterator[Message]:
    ask = Entry(at=NOW, cls=Class.ASK, channel=MAIL, ref="ask1")
    yield _mail("ask", week, lambda composer, person: composer.mail(person, ask, NOW))
    for name in ("welcome", "owner"):
        yield _mail(name, week, _standing(Entry(at=NOW, cls=Class.ANSWER, channel=MAIL, ref=f"{name}-e")))
    yield _mail(
        "answer", week, lambda composer, person: composer.answer_mail(person, "Saved: 20 minutes.", "Week 1", NOW)
    )
    yield _mail("too_young", week, lambda composer, _person: composer.last_mail("too_young"))
    wrote = "Bring your last two reviews, and call first.\n\n- Ana, your coach"
    yield _mail("desk", week, lambda composer, person: composer.desk_mail(person, wrote, NOW))
    # The second time says that nobody has seen the first.
    for rounds in (0, 1):
        yield _mail("alert", week, _alert(Alert(since=NOW, due=NOW, rounds=rounds), CrisisAnswer.SENT))
    for lost in ((Channel.SMS,), tuple(Channel)):
        yield _mail("alert", week, _alert(Alert(since=NOW, due=NOW), CrisisAnswer.NONE, lost))
    for came in CrisisAnswer:
        yield _mail("alert", week, _alert(Alert(since=NOW, due=NOW, written=NOW - timedelta(hours=3)), came))
        if came is not CrisisAnswer.PARKED:  # only somebody of whom we keep something is
            for channel in Channel:
                yield _mail("stranger_alert", week, _stranger_alert(came, channel))
    yield _mail("stranger_crisis", week, lambda composer, _person: composer.stranger_mail())


def _alert(
    alert: Alert, answer: CrisisAnswer, lost: tuple[Channel, ...] = ()
) -> Callable[[Composer, Person], Text | Mail]:
    given = alert.since if answer is CrisisAnswer.SENT else None
    return lambda composer, person: composer.alert(person, alert, answer, given, lost)


def _stranger_alert(answer: CrisisAnswer, channel: Channel) -> Callable[[Composer, Person], Text | Mail]:
    where, address = ("SM" + "0" * 32, "+13125550142") if channel is TEXT else ("mail/0123456789ab", "sam@mail.example")
    return lambda composer, _: composer.stranger_alert(where, channel, address, NOW, answer)


def _standing(entry: Entry) -> Callable[[Composer, Person], Text | Mail]:
    return lambda composer, person: composer.standing(person, entry, NOW)


def _mail(name: str, week: int, say: Callable[[Composer, Person], Text | Mail]) -> Message:
    return Message(
        name=f"email/{name}",
        channel=MAIL,
        when=MAIL_FILES[name],
        week=week,
        cadence=Cadence.THREE_A_WEEK,
        say=say,
    )


def _answer(name: str, answer: Answer, week: int) -> Iterator[Message]:
    for channel in Channel:
        if channel is MAIL and name == "ask":
            continue  # by mail the ask is email/ask

        def say(composer: Composer, person: Person, channel: Channel = channel) -> str:
            said = Said(name, answer.about(composer, person))
            return composer.answer(person, said, NOW, channel=channel)

        yield Message(
            name=f"answers/{name}",
            channel=channel,
            when=answer.when,
            week=week,
            cadence=Cadence.THREE_A_WEEK,
            say=say,
        )
    if not answer.alone:
        yield Message(
            name=f"answers/parts/{name}",
            channel=TEXT,
            when=f"{answer.when}, beside other answers",
            week=week,
            cadence=Cadence.THREE_A_WEEK,
            say=lambda composer, person: composer.part(
                person, Said(name, answer.about(composer, person)), NOW, channel=TEXT
            ),
        )
    if name in STRANGERS:
        yield Message(
            name=f"answers/{name}",
            channel=TEXT,
            when=answer.when,
            week=week,
            cadence=Cadence.THREE_A_WEEK,
            say=lambda composer, _person: composer.stranger(name, "+13125550142"),
        )
