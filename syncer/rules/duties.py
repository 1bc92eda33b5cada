"""What a thing must do or be, said in so many words: "the lock must not trust the clock", "the limits go by zone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.clauses import DEFINITE, LEADS, NO_NOUN, clauses_of, lowered
from syncer.rules.commitments import Commitments
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.outcome import has_carried_out
from syncer.rules.patterns import vocabulary, words_of
from syncer.rules.title import finish
from syncer.rules.words import content

_CUE = lazy(r"\b(?:must|mustn't|should|shouldn't|ought to|shall|may)\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:users?|customers?|clients?|people|visitors?|members?|players?|students?|teachers?|doctors?|patients?|drivers?"
    r"|admins?|operators?|developers?|reviewers?|editors?|authors?|team|everyone|everybody|boss|colleagues?|guys"
    r"|company|board|committee|council|manager|intern|contractor|volunteers?|staff|kids?|children|mother|father|mum"
    r"|dad|wife|husband|sister|brother|friend|answer|idea|plan|point|question|reason|rest|talk|meeting|weather)"
)
_BARE = rf"{NO_NOUN}(?!{_PEOPLE}\b)[a-z][\w`'./-]*(?: {NO_NOUN}[\w`'./-]+){{0,3}}?"
_ADVERBS = (
    r"(?: (?:really|also|anyway|anyhow|always|definitely|absolutely|of course|still|just|simply|then|therefore|rather"
    r"|at least|in any case|under no circumstances|ideally|only|actually|probably|clearly))*"
)
_DUTY = lazy(
    rf"^{LEADS}(?P<thing>(?:it|they|that|this|these|those)(?= )|{DEFINITE}|{_BARE})(?P<before>{_ADVERBS})"
    rf" (?P<modal>must|mustn't|should|shouldn't|ought to|shall|may)(?P<after>{_ADVERBS})"
    rf"(?P<no> (?:not|never|no longer))?(?P<only>{_ADVERBS}) (?P<verb>[a-z][\w-]*)(?P<rest>(?: .*)?)$",
    re.IGNORECASE,
)
# Somebody who says what must be concludes what is.
_CONCLUDES = lazy(
    r"^ (?:an?|some|my|your|our|because|that|why|when|where|what|how|something|somewhere|someone|one of|wrong|nice|hard"
    r"|great|good|fun|tired|kidding|joking|happy|difficult|possible|true|right"
    r"|the (?:one|same|case|reason|problem|cause|issue|culprit))\b",
    re.IGNORECASE,
)
# What is expected of something that was just done, or of anything.
_EXPECTED = words_of("""
    work help pass do fix solve suffice take look come see show fit land arrive match mean go happen stay feel
    know get give make cover compile build succeed appear cost last return print equal
""")
_FINE = lazy(
    r"^ (?:(?:more than|good|quite|pretty|all|really|still|probably|relatively|fairly|very) )*(?:fine|ok(?:ay)?|enough"
    r"|easy|easier|possible|good|better|safe|able|fast|faster|quick|sufficient|trivial|straightforward|doable|simple"
    r"|obvious|clear|the same|done|ready|there|here|in|at|around|about|quiet|careful|aware|fun|interesting|worth"
    r"|noted|said|mentioned|enough|covered|familiar|visible now|gone|back|up|an?|some|your|my|our|no)\b|^$",
    re.IGNORECASE,
)
# Conditions and manners that nobody adds to a mere expectation.
_PRECISE = lazy(
    r"\b(?:always|never|by default|instead|rather than|only (?:if|when|after|for)|if|when(?:ever)?|unless|until|no"
    r" matter|regardless|without|at (?:most|least)|within|per|every time|even (?:if|when)|before|after)\b",
    re.IGNORECASE,
)
_URGED = lazy(r"\b(?:really|always|anyway|only|definitely)\b", re.IGNORECASE)
_IDLE = vocabulary("""
    have been|have had|have to|be able to (?:see|tell|imagine)|say|admit|be said|be noted|think|go|wait|be honest
    remember|apologi[sz]e|thank|note|mention|know|agree|confess|leave|run|ask|be kidding|come|be proud
