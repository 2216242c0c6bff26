"""Which of the four career assets a report built."""

from __future__ import annotations

from collections.abc import Iterable

from .lexicon import COURTESY, classes_of
from .reading import Asset
from .rx import Rx
from .words import table

# A stronger sign settles it: a portfolio is skills even when it is shown to a manager. Each sign has a weight; the
# asset with the most wins, the earlier one of a tie.
_SIGNS: tuple[tuple[Asset, int, Rx], ...] = (
    (
        "position",
        6,
        Rx(
            r"\b(?:appl(?:y|ied|ying|ication|ications)|cover letters?|interview(?:s|ed|ing|er)?|raise|promotion"
            r"|promoted|negotiat\w*|job (?:posting|postings|board|boards|listing|listings|ad|ads|alerts?|search"
            r"|fair|fairs|offer)|openings?|vacancy|headshot|transfer|civil service|hit submit)\b"
        ),
    ),
    (
        "position",
        6,
        Rx(
            r"\b(?:cv|resumes?|linkedin(?: (?:profile|headline|photo|page|summary|about))|(?:profile"
            r"|headline) on linkedin|salary|pay bump|asked for \$? ?\d+|asked for (?:money|senior)|lead (?:spot"
            r"|hand|position|role)|trainer (?:position|job|spot)|shift lead spot"
            r"|phone screen|put(?:ting)? in for|put my name (?:in for|down|on the)|alerts?|performance review"
            r"|profile pic"
            r"|job titles|one app|apps|submitted to|ucas|for the union)\b"
        ),
    ),
    ("position", 2, Rx(r"\b(?:linkedin|recruiters?|posting|postings)\b")),
    (
        "people",
        6,
        Rx(
            r"\b(?:informational|coffee chat|coffee chats|introduction|introductions|introduced?|introduce me"
            r"|recommend(?:s|ed|ation|ations)? ?|reference|references|recommendation letter|networking|mixer"
            r"|meetup|meet up|alumni|mentors?|mentoring|mentorship|connections?)\b"
        ),
    ),
    (
        "people",
        4,
        Rx(
            r"\b(?:coffee|lunch|reached out|reach out|caught up with|catch up with|met|met with|talked (?:to"
            r"|with)|spoke (?:to|with)|chatted|chat with|connected with|wrote to|called|emailed|messaged|texted"
            r"|asked(?! for (?:a |the )?(?:\$? ?\d|money|senior|trainer|lead))|word in for me|took my call|referral"
            r"|beers|natter|got hold of|grilled me|write for me|told me how"
            r"|names to call|contacted|followed up|follow up|sat down with|had a call|zoom with|zoomed|thanked"
            r"|thank you note|hung out|shook hands|conversation with|replied to|got in touch|in touch)\b"
        ),
    ),
    (
        "skills",
        6,
        Rx(
            r"\b(?:portfolio|side project|tutorials?|certificates?|certification|course|courses|coursework"
            r"|lessons?|lectures?|flashcards|bootcamp|quiz|quizzes|exam|exams|practice (?:problems|test|tests"
            r"|exam|questions|presentation|set)|duolingo|coursera|udemy|khan academy|webinar|case study)\b"
        ),
    ),
    (
        "skills",
        5,
        Rx(
            r"\b(?:flash cards?|vocab|drills?|anatomy|stats|units?|theory|capstone|semester|pharm|cpr|certified"
            r"|docker|leetcodes?|grammar|verbs|bsl|maths"
            r"|comptia|nclex|lsat|osha|cissp|cdl|pass(?:ed)? the (?:written|final)|vids?|worksheet|bookkeeping"
            r"|mail merge|watched|practise|permit|shorthand"
            r"|class|classes|modules?|studied|study|studying|practiced|practicing|practice|learned|learning"
            r"|learnt|training (?:video|videos|module|modules|course)|videos?|worksheets?|exercises|drills?"
            r"|drawing|workshop|labs?|chapters?|book|books|read|reading|pages|articles?|podcast|sql|python"
            r"|excel|figma|css|html|javascript|react|java|aws|coding|coded|code|typing|algebra|math|statistics"
            r"|calculus|quickbooks|photoshop|tableau|spanish|english|welding|welded|solder(?:ed|ing)?|program"
            r"|software|makerspace|blender|autocad|cad|power bi|github|toastmasters|problems)\b"
        ),
    ),
    (
        "work",
        5,
        Rx(
            r"\b(?:punch list|receipts|run expo|whole service|jobs? finished|handover|handed over|invoices?|bays"
            r"|log books|allergen|reconcil\w+|stock count|scheduling sheet"
            r"|route sheets|at work|shift|shelf|shelves|inventory|audit|tickets?|queue|handover|hand it off|client"
            r"|clients|customer|customers|deliverables?|quarterly|for my boss|on the job|at my job|my team"
            r"|volunteer(?:ed|ing)?|backlog|order|orders|pallets?|deadline|warehouse|register|stockroom"
            r"|schedule|closing|safety|patient|patients|line|production|report|reports|spreadsheet for"
            r"|trained the|trained my|trained a|onboard(?:ed|ing)?|write up|incident|bay|process|procedure|sop"
            r"|checklist|fix at work|new hires?|new girl|new guy|coworkers?)\b"
        ),
    ),
    (
        "work",
        3,
        Rx(r"\b(?:boss|supervisor|manager|lead|foreman|deck|presentation|project|meeting|work|job well|team)\b"),
    ),
)
_STRANGE = Rx(
    r"\b(?:coffee breaks?|skipped lunch|the loo at work|my shift|boss man|meeting ate|over lunch|lunch was"
    r"|like a boss|cover for|job is|after work|before work|to work|from work|my lunch break|lunch hours|on my lunch"
    r"|lunch break|lunch hours|lunch hours|at lunch|work on|working on|worked on|worked through|homework"
    r"|paperwork|chapter mixer|in order to|online|line up|asked (?=me\b|for (?:a|an|the"
    r"|my) (?:\w+ ){0,3}(?:raise|promotion|transfer))|(?<!my )(?<!the )boss$|^boss\b|before my shift"
    r"|after my shift|after (?:a|the) (?:\d+ hours )?shift|hours shift|night shift|called out|called in"
    r"|called off|job alerts|read(?:y)|pulled an order|work(?:ed)? (?:it )?out|got to work|work computer"
    r"|old boss|my old (?:boss|manager|supervisor)|former (?:boss|manager))\b"
)


