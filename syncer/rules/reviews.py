"""Numbered findings of a review that somebody asked an assistant for: "**2. Swallowed errors in the store**"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.plain import plain
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import finish
from syncer.rules.words import begins_with_verb

_BOLD = lazy(r"^\s*(?:\*\*|__)(?P<number>\d{1,2})[.):]\s+(?P<what>.+?)(?:\*\*|__)(?P<rest>.*)$")
_HEADED = lazy(r"^(?:(?:finding|issue|problem|bug) )?#?(?P<number>\d{1,2})[.):]\s+(?P<what>\S.*)$", re.IGNORECASE)
_ASKED = lazy(
    r"\b(?:review\w*|secur\w+|audit\w*|critique|inspect|look (?:at|over|through|for)|go (?:over|through)"
    r"|what(?:'s| is) wrong|check|problems?|smells?|find (?:bugs|issues|faults|problems)|tear (?:it )?apart|roast"
    r"|second pair of eyes)\b",
    re.IGNORECASE,
)
_LAID_OUT = lazy(
    r"\b(?:my |the |a )?(?:review|audit|findings?|what i (?:found|see|saw|noticed|would flag)|worst first"
    r"|(?:most )?(?:serious|severe|important|urgent)(?: ones?)? first|by (?:severity|importance|impact)|in order of"
    r"|(?:issues|problems|bugs|faults|weaknesses) (?:i|that|in|with|first))\b",
    re.IGNORECASE,
)
_FAULTY = lazy(
    r"\b(?:race|leak\w*|injection|overflow\w*|deadlock\w*|errors?|bugs?|missing|swallow\w*|duplicat\w+|twice|unused"
    r"|dead (?:code|branch)|hard[- ]?coded|n\+1|unbounded|unvalidated|unescaped|insecure|unsafe"
    r"|plain[- ]?text|silent\w*"
    r"|never|ignored?|lost|stale|flaky|wrong\w*|off[- ]by[- ]one|no (?:tests?|lock|index|timeout|limit|validation"
    r"|retry|check|transaction|rollback|auth\w*)|without (?:an? )?\w+|too (?:\w+)|lines long|inconsistent\w*|mutable"
    r"|global state|nobody|unclear|undocumented|deprecated|vulnerab\w+|exposed)\b",
    re.IGNORECASE,
)
_CHANGE = lazy(
    r"\b(?:lines long|duplicat\w+|unused|dead|hard[- ]?coded|global state|undocumented|deprecated)\b", re.IGNORECASE
)
_LEAST = 3
# "F-01 (Critical): anybody can read the feed"
_IDENTIFIED = lazy(
    r"^(?:[A-Z]{1,4}-?\d{1,3}|\d{1,2}[.)])\s*(?:[(\[](?P<level>[\w ]{3,12})[)\]]\s*[:–—-]?|[:–—-])\s*(?P<what>\S.*)$"
)
_LEVELS = {
    Priority.CRITICAL: lazy(r"^\W*(?:critical|blockers?|blocking|severe)\b", re.IGNORECASE),
    Priority.HIGH: lazy(r"^\W*(?:high|major|important|serious|must fix|should fix)\b", re.IGNORECASE),
    Priority.MEDIUM: lazy(r"^\W*(?:medium|moderate|minor)\b", re.IGNORECASE),
    Priority.LOW: lazy(r"^\W*low\b", re.IGNORECASE),
}
_TALK = 12


class Reviews:
    """What an assistant finds in a review that somebody asked for."""

    id = "review"
    summary = "numbered findings of a review that somebody asked an assistant for, each under a title of its own"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each numbered title that names a fault."""
        if not conversation.dialogue:
            return
        for number, said in enumerate(conversation.by_turn):
            if not said or said[0].voice is not Voice.ASSISTANT:
                continue
            if graded := _graded(conversation, number, said):
                yield from (_rated(statement, what, level) for statement, what, level in graded)
                continue
            heads = list(_heads(said))
            if len(heads) >= _LEAST and _is_review(conversation, number, said, heads[0][0]):
                yield from (found for statement, what in heads if (found := _finding(statement, what)) is not None)


def _graded(
    conversation: Conversation, number: int, said: tuple[Statement, ...]
) -> list[tuple[Statement, str, Priority]]:
    """Return the findings that say how bad they are, beside their title or by the heading over them."""
    found: list[tuple[Statement, str, Priority]] = []
    bold = {statement.index: what for statement, what in _heads(said)}
    for statement in said:
        named = _IDENTIFIED.match(statement.text) if statement.kind is BlockKind.HEADING else None
        what = named["what"] if named else bold.get(statement.index, "")
        over = (named["level"] if named else None) or (statement.headings[-1] if statement.headings else "")
        level = next((priority for priority, pattern in _LEVELS.items() if pattern.match(over)), None)
        if what and level is not None and not what.rstrip().endswith("?"):
            found.append((statement, what, level))
    earlier = (s for turn in conversation.by_turn[max(number - _TALK, 0) : number] for s in turn)
    asked = any(s.voice is Voice.OWN and _ASKED.search(s.text) for s in earlier)
    return found if asked and len(found) >= _LEAST else []


def _rated(statement: Statement, what: str, level: Priority) -> Finding:
    name = re.sub(r"\s*\([^()]*\)$", "", what).rstrip(" .:")
    return Finding(
        rule=Reviews.id,
        rank=3,
        type=ItemType.TODO if _CHANGE.search(name) or begins_with_verb(name) else ItemType.BUG,
        clause=name,
        places=(statement,),
        words=what[:60],
        confidence=confidence.LIKELY,
        title=finish(name),
        priority=level,
    )


def _heads(said: tuple[Statement, ...]) -> Iterator[tuple[Statement, str]]:
    """Yield the titles that are numbered from one on, each with the statement that it opens."""
    seen, due = -1, 1
    for statement in said:
        opens, seen = statement.segment.block != seen, statement.segment.block
        if not opens or statement.kind not in (BlockKind.PROSE, BlockKind.HEADING):
            continue
        match = _BOLD.match(statement.block.lines[0].text) or (
            _HEADED.match(plain(statement.block.lines[0].text)) if statement.kind is BlockKind.HEADING else None
        )
        if match is not None and int(match["number"]) == due:
            due += 1
            rest = match.groupdict().get("rest") or ""
            yield statement, plain(match["what"]) + (plain(rest).split(". ", maxsplit=1)[0] if rest[:1] == "," else "")


def _is_review(conversation: Conversation, number: int, said: tuple[Statement, ...], first: Statement) -> bool:
    before = conversation.own_turn_before(number)
    if before is None:
        return False
    asked = any(_ASKED.search(s.text.replace("’", "'")) for s in conversation.by_turn[before])
    return asked and any(_LAID_OUT.search(s.text) for s in said if s.index < first.index)


def _finding(statement: Statement, what: str) -> Finding | None:
    name = re.sub(r"\s*\([^()]*\)$", "", what).rstrip(" .:")
    if name.endswith("?") or not (_FAULTY.search(name) or find_symptom(name)):
        return None
    return Finding(
        rule=Reviews.id,
        rank=3,
        type=ItemType.TODO if _CHANGE.search(name) else ItemType.BUG,
        clause=name,
        places=(statement,),
        words=what[:60],
        confidence=confidence.LIKELY,
        title=finish(name),
    )
