"""How soon it matters, from the words of an item and what stands around it."""

from __future__ import annotations

import re

from syncer.models import Evidence, ItemType, Priority
from syncer.patterns import lazy
from syncer.rules.settings import RuleSettings

_CRITICAL = lazy(
    r"\b(?:critical|p0|sev[- ]?[01]|outage|data loss|los(?:t|es|ing) (?:all |her |his |their |our |user |customer )*"
    r"(?:data|drafts?|orders?|messages?|payments?|files)|production is down|prod is down|site is down"
    r"|everything is down"
    r"|drop everything|showstopper|leak(?:s|ed|ing)? (?:credentials|passwords|secrets|tokens))\b",
    re.IGNORECASE,
)
_HIGH = lazy(
    r"\b(?:production|in prod|prod|urgent(?:ly)?|asap|as soon as possible|immediate(?:ly)?"
    r"|high(?:est)? priority|top priority"
    r"|p1|sev[- ]?2|blocked|blockers?|blocking|must fix|must[- ]have|must[- ]haves|today|tonight|this week|right away"
    r"|before (?:the |our |this |we )?(?:next )?(?:release|launch|ship\w*|merging|go[- ]?live|deploy\w*)"
    r"|security (?:hole|issue|bug|flaw)|hurting us|serious|severe|top of the (?:list|pile)"
    r"|(?:more|most) (?:important|urgent) than (?:anything|everything|all)|most urgent|hotfix"
    r"|blocks? (?:(?:the |our )?(?:launch|release|deploy\w*|merge|work|team)|us|everyone|everything)"
    r"|(?:demo|deadline|launch|release|audit|exam) (?:[\w ]{0,30}? )?is (?:today|tomorrow)"
    r"|before (?:the |next |this )?(?:\w+day|weekend|season|audit|demo|deadline|exam|freeze)|by (?:tomorrow|monday"
    r"|tuesday"
    r"|wednesday|thursday|friday)|can['’]?t (?:go (?:out|live)|launch|ship|release)\b|first thing|non[- ]negotiable"
    r"|on fire"
    r"|ahead of everything|right now|at once|needs? to happen now"
    r"|paying (?:customers?|users?|clients?)|expires? (?:on|in|to)|(?:are"
    r"|is) affected|one-star)\b",
    re.IGNORECASE,
)
# A subject rather than haste: the heading over a list says more about when it is planned for.
_GRAVE = lazy(r"\b(?:security|vulnerab\w*|injection|exploit\w*|breach)\b", re.IGNORECASE)
# These weigh only where something fails: "users want" is no emergency.
_HARM = lazy(
    r"\b(?:(?:users?|customers?|people|clients?|testers?) (?:are|is|keep|have been|were|report|complain|can't"
    r"|cannot|get|lose|leave)"
    r"|(?:customers?|users|people|clients) (?:affected|complain\w*|reported)|every (?:single )?time"
    r"|keeps? (?:\w+ )?(?:failing|restarting|dying|crashing)"
    r"|(?:for|by|from|to|of) (?:(?:some|many|most|all|several|other|our|the|a handful of|a few|two|three|dozens of)"
    r" (?:of (?:the |our )?)?)?(?:customers?|users?|clients?|guests?|patients?|students?|members?|subscribers?"
    r"|visitors?)"
    r"|(?:can['’]?t|cannot|can not|unable to) (?:log ?in|sign ?in|pay|order|check ?out|book)|check ?out|payments?"
    r"|invoices?"
    r"|refund\w*|overcharg\w*|too much|money|passwords?|credentials?|api keys?|secrets?|personal data|private"
    r"|time?s? out|timing out|oom\w*|out of memory|not (?:been )?delivered|never arrived|deadlocks?"
    r"|crash\w*|dying|dies|died|down|5\d\d(?:s| errors?)?|error rate|embarrass\w*|corrupt\w*|expired?|twice|charged)\b",
    re.IGNORECASE,
)
# Over a list these words say when it is for.
_AT_ONCE = lazy(
    r"^(?:now|first|immediate\w*|right away|at once|urgent\w*|today)\b|\(now\)"
    r"|\bphase 0\b",
    re.IGNORECASE,
)
_LOW = lazy(
    r"\b(?:future|nice[- ]to[- ]haves?|would be nice|'d be nice|some ?day|one day|eventually|at some point"
    r"|later(?! date| than| that| today| time)|low priority"
    r"|v[2-9](?:\.\d)?|version [2-9]|not urgent|no rush|no hurry|when (?:we|i) (?:have|get|find) time|can wait"
    r"|long[- ]term"
    r"|q[1-4](?: 20\d\d)?|next (?:quarter|year)|parking lot|back ?burner|wish ?list|stretch|could[- ]haves?"
    r"|down the (?:road|line)"
    r"|minor|cosmetic|harmless|not blocking"
    r"|(?:very )?bottom of the list|at the (?:very )?bottom|rainy (?:day|friday|sunday)"
    r"|one of these (?:days|winters|weekends)|when there's time|not important"
    r"|won't fix|low[- ]hanging|phase (?:[3-9]|three|four)|backlog"
    r"|in autumn|in spring|in summer"
    r"|in winter"
    r"|p[34]|optional(?:ly)?|ideas?|maybe (?:for|in|later)|post[- ](?:launch|mvp|release))\b",
    re.IGNORECASE,
)
_MEDIUM = lazy(
    r"\b(?:on (?:my|our|the) list|next (?:week|sprint|steps?|month|2 weeks|two weeks)|short[- ]term"
    r"|medium priority|p2|soon"
    r"|should[- ]haves?|this sprint)\b",
    re.IGNORECASE,
)
_LEVELS = ((Priority.CRITICAL, _CRITICAL), (Priority.LOW, _LOW), (Priority.HIGH, _HIGH), (Priority.MEDIUM, _MEDIUM))

