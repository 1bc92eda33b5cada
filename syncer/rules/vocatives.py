"""Who is spoken to in a sentence: `Liam, …`, `@mia …`, `… , Paul.`, and what is said to him."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy
from syncer.rules.people import is_person

_HELLO = (
    r"(?:(?:hey|hi|hello|yo|oi|ok|okay|oh|and|so|also|but|right|then|well|alright|fine|now|next|good|great|thanks"
    r"|thank you|cool|perfect"
    r"|please|pls|plz|yes|yeah|no|ah|sorry|finally|first|last|lastly|dear|psst|morning|in that case|meanwhile"
    r"|by the way|btw|one more thing)\b[,.!:]* )*"
)
_NAME = r"@?[^\W\d_][\w.-]{1,30}"
_FRONT = lazy(
    rf"^(?P<hello>{_HELLO})(?P<who>{_NAME}(?: (?-i:[A-Z])[\w-]{{1,20}})?)(?P<mark>\s*[,:–—]\s*|\s+-\s+|\s+)(?=\S)",
    re.IGNORECASE,
)
_AND = lazy(rf"^(?:(?:and|&|\+|,) (?P<other>{_NAME})(?:,|:)?\s+)", re.IGNORECASE)
_MIDDLE = lazy(rf"\s*,\s+(?P<who>{_NAME})\s*,\s+(?=\S)")
_END = lazy(
    rf"(?:\s*,\s+|\s+(?=@))(?P<who>{_NAME})(?P<end>(?:[,]? (?:please|pls|will (?:ya|you)|would you|ok|okay|thanks"
    rf"|thx))?[.!?]*)$"
)


@dataclass(frozen=True, slots=True)
class Address:
    """Whom a sentence speaks to, what is left of it, and whether a mark or only white space parts them."""

    who: str
    said: str
    marked: bool


def read_address(text: str, known: frozenset[str], speaker: str = "") -> Address | None:
    """Return whom of the lower-case `known` names, other than the speaker, a sentence speaks to; None for nobody."""
    speaker = speaker.lower()
    if (match := _FRONT.match(text)) and (who := _known(match["who"], known, speaker)):
        begin = match.end()
        mark = match["mark"].strip()
        if len(match["who"].split()) > 1 and who == match["who"].split()[0]:
            begin = match.start("who") + len(who) + 1
            mark = ""
        for rest in (text[begin:], text[match.end("who") + 1 :]):
            second = _AND.match(rest)
            if second and _known(second["other"], known, ""):
                return Address(who, rest[second.end() :], True)
        return Address(who, text[begin:], bool(mark) or who.startswith("@"))
    for pattern in (_END, _MIDDLE):
        if (match := pattern.search(text)) and (who := _known(match["who"], known, speaker)):
            if pattern is _END:
                return Address(
                    who.rstrip("."),
                    text[: match.start()]
                    + (" please" if "pl" in match["end"] else "")
                    + ("?" if "?" in match["end"] else ""),
                    True,
                )
            return Address(who, f"{text[: match.start()]}, {text[match.end() :]}", True)
    return None


def _known(name: str, known: frozenset[str], speaker: str) -> str:
    if name.startswith("@"):
        return name.rstrip(".")
    first = name.split(maxsplit=1)[0].rstrip(".")
    bare = first.lower()
    if bare == speaker or bare not in known or not is_person(first.capitalize()):
        return ""
    return first if first[0].isupper() else first.capitalize()
