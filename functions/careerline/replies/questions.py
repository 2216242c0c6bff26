"""Questions to the coach, and the wish for a person."""

from __future__ import annotations

from .clauses import Clause, Message
from .dates import days
from .reading import Asked
from .rx import Rx

_OPENS = Rx(
    r"^(?:so |and |but |ok |okay |also |hey |um |uh |well |wait |oh |coach |quick question |question |then "
    r"|honestly |or |just |please |p s |btw )*(?:what|how|why|when|where|which|who|whose|should|is|are|am|do"
    r"|does|did|can|could|would|will|has|have|was|were|may|might|any) (?:i|you|we|it|this|that|they|he|she"
    r"|there|the|a|an|my|do|does|did|is|are|should|can|could|would|to|much|many|long|kind|sort|if|about|good"
    r"|tips|advice|ideas|suggestions|recommendations|chance|thoughts|pointers|way|words|one|else|best|step|job"
    r"|soon|often|people|someone|anyone|employers|recruiters|\w+)\b"
)
_ASKED = Rx(
    r"\b(?:should i|do i|can i|could i|how do (?:i|you|people)|how should|how can|how would|how to|what should"
    r"|what do (?:i|you|people)|what would (?:you|i)|where do i|where can i|when should|who should|which (?:one"
    r"|should)|what if|is it (?:ok|okay|worth|bad|weird|normal|better|too|true|rude|legal|possible|smart)"
    r"|does (?:that|it|this) count|do you (?:think|know|have|recommend|offer)|would you|what is (?:a"
    r"|the) (?:good|best)|any (?:tips|advice|ideas|suggestions|thoughts|pointers|chance)|am i supposed|is there"
    r"|are there any|what happens)\b"
)
_WANTS = Rx(
    r"\b(?:help me|can you help|could you help|need (?:some |your |a little )?(?:advice|help|guidance|tips"
    r"|input)|need help|want (?:your )?(?:advice|opinion|take)|(?:talk|speak|chat) (?:to|with) (?:a |an |my "
    r"|the |some |someone|somebody)(?: ?(?:real|actual|live|human))*(?: ?(?:person|human|coach|one|body"
    r"|counselor|advisor|representative|agent))?|(?:real|actual|live) (?:person|human)|call me back|(?:can"
    r"|could|will|would) (?:someone|somebody|anybody|anyone|a person|a human) (?:please )?\w+|have (?:someone"
    r"|somebody|a coach|a person|a human) (?:call|text|contact)|i am wondering|wondering (?:if|how|what|whether"
    r"|about|when|where)|was wondering|curious (?:if|how|what|about)|not sure (?:how|what|if|whether|which|who"
    r"|where) (?:to|i|it|this)|no idea (?:how|what|who|where) (?:to|i)|do not know (?:how to|what to|who to"
    r"|where to|if i should|whether)|tell me (?:how|what|more|about)|advice (?:on|for|about)|tips (?:on|for)"
    r"|what to (?:wear|say|write|ask|put|do|bring|expect)|let me know (?:how|what|if you)"
    r"|your (?:honest )?(?:take|opinion|thoughts))\b"
)
_RHETORIC = Rx(
    r"^(?:right|ok|okay|you know|why not|huh|lol|really|seriously|what|sort of|kind of|kinda|maybe|yeah|yes|no"
    r"|who knows|how about (?:that|them|it)|isnt it|is not it|who would have thought|can you believe (?:it"
    r"|that)|who am i kidding|what can i say|how cool is that|does it ever end|get it|see|deal|sound good"
    r"|sounds good|done|today|tomorrow|tonight|mañana|what else is new|you ok|how are you|sup|wassup|why me"
    r"|so what)$|\b(?:make sense|if that is ok|if that makes sense)$|\bwith what (?:free )?time\b|\b(?:can"
    r"|could) (?:you|u) believe\b|\bwho (?:knew|would have)\b"
)
_NOT_ASKED = Rx(
    r"^(?:when|how|what|which|where|who|why) (?:i|my|the|we|it|he|she|they)\b|^(?:is|are|was|were|am|do|did"
    r"|does|have|has) (?:done|good|great|fine|doing|not|it all|my|the thing|the one|the step|the work)\b"
    r"|^will (?:do|try|have|be|get|let|finish|it|call|send|work|start|text|email|follow|probably|make)\b"
    r"|^(?:can|could|would|might|may) (?:do|not|only|try|probably|be|have|use|work)\b|^have (?:it|to|a|the|not"
    r"|been|done|my)\b|^(?:did|do) (?:it|my|the|a|some|\d|that|about|all|not|like|this|an|half|one)\b|^what a\b"
    r"|^how (?:cool|nice|fun|funny|great|rude|embarrassing)\b|^any(?:way|ways| way)\b|^(?:was|were|am|is"
    r"|are) (?:so|at|in|on|a|too|very|really|going|about|up|still|able|busy|sick|tired|working|supposed|out"
    r"|done|off)\b|^why not\b"
)


_GOT_ADVICE = Rx(
    r"\b(?:asked|talked to a|spoke to a|she|he|they) .{0,30}\b(?:help me|advice|tips|person|human)\b|\b(?:got"
    r"|gave me|great|good|some|your|his|her) (?:advice|tips|help|input)\b|\bi (?:will|am going to) let me\b"
)


# A question by its order of words, with no mark at its end.
_SO = r"^(?:so |and |but |ok |hey |coach |also )*"
_INVERTED = Rx(
    _SO + r"(?:what|how|why|when|where|which|who)(?: (?!i\b|my\b|the\b|we\b|you\b|he\b|she\b|they\b|it\b)\w+)? "
    r"(?:(?:do|does|did|should|can|could|would|will) \w+"
    r"|(?:is|are) (?:i|a|an|the|my|you|we|they|he|she|it|people|this|that|there))\b",
    _SO + r"(?:can|could|would|will) (?:you|someone) (?:please )?\w+",
)


def asks(message: Message, clause: Clause) -> bool:
    """Say whether a clause asks the coach something."""
    text = clause.text
    if _RHETORIC.search(text):
        return False
    if _WANTS.search(text) and not _GOT_ADVICE.search(text):
        return True
    if clause.asks and (_ASKED.search(text) or _OPENS.match(text)):
        return True
    if clause.asks and text == message.sentence_text(clause):
        return len(text.split()) > 2 and not (message.asked is Asked.PLAN and next(days(text, message.today), None))
    if _NOT_ASKED.match(text):
        return False
    return bool(_INVERTED.match(text) or (_OPENS.match(text) and _ASKED.search(text)))
