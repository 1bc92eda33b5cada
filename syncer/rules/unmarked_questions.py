"""Questions that people type without their mark, as in chats: "can we get a bell", "how do I build it"."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_SUBJECT = (
    r"(?:we|you|i|he|she|it|they|there|this|that|these|those|anyone|anybody|someone|somebody|everyone|everybody"
    r"|the|our|your|my|his|her|its|their|all)\b"
)
_LEAD = (
    r"^(?:(?:and|so|but|or|also|ok(?:ay)?|hey|hi|hm+|well|btw|by the way|oh|ah|next|quick question|question|then|wait"
    r"|@\w+|[A-Z]?\w{2,12}(?=[,:]))\b[,:! –—-]*){0,3}"
)
# "Should you need one", "had we known", "were it so": conditions without their if.
_NOT = r"(?:isn|aren|can|couldn|don|doesn|didn|haven|hasn)['’]t"
# "Does that for every plate", "will it today" tell.
_NO_SUBJECT = r"(?!(?:that|this|it|the same|all|there)(?: (?:for|in|on|at|now|too|today|tomorrow|then|again)\b|$))"
_INVERTED = lazy(
    _LEAD + rf"(?:(?:could|can|would|will|shall|do|does|did|is|are|was|has|have|{_NOT}) {_NO_SUBJECT}{_SUBJECT}"
    r"|should (?:we|i|it|they|this|that|the)\b"
    r"|(?:what|why|where|who|how|which(?: \w+)?|how (?:much|many|long|often|far)(?: \w+)?)"
    r" (?:is|are|do|does|did|can|could|should|would|was|were|has|have|will)(?:n['’]t)?"
    rf" (?:{_SUBJECT}|\w+ing\b|(?:yours|mine|ours|theirs)$))",
    re.IGNORECASE,
)
_ENDED = lazy(r"[.!?:;…)\]]\W*$")
# What goes on with its own statement has asked in passing or never.
_TELLS = lazy(
    r"[,;] (?:i|we|they|it|that|he|she)(?:['’]\w+)? |[,;] (?:but|so|because)\b|\.\s|!\s|\bis (?:what|why|how)\b",
    re.IGNORECASE,
)
_LONGEST = 160


def with_mark(text: str) -> str:
    """Return a sentence with a question mark where its words ask and nothing ends it, any other as it is."""
    bare = text.rstrip()
    if len(bare) > _LONGEST or _ENDED.search(bare) or not _INVERTED.match(bare) or _TELLS.search(bare):
        return text
    return f"{bare}?"
