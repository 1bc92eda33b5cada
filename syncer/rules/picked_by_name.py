"""Read which entries of an assistant's list an answer takes or puts off by their names: "the map, definitely"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, Status
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.done import status_of
from syncer.rules.entries_named import entry_meant, listed_before
from syncer.rules.list_entries import Shape, shape_of
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.picking import LATER_ENTRY, Pick, Verdict
from syncer.rules.said import answers_in
from syncer.rules.times import without_times

# No place, no time, and nothing that one has to do.
_NAME = (
    r"(?P<what>(?!(?:on|in|at|for|with|to|by|from|of|about|it|that|this|we|i|you|they|there)\b)(?:[\w'’/.+#-]+ ){0,4}?"
    r"[\w'’/.+#-]+)"
)
_THE = r"(?:(?:the|your|that|this|an?|our|my) )?"
_LEADS = (
    r"(?:(?:yes|yeah|yep|ok(?:ay)?|so|and|but|also|then|well|oh|right|great|good|nice|cool|please|definitely|first|now"
    r"|maybe|perhaps|finally|next|only|just|lovely|perfect)\b[,:.!]? ?)*"
)
# To find an entry good is not yet to want it, and to choose one of several ways is a decision.
_PRAISE = (
    r"(?:definitely|absolutely|of course|for sure|please|yes(?: please)?|yeah|yep|too|also|as well|first|next|sure"
    r"|by all means|a must|must(?: have)?|agreed|love (?:it|that)|is mine|are mine"
    r"|(?:would be|is|are) (?:really |very |so |a |the |most )*(?:must|useful|handy|needed|important|wanted|lovely)"
    r"|would be (?:great|nice|good|cool|fantastic|perfect)|(?:is|are) the ones? (?:people|users|we|i|they|that)"
    r"|(?:has|have|needs?|must|should) (?:to )?(?:be|come|go|get) (?:first|in|done|built|fixed)"
    r"|(?:i'll|i will|we'll) (?:fix|mend|add|build|handle|order|buy|do)"
    r"|(?:i|we)(?:'d| would|'ll| will)?(?: really| definitely| also)? (?:like|love|want|need|take)(?! to\b)"
    r"|(?:i can|i'll) (?:do|take|finish|start|write|draw|make)|\+1)"
)
_FIRST = lazy(rf"^{_LEADS}{_THE}{_NAME}(?:,| -| –|:)? {_PRAISE}(?=$|[ ,.;:!])", re.IGNORECASE)
_LAST = lazy(
    rf"^{_LEADS}(?:(?:i|we|let's|let us)(?:'d| would|'ll| will)?(?: really| definitely| also| just)? )?(?:like|love"
    rf"|want|need|take|have|start with|begin with|yes to|\+1 (?:for|to)|add|include) {_THE}{_NAME}"
    r"(?: (?:first|please|too|then|and (?:that's it|the \w+)|for now|definitely|because|since|as|so that)\b.*)?$",
    re.IGNORECASE,
)
_LATER = lazy(
    rf"^{_LEADS}{_THE}{_NAME}(?:,| -| –|:)?(?: (?:is|are|goes|comes|has|can|i'd do|we do))? *$", re.IGNORECASE
)
# "The upgrade first, then dark mode": what comes next in a row is taken as the first of it is.
_IN_A_ROW = lazy(rf"^(?:and )?(?:then|after that|next) {_THE}{_NAME}$", re.IGNORECASE)
_CUT = lazy(r"\s*[;.!]\s+|,\s+(?!(?:definitely|absolutely|of course|please|yes|for sure|too|first)\b)|\s+but\s+|:\s+")
_BECAUSE = lazy(r"\b(?:because|since|so that|as (?:we|they|i|it|the))\b.*$", re.IGNORECASE)
_ONE = lazy(r" (?:one|thing|idea|point|part|bit)$", re.IGNORECASE)
_JOINED = lazy(r"\s*(?:,|&|\+|/|\band\b)\s*(?:the )?")
# All that a sentence says: "Backups!"
_ALONE = lazy(rf"^{_LEADS}{_THE}(?P<what>(?:[\w'’/.+#-]+,? ){{0,7}}?[\w'’/.+#-]+)$", re.IGNORECASE)
_NOT = lazy(
    rf"^{_LEADS}{_THE}{_NAME}(?:,| -| –|:)? (?:(?:(?:is|are) )?(?:already )?(?:fine|ok(?:ay)?"
    r"|there|done|enough|out|gone|dead|in place|built in|supported|covered|exists?|works?)\b"
    r"|already\W*$|(?:i|we)(?:'m| am|'re| are)? (?:dropping|drop|skip|skipping|have already"
    r"|already have)|(?:isn't|aren't|is not|are not) (?:needed|necessary|worth|for us))",
    re.IGNORECASE,
)
_NAMING = (Shape.TASK, Shape.NAME, Shape.FAULT)
_LONGEST_ENTRY = 16
_STATEMENTS, _LONGEST = 8, 45


def picked_by_name(conversation: Conversation) -> Iterator[Pick]:
    """Yield the entries of an assistant's list that the answer to it names, as wanted or for a later time."""
    if not conversation.dialogue:
        return
    for number, said in answers_in(conversation):
        entries = tuple(filter(_names_work, listed_before(conversation, number)))
        seen: set[int] = set()
        for statement in said[:_STATEMENTS] if len(entries) > 1 else ():
            text = statement.text.replace("’", "'").rstrip(" .!👍")
            if statement.kind is not BlockKind.PROSE or len(text.split()) > _LONGEST:
                continue
            if is_question(text) or is_hypothesis(text):
                continue
            for entry, verdict in _read(text, entries, taking=bool(seen), exclaims="!" in statement.text):
                if entry.index not in seen:
                    seen.add(entry.index)
                    yield Pick(entry, statement, verdict)


