"""By which channel the coaching comes: text, e-mail or both."""

from __future__ import annotations

from .clauses import Clause, Message
from .rx import Rx

_EMAIL = Rx(r"\b(?:e ?-? ?mails?|emal|emailed|emailing|mailing|inbox|mail|gmail|yahoo|hotmail|outlook)\b")
_TEXT = Rx(r"\b(?:texts?|texting|texted|sms|messages?|phone)\b")
_BOTH = Rx(
    r"\bboth\b(?! (?:of|times|people|jobs|are done|done|emails|calls|messages|applications|letters|chapters|modules"
    r"|videos))|\b(?:email|emails) (?:as well as|and|plus"
    r"|too) .{0,12}\btexts?\b|\btexts? (?:as well as|and|plus) .{0,12}\bemails?\b|\bas well as\b|\b(?:email"
    r"|text)s? (?:me )?(?:too|also|as well)\b|\balso (?:email|text) me\b|\b(?:add|turn on|start"
    r"|include) (?:the |an )?emails?\b"
)
_TO_EMAIL = Rx(
    r"\b(?:e ?-? ?mail) me\b(?! (?:back|the (?:link|job|offer)))|\b(?:by|via|through|over|to|on|in|use|using"
    r"|prefer|switch to|just|only|with|rather|want|like|instead of texts?) (?:(?:an?|my|the|get|getting|to|have"
    r"|receive) ){0,3}(?:e ?-? ?mails?|inbox)\b|\bemails? (?:is|are|would be|works|work|only|instead|please"
    r"|better|from now on|over texts?|suits|me)\b|^emails?(?: please| only| instead)*$|\bsend (?:it|them|these"
    r"|this|me|everything|stuff)? ?(?:as )?emails\b|\bmove (?:me|this|these|it) to email\b"
)
_TO_TEXT = Rx(
    r"\b(?:text|sms) me\b|\b(?:by|via|through|over|use|using|prefer|switch (?:back )?to|back to|just|only"
    r"|rather|want|keep|like) (?:(?:the|my|get|getting|to|have|receive) ){0,3}(?:texts?|texting|sms"
    r"|text messages?)\b|\b(?:texts?|texting|sms) (?:is|are|is fine|would be|works|work|only|instead|please"
    r"|better|messages only|from now on|over emails?|suits)\b|\b(?:texts?|phone) only\b"
)
_CHANNEL_CUE = Rx(
    r"\b(?:instead|rather|prefer|better|only|switch|change|move|from now on|no emails?|stop|easier"
    r"|never (?:open|check|read|see)|works?|best|please|can you|could you|would you|not by|send (?:it|them"
    r"|these|this|me|everything|all|stuff)|fine|no need|more likely|over|too|also|both|as well)\b"
)
_CHANNEL_NOT = Rx(
    r"\b(?:help|word|draft|template|should i|did i|i|to (?:him|her|them)) (?:\w+ )?(?:this |an |the "
    r"|my )?emails?\b(?! (?:instead|better))|\bemailed\b|\b(?:cold|follow up|thank you|rejection|offer|work"
    r"|boss|shopping) emails?\b"
)


_BAN_HEAD = (
    r"\b(?:stop|quit|stop it with|no more|do not|no|drop|ditch|discontinue|lose|kill|enough with|enough of"
    r"|unsubscribe(?: me from)?|take me off|turn off|cancel"
    r"|remove me from) (?:\w+ )?(?:the |these |your |my )?"
)
_BANS_TEXT = Rx(_BAN_HEAD + r"(?:texting|texts?|text messages|sms|messaging)\b(?! (?:is|are) )")
_BANS_EMAIL = Rx(_BAN_HEAD + r"(?:emailing|emails?)\b")
# Both at once are no change of channel: "stop emailing and texting me".
_BANS_BOTH = Rx(
    _BAN_HEAD + r"(?:emailing|emails?|texting|texts?) (?:and|or|nor) (?:the |these |your )?"
    r"(?:emailing|emails?|texting|texts?)\b"
    # "nor by text nor by email", "not by email or text"
    r"|\b(?:neither|nor|not|no|ni) (?:by |via |on |through |in |per )?(?:emails?|texts?) ?,? (?:nor|or|and|ni|not|no)"
    r" (?:by |via |on |through |in |per )?(?:emails?|texts?)\b"
)


