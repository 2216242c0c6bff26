"""Rules of leaving: bans of our messages, what only looks like one, hostility, and people who are somebody else.

`ban` holds where it is said to us: as a command, a request or a wish of the person's own (see `optout`); `leave` only
where it is the whole thought; `ban!` wherever it stands; `doubt` is a ban that may be meant of something else, and is
answered with the way back; `noban` takes back every ban that it overlaps.
"""

BANS = """
-- somebody stops sending: "stop texting me", "quit blowing up my phone"
ban: @cease @adv* @sending
: get @det* off my phone|cell|number|line
: off @det* list ~
: my|the? name|number off
: am over @det* coaching|program|texts|texting|this+thing|bot
: consent|permission @be? revoked|withdrawn
: @cease asking me ~
: about stopping|ending|canceling|cancelling @det* @ours|these|this|it
: no longer @adv* interested ~
: stopping|ending|canceling @det* texts|messages|these|coaching
: ^ spam|no+spam ~
: strike|struck|stricken|take|taken|delete|deleted|remove|removed @det* number|name .. from|off @det* list|lists|rolls|records|system|books
: strike|struck|stricken from|off @det* list|rolls|records|books
: @cease writing|texting|messaging to? me
: this number|phone @be? not|on do+not+call|do+not+contact|off+limits
: do not call list|registry
: do not|never|no+longer @adv* need to? send|text|message me|us|any|this|these
: no me|mas|quiero
: @cease @adv* blowing|hitting|reaching|lighting|popping|filling|clogging me|my|us|up|out
: @cease @adv* calling|coaching|stalking|spying|contacting me|us|this|my|here
: @cease @adv* getting|receiving @det* @msg|@these|@scheme|stuff
: @cease @adv* with @det* @msg|@scheme|these|this|crap|shit|bullshit|nonsense|bs
: @cease @adv* using|keeping|storing|selling my number|data|info|name|phone|information
: cut it|this|that out ~
: knock it|this|that off
: cut|knock it|this|that|these|off out|off|it with @det* @msg|@sending
: lay|back|ease? off @det* @msg
: put|bring an|a end|stop to @det* @ours|this|these|it
: make|get @det* @ours stop|quit|end
: make|get @these stop|quit|end
: @cease|@leave to @det* @ours
-- somebody ends what we send: "end these texts", "cancel my subscription", "turn off the reminders"
: @cease|@leave|suspend|kill|disable|remove|delete @det* @msg
: @cease|@leave|suspend|kill|disable|leave|delete|close|deactivate|drop|exit|ditch @det* @scheme|account|checkin|checkins
: @leave|unsubscribe|opt+out|opt+me+out|out|withdraw|get+out|sign+out|remove+me of|from @det* @ours|here|everything
: turn|switch|shut off|down? @det* @ours
: turn|switch|shut @det* @ours|it|this|that|these|them|everything off|down
: get rid of @det* @msg|@scheme
: take me|us|my|this|number|phone|name off|out
: enough with|of @det* @ours|this|these
: no need|reason|use to|for @adv* @msgv|send|keep|continue|texting|messages|texts
: no need|point in? texting|messaging|sending|contacting
-- somebody is told not to: "do not text me", "never contact this number again", "no longer send"
: do not|never|no+longer|not @adv* @msgv me|us|this|my|here|again|any|anymore|ever
: do not|never|no+longer @adv* @msgv $
: do not|never|no+longer @adv* send|give|forward me|us|any|more|another|this|these|anything @det* ..  @msg|these|this|any+more|anything|again|anymore|stuff|things
: do not|never|no+longer @adv* send|text|message|email any|me|another @det* @msg|more|any+more
: do not|never|no+longer @adv* hit me|us up
: do not|never @adv* reach|get|check|follow out|in|up|back to|with|on me|us
: do not|never @adv* reach out|back again|anymore|any+more|to
: do not|never @adv* want to? hear from you|this|yall|these|careerline
: do not|never @adv* keep|start|continue @sending
: not to|be @adv* contact|text|message|email|texted|messaged|contacted|emailed|bothered|disturbed me|us|again|any|by|anymore|any+more
: can|could|would|will you @adv* not @msgv|send me|us|this|my|any|these|anymore
: can|could|would|will you @adv* not send me|us|any|these
: would you mind not @sending|texting
: refrain|abstain from @sending|contact
: rather|prefer|like|please you|that|if|to|it* not @msgv|send|contact|get|receive|be
: rather|prefer not to? be? get|getting|receive|receiving|hear|hearing|texted|messaged|contacted|coached
-- the person does not want them: "I don't want these", "no longer wish to receive your messages", "not interested"
: do|did|will not|longer @adv* @want to? be? get|getting|receive|receiving|have|having|continue|continuing|see|seeing|keep|be|in|part|of|involved|hear|hearing|from|any|on|do* @det* @msg|@scheme|contact
: no longer @adv* @want to? be? get|getting|receive|receiving|have|having|continue|see|seeing|keep|be|in|part|of|do|on|any* @det* @ours|these|this|coaching|them
: do not @adv* @want to? be? contacted|messaged|texted|emailed|bothered|coached|enrolled|subscribed|called
: do not @adv* @want to? be|stay in|on|part|a|subscribed|enrolled|signed of? @det* list|program|this|these|it|coaching|thing
: do not @adv* @want @det* @msg|these|any+more|coaching|coach
: do not @adv* @want these|this|any @adv* any? more? ~
: do not @adv* @want to? get|receive|see|do|have|keep|continue? getting|receiving|doing? these|this|them|any|it? any|more|again ~
: do not @adv* @want|need to get|receive|see|have these|them|your|ur
: do not @adv* @want you|yall to? @sending|text|message|contact|email|bother
: did not @adv* want|ask for|to? get|getting? @det* @msg|@scheme|this|these
: not @adv* want|wanting|looking for? @det* @msg|coaching
: not @adv* interested ~
: not|longer @adv* interested in @det* @ours|being|receiving|getting|continuing|participating|what
: not interested any|anymore|please|stop|thanks|remove|at|take|so|sorry|leave
: @wanted not to be contacted
: no more|further|additional of? @det* @msg|@sending|@scheme|contact
: no more of? these|this|from+you ~
: no|zero mas|more mensajes
: no texts|messages|emails|texting|messaging please|at+all|ever
: i do|have not consent|agree|authorize|permission to? these|this|being|receive|@sending|@msg|you
: revoke|withdraw|rescind|revoking|withdrawing my|all|any? consent|permission|authorization
: do not have my permission|consent
: will not be needing|requiring @det* @ours|these|this
: do|will not|longer|no @adv* be? need|require|needing @det* @msg|coaching|service|services|help|program|coach|these
: will not be|keep using|doing|continuing|participating this|@det* @scheme
: @be not|never for me any|anymore
: this|it|coaching|program|service|texting is|was|are not @adv* for me ~
: this is|it not my thing|bag|jam|style|cup
: am|are|is @adv* done|finished|through|over with @det* @ours|you|this|careerline|yall
: am @adv* done|finished|through with @det* this|these|you|all|it ~
: am @adv* over this|these|it|coaching ~
: am @adv* sick|tired|fed|bored and? tired? of|up|with of|with|by? @det* getting|receiving? @det* @msg|texting|you|coaching|this+program|bot
: hate|hating|despise|loathe getting|receiving @det* @msg|these
: had enough of? @det* @msg|you|this|these|@scheme|coaching
-- the person goes: "get me off this", "count me out", "how do I unsubscribe", "I want out"
: @remove me|us|my|number|name|info|information|phone|contact|data|details|cell|email|this|the* off|from|out|outta @det* list|lists|program|system|database|this|these|it|here|thing|records|contacts|subscription|service|group|chain|mailing
: @remove me|us off|from|out ~
: remove|delete|drop|unenroll|deregister|erase|unlist|disenroll|scratch|nix me|us ~
: take|get|pull me|us|my+number|number|my+name off|out|from ~
: pretend you never had|have|got|knew ..  number
: pull|take my? number|name out|off|from
: good|fine|all+set|okay|ok on|with|without these|this|texts|messages|coaching|the+texts|thanks
: last|final text|message|one you|i ever|will|should|am|send|get
: remove|delete|erase|wipe|purge|scrub|forget|lose|drop|scratch|block @det* number|info|information|data|digits|name+and+number|phone|contact|details|cell
: remove|delete|erase|purge my name|account|profile|subscription|record|records
: @remove|lose my|this|the number|info|digits|contact|phone
: get me off|out of? @det* @ours|this|list|here|it
: let|want|get|need|like me|to? be? out|off of? @det* @scheme|list|this|it|coaching|texts|here ~
: want|wants|wanna|need|like to? be? taken|removed|off|out|opted|unsubscribed|deleted|dropped|unenrolled
: please? be? taken|removed|deleted|unsubscribed off|from @det* list|program|this|system
: count|opt|sign|drop|cross|check|strike|deal|leave|mark me out|off ~
: count|opt|sign me out of? @det* @ours|this
: @leave me|us
: <!i|we|was opt|opting|opted out !of+the|of+my+work|of+health|of+dental|of+insurance
: unsubscribe|unsubscribing|unenroll|disenroll|deregister
: how|where|way|steps|trying|help|want|wanna|ready|like|need|wish|able|try|tried|decided|choose|request|requesting do|can|would|should|does|to|i|me|how|one|you|get|please* stop|unsubscribe|cancel|opt|quit|end|leave|get|turn|delete|withdraw|exit|remove off|out|this|these|the|my|texts|from|receiving|getting|of|program|service|subscription|them|it
: how do|can|would|could i|you|we|one|u|a|person* unsubscribe|opt+out|cancel|stop+it|make+it+stop|quit|end+it|turn+off ~
: would|will|am going|like|choosing|deciding|want|wish|going|have decided|decided to? be? discontinue|discontinuing|canceling|cancelling|unsubscribing|opting|withdrawing
: i cancel|quit|resign|withdraw|unsubscribe from? @det* @scheme|this|coaching
: @ours|this|it|these has|have|need|needs|got|must|should|better|can|please to? stop|end|cease
: we|i @be done here ~
: want|would no|nothing part of|to|more do? with? @det* this|you|program
-- being left alone: "leave me alone", "lose my number", "go away"
ban!: one more|next|another text|message|one|of+these|time and|i+will|i+am|gets|you|we|goes ..
: next|one+more text|message|one i ..  report|call|block|sue|go
: leave|let me|us @adv* alone|be ~
: leave|let me|us|this @adv* the? hell|fuck|heck|f? alone
: leave|let me|us be ~
: leave me out of @det* this|these|it|@scheme
: lose|forget|delete|erase|burn my|this number|digits|phone
: lose my number
: get|stay|keep out|off of? my phone|life|inbox|face|messages|dms
: got? nothing to say to you
: am|i|will|or|gonna|be|to|about|just|already|am+going+to|have|and block|blocking|blocked|report|reporting|reported|flag|flagging|sue|suing you|u|this|yall|these|it !job|posting|to|at|with|out
: am|will|gonna|going|or|be|just|going+to be? block|blocking|reporting|flagging ~
: am|will|gonna block|report the|your|ur number|texts|messages|bot
: blocked|blocking|block you|u|ya|this+number|your+number ~
: block|blocked|blocking|reported|reporting and report|reporting|reported|block|blocking|blocked|delete|deleting
: or|before|and i will? be? block|report|sue|call|contact|complain|go|file|get you|u|the|my|this|a|lawyer|it|to ..
: or|calling|contact|contacting|call|calling|my|to|telling|the lawyer|attorney|fcc|ftc|cops|police ~
: report|reporting|reported this|you|it|these|number|as|to|the|for* spam|fcc|ftc|harassment|junk|carrier|police|7726
: already|have|am reported|reporting|block|blocked you|u|this
: last|final|fair|only|written|formal warning|notice|request|chance ~
: tcpa|my+attorney|my+lawyer
: text|message|contact|email me one+more+time|again and|or|see
: this|these|it|that|yall|you is|are|amounts|considered|constitutes @adv* @det* harassment|spam|harassing|spamming|unwanted|a+scam|illegal|unsolicited|scammers|spammers ~
: you are|keep harassing|spamming|bothering|annoying me|us
: never|did not agreed|consented|agree|consent
: tell|told|ask|asked|telling|asking|said|texted|replied|sent|begged|beg you|yall|already|to|guys|you|people|for|times|twice|#|please* stop|stopp|quit|unsubscribe|leave+me+alone already|times|before|twice|texting|messaging|sending|contacting|me|#|now|$
: i|have already|just|have|previously|literally* opted out
: i already|have|just already? unsubscribed|canceled|cancelled|quit|left|opted|said+stop|texted+stop|sent+stop|replied+stop
: sick|tired|fed up? of|with @det* texts|messages|texting|emails|notifications|reminders|spam
: go|get away|lost|bent|stuffed|fucked ~
: go to hell|h ~
: go fuck|screw yourself|off
: fuck|piss|bugger|sod|buzz|bug|eff|f|naff|screw|jog|push|shove the? hell|fuck? right? off ~
: ^ fuck|screw|eff|f|damn|fuk|fk you|u|ya|yall|yourself|this|your|ur|these !up|over|job|interview|resume|boss|step
: ^ shut|shove the|it|your? hell|fuck|face|mouth? up|up+your ~
: stfu|gtfo|foff|kys|fu|piss+off|fuckoff
: drop dead ~
: take a hike ~
: kiss|eat|suck|lick|bite my|shit|dick|me|a|it|on ~
: you|ur|your @be a? an? such? @det* asshole|assholes|idiot|idiots|scammer|scammers|moron|morons|scum|creep|creeps|bitch|pos|loser|losers|pathetic|clowns
: you @det* asshole|assholes|idiot|idiots|scammer|scammers|moron|morons|scum|creep|creeps|bitch|pos|losers|cunt|cunts|bot+piece|pieces|piece
: ^ @det* stupid|dumb|fucking|useless|annoying|shitty|worthless|asinine bot|robot|machine|program|app|service|texts ~
: ^ asshole|assholes|scammer|scammers|spammer|spammers|idiots|morons|bitch|creep|losers|pendejos|idiotas ~
: do not contact|text|message|email|call|bother
: never @adv* contact|text|message|email|write|bother me|us|this
: please unsubscribe|remove|delete me|my|us|this
: not to contact|text|message|email me
leave: you|u can|may|could|should @adv* stop|quit|end|cancel ~
: you|u can|may @adv* stop now|these|texting|sending|messaging|coaching|this|anytime|please
: can|could|would|will you|u|ya|we|i @adv* stop|end|quit|cancel|pause? these|this|it|them|now|that|please|everything ~
: just? stop ~
: annoying|bye|goodbye|thanks|thx stop ~
: ^ stop|quit|unsubscribe|cease|end|cancel|stopall|discontinue @adv* it|this|these|them|everything|all|now|texts|immediately|please? of|at|already|right? this|these|it|them|once|now|all|away? ~
: please|now|to|and|then|just|reply|said stop|unsubscribe|cancel ~
: out of|want|leave|get? out|this ~
: not for me ~
: am @adv* out of? this|here|the+program|it? ~
: we are|i+am through|finished with? this|you ~
: make it|this|these|them|all stop ~
: enough already|now|is+enough|please|of+this ~
: no more ~
: @be done with? this|these|it ~
doubt: ^ st0p|5top|sto ~
: ^ i want|need|would|just|wanna|think|am|have like? to? am? out|quit|stop|quitting|leaving|cancel|stopping|done+with+this+crap ~
: ^ i quit|stop|cancel|resign ~
: ^ i|we give? up? quit|surrender ~
: this|it is|gets|getting @adv* annoying|irritating|too+annoying|obnoxious|intrusive|invasive ~
: you are @adv* annoying|irritating|obnoxious ~
: ^ enough ~
: ^ go away ~
: wish you would stop|quit|go
: need|want|wish this|it|you|them|all|these|everything to? just? stop|quit|end ~
: not worth it|my+time ~
: do not @adv* @want|need @adv* this|it|that|a+coach|coaching ~
: do not bother ~
noban: stop and|n|& shop|go|shoppe|save
: opted|opt|opting out of @det* insurance|background|dental|plan|benefits|meeting|overtime|401k|coverage|arbitration|test
: leave|leaving|left ..  alone for|to|and|while|so|when|today ..
: get|make|tell|getting|want|let @det* @boss|@they|@kin to? leave|stop|quit|delete|remove|take
: it|phone would|will|could leave me alone
: can|may|could|should i opt+out|opt out|cancel of? @det* background|interview|meeting|test|insurance
: unsubscribing|unsubscribed from ... life|negativity|indeed|newsletters|newsletter|emails|email|sites|store|stores|drama|shopping
: not|never|hardly @adv* stop|quit|end|cancel|unsubscribe|leave|remove|block|blocking|opt|delete|opting|turn|discontinue
: can|could|would|will|did|wont|does|do not|never|hardly|barely|no+one @adv* stop|quit
: @want|plan|like not|never to stop|quit|end
: do not @adv* @want you|this|these|it|them|texts|messages|to the? texts|messages|program|coaching? to? stop|end|quit|go|leave
: @they @adv* @adv* stop|stops|quit|quits|cancel|cancels|ends|end|cancelled|stopped
: @they|which|nonstop|non|did|had|without|full|bus|train|pit|rest|hard|dead bus|truck|train|pit|rest|hard|full|non|first|last|next? stop
: bus|train|pit|rest|hard|full|non|first|last|next|one|truck stop
: just|only stop at|by
: stop|stops|stopping|stopped by|at|in|off|over|into|to|and+shop|and+go|and+think|signs|sign|light|lights|watch|loss|gap|frame|sign|in|short|there|here|along|near|home|@day
: end|ends|ending of|up|in|with+a|user|goal|result|date|time|the+day|the+week|the+call|the+year|the+month|the+meeting|a+coffee|a+call|a+chat|the+conversation|calls
: @cease @adv* sending|writing|texting|emailing|messaging|contacting|reaching|calling|posting out|resumes|applications|in|so+many|cover|him|her|people|everyone|everybody|recruiters|employers|@they|to+him|to+her|to+them|to+my|to+people|cold|about|to+@they|around|it+off
: @cease @adv* sending|writing|texting|emailing|messaging|calling|bugging|bothering|pestering|nagging|hounding my|his|her|their|a boss|manager|coworker|coworkers|friend|friends|ex|professor|teacher|recruiter|contacts|network|references|resume
: my|his|her|the|our|their|from|at|with|by|to|and|him|her|it|me @they to? stop|quit|end
: told|tells|asked|asks|telling|said|says|made|makes|let|want|wants|wanted|begged|got|getting me|him|her|us|them|everyone|my+kids|the+kids|that|@they to? stop|quit|end|leave|remove|cancel|unsubscribe|opt
: @they|he|she @adv* @aux? not|never|no? @adv* @msgv|sending|send|@sent|wants|want|need|needs
: cancel|canceled|cancelled|canceling|end|quit|drop|leave|leaving|left my|the|our|a|his|her|their !texts|text|subscription|membership|coaching|messages|program|service|account|enrollment|emails|reminders|list|thing|notifications|checkins|registration|sign|app|alerts|career+coaching
: quit|quitting|leave|leaving my|the|this|that|a job|jobs|position|company|career|role|restaurant|store|warehouse|smoking|shift|place|gym|industry
: quit|stop|stopping|quitting|stopped !@sending|blowing|calling|hitting|coaching|getting|receiving|reaching|using|keeping|storing|selling|stalking|spying|filling|clogging|lighting|popping|everything|asking|telling|lighting @ing
: remove|removed|delete|deleted|take|took|drop|cut|get|pull|erase ... off|from|out|of|in? @det* resume|cv|linkedin|profile|application|cover|portfolio|calendar|schedule|desk|page|letter|headline|shift|rotation|project|paragraph|draft|waitlist|mornings|nights|evenings|weekends|pause|hold|break|morning|night|evening|weekend|comfort|daily|slump|rut|bed|team|shell|debt|work
: take|taking|took|pull|pulling a|the|my !name|number|info|phone ... off ~
: take me|my|mind off|out @det* mornings|nights|evenings|weekends|morning|night|weekend|daily|pause|hold|for|to|this+project|of+my|my+mind|#
: count me out of|for @det* mixer|event|networking|interview
: do not @adv* @want to|a|the|any|more !get|receive|hear|be|texts|messages|coaching|coach|emails|see|texting|reminders|notifications|participate|continue|keep|have
: do not|never @adv* @msgv me|us at|before|after|on|in|during|until|so|too|till|between|this|past|when|while|every !all|any|the+future
: no? more|texts|messages|texting|emails before|after|on|in|at|during|than|past
: @cease @adv* @sending|@det* me|us|texts|messages at|before|after|on|in|until|so|too|during|every|daily|when|while|for|till|this+week|early|late|past|between !all|any|once|the+future
: no more excuses|waiting|procrastinating|nights|night|shifts|overtime|shift|doubles|applications|jobs|interviews|retail|than|of+that|scrolling|time|energy|days
: leave|left me|him|her|us a|an|the|with|hanging|waiting|in|at|to|no|messages
: blocked|blocking|block out|off|time|my|an|the|in|some|by|on
: block|blocked|blocking|report|reporting this|it to|at|out|off|on|in|for
: report|reporting|reported to|for|on|back|the|my|it+to|in+to
: lost|lose my phone|wallet|keys
: remove|deleted|delete|removed @det* paragraph|sentence|gap|photo|typo|old|last+one|duplicate|section|line|date|dates|entry|minutes|hours|that|it
: if i @adv* stop|quit|cancel|leave|unsubscribe|text+stop|say+stop|opt
: what|does|would|how happens|if|when|much|does|long i|it|does? stop|quit|stopping|texting+stop|typing+stop|cancel
: <!how|can|may should|shall i @adv* stop|quit|cancel|leave|end|drop|remove|delete|take
: thinking|thought|think|thoughts|about|of of|about? quitting|leaving|stopping+at|stopping+by
: i @adv* @adv* stopped|quitted|canceled|cancelled|ended|unsubscribed|blocked|deleted|removed|dropped|left
: i|we have|had|am @adv* stopped|been|quitting|leaving|stopping+by|stopping+at
: before|after|until|when|once|because|since|as|while i|we|it @adv* stop|quit|leave|end|stopped|cancel
: non|nonstop|not|one|pit|quick|next|first|last|second|final stop|stops
: did not|never @adv* ask|want|need @det* job|raise|him|her|it|that|them
: stop|quit|end|cancel it|this|that|them from|before|happening|getting|because|after|being|when|and+i
: stop|stopped|quit and think|breathe|smell|look|rest|eat|get|ask|talk|chat|read|say
: @cease|not interested in @det* job|role|position|company|management|sales|retail|promotion|career|offer|field|nursing|moving|overtime|teaching|going+back
: am not interested|looking in|for @det* job|role|position|management|sales|promotion|field|step|one|networking
: done with @det* step|task|course|module|chapter|resume|application|class|lesson|work|shift|week|video|part|draft|section|assignment|it|exam|interview|first|videos|first+half|worksheet|page|job|training|them|cover|finals|one|half|quiz|book|school
: over|done|finished with @det* @career
: fired|let|laid go|off
"""

