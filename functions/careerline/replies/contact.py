"""What tells that somebody named was reached: words of contact, what they did in turn, and what takes it back.

Each sign is a row with its weight and its reason; `people` adds them up. Patterns are over normalised text: those of
`BEFORE` end where the name begins, those of `BEHIND` begin where it ends.
"""

from __future__ import annotations

from typing import NamedTuple

from .rx import Rx


class Row(NamedTuple):
    """One sign: what is looked for, how much it weighs, and why."""

    sign: Rx
    weight: int
    why: str


# Words of contact in the past, with the person right behind them.
_PAST = (
    r"(?:asked|called|rang|rung|phoned|telephoned|texted|emailed|messaged|contacted|thanked|told|greeted|visited|met"
    r"|seen|saw|caught|cornered|collared|buttonholed|grabbed|found|interviewed|shadowed|mentored|invited|helped"
    r"|trained"
    r"|answered|reached|stood|consulted|briefed|updated|reminded|convinced|persuaded|chased|hosted|confided in"
    r"|cornered|badgered|hounded|welcomed|escorted|drove|treated|recruited|coached|taught|spoken to|rehearsed"
    r"|facetimed|video called|bought|showed|shown|paid|nabbed|stopped|approached"
    r"|bothered|begged|nagged|hugged|pestered|quizzed|grilled|joined|accompanied|assisted|interrupted|congratulated"
    r"|tapped|hit up|hit|pulled(?= \w+ aside)|dropped in on|called in on|popped in on|pulled up on"
    r"|angeschrieben|knocked on|signed to|gave|handed|left|sent|wrote|written|buttered up|tackled|tracked down"
    r"|ran down"
    r"|(?:got|had|took|have)(?! (?:the|a|an|my) )|connected me|introduced me"
    r"|(?:ran|bumped) into|slid into|sat (?:next to|beside)|voice noted|got (?:hold|ahold) of|(?:linked|met|teamed"
    r"|caught|sat|hung|paired|linked|hooked) up (?:with|w)|sat (?:by|in with|across from)"
    r"|(?:did|had|made|done)(?: (?!to\b|cancel)\w+){0,4} with|picked the brain of|picking|picked)"
)
# The same in the form of every time, which only tells where nothing says that it is still to come.
_BASE = (
    r"(?:ring|talk (?:to|with)|speak (?:to|with)|meet(?: with)?|see|go see|ask|call|email|text|message|contact|thank"
    r"|visit"
    r"|phone|write(?: to)?|hit up|reach)"
)
# Nouns and verbs of contact that lead to the person over a preposition.
_WORDS_OF_CONTACT = (
    r"(?:wrote|written|writing|write|sent|send|sending|spoke|spoken|speaking|talk\w*|call\w*|email\w*|text\w*"
    r"|messag\w*"
    r"|notes?|letters?|gave|given|handed|turned|dropped|showed|shown|pitched|reach\w*|repl\w*|introduc\w*"
    r"|introduction"
    r"|said|listen\w*|yarn(?:ed)?|natter(?:ed)?|blether(?:ed)?|went|got|gotten|thank\w*|apolog\w*|nodded|waved"
    r"|explain\w*|mentioned|put|brought|presented|dm"
    r"|dms|holler\w*|submitted|forwarded|passed|answered|opened up|phone|telephoned|spik|spake|chat\w*|visit)"
)
_DETERMINERS = r"(?:my|our|the|a|an|this|her|his|their|that|one|some|another|both|old|good|mi|el|la|si|kay|two|2|3)"
_STOPS = (
    r"(?:and|but|or|to|from|about|for|with|if|that|who|whose|so|because|then|when|how|what|why|i|he|she|it|me|him"
    r"|them|is|was|are|than|like|into|instead|not|except|without|said|says|told)"
)
# A description may stand between the contact and the name: "asked my cousin's friend devonte".
_GAP = (
    rf"(?: (?:up|again|back|out))?(?: {_DETERMINERS}(?: (?!{_STOPS}\b)[\w']+){{0,6}}?"
    rf"|(?: [\w']+){{1,2}} s(?: \w+){{1,2}})?"
    r"(?: [,(;:])? $"
)
MET = Rx(rf"\b{_PAST}{_GAP}")
MEETS = Rx(rf"(?:^|\b)(?P<base>{_BASE}){_GAP}")
_OVER_TO = Rx(
    rf"\b{_WORDS_OF_CONTACT}\b(?:(?!\b(?:but|not|yet|still|where|that)\b)[^.!?|,;]){{0,60}}?\b(?:to|at|w"
    rf"|by)(?: (?:see|meet))?{_GAP}"
)
# What was got or made for somebody was given to them.
_FOR = Rx(
    rf"\b(?:bought|made|cooked|brought|baked|paid for|carried|fixed|covered)\b (?:(?!\b(?:not"
    rf"|still)\b)[\w']+ ){{1,4}}for{_GAP}"
)
_WITH = Rx(rf"(?<!i am )\b(?:with|wi|alongside|beside|mit|avec|con|com|med|sama|kay|ni|si){_GAP}")
_HEARD_FROM = Rx(
    rf"\b(?:heard|hear|got|get|received|reply|replied|answer|answers|feedback|advice|help|call|text|email|message"
    rf"|letter|note|word|yes|tips|learned|learnt|borrowed|took|introduction|recommendation|reference|offer)\b"
    rf"[^.!?|]{{0,40}}?\bfrom{_GAP}"
)
_DONE_BY = Rx(
    rf"\b(?:introduced|recommended|referred|mentored|offered|trained|taught|interviewed|coached|helped|invited"
    rf"|job|hired|reviewed|checked|looked over|approved)\b[^.!?|]{{0,30}}?\bby{_GAP}"
)
_US_AND = Rx(rf"(?<!from )(?<!love )\b(?:me|us|i) (?:and|\+|n){_GAP}")

