"""What a later list, or who takes a thing on, names again of what was said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from syncer.models import ItemType
from syncer.rules.called_back import NEGATIONS, calls_back
from syncer.rules.candidates import Candidate, first_name, is_task
from syncer.rules.saying import contains, contradict, number_differently, shares_head
from syncer.rules.verbs import is_work
from syncer.rules.words import begins_with_verb, content

LATEST = 40
"""Looking at the latest few that share a word keeps long transcripts linear."""

_LISTED = 0.5
_MENDS = frozenset(
    ("fix", "repair", "mend", "resolve", "solve", "debug", "correct", "find", "investigate", "analyse", "analyze",
     "diagnose", "trace", "understand", "reproduce", "cure")
)  # fmt: skip
_SURE = 2
_BOX = "check-box"
_ARTICLES = frozenset(("the", "a", "an", "all", "our", "my", "its"))


def taken_on(old: Candidate, new: Candidate) -> bool:
    """Whether somebody takes on in the talk what a list above it gives him: two words in common, or verb and one."""
    if not old.explicit or old.turn == new.turn or not old.item.owner or not is_task(old) or not is_task(new):
        return False
    speaker = new.item.mentions[0].speaker or new.item.owner or ""
    if first_name(speaker) != first_name(old.item.owner) or contradict(old.saying, new.saying):
        return False
    shared = len((old.stems & new.stems) - NEGATIONS)
    return shared >= _SURE or (shared == 1 and old.saying.words[:1] == new.saying.words[:1])


def restated(
    kept: Sequence[Candidate], near: Sequence[int], holding: Mapping[str, Sequence[int]], new: Candidate
) -> int | None:
    """Return which item an entry of a later list names in other words; None unless only one fits best."""
    fits = [i for i in near if _restates(kept[i], new) or _is_given_again(kept[i], new)]

    def count(stem: str) -> int:
        return sum(1 for i in holding.get(stem, ())[-LATEST:] if kept[i].item.confidence >= _LISTED)

    called = () if new.item.rule == _BOX else near
    fits = fits or [i for i in called if _in_passing(kept[i], new) and calls_back(kept[i].saying, new.saying, count)]
    ranked = sorted(((_likeness(kept[i], new), i) for i in fits), reverse=True)
    return ranked[0][1] if len(ranked) == 1 or (ranked and ranked[0][0] > ranked[1][0]) else None


def _same_owner(old: Candidate, new: Candidate) -> bool:
    owners = (old.item.owner, new.item.owner)
    return None not in owners and len({first_name(owner or "") for owner in owners}) == 1


def _is_given_again(old: Candidate, new: Candidate) -> bool:
    """Whether a list gives somebody what he has been given before: by nothing but its words, or two thirds of them."""
    if not _same_owner(old, new) or old.groups & new.groups or not is_task(old) or not is_task(new) or not new.stems:
        return False
    if number_differently(old.saying, new.saying):
        return False
    if not old.explicit:
        return new.stems <= old.stems
    if old.item.rule == new.item.rule == "marker":
        # Whoever marks two actions means two.
        return False
    shared = len((old.stems & new.stems) - NEGATIONS)
    return shared >= _SURE and shared * 3 >= min(len(old.stems), len(new.stems)) * 2


def _likeness(old: Candidate, new: Candidate) -> tuple[int, int]:
    """How many words two items share, and among equals the fewer that the older one has beside them."""
    return len(old.stems & new.stems), -len(old.stems - new.stems)


def _in_passing(old: Candidate, new: Candidate) -> bool:
    """Whether a list may call back what was said, in passing or as a marker in code, in an earlier turn."""
    if old.item.confidence < _LISTED or old.groups & new.groups or old.turn == new.turn or old.restates:
        return False
    decided = [one.item.type is ItemType.DECISION for one in (old, new)]
    if any(decided):
        return all(decided) and not old.explicit and new.explicit
    written = old.explicit and old.item.rule != "marker"
    listed = new.explicit and new.item.rule != "marker"
    return listed and not written and ItemType.BUG not in (old.item.type, new.item.type)


def _restates(old: Candidate, new: Candidate) -> bool:
    """Whether an entry of a list may name again what was said before it.

    A summary of an assistant may use one word of it, any other list needs two, and half of the shorter one; what
    was put down as an item already is only called back by the same words, more or fewer of them.
    """
    if old.item.confidence < _LISTED or old.groups & new.groups or _stands_alone(old, new):
        return False
    if old.item.type is new.item.type is ItemType.DECISION:
        return new.restates and old.turn != new.turn and _decided_again(old, new)
    if ItemType.DECISION in (old.item.type, new.item.type) or old.restates:
        return False
    shared = len((old.stems & new.stems) - NEGATIONS)
    mends = old.item.type is ItemType.BUG and new.saying.words[:1] and new.saying.words[0] in _MENDS
    if mends and not old.explicit:
        # The plan to mend what was reported is the same work.
        return shared >= _SURE and shared * 3 >= len(new.saying.subject) * 2
    if old.item.type is ItemType.BUG and old.turn != new.turn and not begins_with_verb(new.item.title):
        # A name in a later list calls back the trouble, whichever way round it is put.
        names = shared >= _SURE and shared * 2 >= len(new.stems) and not number_differently(old.saying, new.saying)
        if names and not old.explicit:
            return True
    if contradict(old.saying, new.saying):
        return False
    if new.restates:
        return _orders_again(old, new, shared)
    if old.explicit:
        marked = old.item.rule == new.item.rule == "marker"
        mostly = not marked and shared > _SURE and shared * 3 >= min(len(old.stems), len(new.stems)) * 2
        return old.turn != new.turn and (mostly or contains(old.saying, new.saying))
    # An imperative is work of its own, a mere name calls back what was spoken of.
    tells_to_do = begins_with_verb(new.item.title) and old.turn == new.turn
    if tells_to_do or ItemType.BUG in (old.item.type, new.item.type):
        return False
    half = shared >= _SURE and shared * 2 >= min(len(old.stems), len(new.stems))
    return half and (shared > _SURE or shares_head(old.saying, new.saying))


def _stands_alone(old: Candidate, new: Candidate) -> bool:
    """Whether a box is no earlier item: who draws up boxes names each by its own words, and most have to be said."""
    if new.item.rule != _BOX:
        return False
    first, then = (*new.saying.words, "", "")[:2]
    if old.item.type is ItemType.BUG and is_work(first) and then in _ARTICLES and first not in _MENDS:
        return True
    shared = len((old.stems & new.stems) - NEGATIONS)
    return shared * 3 < len(new.stems) * 2 or shared < min(_SURE, len(new.stems))


def _orders_again(old: Candidate, new: Candidate, shared: int) -> bool:
    """Whether an entry of a summary is the work that was spoken of: a word of it will do."""
    if new.item.rule == _BOX and old.item.type is ItemType.BUG and begins_with_verb(new.item.title):
        # A box is work of its own, and not the fault that it may be about.
        return False
    # "The checker", and then "checker for existing plans, with the days before": told in full.
    in_full = shared == len(old.stems) and bool(content(" ".join(new.item.title.split()[:2])) & old.stems)
    # Other work on the thing that fails is not the fault again.
    least = 2 if old.item.type is ItemType.BUG and new.saying.words and is_work(new.saying.words[0]) else 3
    return shared >= 1 and (in_full or shared * least >= len(new.stems))


def _decided_again(old: Candidate, new: Candidate) -> bool:
    """Whether a summary names what was decided in the talk: half of the shorter in common, or its only word."""
    if number_differently(old.saying, new.saying):
        return False
    shared = len(old.stems & new.stems)
    fewest = min(len(old.stems), len(new.stems))
    return shared * 2 >= fewest if shared >= _SURE else shared == fewest == 1
