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
# What one did wrong oneself, or what was loose, off or mixed up.
_OWN_SLIP = lazy(
    _LEAD + r"(?:found (?:it|the (?:culprit|problem|cause|reason))\b|(?:it was |just |only |simply |what )*an?"
    r" (?:stupid |silly )?(?:typo|slip|mistake)\b(?! in (?:the|your|our) (?:app|page|docs?))|it was (?:just |only"
    r" |simply |really )*(?:the|my|an?|not)\b"
    r"|silly me|stupid me|i (?:just |simply |had |have |['’]d |totally )*(?:forgot(?:ten)?|misread|mixed up|overlooked"
    r"|swapped|misspel\w+|was (?:looking|in|on|using|reading|running)|was the one|used the wrong|looked at|typed|missed"
    r"|had)\b|(?:the|my|one) [\w -]{2,25} was (?:loose|off|unplugged|empty|upside down|swapped|dirty|full|out"
    r"|on mute|muted"
    r"|switched off|not plugged in|reversed|locked|expired|too old|outdated))",
    re.IGNORECASE,
)
_INTENDED = lazy(
    r"\b(?:(?:it|that|this|so)(?:['’]s| is| was)? (?:that['’]s )?(?:just |only |simply |how |what )*(?:intended"
    r"|normal|expected"
    r"|on purpose|it should be|it['’]s meant|supposed to|the way it should|my (?:machine|browser|laptop|phone"
    r"|computer|cache"
    r"|end|side|settings?|setup)\b(?! (?:that|and))|the cache|the (?:demo|test|sample|dummy|staging)\b)|so no bug"
    r"|nothing(?:['’]s| is)"
    r" wrong|all is (?:well|good|fine)|can live with (?:it|that|this)|won['’]t touch (?:it|that)"
    r"|then i(?:['’]ll)? (?:leave|keep)"
    r" (?:it|that)(?= (?:as|like|so|then)|[.!,]|$)|that['’]s how it should be|that['’]s (?:how|what) (?:it"
    r"|that) (?:should|is meant))",
    re.IGNORECASE,
)
# "Now it prints everything", "with the other key I get in", "down from 9 s to 0.2".
_NOW = lazy(
    _LEAD
    + r"(?:(?:now|with (?:that|it|this|the [\w -]{2,20}|[\w.]+)|since then|like (?:that|this))[,:]? (?:it|they|i|we"
    r"|everything|all|the [\w -]{2,20}|\d[\d.,]*)\b|\d[\d.,]* ?\w+ now\b|down (?:from|to) [\d.]|(?:it )?runs? through"
    r"|the [\w-]+ (?:rings|moves|turns"
    r"|prints|plays|starts|opens|lights|loads|sings|stays on|is (?:back|there|on|visible))\b|(?:deployed|tried"
    r"|restarted|replaced"
    r"|changed|swapped|added|removed|set|turned)\b[^.?]{0,40}[,:;] ?(?:and )?(?:it |now |the \w+ |all )?(?:works?"
    r"|fine|runs|loads|good"
    r"|confirmed|perfect|green|ok|silence|quiet)|deployed and \w+ed|[\w ]{2,30} did (?:the trick|it)\b|bingo"
    r"|silence\b|at last\b"
    r"|you (?:rock|genius|star|legend)|(?:so )?much better(?=[,.! ]*$)|that['’]s (?:the one|it)(?=[,.! ]*$))",
    re.IGNORECASE,
)
_CHEER = lazy(r"^\W*(?:[🎉🥳🙌✅🍾🎊💪]|[\u263a]){1,4}\W*$")
_BUT = lazy(
    r"\b(?:not|still|but|only|except|instead|errors?|worse|another|different|also|nothing|blank|empty|sometimes"
    r"|twice|other"
    r"|wrong|again and|crash\w*|fails?|hangs?|too|lost|stuck|slow\w*)\b|n['’]t\b|\?",
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
            if _is_over(text):
                ended = ended or text
            elif _LEFT_TO_DO.search(text):
                return ""
    return ended


def _is_over(text: str) -> bool:
    if _NO_FAULT.search(text) or _CHEER.match(text):
        return True
    if _LEFT_TO_DO.search(text):
        return False
    if any(pattern.match(text) for pattern in (_PLEASED, _OWN_SLIP)) or _INTENDED.search(text) or is_cured(text):
        return True
    return _NOW.match(text) is not None and _BUT.search(text) is None
