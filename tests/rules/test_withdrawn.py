from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, said_in_meeting, titles


@pytest.mark.parametrize(
    "answer",
    ["Never mind, it was the fuse.",
     "Ah, found it, wrong cable.", "That's working as designed.", "True, won't fix then.",
     "Let's leave it.", "Fixed.", "Good catch! Done in 12ab34c.", "Not our department."],
)  # fmt: skip
def test_a_fault_that_is_taken_back_or_cured_is_not_listed(answer: str) -> None:
    assert said_in_meeting("The boiler page crashes on tablets.", answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Ugh, again.",
        "No idea why.",
        "It never works as expected.",
        "It doesn't work as expected.",
        "Done by Friday?",
        "We can't leave it like that.",
    ],
)
def test_other_answers_take_nothing_back(answer: str) -> None:
    assert len(said_in_meeting("The boiler page crashes on tablets.", answer)) == 1


def test_a_question_turned_down_is_no_wish() -> None:
    assert said_in_meeting("Could we add a map of the cellar?", "Nah, nobody needs one.") == []
    assert len(said_in_meeting("Could we add a map of the cellar?", "No problem.")) == 1


def test_what_would_happen_otherwise_is_no_plan() -> None:
    assert said_in_meeting("Lock the gate, otherwise we'll lose the sheep again.") == []


def test_another_thread_takes_nothing_back() -> None:
    text = (
        "# Review\n\n**Ines:** Morning.\n\n**Marek:** Morning.\n\n"
        "**Ines:** How are you?\n\n**Marek:** Fine.\n\n**Ines:** The boiler page crashes on tablets.\n\n---\n\n"
        "**Marek:** Never mind.\n"
    )
    assert len(titles(items_in(text))) == 1


def _minutes(entries: int) -> str:
    talk = "".join(
        f"**Ines:** Point {i} is about the garden.\n\n**Marek:** Quite so, point {i}.\n\n" for i in range(60)
    )
    kept = "".join(f"**Ines:** ACTION: Marek to paint fence number {i}\n\n**Marek:** Good.\n\n" for i in range(entries))
    return f"# Weekly\n\n{talk}**Marek:** We need to renew the lease of the shed.\n\n{kept}"


def test_beside_kept_minutes_the_talk_itself_leaves_nothing() -> None:
    assert len(items_in(_minutes(4))) == 4
    assert "Renew the lease of the shed" in titles(items_in(_minutes(1)))


def test_what_a_post_mortem_tells_in_the_past_is_over() -> None:
    talk = (
        "**Ines:** Hello, shall we?\n\n**Marek:** Hi, I am ready.\n\n**Ines:** Great, you begin.\n\n"
        "**Marek:** The pump was broken for hours.\n\n**Ines:** I know, I know.\n\n"
        "**Marek:** And our alarm page still crashes on tablets.\n\n**Ines:** Oh, thanks.\n"
    )
    assert titles(items_in(f"# Post-mortem: flooded cellar\n\n{talk}")) == ["Alarm page still crashes on tablets"]
    assert len(items_in(f"# Weekly\n\n{talk}")) == 2


def test_problems_an_assistant_has_just_done_away_with_are_no_items() -> None:
    plan = "\n\n## Problems found\n\n- Jobs crash on empty files\n- Rows are printed twice\n\n**User:** Thanks.\n"
    talk = "**User:** The printer jams.\n\n**Assistant:** {}" + plan + "\n**Assistant:** Bye.\n"
    assert all(item.rule != "list" for item in items_in(talk.format("I've fixed the jobs.")))
    assert [item.rule for item in items_in(talk.format("Let me sum it up."))].count("list") == 2


def test_what_is_refused_is_what_was_asked_about_and_nothing_beside_it() -> None:
    talk = (
        "**User:** Hi.\n\n**Assistant:** Hello.\n\n**User:** The printed plan cuts off long names. Then somebody asked"
        " for a dark theme.\n\n**Assistant:** So the dark theme isn't serious?\n\n**User:** No, skip it.\n"
    )
    assert [item.title for item in items_in(talk)] == ["Printed plan cuts off long names"]
