"""Short answers that settle what a question, a proposal or advice left open: "Larch, then.", "No cellar."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.fragments import Form, Fragment, read_fragment
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.outcome import agrees, has_carried_out
from syncer.rules.pending import Pending, pending_before
from syncer.rules.title import finish
from syncer.rules.votes import ends_discussion
from syncer.rules.words import content

_ARTICLE = lazy(r"^(?:the|our|your|an?|any) ", re.IGNORECASE)
_PREPOSITION = lazy(r"^(?:for|in|on|at|with|from|by|to|as) ", re.IGNORECASE)
_FEW = 6
_FIRST = 4
_OPENING = 2
_NEAR = 3
_MOSTLY = 30
_ENOUGH = 2
_FITS = 2
_SURE = {2: confidence.LIKELY, 3: confidence.LIKELY + 0.05}
_CLOSED = lazy(
    r"^(?:decided|settled|done deal|deal|noted|agreed|final|that['’]s (?:it|decided|settled|final)|(?:so |and )?"
    r"(?:we(?:['’]ll)?|let['’]s|i(?:['’]ll)?) (?:go (?:with|for)|take|do|use|stick with) (?:that|it|this)\b)",
    re.IGNORECASE,
)
# "No decision on the lock today" leaves it open.
_OPEN = lazy(
    r"(?:\w+[,.] )?(?:so )?(?:no|without (?:a |any )?)\b ?(?:final |clear )?(?:decision|conclusion|agreement"
    r"|consensus|verdict|idea|opinion"
    r"|preference|answer)\b|^(?:\w+[,.] )?nothing (?:in particular|specific|special|much|really|yet|so far|today|new"
    r"|else)\b",
    re.IGNORECASE,
)
_DISAGREES = lazy(
    r"^(?:no\b(?! problem| objection)|nope|nah|hm+|but\b|not sure|are you sure|why\b|wait|really)", re.IGNORECASE
)
_ASSENTS = lazy(
    r"^(?:\W*(?:ok(?:ay)?|fine|good|yes|yep|yeah|aye|sure|agreed|perfect|great|makes sense|deal|\+1|👍|seconded"
    r"|alright|works for me|sounds good|noted|settled|next|moving on|no objections?|i can live with that)\b)",
    re.IGNORECASE,
)
_LETTER = lazy(r"[^\W\d_]{2}")
_VALUE = lazy(
    r"\d|\b(?:default|only|per|each|every|daily|weekly|monthly|one|two|three|four|five|never|always)\b", re.IGNORECASE
)


_NOTHING = Pending(None, "", (), frozenset(), frozenset(), own=False, open=False)
# So said of what was just named, nothing else need have been asked.
_RULES = lazy(
    r"^(?:(?:so |and )?(?:(?:we(?:['’]ll)?|let['’]s) (?:take|stick with)|(?:we|i)(?:['’]ll)? go (?:with"
    r"|for)) (?:that|it"
    r"|this)\b"
    r"|decided\b|done deal\b|that['’]s (?:decided|settled|final|a decision))",
    re.IGNORECASE,
)

# "Where would you like to start, content or feel?" asks for the order of the talk.
_ORDER_OF_TALK = lazy(
    r"\b(?:where|which|what)\b[^?]*\b(?:start|begin|go (?:on|first|next)|continue|talk|discuss|look at|tackle first)\b"
    r"[^?]*\?|\bwhich (?:one )?(?:first|next)\b",
    re.IGNORECASE,
)


class Rejoinders:
    """Short answers that settle something."""

    id = "rejoinder"
    summary = "short answers that settle what was asked, advised or laid out right before: larch; no cellar; 30 days"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield at most one finding for each turn of somebody whose words bind."""
        for number, said in enumerate(conversation.by_turn):
            if not number or not said or said[0].voice is not Voice.OWN:
                continue
            answers = _answers(said, conversation)
            if not answers:
                continue
            pending = pending_before(conversation, number) or _NOTHING
            found = (_read(s, f, pending, conversation) for s, f in answers)
            if best := max(filter(None, found), key=lambda each: each.confidence, default=None):
                yield best


def without_said_already(findings: list[Finding]) -> list[Finding]:
    """Return the findings without those short answers that somebody also gives in full, or that were given before."""
    decided = [f for f in findings if f.type is ItemType.DECISION and f.confidence > confidence.DOUBTFUL]
    return [
        found
        for found in findings
        if found.rule != Rejoinders.id or not any(_says_more(other, found) for other in decided)
    ]


def _says_more(other: Finding, found: Finding) -> bool:
    if other.at.index == found.at.index or (other.rule == Rejoinders.id and other.at.index > found.at.index):
        return False
    apart = abs(other.at.turn_number - found.at.turn_number)
    if apart == 0 and other.words != "yes to":
        return True
    about = content(found.clause)
    shared = about & content(other.title or other.clause)
    return apart <= _NEAR and other.at.voice is Voice.OWN and bool(shared) and len(shared) * 2 >= len(about)


def _answers(said: tuple[Statement, ...], conversation: Conversation) -> list[tuple[Statement, Fragment]]:
    """Return the short sentences at the start of a turn that name something, up to its first question."""
    result = []
    for statement in said[:_FIRST]:
        if is_question(statement.text) and statement is said[0] and len(statement.text.split()) <= _FEW:
            # "Six weeks, really? Then no lacquer."
            continue
        if statement.kind is not BlockKind.PROSE or is_question(statement.text):
            break
        if statement.segment.block > said[0].segment.block + 1 or not speaks_for_itself(statement, conversation):
            break
        fragment = read_fragment(statement.text)
        if fragment is not None and not is_hypothesis(statement.text):
            result.append((statement, fragment))
    return result


