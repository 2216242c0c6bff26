"""The language of doing: what done, half done and not done sound like, and what only sounds like them."""

from __future__ import annotations

from .rx import Rx
from .words import table

# Verbs of doing, in the past. The step is any of them; the second list needs a word of the career beside it when
# nobody asked whether the step was done.
_PAST = (
    r"(?:did|done|finished|completed|wrapped(?: up)?|submitted|sent|emailed|messaged|texted|called|phoned|wrote"
    r"|written|applied|read|watched|studied|practiced|practised|updated|rewrote|edited|revised|fixed|built|made"
    r"|created|drafted|posted|uploaded|reached out|talked|spoke|chatted|met|asked|told|attended|went to"
    r"|went through|went over|signed up for|registered|enrolled|took|passed|aced|nailed|crushed|knocked"
    r"|killed it|smashed|got through|got it done|got (?:\w+ ){1,4}(?:done|finished|in|out|working|signed|sent)"
    r"|spent|put in|put together|worked|listened|learned|researched|looked up|found|listed|organized|cleaned up"
    r"|coded|designed|drew|sketched|trained|taught|showed|presented|pitched|volunteered|closed|solved"
    r"|followed up|replied|connected|joined|introduced|thanked|interviewed|negotiated|recorded|filled(?: out"
    r"| in)?|printed|soldered|welded|typed|translated|memorized|reviewed|outlined|brainstormed|tailored"
    r"|shadowed|helped|handled|powered through|plowed through|squeezed in|clocked|logged|managed|tackled"
    r"|covered|hit submit|hit send|pressed send|turned in|handed in|dropped off|delivered|tracked|wrote up"
    r"|wrote down|redid|polished|proofread|had (?:coffee|lunch|a call|my|an? (?:\w+ )?(?:interview|call|chat"
    r"|meeting|talk|conversation)|the (?:interview|call|chat|meeting|talk))|got my first|got the first"
    r"|sat down and|stayed (?:late|after|up)|checked off|ticked off|started|began|tried|opened|picked|chose"
    r"|set up|figured out|ran through|rehearsed|ended up|got around to|kept|stuck with|counted|offered|pushed"
    r"|merged|deployed|launched|published|shared|hosted|led|ran|prepared|prepped|planned out|mapped out|visited"
    r"|toured|stopped by|dropped by|swung by|fought|wrestled|struggled|got)"
)
DID = Rx(
    rf"^(?:and |i |we |so |ok |okay |yes |yeah |yep |well |hey |hi |coach |just |finally |actually |already "
    rf"|also |then |even |still |totally |barely |only |about |today |yesterday |last night |this morning "
    rf"|honestly |guess what |update |me and \w+ |\w+ and i |she and i |he and i |have |had |ended up "
    rf"|went and |got to |managed to |definitely |absolutely |oh |to |my \w+ and i |after \w+ |at least "
    rf"|proud to say |quickly |both |happy to report |happy to say |i am |am |all ){{0,6}}{_PAST}\b(?! not\b)",
    rf"\b(?:i|we|ive) (?:have |had |just |finally |actually |already |also |then |even |still |did |totally "
    rf"|both |only |quickly |barely |managed to |ended up |went and |got to ){{0,3}}{_PAST}\b(?! not\b)",
    r"\b(?:is|are|was|were|got|its|all|now|been|has been|have been|s) (?:all |now |finally |officially "
    r"|pretty much |basically |already |totally )?(?:done|finished|submitted|sent|in|complete|completed|updated"
    r"|behind me|posted|uploaded|turned in|handed in|live|wrapped|finalized|ready|out the door|off my plate"
    r"|in the books|signed|mailed|filed|over with)(?= ?$| (?:and|now|with|on|this|last|today|at|by|for|lol"
    r"|finally|already|took|yesterday|in|to))",
    r"^(?:all |its |that is |i am |am |finally |yes |yep |yeah |yay |and |ok |done |it is |officially |woohoo "
    r"|boom |omg |already |hey |coach |task |step |mission |this week |week |homework )*(?:done|finished"
    r"|complete|completed|did it|accomplished|nailed it|crushed it|sent|submitted|knocked out"
    r"|mission accomplished|check|checked|all set|took care of it|handled|sorted|in the books|good to go"
    r"|success|bam)(?= ?$| (?:and|it|with|that|this|the|yesterday|today|last|on|in|for|at|a|early|now|finally"
    r"|lol|took|coach|already|all|my|{y}|as|thanks|sir|{n}|\d|hours|minutes|earlier|before|after|late|around"
    r"|though|both))",
    r"\b(?:took me|it took|took about|ate|kept me|cost me|for about|put in|got in|in total|all together"
    r"|altogether) (?:\w+ ){0,3}(?:\d|half|minutes|hours|quarter)",
    r"\bdid (?:my|the|a|an|some|it|that|this|all|both|\d|like|about|half|two|another|more)\b|\bgot (?:it|them"
    r"|that|this|my \w+|the \w+|all|\d+ \w+|the \w+ \w+) (?:all )?(?:done|finished|in|out|sent|submitted|going"
    r"|working|over with|signed)\b|\bhit (?:submit|send)\b|\bbrain is (?:soup|fried|mush)\b",
)
SURE = Rx(
    r"\b(?:did (?:it|the (?:step|thing|task|work|assignment|whole|exercise|homework)|that|this|both|all|my|\d)"
    r"|done|finished|completed|submitted|hit submit|hit send|got it done|nailed it|crushed it|all of it"
    r"|whole thing|every (?:one|bit|last)|wrapped)\b"
)
NO_DOING = Rx(
    r"\b(?:will|going to|would|could|should|might|may|can|want to|wanted to|need to|needed to|have to|has to"
    r"|had to|plan to|planning to|hope to|hoping to|try to|trying to|meant to|supposed to|if|when i|unless"
    r"|until|wish|used to|about to|let me|to be|getting|gotta|got to|once i|after i|before i|before|hoped to"
    r"|intended to|will have|ready to|forgot to|to get) (?:\w+ ){0,4}$"
)
OTHERS = Rx(
    r"\b(?:he|she|they|it|who|that|which|you|nobody|someone|somebody|everyone|people|coworker|boss|manager|mom"
    r"|dad|wife|husband|son|daughter|kids?|baby|sister|brother|neighbor|landlord|company|recruiter|the vp|vp"
    r"|dog|cat) (?:\w+ )?$"
)
LIFE = Rx(
    r"\b(?:put in my (?:\w+ )?notice|quit my|quit the|left my job|turned in my notice|handed in my (?:notice"
    r"|resignation)|gave (?:my )?notice|gave (?:my )?(?:\w+ )?(?:weeks )?notice|got (?:an?|the"
    r"|my) (?:\w+ )?(?:\w+ )?(?:interview|offer|call ?back)|got (?:fired|laid off|let go|sick|covid|the flu"
    r"|hired|home|married|stuck|stopped|called in|pulled|distracted|busy|caught|slammed|behind|lost|nothing"
    r"|tired|wrecked|the job|engaged|hurt|robbed|evicted|divorced|passed over|rejected|up|off work|back|a cold"
    r"|my period|food poisoning|into an accident|a flat|paid|worse|nowhere|no sleep|home late|side ?tracked"
    r"|mandated|held|drunk|scared|nervous|cold feet)|worked (?:a )?(?:double|doubles|overtime|late|all|every"
    r"|both|the whole|6|7|12|14|60|70|nights?|through the weekend|\d+ (?:hours|days|shifts|doubles))"
    r"|had (?:my )?(?:kids|hands full|jury|to|no|a (?:rough|bad|long|crazy|hard|wild|tough|terrible)|guests"
    r"|family|company|surgery|strep)|took (?:my )?(?:\w+ )?(?:to the|all (?:my|the)|a nap|a day off|care of"
    r"|over|kids?|mom|dad|forever)|made (?:me|dinner|it (?:home|through)|my day|plans)|kept (?:thinking|putting"
    r"|getting|finding|telling|forgetting|having|falling|waiting|staring|pushing)|went to (?:the (?:hospital|er"
    r"|beach|gym|vet|dentist|doctor|movies|bar|store|emergency)|bed|sleep|disney|urgent)|spent (?:the"
    r"|all) (?:\w+ )?(?:week|day|weekend|night|evening)? ?(?:in bed|in the|at the (?:hospital|er|vet)"
    r"|with family|cleaning|sick|traveling|driving)|called (?:in|out) sick|tried to (?:get|find|start|do|open"
    r"|log)|picked up (?:a|an|extra|two|2|another|\d|the) ?(?:\w+ )?(?:shift|shifts|double|kids?)|ran (?:out"
    r"|late|errands|around)|learned (?:that|i|how much|to (?:be|let|say|trust|not)|a lot about|something"
    r"|not to)|found (?:out|it|that|myself)|realized|noticed|asked myself|told myself|thanked god|watched (?:tv"
    r"|netflix|the game|a movie|football|my (?:kids|niece|nephew|nephews|grandkids|sister s kids))|read (?:your"
    r"|that|this|it wrong)|opened my big|tried)\b"
)
_ACT = (
    r"(?:do|did|done|doing|get|got|gotten|getting|finish|finished|start|started|touch|touched|make|made|manage"
    r"|managed|have|had|find|found|happen|happened|apply|applied|send|sent|submit|submitted|call|called|write"
    r"|wrote|go|went|work|worked|practice|practiced|study|studied|read|open|opened|try|tried|reach|reached"
    r"|attend|complete|completed|hit|sit|sat|look|looked|able|begin|begun|log|watch|watched|ask|asked|talk"
    r"|talked|meet|met|email|emailed|message|messaged|crack|cracked|pull|even|yet|this week|today|accomplish"
    r"|accomplished|get around|getting|go|update|updated|post|posted|record|recorded|one|any|pick|learn"
    r"|remember|put in|spend|reply|follow)"
)
MISSED = Rx(
    rf"\b(?:did|have|has|had|could|can|was|were|do|am|just) (?:\w+ )?not (?:(?!think|know|care|mean|expect"
    rf"|believe|lie|going|gonna|realize|want|feel|mind|remember to text|bad|sure|stop|help|wait|even know"
    rf"|too)\w+ ){{0,2}}?{_ACT}\b(?! (?:to lie|wrong|used to|over it|enough of))",
    rf"\bnever (?:\w+ )?{_ACT}\b(?! (?:felt|thought))",
    r"\b(?:could|did|have|was|can) not(?: (?:this (?:week|time)|sorry|because|today|yet|coach|at all|either"
    r"|again|tonight|honestly|lol|do it|with|my|last|the|to|make it|swing it|face it|bring myself|hack it"
    r"|happen|even))*$|^(?:i )?(?:could|did|have) not\b(?! (?:stop|help|believe|wait|put|ask|have asked"
    r"|be (?:happier|prouder|better)|think|know|realize|expect|agree|feel|find it|hate|mind|care|say|mean"
    r"|finish|sleep|imagine|like|want|see|understand|get (?:enough|over)))",
    r"\b(?:forgot|forgotten|spaced(?: on)?(?: it)?|blanked|slipped my mind|totally forgot|skipped it|skipped"
    r"|skipped (?:this|that|the)|missed (?:it|this|the|that|my)|blew it off|blew it|bailed|flaked"
    r"|dropped the ball|procrastinated|put it off|(?:kept|keep|keeps|been) putting|did not (?:really |even "
    r"|just )?feel (?:like|up to)|chickened out|wimped out|lost track|overslept|slept through|no[- ]show"
    r"|no can do|not (?:happening|gonna happen|going to happen)|did not happen|fell through|got in the way"
    r"|fell asleep|passed out|conked out|ran out of (?:time|steam|day|week)|crapped out|too (?:tired|busy|sick"
    r"|exhausted|swamped|slammed|stressed|wiped|drained|hectic|much going on|beat|hot|burned out|burnt out"
    r"|overwhelmed|scared|nervous|shy|chicken)|lazy|no time|no energy|zero time|no chance|zero progress"
    r"|no progress|0 progress|did nothing|got nothing|nothing (?:done|to show|to report|in|happened|this week"
    r"|yet|new)|nothing got|zilch|nada|week got away|got away from me|time got away|day got away|did zero"
    r"|failed|i suck|dead week|no dice|no bueno|no luck|struck out|my bad|my fault|it is a no|that is a no"
    r"|thats a no|a no from me|a no|big no|hard week|life happened|avoided it|avoided|avoiding it|ignored it"
    r"|dodged it|wasted|was going to but|not a thing|not one (?:thing|minute|page)|could have but|0 for|zip"
    r"|gave up before|quit before)\b",
    r"\b(?:was (?:supposed|going|planning|hoping|about|gonna)|were (?:supposed|going)|meant|wanted|planned"
    r"|intended|hoped) to\b|\bbefore i could\b|\b(?:taken|took) (?:it )?down before\b|\byeah right\b|\bas if\b"
    r"|\bnot (?:this week|today|yet|this time|tonight|a chance|one bit|at all|really|even once|so far|since"
    r"|lately|been able|able to)\b|\bno (?:work|studying|practice|applications|reading|coding|time|movement"
    r"|action|step)(?: (?:got|done|this|today|happened|for me))*$|\bnot a single\b",
)
EXCUSE = Rx(
    r"\b(?:(?:is|was|were|went) down|closed|canceled|cancelled|sick|flu|covid|strep|fever|hospital|er|funeral"
    r"|died|broke|broken|crashed|double|doubles|double shift|overtime|swamped|slammed|insane|crazy|hectic|nuts"
    r"|exhausted|wiped|dead tired|beat|burned out|burnt out|migraine|migraines|power (?:is|went|was) out"
    r"|no wifi|no internet|wont boot|busy|mandated|short staffed|understaffed|traveling|company in town|moving"
    r"|flooded|emergency|kids were|baby (?:was|is|has|would)|exams|finals|stayed late|called in|back to back"
    r"|worked (?:a )?(?:double|doubles|overtime|late|all|every|both|nights|through|6|7|12|14|60|\d+ (?:days"
    r"|hours))|60 hours|70 hours|hours week|car trouble|flat tire|evicted|no sleep|no childcare|babysitter"
    r"|rough week|bad week|long week|hell week|crunch|out of town|stressed|overwhelmed|depressed|in bed"
    r"|no power|work is|work was|work got|work has)\b"
)
FORGIVEN = Rx(
    r"\b(?:forgot|forgotten) to (?:text|tell|log|report|reply|answer|send you|message|write|say|mention|update"
    r"|check in|respond|hit you|let you)\b|\bno (?:excuses|problem|problems|worries|biggie|sweat|rush|doubt|lie"
    r"|cap|joke|kidding|more|regrets|big deal|stress)\b|\b(?:could|can) not (?:stop|help|believe|wait"
    r"|put it down|complain|sleep|be (?:happier|prouder)|thank|say)\b|\bnot (?:going to lie|gonna lie|lie|bad"
    r"|too bad|hard|that (?:bad|hard|scary)|as (?:bad|hard|scary)|so bad|kidding|sure|gonna|my best|perfect"
    r"|pretty|easy|fun|great|only|just|think|know|to brag|a big deal|because)\b|\b(?:did|do) not (?:think|know"
    r"|expect|realize|want|mean|feel(?! (?:like|up))|mind|care|believe|hate|suck|take (?:that |as )?long"
    r"|take me|hurt|like|have to|need|forget|miss|skip|give up|quit|stop|chicken|even (?:hurt|hate|mind)"
    r"|get (?:scared|nervous|distracted|lost))\b|\bnever (?:thought|felt|been|knew|realized|mind|again"
    r"|done (?:that|this|it|anything) before|quit|gave up|give up|miss|had anyone|seen)\b|\bhave not (?:felt"
    r"|been this|done (?:that|this|it) in (?:years|ages)|had)\b|\bno (?:one|body)\b|\bmissed (?:you|my (?:bus"
    r"|train|stop))\b|\balmost (?:skipped|quit|forgot|did not|bailed|gave up|chickened|talked myself|missed)\b"
    r"|\bdid not fail\b|\bdid not (?:get|make|land) (?:the|it to|past|through|that) (?:\w+ )?(?:job|position"
    r"|role|internship|promotion|spot|gig|interview|cut|round)\b|\bwanted to (?:say|tell|let you|thank|share"
    r"|quit|die|give up|cry|throw|check|see|ask|know)\b|\bfailed (?:the )?(?:\w+ )?(?:test|quiz|exam|twice|once"
    r"|at first|the first)\b|\bused to be too\b|\bskipped (?:lunch|dinner|breakfast|the gym|gym|tv|happy hour"
    r"|my nap|netflix|the party|to the)\b|\binstead of (?:tv|netflix|avoiding)\b|\bbroken? (?:it|this"
    r"|my goal) (?:down|into)\b|\btoo (?:easy|good|excited|proud|long)\b|\bnot (?:too|so) (?:tired|scared"
    r"|nervous)\b|\bcrazy (?:good|proud|how|fun)\b|\binsanely\b|\bmeant (?:a lot|the world|so much)\b"
)
SHORTFALL = Rx(
    r"\b(?:half|halfway|half way|half of|part way|partway|partly|partially|partial|some of (?:it|the|them)"
    r"|part of (?:it|the|my)|most of (?:it|the|them)|a (?:little|little bit|bit|tiny bit|third|quarter"
    r"|fifth) (?:of (?:it|the)|done|in)?|kinda|sort of|kind of|sorta|almost|nearly|mostly|not quite|not (?:all"
    r"|finished|fully|completely|entirely|totally|done|the whole|everything|complete|perfect but|there yet)"
    r"|not all of it|unfinished|incomplete|(?:did|could|have|had|has|was|can|am) not (?:\w+ ){0,2}(?:finish"
    r"|finished|complete|completed|done|all|whole|sent it|send it|hit send|submit|submitted|get (?:to the end"
    r"|very far|far|through (?:all|it)|all)|make it (?:all|to the end|through)|end|wrap|apply)"
    r"|never (?:finished|sent|submitted|hit send)|still (?:have|need|got|working|left|not|missing|gotta|to go"
    r"|on|writing|waiting to|in the middle)|left to (?:do|go|finish)|(?:more|left) to go|to go|(?:do|did not do"
    r"|finish|still|left|need|get to|owe) the rest|(?:the )?rest (?:is|are|tomorrow|later|tonight|of (?:it"
    r"|them))|that (?:was|is) (?:it|all|about it)|in progress|in the middle of|work in progress|wip|(?:ran|run"
    r"|running) out of (?:time|steam|battery|ink|juice)|had to (?:stop|quit|leave|go|run|bail|cut|pause|end)"
    r"|got (?:interrupted|cut short|cut off|stuck|pulled away|called (?:in|away)|distracted|bored|frustrated"
    r"|sidetracked|tired|too tired|sleepy|confused|lost)|(?:fell|falling|dozed) (?:asleep|off)|passed out"
    r"|gave up|giving up|quit (?:after|halfway|when|partway)|stopped (?:there|on|at|after|halfway|because|when"
    r"|short|early|partway)|called it (?:a night|a day|quits)|chickened out|lost (?:power|internet|wifi"
    r"|connection|steam|focus|signal|it)|went out|(?:baby|kid|kids|toddler|twins|son|daughter) (?:\w+ )?(?:woke"
    r"|started|cried|got)|woke up|crashed|froze|defeated me|died on me|battery died|laptop died|phone died"
    r"|power went|wifi (?:died|went|dropped)|before (?:i (?:had to|fell|gave|got|lost|ran)|my (?:break"
    r"|lunch) (?:ended|was)|the (?:baby|kids)|our|they|it (?:crashed|froze)|work called|falling)|only (?:got"
    r"|did|made|had|managed|finished|read|watched|wrote|sent|\d|half|one|two|a|the|part|through)"
    r"|just (?:the first|started|half|a little|a bit|one|the intro)|barely|rough draft|first draft|at least"
    r"|a start|(?:a|good|small) dent|drafted|(?:but|just) not (?:the|all)|bits of|but no\b|except"
    r"|everything but|all but|minus|not the \w+$|didnt finish|other half|finish (?:it |the rest "
    r"|up )?(?:tomorrow|later|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this)"
    r"|not my best but)\b"
)
NOT_SHORT = Rx(
    r"\b(?:for most of it|half (?:the|of the|my) (?!\w+ (?:done|finished|read|written)|course|book|step|module"
    r"|chapter|video|application|exercise|class|lesson|work|it\b|assignment|problems|questions|pages|reading"
    r"|tutorial)\w+|and a half|half (?:an|of an|a|past|hour|hours|dozen|asleep|dead|the battle)|over half"
    r"|kind of (?:person|job|work|people)|kinda (?:proud|nervous|scary|scared|fun|hard|cool|sore|long|rough"
    r"|tired|love|liked|wild|enjoyed|excited)|sort of (?:proud|nervous|fun|scary)|almost (?!finished|completed"
    r"|stopped)\w+ed|almost (?:cried|threw|died|quit|skipped|forgot|fun|every|everyone|puked|bailed|did not"
    r"|an hours|\d|half|gave|missed|chickened|backed|as)|nearly (?:cried|died|quit|\d|an|threw|every)"
    r"|not (?:all bad|all that)|at least (?:i|it|that|now|an|\d)|to go (?:over|to|through|for|home)|going to go"
    r"|want to go|had to go (?:to|through|back)|had to (?:stop (?:by|at (?:the|my|a))|run (?:it|the))"
    r"|went out (?:to|with|for|and)|(?:alarm|i|finally) woke up|woke up (?:early|at|before|\d)"
    r"|before (?:the kids|the baby|my (?:kids|baby)|kids|anyone|everyone) (?:woke|wake|got|were)|kids (?:woke"
    r"|got) (?:up )?(?:early|ready)|quarter past|the rest of (?:my|the) (?:day|week|night|evening|weekend)"
    r"|got (?:tired|bored) of|still (?:did|counts|got|studied|went|finished|made|managed|have not|sent|applied"
    r"|shaking|smiling|buzzing|on (?:a|the|cloud))|not done (?:that|this|it|before)|barely (?:slept|awake"
    r"|any sleep|made it home)|nothing but|woke up and|crashed (?:after|on the couch after|early)|only (?:took"
    r"|thing|because|one who|reason|way)|not perfect but (?:done|finished|sent|it is done|its done|submitted)"
    r"|first draft (?:done|is done|finished|complete)|gave up (?:my|tv|netflix|lunch|a|on sleep|sleep)"
    r"|quit scrolling|quit (?:my|the|smoking|procrastinating)|part (?:time|of the (?:job|team|reason))"
    r"|a little (?:nervous|scared|tired|proud|late|rough|over|longer|early|shaky|rusty|anxious|embarrassed"
    r"|hard)|a bit (?:nervous|scared|tired|proud|late|rough|over|longer|early|more|rusty|hard|shaky)"
    r"|most of (?:my|the) (?:evening|day|night|afternoon|morning|time|people)|most of it (?:was|is) )\b"
)
STARTED = Rx(
    r"\b(?:started|began|begun|made a start|opened|got started|kicked off|dipped|peeked|looked at|skimmed"
    r"|signed up for|gathered|outlined)\b"
)
PERCENT = Rx(
    r"\b(?P<n>\d{1,3}) ?(?:%|percent|pct)(?! (?:off|raise|of my pay|increase|bump|better|sure|more|on (?:the|my"
    r"|a)|score|correct|raises|scared|ready|discount|tip|humidity|battery))"
)


