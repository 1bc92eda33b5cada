"""How soon it matters, from the words of an item and what stands around it."""

from __future__ import annotations

import re

from syncer.models import Evidence, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules.headings import normalise
from syncer.rules.levels import configured_level, level_of, said
from syncer.rules.patterns import vocabulary
from syncer.rules.priority_labels import label_in
from syncer.rules.settings import RuleSettings
from syncer.rules.severity import danger_of, failure_in, hits, severity_of
from syncer.rules.words import begins_with_verb

# Over a list these words say when it is for.
_AT_ONCE = lazy(
    r"^(?:high|now|first|immediate\w*|right away|at once|urgent\w*|today|tonight|this week|asap|hot-?fix\w*"
    r"|blockers?)\b"
    r"|\((?:now|must)\)"
    r"|\bphase 0\b|\b(?:must|needs? to|has to|have to) (?:be )?(?:in|done|go|happen|ship)\b|^(?:required"
    r"|needed) (?:for|before|by)\b"
    r"|^(?:before|by|until) (?:the )?(?:launch|release|demo|merge|go[- ]live|freeze|\w+day|v?\d)",
    re.IGNORECASE,
)
# The first stage of a plan, and the day by which it has to stand.
_EVENT = (
    r"(?:launch|release|demo|go[- ]live|opening|pilot|beta|alpha|fair|audit|easter|christmas|exams?|season"
    r"|conference|freeze"
    r"|deadline|merge|party"
    r"|\w+day)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_FIRST_STAGE = lazy(
    r"^(?:milestone|phase|stage|step|part|release|iteration|wave|round|sprint) (?:0|1|i|a|one"
    r"|zero)\b.*\b(?:(?:before|by|until|till|due"
    rf"|deadline)\W+(?:on |by |the |our |end of |early |mid |late )*(?:\d|{_MONTH}\b|{_EVENT}\b|q[1-4])|for (?:the "
    rf"|our )?{_EVENT}\b)"
    r"|^(?:tomorrow|pre[- ](?:launch|release)|day[- ]one|top[- ]priorit(?:y|ies)|major|show-?stoppers?|must do)\b"
    r"|[:–—-] (?:now|today)$"
    r"|^(?:important|required|essential|crucial|mandatory)(?: (?:fixes|tasks|items|things|ones|bugs|issues|points))?$"
    r"|^(?:first|1st) (?:milestone|phase|stage|step|release|wave|round)\b"
    rf"|^(?:musts?|do first|do now|for (?:the |our )?{_EVENT}|(?:launch|release|go[- ]live) blockers?"
    r"|blocking(?: the)?(?: launch| release| go[- ]live)?)$",
    re.IGNORECASE,
)
_FAR_OFF = vocabulary(r"""
    ^(?:could|would|won['’]t)(?: haves?| do)?$|^nits?$|^nit-?picks?$
    ^not (?:for|in|before|until|part of|planned|urgent)\b.*
    ^low$|if time permits|time permitting|later|future|ideas?|parked
    deferred|postponed|on hold|not now|not yet|maybe|perhaps|optional|stretch
    backlog|after v?\d[\d.]*|dreams?|(?:nobody|no one|no) (?:has )?(?:any |the )?time|out of scope|won't
    not in (?:this|v?\d)[\w.]*|v[2-9](?:\.\d)?|(?:not|nothing) for (?:now|today|this \w+|the moment)
    (?:an)?other (?:day|time|year|season|month|winter|summer)|next (?:year|season)|no (?:hurry|rush)|can wait
""")
SUPPOSED = "supposed from"
"""How the effect of an evidence reads where nobody says how soon it matters."""
PUT_DOWN = "put down with it"
"""How the effect of an evidence reads where an entry bears its level itself."""


def level_of_heading(heading: str, kind: ItemType, settings: RuleSettings) -> tuple[Priority, str] | None:
    """Return the level that a heading gives to what stands below it, and its words."""
    if own := configured_level(heading, settings):
        return own
    if labelled := label_in(heading):
        return labelled
    plain = normalise(heading)
    if match := _AT_ONCE.search(plain) or _FIRST_STAGE.search(plain):
        return Priority.HIGH, match[0]
    if words := said(_FAR_OFF, heading) or said(_FAR_OFF, plain):
        return Priority.LOW, words
    return level_of(heading, ItemType.TODO if kind is ItemType.BUG else kind, settings)


def is_firm(evidence: Evidence) -> bool:
    """Whether somebody said how soon it matters, rather than that its nature tells."""
    return evidence.about == "priority" and bool(evidence.words) and SUPPOSED not in evidence.effect


def judge_priority(
    title: str,
    own: tuple[str, ...],
    headings: tuple[str, ...],
    around: str,
    kind: ItemType,
    settings: RuleSettings,
    written: str = "",
) -> tuple[Priority, Evidence]:
    """Return the priority of an item and why.

    `title` names it, `own` is what makes the item, in the order in which it is said, `headings` what stands over it
    (outermost first), `around` the sentences next to it, `written` an entry of a list with its marks. A level put down
    with it decides, then the last of its own words that say so, the nearest heading, the sentences around it, and what
    fails; else it is medium.
    """
    for text in (*reversed(own), written):
        if found := label_in(text):
            return found[0], Evidence("priority", found[1], f"{found[0]}: {PUT_DOWN}")
    for text in reversed(own):
        if found := level_of(text, kind, settings):
            return found[0], Evidence("priority", found[1], f"{found[0]}: said in its words")
    if kind is not ItemType.DECISION:
        for heading in reversed(headings):
            if found := level_of_heading(heading, kind, settings):
                return found[0], Evidence("priority", found[1], f"{found[0]}: said in the heading over it")
        found = level_of(around, kind, settings)
        # "Next week" beside it may be said of anything.
        if found and found[0] is not Priority.MEDIUM:
            return found[0], Evidence("priority", found[1], f"{found[0]}: said in the sentences around it")
        if found := _supposed(title, " ".join(own), around, kind):
            return found[0], Evidence("priority", found[1], f"{found[0]}: {SUPPOSED} its nature")
    return Priority.MEDIUM, Evidence("priority", "", "medium: nothing speaks for another level")


def _supposed(title: str, own: str, around: str, kind: ItemType) -> tuple[Priority, str] | None:
    if kind is ItemType.BUG:
        if found := severity_of(title) or severity_of(own):
            return found
        words = hits(around)
    else:
        words = danger_of(own) or ("" if begins_with_verb(title) else failure_in(title))
    return (Priority.HIGH, words) if words else None
