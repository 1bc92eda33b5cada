"""Requests in the form of a question to anybody: could whoever owns it rename the folder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.models import ItemType
from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.asks import is_task
from syncer.rules.base import Finding
from syncer.rules.commitments import Commitments, type_of_task
from syncer.rules.complements import wanted_task
from syncer.rules.context import Conversation, Statement
from syncer.rules.errands import WORK
from syncer.rules.mood import is_hypothesis, is_over
from syncer.rules.people import take_due
from syncer.rules.requested import asks_for_summary
from syncer.rules.said import said_with
from syncer.rules.talk import is_talk
from syncer.rules.times import NOT_NOW
from syncer.rules.wishes import Wishes
from syncer.rules.words import content

_CUE = lazy(
    r"\b(?:can|could|would|will|possible|chance|way|whoever|asks?|asked|asking|wonders?|wondering|know|please)\b",
    re.IGNORECASE,
)
_LEAD = (
    r"^(?:(?:and|so|also|but|then|ok|okay|oh|hi|hey|hello|please|pls|sorry|maybe|perhaps|one more thing|another thing"
    r"|by the way"
    r"|(?:quick |small |one |a )?(?:request|question|favou?r))\b[,:!]* ?|@?[\w.-]{2,30}[,:] )*"
)
_SOFT = (
    r"(?:(?:please|also|maybe|perhaps|possibly|kindly|at least|then|just|quickly|at some point|some ?day|some time|ever"
    r"|too|by any chance) )*"
)
_ANYBODY = (
    r"(?:some(?:one|body)|any(?:one|body)|one of you|one of us)"
    r"(?: (?:with|from|in|at|of|on|who|here)(?: \S+){0,5}?)?"
)
_ASKS_ANYBODY = lazy(
    rf"{_LEAD}(?:can|could|would|will) (?P<who>{_ANYBODY}|you(?: guys"
    rf"| all)?) {_SOFT}(?P<verb>[a-z][\w-]+)(?P<rest> \S.*?)[?.!]*$",
    re.IGNORECASE,
)
_ASKS_WHOEVER = lazy(
    rf"{_LEAD}(?:can|could|would|will) whoever(?: \S+){{1,8}}? {_SOFT}(?P<verb>(?:re-?)?{WORK})(?P<rest>"
    rf" \S.*?)[?.!]*$",
    re.IGNORECASE,
)
_TELLS_WHOEVER = lazy(
    rf"{_LEAD}whoever [^,]{{3,60}}, {_SOFT}(?P<verb>[a-z][\w-]+)(?P<rest> \S.*?)[?.!]*$", re.IGNORECASE
)
_SO_THAT = lazy(
    r"^(?:make it|arrange it|set it up|change it|see to it|make sure|fix it)(?: so)?(?: that)? (?P<clause>(?:the|it"
    r"|we|i|one|you|they|users"
    r"|people|an?|our|my)\b.*)$",
    re.IGNORECASE,
)
_THING = (
    r"(?P<thing>(?:the|our|my|this|that|these|those|your|all(?: the)?|[a-z]+s)"
    r"(?: (?!please\b|also\b|be\b)[\w'/-]+){0,7}?)"
)
_ASKS_OF_THING = lazy(
    rf"{_LEAD}(?P<can>can|could|would|will|couldn't|can't) {_THING} (?P<soft>{_SOFT})(?P<said>(?P<verb>be|get|have"
    rf"|show|include|say|tell|start|stop"
    r"|close|open|come|stay|remember|list|contain|display|use|send|let|allow|support|print|play|go|sort|warn|accept"
    r"|offer|keep|run"
    r"|appear|look|link|point|mention|carry|hide|wait|light|ring|export|import|save|switch|move|turn) \S.*?)[?.!]*$",
    re.IGNORECASE,
)
# "Could the cache be stale?" asks for a cause.
_BE_SO = lazy(
    r"^(?:be|get|have) (?:(?:a (?:good deal|bit|lot|little|tad|touch)|much|slightly|made|shown|some|also"
    r"|a) )*(?:\w+er\b|more|less|\w+(?:ed|en|wn)"
    r"|an?|in|on|two|three|sorted|split|sent|put|set|bold|optional|mandatory|visible|searchable|clickable|\w+able)\b",
    re.IGNORECASE,
)
_CAUSE = lazy(
    r"\b(?:be the (?:cause|reason|problem|issue|culprit)|be (?:related|caused|linked|due|broken|corrupted|affected)"
    r"|why|cause|(?:it|this|that)$)\b",
    re.IGNORECASE,
)
_ONE_OF_TWO = lazy(r"\bor (?:is|does|only|do|must|should|are|will|would|not|just)\b", re.IGNORECASE)
_POSSIBLE = lazy(
    rf"{_LEAD}(?:(?:would|might|could) it (?:also |perhaps |maybe )*be possible|is there (?:any|a) (?:chance|way"
    rf"|possibility)|any (?:chance|way)"
    r"|is it possible(?! that))(?P<link> (?:that|of|to|for \S+(?: \S+){0,3}? to)| (?=we|i|you"
    r"|they)) ?(?P<rest>\S.*?)[?.!]*$",
    re.IGNORECASE,
)
_PASSED_ON = lazy(
    r"(?:^|[,;:.] |\b(?:and|but|so) )(?!(?:i|we|you)\b)(?P<who>(?!what\b|if\b|this\b|that\b"
    r"|it\b)[\w'-]+(?: [\w'-]+){0,4}?)(?:'s| is| are| was| were| has| have| keeps?"
    r"| kept)?(?: (?:also|even|just|always|again|been))* (?:asks?|asked|asking|wonders?|wondered|wondering"
    r"|wants? to know|wanted to know"
    r"|would like to know)(?: us| me| again| once more)? (?:whether|if) (?P<rest>\S.*?)[?.!]*$",
    re.IGNORECASE,
)
_COULD = lazy(r"^(?:\S+ ){1,6}?(?:can|could|might|would)\b", re.IGNORECASE)
_FOR_LATER = lazy(
    rf"\b(?:{NOT_NOW}|for later|later on|when(?:ever)? you (?:have|find|get)|(?:don't|do not) (?:do|change|touch"
    rf"|start|implement|build)"
    r" (?:it|that|this|them|anything)?(?: \w+)? ?(?:now|yet|today)|just (?:noting|so it's noted|for the record)"
    r"|at some point|one day|some ?day"
    r"|no need to do (?:it|this|that) now|on the list|in the backlog|as a todo|next (?:week|month|sprint|release))\b",
    re.IGNORECASE,
)
_FOR_NOW = lazy(
    r"^(?:tell|explain|show|give|help|remind|hear|see|say|repeat|elaborate|clarify|describe|share|imagine|believe"
    r"|guess|recommend|suggest"
    r"|think|pass|hold|open the (?:window|door)|turn (?:up|down|on|off)|speak|mute|unmute|stop|wait|let (?:me"
    r"|us) know|walk|look|check if|confirm"
    r"|come|go|join|bring me|get me|make (?:it|that|this)\b|do (?:it|that|this)\b|be\b|have\b|put (?:it|that|this)\b"
    r"|summari[sz]e|recap|take over)\b",
    re.IGNORECASE,
)
_PLEASE = lazy(r"\bplease\b", re.IGNORECASE)
_ASKS_FOR = lazy(
    rf"{_LEAD}(?:may|can|could|might) (?:i|we) (?:also )?(?:ask|beg|put in a request) for (?P<rest>\S.*?)[?.!]*$",
    re.IGNORECASE,
)
# "Milan, please swap the fuse": a name that nobody else in the talk has.
_PLAINLY = lazy(
    rf"^(?:(?:hi|hey|hello|thanks|ok|and|also|so|dear all|all"
    rf"|team)\b[,!]? )*(?:(?P<who>(?-i:[A-Z])[a-zà-ÿ]{{2,20}}), (?:please|would you|could you|can you|will you)"
    rf"|please) {_SOFT}(?P<verb>(?:re-?)?{WORK})(?P<rest> \S.*?)[?.!]*$",
    re.IGNORECASE,
)
_LONGEST = 300


class Petitions:
    """Questions that ask anybody, or the makers of a thing, for work or for a feature."""

    id = "petition"
    summary = (
        "requests as questions: could whoever owns it rename the folder, could the numbers be larger, parents ask if"
    )

    def find(self, conversation: Conversation) -> Iterator[Finding]:
        """Yield one finding for each request; of those to an assistant only what is not to be done at once."""
        for statement in said_with(_CUE, conversation, _LONGEST):
            text = statement.text.replace("’", "'")
            if is_hypothesis(text) or text.endswith(":") or is_over(text):
                continue
            if found := _read(conversation, statement, text):
                yield found


def _read(conversation: Conversation, statement: Statement, text: str) -> Finding | None:
    if passed := _PASSED_ON.search(text):
        ours = conversation.dialogue and passed["rest"].lower().startswith(("we ", "i "))
        task = wanted_task(f"if {passed['rest']}") if _COULD.match(passed["rest"]) and not ours else ""
        return _wish(statement, "asked by others", task) if task else None
    if conversation.dialogue and (not _is_for_later(conversation, statement) or asks_for_summary(text)):
        return None
    anybody = _ASKS_ANYBODY.match(text) or _ASKS_WHOEVER.match(text) or _TELLS_WHOEVER.match(text)
    if anybody:
        said = f"{anybody['verb']}{anybody['rest']}"
        spoken_to = (anybody.groupdict().get("who") or "").lower().startswith("you")
        # Who is spoken to answers; then other rules know whether it was work.
        return _asked(statement, said) if conversation.dialogue or not spoken_to or _SO_THAT.match(said) else None
    if plain := _PLAINLY.match(text):
        return _asked(statement, f"{plain['verb']}{plain['rest']}", owner=plain["who"])
    if asks := _ASKS_FOR.match(text):
        return _wish(statement, "may I ask for", asks["rest"])
    if _ONE_OF_TWO.search(text):
        return None
    if thing := _ASKS_OF_THING.match(text):
        said = thing["said"]
        polite = bool(thing["soft"].strip()) or _PLEASE.search(text) is not None
        states = thing["verb"].lower() in ("be", "get", "have", "include", "show", "say")
        if (
            not (polite or (states and thing["can"].lower() == "could"))
            or _CAUSE.search(said)
            or (thing["verb"].lower() in ("be", "get", "have") and not _BE_SO.match(said))
        ):
            return None
        return _wish(statement, thing["can"], wanted_task(f"if {thing['thing']} could {said}"))
    if match := _POSSIBLE.match(text):
        link = match["link"].strip()
        said = (
            match["rest"] if link.startswith("for ") else f"{'being able to' if link == 'of' else link} {match['rest']}"
        )
        return _wish(
            statement, text[: match.start("rest")], wanted_task(said if link != "of" else match["rest"]), rank=6
        )
    return None


def _is_for_later(conversation: Conversation, statement: Statement) -> bool:
    """Whether somebody says in the same turn that what he asks for is not to be done now."""
    return any(_FOR_LATER.search(other.text) for other in conversation.by_turn[statement.turn_number])


def _asked(statement: Statement, said: str, owner: str | None = None) -> Finding | None:
    if so := _SO_THAT.match(said):
        return _wish(statement, "make it so that", wanted_task(f"that {so['clause']}"))
    if _FOR_NOW.match(said) or is_talk(said) or not is_task(said, strong=True) or len(content(said)) < 2:
        return None
    due, task = take_due(said)
    return Finding(
        # What is withdrawn, carried out or taken up later is so of a request as of a commitment.
        rule=Commitments.id,
        rank=15,
        type=type_of_task(task),
        clause=task,
        places=(statement,),
        words="could somebody",
        confidence=confidence.LIKELY,
        owner=owner,
        due=due,
    )


def _wish(statement: Statement, words: str, task: str, rank: int = 15) -> Finding | None:
    if len(content(task)) < 2:
        return None
    return Finding(
        rule=Wishes.id,
        rank=rank,
        type=ItemType.FEATURE,
        clause=task,
        places=(statement,),
        words=words.strip(),
        confidence=confidence.LIKELY,
    )
