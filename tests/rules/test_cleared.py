from __future__ import annotations

import pytest

from syncer.rules.history import ends_well, is_bygone
from tests.rules.conversation import items_in, said_in_meeting, titles


@pytest.mark.parametrize(
    "said",
    [
        ("Half the names are gone from my list!", "You've got a filter on.", "Oh. So I do."),
        ("The clock is an hour off!", "That's Lagos time, the other one's ours.", "Silly me."),
        ("The panel is frozen.", "That's the demo mode, it's meant to stand still.", "Ah, good."),
        ("The printer doesn't print!", "Did you switch it on?", "Oops. My bad."),
        ("The screen is upside down.", "Turned it. Better?", "Better."),
        ("The parcel never arrived.", "Really?", "Found it, the neighbour had it."),
        ("I thought the pump was broken, but it was simply switched off.",),
        ("Back in 2016 the whole site went down each time it rained.",),
        ("Remember the week when all invoices crashed?", "Haha, yes."),
        ("The roof leaked, the roofers came, the roof is dry.",),
        ("A race condition happens when the order of two steps isn't fixed.",),
        ("They say the new trains break down a lot.",),
        ("The lift was stuck on Tuesday, they repaired it the same day.",),
        ("In my old company the build broke every Friday.",),
        ("What happens when somebody forgets the card?", "The gate fails, nothing opens."),
        ("The bell rings twice: once for the pupils, once for the teachers.",),
    ],
)
def test_what_turns_out_well_is_no_fault(said: tuple[str, ...]) -> None:
    assert titles(said_in_meeting(*said)) == []


@pytest.mark.parametrize(
    "said",
    [
        ("Half the names are gone from my list!", "You've got a problem then.", "Oh. So what do we do?"),
        ("The clock is an hour off!", "That's the winter again.", "It's broken, I tell you."),
        ("The printer doesn't print!", "My bad, I'll fix the driver."),
        ("The site has been crashing since last year.",),
        ("The panel is frozen.", "That's not normal."),
    ],
)
def test_what_stays_bad_is_a_fault(said: tuple[str, ...]) -> None:
    assert [item for item in said_in_meeting(*said) if item.type == "bug"]


def test_old_times_need_a_time_and_nothing_of_today() -> None:
    assert is_bygone("Two years ago the heating failed every night.")
    assert not is_bygone("Two years ago the heating failed and it still does.")
    assert not is_bygone("The heating failed.")
    assert ends_well("The cable burned through, the electrician replaced it, all is fine again.")
    assert not ends_well("The electrician replaced it and it burned through again.")


def test_a_long_sigh_is_read_in_no_time() -> None:
    assert said_in_meeting("The lamp in hall two is broken.", "oh, ah, " * 100 + "hm")


def test_an_interjection_before_the_cure_does_not_hide_it() -> None:
    talk = "# chat\n\n**Dee:** my build is broken, it fails at the linker\n\n**Ben:** did you configure again?\n\n"
    assert items_in(talk + "**Dee:** no. one sec. works, thanks.\n\n**Ben:** np\n") == []
    assert items_in(talk + "**Dee:** hm. with the gate shut it links. ok, my fault\n\n**Ben:** np\n") == []
    assert len(items_in(talk + "**Dee:** no. one sec. the same again.\n\n**Ben:** hm\n")) == 1


def test_what_is_correct_now_is_over() -> None:
    talk = (
        "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** My balance is off by 20 euros.\n\n**Assistant:** Only"
        " compare with the ledger.\n\n**User:** Makes sense, I changed it. The balance is correct now.\n"
    )
    assert items_in(talk) == []
