"""What an assistant proposes: kept low until the user takes it up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Voice
from syncer.rules.mood import is_hypothesis, is_question

_PROPOSAL = lazy(
    r"(?:\b(?:you|we|someone|somebody) (?:could|should|might want to|may want to|might|ought to|need to|must"
    r"|'ll want to|will want to)(?: (?:also|at least|probably|definitely|consider"
    r"|still))* (?P<one>[a-z]+ (?!me\b)\S.*)"
    r"|\b(?:i'd|i would|i) (?:also )?(?:recommend|suggest|propose|advise)(?: that you| you"
    r"| to)? (?P<two>[a-z]+ \S.*)|\bit(?:'s| is| would be|'d be) (?:also )?(?:worth|a good idea to|wise to"
    r"|best to) (?P<three>[a-z]+ \S.*)|^(?:also )?consider (?P<four>[a-z]+ \S.*)|(?:^|, )(?P<five>(?!it\b"
    r"|that\b|this\b|you\b)[\w'-]+(?: [\w'-]+){0,6} should be \w+(?:ed|en|wn)\b.*))$",
    re.IGNORECASE,
)
# A proposal in the form of a question; what the assistant offers to do itself is none.
_ASKED = lazy(
    r"\b(?:how about|what about|such as|why not|what if (?:you|we)|maybe|perhaps)(?: just| simply| also)? "
    r"(?P<what>(?!(?:the|that|this|it|you|a|an|i|we)\b)[a-z]+(?:ing\b|\b) \S.*?)\?$",
    re.IGNORECASE,
)
_CUE = lazy(
    r"could|about|such as|why not|what if|maybe|perhaps|should|might|ought|need to|must|want to|recommend"
    r"|suggest|propose|advise|worth|good idea to|wise|consider",
    re.IGNORECASE,
)


class Proposals:
    """Proposals of an assistant."""

    id = "proposal"
    summary = "what an assistant proposes; listed only when the user takes it up"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence of an assistant that proposes work."""
        for statement in conversation.statements:
            if (
                statement.voice is not Voice.ASSISTANT
                or statement.kind is not BlockKind.PROSE
                or len(statement.text) > 300
            ):
                continue
            text = statement.text.replace("’", "'")
            if not _CUE.search(text) or is_hypothesis(text) or text.endswith(":"):
                continue
            if match := (_ASKED if is_question(text) else _PROPOSAL).search(text):
                clause = next(group for group in match.groups() if group)
                yield Finding(
                    rule=self.id,
                    rank=8,
                    type=type_of_task(clause),
                    clause=clause,
                    places=(statement,),
                    words=match[0][: len(match[0]) - len(clause)].strip(),
                    confidence=confidence.SLIGHT,
                )
