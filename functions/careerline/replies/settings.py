"""Changes to how a person is coached: how often, at what time, by which channel, under what name."""

from __future__ import annotations

from collections.abc import Sequence

from .channels import banned_channels, channel_of
from .claims import Claim
from .clauses import Clause, Message
from .clocks import Clock, clocks, settled
from .mentions import mentions
from .reading import Asked
from .rx import Rx
from .tokens import token_at
from .words import table

_MESSAGING = (
    r"(?:texts?|texting|messages?|messaging|emails?|emailing|pings?|pinging|remind|reminders?|reminding|nudges?"
    r"|nudging|notify|notifications?|check ins?|check in|hit me up|buzz|send|sends?|sending|write me|writing"
    r"|contact|reach|these|them|coaching|hear from|bug me|bother me|write)"
)
_US = Rx(rf"\b{_MESSAGING}\b")
_DAY_NAMES = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
_DAY = Rx(rf"\b{_DAY_NAMES}\b")
_ONLY = Rx(
    r"\b(?:only|just|instead|from now on|going forward|each week|every|please|works better|are best|is best"
    r"|for me|text|send|message)\b"
)
_CADENCES: tuple[tuple[str, Rx], ...] = (
    (
        "three_a_week",
        Rx(
            r"\b(?:2|3|two|three|twice|thrice|2 or 3|2 - 3)(?: ?x| times?)?(?: a| per| each| every"
            r"|/)? ?(?: )?(?:week|wk)\b",
            r"\b(?:2|3) (?:a|per|each) week\b|\b(?:twice|2 x|3 x|3 times|2 times) (?:weekly|per week)\b",
            r"\bevery other day\b|\ba few times a week\b|\b(?:2|3) (?:texts|messages|days|emails) (?:a|per"
            r"|each) week\b|\bevery (?:2|3) days\b|\bevery second day\b",
        ),
    ),
    (
        "weekly",
        Rx(
            r"\b(?:once|one|1)(?: (?:text|message|time|x|email|ping|nudge|check in|reminder))?(?: a| per| each"
            r"| every| in a) ?(?:week|month|2 weeks|other week)\b|\bweekly\b|\bonce weekly\b"
            r"|\b1 ?x ?(?:/|a|per)? ?week\b|\b(?:one|1|a) (?:(?:text|message|time|of these|of them|step|nudge"
            r"|tip) )?(?:a|in|per|for|each|every|in a) week\b"
            r"|\btwice a month\b|\bone of (?:these|them) a week\b|\bonly (?:text me )?on (?:mondays|tuesdays"
            r"|wednesdays|thursdays|fridays|saturdays|sundays)\b"
            r"|\bevery (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:is|only|would|please)\b"
            r"|\bevery (?:other )?week\b|\bevery 2 weeks\b|\bmonthly\b|\bbiweekly\b|\bjust (?:the )?(?:mondays"
            r"|sundays|fridays|wednesdays|saturdays|tuesdays|thursdays)\b"
        ),
    ),
    (
        "weekdays",
        Rx(
            r"\b(?:weekdays?|week days|work ?days?|monday (?:to|through|thru|-|until) friday|monday friday"
            r"|no (?:more )?weekends?|not (?:on |the )?(?:the )?weekends?|(?:5|five) (?:days|times) a week"
            r"|skip weekends|except weekends)\b|\b(?:stop|quit|no|not|never|do not)\b.{0,30}\b(?:on "
            r"|the )?weekends?\b|\bweekends? off\b"
        ),
    ),
    (
        "daily",
        Rx(
            r"\b(?:daily|every ?day|every single day|each day|once a day|one a day|1 a day|every (?:morning"
            r"|evening|night)|(?:7|seven) days a week|once per day)\b"
        ),
    ),
)
_LESS = Rx(
    r"\b(?:do not|stop|no|never|quit|not) (?:text|message|texts|messages|send|email|bug|contact|ping|remind"
    r"|texting|messaging|sending)(?: (?:me|anything|these|stuff|any))* (?:on )?(?:mondays?|tuesdays?"
    r"|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b",
    r"\b(?:less|fewer)(?: (?:often|frequent|frequently|texts|messages|emails|of these|please|reminders|pings"
    r"|nudges|notifications))\b|^(?:less|less please|fewer|fewer please|too much|too many|slow down|too often"
    r"|ease up|tone it down|dial it back|chill)$",
    r"\btoo (?:many|much|often|frequent)\b.{0,24}\b(?:texts?|messages?|emails?|pings|reminders|notifications"
    r"|texting|messaging|you)\b|\b(?:texts?|messages?|emails?|texting|messaging|writing|pings|reminders"
    r"|notifications)\b.{0,24}\b(?:too (?:often|many|frequent|frequently)|way too much|too much|(?:is"
    r"|are) a lot|so often|so much|so many|constantly|nonstop)\b|\b(?:every day|daily|these|this"
    r"|it)\b.{0,12}\b(?:is|are|feels|feel|getting) (?:a bit |a little |kinda |way )?(?:too (?:often|many"
    r"|frequent|much)|a lot)\b(?! (?:work|to do|going|stress|for me to do))",
    r"\b(?:cut (?:back|down)|slow (?:down|it down)|ease (?:up|off)|back off a|tone (?:it|this) down|dial (?:it"
    r"|this) (?:back|down)|chill (?:out )?(?:with|on)|not so (?:often|many|much)|spread (?:them|these|it) out"
    r"|space (?:them|these|it) out|lighten up|easy on)\b(?! (?:on )?(?:coffee|spending|sugar|scrolling|netflix"
    r"|tv|social|my))|\bless is more\b|\bhalf as (?:many|often)\b",
)
_MORE = Rx(
    r"(?<!no )(?<!any )(?<!one )\bmore (?:often|frequent|frequently|texts|messages|nudges|reminders|pings"
    r"|emails|check ins)\b|^(?:more|more please|text me more|more often)$|\b(?:text|message|email|ping|remind"
    r"|nudge|bug|push) me more\b(?! (?:about|on|info))|\b(?:not|never) (?:often )?enough (?:texts|messages"
    r"|reminders)\b|\bstep it up\b|\bturn (?:it|this) up\b"
)
_NOT_CADENCE = Rx(
    r"\b(?:i|we) (?:\w+ ){0,3}(?:work|works|worked|working|study|studied|practice|practiced|exercise|run|go"
    r"|went|read|cook|do|did|drive|apply|applied|spend|learn|write|code|met|meet|try"
    r"|tried) (?:\w+ ){0,6}(?:daily|every|each|weekdays?|weekly|once|twice|\d)\b|\b(?:class|shift|meeting|paid"
    r"|course|lesson|pay)\b.{0,20}\b(?:weekly|every|weekdays|daily|twice|once|weekends)\b|\bweekly (?:meeting"
    r"|report|review|sync|quiz|class)\b|\bdaily (?:standup|routine|grind|report|practice)\b"
)
_TIME_CUE = Rx(
    r"\b(?:mornings?|evenings?|afternoons?|nights?) (?:is|are|do not|does not|never|wont) (?:\w+ )?(?:bad|hard"
    r"|rough|chaos|tough|good|work|crazy|hectic|worst|busy|nuts)\b",
    r"\b(?:text|message|send|ping|remind|nudge|email|write|check in|contact|reach|hit me up|buzz|bug me|notify"
    r"|catch me|get (?:these|them|texts|it|the texts|my texts|messages))\b",
    r"\b(?:from now on|going forward|for (?:the )?(?:texts|messages|nudges|reminders|check ins)|(?:texts"
    r"|messages|reminders|nudges|check ins|these) (?:at|in|come|around|to|earlier|later|after|before))\b",
    r"\b(?:my|the|your) (?:hour|text time|time|reminder|reminders|texts|messages|check in|nudge|schedule) (?:to"
    r"|at|is|should|be)\b",
    r"\b(?:change|move|switch|set|shift|push|make) (?:my |the |your |it |them |these |this )?(?:time|hour"
    r"|reminder|reminders|texts|messages|texting|text|nudges?|nudge time|delivery|schedule"
    r"|check ins?)?(?: (?:time|hour))?(?: (?:from \S+(?: (?:am|pm))? ))?(?:to|at|for|until|back to|earlier"
    r"|later|after)\b",
    r"\b(?:mornings?|evenings?|afternoons?|nights?|noon|lunch|lunchtime|earlier|later|am|pm|\d) (?:(?:is|are"
    r"|works|work|would be|suits|suit|would work|will be) )?(?:way |much |a lot |so |a bit |even )?(?:better"
    r"|best|easier)\b",
    r"\b(?:stop|quit|no|not|do not|never) (?:\w+ ){0,3}(?:texting|texts|messaging|messages|text|message|sending"
    r"|send|ping|pinging|email|emailing|write|writing)\b",
)
_TIME_NOT = Rx(
    r"\b(?:interview|meeting|appointment|class|shift|i will|i am going to|going to do|i can|let us|lets do"
    r"|call with|zoom|do it|did|finish|i would do)\b"
)
_PART = Rx(
    r"\b(?:mornings?|evenings?|afternoons?|nights?|at night|lunch(?:time)?|earlier|later in the day"
    r"|after (?:work|dinner|lunch|school|supper|my shift)|before (?:work|bed|school|lunch|my shift))\b"
)
_NAME = Rx(
    r"\b(?:call me|my name is not [^\W\d]{1,20} ?,? (?:it )?is|my name is(?! not)|be addressed as|(?:put|have"
    r"|change|update|fix) my name (?:\w+ ){0,3}?(?:as|to)|the name is|name is|names|i go by|go by|known as"
    r"|address me as|refer to me as"
    r"|change my name to|update my name to|name should be|you can call me|everyone calls me|people call me|name s"
    r"|it is spelled|spelled|my real name is|my names|i prefer|please use)(?: (?:now|actually|just|really|by"
    r"|spelled|spelt|pronounced))* (?P<name>(?:(?:mr|mrs|ms|mx|dr|prof|miss|tia|tio|big|lil|little|auntie|aunty|uncle"
    r"|coach|sister|brother|pastor) )?[^\W\d]{1,20})",
    r"\b(?:stop calling me|do not call me|not) [^\W\d]{2,20} ?[,;.]? ?(?:it is|its|i am|call me|my name is"
    r"|but)? ?(?P<name2>[^\W\d]{2,20})\b",
)
_NOT_A_NAME = table(
    """
    at when if later back tomorrow today tonight after before in on about a an the crazy maybe please and for to
    by not is it this that now again soon whenever instead any anytime monday tuesday wednesday thursday friday
    saturday sunday texts text email emails morning mornings evening evenings sometime with because every once
    old lazy stupid silly dumb names ma sir paranoid texting less more twice you them these those done
    """
)


