"""The words by which people pass on what others ask for, hope for something, or say when it may come."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence

_WHO = (
    r"(?:[A-Z][\w-]+(?: (?:from|in|at|of) [\w ]{2,20}?)?|(?:some|any|every)(?:body|one)(?: (?:in|from|at"
    r"|on) [\w ]{2,20}?)?"
    r"|(?:(?:the|our|my|a|an|one|another|many|some|several|most|two|three|few|all|both|more"
    r"|\d+) )(?:[\w-]+ ){0,2}?[\w-]+"
    r"|[a-z]+s|people|folks|he|she|they|who)"
)
_OFTEN = (
    r"(?:'s|'ve|'re| is| are| have| has| had| was| were| do| does| did)?"
    r"(?: (?:also|been|keep|keeps|kept|always|often|even|just|now))*"
)
_NO_VERB = (
    r"(?!(?:is|are|was|were|be|has|have|had|do|does|did|can|could|will|would|should|must|may|might|i|we|you"
    r"|he|she|it|they"
    r"|that|this|these|those|there|what|who|why|how|which|where|when|if|not|but|because|since|let's|everything|nothing"
    r"|rest|others?|\w+n't|\w+'s)\b)"
)
_THING = rf"{_NO_VERB}[\w`/+#'-]+(?:\.\w+)*(?: {_NO_VERB}[\w`/+#'-]+(?:\.\w+)*){{0,7}}?"
_LATER = (
    r"(?:v\d\b|\d\.\d|version \d|later|phase \w+|q[1-4]\b|next (?:year|quarter|release|version|summer|winter"
    r"|spring|season"
    r"|month)|the (?:next|second|following) \w+|(?:the )?(?:summer|winter|autumn|spring)|after (?:the "
    r"|our )?(?:launch|release"
    r"|mvp|beta|\d)|another (?:day|time|release)|some ?day|the future|20\d\d)"
)

ASKING = (
    (
        "ask for",
        lazy(
            rf"(?:^|[\s,;:(])(?!(?i:nobody|no one|none)\b)(?![A-Z][\w-]*[^s\W] (?:asked|requested"
            rf"|begged)\b)(?P<who>{_WHO}){_OFTEN} (?:ask(?:s|ed|ing)? (?:us |me )?for|beg(?:s|ged"
            rf"|ging)? (?:us |me )?for|request(?:s|ed|ing)"
            r"|(?:would|'d) (?:love|like|appreciate)(?: (?:to (?:be able to|have|see|get)|to|it if))?) (?P<rest>\S.*)$"
        ),
        confidence.FILED + 0.05,
    ),
    (
        "ask whether",
        lazy(
            r"\b(?:asks?|asked|asking|wonders?|wondered|wondering|wants? to know|wanted to know)(?: us| me"
            r"| again| once)?"
            r" (?:whether|if) (?P<rest>(?:they|customers|users|people|he|she|we|it|one"
            r"|the [\w-]+(?: [\w-]+)?|[\w-]+s)"
            r"(?:'d| could| can| would| might)(?: (?:also|ever|please|maybe|not))* (?!be (?:true|right"
            r"|a problem)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "most requested",
        lazy(
            r"\b(?:most|top|often|frequently|much|highest)[- ](?:requested|wanted|asked[- ]for|voted"
            r"|demanded)(?: [\w-]+){0,4}?"
            r" (?:is|was|are|would be)(?: still| now)? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "would love",
        lazy(
            r"^(?:(?:and|also|oh|plus|but|then|so|still),? )*(?:would|'d) (?:really |also )?(?:love"
            r"|like)(?: to (?:have|see|get"
            r"|be able to)| to)? (?P<rest>(?!you\b|your\b|it\b|that\b|know|hear)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "would help",
        lazy(
            rf"^(?:(?:and|also|oh|plus|but|then|so|maybe|honestly),? )*(?P<rest>(?:an? |some "
            rf"|the )?{_THING}) (?:would|might|could)"
            r" (?:really |also |already |probably )*(?:help\b|save (?:me|us|them|people|everyone|a lot)"
            r"|make (?:my|our|their"
            r"|everybody's|everyone's) (?:life|lives|day|work)|go a long way|be (?:worth|welcome|appreciated"
            r"|fun|a (?:nice|good"
            r"|great|useful|welcome) (?:thing|addition|feature|touch)))",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "can wait",
        lazy(
            rf"^(?:(?:and|also|oh|plus|but|then|so|well|ok|yes|no),? )*(?P<rest>(?:an? "
            rf"|the )?{_THING}) (?:(?:can|could|will|has to"
            rf"|have to|must|may|might|should)(?: (?:probably|easily|all|then))* (?:wait|come|follow|go"
            rf"|move)(?: in(?:to)?| for"
            rf"| until| till| to| with)? (?:the )?{_LATER}|(?:is|are)(?: (?:probably|definitely|clearly|rather"
            rf"|all|more))*"
            rf" (?:for |something for |a )?{_LATER}|comes? (?:later|in v\d))\b",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "an idea",
        lazy(
            # "The request form: ..." names a thing; of "my dream is a library: ..." the library is wanted.
            r"\b(?:idea|wish|suggestion|proposal|request|dream)\b(?! (?:is|was) (?:to|that)\b)"
            r"(?! (?!here|now|again|though|then|too|yet|one|two|only)[a-z]+:)"
            r"(?: [^:.!?]{0,30}?(?:would be|is|was)(?= (?:an?|the) [^:.!?]{2,40}:)|[^:.!?]{0,60}[:–—]) "
            r"(?P<rest>(?!(?:i|we|you|it|that|this|is|what|how)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "no way to",
        lazy(
            r"\b(?:there(?:'s| is| was)|with|ha(?:s|ve)) (?:currently |still |really )?no (?:(?:easy|good"
            r"|simple|real) )?(?:way|"
            r"option|button|setting|switch|command) (?:to|for) (?P<rest>(?!know|tell|say|be sure|go\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "miss",
        lazy(
            r"\b(?:i|we|they|users|people|customers|folks|everybody|everyone)(?: really| also| still| all"
            r"| sorely)* (?:miss(?= (?:an?|some|the"
            r" (?:option|ability|possibility|way))\b)|could(?: really| also| all)* (?:use|do with)(?= (?:an?"
            r"|some|more)\b)) (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "should be possible",
        lazy(
            r"\b(?:it|there) (?:really )?(?:should|ought to|must|has to|needs to) be (?:possible"
            r"|an? (?:\w+ )?(?:way|option)) (?:to|for)"
            r" (?P<rest>(?!know|tell|say)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "expect",
        lazy(
            r"\b(?:(?:customers|users|people|folks|clients) (?:really |just |all )?expect (?!that\b|it\b|to\b"
            r"|us\b|this\b)|(?:i|we|they"
            r"|users|people|customers)(?:'m| am|'re| are|'ve been| have been| keep)(?: still"
            r"| also)? (?:dreaming of|hoping for|longing"
            r" for|begging for) )(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "what is missing",
        lazy(
            r"\bwhat (?:i|we|they|users|people|customers|folks)(?:'re|'d|'m| are| would| really| still| also"
            r"| all)* (?:lacking|missing|miss|lack"
            r"|need|want|like|love)(?: to (?:have|see)| most)?(?: here| now| then)? is (?P<rest>(?!to\b"
            r"|that\b|how\b|your\b|help\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "if we had had",
        lazy(
            r"\bif (?:only )?(?:we|i|they|there)(?:'d| had) (?:had|been) (?P<rest>(?!(?:to|it|that|more|time"
            r"|less|known)\b)\S.{3,60}?),? "
            r"(?:we|i|they|it|this|that|nobody|none)\b.{0,30}(?:n't|not|never|'d|would|could)\b",
            re.IGNORECASE,
        ),
        confidence.LIKELY - 0.05,
    ),
)
"""Like the patterns of wishes: the words for people, the pattern, how sure it is."""

IF_HAD = lazy(r"\bif (?:only )?(?:we|i|they|there)(?:'d| had) (?:had|been)\b", re.IGNORECASE)
"""What was missing when it was needed: thought of, and yet a wish."""

CAN_WE = lazy(
    r"\b(?:(?:can|could) (?:we|they|i|users?|customers?|people|it|the [\w-]+(?: [\w-]+)?) (?:at least |also "
    r"|please |maybe |ever )*"
    r"(?:get|have|see|export|import|choose|set|search|filter|sort|share|send|show|support|schedule|hide|print"
    r"|edit|undo|remember"
    r"|download|upload|rename|group|copy|link)|(?:any chance|is there (?:any|a) (?:chance|way)"
    r"|would it be possible|is it possible)"
    r" (?:of|to|for \w+ to|that (?:we|they|it|you|the \w+)(?: could| can)?|(?:we|they|you|it) (?:could"
    r"|can)))\b(?P<rest>.*?)\?*$",
    re.IGNORECASE,
)
"""A request to those who build the product, in the form of a question."""

CUE = lazy(
    r"\bask|beg|expect|dreaming|hoping|longing|miss|lack|\bwhat\b|request|would|'d\b|wonder|want|wanted|voted"
    r"|demanded|\bcan\b|could|idea"
    r"|wish|suggestion|proposal|dream"
    r"|no (?:way|option|button|setting|switch|command|easy|good|simple|real)|had (?:had|been)|\b(?:is|are"
    r"|will|has to|have to"
    r"|must|may|might|should|comes?)\b|chance|possible",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
