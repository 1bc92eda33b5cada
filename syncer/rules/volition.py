"""Wishes told by any verb of wanting or any word of praise, whatever stands between: what the lists of idioms leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.complements import wanted_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.modality import Clause, Modality, Subject, read_clauses
from syncer.rules.mood import is_over, is_question
from syncer.rules.pledges import CHORE
from syncer.rules.said import said_with
from syncer.rules.wishes import Wishes

_CUE = lazy(
    r"\bwould|'d\b|\bwant|\bwish|\bhop(?:e|ing)|\bdream|\blong|\byearn|\bmiss|\bprefer|\bcrav|\bideally|perfect"
    r"|\bif only",
    re.IGNORECASE,
)
_NO_PRAISE = (
    r"(?:possible|impossible|wrong|hard|harder|difficult|weird|strange|illegal|bad|stupid|silly|rude|odd|ironic|funny"
    r"|fine|ok|okay|fair|unfair|honest|enough|careful|lie|mistake|waste|pity|shame|problem|risky|dangerous|expensive"
    r"|costly"
    r"|slow|slower|crazy|mad|insane|overkill|pointless|useless|done|ready|able|easy|worse|the|there|here|in|on|at|about"
    r"|like|me|you|it|one|two|so|more|because|true|false|worth|sad|annoying|confusing|terrible|horrible|awful|unusual"
    r"|naive"
    r"|same|different|too|not|no|interesting|premature|tempting|simpler|simplest|faster|cheaper|safer|clear|clearer)"
)
_PRAISED = lazy(
    r"^(?:(?:and|so|also|but|then|well|ok|oh|yes|yeah|no|right|plus|honestly|man|ideally|personally|maybe|still|hey"
    r"|hm+|"
    r"i think|i guess|for me|for us|again|when [^,]{4,60}|while [^,]{4,60})\b[,:]? )*"
    r"(?:(?:it|that|this|what)(?:'d| would| might| could|'ll| will) |(?:would|'d|might) |(?:you know )?what(?:'d"
    r"| would) )"
    r"(?:(?:also|really|just|actually|totally|certainly|even|honestly|so) )*(?:(?:be|make|feel) (?:(?:so|really|very"
    r"|super|pretty"
    r"|quite|rather|such|absolutely|kinda|extremely|incredibly|even|just|also|damn|dead|a|an|my|our|much|sooo?|rly"
    r"|truly) )*"
    rf"(?!{_NO_PRAISE}\b)(?P<praise>[a-z-]+(?: (?:help|relief|idea|thing|addition|feature|win|improvement|change|plus"
    rf"|dream))?)"
    r"|help(?: (?:me|us|a lot|a bit|everyone|them|people|so much|enormously|immensely|massively|me a lot|us a lot"
    r"|a ton|loads))*"
    r"|save (?:me|us|everyone|people|them|so much|a lot of|hours|time|a ton of)[\w ]{0,30}?"
    r"|make (?:my|our|their|everyone's|everybody's|his|her|people's) [\w ]{2,25}?)"
    r"(?P<link>[,?]? if|[,?]? when| to|:| for (?=\S+(?: \S+){0,3} to )| (?=being able|having|seeing|getting)| that)"
    r" ?(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_IDEALLY = lazy(
    r"(?:^|[,;] |\b(?:and|but|so) )(?:ideally|preferably|in an? (?:ideal|perfect|better) world),? (?P<rest>(?:it|we|i"
    r"|you|they|one"
    r"|there|the [\w-]+(?: [\w-]+)?)(?:'d| would| could| should| had)\b.*)$",
    re.IGNORECASE,
)
_IF_IT_HAD = lazy(
    r"(?:^|[,.;!] |\b(?:and|but|now|so) )(?:now )?if (?:only )?(?P<rest>(?:it|there|we|i|you"
    r"|the [\w-]+(?: [\w-]+)?) (?:had|could|would|was"
    r"|were|also)\b[^,]{4,80}), (?:then )?(?:it|i|we|that|this|everyone|life|my)(?:'d| would"
    r"| could)\b[^.]{0,20}\b(?:perfect|happy|great|complete"
    r"|amazing|brilliant|unbeatable|the best|love|switch|buy|pay|use it|set|awesome|golden|ideal|nice|good)\b",
    re.IGNORECASE,
)
_DREAM = lazy(
    r"(?:^|[,;:] |\b(?:and|but|so) )(?:my|our|their) (?:\w+ )?(?:dream|wish|hope|ideal|fantasy|desire) (?:is|would be"
    r"|remains)(?::| that| to)?"
    r" (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_WHAT_I_WANT = lazy(
    r"(?:^|[,;:] |\b(?:and|but|so) )what (?:i|we|people|users|they|members|customers)(?:'d| would|'m| am|'re"
    r"| are)?(?: (?:really|also|actually|all|still"
    r"|most))* (?:want|need|like|love|miss|lack|after|missing|lacking|hoping for|dreaming of|longing for)(?: (?:most"
    r"|here|now|though))? (?:is|would be)"
    r"(?: to have| to see| to get)? (?P<rest>(?!(?:that you|for you|you|to know|to understand|to say|not|a bit"
    r"|some help|help)\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_WOULD_HELP = lazy(
    r"(?:^|[,;:] )(?:what|the (?:one |only |best |nicest |coolest |biggest )?(?:thing|feature|improvement|help"
    r"|change)(?: that| which)?)"
    r"(?:'d| would| could)(?: (?:really|also|actually|most|still))* (?:help|be|make|save|improve|delight|please"
    r"|thrill)\b[^,]{0,30}?"
    r" (?:is|would be|was)(?: to (?:have|see|get|be able to))? (?P<rest>(?!(?:if|to|that|not)\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_CONDITION = lazy(
    r"^(?:if|should|unless|suppose|imagine|were|had|in case|as soon as|until)\b|\b(?:if|whether|as|than|like|what|how"
    r"|why|because|since"
    r"|who|which|not|n't|unless|suppose|nobody|never|used to|might|may|ask(?:s|ed)?|maybe they|they say|said|says"
    r"|thought|would|told)$",
    re.IGNORECASE,
)
_PAST = lazy(r"^(?:wanted|wished|hoped|dreamt|dreamed|longed|missed|preferred|craved)$", re.IGNORECASE)
_NAME = lazy(r"^(?:[\w.@-]+:)?$")
_BREAK = lazy(r"(?:[,.:;!?)–—-]|\b(?:and|but|so|or|then|because|though|also|plus|that|day|time|now))$", re.IGNORECASE)
_ABLE = lazy(r"to (?:be able to|see|have|get)\b", re.IGNORECASE)
_ONCE = lazy(r"\b(?:always|once|back then|years? ago|as a (?:kid|child)|originally|at first|used to)\b", re.IGNORECASE)
_CHOOSES = lazy(r"\bprefer", re.IGNORECASE)
_TOWARDS = lazy(r"^(?:for|of) (?=\S)", re.IGNORECASE)
_LONGEST = 400


class Volition:
    """Sentences that wish for something by whatever verb of wanting, or praise what is not there yet."""

    id = Wishes.id
    summary = "wishes in any wording: I'd really like to filter the kilns by glaze, it'd be a relief to see who is next"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence of somebody whose words bind."""
        for statement in said_with(_CUE, conversation, _LONGEST):
            text = statement.text.replace("’", "'")
            if text.endswith(":") or is_over(text):
                continue
            if found := _read(conversation, statement, text):
                yield found


