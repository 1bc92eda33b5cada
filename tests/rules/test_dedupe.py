from __future__ import annotations

import pytest

from syncer.rules.saying import contains, contradict, read_saying
from tests.rules.conversation import items_in, titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Move the shed before the fence", "Move the fence before the shed"),
        ("Print 3 copies of the poster", "Print 5 copies of the poster"),
        ("Keep the old posters", "Do not keep the old posters"),
        ("Remove the poster wall", "Create the poster wall"),
        ("Swap the oak door from cellar to attic", "Swap the oak door from attic to cellar"),
    ],
)
def test_the_same_words_may_say_other_things(one: str, other: str) -> None:
    assert contradict(read_saying(one), read_saying(other))
    found = items_in(f"# N\n\nTODO: {one}\n\nTODO: {other}\n\n## Next steps\n\n- {one}\n- {other}\n")
    assert sorted(titles(found)) == sorted([one, other])


def test_a_summary_list_calls_back_what_was_marked() -> None:
    text = (
        "# Weekly\n\n**Ines:** Hi.\n\n**Marek:** Hi.\n\n"
        "**Ines:** TODO: varnish the oak door of the cellar\n\n**Marek:** Fine.\n\n**Ines:** Good.\n\n"
        "**Marek:** Now?\n\n**Ines:** So, next steps:\n\n- Varnish the cellar door\n- Varnish the attic door\n"
    )
    found = items_in(text)
    assert titles(found) == ["Varnish the oak door of the cellar", "Varnish the attic door"]
    assert len(found[0].mentions) == 2


def test_entries_of_one_list_are_never_one() -> None:
    assert len(items_in("# N\n\n## Next steps\n\n- Varnish the oak door\n- Varnish the oak door twice\n")) == 2
    assert not contains(read_saying("Varnish the oak door"), read_saying("Varnish the attic door"))


def test_the_plan_to_mend_a_reported_fault_is_the_same_work() -> None:
    text = (
        "# Weekly\n\n**Ines:** Hi, shall we?\n\n**Marek:** Yes, please.\n\n"
        "**Ines:** We have a problem, the garden pump crashes at night.\n\n**Marek:** Oh no.\n\n"
        "**Ines:** So, next steps:\n\n- {}\n- Varnish the attic door\n"
    )
    assert len(items_in(text.format("Fix the garden pump"))) == 2
    assert len(items_in(text.format("Fix the cellar lamp"))) == 3


def test_two_actions_that_one_person_is_given_in_almost_the_same_words_are_two() -> None:
    text = (
        "**Ada:** ACTION: Bea to send the minutes to the harbour\n\n**Bea:** Yes.\n\n**Ada:** What else?\n\n"
        "**Bea:** The ferry, I think.\n\n"
        "**Ada:** ACTION: Bea to send the draft minutes to the ferry\n\n**Bea:** Good.\n"
    )
    assert len(items_in(text)) == 2


_KEYS = (
    "# Sprint\n\n**You:** What is left:\n\n- HULL-7: Varnish the oak door (2 points)\n- HULL-9: Oil the hinges\n\n"
    "**Assistant:** Which first?\n\n**You:** As they come.\n\n**Assistant:** Then the plan is:\n\n"
    "- [ ] HULL-7: Sand and varnish it (2, Olga)\n- [ ] HULL-{}: Oil the hinges\n\n**You:** Good.\n"
)


def test_the_key_of_a_ticket_elsewhere_tells_what_is_one() -> None:
    assert len(items_in(_KEYS.format(9))) == 2
    assert len(items_in(_KEYS.format(11))) == 3


def test_a_plan_in_boxes_calls_back_what_a_list_before_it_named_in_other_order() -> None:
    text = (
        "# Sprint\n\n**You:** For the fair we need:\n\n- The rope ladder: first 12 rungs are oak\n- Oil for hinges\n\n"
        "**Assistant:** How soon?\n\n**You:** By May.\n\n**Assistant:** Here's the plan:\n\n"
        "- [ ] Oak for first 12 rungs of the ladder\n- [ ] Buy a flag\n\n**You:** Good.\n"
    )
    assert len(items_in(text)) == 3
