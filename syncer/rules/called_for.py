"""What there has to be, should be, or is asked to be: "there must be a backup first", "a search: would be nice"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import ItemType, Priority
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement
from syncer.rules.mood import is_hypothesis, is_question
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.refusals import is_declined
from syncer.rules.said import said_among_people, said_with
from syncer.rules.title import finish, task_title
from syncer.rules.welcomed import NICE
from syncer.rules.wishes import Wishes
from syncer.rules.words import content

_LEAD = (
    r"(?:^|[.;,–—] )(?:(?:and|so|but|also|then|well|honestly|i (?:think|guess|say)|really|yes|no|maybe|ideally"
    r"|at least)\b,? )*"
)
_NOTHING = (
    r"(?!(?:some |a |an |any |no |the )?(?:other |better |good |simpler |easier )?(?:reasons?|bugs?|mistakes?"
    r"|errors?|something"
    r"|someone|somebody|problems?|explanations?|misunderstanding|catch|connection|about|at least|around|lots?|many"
    r"|no\b|a way"
    r"|(?:better |other |easier |simpler )?ways?\b(?! to)|difference|tons|hundreds|thousands|dozens|more to|quiet"
    r"|time|peace|room"
    r"|enough|coffee|cake|beer|there|here|in\b|on\b|it\b|that\b|one\b|two\b|because|why|how))"
)
_MUST_BE = lazy(
    rf"{_LEAD}there(?:['’]d (?:have|need) to| (?:(?:really|also|just) )?(?:must|has to|have to|needs? to|should"
    rf"|ought to|shall"
    r"|would (?:have|need) to|had better))(?: (?:really|also|at least))* be "
    rf"(?!another\b|some (?:reason|mistake|way)|a reason\b){_NOTHING}"
    r"(?P<what>(?:(?:an?|some|the|one|two|more|proper) )?\S+.*)$",
    re.IGNORECASE,
)
_WHO = (
    r"(?P<who>(?:the |our |some |one of the |two |three |several |many |all |my )?(?!(?:i|we|you|it|that|this|they"
    r"|who|what"
    r"|nobody|somebody)\b)[\w'’-]+(?: (?!(?:asked|asks|wants?|would)\b)[\w'’-]+){0,3}?)"
)
_ASKED = lazy(
    rf"^(?:(?:and|so|but|also|oh|well|speaking of [\w ]+[.,])\b,? )*{_WHO},? (?:(?:also|just|again|has|have|had"
    rf"|already|keeps?"
    r"|kept) )*(?:asked|asks?|asking|wondered|wonders|wanted to know)(?: (?:us|me|again|too|today|last \w+))*"
    r"(?:, [^,]{2,40},)? (?:if|whether) (?P<subject>we|they|it|you|he|she|there|one|(?:the |our )?[\w-]+(?: [\w-]+)?)"
    r" (?P<modal>could|can|might|may|would)(?: (?:also|maybe|please|be able to|ever|not))* (?P<rest>[a-z]+ \S.*)$",
    re.IGNORECASE,
)
# "Somebody asked whether it should be sold. Ann says after the summer, OK."
_ASKED_SHOULD = lazy(
    rf"^(?:(?:and|so|but|also|oh)\b,? )*(?:somebody|someone|{_WHO}),? (?:(?:also|again|has|have|had) )*(?:asked"
    rf"|asks?|wondered|wonders)"
    r" (?:if|whether) (?P<subject>we|they|it|(?:the |our )?[\w.-]+(?: [\w-]+)?) (?:should|ought to)(?: (?:also|not))*"
    r" (?P<rest>[a-z]+ \S.*)$",
    re.IGNORECASE,
)
_ASKED_CUE = lazy(r"\b(?:asked|asks?|wondered|wonders) (?:if|whether)\b", re.IGNORECASE)
_GRANTED = lazy(
    r"^(?:(?:the )?[\w.-]+(?: [\w-]+)? (?:says?|said|thinks?|thought|agrees?|agreed)(?: that)?:? )?(?!(?:no|not)\b)"
    r"(?:yes|yep|ok(?:ay)?|sure|fine|agreed|approved|good idea|makes sense|(?:only )?(?:after|once|when|in"
    r"|from) [^?]{3,60}?(?:, ok(?:ay)?)?)[.!]*$",
    re.IGNORECASE,
)
_TALKS = lazy(
    r"^(?:talk|tell|explain|help|come|meet|look|join|wait|check|confirm|send|give|call|review|repeat|share|speak"
    r"|stay|go|be"
    r"|read|ask|say|move on|start|attend|remind|show (?:me|him|her|us|them))\b(?! a (?:button|page|list|field))",
    re.IGNORECASE,
)
_LIKE = lazy(r",? (?:like|such as|as in|instead of|rather than)\b.*$", re.IGNORECASE)
_NAMED = (
    r"(?P<what>(?!(?:it|that|this|they|those|these|what|which|so|and|but|i|we|you|he|she|yes|no|ok|okay|sure|well"
    r"|if|when)\b)"
    r"[\w`'’/(\"“][^.:;!?]{3,80}?)"
)
_WOULD_BE = lazy(
    rf"^(?:(?:and|also|then)\b,? )*{_NAMED}(?::| [–—-]|,|\.\.\.)? ?(?:that |it |which )?(?:would|['’]d) (?:also "
    rf"|really |just )*be "
    rf"(?:really |very |so |quite |pretty |super )?{NICE}\b(?! (?:if|to|when|for|with|of)\b)",
    re.IGNORECASE,
)
_WANTED_SINCE = lazy(
    rf"^{_NAMED}(?:[:;,]| [–—-]) (?:(?:the |our )?[\w-]+(?: [\w-]+)?) (?:(?:really|still|has|have|had) )*(?:wants?"
    rf"|wanted|asks?"
    r" for|asked for|keeps? asking for|would like|wishes for|requested|requests) (?:it|that|this|them|one)\b",
    re.IGNORECASE,
)
_NOT_DO = lazy(
    r"^(?:(?:and|but|so|the (?:only|one) thing)\b,? )*what (?:it|that|this|the [\w-]+(?: [\w-]+)?) (?:does not"
    r"|doesn['’]t|can['’]t"
    r"|cannot|won['’]t)(?: yet)? (?:do|have|support|read|show|handle|understand|know)(?: yet)? is (?P<what>\S.*)$",
    re.IGNORECASE,
)
_REST = lazy(
    r"^(?:an? |some |more |another |any )?(?:(?:short|quick|small|little|longer) )?(?:coffee|break|beers?|drinks?"
    r"|nap|holidays?"
    r"|vacation|day off|lunch|dinner|cake|pizza|sleep|sun|rain|raise|walk|chat|call|meeting|summary|reminder|hint"
    r"|answer|update"
    r"|word|list of (?:them|those))$",
    re.IGNORECASE,
)
_FINITE = lazy(r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|n['’]t)\b", re.IGNORECASE)
_LONGEST = 300


class CalledFor:
    """What people say there has to be, ask others for, or call a good thing to have."""

    id = "called-for"
    summary = "what there has to be, or somebody asks for: there must be a backup; crews asked if they could upload it"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield at most one finding for each sentence said among people; beside an assistant what was granted alone."""
        for statement in said_with(_ASKED_CUE, conversation, _LONGEST) if conversation.dialogue else ():
            if granted := _granted(conversation, statement, statement.text.replace("’", "'").strip()):
                yield granted
        for statement in said_among_people(conversation, _LONGEST):
            text = statement.text.replace("’", "'").strip()
            if not speaks_for_itself(statement, conversation) or is_question(text) or is_hypothesis(text):
                continue
            if granted := _granted(conversation, statement, text):
                yield granted
                continue
            found = _read(statement, text)
            if found is not None and content(found.title) and not is_declined(conversation, statement):
                yield found


