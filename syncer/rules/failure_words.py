"""The words of things that fail: states, verbs, and what a product is there to do."""

from __future__ import annotations

from syncer.rules.patterns import alternatives, vocabulary

OFTEN = alternatives(r"""
    also|still|just|now|then|again|always|sometimes|often|randomly|occasionally|constantly|regularly|completely|totally
    really|very|super|so|pretty|too|extremely|quite|way too|intermittently|incredibly|suddenly|silently|consistently
    definitely|getting|becoming|become|all|apparently|currently|every now and then|painfully
""")
BE = alternatives(r"""
    is|are|was|were|['’]s|['’]re|gets?|got|getting|has been|have been|['’]ve been|['’]s been|had been|keeps?
    kept|has become|have become|becomes?|became
    goes|went|looks|feels|seems?|comes? (?:back|out|up)
""")
BROKEN = alternatives(r"""
    broken|failing|crashing|hanging|freezing|stuck|frozen|dying|super slow|too slow|so slow|slow|sluggish|laggy|unusable
    unresponsive|flaky|flakey|unstable|unreliable|leaking|timing out|timed out|buggy|corrupt(?:ed)?|lagging|erroring
    out of (?:sync|memory|disk)|running out of|stale|garbled|truncated|duplicated|misaligned|stretched|unreadable
    borked|busted|hosed|fried|messed up|screwed up|wonky|janky|glitchy|upside down|sideways|all over the place|blurry
    malformed
    mirrored|flipped|distorted|(?:rotated|turned|shifted|moved) by \d+ ?(?:°|degrees?|px|pixels?|rows?|columns?)
    washed[- ]out|over-?exposed|muffled|squashed
    choppy|jerky|pixelated|illegible|restarting|re-?rendering|flickering|overwritten|unreachable|spiking
    deadlock\w*|losing (?!to\b)\w+|throwing
    (?:way |far |much )?too (?:long|big|large|small|hard|complex|complicated|confusing|loud|early|late|expensive\
    |noisy|many|often|aggressive|high|low|few|wide|narrow|dark|bright|strict|lax|warm|cold|hot)
    (?:way|far|much) too \w+
    returning (?:\w+ )?(?:errors?|[45]\d\ds?|null|wrong|empty)|cut off|vulnerable|swallowed|off by(?! default)
    hitting (?:the )?limit
""")
AMISS = alternatives(r"""
    wrong|incorrect|missing|gone|lost|down(?! to \d+ (?:m?s|min|sec|hour|day))
    dead(?![ -]letter)|exposed|ignored|rejected|dropp(?:ed|ing)|empty|blank|inconsistent
    exhausted|noisy|outdated|doing nothing|refusing|inaccurate|reset(?:ting)?|overloaded|degraded|bouncing|out of date
    out of order|doubled|overlapping|invalid|swapped|reversed|crooked|misplaced|useless|invisible|meaningless|delayed
""")
FAILS = alternatives(r"""
    fails|failed|crash(?:es|ed)|hangs|hung|breaks|broke|freezes|froze|dies|died|leaks|leaked|throws|threw|times? out
    timed out
    stall(?:s|ed)|chokes|explodes|blows up|blew up|errors? out|disappear(?:s|ed)|vanish(?:es|ed)|flickers|gets? stuck
    (?:drops|loses|lost|swallows|overwrites|duplicates) (?:all |the |my |our |its |some |her |his )?(?!track\b\
    |interest\b|oldest\b|expired\b|unused\b|stale\b|duplicates?\b|outliers?\b)[a-z]+
    cuts? off|spikes|spiked|jump(?:s|ed) back|goes? (?:blank|missing|black|white)
    went (?:down|blank|missing|black|white)
    stopped (?:working|responding|sending|syncing|loading)|deadlocks|refuses to|leaves? (?:orphan|stale)\w*
    (?:start(?:s|ed)|began|begins) (?:to )?(?:fail|crash|hang|freez|tim|throw|lag|leak|dropp?|flicker|restart|reboot\
    |disconnect|stutter|los|err)\w*
    blocks (?:the|all|our|every)
    returns? (?:an? |the )?(?:\w+ )?(?:errors?|[45]\d\d\b|null|nothing|wrong|empty|undefined|stale)
    takes? (?:about |around |over |more than |up to |like |almost |nearly )?(?:forever|ages|longer|too long\
    |minutes|hours|\d+\+? ?(?:s|sec|seconds|minutes|min|hours)\b)
    taking (?:about |around |over |more than |up to |like )?(?:forever|ages|longer|too long|minutes|hours\
    |\d+\+? ?(?:s|sec|seconds|minutes|min|hours)\b)
    (?:logs|kicks|signs|logged|kicked) (?:me|us|users|people|everyone|them) out
    never (?:stops?|ends?|finish(?:es)?|arrives?|load(?:s|ed)?|returns?|shows?|reach(?:es)?|checks?|closes?\
    |updates?|fires?|works?|worked|comes?|completes?)
""")
# Of a plural: "deploys fail", "backfills still block the nightly run".
FAIL = alternatives(
    "fail|crash|hang|freeze|leak|stall|time out|disappear|vanish|flicker|break|block (?:the|all|our|every)"
    "|get stuck|die"
)

