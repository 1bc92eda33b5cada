from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_by_user, said_in_meeting, titles


@pytest.mark.parametrize(
    "said",
    [
        ("TODO: marry a prince, never weed again 😂", "you wish"),
        ("We should repaint the whole barn in pink.", "hahaha"),
        ("At this point we should just sink the boat.", "sigh"),
        ("In general one should oil the chain weekly.", "I see"),
        ("You have to water ferns from below, otherwise they rot.", "I see"),
        ('The poster says "we must plant more trees".', "nice"),
        ("We decided against the second mast in 2004, long before your time.", "I see"),
        ("A 'dead tide' is a tide that barely rises and fails to float the boat.", "I see"),
        ("The counts for bed C were missing, I've entered them just now.", "I see"),
        ("What about a fourth lamp at the weir?", "Did you bring the rope?"),
        ("I need new shoes.", "me too"),
        ("We need a third tent for the fair. Oh wait, we have one in the shed, never mind.", "good"),
    ],
)
def test_what_nobody_means_is_none(said: tuple[str, str]) -> None:
    assert said_in_meeting(*said) == []


@pytest.mark.parametrize(
    "said",
    [
        ("TODO: oil the winch", "you wish"),
        ("We should repaint the whole barn.", "yes"),
        ("The poster must be printed again.", "nice"),
        ("We decided against the second mast.", "I see"),
        ("The counts for bed C were missing yesterday and still are.", "I see"),
        ("What about a fourth lamp at the weir?", "Good idea, why not."),
        ("We need a third tent for the fair.", "good"),
    ],
)
def test_what_is_meant_stays(said: tuple[str, str]) -> None:
    assert len(said_in_meeting(*said)) == 1


def test_how_to_answer_is_no_decision() -> None:
    assert said_by_user("From now on answer in short sentences and no emojis.") == []


def test_what_is_taken_back_at_once_stays_so_when_it_comes_up_again() -> None:
    talk = (
        "**User:** hi\n\n**Assistant:** Hello.\n\n**User:** remind me to add a limit to the guest book. hm, actually"
        " no, scrap that\n\n**Assistant:** OK.\n\n**User:** it's gone already\n\n**Assistant:** I see.\n"
    )
    assert [title for title in titles(items_in(talk)) if "limit" in title] == []
