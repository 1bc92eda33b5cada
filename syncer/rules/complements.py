"""Turn the words behind a verb of wanting into a task: what follows "it would help if" or "I want it to"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.inflection import base_of
from syncer.rules.patterns import words_of
from syncer.rules.verbs import base_of_participle
from syncer.rules.words import content

_SOFT = (
    r"(?:(?:also|just|even|only|really|please|maybe|simply|easily|quickly|directly|automatically|at least|once|ever) )*"
)
_ABLE = lazy(rf"^(?:to )?{_SOFT}(?:be|being) (?:able to|allowed to) {_SOFT}(?P<rest>\S.*)$", re.IGNORECASE)
_TO = lazy(
    rf"^(?:to )(?:have|see|get) (?P<thing>(?:an?|some|the|more|all|both|\w+s) \S.*)$"
    rf"|^to {_SOFT}(?P<rest>[a-z][\w-]* \S.*)$",
    re.IGNORECASE,
)
_WAY = lazy(
    r"^(?:to (?:have|see|get) )?(?:(?:an?|some|any|the) )?(?:\w+ )?(?:way|option|possibility|ability|means|chance"
    r"|button|setting|feature)"
    r" (?:to|for \S+ to|of) (?P<rest>[a-z]\S* \S.*)$",
    re.IGNORECASE,
)
_NAMED_TO = lazy(
    r"^(?:for )?(?P<who>(?:the|our|my|this|that|an?|each|every|all|some|users|people|members|it|them"
    r"|us)(?: [\w'/-]+){0,5}?) to"
    rf" {_SOFT}(?P<rest>(?:not )?[a-z][\w-]*(?: .*)?)$",
    re.IGNORECASE,
)
_CLAUSE = lazy(
    r"^(?:it |that )?(?:(?P<link>that|if|when) )?(?P<who>it|we|i|you|one|they|there|he|she|someone|people|users"
    r"|(?:the|our|my|your|this|that|an?|each|every|all|some|those|these)(?: [\w'/-]+){1,5}?|[a-z]+s|(?-i:[A-Z])\w+)"
    rf"(?P<verb> {_SOFT}(?:could|would|can|will|might|did|should|'d) {_SOFT}(?P<base>(?:not )?[a-z][\w-]+)"
    rf"| {_SOFT}(?P<have>had|has)"
    rf"| {_SOFT}(?P<be>were|was|is|are)| {_SOFT}(?P<past>[a-z][\w-]+(?:ed|s)|told|sent|let|kept|held|ran|gave|took"
    rf"|came|made|read"
    r"|knew|put|rang|drew|went|saw|wrote|showed|got|said|began|cut|set|spoke|left|threw|understood"
    r"|lit))(?: (?P<rest>.*))?$",
    re.IGNORECASE,
)
_THING = lazy(
    r"^(?P<thing>(?:an?|some|more|better|another|proper|the (?:same|whole)|two|three|\d+|bigger|smaller|larger|dark"
    r"|separate"
    r"|[a-z][\w-]*s|(?-i:[A-Z])[\w-]*|[a-z][\w-]*ing|[\w-]+) (?!(?:is|are|was|were|that|of it)\b)(?!.*\bto be\b)\S.*"
    r"|[a-z][\w-]{3,})$",
    re.IGNORECASE,
)
_MANY = lazy(
    r"^that (?P<who>we|i|you|they|people|users|[a-z]{3,}s) (?P<rest>(?!(?:in|on|of|at|from|with|for|that|who|which"
    r"|to)\b)[a-z]+ \S.*)$",
    re.IGNORECASE,
)
_ANYBODY = words_of("it we i you one they there he she someone people users that")
_TAIL = lazy(
    r"(?:[,;]? (?:because|since|so that|so (?:i|we|it|they|that)|otherwise|but|though|although|as (?:i|we|it)|then"
    r"|and then"
    r"|instead of (?:deleting|typing|having|doing)|it(?:'d| would)|i(?:'d| would)|we(?:'d| would)|that(?:'d"
    r"| would))\b.*|[,;:]"
    r" (?:the|it|they|he|she|there|i|we|you|that|this|other|others|red|even|like)\b.*|\s[–—-]\s.*|[.!?;]\s.*)$",
    re.IGNORECASE,
)
_PERSONAL = lazy(
    r"\b(?:coffee|tea|beer|wine|lunch|dinner|breakfast|cake|pizza|vacation|holidays?|day off|break|nap|sleep|bed|home"
    r"|weekend|shoes|coat|jacket|haircut|raise|salary|lottery|island|boat trip|drink|snack|sandwich|chocolate|weather"
    r"|sunshine|luck|peace|hug|money back|cat|dog|pony)\b"
    # As the head of what is wanted: a coat, and not a coat rack.
    r"(?=\W*(?:$|(?:for|with|in|on|at|by|from|after|before|and|or|if|when|now|soon|too|today|tomorrow|this|next|first"
    r"|instead|please)\b))",
    re.IGNORECASE,
)
_OF_TALK = lazy(
    r"\b(?:hand|moment|minute|word|second opinion|answer|explanation|advice|feedback|thoughts?|opinion|look)\b",
    re.IGNORECASE,
)
_GRADES = lazy(r"\b(?:more|better|less|best) (?:if|when|than)\b", re.IGNORECASE)
_NO_MATTER = lazy(
    r"^(?:(?:not )?(?:know|understand|think|believe|say|thank|ask|talk|discuss|learn|hear (?:your|from|what|about)|go"
    r"|come|leave|be"
    r"|start|stop|help|meet|join|stay|live|sleep|eat|drink|visit|welcome|stress|emphasi[sz]e|point|mention|introduce"
    r"|congratulate"
    r"|apologi[sz]e|move on|raise|propose|suggest|focus|make sure|be sure|try|see (?:if|what|how|whether|you|it|that"
    r"|where|why)"
    r"|lose|miss|wait|hope|hate|bet|remember|forget|give|tell|explain|clarify|avoid|do|take|keep in|return the|clear"
    r"|become|die|win|spend|share (?:something|my|some|a (?:thought|story|link|screen|few)|an (?:update|idea))|read"
    r"|buy|hope|play|read|watch|answer|wish|argue|remind|invite|sort out|look"
    r"|continue|begin|end|finish|use (?:a|an|the|this|it)|call|test|understand|walk|focus|present)\b"
    r"|you\b|your\b|it\b|that\b|this\b|them\b|(?:have|get|see) (?:it|that|this|them)\b|everything\b|nothing\b"
    r"|anything\b|something\b|what\b|how\b|why\b|where\b|none\b|no\b|not\b|any\b"
    r"|more if\b|help\b|ideas\b|less\b|more$|too\b)",
    re.IGNORECASE,
)

_LEAST = 2


def is_personal(text: str) -> bool:
    """Whether words speak of what people eat, wear, or rest with."""
    return _PERSONAL.search(text) is not None


def wanted_task(said: str) -> str:
    """Return as a task what words behind "would like", "wish", "it would be nice" ask for, "" where it is no matter."""
    said = _TAIL.sub("", said.strip(" .!"))
    if _PERSONAL.search(said) or _OF_TALK.search(said) or _GRADES.search(said):
        return ""
    task = _read(said)
    return "" if not task or _NO_MATTER.match(task) or len(content(task)) < _LEAST else task


def _read(said: str) -> str:
    if (match := _WAY.match(said)) or (match := _ABLE.match(said)):
        return str(match["rest"])
    if match := _TO.match(said):
        return str(match["thing"] or match["rest"])
    if match := _NAMED_TO.match(said):
        return _let(match["who"], match["rest"])
    if match := _CLAUSE.match(said):
        return _of_clause(match)
    if match := _MANY.match(said):
        return _let(match["who"], match["rest"])
    if re.match(r"(?:it|that|if|when|for|to|about|at|in|on|this)\b", said, re.IGNORECASE):
        return ""
    if gerund := re.match(r"(?:being able to |having |seeing |getting )(?P<rest>\S.*)$", said, re.IGNORECASE):
        return str(gerund["rest"])
    return said if _THING.match(said) else ""


def _let(who: str, what: str) -> str:
    return what if who.lower() in _ANYBODY or who.lower() in ("us", "them", "me") else f"let {who} {what}"


def _of_clause(match: re.Match[str]) -> str:
    who, rest = match["who"], match["rest"] or ""
    nobody = who.lower() in _ANYBODY
    if match["base"]:
        base = match["base"]
        first, _, after = rest.partition(" ")
        if base == "be" and (verb := base_of_participle(first)) and not nobody:
            return f"{verb} {who} {after}".strip()
        if base == "have" and nobody:
            return rest
        return _let(who, f"{base} {rest}".strip())
    if match["have"]:
        return rest if nobody else f"{rest} for {who}"
    if match["be"]:
        first, _, after = rest.partition(" ")
        if who.lower() == "there":
            return rest
        if (verb := base_of_participle(first)) and not nobody:
            return f"{verb} {who} {after}".strip()
        return "" if nobody else f"make {who} {rest}"
    return _let(who, f"{base_of(match['past'])} {rest}".strip())