def asset_of(text: str, *, people: bool) -> Asset | None:
    """Weigh the words of a report; `people` says that somebody was met, written to or talked to in it."""
    text = _STRANGE.blank(text)
    found: dict[Asset, tuple[int, int]] = {}  # weight, and the place of its sign, counted from the end
    for asset, weight, rx in _SIGNS:
        if match := rx.search(text):
            old = found.get(asset, (0, -len(text)))
            found[asset] = (max(old[0], weight), max(old[1], -match.start()))
    if people:
        found.setdefault("people", (3, -len(text)))
    return max(found, key=lambda asset: found[asset], default=None)


# What a report is made of whatever it is about: doing, time, more and less.
_OF_ANY_REPORT = frozenset(
    {
        "@didv",
        "@dov",
        "@unit",
        "@time",
        "@adv",
        "@aux",
        "@be",
        "@when",
        "@part",
        "@day",
        "@step",
        "@me",
        "@never",
        "@will",
    }
)
_SMALL = table("a an the and or but in on at of to for with by from then only about more than out up i we got get like")


def names_matter(words: Iterable[str]) -> bool:
    """Say whether a report names anything that it may be about: "did 30 minutes" does not."""
    return any(
        word.isalpha() and word not in _SMALL | COURTESY and _OF_ANY_REPORT.isdisjoint(classes_of(word))
        for word in words
    )
