"""Words too generic to say what they are about, and what they are about then."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.headings import is_phase, type_of_heading
from syncer.rules.patterns import words_of
from syncer.rules.title import cut

_OBJECT = (
    r"(?: (?:the|this|that|it|these|those|them|some|more|all|properly|proper|later|here|code|stuff|things?"
    r"|everything|function|method|now|up|logic|file|class|part))*"
)
_GENERIC = lazy(
    r"^(?:(?:add|write|extend|improve|update|fix|run|missing|more|some|the|unit|integration|proper|better"
    r"|correct|real|need|needs|and|or|do|make"
    r"|handle|check|implement|implementation|finish|refactor|refactoring|clean ?up|clean up|cleanup|remove"
    r"|optimi[sz]e|rewrite|rename|document"
    r"|review|test|verify|investigate|rework|simplify|change|replace|move|delete|revisit|complete|validate"
    r"|error handling|errors?|edge cases?"
    r"|tests?|docs?|documentation|comments?|logging|validation|error|handling|types?|docstrings?|performance"
    r"|bugs?|typos?|nits?|implement me"
    r"|not implemented|your code goes here|your code here|placeholder|tbd|add logic|details)\b[\s,.]*"
    + _OBJECT
    + r"[\s,.]*)+[.!]*$",
    re.IGNORECASE,
)
_PRONOUN = lazy(
    r"^(?P<verb>[a-z]+(?: up| out)?) (?:this|that(?! \w+s\b)|it|these|those|them)\b\s*(?P<rest>.*)$", re.IGNORECASE
)
_PRONOUN_SUBJECT = lazy(r"^(?:this|that|it|these|those)(?P<is>'s| is| are| was)?\s+", re.IGNORECASE)

_DEFINITION = lazy(
    r"^\s*(?:export\s+|default\s+|public\s+|private\s+|protected\s+|static\s+|async\s+|final\s+"
    r"|pub(?:\([a-z]+\))?\s+|unsafe\s+)*"
    r"(?:def|func|function|fn|class|struct|interface|trait|impl|module|sub|proc|type|enum"
    r"|resource)\s+(?:\([^()]*\)\s*)?(?P<name>[A-Za-z_$][\w$:.]*)"
)
_ASSIGNED = lazy(
    r"^\s*(?:export\s+)?(?:const|let|var|val)\s+(?P<name>[A-Za-z_$][\w$]*)\s*=\s*(?:async\s*)?(?:function\b|\()"
)
_CALL = lazy(r"(?P<name>[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\s*\(")
_NOT_CALLED = words_of(
    "if for while switch return catch except elif and or not in with print assert sizeof typeof await"
)
_FILE = lazy(r"`([^`\s]{1,60}\.[A-Za-z]{1,6}|[A-Za-z_][\w.]{2,60}(?:\(\))?)`")

_SUBJECT_EDGES = lazy(r"^[\W\d_]+(?=[^\W\d_])|[\s:：.]+$")
# Headings over a whole document, or over a time, name no subject.
_DOCUMENT = lazy(
    r"\b(?:notes?|minutes|meeting|session|conversation|chat|transcript|log|plan|list|todos?|tasks?|work|weekly|daily"
    r"|stand-?up|sync|retro\w*|review|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|yesterday|week|sprint"
    r"|month|status|summary|misc\w*|other|general|various|things?|stuff|more|done|open|high|medium|low|critical"
    r"|urgent|important|user|assistant)\b",
    re.IGNORECASE,
)


def is_generic(text: str) -> bool:
    """Whether the words mean different things in different places."""
    return _GENERIC.match(text.strip()) is not None


def called_on(code: str) -> str:
    """Return the function that a line of code calls, "" where none or several are called."""
    names = [m["name"] for m in _CALL.finditer(code) if m["name"] not in _NOT_CALLED and not _DEFINITION.match(code)]
    return names[0] if len(set(names)) == 1 else ""


def defined_near(conversation: Conversation, statement: Statement) -> str:
    """Return the name that the comment at a statement stands in or right above, "" where none is to be seen."""
    below = conversation.near(statement, 1)
    if below and below.segment.block == statement.segment.block and (name := _name_of(below.raw)):
        return name
    indent = _indent(_line(statement))
    for distance in range(1, 60):
        above = conversation.near(statement, -distance)
        if above is None or above.segment.block != statement.segment.block:
            return ""
        name = _name_of(above.raw)
        if name and _indent(_line(above)) < indent:
            return name
    return ""


def _line(statement: Statement) -> str:
    """The line of code as written; a segment's text has its white space folded."""
    number = statement.segment.first_line
    return next((line.text for line in statement.block.lines if line.number == number), statement.raw)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _name_of(line: str) -> str:
    match = _DEFINITION.match(line) or _ASSIGNED.match(line)
    return match["name"] if match else ""