def asks_for_a_channel(message: Message, clause: Clause, bans: frozenset[str]) -> bool:
    """Say whether a clause changes the channel; `bans` are the channels banned in the text."""
    sentence = message.sentence_text(clause)
    if not _EMAIL.search(sentence) and not _TEXT.search(sentence):
        return False
    if (_CHANNEL_NOT.search(sentence) and not bans) or not (
        bans or _CHANNEL_CUE.search(sentence) or len(sentence.split()) <= 4
    ):
        return False
    if bans == {"sms"}:
        return True
    if bans == {"email"}:
        return bool(_TO_TEXT.search(clause.text)) or not message.words.isdisjoint(("text", "texts", "texting"))
    wished = _TEXT_REFUSED.blank(_EMAIL_REFUSED.blank(clause.text))
    if _TO_EMAIL.search(wished):
        return True
    return not bans and bool(_BOTH.search(sentence) or _TO_TEXT.search(wished))


def banned_channels(message: Message) -> frozenset[str] | None:
    """Give the channels that a text bans outright; None where it speaks of no e-mail, so that no channel is changed."""
    if not _EMAIL.search(message.text) or _BANS_BOTH.search(message.text):
        return None
    banned = (("sms", _BANS_TEXT), ("email", _BANS_EMAIL))
    return frozenset(channel for channel, rx in banned if rx.search(message.text))


def channel_of(text: str) -> str | None:
    """Give the channel of a text that is known to ask for another one; None where it names none."""
    email, sms = _EMAIL.search(text), _TEXT.search(text)
    if not email:
        return "sms" if sms and _RATHER.search(text) else None
    if _EMAIL_REFUSED.search(text):
        return "sms"
    if sms and _TEXT_REFUSED.search(text):
        return "email"
    if _TOGETHER.search(text):
        return "both"
    return "sms" if _TO_TEXT.search(text) and not _TO_EMAIL.search(text) else "email"


_TOGETHER = Rx(
    r"\b(?:both|also(?= (?:by |to )?(?:e ?mail|mail|text))|as well(?! as here| \?)|as well as|too(?= ?$"
    r"| ?[.,!?])|together|plus|keep (?:the |my )?text\w*|texts? (?:and|et|y|e|und|plus) (?:also )?e?mails?"
    r"|emails? (?:and|et|y|e|und|plus) texts?)\b|\+"
)
_RATHER = Rx(
    r"\b(?:only|just|better|best|prefer|instead|please|rather|back to|switch|by|via|easier|works?|use|through"
    r"|change|like)\b"
    r"|^(?:text|texts|texting|sms)$"
)
_TEXT_REFUSED = Rx(
    r"\b(?:no|not|stop|quit|never|off|without|drop|instead of|than|ditch|enough|cost"
    r"|costs)\b[^.!?,]{0,16}\b(?:texts?|texting"
    r"|sms)\b|\btexts? (?:cost|no more)\b"
)
_EMAIL_REFUSED = Rx(
    r"\be ?-? ?mails? (?:i never|(?:mi |i )?never|goes|go|gets|get|is dead|is where|just sits|part|can)\b"
    r"|\b(?:unsubscribe|cancel|cut|leave|take|turn)(?: my"
    r"| the| off the| off)? emails?\b"
    r"|\b(?:phone|text|texts|sms) only\b|\b(?:just|do) text(?: me)?\b|\bonly texts?\b|\bhere (?:is better|only)\b",
    r"\b(?:not|no|stop|quit|never|off|than|instead of|unsubscribe me from|hate|lay off|without|drop"
    r"|discontinue|ditch|enough|lose"
    r"|kill) (?:(?!so\b|me\b|and\b|but\b|just\b|use\b|only\b)\w+ ){0,3}(?:e ?-? ?mails?|mail|emailing|inbox)\b",
)
