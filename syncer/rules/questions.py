"""The task in a question, for who answers it by taking it on: "is the hall booked?" asks that it be booked."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.gerunds import base_of
from syncer.rules.verbs import base_of_third

_END = r"(?:,? (?:already|yet|by now|again|now|too|then|please|actually|at all|anyway|or not))*[?!. ]*$"
_LEAD = (
    r"^(?:(?:and|so|but|oh|hey|ok(?:ay)?|then|also|hi|um|well|by the way|btw|quick question|question"
    r"|(?-i:@?[A-Z][a-z]+))"
    r"[,:]? ){0,4}?"
)
_THING = (
    r"(?:the |our |my |your |all |an? |any |those |these )?[\w`'/.-]+"
    r"(?: (?!(?:is|are|was|were|has|have)\b)[\w`'/.-]+){0,6}?"
)
_PARTICIPLE = r"(?P<done>\w+(?:ed|en|wn|ne|lt|pt|nt|ade|aid|ut|id|old|ought))"
_DONE = lazy(
    rf"{_LEAD}(?:is|are|was|were|has|have|had|did|isn't|hasn't|haven't|aren't)(?: \w+ (?=the ))? (?P<what>{_THING})"
    rf" (?:been |already |ever |"
    rf"still |all |yet |actually )*{_PARTICIPLE}(?P<rest>(?: \S.*?)??){_END}",
    re.IGNORECASE,
)
_ANYBODY = lazy(
    rf"{_LEAD}(?:has|have|did|does|do|could|can|will|would|is|was) (?:any|some|every)(?:one|body)(?: of you| else|"
    rf" already| ever| here)*"
    rf" (?:going to )?(?P<verb>\w+) (?P<rest>\S.*?){_END}",
    re.IGNORECASE,
)
_WHO = lazy(
    rf"{_LEAD}who(?:'s| is| will| can| could| would| has to|'ll| wants to| else)?(?: (?:going to|gonna|responsible"
    rf" for|in charge of|to))*"
    rf" (?P<verb>[a-z]+) (?P<rest>\S.*?){_END}",
    re.IGNORECASE,
)
_COULD = lazy(
    rf"{_LEAD}(?:can|could|would|will|should|shall|do|did|don't|shouldn't|couldn't|have) (?:you|we|i|they)(?:"
    rf" (?:please|also|maybe|still|not|really|even|ever|"
    rf"want to|need to|have to|manage to|remember to))* (?P<rest>(?!have\b|know\b|think\b|mean\b|see\b"
    rf"|want\b)[a-z]+ \S.*?){_END}",
    re.IGNORECASE,
)
_AND = lazy(
    rf"{_LEAD}(?:what about|how about|and|what of|how's|what's (?:up|happening|going on) with|any (?:news|word"
    rf"|update|progress) (?:on|about)|"
    rf"where are we (?:on|with)|how (?:is|are|far is|far are))(?: we (?:on|with))? (?P<what>(?:the |our |my |your "
    rf"|those |these )?[\w`'/-]+"
    rf"(?: [\w`'/-]+){{0,5}}?)(?: (?:coming along|going|doing|looking))?{_END}",
    re.IGNORECASE,
)
_WHICH = lazy(
    rf"{_LEAD}(?:which|what|whose|how many) (?P<what>[\w-]+(?: (?:of|for|in) (?:the |our )?[\w-]+(?: (?!is\b"
    rf"|are\b)[\w-]+)?)?)"
    r" (?:is|are|was|were|do|does|has|have|should)\b",
    re.IGNORECASE,
)
_HAS = lazy(
    rf"{_LEAD}(?:(?P<who>{_THING}) (?:has|have|contains?|shows?|holds?|lacks?|uses?|needs?|is|are)|do we have|is"
    rf" there|are there|where(?:'s| is| are))"
    rf" (?P<what>(?:an?|the|some|any|no|our|two) \S.*?){_END}",
    re.IGNORECASE,
)
# "The mobile layout, do we do that now?"
_NAMED_FIRST = lazy(
    rf"{_LEAD}(?P<what>(?:the|our|my|your|those|these) [\w`'/.-]+(?: [\w`'/.-]+){{0,5}}?)(?:,| –| -|:) (?:do"
    rf"|does|should|shall|can"
    r"|could|will|would|is|are|what|when|who|how|any|did|has|have)\b[^?]*\?\W*$",
    re.IGNORECASE,
)
_POINTS = lazy(r"(?:it|that|this|they|these|those|he|she|you|we|i|anyone|anybody|everything)\b", re.IGNORECASE)


def asked_task(text: str) -> str:
    """Return the task that a question asks after, "" where it asks for something else."""
    text = text.replace("’", "'")
    if match := _ANYBODY.match(text) or _WHO.match(text):
        verb = base_of(match["verb"]) or base_of_third(match["verb"]) or match["verb"].lower()
        verb = verb.removesuffix("s") if verb.endswith("s") and not verb.endswith("ss") else verb
        return f"{verb} {match['rest']}"
    if (match := _DONE.match(text)) and (base := base_of(match["done"])):
        return f"{base} {match['what']}{match['rest']}"
    if match := _COULD.match(text):
        return str(match["rest"])
    if match := _AND.match(text):
        return f"take care of {match['what']}"
    return ""


def subject_asked(text: str) -> str:
    """Return the thing that a question is about, "" where that is not certain."""
    text = text.replace("’", "'")
    if match := _WHICH.match(text):
        return f"the {match['what']}"
    if match := _NAMED_FIRST.match(text) or _DONE.match(text) or _AND.match(text) or _HAS.match(text):
        if _POINTS.match(match["what"]):
            return ""
        return re.sub(r"^(?:an?|any|some|no|our|my|your) ", "the ", match["what"])
    return ""
