from __future__ import annotations

import pytest

from syncer.rules.called_back import calls_back
from syncer.rules.saying import read_saying, shares_head
from tests.rules.conversation import items_in, titles

_MEETING = (
    "# Weekly\n\n**Ines:** Hi, shall we?\n\n**Marek:** Yes, please.\n\n**Ines:** {}\n\n**Marek:** Fine with me.\n\n"
    "**Ines:** Good.\n\n**Marek:** So, next steps:\n\n- {}\n- Varnish the attic door\n"
)


def _only_once(_stem: str) -> int:
    return 1


def _often(_stem: str) -> int:
    return 5


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Put a rain gauge on the roof", "Rain gauge for the roof, cheap one"),
        ("Rework the seating plan to be printable", "Printable seating plan; no colours yet"),
        ("Move the pottery wheel to the cellar", "Pottery wheel: cellar or garage"),
        ("Add labels on the beehives", "Wax tags on beehives"),
        ("No raffle", "Raffle excluded from the first fair"),
    ],
)
def test_two_telling_words_or_half_of_a_short_name_call_a_matter_back(old: str, new: str) -> None:
    assert calls_back(read_saying(old), read_saying(new), _only_once)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Varnish 3 oak doors in the cellar", "Varnish 5 oak doors in the cellar"),
        ("Remove the rain gauge from the roof", "Create the rain gauge for the roof"),
        (
            "Send the list of items to the printer by the end of May",
            "List what is left in the workshop at the end",
        ),
        ("Garden shed", "Garden hoses with better couplings"),
        ("Paint the boat house before the regatta in May", "Oars for the second boat, plus repair kits and gloves"),
    ],
)
def test_numbers_directions_and_general_words_keep_two_matters_apart(old: str, new: str) -> None:
    assert not calls_back(read_saying(old), read_saying(new), _only_once)


def test_a_word_that_many_items_share_calls_none_back() -> None:
    one, other = read_saying("Add labels on the beehives"), read_saying("Wax tags on beehives")
    assert calls_back(one, other, _only_once)
    assert not calls_back(one, other, _often)


def test_a_later_list_calls_back_what_was_said_in_passing() -> None:
    said = "We need to put a rain gauge on the greenhouse roof."
    found = items_in(_MEETING.format(said, "Rain gauge for greenhouse, the cheap one"))
    assert len(found) == 2
    assert len(found[0].mentions) == 2


def test_a_later_list_that_shares_a_common_word_is_another_matter() -> None:
    said = "We need to put a rain gauge on the greenhouse roof."
    found = titles(items_in(_MEETING.format(said, "Greenhouse: order tomato seeds, twine and new gloves")))
    assert len(found) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Send seed parcels to garden members", "Winter newsletter for garden members", False),
        ("Print bee labels for the market", "Bee labels for the fair", True),
        ("Put a catch basin under the north gutter", "Gutter basin in the north", True),
    ],
)
def test_whose_or_where_it_is_makes_no_two_matters_one(one: str, other: str, *, same: bool) -> None:
    assert shares_head(read_saying(one), read_saying(other)) is same
    assert calls_back(read_saying(one), read_saying(other), _only_once) is same


def test_looking_for_the_cause_of_a_fault_is_the_same_work() -> None:
    said = "We have a problem, the garden pump crashes at night."
    assert len(items_in(_MEETING.format(said, "Find out why the garden pump crashes"))) == 2
