from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from syncer.rules import RuleSettings
from syncer.rules.levels import level_of

SETTINGS = RuleSettings()


def _level(text: str, kind: ItemType = ItemType.TODO) -> Priority | None:
    found = level_of(text, kind, SETTINGS)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("This is a showstopper.", Priority.CRITICAL),
        ("Everything is down since nine.", Priority.CRITICAL),
        ("It has to be out before the fair opens.", Priority.HIGH),
        ("It must land before we cut the ribbon and open.", Priority.HIGH),
        ("Without it we can't hire anybody.", Priority.HIGH),
        ("The neighbours are all waiting for it.", Priority.HIGH),
        ("We promised it to the choir for Easter.", Priority.HIGH),
        ("That has to happen first.", Priority.HIGH),
        ("The law requires it.", Priority.HIGH),
        ("I wouldn't lose sleep over it.", Priority.LOW),
        ("Nobody can pay at the counter.", Priority.HIGH),
        ("Nobody can delete such a record.", None),
        ("I have no time for it now.", Priority.LOW),
        ("Send it to the board before 3 June.", Priority.HIGH),
        ("It has to be settled before month end.", Priority.HIGH),
        ("Everything else can wait.", Priority.HIGH),
        ("That's a must.", Priority.HIGH),
        ("It's the law.", Priority.HIGH),
        ("The contract with the town depends on it.", Priority.HIGH),
        ("Not for 1.0 though.", Priority.LOW),
        ("Let's not hurry.", Priority.LOW),
        ("The rest of the path is wet.", None),
        ("It lay there before 3 people came.", None),
        ("The bench is the least important of these.", Priority.LOW),
        ("It must be in 2.4!", Priority.HIGH),
        ("Should be in 2.5", None),
        ("They asked if we could have a bench.", None),
        ("When we get around to it.", Priority.LOW),
        ("It only affects the old wing.", Priority.LOW),
        ("Not really essential.", Priority.LOW),
        ("Finance wants it before the end of the month.", Priority.HIGH),
        ("That goes to the top of the pile.", Priority.HIGH),
        ("We get asked for it all the time, it's the most requested thing.", Priority.HIGH),
        ("The permit expires in three weeks.", Priority.HIGH),
        ("Do that today, please.", Priority.HIGH),
        ("The rest is on my list.", Priority.MEDIUM),
        ("Not right now, but it's on my list.", Priority.MEDIUM),
        ("Purely cosmetic, hardly anyone looks there.", Priority.LOW),
        ("It's only two customers.", Priority.LOW),
        ("When there's time.", Priority.LOW),
        ("Not before next spring.", Priority.LOW),
        ("Not this month though, the kitchen comes first.", Priority.LOW),
        ("It doesn't need to be in this release.", Priority.LOW),
        # None of these says how soon.
        ("That's a good idea.", None),
        ("Today she needs three keys for it.", None),
        ("It is not critical to us who does it.", Priority.LOW),
        ("Backfill what was imported during the outage.", None),
        ("Turn the slow log on in production.", None),
        ("Ten seconds later the door shuts.", None),
        ("Nobody is blocked by it.", None),
    ],
)
def test_words_that_say_how_soon(text: str, level: Priority | None) -> None:
    assert _level(text) is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The pump fails in production.", Priority.HIGH),
        ("Eventually the cache fills up.", None),
        ("It fell over again today.", None),
        ("It must be mended today.", Priority.HIGH),
        ("The lamp in the v2 model flickers.", None),
    ],
)
def test_what_a_report_says_of_time_is_when_it_fails(text: str, level: Priority | None) -> None:
    assert _level(text, ItemType.BUG) is level


def test_words_of_the_config_come_first() -> None:
    settings = RuleSettings(priority_words={Priority.CRITICAL: ("code red",)})
    assert level_of("No rush, but it's code red.", ItemType.TODO, settings) == (Priority.CRITICAL, "code red")
