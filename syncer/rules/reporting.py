"""The words of a round of reports: labels such as `today:`, and sentences that say what somebody is at."""

from __future__ import annotations

import re
from enum import StrEnum

from syncer.patterns import lazy
from syncer.rules.clauses import lowered
from syncer.rules.patterns import alternatives
from syncer.rules.verbs import base_of_gerund


class Part(StrEnum):
    """What a part of a report tells: what is done, what comes, what is in the way."""

    DONE = "done"
    PLAN = "plan"
    BLOCK = "block"


_DONE = alternatives(r"""
    yesterday|done|finished|completed|last week|closed|shipped|merged|since (?:yesterday|monday|last time)|so far
    this morning|progress|past|previous(?:ly)?
    last (?:sprint|month)|friday was|accomplished|accomplishments|did|was
""")
_PLAN = alternatives(r"""
    today|tomorrow|doing|next(?: up)?|up next|now|in progress|wip|ongoing|working on|to[- ]?do(?: today)?
    (?:for )?(?:this|next|the rest of the) (?:week|sprint|afternoon|morning)
    remaining|left|still (?:open|to do|left|missing)|on deck|in the (?:queue|pipeline|works)|queue[d]?|coming up|then
    rest of the (?:day|week)|plans?(?: for (?:today|tomorrow|the week|this week))?
    for (?:today|tomorrow)|focus(?: today| this week)?|on my plate|my day|(?:on )?(?:mon|tues|wednes|thurs|fri)day
    after (?:that|lunch)|upcoming|outlook|carr(?:ying|ied) over(?: from [\w ]{3,20})?|leftovers?|continuing|later
    currently
""")
_BLOCK = alternatives(r"""
    blocked(?: by| on)?|blockers?|impediments?|obstacles?|stuck(?: on| with| at)?|in the way|waiting(?: for| on)
    hindrances?|roadblocks?
""")
_LABEL = lazy(
    rf"(?:^(?:and |then |so )?|(?<=[.;,!?])\s+(?:and )?|\s+[–—|/-]\s+)(?P<label>(?P<done>{_DONE})|(?P<plan>{_PLAN})"
    rf"|(?P<block>{_BLOCK}))\s*(?:[:=→]|\s[–—-](?=\s)|->)\s*(?=\S)",
    re.IGNORECASE,
)
_HEAD = lazy(
    rf"(?:what (?:i|we) )?(?:(?P<done>{_DONE})|(?P<plan>{_PLAN}|(?:i|we)(?:'ll| will) do)|(?P<block>{_BLOCK}))"
    r"(?: (?:yesterday|today|next|so far|this week|last week))?",
    re.IGNORECASE,
)
# "On deck, hiring plan": a comma does after labels that are no words of their own in a sentence.
_COMMA = lazy(
    r"^(?:and |then )?(?P<label>(?P<plan>on deck|next up|up next|still open|still to do|remaining|in the (?:queue"
    r"|pipeline|works)|coming up|on my plate))(?:, |\s(?:is|are) )(?P<rest>(?!(?:i|we|you|they)\b)\S.*)$",
    re.IGNORECASE,
)
_EMPTY = lazy(
    r"^(?:nothing|none|n/?a|no\b|nope|nil|same\b|off\b|out\b|vacation|holidays?|sick|meetings?\b|tbd|idk|not (?:much"
    r"|sure|in)|all (?:good|clear)|travel\w*|dentist|doctor|lunch|more of the same|see (?:above|board)"
    r"|as (?:yesterday|planned|usual)|half day|[-–—\d.%/: ]+$|\?|(?:what|how|who|anything)\b|let's\b|i'm off)",
    re.IGNORECASE,
)
_TIME = (
    r"(?:today|tomorrow|tonight|now|next|this (?:week|morning|afternoon|sprint|evening)|next week|right now"
    r"|at the moment|currently|then|after (?:that|lunch)|on (?:mon|tues|wednes|thurs|fri)day|(?:mon|tues|wednes|thurs"
    r"|fri)day|for (?:today|tomorrow|the rest of the (?:day|week))|later(?: today)?|the rest of the (?:day|week))"
)
_AT = alternatives(r"""
    (?:continuing|(?:i'll |will |i will )continue)(?: to work)?(?: with| on)?|carrying on with|proceeding with
    pressing on with|pushing on with
    keeping on with|working(?: away)? on|still (?:busy )?(?:at|on|with)|still working on|busy with|wrapping up
    finishing(?: up| off)?|picking up|starting(?: on| with| off with)?
    moving on to|getting (?:started on|back to|on with)|going back to|back (?:to|on)|resuming|tackling
    focus(?:s)?ing on|diving into|jumping on(?:to)?|sitting on|at work on|polishing|half[- ]?way through
    in the middle of|plugging away at|chipping away at|heads down on|knee[- ]deep in
    pairing(?: up)? with \S+(?: and \S+)? on|teaming up with \S+ on|helping \S+ with|on to
""")
_IM = r"(?:i'm|i am|im|we're|we are|i'll be|i will be|i keep|will be|am)"
_BUSY = lazy(
    rf"^(?:(?:and|so|then|also|ok|well|morning|hi|hello|yo|for me|from my side|on my side|my side|me|nothing new,?"
    rf"|no update,?|otherwise|apart from that|besides|as for me)\b[,:.]? )*(?:(?:i )?(?:'ve )?(?:finished|got|had"
    rf"|spent|sent|wrote|made|did"
    rf"|wrapped up|completed|closed|merged|shipped) [^,;]{{3,50}}[,;] (?:and |so )?)?"
    rf"(?:(?P<before>{_TIME}),? )?(?:(?P<who>{_IM}) )?(?:(?:also|just|still|mostly|mainly|now"
    rf"|currently) )*(?P<at>{_AT}) (?P<rest>(?!(?:it|that|this|them|you|something|holiday|vacation|time"
    rf"|with)\b)\S.*)$",
    re.IGNORECASE,
)
_DOING = lazy(
    rf"^(?:(?:and|so|then|also|ok|well|morning|hi|for me|from my side|me)\b[,:.]? )*(?:(?P<before>{_TIME}),? {_IM}"
    rf"|{_IM}(?P<after>(?=.*\b(?:today|tomorrow|tonight|this (?:week|afternoon|sprint)"
    rf"|next week)\b))) (?P<verb>[a-z-]+ing) (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_PLANS = lazy(
    r"\b(?:i|we)(?:'m| am|'re| are|'d| would)?(?: (?:also|still|mainly|just|currently|now))* (?:plan(?:ning)?"
    r"|intend(?:ing)?|aim(?:ing)?|hop(?:e|ing)|expect(?:ing)?|set|due|scheduled|supposed|on track|about|like|want"
    r"|looking) to (?P<rest>[a-z]+ \S.*)$",
    re.IGNORECASE,
)
_STUCK = lazy(
    r"^(?:(?:and|so|then|but|also|ok|well|still|currently|now|unfortunately|sadly)\b,? )*(?:(?:i'm|i am|im|we're"
    r"|we are|it's|that's|this is|am)(?: (?:still|currently|a bit|totally|now))* )?(?P<how>blocked (?:on|by)"
    r"|stuck (?:on|at|behind|waiting for)|waiting (?:for|on)|held up by|blocked, waiting for|blocked until"
    r"|blocked because of) (?P<rest>(?!(?:it|that|this|you|me|them|him|her|an answer|a reply|lunch|(?:the |a "
    r"|my )?(?:bus|train|taxi|coffee|kids|tram|weekend|sun|rain|plumber))\b)\S.*)$",
    re.IGNORECASE,
)
_GET_IT = lazy(
    r"^(?P<thing>[^,;:]{3,60})[,;:–—-]+ (?:(?:i|we|so i|so we|and i)(?:'ll| will)? )?(?:need to|have to|must|should"
    r"|will|gotta|got to|going to|want to) (?P<verb>[a-z]+) (?:it|them|that|those|this)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_REVIEW = lazy(
    r"^(?:(?:and|so|then|also|ok|well)\b,? )*(?P<thing>(?:(?:my|the|a|an|our) )?(?:draft |first |wip |new "
    r"|open )?(?:PRs?|MRs?|CLs?|pull requests?|merge requests?|patch(?:es)?|changes?|branch|draft|proposal|design doc"
    r"|doc|RFC|text|slides)\b[^,;.]{0,60}?)"
    r" (?:is|are)(?: (?:now|finally|also|all))* (?:up|open|ready|out|in|there|online|done|waiting)\b(?: for (?:review"
    r"|grabs|eyes|feedback))?[^.]{0,20}?(?P<want>\breview(?:ers?|s)?\b|\bfeedback\b|\beyes\b|\bcomments? (?:welcome"
    r"|wanted)|have a look|take a look|\bplease\b)",
    re.IGNORECASE,
)
_NEEDS_EYES = lazy(
    r"^(?:(?:and|so|then|also)\b,? )*(?P<thing>(?:(?:my|the|a|our) )?(?:[\w-]+ ){0,3}?(?:PRs?|MRs?|pull requests?"
    r"|merge requests?|patch|draft|proposal|design doc|RFC)\b[^,;.]{0,60}?) (?:still )?(?:needs?|wants?"
    r"|is looking for|could use|awaits?|is waiting for|waits for|is in need of) (?:an? |some |your |another "
    r"|more )?(?:review(?:er|ers)?|eyes|pair of eyes|feedback|approval|look)\b",
    re.IGNORECASE,
)
_FAULTY = lazy(
    r"\b(?:is|are|keeps?|has been|have been|was|were|went)(?: (?:still|again|completely|totally|currently"
    r"|constantly))* (?:down|broken|dead|offline|failing|unavailable|unreachable|unresponsive|flaky|out of order"
    r"|crashing|timing out|hanging|not responding|red|stuck)\b|\b(?:fails?|crash(?:es|ed)|doesn't (?:work|start"
    r"|respond|build)|won't (?:start|build|boot)|times out)\b",
    re.IGNORECASE,
)


