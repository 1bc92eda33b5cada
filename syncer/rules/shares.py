"""Who does what, read clause by clause: "Ann writes the letter, Ben books the hall and I chase the sponsors"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from syncer.patterns import lazy
from syncer.rules.patterns import words_of
from syncer.rules.people import is_person
from syncer.rules.times import SOON
from syncer.rules.verbs import base_of_gerund, base_of_third, is_work
from syncer.rules.words import content


@dataclass(frozen=True, slots=True)
class Share:
    """One part of work that is given out: `who` (None for somebody spoken to) and the task.

    `bare` says that no verb tells what is to be done with the thing, `nothing` that he is left out, `together` that
    it is for all of them.
    """

    who: str | None
    task: str
    bare: bool = False
    nothing: bool = False
    together: bool = False


_NAME = r"[A-Z][a-zà-ÿ'’-]{1,20}"
_WHO = (
    rf"(?:{_NAME},? (?=you ))?(?P<who>(?:I|[Mm]e|[Mm]yself|[Ww]e|[Yy]ou)(?![\w-])"
    rf"|@?{_NAME}(?: (?:and|&|\+) (?:I|me|myself|{_NAME}))?)"
)
_ADVERBS = r"(?: (?:also|then|still|now|just|probably|already|meanwhile|tonight|today|tomorrow))*"
_BEGIN = r"(?:^|(?<=[,;:.–—] )|(?<= - )|(?<=\band )|(?<=\bthen )|(?<=\bwhile )|(?<=\bwith )|(?<=\bgot )|(?<=\bhave ))"
_START = lazy(
    rf"{_BEGIN}{_WHO}(?:(?P<modal>'ll|'s going to|'m going to| will| shall| is going to| am going to"
    rf"| are going to| should| must| can| could| has to| have to| needs to| need to| is to| to){_ADVERBS}"
    rf" (?P<verb>[a-z][a-z-]+)(?= \S)|(?:'s|'m|'re| is| am| are){_ADVERBS} (?P<gerund>[a-z]+ing)(?= \S)"
    rf"|(?:'s|'m| is| am)?{_ADVERBS} (?P<on>on) (?=(?:the (?!\d)|our\b|an?\b|that\b))"
    rf"|(?P<label>:| [–—-]|,? ?->| ?→) (?=\S)|(?P<gap>,?) (?=(?:the|an?|our|all|both)\b)"
    rf"|{_ADVERBS} (?P<present>[a-z][a-z-]+)(?= \S))"
)
_LEADS = lazy(
    r"^(?:(?:and|so|ok(?:ay)?|right|good|fine|great|alright|then|well|also|one|two|three|four|five|six|first(?:ly)?"
    rf"|second(?:ly)?|third(?:ly)?|next|last(?:ly)?|finally|plus|but|yes|yeah|{SOON})\b[,.:]? )+",
    re.IGNORECASE,
)
# Who "takes", "does", "owns" a thing is to see to it: the verb says no more than that.
_CARES = words_of("take takes do does own owns handle handles get gets")
_SELVES = frozenset(("i", "me", "myself"))
_PRONOUNS = _SELVES | {"we", "you"}
_PARTICLES = lazy(r"^(?:over|on|care of|up|after|to|into|around to|down for) ", re.IGNORECASE)
_LIGHT = {"look": ("after",), "looks": ("after",), "see": ("to",), "sees": ("to",)}
# "The flyers are on Ben", "blog post: Ana", "the bar shifts, that's me".
_THING_FIRST = lazy(
    r"^(?P<what>(?!(?:I|i|we|you|it|that|this|he|she|they|there|what|who|here)\b)[\w'`/.-]+(?: (?!(?:is|are"
    r"|was|were|will|has"
    r"|have|can|could|should|would|must)\b)[\w'`/.-]+){0,9}?)"
    r"(?: (?:is|are|stays?|goes?|remains?)(?: still)?(?: (?:on|with|to|for|up to))?|:|,? (?:that's|that is"
    r"|those are|this is)"
    r"(?: (?:on|for|with))?|,| –| -) (?:(?:nobody|no one|open)[^,]{0,12}, so )?"
    rf"(?P<who>[Mm]e|[Mm]ine|[Mm]yself|I|@?{_NAME})(?:'s)?(?P<more>,? (?:again|as (?:usual|agreed|said)|then"
    rf"|too|by .{{3,20}}))?[\s.!]*$"
)
# "Heating quote (Vera), parking signs (Jon)".
_BRACKETED = lazy(
    rf"(?:^|[,;:] (?:and )?|\band )(?P<what>(?:the |an? "
    rf"|our )?[\w'`/.-]+(?: [\w'`/.-]+){{0,7}}?) \(@?(?P<who>{_NAME})\)"
)
_TAIL = lazy(
    r"(?:[,;]? (?:and|while|then|plus|but|with|so))?[\s,;.!–—-]*$"
    r"|[,;–—] (?:right|correct|yes|ok(?:ay)?|agreed|did i (?:miss|forget)|anything|is that)\b.*$",
    re.IGNORECASE,
)
_NO_WORK = lazy(
    r"^(?:nothing|none|it|that|this|them|those|these|both|one|you|me|us|him|her|so|a (?:break|day off|nap|look|seat"
    r"|beer|coffee|moment|minute|deep breath|vote)|the (?:floor|first|second|third|last|other|rest|train|bus|blame|lead"
    r"|minutes|word|hint|point|same|others?)|notes|minutes|lunch|coffee|care|part|place|off|leave|holiday|time|home)"
    r"(?: one| ones)?(?=[\s.,;!]|$)",
    re.IGNORECASE,
)
_TOLD = lazy(
    r"\b(?:always|usually|every (?:day|time|week|month|\w+day)|often|never|normally|used to|yesterday|last (?:week"
    r"|month|year|time|night)|if|would|whenever|because|says?|said|thinks?|knows?|wants?|asks?)\b",
    re.IGNORECASE,
)


def shares_in(text: str, known: frozenset[str], speaker: str | None, *, led: bool) -> list[Share]:
    """Return who is given what in a sentence, in order; `known` are lower-case names of people.

    `led` says that a summary of who does what is announced: there a bare name and thing will do.
    """
    text = text.replace("’", "'").strip()
    lead = _LEADS.match(text)
    text = text[lead.end() :] if lead else text
    if first := _thing_first(text, known, speaker, led=led):
        return [first]
    bracketed = [match for match in _BRACKETED.finditer(text) if is_person(match["who"]) and content(match["what"])]
    if bracketed and (led or (len(bracketed) > 1 and any(match["who"].lower() in known for match in bracketed))):
        return [Share(match["who"], match["what"], bare=True) for match in bracketed]
    parallel = led or _runs_parallel(text)
    starts = [match for match in _START.finditer(text) if _is_who(match, known, led=parallel)]
    shares: list[Share] = []
    for position, match in enumerate(starts):
        end = starts[position + 1].start() if position + 1 < len(starts) else len(text)
        rest = _TAIL.sub("", text[match.end() : end].strip()).strip()
        share = _read(match, rest, _named(match["who"], speaker), led=led, after=bool(shares))
        if share:
            shares.append(replace(share, together=match["who"].lower() == "we"))
    return shares


def _runs_parallel(text: str) -> bool:
    """Whether several people get a verb each, so that those who are not there are people too."""
    named = {m["who"].split()[0] for m in _START.finditer(text) if m["present"] and base_of_third(m["present"])}
    return len({name for name in named if is_person(name)}) > 1


def _thing_first(text: str, known: frozenset[str], speaker: str | None, *, led: bool) -> Share | None:
    """Return the part that a sentence names before who gets it."""
    match = _THING_FIRST.match(text)
    if match is None or not content(match["what"]) or _TOLD.search(text) or _NO_WORK.match(match["what"]):
        return None
    who = match["who"].lstrip("@")
    mine = who.lower() in (*_SELVES, "mine")
    if not mine and (who.lower() not in known or not is_person(who)) and not (led and is_person(who)):
        return None
    first, _, rest = match["what"].partition(" ")
    gerund = base_of_gerund(first) if rest else ""
    return Share(speaker if mine else who, f"{gerund} {rest}" if gerund else match["what"], bare=not gerund)


def _is_who(match: re.Match[str], known: frozenset[str], *, led: bool) -> bool:
    first = match["who"].split(maxsplit=1)[0]
    if first.lower() in _PRONOUNS:
        return True
    if first.lower().lstrip("@") in known:
        return is_person(first)
    # Where it is summed up who does what, those who are not there get their part too.
    return led and is_person(first)


def _named(who: str, speaker: str | None) -> str | None:
    first = who.split(maxsplit=1)[0]
    if first.lower() in _SELVES:
        return speaker
    return None if first.lower() in _PRONOUNS else first


def _read(match: re.Match[str], rest: str, who: str | None, *, led: bool, after: bool) -> Share | None:
    if rest and _NO_WORK.match(rest):
        return Share(who, rest, nothing=True)
    if not rest or _TOLD.search(rest):
        return None
    if match["on"] or match["label"] or match["gap"] is not None:
        # "Nils the alerts" goes on with the verb of the one before him.
        if not (after or (led and match["gap"] is None)):
            return None
        return _bare(who, rest)
    verb, task = _verb_of(match)
    if not verb:
        return None
    if verb in _CARES or (verb in _LIGHT and rest.split(maxsplit=1)[0].lower() in _LIGHT[verb]):
        particle = _PARTICLES.match(rest)
        thing = rest[particle.end() :] if particle else rest
        if verb in ("get", "gets") and not re.match(r"(?:the|our|this|that)\b", thing):
            return _work(who, f"get {thing}")
        return _bare(who, thing)
    return _work(who, f"{task} {rest}")


def _verb_of(match: re.Match[str]) -> tuple[str, str]:
    """Return the verb as said and in its plain form, both "" where it is none of work."""
    if said := match["verb"]:
        return (said, said) if is_work(said) or said in _CARES or said in _LIGHT else ("", "")
    if said := match["gerund"]:
        base = base_of_gerund(said)
        return base, base
    said = match["present"] or ""
    if match["who"].split()[0].lower() in _PRONOUNS or " " in match["who"]:
        return (said, said) if is_work(said) or said in _CARES or said in _LIGHT else ("", "")
    base = base_of_third(said)
    return (said, base) if base or said in _CARES or said in _LIGHT else ("", "")


def _bare(who: str | None, thing: str) -> Share | None:
    if _NO_WORK.match(thing):
        return Share(who, thing, bare=True, nothing=True)
    words = thing.split()
    if not content(thing) or len(words) > 25:
        return None
    if is_work(words[0]) and len(words) > 1:
        return _work(who, thing)
    return Share(who, thing, bare=True)


def _work(who: str | None, task: str) -> Share | None:
    if _NO_WORK.match(task.partition(" ")[2]):
        return Share(who, task, nothing=True)
    return Share(who, task) if content(task) else None
