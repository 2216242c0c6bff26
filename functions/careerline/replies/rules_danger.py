"""Rules of danger: harm that a person may do to themselves, or that is done to them or to somebody near them.

`danger!` is heard whatever stands around it, `danger` unless it is plainly a figure of speech or said with a laugh,
`nodanger` takes back every `danger` that it overlaps. When torn this table errs towards hearing it.
"""

DANGER = """
-- dying by one's own hand
danger!: no way out for|of|from me|this|here|it !the+building
: be around much|any longer|more
: will not be around|here much|any|tomorrow|longer
: better off dead|gone ~
: wrote|left|leaving @det* note for|to|goodbye|saying|$
: standing|sitting|am on @det* edge|ledge|bridge|roof|tracks|overpass ~
: has|have|got|pulled|holding|waving @det* knife|gun|weapon on|to|at|and|in|$ !range|set|skills|license|safe|cabinet|shop
: he|she|they|@kin broke|break|breaks|fractured|busted|split|blackened my|her @det* arm|nose|rib|ribs|jaw|hand|wrist|lip|eye|finger|phone|leg
: @kin|he|she|stepdad|uncle touches|touched|touching|fondles me|her|him ~
: @kin|he|she @be cutting|starving|hurting|burning|killing ~
: @be|is over for me
: it|its is over for me !at|in|with
: can not do @det* life
: not safe here|at+home|there
: do not feel|think|know i|am|will @be? safe
: kill|killing|killed|hurt|hurting|harm|harming|hang|hanging|shoot|shooting|drown|drowning|starve|starving|poison|poisoning|stab|stabbing|unalive|unaliving|off|offing|cut|cutting|burn|burning myself|himself|herself|themselves|themself !some|in+the+foot|out|off|shaving|cooking|slack|a+break|on
: kms|suicidal|suicide|selfharm|unalive|sewerslide|unaliving|kermit+sewerslide|overdosing|overdose|overdosed|sucide|suicidle|suicid
: self - harm|harming|injury
: self harm|harming|injure|injury
: end|ending|ended|take|taking|took|taken my|her|his|their own? life|lives|lif|existence
: slit|slash|slitting|cut|cutting|cuts|hurt my|her|his wrists|wrist|arms|legs|veins|skin|thighs
: take|taking|took|took|swallow|swallowed|swallowing|took|downed @det* all|my|whole|bunch|bottle|handful|too|many|of|a|these|the* pills|meds|tylenol|pill|medication|sleeping|xanax|bottle
: want|wanna|wish|going|gonna|ready|need|planning|plan|prefer|rather|deserve|better|hoping|just|like|about|tempted|want+him+to|feel+like+i|could|should|thinking+of|thinking+about|feel+like to? just? die|dying|be+dead|being+dead|off+myself !of|from|laughing|for|to+know|down|on+me|inside+when|inside|my|it|with+a
: wish|could just? just? go+to+sleep n|and not|never wake
: go to sleep and|n not|never wake
: @det* pills|bottle|gun|rope counted|lined|loaded|ready|in+my
: insurance money ... kids|family|them|ever|worth
: kids|family|they would|get|will|have .. insurance+money|life+insurance
: thing|things left to lose ~
: nobody|no+one would ... on+purpose
: drove|drive|drift into the median|divider|oncoming
: edge|rail|railing|side of the bridge|overpass|roof|platform
: burn|cut|hurt|hit|scratch myself on purpose
: be|am dead by|soon|tomorrow|anyway|tonight
: nothing matters any|anymore|anyway|now
: took|taken|swallowed all|a+bunch|a+lot|too+many of them|pills ..  ~
: lip|eye|face|arm|nose is|was split|bruised|bleeding|swollen|broken
: locked me out again|of+the+house
: gun in|to his|her|my|the lap|hand|head|mouth
: wish i @be|had|was|were|would|could just? dead|never+been+born|never+born|not+alive|gone|never+wake|not+exist|die|disappear|not+wake|not+be+alive|never+born|go+to+sleep+and+not
: better off without me|dead
: better if i @be|disappeared|died|never just? gone|dead|not|$|existed|born|never|here|disappeared|died
: end it all|tonight
: end things|everything tonight|now|for+good|permanently
: jump|jumping|jumped off|from|in @det* bridge|roof|building|balcony|overpass|ledge|window|cliff|front
: in front of @det* train|traffic|bus|car|truck
: drive|driving|crash|crashing|swerve|steer|steering|drove my|the|this|our|it|myself* car|truck|van|bike|it? into|off @det* tree|bridge|wall|river|road|cliff|traffic|truck|oncoming|ditch|lake|pole|guardrail
: walk|walking|step|stepping into|in+front|out+into @det* traffic|sea|ocean|river|lake|of
: suicide|goodbye note|letter|letters
: this|my is|the? final|last|my goodbye|bye|farewell|text|message|words|note|night|day ~
: goodbye forever|world|cruel|everyone
: say|saying|said|writing|wrote my|a|our goodbyes|goodbye|will+and
: do|am|does not|never|longer|dont @adv* @adv* want|wanna|wish|like|care|feel|feeling to|like* live|living|exist|existing|be+alive|being+alive|wake+up|waking+up|go+on+living|keep+living|be+here+any+more|be+around+any+more|be+on+this+earth|be+in+this+world|be+breathing
: do not want to be here ~
: do not want to be here any|anymore|tomorrow|no+more|longer !at+work|at+this
: do not want to be around|alive|anymore|any+more|anywhere
: not|never wake|waking up tomorrow|again|ever|in+the+morning|from
: sleep|asleep forever|and+never+wake|and+not+wake
: never wake up
: no|not|see|any|have|what+is|lost|find|without|a @det* reason|point|purpose|will to|in|of|for? live|living|be+alive|being+alive|go+on|going+on|being+here|being+alive|exist|existing|stay+alive|staying+alive|wake+up|waking+up|keep+going|keep+living|be+here
: nothing|no+one|nobody|anything left? to? live|living for
: life is|feels|not|was|no|longer|really|just* worth|worthless|pointless|meaningless|living !less|experience
: not worth living|being+alive|being+here|going+on
: nobody|no+one would @adv* miss|care|notice|mourn ..  me|gone|dead|died|if+i|$
: would anyone|anybody even? notice|care|miss
: if i @be|was|died|were|killed|disappeared|vanished just? gone|dead|not+here|tomorrow|not+around|$|would
: world|everyone|family|kids|they|people @adv* @aux? be? better+off|happier|easier without me|if
: can not|no+longer @adv* go|keep|do|live|take|face|handle|bear|stand|cope on|going|living|life|like+this|it|this|with|the|another any|anymore|day|pain|longer|more|like|living|being+alive|my+life
: can not go|keep on|going|living ~
: can not do this|life any|anymore|any+more !job|step|course|class|task
: can not do life
: do not know how|if|how+much|how+long|that|whether much|long|longer|more|to* i? can? go+on|keep+going|keep+living|hold+on|hang+on|make+it|take+this|survive|do+this+any+more
: do|will not think|see|know i|myself|a? will|can|making|make|be|future* make+it|survive|be+alive|be+here !to+the+interview|to+class|tomorrow+for|to+work|in+time|on+time|at
: give|giving|gave|given|want+to+give up on life|living|myself|everything ~
: tired|exhausted|sick of living|being+alive|life|existing|being+here+on|waking+up|breathing
: done with life|living|this+world|being+alive|everything
: ready to go|leave|meet|be+with @det* god|heaven|world|jesus|earth|other+side
: thoughts of|about death|dying|ending|suicide|harming|hurting|killing
: thinking|think|thought|thoughts|thinkin about|of|bout|on ending|killing|hurting|suicide|dying|jumping|death|not+being+here|not+being+alive|doing+something+bad|it+all+ending|harming|offing !my+lease|call|the+call
: bought|have|got|holding|loaded|grabbed|hold|with|keep|looking+at a|the|my|his|dads|some|this* gun|rope|noose|razor|blade|shotgun|pistol|rifle !range|license|safety|shop|show
: gun|rope|razor|blade|pills|knife|bottle in|next|to|on|front|of|ready|my|the|me|hand|mouth|head|hands|here|beside|and|counting|are|is* hand|head|mouth|ready|me|hands|table|counting
: cutting|cut|hurting|harming|burning again ~
: cutting|hurting|harming|hurt|cut again since|last|tonight|and|because
: have|got|made a plan to|for end|kill|die|ending|myself
: relapsed on|with|into cutting|self|hurting
: do|doing something|anything stupid|drastic|bad|permanent to? myself|tonight|$
: crisis line|hotline|text
: call|called|calling|need|texted 988|suicide|crisis
: make|want|need|wish|just it|the|this|everything|all|my* pain|hurt|it|everything|life|all|this|hurting|suffering to? just? stop|end|be+over|go+away forever|for+good|$
: can not|want take|stand|bear|handle|escape @det* pain|hurt|suffering|agony|it+any+more|this+any+more|life
: no|lost|lose|losing|without|have|zero @det* hope left|any|anymore|for+me|at+all|$ ~
: hate|hating my life|being+alive|living|myself|existing so|and|any|i|$
: feel|feeling|am|so|completely|totally hopeless|worthless|suicidal|like+a+burden|trapped+and ...
: a|such burden to|on|for everyone|my|them|family|people|anyone
: want|wanna|going|gonna|ready|need|wish|could|just to|i|could|just* disappear|vanish|jump|not+exist|be+gone|cease+to+exist|end+it|end+things|sleep+forever|be+done+with+life !for+a+week|into+the+job|in|at|ship|the+gun|right|on
: like|about|of|feel|feels|keep|with ending|end it|things|everything !with|early|on|at|there|now+and+starting
: see|saw|do+not+see|can+not+see @det* way|future out|forward|for+me|left|any !of+this+step|to+do
: there|is no way out ~
: nobody|no+one will|would|to miss|help|save me
: save|saving|rescue me
-- violence at home, threats, no safe place
danger!: @kin|he|she|they|husband|boyfriend|guy|man|stepdad|landlord|boss|someone|somebody|who @adv* hit|hits|hitting|beat|beats|beating|choked|chokes|choking|strangled|strangles|punched|punches|slapped|slaps|kicked|kicks|shoved|shoves|threatened|threatens|threatening|attacked|attacks|raped|rapes|burned|stabbed|abuses|abusing|abused|assaulted|molested|molests|grabs|throws|threw|hurts|hurting|pushes|pushed|stalking|stalks|locked|locks|groped|touched me|us|her|him|things|stuff|plates|my+kids|the+kids|my+mom|my+son|my+daughter|the+baby !up|an+email|a+text|an+offer|a+job|with+a+question|with+an+idea|with+more|in+a|down|in+the|into+a+job|out|to+apply|a+question|an+idea|a+link
: hurt|beaten|hit|attacked|assaulted|abused|raped|choked|threatened|punched|slapped|strangled|molested|stalked by @det* @kin|him|her|he|she|man|guy|someone
: was|got|been|being|am|are raped|abused|beaten|molested|sexually|assaulted|battered|attacked|trafficked
: put|puts|putting|laid|lays|gets his|her|their|a hands|hand|fist|fists on|around|through|in me|my|the|us|face
: he|she|they|@kin @be|gets|got @adv* violent|abusive|beating|physical|hitting
: domestic violence|abuse
: abusive|violent|controlling husband|boyfriend|relationship|partner|home|marriage|ex|wife|father|girlfriend|household|mom|dad|man
: not|never|longer|isnt @adv* feel? safe at|in|here|with|from|around|alone|to|tonight|right|anymore|any|for|by|staying|living ~
: not|never safe at|in|with|around home|my|the|our|him|her|house|own|apartment
: not safe to go home
: not safe here|anymore|any|tonight|with|right ~
: do|does not feel safe
: unsafe at|in home|my|the|our|with
: am|feel unsafe
: hiding|hid|locked|hide from|in|myself @det* him|her|my|husband|boyfriend|ex|bathroom|closet|bedroom|basement|car
: afraid|scared|terrified|fear|frightened of|for|he|she|to|what|that my|him|her|will|might|is|going|i|go|may|be|home|he|she|life|safety|could|would* @kin|him|life|kill|hurt|do|home|safety|come|find|hit|safe !out|well
: he|she|they|ex|husband|boyfriend|someone will|is|going|gonna|wants|said|says|keeps|might|threatened|threatening|would|has|threatens|tried|trying to|he|she|will|is|going|would* kill|hurt|find|murder|shoot|stab|come+after|harm me|us|him|her|my|the|himself|herself|themselves|them
: took|takes|taken|taking|hid my|away phone|keys|passport and|so|wont
: will|does not let|lets me leave|go+outside|out+of+the
: @kin|friend|coworker|he|she|someone|neighbor|roommate|student|somebody @be|tried|wants|said|says|talking|talks|threatened|told|keeps|been|going|might|seems|feeling|texted|saying|is|me|he|she|to|about|of|like|they|just|i|think|thinks|and* suicidal|suicide|die|kill+himself|kill+herself|ending|killing+himself|killing+herself|end+his|end+her|hurt+herself|hurt+himself|overdose|hurting+himself|hurting+herself|end+it|jump !of+embarrassment|the+gun
: @kin|friend|he|she just? overdosed|od
-- in a bad way
danger: in|having|mental|real @det* mental? serious? crisis|danger|breakdown !of|mode|at+work|management|on+the+job|center|when+the|with+my+resume
: mental|nervous breakdown
: need|get|please|call|someone help right|now|urgently|immediately|am|i @be|now? ..  safe|danger|hurt|bleeding|dying|myself
: panic attack|attacks all|every|cannot|and|right|so|constantly
: want|wanna to? just? die
: kill me ~
: please help me am|i ..  scared|alone|not+safe|danger
nodanger: die|died|dying|dead|kill|killing|killed|death of|from|with|by|me @det* embarrassment|boredom|laughter|laughing|shame|cringe|happiness|joy|excitement|cuteness|heat|hunger|thirst|curiosity|nerves|powerpoint|spreadsheet|cold
: dying|die|kill for|to @det* know|hear|see|try|get|go|coffee|tell|read|find|start|meet|nap|vacation|weekend|for|job|drink|burrito|sandwich|that
: to die for
: phone|laptop|battery|car|computer|wifi|internet|plant|plants|tablet|mouse|truck|engine|charger|printer|dog|plants is|was|just|about|going|wants|to|wanted|decided* die|died|dead|dying
: job|class|course|commute|heat|back|feet|boss|schedule|shift|homework|exam|work|shoes|knees|week|it|this|that|spreadsheet|math|interview|suspense|excel|resume|linkedin|chapter|test|wait|stairs|step|hw|hours @be|almost|nearly|gonna|going|about|literally|just|really|straight|to|makes|made|making|me|wanna|want* kill|killing|killed|murder|murdering|die|suicidal !myself|himself|herself
: shoot|shooting|shot myself in the foot
: kick|kicking|kicked|hate|hated|hating myself for|that|later|when|i|because|right
: cut|cutting|hurt|burn|burned|burning|burnt|injured myself some|shaving|cooking|chopping|on|at|lifting|running|playing|moving|working|carrying|out|off|with+a+knife+at|slicing|opening|in+the+kitchen
: patient|client|customer|resident|student|students|novel|book|movie|show|episode|chapter|unit|training|module|course|class|lecture|hotline|volunteer|volunteered|shift|job|trained|work|interview|role|applied|certified|certification|position|documentary|podcast|worked|counseling|unit|degree|worker ... suicide|suicidal|overdose|self|crisis|abuse|violence|988|harm|trafficked|assaulted|abused
: suicide|overdose|crisis|violence|harm|abuse|988|suicidal|domestic -? harm? violence? prevention|training|awareness|hotline|counseling|counsel|counselor|course|module|certificate|response|intervention|shelter|unit|center|management|line+volunteer|line+job|line+training|advocate|class|worker|text+line|line+counselor|patients|volunteer|line+shift|specialist|clinic
: crisis line|hotline|text counselor|volunteer|job|training|shift|position|line|interview|as|so|and+i
: suicide squad|lane|sprint|sprints|drill|drills|bomber
: not|never|am+not|isnt suicidal|gonna+kill+myself|going+to+kill+myself|going+to+hurt+myself|in+danger|in+crisis
: beat|beats|hit|hits|threw|throws|burned me|us to|with|at|for|by|an|a|down !belt|wall|knife|bat|bottle|fist|his|her
: hit|hits me up
: @kin|he|she beat|beats me at|to|in|by
: baby|toddler|toddlers|cat|dog|twins|puppy|kitten|ball|it|truth|reality|realization|news|inspiration|@day|deadline|life|traffic|that|this|heat|flu|covid ... hit|hits|kicked|kicks|punched|slapped|beat|hitting|threw|attacked me|us|things|stuff
: can not live|go+on without my|coffee|it|this|spotify|caffeine|a
: could|almost|nearly just? died|die ~
: could just? die of|from|when|from
: jump|jumped|jumping in|into|on|at|ship|right|through|off+to
: reason|point|purpose in|to|of keep|keeping|going|being doing|studying|applying|going|here+at
: jumping|jump off point
: pain point|points
: murder|murdered|kill|killed|crushed|slayed|killing it|that|the|this interview|game|presentation|test|exam|it|time|hour|course
: live|living here|in|at|with|there|paycheck|near|on+my|off
: not be here|there at|in|by|on|for|until|when|tomorrow|monday|tuesday|wednesday|thursday|friday|next|because|this+week|long
: do not want to be here|around at|in|when|by|on|with|past|after|for
: i do not want to live|be in|with|paycheck|near|at|there|this+far
: jury|fire|earthquake|tornado|school|work bell|drill
: end|ending it|things|everything with|early|on|at|there|well
: no hope of|for finding|getting|the|passing|that
: game|games|playing|gta|mario|lol|movie|show|fiction|character|story|villain ... die|died|kill|killed|suicide
"""
LAUGHS = frozenset("lol lmao lmfao haha hahaha jk rofl hehe hahah lolol 😂 xd".split())
