"""Lists with which a talk ends, the entries of which call back what was said in it: they sum up, whatever leads."""

from __future__ import annotations

from syncer.models import BlockKind
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.list_replies import asks_for_list
from syncer.rules.outcome import has_carried_out
from syncer.rules.patterns import vocabulary
from syncer.rules.words import content

_WINDOW = 800
_TALK = (BlockKind.PROSE, BlockKind.LIST)
# What is said after the last list is thanks, or one more thing.
_FEWEST_AFTER = 4
_MOST_AFTER = 30
_PART_AFTER = 6
_FEWEST_BEFORE = 6
_FEWEST = 2
_TURNS = 30
# Minutes are told in sentences.
_MOST_WORDS = 12
LONGEST_OF_ASSISTANT = 20
"""Words in the entries of an assistant's summary, on the average."""

_SUMS_UP = vocabulary(r"""
    summar(?:y|ies|i[sz]e|i[sz]ing)|recap\w*|wrap(?:ping)?[- ]?up|sum(?:ming)? (?:\w+ )?up|in short|in sum|bottom line
    where (?:we|things) (?:are|stand|got to|ended up)|what we (?:have|ended up with|settled|came up with|arrived at)
    (?:we|you) (?:end|ended|come|came) up with|(?:design|plan|list|picture|state) (?:so far|as it stands)
    (?:leaves|brings|left) (?:us|you) (?:with|to)|where (?:this|that|it) leaves (?:us|you)|outcomes?|what came out of
    results? of (?:the |this |our )?(?:talk|call|session|chat|conversation|meeting|discussion)
""")
# A summary of changes reports, one of a text explains.
_OF_A_THING = vocabulary(r"""
    (?:of|for|to) (?:all |what )?(?:the |this |these |that |your |my |our )?(?:\w+ )?(?:chang\w+|branch(?:es)?|prs?\
        |pull requests?|commits?|diffs?|code|files?|errors?|articles?|papers?|tests?|runs?|output|logs?|modules?\
        |differences?|comparison|benchmarks?|functions?|class(?:es)?|data|documents?|docs|behaviou?r|works?|fix(?:es)?)
    (?:i|was|were|have|has)\ (?:did|done|changed|fixed|added)
""")
_OPENING = 4


def sums_up_talk(conversation: Conversation, entries: tuple[Statement, ...], lead: str) -> bool:
    """Whether an assistant's list sums up the talk by its lead and its words, not a thing or work that it has done.

    Whoever was asked something else right before answers that.
    """
    if not speaks_of_summary(lead):
        return False
    number = entries[0].turn_number
    own = conversation.own_turn_before(number)
    if own is None or (
        conversation.by_turn[own][-1].text.endswith("?") and not asks_for_list(conversation, entries[0])
    ):
        return False
    said = said_before(conversation, number)
    return said is not None and calls_back(entries, said, LONGEST_OF_ASSISTANT)


def speaks_of_summary(text: str) -> bool:
    """Whether words over a list say that it sums up a talk, and not a thing or work that was done."""
    plainly = text.replace("’", "'")
    sums_up = _SUMS_UP.search(plainly) is not None and not plainly.rstrip().endswith("?")
    return sums_up and _OF_A_THING.search(plainly) is None


def said_before(conversation: Conversation, number: int) -> frozenset[str] | None:
    """Return the words said in the turns before one; None where work was done in them, which a list then reports."""
    before = [turn for turn in conversation.by_turn[max(number - _TURNS, 0) : number] if turn]
    if any(turn[0].voice is Voice.MACHINE or has_carried_out(turn[:_OPENING]) for turn in before):
        return None
    return frozenset().union(*(content(s.text) for turn in before for s in turn if _is_said(s)))


def closing_lists(conversation: Conversation) -> frozenset[int]:
    """Return the groups of the lists that stand at the end of a talk and name again what was said before them.

    Only the last statements of a transcript are looked at, so that the time does not grow with its length.
    """
    statements = conversation.statements[-_WINDOW:]
    begin = _beginning_of_end(statements)
    last = [s for s in statements if s.index >= begin and s.kind is BlockKind.LIST and not s.parents]
    groups = {s.group for s in last}
    groups = {group for group in groups if conversation.lists[group][0].index >= begin}
    if not groups:
        return frozenset()
    first = min(conversation.lists[group][0].index for group in groups)
    before = [s for s in statements if s.index < first and _is_said(s)]
    if len(before) < _FEWEST_BEFORE:
        return frozenset()
    said = frozenset().union(*(content(s.text) for s in before))
    return frozenset(group for group in groups if calls_back(conversation.lists[group], said))


def _beginning_of_end(statements: tuple[Statement, ...]) -> int:
    """Return the index from which on only lists stand and a few words more."""
    most = min(max(len(statements) // _PART_AFTER, _FEWEST_AFTER), _MOST_AFTER)
    begin = statements[-1].index + 1 if statements else 0
    for statement in reversed(statements):
        if statement.kind is BlockKind.PROSE and _is_said(statement):
            most -= 1
            if most < 0:
                break
        begin = statement.index
    return begin


def _is_said(statement: Statement) -> bool:
    return statement.voice is not Voice.MACHINE and statement.kind in _TALK


def calls_back(entries: tuple[Statement, ...], said: frozenset[str], longest: int = _MOST_WORDS) -> bool:
    """Whether at least three fifths of the entries, most in few words, have half of these from the talk."""
    texts = [entry.text for entry in entries if not entry.parents]
    if len(texts) < _FEWEST or sum(len(text.split()) for text in texts) > len(texts) * longest:
        return False
    back = sum(len(words & said) * 2 >= len(words) > 0 for words in map(content, texts))
    return back * 5 >= len(texts) * 3
