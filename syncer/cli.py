"""The command line: the only module that prints, reads the environment and exits.

What a command works with is imported when it runs, so that `--version`, `--help` and slips of the keyboard, which
need none of it, answer at once.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from syncer import __version__
from syncer.arguments import examining, reading, tracking
from syncer.bug import describe_bug
from syncer.errors import SyncerError
from syncer.models import Failure, Report
from syncer.report import FORMATS
from syncer.report.actions import to_outputs
from syncer.report.annotations import to_annotations
from syncer.report.escape import plain_lines

if TYPE_CHECKING:
    from syncer.request import Ended

EXIT_BUG = 70
EXIT_INTERRUPTED = 130
EXIT_CHANGES = 5


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 refused as unsafe (nothing was changed), "
    "4 some changes failed or are unknown, 5 changes (`plan --exit-code`), 70 a bug of ours, 130 interrupted.",
)
@click.version_option(__version__, message="syncer %(version)s")
def cli() -> None:
    """Turn the transcripts in a git repository into well-kept issues.

    `extract` shows what is found and `plan` what would be done; neither changes anything.
    """


@cli.command("extract", short_help="List the items that transcripts hold.")
@reading
@click.option("--explain", is_flag=True, help="Say for each item which rule found it, and why it is so sure.")
def extract_command(**given: Any) -> int:
    """List the items that transcripts hold; no tracker is touched.

    PATH is any file or folder, in a repository or not. Without it the usual places are looked through, or those
    that `transcripts:` in syncer.yaml names.
    """
    return _run("extract", given)


@cli.command("plan", short_help="Show what a sync would change, and why.")
@reading
@tracking
@click.option("--exit-code", "tell", is_flag=True, help="Exit with 5 when there are changes.")
def plan_command(**given: Any) -> int:
    """Show what a sync would change, and why.

    What is committed at HEAD is read: every transcript, or with PATH those alone.
    """
    return _run("plan", given)


@cli.command("sync", short_help="Plan, then bring the issues in line.")
@reading
@tracking
@click.option("--dry-run", is_flag=True, help="Plan, and write nothing.")
def sync_command(**given: Any) -> int:
    """Plan, then bring the issues in line.

    What is committed at HEAD is read: every transcript, or with PATH those alone.
    """
    return _run("sync", given)


@cli.command("sweep", short_help="Sync, and tend labels and issues that are gone.")
@reading
@tracking
@click.option("--dry-run", is_flag=True, help="Plan, and write nothing.")
def sweep_command(**given: Any) -> int:
    """Sync, and tend what a sync leaves: labels, older markers, and issues that no transcript says any more.

    Those issues are closed with `on_gone: close` in syncer.yaml only, and never where PATH is given.
    """
    return _run("sweep", given)


@cli.command("init", short_help="Write a configuration to begin with.")
@click.option("--dry-run", is_flag=True, help="Print the file, and write nothing.")
def init_command(*, dry_run: bool) -> int:
    """Write a syncer.yaml to begin with at the root of the repository.

    All that its transcripts say by now is held back, so that only what is said from now on becomes an issue. A
    configuration that is there already stays as it is.
    """
    from syncer.progress import watching  # noqa: PLC0415  # imported when it runs, as what follows
    from syncer.request import find_place  # noqa: PLC0415
    from syncer.screen import open_remarks  # noqa: PLC0415
    from syncer.starting import begin, tell, write  # noqa: PLC0415

    place = find_place(os.environ, needs_git=True)
    with watching(open_remarks(no_color=_no_color()), quiet=False, verbose=False) as watch:
        start = begin(place, watch)
    if dry_run:
        for remark in start.remarks:
            _complain(remark)
        return 0 if _print(start.text.rstrip("\n")) else SyncerError.exit_code
    write(start)
    return 0 if _print(tell(start, place.cwd)) else SyncerError.exit_code


@cli.command("doctor", short_help="Say what would keep a run from working.")
@examining
def doctor_command(**given: Any) -> int:
    """Say what would let a run fail, or do less than one would think; nothing is changed.

    From git to the tracker each thing that a run needs is looked at; a forge is only read from. Exits with 1 where
    a run would fail.
    """
    from syncer.doctor import examine, is_well  # noqa: PLC0415  # imported when it runs, as what follows
    from syncer.progress import watching  # noqa: PLC0415
    from syncer.report.checks import CHECK_FORMATS  # noqa: PLC0415
    from syncer.request import Clock, read_options  # noqa: PLC0415
    from syncer.screen import open_remarks, view_result  # noqa: PLC0415

    options = read_options("doctor", given)
    with watching(open_remarks(no_color=_no_color()), quiet=False, verbose=False) as watch:
        checks = tuple(examine(options, os.environ, Clock(time.time, time.sleep), watch))  # a test's only counts
    is_shown = _print(CHECK_FORMATS[given["format_"]](checks, view_result(no_color=_no_color())))
    return 0 if is_shown and is_well(checks) else SyncerError.exit_code


@cli.command("schema", short_help="Print the JSON schema of syncer.yaml.")
def schema_command() -> int:
    """Print the JSON schema of the configuration file."""
    from syncer.config import json_schema  # noqa: PLC0415  # imported when it runs

    click.echo(json.dumps(json_schema(), indent=2))
    return 0


def _run(command: str, given: dict[str, Any]) -> int:
    from syncer.dispatch import dispatch  # noqa: PLC0415  # imported when it runs, as what follows
    from syncer.progress import watching  # noqa: PLC0415
    from syncer.request import Clock, read_options  # noqa: PLC0415
    from syncer.screen import open_remarks  # noqa: PLC0415

    environment = dict(os.environ)
    options = read_options(command, given)
    with watching(open_remarks(no_color=_no_color()), quiet=given["quiet"], verbose=given["verbose"]) as watch:
        # Limits are waited for by the clock that is handed in: a test hands in one that only counts.
        ended = dispatch(options, environment, Clock(time.time, time.sleep), watch)
    explain = given.get("explain", False) or given["verbose"]
    is_shown = _show(ended, given["format_"], explain=explain, quiet=given["quiet"], environment=environment)
    if ended.exit_code or not is_shown:
        return ended.exit_code or SyncerError.exit_code
    has_changes = any(outcome.change.writes for outcome in ended.report.outcomes)
    return EXIT_CHANGES if given.get("tell") and has_changes else 0


def _show(ended: Ended, format_: str, *, explain: bool, quiet: bool, environment: dict[str, str]) -> bool:
    """Print the result and what goes beside it; say whether standard output took it."""
    from syncer.screen import view_result  # noqa: PLC0415  # imported when it runs

    is_shown = _print(FORMATS[format_](ended.report, view_result(no_color=_no_color(), explain=explain)))
    if format_ == "json" and not quiet:
        for note in ended.report.notes:
            _complain(note)
    error = ended.report.error
    if error is not None and format_ != "text":
        _complain(error.message, error.hint)
    if environment.get("GITHUB_ACTIONS") == "true":
        _annotate(ended.report)
        _append(environment.get("GITHUB_STEP_SUMMARY"), FORMATS["markdown"](ended.report))
        _append(environment.get("GITHUB_OUTPUT"), to_outputs(ended.report, ended.exit_code))
    return is_shown


def _no_color() -> bool:
    return bool(os.environ.get("NO_COLOR"))


def _print(text: str) -> bool:
    try:
        click.echo(text)
    except OSError as error:
        # What is still buffered would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # Who closed the pipe (`head`, a pager) has seen what was wanted.
        if not isinstance(error, BrokenPipeError):
            _complain(f"the result cannot be written to standard output: {error.strerror}")
            return False
    return True


def _annotate(report: Report) -> None:
    annotations = to_annotations(report)
    if annotations:
        click.echo(annotations, err=True)


def _append(path: str | None, text: str) -> None:
    # The result is out already: a summary that cannot be written is no reason to fail the run.
    if path:
        with suppress(OSError), Path(path).open("a", encoding="utf-8", errors="replace") as file:
            file.write(text + "\n")


def _complain(message: str, hint: str = "") -> None:
    # Each line by itself: names in a message are anybody's, and a line that begins with `::` is a workflow command.
    lines = [*plain_lines(message), *(f"  {line}" for line in plain_lines(hint))]
    click.echo("\n".join(["syncer: " + "".join(lines[:1]), *lines[1:]]), err=True)


def _refuse(error: SyncerError) -> None:
    _complain(error.message, error.hint)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        _annotate(Report("", error=Failure(error.kind, error.message, error.hint)))


def main() -> None:
    """Run the command line and exit: expected failures, interrupts and bugs are three cases with codes of their own."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = cli.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        _complain("interrupted; the next run takes up what is left")
        code = EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except SyncerError as error:
        _refuse(error)
        code = error.exit_code
    except Exception as error:  # noqa: BLE001  # the boundary: whatever is not expected is a bug of ours
        click.echo(describe_bug(error), err=True)
        code = EXIT_BUG
    sys.exit(code if isinstance(code, int) else 0)
