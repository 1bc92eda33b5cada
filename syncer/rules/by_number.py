"""Answers, over several turns, to an assistant's numbered findings: "number 1 is a blocker", "6 I'd postpone"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from syncer.models import BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.outcome import has_carried_out
from syncer.rules.said import answers_in
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import entry_title, symptom_title

_WORD = r"(?:number |no\.? ?|nr\.? ?|#|point |item |finding |issue |remark )?"
_NUMBERED = lazy(
    r"^(?:(?:but|and|ok(?:ay)?|yes|so|for|as for|about|also|then|oh|right|well)\b[,.]? )*"
    rf"{_WORD}(?P<first>\d{{1,2}})(?P<more>(?:(?:,| and|, and| &| \+) {_WORD}\d{{1,2}})*)(?P<said>(?:[,:.)]| [–—-]"
    r"|(?= (?:is|are|was|were|i|i'd|i'll|we|we'll|you|should|must|can|could|has|have|needs?|looks?|makes?|sounds?|would"
    r"|will|too|as well|yes|no|agreed|same|really|definitely|seems|scares|bothers|worries|hurts|surprised)\b)).+)$",
    re.IGNORECASE,
)
_LATER = lazy(
    r"\b(?:later|postpone|some ?day|one day|not (?:now|yet|today|urgent)|can wait|next (?:year|version|release|sprint)"
    r"|backlog|low prio\w*|v[2-9]|nice to have|if there's time|follow-up)\b",
    re.IGNORECASE,
)
_NO = lazy(
    r"\b(?:leave (?:it|that|this)|(?:is|are|'s|that's) (?:fine|ok(?:ay)?|intended|intentional|deliberate|on purpose"
    r"|by design|a matter of taste|not (?:a|our) (?:problem|issue|concern)|overkill)|(?:don't|do not) (?:like|care|mind"
    r"|want|need|agree|see|think)|skip|not worth|no,|nope|nah|disagree|won't|already (?:done|fixed|handled)|never mind"
    r"|wrong about|ignore)\b",
    re.IGNORECASE,
)
_YES = lazy(
    r"\b(?:yes|yeah|yep|agreed?|true|correct|real|serious|blocker|blocks|bug|must|have to|has to|need(?:s|ed)?|i'll"
    r"|i will|we'll|let me|fix|good (?:catch|point|one)|oh no|ouch|oops|critical|bad|embarrassing|dangerous|definitely"
    r"|should|will|nice (?:catch|find)|of course|do (?:it|that)|scares|bothers|worries|hurts)\b",
    re.IGNORECASE,
)
_HIGH = lazy(r"\b(?:blocker|blocks|critical|serious|urgent|must not|dangerous|first|asap|immediately)\b", re.IGNORECASE)
_FEWEST = 4
_TURNS = 16
_OPENING = 4
_FIRST_SENTENCE = lazy(r"(?<=[\w)`'\"][.!])\s+(?=[A-Z`])")


class ByNumber:
    """Findings that an assistant numbers, and of which answers in later turns speak by their numbers."""

    id = "itemised"
    summary = "findings that an assistant numbers, where answers say by number that one is real, or for later"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each entry that an answer accepts or puts off, at the entry and at the answer."""
        if not conversation.dialogue:
            return
        taken: set[int] = set()
        for number, said in answers_in(conversation):
            answers = list(_answers(said))
            entries = _entries(conversation, number) if answers else {}
            if has_carried_out(conversation.turn_after(number)[:_OPENING]):
                continue
            for name, words, at in answers:
                entry = entries.get(name)
                if entry is not None and entry.index not in taken and (found := _read(entry, words, at)) is not None:
                    taken.add(entry.index)
                    yield found


def _answers(said: tuple[Statement, ...]) -> Iterator[tuple[int, str, Statement]]:
    """Yield the numbers by which sentences begin, with what they and the sentences up to the next number say."""
    for place, statement in enumerate(said):
        text = statement.text.replace("’", "'")
        match = _NUMBERED.match(text) if statement.kind is BlockKind.PROSE else None
        if match is None:
            continue
        words = [match["said"].strip(" ,:.)–—-")]
        for after in said[place + 1 :]:
            if after.segment.block != statement.segment.block or _NUMBERED.match(after.text.replace("’", "'")):
                break
            words.append(after.text.replace("’", "'"))
        for name in re.findall(r"\d+", f"{match['first']} {match['more']}"):
            yield int(name), " ".join(words), statement


def _entries(conversation: Conversation, number: int) -> Mapping[int, Statement]:
    """Return the entries of the last long numbered list of an assistant before a turn, by their numbers."""
    for earlier in range(number - 1, max(number - 1 - _TURNS, -1), -1):
        found: dict[int, Statement] = {}
        for statement in conversation.by_turn[earlier]:
            name = statement.block.marker.strip("(). ")
            counted = statement.kind is BlockKind.LIST and statement.voice is Voice.ASSISTANT and name.isdigit()
            if counted and not statement.parents and int(name) == len(found) + 1:
                found[int(name)] = statement
        if len(found) >= _FEWEST:
            return found
    return {}


def _read(entry: Statement, words: str, at: Statement) -> Finding | None:
    first = words.partition("?")[0]
    later = _LATER.search(first) is not None
    if entry.text.rstrip().endswith("?") or (not later and (_NO.search(first) or not _YES.search(first))):
        return None
    clause = _FIRST_SENTENCE.split(entry.text, maxsplit=1)[0]
    fault = find_symptom(entry.text) is not None
    priority = Priority.LOW if later else Priority.HIGH if _HIGH.search(first) else None
    return Finding(
        rule=ByNumber.id,
        rank=1,
        type=ItemType.BUG if fault else type_of_task(clause),
        clause=clause,
        places=(entry, at),
        words=words[:60],
        confidence=confidence.FILED if not later else confidence.FILED - 0.05,
        title=symptom_title(clause) if fault else entry_title(clause),
        priority=priority,
    )
