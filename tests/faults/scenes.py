"""What the functions do in earnest, one small scene each: a quiet beginning, and the one thing that then happens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, wraps
from typing import Any

from careerline import wiring
from careerline.coaching import reach
from careerline.moments import minute
from careerline.people import desk
from careerline.people.person import Away
from careerline.ports import Change, Saved, Stop
from local.server import Running
from local.stage import Kept
from tests.story.service import ROSA, Service, link

MAIL, SECOND_MAIL = "rosa@example.com", "rosa@work.example.com"
STRANGER = "+13125550199"
DANGER = "i dont want to be here anymore. not the job. anywhere"
ANA = "ana@harborworks.example"
LEE_IN_DANGER = {"from": "lee@example.org", "to": "r@in.careerline.example", "subject": "hi", "text": DANGER}

Known = dict[str, str]
"""What a scene's beginning tells its end: addresses of pages."""


class Stage(Service):
    """The service, with every beginning kept: a scene that begins like another goes back to where that stood."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.beginnings: dict[Begin, tuple[Known, Kept]] = {}


Begin = Callable[[Stage], Known]


@dataclass(frozen=True)
class Scene:
    """A scene. `act` answers with the status that somebody outside gets, and is done again where that is a 5xx."""

    name: str
    begin: Begin
    act: Callable[[Stage, Known], int]
    takes: timedelta = timedelta(hours=2)
    """After so long everything that it started has come to its end, whatever failed once."""
    cold: bool = False
    """Whether its functions are also tried as they start."""


SCENES: list[Scene] = []


def scene(
    name: str, begin: Begin, *, hours: float = 2, cold: bool = False
) -> Callable[[Callable[[Stage, Known], int]], None]:
    """Put a function on the list as what happens in a scene."""

    def put(act: Callable[[Stage, Known], int]) -> None:
        SCENES.append(Scene(name, begin, act, timedelta(hours=hours), cold))

    return put


# -- how scenes begin -------------------------------------------------------------------------------------------------


def beginning(begin: Begin) -> Begin:
    """Keep what a beginning comes to, the first time."""

    @wraps(begin)
    def begun(service: Stage) -> Known:
        stage = service.running.stage
        if begin in service.beginnings:
            known, kept = service.beginnings[begin]
            stage.back_to(kept)
        else:
            known = begin(service)
            service.beginnings[begin] = known, stage.keep()
        return dict(known)

    return begun


@beginning
def left_by_text(service: Stage) -> Known:
    """Rosa, who stopped in words that only we understand."""
    by_text(service)
    service.says("pls leave me alone")
    service.passes(minutes=5)
    return {}


@beginning
def nobody(service: Stage) -> Known:
    service.begins("2026-03-05 16:00")
    return {}


@beginning
def asked_by_text(service: Stage) -> Known:
    nobody(service)
    service.signs_up()
    service.passes(minutes=5)
    return {}


@beginning
def by_text(service: Stage) -> Known:
    """Rosa by text, an hour ago."""
    asked_by_text(service)
    service.says("yes")
    service.passes(hours=1)
    return {}


@beginning
def asked_by_mail(service: Stage) -> Known:
    nobody(service)
    service.signs_up(phone="", email=MAIL)
    service.passes(minutes=5)
    return {"confirm": link(service.outbox(to=MAIL)[-1]["text"], "confirm")}


@beginning
def by_mail(service: Stage) -> Known:
    """Rosa by mail, an hour ago; where her page is."""
    known = asked_by_mail(service)
    service.press(known["confirm"])
    service.passes(hours=1)
    welcome = service.outbox(to=MAIL)[-1]
    return known | {
        "page": link(welcome["text"], "me"),
        "unsubscribe": link(welcome["headers"]["List-Unsubscribe"], "unsubscribe"),
    }


@beginning
def by_both(service: Stage) -> Known:
    """Rosa by text and mail, with a report behind her."""
    known = by_mail(service)
    service.press(f"{known['page']}/add-sms", phone="(312) 555-0142", consent_sms="on")
    service.passes(minutes=5)
    service.says("yes")
    service.passes(minutes=5)
    service.says("did 20 min of excel with Marmaduke")
    service.passes(minutes=5)
    return known


@cache
def before_a_step(begin: Begin) -> Begin:
    """Begin two minutes before Friday's step is due."""

    @beginning
    def moved(service: Stage) -> Known:
        known = begin(service)
        service.post("clock", to="2026-03-06T17:28:00-06:00")
        return known

    return moved


