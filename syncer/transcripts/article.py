"""Tell talks, articles and slides, in which one person speaks to many, from notes and from what was dictated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.patterns import lazy
from syncer.transcripts.noted import count_planned, speaks_for_notes
from syncer.transcripts.page import Page

_TALK = lazy(
    r"\bin (?:this|my|today['’]s) (?:talk|presentation|lecture|keynote|session)\b"
    r"|\b(?:the|this|next|previous|last) slides?\b|\bladies and gentlemen\b"
    r"|\bthank(?:s| you)(?: all| everyone| so much)? for (?:your attention|listening|watching|coming|having me)"
    r"|\b(?:hello|hi|welcome|good (?:morning|afternoon|evening)),? everyone\b|\bmy name is \w+|\bthe audience\b"
    r"|\btoday,? (?:i['’]m|i am|i will|i['’]ll|we['’]re|we are|we will|we['’]ll) (?:going to )?(?:be )?"
    r"(?:talk|show|present|speak|explain|discuss|explor)|\b(?:presentation|talk) (?:on|about) the topic\b"
    r"|[\[(]applause[\])]|\bany questions\?|\braise your hands?\b|\bhow many (?:people|of you)\b",
    re.IGNORECASE,
)
_ARTICLE = lazy(
    r"\bin this (?:article|post|blog(?: post)?|tutorial|chapter|essay|paper|guide|series|video|episode|lesson|course)\b"
    r"|\boriginally (?:published|posted)\b|\b(?:published|posted) (?:on|by)\b|\b\d+ min(?:utes?)? read\b"
    r"|\bdear reader|\bsubscribe (?:to|for)\b|\bfurther reading\b|\bas we (?:saw|have seen)\b"
    r"|\blet['’]s (?:dive|take a (?:closer )?look)\b",
    re.IGNORECASE,
)
_HEADINGS = lazy(
    r"introduction|conclusions?|abstract|references|bibliography|further reading|about the author|transcript|epilogue"
    r"|table of contents|speaker notes|(?:rough )?(?:draft|transcript) of (?:the |a |my )?(?:talk|speech|presentation)",
    re.IGNORECASE,
)
_FRONT = lazy(r"(?:author|authors|published|categories|tags|excerpt|permalink|layout|slug|byline)\s*:", re.IGNORECASE)
_SLIDES = lazy(r"(?:marp|theme|revealOptions|paginate|separator|highlightTheme|transition)\s*:", re.IGNORECASE)
_SLIDE_MARK = lazy(r"<!--\s*(?:_?class|slide|\.element|_?backgroundColor)\b|^\s*\?\?\?\s*$|^class: ", re.IGNORECASE)
_RULE = lazy(r"\s*-{3,}\s*")
_ENOUGH = 2.0
_LONG, _VERY_LONG = 250, 1200
_WORDS_TO_A_PLAN = 120


def why_article(page: Page) -> str:
    """Return why a page is a talk, an article or a deck of slides, empty where it may be notes."""
    rules = sum(_RULE.fullmatch(line) is not None for line in page.written)
    is_deck = any(_SLIDES.match(line) for line in page.front) or any(_SLIDE_MARK.search(line) for line in page.written)
    if is_deck and rules >= 3:
        return "is a deck of slides"
    words = sum(len(line.split()) for line in page.text)
    if words < _LONG or sum(_evidence(page, words)) - speaks_for_notes(page) < _ENOUGH:
        return ""
    talks, writes = (sum(pattern.search(line) is not None for line in page.text) for pattern in (_TALK, _ARTICLE))
    return "is a talk in which one person speaks" if talks > writes else "is an article"


def _evidence(page: Page, words: int) -> Iterator[float]:
    for pattern in (_TALK, _ARTICLE):
        phrases = {match[0].lower() for line in page.text for match in pattern.finditer(line)}
        yield min(2.0, 0.75 * len(phrases))
    yield min(2.0, 0.75 * sum(_HEADINGS.fullmatch(heading) is not None for heading in page.headings))
    yield min(1.0, 0.5 * sum(_FRONT.match(line) is not None for line in page.front))
    yield 0.5 if words >= _VERY_LONG else 0.0
    planned = count_planned(page)
    yield -1.5 if planned >= 3 and planned * _WORDS_TO_A_PLAN >= words else 0.0
