"""Lines with which meetings put down actions and decisions: `ACTION:`, `action Ann to …`, `#agreed`, `RESOLVED:`.

The forms are those of W3C's scribe.perl, of scribejs and of MeetBot: https://w3c.github.io/scribe2/scribedoc.html,
https://wiki.debian.org/MeetBot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.markers import LEAD, TAGGED
from syncer.rules.verbs import base_of_participle

_TYPES = {
    "action": ItemType.TODO,
    "action item": ItemType.TODO,
    "action items": ItemType.TODO,
    "action point": ItemType.TODO,
    "action points": ItemType.TODO,
    "ai": ItemType.TODO,
    "a/i": ItemType.TODO,
    "ap": ItemType.TODO,
    "resolved": ItemType.DECISION,
    "resolution": ItemType.DECISION,
    "agreed": ItemType.DECISION,
    "agree": ItemType.DECISION,
    "accepted": ItemType.DECISION,
    "decision": ItemType.DECISION,
    "decided": ItemType.DECISION,
}
_COLON = lazy(
    rf"{LEAD}(?P<word>action (?:item|point)s?|action|resolved|resolution|agreed|accepted){TAGGED}[\])*_]*\s*[:：]"
    r"[*_]*(?!:)\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
# Behind an exclamation mark on Matrix, in brackets where the bot is of the oldest kind.
_HASH = lazy(
    r"^[\s>*_-]*[#!](?P<word>action|agreed?|accepted|decision|decided)\b\s*[:：]?\s*(?P<rest>\S.*)$", re.IGNORECASE
)
_IN_BRACKETS = lazy(r"^\s*\[(?P<word>action|agreed|accepted)\]\s*[:：]?\s+(?P<rest>\S.*)$", re.IGNORECASE)
_UPPER = lazy(rf"{LEAD}(?P<word>ACTION)(?![\w/:：-])(?:\((?P<who>[^()\n]{{1,40}})\))?[\])*_]*\s+(?P<rest>\S.*)$")
_WHO = r"@?[^\W\d][\w.'’-]{0,30}"
_BARE = lazy(
    rf"^\s*(?P<word>(?i:action))\s+(?P<rest>{_WHO}(?:(?:,|,? and|,? &)\s{_WHO}|\s[A-Z][\w.'’-]{{0,30}}){{0,6}}"
    r"(?:\s+to\s|\s?[:：]\s).*)$"
)
_PERSON = r"@?[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,2}"
# What is written in short, or said, where minutes are kept. "AI" means other things too: it has to name who does it.
_SHORT = lazy(
    rf"^[\s>*_#-]*(?P<word>AI|A/I|AP)(?:\s?#?\d{{1,3}})?(?:\s?[(\[](?P<who>{_PERSON}|@?[a-z][\w.-]{{1,30}})[)\]])?[*_]*"
    rf"(?:\s*[:：][*_]*\s*|\s+[-–—]+\s+|\s+(?={_PERSON}(?:\s?[:：]|\s+[-–—]\s|\s+to\s|\s+will\s)))(?P<rest>\S.*)$"
)
_KEPT = lazy(
    r"^[\s>*_-]*(?P<word>action (?:item|point)s?|action|resolved|resolution|agreed|decision|decided)[*_]*\s+[-–—]+\s+"
    r"(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_FOR = lazy(
    rf"^[\s>*_-]*(?P<word>(?i:action(?: (?:item|point)s?)?)) (?:is )?(?:for|on|goes to|assigned to) "
    rf"(?P<who>{_PERSON}|me|myself)[*_]*(?:\s*[:：,][*_]*\s*|\s+[-–—]+\s+|\s+(?=to ))(?:(?:is )?to )?(?P<rest>\S.*)$"
)
_CALLED_OUT = lazy(rf"^\s*(?P<word>(?i:action (?:item|point))),?\s+(?P<rest>{_PERSON} (?:to|will)\s.*)$")
_SET_OFF = lazy(
    rf"^\s*(?:[-*+]\s+)?(?:\*\*|__)(?P<word>(?i:action (?:item|point)))(?:\*\*|__)\s+(?P<rest>{_WHO} (?:to|will)\s.*)$"
)
_RULED = lazy(r"^[\s>*_-]*(?P<word>RESOLVED|AGREED|DECIDED)[*_]* (?:to|that) (?P<rest>\S.*)$")
_NO_NAME = lazy(
    r"^(?:items?|points?|plans?|lists?|is|was|are|were|and|or|on|in|for|of|at|to|the|this|that|needed|required|has|have"
    r"|will|should|taken|log|tracker|s|number|result|script|button|type|name|handler|creator)\b",
    re.IGNORECASE,
)
_QUICK = lazy(r"action|resol|agree|accepted|#deci|deci[ds]\w+[*_]* +[-–—]|^\W*(?:a/?i|ap)\b", re.IGNORECASE)
_NUMBERED = lazy(r"#\d")
# In ordinary prose what closes a ticket has these words too; there only capitals mark a decision.
_CLOSES = frozenset(("resolved", "resolution", "accepted"))
# Who only says yes puts down nothing.
_ASSENT = lazy(r"(?:ok(?:ay)?|yes|yep|yeah|sure|agreed|fine|done|good)[\s.!]*", re.IGNORECASE)
# What a bot counts, when a motion is closed.
_COUNTED = lazy(
    r"motion (?:accepted|passed|carried|failed|rejected|closed)\b.{0,40}\b(?:favou?r|opposed)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Minuted:
    """What a line puts down: its type, the word that does, what stands behind it, and a number that minutes give.

    `who` is named in brackets right behind the word.
    """

    type: ItemType
    word: str
    text: str
    who: str | None = None
    numbered: bool = False

    @property
    def heads(self) -> bool:
        """Whether the word may head mere talk of it, so that somebody has to be named, or work."""
        return self.word.lower() in ("action items", "action points", "ai", "a/i", "ap")


def may_put_down(raw: str) -> bool:
    """Say whether a sentence has any of the words; for most it saves looking closer."""
    return _QUICK.search(raw) is not None


def read_minuted(raw: str, *, meeting: bool, kept: bool = False) -> Minuted | None:
    """Return what a sentence as written puts down, None for one that puts down nothing.

    `meeting` says that it opens what somebody says at a meeting: there the words count in small letters too, and an
    action without a colon, if somebody is named who is to do it. `kept` says that it is said at a meeting, or noted
    there: so are short forms and dashes. `ACTION-20: …` speaks of an action that is there.
    """
    if (match := _HASH.match(raw)) or (meeting and (match := _IN_BRACKETS.match(raw))):
        return _minuted(match)
    if match := _COLON.search(raw):
        word = match["word"]
        numbered = _NUMBERED.search(match[0][: match.start("rest") - match.start()]) is not None
        if word.lower() in _CLOSES and not (word.isupper() or numbered or meeting):
            return None
        if "?" in match[0][: match.start("rest") - match.start()]:
            return None
        return _minuted(match, who=match["who"], numbered=numbered)
    if (match := _UPPER.search(raw)) and not _NO_NAME.match(match["rest"]):
        return _minuted(match, who=match["who"])
    if meeting and (match := _BARE.match(raw)) and _names_somebody(match["rest"]):
        return _minuted(match)
    if (match := _FOR.match(raw)) and match["word"].isupper():
        return _minuted(match, who=match["who"])
    return _read_kept(raw) if kept else None


def _names_somebody(rest: str) -> bool:
    """Say whether a name may follow the bare word: "action added to the list" tells what became of one."""
    return not _NO_NAME.match(rest) and not base_of_participle(rest.split(maxsplit=1)[0])


def _read_kept(raw: str) -> Minuted | None:
    for pattern in (_SHORT, _FOR, _CALLED_OUT, _SET_OFF, _KEPT, _RULED):
        if match := pattern.match(raw):
            numbered = _NUMBERED.search(match[0][: match.start("rest")]) is not None
            return _minuted(match, who=match.groupdict().get("who"), numbered=numbered)
    return None


def _minuted(match: re.Match[str], *, who: str | None = None, numbered: bool = False) -> Minuted | None:
    text = match["rest"].strip(" -–—*_")
    if not re.search(r"[^\W\d_]{2}", text) or _COUNTED.match(text) or _ASSENT.fullmatch(text):
        return None
    return Minuted(_TYPES[match["word"].lower()], match["word"], text, who, numbered)
