"""The words by which people wish for a feature, or say that users want it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.asking import ASKING
from syncer.rules.subjunctive import THING_WISHED

# Programs and their parts are called after what they do, as people are.
_NO_ONE = (
    r"(?:\w*(?:server|parser|browser|compiler|linter|loader|container|folder|header|footer|buffer|router|controller"
    r"|scheduler|worker|adapter|builder|bundler|docker|handler|listener|number|counter|filter|layer|pointer|order|letter"
    r"|paper|cluster|computer|printer|scanner|crawler|trigger|sensor|monitor|processor|motor|error|colou?r|vector"
    r"|iterator|validator|generator|constructor|descriptor|component|event|document|element|content|statement"
    r"|argument|comment|payment|deployment|environment|client|other|another|either|whether|rather|never|after|under"
    r"|over|whatever|however|moment|percent|different|current|recent|present|important|constant|instant|variant))"
)
_CALLED = (
    rf"(?!{_NO_ONE}\b)(?:[a-z]{{3,}}(?:ers?|ors?|ists?|ants?|ents?|ians?|ees?)|guys|staff|crew|techs?|nurses?|parents?"
    r"|kids?|children|volunteers?|committee|accounting|finance|legal|ops|qa|management|boss|teachers?|students?"
    r"|doctors?|women|men|couples|families|shops|schools|partners|agencies|companies)"
)
_USERS = (
    r"(?:(?:our |some |many |several |most |a few |a lot of |a couple of |two |three |four |the )?(?:users?"
    r"|customers?|people|clients?|testers?|folks"
    r"|designers?|editors?|admins?|teams?|support|sales|marketing|everyone|everybody|they|(?:two|three|four"
    r"|five|some|many|most|several|a few) of (?:them|our \w+|the \w+)"
    r"|(?<!the )(?:two|three|four|five|six|several|some|many|most|a few|\d{1,3})(?= asked for\b| asked about\b))"
    rf"|(?:(?:our|some|many|several|most|a few|all|the) )?(?:(?!(?:i|we|you|he|she|it|who|that|to|and|or)\b)[\w-]+"
    rf" ){{0,2}}?{_CALLED})"
)
WISHING = (
    (
        "users ask for",
        lazy(
            rf"\b{_USERS}(?:'ve|'re| have| are| has| is)?(?: (?:also|been|keep|kept|always|constantly|often"
            rf"|already|really|repeatedly|still))* (?:ask(?:s|ed|ing)? (?:us )?(?:for|about|whether (?:we"
            rf"|they) (?:could|can))|request(?:s|ed|ing)?|want(?:s|ed|ing)?(?: to (?:have|see|get|be able to)"
            rf"| to)?|begging for|demand(?:s|ed|ing)?) (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "users would love",
        lazy(
            rf"\b{_USERS}(?: would|'d)(?: (?:also|really))* (?:love|like|appreciate|want)(?: (?:to (?:be able to"
            rf"|have|see|get)|to|it if))? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.STATED,
    ),
    (
        "should be able to",
        lazy(
            rf"\b{_USERS} (?:should|must|need to|ought to)(?: (?:also|really|always|at least))* be able to"
            r" (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "request",
        lazy(
            r"\b(?:most (?:wanted|requested|asked[- ]for)|top|popular|common|frequent|biggest|number one|another|one)"
            r"(?: \w+)? (?:feature request|request|wish|ask|feature|one)(?: \w+){0,3}? (?:is|was"
            r"|would be) (?P<rest>[a-z]\S*.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would be nice",
        lazy(
            r"\b(?:it|that)?(?:'d| would| might| could)(?: (?:also|really|just))* be (?:really |super |very "
            r"|so |pretty )?(?:nice|great|cool|good|useful|helpful|handy|awesome|lovely|neat|amazing|wonderful"
            r"|ideal)(?: to (?:have|be able to|see|get|add)| if(?: (?:we|i|you|it|there|they|one)(?: could| can"
            rf"| were| was| had)?|{THING_WISHED})"
            r"| to) (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would be nice",
        lazy(
            r"^(?:and |also,? |plus,? |maybe |an? |some )*(?P<rest>(?:an? )?\w+(?: [\w'/-]+){0,8}?) would be"
            r" (?:really |super |very |so |pretty )?(?:nice|great|cool|useful|helpful|handy|awesome|lovely|neat"
            r"|amazing)\b(?! if\b)",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "I wish",
        lazy(
            r"\b(?:i|we) wish (?:we |i |it |there |you |the \w+ )?(?:had |could |were |was |would )?(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED + 0.05,
    ),
    (
        "would like",
        lazy(
            r"\b(?:i|we)(?:'d| would)(?: (?:also|really))* (?:like|love)(?: (?:to have|to see|to add|to get(?! rid)"
            r"|to be able to|to|users? to|for \w+ to))? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "want",
        lazy(
            r"\b(?:i|we)(?: (?:also|really|still|definitely))* want(?: to (?:have|add|see|be able to|offer"
            r"|support|get)| to)? (?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "feature request",
        lazy(r"\b(?:feature request|feature idea|new feature|idea)\s*[:–-]\s*(?P<rest>\S.*)$", re.IGNORECASE),
        confidence.STATED,
    ),
    (
        "thinking of adding",
        lazy(
            r"\b(?:i'm|i am|we're|we are|i was|been) (?:also )?(?:thinking (?:of|about)|considering|planning on"
            r"|looking (?:at|into)) (?P<rest>(?:add|build|support|introduc|creat|implement|offer|writ|mov"
            r"|migrat|switch|replac|rewrit)\w*ing \S.*|an? \S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY,
    ),
    (
        "should have",
        lazy(
            r"\b(?:it|the \w+(?: \w+)?|there) should (?:also )?(?:have|be|support|allow|offer"
            r"|show) (?:an? (?:way|option|button|setting|switch|page|command|flag) )(?P<rest>\S.*)$",
            re.IGNORECASE,
        ),
        confidence.LIKELY + 0.05,
    ),
    (
        "some day",
        lazy(
            r"\b(?:in the future|later(?: on)?|some ?day|eventually|down the (?:road|line)|at some point"
            r"|for v\d|in v\d|longer term|long[- ]term),? (?:we|i)(?:'d| would)? (?:could|can|might|may|want to"
            r"|like to|love to|want) (?:also )?(?P<rest>[a-z]\S.*)$",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    (
        "we could",
        lazy(
            r"\b(?:we|i) (?:could|might|can) (?:also )?(?P<rest>[a-z]\S.*?) (?:in the future|later(?: on)?"
            r"|some ?day|eventually|down the (?:road|line)|at some point|for v\d|in v\d)\b",
            re.IGNORECASE,
        ),
        confidence.FILED,
    ),
    *ASKING,
)
"""The words for people, the pattern, how sure it is; `rest` is what is wished for."""
