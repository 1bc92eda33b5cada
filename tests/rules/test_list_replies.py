"""A list of an assistant counts where it was asked for, or where somebody asked for a plan and takes it."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in, titles

_ENTRIES = "1. Shelf view for the librarians\n2. Overdue mails in Polish\n3. Barcode labels for the new shelves"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


_ASKED = _lines("""
    Write me the summary as I'd paste it in the issue.
    can you put all that into a list I can print?
    ok give me the tickets
    what do we have so far?
    What's on the list now?
    Can you collect the open points?
    please write down what we agreed on
    Make me a to-do list out of this.
    Summarise for the others please
    so what is left to do?
    Recap?
    List everything I still have to do.
    And now as issues for GitHub
    could you sort these by importance and give me one list
    write the minutes
    Put it in the README as a roadmap
    One page for the board please: what we decided, what we do, what not
    what did I say I'd do?
    tl;dr for my colleague?
    let's write the plan down
""")
_NOT_ASKED = _lines("""
    How would such a page look?
    What's in the box?
    which fields does a book have?
    give me an overview of the data model
    list the columns of the table
    what are my options?
    what could go wrong there?
    Explain the parts of the screen
    what did you change?
    what does the old app have?
    show me an example list
    What are typical features of library apps?
    summarise the article
    who else has built such a thing?
    write a test for it
    what is in the news?
""")
_PLANS = _lines("""
    Make a plan with phases, I have 3 hours per weekend.
    What would we need for that?
    how would you go about it, step by step?
    In which order should I do this?
    what's missing for a first release?
    Can you break this down for me?
    draft a roadmap
""")
_TAKEN = _lines("""
    yes let's do it like this
    perfect, that's the plan
    Fits. I'll start on Saturday
    good, printed it
    we need all of those, yes
    ok, agreed
    looks right, thanks!
""")
_TURNED_DOWN = _lines("""
    no, too much
    hm, let me think about it
    too complicated for us
    interesting
    I'd rather not
    nah
""")
_HEADINGS = (
    "Work",
    "To build",
    "Open",
    "Jobs",
    "Later",
    "Agreed",
    "Not now",
    "Next",
    "Wanted",
    "Left for another year",
)


def _listed(asked: str, lead: str, answer: str) -> list[str]:
    talk = (
        "**Ida:** hi, it's about our village library app\n\n**ChatGPT:** Hello! How can I help?\n\n"
        "**Ida:** we have 4000 books\n\n**ChatGPT:** Ok.\n\n"
        f"**Ida:** {asked}\n\n**ChatGPT:** {lead}\n\n{_ENTRIES}\n\n**Ida:** {answer}\n\n**ChatGPT:** Great.\n\n"
        "**Ida:** what's the weather?\n\n**ChatGPT:** No idea.\n\n**Ida:** and tomorrow?\n\n**ChatGPT:** Likewise.\n\n"
        "**Ida:** bye\n\n**ChatGPT:** Bye!\n"
    )
    return titles(items_in(talk))


@pytest.mark.parametrize("asked", _ASKED)
@pytest.mark.parametrize("lead", ["Here you go:", "Of course! Here's what we have:"])
def test_list_that_was_asked_for_counts(asked: str, lead: str) -> None:
    assert len(_listed(asked, lead, "ok")) == 3


@pytest.mark.parametrize("heading", _HEADINGS)
def test_word_over_a_part_of_a_summary_announces_it(heading: str) -> None:
    asked = "Write me the summary as I'd paste it in the issue."
    assert len(_listed(asked, f"**Library app**\n\n*{heading}*", "fine, pasted")) == 3


@pytest.mark.parametrize("asked", _NOT_ASKED)
@pytest.mark.parametrize("lead", ["Here you go:", "There are three:", "Mainly these:"])
def test_list_that_explains_counts_not(asked: str, lead: str) -> None:
    assert _listed(asked, lead, "thanks") == []


@pytest.mark.parametrize(("asked", "answer"), list(zip(_PLANS, _TAKEN, strict=True)))
@pytest.mark.parametrize("lead", ["I'd suggest:", "Like this:", "Three steps:"])
def test_plan_that_is_taken_counts(asked: str, lead: str, answer: str) -> None:
    assert len(_listed(asked, lead, answer)) == 3


@pytest.mark.parametrize(("asked", "answer"), list(zip(_PLANS[:6], _TURNED_DOWN, strict=True)))
def test_plan_that_is_turned_down_counts_not(asked: str, answer: str) -> None:
    assert _listed(asked, "I'd suggest:", answer) == []
