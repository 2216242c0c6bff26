"""The promises, each a rule over a history. Their order is that of the page that makes them."""

from collections.abc import Callable, Iterator

from simulation.checker.rules import allowed, arrives, calls, caps, erased, heard, lost, on_time, once, reasons, told
from simulation.checker.story import Story, Violation

Rule = Callable[[Story], Iterator[Violation]]

RULES: tuple[Rule, ...] = (
    once.one_accepted,
    once.asks_again_only_when_sure,
    once.every_call_has_its_claim,
    once.one_at_a_time,
    once.nothing_is_said_twice,
    lost.every_message_is_recorded,
    lost.nothing_vanishes,
    lost.the_record_comes_first,
    lost.everything_settles,
    reasons.what_did_not_go_has_a_true_reason,
    arrives.what_is_owed_is_promised,
    arrives.danger_is_answered,
    arrives.nothing_waits_while_all_is_well,
    arrives.the_week_has_its_coaching,
    allowed.nothing_after_an_end,
    allowed.nothing_without_a_yes,
    allowed.a_phone_that_is_away_is_left_alone,
    allowed.a_stopped_programme_waits,
    allowed.one_ask,
    erased.nothing_to_the_erased,
    erased.nothing_is_left_of_the_erased,
    allowed.nothing_while_halted,
    on_time.inside_the_hours,
    on_time.a_welcome_comes_first,
    on_time.the_desk_knocks_by_day,
    on_time.an_ask_knocks_by_day,
    on_time.the_limits_are_kept,
    on_time.nothing_stale,
    heard.inbound_is_applied_once,
    heard.inbound_is_heard_soon,
    heard.the_last_word_stands,
    heard.a_stranger_in_danger_is_answered,
    heard.receipts_count_once,
    heard.what_did_not_arrive_is_known,
    calls.a_call_follows_its_claim,
    calls.it_goes_to_its_own_person,
    calls.no_carrier_holds_it_too_long,
    calls.the_carrier_has_answered,
    calls.each_text_is_one_messages_own,
    told.a_suspended_account_is_heard,
    told.a_number_that_takes_nothing_is_left_alone,
    told.what_is_kept_back_is_heard,
    told.a_phone_out_of_reach_is_paused,
    told.the_other_channel_says_it,
    caps.caps_hold,
    caps.the_rate_is_kept,
)
