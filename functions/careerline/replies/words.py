"""Word tables: short forms, contractions, and the words that a typing slip may be taken for."""

from __future__ import annotations


def table(words: str) -> frozenset[str]:
    """Make a set of the words in a text."""
    return frozenset(words.split())


# One written word -> the words that the patterns know. Contractions are opened up, so that every pattern meets
# one spelling of "not" and one of "I am", with an apostrophe or without.
SHORT: dict[str, str] = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not", "cannot": "can not",
    "couldnt": "could not", "wont": "will not", "wouldnt": "would not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "havent": "have not", "hasnt": "has not", "hadnt": "had not",
    "shouldnt": "should not", "aint": "is not", "dnt": "do not", "didn": "did not", "shoulda": "should have",
    "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "theyre": "they are",
    "theyve": "they have", "weve": "we have", "hes": "he is", "shes": "she is", "its": "it is",
    "thats": "that is", "whats": "what is", "whos": "who is", "hows": "how is", "wheres": "where is",
    "theres": "there is", "heres": "here is", "itll": "it will", "thatll": "that will", "theyll": "they will",
    "shell": "shell", "youll": "you will", "gonna": "going to", "gunna": "going to", "gon": "going to",
    "finna": "going to", "wanna": "want to", "gotta": "got to", "hafta": "have to", "lemme": "let me",
    "gimme": "give me", "imma": "i will", "ima": "i will", "outta": "out of", "kinda": "kinda",
    "sorta": "sort of", "dunno": "do not know", "idk": "i do not know", "tbh": "honestly", "ngl": "honestly",
    "u": "you", "ur": "your", "r": "are", "yall": "you", "pls": "please", "plz": "please",
    "plss": "please", "pleez": "please", "thx": "thanks", "ty": "thanks", "tysm": "thanks", "tho": "though",
    "thru": "through", "w": "with", "wo": "without", "bc": "because", "cuz": "because", "coz": "because",
    "cause": "because", "b4": "before", "abt": "about", "ppl": "people", "appt": "appointment", "rn": "right now",
    "prob": "probably", "probs": "probably", "prolly": "probably", "def": "definitely", "defo": "definitely",
    "asap": "soon", "txt": "text", "txts": "texts", "txting": "texting", "textin": "texting", "txtin": "texting",
    "texted": "texted", "msg": "message", "msgs": "messages", "msging": "messaging", "mssg": "message",
    "sms": "text", "tmrw": "tomorrow", "tmw": "tomorrow", "tmr": "tomorrow", "tom": "tom", "tmro": "tomorrow",
    "tmrrw": "tomorrow", "2moro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow",
    "2day": "today", "2nite": "tonight", "2night": "tonight", "tonite": "tonight", "tn": "tonight",
    "nite": "night", "eve": "evening", "aft": "afternoon", "wk": "week", "wks": "weeks", "wknd": "weekend",
    "wkend": "weekend", "mins": "minutes", "min": "minutes", "minute": "minutes", "minuets": "minutes",
    "minit": "minutes", "minits": "minutes", "minets": "minutes", "mintues": "minutes", "menit": "minutes",
    "minuten": "minutes", "minuti": "minutes", "minut": "minutes", "minuts": "minutes", "mn": "minutes",
    "mns": "minutes", "mnt": "minutes", "minz": "minutes", "houah": "hours",
    "hr": "hours", "hrs": "hours", "hour": "hours", "h": "h", "yr": "year", "yrs": "years", "mo": "month",
    "mos": "months", "mon": "monday", "tue": "tuesday", "tues": "tuesday", "weds": "wednesday",
    "wed": "wednesday", "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday",
    "til": "until", "till": "until", "untill": "until", "l8r": "later", "ltr": "later", "gr8": "great",
    "dne": "done", "dun": "done", "doen": "done", "dond": "done", "fone": "phone", "mtg": "meeting",
    "apps": "applications", "app": "app", "convo": "conversation", "convos": "conversations", "rec": "recommendation",
    "recs": "recommendations", "intro": "introduction", "cv": "cv", "linkedin": "linkedin", "vaca": "vacation",
    "vacay": "vacation", "vaycay": "vacation", "hols": "vacation", "holiday": "vacation", "holidays": "vacation",
    "msgd": "messaged", "dmd": "messaged", "dmed": "messaged", "pinged": "messaged", "e-mail": "email",
    "e-mails": "emails", "e-mailed": "emailed", "emial": "email", "unsub": "unsubscribe", "fb": "feedback",
    "freakin": "freaking", "cos": "because", "whn": "when", "wat": "what", "wut": "what", "diff": "different",
    "everyday": "every day", "anymore": "any more", "noon": "noon", "dis": "this", "dat": "that", "tha": "the",
    "yesss": "yes", "yass": "yes", "nvm": "never mind", "nevermind": "never mind", "accidently": "accidentally",
    "wan": "want", "wana": "want to", "kiero": "quiero", "nae": "no", "mair": "more", "dinnae": "do not",
    "cannae": "can not", "didnae": "did not", "wouldnae": "would not", "wasnae": "was not", "b": "be", "bout": "about",
    "midnite": "midnight", "wensday": "wednesday", "wendsday": "wednesday", "wedsday": "wednesday",
    "satiday": "saturday", "satidy": "saturday", "saturdy": "saturday",
    "baje": "oclock", "wi": "with", "noonish": "noon", "midnightish": "midnight",
    "uhr": "oclock", "mornin": "morning",
    "evenin": "evening",
    "satday": "saturday", "saterday": "saturday", "sundy": "sunday", "tmoro": "tomorrow", "tomoz": "tomorrow",
    "moro": "tomorrow",
    "tomoro": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "2mw": "tomorrow",
    "tomorr": "tomorrow", "tomrw": "tomorrow", "tommorwo": "tomorrow",
    "tmorrow": "tomorrow", "2mz": "tomorrow", "morrow": "tomorrow", "morra": "tomorrow", "sundee": "sunday",
    "mondee": "monday", "tuesdee": "tuesday", "tuesda": "tuesday", "wednesdee": "wednesday",
    "wensdee": "wednesday", "thursdee": "thursday", "fridee": "friday", "saturdee": "saturday",
    "setterday": "saturday", "satdy": "saturday", "satty": "saturday", "eod": "end of day", "spk": "speak",
    "mims": "minutes", "muntes": "minutes", "mintes": "minutes", "mnts": "minutes",
    "mikes": "minutes", "hiur": "hours", "hpur": "hours", "hrz": "hours", "houre": "hours", "oors": "hours",
    "oor": "hours", "arf": "half", "fiddy": "fifty",
    "wkly": "weekly",
    "wrk": "work", "tnite": "tonight", "aftr": "after", "fryday": "friday", "hauf": "half", "haulf": "half",
    "haf": "half", "qtr": "quarter",
    "fiften": "fifteen", "thrity": "thirty", "fourty": "forty", "tomo": "tomorrow", "tnght": "tonight",
    "teus": "tuesday",
    "sunda": "sunday", "satuday": "saturday", "wensdy": "wednesday", "fridy": "friday", "thursdy": "thursday",
    "intrvw": "interview",
    "morn": "morning",
    "arvo": "afternoon", "avo": "afternoon", "fortnight": "2 weeks", "fortnightly": "every 2 weeks",
    "rang": "called", "tae": "to", "sucidal": "suicidal", "suisidal": "suicidal", "suicdal": "suicidal",
    "suacidal": "suicidal", "suicidle": "suicidal", "suicidial": "suicidal", "sewercidal": "suicidal",
    "ta": "thanks", "cheers": "thanks", "mum": "mom", "mums": "moms", "nan": "grandma", "nans": "grandma",
    "intrested": "interested", "interesed": "interested", "pgs": "pages",
    "pg": "page", "steada": "instead of", "insted": "instead", "frm": "from", "tryna": "trying to",
    "boutta": "about to", "bouta": "about to", "aight": "ok", "aite": "ok", "kil": "kill",
    "unsuscribe": "unsubscribe", "unsubcribe": "unsubscribe", "unsubscibe": "unsubscribe", "stahp": "stop",
    "stawp": "stop", "stp": "stop", "endd": "end", "sumn": "something", "sum": "some", "smth": "something",
    "sth": "something", "sed": "said", "axed": "asked", "frist": "first", "tusday": "tuesday",
    "shld": "should", "cld": "could", "wld": "would", "hav": "have", "luv": "love", "yday": "yesterday",
    "wanted2": "wanted to", "wen": "when", "da": "the", "dem": "them",
    "cell": "phone", "kno": "know", "knw": "know", "evenins": "evenings", "mornins": "mornings",
    "btwn": "between", "intervw": "interview", "intvw": "interview", "resumé": "resume",
    "hubby": "husband", "wifey": "wife", "prof": "prof", "appts": "appointments",
    "harrasment": "harassment", "harrassment": "harassment", "harasment": "harassment", "unenrole": "unenroll",
    "vm": "voicemail", "mgr": "manager", "cert": "certificate", "comp": "complete", "fukin": "fucking",
}  # fmt: skip

