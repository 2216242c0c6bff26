"""How somebody wishes to be coached: the rhythm, the hour, the channel, the name, and how to go on after an end."""

from dataclasses import replace
from datetime import time

from careerline.agenda import Channel, Class
from careerline.coaching import endings, permission, schedule
from careerline.coaching.turn import Turn
from careerline.people.person import Cadence, ChannelState, State
from careerline.replies.reading import Reading
from careerline.windows import latest_hour, window_of
from careerline.words import spoken
from careerline.words.values import spoken_rhythm

# Slower to faster.
LADDER = (Cadence.MONTHLY, Cadence.WEEKLY, Cadence.THREE_A_WEEK, Cadence.WEEKDAYS, Cadence.DAILY)

ENDED = {Channel.SMS: "texts", Channel.EMAIL: "emails"}
CHANNEL_NAMES = {"sms": "text", "email": "email", "both": "text and email"}


def settings(turn: Turn, reading: Reading) -> Turn:
    """Return the turn of somebody who changes how they are coached."""
    if endings.stays(turn):
        return going_on(turn, "same")
    change = {"cadence": _cadence, "time": _hour, "channel": _channel, "name": _name}.get(reading.setting or "")
    return change(turn, reading) if change else turn


def going_on(turn: Turn, wish: str) -> Turn:
    """Return the turn of an answer, in their own words, to how to go on."""
    turn = endings.chosen(turn).asking(None)
    if wish == "finish":
        return endings.finish(turn)
    if wish == "less":
        return _cadence(turn, Reading(intent="settings", setting="cadence", value="less"))
    return turn.say("as_it_is")


def _cadence(turn: Turn, reading: Reading) -> Turn:
    wanted = _wanted(turn, reading)
    if wanted is None:
        return turn
    turn = endings.chosen(turn)
    before = turn.profile
    turn = turn.with_profile(replace(before, cadence=wanted))
    # A rhythm picked on the page of somebody who finished is no wish to be coached again.
    at_the_end = before.state is State.FINISHED and (wanted is Cadence.MONTHLY or turn.heard.source != "page")
    if at_the_end or (before.cadence is Cadence.MONTHLY and before.state is State.ACTIVE):
        # From the end there are two ways: one message a month, or the coaching again.
        person = turn.person if wanted is Cadence.MONTHLY else endings.awake(turn.person, turn.programme)
        person = replace(person, profile=replace(person.profile, state=State.ACTIVE))
        turn = turn.having(schedule.rejoin(person, turn.programme, turn.heard.at))
    else:
        turn = turn.having(schedule.reschedule(turn.person, turn.programme, turn.heard.at))
    if LADDER.index(wanted) > LADDER.index(before.cadence):
        turn = turn.noting(permission.entry(turn.heard, "raised"))
    begins = schedule.next_week_begins(turn.person, turn.heard.at)
    fewer = _asks_no_more(turn, before.cadence)
    setting = {
        "spoken": spoken_rhythm(turn.profile),
        "begins": spoken.spoken_day(begins, turn.today) if turn.profile.state is State.ACTIVE else "",
        "same": wanted is before.cadence and before.state is turn.profile.state,
        "fewer": fewer is not turn,
    }
    return fewer.say("settings_cadence", setting=setting)


def _asks_no_more(turn: Turn, before: Cadence) -> Turn:
    """Return the turn, after a change to a lower rhythm, without what would only ask again in the running week."""
    if LADDER.index(turn.profile.cadence) >= LADDER.index(before):
        return turn
    agenda, now = turn.profile.agenda, turn.heard.at
    asking = [entry for entry in agenda if entry.kind in schedule.BY_TEXT_ALONE and entry.week == turn.profile.week]
    gone = [entry for entry in asking if entry.at > now]
    if not gone:
        return turn
    kept = tuple(entry for entry in agenda if entry not in gone)
    person = schedule.refill(replace(turn.person, profile=turn.profile.with_agenda(kept)), turn.programme, now)
    return turn.having(person).leaving_out(gone, "they asked for fewer")


