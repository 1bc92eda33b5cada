"""Headings that announce work, and those that announce something else."""

from __future__ import annotations

from functools import lru_cache

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules.context import Statement
from syncer.rules.introductions import leaves_heading_in_force, offers, type_of_introduction
from syncer.rules.lookbacks import looks_back
from syncer.rules.settings import RuleSettings

_NUMBER = lazy(r"^(?:\d+(?:\.\d+)*[.):]?\s+|[A-Z][.)]\s+|#+\s*)")
_BRACKETS = lazy(r"\s*[(\[][^()\[\]]*[)\]]")
_EDGE = lazy(r"^[\W_]+|[\W_]+$")

# Up to four words may qualify the noun ("key architectural", "implementation"), and a tail may follow it.
_BEFORE = r"(?:[\w/&+'’.-]+ ){0,4}?"
_AFTER = (
    r"(?: (?:from|for|after|of|in|before|by|per|we|that|this|next|today|remaining|left|so far|to be done|to do"
    r"|list|log"
    r"|summary|made|taken|needed|here|going forward)\b.*)?"
)

_DID_NOT = (
    r"(?:did|could|have|had|was|were)(?:n't| not)(?: (?:yet|really|actually|able to|been able to|had time to|manage to"
    r"|have time to|want to))?|never|left out|skipped"
)
_UNDONE = (
    r"(?:do|done|did|get(?: to| around to| done)?|got(?:ten)? (?:to|done)|touch(?:ed)?|change[d]?"
    r"|test(?:ed)?|finish(?:ed)?"
    r"|fix(?:ed)?|cover(?:ed)?|verif(?:y|ied)|check(?:ed)?|manage[d]?|reach(?:ed)?|include[d]?"
    r"|implement(?:ed)?|try|tried"
    r"|start(?:ed)?|handle[d]?|port(?:ed)?|migrate[d]?|convert(?:ed)?)?"
)
_TODO = (
    r"(?:goals?|objectives|okrs|targets|focus) (?:for|in|of) (?:q[1-4]|this|next|the (?:next|coming)|sprint"
    r"|today|tomorrow)|"
    r"next steps?|action items?|actions?(?: points?| list)?|action points?|follow[- ]?ups?(?: items| tasks"
    r"| work| actions)?|to[- ]?dos?(?: list| items)?|tasks(?: list)?|task list"
    r"|(?:remaining|open|outstanding|pending|unfinished|upcoming)(?: (?:work|tasks?|items?|steps|todos?|points"
    r"|actions))"
    r"|work (?:left|remaining|items)|what(?:'s| is|’s)? (?:still )?(?:left|remaining|next|missing"
    r"|to do)(?: to do)?|things (?:left|to do|to fix|to finish)(?: to do)?"
    r"|(?:still|yet|left) to (?:be )?\w+(?: \w+){0,2}|left (?:for|until|over|to)\b.*|what remains(?: to .*)?|next up"
    r"|up next|coming up|for (?:next|the next) (?:time|session|meeting|call|week|release|version)|still open"
    r"|loose ends|assignments|commitments|deliverables|implementation (?:plan"
    r"|roadmap|order|phases|steps)|(?:project |product )?roadmap|milestones"
    r"|(?:short|near)[- ]term(?: goals| tasks| actions| plans?| improvements| fixes)?|immediate(?: actions?"
    r"| steps| tasks| fixes| next steps| priorities)?"
    r"|this (?:week|sprint|month)|next (?:week|sprint|month)|must[- ](?:fix|do)(?: .*)?|priorities|rollout plan"
    r"|migration plan|tech(?:nical)? debt|quick wins|cleanups?"
    r"|sprint (?:backlog|goals?|commitments?)|(?:critical|high|medium|low)(?: |-)priority(?: items| tasks)?"
    r"|p[0-3](?: items)?"
    r"|(?<!\w )to (?:be )?(?:fix|repair|mend|clean|clarif|check|verif|confirm|investigat|finish|build|built|writ"
    r"|order"
    r"|buy|bought|test|review|add|chang|remov|rework|sort|settle|improv|prepar|schedul|book|ask|answer|resolv|address"
    r"|decid|replac|done)\w*(?: (?:up|out|off))?"
    r"(?: (?:meanwhile|first|soon|now|later|next|(?:with|at|about|inside) .*))?"
    r"|(?:order|sequence|plan|breakdown|packages?) of (?:work|building|implementation|tasks|attack|steps|action)"
    r"|(?:build|delivery|execution|engineering|development|hardening|remediation|recovery|launch|release|work"
    r"|transition) (?:plan|order|sequence|stages|packages|steps|breakdown)|workstreams?"
    r"|first steps|what (?:happens next|to (?:build|do|fix|tackle)(?: next| first| now)+)"
    r"|who does what|homework|punch list|chores"
    rf"|(?:what|things|stuff|points|bits)? ?(?:that )?(?:i|we|claude|it|the agent) (?:{_DID_NOT}) ?{_UNDONE}\b.*"
    r"|not (?:yet )?(?:done|tested|finished|verified|started|checked)(?: yet| here| so far)?"
    r"|before (?:launch|release|merging|we (?:ship|merge|launch)|the (?:release|launch))|should[- ]fix|action plan"
)
# These head a list of work only when they are the whole heading.
_ALONE = {
    "later": ItemType.FEATURE, "later on": ItemType.FEATURE, "some day": ItemType.FEATURE, "someday": ItemType.FEATURE,
    "future": ItemType.FEATURE, "ideas": ItemType.FEATURE, "next version": ItemType.FEATURE,
    "next release": ItemType.FEATURE, "soon": ItemType.TODO, "open": ItemType.TODO,
    "ais": ItemType.TODO, "ai's": ItemType.TODO, "aps": ItemType.TODO, "ap's": ItemType.TODO,
    "next": ItemType.TODO, "remaining": ItemType.TODO, "outstanding": ItemType.TODO, "pending": ItemType.TODO,
    "left": ItemType.TODO, "unfinished": ItemType.TODO, "parked": ItemType.FEATURE, "on hold": ItemType.FEATURE,
    "postponed": ItemType.FEATURE, "deferred": ItemType.FEATURE, "not now": ItemType.FEATURE,
}  # fmt: skip
_FEATURE = (
    r"future (?:considerations?|work|improvements?|enhancements?|features?|ideas?|plans?|directions?"
    r"|possibilities|extensions?|scope|additions?|goals|iterations?|versions?|releases?|roadmap)"
    r"|(?:possible|potential|planned|proposed|suggested|requested|missing|new|wanted|desired|upcoming|later"
    r"|additional|optional) (?:improvements?|enhancements?|features?|extensions?|additions?)"
    r"|features? (?:we(?:'d|’d| would| will)? (?:need|want|like)|requests?|ideas?|to (?:add|build)|wanted"
    r"|wish ?list|backlog|for (?:v\d|later|the future|phase \d))"
    r"|nice[- ]to[- ]haves?|wish ?list|stretch goals?|long[- ]term(?: goals?| plans?| vision| ideas"
    r"| improvements)?|parking lot|backlog|ideas? for (?:later|the future)"
    r"|(?:wishes|requests|requested|asked for|wanted)(?: by .*| from .*)?"
    r"|(?:people|users|customers|clients|members|readers|players|testers|they|the \w+)(?:'ve| have| also| keep"
    r"| often| all)* (?:want|wanted|asked?(?:ed|ing)? for|wish(?:ed)? for|miss(?:ed)?|request(?:ed)?)(?: most| too)?"
    r"|later(?: on)?[ ,/]+(?:maybe|perhaps|if\b.*|when\b.*|or never)|(?:maybe|perhaps) later"
    r"|(?:must|should|could)[- ]haves?|mvp(?: features| scope)?|someday(?:/maybe)?|for later|post[- ](?:mvp"
    r"|launch)|v[2-9](?:\.\d)?(?: features| ideas)?|version [2-9](?: features)?"
)
_SETTLED = r"(?:decided|agreed|settled|chose|chosen|picked|concluded|resolved|landed|confirmed|signed off|ruled)"
_DECISION = (
    r"(?:decisions?|resolutions?|rulings?)(?: made| taken| reached| so far| log| summary)?"
    r"|(?:(?:design|architecture|architectural|technology|technical|key|main|final) choices(?: made)?"
    r"|(?:our |the )?choices made|our choices)"
    r"|(?:(?:what|things|points|everything|where|all)(?: that| which)? )?(?:we|you|they|was|were|is|has been"
    r"|have been"
    rf"|got|the (?:team|group|board))(?:'ve|'re| have| are| all| both| now| already)* {_SETTLED}(?: on| upon| to)?"
    r"|what (?:we|you)(?:'re| are| will|'ll) (?:going|go) (?:with|for)|agreements?|agreed|decided|settled|locked in"
    r"|recorded"
)
_BUG = (
    r"(?:known|open|current|reported|critical|major|minor|remaining) (?:issues?|bugs?|problems?|defects?)"
    r"|bugs?(?: found| reported| list| to fix)?|issues? (?:found|reported|identified|seen|discovered)"
    r"|(?:problems?|bugs|faults|defects|errors|leaks) (?:in|with|of|on) (?:the |our )?(?:old|current|existing|live"
    r"|running|present|legacy|production)\b.*"
    r"|problems? (?:found|reported|seen|we have|identified)|what(?:'s|’s| is) broken|broken|blockers?"
    r"|bug reports?|defects"
)
# Faults stand here among other complaints: an entry counts only if it says that something fails.
_COMPLAINTS = lazy(
    r"^(?:what (?:went (?:badly|wrong|poorly|less well)|didn't go (?:so )?well|could be better|hurt"
    r"|went not so well)|pain points?|issues?|problems?|bad|sad|mad|went (?:badly|wrong)"
    r"|frustrations?|complaints?|incidents?|concerns|minus|what didn't work)$"
)

