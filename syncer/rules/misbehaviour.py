"""Constructions by which people report a fault without a word for failure: what a product does that it should not."""

from __future__ import annotations

import re

from syncer.patterns import group, lazy
from syncer.rules.aftermath import AFTERMATHS, SURE_AFTERMATHS
from syncer.rules.clauses import begin_of_clause
from syncer.rules.graded import graded
from syncer.rules.patterns import alternatives, vocabulary

# What a screen, a file or a call puts before people; with the wrong thing behind it, it is a fault.
_PRESENTS = alternatives(r"""
    shows?|showed|shown|showing|displays?|displayed|prints?|printed|renders?|rendered|lists?|listed|returns?|returned
    says|said|reads|reports|reported|outputs?|exports?|exported|contains?|contained|holds?|produces?|produced
    generates?|generated|sends?|sent|calculates?|calculated|computes?|computed|opens?|opened|redirects?|lands?
    gives?|gave|picks?|picked|puts?|stores?|stored|saves?|saved|sorts?|sorted|rounds?|rounded|counts?|counted|charges?
    charged|shipped|delivers?|delivered|links? to|points? to|goes to|went to|sees?|saw|gets?|got|writes?|loads?|loaded
""")
_IS = r"(?:is|are|was|were|comes out|came out|ends? up|stays?)"
_WRONG_OUTPUT = lazy(
    rf"\b(?:(?:{_PRESENTS}|ha(?:s|ve)|takes?|uses?|picks?) (?:[\w'’%]+ ){{0,3}}?(?:wrong|incorrect|bogus|garbled"
    r"|mangled|someone else['’]s|somebody else['’]s|other people['’]s|nonsense|garbage|gibberish|mojibake)\b"
    r"|(?:shows?|showed|showing|displays?|displayed|renders?|opens?|prints?|lands? on|ends? up with|gets?|sees?)"
    r" (?:only |just |me |us |them |up )?(?:an? |the |some )?(?:completely |totally |fully )?(?:blank|empty|white"
    r"|black|gr[ae]y|frozen|outdated|stale|negative|duplicate|random|old) \w+"
    r"|\w+(?:ed|wn|nt|lt|ept) (?:\w+ ){0,2}?(?:wrongly|incorrectly|the wrong way|in the wrong \w+|at the wrong \w+"
    r"|to the wrong \w+))",
    re.IGNORECASE,
)
# "Returns 200 instead of 404", "shows 19% where it should be 7%".
_CONTRAST = lazy(
    rf"\b(?:{_PRESENTS}|takes?|jumps?|starts?|ends?) .{{1,60}}?\b(?:instead of|rather than|, not (?:only |just )?the\b"
    r"|(?:but|when|where|that|which|although|while|and) (?:\w+ ){0,2}?(?:should(?:n['’]t| not)?|ought to"
    r"|(?:is|are|was|were)(?:n['’]t| not)? supposed to)(?: \w+| have)?\b)",
    re.IGNORECASE,
)
_IS_BUT_SHOULD = lazy(
    rf"\b{_IS} .{{1,50}}?\b(?:but|when|where|although) (?:it|they|that|this|these|the \w+) (?:should(?:n['’]t)?"
    r"|ought to|(?:is|are|was|were) supposed to)\b",
    re.IGNORECASE,
)
_MISFIT = lazy(
    r"\b(?:an?|one|two|three|four|five|half an?|several|a few|\d+) (?:\w+ )?(?:hours?|days?|minutes?|seconds?|weeks?"
    r"|months?|rows?|pixels?|px|lines?|columns?|cents?|frames?|pages?|steps?) (?:too )?(?:late|early|behind|ahead|off"
    r"|short|slow)\b|\boff by (?:one|an?|two|\d)",
    re.IGNORECASE,
)
_RESOURCE = r"(?:memory|ram|cpu|battery|disk|space|bandwidth|quota|traffic|swap|heap|power|storage|cores?|fuel)"
_CONSUMES = lazy(
    r"\b(?:eat(?:s|ing)?|ate|burn(?:s|ing)?|drain(?:s|ing)?|hog(?:s|ging)?|guzzl(?:es|ing)|suck(?:s|ing)|peg(?:s|ged"
    r"|ging)|max(?:es|ing) out|us(?:es|ing)|consum(?:es|ing)|tak(?:es|ing) up|wast(?:es|ing)) (?:up |through |about"
    r" |around |over |more than |nearly |almost |up to |like |some |roughly )*(?:\d[\d.,]* ?(?:%|percent\b)"
    rf"|(?:all|half|most)(?: of)? (?:the|my|our|its|their) (?:\w+ )?{_RESOURCE}|(?:the|my|our) (?:whole |entire )"
    rf"(?:\w+ )?{_RESOURCE}|(?:way |far )?too much (?:\w+ )?{_RESOURCE}|(?:tons|loads|gigabytes|gigs|\d+ ?gb) of"
    rf" {_RESOURCE})"
    rf"|\b(?:eats?|drains?|hogs?|burns? through) (?:up )?(?:the |my |our )?(?:\w+ )?{_RESOURCE}\b"
    r"|\b(?:disks?|cards?|volumes?|partitions?|drives?|queues?|heaps?|memory|logs?|tables?|mailbox(?:es)?|buffers?"
    r"|caches?)(?: then| just| also| slowly| always| sometimes)* (?:fill(?:s|ed)(?: up)?\b|(?:is|was|gets|got|runs|ran"
    r"|keeps) (?:\w+ )?(?:filling|full\b|growing)|grows?\b|grew\b|balloon|explod|overflow)"
    r"|\bgrow(?:s|ing)? (?:without (?:bound|limit|end)|forever|endlessly|indefinitely|and grow)",
    re.IGNORECASE,
)
# Done to things or people that did nothing for it.
_HARMED_SURELY = alternatives(r"""
    (?:oom-?)?killed|evicted|mangled|scrambled|squashed|squeezed|clipped|cropped|chopped(?: off)?|mixed up|swallowed
    mislabel+ed|misspelled|miscounted|misparsed|misread|misplaced|double-\w+ed|locked out|kicked out|logged out
    signed out|thrown out|wiped(?: out)?|orphaned|garbled|left (?:dangling|hanging)|marked as spam|charged twice
    counted twice|cut (?:in half|short|off)|dropped (?:silently|on the floor)|lost on|throttled
""")
_HARMED = lazy(
    rf"\b(?:gets?|got|getting|is|are|was|were|been|being)(?: (?:\w+ly|all|then|sometimes|just|also|often"
    rf"|always|again))*"
    rf" (?:{_HARMED_SURELY})(?!\w)"
    r"|\bgets?(?: (?:\w+ly|all|then|sometimes|just|also|often|always))* (?:blocked|hidden|covered|skipped|discarded"
    r"|forgotten|ignored|reverted|erased|rejected|overwritten|dropped|lost|reset|banned|flagged|cancelled|killed"
    r"|(?:charged|billed|asked|logged in|notified) (?:again|twice)|truncated|duplicated|stuck|ripped|torn"
    r"|jammed|disconnected)\b",
    re.IGNORECASE,
)
_MISHANDLES = lazy(
    r"(?<![\w-])(?!(?:he|she|i|we|you|nobody|who|to|can|not|may|will|would|never|so|then|if|when) )[a-z0-9`_)\"/.]+"
    r"(?: (?:also|still|just|then|always|sometimes|often|randomly|completely|silently|simply|again))*"
    r" (?:forgets (?!to ask)|mix(?:es|ed) up|mislabels|misreads|misreports|miscounts|mistakes|mangles|garbles|swallows"
    r"|traps|overlaps|overflows|overshoots|floods|spams|hammers|bombards|trips (?:over|up)|chokes on|stutters|jitters"
    r"|wobbles|judders|lags|blinks|shakes|jumps (?:around|about|up|down|when|while|as soon)|drifts|jams\b"
    r"|tears\b|bleeds|(?:falls|fell) (?:through|over|apart|off|behind|out of)|gives up|sticks? to the"
    r"|gets in\b|gets? (?:confused|in the way)|rejects (?:valid|every|all|perfectly)|ignores (?:the|my|our|all|every"
    r"|any|what|whatever|it)|skips (?:every|some|the (?:first|last)|half)|reconnects|re-?sends|retries (?:forever"
    r"|endlessly|in a loop)|loops (?:forever|endlessly)|hides (?:the|behind)|covers (?:the|half|up)|drops (?:every|all"
    r"|some|half|the (?:last|first))|wakes (?:up )?(?:me|us|everyone)|reappears?|re-?opens? by itself)",
    re.IGNORECASE,
)
_SILENTLY = lazy(
    r"\bsilently (?!ignore[sd]? unknown)[a-z]+(?:s|ed)\b|\b(?:drop|lose|skip|swallow|discard|throw away|forget)s?"
    r" (?:\w+ ){1,4}(?:on the floor|silently|without (?:a |any )?(?:word|warning|notice|trace|error|message))\b",
    re.IGNORECASE,
)
_EVERYTHING_AS = lazy(
    r"\b(?:calls|labels|tags|marks|treats?|reads?|announces?|classifies|counts|interprets|flags|takes"
    r"|recogni[sz]es) (?:every|all|any"
    r"|each|everything|half)\b.{2,40}\b(?:an?|as|for)\b",
    re.IGNORECASE,
)
_CANNOT = lazy(
    r"\b(?:nobody|no one|none of (?:us|them|the \w+|our \w+)|hardly anyone)(?: else)? (?:can|could|is able to|manages"
    r" to) (?!be\b|say\b|tell\b|know\b|do (?:that|it)\b|help\b|remember|afford|agree|promise|expect|imagine|believe)"
    r"[a-z]+"
    r"|\b(?:can['’]?t|cannot|can no longer|could(?:n['’]t| not))(?: even| ever| really| currently| yet)* be (?!sure"
    r"|bothered|helped|done\b|blamed|right|true|that\b|it\b|trusted|said|expected|arsed|too\b|a\b|the\b)[a-z]+(?:ed"
    r"|wn|en|nt|lt|ut|ad|un|ought|aught|et)\b"
    r"|\b(?:you|one|i|we)(?: still| simply| just)* (?:can['’]?t|cannot|couldn['’]t|can no longer)(?: even| ever| seem"
    r" to| actually)* (?:reach|get (?:to|into|out|past|back)|go back|log (?:in|out)|sign (?:in|up|out)|open|close|save"
    r"|upload|download|print|delete|edit|submit|check out|pay|unsubscribe|click|select|scroll|zoom|type|paste|undo"
    r"|install|connect|join|deploy|start|play) .*\b(?:when|since|after|on|from|with|if|at all|in|unless|without)\b",
    re.IGNORECASE,
)
_WARNS = vocabulary(r"""
    (?:prints?|logs?|shows?|gives?|emits?|throws?|spits? out|raises?|get|gets|getting|see|seeing|with) (?:an? |the \
    |lots of |some |many |tons of |a bunch of |these |this )?(?:\w+ ){0,2}?(?:warnings?|tracebacks?|deprecation\w*)
    (?:linker|compiler|build|linter|browser|console|server|tool\w*) (?:warns|complains|moans|grumbles)
""")
# "The record button has no label at all", "the attachments were not in it".
_ABSENT = lazy(
    r"\b(?:ha(?:s|ve|d)|with|there(?:['’]s| is| are| was| were)) no (?!hurry|rush|need|problems?|issues?"
    r"|doubt|idea|reason"
    r"|point|time|chance|difference|worr|pressure|question|comparison|harm)(?:[\w-]+ ){1,3}?(?:at all"
    r"|whatsoever|anywhere)\b"
    r"|\bha(?:s|ve) no (?:effect|labels?|alt (?:text|tags?)|validation|timeouts?|time limit|upper (?:limit|bound)"
    r"|rate limit\w*|access control|permission checks?|error handling|escaping|authentication|backup\w*)\b"
    r"|\b(?:is|are|was|were)(?: not|n['’]t) (?:in|part of|included in) (?:it|them|the|any|there|our)\b",
    re.IGNORECASE,
)
# A thing that goes wrong, named rather than told: "the crash on start-up", "that flicker when it scrolls".
_NAMED = lazy(
    r"^(?:(?:and|also|then|next|plus|oh|still|first|second|third|last|finally|number \w+|another one"
    r"|one more)\b[:,. ]*)*"
    r"(?:there(?:['’]s| is| was)(?: also| still)? )?(?:the|that|this|an?|another|some|those) (?:[\w-]+ ){0,3}?"
    r"(?:crash(?:es)?|hang|freeze|leak|flicker(?:ing)?|glitch|regression|race|deadlock|time-?out|slow-?down|lag|typo"
    r"|infinite loop|login loop|redirect loop|error|exception|overflow|stutter|blank (?:page|screen)"
    r"|white (?:page|screen)|black screen|double (?:charge|booking|submit|click)s?|[45]\d\ds?) (?:on|in|when"
    r"|after|with|at"
    r"|while|during|for|if|from) (?!it\b|that\b)(?!.*\b(?:would|could|should|will|must)\b)",
    re.IGNORECASE,
)
# Each alone says little; two of different kinds about a thing tell that it does not do what it should.
_HINTS = (
    lazy(
        r"\b(?:every now and then|now and (?:then|again)|once in a while|from time to time|sometimes|occasionally|at"
        r" random|randomly|(?:two|three|several|\d+)(?: or \w+)? times an? \w+|every (?:other|single|few) \w+"
        r"|(?:on|at|after"
        r"|for|with) every \w+|all the time|over and over)\b",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:ever )?since (?:the|last|yesterday|we|version|upgrading|updating|v?\d|mon|tues|wednes|thurs"
        r"|fri|satur|sun)"
        r"|\bafter (?:the|an?|every|each|last) (?:\w+ )?(?:update|upgrade|release|deploy\w*|migration|change|restart"
        r"|reboot|login|refresh|rain|reload)\b",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:no idea why|(?:don['’]t|do not) know why|for (?:no|some) (?:\w+ )?reason|out of (?:nowhere|the blue)"
        r"|by itself|all of a sudden|can(?:['’]t|not) (?:explain|reproduce)|reproducible|(?:al|even )though"
        r" (?:nobody|nothing|it|they|we|i|the|no)|somehow|weird|strange|odd)\b",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:without (?:an?|any) (?:warning|notice|error|message|reason)|silently|no (?:error|warning|message)\b"
        r"|nothing in the logs?|and nobody notice[sd]|nothing (?:was|is|gets|got) \w+ed)",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:for (?:some|certain|half|a few|all|everyone|everybody|anybody|anyone|many"
        r"|most) (?:of )?(?:\w+ )?(?:users?"
        r"|people|customers?|accounts?|in|on|with|the|our)|only (?:on|in|with|for|when) )",
        re.IGNORECASE,
    ),
)
_INTENDED = lazy(
    r"\b(?:should|could|would|might|must|may|let['’]s|please|want(?:ed)? to|need(?:s|ed)? to|has to|have to|going to"
    r"|will|['’]ll|so that|in order to|by design|on purpose|as (?:intended|designed|expected|planned))\b",
    re.IGNORECASE,
)
_PERSON_FIRST = lazy(
    r"^(?:(?:and|but|so|then|well|yes|ok|also|oh),? )*(?:i|we|you|he|she|let|please|who|what|how|if|sorry"
    r"|thanks|don['’]t"
    r"|do)\b",
    re.IGNORECASE,
)
# "Since they cannot be reached, we wait": the ground for what is said next.
_GROUND = lazy(r"^(?:since|because|as|given that)\b", re.IGNORECASE)
_SURE = (_MISFIT, _WRONG_OUTPUT, _HARMED, _MISHANDLES, _SILENTLY, _CONSUMES, _WARNS, *SURE_AFTERMATHS)
_UNSURE = (*AFTERMATHS, _CONTRAST, _IS_BUT_SHOULD, _EVERYTHING_AS, _CANNOT, _ABSENT, _NAMED)
_GRADED = graded(_SURE, _UNSURE)
_HINT_GROUP = group(*_HINTS)
CUE = vocabulary(r"""
    wrong\w*|incorrect\w*|bogus|garbled|mangled|nonsense|garbage|gibberish|mojibake|else['’]s|people['’]s|blank|empty
    white|black|gr[ae]y|frozen|outdated|stale|negative|duplicate|random\w*|old|instead of|rather than|should\w*|ought to
    supposed to|not (?:only|just)|late|early|behind|ahead|off|short|slow|gets?|got|getting|is|are|was|were|been|being
    eat\w*|ate|burn\w*|drain\w*|hog\w*|suck\w*|peg\w*|max\w*|us(?:es|ing)|consum\w*|tak(?:es|ing)|wast\w*|fill\w*
    grow\w*
    grew|full|silent\w*|nobody|no one|none|can['’]?t|cannot|couldn['’]t|warn\w*|traceback\w*|deprecat\w*|has no|have no
    complain\w*|there['’]s|every\w*|now and|while|times|since|after|reason|nowhere|itself|reproduc\w*|though|although
    without|no|only|some\w*|[a-z]+s|fell|fall|again|until|went|turn\w*|start\w*|began|came|come|over|still|but|behind
    inside|accept\w*|allow\w*|explain|like|lag|cannot|must be
""")
"""Cheap test whether a text can hold one of these constructions at all."""


def find_misbehaviour(text: str) -> tuple[str, bool, int] | None:
    """Return the words that tell of a product doing wrong, whether they are sure, and where they stand; else None."""
    for pattern, match, sure in _GRADED.matches(text):
        if not _is_meant(text, match.start(), pattern):
            return match[0], sure, match.start()
    hints = [hint for pattern in _HINT_GROUP.for_text(text) if (hint := pattern.search(text))]
    if len(hints) >= 2 and not _PERSON_FIRST.match(text) and not _INTENDED.search(text):
        return hints[0][0], False, hints[0].start()
    return None


def _is_meant(text: str, place: int, pattern: re.Pattern[str]) -> bool:
    """Whether the words tell what is wanted, or what people do, rather than what a product does."""
    start = begin_of_clause(text, place)
    before = text[start:place].strip()
    if _INTENDED.search(before):
        return True
    if pattern in (_CANNOT, _NAMED, _WARNS):
        return _GROUND.match(before) is not None
    return _PERSON_FIRST.match(before + " ") is not None and pattern in (
        _CONTRAST,
        _EVERYTHING_AS,
        _WRONG_OUTPUT,
        _MISFIT,
        _IS_BUT_SHOULD,
    )
