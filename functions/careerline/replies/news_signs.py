"""The signs of news: for each kind what tells of it and what only sounds like it, the gravest first."""

from __future__ import annotations

from .good_news import HIRED, INTERVIEW, OFFER, RAISE, ROLES
from .hard_news import ILL, LOSS
from .reading import News
from .rx import Rx
from .setbacks import LOST_JOB, REJECTED
from .words import table

SIGNS: tuple[tuple[News, Rx, Rx | None], ...] = (
    ("loss", *LOSS),
    ("hired", *HIRED),
    ("offer", *OFFER),
    ("rejected", *REJECTED),
    ("lost_job", *LOST_JOB),
    ("raise", *RAISE),
    ("interview", *INTERVIEW),
    ("ill", *ILL),
)

# None of a kind's patterns can match where none of these words stands.
TELLING: dict[News, frozenset[str]] = {
    "hired": ROLES
    | table(
        """
        have made confirmed yes successful joining permanent
        take takes presa preso supervision plaza puesto posted new
        yes starts prace djob trabaho
        aboard academy accepted accountant admin administrator advis advisor agent airport analyst appointed
        apprentice apprenticeship april aside assistant associate at august baker bakery bank barista begin begins
        boiler book bookkeeper busy buyer cannery card carer caretaker carpenter caseworker chef chose city clerk
        company concierge conductor consegui conseguido conseguiu consultant contract contratad contratada contratado
        contrataron cook coordinator council counsel county credit date december dental department designer developer
        di director dispatcher dostalem dream driver earned ed electrician emailed employed emprego engineer eo ery
        estimator estoy executive fall february firme fitter foreman form formalities found fui full getting gi gig
        given giving got guard guess han harbor head hire hired hospital hq ing inspector instructor intern internship
        ja january job jobb joining july june keeping konsegi kroger landed late lead leader lease librarian lifeguard
        log manager march may mechanic mi midwife mine mis nadawat natanggap nd november nurse nursing oa october
        offer offered office officer officially operator our owner papers paperwork paralegal part past petition
        picked placa place planner plant plumber port porter position post professor program programmer promotion
        proper puesto purser ranger rd receptionist records rep representative resignation role scheduler scored
        second secretary secured selected september sheet shop signed signing sir some somebody sous speaking
        specialist spot spring st start started starting starts steward store summer superintendent supervisor taken
        taking talking tanggap teacher team tech technician tenant tengo tenho term tester th their took trabajo
        trainee training turbine union waiting welcome welder wendys work workplace ya yard
        """
    ),
    "rejected": table(
        """
        candidate candidates fit shortlisted accepted considered answer gone write moved museum says
        land nope now took give taken back wrote
        no sorry go goes going escogieron eligieron llamaron
        instead program
        absage agarraron agency ahead another answered applicant bakery bank baptist binned both boy bursary cafe
        callback camara candidate candidates choose chose chosen city client clients club college company computer
        continue contrataron contrato council county cut decided declined department dept di dieron different dij
        direction doyle elsewhere emails experience external extra fear fellow filled firm floor forward friend from
        garage gave get ghosted gi gig girl given gives goes got gotten granted guy gym hire hired hospital hotel
        house hr idea inform interest internal internally internship kid kind knocked lad lads lady library lo looking
        luck mailed mill move moving nao native needed oa occasion offer office other others otr outside overqualified
        overtime passed passei past pick picked place plan plant polite port position post problem proceed proceeding
        progress progressing promotion provider que quote raise recruiter refused regret regrets rejected rejection
        rejections replied restaurant role round rush said salon say scholarship schools second select selected
        serious sez shop some somebody someone speaker spot store strong successful take that their third time told
        tomaron turned unfortunately union university unsuccessful want wanted wants was went were within woman
        worries ya yard yesterday younger
        """
    ),
    "lost_job": table(
        """
        boot dismissed gone redundant
        work
        whole finish finished more away han gekundigt
        retrenched retrench under restructured
        ad agency asked assignment axe axed back boot box branch building bullet canceled cancelled canned cards
        cerraron chop close closed closes closing come contract contracts corrieron crew cut cutting department
        description discontinued doors downsized dropped early elbow eliminated embora emotional ended ending entire
        es escorted everybody everyone fabrica factory fired floor fui full fun furloughed great hand hard heave heute
        hotel included its job june keys la laid last layoff layoffs let link listing location making mandad marching
        mill mine most need nos oa office orders our out owner p45 paid pens pink pit place planned plant planta
        position post posting processing pulled push redundancy redundant renewed replaced restaurant role sack sacked
        sad salon scrapped section severance shifts shop short shut shuts shutting sin site slip sold some staff store
        stuff team terminated things tienda trabajo unemployed unit walked warehouse were works wurde yard yesterday
        """
    ),
    "ill": table(
        """
        body head stomach belly tummy tooth teeth asthma eczema arthritis lupus crohns sugar bp flare canal
        back chest throat cold leg keeping febbre flared flaring root acting playing
        neck gone went gave given seized broken fingers ears toes jaw hamstring heat elbow eyes hands thumb
        knees sunstroke abscess achilles attack something antibiotics doente enfermo enferma chory drip bylam
        gripada malato malad malata gripado siek iv swollen feet
        feel felt well unwell whatever think
        above acl admin admitted ando angina ankle appendicitis appendix arm awful became bed bedridden blood bout boy
        broke bronchitis brothers buddy bug bypass cafeteria calentura cancer canteen casualty cataract caught
        cellulitis chapter chemo chest chickenpox child clerk clinic clot cold collarbone coming con concussion
        constipated covid crew crook cuz daughter delirious dengue desk diagnosed dialysis disc doc doctor dog down
        due dying ear ed emergency enferm er estado estoy estuve eye feeling feet felt fever fiebre finger flat flu
        folk food foot found fractured gallbladder gallstone gallstones gastro getting gift gout gp gripe grippe hand
        having heart hernia high hip hospital hospitalised hospitalized icu ill infection influenza ing ith jab jobs
        keep keeping kept kid kidney kitchen kitchens knee knife knocked lab lagnat laid laundry leg lump lung mal
        mala malaria mato measles mein might migraine migraines module mono must naospital nasty needed needing nerves
        nights nilalagnat norovirus nurse nursing oa observation office oncology op operation overnight peguei
        pharmacy pink plague pleurisy pneumonia poisoned poisoning poorly positive pressure puking quarters recovering
        replacement rest rib ribs room sciatica season second sepsis shingles shop shot shoulder sick signed sinus sir
        skin slipped some son sprained starting stay stent stomach stone stones strep surgery system tengo terrible
        test tested threw throat throwing tiredness toe tonsillitis tonsils tooth tor tore trangkaso transplant try
        tumbo typhoid under uti vaccine valley vertigo viral virus visiting vomiting wants ward weather wing wrist
        yesterday
        """
    ),
    "loss": table(
        """
        more
        se
        own found longer put ground pass
        passed died grieving granny gran pops pop dead funeral miscarried miscarriage miscarrying burying buried death
        lost memorial sleep down wake gone home die dies pass passing killed lose mouri burial repast rip bury
        murio fallecio
        went miscarry dead expired glory slipped make friend ours our
        """
    ),
    "offer": table(
        """
        theyd would
        wants oferta
        offers offering ofrecen ofrecieron proposta bieten terms join want if give gave given offert hire mine offer
        offered counteroffer counteroffers
        """
    ),
    "interview": table(
        "assessment letter zoom call chat called una panel set department director wants want see screening "
        "through interview interviews interviewing interviewed callback call screen "
        "shortlist shortlisted entrevista entrevistan entrevistarme stage seeing meet come back round me cleared "
        "passed wanted wint telephonic talk recruiter hr hiring"
    ),
    "raise": table(
        """
        band grade step level tier hike letter asked matched came
        extra k year month week
        agreed promoting dollar
        went goes up cents got put voted bumped more bumping percent % mo raise bump rise increase promoted
        promotion pay
        raises gave salary give gives given giving raised upped moved payslip paycheck wage wages made make added
        dollars
        dollar $ increment gied bumped rise salary hourly rate increased going hours
        """
    ),
}
