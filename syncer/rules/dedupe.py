"""One thing, one item: what is said again in the same transcript becomes a further mention."""

from __future__ import annotations

from dataclasses import replace

from syncer.models import Item, ItemType, Mention
from syncer.rules.candidates import Candidate
from syncer.rules.joining import join
from syncer.rules.mentions import join_mentions
from syncer.rules.restating import LATEST, restated, taken_on
from syncer.rules.saying import contradict
from syncer.rules.words import alike, begins_with_verb


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
            kept[same] = join(kept[same], new)
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
    sharing = {index for word in new.stems for index in holding.get(word, ())[-LATEST:]}
    near = sorted(index for index in sharing if new.saying.key in ("", kept[index].saying.key or new.saying.key))
    for index in near:
        if _same(kept[index], new):
            return index
    if new.restates or new.explicit:
        return restated(kept, near, holding, new)
    return next((i for i in near if taken_on(kept[i], new)), None)


def _same(old: Candidate, new: Candidate) -> bool:
    if ItemType.DECISION in (old.item.type, new.item.type) and old.item.type is not new.item.type:
        return False
    both = old.explicit and new.explicit
    if new.saying.key and old.saying.key == new.saying.key:
        return True
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
