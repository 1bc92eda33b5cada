"""The words by which somebody says yes to a thing by its name: "views for the office, yes", "the map is a must"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules.clauses import LEADS, THING

_YES = r"(?:yes|yeah|yep|yup|ok(?:ay)?|sure|oh yes|oh|right|good|great|definitely|absolutely)"
_PRAISE = (
    r"(?:an? (?:must|must-have|no-brainer|no brainer|good (?:one|idea|thing|point|plan)|great (?:one|idea|thing)"
    r"|nice (?:one|idea|thing|touch))|needed|essential|good|great|nice|neat|useful|clever|smart|lovely|handy"
    r"|interesting"
    r"|tempting|cool|welcome|fine by me)"
)
_NAMED_YES = lazy(
    rf"^{LEADS}(?P<what>{THING}),? (?:yes|yep|yeah|please|definitely|absolutely|for sure|gladly)(?=[,.!]|$| (?:so|but"
    r"|please|and|because|since|as)\b)(?P<rest>.*)$",
    re.IGNORECASE,
)
_YES_TO = lazy(rf"^{_YES}(?: please)?,? (?:also )?to (?P<what>{THING})(?P<rest>[.!;]?)$", re.IGNORECASE)
_YES_NAMED = lazy(
    rf"^{_YES}\b[,.:!]* (?P<what>{THING})(?:,? (?:please|yes|definitely)(?=[,.!]|$)|,? (?:that's|that is|it's"
    rf"|would be|is"
    rf"|are) {_PRAISE}|,? (?:i|we)(?:'d| would|) (?:definitely |really |do )?(?:want|like|love|need)"
    rf"(?: (?:that|those|it|them|both))?(?=[,.!]|$))(?P<rest>.*)$",
    re.IGNORECASE,
)
_VERDICT = lazy(
    rf"^{LEADS}(?P<what>{THING})(?: thing| idea)? (?:is|are|would be|'d be|sounds?|seems?)(?: (?:actually|really"
    rf"|also|quite|pretty|very|rather|definitely|certainly))* {_PRAISE}\b(?! (?:now|again|already|so far|as it is))"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)
_LIKED = lazy(
    rf"^{LEADS}(?P<what>(?:the |a |an )?{THING})(?: though| tho)?,? (?:(?:that|this|those|these),? )?i(?:'d)? (?:do "
    r"|really |quite |would )?(?:like|love|want)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_GUESSED = lazy(
    rf"^{LEADS}i (?:guess|suppose|think|imagine)(?: i'd do| we'd do| we do|:|,)? (?P<what>(?:an?|one|some) {THING}"
    r"(?: that [\w ]{3,40}?)?)(?P<rest>,.*|)$",
    re.IGNORECASE,
)
_TRUE = lazy(
    rf"^(?:{_YES}\b[,.:!]* )*(?P<what>{THING}), (?:true|of course|good point|good call|indeed|forgot (?:that"
    rf"|about it|it"
    r"|about that)|i forgot)(?P<rest>(?:[,.!].*)?)$",
    re.IGNORECASE,
)
_USED = lazy(
    rf"^{LEADS}(?P<what>{THING}) (?:is|would be|are) (?:exactly |just )?what (?:i|we|they|she|he|people)(?:'d| would)?"
    r" (?:actually |really |also )?(?:use|need|want|like|love|go for)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_AGREED = lazy(
    rf"^(?:(?:{_YES}|agreed?|fair|exactly|then|true|of course|indeed|forgot|use)\b[,.:!]* )+(?P<what>{THING}(?: (?:that"
    rf"|which) [\w ]{{3,40}}?)?)(?P<rest>)$",
    re.IGNORECASE,
)
# What is put first is planned as well as what is put off.
_PUT_FIRST = lazy(
    rf"^{LEADS}(?P<what>{THING})(?: only)?,(?: (?:that|this|it)(?:'s| is) [\w ]{{3,25}},)? (?:do|we do|i do|i'll do"
    rf"|take"
    rf"|start with)"
    r" (?:it |that |this )?(?:at once|first|right away|straight away|next|immediately|now)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_TOO = lazy(rf"^{LEADS}(?P<what>{THING}),? (?:too|as well)(?P<rest>[,.!;].*|)$", re.IGNORECASE)
_FIRM = (_YES_TO, _NAMED_YES, _YES_NAMED, _TRUE, _USED)
_MILD = (_VERDICT, _LIKED, _GUESSED, _AGREED)
_CUE = lazy(
    r"\b(?:yes|yeah|yep|yup|please|definitely|absolutely|sure|gladly|too|as well|ok(?:ay)?|oh|right|good|great|like"
    r"|love"
    r"|want|must|no-brainer|no brainer|needed|essential|nice|neat|useful|clever|smart|lovely|handy|interesting|tempting"
    r"|cool|welcome|guess|suppose|think|imagine|do|take|start|agreed?|fair|exactly|then|true|of course|indeed|forgot"
    r"|use)\b",
    re.IGNORECASE,
)
_REFUSES = lazy(r"^(?:(?:well|ok(?:ay)?|and|but|so)[, ]+)*(?:no|not|without|never|less|fewer|neither)\b", re.IGNORECASE)
_LONGEST = 45


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A sentence that says yes to something: `what` by its name, whether in firm words, and to be done first."""

    what: str
    is_firm: bool
    is_first: bool


def may_endorse(text: str) -> bool:
    """Whether a text may say yes to something at all, at small cost."""
    return len(text.split()) <= _LONGEST and _CUE.search(text) is not None


def refuses(text: str) -> bool:
    """Whether a text begins with a no."""
    return _REFUSES.match(text) is not None


def read_endorsement(text: str, *, went_on: bool) -> Endorsement | None:
    """Return what a text says yes to, None for nothing; "the map too" does where the sentence before `went_on` so."""
    first = _PUT_FIRST.match(text)
    match = first or next((match for pattern in _FIRM if (match := pattern.match(text))), None)
    if match is None and went_on:
        match = _TOO.match(text)
    firm = match is not None
    match = match or next((match for pattern in _MILD if (match := pattern.match(text))), None)
    return Endorsement(match["what"], is_firm=firm, is_first=first is not None) if match else None
