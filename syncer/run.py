"""Carry one command from the transcripts to a tracker and to a report."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from syncer import history
from syncer.config import Config
from syncer.destination import Destination, choose_destination
from syncer.discover import from_commit, transcripts_among, uncommitted
from syncer.errors import TrackerError, UnsafePlanError, UsageError
from syncer.listing import NAMED, read_selected, reported, wanted_by, with_missing
from syncer.merge import merge
from syncer.models import Failure, Refused, Report
from syncer.passes import Pass
from syncer.policy import LISTED
from syncer.report.summary import plural
from syncer.request import Clock, Ended, Options, Place, Watch
from syncer.selection import Selection
from syncer.settings import FILE_NAMES
from syncer.trackers import FORGES
from syncer.trackers.base import Tracker
from syncer.trackers.pace import Pace
from syncer.worktree import from_work_tree


def synchronise(options: Options, config: Config, place: Place, clock: Clock, watch: Watch) -> Ended:
    """Plan, and for `sync` and `sweep` carry the plan out.

    Raises `UsageError` for what cannot be asked for; what the tracker or an unsafe plan stops is in the report.
    """
    destination = find_destination(options, config, place)
    commit = place.repo.head() if place.repo else None
    head = Report(options.command, destination.tracker, destination.repo, commit=commit or "", dry_run=options.dry_run)
    selection = select(config, options, place, commit)
    if _untouched(options, config, selection, place, commit):
        note = f"no transcript changed in {options.changed}; nothing was read, and the tracker was not asked"
        return Ended(replace(head, notes=(note,)), 0)
    _name_uncommitted(config, options, place, selection, watch)
    source = find_source(destination, place)
    reading = read_selected(selection, source, config, watch)
    items = merge(reading.items, frozenset(config.types))
    least = LISTED if options.min_confidence is None else min(LISTED, options.min_confidence)
    listed = tuple(item for item in items if item.confidence >= least)
    head = reported(replace(head, read=reading.read, items=listed), selection, reading)
    is_whole = selection.complete and not any(skip.unreadable for skip in selection.skipped)
    corpus = reading.corpus(source, selection.present, complete=is_whole, narrowed=bool(options.paths))
    if options.command == "sweep" and place.repo and commit:
        corpus = replace(corpus, committed_at=history.committed_at(place.repo, commit))
    tracker = open_tracker(destination, config, place, clock)
    try:
        ended = Pass(options, config, place, destination, tracker, watch, source).run(items, corpus, head)
    except UnsafePlanError as error:
        refused = Refused(error.reason, f"{error.message}. {error.hint}".strip())
        return Ended(replace(head, refused=refused, usage=tracker.usage()), error.exit_code)
    except TrackerError as error:
        failure = Failure(error.kind, error.message, error.hint)
        return Ended(replace(head, error=failure, usage=tracker.usage()), error.exit_code)
    return with_missing(ended, options, place, selection)


def find_destination(options: Options, config: Config, place: Place) -> Destination:
    """Return where issues go. Raises `UsageError` as `choose_destination`, and for a forge outside a repository."""
    destination = choose_destination(options.tracker, options.repo, config, place.environment, place.remote)
    if place.repo is None and destination.is_forge:
        raise UsageError(
            f"{place.cwd} is in no git repository, and issues of {destination.named} need commits to link to",
            "Run it inside the repository, or use --tracker local.",
        )
    return destination


def select(config: Config, options: Options, place: Place, commit: str | None) -> Selection:
    """Select from what is committed, or from the folder outside a repository."""
    wanted = wanted_by(options, config, place)
    return from_commit(place.repo, commit, wanted) if place.repo else from_work_tree(place.root, wanted)


def _name_uncommitted(config: Config, options: Options, place: Place, selection: Selection, watch: Watch) -> None:
    if place.repo is None:
        return
    paths = uncommitted(place.repo, wanted_by(options, config, place))
    for path in paths[:NAMED]:
        if path in selection.present:
            watch.note(f"{path}: has changes that are not committed; what HEAD holds is read")
        else:
            watch.note(f"{path}: is not read, as it is not committed yet; `syncer extract` reads it before that")
    if len(paths) > NAMED:
        watch.note(f"and {len(paths) - NAMED} more with changes that are not committed")


def _untouched(options: Options, config: Config, selection: Selection, place: Place, commit: str | None) -> bool:
    """Say whether it is certain that no transcript lies between the two commits, nor a configuration.

    Who lets more be filed, as after a plan that was refused, means all that is there and not what comes next.
    """
    if not options.changed or place.repo is None or commit is None:
        return False
    before, _, after = options.changed.partition("..")
    between = history.changed(place.repo, before, after or commit)
    if between is None or any(_is_config(path, options, place) for path in between):
        return False
    gone = transcripts_among(between, wanted_by(options, config, place))
    return not gone and between.isdisjoint(selection.files)


def _is_config(path: str, options: Options, place: Place) -> bool:
    if options.config is None:
        return path.rpartition("/")[2] in FILE_NAMES
    return place.root / path == Path(os.path.realpath(place.cwd / options.config))


def find_source(destination: Destination, place: Place) -> str:
    """Return the repository that the transcripts are in, empty where it is the tracker's own."""
    if not destination.is_forge or place.remote is None:
        return ""
    own = place.remote.repository
    return "" if own.casefold() == destination.repo.casefold() else own


def open_tracker(destination: Destination, config: Config, place: Place, clock: Clock) -> Tracker:
    """Return the tracker; nothing is sent yet. Raises `UsageError` for an address or a token that cannot be one.

    Raises `TrackerError` where git keeps issue files of `local` out of the work tree.
    """
    if not destination.is_forge:
        return _open_local(place)
    return FORGES[destination.tracker]()(
        destination.repo,
        destination.token,
        destination.api_url,
        Pace(now=clock.now, sleep=clock.sleep, max_wait=config.max_wait, pause=config.write_pause),
    )


def _open_local(place: Place) -> Tracker:
    from syncer.trackers.issue_folder import FOLDER  # noqa: PLC0415  # trackers are imported when used
    from syncer.trackers.local import open_local  # noqa: PLC0415

    left_out = place.repo.left_out(FOLDER) if place.repo else []
    if left_out:
        raise TrackerError(
            f"{plural(len(left_out), 'issue')} in {FOLDER}/ {'is' if len(left_out) == 1 else 'are'} left out of this "
            "sparse checkout, and what cannot be seen would be filed again",
            f"Bring them in by `git sparse-checkout add {FOLDER}`.",
        )
    return open_local(place.root)
