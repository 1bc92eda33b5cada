"""The topic that a meeting is at: opened by its bare name, named before a paragraph, or standing as a heading."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.generic import is_generic
from syncer.rules.headings import is_phase, normalise, type_of_heading
from syncer.rules.hollow import is_hollow
from syncer.rules.mood import is_question
from syncer.rules.roster import known_people
from syncer.rules.words import content

_LEAD = (
    r"^(?:(?:ok(?:ay)?|so|and|now|then|right|well|alright|good|great|thanks|cool|fine|oh|next(?: (?:up|one|item|topic"
    r"|point))?|last(?: one)?|(?:the )?(?:first|second|third|fourth|other|last)"
    r"(?: (?:one|thing|point|topic|item))?(?: is)?|also|finally|lastly|on to|moving on(?: to)?|let['’]s (?:do|go to"
    r"|talk about)|speaking of"
    r"|what about|how about|about|regarding|topic|item|point"
    r"|(?:number )?(?:one|two|three|four)(?=[,:])|there['’]s|then there['’]s|back to"
    r"|\d{1,2}[.)])\b[,:.–—-]*\s*)*"
)
_NO_NOUN = (
    r"(?!(?:the|an?|is|are|was|were|am|be|been"
    r"|has|have|had|do|does|did|done|can|could|will|would|should|must|may|might|i"
    r"|we|you|he"
    r"|she|it|they|them|us|me|that|this|these|those|there|here|what|who|whose|why|how|which|where|when|if|not|no"
    r"|nope|none"
    r"|yes|yeah|yep|ok|okay|sure|thanks|thank|please|sorry|hello|hi|hey|bye|morning|exactly|agreed"
    r"|indeed|alright|true|really"
    r"|great|good|nice|wonderful|perfect|cool|fine|lovely|fair|right|wow|oh|ah|lord|lol|haha|same|both|either"
    r"|neither|all"
    r"|nobody|nothing|everybody|everyone|anyone|anything|somebody|something|question|questions|next|anyway|done"
    r"|deal|go|let"
    r"|see|look|wait|never|always|maybe|perhaps|probably|because|since|until|but|than|too|also|just|only|so|then"
    r"|\w+n['’]t"
    r"|\w+['’](?:s|re|ll|ve|d|m)(?! \w))\b)"
)
_NAME = (
    rf"{_NO_NOUN}[\w`/+#.&'’-]*[\w`]"
    rf"(?: (?:(?:and|of|for|on|in|to|vs) (?:the )?)?{_NO_NOUN}[\w`/+#.&'’-]*[\w`]){{0,4}}"
)
_BARE = lazy(
    rf"{_LEAD}(?:the |our )?(?!(?:on|in|at|for|my|your|his|her|by|with|from|to|of|as|long|short|quick|same|more"
    rf"|less)\b)"
    rf"(?P<what>{_NAME})\s*[.:?!…]*$",
    re.IGNORECASE,
)
_TIME = lazy(
    r"^(?:(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|yesterday|\d.*|(?:next|last"
    r"|this) \w+"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?: \d+\w*)?|spring|summer|autumn|fall|winter|q[1-4]"
    r"|half|aob|any other business|agenda|minutes|notes?|welcome|intro\w*|round|news|updates?|status|closing"
    r"|wrap[- ]?up)$",
    re.IGNORECASE,
)
_JOINS = frozenset(("and", "of", "for", "on", "in", "to", "the", "vs"))
_TELLS = lazy(r" (?:up|off|out|down|away|again|again and again|already|now|later|soon|\w+ly)$", re.IGNORECASE)
_DOCUMENT = lazy(
    r"\b(?:meeting|minutes|notes|weekly|standup|stand-up|sync|call|retro\w*|transcript|details|summary|discussion"
    r"|discussed"
    r"|agenda|round|aob|other business|misc\w*|log)\b|\d{4}|^\d",
    re.IGNORECASE,
)
_TURNS_TO = lazy(
    r"^(?:\w+[,.]? )?(?:next|last|second|third|fourth|then|now|so|also|finally|lastly|one|two|three|four|on to"
    r"|moving on|back to|what about|how about|about|regarding|topic|item|point|number|there['’]s"
    r"|(?:the )?(?:next|second|third|last|other) (?:one|thing|topic|point|item))\b",
    re.IGNORECASE,
)
# "Action 7/3", "looking": what is put on record, and what somebody does.
_NUMBERED = lazy(
    r"^(?:(?:action|decision|resolution|item|topic|point|ticket|issue|bug|pr|step|part|phase)\W*\d.*|\w+ing)$",
    re.IGNORECASE,
)
_NUMBER = lazy(r"^[\s#*]*\d+(?:\.\d+)*[.):]?\s+")
_PRESENTER = lazy(r"\s*\([^()]*\)\s*$")
_REACH, _TURNS = 30, 14
_MOST_WORDS = 6
_FEW = 3


def topic_opened(conversation: Conversation, statement: Statement) -> str:
    """Return the name of the topic that is talked of at a statement, "" where nobody has named one."""
    if conversation.dialogue:
        return ""
    if not statement.turn.speaker:
        return named_in_paragraph(conversation, statement) or _of_heading(conversation, statement)
    opener = _opener(conversation, statement)
    return bare_name(opener.text) if opener else _of_heading(conversation, statement)


def _opener(conversation: Conversation, statement: Statement) -> Statement | None:
    """Return the nearest statement before that opens a topic by its bare name, None without one."""
    for index in range(statement.index - 1, max(statement.index - _REACH, -1), -1):
        other = conversation.statements[index]
        if statement.turn_number - other.turn_number > _TURNS or other.headings[:1] != statement.headings[:1]:
            break
        if other.voice is Voice.OWN and _opens(conversation, other):
            return other
    return None


def topic_turned_to(conversation: Conversation, statement: Statement) -> str:
    """Return the topic that people have turned to in so many words, as in "next, the printer"; "" for any other."""
    opener = None if conversation.dialogue else _opener(conversation, statement)
    return "" if opener is None or not _TURNS_TO.match(opener.text) else bare_name(opener.text)


def bare_name(text: str) -> str:
    """Return the name that is all there is to a sentence, without the words that lead to it; "" where it says more."""
    match = _BARE.match(text.strip()) if len(text) < 80 else None
    what = match["what"] if match else ""
    if not what or _TIME.match(what) or _TELLS.search(what) or _NUMBERED.match(what) or is_hollow(what):
        return ""
    return what if len([word for word in what.split() if word not in _JOINS]) <= _FEW else ""


def _opens(conversation: Conversation, statement: Statement) -> bool:
    """Whether a statement is but a name, near the beginning of a turn, of something that is spoken of elsewhere too."""
    if statement.kind is not BlockKind.PROSE or not (name := bare_name(statement.text)):
        return False
    said = conversation.by_turn[statement.turn_number]
    before = [s for s in said if s.index < statement.index and s.segment.block == statement.segment.block]
    if any(len(other.text.split()) > _FEW for other in before):
        # Behind a sentence it rather stresses what that says.
        return False
    if name.split()[0].lower() in known_people(conversation):
        return False
    if not before and _is_asked(conversation, statement):
        # So short, it answers.
        return False
    about = content(name)
    return any(
        about & content(other.text)
        for other in conversation.statements
        if other.index != statement.index and bool(about)
    )


def _is_asked(conversation: Conversation, statement: Statement) -> bool:
    """Whether the turn before ends with a question."""
    asked = conversation.turn_before(statement.turn_number)
    return bool(asked) and is_question(asked[-1].text)


def named_in_paragraph(conversation: Conversation, statement: Statement) -> str:
    """Return the bare name that the paragraph of a statement begins with, "" where it begins with a sentence."""
    first = statement
    while (before := conversation.near(first, -1)) and before.segment.block == statement.segment.block:
        first = before
    if first.index == statement.index:
        return ""
    return bare_name(first.text) if first.text.rstrip().endswith((".", ":")) else ""


def _of_heading(conversation: Conversation, statement: Statement) -> str:
    """Return the nearest heading where it names a matter, and not the document, a day or a kind of work."""
    heading = statement.headings[-1] if statement.headings else ""
    subject = normalise(heading)
    if not subject or len(subject.split()) > _MOST_WORDS or _DOCUMENT.search(subject) or _TIME.match(subject):
        return ""
    if is_generic(subject) or is_phase(heading) or type_of_heading(heading, conversation.settings) is not None:
        return ""
    # Who presents it stands in brackets behind.
    return _PRESENTER.sub("", _NUMBER.sub("", heading)).strip(" :#*")
