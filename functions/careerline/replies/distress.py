"""Danger: harm that a person may do to themselves, or that is done to them or to somebody near them.

When torn this errs towards hearing it: the answer is kind and costs little. Only plain figures of speech are set
aside: things that "kill" us, what we could "die" of, and what is said in the same breath as a laugh.
"""

from __future__ import annotations

from .clauses import Message
from .rx import Rx

_WHO = (
    r"(?:he|she|they|my (?:\w+ )?(?:husband|wife|boyfriend|girlfriend|partner|ex|dad|father|mom|mother|stepdad"
    r"|son|brother|sister|uncle|roommate|fiance|bf|gf|hubby|man|baby daddy|spouse))"
)
_DANGER = Rx(
    r"\bdo not know (?:if|how|how long|how much longer) i can (?:keep going|go on|keep living|make it|hold on"
    r"|hang on)(?: any ?more)?$|\b(?:going to|want to|about to|might) jump$",
    r"\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|hanging|shoot|shooting|drown|drowning|starve"
    r"|starving|burn|burning|poison) (?:my ?self|him ?self|her ?self|them ?sel(?:f|ves))\b",
    r"\b(?:kms|suicid\w*|self ?-? ?harm\w*|unalive|sewerslide|overdos(?:e|ed|ing)|slit my wrists?"
    r"|slash my wrists?)\b",
    r"\b(?:end|ending|ended|take|taking|took|taken) (?:my|her|his|their)(?: own)? lif?e\b|\b(?:end"
    r"|ending) it all\b|\b(?:going to|want to|wanna|might|will|could|should|just|ready to|thinking of"
    r"|thinking about|thought about|about to) (?:just )?end(?:ing)? (?:it|things|everything)(?: (?:all|tonight"
    r"|now|today|tomorrow|soon|myself|for good|already|once and for all))?$",
    r"\b(?:want|wanted|wants|wish|wishing|ready|rather|prefer|like|wishes|hoping|hope|going|deserve"
    r"|better) (?:i (?:could |would |can |had )?)?(?:to |was |were |just |be |be just |just be )*(?:die|dead"
    r"|never (?:been )?born|disappear (?:forever|for good)|not (?:be )?(?:exist|alive|here)|never wake up)\b",
    r"\b(?:i (?:could |might |will |am going to |should )just die|i want to die|i am (?:going to"
    r"|gonna) die (?:tonight|soon|today))\b|\bthoughts of (?:death|dying|ending)\b",
    r"\b(?:not|never|no longer|without|stop|tired of|done with"
    r"|sick of) (?:\w+ ){0,4}?(?:be(?:ing)? here(?: any ?more)?|living|be(?:ing)? alive|exist(?:ing)?"
    r"|live(?: like this)?(?: any ?more)?|wake up(?: (?:any ?more|tomorrow|again|in the morning))?|wak(?:e"
    r"|ing) up|go on (?:living|like this|any ?more)?|keep (?:living|existing))(?: any ?more)?$",
    r"\b(?:not|no longer) (?:\w+ ){0,2}(?:want|wanna|wish|like) (?:to )?(?:be (?:here|alive|around)|live|exist"
    r"|wake up|go on living|keep living)\b(?! (?:at|in (?:this|the)|with|near|on campus|downtown|here|there|by"
    r"|late|early|at work|this shift|paycheck|any ?more than))",
    r"\b(?:no|not|what is the|see the|see any|have (?:a|any)) (?:a )?(?:reason|point|purpose) (?:to|in"
    r"|of) (?:\w+ )?(?:liv(?:e|ing)|go(?:ing)? on|being alive|be alive|stay(?:ing)? alive|exist\w*"
    r"|be(?:ing)? here|wak\w+ up|keep going)\b|\b(?:nothing|no one|nobody) (?:left )?to live for\b"
    r"|\blife is (?:not|no longer) worth\b|\bnot worth living\b|\bno reason to (?:live|be here|go on)\b",
    r"\bbetter off (?:without me|dead|if i (?:was|were|am) (?:gone|dead|not))\b|\b(?:nobody"
    r"|no one) would (?:even )?(?:notice|care|miss me)(?: if i| when i)?(?: (?:was|were|am))? (?:gone|died|dead"
    r"|disappeared|vanished|me)\b|\bno one would miss me\b|\bif i (?:was|were) (?:gone|dead|not (?:here"
    r"|around))\b",
    r"\bcan not (?:\w+ ){0,2}(?:go on(?: (?:like this|any ?more|living))?|keep going like this|live like this"
    r"|take it any ?more|take this any ?more|cope|face another day|do life)(?: any ?more)?$",
    r"\b(?:took|taken|swallowed|take|taking) (?:\w+ ){0,3}(?:pills|whole bottle|too many (?:pills|meds|tylenol)"
    r"|a bottle of|bottle)\b|\b(?:have|got|bought|loaded|holding|hold) (?:\w+ ){0,2}(?:gun|rope|noose|razor"
    r"|razors|blade)\b|\b(?:pills|gun|rope|bottle|knife) (?:\w+ ){0,3}(?:in my hand|in front of me|next to me"
    r"|ready)\b",
    r"\b(?:jump|jumping|jumped) (?:off|from|in front of) (?:a|the|my|this)? ?(?:bridge|roof|building|balcony"
    r"|train|traffic|overpass|ledge|window)\b|\b(?:drive|driving|crash|steer) (?:my car |my truck |it "
    r"|the car )?(?:into|off) (?:a|the) (?:tree|bridge|wall|river|road|cliff|traffic|truck)\b"
    r"|\bwalk into (?:the )?(?:traffic|sea|ocean|river)\b",
    r"\b(?:cutting|cut|hurting|harming|burning) (?:again|my (?:arms?|wrists?|legs?|skin))\b|\brelapsed (?:on"
    r"|with|into) (?:cutting|self)\b",
    r"\bthis is (?:my )?goodbye\b|\bgoodbye (?:forever|cruel world|world|everyone)\b|\bmy (?:last"
    r"|final) (?:text|message|night|day (?:alive|on earth))\b|\b(?:suicide|goodbye) note\b|\b(?:wrote"
    r"|writing) (?:my|a) (?:will and|goodbye)\b",
    rf"\b{_WHO} (?:\w+ )?(?:hits?|hitting|beats?|beat|beating|choked|chokes|strangled|punched|punches|slapped"
    rf"|slaps|kicked|kicks|shoved|shoves|threatened|threatens|hurts|hurting|attacked|raped|rapes|burned|grabbed"
    rf"|threw|pushed|pushes|stabbed|locked|locks|abuses?|abusing|assaulted) (?:me|us|her|him|the kids|my kids"
    rf"|my (?:mom|sister|son|daughter)|my (?:face|head|neck|throat|arm))\b(?! (?:up|an? (?:email|text|offer|job"
    rf"|call)|with (?:a |an )?(?:question|idea|email|offer|news|more)))",
    rf"\b{_WHO} (?:\w+ ){{0,4}}(?:tried to|wants? to|going to|threatened to|says? (?:he|she|they) (?:will|would"
    rf"|is going to|wants? to)|said (?:he|she|they) (?:will|would|is going to|wants? to)|talking about|will"
    rf"|might) (?:die|kill|killing|hurt|harm|end (?:it|his|her|their)|shoot|jump|overdose)\b(?! it\b)",
    rf"\b(?:hurt|beaten|hit|attacked|assaulted|abused|raped|choked|threatened|punched) by {_WHO}\b|\b(?:i was"
    rf"|i got|been|am being|i am) (?:raped|sexually assaulted|molested|abused|beaten up|beaten)\b",
    r"\b(?:not|never|no longer) (?:\w+ )?(?:feel )?safe (?:at home|in my (?:house|home|own)|here with"
    r"|with (?:him|her|my|myself)|from (?:him|her|myself)|tonight|right now|around (?:him|her)|alone"
    r"|to go home)\b|\bunsafe at home\b|\bhiding (?:from (?:him|her|my)|in the (?:bathroom|closet))\b",
    r"\b(?:afraid|scared|terrified) (?:of (?:him|my (?:husband|boyfriend|ex|partner|wife|girlfriend|dad"
    r"|father))|he (?:will|might|is going to)|she (?:will|might)|to go home|for my (?:life|safety)"
    r"|of what i (?:might|will|could|may) do)\b|\bafraid i (?:will|might|am going to) (?:hurt|do something"
    r"|kill)\b",
    r"\b(?:domestic (?:violence|abuse)|abusive (?:husband|boyfriend|relationship|partner|home|marriage|ex|wife"
    r"|father))\b",
    r"\bin (?:a )?(?:real |mental |serious |deep )?(?:crisis|danger)\b(?! (?:of (?:missing|losing|falling"
    r"|being late)|mode at work|management))|\b(?:mental|nervous) breakdown\b",
    r"\b(?:want|need) (?:everything|the pain|it all|all of it|the hurt) to (?:\w+ )?(?:stop|end|be over"
    r"|go away)(?: forever| for good)?$|\bmake (?:it|the pain|the hurt) stop\b|\bcan not (?:take|stand|bear"
    r"|handle) (?:the|this) pain\b",
    r"\b(?:give|giving|gave|given) up on (?:life|living|myself|everything)\b|\b(?:hopeless"
    r"|worthless)\b.{0,40}\b(?:life|alive|anymore|any more|living|everything|point)\b|\bi have no hope\b"
    r"|\bi hate (?:my life|being alive|myself)\b.{0,40}\b(?:end|die|anymore|any more|over|done)\b",
    r"\b(?:call|called|calling|need) (?:988|911|the (?:suicide|crisis) (?:line|hotline))\b|\bcrisis (?:line"
    r"|hotline)\b",
    r"\b(?:someone|somebody|a friend|my friend|my (?:son|daughter|brother|sister|mom|dad|husband|wife|cousin"
    r"|roommate|kid)|he|she) (?:\w+ ){0,3}(?:is )?(?:suicidal|cutting (?:herself|himself)|killed (?:herself"
    r"|himself)|hanged (?:herself|himself))\b",
)
_FIGURE = Rx(
    r"\b(?:die|died|dying|dead|kill me|killing me|kill myself) (?:of|from|with) (?:embarrassment|embarassment"
    r"|boredom|laughter|laughing|shame|cringe|happiness|joy|excitement|cuteness|heat|hunger|thirst|curiosity"
    r"|nerves)\b",
    r"\b(?:dying|die) (?:to|for) (?:a |some |the |my )?(?:know|hear|see|try|get|go|coffee|tell|read|find|start"
    r"|meet|nap|vacation|weekend)\b|\bto die for\b|\bkill for\b|\bdied laughing\b|\bdrop dead gorgeous\b"
    r"|\bdeath by\b|\bdead (?:tired|line|end|serious)\b",
    r"\b(?:phone|laptop|battery|car|computer|wifi|internet|plant|plants) (?:is |was |just |about to |going to "
    r"|wants? to )*(?:die|died|dead|dying)\b|\bshoot myself in the foot\b|\bkick(?:ing)? myself\b"
    r"|\bcut myself (?:some slack|off|shaving|a break|chopping|cooking|on)\b|\b(?:hurt|burned"
    r"|cut) myself (?:at (?:work|the gym)|lifting|running|cooking|playing|on the|moving|working out|carrying)\b"
    r"|\bburn(?:ing)? myself out\b",
    r"\b(?:patient|client|customer|resident|students?|novel|book|movie|show|episode|chapter|unit|training"
    r"|module|course|class|lecture|hotline shift|volunteer\w*)\b.{0,60}\b(?:suicid\w*|overdose\w*"
    r"|self ?-? ?harm|crisis|abuse|domestic violence)\b|\b(?:suicide|overdose|crisis|domestic violence"
    r"|self ?-? ?harm|abuse) (?:prevention|training|awareness|hotline (?:training|shift|volunteer)|counsel\w*"
    r"|counselor|course|module|certificate|response|intervention|shelter|unit|response|center|management)\b"
    r"|\bsuicide squad\b|\bsuicide (?:lane|sprint|drill|drills|sprints)\b",
    r"\b(?:live|living) (?:here|in this|at my|with my|there|paycheck)\b",
)
_LAUGH = Rx(r"\b(?:lol|lmao|lmfao|haha\w*|jk|rofl|hehe\w*|ha)\b")
# What a laugh cannot take back.
_PLAIN = Rx(
    r"\b(?:suicid\w*|end my life|better off without me|not want to (?:live|be (?:here|alive))|pills|goodbye"
    r"|hurt(?:ing)? myself|self ?-? ?harm|plan to|hits? me|hurts me)\b"
)


def is_distress(message: Message) -> bool:
    """Say whether anybody in the text may be in danger."""
    text = message.text
    found = None
    for clause in message.clauses:
        found = _DANGER.search(clause.text)
        if found and not _FIGURE.search(message.sentence_text(clause)):
            break
        found = None
    else:
        if not _ANYWHERE.search(text) or _FIGURE.search(text):
            return False
    return not (_LAUGH.search(text) and not _PLAIN.search(text))


# The few that run over a comma or a joint, which the clauses would tear apart.
_ANYWHERE = Rx(
    r"\bdo not want to (?:live|be here|be alive)\b(?! (?:at|in|with|near|on))",
    r"\bi am going to end (?:it|my)\b(?! (?:with|early|there|at))",
    r"\b(?:hits|beats|hurts|threatens) me (?:and|or)\b",
)