@cache
def after_a_step(begin: Begin) -> Begin:
    """Begin when Friday's step is there."""

    @beginning
    def moved(service: Stage) -> Known:
        known = before_a_step(begin)(service)
        service.passes(hours=1)
        return known

    return moved


@beginning
def after_an_idea(service: Stage) -> Known:
    """Begin when Monday's mail is there, with its days to press."""
    known = by_mail(service)
    service.post("clock", to="2026-03-09T18:30:00-05:00")
    return known | {"plan": link(service.outbox(to=MAIL)[-1]["text"], "plan")}


@beginning
def after_a_step_by_text(service: Stage) -> Known:
    """Begin when somebody on both channels has the week's step, by text."""
    known = by_both(service)
    service.post("clock", to="2026-03-11T18:30:00-05:00")
    assert service.outbox(to=ROSA)[-1]["kind"] == "step"
    return known


@cache
def unheard(kind: str, *, receipts: bool) -> Begin:
    """Begin when a step was sent whose answer was lost, and perhaps its receipts too."""

    @beginning
    def moved(service: Stage) -> Known:
        known = before_a_step(by_text)(service)
        service.post("faults", service="twilio", operation="CreateMessage", fault=kind, times=1)
        if not receipts:
            lost = {"service": "dynamodb", "operation": "*", "function": "Receipts", "fault": "crash_before"}
            service.post("faults", **lost, times=100)
        service.passes(minutes=3, seconds=30)
        service.call("DELETE", "faults")
        return known

    return moved


@beginning
def missed(service: Stage) -> Known:
    """Begin in the morning, when the webhooks of a text have just failed."""
    by_text(service)
    service.post("clock", to="2026-03-06T07:57:00+00:00")
    service.post("faults", service="dynamodb", operation="GetItem", function="HearText", fault="crash_before", times=2)
    service.post("sms", **{"from": ROSA, "body": "did 25 min of excel"})
    service.call("DELETE", "faults")
    return {}


@cache
def lost_at_dawn(*words: str, sender: str = ROSA) -> Begin:
    """Begin before a round of upkeep, when the webhooks of what somebody just wrote have failed."""

    @beginning
    def lost(service: Stage) -> Known:
        by_text(service)
        service.post("clock", to="2026-03-06T07:56:30+00:00")
        for said in words:
            hooks = {"service": "dynamodb", "operation": "GetItem", "function": "HearText", "fault": "crash_before"}
            service.post("faults", **hooks, times=2)
            service.post("sms", **{"from": sender, "body": said})
            service.passes(minutes=1)
        service.call("DELETE", "faults")
        return {}

    return lost


@cache
def late_at_dawn(days: int) -> Begin:
    """Begin before a day's round, an hour and some days after a stranger's text of distress reached no hook."""

    @beginning
    def late(service: Stage) -> Known:
        by_text(service)
        hooks = {"service": "dynamodb", "operation": "GetItem", "function": "HearText", "fault": "crash_before"}
        service.post("clock", to="2026-03-06T06:55:00+00:00")
        service.post("faults", service="scheduler", operation="Upkeep", fault="before", times=1000)
        service.post("faults", **hooks, times=2)
        service.post("sms", **{"from": STRANGER, "body": DANGER})
        service.post("clock", to=f"2026-03-0{6 + days}T07:56:00+00:00")
        service.call("DELETE", "faults")
        return {}

    return late


@beginning
def a_strangers_answer_lost(service: Stage) -> Known:
    """Begin when a stranger in danger has the answer, and nobody but Twilio knows it."""
    nobody(service)
    service.post("faults", service="twilio", operation="CreateMessage", fault="after", times=1)
    service.post("sms", **{"from": STRANGER, "body": DANGER})
    service.call("DELETE", "faults")
    service.passes(minutes=2)
    return {}


