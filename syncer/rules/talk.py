"""Ways to talk, look and take leave: what is said to be done here and now leaves nothing behind."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import vocabulary
from syncer.rules.times import is_soon

_TALK = vocabulary(
    r"""
    see|look|looks|think|know|understand|figure|come|let|wait|continue
    (?:start|begin)(?! (?:with|on) an? (?!(?:\w+ )?(?:question|summary|overview|look|recap|story|joke|round)\b)\w+ \w+)
    talk(?! (?:to|with) (?!you|me|us\b|each)\w+ )
    discuss|focus|be|assume|say
    admit|hope|trust
    bet|agree|wonder|leave|stop|pause|end|wrap|hear|meet|speak|help|guide|need|want|like|love|prefer|suggest|recommend
    propose
    summari[sz]e|recap|remember|worry|clarify|restate|brainstorm|mention|reiterate|survive|notice|reali[sz]e|miss|join
    stay|sleep
    explain|answer|deal|keep (?:you|this|it|going|an eye|in mind|that|up|looking)|not|never|go|call it|make sure
    point out
    try(?! (?:out )?(?:the|an?|our) (?:[\w-]+ ){1,4}(?:on|with|against|before|in) (?:the|an?|our|real|actual)\b)
    check|find (?:it|out|that|the|a)
    make (?:it\b|the (?:call|meeting))
    get (?:back|started|going|into|to|it|this done|some|coffee|home|there|here|used|better|worse)
    have (?:a look|to|been|had|an? \w+$|it|that)|show (?:you|me|us|it)
    share (?:it|this|that|my|the (?:code|log|file|screen)|with)
    give (?:you|me|it|that|this|us)|read (?:it|that|this|through|up|the)
    take (?:a|it|another|your|that|this|notes|over from)
    tell (?:you|me)|send (?:you|it)|post (?:it|that|the)|paste|ping you|report back|ask (?:you|an?|some|about|again)
    move (?:on|to|forward)
    consider|review (?:it|that|this|your)|verify (?:it|that|this)|confirm|examine|analy[sz]e|investigate|debug
    define (?:it|that)|dig|dive|walk
    describe|illustrate|assess|step|work (?:with|through|on (?:it|that|this|something))|switch (?:gears|topics|back)
    pick (?:this|it|one)
    run (?:it|this|that|through)|test (?:it|that|this)|enough|able|aware|careful|fine|good|ok|right|safe|clear|best
    happy|more than|less than
    something|someone|anything|everything|nothing|people
    an? (?:minute|second|moment|sec|break|look|few (?:minutes|questions))|time|input
    feedback|advice|ideas|more (?:info|details?|time|context)|some (?:time|help|advice|ideas|input|feedback|more)
    design an?|use your|do (?:some|the math|more)
    the (?:code|logs?|output|file|details|exact|following|error|name)|keep (?:reviews|things) \w+$|expect|refuse
    highlight|ensure
    (?:briefly |quickly )?(?:touch (?:briefly |quickly )?(?:up)?on|expand on|elaborate|chime in|paraphrase|jump in)
    drop (?:an?|the|my|some) (?:\w+ )?links?(?= (?:here|there|to|into|for)\b)
    (?:pick up|fetch|collect|drop(?: off)?|bring) (?:my|the|our) (?:\w+ )?(?:daughter|sons?|kids?\
    |child(?:ren)?|wife|husband|partner)
    (?:pick up|fetch|collect) (?:my|the) (?:dog|car|bike|parcel|mum|mother|dad|father|girlfriend|boyfriend)
    (?:catch|get|take) (?:my|the|a) (?:train|bus|flight|plane|tram|ferry|taxi|cab|doctor)
    (?:find|grab|fetch|get|open|pull up) (?:my|the|our) (?:notes?|slides?|glasses\
    |charger|headphones?|headset|page|tab|agenda|list)
    scroll|zoom|(?:un)?mute|keep (?:the time|time|track of (?:the )?time|to the (?:time|agenda)|the minutes|notes|quiet)
    (?:be|keep (?:it|this|them)) (?:quick|brief|short|fast|right back)|go (?:next|first|last|ahead|round|around)
    (?:do|have) (?:a|one|another) (?:quick )?(?:round|check-?in|vote|break|coffee|show of hands)
    (?:get|find|send|give|make|buy|bring|lend|pass) (?:you|him|her|them) (?:one|it|some|those|that)\b
    (?:grab|get|have|fetch|order|buy) (?:a |some |another |us )?(?:\w+ )?(?:beers?|drinks?|coffee|lunch|dinner|pizzas?)
    go (?:for|to|and|out|get) (?:\w+ )?(?:for )?(?:a |some |another )?(?:beers?|drinks?|coffee\
    |lunch|dinner|pizza|walk|food)
    (?:frame|print|quote) (?:that|this|your) (?:sentence|line|quote|word)s?
    turn (?:on|off) (?:my|the) (?:camera|video|mic)
    do (?:the |our )?\w+(?: \w+)? first,? (?:and )?then|hand (?:over|back) to|give (?:the floor|the word)
    leave (?:some )?(?:time|room) for|time-?box
    (?:give|tell|provide)(?: (?:us|me|everybody|everyone))? (?:a |an |the |some |your |quick |short |brief |little )*\
    (?:timeline|overview|update|summary|status|background|introduction|intro|recap|context|rundown|story|numbers|news)
    explain|(?:say|describe|tell|show)(?: (?:us|me|everybody|everyone))? (?:how|what|where|why|who)
    (?:drop|hop|jump|run|leave) in (?:an?|one|two|three|five|ten|fifteen|half|\d+)
    quote (?:you|him|her|them|us)\b(?! (?:for|a price))|hold (?:you|him|her|them|us|it) (?:to|against|up)
    hold (?:my|your|our)
    keep (?:my|our|your) (?:fingers|mouth|cool|word|distance|head|chin|eyes)
    cross (?:my|our|that|the) (?:fingers|bridge)
    eat|owe|believe|disagree|spare|shut up|digress|ramble|rant|rest my case|sit (?:this|that|it) (?:one )?out
    skip (?:the|over|ahead|past) (?:the )?(?:theory|details?|intro\w*|small talk|boring|history|preamble|rest|basics)
    (?:jump|get|cut|go|come|skip) (?:straight|right|directly) (?:to|into|in|on|ahead)
    play (?:the )?(?:devil|dumb|along)
    (?:add|say|note|stress|warn you|confess|disclose|concede|remind you|object) that\
    (?: )(?:it|this|i|i'm|we|he|she|they|there)
    buy (?:you|him|her|them) |bring (?:the )?popcorn
    forget|regret|cry|die|scream|shout|laugh|fall asleep|panic|starve|go (?:mad|crazy|nuts)
    report (?:in|on|at|again|here|next|later|then|when|how|tomorrow)
    (?:drop|hop|jump|run|head|dash|rush|go)(?: (?:off|out|over))?(?: (?:in|at|now|soon|early\
    |to (?:my|the|another) (?:next|other)?)\b.*)?$
    (?:drop|hop|jump|run|dash|rush|go), \w+
    (?:drop|hop|jump) (?:off|out)\b|(?:sign|log) off\b
    (?:bring|bake|get|order|buy|make) (?:(?:some|the|us|a|more|you all) )*(?:\w+ )?(?:cakes?|cookies|biscuits\
    |do(?:ugh)?nuts|croissants|pastr(?:y|ies)|sweets|chocolates?|snacks?|pizzas?|coffee|tea|beers?|wine|food|lunch|breakfast|candy|fruit|muffins\
    |pies?)\b
    """,
    before="^",
)
# "I'll restart it and see": tried there and then.
_TRIAL = lazy(
    r"(?:[\w'-]+ ){1,8}?and (?:then )?(?:see|look|watch|report back|tell you|let you know)"
    r"(?: (?:what|if|whether|how) [^,;]*)?[.!]*$",
    re.IGNORECASE,
)
# With a time these are plans for later, and no talk.
_PLANNED = lazy(
    r"^(?:try|check|look|investigate|review|verify|run|test|ask|analy[sz]e|find|define|read|confirm)\b", re.IGNORECASE
)
_LATER = vocabulary(
    r"""
    this week|next (?:week|sprint|month|release|quarter)|tomorrow|tonight|today|monday|tuesday|wednesday|thursday
    friday|later|afterwards
    soon|at some point|some ?day|eventually|in (?:a )?(?:separate|another|follow[- ]?up)
    (?:right )?after (?:the|this|we|that)|before (?:the|this|we)
    phase \w+|v\d|q[1-4]|by \w+day|by the end of|this sprint|over the weekend|when (?:i|we) (?:have|get|find)
    in the next (?:pr|release|sprint)
    """
)


# "Let's do the field stuff first": in which order people talk.
_ORDER = lazy(
    r"(?:do|take|start with|begin with|cover|finish|get through|handle|skip to|move to|go to|jump to|open with|hear)"
    r" (?:the |this |that |those |our |your |[A-Z]\w+['’]s? )?(?:[\w'/-]+ ){1,4}(?:first|next|now|last|quickly)[.!]*$",
    re.IGNORECASE,
)
# "I need a week or so", "we need eleven at least": how long it takes, and how much is enough.
_MEASURE = lazy(
    r"(?:(?:about|around|roughly|maybe|only|just|at least|at most|another|good)"
    r" )*(?:(?:(?:an?|one|two|three|four|five|six|ten|half an?|\d+|a couple of|a few|some|more)(?: (?:or|to) \w+)?"
    r" (?:more |extra |good |full |solid |whole )?)?(?:hours?|days?|weeks?|months?|minutes?|mins?|sprints?|evenings?"
    r"|afternoons?|mornings?)(?: or (?:so|two|three))?(?=$|[.,;!]| (?:for|to|from|until|before|at most|with|and|or|then"
    r"|now)\b)"
    r"|[\w.]+(?: [\w.]+)? (?:minimum|maximum|at least|at most|or (?:more|less))\b)",
    re.IGNORECASE,
)


def names_a_time(text: str) -> bool:
    """Whether the words say when it is to be done, other than at once."""
    return _LATER.search(text) is not None or is_soon(text)


def is_talk(text: str) -> bool:
    """Whether what somebody will do is part of the talk itself."""
    if not _TALK.match(text):
        return _TRIAL.match(text) is not None and not names_a_time(text)
    return not (_PLANNED.match(text) and names_a_time(text))


def orders_talk(text: str) -> bool:
    """Whether words behind "let's" only say what people speak of next."""
    return _ORDER.match(text) is not None


def is_measure(text: str) -> bool:
    """Whether what is needed is only so much time, or a least number."""
    return _MEASURE.match(text) is not None
