"""What an item is by its title, where the rule that found it could only guess: work, a wish, or a choice."""

from __future__ import annotations

import re

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.entries import asks_for_work
from syncer.rules.pledges import BUILD
from syncer.rules.verbs import is_work

# What nobody but those who build a thing does or gets.
_INSIDE = lazy(
    r"^(?:write(?! (?:access|to|back))|rewrite|look (?:at|into|up|after|through)|ask|clean up|document|review|fix"
    r"|upgrade|bump|pin (?:\w+ )?to|migrate|refactor"
    r"|investigate|configure|deploy|prepare|draft|talk|tell|finish|reproduce|set up|benchmark|profile|ping|find out"
    r"|bring up|get rid"
    r"|clarify|double[- ]check|chase|e?-?mail (?:the|our|her|him|them|[A-Z])|call (?:the|our|her|him|them|[A-Z]))\b",
    re.IGNORECASE,
)
_INSIDE_NAME = lazy(
    r"^(?:(?!(?:for|of|on|with|in|from|by|to|about|at|the|all|and|or|when|if)\b)[\w'’/+-]+ ){0,4}(?:tests?"
    r"|test suite|ci job|\w+ job|lifecycle rule|retention rule|screenshots?|checklist"
    r"|spike|workshop|game day"
    r"|(?:review|time|meeting) slot|write-?up|post-?mortem|retrospective|runbook|readme|changelog|release notes)"
    r"(?=$| ?[,.:;(→]| (?:for|of|on|with|in|against|from|that|which|by|to|before|after|so|as|until)\b)"
    r"|^(?:read |write )?access to\b|^(?:tests?|screenshots|documentation|docs) (?:for|of|on|with|against|from|in)\b",
    re.IGNORECASE,
)
# "A test that fails when somebody adds a table": what it is to do, and not what goes wrong.
_GUARD = lazy(
    r"^(?:an? |some |one )?(?:[\w'’-]+ ){0,2}(?:test|check|alert|alarm|warning|lint rule|guard|hook"
    r"|script)s? (?:that|which|when|if)\b",
    re.IGNORECASE,
)
_WANTED = lazy(r"\b(?:want|need|add|write|would like|'d like|have) (?:an?|some|one)\b", re.IGNORECASE)
# "No app", "no InfluxDB": said as an answer it settles the matter.
_NONE = lazy(
    r"^(?:no|not?) (?!(?:more|longer|one|way|need|idea|matter"
    r"|doubt)\b)(?:[\w'’.+/-]+ ){0,4}[\w'’.+/-]+$",
    re.IGNORECASE,
)
# "Take Brevo for the mails", "go with RevenueCat": a name is chosen for a purpose.
_CHOSEN = lazy(
    r"^(?:(?i:take|use|pick|choose|switch to) [A-Z][\w.+#-]*(?: [A-Z\d][\w.+#-]*)?(?: (?:for|as|instead)\b)"
    r"|(?i:go (?:with|for)|stick (?:with|to)|stay (?:with|on)|settle on) [A-Z][\w.+#-]*(?: [A-Z\d][\w.+#-]*)?"
    r"(?: (?:for|as|instead|then)\b|$|,))"
)
_TAKEN = lazy(
    r"\b(?i:(?:i|we)(?:['’]ll| will|['’]d| would) (?:take|use"
    r"|pick)) (?P<what>[A-Z][\w.+#-]*(?: [A-Z\d][\w.+#-]*)? (?:for|as)\b)"
)
_STAYS = lazy(
    r"^(?:the |our )?[\w'’/.-]+(?: [\w'’/.-]+){0,3} (?:must|should|will|has to|is to|shall)? ?(?:stay|stays|remain"
    r"|remains) "
    r"(?!broken|stuck|empty|blank|open|disabled|locked|hidden|there|visible)\w",
    re.IGNORECASE,
)
_ANSWERS = frozenset(("endorsed", "takeup", "pointed", "wish", "commitment", "rejoinder", "given", "postponed"))
_KEY = lazy(r"^[A-Z]{2,10}-\d+:? |^#\d+:? ")


def is_inside(title: str) -> bool:
    """Whether a title names work that only those see who build the thing."""
    plain = _KEY.sub("", title)
    return _INSIDE.match(plain) is not None or _INSIDE_NAME.match(plain) is not None


def is_order(title: str) -> bool:
    """Whether a title orders work on what is there, rather than something to have."""
    plain = _KEY.sub("", title)
    return is_work(plain.partition(" ")[0].lower()) and BUILD.match(plain) is None


def kind_of(found: Finding, title: str) -> ItemType:
    """Return what an item is: what its rule says, or what its title says better."""
    said = found.at.text
    if found.rule == "fault":
        is_guard = _GUARD.match(title) is not None and _WANTED.search(said) is not None
        return ItemType.TODO if is_guard or asks_for_work(title, said) else found.type
    work = found.type in (ItemType.TODO, ItemType.FEATURE)
    if work and found.rule in _ANSWERS:
        taken = _TAKEN.search(said)
        if (taken and title.startswith(taken["what"])) or any(p.match(title) for p in (_NONE, _CHOSEN, _STAYS)):
            return ItemType.DECISION
    if found.type is ItemType.FEATURE and is_inside(title):
        return ItemType.TODO
    return found.type
