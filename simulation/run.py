"""One run: the real coach, people, carriers and faults from a seed; what comes out is its history."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from careerline.coach import Coach
from careerline.sending.pace import CENT_PARTS
from careerline.settings import Settings
from simulation.carriers import Carriers
from simulation.chance import Chance
from simulation.coach import KEYS, Ids, coach_on, settings
from simulation.faults import ALL, Faults
from simulation.functions import Functions
from simulation.history import History, Line, moment
from simulation.loop import Loop
from simulation.models import ModelMailbox, ModelPhone, ModelQueue, ModelStore, Posted, Texted
from simulation.operators import Operators
from simulation.people import People, somebody
from simulation.ports import SimulatedMailbox, SimulatedPhone, SimulatedQueue, SimulatedStore, Wire

# Weeks in which clocks change are drawn as often as all others.
STARTS = (
    datetime(2026, 3, 4, 6, tzinfo=UTC),  # clocks go forward on Sunday
    datetime(2026, 10, 28, 6, tzinfo=UTC),  # clocks go back on Sunday
    datetime(2026, 6, 1, 6, tzinfo=UTC),
    datetime(2026, 12, 30, 6, tzinfo=UTC),
)
# What is left open has this long to settle, with nothing failing and nobody writing.
CALM = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to run."""

    seed: int
    people: int = 20
    days: int = 14
    faults: tuple[str, ...] = ALL
    without: frozenset[int] = frozenset()  # people who are left out


@dataclass
class Simulation:
    """A run that is being put together; a test may put other parts in before it starts."""

    plan: Plan
    loop: Loop = field(init=False)
    history: History = field(init=False)
    coach: Coach = field(init=False)

    def __post_init__(self) -> None:
        plan, chance = self.plan, Chance(str(self.plan.seed))
        start = chance.pick(STARTS, "start")
        quiet = start + timedelta(days=plan.days)
        self.ends = quiet + CALM
        self.loop = Loop(start)
        self.history = History(self.loop)
        self.faults = Faults.of(chance, plan.faults, start, quiet)
        self.config = _settings(chance, plan)
        self.store = ModelStore(KEYS, self.config.due_shards)
        self.phone, self.mailbox = ModelPhone(self._now), ModelMailbox(self._now)
        self.queue = ModelQueue(self._now)
        wire = Wire(self.loop, self.faults, self.history)
        self.coach = coach_on(
            self.config,
            store=SimulatedStore(self.store, wire, self._written),
            phone=SimulatedPhone(self.phone, wire, self._took),
            mailbox=SimulatedMailbox(self.mailbox, wire, self._took),
            queue=SimulatedQueue(self.queue, wire, self._queued),
            new_id=Ids(),
        )
        everybody = [somebody(number, chance, start) for number in range(plan.people) if number not in plan.without]
        self.functions = Functions(
            self.loop, self.faults, self.history, self.coach, self.store, self.queue, self.phone, self.ends
        )
        self.people = People(everybody, chance, self.loop, self.faults, self.functions, self.phone, quiet)
        self.operators = Operators(chance, self.loop, self.functions, everybody, quiet)
        self.carriers = Carriers(chance, self.loop, self.faults, self.functions, self.people, start)

    def run(self) -> list[Line]:
        """Run to the end, and return the history."""
        self._headline()
        self.functions.coach = self.coach
        self.functions.start()
        self.people.start()
        self.operators.start()
        self.loop.turn_to(self.ends)
        self._left()
        self.history.note("end", queued=len(self.queue.messages))
        return self.history.lines

    def _left(self) -> None:
        """Note what is still stored of whoever was erased, here and at the carrier of texts."""
        for line in [line for line in self.history.lines if line["what"] == "person" and line["state"] == "erased"]:
            kinds = sorted(sk.partition("#")[0] for sk in self.store.partitions[f"P#{line['person']}"])
            to = [text.at for text in self.phone.taken if text.to == line["sms"]]
            by = [text.at for text in self.phone.received if text.sender == line["sms"]]
            texts = sum(1 for at in (*to, *by) if moment(at) <= line["at"])
            self.history.note("left", person=line["person"], items=kinds, texts=texts)

    def _now(self) -> datetime:
        return self.loop.now

    def _written(self) -> None:
        self.functions.plan()

    def _queued(self) -> None:
        self.functions.queued()

    def _took(self, taken: Texted | Posted) -> None:
        if isinstance(taken, Texted):
            self.carriers.took_text(taken)
        else:
            self.carriers.took_mail(taken)

    def _headline(self) -> None:
        plan = self.plan
        self.history.note(
            "start",
            seed=plan.seed,
            people=[
                {
                    "number": one.number,
                    "sms": one.phone,
                    "email": one.email,
                    "spare": one.spare,
                    "zone": one.zone,
                    "place": one.place,
                }
                for one in self.people.everybody
            ],
            days=plan.days,
            faults=sorted(self.faults.families),
            outages=[
                {"what": one.what, "since": moment(one.since), "until": moment(one.until)}
                for one in self.faults.outages
            ],
            quiet=moment(self.people.until),
            limits={
                "texts_per_day": self.config.texts_per_day,
                "per_second": {"sms": self.config.texts_per_second, "email": self.config.mails_per_second},
                "cost_per_day": round(self.config.spend_per_day * CENT_PARTS),
                "cost": {
                    "sms": round(self.config.price_per_text * CENT_PARTS),
                    "email": round(self.config.price_per_mail * CENT_PARTS),
                },
                "asks_per_day": self.config.asks_per_day,
                "asks_per_address_per_day": self.config.asks_per_address_per_day,
            },
        )


def simulate(plan: Plan) -> list[Line]:
    """Run a plan and return its history."""
    return Simulation(plan).run()


def _settings(chance: Chance, plan: Plan) -> Settings:
    """Return the settings of a seed: now and then limits that bind."""
    tight = chance.hits(0.25, "tight")
    return settings(
        texts_per_day=max(2, plan.people // 3) if tight else 2000,
        asks_per_day=max(3, plan.people // 2) if chance.hits(0.15, "few asks") else 200,
        due_shards=chance.pick((1, 1, 3), "shards"),
        texts_per_second=chance.pick((0.1, 1.0, 10.0), "rate"),
        mails_per_second=chance.pick((0.1, 1.0, 10.0), "mail rate"),
        # A text costs 125 parts of a cent's hundred: money binds where that many would be too dear.
        spend_per_day=max(2, plan.people // 3) * 0.0125 if chance.hits(0.15, "little money") else 100,
    )
