"""Short answers that settle something: a name, a way left out, one called fine, one that is preferred."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from syncer.patterns import lazy
from syncer.rules.patterns import words_of
from syncer.rules.words import content


class Form(StrEnum):
    """How an answer names what shall be."""

    BARE = "bare"
    WITHOUT = "without"
    FINE = "fine"
    PREFERRED = "preferred"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a sentence names, without the words that only agree or close."""

    form: Form
    what: str
    agrees: bool
    closes: bool


_AGREES = (
    r"(?:yes|yeah|yep|yup|ok(?:ay)?|sure|alright|all right|agreed|agree|deal|sold|convinced|makes sense|works for me"
    r"|no objections?|(?:i'm )?(?:fine|ok|good|happy) with (?:that|it|this)|sounds good|that's it|exactly"
    r"|you're right"
    r"|(?:good|great|nice|fair) (?:idea|plan|point|call|thinking|enough)(?=\s*[,.:;!–—-])"
    r"|(?:fine|good|great|right|perfect|true|fair|cool|nice|lovely|of course)(?=\s*[,.:;!–—-]| then\b))"
)
_LEAD = lazy(
    rf"^(?:(?P<yes>{_AGREES})\b|(?:hm+|well|so|then|and|but|eh|in that case|therefore)(?=[\s,.:;!–—-])"
    r"|(?:no(?: no)*|nah|nope)(?=[,.:;!–—]))[\s,.:;!–—-]*",
    re.IGNORECASE,
)
_CLOSING_TAIL = lazy(
    r"(?:[\s,.;–—-]+(?:then|it is|from (?:now|\S+) on(?:wards)?|for good)"
    r"|[,.;–—-]\s*(?:and that's (?:it|final)|done|decided|settled|full stop|period|end of story|final))[.!]*$",
    re.IGNORECASE,
)
_TAIL = lazy(
    r"(?:[\s,]+(?:please|i think|i guess|i'd say|thanks|for me|obviously|of course|as you say|lol|haha|yes|ok)"
    r"|\s*[:;]-?[)D(])+[.!]*$",
    re.IGNORECASE,
)
_REASON = lazy(
    r"(?:, (?:like|just as|the same as)\b|, (?:the|our|my|their) \w+(?: \w+)? (?:is|are|was|has|have|needs?|wants?"
    r"|likes?|can|will)\b|,? (?:because|since|so that|as (?:i|we|it|they|the)|which|otherwise|but|so)\b|\s[–—-]\s|;"
    r"|, (?:and )?(?:i|we|it|they|that|this|he|she|you|there|the rest)(?:'\w+)?\b|\s*\().*$",
    re.IGNORECASE,
)
_WITHOUT = (
    lazy(
        r"^(?!not (?:for|in|until|before|by|this|next)\b)(?P<what>(?:no(?: more)?|without|never|not"
        r"|nothing) (?!(?:idea|problem|way|clue"
        r"|need|rush|thanks|worr\w+"
        r"|one|sure|yet"
        r"|really|bad|now|today|that|this|it|good|great|the same|at all|exactly|quite|so|too|only|necessarily|here"
        r"|me|us"
        r"|you|question|questions|doubt|news|wonder|reason|matter|longer|later|for me|in my|my|as|even|everyone"
        r"|everything|many|much|difference|change|preference|opinion|objections?|luck|offence)\b)\S+(?: \S+){0,13})$",
        re.IGNORECASE,
    ),
    lazy(
        r"^(?P<verb>leave (?:away|out|off)|skip|drop|forget(?: about)?|scrap|cut|lose|ditch|kill|omit|do without)"
        r" (?P<what>(?!(?:it|that|this|them|those|these|me|everything|all|what)\b(?! \w))\S+(?: \S+){0,6})$",
        re.IGNORECASE,
    ),
    lazy(r"^leave (?P<what>(?:the |all )?\S+(?: \S+){0,3}) (?:out|away|off)(?: of it)?$", re.IGNORECASE),
    lazy(
        r"^(?:(?P<first>(?!(?:that|this|it|them)\b)\S+(?: \S+){0,3}) )?(?:i|we) (?:don't|do not|won't) (?:want|need)"
        r"(?: (?P<what>(?!(?:to|it|that|this|them|any of|you|people to)\b)\S+(?: \S+){0,5}))?$",
        re.IGNORECASE,
    ),
)
_FINE = lazy(
    r"^(?P<what>(?!(?:it|that|this|which|what|all|everything|they|these|those|both|there|i|we|you|he|she|life)\b)\S+"
    r"(?: (?!(?:is|are|was|were)\b)\S+){0,5}) (?:(?:is|are|would be)(?: (?:perfectly|totally|quite|also"
    r"|just|probably|more than))? (?:ok(?:ay)?|fine|enough|good enough|plenty|better|acceptable"
    r"|all right|alright|the one|sufficient|what we want)(?: (?:for (?:me|us|now|a start|that)|then|with me|by me))?"
    r"|(?:will do|suffices?|does it|wins)(?: (?:for (?:me|us|now)|then))?)(?:[,:] (?P<more>with \S+(?: \S+){0,4}))?$",
    re.IGNORECASE,
)
_PREFERS = lazy(
    r"^(?:(?:i|we)(?:'d)? (?:want|like|have|need) (?:it|them)(?= (?:per|by|in|on|with|without|as|for|only)\b)|i(?:'d"
    r"| would|'ll)? (?:rather |then |still )?(?:take|prefer|go (?:with|for)|pick|choose|say|vote for|lean"
    r" (?:towards?|to)|think|like|opt for)|we(?:'ll|'d)? (?:take|go (?:with|for))|let's (?:do|have|take"
    r"|make it|say|call it|keep it (?:at|to))|make (?:it|that)|call it|rather|more like|say|probably|definitely"
    r"|my (?:vote|preference|choice|answer)(?: is|:| goes to)) (?P<what>(?!(?:so|that|this|it|you|we|i|not|a look"
    r"|both"
    r"|to)\b)\S+(?: \S+){0,13})$",
    re.IGNORECASE,
)
_ORDERS = lazy(
    r"^(?P<what>(?:make|keep|let|put|store|limit|allow|leave|count|treat|round|hide|show|start|stick (?:to|with)|set"
    r"|cap"
    r"|call|give|lock|bill|charge|send|publish) (?!(?:it|that|this|me|them|us|you|sure|is|are|was|has"
    r"|a note)\b)\S+ \S+(?: \S+){0,13})$",
    re.IGNORECASE,
)
_VERBS = words_of(
    """
    i i'm i've i'd i'll we we're we've we'd we'll you you're you've you'd you'll he he's she she's it it's it'll they
    they're they've that's there there's here here's what what's who who's why how where when let's isn't aren't
    wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't ain't is are was
    were am be been has have had do does did can could will would should shall must may might want wants need needs
    like likes think thinks know knows said says see sees got get gets went goes came comes work works run runs seems
    looks sounds feels makes means wanted needed happened happens broke fails failed crashes returns shows gives tells
    uses depends exists if because him her them me us go come carries carry found tested checked tried noticed
    looked ran thanks thank sorry hello hi hey please lol haha
    """
)
_NOT_FIRST = words_of(
    """
    thanks great good nice cool wow sounds maybe perhaps same correct exactly true right done later next again bye
    interesting really awesome amazing brilliant excellent clever smart smarter better worse best funny weird strange
    perfect understood noted clear ah aha oh ouch ugh hmm welcome indeed absolutely definitely sometimes often usually
    mostly mainly always depends neither none nothing nobody everybody anything something somebody about around roughly
    show tell explain give write add create build implement run test check try fix update change generate continue
    proceed go find look use make put keep remove delete rename move replace refactor start stop help describe list
    summarize summarise draft sketch compare open close send call say ask wait bring take do format convert translate
    morning evening night today yesterday tomorrow last still already just only-me me my mine his her their its his
    this that these those one two-things both all each which point question quick another also and or but so as like
    than currently usually except besides merged deployed released shipped reviewed finished closed started solved seen
    happened fixed pushed updated uploaded restarted reverted rejected cancelled postponed
    """
)
_LONGEST = 12
# "Number two.", "Small one: the lamps", "Benedikt: the gate".
_LABEL = lazy(
    r"^(?:(?:phase|step|part|level|week|sprint|number|item|topic|point|case|ticket) \w+\W*$|[^:]*\b(?:one|topic|item"
    r"|point|question|request|thing"
    r"|ticket)[:,]"
    r"|(?-i:[A-Z][a-z]+|[A-Z]{2,}): |#?\d+[.)]? ?$|[+-]\d+|going\b|to\b|not (?:at first|now|yet|for|in|this|until"
    r"|before"
    r"|next)\b|on the (?:list"
    r"|agenda)\b)",
    re.IGNORECASE,
)
_LATER = lazy(
    r"^(?:(?:only|not|but|rather|perhaps)? ?(?:after|before|once|when|later|some ?day|eventually|next|tomorrow|soon"
    r"|another|in (?:a|the) (?:few|next|future|second))\b.*|.*\b(?:later|some ?day|eventually|one day"
    r"|another time))$",
    re.IGNORECASE,
)
_UNSURE = lazy(
    r"\b(?:don't know|not sure|no idea|can't (?:say|tell|decide|remember)|dunno|no preference|up to you|you decide"
    r"|whatever you|let me think|i'll think|need to think|not decided|undecided|depends)\b",
    re.IGNORECASE,
)
_HEDGED = lazy(
    r"\b(?:or|a (?:matter|couple|few|lot|bit|while)|more or less|realistically|roughly|about|around|approximately"
    r"|another time|i guess|maybe|perhaps|no idea"
    r"|luck"
    r"|yesterday|ago|so far|at the moment|currently|right now|as always|as usual)\b",
    re.IGNORECASE,
)
# "Nightly it is, kept for two weeks", "Polling then, every minute".
_IT_IS = lazy(
    r"^(?P<what>(?!(?:so|how|that|this|what|as|here|there|i|and|but|now)\b)\S+(?: \S+){0,5}?)"
    r"(?: it is(?: then)?| then)(?=[,;]|$)",
    re.IGNORECASE,
)
# "90 days for everything that went through the pool": what it did tells which is meant.
_RELATIVE = lazy(
    r"(?<= )(?:everything|all|those|whatever|\w+s) (?:that|which|who) (?!is\b"
    r"|was\b)\w+(?: [\w-]+){0,4}$",
    re.IGNORECASE,
)
_TELLS = lazy(
    r"\b(?:there|he|she|they|it)(?:['’](?:s|re|ll|ve|d)| (?:is|are|was|were|has|have|will|had))\b", re.IGNORECASE
)
# "The librarian scans the card".
_DOES = lazy(
    r"^(?:the|our|my|his|her|an?) [\w-]+(?: [\w-]+)? \w+(?<!s)s (?:the|an?|our|my|his|her|its|their|it|them|all"
    r"|every|each)\b",
    re.IGNORECASE,
)
_CLOSES = lazy(r"^(?:then|so|in that case|therefore|settled|decided)\b", re.IGNORECASE)


