"""What a sentence suggests, so that it can be named when somebody takes it up."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.gerunds import base_of
from syncer.rules.patterns import alternatives

_ADVERBS = r"(?: (?:also|then|still|just|probably|maybe|perhaps|definitely|at least|simply|easily|even|really|always))*"
_NP = (
    r"(?:an? |the |some |our |your |one |two |more |another |its )?(?!(?:i|we|you|they|it|that|this|there|which|who"
    r"|what"
    r"|something|someone|one|here|these|those|some (?:teams|people)|others?)\b)[\w`'/.+#-]+"
    r"(?: (?!(?:is|are|would|could|might|should|will|can|may)\b)[\w`'/.+#,-]+){0,9}?"
)
_GAIN = alternatives(r"""
    let|spare|save|make|help|give|allow|reduce|improve|prevent|avoid|catch|protect|speed|cut|show|keep|fix|solve|cover
    be (?:nice|good|great|useful|helpful|handy|cheaper|better|faster|safer|worth\w*|wise|easier|cleaner|simpler|ideal)
    be (?:the|one) (?:\w+ )?(?:remedy|cure|fix|solution|way(?: to go| out)?|answer|classic|next step)
    be (?:welcome|an? (?:\w+ )?(?:idea|addition|touch|step|improvement|option|start))|come in handy|go a long way
    tell|warn|stop|enable|simplify|pay off|cost little|do (?:the (?:job|trick)|no harm)|take care of|get rid of
""")
_MODAL = r"(?:would|could|might|can|may|should|will)"
_OPENERS = alternatives(r"""
    and|also|or|oh|then|next|by the way|btw|if you like|if you want|long[- ]term|later(?: on)?|if so|personally
    in addition|one more thing|ok(?:ay)?|well|so|hm+|plus|besides|for the future|at some (?:point|stage)
    in the long run|yes|no|true|right|maybe|perhaps|mind you|while (?:you|we|i)(?:['’](?:re|m)| are| am) (?:there|at it\
    |on it|in there|at that)|since (?:you|we)(?:['’]re| are) (?:there|at it)|speaking of which|on that note
