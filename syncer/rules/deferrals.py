"""The words by which people put work off: to a later stage, behind something else, or on a list of what can wait."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.errands import WORK
from syncer.rules.patterns import alternatives
from syncer.rules.times import LATER, NOT_NOW, ONCE, STAGE

_LEAD = (
    r"^(?:(?:and|so|then|but|also|well|oh|ok(?:ay)?|yes|yeah|right|sure|fine|good|no|hey|hm+|ah|true|alright|for me"
    r"|honestly"
    r"|i (?:think|guess|suppose|fear)|sadly|unfortunately|sorry|same for|plus|actually|maybe|perhaps)\b[,.!:]* )*"
)
_NOT_A_THING = alternatives(r"""
    it|that|this|them|those|these|he|she|they|you|i|we|there|here|what|which|who|how|when|where|why|if|not|no|everything
    nothing|something|somebody|someone|everybody|all|one|me|him|her|us|let's|let|the rest|because|as|since|after|before
    until|once|see you|talk|more|back|meeting|lunch|ok|okay|yes|yeah|rather|next|needed|necessary|possible|fine|sure
    maybe|only|now|then|today|tomorrow|soon|later|in|on|at|to|for|with|by|from|of|about|up|down|out|off|thanks|please
    good|great|(?:no )?(?:hurry|rush|problems?|worries|worry|issues?|idea|need|plans?|news|changes?|reason|comments?)
    promises?|guarantees?|decisions?|conclusions?
    questions?|stress|same|again|still|also|just|and|or|but|so|well|right|really|even|too|very|always|never
