"""Rules of what happened and what will: done, half done, missed, meant to be done; and of questions to the coach.

`did` is something that the person did, `sure` that it was the step itself; `short` falls short of it, `missed` did not
happen (`miss!` flatly so); `excuse` is a reason and nothing more; `life` is a deed that is no step; each `no...` cue
takes back the cues it is named for where they overlap.
"""

DEEDS = """
-- done, in so many words
sure: ^ done|finished|complete|completed|sent|submitted|did|handled|sorted|accomplished|nailed|crushed|success|bam|boom|check|checked|mission|killed|smashed|dusted|knocked|wrapped|finito|posted it|that|this|with|the|my|all|both|every|everything|already|today|yesterday|in|for|# !not|nothing|for+now|with+work|my+best
: ^ all? done|finished|complete|completed|sent|submitted|handled|sorted|accomplished|nailed|crushed|posted ~
: did|do it|this|that|them|both|all|everything|mine|my|# ~
: i|we @adv* did @adv* @step|my|the|all|both|it|half|# !not|nothing|like
: did @adv* the? @step|whole|work|exercise|homework|reading|both|all|every|first|second !not|nothing
: got|get|gotten|getting @det* ..  done|finished|in|out|sent|submitted|working|knocked+out|over+with|signed|turned+in|handed+in !before|of|there
: it|that|thing|step|task|work|application|resume|draft|@career|everything|all|one|they|@these @be|got|s now|finally|all|already|officially|pretty|basically|totally|* done|finished|submitted|sent|complete|completed|in|posted|updated|uploaded|turned+in|live|wrapped|finalized|ready|off+my+plate|behind+me|in+the+books|out+the+door|signed|filed|over+with|out|up|handled !by|not|soon|tomorrow
: i @be @adv* done|finished !with+work|at|for+the+day|at+work|by|late
: mission accomplished
: in the books|bag
: hit|pressed|clicked|smashed submit|send|apply|post|publish
: got|getting it|that|this|er|them|the+thing done
: check|checked|cross|crossed|tick|ticked|knocked|mark|marked it|that|this|one|them|#? off|done|out
: turned|handed|dropped|mailed|put|sent|filled|finished|wrapped it|that|my|the|@det* ..  in|off|out|up
: already|just|finally|yep|yes|yeah done|did|finished|sent|completed|submitted
: finished|completed|done|nailed|aced|crushed|passed|submitted|wrapped|cleared|smashed|banged|hammered !not|nothing|work|my+shift|last|for+the+day|early|late|by|away
: proud of me|myself
: as promised|instructed|requested
: accomplished|completed|achieved
-- something done: past forms with the person as the subject, or with none
did: i|we|ive @adv* have|had|did|got|went|also|even|and|just|only* @didv|@ed !not|nothing|to|by
: ^ @adv* then|and|after|also|went|just|got|me|ended|up|finally|have|had|at|least|only|around|to* @didv|@ed !not|nothing|to|by|from|off+by
: and|then|to|so|but|plus @adv* @didv|@ed !not|nothing|to|by|from
: me|mom|brother|sister|friend|cousin|daughter|son|she|he|they|wife|husband and i|me @adv* @didv|@ed
: i|we @adv* managed|ended|happened|got|started|went|kept|been|am+now|spent|was up|to|ahead|on|and|it|able|around|the|hours|an|#|minutes|time|all|morning|night|day|evening* @dov|@ing
: have|has|ive been @ing
: been @ing
: i @be @ing for|since|on|my #|an|the|minutes
: took|cost|ate|kept|used|burned|put|clocked|logged|spent|killed|got me|in|about|like|only|maybe|up|just|around|over|a|good|almost|nearly|the|full|solid* #|half|hours|minutes|quarter|an+hours|whole+hours
: for|in|about|like|total|another|solid|only|maybe|over|almost|nearly # minutes|hours|h|m|pages|applications|videos
: # minutes|hours|h|m|pages|lessons|chapters|applications|videos|problems|modules|messages|emails|calls|cards|flashcards|people|contacts|questions|jobs|lectures|sections|exercises|slides|words|cv|resumes|units|pgs|pp|reps !ago|late|early|from|left|away|drive|shift|shifts|commute|to+go|old|until|before|long
: had|have|got|having @det* great|good|nice|long|quick|short|first|* coffee|lunch|call|chat|meeting|interview|talk|conversation|zoom|session|class|breakfast|dinner|tea|convo|informational|mock|practice !tomorrow|@day|next|set|scheduled|at+#|coming|later|tonight
: met|spoke|talked|chatted|connected|talk|chat|meet up? to|with|at|in|for|@det*
: reached|followed|hit|sat|caught|linked out|up|down
: wrote|sent|emailed|messaged|called|texted|phoned|asked|told|dmd|thanked|introduced|contacted|invited|visited|interviewed @det* ..
: applied|apply to|for|at|online|on|with|#|yesterday|today ..
: signed|registered|enrolled|joined|attended|subscribed up|for|in|to|at|the|a
: talked|spoke|emailed|called|messaged|texted|asked|met|sent|applied|studied|practiced|read|watched|updated|rewrote|wrote|posted|submitted|registered|signed|enrolled|attended|joined|finished|completed|passed|started|began|worked|built|learned|drafted|revised|edited|polished|recorded|rehearsed|researched|coded|presented|shadowed|trained|volunteered|networked|connected|introduced|fixed|cleaned|organized|made|redid|tailored|outlined|drew|designed|translated|typed|welded|soldered|memorized|reviewed|interviewed|negotiated|pitched|taught|mentored|listened|printed|tried|opened|knocked|delivered|created|uploaded|downloaded|installed|planned|listed|picked|chose|found|logged|closed|solved|shipped|led|ran|showed|helped|cleared|dropped|handed|turned|brought|shook|walked|went|got|did|took|put|spent|squeezed|powered|plowed|pushed|proofread|filled !not|nothing|by|off+by
: @kin|@boss|he|she|they|professor|dr|mr|mrs|ms @adv* let|helped|gave|introduced|agreed|said+yes|said+he|said+she|connected|wrote+me|wrote+my|recommended|put+me|put+in|signed|taught|showed|is+writing me|us|a|my|to|him|her|it|that|this|will|would|them|on
: heard back from
: still @didv|@ed
: with my? @kin|mentor|friend|coworker|recruiter|tutor
: boss|manager|supervisor|lead|she|he|they noticed|loved|liked|approved|was+happy|is+happy|was+impressed|thanked|shook|said+good|signed
-- short of it
short: half|halfway|partway|partly|partially|partial|sorta|kinda|almost|nearly|mostly|unfinished|incomplete|ish|wip !an|a+hours|hours|past|of+it+was|the+battle|cried|died|threw|time|asleep|dead|proud|nervous|hard|scary|fun|every|everyone|everything+in|as|forgot|quit|did+not|gave|missed|like|liked|enjoyed|bailed|skipped|#|dozen|pint|there+was
: part|some|most|bits|third|quarter|chunk|fraction|piece of it|them|the|my|that|this|module|chapter !day|morning|time|evening|people|job|team
: half way|done|finished|there|of|through|on !an|a+hours|the+people|the+team|us|my+day|it+was
: sort|kind of ~
: a little|bit|tiny|third|quarter|few|start|dent|chunk|fraction bit|of|done|in|$ it|the|$
: some|little|bit|tiny+bit of|progress ~
: not @adv* quite|all|finished|fully|completely|entirely|done|everything|whole|there+yet|the+whole|complete|perfect|much|far|totally|as+much|as+many|enough|to+the+end !of+us|bad|that|lie|going|done+that|done+this+before|sure|time
: did|could|have|had|has|was|can|am not|never @adv* ..  finish|finished|complete|completed|done+with+it|send+it|sent+it|hit+send|submit|submitted|get+to+the+end|get+very+far|get+far|get+through|end|wrap|apply|post+it|send+them|sent+them|all+of+it|the+whole|get+all|quite|get+to+the+last|get+the+whole
: still @adv* have|need|got|working|left|not|missing|to|on|writing|waiting|in|owe|gotta #|to|the|some|more|done|sent|it|a|left|finished|finish|other|go|on|in|half|another|parts|section
: left|more|sections|pages|one|#|rest|others|remaining|another to go|do|finish
: # more? to go
: to be continued
: need|have|got|want|gotta|going|will to? finish|do|wrap|get @det* rest|it+up|it+off|it+tomorrow|last|other|remaining|second+half|up
: the? rest|remainder|others|other+half is|are|of|tomorrow|later|tonight|to|i|will|next|@day|can|on !my+day|us|the+day|the+week|the+night|them+are+done
: that|thats was|is all|it|about|as+far|as+much ~
: in progress
: in the middle|midst of
: getting|almost|nearly|not there
: ran|run|running out of time|steam|battery|ink|juice|gas|energy|day|night|data|lunch !the+door
: had|have to stop|quit|leave|go|run|bail|cut|pause|end|bounce|dip|jet ..  after|early|short|because|when|before|halfway|at|to|into|~
: had|have to stop|quit|leave|bail|bounce|cut ~
: got|was|getting interrupted|cut|pulled|called|distracted|bored|frustrated|sidetracked|sleepy|confused|lost|stuck|tired|booted|kicked|overwhelmed|too ..
: fell|falling|dozed|nodded|knocked asleep|off|out
: passed|conked|tapped|crapped|petered|pooped|gave|giving|chickened|wimped|bailed|backed|froze|punked out|up
: gave|giving|give up
: quit|stopped|stoped|paused|bailed after|halfway|when|partway|there|on|at|because|short|early|before|around|in+the|about|on+page|part ..
: stopped|stoped ~
: called it a? night|day|quits
: lost power|internet|wifi|connection|steam|focus|signal|interest|it|track|my+nerve|my+place|patience
: baby|kid|kids|toddler|twins|son|daughter|dog @adv* woke|started|cried|got|threw|needed|came|puked|wanted|interrupted
: power|wifi|internet|laptop|computer|phone|site|battery|website|app|zoom|it|page|connection|service|system|server|lights @adv* died|crashed|went|froze|quit|dropped|cut|timed|kicked|logged|broke|glitched out|down|off|me|on|it|$|halfway|mid
: wanted|needed|asked|requires|wants|need|needs|required|needing a cover|letter|password|login|upload|account|reference|fee|credit
: before i|my|the|our|they|it|we|work @adv* ..  had|fell|gave|got|lost|ran|ended|was|crashed|froze|called|falling|passed|woke|kicked|over|cut|knew|conked|dozed|left
: only|just|barely @adv* got|did|made|had|managed|finished|read|watched|wrote|sent|#|half|one|two|a|the|part|through|started|first|an|put|spent|about|talked|messaged|wrote !took|thing|because|way|reason|who
: just|only #|the|one|half|started|a+little|a+bit|an+intro
: rough|first draft
: drafted|outlined !and
: but|just|except|minus|all+but|everything+but|save|besides|other+than|apart+from not|the|for|last|one|no|haven't|forgot|final|# ..
: but|then no @det* reply|energy|time|send|cover
: not sent|submitted|posted|turned+in|hit+send
: need|needs|needed|have|still to|more|another|a work|finish|fix|edit|proofread|send|submit|polish|redo|revise|review
: tried|trying|attempted|attempting to|it|the|a|but|for !new|harder|hard|it+and+it|again+and+got
: started|began|start|begun|starting it|the|but|on|a|my|with|to|and|both|$ ..
: began|begun|started @adv* ~
: made|make|got|good|great|small|little a? start|dent|headway|progress|beginning|some
: opened|looked|peeked|skimmed|glanced|logged|poked at|it|the|up|in|over|through|around|a|my ..
: planned|plan more|to but
: or|half so|of|thereabouts ~
: could|would|should have been more|better|longer|done+more
: percent|% done|there|through|of|complete|finished|in
: less|fewer|shorter than i|the|you|planned|we|a+full
: not my best|all|everything|the+whole|as
: needs|need a? little? more|work
: yes but not|no|half
: page|chapter|section|video|module|lesson # of|out
: fought|wrestled|struggled|battled with|w|to|through
: got|made|gotten as far|through|past|to+page|to+the
: up to
noshort: almost|nearly @ed !finished|done|completed|there
: not|aint @adv* going lie|gonna
: not all bad|that|lost|hard
: did|do|could not @adv* think|know|expect|realize|mean|mind|care|believe|hate|want|stop|help|sleep|like
: got|get|getting it|that|this|er|everything done|finished
: half of|the|my? it+was|people|team|office|class|numbers|battle|us|them|dispatch
: most of it was|fishing
: gave up my|tv|netflix|lunch|on|sleep|a|coffee|gaming|sugar
: quit scrolling|procrastinating|smoking|stalling|being|avoiding
: stopped scrolling|by|at|in|procrastinating|worrying|overthinking
: only|just took|thing|because|way|reason|who|need|one+who
: had to go|run|stop to|through|back|by|over|it|the
: before i|my|the|our kids|work|shift|bed|baby|breakfast|sunrise
: woke up early|at|before|and|to
: first draft|version|pass is? done|finished|complete|completed|down|sent
: ran out to|of+the+house
: tried it|that|again|the|something|out|my and|worked|but+it+worked
: started a|my|the|an new|class|course|job|program|at|semester|training|apprenticeship|account|side|conversation|group|position|business|list|blog|doc|spreadsheet|log|study
: started|opened|began @det* .. and finished|done|got+it|submitted|passed
: still did|counts|got|studied|went|finished|made|managed|sent|applied|shaking|smiling|buzzing|@didv
: almost|nearly as|an|a|two|three|every|everyone|#|cried|did+not|forgot
: kinda|sorta|a+little|a+bit proud|nervous|scary|scared|fun|hard|cool|sore|long|rough|tired|love|liked|wild|enjoyed|excited|embarrassed|late|longer|early|shaky|rusty|anxious|over|more
: page|lesson|chapter|module|video # of|out
: in|for|past|next|first|last half
: half an|hours|hour|past|a+hours|dozen|hr|the+battle|and+half
: # and a half
: and a half
: half of it? was
: raise|score|scored|quiz|test|exam|passed|got ..  #
: a|the|my rough|first draft of
: stopped|got in|by the|a hallway
: a half hours|hour|day
: and|one half
-- not done
missed: did|have|has|had|could|was|were|can|just|been|still|probably @adv* not @adv* !think|know|care|mean|expect|believe|lie|going|realize|want|mind|bad|sure|stop|help|wait|too|hate|see|have+to|need|finish|all+of|complete|agree|like|take|hurt @adv* get|got|gotten|do|did|done|touch|touched|start|started|make|made|manage|managed|have|had|find|happen|happened|apply|applied|send|sent|call|called|write|wrote|go|went|work|worked|practice|practiced|study|studied|read|open|opened|try|tried|reach|reached|attend|complete|hit|sit|look|looked|able|begin|log|watch|watched|ask|asked|talk|talked|meet|met|email|emailed|message|messaged|crack|pull|even|yet|this|today|accomplish|submit|update|post|record|any|pick|learn|remember|put|spend|follow|bring|fit|swing|feel|one|much|anything|nothing|been|contact|leave|turn|show|buy|set|sign|speak|print|finish|a+thing|move|cook|step|bother|near|around !before+now|to+lie|wrong|used+to|over+it|enough+of
miss!: did|have|had|could not @adv* ~
: ^ @adv* did|have|could|couldnt|was|had|do not|nothing @adv* do|done|did|get|touch|happen|even|start|make|have|able|today|this|yet|sorry|because|tonight|at+all|either|again|coach|it|no|either|honestly|any|got
: not @adv* yet|this+week|today|this+time|tonight|a+chance|at+all|once|so+far|done|started|really|happening|going+to+happen|even+close|possible|gonna+happen ~
: never @adv* got|did|happened|started|made|touched|went|had|even|opened|sent|called|showed
: nothing|nada|zilch|zero @adv* done|to+show|to+report|in|happened|this+week|yet|new|today|from+me|on+my+end|for|got|here|was ..  ~
: did|got|have|done|accomplished|achieved|wrote|read @adv* nothing|zero|zilch|nada|squat|jack|zip|none|diddly|bupkis
: no|zero @adv* progress|time|luck|dice|bueno|chance|energy|go|can+do|movement|action|work|studying|practice|dice|reading|applications|homework|step|headway|effort|bandwidth ~
: no|zero|had+no|without @adv* time|energy|chance|bandwidth|brain|juice|wifi|internet|childcare|sitter
: forgot|forgotten|forget|spaced|blanked|spacing|overslept|procrastinated|flaked|bailed|slacked|dropped+the+ball|blew+it|punted|dodged|ducked|whiffed|skipped|missed|avoided|ignored|chickened|wimped|neglected
: slipped|escaped my|the mind|cracks
: skipped it|this|that|the|step|both|again|mine|on|$
: i|we|just|totally|completely|kinda skipped|missed|forgot|spaced|blanked|bailed|flaked
: blew|put|kept|keep|keeps|been it|putting|pushing|this|avoiding? off
: got|gets|getting|slipped in|away the? way|from|me|$
: week|day|time|weekend|month|it @adv* got|flew|slipped|ran|went|blew|ate away|by|from|up
: chickened|wimped|backed|bailed|punked|psyched|freaked|weaseled out
: fell|fall|falling through|apart|asleep|flat
: fell|fallen asleep
: passed|conked|crashed|zonked|knocked out ~
: ran|run out of time|steam|day|week|hours|energy
: way? too @busy|tired|busy|sick|exhausted|much|hot|cold|late|scared|nervous|shy|chicken|burned|drunk|depressed|anxious|long|lazy|broke !easy|good|long+but|hard+on|many
: ^ lazy|procrastinating|avoiding|dead+week|hell+week|lost+week|no+go|big+no|hard+no|epic+fail|fail|goose+egg ~
: a no|big+no|hard+no|solid+no|fat+zero|big+zero|zero|nope|miss|fail|bust|wash|wrap ~
: my bad|fault
: life happened|got|has|is|hit
: meant|wanted|planned|intended|hoped|aimed|attempted to !say|tell|let|thank|share|quit|die|cry|check|see|ask|know|celebrate|report|update|text|message|give+you
: was|were supposed|going|planning|hoping|about|gonna|meant to !be+fine
: before|until i could|got+to+it|got+the+chance
: taken|took it? down|off|closed before
: yeah right
: as if ~
: not a|one|single|even thing|single|minute|page|bit|one|word|chance|minutes|lick|peep|drop|soul|finger
: with what time|free|energy
: on|at|in bed|couch @adv* all|since|with
: called|call in|out|off sick
: stood|stand|turned|cancelled|canceled|bailed|ghosted|flaked|rescheduled me|on+me|us|last|it up|on|away|$
: no show|showed|reply|answer|response|one+showed|one+answered
: could|can not|never @adv* bring|make|find|figure|focus|concentrate|face|think|log|reach|deal|do|hack|swing|even|begin|sit|touch|bring|open|muster|summon|stay+awake !enough|over|stop|help|believe|wait|thank|complain
: did|do|does not @adv* feel like|up|good|well|it
: didn't|did not really? happen|go|work|pan|come out|happen|together|$
: @be|has|was|have been|was|is @adv* @busy|too+busy|down+with|knocked+out+with|out+of+commission|in+bed|bedridden ..
: i failed|suck|blew+it|slacked|screwed+up|messed+up|am+behind|am+the+worst|am+ashamed
: was|am|been|got|getting @adv* sick|hospitalized|ill|mandated|stuck|slammed|swamped|called+in|called+into|tied+up|busy|evicted|robbed|injured|hurt
: avoiding|avoided|ignoring|dreading|putting+off it|this|the|my|him|her|that
: no excuses|excuse this|but|i+just|just|other
: ^ 0|zero|nada|zip|zilch|none|nope|nothing|negative|naw|nah ~
: 0 for|of|out|minutes|progress
: to do so|it cannot|not
: aint|not got|done|did|do|touched|even|happening|able
: that|this|it ship|train|bus sailed
: too scared|afraid|nervous|shy|anxious to
: got cold feet
: gonna|going|will have+to|to get|do|catch|try to? next|it+next
forgiven: forgot|forget to text|tell|log|report|reply|answer|send|message|write|say|mention|update|check|respond|hit|let|txt
: @be|was|were supposed|going|planning|gonna|meant to be|only|just|take
: no excuses|problem|worries|biggie|sweat|rush|doubt|lie|cap|joke|kidding|regrets|big+deal|stress|thanks|need|way+around|pressure|complaints|offense
: could|can not|hardly stop|help|believe|wait|put+it+down|complain|sleep|be+happier|be+prouder|thank|say|have+done|tell|agree|recommend|ask+for
: not|aint @adv* going+to+lie|gon+lie|gonna+lie|lie|bad|too+bad|hard|that+bad|that+hard|that+scary|as+bad|as+hard|as+scary|so+bad|kidding|sure|my+best|perfect|pretty|easy|fun|great|only|just|to+brag|a+big+deal|because|scared|afraid
: did|do|does|was|is not @adv* think|know|expect|realize|want+to+but|mean|mind|care|believe|hate|suck|take+that|take+as|take+long|take+me|hurt|like+it+but|have+to|need|forget|miss|skip|give+up|quit|stop|chicken|even+hurt|even+hate|even+mind|get+scared|get+nervous|get+distracted|get+lost|even+need|fail|cry|faint|die|throw+up|apologize|bite
: never thought|felt|been|knew|realized|mind|again|done+that|done+this|done+it|quit|gave+up|give+up|miss|missed|had+anyone|seen|did+that+before|done+anything|in+my+life
: have not felt|been+this|done+that+in|done+this+in|done+it+in
: missed you|my+bus|my+train|my+stop|the+bus|the+train|call+from|calls
: almost|nearly skipped|quit|forgot|did+not|bailed|gave+up|chickened|talked+myself|missed|cancelled|canceled|backed+out
: did not get|make|land|win|pass @det* ..  job|position|role|internship|promotion|spot|gig|interview|cut|round|offer
: wanted|want to say|tell|let|thank|share|quit|die|give+up|cry|throw|check|see|ask|know|but+i+did
: failed|flunked @det* test|quiz|exam|twice|once|first
: used to be|hate|skip
: skipped lunch|dinner|breakfast|gym|tv|happy|nap|netflix|party|the+gym|the+party|my+nap|my+lunch|to+the
: instead of tv|netflix|avoiding|skipping|procrastinating|scrolling|sleeping|doing+nothing
: too easy|good|excited|proud|long|fun
: not too|so|as|that tired|scared|nervous|bad|hard
: meant a|the|so lot|world|much
: nothing but|to+it|caught+fire|bad|scary|fancy|crazy|special|hard
: until|till i|it got|was|did|finished
: tired|exhausted|sick|scared|nervous|busy|beat|late but
: fell asleep after|right+after|happy|proud
: missed|skipped only|just? #|one|a+question|a+day|two
: crashed|passed|slept after|like|great
: nobody|no+one @adv* ever? told|tells|asked|noticed|knew|helped|showed
: she|he|they|recruiter|boss|manager|who|people|nobody|company|it|you|coworker|professor|hr @adv* has|have|did|was|had|could|is|never|forgot|said|does|do|missed|skipped|bailed|flaked|didnt not|never|been|forgot|missed|skipped|written|answered|replied|reply|answer|show|yet
: do|did not @adv* @want|wanna|know|think|like|understand|get+how|see|feel+comfortable|feel+ready
life: put|turned|handed|gave|giving|submitted in? @det* notice|resignation|weeks
: quit|left|leaving|quitting @det* job|work|company|position|restaurant|store
: got|getting|received|landed|have|offered|scored|invited|called|been+called @det* ..  interview|offer|callback|call+back|raise|promotion|job
: got|getting|was|been|am fired|laid|let+go|sick|covid|hired|home|married|stuck|stopped|called+in|pulled|slammed|behind|nothing|tired|wrecked|engaged|hurt|robbed|evicted|divorced|rejected|back|a+cold|up|no+sleep|paid|mandated|drunk|passed+over|promoted|caught|scared|in+an+accident|busy|off+work|off+late|distracted|lost
: worked|work|working|pulled @adv* a|the|an|all|every|both|late|over|#|another|back|my* double|doubles|overtime|shift|shifts|late|nights|weekend|day|week|ot|night|holiday|graveyard|days|to+close !on|at+home+on
: picked|picking|covered up? ..  shift|shifts|double|kid|kids|her|him
: had|having|have my|a|the|to|no|guests|family|company|surgery|strep|kids|hands kids|rough|bad|long|crazy|hard|wild|tough|terrible|day|week|night|work|hands|baby|birthday|dentist|doctor|appointment|party|stay|cover|stroke|fever
: took|drove|brought|dropped|picked @det* @kin|dog|cat|car|truck|nap|day+off|everything+out|care|forever|bus|train
: spent @det* day|week|night|weekend|evening|time in|at|with|cleaning|sick|traveling|driving bed|the+er|hospital|family|kids|vet
: ran late|errands|into+traffic
: watched tv|netflix|football|the+game|a+movie|my+kids|my+niece|my+nephew|movies|game|grandkids
: cooked|cleaned|mowed|laundry|dishes|groceries|gym|church|shopping|bathed|babysat|napped|slept|cried|ate|drank|partied|golfed|fished|gardened|vacuumed|showered
: moved|moving|flew|traveled|drove|driving to|into|back|home|out|all
: went|going to|out|on|back @det* bed|sleep|er|hospital|beach|gym|vet|dentist|doctor|movies|bar|store|funeral|wedding|disney|church|party|work|urgent|game|vacation|emergency|dinner
: learned|realized|noticed|found|discovered|figured|thought|felt|wondered that|i|how|it|my|out|myself|what|something|a+lot+about|to+be|not+to|not|like|good|bad|weird|this|more
: kept|keep thinking|putting|hearing|telling
: asked|told|thanked myself|god|jesus
: said|told|asked @adv* me|hi|hello|no|yes|he|she|they|that|it|i|my+mom|my+wife|my+husband
: have|had been thinking|feeling|wondering|meaning|crying|fighting|worried|stressed|sleeping
: made me|my+day|dinner|plans|it+home|it+through|breakfast|lunch
: lost my|the|a|it
: saw|seen a|the|your|my|that
: wish|wished|hope|hoped
excuse: @busy|@sick|closed|canceled|cancelled|funeral|died|broke|broken|crashed|doubles|overtime|moving|flooded|emergency|finals|exams|evicted|understaffed|rescheduled|hospitalized|jury|birthday|wedding|surgery|baby|accident|towed|storm|snow|tornado|hurricane|outage|inventory
: double|long|rough|bad|hard|tough|terrible|crazy|hell|short shift|week|day|night|shifts|staffed|weekend
: @be|went|was|is down|out|off|dead|gone|broken
: called|stayed|worked|working|pulled in|late|over|both|all|nights|a|doubles|every|#|overtime|double
: car|truck|bus trouble|broke|died|wouldn|would
: wont|would not boot|load|start|open|connect|turn+on
: no wifi|internet|power|sleep|childcare|sitter|car|ride|data|service|signal|heat|water
: out of town
: in bed|hospital|er|surgery|labor|jail|quarantine
: # hours shift|week|shifts
: kids|baby|mom|dad|son|daughter|wife|husband|dog|@kin @be|was|were|had|has|got|in|broke sick|up|home|in|strep|flu|fever|covid|surgery|off|her|his|a
: so tired|busy|much|sick|beat|sore
effort: # minutes|hours|h|pages|applications|lessons|videos|problems|chapters|modules|questions|calls|emails|messages|jobs|people
: half|quarter an|of? hours
: an|a|one|another|whole|full|solid|good|about+an hours
: hours and|of|on
reflects: i|ive|have @adv* noticed|learned|realized|figured|discovered|learnt|realised|noticing|learning|thinking ..  that|i|how|my|about|it|what|out|$
: what i noticed|learned|realized|learnt|am+learning|found|took
: lesson|takeaway learned|is|was|for|from|$
: biggest|main takeaway|lesson|surprise|thing
: made me realize|think|feel|wonder
: turns out i|it|that
: it|that hit|dawned|occurred|struck me|on|to
: i feel like|that|more|better|proud|good|stuck|seen|less
: here is what
: it|that|this|whole felt|feels|made|went good|great|weird|scary|hard|easier|better|me|awful|amazing|different
: easier|harder|scarier|better|worse|less|more than i|expected|scary|awkward
: i keep thinking
: i think i|it|that|the|my|what
: i am @adv* better|more|good|proud|scared|surprised|learning|not|worse|nervous|grateful|stronger|starting ..
hope: will|shall|gonna|ill @adv* !be+honest|say|admit|never|not|take+it|you|have|let+you+know|thank|tell+you @adv* @dov|it|that|be|get|have|do|try|probably|see|aim|tackle
"""

