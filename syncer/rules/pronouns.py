"""Pronouns that say what an item is about: found, and replaced by what they stand for where that is certain."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.desired import topic_named
from syncer.rules.gerunds import base_of
from syncer.rules.opened import topic_turned_to
from syncer.rules.patterns import words_of
from syncer.rules.roster import known_people

# After these words, or at the end, "that" and its like stand alone; before a noun they only point at it.
_ALONE = (
    r"(?=\s*(?:$|[,.;:!?()–—]|-\s|(?:in|on|at|to|into|from|for|with|by|before|after|until|till|while|when|if|as|so"
    r"|and|or|but|because|since|once|now|later|today|tomorrow|tonight|soon|first|next|up|out|down|off|again|too"
    r"|properly|quickly|myself|ourselves|there|here|anyway|right|straight|over|via|instead|under|through|is|are|was"
    r"|all|then|than|either|also|some|any|another|this (?:week|sprint|month|afternoon|evening|morning))\b))"
)
_OBJECT = (
    rf"(?:it\b|(?:them|him)\b(?! (?:an?|the|some|all|our|their)\b)|(?:that|this|these|those|her|some|one|both|so"
    rf"|(?:that|this|the other) one|the same"
    rf"|(?:one|two|three|five|ten|some|both|all|most) of (?:them|those|these))\b{_ALONE})"
)
_PARTICLE = (
    r"(?: (?:rid of|up|out|off|down|in|on|over|back|away|again|also|then|just|at|to|into|for|with|about|after"
    r"|through))*"
)
_ACTS_ON = lazy(
    rf"^(?P<verb>(?:(?:go|be|start|try|help) (?:and |to )?)?[a-z][\w'-]*{_PARTICLE}) (?P<what>{_OBJECT})(?P<rest>.*)$",
    re.IGNORECASE,
)
# "Do right after this", "handle later": the object is left out.
_LEFT_OUT = lazy(
    r"^(?:do|handle|tackle|take|file|finish|fix)(?: (?:right|straight|now|later|today|tomorrow|tonight|soon|first"
    r"|after|before|in|by|on|next|when|once|then|this (?:week|afternoon|sprint)|over)\b.*)?[.!]*$"
    r"|^(?:ask|tell|get|have) [\w-]+ to (?:(?:check|look|do|fix|handle|try)|[a-z]+ (?:it|that|this|them))[.!]*$"
    r"|^(?:add|order|report|send|print|remove|publish|buy|repair|correct|replace|pay(?: for)?|post|write)"
    r"(?: (?:before|after|by|until|on|in|at) (?:(?:the|our|this|next|early|late) )?(?:\w+ing|\w+(?:th|st|nd|rd)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|fall|winter|release|launch|merge|weekend|month"
    r"|week|year|deadline|demo))?[.!]*$",
    re.IGNORECASE,
)
# "Yes, should be fixed": what, stands elsewhere.
_LEFT_UNNAMED = lazy(r"^be (?P<done>[a-z]+(?:ed|en|wn|ne|ght|lt|pt|ut))\b(?P<rest>.*)$", re.IGNORECASE)
# "Support has eleven of those", "in dev mode it's empty", "the old ones never go away".
_TOLD_OF_IT = lazy(
    r"^(?:[^\s,]+ ){1,4}(?!(?:in|on|at|to|for|with|from|by|about|into|of|over|under|behind|after|before)\b)[^\s,]+ "
    r"(?:it|them)(?: (?:already|twice|again|now|too|either|every time|anyway))*[.!]*$"
    r"|^[^,]{1,60}?\b(?:full|lots|plenty|\d+|two|three|four|five|six|seven|ten|dozens|hundreds|many|some)"
    r" of (?:these|those|them)[.!]*$"
    r"|^(?:in|on) (?:[\w-]+ ){1,3}(?:it|they)(?:['’](?:s|re)| is| are) \w+[.!]*$"
    r"|^(?:the )?(?:old|new|other|first|last|broken|former|same) ones\b",
    re.IGNORECASE,
)
# "Open a ticket for it": only what it is for stands elsewhere.
_RELATES = lazy(
    rf"^(?P<verb>[a-z]\S* (?:an?|the|some|another) (?:[\w-]+ ){{1,4}}(?:for|about|on|against|with|from|of))"
    rf" (?P<what>{_OBJECT})(?P<rest>.*)$",
    re.IGNORECASE,
)
_SUBJECT = lazy(
    r"^(?P<what>(?:it|they|he|she)\b(?=['’ ])|(?:this|that|these|those)(?:['’]s|(?= (?:is|are|was|were|has|have|can"
    r"|should|must|needs?|will|still|also|just|only|doesn|isn|don|aren|keeps?|fails?|breaks?|crash\w*|happens?)\b)))",
    re.IGNORECASE,
)
_NOUN = r"(?:[\w`][\w`/.+#-]*[\w`]|\w)"
_FUNCTION = (
    r"(?!(?:is|are|was|were|has|have|had|be|it|we|i|you|they|he|she|that|this|which|who|and|or|but|to|in|on|at|for|with"
    r"|of|from|by|so|not|can|should|must|will|would|could|still|also|never|only|just|doesn|isn|don|when|if|where)\b)"
)
_THING = rf"(?:{_FUNCTION}{_NOUN} ){{0,2}}?{_FUNCTION}{_NOUN}(?!['’\w])"
_END = (
    r"(?=\s*(?:$|[,.;:!?()–—])| (?:to|in|on|at|for|with|of|from|by|and|or|but|that|which|who|again|now|yet|since"
    r"|because|when|where|before|after|then|too|either|anyway|next|this|last|so|as|is|are|was|were|has|have|isn"
    r"|doesn|can)\b)"
)
_POSSESSIVE = lazy(
    rf"^(?P<verb>[a-z]+ )?its (?P<part>(?:{_FUNCTION}{_NOUN} ){{0,2}}?{_FUNCTION}{_NOUN})(?P<rest>{_END}.*)$",
    re.IGNORECASE,
)
# What a sentence is about, the surest first: a mere name, the noun before its verb, the noun that it names at its
# end, what it says is wanted or missing, the only other noun with an article.
_ABOUT = (
    lazy(
        r"^(?:(?:and|so|but|then|ok|hm+|oh)[,:]? )*(?:can|could|will|would|should|do|did|shall) (?:you|we|they|i"
        rf"|somebody|someone|anybody|anyone)(?: (?:also|still|just|even|please|maybe))* (?!be\b)[a-z]+"
        rf" (?P<noun>(?:an?|some|the|our|another) {_THING})\?+$",
        re.IGNORECASE,
    ),
    lazy(
        rf"^(?:\w+[,:]? ){{0,2}}there(?:['’]s| is| are) (?P<noun>(?:an?|the|some) {_THING}(?: (?:on|about|for|of)"
        rf" {_THING})?){_END}",
        re.IGNORECASE,
    ),
    lazy(
        rf"^(?:(?:and|then|next|also|oh|ok|so|now|well)[,:]? )*(?P<noun>(?:the|our|my) {_THING})[:.!,]*$",
        re.IGNORECASE,
    ),
    lazy(
        r"(?:^|[,;:] |\b(?:that|because|and|but|so|then|think|says?) )"
        rf"(?P<noun>(?:the|our|my|your|an?) {_THING}(?: (?:with|of|for|from|about) (?:the |our "
        rf"|my )?{_THING})?) (?:is|are|was|were|has|have|had|isn['’]t|aren['’]t|doesn['’]t"
        r"|don['’]t|can['’]t|won['’]t|didn['’]t|still|also|never|only|just|always|keeps?|takes?|needs?|fails?|goes"
        r"|gets?"
        r"|should|must|will|would|could|shows?|says?|runs?|uses?|looks?|sounds?|comes?|holds?|depends?|ends?|expires?"
        r"|starts?|stops?|hangs?|leaks?|costs?|lies|sits?|breaks?|crash(?:es)?|loses?|loads?|sends?|returns?|throws?"
        r"|swallows?|describes?|mentions?|contains?|lacks?|belongs?|lives?|opens?|closes?|blocks?|changes?)\b",
        re.IGNORECASE,
    ),
    lazy(rf"\b(?:is|are|was|that['’]s|is that|is it) (?P<noun>(?:the|our) {_THING})(?: again)?[.!?]*$", re.IGNORECASE),
    lazy(
        r"\b(?:(?:needs?|wants?|lacks?|miss(?:es|ing)?|deserves?|without|about) (?:an?|some|the)"
        r"|(?:there(?:['’]s| is| are|['’]re| were| was)|we have|i have|we had) (?:no|not any|hardly any))"
        rf" (?P<noun>{_THING}){_END}",
        re.IGNORECASE,
    ),
    lazy(rf"(?<=\w )(?P<noun>(?:the|our|my) {_THING}){_END}", re.IGNORECASE),
)
_TOLD_OF = lazy(r"(?P<noun>\b(?:the|our|my) [\w-]+ about(?: (?:the|an?|some))?) $", re.IGNORECASE)
_VAGUE = words_of(
    """
    thing things point points question problem problems issue issues idea ideas reason reasons answer rest bit way
    one ones other others same first second third last next kind sort lot time times day days week month year
    people user users customer customers team everyone somebody someone others guy guys
    """
)
_LONGEST = 400
_REACH = 4
_NAME = lazy(r"(?<=[a-z,] )[A-Z][a-z]{2,20}\b")
_PERSONS = frozenset(("him", "her"))
_NEEDS = lazy(
    r"^(?:it|this|that|they)(?: (?:really|also|still|probably|just))* (?:needs?|should have|lacks?|must have"
    r"|has to have) (?P<what>(?:an?|some|more|better|the) \S+ \S.*|(?:an?|some|better) \S+)$",
    re.IGNORECASE,
)
_DEALS = lazy(
    r"^(?:be |go and |try (?:to|and) )?(?:fix|do|look|take|file|handle|get|sort|check|repair|put|deal|solve|address"
    r"|tackle|add|implement|make|build|have|investigate|see|support|include|schedule|plan|track|log|raise|open|write"
    r"|set up|dig|work|debug|change|pick|move|bring|squeeze|finish|ship|try|want|need|love|like|use|keep)\b|^(?:it|they"
    r"|this|that|these|those)\b",
    re.IGNORECASE,
)
_SPEAKS_TO = lazy(
    r"^(?:ask|call|phone|ping|tell|mail|e-?mail|message|remind|write to|talk to|speak to|warn|inform)\b", re.IGNORECASE
)


def points(title: str, *, told: bool) -> bool:
    """Whether a title acts on, or is about, a pronoun, so that it says nothing without its surroundings.

    What is told, such as a fault, has no imperative: only its subject counts.
    """
    patterns = (_SUBJECT, _TOLD_OF_IT) if told else (_ACTS_ON, _LEFT_OUT, _LEFT_UNNAMED, _SUBJECT, _POSSESSIVE)
    return any(pattern.match(title) for pattern in patterns)


def relates(title: str) -> bool:
    """Whether a title says what to do, and only by a pronoun what for: `Open a ticket for it`."""
    return _RELATES.match(title) is not None


def handles(title: str) -> bool:
    """Whether what is done to the thing is only to deal with it, which is the same work as what was said of it."""
    return any(pattern.match(title) for pattern in (_LEFT_OUT, _LEFT_UNNAMED, _DEALS))


def speaks_of_person(title: str) -> bool:
    """Whether the pronoun stands for a person rather than for a thing."""
    match = _ACTS_ON.match(title)
    return match is not None and (match["what"].lower() in _PERSONS or _SPEAKS_TO.match(title) is not None)


def named_in(text: str) -> str:
    """Return the one thing that a sentence is about, "" where it is none or several."""
    for pattern in _ABOUT:
        nouns = dict.fromkeys(match["noun"] for match in pattern.finditer(text[:_LONGEST]))
        things = [noun for noun in nouns if _VAGUE.isdisjoint(noun.lower().split())]
        if things:
            return _whole(text, things[0]) if len(things) == 1 else ""
    return ""


def _whole(text: str, noun: str) -> str:
    """Return a noun with what it only tells more of: "the water meter" in "the letter about the water meter"."""
    before = _TOLD_OF.search(text[: text.find(noun)])
    return f"{before['noun']} {noun}" if before else noun


def stands_for(conversation: Conversation, statement: Statement, clause: str, *, person: bool) -> str:
    """Return what a pronoun in a clause stands for, by the words before it; "" where that is not certain."""
    texts = [statement.text.replace("’", "'").partition(clause[:40])[0], *_said_before(conversation, statement)]
    if person:
        known = known_people(conversation)
        names = {name for text in texts for name in _NAME.findall(text) if name.lower() in known}
        return names.pop() if len(names) == 1 else topic_named(conversation, statement)
    named = next((noun for text in texts if (noun := named_in(text))), "")
    return named or topic_named(conversation, statement) or topic_turned_to(conversation, statement)


def _said_before(conversation: Conversation, statement: Statement) -> list[str]:
    """Return the sentence before, and while that is itself about a pronoun those before it, nearest first."""
    texts: list[str] = []
    index = statement.index
    while index > 0 and statement.index - index < _REACH:
        index -= 1
        other = conversation.statements[index]
        far = statement.turn_number - other.turn_number
        if far > 2 or other.kind is not BlockKind.PROSE or other.voice is Voice.MACHINE:
            break
        # A short answer, or a sentence about "it", goes on with what the one before it is about.
        if len(other.text.split()) <= 3 or _SUBJECT.match(other.text):
            continue
        texts.append(other.text)
        break
    return texts


def wanted_by(title: str) -> str:
    """Return what is to be added where a title says that "it" needs something, "" otherwise."""
    match = _NEEDS.match(title)
    return f"Add {match['what']}" if match else ""


def put_for(title: str, noun: str) -> str:
    """Return a title with its pronoun replaced by what it stands for; "" where the place is not certain."""
    noun = noun[0].lower() + noun[1:] if noun.startswith(("The ", "A ", "An ", "Our ", "My ", "Your ")) else noun
    noun = re.sub(r"^(?:my|our|your) ", "the ", noun, flags=re.IGNORECASE)
    if noun.islower() and not noun.startswith(("the ", "a ", "an ")):
        noun = f"the {noun}"
    if match := _ACTS_ON.match(title) or _RELATES.match(title):
        return f"{match['verb']} {noun}{match['rest']}"
    if match := _LEFT_UNNAMED.match(title):
        base = base_of(match["done"])
        return f"{base} {noun}{match['rest']}" if base else ""
    if match := _SUBJECT.match(title):
        rest = title[match.end() :]
        return f"{noun}{' is' if match['what'].lower().endswith(chr(39) + 's') else ''}{rest}"
    if match := _POSSESSIVE.match(title):
        return f"{match['verb'] or ''}the {match['part']} of {noun}{match['rest']}"
    return ""
