"""The language of doing: what done, half done and not done sound like, and what only sounds like them."""

from __future__ import annotations

from .rx import Rx
from .words import table

# Verbs of doing, in the past. The step is any of them; the second list needs a word of the career beside it when
# nobody asked whether the step was done.
_PAST = (
    r"(?:did|done|finished|completed|wrapped(?: up)?|submitted|sent|emailed|messaged|texted|called|phoned|wrote"
    r"|written|applied|read|watched|studied|practiced|practised|updated"
    r"|rewrote|edited|revised|fixed|built|made|created|drafted|posted|uploaded|reached out|talked|spoke|chatted"
    r"|met|asked|attended|went to|went through|went over|signed up for|registered"
    r"|enrolled|took|passed|aced|nailed|crushed|knocked|killed it|smashed|got through|got it done"
    r"|got (?:\w+ ){1,4}(?:done|finished|in|out|working|signed|sent)|spent|put in|put together|worked|listened"
    r"|learned"
    r"|researched|looked up|found|listed|organized|cleaned up|coded|designed|drew|sketched|trained|taught"
    r"|showed|presented|pitched|volunteered|closed|solved|followed up|replied|connected"
    r"|joined|introduced|thanked|interviewed|negotiated|recorded|filled(?: out| in)?|printed|soldered|welded"
    r"|typed|translated|memorized|reviewed|outlined|brainstormed|tailored|shadowed|helped|handled"
    r"|powered through|plowed through|squeezed in|clocked|logged|managed|tackled|covered|hit submit|hit send"
    r"|pressed send|turned in|handed in|dropped off|delivered|tracked|wrote up|wrote down|redid|polished"
    r"|proofread"
    r"|had (?:coffee|lunch|a call|my|an? (?:\w+ )?(?:interview|call|chat|meeting|talk|conversation)"
    r"|the (?:interview|call|chat|meeting|talk))|got my first|got the first|sat down and|stayed (?:late|after"
    r"|up)|checked off|ticked off|started|began|tried|opened|picked|chose|set up|figured out|ran through"
    r"|rehearsed|ended up|got around to|kept|stuck with|counted|offered|pushed|merged|deployed|launched"
    r"|published|shared|hosted|led|ran|prepared|prepped|planned out|mapped out|visited|toured|stopped by"
    r"|dropped by|swung by|fought|wrestled|struggled|got)"
)
DID = Rx(
    rf"^(?:and |i |we |so |ok |okay |yes |yeah |yep |well |hey |hi |coach |just |finally |actually |already "
    rf"|also |then |even |still |totally |barely |only |about |today |yesterday |last night |this morning "
    rf"|honestly |guess what |update |me and \w+ |\w+ and i |she and i |he and i |have |had |ended up "
    rf"|went and |got to |managed to |definitely |absolutely |oh |to |my \w+ and i |after \w+ |at least "
    rf"|proud to say |quickly |both |happy to report |happy to say |i am |am |all ){{0,6}}{_PAST}\b",
    rf"\b(?:i|we|ive) (?:have |had |just |finally |actually |already |also |then |even |still |did |totally "
    rf"|both |only |quickly |barely |managed to |ended up |went and |got to ){{0,3}}{_PAST}\b",
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
    r"\b(?:he|she|they|it|who|that|which|you|nobody|someone|somebody|everyone|people|coworker|boss|manager|mom|dad"
    r"|wife|husband|son|daughter|kids?|baby|sister|brother|neighbor|landlord|company|recruiter|the vp|vp|dog"
    r"|cat) (?:\w+ )?$"
)
LIFE = Rx(
    r"\b(?:put in my (?:\w+ )?notice|quit my|quit the|left my job|turned in my notice|handed in my (?:notice"
    r"|resignation)|gave (?:my )?notice|gave (?:my )?(?:\w+ )?(?:weeks )?notice|got (?:an?|the"
    r"|my) (?:\w+ )?(?:\w+ )?(?:interview|offer|call ?back)|got (?:fired|laid off|let go|sick|covid|the flu"
    r"|hired|home|married|stuck|stopped|called in|pulled|distracted|busy|caught|slammed|behind|lost|nothing"
    r"|tired|wrecked|the job|engaged|hurt|robbed|evicted|divorced|passed over|rejected|up|off work|back|a cold"
    r"|my period|food poisoning|into an accident|a flat|paid|worse|nowhere|no sleep|home late|side ?tracked"
    r"|mandated|held|drunk|scared|nervous|cold feet)"
    r"|worked (?:a )?(?:double|doubles|overtime|late|all|every|both|the whole|6|7|12|14|60|70|nights?"
    r"|through the weekend|\d+ (?:hours|days|shifts|doubles))|had (?:my )?(?:kids|hands full|jury|to|no"
    r"|a (?:rough|bad|long|crazy|hard|wild|tough|terrible)|guests|family|company|surgery|strep)"
    r"|took (?:my )?(?:\w+ )?(?:to the|all (?:my|the)|a nap|a day off|care of|over|kids?|mom|dad|forever)"
    r"|made (?:me|dinner|it (?:home|through)|my day|plans)|kept (?:thinking|putting|getting|finding|telling"
    r"|forgetting|having|falling|waiting|staring|pushing)|went to (?:the (?:hospital|er|beach|gym|vet|dentist"
    r"|doctor|movies|bar|store|emergency)|bed|sleep|disney|urgent)|spent (?:the|all) (?:\w+ )?(?:week|day"
    r"|weekend|night|evening)? ?(?:in bed|in the|at the (?:hospital|er|vet)|with family|cleaning|sick|traveling"
    r"|driving)|called (?:in|out) sick|tried to (?:get|find|start|do|open|log)|picked up (?:a|an|extra|two|2"
    r"|another|\d|the) ?(?:\w+ )?(?:shift|shifts|double|kids?)|ran (?:out|late|errands|around)|learned (?:that"
    r"|i|how much|to (?:be|let|say|trust|not)|a lot about|something|not to)|found (?:out|it|that|myself)"
    r"|realized|noticed|asked myself|told myself|thanked god|watched (?:tv|netflix|the game|a movie|football"
    r"|my (?:kids|niece|nephew|nephews|grandkids|sister s kids))|read (?:your|that|this|it wrong)|opened my big"
    r"|tried)\b"
)
_ACT = (
    r"(?:do|did|done|doing|get|got|gotten|getting|finish|finished|start|started|touch|touched|make|made|manage"
    r"|managed|have|had|find|found|happen|happened|apply|applied|send|sent|submit|submitted|call|called"
    r"|write|wrote|go|went|work|worked|practice|practiced|study|studied|read|open|opened|try|tried|reach"
    r"|reached|attend|complete|completed|hit|sit|sat|look|looked|able|begin|begun|log|watch|watched|ask|asked"
    r"|talk|talked|meet|met|email|emailed"
    r"|message|messaged|crack|cracked|pull|even|yet|this week|today|accomplish|accomplished|get around|getting"
    r"|go|update|updated|post|posted|record|recorded|one|any|pick|learn|remember|put in|spend|reply|follow)"
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
    r"|dropped the ball|procrastinated|put it off|kept putting|chickened out|wimped out|lost track|overslept"
    r"|slept through|no[- ]show|no can do|not (?:happening|gonna happen|going to happen)|did not happen"
    r"|fell through|got in the way|fell asleep|passed out|conked out|ran out of (?:time|steam|day|week)"
    r"|crapped out|too (?:tired|busy|sick|exhausted|swamped|slammed|stressed|wiped|drained|hectic|much going on"
    r"|beat|hot|burned out|burnt out|overwhelmed|scared|nervous|shy|chicken)|lazy|no time|no energy|zero time"
    r"|no chance|zero progress|no progress|0 progress|did nothing|got nothing|nothing (?:done|to show|to report"
    r"|in|happened|this week|yet|new)|nothing got|zilch|nada|week got away|got away from me|time got away"
    r"|day got away|did zero|failed|i suck|dead week|no dice|no bueno|no luck|struck out|my bad|my fault"
    r"|it is a no|that is a no|thats a no|a no from me|a no|big no|hard week|life happened|avoided it|avoided"
    r"|avoiding it|ignored it|dodged it|wasted|was going to but|not a thing|not one (?:thing|minute|page)"
    r"|could have but|0 for|zip|gave up before|quit before)\b",
    r"\b(?:was (?:supposed|going|planning|hoping|about|gonna)|were (?:supposed|going)|meant|wanted|planned"
    r"|intended|hoped) to\b|\bbefore i could\b|\b(?:taken|took) (?:it )?down before\b|\byeah right\b|\bas if\b"
    r"|\bnot (?:this week|today|yet|this time|tonight|a chance|one bit|at all|really|even once|so far|since"
    r"|lately|been able|able to)\b|\bno (?:work|studying|practice|applications|reading|coding|time|movement"
    r"|action|step)(?: (?:got|done|this|today|happened|for me))*$|\bnot a single\b",
)
EXCUSE = Rx(
    r"\b(?:sick|flu|covid|strep|fever|hospital|er|funeral|died|broke|broken|crashed|double|doubles|double shift"
    r"|overtime|swamped|slammed|insane|crazy|hectic|nuts|exhausted|wiped|dead tired|beat|burned out|burnt out"
    r"|migraine|migraines|power (?:is|went|was) out|no wifi|no internet|wont boot|busy|mandated|short staffed"
    r"|understaffed|traveling|company in town|moving|flooded|emergency|kids were|baby (?:was|is|has|would)"
    r"|exams|finals|stayed late|called in|back to back|worked (?:a )?(?:double|doubles|overtime|late|all|every"
    r"|both|nights|through|6|7|12|14|60|\d+ (?:days|hours))|60 hours|70 hours|hours week|car trouble|flat tire"
    r"|evicted|no sleep|no childcare|babysitter|rough week|bad week|long week|hell week|crunch|out of town"
    r"|stressed|overwhelmed|depressed|in bed|no power|work is|work was|work got|work has)\b"
)
FORGIVEN = Rx(
    r"\b(?:forgot|forgotten) to (?:text|tell|log|report|reply|answer|send you|message|write|say|mention|update"
    r"|check in|respond|hit you|let you)\b|\bno (?:excuses|problem|problems|worries|biggie|sweat|rush|doubt|lie"
    r"|cap|joke|kidding|more|regrets|big deal|stress)\b|\b(?:could|can) not (?:stop|help|believe|wait"
    r"|put it down|complain|sleep|be (?:happier|prouder)|thank|say)\b|\bnot (?:going to lie|gonna lie|lie|bad"
    r"|too bad|hard|that (?:bad|hard|scary)|as (?:bad|hard|scary)|so bad|kidding|sure|gonna|my best|perfect"
    r"|pretty|easy|fun|great|only|just|think|know|to brag|a big deal|because)\b|\b(?:did|do) not (?:think|know"
    r"|expect|realize|want|mean|feel|mind|care|believe|hate|suck|take (?:that |as )?long|take me|hurt|like"
    r"|have to|need|forget|miss|skip|give up|quit|stop|chicken|even (?:hurt|hate|mind)|get (?:scared|nervous"
    r"|distracted|lost))\b|\bnever (?:thought|felt|been|knew|realized|mind|again|done (?:that|this|it"
    r"|anything) before|quit|gave up|give up|miss|had anyone|seen)\b|\bhave not (?:felt|been this|done (?:that"
    r"|this|it) in (?:years|ages)|had)\b|\bno (?:one|body)\b|\bmissed (?:you|my (?:bus|train|stop))\b"
    r"|\balmost (?:skipped|quit|forgot|did not|bailed|gave up|chickened|talked myself|missed)\b"
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
    r"|on|writing|waiting to|in the middle)|left to (?:do|go|finish)|(?:more|left) to go|to go|the rest"
    r"|in progress|in the middle of|work in progress|wip|(?:ran|run|running) out of (?:time|steam|battery|ink"
    r"|juice)|had to (?:stop|quit|leave|go|run|bail|cut|pause|end)|got (?:interrupted|cut short|cut off|stuck"
    r"|pulled away|called (?:in|away)|distracted|bored|frustrated|sidetracked|tired|too tired|sleepy|confused"
    r"|lost)|(?:fell|falling|dozed) (?:asleep|off)|passed out|gave up|giving up|quit (?:after|halfway|at|when"
    r"|partway)|stopped (?:there|on|at|after|halfway|because|when|short|early|partway)|called it (?:a night"
    r"|a day|quits)|chickened out|lost (?:power|internet|wifi|connection|steam|focus|signal|it)|went out"
    r"|(?:baby|kid|kids|toddler|twins|son|daughter) (?:\w+ )?(?:woke|started|cried|got)|woke up|crashed|froze"
    r"|defeated me|died on me|battery died|laptop died|phone died|power went|wifi (?:died|went|dropped)"
    r"|before (?:i (?:had to|fell|gave|got|lost|ran)|my (?:break|lunch) (?:ended|was)|the (?:baby|kids)|our"
    r"|they|it (?:crashed|froze)|work called|falling)|only (?:got|did|made|had|managed|finished|read|watched"
    r"|wrote|sent|\d|half|one|two|a|the|part|through)|just (?:the first|started|half|a little|a bit|one"
    r"|the intro)|barely|rough draft|first draft|at least|a start|(?:a|good|small) dent|drafted|(?:but"
    r"|just) not (?:the|all)|bits of|but no\b|except|everything but|all but|minus|didnt finish|other half"
    r"|finish (?:it |the rest |up )?(?:tomorrow|later|tonight|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|this)|not my best but)\b"
)
NOT_SHORT = Rx(
    r"\b(?:for most of it|half (?:the|of the|my) (?!\w+ (?:done|finished|read|written)|course|book|step|module"
    r"|chapter|video|application|exercise|class|lesson|work|it\b|assignment|problems|questions|pages|reading"
    r"|tutorial)\w+|and a half|half (?:an|of an|a|past|hour|hours|dozen|asleep|dead|the battle)|over half"
    r"|kind of (?:person|job|work|people)|kinda (?:proud|nervous|scary|scared|fun|hard|cool|sore|long|rough"
    r"|tired|love|liked|wild|enjoyed|excited)|sort of (?:proud|nervous|fun|scary)|almost (?:cried|threw|died"
    r"|quit|skipped|forgot|fun|every|everyone|puked|bailed|did not|an hours|\d|half|gave|missed|chickened"
    r"|backed|as)|nearly (?:cried|died|quit|\d|an|threw|every)|not (?:all bad|all that)|at least (?:i|it|that"
    r"|now|an|\d)|to go (?:over|to|through|for|home)|going to go|want to go|had to go (?:to|through|back)"
    r"|had to (?:stop (?:by|at)|run (?:it|the))|went out (?:to|with|for|and)|(?:alarm|i|finally) woke up"
    r"|woke up (?:early|at|before|\d)|before (?:the kids|the baby|my (?:kids|baby)|kids|anyone"
    r"|everyone) (?:woke|wake|got|were)|kids (?:woke|got) (?:up )?(?:early|ready)|quarter past"
    r"|the rest of (?:my|the) (?:day|week|night|evening|weekend)|got (?:tired|bored) of|still (?:did|counts|got"
    r"|studied|went|finished|made|managed|have not|sent|applied|shaking|smiling|buzzing|on (?:a|the|cloud))"
    r"|not done (?:that|this|it|before)|barely (?:slept|awake|any sleep|made it home)|nothing but|woke up and"
    r"|crashed (?:after|on the couch after|early)|only (?:took|thing|because|one who|reason|way)"
    r"|not perfect but (?:done|finished|sent|it is done|its done|submitted)|first draft (?:done|is done"
    r"|finished|complete)|gave up (?:my|tv|netflix|lunch|a|on sleep|sleep)|quit scrolling|quit (?:my|the"
    r"|smoking|procrastinating)|part (?:time|of the (?:job|team|reason))|a little (?:nervous|scared|tired|proud"
    r"|late|rough|over|longer|early|shaky|rusty|anxious|embarrassed|hard)|a bit (?:nervous|scared|tired|proud"
    r"|late|rough|over|longer|early|more|rusty|hard|shaky)|most of (?:my|the) (?:evening|day|night|afternoon"
    r"|morning|time|people)|most of it (?:was|is) )\b"
)
STARTED = Rx(
    r"\b(?:started|began|begun|made a start|opened|got started|kicked off|dipped|peeked|looked at|skimmed"
    r"|signed up for|gathered|outlined)\b"
)
PERCENT = Rx(
    r"\b(?P<n>\d{1,3}) ?(?:%|percent|pct)(?! (?:off|raise|of my pay|increase|bump|better|sure|more|on (?:the|my|a)"
    r"|score|correct|raises|scared|ready|discount|tip|humidity|battery))"
)


