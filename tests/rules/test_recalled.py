from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_in_meeting, titles

CALLS = ["please fix that before friday", "Yes, that should be fixed.", "Easy to fix.", "ok this needs to be corrected"]


@pytest.mark.parametrize("call", CALLS)
def test_what_is_to_be_put_right_is_a_fault_where_it_was_told(call: str) -> None:
    told = "The label printer, a courier told me that he gets the stickers of the other depot."
    found = said_in_meeting(told, "Hm, the queues are separate.", call)
    assert titles(found) == ["Label printer, a courier told me that he gets the stickers of the other depot"]
    assert found[0].type is ItemType.BUG


@pytest.mark.parametrize(
    "answer", ["Did you fix that?", "Let me fix that chair.", "We don't have to fix that.", "I see."]
)
def test_without_a_call_nothing_that_was_told_is_a_fault(answer: str) -> None:
    told = "The label printer, a courier told me that he gets the stickers of the other depot."
    assert titles(said_in_meeting(told, "Hm, the queues are separate.", answer)) == []


def test_what_somebody_names_himself_is_not_named_by_what_was_told_before() -> None:
    found = said_in_meeting("A courier told me that he never sleeps.", "The label printer needs to be repaired.")
    assert titles(found) == ["Repair the label printer"]


def test_an_order_to_an_assistant_calls_nothing_back() -> None:
    talk = (
        "**User:** when a member cancels in june the app charges him in july\n\n**Assistant:** I see.\n\n"
        "**User:** {}\n\n**Assistant:** Done.\n"
    )
    assert titles(items_in(talk.format("that's the cron job. fix that please"))) == []
    assert titles(items_in(talk.format("no time today, but that must be fixed before the fair"))) == [
        "When a member cancels in june the app charges him in july"
    ]


def test_what_happens_again_and_again_is_a_fault() -> None:
    told = "St Anne's: the warden opens the duty sheet on monday and gets friday's. {}"
    assert titles(said_in_meeting(told.format("It has happened three mondays in a row."))) == [
        "St Anne's: the warden opens the duty sheet on monday and gets friday's"
    ]
    assert titles(said_in_meeting(told.format("It was a nice monday."))) == []


@pytest.mark.parametrize(
    "record", ["Put it on the wish list.", "No. Good one though, adding to the backlog.", "It's on the list."]
)
def test_what_is_put_on_a_list_is_what_was_asked_for(record: str) -> None:
    asked = "Do we have any way for a parish to block a week?"
    found = said_in_meeting(asked, "Not that I know.", record)
    assert titles(found) == ["Let a parish block a week"]
    assert found[0].type is ItemType.FEATURE


@pytest.mark.parametrize("answer", ["No, that's all there is.", "Put the cake on the list of the baker.", "Not yet."])
def test_a_question_that_nobody_puts_on_a_list_stays_one(answer: str) -> None:
    asked = "Do we have any way for a parish to block a week?"
    assert "Let a parish block a week" not in titles(said_in_meeting(asked, "Not that I know.", answer))


def test_what_ought_to_be_and_is_written_down_is_wanted() -> None:
    found = said_in_meeting("In general the sync should remove members as well, yes. I'll write it down.")
    assert titles(found) == ["The sync should remove members as well"]
    assert titles(said_in_meeting("The cake was lovely. I'll write it down.")) == []
