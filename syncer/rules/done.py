"""Explicit marks that something is done: ticked, struck out, DONE."""

from __future__ import annotations

import re

from syncer.models import Status
from syncer.patterns import lazy

_STRUCK = lazy(r"^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[[ xX]\]\s+)?(?:\*\*|__)?~~\S[^~]*~~")
_DONE = lazy(
    r"^\s*(?:[-*+]\s+)?(?:\*\*)?(?:✅|✔️?|☑️?|(?-i:DONE)\b|done\s*[:：]|\[done\])"
    r"|(?:\s[-–—(\[:]\s*|[(\[:]\s*|\s)(?:✅\s*(?:done)?|(?-i:DONE)|done ✅)\s*[)\].!]*\s*$"
    r"|[(\[–—-]\s*(?:already )?(?:done|completed|finished)"
    r"(?: (?:already|during|in|by|on)\b[^()]{0,60})?[)\].!]*\s*$",
    re.IGNORECASE,
)
_MARKS = lazy(
    r"^\s*(?:✅|✔️?|☑️?|(?-i:DONE)\b\s*[:：-]?|done\s*[:：]|\[done\])\s*|~~"
    r"|\s*[-–—(\[:]*\s*(?:✅\s*(?:done)?|(?-i:DONE)|done ✅)\s*[)\].!]*\s*$",
    re.IGNORECASE,
)


def is_struck(raw: str) -> bool:
    """Whether the entry is struck out."""
    return "~~" in raw and _STRUCK.match(raw) is not None


def status_of(raw: str, checked: bool | None = None) -> Status:
    """Return whether an entry is marked as done: its box ticked, struck out, or said in capitals or by a tick mark."""
    if checked or is_struck(raw) or _DONE.search(raw):
        return Status.DONE
    return Status.OPEN


def without_marks(text: str) -> str:
    """Return the text without the marks that say that it is done."""
    return _MARKS.sub("", text).strip()