def _name(message: Message) -> Claim | None:
    for match in _NAME.finditer(message.text):
        key = "name" if match["name"] else "name2"
        head = message.text[match.start() : match.start(key)]
        raw = message.raw(match.start(key), match.end(key)).strip("'\"")
        if match[key] in _NOT_A_NAME or (key == "name2" and not head.startswith(("stop calling", "do not call"))):
            continue
        if head.startswith(("i prefer", "please use", "spelled", "it is spelled")) and not raw[:1].isupper():
            continue
        if head.startswith("be addressed") and _NOT_SO.search(message.text[max(match.start() - 40, 0) : match.start()]):
            continue
        if (len(raw) > 1 or (raw.isupper() and raw != "I")) and not _ONLY_THEY.search(
            message.text[match.end() : match.end() + 30]
        ):
            value = _with_second(message, match.end(key), raw)
            return Claim(
                "settings", message.clauses_in(match.start(), match.end()), {"setting": "name", "value": value}
            )
    if this := _THIS_NOT_THAT.search(message.text):
        raw, other = message.raw(*this.span("name")), message.raw(*this.span("other"))
        if raw[:1].isupper() and other[:1].isupper():
            return Claim("settings", message.clauses_in(this.start(), this.end()), {"setting": "name", "value": raw})
    return None


