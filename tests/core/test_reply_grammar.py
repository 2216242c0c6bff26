"""Opt-outs, their look-alikes and danger, put together by small grammars: what must hold for every combination."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import pytest

from careerline.replies import Asked, read
from careerline.replies.clauses import message_of

# Thousands of replies: more than a fast check bears.
pytestmark = pytest.mark.slow

TUESDAY = datetime.fromisoformat("2026-03-10T18:05:00-05:00")
KEYWORDS = ("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt out")
AROUND = ("{}", "{}.", "{}!!!", "“{}”", " {} ", "{} please", "pls {}", "{} now", "ok {}", "{} 🛑", "{} thanks", "({})")
POLITE = ("", "please ", "pls ", "can you ", "could you please ", "i want you to ", "hey ", "ok so ", "id like you to ")
ENDING = (
    "stop texting me", "stop messaging me", "stop sending me texts", "stop these texts", "stop sending these",
    "quit texting me", "cease all messages", "take me off your list", "remove me from this list",
    "remove my number", "delete my number", "unsubscribe me", "leave me alone", "cancel my subscription",
)  # fmt: skip
NEVER = ("do not ", "don't ", "dont ever ", "never ", "please don't ")
CONTACT = ("text me again", "contact me", "message me anymore", "text this number", "send me any more messages")
WANTS = ("i don't want ", "i no longer want ", "i dont need ", "we do not wish to receive ", "im sick of ")
OURS = ("these texts", "your messages", "these texts anymore", "any more texts")
TAILS = ("", ".", "!!", " thanks", " 😡", " thank you")

OPT_OUTS = [
    *(frame.format(case(word)) for word, frame, case in product(KEYWORDS, AROUND, (str, str.upper, str.title))),
    *(polite + ending + tail for polite, ending, tail in product(POLITE, ENDING, TAILS)),
    *(never + contact + tail for never, contact, tail in product(NEVER, CONTACT, TAILS)),
    *(wants + ours + tail for wants, ours, tail in product(WANTS, OURS, TAILS)),
]

DEEDS = ("did 20 min", "applied to 2 jobs", "finished the module", "emailed Priya", "read 10 pages")
ASIDES = (
    "stopped by the library", "quit scrolling", "cancelled my gym plan", "ended my shift early", "got off the bus",
    "left my phone at home", "unsubscribed from shopping emails", "stopped at the store", "quit stalling",
    "stopped procrastinating", "cancelled netflix", "blocked out an hour", "removed old jobs from my resume",
)  # fmt: skip
JOINTS = (" and ", ", then ", ". ", " so i ")
OTHERS = ("my boss", "my ex", "the recruiter", "my coworker", "she", "my sister", "the manager")
OTHERS_DO = (
    "quit yesterday", "stopped calling me", "told me to stop worrying", "cancelled on me", "ended the meeting early",
    "left early", "wont stop talking", "keeps texting me", "blocked my vacation request",
)  # fmt: skip
NO_OPT_OUTS = [
    *(aside + joint + deed for aside, joint, deed in product(ASIDES, JOINTS, DEEDS)),
    *(f"{other} {does}" for other, does in product(OTHERS, OTHERS_DO)),
    *(f"{start} {rest}" for start, rest in product(
        ("should i quit", "how do i leave", "can i cancel", "when should i stop"),
        ("my job", "a job interview", "applying for jobs", "the training course"),
    )),
]  # fmt: skip

DANGER = [
    f"{lead} {harm}{tail}"
    for lead, harm, tail in product(
        ("i want to", "im going to", "thinking i should", "did the step. i want to", "no. i just want to"),
        ("kill myself", "die", "end my life", "hurt myself", "end it all", "take all my pills"),
        ("", ".", " tonight", " thanks for everything"),
    )
]
FIGURES = [
    f"{subject} {kills}{tail}"
    for subject, kills, tail in product(
        ("this job", "my back", "that commute", "excel", "the heat"), ("is killing me", "will be the death of me"),
        ("", " lol", " today", "!!"),
    )
]  # fmt: skip


@pytest.mark.parametrize("asked", [*Asked])
def test_every_opt_out_is_heard(asked: Asked) -> None:
    missed = [text for text in OPT_OUTS if read(text, at=TUESDAY, asked=asked).intent != "stop"]
    assert not missed, (len(missed), missed[:20])


@pytest.mark.parametrize("asked", [Asked.CHECK, Asked.NONE, Asked.REFLECT])
def test_no_opt_out_is_invented(asked: Asked) -> None:
    readings = ((text, read(text, at=TUESDAY, asked=asked)) for text in NO_OPT_OUTS)
    invented = [text for text, reading in readings if "stop" in (reading.intent, *reading.also)]
    assert not invented, (len(invented), invented[:20])


@pytest.mark.parametrize("asked", [*Asked])
def test_danger_comes_first(asked: Asked) -> None:
    missed = [text for text in DANGER if read(text, at=TUESDAY, asked=asked).intent != "distress"]
    assert not missed, (len(missed), missed[:20])


def test_figures_of_speech_are_no_danger() -> None:
    heard = [text for text in FIGURES if read(text, at=TUESDAY, asked="reflect").intent == "distress"]
    assert not heard, heard[:20]


@pytest.mark.parametrize(
    "text",
    [
        "no quiero recibir mas mensajes", "ya no me escriban", "dejen de mandarme textos", "denme de baja",
        "quiero darme de baja", "borren mi numero", "no me manden nada", "ya basta", "alto", "cancelar",
    ],
)  # fmt: skip
def test_opt_outs_in_spanish(text: str) -> None:
    assert read(text, at=TUESDAY, asked="none").intent == "stop"


# Two opt-outs, a wrong number, danger and a report that it is done.
LANGUAGES = {
    "French": ("arrêtez de m'écrire", "ne m'écrivez plus svp", "mauvais numéro", "je veux mourir", "c'est fait"),
    "Portuguese": ("me tirem da lista", "não me mande mais mensagens", "número errado", "quero me matar", "já fiz"),
    "Italian": ("non scrivetemi più", "basta messaggi", "ha sbagliato numero", "voglio morire", "ho finito"),
    "German": ("schreibt mir nicht mehr", "löscht meine Nummer", "falsche Nummer", "ich bring mich um", "geschafft"),
    "Dutch": ("geen berichten meer", "schrijf me uit", "verkeerd nummer", "ik wil dood", "gedaan"),
    "Polish": ("przestańcie pisać", "usuń mój numer", "pomyłka", "nie chcę żyć", "zrobione"),
    "Russian": ("не пишите мне больше", "otpishite menya", "вы ошиблись номером", "хочу умереть", "сделал"),
    "Ukrainian": ("відпишіть мене", "не пишіть мені", "ви помилились номером", "не хочу жити", "зробила"),
    "Turkish": ("bana yazma", "mesaj atmayın", "yanlış numara", "ölmek istiyorum", "yaptım"),
    "Arabic": ("لا ترسلوا لي رسائل", "shilo ra2mi", "الرقم غلط", "اريد ان اموت", "خلصت"),
    "Hindi": ("band kar do", "mat bhejo", "galat number", "marna chahta hu", "kar liya"),
    "Tagalog": ("wag na magtext", "tanggalin nyo ako", "maling numero po", "gusto ko nang mamatay", "nagawa ko na"),
    "Vietnamese": ("đừng nhắn tin nữa", "hủy đăng ký", "nhầm số", "muốn chết", "xong rồi"),
    "Haitian Creole": ("pa ekri m ankò", "retire nimewo m", "move nimewo", "m vle mouri", "mwen fè li"),
    "Swahili": ("acha kunitumia", "futa namba yangu", "namba si sahihi", "nataka kufa", "nimemaliza"),
    "Indonesian": ("jangan sms lagi", "berhenti", "salah nomor", "saya mau mati", "sudah selesai"),
    "Chinese": ("退订", "不要再发了", "打错了", "我不想活了", "做完了"),
    "Japanese": ("配信停止", "送らないでください", "人違いです", "死にたい", "終わりました"),
    "Korean": ("수신거부", "그만 보내세요", "잘못 보내셨어요", "죽고 싶어요", "했어요"),
    "Greek": ("σταματήστε", "διαγραφή", "λάθος αριθμός", "θέλω να πεθάνω", "το έκανα"),
    "Hebrew": ("תפסיקו", "הסירו אותי", "טעות במספר", "אני רוצה למות", "עשיתי"),
}  # fmt: skip


@pytest.mark.parametrize("asked", [*Asked])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_must_be_heard_is_heard_in_other_languages(language: str, asked: Asked) -> None:
    *always, done = LANGUAGES[language]
    heard = [read(text, at=TUESDAY, asked=asked).intent for text in always]
    assert heard == ["stop", "stop", "wrong_number", "distress"]
    assert read(done, at=TUESDAY, asked="check").outcome == "done"


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("im 15", 15), ("im only 15 lol", 15), ("im 16 is that ok", 16), ("im 17 can i still do this", 17),
        ("i am 16 years old", 16), ("i just turned 17", 17), ("I'm 14 and need a job", 14),
        ("tengo 15 años", 15), ("i am 52 years old", 52), ("i am 30 minutes late", None), ("my son is 15", None),
        ("did 15 min", None), ("my daughter is 12 years old", None), ("im 2 lessons in", None),
    ],
)  # fmt: skip
def test_an_age_is_the_own_one(text: str, age: int | None) -> None:
    assert read(text, at=TUESDAY, asked="none").age == age


@pytest.mark.parametrize(
    ("text", "life"),
    [("i quit my job today", True), ("put in my notice", True), ("im pregnant!!", True), ("did 20 min", False)],
)
def test_changes_of_life_are_told(text: str, life: bool) -> None:
    assert read(text, at=TUESDAY, asked="none").life is life


OPT_OUTS_FOR_GOOD = (
    "pause it till june. no, stop this forever",
    "buzz off for good",
    "putting this number on my block list",
    "you are getting blocked",
    "unenrol me please",
    "nehmen Sie mich bitte aus dem Verteiler raus",
    "geen smsjes meer graag",
    "no me manden nada, ni por correo ni por texto",
)


@pytest.mark.parametrize("text", OPT_OUTS_FOR_GOOD)
def test_an_opt_out_for_good_is_heard(text: str) -> None:
    assert read(text, at=TUESDAY, asked="none").intent == "stop"


@pytest.mark.parametrize("text", ["remove me from the human race lol", "not tired of your texts at all, tired of rain"])
def test_what_only_sounds_like_leaving_is_none(text: str) -> None:
    assert read(text, at=TUESDAY, asked="reflect").intent != "stop"


@pytest.mark.parametrize(
    ("text", "rest"), [("yes. what is this program", "help"), ("yep please, and make it 7pm", "settings")]
)
def test_a_yes_to_the_sign_up_stands_beside_whatever_follows(text: str, rest: str) -> None:
    found = read(text, at=TUESDAY, asked="confirm")
    assert {found.intent, *found.also} == {"start", rest}


@pytest.mark.parametrize("text", ["do you text me and my sister", "can you send me one a day", "you know you did ask"])
def test_you_is_no_word_of_another_language(text: str) -> None:
    assert "already" not in message_of(text, at=TUESDAY, asked=Asked.NONE).text


def test_a_doubtful_opt_out_says_so() -> None:
    assert read("stop texting me", at=TUESDAY, asked="none").doubtful is False
    sure = read("i want out", at=TUESDAY, asked="none")
    assert (sure.intent, sure.doubtful) == ("stop", True)


# Misreads that were once met.
@pytest.mark.parametrize(
    ("text", "asked", "intent"),
    [
        ("stop and shop is hiring so I applied", "check", "log"),
        ("I quit at noon today to work on my resume", "check", "log"),
        ("started but didn't finish", "none", "log"),
        ("PAGE", "none", "status"),
        ("I have class till 8 so after that", "plan", "plan"),
        ("text later in the day? like 8", "none", "settings"),
    ],
)
def test_once_misread(text: str, asked: str, intent: str) -> None:
    assert read(text, at=TUESDAY, asked=asked).intent == intent


def test_a_template_names_no_minutes() -> None:
    assert read("{{7*7}}", at=TUESDAY, asked="check").minutes is None


def test_a_ban_of_one_channel_changes_to_the_other() -> None:
    reading = read("stop emailing me, text instead", at=TUESDAY, asked="none")
    assert (reading.intent, reading.setting, reading.value, reading.also) == ("settings", "channel", "sms", ("stop",))


def test_sat_midnight() -> None:
    reading = read("sat midnight", at=TUESDAY, asked="plan")
    assert (reading.intent, reading.date, reading.time) == (
        "plan", datetime(2026, 3, 15).date(), datetime(2026, 3, 15).time(),  # noqa: DTZ001
    )  # fmt: skip
