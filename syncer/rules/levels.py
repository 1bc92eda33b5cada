"""The words by which people say how soon something matters, whatever it is."""

from __future__ import annotations

import re

from syncer.models import ItemType, Priority
from syncer.patterns import lazy
from syncer.rules.patterns import vocabulary
from syncer.rules.settings import RuleSettings

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_EVENT = (
    r"(?:release|launch|demo|go[- ]?live|freeze|deploy\w*|ship\w*|audit|deadline|exam|season|weekend|cut-?over"
    r"|migration|opening|conference|merg\w+|presentation|pilot|beta|fair|visit|inspection|election|roll-?out|tag)"
)
_BEFORE = (
    rf"before (?:(?:the|our|this|next|we|i|they|it|anyone|anybody) )*(?:(?:can|get|[\w-]+) )?(?:{_EVENT}|{_DAY}"
    r"|(?:ship|tag|go(?:es)? (?:live|public)|open|launch|release|merge|deploy|publish|present)\w*)"
)
_CRITICAL = vocabulary(r"""
    critical(?! section| path)|p0|sev[- ]?[01]|prio(?:rity)? ?0|catastroph\w+|disaster|emergency|drop everything
    (?<!during the )(?<!after the )(?<!since the )(?<!in the )(?<!last )outage(?! page)|data loss|show-?stopper
    (?:production|prod|the (?:site|shop|service|system)|everything) is (?:completely |totally )?down
    los(?:t|es|e|ing) (?:all |her |his |their |our |user |customer |the )*(?:data|drafts?|orders?|messages?\
        |payments?|files)
    leak(?:s|ed|ing)? (?:credentials|passwords|secrets|tokens)
""")
_HIGH = vocabulary(rf"""
    before (?:we|i|they|you) (?:\w+ ){{1,3}}{_EVENT}
    (?:needs?|needed|wants?|due|done|ready|required|promised|expects?) (?:[\w-]+ ){{0,3}}(?:for|by|before|until\
        |in time for) (?:the |our |next |this )*(?:{_EVENT}|{_DAY})
    (?:must|has to|have to) (?:land|ship|go out|be there)|by the end of the quarter|regulatory|contractual\w*
    (?:the )?(?:contract|law|sla|regulator) (?:says|requires|demands|wants)|required by law|be fined
    without (?:it|that|this|them) (?:we|they|i|customers|users|people|nobody|no one) (?:can|can't|cannot|won't)
    (?:we|they|i|you|nobody|no one|customers|users) (?:can|can't|cannot) \w+(?: [\w-]+){{0,4}} (?:until|unless\
        |without) (?:it|that|this)
    (?:nobody|no one) can (?!tell|say|see|know|remember|promise|blame|delete|remove|change|edit|alter|modify|tamper\
        |touch|read|steal|forge|guess|break|overwrite|erase|access)\w+
    (?:a|our|my|the|as) (?:big |real |top |main )?priority(?! list| queue| field| column| label| order| level)
    auditors?|inspectors?|runs? out (?:on|in|next|this|soon|at the end)|ends (?:on the|in (?:two|three|\d))
    (?:(?:is|gets) (?:shut down|switched off|discontinued|retired)\
        |shuts? down|shutting down) (?:on|in|at|by|next|soon|from)
    cost(?:s|ing) (?:us |them |me )?(?:\w+ ){{0,2}}(?:money|a fortune|\$|€|thousands)
    (?:can't|must not|mustn't|cannot) slip|(?:days|weeks|months) (?:late|behind|overdue)|already late
    behind schedule|(?:tickets?|mails?|calls?|complaints?) (?:a|per|every) day
    (?:is|are) (?:all |already |still )?waiting (?:for|on) (?:it|this|that|us)|getting worse
    worse (?:every|by the) \w+|escalat\w+|promised (?:it|that|this|them)(?: to [\w ]{{2,20}})? (?:for|by|until)
    like yesterday|needed (?:it |that |this )?yesterday
    (?:must|has to|have to|needs? to|should|will|to) (?:\w+ )?(?:happen|come|go|be done|be fixed|get done|fix\
        |do) first
    (?:from )?day one|urgent(?:ly)?|urgency|asap|as (?:soon|early|fast|quickly) as possible
    (?:very )?(?:high|top)(?:est)?[- ]prio(?:rity)?|prio(?:rity)? ?(?:1|one)|p1|sev[- ]?2|number one|must[- ]fix
    must[- ]haves?|hot-?fix|right away|straight away|blockers?
    (?:is|are|was|be|been|being|'s|'re) (?:still |currently |also )?(?:blocked|blocking)|blocked (?:by|on|until)
    blocks? (?:(?:the |our )?(?:{_EVENT}|work|team|next \w+)|us|me|everyone|everything|anyone|people|customers)
    {_BEFORE}|by (?:eod|eow|tomorrow|tonight|{_DAY})
    (?:by|before|until) (?:the )?end of (?:the |this )?(?:day|week|month)
    (?:demo|deadline|launch|release|audit|exam|freeze) (?:[\w ]{{0,30}}? )?is (?:today|tomorrow|(?:on \
        |next )?{_DAY})
    can['’]?t (?:go (?:out|live)|launch|ship|release|wait)|cannot (?:go (?:out|live)|launch|ship|release|wait)
    (?:won['’]?t|shouldn['’]?t|must not|doesn['’]?t|not) (?:be able to )?wait(?! (?:for|until|on)\b)|first thing
    on fire|non[- ]negotiable|ahead of (?:everything|anything|all)|top of (?:the|my|our) (?:list|pile|backlog)
    to the top|before (?:everything|anything|all) else|in front of everything|(?:do|fix|take) (?:it|that|this) first
    comes first|needs? to happen now|at the latest|no later than|(?:long |already |way )overdue|drop-?dead
    a must(?![- ]have)|(?:it's|it is|that's|by|is) (?:the )?law|mandatory|obligatory|compulsory|statutory|that's a fire
    (?:contract|deal|renewal|customers?|clients?|funding|grant|launch|release|go[- ]live) (?:[\w'-]+ ){{0,3}}?\
        (?:depends?|hinges?) on
    (?:made|makes|is|as) (?:it |that |this )?a condition (?:for|of|to)|deal[- ]?breaker
    (?:in order |to be able |so that (?:we|i|they) can |so (?:we|i|they) can )(?:to )?(?:go live|launch\
        |ship|open|release|publish|start selling)
    before (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}\b\
        |\d{{1,2}}[./]\d{{1,2}}\b|(?:week|month|quarter|year)[- ]end)
    hurting us|hurts? (?:us|sales)
    (?:more|most) (?:important|urgent|pressing|serious|severe|critical|painful|dangerous)|very important
    really important|serious|severe(?:ly)?|nasty|dangerous|scary|embarrassing|unacceptable|alarming
    (?:the|our|and) worst|worst of all|paying (?:customers?|users?|clients?)|one-star|(?:are|is) affected
    affect(?:s|ing) (?:all|every|most|many|half|\d+|our)|threaten\w* to (?:leave|cancel|quit)
    (?:los(?:e|es|ing)|costs? us|lost us) (?:customers?|money|sales|deals?|orders?)
    (?:most|mostly) (?:requested|asked|wanted|common|frequent)
    asked (?:that |for \w+ )?(?:almost |nearly )?(?:daily|every day)
    asks? (?:for (?:it|that|this) )?(?:all the time|every (?:single )?(?:day|week))
    expires? (?:on|in \d|in (?:two|three)|next)
    (?:must|has to|have to|needs? to) be (?:in|out|done|ready|fixed|live) (?:in|by|before|with|for|on|now|today\
        |this|first)
    (?:must|has to|have to|needs? to) (?:go|get) (?:in|out|into|live)\b(?! there)
    (?<!should )(?<!could )(?<!might )(?<!may )be in (?:(?:the |this )?(?:next )?(?:release|launch|hotfix)|v?\d+\.\d)
""")
# The present is no haste: "today she needs three logins", "right now it shows a zero".
_NOW = lazy(
    r"(?:\b(?:today|tonight|this week|right now|immediate(?:ly)?|at once|quickly)\b)(?!,? (?:i|we|you|he|she|it|they"
    r"|there"
    r"|one|people|users|customers|every\w*|the|our|a|an|that|this|is|are|has|have)\b)",
    re.IGNORECASE,
)
# What a report says of today tells when it failed, unless it asks for something.
_ASKS = lazy(r"\b(?:please|must|needs?|has to|have to|should|ought|want|fix|mend|repair)\b", re.IGNORECASE)
# A subject that gives a list its haste, and a task: where software runs for everybody.
_LIVE = vocabulary(r"in (?:production|prod)|production|prod|live (?:site|system)")
_PLACE = lazy(r"\b(?:in|on|to|from|for) $", re.IGNORECASE)
# Said of anything.
_LOW = vocabulary(r"""
    lose (?:any |much )?sleep
    (?:when|if|once) (?:we|i|you|they|somebody|someone) (?:ever )?(?:gets? (?:around |round )?to|finds? time)
    let's not (?:do|touch|start|worry|bother|go there)
    only (?:affects?|happens?|matters?|concerns?|hits?) (?!all|every|in prod)|(?:very |quite |pretty )?rare(?:ly)?
    seldom|hardly ever|once in a (?:blue moon|while)|out of scope
    (?:not|isn't|no|hardly) (?:really |that |so |very )?(?:essential|crucial|needed|vital|relevant|a must\
        |dramatic|bad|tragic|pressing)
    (?:least|less) (?:important|urgent|critical|pressing|interesting)|(?:can|could) live without
    (?:let's |we |i )?(?:don't|do not|not|needn't|no need to|not in a) (?:have to |need to )?(?:hurry|rush)
    unimportant|(?:doesn't|does not|won't) (?:really )?(?:hurt|matter|bother)|no harm|(?:some|an)other time
    park (?:it|that|this|them)|shelve (?:it|that|this|them)|put (?:it|that|this) (?:on ice|aside)
    low(?:er|est)?[- ]prio(?:rity)?|prio(?:rity)? ?(?:3|4|three|four)|p[34]
    (?:not|isn't|nothing) (?:that |so |very |really|at all |terribly |super )?urgent
    no (?:rush|hurry|urgency|big deal|biggie)|can wait|could wait|nice[- ]to[- ]haves?
    (?:would|'d|might|could) be (?:nice|lovely|cool|neat|sweet|handy|fun)|minor|cosmetic|harmless|purely visual
    not (?:blocking|important|critical|a blocker|a priority|serious|dramatic)
    (?:very )?bottom of (?:the|my|our) (?:list|pile|backlog)|at the (?:very )?bottom|not the end of the world
    rainy (?:day|friday|sunday|\w+day)
    (?:when|if|once) (?:there(?:'s| is)|we have|i have|we find|i find|somebody has|someone has) (?:any |some \
        |a bit of |a little |the )?(?:spare )?time
    in (?:a|some) quiet (?:week|hour|moment)|won't fix|low[- ]hanging|could-haves?|could haves|back ?burner|wish ?list
    stretch goals?|parking lot|ice ?box|not a (?:commitment|promise)
    (?:doesn't|don't|does not|do not) (?:have|need) to (?:be|go|happen|ship) (?:in|out|now|today|this|before|first)
    needn't (?:be|go|happen) (?:in|out|now|today|this|before|first)|not needed (?:for|before|yet|now)
    (?:no|not enough|hardly any) time for (?:it|that|this|those|them) (?:now|today|this \w+|right now|at the moment|yet)
    not worried about|(?:hardly|barely|scarcely|almost) (?:anyone|anybody|any \w+|no one|nobody)
    (?:nobody|no one) (?:dies|cares|minds|notices|noticed|will notice|uses|asked|needs)
    (?:only|just|it's|it is) (?:one|two|three|a single|a couple of|a handful of|a few|1|2|3) (?:users?|customers?\
        |people|clients?|persons?|testers?|tickets?|complaints?|devices?)
    (?:we|i) can live with (?:it|that)|just (?:a )?(?:cosmetics?|polish|annoying)
    (?:more|just) (?:an annoyance|a nuisance)
""")
# Of a plan; a fault that comes "eventually" or "a day later" comes all the same.
_FAR = vocabulary(r"""
    next major|in the long (?:run|term)|next year(?:'s)?|(?:a )?later (?:version|release|sprint|stage|date)
    in the (?:near |far |distant )?future|for the future
    future (?:release|version|work|phase|idea|plan|project|sprint|iteration|extension|improvement|enhancement\
        |consideration|scope)s?
    some ?day|one (?:fine )?day|eventually|at some point
    (?<!days )(?<!hours )(?<!minutes )(?<!seconds )(?<!weeks )(?<!months )(?<!years\
         )(?<!sooneror)(?<!day)(?<!hour )(?<!minute )(?<!week )(?<!month )(?<!year )later(?! than| that| today\
        | time| in the)
    (?:for|in|to|into|until|till|a|the) v[2-9](?:\.\d)?|v[2-9] (?:or so|thing|maybe|feature|material)|version [2-9]
    long[- ]term|q[1-4](?: 20\d\d)?|next (?:quarter|year|summer|winter|autumn|spring|season)
    in (?:autumn|spring|summer|winter)|down the (?:road|line)|one of these (?:days|winters|weekends)
    phase (?:[3-9]|three|four)|backlog|maybe (?:for|in|later)|post[- ](?:launch|mvp|release)
    (?:for|on) another (?:day|time)|a pipe ?dream|big dream
    after (?:the |our |this |v ?)?(?:next )?(?:release|launch|demo|go[- ]live|mvp|summer|winter|holidays\
        |christmas|\d+\.\d+)
    not (?:before|until) (?:the )?(?:20\d\d|next|spring|summer|autumn|winter|january|february|march|april|may\
        |june|july|august|september|october|november|december|q[1-4]|v?\d)
    at the (?:very )?earliest|if (?:it|that|we|i) ever (?!so)\w+|(?:just|only) an idea|ideas? (?:for|only)
    optional(?:ly)?(?=[\s.,;:!)]*$)|\(optional\)
""")
# "The rest can wait": what is spoken of cannot.
_REST_WAITS = lazy(
    r"\b(?:everything else|anything else|all else|all the rest|the rest|the others?|the other (?:ones|things|bugs"
    r"|points|items))(?: of it)?"
    r" (?:can|could|may|will|has to|have to|is|are) (?:wait|less (?:important|urgent)|not (?:as |so )?(?:important"
    r"|urgent)|come (?:later|after))\b",
    re.IGNORECASE,
)
# "Not this month though"; a thing that is not yet tested is no such thing.
_NOT_NOW = lazy(
    r"(?:^|[,;.:–—] ?|\b(?:but|and|just|maybe|though|rather) )not (?:now|yet|today|tonight|for now|right now|this \w+"
    r"|in this \w+"
    r"|(?:for|in) v?\d+\.\d[\w.]*"
    r"|for this \w+)(?=[\s,.;!]|$)",
    re.IGNORECASE,
)
_MEDIUM = vocabulary(r"""
    on (?:my|our|the) list|next (?:week|sprint|steps?|month|release|iteration|2 weeks|two weeks)|short[- ]term
    medium[- ]prio\w*|p2|prio(?:rity)? ?(?:2|two)|soon|should-haves?|should haves|this (?:sprint|month|iteration)
""")
# "Not urgent" and "no production issue" do not speak for haste.
_DENIED = lazy(
    r"\b(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|no|never|nothing|un|nobody|no one|none|hardly|without|neither"
    r"|less)[ -]"
    r"(?:that |so |really |very |exactly |a |an |the |too |super |longer |need to be )*$",
    re.IGNORECASE,
)


