"""Words for what people long for: would pay or give a lot for, wish, want, keep wanting, or would get a lot out of."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import NO_NOUN

_WHO = (
    r"(?:i|we|you|they|he|she|it|people|users|customers|members|everybody|everyone|one|somebody|(?:the |our |my "
    r"|some |many |most |all )?[\w-]+(?: [\w-]+){0,2}?)"
)
_THING = rf"{NO_NOUN}[\w`'/\"“(+#&-][\w`'’/.+#&\")”-]*(?: {NO_NOUN}[\w`'/\"“(+#&-][\w`'’/.+#&\")”-]*){{0,9}}?"
LEADS = (
    r"^(?:(?:and|also|oh|plus|but|then|so|still|honestly|ok|well|yes|man|god|ideally|personally|frankly|for me|for us"
    r"|as a user)\b[,:]? )*"
)
"""What a sentence that wishes for something may begin with."""

LONGING = (
    (
        "would pay for",
        lazy(
            r"\b(?:i|we|they|people|users|customers|clients|members|many|some)(?:'d"
            r"| would)(?: \w+)? (?:pay(?: \w+){0,3}? (?:for|to (?:have|get|see))|kill for|die for|give (?:a lot"
            r"|anything|my \w+ \w+|an arm(?: and a leg)?|a kingdom)"
            r" (?:for|to (?:have|get|see))|be (?:over the moon|thrilled|delighted|so happy|very happy|happier"
            r"|happy) (?:with|about|if there were|if there was|if we had)|welcome|benefit from"
            r"|sleep better with) (?P<rest>(?!(?:it|that|this|them|an? (?:coffee|break|hand|drink|nap|holiday|beer"
            r"|hug|laugh|sleep|rest|minute|tea|walk|cup|pizza|cake|sandwich|biscuit|vacation|day off)|(?:coffee|break"
            r"|hand|drink|nap|holiday|beer|hug|laugh|sleep|rest|minute|tea|walk|cup|pizza|cake|sandwich|biscuit"
            r"|vacation|day off))\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "wish that",
        lazy(
            r"\bwish(?:es|ed)? (?:that )?(?P<rest>(?:the|our|my|this) [\w-]+(?: [\w-]+)? (?:[a-z]+ed|sent|told|let"
            r"|kept|held|ran|gave|took|made|read|knew|came with|got|put|rang|did) .*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "would love it to",
        lazy(
            r"\b(?:i|we|they|users|people|customers)(?:'d| would)(?: (?:really|also|all))* (?:love"
            r"|like) (?:for )?(?P<rest>(?:the|our|my) (?!next\b|last\b|first\b)[\w-]+(?: [\w-]+)? to (?!be (?:here"
            r"|there|on)\b)[a-z]\S* .*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "they want",
        lazy(
            r"\b(?:the|our|all|most|many|some|two|three|several)(?: of (?:the|our))? (?:[\w-]+ )?[\w-]+s(?: (?:all"
            r"|also|really|still|just|do))* want(?:ed)? (?P<rest>(?:(?:an?|some|more|better) (?!(?:coffee|break|hand"
            r"|drink|nap|holiday|beer|hug|laugh|sleep|rest|minute|tea|walk|cup|pizza|cake|sandwich|biscuit|vacation"
            r"|day off)\b)|(?:to be able to|to see|to have|to get) )\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "wish they could",
        lazy(
            r"(?:^|\b(?!(?:as|you)\b)[\w'-]+ )(?:(?:all|also|often|really|would|do|keep|just|sometimes) )*wish(?:es"
            r"|ing|ed)? (?:that )?(?:(?:i|we|you|they|he|she|it|there|(?:the|our|my) [\w-]+(?: [\w-]+)?) )"
            r"(?:could|had|was|were|would|did|can|have) (?:be able to |also |just |only "
            r"|simply )*(?P<rest>(?!(?:been|known|here|there|luck|well|more time|never)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "if only",
        lazy(
            rf"{LEADS}if only (?P<rest>(?:(?:the|our|my|this|that|there|it|we|i|you|they) )(?!(?:i|we|you"
            rf"|they)? ?(?:had known|knew|were (?:so|that|as)|was (?:so|that|as))\b)\S.*?)[.!…]*$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "would get a lot out of",
        lazy(
            rf"\b{_WHO} (?:would|could|might)(?: (?:really|also|all|certainly|definitely|probably))* (?:get (?:a lot"
            rf"|so much|much|more) out of|benefit (?:a lot |greatly |hugely )?from|profit from|gain (?:a lot )?from"
            rf"|appreciate|welcome|enjoy)"
            r" (?P<rest>(?!(?:it|that|this|them|your|you|if you|more time|an? (?:review|answer|reply|hand))\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "that's what they want",
        lazy(
            rf"{LEADS}(?P<rest>(?:(?:an?|the|some|more|better) )?{_THING}(?: (?:when|that|which|with|so|for"
            rf"|where) [^,]{{3,60}})?)(?:,| [–—-]|:) (?:that(?:'s| is| would be)|this is) (?:what|the (?:one )?thing"
            rf"|all|the feature|something)"
            rf" (?:that )?(?:{_WHO})(?: (?:really|all|always|most|keep|also|would))*(?:'d|'re| are"
            rf"| have been)? (?:wants?|needs?|miss(?:es)?|wish(?:es)? for|asks? for|asking for|love|like|lacks?"
            rf"|hop(?:e|ing) for)\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "give me",
        lazy(
            rf"{LEADS}(?:gimme|just give (?:me|us)|give (?:me|us)|get (?:me|us)) (?P<rest>(?:an?|some) (?!(?:moment"
            rf"|minute|second|sec|hand|call|ring|shout|break|hint|clue|chance|idea|tip|bit|lift|few|week|day|sign"
            rf"|heads|number)\b)\S.*?),? (?:and (?:i'm|i am|i'll be|we're|we'd be|i'd be|everybody|everyone)\b.*"
            rf"|any ?day.*|instead\b.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "keep wanting to",
        lazy(
            r"\b(?:i|we|people|users|customers|they)(?:'m| am|'re| are|'ve been| have been)?(?: (?:always|constantly"
            r"|still|often|forever))* (?:keep|kept|keeps)? ?(?:wanting|wishing|itching|longing|dying"
            r"|looking for a way|trying in vain) (?:to|for) (?P<rest>(?!(?:say|ask|tell|know|see what|go|do|do it|it"
            r"|that)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
)
"""Like the patterns of wishes: the words for people, the pattern, how sure it is."""

CUE = lazy(
    r"\b(?:pay|kill|die|give|gimme|get (?:me|us)|wish\w*|if only|a lot out|benefit|profit|gain|appreciate|welcome"
    r"|enjoy|that's what|that is what|wanting|looking for|hoping|itching|longing|dying|nice|great|cool|good|useful"
    r"|helpful|handy|awesome|lovely|neat"
    r"|would|'d|could use|can use|do with|pity|shame|too bad|annoying|sucks|vote|\+1|why|how come|wouldn't|plans"
    r"|how hard|what would it take|when (?:do|will|can)|dream|desperate|wants?|wanted|wish ?list|how (?:difficult"
    r"|much))\b|\+1|'d\b",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold a longing, a thing that would be welcome, or a question why there is none."""
