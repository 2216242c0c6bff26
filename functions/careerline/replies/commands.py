"""What a person tells the coach to do: help, status, undo, start and skip."""

from __future__ import annotations

from .claims import Claim
from .clauses import Clause, Message
from .reading import Asked, Intent
from .rx import Rx
from .strangers import is_stranger
from .words import table

_HELP = Rx(
    r"^is this (?:careerline|the coach|the coaching|a coach)\b",
    r"^(?:help|info|information|menu|commands|options|help please|please help|more info|instructions|help me)$",
    r"\bwho (?:the (?:hell|heck|fuck|f) )?(?:is|are) (?:this|you|texting|these|messaging|sending)\b"
    r"|\bwho is (?:it|dis)$|^(?:new phone )?who$|\bwho (?:this|dis)\b|\bwho (?:am i|are we) (?:talking|texting"
    r"|speaking|chatting)|\bwho is (?:texting|messaging|contacting)\b|\bdo i know you\b"
    r"|\bwhose number is this\b|\bwho sent (?:this|me)\b|\bwho (?:runs|made|sends|is behind|writes) (?:this"
    r"|these|you)\b",
    r"\bwhat (?:the (?:hell|heck|fuck|f) )?(?:is|are) (?:this|these)(?: (?:text|texts|about|for|number|service"
    r"|program|thing|message|messages|all about|even|careerline|supposed to be|place|app))*$"
    r"|\bwhat is careerline\b|\bwhat (?:is this|are these) (?:about|for|number|texts?)\b"
    r"|\bwhat number is this\b|\bwhat are you$|\bwhat (?:company|organization|service|program|app) (?:is"
    r"|are) (?:this|you)\b",
    r"\bhow (?:does|do) (?:this|these|it|you|the (?:program|service|coaching|texts?)|careerline)(?: (?:thing"
    r"|program|coaching|texting|even|stuff|service|all))* (?:work|works|go|function)\b|\bhow do(?:es)? (?:i"
    r"|one) (?:use|work|do) (?:this|it|you)\b|\bhow (?:do|does|am|can) (?:i|we) (?:supposed to )?(?:use this"
    r"|log|report|reply|answer|respond|record|tell you i)\b(?! .{0,30}\b(?:recruiter|him|her|email|offer"
    r"|interview)\b)",
    r"\b(?:are|r) (?:you|u) (?:a |an )?(?:real|bot|robot|human|person|ai|computer|machine|automated|actual|scam"
    r"|legit)\b|\b(?:is|am i) (?:this|it|talking to|texting)(?: (?:a|an|with))* (?:real|bot|robot|human|person"
    r"|ai|computer|machine|automated|scam|legit|automatic|spam)\b|\bbot or (?:a |an )?(?:actual "
    r"|real )?(?:human|person)\b|\bis (?:there|this) (?:a |an )?(?:actual|real|human)(?: person| human"
    r"| being)? (?:there|on|behind|reading|typing|here)\b",
    r"\bwhat (?:words|commands|things|keywords|stuff|else)? ?(?:can|do|should"
    r"|am i supposed to) ?i? (?:i )?(?:text|say|type|reply|send|respond|write)(?: (?:you|back|here|to you|with"
    r"|to this))?$|\bwhat (?:can|do) you do$|\b(?:like|list of|is there) (?:a )?(?:menu|commands"
    r"|list of commands)\b|\bwhat (?:does|do) (?:undo|skip|pause|stop|done|back|more|less)(?: do| mean)?$"
    r"|\bwhat (?:happens|do i get) (?:if|when) i (?:text|reply|say|type)\b",
    r"\b(?:what|how) did (?:i|we) (?:sign|signed) up (?:for|to)\b|\bwhat (?:have|did) i (?:signed|sign|join"
    r"|joined)\b|\bhow (?:did|do) you (?:get|have|got) (?:my|this) (?:number|info|contact|name)\b|\bwhy (?:are"
    r"|r|do|am) (?:you|i|these) (?:texting|messaging|getting|contacting|keep texting|receiving|text me|sending"
    r"|keep (?:sending|messaging))\b|\bwho gave you (?:my|this|the)\b|\bwhere did you get (?:my|this) number\b",
    r"\b(?:i )?(?:do not|did not) (?:understand|get|know) (?:how|what) (?:this|these|it|you)(?: (?:works?|is"
    r"|are|for|do|thing|about))*$|\bexplain (?:this|how this|what this|the program|yourself)\b"
    r"|\b(?:how much does this cost|does this cost|is this free|does it cost|do i (?:have to )?pay for (?:this"
    r"|it)|is (?:it|there a) (?:free|charge|cost))\b|\bremind me (?:what|how|who) (?:this|you|these) (?:is|are"
    r"|works?)\b",
)
_HELP_OWN = Rx(
    r"\bhelp me (?:word|write|with|figure|prep|practice|find|decide|understand|draft|pick|choose|out with|think"
    r"|fix|get|plan|study|edit|review|negotiate|answer|explain)\b|\bwho is this for\b|\bwhat is this (?:job"
    r"|role|word|company|certificate|week)\b"
)
_STATUS = Rx(
    r"^(?:stats?|status|progress|score|scores|my (?:stats?|status|progress|page|numbers|score|streak|total"
    r"|totals|link|hours|results|record|history|log|report|dashboard|profile page|points|minutes|portal"
    r"|account page)|streak|totals?|summary|recap|report card|dashboard|how many so far|scorecard|numbers"
    r"|leaderboard|tally|results)$",
    r"\bhow is my (?:progress|streak|score|page|month)\b|\bhow (?:am i|are we|have i been|i am|did i"
    r"|am i even) (?:doing|going|progressing|looking|tracking|do|coming along|getting on|been doing"
    r"|stacking up)\b(?! (?:this|that|it|to|the step|an?|with (?:the )?(?:interview|boss)))|\bhow (?:am i"
    r"|did i) do(?:ing)? (?:so far|this (?:week|month|year)|overall|lately|coach)\b|\bhow i am doing\b",
    r"\b(?:am i|are we) (?:on track|behind|ahead|doing (?:ok|okay|good|well|better|worse|enough|alright|fine"
    r"|this right|more)|getting (?:anywhere|better|closer|there)|making (?:any )?progress|improving"
    r"|falling behind|keeping up|on pace|still on)\b",
    r"\bhow (?:many|much) (?:\w+ ){0,3}(?:have i|did i|do i have|i have|ive|i did|i got|is that|does that make"
    r"|have we|am i (?:at|up to)|total|i had)\b|\bhow many (?:\w+ )?(?:so far|in total|total|since|this month"
    r"|this week)\b|\bhow (?:far|long) (?:have i|am i|i have|along am i|along)\b(?! to wait| got to"
    r"| been waiting)",
    r"\b(?:my|current|the) (?:streak|stats|page|numbers|tally|total so far|totals|point total|running total"
    r"|dashboard)\b(?=.{0,30}\?| ?$| please| link| now)|\bwhat is my (?:streak|total|score|progress|page|status"
    r"|count|number|tally|record|link|hours|average|standing|current)\b|\bwhat (?:are|r) my (?:stats|numbers"
    r"|totals|hours|results|minutes|points)\b",
    r"\b(?:show|send|see|give|text|get|share|tell|pull up|check|view|open|look at|need|want|resend"
    r"|remind)(?: (?:me|you|us|to|how|much|a|the|of|over|about|what|again|my|i|have|current|quick"
    r"|to see))* (?:stats?|status|progress|my page|page|my link|link|numbers|totals?|streak|gotten done"
    r"|done so far|i have (?:done|logged|built|finished|accomplished|achieved|earned|gotten)|report card"
    r"|summary|dashboard|recap|hours so far|my hours|where i (?:am|stand)|score|my log|my history|tally)\b",
    r"\bwhere (?:am i|do i stand|i stand|are we|i am|do things stand)(?: (?:at|with|on|so far|now|this month"
    r"|right now))*$|\b(?:what have i|everything i have|what i have) (?:done|built|logged|accomplished|achieved"
    r"|finished|gotten done|earned|completed)(?: (?:so far|this (?:month|week|year)|till now|until now|all"
    r"|already))*$|\bprogress (?:report|check|update)(?: please| so far)?$|\bam i (?:winning|there yet)\b"
    r"|\bdoes (?:it|that) (?:show|say) on my page\b|\bwhat did i (?:log|do|get done|finish) (?:so far|this|last"
    r"|in)\b",
)
_NOT_STATUS = Rx(
    r"\b(?:page|link) (?:to|for) (?:the|this) (?:job|posting|application)|\bupdated (?:my|the)|how (?:many"
    r"|much) (?:\w+ ){0,4}(?:should|would|can|will|to ask|does)\b|\bhow long (?:should|do i have to|will|can)\b"
    r"|\bprogress on\b|\bmade (?:some |good |great |real )?progress\b"
)
_UNDO = Rx(
    r"^(?:undo|oops|whoops|scratch that|revert|ignore that|disregard|strike that|delete that|cancel that"
    r"|erase that|take that back|typo|correction|never mind that|forget that|my bad|wrong one|oops wrong"
    r"|never mind)$",
    r"\b(?:undo|scratch|disregard|strike|retract|revert|erase|unlog|unsend)(?: (?:it|that|this|the|my|last"
    r"|previous|one|all|what|both|both of those))+\b",
    r"\b(?:ignore|delete|remove|cancel|discard|clear|reverse|void|forget|drop|take out|take off"
    r"|remove)(?: (?:please|that|this|the|it|my|last|latest|previous|what|what i|one|entry|log|logged|message"
    r"|text|report|whatever))* (?:that|it|entry|log|logged|last one|last text|last message|last report"
    r"|previous (?:one|text|message|entry)|i (?:just )?(?:said|sent|reported|logged|texted|told you|put|wrote)"
    r"|my last(?: (?:one|text|message|reply|answer|entry|report))?|the last one|yesterday s"
    r"|report)\b(?! (?:goal|job|interview|class|list|email|offer|drama))",
    r"\b(?:delete|remove|cancel|take off|subtract|take away|drop) (?:the|those|that|these|my) (?:\d+ "
    r"|last )?(?:\w+ )?(?:minutes|hours|entry|entries|log|report|reports|points?|done)\b|\bignore (?:it|that"
    r"|this|me|the|my|those)(?: last| previous| earlier)?(?: (?:one|text|message|thumbs|reply|done|emoji|yes"
    r"|report|it|two|photo))*$",
    r"\b(?:take|taking) (?:it|that|this|my (?:last|answer)|the last one) back\b|\btake back (?:my|that|what"
    r"|the)\b|\b(?:sent|pressed|hit|tapped|texted|logged|replied|typed|said|put|wrote|answered|marked|reported"
    r"|entered|clicked|counted)(?: (?:that|it|this|done|yes|the|one|send|you|to|last|in|a))* (?:by (?:mistake"
    r"|accident)|accidentally|in error|wrong|twice|too (?:early|soon)|on accident|prematurely"
    r"|to the wrong (?:person|number|chat|one)|double)\b|\baccidentally (?:sent|pressed|hit|texted|logged"
    r"|replied|typed|said|put|marked|reported|tapped|clicked)\b",
    r"\b(?:that|it|which|last one|my last (?:one|text|message|report)|the last (?:one|text|message)"
    r"|those \d+ \w+|this|the 2 hours i reported) (?:was|were|is) (?:a |an |all |just )?(?:mistake|wrong|typo"
    r"|error|accident|misclick|lie|for (?:my|someone|somebody)|meant for|not (?:for you|true|right|meant)"
    r"|my (?:kid|son|daughter|toddler|cat|thumb|pocket)|autocorrect|last week s|incorrect|an accident)\b"
    r"|\bdid not (?:mean|intend) to (?:send|tell|log|say|text|hit|press|report|reply|mark|type)\b"
    r"|\boops wrong (?:person|number)|\bwrong (?:chat|window|person sorry|thread|text sorry)\b|\b(?:that"
    r"|this) (?:one )?(?:does not|should not|did not) count\b(?! (?:against))",
    r"\b(?:toddler|kid|son|daughter|baby|cat|dog|niece|nephew|husband|wife) (?:\w+ )?(?:sent|texted|hit|pressed"
    r"|typed|tapped|grabbed|got) (?:you |that |it |my |the |a |hold ){1,3}|\bbutt ?-? ?(?:dialed|texted|dial"
    r"|text)\b|\bpocket (?:text|dial|texted)\b|\bi (?:lied|misspoke|mistyped|miscounted|mixed up|exaggerated"
    r"|misread|got that wrong|counted wrong|read it wrong|jumped the gun|spoke too soon)\b",
    r"\bfix (?:it|that|this|my (?:last|log|entry|report))\b|\b(?:i|it) (?:did not|have not) (?:actually"
    r"|really) (?:do|did|done|finish|finished|happen)(?: (?:it|that|the step))?\b(?=.{0,40}\b(?:sorry|undo"
    r"|mistake|oops|earlier)\b)|\bi put \d.{0,40}\bit was \d|\b(?:change|correct|edit|fix|update) (?:my |that "
    r"|the |it )?(?:last |previous )?(?:log|entry|report|minutes|number|time|count|answer|one)(?: to| from)? \d",
)
_START = Rx(
    r"^(?:start|unstop|subscribe|resubscribe|join|begin|opt in|opt back in|optin|sign me up|sign up|enroll"
    r"|enroll me|add me|count me in|i am in|in|restart|re start|start again|start over|rejoin|enlist me"
    r"|let me in|start me up|yes start|start please|i confirm|confirm|confirmed|i agree|agree|activate)$",
    r"\b(?:sign|signing|add|put|opt|count|enroll|subscribe|resubscribe|get|let|bring|take) (?:me|my number"
    r"|us)(?: right)? (?:up|back(?: (?:on|in|up))?|in|on(?: (?:the|this|your) (?:list|program))?)(?= ?$"
    r"| (?:again|please|for|to|on|the|this|now|thanks|coach|with|list|from))(?! (?:track|to work|into|with my))"
    r"|\bi (?:want|would like|wanna|wish|am ready|would love|ready|need)(?: \w+)? ?to (?:join|sign up|subscribe"
    r"|opt (?:back )?in|rejoin|enroll|resubscribe|start getting|get these (?:texts|messages) again"
    r"|start the (?:program|coaching))\b",
    r"\b(?:i|we) (?:confirm|agree|consent|accept)\b(?! with)|\b(?:texted|said|sent|replied|typed|hit|pressed"
    r"|wrote) stop (?:by|on) (?:accident|mistake)\b|\b(?:did not|never) mean to (?:stop|opt out|unsubscribe"
    r"|cancel|quit|text stop|say stop|end)\b|\bcan i (?:re)?join\b|\bhow do i (?:re)?(?:join|start again"
    r"|sign (?:back )?up|subscribe|get back (?:on|in))\b|\b(?:undo|reverse|cancel) (?:the|my) (?:stop|opt out"
    r"|unsubscribe)\b|\bi changed my mind\b.{0,40}\b(?:back|again|keep (?:them|texting)|start|in)\b"
    r"|\baccidentally (?:stopped|unsubscribed|opted out|texted stop|said stop)\b|\b(?:start|send"
    r"|text) (?:me )?(?:the )?(?:texts|messages|coaching|texting|sending)(?: me)?(?: back)? (?:again|back)\b",
)
_SKIP = Rx(
    r"\b(?:something|anything) (?:less|more|a little|a bit|way) (?:\w+ )?\w+$|\bthis (?:step|one|task"
    r"|idea) (?:makes no sense|is no good)\b",
    r"^(?:skip|pass|next|another|another one|next one|skip it|skip this|skip that|skip this one|next step"
    r"|different one|swap|swap it|new one|something else|something different|other one|hard pass|hard no"
    r"|no thanks next|give me another|next please|not this one|not this|change it|change step|another step"
    r"|different step|a different one|new step|skip step|skip the step|i pass|skip for now|skipping this one"
    r"|skipping|pass on this(?: one)?|reroll|re roll|shuffle|try another|easier|easier please|something easier"
    r"|something smaller|smaller|too hard|too easy|harder|veto|nope next|give me something else|next idea"
    r"|alternative|alternatives|pick another|gimme another)$",
    r"\b(?:skip|skipping|pass on|swap|swap out|switch|trade|replace|change|exchange) (?:this|that|it|the|my"
    r"|these|todays?|week s|weeks?)(?: (?:one|step|week s|task|week|s|assignment|thing|activity|exercise"
    r"|challenge|homework|action|todo|out|current))*(?= ?$| (?:please|for|out|with|to|and|if|i|thanks|because"
    r"|it|today|until|sorry|coach))(?! (?:goal|time|day|to (?:monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|tomorrow|next)))",
    r"\b(?:give|send|get|have|try|do|want|need|prefer|like|pick|see|suggest|offer|find|be|for|got|is there"
    r"|be given|rather|assign|swap for|trade for)(?: (?:me|i|you|us|a|an|can|to|do|have|please|just|with|get"
    r"|try|rather|it for))* (?:another|different|new|other|easier|smaller|simpler|shorter|harder|bigger"
    r"|alternative|alternate|next|something else|something different|something easier|something smaller"
    r"|something more|something less|anything else|something i can|something that|something other)(?: (?:one"
    r"|step|task|thing|idea|kind of step|sort of step|assignment|exercise|activity|option|challenge|please"
    r"|instead|though|or easier|action|suggestion|that|not|to do|for|than|kind|something|thing to do|doable"
    r"|involving|with|in|out of))*(?= ?$| (?:please|this|that|for|because|i|thanks|if|instead|like|coach|maybe"
    r"|today|week))",
    r"\b(?:something|anything|some) (?:else|different|easier|smaller|simpler|shorter|lighter"
    r"|other)(?: (?:please|instead|maybe|this week|to do|thanks|you got|for me|today))*$|\bwhat else (?:you"
    r"|do you|have you|can i|could i|is there|you have|can you|ya)\b|\b(?:not|no) (?:this|that) one\b"
    r"|\bnot (?:doing|going to do|gonna do|comfortable with|comfortable doing|into|feeling|up for|a fan of"
    r"|about to do) (?:this|that|it|the|these|any of)(?: (?:one|step|task|kind|week|exercise|type|thing"
    r"|sort))*\b|\bnot the (?:networking|linkedin|cold) one\b",
    r"\b(?:this|that|it|the step|this step|this one|that one|this week s step|the task|this task)(?: (?:one"
    r"|step|week s|just|really|task))* (?:does not|do not|will not|can not|is not|would not)(?: (?:really|even"
    r"|going to))* (?:apply|fit|work|make sense|for me|relevant|suit|my thing|possible|doable|applicable|useful"
    r"|happening|realistic|me|gonna work)(?: (?:to|for|with))?(?: (?:me|my|us|here))?\b(?! (?:week|tonight"
    r"|today|until|this))",
    r"\b(?:i )?(?:already|ya) (?:did|have|had|done|finished|know|made|wrote|completed) (?:this|that|the same"
    r"|it)(?: \w+){0,4}[ ,;.]{0,3}(?:next|another|something else|give me|got another|what else|new one|skip"
    r"|different)|\bstop (?:giving|sending|assigning) me (?:the |these |those |all "
    r"|so many )?(?:\w+ ){0,2}(?:ones|steps|tasks|homework|assignments|kind|kinds|stuff like)\b"
    r"|\b(?:i )?(?:do not|would rather not|will not|can not|refuse to|hate|rather not)(?: (?:want|like"
    r"|wish))?(?: to)?(?: (?:do|doing))? (?:this|that|the|these)(?: (?:week s|type of|kind of|networking"
    r"|linkedin|current))? (?:one|step|task|activity|exercise|assignment|steps|ones)\b|\bhard (?:no|pass) on\b"
    r"|\b(?:too|way too|bit too) (?:hard|easy|much|big|advanced|scary|difficult) (?:a |an )?(?:step|one|task"
    r"|for me)\b|\bthis one is not (?:for me|it)\b|\bthis (?:step|one|task) is (?:too|way too|not|dumb|stupid"
    r"|pointless|impossible|useless)\b|\b(?:next|new) (?:step|one|task) please\b|\bcan (?:i|we) (?:skip|pass"
    r"|swap|do another|get another|change (?:it|this|the step))\b|\bi (?:will|would like to|want to"
    r"|would rather|am going to|think i will) (?:skip|pass)(?: (?:on )?(?:this|that|it))?(?: (?:one|step|week"
    r"|time))*$",
)
_SKIPPED = Rx(
    r"\b(?:i|we|so|just|totally|have|had) (?:\w+ )?(?:skipped|passed on|missed)\b|\bskip(?:ped)? (?:lunch"
    r"|breakfast|dinner|work|class|school|the gym|gym|a meal|happy hour)\b"
)
_SINGLES: tuple[tuple[Intent, Rx, Rx | None], ...] = (
    ("undo", _UNDO, None),
    ("start", _START, None),
    ("skip", _SKIP, _SKIPPED),
    ("help", _HELP, _HELP_OWN),
    ("status", _STATUS, _NOT_STATUS),
)


