"""Rulings told by what leads to them or seals them: the archive keeps MP3, that's settled; after two votes: no FLAC."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement
from syncer.rules.decisions import Decisions
from syncer.rules.inflection import base_of
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.words import content

_CUE = lazy(
    r"settled|decid|final|agreed|deal\b|stone|official|mind|vot(?:e|ed|ing)|debate|discuss|period|full stop|majority"
    r"|verdict|unanimous|back and forth",
    re.IGNORECASE,
)
_STATE = (
    r"(?:now |all |finally |hereby )?(?:settled|decided|final|agreed(?: on| upon)?|a done deal|set in stone"
    r"|carved in stone|official|the (?:final )?(?:decision|ruling|verdict)"
    r"|what (?:we|they) (?:decided|agreed(?: on)?))"
)
_BODY = (
    r"(?:the )?(?:everyone|everybody|all(?: of us)?|majority|board|committee|team|council|parents|members|whole \w+"
    r"|group|crew|choir|assembly)"
)
_SEALED = lazy(
    rf"^(?P<what>\S+ .{{6,160}}?)(?:[,;:]| [–—-])(?: so| and)? (?:(?:that's|that is|this is|it's|it is|which is"
    rf"|is) {_STATE}|{_BODY} (?:has |have |had )?(?:agreed|decided|voted"
    r" (?:for|so)|approved|was for it|were for it|wants it so)|(?:by|after) (?:a )?(?:unanimous |majority )?vote"
    r"|unanimously|no exceptions)\b[^,;:]{0,30}$",
    re.IGNORECASE,
)
_SEAL = lazy(
    r"^(?:(?:and|so)\b )?(?:(?:that's|that is|this is|it's) )?(?:(?:now |all )?(?:settled|decided|final|official"
    r"|set in stone)|period|full stop|end of (?:the )?(?:discussion|debate|story)|no (?:more|further) (?:discussion"
    r"|debate)"
    r"|decision made|decided)[.!]*$",
    re.IGNORECASE,
)
_LED = lazy(
    r"^(?:(?:so|ok|okay|right|well|alright|good)\b[,:]? )*(?:after (?:the |a |an |some |two |three |long |much "
    r"|lengthy |\d+ )*(?:votes?|discussions?|debates?|deliberation|talks?"
    r"|back and forth|rounds?)[^:,]{0,30}[:,]|(?:i've|we've|i have|we have) (?:finally )?made up (?:my"
    r"|our) minds?[,:;.]|decided (?:with|by|at|in|over|yesterday|today|last|on"
    r"|together)[^:]{2,60}:|(?:the )?(?:final )?(?:vote|verdict|decision|result|ruling|outcome)(?: (?:of|on"
    r"|from) [^:]{2,40})?(?: was| is)?:|we (?:have )?voted[^:]{0,60}:"
    r"|it's (?:decided|settled|official)[,:]) (?P<what>\S.*)$",
    re.IGNORECASE,
)
_NO_RULING = lazy(
    r"^(?:if|when|unless|once|until|whether|what|who|why|how|i think|i guess|maybe|perhaps|not|nothing|it's not"
    r"|that's not|we'll see|let's see|thanks|great|good|ok|yes|feel|felt|i (?:feel|like|love|hate|hope|wish)"
    r"|\d+ (?:for|against|votes?))\b"
    r"|\b(?:not yet|still open|undecided|if|once|until|would be|might|could)\b",
    re.IGNORECASE,
)
_LONGEST = 240
_WORDS = 2
_ENOUGH = 5
_GOING = lazy(r"^(?:it's|it is|it will be|it'll be)(?: going to be| gonna be)? (?=\S)", re.IGNORECASE)
_DOING = lazy(r"^(?:we're|we are|i'm|i am) (?P<verb>[a-z]+ing) (?P<rest>\S.*)$", re.IGNORECASE)


class Sealed:
    """Sentences that a seal behind them, or what leads to them, makes a ruling."""

    id = Decisions.id
    summary = "rulings by what seals or leads to them: the archive keeps MP3, that's settled; after two votes: no FLAC"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each ruling."""
        for statement in conversation.statements:
            if statement.kind is not BlockKind.PROSE or len(statement.text) > _LONGEST:
                continue
            if not speaks_for_itself(statement, conversation):
                continue
            if found := _read(conversation, statement):
                yield found


def _read(conversation: Conversation, statement: Statement) -> Finding | None:
    text = statement.text.replace("’", "'").rstrip(" .!")
    following = conversation.near(statement, 1)
    sealed = following is not None and _SEAL.match(following.text.replace("’", "'")) is not None
    if not sealed and not _CUE.search(text):
        return None
    match = _SEALED.match(text) or _LED.match(text)
    said = match["what"] if match else text if sealed else ""
    if not said or is_question(said) or is_hypothesis(said) or _NO_RULING.search(said) or len(content(said)) < _WORDS:
        return None
    if sealed and not match and len(said.split()) < _ENOUGH:
        return None
    words = text.replace(said, "").strip(" ,;:.–—-") or (following.text if following else "")
    return Finding(
        rule=Decisions.id,
        # Before faults, which read "drops the print edition" as one, and behind the plain words for rulings.
        rank=5,
        type=ItemType.DECISION,
        clause=_told(said),
        places=(statement,),
        words=words[:60],
        confidence=confidence.FILED if match else confidence.LIKELY,
    )


def _told(said: str) -> str:
    """Return a ruling without who goes for it: "it's going to be oak" is "oak"."""
    if doing := _DOING.match(said):
        return f"{base_of(doing['verb'])} {doing['rest']}"
    return _GOING.sub("", said)
