"""Plan the closes that no item asks for: duplicates of a race, and what no transcript says any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from syncer import marker as markers
from syncer.issue import gone_comment, marked_body, reference, updated_body
from syncer.labels import LabelScheme
from syncer.models import Action, Change, Edit, FieldChange, Number, State
from syncer.reconcile import Ground
from syncer.record import is_gone, shorten
from syncer.touched import block_is_ours, touched
from syncer.tracked import DUPLICATE, GONE, Standing, Tracked


def races(tracked: Sequence[Tracked]) -> Iterable[tuple[Tracked, Tracked]]:
    """Yield each later open issue of ours with the earliest that shares a fingerprint with it."""
    first: dict[str, Tracked] = {}
    for one in tracked:
        if one.standing is not Standing.OURS or not one.is_open or one.marker is None:
            continue
        earlier = [first[f] for f in one.marker.fingerprints if f in first]
        if earlier:
            yield min(earlier, key=lambda other: other.order), one
        else:
            first.update(dict.fromkeys(one.marker.fingerprints, one))


def closable(tracked: Sequence[Tracked], labels: LabelScheme) -> bool:
    """Say whether there may be a duplicate to close: of another run, and touched by nobody."""
    return any(
        first.marker is not None
        and later.marker is not None
        and first.marker.run != later.marker.run
        and not touched(later.issue, later.marker, labels)
        for first, later in races(tracked)
    )


def duplicates(tracked: Sequence[Tracked], ground: Ground) -> list[Change]:
    """Return a close for each later of two open issues that two runs made of one item, if no person touched it.

    What was touched, a person's copy, and what others opened is only named.
    """
    return [_duplicate(first, later, ground) for first, later in races(tracked)]


def _duplicate(first: Tracked, later: Tracked, ground: Ground) -> Change:
    policy, issue, marker = ground.policy, later.issue, later.marker
    target = reference(first.issue.number)
    change = Change(Action.SKIP, "", issue.title, issue=issue)
    if marker is None or first.marker is None or marker.run == first.marker.run:
        return replace(change, reason=f"a copy of {target}; left to whoever made it")
    # Asked first: where a person touched each of them, nobody has asked for our accounts.
    signs = touched(issue, marker, policy.labels)
    if signs:
        return replace(change, reason=f"tracks the same as {target}, but a person changed its {', '.join(signs)}")
    accounts = {account.casefold() for account in policy.accounts}
    if not {issue.author.casefold(), first.issue.author.casefold()} <= accounts:
        return replace(change, reason=f"tracks the same as {target}, but not both were opened by our accounts")
    closed = replace(marker, state=State.CLOSED, closed=f"{DUPLICATE}{first.issue.number}")
    body = updated_body(markers.split(issue.body), closed, None, (), policy.page, duplicate=target)
    if body is None:
        return replace(change, reason=f"tracks the same as {target}, but people's text leaves no room to say so")
    return replace(
        change,
        action=Action.CLOSE,
        reason=f"duplicate of {target}",
        fingerprints=marker.fingerprints,
        body=body,
        edit=Edit(body=body, state=State.CLOSED, duplicate_of=first.issue.number),
        fields={"state": FieldChange(State.OPEN.value, State.CLOSED.value)},
    )


def is_duplicate(change: Change) -> bool:
    """Say whether the change closes a duplicate; those are not counted to `max_close`."""
    return change.edit is not None and change.edit.duplicate_of is not None


def gone(tracked: Sequence[Tracked], matched: Collection[Number], ground: Ground) -> list[Change]:
    """Return a close for each open issue of ours that no item matched and no transcript says any more.

    Nothing where not every transcript was read. What was filed after the commit that is read is only named.
    """
    corpus, policy = ground.corpus, ground.policy
    if not corpus.complete:
        return []
    texts = corpus.anywhere()
    short_texts = shorten(texts)
    changes = []
    for one in tracked:
        is_ours = one.standing is Standing.OURS and one.is_open and one.issue.number not in matched
        # One that we closed and that is open was opened again by a person, for good.
        was_closed = one.marker is not None and one.marker.state is State.CLOSED
        if not is_ours or was_closed or one.marker is None or not is_gone(one.marker, corpus, texts, short_texts):
            continue
        if corpus.committed_at and one.issue.created_at and one.issue.created_at > corpus.committed_at:
            # A run that another one overtook, or that is run again, knows nothing of what was said since.
            reason = "no transcript says it here, but it was filed after this commit was made; left as it is"
            changes.append(Change(Action.SKIP, reason, one.issue.title, issue=one.issue))
            continue
        comment = "" if one.issue.locked else gone_comment(one.marker)
        closed = replace(
            one.marker,
            state=State.CLOSED,
            closed=GONE,
            commented=(*one.marker.commented, GONE) if comment else one.marker.commented,
        )
        parts = markers.split(one.issue.body)
        is_ours_to_write = block_is_ours(one.issue, one.marker)
        body = updated_body(parts, closed, None, (), policy.page) if is_ours_to_write else None
        body = body or marked_body(parts, closed)
        if len(body) > policy.page.dialect.body_limit:
            reason = "no transcript says it any more, but people's text leaves no room for ours; left as it is"
            changes.append(Change(Action.SKIP, reason, one.issue.title, issue=one.issue))
            continue
        changes.append(
            Change(
                Action.CLOSE,
                "no transcript says it any more",
                one.issue.title,
                fingerprints=one.marker.fingerprints,
                issue=one.issue,
                body=body,
                edit=Edit(body=body, state=State.CLOSED, not_planned=True),
                comment=comment,
                fields={"state": FieldChange(State.OPEN.value, State.CLOSED.value)},
            )
        )
    return changes
