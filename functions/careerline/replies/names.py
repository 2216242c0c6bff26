"""Names of people: given names that are typed without a capital, and words with a capital that are no names."""

from __future__ import annotations

from functools import cache

from .spelling import plain
from .tables import rows
from .words import SHORT, table


@cache
def given() -> frozenset[str]:
    """Give the given names that are read as names however they are typed."""
    return frozenset(" ".join(rows("given_names")).split())


@cache
def namesakes() -> frozenset[str]:
    """Give the firms and the known people whose names are met where nobody was reached."""
    return frozenset(rows("namesakes"))


# Names that are everyday words in small letters: so typed they are names only where one must follow ("asked mark").
WORDS_TOO = table(
    """
    mark art grant joy may rose drew bill rich will sue pat dawn summer angel chase hunter june april august
    hope faith grace dean gene ed buzz dee bee sunny sandy lance glen cliff rusty crystal ginger ivy heather iris violet
    daisy lily ruby pearl amber jade robin frank ernest earnest pierce reed wade miles jack dick rob mo jo oz penny ray
    fern olive willow sage sky river destiny precious blessing innocent prosper harmony misty autumn sierra prince
    princess
    bishop miller dot
    """
)
# Of these the way to one is a way to the place: "the bus to Charlotte", "went to Madison".
PLACES_TOO = table(
    """
    paris london austin dallas houston madison jackson savannah charlotte florence virginia carolina georgia kenya
    israel
    chad india asia sydney brooklyn phoenix chelsea lincoln sofia santiago victoria adelaide jordan dakota vienna milan
    """
)
TITLES = table(
    """
    mr mister mrs ms mx miss madam madame maam ma'am monsieur herr frau signor signora pak bu tita tito ate kuya sir
    lady mme mlle monsieur pani seu sfc msg ssgt ssg maj cpl tl engr arch atty dr prof professor
    doctor don dona sra sr senor senora coach pastor rev reverend sgt sergeant deacon elder canon
    father sister brother chef officer judge dean captain capt lt principal uncle unc aunt aunty auntie cousin tia tio
    attorney licenciada licenciado lic ingeniero ingeniera ing maestra maestro maister bishop imam rabbi
    grandpa grandma granny nana abuela abuelo lola lolo mama papa mzee chief mother tata tante tonton seu encik cik
    madan sis bro bhai gen fr eng col comandante pandit ustad sheikh alhaji alhaja hajia oga nurse
    """
)
# Of these the relation is no part of the name: "my aunt Bee" is Bee.
RELATIONS = table(
    """
    aunt aunty auntie uncle unc cousin tia tio sister brother father grandpa grandma granny nana abuela abuelo mama papa
    lola lolo mother tata tante tonton
    """
)

# Words that stand with a capital in the middle of a text and name no person.
NOT_NAMES = table(
    """
    boom bam voila sorted yikes nailed bingo smashed woohoo yay phew welp wallah inshallah hamdulillah
    sysco deloitte harrods ford boeing kroger tesco aldi lidl ikea asda sainsburys argos greggs costa mcdonalds wendys
    subway burger dominos accenture kpmg pwc ey ibm oracle cisco intel nvidia tesla toyota honda nissan bmw audi volvo
    renault lockheed raytheon northrop verizon comcast sprint vodafone barclays hsbc natwest lloyds citi citibank chase
    jpmorgan aetna cigna humana cvs walgreens lowes wholefoods safeway publix wegmans meijer macys nordstrom sephora
    marriott hilton hyatt airbnb uber lyft doordash grubhub instacart dhl maersk careerline metro cricket wallah yebo
    forever spar indeed reed totaljobs
    i im ive id ill monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar
    apr jun jul aug sep sept oct nov dec linkedin indeed google amazon zoom excel python sql java javascript
    react css html aws azure figma microsoft word powerpoint coursera udemy youtube tiktok netflix facebook
    instagram twitter slack teams spanish english french german chinese american hr it ceo cfo vp cv gpa pmi cdl
    rn lpn cna ged mba phd ai ui ux qa pm am ok okay lol omg yes no not done the a an my his her their our your
    and but so or then also just now here there today tomorrow tonight yesterday english math covid christmas
    easter thanksgiving ramadan monster glassdoor craigslist ziprecruiter upwork fiverr walmart target costco
    starbucks siemens mayo kaiser ups fedex usps dmv irs god jesus lord dad mom mum mama papa mommy daddy
    grandma grandpa nana boss manager supervisor director foreman recruiter recruiters everyone everybody
    someone somebody anyone nobody people sir maam coach hi hello hey thanks thank please sorry well oh wow yeah
    yep nope nah did didnt was were is are am be been went got get had have has made make sent send wrote write
    called call met meet talked talk spoke asked ask told tell emailed texted messaged reached finished started
    tried still never always maybe almost half only all some two three four five six seven eight nine ten one
    first second third last next this that these those what when where who why how she he they we you it because
    after before since while until if as at in on for from with without about by to of up down out off over
    under new old good great bad big best better worse worst finally honestly really very too more most much
    many lot lots me him them us myself himself herself again back away around home work school class office job
    team group company store shop question email text phone number message app course book chapter module lesson
    video portfolio resume interview offer application whole step page profile network networking career goal
    plan life day week month year hour minute time kids kid baby wife husband son daughter brother sister friend
    friends cousin neighbor uncle aunt mother father parents landlord teacher professor mentor coworker
    coworkers colleague colleagues classmate classmates customer customers client clients lady guy guys man
    woman women men folks both each every other another same different several few couple bunch around questions
    advice help feedback permission hiring human resources support customer service union local corporate
    headquarters bank hospital clinic college university library strangers stranger contacts contact alumni
    """
)


def is_name(raw: str) -> bool:
    """Say whether a word as typed is likely a person's name."""
    word = plain(raw).removesuffix("'s")
    if "'" in word and (word.replace("'", "") in SHORT or word.split("'")[0] in NOT_NAMES):
        return False
    if len(word) < 2 or not word.replace("'", "").replace("-", "").isalpha():
        return False
    if word in given():
        return True
    if word in NOT_NAMES or word in SHORT:
        return False
    return raw[0].isupper() and not raw.isupper()