# What makes a contact one that was not, or is not yet.
NOT_REACHED = Rx(
    r"\b(?:not|started|starting|began|begun|never|no longer|without|forgot|chickened|could not|did not|supposed to"
    r"|meant to|wanted to|nobody|no one"
    r"|planning to|plan to|going to|will|gonna|should|would|try to|trying to|tried(?: to)?|need to|needs to|have to"
    r"|has to|hope to|hoping to|if|until|before i|want to|wants to|about to|cancel\w*|postpone\w*|might|may|can|could"
    r"|intend|missed|let us"
    r"|afraid to|scared to|tomorrow|next week|set up|scheduled|is set|draft(?:ed)?|almost|nearly|next up|still owe"
    r"|waiting (?:on|for)|left to|yet to|still|how do i|how to|do i|dreamt|dreamed|wish|when i|once i|after i"
    r")(?: (?:\w+ ){0,3})?$|\bto $"
)
BUT_REACHED = Rx(r"\b(?:got to|able to|managed to|have to|had to|decided to|went to|finally|went and|to see) ?$")
TO_BASE = Rx(
    r"\b(?:did|got to|able to|managed to|had to|i|i don|we|and|finally|then|also|went to|o|just) $|^ ?$|[,.;!|] $"
)

# What the person named does, with the one who writes as the other.
_TOWARDS = (
    r"(?:called|phoned|picked up|lent|calls me|rang|emailed|wrote|writes|texted|messaged|answered|answers"
    r"|replied|responded"
    r"|said(?! (?:not|no)\b)|says|sez|told"
    r"|tells|helped|introduced|gave|agreed|loved|liked|offered|asked|met|marked|looked|reviewed|read|recommended"
    r"|connected|reached|shook|sat|showed|walked|put (?:me|a|in|my)|wants me|sent|thinks|thought|took (?:me|my)"
    r"|let me"
    r"|set me|quizzed|grilled|checked|stayed|picked (?:up|me)|heard|noticed|trained|taught|came|come out|coached"
    r"|nominated|wrote me|listened|drilled|had me|stopped|got (?:back|me)|invited|talked|spoke|opened|played|fixed"
    r"|bought|explained|received|thanked|shared|promised|reckons|ate (?:lunch|dinner|breakfast|with)|joined"
    r"|went (?:through|over)|drew|handed|pulled me|signed (?:off|the|my)|sorted|passed (?:on|me|my)|knows?(?= a)"
    r"|is (?:the one i|introducing|putting|sending|going to (?:send|help|put|be my|recommend|endorse|introduce))"
    r"|going to (?:recommend|send|help|introduce|put)|gonna (?:recommend|send|help|introduce|put)"
    r"|(?:agree|accept) to|(?:say|tell|help|give|show|teach|write|let|send|explain)(?= me\b| us\b| (?:e|he|she|yes"
    r"|ok)\b)"
    r"|is going to (?:call|text|email|write|talk|let|ask|see|meet|look|get|pass|find|share|tell|show|teach|train"
    r"|give) "
    r"|will (?:call|text|email|write|talk|let|ask|look|get|pass|find|share|tell|show|teach|train|give) (?:me|my|his"
    r"|her|a|the)\b"
    r"|will (?:recommend|be my|write me|endorse|refer|introduce|be a reference|send me)"
    r"|was (?:so |very |super |really |dead )?(?:nice|helpful|great|happy|impressed|kind|thrilled|lovely|brilliant"
    r"|sound)|already wrote)"
)
# What may stand between the name and what they do: "Raj at the depot", "Tess, the manager,", "prerna (2nd yr)".
_APPOSITION = (
    r"(?: ?\( [^()]{1,30} \)| ?, (?:the|my|our|a|who|his|her|over|at|in|from|\d+) [^,]{1,40} ?,|(?: (?:from|at|in|of"
    r"|on|over at|who|down at"
    r"|my|the|upstairs|downstairs|next door|w|with)(?: [\w']+){1,5}?))?"
)
_ADVERBS = r"(?: (?:just|also|finally|already|actually|even|both|all|really|only|straight|right|kindly|totally))*"
_ACTS = Rx(rf"^(?:{_APPOSITION}){{1,2}}{_ADVERBS} ?[,:]? ?{_TOWARDS}\b(?! (?:for a raise|me up\b|off work))")
ON_ME = Rx(
    r"\b(?:me|us|my|our|i|we)\b|\b(?:called|phoned|rang|emailed|wrote|texted|messaged|replied|answered)(?= ?$"
    r"| ?[,.!]| (?:and|back|today|just))"
)
_AND_ME = Rx(r"^(?: (?:from|at|in|off) (?:the )?\w+)? ?(?:and|n|\+) (?:i|me)\b|^ and (?:his|her) \w+ (?:both )?sat")
SETTLED = Rx(
    r"^ ?[:,;.+-]? ?(?:spoken to\b|spoke\b|(?:i )?asked (?:them|em|him|her)\b|had a (?:good |nice |great "
    r"|long )?(?:chat|talk|natter|word|brew)|yes\b|yep\b|{y}|done\b|check\b|(?:both |all )?asked\b|called\b"
    r"|texted\b|emailed\b|said yes"
    r"|got it"
    r"|\d+ minutes|by (?:phone|email|text)|in person|on the phone|face to face|half an hours|an hours|(?:for "
    r"|like )?\d+\b(?= ?$| ?[,.]| minutes)|coffee\b|lunch\b|tea\b|on break\b"
    r"|i (?:asked|got hold|called|told|spoke|talked|did|met|rang|texted|emailed|messaged|saw|wrote|caught)"
    r"|(?:rang|asked|told|called|texted) (?:him|her|them)|is the one i (?:asked|called|met|spoke)"
    r"|that is who i|that is (?:two|three|2|3|my one|one|1))"
)
YES_NEXT = Rx(r"^ ?[,:-]? (?:yes|said yes|(?:both |all )?asked)\b")
NO_ANSWER = Rx(
    r"^ ?,? ?(?:but|and) (?:it|that|the (?:email|text|message)) (?:bounced|came back|did not (?:send|go))\b",
    # said of the call after it: "called Jamal but no answer", "rang Pete twice, straight to voicemail"
    r"^(?: (?:back|again|up|at (?:work|home)))?(?: (?:once|twice|\d times|\d x|a few times|like \d times|today"
    r"|yesterday"
    r"|this morning|last night|tonight|earlier))* ?[,:;.-]? ?(?:(?:but|and|so|just|only|it|went|goes|got|keeps? going"
    r"|yet"
    r"|still) ){0,3}(?:no(?= ?$| ?[,.;!]| (?:answer|reply|show|luck|response|joy|pick up|one|body))|not yet(?! to"
    r"| for)|not there"
    r"|(?:(?:to|right to|straight to|got|his|her|their|the) )*(?:voicemail|machine|voice mail|vm)|rang out|no answer"
    r"|nobody (?:picked|answered)|no one (?:picked|answered)|left (?:a |him a |her a )?(?:voicemail|message|vm))\b"
    r"(?!.{0,40}\b(?:called|rang|texted) (?:me )?back)",
    r"^ ?[,:;.-]? ?(?:but |and |though )?(?:he|she|they|who)? ?(?:did not (?:pick|answer|reply|respond|show|(?:call"
    r"|text"
    r"|write|get)(?: me)? back)"
    r"|has not (?:answered|replied|responded|called|picked)|never (?:picked|answered|replied|responded|called|came"
    r"|showed|got back|wrote)|(?:was|is|were) (?:not (?:in|there|around|home|at|available)|out|off(?! to\b)|away"
    r"|on leave"
    r"|on (?:maternity|paternity) leave|on vacation|busy|asleep|in a meeting|at a (?:meeting|conference))"
    r"|had (?:left|gone|the day off)|(?:already )?left for the day)\b",
    r"^(?: ?\( [^()]{1,30} \))? (?:not(?! \d| \w+ (?:who |that )?i\b)|never(?! again)|nearly never|did not|has not"
    r"|have not|is not|was not"
    r"|(?:is|was) (?:out|off|away|on leave|on holiday|on vacation|busy|asleep|sick|ill|at a)|s phone (?:is|was)"
    r"|set (?:for|up)|is set|stood me up|cancel\w*|can wait|passed (?!me|my)|died|still to|is next|to follow)\b",
)
STILL_TO_COME = Rx(
    r"^ ?[,:;-]? ?(?:(?:on |this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow"
    r"|next week"
    r"|later|still to|is next|to follow|next)(?= ?$| ?[.,;!]| (?:at|morning|afternoon|evening|maybe|instead|\d))"
)
# "Asha did not answer , so i went to her house": reached another way.
SO_I = Rx(
    r"\bso i (?:just )?(?:went (?:to|round|over|by)|drove|walked|waited)\b"
    r"|\bso i (?:just )?(?:asked|messaged|emailed|texted|caught|found) (?:him|her|them)\b"
)
IF_THEY = Rx(r"^ ?[,:;-]? ?if (?:he|she|they)\b")
_OWNED = Rx(r"^ ?s (?!(?:the one|door|desk|booth|office|inbox|dms?|brain|linkedin|ear|voicemail)\b)")
_APART = Rx(
    r"^ (?:and (?:i|me) )?(?:split|broke up|(?:do not|are not|barely) (?:speak|talk|get along)|got (?:married"
    r"|divorced)"
    r"|had a fight|fought|argued|to (?:school|daycare|day care|nursery|practice|bed|sleep|soccer|swimming|the (?:vet"
    r"|doctor|dentist|doctors"
    r"|airport|er|hospital|park|bus)|(?:her|his) \w+)|off at|s (?:kids?|dog|cat|baby|house))\b"
)
_FOR_THEM = Rx(r"^ (?:her|his|their) (?!own\b|number\b)\w+")
OWNED_REACHED = Rx(r"^ ?s (?:door|desk|booth|office|inbox|dms?|brain|linkedin|ear)\b")

