"""The wording of titles: no first person, no chatter at the end, work in the imperative."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import NO_NOUN, lowered
from syncer.rules.patterns import words_of
from syncer.rules.verbs import base_of_gerund, base_of_participle, gerund_of, is_work

_CHATTER = lazy(
    r"(?:[\s,;–—-]+(?:by the way|btw|while (?:we're|i'm|you're) (?:at it|here)|no idea why|(?:i |we )?(?:don't"
    r"|do not) know why"
    r"|for some reason|somehow|honestly|i think|i guess|i believe|i suppose|i'd say|apparently|lol|haha\w*|tbh|imo"
    r"|imho|fwiw|ofc"
    r"|iirc|afaik|or something(?: like that)?|you know|no way (?:a)?round(?: it)?|before (?:anything|everything) else"
    r"|of course"
    r"|or whatever|and (?:so on|such|stuff)|if you ask me|as (?:i|we) said|after all|in any case|let's see|thanks"
    r"|cheers"
    r"|like|yes|right|ok(?:ay)?|eh|huh))+[\s.!?]*$",
    re.IGNORECASE,
)
_ASIDE = lazy(
    r"\s*[,;–—-]+ (?:but |and )?(?:no idea (?:why|how)|(?:i |we )?(?:don't|do not) know (?:why|how)|by the way|btw"
    r"|i think|i guess"
    r"|i believe|not sure (?:why|if|how)|in case you|as you know|don't ask|if i remember)\b.*$",
    re.IGNORECASE,
)
_ENOUGH = 3
_FOR_LONG = lazy(
    r"\s+for (?:ages|years|weeks|months|a while|a long time|forever|quite some time|far too long)\s*$", re.IGNORECASE
)
_SENTENCE = lazy(r"(?<=[a-z0-9)\]\"'”%])[.!?]+\s+(?=[A-Z0-9\"“(#])")
_ABBREVIATION = lazy(
    r"\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|min|max|ca|dr|mr|mrs|ms|st|fig|mme|mlle)$", re.IGNORECASE
)
_MINE = lazy(r"(?<!of )\b(?:my|our|your)(?= (?!own\b)[\w\"`'])", re.IGNORECASE)
_WANTS = lazy(
    r"^(?:we|i)(?:'d| would| do)?(?: (?:also|really|still|just))* (?:want(?! to know)|need|like to|love to|have to"
    r"|want to|need to"
    r"|must|should|ought to|wish for)\b",
    re.IGNORECASE,
)
_WOULD = lazy(r"^(?:we|i)(?:'d| would)(?: (?:only|just|rather|also|first))* (?P<verb>[a-z]+)\b", re.IGNORECASE)
_HAVE_NONE = lazy(
    r"^(?:we|i)(?: (?:also|still|currently|just))* (?:(?:don't|do not) have (?:(?:an?|the|any) )?|have no "
    r"|have got no )(?=\w)",
    re.IGNORECASE,
)
_KEEP = lazy(r"^(?:we|i) (?:\w+ly |still |also )?keep (?=\w+ing\b)", re.IGNORECASE)
_CANNOT = lazy(r"^(?:we|i|you)(?: (?:still|also|simply|just))* (?=(?:can't|cannot|can not|couldn't)\b)", re.IGNORECASE)
_HAVING_TO = lazy(r"^(?:you|one|people)(?: \w+ly| always| still)? (?:have|has|need|needs) to (?=[a-z])", re.IGNORECASE)
_DO = lazy(
    r"^(?:we|i|you)(?P<how>(?: (?:still|also|always|currently|never|silently|just))*)(?P<no> (?:don't"
    r"|do not))? (?P<verb>[a-z]+)"
    r"(?= (?:the|an?|our|my|some|all|every|any|each|no|its|their|this|that|these|those|them|it|for|to|on|in|as|with"
    r"|at|\w+s)\b)",
    re.IGNORECASE,
)
_MORE_VERBS = words_of(
    """
    keep lose drop ship log store hold leave have expect assume trust ignore miss overwrite skip count guess treat sleep
    wait hardcode swallow
    """
)
_DETERMINER = r"(?:the|an?|our|my|your|all|some|every|each|any|its|their|this|that|these|those|both|it|them)"
_GERUND = lazy(rf"^(?P<verb>[A-Za-z][a-z-]+ing)(?P<rest> {_DETERMINER}\b.*)$")
_GOING = lazy(r"^going (?=(?:with|for|ahead|back)\b)", re.IGNORECASE)
_PASSIVE = lazy(
    rf"^(?P<what>(?:(?:the|our|my|all|these|those) )?{NO_NOUN}[\w`/.#-]+(?: {NO_NOUN}[\w`/.#-]+){{0,4}}?)"
    r" (?:should|must|needs? to|has to|have to|ought to)(?: (?:also|really|all|always|still|probably))* be"
    r"(?P<how> (?:properly|finally|also|at least))? (?P<verb>[a-z-]+)\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_MUST = lazy(
    rf"^(?P<what>(?:(?:the|our|my) )?{NO_NOUN}[\w`/.#-]+(?: {NO_NOUN}[\w`/.#-]+){{0,3}}?)"
    r" (?:must|needs? to|has to|have to|should)(?: (?:also|really|always))* (?P<verb>[a-z-]+)(?P<rest> .*)?$",
    re.IGNORECASE,
)
_SECOND = lazy(r"\b(?:and|so|but|then) (?:the|an?|our|we|i|they|it|users?|people|every\w+)\b", re.IGNORECASE)
_POINTS_AT = lazy(
    r"^(?P<verb>[A-Za-z][a-z-]+(?: (?:up|out|off|down|over|in|on|to|at|for|with|into))?) (?:that(?! \w+s\b)|those"
    r"|these)"
    r" (?=(?!(?:is|are|was|were|will|can|week|month|day|time|one|ones|kind|sort|way|we|they|i|you|it|he|she|the"
    r"|users?|people"
    r"|all|every\w*|no|there|a|an|before|after|first|next|last|in|on|to|for|with|by|from|and|or|as|too|then"
    r"|so|down|up|out|off|over|away|back|again|into|at|until|till|when|if|because|through|under|now|later|today"
    r"|tomorrow"
    r"|please)\b)[a-z`])"
)
_CLAIMS = words_of(
    """
    ensure check verify make say note tell show mean remember see confirm test assert mention know hope think agree
    decide
    """
)
_DECIDES = lazy(
    r"^(?:so |then )?(?:we|i|they)(?: (?:all|both|just|simply))?(?P<no>(?: will|'ll)? (?:won't|don't|do not|will not"
    r"|not|never)"
    r"| won't| aren't going to| are not going to)?"
    r"(?:'ll| will| shall|'re going to| are going to)?(?: (?:just|simply|now|then|therefore|rather|instead))*"
    r" (?!(?:have|had|has|are|were|was|is|did|do|agreed|decided|could|can|would|should|might|may|must|need|think|know"
    r"|want|all"
    r"|also|been|be|got|get|said|went|made|found|saw|met|had|put|set|let|cut"
    r"|read)\b)(?P<verb>[a-z]+(?<!ed)(?<!en))(?= )",
    re.IGNORECASE,
)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, the whole where that is too short to stand alone."""
    for match in _SENTENCE.finditer(text):
        head = text[: match.start()]
        if len(head.split()) > 2 and not _ABBREVIATION.search(head):
            return head
    return text