def _wanted(turn: Turn, reading: Reading) -> Cadence | None:
    """Return the rhythm that somebody asks for; None where they name none."""
    profile, value = turn.profile, reading.value
    if value == "monthly" or (value == "weekly" and endings.MONTHLY.search(turn.heard.text)):
        return Cadence.MONTHLY
    if value == "less" and profile.state is State.FINISHED:
        return Cadence.MONTHLY
    if value == "less":
        by_text = Channel.SMS in profile.confirmed
        return turn.programme.rules.rhythm("less", profile.cadence) if by_text else Cadence.MONTHLY
    if value == "more":
        # By mail alone there is nothing faster than two a week, and a rhythm kept for texts stays as it is.
        by_mail = Channel.SMS not in profile.confirmed and profile.cadence is not Cadence.MONTHLY
        return profile.cadence if by_mail else turn.programme.rules.rhythm("more", profile.cadence)
    return Cadence(value) if value in set(LADDER) else None


def _hour(turn: Turn, reading: Reading) -> Turn:
    # An hour is asked for the whole week: on Sundays one before noon means noon.
    hours = window_of(turn.profile.place)
    # What is said are the hours that may be named: when texts end is none of them.
    window = {"spoken": f"{spoken.spoken_time(hours.opens)} to {spoken.spoken_time(latest_hour(hours))}"}
    if not reading.value:
        return turn.asking("hour").say("settings_part_of_day", window=window)
    hour = time.fromisoformat(reading.value)
    setting = {"spoken": spoken.spoken_time(hour)}
    if not hours.opens <= hour < hours.closes:
        return turn.asking("hour").say("settings_time_refused", setting=setting, window=window)
    if turn.asked and turn.asked.kind == "hour":
        turn = turn.asking(None)
    turn = turn.with_profile(replace(turn.profile, hour=hour))
    turn = turn.having(schedule.reschedule(turn.person, turn.programme, turn.heard.at))
    return turn.say("settings_time", setting=setting)


def other_channel(turn: Turn) -> bool:
    """Tell whether a ban is of one channel only: "stop texting, email me", and email is there to go on with."""
    reading, profile = turn.heard.reading, turn.profile
    channel = {"sms": Channel.SMS, "email": Channel.EMAIL}.get(reading.value or "")
    return reading.intent == "settings" and reading.setting == "channel" and channel in profile.confirmed


def _channel(turn: Turn, reading: Reading) -> Turn:
    value = reading.value or ""
    setting = {"spoken": CHANNEL_NAMES.get(value, value)}
    profile = turn.profile
    wanted = {"sms": [Channel.SMS], "email": [Channel.EMAIL], "both": list(Channel)}.get(value, [])
    if not wanted:
        return turn
    if any(profile.channel(channel) is not ChannelState.CONFIRMED for channel in wanted):
        return turn.say("settings_channel_missing", setting=setting)
    # "Stop texting, email me" ends texts; a mere preference ends them too, until they come back by START.
    ended = [channel for channel in profile.confirmed if channel not in wanted]
    for channel in ended:
        profile = profile.with_channel(channel, ChannelState.STOPPED)
        turn = turn.noting(permission.entry(turn.heard, "stopped", channel))
    turn = turn.with_profile(profile)
    turn = turn.having(schedule.reschedule(turn.person, turn.programme, turn.heard.at))
    if turn.heard.channel in ended:
        # Nothing but the confirmation of an opt-out goes on a channel that has ended.
        gone = {"spoken": ENDED[turn.heard.channel]}
        return replace(turn, cls=Class.OPT_OUT).say_only("opt_out_channel", setting=setting, ended=gone)
    return turn.say("settings_channel", setting=setting)


def _name(turn: Turn, reading: Reading) -> Turn:
    if not reading.value:
        return turn
    who = replace(turn.person.who, name=" ".join(reading.value.split())[:40])
    return turn.having(replace(turn.person, who=who)).say("settings_name", setting={"spoken": reading.value[:20]})
