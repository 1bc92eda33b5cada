"""What is of the talk itself or stands behind it: who is late, one's own microphone, what somebody does anyway."""

from __future__ import annotations

import re
from collections.abc import Callable

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.fragments import read_fragment
from syncer.rules.mood import is_question

_EQUIPMENT = lazy(
    r"\bmy (?:web)?(?:camera|cam|microphone|mic|audio|sound|video|headset|headphones|earbuds|speakers|wi-?fi|internet"
    r"|connection|screen share|screen sharing|zoom|teams)(?:['’]s|(?: \w+){0,3}? (?:is|was|has|keeps|isn['’]t"
    r"|doesn['’]t|won['’]t|can['’]t|died|froze|broke|dropped|crashed|cut))\b",
    re.IGNORECASE,
)
# "Mei isn't here yet", "he's not joining today".
_ABSENT = lazy(
    r"\b(?:(?!It\b|That\b|This\b|There\b|What\b|Which\b)[A-Z][\w-]+|[Hh]e|[Ss]he|[Nn]obody|[Nn]o one|[Ee]verybody"
    r"|[Ee]veryone)(?: else)?"
    r"(?:(?:['’]s| is| are)(?: \w+ly)?(?: not)?|(?: is| are)n['’]t) (?:here|around|present|joining|on the call"
    r"|in the (?:call|room|meeting))(?: yet| today| anymore| any more)?(?=[\s.,;:!)]|$)"
)
_DENIED = lazy(r"\bnot\b|n['’]t\b|\bnobody\b|\bno one\b", re.IGNORECASE)
_AWAITED = lazy(
    r"\bwe(?:['’]re| are)(?: (?:still|just|only))* waiting (?:for|on) (?-i:[A-Z])[\w-]+(?: and (?-i:[A-Z])[\w-]+)?"
    r"(?:$|[.,;!–—]| to (?:join|come|arrive|show up|dial in|get here)\b)",
    re.IGNORECASE,
)
# "She starts in June and has to learn it anyway" gives the reason for something else.
_ANYWAY = lazy(
    r"(?<!\bwe )\b(?:(?:has|have|needs?|had|got) to|must|(?:is|am|['’][ms]) going to) (?!be\b|get\b)[^.;,]{3,70}"
    r" (?:anyway|anyhow|in any case|either way)[.!]*$",
    re.IGNORECASE,
)
_ELSEWHERE = lazy(
    r"\b(?:in|at|with|for) (?:my|our|his|her|their) (?:previous|former|last|old|first|other) (?:company|job|employer"
    r"|team|workplace|school|firm|startup|place)\b",
    re.IGNORECASE,
)
# "The competition showed a demo that crashed": nobody here has to mend it.
_OF_OTHERS = lazy(
    r"^(?:(?:and|but|so|well|at least)\b[, ]*)*(?:(?:the|our) (?:competition|competitors?|rivals?)|other (?:apps|tools"
    r"|companies|vendors|clubs|sites))\b",
    re.IGNORECASE,
)
# "I've opened an issue with them, they won't change it".
_REPORTED_ELSEWHERE = lazy(
    r"\b(?:i|we)(?:['’]ve| have|['’]d| had)?(?: (?:already|also|even))* (?:opened|filed|reported|raised|posted|sent)"
    r" (?:an? |the )?(?:issues?|bugs?|tickets?|bug reports?|reports?|it|this|that)\b[^.;]*\b(?:with (?:them|the)"
    r"|upstream"
    r"|to (?:them|the (?:vendor|author|maintainers?|manufacturer|makers?))|on their \w+|in their \w+)\b",
    re.IGNORECASE,
)
_ASKS_TO_CHOOSE = lazy(
    r"\b(?:should|shall|how about|what about|would you|do you want|prefer|rather)\b|\bor\b(?! (?:is|does|do|did|was))",
    re.IGNORECASE,
)
_FEW = 6
# "The first version was in Delphi and crashed": what came after it is what people have now.
_FIRST = lazy(
    r"^(?:\w+,? ){0,2}(?:the|my|our|his|her) (?:very )?first (?:ever )?(?:version|prototype|computer|phone|edition"
    r"|generation|laptop|pc|server|website|site|app|build|car|machine|one)\b(?! of (?:the|today|this))[^.;]*?"
    r"\b(?:was|were|had|crashed|ran|used to|died|broke|took|came|lost|could|couldn['’]t|did|didn['’]t)\b",
    re.IGNORECASE,
)
_NOW = lazy(r"\b(?:is|are|isn['’]t|aren['’]t|still|now|has|have|keeps?|does|doesn['’]t)\b", re.IGNORECASE)
_SAME = lazy(
    r"\b(?:if|when|once) (?P<who>it|that|he|she|they)(?:['’](?:s|re)| is| are) (?P<state>\w+),? (?:then )?(?P=who)"
    r"(?:['’](?:s|re)| is| are) (?P=state)\b",
    re.IGNORECASE,
)
_ADVICE = lazy(
    r"^(?:(?:and|so|ok|oh|also)\b[, ]*)*(?:(?:a |an |my |one |another |quick |little |hot |pro[- ]?)*tips?"
    r"(?: (?:for|to) [^:,.]{3,40})?\s?[:–—,]|(?:a )?(?:word|piece) of advice\b|as a tip\b)",
    re.IGNORECASE,
)


