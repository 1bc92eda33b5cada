"""Questions that ask why something is not to be had, and the words that others are said to ask them with."""

from __future__ import annotations

import re

from syncer.patterns import lazy

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
