"""Words that speak of what was told before: fix it, put it on the list; and how a sentence tells what goes wrong."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.context import Statement
from syncer.rules.hollow import is_hollow
from syncer.rules.patterns import vocabulary
from syncer.rules.title import finish, task_title
from syncer.rules.words import begins_with_verb, content

CUE = lazy(
    r"\b(?:fix\w*|repair\w*|correct\w*|changed|solve[ds]?|sort(?:ed)?|list|backlog|road ?map|board|down|in"
    r"|happen\w*)\b",
    re.IGNORECASE,
)
_POINT = r"(?:it|that|this|these|them|both)"
_ALONE = (
    r"(?=\s*(?:$|[,.;:!)–—]| (?:soon|now|first|before|by|until|till|this|next|in|on|for|at|too|also|as|when|while"
    r"|today"
    r"|tomorrow|tonight|then|asap|and|or|but|if|please|once|later|properly|quickly|again|some|one|right|myself"
    r"|there)\b))"
)
_DENIED = lazy(
    r"(?:\b(?:not|never|nobody|no need|no reason|without)|n't)\b[^,;]{0,30}\b(?:fix|repair|correct|solve|sort|be)\b",
    re.IGNORECASE,
)
_CURED = r"(?:fixed|repaired|corrected|solved|sorted(?: out)?|cured|changed)"
# "Please fix that soon", "yes, should be fixed", "easy to fix", "this must be fixed before May".
_CURE = lazy(
    rf"\b(?<!not )(?<!n't )(?<!did )(?<!you )(?:fix|repair|correct|solve|sort out) {_POINT}\b{_ALONE}"
    rf"|(?:^|[,;] |\b(?:{_POINT}|yes|and|but|so|which|also|still|definitely|probably|really) )"
    rf"(?:(?:really|also|still|definitely|probably) )*(?:should|must|needs? to|has to|have to|ought to) "
    rf"(?:(?:really|also) )*be {_CURED}\b"
    rf"|^(?:(?:so|and|but|well|yes|yeah|ah|oh|ok)\b,? )*(?:that(?:'s| is) |it(?:'s| is) |should be )?"
    r"(?:an? )?(?:easy|quick|simple|trivial|easily)(?: enough)?(?: to)? (?:fix|fixed)\b(?! (?:the|our|my|an?)\b)",
    re.IGNORECASE,
)
# To an assistant "fix that" is an order, which it carries out.
_MEANT = lazy(
    r"\bbe \w+|\b(?:i'll|i will|i have to|i need to|i must|we must|we have to|we need to|we should) ", re.IGNORECASE
)
# "It's happened three Mondays in a row" tells of what the sentence before it told that it is no accident.
_RECURS = lazy(
    r"^(?:and |but )?(?:it|this|that)(?:'s| has| is| keeps?)?(?: (?:also|now|only|always))* (?:happen(?:s|ed|ing)?)"
    r" (?:[\w'-]+ ){0,3}(?:again|in a row|times|twice|every|daily|since|already)\b",
    re.IGNORECASE,
)
_PLACE = r"(?:wish ?list|list|backlog|road ?map|board|tracker)"
# "Put it on the wish list", "adding to the winter backlog", "I'll write it down", "that's in".
_RECORD = lazy(
    rf"(?:^|[,;] )(?:(?:ok|okay|yes|good|then|so|i'll|i will|i'm|let's|we'll|i|we|can you|please|will|just)\b,? )*"
    rf"(?:put|add|adding|putting|goes|going|stick|throw|write|note) (?:(?:{_POINT}|one) )?(?:down )?(?:on|to|onto"
    rf"|in)(?:to)?"
    rf" (?:the|our|my|your) (?:[\w-]+ ){{0,3}}{_PLACE}\b(?! (?:of|for) )"
    rf"|^(?:(?:ok|okay|yes|good|then|so|i'll|i will|let me|i|let's|please)\b,? )*(?:write|note|jot"
    rf"|put) {_POINT} down\b"
    rf"|^(?:{_POINT}(?:'s| is) |its |thats )?(?:already )?on (?:the|our|my) (?:[\w-]+ ){{0,2}}{_PLACE}\b(?! (?:of"
    rf"|for) )"
    rf"|(?:^|[,;] )(?:so |please |and )?put {_POINT} in(?: (?:too|as well|please|then))?$",
    re.IGNORECASE,
)
_TOLD = lazy(
    r"\b(?:told|tells|says|said|wrote|writes|reports?|reported|noticed|complain(?:s|ed|ing)?|rang|found out"
    r"|mailed me)\b",
    re.IGNORECASE,
)
_AMISS = vocabulary("""
    never|no longer|nothing|nobody|still|instead|twice|wrong|only|same|null|empty|blank|missing|lost|loses?|stale|too
    outdated|double|duplicated?|random(?:ly)?|suddenly|stuck|hangs?|crash(?:es|ed)?|broken|fails?|failed|not|cannot
    without|all of them|came back|comes back|disappear(?:s|ed)?|gone|\\w+n't
