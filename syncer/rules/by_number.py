"""Answers, over several turns, to an assistant's numbered findings: "number 1 is a blocker", "6 I'd postpone"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from syncer.models import Block, BlockKind, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.itemised import FEWEST_LINES, answered_lines
from syncer.rules.outcome import has_carried_out
from syncer.rules.picking import unmarked
from syncer.rules.plain import plain
from syncer.rules.said import answers_in
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import entry_title, symptom_title

_WORD = r"(?:number |no\.? ?|nr\.? ?|#|point |item |finding |issue |remark )?"
_NUMBERED = lazy(
    r"^(?:(?:but|and|ok(?:ay)?|yes|so|for|as for|about|regarding|also|then|oh|right|well)\b[,.]? )*"
    rf"{_WORD}(?P<first>\d{{1,2}})(?P<more>(?:(?:,| and|, and| &| \+) {_WORD}\d{{1,2}})*)(?P<said>(?:[,:.)]| [–—-]"
    r"|(?= (?:is|are|was|were|i|i'd|i'll|we|we'll|you|should|must|can|could|has|have|needs?|looks?|makes?|sounds?|would"
    r"|will|too|as well|yes|no|agreed|same|really|definitely|seems|scares|bothers|worries|hurts|surprised)\b)).+)$",
    re.IGNORECASE,
)
# "So I'll fix 1-5 this week": what is done right now needs nobody to remember it.
_TAKES = lazy(
    r"\b(?:i|we)(?:'ll| will| can| should| must)(?: \w+ly| also| just)? (?:fix|do|take|change|address|tackle|handle"
    rf"|solve|include|add|mend) {_WORD}(?P<first>\d{{1,2}})(?:(?: ?[-–] ?| to | through )(?P<last>\d{{1,2}}))?"
    rf"(?P<more>(?:(?:,| and|, and| &| \+) {_WORD}\d{{1,2}})*)(?= (?:too|as well|today|tomorrow|first|next|later|this"
    r"|in|with|before|after|on)\b|[.,;!]|$)",
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
_BOLD = lazy(r"^\s*(?:\*\*|__)(?P<number>\d{1,2})[.):]\s*(?P<what>.*?)(?:\*\*|__)\s*(?P<rest>.*)$")
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
            by_line = len(list(answered_lines(said))) >= FEWEST_LINES
            answers = [] if by_line else list(_answers(said))
            entries = _entries(conversation, number) if answers else {}
            if has_carried_out(conversation.turn_after(number)[:_OPENING]):
                continue
            for name, words, at in answers:
                entry, text = entries.get(name, (None, ""))
                if entry is None or entry.index in taken:
                    continue
                if found := _read(entry, text, words, at):
                    taken.add(entry.index)
                    yield found


def _answers(said: tuple[Statement, ...]) -> Iterator[tuple[int, str, Statement]]:
    """Yield the numbers by which sentences begin, with what they and the sentences up to the next number say."""
    for place, statement in enumerate(said):
        text = statement.text.replace("’", "'") if statement.kind is BlockKind.PROSE else ""
        if taken := _TAKES.search(text):
            first, last = int(taken["first"]), int(taken["last"] or taken["first"])
            names = (*range(first, last + 1), *map(int, re.findall(r"\d+", taken["more"])))
            yield from ((name, text[taken.start() :], statement) for name in names)
        match = _NUMBERED.match(text)
        if match is None or taken:
            continue
        words = [match["said"].strip(" ,:.)–—-")]
        for after in said[place + 1 :]:
            if after.segment.block != statement.segment.block or _NUMBERED.match(after.text.replace("’", "'")):
                break
            words.append(after.text.replace("’", "'"))
        for name in re.findall(r"\d+", f"{match['first']} {match['more']}"):
            yield int(name), " ".join(words), statement


def _entries(conversation: Conversation, number: int) -> Mapping[int, tuple[Statement, str]]:
    """Return the entries of the last long numbered list of an assistant before a turn, and their words, by number.

    They may be paragraphs that each begin with a number in bold letters.
    """
    for earlier in range(number - 1, max(number - 1 - _TURNS, -1), -1):
        found: dict[int, tuple[Statement, str]] = {}
        last: Block | None = None
        for statement in conversation.by_turn[earlier]:
            opens, last = statement.block is not last, statement.block
            if not opens or statement.voice is not Voice.ASSISTANT or statement.parents:
                continue
            name, words = statement.block.marker.strip("(). "), unmarked(statement.text)
            if statement.kind is BlockKind.PROSE and (headed := _BOLD.match(statement.block.lines[0].text)):
                name, words = headed["number"], plain(headed["what"] or headed["rest"])
            if name.isdigit() and int(name) == len(found) + 1:
                found[int(name)] = statement, words
        if len(found) >= _FEWEST:
            return found
    return {}


def _read(entry: Statement, text: str, words: str, at: Statement) -> Finding | None:
    first = words.partition("?")[0]
    later = _LATER.search(first) is not None
    if text.rstrip().endswith("?") or (not later and (_NO.search(first) or not _YES.search(first))):
        return None
    clause = _FIRST_SENTENCE.split(text, maxsplit=1)[0]
    fault = find_symptom(clause) is not None or find_symptom(text) is not None
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