# A place or a firm, whatever was done there; and somebody only spoken of.
THERE = Rx(
    r"(?<!holler )(?<!hollered )(?<!shouted )"
    r"(?<!knocked )(?<!ran )(?<!bumped )(?<!slid )(?<!hold )(?<!ahold )(?<!brain )(?<!ear )(?<!ahead )"
    r"\b(?:at|in|of|near|into|outside|on)(?: the)? "
    r"$"
    r"|\b(?:applied|applying|apply|application|applications)(?: [\w']+){0,4} (?:to|at|with|for|in)(?: [\w']+){0,2} $"
)
_NO_WORD_FROM = Rx(
    r"\b(?:no|not|never|nothing|zero|without)(?: (?:any|a|an|heard|got|gotten|get|had|have|back|one|single|word|hear"
    r"|anything)){0,4}(?: (?:answer|reply|word|response|news|call|text|email|back|heard|hear|anything|nothing"
    r"|luck)){0,3}"
    r" (?:yet |back |still )?(?:from|with) $"
    r"|\bnext (?:up|is|one|in line)(?: is)? ?[:,-]? ?$"
)
_SPOKEN_OF = Rx(
    r"\b(?:from|about|than|like|as|for|named after|by the name of|is named|hi|hey|dear|thanks|thank you|thanks to"
    r"|love|not|nor|no|except|without|unlike|am|via|using|until|before|(?:finished|read|watched|watching|reading))"
    r"(?: the)? $"
)
_REPORTED = Rx(
    r"\b(?:told|tells|showed) (?:me|us) (?:that )?$|\b(?:said|says|heard|found out|know"
    r"|knows) (?:that )?$"
)
OF_WHICH = Rx(r"\b(?:the|that|a|an|those|some) (?!(?:manager|boss|lady|guy|one)\b)\w+ (?:that |where |which )?$")
PAPERS_TO = Rx(r"\b(?:cv|cvs|resume|resumes|application)(?: \w+)? (?:in )?(?:to|at|with|for) $")
VERB_NEXT = Rx(r"^ (?:\w+(?:ed|s)|gave|told|sent|made|wrote|said|found|had)\b")
A_WORK = Rx(
    r"^ (?:[\w']+ ){0,3}(?:course|courses|video|videos|book|biography|fair|podcast|channel|class|show|lecture)\b"
)
_OWN_NAME = Rx(
    r"(?:^|[.!,|] (?:and )?|\b(?:hi|hey|no|and|hello|coach|morning|yo) )(?:it is|this is|i am|its|my name is|i go by"
    r"|call me) $"
    r"|\b(?:call me|name is|name s|names|calls? me|go by|(?:enough|stop|quit|done|fine|down|off) with(?: the)?) $"
)
_WHAT_THEY = Rx(r"\b(?:what|if|whether|when|until|why|how|because|since) $")
_CORRECTED = Rx(r"\b(?:it was|i mean|i meant|just|it is|not \w+ ,|said) $")
_NAME_OF = Rx(
    r"\b(?:her|his|their) name (?:is|was|s) $|\b(?:guy|man|lady|woman|girl|dude|person|someone) (?:named|called) $"
)
_IT_WAS_THEY = Rx(
    r"^(?: not \w+)? ?,? ?(?:that is )?(?:who |that )?i (?:had|talked|called|met|spoke|wrote|saw|emailed|texted|asked"
    r"|rang|did)\b"
)
_MISSED = Rx(
    r"\b(?:missed|(?:meant|supposed|wanted|have|need|want|hoping|planning|going|trying|tried|forgot|afraid|yet) to)"
    r"(?: (?!(?:met|saw|called|asked|talked|spoke)\b)[\w']+){0,3} $|(?:^|[,.] )no (?:\w+ ){1,3}(?:a |con "
    r"|al )?$|\b(?:could|did|can) not (?:find|catch|face|reach|get hold of|get) $"
)
UNSENT = Rx(
    r"\b(?:in (?:my )?drafts?|not sent|did not send|have not sent|never sent|unsent|deleted it|chickened out"
    r"|not hit send"
    r"|did not hit send|typed , not|did not dare(?! (?:write|call|to|ask|talk))|could not press|backed out)\b"
)
UNHEARD = Rx(
    r"\b(?:voicemail|no answer|no joy|did not (?:pick up|answer)|rang out|no luck|straight to voicemail"
    r"|engaged|bounced|was on leave)\b"
)
CALLING = Rx(
    rf"\b(?:called|rang|rung|phoned|telephoned|calling|ringing|emailed|messaged|(?:went|tried) to see|tried){_GAP}"
)
# Who was named is spoken of again by a pronoun: "Dr. Zbinden was in the corridor, so I asked her".
THEN_THEY = Rx(
    r"(?<!not )\b(?:asked|ask|told|rang|called|thanked|met|saw|texted|emailed|messaged|caught|showed|gave|sent"
    r"|talked (?:to|with)"
    r"|talk (?:to|with)|spoke (?:to|with)|wrote(?: to)?) (?:him|her|them)\b|\b[a-z]{3,}ed (?:him|her)\b"
    r"|\basked(?= ?$| ?[.,!;]| (?:anyway|about|straight|him|her|again|nicely|today|yesterday|after))"
    r"|\b(?:he|she|they) (?:\w+ ){1,2}(?:me|us)\b"
    r"|\b(?:he|she|they) (?:just |even |also |really |already |finally |kindly )?(?:told|said|says|say|gave|let me"
    r"|wrote|write"
    r"|showed|answered|explained|bought|got back|picked|loved|reckons?|drew|will (?:recommend|send|help|introduce"
    r"|endorse)"
    r"|handed|hugged|thanked|laughed|smiled|asked me|offered|put|promised|knows?|helped|invited|listened|agreed"
    r"|was (?:so"
    r"|very|really|nice|great|lovely|kind|helpful))\b"
    r"|\b(?:i (?:finally )?(?:asked|said)|we (?:talked|talk|spoke|chatted|sat|went over|had|did the)|one person"
    r"|(?:called|answered|invited|told) me)\b"
)
TURNED = Rx(r"\b(?:but|then|though|until|finally)\b")
COMING = Rx(
    r"\b(?:tomorrow|next week|(?:on |this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|interview is|is set|set for|call set|got a call|coming up|tonight)\b"
)
MEETING_OR_WITH = Rx(r"\b(?:with|w|wi) ")
ARRANGED = Rx(r"\b(?:booked|scheduled|planned|lined up|arranged|is set|got a call|call set|set up)\b")
WAS = Rx(
    r"\b(?:took|[a-z]{3,}ed|linked|had|did|was|went|got(?! a call set)|finished|after|done|talked|spoke|asked"
    r"|already)\b"
)
# "3 down , last one was Ronnie"
_THE_ONE = Rx(r"\b(?:last|first|second|third|other|only) (?:one|person|call|text|message) was $")
# "Watched a video by Ali": whoever made it was not met.
_MADE_BY = Rx(
    r"\b(?:videos?|books?|course|talk|podcast|articles?|lecture|song|channel|tutorials?|blog"
    r"|newsletter)(?: \w+){0,3} (?:by|from|of) $"
)
_LISTED = Rx(
    r"\b(?:calls?|conversations?|chats|messages|emails|letters|people|contacts|recruiters|folks|asked|two|three"
    r"|2|3|4)"
    r"(?: (?:made|sent|done|out|people|of them))? ?[,:(;-] $"
)

