"""One item and the issue that tracks it: what has to change, field by field, and what a person's hand keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from syncer import marker as markers
from syncer.corpus import Corpus
from syncer.issue import done_comment, marked_body, title_of, updated_body
from syncer.marker import canonical_title
from syncer.marker_data import FINGERPRINTS, Marker
from syncer.match import Match
from syncer.merge import newest_status
from syncer.models import Action, Change, Edit, FieldChange, Issue, Item, Mention, Number, State, Status
from syncer.policy import Policy
from syncer.record import SHOWN, Comparison, compare, record
from syncer.redact import redact
from syncer.relabel import recorded_priority, relabel, renamed
from syncer.touched import block_is_ours, touched
from syncer.tracked import DONE, Standing, Tracked

_EDITED = "but a person edited the managed block; left as it is"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a decision stands on besides item and issue; `carried` says which issue's marker bears a fingerprint."""

    corpus: Corpus
    policy: Policy
    carried: Mapping[str, Number]


def reconcile(found: Match, tracked: Tracked, ground: Ground) -> Change | None:
    """Return the change that brings the issue in line with the item, None where nothing is to be done or said.

    Called when the plan is made and once more on the issue as it is just before it is written to.
    """
    item, marker = found.item, tracked.marker
    if tracked.standing is not Standing.OURS or marker is None:
        name = f"{tracked.issue.number} tracks it, but {tracked.issue.problem or tracked.standing.value}; left alone"
        return skip(item, name, tracked) if item.status is Status.OPEN else None
    comparison = compare(item.mentions, marker, ground.corpus)
    if not tracked.is_open:
        return _closed(item, tracked, marker, comparison, ground)
    votes = _votes(comparison, marker)
    if votes and newest_status(votes) is Status.DONE:
        return _done(found, tracked, marker, comparison, ground)
    reasons = _due(found, tracked, marker, comparison, ground)
    if not reasons:
        return None
    if not block_is_ours(tracked.issue, marker):
        return skip(item, f"{', '.join(reasons)}, {_EDITED}", tracked)
    return _write(Action.UPDATE, reasons, found, tracked, comparison, ground)


def skip(item: Item, reason: str, tracked: Tracked | None = None) -> Change:
    """Return the change that does nothing and says why."""
    return Change(
        Action.SKIP,
        reason,
        item.title,
        type=item.type,
        confidence=item.confidence,
        fingerprints=item.fingerprints,
        item=item,
        issue=tracked.issue if tracked else None,
    )


def _closed(item: Item, tracked: Tracked, marker: Marker, comparison: Comparison, ground: Ground) -> Change | None:
    moves_to_open = bool(comparison.moving) and newest_status(comparison.moving) is Status.OPEN
    found = Match(item, tracked)
    if marker.state is State.CLOSED and marker.closed == DONE:
        if not moves_to_open:
            return None
        newest = max((m.said_at for m in comparison.moving if m.status is Status.OPEN and m.said_at), default=None)
        if newest and tracked.issue.closed_at and newest <= tracked.issue.closed_at:
            return skip(item, "what says it is open was said before it was closed", tracked)
        signs = touched(tracked.issue, marker, ground.policy.labels)
        if signs:
            return skip(item, f"said to be open again, but a person changed its {', '.join(signs)} since", tracked)
        return _write(Action.REOPEN, ["said to be open again"], found, tracked, comparison, ground)
    if newest_status(item.mentions) is Status.DONE:
        return None
    closed_at = tracked.issue.closed_at
    if ground.policy.on_closed == "reopen" and moves_to_open and closed_at is not None:
        newer = [m for m in comparison.new if m.status is Status.OPEN and m.said_at and m.said_at > closed_at]
        if newer:
            where = f"{newer[0].path}:{newer[0].line}"
            return _write(
                Action.REOPEN, [f"said again after it was closed, at {where}"], found, tracked, comparison, ground
            )
    return skip(item, "closed stays closed", tracked)


def _done(found: Match, tracked: Tracked, marker: Marker, comparison: Comparison, ground: Ground) -> Change | None:
    done = next(m for m in reversed(comparison.moving) if m.status is Status.DONE)
    where = f"done at {done.path}:{done.line}"
    if marker.state is State.CLOSED:
        return skip(found.item, f"{where}, but a person opened it again", tracked)
    if ground.corpus.narrowed and ground.policy.on_done == "close":
        return skip(found.item, f"{where}; a run over named paths closes nothing", tracked)
    if ground.policy.on_done == "ignore":
        return skip(found.item, f"{where}; on_done is ignore", tracked)
    if ground.policy.on_done == "comment":
        if not block_is_ours(tracked.issue, marker):
            return skip(found.item, f"{where}, {_EDITED}", tracked)
        return _write(
            Action.UPDATE, [where], found, tracked, comparison, ground, done_comment(done, ground.policy.page)
        )
    return _write(Action.CLOSE, [where], found, tracked, comparison, ground, done_comment(done, ground.policy.page))


