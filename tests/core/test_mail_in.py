"""Mails that come in: the person's own words, and whether a machine wrote them."""

import time
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careerline.hearing.mail import READ, MailIn, own_words, read_mail_in

OWN = "Did 20 minutes on my break.\nTalked to Sam."

GMAIL = f"""{OWN}

On Mon, Apr 6, 2026 at 5:30 PM Careerline <coach@careerline.example> wrote:

> Week 1: one day of work, two things
> Reply STOP to end
"""
GMAIL_WRAPPED = f"""{OWN}

On Mon, Apr 6, 2026 at 5:30 PM Careerline
<r+01kjr0sa000000000000000001abcdefghijklmnop@in.careerline.example>
wrote:

> Week 1
"""
OUTLOOK = f"""{OWN}

________________________________
From: Careerline <coach@careerline.example>
Sent: Monday, April 6, 2026 5:30 PM
To: Rosa <rosa@mail.example>
Subject: Week 1

How did it go?
"""
OUTLOOK_OLD = f"""{OWN}

-----Original Message-----
From: Careerline [mailto:coach@careerline.example]
How did it go?
"""
OUTLOOK_PHONE = f"""{OWN}

Get Outlook for iOS<https://aka.ms/o0ukef>
________________________________
From: Careerline <coach@careerline.example>
"""
APPLE = f"""{OWN}

Sent from my iPhone

> On Apr 6, 2026, at 5:30 PM, Careerline <coach@careerline.example> wrote:
>
> Week 1
"""
SPANISH = f"""{OWN}

El lun, 6 abr 2026 a las 17:30, Careerline (<coach@careerline.example>)
escribió:

> Semana 1
"""


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(OWN, id="nothing quoted"),
        pytest.param(GMAIL, id="Gmail"),
        pytest.param(GMAIL_WRAPPED, id="Gmail, its line wrapped over three"),
        pytest.param(OUTLOOK, id="Outlook"),
        pytest.param(OUTLOOK_OLD, id="Outlook, older"),
        pytest.param(OUTLOOK_PHONE, id="Outlook on a phone"),
        pytest.param(APPLE, id="Apple Mail"),
        pytest.param(SPANISH, id="Gmail in Spanish"),
        pytest.param(f"{OWN}\n-- \nRosa Diaz\nShift lead, bay 9\n", id="a signature"),
        pytest.param(f"{OWN}\n\n> Did it happen?\n", id="a plain quote"),
        pytest.param(f"{OWN}\n\nSent from my Galaxy\n", id="a phone's own line"),
        pytest.param(OWN.replace("\n", "\r\n") + "\r\n\r\n> quoted\r\n", id="line ends as mail has them"),
    ],
)
def test_only_her_own_words_are_read(body: str) -> None:
    assert own_words(body) == OWN


@pytest.mark.parametrize(
    "body",
    [
        "On my break I did 20 minutes",
        "On Friday\nI wrote two pages",
        "From 5 to 6 I practiced",
        "done - took 20 min",
        "It went well, more on Monday",
    ],
)
def test_words_that_only_look_like_a_quote_are_hers(body: str) -> None:
    assert own_words(body) == body


