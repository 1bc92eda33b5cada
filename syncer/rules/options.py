"""Ways that an assistant lays before somebody, and the one he names in his answer: "A, obviously", "Linen."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.said import answers_in
from syncer.rules.title import finish
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_LABEL = r"(?:(?P<kind>option|variant|level|plan|approach|way|model|design|strategy|alternative|version) )?"
_NAMED = lazy(
    rf"^{_LABEL}(?P<label>[A-Da-d]|(?<= )[1-6]|[1-6](?=[.)] ))(?:[.):]| [–—-])\s*(?P<what>\S.*)$",
    re.IGNORECASE,
)
_LEAD = (
    r"^(?:(?:hm+|ok(?:ay)?|so|then|yes|well|good|great|right|definitely|clearly|i'd say|i think|let's (?:do|take"
    r"|go with|go for)|we(?:'ll)? (?:take|go with|go for)|i(?:'d|'ll)? (?:take|go with|go for|pick|prefer|choose"
    r"|vote for)|go with|go for)\b[,.! ]*)*"
)
_PICKED = lazy(
    rf"{_LEAD}{_LABEL}(?P<label>[A-Da-d]|[1-6])(?:[.!]+(?=\s|$)|$|, (?!\d|or\b|and\b|[a-d]\b)"
    r"| (?:it is|then|please|obviously|of course|for (?:me|us)|seems|sounds|looks|without|because|since)\b)",
    re.IGNORECASE,
)
# A name without a verb.
_WORD = (
    r"(?!(?:i|we|you|they|he|she|it|that|this|these|those|want|wants|need|needs|is|are|was|were|has|have|had|do|does|did"
    r"|can|could|will|would|should|must|may|works?|sounds?|looks?|seems?|like|likes|thanks|thank|all|both|none|neither"
    r"|yes|no|not|ok|maybe|perhaps|later|first|good|great|nice|sure|right|exactly|agreed|done|use|uses|what|which|why"
    r"|how|who)\b)[\w`.+#/-]+?"
)
_NOTHING_ELSE = lazy(
    rf"{_LEAD}(?:the |just |only |plain |simply )*(?P<what>{_WORD}(?: {_WORD}){{0,3}})[.!]*$", re.IGNORECASE
)
_ALTERNATIVES = lazy(
    r"\b(?:options?|alternatives?|ways|approaches|levels?|variants?|families|choices?|possibilit\w+|candidates|or|which"
    r"|either|philosophies|models?|compare[ds]?|comparison|versus|vs)\b",
    re.IGNORECASE,
)
_ASIDE = lazy(r"\s*(?:\(.*\)|[.:]\s.*|\s[–—-]\s.*)$")
_IN_FULL = lazy(
    r"\b(?:we|let's|let us|i)(?:'ll|'re| will)?(?: \w+)? (?:go(?:ing)? (?:with|for)|use|take|do|stick)\b", re.IGNORECASE
)
_BOLD = lazy(r"^\s*(?:\*\*|__)(?P<name>[^*_]{2,80})(?:\*\*|__)")
_FIRST = 3
_FEW = 7
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Option:
    """One of the ways, by its letter or number and its name."""

    statement: Statement
    label: str
    name: str


class Options:
    """The way that somebody picks of those that an assistant lays before him."""

    id = "option"
    summary = "the way that somebody names of those that an assistant laid before him: A, obviously; Linen."

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each answer that names one way."""
        if not conversation.dialogue:
            return
        for number, said in answers_in(conversation):
            before = conversation.by_turn[number - 1]
            if not before or before[0].voice is not Voice.ASSISTANT:
                continue
            if not any(_ALTERNATIVES.search(s.text) for s in before):
                continue
            options = list(_options(before))
            answers = [s for s in said[:_FIRST] if s.kind is BlockKind.PROSE]
            found = next((f for s in answers if (f := _read(s, options)) is not None), None)
            if found is not None and not _says_it(said, found):
                yield found


def _says_it(said: tuple[Statement, ...], found: Finding) -> bool:
    """Whether the next sentences say in full what is decided."""
    about = content(found.clause) or content(found.at.text)
    after = [s for s in said[: _FIRST + 2] if s.index > found.at.index]
    return any(_IN_FULL.search(s.text) and about & content(s.text) for s in after)


def _options(said: tuple[Statement, ...]) -> Iterator[_Option]:
    seen = -1
    for statement in said:
        if statement.kind is BlockKind.CODE:
            continue
        if statement.raw.lstrip("> ").startswith("|"):
            for cell in statement.text.strip("| ").split("|"):
                if 0 < len(cell.split()) <= _FEW:
                    yield _Option(statement, "", cell.strip())
            continue
        # A sentence may end at the letter itself, so the words in bold are read as written.
        opens, seen = statement.segment.block != seen, statement.segment.block
        bold = _BOLD.match(statement.block.lines[0].text) if opens else None
        text = bold["name"] if bold is not None else statement.text
        number = statement.block.marker.strip("().: ") if statement.kind is BlockKind.LIST else ""
        if match := _NAMED.match(text):
            yield _Option(statement, match["label"].upper(), _ASIDE.sub("", match["what"]).strip(" ."))
        elif number.isdigit() and not statement.parents:
            yield _Option(statement, number, _ASIDE.sub("", statement.text).strip(" .:"))
        elif statement.kind in (BlockKind.HEADING, BlockKind.LIST) or bold is not None:
            name = _ASIDE.sub("", text).strip(" .:")
            if 0 < len(name.split()) <= _FEW and not name.endswith("?"):
                yield _Option(statement, "", name)


def _read(answer: Statement, options: list[_Option]) -> Finding | None:
    text = answer.text.replace("’", "'").strip('"“” ')
    if text.endswith("?") or len(options) < _LEAST:
        return None
    if match := _PICKED.match(text):
        label = match["label"].upper()
        labelled = {option.label: option for option in reversed(options) if option.label}
        if label in labelled and len(labelled) >= _LEAST and (label.isalpha() or match["kind"]):
            return _finding(answer, labelled[label], labelled[label].name)
        return None
    named = _NOTHING_ELSE.match(text)
    about = content(named["what"]) if named is not None else frozenset()
    if named is None or not about:
        return None
    fits = [option for option in options if about <= content(option.name)]
    names = {option.name.lower() for option in fits}
    if len(names) != 1 or all(option.name.lower() in names for option in options):
        return None
    return _finding(answer, fits[0], named["what"])


def _finding(answer: Statement, option: _Option, name: str) -> Finding:
    title = name if " " in name else f"Use {name}"
    # A way to mend it, counted off as an order, is what is to be done.
    counted = option.statement.kind is BlockKind.LIST and option.label.isdigit()
    ordered = counted and " " in name and is_work(name.partition(" ")[0])
    return Finding(
        rule=Options.id,
        rank=3,
        type=ItemType.TODO if ordered else ItemType.DECISION,
        clause=title,
        places=(answer, option.statement),
        words=answer.text[:60],
        confidence=confidence.FILED,
        title=finish(title),
    )
