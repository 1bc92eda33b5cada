"""What somebody says yes to by its name, of what an assistant laid out: "views for the office, yes", "yes to it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.acceptance import says_later, taken_up
from syncer.rules.agreements import acknowledges
from syncer.rules.base import Finding
from syncer.rules.clauses import LEADS, THING
from syncer.rules.commitments import type_of_task
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.gerunds import base_of
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.outcome import has_carried_out
from syncer.rules.patterns import words_of
from syncer.rules.pledges import CHORE
from syncer.rules.times import NOT_NOW, without_times
from syncer.rules.verbs import is_work
from syncer.rules.words import content

_YES = r"(?:yes|yeah|yep|yup|ok(?:ay)?|sure|oh yes|oh|right|good|great|definitely|absolutely)"
_PRAISE = (
    r"(?:an? (?:must|must-have|no-brainer|no brainer|good (?:one|idea|thing|point|plan)|great (?:one|idea|thing)"
    r"|nice (?:one|idea|thing|touch))|needed|essential|good|great|nice|neat|useful|clever|smart|lovely|handy"
    r"|interesting"
    r"|tempting|cool|welcome|fine by me)"
)
_NAMED_YES = lazy(
    rf"^{LEADS}(?P<what>{THING}),? (?:yes|yep|yeah|please|definitely|absolutely|for sure|gladly)(?=[,.!]|$| (?:so|but"
    r"|please|and|because|since|as)\b)(?P<rest>.*)$",
    re.IGNORECASE,
)
_YES_TO = lazy(rf"^{_YES}(?: please)?,? (?:also )?to (?P<what>{THING})(?P<rest>[.!;]?)$", re.IGNORECASE)
_YES_NAMED = lazy(
    rf"^{_YES}\b[,.:!]* (?P<what>{THING})(?:,? (?:please|yes|definitely)(?=[,.!]|$)|,? (?:that's|that is|it's"
    rf"|would be|is"
    rf"|are) {_PRAISE}|,? (?:i|we)(?:'d| would|) (?:definitely |really |do )?(?:want|like|love|need)"
    rf"(?: (?:that|those|it|them|both))?(?=[,.!]|$))(?P<rest>.*)$",
    re.IGNORECASE,
)
_VERDICT = lazy(
    rf"^{LEADS}(?P<what>{THING})(?: thing| idea)? (?:is|are|would be|'d be|sounds?|seems?)(?: (?:actually|really"
    rf"|also|quite|pretty|very|rather|definitely|certainly))* {_PRAISE}\b(?! (?:now|again|already|so far|as it is))"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)
_LIKED = lazy(
    rf"^{LEADS}(?P<what>(?:the |a |an )?{THING})(?: though| tho)?,? (?:(?:that|this|those|these),? )?i(?:'d)? (?:do "
    r"|really |quite |would )?(?:like|love|want)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_GUESSED = lazy(
    rf"^{LEADS}i (?:guess|suppose|think|imagine)(?: i'd do| we'd do| we do|:|,)? (?P<what>(?:an?|one|some) {THING}"
    r"(?: that [\w ]{3,40}?)?)(?P<rest>,.*|)$",
    re.IGNORECASE,
)
_TRUE = lazy(
    rf"^(?:{_YES}\b[,.:!]* )*(?P<what>{THING}), (?:true|of course|good point|good call|indeed|forgot (?:that"
    rf"|about it|it"
    r"|about that)|i forgot)(?P<rest>(?:[,.!].*)?)$",
    re.IGNORECASE,
)
_USED = lazy(
    rf"^{LEADS}(?P<what>{THING}) (?:is|would be|are) (?:exactly |just )?what (?:i|we|they|she|he|people)(?:'d| would)?"
    r" (?:actually |really |also )?(?:use|need|want|like|love|go for)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_AGREED = lazy(
    rf"^(?:(?:{_YES}|agreed?|fair|exactly|then|true|of course|indeed|forgot|use)\b[,.:!]* )+(?P<what>{THING}(?: (?:that"
    rf"|which) [\w ]{{3,40}}?)?)(?P<rest>)$",
    re.IGNORECASE,
)
# What is put first is planned as well as what is put off.
_PUT_FIRST = lazy(
    rf"^{LEADS}(?P<what>{THING})(?: only)?,(?: (?:that|this|it)(?:'s| is) [\w ]{{3,25}},)? (?:do|we do|i do|i'll do"
    rf"|take"
    rf"|start with)"
    r" (?:it |that |this )?(?:at once|first|right away|straight away|next|immediately|now)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_TOO = lazy(rf"^{LEADS}(?P<what>{THING}),? (?:too|as well)(?P<rest>[,.!;].*|)$", re.IGNORECASE)
_FIRM = (_YES_TO, _NAMED_YES, _YES_NAMED, _TRUE, _USED)
_MILD = (_VERDICT, _LIKED, _GUESSED, _AGREED)
_CUE = lazy(
    r"\b(?:yes|yeah|yep|yup|please|definitely|absolutely|sure|gladly|too|as well|ok(?:ay)?|oh|right|good|great|like"
    r"|love"
    r"|want|must|no-brainer|no brainer|needed|essential|nice|neat|useful|clever|smart|lovely|handy|interesting|tempting"
    r"|cool|welcome|guess|suppose|think|imagine|do|take|start|agreed?|fair|exactly|then|true|of course|indeed|forgot"
    r"|use)\b",
    re.IGNORECASE,
)
_HAS_TO = lazy(
    r"\b(?:that|this|it|they|those)(?:'ll| will)? (?:really |also )?(?:has|have|needs?|must|should|ought) (?:to )?(?:be"
    r"|happen|come|go|get|wait)\b|\b(?:put|add|park|note|write) (?:it|that|them|those) (?:down|on|in|to)\b|\bpark it\b",
    re.IGNORECASE,
)
_NOT_NOW = lazy(
    rf"\b(?:{NOT_NOW}|not (?:at|in|for|with) (?:launch|first|the (?:first|initial|next) [\w-]+|v ?1|1\.0|the beta"
    rf"|the pilot))",
    re.IGNORECASE,
)
# Such things the assistant hands over in its answer, or they are ways to choose from.
_HANDED_OVER = words_of(
    """
    example examples explanation summary version option overview list sketch draft code detail details idea answer
    diagram table snippet link script command query regex more question point way approach one ones thing things
    word words name names method variant step steps choice plan solution
    """
)
_REFUSES = lazy(r"^(?:(?:well|ok(?:ay)?|and|but|so)[, ]+)*(?:no|not|without|never|less|fewer|neither)\b", re.IGNORECASE)
_ARTICLE = lazy(r"^(?:the|a|an|some|our|my|those|these|that|this|your) ", re.IGNORECASE)
_CHOICE = lazy(r"\bor\b[^?]*\?", re.IGNORECASE)
_TURNS = 3
_LONGEST = 45
_SHORT_REPLY = 60
_SHORTEST = 3
_STATES = lazy(r"\b(?:goes|stays|works|helps|makes|sounds|looks|comes|fits|fails|does|gets|runs)$", re.IGNORECASE)
_ORDER = lazy(
    r"[a-z]+ (?:the|an?|all|our|my|your|this|that|these|those|some|every|each|it|them|me|us)\b", re.IGNORECASE
)
# "Packing the slips", and not "packing slip".
_DEED = lazy(r"(?:the|an?|all|our|my|those|these|some|every|each|it|them|with|on|in|to|for|by|as|from|into|two|\d+)\b")


class Endorsed:
    """What of an assistant's answer somebody says yes to by its name."""

    id = "endorsed"
    summary = (
        "what of an assistant's answer somebody says yes to by its name: yes to the map, views for the office, yes"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each thing that is endorsed, at the words that do so and at those that named it."""
        if not conversation.dialogue:
            return
        for said in conversation.by_turn:
            if not said or said[0].voice is not Voice.OWN:
                continue
            went_on = False
            for statement in said:
                found = self._read(conversation, statement, went_on=went_on)
                went_on = bool(found)
                yield from found

    def _read(self, conversation: Conversation, statement: Statement, *, went_on: bool) -> list[Finding]:
        text = statement.text.replace("’", "'").rstrip(" .!")
        if statement.kind is not BlockKind.PROSE or len(text.split()) > _LONGEST or not _CUE.search(text):
            return []
        if is_question(text) or is_hypothesis(text) or is_over(text) or _REFUSES.match(text):
            return []
        first = _PUT_FIRST.match(text)
        match = first or next((match for pattern in _FIRM if (match := pattern.match(text))), None)
        if match is None and went_on:
            match = _TOO.match(text)
        firm = match is not None
        match = match or next((match for pattern in _MILD if (match := pattern.match(text))), None)
        if match is None:
            return []
        before = _named_before(conversation, statement, match["what"])
        if before is None:
            return []
        planned = first is not None or _is_planned(_around(conversation, statement))
        if not planned and not (firm and _is_left(conversation, statement, before)):
            return []
        given = not planned and not text.lower().startswith("yes to")
        if given and match["what"].split()[-1].lower() in _HANDED_OVER:
            return []
        parts = re.split(r",? and (?=the |an? |some )", match["what"]) if firm else [match["what"]]
        sure = confidence.FILED if planned else confidence.LIKELY + 0.05
        return [found for part in parts if (found := self._finding(conversation, statement, before, part, sure))]

    def _finding(
        self, conversation: Conversation, statement: Statement, before: Statement, part: str, sure: float
    ) -> Finding | None:
        what = _ARTICLE.sub("", without_times(part).strip(" ,;:"))
        if _ORDER.match(what) and is_work(what.partition(" ")[0]):
            return None
        if len(what) < _SHORTEST or what.startswith("#") or not content(what) or _STATES.search(what):
            return None
        before = _named_before(conversation, statement, what) or before
        what = _fuller(what, before.text)
        first, _, rest = what.partition(" ")
        if first.lower().endswith("ing") and _DEED.match(rest) and (base := base_of(first)):
            what = f"{base} {rest}"
            kind = type_of_task(what)
        else:
            kind = ItemType.TODO if CHORE.search(what) else ItemType.FEATURE
        return Finding(
            rule=self.id,
            rank=3,
            type=kind,
            clause=what,
            places=(statement, before),
            words=statement.text[:60],
            confidence=sure,
        )


def _around(conversation: Conversation, statement: Statement) -> str:
    """The words of a sentence and of the next two in its paragraph."""
    texts = [statement.text]
    for distance in (1, 2):
        other = conversation.near(statement, distance)
        if other is None or other.segment.block != statement.segment.block or is_question(other.text):
            break
        texts.append(other.text)
    return " ".join(texts).replace("’", "'")


def _is_planned(words: str) -> bool:
    """Whether words put something off, say that it has to happen, or put it on a list."""
    if _NOT_NOW.search(words) or _HAS_TO.search(words) or says_later(words):
        return True
    return taken_up(words, dialogue=True) == "list"


def _named_before(conversation: Conversation, statement: Statement, what: str) -> Statement | None:
    """Return the sentence of the assistant's last turn that names a thing, None where it names no such thing."""
    words = content(what)
    for number in range(statement.turn_number - 1, max(statement.turn_number - 1 - _TURNS, -1), -1):
        said = [s for s in conversation.by_turn[number] if s.kind is not BlockKind.CODE]
        if said and said[0].voice is Voice.ASSISTANT:
            shared = [(len(words & content(s.text)), s) for s in said]
            most = max((count for count, _ in shared), default=0)
            return (
                next((s for count, s in shared if count == most), None) if most * 2 >= len(words) or most > 1 else None
            )
    return None


def _is_left(conversation: Conversation, statement: Statement, before: Statement) -> bool:
    """Whether the assistant does not do at once what it is told, and had not laid out ways to choose from."""
    if any(_CHOICE.search(s.text) for s in conversation.by_turn[before.turn_number]):
        return False
    for number in range(statement.turn_number + 1, len(conversation.by_turn)):
        after = conversation.by_turn[number]
        if not after or after[0].voice is Voice.OWN:
            continue
        if after[0].voice is not Voice.ASSISTANT or any(s.kind is BlockKind.CODE for s in after):
            return False
        if has_carried_out(after):
            return False
        return acknowledges(after[0].text) or sum(len(s.text.split()) for s in after) <= _SHORT_REPLY
    # What somebody asks for last of all he may well get.
    return "please" not in statement.text.lower()


def _fuller(what: str, said: str) -> str:
    """Return a name of one word with those that stood before it where it was first named."""
    if len(content(what)) > 1:
        return what
    longer = re.search(rf"((?:[\w-]+ ){{1,2}}(?:with |of |for )?{re.escape(what)})\b", said, re.IGNORECASE)
    return (
        re.sub(r"^(?:\w+ )*?(?:the|a|an|add|adding|with|of|and|or|is|to|be|put|use|set|make|have) ", "", longer[1])
        if longer
        else what
    )
