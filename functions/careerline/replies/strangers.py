"""People whom our messages reach by mistake: a wrong number, a name that is not theirs, a sign-up that was not."""

from __future__ import annotations

from .clauses import Clause, Message
from .names import is_name
from .reading import Asked
from .rx import Rx

_WRONG = Rx(
    r"\bwrong (?:number|person|guy|girl|lady|woman|man|phone|contact|dude|chick|human|individual"
    r"|num)\b(?! (?:to|for) (?:ask|call|this job))",
    r"\b(?:i |we )(?:have )?(?:never|did not|do not remember|do not recall|have not"
    r"|no longer remember)(?: (?:ever|even))? (?:sign|signed|signing|joined?|joining|enroll|enrolled|enrolling"
    r"|subscribe|subscribed|ask|asked|request|requested|opt|opted|agree|agreed|register|registered|give you"
    r"|gave you|consent|consented)(?: (?:up|in|to|for|on|with|you|my|any|this|these|that|a|anything|your|the"
    r"|number|permission|getting|be))*(?: (?:this|these|that|it|anything|any|coaching|texts?|messages?|program"
    r"|list|texted|number|career|contacted|service|permission|here|you))?(?= ?$| )(?! (?:job|class|shift"
    r"|position|raise|overtime|for (?:a|the) (?:raise|job|promotion)))",
    r"\b(?:i am|am|is) not (?:the person|who you|named|called|him|her)\b|\b(?:i am|its|it is) someone else\b"
    r"|\bnot (?:the )?(?:person|one|guy|lady) you (?:are|think|want|meant|were)\b|\b(?:no one|nobody|no body"
    r"|no person|there is no(?: one)?)(?: (?:here|by|named|called|with|of|goes|at|this))* (?:named?|called"
    r"|that name|name)\b|\bno [a-z]{3,12} (?:here|at this number|lives here)$|\b(?:do not|never) know (?:any|an"
    r"|a|who) [a-z]{2,15}(?: is)?$|\b(?:had|have had|got|just got|have|inherited) this (?:number|phone"
    r"|phone number|cell)(?: (?:for|since|from|a|before|number|last|all|\d+|recently|years|\w+)){0,5}$",
    r"\b(?:he|she|they|[a-z]{3,12}) (?:had|used to have|owned|changed|gave up|no longer has|does not have"
    r"|got rid of|does not use|sold)(?: (?:this|that|the|my|her|his|their))? (?:number|phone|cell)\b|\b(?:old"
    r"|previous|last|former) owner\b|\bthis (?:number|phone) (?:belongs to|is (?:now|not|no longer|mine now"
    r"|someone))\b|\b(?:meant|trying|mean|supposed) (?:to |for )?(?:text|reach|message|contact|texting|reaching"
    r"|for)? ?(?:someone|somebody) else\b|\b(?:it|this|that) is not me\b|\bwho(?:ever)? you are (?:looking for"
    r"|trying to reach|after)\b|\b(?:he|she|they|[a-z]{3,12}) (?:has|got|have|had) a (?:new|different) number\b"
    r"|\bmistaken (?:me|identity)\b|\b(?:got|have|texted|reached|texting|messaging|dialed|mixed up) (?:the "
    r"|a )?(?:wrong|incorrect)\b|\bnot (?:my|a) (?:account|registration|sign up)\b|\b(?:someone|somebody"
    r"|my (?:ex|brother|sister|friend|kid|son|daughter|cousin|coworker|roommate)) (?:must have |probably "
    r"|may have )?(?:signed me up|put (?:in )?my number|used my number|entered my number|gave you my number"
    r"|gave my number)\b|\bi am (?:\d{1,2}|retired) and (?:retired|\d)",
)
_WRONG_NOT = Rx(
    r"\boops,? (?:\w+ )?wrong\b|\bsorry,? wrong (?:person|chat|number)$|\b(?:called|emailed|texted|dialed"
    r"|messaged|had|gave me|wrote to) the wrong\b|\bwrong number on\b|\bwrong (?:person|guy|man|woman) (?:for"
    r"|to ask)\b|\bwho is (?:in|the|my|hiring|your|a|it|this|she|he|that|best|good|available|responsible|dis"
    r"|next|asking|there|better|right)\b"
)

# "This is not Marcus": what follows must be a name, which `people` knows.
_NOT_ME = Rx(
    r"\b(?:this|it|i am|that) (?:is )?(?:not|no longer) (?:a |the )?(?P<name>[a-z]{2,15})\b",
    # "Who is Ana, the coach" and "who is Luis to you" ask about somebody whom our own texts named.
    r"\bwho is (?P<who>[a-z]{2,15})(?= ?$| and\b| i\b| you\b| why\b)",
    r"^not (?P<n3>[a-z]{2,15})$|\b(?:no|know any|know a|know an|named|called) (?P<n2>[a-z]{2,15}) ?(?:here"
    r"|any more|at this number|$)",
)


def _denies_a_name(message: Message, clause: Clause) -> bool:
    for match in _NOT_ME.finditer(clause.text):
        key = match.lastgroup or "name"
        raw = message.raw(clause.start + match.start(key), clause.start + match.end(key))
        if is_name(raw) and not (key == "n2" and clause.text.startswith(("i called", "talked"))):
            return (
                key != "who"
                or "phone" in message.words
                or "number" in message.words
                or message.asked is not Asked.REFLECT
            )
    return False


def is_stranger(message: Message, clause: Clause) -> bool:
    """Say whether a clause tells that the person is somebody else, or never joined."""
    if _WRONG.search(clause.text) and not _WRONG_NOT.search(clause.text):
        return True
    return _denies_a_name(message, clause)