""")
_OPENS = rf"^(?:{_OPENERS}\b[,:.]* )*"

_ASK_LEAVE = lazy(
    rf"{_OPENS}(?:(?:shall|should|could|can|may) (?:i|we)(?: not)?|(?:do you|would you|d'you|you)? ?(?:want"
    rf"|like)(?: me|"
    rf" us)?(?: to)?"
    rf"|want me to|why (?:don't|not|shouldn't) (?:i|we|you)|what if (?:i|we|you)){_ADVERBS} (?P<what>[a-z]\S*"
    rf" \S.*?)\?*$",
    re.IGNORECASE,
)
_ABOUT = lazy(
    rf"\b(?:how about|what about|why not|what do you (?:say to|think (?:of|about))|fancy|(?:care|up) for|thoughts on"
    rf"|have you (?:thought (?:of|about)|considered|tried|looked at)){_ADVERBS} (?P<what>\S.*?)\?*$",
    re.IGNORECASE,
)
_ASKED_OF = (
    rf"{_OPENS}(?:should(?:n't)?|could|can|does|do|will|would|must) (?P<who>(?:the|our|your|each|every|a) [\w-]+"
    r"(?: [\w-]+){0,3}?) (?:also |rather |not )*"
)
_GAINS = lazy(rf"{_ASKED_OF}(?:get|have|need|want|deserve) (?P<what>\S.*?)(?:,? too)?\?$", re.IGNORECASE)
_DO_WE_WANT = lazy(
    rf"{_OPENS}(?:do|does|should|shall|could|can|will) (?:we|they|you|one|people)(?: really| also| actually| ever)*"
    r" (?:want|need|have|get|offer|support|plan) (?P<what>(?!(?:to|it|that|this|them|any)\b)\S.*?)(?:,? (?:too|at all"
    r"|then|now))?\?$",
    re.IGNORECASE,
)
# "Does it compare the dates?" asks how it is.
_GET = lazy(rf"(?!.{{0,20}}\b(?:does|do)\b){_ASKED_OF}(?P<verb>[a-z]+) (?P<what>\S.*?)(?:,? too)?\?$", re.IGNORECASE)
_ADVICE = lazy(
    rf"\b(?:you|we|one|someone|somebody|i)(?:'d| would)?{_ADVERBS} (?:could|should|might(?: also)?(?: want)?(?:"
    rf" to)?|may(?: also)?"
    rf" want(?: to)?|can|ought to|need to|must|(?:'ll|will) want(?: to)?|do well to|be better off|better|want to)"
    rf"{_ADVERBS} (?:consider |think about |look (?:at|into) )?(?P<what>(?!be\b|want\b|see\b|know\b|me\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_CONSIDER = lazy(
    r"(?:^|[,;:] |\b(?:to|please|also|would|might|could|should|may|you|i'd|i|let me) )(?:consider|recommend|suggest"
    r"|propose|advise|vote for"
    r"|be in favou?r of|go for|think about)(?: that)?(?: (?:you|we|to|for))? (?P<what>(?!it\b|that\b|this\b|me\b"
    r"|you\b)\S.*)$",
    re.IGNORECASE,
)
_WORTH = lazy(
    r"\b(?:it|that)(?:'s| is| would| may| might| could|'d|'ll| will| makes| can)(?: (?:be|also|make|probably))*"
    r" (?:worth(?:while)?|a good idea|wise|best|better|good|nice|useful|sense|sensible|smart|time|helpful|prudent"
    r"|handy|great"
    r"|an idea|an option)(?: (?:to|for (?:you|us) to))? (?P<what>(?!(?:if|that|when|for|in|as|it|and|but|here"
    r"|now)\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_NAMED = lazy(
    r"\b(?:one|another|(?:the|my|a|an)(?: \w+)?|two|three|some) (?:more )?(?:option|idea|thing|suggestion|proposal"
    r"|possibilit(?:y|ies)"
    r"|improvement|enhancement|step|way|tip|recommendation|candidate|wish|remark|approach|advice|point|quick win)s?"
    r"(?: (?:here|would be|might be|could be|is|are|left|to (?:consider|add|mention)))*(?: (?:to|that))?(?::|,| -|"
    r" –)? (?P<what>(?!is\b|was"
    r"|would\b|i\b|we\b|you\b|that\b|in\b|of\b|for\b|with\b|about\b)\S.*)$",
    re.IGNORECASE,
)
_LACKS = lazy(
    r"(?:(?:\b(?:it|this|you|we|there)|(?:^|[,;:(] |\b(?:and|but|that|because|as|since"
    r"|so) )the [\w-]+(?: [\w-]+)?)(?:'s|'re| is| are| has| have|'ve)?(?: (?:still|also"
    r"|currently|got))*"
    r" (?:no|missing|lacks?|lacking|(?<=is )without|(?<=are )without)(?: any| an?)?|what(?:'s"
    r"| is) missing is(?: an?)?) (?P<what>(?!way\b"
    r"|point\b|sense\b|harm\b|rush\b|hurry\b"
    r"|need\b|reason\b|doubt"
    r"|problem\b|longer\b|idea\b)[\w`/-]+(?: [\w`/-]+){0,5}?)(?:[,;.]| (?:at the moment|yet|so far|right now|here"
    r"|as of now)|$)",
    re.IGNORECASE,
)
_SUBJECT = lazy(rf"{_OPENS}(?P<what>{_NP}) {_MODAL}{_ADVERBS} {_GAIN}\b(?P<rest>.*)$", re.IGNORECASE)
_ABLE = lazy(
    rf"{_OPENS}(?P<who>(?:the|our|your|each|every) [\w-]+(?: [\w-]+){{0,3}}?) {_MODAL}{_ADVERBS} (?P<what>[a-z]\S*"
    rf" \S.*)$",
    re.IGNORECASE,
)
_SPLIT = lazy(r",? and (?:(?:also|then) )?(?=[a-z]+ \S+ \S)|; ?(?:and )?|, (?=[a-z]+ (?:the|an?|it|for|when) )")
_REASON = lazy(
    r"(?:[;:–—]| - |, (?:so|it|that|they|this|which|since|because|as|but|or|there|we|you|i)\b"
    r"| (?:so that|because|since|before it|otherwise)\b).*$",
    re.IGNORECASE,
)
_POLITE = lazy(r"\b(?:me|us|you|to|too|then|instead|for you|as well|perhaps|maybe)$", re.IGNORECASE)
_NAMES_ONE = lazy(r"(?:an?|the|our|some|more|another|one|two|three|its|their)\b", re.IGNORECASE)
_KNOWN = lazy(r"(?:the|our|my|those|these) ", re.IGNORECASE)
_WHAT_IF = lazy(
    rf"{_OPENS}(?:and )?what if (?P<who>(?:the|our|your|each|every|a) [\w-]+(?: [\w-]+){{0,3}}?) (?:just "
    rf"|simply |also )?"
    r"(?:(?:could|would|can) (?P<plain>[a-z]+)|(?P<past>\w+ed)) (?P<what>\S.*?)\??$",
    re.IGNORECASE,
)
_LIKE = lazy(
    rf"\b(?:i|we)(?:'d| would)?{_ADVERBS} (?:really )?(?:like|love|want|prefer|need)(?: to (?:have|get|see|add))? "
    r"(?P<what>(?:an?|some|more|two|another|better|to (?!know|hear|say|thank|ask|see|go|talk|be)\w+) \S.*)$",
    re.IGNORECASE,
)
_TRIED = (_ASK_LEAVE, _ABOUT, _CONSIDER, _WORTH, _NAMED, _ADVICE)


def suggested(text: str) -> tuple[str, ...]:
    """Return what a sentence suggests, as tasks or things to have; empty where it suggests nothing."""
    text = text.replace("’", "'").strip().rstrip(".!")
    several = re.match(
        r"(?:(?:two|three|a few|some) \w+|ideas|suggestions|options)(?: \w+){0,3}: (?P<what>\S.*)$", text, re.IGNORECASE
    )
    if several:
        return tuple(_task(part) for part in _SPLIT.split(several["what"]) if part.strip())
    if asked := _asked(text):
        return (asked,)
    for pattern in _TRIED:
        if (match := pattern.search(text)) and (task := _task(match["what"])):
            return (f"take care of {task}" if pattern is _ABOUT and _KNOWN.match(task) else task,)
    if match := _SUBJECT.match(text):
        return (_task(match["what"]),)
    if match := _ABLE.match(text):
        return (f"let {match['who']} {_shortened(match['what'])}",)
    if match := _LACKS.search(text):
        return (f"add {match['what']}",)
    return ()


def _asked(text: str) -> str:
    """Return what a question or a wish asks for, "" for other sentences."""
    if match := _GAINS.match(text):
        return f"add {match['what']} to {match['who']}"
    if match := _DO_WE_WANT.match(text):
        return _task(match["what"] if _NAMES_ONE.match(match["what"]) else f"some {match['what']}")
    if (match := _WHAT_IF.match(text)) and (verb := match["plain"] or base_of(match["past"])):
        return f"let {match['who']} {verb} {match['what']}"
    if match := _LIKE.search(text):
        return _task(match["what"].removeprefix("to "))
    if match := _GET.match(text):
        return f"let {match['who']} {match['verb']} {match['what']}"
    return ""


def _shortened(text: str) -> str:
    short = _REASON.sub("", text).strip()
    return _POLITE.sub("", short if len(short.split()) >= 2 else text).strip(" ,.?!")


def _task(text: str) -> str:
    """Return what is suggested as a task: a verb in -ing in its plain form, a bare thing as something to add."""
    text = _shortened(text)
    first, _, rest = text.partition(" ")
    if first.lower().endswith(("ing", "ed")) and rest and (base := base_of(first)):
        return f"{base} {rest}"
    if text[:1].isupper() and re.match(r"(?:An?|The|Some|Our|Your|[A-Z][a-z]+) ", text):
        text = text[0].lower() + text[1:]
    if re.match(r"(?:an?|some|more|another|one|--?\w)\b", text, re.IGNORECASE) or text.startswith("--"):
        return f"add {text}"
    return text
