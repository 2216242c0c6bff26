"""What tells of good news, and what only sounds like it: a job, an offer, a raise, an interview."""

from __future__ import annotations

from .rx import Rx, WordRx
from .words import table

# What people are hired as.
ROLES = table(
    """
    accountant admin administrator adviser advisor agent aide analyst apprentice apprenticeship archivist
    assistant associate baker barista bartender bookkeeper buyer carer carpenter caseworker cashier chef clerk
    concierge conductor consultant cook coordinator counsellor counselor custodian deckhand designer developer
    director dispatcher driver educator electrician engineer estimator executive firefighter fitter foreman
    groundskeeper guard handler head helper housekeeper inspector instructor intern internship interpreter lead
    leader lecturer librarian machinist manager mechanic midwife nurse officer operator paralegal paramedic
    planner plumber porter postman professor programmer purser ranger receptionist rep representative scheduler
    secretary sergeant specialist steward superintendent supervision supervisor surveyor teacher tech technician
    tester trainee welder
    """
)
ROLE = rf"(?:{'|'.join(sorted(ROLES))})"
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
START_DAY = (
    rf"(?:(?:(?:on|from) )?(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"|(?:(?:on|from) )?(?:the )?(?:monday|tuesday|wednesday|thursday|friday|january|february|march|april|may"
    r"|june|july|august"
    r"|september|october|november|december|next (?:week|month)|tomorrow|in \d weeks?|1st|first|\d{1,2}(?:st|nd"
    r"|rd|th))"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d weeks?"
    r"|the (?:spring"
    r"|fall|summer|new year))|after new year)"
)

HIRED = (
    WordRx(
        # put as an office puts it, or as people do: "was given the post", "I was successful", "finally have work"
        r"\b(?:been|was) given (?:the|a|an|my) (?:\w+ )?(?:position|post|job|role|place)\b|\bsaid yes to me\b"
        r"|\bi (?:was|am|have been) successful(?= ?$| ?[.,!])|\bgot in (?:with|at) (?:the|a)\b"
        r"|\b(?:finally|at last|now) have (?:a )?(?:job|work)(?= ?$| ?[.,!])|\bhave (?:a )?(?:job|work) (?:again"
        r"|finally|at last)\b"
        r"|\b(?:made|making|make) me (?:permanent|full time)\b|\bconfirmed me (?:for|in|as)\b|\b(?:got|been"
        r"|was) made permanent\b",
        rf"^(?:now )?officially (?:an? |the )(?:\w+ ){{0,2}}{ROLE}\b|\bjoining {START_DAY} as\b",
        # whoever takes somebody on: "the ferry took me on", "they have taken me for the season"
        r"\b(?:took|take|taken|takes|taking) me on(?= ?$| ?[.,!]| (?:as|for|at|from|full|part|with|today|after)\b)"
        r"|\b(?:they|office|shop|theater|school|yard) (?:have |has |just )?(?:take|took|taken) me(?= ?$| ?[.,!]"
        r"| for the)"
        r"|\bposted me to\b|\byou are hired\b|\bhave me starting\b",
        rf"\bis mine (?:from|as of|starting) (?:now|today|{START_DAY})"
        rf"|\b(?:said|says|say|told me) (?:that )?i (?:can |get to |will )?start (?:\w+ ){{0,4}}{START_DAY}"
        rf"|\b{ROLE} ,? (?:and i )?(?:start|starting|starts|from) (?:on )?(?:the )?{START_DAY}",
        r"\bwent contratad[oa]\b|\bmy ha(?:nno)? pres[oa]\b|\bgave me the (?:supervision|plaza|puesto)\b",
        rf"\bi (?:get|got) (?:the )?(?!an? |my |his |her |our )(?:\w+ )?{ROLE}(?= ?$| ?[!.,])",
        r"\bsaid yes to the (?:\w+ ){0,2}(?:job|role|position)\b|\bi (?:now |officially )work (?:for|at) (?:the|a)\b"
        r"|\bguess who (?:starts?|is starting) "
        r"|\b(?:get|got) the (?:job|work) (?:o|oh|ooo|sha|lah|abeg|thank)\b"
        r"|^(?:dostal[ae]m (?:te )?prace|m jwenn djob|nakuha ko (?:po )?ang trabaho)\b",
        r"\bhired me\b(?! (?:to|for the day|once))|\b(?:appointed|employed|selected) me\b|\bgot hired\b"
        r"|^(?:got )?hired(?= ?$| (?:on the spot|as|at|by|today|now))"
        r"|\b(?:have|has|got|been|was|am) (?:been )?appointed\b|^employed\b(?! (?:people|full|part|since|by))"
        r"|\bi am (?:now |officially )?employed\b"
        r"|\bguess who (?:is |s )?(?:hired|employed|got hired|got the|has a job|is the new)\b",
        rf"\b(?:now|from \w+|as of \w+|today) i am (?:an? |the )?(?:\w+ ){{0,2}}{ROLE}\b"
        rf"|\bi am to be an? (?:\w+ )?{ROLE}\b|\b(?:texting|speaking to|talking to|speaking with) the new"
        rf" (?:\w+ )?{ROLE}\b"
        rf"|\b{ROLE} (?:starting|from) {START_DAY}|\bstart(?:ing)? at \w+ (?:\w+ )?as an? (?:\w+ )?{ROLE}\b",
        r"\blanded (?:something|it|one|the \w+ one)\b|\bjob secured\b|\bsecured (?:the|a|my) (?:job|role|post"
        r"|position)\b|\bhave a job now\b|\b(?:apprenticeship|job|role|post|place|gig) is mine\b"
        rf"|\b(?:said|told me|says) (?:to )?start (?:on )?{START_DAY}|\b(?:at|for|of) (?:the|my) new (?:job"
        rf"|place|post|workplace)\b|\bnew post from\b|\b(?:they|and they) accepted\b|\bi am in at (?:the|a)\b",
        r"\b(?:fui|estoy|me han) contratad[oa]\b|\b(?:ya|ja) (?:tengo|tenho) (?:trabajo|emprego|placa)\b"
        r"|\btanggap na\b|\bkonsegi\b",
        rf"\b(?:got|landed) (?:the |my )?(?!my|the|a\b|an\b|to\b|with\b)(?:\w+ ){{0,2}}{ROLE}(?= ?$"
        rf"| ?[!.,]| (?:and more|job|role|post|position"
        rf"|start\w*)\b)",
        rf"\bi am (?:now|officially|the new) (?:an? |the )?(?:\w+ ){{0,3}}{ROLE}\b"
        rf"|\bi am (?:an? )?(?:\w+ )?{ROLE} from {START_DAY}",
        r"^i have signed$|^signed(?= ?$| (?:the|my|with)\b)(?! (?:the|my) (?:form|card|sheet|petition|lease"
        r"|letter|resignation|book|log))"
        r"|\bi have accepted$|^accepted$|^employed$|\bi am selected\b|\b(?:am|got|been|was) selected(?= ?$"
        r"| ?[.,!]| (?:for|as)\b)",
        r"\b(?:they|place|bakery|shop|company|school|office|harbor|council|hospital|union|port|plant|city"
        r"|yard) (?:just |have "
        r"|has )?(?:took|taken|take|taking) (?:me|us) on\b",
        r"\b(?:got|get|have|gave me|give me|gi mi|given me|landed) (?:the|di|that|this"
        r"|a new) (?:new )?(?:\w+ )?(?:job|work"
        r"|post|place|gig|position)(?= ?$| ?[!.,;]| (?:at|in|coach|sir|starting|with|from|as)\b)",
        rf"\b(?:joining|start|starting|i begin|started) (?:work )?(?:on )?{START_DAY}\b.{{0,24}}{ROLE}\b",
        rf"\bi (?:start|begin|am starting) (?:work )?{START_DAY}(?= ?$| ?[.!,])"
        rf"|\bjoining (?:is )?(?:on )?{START_DAY}(?= ?$| ?[.!,])"
        r"|\bi did it\b.{0,20}\bjob\b|^(?:conseguido|conseguiu?|consegui|dostalem|natanggap|nadawat|contratado"
        r"|contratada|firme)\b"
        r"|\bme contrataron\b|\bjoining formalities done\b",
        r"\b(?:they|have|has|been|was|got) (?:have |has |just )?(?:employed|taken) me on\b|\b(?:they|place|bakery"
        r"|shop|company"
        r"|school|office) (?:have |has |just )?(?:employed me|(?:took|taken|take|taking) me(?: on\b"
        r"| for the (?:job|role)))"
        r"|\bwelcome aboard\b|\b(?:signed|signing) (?:the |my )?(?:papers|paperwork|contract)\b|\bcontract signed\b"
        r"|^signed (?:with|it)\b(?! (?:up|off|in))|\bgot selected\b|\bnew job (?:starts|begins|started)\b"
        r"|\bi (?:have|got|landed) the (?:job|jobb|gig)\b(?= ?$| ?[.!,;])|\bstart(?:ed|ing|s)? (?:my|the"
        r"|a) new job\b"
        r"|\bguess who (?:is|got) (?:the )?(?:new|job|hired)\b"
        r"|\bstart (?:at \w+ \w* ?)?monday at the (?:new )?(?:place|\w+ery|shop)\b"
        r"|\bstart(?:ing)? (?:work )?(?:at|with|for) (?!the other)[a-z ]{2,24} (?:on )?(?:monday|tuesday"
        r"|wednesday|thursday|friday|next week)\b",
        r"\b(?:got|been|was) taken on\b|\b(?:they|and they) (?:are |is )?keeping me(?: on)?\b(?! (?:late|busy"
        r"|waiting|up|back|company|in))"
        r"|\bi am the new [a-z]+\b",
        r"\bgot on (?:at|with) the\b|\bstart(?:ed)? at the .{2,30}? (?:on the|monday|tuesday|wednesday|thursday"
        r"|friday|next week)\b|^landed it$",
        r"^(?:and )?hired(?: ?$| (?:today|as of|on with|now|at)\b)|\bi (?:got )?hired on\b|\b(?:gave"
        r"|giving) me the (?:\w+ )?(?:job|position|role|spot)\b"
        r"|\b(?:they|office|county|company|hospital|department|union|store|place|school|academy|city|bank"
        r"|team) (?:all )?(?:picked|chose|took|selected"
        r"|hired|hire) me\b(?! (?:for (?:the|an?) (?:next|second|final|last|2nd|interview|panel|trial)|to|aside"
        r"|home|out|off|back|through|a\b|about|\d|in for|over|up))"
        r"|\bjob is mine\b|\bstart date is\b"
        r"|\blanded a (?:start|job|gig|position)\b|\bi start (?:new work|the new|at (?:the|my) new"
        r"|work (?:monday|on|next))\b"
        r"|\bi (?:got|have) the (?:puesto|trabajo)\b",
        r"\b(?:got|getting|landed|found|have|accepted|took|scored|earned) (?:the|a|that|my|this|new"
        r"|offered the) (?:\w+ )?(?:\w+ )?(?:job|position|role|gig|apprenticeship|internship|spot"
        r"|promotion to)\b|\bgot hired\b|\bthey hired me\b|\b(?:i am|i was|i got|been|they) hired\b(?! (?:my|his"
        r"|her|our|him|an?|the|someone"
        r"|somebody|some|another))"
        r"|\bi start(?:ed)? (?:my )?(?:the |a )?new job\b|\bsigned (?:the|my) (?:offer|contract)\b"
        r"|\baccepted (?:the|their|an|my) offer\b|\bi got it (?:the job|the position)\b"
        r"|\boffered me the job and i (?:took|accepted|said yes)\b|\bstart(?:ing)? (?:at"
        r"|with) (?:my )?(?:the )?new (?:job|company)\b|\bi am (?:officially )?employed\b"
        r"|\bgot in(?:to)? the (?:apprenticeship|program|union|academy)\b",
    ),
    Rx(
        r"\bpromot(?:ed|ing)\b(?! to the (?:job|role))",
        r"\boffered\b(?! me the job and)(?!.{0,40}\b(?:accepted|took it|said yes))|\b(?:buddy|friend|cousin"
        r"|brother|sister|wife|husband|son|daughter"
        r"|coworker|neighbor|roommate|who|[a-z]+(?<!i)(?<!just)(?<!finally)(?<!and)(?<!officially)) got hired\b"
        r"|\bhired (?:a|an|some)\b",
        r"\b(?:did not|not|never|if i|when i|until i|hope|want|before i|someone else|somebody else|she|he"
        r"|they all|until) (?:\w+ ){0,3}(?:get|got|hired|land)\b|\b(?:the|a|my) (?:job|role"
        r"|position) (?:posting|search|fair|alert|alerts|description|board|interview|application|listing"
        r"|done|today)\b|\bgot the job (?:done|posting|description|application)\b|\bhave (?:a|my|this"
        r"|that) (?:\w+ )?(?:\w+ )?(?:job|position|role)\b",
    ),
)

OFFER = (
    WordRx(
        r"\b(?:theyd|would) (?:like|love) (?:to have me|me on (?:the|their) (?:team|crew))\b",
        r"\b(?:wants?|would like|going|happy|prepared|ready|decided) to offer (?:me|it to me)\b(?! (?:an )?interview)"
        r"|\b(?<!nobody )(?<!no one )(?<!ex )(?:(?:they|he|she|boss|manager|owner|shop|place|firm|agency"
        r"|hospital|school|hotel)"
        r"|(?:shop|place|firm|yard|office|hotel|school|company) (?:in|on|at) \w+) (?:really |all |still )?wants? me"
        r"(?= ?$| ?[.,!]| from \w+| full time| part time| to start| on the (?:team|crew))"
        r"|\b(?:gave|made) me the oferta\b|^offers though\b",
        # named by its title alone: "COURT CLERK OFFER", "design assistant offer , less to start"
        rf"^(?:\w+ ){{0,3}}{ROLE} offer(?= ?$| ?[.,!])|\boffer (?:is )?in the (?:post|mail)\b",
        r"\bwants? to give me (?:the|a) (?:\w+ )?(?:job|position|role|spot)\b",
        r"\b(?:offers|offering|to offer|offer|offered) me\b(?! (?:tea|his|her|their|lunch|water|some|coffee"
        r"|advice|help|to|an? (?:lift|beer|cup|chair|ride|coffee|drink|seat|cookie|hand|hug|biscuit)|interview"
        r"|an interview))"
        r"|\b(?:contract|conditional|1|one|written|second|better|another|counter) offers?\b|\boffer (?:came"
        r"|landed|arrived|from|in hand|in my inbox|sitting|on my)\b|\b(?:they|have"
        r"|has) (?:have )?offered(?= ?$| ?[.,!])"
        r"|\bpleased to offer\b|\b(?:theyd|would) like me to join\b|\bwant(?:s)? me to join\b|\b(?:spot|job"
        r"|place|post"
        r"|it is) (?:is )?(?:there |mine )?if i want it\b|\bthey (?:all )?want me(?= ?$| ?[.,!])"
        r"|\bme ofrecen\b|\bme ofrecieron\b|\brecebi uma proposta\b|\bbieten mir\b|\bsent (?:over )?(?:the )?terms\b",
        r"\b(?:offer|offers|offered|offert|give|gave|given) (?:to )?me (?:the|a|an|di) (?:\w+ ){0,2}?(?:job"
        r"|place|position|spot|start|role|post"
        r"|offer|contract)\b|\b(?:give|gave) me offer\b|\boffered me the\b",
        r"^(?:bhai |omg )?(?:an )?offer(?= ?$| ?[.!,])|\boffered on the spot\b|\boffert me a start\b",
        r"\b(?:they|she|he|boss|manager|company|hospital|shop) (?:just )?offered \$? ?\d|\bwants? to hire me\b"
        r"|\bmine if i want (?:it|the job)\b|\boffer on the table\b",
        r"\b(?:verbal|written|formal|firm) offer\b",
        r"\boffered it(?: to me| on the spot)?\b(?! to (?:her|him|them|someone))|\boffered me it\b",
        r"\bgot offered (?:the|a|an)\b|\bthey offered(?: (?:today|yesterday|me|it to me|this morning))?(?= ?$"
        r"| ?[.!,])|\b(?:2|3|4|both|multiple) (?:job )?offers\b",
        r"\b(?:got|get|getting|received|have|making|made|gave|giving|extended|extending|sent|sending|its"
        r"|it is|with|put) (?:me |us |in front of me )?(?:an|the|my|another|a|its|two"
        r"|2)? ?(?:\w+ )?(?:job )?(?:counter ?)?offers?\b|\boffer letter\b|\boffered me\b|\b(?:job|an"
        r"|the) offer\b|\bcounter ?offer\b|\boffer (?:came|is) (?:in|through|here)\b|\bgot an offer\b"
        r"|\bwere? offered (?:the|a)\b|\bwas offered\b",
    ),
    Rx(
        r"\b(?:before|after|until|wait for) (?:or after )?(?:the|an|any) offer\b|\bin case of an offer\b",
        r"\boffered me (?:overtime|more hours|extra|shifts?|a shift|a day|weekends)\b|\boffer (?:letter )?(?:article"
        r"|template"
        r"|sample|tips|example|video|chapter)\b",
        r"\b(?:no|not|without|never|if i get|when i get|special|trade in|free|on offer|have to offer"
        r"|to offer|get an offer|should i ask|reject an|before an) (?:an |a |the )?(?:offer|offers"
        r"|offered)\b|\bif (?:they|i)\b.{0,20}\boffer|\b(?:negotiate|how to|compare|turn down"
        r"|decline) (?:an|a|the|my)? ?(?:job )?offers?\b(?<!my offer)|\boffer(?:ed|ing)? (?:me |us )?(?:an? "
        r"|the )?(?:\w+ )?interview\b|\boffered me (?:tea|his|her|their|lunch|water|a (?:lift|beer|cup|chair|ride"
        r"|coffee"
        r"|drink|seat|water|cookie)|to|some|coffee|advice|help)\b",
    ),
)

RAISE = (
    Rx(
        r"\b(?:hike|increment|pay rise|pay increase|salary increase)(?: letter)? (?:has |have |just |finally |is"
        r" )?(?:came|come|received"
        r"|given|through|done|confirmed|landed|in)\b|\b(?:got )?(?:moved|bumped|put) up (?:to|a) (?:band|grade"
        r"|step|level|tier)\b",
        # asked for in one breath and given in the next
        r"\basked for (?:the |an? |my )?(?:extra|raise|rise|more|\$? ?\d[\d.]*)\b.{0,48}"
        r"\b(?:got it|gave it|(?:said|says|say) (?:ok|okay|yes|yeah|sure|fine|deal))"
        r"|\basked for it ,? (?:and )?got it ,? \d|\bsaid (?:yes|ok|sure)\b.{0,60}\b\d+(?:\.\d+)? ?(?:percent"
        r"|%)(?! of)"
        r"|\bmatched my (?:ask|number|figure)\b|\+ ?\$? ?\d[\d.]*k? (?:an?|per) (?:hours|week|month|year)\b",
        # all of them together are the person too
        r"\b(?:everyone|everybody|we all|all of us|the whole (?:crew|team|shift)) (?:here |at work )?(?:got|gets|get)"
        r" (?:an? (?:\w+ )?(?:raise|rise|pay rise)|\d+(?:\.\d+)? ?(?:percent|%|cents))(?! but)"
        r"|\b(?:got|getting|get|gave me) (?:my |an? )?\d+(?:\.\d+)? ?(?:percent|%)(?= ?$| ?[.,!]| from| and| more)"
        r"|\b(?<!asked for )(?<!ask for )(?<!asking for )\d+(?:\.\d+)? (?:cents?|bucks?|quid|dollars?|dollah"
        r"|euros?|p) (?:mo|more|extra) (?:an?|one|per|every) (?:hours|week|month)\b"
        r"|\b\d+(?:\.\d+)? (?:cents?|bucks?|quid|dollars?|euros?|p) (?:an?|per) (?:hours|week|month) (?:more"
        r"|extra)\b",
        r"\bpromoting me\b|^promoted to\b|\bagreed to \$? ?\d|\basked for \$? ?\d.{0,32}\bgot \$? ?\d"
        r"|\bput an? (?:extra )?dollar on me\b",
        r"\b(?:upped|bumped) (?:me|us)\b(?! off)|\b(?:came out with|got|get|getting|have|given|gave me) (?:a "
        r"|the |my )?(?:pay )?rise\b|^(?:a )?raise$|^(?:a )?pay rise$|\bincrement happened\b|\b(?:gave|gied"
        r"|give|given) (?:me|us) a rise\b|\braise (?:from|effective|in writing|came|approved|is real"
        r"|starts)\b"
        r"|\bbumped (?:up )?to \$? ?\d|\b(?:salary|pay|wage|hourly|rate) (?:has been |is |was |been "
        r"|got )?(?:increased|raised|upped|going (?:up|from)|up)\b|^more money$"
        r"|(?<!asked for )(?<!ask for )(?<!asking for )(?:\$ ?\d[\d.]*k?|\b\d[\d.]* ?k) more(?= ?$)"
        r"|\b\d[\d.]*k? more (?:a|an|per) (?:hours?|month|week|year)\b"
        r"|\b\d[\d.]* ?(?:percent|%)(?= (?:from|more|raise|rise|up|on top))|\b(?:today s"
        r"|my) raise\b(?! (?:request|letter|talk|meeting|conversation|case|pitch|script))|\bextra an hours\b"
        r"|\ban? (?:hours|hourly) rise\b|\bi got the \d+ percent\b",
        r"\b(?:gave|give|gives|given|giving|got|get) (?:me |us |ya girl |you girl |my )?(?:a |the |my "
        r"|an? \w+ )?(?:pay )?raise\b(?! (?:conversation|talk|request|my hand))",
        r"\b(?:raised|bumped|upped|moved|put) (?:me|us|my (?:pay|rate|wage|hours)) (?:up )?(?:to|by) \$? ?\d"
        r"|\bgot (?:bumped|moved) (?:up )?to \$? ?\d"
        r"|\b(?:boss|manager|client|they|agency|he|she) (?:up|made it|make it|added|gave me"
        r"|give me) \$? ?\d\d?(?:\.\d+)?(?: cents?| dollars?|$| more| without)"
        r"|\b(?:payslip|paycheck|pay ?check|wages?|pay|check) (?:and it )?(?:went|goes|has gone|is|was) up\b"
        r"|\b\d+ cents an? hours\b"
        r"|\b\d+ (?:cents?|dollars?) (?:mo|more|extra|raise)\b|\b(?:raise|increase) (?:of )?\$? ?\d",
        r"\b(?<!asked for )(?<!ask for )(?<!asking for )(?<!asked for \$ )(?:\$ ?)?\d+(?:\.\d+)? (?:cents|cent|p"
        r"|quid|bucks?|dollars?|euros?) (?:\w+ )?more (?:an?|per) (?:hours|week|month)\b"
        r"|\bpay (?:went|goes|going|is going|has gone|just went|gone) up\b|\bput (?:us|me) up (?:\$ ?)?\d"
        r"|\bbumped (?:my pay|us|me up)\b|\b(?:got|gave me) (?:the|a) bump to\b|\b(?:voted|approved"
        r"|granted) me a (?:\w+ )?raise\b"
        r"|\b(?:give|gave) (?:your|this) girl a raise\b|\bgot a \$ ?\d+(?:\.\d+)? raise\b"
        r"|\bget(?:ting)? (?:\$ ?)?\d+ (?:cents|p|quid) more\b"
        r"|\basked (?:and|\+) got it\b|\+ \$ ?\d",
        r"\b(?:gave|give|giving) (?:me|us|all of us|everyone) \d+ ?(?:%|percent) more\b",
        r"\b\d+(?:\.\d+)? ?(?:%|percent) raise\b|\b(?:bumped|bumping|put) me (?:up )?(?:to )?\$? ?\d"
        r"|\b(?:bumped|bumping|bump) up \d|\bgot (?:the|a|my) rise\b"
        r"|\b(?:give|gave|giving|getting|got) (?:me )?\$? ?\d+(?:\.\d+)? ?(?:k|%|percent|bucks"
        r"|dollars)? (?:more|raise|mo)\b|\b\d+(?: ?k| bucks| dollars)? more (?:an? (?:hours|year)|per (?:hours"
        r"|year))\b"
        r"|\b(?:gave|give) me \d+ ?(?:%|percent)",
        r"\b(?:got|get|getting|gave|given|giving|received|approved|landed|earned|negotiated) (?:me "
        r"|us )?(?:a|the|my|that|an)? ?(?:\w+ )?(?:\d+ ?(?:%|percent) )?(?:raise|pay (?:bump|rise|raise"
        r"|increase)|salary (?:bump|increase)|bump in pay)\b|\b(?:raise|pay bump|pay rise) (?:is|was|came"
        r"|got|went) (?:\w+ )?(?:approved|official|through|granted|in)\b|\bgot (?:promoted|the promotion"
        r"|a promotion|my promotion)\b|\b(?:they|she|he|boss|manager) (?:promoted me|bumped my pay"
        r"|said yes to (?:my|the|a) raise|gave me \d+)\b|\braise\b.{0,40}\b(?:and got (?:\d|it|one)"
        r"|she said yes|he said yes|they said yes|got it|approved|said yes)\b|\bi (?:am|was|got"
        r"|have been) (?:getting )?promoted\b",
    ),
    Rx(
        r"\b(?:did not|not|no|if i|never|should i|how to|ask for|how do) (?:\w+ ){0,4}(?:get|got|raise"
        r"|promoted)\b.{0,20}$|\bwhat is a good way\b|\bhow (?:do|to|much)\b.{0,30}\braise\b"
        r"|\bdid not get\b|\bnot promoted\b|\bif i got\b"
    ),
)

INTERVIEW = (
    WordRx(
        r"\bassessment (?:day|center|centre)\b|\bcall letter\b"
        r"|\b(?:got|have|booked|landed) an? (?:zoom|call|chat|meeting|video call|teams call|sit down) (?:set up"
        r" )?with"
        r" (?:the |their )?(?:hiring|hr|recruiter|panel|director|department head)\b",
        r"\b(?:got|have|landed|booked) (?:an? |the |my )?(?:phone |video |zoom |hr )?(?:screen|screening)(?= ?$"
        r"| ?[.,!]| (?:with|and|on|at)\b)"
        r"|\b(?:got|have) (?:the|a|my) call ?back\b|\binterview call\b"
        r"|\b(?:would )?(?:like|want|pleased|happy|delighted|glad) to invite (?:me|you) (?:to|for|in for) (?:an? |the"
        r" )?(?:\w+ )?interview"
        r"|\bwants? me\b.{0,40}\bfor (?:an?|the|my) (?:\w+ )?interview\b"
        r"|\binterviews (?:are |is )?(?:on the|next week|tomorrow|monday|tuesday|wednesday|thursday|friday)\b"
        r"|\bllamado for (?:an?|the) interview\b|^interview at \w+",
        r"\b(?:recruiter|hr|hiring manager|hiring team) wants? to (?:talk|chat|speak|meet)\b",
        r"\bshortlist(?:ed)?\b|\binterview (?:letter|invite|request|email)\b|\b(?:second|2nd|final|next|first"
        r"|1st|third|last) (?:interview|stage|round)\b(?! (?:of the (?:course|test)|was|went|done|questions))"
        r"|\b(?:they|hr|manager|council|school|hotel|place) (?:will |want to |wants to |are )?(?:see|seeing"
        r"|interviewing|interview) me\b(?! (?:as|when|every|crying|at work))|\b(?:called|rang|phoned|emailed"
        r"|mail|email) .{0,30}\binterview\b"
        r"|\binterview to be (?:arranged|confirmed|scheduled)\b|\bto invite (?:me|you) to (?:an )?interview\b"
        r"|\bpicked me for the next (?:stage|round)\b|\b(?:me|para una|una) entrevista\w*\b|\bme entrevistan\b",
        r"\b(?:cleared|passed|got (?:past|through)|through) (?:the )?(?:first|1st|second|2nd|phone|screening"
        r"|initial)? ?(?:round|screen|screening|stage)\b"
        r"(?! of (?:the )?(?:course|test|exam))|\b(?:second|2nd|final|next|telephonic|phone|third"
        r"|3rd) round (?:is|on|fixed|set|next|\w+day|tomorrow)\b"
        r"|\bround fixed\b|\b(?:want|wants|wanted|wint)(?: tae| to) (?:see|meet|talk to|speak to"
        r"|interview) me\b(?! (?:about|after|do|try|in (?:his|her) office))"
        r"|\bwant me (?:for a (?:loop|round)|in for|to come in)\b|\b(?:is|have|got) (?:the|my|an"
        r"|a) interview(?= ?$| ?[.!,])|\b\d+(?:st|nd|rd|th)? is the interview\b",
        r"^interview(?: ?$| (?:tbd|soon))|\b(?:at|for|in) my interview(?= ?$| ?[?])|\bcalled? for an interview\b"
        r"|\bwants? (?:me|to (?:see|interview|meet) me)\b.{0,24}\b(?:interview"
        r"|screen|wednesday|monday|tuesday|thursday|friday)\b|\bwants? to see me\b|\bgot the (?:phone )?screen\b"
        r"|\bmoved my interview to\b"
        r"|\bfinal round (?:is|on|at)\b|\b(?:are|is) interviewing me\b|\b(?:call|asked|squeezed me in"
        r"|invited) for (?:an )?interview\b"
        r"|\bto (?:be )?interview(?:ed)? me\b|\binterview to be scheduled\b",
        r"\binterview (?:at|with|for|in) .{2,40}?(?: (?:on the|on|tomorrow|monday|tuesday|wednesday|thursday"
        r"|friday|saturday|next|this) ?| \d)"
        r"|^interview at (?:a|the|an)\b|\bphone screen (?:is|monday|tuesday|wednesday|thursday|friday|set|at)\b"
        r"|\bthrough to (?:the )?(?:interview|next|final|second)\b"
        r"|\binterview in(?:vite|vitation)\b|\b(?:round|screening) is (?:there )?on\b|\binvited? (?:me )?(?:to"
        r"|for) (?:an? |the )?(?:\w+ )?interview\b|\binterview today\b|\b(?:back|in|me"
        r"|come) .{0,24}for an interview\b|\binterview offered\b",
        r"\b(?:got|get|have|having|landed|scheduled|invited|invite|booked|scored|offered|offering|gave"
        r"|given|confirmed|set up|want|wants|wanted|called|asked)(?: (?:me|us|an|a|the|my|another|for|to|in"
        r"|with|have|first|second|final|phone|video|zoom|panel|job|big|real|back|get|come|new|actual|round"
        r"|screening|do|2nd|\w+))? ?(?:(?:an?|the|my|for|to|first|second|final|phone|video|zoom|panel|job"
        r"|big|another|real|1st|2nd|in|in person) ){0,4}interview(?:s)?\b|\binterview (?:is|s|on|this"
        r"|tomorrow|next|in the|in \d|at \d|set|scheduled|invite|request|invitation|coming|lined|monday"
        r"|tuesday|wednesday|thursday|friday|confirmed|today at|later|with .{1,30}(?:tomorrow|on|next"
        r"|monday|tuesday|wednesday|thursday|friday))\b|\bwants? (?:to interview me|me to interview"
        r"|me to come in|to meet me|me back)\b|\b(?:call ?back|phone screen) (?:for|from|with|on|tomorrow"
        r"|scheduled)\b|\bi am interviewing\b|\binterview (?:tomorrow|monday|tuesday|wednesday|thursday"
        r"|friday)\b|\bmade it to (?:the )?(?:next|second|final|2nd|last) round\b",
    ),
    Rx(
        r"\b(?:not|never|was not|did not get) (?:been )?shortlisted\b|\binterview at (?:\w+ )+was\b",
        r"\binterview (?:is |s )?(?:behind me|it was|finished|all done)|\b(?:gave|give|took|taken|take) (?:the "
        r"|my |an? )?interview\b"
        r"|\bmoved my interview to (?:who|god|i do not)\b",
        r"\binterview (?:\w+ )?(?:is|was|got|s|has been|been|for \w+ is) (?:off|canceled|cancelled|called off"
        r"|postponed"
        r"|pushed|moved|over|done)\b|\binterview cancel\b"
        r"|\b(?:called|calling|call) off (?:the|my) interview\b|\bno (?:more )?interview\b|\b(?:canceled"
        r"|cancelled|cancel|postponed) (?:my|the|our|an) (?:\w+ )?interview\b",
        r"\b(?:mock|practice|practise|practised|practiced|practicing|informational|pretend|fake|cancel|canceled"
        r"|cancelled"
        r"|canceling|rescheduled|no|if i get|when i get|never|not get|did not get|last (?:round|interview)"
        r"|past interviews?|had (?:my|an"
        r"|the|a)|did (?:my|an|the)|after (?:my|the|an)|before (?:an|any)|bombed|aced|nailed|passed"
        r"|finished|yesterday|went to (?:my|an|the)|job interview questions|interview (?:questions|skills"
        r"|prep|tips|was|went|got (?:cancel\w*|pushed|called off)|practice|course|video|coaching|call"
        r"|fell through|outfit|book)|playing the interviewer|for interviews|in interviews|how do|never had"
        r"|i asked|to interview (?:him|her|them|people|someone)) ?(?:interview\w*)?\b",
    ),
)