STRONG = vocabulary(r"""
    bugs? (?:where|in which|that|when|with|in)|(?:memory|connection|resource) leaks?|race condition|data loss
    stack ?overflow
    there(?:['’]s|['’]re| is| are|['’]s been) (?:an?|another|some|this) (?:\w+ ){0,2}?(?:bug|regression|leak\
    |race condition|deadlock|crash|glitch|typo|vulnerability)
    (?:there(?:['’]s| is)|(?:we|i)(?:['’]ve| have)?(?: got)?) (?:an?|another|this|one) (?!bunch|lot|few|couple\
    |number|list)\
    (?:\w+ ){0,2}?(?:issue|problem|error) (?:with|where|when|that|in)
    in (?:plain ?text|clear ?text)|unencrypted|world-readable|publicly (?:accessible|visible|readable)
    anyone can (?:see|access|read|delete|edit|change)|without (?:any )?(?:authentication|authorization|permission)
    (?:we|i)(?:['’]ve| have)?(?: got)? (?:an?|another|this) (?:\w+ ){0,2}?(?:bug|regression)
    nothing (?:happens|happened (?:when|after|if)|shows|works|comes back|gets \w+ed)
    something(?:['’]s| is) (?:off|wrong|odd|weird|strange|broken)
    (?:users|customers|people|clients|testers|support|they\
    |(?:an?|one|another|every|the) (?:user|customer|client|tester))(?: are| is| have been| has been| keep\
    | kept)?(?: (?:also|still|now))? (?:report(?:ing|ed|s)?|complain(?:ing|ed|s)?|seeing|getting|hitting\
    |experiencing|running into)
    (?:getting|seeing|throws?|throwing|returns?|returning|hit|hitting|got|see|saw|gives?|giving|get|gets\
    |with) (?:an? |the |a bunch of |lots of |random |some |many |these |this |intermittent |sporadic |weird \
    |strange ){0,3}(?:\w+ ){0,2}?(?:errors?|exceptions?|stack ?traces?\
    |[45]\d\ds?(?! (?:\w+s|people|of|open|left|or so|new|as (?:it|they|expected))\b)\
    |time ?outs?|crash(?:es)?|segfaults?|deadlocks?)
    (?:fail(?:s|ed|ing)|crash(?:es|ed|ing)|dies|died) (?:with|on|when|for|if|after|in|at|because|every|randomly\
    |every time)
    (?:doesn|don|didn|isn|aren|wasn)['’]t work(?:ing)?|not working|security (?:hole|flaw|bug|vulnerability)
    (?:sql|command|html) injection
    keeps? (?:\w+ )?(?:fail|crash|hang|freez|break|dy|restart|disappear|time|timing|los|leak|reset|throw|return\
    |drop|flicker|disconnect|jump|logg|com(?:ing) back|show(?:ing) (?:an? )?(?:error|old|wrong))\w*
    (?:bugs|annoys|worries|bothers|irritates) (?:me|us|users|people|everyone|everybody)
    (?:super |really |so |very |quite |pretty )annoying
    (?:driv(?:es|ing)|drove) (?:me|us|users|people|everyone|everybody|them|\w+ \w+) (?:nuts|crazy|mad|insane)
    (?:everybody|everyone|users|they all) hates?|biggest complaint|broken (?:link|image|layout|build)s?
    blank (?:page|screen)|(?:is|get|gets|got|see|sees|stays) (?:just |only )?an? (?:white|empty|gr[ae]y\
    |black) (?:page|screen)
    (?:cannot|can['’]t|couldn['’]t) reproduce .{0,20}\bbut|used to (?:be|take) (?:under |below |less than )?\d
""")
DENIED = alternatives(r"""
    does(?:n['’]t| not)|do(?:n['’]t| not)|did(?:n['’]t| not)|won['’]t|will not|is(?:n['’]t| not)|are(?:n['’]t| not)
    wasn['’]t|weren['’]t
    never|can['’]?t|cannot|couldn['’]t|has(?:n['’]t| not)|have(?:n['’]t| not)|no longer
""")
# What a product is there to do; that it does not do it is a fault. Opinions and rules have other verbs.
DUTY = alternatives(r"""
    work|load|start|fire|show|open|respond|save|sync|update|appear|render|arrive|connect|compile|build|drain|close
    stop|survive
    accept|pick up|log|scroll|play|return|reach|finish|persist|refresh|expire|reload|redirect|validate|send|receive
    trigger|run
    complete|display|boot|launch|install|deploy|pass|register|submit|upload|download|print|export|import|apply|resize
    wake
    delete|edit|reset|sign|pay|check ?out|unsubscribe|search|sort|filter|select|click|type|share|escape|clear|clean|free
    release|retry|handle|detect|calculate|convert|include|reconnect|recover|exit|terminate|restart
    store|verify|check|notify|invalidate|respect|fit|add up|line up|scale|keep up|catch|fail over|roll back|migrate
    cancel|move|wait|remember|react|propagate|resume|contain|match|count|cover|hono?u?r|take effect|go away|carry over
    flush|unlock|time out|alert|warn|decode|fall back|regenerate|wrap|align|round|reply|answer|die|let go
    copy|paste|zoom|rotate|translate|parse|recogni[sz]e|switch|index|loading|working|showing|firing|updating|saving
    sending
    syncing|responding|closing|returning|rendering|picking|closed|saved|sent|updated|shown|loaded|deleted|called
    triggered
    released|refreshed|rendered|applied|stored|escaped|validated|checked|logged|cleared|cleaned|invalidated|delivered
    processed
    displayed|translated|indexed|removed|created|counted|notified|synced|encrypted|implemented|handled|caught
    respected|recogni[sz]ed|go (?:out|through|off|live|anywhere)
""")