""")
_CASE = lazy(r"\b(?:but|though|although|when|whenever|every time|if)\b", re.IGNORECASE)
_POINTS = lazy(
    r"^(?:(?:yeah|yes|and|but|so|well|ok|then|oh|no)\b,? )*(?:it|he|she|they|that|this|these|those|which|there"
    r"|what)\b",
    re.IGNORECASE,
)
_GUESSES = lazy(
    r"\b(?:i think|i guess|because|probably|maybe|might|could be|i suppose|on purpose)\b|^(?:if|so if|unless)\b"
    r"|^(?:yes|no|ok|sure|thanks|not now)\b[^,]*$"
    r"|\b(?:i|we)(?:'ll| will|'d| would| can| could)\b",
    re.IGNORECASE,
)
_ASKS = lazy(
    r"^(?:(?:and|also|oh|so|ok|one more|last one|or|then)\b[,:]? )*(?:could|can|would|might"
    r"|will) (?P<who>the [\w-]+(?: "
    r"[\w-]+)?|we|it|they|you|i|people|users) (?:(?:also|please|maybe|ever|not"
    r"|just) )*(?P<what>(?!be\b)[a-z]+ \S.*?)\?*$"
    r"|\b(?:any|a|some|no) way (?:for (?P<for>.{3,40}?) )?to (?P<to>[a-z]+ \S.*?)\?*$"
    r"|\bany chance (?:of (?P<of>\S.*?)|(?:that )?(?P<that>\S.*?))\?*$",
    re.IGNORECASE,
)
_SHOULD = lazy(
    r"^(?:(?:in general|also|and|but|so|yes|then|i think|really)\b,? )*(?P<who>(?:the |our )?(?!(?:i|we|you|it|that"
    r"|this"
    r"|they|there|he|she)\b)[\w-]+(?: [\w-]+)?) should (?P<what>[a-z]+ \S.*?)(?:,? (?:yes|yeah|true|right))?[.!]*$",
    re.IGNORECASE,
)
_PRAISE = lazy(
    r",? (?:would be|sounds?|is|seems?) (?:also |really |very |a )*(?:good|nice|great|cool|fine|useful|handy"
    r"|helpful|sensible"
    r"|good idea)(?: (?:too|idea|to have|as well))*$",
    re.IGNORECASE,
)
_LEAD = lazy(r"^(?:(?:no|yes|ok|good one|good|nice|well|true|right)\b[,.!]* )*(?:though\b)?", re.IGNORECASE)
_TURNS = lazy(
    r"\b(?:one more|next|last one|another (?:thing|one)|by the way|btw|unrelated|second thing|third|finally|also)\b",
    re.IGNORECASE,
)
_HOLLOW = lazy(rf"^(?:be {_CURED}|fix|change)\b", re.IGNORECASE)
_WORDS = 3


def calls_for_cure(text: str, *, dialogue: bool) -> bool:
    """Whether a sentence says that what was told before should be put right; an order to an assistant does not."""
    if _CURE.search(text) is None or _DENIED.search(text):
        return False
    return not dialogue or _MEANT.search(text) is not None


def recurs(text: str) -> bool:
    """Whether a sentence says that what was told before happens again and again."""
    return _RECURS.match(text) is not None


def puts_on_record(text: str) -> str | None:
    """Return the words before those that put something on a list; None where a sentence puts nothing on one."""
    match = _RECORD.search(text)
    return _PRAISE.sub("", text[: match.start()].strip(" ,;")) if match else None


def names_matter(text: str) -> bool:
    """Whether words tell a matter rather than point at one."""
    telling = len(content(text)) >= _WORDS - 1 and not points_back(text)
    return telling and not is_hollow(_LEAD.sub("", text))


def points_back(text: str) -> bool:
    """Whether a sentence is about a pronoun."""
    return _POINTS.match(text) is not None


def only_cures(title: str) -> bool:
    """Whether a title says no more than that something is to be put right."""
    return _HOLLOW.match(title) is not None


def turns_to(text: str) -> bool:
    """Whether a sentence turns to another matter."""
    return _TURNS.search(text) is not None


def amiss(said: Statement) -> int:
    """How much a sentence sounds like somebody telling what goes wrong."""
    text = said.text.replace("’", "'")
    if len(content(text)) < _WORDS or text.endswith(":"):
        return 0
    score = 3 * (_TOLD.search(text) is not None) + 2 * (_AMISS.search(text) is not None)
    score += (_CASE.search(text) is not None) - 2 * begins_with_verb(text)
    return score - 2 * (points_back(text)) - 2 * (_GUESSES.search(text) is not None)


def asked_for(said: Statement) -> str:
    """Return what a sentence asks or calls for, as a title; "" where it does neither."""
    text = said.text.replace("’", "'").strip()
    if match := _ASKS.search(text):
        who = match["who"] or match["for"] or ""
        what = match["what"] or match["to"] or match["of"] or match["that"]
        thing = who.lower().startswith(("the ", "a ", "an ", "people", "users"))
        title = task_title(f"let {who} {what}" if thing else what)
        return title if len(content(what)) > 1 and not points_back(what.partition(" ")[2]) else ""
    if match := _SHOULD.match(text.rstrip(" .!")):
        return finish(f"{match['who']} should {match['what']}")
    return ""
