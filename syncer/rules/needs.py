"""Things said to be in need: due, not done yet, missing, in the wrong place, or waited for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.blocking import read_label, read_misplaced, read_prerequisite
from syncer.rules.clauses import LEADS, THING, clauses_of, lowered
from syncer.rules.commitments import Commitments
from syncer.rules.context import Conversation, Statement
from syncer.rules.deadlines import read_deadline
from syncer.rules.gaps import read_gap
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.needing import Need, read_need, related
from syncer.rules.people import take_due
from syncer.rules.pledges import PASSIVE
from syncer.rules.required import read_required
from syncer.rules.undone import read_undone
from syncer.rules.verbs import is_work
from syncer.rules.withheld import answers_what_is_missing, names_work

_CUE = lazy(
    r"\bto be\b|'ve to|'s to|\bto come\b|\bmust\b|should|ought|\bneed|\bwants?\b|requir|deserve|\bbears?\b"
    r"|could (?:really )?(?:do|use)"
    r"|worth|n't\b|\bnot\b|never|nobody|no one|no-one|none of|\byet\b|still|overdue|\bdue\b|expir|run out|runs out"
    r"|lapse|renewal|deadline|out of"
    r"|end[- ]of[- ]life|low on|short o[fn]|last|time\b|before|until|till|without|unless|once|missing|left|lack"
    r"|remaining|outstanding|pending"
    r"|block|unavoidable|inevitable|prerequisite|\bmust\b|no way a?round|no getting|calls? for|demands?|belong"
    r"|business|place|get out|go away|\bgo\b"
    r"|won't do|isn't (?:ok|okay|right|good)|has to|have to|got to|ends?\b|eol|todo|to do|open\b|gaps?\b|\bun\w+(?:ed"
    r"|id)\b"
    r"|asks? for|insist|expects?|waiting for|imperative|essential|vital|crucial|mandatory|necessary|urgent|oblig"
    r"|bound to|needed|holes? in|nearly|almost|hardly|barely|too few|too little|worn|frayed|rusty"
    r"|behind|:|zero|rotten|bald|\bno\b",
    re.IGNORECASE,
)
_SUBJECT = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?:is|are|was|were|has|have|had|isn't|aren't|hasn't|looks?|goes|got|gets|keeps?"
    rf"|runs?|lies?|sits?|stands?"
    r"|needs?|will|won't|can't|can|doesn't|don't|do|does)\b",
    re.IGNORECASE,
)
_KEPT = lazy(
    rf"\b(?:keep|keeping|store|storing|leave|leaving|have|having|put|putting) (?P<thing>(?:the|our"
    rf"|an?) {THING}) (?:in|on|at|under)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset(("it", "they", "that", "this", "these", "those", "both", "them"))
_CURES = frozenset(("mend", "repair", "fix", "resolve", "correct", "debug", "handle", "do", "patch"))
_OF_PRONOUN = lazy(r"\b(?:it|them)\b", re.IGNORECASE)
_LONGEST = 300
_READERS = tuple(
    (lazy(cue, re.IGNORECASE), read)
    for cue, read in (
        (
            (r"\bcome|get out|\bgo\b|go away|gone|disappear|vanish|leave|\bmove|belong|business|place|n't|\bnot\b"),
            read_misplaced,
        ),
        (
            (
                r"\bdue|expir|\brun|\blaps|renew|\bleft|support|mainten|warranty|\bends?\b|eol|\bdate|obsolete|\blow on"
                r"|short o"
                r"|out of|down to|deadline|\btime\b"
            ),
            read_deadline,
        ),
        (
            (
                r"before|until|till\b|unless|without|\bonce\b|as long|missing|\bleft|lack|\bneed|what we|\bway\b|avoid"
                r"|around"
                r"|requir|\bcalls? for|demand|block|holding|keeping|evitable|a must|overdue|prereq|precond|necessary"
                r"|\bnot\b|\bno\b"
            ),
            read_prerequisite,
        ),
        (
            (r"must|\bha(?:s|ve)\b|need|ought|should|wants?\b|to be|requir|deserv|bears?\b|worth|could|had better"),
            read_need,
        ),
        (
            (r"n't|\bnot\b|never|\bno\b|nobody|no one|none|\byet\b|still|\bun\w|remain|waiting|overdue|outstanding"),
            read_undone,
        ),
        (
            (
                r"\bwants?\b|requir|need|asks? for|asking|demand|insist|expect|waiting|imperative|essential"
                r"|vital|crucial"
                r"|mandatory"
                r"|necessary|urgent|paramount|high time|oblig|bound to|without|[:–—]| - |lack|gap|hole|nearly|almost"
                r"|about to|close to"
                r"|ally\b|worn|frayed|rusty|rotten|bald|past |repair|legs|apart|mouldy|behind|\bold\b|chang|stay|stop"
                r"|go on|\bno\b"
            ),
            read_required,
        ),
        (r"\bno\b|\bnot a\b|zero|hardly|almost|barely|\btoo\b|^\W*(?:\w+ )?(?:needs|could|wants|deserves)\b", read_gap),
    )
)
"""What reads a clause, each behind a cheap test whether it can hold such a thing at all."""
# "The straps are frayed and ought to be replaced": the second verb has the subject of the first.
_SHARED = lazy(
    r"\b(?:and|but|so)(?: (?:also|still|really|urgently|now|therefore))* (?P<need>(?:ought|has|have|must|needs?"
    r"|should|wants?) (?!(?:a|an|the|no|been|some|two)\b)\S.*)$",
    re.IGNORECASE,
)
_PERSON = lazy(r"\b(?:he|she|i|you|we|who)\b[^,;]*$", re.IGNORECASE)
_RANK = 7


class Needs:
    """Sentences that say of a thing that something must be done."""

    id = "need"
    summary = "things that are due, not done yet, missing or in the wrong place: is overdue, hasn't been tested yet"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each thing that a sentence says is in need."""
        found: list[Finding] = []
        for statement in conversation.statements:
            if len(statement.text) > _LONGEST or not speaks_for_itself(statement, conversation):
                continue
            for finding in _found(conversation, statement):
                if len(finding.places) > 1 and found and found[-1].at.index == finding.places[0].index:
                    # "It is out of support. An upgrade is unavoidable": one matter, best said in the second.
                    found.pop()
                found.append(finding)
        yield from found


