"""What listeners make of a plain sentence: dismay, or questions for the cause, show that it tells a fault."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_question

_LEAD = (
    r"^(?:(?:oh|ah|uh|hm+|wait|sorry|well|ok|okay|and|er|um|no|but|so|that['’]s(?: really| quite| a bit| pretty"
    r"| so)?)\b[,.!… ]*)*"
)
_DISMAY = lazy(
    _LEAD + r"(?:ouch|yikes|uh-oh|oops|oh (?:no|dear|boy|god|my)|scary|weird|strange|odd|annoying|nasty|embarrassing"
    r"|awkward|creepy|not (?:good|again|nice|funny)"
    r"|bad|wrong|impossible|a (?:problem|disaster|shame|nuisance|bug)|damn|shit|argh|ugh|crap|seriously|wtf"
    r"|can['’]t be|that can['’]t be|known|we know|same (?:here|on)"
    r"|bet (?:you|it|that)|sounds like (?:an?|the)|looks like (?:an?|the)|smells like|(?:probably|must be|maybe"
    r"|might be|could be) (?:an?|the|some)\b"
    r"|the [\w ]{2,25} again|[\w/ -]{2,30} (?:swapped|mixed up|off by one|inverted|flipped|cached|bet you \w+)"
    r"|i(?:['’]ll| will| can) (?:check|look|have a look|take a look|investigate|dig|see what)|let me (?:check|look"
    r"|see)|looking (?:into|at) it|on it\b"
    r"|will (?:check|look|have a look)|(?:i['’]ll )?open(?:ing)? a (?:bug|ticket)|known (?:bug|issue)|noted)",
    re.IGNORECASE,
)
_PROBES = lazy(
    _LEAD + r"(?:since when|how (?:many|often|long)|which (?:one|version|browser|phone|device|model|page|type|kind"
    r"|of them|ones|branch|shop)s?|all of (?:them|it)|every time"
    r"|always|consistently|reproducibl[ey]|only (?:there|on|in|for|the|with)|on (?:both|which|all|what|every|ios"
    r"|android|mobile)|in (?:all|which|every|both)"
    r"|for (?:everyone|everybody|all|which|whom)|with (?:which|what|data|all)|can you (?:reproduce|send|show|share)"
    r"|do you have a (?:screenshot|log|link|case|number)"
    r"|screenshot|logs?\b|[\w' -]{2,25} or (?:the |in |as |by )*[\w' -]{2,25}|again|still|what does the log"
    r"|did you (?:try|check|reload|restart)|have you (?:tried|checked)"
    r"|(?:too|so) \w+|what|why|really|huh|\w+)\?"
    r"|^(?:(?:the )?same (?!time|place|procedure|here)[\w' -]{2,40}|what (?:does|did|do) [\w' -]{2,30} (?:say|show"
    r"|print|look"
    r" like)|(?:does|did|is|was|are|were|has|have) (?:it|that|this|they|the [\w -]{2,25}|anything|something|somebody"
    r"|anyone)"
    r" (?:also |still |ever |always |only )?(?:happen\w*|start\w*|the same|new|updated?|changed?|old|work\w*|full"
    r"|plugged"
    r"|connected|on|in|there|like that|every\w*|also|reproduc\w*)[\w' -]{0,25}|(?:on|in|with|for|from|since|after)"
    r" (?:which|what|all|both|every|the (?:new|old|same|other|last))[\w' -]{0,30}|when (?:did|does)[\w' -]{2,30}"
    r"|what (?:version|browser|phone|model|device|size|kind)[\w' -]{0,25})\?",
    re.IGNORECASE,
)
# At the outset of a talk an answer that says how it can be cured will do.
_CURES = lazy(
    _LEAD
    + r"(?:[\w' -]{2,40} (?:can|could|may|might) be (?:\w+ )?\w+ed\b|(?:you|we|one) (?:could|can|might|need to|have to)"
    r" (?:\w+ )?\w+ (?:it|that|the|them|an?)\b|that(?:['’]s| is) (?:the|because|due|from|a known|an old)\b)",
    re.IGNORECASE,
)
_BY_THE_WAY = lazy(
    r"^(?:(?:and|so|well|hey|oh|also|yes|yeah|ok|okay|but|by the way|btw|funny thing|fun fact|guys|folks|hi|hello|fyi"
    r"|heads[- ]up|one more thing|(?:idk|not sure|i don['’]t know|dunno|no idea) (?:if|whether) (?:you|anyone"
    r"|anybody|that"
    r"|it|this)(?:['’]s| is| has| have| already| noticed| know\w*| seen| been| mentioned| reported)*|did you notice"
    r"|you may"
    r" have noticed|as you know)\b[,:! ]*(?:(?:but|that)\b ?)?)+",
    re.IGNORECASE,
)
# What brings it about, and what comes of it.
_HAPPENS = lazy(
    r"^(?:when(?:ever)?|if|after|as soon as|once|every time|each time) (?:i|you|we|they|he|she|an?|the|two|three"
    r"|some\w*"
    r"|any\w*|people|users|customers|guests|\w+ing)\b.{3,90}?\b(?:it|you|they|he|she|i|one|nothing|everything|all"
    r"|the [\w-]+"
    r"|my [\w-]+) (?!should|could|would|can\b|will|might|may\b|want|need)[\w'’]+",
    re.IGNORECASE,
)
_MEANS_IT = lazy(
    r"^(?:not (?:lol|funny|a joke|kidding|haha)|no,? (?:really|seriously|joke|kidding)|i(?:['’]m| am) (?:serious"
    r"|not (?:joking|kidding))|seriously|it['’]s not funny|laugh all you)",
    re.IGNORECASE,
)
# Something out of the ordinary in what was said: a number, a part of many, a condition, a place.
_ODD = lazy(
    r"\d|\b(?:minus|half|some|only|even|every|all|none|never|instead|twice|upside|still|always|if|when|whenever|after"
    r"|as soon as|since|no|not|zero|negative|"
    r"in (?:the|an?) [\w-]+|in [A-Z][a-z]+|last (?:week|month|year)|yesterday)\b"
)
_REPORTS = lazy(
    r"^(?:(?:and|so|well|hey|oh|also|by the way|btw|funny thing|fun fact|guys|folks|hi|morning)\b[,:! ]*)*"
    r"(?!(?:i|we|you|he|she|let|please|can|could|who|what|why|when|if|how|maybe|perhaps|thanks|yes|no|not|there"
    r"|it['’]?s|that|this|my (?:wife|husband|kids?|dog|cat|train)"
    r"|good|great|happy|ok|okay|sorry|welcome|today|tomorrow|tonight|nice|lunch)\b)"
    r"(?:the|our|my|half|some|all|every|each|one|two|three|several|many|most|\d+|an?|[A-Z]?[a-z]+s?)\b",
    re.IGNORECASE,
)
_PLANS = lazy(
    r"\b(?:will|['’]ll|should|would|could|might|going to|let['’]s|plan\w*|want\w*|need\w*|must|decid\w+|agree\w*"
    r"|meeting|lunch|holiday|vacation|birthday|conference"
    r"|sold|won|hired|joined|launched|finished|shipped|released|done|moved|signed|booked|married|like[sd]?|love[sd]?"
    r"|thank\w*|happy|great|nice|better|faster|improved"
    r"|weather|snow|rain\w*|sunny|traffic|film|movie|game last)\b",
    re.IGNORECASE,
)
_VERB = lazy(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|gets?|got|goes|went|comes?|came|shows?|says?|sees?|saw|opens?"
    r"|prints?|lists?"
    r"|receives?|arrives?|appears?|stays?|sends?|sent|starts?|takes?|took|runs?|ran|reads?|reports?|looks?|sounds?"
    r"|smells?|ends?"
    r"|\w{2,}ed|[a-z]{3,}s (?:the|an?|in|on|at|to|for|from|every|only|no|out|up|off|us|people|everything|\d+))\b",
    re.IGNORECASE,
)
_GOES_ON = lazy(r"^(?:it|they|that|this|these|those|only|also|and|used to|i|we|you)\b", re.IGNORECASE)
_IN_PLACE = lazy(
    r"\bhttps?://|\b(?:is|are) (?:here|there|through|ready|up|live|in place|green|fine|done|online|out)\b(?! of)",
    re.IGNORECASE,
)
_FEWEST, _MOST = 5, 30
_SHORT = 12
_FOLLOWING, _FRAGMENT = 3, 6
_OUTSET = 2


def reacted_to(conversation: Conversation, statement: Statement) -> str:
    """Return the words by which the next speaker of a meeting takes a sentence for a fault, "" where none does."""
    text = _BY_THE_WAY.sub("", statement.text, count=1)
    length = len(text.split())
    if conversation.dialogue or not statement.turn.speaker or not _FEWEST <= length <= _MOST or is_question(text):
        return ""
    happens = _HAPPENS.match(text) is not None
    if statement.kind is not BlockKind.PROSE or not (happens or _REPORTS.match(text)) or _PLANS.search(text):
        return ""
    if _IN_PLACE.search(text):
        return ""
    if not (happens or _VERB.search(text)) or _is_answer(conversation, statement):
        return ""
    turns = [turn for turn in conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 4] if turn]
    if not turns or turns[0][0].turn.speaker == statement.turn.speaker or not _is_all(conversation, statement):
        return ""
    answer = turns[0][0]
    if answer.headings != statement.headings:
        return ""
    said = answer.text
    odd = happens or _ODD.search(text) is not None
    if len(said.split()) <= _SHORT and (_DISMAY.match(said) or (odd and _PROBES.match(said))):
        return said
    if odd and statement.turn_number < _OUTSET and _CURES.match(said):
        return said
    for turn in turns[1:]:
        if turn[0].turn.speaker == statement.turn.speaker and _MEANS_IT.match(turn[0].text):
            return turn[0].text
    return ""


def _is_all(conversation: Conversation, statement: Statement) -> bool:
    """Whether what follows in the turn only goes on about it, and nothing was told before it."""
    turn = conversation.by_turn[statement.turn_number]
    if conversation.near(statement, 1) is None:
        return True
    following = [other.text for other in turn if other.index > statement.index]
    first = next((other for other in turn if len(other.text.split()) >= _FEWEST), None)
    if first is not statement or _GOES_ON.match(statement.text) or len(following) > _FOLLOWING:
        return False
    return all(
        (len(text.split()) <= _FRAGMENT or _GOES_ON.match(text)) and not is_question(text) and not _PLANS.search(text)
        for text in following
    )


def _is_answer(conversation: Conversation, statement: Statement) -> bool:
    """Whether a sentence opens the answer to a question."""
    before = conversation.turn_before(statement.turn_number)
    return bool(before) and is_question(before[-1].text) and conversation.near(statement, -1) is None