@cache
def unreported(code: int) -> Begin:
    """Begin when the callback failed that should have told that a step did not arrive."""

    @beginning
    def lost(service: Stage) -> Known:
        known = after_a_step_by_text(service)
        service.post("faults", service="dynamodb", operation="*", function="Receipts", fault="crash_before", times=100)
        receipt(service, ROSA, "undelivered", code)
        service.call("DELETE", "faults")
        return known

    return lost


@cache
def said_of(begin: Begin, to: str, status: str, *, code: int | None = None, count: int) -> Begin:
    """Begin when a carrier has said the same of so many of the last messages to somebody, but the very last."""

    @beginning
    def said(service: Stage) -> Known:
        known = begin(service)
        more = {} if code is None else {"code": code}
        for message in service.outbox(to=to)[-1 - count : -1]:
            service.post("receipts", provider_id=message["provider_id"], status=status, **more)
        service.passes(minutes=5)
        return known

    return said


@beginning
def half_erased(service: Stage) -> Known:
    """Begin the morning after an erasure that died in the middle, with a mail of hers that nobody had read."""
    known = by_both(service)
    service.post("faults", service="dynamodb", operation="BatchWriteItem", fault="crash_before", times=1)
    service.press(f"{known['page']}/erase")
    service.call("DELETE", "faults")
    stage = service.running.stage
    bucket = wiring.settings().mail_bucket
    mail = f"From: {MAIL}\r\nTo: r@in.careerline.example\r\n\r\ndid 5 min\r\n".encode()
    stage.quietly(lambda: wiring.mail_bucket().client.put_object(Bucket=bucket, Key="unread", Body=mail))
    service.post("clock", to="2026-03-06T07:50:00+00:00")
    return {}


@beginning
def erased(service: Stage) -> Known:
    """Begin the morning after Rosa erased herself."""
    known = by_both(service)
    service.mails("did 10 min more", MAIL)
    service.passes(minutes=5)
    service.press(f"{known['page']}/erase")
    service.post("clock", to="2026-03-06T07:50:00+00:00")
    return {}


@beginning
def a_question(service: Stage) -> Known:
    by_text(service)
    service.says("what should I say to my boss?")
    service.passes(hours=3)
    return {}


@beginning
def in_danger(service: Stage) -> Known:
    by_text(service)
    service.says(DANGER)
    service.passes(minutes=10)
    return {"alert": link(service.outbox(to=ANA)[-1]["text"], "alert")}


@beginning
def in_danger_by_both(service: Stage) -> Known:
    by_both(service)
    service.says(DANGER)
    service.passes(minutes=10)
    return {}


@beginning
def stopped_at_the_carrier(service: Stage) -> Known:
    """Begin two minutes before a step, for somebody whose STOP only the carrier knows of."""
    known = by_text(service)
    service.post("faults", service="dynamodb", operation="GetItem", function="HearText", fault="crash_before", times=2)
    service.post("sms", **{"from": ROSA, "body": "STOP"})
    service.call("DELETE", "faults")
    service.running.stage.twilio._texts.popitem()  # nor does its own list show it
    service.post("clock", to="2026-03-06T17:28:00-06:00")
    return known


@beginning
def out_of_reach(service: Stage) -> Known:
    """Begin when texts to a phone pause that the week's step did not reach."""
    known = after_a_step(by_text)(service)
    receipt(service, ROSA, "undelivered", 30003)
    stage, person = service.running.stage, service.person()["person"]["id"]

    def pauses() -> None:
        coach, now = wiring.coach(), stage.clock.now
        before = coach.store.read(person)
        assert before
        paused = reach.paused(before, Away(since=minute(now)), coach.programme, now)
        assert coach.store.save(Change(before=before, after=paused)) is Saved.DONE

    stage.quietly(pauses)
    return known


@beginning
def halted(service: Stage) -> Known:
    known = before_a_step(by_text)(service)
    service.says("did 5 min")  # an answer that Deliver meets the switch with
    service.passes(minutes=1)
    service.running.stage.quietly(lambda: wiring.coach().store.stop(Stop(None, service.running.stage.clock.now)))
    return known