_NOT_SO = Rx(r"\b(?:not|stop|never|quit)\b[^.!?]{0,30}$")
# "Quit calling me Deborah, only my mother does that. Debbie": the name stands at the end.
_ONLY_THEY = Rx(r"^[ ,]{0,3}(?:only|just) (?:my|his|her) \w+ (?:does|do|calls)\b")
_THIS_NOT_THAT = Rx(r"\b(?:it is|i am|its) (?P<name>[^\W\d]{2,20}) ?,? not (?P<other>[^\W\d]{2,20})\b")


def _with_second(message: Message, end: int, raw: str) -> str:
    """Take in the second word of a name, where one is written with a capital right after it."""
    place = token_at(message.starts, max(end - 1, 0)) + 1
    if place >= len(message.tokens) or not raw[:1].isupper():
        return raw
    token = message.tokens[place]
    second = message.own[token.start : token.end]
    glued = token.start - message.tokens[place - 1].end <= 1
    named = second[:1].isupper() and second[1:].islower() and token.norm not in _NOT_A_NAME
    return f"{raw} {second}" if glued and named else raw


def _days_listed(text: str) -> int:
    return len({match[0].rstrip("s") for match in _DAY.finditer(text)})


_WEEK_SPAN = Rx(r"(?:\b(?:to|through|thru|until)|-) friday\b")
_NO_WEEKENDS = Rx(
    r"\b(?:no|not|stop|quit|off|skip|except|never|without|leave)\b[^.!?]{0,40}\bsaturdays? ?(?:and|or|,|/"
    r"|n)? ?sundays?\b"
    r"|\bsaturdays? (?:and|or|,)? ?sundays? (?:are|out)\b|\bweekends? (?:out|free|to myself)\b|\bleave my weekends\b"
    r"|\bno (?:to )?sundays?\b[^?]{0,24}\bno (?:to )?saturdays?\b"
    r"|\bsaturdays? (?:and|or) sundays? (?:off|are mine|are for|alone)\b|\b(?:no|not|stop|off|skip"
    r"|leave)\b[^.!?]{0,30}\bthe weekends?\b"
)
# A rhythm that is named to be refused: "stop sending it every single day", "enough with the daily texts".
_REFUSED = Rx(
    r"\b(?:not|stop|quit|enough (?:with|of)|instead of|rather than|(?<!more )than|no more(?! than)|do not|never"
    r"|hate)(?: (?!but\b)\w+){0,4} ?$"
)
_ONE_DAY = Rx(rf"\b(?:only|just) (?:on )?{_DAY_NAMES}\b|\b{_DAY_NAMES} only\b")
_PLURAL = Rx(r"days\b")


