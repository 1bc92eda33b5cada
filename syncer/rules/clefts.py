"""Wishes told as what somebody wants: "what she really wants is a mail", "the drivers want to see their route"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import LEADS, NO_NOUN, THING
from syncer.rules.patterns import alternatives
from syncer.rules.verbs import WORK

_NOBODY = r"(?!(?:i|we|you|nobody|no|none|who|what|which|whoever|if|when|that|this|it|everything|as|like|and|but)\b)"
_WHO = (
    rf"{_NOBODY}(?:(?:the|our|my|his|her|their|your|some|all|most|many|two|three|one of the) )?"
    rf"(?:he|she|they|{NO_NOUN}[\w'-]+(?: (?!(?:who|that|in my)\b){NO_NOUN}[\w'-]+){{0,3}}?)"
)
# Programs want nothing of their own, people and offices do.
_PEOPLE = alternatives(r"""
    he|she|(?:my|his|her|our) (?:mother|father|mum|mom|dad|wife|husband|sister|brother|son|daughter|partner|boss|manager
    colleague|neighbou?r|aunt|uncle|grandmother|grandfather|friend|teacher|client|customer|accountant|landlord)
    (?:the|our|my|a|one|every|another|head|each) (?:[\w-]+ ){0,2}?(?:team|staff|office|department
    desk|board|committee|crew|boss
    manager|director|owner|client|customer|teacher|doctor|nurse|vet|lawyer|accountant|chef|cook|coach|trainer|editor
    librarian|receptionist|secretary|treasurer|council|bank|insurance|auditor|driver|guest|visitor|reader|parent|student
    pupil|tenant|member|user|player|technician|tech|farmer|gardener|baker|warden|caretaker|designer|developer|analyst)
    (?:(?:the|our|my|all|some|most|many|two|three|several|field|a few) )?(?:[\w-]+ ){0,2}?(?-i:[a-z])\w+(?<!s)s
    support|sales|marketing|legal|finance|accounting|hr|ops|procurement|security|reception|design|management|facilities
    (?-i:[A-Z])[a-zà-ÿ]{2,14}(?: from [\w ]{2,20}?)?
