"""An assistant that says back what has just been settled: "Understood: orders are final", "Linen it is"."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.words import content

_OPENER = (
    r"(?:(?:understood|noted|got it|clear|recorded|settled|decided|agreed|great|good|perfect|ok(?:ay)?|right|fine|so"
    r"|then)\b[,.! ]*)"
)
_SAID_BACK = lazy(
    r"^(?:(?:great|good|perfect|ok(?:ay)?|right|fine|so),? )*(?:understood|noted|got it|recorded|settled|decided|agreed"
    r"|decision|then|so)(?: then)?(?::| [–—-]) ?(?P<rest>(?!(?:i|i'll|i've|i'd|you|your|here|the following|this|that"
    r"|these|those|it|let|let's|what|which|how|we'll see)\b)\S+ [^?]*?\b(?:is|are|stays?|remains?|has to|have to|must"
    r"|never|always|only|no|instead of|rather than|over)\b[^?]*)$",
    re.IGNORECASE,
)
_IT_IS = lazy(
    rf"^{_OPENER}*(?P<rest>(?!(?:there|here|that|this|what|as|how|so|yes|no|i|you)\b)[\w`.+#'’-]+"
    r"(?: [\w`.+#'’-]+){0,4})"
    r" it is(?: then)?[.!,]",
    re.IGNORECASE,
)
_MOSTLY = 30


def echoed(statement: Statement, conversation: Conversation) -> tuple[str, Statement] | None:
    """Return what an assistant says back at the start of its turn, and the user's sentence that settled it.

    None where the sentence says nothing back: nobody said it before, or only asked.
    """
    if statement.voice is not Voice.ASSISTANT or statement.kind is not BlockKind.PROSE:
        return None
    said = conversation.by_turn[statement.turn_number]
    if statement.index - said[0].index > 1 or len(statement.text.split()) > _MOSTLY:
        return None
    text = statement.text.replace("’", "'")
    match = _SAID_BACK.match(text) or _IT_IS.match(text)
    before = conversation.own_turn_before(statement.turn_number)
    if match is None or before is None or statement.turn_number - before > 1:
        return None
    about = content(match["rest"])
    told = [s for s in conversation.by_turn[before] if not is_question(s.text)]
    best = max(told, key=lambda s: len(about & content(s.text)), default=None)
    if best is None or not about & content(best.text):
        return None
    return match["rest"].strip(), best
