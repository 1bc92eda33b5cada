"""Duties told of any thing with any verb: what has to be georeferenced, what must survive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.clauses import LEADS, lowered
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.inflection import base_of
from syncer.rules.modality import Clause, Modality, Subject, read_clauses
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.needing import OFTEN_EXPECTED, task_of
from syncer.rules.patterns import words_of
from syncer.rules.people import take_due
from syncer.rules.said import said_with
from syncer.rules.talk import is_talk
from syncer.rules.title import finish, task_title
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_CUE = lazy(r"\b(?:must|has|have|needs?|ought|should|shall|got|will|'ll|gonna|going|wants?|time)\b", re.IGNORECASE)
_PASSIVE = lazy(
    r"^be (?:(?:properly|thoroughly|carefully|fully|completely|regularly|quickly|finally|all|really|also|re-?)"
    r" )*(?P<verb>[a-z][\w-]*(?:ed|en|wn|pt|lt|nt|ut|ght|de|ld|ne|id|ng|un|et))(?P<rest>(?: .*)?)$",
    re.IGNORECASE,
)
_NO_PARTICIPLE = words_of(
    "aligned supposed allowed able interested tired involved concerned done gone been used needed required expected"
    " based named called compared located present different patient silent excellent right bright light red bed"
    " said told seen known noted mentioned advised warned careful written found given taken made put set got"
    " treated considered understood regarded able open wooden golden hidden even often one long strong wrong young"
    " met let get quiet wet went hundred due fine online alone none done gone mine side wide inside outside"
)
_NEW = lazy(
    r"^be (?P<thing>(?:an?|some|more|at least|another|one|two|three|enough|proper) (?!(?:lot|bit|way to tell|reason"
    r"|case|problem"
    r"|mistake|misunderstanding|catch|joke|limit)\b)\S.*)$",
    re.IGNORECASE,
)
_NEED_OF = lazy(
    r"^(?:need|require) (?P<thing>(?:an?|some|more|another|two|three|four|new|better|proper|\d+) (?!(?:lot|bit|little"
    r"|coffee|break|drink"
    r"|beer|hand|moment|minute|second(?=[,.]|$)|few minutes|miracle|holiday|vacation|nap|time|luck"
    r"|bigger boat)\b)\S.*)$",
    re.IGNORECASE,
)
_WANTS = lazy(
    r"^wants? (?P<thing>(?:an? new|new|more|fresh|another|some more|an? better|better|a proper) \S.*)$", re.IGNORECASE
)
_ACTIVE = lazy(r"^(?P<verb>[a-z][\w-]+)(?P<rest> \S.*)$", re.IGNORECASE)
_NO_DUTY = words_of(
    "be have count mean come go happen say know think feel like love wait look seem remain want need agree know resolve"
    " do get take make find see read use tell ask exist match equal contain understand"
)
_GENERIC = lazy(
    r"^(?:an?|every|any|each|one|you|people|most|no|all|someone|users?|customers?|which|who|that|those who|good"
    r"|modern)\b",
    re.IGNORECASE,
)
_CONDITION = lazy(
    r"^(?:if|should|unless|suppose|imagine|in case|back then|in general|generally|as a rule|usually|normally"
    r"|in theory)\b"
    r"|\b(?:if|whether|than|like|what|how|why|because|since|which|where|who|that|means|said|says|thought|think|why"
    r"|used to|when|where|once"
    r"|until|before|after|so|unless|and)$",
    re.IGNORECASE,
)
_EXPLAINS = lazy(
    r"\b(?:that's (?:how|why|what|the (?:idea|point|rule))|this is (?:how|why)|by (?:definition|design|the thread)"
    r"|in general|as a rule"
    r"|generally|in order to|for (?:it|that|this) to|got it|right\?|according to)\b|\bbefore (?:it|they|you"
    r"|one) (?:can|could|\w+s?\b)",
    re.IGNORECASE,
)
_URGES = lazy(
    r"\b(?:before|until|by|otherwise|or (?:we|i|they|it|the)|else|even (?:if|when|after)|when|always|never|no matter"
    r"|again|next|this|today"
    r"|tomorrow|soon|by somebody|by someone|who|because|instead)\b",
    re.IGNORECASE,
)
_TAIL = lazy(
    r"(?:[,;]? (?:because|since|so that|otherwise|but|though|although|as (?:we|i|it|they)|and (?:we|i|they|it|nobody"
    r"|that|the|there))\b.*"
    r"|, (?:they|it|he|she|there|i|we|you|that|this|or|right now)\b.*|\s[–—-]\s.*|[?;]\s.*|\. .*)$",
    re.IGNORECASE,
)
_WHAT_ONE = lazy(r"^(what(?:ever)?|all|everything) (?:i|we|you|one)\b", re.IGNORECASE)
_ARTICLE = lazy(r"^(?:the|an?) ", re.IGNORECASE)
_HAVE = lazy(r"^have (?P<thing>(?:an?|some|its own|their own|at least) \S.*)$", re.IGNORECASE)
_TIME_TO = lazy(
    rf"^{LEADS}(?:it's |it is )?(?:high |about |finally |really )*time (?:to|that we|we|somebody"
    rf"|someone) (?P<verb>[a-z]+)(?P<rest> (?:the|our|a|an|all|those|these"
    r"|some)\b.*)$",
    re.IGNORECASE,
)
_IT_MUST = lazy(
    r"^(?:(?:really|definitely|urgently|finally) )*(?:change|go|happen|disappear|be (?:fixed"
    r"|changed|done|sorted|solved|handled|different|there"
    r"|gone|resolved|addressed|better|in(?: place)?))(?=$|[,.;!]| (?:out|away|before|until|by|for|in|on|this|next"
    r"|soon|asap|anyway|first|eventually)\b)",
    re.IGNORECASE,
)
_LONGEST = 300


class Obligation:
    """Sentences that say of anything that something must be done with it, or what it must do."""

    id = Commitments.id
    summary = (
        "duties in any wording: these have to be georeferenced, there has to be a backup, it must survive a restart"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence of somebody whose words bind."""
        for statement in said_with(_CUE, conversation, _LONGEST):
            text = statement.text.replace("’", "'")
            if (
                is_question(text)
                or is_hypothesis(text)
                or is_over(text)
                or text.endswith(":")
                or _EXPLAINS.search(text)
            ):
                continue
            if found := _read(conversation, statement, text):
                yield found


