"""Lines in which a program that took notes or a transcript speaks of itself, and of how sure it is."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_PROGRAM = r"(?:ai|gemini|copilot|zoom|otter|fireflies|read ai|computer|machine|automatic(?:ally)?)"
_RECORD = r"(?:content|summary|notes|transcript(?:ion)?|minutes|recap|captions)"
_DOUBT = (
    r"(?:may|might|can|could) (?:be (?:inaccurate|incorrect|incomplete|misleading)|contain (?:errors|mistakes))\b.*"
)
_DISCLAIMER = lazy(
    r"\W*(?:note: )?(?:you should review gemini['’]s notes\b.*|(?:please )?provide feedback about using gemini\b.*"
    rf"|(?:(?:this|the|these) )?(?:\w+ ){{0,3}}?{_PROGRAM}[- ]generated (?:\w+ )?{_RECORD}\b.{{0,20}} {_DOUBT}"
    rf"|(?:this|the|these) (?:\w+ ){{0,3}}?{_RECORD} (?:was|were|is|are) (?:\w+ )?(?:generated|created|transcribed)"
    rf" (?:\w+ ){{0,2}}?{_PROGRAM}\b.{{0,20}} {_DOUBT}"
    rf"|(?:this|the) (?:\w+ ){{0,3}}?{_RECORD} was {_PROGRAM} generated and {_DOUBT}"
    rf"|{_PROGRAM}[- ]generated (?:\w+ )?{_RECORD} {_DOUBT}"
    r"|always (?:check|review|verify) (?:\w+ )?for accuracy\W*|please rate the accuracy of this \w+\W*"
    r"|transcribed by https?://\S+|(?:notes|summary|transcript) (?:by|from) https?://\S+"
    r"|chat with (?:this |the )?meeting transcript: https?://\S+)",
    re.IGNORECASE,
)
# One of these stands in each, and in hardly any other line.
_WORDS = ("gemini", "generated", "created", "transcribed", "accuracy", "http")
_LONGEST = 400


def is_disclaimer(line: str) -> bool:
    """Say whether a line is such a remark, whatever emphasis stands around it."""
    if len(line) > _LONGEST:
        return False
    lower = line.lower()
    return any(word in lower for word in _WORDS) and _DISCLAIMER.fullmatch(line) is not None
