"""Plain observations of what nobody would want of a thing, and where in a text one of them stands."""

from __future__ import annotations

import re

from syncer.patterns import Group, group, lazy
from syncer.rules.clauses import begin_of_clause
from syncer.rules.misdeeds import (
    ENDS,
    IN_FOREIGN,
    ITSELF,
    LETS_IN,
    NOTHING,
    OMITS,
    OUT_OF_TIME,
    REACHES_REAL,
    THOUGH,
)
from syncer.rules.patterns import vocabulary

_POSSIBLE = lazy(
    r"\bcan(?: still| even| also)+ be (?:booked|ordered|edited|deleted|opened|read|seen|bought|chosen|selected|paid"
    r"|reached|changed|sent|guessed|submitted|entered)\b"
    r"|\b(?:you|one|anybody|anyone|users|people|guests|customers|members)(?: still| even| also)? can(?: still| even"
    r"| also)? (?:order|book|enter|type|select|choose|buy|pay"
    r"|submit|upload|create|reserve|pick|save|log in|sign up|register|vote|check out|invite|rate"
    r"|send) .{0,50}?\b(?:minus|negative|twice|without (?:an?|any|being)"
    r"|with (?:an? )?(?:empty|expired|wrong|any|no|invalid)|in the past|for free|as (?:anyone|anybody"
    r"|somebody else))\b",
    re.IGNORECASE,
)
_WRONG_PERSON = lazy(
    r"\b(?:sees?|gets?|got|receives?|received|went|goes|shows?|suggests?|appears?|lists?|sends?|sent|mails?|writes?"
    r"|notif(?:y|ies|ied)|invites?|reminds?|charges?|opens?"
    r"|reads?|contains?|thanks?|answers?|turns? up|comes?|came)\b.{0,40}?\b(?:each other['’]s|one another['’]s"
    r"|(?:someone|somebody) else['’]s|other people['’]s"
    r"|(?:the|a|my|our|his|her) (?:neighbou?r|stranger|colleague|predecessor)['’]?s|under (?:my|his|her|our|another"
    r"|a different|somebody else['’]s) name"
    r"|(?:people|members|users|customers|colleagues|donors|guests|those|somebody|someone) (?:who|that) (?:had |have "
    r"|has |already )?(?:left|unsubscribed|cancelled"
    r"|died|opted out|never|quit|moved|paid already|resigned|are no longer|is no longer|don['’]t|didn['’]t)|(?:ex-"
    r"|former )[\w-]+)\b",
    re.IGNORECASE,
)
_THINKS = lazy(
    r"\b(?:the|our|this|my) (?!boss|team|manager|client|customer|doctor|teacher|wife|husband|board|committee|lawyer"
    r"|user|people|parent|guest|member|others?|rest|chair"
    r"|council|press|public|vendor|supplier|neighbou?r|kids?|children|staff|coach|director|company|bank\b|city"
    r"|school)[\w'’-]+(?: [\w'’-]+){0,2}? (?:thinks?|believes?"
    r"|assumes|insists?|pretends?|is convinced|mistakes|confuses|considers|treats|takes) (?:that |it|we|i['’ ]|you"
    r"|they|every|all|the|any|[\w-]+ (?:is|are|as|for)\b)",
    re.IGNORECASE,
)
_DOING = lazy(
    r"^(?:(?:and|also|so|by the way|btw|oh|somehow)\b[,: ]*)*(?!(?:during|nothing|something|anything|everything"
    r"|morning|evening|according|speaking|looking|going|thinking"
    r"|starting|meeting|training|building|spring|king|string|thing|ring|being|having)\b)[a-z]{2,}ing (?!(?:it|that"
    r"|this)\b)(?:[\w'’-]+ ){1,7}?(?:kills|breaks|wipes|loses|crashes"
    r"|freezes|duplicates|doubles|overwrites|jumps|(?:deletes|removes|closes|clears|resets|logs|empties|hides|cancels"
    r"|restarts|reloads) (?:the (?:whole|entire|other|wrong|rest)|all|every\w*|both|me|us|you|people|my|also|itself"
    r"|half"
    r"|unrelated|too)|does nothing|has no effect|throws"
    r"|takes (?:ages|forever|minutes|hours|\d+|an?|two|three|several)|scrolls|ends in|leads to an?|results in|fails"
    r"|gives an?|sends (?:me|you|us) (?:to|back)|changes (?:the (?:whole|entire|other|wrong|rest)|all|every|both))\b",
    re.IGNORECASE,
)
_WHOEVER = lazy(
    r"\b(?:whoever|any(?:one|body) (?:who|with)|(?:people|users|customers|guests|members|everyone|those) (?:who|with)"
    r"|if (?:two|several|both|more than one|one) [\w'’ -]{3,50}?)"
    r"[\w'’ ,+-]{3,60}? (?:never (?:gets?|sees?|receives?)|(?:gets?|sees?|receives?) (?:no\b|nothing|an? (?:error"
    r"|blank)|the wrong|two|stuck|lost)|loses?|lose\b|both (?:get|win|see)"
    r"|neither|(?:is|are) (?:charged|asked|thrown|shown|told|locked|logged)|disappears?)\b",
    re.IGNORECASE,
)
_PAIN = lazy(
    r"(?<!raffic )\b(?:is|are|has become)(?: \w+ly| just| quite| such| still| always)* (?:an? )?(?:total |real "
    r"|complete "
    r"|bit of a |right |royal |constant )?(?:pain|nightmare|mess|nuisance|disaster"
    r"|torture|lottery|gamble|horror|catastrophe|hit and miss|no fun|unbearable|impossible to [a-z]+|hopeless"
    r"|infuriating|atrocious|abysmal|painful|half (?:empty|finished|(?-i:[A-Z][a-z]+)))\b",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half an?"
    r"|several|a few|a couple of|\d[\d.,]*)"
)
_OFF = lazy(
    rf"\b(?:is|are|was|were|comes?|came|opens?|closes?|starts?|rings?|arrives?|arrived|leaves?|runs?|reach(?:es)?"
    rf"|fires?|lands?|gets? here|hits?|goes off|prints?|shows?|stops?|ends?|counts?)"
    rf"(?: [\w'’]+){{0,4}}? {_NUMBER} (?:\w+ )?[a-z]+ (?:off|late|early|behind|ahead|short|too (?:\w+)"
    rf"|after the (?:fact|event))\b",
    re.IGNORECASE,
)
_SOME_NOT = lazy(
    r"\bsome\b.{3,60}?,? (?:and |but )?(?:others?|some) (?:not at all|twice|never|don['’]t|didn['’]t|none|nothing"
    r"|aren['’]t|weren['’]t)\b"
    r"|\b(?:nobody|no one|none|hardly any(?:one|body))(?: [\w'’-]+){1,6}? (?:can|could|sees?|receives?|received"
    r"|hears?|heard|finds?|found|gets?|got) (?!it\b|that\b|there\b|to\b)[\w'’-]+",
    re.IGNORECASE,
)
_STRANGELY = lazy(
    r"^(?:(?:and|but|oh|hey|also)\b[, ]*)*(?:somehow|for some reason|strangely|oddly(?: enough)?|funnily enough"
    r"|weirdly|out of the blue|all of a sudden|inexplicably"
    r"|mysteriously|curiously),? (?!(?:i|we|you|he|she|it felt|everyone|nobody knows)\b)(?:the|our|my|some|all|half"
    r"|every|her|his|two|\w+s)\b",
    re.IGNORECASE,
)
_TURNS = lazy(
    r"\b(?:freezes|stops|disappears|hangs|jumps|flickers|dies|drops|vanishes|breaks)\b|\bsays? .{2,40} (?:but"
    r"|while) (?:it|the|there)\b|\bkeep(?:s)? getting (?:the|an?|other|somebody|someone)\b"
    r"|\b\w+ing (?:forty|fifty|twenty|thirty|ten|a hundred|\d\d+) times\b|\bwent off (?:\w+ )?times\b",
    re.IGNORECASE,
)
_PATTERNS = group(
    LETS_IN,
    REACHES_REAL,
    _POSSIBLE,
    _WRONG_PERSON,
    OUT_OF_TIME,
    _THINKS,
    _DOING,
    OMITS,
    NOTHING,
    ENDS,
    ITSELF,
    THOUGH,
    _WHOEVER,
    _PAIN,
    _OFF,
    IN_FOREIGN,
    _SOME_NOT,
    _STRANGELY,
    _TURNS,
)
_FREE = frozenset((_POSSIBLE, _DOING, _WHOEVER, _SOME_NOT, _STRANGELY, _THINKS, _PAIN))
_NOT_A_THING = vocabulary(r"""
    i|we|you|he|she|they|who|whom|let|please|don['’]t|do|does|to|should|could|would|might|may|must|will|['’]ll|can
    want\w*|need\w*|if|unless|in case|so that|supposed|usually|normally|by design
    on purpose|intended|boss|manager|client|doctor|teacher|wife|husband|board|committee|lawyer|team|man|woman|guy
    guys|kid|kids|people|somebody|someone|nobody|everyone|everybody|father|mother|friend
    friends|son|daughter|brother|sister|dog|cat|train|bus|weather|i['’]m|we['’]re|i['’]ve|we['’]ve|he['’]s|she['’]s
    they['’]re|feel free|each (?:time|step)|which|what|how|why|where
""")
_MEANT = lazy(
    r"\b(?:so that|by design|on purpose|should|could|might|supposed to|in order to|instead of|is meant|used to"
    r"|would be"
    r"|as intended|if you want|let['’]s|i think|in my (?:view|opinion)|some call|ideally"
    r"|for example|for instance|e\.g\.|usually|normally|typically|once for|deliberately|intentionally|every spring"
    r"|we (?:want|decided|agreed))\b",
    re.IGNORECASE,
)
_CONNECTORS = lazy(r"\b(?:and|so|then|or|but|also|now|just|ok|okay|first|next|[a-z])\b\s*", re.IGNORECASE)
_LONGEST = 32


def find_anomaly(text: str) -> tuple[str, int] | None:
    """Return the words that tell of a thing doing what nobody wants, and where they stand; None where none do."""
    if len(text.split()) > _LONGEST or _MEANT.search(text):
        return None
    return _first(text, _PATTERNS)


def _first(text: str, patterns: Group[re.Pattern[str]]) -> tuple[str, int] | None:
    for pattern in patterns.for_text(text):
        for match in pattern.finditer(text):
            start = begin_of_clause(text, match.start())
            before = (
                text[start : match.end("before")] if "before" in pattern.groupindex else text[start : match.start()]
            )
            if pattern in _FREE or (
                _CONNECTORS.sub("", before).strip() and not _NOT_A_THING.search(_whole(text, start, match))
            ):
                return match[0], match.start()
    return None


def _whole(text: str, start: int, match: re.Match[str]) -> str:
    """Return the words from the beginning of the clause to the first one of a match."""
    end = text.find(" ", match.start())
    return text[start : end if end > 0 else len(text)]
