"""Words beside which a denied or adverse verb reports no fault: opinions, people, rules, purposes, cases."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import vocabulary, words_of

OPINION = words_of(
    """
    need want have think know mind care matter worry like the only just yet much very sure that this any trust
    believe see agree expect plan urgent going for required possible worth quite too mean bad great good ideal
    necessary important enough familiar aware happy nearly exactly because critical recommended hurt look
    depend require clear make use change get come remember used part going there about what really hard easy
    difficult our your their his her its all more less most many done even understand recall feel seem allowed
    supposed interested being been from with into over under help say tell ask count until unless when where why
    how who one anything nothing something anyone everyone help certain convinced bothered planning looking
    trying thinking saying talking doing keep touch reproduce
    needed wanted liked planned expected considered tested decided meant finished ready willing keen representative
    forgive thrilled impressed amused pleased eager inclined entitled responsible qualified
    """
)

# People who cannot, do not know or would rather not are no faults of a product.
PERSONAL = vocabulary(
    r"""
    (?:i|we|you|he|she|nobody)(?:['’]m| am| do| don['’]t| can['’]t| cannot| couldn['’]t| didn['’]t| haven['’]t\
    | won['’]t| wouldn['’]t| also| just| really| still| never|['’]ve| have){0,4} (?:know|sure|remember|think\
    |understand|like|want|need|care|mind|have (?:time|to|any|an?|much)|see (?:why|how|any|the|an?)|get (?:it|why\
    |how|to|around)|find|recall|use|believe|reproduce|tell|afford|agree|work on|touch|maintain|plan|expect|miss\
    |lost track|got stuck|come|change|say|go|let|talk|discuss|do|make)
    """,
    before=r"^(?:[\w,]+ ){0,3}?",
)
PURPOSE = lazy(
    r"\b(?:so(?: that)? (?:it|they|we|that|users|nobody|nothing|the \w+) (?:doesn['’]t|don['’]t|won['’]t"
    r"|can['’]t|can|never|isn['’]t|aren['’]t|does not|do not)\b|to (?:avoid|prevent|stop|keep)\b|instead of"
    r"|rather than).*$",
    re.IGNORECASE,
)
# What people have said or promised that a thing does not do is a rule.
RULE = lazy(
    r"\b(?:i|we)(?:['’]ve| have)?(?: always| also| never| just)* (?:say|said|decided?|promised?|agreed?"
    r"|want(?:ed)?|prefer"
    r"|guarantee|claim|made sure|make sure|care)\b|\b(?:rule|policy|promise|principle|idea|goal|point) is\b",
    re.IGNORECASE,
)
NO_SUBJECT = words_of(
    "i we you he she who whom what which why nobody if also but and so let's please just really nor or"
)


# "When the list is empty": a case, and what is told of it stands elsewhere in the sentence.
IN_CASE = lazy(
    r"\b(?:if|when|until|till|once|unless|as (?:soon|long) as|where|while)(?: [\w'’-]+){0,4} ?$", re.IGNORECASE
)
# What people complain of before a talk begins: the room, the way there, the call itself, themselves.
SMALL_TALK = lazy(
    r"^(?:(?:and|but|so|oh|ugh|sorry|wait|hm+|no|nope|yes|well|also)\b[,.!]* )*(?:(?:my|the|our|your"
    r"|this) )?(?:coffee(?: machine)?"
    r"|kettle|dishwasher|webcam|camera|headset|microphone|mic|train|bus|tram|car|bike|weather|heating"
    r"|air ?con\w*|dog|cat|kids?"
    r"|diet|love life|life|willpower|motivation|appetite|sleep|mood|back|knee|head|voice|brain|throat"
    r"|alarm clock)(?:['’]s| (?:\w+ ){0,6}?(?:is|was|has|keeps|doesn['’]t"
    r"|won['’]t|crashed|died|broke))\b",
    re.IGNORECASE,
)
# A question without its mark, what somebody read, a call upon others, what would be without a thing.
NO_ACCOUNT = lazy(
    r"^(?:(?:and|but|so|ok(?:ay)?|hm+|oh|well|now|then|also)\b[,.]* )*(?:(?:what|how) about\b|wouldn['’]t it be\b"
    r"|note (?:that|what|how)\b|i(?:['’]ve)? (?:read|heard) (?:that|somewhere|once|about)\b"
    r"|(?:can |could )?(?:some(?:one|body)|any(?:one|body)|you) (?:please )?(?:explain|tell|describe)\b"
    r"|(?:without|w/o) (?:it|that|this|them),? (?:you|one|i)\b"
    r"|(?:any(?:one|body)|who) (?:has |have )?(?:see|saw|seen|found)\b.{0,20}\bmy\b)"
    r"|.*\bwho (?:(?:has|have|had) )?never\b",
    re.IGNORECASE,
)
