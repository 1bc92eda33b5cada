"""Titles that stand alone: short, specific, a task in the imperative, a bug as its symptom."""

from __future__ import annotations

import re
from functools import lru_cache

from syncer.patterns import lazy
from syncer.rules.leads import without_lead
from syncer.rules.openers import (
    EDGES,
    concerned,
    without_announcement,
    without_label,
    without_opener,
    without_reporter,
    without_teller_of,
)
from syncer.rules.wording import (
    as_order,
    as_resolution,
    as_symptom,
    first_sentence,
    impersonal,
    is_wanted,
    without_chatter,
)

_ENOUGH = 3
LIMIT = 100
"""Characters of a title at most; forges show about so many in a list."""

_HEDGE = lazy(
    r"\b(?:probably|maybe|perhaps|actually|basically|definitely|honestly|really just|just|simply|i think"
    r"|i guess|i believe"
    r"|i suppose|kind of|sort of|somehow|obviously|of course|please|also|as well|too(?=[.!]?$)"
    r"|at least(?= just)|if possible"
    r"|ideally|hopefully|afterwards)\b\s*,?\s*",
    re.IGNORECASE,
)
_TASK_LEAD = lazy(
    r"^(?:(?:i|we|you|they|someone|somebody|one of us|the team)(?:'d|'ll|'ve)?\s+)?(?:do (?=(?:have|need|want) to\b))?"
    r"(?:(?:really|still|also|only|just|rather|have|had|would|will|shall|should|must|ought to|need(?:s)? to|need(?:s)?"
    r"|have to|has to|want(?:s)? to|want"
    r"|got to|gotta|going to|gonna|are|am|is|been meaning to|been|plan(?:ning)? to|like to|love to|better"
    r"|try to|be able to"
    r"|remember to|make sure to|don't forget to|let's|let us|to)\s+)*",
    re.IGNORECASE,
)
_DANGLING = lazy(
    r"(?:[\s,;:–—-]+(?:and|or|but|of|to|in|on|at|for|with|by|from|the|an?|as|that|which|because|since|so|if|when"
    r"|while|this"
    r"|these|our|their|is|are|than|into))+$",
    re.IGNORECASE,
)
_OPEN_END = lazy(
    r"(?:[\s,;]+(?:and|or|but|the|an?|because|of|which|than|whose|as|if|when|while|since|whether|our|their|my|your"
    r"|although|though|unless))+$",
    re.IGNORECASE,
)
# What comes after the condition is the thing itself: nothing of it may be taken for a reason.
_CONDITION = lazy(
    r"^(?:if|when|whenever|once|after|before|since|while|as soon as|as long as|every time|each time|on|in|for|with"
    r"|without|from"
    r"|until|unless|although|though|because|during|at|by|even (?:if|when|though)|where|wherever)\b[^,]{3,90}, ",
    re.IGNORECASE,
)
_CONTRAST = lazy(r"[,;]? (?:but|although|though)\b", re.IGNORECASE)
# "Maybe voice input", "this query needs an index".
_FILLER = lazy(
    r"^(?:(?:maybe|perhaps|probably|just|also|and|then|please|possibly|basically)\b[, ]+)+(?=\S)"
    r"|^(?:this|these|that|those) (?=(?:[a-z][\w-]* ){1,3}?(?:is|are|was|were|has|have|needs?|should|must|can|could"
    r"|will|doesn't"
    r"|don't|isn't|aren't|fails?|takes?|breaks?|looks?|might|may|never|only|still|always)\b)(?!(?:is|are|was|were|has"
    r"|have|needs?"
    r"|should|must|can|could|will|doesn't|don't|isn't|aren't|fails?|takes?|breaks?|looks?|might|may|never|only|still"
    r"|always|one)"
    r"\b)",
    re.IGNORECASE,
)
_POSSESSIVE = lazy(r"^(?:my|our|your|the|that|this|those|these|some|two of the|a|an) (?=\S+ \S)", re.IGNORECASE)
_TAIL = lazy(
    r"(?:\s*[,;–—-]?\s+(?:today|tonight|tomorrow|this week|next week|now|right now|asap|at some point|some ?day"
    r"|soon|later|first|anyway|please"
    r"|for now|at the moment|immediately|in a bit|these days|lately|right away|straight away|by tomorrow|next"
    r"|again and again|as well"
    r"|when i get to it|if possible|though|too|myself|before (?:the |our |this |we )?(?:next )?(?:release"
    r"|launch|ship\w*)(?: it| this)?))+\s*$",
    re.IGNORECASE,
)
_REASON = lazy(
    r"\s*(?:[,;]? (?:because|since|so that|so it|so we|as it|as we|otherwise|but|though|although|there(?:'s"
    r"| is)|and (?:i|we|it|they|nobody|that)\b"
    r"|and (?-i:[A-Z])[\w-]+ (?:(?:has |have )?\w+ed|will|can|would|is|was|wants?)\b|which (?:is|was|means))\b"
    r"|[,;:] (?:so|there(?:'s| is)|they|it|we|i|he|she|that|this|nobody|no one)\b|\s[–—]\s| - )\s*.*$",
    re.IGNORECASE,
)
# "Ask the bureau, i.e. the people in Bern, whether": said once more in other words.
_IN_OTHER_WORDS = lazy(
    r",? \(?(?:i\.e\.|that is(?: to say)?,|namely|aka|a\.k\.a\.|in other words)[, ] ?[^,;()]{2,60}(?:\)|,(?= )|$)",
    re.IGNORECASE,
)
# "While I'm in the file, the footer says": how it came to be seen.
_MEANWHILE = lazy(r"^while (?:i|we|you)(?:['’](?:m|re)| am| are| was| were) [^,]{2,50}, (?=\S+ \S+ \S)", re.IGNORECASE)
# "The net covers the counter, can't it go elsewhere": the question after it.
_ASKS_AFTER = lazy(
    r", (?:and |so )?(?:can|could|can['’]t|couldn['’]t|shouldn['’]t|should|is|isn['’]t|does|doesn['’]t) (?:it|that"
    r"|this|we|they|i|you|there|somebody|someone)\b.*$",
    re.IGNORECASE,
)
# "Option 2 for the hall, I'll tell them": what the speaker does next.
_GOES_ON = lazy(r", (?:and )?i(?:['’](?:ll|m|d|ve))? (?!['’])\S+ .*$|,? because .*$", re.IGNORECASE)
# "Without the macro, the macro needs an old sheet": the next clause begins with what this one ends with.
_SAID_ON = lazy(r"(?P<what>\b(?:the|our|an?) [\w-]+), (?P=what) [a-z]+ .*$", re.IGNORECASE)
_QUOTES = '"“”'
_BRACKETS = (("(", ")"), ("[", "]"))
_PLAIN_WORD = lazy(r"[a-z][a-z'’-]*(?=[\s,;:?!)]|\.(?!\w)|$)")


