"""Plan the issues to create: what is held back, what a person tracks already, what may be a duplicate."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime

from syncer.alike import Likeness
from syncer.fingerprint import words
from syncer.issue import new_body, reference, title_of
from syncer.marker_data import FINGERPRINTS, Marker
from syncer.merge import combine
from syncer.models import Action, Change, Issue, Item, ItemType, Number, State, Status
from syncer.policy import Policy
from syncer.reconcile import Ground, skip
from syncer.record import KEPT, SHOWN, recorded, shortened
from syncer.tracked import Tracked

_PEOPLE_WORDS = 3


def join(items: Iterable[Item], filed: Set[ItemType]) -> tuple[Item, ...]:
    """Join items of which one says what another is called: once one has an issue, both would be taken for it.

    The order is that of the items that come first.
    """
    groups: dict[int, list[Item]] = {}
    by_fingerprint: dict[str, int] = {}
    for position, item in enumerate(items):
        known = sorted({by_fingerprint[f] for f in item.fingerprints if f in by_fingerprint})
        first = known[0] if known else position
        groups[first] = [*(other for one in known for other in groups.pop(one)), item]
        by_fingerprint.update({f: first for other in groups[first] for f in other.fingerprints})
    return tuple(combine(group, filed) for _, group in sorted(groups.items()))


def creates(items: Sequence[Item], tracked: Sequence[Tracked], people: Sequence[Issue], ground: Ground) -> list[Change]:
    """Return a create for each item that nothing tracks, and a skip that says why for each that is held back.

    `items` are joined. `people` are issues that people wrote: one of an equal title suppresses the create and is
    named.
    """
    policy = ground.policy
    changes: list[Change] = []
    wanted: list[Item] = []
    by_title = _people_by_title(people, tracked)
    for item in items:
        reason = held_back(item, policy) or _tracked_by_person(item, by_title)
        if not reason:
            wanted.append(item)
        elif item.confidence >= policy.list_from:
            changes.append(skip(item, reason))
    if wanted:
        likeness = Likeness([*(one.issue for one in tracked), *people])
        changes += [_create(item, likeness.closest(item.title), ground) for item in wanted]
    return changes


def _create(item: Item, alike: Number | None, ground: Ground) -> Change:
    policy = ground.policy
    title = title_of(item, policy.page.dialect)
    labels = policy.labels.of(item.type, item.priority)
    account = policy.account_of(item.owner or "")
    kept = item.mentions[SHOWN:KEPT]
    new = Marker(
        run=policy.run,
        origin=ground.corpus.source,
        said=item.said[:FINGERPRINTS],
        named=item.named[:FINGERPRINTS],
        mentions=tuple(recorded(mention, policy.page.commit) for mention in item.mentions[:SHOWN]),
        more=tuple(shortened(mention) for mention in kept if mention.texts),
        title=title,
        labels=labels,
        assignees=(account,) if account else (),
    )
    reason = "not tracked yet" if alike is None else f"not tracked yet; may duplicate {reference(alike)}"
    return Change(
        Action.CREATE,
        reason,
        title,
        type=item.type,
        confidence=item.confidence,
        fingerprints=item.fingerprints,
        item=item,
        labels=tuple(label.name for label in labels),
        assignees=new.assignees,
        body=new_body(item, new, policy.page, alike),
    )


def held_back(item: Item, policy: Policy) -> str:
    """Return why the item is not created, an empty string where nothing holds it back."""
    if item.status is Status.DONE:
        return "done already"
    if not item.fingerprints:
        return "its words are too general to be recognised again"
    if not policy.ignored.isdisjoint(item.fingerprints) or words(item.title) in policy.ignored_titles:
        return "ignored by the config"
    if item.type not in policy.types:
        return f"{item.type.value}s are listed, not filed; add {item.type.value} to types to file them"
    if item.confidence < policy.min_confidence:
        return f"{item.confidence:.2f} sure, under min_confidence {policy.min_confidence:.2f}"
    if policy.held is not None and _stood(item, policy.held):
        return "it stood in the transcripts before `since`"
    return ""


def _stood(item: Item, held: Mapping[str, int]) -> bool:
    """Say whether each of the item's mentions stood then: a text said once more since is said anew."""
    now = Counter(text for mention in item.mentions for text in mention.texts)
    return all(mention.texts for mention in item.mentions) and all(now[text] <= held.get(text, 0) for text in now)


def _people_by_title(people: Iterable[Issue], tracked: Iterable[Tracked]) -> dict[tuple[str, ...], list[Issue]]:
    known = {one.issue.number for one in tracked}
    by_title: dict[tuple[str, ...], list[Issue]] = defaultdict(list)
    for issue in people:
        found = words(issue.title)
        if issue.number not in known and len(found) >= _PEOPLE_WORDS:
            by_title[found].append(issue)
    return by_title


def _tracked_by_person(item: Item, by_title: dict[tuple[str, ...], list[Issue]]) -> str:
    said = max((m.said_at for m in item.mentions if m.said_at is not None), default=None)
    for issue in by_title.get(words(item.title), ()):
        if issue.state is State.OPEN or _closed_after(issue, said):
            return f"{reference(issue.number)} has this title and was written by a person"
    return ""


def _closed_after(issue: Issue, said: datetime | None) -> bool:
    return said is None or issue.closed_at is None or issue.closed_at > said
