"""Threats and abuse: opt-outs that say neither stop nor please."""

from __future__ import annotations

from .rx import Rx

THREAT = Rx(
    r"\b(?:i am|i will|will|am|going to|or|be|i have|and i|i|gonna|already) (?:just |be |going to |about to "
    r"|have to )?(?:block|blocking|blocked|report|reporting|reported|sue|suing|complain|complaining)(?: (?:you"
    r"|u|this|it|yall|the number|this number|your|these))",
    r"\b(?:or|and) i (?:block|report|sue|call|complain)\b",
    r"\b(?:or|i will|calling|call|contact|going to) (?:to )?(?:my |a |the |an )?(?:lawyer|attorney|fcc|police"
    r"|cops|ftc)\b(?!.{0,30}\b(?:job|career|interview|about|mentor|asked)\b)",
    r"\breport(?:ing|ed)?(?: (?:this|you|it|these|the number))?(?: as| for) (?:spam|junk|harassment)\b",
    r"\b(?:this|these|it|that) (?:is|are) (?:considered |pure |just )?(?:spam|harassment|a scam)\b"
    r"|\byou are (?:spamming|harassing) me\b|\bstop harassing\b",
    r"\bblocked(?: and reported)?$|^block(?:ing)? (?:you|u|this)",
)
ABUSE = Rx(
    r"(?:^|\b(?:just|please|and|so|oh|all|yall|bot|spam|now|can|you|hey|ok) )(?:go )?(?:fuck|f|eff|piss|sod"
    r"|bugger|screw|buzz|naff|back|jog) (?:right |the (?:hell|fuck) )?off\b",
    r"^(?:oh |just |hey |well |ok |and )?(?:fuck|screw|f|eff|damn) (?:you|u|this (?:bot|service|program|app"
    r"|coaching|texts?)|your (?:texts?|messages?|coaching|program|bot))\b",
    r"^(?:oh |just |please )?(?:go (?:to hell|away|fuck yourself|die|jump|screw yourself|kick rocks|pound sand"
    r"|bother)|get (?:lost|bent|fucked|stuffed|out of my (?:phone|life))|shut (?:the (?:fuck|hell) )?up|stfu"
    r"|gtfo|drop dead|kiss my|(?:eat|suck|choke on|lick) (?:\w+ ){0,3}(?:dicks?|shit|ass|balls|cock)|suck (?:my"
    r"|it|a)|bite me|up yours|kys|foff|shove it|stick it|take a hike|bugger)\b",
    r"\byou (?:are )?(?:a |an |such a |such |just a )?(?:stupid |fucking |dumb |useless |worthless |damn "
    r"|annoying ){1,3}(?:bots?|robots?|machines?|people|thing)\b|(?<!are )\byou (?:are )?(?:a |an |such a "
    r"|stupid |fucking |dumb |useless |worthless ){0,3}(?:asshole|assholes|idiot|idiots|scammer|scammers"
    r"|piece of shit|pos|bitch|morons?|scum|leeches)\b",
    r"^(?:fucking |stupid |dumb |useless )?(?:assholes?|scammers?|bitch|pendejos?|idiotas?|morons|spammers?"
    r"|losers)(?: (?:bot|spam))?$",
)
OTHER_BLOCKS = Rx(
    r"\b(?:my (?:ex|calendar|time|mind|schedule)|block(?:ed|ing)? (?:out|off|time)|time block|blocked (?:on|by)"
    r"|writer|spam folder|went to spam|in my spam|to spam)\b"
)


def is_hostile(text: str) -> bool:
    """Say whether a clause threatens or abuses us; talk of blocked calendars and spam folders does neither."""
    return bool(THREAT.search(text) and not OTHER_BLOCKS.search(text)) or bool(ABUSE.search(text))
