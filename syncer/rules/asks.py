"""The words by which somebody who is spoken to is asked for work."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.clauses import lowered
from syncer.rules.patterns import words_of
from syncer.rules.verbs import base_of_gerund, is_work

_SOFT = (
    r"(?:please|pls|plz|kindly|just|also|then|maybe|perhaps|possibly|quickly|first|next|now|always|still|really"
    r"|at least)"
)
_POLITE = rf"(?:{_SOFT},? )*"
_YOU = lazy(
    rf"^{_POLITE}(?:(?:can|could|would|will|may|might) (?:i ask |i get |we ask |we get )?you(?: (?:and|or|guys|two"
    rf"|all)(?: (?-i:[A-Z])\w+)?)?(?: (?:to|please|maybe|possibly|perhaps|kindly|also|be so kind (?:as )?to"
    rf"|be able to|see to it that you))*"
    r"|(?:any|is there a|is there any) chance (?:that )?you(?: could| can|'d|'ll)?|are you able to|(?:would"
    r"|is) it (?:be )?(?:possible|ok|okay|all right|fine) for you to"
    r"|do you think you (?:could|can)|how about you"
    r"|(?:i(?:'m| am) asking|i(?:'d| would)? (?:want|need|like|love|prefer|ask|appreciate it if)|we(?:'d"
    r"| would)? (?:want|need|like|love)) you (?:to|could)"
    r"|you(?:'ll| will| should| must| ought to| need to| have to| had better|'d better| could| can| might want to"
    r"| may want to|'re going to| are to|'re to| want to| get to| were going to| still need to| still have to)"
    r"|(?:i(?:'m| am)|we(?:'re| are)) (?:counting|relying) on you to|it(?:'d| would) (?:really )?help (?:(?:me|us"
    r"|a lot) )?if you(?: could| would)?"
    r"|i (?:would|'d) be (?:grateful|glad|happy) if you(?: could| would)?|(?:it(?:'d| would)|would) be (?:great|nice"
    r"|good|lovely|cool|helpful|super|awesome) if you(?: could| would)?"
    rf"|(?:it's |now it's )?(?:up to you|your (?:job|task|turn|duty)(?: is| now)?|on you|your move)(?: to|:(?: to)?)"
    rf"|you(?:'re| are) the (?:one|right person|best person) to|be (?:so (?:kind|good)|a (?:dear|star|good \w+)"
    rf"|an angel)(?: as)? (?:and|to)|do me a favou?r (?:and"
    rf"|,)"
    rf"|make sure (?:to|you)|remember to|don't forget to|do not forget to|try to|see if you can|feel free to"
    rf"|go ahead and|have fun and|reminder to|remind(?:er)?:? )(?: {_SOFT})* (?P<rest>[a-z]\S*.*)$",
    re.IGNORECASE,
)
_MIND = lazy(
    rf"^{_POLITE}(?:(?:would|do) you |d'you |u )?mind (?:(?:also|maybe|quickly"
    rf"|please) )*(?P<verb>[a-z-]+ing)(?P<rest> .*)?$"
    rf"|^(?:would you be up for|how about|what about) (?P<verb2>[a-z-]+ing)(?P<rest2> .*)?$",
    re.IGNORECASE,
)
_TURN = lazy(
    rf"^{_POLITE}(?:(?:it(?:'s| is)|now it's) )?(?:your turn|you(?:'re| are) (?:up|on|next|responsible|in charge"
    rf"|on duty)|over to you|you (?:still )?owe (?:us|me|them)|you (?:take|do|handle))(?: (?:again|now"
    rf"|this time|today|next|then))* ?(?:with|for|on|at"
    rf"|of)? (?P<rest>(?!it\b|that\b|this\b|to\b|me\b)\S.*)$",
    re.IGNORECASE,
)
_FORGET = lazy(
    rf"^{_POLITE}(?:don't|do not|never) forget(?: about)? (?P<rest>(?!to\b|that\b|it\b|this\b|what\b|how\b|me\b|us\b"
    rf"|you\b)\S.*)$",
    re.IGNORECASE,
)
_THING_PLEASE = lazy(
    rf"^{_POLITE}(?P<rest>(?:the|your|those|that|this month's|last month's|an?) [\w' -]{{3,50}}?),? (?:please|pls|plz"
    rf"|asap)\b.*$",
    re.IGNORECASE,
)
# "The leak is yours", "I leave the seating plan to you", "I'm putting you down for the grill".
_YOURS = lazy(
    rf"^{_POLITE}(?:(?:may|can|could|shall) )?(?:(?:i|we)(?:'m|'re| am| are|'ll|'d| will| would)?(?: (?:also|just"
    rf"|like to|want to|going to))* )?(?:leave|leaving|hand|handing|assign|assigning|delegate|delegating|entrust|turn"
    rf"|turning|pass|passing) "
    r"(?P<given>(?:the|our|that|this|those|these|all) (?!ball\b|salt\b|pepper\b|mic\b|word\b"
    r"|floor\b)[\w' -]{3,40}?)(?: over)? (?:to|with) you\b.*$"
    rf"|^{_POLITE}(?:(?:i|we)(?:'m|'re| am| are|'ll|'ve| have| will)? )?put(?:ting)? you (?:down|in charge"
    rf"|on the list|on duty) (?:for|of) (?P<down>\S.*)$"
    r"|^(?P<thing>(?:the|that|this|those|these|our) (?!pleasure\b|honou?r\b|choice\b|decision\b|fault\b|idea\b|call\b"
    r"|one is\b)[\w' -]{3,50}?) (?:is|are|'s) (?:all )?(?:yours|on you|for you"
    r"|your (?:job|task|baby|turn|department|responsibility))\b.*$",
    re.IGNORECASE,
)
_GRATEFUL = lazy(
    rf"^{_POLITE}(?:i|we)(?:'d| would) (?:really |also )?(?:be (?:grateful|thankful|glad) for|appreciate|need"
    rf"|love) (?P<rest>(?:an?|the|some) (?!bit\b|lot\b|coffee\b|tea\b|break\b|beer\b|word\b)\S+ \S.*)$",
    re.IGNORECASE,
)
_IMPERATIVE = lazy(rf"^(?P<soft>{_POLITE})(?P<verb>[a-z][\w-]*)(?P<rest> \S.*)$", re.IGNORECASE)
# Verbs of work only together with what follows them.
_PHRASAL = lazy(
    r"^(?:go (?:through|over|and \w+)|have (?:a (?:\w+ )?look|a word|a chat|[\w ]{2,30} (?:ready|done|fixed|checked"
    r"|printed|sent))|take (?:a look|care|over|on)|look (?:at|into|after|up|for)|see (?:to|about|whether|if)"
    r"|deal with|think (?:about|of|through)|talk (?:to|with)|speak (?:to|with)|sort out|come up with|work (?:on|out)"
    r"|dig into|dive into|get (?:in touch|hold|rid|started on|back to)|be (?:at|in|there|ready)|pick up"
    r"|stay on|sit down with|keep (?:an eye|track)|ring up|reach out|double[- ]check|swing by|drop by|put together"
    r"|hand in|nail down|beef up|kick off|touch up|jot down|set (?:up|aside)|let \w+ know|make sure)\b",
    re.IGNORECASE,
)
# What is done in the talk itself leaves nothing behind.
_AT_ONCE = lazy(
    r"^(?:(?:tell|remind|let) (?:me|us) (?:know )?(?:when|once|if|whether|as soon as|how|what|where|who)\b"
    r"|(?:tell|show|give|remind|teach|pass|hand|get|bring|send|ask|explain to|forgive|excuse|trust|correct|call"
    r"|spare) (?:me|us|everyone|everybody)\b(?! .*\b(?:by|before|until|tomorrow|tonight|this week|next week|list"
    r"|report|numbers?|figures?|file|link|draft|copy|invoice|quote|details?|address|receipts?)\b)"
    r"|(?:share|turn|switch|close|open|shut|unmute|mute|start|stop|move|fix) (?:up |down |on |off )?(?:your|the"
    r"|my) (?:screen|camera|cam|mic|microphone|video|window|door|chat|tab|laptop|volume|blinds|light|meeting"
    r"|recording|slides?|timer)\b"
    r"|(?:start|stop|begin|continue|repeat|go|wait|join|talk|speak|discuss|explain|introduce|describe|say|come"
    r"|hold on|hang on|answer|finish|read|note|stay|relax|listen|guess|imagine|calm|let|leave|keep going|forget|run"
    r"|lead|show|define|turn|sing|catch|hang|ask|treat|help|hold|pick|get|take|move|put|switch|open|close) ?(?:$"
    r"|[.,!?]|(?:me|us|it|that|this|again|now|here|away|ahead|first|on|up|off|yourself(?:ves)?|your (?:thoughts"
    r"|sentence|point|question|time|turn)|over|everyone)\b(?! (?:the|a|an|our|all|\w+ing)\b))"
    r"|get (?:some |a bit of |a )?(?:sleep|rest|coffee|air|food|lunch|drink|life|well)\b|confirm (?:that|whether"
    r"|if)\b|(?:explain|describe|introduce|define|recap|summari[sz]e|elaborate|clarify|repeat)\b(?! .*\b(?:tomorrow"
    r"|by|next|in writing|wiki|readme|docs?)\b)|do (?:you|we|they|i|he|she|people|it|your best|well)\b"
    r"|(?:take|have) (?:your time|a seat|a break|fun|it easy|care\b(?! of)|a (?:good|nice|great) |a look\b(?! (?:at"
    r"|into) (?!it|that|this))))",
    re.IGNORECASE,
)
_IN_CASE = lazy(
    r"^(?:when|if|once|before|after|while|next time|as soon as|since|as) [^,]{3,60}, (?=\S+ \S)", re.IGNORECASE
)
_AFTERTHOUGHT = lazy(
    r",? (?:(?:will|would|can|could) (?:you|ya|u)|if you (?:can|could|don't mind|have (?:the )?time|get a chance"
    r"|would|like|have a (?:minute|moment|second))|ok(?:ay)?|right|thanks|thank you|thx|cheers)(?: please)?$",
    re.IGNORECASE,
)
_TOLD = lazy(
    r"^(?:[\w'-]+ ){1,3}(?:is|are|was|were|has|have|had|looks?|seems?|went|came|got|does|did|will|would|can|could"
    r"|should|must)\b",
    re.IGNORECASE,
)
_BACK = lazy(
    r"^(?:open|file|create|raise|write|make|log|put in|cut|start) (?:an?|the|some) (?:new |quick |small "
    r"|separate )?(?:issue"
    r"|ticket|bug(?: report)?|card|story|task|todo)(?: (?:for|about|on) (?:it|that|this|them|these"
    r"|those))?(?: (?:please|then"
    r"|today|tomorrow|so .*|with .*))?[.!]*$"
    r"|^(?P<verb>[a-z-]+(?: (?:up|out|to|at|into|of|care of|on))?) (?:it|that|this|them|these|those|that one"
    r"|this one)\b[.!?]*(?: (?:please|then|today|tomorrow|tonight|this \w+|next \w+|asap|before .*|by .*))?[.!?]*$",
    re.IGNORECASE,
)


# Asked for in a talk it is given there and then.
_ACCOUNT = lazy(
    r"^(?:give|tell)(?: (?:us|me|everybody|everyone))? (?:(?:an?|the|some|your|quick|short|brief|little) )*(?:timeline"
    r"|overview|update|summary|status|background|introduction|intro|recap|context|rundown|story|numbers|news)\b"
    r"(?!.*\b(?:by|before|until|tomorrow|next|on) \w+)",
    re.IGNORECASE,
)


def asked_of_you(said: str, *, marked: bool, named: bool = True) -> tuple[str, str, bool] | None:
    """Return the words that ask somebody spoken to, the task, and whether it only points at what was said before.

    `marked` says that a comma or a colon parts the name from the words, so that an imperative may follow.
    """
    said = _AFTERTHOUGHT.sub("", _IN_CASE.sub("", said.rstrip(" .!?")))
    if mind := _MIND.match(said):
        verb = mind["verb"] or mind["verb2"]
        base = base_of_gerund(verb) or _GERUNDS.get(verb.lower(), "")
        return _task("would you mind", f"{base}{mind['rest'] or mind['rest2'] or ''}") if base else None
    if (you := _YOU.match(said)) and not _FORGET.match(said):
        return _task("you", you["rest"], strong=named)
    if thing := _thing_asked(said, named=named):
        return thing
    match = _IMPERATIVE.match(said)
    if match is None or _TOLD.match(f"{match['verb']}{match['rest']}"):
        return None
    task = f"{match['verb']}{match['rest']}"
    if not begins_task(task) or (not marked and not match["soft"] and match["verb"].lower() in _SAME_FORM):
        return None
    return _task("please" if match["soft"] else "imperative", task)


def _thing_asked(said: str, *, named: bool) -> tuple[str, str, bool] | None:
    """Return what words that name only a thing ask somebody for."""
    if forget := _FORGET.match(said):
        return "don't forget", f"remember {forget['rest']}", False
    if (turn := _TURN.match(said)) and len(turn["rest"]) > len("abc") and not _TOLD.match(turn["rest"]):
        return None if _NO_TURN.match(turn["rest"]) else ("your turn", f"take care of {turn['rest']}", False)
    if yours := _YOURS.match(said):
        return "yours", f"take care of {lowered(yours['given'] or yours['down'] or yours['thing'])}", False
    if named and (grateful := _GRATEFUL.match(said)):
        return "I'd be grateful for", grateful["rest"], False
    if please := _THING_PLEASE.match(said):
        return "please", f"get {please['rest']}", False
    return None


_GERUNDS = {"looking": "look", "having": "have", "going": "go", "giving": "give", "taking": "take"}
_NO_TURN = lazy(
    r"(?:a|an|some|no|any|good|right|too|so|very|kidding|welcome|late|muted|back|always|know|have to)\b", re.IGNORECASE
)
_SAME_FORM = words_of(
    """
    put read cut set split shut run come let hold found bound lead hit cost quit reset rerun wind plan work test
    report
    """
)


def _task(words: str, task: str, *, strong: bool = False) -> tuple[str, str, bool] | None:
    task = re.sub(rf"^{_POLITE}", "", task)
    verb = task.partition(" ")[0]
    if _AT_ONCE.match(task) or _ACCOUNT.match(task):
        return None
    if not (is_work(verb) or _PHRASAL.match(task) or (strong and is_task(task, strong=True))):
        return None
    if _BACK.match(task):
        return words, task, True
    return (words, task, False) if len(task.split()) > 1 else None


def begins_task(task: str) -> bool:
    """Whether words begin with a verb of work, or with one that is work together with what follows it."""
    return is_work(task.partition(" ")[0].rstrip(".,!")) or _PHRASAL.match(task) is not None


def is_task(task: str, *, strong: bool) -> bool:
    """Whether what a named person is to do is work rather than talk; `strong` words leave less doubt."""
    verb = task.partition(" ")[0].rstrip(".,!")
    if _AT_ONCE.match(task) or len(task.split()) < 2:
        return False
    return begins_task(task) or (strong and verb.isalpha() and verb.islower() and verb not in _NO_VERB)


_NO_VERB = words_of(
    """
    be have know think say tell feel like love want need see hear go come try seem look the a an in on at for of
    with and or his her their our my your as not never sound agree mean remember understand believe hope wait stay
    sleep win lose laugh enjoy happy sure right good
    """
)
