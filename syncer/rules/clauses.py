"""Sentences cut into clauses, and what is the subject of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.patterns import lazy

# Words that can be no part of the name of a thing.
NO_NOUN = (
    r"(?!(?:is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|should|shall|must|may|might"
    r"|ought"
    r"|needs?|wants?|i|we|you|he|she|it|they|me|us|them|who|whom|which|what|why|how|where|when|while|if|because|since"
    r"|so"
    r"|but|not|never|that|this|there|let's|nobody|everybody|everyone|somebody|someone|something|nothing|anything"
    r"|everything|people|whoever|says?|said|thinks?|thought|knows?|guess|means?|meant|heard|hopes?|wonders?|asks"
    r"|asked|told|tell|wrote|reads|whether|although|though|unless|until|before|after|requires?|still|also|really|just"
    r"|only|already|always|cannot|\w+n't|i'\w+|you'\w+|we'\w+|they'\w+|he's|she's|it's|that's|what's|there's"
    r"|to)(?![\w-]))"
)
_WORD = rf"{NO_NOUN}[\w`#@\"“(][\w`'’/.+#@&%)\"”-]*"
_THESE = (
    r"(?:the|our|my|your|their|his|her|its|this|that|these|those|all(?: the| our)?|both|some|most|half of the"
    r"|one of the)"
)
THING = rf"(?:{_THESE} )?{_WORD}(?: {_WORD}){{0,8}}?"
"""The name of a thing with what belongs to it, as short as what follows allows."""
DEFINITE = (
    rf"(?:(?:the|our|my|your|their|his|her|its|this|that|these|those) {_WORD}(?: {_WORD}){{0,8}}?"
    rf"|{NO_NOUN}(?-i:[A-Z])[\w.-]+(?: {_WORD}){{0,6}}?)"
)
"""The name of one certain thing."""
LEADS = (
    r"(?:(?:and|so|also|but|then|well|ok|okay|oh|yes|yeah|no|right|plus|anyway|besides|now|first|next|finally|honestly"
    r"|basically|actually|really|obviously|clearly|sadly|unfortunately|by the way|btw|in any case|either way|apparently"
    r"|i think|i guess|i'd say|i feel|it seems|seems|fact is|the thing is|thing is|imo|imho|for me|as far as i can tell"
    r"|sooner or later|at some point|some ?day|at the latest|this year|this week|by now|that said|also,|note that"
    r"|there's no way around it|no way around it|like it or not|one more thing|another thing|as i said)\b[,:.!]? ?)*"
)
"""Words before a clause that say nothing of its matter."""

_CUT = lazy(
    r"\s*;\s+|\s+[–—]\s+|\s-\s|(?<=\w):\s+(?=(?:the|our|my|an?|these|those|this|that|we|i|it|they|nobody|no one"
    r"|somebody|someone|there|you)\b)"
    r"|,\s+(?:and |so |but |or |plus )?(?=\S)"
    r"|\s+(?:and|but|so)\s+(?=(?:the|our|my|these|those|they|it|we|i|nobody|somebody|someone|there)\b)",
    re.IGNORECASE,
)


def begin_of_clause(text: str, place: int) -> int:
    """Return where the part between commas, dashes, colons or brackets begins that a place lies in."""
    return max(text.rfind(mark, 0, place) for mark in ",;–—:(") + 1


def clauses_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each clause begins and its words; the whole sentence comes first."""
    yield 0, text
    begin = 0
    cuts = list(_CUT.finditer(text))
    for cut in cuts:
        if begin:
            yield begin, text[begin : cut.start()]
        begin = cut.end()
    if begin:
        yield begin, text[begin:]


_ARTICLE = frozenset(("the", "our", "my", "your", "these", "those", "this", "that", "all", "some", "both", "a", "an"))
_BEFORE_OF = frozenset(("of", "on", "in", "for", "at", "from", "with", "to", "by"))


def lowered(noun: str) -> str:
    """Return the name of a thing as it stands in the middle of a sentence."""
    noun = noun.strip(" ,.;:!")
    first, *others = noun.split(" ")
    plain = first[:1].isupper() and first[1:].islower()
    counted = first.endswith("s") and bool(others) and others[0] in _BEFORE_OF
    if first.lower() in _ARTICLE or (plain and counted):
        noun = " ".join((first.lower(), *others))
    return re.sub(r"^(?:my|our|your) ", "the ", noun)
