"""The labels that say what an issue is: their names, colours and spelling in a tracker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from syncer.marker_data import LabelRecord
from syncer.models import Dialect, ItemType, Label, Priority

MANAGED = "managed"
TYPE = "type"
PRIORITY = "priority"

_COLORS: Mapping[tuple[str, str], tuple[str, str]] = {
    (MANAGED, MANAGED): ("5319e7", "Kept by syncer from transcripts; take it off and the issue is left alone"),
    (TYPE, ItemType.BUG): ("d73a4a", "Something does not work"),
    (TYPE, ItemType.TODO): ("0e8a16", "Work to do"),
    (TYPE, ItemType.FEATURE): ("a2eeef", "Something new that is wanted"),
    (TYPE, ItemType.DECISION): ("bfd4f2", "Something that was decided"),
    (PRIORITY, Priority.CRITICAL): ("b60205", "Now"),
    (PRIORITY, Priority.HIGH): ("d93f0b", "Soon"),
    (PRIORITY, Priority.MEDIUM): ("fbca04", "Next"),
    (PRIORITY, Priority.LOW): ("c2e0c6", "Some day"),
}


@dataclass(frozen=True, slots=True)
class LabelScheme:
    """Names of the managed label, of the types and of the priorities in one tracker.

    `names` maps kind and word to the name; `previous` are former names of the managed label.
    """

    names: Mapping[tuple[str, str], str]
    previous: tuple[str, ...] = ()
    case_sensitive: bool = False
    _by_name: Mapping[str, tuple[str, str]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {self.fold(name): key for key, name in self.names.items()})

    @property
    def managed(self) -> str:
        """Name of the label that makes an issue ours."""
        return self.names[MANAGED, MANAGED]

    def fold(self, name: str) -> str:
        """Return the name as the tracker compares it."""
        return name if self.case_sensitive else name.casefold()

    def record(self, kind: str, word: str) -> LabelRecord:
        """Return the label for a word of a kind, as a marker records it."""
        return LabelRecord(self.names[kind, word], kind, word)

    def of(self, type_: ItemType, priority: Priority) -> tuple[LabelRecord, ...]:
        """Return the labels of an issue of this type and priority."""
        return (self.record(MANAGED, MANAGED), self.record(TYPE, type_), self.record(PRIORITY, priority))

    def kind_of(self, name: str) -> str:
        """Return the kind that a label name stands for today, an empty string for people's labels."""
        return self._by_name.get(self.fold(name), ("", ""))[0]

    def spelled(self, existing: Iterable[str]) -> LabelScheme:
        """Return the scheme with labels that exist already in their own spelling."""
        known = {self.fold(name): name for name in existing}
        return replace(self, names={key: known.get(self.fold(name), name) for key, name in self.names.items()})

    def definition(self, name: str) -> Label:
        """Return colour and description for one of our labels."""
        color, description = _COLORS[self._by_name[self.fold(name)]]
        return Label(name, color, description)


def scheme(
    dialect: Dialect,
    managed: str,
    types: Mapping[str, str],
    priorities: Mapping[str, str],
    previous: tuple[str, ...] = (),
) -> LabelScheme:
    """Build the scheme of a tracker; `types` and `priorities` give other names than the tracker's own."""
    names: dict[tuple[str, str], str] = {(MANAGED, MANAGED): managed}
    for kind, words, given in ((TYPE, ItemType, types), (PRIORITY, Priority, priorities)):
        for word in words:
            names[kind, word.value] = given.get(word.value) or dialect.label_format.format(kind=kind, word=word.value)
    return LabelScheme(names, previous, dialect.case_sensitive_labels)