""")
# What a thing is said to have, show or do for people, where it does not.
_OFFERS = words_of(
    "have show remember include offer support accept contain allow let display list warn ask keep start sort highlight"
    " mention link open mark hide group count"
)
_CERTAIN = lazy(r"(?:the|our|my) ", re.IGNORECASE)
_HAPPENED = lazy(
    r"^ (?:been|had|them|it|that|this|a look|to\b|\w+ed\b|enough|no (?:problem|trouble)|you|me)\b", re.IGNORECASE
)
# What it is stands elsewhere: no title could be made of it.
_POINTS = lazy(r" (?:it|this|that|these|those|them|so|the same)$", re.IGNORECASE)
_SAID = frozenset(("it", "they", "that", "this", "these", "those"))
_SUBJECT = lazy(
    rf"^{LEADS}(?P<thing>{DEFINITE}) (?:is|are|was|were|has|have|had|doe?s?|doesn't|don't|can|can't|will|\w+s|\w+ed)\b",
    re.IGNORECASE,
)
_ARTICLE = lazy(r"^(?:the|an?) ")
# What holds for anything of a kind describes it.
_ANY = lazy(r"(?:an?|each|every|any|no|one)\b", re.IGNORECASE)
_LONGEST = 240
_REACH = 3


class Duties:
    """Sentences that say how a thing has to behave."""

    id = "duty"
    summary = "how a thing has to behave: the lock must not trust the clock, the pump must be off after boot"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence of somebody whose words bind."""
        for statement in conversation.statements:
            text = statement.text.replace("’", "'")
            if len(text) > _LONGEST or not _CUE.search(text) or not speaks_for_itself(statement, conversation):
                continue
            if is_question(text) or is_hypothesis(text) or text.endswith(":"):
                continue
            if found := _read(conversation, statement, text):
                yield found


def _read(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    for _, clause in clauses_of(text):
        match = _DUTY.match(clause.rstrip(" .!"))
        if match is None or not (_demands(match) or _lacks(conversation, statement, match)):
            continue
        thing = match["thing"]
        if thing.lower() in _SAID:
            thing = _named_before(conversation, statement)
        if not thing or re.search(rf"\b{_PEOPLE}$", thing, re.IGNORECASE):
            continue
        modal = match["modal"].lower().replace("n't", "")
        no = match["no"] or (" not" if "n't" in match["modal"] else "")
        said = f"{modal}{match['after']}{no}{match['only']} {match['verb']}{match['rest']}"
        return Finding(
            # What is withdrawn, carried out or taken up later is so of a duty as of a commitment.
            rule=Commitments.id,
            rank=8,
            type=ItemType.TODO,
            clause=clause,
            places=(statement,),
            words=f"{modal}{no}",
            confidence=_sure(match, no),
            title=finish(f"{_ARTICLE.sub('', lowered(thing))} {said}"),
        )
    return None


def _lacks(conversation: Conversation, statement: Statement, match: re.Match[str]) -> bool:
    """Whether "the list should remember its order" says what a thing has not got, to nobody who adds it at once."""
    if not match["modal"].lower().startswith(("should", "ought")) or match["verb"].lower() not in _OFFERS:
        return False
    if not _CERTAIN.match(match["thing"]) or _POINTS.search(match["rest"]) or not content(match["rest"]):
        return False
    if _HAPPENED.match(match["rest"]) or not conversation.dialogue:
        return not _HAPPENED.match(match["rest"])
    after = conversation.turn_after(statement.turn_number)
    return not has_carried_out(after) and all(other.kind is not BlockKind.CODE for other in after)


def _demands(match: re.Match[str]) -> bool:
    modal, verb, rest = match["modal"].lower(), match["verb"].lower(), match["rest"]
    if _ANY.match(match["thing"]):
        return False
    negated = bool(match["no"]) or "n't" in modal
    said = f"{verb}{rest}"
    if modal == "may" and not (negated or "only" in (match["after"] + match["only"]).lower()):
        return False
    if _IDLE.match(said) or len(said.split()) < 2 or _POINTS.search(said):
        return False
    if verb == "be" and (_CONCLUDES.match(rest) or re.match(r" \w+ing\b", rest)):
        return False
    if modal.startswith(("should", "ought")) and not negated:
        urged = _URGED.search(match["before"] + match["after"] + match["only"])
        if verb == "be" and _FINE.match(rest):
            return False
        return bool(urged or _PRECISE.search(rest)) and (verb not in _EXPECTED or bool(urged))
    return True


def _sure(match: re.Match[str], no: str) -> float:
    strong = match["modal"].lower().startswith("must") or no
    return confidence.FILED if strong else confidence.LIKELY


def _named_before(conversation: Conversation, statement: Statement) -> str:
    """Return the subject of one of the sentences before, for a clause that says only "it"."""
    for distance in range(1, _REACH + 1):
        before = conversation.near(statement, -distance)
        if before is None:
            return ""
        if match := _SUBJECT.match(before.text.replace("’", "'")):
            return match["thing"]
    return ""
