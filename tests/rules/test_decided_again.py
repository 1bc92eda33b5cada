"""What was decided in a talk and stands again in the list at its end is one decision."""

from __future__ import annotations

from syncer.models import ItemType
from tests.rules.conversation import items_in

TALK = """**User:** Hello, let us plan the allotment.

**Assistant:** Gladly. Rain barrels or a well?

**User:** We go with rain barrels under the gutter.

**Assistant:** Fine.

**User:** Can you sum it up?

**Assistant:** Here it is.

## What we covered

- Barrels fill in a week of rain
- Nobody has to carry water

## What we settled

- Rain barrels under every gutter
- Gravel on the paths
{more}
## To order

- Forty metres of hose

## What success looks like

- No carrying of water in July

**User:** Thanks!
"""


def test_a_summary_does_not_decide_again() -> None:
    found = items_in(TALK.format(more=""))
    decided = [item for item in found if item.type is ItemType.DECISION]
    assert [item.title for item in decided] == ["Rain barrels under every gutter", "Gravel on the paths"]
    assert [mention.line for mention in decided[0].mentions] == [5, 20]


def test_a_summary_adds_what_is_another_matter() -> None:
    found = items_in(TALK.format(more="- Barrels are emptied in autumn\n"))
    assert sum(item.type is ItemType.DECISION for item in found) == 3


def test_lists_beside_the_work_are_none() -> None:
    assert [item.title for item in items_in(TALK.format(more="")) if item.type is not ItemType.DECISION] == [
        "Forty metres of hose"
    ]
