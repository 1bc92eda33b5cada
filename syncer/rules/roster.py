"""Who takes part in a conversation, and which of its lists are written with a name before each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from syncer.models import BlockKind, Role
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.headings import normalise
from syncer.rules.people import is_person, names_in
from syncer.rules.plain import plain

_NAMED_ENTRY = lazy(
    r"^@?(?P<name>(?:[A-Z]\. ?){0,2}[A-Z][\w'’-]{1,20})(?: [A-Z][\w'’-]{1,20})?(?: [+&] [A-Z]\w{1,20})?"
    r"(?:\s?:|\s(?:[–—→-]|->)|\sto)\s+\S"
)
_BRACKETED_ENTRY = lazy(r"^[\[(]@?(?P<name>[A-Z][\w'’-]{1,20})(?: [A-Z][\w'’-]{1,20}){0,2}[\])]\s*[:–—-]?\s*\S")
# Minutes tell who said what.
_TOLD_OF = lazy(
    r"(?:^|(?<=[.;:] )|(?<=, )|(?<=\band ))(?P<name>[A-Z][a-zà-ÿ'’-]{1,20}) (?:said|says|asked|asks|showed|shows"
    r"|noted|notes|told"
    r"|wonders|suggested|suggests|proposed|proposes|reported|reports|mentioned|mentions|explained|explains"
    r"|pointed out|wondered"
    r"|thinks|thought|wants|wanted|offered|offers|reminded|reminds|volunteered|takes|agreed|objected)\b"
)
_A_NAME = lazy(r"[^\W\d_][\w.'’-]*(?: [A-Z][\w.'’-]*)?")
_NOBODY = lazy(r"unassigned|everyone|everybody|all|others?|tbd|no owner", re.IGNORECASE)
_BY_PERSON = lazy(r"\b(?:by|per) (?:person|people|owner|assignee|name|attendee|participant|member)\b", re.IGNORECASE)
# Lists of who was there stand at the top, or below a heading of their own.
_TOP = 80
_THERE = lazy(
    r"(?:people )?(?:present|attendees|attendance|participants|attending|who was there)(?: \(?lines said\)?)?"
)
_LISTED_NAME = lazy(
    r"@?(?P<name>[^\W\d_][\w.'’|`^-]*(?: [^\W\d_][\w.'’-]*){0,3})"
    r"(?:\s*\(@(?P<handle>[\w.-]+)\).*|\s*(?:[(,–—]| -).*)?"
)


# Summaries that a program makes name who does the next step, mostly before a colon.
_MADE_WITH_NAMES = frozenset({"summary"})


@lru_cache(maxsize=1)
def known_people(conversation: Conversation) -> frozenset[str]:
    """Return the lower-case names and first names of speakers, of those listed as present, and of lists by name."""
    names: set[str] = set()
    for turn in conversation.transcript.turns:
        if turn.speaker and turn.role is Role.PARTICIPANT:
            # "Dev (Sara)" is called by either.
            for part in turn.speaker.lower().replace(")", "").split("("):
                name = part.strip()
                names.update({name, name.split()[0]} if name else ())
    for statement in () if conversation.dialogue else conversation.statements:
        if statement.kind in (BlockKind.PROSE, BlockKind.LIST) and not statement.turn.speaker:
            names.update(
                match["name"].lower() for match in _TOLD_OF.finditer(statement.text) if is_person(match["name"])
            )
    for line in _top_lines(conversation):
        names.update(names_in(plain(line)))
    for entries in conversation.lists.values():
        names.update(_names_listed(entries))
        if _is_written_with_names(entries):
            found = (_NAMED_ENTRY.match(entry.text) or _BRACKETED_ENTRY.match(entry.text) for entry in entries)
            names.update(match["name"].lower() for match in found if match and is_person(match["name"]))
    return frozenset(names)


def _names_listed(entries: tuple[Statement, ...]) -> Iterator[str]:
    """Yield the lower-case names and first names of a list that tells who was there."""
    above = (*entries[0].headings[-1:], entries[0].introduction) if entries else ()
    if not any(_THERE.fullmatch(normalise(text)) for text in above):
        return
    for entry in entries:
        # Marks of Markdown may be part of a nick.
        if match := _LISTED_NAME.fullmatch(entry.raw.strip()):
            name = match["name"].lower()
            yield from (name, name.split()[0], *(match["handle"] or "").lower().split())


def _top_lines(conversation: Conversation) -> Iterator[str]:
    seen = 0
    for turn in conversation.transcript.turns:
        for block in turn.blocks:
            for line in block.lines:
                if seen == _TOP:
                    return
                seen += 1
                yield line.text


def written_with_names(conversation: Conversation, statement: Statement) -> bool:
    """Whether most entries of the list that a statement belongs to read `Name: what`, or a program wrote it so."""
    if statement.kind is not BlockKind.LIST:
        return False
    made = conversation.transcript.format in _MADE_WITH_NAMES
    return made or _is_written_with_names(conversation.lists.get(statement.group, ()))


def is_name(text: str) -> bool:
    """Say whether a text is one person's name and nothing else."""
    return _A_NAME.fullmatch(text.strip(" :@")) is not None and is_person(text.strip(" :@"))


def person_over(conversation: Conversation, statement: Statement, known: frozenset[str]) -> str | None:
    """Return the person whose name is the entry or the heading right over a list, None where none is."""
    over = [statement.parents[-1:], statement.headings[-1:]]
    by_person = any(map(_BY_PERSON.search, statement.headings)) or _is_parted_by_person(conversation, statement, known)
    for nearest in (text.strip(" :@") for texts in over for text in texts):
        if is_name(nearest) and not _NOBODY.fullmatch(nearest) and (by_person or nearest.split()[0].lower() in known):
            return nearest
    return None


def _is_parted_by_person(conversation: Conversation, statement: Statement, known: frozenset[str]) -> bool:
    """Say whether each list below the same heading stands below a name of its own, and one of these is known."""
    section = statement.headings[:-1]
    over = {entries[0].headings for entries in conversation.lists.values() if entries and entries[0].headings}
    heads = [headings[-1].strip(" *_:@") for headings in over if section and headings[:-1] == section]
    named = [head for head in heads if not _NOBODY.fullmatch(head)]
    return len(named) > 1 and all(map(is_name, named)) and any(head.split()[0].lower() in known for head in named)


def _is_written_with_names(entries: tuple[Statement, ...]) -> bool:
    # The first few entries show how a list is written; lists can be long.
    entries = entries[:20]
    named = sum(1 for entry in entries if _names_a_person(entry))
    return named >= 2 and named * 2 >= len(entries)


def _names_a_person(entry: Statement) -> bool:
    match = _NAMED_ENTRY.match(entry.text) or _BRACKETED_ENTRY.match(entry.text)
    return match is not None and is_person(match["name"]) and not entry.raw.lstrip().startswith(("**", "__", "`"))
