"""Items as a transcript would give them, and a pass over a tracker as the command line makes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from syncer.config import Config
from syncer.corpus import Corpus
from syncer.destination import Destination
from syncer.fingerprint import digest
from syncer.merge import merge
from syncer.models import Action, Change, Item, ItemType, Mention, Outcome, Priority, Report, Status
from syncer.passes import Pass
from syncer.request import Ended, Options, Place, Watch
from syncer.trackers.base import Tracker


def said(
    text: str,
    path: str = "talks/monday.md",
    line: int = 1,
    *,
    title: str = "",
    status: Status = Status.OPEN,
    kind: ItemType = ItemType.TODO,
    priority: Priority = Priority.MEDIUM,
    confidence: float = 0.9,
    sentence: str = "",
    source: str = "",
    owner: str | None = None,
    said_at: datetime | None = None,
) -> Item:
    """Return an item said at one place; `sentence` is the whole sentence where it is more than the clause."""
    mention = Mention(
        path,
        line,
        line,
        "Ada",
        sentence or text,
        source=source,
        status=status,
        texts=(digest(sentence or text),),
        said_at=said_at,
    )
    return Item(
        kind,
        title or text,
        priority,
        confidence,
        (mention,),
        "test",
        clause=text,
        status=status,
        owner=owner,
    )


def corpus_of(items: Iterable[Item], *, more_paths: Iterable[str] = (), complete: bool = True) -> Corpus:
    """Return the corpus in which just these items are said."""
    texts: dict[str, Counter[str]] = {path: Counter() for path in more_paths}
    for item in items:
        for mention in item.mentions:
            texts.setdefault(mention.path, Counter()).update(mention.texts)
    return Corpus("", frozenset(texts), texts, complete)


def sync(
    tracker: Tracker,
    *items: Item,
    config: Config | None = None,
    command: str = "sync",
    corpus: Corpus | None = None,
    ci: str = "",
    commit: str = "c" * 40,
) -> Ended:
    """Bring the tracker in line with the items, as a run with this config would; outside of a git repository."""
    settings = config or Config()
    watch = Watch(lambda count: None, lambda path, line: None, lambda change: None, lambda text: None)
    options = Options(command, max_new="none", max_close="none")
    destination = Destination(tracker.dialect.name, "octo/tools", "token", ci=ci)
    run = Pass(options, settings, Place(Path(), None, {}), destination, tracker, watch)
    merged = merge(items, frozenset(settings.types))
    return run.run(merged, corpus or corpus_of(items), Report(command, commit=commit))


def done(ended: Ended) -> list[tuple[Action, str]]:
    """Return action and title of all that the run wrote."""
    return [(change.action, change.title) for change in written(ended)]


def written(ended: Ended) -> list[Change]:
    """Return the changes of a run that wrote something."""
    return [outcome.change for outcome in ended.report.outcomes if outcome.change.writes]


def skips(ended: Ended) -> dict[str, str]:
    """Return the reasons of what the run left alone, by title."""
    return {o.change.title: o.change.reason for o in ended.report.outcomes if o.change.action is Action.SKIP}


def outcomes(ended: Ended) -> Sequence[Outcome]:
    """Return how each change ended."""
    return ended.report.outcomes


def at(day: int) -> datetime:
    """Return noon on a day of one month."""
    return datetime(2026, 3, day, 12, tzinfo=UTC)
