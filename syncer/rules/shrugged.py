"""What an entry of minutes tells and drops with its last words: "Left as it is", "no opinion", "a fuse, repaired"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.patterns import alternatives

_NOTHING = alternatives(r"""
    action(?:s)?(?: (?:was |is )?(?:taken|needed|required))?|further (?:action|discussion)|follow[- ]?up
    (?:strong )?(?:opinions?|feelings?)|decision(?: (?:was )?(?:taken|reached|made))?|conclusion|result|majority|takers
    interest|support|harm done
""")
_DROPS = alternatives(rf"""
    (?:left|leave|leaving|keep|kept)(?: (?:it|that|this|them|everything))?(?: as (?:it|they) (?:is|are|was|were)\
        | as is| alone| there| at that| be)
    (?:left|leave|drop|dropped|forget|skip|skipped) (?:it|that|this|them)|no {_NOTHING}
    nothing (?:to do|(?:we|one) can do|more to do|can be done|to be done|follows|decided|came of it)(?: (?:there\
        |here|about (?:it|that)|for (?:us|now)))?
    not (?:for us|our (?:problem|job|business|fault)|needed|necessary|worth (?:it|the \w+)|wanted)|never ?mind
    whatever|shrugs?|(?:(?:we|they)'?ll|will|let's) (?:wait and )?see|who knows|(?:can't|cannot) be helped
    it is what it is|that's life|too bad|(?:just )?for information|fyi|noted|no comment
""")
_WHEN = alternatives(r"""
    now|again|already|since|meanwhile|in the meantime|on the spot|at once|immediately|the same day|yesterday|today
    on \w+day|during the (?:meeting|call)|by \w+|(?:last|this) (?:week|month|morning|night)
""")
_MENDED = r"(?:fixed|repaired|solved|resolved|sorted|mended|replaced|swapped|changed|restarted|cured|reset|cleaned)"
_OVER = alternatives(rf"""
    (?:(?:is|are|was|were|it's|all|already|now|meanwhile|since|has been|have been|but) )*(?:gone|over|{_MENDED}|cleared\
        |done|closed|back to normal|ok(?:ay)?|fine)(?: (?:out|off))?(?: {_WHEN})*
    (?:(?!(?:will|to|should|must|can|not|if|when|until|would|could)\b)[\w'-]+ ){{1,4}}{_MENDED} (?:it|that|this|them)\
        (?: (?:out|off|up))?(?: {_WHEN})*
""")
_DROPPED = lazy(rf"^(?:(?:so|but|and|then|ok(?:ay)?|well)\b,? )*(?:we(?:'ll)? )?{_DROPS}$", re.IGNORECASE)
_MENDS = lazy(rf"^(?:(?:so|but|and|then)\b,? )*{_OVER}$", re.IGNORECASE)
_CLAUSE = lazy(r"[,;]\s+|\s[-–—]\s+|:\s+|(?<=[.!?])\s+")
_NEAREST = 2
_LONGEST = 12
_FEWEST = 2


def discount_shrugged(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with those of minutes lowered that the last words of the same entry drop, or call over."""
    if conversation.dialogue:
        return findings
    return [_judged(found, conversation) for found in findings]


def _judged(found: Finding, conversation: Conversation) -> Finding:
    told = found.at.voice is Voice.OWN and (found.at.block.marker or not found.at.turn.speaker)
    if found.explicit or not told or found.type is ItemType.DECISION or found.confidence <= confidence.DOUBTFUL:
        return found
    last = _last_words(found.at, conversation)
    pattern = next((p for p in (_DROPPED, *((_MENDS,) if found.type is ItemType.BUG else ())) if p.match(last)), None)
    if pattern is None:
        return found
    why = Evidence("confidence", last[:60], "the last words of the entry drop it, or call it over")
    return replace(found, confidence=confidence.DOUBTFUL, evidence=(*found.evidence, why))


def _last_words(at: Statement, conversation: Conversation) -> str:
    """Return the last clause of the entry or paragraph that a statement is part of, "" where that is far away."""
    last = at
    for statement in conversation.statements[at.index + 1 : at.index + _LONGEST]:
        if statement.turn_number != at.turn_number or statement.segment.block != at.segment.block:
            break
        last = statement
    far = last.kind is BlockKind.PROSE and not last.block.marker and last.index - at.index > _NEAREST
    clauses = _CLAUSE.split(last.text.replace("’", "'").strip(" .!"))
    alone = last is at and len(clauses) < _FEWEST
    return "" if far or alone else clauses[-1].strip(" .!()")
