"""Join items that are the same thing, and say which of their mentions speaks for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace

from syncer.fingerprint import fingerprint
from syncer.models import Item, ItemType, Mention, Priority, Status
from syncer.policy import LISTED


def identify(item: Item) -> Item:
    """Return the item with the fingerprints of its clause and of its title."""
    said = fingerprint(item.clause) if item.clause else None
    named = fingerprint(item.title)
    return replace(item, said=(said,) if said else (), named=(named,) if named else ())


def merge(items: Iterable[Item], filed: Set[ItemType]) -> tuple[Item, ...]:
    """Join items of an equal clause, then those of what resulted whose titles are equal, and no further.

    Each bears the title of its surest mention. The result is in order of place and does not depend on the
    order of `items`.
    """
    identified = sorted((identify(item) for item in items), key=_stable)
    by_clause = _join(identified, lambda item: item.said, filed)
    by_title = _join(by_clause, lambda item: item.named, filed, keeps_parts=True)
    return tuple(sorted(by_title, key=_stable))


def combine(items: Sequence[Item], filed: Set[ItemType]) -> Item:
    """Return one item for several that are the same thing.

    Title, rule, owner and due date are those of the surest that has them, ties by place; the type is that of the
    surest whose type is filed and that is sure enough to be listed; the priority is the highest among the open ones.
    """
    if len(items) == 1:
        return items[0]
    surest = sorted(items, key=lambda item: (-item.confidence, _stable(item)))
    first = surest[0]
    # What is too doubtful to be listed does not say what the thing is.
    listed = [item for item in surest if item.confidence >= LISTED] or surest
    open_ones = [item for item in items if any(m.status is Status.OPEN for m in item.mentions)] or items
    mentions = tuple(sorted({(m.place, m.texts, m.status): m for i in items for m in i.mentions}.values(), key=_place))
    return replace(
        first,
        type=next((item.type for item in listed if item.type in filed), first.type),
        priority=highest(*(item.priority for item in open_ones)),
        mentions=mentions,
        status=newest_status(mentions),
        owner=next((item.owner for item in surest if item.owner), None),
        due=next((item.due for item in surest if item.due), None),
        said=tuple(dict.fromkeys(f for item in surest for f in item.said)),
        named=tuple(dict.fromkeys((*first.named, *(f for item in surest if not item.said for f in item.named)))),
    )


def newest_status(mentions: Sequence[Mention]) -> Status:
    """Return the status that the mentions agree on, else that of the newest.

    The newest is by date of the commit that brought its lines, then by place in the file. Where that is unknown
    the thing is open.
    """
    statuses = {mention.status for mention in mentions}
    if len(statuses) == 1:
        return statuses.pop()
    dates = [mention.said_at for mention in mentions if mention.said_at is not None]
    if len(dates) < len(mentions):
        return Status.OPEN
    latest = [mention for mention in mentions if mention.said_at == max(dates)]
    if len({(mention.source, mention.path) for mention in latest}) == 1:
        last_line = max(mention.line for mention in latest)
        latest = [mention for mention in latest if mention.line == last_line]
    return Status.DONE if all(mention.status is Status.DONE for mention in latest) else Status.OPEN


def highest(*priorities: Priority) -> Priority:
    """Return the most urgent of the priorities."""
    return min(priorities, key=lambda priority: priority.rank)


def _join(
    items: Sequence[Item], keys: Callable[[Item], tuple[str, ...]], filed: Set[ItemType], *, keeps_parts: bool = False
) -> list[Item]:
    groups: dict[object, list[Item]] = {}
    for position, item in enumerate(items):
        key = keys(item)
        groups.setdefault(key[0] if key else position, []).append(item)
    joined = [combine(group, filed) for group in groups.values()]
    if not keeps_parts:
        return joined
    grouped = zip(joined, groups.values(), strict=True)
    return [replace(item, parts=tuple(group)) if len(group) > 1 else item for item, group in grouped]


def _place(mention: Mention) -> tuple[tuple[str, str, int, int], tuple[str, ...], str]:
    return (mention.place, mention.texts, mention.status)


def _stable(item: Item) -> tuple[object, ...]:
    first = min(mention.place for mention in item.mentions)
    return (first, item.type, item.title, item.clause, -item.confidence, item.rule)
