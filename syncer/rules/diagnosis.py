"""What an assistant answers to a plain sentence: whoever looks for a cause has been told of a fault."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.history import ends_well, is_bygone
from syncer.rules.mood import is_hypothesis, is_over, is_question
from syncer.rules.patterns import vocabulary
from syncer.rules.verbs import is_work

# Questions that are asked only of what goes wrong: when it began, where it happens, what is written of it.
_PROBES = vocabulary(
    r"""
    (?:it|that|this|they) (?:only |also |still |always |really |ever |even |just )*(?:happens?|occurs?|repeats?\
    |disappears?|goes away|go away|persists?|comes? back|reproduces?|fails?|crash(?:es)?|stops?|starts?|survives?)
    happen(?:s|ed|ing)? (?:on|in|with|for|when|every|only|after|also|again|before|at|too|consistently)|reproduc\w+
    since (?:when|which)|when did (?:it|this|that|you first)|how often|every time|each time|on every \w+
    in every \w+|for every\w*|on all \w+|for all \w+
    ever work(?:ed)?|last work(?:ed)?|used to work|anything (?:change|else change)\w*|(?:been|was) (?:deployed\
    |changed|updated|upgraded)
    (?:stack ?)?traces?|(?:in|into|do|does|have|any) (?:the |your |any )?logs?|console|error(?: message| code| text)?
    screenshots?|dmesg|status code|exit code|dump
    sample \w+|example \w+|which (?:version|browser|build|device|firmware|release|os)|(?:on|after|with) (?:a )?reload
    after (?:a )?(?:restart|reboot|refresh)|restart(?:ed|ing)?|clear(?:ed|ing)? (?:the|your) cache|incognito
    what (?:does|do|did|is) .{1,40}? (?:say|show|print|report|return|output|look like)|(?:other|another|different)\
    (?:browsers?|machines?|users?|accounts?|devices?|phones?|networks?|computers?)
    is it (?:only|just|always|the same|every)|only (?:with|on|in|for|when|there)|(?:consistent|intermittent|random)\w*
    the same (?:\w+ )?(?:every|each|on|for|in|with|if|when|problem|thing)
