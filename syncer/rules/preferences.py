"""What people would rather have stay as it is, what they came to talk about, and topics they put as a question."""

from __future__ import annotations

import re
from collections.abc import Callable

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation
from syncer.rules.mood import is_question

_WANTS = (
    r"\b(?:i|we)(?:['’]d| would|['’]ll)?(?: (?:also|really|still|personally|just|very much|definitely))*"
    r" (?:love|like|prefer|rather|want|hope|wish|be (?:happy|glad))(?: to)?(?: (?:just|simply|really))* "
)
# "I'd love to keep HTML": a thing that is there stays as it is. Of a new thing it is a wish: "keep several drafts".
_STAYS = lazy(
    rf"{_WANTS}(?:(?:keep|leave|retain|preserve|hold on to|hang on to)"
    r" (?!(?:an?|some|several|two|three|more|track|record|both|old|all|every\w*|copies|backups?|going|on)\b)\S+"
    r"|(?:stay|stick|remain|continue) (?:with|on|at|in|close to)\b|not (?:touch|change|lose|break|give up|rewrite)\b"
    r"|avoid\b)",
    re.IGNORECASE,
)
_OF_BEHAVIOUR = lazy(
    r"\b(?:after|when\w*|if|while|between|across|even|during|until|for (?:\d|a|two|three)|synced|in sync|offline|apart"
    r"|visible|logged in|signed in|selected|open)\b",
    re.IGNORECASE,
)
# "I'd like to plan version 2 with you": what the talk is for.
_FOR_THE_TALK = lazy(
    rf"(?:{_WANTS}|\b(?:let['’]s|can we|could we|shall we|help me(?: to)?|today (?:i|we)) )"
    r"(?:begin|start|open|kick off)(?: \w+)? (?:with|by)\b"
    rf"|{_WANTS}(?:plan|design|sketch|outline|prepare|structure|work out|figure out|think (?:through|about)"
    r"|go (?:over|through)|develop|sort|prioriti[sz]e|organi[sz]e)\b"
    r".*\b(?:with you(?:r help)?|together|here today|in this (?:chat|session|talk))\b",
    re.IGNORECASE,
)
# "What about sending the mails? Should the service do that?" puts a topic, "what about a dark mode?" a wish.
_TOPIC = lazy(
    r"^(?:(?:and|but|so|ok|okay|next|then|also|right|hm+)\b[,. ]*)*what about (?:\w+ing (?P<object>the|our|these|those"
    r"|all|existing|old)\b|(?P<thing>[^?]*))",
    re.IGNORECASE,
)
_OF_IT = lazy(
    r"\b(?:it|that|this|them|those|there|so|one|we|the \w+) ?\w*\b.*\?$|^(?:is|are|do|does|should|will|can)\b",
    re.IGNORECASE,
)
_ASKED_ON = lazy(
    r", (?:is|are|do|does|should|would|will|can|have|has)(?:n['’]t)? (?:it|that|this|they|we|those)\b", re.IGNORECASE
)
_PASSING = frozenset(("wish", "commitment", "takeup", "proposal", "postponed"))


def _shall_stay(found: Finding, _: Conversation) -> bool:
    stays = _STAYS.search(found.at.text) if _is_in_passing(found) else None
    return stays is not None and _OF_BEHAVIOUR.search(found.at.text, stays.end()) is None


def _is_for_the_talk(found: Finding, _: Conversation) -> bool:
    return _is_in_passing(found) and _FOR_THE_TALK.search(found.at.text) is not None


def _is_topic(found: Finding, conversation: Conversation) -> bool:
    topic = _TOPIC.match(found.at.text) if _is_in_passing(found) and is_question(found.at.text) else None
    if topic is None or len(found.places) > 1:
        return False
    if topic["object"] or _ASKED_ON.search(found.at.text):
        return True
    asked = conversation.near(found.at, 1)
    return asked is not None and is_question(asked.text) and _OF_IT.search(asked.text) is not None


def _is_in_passing(found: Finding) -> bool:
    return found.rule in _PASSING and found.type is not ItemType.BUG and not found.explicit


REASONS: tuple[tuple[str, Callable[[Finding, Conversation], bool]], ...] = (
    ("what is there shall stay", _shall_stay),
    ("what the talk is for", _is_for_the_talk),
    ("a topic put as a question", _is_topic),
)
"""Why what somebody would like to do is nothing to be built, each with the test for it."""