# -- what happens -----------------------------------------------------------------------------------------------------


def texted(service: Stage, body: str, sender: str = ROSA) -> int:
    return int(service.post("sms", **{"from": sender, "body": body})["status"])


def minutes(service: Stage, count: int) -> int:
    service.passes(minutes=count)
    return 200


@scene("a step by text", before_a_step(by_text), cold=True)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 4)


@scene("a step by mail", before_a_step(by_mail))
def _(service: Stage, known: Known) -> int:
    return minutes(service, 4)


@scene("a report by text", after_a_step(by_text), cold=True)
def _(service: Stage, known: Known) -> int:
    return texted(service, "did 25 min of excel, met Ana")


@scene("a report by mail", after_a_step(by_mail), cold=True)
def _(service: Stage, known: Known) -> int:
    service.mails("did 25 min of excel, met Ana", MAIL)
    return 200


@scene("the coach's own words by text", a_question)
def _(service: Stage, known: Known) -> int:
    stage, person = service.running.stage, service.person()["person"]["id"]
    stage.quietly(lambda: desk.reply(wiring.coach(), person, "Ask her for ten minutes.", stage.clock.now))
    return minutes(service, 4)


@scene("a sign-up by both", nobody, cold=True)
def _(service: Stage, known: Known) -> int:
    return service.signs_up(email=MAIL)


@scene("a yes by text", asked_by_text)
def _(service: Stage, known: Known) -> int:
    return texted(service, "yes")


@scene("a yes by link", asked_by_mail)
def _(service: Stage, known: Known) -> int:
    return max(service.page(known["confirm"])[0], service.press(known["confirm"]))


@scene("an unheard step that a receipt tells of", unheard("after", receipts=True))
def _(service: Stage, known: Known) -> int:
    return minutes(service, 4)


@scene("an unheard step that went", unheard("after", receipts=False))
def _(service: Stage, known: Known) -> int:
    return minutes(service, 4)


@scene("an unheard step that did not go", unheard("before", receipts=True))
def _(service: Stage, known: Known) -> int:
    return minutes(service, 20)


@scene("a step to who stopped at the carrier", stopped_at_the_carrier)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 4)


@scene("an undo by text", by_both)
def _(service: Stage, known: Known) -> int:
    return texted(service, "undo")


@scene("an undo by mail", by_both)
def _(service: Stage, known: Known) -> int:
    service.mails("undo", MAIL)
    return 200


@scene("a stop in their own words", by_both)
def _(service: Stage, known: Known) -> int:
    return texted(service, "please stop texting and mailing me")


@scene("STOP", by_text)
def _(service: Stage, known: Known) -> int:
    return texted(service, "STOP")


@scene("a stranger's text", nobody)
def _(service: Stage, known: Known) -> int:
    return texted(service, "who is this", STRANGER)


@scene("a stranger in danger", nobody)
def _(service: Stage, known: Known) -> int:
    return texted(service, DANGER, STRANGER)


@scene("a second text of a stranger in danger whose answer was lost", a_strangers_answer_lost)
def _(service: Stage, known: Known) -> int:
    return texted(service, DANGER, STRANGER)


@scene("a stranger's stop", nobody)
def _(service: Stage, known: Known) -> int:
    return texted(service, "please stop", STRANGER)


@scene("an undo whose webhooks failed", lost_at_dawn("did 25 min of excel", "undo"), hours=0.5)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 10)


@scene("a stranger's text whose webhooks failed", lost_at_dawn("who is this", sender=STRANGER), hours=0.5)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 10)


@scene("a stranger's stop whose webhooks failed", lost_at_dawn("please stop", sender=STRANGER), hours=0.5)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 10)


@scene("a stranger in danger who is found after a day", late_at_dawn(1), hours=0.5)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 15)


@scene("a stranger in danger who is found late", late_at_dawn(0), hours=0.5)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 15)


