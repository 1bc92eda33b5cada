"""What a thing is seen to do against all sense: whom it lets in, what it leaves out, where it ends."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives

_ADVERBS = r"(?: (?:\w+ly|also|still|just|then|always|sometimes|often|even|again|now|simply|only|all|both|half))*"


def _verbs(text: str, after: str) -> re.Pattern[str]:
    """Return a pattern for what things do: one of the verbs, adverbs before it left open, and what follows."""
    return lazy(rf"(?P<before>\S){_ADVERBS} {alternatives(text)} {after}", re.IGNORECASE)


LETS_IN = _verbs(
    "lets?|admits?|accepts?|accepted|takes?|opens? (?:for|with|to|on)|works with|logs in|unlocks? (?:for|with)|allows?",
    r"(?:in )?(?:every(?:one|body)|any(?:one|body|thing)|any [\w-]+|strangers|the wrong [\w-]+|(?:an? )?(?:expired"
    r"|empty|invalid|forged|negative) [\w-]+)\b(?!.*\bup to\b)",
)
"""It lets in whom or what it should not."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s"
OUT_OF_TIME = _verbs(
    """
    carry|carries|bears?|has|have|shows?|leads? to|links? to|points? to|starts? (?:at|in|with)|begins? (?:at|in)
    goes to|says?|prints?
    uses?|is (?:on|in|from|at|dated)|are (?:on|in|from|at|dated)|opens?|thinks? it(?:['’]s| is)(?: still)?|lives? in
    stuck in|mentions?|counts? from
    """,
    rf"(?:still |the |only )*(?:last (?:year|week|month|season|winter|summer)(?:['’]s)?|yesterday['’]s|tomorrow['’]s"
    rf"|{_WEEKDAY}|19[07]0\b|winter time|summer time"
    r"|the (?:old|former|previous) (?:name|logo|price|address|owner|domain|address|number|year|one|version|menu|site)"
    r")",
)
"""It holds on to a time, a place or a name that is over."""
OMITS = _verbs(
    """
    leaves? out|left out|omits?|omitted|skips?|skipped|drops?|dropped|forgets?|forgot|overlooks?|overlooked|misses
    ignores?|ignored|swallows?|loses
    excludes?|eats|ate|cuts? off|chops? off|mangles?|confuses|mixes|doubles?|duplicates?|misspells?|misses out
    """,
    r"(?!(?:it|that|this|me|you)\b)(?:all|every|the|whoever|everyone|anyone|some|half|an?|our|my|its|their|any"
    r"|[\w'’-]+s)\b",
)
"""It leaves out what belongs in."""
NOTHING = _verbs(
    "finds?|found|returns?|gives?|yields?|brings? up|lists?|hears?|prints?|sends?|plays?|shows?|records?|saves?|does",
    r"(?:nothing|nobody|no (?:results?|hits?|rows|one|sound|data|entries)|(?:zero|0) (?:results?|hits?|rows|matches"
    r"|entries|records)|none)\b",
)
"""It brings nothing."""
ENDS = _verbs(
    "ends?|ended|results?|resulted|finishes|lands?|leads?|led|points?|goes|links?",
    r"(?:in|with|on|at|to|into) (?:an? |the )?(?:endless |infinite |big |blank |white )?(?:loop|dead end|\w* ?error"
    r"|nothing|nowhere|exception|crash|time-?out|blank page"
    r"|white page|empty page|login page|[45]\d\d\b|ceiling|wall|floor|spam|trash|bin|wrong [\w-]+|somebody else|void"
    r"|old [\w-]+)",
)
"""It ends where nobody wants to be."""
ITSELF = _verbs(
    """
    answers?|answered|counts?|counted|runs?|ran|turns?|turned|rings?|rang|beeps?|beeped|opens?|opened|closes?|closed
    moves?|moved|starts?|started|stops?|stopped|calls?|called
    went off|goes off|scrolls?|scrolled|switches|reorders?|sorts?|sorted|plays?|spins?|loops?|locks?|deletes?|deleted
    sends?|blinks?|flashes|changes|changed|boots?|wakes?(?: up)?
    """,
    r"(?:\w+ )?(?:itself|themselves|backwards?|the wrong way|in reverse|in circles|on (?:its|their) own|for no reason"
    r"|(?:\w+ times )?(?:last night, )?for nothing|at random|all night"
    r"|nonstop|non-stop|around the clock|in the middle of the night|at (?:[1-4]|two|three|four) (?:am"
    r"|in the (?:morning|night))|too (?:early|late|soon|often)|late\b)",
)
"""It acts by itself, the wrong way round or at the wrong hour."""
THOUGH = _verbs(
    """
    runs?|ran|beeps?|rings?|shows?|showed|says?|said|stays?|stayed|opens?|opened|closes?|starts?|started
    is (?:on|open|red|green|locked|running|shown|hot|cold)|keeps going
    charges?|charged|sends?|sent|asks?|asked|heats?|cools?|goes on|went on|reports?|reported|gets|got|claims?|lists?
    accepts?|lets
    """,
    r".{0,40}?\b(?:although|even though|though|despite|even if|while|when)\b.{2,40}?\b(?:full|empty|off|closed|nobody"
    r"|no one|not|nothing|already|cancelled|paid|deleted"
    r"|sold out|switched off|\w+n['’]t|expired|gone)\b",
)
"""It does something though there is no ground for it."""
_UNIT_OF = alternatives(r"""
    dollars|euros|pounds|yen|francs|cents|inches|feet|fahrenheit|celsius|lower ?case|upper ?case|capitals
    black and white|mirror writing|the wrong \w+|(?-i:English|German|French
    Spanish|Italian|Turkish|Dutch|Danish|Swedish|Polish|Russian|Chinese|Japanese|Korean|Greek|Latin|Portuguese
    Finnish|Norwegian|Hungarian|Czech|Arabic|Hebrew|Klingon)
""")
IN_FOREIGN = _verbs(
    """
    receives?|gets?|got|sees?|comes?|came|go(?:es)? out|went out|arrives?|arrived|shows? up|showed up|appears?|speaks?
    talks?|answers?|greets?|(?:is|are|was|were) (?:sent|shown|printed|billed|charged|displayed)
    """,
    rf"(?:[\w'’]+ ){{0,4}}?in {_UNIT_OF}\b(?! (?:and|or)\b)",
)
"""It comes in a unit or a language that nobody asked for."""
REACHES_REAL = _verbs(
    "mails?|e-?mails?|writes to|texts?|calls?|charges?|notifies|contacts?|bills?|pages?|mailed|charged|notified",
    r"(?:real|actual|live|paying|all (?:the|our)|every|production) (?:customers?|users?|people|patients?|members?"
    r"|parents?|guests?|cards?)\b",
)
"""It reaches people who were to be spared."""
