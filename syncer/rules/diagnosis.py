"""What an assistant answers to a plain sentence: whoever looks for a cause has been told of a fault."""

from __future__ import annotations

import re

from syncer.models import BlockKind
from syncer.patterns import lazy
from syncer.rules.context import Conversation, Statement, Voice
from syncer.rules.mood import is_question
from syncer.rules.observations import OCCASION, ODD, PUZZLES, observes
from syncer.rules.patterns import vocabulary

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
    r"|that (?:code|error|message|status) (?:is|means)|(?<!\bit )means? (?:that )?(?:the|your|something|nobody)"
    r"|(?:usual|typical|possible|likely|common|main|potential|prime) (?:candidates?|suspects?|causes?|culprits?"
    r"|reasons?|consumers?)|(?:usually|almost always|nearly always|typically|often|generally) (?:means?|comes? from"
    r"|points?|indicates?|a sign|due to|caused by)|(?:almost certainly|very likely|most likely|quite likely)"
    r"|explains (?:it|that|this|the|why)|(?:good|useful|helpful|valuable|first|important) (?:clue|hint)"
    r"|comes? from (?:the|an?|your))\b"
    r"|^(?:(?:hm+|ah|oh|ok|then|so)\b[,. ]*)*(?:(?:likely|probably|presumably|possibly) (?:the|an?|your|it|some|one"
    r"|two|there|because)\b|(?:candidates|suspects|causes|hypotheses|diagnosis|root cause|the (?:problem|cause"
    r"|reason))\W*:)",
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
# What is not done that ought to be, or what is only supposed, explains what was told.
_EXPLAINS = lazy(
    r"\b(?:is|are|was|were|does|do|did|gets?)(?:n['’]t| not| never) (?:\w+ly )?(?:\w+ed|set|sent|told|known|read"
    r"|run|kept"
    r"|there|part|in|aware|cover|handle|know|check|look|clear|reset|include|match|run|take)\b"
    r"|\b(?:it seems|apparently|presumably|i suppose|i suspect|somewhere|disagree)\b",
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
# Beside a report stand only questions for its cause; whoever asks for more, or speaks of plans, sets the scene.
_ASKS_CAUSE = lazy(
    r"\b(?:normal|expected|why|wrong|cause[sd]?|going on|how come|where (?:do|should) i (?:begin|start|look)|any ideas?"
    r"|a bug|known|happen\w*|what (?:is|could) (?:this|that|be)|anybody|anyone)\b",
    re.IGNORECASE,
)
_SETS_SCENE = lazy(
    r"\b(?:need(?:s|ed)?|want(?:s|ed)?|let['’]s|should|design|settle|planning|constraints?|requirements?"
    r"|help (?:me|us) (?:with|to)?|(?:like|love|going) to (?:plan|build|add|design|discuss|talk)|we(?:['’]re"
    r"| are) (?:building|planning|starting)"
    r"|i(?:['’]m| am) (?:building|planning|writing|starting|working))\b",
    re.IGNORECASE,
)
# "I maintain a booking page: guests pick a day and the page shows what is free".
_INTRODUCES = lazy(
    r"^(?:(?:hi|hello|hey|ok|so|well|there|all|context|background|some|short)\b[,.!: ]*)*(?:i|we)(?:['’](?:m|ve|re)| am"
    r"| are| have)?(?: (?:currently|also|just|here))* (?:maintain\w*|run|running|operate|buil[dt]|building|develop\w*"
    r"|own|manage|look(?:ing)? after|wrote|written|writing|made|making|work(?:ing)? (?:on|at|for|with)|teach|host|have"
    r"|got) (?:an?|the|our|two|some|my)\b(?! (?:\w+ )?(?:problem|issue|bug|error|crash|\w+ (?:that|which|where)))",
    re.IGNORECASE,
)
_ASKS_WHY = lazy(r"^(?:\w+,? )?(?:why|how come)\b (?!not\b|don['’]t (?:we|you)\b).+\?$", re.IGNORECASE)
_OPENING = 4
_SHORT = 16
# Sentences of a turn that does nothing but report.
_REPORT = 2
_LISTED = 7


def diagnosed(conversation: Conversation, statement: Statement) -> tuple[str, bool]:
    """Return the words by which the assistant looks for the cause of what a sentence tells, and whether that is sure.

    ("", False) where it does not, or where the sentence asks, plans or wishes rather than tells.
    """
    if not conversation.dialogue or statement.voice is not Voice.OWN or statement.kind is not BlockKind.PROSE:
        return "", False
    if _ASKS_WHY.match(statement.text):
        return _says_amiss(_answer(conversation, statement))
    if not observes(statement.text) or _INTRODUCES.match(statement.text) or _sets_scene(conversation, statement):
        return "", False
    answer = _answer(conversation, statement)
    found = _looks_for_cause(statement.text, answer)
    if found[0] or not answer or _ASSENTS.match(answer[0].text):
        return found
    if puzzle := PUZZLES.search(statement.text):
        return puzzle[0], False
    only = len(conversation.by_turn[statement.turn_number]) <= _REPORT
    return (_goes_into(statement.text, answer[0].text) if only else ""), False


def _looks_for_cause(text: str, answer: tuple[Statement, ...]) -> tuple[str, bool]:
    """Return the words of an answer that are said of faults only, and whether they are sure."""
    odd = ODD.search(text)
    for other in answer:
        if odd and is_question(other.text) and (probe := _PROBES.search(other.text)):
            return probe[0], True
        for pattern in (_SORRY, _AMISS, _NAMES_CAUSE):
            if match := pattern.search(other.text):
                return match[0], pattern is not _NAMES_CAUSE
        if odd and (match := _LETS_SEE.match(other.text) or _GOT_IT.match(other.text)):
            return match[0], False
    return "", False


def _goes_into(text: str, answer: str) -> str:
    """Return the words by which an answer asks on about a habit, or explains in short what was told; "" for others."""
    if is_question(answer):
        occasion = OCCASION.search(text)
        return occasion[0] if occasion else ""
    explained = _EXPLAINS.search(answer) if len(answer.split()) <= _SHORT else None
    return explained[0] if explained else ""


def _says_amiss(answer: tuple[Statement, ...]) -> tuple[str, bool]:
    """Return the words by which the answer to "why" says that it ought not to be."""
    match = next((match for other in answer[:2] if (match := _AMISS.search(other.text))), None)
    return (match[0], True) if match else ("", False)


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
    before = conversation.turn_before(statement.turn_number)
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