@scene("a stranger's mail", nobody)
def _(service: Stage, known: Known) -> int:
    mail = {"from": "lee@example.org", "to": "r@in.careerline.example", "subject": "hi", "text": "who is this"}
    return int(service.post("email", **mail)["status"])


@scene("a stranger in danger by mail", nobody)
def _(service: Stage, known: Known) -> int:
    return int(service.post("email", **LEE_IN_DANGER)["status"])


@scene("a stranger in danger by mail, of whose answer nobody knows whether it went", nobody)
def _(service: Stage, known: Known) -> int:
    service.post("faults", service="ses", operation="SendEmail", fault="after", times=1)
    return int(service.post("email", **LEE_IN_DANGER)["status"])


@scene("a text whose webhooks failed", missed, hours=0.5, cold=True)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 15)


@scene("a landline of which no receipt told", unreported(30006), hours=3, cold=True)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 90)


@scene("a phone out of reach of which no receipt told", unreported(30003), hours=3)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 90)


@scene("an erasure", by_both, hours=50)
def _(service: Stage, known: Known) -> int:
    return service.press(f"{known['page']}/erase")


@scene("the morning after an erasure", erased, hours=48)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 15)


@scene("the morning after half an erasure", half_erased, hours=48)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 15)


@scene("somebody too young", by_text, hours=50)  # a morning's upkeep, or the next, finishes what was begun
def _(service: Stage, known: Known) -> int:
    return texted(service, "im 14")


@scene("somebody too young whose webhooks failed", lost_at_dawn("im 14"), hours=50)
def _(service: Stage, known: Known) -> int:
    return minutes(service, 10)


@scene("somebody too young by mail", by_mail, hours=50)
def _(service: Stage, known: Known) -> int:
    service.mails("im 14", MAIL)
    return 200


@scene("distress", by_text, hours=3)
def _(service: Stage, known: Known) -> int:
    return texted(service, DANGER)


@scene("an answer to danger that does not reach the phone", in_danger_by_both)
def _(service: Stage, known: Known) -> int:
    return receipt(service, ROSA, "undelivered", 30003)


@scene("an operator ends the hold", in_danger)
def _(service: Stage, known: Known) -> int:
    return max(service.page(known["alert"])[0], service.press(known["alert"], do="release"))


@scene("a bounce", by_both, cold=True)
def _(service: Stage, known: Known) -> int:
    return receipt(service, MAIL, "bounced")


@scene("a number that is no more", by_both)
def _(service: Stage, known: Known) -> int:
    return receipt(service, ROSA, "undelivered", 30005)


@scene("a mail that comes back", by_both)
def _(service: Stage, known: Known) -> int:
    return receipt(service, MAIL, "soft_bounced")


@scene("a step that does not reach the phone", after_a_step_by_text)
def _(service: Stage, known: Known) -> int:
    return receipt(service, ROSA, "undelivered", 30003)


@scene("a text from a phone that was away", out_of_reach)
def _(service: Stage, known: Known) -> int:
    return texted(service, "hi, my phone was off")


@scene("a complaint after a bounce", said_of(by_both, MAIL, "bounced", count=1))
def _(service: Stage, known: Known) -> int:
    return receipt(service, MAIL, "complained")


@scene("the third complaint", said_of(after_an_idea, MAIL, "complained", count=2))
def _(service: Stage, known: Known) -> int:
    return receipt(service, MAIL, "complained")


@scene("the third text that was filtered", said_of(after_a_step(by_text), ROSA, "undelivered", code=30007, count=2))
def _(service: Stage, known: Known) -> int:
    return receipt(service, ROSA, "undelivered", 30007)


@scene("a number that is not registered", by_both)
def _(service: Stage, known: Known) -> int:
    return receipt(service, ROSA, "undelivered", 30034)


