"""Roundabout and foreign ways of asking for work, put as the plain ones: `we kindly ask you to` is `please`."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_WITHIN = lazy(r"^(?P<can>(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill) you),? (?P<who>@?[A-Z][\w-]+), (?P<rest>[a-z].+)$")
_PLEASE_TO = lazy(r"\bplease to (?=[a-z]+ )", re.IGNORECASE)
_FAVOUR = lazy(
    r"\b(?:(?:a|one|just a|just one) )?(?:quick|small|tiny|little|big|huge|one) (?:favou?r|request|ask|thing for you)"
    r"(?: (?:please|for me|to ask))?[,:–-]+ ?(?:can you |could you |would you |please )?(?=[a-z]+ \S)",
    re.IGNORECASE,
)
_ASK_YOU_TO = lazy(
    r"^(?:dear (?P<who>(?:mr|mrs|ms|dr|prof)?\.? ?[^,]{2,30}), ?)?(?:and |so |also |therefore )?"
    r"(?:(?:we|i)(?:'d| would| must| may| do| have to)?(?: like to)?(?: \w+ly)? (?:ask|request|urge|beg|invite)"
    r"|(?:may|might|can|could) (?:i|we)(?: \w+ly)? (?:ask|request|trouble)|you are(?: \w+ly)? (?:asked|requested))"
    r" (?:you |all of you |everybody |everyone )?to (?P<rest>[a-z]+ .+)$",
    re.IGNORECASE,
)
_SOMEBODY = lazy(
    r"^(?P<who>some(?:one|body)|any(?:one|body)|one of you) (?:from|in|at|on|of) [\w ]{2,25}?,? (?=please |pls "
    r"|can |could )",
    re.IGNORECASE,
)
_HAILED = lazy(r"^(?:(?:hey|hi|hello|yo|psst|oi)[, ]+)(?P<who>@?[a-z][\w-]+)[,:!]? $", re.IGNORECASE)


def put_plainly(text: str) -> str:
    """Return a request as it would be said in short, any other text as it is."""
    if match := _WITHIN.match(text):
        return f"{match['who']}, {match['can'].lower()} {match['rest']}"
    if match := _ASK_YOU_TO.match(text):
        who = (match["who"] or "").split(" ")[-1]
        return f"{who}, please {match['rest']}" if who else f"please {match['rest']}"
    text = _SOMEBODY.sub(lambda found: f"{found['who']} ", text)
    if (favour := _FAVOUR.search(text)) and (hailed := _HAILED.match(text[: favour.start()])):
        return f"{hailed['who'].capitalize()}, please {text[favour.end() :]}"
    return _PLEASE_TO.sub("please ", _FAVOUR.sub("please ", text, count=1), count=1)
