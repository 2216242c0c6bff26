"""The lexicon: which words mean the same to the reader.

Rules speak of classes of words (`@cease @sending me`), so that a word added to a class is understood wherever the
class is. Words stand here as `normalise` leaves them: lower case, contractions opened, short forms written out.
"""

from __future__ import annotations

from functools import cache

_CLASSES: dict[str, str] = {
    # Ourselves: what we send, the sending of it, and what it is all part of.
    "msg": """text texts message messages email emails mail mails notification notifications reminder reminders alert
        alerts nudge nudges ping pings update updates spam blast blasts correspondence communication communications
        checkin checkins newsletter newsletters prompts""",
    "msgv": """text message email mail contact write bother bug spam harass ping nag pester remind notify annoy nudge
        hassle hit reach hound msg poke prompt disturb bombard""",
    "sending": """texting messaging emailing mailing contacting writing bothering bugging spamming harassing pinging
        nagging pestering reminding notifying annoying nudging hassling hounding blasting bombarding sending poking
        prompting disturbing""",
    "sent": "texted messaged emailed mailed contacted bothered bugged spammed pinged nagged pestered reminded",
    "ours": """text texts texting message messages messaging email emails emailing mail mails notification notifications
        reminder reminders alert alerts nudge nudges ping pings update updates spam program programme service
        subscription coaching coach app bot list membership account system correspondence communications checkin
        checkins contact thing things stuff""",
    "scheme": """program programme service subscription coaching coach app bot list membership system campaign
        enrollment mailing list thing""",
    "these": "this these it them that those",
    "det": """the a an this these those that your my ur all any such of more further additional daily weekly
        constant annoying stupid dumb damn fucking freaking dang future automated unwanted random career coaching
        whole whatever from with same such shitty goddamn bloody endless silly""",
    "me": "me us my",
    # Ending things.
    "cease": "stop quit cease halt discontinue end desist stops stopping terminate",
    "ceasing": "stopping quitting ending canceling cancelling leaving unsubscribing opting discontinuing",
    "leave": "unsubscribe cancel unenroll unenrol disenroll disenrol deregister withdraw resign unregister deactivate",
    "remove": "remove delete erase wipe purge scratch take get drop pull strike kick cut cross throw scrub leave",
    "never": "not never no nor neither without",
    "nomore": "never no+longer not",
    "want": "want wants need needs wish like care desire wanna require appreciate",
    "wanted": "wanted needed asked wished",
    # What people harm themselves with, and the places where they do.
    "means": """pills pill meds tylenol xanax oxy oxys fentanyl heroin needle insulin bleach poison antifreeze
        gramoxone rope noose gun shotgun shotguns pistol rifle revolver glock bullet bullets blade razor razors knife
        charcoal""",
    # What an opt-out and a crisis seldom do without: the model alone hears neither where none of these stands.
    "leaving": """stop stopped stopping quit quitting end ending ended cancel unsubscribe remove removed delete block
        blocked blocking leave leaving off out never again anymore longer without bye goodbye farewell text texts
        texting message messages messaging email emails number list phone program coaching coach contact contacting
        enough done spam lawyer report reply write writing silence alone resign consent interested opt deactivate
        enrol enroll unenroll harass harassment harassing removal discontinue unfollow desist refrain cease permanently
        deregister blacklist""",
    "dark": """die died dying dead death kill killed killing hurt hurting harm suicide suicidal alive live living life
        gone goodbye end ending ended over pain safe unsafe scared afraid terrified hit hits hitting beat beats
        alone anymore forever reason reasons point burden wake sleep peace blood bleeding cut cutting tired
        nobody hate hopeless worthless empty numb dark darkness voices plan note funeral heaven drown
        drowning jump jumped hospital er violent abuse abused abusive rape raped choke choked threw throwing
        locked knife police threat threatened follow following hiding trapped crisis 988 911 overdose relapsed
        tablets tablet throat bruise bruises bruised helium hang hanged hanging fists slapped kicked
        punched choking strangled forces forced screams screaming fade exist existing disappear vanish peaceful bury
        buried urges belt bleed machete sos emergency quarry canal blades""",
    "brink": "roof ledge bridge overpass tracks balcony cliff rooftop edge platform",
    # Persons.
    "they": """he she they who someone somebody everyone everybody nobody people recruiter recruiters manager managers
        boss company companies employer employers hr coworker coworkers customer customers client clients teacher
        professor mom dad mother father sister brother husband wife friend friends son daughter kid kids ex landlord
        hospital bank lady guy man woman supervisor foreman team staff neighbor cousin roommate boyfriend girlfriend
        uncle aunt interviewer director lead mentor teenager toddler baby toddlers baby""",
    "kin": """mom dad mother father sister brother husband wife son daughter kid kids cousin roommate boyfriend
        girlfriend uncle aunt grandma grandpa grandmother grandfather niece nephew partner stepdad stepmom fiance
        fiancee bf gf hubby ex spouse baby toddler twins mama papa abuela nana family friend child children
        grandson granddaughter teen teenager""",
    "boss": "boss manager supervisor lead director foreman owner chief principal vp ceo teacher professor advisor",
    # The step and what it is made of.
    "step": """step task one thing assignment homework activity exercise challenge action todo steps tasks work goal
        it this that them everything goals mission""",
    "stepn": "step task assignment activity exercise challenge action suggestion idea prompt",
    "career": """resume cv cover letter letters application applications job jobs interview interviews linkedin
        portfolio course courses class classes module modules lesson lessons certificate certification chapter
        chapters video videos tutorial tutorials project projects recruiter recruiters network networking profile
        reference references recommendation recommendations introduction mentor mentors skills raise promotion
        exam quiz webinar workshop training study book pages page posting postings headline summary coding python
        sql excel java javascript figma code lecture lectures flashcards practice mock alumni meetup career
        license bootcamp spreadsheet presentation deck draft position positions opening openings contact contacts
        employer employers hr informational volunteer""",
    # Doing.
    "didv": """did done finished completed submitted sent wrote read watched studied practiced updated rewrote made
        built met got took passed aced nailed crushed spent put worked learned found drew taught showed led ran kept
        began chose redid overhauled sat went had told spoke gave heard saw won dropped cleaned picked held reached
        signed paid stayed knocked got did tackled banged smashed wrapped sketched sold caught brought bought""",
    "nodeed": """need needed feed bed red speed indeed wanted hoped planned supposed tired stressed exhausted scared
        bored excited overwhelmed interested worried confused frustrated married relieved pleased embarrassed annoyed
        swamped slammed wiped burned drained depressed disappointed motivated inspired liked loved hated enjoyed
        wished realized noticed thought believed happened seemed looked used wasted bailed flaked failed skipped
        missed spaced blanked ignored avoided procrastinated chickened delayed postponed canceled cancelled promised
        decided freaked crashed died passed cried screamed stared injured rejected fired hired promoted rained
        snowed proceed succeed exceed embed shed sped bled wed weed seed deed ted fred ned jared hundred kindred
        sacred naked wicked red bobbed assed based mixed related limited advanced detailed experienced qualified
        certified licensed skilled unemployed employed retired disabled unrelated expected intended""",
    "dov": """do finish complete start try get make write send email call message text apply read watch study practice
        update work talk meet ask reach submit go sit knock tackle take put follow spend look attend review prepare
        prep learn build fix edit draft post connect build sign register enroll research record rehearse revise
        begin continue squeeze fit wrap aim hit give use contact visit schedule book check pick plan polish
        rewrite add list track set catch crack open hop jump show interview volunteer log crank hammer power shoot
        handle close create make meet""",
    "will": "will shall gonna",
    "busy": """busy swamped slammed insane crazy hectic nuts exhausted wiped tired sick beat drained overwhelmed
        stressed wild chaos chaotic rough brutal bananas underwater snowed drowning packed mental madness manic
        frazzled spent fried""",
    "sick": """sick flu covid strep fever migraine migraines pneumonia ill hospital er surgery puking vomiting
        bronchitis food+poisoning""",
    "time": "time energy chance bandwidth hours minutes motivation spoons brainpower juice steam",
    "day": """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays""",
    "when": """today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday weekend morning evening
        afternoon night later noon midnight midday""",
    "unit": "day days week weeks month months year years hours minutes night nights weekend fortnight semester",
    "month": "january february march april may june july august september october november december",
    "season": "spring summer fall winter autumn holidays christmas easter thanksgiving ramadan",
    "part": "morning mornings evening evenings afternoon afternoons night nights noon lunch lunchtime",
    "askw": "what how why when where which who whose whats hows",
    "aux": "do does did is are am was were can could should would will have has may might must shall",
    "be": "am is are was were be been being",
    "adv": """just really actually also still now already even maybe probably simply kindly please totally finally
        honestly definitely literally only ever so very truly officially completely fully immediately always kinda
        basically sorta quickly""",
    "pos": """good great awesome nice cool amazing fun helpful perfect wonderful lovely fantastic excellent useful
        happy glad proud excited love""",
}

