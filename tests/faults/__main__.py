"""Prints the calls that the functions make, each with the scene that its failing is tried in; `--save` keeps them."""

import sys

from tests.faults import table
from tests.faults.matrix import opened

with opened() as theatre:
    rows = table.record(theatre)
if "--save" in sys.argv[1:]:
    table.save(rows)
else:
    sys.stdout.write(table.as_toml(rows))
