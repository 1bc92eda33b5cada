"""How people take up what somebody has just suggested: on the list, later, wanted, taken on, or asked of him."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.outcome import agrees
from syncer.rules.talk import names_a_time
from syncer.rules.times import LATER, NOT_NOW, ONCE, STAGE

_IT = (
    r"(?:it|that|this|them|those|these|both|one|two|so|all (?:of )?(?:it|that|this|them|those|these|\w+)"
    r"|(?:that|this|the (?:first|second|last)) one)"
)
_PILE = (
    r"(?:list|backlog|to-?dos?|board|roadmap|tracker|plan|tickets?|issues?|agenda|notes?|milestone|parking lot|pile"
    r"|queue"
    r"|stories|cards?|icebox|wish ?list|v\d|\d\.\d+)"
)
_LISTED = lazy(
    rf"\b(?:put|add|note|write|jot|stick|throw|log|track|file|park|keep|save|record|make|open|create|raise)\b(?:"
    rf" (?:me|us|{_IT}"
    rf"|up|down))*(?: (?:on|in|to|into|onto|as|for|under|an?|the|my|our|your|separate|own|new|follow-?up|later|next"
    rf"|please))* {_PILE}\b"
    rf"|\b(?:put|note|write|jot|mark) {_IT} down\b|\b(?:file|track|log|ticket) {_IT}\b(?! (?:under|away))"
    r"|\b(?:ticket|issue|to-?do|card|task|story) (?:for (?:that|it|this|each|both|all)|please)\b"
    rf"|\b(?:goes?|belongs?|is|that's|straight) (?:on|to|in|into|onto) (?:my|our|the) (?:\w+ )?{_PILE}\b|\bon (?:my"
    rf"|the|our) list\b"
    r"|^(?:[\w ]{2,16}[,.!] )*(?:(?:so |then )?(?:that|it|this|both|they) )?(?:goes|go|comes?) (?:in|into|with|to)"
    r" (?:in )?(?:with )?(?:the|that|our) (?:same |next )?(?:pr|mr|pull request|fix|hotfix|patch|release"
    r"|branch|batch|sprint|migration|refactoring|rewrite|update|package)\b"
    r"|^(?:\w{1,16}[,.!]? +)*(?:so |then )?(?:that|it|this|they) goes in\b"
    rf"|\bremind me (?:of|about) {_IT}\b|\b(?:make|take) a note\b|\bfor the (?:backlog|roadmap|wish ?list)\b"
    rf"|\bnoted for\b"
    rf"|\b(?:put|add|include|get|squeeze|plan) {_IT} (?:in|into|for)\b",
    re.IGNORECASE,
)
_WANTED = lazy(
    rf"\b(?:i|we|they|my \w+|users|everyone)(?:'d| would)?(?: (?:really|do|definitely|certainly|still|absolutely|so))*"
    rf" (?:want|need|love to have|like to have|would (?:like|love|want)) (?:to have |an? |all |that"
    rf" \w+$)?{_IT}?(?=[ .,!;]|$)"
    rf"|^(?:\w+,? )?want (?:both|all|it|that|them|one|those)\b"
    rf"|\b(?:i|we)(?: (?:really|definitely))* (?:should|must|ought to|have to|need to|want to)(?: (?:really"
    rf"|definitely|do|have|add|get"
    rf"|build|plan|offer))+ {_IT}\b"
    rf"|\b{_IT} (?:really |definitely |certainly )?(?:should|must|has to|have to|needs to|need to)(?: (?:really"
    rf"|definitely|also))*"
    r" (?:be (?:in|on|done|there|part|possible|added|built)|go in|happen|exist|come|get (?:in|done|built))"
    r"|^(?:\w+[,.!]? )?(?:it|they|we|that) (?:really |definitely |certainly )?(?:should|must)(?:[.!,]|$)"
    r"|(?<!not )(?<!n't )\bworth (?:doing|having|it|a (?:ticket|try|shot))\b"
    rf"|\blet'?s (?:do|have|add|plan|go for|get|build|schedule|try|take) {_IT}\b|^(?:\w+[,.!]? )?(?:sold|convinced"
    rf"|seconded)\b"
    r"|\bmust[- ]have\b|\bi'm (?:all )?for (?:it|that)\b|\b(?:i'm|ok) convinced\b|\bcount me in\b",
    re.IGNORECASE,
)
_SELF = lazy(
    r"\b(?:i|we)(?:'ll| will|'m going to| can|'re going to|'d better|'m gonna)(?: (?:certainly|definitely|then|also"
    r"|gladly"
    rf"|probably|just))* (?:do|add|fix|build|implement|take|put|write|file|set|handle|see to|look into|plan|run"
    rf"|make|get|schedule"
    rf"|arrange|tackle|include|sort|give|change|order|book|prepare|draft) {_IT}\b"
    rf"|^(?:on it\b|(?:ok|sure|yes|right)[,.]? on it\b)|^(?:\w+[,.!]? ){{0,2}}(?:will do\b|consider it done"
    rf"|planning {_IT}|i'm on it|leave {_IT} (?:with|to) me)\b",
    re.IGNORECASE,
)
_SAID = lazy(
    r"^(?:(?:yes|yeah|yep|ok(?:ay)?|sure|oh|ah|great|good idea|good|nice|agreed|right|fine|please|absolutely"
    r"|definitely|\+1"
    r"|perfect|love it|makes sense)\b[,.!:]* )*(?:(?:do|go for|add|make|build|try|schedule|arrange|order|book)"
    r" (?:it|that|this|so|one|both)\b"
    rf"|(?:please|yes|oh yes|yeah|yes,)? ?please(?: do)?[.!]*$|please do\b|go ahead|go for it|let's[.!]*$|let's"
    rf" do\b|\+1\b"
    rf"|(?:can|could|would|will) you (?:please )?(?:do|add|file|make|fix|take|write|set|put|see to|arrange|look"
    rf" into|order|book|plan) {_IT}\b"
    r"|make it so|put it in|yes,? let's|seconded)",
    re.IGNORECASE,
)
_DECLINED = lazy(
    r"^(?:(?:oh|ah|hm+|well|ok|thanks|thank you|sorry|uh|fair|true)[,.!:]* )*(?:no|nah|nope|never|please don't"
    r"|don't|rather not"
    r"|i'd rather|overkill|not (?:really|needed|necessary|worth|sure|for (?:me|us)|interested|my|our|a fan)|leave it"
    r"|(?:let's )?skip|forget|too |let's not|absolutely not|pass\b|no thanks)(?!-)\b(?! (?:idea|doubt|question"
    r"|problem|objection))"
    r"|\b(?:don't (?:want|need|like|see|think|bother)|no need|not needed|not necessary|not worth|rather not|won't"
    r"|overkill"
    r"|already (?:have|do|did|got)|always do|did (?:that|it)|have (?:that|it|one) already|out of the question|not"
    r" an option|no option|doubt)\b",
    re.IGNORECASE,
)
_LATER = lazy(rf"(?:^|[\s,;:(–—-]){LATER}(?=[\s.,;!)]|$)", re.IGNORECASE)
_STAGE = lazy(rf"\b{STAGE}(?=[\s.,;!)]|$)", re.IGNORECASE)
_NOT_NOW = lazy(rf"\b{NOT_NOW}", re.IGNORECASE)
_YES = lazy(
    r"^(?:oh |ooh |ah |well |ok |hm+ )*[,.]? ?(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|good|great|nice|fancy|fine"
    r"|sold|true|right"
    r"|absolutely|definitely|certainly|gladly|why not|of course|agreed|convinced|perfect|exactly|you're right|makes"
    r"|cool|\+1|love"
    r"|totally|indeed|fair|interesting|would be|sounds|smart|clever|tempting|you (?:have|'ve) a point|good|thanks)\b",
    re.IGNORECASE,
)
_NO_BUT = lazy(r"^(?:no|nah|not (?:now|yet|today|this \w+))\b[^.!?]{0,20}?\bbut (?=\S)", re.IGNORECASE)
_ONLY_LATER = lazy(
    rf"^(?:(?:but|then|perhaps|rather|ok|yes|yeah|maybe|sure|not (?:now|today|yet)|later|only|that's|for)\b[,.]? )*"
    rf"(?:(?:in|for|on|to|by) )?(?!(?:later|some ?(?:day|time)|eventually)\b)(?:the )?(?:{STAGE}|{ONCE})"
    r"(?:,? (?:yes|please|then|maybe|ok|perhaps|earliest|at the earliest|not (?:earlier|before|sooner)|i'd say"
    r"|i think))?\W*$",
    re.IGNORECASE,
)
_LONGEST = 30


def says_later(text: str) -> bool:
    """Whether the words put something off to a named stage, day or event."""
    return bool(_LATER.search(text)) or names_a_time(text) or bool(_STAGE.search(text))


def taken_up(text: str, *, dialogue: bool) -> str:
    """Return how a turn begins to take up a suggestion before it: `list`, `later`, `want`, `self`, `said`.

    "" where it does not, or turns it down. What an assistant is told to do without any "later" it does at once.
    """
    text = _NO_BUT.sub("", text.replace("’", "'"))
    if len(text.split()) > _LONGEST or _DECLINED.search(text):
        return ""
    if _LISTED.search(text):
        return "list"
    yes = _YES.match(text) is not None or agrees(text)
    later = says_later(_NOT_NOW.sub(" ", text))
    if _ONLY_LATER.match(text):
        return "later"
    if later and (yes or _WANTED.search(text) or _SELF.search(text)):
        return "later"
    if _NOT_NOW.search(text):
        return "later" if later and "but" in text.lower() else ""
    if _WANTED.search(text):
        return "want"
    if _SELF.search(text):
        return "self"
    if not dialogue and _SAID.match(text):
        return "said"
    return ""