# Who is late, and why.
_ON_THE_WAY = lazy(
    r"\b(?:my|his|her|their) (?:train|bus|tram|car|bike|bicycle|flight|plane|taxi|ferry)(?:['’]s"
    r"| (?:\w+ ){0,3}?(?:is|was|has"
    r"|got|broke|won['’]t|didn['’]t|had))\b|\brunning (?:\w+ )?(?:minutes )?late\b",
    re.IGNORECASE,
)
_ONCE_ASKED = lazy(r"\bonce (?:asked|wanted|wished|suggested|told|proposed)\b", re.IGNORECASE)
_AT_ONCE = lazy(
    r"^(?:open|close|shut|turn (?:up|down|on|off)) (?:an?|the) (?:window|door|blinds?|curtains?|lights?|heating|fan"
    r"|music"
    r"|volume)\b",
    re.IGNORECASE,
)


def _is_on_the_way(found: Finding, conversation: Conversation) -> bool:
    return found.type is ItemType.BUG and _among_people(found, conversation) and _found_in(_ON_THE_WAY, found)


def _is_anecdote(found: Finding, _: Conversation) -> bool:
    return found.rule == "wish" and _found_in(_ONCE_ASKED, found)


def _is_at_once(found: Finding, conversation: Conversation) -> bool:
    return _among_people(found, conversation) and not found.explicit and _AT_ONCE.match(found.clause) is not None


def _is_equipment(found: Finding, conversation: Conversation) -> bool:
    return found.type is ItemType.BUG and _among_people(found, conversation) and _found_in(_EQUIPMENT, found)


def _is_absent(found: Finding, conversation: Conversation) -> bool:
    if not _among_people(found, conversation):
        return False
    away = _ABSENT.search(found.at.text)
    said = found.words.lower() in away[0].lower() if away and found.words else False
    return bool(away and said and _DENIED.search(away[0])) or _found_in(_AWAITED, found)


def _is_anyway(found: Finding, _: Conversation) -> bool:
    return found.type is not ItemType.BUG and found.rule == "commitment" and _found_in(_ANYWAY, found)


def _is_elsewhere(found: Finding, _: Conversation) -> bool:
    return _found_in(_ELSEWHERE, found)


def _is_reported_elsewhere(found: Finding, conversation: Conversation) -> bool:
    following = conversation.near(found.at, 1)
    told = found.type is ItemType.BUG and not found.explicit and following is not None
    return told and following is not None and _REPORTED_ELSEWHERE.search(following.text) is not None


def _is_reason_for_choice(found: Finding, conversation: Conversation) -> bool:
    """Whether a complaint only says why somebody chose otherwise in the words before: "Vibrate. Beeping is awful."."""
    before = conversation.near(found.at, -1)
    if found.type is not ItemType.BUG or found.explicit or before is None or len(found.places) > 1:
        return False
    said = conversation.turn_before(found.at.turn_number)
    if not said or conversation.by_turn[found.at.turn_number][0].index != before.index:
        return False
    fragment = read_fragment(before.text) if len(before.text.split()) <= _FEW else None
    return fragment is not None and is_question(said[-1].text) and _ASKS_TO_CHOOSE.search(said[-1].text) is not None


def _is_of_others(found: Finding, _: Conversation) -> bool:
    match = _OF_OTHERS.match(found.at.text)
    return found.type is ItemType.BUG and not found.explicit and match is not None


def _was_first(found: Finding, _: Conversation) -> bool:
    match = _FIRST.match(found.at.text)
    return found.type is ItemType.BUG and match is not None and not _NOW.search(found.at.text)


def _is_tautology(found: Finding, _: Conversation) -> bool:
    return found.type is ItemType.BUG and _found_in(_SAME, found)


def _is_advice(found: Finding, _: Conversation) -> bool:
    return found.rule != "marker" and _found_in(_ADVICE, found)


def _among_people(found: Finding, conversation: Conversation) -> bool:
    return not conversation.dialogue and found.at.voice is Voice.OWN


def _found_in(pattern: re.Pattern[str], found: Finding) -> bool:
    return not found.explicit and pattern.search(found.at.text) is not None


REASONS: tuple[tuple[str, Callable[[Finding, Conversation], bool]], ...] = (
    ("his own equipment in the call", _is_equipment),
    ("on the way to the talk", _is_on_the_way),
    ("an anecdote", _is_anecdote),
    ("done there and then", _is_at_once),
    ("who is not in the talk yet", _is_absent),
    ("done in any case, and told as a reason", _is_anyway),
    ("told of another place", _is_elsewhere),
    ("reported to those whose product it is", _is_reported_elsewhere),
    ("why somebody chose otherwise", _is_reason_for_choice),
    ("told of others' products", _is_of_others),
    ("told of the first one there was", _was_first),
    ("true by its words alone", _is_tautology),
    ("advice to others", _is_advice),
)
"""Why what somebody says is no matter of the project, each with the test for it."""
