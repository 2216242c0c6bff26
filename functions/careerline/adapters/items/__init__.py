"""Each value as the item that DynamoDB keeps of it, and back: a module for each subject."""

from careerline.adapters.items.addresses import suppressed, waiting, waiting_item
from careerline.adapters.items.alerts import alert, alert_item
from careerline.adapters.items.erased import kept_consent, remains
from careerline.adapters.items.ledger import sent, sent_item
from careerline.adapters.items.person import person
from careerline.adapters.items.profile import ERASED, line, opened, profile, profile_item
from careerline.adapters.items.records import consent, heard, log_entry, plan, record_item, wrote
from careerline.adapters.items.switches import day_sums, stop, stop_item, went_on
from careerline.adapters.items.values import moment, since
from careerline.adapters.items.week import week_item
from careerline.adapters.items.who import who_item

__all__ = [
    "ERASED",
    "alert",
    "alert_item",
    "consent",
    "day_sums",
    "heard",
    "kept_consent",
    "line",
    "log_entry",
    "moment",
    "opened",
    "person",
    "plan",
    "profile",
    "profile_item",
    "record_item",
    "remains",
    "sent",
    "sent_item",
    "since",
    "stop",
    "stop_item",
    "suppressed",
    "waiting",
    "waiting_item",
    "week_item",
    "went_on",
    "who_item",
    "wrote",
]