def _read(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    if (
        (due := _TIME_TO.match(text.rstrip(" .!")))
        and is_work(due["verb"])
        and not is_talk(f"{due['verb']}{due['rest']}")
    ):
        nobody = Clause("", "", Subject.NONE, Modality.OBLIGATION, "time to", False, "")
        return _finding(conversation, statement, nobody, f"{due['verb']}{_TAIL.sub('', due['rest'])}", "")
    for clause in read_clauses(text):
        if clause.modality is Modality.POSSIBILITY or _CONDITION.search(clause.before):
            continue
        said = replace(clause, rest=_TAIL.sub("", clause.rest))
        task, title = _lacked(said), ""
        if not task and clause.modality is Modality.OBLIGATION:
            task = _new(said) or _passive(said)
            if not task and (not conversation.dialogue or clause.negated or _URGES.search(clause.rest)):
                title = _active(said)
        if _points_back(said):
            return replace(_finding(conversation, statement, said, clause.rest, ""), pointer=True)
        if (len(content(task)) > 1 and not is_talk(task)) or title:
            return _finding(conversation, statement, said, task, title)
    return None


def _finding(conversation: Conversation, statement: Statement, clause: Clause, task: str, title: str) -> Finding:
    due, task = take_due(task)
    weak = conversation.dialogue or clause.words.startswith(("should", "shall", "better"))
    return Finding(
        # What is withdrawn, carried out or taken up later is so of a duty as of a commitment.
        rule=Commitments.id,
        rank=15,
        type=type_of_task(task) if task else ItemType.TODO,
        clause=task or title,
        places=(statement,),
        words=clause.words,
        confidence=confidence.LIKELY - (0.05 if weak else 0),
        due=due,
        # Put in other words, so that "otherwise" before it in the sentence is not looked for.
        title=title or ("" if task in statement.text else task_title(task)),
    )


def _points_back(clause: Clause) -> bool:
    """Whether a clause says only that what was spoken of before must change, or come."""
    back = clause.kind is Subject.PRONOUN and clause.subject.lower() in ("it", "that", "this", "those", "these")
    plain = clause.modality is Modality.OBLIGATION and not clause.words.startswith(("should", "shall"))
    return back and plain and not clause.negated and _IT_MUST.match(clause.rest) is not None


def _lacked(clause: Clause) -> str:
    """Return what somebody will need, or a thing wants."""
    if clause.negated:
        return ""
    if clause.kind is Subject.THING and (lacked := _WANTS.match(f"{clause.words} {clause.rest}")):
        return "" if _GENERIC.match(clause.subject) else f"{lacked['thing']} for {lowered(clause.subject)}"
    had = _HAVE.match(clause.rest) if clause.modality is Modality.OBLIGATION and clause.kind is Subject.THING else None
    if had and not clause.words.startswith(("should", "shall")) and not _GENERIC.match(clause.subject):
        return f"{had['thing']} for {lowered(clause.subject)}"
    need = _NEED_OF.match(clause.rest) if clause.kind in (Subject.SELF, Subject.THING) else None
    return need["thing"] if need else ""


def _new(clause: Clause) -> str:
    """Return what has to be there; "there must be" alone concludes that it is."""
    new = _NEW.match(clause.rest) if clause.kind is Subject.EXISTENTIAL and not clause.negated else None
    concludes = clause.words == "must" and not _URGES.search(clause.rest)
    return f"add {new['thing']}" if new and not concludes else ""


def _passive(clause: Clause) -> str:
    """Return what must be done with a thing."""
    match = _PASSIVE.match(clause.rest)
    if match is None or clause.negated or clause.kind is not Subject.THING or _GENERIC.match(clause.subject):
        return ""
    verb = match["verb"].lower()
    base = base_of(verb)
    expected = clause.words.startswith("should") and base in OFTEN_EXPECTED
    return "" if verb in _NO_PARTICIPLE or base == verb or expected else task_of(base, clause.subject, match["rest"])


def _active(clause: Clause) -> str:
    """Return what a thing must do, as a title."""
    match = _ACTIVE.match(clause.rest)
    if match is None or clause.kind is not Subject.THING or _GENERIC.match(clause.subject):
        return ""
    verb = match["verb"].lower()
    weak = clause.words.startswith(("should", "shall", "will", "would")) and not clause.negated
    if weak or verb in _NO_DUTY or verb.endswith("ed"):
        return ""
    thing = _ARTICLE.sub("", _WHAT_ONE.sub(r"\1 users", lowered(clause.subject)))
    return finish(f"{thing} {'must not' if clause.negated else 'must'} {clause.rest}")
