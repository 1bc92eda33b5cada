"""Constructions by which a thing is seen to do what nobody would want of it, told as a plain observation."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import begin_of_clause
from syncer.rules.graded import graded
from syncer.rules.patterns import alternatives

# Whatever is no person: what people do or cannot do is no fault of a product.
_THING = (
    r"(?<![\w'’-])(?!(?:he|she|i|we|you|they|who|to|can|not|may|will|would|never|could|should|must|let|please|and|or"
    r"|but"
    r"|people|users|customers|the|an?|no|not|this|these|those|our|my|your|his|her|its|their|any|some|every|each|one"
    r"|of|in|on|for|with|somebody|someone|everybody|everyone|nobody|don['’]t|doesn['’]t|that|which)\b)"
    r"[a-z0-9`_)\"'’/.#-]+"
)
_ADVERBS = r"(?: (?:\w+ly|also|still|just|then|always|sometimes|often|even|again|now|simply|only|all|both))*"
_MANY_TIMES = (
    r"(?:twice|thrice|(?:two|three|four|five|six|ten|several|multiple|many|\d+) times|in duplicate|in triplicate"
    r"|over and over|again and again|more than once|two or three times)"
)
_ARRIVES = alternatives(r"""
    reach(?:es|ed)?|gets?|got|receives?|received|arrives?|arrived|comes?|came|goes|went|shows?|showed|appears?|appeared
    prints?|printed|rings?|rang|charges?|charged|billed|books?|booked|lists?|listed|counts?|counted|mails?|mailed
    sends?
    sent|pays?|paid|withdrawn|debited|delivered|shipped|invoiced|notified|pings?|pinged|logged|imported|exported
    created
    called|posted|ordered|asked|prompted
""")
_PERIOD = r"(?:day|week|month|year|season|hour|night|quarter|term|school year)"
_REPEATED = lazy(
    rf"\b(?:{_ARRIVES}|is|are|was|were)(?: [\w'’-]+){{0,6}}?(?<! with)(?<! by)(?<! than)(?<! to) {_MANY_TIMES}\b"
    rf"(?! (?:an?|per|each|every) {_PERIOD}\b)",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\d+(?:[.,:]\d+)?|an?|half an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|ninety|several|a few|a couple of)"
)
_UNIT = r"(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|hours?|hrs?)"
_LONG = lazy(
    rf"\b(?:takes?|taking|needs?) (?:(?:on average|about|around|over|more than|nearly|almost|at least|up to|like|some"
    r"|roughly|easily|well over) )*(?:an? )?(?:good |whole |full |solid |entire )?"
    rf"(?!\d{{1,2}} ?(?:ms|milli)){_NUMBER}(?: ?(?:to|or|-|–) ?{_NUMBER})?"
    rf" ?{_UNIT}\b(?!,? (?:of work|work|to (?:write|do|build|implement|add|fix|set)))"
    r"|\b(?:takes?|took|taking) (?:\w+ ){0,3}?(?:forever|ages|an eternity|all day|half the (?:day|morning|night)"
    r"|until noon"
    r"|so long|way too long)\b",
    re.IGNORECASE,
)
_BYGONE = lazy(
    r"\b(?:prints?|printed|shows?|showed|displays?|has|have|had|uses?|used|sends?|sent|went out|goes out|carries"
    r"|bears?"
    r"|gets?|got|says?|reads?|lists?|opens?|loads?|loaded|returns?|returned|stamped|dated|charged|booked|paid|mailed"
    r"|delivered|going|still) (?:(?!that\b|is\b)[\w'’-]+ ){0,5}?(?:yesterday['’]s|last (?:year|month|week|night"
    r"|season)['’]s"
    r"|tomorrow['’]s|(?:the )?(?:previous|former) (?:user|owner|customer|tenant|price|address)(?:['’]s)?)\b",
    re.IGNORECASE,
)
_MACHINE = alternatives(r"""
    reboots?|rebooted|restarts?|restarted|resets?|shuts? (?:down|off|itself)|powers? (?:off|down)|goes? dark|went dark
    falls? asleep|overheats?|beeps?|buzzes|squeals?|rattles?|trips?|blanks?(?: out)?|blacks? out|jumped|jumps|skipped
    skips|stutters?|lags|drifts?|leaks?|double-\w+s|loops?|spins|spit(?:s|ting)? out|churns?|chokes?|dims|dimmed
    locks? up
    seizes? up|gives? up|cuts? out|drops? out|kicks? in too|goes? off (?:at|by|in|for|when|every)|runs? (?:dry|hot
    away)
    comes? (?:off|undone|loose|apart|unstuck)|falls? (?:off|out|apart|over|back)|wears? off|swaps?|forgets|eats
    swallows