def _cadence(message: Message, clause: Clause) -> str | None:
    text = clause.text
    sentence = message.sentence_text(clause)
    about_us = bool(_US.search(sentence)) or bool(_INSTEAD.search(sentence)) or len(sentence.split()) <= 6
    if not about_us or _NOT_CADENCE.search(sentence):
        return None
    if _NO_WEEKENDS.search(sentence):
        return "weekdays"
    for value, rx in _CADENCES:
        found = [
            match
            for match in rx.finditer(text)
            if value == "weekdays" or not _REFUSED.search(text[max(match.start() - 60, 0) : match.start()])
        ]
        if found:
            return "less" if value == "daily" and _LESS.search(sentence) else value
        if value == "daily" and rx.search(text):
            return "less"
    count = _days_listed(sentence)
    if count >= 2 and _ONLY.search(sentence) and not _WEEK_SPAN.search(sentence) and message.asked is not Asked.PLAN:
        return "three_a_week" if count <= 4 else "weekdays"
    if count == 1 and _ONE_DAY.search(text) and _PLURAL.search(text):
        return "weekly"
    if _LESS.search(text):
        return "less"
    return "more" if _MORE.search(text) else None


_INSTEAD = Rx(
    r"\b(?:instead|from now on|is plenty|is enough|is fine|is good|works for me|is better|please|can you"
    r"|could you|could these|lets do|i do better|switch|change|go back to|set|make it|would be better"
    r"|works better|is too much|is a lot|only|can live with|cut it|cut to)\b"
)


