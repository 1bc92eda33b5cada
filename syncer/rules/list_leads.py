"""What the words over a list speak of: work, wishes, faults, agreement, a later time, or something that is no work."""

from __future__ import annotations

import re
from enum import StrEnum

from syncer.patterns import lazy
from syncer.rules.headings import is_complaints, normalise
from syncer.rules.horizons import is_horizon
from syncer.rules.patterns import vocabulary, words_of


class Sense(StrEnum):
    """What words over a list speak of."""

    WORK = "work"
    WISH = "wish"
    FAULT = "fault"
    AGREED = "agreed"
    LATER = "later"
    KEPT = "kept"
    RAISED = "raised"
    PLANNED = "planned"


_WORK = vocabulary(r"""
    jobs?|tasks?|chores?|homework|tickets?|to-?dos?|work(?= (?:left|for|in|before|until|that|to)|$)|work ?list
    open from|(?:still|left|remains?|remaining) (?:open|to do|to be done|undone|pending)|unfinished|outstanding
    leftovers?|(?:what|that|which|things?|stuff|bits)(?:'s| is| are)? (?:left|remaining|missing|open)
    (?:the |in (?:that|which|this) )?(?:order|sequence)(?= (?:in|for|i|we|that|is|would)\b|$)|in (?:that|this) order
    (?:release|version|sprint|milestone|phase|season|update|v\d\S*|spring|summer|autumn|winter\
        |mvp) (?:\w+ )?(?:gets|has|brings|contains|will have|needs|becomes|is)
    (?:to|and|must|needs?|have|has|want|going|plan) (?:to )?(?:fix|repair|build|do(?! with)|finish|chase|tackle\
        |sort out|write|prepare|order|buy|clean|change|add)(?: next| first| soon| still| then| now)*$
    (?:my|our|the) (?:plan|list|backlog|roadmap|agenda|goals?|part|share|next moves?)
    action\w*|next moves?|assignments?|errands?
    (?:i|we)(?:'ll| will|'m going to|'re going to| am going to| are going to)(?= )|i (?:go|am going|'m going) at
    improvements?|changes? (?:to make|needed|wanted)|clean-?ups?|follow-?ups?|deliverables?
    (?:before|until|by) (?:the|our|next|may|june|july|august)\b.*
""")
_WISH = vocabulary(r"""
    (?:feature )?request(?:s|ed)?|wish(?:es|ed)?|wish ?lists?|want(?:s|ed)?
    would (?:also |really )?(?:like|love|be (?:nice|great|cool|good|lovely|useful|handy))|i'd (?:like|love)
    we'd (?:like|love)|(?:he|she|they)'d (?:like|love)|ideas?|dreams?|suggestions?|suggested|proposals?
    (?:ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|pray(?:s|ed)?|long(?:s|ed)?|hop(?:es|ed|ing)) (?:\w+ )?for|asked around
    miss(?:es|ed|ing)?|lack(?:s|ed|ing)?|nice[- ]to[- ]haves?|extras|candidates
""")
_FAULT = vocabulary(r"""
    br(?:oke|eaks|oken)|bugs?|defects?|faults?|glitch(?:es)?|errors?|fail(?:s|ed|ures?)|problems?|issues?|blockers?|trouble\w*
    complain(?:s|ed|ts?|ing)|annoy\w*|bother\w*|irritat\w+|hurts?|went wrong|goes wrong|is wrong|are wrong
    wrong with|r[au]n(?:ning)? into|stumbled?|tripped|stuck|weird\w*|odd(?:ities)?|strange|quirks?|crash\w*
    doesn't work|not working
    (?:found|noticed|spotted|saw|seen|caught|discovered|observed)(?! (?:a|the) (?:way|solution))|findings?|gripes?
    pain points?|struggl\w+|confus\w+|regressions?
""")
_AGREED = vocabulary(r"""
    agree(?:d|ment|ments)?|decid(?:ed|es)|decisions?|settled|(?:say|said|says|vote[ds]?|saying) yes(?: to)?
    consensus|(?:is|are|was|were|that's) (?:decided|fixed|settled|clear|final|certain)|resolved|conclu(?:ded|sions?)
    rulings?|(?:we|i)(?:'ll)? (?:stick to|go with|stay with|stand by)|(?:in|set in) stone|no longer up for debate
""")
_LATER = vocabulary(r"""
    not (?:for |before |until )?(?:now|yet|today|this \w+|next \w+|right now|in (?:this )?\w+|for (?:this )?\w+)
    nothing (?:for|of it|we do|to do) (?:this|now|today|yet)\w*|(?<!s )later(?! (?:that|the))|some ?(?:day|time)
    one day|eventually
    (?:an?other|a later|a different|some other) (?:day|time|year|season|month|sprint|release|version|week|weekend\
        |\w+day|winter|summer|spring|autumn|session|round|quarter)
    next (?:year|season|release|version|winter|summer|spring|autumn|quarter|round)
    push(?:ed|ing)?|postpon(?:e|ed|ing)|park(?:ed|ing)?(?! lot\w)|defer(?:red|s)?|on hold|put off|shelved
    (?:put|set) aside|(?:left|moved|kept|saved|waits?|waiting) (?:for|to|until|till)|can wait|out of scope|maybe
    perhaps|backlog|ice ?box|(?:in the )?future|down the road|v[2-9](?:\.\d)?
    after (?:the )?(?:release|launch|holidays|summer|mvp|season)
    if (?:there(?:'s| is)|i have|we have) (?:ever )?time|no hurry|no rush|low priority
""")
_KEPT = vocabulary(r"""
    (?:in|at) (?:one|a single|some) (?:place|spot|list)
    (?:have|put|keep|got) (?:it|them|this|that|these|everything)\ (?:all )?(?:somewhere|in|together|here|down\
        |written)
    (?:get|be|are|is|gets) (?:lost|forgotten)|(?:i|we) (?:don't |do not |won't )?forget|for the record|to remember
    (?:brain ?)?dump(?:ing|ed)?|un(?:sorted|ordered)|off (?:my|our) (?:chest|head)|in my head|on my mind
    for (?:myself|later reference)
    (?:i|we) (?:(?:just|also|will|quickly) )?(?:collect|note|write|jot|list|gather|park|scribble)(?:ed|s)?\b|jotted
    not(?:es|ed)\ (?:for|to) (?:self|myself|us|me)|note to (?:self|myself|us)|in no (?:particular )?order
    from memory|my notes
""")
_RAISED = vocabulary(r"""
    (?:testers?|users?|people|customers?|players?|members?|guests?|everybody|volunteers?) (?:say|said|report\
        |complain|tell|told)
    (?:came|come|comes|coming|turned|turns|brought|brings|thrown|popped|cropped) (?:\w+ )?(?:up|in|out|back)
    (?:come|came|comes) from|raised|mentioned|heard|feedback|talked about|spoke (?:of|about)|discussed|remarks?
    comments?|points?
    (?:from|by|of) (?:the |our |my |two |three |some )?(?:team|users?|customers?|testers?|players?|volunteers?\
        |staff|crew|family|parents?|members?|guests?|visitors?|colleagues?|friends?|board|boss|meeting|call\
        |survey|reviews?|mails?|forum|chat|retro|walkthrough|reviewers?|readers?|students?|teachers?|kids\
        |neighbou?rs?|people)
    (?:told|wrote|said to|mailed|reported) (?:me|us)?|reported|report(?:s)? from|they said
    (?:what|things) (?:\w+ ){1,4}said
    (?:one|two|three|four|five|some|a few|several)(?: (?:more|other|smaller|further|small|big|new))? (?:ones\
        |points?)
    another (?:thing|one|point)|(?:some|any)thing else
""")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|easter|christmas|january|february|march|april|may|june|july"
    r"|august|september"
    r"|october|november|december|the holidays|term|season)"
)
_PLANNED = vocabulary(rf"""
    tomorrow|tonight|(?:on|by|this|next|till|until|before) {_DAY}
    (?:next|this|coming) (?:week|weekend|month|sprint|year)|(?:over|at|on|for) the weekend
    (?:in|by|for|this|next|until|till|before|after) (?:the )?(?:coming |next )?{_SEASON}
    (?:before|until|till|by|after) (?:the |our |my |we |i )?(?!(?:that|this|it|you|now)\b)\w+|(?:next|coming) up
    up next|first(?= |$)|do first
    (?:i|we|he|she|they|people|who|board|team|staff|everybody|\w+s) (?:would|could|might|should|must)
    (?:i|we|he|she|they|people)'(?:d|ll)|will|going to|gonna|(?:got|have|has) to|needs?|ow(?:e|es|ed)
    promis(?:e|es|ed)|must|who does what|intend\w*|aim\w*|hope to
    (?:keeps?|kept|always) (?:on )?(?:asking|nagging|forgetting|putting off|saying|bringing up)|nag\w*|begg\w*
    demand\w*|insist\w*|push for|lobb\w+|vot(?:e|ed|es)|upvot\w+|won|pay for|worth paying for|yet|delighted
    glad about|happy to see|thrilled|look(?:ing)? forward to|dreaming|cooking|if (?:i|we|money|there) \w+
    (?:bits|pieces|odds and ends|stuff|side|plate|pile|housekeeping|duties|loose threads|takeaways\
        |obligations)(?=$| (?:of|for|from|left))
    tak(?:e|ing) (?:away|from|home|out of)|carried over|carry-?over|given out|handed out|to wrap up|keeping us from
    held up by
    (?:on|from) (?:the|my|our|a) (?:white ?board|blackboard|board|sticky|post-?its?|napkin|fridge|wall\
        |pin ?board|margin)
    grant (?:covers|pays)|features?(?: (?:i|we|to|for)\b.*)?$|(?:three|two|four|five|a few|some|several) more
    lower down
""")
_SENSES = (
    (Sense.AGREED, _AGREED),
    (Sense.FAULT, _FAULT),
    (Sense.WISH, _WISH),
    (Sense.LATER, _LATER),
    (Sense.WORK, _WORK),
    (Sense.KEPT, _KEPT),
    (Sense.RAISED, _RAISED),
    (Sense.PLANNED, _PLANNED),
)