def _read(statement: Statement, text: str) -> Finding | None:
    if match := _MUST_BE.search(text):
        what = task_title(f"add {match['what']}")
        return _finding(statement, what, "there has to be", confidence.LIKELY + 0.05)
    if match := _ASKED.match(text):
        rest = _LIKE.sub("", match["rest"]).rstrip(" .")
        if _TALKS.match(rest) or not content(rest):
            return None
        who = match["who"] if match["subject"].lower() == "they" else match["subject"]
        who = who[0].lower() + who[1:] if who.partition(" ")[2] else who
        title = (
            task_title(rest)
            if who.lower() in ("we", "you", "it", "there", "he", "she", "one")
            else finish(f"let {who} {rest}")
        )
        return _finding(statement, title, "asked if", confidence.LIKELY + 0.05)
    if match := _NOT_DO.match(text):
        return _finding(
            statement, finish(f"support {match['what'].rstrip(' .')}"), "what it does not do", confidence.LIKELY
        )
    for pattern, words in ((_WOULD_BE, "would be nice"), (_WANTED_SINCE, "somebody wants it")):
        match = pattern.match(text)
        if (
            match
            and len(match["what"].split()) > 1
            and not _FINITE.search(match["what"])
            and not _REST.match(match["what"])
        ):
            return _finding(statement, task_title(match["what"]), words, confidence.LIKELY, Priority.LOW)
    return None


def _granted(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    """Return what somebody asked whether it should be, where the next sentence grants it."""
    match = _ASKED_SHOULD.match(text)
    answer = conversation.near(statement, 1)
    if match is None or answer is None or not _GRANTED.match(answer.text.replace("’", "'")):
        return None
    rest = match["rest"].rstrip(" .")
    subject = match["subject"]
    ours = subject.lower() in ("we", "they", "it")
    if not content(rest) or (ours and _TALKS.match(rest)):
        return None
    title = task_title(rest) if ours else finish(f"let {subject} {rest}")
    return replace(_finding(statement, title, "asked whether", confidence.LIKELY + 0.05), places=(statement, answer))


def _finding(statement: Statement, title: str, words: str, sure: float, priority: Priority | None = None) -> Finding:
    return Finding(
        rule=Wishes.id,
        rank=5,
        type=ItemType.FEATURE,
        clause=title,
        places=(statement,),
        words=words,
        confidence=sure,
        title=title,
        priority=priority,
    )
