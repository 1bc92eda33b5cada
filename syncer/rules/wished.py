"""What a sentence wishes for, of the words in which it says so, and what in them is no feature to be built."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clefts import CLEFT
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_negated, is_over
from syncer.rules.refusals import is_declined
from syncer.rules.subjunctive import as_wish_fulfilled
from syncer.rules.wanted import as_task

NOT_WISHED = lazy(
    r"^(?:(?:it|that|this|them|those|you|your|me|us|help)\b|to (?:know|understand|see|ask|talk|learn|discuss|hear"
    r"|start|make sure|be sure|plan|help|say|thank|go|walk|focus|think)|(?:know|understand|ask|talk|learn|discuss"
    r"|hear|start)\b|make sure|be (?:sure|able)?$|some (?:ideas|help|advice|input|feedback|inspiration)"
    r"|plan\b|say|thank|think|focus|help\b|an? (?:hand|second opinion|overview|look|walkthrough|review|summary"
    r"|sanity check|quick)|ideas|advice|feedback|your (?:help|opinion|thoughts|input)|see (?:the|what|how|if"
    r"|whether|it|that|some)|whether|if\b|for (?:it|that|them|help|more info|advice|your)\b"
    r"|any\b|no\b|not\b|about (?:it|that|this)|review\b|try\b|to\b|what|how"
    r"|wh(?:o|ose|ich|y|ere|en)\b|more (?:info|detail)|do (?:it|that"
    r"|this)\b|keep\b|avoid\b|go\b)",
    re.IGNORECASE,
)
_ABOUT_A_CASE = ("ask whether", "if we had had", "would win them")
_PRONOUN = lazy(r"(?:it|that|this|them|those|(?:have|see|get)(?=[,.!]|$| but\b))\b[.,!]?(?: .{0,25})?$", re.IGNORECASE)
_FOR_PRONOUN = lazy(r"(?:for )?(?:it|that|this|them)\b", re.IGNORECASE)
OWN_WISHES = frozenset(("want", "would like", "I wish", "thinking of adding", "some day", "we could"))
_WHETHER = lazy(r"\b(?:whether|if) (?:we|they|it|you)\b", re.IGNORECASE)
# "They could get the data": what is asked for, without who asks.
_ASKER = lazy(
    r"^(?:they|he|she|we|one)(?:'d| could| can| would| might)(?: (?:also|ever|please|maybe))* ", re.IGNORECASE
)
# "If they want a shop, they have to find somebody for it".
_IN_CASE = lazy(r"\b(?:if|unless|in case|provided(?: that)?|suppose)(?: (?:and|also|really|ever))?\s*$", re.IGNORECASE)
_OF_HAVING = lazy(r"\b(?:have|see|get) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wishes for: the words that say so, the thing or task, how sure it is, and if it is only "it"."""

    words: str
    clause: str
    sure: float
    pointer: bool = False


def wish_in(
    conversation: Conversation, statement: Statement, words: str, match: re.Match[str], sure: float
) -> Wish | None:
    """Return what one way to wish, matched in a statement, wishes for; None where that is nothing to be built."""
    rest = match["rest"].strip()
    if (
        _IN_CASE.search(match.string[: match.start()])
        or (is_negated(match[0][:40]) and words != "wouldn't mind")
        or is_over(match[0])
        or (words not in _ABOUT_A_CASE and words not in CLEFT and _WHETHER.search(match[0]))
    ):
        return None
    if _PRONOUN.match(rest) or (words == "users ask for" and _FOR_PRONOUN.match(rest)):
        return Wish(words, rest, sure, pointer=True)
    if NOT_WISHED.match(rest) and words != "that's what they want" and words not in CLEFT:
        return None
    if rest.startswith("-"):
        rest = f"the option {rest}"
    if match[0][: match.start("rest") - match.start()].endswith(" if "):
        rest = as_wish_fulfilled(rest)
    if not _OF_HAVING.search(match[0][: match.start("rest") - match.start()]):
        rest = as_task(rest)
    if words == "ask whether":
        rest = _ASKER.sub("", rest)
    # In a meeting "I want to" mostly leads to what somebody says next.
    unsure = words in OWN_WISHES and not conversation.dialogue and " be able to " not in match[0]
    if unsure or is_declined(conversation, statement):
        sure = confidence.DOUBTFUL
    return Wish(words, rest, sure)
