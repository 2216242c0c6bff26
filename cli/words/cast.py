"""The people on whom every message is tried: who they are, what they have built and planned, and who writes to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

from careerline.agenda import Channel
from careerline.moments import instant
from careerline.people.person import (
    Cadence,
    ChannelState,
    Person,
    Plan,
    Profile,
    Size,
    State,
    Step,
    Totals,
    Week,
    Who,
)
from careerline.words.crisis import ELSEWHERE, CrisisLines, Lines
from careerline.words.house import House
from cli.checking.limits import MOST_LETTERS
from simulation.coach import PUBLIC_URL, settings

ZONE = "America/Chicago"
WEDNESDAY = date(2026, 9, 23)  # no day and month are longer to say
NOW = instant(WEDNESDAY, time(12), ZONE)
HOUR = time(12, 30)  # no hour is longer to say

ROSA = Who(
    name="Rosa",
    career="logistics planner",
    goal="plan one route on paper",
    job="shift lead in a warehouse",
    phone="+13125550142",
    email="rosa@mail.example",
)
# As long as the form takes them: a name by which a text calls somebody has 20 letters, a career 40, a goal 120.
LONGEST = Who(
    name="Maximiliana-Josefina Featherstonehaugh",
    career="senior warehouse and logistics manager x",
    goal="finish the first half of the forklift class at night, and th"
    "en ask my lead for the early shift by the end of next spring",
    job="night shift lead in a parts warehouse",
    phone="+13125550142",
    email="rosa@mail.example",
)

# Whom a message is tried on, by what to call them when it does not suit them.
PEOPLE: Mapping[str, Who] = {
    "the longest name and career": LONGEST,
    "an accent in the name": replace(
        LONGEST, name="Jose\u0301 Ma\u0142gorzata", career="t\u00e9cnica de enfermer\u00eda"
    ),
    "an apostrophe in the name": replace(LONGEST, name="D\u2019Angelo", career="chef's assistant"),
    "an emoji in the name": replace(LONGEST, name="Rosa\U0001f339", career="baker \U0001f950 and cook"),
    "letters that texts cannot carry": replace(LONGEST, name="\u674e", career="\u53a8\u5e08"),
    "marks of formatting in the name": replace(LONGEST, name="*Rosa*", career="[lead](x) & <b>boss</b> #1"),
    "no name": replace(LONGEST, name=""),
    "no career in mind yet": replace(LONGEST, career="", goal=""),
    "no job right now": replace(LONGEST, between_jobs=True, job=""),
    "no job right now and no career in mind yet": replace(LONGEST, between_jobs=True, job="", career=""),
}

PROGRESS: Mapping[str, Totals] = {
    "nothing built yet": Totals(),
    "one step done": Totals(steps=1, minutes=20, people=1, assets={"people": 1}),
    "much built": Totals(steps=112, minutes=59_999, people=148, things=1234, assets={"work": 60, "position": 52}),
}

PLANS: Mapping[str, Plan | None] = {
    "no plan": None,
    "a plan for today": Plan(day=WEDNESDAY, clock=HOUR, at=NOW, nudge=True),
    "a plan for tomorrow": Plan(day=WEDNESDAY + timedelta(days=1), clock=None, at=NOW, nudge=True),
    "a plan for a far day": Plan(day=WEDNESDAY + timedelta(days=7), clock=HOUR, at=NOW, nudge=True),
}

EVERYDAY_HOUSE = House.of(settings(), PUBLIC_URL)
# As long as template.yaml lets an operator choose them; the address is the API's own in the region of the longest name.
LONGEST_HOUSE = replace(
    EVERYDAY_HOUSE,
    organisation="The Harbor Works Center for Working People and Their Families of Larger Portland",
    coach="Maximiliana-Josefina",
    coach_hours="weekdays 9:30 am to noon, Sat 10 am to 2",
    contact="coaching@harborworks.example",
    public_url="https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com",
)


# The forms in which a week's step may have been sent: its size, and whether it was the other one, after SKIP.
FORMS: Mapping[str, tuple[Size, bool]] = {
    "the usual step": (Size.USUAL, False),
    "the smaller step": (Size.SMALLER, False),
    "the larger step": (Size.LARGER, False),
    "the swapped step": (Size.USUAL, True),
}

# Whom to call in a crisis: as a country may have it, and as long as answers/crisis.toml may say it.
EVERYDAY_LINES = CrisisLines(
    {ELSEWHERE: Lines("Call 988, any hour. In danger now: 911.", "988 answers any hour", "911")}
)
LONGEST_LINES = CrisisLines(
    {
        ELSEWHERE: Lines(
            "Call 988 or text 988 at any hour. In danger now: 911. Not safe at home: 800-799-7233.".ljust(
                MOST_LETTERS["call"][0], "x"
            ),
            "988 answers you day and night by call or by text".ljust(MOST_LETTERS["line"][0], "x"),
            "the emergency services where they are",
        )
    }
)

TEXTS = (Channel.SMS,)
MAILS = (Channel.EMAIL,)
BOTH = (Channel.SMS, Channel.EMAIL)


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody in some state, to whom a message is said; `called` completes "for somebody with"."""

    called: str
    plan: str  # which of PLANS
    person: Person
    house: House


