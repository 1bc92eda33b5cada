"""What is found in notes, minutes and dictation alone: headings, check boxes, marks, and words of those who plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from syncer.patterns import lazy
from syncer.transcripts.page import Page

_HEADING = lazy(
    r".*\b(?:attend(?:ees|ing|ance)|present|participants|agenda|action items?|actions|next steps|decisions?|decided"
    r"|minutes|apologies|regrets|stand-?up|retro(?:spective)?|weekly|sync|meetings?|1:1|went well|parking lot"
    r"|open questions?|follow[- ]?ups?|to-?dos?|done|in progress|blocked|notes|\d{4}-\d\d-\d\d|today|tomorrow|ideas"
    r"|post-?mortem|incident|plan|proposal|brainstorm(?:ing)?)\b.*",
    re.IGNORECASE,
)
_OF_RELEASES = lazy(r".*\brelease notes?\b.*|\W*(?:version |v)?\d+\.\d+\.\d+\b(?!\.).*", re.IGNORECASE)
_MARK = lazy(r"\s*(?:[-*+]\s+)?(?:\[[ xX]\] \S|\*{0,2}(?:TODO|FIXME|ACTION|DECISION|DECIDED|BUG|AGREED)\b)")
_PLANNED = lazy(
    r"\b(?:we|i) (?:need|have|ought|want|plan|agreed|decided) to\b|\bwe(?:['’]ll| should| must| agreed| decided)\b"
    r"|\bi['’]ll\b|\blet['’]s\b|\bdon['’]t forget\b|\bremember to\b|\bdecided (?:to|on|that|against)\b|\baction item\b"
    r"|\b(?:next|this) (?:week|sprint|month)\b|\bby (?:mon|tues|wednes|thurs|fri)day\b|\bneeds? (?:fixing|to be)\b",
    re.IGNORECASE,
)
_MOST, _MOST_PLANNED = 3.0, 1.5


def speaks_for_notes(page: Page) -> float:
    """Return how much a page looks like notes, 0 to 3."""
    return min(_MOST, sum(_weights(page)) + min(_MOST_PLANNED, 0.5 * count_planned(page)))


def count_planned(page: Page) -> int:
    """Return how often somebody says on a page what is to be done or was decided."""
    return sum(len(_PLANNED.findall(line)) for line in page.text)


def _weights(page: Page) -> Iterator[float]:
    yield from (1.0 for heading in page.headings if _HEADING.fullmatch(heading) and not _OF_RELEASES.fullmatch(heading))
    yield from (0.5 for line in page.text if _MARK.match(line))
