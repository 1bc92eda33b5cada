"""Further words by which people wish: what they would pay for, ask why there is none of, or would get a lot out of."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import NO_NOUN
from syncer.rules.subjunctive import THING_WISHED

NICE = (
    r"(?:nice|great|cool|good|useful|helpful|handy|awesome|lovely|neat|amazing|wonderful|ideal|sweet|brilliant"
    r"|fantastic|fab|super|grand|dope|sick|ace"
    r"|excellent|convenient|fun|perfect|terrific|magic|killer|slick|rad|swell|a (?:dream|godsend|life-?saver|relief"
    r"|game[- ]changer|blessing|boon|(?:big|huge|great|real) (?:help|plus|win|improvement|timesaver|time-?saver)))"
)
NICE_IF = lazy(rf"\b(?:would|['’]d|might|could)(?: \w+)? be (?:\w+ )?{NICE} if\b", re.IGNORECASE)
"""What is thought of, and wished for."""
_WHO = (
    r"(?:i|we|you|they|he|she|it|people|users|customers|members|everybody|everyone|one|somebody|(?:the |our |my "
    r"|some |many |most |all )?[\w-]+(?: [\w-]+){0,2}?)"
)
_THING = rf"{NO_NOUN}[\w`'/\"“(+#&-][\w`'’/.+#&\")”-]*(?: {NO_NOUN}[\w`'/\"“(+#&-][\w`'’/.+#&\")”-]*){{0,9}}?"
_LEADS = (
    r"^(?:(?:and|also|oh|plus|but|then|so|still|honestly|ok|well|yes|man|god|ideally|personally|frankly|for me|for us"
    r"|as a user)\b[,:]? )*"
)

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
            rf"{_LEADS}if only (?P<rest>(?:(?:the|our|my|this|that|there|it|we|i|you|they) )(?!(?:i|we|you"
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
            rf"{_LEADS}(?P<rest>(?:(?:an?|the|some|more|better) )?{_THING}(?: (?:when|that|which|with|so|for"
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
            rf"{_LEADS}(?:gimme|just give (?:me|us)|give (?:me|us)|get (?:me|us)) (?P<rest>(?:an?|some) (?!(?:moment"
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
    (
        "would be nice",
        lazy(
            rf"{_LEADS}(?:(?:it|that|this|what)(?:'d| would| might| could)|(?:'d|would|might|could))(?: (?:also"
            rf"|really|just|actually|totally|honestly|so))* be (?:really |super |very |so |pretty |quite |rather "
            rf"|kinda |absolutely |even )?{NICE}"
            r"(?: to (?:have|be able to|see|get|add)| if(?: (?:we|i|you|it|there|they|one)(?: could| can| were| was"
            rf"| had|'d)?|{THING_WISHED})| to|:"
            r"| for \w+ to) (?P<rest>(?!(?:know|hear|have you|see you|meet|talk|help|hear|done|over)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would come in handy",
        lazy(
            rf"{_LEADS}(?P<rest>(?:an? |some |the (?:ability|option|possibility) to )\S+(?: \S+){{0,10}}?) (?:would"
            rf"|'d|could)(?: (?:also|really|just|certainly|definitely|probably|already))* (?:be (?:really |super "
            rf"|very |so |pretty |quite |a )?(?:{NICE}|appreciated|welcome|worth gold|worth its weight"
            rf"|much appreciated|in order|cool)"
            r"|come in (?:really |very )?handy|make (?:a (?:big|huge) difference|(?:all|so many|many|a lot of|our|my"
            r"|their) \w+|sense)|do wonders|go down well|sell (?:well|itself)|solve|spare|be loved|help (?:me|us"
            r"|people|users|them|a lot)|save)\b",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "could use one",
        lazy(
            r"\b(?:i|we|they|users|people|customers)(?:'d| would)?(?: (?:really|also|still|all"
            r"|definitely))* (?:(?:could|can) (?:really |also |definitely )?(?:use|do with)|are (?:crying out"
            r"|desperate|screaming) for|(?:(?:were |was |am |are )?(?:hop(?:e|ing)|long(?:ing)?|yearn(?:ing)?"
            r"|dream(?:ing)?|pray(?:ing)?))(?: of| for)|am (?:dying|desperate) for|'m (?:dying"
            r"|desperate) for) (?P<rest>(?:an?|some|more|better) (?!(?:coffee|break|hand|drink|nap|help|holiday|beer"
            r"|hug|laugh|sleep|rest|time|minute|tea|walk|bit|lot|few)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "a pity",
        lazy(
            r"\b(?:it(?:'s| is)|that(?:'s| is)|what)?(?: (?:really|such|a bit of))* ?(?:a (?:pity|shame)|too bad|sad"
            r"|annoying|sucks) (?:that )?(?:there(?:'s| is| are) no (?:(?:way|option|button|setting) (?:to|for) )?"
            r"|(?:you|we|one|i|they|users|people) (?:can't|cannot|can not)(?: (?:just|simply"
            r"|even))? )(?P<rest>(?!(?:come|be|join|stay|make it|see|go|attend|believe|have it)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "on the wish list",
        lazy(
            r"\b(?:on (?:my|our|the|their) wish ?list(?: \w+){0,3}?|top of (?:my|our|the|their) (?:wish ?)?list|(?:my"
            r"|our|their|one|another|the) (?:big(?:gest)? |only |one |number one |small |personal |dream )?(?:wish"
            r"|dream|feature|request))(?: for \w+(?: \w+)?)?(?: would be| is| was| remains|:| =) (?:to (?:have |see "
            r"|get |be able to )?)?(?P<rest>(?!(?:to|that|just|for you|it|not|that's|good|a good)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "push for",
        lazy(
            r"\b(?:(?:plus one|big plus) for|(?:i|we)(?:'d| would) (?:also |really )?(?:push|argue|root|lobby"
            r"|make a case) for) (?P<rest>(?!(?:it|that|this|you|me|keeping|the (?:first|second|former|latter"
            r"|other))\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
)
"""Like the patterns of wishes: the words for people, the pattern, how sure it is."""

WHY_NOT = lazy(
    r"\b(?:why (?:(?:can't|can not|cannot|couldn't) (?:i|we|you|one|they|users|people|customers|it|the [\w-]+)|(?:can"
    r"|could) (?:i|we|you|one|they|users|it|the [\w-]+) not|don't we(?: just)?(?= (?:have|offer|support|provide|show"
    r"|allow|sell))"
    r"|(?:doesn't|does) (?:it|the [\w-]+(?: [\w-]+)?)(?: not)?(?= (?:have|offer|support|let|allow|remember|tell|show"
    r"|warn|remind|suggest|send))|(?:isn't|is) there (?:no|not an?|an?|any)(?= )|(?:aren't|are) there (?:no"
    r"|any)(?= ))"
    r"|how come (?:there(?:'s| is| are) no|(?:i|we|you|one|they) (?:can't|cannot))|wouldn't it be (?:\w+ )?(?:nice"
    r"|great|cool|good|lovely|better|handy|helpful|useful|neat|awesome|sweet|fun)"
    r" (?:if(?: (?:we|i|you|they|one|there)(?: could| can| were| was| had)?(?= ))?|to (?:have|be able to|get|see)?)"
    r"|(?:any|are there(?: any)?|do (?:we|you) have(?: any)?) plans (?:for|to (?:add|support|have|offer|build"
    r"|introduce)?)"
    r"|(?:how hard|how difficult|how much work|how complicated) would it be (?:for (?:us|you) )?to"
    r"|what would it take to|when (?:do|will|can) (?:we|i|users|people) (?:finally )?(?:get|have))(?: (?:just|simply"
    r"|also|finally|at least))* (?P<rest>\S.*?)[?\"”'.! ]*$",
    re.IGNORECASE,
)
"""A question that asks why something is not to be had."""

QUOTED = lazy(
    r"\b(?:ask(?:s|ed|ing)?|gets?|got|hear|wonder(?:s|ed|ing)?|complain\w*|question\w*|say"
    r"|says)\b[^\"“]{0,40}[\"“](?:[\w ,]{0,15}[,:] )?(?:is there (?:an?|any|no)|are there(?: any| no)?|(?:can"
    r"|could) (?:i|we|you|one)"
    r"|do you (?:have|offer|support)|where (?:is|are|can i (?:find|get|see))|when (?:do|will) (?:we|you|i) (?:get"
    r"|have|add|support)) (?P<rest>\S[^\"”]+?)\??[\"”]",
    re.IGNORECASE,
)
"""A question that others are quoted with, in which they ask for something."""

ATTRIBUTED = lazy(
    r"\b(?:ask(?:s|ed|ing)?|gets? (?:this|that|asked)|keep(?:s|ing)? asking|wonder(?:s|ed|ing)?|hear|says?"
    r"|complain\w*|support|customers?|users?|people|everybody|everyone|clients?|members|parents|guests)\b",
    re.IGNORECASE,
)
"""Words that say that others ask."""

CUE = lazy(
    r"\b(?:pay|kill|die|give|gimme|get (?:me|us)|wish\w*|if only|a lot out|benefit|profit|gain|appreciate|welcome"
    r"|enjoy|that's what|that is what|wanting|looking for|hoping|itching|longing|dying|nice|great|cool|good|useful"
    r"|helpful|handy|awesome|lovely|neat"
    r"|would|'d|could use|can use|do with|pity|shame|too bad|annoying|sucks|vote|\+1|why|how come|wouldn't|plans"
    r"|how hard|what would it take|when (?:do|will|can)|dream|desperate|wants?|wanted|wish ?list|how (?:difficult"
    r"|much))\b|\+1|'d\b",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
