"""Lists that tell how far work has come, and lists that only tell what was done: signs and words at their entries."""

from __future__ import annotations

from syncer.models import BlockKind, Status
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.done import status_of
from syncer.rules.list_entries import Shape, shape_of

_SIGN = r"[⬜🔲⏳⌛🚧🔄🔜🟡⭕◻☐▢]"
_OPEN = lazy(
    rf"^\W*?{_SIGN}|\s{_SIGN}|(?:\s[–—-]|:|\s\(|,) ?(?:still )?(?:open|pending|to[- ]?do|in progress|in the works|wip"
    r"|not (?:started|done|begun|yet)(?: yet)?|outstanding|half done|underway|started|missing|\d+ (?:left|to go|open)"
    r"|next)\b[^.]{0,40}$",
)
_MOST_ENTRIES = 30


def is_open_beside_done(conversation: Conversation, statement: Statement) -> bool:
    """Whether an entry bears a sign or a word for work that is open, in a list with entries that are done."""
    if statement.kind is not BlockKind.LIST or not _is_open(statement):
        return False
    entries = conversation.lists.get(statement.group, ())[:_MOST_ENTRIES]
    return any(status_of(entry.raw, entry.block.checked) is Status.DONE for entry in entries)


def _is_open(statement: Statement) -> bool:
    return status_of(statement.raw) is Status.OPEN and _OPEN.search(statement.raw) is not None


def tells_what_was_done(conversation: Conversation, statement: Statement) -> bool:
    """Whether more than half of the entries of a list begin with what was done: "Moved …", "Fixed …"."""
    entries = [entry for entry in conversation.lists.get(statement.group, ()) if not entry.parents][:_MOST_ENTRIES]
    done = sum(shape_of(entry) is Shape.DONE for entry in entries)
    return len(entries) > 1 and done * 2 > len(entries)
