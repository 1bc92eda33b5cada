"""One pass over a tracker: list, plan, and apply where that is asked for and allowed."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from syncer import history
from syncer.apply import apply
from syncer.config import Config
from syncer.corpus import Corpus
from syncer.destination import Destination, branch_name, default_branch_name, describe_ref, why_not_written
from syncer.discover import from_commit
from syncer.errors import TrackerError, UnsafePlanError
from syncer.execute import Site
from syncer.existing import list_before_creating, list_ours
from syncer.extraction import read_transcripts
from syncer.fingerprint import words
from syncer.issue import Page
from syncer.labels import LabelScheme, scheme
from syncer.listing import manner_of
from syncer.merge import newest_status
from syncer.models import Item, Outcome, Plan, Report, Repository, Result
from syncer.plan import Draft, Existing, draft, make_plan, wanted_dates
from syncer.policy import LISTED, Policy
from syncer.report.summary import ended_badly
from syncer.request import Ended, Options, Place, Watch
from syncer.selection import Wanted
from syncer.tend import tend_labels
from syncer.trackers.base import Tracker


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass over one tracker; `source` is the repository that the transcripts are in, empty for its own."""

    options: Options
    config: Config
    place: Place
    destination: Destination
    tracker: Tracker
    watch: Watch
    source: str = ""

    def run(self, items: tuple[Item, ...], corpus: Corpus, head: Report) -> Ended:
        """Plan for the items and carry the plan out where that is asked for and allowed.

        Raises `TrackerError` where the tracker cannot be read, `UnsafePlanError` where nothing can be concluded
        from what it shows.
        """
        repository = self.tracker.resolve()
        own = self.at(repository)
        if own is not self:
            head = replace(head, items=_without_source(head.items))
            return own.bring_in_line(repository, _without_source(items), replace(corpus, source=""), head)
        return self.bring_in_line(repository, items, corpus, head)

    def at(self, repository: Repository) -> Pass:
        """Return the pass over the repository as its tracker names it.

        Where it was named as it was called before, the transcripts are its own after all.
        """
        is_own = bool(self.source) and self.source.casefold() == repository.full_name.casefold()
        return replace(self, source="") if is_own else self

    def bring_in_line(self, repository: Repository, items: tuple[Item, ...], corpus: Corpus, head: Report) -> Ended:
        """List, plan and apply as `run` does, in the repository as the tracker itself names it."""
        if self.destination.is_forge:
            head = replace(head, repo=repository.full_name)
        labels = self.labels()
        policy = self._policy(repository, labels, head.commit)
        labelled = list_ours(self.tracker, labels)
        made = draft(items, Existing(labelled), corpus, policy)
        if self.config.since is not None and made.has_creates:
            policy = replace(policy, held=self._held(head.commit))
            made = draft(items, Existing(labelled), corpus, policy)
        listed = None
        if made.has_creates or made.has_races:
            listed = list_before_creating(self.tracker, labelled, labels, self.config.accounts, self.destination.ci)
            policy = replace(policy, accounts=listed.accounts, labels=listed.labels)
            made = draft(items, listed.existing, corpus, policy)
        made = self._dated(made, items, head.commit)
        plan = make_plan(made)
        why_not = self.why_only_planned(repository)
        if why_not or self.options.dry_run or self.options.command == "plan":
            return self._planned(head, plan, why_not)
        if plan.refused:
            return Ended(self._untried(head, plan), UnsafePlanError.exit_code)
        names = listed.label_names if listed else None
        return self._applied(head, plan, Site(self.tracker, repository, made, names))

    def labels(self) -> LabelScheme:
        """Return the names of our labels in this tracker, as configured."""
        names = self.config.labels
        return scheme(
            self.tracker.dialect,
            names.managed,
            {word: name for word, name in names.types if name},
            {word: name for word, name in names.priorities if name},
            self.config.previous_labels,
        )

    def _policy(self, repository: Repository, labels: LabelScheme, commit: str) -> Policy:
        options, config = self.options, self.config
        url = repository.url
        if self.source and self.place.remote:
            url = f"https://{self.place.remote.host}/{self.place.remote.repository}"
        least = config.min_confidence if options.min_confidence is None else options.min_confidence
        return Policy(
            page=Page(self.tracker.dialect, url, commit),
            labels=labels,
            run=secrets.token_hex(8),
            types=frozenset(config.types),
            min_confidence=least,
            list_from=min(least, LISTED),
            max_new=_limit(options.max_new, config.new_limit(self.destination.tracker)),
            max_close=_limit(options.max_close, config.close_limit()),
            on_done=config.on_done,
            on_closed=config.on_closed,
            on_gone=config.on_gone,
            tend=options.command == "sweep",
            ignored=frozenset(config.ignore.fingerprints),
            ignored_titles=frozenset(words(title) for title in config.ignore.titles),
            accounts=frozenset(config.accounts),
            people=config.people,
        )

    def _held(self, commit: str) -> Counter[str]:
        """Return how often each text was said at the commit that `since` means."""
        repo = self.place.repo
        stood = history.find_since(repo, self.config.since or "", commit)
        if repo is None or not stood:
            return Counter()
        config = self.config
        wanted = Wanted(config.transcripts, config.ignore.paths, max_size=config.max_size)
        selection = from_commit(repo, stood, wanted)
        return read_transcripts(selection.read(), manner=manner_of(config)).count()

    def _dated(self, made: Draft, items: tuple[Item, ...], commit: str) -> Draft:
        places = wanted_dates(made)
        if not places or self.place.repo is None or not commit:
            return made
        dates = history.commit_dates(self.place.repo, places, commit)
        return draft(
            [_with_dates(item, dates) for item in items], made.existing, made.ground.corpus, made.ground.policy
        )

    def why_only_planned(self, repository: Repository) -> str:
        """Return why the tracker is not written to from here, an empty string where it is or nobody asks for it."""
        repo = self.place.repo
        if self.options.command == "plan" or not self.destination.is_forge or repo is None or repo.remote_url() is None:
            return ""
        is_own = not self.source
        environment = self.place.environment
        branch = branch_name(environment, repo.branch())
        return why_not_written(
            branch,
            repository.default_branch if is_own else default_branch_name(environment, repo.default_branch()),
            repository,
            self.config,
            here=describe_ref(environment, branch),
            by_hand=not self.destination.ci,
            origin_has_head=bool(self.destination.ci) or repo.origin_has(repo.head() or ""),
            source=self.source,
        )

    def _untried(self, head: Report, plan: Plan) -> Report:
        """Return the report of a plan of which nothing is carried out."""
        outcomes = tuple(Outcome(change, Result.PLANNED) for change in plan.changes)
        return replace(head, outcomes=outcomes, refused=plan.refused, usage=self.tracker.usage())

    def _planned(self, head: Report, plan: Plan, why_not: str) -> Ended:
        notes = (*head.notes, f"planned only: {why_not}") if why_not else head.notes
        return Ended(replace(self._untried(head, plan), notes=notes, dry_run=self.options.command != "plan"), 0)

    def _applied(self, head: Report, plan: Plan, site: Site) -> Ended:
        if plan.pending and self.destination.is_forge:
            self.watch.note(f"writing to {self.destination.tracker} {site.repository.full_name}")
        outcomes = apply(plan, site, self.watch.change)
        unfinished = any(map(ended_badly, outcomes))
        if self.options.command == "sweep" and not unfinished:
            try:
                failed = tend_labels(self.tracker, site.ground.policy.labels)
            except TrackerError as error:
                failed = [error.message]
            unfinished = bool(failed)
            head = replace(head, notes=(*head.notes, *(f"labels were not tended: {words}" for words in failed)))
        report = replace(head, outcomes=outcomes, usage=self.tracker.usage())
        return Ended(report, 4 if unfinished else 0)


def _with_dates(item: Item, dates: Mapping[tuple[str, int], datetime]) -> Item:
    mentions = tuple(replace(mention, said_at=dates.get((mention.path, mention.line))) for mention in item.mentions)
    parts = tuple(_with_dates(part, dates) for part in item.parts)
    return replace(item, mentions=mentions, status=newest_status(mentions), parts=parts)


def _without_source(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(
        replace(
            item,
            mentions=tuple(replace(mention, source="") for mention in item.mentions),
            parts=_without_source(item.parts),
        )
        for item in items
    )


def _limit(given: int | str | None, configured: int | None) -> int | None:
    return configured if given is None else (None if isinstance(given, str) else given)
