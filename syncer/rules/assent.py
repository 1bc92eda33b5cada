"""What others agree to right after it is said: "English only for the first version." "Fine." "+1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import BlockKind, ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.base import Finding
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.decisions import Decisions
from syncer.rules.mood import is_hypothesis
from syncer.rules.narrative import speaks_for_itself
from syncer.rules.patterns import alternatives
from syncer.rules.title import decision_title
from syncer.rules.words import content

_NODS = alternatives(r"""
    agreed|i agree|we agree|\+1|👍|seconded|deal|sold|(?:that )?works(?: (?:for me|too|fine))?|wfm
    makes sense|sounds \w+
    (?:no|none|any)(?: (?:objections?|complaints?|veto))(?: (?:from (?:me|us|my side)|here|either))?
    none from (?:me|us)(?: either)?|count me in|i'm in
    (?:i'm |we're )?(?:fine|ok|okay|good|happy|cool|on board|in)(?: (?:by|with|for) (?:me|us|that|it|this))+
    i can live with (?:that|it)|same here|same for me|me too|for it|in favou?r|all for it|yes,? please|please|do it
    let's do (?:it|that)|ok|okay|fine|good|great|perfect|yes|yep|yeah|sure|right|k|alright|all right|exactly|absolutely
    of course|definitely|nice|cool|lovely|excellent|wonderful|finally|hallelujah|true|fair(?: enough)?|correct|indeed
    good idea|good plan|done|noted|understood|\w+ is good|i like (?:it|that)(?: a lot)?
    (?:monday|tuesday|wednesday|thursday|friday) (?:is )?(?:ok|fine|good|works)
""")
_ASSENT = lazy(
    rf"^(?:(?:oh|well|and|then)\b[,. ]*)*{_NODS}(?:[\s,.!;:)–—-]+(?:{_NODS}|then|too|thanks|from me|\w+"
    rf"|here))?[\s.!)👍🎉😄🙂]*$",
    re.IGNORECASE,
)
_STRONG = lazy(
    r"^(?:\W*(?:yes|ok|okay|yeah|oh)\b)*\W*(?:agreed|i agree|\+1|👍|seconded|deal|sold|works|makes sense"
    r"|sounds|no objection|none from"
    r"|(?:i'm |we're )?(?:fine|ok|okay|good|happy) (?:by|with|for)|i can live|me too|same here|in favou?r"
    r"|please|do it|let's do|good idea|good plan)",
    re.IGNORECASE,
)
_CLOSED = lazy(
    r"^(?:(?:ok(?:ay)?|good|great|fine|right|so|then|thanks|perfect|alright)\b[,.! ]*)*(?:next(?: (?:one"
    r"|topic|point|item|up))?|moving on|(?:that's |it's )?"
    r"(?:settled|decided|noted|agreed|done)(?: then)?|done then|let's move on|on to the next|anything else)\b",
    re.IGNORECASE,
)
_LEAD = lazy(
    r"^(?:(?:so|ok(?:ay)?|then|right|fine|good|alright|and|well|yes|yeah|agreed|no|hm+|in that case|for me"
    r"|i'd say|i say|i propose"
    r"|i suggest|(?:my |counter)?(?:proposal|suggestion)|decision|to sum up|in short|from now on|the rule"
    r"|policy)\b(?: is|:|,|\.)? ?)+",
    re.IGNORECASE,
)
_CONCLUDES = lazy(
    r"^(?:so|then|fine|ok(?:ay)?|good|right|alright|agreed|decision|in that case)\b[,:.]? ", re.IGNORECASE
)
_FINITE = lazy(
    r"\b(?:is|are|was|were|am|has|have|had|does|do|did|can|could|would|might|may|i|you|they|he|she|it|that"
    r"|this|there|who|why|how|what"
    r"|\w+n't|\w+'(?:s|re|ve|m|d)|because|if|thanks|sorry|hello|hi)\b",
    re.IGNORECASE,
)
# What limits, sets a number for each, or holds from a time on, says how it will be done.
_LIMITS = lazy(
    r"\b(?:only(?=$|[.,;!]| (?:for|in|on|at|from|to|with|by|until|when|after))|from (?:now|next \w+|monday"
    r"|\w+day) on(?:wards?)?|as before"
    r"|same as (?:before|now|last \w+|today)|instead of|rather than|and not|for the (?:first|next) (?:version"
    r"|release|phase|round|year|time)"
    r"|(?:one|two|three|four|five|\d+)(?: \w+){1,2} (?:per|a|for (?:each|every|any|all)) \w+|no exceptions"
    r"|by default|at most|at least|until further"
    r"|everywhere|in all cases|without exception|max(?:imum)?)\b|^only (?!one\b|me\b|if\b|the\b)",
    re.IGNORECASE,
)
_NONE_OF = lazy(
    r"^(?:no(?: more)?|nothing) (?!idea|worries|problem|clue|one\b|news|need|rush|hurry|blockers?|questions?"
    r"|objections?|new\b|from\b|wonder"
    r"|more questions|coffee|luck|time|thanks|comment|complaints|doubt|pressure|way\b|reason|surprise|joke"
    r"|kidding|change|answer|offence|further)"
    r"\S+(?: \S+){1,14}$",
    re.IGNORECASE,
)
_ALL = lazy(
    r"^(?:nobody|no one|everyone|everybody) (?!(?:knows?|likes?|cares?|is|was|has|came"
    r"|wants?|asked|said|uses?|needs?"
    r"|minds?|told|loves?|hates?|thinks?|seems?|else|here|there|works?|complain\w*|\w+ed)\b)\w+ \S+(?: \S+){0,14}$",
    re.IGNORECASE,
)
_WE = lazy(
    r"^(?:and |then |so )*we(?: (?:just|simply|then|also|all))* (?P<verb>keep|leave|drop|stay|stick|go|freeze"
    r"|move|switch|ship|start|stop|skip|postpone|wait|cut"
    r"|merge|close|release|launch|hold|publish|pay|charge|ban|allow|limit|cap|don't|won't|never|always"
    r"|will(?! (?:see|have))|'ll) (?!(?:it|that|this)\b|to (?:know|see|be)\b)"
    r"\S+(?: \S+){1,20}$",
    re.IGNORECASE,
)
_PROPOSES = lazy(
    r"^(?:(?:so|ok(?:ay)?|well|and|then)\b,? )*(?:i(?:'d| would)? (?:propose|suggest|move|vote)(?: that)?"
    r"|i'd say|(?:my |the )?(?:proposal|suggestion|motion)(?: is|:)(?: that| to)?"
    r"|how about|what if)[,:]? (?P<what>(?:we|the|all|every|each|no|one|two|three|from) ?\S+ \S.*?)\??$",
    re.IGNORECASE,
)
_POLICY_ASKED = lazy(
    r"^(?P<what>[^,?]{6,80}),? (?:from now on|ok(?:ay)?|agreed|everybody (?:ok|fine|happy)|any objections?"
    r"|alright|then)\?$",
    re.IGNORECASE,
)
_MONTH = alternatives("""
    jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
    nov(?:ember)?|dec(?:ember)?
