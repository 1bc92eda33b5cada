"""What somebody asks for as missing and another names, and nouns that stand for work."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import NO_NOUN
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.needing import Need
from syncer.rules.verbs import pairs_of

_ASKED = lazy(
    r"\b(?:what(?:'s| is| are| do we| do you| else is| else do we|s)?(?: \w+){0,3}? (?:missing|left|lacking|lack"
    r"|remaining|outstanding|still open|still to do"
    r"|blocking(?: us)?|in the way|keeping us|(?:still )?need(?:ed)?)|anything (?:missing|left|open|outstanding"
    r"|blocking))\b(?: (?:to do|to be done))?"
    r"(?P<event>(?: (?:for|before|until|from|to|on|in) [^?.!,]{2,40})?)\s*\??$",
    re.IGNORECASE,
)
_ANSWER = lazy(
    rf"^(?:(?:well|only|just|mainly|mostly|basically|hm+|uh|oh|yes|yeah)[,:]? )*(?P<what>(?:(?:an?|the|our|some|two"
    rf"|three|my|final) )?(?:{NO_NOUN}[\w'’/.#-]+)(?: {NO_NOUN}[\w'’/.#,-]+){{0,8}})[.!]?$",
    re.IGNORECASE,
)
_EMPTY = lazy(
    r"^(?:nothing|none|no\b|not\b|yes|yeah|nope|all\b|everything|everyone|same|good|great|ok|okay|fine|thanks|sure|me"
    r"|you|us|don't|dunno|idk"
    r"|\d+|hm+|lots|plenty|a lot|too much|quite|much|good question|your|done|soon|now|never|later|luck|patience|time"
    r"|money|coffee|courage|motivation)\b",
    re.IGNORECASE,
)
_WORK_NOUN = pairs_of(
    """
    upgrade:upgrade update:update replacement:replace migration:migrate repair:repair clean-up:clean_up
    cleanup:clean_up review:review renewal:renew refactoring:refactor rewrite:rewrite refill:refill service:service
    inspection:inspect audit:audit translation:translate overhaul:overhaul revision:revise redesign:redesign
    refresh:refresh rework:rework reorganisation:reorganise reorganization:reorganize retrofit:retrofit
    redecoration:redecorate tune-up:tune recount:recount
    """
)
_A_WORK = lazy(
    r"^(?:an?|the|some|another)(?: (?:proper|full|complete|quick|thorough|general|major|new|good))? (?P<noun>[\w-]+)$",
    re.IGNORECASE,
)


def names_work(thing: str) -> str:
    """Return the verb for a noun that names only the work: `upgrade` for `An upgrade`; "" for other things."""
    match = _A_WORK.match(thing.strip())
    return _WORK_NOUN.get(match["noun"].lower(), "").replace("_", " ") if match else ""


def answers_what_is_missing(conversation: Conversation, statement: Statement) -> Need | None:
    """Return what a short answer names to a question of another one what is missing, None for other sentences."""
    turn = statement.turn_number
    if conversation.dialogue or turn == 0 or statement.kind is not BlockKind.PROSE or len(statement.text) > 90:
        return None
    if conversation.by_turn[turn][0].index != statement.index:
        return None
    asked = conversation.by_turn[turn - 1]
    if not asked or asked[-1].voice is not Voice.OWN:
        return None
    question = _ASKED.search(asked[-1].text.replace("’", "'"))
    answer = _ANSWER.match(statement.text.replace("’", "'")) if question else None
    if question is None or answer is None or _EMPTY.match(answer["what"]):
        return None
    what = answer["what"] if len(answer["what"].split()) > 1 else f"{answer['what']}{question['event']}"
    return Need("what's missing", what, confidence.FILED, what) if len(what.split()) > 1 else None
