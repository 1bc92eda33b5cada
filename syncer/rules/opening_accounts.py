"""Plain accounts that open a talk with an assistant: who asks for nothing and is given a cause is in trouble."""

from __future__ import annotations

import re

from syncer.models import BlockKind, Role
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_question
from syncer.rules.observations import observes
from syncer.rules.verbs import is_work

# Who asks for a thing, plans, learns or says who he is, does not report.
_ASKS_FOR = lazy(
    r"\b(?:want(?:s|ed)?|need(?:s|ed)?|let['’]s|should|would like|['’]d like|please|can (?:you|we|i)|could (?:you|we|i)"
    r"|how (?:do|to|can|does)|help (?:me|us)|going to|planning|plan to|thinking (?:of|about)|looking for|i['’]m"
    r" (?:\w+ing|new|not sure|a|an)\b|we['’]re (?:\w+ing|a|an)\b|my (?:name|goal|task|job|idea|question)|explain"
    r"|learn\w*|understand|wonder\w*|curious|idea|maybe|perhaps|happy|proud|finally|love[sd]?|like[sd]?|great|nice|fun"
    r"|tell me|give me|show me|write me|draft|review|translate|summari[sz]e|constraints?|requirements?|context)\b",
    re.IGNORECASE,
)
_OPEN_QUESTION = lazy(
    r"^(?:(?:hi|hello|hey|ok|so|and)\b[,! ]*)*(?:what|how|which|who|where|when does|is|are|can|do|does|como|was|wie)\b",
    re.IGNORECASE,
)
_CAUSE_ASKED = lazy(
    r"^(?:\w+,? )?(?:why|what(?:['’]s| is| could| might)? (?:wrong|going on|happening|this|that|it|cause|be)"
    r"|any ideas?|is (?:that|this|it) (?:normal|a bug|known|expected|ok|right)|how come|known\b|a bug|what now"
    r"|where (?:do|should|would|to)|anyone|ideas?\?|hints?\?)",
    re.IGNORECASE,
)
# An answer that takes an order, is pleased, or asks what is wanted, has been told of no trouble.
_SERVES = lazy(
    r"\b(?:what would you like|what do you (?:want|need|have in mind)|how can i help|what can i (?:do|help)|want me to"
    r"|shall i|should i|would you like|happy to|glad to|congrat\w*|welcome|sounds (?:good|great|fun|lovely)|lovely"
    r"|beautiful|wonderful|nice (?:setup|project|idea|work|one)|good (?:choice|idea|plan|question|one)|here(?:['’]s| is"
    r"| are)|i['’]ll|i have|i['’]ve|let me know|feel free|great|cool|done|a few (?:options|questions|ideas|thoughts)"
    r"|two (?:options|ways)|options|it depends|depends on|trade-?offs?|pros|cons|first,? (?:some|a few)|sketch|outline"
    r"|requirements|for example|e\.g\.|enjoy|noted|understood|thanks|thank you|haha)\b",
    re.IGNORECASE,
)
_ASSENTS = lazy(
    r"^(?:sure|ok|okay|yes|no\b(?!,)|good|great|nice|of course|certainly|absolutely|got it|i see)\b", re.IGNORECASE
)
_MOST_SENTENCES, _FEWEST_WORDS = 5, 5
_HEARD = 3


def opens_with_trouble(conversation: Conversation, statement: Statement, answer: tuple[Statement, ...]) -> str:
    """Return the first words of the answer where a sentence tells at the outset what a thing does, "" elsewhere.

    It is the first of the talk's first turn that observes anything; nothing in the turn is asked for but a cause,
    and `answer` neither serves nor agrees.
    """
    if (
        not answer
        or statement.turn.role is not Role.USER
        or conversation.own_turn_before(statement.turn_number) is not None
    ):
        return ""
    turn = conversation.by_turn[statement.turn_number]
    told = [other for other in turn if other.kind is BlockKind.PROSE]
    if len(told) > _MOST_SENTENCES or len(statement.text.split()) < _FEWEST_WORDS:
        return ""
    if next((other for other in told if observes(other.text)), None) is not statement:
        return ""
    if any(_asks_for_more(other.text) for other in told):
        return ""
    if any(_SERVES.search(other.text) for other in answer[:_HEARD]) or _ASSENTS.match(answer[0].text):
        return ""
    return " ".join(answer[0].text.split()[:6])


def _asks_for_more(text: str) -> bool:
    """Whether a sentence asks for anything but a cause, orders, or says what is wanted."""
    if is_question(text):
        return _CAUSE_ASKED.match(text) is None
    if _ASKS_FOR.search(text) or _OPEN_QUESTION.match(text):
        return True
    return is_work(text.partition(" ")[0].strip(",.").lower())