def _time(message: Message, clause: Clause) -> tuple[str | None] | None:
    """Give the hour asked for as HH:MM, in a tuple: None in it is a part of the day, no tuple is no such wish."""
    text, sentence = clause.text, message.sentence_text(clause)
    if not _TIME_CUE.search(sentence) or (_TIME_NOT.search(text) and not _US.search(text)):
        return None
    if named := clocks(text):
        # "noon works better than 9", "not at 6 but at 7": the wished one.
        wished = [clock for clock in named if not _UNWISHED.search(text[: clock.start].rstrip()[-40:] + " ")]
        if not wished:
            return None if _UNWISHED.search(sentence) else (None,)
        clock = settled(wished[-1] if _SWITCH.search(text) else _likeliest(text, wished), sentence, now=None)
        return (clock.time().strftime("%H:%M"),)
    return (None,) if _PART.search(text) and not _ONE_OFF.search(text) else None


_ASKED_FOR = Rx(
    r"\b(?:make it|to|text me|send (?:it|them|these)|at|do|for|message me|say|like|around|after|write|is"
    r"|instead)(?: (?:at|around|about|for|to|it|like))* ?$"
)
_SUITS = Rx(
    r" ?(?:instead|(?:is|works|would (?:have )?be(?:en)?|would work|suits|would) (?:\w+ )?(?:better|best|great|good"
    r"|fine|perfect|civili[sz]ed|human|ok|when|plenty|do)|please|from now on|every)\b"
)
_CALLS_IT = Rx(r" ?(?:i am (?:just|still|usually|always)|is (?:literally|my)|my)\b")


def _likeliest(text: str, named: Sequence[Clock]) -> Clock:
    """Choose the hour that is asked for among those that are named."""

    def weight(clock: Clock) -> int:
        before, after = text[max(clock.start - 30, 0) : clock.start + 8], text[clock.end : clock.end + 30]
        asked = _ASKED_FOR.search(text[max(clock.start - 30, 0) : clock.start]) or _ASKED_FOR.match(before[-8:])
        return 2 * bool(_SUITS.match(after)) + bool(asked) - 2 * bool(_CALLS_IT.match(after))

    return max(named, key=weight)


_ONE_OFF = Rx(r"\b(?:this|tomorrow|yesterday|last|in the) (?:morning|evening|afternoon|night)\b")
_UNWISHED = Rx(
    r"\b(?:than|not|no|stop|instead of|rather than|quit|do not|never|from|off)(?: (?:\w+ ){0,4}(?:at|around"
    r"|after|by))? $|\b(?:texting|messaging|sending|texts|messages|text|message) (?:me |these |them |it )?(?:at"
    r"|before|after) $(?<=stop)"
)
_SWITCH = Rx(r"\bfrom \S+(?: (?:am|pm))? to\b")


def settings(message: Message, *, banned: bool) -> Claim | None:
    """Find the change to the coaching; `banned` says that the text bans messages in some way."""
    if claim := _name(message):
        return claim
    bans = banned_channels(message)
    for clause in message.clauses:
        if _NO_WEEKENDS.search(message.sentence_text(clause)) and _US.search(message.sentence_text(clause)):
            return Claim("settings", _sentence(message, clause), {"setting": "cadence", "value": "weekdays"})
        if bans is not None and (channel := channel_of(message, clause, bans)):
            fields = {"setting": "channel", "value": channel, "bans": bool(bans)}
            return Claim("settings", _sentence(message, clause), fields)
        hour = _time(message, clause)
        if hour and (hour[0] or banned or not _cadence(message, clause)):
            named = hour[0] or _later_hour(message, clause)
            return Claim("settings", _sentence(message, clause), {"setting": "time", "value": named})
    found = [(cadence, clause) for clause in message.clauses if (cadence := _cadence(message, clause))]
    if not found:
        return None
    # A rhythm that is named says more than "less".
    best = next((cadence for cadence, _ in found if cadence not in ("less", "more")), found[0][0])
    where = frozenset[int]().union(*(_sentence(message, clause) for _, clause in found))
    return Claim("settings", where, {"setting": "cadence", "value": best})


