"""Carry out one command that reads transcripts, and turn what is expected to go wrong into its report."""

from __future__ import annotations

from collections.abc import Mapping

from syncer.errors import SyncerError, UsageError
from syncer.models import Failure, Report
from syncer.request import Clock, Ended, Options, Watch, find_place
from syncer.settings import read_settings


def dispatch(options: Options, environment: Mapping[str, str], clock: Clock, watch: Watch) -> Ended:
    """Return how the command ended. Raises `UsageError` for what cannot be asked for."""
    try:
        # To read files takes no git, nor anybody's leave to use the repository around them.
        place = find_place(environment, needs_git=options.command != "extract")
        config = read_settings(options.config, place.cwd, place.root)
        if options.command == "extract":
            from syncer.listing import extract  # noqa: PLC0415  # knows of no tracker

            return extract(options, config, place, watch)
        from syncer.run import synchronise  # noqa: PLC0415  # imported when it runs

        return synchronise(options, config, place, clock, watch)
    except UsageError:
        raise
    except SyncerError as error:
        return Ended(Report(options.command, error=Failure(error.kind, error.message, error.hint)), error.exit_code)