def mail(text: str = OWN, *, html: str = "", **headers: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    given_headers = {"From": "Rosa <Rosa@Mail.example>", "To": "coach@careerline.example", "Subject": "Re: Week 1"}
    for name, value in (given_headers | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    if text:
        message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    return message.as_bytes()


def test_a_reply_as_it_comes_in() -> None:
    token = "r+01kjr0sa000000000000000001abcdefghijklmnop@in.careerline.example"
    assert read_mail_in(mail(GMAIL, To=f"Careerline <{token.upper()}>", Message_ID="<abc@mail.example>")) == MailIn(
        message_id="<abc@mail.example>",
        sender="rosa@mail.example",
        recipients=(token,),
        subject="Re: Week 1",
        text=OWN,
        automatic=False,
    )


def test_a_reply_with_an_accent_and_an_emoji_keeps_them() -> None:
    assert read_mail_in(mail("Hablé con José 🎉")).text == "Hablé con José 🎉"


@pytest.mark.parametrize(
    ("html", "words"),
    [
        pytest.param("<p>Did 20 minutes</p>", "Did 20 minutes", id="one paragraph"),
        pytest.param("Did 20<br>Talked to Sam", "Did 20\nTalked to Sam", id="two lines"),
        pytest.param(
            '<div>Done</div><div class="gmail_quote">On Mon Careerline wrote: <b>STOP</b></div>', "Done", id="Gmail"
        ),
        pytest.param("<p>Done</p><blockquote>STOP</blockquote>", "Done", id="a quote"),
        pytest.param(
            "<html><head><title>STOP</title><style>p{}</style></head><body><p>Done</p><script>STOP</script></body>",
            "Done",
            id="what nobody sees",
        ),
        pytest.param("<p>Talked to Sam &amp; Ana</p>", "Talked to Sam & Ana", id="an ampersand"),
    ],
)
def test_a_mail_of_html_alone(html: str, words: str) -> None:
    assert read_mail_in(mail("", html=html)).text == words


def test_the_plain_part_is_read_where_there_are_two() -> None:
    assert read_mail_in(mail("plain words", html="<p>other words</p>")).text == "plain words"


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"X_Autoreply": "yes"},
        {"X_Autorespond": "Re: Week 1"},
        {"List_Id": "<news.example>"},
        {"List_Unsubscribe": "<https://news.example/u>"},
        {"Return_Path": "<>"},
        {"Subject": "Automatic reply: Week 1"},
        {"Subject": "Out of Office: back on Monday"},
        {"Subject": "Auto-Reply: thanks"},
    ],
    ids=lambda headers: "; ".join(f"{name}: {value}" for name, value in headers.items()),
)
def test_a_machine_wrote_it(headers: dict[str, str]) -> None:
    assert read_mail_in(mail(**headers)).automatic


def test_a_bounce_is_a_machines() -> None:
    raw = (
        b'From: mailer@mail.example\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b--'
    )
    assert read_mail_in(raw).automatic


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Auto_Submitted": "no"},
        {"Subject": "automatic weapons of mine: two spreadsheets"},
        {"Precedence": "urgent"},
    ],
    ids=["a plain reply", "Auto-Submitted: no", "a subject that begins alike", "another precedence"],
)
def test_a_person_wrote_it(headers: dict[str, str]) -> None:
    assert not read_mail_in(mail(**headers)).automatic


# --- Hostile mails ---

HEADERS = [
    "From",
    "To",
    "Cc",
    "Delivered-To",
    "Subject",
    "Message-ID",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Content-Disposition",
    "Auto-Submitted",
    "Precedence",
    "MIME-Version",
    "List-Id",
    "Return-Path",
]
PIECES = [
    *(bytes([char]) for char in b"<>@()[]\"\\;:,=*' \t.%/-a\x00\xff"),
    b"\r\n ", b"=?utf-8?b?", b"=?utf-8?q?=", b"?=", b"=?x-unknown?q?a?=", b"charset=", b"charset*0*=", b"utf-8''%",
    b"boundary=", b"multipart/mixed", b"multipart/report", b"text/plain", b"text/html", b"message/rfc822", b"base64",
    b"7bit", b"x-uuencode", b"r+x@in.example", b"\xe2\x82", b"\xc3\xa9",
]  # fmt: skip
a_hostile_value = st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)
a_hostile_mail = st.builds(
    lambda headers, body: b"\r\n".join(name.encode() + b": " + value for name, value in headers) + b"\r\n\r\n" + body,
    st.lists(st.tuples(st.sampled_from(HEADERS), a_hostile_value), max_size=6),
    st.one_of(st.binary(max_size=80), a_hostile_value),
)