_PATTERNS = (
    (ItemType.DECISION, lazy(rf"^{_BEFORE}(?:{_DECISION}){_AFTER}$")),
    (ItemType.FEATURE, lazy(rf"^{_BEFORE}(?:{_FEATURE}){_AFTER}$")),
    (ItemType.BUG, lazy(rf"^{_BEFORE}(?:{_BUG}){_AFTER}$")),
    (ItemType.TODO, lazy(rf"^{_BEFORE}(?:{_TODO}){_AFTER}$")),
)
_DEADLINE = lazy(
    r"^(?:(?:before|until|by|for) (?:(?:next )?\w+day|(?:the )?weekend|tomorrow|(?:the )?end of (?:the )?(?:week"
    r"|month))"
    r"|(?:before|after|for) (?:v?\d+(?:\.\d+)*|(?:the )?(?:launch|release|go[- ]live|merge|demo|freeze|holidays?)))$"
)
_PHASE = lazy(
    r"^(?:phase|milestone|stage|sprint|iteration|release|v|version|part|week|month|mvp|q[1-4])\b[ -]?(?:\d+"
    r"|[ivx]+|one|two|three|four)?\b"
)

# Other lists have headings with the same nouns; an imperative heads advice, a question asks.
_OTHER = lazy(
    r"\b(?:benefits?|pros|cons|advantages?|alternatives?|options?|questions?|requirements?|components?"
    r"|examples?|best practices?|tips|mistakes?|lessons|criteria|constraints?"
    r"|assumptions|trade[- ]?offs?|considered|rejected|explained|rationale|responsibilities|scenarios?|agenda"
    r"|topics?|out of scope|non[- ]?goals?|completed|(?<!to be )(?<!not )(?<!not yet )(?<!n't )done"
    r"|(?<!not )(?<!n't )(?<!not yet )finished|achieved"
    r"|accomplish\w*|(?<!not )(?<!not yet )(?<!n't )(?:implemented|fixed)|delivered|shipped|resolved"
    r"|demonstrated|taken care|changes made|api"
    r"|user actions?|conventions|guidelines|principles|patterns?|framework"
    r"|overview|went well|achievements|highlights|(?<!quick )wins|summary of changes|what (?:i"
    r"|we) (?:did(?! ?n['o]t)|changed)"
    r"|what not|not to(?! touch)|don'?ts|(?<!not )(?<!not yet )(?<!n't )covered|success|looks? like"
    r"|(?:requirements?|goals?|criteria) met|context|background"
    r"|metrics|kpis|glossary"
    r"|previous|last (?:week|sprint|time)|yesterday|key features|no action)\b"
)
_BESIDE = lazy(
    r"(?<=\w)(?: and| &| \+|/|,)+ ?(?:their |the |key )?(?:trade[- ]?offs?|rationales?|reasons?|assumptions?|rejected"
    r" alternatives)$"
)
# What the talk itself will go through.
_SESSION = lazy(
    r"\b(?:for|of|in) (?:this|today's|our|the(?: next)?) (?:session|meeting|interview|conversation|discussion|call"
    r"|talk|hour"
    r"|workshop|chat)\b"
)
_IMPERATIVE = lazy(
    r"^(?:create|export|use|keep|track|write|define|list|make|share|build(?! (?:order|plan|sequence|stages|steps)$)"
    r"|include|review|ask|document|save"
    r"|capture|manage|avoid|understand|how|why|when|where|who|add|get|give|do|don't"
    r"|start|set|turn|learn|using|creating|making|tracking|writing|handling|managing|your|turning|taking"
    r"|working|structure)\b"
)


