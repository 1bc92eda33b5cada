from __future__ import annotations

import pytest

from syncer.models import ItemType
from syncer.rules.entries import type_of_entry
from syncer.rules.kinds import is_inside, is_order
from tests.rules.conversation import items_in, said_in_meeting


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Write the chapter on pruning", True),
        ("Look at the Finnish one when it is done", True),
        ("A nightly job for the seeds", True),
        ("Tests for the watering plan", True),
        ("Screenshots from everybody by noon", True),
        ("GARD-12: Upgrade the pump driver", True),
        ("Retention rule for old pictures", True),
        ("Read access to the seed list", True),
        ("Write access for guests", False),
        ("Get the test results by mail", False),
        ("Photo diary for every bed", False),
        ("Several gardeners per bed", False),
        ("Find plants by colour", False),
    ],
)
def test_work_that_only_those_see_who_build_it(title: str, inside: bool) -> None:
    assert is_inside(title) is inside


def test_an_order_is_no_wish() -> None:
    assert is_order("GARD-7: Put the pump behind a switch")
    assert is_order("Move the beds")
    assert not is_order("Add a photo diary")
    assert not is_order("Photo diary")


def test_a_list_puts_as_work_what_was_wished_for() -> None:
    items = items_in(
        "**User:** Tom would love to put the pump behind a switch.\n\n"
        "**Assistant:** Here's the plan:\n\n## Plan\n\n- [ ] Put the pump behind a switch (3, Tom)\n"
        "- [ ] Sweep the path\n\n"
        "**User:** Good.\n"
    )
    assert next(item for item in items if "pump" in item.title).type is ItemType.TODO


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I'll take Gardena for the hoses, the neighbours have it.", ItemType.DECISION),
        ("The shed must stay dry, the wood is in there.", ItemType.DECISION),
        ("I'll take the seeds for the fair on Monday.", ItemType.TODO),
        ("I'll use the old pots for the tomatoes.", ItemType.TODO),
    ],
)
def test_what_is_chosen_for_a_purpose_is_settled(words: str, kind: ItemType) -> None:
    assert [item.type for item in said_in_meeting(words)] == [kind]


def test_a_guard_that_fails_is_no_fault() -> None:
    (item,) = said_in_meeting("But I want a test that fails when somebody adds a bed without a label.")
    assert item.type is ItemType.TODO


@pytest.mark.parametrize("answer", ["Agreed, no app.", "Agreed, no web shop then."])
def test_none_is_an_answer(answer: str) -> None:
    items = items_in(
        "**User:** What about an app or a web shop?\n\n**Assistant:** I would not build an app, nor a web shop. A page "
        f"will do.\n\n**User:** {answer} Push messages maybe later.\n\n**Assistant:** Fine.\n"
    )
    assert ItemType.DECISION in {item.type for item in items if "no " in item.title.lower()}


def test_what_parts_wishes_holds_features() -> None:
    items = items_in(
        "**User:** Here's what I've collected:\n\n**Must have**\n- Watering plan per bed\n- Upgrade the pump driver\n\n"
        "**Maybe later**\n- Several gardeners per bed\n- Weather forecast\n\n**Assistant:** Nice.\n"
    )
    kinds = {item.title: item.type for item in items}
    assert kinds["Watering plan per bed"] is kinds["Several gardeners per bed"] is ItemType.FEATURE
    assert kinds["Upgrade the pump driver"] is ItemType.TODO


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("Paper tickets if the printer isn't there (with a warning)", ItemType.TODO),
        ("Export of the plan for breaks", ItemType.TODO),
        ("A page about outages", ItemType.TODO),
        ("Printer breaks after each update", ItemType.BUG),
        ("Login fails if the name has a dash", ItemType.BUG),
        ("Crashes on start", ItemType.BUG),
    ],
)
def test_the_case_of_an_entry_is_no_fault(entry: str, kind: ItemType) -> None:
    assert type_of_entry(ItemType.TODO, entry) is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Olga's write-up of the flood is still missing, she had been ill.", ItemType.TODO),
        ("The photos of the flood are still missing in the archive.", ItemType.BUG),
        ("The pump starts twice.", ItemType.BUG),
    ],
)
def test_who_owes_a_report_has_work(words: str, kind: ItemType) -> None:
    items = said_in_meeting(words)
    assert [item.type for item in items] in ([kind], [])


def test_what_should_do_is_how_it_will_be_done() -> None:
    items = said_in_meeting(
        "The cellar floods since Friday.", "I'll take it, a second pump beside the door should do for now."
    )
    assert ItemType.DECISION not in {item.type for item in items}
