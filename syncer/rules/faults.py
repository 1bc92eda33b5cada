"""Sentences that report a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from syncer.models import BlockKind, ItemType
from syncer.rules import confidence
from syncer.rules.base import Finding, RuleSettings
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.narrative import outside_plans
from syncer.rules.mood import denies_fault, is_hypothesis, is_only_possible, is_over, is_question

_ADVERB = (
    r"(?: (?:also|still|just|now|again|always|sometimes|often|randomly|occasionally|constantly|regularly|completely|totally|really|very|super|so|pretty|too|extremely|quite|way too|intermittently"
    r"|incredibly|suddenly|silently|consistently|definitely|getting|becoming|become|all|apparently|currently|every now and then))*"
)
_BE = r"(?:is|are|was|were|'s|'re|’s|’re|gets?|got|getting|has been|have been|keeps?|kept|has become|have become|becomes?|became|goes|went|being|looks|feels|seems?|comes? (?:back|out|up))"
_BAD_STATE = (
    r"(?:broken|failing|crashing|hanging|freezing|stuck|frozen|dead|dying|down|slow|sluggish|laggy|unusable|unresponsive|flaky|flakey|unstable|unreliable|leaking|timing out|timed out|buggy|wrong|incorrect"
    r"|corrupt(?:ed)?|missing|gone|lost|lagging|throwing|erroring|out of (?:sync|date|order|memory|disk)|stale|outdated|blank|garbled|cut off|truncated|duplicated|doubled|overlapping|misaligned|stretched|unreadable"
    r"|vulnerable|exposed|ignored|rejected|dropp(?:ed|ing)|swallowed|reset(?:ting)?|restarting|re-?rendering|flickering|empty|overwritten|unreachable|inconsistent|spiking|losing|returning (?:\w+ )?(?:error|[45]\d\d|null|wrong|empty)"
    r"|running out of|hitting (?:the )?(?:limit|rate)|doing nothing|off by|inaccurate|breaking|refusing|bouncing|degraded|exhausted|overloaded|deadlock\w*|noisy|painful(?:ly)?)"
)
_VERB = (
    r"(?:fails?|failed|crash(?:es|ed)|hangs?|hung|break[s]?|broke|freez(?:es|e)|froze|dies|died|leaks?|leaked|throws?|threw|times? out|timed out|stall(?:s|ed)|chokes?|explodes?|blows up|blew up|errors? out|bombs?"
    r"|(?<!to )(?<!can )(?<!not )(?:fail|crash|hang|freeze|leak|stall|time out|block|disappear|vanish|flicker)|disappear(?:s|ed)|vanish(?:es|ed)|los(?:es|t) (?!of\b)(?:\w+ )?\w+|drops? (?:messages|events|packets|rows|connections|requests)|cuts? off|spikes?|spiked|flickers?|gets? stuck|never (?:stops?|ends?|finish(?:es)?|arrives?|load(?:s|ed)?|returns?"
    r"|shows?|gets?|reach(?:es)?|checks?|closes?|updates?|fires?|works?|worked|comes?|came|completes?)|goes? (?:blank|down|missing|wrong)|went (?:down|blank|missing|wrong)|stopped (?:working|responding|sending|syncing|loading)"
    r"|returns? (?:an? |the )?(?:\w+ )?(?:error|[45]\d\d\b|null|nothing|wrong|empty|undefined|stale)|ignores?|overwrites?|duplicates?|deadlocks?|blocks (?:the|all|our|every)|swallows?|takes? (?:about |around |over |more than |up to |like |almost |nearly |forever|ages"
    r"|longer|too long|minutes|hours|\d+ (?:seconds|minutes|hours))|taking (?:about |around |over |more than |up to |forever|ages|\d)|rejects?|refuses?|logs? (?:me|us|users|people|everyone|them) out|kicks? (?:me|us|users|people|them) out|crashed|leav(?:es|ing) (?:orphan|stale|behind))"
)
_NOT_DOING = r"(?:does(?:n't|n’t| not)|do(?:n't|n’t| not)|did(?:n't|n’t| not)|wo(?:n't|n’t)|will not|is(?:n't|n’t| not)|are(?:n't|n’t| not)|was(?:n't|n’t)|were(?:n't|n’t)|never|ca(?:n't|n’t)|cannot|could(?:n't|n’t)|has(?:n't|n’t)|have(?:n't|n’t)|no longer)"
_HOW_OFTEN = r"\b(?:twice|two times|multiple times|more than once|over and over|double)\b"

_STRONG = re.compile(
    rf"\b(?:bugs? (?:where|in which|that|when|with|in)|there(?:'s|’s| is| are) (?:a|an|another|some|this) (?:\w+ ){{0,2}}?(?:bug|issue|problem|error|leak|regression|race condition|deadlock|crash|vulnerability|glitch|typo)"
    r"|(?:we|i)(?:'ve| have|’ve)? (?:got )?(?:a|an|another|this) (?:\w+ ){0,2}?(?:bug|issue|problem|regression|memory leak|race condition)|nothing (?:happens|happened|shows|works|comes|gets)|something(?:'s|’s| is) (?:off|wrong|odd|weird|strange|broken)"
    r"|(?:users?|customers?|people|clients?|testers?|support|they)(?: are| is| have been| has been| keep| kept)?(?: (?:also|still|now))? (?:report(?:ing|ed|s)?|complain(?:ing|ed|s)?|seeing|getting|hitting|experiencing|running into)\b"
    r"|(?:getting|seeing|throws?|throwing|returns?|returning|hit|hitting|got|see|saw|gives?|giving|get|gets|with) (?:an? |the |a bunch of |lots of |random |some |many |these |this |intermittent |sporadic |weird |strange )*"
    r"(?:\w+ ){0,2}?(?:errors?|exceptions?|[45]\d\ds?|stack ?traces?|time ?outs?|crash(?:es)?|segfaults?|deadlocks?|warnings)\b"
    r"|(?:fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|dies|died|break(?:s|ing)?) (?:with|on|when|for|if|after|in|at|because|every|randomly|every time)\b|doesn(?:'t|’t) work|not working|isn(?:'t|’t) working|memory leak|race condition|data loss|security (?:hole|issue|flaw|bug|vulnerability)"
    r"|(?:sql )?injection|keeps? (?:\w+ )?(?!ask|request|want|tell|say|us(?:ing)|work|go(?:ing)|track|runn|pay|com(?:ing)|mov|look|try|grow|learn)\w{3,}ing\b|(?:bugs|annoys|worries|bothers|irritates) (?:me|us|users|people|everyone|everybody)|(?:super |really |so |very |quite |pretty )annoying|(?:driv(?:es|ing)|drove) (?:me|us|users|people|everyone|everybody|them) (?:nuts|crazy|mad|insane)|(?:everybody|everyone|people|users|they all) hates?\b|biggest complaint|it hurts|broken (?:link|image|layout|build)|regress(?:ed|ion)|(?:only )?half of the|blank (?:page|screen))",
    re.IGNORECASE,
)
_STATE = re.compile(rf"(?<![\w-])(?P<be>{_BE}){_ADVERB}(?: (?:a bit|kind of))? {_BAD_STATE}\b", re.IGNORECASE)
_ACTING = re.compile(
    rf"(?<![\w-])[a-z0-9`_)\"/.-]+(?: (?:still|also|just|sometimes|often|always|randomly|now|then|occasionally|silently|constantly|suddenly|regularly))* {_VERB}(?!\w)",
    re.IGNORECASE,
)
_OMITTING = re.compile(
    rf"\b(?P<subject>[\w`'’/.)-]+(?: [\w`'’/.)-]+){{0,5}}?) {_NOT_DOING}(?: (?:even|always|actually|really|get|properly|seem to|all|want to|currently|being|ever))* (?P<verb>[a-z]{{2,}})",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"\b(?:sen[dt]s?|ship(?:ped|s)?|charg(?:ed|es)|fires?|fired|runs?|ran|inserted|processed|saved|created|called|submitted|delivered|emails?|mails?)\b.{{0,40}}{_HOW_OFTEN}",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:stay|stays|stayed|remain|remains|remained|sit|sits) (?:in |on |at )?(?:\"?pending|stuck|empty|open|locked|blank|unchanged|there|visible|\"|grey|gray|disabled|logged in)",
    re.IGNORECASE,
)

_CUE = re.compile(
    r"bug|annoy|worr|bother|irritat|driv|hate|issue|problem|error|exception|fail|crash|broke|break|hang|hung|stuck|frozen|freez|froze|dead|dying|dies|died|down|slow|flak|leak|tim(?:e|es|ed|ing|e-)[ -]?out|wrong|missing|gone|los[et]|losing|stale|blank|n't|n’t| not |never|cannot"
    r"|nothing|something|report|complain|[45]\d\d|spik|twice|double|stay|remain|corrupt|expire|hole|vulnerab|race|keeps|keep |stopped|tak(?:es|ing)|throw|empty|stretched|ignore|drop|overw|duplic|reject|refus|disk|memory|out of|weird|odd|disappear"
    r"|vanish|injection|cuts|flicker|regress|threw|inaccurate|logs|kicks|last$|complaint|unstable|unusable|incorrect|laggy|sluggish|swallow|inconsistent|block|freez|stall|vanish|no longer|half",
    re.IGNORECASE,
)
# People who cannot, do not know or would rather not are no faults of a product; nor is what is to be avoided.
_PERSONAL = re.compile(
    r"^(?:[\w,]+ ){0,3}?(?:i|we|you|he|she|nobody|it's not that i)\b(?:'m| am| do| don't| can't| cannot| couldn't| didn't| haven't| won't| wouldn't| also| just| really| still| never|'ve| have)*"
    r" (?:know|sure|remember|think|understand|like|want|need|care|mind|have (?:time|to|any|a strong|much)|see (?:why|how|any|the|a)|get (?:it|why|how|to|around)|find|recall|use|believe|reproduce|tell|afford|agree|work on|touch|maintain|plan|expect|miss|lost track|got stuck)\b",
    re.IGNORECASE,
)
# "That's a bug": what was just spoken of is called a fault.
_CALLED = re.compile(
    r"\b(?:that|this|it)(?:'s|’s| is| was| looks like| sounds like| must be| seems like)(?: (?:definitely|clearly|actually|really|probably|just|such))* (?:an? (?:\w+ )?(?:bug|regression|problem|issue|vulnerability|security (?:hole|issue|bug|problem|flaw)|memory leak|race condition)\b"
    r"|(?:really |very |pretty |so |quite )?(?:bad|broken|wrong|unacceptable|serious|not right|not good|not supposed to)\b)",
    re.IGNORECASE,
)
_SUBJECTLESS = re.compile(
    r"^(?:looks|seems|feels|happens|fails|crashes|breaks|hangs|keeps|takes|gets|throws|returns|also (?:fails|crashes|breaks|happens)) (?!like (?:the|our|a|we|it's the)\b|that\b|as if\b)",
    re.IGNORECASE,
)
# What is to be prevented does not happen.
_PURPOSE = re.compile(
    r"\b(?:so(?: that)? (?:it|they|we|that|users|nobody|nothing|the \w+) (?:doesn't|doesn’t|don't|don’t|won't|won’t|can't|can’t|can|never|isn't|aren't|does not|do not)\b|to (?:avoid|prevent|stop|keep)\b|instead of|rather than).*$",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:why|how come)\b (?P<what>.+?)\??$", re.IGNORECASE)
_ADMITS = re.compile(
    r"\bwe(?:'re| are)(?: (?:definitely|still|also|really|actually|probably|just|currently))* not \w+ing\b|\b(?:we|i) (?:never|don't|do not|didn't|forgot to) (?:actually |really )?"
    r"(?:verify|validate|check|close|escape|sanitize|handle|clean|release|invalidate|test|implement|encrypt|back|log|catch|expire|rotate|limit|delete|store|update|set|free)\w*",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"\b(?:usually|typically|often|generally|in general|tend to|can be|is a sign|indicates?|means that|a common|commonly|most likely|suggests?)\b",
    re.IGNORECASE,
)
_NOTICED = re.compile(
    r"\bi(?:'ve| have)? (?:also )?(?:notic|found|discover|spott|saw|came across)\w*\b|\bworth (?:noting|mentioning)|\bone (?:issue|problem|bug)\b|\bpre-?existing\b|\bleft (?:this|it) as",
    re.IGNORECASE,
)
_NEUTRAL_NOT = frozenset(
    """need want have think know mind care matter worry like be a the an to only just yet much very so really sure that this it any trust believe see agree expect plan urgent going in on at as or and if for urgently blocking
    required possible worth quite too mean bad great good ideal necessary important enough familiar aware happy nearly exactly because my our critical recommended hurt look depend require clear""".split()
)


def reports_fault(text: str) -> str:
    """Return the words by which a sentence reports a fault, "" where it reports none."""
    if not _CUE.search(text) or is_hypothesis(text) or denies_fault(text):
        return ""
    text = _PURPOSE.sub("", text)
    if (strong := _STRONG.search(text)) and not is_only_possible(_clause_at(text, strong.start())):
        return strong[0]
    if admitted := _ADMITS.search(text):
        return admitted[0]
    if _PERSONAL.search(text):
        return ""
    for pattern in (_STATE, _OFTEN, _STAYS, _ACTING):
        for match in pattern.finditer(text):
            if not is_only_possible(_clause_at(text, match.start())):
                return match[0]
    omitted = _OMITTING.search(text)
    if omitted and omitted["verb"].lower() not in _NEUTRAL_NOT and _names_a_thing(omitted["subject"]):
        return "" if is_only_possible(_clause_at(text, omitted.start())) else omitted[0]
    return ""


def _clause_at(text: str, place: int) -> str:
    """Return the part between commas that a place lies in: what is only possible in one may be certain in the next."""
    start = max(text.rfind(mark, 0, place) for mark in ",;–—:(") + 1
    ends = [end for mark in ",;–—(" if (end := text.find(mark, place)) >= 0]
    return text[start : min(ends, default=len(text))].strip()


def _names_a_thing(subject: str) -> bool:
    first = subject.split()[-1].lower().strip("`'’.,")
    return first not in (
        "i",
        "we",
        "you",
        "he",
        "she",
        "what",
        "which",
        "that",
        "why",
        "nobody",
        "if",
        "also",
        "but",
        "and",
        "so",
        "let's",
        "please",
        "just",
        "really",
        "it's",
        "nor",
        "or",
    )


class Faults:
    """Sentences that report a fault."""

    id = "fault"
    summary = (
        "sentences that report a fault: something fails, crashes, hangs, is slow, does nothing, is reported by users"
    )

    def find(self, conversation: Conversation, settings: RuleSettings) -> Iterator[Finding]:
        """Yield one finding for each sentence, or entry of a list that tells faults."""
        for statement in conversation.statements:
            if statement.voice in (Voice.MACHINE, Voice.GUIDE) or statement.kind in (BlockKind.CODE, BlockKind.HEADING):
                continue
            if not (_CUE.search(statement.text) or _NOTICED.search(statement.text)) or len(statement.text) > 600:
                continue
            if outside_plans(statement, conversation, settings):
                continue
            found = self._read(conversation, statement, settings)
            if found:
                yield found

    def _read(self, conversation: Conversation, statement: Statement, settings: RuleSettings) -> Finding | None:
        text, sure = statement.text, confidence.STATED
        if is_question(text):
            why = _WHY.search(text)
            if why is None or statement.voice is Voice.ASSISTANT:
                return None
            text, sure = why["what"], confidence.FILED + 0.05
        if statement.voice is Voice.ASSISTANT and (seen := _NOTICED.search(text)) and not reports_fault(text):
            # Only seen by the assistant so far: the user may call it a fault.
            told = text[seen.end() :].strip(" ,:")
            clause = told.removeprefix("that ") if len(told.split()) > 3 else ""
            return self._finding(statement, clause, seen[0], confidence.SLIGHT) if clause else None
        if called := _CALLED.search(text):
            return replace(self._finding(statement, text, called[0], confidence.STATED), pointer=True)
        words = reports_fault(text)
        if not words or (is_over(statement.text) and not re.search(r"\bbut\b|\bstill\b", text, re.IGNORECASE)):
            return None
        if statement.text.endswith((":", "：")) and statement.kind is not BlockKind.LIST:
            text = text.rstrip(":：")
            sure = min(sure, confidence.FILED)
        if statement.voice is Voice.ASSISTANT:
            if statement.kind is BlockKind.LIST or _GENERAL.search(text):
                return None
            sure = confidence.LIKELY - 0.05 if _NOTICED.search(text) else confidence.SLIGHT
        elif statement.kind is BlockKind.LIST:
            if not conversation.dialogue:
                sure = confidence.FILED
        elif not conversation.dialogue and not statement.turn.speaker:
            # Prose of notes tells what was talked about, faults of old among it.
            sure = confidence.FILED
        found = self._finding(statement, text, words, sure)
        return replace(found, pointer=True) if _SUBJECTLESS.match(text) else found

    def _finding(self, statement: Statement, clause: str, words: str, sure: float) -> Finding:
        return Finding(
            rule=self.id,
            rank=5,
            type=ItemType.BUG,
            clause=clause,
            places=(statement,),
            words=words,
            confidence=sure,
        )
