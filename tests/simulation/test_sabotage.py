"""The protocol broken on purpose: the checker notices each way within a few seeds, by the rule that is meant for it."""

import pytest

from simulation.checker import judge
from simulation.run import Plan
from simulation.sabotage import SABOTAGES
from tests.simulation.sabotaged import sabotaged

SEEDS = range(20)


@pytest.mark.slow
@pytest.mark.parametrize("name", SABOTAGES)
def test_the_checker_notices(name: str) -> None:
    sabotage = SABOTAGES[name]
    for seed in SEEDS:
        plan = Plan(seed=seed, people=8, days=sabotage.days, faults=sabotage.faults)
        rules = {one.rule for one in judge(sabotaged(plan, name))}
        if rules & sabotage.noticed_by:
            return
    pytest.fail(f"{sabotage.does}: none of {sorted(sabotage.noticed_by)} in {len(SEEDS)} seeds")


def test_there_are_at_least_ten_ways() -> None:
    assert len(SABOTAGES) >= 10
