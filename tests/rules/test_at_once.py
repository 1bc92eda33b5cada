"""What is done while it is spoken of is nothing to track; what is promised and not yet done is."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_in_meeting, titles


@pytest.mark.parametrize(
    "said",
    [
        "I can reset the gate counter in the back office, hang on... done. It's at zero.",
        "I'll rename the choir group in the calendar. Done.",
        "Let me see, I can unlock the second boat shed from here, one sec. Done.",
    ],
)
def test_done_in_the_same_breath(said: str) -> None:
    assert said_in_meeting(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "I'll rename the Tuesday group in the calendar tomorrow. Done with the rest.",
        "I will reset the gate counter in the back office on Friday.",
        "We need to unlock the second boat shed. The first one is done.",
    ],
)
def test_for_later(said: str) -> None:
    assert len(said_in_meeting(said)) == 1


_TALK = (
    "# Weekly\n\n**Ines:** Good morning.\n\n**Marek:** I can block the old ticket codes at the gate right now.\n\n"
    "**Ines:** Do that please.\n\n**Marek:** {report}\n\n**Ines:** Thanks.\n"
)


def test_reported_in_the_next_turn() -> None:
    assert titles(items_in(_TALK.format(report="Deployed. The gate refuses them."))) == []


def test_a_list_of_ticked_boxes_reports() -> None:
    talk = "# Weekly\n\n## Since last time\n\n- [x] Paint the pier\n- [x] Oil the crane\n\n## Next steps\n\n{}\n"
    assert titles(items_in(talk.format("- [ ] Renew the lease\n- [ ] Order fenders"))) == [
        "Renew the lease",
        "Order fenders",
    ]
