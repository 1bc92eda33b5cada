"""Work that somebody takes on without "I will": left with him, his turn, owed, promised, on his list, done tomorrow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.errands import WORK
from syncer.rules.patterns import alternatives
from syncer.rules.times import SOON
from syncer.rules.verbs import WORK as VERBS

_LEAD = (
    r"^(?:(?:and|so|then|but|also|well|oh|ok(?:ay)?|yes|yeah|yep|right|sure|fine|good|no|hey|hm+|ah|me|true|alright"
    r"|(?:good|fair) point|sorry|please|you can|just|great|thanks|plus)\b[,.!:]* )*"
)
_NO_THING = (
    r"(?!(?:it|that|this|them|those|these|he|she|they|you|i|we|there|what|which|who|how|when|where|if|not|no"
    r"|everything|nothing|something|all|one|me|him|her|us|the (?:rest|rest of it|thing|others?|ball|floor|job|first"
    r"|last"
    r"|second|latter|former)|life|money|time|right|sure|ok|okay|yes|yeah|true|good|fine|well|still)\b)"
)
_THING = rf"{_NO_THING}[\w`'\"/.+#-]+(?: (?!(?:is|are|was|were|will|has|have|i|we)\b)[\w`'\"/.+#-]+){{0,7}}?"
_NAMED = rf"(?:(?:the|our|my|that|those|these|a|an|all|some)(?: \w+ of)? )?{_THING}"
_VERB = (
    rf"(?:(?:re-?)?{WORK}|{'|'.join(sorted(VERBS))}|sit down|go (?:through|over|round)|get|take|do|bring|run"
    rf"|finish|start|look|talk|have|put|cut)"
)
_ADVERBS = r"(?: (?:also|then|still|just|probably|finally|now|already|actually|currently|personally|gladly|happily))*"
_WHEN = rf"(?:{SOON}|next|soon)"
_MADE = alternatives(r"""
    draw|write|draft|book|order|sketch|set up|prepare|find|fetch|make|build|put together|print|dig (?:out|up)|arrange
    call|phone|ring|mail|email|bring|bake|design|type up|look up|scan|register|sign up|schedule|organi[sz]e
""")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One way to take work on: the words for people, where `what` and perhaps `verb` stand, and the task to make of it.

    `meeting` holds for what somebody at a desk with an assistant would mean for this moment only, `timed` for what is
    a plan only with a day to it.
    """

    words: str
    pattern: re.Pattern[str]
    task: str
    sure: float = confidence.FILED
    meeting: bool = False
    timed: bool = False


def _of(words: str, pattern: str, task: str, sure: float = confidence.FILED, kind: str = "") -> Undertaking:
    return Undertaking(words, lazy(pattern, re.IGNORECASE), task, sure, kind == "meeting", kind == "timed")


CARE = "take care of {what}"