# A regular past at the head of a clause, after a check, is something that the person did.
REGULAR = Rx(
    r"^(?:i |we |and |just |finally |then |also |so |well |ok |yes |even |totally )*([a-z]{3,14}ed)\b(?! (?:by|of"
    r"|about|from|at my|with (?:work|life|kids)))"
)
ADJECTIVES = table(
    """
    tired stressed exhausted scared bored excited overwhelmed supposed interested worried confused frustrated
    married need feed indeed wanted hoped planned needed relieved pleased embarrassed annoyed swamped slammed
    wiped burned drained depressed disappointed motivated inspired liked loved hated enjoyed wished realized
    noticed thought believed bed red speed happened seemed looked used wasted bailed flaked failed skipped
    missed spaced blanked ignored avoided procrastinated chickened delayed postponed canceled cancelled agreed
    promised decided freed freaked doubled worked called moved stayed stuck crashed died passed cried screamed
    stared walked traveled injured rejected fired hired promoted offered rained snowed
    """
)


AMOUNT = Rx(
    r"(?:about |like |maybe |only |just |around |all |another )?\d{1,3} (?:more |new |practice |job "
    r"|cold )?(?:pages|applications|people|videos|lessons"
    r"|chapters|emails|messages|calls|problems|exercises|jobs|modules|lectures|flashcards|slides|questions"
    r"|contacts|companies)\b"
    r"(?= ?$| (?:so far|total|today|yesterday|done|in|sent|tonight|this week|out|down|submitted|finished|read)\b)"
)


REFLECTION = Rx(
    r"\b(?:what i (?:noticed|learned|realized|learnt)|here is what|i (?:noticed|learned|realized) (?:that|i|how|my"
    r"|today|something)|made me (?:realize|think|feel))\b"
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
    r"|could not|nothing"
    r"|skipped it|i skipped|have not (?:done|started|touched|had|gotten|been)|was not able|not able|chickened"
    r"|forgot|missed it"
    r"|bailed|flaked|slipped my mind|spaced|no time|not yet|did zero|before (?:i (?:even|could)))\b"
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
    r"^(?:he|she|they|you|nobody|who|recruiter|my boss|boss|the recruiter|my manager) (?:\w+ )?"
    r"(?:has|have|did|was|had|could|is|never|forgot|said|does|do|missed|skipped|bailed|flaked)\b"
)
WHOLE_STEPS = Rx(r"\b(?:signed up for|gathered|outlined|opened (?:a|an|my) \w+ account)\b")
ASKS_YOU = Rx(r"(?:did|have|can|could|will|would|do|are) you\b")
