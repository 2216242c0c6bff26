"""What a text costs where nothing is promised: ask who is due, read them, render, call the carrier, put one item.

It sends the same words from the same table. It keeps no ledger and judges nothing: a run that dies sends twice, two at
once send twice, a stop that comes meanwhile is not seen, and a lost answer is a lost text. It talks to AWS and Twilio
by boto3 and Twilio's own package as they come, or by the clients that the coach has.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from careerline.coach import Coach
from careerline.people.person import Size

PAGE = 1000


@dataclass(frozen=True, slots=True)
class Clients:
    """By what the loop reads and writes its table, and sends a text: number, words, and what the text is."""

    table: Any
    text: Callable[[str, str, dict[str, str]], Any]


def send_all(coach: Coach, clients: Clients, now: datetime) -> int:
    """Send everybody who is due their text; return how many went."""
    went = 0
    until = {":shard": {"S": "due#0"}, ":until": {"S": f"{now:%Y%m%dT%H%M%SZ}"}}
    while True:
        page = clients.table.query(
            TableName="Careerline",
            IndexName="due",
            KeyConditionExpression="due_shard = :shard AND due <= :until",
            ExpressionAttributeValues=until,
            Limit=PAGE,
        )
        if not page["Items"]:
            return went
        for row in page["Items"]:
            _send(coach, clients, row["PK"], now)
            went += 1


def _send(coach: Coach, clients: Clients, pk: dict[str, str], now: datetime) -> None:
    keys = [{"PK": pk, "SK": {"S": part}} for part in ("profile", "who")]
    found = clients.table.batch_get_item(RequestItems={"Careerline": {"Keys": keys}})["Responses"]["Careerline"]
    profile, who = found
    _, what, *_ = profile["agenda"]["L"][0]["S"].split()
    kind, week = {"i": "idea", "s": "step", "c": "check"}[what[2]], int(what[3:])
    path = f"week-{week:02}/idea" if kind == "idea" else f"frames/{kind}"
    words = coach.composer.templates.render(
        f"programmes/career/{path}.sms.j2",
        {
            "career": who["career"]["S"],
            "step": coach.programme.step(week, Size.USUAL, swapped=False, between_jobs=False),
        },
        wording=0,
    )
    key = f"{pk['S'].removeprefix('P#')}-{now:%Y%m%dT%H%M}-s"
    clients.text(who["phone"]["S"], words, {"key": key, "class": "coaching", "kind": kind})
    left = profile["agenda"]["L"][1:]
    due = now + timedelta(days=2)
    clients.table.put_item(
        TableName="Careerline",
        Item=profile | {"agenda": {"L": left}, "due": {"S": f"{due:%Y%m%dT%H%M%SZ}"}},
    )