UNDERTAKINGS = (
    _of("leave with me", rf"\bleave (?P<what>{_NAMED}) (?:with|to|for|up to) (?:me|us)\b", CARE),
    _of(
        "is on me",
        rf"{_LEAD}(?P<what>(?!(?:the |this |next )?(?:coffee|beer|drinks?|lunch|dinner|round|pizza|tea"
        rf"|joke)s?\b){_NAMED}),? (?:(?:is|are)|(?:that|this|those)(?:'s| is| are))(?: (?:on|with) me|"
        r" (?:my|our) (?:job|task|turn|part|homework|problem|responsibility|department|business)| mine)"
        r"(?: (?:then|now|too))?(?=[,.;!]|$| (?:for|this|next|by|until|and|so)\b)",
        CARE,
    ),
    _of(
        "I've got",
        rf"{_LEAD}(?:i'm|i am|i'll be) (?:on|handling|doing|taking(?: on| over)?|tackling|sorting(?: out)?|dealing with"
        rf"|taking care of|looking after) (?!(?:holiday|leave|my|vacation|call|duty|the (?:way|train|bus|plane"
        rf"|car|tram|ferry|day|stairs|lift|phone|road|go"
        rf"|same|other|fence))\b|an? (?:call|train|break|bus|day|half day|early|afternoon|week|plane"
        rf"|flight)\b)(?P<what>{_NAMED})[.!]?$",
        CARE,
        confidence.FILED,
        "meeting",
    ),
    _of(
        "put me down",
        rf"\b(?:put|sign|mark) me (?:down|up) for (?P<what>(?!lunch|dinner|coffee|cake|pizza|the"
        rf" \w*day){_NAMED})[.!]?$",
        CARE,
    ),
    _of(
        "consider it done",
        rf"{_LEAD}(?:consider|count on me for|i(?:'ll| will) (?:see to|get (?:going|started) (?:on|with)|take on"
        rf"|own|handle"
        rf"|attend to|tend to|look after|be on)|i own|i have dibs on) (?P<what>{_NAMED})(?: (?:done|sorted|handled"
        r"|taken care of|in hand))?(?=[.!,]|$)",
        CARE,
    ),
    _of(
        "is next",
        rf"{_LEAD}(?P<what>{_NAMED})(?:,? (?:that|which))?(?: is|'s| are| comes| come) (?:(?:the )?(?:next|first"
        rf"|top|second)"
        r"|(?:high|up)|still|also)(?: (?:thing|item|up|one|is))* (?:on|in|for) (?:my|our|me|us)\b"
        r"(?: (?:list|plate|desk|agenda|queue|to-?do(?: list)?|pile|radar))?",
        CARE,
    ),
    _of(
        "it's on me to",
        r"\b(?:it's|it is|that's|that leaves it) (?:on|up to|for) (?:me|us) to (?P<what>[a-z]\S* \S.*)$",
        "{what}",
    ),
    _of(
        "my turn to",
        r"\b(?:my|our) (?:job|turn|task|part|homework)(?: (?:now|today|then|this \w+))?(?: is|:)? to"
        r" (?P<what>[a-z]\S* \S.*)$",
        "{what}",
    ),
    _of("falls to me", r"\b(?:it )?(?:falls|is left) to (?:me|us) to (?P<what>[a-z]\S* \S.*)$", "{what}"),
    _of(
        "I owe",
        rf"\bi (?:still )?owe (?:you(?: all| guys| two)?|him|her|them|us|everyone|everybody|the \w+|(?-i:[A-Z]\w+)) "
        rf"(?P<what>(?!(?:\w+ )?(?:apology|beer|beers|drink|coffee|lunch|one|thanks|money|favou?r|pint|cake)\b)"
        rf"(?:an? |the |some |my )?{_THING})(?=[.,;!]|$| (?:by|this|next|until|since|from)\b)",
        "deliver {what}",
    ),
    _of(
        "lands with you",
        rf"{_LEAD}(?:still will! |will do! )?(?P<what>{_NAMED}) (?:lands?|will land|arrives?|will be|is|goes(?: out)?"
        rf"|comes?|follows?|will follow)(?: (?:in|on|to|with) (?:your|the|their|everyone's) (?:inbox(?:es)?|desk"
        rf"|list|hands)"
        rf"| (?:with|to) (?:you|them|the (?:printers?|team|customer|client|board))| from me| out){{1,2}}\s+{_WHEN}",
        "deliver {what}",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "you'll have",
        rf"\b(?:you(?:'ll| will)(?: all)? (?:have|get|find|see)|expect) (?P<what>(?:the|my|an?|our) {_THING})"
        rf"(?: (?:from me|on your desk|in your inbox|in the \w+))?,? (?:by |on |before )?{_WHEN}",
        "deliver {what}",
        confidence.LIKELY + 0.05,
        "meeting",
    ),
    _of(
        "I promise",
        r"\bi(?:'ve| have)?(?: (?:also|once|still|really|had|solemnly|hereby))* (?:promised?|vow|swear|pledged?"
        r"|committed myself|volunteer(?:ed)?|offered|undertake|undertook|agreed)(?: (?:myself|you|him|her|them|us"
        r"|the \w+|(?-i:[A-Z]\w+)))?(?: (?:last|a|one|two|this) (?:\w+ )?(?:ago|week|month|year|spring|summer|winter"
        r"|autumn))? to (?P<what>[a-z]\S* \S.*)$",
        "{what}",
        confidence.STATED,
    ),
    _of(
        "I said I'd",
        r"\bi(?:'d| had)? (?:said|thought|told \w+)(?: that)? i(?:'d| would) (?P<what>[a-z]\S* \S.*?)"
        r"(?:,? (?:and|but|yet)\b.{0,30}\b(?:not|never|didn't|haven't|hasn't|forgot|still|nothing)\b.*)$",
        "{what}",
    ),
    _of(
        "supposed to",
        r"\bi(?:'m| am| was| 've been) (?:supposed|meant|due|set|scheduled|down) to (?P<what>(?!be\b|know\b|have"
        r" been\b)"
        r"[a-z]\S* \S.*)$",
        "{what}",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "never got round to",
        r"\b(?:i|we)(?:'ve| have)?(?: still)?(?: (?:never|not|haven't|hasn't|didn't|don't|can't))(?: (?:yet|really"
        r"|ever))?"
        r" (?:got(?:ten)?|get|come|came|managed|find time|found time)(?: a?round)? (?:to|for) (?P<verb>\w+ing)"
        r" (?P<what>\S.*)$",
        "{verb} {what}",
        confidence.FILED,
    ),
    _of(
        "putting off",
        r"\b(?:i|we)(?:'ve| have| keep| kept|'m| am)?(?: been)? (?:putting off|postponing|avoiding|pushing back"
        r"|delaying)"
        r" (?P<verb>\w+ing) (?P<what>\S.*)$",
        "{verb} {what}",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "let me make",
        rf"{_LEAD}let me (?P<what>{_MADE} (?!(?:it|that|this|you (?:a )?(?:picture|example))\b)\S.*)$",
        "{what}",
        confidence.LIKELY + 0.05,
        "meeting",
    ),
    _of(
        "I volunteer",
        rf"\bi(?:'ll| will| can|'d)?{_ADVERBS} volunteer(?:ed)? (?:myself )?for (?P<what>(?!(?:lunch|beer)\b){_NAMED})"
        r"(?=[.,;!]|$)",
        CARE,
    ),
    _of(
        "I promised",
        rf"\b(?:i|we)(?:'ve| have)?{_ADVERBS} promised (?:(?:the|our|my|all the) (?:[\w-]+ ){{1,3}}?"
        rf"|(?-i:[A-Z]\w+) |them "
        rf"|him |her |everyone |everybody |people )(?P<what>(?:an? |the |some |another |their |our )(?!(?:\w+ )?(?:beer"
        rf"|drink|coffee|cake|ride|surprise)\b){_THING})(?=[.,;!]|$| (?:by|this|next|before|until|to|of|for|in)\b)",
        "deliver {what}",
    ),
    _of(
        "let me take care of",
        rf"{_LEAD}let (?:me|us) (?:take (?:care of|on|over)|handle|deal with|see to|look after|sort out|own"
        rf"|worry about|chase) (?P<what>(?!the (?:talking|rest|floor|lead)\b){_NAMED})(?=[.,;!]|$)",
        CARE,
    ),
    _of(
        "give me until",
        rf"\b(?:give|grant|allow) me (?:(?:until|till|to) )?(?:an?|one|two|three|the|\w+)(?: \w+){{0,2}}? to"
        rf" (?P<what>(?!(?:think|look|read|find|see|check|catch|finish|get ready|breathe|grab|open|load"
        rf"|share)\b){_VERB}\b"
        r" \S.*)$",
        "{what}",
    ),
    _of(
        "I verb",
        rf"(?:{_LEAD}|[,;–—] |\band |\bthen |\bso |\b{_WHEN},? )(?:i|we(?! (?:have|get)\b)){_ADVERBS} "
        rf"(?P<what>(?!(?:have|get)\b (?!.*(?:ed|en)\b)"
        r"|get paid\b|have to\b|(?:leave|go|run|head out|head home|be off|be gone) (?:in|at|now|early|soon|for|by|to"
        r"|home|out)\b"
        r"|take (?:the|a|an) (?:train|bus|plane|flight|taxi|day|break|walk|nap|ferry|tram|week|call)\b)"
        rf"{_VERB}\b (?!to work\b|home\b|off\b|(?:it|that|this|them)\b)\S.*)$",
        "{what}",
        confidence.FILED,
        "timed",
    ),
    _of(
        "will",
        rf"{_LEAD}(?:will|gonna|going to|shall|'ll){_ADVERBS} (?P<what>(?!have\b|be\b|see\b){_VERB}\b(?! (?:you|he"
        rf"|she|they|we|i)\b)"
        r" \S.*)$",
        "{what}",
    ),
    _of(
        "can", rf"{_LEAD}can{_ADVERBS} (?P<what>(?!have\b|be\b|see\b){_VERB}\b(?! you\b) \S.*)$", "{what}", kind="timed"
    ),
    _of(
        "I'm verbing",
        r"\b(?:i'm|i am|we're|we are|(?:me and (?-i:[A-Z])\w+|(?-i:[A-Z])\w+ and (?:i|me|myself)) are)"
        rf"{_ADVERBS} (?P<verb>(?!going|being|having|coming|leaving|travel|fly|meeting"
        rf"|seeing"
        r"|working|staying|looking|hoping|thinking|trying|off\b|eating|visiting|driving|heading|playing|watching"
        r"|getting"
        r"|feeling|wondering|waiting|passing|starting|doing)\w{2,}ing)"
        r"(?P<what>(?: (?:out|up|off|down|over|in|through|back))? (?!to\b|about\b|at\b|my )\S.*)$",
        "{verb} {what}",
        confidence.FILED,
        "timed",
    ),
    _of(
        "I want to",
        r"\bi(?:'d| would)?(?: (?:really|also|still|definitely))* (?:want|like|plan|intend|aim|hope|mean|expect) to"
        r" (?P<what>"
        r"(?!be\b|know\b|see\b|hear\b|go\b|understand\b|talk\b|ask\b|leave\b|start\b|say\b)[a-z]\S* \S.*)$",
        "{what}",
        confidence.FILED,
        "timed",
    ),
    _of(
        "which I'll",
        rf"\b(?P<what>(?:the|our|my|those|these|two|three|some) {_THING}),? (?:which|that|and those|and that) (?:i|we)"
        rf"(?:'ll| will| have to| need to| must|'m going to|'re going to){_ADVERBS}"
        r" (?P<verb>(?!be\b|have\b|see\b|need\b|get\b)[a-z]+(?: (?:over|up|out|in|off|back))?) "
        r"(?P<rest>(?:to|with|into|for|from|on|at|by|after|next|tomorrow|tonight|this)\b.*)$",
        "{verb} {what} {rest}",
        confidence.FILED,
    ),
    _of(
        "that I do",
        rf"{_LEAD}(?P<gerund>\w+ing) (?P<what>(?!(?:is|was|i|we)\b)[\w`'/.-]+(?: (?!(?:is|are|was|i"
        rf"|we)\b)[\w`'/.-]+){{0,6}}?)"
        rf"(?: is|[:,]|\s[–—-])(?: (?:{_WHEN})[,:]?)? (?:(?:that's |that is )?(?:on me|mine|my (?:job|turn|task"
        rf"|part))|(?:i|we)"
        r"(?:'ll| will| can|'m going to)? (?:do|take|handle|tackle|manage)\b(?: (?:that|it|this|on))?|(?:leave it"
        r" (?:to|with)|up"
        r" to) me|(?:that|this|it),? i(?:'ll| can| will)? (?:do|take|handle))\b",
        "{gerund} {what}",
    ),
    _of(
        "that I do",
        rf"{_LEAD}(?P<what>(?:the|our|my|those|these|all) {_THING})(?:[:,]|\s[–—-])? (?:{_WHEN},? )?(?:i|we)(?:'ll|"
        rf" will| can)?(?: (?:then|also))? "
        rf"(?P<verb>do|take|handle|tackle|{WORK})(?: (?:that|it|this|them))?,? (?:on |by )?{_WHEN}",
        "{verb} {what}",
    ),
)

CUE = lazy(
    r"leave|\bon me\b|\bmy (?:job|turn|task|part|home|next|list|plate|desk|respons|depart|problem)|mine\b|\bi'm|\bi"
    r" am\b"
    r"|\bme (?:down|up|to)\b|consider|count on|i own|\bnext\b|\bowe\b|inbox|desk|from me|you'll|you will|expect"
    r"|promis|vow"
    r"|swear|volunteer|offered|undert|supposed|meant to|due to|got|get|put|postpon|avoid|let me|\bi\b|\bwe\b|which"
    r"|i'll|\bwill\b|gonna|going to|\bcan\b",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
