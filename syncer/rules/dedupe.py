"""One thing, one item: what is said again in the same transcript becomes a further mention."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from syncer.models import Item, ItemType, Mention, Priority
from syncer.patterns import lazy
from syncer.rules.called_back import NEGATIONS, calls_back
from syncer.rules.mentions import join_mentions
from syncer.rules.priority import is_firm
from syncer.rules.saying import Saying, contains, contradict, number_differently, read_saying, shares_head, widened
from syncer.rules.words import alike, begins_with_verb, content

_LISTED = 0.5
_MENDS = frozenset(
    ("fix", "repair", "mend", "resolve", "solve", "debug", "correct", "find", "investigate", "analyse", "analyze",
     "diagnose", "trace", "understand", "reproduce", "cure")
)  # fmt: skip
_FAULTY = lazy(
    r"\b(?:race|leak|crash|bug|error|deadlock|hang|freeze|regression|typo|broken|wrong|missing|lost|stuck|slow)(?:s|es)?\b"
    r"|\b(?:fail|flak|crash|break|brok)\w*|n['’]t\b",
    re.IGNORECASE,
)
_LISTS = ("list", "check-box", "table")
_SURE = 2
# Looking at the latest few that share a word keeps long transcripts linear.
_LATEST = 40
_MOST_EVIDENCE = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item with what tells whether another one is the same.

    `groups` are the lists it is an entry of, at first its own one; `restates` says that it orders what was said before.
    """

    item: Item
    saying: Saying
    explicit: bool
    turn: int
    groups: frozenset[int]
    restates: bool

    @property
    def stems(self) -> frozenset[str]:
        """Stems of the words that carry its meaning."""
        return self.saying.stems


def candidate(item: Item, *, explicit: bool, turn: int, group: int, restates: bool) -> Candidate:
    """Return the item ready to be compared."""
    return Candidate(item, read_saying(item.title), explicit, turn, frozenset({group} if group >= 0 else ()), restates)


def merge_repeated(candidates: list[Candidate]) -> list[Item]:
    """Return the items with those joined that speak of the same thing, in the order of their first mention."""
    kept: list[Candidate] = []
    mentions: list[list[Mention]] = []
    holding: dict[str, list[int]] = {}
    for new in candidates:
        same = _find_same(kept, holding, new)
        if same is None:
            same = len(kept)
            kept.append(new)
            mentions.append([])
        else:
            kept[same] = _join(kept[same], new)
        mentions[same].extend(new.item.mentions)
        for word in kept[same].stems:
            places = holding.setdefault(word, [])
            if not places or places[-1] != same:
                places.append(same)
    items = [replace(one.item, mentions=_ordered(said)) for one, said in zip(kept, mentions, strict=True)]
    return sorted(items, key=lambda item: item.mentions[0].place)