def labelled(text: str) -> list[tuple[Part, str, str]]:
    """Return the parts that labels cut a report into, each with its label and its words; nothing without labels."""
    matches = list(_LABEL.finditer(text))
    found: list[tuple[Part, str, str]] = []
    for position, match in enumerate(matches):
        end = matches[position + 1].start() if position + 1 < len(matches) else len(text)
        part = Part.DONE if match["done"] else Part.PLAN if match["plan"] else Part.BLOCK
        rest = text[match.end() : end].strip(" .;,!")
        found.append((part, match["label"], "" if _EMPTY.match(rest) else rest))
    if not matches and (short := _COMMA.match(text)):
        found.append((Part.PLAN, short["label"], "" if _EMPTY.match(short["rest"]) else short["rest"].strip(" .;,!")))
    return found


def is_nothing(text: str) -> bool:
    """Say whether a part of a report says that there is nothing to tell."""
    return not any(character.isalpha() for character in text) or _EMPTY.match(text) is not None


def part_over(heading: str) -> Part | None:
    """Return which part of a report stands under a heading, given without emoji and colon; None for others."""
    match = _HEAD.fullmatch(heading.replace("’", "'"))
    return None if match is None else Part.DONE if match["done"] else Part.PLAN if match["plan"] else Part.BLOCK


