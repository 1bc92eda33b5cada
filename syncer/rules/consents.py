"""What somebody proposes and asks consent for, and nobody is against: "I would move it. Anyone against?" "No."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.outcome import agrees, has_carried_out
from syncer.rules.talk import is_talk
from syncer.rules.title import decision_title
from syncer.rules.words import content

_LEAD = r"^(?:(?:so|ok(?:ay)?|well|and|then|but|now|also|right|therefore|oh|hm+)\b[, ]*)*"
_WHO = r"(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|you(?: all| both| two| guys)?|all(?: of you)?|people)"
_AGAINST = lazy(
    rf"{_LEAD}(?:(?:is |does |do |would |has |any of you )?{_WHO}(?: here| else)? (?:against|object\w*|opposed|mind"
    rf"|minds"
    r"|disagree\w*|see a problem|have (?:an )?objections?)(?: (?:it|that|this|to (?:it|that)))?|(?:any |are there "
    r"|no )?"
    r"(?:objections?|veto(?:e?s)?|complaints?|protests?)(?: (?:to|against) (?:that|it|this))?"
    r"|unless (?:any|some)(?:one|body) (?:objects|minds|is against|has .*))[?.! ]*$",
    re.IGNORECASE,
)
_GOOD = (
    r"(?:ok(?:ay)?|fine|all right|alright|good|legit|acceptable|sensible|reasonable|enough|sane|safe|defensible|fair"
    r"|allowed|right)"
)
_CONSENT = lazy(
    rf"{_LEAD}(?:(?:is |are )?(?:that|this|it|{_WHO})(?: still)? {_GOOD}(?: (?:with|for|by) [\w ]{{2,20}})?|{_GOOD}"
    rf"(?: (?:with|for|by) [\w ]{{2,20}})?|agreed|deal|(?:does|would|can|will) (?:that|this|it) (?:work|make sense"
    rf"|do|be"
    rf" {_GOOD})(?: (?:for|with) [\w ]{{2,20}})?|can we (?:all )?agree(?: (?:on|to) (?:that|this|it))?|(?:is"
    rf"|are) (?:you"
    r"|we|all|everyone|everybody)(?: all)? (?:in|on board|agreed|in favou?r|with me)|all in favou?r|makes sense"
    r"|or is (?:that|it) (?:stupid|silly|crazy|wrong|naive|a bad idea|too (?:simple|much|strict)))\?[?! ]*$",
    re.IGNORECASE,
)
_PROPOSES = lazy(
    rf"{_LEAD}(?:(?:i|we)(?:'d| would)(?: (?:like to|rather|just|simply|also|then|probably))*|(?:i|we) (?:want|plan"
    rf"|intend"
    r"|mean) to|we(?:'ll| will| could| should| might| can)(?: (?:just|simply|also|then|all))*|i'm going to"
    r"|let's(?: (?:just|all|simply))*|i (?:propose|suggest|move|vote)(?: that we| we| to| for|:)?|(?:my|the)"
    r" (?:proposal|suggestion|idea|plan)(?: is|:)(?: to| that we)?|how about(?: we)?|(?:we"
    r"|i) said\b.{0,24}? (?:that )?we(?:'d"
    r"| would)) (?P<what>(?!(?:be|know|like|love|hear|ask|see|think|thank|guess|need to know|have to go|it|that|this"
    r"|you)\b"
    r"(?! out| to have))\S+ \S.*)$",
    re.IGNORECASE,
)
_SAYS = lazy(r"^say,? (?:that )?(?:we )?(?=\S+ \S)", re.IGNORECASE)
_REASON = lazy(
    r"(?:, (?:because|since|as|so|i|we|it|they|that|otherwise|there|then|which)\b| because\b| since\b|;"
    r"|\s[–—-]\s).*$",
    re.IGNORECASE,
)
_YES = lazy(
    r"^\W*(?:ok(?:ay)?|fine|good|yes|yep|yeah|aye|sure|agreed|perfect|great|makes sense|deal|\+1|👍|seconded|alright"
    r"|works"
    r"|sounds|do it|go (?:ahead|for it)|please do|i can live with|in favou?r|totally|absolutely|perfectly|completely"
    r"|quite"
    r"|entirely|very|definitely|of course|that's (?:fine|ok|okay|reasonable|sensible|good)|not (?:stupid|silly"
    r"|crazy))\b",
    re.IGNORECASE,
)
_PLAIN_YES = lazy(r"^\W*(?:yes|yep|yeah|aye|sure)\b", re.IGNORECASE)
_NONE = lazy(r"^\W*(?:no(?:ne|pe)?|nah|nobody|not (?:me|here|from|at all)|on the contrary|silence)\b", re.IGNORECASE)
_BUT = lazy(r"\b(?:but|however|although|except|unless|only if|not (?:ok|fine|good|sure|yet)|wait)\b", re.IGNORECASE)
_TURNS = 3
_BEFORE = 2
_FIRST = 3


class Consents:
    """Proposals that somebody asks consent for, where he gets it."""

    id = "consent"
    summary = "what somebody proposes and nobody is against when asked: I'd move to Saturdays. Anyone against? No."

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each proposal that is consented to, at the proposal and at the consent."""
        for asked in conversation.statements:
            if asked.voice is not Voice.OWN or asked.kind is not BlockKind.PROSE or len(asked.text) > 80:
                continue
            text = asked.text.replace("’", "'").strip()
            against = _AGAINST.match(text) is not None
            if not (against or _CONSENT.match(text)) or not speaks_for_itself(asked, conversation):
                continue
            proposed = _proposed(asked, conversation)
            consent = _consent(asked, conversation, against=against) if proposed else None
            if proposed is None or consent is None:
                continue
            statement, clause = proposed
            yield Finding(
                rule=self.id,
                rank=5,
                type=ItemType.DECISION,
                clause=clause,
                places=(statement, consent),
                words=f"{text} {consent.text[:40]}",
                confidence=confidence.LIKELY if conversation.dialogue else confidence.FILED,
                title=decision_title(clause),
            )