# Words worth mending when they are typed with two letters swapped, one left out or one doubled. A slip of any
# other kind is mended only where it is the whole text (see `bare`): "step" must never become "stop".
MENDED: tuple[str, ...] = (
    "done", "finished", "finish", "complete", "completed", "started", "start", "applied", "apply", "application",
    "applications", "tomorrow", "tonight", "today", "yesterday", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "morning", "afternoon", "evening", "weekend", "minutes", "hours", "weeks",
    "please", "stop", "stopped", "texting", "messages", "message", "unsubscribe", "cancel", "pause", "resume",
    "portfolio", "interview", "recommendation", "practice", "practiced", "studied", "course", "chapter", "lesson",
    "forgot", "couldnt", "didnt", "havent", "skipped", "missed", "emailed", "messaged", "called", "talked",
    "worked", "because", "before", "number", "wrong", "should", "vacation", "already", "different", "another",
    "submitted", "updated", "wrote", "watched", "almost", "nothing", "goal", "change", "half", "linkedin",
    "through", "really", "finally", "until", "later", "probably", "definitely", "introduction", "certificate",
    "sending", "receive", "remove", "leave", "contact", "someone", "promotion", "rejected", "offer",
)  # fmt: skip

# Real words that a mended word's slips would swallow.
NOT_SLIPS = frozenset({
    "sop", "top", "tops", "pots", "sot", "spot", "post", "form", "from", "hal", "oped", "cal", "one", "don", "dome",
    "goa", "ofer", "her", "cancels", "tody", "star", "tart", "later", "course", "corse", "curse", "rote", "wort",
    "pleas", "lease", "pase", "appy", "gaol", "aplied", "hat", "met", "reume", "laves", "eave", "chang", "comlete",
    "interviews", "leaver", "nubmers", "sart", "lave", "halves", "calle", "walked", "masses", "pasue",
}) - {"aplied", "ofer", "pasue", "tody", "comlete", "reume"}  # fmt: skip


def _slips(word: str) -> set[str]:
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    lost = {word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)} if len(word) > 4 else set()
    twice = {word[: i + 1] + word[i:] for i in range(len(word))}
    return swapped | lost | twice


# Words so unlike all others that a wrong letter in them is mended as well: "thirsday", "mondat", "tomorrpw".
_DAYS_AND_SUCH = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "tomorrow",
    "minutes",
    "yesterday",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def mended() -> dict[str, str]:
    """Build the table from a slip of the fingers to the word that was meant; real words are left out."""
    table: dict[str, str] = {}
    for word in _DAYS_AND_SUCH:
        for at in range(1, len(word)):
            for letter in _LETTERS:
                table.setdefault(word[:at] + letter + word[at + 1 :], word)
    for word in MENDED:
        for slip in _slips(word):
            table.setdefault(slip, SHORT.get(word, word))
    for word in (*MENDED, *NOT_SLIPS, *SHORT):
        table.pop(word, None)
    return table


NUMBERS: dict[str, int] = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "dozen": 12, "couple": 2,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "quince": 15, "veinte": 20, "treinta": 30,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