""",
)
_LETS_SEE = lazy(
    r"^(?:(?:ok|okay|hm+|right|sure|thanks|alright|let me guess|got it|understood)\b[,.!: ]*)*(?:let['’]s (?:see|look"
    r"|find|check|narrow|start)|(?:please |could you |can you )?(?:show|paste|share|send) (?:me )?(?:the|your|us)"
    r"|run `|try )",
    re.IGNORECASE,
)
# What is said of a cause, or of how it ought to be.
_NAMES_CAUSE = lazy(
    r"\b(?:usual suspect|culprit|to blame|points? (?:to|at|towards)|smells? (?:like|of)|sounds? like (?:an?|the|it)"
    r"|suggests? (?:an?|that|the)|(?:would|that|this|which) explains?|sign of|root cause|suspicious\w*|suspect(?:s|ed)?"
    r"|gave up|probably an?|likely an?|my guess|i['’]d (?:guess|bet|suspect)|must be (?:an?|the)|could be (?:an?|the)"
    r"|might be (?:an?|the)|race condition|off[- ]by[- ]one|memory leak|double-?count\w*|busy loop|stale cache"
    r"|that (?:code|error|message|status) (?:is|means)|means? (?:that )?(?:the|your|something|nobody))\b",
    re.IGNORECASE,
)
_AMISS = lazy(
    r"\bshould(?:n['’]t| not) (?:be|have|happen|do|get|show|go|ever)\b|\b(?:is|are|was|were)(?:n['’]t| not)"
    r" (?:\w+ )?(?:supposed|meant|right|normal|expected|intended|good)\b"
    r"|^no\b.{0,40}\b(?:supposed|meant) to\b|\b(?:a (?:real |nasty |clear |definite )?(?:bug|regression|leak))\b"
    r"|\binteresting that\b|^(?:hm+|huh|oh|well)?[,.! ]*that['’]s (?:\w+ )?(?:not|bad|wrong|serious|annoying|nasty"
    r"|odd|strange|weird|unexpected|a (?:serious|bad|nasty|strange|weird|rough|problem))",
    re.IGNORECASE,
)
_SORRY = lazy(
    r"^(?:(?:oh|ah|well|hm+)\b[,.! ]*)*(?:ouch|oof|yikes|ugh|oops|uh-oh|oh no|oh dear|strange|odd|weird|curious"
    r"|nasty|annoying|huh|hm+|sorry (?:to hear|about|for)|that (?:sounds|must be) (?:annoying|frustrating|painful|bad"
    r"|nasty|rough)|how (?:annoying|frustrating|odd|strange)|thanks for (?:reporting|the report|flagging))\b",
    re.IGNORECASE,
)
_GOT_IT = lazy(
    r"^(?:got it|i see|understood|right|ok|okay)[,:;–—-]+ (?:so )?(?:the|your|it|they|that)\b", re.IGNORECASE
)
# A condition, a number, a part of all, something that is there too: what is out of the ordinary.
_ODD = lazy(
    r"\b(?:half|only|even|every|each|all|none|never|instead|twice|same|still|always|whenever|as soon as|since"
    r"|no|not|nothing|nobody|also|as well|too|off|left|behind|again|after|while|today|yesterday|sometimes|early|late"
    r"|deleted|expired|closed|old|apart|exactly|different|restarts?|reverse|shifted|doesn['’]t|isn['’]t|can['’]t"
    r"|goes through|\d\S* (?:\w+ ){0,4}(?:and|or|to|for|but|while|vs|against|at|by|as) (?:only |just )?\d[\d.]*)\b"
    r"|=|\d ?(?:%|s\b|ms\b|seconds|minutes|hours|gb\b|mb\b|errors)",
    re.IGNORECASE,
)
# What hardly anybody says of a thing in order: how it changed, what contradicts it, what is not there, an error.
_PUZZLES = lazy(
    r"\bfrom (?:about |around )?[\d.]+\S* ?\w* to (?:about |around )?[\d.]+|\b(?:since|as of) (?:yesterday|today|last"
    r"|this morning|the (?:update|upgrade|release|deploy\w*|migration|merge)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|v?\d)"
    r"|\b(?:and|but) (?:now|today|this morning)\b|\b(?:usually|normally)\b.{0,20}\b(?:by|in|under|within|at|takes?)\b"
    r"|^no (?:more )?[\w-]+(?: [\w-]+)? (?:(?:have|has|is|are|was|were|gets?|comes?|arrives?|goes|go|shows?)\b|in|on|at"
    r"|for|from)"
    r"|\b(?:every so often|now and then|once in a while|(?:someone|somebody) else['’]s|someone else|exactly the same"
    r"|exactly the [\w-]+ of|the (?:very )?(?:same|other) (?:one|row|page|value|number|file|text)s?|a different [\w-]+"
    r" (?:each|every)|connection (?:refused|reset|closed)|permission denied|access denied|already exists"
    r"|no such (?:file"
    r"|table|column|host|method)|not found|undefined|out of memory|segmentation fault|core dumped|unexpected token"
    r"|exit(?:s|ed)? (?:with )?(?:code )?[1-9]\d*|deleted (?:users|rows|items|files|accounts|posts|comments)"
    r"|(?:shifted|moved|offset|displaced|rotated|mirrored|cropped|squeezed) (?:by|to|in)|makes? (?:the|my|our"
    r"|an?) (?:\w+"
    r" ){1,3}(?:sweat|hot|crawl|stutter|empty|jump|spin|scream|loud|unusable|column|mess)"
    r"|puts? [\w ]{1,20} (?:before|after|above|below|under|behind|next to) [\w ]{1,20}|in ci\b.{0,10}\bfail\w*"
    r"|fails? in|says? [^,;.]{2,40}\b(?:and|but) i (?:see|get|have|count)\b|and (?:the|my) [\w ]{2,20} (?:says?|shows?)"
    r"|trailing|leading (?:zero|blank|space)\w*|(?:that['’]s|this is|how|very|so|is|weird|a bit) (?:odd|weird|strange"
    r"|puzzling|fishy|off)|(?:odd|weird|strange) (?:one|thing|behaviou?r|result|effect)|(?:weirdly|strangely|oddly"
    r"|mysteriously|somehow|suddenly)|of its own|by itself|on its own|for no reason)\b",
    re.IGNORECASE,
)
# The answer of one who does what he was told to, or only agrees.
_ASSENTS = lazy(
    r"^(?:(?:ok|okay|oh|ah)\b[,.! ]*)?(?:sure|here(?:['’]s| is| are| you)|done|great|nice|perfect|congrat\w*|good"
    r"|you['’]re"
    r" (?:right|welcome)|of course|absolutely|certainly|i(?:['’]ve| have|['’]ll| will)|glad|happy|thanks|thank you"
    r"|noted"
    r"|will do|right you are|correct|exactly|yes|agreed|do you want|would you like|shall i|should i|want me"
    r"|anything else"
    r"|true|enjoy|have (?:a|fun)|haha|lol|added|fixed|updated|changed|removed)\b",
    re.IGNORECASE,
)
_INTENT = lazy(
    r"\b(?:will|['’]ll|should|would|could|might|may|['’]d|let['’]s|want(?:s|ed)?|need(?:s|ed)?|wish(?:es)?|please"
    r"|can you|could you|going to|hop(?:e|ing)|thinking|plan(?:s|ning)?|prefer|like to|like that|must|have to|has to"
    r"|lack(?:s|ing)?|gap|dream\w*|suggest\w*|idea|any chance|imagine|decid\w+|chose|agree\w*|thanks|thank you"
    r"|great|pass(?:e[sd])?|succe\w+|finish\w+|ran through|went (?:through|fine|well)|completed|ran fine|looks good"
    r"|perfect|nice|cool|good|(?<!no longer )(?<!only )works|fine|i think|i guess|question|ask(?:s|ed|ing)?"
    r"|wonder\w*|curious|maybe|perhaps"
    r"|learn\w*|read about|example|write|explain|tell me|give me|help me|show me|fixed|reverted|done)\b",
    re.IGNORECASE,
)
# Of one's own doings only what one sees, gets or cannot do tells of a thing; "I renamed it and now ..." does as well.
_OWN_DOING = lazy(
    r"^(?:(?:and|but|so|ok|okay|hi|hello|hey|hm+|well|yes|yeah|yep|no|nope|right|sure|currently|now|today|yesterday"
    r"|recently|at the moment|btw|also|here|there|this|that|it|they)\b[,.! ]*)*"
    r"(?:(?:i|we)(?:['’]m|['’]ve|['’]re)?\b(?! (?:just |also |still |now |always |only |keep |noticed |noticed that )*"
    r"(?:see|saw|get|got|noticed|found|can['’]t|cannot|keep|lose|lost|end up|have two|have three|receive|received|spot"
    r"|spotted)\b)|he|she|you|my (?:name|goal|team|boss|idea|plan|setup|question|task|job)|in my|here|it|this|that|they"
    r"|these|those|yes|no(?! more| [\w-]+ (?:have|has|are|is|were|was)\b)|ok|because|which|for|to|by)\b",
    re.IGNORECASE,
)
_AND_NOW = lazy(
    r"\b(?:and|but|then|since then|,) (?:now|today|then|suddenly|since then|all|the|my|our)\b", re.IGNORECASE
)
_LEAD = lazy(
    r"^(?:(?:and|but|so|ok|okay|hi|hello|hey|hm+|well|also|oh|btw|quick heads[- ]?up|heads[- ]?up|sorry for my english"
    r"|i noticed(?: that)?|i found(?: that)?|looks like|it seems(?: that)?|seems(?: like)?)\b[,.!: ]*)*",
    re.IGNORECASE,
)
_TELLS = lazy(
    r"\b(?:is|are|was|were|isn['’]t|has|have|had|does|do|did|can['’]t|gets?|got|gives?|gave|goes|went|comes?|came"
    r"|shows?|says?|sees?|saw|opens?|"
    r"takes?|took|runs?|ran|reads?|looks?|sounds?|ends?|starts?|stays?|keeps?|puts?|throws?|threw|no more|\w{2,}ed"
    r"|\w{2,}(?<!['’])s (?:in|on|at|to|for|from|up|off|out|over|into|as|with|before|after|again|only|also|still|even"
    r"|the|an?|my|our|its|me|us|it|them|every|all|some|any|no|nothing|two|three|invoices|\d[\d.,%]*|\w+s)"
    r"|still \w+|(?:land|go|come|show up|appear|turn|jump|stay|end up|fall|disappear|overlap|point|repeat|move|swap"
    r"|share)"
    r" (?:in|on|at|to|into|up|off|back|twice|again|one|the|each|out|over))\b|=",
    re.IGNORECASE,
)
_CALLS_UP = lazy(r"^(?:error|exception|warning|code|status)\b (?:\d|0x|\w*\d)", re.IGNORECASE)
# Beside a report stand only questions for its cause; whoever asks for more, or speaks of plans, sets the scene.
_ASKS_CAUSE = lazy(
    r"\b(?:normal|expected|why|wrong|cause[sd]?|going on|how come|where (?:do|should) i (?:begin|start|look)|any ideas?"
    r"|a bug|known|happen\w*|what (?:is|could) (?:this|that|be)|anybody|anyone)\b",
    re.IGNORECASE,
)
_SETS_SCENE = lazy(
    r"\b(?:need(?:s|ed)?|want(?:s|ed)?|let['’]s|should|design|settle|planning|constraints?|requirements?"
    r"|help (?:me|us) (?:with|to)?|we(?:['’]re| are) (?:building|planning|starting)"
    r"|i(?:['’]m| am) (?:building|planning|writing|starting|working))\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 4, 34
_OPENING = 4
_LISTED = 7


def diagnosed(conversation: Conversation, statement: Statement) -> tuple[str, bool]:
    """Return the words by which the assistant looks for the cause of what a sentence tells, and whether that is sure.

    ("", False) where it does not, or where the sentence asks, plans or wishes rather than tells.
    """
    if not conversation.dialogue or statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
        return "", False
    if not _observes(statement.text) or _sets_scene(conversation, statement):
        return "", False
    odd = _ODD.search(statement.text)
    for other in _answer(conversation, statement):
        text = other.text
        if odd and is_question(text) and (probe := _PROBES.search(text)):
            return probe[0], True
        for pattern in (_SORRY, _AMISS, _NAMES_CAUSE):
            if match := pattern.search(text):
                return match[0], pattern is not _NAMES_CAUSE
        if odd and (match := _LETS_SEE.match(text) or _GOT_IT.match(text)):
            return match[0], False
    puzzle = _PUZZLES.search(statement.text)
    answer = _answer(conversation, statement)
    if puzzle and answer and not _ASSENTS.match(answer[0].text):
        return puzzle[0], False
    return "", False


def _answer(conversation: Conversation, statement: Statement) -> tuple[Statement, ...]:
    """Return how the assistant's next turn begins, and the questions that it counts off."""
    for turn in conversation.by_turn[statement.turn_number + 1 : statement.turn_number + 3]:
        if turn and turn[0].voice is Voice.ASSISTANT:
            prose = [other for other in turn if other.kind is BlockKind.PROSE][:_OPENING]
            asked = [other for other in turn[:_LISTED] if other.kind is BlockKind.LIST and is_question(other.text)]
            return (*prose, *asked)
    return ()