def _proposed(asked: Statement, conversation: Conversation) -> tuple[Statement, str] | None:
    """Return the sentence right before in the same turn that proposes something, and what."""
    for distance in range(1, _BEFORE + 1):
        statement = conversation.near(asked, -distance)
        if statement is None or is_question(statement.text) or is_hypothesis(statement.text):
            return None
        match = _PROPOSES.match(statement.text.replace("’", "'")) if len(statement.text) <= 200 else None
        if match is not None:
            clause = _REASON.sub("", _SAYS.sub("", match["what"])).rstrip(" .!")
            return (statement, clause) if content(clause) and not is_talk(clause.removeprefix("let ")) else None
    return None


def _consent(asked: Statement, conversation: Conversation, *, against: bool) -> Statement | None:
    """Return the first words by which another one consents, None where somebody is against or only the work follows."""
    if conversation.dialogue:
        said = _turn(conversation, asked.turn_number + 1)
        if not said or said[0].voice is not Voice.ASSISTANT or has_carried_out(said[:_FIRST]):
            return None
        return _yes_in(said, against=against)
    consent: Statement | None = None
    for number in range(asked.turn_number + 1, asked.turn_number + 1 + _TURNS):
        said = _turn(conversation, number)
        if not said or said[0].voice is not Voice.OWN or said[0].turn.speaker == asked.turn.speaker:
            break
        if (yes := _yes_in(said, against=against)) is None:
            return consent
        consent = consent or yes
    return consent


def _turn(conversation: Conversation, number: int) -> tuple[Statement, ...]:
    return conversation.by_turn[number] if number < len(conversation.by_turn) else ()


def _yes_in(said: tuple[Statement, ...], *, against: bool) -> Statement | None:
    """Return the sentence at the start of a turn that consents; None where it is doubted, or nothing is said of it."""
    opening = said[:_FIRST]
    if any(_BUT.search(s.text) for s in opening):
        return None
    for statement in opening:
        if not is_question(statement.text):
            return statement if _says_yes(statement.text.replace("’", "'"), against=against) else None
    return None


def _says_yes(text: str, *, against: bool) -> bool:
    if against:
        # "Yes" is somebody who is against.
        return _NONE.match(text) is not None or (_YES.match(text) is not None and _PLAIN_YES.match(text) is None)
    return _YES.match(text) is not None or agrees(text)