def somebody(
    who: Who,
    *,
    week: int = 1,
    form: tuple[Size, bool] = FORMS["the usual step"],
    progress: Totals | None = None,
    plan: Plan | None = None,
    cadence: Cadence = Cadence.THREE_A_WEEK,
    channels: tuple[Channel, ...] = TEXTS,
) -> Person:
    """Return a person in the middle of a week, with its step sent in *form* and half done."""
    totals = progress or Totals()
    size, swapped = form
    # A step that got no word makes the next one smaller; half done leaves its size as the form says.
    step = Step(week=week, size=size, sent_at=NOW, plan=plan, swapped=swapped, outcome="partial")
    return Person(
        profile=Profile(
            id="01KJR0SA000000000000000001",
            state=State.ACTIVE,
            sms=ChannelState.CONFIRMED if Channel.SMS in channels else None,
            email=ChannelState.CONFIRMED if Channel.EMAIL in channels else None,
            created=datetime(2026, 9, 1, 15, 0, tzinfo=UTC),
            zone=ZONE,
            hour=HOUR,
            cadence=cadence,
        ),
        who=who,
        week=Week(
            monday=WEDNESDAY - timedelta(days=WEDNESDAY.weekday()),
            size=size,
            step=step,
            total=totals,
            this_week=totals,
        ),
    )


def everyday(week: int = 1, cadence: Cadence = Cadence.THREE_A_WEEK, channels: tuple[Channel, ...] = TEXTS) -> Role:
    """Return Rosa on an ordinary day: whatever does not fit the longest values must at least fit her."""
    person = somebody(
        ROSA,
        week=week,
        progress=PROGRESS["one step done"],
        plan=PLANS["a plan for tomorrow"],
        cadence=cadence,
        channels=channels,
    )
    return Role("everyday values", "a plan for tomorrow", person, EVERYDAY_HOUSE)


def everybody(
    week: int = 1,
    cadence: Cadence = Cadence.THREE_A_WEEK,
    channels: tuple[Channel, ...] = TEXTS,
    *,
    every_state: bool = True,
) -> Iterator[Role]:
    """Yield everybody who might get a message, Rosa first.

    Whoever has the longest values comes in every state unless told otherwise; then they, and those with no job, come
    with each form of the step, and the others once.
    """
    yield everyday(week, cadence, channels)
    each_form = list(zip((*PROGRESS, "much built"), FORMS, PLANS, strict=True))
    for called, who in PEOPLE.items():
        if who is LONGEST and every_state:
            states = list(product(PROGRESS, FORMS, PLANS))
        else:
            states = each_form if every_state or who is LONGEST or who.between_jobs else each_form[-2:-1]
        for built, form, when in states:
            person = somebody(
                who,
                week=week,
                form=FORMS[form],
                progress=PROGRESS[built],
                plan=PLANS[when],
                cadence=cadence,
                channels=channels,
            )
            yield Role(f"{called} ({built}, {form}, {when})", when, person, LONGEST_HOUSE)
