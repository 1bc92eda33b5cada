"""Lists of what was to be done last time: only what is called open there is still to do."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import vocabulary
from syncer.rules.verbs import base_of_participle

_PAST = r"(?:last|previous|prior|old|past|earlier|former)"
_MEETING = (
    r"(?:meetings?|retros?(?:pectives?)?|sprints?|iterations?|calls?|syncs?|sessions?|weeks?|months?|quarters?|times?"
    r"|stand-?ups?|weekl(?:y|ies)|monthl(?:y|ies)|round|reviews?|planning|minutes|\w*day)"
)
_WORK = (
    r"(?:action(?: (?:items?|points?))?s?|tasks?|to-?dos?|follow-?ups?|commitments|assignments|homework|promises"
    r"|goals)"
)
_LOOKS_BACK = vocabulary(rf"""
    {_PAST} {_MEETING}(?:'s|')? {_WORK}$|(?!last ){_PAST} {_WORK}$|last actions?(?: items?| points?)?$
    {_WORK} (?:\w+ )?(?:of|from|since|at|agreed (?:at|in)) (?:the |our )?{_PAST} (?:\w+ )?{_MEETING}
    (?:of|from|since) (?:the |our )?{_PAST} (?:{_MEETING})$
    matters arising|(?:review|check|status|state) of (?:the |our |all )?(?:{_PAST} |open )?{_WORK}|{_WORK} (?:review\
        |check|status)
""")
_STILL = vocabulary(r"""
    (?:still|yet|remain\w*|left|open|outstanding|unfinished|unresolved|undone|missing|due|overdue)
    carr(?:y|ied|ying)[ -]over|not|no|\w+n't|never|pending|waiting|ongoing|in progress|wip|to-?do|blocked|half|partly
    partial\w*|start\w*|begun|almost|nearly|postponed|moved|delayed|late|again|tomorrow|soon|later|will|next|draft
    needs?|stuck|paused|parked|under way|underway|reopened|planned|scheduled|in review|assigned
""")
_TAIL = lazy(r"\s+(?:[-–—]|\()\s?[^-–—(]*$")
_CARRIED = vocabulary(r"""
    carr(?:y|ied|ying)[ -](?:it )?over|(?:still|yet) (?:to|open|missing|outstanding|pending)
    (?:is|stays?|remains?|still) open|not (?:done|yet|started|finished|ready)|in progress|ongoing|pending
    moved to (?:the )?next|(?:wasn't|isn't) (?:done|ready)|(?:had|found) no time|didn't get to it|again for next time
""")
# "Done by Friday" is a promise.
_NOT_YET = lazy(r"^\W*\w+(?:\?|(?: (?:when|once|if|by|in|for \d)\b))", re.IGNORECASE)
_OVER = vocabulary(r"""
    did|done|ok|okay|closed|complete|completed|finished|resolved|fixed|shipped|merged|live|gone|works?|worked|yes|x
""")


def looks_back(heading: str) -> bool:
    """Whether a heading, as `normalise` gives it, leads to what was to be done since the last time."""
    return _LOOKS_BACK.search(heading) is not None and _STILL.search(heading) is None


def is_settled(state: str) -> bool:
    """Whether what stands in a column of states says that the matter is over: `Closed, valid to August`, `did it`."""
    text = state.strip().lower()
    first = text.strip(" *_").split(maxsplit=1)[0].strip(".,;:!") if text.strip(" *_") else ""
    if text[:1] in ("✅", "✔", "☑"):
        return True
    over = _OVER.fullmatch(first) is not None or (first.endswith("ed") and base_of_participle(first) != "")
    return over and not _NOT_YET.match(text) and _STILL.search(text.partition(",")[0].partition(".")[0]) is None


def says_open(state: str) -> bool:
    """Whether what stands in a column of states leaves the matter open, as an empty one does."""
    return (
        not state.strip(" -–—?") or state.strip()[:1] in ("❌", "🔴", "🟡") or _STILL.search(state.lower()) is not None
    )


def is_carried_over(entry: str) -> bool:
    """Whether an entry under a heading that looks back says that it is not done yet."""
    return _CARRIED.search(entry) is not None


def without_state(entry: str) -> str:
    """Return an entry without what it says of its state behind a dash or in brackets."""
    tail = _TAIL.search(entry)
    return entry[: tail.start()] if tail and is_carried_over(tail[0]) else entry