_NO_WORK = vocabulary(r"""
    (?:functions?|methods?|class(?:es)?|scripts?|apis?|endpoints?|components?|modules?|library|commands?|tools?\
        |servers?|services?|code|system|program|compiler|parser|handler|schema|form|query|model|installer|spec\
        |protocol|type) (?:wants?|needs?|expects?|asks?|requires?|takes?|misses|lacks)
    (?:what |which |things )?(?:i|we|you|he|she|they)(?:'ve|'d| have| had)? (?:already |just |all \
        |also )*(?:did|done|changed|finished|shipped|fixed|moved|made|built|tried|learned|learnt|tested|added\
        |removed|wrote|used|bought|got done)
    (?<!be )(?<!not )done|already (?:there|in|works?|have)|finished|completed|since (?:yesterday|last|the last)
    changelog|wonder\w*|questions?|could you (?:tell|explain)|tell me|asking (?:you|myself)|which of|answers?
    (?:has|have) (?:these|the following|two|three|four|five|six|\d+)|consists?|contains?|compris\w+|made (?:up )?of
    (?:who|everybody) (?:is|was|were|came)|present|attend\w*|participants|agenda|menu|eat|drink
    for (?:dinner|lunch|breakfast)|ingredients?|shop(?:ping)?(?: list)?|groceries|because|due to|reasons?|causes?
    means|meaning|explain\w*|works like|how (?:to|it|this|that|the)|how (?:\w+ ){1,3}(?:works?|went)|examples?
    e\.g\.|for instance|such as|like so
    (?:two|three|four|several|some|many|few|the|common) (?:ways|options|approaches)|possibilit\w+|alternatives?
    choices|depends|either|pros|cons|advantages?|drawbacks?|benefits?|trade-?offs?|principles?|timeline|chronology
    history|to (?:see it|see this|reproduce|repro)|repro(?:duction)?|to trigger it|log says?|output|liked|likes
    loved|enjoyed|praised?|went well|happy with|positive|works well|thank\w*|good news|great about|background
    context|definitions?|glossary|references|assumptions?|criteria|constraints?|requirements?|measured|please|pls
    can you|could you|would you|will you|you'll|i(?:'d| would) (?:like|love|want) you|help me
    you (?:can|could|should|may|might|need|have|will|would|'d)|typical\w*|usual\w*|in general|common(?:ly)?
    come from|changes? (?:in|since|of) v?\d\S*|contents|table of contents
    (?:will|would|do|does|can|is|are|going to)(?: not|n't) (?:do|build|make|want|support|add|be done|touch|needed\
        |part of)(?! (?:now|yet|today|this|next|for now|in this|until|before|(?:in|for) v?\d)\b)
    won't (?:do|build|make|support|add|be done|touch)(?! (?:now|yet|today|this|next|for now|in this|until|before)\b)
""")
# What was, what stands somewhere, how a thing is done: told of what is there.
_TOLD = vocabulary(r"""
    was|were|had|has|have(?! to)|there(?:'s| is| are)|happen\w*|went|saw|see|shows?|came with|took|click\w*|typed?
    follow\w*|says?|said|like (?:this|that)|goes|at the moment|currently|usual\w*|routine|manual|instructions?
    recipe|procedure|way|workflow|process|every \w+|each \w+|how|is|are|am|does|do|did|got there|works?|uses?
    look(?:s|ed) like|(?:it|this|that|they|these|those|you) (?:can|could|may|might)|story|impressions?|news|excuses?
    favou?rites?|example\w*|version|\w{3,}(?<!ne)ed
    (?!(?:evening|morning|meeting|spring|thing|building|coming|setting|ceiling|booking|hearing|training)\b)\w{2,}ing
""")
_BARE_WORDS = 7
_ABOUT_WORK = words_of(
    """
    the a an our my your i we us you they he she it this that these those and or of for to in on at by with from what
    which who when where still yet be is are was were been have has had do does did will would like love want need to
    things thing stuff bits points everything all some more other others further next new old small big list lists now
    not no as so then before after until till year years week month time today tomorrow us up out off down left over
    nice but feature features member members reader readers user users people staff team again mostly roughly who whom
    session meeting call sprint release version season team me day round go going got get
    """
)
_WHEN = lazy(r"^(?:till|until|by|before|after|if|once|as soon as)\b")
# Whose wishes they are, and where the ideas come from, may be anybody and anywhere.
_TAIL = lazy(r"\b(?:from|of|by|for|in|at|on|with|to|until|before|after) [^,:]+$")
_SUBJECT = lazy(r"^what (?:the |our |my )?[\w'-]+(?: |$)")
_WORD = lazy(r"[a-z][a-z'-]*")