# "Actions S32", "Decisions 14 May": of which meeting they are.
_OF_WHICH = lazy(
    r"(?<=\w)(?<!after)(?<!before)(?<!until)(?<!by)(?: (?:from|of|for))?"
    r" (?:(?:s|sprint|week|wk|w|cw|iteration|meeting|call|session|no\.?) ?#?\d{1,4}"
    r"|#\d{1,4}"
    r"|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d\d-\d\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}day"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?: \d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)$"
)


@lru_cache(maxsize=4096)
def normalise(heading: str) -> str:
    """Return a heading in lower case without number, brackets, emoji and colon."""
    text = _BRACKETS.sub("", _NUMBER.sub("", heading.replace("’", "'")))
    text = _NUMBER.sub("", _EDGE.sub("", text)) if text else text
    return " ".join(_EDGE.sub("", text).lower().split())


def type_of_heading(heading: str, settings: RuleSettings) -> ItemType | None:
    """Return what the list under a heading holds, None where it announces no work."""
    text = normalise(heading)
    for own, kind in settings.headings.items():
        if text == normalise(own):
            return kind
    if not text or len(text) > 80 or heading.rstrip().endswith("?") or _IMPERATIVE.match(text) or _SESSION.search(text):
        return None
    # "Decisions and trade-offs" are decisions, "Follow-up: the mail incident" a follow-up.
    text = _OF_WHICH.sub("", _BESIDE.sub("", text)).partition(": ")[0]
    if _OTHER.search(text) or looks_back(text):
        return None
    if _DEADLINE.match(text):
        return ItemType.TODO
    return _ALONE.get(text) or next((kind for kind, pattern in _PATTERNS if pattern.match(text)), None)


