"""Words before a symptom that only lead to it: what number it is, who said it, what one was doing."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives

_WORDS = r"(?=\S+ \S+ \S)"
_TOPIC = alternatives(r"""
    (?:and )?(?:the )?(?:first|second|third|fourth|fifth|last|next) ?(?:one)?|(?:one more|another one)(?: thing)?
    first|second|third|fourth|fifth|last|lastly|next|finally|number \w+
    (?:the |an? |and )?(?:other|another|next|new|different|unrelated|separate|last) (?:topic|thing|subject|one\
        |matter|point|question|issue|bug)
    (?:(?:the )?\w+ )?of the (?:day|week|month|year)|what (?:remains|is left)|what's left|blocked|blockers?
    pain(?: points?)?|problems?|issues?|bugs?|complaints?|symptoms?|summary|status|updates?|observations?
    (?:fun )?facts?|confession|heads[- ]up|warning|context|repro|to reproduce
    (?:one|two|three|four|several|some|a few|more) (?:changes?|things?|points?|issues?|bugs?|problems?|remarks?\
        |observations?|questions?|notes?|findings?)(?: here| though| more)?
""")
_LEADS = (
    lazy(rf"^\[[^\[\]]{{3,40}}\]\s+{_WORDS}"),
    lazy(rf"^\(?(?:[a-h]|\d)\)\s+{_WORDS}", re.IGNORECASE),
    lazy(rf"^{_TOPIC}(?:\s+[–—-]\s+[^–—:]{{3,50}}\s+[–—-]\s+|\s*(?:[:：]|\s[–—-])\s+){_WORDS}", re.IGNORECASE),
    # "Bad one is you can't reach it", "one thing that worries me is that readings come twice".
    lazy(
        r"^(?:(?:the|an?|one|and|my|another|only) )*(?:(?:other|bad|worst|annoying|weird|odd|strange|only|next|real"
        r"|big|main|sad"
        r"|scary|nasty|ugly|first|second|last|biggest) )?(?:one|thing|part|bit|problem|catch|trouble"
        r"|point)(?: (?:that|which)"
        r"(?:'s| is| really| also| still)? (?:worries|bugs|annoys|bothers|scares|irritates|puzzles|confuses|bugging"
        r"|annoying"
        r"|bothering) (?:me|us|people|everyone|everybody|users)(?: most| the most)?| (?:that )?(?:i"
        r"|we) (?:already )?(?:know"
        r"|noticed|saw|found|see)(?: already)?)?(?: is| was|'s)(?: that)? "
        r"(?=\S+ \S+ \S+ \S)",
        re.IGNORECASE,
    ),
    lazy(
        r"^(?:(?:got|had|there was|there's|i have|we have|another|an?|one) )*(?:e-?mail|mail|message|ticket|call"
        r"|report|complaint|letter"
        r"|note|review)s? (?:from|by|of) [\w'’-]+(?: (?!that\b|saying\b)[\w'’-]+){0,5},? (?:that|saying(?: that)?"
        r"|who says(?: that)?)"
        rf" {_WORDS}",
        re.IGNORECASE,
    ),
    lazy(rf"^(?:and )?(?:one more|another one|one last one)(?: thing)?, {_WORDS}", re.IGNORECASE),
    # "Not sure if you noticed but", "don't know whether it's known:", "did you notice that".
    lazy(
        r"^(?:(?:also|and|so|oh|hey|btw|by the way)[, ]+)*(?:(?:(?:i['’]m |i am )?not sure|(?:i )?(?:don['’]t|do not"
        r"|dont)"
        r" know|i?dk|dunno|no idea) (?:if|whether) (?:you|anyone|anybody|somebody|someone|it|this|that)(?:['’]s"
        r"|['’]ve| is"
        r"| has| have)?(?: already| ever)*(?: noticed| seen| saw| knows?| known| mentioned| reported| told"
        r"| been (?:reported"
        rf"|mentioned|noticed))(?: it| this| that)?(?:,? but|[:,])|(?:did"
        rf"|have) you (?:ever )?notice[d]? that) {_WORDS}",
        re.IGNORECASE,
    ),
    # "While clicking through the admin: the list is empty", "since you've seen that line: people pay a cent too much".
    lazy(
        rf"^(?:while\b|(?=[^:]*\b(?:i|we|you|i've|we've|you've|i'll|we'll|i'm|we're|me|us)\b)|(?:will|gonna"
        rf"|going to) look)"
        rf"[^:\d]{{3,60}}:\s+{_WORDS}",
        re.IGNORECASE,
    ),
)
_ROLE = alternatives(r"""
    someone|somebody|one of \w+ \w+|people|folks|everyone|users?|customers?|clients?|guests?|patients?|teachers?
    students?|drivers?|officer|manager|team|support|receptionists?|nurses?|doctors?|partners?|testers?|editors?
    operators?|colleagues?|accountants?|bosses|boss|owner|ops|sales|marketing|finance|legal|qa|design|reviewers?
    developers?|admins?|parents?|neighbours?|members?|staff|desk|crew|intern|students|volunteers?|kitchen|warehouse
    office|readers?|subscribers?|players?|visitors?
""")
# "Someone on the forum says extraction dies", "old Mr Hart told me at the bakery that the list shows the wrong day".
_TOLD = lazy(
    rf"^(?:[\w'’-]+ ){{0,4}}?(?:{_ROLE}|(?-i:[A-Z])[\w'’-]+)(?: (?:in|on|at|from|of) (?:the |our )?[\w-]+){{0,2}}"
    r"(?: (?:also|just|still|keep|now))? (?:(?:say|says|said|saying|claims?|claimed|mentions?|mentioned|reports?"
    r"|reported"
    r"|complains?|complained|insists?|writes?|wrote|noticed)(?: that| how)?|(?:told|tells|warned|informed|wrote to"
    r"|wrote)"
    r" (?:me|us)(?: (?:in|on|at|by|over) (?:the )?\w+| again| yesterday| today)?(?: that| how)?) "
    r"(?!(?:it|they|he|she|that|this|to|so|yes|no|hi|hello|thanks|about|the same|something|nothing|goodbye)\b|[\"“'‘])"
    rf"{_WORDS}",
    re.IGNORECASE,
)
# "The classifier which calls every blackbird a thrush": said as a sentence.
_WHICH = lazy(
    r"^(?P<what>(?:the |our |my )?[\w-]+(?: [\w-]+)?) (?:which|that) (?P<rest>(?!(?:i|we|you|they|he|she|it"
    r"|the)\b)\w+s\b"
    r" (?!(?:is|are|was|were|has|fails?|crash\w*|does\w*|doesn't)\b).*)$",
    re.IGNORECASE,
)
_MOST = 3


def without_lead(text: str) -> str:
    """Return a symptom without the words that lead to it, where enough is left to stand alone."""
    for _ in range(_MOST):
        rest = text
        for pattern in _LEADS:
            if match := pattern.match(rest):
                rest = rest[match.end() :]
        if match := _TOLD.match(rest):
            rest = rest[match.end() :]
        if rest == text:
            break
        text = rest
        if match := _WHICH.match(text):
            text = f"{match['what']} {match['rest']}"
    return text
