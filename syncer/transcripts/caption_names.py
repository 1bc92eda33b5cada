"""Names of speakers in the text of captions, `Name: text`, told from words that merely stand before a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from syncer.patterns import lazy
from syncer.transcripts.words import may_be_person

_NAMED = lazy(r"(?P<name>[^\s:<>\[\]!?;\"“”][^:<>\[\]!?;\"“”]{0,59}?)\s?[:：](?:\s+(?P<rest>.*)|\s*)", re.DOTALL)
# Some name who speaks in brackets on a line of its own.
_ALONE = lazy(r"\((?P<name>[^\s():<>\[\]!?;\"“”][^():<>\[\]!?;\"“”]{0,59})\)")
_ASIDE = lazy(r"\s*(?:\([^()]*\)|\|.*)")
_MOST_WORDS = 8
_ALL_NAMED, _MOST_NAMED = 0.9, 0.5
_OFTEN = 3
# Of fewer captions no share says anything.
_FEWEST = 3


def read_name(text: str) -> tuple[str, str] | None:
    """Return what stands before the first colon or alone in brackets, as a name may, and what follows it."""
    match = _NAMED.fullmatch(text) or _ALONE.fullmatch(text)
    if not match or len(match["name"].split()) > _MOST_WORDS:
        return None
    return match["name"].strip(), match.groupdict().get("rest") or ""


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Return the names among what stands before colons at the start of captions.

    Where nearly every caption begins with one, as in the captions of Zoom, each is a name that looks like one, is
    spelt with capitals or comes back. Where most do, it has to look like one or come often. Elsewhere it has to look
    like one and come back.
    """
    found = Counter((read_name(text) or ("", ""))[0] for text in texts)
    captions = found.total()
    del found[""]
    share = found.total() / max(captions, _FEWEST)
    return frozenset(name for name, count in found.items() if _is_name(name, count, share))


def _is_name(name: str, count: int, share: float) -> bool:
    bare = _ASIDE.sub("", name) or name
    words = bare.split()
    has_lower = any(word[:1].islower() for word in words)
    looks_like_one = may_be_person(bare.title() if bare.isupper() else bare)
    if share >= _ALL_NAMED:
        return looks_like_one or count > 1 or not (len(words) == 1 or has_lower)
    if share >= _MOST_NAMED:
        return looks_like_one or count >= _OFTEN
    return looks_like_one and count > 1 and not has_lower