# A regular past at the head of a clause, after a check, is something that the person did.
REGULAR = Rx(
    r"^(?:i |we |and |just |finally |then |also |so |well |ok |yes |even |totally )*([a-z]{3,14}ed)\b(?! (?:by"
    r"|of|about|from|at my|with (?:work|life|kids)))"
)
ADJECTIVES = table(
    """
    rescheduled tired stressed exhausted scared bored excited overwhelmed supposed interested worried confused
    frustrated married need feed indeed wanted hoped planned needed relieved pleased embarrassed annoyed swamped
    slammed wiped burned drained depressed disappointed motivated inspired liked loved hated enjoyed wished
    realized noticed thought believed bed red speed happened seemed looked used wasted bailed flaked failed
    skipped missed spaced blanked ignored avoided procrastinated chickened delayed postponed canceled cancelled
    agreed promised decided freed freaked doubled worked called moved stayed stuck crashed died passed cried
    screamed stared walked traveled injured rejected fired hired promoted offered rained snowed
    """
)


AMOUNT = Rx(
    r"(?:about |like |maybe |only )?(?:[5-9]|\d{2,3})$",
    r"(?:about |like |maybe |only |just |around |all |another )?\d{1,3} (?:more |new |practice |job "
    r"|cold )?(?:pages|applications|people|videos|lessons|chapters|emails|messages|calls|problems|exercises"
    r"|jobs|modules|lectures|flashcards|slides|questions|contacts|companies)\b(?= ?$| (?:so far|total|today"
    r"|yesterday|done|in|sent|tonight|this week|out|down|submitted|finished|read)\b)",
)


