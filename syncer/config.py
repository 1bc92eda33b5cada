"""The configuration: every key with its type, its default and its meaning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import BaseModel, ByteSize, ConfigDict, StrictBool, model_validator

from syncer.config_values import (
    Account,
    Branch,
    Fingerprint,
    FormatName,
    Fraction,
    Glob,
    LabelName,
    Limit,
    Pause,
    RepoName,
    Seconds,
    Since,
    Size,
    Text,
    refuse,
)
from syncer.models import ItemType, Priority

FORGE_MAX_NEW = 25
"""Issues that one run creates at most on a forge where `max_new` says nothing."""


class _Section(BaseModel):
    # Validators are built when a file is read: that takes longer than all that is done without one.
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True, defer_build=True)

    @classmethod
    def default(cls) -> Self:
        """Return the section with nothing set; defaults need no validation."""
        return cls.model_construct()

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: Any) -> Any:
        # A key with nothing after it is what commenting out its values leaves behind: it means the default.
        return {key: value for key, value in data.items() if value is not None} if isinstance(data, dict) else data


class Ignore(_Section):
    """What is never filed."""

    paths: tuple[Glob, ...] = ()
    """Globs of files that are not read, from the repository's root."""
    fingerprints: tuple[Fingerprint, ...] = ()
    """Fingerprints of items that are not filed, as `syncer extract --format json` gives them."""
    titles: tuple[Text, ...] = ()
    """Titles of items that are not filed."""


class TypeLabels(_Section):
    """The labels of types; null is the tracker's usual spelling, `type: bug` on GitHub, `type::bug` on GitLab."""

    bug: LabelName | None = None
    """Label of bugs."""
    todo: LabelName | None = None
    """Label of todos."""
    feature: LabelName | None = None
    """Label of features."""
    decision: LabelName | None = None
    """Label of decisions."""


class PriorityLabels(_Section):
    """The labels of priorities; null is the usual spelling, `priority: high` on GitHub, `priority::high` on GitLab."""

    critical: LabelName | None = None
    """Label of critical priority."""
    high: LabelName | None = None
    """Label of high priority."""
    medium: LabelName | None = None
    """Label of medium priority."""
    low: LabelName | None = None
    """Label of low priority."""


class Labels(_Section):
    """The names of labels."""

    managed: LabelName = "syncer"
    """The label that every issue of ours bears; put the old name into `previous_labels` when you change it."""
    types: TypeLabels = TypeLabels.default()
    """Labels of types; null is `type: bug` on GitHub and local, `type::bug` on GitLab."""
    priorities: PriorityLabels = PriorityLabels.default()
    """Labels of priorities; null is `priority: high` on GitHub and local, `priority::high` on GitLab."""

    @model_validator(mode="after")
    def _check_distinct(self) -> Self:
        # GitHub holds `Bug` and `bug` for one label. A name left out stands for either tracker's own spelling.
        named = [("managed", self.managed)]
        owners: dict[str, str] = {}
        for section, kind, names in (("types", "type", self.types), ("priorities", "priority", self.priorities)):
            for word, name in names:
                if name is None:
                    owners |= dict.fromkeys((f"{kind}: {word}", f"{kind}::{word}"), f"{section}.{word}")
                else:
                    named.append((f"{section}.{word}", name))
        for key, name in named:
            owner = owners.setdefault(name.casefold(), key)
            if owner != key:
                raise refuse(f"the label {name!r} stands for `labels.{owner}` already", key)
        return self


class Words(_Section):
    """Words of your own by which transcripts are read, besides those that syncer knows; case does not matter."""

    markers: Mapping[str, ItemType] = {}
    """Words that mark an item when a colon follows, and its type, like {WIBNI: feature}."""
    headings: Mapping[str, ItemType] = {}
    """Headings that announce a list, and the type of its entries, like {Offene Punkte: todo}."""
    priorities: Mapping[Priority, tuple[str, ...]] = {}
    """Words that speak for a priority, like {critical: [outage]}."""