def is_phase(heading: str) -> bool:
    """Whether a heading names a phase of a plan: `Phase 2: Engagement`."""
    return _PHASE.match(normalise(heading)) is not None


def explains(text: str) -> bool:
    """Whether a heading or the sentence before a list has it offer, ask or explain, rather than say what is to do."""
    return bool(offers(text) or _OTHER.search(normalise(text)) or text.rstrip().endswith("?"))


def is_complaints(heading: str) -> bool:
    """Whether faults may stand among the entries under a heading."""
    return _COMPLAINTS.match(normalise(heading)) is not None


def announcement(statement: Statement, settings: RuleSettings) -> tuple[ItemType, str, str] | None:
    """Return the type of a list's entries, the words that announce it, and `introduction` or `heading`.

    A sentence right before the list decides before the headings; among these the nearest that announces work
    counts, as long as only headings that qualify it (a week, a phase, a group) stand between.
    """
    if statement.introduction:
        if looks_back(normalise(statement.introduction)):
            return None
        kind = type_of_introduction(statement.introduction) or type_of_heading(statement.introduction, settings)
        if kind:
            return kind, statement.introduction, "introduction"
        if not leaves_heading_in_force(statement.introduction):
            return None
    for heading in reversed(statement.headings):
        kind = type_of_heading(heading, settings)
        over_several = kind is None and heading is not statement.headings[-1] and heading.endswith((":", "："))
        if over_several and (led := type_of_introduction(heading)):
            return led, heading, "introduction"
        if kind:
            return kind, heading, "heading"
        text = normalise(heading)
        if _OTHER.search(text) or looks_back(text) or heading.rstrip().endswith("?") or _IMPERATIVE.match(text):
            return None
    return None


def announced(statement: Statement, settings: RuleSettings) -> ItemType | None:
    """Return the type that heading or introduction give to an entry, None where they say nothing."""
    found = announcement(statement, settings)
    return found[0] if found else None
