"""Sentences that wish for a feature or pass on what users ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_negated, is_over, is_question
from syncer.rules.narrative import outside_plans

_USERS = (
    r"(?:(?:our |some |many |several |most |a few |a lot of |a couple of |two |three |four |the )?(?:users?"
    r"|customers?|people|clients?|testers?|folks"
    r"|designers?|editors?|admins?|teams?|support|sales|marketing|everyone|everybody|they|(?:two|three|four"
    r"|five|some|many|most|several|a few) of (?:them|our \w+|the \w+)))"
)
_PATTERNS = (
    (
        "users ask for",
        re.compile(
            rf"\b{_USERS}(?:'ve|'re| have| are| has| is)?(?: (?:also|been|keep|kept|always|constantly|often"
            rf"|already|really|repeatedly|still))* (?:ask(?:s|ed|ing)? (?:us )?(?:for|about|whether (?:we"
            rf"|they) (?:could|can))|request(?:s|ed|ing)?|want(?:s|ed|ing)?(?: to (?:have|see|get|be able to)"
            rf"| to)?|begging for|demand(?:s|ed|ing)?) (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "users would love",
        re.compile(
            rf"\b{_USERS}(?: would|'d)(?: (?:also|really))* (?:love|like|appreciate)(?: (?:to (?:be able to"
            rf"|have|see|get)|to|it if))? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "request",
        re.compile(
            r"\b(?:most (?:wanted|requested|asked[- ]for)|top|popular|common|frequent|biggest|number one|another|one)"
            r"(?: \w+)? (?:feature request|request|wish|ask|feature|one)(?: \w+){0,3}? (?:is|was"
            r"|would be) (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would be nice",
        re.compile(
            r"\b(?:it|that)?(?:'d| would| might| could)(?: (?:also|really|just))* be (?:really |super |very "
            r"|so |pretty )?(?:nice|great|cool|good|useful|helpful|handy|awesome|lovely|neat|amazing|wonderful"
            r"|ideal)(?: to (?:have|be able to|see|get|add)| if(?: (?:we|i|you|it|there|they|one)(?: could| can"
            r"| were| was| had)?|(?= (?:users?|people|the \w+(?: \w+)?|our \w+) (?:could|can|would|had)\b))"
            r"| to) (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would be nice",
        re.compile(
            r"^(?:and |also,? |plus,? |maybe |an? |some )*(?P<rest>(?:an? )?\w+(?: [\w'/-]+){0,8}?) would be"
            r" (?:really |super |very |so |pretty )?(?:nice|great|cool|useful|helpful|handy|awesome|lovely|neat"
            r"|amazing)\b",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "I wish",
        re.compile(
            r"\b(?:i|we) wish (?:we |i |it |there |you |the \w+ )?(?:had |could |were |was |would )?(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would like",
        re.compile(
            r"\b(?:i|we)(?:'d| would)(?: (?:also|really))* (?:like|love)(?: (?:to have|to see|to add|to get"
            r"|to be able to|to|users? to|for \w+ to))? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "want",
        re.compile(
            r"\b(?:i|we)(?: (?:also|really|still|definitely))* want(?: to (?:have|add|see|be able to|offer"
            r"|support|get)| to)? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "feature request",
        re.compile(r"\b(?:feature request|feature idea|new feature|idea)\s*[:–-]\s*(?P<rest>\S.*)$", re.IGNORECASE),
        confidence.STATED,
    ),
    (
        "thinking of adding",
        re.compile(
            r"\b(?:i'm|i am|we're|we are|i was|been) (?:also )?(?:thinking (?:of|about)|considering|planning on"
            r"|looking (?:at|into)) (?P<rest>(?:add|build|support|introduc|creat|implement|offer|writ|mov"
            r"|migrat|switch|replac|rewrit)\w*ing \S.*|an? \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "should have",
        re.compile(
            r"\b(?:it|the \w+(?: \w+)?|there) should (?:also )?(?:have|be|support|allow|offer"
            r"|show) (?:an? (?:way|option|button|setting|switch|page|command|flag) )(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "some day",
        re.compile(
            r"\b(?:in the future|later(?: on)?|some ?day|eventually|down the (?:road|line)|at some point"
            r"|for v\d|in v\d|longer term|long[- ]term),? (?:we|i)(?:'d| would)? (?:could|can|might|may|want to"
            r"|like to|love to|want) (?:also )?(?P<rest>[a-z]\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "we could",
        re.compile(
            r"\b(?:we|i) (?:could|might|can) (?:also )?(?P<rest>[a-z]\S.*?) (?:in the future|later(?: on)?"
            r"|some ?day|eventually|down the (?:road|line)|at some point|for v\d|in v\d)\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
_ASKED = re.compile(
    r"\b(?:can|could|should|shall) we (?:also |maybe |please |perhaps )*(?P<rest>(?:add|have|support|get|make"
    r"|offer|allow|include|build|provide|introduce|export|let)\b.*?)\?",
    re.IGNORECASE,
)
_HOW_ABOUT = re.compile(
    r"\b(?:how|what) about (?:we )?(?P<rest>(?:add|support|hav|mak|offer|allow|build|introduc)\w*ing? .*?|add\b.*?)\?",
    re.IGNORECASE,
)

_CUE = re.compile(
    r"\bask(?:s|ed|ing)?\b|request|wish|\bask|wanted|\bwant|\bwould\b|'d\b|’d\b|\bwish|\bidea|feature"
    r"|thinking (?:of|about)"
    r"|considering|planning on|looking (?:at|into)|\bshould\b|\bcould\b|^and |^plus|^also|\btoo\b|as well"
    r"|can we|\bmight\b|about add|about hav|about mak|someday|future|\bbegging|demand",
    re.IGNORECASE,
)
_NOT_WISHED = re.compile(
    r"^(?:it|that|this|them|those|you|your|me|us|help|to (?:know|understand|see|ask|talk|learn|discuss|hear"
    r"|start|make sure|be sure|plan|help|say|thank|go|walk|focus|think)|know|understand|ask|talk|learn|discuss"
    r"|hear|start|make sure|be (?:sure|able)?$|some (?:ideas|help|advice|input|feedback|inspiration)"
    r"|plan\b|say|thank|think|focus|help\b|an? (?:hand|second opinion|overview|look|walkthrough|review|summary"
    r"|sanity check|quick)|ideas|advice|feedback|your (?:help|opinion|thoughts|input)|see (?:the|what|how|if"
    r"|whether|it|that|some)|whether|if\b|for (?:it|that|them|help|more info|advice|your)\b"
    r"|any\b|no\b|not\b|about (?:it|that|this)|review\b|try\b|to\b|what|how|more (?:info|detail)|do (?:it|that"
    r"|this)\b|keep\b|avoid\b|go\b)",
    re.IGNORECASE,
)
# "Facets too": wished for as well as what the sentence before wishes for.
_TOO = re.compile(
    r"^(?:and |oh and |also )?(?P<rest>(?:an? |the )?\w[\w/-]*(?: [\w/-]+){0,4}?),? (?:too|as well)\b", re.IGNORECASE
)
# "And version history, the last ten at least." goes on with a wish, without a verb of its own.
_AND = re.compile(
    r"^(?:and|plus|also|oh,? and)[:,]? (?P<rest>(?:an? |the |some )?[a-z][\w/-]*(?: (?!is\b|are\b|was\b|it\b"
    r"|i\b|we\b|they\b|you\b|that\b|then\b|has\b|have\b)[\w/-]+){0,6})(?:[,;:(–—-].{0,80})?[.!]?$",
    re.IGNORECASE,
)
_NEED = re.compile(r"\b(?:we|i|users|they)(?: (?:also|really|still))* need\b", re.IGNORECASE)
OWN_WISHES = frozenset(("want", "would like", "I wish", "thinking of adding", "some day", "we could"))
_WHETHER = re.compile(r"\b(?:whether|if) (?:we|they|it|you)\b", re.IGNORECASE)


def _wishes(text: str) -> bool:
    """Whether a sentence wishes for something, or says that it is needed."""
    text = text.replace("’", "'")
    wished = any(pattern.search(text) for _, pattern, _ in _PATTERNS) or _TOO.match(text) or _NEED.search(text)
    return bool(wished) and not is_negated(text) and not is_question(text)


class Wishes:
    """Feature requests, of the speaker or of users."""

    id = "wish"
    summary = (
        "feature requests: users have been asking for, it would be nice to, I wish, can we add, in the future we could"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence; one that only points at the item before it says so."""
        for statement in conversation.statements:
            if statement.voice in (Voice.MACHINE, Voice.GUIDE, Voice.ASSISTANT):
                continue
            if statement.kind in (BlockKind.CODE, BlockKind.HEADING, BlockKind.QUOTE) or len(statement.text) > 500:
                continue
            if outside_plans(statement, conversation):
                continue
            if _CUE.search(statement.text) and (found := self._read(conversation, statement)):
                yield found

    def _read(self, conversation: Conversation, statement: Statement) -> Finding | None:
        text = statement.text.replace("’", "'")
        before = conversation.near(statement, -1)
        if (
            before
            and (more := _TOO.match(text) or _AND.match(text))
            and before.kind is statement.kind
            and _wishes(before.text)
        ):
            return self._finding(statement, "as well", more["rest"], confidence.FILED)
        if is_hypothesis(text) or text.endswith(":"):
            return None
        if is_question(text):
            asked = _ASKED.search(text) or _HOW_ABOUT.search(text)
            if asked is None or _NOT_WISHED.match(asked["rest"]):
                return None
            return self._finding(statement, asked[0].split(asked["rest"])[0], asked["rest"], confidence.LIKELY)
        for words, pattern, sure in _PATTERNS:
            match = pattern.search(text)
            if match is None:
                continue
            rest = match["rest"].strip()
            if is_negated(match[0][:40]) or is_over(match[0]) or _WHETHER.search(match[0]):
                continue
            if re.match(r"(?:it|that|this|them|those)\b[.!]?(?: .{0,25})?$", rest, re.IGNORECASE) or (
                words == "users ask for" and re.match(r"(?:for )?(?:it|that|this|them)\b", rest, re.IGNORECASE)
            ):
                return self._finding(statement, words, rest, sure, pointer=True)
            if _NOT_WISHED.match(rest):
                continue
            # In a meeting "I want to" mostly leads to what somebody says next.
            unsure = words in OWN_WISHES and not conversation.dialogue
            return self._finding(statement, words, rest, confidence.DOUBTFUL if unsure else sure)
        return None

    def _finding(self, statement: Statement, words: str, rest: str, sure: float, *, pointer: bool = False) -> Finding:
        return Finding(
            rule=self.id,
            rank=7,
            type=ItemType.FEATURE,
            clause=rest,
            places=(statement,),
            words=words.strip(),
            confidence=sure,
            pointer=pointer,
        )