def configured_level(text: str, settings: RuleSettings) -> tuple[Priority, str] | None:
    """Return the level that a word of the config speaks for, and that word."""
    lowered = text.lower()
    for level, words in settings.priority_words.items():
        for word in words:
            if word.lower() in lowered:
                return level, word
    return None


def said(pattern: re.Pattern[str], text: str) -> str:
    """Return the first words of a text that fit and are not denied, "" where there are none."""
    for match in pattern.finditer(text):
        if not _DENIED.search(text[max(0, match.start() - 24) : match.start()]):
            return match[0]
    return ""


def level_of(text: str, kind: ItemType, settings: RuleSettings) -> tuple[Priority, str] | None:
    """Return the level that words of the text speak for, and the words; None where none do."""
    if own := configured_level(text, settings):
        return own
    text = text.replace("’", "'")
    if (rest := _REST_WAITS.search(text)) and not level_of(text[: rest.start()], kind, settings):
        return Priority.HIGH, rest[0]
    told = kind is ItemType.BUG
    if words := said(_CRITICAL, text):
        return Priority.CRITICAL, words
    if match := _LOW.search(text) or (None if told else _FAR.search(text) or _not_now(text)):
        return Priority.LOW, match[0]
    if (
        words := said(_HIGH, text)
        or ("" if told and not _ASKS.search(text) else said(_NOW, text))
        or _is_live(text, told=told)
    ):
        return Priority.HIGH, words
    return (Priority.MEDIUM, words) if (words := said(_MEDIUM, text)) else None


def _is_live(text: str, *, told: bool) -> str:
    """Return the words that say that it happens to everybody; where a task is done is no reason for haste."""
    match = _LIVE.search(text)
    if match is None or (not told and (match[0].lower().startswith("in ") or _PLACE.search(text[: match.start()]))):
        return ""
    return said(_LIVE, text)


def _not_now(text: str) -> re.Match[str] | None:
    """Return what puts a plan off; "not right now, but it's on my list" does not put it off for long."""
    match = _NOT_NOW.search(text)
    return None if match and _MEDIUM.search(text, match.end()) else match
