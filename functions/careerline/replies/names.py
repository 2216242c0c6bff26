"""Names of people: given names that are typed without a capital, and words with a capital that are no names."""

from __future__ import annotations

from .spelling import plain
from .words import SHORT, table

# Given names common among the people who text, so that "emailed dave" is read as a name. Left out on purpose:
# names that are everyday words in small letters (will, mark, grant, art, rich, bill, hope, faith, joy, may, rose,
# sue, pat, drew, chase, hunter, dawn, summer, angel); with a capital in the middle of a text they count as well.
GIVEN = table(
    """
    aaron abby abdul abigail adam adrian aisha ahmed aidan aiden alan alana albert alec alejandra alejandro alex
    alexa alexander alexandra alexis alfredo ali alice alicia alina alison allen allison alma alvaro alyssa
    amanda amber amelia amina amir amit amy ana anaya andre andrea andrew andy angela angelica angie anil anita
    anjali ann anna anne annie anthony antonio anya april ariana ariel arjun arlene arman arnold arthur arturo
    asha ashley ashok audrey augie austin ava barbara beatriz becca becky bella ben benjamin benny bernard
    bernie beth bethany betty beverly bianca blake bob bobby bonnie brad bradley brandon breanna brenda brent
    brett brian briana brianna bridget brittany brooke bruce bryan caleb calvin camila cameron candice carl
    carla carlos carmen carol carolina caroline carolyn carrie casey cassandra catherine cathy cecilia cedric
    celeste cesar chad chandra chantal charlene charles charlie charlotte chelsea chen cheryl chloe chris
    christian christina christine christopher cindy claire clara claudia clayton colin colleen connie connor
    corey courtney craig cristina curtis cynthia daisy damian damon dan dana daniel daniela danielle danny
    darius darlene darnell darren darryl dave david deandre deb debbie deborah deepa deepak delia denise dennis
    derek derrick desiree devin devon dex diana diane diego dmitri dolores dominic don donald donna doreen doris
    dorothy doug douglas duane dustin dwayne dylan earl eddie edgar edith eduardo edward edwin efrain eileen
    elaine eleanor elena eli elias elijah elisa elizabeth ella ellen ellie elliot elsa emily emma emmanuel
    enrique eric erica erik erika erin ernesto esteban esther ethan eugene eva evan eve evelyn fatima felicia
    felipe felix fernanda fernando fiona florence francesca francis francisco frank franklin fred freddie
    frederick gabby gabe gabriel gabriela gail garrett gary gavin geoff george gerald gerardo gina ginny
    giovanni gladys glen glenda glenn gloria gordon grace greg gregory gretchen guadalupe guillermo gus gwen
    hailey haley hannah harold harriet harry harvey hassan heather hector heidi helen henry herbert hiroshi
    holly hollis howard hugo ian ibrahim ida ignacio inez ines irene irma isaac isabel isabella isaiah ivan ivy
    jack jackie jackson jacob jacqueline jada jake jamal james jamie jane janelle janet janice jared jasmine
    jason javier jay jayden jean jeanette jeff jeffrey jen jenna jennie jennifer jenny jeremiah jeremy jerome
    jerry jesse jessica jessie jesus jill jim jimmy jo joan joanna joaquin joe joel joey johanna john johnny jon
    jonathan jordan jorge jose joseph josh joshua josie joyce juan juana juanita judith judy julia julian
    juliana julie julio june justin kaitlyn kamal kara karen karim karina karl karla kate katherine kathleen
    kathryn kathy katie katrina kavita kayla keisha keith kelly kelsey ken kendra kenneth kenny kevin khalid kim
    kimberly kiran kirsten krista kristen kristin kristina kurt kwame kyle lamar lana lance larry latoya laura
    lauren laurie lawrence leah lee lena leo leon leonard leroy leslie leticia lewis li liam lila lily linda
    lindsay lindsey lisa liz lois lola lorena lorenzo loretta lori lorraine louis louise lucas lucia lucy luis
    luke lupe luz lydia lynn mabel mackenzie maddie madeline madison malik mandy manny manuel marc marcela
    marcia marco marcos marcus margaret margarita marguerite maria mariah mariana marie marilyn mario marisol
    marissa marjorie marlene marlon marsha martha martin marvin mary mason mateo matt matthew maureen maurice
    max maya mei melanie melissa melody mercedes meredith mia micah michael micheal michele michelle miguel mike
    mildred mimi mina mindy miranda miriam mitch mitchell mohamed mohammed moises molly monica monique morgan
    moses muhammad myra nadia nadine nancy naomi natalia natalie natasha nate nathan nathaniel neil nell nelson
    nia nicholas nick nicolas nicole nikki nina noah noel noemi noor nora norma norman octavio olga olivia omar
    oscar otis pablo paige pam pamela paola patrice patricia patrick patty paul paula paulina pauline pedro
    peggy penny perla pete peter phil philip phillip phoebe phyllis pierre preston priscilla priya quentin
    quincy quinn rachel rafael raj rajesh ralph ramon randall randy raquel rashad rashid raul ravi raymond
    rebecca reggie regina rene renee reuben rhonda ricardo richard rick ricky rita rob robbie robert roberto
    robin robyn rocio rodney rodrigo roger roland ron ronald ronnie rosa rosalie rosario rosemary ross roxanne
    roy ruben ruby rudy russell ruth ryan sabrina sadie sal salvador sam samantha samir samuel sandeep sandra
    sandy sanjay santiago sara sarah sasha saul scott sean sebastian selena serena sergio seth shane shannon
    shanice shari sharon shaun shauna shawn sheila shelby sheldon shelly sheri sherry shirley sierra silvia
    simon simone sofia sonia sonya sophia sophie stacey stacy stan stanley stella steph stephanie stephen steve
    steven stuart sumit sunil susan susana susie suzanne sven sylvia tamara tamika tammy tania tanisha tanya
    tara tariq tasha tatiana taylor ted terrance terrell terri terry theo theodore theresa thomas tia tiffany
    tim timmy timothy tina tobias toby todd tom tomas tommy toni tony tonya tracy travis trevor tricia tristan
    troy tyler tyrone uma valentina valeria valerie vanessa vera veronica vicki vickie vicky victor victoria
    vijay vince vincent viola violet virginia vivian wade walter wanda warren wayne wendy wesley whitney wilfred
    willa william willie wilma xavier xiomara xochitl yasmin yesenia yolanda yuki yusuf yvette yvonne zach
    zachary zoe zoey
    """
)
TITLES = table(
    """
    mr mister mrs ms mx miss madam madame maam monsieur herr frau signor signora pak bu tita tito ate kuya sir lady dr
    prof professor doctor don dona sra sr senor senora coach pastor rev reverend sgt sergeant
    father sister chef officer judge dean captain capt lt principal uncle aunt auntie cousin tia tio
    """
)
# Of these the relation is no part of the name: "my aunt Bee" is Bee.
RELATIONS = table("aunt auntie uncle cousin tia tio sister brother father coach")

# Words that stand with a capital in the middle of a text and name no person.
NOT_NAMES = table(
    """
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
    if word in GIVEN:
        return True
    if word in NOT_NAMES or word in SHORT:
        return False
    return raw[0].isupper() and not raw.isupper()
