"""The words by which somebody is named for work: `X is to`, `have X check`, `task for X`, `it would be nice if X`."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.asks import begins_task
from syncer.rules.patterns import alternatives
from syncer.rules.verbs import base_of_participle, pairs_of

_WORDS = alternatives(
    r"ai|action(?: item)?|todo|to-do|task|job|homework|reminder|note|request|follow-?up|assignment|errand|mission|ask"
)
_LABELLED = lazy(
    rf"^(?i:and |so |also |next |another )?(?i:an? |one |the )?(?:gentle |quick |small |little "
    rf"|friendly )?(?i:{_WORDS}) (?:for|to|on) (?P<who>@?[A-Z][\w-]{{1,20}})(?: [A-Z][\w-]+)?\s*(?:[:,–—]"
    rf"| -)\s*(?:to )?(?P<rest>\S.*)$"
)
_BY_NAME = lazy(
    r"(?:^(?i:maybe |perhaps |then |and |so |ok,? |also,? )?|[,;:] |\b(?:and|so|then|think|guess|maybe|perhaps"
    r"|suggest|propose) )(?!(?i:maybe|perhaps|then|and|so|ok|also) )"
    r"(?P<who>@?[A-Z][\w-]{1,20})(?: [A-Z][\w-]+)?(?:, who [^,]{3,40},)?(?P<how>(?:'s| is)(?: still| now"
    r"| probably)? (?:the (?:one|person|man|woman|guy|right (?:one|person)|best (?:one|person)) (?:to|who should"
    r"|who has to|who must)|to|supposed to|due to|meant to)"
    r"| (?:should|must|ought to|could|might|can|shall|had better|would have to|will have to|still has to"
    r"|still needs to|gets to|is going to have to|is going to|was going to|was supposed to|wanted to|offers to"
    r"|offered to|volunteers to"
    r"|agreed to|promised to|to)(?: (?:also|maybe|perhaps|please|then|probably|really|just))*) (?P<rest>[a-z]\S*.*)$"
)
_IN_CHARGE = lazy(
    r"(?:^|[,;:] |\b(?:and|so|then) )(?P<who>@?[A-Z][\w-]{1,20})(?:'s| is| will be)(?: now| also"
    r"| still)? (?:(?:in charge of|responsible for|on the hook for|taking care of|looking after|on duty for|taking"
    r"|doing|handling|owner of) |(?:turn|job|task|homework|duty)(?: now| again)?(?: is)?(?: (?:to|with|for"
    r"|on))?:? )(?P<rest>\S.*)$"
)
_THEIR_TURN = lazy(
    r"\b(?:[Ii]t's|[Ii]t is|[Tt]hat's|then it's|now it's) (?P<who>@?[A-Z][\w-]{1,20})'s (?:turn|job|task"
    r"|responsibility|duty|week)(?: now| again)? (?:to|with|for|on|at) (?P<rest>\S.*)$"
)
_LEFT_TO = lazy(
    r"\b(?:[Ll]eave|[Ll]eaving|[Ll]eft|[Hh]and|[Hh]anding|[Aa]ssign|[Aa]ssigning|[Aa]ssigned|[Dd]elegate|[Ee]ntrust"
    r"|[Gg]ive|[Gg]iving) (?P<rest>(?:the|our|that|those|these) [\w' -]{3,40}?)(?: over)? (?:to"
    r"|with) (?P<who>@?[A-Z][\w-]{1,20})\b"
)
_PUT_DOWN = lazy(r"\b[Pp]ut(?:ting)? (?P<who>@?[A-Z][\w-]{1,20}) (?:down|in charge|on duty) (?:for|of) (?P<rest>\S.*)$")
_OVER_TO = lazy(r"^(?i:(?:so|and|then|ok)[,:]? )?[Oo]ver to (?P<who>@?[A-Z][\w-]{1,20}) (?:for|with) (?P<rest>\S.*)$")
_HAVE = lazy(
    r"\b(?P<how>[Ll]et's (?:have|get|ask|let)|[Ll]et|[Hh]ave|[Gg]et|[Aa]sk|[Tt]ell|[Rr]emind|[Mm]ake|[Ww]e(?:'ll"
    r"|'d)? (?:have|get|ask|want|need|like)|[Ii](?:'ll|'d|'d like| want| need| would like| expect| will)(?: (?:have"
    r"|get|ask|let|love|like))?|count(?:ing)? on|rely(?:ing)? on|leave it to"
    r"|up to) (?P<who>@?[A-Z][\w-]{1,20})(?: [A-Z][\w-]+)? (?P<to>to )?(?P<rest>[a-z]\S*.*)$"
)
_IF_NAME = lazy(
    r"\b(?:(?:it'd|it would|that'd|would) be (?:\w+ )?(?:great|nice|good|lovely|cool|helpful|super|awesome|wonderful"
    r"|best|useful|handy|ideal|fantastic|brilliant|perfect|sweet|a (?:big )?help|appreciated)|(?:i|we)(?:'d"
    r"| would) (?:really |very much )?(?:appreciate it|love it|like it|be (?:\w+ )?(?:grateful|glad|happy|thankful"
    r"|delighted)))"
    r" if (?P<who>@?(?-i:[A-Z])[\w-]{1,20}|(?:the|our) (?:[\w-]+ ){0,2}?[\w-]+|someone|somebody|one of you|anyone"
    r"|you)(?: (?:could|would|can)(?: (?:please|also|maybe))* (?P<rest>[a-z]\S*.*)| (?P<past>[a-z-]+ed|had|took|did"
    r"|wrote|went|gave|came|saw|spoke|drew|rang|drove|kept|got|sent|made|put|set|brought|bought|built|paid|found|read"
    r"|cut|told|held|ran|left|let|met|taught|swept|withdrew|threw) (?P<more>\S.*))$",
    re.IGNORECASE,
)
_ROLE = lazy(
    r"\b(?:team|board|committee|council|office|crew|staff|desk|kitchen|warehouse|club|choir|school|vendor|supplier"
    r"|landlord|tenants?|neighbours?|neighbors?|parents?|kids|children|guys?|folks|people|members?|volunteers?|intern"
    r"|boss|chair(?:man|woman|person)?|treasurer|secretary|manager|director|owner|teachers?|trainers?|drivers?|plumber"
    r"|caretaker|janitor|admins?|developers?|designers?|testers?|writers?|authors?|others?|agency|company|lawyers?"
    r"|\w+(?:ist|ician|ian)s?)$",
    re.IGNORECASE,
)
_BINDS = lazy(r"'s|\bis\b|supposed|has to|needs to|must|should")
_FOR_NAME = lazy(
    r"^(?P<rest>(?!(?:that|this|it|thanks|thank|good|great|nice|happy|bad|sorry|too|question|credit|kudos"
    r"|props)\b)\S.{3,60}?) (?:is|goes|is going|falls|would be|will be)(?: now)? (?:for|to|on|over to"
    r"|with) (?P<who>@?[A-Z][\w-]{1,20})(?: then| now| as usual| again)?[.!]*$"
)
_CONJOINED = lazy(r"^(?P<one>.{6,}?),? and (?P<two>(?:have|get|let|ask) [A-Z][\w-]+ (?:to )?[a-z].*)$")
_PAST_FORMS = pairs_of(
    """
    had:have took:take did:do wrote:write went:go gave:give came:come saw:see spoke:speak drew:draw rang:ring
    chose:choose drove:drive kept:keep got:get looked:look talked:talk stayed:stay thought:think ran:run left:leave
    let:let threw:throw withdrew:withdraw
    """
)


def asked_of_named(text: str) -> list[tuple[str, str, str, bool]]:
    """Return who is named, the words that say that he is to do it, the task, and whether the form is sure."""
    found: list[tuple[str, str, str, bool]] = []
    if match := _LABELLED.match(text):
        return [(match["who"], "for", match["rest"], True)]
    if (match := _IF_NAME.search(text)) and (task := _if_task(match)):
        who = match["who"]
        if who[0].isupper() or who.startswith("@"):
            return [(who, "would be nice if", task, False)]
        if re.match(r"(?:the|our) ", who, re.IGNORECASE) and not _ROLE.search(who):
            # What is wished of a thing is nobody's errand.
            return []
        subject = "" if re.match(r"(?:someone|somebody|one of you|anyone|you)$", who, re.IGNORECASE) else who
        return [("", "would be nice if", f"ask {subject} to {task}" if subject else task, False)]
    for pattern in (_HAVE, _BY_NAME, _THEIR_TURN, _LEFT_TO, _PUT_DOWN, _OVER_TO, _IN_CHARGE, _FOR_NAME):
        if match := pattern.search(text):
            how = match.groupdict().get("how") or "is to"
            strong = pattern in (_HAVE, _THEIR_TURN) or (pattern is _BY_NAME and _BINDS.search(how) is not None)
            found.append((match["who"], how, match["rest"], strong))
    return found


def _if_task(match: re.Match[str]) -> str:
    if match["rest"]:
        return match["rest"] if begins_task(match["rest"]) else ""
    past = match["past"].lower()
    base = base_of_participle(past) or _PAST_FORMS.get(past, "")
    return f"{base} {match['more']}" if base else ""


def conjoined(text: str) -> tuple[str, str]:
    """Return a request cut where a second one of another person follows: `…, and have Noah count the chairs`."""
    match = _CONJOINED.match(text)
    return (match["one"], match["two"]) if match else (text, "")
