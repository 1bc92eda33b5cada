"""Wishes that are told as a gap, a dream or a chance: what is missing, ought to be, or would win people."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

_LEAD = (
    r"^(?:(?:and|also|oh|plus|but|so|well|hey|hi|ok|imho|imo|honestly|frankly|to me|for me|by the way|btw)\b[,:]? )*"
)
_LACKS = (
    r"(?:(?:sorely|badly|still|really|painfully|clearly|obviously|totally|completely|most|currently) )*(?:lacking"
    r"|missing"
    r"|absent|needed|wanted|missed|overdue)"
)
_PROVIDES = (
    r"(?:support|allow|offer|have|be able|accept|remember|let|show|include|handle|understand|speak|export|import|sync"
    r"|remind|notify|warn|suggest|come with|work (?:with|on|in|without|offline)|run (?:on|in|without)|provide"
    r"|recogni[sz]e"
    r"|detect|save|print|send|ask|learn|store|integrate)"
)
_WINS = (
    r"(?:buy|close|use|pay|switch|sign|upgrade|stay|come|subscribe|renew|order|book|sell|convert|recommend|move"
    r"|join|save"
    r"|win|adopt)"
)
WOULD_WIN = lazy(
    rf"\b(?:would|['’]d|could) (?:\w+ )?{_WINS}\b(?: [\w'-]+){{0,3}}? (?:with|if (?:we|it|there|you"
    rf"|they) (?:had|was"
    r"|were|offered|supported|got)|for|once there(?:['’]s| is)|as soon as (?:we|there) (?:have|is))"
    r" (?P<rest>(?!(?:it|that|this|them|you|less|more|free)\b)\S.*)$",
    re.IGNORECASE,
)
"""Who would buy, or stay, if only there were something."""
HOPES = (
    (
        "a gap",
        lazy(
            r"\b(?:biggest|largest|main|only|worst|most obvious|one) (?:gap|hole|lack|omission|shortcoming|weakness"
            r"|drawback)"
            r"\b[^:;.]{0,40}? (?:is|was|are|remains)(?: that)? (?:(?:we|it|they|there|you)(?:['’]ve| have|['’]s"
            r"| has| is) no"
            r"|the (?:lack|absence) of|no|not having)(?: (?:an?|any))? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "is lacking",
        lazy(
            rf"{_LEAD}(?:(?:one|the (?:one|only|first|main)|another|some) thing|something|what)(?:['’]s| is| that is"
            rf"| that['’]s)?(?: (?:i|we|people|users|everybody)(?: \w+ly)? (?:miss|lack|want)| {_LACKS})"
            r"(?: (?:most|here|is|so far))*(?: (?:from|in|on|for) [^:;.–—]{2,40}?)? ?(?:[:–—-] ?|,? (?:is|are) )"
            r"(?P<rest>(?!(?:that|not|a bug|wrong|the (?:reason|point))\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "would like that",
        lazy(
            r"\b(?:i|we)(?:'d| would)(?: really| also)* (?:like|love|prefer|appreciate)(?: it)? (?:that|if|when)"
            r" (?P<rest>(?!(?:you|that|this|it (?:was|were|is))\b)(?:the|our|my|an?|there|it|users?|people|every\w*"
            r"|all)\b"
            r" ?\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "dream of",
        lazy(
            r"\b(?:dreaming|dreamt|dream|fantasi[sz]ing|longing|yearning|hoping|wishing|craving|crying out|dying"
            r"|holding out)"
            r" (?:of|about|for) (?P<rest>(?!(?:you|it|that|this|them|holidays?)\b|an? [\w-]+[.!]*$)"
            r"(?:an?|the|some|having|more|one|our|proper|real)\b ?[\w\"“'].*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "should ideally",
        lazy(
            rf"{_LEAD}(?:the|our|your|this|it|my)(?: [\w'/-]+){{0,4}}? (?:should|ought to|could)"
            rf" (?:ideally|preferably|eventually|one day|some day|at least|optionally|also) (?P<rest>{_PROVIDES}\b.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "would win them",
        WOULD_WIN,
        confidence.LIKELY,
    ),
    (
        "asked in writing",
        lazy(
            r"\b(?:suggestion box|survey|feedback (?:form|card|mail)|comment cards?|questionnaires?|guest ?book"
            r"|reviews?|poll"
            r"|wish ?list|idea box|app store|ticket)\b[^\"“:]{0,30}\b(?:said|says|asks?(?: for)?|asked(?: for)?"
            r"|wants?|wanted"
            r"|had|has|mentions?|read|reads):? [\"“](?P<rest>(?:more|an? |some |please|let|add|bring|allow|longer"
            r"|better"
            r"|fewer|less)[^\"”]{3,80})[\"”]",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
)
"""The words for people, the pattern, how sure it is; `rest` is what is wished for."""

CUE = lazy(
    r"\b(?:gap|hole|lack|omission|shortcoming|weakness|drawback|lacking|missing|miss|like|love|prefer|appreciate"
    r"|dream\w*"
    r"|fantas\w+|longing|yearning|hoping|wishing|craving|crying|dying|holding|ideally|preferably|eventually|optionally"
    r"|should|ought|would|chance|hope|possibility|prospect|about|box|survey|feedback|comment|review|poll)\b",
    re.IGNORECASE,
)
"""Cheap test whether a text may hold one of these."""

HOPED = lazy(
    rf"{_LEAD}(?:(?:is there )?any (?:chance|hope|possibility|prospect) (?:of|for|to)(?: us| ever)?(?: getting| having"
    r"| seeing| get| have| see)? (?P<chance>(?!(?:you|your|that|this|it|them|help)\b|an? [\w-]+\?)\S.*?)"
    r"|would(?:n['’]t| not) it be (?:\w+ )?(?:nice|great|cool|good|useful|handy|lovely|neat|helpful|awesome|better|fun)"
    r" (?:if|to) (?P<nice>(?!you\b)\S.*?)"
    r"|(?:how|what) about (?P<letting>(?:letting|giving|showing|allowing|enabling|remembering|notifying|offering"
    r"|warning"
    r"|reminding|sending) (?!me\b|us\b|it\b|this\b|that\b)\S.*?))\?",
    re.IGNORECASE,
)
"""Questions that wish: "any chance of offline maps?"."""