def at_work(text: str) -> tuple[str, str] | None:
    """Return the words that say that somebody is at something, and what it is."""
    if match := _STUCK.match(text):
        return match["how"], unblock(match["rest"])
    if shown := _REVIEW.match(text) or _NEEDS_EYES.match(text):
        thing = re.sub(r"^(?:my|our|an?) ", "the ", shown["thing"], flags=re.IGNORECASE)
        return "review wanted", f"review {lowered(thing) if thing.lower().startswith('the ') else f'the {thing}'}"
    if busy := _BUSY.match(text):
        when = rf",?(?: (?:until|till|by|on|before))? {_TIME}(?=[,.!]|$).*$"
        rest = re.sub(when, "", busy["rest"], flags=re.IGNORECASE)
        return (busy["at"], f"{_verb_of(busy['at'])} {rest}") if rest and not _EMPTY.match(rest) else None
    if (doing := _DOING.match(text)) and (base := base_of_gerund(doing["verb"])):
        return doing["verb"], f"{base} {doing['rest']}"
    return _said_plainly(text)


_MY_PLAN = lazy(
    r"^(?:(?:and|so|ok),? )?(?:(?:my|the) (?:plan|goal|focus|target|task|job|priority|aim) for (?:today|tomorrow"
    r"|this week"
    r"|the week|the day|\w+day) (?:is|remains)|(?:today|tomorrow|this week|this sprint|this afternoon),? it(?:'s| is"
    r"|'ll be| will be)"
    r"|(?:next|first|top|high|still|also) on (?:my|the|our) (?:list|agenda|plate|board|desk)(?: (?:is|are)|:))"
    r" (?P<rest>(?!(?:to|that|not|about|fine|good|my turn|me|you|hot|cold|raining)\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_REST = lazy(
    r"^(?:i'm |we're |am )?(?:about )?(?:half(?:way)?|\d+ ?%|most|two thirds|\d+ (?:of|out of) \d+|the first (?:half"
    r"|part))"
    r"(?: of| through| done with| into)? (?P<thing>[^,;]{3,50}?)(?: (?:is |are )?(?:done|ready|finished|written|in))?"
    r"[,;] (?:and )?(?:the )?(?:rest|remainder|other half|remaining|others)\b.*$",
    re.IGNORECASE,
)
_LATER_ON = lazy(
    r"^(?P<verb>[a-z]+ing) (?P<rest>(?:the|our|my|an?|all|two|three|some) \S.*\b(?:today|tomorrow|tonight"
    r"|this (?:week|afternoon|evening|morning)|next week|after lunch|by \w+day|on \w+day|later)\b.*)$",
    re.IGNORECASE,
)


