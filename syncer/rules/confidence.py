"""Named levels of confidence, so that no rule invents its own numbers.

What is said in passing is weighed again once the whole talk is read, see `corroboration`.
"""

from __future__ import annotations

EXPLICIT = 0.95
"""Marked as an item by somebody whose words bind: `TODO:`, `ACTION:`."""

BOXED = 0.92
"""A check box."""

LISTED = 0.85
"""An entry of a list under words that announce work."""

STATED = 0.8
"""Said in so many words by somebody whose words bind."""

FILED = 0.7
"""Plainly said by somebody whose words bind, with nothing else that speaks for it."""

LIKELY = 0.6
"""Listed by `extract`, not filed by default."""

DOUBTFUL = 0.4
"""Shown to explain, listed nowhere: proposals nobody took up, the topic of a session, work carried out at once."""

SLIGHT = 0.25
"""Hardly more than the words."""