""")
_DAY = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|the \d{{1,2}}(?:st|nd"
    r"|rd|th)|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}\.?|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|week \d+)"
)
_EVENT = (
    r"(?!(?:is|are|was|can|could|who|what|when|did|do|does|have|has)\b)[\w.+#-]+(?: [\w.+#-]+){0,4}?,?"
    rf" (?:(?:on|at|by|in|for) )?{_DAY}"
)
# "Freeze on the 12th, release on the 20th?"
_DATED = lazy(
    rf"^(?:(?:so|ok(?:ay)?|then|right|well|and)\b,? )*(?:(?:(?:the )?(?:dates?|schedule|timeline|plan"
    rf"|next release))[:,]? "
    rf"(?P<one>{_EVENT}(?:(?:,| and|;) {_EVENT})*)|(?P<two>{_EVENT}(?:(?:,| and|;) {_EVENT})+))\?$",
    re.IGNORECASE,
)
_ASKS_CONSENT = lazy(
    r"^(?:(?:is )?(?:every(?:body|one)|all|anyone|any(?:body)?)\b.*\b(?:ok|okay|fine|happy|agreed?|against"
    r"|objects?|objections?|in favou?r)\b.*|(?:any )?objections?(?: to that)?|agreed"
    r"|ok(?:ay)?(?: for (?:you|everyone|all))?|does that work(?: for \w+)?|is that (?:ok|okay"
    r"|fine)(?: (?:with|for) \w+)?|can we agree(?: on that)?|all in favou?r)\?*$",
    re.IGNORECASE,
)
_LONGEST = 160
_FEW = 3
_TURNS = 4
# Of the hour, or of a meal together, nothing is left.
_PASSING = lazy(
    r"\b(?:lunch|dinner|coffee|beers?|pizza|cake|today|tonight|right now|yesterday|last \w+|ago|so far|minutes?"
    r"|already)\b",
    re.IGNORECASE,
)


class Assent:
    """Plans and rules that the next speakers agree to."""

    id = "assent"
    summary = "what one says is to hold and the next speakers agree to: English only for the first version. Fine. +1"

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each statement among people that others say yes to."""
        if conversation.dialogue:
            return
        for number, said in enumerate(conversation.by_turn):
            if not said or said[0].voice is not Voice.OWN or not said[0].turn.speaker:
                continue
            placed = _last_said(said)
            if placed is not None and speaks_for_itself(placed[0], conversation):
                statement, asked = placed
                sure, words = _agreement(conversation, number, statement, asked=asked)
                if sure and (clause := _settles(statement.text.replace("’", "'"))):
                    yield _finding(statement, clause, sure, words)
                    continue
            yield from _concluded(conversation, number)


