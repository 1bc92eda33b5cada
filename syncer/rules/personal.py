"""Wants of the body and of leisure, which no project can meet: a coffee, a day off, better weather."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_PERSONAL = lazy(
    r"\b(?:coffee|tea|beer|wine|lunch|dinner|breakfast|cake|pizza|vacation|holidays?|day off|break|nap|sleep|bed|home"
    r"|weekend|shoes|coat|jacket|haircut|raise|salary|lottery|island|boat trip|drink|snack|sandwich|chocolate|weather"
    r"|sunshine|luck|peace|hug|money back|cat|dog|pony)\b"
    # As the head of what is wanted: a coat, and not a coat rack.
    r"(?=\W*(?:$|(?:for|with|in|on|at|by|from|after|before|and|or|if|when|now|soon|too|today|tomorrow|this|next|first"
    r"|instead|please)\b))",
    re.IGNORECASE,
)


def is_personal(text: str) -> bool:
    """Whether words speak of what people eat, wear, or rest with."""
    return _PERSONAL.search(text) is not None
