"""The whole output of each format, as a user sees it."""

from __future__ import annotations

import pytest

from tests.report.golden import FOLDER, render_all

TEXTS = render_all()


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_output_is_as_recorded(name: str) -> None:
    recorded = (FOLDER / name).read_text(encoding="utf-8")

    assert TEXTS[name] == recorded, "if this is meant: python -m tests.report.golden, and read the difference"


def test_no_recorded_output_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(TEXTS)
