"""What the talk around an assistant's list says of it: asked for, taken, turned down, put anew after amendments."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.drafts import amends, asks_for_remarks
from syncer.rules.outcome import agrees
from syncer.rules.words import content

_FEWEST = 2
_AN_ANSWER_LATER = 2
_LAST_WORDS = 4
_REFUSES = lazy(
    r"^(?:(?:hm+|well|oh|sorry|ok|thanks|haha|lol)\b[,.!]* )*(?:no(?! (?:changes?|remarks?|problem|worries"
    r"|objections?))\b|nope"
    r"|nah|not (?:now|really|quite|at all|yet)|too (?:much|long|many|big|complicated|expensive|slow)"
    r"|forget|drop|never ?mind"
    r"|i(?:'ll| will)? (?:sleep on|think about)|interesting\b|let me think|scrap|overkill|maybe some"
    r"|i'd rather not|rather not)",
    re.IGNORECASE,
)
_KEEPS = lazy(
    r"\b(?:pasted|copied|mailed|printed|filed|saved|forwarded|posted|pinned|sent (?:it|that|this)"
    r"|put (?:it|that|this|them)"
    r" (?:in|on|into|up)|in(?:to)? the (?:wiki|readme|board|tracker|issue|ticket|backlog)"
    r"|that's the (?:plan|list|deal)"
    r"|(?:fits|fine|good|great|perfect|exactly|yes|right|agreed)(?: like (?:this|that)| so)?(?=[,.!]|$| but\b)"
    r"|(?:we|i) (?:need|want|take|do) (?:all|every|each|both|them)\b|let's do (?:all|it|that|them)"
    r"|i'll (?:start|begin|do|take))",
    re.IGNORECASE,
)
_ASKS_FOR_PLAN = lazy(
    r"\b(?:(?:make|draft|write|give|need|want|suggest|propose|sketch|have|do|start with|come up with"
    r"|help \w+ \w+|make up)(?: me| us)?"
    r" (?:an?|the|some|my|our) (?:[\w-]+ ){0,3}?(?:plan|road ?map|schedule|order|sequence|breakdown"
    r"|strategy|proposal|milestones)"
    r"|what (?:would|do|will|should) (?:we|i|it|that) (?:\w+ ){0,2}(?:need|take|have to|do first)"
    r"|what (?:is|would be) (?:needed|missing|left)|what(?:'s| is) (?:needed|missing|left|next)|what's to do"
    r"|(?:break|split|cut) (?:it|this|that|them) (?:down|up|into)|list (?:of )?(?:tasks|steps|work)"
    r"|in (?:which|what) order|(?:the|your|an?|best|right|sensible) (?:order|sequence) (?:of|for|in|would|to)\b"
    r"|what (?:is|would be|should be|could be)(?: \w+)? (?:the|your|an?|our) (?:\w+ )?(?:order|sequence|plan|roadmap"
    r"|next step|first step)s?"
    r"|(?:which|what) (?:steps|phases)|how would you (?:go about|tackle|approach|start|proceed)"
    r"|where (?:do|should|would) (?:i|we|you)"
    r" (?:start|begin)|plan (?:it|this|that|the|for|with|of)|tickets|issues|to-?dos?|tasks)\b",
    re.IGNORECASE,
)
_ASKS_FOR_LIST = lazy(
    r"\b(?:collect|gather|list|sum|summari[sz]e|write|note|put|jot|draw|sort|order|rank|prioriti[sz]e"
    r"|compile|make|turn|give|draft"
    r"|prepare|send|read|bring|get|split|convert|cut|break|need|want|add"
    r"|wrap)\b(?: [\w',;:-]+){0,6}? (?:lists?|to-?dos?|tickets?|issues"
    r"|minutes|summary|recap|open points|points|what (?:we|i|you|is|was|has)\b|everything"
    r"|all (?:of )?(?:it|that|this|these|those)"
    r"|it all|the plan|(?:the|our|my) (?:roadmap|backlog|notes|tasks)|as a roadmap|hand-?over|wrap-?up"
    r"|action items|for the (?:board|team"
    r"|others)|cards|stories|work ?packages)\b"
    r"|^(?:(?:ok(?:ay)?|so|and|now|then|please|right|good|great|fine)\b[, ]*)*(?:recap|summary|tl;?dr"
    r"|minutes|as (?:issues|tickets|tasks)"
    r"|(?:issues|tickets|tasks|todos) (?:please|now)|one page)\b"
    r"|\bwhat (?:do|did|have|had) (?:we|i) (?:have|agree|decide|say|got|promise|want|settle|plan|collect"
    r"|forget|miss|tell)\w*"
    r"|\bwhat(?:'s| is) (?:still |now )*(?:on (?:the|my|our) (?:list|plate)|left|open|outstanding|undone|missing)"
    r"|\b(?:where|how far) (?:are|do) we (?:stand|now)|\bwhat do i tell|\bwhat (?:i|we)(?:'d| would"
    r"| have to| need to| must| should) do\b"
    r"|\blet(?:'s| us) (?:write|put|collect|sum|wrap)\b|\b(?:please|can you|could you|would you) (?:sum"
    r"|recap|summari[sz]e)\w*"
    r"|^(?:\W*(?:ok|so|and|please|now)\b)*\W*summari[sz]e\b",
    re.IGNORECASE,
)
# What others wrote is no talk to be put in order.
_OF_OTHERS = lazy(
    r"\b(?:summari[sz]e|sum up|recap|summary of|list|overview of|write|give me|draft)(?: me)? (?:the|this"
    r"|that|an?|all(?: the)?|my|our"
    r"|every|some) (?:\w+ )?(?:article|text|paper|file|docs?|documentation|code|error|logs?|book|thread"
    r"|pdf|function|class|columns?"
    r"|fields?|table|data model|models?|examples?|schema|video|paragraph|chapter|law|tests?"
    r"|page)\b(?! (?:with|of|for) (?:what|all|the"
    r" (?:board|team)))",
    re.IGNORECASE,
)
_TAKES_ALL = lazy(
    r"\b(?:we|i)(?:'ll| will|'d)? (?:need|want|take|do|build|add) (?:\w+ )?(?:all|every|each|both|them"
    r"|those|these)\b|\ball of (?:that"
    r"|them|it|those|these)\b|\b(?:let's|i'll|we'll) (?:do|take|build|add) (?:all|it|that|them|both|those|these)\b"
    r"|\b(?:pasted|mailed|filed|printed|put (?:it|that|them) (?:in|on|into)|that's the plan|i'll (?:start|begin))\b"
    r"|\b(?:otherwise|apart from (?:that|this)|besides|the rest is|else) (?:it's |it is |all |looks? )?(?:fine|good"
    r"|ok(?:ay)?|great|perfect|agreed|happy)\b"
    r"|^(?:(?:ok(?:ay)?|good|great|yes|perfect|right|nice)\b[,.!]* )*(?:fits|agreed|like (?:this|that)"
    r"|looks? (?:right|good|fine|complete)"
    r"|let's do (?:it|that)|that's (?:it|the plan)|makes sense)\b",
    re.IGNORECASE,
)
_ASKS_HOW = lazy(
    r"\b(?:how (?:do|does|can|could|would|should|did|is|are|to)|why|what (?:is|are|does|did)|explain"
    r"|show me|which)\b",
    re.IGNORECASE,
)


# What is suggested then are ways to choose from.
_ASKS_FOR_OPTIONS = lazy(
    r"\b(?:any|some|name|title|naming|other|your)? ?(?:suggestions|recommendations?)\b[^.!?]*\?|\bany (?:good )?ideas\b"
    r"[^.!?]*\?|\bdo you know (?:an?|any|some)\b"
    r"|\bwhat (?:would|do|can|could) you (?:suggest|recommend|take|use|pick)\b"
    r"|\b(?:how|what) (?:should|would|could|do|shall) (?:i|we) (?:call|name)\b",
    re.IGNORECASE,
)


def asks_for_options(conversation: Conversation, first: Statement) -> bool:
    """Whether an assistant's list answers somebody who asked for suggestions, to choose from them."""
    before = conversation.own_turn_before(first.turn_number)
    said = conversation.by_turn[before][-_LAST_WORDS:] if before is not None else ()
    return any(_ASKS_FOR_OPTIONS.search(statement.text) for statement in said)


