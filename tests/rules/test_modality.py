from __future__ import annotations

import pytest

from syncer.models import ItemType
from syncer.rules.modality import Modality, Subject, read_clauses
from tests.rules.conversation import items_in


@pytest.mark.parametrize(
    ("text", "subject", "kind", "modality", "rest"),
    [
        ("I'd really like to weigh the hives", "I", Subject.SELF, Modality.VOLITION, "to weigh the hives"),
        ("the old roof must be tarred", "the old roof", Subject.THING, Modality.OBLIGATION, "be tarred"),
        ("there has to be a spare", "there", Subject.EXISTENTIAL, Modality.OBLIGATION, "be a spare"),
        ("what I type has to stay", "what I type", Subject.THING, Modality.OBLIGATION, "stay"),
        ("well, we'll mow the lawn", "we", Subject.SELF, Modality.INTENTION, "mow the lawn"),
        ("wish it were over", "", Subject.NONE, Modality.VOLITION, "it were over"),
    ],
)
def test_a_clause_has_a_subject_a_modality_and_a_rest(
    text: str, subject: str, kind: Subject, modality: Modality, rest: str
) -> None:
    clause = next(read_clauses(text))
    assert (clause.subject, clause.kind, clause.modality, clause.rest) == (subject, kind, modality, rest)


@pytest.mark.parametrize("text", ["the lamp must not glow", "we mustn't forget", "I won't do it", "she can never know"])
def test_a_clause_may_be_negated(text: str) -> None:
    assert next(read_clauses(text)).negated


def test_a_quoted_clause_is_nobodys() -> None:
    assert list(read_clauses('the sign reads "dogs must be kept out"')) == []


def test_a_second_clause_has_its_own_subject() -> None:
    clauses = list(read_clauses("the pond is dry, so the fish have to be moved"))
    assert [(clause.before, clause.subject) for clause in clauses] == [("the pond is dry,", "the fish")]


@pytest.mark.parametrize(
    "text",
    [
        "somebody must have changed the loggers",
        "we must have lost the second crate",
        "someone should have tested the pump",
    ],
)
def test_what_must_have_been_is_no_work(text: str) -> None:
    found = items_in(f"**Ann:** {text}\n\n**Bo:** hm\n\n**Ann:** yes\n")
    assert [item for item in found if item.type is not ItemType.BUG] == []