@given(st.one_of(st.binary(max_size=400), a_hostile_mail))
@example(b"")
@example(b"From: [\r\n\r\n")
@example(b"To: =?x-unknown?q?a?=base64@[\t\r\nContent-Type: '\x00\r\n\r\n")
@example(b'Message-ID: <[a\r\nFrom: "\r\n\r\nx')
@example(b"Content-Type: ==?utf-8?q?=7bit;.*\r\n\r\nx")
@example(b"Content-Type: text/plain; charset*=a\r\n\r\nx")
@example(b"Content-Type: text/plain; charset=no-such\r\n\r\nx\xff")
@example(b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!")
@settings(max_examples=300, deadline=None)
def test_no_bytes_whatever_stop_us_from_reading_a_mail(raw: bytes) -> None:
    found = read_mail_in(raw)
    assert isinstance(found.text, str)
    assert len(found.text) <= READ
    assert "\n" not in found.subject


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: "On " * 20_000, id="60 KB of On On On in one line"),
        pytest.param(lambda: "On\n" * 20_000, id="60 KB of On, each on a line"),
        pytest.param(lambda: "On" + " " * 60_000 + "wrote", id="60 KB of blanks"),
        pytest.param(lambda: "From: " + "a" * 60_000, id="a From of 60 KB"),
        pytest.param(lambda: "-" * 60_000, id="60 KB of dashes"),
        pytest.param(lambda: "_" * 60_000 + "x", id="60 KB of underscores"),
        pytest.param(lambda: "\n" * 60_000, id="60 KB of empty lines"),
    ],
)
def test_only_the_beginning_of_a_long_mail_is_read_and_it_costs_nothing(make: Callable[[], str]) -> None:
    body = make()
    began = time.process_time()
    words = own_words(body)
    assert time.process_time() - began < 0.25
    assert len(words) <= READ
    assert body[:READ].startswith(words)


def test_what_stands_after_the_first_ten_thousand_characters_is_not_read() -> None:
    assert own_words("a " * 5_000 + "STOP") == ("a " * 5_000).strip()


def test_a_mail_of_nothing_but_tags_costs_nothing() -> None:
    began = time.process_time()
    read_mail_in(b"Content-Type: text/html\r\n\r\n" + b"<div>" * 200_000)
    assert time.process_time() - began < 2


# --- Nothing that somebody says is lost ---

QUOTE = "On Mon, Apr 6, 2026 Careerline <coach@careerline.example> wrote:\n\n> Did it happen?\n> Reply STOP to end"


def test_words_under_a_quote_are_read_where_none_stand_above_it() -> None:
    assert read_mail_in(mail(f"{QUOTE}\n\n{OWN}\n")).text == OWN
    assert read_mail_in(mail(f"yes\n\n{QUOTE}\n\n{OWN}\n")).text == "yes", "who writes above signs below"


def test_the_broken_end_of_a_quote_is_not_theirs() -> None:
    assert read_mail_in(mail(f"{QUOTE}\nall emails: STOP\n")).text == ""


def test_words_under_a_quote_in_html_are_read() -> None:
    html = "<blockquote><p>Did it happen?</p><p>STOP</p></blockquote><p>Did 20 minutes</p>"
    assert read_mail_in(mail("", html=html)).text == "Did 20 minutes"


def test_a_text_part_that_is_empty_does_not_hide_what_the_html_says() -> None:
    assert read_mail_in(mail("\n", html="<p>Did 20 minutes</p>")).text == "Did 20 minutes"


def test_words_in_an_encoding_that_nobody_knows_are_read_as_far_as_they_can_be() -> None:
    raw = b"Content-Type: text/plain; charset=x-nobody\r\n\r\nplease stop these \xe9mails"
    assert read_mail_in(raw).text == "please stop these \ufffdmails"


@pytest.mark.parametrize(
    ("subject", "body", "said"),
    [
        ("unsubscribe", "", "unsubscribe"),
        ("please stop these emails", "\n", "please stop these emails"),
        ("STOP", "-- \nRosa Diaz", "STOP"),
        ("Unsubscribe", "Thanks, Rosa", "Unsubscribe\nThanks, Rosa"),
        ("Unsubscribe, please", "This message was automatically generated", None),
        ("My week", "Did 20 minutes", "Did 20 minutes"),
        ("Re: STOP", "", ""),
        ("AW: When will you do it?", "", ""),
        ("Antw: Re: When will you do it?", "", ""),
        ("RE[2]: One small step", "yes", "yes"),
        ("", "yes", "yes"),
    ],
)
def test_a_subject_of_their_own_speaks_where_the_body_is_silent_or_it_ends_the_mails(
    subject: str, body: str, said: str | None
) -> None:
    assert read_mail_in(mail(body, Subject=subject)).text == (f"{subject}\n{body}" if said is None else said)