""")
_BY_ITSELF = lazy(
    rf"{_THING}{_ADVERBS} (?:{_MACHINE})\b(?: [\w'’-]+){{0,5}}? ?(?:at|on|in|after|before|when|whenever|every|each"
    rf"|half|while"
    rf"|during|again|once|as soon|if|with|all|the|for|from|$|[.,!;])",
    re.IGNORECASE,
)
_WONT = lazy(
    rf"{_THING}{_ADVERBS} (?:won['’]t|will not|refuses? to|refused to|wouldn['’]t|declines to|fails to|failed to)"
    r"(?: \w+ly| even| just| simply)* (?!be (?:a|an|the|any|that|able|too|so|ready|there|back|here|happy|pleased"
    r"|amused|thrilled"
    r"|keen|fond|glad|proud|sad|angry|surprised|sorry)\b|need|matter"
    r"|help\b"
    r"|hurt\b|do\b(?! (?:it|that|anything))|make a\b)[a-z]+",
    re.IGNORECASE,
)
_WHATEVER = lazy(
    rf"{_THING}{_ADVERBS} (?!is fine|works?\b|stays? (?:up|valid)"
    rf"|keeps? working)\w+s?(?: [\w'’%-]+){{0,8}}? (?:no matter"
    r" (?:what|which|how|where|who)|regardless of|whatever (?:i|we|you|they)|even (?:if|though) (?:the|it|they|nobody"
    r"|nothing|no|i|we|you|there|a|an)\b)",
    re.IGNORECASE,
)
_ASKS_WHO_ELSE = lazy(
    r"\b(?:any(?:one|body) else|is it (?:just|only) me|am i the only one|has any(?:one|body) (?:else )?(?:noticed"
    r"|seen)"
    r"|did any(?:one|body) (?:else )?(?:notice|see))\b",
    re.IGNORECASE,
)
_USED_TO = lazy(
    rf"{_THING}{_ADVERBS} used to (?:work|load|show|open|sync|start|last|match|remember|fire|ring|scale|fit"
    rf"|be (?:fast|quick"
    r"|instant|snappy|fine|reliable|stable|readable|under|below))\b",
    re.IGNORECASE,
)
_NONSENSE = (
    r"(?:minus (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a)\b|(?:1[0-9][1-9]|1[1-9]\d|[2-9]\d\d"
    r"|\d{4,}) ?"
    r"(?:%|percent\b)|[\"“'`]?(?:undefined|null|nan|none|\[object object\]|infinity|n/a|#ref!?|lorem ipsum|todo|test"
    r"|placeholder|1970\b|01[./-]01[./-]1970|00:00)\b[\"”'`]?|question marks?\b|hieroglyphs|gibberish|rubbish|garbage"
    r"|zero (?:for|where|in|on|even)|(?:a |an )?negative \w+)"
)
_TELLS = (
    r"(?:says?|said|shows?|showed|showing|reads?|claims?|claimed|lists?|listed|reports?|reported|prints?|printed"
    r"|displays?"
    r"|displayed|returns?|returned|gives?|gave|contains?|has|have|is|are|was|comes? (?:out|up|back)|turns?|ends? up)"
)
_ABSURD = lazy(rf"\b{_TELLS}(?: (?:as|at|with|we have|there are|now|me|us|still|up|out))* {_NONSENSE}", re.IGNORECASE)
_TURNS_INTO = lazy(
    rf"{_THING}{_ADVERBS} (?:comes? out (?:as|all|completely|too)|came out (?:as|all)|turns? (?:into|up (?:as|in"
    rf"|on))|turned"
    r" (?:into|up (?:as|in|on))|ends? up (?:as|in|on|at|under|behind)|ended up (?:as|in|on|at|under|behind)"
    r"|lands? (?:in|on)"
    r" the|landed (?:in|on) the|goes? (?:out )?to the wrong|went (?:out )?to the wrong|gets? (?:sent|routed|mapped"
    r"|converted"
    r"|rounded|cast) (?:to|into))\b",
    re.IGNORECASE,
)
_MISDONE = lazy(
    r"\bmis(?:spell|spelt|read|align|rout|fir|label|calculat|count|print|behav|translat|interpret|match|sort|plac"
    r"|report"
    r"|treat|identif|classif|handl|configur|parse|format|number|attribut)\w*\b",
    re.IGNORECASE,
)
_EXPOSED = lazy(
    r"\b(?:logs?|url|urls|mails?|page|response|html|repo|bucket|dump|backup|table|export"
    r"|link)s? (?:\w+ ){0,2}?(?:hold"
    r"|holds|contain|contains|show|shows|include|includes|expose|exposes|reveal|reveals|leak|leaks|carry|carries"
    r"|store"
    r"|stores|print|prints|list|lists)(?: \w+){0,3}? (?:passwords?|credit card|card numbers?|tokens?|secrets?"
    r"|api keys?"
    r"|personal|addresses|e-?mail addresses|salaries|medical|private|iban\w*|phone numbers)\b"
    r"|\b(?:can|could) (?:see|read|open|edit|delete|download|change|guess|access) (?:each other['’]s|other (?:people"
    r"|users"
    r"|customers|members|tenants)['’]?s?|every(?:one|body)(?: else)?['’]s|any(?:one|body)['’]s|the (?:whole|entire)"
    r"|all the)\b"
    r"|\bin (?:plain|clear) ?text\b|\bin the (?:url|logs?)\b.{0,20}\b(?:password|token|secret)",
    re.IGNORECASE,
)
_LEFT_AS_WAS = lazy(
    rf"{_THING}{_ADVERBS} (?:is|are|says?|shows?|has|have|points? (?:to|at)|uses?|links? to|mentions?|carries|bears?"
    rf"|reads?"
    r"|refers? to) still (?:the |an? |our )?(?:\w+ ){0,2}?(?:(?<!by )default|old|placeholder|former|previous|wrong"
    r"|dummy"
    r"|template)\b"
    rf"|{_THING}{_ADVERBS} (?:still|yet) (?:is|says?|shows?|has|points? (?:to|at)|uses?|links? to|mentions?|carries"
    rf"|bears?"
    r"|reads?|refers? to) (?:the |an? |our )?(?:\w+ ){0,2}?(?:(?<!by )default|old|placeholder|former|previous|wrong"
    r"|dummy"
    r"|20\d\d)\b"
    r"|\b(?:is|are) still the (?:\w+ ){0,2}?default\b"
    rf"|{_THING}{_ADVERBS} still (?:says?|shows?|lists?|charges?|prints?|states?|quotes?|mentions?"
    rf"|claims?) (?:the |an? )?"
    r"[\"“'$€£]?\d",
    re.IGNORECASE,
)
_MISLEADS = lazy(
    r"\b(?:confuses?|confusing|misleads?|misleading|scares?|scaring|annoys?|annoying|frustrates?|frustrating|upsets?"
    r"|embarrass(?:es|ing)) (?:for )?(?:the |our |my |all |many |some |new )?(?:buyers?|users?|customers?|people"
    r"|visitors?"
    r"|readers?|members?|patients?|guests?|clients?|everybody|everyone|newcomers|support|staff|students?|parents)\b",
    re.IGNORECASE,
)
_OUT_OF_ORDER = lazy(
    r"\b(?:number|no\.?|page|item|step|row|chapter) \w+ (?:\w+ ){1,3}(?:before|after|ahead of) (?:number "
    r"|no\.? )?\w+\b"
    r"|\bout of (?:order|sequence)\b|\bin (?:the )?(?:wrong|reverse|random) order\b|\b(?:the )?wrong way round\b"
    r"|\binside out\b|\bback to front\b|\boff (?:by(?! default)|cent(?:er|re))\b"
    r"|\b(?:do|does)(?:n['’]t| not) (?:match|add up|agree|tally|line up|fit|reconcile|sum up)\b",
    re.IGNORECASE,
)
_SURE = (_REPEATED, _WONT, _ABSURD, _MISDONE, _EXPOSED, _LEFT_AS_WAS, _ASKS_WHO_ELSE, _OUT_OF_ORDER, _MISLEADS)
_UNSURE = (_LONG, _BYGONE, _BY_ITSELF, _WHATEVER, _USED_TO, _TURNS_INTO)
_GRADED = graded(_SURE, _UNSURE)
_INTENDED = lazy(
    r"\b(?:should|could|would|might|must|may|let['’]s|please|want(?:ed)? to|need(?:s|ed)? to|has to|have to|going to"
    r"|will|['’]ll|so that|in order to|by design|on purpose|as (?:intended|designed|expected|planned)|if"
    r"|when(?:ever)? (?:you"
    r"|we)|supposed|usually|normally|typically|(?:was|were|used) (?:back )?then)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = lazy(
    r"^(?:(?:and|but|so|then|well|yes|ok|also|oh),? )*(?:i(?:['’]ve|['’]m|['’]ll)?|we(?:['’]ve|['’]re|['’]ll)?|let"
    r"|please|he"
    r"|she|you|my|thanks|sorry)\b(?! (?:can|get|got|see|saw|receive|received|have|noticed|notice|found)\b)",
    re.IGNORECASE,
)


def find_oddity(text: str) -> tuple[str, bool, int] | None:
    """Return the words that tell of a thing behaving oddly, whether they are sure, and where they stand; else None."""
    for pattern, match, sure in _GRADED.matches(text):
        if not _is_meant(text, match.start(), pattern):
            return match[0], sure, match.start()
    return None


def _is_meant(text: str, place: int, pattern: re.Pattern[str]) -> bool:
    """Whether the words tell what is wanted, what is usual, or what people do."""
    if pattern in (_ASKS_WHO_ELSE, _EXPOSED):
        return False
    start = begin_of_clause(text, place)
    before = text[start:place]
    if _INTENDED.search(before) and pattern is not _WONT:
        return True
    return pattern in _UNSURE and _FIRST_PERSON.match(text[start:].lstrip()) is not None
