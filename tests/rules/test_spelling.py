from __future__ import annotations

import pytest

from syncer.rules.spelling import spelled_out


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("ill look at it tmrw, dont worry", "I'll look at it tomorrow, don't worry"),
        ("id love spanish", "I'd love spanish"),
        ("its slow w/o the cache", "it's slow without the cache"),
        ("so lets do that", "so let's do that"),
        ("wanna have it pls, bc ppl ask", "want to have it please, because people ask"),
        ("before the demo def.", "before the demo definitely."),
    ],
)
def test_hurried_spelling_is_written_out(typed: str, full: str) -> None:
    assert spelled_out(typed) == full


@pytest.mark.parametrize(
    "text",
    [
        "she is ill today",
        "the id column and its size",
        "this lets users choose",
        "RN means React Native",
        "def main(): pass",
        "see u.html and dont.py",
        "it's what they'll want",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert spelled_out(text) == text