def senses_of(lead: str) -> frozenset[Sense]:
    """Return what a sentence before a list speaks of, nothing where it speaks of what is no work."""
    text = lead.replace("’", "'").strip(" *_:：.").lower()
    last = re.split(r"(?<=[.!?])\s+", text)[-1]
    if speaks_of_no_work(last):
        return frozenset()
    return frozenset(sense for sense, pattern in _SENSES if pattern.search(text))


def speaks_of_no_work(lead: str) -> bool:
    """Whether a sentence before a list asks, explains, or names what a thing holds or what is done."""
    text = lead.replace("’", "'").strip(" *_:：.").lower()
    return text.endswith("?") or _NO_WORK.search(text) is not None


def is_bare(lead: str) -> bool:
    """Whether the words before a list are a mere name, a time or a person, and tell nothing of what is there."""
    text = lead.replace("’", "'").strip(" *_:：.…").lower()
    last = re.split(r"(?<=[.!?…])\s+", text)[-1]
    return 0 < len(last.split()) <= _BARE_WORDS and not speaks_of_no_work(last) and not tells(last)


def tells(lead: str) -> bool:
    """Whether a lead tells what was, what stands somewhere, or how a thing is done."""
    return _TOLD.search(_PLANNED.sub(" ", lead.replace("’", "'").strip(" *_:：.…"))) is not None


def senses_of_heading(heading: str) -> frozenset[Sense]:
    """Return what a heading speaks of; nothing where one of its words names a topic of its own."""
    text = normalise(heading).partition(",")[0]
    found = senses_of(text)
    if is_complaints(heading):
        # Among these only what fails counts.
        return frozenset()
    if _WHEN.match(text) and not tells(text):
        return found | {Sense.PLANNED}
    if not found or is_horizon(heading):
        return found
    rest = text
    for _, pattern in _SENSES:
        rest = pattern.sub(" ", rest)
    rest = _SUBJECT.sub(" ", _TAIL.sub(" ", rest))
    return found if all(word in _ABOUT_WORK for word in _WORD.findall(rest)) else frozenset()