@scene("a receipt that is faster than the record", before_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    service.post("faults", service="twilio", operation="CreateMessage", fault="after", times=1)
    return minutes(service, 6)


@scene("a text that the carrier filters at once", before_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    with refusing(service, texts=(400, 30007)):
        return minutes(service, 60)


@scene("a text that the carrier refuses in a word we do not know", before_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    with refusing(service, texts=(400, 99999)):
        return minutes(service, 60)


@scene("a text that was lost, nobody knows why", after_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    return receipt(service, ROSA, "undelivered", 30022)


@scene("a mail that is refused", before_a_step(by_mail))
def _(service: Stage, known: Known) -> int:
    with refusing(service, mails="MessageRejected"):
        return minutes(service, 60)


@scene("a mail with a virus in it", after_an_idea)
def _(service: Stage, known: Known) -> int:
    return receipt(service, MAIL, "rejected")


@scene("a step to a landline", before_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    with refusing(service, texts=(400, 21614)):
        return minutes(service, 60)


@scene("danger from a number that has stopped, and takes nothing", left_by_text)
def _(service: Stage, known: Known) -> int:
    with refusing(service, texts=(400, 21614)):
        texted(service, DANGER)
        return minutes(service, 60)


@scene("an answer that the carrier puts off", after_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    with refusing(service, texts=(429, 20429)):
        status = texted(service, "did 25 min of excel")
    return max(status, minutes(service, 4))


@scene("a step while our account is suspended", before_a_step(by_text))
def _(service: Stage, known: Known) -> int:
    with refusing(service, texts=(401, 30002)):
        minutes(service, 10)
    return mended(service)


@scene("a mail while SES has paused us", before_a_step(by_mail), hours=3)
def _(service: Stage, known: Known) -> int:
    with refusing(service, mails="SendingPausedException"):
        minutes(service, 10)
    return mended(service)


@scene("a tick that hears that SES has paused us", before_a_step(by_mail))
def _(service: Stage, known: Known) -> int:
    stage = service.running.stage
    mailbox: Any = wiring.coach().mailbox
    mailbox._asked.clear()  # what SES said before is kept for five minutes
    stage.mail.account["SendingEnabled"] = False
    try:
        minutes(service, 4)
    finally:
        stage.mail.account["SendingEnabled"] = True
    return mended(service)


@scene("one click to unsubscribe", by_both)
def _(service: Stage, known: Known) -> int:
    return service.press(known["unsubscribe"], **{"List-Unsubscribe": "One-Click"})


@scene("a plan by link", after_an_idea)
def _(service: Stage, known: Known) -> int:
    return max(service.page(known["plan"])[0], service.press(known["plan"], day="2026-03-11", time="14:00"))


@scene("the page", by_both)
def _(service: Stage, known: Known) -> int:
    page = known["page"]
    seen = service.page(page)[0]
    return max(seen, service.press(f"{page}/download"))


@scene("the page's settings and pause", by_both)
def _(service: Stage, known: Known) -> int:
    page = known["page"]
    changed = service.press(f"{page}/settings", cadence="daily", hour="18:00", zone="America/Chicago")
    return max(changed, service.press(f"{page}/pause", until="2026-04-01"))


@scene("a second channel from the page", by_mail)
def _(service: Stage, known: Known) -> int:
    return service.press(f"{known['page']}/add-sms", phone="(312) 555-0142", consent_sms="on")


@scene("a step while the switch is on", halted)
def _(service: Stage, known: Known) -> int:
    service.passes(minutes=4)
    service.running.stage.quietly(lambda: wiring.coach().store.go(service.running.stage.clock.now))
    return 200


def receipt(service: Stage, to: str, status: str, code: int | None = None) -> int:
    """Let the carrier say something of the last message to somebody."""
    last = service.outbox(to=to)[-1]["provider_id"]
    more = {} if code is None else {"code": code}
    return int(service.post("receipts", provider_id=last, status=status, **more)["status"])


@contextmanager
def refusing(service: Stage, *, texts: tuple[int, int] | None = None, mails: str = "") -> Iterator[None]:
    """Let a carrier take no message for a while: with which status and code, or which error."""
    stage = service.running.stage
    stage.twilio.refuses, stage.mail.refuses = texts, mails
    try:
        yield
    finally:
        stage.twilio.refuses, stage.mail.refuses = None, ""


def mended(service: Stage) -> int:
    """Let an operator lift what is stopped."""
    service.running.stage.quietly(lambda: wiring.coach().store.go(service.running.stage.clock.now))
    return 200