# "Not urgent" and "no production issue" do not speak for haste.
_DENIED = lazy(r"\b(?:not|isn't|no|never|nothing|un)[ -](?:that |so |really |very )?$", re.IGNORECASE)


def _own_words(text: str, settings: RuleSettings) -> tuple[Priority, str] | None:
    lowered = text.lower()
    for level, words in settings.priority_words.items():
        for word in words:
            if word.lower() in lowered:
                return level, word
    return None


def level_of(text: str, kind: ItemType, settings: RuleSettings) -> tuple[Priority, str] | None:
    """Return the level that words of the text speak for, and the words; None where none do."""
    if own := _own_words(text, settings):
        return own
    for level, pattern in (*_LEVELS, *(((Priority.HIGH, _HARM),) if kind is ItemType.BUG else ())):
        for match in pattern.finditer(text):
            if not _DENIED.search(text[max(0, match.start() - 14) : match.start()]):
                return level, match[0]
    return None


def judge_priority(
    own: str, headings: tuple[str, ...], around: str, kind: ItemType, settings: RuleSettings
) -> tuple[Priority, Evidence]:
    """Return the priority of an item and why.

    `own` is what makes the item, `headings` what stands over it (outermost first), `around` the sentences next to
    it. Its own words decide before the nearest heading, that before the sentences around; else it is medium.
    """
    places = [("its words", own)]
    places += [("the heading over it", heading) for heading in reversed(headings)]
    places += [("its subject", ""), ("the sentences around it", around)]
    for where, text in places:
        found = level_of(text, kind, settings) if text else None
        if where == "the heading over it" and (at_once := _AT_ONCE.search(text)):
            found = Priority.HIGH, at_once[0]
        if where == "its subject" and (grave := _GRAVE.search(own)):
            found = Priority.HIGH, grave[0]
        if found and not (kind is ItemType.DECISION and where != "its words"):
            return found[0], Evidence("priority", found[1], f"{found[0]}: said in {where}")
    return Priority.MEDIUM, Evidence("priority", "", "medium: nothing speaks for another level")
