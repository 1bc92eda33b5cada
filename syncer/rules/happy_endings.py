"""Short talks with an assistant that end well: what went wrong at the outset is over, or is right as it is."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Voice
from syncer.rules.cures import is_cured
from syncer.rules.mood import is_question

_LEAD = (
    r"^(?:(?:oh+|a+h+|aha|hm+|ok(?:ay)?|well|yes+|yeah|yep|yup|right|so|and|now|wow|whoa|phew|great|thanks|thank you"
    r"|thx"
    r"|cool|nice|neat|good|perfect|brilliant|excellent|awesome|ha|haha|lol|sweet|yay|finally|indeed|wonderful|super"
    r"|hooray|hurray|magic|amazing|there|just (?:tried|checked)(?: it)?|done|oh my|argh|ugh|damn"
    r"|silly me)\b[,.!:… –-]*)*"
)
_VERY = r"(?: (?:so|very|really|quite|just|all|now|already|much|even|absolutely|simply|again))*"
# How the thing is now, told with pleasure.
_PLEASED = lazy(
    _LEAD
    + r"(?:(?:it|that|this|everything|all|the [\w -]{2,25}|they)?(?: now)? ?(?:looks?|sounds?|feels?|reads?|prints?"
    rf"|is|are|['’]s){_VERY} (?:beautiful(?:ly)?|gorgeous|great|perfect(?:ly)?|lovely|wonderful(?:ly)?|fantastic|crisp"
    r"|brilliant|like new|as good as new|like magic|much better|spot on|exactly right|as it should(?: be)?|solved"
    r"|sorted"
    r"|like it should|the way it should)\b"
    r"|(?:it |that )?work(?:s|ed) (?:on|at|the|like|a|first|now|perfectly|beautifully|great|fine|too|again|immediately"
    r"|straight away|right away|instantly)\b"
    r"|(?:it|that) (?:does|did|works|worked|was|helped)(?: it| the trick)?(?=[,.! ]*$|[!.] )"
    r"|(?:you['’]re|you are|you were) (?:a genius|a star|right|a hero|a lifesaver|brilliant)\b"
    r"|(?:problem|case|mystery|riddle) (?:solved|closed)\b|(?:that|this|it) (?:is|was)(?: exactly)? it(?=[,.! ]*$))",
    re.IGNORECASE,
)
# It was no fault: somebody did it himself, it is wanted so, there is nothing to be done.
_NO_FAULT = lazy(
    r"\b(?:(?:it|that|this|all|everything)(?:['’]s| is) (?:right|correct|fine|ok|okay|good|perfect|wanted"
    r"|just) as (?:it"
    r" is|is|they are)|that(?:['’]s| was| is| must have been) (?:just |only |actually |probably )?(?:me|us|my (?:doing"
    r"|fault|mistake|cat|son|daughter|kid|wife|husband|colleague))\b(?! who)|nothing to (?:do|fix|change|mend|repair)"
    r"|no (?:bug|fault|problem) (?:then|at all|after all)|not a bug|sorry for the noise|never ?mind|false alarm"
    r"|(?:works|working) as (?:designed|intended)|it(?:['’]s| is| was) (?:on purpose|by design|intended|meant (?:to"
    r"|like|that|so))|leave it (?:like that|as it is|then)|then it(?:['’]s| is) (?:fine|right|ok|correct|all right)"
    r"|so it(?:['’]s| is) (?:fine|right|ok|correct|not a bug|no bug)|i (?:had|have|['’]d) (?:plugged|typed|used"
    r"|taken|held"
    r"|bought|set|put) (?:it|them|the) \w+|wrong (?:cable|key|file|branch|folder|port|tab|account|pin|button) (?:on my"
    r" side|my))\b",
    re.IGNORECASE,
)
_LEFT_TO_DO = lazy(
    r"\b(?:i|we)(?:['’]ll| will| have to| need to| must| should|['’]m going to)\b|\b(?:tomorrow|tonight|later"
    r"|next (?:week"
    r"|time|month|release|sprint)|on (?:my|the|our) list|still|todo|ticket|on (?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day"
    r"|this (?:evening|weekend|afternoon)|for now|workaround|a bit better|almost|nearly|not yet"
    r"|(?<!as it )(?<!like it )(?<!way it )should|remaining)\b",
    re.IGNORECASE,
)
_MOST_TURNS = 16
_EARLY = 3


def ends_well_for(found: Finding, conversation: Conversation) -> str:
    """Return the words by which whoever told a fault early in a short talk later finds it over or none, else ""."""
    if not conversation.dialogue or found.at.voice is not Voice.OWN or len(conversation.by_turn) > _MOST_TURNS:
        return ""
    if found.at.turn_number > _EARLY:
        return ""
    ended = ""
    for number in conversation.own_turns_after(found.at.turn_number):
        for statement in conversation.by_turn[number]:
            if statement.kind is not BlockKind.PROSE or is_question(statement.text):
                continue
            text = statement.text
            if _NO_FAULT.search(text) or ((_PLEASED.match(text) or is_cured(text)) and not _LEFT_TO_DO.search(text)):
                ended = ended or text
            elif _LEFT_TO_DO.search(text):
                return ""
    return ended
