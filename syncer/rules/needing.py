"""Clauses that say of a thing that something must be done with it, or has not been done yet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import DEFINITE, LEADS, THING, lowered
from syncer.rules.patterns import words_of
from syncer.rules.verbs import base_of_gerund, base_of_participle, is_work


@dataclass(frozen=True, slots=True)
class Need:
    """What a clause says must be done: the words that say so, the task, how sure, the thing that it is done with.

    `weak` is what describes in a talk about a design, and binds only among people. `rank` is that of the finding.
    `points` says that it only speaks of curing what was reported before.
    """

    words: str
    task: str
    sure: float
    thing: str
    weak: bool = False
    rank: int = 7
    points: bool = False


_PRONOUN = lazy(r"(?:it|they|that|this|these|those|all of (?:it|them|that)|both)$", re.IGNORECASE)
SUBJECT = rf"(?P<thing>(?:it|they|these|those|this|that|both)(?= |'ve|'s)|{THING})"
ADVERBS = (
    r"(?: (?:still|also|really|definitely|probably|all|both|desperately|badly|urgently|now|soon|finally|at least|simply"
    r"|first|certainly|absolutely|clearly|just|actually|then|either|both))*"
)
_PASSIVE = lazy(
    rf"^{LEADS}{SUBJECT}(?:(?:'s|'ve)(?= to be))?{ADVERBS}(?P<modal>"
    rf" ought to be| (?:has|have)(?: got)? to be|(?<='ve) to be|(?<='s) to be| (?:is|are) to be| must be| needs? to be"
    r"| had better be| should(?: really| long)? have been(?= \S+(?: \S+){0,6} (?:by|on|last|before|weeks|months|years"
    r"|ages|long|days|yesterday|already)\b)| (?:will|would|'ll) (?:have|need) to be| (?:still )?wants? to be"
    r"| should(?: really| at least| probably| definitely| urgently| finally| all)* be)"
    rf"{ADVERBS}(?: (?:properly|thoroughly|carefully|fully|completely|regularly|quickly|re))?"
    r" (?P<verb>[a-z][\w-]+)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_GERUND = lazy(
    rf"^{LEADS}{SUBJECT}{ADVERBS} (?P<modal>(?:would |will |'ll )?(?:needs?|wants?|requires?|bears?|deserves?"
    rf"|could (?:really )?do"
    rf" with|could use|(?:is|are) worth|(?:is|are) (?:crying|begging) out for))(?: (?:some|a bit of|a good|proper|a"
    rf"|urgent"
    r"|serious|another))? (?P<verb>[a-z][\w-]+ing)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
# "The pump needs its seals replaced."
_POSSESSED = lazy(
    rf"^{LEADS}{SUBJECT}{ADVERBS} (?P<modal>(?:would |will |'ll )?(?:needs?|wants?)|could (?:really )?(?:do with|use)"
    rf"|(?:has|have) to have|should have|must have) (?P<part>(?:its|their|all its|all their|the|a new|new) "
    rf"(?!\w+ing\b)[\w-]+(?: (?!(?:to|be|is|are)\b)[\w-]+){{0,2}}?) (?P<verb>[a-z][\w-]+(?:ed|en|wn|t|lt|de|ut))"
    rf"(?P<rest>(?:[,.;!]|$| by\b"
    rf"| soon\b| before\b| again\b| first\b| and\b| with\b| in\b| as\b| because\b).*)$",
    re.IGNORECASE,
)
_ITS = lazy(r"^(?:all )?(?:its|their) ", re.IGNORECASE)
_ACTIVE = lazy(
    rf"^{LEADS}(?P<thing>{DEFINITE}){ADVERBS} (?P<modal>must|(?:has|have)(?: got)? to|needs? to|ought to|will (?:have"
    rf"|need) to){ADVERBS}"
    r" (?P<verb>(?!be\b|have been\b|not\b|never\b)[a-z][\w-]+)(?P<rest> \S.*)$",
    re.IGNORECASE,
)
_RELATIVE = lazy(
    rf"^{LEADS}(?:there(?:'s| is| are|'re)|we(?:'ve| have)(?: got)?|i(?:'ve| have)(?: got)?|i (?:see|saw|found"
    rf"|spotted|noticed))"
    rf"{ADVERBS} (?P<thing>(?:an? |some |\d+ |(?:a )?(?:few|couple of|lot of|lots of) )?{THING}) (?:that|which|who)"
    rf"{ADVERBS} (?P<need>(?:needs?|has|have|ought|must|should|wants?)\b.*)$",
    re.IGNORECASE,
)
_PEOPLE = lazy(
    r"^(?:(?:the |our |all )?(?:users?|clients?|customers?|visitors?|guests?|players?|people|members?|students?"
    r"|callers?"
    r"|developers?|team|person|patients?)|(?-i:[A-Z])[a-z]+ (?:and|&) (?-i:[A-Z])[a-z]+)$",
    re.IGNORECASE,
)
OFTEN_EXPECTED = words_of(
    "do finish complete get take use run set find read make keep hold put meet start end give resolve fix catch show"
)
# "He must have seen it", "that has to count as": what is told of things rather than asked.
_NO_TASK = words_of(
    "have count mean come go happen say know think feel like love wait look seem remain want need know agree"
)
_EACH = lazy(r"(?:each|every|any|all|both|either|neither|no)\b", re.IGNORECASE)
_BARE = lazy(r" (?:it|this|that|these|those|them|you|me|us)\b[.!]?$", re.IGNORECASE)
_OVER = lazy(r"^ (?:now|already|by now|fine|before$|again now)\b", re.IGNORECASE)
_DAYS = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June?\b|July?\b|Aug|Sep|Oct|Nov|Dec|Christmas"
    r"|Easter|Q\d)"
)
_BY_WHOM = lazy(
    rf" (?:by (?:us|somebody|someone|{_DAYS}[A-Z][a-z]+)|yet|ever|either|so far|still|anymore|too)(?=[ .,!]|$)"
)


def task_of(verb: str, thing: str, rest: str) -> str:
    """Return what is to be done with a thing as a task; `rest` is what stood behind the participle."""
    rest = _BY_WHOM.sub("", rest.split(", which", maxsplit=1)[0]).rstrip(" .,!")
    if _PRONOUN.match(thing):
        thing = "it" if thing.lower() in ("it", "that", "this") else "them"
    # "Paid for", "taken down": the particle stays with its verb.
    particle = re.match(r" (?:up(?! to)|down|out|off|away|back|over|for|through)(?= |$)", rest)
    if particle and not re.match(r" (?:for|over|through) \S", rest):
        return f"{verb}{particle[0]} {lowered(thing)}{rest[particle.end() :]}"
    return f"{verb} {lowered(thing)}{rest}"


def refuses(match: re.Match[str]) -> bool:
    """Whether a clause says that it is done already, or its subject is too long to be the name of a thing."""
    thing = match["thing"]
    return (
        bool(_OVER.match(match["rest"]))
        or len(thing.split()) > 9
        or thing.lower() in ("there", "what", "which", "who", "yes", "no")
    )


def related(clause: str) -> tuple[str, str] | None:
    """Return the thing that a clause says there is, and what it says of it as a clause of its own."""
    match = _RELATIVE.match(clause)
    if match is None:
        return None
    return re.sub(r"^(?:an?|some) ", "", match["thing"], flags=re.IGNORECASE), f"they {match['need']}"


def read_need(clause: str) -> Need | None:
    """Return what a clause says must be done with a thing, None where it says no such thing."""
    return _passive(clause) or _possessed(clause) or _active(clause)


def _possessed(clause: str) -> Need | None:
    match = _POSSESSED.match(clause)
    base = base_of_participle(match["verb"]) if match is not None else ""
    if match is None or not base or refuses(match):
        return None
    part = _ITS.sub("the ", match["part"])
    thing = "" if _PRONOUN.match(match["thing"]) else f" of {lowered(match['thing'])}"
    return Need(match["modal"], f"{base} {part}{thing}", confidence.FILED, match["thing"])


def _passive(clause: str) -> Need | None:
    for pattern, base_of in ((_PASSIVE, base_of_participle), (_GERUND, base_of_gerund)):
        match = pattern.match(clause)
        if match is None or refuses(match):
            continue
        base = base_of(match["verb"])
        if match["verb"].lower() == "looking" and re.match(r" (?:at|into|after)\b", match["rest"]):
            particle, _, after = match["rest"].strip().partition(" ")
            task = f"look {particle.rstrip('.,!')} {lowered(match['thing'])} {after}".strip()
            return Need("needs", task, confidence.FILED, match["thing"])
        modal = match["modal"].strip().lower()
        weak = modal.startswith("should") and "have" not in modal
        if not base or (base == "do" and pattern is _GERUND) or (weak and base in OFTEN_EXPECTED):
            continue
        sure = confidence.LIKELY if weak else confidence.FILED + 0.05
        return Need(modal, task_of(base, match["thing"], match["rest"]), sure, match["thing"], weak)
    return None


def _active(clause: str) -> Need | None:
    match = _ACTIVE.match(clause)
    if (
        match is None
        or _PEOPLE.match(match["thing"])
        or _EACH.match(match["thing"])
        or match["verb"].lower() in _NO_TASK
    ):
        return None
    verb = match["verb"].lower()
    inner = is_work(verb) or verb in (
        "mention",
        "contain",
        "have",
        "carry",
        "state",
        "hold",
        "remember",
        "respect",
        "accept",
        "explain",
        "reflect",
    )
    if not inner:
        return None
    if _BARE.match(match["rest"]):
        return None
    task = f"{lowered(match['thing'])} {match['modal']} {verb}{match['rest']}"
    return Need(match["modal"], task, confidence.LIKELY, match["thing"], weak=True)
