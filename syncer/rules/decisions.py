"""Sentences that state a decision in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_offer, is_question

_PATTERNS = (
    (
        "decided",
        re.compile(
            r"\b(?:we|i|the team|they|everyone|all)(?:'ve|'re| have| had| are)?(?: (?:also|now|then|finally"
            r"|already|all|just|last \w+|yesterday|today))* (?:decided|agreed|settled|resolved|opted|voted"
            r"|chose|chosen|concluded)(?: (?:last \w+|yesterday|today|earlier|already|then|in the end"
            r"|with \w+))*,?(?: (?:to|on|that|upon|for|against|not))* (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED + 0.05,
    ),
    (
        "decided",
        re.compile(
            r"\b(?:it was|it's|it is|has been|was) (?:decided|agreed|settled)(?: (?:to|on|that|upon"
            r"|for))* (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "decision",
        re.compile(
            r"\b(?:the |our |final |my )*(?:decision|resolution|verdict)(?: (?:is|was))?(?: (?:to"
            r"|that))?\s*[:–-]?\s+(?P<rest>(?<=[:–-] )\S.*|(?:use|go|keep|ship|stay|drop|move|switch"
            r"|adopt)\b.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "let's go with",
        re.compile(
            r"\b(?:let's|let us)(?: (?:just|then|definitely|probably|actually|rather))* (?P<rest>(?:go (?:with"
            r"|for)|use|stick (?:with|to)|settle (?:on|for)|adopt|choose|pick|switch to|keep using|stay (?:with"
            r"|on))\b \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "going with",
        re.compile(
            r"\b(?:we're|we are|i'm|i am|we'll be|i'll be)(?: (?:definitely|now|just"
            r"|probably))* (?P<rest>(?:going (?:with|for)|sticking (?:with|to)|switching to|settling on"
            r"|keeping) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "will go with",
        re.compile(
            r"\b(?:we'll|we will|i'll|i will|we're going to|i'm going to|we should)(?: (?:just|then|definitely"
            r"|probably))* (?P<rest>(?:go (?:with|for)|stick (?:with|to)|settle (?:on|for)|adopt|choose"
            r"|standardi[sz]e on|stay (?:with|on)) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "going with",
        re.compile(r"^(?P<rest>(?:going (?:with|for)|sticking with|settled on) \S.*)$", re.IGNORECASE),
        confidence.FILED + 0.05,
    ),
    (
        "it is",
        re.compile(
            r"(?:^|[,;] )(?P<rest>(?!how\b|what\b|as\b|that\b|where\b|who\b|if\b|so\b|like\b|here\b|there\b"
            r"|and\b|but\b|then\b|now\b)[\w`.+#-]+(?: (?!how\b|what\b|as\b|that\b|is\b"
            r"|where\b)[\w`.+#-]+){0,4}) it is(?: then)?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
_CUE = re.compile(
    r"decid|decision|resol|agreed|settl|opted|voted|chose|conclud|verdict|let's|let us|going (?:with|for)"
    r"|go (?:with|for)|stick|adopt|using|switch|keeping|standardi|stay|it is",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"^(?:go (?:with|for)|use|stick (?:with|to)|choose|pick|going with|going for) (?:that|this|it|those"
    r"|the (?:first|second|third|last|latter|former)(?: one| option)?|option \w+|your (?:suggestion|approach"
    r"|recommendation))\b",
    re.IGNORECASE,
)
# Words before a decision in the same sentence that name what "that" is.
_NAMED_BEFORE = re.compile(
    r"(?:^|[.;,] )(?:yes|yeah|ok|okay|so|then|and|well|,|\s)*(?P<what>(?:the |a "
    r"|an )?[\w`.+#/-]+(?: [\w`.+#/-]+){0,5}?) (?:sounds?|seems?|looks?|is|feels|makes|would be"
    r"|works) (?:\w+ )?(?:right|good|great|best|fine|sense|better|reasonable|perfect|simplest"
    r"|like)\b.*?,\s*(?:so )?(?:let's|we'll|i'll|let us)",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"^(?:use|go (?:with|for)|keep using|pick) (?:the )?(?:following|example|this|it|an? example|these"
    r"|a (?:simple )?(?:example|scenario))\b|\b(?:talk|discuss|meet|revisit) (?:it|this|that|again|about)\b",
    re.IGNORECASE,
)


# "They agreed, with Ann saying ...", "we agreed because": who agrees with whom, not what on.
_ASIDE = re.compile(r"^(?:with|because|as|since|but|and|in|at|about|then|upon)\b", re.IGNORECASE)


class Decisions:
    """Explicit decisions."""

    id = "decision"
    summary = "explicit decisions: we decided, agreed to, going with, let's use"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence that decides something."""
        for statement in conversation.statements:
            if statement.voice in (Voice.MACHINE, Voice.GUIDE, Voice.ASSISTANT):
                continue
            if statement.kind in (BlockKind.CODE, BlockKind.HEADING, BlockKind.QUOTE) or len(statement.text) > 500:
                continue
            if _CUE.search(statement.text) and (found := self._read(statement)):
                yield found

    def _read(self, statement: Statement) -> Finding | None:
        text = statement.text.replace("’", "'")
        if is_question(text) or is_hypothesis(text) or is_offer(text):
            return None
        for words, pattern, sure in _PATTERNS:
            match = pattern.search(text)
            if match is None:
                continue
            rest, title = match["rest"].strip(), ""
            if re.search(
                r"\b(?:not|n't|nobody|nothing|haven't|hasn't|if|whether|until|once|no one|never)(?: been)? *$",
                text[: match.start()],
                re.IGNORECASE,
            ):
                continue
            if (
                re.search(
                    r"\b(?:not|n't|yet|what|how|whether|which|nothing)\b",
                    match[0][: len(match[0]) - len(rest)],
                    re.IGNORECASE,
                )
                and words == "decided"
                and "not to" not in match[0]
            ):
                continue
            if _SMALL.search(rest) or _ASIDE.match(rest):
                continue
            if _POINTS.match(rest):
                named = _NAMED_BEFORE.search(text)
                if named is None or re.match(r"(?:that|this|it)\b", named["what"], re.IGNORECASE):
                    continue
                rest = named["what"]
                title = f"Use {rest[0].lower() + rest[1:] if rest.split()[0].lower() in ('the', 'a', 'an') else rest}"
            return Finding(
                rule=self.id,
                rank=4,
                type=ItemType.DECISION,
                clause=rest,
                places=(statement,),
                words=words,
                confidence=sure,
                title=title,
            )
        return None