def _votes(comparison: Comparison, marker: Marker) -> tuple[Mention, ...]:
    """Return the mentions that decide whether an open issue's thing is done.

    Beyond what a block shows a mention that says no more than that the thing is open is recorded only with the
    next update. Undated it must not speak against every later mark of being done.
    """
    if len(marker.mentions) < SHOWN:
        return comparison.moving
    changed = {id(mention) for mention, _ in comparison.changed}
    return tuple(m for m in comparison.moving if m.status is Status.DONE or m.said_at is not None or id(m) in changed)


def _due(found: Match, tracked: Tracked, marker: Marker, comparison: Comparison, ground: Ground) -> list[str]:
    reasons: list[str] = []
    item, policy = found.item, ground.policy
    more_urgent = bool(comparison.new) and item.priority.rank < recorded_priority(marker, item.priority).rank
    if comparison.new and (len(marker.mentions) < SHOWN or more_urgent):
        reasons.append("said again at " + ", ".join(f"{m.path}:{m.line}" for m in comparison.new[:3]))
    if comparison.changed:
        first = comparison.changed[0][0]
        reasons.append(f"{first.status.value} now at {first.path}:{first.line}")
    if found.reworded:
        reasons.append("reworded")
    if marker.origin == ground.corpus.source and renamed(tracked, marker, policy):
        reasons.append("its label has another name in the config")
    block = markers.split(tracked.issue.body).block or ""
    if redact(block) != block and block_is_ours(tracked.issue, marker):
        reasons.append("it quotes what is masked today")
    return reasons


def _write(
    action: Action,
    reasons: Sequence[str],
    found: Match,
    tracked: Tracked,
    comparison: Comparison,
    ground: Ground,
    comment: str = "",
) -> Change:
    marker, issue, policy, item = tracked.marker, tracked.issue, ground.policy, found.item
    if marker is None:
        raise ValueError("an issue without a marker is never written to")
    comment = "" if issue.locked else comment
    mentions, more = record(marker, comparison, policy.page.commit)
    labels, added, removed = relabel(item, tracked, marker, comparison, found.reworded, policy)
    has_own_title = canonical_title(issue.title) == canonical_title(marker.title)
    title = title_of(item, policy.page.dialect) if found.reworded and has_own_title else None
    state = {Action.CLOSE: State.CLOSED, Action.REOPEN: State.OPEN}.get(action)
    new = replace(
        marker,
        said=_grown(marker.said, item.said, issue.number, ground),
        named=_grown(marker.named, item.named, issue.number, ground),
        mentions=mentions,
        more=more,
        title=title or marker.title,
        labels=labels,
        state=state or marker.state,
        # What we closed and a person opened again is theirs: if they close it after this, it stays closed.
        closed=DONE if action is Action.CLOSE else "",
        commented=(*marker.commented, DONE) if comment else marker.commented,
    )
    # What does not fit into the record is not recorded: it decides less than what the change itself says.
    bodies = (
        _body(issue, fitting, found, comparison, action, policy) for fitting in (new, replace(new, more=marker.more))
    )
    body = next((body for body in bodies if body is not None), None)
    if body is None:
        return skip(item, f"{'; '.join(reasons)}, but people's text leaves no room for ours; left as it is", tracked)
    fields: dict[str, FieldChange] = {}
    if comparison.new:
        count = len(marker.mentions) + len(marker.more)
        fields["mentions"] = FieldChange(str(count), str(count + len(comparison.new)))
    if title:
        fields["title"] = FieldChange(issue.title, title)
    if state:
        fields["state"] = FieldChange(issue.state.value, state.value)
    if added or removed:
        fields["labels"] = FieldChange(", ".join(removed), ", ".join(added))
    return Change(
        action,
        "; ".join(reasons),
        title or issue.title,
        type=item.type,
        confidence=item.confidence,
        fingerprints=new.fingerprints,
        item=item,
        issue=issue,
        labels=tuple(label.name for label in labels),
        body=body,
        edit=Edit(title=title, body=body, state=state),
        add_labels=added,
        remove_labels=removed,
        comment=comment,
        reworded=found.reworded,
        fields=fields,
    )


def _body(
    issue: Issue, new: Marker, found: Match, comparison: Comparison, action: Action, policy: Policy
) -> str | None:
    """Return the issue's body with the new marker, None where it does not fit."""
    parts, body = markers.split(issue.body), None
    if parts.marker is not None and block_is_ours(issue, parts.marker):
        body = updated_body(parts, new, found.item, comparison.new, policy.page)
    if body is None and action is not Action.UPDATE:
        body = marked_body(parts, new)
    return body if body is not None and len(body) <= policy.page.dialect.body_limit else None


def _grown(old: tuple[str, ...], new: tuple[str, ...], number: Number, ground: Ground) -> tuple[str, ...]:
    """Return the fingerprints with the new ones added that no other issue's marker carries, as many as are kept."""
    grown = dict.fromkeys((*old, *(f for f in new if ground.carried.get(f, number) == number)))
    return tuple(grown)[: max(len(old), FINGERPRINTS)]
