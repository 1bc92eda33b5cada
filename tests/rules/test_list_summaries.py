from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in

TALK = """\
**Bo:** the gate squeaks since Monday, and it is loud

**Assistant:** Oil usually helps. Anything else?

**Bo:** the pump should be moved to the shed. Also the guests ask for a bench by the pond, and for lamps

**Assistant:** Noted. A bench is a day of work, lamps are more. And the fence?

**Bo:** no fence, forget it. But the peas need a net before the pigeons come

**Assistant:** A net is easy.

**Bo:** {asked}

**Assistant:**

**0.2**
- Gate squeaks, the loud one
- Net for the peas

**0.3**
- Pump to the shed
- Bench by the pond

**Dropped**
- The fence

**Bo:** thanks
"""


@pytest.mark.parametrize("asked", ["ok, list so far please", "sort that for me please, as a list"])
def test_all_that_an_assistant_puts_in_order_is_listed_but_what_is_dropped(asked: str) -> None:
    found = [item for item in items_in(TALK.format(asked=asked)) if item.confidence >= 0.5]
    lines = {mention.line for item in found for mention in item.mentions}
    assert {19, 22, 23} <= lines
    assert 26 not in lines


def test_what_was_reported_and_is_put_in_order_is_one_item() -> None:
    found = [item for item in items_in(TALK.format(asked="list so far please")) if item.confidence >= 0.5]
    (gate,) = (item for item in found if any(mention.line == 18 for mention in item.mentions))
    assert gate.type is ItemType.BUG
    assert [mention.line for mention in gate.mentions] == [1, 18]


def test_lists_of_what_a_thing_is_made_of_sum_up_nothing() -> None:
    text = TALK.format(asked="and the parts?").replace("Gate squeaks, the loud one", "Gate (squeaks, oil)")
    text = text.replace("Net for the peas", "Peas (net, pigeons)").replace("Pump to the shed", "Pump (shed, moved)")
    text = text.replace("**0.2**", "**The yard**").replace("**0.3**", "**The house**")
    found = [
        item for item in items_in(text.replace("Bench by the pond", "Bench (pond, guests)")) if item.rule == "list"
    ]
    assert not found


def test_versions_that_an_assistant_sums_up_by_are_phases_of_a_plan() -> None:
    text = TALK.format(asked="and then?").replace("**Assistant:**\n", "**Assistant:** Let me sum it up:\n")
    found = [item for item in items_in(text) if any(mention.line in (22, 23) for mention in item.mentions)]
    assert len(found) == 2
