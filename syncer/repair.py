"""Plan the repair of markers that an older syncer wrote: they are read for ever, and written anew by a sweep alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from syncer import marker as markers
from syncer.issue import marked_body
from syncer.models import Action, Change, Edit, Number
from syncer.policy import Policy
from syncer.tracked import Standing, Tracked


def repairs(tracked: Sequence[Tracked], written: Collection[Number], policy: Policy) -> list[Change]:
    """Return an update of the marker's line alone for each open issue of ours whose marker is outdated.

    `written` are the issues that the plan writes to anyway, which renews their markers by the way.
    """
    return [
        change
        for one in tracked
        if one.standing is Standing.OURS and one.is_open and one.issue.number not in written
        if (change := _repair(one, policy)) is not None
    ]


def _repair(one: Tracked, policy: Policy) -> Change | None:
    if one.marker is None or not markers.is_outdated(one.issue.body):
        return None
    body = marked_body(markers.split(one.issue.body), one.marker)
    if len(body) > policy.page.dialect.body_limit:
        return None
    return Change(
        Action.UPDATE,
        "an older syncer wrote its marker",
        one.issue.title,
        fingerprints=one.marker.fingerprints,
        issue=one.issue,
        body=body,
        edit=Edit(body=body),
    )