BEFORE: tuple[Row, ...] = (
    Row(_NO_WORD_FROM, -9, "nothing came from them, or they come next"),
    Row(_MADE_BY, -9, "who made what was watched or read"),
    Row(MET, 4, "a word of contact with the person behind it"),
    Row(_FOR, 4, "what was got or made for them was given to them"),
    Row(_WITH, 4, "whom time was spent with"),
    Row(_OVER_TO, 4, "what was said, sent or shown went to them"),
    Row(_HEARD_FROM, 4, "what came from them was heard"),
    Row(_DONE_BY, 4, "what they did, they did for the one who writes"),
    Row(_US_AND, 4, "both were there"),
    Row(_LISTED, 3, "a list of those who were reached"),
    Row(_THE_ONE, 3, "the last of those who were reached"),
    Row(_OWN_NAME, -9, "the name of the one who writes"),
    Row(_SPOKEN_OF, -6, "somebody only spoken of, or likened to"),
    Row(_REPORTED, -4, "somebody else told of them"),
    Row(_MISSED, -6, "who was only meant to be reached"),
    Row(_NAME_OF, 2, "who was just spoken of is named"),
    Row(_CORRECTED, 2, "the right name put for a wrong one"),
    Row(_WHAT_THEY, -4, "what they do is only wondered at"),
)
BEHIND: tuple[Row, ...] = (
    Row(_ACTS, 3, "they did something towards the one who writes"),
    Row(_AND_ME, 4, "both were there"),
    Row(_IT_WAS_THEY, 4, "whom the one who writes reached, named first"),
    Row(NO_ANSWER, -9, "they were not reached, or not yet"),
    Row(STILL_TO_COME, -5, "they are still to be reached"),
    Row(IF_THEY, -5, "it hangs on what they do, unless they were asked it"),
    Row(_OWNED, -5, "something of theirs, not they"),
    Row(_FOR_THEM, -5, 'something was done for them: "got Mrs Diaz her money back"'),
    Row(_APART, -9, "an errand with a child, or people who fell out"),
    Row(OWNED_REACHED, 3, "who stands at their door has come to them"),
)
# Words of contact in the languages that people slip into; the name stands where it will.
ABROAD = Rx(
    r"\b(?:appele|ecrit|parle|rencontre|demande|repondu|scritto|parlato|chiamato|sentito|falei|liguei|escrevi"
    r"|perguntei"
    r"|angerufen|gesprochen|telefoniert|geschrieben|gefragt|getroffen|gebeld|gevraagd|hable|llame|escribi"
    r"|pregunte|pedi"
    r"|platique|vi|di las gracias|nakausap|kausap|kinausap|tinanong|ketemu|bertemu|bicara|ngobrol|sorte|spurte"
    r"|snakket"
    r"|ringte|rozmawialem|rozmawialam|zadzwonilem|zadzwonilam|nimeongea|nimeonana|nilimpigia|jumpa|mluvil|pale|vorbit"
    r"|whatsapp|konustum|aradim|nag usap|baat|poocha)\b"
)


AT_ONCE = Rx(rf"\b(?:{_PAST}|(?:talk\w*|spoke|speak\w*|wrote|went|sent|chat\w*) (?:to|with)|with|w) $")