def _said_plainly(text: str) -> tuple[str, str] | None:
    if plan := _MY_PLAN.match(text):
        return "my plan", plan["rest"]
    if rest := _REST.match(text):
        return "the rest", f"finish {rest['thing']}"
    if (later := _LATER_ON.match(text)) and (base := base_of_gerund(later["verb"])):
        return later["verb"], f"{base} {later['rest']}"
    return None


def planned(text: str) -> str:
    """Return what somebody says that he plans to do, "" where he does not."""
    match = _PLANS.search(text)
    return match["rest"] if match else ""


def _verb_of(at: str) -> str:
    if at.lower().startswith("helping"):
        return f"help {at.split()[1]} with"
    at = at.lower()
    if at.startswith(("wrapping", "finishing", "polishing", "half", "in the middle")):
        return "finish"
    if at.startswith(
        (
            "continuing",
            "will continue",
            "i'll continue",
            "i will continue",
            "carrying",
            "proceeding",
            "pressing",
            "pushing",
            "keeping",
            "still",
            "resuming",
        )
    ):
        return "continue with"
    return "work on"


def unblock(rest: str) -> str:
    """Return what is needed to go on: `get it from` names the work, else the thing that is waited for."""
    if match := _GET_IT.match(rest):
        return f"{match['verb']} {match['thing']}{match['rest']}"
    return f"unblock: {rest}" if len(rest.split()) < 2 else f"blocked on {rest}"


def is_faulty(text: str) -> bool:
    """Whether what is in the way is something broken."""
    return _FAULTY.search(text) is not None