# Words of courtesy and swearing that say nothing by themselves; a command may stand among them.
COURTESY = frozenset(
    [
        "please",
        "ok",
        "okay",
        "yes",
        "yeah",
        "yep",
        "no",
        "now",
        "just",
        "hey",
        "hi",
        "hello",
        "yo",
        "thanks",
        "thank",
        "you",
        "omg",
        "lol",
        "coach",
        "bro",
        "dude",
        "sorry",
        "ugh",
        "already",
        "immediately",
        "the",
        "and",
        "right",
        "away",
        "today",
        "sir",
        "maam",
        "man",
        "god",
        "jesus",
        "gosh",
        "guys",
        "team",
        "seriously",
        "kindly",
        "well",
        "so",
        "then",
        "really",
        "honestly",
        "look",
        "listen",
        "everyone",
        "again",
        "fucking",
        "freaking",
        "damn",
        "fuck",
        "hell",
        "ever",
        "wtf",
        "lmao",
        "haha",
        "thx",
        "dear",
        "folks",
        "yall",
        "bye",
        "goodbye",
        "asap",
        "literally",
        "actually",
        "oh",
        "um",
        "uh",
        "hmm",
        "ma'am",
        "buddy",
        "mate",
        "pal",
        "love",
        "hon",
        "alright",
        "good",
        "morning",
        "evening",
        "afternoon",
        "night",
        "once",
        "too",
        "though",
        "anyway",
        "anyways",
        "but",
        "|",
        ".",
        "!",
        ",",
        ";",
        ":",
        "?",
        "(",
        ")",
        '"',
        "-",
        "*",
        "{y}",
        "{n}",
    ]
)

_SUFFIXES = (("@ing", "ing"), ("@ed", "ed"))
_NOT_ING = frozenset(
    [
        "thing",
        "nothing",
        "something",
        "anything",
        "everything",
        "morning",
        "evening",
        "during",
        "king",
        "ring",
        "bring",
        "spring",
        "string",
        "sing",
    ]
)

NAMES = frozenset({f"@{name}" for name in _CLASSES} | {name for name, _ in _SUFFIXES})


@cache
def _index() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, words in _CLASSES.items():
        for word in words.split():
            found.setdefault(word, []).append(f"@{name}")
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}


_KNOWN: dict[str, tuple[str, ...]] = {}


def classes_of(word: str) -> tuple[str, ...]:
    """Give the classes that a word belongs to: those of the lexicon, and past or -ing form by its ending."""
    found = _KNOWN.get(word)
    if found is None:
        found = _index().get(word, ())
        if len(word) > 4:
            if word.endswith("ing") and word not in _NOT_ING:
                found += ("@ing",)
            elif word.endswith("ed") and "@nodeed" not in found:
                found += ("@ed",)
        if len(_KNOWN) < 20_000:  # a stream of made-up words must not fill the memory
            _KNOWN[word] = found
    return found
