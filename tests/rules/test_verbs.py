from __future__ import annotations

import pytest

from syncer.rules.verbs import WORK, base_of_gerund, base_of_participle, base_of_third, gerund_of, is_work


@pytest.mark.parametrize(
    ("form", "base"),
    [("washed", "wash"), ("cancelled", "cancel"), ("canceled", "cancel"), ("paid", "pay"), ("tidied", "tidy"),
     ("written", "write"), ("replaced", "replace"), ("dropped", "drop"), ("re-tested", "re-test"), ("blue", "")],
)  # fmt: skip
def test_participle(form: str, base: str) -> None:
    assert base_of_participle(form) == base


@pytest.mark.parametrize(
    ("form", "base"),
    [("tying", "tie"), ("planning", "plan"), ("cleaning", "clean"), ("writing", "write"), ("ring", "")],
)
def test_gerund(form: str, base: str) -> None:
    assert base_of_gerund(form) == base


@pytest.mark.parametrize(("form", "base"), [("washes", "wash"), ("carries", "carry"), ("tests", "test"), ("is", "")])
def test_third_person(form: str, base: str) -> None:
    assert base_of_third(form) == base


def test_forms_lead_back_to_the_verb() -> None:
    assert all(base_of_gerund(gerund_of(verb)) == verb and is_work(verb) for verb in WORK)
