"""Topics that a meeting goes through one by one, each with what is to become of it: "Third: …", "Backlog, then."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.faults import Faults
from syncer.rules.mood import is_question
from syncer.rules.symptoms import find_symptom
from syncer.rules.title import finish, symptom_title, task_title
from syncer.rules.words import content

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|last|next|final)"
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_LABEL = lazy(
    r"^(?:\W*(?:ok(?:ay)?|right|and|then|good|great|so|now|thanks|closed|closing|perfect|fine|well)\b\W*)*"
    rf"(?:(?:the )?{_ORDINAL}(?: (?:one|up|item|point|topic|thing|ticket|bug|report))?|(?:number|item|topic"
    rf"|point|case) {_NUMBER}"
    rf"|{_NUMBER}(?=[,:])|(?:another|a|one)? ?(?:small|quick|big|other|different|more) (?:one|thing|topic|point)"
    r"|(?:last one |next )?(?:issue |ticket |bug )?#\d{1,6}|(?-i:[A-Z]){2,6}-\d+)"
    r"(?:\s*(?:[:,.–—-]+|then,?|is|are)(?=\s|$)\s*|\s+(?=[\"“(])|\s*$)(?P<rest>.*)$",
    re.IGNORECASE,
)
_TICKET = lazy(r"(?<=[.!?] )#\d{1,6}\b")
_ABOUT_TICKET = lazy(r"^(?:yes|no|is|was|i|we|too|and|again|ok)\b", re.IGNORECASE)
_NO_TOPIC = lazy(
    r"^(?:(?:it|that|this|they|there|i|we|you|he|she|what|why|who|how|is|isn't|are|was|and|yes|no|not|from me"
    r"|up|ok|please|thanks"
    r"|question|meeting|time|thing|a (?:feature request|bug|question)|spam|the last|(?:low|high|top) prio"
    r"|more of)\b.*|\W*)$",
    re.IGNORECASE,
)
_WANTED = lazy(
    r"\b(?:backlog|milestone|hotfix|roadmap|low prio\w*|not urgent|(?:do|fix|take|hide|ship|build|change"
    r"|schedule|squeeze) (?:that|it|this|them)"
    r"|(?:in|into|for|to) (?:the )?(?:hotfix|backlog|next (?:release|sprint|version)|v?\d+\.\d+(?:\.\d+)?"
    r"|this sprint|q[1-4])|this sprint"
    r"|v?\d\.\d+ (?:it is|is fine|then)|i(?:'ll| can| will) (?:do|fix|take|look|make|put|handle|change|push"
    r"|flip|add)|mine\b|(?:real|valid) (?:bug|one)?"
    r"|but valid|it's (?:real|a bug)|good first issue|needs? (?:fixing|to be|an? )|(?:is|are) needed"
    r"|next (?:sprint|release|quarter)|agreed|approved)",
    re.IGNORECASE,
)
_DISMISSED = lazy(
    r"\b(?:won'?t ?fix|closing (?:it|this|that)?|close it|closed\b|i'd close|not a bug|no bug|works as"
    r"|by design|spam\b|canned|duplicate"
    r"|leave it|(?:not|n't) do anything|then we don't|nothing (?:found|to do)|that's a setting"
    r"|answering (?:him|her|them)"
    r"|already (?:fixed|done|in)|(?:is|are|was) (?:already )?(?:fixed|deployed|done|enabled)|^(?:\W*(?:ok|yes"
    r"|all)\b)*\W*(?:enabled|done|sent|added|answered|told \w+)\b|deployed\b"
    r"|solved|(?:let's )?forget|not in this life"
    r"|(?:gps|it) is (?:gps|what it is)|can't reproduce|asking for more)",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"\b(?:please|let (?:me|us|users?|people)|can (?:you|we|i)|could (?:you|we|i)|would (?:like|love)"
    r"|want(?:s|ed)?|add|allow|support for"
    r"|feature)\b",
    re.IGNORECASE,
)
_TELLS = lazy(
    r"\b(?:is|are|was|were|has|have|does|do|gets?|shows?|goes|loses?|stops?|takes?)\b(?! (?:to|ready)\b)", re.IGNORECASE
)
_LEAST = 3
_LONGEST = 30
_WORDS = 20


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: where it is opened, the words that name it and where they stand, and all that is said of it."""

    opened: Statement
    words: str
    named: Statement
    said: tuple[Statement, ...]