PLANS = """
will: i|we|and|but|so|then|ill|it|that|@adv|yes|yeah|ok|no|sorry|too|@when|or|also|plan|again|when+i will @adv* !be+honest|not|never|have+been|you|say|admit|take+it|thank|let+you+know|tell+you|miss|block|report
: ^ will|gonna|going+to|shall @adv* !be+honest|not|never|you|say|admit|he|she|they|it|this|that|my|the
: am|be|are|gonna|was+gonna @adv* going|planning|hoping|aiming|looking|trying|about|fixing|fixin|finna|able to|on|for !lie|bed|sleep|be+honest|work+now|quit|kill|end+it
: i|we|plan|am @adv* plan|aim|hope|intend|promise|expect|commit|shooting|shoot|aiming|planning to|on|for|is|it
: should|could|might|may|can @adv* be|get|have|do|try|squeeze|fit|knock|manage|finish|make|probably able|time|it|that|done|some|an|to|in|$
: let|lets us? me? say|do|try|aim|make|go|shoot|plan|schedule|with|call+it !it+be|go+of
: make|call it #|@when|for|at
: how about|bout @when|#|at|this|next|after|before|in
: @when works|is+good|is+fine|is+better|sounds|would+work|for+sure|it+is|then|probably|maybe|prob
: doing|tackling|finishing|starting|working|studying|taking|meeting|going|calling|applying|sending|hitting|getting|attending|practicing it|on|this|that|my|the|with|to|up|@when ..  @when|later|after|before|next|in|at
: scheduled|blocked|blocking|booked|set|setting|penciled|carved|reserved|marked|put|calendar|planned|planning aside|out|off|for|it|on|in|my|an|at|time
: @when at|around|by|after|before|@when
: it is on|in @det* calendar|schedule|list
: remind|ask|check|text|ping|nudge me|in|back|again @when|then|later|after|in|on ..
: want|need|have|got|would+like|trying|try to do|try|finish|get|start|go|work|send|call|meet|apply ..
: going|gonna|will|finna try|attempt|do|get|finish
: next time|week|try|one|weekend|month
: later today|tonight|this|on|in|~
: when|once|after|soon|as i|the|my|we|kids|shift @adv* get|gets|ends|am|off|is|wake|done|finish|are|home|back
: promise|swear|scouts+honor|pinky
: ^ on it ~
nowill: @they|it|you|who|that|which|@kin will|would|is+going|said|says|promised|might|wants|should
: did|was|were|had not
: will not|never|miss|need+these|be+needing|block
: would have|not|never
: no|if|when|until|unless|hope|think|know|how|what i? will
"""

