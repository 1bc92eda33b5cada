from __future__ import annotations

import pytest

from syncer.rules.polite import put_plainly
from tests.rules.conversation import said_in_meeting


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Can you, Eva, count the chairs?", "Eva, can you count the chairs?"),
        ("Dear Mr. Okafor, we kindly ask you to return the form.", "Okafor, please return the form."),
        ("You are requested to return the keys.", "please return the keys."),
        ("someone from the kitchen please empty the bin", "someone please empty the bin"),
        ("Please to update the list.", "please update the list."),
        ("hey marcus quick favour, empty the bin?", "Marcus, please empty the bin?"),
        ("We ask ourselves why.", "We ask ourselves why."),
        ("I'm pleased to meet you.", "I'm pleased to meet you."),
    ],
)
def test_a_roundabout_request_is_put_plainly(said: str, plain: str) -> None:
    assert put_plainly(said) == plain


def test_it_is_found_as_a_request() -> None:
    (found,) = said_in_meeting("Please to update the guest list until Friday.", "Will do.")
    assert (found.type, found.title.startswith("Update the guest list")) == ("todo", True)