def read_fragment(text: str) -> Fragment | None:
    """Return what a sentence names as the answer, None where it tells, asks or thanks."""
    text = text.replace("’", "'").strip('"“”* ')
    if text.endswith(("?", "…", "...")) or len(text) > 200 or "://" in text or _UNSURE.search(text):
        return None
    agrees = closes = False
    while lead := _LEAD.match(text):
        agrees = agrees or bool(lead["yes"])
        closes = closes or bool(_CLOSES.match(lead[0]))
        text = text[lead.end() :]
    whole = text.rstrip(" .!")
    if (it_is := _IT_IS.match(whole)) is not None:
        closes = True
        whole = it_is["what"] + whole[it_is.end() :]
    short = _cut(whole)
    for match in filter(None, (pattern.match(short) for pattern in _WITHOUT)):
        # "No there are no old clients" tells how it is.
        what = "" if _TELLS.search(match[0]) else _without(match)
        return Fragment(Form.WITHOUT, what, agrees, closes) if content(what) else None
    if (fine := _FINE.match(_REASON.sub("", whole))) and not _is_told(fine["what"]):
        what = fine["what"] + (f" {fine['more']}" if fine["more"] else "")
        return Fragment(Form.FINE, what, agrees, closes)
    form = Form.BARE
    if (prefers := _PREFERS.match(whole)) is not None:
        form, whole = Form.PREFERRED, prefers["what"]
    elif orders := _ORDERS.match(short):
        return Fragment(Form.ORDERED, orders["what"], agrees, closes)
    if tail := _CLOSING_TAIL.search(whole):
        closes = True
        if "on" not in tail[0].split():
            whole = whole[: tail.start()]
    what = _cut(whole)
    first = what.split(maxsplit=1)[0].lower().strip(",;:") if what else ""
    if not what or first in _NOT_FIRST or _is_told(what) or not content(what) or _LABEL.match(what):
        return None
    if _LATER.match(what) or _HEDGED.search(what):
        return None
    longest = _LONGEST + 4 * (form is Form.PREFERRED)
    return Fragment(form, what, agrees, closes) if len(what.split()) <= longest else None


def _cut(text: str) -> str:
    return _TAIL.sub("", _REASON.sub("", text)).strip(" .,!:;")


def _is_told(text: str) -> bool:
    text = _RELATIVE.sub("", text)
    return any(word.strip(",.;:!()").lower() in _VERBS for word in text.split()) or bool(
        _TELLS.search(text) or _DOES.match(text)
    )


def _without(match: re.Match[str]) -> str:
    groups = match.groupdict()
    what = (groups.get("what") or groups.get("first") or "").strip(" .,!")
    if _is_told(groups.get("first") or ""):
        return ""
    if re.match(r"(?:no|without|never|not|nothing)\b", what, re.IGNORECASE):
        return what
    what = re.sub(r"^(?:the|any|an?|all) ", "", what, flags=re.IGNORECASE)
    return f"No {what}" if what else ""