class Config(_Section):
    """Settings of syncer; every key may be left out."""

    tracker: Literal["github", "gitlab", "local"] | None = None
    """Where issues live: github, gitlab or local; null is the forge that runs it under CI, else local."""
    repo: RepoName | None = None
    """The repository as owner/name, on GitLab group/subgroup/name; null is that of the remote `origin`."""
    transcripts: tuple[Glob, ...] = ()
    """Globs of transcripts, from the repository's root; an empty list tries the places where they usually are."""
    formats: Mapping[Glob, FormatName] = {}
    """Globs of transcripts whose content does not tell their format, and the format, like {logs/*.txt: irc}."""
    ignore: Ignore = Ignore.default()
    """What is never filed."""
    types: tuple[ItemType, ...] = (ItemType.BUG, ItemType.TODO, ItemType.FEATURE)
    """Types that are filed: bug, todo, feature, decision; the others are only listed."""
    min_confidence: Fraction = 0.75
    """How sure an item must be to be filed, from 0 to 1."""
    since: Since | None = None
    """Hold back what stood in the transcripts at this commit, or before this date; null holds back nothing."""
    max_new: Limit | None = None
    """Issues that one run may create before it is refused, or none; null is 25 on a forge, no limit for local."""
    max_close: Limit = 10
    """Issues that one run may close before it is refused, or none."""
    max_size: Size = ByteSize(128_000_000)
    """Transcripts larger than this are skipped: bytes, or a number with a unit such as kB, MB, MiB."""
    max_wait: Seconds = 600.0
    """How long to wait for a rate limit before stopping: seconds, or a number with a unit such as s, minutes, h."""
    on_done: Literal["close", "comment", "ignore"] = "close"
    """What an item's explicit mark as done does to its issue: close, comment or ignore."""
    on_closed: Literal["skip", "reopen"] = "skip"
    """What a new mention does to an issue that somebody closed: skip leaves it closed, reopen opens it again."""
    on_gone: Literal["skip", "close"] = "skip"
    """What a sweep does to an issue whose text is gone from all transcripts: skip or close."""
    labels: Labels = Labels.default()
    """The names of labels: at most 50 characters, no comma, each only once."""
    previous_labels: tuple[LabelName, ...] = ()
    """Former names of `labels.managed`, so that issues under them are found."""
    accounts: tuple[Account, ...] = ()
    """Further accounts that syncer writes as, or wrote as before."""
    branches: tuple[Branch, ...] = ()
    """Branches besides the default one from which a forge is written to."""
    forks: StrictBool = False
    """Whether a fork writes to its own issues."""
    people: Mapping[str, Account] = {}
    """Names in transcripts and the accounts to assign, like {Ada: ada-l}."""
    words: Words = Words.default()
    """Words of your own by which transcripts are read."""
    write_pause: Pause = 1.0
    """Seconds between two writes to a forge, from 0 to 60."""

    @model_validator(mode="after")
    def _check_repo(self) -> Self:
        if self.tracker == "github" and self.repo and self.repo.count("/") != 1:
            raise refuse(f"{self.repo!r}: expected owner/name for GitHub", "repo")
        return self

    def new_limit(self, tracker: str) -> int | None:
        """Return how many issues one run may create on the tracker (`github`, `gitlab`, `local`); None is no limit."""
        if self.max_new is None:
            return None if tracker == "local" else FORGE_MAX_NEW
        return None if self.max_new == "none" else self.max_new

    def close_limit(self) -> int | None:
        """Return how many issues one run may close; None is no limit."""
        return None if self.max_close == "none" else self.max_close


DEFAULTS = Config.default()


def json_schema() -> dict[str, Any]:
    """Return the JSON schema of the configuration file, for editors and `syncer schema`."""
    schema = Config.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
