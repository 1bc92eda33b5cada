"""Names, spelling and kinds of labels in each dialect."""

from __future__ import annotations

from syncer.labels import PRIORITY, TYPE, scheme
from syncer.models import Dialect, ItemType, Priority

FOLDING = Dialect("forge", 256, 1000, "{kind}: {word}")
EXACT = Dialect("forge", 256, 1000, "{kind}::{word}", case_sensitive_labels=True)


def test_names_follow_the_dialect_unless_the_config_gives_others() -> None:
    labels = scheme(EXACT, "syncer", {"bug": "defect"}, {})
    assert [label.name for label in labels.of(ItemType.BUG, Priority.LOW)] == ["syncer", "defect", "priority::low"]
    assert [label.name for label in labels.of(ItemType.TODO, Priority.HIGH)] == [
        "syncer",
        "type::todo",
        "priority::high",
    ]


def test_existing_labels_keep_their_own_spelling_where_case_folds() -> None:
    assert scheme(FOLDING, "syncer", {}, {}).spelled(["Type: Bug"]).names[TYPE, "bug"] == "Type: Bug"
    assert scheme(EXACT, "syncer", {}, {}).spelled(["Type::Bug"]).names[TYPE, "bug"] == "type::bug"


def test_kinds_are_known_by_name() -> None:
    labels = scheme(FOLDING, "syncer", {}, {"critical": "P0"})
    assert (labels.kind_of("p0"), labels.kind_of("TYPE: bug"), labels.kind_of("wontfix")) == (PRIORITY, TYPE, "")
    assert scheme(EXACT, "syncer", {}, {"critical": "P0"}).kind_of("p0") == ""


def test_every_label_has_a_colour_and_a_description_that_fits() -> None:
    labels = scheme(FOLDING, "syncer", {}, {})
    for name in labels.names.values():
        made = labels.definition(name)
        assert len(made.color) == 6
        assert set(made.color) <= set("0123456789abcdef")
        assert 0 < len(made.description) <= 100
