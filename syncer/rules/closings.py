"""Words that close a discussion in passing: less sure than those that speak of a decision."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.patterns import alternatives

_OPENERS = alternatives(r"""
    so|ok(?:ay)?|fine|great|good|alright|all right|right|yes|yeah|yep|ya|cool|perfect|agreed|deal|convinced|settled|sold
    then|and|well|h+m+|in that case|no question|understood|sure|got it|makes sense|fair(?: enough| point)?
""")
OPEN = rf"^(?:{_OPENERS}\b[,;:.! –—-]*)*"
"""The start of a sentence, and words with which people agree before they say on what."""
# At least one word that closes what was discussed: "we use" alone describes what is.
_OPENED = (
    r"^(?:(?:fine|ok(?:ay)?|then|agreed|alright|all right|deal|convinced|settled|in that case|good|right"
    r"|for now|for the time being"
    r"|for the moment|until further notice)\b"
    r"[,;:.! –—-]*)+"
)
# A name without a verb: what it says of itself is said elsewhere.
_NO_VERB = (
    r"(?!(?:is|are|was|were|am|be|has|have|had|do|does|did|can|could|will|would|should|must|may|might|i|we"
    r"|you|he|she|it"
    r"|they|that|this|these|those|there|what|who|why|how|which|where|when|if|not|and|but|or|because|since|let's|here"
    r"|until|see|talk|thanks|bye|later|tomorrow|today|tonight|now|back|next|soon|even|just|only|well|ok|okay|by|every"
    r"|maybe|perhaps|\w+day|\w+n't|\w+'s|\w+'re|\w+'ll)\b)"
)
_WORD = rf"{_NO_VERB}[\w`/+#'-]+(?:\.\w+)*"
_THING = rf"{_WORD}(?: {_WORD}){{0,7}}?"
_NAMED_THING = (
    r"(?!(?:(?:go|come|carry|read|keep|try|do|tell|show|enough)\b|good|great|sure|fine|much|more|nothing|something"
    rf"|same|all|another|right|done) ?){_WORD}(?: {_WORD}){{0,5}}"
)
# "No promise for 2.4", "no decision on prices this year": what there is none of in the talk, and not in the product.
_OF_THE_TALK = (
    r"(?:promises?|guarantees?|decisions?|conclusions?|objections?|opinions?|blockers?|preferences?|answers?"
    r"|repl(?:y|ies)|responses?|feedback|progress|updates?|agreement|consensus|hopes?|chances?|clues?|hints?|surprises?"
    r"|pressure|commitments?|estimates?|strong \w+|concerns?|complaints?|remarks?|input|takers?|volunteers?|plans?"
    r"|offence|offense|mention|time|big)\b"
)

CLOSINGS = (
    (
        "let's keep",
        lazy(
            r"\b(?:let's|let us)(?: (?:just|then|definitely|probably|actually|rather"
            r"|simply))* (?P<rest>(?:keep (?!going\b"
            r"|in mind|an eye|you\b|moving|working|looking|me\b|it (?:up|short|brief)|this (?:up|short"
            r"|brief))|drop (?!it\b"
            r"|that\b|by\b|in\b)|do without|leave .{2,40}? (?:out|as (?:it|they)|alone|for (?:v\d|later"
            r"|the next))\b|hold off"
            r"|postpone|defer|limit|restrict|not (?!worry|talk|discuss|get\b|go\b|forget|rush|panic|overthink|do that\b"
            r"|jump|waste|start|make|be\b|over|count on|rely|assume|pretend|hope|kid|do (?:it|this)\b)[a-z]+ )\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "we'll keep",
        lazy(
            r"\b(?:we'll|we will|we're going to)(?: (?:just|then|definitely|probably|simply"
            r"|always))* (?P<rest>(?:keep (?!you\b"
            r"|an eye|in mind|going|looking|working|it\b|that\b)|use|drop|leave .{2,40}? out|start with|launch with"
            r"|begin with|do without|hold off|host|store|live with|continue with|limit|restrict) \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "we won't",
        lazy(
            r"\b(?P<rest>we(?: will not|'ll not| won't| are not going to|'re not going to) (?:support|ship"
            r"|build|offer|do"
            r"|include|migrate|allow|accept|touch|rewrite|move|adopt|use|introduce|publish|open|host|store|sell|add"
            r"|translate|port|switch) (?!that\b|it\b|this\b|any of)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "then we",
        lazy(
            rf"{_OPENED}we(?:'ll)?(?: just| simply)? (?P<rest>(?:start|begin|launch|go|stay|stick|leave|keep"
            rf"|use|take|build"
            r"|drop|skip|host|store|put|ship|run|write|make|postpone|move|switch|limit|charge|support|freeze|split"
            r"|wait (?:with|for|until)) (?!it\b|that\b|this\b|them\b|on\b|through\b|to see|sure\b|over\b|a look)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "we stick to",
        lazy(
            r"\bwe(?: just| simply| still| therefore| all)* (?P<rest>(?:stick|stay) (?:with|to|on) (?!it\b"
            r"|that\b|this\b"
            r"|top|track|schedule)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "we went with",
        lazy(
            r"\bwe(?:'ve| have)? (?P<rest>(?:went|gone|ended up|ended up going) with (?!it\b|that\b|an? error)\S.*"
            r"|(?:picked|chose|preferred) \S.{2,60}? over \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "agreed:",
        lazy(
            r"^(?:(?:so|ok|okay|then|good|great|fine|right),? )*(?:(?:that's|it's|this is|we're|we are|all) )?(?:agreed"
            r"|settled|decided|convinced|sold|deal|consensus|decision made|that settles it|(?:i've|we've"
            r"|i have|we have) made up (?:my|our) minds?|(?:final|my) (?:answer|decision|word|call|choice)"
            r"|conclusion)(?: then)?"
            r"(?:\s*[:–—-] |, )(?P<rest>(?!no (?:need|problem|worries|rush)|(?:i|i'll|i've|i'd|you|we're|but"
            r"|that|that's|this|it|it's|let's"
            r"|thanks|thank|and"
            r"|good|makes|especially|although|though|as|since|because|so|or|if|when|with)\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "agreed to",
        lazy(
            r"^(?:(?:it (?:is|was|has been) |all |everyone |everybody |unanimously |generally |finally )*"
            r"(?:agreed|decided|resolved|settled)(?: (?:unanimously|all|together|by (?:all|vote)))? (?:to|that|not to)"
            r"|(?:(?:general|broad|clear|rough) )?(?:consensus|agreement|majority) (?:to|that|for|on)"
            r"|(?:all|everyone|everybody|most|the majority|\d+(?: of (?:us|\d+))?) (?:(?:is|are|was|were) )?"
            r"in favou?r of)"
            r" (?P<rest>(?!(?:it|this|that|they|these|those|disagree|differ|the fact)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "from now on",
        lazy(
            rf"{OPEN}(?=.*\b(?:from now on|from \w+day on|as of (?:now|today|next \w+|\w+day)"
            rf"|starting (?:today|tomorrow"
            r"|with (?:the|this) next|next \w+|\w+day)|henceforth|going forward)\b)(?!.*\b(?:was|were"
            r"|has been|have been"
            r"|fails?|broken|wrong|outdated|crash\w*|if|i'll|i will|can't|doesn't)\b)"
            r"(?!(?:that|this|it)(?:'s| is)\b)(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "no ... in the first release",
        lazy(
            rf"{OPEN}(?P<rest>no (?!{_OF_THE_TALK}|problem|idea|worr|need|one\b|way\b|rush|hurry|question|doubt"
            r"|wonder|thanks|matter|longer|more\b|news|change|luck|comment|reason)[\w'/-]+(?: [\w'/-]+){0,4}? (?:in"
            r"|at|on|for|before"
            r"|until|till|with) (?:the"
            r" |our |this )?(?:first|initial|next|v\d|version|release|mvp|beta|alpha|pilot|launch|now\b|\d"
            r"|sprint|quarter"
            r"|year|rollout|iteration|phase|prototype|demo|start)\b.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "we're dropping",
        lazy(
            r"\b(?:we're|we are)(?: now| definitely| just)? (?P<rest>(?:dropping|skipping|retiring|sunsetting"
            r"|shelving|postponing|killing off"
            r"|leaving out|sticking to|standardi[sz]ing on|moving to|migrating to) (?!it\b|that\b|this\b"
            r"|them\b|packets|frames|events|messages"
            r"|requests|connections|data|rows)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "so no",
        lazy(
            rf"^(?:(?:ok(?:ay)?|so|then|fine|agreed|right|good)\b[,;:. –—-]*)+(?P<rest>no (?!{_OF_THE_TALK}|problem"
            rf"|idea|worr"
            rf"|need|one\b|way\b|rush|hurry|question"
            rf"|doubt|wonder|thanks|matter|longer|more\b|news|luck|harm"
            rf"|big deal){_WORD}(?: {_WORD}){{0,3}})(?:,? then)?[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "the consensus was",
        lazy(
            r"\b(?:the|our) (?:consensus|agreement|outcome|upshot|conclusion|vote)(?: \w+)? (?:is"
            r"|was)(?: clearly| that we)? (?:to |that |for )(?P<rest>"
            r"(?!it\b|this\b|that\b)\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "out of scope",
        lazy(
            rf"{OPEN}(?P<rest>{_THING} (?:is|are|stays?|remains?)(?: definitely| explicitly| clearly)? (?:out of scope"
            r"|not in scope|off the table|a non-goal|non-goals|out for (?:now|v\d|the first)"
            r"|not part of (?:v\d|the (?:first"
            r"|mvp|initial|pilot)))\b.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "period",
        lazy(
            rf"{OPEN}(?P<rest>\S.{{2,80}}?)[,.;:–—-]+ ?(?:and )?(?:period|full stop|end of (?:story|discussion)"
            rf"|no discussion|that's"
            r" (?:final|that|the rule|the decision)|case closed|done deal)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "wins",
        lazy(
            rf"{OPEN}(?P<rest>{_THING}) (?:wins(?: then)?|is the winner|gets (?:my|our) vote"
            rf"|has my vote)[.!]*$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "then",
        lazy(rf"{OPEN}(?P<rest>(?!no {_OF_THE_TALK}){_NAMED_THING}),? then(?: for now)?[.!]*$", re.IGNORECASE),
        confidence.LIKELY,
    ),
    (
        "decided that",
        lazy(
            r"^(?P<rest>\S.{8,90}?)[,;–—-]+ (?:(?:we|i)(?:'ve)? )?(?:decided|agreed|settled)(?: on)? (?:that"
            r"|this|it)\b(?! .{0,40}"
            r"\b(?:is|are|was)\b)",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
)
