"""List what transcripts hold: the command that touches no tracker, and what all commands say of reading."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from syncer.config import Config
from syncer.extraction import Manner, Reading, read_transcripts
from syncer.merge import merge
from syncer.models import Failure, Report, Skipped
from syncer.places import compile_globs
from syncer.policy import LISTED
from syncer.report.summary import plural
from syncer.request import Ended, Options, Place, Watch
from syncer.rules import RuleSettings
from syncer.selection import Selection, Wanted
from syncer.worktree import from_work_tree

NAMED = 10
"""Files or places that are all named; of more only the first are."""

_SHOWN = 3
"""Places that are named of so many, as examples."""


def extract(options: Options, config: Config, place: Place, watch: Watch) -> Ended:
    """List the items in the work tree; no tracker is touched."""
    selection = from_work_tree(place.root, wanted_by(options, config, place))
    reading = read_selected(selection, "", config, watch)
    least = LISTED if options.min_confidence is None else options.min_confidence
    found = tuple(item for item in merge(reading.items, frozenset(config.types)) if item.confidence >= least)
    report = reported(Report("extract", read=reading.read, items=found), selection, reading)
    return with_missing(Ended(report, 0), options, place, selection)


def wanted_by(options: Options, config: Config, place: Place) -> Wanted:
    """Return which transcripts the options name, or all."""
    return Wanted(config.transcripts, config.ignore.paths, options.paths, place.cwd, config.max_size)


def with_missing(ended: Ended, options: Options, place: Place, selection: Selection) -> Ended:
    """Let a run that went well fail for the paths that were named and cannot be read, now that the rest is done."""
    named = {name for path in options.paths for name in (path, os.path.relpath(place.cwd / path, place.root))}
    unreadable = [skip for skip in ended.report.skipped if skip.unreadable and skip.path in named]
    missing = [f"{skip.path}: {skip.reason}" for skip in dict.fromkeys((*selection.named_missing, *unreadable))]
    if ended.exit_code or not missing:
        return ended
    more = [f"and {len(missing) - NAMED} more"] if len(missing) > NAMED else []
    failure = Failure("path", "\n".join([*missing[:NAMED], *more]), "All others were read.")
    return Ended(replace(ended.report, error=failure), 1)


def read_selected(selection: Selection, source: str, config: Config, watch: Watch) -> Reading:
    """Read what was chosen as the config wants it, and tell the watch how far it is."""
    watch.files(len(selection.files))
    return read_transcripts(selection.read(), source, watch.reading, manner_of(config))


def manner_of(config: Config) -> Manner:
    """Return how the config wants transcripts to be read."""
    forced = [(compile_globs([glob]), name) for glob, name in config.formats.items()]
    words = config.words
    return Manner(
        lambda path: next((name for globs, name in forced if globs.covers(path)), ""),
        RuleSettings(words.markers, words.headings, words.priorities),
    )


def reported(report: Report, selection: Selection, reading: Reading) -> Report:
    """Return the report with what was left out, and with where transcripts were looked for."""
    skipped: Sequence[Skipped] = (*selection.named_missing, *selection.skipped, *reading.skipped)
    return replace(
        report, skipped=tuple(skipped), complete=selection.complete and not skipped, notes=_places(selection, reading)
    )


def _places(selection: Selection, reading: Reading) -> tuple[str, ...]:
    """Say where transcripts were looked for, where nobody named them."""
    if not selection.places or (selection.skipped and not selection.files):
        return ()
    found = [place.glob for place in selection.places if place.files]
    if found:
        return (f"read {plural(len(reading.read), 'transcript')} from {', '.join(found)}",)
    tried = [place.glob for place in selection.places]
    if len(tried) > NAMED:
        tried = [*tried[:_SHOWN], "and the like"]
    return (f"nothing lies in {', '.join(tried)}; name files, or set `transcripts:` in syncer.yaml",)
