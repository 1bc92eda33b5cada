"""Things noticed by the way: `Unrelated: the favicon is still the old one`, `incidentally, its legend lists …`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.clauses import NO_NOUN
from syncer.rules.context import Conversation, Voice
from syncer.rules.faults import Faults
from syncer.rules.mood import denies_fault, is_hypothesis, is_over, is_question
from syncer.rules.narrative import outside_plans

_NOTICED = (
    r"(?:i|we)(?:'ve| have)? (?:also |just |now )?(?:saw|seen|noticed?|found(?: out)?|spotted|discovered|reali[sz]ed"
    r"|came across|stumbled (?:on|over|across))(?: that)?"
)
_LEAD = lazy(
    r"^(?:(?:and|also|oh|ok|so|thanks|great|cool|but|ah|hm+)\b[,.!]* )*"
    rf"(?P<lead>(?:while|when) (?:at it|there|(?:i|we)(?: was| were|'m|'re| am| are) (?:at it|there"
    rf"|\w+ing\b[^,]{{0,40}})|\w+ing\b[^,]{{0,40}}),? {_NOTICED}"
    r"|(?:totally |completely |slightly |somewhat )?unrelated(?:ly)?(?: (?:to (?:this|that)|but|thing|note|issue"
    r"|topic))?|(?:totally |completely )?(?:different|other|another) (?:topic|thing|matter|subject)|separately"
    r"|incidentally|by the way|btw|apropos(?: (?:of )?[\w -]{2,30})?"
    r"|speaking of [\w -]{2,30}|on (?:another|a different|a side|that|an unrelated) note|side ?note|as an aside"
    r"|another thing (?:that )?(?:i|we) (?:noticed|saw|found)|one more thing(?: (?:i|we|that|which) [^:,]{0,50})?"
    r"|something else(?: (?:i|we|that) [^:,]{0,40})?"
    rf"|one (?:oddity|weird thing|strange thing|odd thing)|(?:in passing,? |just now,? "
    rf"|also,? )?{_NOTICED})\s*(?P<mark>[,:–—-]|(?<=that)|(?<=noticed)|(?<=saw)|(?<=found))\s*(?P<body>\S.*)$",
    re.IGNORECASE,
)
_BODY = lazy(
    rf"^(?:(?:the|our|my|its|their|this|that|those|these|all(?: the| our)?|some|half|every|each|last|two|three"
    rf"|several|a few|one of the) (?:{NO_NOUN}[\w'’/.-]+ ){{1,8}}?"
    rf"|{NO_NOUN}(?-i:[A-Z])[\w.-]+ (?:{NO_NOUN}[\w'’/.-]+ ){{0,4}}?)"
    r"(?P<verb>still|is|are|has|have|holds?|lists?|shows?|says?|goes?|looks?|lets?|takes?|uses?|contains?|includes?"
    r"|points?|links?|displays?|prints?|writes?|logs?|sends?|returns?|stores?|leaks?|exposes?|runs?|opens?|ends?"
    r"|starts?|comes?|gets?|calls?|keeps?|ignores?|sorts?|counts?|claims?|reads?|names?|spells?|mentions?|carries"
    r"|overlaps?|sits?)\b"
    r"(?P<rest> \S.*)$",
    re.IGNORECASE,
)
_HARMLESS = lazy(
    r"\b(?:great|nice|good|fine|works?|love(?:ly)?|thanks|cool|better|fast(?:er)?|beautiful|perfect|fixed|ready|sunny"
    r"|birthday|lunch|coffee|weather|weekend|football|holiday|vacation|called|named|located|available|funny"
    r"|interesting|helpful|happy|awesome|excellent|due|meeting|party|welcome|amazing"
    r"|favou?rite|clever|neat|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:noon|\d+(?::\d\d)?\s?(?:am|pm"
    r"|o'clock)?)|tomorrow|tonight|next (?:week|month)|written in|based on|hosted on|running on|runs? on"
    r"|uses? (?:postgres|react|python|docker)|in (?:germany|berlin|town)|back)\b",
    re.IGNORECASE,
)


class Asides:
    """Oddities that somebody mentions by the way."""

    id = "aside"
    summary = "oddities mentioned by the way: unrelated: the favicon is still the old one; while at it I saw that"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each sentence that is announced as an aside and tells how a thing is."""
        for statement in conversation.statements:
            if statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE or len(statement.text) > 300:
                continue
            text = statement.text.replace("’", "'")
            match = _LEAD.match(text)
            if match is None or is_question(text) or is_hypothesis(text) or outside_plans(statement, conversation):
                continue
            body = match["body"]
            if not _BODY.match(body) or _HARMLESS.search(body) or denies_fault(body) or is_over(body):
                continue
            yield Finding(
                # What becomes of a fault later in the talk becomes of this.
                rule=Faults.id,
                rank=8,
                type=ItemType.BUG,
                clause=body,
                places=(statement,),
                words=match["lead"],
                confidence=confidence.LIKELY,
            )
