"""Explicit markers: `TODO`, `FIXME`, `BUG` and their like, in prose and in the comments of quoted code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from syncer.models import BlockKind, ItemType, Segment
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.assignment import read_assignment
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.dates import day_of
from syncer.rules.doers import of_speaker
from syncer.rules.done import is_struck, status_of
from syncer.rules.generic import about, called_on, defined_near, has_bare_pronoun
from syncer.rules.hearsay import is_hearsay
from syncer.rules.people import first_person
from syncer.rules.plain import plain
from syncer.rules.roster import known_people
from syncer.rules.title import entry_title
from syncer.rules.told_of import told_of
from syncer.rules.words import content

_GIVES_WORK = frozenset(("todo", "to-do", "to do", "follow-up", "follow up"))
_TYPES = {
    "todo": ItemType.TODO,
    "to-do": ItemType.TODO,
    "to do": ItemType.TODO,
    "fixme": ItemType.BUG,
    "bug": ItemType.BUG,
    "bug report": ItemType.BUG,
    "hack": ItemType.TODO,
    "xxx": ItemType.TODO,
    "feature": ItemType.FEATURE,
    "feature request": ItemType.FEATURE,
    "decision": ItemType.DECISION,
    "decision made": ItemType.DECISION,
    "decided": ItemType.DECISION,
    "follow-up": ItemType.TODO,
    "follow up": ItemType.TODO,
    "refactor": ItemType.TODO,
    "optimize": ItemType.TODO,
}
# Words that stand for themselves in ordinary prose mark nothing without a colon.
_NEEDS_COLON = frozenset(_TYPES) - {"todo", "to-do", "fixme", "bug", "hack", "xxx", "feature", "decision"}
# A name may stand before it: a file of one line is no conversation yet.
_NAME = r"(?:\*\*|__)?[^\W\d_][\w .'’-]{0,30}(?:\*\*|__)?[:：](?:\*\*|__)?\s+"
# Behind code a comment may open, and behind the name of a file stands what is said of it.
_BEHIND = r"(?<=[):;}\]] # )|(?<=[):;}\]]  # )|(?<=\w\.[a-z]{2} )|(?<=\w\.[a-z]{3} )"
# Behind such a word a marker needs its colon: "FIXME and TODO comments" speaks of markers.
_LED = tuple(f"{word} " for word in ("and", "And", "also", "Also", "so", "but", "But", "then", "plus", "Plus"))
_AFTER = "|".join((r"(?<=\w, )", *(rf"(?<=\b{word})" for word in _LED)))
_NOT_AFTER = "".join(f"(?<!{word})" for word in (", ", *_LED))
# Whoever is called on by his handle is asked to do it.
_CALLED = r"(?:@[\w.-]{1,39}(?: [A-Z][\w'’-]{1,30})?[,:]?\s+){1,4}"
_CALL = lazy(rf"^\W*?{_CALLED}")
_OPENING = (
    rf"(?:^(?:[^\w\s\"'`]{{1,4}}\s)?|^{_NAME}|^\W*{_CALLED}|(?<=[.!?;)] )"
    rf"|(?<=[-–—•>|] )|(?<=[^`]/[/*] )|{_BEHIND}|{_AFTER})"
)
LEAD = rf"{_OPENING}[\s>*_~#@\[\-(/;%<!{{]*"
TAGGED = r"(?:\s*#?\d{1,4}|\s*\((?P<who>[^()\n]{1,40})\)|\s*\[(?P<tag>[^\[\]\n]{1,40})\])?"

_SPOKEN_OF = r",? (?:and|or|comments?|markers?|tags?|notes?)\b"
_OTHER = lazy(r"\b(?:TODO|FIXME|HACK|XXX|BUG|markers?|comments?|tags?|keywords?|prefix(?:es)?|labels?)\b")


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    any_case = "|".join(re.escape(word) for word in ordered)
    upper = "|".join(re.escape(word.upper()) for word in ordered if word not in _NEEDS_COLON)
    return re.compile(
        rf"{LEAD}(?:(?P<word>{any_case}){TAGGED}[\])*_]*\s*[:：][*_]*(?!:)"
        rf"|(?-i:{_NOT_AFTER}(?P<upper>{upper})(?![\w/]|{_SPOKEN_OF})"
        r"(?:\((?P<owner>[^()\n]{1,40})\))?[\s*_:–—-]*(?=\S)))\s*(?P<rest>\S.*)$",
        re.IGNORECASE,
    )


_DEFAULT = _pattern(_TYPES)
_QUICK = lazy(
    r"todo|to-do|to do|fixme|\bbug|hack\b|\bxxx|\bfeature|\bdeci|follow|refactor|optimize",
    re.IGNORECASE,
)
_COMMENT = lazy(
    r"(?P<code>.*?)(?P<mark>(?<!:)//+|(?<![\w&$'\"])#+(?!\{)|/\*+|^\s*\*+|<!--|--(?:\[=*\[|\s)|\"\"\"|'''|%+\s|;;+"
    r"|\bREM\s|\(\*+|\{[-#]|^\s*(?:;|!|dnl\s|\"\s|'\s))\s*(?P<comment>.*)$"
)
_UNCOMMENTED = lazy(r"(?P<code>)(?P<mark>)\s*(?P<comment>(?:TODO|FIXME|BUG|HACK|XXX|ACTION|DECISION|FEATURE)\b.*)$")
_COMMENT_END = lazy(r"\s*(?:\*/|-->|\"\"\"|'''|\]=*\]|\*\)|[-#]\})(?:\s*\}+)?\s*$")
# A comment pasted without a fence.
_PASTED = lazy(r"/\*|<!--|--\[=*\[")
# "todo move this": in lower case without a colon only what is to be done makes a marker of it, "@todo" always is one.
_LOWER = lazy(r"^(?P<at>@?)(?P<word>todo|fixme)(?P<who>\([^()\n]{1,40}\))?\s+(?P<rest>[^\s:].*)$")
# Prose that speaks of markers rather than setting one.
_TALK = lazy(
    r"^(?:comments?|items?|lists?|markers?|tags?|entries|app|apps|s\b|is\b|are\b|in the|that became|which"
    r"|and fixme|or fixme|fixme\b"
    r"|statements?|section|report(?:s|ing)?|tracker|log|goes|plan)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = lazy(
    r"^(?:your (?:code|implementation|logic)|add your|insert|replace with your|implementation (?:goes )?here"
    r"|\.\.\.|…|none\b|nothing\b|n/?a$|tbd$|-+$)",
    re.IGNORECASE,
)
_IMPERATIVE = lazy(
    r"^(?:add|fix|remove|handle|use|implement|move|replace|make|check|write|update|set|support|validate"
    r"|refactor|rename|clean|change|close"
    r"|configure|create|delete|drop|extract|improve|log|optimi[sz]e|rewrite|split|test|avoid|ensure|allow"
    r"|document|don't|do not|should|need)\b",
    re.IGNORECASE,
)


# "Follow-up: Ann accepted it gracefully" tells what was.
_TOLD = lazy(r"^[A-Z]\w+(?: and [A-Z]\w+)? (?:\w+ly )?\w{2,}ed\b")


def written(statement: Statement) -> tuple[str, str] | None:
    """Return the words in which a marker may stand, and the code that they comment on; None for mere code."""
    if statement.kind is not BlockKind.CODE:
        return (_COMMENT_END.sub("", statement.raw) if _PASTED.search(statement.raw) else statement.raw), ""
    if (parts := _COMMENT.match(statement.raw)) or (parts := _UNCOMMENTED.match(statement.raw)):
        comment = _COMMENT_END.sub("", parts["comment"])
        lower = _LOWER.match(comment)
        if lower and (lower["at"] or _IMPERATIVE.match(lower["rest"])):
            comment = f"{lower['word'].upper()}{lower['who'] or ''}: {lower['rest']}"
        return comment.removeprefix("@"), parts["code"]
    return None


def called_upon(raw: str) -> str | None:
    """Return who is called by his handle before a marker, None for a crowd and for nobody."""
    handles = re.findall(r"@[\w.-]+", match[0]) if (match := _CALL.match(raw)) else []
    return first_person(handles)


def surety(statement: Statement, word: str, rest: str, kind: ItemType) -> float:
    """Return how sure it is that what stands after a marker is an item: by what it says, and who says it.

    Who marks it by a word in capitals tells of no past.
    """
    if _PLACEHOLDER.match(rest):
        return confidence.SLIGHT
    if kind is not ItemType.DECISION and not word.isupper() and _TOLD.match(rest):
        return confidence.DOUBTFUL
    if statement.voice is Voice.ASSISTANT:
        return confidence.DOUBTFUL + 0.15 if statement.kind is BlockKind.CODE else confidence.STATED
    if statement.voice is Voice.GUIDE and statement.kind is BlockKind.CODE:
        return confidence.LIKELY
    return confidence.EXPLICIT


def doubted(conversation: Conversation, found: Finding) -> Finding:
    """Return what a marker gives, doubted where it only stands there and nobody who takes part asks for it."""
    hearsay = is_hearsay(conversation, found.at, found.clause)
    return replace(found, confidence=min(found.confidence, confidence.DOUBTFUL)) if hearsay else found


# "This is still the old key" stands beside the thing itself.
_THIS_IS = lazy(r"^(?:this|it|that)(?: is|['’]s) ", re.IGNORECASE)
_TELLING = 2


class Markers:
    """Explicit markers in prose and in comments of quoted code."""

    id = "marker"
    summary = "TODO, FIXME, BUG, HACK, XXX, FEATURE, DECISION: in any case with a colon, in upper case without"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each statement that a marker opens."""
        settings = conversation.settings
        types = _TYPES | {word.lower(): kind for word, kind in settings.markers.items()}
        pattern = _DEFAULT if not settings.markers else _pattern(types)
        last: Segment | None = None
        for statement in conversation.statements:
            # Sentences cut further share what is written.
            seen, last = statement.segment is last, statement.segment
            if seen or statement.voice is Voice.MACHINE or statement.kind is BlockKind.HEADING:
                continue
            if not settings.markers and not _QUICK.search(statement.raw):
                continue
            found = self._read(conversation, statement, pattern, types)
            if found:
                yield doubted(conversation, found)

    def _read(
        self, conversation: Conversation, statement: Statement, pattern: re.Pattern[str], types: dict[str, ItemType]
    ) -> Finding | None:
        words = written(statement)
        if words is None:
            return None
        raw, code = words
        match = pattern.search(raw)
        if match is None:
            return None
        word = match["word"] or match["upper"]
        rest = plain(match["rest"]).strip(" -–—*_")
        if not rest or (_OTHER.search(raw[: match.start("word")]) if match["word"] else _TALK.match(rest)):
            return None
        if "?" in match[0][: match.start("rest") - match.start()] or not re.search(r"[^\W\d_]{2}", rest):
            return None
        return self._finding(conversation, statement, word, types[word.lower()], rest, match, code)

    def _finding(
        self,
        conversation: Conversation,
        statement: Statement,
        word: str,
        kind: ItemType,
        rest: str,
        match: re.Match[str],
        code: str,
    ) -> Finding:
        owner = match["who"] or match["owner"]
        if owner and not re.fullmatch(r"@?[A-Za-z][\w.-]*(?: [A-Z][\w-]*)?", owner):
            owner = None
        owned = owner is None and kind is not ItemType.DECISION and statement.kind is not BlockKind.CODE
        given = read_assignment(
            rest,
            known_people(conversation),
            day_of(conversation),
            owned=owned,
            told=partial(told_of, conversation) if word.lower() in _GIVES_WORK else None,
        )
        rest, owner = (
            given.text,
            owner or of_speaker(given.owner, statement.turn) or (called_upon(match.string) if owned else None),
        )
        if word.lower() == "fixme" and _IMPERATIVE.match(rest):
            kind = ItemType.TODO
        title = ""
        if has_bare_pronoun(rest):
            subject = called_on(code) or (defined_near(conversation, statement) if code.strip() == "" else "")
            if subject and statement.kind is BlockKind.CODE:
                title = about(rest, subject)
            elif (told := _THIS_IS.sub("", rest)) != rest and len(content(told)) >= _TELLING:
                title = entry_title(told)
        return Finding(
            rule=self.id,
            rank=0,
            type=kind,
            clause=rest,
            places=(statement,),
            words=word,
            confidence=surety(statement, word, rest, kind),
            title=title,
            status=status_of(statement.raw)
            if is_struck(statement.raw) or statement.kind is not BlockKind.CODE
            else status_of(""),
            owner=owner,
            due=given.due,
            explicit=True,
        )