""")
_VERBS = alternatives(r"""
    is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|might|shall|goes|go|comes|come|gets
    got|get|needs|need|wants|want|says|said|i|we|they|you|he|she|it|who|which|that|slipped|moves|moved|slips|went|came
    not|\w+n['’]t
""")
_WORD = rf"(?!{_VERBS}\b)[\w`'\"/.+#&-]*[\w`\")]"
THING = (
    rf"(?!{_NOT_A_THING}\b)(?:(?:the (?:idea of|whole)|our|my|the|an?|that|those|these|all the|any|support for) )?"
    rf"(?!{_NOT_A_THING}\b){_WORD}(?: {_WORD}){{0,6}}?"
)
_PRONOUN = r"(?P<pronoun>(?:it|that|this|them|those|these|both)(?: one)?)"
_SHALL = (
    r"(?:(?:let's|let us|i'd(?: rather)?|i would|i'll|we'll|we will|we'd|we|i|i'm|we're|we should|we could|we can"
    r"|we might|you can|can we"
    r"|please|better|just|rather|probably|to|shall we|would|going to|also|then|have to|had to|need to|want to"
    r"|suggest we|say we)\b,? )*"
)
_SHALL_WE = rf"(?=(?:\S+ ){{0,2}}?(?:let's|let us|i'd|i'll|we'll|we'd|we|i|shall we|can we|you can)\b){_SHALL}"
_WHEN = rf"(?:{LATER}|for later|to later)"
_UNTIL = rf"(?:,? (?:to |till |until |for |at least )*{_WHEN})"
_PUT_OFF = (
    r"(?:postpon\w+|deferr?\w*|delay\w*|shelv\w+|park\w*|put off|push\w*(?: back| out| off)?|mov\w+|bump\w*|kick\w*)"
)
_STATE = (
    r"(?:planned|scheduled|slated|set|meant|due|pencill?ed in|penciled in|something|a (?:nice |good |big |small "
    r"|possible )?(?:project"
    r"|job|task|topic|thing|one|candidate|idea|item|wish|feature)|nothing|stuff|material|work|more of a thing|only"
    r"|probably|rather"
    r"|now|then|not before)"
)


@dataclass(frozen=True, slots=True)
class Deferral:
    """One way to put something off: the words for people, where `what` or `pronoun` stands, and how sure it is."""

    words: str
    pattern: re.Pattern[str]
    sure: float = confidence.FILED

    @property
    def plain(self) -> bool:
        """Whether the words put off, rather than plan with a time to it."""
        return self.words not in ("we keep for", "we could later")


def _of(words: str, pattern: str, sure: float = confidence.FILED) -> Deferral:
    return Deferral(words, lazy(pattern, re.IGNORECASE), sure)


_WHAT = rf"(?:(?P<what>{THING})|{_PRONOUN})"
_BACK_TO = (
    r"(?:come back to|get (?:back )?to|return to|revisit|reconsider|look (?:at|into)|pick up|tackle|do|keep|leave"
    r"|save|reserve|schedule"
    r"|move|push|put|plan|discuss|think about)"
)

DEFERRALS = (
    _of(
        "goes to",
        rf"{_LEAD}(?P<what>{THING}) (?:go(?:es)?|moves?|slips?|slipped|moved|gets? {_PUT_OFF}|got {_PUT_OFF}|(?:is|are"
        rf"|was|were"
        rf"|has been|have been|will be|must be|should be|can be) (?:now |rather |better )?{_PUT_OFF}|belongs?"
        rf"|(?:will |can |should )?(?:come|follow)s?"
        rf"|stays?|lands?|ends? up)(?: \w+)?,? {_WHEN}",
    ),
    _of(
        "slipped",
        rf"{_LEAD}(?P<what>{THING}) (?:(?:has |have )?slipped|didn't make (?:it|the cut)|won't make (?:it|the cut)"
        rf"|dropped out|fell off"
        rf"|missed the \w+|was cut)\b[^.]{{0,60}}?{_WHEN}",
    ),
    _of(
        "is for later",
        rf"{_LEAD}(?P<what>{THING})(?:,? (?:that|this)(?:'s| is| would be| will be)|,? (?:is|are|'s|would be|will be))"
        rf" (?:{_STATE} )+(?:(?:for|of|in|to|at|on) )?(?:the )?(?:{STAGE}|{ONCE})",
    ),
    _of(
        "is for",
        rf"{_LEAD}(?P<what>{THING})(?:,| –| -|:)? (?:that's|that is|is|are|'s|would be|will be) (?:something "
        rf"|one )?for (?:the )?(?:{STAGE}|{ONCE})",
    ),
    _of(
        "is v2",
        rf"{_LEAD}(?P<what>{THING})(?:,? (?:that|this)(?:'s| is)|,? (?:is|are|'s)) (?:for |in |a |part of )?(?:the )?"
        r"(?:v ?[2-9](?:\.\d+)?|version [2-9]|phase (?:two|three|four|[2-9])|[qh][1-4]|post[- ](?:launch|release"
        r"|mvp)|next (?:quarter|year|season))"
        r"(?: (?:stuff|material|thing|topic|territory|at the earliest))?(?=[.,;!]|$)",
    ),
    _of(
        "has to wait",
        rf"{_LEAD}(?P<what>{THING}) (?:has to|have to|can|could|must|should|will|would|'ll|needs? to|may|might|is"
        rf" going to)"
        rf"(?: (?:also|probably|just|certainly|easily))* wait(?: (?:a bit|a little|longer|some more))?(?=[.,;!]|$"
        rf"|{_UNTIL})",
    ),
    _of(
        "can come later",
        rf"{_LEAD}(?P<what>{THING}) (?:can|could|may|might|will|should|would|'ll) (?:also |still |only |always"
        rf" )*(?:come|follow|happen|be done|be added|be built|be"
        rf" tackled|be handled|go in|get done|get in) {_WHEN}",
    ),
    _of(
        "on hold",
        rf"{_LEAD}(?P<what>{THING})(?: is| are|'s)(?: \w+)? (?:on hold|on ice|parked|shelved|deferred|postponed"
        rf"|frozen|on the back ?burner"
        r"|(?:a )?nice[- ]to[- ]have|(?:very )?low (?:on the list|priority|prio)|not (?:a|the) priority(?: right now|"
        r" now)?|not (?:urgent|for now|for v1|yet planned))\b",
    ),
    _of(
        "not urgent",
        rf"{_LEAD}(?P<what>{THING}) (?:isn't|is not|aren't|are not) (?:that |very |so |really |exactly )?(?:urgent"
        rf"|pressing|critical|a priority|time[- ]critical"
        r"|on fire),? (?:but|though|yet|still)\b",
        confidence.LIKELY,
    ),
    _of(
        "put off",
        rf"{_LEAD}{_SHALL}(?:postpon(?:e|ing)|park(?:ing)?|defer(?:ring)?|delay(?:ing)?|shelv(?:e|ing)"
        rf"|put(?:ting)? off|push(?:ing)? (?:back|out)) {_WHAT}(?=[.,;!]"
        rf"|$|{_UNTIL}| for (?:now|later|the moment))",
    ),
    _of("not now", rf"{_LEAD}(?P<pronoun>{NOT_NOW}),? (?:though|but|however|of course)\b"),
    _of(
        "put it off",
        rf"{_LEAD}{_SHALL}(?:move|push|put|keep|leave|save|schedule|plan|do|tackle|pick up|add|revisit|take) {_PRONOUN}"
        rf"(?: (?:back|off|out|up))?{_UNTIL}(?=[\s.,;!]|$)",
    ),
    _of(
        "we keep for",
        rf"{_LEAD}{_SHALL_WE}(?P<verb>{_BACK_TO}) {_WHAT}{_UNTIL}(?=[\s.,;!]|$)",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "no ... for now",
        rf"{_LEAD}(?:for (?:the time being|now|the moment)|at first|in (?:v1|the first \w+|this \w+)),? (?:no"
        rf"|without|not) (?P<what>{THING})"
        rf"(?=[,;.]|$| (?:but|until|we|then|and)\b)",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "no ... for now",
        rf"{_LEAD}(?:no|not|without) (?P<what>{THING}) (?:for (?:the time being|now|the moment)|yet|in (?:v1|the"
        rf" first \w+|this \w+)"
        rf"|this (?:year|quarter|sprint|season|month|time)|before (?:the )?(?:{STAGE}))(?=[,;.!]|$)",
        confidence.LIKELY,
    ),
    _of(
        "later",
        rf"{_LEAD}(?P<what>{THING})(?:[:,;]|\s(?:->|→|=>|=)|\s[–—-]|\.\.\.?|\?) (?:(?:that's|rather|maybe|perhaps"
        rf"|probably|only|i'd"
        rf" say|but|we'll do (?:that|it)|do that|better"
        rf"|definitely|yes,?|some ?day,?|wanted,?|sure,?|at the earliest) )*(?:{_WHEN}"
        rf"|{NOT_NOW})(?:,? (?:at the earliest"
        rf"|earliest|maybe|please|i think|if at all possible|i'd say|then|not (?:now|yet|today|this \w+"
        rf"|before \w+(?: \w+)?)))?[.!]*$",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "leave for now",
        rf"{_LEAD}{_SHALL}(?:leave|ignore|skip|leave out|keep out) (?P<what>{THING})(?: (?:alone|out|aside"
        rf"|as (?:it is|they are|is)))?,? (?:for (?:now"
        rf"|the moment|the time being)|today|this \w+)\b.{{0,40}}?(?:\blist\b|backlog|\bthen\b|\blater\b|next \w+"
        rf"|{STAGE})",
    ),
    _of(
        "not in this",
        rf"{_LEAD}(?P<what>{THING}),? (?:but )?not (?:in|for|with|before) (?:this|the (?:first|next|current)|v1)(?:"
        rf" \w+)?(?=[.,;!]|$)",
        confidence.LIKELY,
    ),
    _of(
        "for later:",
        rf"{_LEAD}(?:on |for |to )?(?:the )?(?:some ?day|later|maybe|not now|{STAGE})(?:[-/ ](?:maybe|some ?day"
        rf"|later|list|pile|stuff|lot|bucket|column|section))*"
        rf"(?: \(\w+\))?\s?[:–—] (?P<what>{THING})[.!]?$",
    ),
    _of(
        "we could later",
        rf"\b(?:we|i|you|they|one)(?:'ll|'d| will| can| could| might| may| would|'re going to) (?:then |still "
        rf"|always |also |get (?:a?round )?to )*"
        rf"(?P<what>(?:{WORK}|do|look at|have|get)\b (?!it\b|that\b|this\b|to\b)\S.{{2,60}}?),? {_WHEN}(?=[.,;!]|$)",
        confidence.LIKELY + 0.05,
    ),
    _of(
        "we'll get to",
        rf"\b(?:we|i)(?:'ll| will| can| could)? (?:get|come|go) (?:a?round |back )?to (?P<what>\w+ing"
        rf" \S.{{2,60}}?),? {_WHEN}(?=[.,;!]|$)",
    ),
)

EVENT = lazy(
    r"\b(?:release|launch|demo|meeting|call|deadline|audit|party|holidays?|vacation|conference|freeze|trip|retro"
    r"|review|festival|exams?"
    r"|wedding|talk|presentation|lunch|dinner|appointment|go-?live|date|start|end|kick-?off|workshop|concert"
    r"|interview|delivery|train|flight"
    r"|decision|question|discussion|answer|rest|others?|time|money|week|day|month|year|sprint|news|weather|people"
    r"|customers?|users?|team"
    r"|sales|shop|school|office|[a-z]+day)$",
    re.IGNORECASE,
)
"""What takes place at a time rather than being put off to it."""

DECLINED = lazy(
    r"\b(?:never|for good|won't do|not at all|forget|cancel\w*|reject\w*|scrapp?\w*|no longer|dead|last (?:week"
    r"|month|year|night)|yesterday"
    r"|used to|(?:already|just) (?:done|did)|over my)\b",
    re.IGNORECASE,
)
"""Turned down, or told of the past."""

CUE = lazy(
    r"later|until|till|after|once|when|next|wait|post|park|defer|delay|shelv|push|mov|slip|v ?\d|phase|version"
    r"|\bq[1-4]|quarter"
    r"|20\d\d|summer|winter|autumn|spring|season|some ?day|future|hold|\bice|list|backlog|not (?:in|for|now|yet"
    r"|this|before)|for now"
    r"|time being|moment|priority|another|release|sprint|year|month|evening|eventually|follow-?up|nice[- ]to|lot\b"
    r"|rainy|one of|burner",
    re.IGNORECASE,
)
"""Cheap test whether a text can put anything off at all."""