REFLECTION = Rx(
    r"\b(?:what i (?:noticed|learned|realized|learnt)|here is what|i (?:noticed|learned|realized) (?:that|i|how"
    r"|my|today|something)|made me (?:realize|think|feel))\b"
)
FUTURE = Rx(
    r"\b(?:will|going to|gonna|tomorrow|next|planning|plan to|should|need|if|want|would|every|remind|shift|late"
    r"|early|ago|in \d+ (?:minutes|hours)|until|break|drive|commute|at \d)\b"
)

# What a shortfall really is, once a clause was found to hold one.
PLAIN_SHORTFALL = Rx(r"\bnot (?:finish|done)|did not finish|fell asleep|gave up after\b")
FIRM_SHORTFALL = Rx(
    r"\b(?:not (?:finish|finished|done|all|sent|quite|yet)|only|still have|left|to go|fell asleep|gave up"
    r"|stopped|had to)\b"
)
SOME_DONE = Rx(r"\b(?:half|some|part|most|\d|started|draft)\b")
WHOLE = Rx(r"\b(?:finished|all done|whole thing|now done|but done|is done|all of it|completed|submitted it)\b")
PERCENT_DONE = Rx(r"\b(?:done|there|through|finished|complete)\b")
PERCENT_SCORE = Rx(r"\b(?:raise|score|scored|quiz|test|exam|got an?|passed)\b")
# Misses of the step itself, against regrets in passing.
STRONG_MISS = Rx(
    r"\b(?:did not (?:do|get|touch|happen|even|start|make|have)|never (?:got|did|even|happened|started|made)"
    r"|could not|nothing|skipped it|i skipped|have not (?:done|started|touched|had|gotten|been)|was not able"
    r"|not able|chickened|forgot|missed it|bailed|flaked|slipped my mind|spaced|no time|not yet|did zero"
    r"|before (?:i (?:even|could)))\b"
)
WEAK_MISS = Rx(
    r"\b(?:no time|too |meant to|wanted to|supposed to|forgot|my bad|overslept|lazy|procrastinated|put it off"
    r"|lost track|failed)\b"
)
FLAT_MISS = Rx(r"\bdid not do it\b")
ASKS_BACK = Rx(r"^(?:how|what|why|when|where|should|can|do|does|is|did (?:you|it \w+)|who|which|have you)\b")
SOMEBODY_BEFORE = Rx(
    r"\b(?:he|she|they|who|nobody|people|recruiter|boss|manager|you|we both|company|her|his|it really|coworker"
    r"|professor) (?:\w+ )?$"
)
SOMEBODY_FIRST = Rx(
    r"^(?:he|she|they|you|nobody|who|recruiter|my boss|boss|the recruiter|my manager) (?:\w+ )?(?:has|have|did"
    r"|was|had|could|is|never|forgot|said|does|do|missed|skipped|bailed|flaked)\b"
)
WHOLE_STEPS = Rx(r"\b(?:signed up for|gathered|outlined|opened (?:a|an|my) \w+ account)\b")
ASKS_YOU = Rx(r"(?:did|have|can|could|will|would|do|are) you\b")
