"""How an assistant begins to agree to what somebody wants of a design, rather than to do it at once."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_AGREED = lazy(
    r"^\W*(?:good (?:catch|point|call|idea|thinking|that)|great|noted|understood|fine|agreed|ok(?:ay)?|right"
    r"|makes sense"
    r"|fair(?: enough| point)?|sensible|very (?:sensible|wise|good)|wise|clear|got it|gotcha|will note|duly noted|yes"
    r"|true|exactly|will be so|so be it"
    r"|that(?:'s| is) (?:sensible|wise|reasonable|better|simpler|cleaner|safer|kinder|a good)|that works|works for me"
    r"|perfect|excellent|smart|simple and|nice)\b"
    r"|^(?:an? )?[\w`./-]+(?: [\w`./-]+){0,12} (?:works? (?:well|fine|nicely)|become|becomes|it is|removed|added"
    r"|dropped|noted"
    r"|moves? (?:to|into|from))\b",
    re.IGNORECASE,
)


def acknowledges(text: str) -> bool:
    """Whether an answer begins by agreeing with, or noting down, what was just said."""
    return _AGREED.match(text.replace("’", "'")) is not None