def add_topics(findings: list[Finding], conversation: Conversation) -> list[Finding]:
    """Return the findings with one for each topic of a meeting that is to be seen to and has made none so far."""
    topics = read_topics(conversation)
    if len(topics) < _LEAST:
        return findings
    added = [found for topic in topics if (found := _finding(topic, findings))]
    return sorted((*findings, *added), key=lambda found: found.at.index) if added else findings


def read_topics(conversation: Conversation) -> tuple[Topic, ...]:
    """Return the topics that a meeting counts off, in order; nothing in a talk with an assistant."""
    if conversation.dialogue:
        return ()
    topics: list[Topic] = []
    statements = conversation.statements
    labels = [(s, rest) for s in statements if _may_open(s) and (rest := _label(s.text.replace("’", "'"))) is not None]
    for position, (opened, rest) in enumerate(labels):
        end = labels[position + 1][0].index if position + 1 < len(labels) else len(statements)
        section = _section(statements[opened.index : end], opened)
        if topic := _named(opened, rest, section):
            topics.append(topic)
    return tuple(topics)


def _label(text: str) -> str | None:
    """Return what stands behind the words that count a topic off, None where none is."""
    # In a chat several tickets are gone through in one line; the last one is talked about.
    tickets = list(_TICKET.finditer(text))
    match = _LABEL.match(text[tickets[-1].start() :] if tickets else text)
    if match is None or (match[0].lstrip().startswith("#") and _ABOUT_TICKET.match(match["rest"])):
        return None
    return match["rest"]


def _may_open(statement: Statement) -> bool:
    return (
        statement.voice is Voice.OWN
        and statement.kind is BlockKind.PROSE
        and bool(statement.turn.speaker)
        and not is_question(statement.text)
    )


def _section(statements: Sequence[Statement], opened: Statement) -> tuple[Statement, ...]:
    """Return what is said up to the next topic, as long as it goes on under the same heading."""
    return tuple(s for s in statements[:_LONGEST] if s.headings[:1] == opened.headings[:1] and s.turn.speaker)


def _named(opened: Statement, rest: str, section: tuple[Statement, ...]) -> Topic | None:
    rest = rest.strip(" .,:;-–—")
    following = next((s for s in section[1:3] if s.turn_number == opened.turn_number), None)
    if rest and not _NO_TOPIC.match(rest) and len(rest.split()) > 1 and content(rest):
        return Topic(opened, rest, opened, section)
    if following is None or is_question(following.text):
        return None
    said = following.text.replace("’", "'").strip(" .")
    if _NO_TOPIC.match(said) or not 1 < len(said.split()) <= _WORDS or not content(said):
        return None
    name = rest if rest and not _NO_TOPIC.match(rest) and not content(rest) & content(said) else ""
    return Topic(opened, f"{name}: {said}" if name else said, following, section)


def _finding(topic: Topic, findings: list[Finding]) -> Finding | None:
    places = {topic.opened.index, topic.named.index}
    about = content(topic.words)
    inside = {s.index for s in topic.said}
    for found in findings:
        if found.confidence <= confidence.DOUBTFUL or not inside & {p.index for p in found.places}:
            continue
        if places & {p.index for p in found.places} or about & content(found.title or found.clause):
            return None
    verdict = _verdict(topic)
    if verdict is None or len(topic.words.split()) > _WORDS:
        return None
    asked = _ASKED.search(topic.words) is not None
    faulty = not asked and (find_symptom(topic.words) is not None or _TELLS.search(topic.words) is not None)
    return Finding(
        rule=Faults.id if faulty else Commitments.id,
        rank=6,
        type=ItemType.FEATURE if asked else ItemType.BUG if faulty else ItemType.TODO,
        clause=topic.words,
        places=(topic.named, verdict) if verdict.index != topic.named.index else (topic.named,),
        words=verdict.text[:60],
        confidence=confidence.LIKELY + 0.05,
        title=finish(symptom_title(topic.words) if faulty else task_title(topic.words)),
    )


def _verdict(topic: Topic) -> Statement | None:
    """Return the last words that say that it is to be seen to, None where it is dismissed or nothing is said."""
    wanted: Statement | None = None
    for statement in topic.said:
        if statement.index <= topic.named.index or is_question(statement.text):
            continue
        text = statement.text.replace("’", "'")
        if _DISMISSED.search(text):
            wanted = None
        elif _WANTED.search(text):
            wanted = statement
    return wanted
