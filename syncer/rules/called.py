"""Sentences that call what was just spoken of a fault."""

from __future__ import annotations

import re

from syncer.patterns import lazy

# "That's a bug": what was just spoken of is called a fault.
_CALLED = lazy(
    r"\b(?:that|this|it)(?:['’]s| is| was| looks like| sounds like| must be| seems like)(?: (?:definitely"
    r"|clearly|actually|really|probably|just|such))* "
    r"(?:an? (?:\w+ )?(?:bug|regression|problem|issue|blocker|show-?stopper|vulnerability|security (?:hole|issue"
    r"|bug|problem|flaw)"
    r"|memory leak|race condition)\b"
    r"|(?:really |very |pretty |so |quite )?(?:bad|broken|unacceptable|serious|not right|not supposed to)\b)",
    re.IGNORECASE,
)
# "But also a bug.", "That shouldn't be in there."
_ALSO_A_BUG = lazy(
    r"^(?:(?:and|but|so|well|anyway|still|also|clearly|definitely|probably|obviously|certainly|which is)\b[,. ]*)*"
    r"(?:an? (?:clear |real |nasty |serious |known |genuine )?(?:bug|regression|blocker|show-?stopper"
    r"|(?:security|privacy) (?:issue|problem|hole))"
    r"|(?:that|this|it|they|these|those) (?:really |definitely |clearly )?(?:should(?:n['’]t| not)|must(?:n['’]t| not))"
    r" (?:be (?:there|in (?:there|the|our)|visible|public|possible|happening|like that|so|logged|shown|sent|allowed"
    r"|stored)|happen|exist|work like that))\b.{0,40}$",
    re.IGNORECASE,
)


def called_fault(text: str) -> str:
    """Return the words that call a thing a fault: "that's a bug"; "" where none do."""
    found = _CALLED.search(text)
    return found[0] if found else ""


def also_called_fault(text: str) -> str:
    """Return a sentence that does nothing but call what was said before it a fault: "but also a bug"; "" for others."""
    found = _ALSO_A_BUG.match(text)
    return found[0] if found else ""