def cut(text: str, limit: int = LIMIT) -> str:
    """Return the text cut at a word where it is longer than so many characters."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    space = head.rfind(" ")
    if space > limit // 2:
        head = head[:space]
    return (_DANGLING.sub("", head) or head).rstrip(EDGES + "(") + "…"


def finish(text: str) -> str:
    """Return the text as a title: trimmed, with a capital first letter unless it is an identifier, cut to `LIMIT`."""
    text = _without_stray_quote(" ".join(text.split()).strip(EDGES)).strip(EDGES)
    for opening, closing in _BRACKETS:
        if text.count(opening) < text.count(closing):
            text = text.removesuffix(closing)
        elif text.count(opening) > text.count(closing):
            text = _cut_off(text, text.rindex(opening))
    text = _OPEN_END.sub("", text) or text
    if _PLAIN_WORD.match(text):
        text = text[0].upper() + text[1:]
    return cut(text)


def _without_stray_quote(text: str) -> str:
    """Return a text without quotation marks all around it, and without one that has no other; an inch is none."""
    if len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES and sum(text.count(mark) for mark in _QUOTES) == 2:
        return text[1:-1]
    if sum(text.count(mark) for mark in _QUOTES) % 2 == 0:
        return text
    if text[:1] in _QUOTES:
        return text[1:]
    place = max(text.rfind(mark) for mark in _QUOTES)
    before, said = text[:place], text[place + 1 :]
    if before.endswith((", ", ": ")) and len(said.split()) >= _ENOUGH:
        return said
    if before[-1:].isdigit():
        return text
    return before + said if before.endswith(" ") else _cut_off(text, place)


def _cut_off(text: str, place: int) -> str:
    """Return what stands before a bracket or mark that has no other, or all but the mark where that is too little."""
    before = text[:place].rstrip(EDGES)
    return before if len(before.split()) >= _ENOUGH else text[:place] + text[place + 1 :]


def _shortened(text: str, *, told: bool = False) -> str:
    """Drop the reason behind a comma where enough is left to stand alone, or the whole is too long.

    What is told may be harmless until the "but".
    """
    condition = _CONDITION.match(text)
    begin = condition.end() if condition else 0
    match = _REASON.search(text, begin)
    while match and _OPEN_END.search(text[: match.start()]):
        # "Loses a row if there is a tenth": that is no reason.
        match = _REASON.search(text, match.start() + 1)
    if match is None or (told and len(text) <= LIMIT and _CONTRAST.match(match[0])):
        return text
    short = text[: match.start()]
    enough = len(short[begin:].split()) >= _ENOUGH or (len(text) > LIMIT and len(short[begin:].split()) >= _ENOUGH - 1)
    return short if enough else text


@lru_cache(maxsize=256)
def task_title(text: str) -> str:
    """Return a title in the imperative for a commitment, a wish or an entry of a list."""
    text = without_label(without_opener(text))
    text = concerned(text)
    text = _SAID_ON.sub(r"\g<what>", _IN_OTHER_WORDS.sub("", first_sentence(text)))
    text = _HEDGE.sub("", text)
    text = _TASK_LEAD.sub("", text, count=1)
    text = re.sub(
        r"^((?:the |our )?[\w-]+(?: (?!(?:that|which|who|when|where|if)\b)[\w-]+)?) (?:could|can|would)\b"
        r"(?: be able to)? ",
        r"let \1 ",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"^(?:an?|some) (?=\S)", "", text, flags=re.IGNORECASE)
    text = _without_tail(_shortened(text))
    return finish(impersonal(as_order(text)))


def _without_tail(text: str) -> str:
    return without_chatter(_TAIL.sub("", without_chatter(text.rstrip(" .!?"))))


def entry_title(text: str, *, decided: bool = False) -> str:
    """Return a title for what its writer put down as an item already: only labels go, and who does it."""
    text = without_label(without_opener(text)) if not text[:1].isupper() else without_label(text)
    told = first_sentence(text)
    text = told if len(told.split()) >= _ENOUGH else text
    text = re.sub(r"^(?:we|i) (?:need to|should|must|have to) ", "", text, flags=re.IGNORECASE)
    text = _FILLER.sub("", without_teller_of(text))
    text = as_resolution(text) if decided else as_symptom(text)
    short = _shortened(text) if len(text) > LIMIT else text
    return finish(re.sub(r"\?{2,}", "?", short.rstrip(" .!")))


def _without_end(pattern: re.Pattern[str], text: str) -> str:
    """Return a text without what matches at its end, where enough is left to stand alone."""
    short = pattern.sub("", text)
    return short if len(short.split()) >= _ENOUGH else text


@lru_cache(maxsize=256)
def symptom_title(text: str) -> str:
    """Return the symptom that a report of a fault speaks of, or the task where it only says what is wanted."""
    text = _MEANWHILE.sub("", without_lead(first_sentence(without_announcement(text))))
    text = _without_end(_ASKS_AFTER, text)
    if is_wanted(text):
        return task_title(text)
    text = _HEDGE.sub("", text)
    text = without_lead(without_reporter(text))
    text = re.sub(
        r"^(?:we're|we are|i'm|i am) (?!(?:here|there|in|at|on|back|ready|fine|ok|done|with)\b)"
        r"(?:definitely |still |really )?(not )?",
        lambda m: m[1] or "",
        text,
        flags=re.IGNORECASE,
    )
    text = _POSSESSIVE.sub("", as_symptom(text))
    text = _shortened(text, told=True)
    return finish(impersonal(_without_tail(text)))


def decision_title(text: str) -> str:
    """Return what was decided."""
    text = without_label(without_opener(text))
    text = re.sub(r"^(?:it|that|this)(?: with [\w ]{2,30})?: (?=\S+ \S+ \S)", "", text, flags=re.IGNORECASE)
    text = as_resolution(_without_end(_GOES_ON, _HEDGE.sub("", first_sentence(text))))
    text = _without_tail(text)
    return finish(impersonal(text if len(text) <= LIMIT else _shortened(text)))
