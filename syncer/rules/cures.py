"""Words by which people say that a trouble is over: it works now, it is gone, that did it."""

from __future__ import annotations

import re

from syncer.patterns import lazy
from syncer.rules.patterns import alternatives

_LEAD = (
    r"^(?:(?:oh+|a+h+|hm+|ok(?:ay)?|well|yes|yeah|yep|yup|right|so|and|now|wow|whoa|phew|great|thanks|thank you"
    r"|cool|nice"
    r"|good|perfect|brilliant|excellent|awesome|ha|haha|lol|sweet|yay|finally|indeed|confirmed|fantastic|lovely"
    r"|wonderful"
    r"|super|hooray|hurray|magic|amazing|there)\b[,.!:…– -]*)*"
)
_RUNS = alternatives("""
    works?|worked|runs?|loads?|builds?|compiles?|passes|pass|starts?(?: up)?|boots?|connects?|prints?|opens?|installs?
    syncs?|responds?|deploys?|renders?|plays?|saves?|scans?|logs in|goes through|went through|came through|arrives?
    arrived|shows? up|does|matches
""")
_IS = r"(?: (?:is|are|looks?|feels?|seems?)|['’]s|['’]re)"
_STATE = alternatives("""
    now|again|green|back(?: up| again| to normal)?|gone|quiet|stable|normal|visible|(?<!that['’]s )clean|solved|fixed
    sane|as expected
    correct|accurate|complete
    running|working|sorted|over|up|instant|there|fine now|ok now|good now|great now|fast now
""")
_WELL = alternatives("""
    now|again|fine|ok|okay|good|great|perfectly|perfect|well|green|up|back(?: up| again| to normal)?|fast|quick|instant
    correctly|smooth(?:ly)?|as expected|like a charm|much better|much faster|faster
""")
_WHAT = (
    r"(?:(?!(?:you|i|we|he|she|who|whoever|what\w*|there|if|when|which|but|for|in|on|at|one|no)\b)[\w-]+"
    r"|(?:the|my|our|all) [\w-]+(?: [\w-]+)?)"
)
_OVER = lazy(
    _LEAD + rf"(?:(?:(?:{_WHAT} )?(?:{_RUNS})(?: (?:all|just|also|really|finally|suddenly))*(?: (?:{_WELL}))+"
    rf"|{_WHAT}{_IS}(?: (?:all|just|also|really|finally|suddenly|much|nice and))*(?: (?:{_STATE}))+)"
    r"(?:[,.!:;)]|$| (?:thanks|thank|and|for me|here|then|so|after|since)\b)"
    r"|(?:works?|runs|builds|compiles|passes|loads|installs|connects|starts|boots|solved|fixed|gone|sorted|green|cured"
    r"|worked)(?:[,.!:;)]|$)"
    r"|(?:\d{3}|green|fine|ok|good|fast|gone|quiet|correct|back|clean|zero errors|no errors?|no warnings?)"
    r" (?:now|again)(?=[,.!:;)]|$)|(?:it|they|we|i)(?:['’]s|['’]re|['’]m| is| are| am) (?:up|back|green|online)"
    r"(?=[,.!:;)]|$)"
    r"|(?:it|that|this|everything) (?:works|runs|builds|compiles|passes|loads|does)(?=[,.!]|$)"
    r"|(?:all|everything|tests?|ci|the build)(?: is| are)? (?:green|good|clear|fine|pass(?:es|ing)?)(?=[,.!:;)]|$)"
    r"|that (?:was it|does it|did it|does the trick|did the trick|fixed it|solved it|fixes it|helped|worked|works"
    r"|cured it"
    r"|was the (?:problem|cause|culprit|reason|one|thing))\b|there (?:they are|it is|we go)\b"
    r"|(?:the )?[\w -]{2,30}? (?:is|are|has|have) (?:all )?(?:gone(?: away)?|disappeared|vanished|stopped"
    r"|cleared)(?: now)?(?=[,.!:;)]|$)"
    r"|(?:(?<=wow, )|(?<=wow )|(?<=whoa, )|(?<=nice, )|down to |only |just )\d[\d.,]* ?(?:ms|s|secs?|seconds?"
    r"|minutes?|mb|gb|%)\b(?: now)?(?=[.,!]|$)"
    r"|\d[\d.,]* ?(?:ms|s|secs?|seconds?|minutes?|mb|gb|%) (?:again|now)(?=[.,!]|$)"
    r"|(?:i |we )?(?:already |just )?(?:fixed|sorted|solved|repaired|mended|cured) (?:it|that|this|them)\b"
    r"|(?:no more|no) (?:errors?|crash(?:es)?|warnings?|flicker\w*|problems?|lag|time-?outs?)\b)",
    re.IGNORECASE,
)
_NOT_YET = lazy(
    r"\b(?:but|still|only|not|same|no luck|almost|nearly|except|old (?:version|one)|other|if|when|should|would|will"
    r"|could"
    r"|used to|until|sometimes|again and again|yesterday|last week)\b|n['’]t\b|\?|['’]ll\b",
    re.IGNORECASE,
)
_DID = alternatives("""
    restarted|reverted|updated|upgraded|downgraded|reinstalled|rebooted|replaced|changed|cleared|removed|added|disabled
    enabled|switched|pinned|bumped|moved|renewed|reset|rolled back|rebuilt|reran|deployed|patched|fixed|cleaned|remapped
    renamed|increased|raised|lowered|swapped|reconnected|unplugged|corrected|forgot|rotated|flushed|killed|tightened
""")
_WITH_CURE = lazy(
    rf"^(?:(?:ok|okay|so|ah|oh|and|well|yes|done)\b[,.! ]*)*(?:i |we )?(?:just |already |now )?(?:{_DID})\b.{{0,60}}?"
    r"(?:,|;|\band\b|\bso\b|\.) .{0,40}?\b(?:stopped|gone|over|disappeared|went away|works?(?: now| again| fine)?"
    r"|(?:is|are|was|were) (?:back|fine|ok|okay|green|up|quiet|normal|stable|solved|fixed|happy|sane|good|fast)"
    r"|compiles|passes|(?:doesn['’]t|don['’]t|no longer) \w+(?: any ?more)?)\b[^,;]{0,15}[.!]*$",
    re.IGNORECASE,
)
_OWN_SLIP = lazy(
    r"\b(?:oh|ah|no|uh|ok|hm)+,? wait[.!…]*$"
    r"|\bbut (?:i|we)(?:['’]d| had|['’]ve| have)? (?:just |only |simply )?(?:mixed up|misread|confused|overlooked"
    r"|forgot(?:ten)?|looked at the wrong|used the wrong|been looking at)\b",
    re.IGNORECASE,
)
_WAIT = lazy(r"^(?:(?:oh|ah|no|uh|ok|hm+|argh)\b[,.! ]*)*wait\b[,.!… ]*(?P<rest>[^?]*)$", re.IGNORECASE)
_FEW = 6


def is_cured(text: str) -> bool:
    """Whether a sentence says, as an answer, that a trouble is over."""
    return _OVER.match(text) is not None and _NOT_YET.search(text) is None


def tells_cure(text: str) -> bool:
    """Whether a sentence tells in one what was done against a trouble and that it is over, or that it was a slip."""
    return _WITH_CURE.match(text) is not None or _OWN_SLIP.search(text) is not None


def sees_slip(text: str) -> bool:
    """Whether somebody stops short and names in a few words what he did wrong: "oh wait, caps lock"."""
    match = _WAIT.match(text)
    return match is not None and len(match["rest"].split()) <= _FEW
