"""The signs of news: for each kind what tells of it and what only sounds like it, the gravest first."""

from __future__ import annotations

from .good_news import HIRED, INTERVIEW, OFFER, RAISE
from .hard_news import ILL, LOSS, LOST_JOB, REJECTED
from .reading import News
from .rx import Rx
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
    "loss": table(
        """
        passed died grieving granny gran pops pop dead funeral miscarried miscarriage miscarrying burying buried death
        lost memorial sleep down wake gone home die dies pass passing killed lose mouri burial repast rip bury
        murio fallecio
        went miscarry dead slipped make friend ours our
        """
    ),
    "offer": table(
        """
        offers offering ofrecen ofrecieron proposta bieten terms join want if give gave given offert hire mine offer
        offered counteroffer counteroffers
        """
    ),
    "interview": table(
        "wants want see screening through interview interviews interviewing interviewed callback call screen "
        "shortlist shortlisted entrevista entrevistan entrevistarme stage seeing meet come back round me cleared "
        "passed wanted wint telephonic"
    ),
    "raise": table(
        """
        went goes up cents got put voted bumped more bumping percent % mo raise bump rise increase promoted
        promotion pay
        raises gave salary give gives given giving raised upped moved payslip paycheck wage wages made make added
        dollars
        dollar $ bumped rise salary hourly rate increased going hours
        """
    ),
}