def _read(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    asks = is_question(text)
    for pattern in (_PRAISED,) if asks else (_PRAISED, _IDEALLY, _IF_IT_HAD, _WOULD_HELP, _DREAM, _WHAT_I_WANT):
        if (match := pattern.search(text)) and (task := wanted_task(_complement(match).rstrip("?"))):
            return _finding(statement, text[match.start() : match.start("rest")][-40:], task, confidence.FILED)
    if asks:
        return None
    for clause in read_clauses(text):
        if clause.modality is not Modality.VOLITION or not _wishes(conversation, clause):
            continue
        strict = clause.words.startswith("want")
        if task := wanted_task(clause.rest if strict else _TOWARDS.sub("", clause.rest)):
            strong = clause.words.startswith(("would", "wish", "dream", "long", "miss"))
            return _finding(statement, clause.words, task, confidence.LIKELY - (0 if strong else 0.05))
    return None


def _complement(match: re.Match[str]) -> str:
    """Return what is praised as it would stand behind a verb of wanting."""
    link = (match.groupdict().get("link") or "").strip(" ,?:")
    return str(match["rest"]) if link == "for" else f"{link} {match['rest']}".strip()


def _wishes(conversation: Conversation, clause: Clause) -> bool:
    """Whether somebody wants now what a clause of wanting says."""
    if clause.negated or any(
        pattern.search(said)
        for pattern, said in (
            (_CONDITION, clause.before),
            (_ONCE, clause.before),
            (_PAST, clause.words),
            (_CHOOSES, clause.words),
        )
    ):
        return False
    elided = clause.kind is Subject.NONE and not clause.subject and _NAME.match(clause.before) is not None
    if elided:
        return not _is_opinion(conversation, clause, elided=True)
    if clause.kind not in (Subject.SELF, Subject.PEOPLE) or clause.subject.lower() in ("he", "she"):
        return False
    # "One thing I want is ...": part of a larger clause.
    whole = not clause.before or _BREAK.search(clause.before) is not None
    return whole and not _is_opinion(conversation, clause, elided=False)


def _is_opinion(conversation: Conversation, clause: Clause, *, elided: bool) -> bool:
    """Whether "want" asks for something at once, or is the opinion of one among many."""
    if not clause.words.startswith("want") or _ABLE.match(clause.rest):
        return False
    alone = clause.kind is Subject.SELF and not conversation.dialogue
    return elided or (alone and clause.rest.startswith("to "))


def _finding(statement: Statement, words: str, task: str, sure: float) -> Finding:
    return Finding(
        rule=Wishes.id,
        # What the lists of words know better comes before.
        rank=15,
        type=ItemType.TODO if CHORE.search(task) else ItemType.FEATURE,
        clause=task,
        places=(statement,),
        words=words.strip(),
        confidence=sure,
    )
