"""The choice between two ways that somebody asks for, and the vote on a motion: what the answers settle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.motions import find_motion, what_is_carried
from syncer.rules.patterns import words_of
from syncer.rules.title import finish
from syncer.rules.words import content

_LEAD = lazy(
    r"^(?:(?:so|ok|okay|and|but|well|then|now|no|yes|hm+|right|oh|next|question|quick question)\b[,:. ]*)*"
    r"(?:what about |how about |what(?:['’]s it| is it| will it be|['’]ll it be)?(?: going to be)?[:,] "
    r"|which(?: one)?[:,] )?"
    r"(?:(?:do|should|shall|will|can|could|would|must) (?:we|i|you|they|it be)(?: rather| just)? |(?:is|are"
    r"|was) (?:it|that|this|they|we) "
    r"|are we (?:going with|taking|using|doing|for) |it['’]s |either |we |whether to |(?:do we |should we )?(?:want"
    r"|prefer|take|go with|go for) )*",
    re.IGNORECASE,
)
_OR = lazy(
    r"^(?P<one>[^,;:?]{2,60}?),? or (?:rather |do we |should we |shall we |we |is it |are we |would you "
    r"|just )*(?P<two>[^;:?]{2,60})$"
)
_AROUND = lazy(r"^(?P<what>.+?) (?P<around>(?:for|to|in|on|at|with|from|by|as|until|after|during|this|next) .+)$")
_EITHER = lazy(r"\beither\b", re.IGNORECASE)
_NO_CHOICE = lazy(
    r"\bor (?:not|so|something|what|whatever|anything|is (?:that|this|there)|was|did|does|maybe|am i|are you|has|have"
    r"|less|more|later|later on"
    r"|two|three|no|both|neither|even|else)\b|\b(?:know|remember|see|anyone|anybody|question|yes or no|sooner|mean"
    r"|happen|coffee|tea|beer|wine|milk|sugar|pizza"
    r"|pasta|soup|lunch|dessert|aisle|heads)\b",
    re.IGNORECASE,
)
_FIRM = lazy(
    r"\b(?:it is|then|sold|settled|decided|end of (?:discussion|story)|full stop|period|definitely|for sure|of course"
    r"|let['’]s|we(?:['’]ll)? (?:take"
    r"|go|use|do|buy|keep|pick|rent|stay)|go with|i (?:decide|say)|final)\b|!",
    re.IGNORECASE,
)
_FILLER = words_of(
    """
    only so ok okay then and well yes no right fine good the a an we i us it is be let's lets go with for take use do
    pick choose say i'd id would rather definitely please clearly obviously sold settled deal agreed end of
    discussion story full stop period just simply that this one all final answer decided prefer vote my me he
    she think have will we'll i'll think still always for now sure to
    """
)
_WORD = lazy(r"[\w'’+#.-]*\w")
# "Card only, less hassle": the choice, and why.
_REASONED = lazy(r"^(?P<what>[^,;–—]{2,30})(?:,| [–—-]) (?!but\b|or\b|and\b|if\b|maybe\b)\S", re.IGNORECASE)
_DISAGREES = lazy(
    r"^(?:(?:oh|hm+|well|but|sorry|hey|wait)\b[,.! ]*)*(?:no\b(?! problem| objection)|nope|nah|not (?:sure|yet)|but "
    r"|rather|i(?:['’]d| would) (?:rather"
    r"|prefer)|disagree|are you sure|why\b|really\?|let['’]s (?:wait|discuss)|depends)",
    re.IGNORECASE,
)
_ALL_THE_SAME = lazy(
    r"^(?:(?:oh|well)\b[,. ]*)?(?:ok(?:ay)?|fine|good|agreed|yes|yep|yeah|aye|sure|perfect|great|makes sense|deal|\+1"
    r"|👍|same|seconded|all right"
    r"|alright|works for me|sounds good|noted|done)\b",
    re.IGNORECASE,
)
_WHETHER = lazy(
    r"^(?:(?:and|so|but|ok|okay|then)\b[,: ]*)*(?:(?:shall|should|do|will|can|could|must|would) (?:we|there|the|they)"
    r"|(?:what|how) about|is there"
    r"|are there|any)\b.*\?$",
    re.IGNORECASE,
)
_WITHOUT = lazy(
    r"^(?:(?:nope|nah|ok|okay|well|sorry|please|then)\b[,:. ]*)*no (?!idea|one\b|problem|way\b|clue|more\b|need|rush"
    r"|thanks|worr)"
    r"(?P<what>[\w'’-]+(?: [\w'’-]+){0,4})[.!]*$",
    re.IGNORECASE,
)
_ACKNOWLEDGES = lazy(r"^(?:ok|okay|sure|fine|alright|will do)\b", re.IGNORECASE)
_TURNS = 4
_SHORT = 10
_LONG_QUESTION = 16


@dataclass(frozen=True, slots=True)
class _Question:
    statement: Statement
    one: str
    two: str
    around: str


class Choices:
    """Choices between two ways, and motions that are carried."""

    id = "choice"
    summary = "the choice between two ways that is asked for and made in the next turns; motions that are carried"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each choice that somebody at a meeting makes, and each motion that is carried."""
        if conversation.dialogue:
            return
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE or len(statement.text) > 200:
                continue
            if " or " in statement.text and (question := _asked(statement)):
                found = self._choice(conversation, question)
            elif motion := find_motion(statement.text):
                found = self._motion(conversation, statement, motion)
            elif _WHETHER.match(statement.text) and (answer := _left_out(conversation, statement)):
                found = self._finding(statement, answer, answer.text.rstrip(" .!"), confidence.LIKELY + 0.05)
            else:
                continue
            if found:
                yield found

    def _choice(self, conversation: Conversation, question: _Question) -> Finding | None:
        made: tuple[Statement, bool] | None = None
        sure = confidence.LIKELY
        for answer in _answers(conversation, question.statement):
            chosen = _chosen(answer.text, question)
            if chosen is None and (reason := _REASONED.match(answer.text)):
                chosen = _chosen(reason["what"], question)
            if chosen is not None:
                firm = bool(_FIRM.search(answer.text))
                sure = confidence.FILED if firm else confidence.LIKELY
                made = (answer, chosen)
            elif made and made[0].turn_number < answer.turn_number:
                if _DISAGREES.match(answer.text):
                    return None
                if _ALL_THE_SAME.match(answer.text):
                    sure = confidence.FILED
                break
            elif made and _FIRM.search(answer.text) and len(answer.text.split()) <= _SHORT:
                sure = confidence.FILED
        if made is None:
            return None
        answer, first = made
        return self._finding(question.statement, answer, _title(question, first=first), sure)

    def _motion(self, conversation: Conversation, statement: Statement, what: str) -> Finding | None:
        for answer in _answers(conversation, statement):
            if title := what_is_carried(answer.text, what):
                return self._finding(statement, answer, title, confidence.FILED + 0.05)
        return None

    def _finding(self, asked: Statement, answer: Statement, title: str, sure: float) -> Finding:
        return Finding(
            rule=self.id,
            rank=3,
            type=ItemType.DECISION,
            clause=title,
            places=(answer, asked),
            words=answer.text[:60],
            confidence=sure,
            title=finish(title),
        )


