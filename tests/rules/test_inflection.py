from __future__ import annotations

import pytest

from syncer.rules.inflection import base_of


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("georeferenced", "georeference"),
        ("copied", "copy"),
        ("swapped", "swap"),
        ("tarred", "tar"),
        ("snoozed", "snooze"),
        ("remembered", "remember"),
        ("flashes", "flash"),
        ("told", "tell"),
        ("dimmed", "dim"),
        ("hiding", "hide"),
        ("blend", "blend"),
    ],
)
def test_the_base_of_a_verb(form: str, base: str) -> None:
    assert base_of(form) == base
