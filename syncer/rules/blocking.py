"""Clauses that say without what something cannot go on, what is missing for it, or where a thing does not belong."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules import confidence
from syncer.rules.clauses import LEADS, NO_NOUN, THING, lowered
from syncer.rules.needing import Need, read_need
from syncer.rules.patterns import alternatives
from syncer.rules.verbs import base_of_gerund, gerund_of

_STEP = alternatives(r"""
    ship|release|go live|launch|deploy|open|merge|publish|start|begin|move|sell|send|submit|announce
    hand (?:it|them|this) over|migrate
    invite|print|order|use|demo|test|travel|install|switch|sign|build|upgrade|finish|continue|proceed|go on|go out
    put it online|go
    close|close down|accept|onboard|rent|run|roll out|hire|show|hold|ask|let|turn|do|get
""")
_BEFORE = lazy(
    rf"^{LEADS}before (?:we|i|they|you|anyone|anybody|any of (?:us|this)|it|this|that|the \w+(?: \w+)?) (?:can "
    rf"|could |may |get to |even )*"
    rf"(?:{_STEP}|go(?:es)?|ships?|opens?|leaves?)\b[^,]{{0,40}}, (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_UNTIL = lazy(
    rf"\b(?:(?:we|i|they|you|nobody|no one|this|that|it|the \w+(?: \w+)?) (?:can't|cannot|can not|won't|can|shouldn't"
    rf"|mustn't|will not|must not|may not|can only|won't be able to)"
    rf" (?:\w+ )?{_STEP}\b[^,.]{{0,40}}?|no (?:release|launch|deploy(?:ment)?|go-live|merge|demo|opening|shipping"
    rf"|delivery)|not|nothing (?:ships|goes out|leaves the house|gets merged))"
    r",? (?:(?P<how>until|till|before|unless|as long as|once|when|after)|(?P<lack>without)) (?P<rest>\S.*)$",
    re.IGNORECASE,
)
_DONE = lazy(
    rf"^(?P<thing>{THING}|it|they) (?:is|are|was|were|has been|have been|gets?|got|isn't|aren't|is not|are not"
    rf"|hasn't been|haven't been|is still|are still)(?: (?:properly|fully|finally|not|really))*"
    r" (?P<verb>[a-z][\w-]+)(?P<rest>\b.*)$",
    re.IGNORECASE,
)
_HAS = lazy(
    r"^(?:(?:we|i|they|you)(?:'ve| have) (?:got )?|there(?:'s| is| are) )(?P<rest>(?:an?|the|some|our|all|proper|two"
    r"|three)\b.+)$",
    re.IGNORECASE,
)
_BLOCKER = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?:is|are)(?: (?:still|now|currently|really|also|all))* (?P<how>(?:what(?:'s"
    rf"| is) )?(?:blocking|holding up|holding back"
    rf"|keeping us from|in the way of|stopping us from)(?: (?:us|the|our|everything|this)\b)?|(?:an?|the|our|the last"
    rf"|the only)(?: \w+)? (?:blocker|show-?stopper|prerequisite|precondition"
    rf"|hard requirement)(?: (?:for|to)\b)?|(?:urgently|badly|desperately|sorely|long|still|really|definitely"
    rf"|absolutely) (?:needed|required|overdue|necessary|due)|unavoidable|inevitable|long overdue|non-negotiable"
    rf"|(?:an absolute|a|an) must)\b",
    re.IGNORECASE,
)
_NO_WAY_ROUND = lazy(
    rf"\b(?:(?:there(?:'s| is)|i see|we see) no (?:way|getting|going) a?round|no (?:way|getting) around|(?:we"
    rf"|i) (?:can't|cannot|won't)"
    rf" (?:get around|avoid|put off|postpone))(?: any longer)? (?P<rest>(?:(?P<verb>[a-z]+ing) )?{THING})[.!]*$",
    re.IGNORECASE,
)
_REQUIRES = lazy(
    rf"^{LEADS}(?P<thing>{THING})(?: (?:still|also|really|desperately|badly|urgently|definitely"
    rf"|clearly))* (?:requires?|calls? for|demands?|lacks?|cry out for|cries out for|begs? for)"
    rf" (?P<what>(?:an?|some|more|another|better|a lot of) (?:proper|better|new|additional|second|real|decent|serious"
    rf"|urgent|thorough|dedicated|separate|fresh|larger|bigger|good|full|missing|composite"
    rf"|attention|care|maintenance|documentation|work|testing|review|cleanup|repair|overhaul|index|owner|backup"
    rf"|replacement|refactoring|rewrite|update)\b.*)$",
    re.IGNORECASE,
)
_MISSING = lazy(
    rf"(?:^{LEADS}|\b)(?:what(?:'s| is)(?: still| really| also)? missing(?: (?:for|in|from|on|before|until|at"
    rf"|here) [^,:]{{2,40}}?)?|(?:the )?(?:only|one|last|main|big) thing (?:that's |that is )?(?:missing|left"
    rf"|in the way)"
    rf"|all (?:that's |that is )?(?:missing|left)|what we (?:still )?(?:lack|need|don't have)(?: yet)?)(?: (?:is|are"
    rf"|now is)"
    rf"|'s|:| =) (?P<rest>(?:{NO_NOUN}\S+)(?: \S.*)?)$",
    re.IGNORECASE,
)
_LABEL = lazy(
    r"^(?:(?:so|ok|well|and|now|then),? )?(?:(?:what's|what is|things?"
    r"|all that's) )?(?:still )?(?P<label>to be (?:done|fixed|sorted|ordered|bought|settled|finished)|must[- ]haves?"
    r"|remaining"
    r"|left|missing|outstanding|to do|todo|pending|open|needed|required|lacking|blocking|blockers?|gaps?)"
    r"(?: (?:for|before|until|till|on|from|in|at|to) (?P<event>[^:=]{2,40}?))? ?(?:[:=–→]|->|=>| -) ?(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_NOTHING = lazy(
    r"^(?:nothing|none|no\b|n/a|nil|\d+(?:\s*(?:%|h|min|days?|items?))?$|0|yes|you|me|us|true|false|null|\W)",
    re.IGNORECASE,
)
_BELONGS = lazy(
    rf"^{LEADS}(?P<thing>it|they|that|these|those|this|{THING}) (?:really |actually |rather |clearly "
    rf"|should )*(?:belongs?(?! to\b)|has to go|have to go|ought to go|needs to go|need to go|should go|must go"
    rf"|wants to be) "
    r"(?P<place>(?:in|into|under|inside|behind|next to|on|onto|to)(?: (?:the|a|an|our|its|their|your))? (?!(?:you|me"
    r"|us|him|her|them|sleep|bed|hell|waste|town|live|production|work|bin)\b)\w.*)$",
    re.IGNORECASE,
)
_MUST_LEAVE = lazy(
    rf"^{LEADS}(?P<thing>it|they|that|these|those|{THING}) (?:(?:really |also |all |still )*(?:needs?|has|have|ought"
    rf"|got) to|must|should)(?: (?:really|all|also))* "
    r"(?P<verb>come (?:out|off|down|away)|get out|go away|be gone|go\b(?!\w)|disappear|vanish|leave"
    r"|move)(?P<rest>(?: (?:of|from|to|into|before|by|until|out of|off|on) \S.*)?)[.!]*$",
    re.IGNORECASE,
)
_NO_BUSINESS = lazy(
    rf"^{LEADS}(?P<thing>{THING}) (?:(?:has|have) no (?:business|place) (?:being )?|(?:doesn't|don't|does not"
    rf"|do not) belong |(?:shouldn't|should not|mustn't|must not) (?:be|live|sit|stay|lie|stand|hang|end up|remain) )"
    r"(?:in|on|at|under|there|inside|next to)\b.*$",
    re.IGNORECASE,
)
_WONT_DO = lazy(
    rf"\b(?:it|that) (?:won't|doesn't|does not|will not|can't|isn't (?:ok|okay|acceptable|right|good)|is not (?:ok"
    rf"|okay|acceptable|right)) ?(?:do|be)? ?(?:to|that we) (?P<verb>keep|store|have|leave|put|commit|hard-?code|save"
    rf"|send|hold|write|ship|share|print)"
    rf" (?P<thing>{THING}) (?P<place>(?:in|on|at|under|inside|next to|with|without|to) .*)$",
    re.IGNORECASE,
)


def read_prerequisite(clause: str) -> Need | None:
    """Return what something waits for, None where a clause says no such thing."""
    if (match := _BEFORE.match(clause)) and (inner := read_need(match["rest"])):
        return Need(f"before: {inner.words}", inner.task, confidence.STATED - 0.05, inner.thing)
    if match := _UNTIL.search(clause):
        return _condition(match["rest"], lack=bool(match["lack"]))
    if (match := _MISSING.search(clause)) and not _NOTHING.match(match["rest"]):
        return Need("what's missing", match["rest"], confidence.FILED, match["rest"], rank=4)
    if match := _NO_WAY_ROUND.search(clause):
        base = base_of_gerund(match["verb"]) if match["verb"] else ""
        task = f"{base} {match['rest'].partition(' ')[2]}" if base else match["rest"]
        return Need("no way around", task, confidence.FILED, match["rest"]) if len(match["rest"].split()) > 1 else None
    if match := _REQUIRES.match(clause):
        return Need("requires", clause[match.start("thing") :], confidence.LIKELY, match["thing"], weak=True)
    if match := _BLOCKER.match(clause):
        return Need(match["how"], clause[match.start("thing") :], confidence.LIKELY + 0.05, match["thing"])
    return None


def _condition(rest: str, *, lack: bool) -> Need | None:
    if lack:
        noun = re.match(
            rf"(?:(?:an?|some|any|the|our|your|his|her) )?{THING}(?=[,.;!?]| (?:on|in|at|and then)\b|$)",
            rest,
            re.IGNORECASE,
        )
        if noun is None or re.search(
            r"\b(?:you|me|us|him|her|them|it|question|doubt|problems?|help|reason|notice|warning)\b",
            noun[0],
            re.IGNORECASE,
        ):
            return None
        return Need("not without", f"get {noun[0]}", confidence.FILED, noun[0]) if len(noun[0].split()) > 1 else None
    if match := _DONE.match(rest):
        return read_need(f"{match['thing']} needs to be {match['verb']}{match['rest']}")
    if match := _HAS.match(rest):
        return Need("not before", f"get {match['rest']}", confidence.FILED, match["rest"])
    return None


def read_label(text: str) -> Need | None:
    """Return what stands behind `remaining before handover =` and its like, None for other words."""
    match = _LABEL.match(text)
    if match is None or _NOTHING.match(match["rest"]) or len(match["rest"]) > 120:
        return None
    if match["label"].lower() in ("open", "left", "required", "needed", "to do", "todo") and not match["event"]:
        return None
    rest = match["rest"].rstrip(" .!")
    task = rest if len(rest.split()) > 1 and " " in rest else f"finish {rest}"
    return Need(match["label"].lower(), task, confidence.FILED, rest)


def read_misplaced(clause: str) -> Need | None:
    """Return what a clause says is in the wrong place, None where it says no such thing."""
    if (match := _MUST_LEAVE.match(clause)) and not re.match(
        r"(?:that|there|it|he|she)$", match["thing"] if not match["rest"] else "", re.IGNORECASE
    ):
        thing = re.sub(r"^(?:they|these|those)$", "them", match["thing"], flags=re.IGNORECASE)
        verb = match["verb"].lower()
        if verb == "move" and match["rest"].startswith(" to"):
            return Need("must move", f"move {lowered(thing)}{match['rest']}", confidence.FILED, match["thing"])
        if re.match(r" (?:to|into|on|by|until)\b", match["rest"]) and verb in ("go", "leave", "move"):
            return None
        if verb == "come" and re.match(r" (?:out )?of\b", match["rest"]):
            # What it is made from.
            return None
        where = re.sub(r"^ (?:of|from|off)\b", " from", match["rest"]).replace(" from there", "")
        return Need("must go", f"remove {lowered(thing)}{where}", confidence.FILED, match["thing"])
    if (match := _BELONGS.match(clause)) and len(match["place"].split()) <= 6:
        thing = "them" if match["thing"].lower() in ("they", "these", "those") else match["thing"]
        place = re.sub(r"^(?:in|into|inside|onto) ", "to ", match["place"], flags=re.IGNORECASE)
        place = (
            place if place.lower().startswith(("to ", "under", "behind", "next")) else f"to {place.partition(' ')[2]}"
        )
        return Need("belongs in", f"move {lowered(thing)} {place}", confidence.LIKELY, match["thing"], weak=True)
    if match := _NO_BUSINESS.match(clause):
        return Need("has no business there", clause[match.start("thing") :], confidence.LIKELY, match["thing"])
    if match := _WONT_DO.search(clause):
        task = f"stop {gerund_of(match['verb'])} {match['thing']} {match['place']}"
        return Need("it won't do to", task, confidence.FILED, match["thing"])
    return None