def answers_questions(conversation: Conversation, first: Statement) -> bool:
    """Whether somebody's numbered list answers an assistant's numbered questions, one by one."""
    if first.voice is not Voice.OWN or not first.block.marker.strip("(). ").isdigit():
        return False
    earlier = reversed(conversation.by_turn[max(first.turn_number - _AN_ANSWER_LATER, 0) : first.turn_number])
    before = next((said for said in earlier if said and said[0].voice is Voice.ASSISTANT), ())
    listed = [s for s in before if s.kind is BlockKind.LIST and not s.parents]
    asked = [s for s in listed if s.text.rstrip().endswith("?") and s.block.marker.strip("(). ").isdigit()]
    return len(asked) > 1 and len(asked) * 2 >= len(listed)


def talk_around(conversation: Conversation, first: Statement) -> tuple[str, str]:
    """Return what was said before an assistant's list, and what is answered."""
    before = conversation.own_turn_before(first.turn_number)
    after = next(conversation.own_turns_after(first.turn_number), None)
    request = conversation.by_turn[before] if before is not None else ()
    answer = conversation.by_turn[after][:3] if after is not None and after <= first.turn_number + 2 else ()
    return _joined(request), _joined(answer)


def _joined(said: tuple[Statement, ...]) -> str:
    return " ".join(statement.text for statement in said).replace("’", "'")