def _later_hour(message: Message, clause: Clause) -> str | None:
    """Find the hour that a later clause names: "no mornings please, 6pm is better", "stop sending at 5am. 8am"."""
    for other in message.clauses:
        if other.start <= clause.start:
            continue
        if (hour := _time(message, other)) and hour[0]:
            return hour[0]
        words = len(other.text.split())
        if (named := clocks(other.text)) and (words <= _FEW or _SUITS.match(other.text[named[0].end :])):
            return settled(named[0], other.text, now=None).time().strftime("%H:%M")
    return None


# So short a clause beside a wish about the hour is the hour wished for.
_FEW = 4


def _sentence(message: Message, clause: Clause) -> frozenset[int]:
    first, last = message.sentences[clause.sentence]
    return frozenset(range(first, last))


_ADDRESSED = Rx(
    r"\b(?:it is|its|name is|names|me|as|say|just|go by|dime|spelled|with|and) (?:really |just |actually )?"
    r"(?P<name>(?:(?:mr|mrs|ms|mx|dr|prof|miss|tia|tio|wee|big)\b ?)?[^\W\d]{2,20})(?: (?:not|no|with|nobody"
    r"|only|say|like)\b| ?[.,;!|]| ?$)"
)
_SPEAKS_OF_NAME = Rx(
    r"\b(?:names?|named|call|calls|calling|addressed|professor|spelled|spelt|address|nobody|known|say|dime|it is|its)\b"
)
_RATHER_THAN = Rx(
    r"\b(?:not|rather than|instead of|than|stop|quit|no more) (?:the |with |being |these |texting |me )*$"
)


def given_settings(message: Message) -> Claim | None:
    """Find the change in a text that is known to ask for one, from the plainest sign of it."""
    claim = settings(message, banned=True)
    if claim and (claim.fields.get("value") or claim.fields.get("setting") == "time"):
        return claim
    everything = frozenset(range(len(message.clauses)))
    if hour := _given_hour(message):
        return Claim("settings", everything, {"setting": "time", "value": hour})
    for value, rx in _CADENCES:
        found = [match for match in rx.finditer(message.text) if not _RATHER_THAN.search(message.text[: match.start()])]
        if found:
            return Claim("settings", everything, {"setting": "cadence", "value": value})
    if _days_listed(message.text) >= 2:
        return Claim("settings", everything, {"setting": "cadence", "value": "three_a_week"})
    if channel := _given_channel(message.text):
        return Claim("settings", everything, {"setting": "channel", "value": channel})
    if name := _preferred(message):
        return Claim("settings", everything, {"setting": "name", "value": name})
    if _PART.search(message.text):
        return Claim("settings", everything, {"setting": "time", "value": None})
    if _SPEAKS_OF_NAME.search(message.text) and (name := _last_alone(message)):
        return Claim("settings", everything, {"setting": "name", "value": name})
    if _SPEAKS_OF_NAME.search(message.text) and (match := list(_ADDRESSED.finditer(message.text))):
        raw = message.raw(match[-1].start("name"), match[-1].end("name")).strip(" .,'")
        if raw[:1].isupper():
            return Claim("settings", everything, {"setting": "name", "value": raw})
    words = message.words
    value = "more" if words & {"more", "extra", "double"} and not words & {"no", "less", "than"} else "less"
    return Claim("settings", everything, {"setting": "cadence", "value": value})


