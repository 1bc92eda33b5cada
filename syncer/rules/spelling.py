"""Spell out how people type in a hurry: contractions without their apostrophe, and the short forms of chats."""

from __future__ import annotations

import re

from syncer.patterns import lazy

_NOT = (
    "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt shouldnt couldnt wouldnt cant wont mustnt neednt aint"
)
_CONTRACTED = {word: f"{word[:-1]}'t" for word in _NOT.split()} | {
    "im": "I'm", "ive": "I've", "youre": "you're", "youve": "you've", "youll": "you'll", "theyre": "they're",
    "theyve": "they've", "theyll": "they'll", "weve": "we've", "thats": "that's", "whats": "what's",
    "theres": "there's", "heres": "here's", "itll": "it'll", "thatll": "that'll", "hes": "he's", "shes": "she's",
    "whos": "who's", "wheres": "where's", "shouldve": "should've", "couldve": "could've", "wouldve": "would've",
}  # fmt: skip
_SHORT = {
    "wanna": "want to", "gonna": "going to", "gotta": "got to", "hafta": "have to", "oughta": "ought to",
    "lemme": "let me", "gimme": "give me", "u": "you", "ur": "your", "pls": "please", "plz": "please",
    "tmrw": "tomorrow", "tmw": "tomorrow", "tmr": "tomorrow", "bc": "because", "cuz": "because", "coz": "because",
    "rn": "right now", "prolly": "probably", "probs": "probably", "smth": "something", "sth": "something",
    "ppl": "people", "tho": "though", "thru": "through", "btw": "by the way",
    "idk": "I don't know",
    "every1": "everyone", "some1": "someone", "any1": "anyone", "no1": "nobody",
}  # fmt: skip
# "ill" and "id", "its" and "lets" are words as well: only what follows tells.
_VERB = r"(?=(?:(?:just|also|then|prob(?:ably)?|def(?:initely)?|never|still|really|even) )*(?:{})\b)"
_AFTER_WILL = _VERB.format(
    "have|do|make|be|look|check|try|add|fix|take|get|go|write|see|ask|put|send|open|move|change|set|let|tell|give|build"
    "|need|use|update|upgrade|remove|test|push|merge|call|talk|come|work|start|finish|ping|file|think|keep|leave|report"
    "|ship|deploy|run|switch|replace|rewrite|find|read|create|clean|follow|draft|bring|show|wait|order|buy|pay|sort"
)
_AFTER_WOULD = _VERB.format(
    "love|like|rather|say|want|go|prefer|hate|expect|need|be|have|do|use|keep|leave|put|add|make|guess|bet|assume|drop"
    "|skip|take|start|wait|move|try|suggest|appreciate"
)
_IS = (
    "not|an?|the|just|still|so|too|only|all|my|our|really|very|been|always|never|broken|slow|fine|ok|okay|good|bad|in"
    r"|on|at|like|because|gone|missing|\w+ing"
)
_NO_LET_US = "you|users|us|me|them|him|her|people|the|an?|it|your|our|every\\w*|any\\w*|one"
_PATTERNS = (
    (lazy(rf"(?<![\w'’.-])ill {_AFTER_WILL}", re.IGNORECASE), "I'll "),
    (lazy(rf"(?<![\w'’.-])id {_AFTER_WOULD}"), "I'd "),
    (lazy(rf"(?<![\w'’.-])its (?=(?:{_IS})\b)", re.IGNORECASE), "it's "),
    (
        lazy(
            rf"(?P<before>^|[.!?;:,] |\b(?:so|and|ok|okay|yes|but|then) )lets (?!(?:{_NO_LET_US})\b)(?=[a-z])",
            re.IGNORECASE,
        ),
        r"\g<before>let's ",
    ),
    (lazy(r"(?<![\w/])w/o(?![\w/])"), "without"),
    (lazy(r"(?<=\w )def\b(?! \w+[(:])"), "definitely"),
    (lazy(r"(?<![\w/])w/ ?(?=[a-z])"), "with "),
)
_MAY_BE_SHORT = lazy(r"\b(?:ill|id|its|lets|def)\b|w/", re.IGNORECASE)
_WORDS = {**_CONTRACTED, **_SHORT}
_WORD = lazy(rf"(?<![\w'’`./@#-])(?:{'|'.join(_WORDS)})(?![\w'’`/@-])(?!\.\w)", re.IGNORECASE)


def spelled_out(text: str) -> str:
    """Return a sentence with its hurried spellings written out: `ill fix it tmrw` as `I'll fix it tomorrow`."""
    text = _WORD.sub(_write_out, text)
    if not _MAY_BE_SHORT.search(text):
        return text
    for pattern, full in _PATTERNS:
        text = pattern.sub(full, text)
    return text


def _write_out(match: re.Match[str]) -> str:
    word = match[0]
    if len(word) > 1 and word.isupper():
        # An abbreviation of somebody's own.
        return word
    full = _WORDS[word.lower()]
    return full[0].upper() + full[1:] if word[0].isupper() else full