def _read(statement: Statement, fragment: Fragment, pending: Pending, conversation: Conversation) -> Finding | None:
    if _OPEN.match(statement.text) or (pending.asked is not None and _ORDER_OF_TALK.search(pending.asked.text)):
        return None
    about = content(fragment.what)
    closes = fragment.closes or _closed_after(statement, conversation)
    following = conversation.near(statement, 1)
    ruled = following is not None and fragment.form is Form.BARE and bool(_RULES.match(following.text))
    reasons = max(_evidence(fragment, about, pending, closes=closes, dialogue=conversation.dialogue), int(ruled))
    before = conversation.near(statement, -1)
    assents = before is not None and len(before.text.split()) <= _OPENING and agrees(before.text)
    if assents and pending.advised and _VALUE.search(fragment.what):
        # "Yes. 90 days for everything": a proposal, and how it shall be.
        reasons = max(reasons, _ENOUGH)
    if not reasons:
        return None
    reasons += closes
    after = _next_turn(conversation, statement.turn_number)
    if conversation.dialogue:
        if after and (after[0].voice is Voice.MACHINE or has_carried_out(after[:_FIRST])):
            # Told to do it, an assistant has done it.
            return None
        # In some exports whole turns stand in a fence; code for something else has not done it.
        coded = len({s.kind is BlockKind.CODE for s in after}) > 1
        reasons -= coded and about <= frozenset().union(*(content(s.text) for s in after))
        reasons += _said_back(after, about)
    elif after:
        text = after[0].text.replace("’", "'")
        if _DISAGREES.match(text) or is_question(text):
            return None
        reasons += bool(_ASSENTS.match(text) or agrees(text))
    if reasons < _ENOUGH:
        return None
    asked_by = "" if pending.own or pending.asked is None else pending.asked.turn.speaker
    title = _title(fragment, pending, asked_by, statement.turn.speaker)
    return Finding(
        rule=Rejoinders.id,
        rank=8,
        type=ItemType.DECISION,
        clause=title,
        places=(statement,) if pending.asked is None else (statement, pending.asked),
        words=statement.text[:60],
        confidence=_SURE.get(reasons, confidence.FILED),
        title=title,
    )


def _evidence(fragment: Fragment, about: frozenset[str], pending: Pending, *, closes: bool, dialogue: bool) -> int:
    """Return how much the talk before speaks for an answer to be meant as a ruling."""
    fits = [way for way in pending.ways if way & about]
    if len(fits) == 1 and fragment.form is not Form.ORDERED and dialogue:
        return 3
    taken = fragment.agrees or closes or not pending.advised
    shared = about & (pending.said | pending.advised if taken else pending.advised)
    if fragment.form is Form.ORDERED:
        return 1 if about & pending.said else 0
    if fragment.form is Form.FINE and not dialogue and not pending.open:
        return 0
    if fragment.form in (Form.WITHOUT, Form.FINE):
        return 2 if shared else 0
    if len(_ARTICLE.sub("", fragment.what).split()) == 1 and not pending.own:
        # One word may as well call it good or bad.
        return int(bool(shared) and closes) * 2
    return _fitting(fragment, about, shared, pending, closes=closes, dialogue=dialogue)


def _fitting(
    fragment: Fragment, about: frozenset[str], shared: frozenset[str], pending: Pending, *, closes: bool, dialogue: bool
) -> int:
    """Return how much the talk before speaks for a bare name that is none of the ways laid out."""
    if not _LETTER.search(fragment.what) and not shared:
        return 0
    if pending.own and (about & pending.advised or _VALUE.search(fragment.what)):
        return 2
    if shared and (fragment.agrees or closes):
        return 2
    if dialogue and len(about) >= _FITS and about <= pending.advised:
        return 2
    if _PREPOSITION.match(fragment.what) and not dialogue:
        return 0
    if pending.open and not pending.own and dialogue and len(shared) > 1:
        return 2
    return 1 if pending.open or len(shared) * 2 >= len(about) > 0 else 0


def _closed_after(statement: Statement, conversation: Conversation) -> bool:
    following = conversation.near(statement, 1)
    return following is not None and bool(_CLOSED.match(following.text) or ends_discussion(following.text))


def _next_turn(conversation: Conversation, number: int) -> tuple[Statement, ...]:
    return conversation.by_turn[number + 1] if number + 1 < len(conversation.by_turn) else ()


def _said_back(after: tuple[Statement, ...], about: frozenset[str]) -> int:
    """Return 1 where an assistant begins by saying the answer back, 0 elsewhere."""
    opening = [s for s in after[:_OPENING] if len(s.text.split()) <= _MOSTLY]
    return int(any(about & content(s.text) and not is_question(s.text) for s in opening))


def _title(fragment: Fragment, pending: Pending, asked_by: str, answered_by: str) -> str:
    """Return the choice, and the matter where the choice alone does not tell it."""
    what = fragment.what
    matter = _ARTICLE.sub("", pending.matter).strip(" ?.,`")
    if fragment.form not in (Form.BARE, Form.PREFERRED, Form.FINE):
        return finish(what)
    if not matter or len(matter.split()) > _FEW or asked_by == answered_by or content(matter) <= content(what):
        return finish(what if " " in what else f"Use {what}")
    if _PREPOSITION.match(matter):
        return finish(f"Use {what} {matter}")
    return finish(matter if content(what) <= content(matter) else f"{matter}: {what}")