def _found(conversation: Conversation, statement: Statement) -> list[Finding]:
    text = statement.text.replace("’", "'")
    if answer := answers_what_is_missing(conversation, statement):
        return [_finding(statement, answer, ())]
    if not _CUE.search(text) or is_question(text) or is_hypothesis(text) or text.endswith(":"):
        return []
    needs = _read(text)
    findings = []
    for need in needs:
        named, before = _resolved(conversation, statement, text, _judged(conversation, text, need))
        findings.append(_finding(statement, named, (before,) if before else ()))
    return findings


def _judged(conversation: Conversation, text: str, need: Need) -> Need:
    if need.rank == _RANK and PASSIVE.match(text) and is_work(need.task.partition(" ")[0]):
        # The rule of commitments reads the same, and leaves it a statement.
        return replace(need, rank=_RANK - 2, sure=confidence.LIKELY if conversation.dialogue else need.sure)
    if conversation.dialogue and need.weak and need.sure <= confidence.LIKELY:
        return replace(need, sure=confidence.LIKELY - 0.1)
    return need


def _read(text: str) -> list[Need]:
    """Return what a sentence says is in need, clause by clause; the whole where that says more."""
    if need := read_label(text) or read_prerequisite(text):
        return [need]
    clauses = [clause for _, clause in clauses_of(text)]
    if (shared := _SHARED.search(text)) and _SUBJECT.match(text) and not _PERSON.search(text[: shared.start()]):
        clauses.append(f"they {shared['need']}")
    needs: list[Need] = []
    for clause in (*clauses[1:], clauses[0]):
        if clause is clauses[0] and needs:
            break
        need = _of_clause(clause)
        if need and need.thing.count('"') % 2 == 0 and all(need.task != other.task for other in needs):
            needs.append(need)
    return needs


def _of_clause(clause: str) -> Need | None:
    if there := related(clause):
        noun, said = there
        inner = _of_clause(said)
        if inner is not None:
            return replace(inner, task=_put_for(inner.task, noun), thing=noun)
    return next((need for cue, read in _READERS if cue.search(clause) and (need := read(clause))), None)


def _resolved(conversation: Conversation, statement: Statement, text: str, need: Need) -> tuple[Need, Statement | None]:
    """Return the need with its pronoun replaced by the subject before it, and the sentence that names it if another."""
    work = names_work(need.thing)
    if need.thing.lower() not in _PRONOUNS and not work:
        return need, None
    cures = not work and need.task.partition(" ")[0] in _CURES
    for place, said in ((None, text), *(() if cures else _before(conversation, statement))):
        thing = _subject(said)
        if not thing or thing.lower() in _PRONOUNS or thing == need.thing:
            continue
        if work:
            return replace(need, task=f"{work} {thing}", thing=thing), place
        if _OF_PRONOUN.search(need.task):
            named = replace(need, task=_put_for(need.task, lowered(thing)), thing=thing)
            return named, place if _KEPT.search(said) else None
    # What is to be cured was reported before: that is the item.
    return replace(need, points=cures), None


def _put_for(task: str, noun: str) -> str:
    match = _OF_PRONOUN.search(task)
    return f"{task[: match.start()]}{noun}{task[match.end() :]}" if match else task


def _before(conversation: Conversation, statement: Statement) -> list[tuple[Statement, str]]:
    before = conversation.near(statement, -1)
    return [(before, before.text.replace("’", "'"))] if before and before.kind is statement.kind else []


def _subject(text: str) -> str:
    if match := _KEPT.search(text):
        return match["thing"]
    match = _SUBJECT.match(text)
    return match["thing"] if match else ""


def _finding(statement: Statement, need: Need, before: tuple[Statement, ...]) -> Finding:
    due, clause = take_due(need.task)
    return Finding(
        # What is withdrawn, carried out or taken up later is so of a need as of a commitment.
        rule=Commitments.id,
        rank=need.rank,
        type=ItemType.TODO,
        clause=clause,
        places=(*before, statement),
        words=need.words.strip(),
        confidence=need.sure,
        due=due,
        pointer=need.points,
    )