STRANGERS = """
wrong: wrong number|person|guy|girl|lady|woman|man|phone|contact|dude|individual|num|human|no|recipient|party !to|for|on|at|in
: wrong|incorrect|mistaken|different number|person|identity
: you|u|yall have|got|reached|texting|texted|want|messaging|dialed|contacted|contacting|must+have|may+have|are+texting* @det* wrong|incorrect|mistaken|different|someone+else|somebody+else
: mistaken|confusing|confused|mixing|mixed me|us|up|identity for|with
: i|we have? never|not|no @adv* sign|signed|signing|join|joined|enroll|enrolled|enrolling|subscribe|subscribed|register|registered|requested|request|opt|opted up|in|to|for|on|with|anything|this|it|@det*
: i|we|have did|do|have not|never|no+longer|no @adv* sign|signed|join|joined|enroll|enrolled|subscribe|subscribed|register|registered|request|requested|opt|opted|ask|asked|agree|agreed|apply+for+this|remember|recall up|in|to|for|on|with|this|these|it|anything|@det|signing|joining|@msg|$
: did not @adv* ask for|to @det* this|these|@msg|be
: i|me did not|never do|sign|give this|you|up|anyone my? number|permission|$
: never gave|give|given|shared you|anyone|yall|out? my|this number|permission|phone|consent
: not|never heard of you|this|careerline|your|yall
: i @be not the? person|one|guy|lady|who|him|her|them|whoever|woman|man you|$|named|called
: not the+person|the+one|the+guy|the+lady|the+woman|whoever you are|think|want|looking|meant|were|trying|wanted
: @be someone|somebody else ~
: this|it|that is not me ~
: this|it|that is someone|somebody+else|else|new|a+different|a+business|a+landline|a+work|a+company else|owner|person|phone|number|now|line
: i|just|have just? have|had|got|gotten|inherited|been+assigned|was+given|bought this|my|a|new|the @adv* new? number|phone|cell|sim|line for|since|from|yesterday|last|recently|a|in|this|today|#|years|months|is|and+keep
: he|she|they|person|owner|who @adv* had|used+to+have|owned|changed|gave+up|lost|does+not+have|no+longer+has|does+not+use|sold|got+rid+of|has|has+changed|got|had+got this|that|the|her|his|their|a|numbers? new|old|number|phone|cell|different
: old|previous|last|former|prior owner|person|user|holder|guy|lady of|who|with|has|had|is|must|probably|signed|$
: this|my number|phone|cell is|was|belongs|has no|not|now|to|been? longer|mine|belongs|his|hers|theirs|someone|somebody|reassigned|recycled|$
: belongs|belong to someone|somebody|me|a|another|my now|else|new|different
: meant|mean|trying|supposed|intended|think|assume|meaning|wanted to|for|you|be|reach|text|contact|texting* someone|somebody|anyone|another else|person|guy
: this|these|it|text|texts|message|messages @be @adv* for|meant+for|intended+for someone|somebody|another else|person
: no one|body|nobody|person here|by|named|called|with|of|goes|at|this|that* name|named|called|by
: nobody by|named|called|with|here that|by? name|named|called
: do not|no+longer know any|anyone|anybody|nobody|who|a|an? .. named|called|by|is|that $
: do not know who|what this|that|you is|are|want
: someone|somebody|my+ex|my+brother|my+sister|my+friend|my+kid|my+son|my+daughter|my+cousin|my+coworker|my+roommate|who|whoever|he|she|they must|probably|may|have|has|had|must+have* signed|used|entered|put|gave|given|typed me|my|this|you|in|the up|number|phone|in
: my kid|son|daughter|toddler|nephew|niece|grandson|granddaughter @adv* signed|must signed|have|up|me|for
: am|is|are #|retired|too+old and|retired|for|years|# retired|old|work|#|this|job !and+want
: not|no+longer my|his|her|their|the number|phone|account
: does|do|did not live|work here|at this+number|any|anymore|$
nowrong: called|emailed|texted|dialed|messaged|gave|wrote|had|sent|asked|went @adv* the|to|me|a* wrong
: oops|sorry|whoops @adv* wrong|meant person|chat|thread|number|one|for|text|window|group
: wrong number on|in @det* resume|cv|application|form|linkedin|portfolio
: sent|texted to|that|it|this|the|you|my|by|answer|reply|* wrong|the+wrong
: wrong person|guy|man|woman for|to the|ask|job|blame
: not|never ask|asked|sign|signed|apply|applied for|up|to|me|him|her @det* job|raise|shift|overtime|promotion|class|interview|him|her|step|me|course|webinar|position
: i did|have|had not|never @adv* asked|ask|joined|join|signed|sign|registered|opted|subscribed up|for|him|her|the|a|my|anyone|linkedin|it|any|toastmasters|webinar|class|out|in|yet
: got|have|bought|had a|my new phone|number so|and|lost|today|but|it
: who|i|she|he|they|it is not the one|person|only
"""
