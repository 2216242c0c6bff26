"""Rules of what a person tells or asks the coach about the coaching: help, status, undo, start, skip, pause, resume.

A cue that ends in `?` is a hint: it counts only where the text holds nothing that speaks against it.
"""

COMMANDS = """
help: how|who @aux? i|you|yall report|get it|my+number|this+number ~
: what are|is the? options|keywords|commands
: what am i confirming|agreeing|joining|signing|supposed
: how often do|will|does you|this|these text|message|send|come
: what do i say|text|type|reply when|if|after ..
: do|did not @adv* understand|get how|what ..  this|it|you
: what is|whats it cost|the+cost|the+price|this+cost
: what|who|why|how ..  is this ~
: ^ help|info|information|menu|commands|options|instructions|faq please? ~
: ^ help me ~
: more info ~
: who|whos|whose the? hell|heck|fuck|f|on+earth? is|are|am|r this|you|texting|these|messaging|sending|it|dis|i+talking|i+texting|i+speaking|ya|that+texting|even+this !for|about|job|position
: who this|dis|dat|u|you|$
: ^ who is|dat|r|are? this|it|u|you|$ ~
: who|whose|whoever number|phone is this|it|that
: who am|are i|we talking|texting|speaking|chatting|messaging
: who|whose|what sent|runs|made|sends|owns|operates|started|does @det* this|these|me|you|bot|app|program|texts|messages|service
: is|who behind this|these|careerline
: do i know you|this+number|u
: what|wat the? hell|heck|fuck|f|even? is|are|r even? this|these|careerline|that|you|dis about|for|number|program|service|text|texts|thing|all|message|messages|place|app|even|supposed|exactly|again|$|called|anyway|careerline|a+scam|pls|please !job|word|step|company|certificate|role|week|one
: what is|are this|these|it even|all? about|for
: what|which company|organization|number|program|service|place|app|org|group is|are|am|does|do this|you|these|i
: what does|do this|careerline|you|it even? do|mean|offer ~
: what careerline is|does|means
: how does|do|dose|is|can this|these|it|you|careerline|program|service|coaching|texts|texting|the|thing|that|thingy* program|coaching|service|text|texting|app|thing|stuff|careerline|whole+thing|system|bot? even|actually? work|works|function|go|operate|used
: how|what this|it|these|careerline|things works|work|is|for
: how @aux i|we|one|you use|work|operate|do this|it|you|these|careerline|thing
: how @aux i|we supposed? to? log|report|reply|answer|respond|record|tell+you|check+in|use+this|mark|let+you+know|submit+my+step|talk+to+you|text+you !to+@boss|to+a+recruiter|to+the|to+an|to+him|to+her
: are|r|is|am you|u|this|i|it|ya talking|texting|just|to|a|an|really|actually|like|with|speaking|even|some|kind|of* real|bot|robot|human|person|ai|computer|machine|automated|scam|legit|chatbot|chatgpt|automatic|gpt|phishing|spam|someone+real !job|number|offer
: bot|robot|ai|machine|human|person|computer|real or @det* bot|robot|ai|machine|human|person|real|actual|computer|automated|program
: is there|this @det* actual|real|human person|human|being|there|on|behind|reading|someone
: is|am|are anyone|anybody|somebody|someone|a+person|a+human reading|there|real|behind|actually|on+the+other
: what|wat can|do|should|am|could|else|words|commands|things|keywords|options i|you|do|can|supposed|to|we|should|use|there* text|say|type|reply|send|respond|write|use|do|are+there !to+him|to+her|to+@boss|to+the|on|about|for|in|when|if|with|next|instead
: what can|do you do|offer|help+with|help+me+with ~
: list|menu of? commands|keywords|options|words
: is|like|there a? menu|commands|list+of+commands
: what|whats does|do|happens undo|skip|pause|stop|done|back|more|less|help|if+i+text|when+i+text|if+i+reply|if+i+say|if+i+type|if+i+send|start do|mean|$
: what|how did|have|do i|we sign|signed|join|joined|register|registered up|for|to|$ ~
: what did i sign|signed|get up|myself
: how|where|who|why|did @aux you|u|yall|they get|got|find|have|give|gave|you my|this|me number|info|contact|name|phone|email|cell
: who|how gave|got|get|has you|my|this|yall my|this|number
: why am|are|do|is|r you|i|these|u|yall|this keep? texting|messaging|getting|contacting|receiving|text|sending|message|keep|being+texted|emailing
: do|did not understand|get|know|remember how|what|why|who this|these|it|you|i+am|i+signed|yall|that+is !job|means+for|recruiter
: explain|remind|tell|show me? how|what|who this|these|it|you|careerline|what|program|how+this
: explain this|yourself|the+program|how+this|how+it|what+this
: tell me more about? this|careerline|you|the+program|it|yourself|$
: does|is|do|will|how this|it|these|i|there|you|careerline|the+program|much|is* cost|costs|free|charge|pay|paid|charged|expensive !for+the|for+a|the+course|certificate
: how much does|is|do this|it|careerline|these|the+coaching|you|program|service cost|$|charge
: what number|is|kind is|of this|program|thing|service|it
: confused|lost|sorry what|who|about is|are|this|these|you
: am not sure what|who this|you|these is|are
: new phone|number who
: i|we forget|forgot|dont+remember|lost what|who|track|how this|you|what|these
: can|could you explain|remind|tell|clarify|walk ..  this|works|how+it+works|what+you|who+you|program|commands|keywords
: need|want|get|give|send help|info|information|instructions|directions with? this|please|how|$
status: how|where @be? it|i|am|we looking|at|lookin|standing with|w|$ ~
: how am i looking|lookin|doing
: give|send|show me the? rundown|lowdown|breakdown|tally|recap on|of|for|$
: many|much .. weeks|days|hours|minutes in a row
: weeks|days|hours in a row
: did i hit|make|reach|meet|do|get @det* hours|minutes|goal|number|target|more|less ..
: total minutes|hours|steps|count|time please|so|$
: my|the numbers|stats|hours|minutes|totals please|plz|$
: link to my? page|progress|stats
: remind me what i did|have+done|worked+on|logged
: what have i done|did|accomplished|gotten
: what day|week|step am i on
: how many is|was|are that|it|those
: did i do|get ..  more|better|less ..  than last
: what|where|like .. all? have i done
: have i done since|so+far|this
: ^ my? stats|status|progress|score|scores|streak|totals|total|summary|recap|dashboard|scorecard|tally|results|stat|record|page|link|numbers|points|portal|history|scoreboard|profile+page|report+card|leaderboard please|link|so+far|now|check|update? ~
: ^ my? page|link|numbers|log|report|hours|minutes ~
: how @be|have|did|r|has|was i|we|my|am|are|this|i+been* doing|going|progressing|tracking|coming|getting+on|stack|stacking|looking|measuring|compare|faring|performing|holding+up|do+so+far|do+this+week|do+this+month|do+last+week|do+last+month|been+doing|doin !this|that|it|to|with+the|in+the+interview|on+this+step
: how is|are|was my progress|streak|score|page|month|numbers|stats|week+looking|totals|record|doing|average|coaching
: how|wondering|curious|know|see|if|whether i @be|was|have doing|done|on+track|progressing|improving
: am|are|is i|we|this actually|even|still|at|all|really|any* on+track|behind|ahead|doing+ok|doing+okay|doing+good|doing+well|doing+better|doing+enough|doing+alright|doing+fine|doing+this+right|getting+anywhere|getting+better|getting+closer|getting+there|making+progress|making+any|improving|falling+behind|keeping+up|on+pace|winning|slipping|close+to+my|meeting|hitting+my|there+yet|caught+up|up+to+date|progressing|slacking|doing+it+right
: how|what many|much|far|long|percent|percentage|number ... have|did|do|am|total|so+far|are|ive i|we|i+done|total|done|at|in|along|got|logged|i+have|left !ask|pay|charge|should|earn|wait|make|experience|need+to|get+paid
: how many|much|far|long ..  have|did|am|are|ive|is|does i|we|i|that|my|it so|done|logged|did|completed|come|gotten|streak|applied|make|makes|been|studied|up|finished|got|put|at|left|in|worked|total|along|since|this|have|read|hit
: how many|much .. so+far|total|in+total|this+month|this+week|since|all+together|altogether|overall|this+year|last+month|to+date
: how|where far|close i? am|have|along
: current|my|running|overall streak|stats|tally|totals|total+so+far|progress|score|standing|numbers ~
: what|whats|what+was|where|wheres|show|see|check|send|give|get|text|view|tell|need|want|pull|look|resend|share|find|update|access|open|have|forward is|are|was|can|i|me|please|us|up|to|the|a|my|at|how|much|about|over|again|you|on|where|see|what|quick|little|current|recent|all|latest|overall* my|progress|our stats|status|progress|streak|totals|total|tally|score|summary|dashboard|recap|numbers|hours+so|history|report|page|link|log|logs|record|results|points|standing|count|average|minutes+so|portal|check|minutes|hours|stat|achievements|milestones|scoreboard|timeline|activity !down|straight|to+the|in+order
: progress report|check|update|summary|stats please|so|$
: show|send|see|give|text|get|tell|remind|want|need|show+me|send+me|list me|to|see|us|how|much|what|you|of|know|a* i|ive|we have|done|gotten|done|built|finished|logged|accomplished|achieved|did|got done|so+far|logged|built|finished|accomplished|achieved|gotten|$|this+week|this+month|earned|applied
: send|show|give|text|need|see|want|get|see me? the? a? progress|stats|streak|numbers|totals|dashboard|recap|tally|scorecard|report+card|status|link|page|summary|breakdown|score
: where am|do|are|things|did i|we|stand at|stand|with|on|so|standing|now|$|in|this|going
: where i|we am|stand|are ~
: what|everything|all|things|stuff have|has|did|i|ive|that|we|have* done|built|logged|accomplished|achieved|finished|completed|earned|log|do|get+done|accomplish|gotten+done so|this|till|until|all|last|in|already|$|to+date|for
: did|does|is|has my|the|it|that|i|this yesterday|last|step|log|report|one|my|minutes|hours|today|entry|that|counted|already|streak|get|go|done|count|just* count|go+through|register|logged|show|saved|save|recorded|counted|still|update|updated|show+up|come+through|on+my+page
nostatus: link|page to|for the|this|a|job|posting|application
: updated|update|finish|fixed|submit|redid|working|work|made|making|good|great|some|little|real|more|any+real|slow|steady progress|my|the|on? progress|page|link|linkedin
: progress on|with|in|is|was|feels|made
: how many|much should|would|can|will|to|does|experience|years|money|do+people|do+they|pages|references|jobs+should
: how long should|do|will|can|does|until|before
undo: take|subtract|knock|remove|delete|minus|cut off|out? @det* #|last|minutes|hours|applications ..  i+told|i+said|i+put|i+logged|i+reported|was|were|never|not|minutes|yesterday|that
: i|we said done|yes|# but|and|only ..
: not|its|was #|all|mostly .. not #
: said|told|told+you|reported|put|logged|counted ..  but truth|only|really|just|actually|it
: counted|logged|double @day|it|that|them? twice
: real|actual|true|right|correct number|total|time|answer|count|studying is|was|#
: truth is i ..
: what i said @be|was ..  stretch|lie|wrong|exaggeration|not
: call it #|one|half ..
: should of|have been|said #
: should be|of+been|have+been #
: it|they|he|she was|were not .. it|they|he|she was ..
: no|nah|wait|oops|sorry|actually|correction|perdon #|it+was+# minutes|hours|pages|not|total|only ..
: wait|hold no|on .. ~
: make it|that # not|instead ..
: mistake me|mine ~
: my mistake
: i looked at|read ... wrong
: clock|math|count|numbers|number wrong ~
: that|it|this was for my|somebody|another @kin|boss|else
: that done|yes|one was for
: meant no|yes|to|the|# ~
: i did not actually @dov
: #|# it was|were not #
: fix|fix+please|fix+that ~
: ^ undo|oops|whoops|revert|disregard|typo|correction|retract|unsend|oopsie|nvm|rewind ~
: ^ scratch|ignore|strike|delete|cancel|erase|take|forget|never|undo|disregard|nix|remove|reverse|void|drop|scrap that|it|mind|back|last|this|one|log|entry|last+one|that+back|my+last|the+last|it+back|that+one|all+that* that|it|back|mind|this|one|last|entry|log|report|text|answer ~
: undo|scratch|disregard|strike|retract|revert|erase|unlog|unsend|nix it|that|this|the|my|last|previous|one|all|what|both|those
: ignore|delete|remove|cancel|discard|clear|reverse|void|forget|drop|take|disregard|erase|scratch|undo|strike|wipe please|that|this|the|it|my|last|latest|previous|what|one|entry|log|logged|message|text|report|whatever|i|just|out|off|all|#|minutes|hours|both|those|back|from|earlier|* entry|log|logged|last+one|last+text|last+message|last+report|last+reply|last+answer|i+said|i+sent|i+reported|i+logged|i+texted|i+told|i+put|i+wrote|i+just|my+last|previous+one|previous+text|previous+message|yesterday+s|report|reply|those+minutes|those+hours|that+message|that+text|last+log|last+thing|that+last|the+last|my+answer|my+reply|my+text|my+message|my+previous|the+previous|that+one|both+of+those|what+i+said|thumbs+up|my+yes|my+done|that+done|that+yes !goal|job|interview|class|list|email|offer|alone
: ignore|disregard|forget it|that|this|me|my|those|the ~
: ignore|disregard|delete|remove @det* last|previous|earlier|first|second|one|text|message|thumbs|reply|done|emoji|yes|report|photo|answer|entry !name|coach
: take|taking that|it|this|my+last|what+i+said|my+answer|the+last+one|my+words back
: take back my|that|what|the|it|my+last
: sent|pressed|hit|tapped|texted|logged|replied|typed|said|put|wrote|answered|marked|reported|entered|clicked|counted|was|recorded that|it|this|done|yes|the|one|send|you|to|last|in|a|wrong|my|an|all|button|thumbs|up|* by+mistake|by+accident|accidentally|in+error|wrong|twice|too+early|too+soon|on+accident|prematurely|to+the+wrong|double|mistake|error|accident|by+mistakes !number|person+for
: accidentally|mistakenly sent|pressed|hit|texted|logged|replied|typed|said|put|marked|reported|tapped|clicked|double|told
: that|it|which|last+one|last+text|last+message|last+report|those|this|hours+i+reported|log|entry|answer|reply|text|message|done|yes|thumbs+up|mine was|were|is|wasnt a|an|all|just|actually|my|for|* mistake|wrong|typo|error|accident|misclick|lie|meant+for|not+for+you|not+true|not+right|not+meant|someone+else|somebody+else|son|daughter|toddler|kid|cat|autocorrect|thumb|incorrect|premature|fib|not+me|not+mine|butt+dial|pocket !hard|with
: @be not|never meant|supposed|intended|for to|for|you you|send|be+for|go+to
: did not|never mean|intend to send|tell|log|say|text|hit|press|report|reply|mark|type|put|do+that|click|share|write !stop|opt|unsubscribe|hurt|offend
: oops|whoops|sorry wrong person|chat|number|window|one|text|thread|contact|group
: wrong chat|window|thread|text|group|convo
: that|this|it one? does|should|did|do|shouldnt not count|have+counted !against
: do not count|log|record|save that|it|this|the+last|those|my+last|yesterday
: toddler|kid|son|daughter|baby|cat|dog|niece|nephew|husband|wife|thumb|phone|pocket|twins|roommate @adv* sent|texted|hit|pressed|typed|tapped|grabbed|got|replied|answered|logged you|that|it|my|the|a|hold|this|send|done
: butt -? dialed|texted|dial|text|dialled
: pocket -? text|dial|texted|dialed
: i lied|misspoke|mistyped|miscounted|exaggerated|misread|misremembered|miscalculated|got+that+wrong|counted+wrong|read+it+wrong|jumped+the+gun|spoke+too+soon|got+it+wrong|double+counted|fibbed|mixed+up|messed+up+the+number|was+wrong+about+the+#
: fix|correct|change|edit|update|adjust|amend it|that|this|my|the|last|previous|log|entry|report|minutes|number|time|count|answer|hours|from|#|today|s|yesterday* log|entry|report|last+one|minutes|number|count|hours|last+answer|from+#|to+# !goal|page|name|on+my+resume
: fix it|that ~
: i|it|we did|have|actually|had actually? not|never actually? really? do|did|done|finish|finished|happen it|that|the+step ... sorry|undo|mistake|oops|earlier|yesterday|log
: thought|meant|mistook you|u|this|it meant|was|said
: not true|actually+true|right|correct
: should|need|wanted have|be|to|say|been said|been|be|say|read #
: put|logged|reported|said|wrote|entered|told|typed|marked ... it+was|but+was|should+be|was+really|was+actually|was+only|instead+of|not|meant|it+was+only #
start: want|wanna|ready|time|like|i to|be? back? in again|after|please|$
: want back in
: ^ yes|yep|yup|yeah|ya|yse|ye|ok|okay|sure|si|correct|right this+is|that+is|it+is me|him|her|right
: am|i confirming|agreeing|accept
: am|ready to? start|begin again|over|back ~
: sign|signing|get|put|add|let me back
: ready to sign|start|join|come back|again|up
: ^ st4rt|strt|sart ~
: unstop
: ^ start|unstop|subscribe|resubscribe|join|begin|optin|enroll|restart|rejoin|enlist|activate|reactivate|reenroll|confirm|confirmed|agree please|now|again|me|up|over|this|it|program|coaching|texts? ~
: ^ re start|subscribe|join|activate|enroll
: ^ opt back? in
: opt|opting|opted me? back? in
: ^ sign me? up|back ~
: ^ yes|yeah|ok|sure i|start|sign|please|lets|am|count confirm|start|agree|me|me+up|in|do|start|want|join|enroll|interested
: i|we confirm|agree|consent|accept|opt+in ~
: i confirm|agree|consent !with
: ^ in|i+am+in|count+me+in|let+me+in|add+me|add+me+in|sign+me+up|i+want+in|deal|lets+start|ready+to+start|im+in ~
: turn|switch|bring it|them|texts|these back? on|back !top
: sign|signing|add|put|opt|count|enroll|subscribe|resubscribe|get|let|bring|switch|turn|hook me|my+number|us right? back? up|back|in|on please|again|for|to|on|the|this|now|thanks|coach|with|list|from|program|$ !track|work|into|with+@they|with+the|with+a|with+my|at+it
: want|like|wish|love|ready|need|wanna|hoping|decided|trying|how|can|could|may i|do|to|back|join|start|we|would|be|get|able|* join|rejoin|sign+up|subscribe|resubscribe|opt+in|opt+back+in|enroll|re+enroll|get+back+in|get+back+on|start+again|come+back|be+coached|join+again|start+getting|start+receiving|start+the+coaching|sign+back+up|be+added|start+the+program|back+in|start+over !the+union|toastmasters|a+class|the+gym|linkedin|course|webinar|for+the|for+a
: texted|said|sent|replied|typed|hit|pressed|wrote|put|stopped|unsubscribed|opted|canceled|quit|left stop|it|out|that|end|cancel|quit|unsubscribe|this* by|on accident|mistake
: accidentally stopped|unsubscribed|opted|texted|said|sent|hit|replied|canceled|typed|quit|left|texted+stop|opted+out
: did not|never mean|want|intend to stop|opt|unsubscribe|cancel|quit|text+stop|say+stop|end|leave|hit+stop|send+stop !texting+me
: undo|reverse|cancel|ignore|disregard the|my|that stop|opt|unsubscribe|cancellation
: i|we changed my mind ... back|again|keep|start|in|texting|stay
: start|send|text|continue|begin|keep me? the? texts|messages|coaching|texting|sending|messaging|them|reminders me? again|back
: start|begin|resume @sending me again|back
: want|would|love|please|miss|can|could|like to|the|my|your|you|me|get|have|these|i|a* texts|messages|coaching|coach|nudges|back|them back|again ~
: want|like|bring|give me|my|the|you|to coach|coaching|texts|nudges back
: come back|lets+do+this+again
: can|could|may i come|get|be back|added|included
: ^ start ~
skip: ^ skip|pass|another|swap|reroll|shuffle|easier|smaller|harder|veto|alternative|alternatives|different|skipping|bigger|simpler|shorter|lighter please|one|step|it|this|that|thanks|now|task|again|for+now|one+please? please? ~
: ^ hard pass|no on|$ ..
: ^ a? new|different|another|next|other step|one|task|idea|activity|assignment|challenge please? ~
: ^ something|anything|someone else|different|easier|smaller|new|other|shorter|simpler|quicker|lighter|harder|bigger|more|less
: ^ not this one|step|week|again|task|thing ~
: ^ not this step|one|task|challenge|assignment
: skip|skipping|swap|swapping|switch|trade|replace|exchange|switcheroo|bypass|ditch|veto|reroll|dodge out? @det* week? s? one|step|task|thing|assignment|activity|exercise|challenge|homework|action|todo|it|this|that|week|suggestion|idea|person|mission !goal|goals|channel|to+email|time|day|lunch|to+@day|to+tomorrow|to+texts|lines|class|breakfast|gym|dinner|numbers
: skip|pass|skipping|passing this|that|it|one|these|on|to|over|over+this ~
: pass|passing|hard+pass|veto|no|nah on @det* this|that|it|one|step|cold|that+one|strangers|networking|calls !to|the+resume
: change|switch|swap|replace|trade|new @det* step|task|assignment|activity|exercise|challenge|homework|suggestion|action|mission please|to|for|$|because|if|this|i|thanks|up|with
: give|send|get|have|try|do|want|need|prefer|like|pick|suggest|offer|find|rather|assign|swap|trade|gimme|choose|propose|take|is+there|any|recommend me|i|you|us|a|an|can|to|do|have|please|just|with|get|try|rather|it|for|us|maybe|some|doing|up* another|different|new|other|easier|smaller|simpler|shorter|harder|bigger|alternative|alternate|next|quicker|lighter|second|replacement|similar step|one|task|thing|idea|assignment|activity|option|challenge|exercise|kind|homework|suggestion|version|please|$|action|todo|kind+of+step|mission|to+do !job|career|goal|phone|resume|time|way|number
: give|send|get|try|do|want|need|prefer|like|pick|suggest|offer|find|rather|gimme|is+there|maybe|any|assign me|i|you|us|can|to|do|have|just|a|please|there|doing|we|up|trying* something|anything|smth|sumthin|sth else|different|easier|smaller|simpler|shorter|new|quicker|lighter|other|harder|bigger|more|less|i+can|that+does+not|a+bit|a+little|that+fits|for+my|that+i|not
: what|anything|nothing|whatever|something else you|do|is|have|can|should|would|ya|have+you|on|yall got|have|there|i+do|instead|for+me|you+have|do+you+have|could+i+do|$
: got|have|you|any|there|is anything|something|any else|easier|different|smaller|other+steps|other+ideas|other+options|other|simpler|quicker
: do|will|would|am|can|did not @adv* want|like|feel|wanna|doing|care|going|do|into|comfortable|up to|like|doing|do|for|with|about|* this|that|it|these step|one|task|thing|kind|assignment|activity|week+s|challenge|idea|exercise
: do not @adv* want|like|wanna to? do|try|this|that|it this|one|that|step|it|task !texts|message
: this|that|the|my step|one|task|thing|assignment|idea|activity|exercise|challenge @be|does|do|did|feels|seems|makes|sounds|wont|will|isnt not|really|not|just|way|too|a|kind|of|for|me|really|* apply|relevant|for+me|possible|work+for+me|fit|useful|helpful|make+sense|no+sense|too+hard|too+easy|too+much|impossible|dumb|pointless|silly|weird|irrelevant|useless|boring|awkward|doable|scary|too+big|too+long|not+me|my+thing|realistic|stupid|stressful|hard+for+me|no+good|beyond+me|inappropriate !done|but+i+did
: @these|this not|doesnt|does+not|dont|do+not|wont apply|fit|work|relevant to|for|with|me|my
: already|have|i @adv* did|done|do|have|finished|completed|got|had|know|knew @det* this|that|one|step|it|linkedin|exact+one last|before|already|years|month|week|in|a+while|one|ages|next|so|on+my+own !today|yesterday
: can|cannot|could not|i do|really|even|possibly* this|that one|step|task|kind|because|since|at+my|with+my|without
: do not have @det* linkedin|portfolio|degree|manager|boss|coworkers|job|resume|laptop|computer|car|mentor|team|network|one|professor|website
: am a|not|self|between nurse|employed|jobs|student|freelancer|retired|trucker|in+school|manager|unemployed|looking
: stop|quit|no+more|enough|no|tired+of|hate|sick+of giving|sending|with|of|assigning|suggesting me|the|these|all|those|doing|kind|of|any|a|more* networking|linkedin|cold|calling|phone|ones|steps|kind|kinds|type|resume|interview|homework|tasks|one|stuff+like+this
: too|so|way hard|difficult|big|long|easy|much|scary|intimidating|advanced|basic|overwhelming|vague for|this|that|right|to|of|$|step|can|give
: not|dont|never into|feeling|doing|about|feel|vibing @det* this|that|one|step|it|networking|cold
: rather|prefer not|i|to|would|do|something|a|different|work|focus|practice|on* do|this|something|different|else|on|step|one !email|text|be|work+toward|become|goal
: choose|pick|select|assign|find|suggest another|a+different|something|one+that|a+new
: next|onto|on+to the? step|one|task ~
: ^ next step|one|task|please? please? ~
: ^ next ~
: make|do|any|have it|this|something|there|a easier|smaller|simpler|shorter|quicker|less+scary|doable|version|harder
noskip: did not|do+not skip|pass|swap
: i|we @adv* skipped
: another|different|next|new job|day|week|time|company|place|person|way|position|role|hour|min|minutes|#|career|shift|offer|interview|goal|phone|number
: next week|month|@day|time|year|weekend|up|morning
: skip|skipped|skipping class|work|lunch|gym|dinner|breakfast|town|tv
: pass|passed|passing @det* exam|test|quiz|class|course|interview|away|along|it+along|by|my
: something|anything else|different to|about|happened|came|i+learned|i+noticed|on+my+mind|i+wanted
: did|done|finished|completed something|anything|another|one+more
: should|do|can i skip|put|use|include|do+something
: too hard|much|easy but|and+i+did
pause: gone|off fishing|hunting|camping|traveling until|till|for|this
: shh|shhh|shhhh|hush|quiet|silence|zip|mum until|for|till|please|this|a ..
: go quiet|dark|silent until|for|till|on
: can|could|would|will you|u|we|yall pause|chill|hush|take+a+break|hold+off|lay+off|ease+off
: lay|ease off me? until|for|a|this|the
: taking|takin|take|need|have the|this|next|a|# week|month|summer|days|weeks off
: need|be|am off until|for|till
: not during|until ramadan|finals|exams|the|my|harvest|season|deer|calving|lent|surgery
: off|out|away|gone|back|busy until|till the|@day|@month|#|after|next
: knock it off for|until
: discontinue|stop|hold|suspend for|until the|a|# ..
: text|message|hit|talk|write me? after|when ..  over|done|finished|finals|exams|surgery|vacation
: text me after ~
: on hold|pause|ice for|until|a
: see|talk|hit|text|get|check .. again|back @day|next|in|after
: ^ pause|snooze|hold|break|hiatus|timeout|brb|mute|silence !in|is|was|it+down|down|even|time+is|over
: pause|pausing|snooze|suspend|freeze|mute|silence|postpone me|this|it|these|the|my|your|for|until|everything|all|texts|messages|coaching|things|us|please|now|on|until|them|notifications|career|program|reminders !button|before|between+answers|when+i
: hold|holding|put|keep|place off|the|these|those|my|your|everything|all|up|it|texts|messages|texting|messaging|sending|coaching|me|this|on|a|things|please|stuff|us|steps|onto|them* on+hold|on+pause|off|until|for|on+ice|till|while|please !phone|line|door|accountable|with+the
: need|want|take|taking|have|having|get|use|going|on|wanna|request|requesting|could|like|may|ask|asking|give|gimme|allow|deserve me|to|a|an|take|have|another|some|my|quick|short|little|long|#|bit|week|weeks|day|days|month|months|much|needed|of|the|one|for|be|on|go|mental|health|small|brief|tiny|temporary|coaching|text* break|breather|pause|hiatus|timeout|time+out|time+off|week+off|weeks+off|day+off|days+off|month+off|months+off|sabbatical|some+space|space|rest+from+this|rest+from+these|breathing+room !from+work|at+work|in+my|from+studying|out+of+state|down|i+did|after+the+first|between
: talk|text|message|check|write|reach|ping|come|hit|contact|get|ask|try|catch|see|circle|email|start|remind|bug|pick|nudge|resume|reconnect|continue|restart|return|hear|back|start+back|touch to|me|back|in|on|with|up|you|again|out|this|it|at|texting|messaging|things|us|coaching|sending|all|later|from|base|maybe|then|please|more* in|after|next|around|until|once|when|come|later about|like|a|an|few|couple|#|one|the|my|early|late|maybe|around|mid|is* day|days|week|weeks|month|months|year|@month|@season|@day|semester|vacation|finals|baby|surgery|new+year|holidays|trip|move|fall|things+calm|things+settle|break|exams|the+#|wedding|over|funeral !interview|@boss
: going|go|be|am|are|will off+the+grid|dark|offline|mia|radio+silent|off+grid|silent
: out of town|country|pocket|commission|action|office|state|service|the+country|the+office|the+state until|till|for|through|from|this|next|all|#|the|on|over|till
: away|gone|vacation|vacationing|leave|holiday|deployment|trip|honeymoon|cruise|retreat|deployed|traveling|travelling|abroad|camping|unavailable|offline|overseas|hospital|surgery|maternity|paternity|vacay|rehab|training+camp until|till|through|for|this|next|all|from|starting|over|the+rest|the+next|the+week|soon|now|so|#|the+first|leave|with+family !an+hour|lunch|#+minutes|class|my+interview
: ^ on|taking|starting @det* vacation|leave|holiday|maternity|cruise|vacay|pto
: i|am|we|will+be on|taking|starting|going+on|heading+on|leaving+for|headed+to|headed+on|off+on|off+to @det* vacation|leave|holiday|maternity|paternity|bereavement|honeymoon|cruise|vacay|pto|parental|medical|deployment|retreat|surgery|jury+duty|basic+training !until+lunch
: no|stop|quit|hold|without|do+not|cease|halt texts|messages|texting|messaging|contact|coaching|sending|more|me|these|anything|text|message|bother|bug|everything|it|the|please|send|my|all|nudges|reminders|nudge* until|for|this|while|next|over a|the|#|now|about|like|this|next|week|month|weekend|i|we|@day|@month|my|couple|few|bit|while|exams|finals|holidays|rest|@season|tomorrow|vacation !at+work|driving|am+at+work|the+future|any
: stop|quit|cease|halt it|texting|messaging|this|these|me|the|texts|messages|please|sending|everything|coaching|all|them|just|my|us|for|career* until|till|for|this|while|next|during|just+until|just+for|just+this|temporarily|over a|the|#|now|about|like|one|week|month|weekend|i|we|@day|@month|my|couple|few|bit|while|exams|finals|holidays|rest|@season|tomorrow|vacation|$ !good|ever|driving|am+at+work
: leave|let me alone|be .. until|for|while|this|till|@when|during|through
: give|gimme|allow|grant me ..  week|weeks|day|days|month|months|break|breather|space|minute|moment|beat !to+do|to+finish|to+think|to+decide|to+read|to+answer|to+send|to+get+it
: not now|right+now|at+the+moment|a+good+time|the+best+time ~
: not a good|great week|month|time|few+weeks ~
: bad time|timing right|for+this|now|$
: can|could this|it|we wait|resume|pick|continue|pause|stop|hold|talk|do until|this|in|for|after|next|up|off|it
: pick|start|resume|continue|get this|it|things|back|up|again|to|that|on|in* up|again|back|this|it in|after|on|next|when|once|later|around|come
: will let|text|message|reach|tell|hit|be|ping|contact|come|get|write you|out|in+touch|back|u know|when|up|to|back|again|you|$ when|whenever|if|once|after
: sit|sitting this|out|the|it|these out|week|month|one|#|next|couple out?
: need|take|want|just @det* #|a|few|couple|some|one days|day|weeks|week|months|month|time off|away|to+grieve|for+myself|to+myself|to+recover|out|for+my|please|$|until|from+this|before !to+do|to+finish|to+decide|to+study
: need|want|some|take time|space away|off|for|to+grieve|to+heal|to+recover|to+myself|to+breathe
: too much going|on|happening on|right|at|in ... pick|later|break|pause|hold|stop|wait
: snooze|pause|stop temporarily|everything|me|until|for|#
: back|return|available|around|free|home|online again? on|in|after|next|by|until|around|from ..  @day|@month|week|weeks|days|month|#|@season|vacation|holidays !gym|class|to+work|to+you
: ^ see|talk|catch|hear to? you|u|ya|from+me|me in|after|next|when|on|then|around
: ttyl|until then
: wait|waiting|hold|hang until|till|for|off after|i|@month|@day|the|my|#|a|next
nopause: end|stop|cancel|lift|off|over|undo|remove|unpause|done|finish|finished|ending|ended my|the|this|of|with|is|* pause|break|snooze|hold|vacation|leave
: lunch|coffee|smoke|spring|bathroom|tea|meal break
: minutes|hours break
: on|during|at|over|in|after|before|between|my my|a|the|break|lunch|short? break|lunch|breaks|hold
: break|breaking|broke it|this|down|into|through|even|my|a+leg|the+ice
: took|had|needed|take|taking a? break|breather|day+off|breaks then|and|from+tiktok|after|between|in+between|every
: on hold with|for
: no|without|never a|any break|breaks|pause
: am|i+am|just|now|got|are|we+are back from|now|home|in+town|at+it|$
: hold me|you|myself to|accountable
: hold on|the|my|a|that|up|it !coaching|texts|messages|off
: asked ... to hold
: break|pause|vacation|leave is|was|over over|done|up
: how|should|can @aux? i|you|one? pause|take+a+break|put
: resume coaching|is|was|and|done|update|updated|review|draft
: pause|paused before|between|when|and+think|in|the+video
: will do|finish|try|start|work|get|apply|knock|tackle|send|call|email|talk+to|meet|text+@boss|reach+out+to|practice|study
resume: ^ resume|unpause|unmute|unsnooze|back|continue|ready|un+pause|carry+on|keep+going|go+ahead|pick+up|reactivate|wake+up please|texts|coaching|messages|texting|now|me|it|program|everything|again|to+go|on? ~
: ^ resume !and|is|was|to|for|done|updated|finished|looks|needs|with|on|in|i|before|after|draft|review|template|section|written|sent|today|tonight|tomorrow|until|s|has|got|went|update
: resume|restart|unpause|continue|unmute|reactivate my|the|our|these|this? coaching|texts|messages|texting|program|sending|reminders|nudges|please|steps|me
: i|we|am|are|now|ok|okay|and|yes|officially|who|finally|got|just|look|guess|hey|hi|hello back !from+the+gym|from+work|from+the+store|from+lunch|from+my+interview|from+the+interview|from+class|from+church|from+errands|from+the+doctor|to+square|to+work|to+school|pain|on+@day|on+the|in+school|hurts|at+school|up|and+forth|home+from+work|to+back|by|around|then|later|when
: back from|in|at|to vacation|vacay|leave|holiday|deployment|traveling|maternity|break|town|action|business|trip|honeymoon|surgery|hospital|camping|my+trip|my+leave|my+vacation|my+break|my+honeymoon|the+trip|the+hospital|the+break|it|my+surgery|the+cruise|the+holidays|the+dead|the+game|jury+duty|paternity|overseas|mexico|a+break|reality|normal|the+grind
: back and|& ready|better|rested
: break|vacation|pause|leave|trip|holiday|holidays|deployment|finals|exams|time+off|hiatus|honeymoon|surgery|move|moving|season|semester|rest|cruise|wedding is|are|was|s|has finally|now|officially|all|been|* over|done|finished|behind|up|ended
: end|ending|lift|cancel|stop|finish|undo|remove|drop|off|done|take|get|over|turn|unfreeze|ended me|my|the|this|of|off|with|come|coming|early|on* pause|break|snooze|hold|vacation|mute
: <!not|never|if you|can|please|could|feel|ok|ready|lets|let|time|go|want|we|like|now|may|okay|good|should|ahead can|free|to|us|ahead|and|please|also|now|we|i|would|start|lets|it|again|safe* start|resume|continue|restart|begin|pick|turn|bring|keep|get|go|text|message|send|jump|dive|hit up|texting|messaging|sending|the|me|these|my|texts|messages|coaching|back|it|this|where|things|on|going|us|reminders|from|steps|again|week|in|into|to|up|we|i|them|full+speed* again|back+up|left+off|going|back+on|back|resume|coaching|back+in|back+into+it|back+at+it|where+we|where+i !on+@day|next|in+#|after|with+my+resume|to+@boss|in+the|someone
: ready|good|set|able|excited|pumped|want|time|lets|i+can|now|happy to|for|get|be|you|i|can|dive|jump|go* go+again|start+again|start+back|start+up|resume|continue|get+back|pick+this|pick+it|jump+back|dive+back|restart|keep+going|back+in|back+on|be+coached|back+at+it|go|start|get+going|get+started !of|to+bed|out|home|sleep|the+interview|with+the|applying
: where did|were|was we|i leave|left|stop|stopped
: pick|picking|picked this|it|things|up where|back up|we|i|left
: we|i left off
: hit me ~
: bring it on
: <!not|never|dare text|message|send|nudge|ping me|it|them|us|the+texts|texts again|whenever+you|anytime|now+please ~
: lets|let+us continue|resume|keep+going|go+again|pick+up|get+back|start+again|do+this|get+going
: miss|missed the|your|these|our texts|nudges|messages|coaching|steps|check
noresume: resume and|is|was|to|for|done|updated|finished|looks|needs|with|on|in|i|before|after|draft|review|template|section|written|sent|today|tonight|tomorrow|until|s|has|got|went|last|yet|at
: my|a|the|their|his|her|updated|new|send|sent|old|other|first|this|your|our|one|finished|updating|update|polish|fix|rewrite resume|resumes
: on|until|by @day|the+#
: next|in week|month|#
: not|never|cant start|continue|go|resume|back
: will|be|ill|call|text|get|hear|heard|come|coming|went|go|goes|going|gets|wrote|called|emailed|got|texted|write|sit|sat|push|pushed|hold|put|step|bring|when+i+am|when+i+get|if+i+am|until+i+am|have|way|my|the|lower|bad|right|give|gave|kick|talk|get+it back
: once|when|after|until|as|if|before|soon ... over|done|finished|back|resume
: she|he|they|boss|manager|@boss|@kin @be|gets|got|will|will+be|came|comes|not|has+not|never back|written+back
"""