QUESTIONS = """
asks: @askw @aux|to|about|if|kind|much|many|long|is|good|do|should|can|would|kine|sort|type|stuff|else !i+mean|an+idea|i+did|i+learned
: how|what|why|where|when|which|who|whats @adv* @aux i|you|we|people|they|it|the|a|my|someone|this|that|he|she|there|one|employers|recruiters
: how to|do|can|should|would|much|many|long|soon|often|about|come|do+i
: what|whats @det* best|good|right|better|difference|word|point|deal|trick|next|way|secret|average|fair|normal|typical|minimum|salary|most
: should|shall|can|could|may|do|does|would|am|is|are|will|has|have|did|was i|it|this|that|there|we|these|they|my|a|the|you|anyone|anybody|somebody|someone|employers|recruiters|people|he|she|linkedin ..
: can|could|would|will|wil you|u|someone|somebody|anyone|anybody|ya|yall please? @dov|help|tell|give|explain|look|review|read|check|show|suggest|recommend|call|proofread|share|advise|let|have|see|clarify|point
: any tips|advice|ideas|suggestions|thoughts|pointers|chance|recommendations|word|luck|resources|examples|way|idea|good
: tips|advice|suggestions|pointers|ideas|guidance|thoughts|recommendations|help on|for|about|with|to|how|$
: help me word|write|with|figure|prep|practice|find|decide|understand|draft|pick|choose|out|think|fix|get|plan|study|edit|review|negotiate|answer|explain|sort|phrase|say|deal|prepare|make
: need|want|like|could+use|love|appreciate|looking+for|got|have|ask|asking|for some|your|a|little|bit|of|quick|one|any|the|to|for|more* advice|help|guidance|tips|input|opinion|feedback|question|doubt|suggestions|perspective|insight|take|recommendations|clarity|pointers !with+chores
: talk|speak|chat|connect|text|meet to|with @det* real? live? actual? person|human|coach|someone|somebody|counselor|advisor|representative|agent|people|rep
: real|actual|live|human person|human|coach|being|someone
: someone|somebody|a+person|a+human|a+coach|the+coach can|could|call|to+call|please+call|contact|reach|get+back|to+talk|who+can
: have|get|ask|tell someone|somebody|a+coach|a+person|a+human|your+boss|the+coach to? call|text|contact|reach|email|talk
: call me back|please|at|when|asap|$
: wondering|wonder|curious|question|confused|doubt|unsure|asking|ask about|if|how|what|whether|when|where|is|:|on|regarding
: not|never sure|certain|clear how|what|if|whether|which|who|where|when|about|that|i
: no idea|clue how|what|who|where|which|when|if|about
: do|does|did not know|understand|get|see how|what|who|where|if|whether|which|when|why
: tell|let|show|advise|teach me know? how|what|more|about|if|why|which|when|where|whether
: what|how to wear|say|write|ask|put|do|bring|expect|charge|start|begin|call|list|include|answer|respond|tell|get|make|find|know
: your honest? take|opinion|thoughts|advice|guidance|suggestion|two+cents|input
: is|are it|there|that|this|they ok|okay|worth|bad|weird|normal|better|too|true|rude|legal|possible|smart|a|an|any|enough|fine|cool|good|wise|wrong|best|allowed|appropriate|necessary|important|better
: does|do|will|would|did that|it|this|they|these|those count|matter|help|look|work|mean|hurt|expire|sound|need|make|show|qualify
: worth it|doing|paying|taking|getting|applying|mentioning|the|my|going|trying
: what if|happens|about|else|should|would|kind|next
: do|would|did|have|will|are|can you think|know|have|recommend|offer|suggest|ever|like|mean|guys|use|help|want|need|remember|get|see
: am i supposed|allowed|crazy|wrong|right|too|being|overthinking|the+only|doing|able|eligible|missing|qualified
: whether|or to|not|should|if keep|mention|put|go|take|include|tell|say|ask|not|i
: or should|do|is|just|not|what i|it|that
: thoughts|opinions|advice|tips|suggestions|ideas ~
: how about if|we|my
: explain|clarify|elaborate
noasks: @they|i asked|told|gave|got|talked|spoke ..  advice|tips|help|person|human|question
: got|gave|great|good|some|your|his|her advice|tips|help|input|feedback !on+how
: what|how a|cool|nice|fun|funny|rude|embarrassing|great
: who|what|how knew|can+say|else+is+new|am+i+kidding|would+have|ever
: how are|is|have you|u|yall|it+going|things|your+day|life|been ~
: what up|is+up|s+up
: why not|me
: you know what
: no idea|clue how|why? i+did|it+happened|happened
: i know how|what|who|where
: know|knew|learned|figured|saw|show|showed|see|explained|taught|told|noticed|asked|ask|found|like|love|matter|tell|is|was|thats|remember|understand|understood how|what|why|when|where|who|which
: can you believe
: with what time|free
: do|did|have|has|will|can|could|is|was|am|are|should|would ^
: did it|my|the|a|some|#|that|about|all|not|like|this|an|half|one|both|two|do|what|two|three|another|more
: when i|we|my|the|it|he|she|they|kids|@kin|work
: what i|he|she|we|they|you|my
: how i|he|she|we|they|my|much+i
: who|which|where i|he|she|they|is+also|are|was|works|helped|told|asked
: can|could|would|should|may|might|will do|try|be|make|get|finish|not|have|probably|use|work|start
: have|has a|the|to|been|not|it|done|my|no|an|some
: is|are|was|were|am done|good|great|fine|doing|not|it+all|so|at|in|on|a|too|very|really|going|about|up|still|busy|sick|tired|out|off|the+thing|my+step
"""