def without_chatter(text: str) -> str:
    """Return a text without what people only add while they talk: "by the way", "tbh", "no idea why"."""
    aside = _ASIDE.search(text)
    text = text[: aside.start()] if aside and len(text[: aside.start()].split()) >= _ENOUGH else text
    short = _CHATTER.sub("", text)
    return short if len(short.split()) > 1 else text


def impersonal(text: str) -> str:
    """Return a text in which nothing is mine or ours."""
    return _MINE.sub(lambda match: "The" if match[0][0].isupper() else "the", text)


def as_symptom(text: str) -> str:
    """Return what somebody does, lacks or cannot do as a symptom: "we log the name" is "logging the name"."""
    if match := _HAVE_NONE.match(text):
        return f"no {text[match.end() :]}"
    if match := _KEEP.match(text) or _CANNOT.match(text):
        return text[match.end() :]
    if match := _HAVING_TO.match(text):
        return f"having to {text[match.end() :]}"
    match = _DO.match(text)
    if match is None:
        return text
    verb = match["verb"].lower()
    if not is_work(verb) and verb not in _MORE_VERBS:
        return text
    how = " not" if match["no"] else ""
    return f"{match['how']}{how} {gerund_of(verb)}{text[match.end() :]}".strip()


def is_wanted(text: str) -> bool:
    """Whether a report begins with what its speaker wants, and not with what fails."""
    would = _WOULD.match(text)
    return _WANTS.match(text) is not None or (would is not None and is_work(would["verb"]))


def as_order(text: str) -> str:
    """Return work in the imperative: "strings should be moved" is "move strings"."""
    text = _FOR_LONG.sub("", text)
    text = _GOING.sub("go ", text)
    if (match := _GERUND.match(text)) and (base := base_of_gerund(match["verb"])):
        text = f"{base}{match['rest']}"
    elif (match := _PASSIVE.match(text)) and (base := base_of_participle(match["verb"])):
        text = f"{base} {lowered(match['what'])}{match['rest']}"
    elif (match := _MUST.match(text)) and _can_be_made(match):
        text = f"make {lowered(match['what'])} {match['verb']}{match['rest'] or ''}"
    match = _POINTS_AT.match(text)
    verb = match["verb"].partition(" ")[0].lower() if match else ""
    if match and verb not in _CLAIMS:
        text = f"{match['verb']} the {text[match.end() :]}"
    return text


def _can_be_made(match: re.Match[str]) -> bool:
    """Whether somebody can make the subject of a sentence do what it must: a second subject would be left behind."""
    works = is_work(match["verb"]) and not is_work(match["what"].partition(" ")[0])
    return works and _SECOND.search(match["rest"] or "") is None


# "We won't do it on Friday but on Monday": the other way is what was decided.
_NOT_BUT = lazy(
    r"^we (?:won['’]t|will not|don['’]t|do not) (?P<verb>[a-z]+)(?P<what>(?: (?!ourselves\b)[^ ,;]+){0,9}?)"
    r" (?P<this>(?P<at>on|at|in|with|by|from|for|as) [^,;]{2,40}?),? but(?: only)? (?P<that>(?P=at)"
    r" [^,;]{2,50}?)[.!]*$",
    re.IGNORECASE,
)


def as_resolution(text: str) -> str:
    """Return what was decided without who did: "we won't buy it" is "don't buy it"."""
    text = _GOING.sub("go ", text)
    if but := _NOT_BUT.match(text):
        return f"{but['verb']}{but['what']} {but['that']} rather than {but['this']}"
    match = _DECIDES.match(text)
    if match is None:
        return text
    return f"{'do not ' if match['no'] else ''}{match['verb']}{text[match.end() :]}"
