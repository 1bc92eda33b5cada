"""Sentences in which somebody takes on work, says that it is needed, or asks somebody present for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding, RuleSettings
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_negated, is_offer, is_over, is_question
from syncer.rules.narrative import outside_plans
from syncer.rules.people import take_due
from syncer.rules.roster import known_people
from syncer.rules.talk import is_talk, names_a_time

_ADVERBS = (
    r"(?: (?:also|still|really|definitely|probably|just|then|actually|both|all|certainly|absolutely|maybe|at least"
    r"|finally|now|quickly|seriously))*"
)
_WHO = r"(?:i|we|someone|somebody|one of us|the team|everyone)"
_PATTERNS = (
    (
        "been meaning to",
        re.compile(
            rf"\b(?:i|we)(?:'ve|’ve| have){_ADVERBS} (?:been )?(?:meaning|wanting|planning|trying) to (?P<rest>\S.*)$",
            re.I,
        ),
        confidence.STATED,
    ),
    (
        "need to",
        re.compile(
            rf"\b{_WHO}(?:'ll|’ll| will)?{_ADVERBS} (?:(?:needs?|have|has|got|are required) to"
            rf"|gotta){_ADVERBS} (?P<rest>[a-z]\S*.*)$",
            re.I,
        ),
        confidence.STATED,
    ),
    (
        "must",
        re.compile(rf"\b{_WHO}{_ADVERBS} (?:must|have got to|ought to){_ADVERBS} (?P<rest>\S.*)$", re.I),
        confidence.STATED,
    ),
    (
        "should",
        re.compile(
            rf"\b(?:i|we|someone|somebody){_ADVERBS} (?:should|shall|'d better"
            rf"|had better){_ADVERBS} (?P<rest>[a-z]\S*.*)$",
            re.I,
        ),
        confidence.STATED - 0.05,
    ),
    (
        "will",
        re.compile(
            rf"\b(?:i|we)(?:'ll|’ll| will|'m going to|’m going to|'re going to|’re going to| am going to"
            rf"| are going to|'m gonna|'re gonna){_ADVERBS} (?P<rest>[a-z]\S*.*)$",
            re.I,
        ),
        confidence.STATED,
    ),
    ("let's", re.compile(rf"\blet(?:'s|’s| us){_ADVERBS} (?P<rest>[a-z]\S*.*)$", re.I), confidence.STATED - 0.05),
    (
        "don't forget",
        re.compile(
            r"\b(?:don't forget to|remember to|remind me to|make sure (?:that )?(?:we|to)|make a note to"
            r"|note to self:?) (?P<rest>\S.*)$",
            re.I,
        ),
        confidence.STATED,
    ),
    (
        "on the list",
        re.compile(
            r"(?P<rest>.*?\w)(?: is| are|'s)(?: (?:also|still|already))? on (?:my|our|the) (?:list|radar"
            r"|roadmap|backlog)\b",
            re.I,
        ),
        confidence.FILED,
    ),
    (
        "need",
        re.compile(
            rf"\b(?:i|we){_ADVERBS} (?:need|require|are missing|lack)(?: (?P<article>an?|some|more|better"
            rf"|proper|the|another))? (?P<rest>(?!to\b|you\b|your\b|help\b|it\b|that\b|this\b)[a-z]\S*.*)$",
            re.I,
        ),
        confidence.FILED,
    ),
)
# In a round of reports the speaker leaves himself out: "Will look into the rounding", "Needs somebody to review it".
_LEFT_OUT = re.compile(
    r"^(?:will|going to|need to|needs to|have to|has to|must|should|plan(?:s|ning)? to|wants? to|next:|today:"
    r"|tomorrow:|next week:|todo today:)(?: (?:also|then|still|now))* (?P<rest>[a-z]\S*.*)$"
    r"|^(?:needs?|looking for|search(?:es|ing) for) (?:somebody|someone|help|a volunteer|a reviewer"
    r"|anyone) (?:to|with) (?P<help>[a-z]\S*.*)$",
    re.IGNORECASE,
)
# "The cache needs to be rebuilt", "the docs should be updated".
_PASSIVE = re.compile(
    r"^(?P<subject>(?:the |our |all |this |that |these |those |my )?[\w`/.'-]+(?: [\w`/.'-]+){0,5}?) (?:still "
    r"|also |really |definitely |probably )*(?:needs? to be|has to be|have to be|must be|should(?: really"
    r"| probably)? be|needs|need)"
    r" (?P<verb>(?:re)?[a-z]+(?:ed|ing|pt|lt|nt|wn|en)|an?|some|more|better|cleanup|tests)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"^(?:[\w ,']{0,40}?[,:] )?(?P<who>[A-Z][a-z]{1,20})(?: [A-Z][a-z]+)? (?:will|is going to|has to|needs to"
    r"|agreed to|volunteered to|offered to|promised to|takes over|takes on) (?P<rest>[a-z]\S*.*)$"
)
_THIRD_INSIDE = re.compile(
    r"(?:[,;]| and) (?P<who>[A-Z][a-z]{1,20}) (?:will|is going to|has to|needs to) (?P<rest>[a-z]\S*.*)$"
)
_ASKED = re.compile(
    r"^(?:[\w ,']{0,25}?[,.] )?(?P<who>@?[A-Z][\w-]{1,20}),? (?:could|can|would|will) you (?:please |also "
    r"|maybe )*(?P<rest>[a-z]\S.*?)\?",
    re.UNICODE,
)
_SOMEBODY_ASKED = re.compile(
    r"^(?:can|could) (?:someone|somebody|anyone|one of you) (?:please )?(?P<rest>[a-z].*?)\?", re.IGNORECASE
)

_CUE = re.compile(
    r"\bneed|\bmust\b|\bshould|\bought|'ll\b|’ll\b|\bwill\b|\blet's|\blet’s|\blet us|going to|gonna|\bhave to"
    r"|\bhas to|meaning to|wanting to|planning to|trying to|forget|remember|remind|make sure|\bnote to|on (?:my"
    r"|our|the) (?:list|radar|roadmap|backlog)"
    r"|gotta|got to|better\b|agreed to|volunteer|offered to|could you|can you|can some|could some|missing"
    r"|promised|takes o|lack\b",
    re.IGNORECASE,
)
# What points at another place rather than naming work: the place decides.
_POINTS = re.compile(
    r"^(?P<verb>file|report|open|log|track|bump|merge|move|rename|remove|test|document|deploy|revert|clean up"
    r"|fix|do|add|handle|take|implement|try|change|address|tackle|include|use|apply|go (?:with|for)|make"
    r"|schedule|plan|put|sort|build|look (?:at|into)|dig into|raise|file|write|update|pick|take care of"
    r"|set) (?:that|this|it|those|these|both|them|one|so|the same)\b(?: (?:one|up|out|in|down|on|too"
    r"|for us))?(?P<rest>.{0,80})$",
    re.IGNORECASE,
)
_POINT_HARD = re.compile(
    r"\b(?:file|report|open|log|track|bump|merge|move|rename|remove|test|document|deploy|revert|clean up|fix|do"
    r"|add|handle|change|implement|address|tackle|include|schedule|sort|build|raise|file|put|take|look (?:at"
    r"|into)|set|plan)\b",
    re.IGNORECASE,
)
# What somebody has to do over and over is a complaint, not a plan.
_HABIT = re.compile(
    r"\b(?:every (?:few |single |other |couple of |\d+ )?(?:time|day|days|hour|hours|week|weeks|morning"
    r"|minutes)|each time|all the time|constantly|over and over|again and again"
    r"|manually every|(?:two|three|four|five|several|\d+) times)\b",
    re.IGNORECASE,
)
# In a round of reports, looking into something is the work itself.
_REPORTED = re.compile(
    r"^(?:look into|investigate|review|check|debug|analy[sz]e|verify) (?!it\b|that\b|this\b)", re.IGNORECASE
)
_BUILD = re.compile(
    r"^(?:add|support|allow|let|offer|introduce|provide|enable|have|build|show|an? |some |custom|export|import)\b",
    re.IGNORECASE,
)
_CHORE = re.compile(
    r"\b(?:tests?|logging|logs?|docs?|documentation|index(?:es)?|retr(?:y|ies)|error handling|validation"
    r"|monitoring|alert(?:s|ing)?|comments?|types?|lint\w*|ci|pipeline|migration|refactor\w*|check|readme"
    r"|changelog|cache|script|dependency|config\w*|verification|constraint|guard|runbook)\b",
    re.IGNORECASE,
)
# A name from the code: work inside it, which users do not see.
_SYMBOL = re.compile(
    r"\b(?:[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+|[a-z][a-z0-9]*_\w+|\w+\(\)|[\w-]+\.(?:py|js|ts|go|rs|java|kt|rb|cs"
    r"|tsx|jsx))\b"
)
_DECIDES = re.compile(
    r"^(?:go (?:with|for)|use|stick (?:with|to)|keep (?:using|it|the|both)|settle|choose|pick|switch to|adopt"
    r"|stay (?:with|on)|drop|skip|not)\b",
    re.IGNORECASE,
)


def type_of_task(text: str) -> ItemType:
    """Return `feature` for what users would get, `todo` for other work."""
    inside = _CHORE.search(text) or _SYMBOL.search(text)
    return ItemType.FEATURE if _BUILD.match(text) and not inside else ItemType.TODO


def _speaker(conversation: Conversation, statement: Statement) -> str | None:
    """Return who speaks, in a meeting; in a talk with an assistant "I" needs no name."""
    if conversation.dialogue or not statement.turn.speaker:
        return None
    return statement.turn.speaker.split("(")[0].strip() or None


class Commitments:
    """Sentences in which somebody takes on work or says that it is needed."""

    id = "commitment"
    summary = "sentences that commit to work or say that it is needed: I'll, we should, we need to, let's, Alice will"

    def find(self, conversation: Conversation, settings: RuleSettings) -> Iterator[Finding]:
        """Yield one finding for each sentence; one that only points at the item before it says so."""
        known = known_people(conversation)
        for statement in conversation.statements:
            if statement.voice in (Voice.MACHINE, Voice.GUIDE) or statement.kind in (
                BlockKind.CODE,
                BlockKind.HEADING,
                BlockKind.QUOTE,
            ):
                continue
            if len(statement.text) > 500 or not _CUE.search(statement.text):
                continue
            if outside_plans(statement, conversation, settings):
                continue
            found = self._read(conversation, statement, known)
            if found:
                yield found

    def _read(self, conversation: Conversation, statement: Statement, known: frozenset[str]) -> Finding | None:
        text = statement.text.replace("’", "'")
        if statement.voice is Voice.ASSISTANT or is_hypothesis(text):
            return None
        if not conversation.dialogue and (asked := _ASKED.search(text) or _SOMEBODY_ASKED.search(text)):
            who = asked.groupdict().get("who")
            if (who is None or who.lower().lstrip("@") in known) and not is_talk(asked["rest"]):
                return self._finding(statement, "could you", asked["rest"], confidence.STATED - 0.05, owner=who)
        if is_question(text) or is_offer(text) or text.endswith(":"):
            return None
        for pattern in (_THIRD, _THIRD_INSIDE):
            third = pattern.search(text)
            if third and (third["who"].lower() in known) and not conversation.dialogue and not is_talk(third["rest"]):
                return self._finding(
                    statement, f"{third['who']} will", third["rest"], confidence.STATED, owner=third["who"]
                )
        if not conversation.dialogue and (short := _LEFT_OUT.match(text)):
            rest = short["rest"] or short["help"]
            if not is_talk(rest) or _REPORTED.match(rest):
                return self._finding(statement, text.split()[0].lower(), rest, confidence.FILED + 0.05)
        best: Finding | None = None
        for words, pattern, sure in _PATTERNS:
            match = pattern.search(text)
            if (
                match
                and (found := self._of_match(conversation, statement, words, match, sure))
                and (best is None or (best.pointer and not found.pointer))
            ):
                best = found
        return best or self._passive(conversation, statement, text)

    def _of_match(
        self, conversation: Conversation, statement: Statement, words: str, match: re.Match[str], sure: float
    ) -> Finding | None:
        rest = match["rest"].strip()
        before = match.string[: match.start()]
        if (
            is_negated(match[0])
            and words != "on the list"
            and not re.search(r"\bdon't forget\b", match[0])
            or is_over(match[0][:60])
        ):
            return None
        if re.search(
            r"\b(?:if|when|unless|until|because|that|which|what|how|where|before|once|after|whether)\s*$",
            before,
            re.IGNORECASE,
        ):
            return None
        if words == "need" and re.search(r"\b(?:what|all|everything|something|things?) *$", before, re.IGNORECASE):
            return None
        if _HABIT.search(rest):
            return None
        if words == "on the list" and re.search(r"\b(?:it|that|this)$", rest, re.IGNORECASE):
            return self._finding(statement, words, rest, sure, pointer=True)
        if taken := re.match(
            r"take (?:on |over |care of |up )?(?:the |a |an )?(?P<what>(?!that|this|it|those"
            r"|these)[a-z]\S*(?: \S+){0,7})$",
            rest,
            re.IGNORECASE,
        ):
            return self._finding(
                statement, f"{words} take", taken["what"], confidence.LIKELY, owner=_speaker(conversation, statement)
            )
        if re.match(r"[a-z]+ (?:\S+ ){0,4}(?:for|on|to|about|with|into) (?:it|that|this)[.!]?$", rest, re.IGNORECASE):
            return self._finding(statement, words, rest, sure, pointer=True)
        if pointing := _POINTS.match(rest):
            if _POINT_HARD.match(pointing["verb"]):
                return self._finding(statement, words, rest, sure, pointer=True)
            return None
        if is_talk(rest):
            return None
        if words == "let's" and _DECIDES.match(rest):
            return None
        if words == "let's" and conversation.dialogue and not names_a_time(rest):
            sure = confidence.DOUBTFUL
        if words in ("will", "should", "need to") and re.match(
            r"(?:have|has|been|got|no |a |an |the |to do|do)\b", rest
        ):
            return None
        if len(rest.split()) < 2 and not names_a_time(rest):
            return None
        if not conversation.dialogue and words in ("should", "need to", "let's", "need", "must"):
            # Said among many people it binds nobody yet.
            sure = confidence.LIKELY
        owner = _speaker(conversation, statement) if re.match(r"i\b", match[0], re.IGNORECASE) else None
        return self._finding(statement, words, rest, sure, owner=owner)

    def _passive(self, conversation: Conversation, statement: Statement, text: str) -> Finding | None:
        match = _PASSIVE.match(text)
        if (
            match is None
            or is_negated(text)
            or re.match(
                r"(?:it|that|this|there|you|what|i|we|they|he|she|everything|nothing|which|if|and)\b",
                match["subject"],
                re.I,
            )
        ):
            return None
        if re.search(
            r"\bshould be (?:fine|ok|good|enough|able|easy|possible|in|on|at|there|done|resolved|fixed|safe"
            r"|sufficient|under|treated)\b",
            text,
            re.IGNORECASE,
        ):
            return None
        return self._finding(
            statement, "needs", text, confidence.LIKELY if conversation.dialogue else confidence.FILED, passive=True
        )

    def _finding(
        self,
        statement: Statement,
        words: str,
        rest: str,
        sure: float,
        *,
        owner: str | None = None,
        pointer: bool = False,
        passive: bool = False,
    ) -> Finding:
        due, rest = take_due(rest)
        return Finding(
            rule=self.id,
            rank=6,
            type=ItemType.TODO
            if passive or words == "need" and _CHORE.search(rest)
            else (ItemType.FEATURE if words == "need" else type_of_task(rest)),
            clause=rest,
            places=(statement,),
            words=words,
            confidence=sure,
            owner=owner,
            due=due,
            pointer=pointer,
        )