def _sets_scene(conversation: Conversation, statement: Statement) -> bool:
    """Whether the turn asks for more than a cause, speaks of plans, or answers what was asked."""
    before = conversation.by_turn[statement.turn_number - 1] if statement.turn_number else ()
    if before and any(is_question(other.text) for other in before):
        return True
    others = (other for other in conversation.by_turn[statement.turn_number] if other.index != statement.index)
    return any(
        _ASKS_CAUSE.search(other.text) is None
        if is_question(other.text)
        else _SETS_SCENE.search(other.text) is not None
        for other in others
        if other.kind is BlockKind.PROSE
    )


def _observes(text: str) -> bool:
    """Whether a sentence tells plainly how a thing is or behaves."""
    if not _FEWEST <= len(text.split()) <= _MOST or is_question(text) or text.endswith((":", "：")):
        return False
    if (
        _INTENT.search(text)
        or is_hypothesis(text)
        or (is_over(text) and not _AND_NOW.search(text))
        or ends_well(text)
        or is_bygone(text)
    ):
        return False
    if _CALLS_UP.match(text):
        return True
    if _OWN_DOING.match(text) and not _AND_NOW.search(text):
        return False
    told = text[_lead(text) :]
    first = told.partition(" ")[0].strip(",.").lower()
    return _TELLS.search(told) is not None and not (is_work(first) and not told.lower().startswith("search"))


def _lead(text: str) -> int:
    match = _LEAD.match(text)
    return match.end() if match else 0
