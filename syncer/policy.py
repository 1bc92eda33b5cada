"""What a run may do: the choices of the config and of the command line that a plan obeys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from syncer.issue import Page
from syncer.labels import LabelScheme
from syncer.models import ItemType

LISTED = 0.5
"""How sure one must be of an item to speak of it at all."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one run.

    `run` is the random id that its creates carry. `held` counts the digests of all that stood at `since`,
    None without it. `accounts` are those that we run or ran as; empty where the tracker knows no accounts.
    What is less sure than `list_from` is not even named when it is held back.
    `on_done` is close, comment or ignore; `on_closed` skip or reopen; `on_gone` skip or close, and a run that
    does not `tend` closes nothing that is gone and repairs no marker. Limits are None where there are none.
    """

    page: Page
    labels: LabelScheme
    run: str
    types: frozenset[ItemType] = frozenset({ItemType.BUG, ItemType.TODO, ItemType.FEATURE})
    min_confidence: float = 0.75
    list_from: float = LISTED
    max_new: int | None = 25
    max_close: int | None = 10
    on_done: str = "close"
    on_closed: str = "skip"
    on_gone: str = "skip"
    tend: bool = False
    ignored: frozenset[str] = frozenset()
    ignored_titles: frozenset[tuple[str, ...]] = frozenset()
    held: Mapping[str, int] | None = None
    accounts: frozenset[str] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)

    def account_of(self, owner: str) -> str:
        """Return the account of somebody named in a transcript, in whatever case, with or without `@`."""
        folded = owner.strip().lstrip("@").casefold()
        known = {name.strip().lstrip("@").casefold(): account for name, account in self.people.items()}
        return known.get(folded, "") if folded else ""