def _concluded(conversation: Conversation, number: int) -> Iterator[Finding]:
    """Yield what somebody draws from what the others have just said, in their words: "Fine: filter by date only."."""
    before = [
        content(statement.text)
        for said in conversation.by_turn[max(number - _TURNS, 0) : number]
        for statement in said
        if statement.voice is Voice.OWN and statement.turn.speaker != conversation.by_turn[number][0].turn.speaker
    ]
    for statement in conversation.by_turn[number][:2]:
        text = statement.text.replace("’", "'")
        if not _CONCLUDES.match(text) or len(text) > _LONGEST or not speaks_for_itself(statement, conversation):
            continue
        clause = _settles(text)
        if clause and any(content(clause) & said for said in before):
            yield _finding(statement, clause, confidence.LIKELY, _CONCLUDES.findall(text)[0])
            return


def _last_said(said: tuple[Statement, ...]) -> tuple[Statement, bool] | None:
    """Return the last sentence of a turn that says something, and whether consent is asked for behind it."""
    asked = False
    for statement in reversed(said[-4:]):
        text = statement.text.replace("’", "'").strip()
        if statement.kind is not BlockKind.PROSE or len(text) > _LONGEST:
            return None
        if _ASKS_CONSENT.match(text) or _CLOSED.match(text):
            asked = True
            continue
        if len(text.split()) < _FEW and statement.index != said[0].index:
            # "No sharing." only stresses what stands before it.
            continue
        return statement, asked
    return None


def _agreement(conversation: Conversation, number: int, statement: Statement, *, asked: bool) -> tuple[float, str]:
    """Return how sure the next speakers make a plan, 0 where they do not say yes, and what they say."""
    who: set[str] = set()
    strong = asked
    words = ""
    for said in conversation.by_turn[number + 1 : number + 1 + _TURNS]:
        if not said or said[0].voice is not Voice.OWN:
            break
        text = said[0].text.replace("’", "'").strip()
        if said[0].turn.speaker == statement.turn.speaker:
            strong = strong or (bool(who) and _CLOSED.match(text) is not None)
            break
        if not _ASSENT.match(text):
            break
        who.add(said[0].turn.speaker)
        strong = strong or _STRONG.match(text) is not None
        words = words or text
        if len(said) > 1:
            break
    if not who:
        return 0.0, ""
    if len(who) > 1:
        return confidence.FILED + 0.05, words
    return confidence.LIKELY + (0.05 if strong else 0.0), words


def _settles(text: str) -> str:
    """Return what a sentence says is to hold, "" where it tells, asks or says nothing of the kind."""
    if is_hypothesis(text) or _PASSING.search(text):
        return ""
    if match := _PROPOSES.match(text) or _POLICY_ASKED.match(text) or _DATED.match(text):
        what = next((match[name] for name in ("what", "one", "two") if match.groupdict().get(name)), "")
        return what if content(what) else ""
    if text.endswith("?"):
        return ""
    lead = _LEAD.match(text)
    rest = (text[lead.end() :] if lead else text).strip().rstrip(".!")
    if lead and re.search(r"\bno,? $", lead[0], re.IGNORECASE):
        rest = f"no {rest}"
    if len(rest.split()) < _FEW or not content(rest):
        return ""
    if _WE.match(rest) or (_ALL.match(rest) and not _FINITE.search(rest)):
        return rest
    if _FINITE.search(rest):
        return ""
    return rest if _LIMITS.search(rest) or _NONE_OF.match(rest) else ""


def _finding(statement: Statement, clause: str, sure: float, words: str) -> Finding:
    return Finding(
        rule=Decisions.id,
        rank=5,
        type=ItemType.DECISION,
        clause=clause,
        places=(statement,),
        words=words[:60],
        confidence=sure,
        title=decision_title(re.sub(r"^we (?=(?:keep|leave|drop|stay|stick|go|freeze|move|switch)\b)", "", clause)),
    )
