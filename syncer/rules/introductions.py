"""Sentences before a list that announce work, and those that announce something else."""

from __future__ import annotations

import re

from syncer.models import ItemType
from syncer.patterns import lazy

# "What I take home (I write it in the README):"
_ASIDE = lazy(r"(?:\s*\([^()]*\)|, (?:if|when|once|as soon as|as time|in case)\b[^:,]{3,60})\s*([:：])$")
_TODO = lazy(
    r"\b(?:next steps?|action items?|actions|to[- ]?dos?|tasks?|follow[- ]?ups?|remaining(?: work| tasks| items"
    r"| steps| todos?| points)?|outstanding(?: work| tasks| items)?"
    r"|(?:what|things?|work|stuff|items?|bits|pieces|points?)(?:'s|’s| is| are| that are| that's| that is"
    r"| which are)? (?:still )?(?:left|remaining|missing|open|outstanding|to do|to be done)(?: to do)?"
    r"|still (?:to do|needs?(?: to)?|have to|has to|missing|open|left)|left to do|plan(?: is| would be"
    r"| for \w+(?: \w+)?)?|before .{3,40} (?:need|must|should|have to)"
    r"|(?:i|we)(?:'ll|’ll| will| still| also| then| now| just| would| all)* (?:need|have|want|should|must"
    r"|ought)(?: to)?(?: do)?|(?:i|we)(?:'ll|’ll| will)(?: do)?"
    r"|(?:going|gonna|plan|planning) to(?: do)?|(?:this|next) (?:sprint|week|release|month)|priorities"
    r"|list(?: for (?:today|tomorrow|this week|next week))?|assignments|roadmap"
    r"|(?:before|so(?: that)?|lest|or|otherwise) (?:i|we)(?: don't| do not)? forget|for (?:myself|the record|my list"
    r"|the list)"
    r"|(?:work|things?|tasks?|stuff|what|which) (?:that )?(?:follows?|results?|comes? out)(?: \w+){0,4}|note to self"
    r"|my list"
    r"|what (?:i|we)(?:'ll|’ll| will| now| then)* (?:take|carry|bring|write|note|put|keep) (?:home|away|down|along|back"
    r"|with (?:me|us))|what (?:we|i) (?:end up|are left|walk away|go home) with"
    r"|the (?:upshot|scope|order|sequence)(?: is)?"
    r"|(?:what|anything) else(?: (?:we|i) (?:need|want|have))?|to remember|loose ends"
    r"|still on (?:my|our|the) (?:plate|list|table)|(?:must|has to|have to|should"
    r"|needs? to) happen|(?:somebody|someone|one of us|everybody) (?:has to|must|needs to|should|ought to)(?: \w+)?"
    r"|phases?|milestones?|we agreed to(?: do)?)(?: (?:until|till|when|at|during|with|as|and|for|from|in|before"
    r"|after|on|by|is|are|then|next|now|first|today|here|to|of|this|so|i|we)\b[^:]{0,50})?\s*[:：]$",
    re.IGNORECASE,
)
# What a program expects or asks for is its interface.
_THING = (
    r"(?:functions?|methods?|class(?:es)?|scripts?|apis?|endpoints?|components?|modules?|librar(?:y|ies)|commands?|tools?"
    r"|servers?|services?|code|tests?|systems?|programs?|compilers?|parsers?|handlers?|schemas?|forms?|queries|query"
    r"|models?|installers?|wizards?|specs?|protocols?)\b"
)
_FEATURE = lazy(
    r"\b(?:features? (?:(?:that )?(?:we|i|they|users?|people|customers?)(?:'d|’d|'ll| would| will"
    r"| really)? (?:need|want|like|have in mind)(?: to (?:have|add|see))?|requests?|ideas?|wish ?list|to add)"
    r"|(?:users|customers|people|clients|they|he|she|testers"
    rf"|the (?!{_THING})[\w-]+(?: (?!{_THING})[\w-]+)?)(?:'d|’d|'ve|’ve)?"
    r" (?:(?:have been|have|has|are|is|keep|kept|also|would|will|now|really|all|only|mostly|still) )*"
    # What people like is there already; what they would like is not.
    r"(?:(?<=would )like|(?<='d )like|want|need|expect|wish|demand|ask|request)(?:s|ed|ing)?"
    r"(?: for| to (?:see|have|get))?(?: (?:an?|one|two|three|four|five|\d+|some|several"
    r"|the following|these|a (?:few|couple of))(?: (?:more|other|new|main))?"
    r" (?:things?|features?|changes|improvements|additions|extras|options))?"
    r"|nice[- ]to[- ]haves?|wish ?list|backlog"
    r"|(?:some ?day|one day|later|wish|dream|maybe|idea)s?(?:[- /]\w+)? (?:pile|list|bucket|box|drawer|corner"
    r"|shelf)\b[^:]{0,70}"
    r"|ideas for (?:later|the future|v\d)|(?:for|in) (?:v\d|version \d|the future|a later (?:version|release))"
    r"|later(?: on)?(?: we (?:could|can|might|want to))?|would be nice(?: to have)?"
    r"|(?:it|that|this|they) (?:needs?|should (?:have|support|be able to)|(?:would|will|'d"
    r"|'ll) (?:also )?need(?: to have)?"
    r"|must (?:have|do|be able to)|has to (?:have|do)|would have to(?: do| have)?)|we(?:'d|’d"
    r"| would) (?:also )?(?:need|want"
    r"|like))(?: (?:for|from|in|before|after|to|of)\b[^:]{0,50})?\s*[:：]$",
    re.IGNORECASE,
)
_BUG = lazy(
    r"\b(?:(?:issues?|bugs?|problems?|errors?|defects?) (?:(?:that |which )?(?:we|i|they|users?|testers?|people"
    r"|customers?|qa|you)(?:'ve|’ve|'re| are| have)? (?:\w+ ){0,2}?"
    r"(?:found|see|saw|have|reported|noticed|hit|know(?: of| about)?|seeing|noticed|getting|having|ran into)"
    r"|so far|found|reported|that (?:are|came) \w+)"
    r"|known (?:issues?|bugs?|problems?)(?: [^:]{1,40})?|(?:found|noticed|seeing|reported"
    r"|report) (?:the following|these|several|some|a few|two|three|four|five)(?: \w+){0,2}"
    r"|(?:two|three|four|five|several|a few|these|some|the following) (?:bugs|issues|problems)|what(?:'s|’s"
    r"| is) broken|what (?:does not|doesn't|doesn’t|do not|won't|is not|isn't|fails|still fails|goes wrong)"
    r"(?: work(?:ing)?)?(?: (?:in|on|at|with|since|after) [^:]{1,40})?|broken(?: right now)?|bugs)\s*[:：]$",
    re.IGNORECASE,
)
_DECISION = lazy(
    r"\b(?:(?:we|i|the team)(?:'ve|’ve| have)?(?: now| then| also)? (?:decided|agreed|settled)(?: on| to| that"
    r"| upon)?(?: the following| these)?|(?:what|things) we (?:decided|agreed)(?: on)?"
    r"|decisions?(?: so far| made| taken| today| from [^:]{1,30}| are)?|decided|agreed"
    r"|(?:decisions? )?(?:recorded|locked in|put on record))\s*[:：]$",
    re.IGNORECASE,
)
# "You could", "due to", "help with": the list explains, offers or asks.
_OTHER = lazy(
    r"\b(?:you (?:could|can|might|may|should|would|will|need|have)|you'll|you’ll|options?|questions?|due to"
    r"|because of|help (?:\w+ )?with|alternatives?|for example|such as|benefits?|reasons?|pros|cons"
    r"|causes?|consider|know(?:ing)? (?:about|a few)|can you|could you|share|tell me|understand|what (?:i"
    r"|we) (?:did|changed|have done)|i(?:'ve|’ve| have)|done|fixed|completed"
    r"|examples?|means|includes?|consists?|steps i(?! (?:still|need|must|have to|should))"
    r"|how (?:it|this|to)|works|approach(?:es)?|ask(?: you)?|choose"
    r"|decide between|trade[- ]?offs?|compared|went well|requirements?)\b",
    re.IGNORECASE,
)
_TYPES = (
    (ItemType.DECISION, _DECISION),
    (ItemType.BUG, _BUG),
    (ItemType.FEATURE, _FEATURE),
    (ItemType.TODO, _TODO),
)


def type_of_introduction(sentence: str) -> ItemType | None:
    """Return what the list after a sentence that ends with a colon holds, None where it announces no work."""
    text = sentence.strip()[-160:].replace("’", "'")
    last = _ASIDE.sub(r"\1", re.split(r"(?<=[.!?])\s+", text)[-1])
    if offers(last):
        return None
    return next((kind for kind, pattern in _TYPES if pattern.search(last)), None)


def offers(text: str) -> bool:
    """Whether the sentence before a list has it offer, ask or explain."""
    return _OTHER.search(text) is not None


def leaves_heading_in_force(introduction: str) -> bool:
    """Whether a sentence between heading and list leaves the heading in force."""
    return not offers(introduction) and not introduction.rstrip(":： ").endswith("?")
