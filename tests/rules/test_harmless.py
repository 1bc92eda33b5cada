"""What only sounds like a fault, beside what is one in nearly the same words."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, said_in_meeting


def _faults(sentence: str) -> list[str]:
    said = said_by_user(sentence)
    return [item.title for item in said if item.type is ItemType.BUG]


@pytest.mark.parametrize(
    "sentence",
    [
        "It's ugly but nobody loses a booking.",
        "Nothing breaks if the drum is late.",
        "No order is lost, the till keeps them.",
        "Tuning it isn't hard.",
        "The repair is not complicated, only boring.",
        "That won't break the old tickets.",
        "Let's begin with the ones that don't block anybody.",
        "Singers don't want to install anything for that.",
        "Most of our readers don't speak English.",
        "My neighbours would never use a password.",
        "Visitors won't notice the change.",
        "The seat map doesn't fit into this sprint.",
        "The column can't be renamed without an ABI break.",
        "A voucher can't be used twice.",
        "Thanks for looking into the crash.",
        "No wonder it was slow.",
        "The kiosk doesn't collect any personal data.",
        "If there's a bug in the ballot count I'd rather hear it from you.",
        "If it's wrong, we pay for the whole evening.",
        "When something breaks, I get a message on my phone.",
        "Whenever a print fails, the bot posts a photo.",
        "I run a small site for potters: kilns report their heat and the page shows a curve.",
        "We could add a copy button that never takes the old price.",
        "If I learn the loom first I'll never finish.",
        "Three people did nothing but answer mails.",
        "Churn is low and the support queue is empty.",
        "It's run by volunteers, open twice a week.",
        "In the last load test the till was fine with five times.",
        "There's a mobile connection but it's slow and sometimes doesn't work at all.",
        "The competition showed a kiosk that crashed twice.",
        "The loom prints a warning if it is empty, which is silly. I've opened an issue with them.",
    ],
)
def test_what_harms_nobody_is_no_fault(sentence: str) -> None:
    assert _faults(sentence) == []
    assert [item.title for item in said_in_meeting(sentence) if item.type is ItemType.BUG] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Three singers lost their bookings.",
        "The drum breaks when it is late.",
        "The order is lost when the till restarts.",
        "The seat map isn't loaded on phones.",
        "The seat map doesn't fit on a phone screen.",
        "The column can't be renamed any more, the menu is empty.",
        "A voucher can be used twice, it doesn't expire.",
        "If one row is broken, the import throws the other rows away.",
        "When the payment fails, the order is still marked as paid.",
        "If I press the button twice, we charge the guest twice.",
        "When somebody flies to Oslo the streak breaks, because days shift.",
        "Nobody loses a booking but the page crashes every evening.",
        "The till says 12 and the receipt says 14.",
        "The till prints the receipt twice.",
        "Nothing happens when I press the button.",
        "Nobody gets the reminder mails.",
        "People don't get the confirmation mail.",
        "When an order is cancelled, the guest gets no mail.",
        "Members lose their work when the session ends.",
        "The second reminder doesn't go out.",
    ],
)
def test_what_harms_is_one(sentence: str) -> None:
    assert len(_faults(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Oh, and this one is embarrassing. The imprint has the wrong street.", "Imprint has the wrong street"),
        ("The next one is nasty. Two of the probes swap their names.", "swap their names"),
        ("Here's another weird one. The calendar begins on Tuesday in March.", "Calendar begins on Tuesday"),
        ("One more bug. The footer covers the last row.", "Footer covers the last row"),
    ],
)
def test_who_only_announces_a_fault_tells_it_in_the_next_sentence(sentence: str, title: str) -> None:
    found = _faults(sentence)
    assert len(found) == 1
    assert title.lower() in found[0].lower()


@pytest.mark.parametrize(
    "sentence",
    ["This one is funny. My son made it.", "This one is nasty. Could you explain it?", "There's another problem."],
)
def test_an_announcement_with_nothing_behind_it_leaves_nothing(sentence: str) -> None:
    assert _faults(sentence) == []


def test_what_only_says_why_somebody_chose_otherwise_is_no_fault() -> None:
    talk = "**User:** Hi.\n\n**Assistant:** Should it beep?\n\n**User:** {}\n\n**Assistant:** OK.\n"
    said = items_in(talk.format("Vibrate. Beeping drives my wife mad."))
    assert [item.title for item in said if item.type is ItemType.BUG] == []
    asked = "**User:** Hi.\n\n**Assistant:** Which browser?\n\n**User:** Firefox. The map crashes there.\n"
    assert [item.type for item in items_in(asked)] == [ItemType.BUG]