def points_of_talk(request: str, answer: str, *, asked: bool) -> float:
    """Return how much the talk before and after an assistant's list speaks for it."""
    points = 0.0 if asked else 1.0 if _ASKS_FOR_PLAN.search(request) else -1.0 if _ASKS_HOW.search(request) else 0.0
    if _REFUSES.match(answer):
        return points - 4.0
    return points + (1.5 if _KEEPS.search(answer) or agrees(answer) else 0.0)


def is_revised(conversation: Conversation, first: Statement) -> bool:
    """Whether an assistant's list is an earlier one of its own, put anew after somebody amended that."""
    return bool(replaced_by(conversation, first))


def replaced_by(conversation: Conversation, first: Statement) -> tuple[Statement, ...]:
    """Return the entries of an assistant's plan that its list replaces, as somebody amended the plan in between."""
    before = conversation.own_turn_before(first.turn_number)
    asked = conversation.own_turn_before(before) if before else None
    if first.voice is not Voice.ASSISTANT or before is None or asked is None or before - asked != _AN_ANSWER_LATER:
        return ()
    said = conversation.by_turn[before - 1]
    listed = tuple(s for s in said if s.kind is BlockKind.LIST and s.voice is Voice.ASSISTANT)
    if len(listed) < _FEWEST or not _ASKS_FOR_PLAN.search(_joined(conversation.by_turn[asked])):
        return ()
    if not amends(conversation.by_turn[before], asked=asks_for_remarks(said)):
        return ()
    entries = [s for s in conversation.by_turn[first.turn_number] if s.kind is BlockKind.LIST]
    old = [content(s.text) for s in listed] + [content(h) for h in {h for s in listed for h in s.headings}]
    again = sum(any(content(entry.text) & words for words in old) for entry in entries)
    return listed if again * 2 > len(entries) >= _FEWEST else ()


def superseded(conversation: Conversation) -> frozenset[int]:
    """Return the indices of the entries of plans that a later list of the same assistant replaces."""
    return frozenset(
        old.index for entries in conversation.lists.values() for old in replaced_by(conversation, entries[0])
    )


def asks_for_list(conversation: Conversation, first: Statement) -> bool:
    """Whether somebody wants what was said put in order, as a list of work or a summary, right before a list."""
    before = conversation.own_turn_before(first.turn_number)
    if before is None or first.turn_number - before > _AN_ANSWER_LATER:
        return False
    last = (s.text.replace("’", "'") for s in conversation.by_turn[before][-_LAST_WORDS:])
    return any(_ASKS_FOR_LIST.search(text) and not is_of_others(text) for text in last)


def is_of_others(request: str) -> bool:
    """Whether somebody wants a summary of what others wrote, or of a thing, rather than of the talk."""
    return _OF_OTHERS.search(request) is not None


def turned_down(conversation: Conversation, first: Statement) -> bool:
    """Whether the answer to an assistant's list refuses it."""
    return _REFUSES.match(talk_around(conversation, first)[1]) is not None


def takes_all(request: str, answer: str) -> bool:
    """Whether somebody asked what there is to do, and takes all that is answered."""
    return _ASKS_FOR_PLAN.search(request) is not None and _TAKES_ALL.search(answer) is not None