def topic_of(conversation: Conversation, statement: Statement) -> str:
    """Return what generic words at a statement are about: symbol, file, heading or topic; "" where nothing says it."""
    if statement.kind is BlockKind.CODE and (name := defined_near(conversation, statement)):
        return name
    for distance in (0, -1, 1, -2, -3):
        other = conversation.near(statement, distance)
        if other and other.kind is not BlockKind.CODE and (match := _FILE.search(other.raw)):
            return match[1]
    if statement.parents:
        return statement.parents[-1].rstrip(":")
    return _subject_heading(conversation, statement)


def _subject_heading(conversation: Conversation, statement: Statement) -> str:
    """Return the nearest heading that names a subject, rather than a kind of work, a time or the whole document."""
    for depth, heading in reversed(list(enumerate(statement.headings))):
        subject = _SUBJECT_EDGES.sub("", heading)
        words = subject.split()
        general = is_generic(subject) or type_of_heading(heading, conversation.settings) is not None
        if words and len(words) <= 6 and not general and not is_phase(heading) and not _DOCUMENT.search(heading):
            return subject if depth or len(words) <= 3 else ""
    return ""


def about(text: str, topic: str) -> str:
    """Return generic words with what they are about: `Fix this` and `parse` become `Fix parse`."""
    if match := _PRONOUN.match(text):
        rest = f" {match['rest']}" if match["rest"] else ""
        return cut(f"{match['verb']} {topic}{rest}")
    if match := _PRONOUN_SUBJECT.match(text):
        return cut(f"{topic}{' is' if match['is'] == chr(39) + 's' else match['is'] or ''} {text[match.end() :]}")
    if text.lower().rstrip(" .") in (
        "implement",
        "refactor",
        "optimize",
        "optimise",
        "document",
        "test",
        "rewrite",
        "review",
        "simplify",
        "fix",
    ):
        return cut(f"{text.rstrip(' .')} {topic}")
    return cut(
        f"{text.rstrip(' .')} ({topic})"
        if not text.lower().startswith(("add ", "write "))
        else f"{text.rstrip(' .')} for {topic}"
    )


_LEANS = lazy(
    r"^(?:i|we|you|he|she|they|it|and|but|or|so|because|which|who|whom|whose|them|him|her|me|us"
    r"|that|this|(?:these|those)(?! (?:\d+|[a-z]+[^s]s) )"
    r"|as well|also"
    r"|then|than|just|probably|maybe|perhaps|basically|actually|kind of|sort of|well|yes|no worries|yeah|ok|okay|though"
    r"|however)(?:['’]\w+)?\b(?! ?[-./_(])",
    re.IGNORECASE,
)
_NAME_LIKE = lazy(r"^(?:IT|ID|US|OK|WHO|ME|OR|AND)\b")


def leans(title: str) -> bool:
    """Whether a title begins in the middle of a talk: with a person, a pronoun, a conjunction or a filler."""
    return _LEANS.match(title) is not None and _NAME_LIKE.match(title) is None


def has_bare_pronoun(text: str) -> bool:
    """Whether the words begin with, or act on, a pronoun that only their surroundings resolve."""
    return bool(_PRONOUN_SUBJECT.match(text) or (_PRONOUN.match(text) and len(text.split()) <= 4))
