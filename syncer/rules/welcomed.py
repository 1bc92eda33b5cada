"""Words for what would be welcome: it would be nice or handy, is a pity to lack, or stands on a wish list."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.longing import LEADS
from syncer.rules.subjunctive import THING_WISHED

NICE = (
    r"(?:nice|great|cool|good|useful|helpful|handy|awesome|lovely|neat|amazing|wonderful|ideal|sweet|brilliant"
    r"|fantastic|fab|super|grand|dope|sick|ace"
    r"|excellent|convenient|fun|perfect|terrific|magic|killer|slick|rad|swell|a (?:dream|godsend|life-?saver|relief"
    r"|game[- ]changer|blessing|boon|(?:big|huge|great|real) (?:help|plus|win|improvement|timesaver|time-?saver)))"
)
NICE_IF = lazy(rf"\b(?:would|['’]d|might|could)(?: \w+)? be (?:\w+ )?{NICE} if\b", re.IGNORECASE)
"""What is thought of, and wished for."""

WELCOMED = (
    (
        "would be nice",
        lazy(
            rf"{LEADS}(?:(?:it|that|this|what)(?:'d| would| might| could)|(?:'d|would|might|could))(?: (?:also"
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
            rf"{LEADS}(?P<rest>(?:an? |some |the (?:ability|option|possibility) to )\S+(?: \S+){{0,10}}?) (?:would"
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
