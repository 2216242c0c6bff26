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
    noticed, days = SABOTAGES[name].noticed_by, SABOTAGES[name].days
    for seed in SEEDS:
        rules = {one.rule for one in judge(sabotaged(Plan(seed=seed, people=8, days=days), name))}
        if rules & noticed:
            return
    pytest.fail(f"{SABOTAGES[name].does}: none of {sorted(noticed)} in {len(SEEDS)} seeds")


def test_there_are_at_least_ten_ways() -> None:
    assert len(SABOTAGES) >= 10
