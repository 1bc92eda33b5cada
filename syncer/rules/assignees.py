"""Who is to do an action that was put down at a meeting: `Ann to …`, `ann, bob and eve: …`, `… (Ann Berg)`."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import words_of
from syncer.rules.people import is_person, is_team
from syncer.rules.verbs import is_work
from syncer.rules.words import begins_with_verb

_CAPITAL = r"[^\W\d_a-zà-ÿ]"
# On Matrix a name ends with that of its server.
_WORD = r"(?:@[\w.=-]{1,40}:[\w-]+(?:\.[\w-]+){1,3}|@?[^\W\d_][\w.'’|`^-]{0,30})"
_MORE = rf"(?: {_CAPITAL}[\w.'’-]{{0,30}}){{0,3}}"
_ONE = rf"{_WORD}{_MORE}"
# Who does it with somebody named: "ann and the board".
_THE = r"(?:the|our|his|her|their|my) [\w-]+"
_LIST = rf"(?P<who>{_ONE})(?P<others>(?:\s*(?:,\s*(?:and\s+)?|&|\+|/|\band\b)\s*(?:{_THE}|{_ONE})){{0,8}})"
_TO = lazy(rf"^{_LIST}\s+to\s+(?P<next>\S+)")
_MODAL = lazy(rf"^{_LIST}(?:\s+(?:will|should|shall|must|needs? to|has to|have to|is going to)\s+|['’]ll\s+)(?=\S)")
_COLON = lazy(rf"^{_LIST}\s*(?:[:：]|\s[-–—]+)\s+(?=\S)")
_NEXT_TO_VERB = lazy(rf"^(?P<who>{_WORD})\s+(?P<rest>[^\W\d_].*)$")
_PARTICLES = "van|von|der|den|de|del|della|di|da|dos|la|le|al|el|bin|ibn|ben|ter|ten|y|st"
_FULL = rf"{_WORD}(?: (?:{_CAPITAL}[\w.'’-]{{0,30}}|{_PARTICLES})){{0,5}}"
_BRACKETED = lazy(rf"\s*\((?P<who>{_FULL})(?:\s*,\s*{_FULL}){{0,6}}\)\s*[.!]*$")
# Who holds an office: "the chairs to ask for a slot".
_OFFICE = lazy(
    r"^(?:(?:the|our) )?(?P<who>(?:[\w-]+ )?(?:co-?chairs?|chairs?|editors?|staff|authors?|maintainers?|organi[sz]ers?"
    r"|treasurer|secretary|moderators?|[Tt]eam|[Bb]oard|[Cc]ouncil|[Cc]ommittee))"
    r"(?:\s+(?:to|will)\s+(?=[a-z])|\s*:\s+(?=\S))"
)
_MYSELF = lazy(r"^(?:I(?:['’]ll| will| shall| am going)?|me|myself) (?:to )?(?=[a-z])")
# What follows "to" where it is no verb: "talk to the group".
_NO_VERB = words_of(
    "the a an this that these those our your my his her its their all everybody everyone others them him me us it each"
)
# Verbs and nouns that "to" follows without their being anybody.
_TAKES_TO = words_of(
    """
    talk talks speak reach write respond reply add move try continue get go need needs want plan plans agree ask refer
    link switch change convert migrate update send look listen propose port point apply relate adapt rename report
    return submit upgrade commit attempt begin start remember prepare help come bring present subscribe contribute
    invite forward connect adhere default back follow answer attend comment compare conform contact copy correspond
    decide describe direct discuss export extend figure give how what when where whether import introduce join lead
    limit map merge offer open pass pay post promote propagate provide publish push raise react redirect
    register remind reset restrict return review set shift show sign speak stick submit suggest switch talk tell tie
    transfer transition translate turn use vote wait work wrap note notes reminder todo action actions task tasks
    issue pr email mail ping convince encourage nudge request require allow assign instruct urge persuade recruit expect
    have nominate appoint call let make
    """
)
_PRONOUNS = words_of(
    """
    i we you they he she it this that these those there who which what someone somebody everyone everybody anyone all
    nobody group wg cg people chairs-only tbd none nothing something things then now next
    """
)


def take_assignee(
    text: str, known: frozenset[str], *, speaker: str = "", numbered: bool = False
) -> tuple[str | None, str]:
    """Return who is to do an action, the first where several are named, and the text without it.

    `known` are lower-case names of people at the meeting; `speaker` put the action down. Of a `numbered` action the
    name in brackets at its end is its owner's, as minutes that a program writes have it.
    """
    if numbered and (match := _BRACKETED.search(text)) and _may_be_name(match["who"]):
        return match["who"], text[: match.start()]
    to = _TO.match(text)
    # "mara Write to the list" is no Mara Write who is to do something.
    is_asked = to is not None and _tells_work(text[to.start("next") :])
    if not is_asked and (match := _NEXT_TO_VERB.match(text)) and _is_set_to(match, known):
        return match["who"], match["rest"]
    if to and _may_be_asked(to, known):
        return to["who"], _without_second(text[to.start("next") :], known)
    if match := _OFFICE.match(text):
        return match["who"], text[match.end() :]
    if (match := _MODAL.match(text)) and (_is_known(match["who"], known) or _looks_like_name(match["who"])):
        return match["who"], text[match.end() :]
    if (match := _COLON.match(text)) and _may_head(match["who"], known):
        return match["who"], _without_second(text[match.end() :], known)
    if speaker and (match := _MYSELF.match(text)):
        return speaker, text[match.end() :]
    return None, text


def _may_be_asked(match: re.Match[str], known: frozenset[str]) -> bool:
    who, following = match["who"], match["next"]
    if _is_known(who, known) or who.startswith("@"):
        return True
    first = who.split(maxsplit=1)[0].lower()
    if first in _TAKES_TO or first in _PRONOUNS or not (_may_be_name(who) or is_team(who)):
        return False
    return following.lower() not in _NO_VERB and following[:1].islower()


def _may_head(who: str, known: frozenset[str]) -> bool:
    if _is_known(who, known) or who.startswith("@"):
        return True
    first = who.split(maxsplit=1)[0].lower()
    return first not in _TAKES_TO and first not in _PRONOUNS and _may_be_name(who)


def _may_be_name(who: str) -> bool:
    # Nicks are written in small letters, and with digits.
    return is_person(re.sub(r"\d", "", who).title())


def _looks_like_name(who: str) -> bool:
    return who.startswith("@") or (who[:1].isupper() and who.lower() not in _PRONOUNS and is_person(who))


def _is_known(who: str, known: frozenset[str]) -> bool:
    name = who.lower().lstrip("@")
    return name in known or (name.split(maxsplit=1)[0] in known and _may_be_name(who))


def _is_set_to(match: re.Match[str], known: frozenset[str]) -> bool:
    return (match["who"].startswith("@") or match["who"].lower() in known) and _tells_work(match["rest"])


def _tells_work(text: str) -> bool:
    return begins_with_verb(text) or is_work(text.split(maxsplit=1)[0])


def _without_second(text: str, known: frozenset[str]) -> str:
    """Drop who is named once more: "ann: Ann to write" asks one person."""
    again = _TO.match(text)
    return text[again.start("next") :] if again and _may_be_asked(again, known) else text
