"""Look at the tracker that a run would choose: whether it can be read, by whom, and whether it would be written to."""

from __future__ import annotations

from collections.abc import Iterator

from syncer.checks import Check, Verdict, attempt, failed
from syncer.config import Config
from syncer.destination import TOKENS, Destination, choose_tracker
from syncer.errors import RateLimitError, SyncerError, UsageError
from syncer.execute import MAY_NOT_LABEL
from syncer.existing import find_account
from syncer.models import Repository
from syncer.passes import Pass
from syncer.remote import without_credentials
from syncer.request import Clock, Options, Place, Watch
from syncer.run import find_destination, find_source, open_tracker
from syncer.trackers.base import Tracker
from syncer.trackers.issue_folder import FOLDER

PATIENCE = 10.0
"""Seconds that are waited at most for a forge in trouble; whoever asks how things are wants to know now."""


def examine_tracker(options: Options, config: Config, place: Place, clock: Clock, watch: Watch) -> Iterator[Check]:
    """Yield the checks of the tracker that the options and the config choose; a forge is only read from."""
    name, why = choose_tracker(options.tracker, config, place.environment)
    yield Check("tracker", Verdict.OK, f"{name}: {why}")
    try:
        destination = find_destination(options, config, place)
        impatient = config.model_copy(update={"max_wait": min(config.max_wait, PATIENCE)})
        tracker = open_tracker(destination, impatient, place, clock)
    except UsageError as error:
        yield failed("destination", error)
        return
    except SyncerError as error:
        yield failed("access", error)
        return
    if destination.is_forge:
        yield Check("destination", Verdict.OK, _describe(destination))
    try:
        repository = tracker.resolve()
    except RateLimitError as error:
        yield _check_limit(error, config)
        return
    except SyncerError as error:
        yield failed("access", error)
        return
    if not destination.is_forge:
        yield Check("access", Verdict.OK, f"{FOLDER}/ can be used, one file for each issue")
        return
    run = Pass(options, config, place, destination, tracker, watch, find_source(destination, place)).at(repository)
    yield _check_name(destination, repository)
    yield from attempt("account", lambda: [_check_account(tracker, destination, config)])
    yield _check_permission(repository)
    yield from attempt("label", lambda: [_check_label(run)])
    yield from attempt("branch", lambda: [_check_branch(run, repository)])


def _describe(destination: Destination) -> str:
    api = destination.api_url
    return (
        f"{destination.repo} at {without_credentials(api) if api else f'{destination.tracker}.com'}, "
        f"with the token that {TOKENS[destination.tracker]} holds"
    )


def _check_limit(error: RateLimitError, config: Config) -> Check:
    bearable = error.wait <= config.max_wait
    wait = f"the rate limit is used up, for another {error.wait:.0f} s; a run waits for {config.max_wait:.0f} s at most"
    return Check("access", Verdict.WARN if bearable else Verdict.FAIL, wait, "Run it again later.")


def _check_name(destination: Destination, repository: Repository) -> Check:
    if repository.full_name.casefold() != destination.repo.casefold():
        return Check(
            "access",
            Verdict.WARN,
            f"{destination.repo} can be read, and is called {repository.full_name} by now",
            "Name it so in `repo:`, --repo or the remote `origin`; the former name may be taken by another one day.",
        )
    return Check("access", Verdict.OK, f"{repository.full_name} can be read, and has its issues switched on")


def _check_account(tracker: Tracker, destination: Destination, config: Config) -> Check:
    account = find_account(tracker, destination.ci)
    if account or config.accounts:
        return Check("account", Verdict.OK, f"issues are filed as {account or ', '.join(config.accounts)}")
    return Check(
        "account",
        Verdict.WARN,
        "the token may not ask whose it is, so that issues whose label was taken off are not found",
        "Name its account under `accounts` in the configuration.",
    )


def _check_permission(repository: Repository) -> Check:
    if repository.can_label:
        return Check("permission", Verdict.OK, "nothing that can be read forbids the token to label issues")
    hint = "Give its account a role that may triage issues (Reporter or Planner on GitLab). An archive takes no issues."
    return Check("permission", Verdict.FAIL, MAY_NOT_LABEL, hint)


def _check_label(run: Pass) -> Check:
    labels = run.labels()
    is_there = labels.fold(labels.managed) in {labels.fold(label.name) for label in run.tracker.labels()}
    told = "is there" if is_there else "is not there yet; the first run that creates issues makes it"
    return Check("label", Verdict.OK, f"{labels.managed} {told}")


def _check_branch(run: Pass, repository: Repository) -> Check:
    why_not = run.why_only_planned(repository)
    if why_not:
        return Check("branch", Verdict.WARN, f"from here a sync only plans: {why_not}")
    return Check("branch", Verdict.OK, "from here issues are written")