# Which of the names in a text is the one to be called by: what stands before it, and behind it.
_CALL_IT = Rx(
    r"\b(?:it is|its|i am|just|say|put|go with|prefer|call me|as|write|use|is|name|soy|says|accent please :|to write"
    r"|please :) ?,? ?$"
)
_NOT_IT = Rx(
    r"\b(?:not|no|never|stop|quit|drop|enough|instead of|than|hate|calls? me|calling me|addressing me|old"
    r"|only my \w+ says|with the"
    r"|do not say)(?: (?:call me|calling me|the|with the|with|being))? ?$"
)
_IS_IT = Rx(
    r"^ ?,? ?(?:will do|is (?:fine|ok|good|better|enough)|to you|works|please|by the way|btw|now|spelled|with a|not\b"
    r"|no\b|so you can|on here)"
)
_OF_OTHERS = Rx(r"^ (?:is my|on paper|to my|says)\b")


def _preferred(message: Message) -> str | None:
    """Choose the name that the person wants to be called by among those in the text, if any looks like it."""
    best, most = None, 0
    for mention in mentions(message):
        start = message.starts[mention.first]
        end = message.starts[mention.after] - 1 if mention.after < len(message.starts) else len(message.text)
        before, behind = message.text[max(start - 40, 0) : start], message.text[end : end + 24]
        weight = 2 * bool(_CALL_IT.search(before)) + 2 * bool(_IS_IT.match(behind)) + (" " in mention.name)
        weight -= 4 * bool(_NOT_IT.search(before)) + 4 * bool(_OF_OTHERS.match(behind))
        if weight > most:
            best, most = mention.name, weight
    return best


_ALONE = Rx(r"(?:just |only |it is |plain )?(?P<name>[a-z]{2,20})")


def _last_alone(message: Message) -> str | None:
    """Give the name that stands by itself at the end: "quit calling me Guadalupe. Lupe"."""
    last = message.clauses[-1] if message.clauses else None
    match = _ALONE.fullmatch(last.text) if last else None
    if not match or not last or match["name"] in _NOT_A_NAME:
        return None
    raw = message.raw(last.start + match.start("name"), last.start + match.end("name")).strip(" .,'")
    return raw if raw[:1].isupper() else None


def _given_hour(message: Message) -> str | None:
    text = message.text
    hours = [clock for clock in clocks(text) if not _UNWISHED.search(text[: clock.start].rstrip()[-40:] + " ")]
    if not hours:
        return None
    clock = _likeliest(text, hours[::-1])
    words = message.clauses[message.clause_at(clock.start)].text
    return settled(clock, words, now=None).time().strftime("%H:%M")


def _given_channel(text: str) -> str | None:
    email, sms = _EMAIL_WORD.search(text), _TEXT_WORD.search(text)
    if not email:
        return "sms" if sms and ("only" in text or "by text" in text) else None
    if sms and not _EMAIL_REFUSED.search(text) and _BOTH.search(text):
        return "both"
    return "sms" if _EMAIL_REFUSED.search(text) else "email"


_BOTH = Rx(r"\b(?:both|also|as well|too|together|keep (?:the |my )?text\w*|texts? (?:and|et|y|plus) emails?)\b")
_EMAIL_WORD = Rx(r"\b(?:emails?|emailing|inbox|mail)\b")
_TEXT_WORD = Rx(r"\b(?:texts?|texting|messages?|phone)\b")
_EMAIL_REFUSED = Rx(
    r"\bemails? (?:i never|goes|go|gets|get|is dead|just sits|part)\b|\b(?:unsubscribe|cancel|leave|take|turn)(?: my"
    r"| the| off the)? emails?\b"
    r"|\b(?:phone|text|texts|sms) only\b|\bjust text me\b|\bhere (?:is better|only)\b",
    r"\b(?:not|no|stop|quit|never|off|than|hate|lay off|without|drop|discontinue|ditch|enough|lose"
    r"|kill) (?:\w+ ){0,3}(?:emails?|emailing|inbox)\b",
)
