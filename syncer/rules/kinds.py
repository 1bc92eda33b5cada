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
# "The export needs a test": that names what is to do, whatever else is wrong or right with it.
_NEEDS = lazy(
    r"\bneeds? (?:an?|some|more|better|another|its own|new) (?!(?:while|long|lot|minute|second|moment|restart"
    r"|eternity|reload)\b)[\w-]+(?: [\w-]+){0,3}$",
    re.IGNORECASE,
)
# "I'll take it, a lock around the scheduler should do for now": how it will be done.
_SHOULD_DO = lazy(
    r"\b(?:should|would|will|might|ought to) (?:do|suffice|be enough)(?: (?:it|the trick|the job|for now"
    r"|for the moment))*$",
    re.IGNORECASE,
)
_TAKES_ON = lazy(r"\bi(?:['’]ll| will| can| could|['’]d) (?:take|do|fix|handle|look|try|have a)\b", re.IGNORECASE)
# "The write-up of the test is still missing": somebody has yet to write it.
_UNWRITTEN = lazy(
    r"^(?:[\w'’.-]+ ){0,4}?(?:write-?up|report|minutes|protocol|notes|summary|documentation|docs|manual|guide"
    r"|handbook"
    r"|readme|changelog|feedback|review|draft|estimate|reply|answer|sign-?off)\b[\w\s'’/.-]{0,60}?"
    r"\b(?:is|are|was|were) (?:still (?:missing|open|to come|unfinished|due)|overdue|outstanding|pending"
    r"|unwritten)\b",
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
    if found.type is ItemType.BUG:
        return ItemType.TODO if _is_work(found, title, said) else ItemType.BUG
    if found.type is ItemType.DECISION:
        taken_on = found.rule == "decision" and _SHOULD_DO.search(title) and _TAKES_ON.search(said)
        return ItemType.TODO if taken_on else ItemType.DECISION
    if found.rule in _ANSWERS:
        taken = _TAKEN.search(said)
        if (taken and title.startswith(taken["what"])) or any(p.match(title) for p in (_NONE, _CHOSEN, _STAYS)):
            return ItemType.DECISION
    return ItemType.TODO if found.type is ItemType.FEATURE and is_inside(title) else found.type


def _is_work(found: Finding, title: str, said: str) -> bool:
    """Whether what was taken for a fault is work: who owes a report, what needs a test, a check that is to fail."""
    if _UNWRITTEN.match(title):
        return True
    if found.rule == "fault":
        return (_GUARD.match(title) is not None and _WANTED.search(said) is not None) or asks_for_work(title, said)
    return not found.explicit and _NEEDS.search(title) is not None
