"""Faults told by what one thinks of them: "it prints a line for each file, which is awful in mails"."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives

_BAD = alternatives(r"""
    awful|terrible|horrible|dreadful|annoying|painful|ugly|confusing|embarrassing|silly|stupid|ridiculous|absurd
    useless|misleading|unacceptable|unusable|unreadable|illegible|dangerous|scary|frustrating|infuriating|maddening
    irritating|insane|crazy|bonkers|nuts|wrong|bad|broken|a bug|an? (?:real |huge |total |major )?(?:pain
    nightmare|nuisance|mess|shame|disaster|joke|showstopper|deal[- ]?breaker|problem|hassle)(?: in the \w+)?
    no fun|no good|not (?:great|good|nice|ideal|acceptable|okay?|fine|pretty|right|helpful|useful|on|cool|usable)
    driving (?:me|us|them|everyone|everybody|people) (?:mad|nuts|crazy|insane|up the wall)
    the (?:top|main|biggest|number one|most common|most frequent|worst) (?:complaint|support \w+|ticket|question|issue)
    our (?:top|main|biggest|number one|most common|most frequent|worst) (?:complaint|support \w+|ticket|question|issue)
""")
_VERY = (
    r"(?:(?:just|really|pretty|quite|so|too|a bit|a little|kind of|kinda|rather|simply|very|super|extremely|totally"
    r"|absolutely|always|still|obviously|of course) )*"
)
_COMPLAINT = lazy(
    # From where a part of the sentence begins: tried from each letter it would take the cube of the length.
    r"(?<![^,;:])(?P<said>[^,;:]*\w+(?: [^\s,;:]+){2,})(?:, (?:and |but )?(?:which|that|this|it)| and (?:that|this|it))"
    rf"(?:['’]s| is| was| feels| looks| gets| seems) {_VERY}(?P<bad>{_BAD})(?=[\s,.;!)]|$)",
    re.IGNORECASE,
)
# What people do, want or would do is no fault of a thing.
_NO_THING = lazy(
    r"^(?:(?:and|but|so|then|well|yes|no|ok|also|oh|because|since|if|when)[, ]+)*(?:i|we|you|he|she|they|let|please"
    r"|someone|somebody|people|everyone|everybody|nobody|one of|my (?:boss|wife|husband|dad|mum|mother|father|sister"
    r"|brother|colleague))\b(?! (?:can|get|got|see|saw|receive|have to|must|cannot|can['’]t)\b)"
    r"|\b(?:would|could|might|may|if (?:we|you|i)|let['’]s|used to|in the old days|last year|back then)\b",
    re.IGNORECASE,
)
_ACTS = lazy(
    r"\b\w+(?:s|ed|n['’]t|ing)\b|\b(?:is|are|was|were|has|have|do|can|cannot|only|always|never)\b", re.IGNORECASE
)


def find_complaint(text: str) -> tuple[str, bool, int] | None:
    """Return the words of disapproval behind a plain account, whether they are sure, and where it stands; else None."""
    match = _COMPLAINT.search(text)
    if match is None or _NO_THING.search(match["said"].strip()) or not _ACTS.search(match["said"]):
        return None
    return match["bad"], False, match.start("said")