_COURTESY = table("please thanks thank you coach now ok okay hey hi sorry just so yo actually instead again then")


_WISH = Rx(r"(?:something|anything|some|a|more|less|another)\b")


def _heard(message: Message, clause: Clause) -> list[Intent]:
    found: list[Intent] = []
    # Courtesies at either end would hide a command that is the whole of its clause.
    words = clause.text.split(" ")
    while len(words) > 1 and words[-1] in _COURTESY:
        words.pop()
    while len(words) > 1 and words[0] in _COURTESY:
        words.pop(0)
    bare = " ".join(words)
    for intent, rx, unless in _SINGLES:
        if not (rx.search(clause.text) or rx.search(bare)) or (unless and unless.search(clause.text)):
            continue
        if intent == "skip" and message.asked in (Asked.NONE, Asked.CONFIRM) and clause.text in ("in", "next", "pass"):
            continue
        if intent == "skip" and message.asked is Asked.REFLECT and _WISH.match(bare):
            continue  # "something more creative" answers an open question
        if intent == "start" and clause.text == "in":
            continue
        found.append(intent)
    if is_stranger(message, clause):
        found = [intent for intent in found if intent != "help"]
        found.append("wrong_number")
    return found


def commands(message: Message) -> list[Claim]:
    """Collect what the person tells the coach to do, clause by clause and over whole sentences."""
    where: dict[Intent, set[int]] = {}
    for index, clause in enumerate(message.clauses):
        for intent in _heard(message, clause):
            where.setdefault(intent, set()).add(index)
    return [Claim(intent, frozenset(found)) for intent, found in where.items()]
