"""What waits for a ruling when somebody begins to speak: ways to choose from, advice, and the matter asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.words import content

_TAKES_THE_FLOOR = (
    r"^(?:(?:and|so|ok(?:ay)?|next|then|right|good|great|also|oh|now|well|last|hm+|but|one more|another|first|second"
    r"|third|question|finally)\b[,:. –—-]*)*"
)
_PART = (
    r"(?!(?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|i|we|you|it|that|this|or|vs|why|not|who"
    r"|what|where|when|how|which)\b)"
)
_NAME = rf"(?:the |our |an? |any )?{_PART}[\w`'’/.+#-]*[\w`](?: {_PART}[\w`'’/.+#-]*[\w`]){{0,4}}"
# "Retention?", "and what about the old links?"
_ELLIPTIC = lazy(
    rf"{_TAKES_THE_FLOOR}(?:what about |how about |what of |which |what )?(?P<matter>{_NAME})\?+$", re.IGNORECASE
)
_WHAT_ABOUT = lazy(rf"{_TAKES_THE_FLOOR}(?:what|how) about (?:the |our )?\w+(?: \w+)?\?", re.IGNORECASE)
_NO_MATTER = lazy(
    r"^(?:any\w*\b.*|no\b.*|\d.*|good\b.*|(?:really|sure|ok(?:ay)?|right|anything|anyone|anybody|everyone|agreed"
    r"|objections?|questions?|thoughts?"
    r"|opinions?|ideas?|comments?|seriously|what|why|how|when|who|where|which|yes|no|done|ready|for real|any\b.*"
    r"|both|all|else|again|everybody|huh|hm+|deal|make sense|sounds? (?:good|ok\w*)|(?:is )?that all|and|so|more"
    r"|wait|since when|by when|already|me|you|us|them|in what way|how (?:so|come)|what (?:else|for|then|now)"
    r"|good (?:idea|plan)|got it|shall we)(?:$| (?:else|so|more)\b.*)|.*\b(?:error|idea|problem|wrong|broken)$)",
    re.IGNORECASE,
)
_MODAL = r"(?:should|shall|would|will|do|can|could|may|must|does|is|are)"
_WHO = r"(?:we|i|you|they|it|people|users?|one|everybody|everyone|the \w+(?: \w+)?|an? \w+(?: \w+)?)"
# "Which database should we take for the queue?", "What should the price be?", "How long do we keep the logs?"
_ASKS_HOW = (
    lazy(
        rf"\b(?:which|what) (?P<matter>{_NAME}?) (?:should|shall|do|would|will|can) {_WHO}\b"
        r"(?: (?:want|prefer|need|like|rather|to|go with|use|take|pick|choose|have|set|do|be))*",
        re.IGNORECASE,
    ),
    lazy(
        r"\bwhat (?:should|shall|will|would|['’]ll) (?P<matter>(?:the|our|an?|its|their) \S+(?: \S+){0,4}?) "
        r"(?:be|do|show|contain|cost|say|look like)\b",
        re.IGNORECASE,
    ),
    lazy(
        rf"\bhow (?:long|often|many \w+|much(?: \w+)?|strict\w*|far|large|big|fast|soon) {_MODAL} {_WHO} "
        r"(?:want to |need to |have to )?(?:be )?(?P<matter>(?!have\b|know\b|see\b|get\b"
        r"|think\b)[a-z]+(?: \S+){0,6}?)\?",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b(?:how|where|when|from when|until when|who) (?!do you (?!want|prefer|like))(?:should|shall|do|would"
        rf"|will|may|must|can) {_WHO}\b"
        r"(?: (?:want|prefer|like|need|rather|to))* (?!know\b|see\b|get\b|mean\b)"
        r"(?P<matter>[a-z]+(?: \S+){0,7}?)\?",
        re.IGNORECASE,
    ),
    lazy(r"\bwhat(?:['’]s| is) (?P<matter>(?:the|our|your) \S+(?: \S+){0,4}?) (?:to be|going to be)\b", re.IGNORECASE),
    lazy(
        r"\b(?:do|would|should|shall) (?:we|you|i|they|it) (?:want|like|prefer|need|allow|keep|store|support|offer"
        r"|show"
        r"|charge|include|require|count|treat|limit|let)\b(?P<matter>)",
        re.IGNORECASE,
    ),
    lazy(
        r"\bwhat(?:['’]s| is) (?P<matter>(?:the|our|your) (?:[\w-]+ )?(?:cap|limit|max\w*|min\w*|price|fee|deadline"
        r"|quota"
        r"|default|policy|rule|threshold|cut-?off|rate|convention)(?: (?:for|on|of|per) [\w-]+(?: [\w-]+)?)?)\?",
        re.IGNORECASE,
    ),
    lazy(
        rf"{_TAKES_THE_FLOOR}(?:should|shall|must) (?P<matter>(?:the |our |an? )?(?!(?:we|i|you|they|it|that|this|he"
        rf"|she)\b)"
        r"[\w-]+(?: [\w-]+){0,2}?) (?:be|have|get|go|stay|show|use|cost|expire|run|live|contain|include)\b",
        re.IGNORECASE,
    ),
    lazy(r"\bwhich (?:one|of (?:these|them|those|the \w+))\b(?P<matter>)", re.IGNORECASE),
)
# What has no answer but a fact, and what only asks how the talk goes on.
_ASKS_FACT = lazy(
    r"\b(?:who (?:will|is|are|does|has|uses?|can)|in what|do you (?:have|use|know|see|get|run|remember|currently"
    r"|already|happen)|which version|what version|are you"
    r"|have you|did you|does (?:it|that|this)|what does|do you mean|how many \w+ (?:do you|are there)|how big is"
    r"|what happens|paste|share|what do you see|currently|right now|today|look like now"
    r"|like me to|want me to|(?:shall|should|can|may) i\b|go deeper|deeper|dive|explore|discuss|walk (?:you|me)"
    r"|explain|talk about|work on|tackle|(?:start|begin)(?: with|\b.{0,30}\?)"
    r"|look at|sketch|draft|generate|focus on|cover|help"
    r"|exclude|rule out|(?:do|should) we (?:start|stand)|continue|hear|(?:to|like) see|see (?:next|first)|learn|read"
    r"|eat|drink|lunch"
    r"|dinner|coffee|pizza|meet for)\b",
    re.IGNORECASE,
)
# "Tony?" calls upon somebody.
_PERSON = lazy(r"^(?:(?:[Aa]nd|[Ss]o|[Oo]k(?:ay)?|[Tt]hen),? )?[A-Z][a-zà-ÿ]+\?$")
_ASKS_WHETHER = lazy(
    rf"{_TAKES_THE_FLOOR}(?:is|are|was|were|does|did|do (?:you|they)|has|have|had|isn't|doesn't|who)\b"
    r"(?! (?:we|i) \w+ing\b|.*\b(?:prefer|want|better|like|rather)\b)",
    re.IGNORECASE,
)
_OR = lazy(
    r"\b(?P<one>[^,;:?.]{2,60}?),? (?:or|vs\.?|versus) (?P<two>(?!not\b|so\b|something\b|what)[^;:?.]{2,60})\?",
    re.IGNORECASE,
)
_ADVISES = lazy(
    r"\b(?:i(?:['’]d| would|['’]ll)? (?:say|suggest|recommend|propose|go (?:with|for)|take|keep|use|pick|start|set"
    r"|prefer|advise|leave|put|do|make|avoid)|both|either|possible|safer|simplest|simpler|better|best|enough|plenty"
    r"|usual\w*|common\w*"
    r"|typical\w*|default|good (?:choice|compromise|start\w*)|recommend\w*|sensible|reasonable|makes sense|strong"
    r" argument|standard|sweet spot|compromise|could|can|might|consider|alternatively|instead|decoration|overkill"
    r"|with \S+(?: \S+){0,2} you (?:keep|get|have|need)|then|should|how about|what about|many (?:\w+ )?(?:do|use))\b",
    re.IGNORECASE,
)
_TURNS = 3
# So many questions of one turn ask for facts.
_MANY = 3
_LONG = 400


@dataclass(frozen=True, slots=True)
class Pending:
    """What was said last that leaves something to be settled.

    `asked` is where; `matter` names what it is about, "" where that is not certain. `ways` are the words of each
    way to choose from, `advised` those of sentences that advise or propose, `said` all words. `own` says that he
    who answers asked himself, one turn before, `open` that a question of how it shall be stands there.
    """

    asked: Statement | None
    matter: str
    ways: tuple[frozenset[str], ...]
    advised: frozenset[str]
    said: frozenset[str]
    own: bool
    open: bool


def pending_before(conversation: Conversation, number: int) -> Pending | None:
    """Return what waits for a ruling at the start of a turn, None where nothing does."""
    before = _last_said(conversation, number)
    if not before:
        return None
    own = () if not conversation.dialogue else _own_question(conversation, before[0].turn_number)
    asked: Statement | None = None
    matter = ""
    is_own = is_open = False
    ways: list[frozenset[str]] = []
    advised: set[str] = set()
    said: set[str] = set()
    interview = sum(is_question(s.text) for s in before) >= _MANY and conversation.dialogue
    for statement in (*own, *before):
        mine = statement.turn_number != before[-1].turn_number and conversation.dialogue
        text = statement.text.replace("’", "'")
        if not mine:
            said |= content(text)
        if is_question(text) and not interview:
            ways += _ways(text)
            elliptic = mine or not conversation.dialogue
            found = _matter(text, elliptic=elliptic, among_people=not conversation.dialogue)
            if found is not None:
                asked, is_own, is_open = statement, mine, True
                matter = found or matter
            elif _WHAT_ABOUT.match(text):
                asked = asked or statement
            if not conversation.dialogue:
                advised |= content(text)
        elif not mine and _ADVISES.search(text):
            advised |= content(text)
            asked = asked or statement
    if asked is None and not ways:
        return None
    return Pending(asked or before[-1], matter, tuple(ways), frozenset(advised), frozenset(said), is_own, is_open)


def _last_said(conversation: Conversation, number: int) -> tuple[Statement, ...]:
    """Return the prose and lists of the assistant's turn right before, or of the last turns at a meeting."""
    if conversation.dialogue:
        said = conversation.by_turn[number - 1] if number else ()
        if not said or said[0].voice is not Voice.ASSISTANT:
            return ()
        return tuple(s for s in said if s.kind in (BlockKind.PROSE, BlockKind.LIST))
    last = conversation.by_turn[number - 1] if number else ()
    if not last or last[0].turn.speaker == conversation.by_turn[number][0].turn.speaker:
        # Who goes on by himself answers nobody.
        return ()
    result: list[Statement] = []
    for said in conversation.by_turn[max(number - _TURNS, 0) : number]:
        if said and said[0].voice is Voice.OWN and said[0].turn.speaker:
            result += [s for s in said[-3:] if s.kind is BlockKind.PROSE and len(s.text) <= _LONG]
    return tuple(result)


def _own_question(conversation: Conversation, number: int) -> tuple[Statement, ...]:
    """Return the questions with which he who answers now ended the turn before the assistant's."""
    said = conversation.by_turn[number - 1] if number else ()
    if not said or said[0].voice is not Voice.OWN:
        return ()
    return tuple(s for s in said[-3:] if s.kind is BlockKind.PROSE and is_question(s.text))


def _matter(text: str, *, elliptic: bool, among_people: bool) -> str | None:
    """Return the matter of a question of how something shall be, "" where it has no name, None for other"
    " questions."""
    if _ASKS_FACT.search(text):
        return None
    for pattern in _ASKS_HOW:
        if match := pattern.search(text):
            return match["matter"] or ""
    match = _ELLIPTIC.match(text) if elliptic else None
    if match is None or _NO_MATTER.match(match["matter"]) or not content(match["matter"]):
        return None
    if among_people and _PERSON.match(text):
        return None
    return match["matter"]


def _ways(text: str) -> Iterator[frozenset[str]]:
    if _ASKS_FACT.search(text) or _ASKS_WHETHER.match(text):
        return
    for match in _OR.finditer(text):
        one, two = content(match["one"]), content(match["two"])
        if one - two and two - one:
            yield one - two
            yield two - one
