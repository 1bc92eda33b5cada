"""Constructions by which a product is said to end in a state, stop, go on, or do too much: no word for failure."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_THING = (
    r"(?<![\w'’-])(?!(?:he|she|i|we|you|nobody|who|to|can|not|may|will|would|never|could|should|must|let|please|be"
    r"|been|being|is|are|was|were|get|gets|got)\b)"
    r"[a-z0-9`_)\"/.]+"
)
_ADVERB = r"(?: (?:also|still|just|then|always|sometimes|often|simply|all|completely|suddenly|again|only|now|even))*"
# A state that a thing comes to, rather than has.
_ENDS_AS = lazy(
    rf"{_THING}{_ADVERB} (?:comes? out|came out|ends? up|ended up|turns?|turned|goes|went|stays?|stayed"
    rf"|remains?|appears?"
    r"|shows? up)(?: as| all| completely| totally)? (?:negative|zero|black|white|gr[ae]y|blank|empty|red|flat"
    r"|transparent"
    r"|unreadable|twice|doubled|in the wrong|upside|sideways|blurred|garbled|silent|unchanged|stuck|at zero"
    r"|in (?:the )?spam"
    r")"
    rf"|{_THING}{_ADVERB} (?:sits?|lands?|hides?|slides?|spills?|runs?|sticks?) (?:underneath|behind|on top of"
    rf"|outside|out of"
    r"|off|over|in (?:the )?(?:spam|junk)|into) ?(?:the|its|each|my|our|screen|for)?\b"
    r"|\b(?:i|we|you|one|users|people|they)(?: always| then| often)? (?:end|ended) up (?:with (?:two|three"
    r"|double|duplicate|an? "
    r"(?:blank|empty|broken|wrong)|no\b)|on (?:an? |the )?(?:blank|empty|wrong|error|login))",
    re.IGNORECASE,
)
_STOPS = lazy(
    rf"{_THING}(?:s|ed)?(?:['’]s| has| have| had)?{_ADVERB} (?:stopped|quit|ceased)(?: \w+ing"
    rf"| to \w+)?(?: (?:since|after|when|on|at|a"
    rf" (?:few|couple)|last|some ?where|half ?way|in the)\b|[.!,;]|$)|{_THING} (?:does|do|did)(?: just| simply"
    rf"| absolutely)* nothing\b",
    re.IGNORECASE,
)
_GOES_ON = lazy(
    rf"{_THING}{_ADVERB} (?:keeps?|kept|goes on|went on|continues?|continued)(?: on"
    rf"| to)? \w+(?:ing)?\b.{{0,40}}\b(?:after|even|although"
    r"|though|until|despite|for no|whenever)\b",
    re.IGNORECASE,
)
_TO_ITSELF = lazy(
    r"\b(?:clear|reset|delete|turn|close|minimi[sz]e|restart|lock|unlock|switch|move|undo|submit|reload"
    r"|resize|scroll|empt(?:y|ie)"
    r"|reopen|re-open|disable|chang|change|fire|select|log|shut)(?:s|es|ed)? (?:itself|themselves)\b",
    re.IGNORECASE,
)
_EVEN = lazy(
    r"\b(?:is|are|was|were|shows?|uses?|stays?|gets?|sends?|appears?|opens?|asks?|says?|returns?|counts?"
    r"|remains?|keeps?|takes?) (?!fine"
    r"|ok\b|good|great|safe|right|reliable|stable|fast)(?!.*\b(?:works?|fine|well)\b).{1,50}? (?:even (?:if"
    r"|when|though|after|with)|no matter"
    r" (?:what|which|how|where)|regardless of|despite|although)\b",
    re.IGNORECASE,
)
_TOO_MANY = lazy(
    r"\b(?:click|press|hit|submit|sav|tap|reload|refresh|retr|open|log|sync|import)\w*\b.{0,50}\b(?:creates?"
    r"|created|sends?|sent|makes|made"
    r"|adds?|added|opens?|inserts?|writes?|books?|charges?) (?:two|three|double|duplicate|multiple|several) "
    r"|\b(?:two|three|several|multiple|double) (?:copies|versions|entries|instances) of (?:every|each|the same|all)",
    re.IGNORECASE,
)
_CLIMBS = lazy(
    r"\b(?:latency|p\d\d|times?|bills?|costs?|memory|cpu|load|errors?|rates?|usage|sizes?|traffic|queue"
    r"|conversions?|speed|throughput"
    r"|builds?|duration|ram|disk|requests)\b(?: \w+){0,4}? (?:has |have |had )?(?:more than |nearly |almost "
    r"|suddenly |recently )?(?:doubled"
    r"|tripled|quadrupled|exploded|skyrocketed|shot up|gone up|gone through|crept up|climbed|tanked|plummeted"
    r"|collapsed|dropped (?:to|by))\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+|an?|two|three|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|several|half an?)"
_WAITS = lazy(
    rf"{_THING}{_ADVERB} (?:takes?|took|needs?|needed) (?:about |around |over |more than |nearly |almost "
    rf"|at least |up to |like |some )*"
    rf"{_NUMBER}(?: or \w+)? (?:whole |full |good |solid )?(?:seconds?|minutes?|hours?) (?:before|until|till"
    rf"|to (?:load|open|start|show|appear"
    r"|respond|render|save|log|boot|refresh|update|list|search)|for (?:a|one|every|each)|on (?:my|our|the"
    r"|every)|even|per|each|every)\b",
    re.IGNORECASE,
)
_FALLS_SHORT = lazy(
    rf"{_THING}{_ADVERB} (?:works?|shows?|loads?|runs?|appears?|opens?|syncs?|updates?) only (?:once|when|if"
    rf"|on|for|with|after)\b"
    r"|\bonly (?:works?|shows?|loads?|appears?|syncs?|updates?) (?:once|when|if|on|for|with|after|every)\b"
    r"|\b\w+ (?:way|far|much) too (?:early|late|slow|slowly|fast|often|long|loud|loudly|big|small|dark|many"
    r"|much|soon)\b"
    r"|\b(?:takes?|took|brings?|brought|knocks?) (?:the |our |my )?(?:\w+ ){1,2}down\b",
    re.IGNORECASE,
)
_LEAVES = lazy(
    rf"{_THING}{_ADVERB} leaves? (?!me\b|us\b)(?:[\w'’]+ ){{1,4}}(?:behind|lying around|open|dangling|hanging"
    rf"|running|locked)\b",
    re.IGNORECASE,
)

SURE_AFTERMATHS = (_ENDS_AS, _STOPS, _GOES_ON, _TO_ITSELF, _TOO_MANY, _CLIMBS, _LEAVES)
"""Patterns that tell of a fault in any conversation."""

AFTERMATHS = (_WAITS, _FALLS_SHORT, _EVEN)
"""Patterns that tell of a fault to an assistant, and may speak of effort or of a rule among people."""
