"""Constructions by which people tell what they put up with, neglect, or see wrong in a line of code."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import begin_of_clause
from syncer.rules.graded import graded

_WHO = r"(?:i|we|you|one|people|users|customers|guests|members|visitors|(?:the|our|my) [\w-]+(?: [\w-]+)?)"
_STRUGGLES = lazy(
    rf"\b(?P<who>{_WHO}|nobody|no one)(?: (?:just|simply|still|really|also))* (?:can['’]?t|cannot|couldn['’]t"
    rf"|can hardly|can barely|could|can|never manage to"
    r"|didn['’]t manage to|don['’]t manage to|am unable to|is unable to|are unable to|failed to)"
    r"(?: for the life of (?:me|us|them)| for love or money| ever| seem to| even| so far)* "
    r"get (?P<what>(?!it\b|that\b|this\b|there\b|rid\b|used\b|to\b|around\b|over\b"
    r"|in touch)(?:[\w'’/-]+ ){0,6}?[\w'’/-]+) to (?P<verb>[a-z]+\b.*)$",
    re.IGNORECASE,
)
_PUTS_UP = lazy(
    rf"\b{_WHO}(?:['’]ve)?(?: (?:always|still|now|often|usually|constantly|then))* (?:have|has|had|need"
    rf"|needs) to (?:re-?\w+|reload|refresh|restart|reboot|reset"
    r"|unplug|log (?:in|out)|sign in|click|press|tap|hit|swipe|type|try|kill|clear|empty|close|open|enter|hold|shake"
    r"|bang|wait|scroll|correct|copy|print|call)\b(?! (?:it|that|this|them)\b)"
    r".{0,60}?\b(?:every|each|twice|thrice|(?:two|three|four|five|several|\d+) (?:or \w+ )?(?:times|tries|attempts"
    r"|minutes|seconds)|again and again|again|by hand"
    r"|over and over|before (?:it|anything|the|they)|until (?:it|the|they)|to get (?:it|the|them|anything))\b",
    re.IGNORECASE,
)
_TRIES = lazy(
    r"(?<!\w, )\b(?:took|takes|needs|needed|only (?:works?|opens?|starts?|loads?|connects?|prints?|scans?|responds?)"
    r"|works? only)(?: (?:me|us|you|him|her|them|people))?"
    r" (?:(?:about|on|after|at|with|like|some|around|the|every|up to) )*(?:(?:two|three|four|five|six|seven|several"
    r"|many|\d+|second|third|fourth|fifth|tenth|other|nth)"
    r" ?(?:or \w+ )?(?:tries|attempts|goes|clicks|taps|restarts|reloads|reboots|retries|launches|try|attempt|time"
    r"|click|go|reload|restart))\b",
    re.IGNORECASE,
)
_IN_TROUBLE = lazy(
    rf"\b{_WHO}(?:['’]re|['’]m|['’]ve| are| is| am| have| had| has)?(?: (?:been|also|still|always|having|got|a lot of"
    rf"|some|real|big|much|no end of|nothing but))*"
    r" (?:trouble|troubles|difficulty|difficulties|problems|no luck|no joy|grief|headaches) (?:with|getting|opening"
    r"|logging|saving|loading|uploading|finding|reading"
    r"|printing|connecting|signing|paying|booking|seeing|hearing|reaching) (?!it\b|that\b|this\b|me\b)\S+",
    re.IGNORECASE,
)
_NEGLECTED = lazy(
    r"(?<![\w'’])(?!(?:i|we|he|she|you|they|it|that|this)\b)[\w'’-]+ (?:has|have|was|were) never (?:been "
    r"|once )*(?:tested"
    r"|checked|updated|backed up|renewed|reviewed|rotated|cleaned|verified|restored|patched|calibrated|serviced"
    r"|documented"
    r"|audited|measured)\b",
    re.IGNORECASE,
)
_DISAGREE = lazy(
    r"\b(?:says?|shows?|reads?|has|have|counts?|lists?|reports?|claims?"
    r"|gives?) (?!that\b)(?:[\w.,:'’%€$£]+ ){1,4}?(?:while|whereas|but|yet|(?P<also>and)) (?:the |our |my |its )?"
    r"[\w-]+(?: [\w-]+){0,2} (?:says?|shows?|reads?|has|have|counts?|lists?|reports?|claims?|gives?) (?:only "
    r"|just )?(?:\d|(?(also)(?!)|an?\b)|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|zero|no\b|something else|another|different)",
    re.IGNORECASE,
)
_AMOUNT = r"(?:an?|one|two|three|four|five|six|ten|twenty|several|some|half an?|a few|\d[\d.,]*)"
_TOO = lazy(
    rf"\b{_AMOUNT} ?(?:[\w%€$£-]+ )?too (?:much|little|many|few|high|low|long|short|wide|narrow|big|small|fast|slow"
    rf"|dark|loud|old|cold|hot|far)\b",
    re.IGNORECASE,
)
# What reviewers and readers say of a line of code.
_LACKED = (
    r"(?:check|await|lock|unlock|index|join|condition|where|clause|guard|break|return|semicolon|quote|quotes|bracket"
    r"|brace|escape|escaping|transaction|timeout|case"
    r"|default|limit|constraint|rollback|commit|flush|close|defer|mutex|null|nil|key|header|import|parameter|argument"
    r"|catch|handler|cleanup|error handling"
    r"|filter|encoding|type|cast|space|comma|slash|cap|bound|bounds)"
)
_LACKING = lazy(
    rf"\b(?:misses|lacks|forgets|(?:is|are|['’]s|['’]re) (?:missing|lacking)) (?:the |an? |its |some |any "
    rf"|our )?(?:[\w.-]+ ){{0,3}}?{_LACKED}s?\b"
    rf"|\b(?:missing|no) (?:[\w.-]+ ){{0,2}}?{_LACKED}s? (?:in|on|around|after|before|at|for) (?:line |the |that "
    rf"|this |`|(?=\w*[_.(\d]))\S+",
    re.IGNORECASE,
)
_BITES = lazy(
    r"\b(?:that|this|which|it|they|these)(?:['’]ll| will|['’]s going to| is going to| are going to) (?:(?:certainly"
    r"|surely|definitely|probably|really|eventually|soon)"
    r" )?(?:bite|hurt|burn|blow up|explode|deadlock|leak|overflow|haunt|come back to|fall on|fall apart|fall over"
    r"|not scale|never scale|time out|eat|kill|crash|break)\b",
    re.IGNORECASE,
)
_HELD = lazy(
    r"\b(?:lock|mutex|transaction|connection|cursor|file|handle|session|semaphore|socket|stream|key|secret|password"
    r"|token|path|url|port|address|limit|timeout|date|year)s?"
    r"\b[^,.;]{0,30}? (?:is|are|gets?|stays?) (?:(?:held|kept|open|left open|locked|taken) (?:across|while|during"
    r"|over|for the whole|until|throughout|when)"
    r"|hard-?coded|baked in|checked in|committed|in the (?:repo|source|code))\b",
    re.IGNORECASE,
)
_SHOULD_READ = lazy(
    r"\b(?:should|ought to|must|has to)(?: have been| be| read| say| return| use| compare| check| start| end| come"
    r"| go) [^,.;]{1,40}?(?:, not| rather than| instead of|,? and not)\b"
    r"|\b(?:compares?|divides?|indexes|multiplies|casts?|parses?|rounds?|concatenates?|dereferences?|iterates?"
    r"|mutates?|modif(?:y|ies)) [^,.;]{2,50}?"
    r" (?:with ==+|by zero|as (?:an? )?(?:int\w*|string|float)\w*|twice|without|before|while (?:iterating|looping)"
    r"|past the end|in place|by reference)",
    re.IGNORECASE,
)
_SURE = (_STRUGGLES, _LACKING, _BITES, _HELD)
_UNSURE = (_PUTS_UP, _TRIES, _IN_TROUBLE, _NEGLECTED, _DISAGREE, _TOO, _SHOULD_READ)
_GRADED = graded(_SURE, _UNSURE)
_WANTED = lazy(
    r"\b(?:should|could|would|might|may|must|please|let['’]s|will|['’]ll|if|unless|in case|so that"
    r"|used to)\b",
    re.IGNORECASE,
)


def find_trouble(text: str) -> tuple[str, bool, int] | None:
    """Return the words that tell of a trouble, whether they are sure, and where they stand; None where none do."""
    for pattern, match, sure in _GRADED.first_matches(text):
        start = begin_of_clause(text, match.start())
        if pattern in (_BITES, _SHOULD_READ) or not _WANTED.search(text[start : match.start()]):
            return match[0], sure, match.start()
    return None


_NEEDED = lazy(
    r"^(?:you|one|i|we|users|people) (?:always |often |usually )?need (?P<count>(?:two|three|four|five|several|many"
    r"|\d+)"
    r" (?:clicks|tries|attempts|taps|restarts|reloads|logins|goes)) (?P<rest>(?:on|to|before|until|for) \S.*)$",
    re.IGNORECASE,
)


def plainly(text: str) -> str:
    """Return "the codes won't scan" for "I can't get the codes to scan"; any other text as it is."""
    if needed := _NEEDED.match(text):
        return f"{needed['count']} needed {needed['rest']}"
    match = _STRUGGLES.search(text)
    if match is None:
        return text
    return f"{match['what']} won't {match['verb']}"
