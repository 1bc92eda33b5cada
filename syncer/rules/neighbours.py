"""Join two sentences in a row on one thing: "Sales want CSV. They want the list as a CSV file"."""

from __future__ import annotations

import re
from dataclasses import replace

from syncer.models import BlockKind, Evidence, ItemType
from syncer.patterns import lazy
from syncer.rules.base import Finding
from syncer.rules.build import title_of
from syncer.rules.generic import has_bare_pronoun, leans
from syncer.rules.hollow import is_hollow
from syncer.rules.mood import is_question
from syncer.rules.saying import number_differently, read_saying
from syncer.rules.words import content

_IN_PASSING = frozenset(("commitment", "wish", "fault", "stance", "proposal", "postponed", "decision", "rejoinder"))
_NEW_MATTER = lazy(
    r"^(?:\W*(?:and|but|oh|then|the)\b)*\W*(?:also|another|besides|second|third|next|separately|plus|other)\b"
    r"|^(?!so\b)[\w-]+(?: [\w-]+)?: "
)
# "We have no import": a lack is told as the reason for a wish or a task, and is no fault beside it.
_LACKS = lazy(r"\b(?:missing|lack(?:s|ing)?|no|zero|without|none|nothing)\b")
# "So views have to be created by hand": what comes of it, and no work beside it.
_FOLLOWS = lazy(
    r"^(?:and )?(?:so|therefore|that['’]s why|which is why|hence)\b,? .*\b(?:must|(?:has|have|needs?|had) to|should"
    r"|ought to)\b",
    re.IGNORECASE,
)
_KEEPS = lazy(r"^(?:and |so |but )?(?:i|we|it|they|let['’]s)?(?:['’]ll|['’]d)? ?(?:stick|stay|keep|leave|remain)s?\b")
_DROPS = lazy(r"\bno (?!need)[a-z]\w+|\bnot\b|n['’]t\b")


def join_neighbours(findings: list[Finding]) -> list[Finding]:
    """Return the findings with those joined that the same breath says of one thing in two sentences.

    They stand next to each other in one paragraph, and their titles share a word that carries meaning; or the first
    turns something down and the second keeps to what there is.
    """
    result: list[Finding] = []
    ending: dict[int, set[int]] = {}
    for found in findings:
        near = ending.get(found.at.index - 1, ())
        before = max((i for i in near if _stands_before(result[i], found)), default=None)
        if before is not None and _same_thing(result[before], found):
            result[before] = _joined(result[before], found)
        else:
            before = len(result)
            result.append(found)
        ending.setdefault(result[before].places[-1].index, set()).add(before)
    return result


def _stands_before(before: Finding, found: Finding) -> bool:
    return (
        before.places[-1].turn_number == found.at.turn_number
        and before.places[-1].segment.block == found.at.segment.block
        and found.at.index - before.places[-1].index == 1
    )


def _same_thing(one: Finding, other: Finding) -> bool:
    if not (_is_passing(one) and _is_passing(other)) or is_question(one.at.text) != is_question(other.at.text):
        return False
    decided = [found.type is ItemType.DECISION for found in (one, other)]
    if any(decided) and not all(decided):
        return False
    if one.type is ItemType.BUG and other.rule == "commitment" and _FOLLOWS.match(other.at.text):
        return not number_differently(read_saying(title_of(one)), read_saying(title_of(other)))
    if one.type is other.type is ItemType.BUG or _NEW_MATTER.search(other.at.text.lower()):
        return False
    if all(decided) and _DROPS.search(one.at.text.lower()) and _KEEPS.match(other.at.text.lower()):
        return True
    first, second = read_saying(title_of(one)), read_saying(title_of(other))
    return bool(_naming(one) & _naming(other)) and not number_differently(first, second)


def _is_passing(found: Finding) -> bool:
    return found.rule in _IN_PASSING and not found.explicit and not found.pointer and found.at.kind is BlockKind.PROSE


def _naming(found: Finding) -> frozenset[str]:
    return frozenset(stem for stem in content(found.title or title_of(found)) if not is_hollow(stem))


def _joined(one: Finding, other: Finding) -> Finding:
    """Return the finding that names the thing better, with both places."""
    best = max((one, other), key=_weight)
    kinds = {one.type, other.type}
    lack = next((f for f in (one, other) if f.type is ItemType.BUG and _LACKS.search(f.clause.lower())), None)
    kind = best.type
    if lack is not None and len(kinds) > 1:
        kind = next(iter(kinds - {ItemType.BUG}))
    rest = other if best is one else one
    return replace(
        best,
        type=kind,
        places=(*best.places, *rest.places),
        confidence=max(one.confidence, other.confidence),
        owner=best.owner or rest.owner,
        due=best.due or rest.due,
        evidence=(*best.evidence, Evidence("mention", rest.words, "said again in the next sentence")),
    )


def _weight(found: Finding) -> tuple[bool, bool, float, int]:
    title = title_of(found)
    plain = not (has_bare_pronoun(title) or leans(title))
    return (plain, found.type is ItemType.BUG, found.confidence, len(_naming(found)))
