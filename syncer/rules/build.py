"""From a finding to an item: title, priority, mentions and the evidence for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from syncer import fingerprint
from syncer.models import BlockKind, Evidence, Item, ItemType, Mention
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement
from syncer.rules.generic import about, has_bare_pronoun, is_generic, leans, topic_of
from syncer.rules.hollow import is_hollow
from syncer.rules.kinds import kind_of
from syncer.rules.mentions import join_mentions
from syncer.rules.priority import is_firm, judge_priority
from syncer.rules.settings import RuleSettings
from syncer.rules.title import LIMIT, cut, decision_title, entry_title, finish, symptom_title, task_title
from syncer.rules.words import content

_SHORT_CELL = 3
_ANNOUNCED = ("enumeration", "list")
"""Rules whose words are those that announce the item."""

_ONLY_A_DAY = lazy(
    r"^(?:(?:next|the|on|at|by|until|date|meeting|call|session|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs"
    r"|fri"
    r"|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+(?:st|nd|rd|th)?|[ap]m|utc|cet|gmt)\b[\s.,:/-]*)+$",
    re.IGNORECASE,
)
LONGEST_MENTION = 12
"""Lines of a mention at most."""


def build_item(conversation: Conversation, found: Finding, settings: RuleSettings) -> Item | None:
    """Return the item of a finding, None where nothing is left that could be a title."""
    title = found.title or title_of(found)
    evidence = [
        Evidence("rule", found.words, found.rule),
        Evidence("confidence", found.words, f"{found.confidence:.2f}: {found.rule}, {found.at.voice}"),
    ]
    evidence += found.evidence
    title, clause, sure = _named(conversation, found, title, evidence)
    title = finish(title)
    if not title or not any(c.isalpha() for c in title) or _ONLY_A_DAY.match(title):
        return None
    if len(title.split()) == 1 and found.type is ItemType.FEATURE:
        if title.endswith("ing") and not found.explicit:
            sure = min(sure, confidence.DOUBTFUL)
            evidence.append(Evidence("confidence", title, "what somebody does, and not what is wanted"))
        title = f"Add {title if not title.istitle() else title.lower()}"
    words = fingerprint.words(title)
    # What is settled may be no more than a number.
    hollow = is_hollow(title) and not (found.type is ItemType.DECISION and any(c.isdigit() for c in title))
    if not found.explicit and (len(words) < 2 or hollow):
        sure = min(sure, confidence.DOUBTFUL)
        evidence.append(Evidence("confidence", title, "it names nothing"))
    own = tuple(place.text for place in found.places if place.kind is not BlockKind.CODE) or (found.clause,)
    headings = found.at.headings if not found.at.introduction else (*found.at.headings, found.at.introduction)
    if found.rule in _ANNOUNCED:
        headings = (*headings, found.words)
    if found.rule == "enumeration":
        own = (found.clause,)
    if found.rule == "table":
        # What the other columns say shortly, such as a release, is a heading to the row.
        cells = [cell.strip() for cell in found.at.raw.strip().strip("|").split("|")]
        own, headings = (found.clause,), (*headings, *(cell for cell in cells if 0 < len(cell.split()) <= _SHORT_CELL))
    kind = kind_of(found, title)
    around = _around(conversation, found) if kind is not ItemType.DECISION else ""
    over = headings if found.explicit else ()
    written = found.at.raw if found.at.kind is BlockKind.LIST else ""
    priority, why = judge_priority(title, own, over, around, kind, settings, written)
    if found.priority is None:
        evidence.append(why)
    else:
        priority = found.priority
        if not any(is_firm(other) for other in found.evidence):
            evidence.append(Evidence("priority", str(priority), f"{priority}: put down with it"))
    return Item(
        type=kind,
        title=title,
        priority=priority,
        confidence=round(min(max(sure, 0.0), 1.0), 2),
        mentions=_mentions(conversation, found),
        rule=found.rule,
        clause=clause,
        status=found.status,
        owner=found.owner,
        due=found.due,
        evidence=tuple(evidence),
    )


def _named(conversation: Conversation, found: Finding, title: str, evidence: list[Evidence]) -> tuple[str, str, float]:
    """Return title, clause and confidence of an item whose words alone may say too little; why goes to the evidence."""
    clause, sure = found.clause, found.confidence
    if is_generic(title):
        clause = ""
        topic = topic_of(conversation, found.at)
        if topic:
            title = about(title, topic)
            evidence.append(Evidence("title", topic, "the words alone are generic"))
        else:
            sure = min(sure, confidence.DOUBTFUL)
            evidence.append(Evidence("confidence", title, "generic, and nothing says what it is about"))
    elif found.title and found.rule == "marker":
        # A pronoun or a generic verb, resolved from the code around it, says other things elsewhere.
        clause = ""
        evidence.append(Evidence("title", found.title, f'"{found.clause[:60]}" resolved from its surroundings'))
    elif not found.explicit and leans(title):
        sure = min(sure, confidence.DOUBTFUL)
        evidence.append(Evidence("confidence", title, "it begins in the middle of a talk"))
    elif not found.title and not found.explicit and has_bare_pronoun(title):
        sure = min(sure, confidence.LIKELY - 0.05)
        evidence.append(Evidence("confidence", title, "a pronoun that its surroundings do not resolve"))
    return title, clause, sure


def title_of(found: Finding) -> str:
    """Return the title that the clause of a finding gives."""
    if found.explicit:
        return entry_title(found.clause, decided=found.type is ItemType.DECISION)
    if found.rule == "fault":
        return symptom_title(found.clause)
    if found.type is ItemType.DECISION:
        return decision_title(found.clause)
    return task_title(found.clause)


_SUBJECT = lazy(
    r"^(?:(?:and|but|well|so|also|only)\b,? )*(?P<name>(?:the|our|my) (?!rest\b|whole\b|customers?\b|users?\b"
    r"|boss\b|client\b)[\w'’-]+(?: [\w'’-]+){0,2}?)"
    r" (?:can|could|may|isn['’]t|aren['’]t|is|are) (?:wait|not|low|just|only|less|more|the|urgent|critical"
    r"|important|also)\b",
    re.IGNORECASE,
)
_BESIDE = (1, 2, -1)


def _around(conversation: Conversation, found: Finding) -> str:
    """The sentences right before and after in the same paragraph; what is marked as an item stands for itself."""
    if found.explicit:
        return ""
    texts = []
    for distance in _BESIDE:
        other = conversation.near(found.at, distance)
        beside = other and other.segment.block == found.at.segment.block and other.kind is BlockKind.PROSE
        if beside and other and not _speaks_of_another(other.text, found):
            texts.append(other.text)
    return " ".join(texts)


def _speaks_of_another(text: str, found: Finding) -> bool:
    """Whether a sentence says of something else how soon it matters: "the lamp can wait" beside the gate."""
    subject = _SUBJECT.match(text)
    return subject is not None and not content(subject["name"]) & content(f"{found.title} {found.clause}")


def _mentions(conversation: Conversation, found: Finding) -> tuple[Mention, ...]:
    mentions = [_mention(conversation, place, found) for place in found.places]
    return join_mentions(mentions)


def _mention(conversation: Conversation, place: Statement, found: Finding) -> Mention:
    first = place.segment.first_line
    last = min(place.segment.last_line, first + LONGEST_MENTION - 1)
    # In a record of JSON Lines all lines of a block have one number, which tells none of them apart.
    apart = len(place.block.lines) == 1 or place.block.first_line < place.block.last_line
    begin, end = (bisect_left(place.block.lines, number, key=attrgetter("number")) for number in (first, last + 1))
    lines = [line.text.strip() for line in place.block.lines[begin:end] if apart]
    return Mention(
        path=conversation.path,
        line=first,
        end_line=last,
        speaker=place.turn.speaker,
        quote="\n".join(lines) or cut(place.raw, LIMIT),
        status=found.status,
        # Other sentences on the same lines may change without this item being another one.
        texts=(place.segment.digest,) if place.segment.digest else (),
    )