def _names_work(entry: Statement) -> bool:
    """Whether an entry is the short name of something to be had, and is not done yet."""
    named = shape_of(entry) in _NAMING and len(entry.text.split()) <= _LONGEST_ENTRY
    return named and status_of(entry.raw) is Status.OPEN


def _read(
    text: str, entries: tuple[Statement, ...], *, taking: bool, exclaims: bool
) -> Iterator[tuple[Statement, Verdict]]:
    if exclaims and (alone := _ALONE.match(text)) and (found := _named(alone["what"], entries)):
        yield from ((entry, Verdict.TAKEN) for entry in found)
        return
    for clause in map(str.strip, _CUT.split(text)):
        plainly = _BECAUSE.sub("", clause).strip(" ,")
        if LATER_ENTRY.search(plainly) and (match := _LATER.match(LATER_ENTRY.sub("", without_times(plainly)).strip())):
            yield from ((entry, Verdict.LATER) for entry in _named(match["what"], entries))
            continue
        if match := _NOT.match(plainly):
            yield from ((entry, Verdict.DECLINED) for entry in _named(match["what"], entries))
            continue
        row = _IN_A_ROW.match(plainly) if taking else None
        if match := row or _FIRST.match(plainly) or _LAST.match(plainly):
            found = _named(match["what"], entries)
            taking = taking or bool(found)
            yield from ((entry, Verdict.TAKEN) for entry in found)


def _named(what: str, entries: tuple[Statement, ...]) -> list[Statement]:
    """Return the entries that one name or several joined ones mean, none where one of them stands on no list."""
    what = _ONE.sub("", what)
    if not any(map(str.isalpha, what)):
        return []
    if entry := entry_meant(what, entries):
        return [entry]
    parts = [part for part in _JOINED.split(what) if part]
    found = [entry_meant(part, entries) for part in parts]
    return [entry for entry in found if entry] if len(parts) > 1 and all(found) else []