def _ordered(mentions: list[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(join_mentions(mentions), key=lambda m: m.place))


def _find_same(kept: list[Candidate], holding: dict[str, list[int]], new: Candidate) -> int | None:
    """Return which item is the same as the new one, looking only at the latest that share a word with it."""
    near = sorted({index for word in new.stems for index in holding.get(word, ())[-_LATEST:]})
    for index in near:
        if _same(kept[index], new):
            return index
    if new.restates or new.explicit:
        return _restated(kept, near, holding, new)
    return next((i for i in near if _taken_on(kept[i], new)), None)


def _taken_on(old: Candidate, new: Candidate) -> bool:
    """Whether somebody takes on in the talk what a list above it gives him: two words in common, or verb and one."""
    if not old.explicit or old.turn == new.turn or not old.item.owner or not _is_task(old) or not _is_task(new):
        return False
    speaker = new.item.mentions[0].speaker or new.item.owner or ""
    if _first_name(speaker) != _first_name(old.item.owner) or contradict(old.saying, new.saying):
        return False
    shared = len((old.stems & new.stems) - NEGATIONS)
    return shared >= _SURE or (shared == 1 and old.saying.words[:1] == new.saying.words[:1])


def _same_owner(old: Candidate, new: Candidate) -> bool:
    owners = (old.item.owner, new.item.owner)
    return None not in owners and len({_first_name(owner or "") for owner in owners}) == 1


def _is_given_again(old: Candidate, new: Candidate) -> bool:
    """Whether a list gives somebody what he has been given before: by nothing but its words, or two thirds of them."""
    if not _same_owner(old, new) or old.groups & new.groups or not _is_task(old) or not _is_task(new) or not new.stems:
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


def _is_task(one: Candidate) -> bool:
    return one.item.type in (ItemType.TODO, ItemType.FEATURE)


def _first_name(who: str) -> str:
    return who.lower().lstrip("@").partition(" ")[0]


def _restated(kept: list[Candidate], near: list[int], holding: dict[str, list[int]], new: Candidate) -> int | None:
    """Return which item an entry of a later list names in other words; None unless only one fits best."""
    fits = [i for i in near if _restates(kept[i], new) or _is_given_again(kept[i], new)]

    def count(stem: str) -> int:
        return sum(1 for i in holding.get(stem, ())[-_LATEST:] if kept[i].item.confidence >= _LISTED)

    fits = fits or [i for i in near if _in_passing(kept[i], new) and calls_back(kept[i].saying, new.saying, count)]
    ranked = sorted(((_likeness(kept[i], new), i) for i in fits), reverse=True)
    return ranked[0][1] if len(ranked) == 1 or (ranked and ranked[0][0] > ranked[1][0]) else None


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
    if old.item.confidence < _LISTED or old.groups & new.groups:
        return False
    if old.item.type is new.item.type is ItemType.DECISION:
        return new.restates and old.turn != new.turn and _decided_again(old, new)
    if ItemType.DECISION in (old.item.type, new.item.type) or old.restates:
        return False
    shared = len((old.stems & new.stems) - NEGATIONS)
    mends = old.item.type is ItemType.BUG and new.saying.words[:1] and new.saying.words[0] in _MENDS
    if mends and not old.explicit:
        # The plan to mend what was reported is the same work.
        return shared >= _SURE
    if old.item.type is ItemType.BUG and old.turn != new.turn and not begins_with_verb(new.item.title):
        # A name in a later list calls back the trouble, whichever way round it is put.
        names = shared >= _SURE and shared * 2 >= len(new.stems) and not number_differently(old.saying, new.saying)
        if names and not old.explicit:
            return True
    if contradict(old.saying, new.saying):
        return False
    if new.restates:
        # "The checker", and then "checker for existing plans, with the days before": told in full.
        in_full = shared == len(old.stems) and bool(content(" ".join(new.item.title.split()[:2])) & old.stems)
        return shared >= 1 and (in_full or shared * 3 >= len(new.stems))
    if old.explicit:
        return old.turn != new.turn and contains(old.saying, new.saying)
    # An imperative is work of its own, a mere name calls back what was spoken of.
    tells_to_do = begins_with_verb(new.item.title) and old.turn == new.turn
    if tells_to_do or ItemType.BUG in (old.item.type, new.item.type):
        return False
    half = shared >= _SURE and shared * 2 >= min(len(old.stems), len(new.stems))
    return half and (shared > _SURE or shares_head(old.saying, new.saying))


def _decided_again(old: Candidate, new: Candidate) -> bool:
    """Whether a summary names what was decided in the talk: half of the shorter in common, or its only word."""
    if number_differently(old.saying, new.saying):
        return False
    shared = len(old.stems & new.stems)
    fewest = min(len(old.stems), len(new.stems))
    return shared * 2 >= fewest if shared >= _SURE else shared == fewest == 1


def _same(old: Candidate, new: Candidate) -> bool:
    if ItemType.DECISION in (old.item.type, new.item.type) and old.item.type is not new.item.type:
        return False
    both = old.explicit and new.explicit
    if old.groups & new.groups:
        # Entries that somebody wrote down one below the other are different things to him.
        return False
    if old.saying.words == new.saying.words:
        return True
    if both or contradict(old.saying, new.saying) or not alike(old.stems, new.stems):
        return False
    if ItemType.BUG in (old.item.type, new.item.type) and old.item.type is not new.item.type:
        other = new if old.item.type is ItemType.BUG else old
        fault = old if other is new else new
        # A task that cures a fault stays one of its own; a list that names the fault again does not.
        return not begins_with_verb(other.item.title) and other.stems <= fault.stems
    return True


def _join(old: Candidate, new: Candidate) -> Candidate:
    one, other = old.item, new.item
    if new.restates:
        # A summary orders what was said; the words of who said it name it.
        # But what somebody picks in a word or two, the list of decisions puts in full.
        in_full = one.type is ItemType.DECISION and len(old.stems) < len(new.stems)
        joined = replace(
            one,
            title=other.title if in_full else one.title,
            priority=_priority(one, other),
            confidence=max(one.confidence, other.confidence),
            owner=one.owner or other.owner,
            due=one.due or other.due,
        )
        return Candidate(
            joined, widened(old.saying, new.saying), old.explicit, old.turn, old.groups | new.groups, restates=False
        )
    surest = (
        one
        if (old.explicit, one.clause != "", one.confidence) >= (new.explicit, other.clause != "", other.confidence)
        else other
    )
    kind = ItemType.BUG if ItemType.BUG in (one.type, other.type) else surest.type
    if _puts_as_work(old, new) or _puts_as_work(new, old):
        kind = surest.type
    if kind is ItemType.TODO and ItemType.FEATURE in (one.type, other.type) and surest.rule != "marker":
        kind = ItemType.FEATURE
    title = (
        surest.title
        if len(surest.title.split()) > 1 or surest.type is ItemType.BUG
        else max(one.title, other.title, key=len)
    )
    item = replace(
        surest,
        type=kind,
        title=title,
        priority=_priority(one, other),
        confidence=max(one.confidence, other.confidence),
        # Candidates come in the order of their lines; the latest word on it counts.
        status=other.status,
        owner=one.owner or other.owner,
        due=one.due or other.due,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence)))[:_MOST_EVIDENCE],
    )
    saying = old.saying if surest is one else new.saying
    return Candidate(item, saying, old.explicit or new.explicit, new.turn, old.groups | new.groups, restates=False)


def _puts_as_work(written: Candidate, told: Candidate) -> bool:
    """Whether one entry of a list puts down as work what was told of in passing as a fault."""
    listed = written.explicit and written.item.rule in _LISTS and written.item.type is not ItemType.BUG
    faulty = _FAULTY.search(written.item.title) is not None
    return listed and not faulty and not told.explicit and told.item.type is ItemType.BUG


def _priority(one: Item, other: Item) -> Priority:
    """The last that somebody spoke for; else the higher that the nature of the thing speaks for."""
    firm = [item.priority for item in (one, other) if any(map(is_firm, item.evidence))]
    if firm:
        return firm[-1] if firm[-1] is not Priority.MEDIUM else firm[0]
    supposed = [item.priority for item in (one, other) if any(e.about == "priority" and e.words for e in item.evidence)]
    return min(supposed or [one.priority], key=lambda level: level.rank)