def _asked(statement: Statement) -> _Question | None:
    """Return the two ways between which a sentence lets choose, None where it does not."""
    text = statement.text.strip()
    either = _EITHER.search(text)
    if not text.endswith("?") and not (either and len(text.split()) <= _LONG_QUESTION):
        return None
    text = re.sub(r"^.*?\beither ", "either ", text, flags=re.IGNORECASE) if either else text
    parts = re.split(r"[:,] (?=[^,:]+\bor\b)", text.rstrip("?. !"))
    text = parts[-1] if len(parts) > 1 else parts[0]
    if _ACKNOWLEDGES.match(statement.text) or _NO_CHOICE.search(text) or len(text.split()) > _LONG_QUESTION:
        return None
    match = _OR.match(_LEAD.sub("", text, count=1))
    if match is None:
        return None
    one, two = match["one"].strip(), match["two"].strip()
    around = _AROUND.match(two)
    what, context = (around["what"], " " + around["around"]) if around else (two, "")
    return _Question(statement, one, what, context)


def _answers(conversation: Conversation, asked: Statement) -> Iterator[Statement]:
    """Yield how the next turns begin, and what its speaker adds to a question himself."""
    turns = 0
    for number in range(asked.turn_number, min(asked.turn_number + _TURNS + 1, len(conversation.by_turn))):
        said = [s for s in conversation.by_turn[number] if s.index > asked.index and s.kind is BlockKind.PROSE]
        if said and said[0].headings != asked.headings:
            return
        turns += bool(said)
        yield from said[:2]


def _chosen(text: str, question: _Question) -> bool | None:
    """Return whether a short answer takes the first way, None where it takes none of the two, or says more."""
    words = [word.lower().strip(".'’") for word in _WORD.findall(text)]
    if text.rstrip().endswith("?") or not 0 < len(words) <= _SHORT:
        return None
    named = frozenset(stem for word in words if word not in _FILLER for stem in (content(word) or {word}))
    one, two, around = _words(question.one), _words(question.two), _words(question.around)
    if not named or not named <= one | two | around:
        return None
    for_one, for_two = bool(named & (one - two)), bool(named & (two - one))
    return for_one if for_one != for_two else None


def _words(text: str) -> frozenset[str]:
    words = [word.lower().strip(".'’") for word in _WORD.findall(text)]
    return frozenset(stem for word in words for stem in (content(word) or ({word} if word not in _FILLER else ())))


def _title(question: _Question, *, first: bool) -> str:
    """Return what was chosen, rather than what, and for what."""
    one, two = question.one, question.two
    verb, _, noun = one.partition(" ")
    if (
        noun
        and verb.lower() in ("use", "take", "do", "have", "keep", "buy", "go", "pick", "the", "a", "an")
        and " " not in two
    ):
        one = noun
    if (
        " or " not in two
        and (
            head := re.match(
                r"(?P<verb>[a-z]+) (?P<rest>(?:the|an?"
                r"|our) .+)$",
                two,
            )
        )
        and " " not in one
    ):
        # "Rent or buy the tent": both verbs have one object.
        two, around = head["verb"], f" {head['rest']}{question.around}"
        chosen, other = (one, two) if first else (two, one)
        return f"{chosen}{around} rather than {other}"
    chosen, other = (one, two) if first else (two, one)
    return f"{chosen} rather than {other}{question.around}"


def _left_out(conversation: Conversation, asked: Statement) -> Statement | None:
    """Return the answer "No deposit." to "What about the deposit?", None where nobody rules it out."""
    for answer in _answers(conversation, asked):
        if answer.turn_number == asked.turn_number:
            continue
        without = _WITHOUT.match(answer.text)
        if without and content(without["what"]) and content(without["what"]) <= content(asked.text):
            return answer
        return None
    return None