""")
_REALLY = (
    r"(?: (?:really|actually|also|still|just|most(?: of all)?|all|always|secretly|would|do|does|did|keeps?|has been"
    r"|have"
    r" been))*"
)
_WANT = (
    r"(?:'d|'s| would| is| are| has| have)?(?: (?:really|also|all))* (?:wants?|wanted|needs?|needed|misse?[sd]?|lacks?"
    r"|loves?|likes?|after|asks? for|asking (?:me |us )?for|dreams? of|dreaming of|longs? for|begging for|wishes for)"
)
_VERBS = "|".join(sorted(WORK - {"go", "ask", "talk", "start", "leave", "meet", "sell", "buy", "speak", "push", "end"}))
_VERB = rf"(?:see|have|get|read|watch|view|browse|drag|sign|know (?:where|when|which|how many|who)|{_VERBS})"

CLEFTS = (
    (
        "what they want is",
        lazy(
            rf"^{LEADS}(?:what|all|the (?:only |one |main |big |first |next |other )*thing)(?: that)?"
            rf" (?P<who>{_WHO}){_REALLY}{_WANT}{_REALLY}(?: (?:to (?:have|see|get)|some ?day|one day|here|instead"
            r"|from (?:us|me|it)))* (?:is|are|was|would be) (?:to (?:have |get )?)?(?P<rest>(?!(?:know|understand|hear"
            r"|that|how|your|help|not|why|what|no|time|more time|money|peace|to know|a (?:break|rest|holiday|drink"
            r"|coffee"
            r"|nap))\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "what I want some day is",
        lazy(
            rf"^{LEADS}what (?:i|we)(?:'d| would)?(?: (?:really|actually|also))* (?:want|like|love|need)(?: to have)?"
            r" (?:(?:one|some) ?day|eventually|in the long run|in the end|later|at some point|next)"
            r"(?: though)? (?:is|are|would be) (?:to (?:have )?)?(?P<rest>(?!(?:know|that|how|your|help)\b)\S+ ?\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "something I'd love",
        lazy(
            rf"^{LEADS}(?P<rest>(?:an? |the )?{THING}) (?:is|are|would be|'s) (?:something|a thing|one thing"
            rf"|the one thing"
            rf"|what) (?:that )?(?:i|we|{_WHO})(?:'d| would)?(?: (?:really|also|all|still))* (?:love|like|want|wants"
            rf"|wanted|need"
            r"|needs|wish for|miss|dream of)\b(?! (?:to know|about)\b)",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "would love it if",
        lazy(
            r"(?:^|[,;:] |\b(?:and|but|so|because) )(?!(?:i|you)\b)(?:[\w'-]+ ){1,3}?(?:would|'d)(?: (?:really|all|so"
            r"|just))*"
            r" (?:love|like|appreciate|welcome|be (?:so |very |really )?(?:happy|glad|delighted|thrilled"
            r"|grateful)) (?:it )?if"
            r" (?P<rest>(?!(?:you|i)\b)\S+ \S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "they want to",
        lazy(
            rf"^{LEADS}(?!(?:people|users|they|everybody|everyone|nobody|somebody|someone|anyone|none|what|who|i|we"
            rf"|you)\b)(?P<who>{_PEOPLE})(?: (?:also|really|all|just|still))*"
            r" (?:wants?|would like|would love|'d like|'d love)(?: also)? to"
            r" (?!(?:see|have|get|read|view) (?:\S+ ){0,3}\S+$)"
            rf"(?P<rest>(?:be able to )?{_VERB} (?!(?:it|that|this|them|me|us|you|if|whether|what)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "the other wish is",
        lazy(
            r"\b(?:the|one|another|my|their|her|his|our)(?: (?:other|next|second|third|last|big|small|old))* (?:wish"
            r"|request"
            r"|feature request|nice-to-have)(?: (?:of|from) [\w' ]{2,25}?)? (?:is|was|would be) (?:to )?"
            r"(?P<rest>(?!(?:that|how|why|not|from|on|in|still|already|done|open|made|sent|also|then|now|only"
            r"|always|\w+ed)\b)"
            r"\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "feature request",
        lazy(
            rf"^{LEADS}(?:a |another |one )?feature request[,:] (?P<rest>[a-z]\S* \S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "people keep asking",
        lazy(
            rf"^{LEADS}(?!by the way\b|btw\b|of course\b|in fact\b|sadly\b)(?P<rest>(?:an? "
            rf"|the )?(?:--?[\w-]+(?: [A-Z]+)?|{THING}))(?: thing)?(?: is (?:good|great|nice))?,"
            rf" (?:{_WHO}|people|users|customers) (?:keeps? (?:on )?asking(?: (?:me |us )?(?:for|about) (?:it|that"
            rf"|this))?(?=[,.;!]|$)"
            r"|(?:has|have|'ve|'s) (?:always |long )?(?:wanted|been (?:wanting|asking for|after|begging for)) (?:it"
            r"|that|this)"
            r"|asks? for (?:it|that|this) |asked (?:me |us )?for (?:exactly |just )?(?:it|that|this|those|them))\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "she says: do it",
        lazy(
            rf"^{LEADS}{_WHO} (?:says?|said|insists|replied|writes|wrote|answers|answered):? ?: \W?(?:yes, |ok, )?"
            rf"(?P<rest>(?:{_VERBS}) (?!(?:it|that|this|them|me|us|you|hi|hello|sure|care|your|my|no)\b)\S+ \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "and one, otherwise",
        lazy(
            rf"^(?:and|plus|also|oh and|oh,? and)[,:]? (?P<rest>(?:an?|some|another) (?!(?:lot|bit|few|coffee"
            rf"|break)\b){THING}"
            r"(?: (?:before|when|after|while) [\w ]{3,30}?)?), (?:otherwise|or else|so that|so (?:we|they|she|he|people"
            r"|nobody|everybody))\b",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
)
"""Like the patterns of wishes: the words for people, the pattern, how sure it is."""

CLEFT = frozenset(words for words, _, _ in CLEFTS)
"""Their words; what is wished by them stands for itself."""

ASKED_FROM = lazy(
    r"\b(?:one|wish|question|request|idea|thing|this)(?: more)? (?:from|by|of) (?:the |our |my )?[\w'-]+(?: [\w'-]+)?:"
    r" (?:could|can|might|would) (?P<rest>(?:(?:the|our) [\w-]+(?: [\w-]+)?|it|we|they) [a-z]+ \S.*?)\??$",
    re.IGNORECASE,
)
"""A question that somebody passes on from others, in which they ask for something."""

CUE = lazy(
    r"\b(?:want|wants|wanted|need|needs|needed|miss|misses|lacks?|love|loves|like|likes|after|asks?|asking|dream"
    r"|dreams|longs|begging|wish|wishes|request|appreciate|welcome|happy|glad|delighted|thrilled|grateful|nice-to-have"
    r"|says?|said|insists|replied|writes|wrote|answers|answered|otherwise|so that|or else|so)\b",
    re.IGNORECASE,
)
"""Cheap test whether a text can hold one of these at all."""
