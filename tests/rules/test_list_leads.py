"""The words over a list tell what it holds by what they speak of, however they are put."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, titles

_THINGS = "- a shelf view for the librarians\n- overdue mails in Polish\n- barcode labels for the new shelves"
_WORK = "- renew the domain\n- move the backups off the old NAS\n- write to the school about the fees"
_FAULTS = (
    "- the search forgets the filter when you go back\n- covers are stretched on iPad\n- export misses the last row"
)
_FURNITURE = "- a red shelf near the door\n- two tables\n- the old card catalogue"
_STEPS = "- open the settings\n- choose the printer\n- press print"
_STORY = "- it was raining all day\n- Ben made coffee\n- we laughed a lot about the stamps"
_QUESTIONS = "- does it need a login?\n- who hosts it?\n- can we change the font later?"


def _led(lead: str, entries: str) -> str:
    return (
        "**Ida:** hi, it's about our village library app\n\n**ChatGPT:** Hello! How can I help?\n\n"
        f"**Ida:** we have 4000 books\n\n**ChatGPT:** Ok.\n\n**Ida:** {lead}\n\n{entries}\n\n"
        "**ChatGPT:** Thanks for sharing.\n\n**Ida:** what's the weather?\n\n**ChatGPT:** No idea.\n\n**Ida:** bye\n"
    )


def _headed(heading: str, entries: str) -> str:
    return f"# Library board, May\n\nPresent: Ida, Ben, Zofia\n\nWe met at seven.\n\n## {heading}\n\n{entries}\n"


@pytest.mark.parametrize(
    ("leads", "entries"),
    [
        (
            """
            ok what the librarians keep nagging me about:
            Things on my mind for the summer:
            and for the record, what else we'd be happy to see one day:
            So in the end we want:
            my daughter's list:
            What Ben would pay for:
            next up after that:
            three more, lower down:
            Stuff for v2:
            in autumn then:
            Also on the whiteboard:
            Still dreaming of:
            The board would be delighted about:
            What's cooking for the winter:
            things people keep asking at the desk:
            Let's keep these for the next round:
            I promised Zofia:
            what we haven't got yet:
            Not this month, but eventually:
            from the suggestion box:
            parking this here:
            If money falls from the sky:
            The members voted, these won:
            The grant covers:
            For the reopening we want to have:
            what I'd build if I had a week:
            So, features:
            The rest of my ideas:
            """,
            _THINGS,
        ),
        (
            """
            Ok so on Monday:
            my side of it:
            What I'm taking away from this:
            Left on the pile:
            so the plan:
            I'll do these over the weekend:
            Errands:
            tomorrow:
            Next week I'm going to:
            Note to self:
            things I keep forgetting:
            What still has to happen:
            Before we open:
            for Ben:
            Ben's jobs:
            open from last time:
            Let me write down who does what... no, it's all me:
            So to wrap up, I need to:
            Housekeeping:
            in this order:
            ToDos from today's chat:
            my list now:
            OK, actions for me:
            I owe people:
            """,
            _WORK,
        ),
        (
            """
            Zofia tried it for an hour and came back with this:
            What annoys me most:
            the kids found these:
            On the iPad:
            So far the testers say:
            got these mails over the weekend:
            Broken since the update:
            still wrong:
            two or three things that don't work:
            My gripes:
            Observed at the desk:
            What's off:
            Known problems:
            Here's what fails:
            what Ben reported:
            trouble with 2.3:
            Regressions:
            and the bugs, while I'm at it:
            """,
            _FAULTS,
        ),
    ],
)
def test_lead_says_that_the_list_is_wanted(leads: str, entries: str) -> None:
    lines = [line.strip() for line in leads.strip().splitlines()]
    assert [line for line in lines if len(items_in(_led(line, entries))) != entries.count("\n") + 1] == []


@pytest.mark.parametrize(
    ("leads", "entries"),
    [
        (
            """
            Wanted
            Wishes of the staff
            For 2026
            Next season
            What we want
            Ideas from the floor
            If we get the grant
            Dreams
            Proposals
            Requested by readers
            Nice but not now
            Someday
            After the move
            Feature wishes
            What readers miss
            """,
            _THINGS,
        ),
        (
            """
            Jobs
            To sort out
            Homework until June
            Tasks given out
            Who does what
            What's next
            Carried over
            To chase
            Chores
            Promised
            Loose ends
            On our plate
            Do first
            """,
            _WORK,
        ),
        (
            """
            What broke
            Complaints
            Things that went wrong in the demo
            Trouble spots
            Faults seen
            Reported
            Bugs, bugs, bugs
            Glitches
            Hiccups
            Still broken
            Problems at the desk
            """,
            _FAULTS,
        ),
    ],
)
def test_heading_says_that_the_list_is_wanted(leads: str, entries: str) -> None:
    lines = [line.strip() for line in leads.strip().splitlines()]
    assert [line for line in lines if len(items_in(_headed(line, entries))) != entries.count("\n") + 1] == []


@pytest.mark.parametrize(
    ("leads", "entries"),
    [
        (
            """
            In the reading room there's:
            What I see on the screen:
            the page shows:
            Our hardware:
            The old system had:
            Parts of the form:
            we already have:
            The layout is:
            I took photos of:
            these came with the building:
            The table has columns for:
            what the book says about it:
            my favourites:
            in the box were:
            The colours are:
            people who helped:
            """,
            _FURNITURE,
        ),
        (
            """
            How I got there:
            what I do every morning:
            the librarians do it like this:
            This is how you reproduce it:
            I followed your advice:
            The manual says:
            I clicked:
            Exactly what I typed:
            My usual routine:
            It goes like this at the moment:
            """,
            _STEPS,
        ),
        (
            """
            How was our day? Well:
            The story so far:
            funny things:
            what happened on Sunday:
            background for you:
            a few impressions:
            News:
            My excuses:
            """,
            _STORY,
        ),
        (
            """
            Things I don't understand:
            what I'd like to know:
            Ben asked:
            open points for you:
            """,
            _QUESTIONS,
        ),
    ],
)
def test_lead_of_something_else(leads: str, entries: str) -> None:
    lines = [line.strip() for line in leads.strip().splitlines()]
    assert [line for line in lines if titles(items_in(_led(line, entries)))] == []


@pytest.mark.parametrize(
    ("leads", "entries"),
    [
        (
            """
            Inventory
            The room
            Who was there
            Menu
            Our setup
            What we have
            Thanks
            Gallery
            """,
            _FURNITURE,
        ),
        (
            """
            Printing a label
            How it works today
            Manual
            """,
            _STEPS,
        ),
        (
            """
            Small talk
            Welcome
            The day
            Report of the chair
            What went well
            Highlights
            """,
            _STORY,
        ),
    ],
)
def test_heading_of_something_else(leads: str, entries: str) -> None:
    lines = [line.strip() for line in leads.strip().splitlines()]
    assert [line for line in lines if titles(items_in(_headed(line, entries)))] == []


BLOCKERS = """# Release meeting

We have sixty open tickets.

She went through two of the blockers:

- Bookings: when a guest is merged into another one, the bookings of the first lose their rooms
- The evening report stops silently at the first room without a number
"""


def test_what_is_only_done_in_a_condition_is_not_over() -> None:
    assert [item.type for item in items_in(BLOCKERS)] == [ItemType.BUG, ItemType.BUG]
    over = BLOCKERS.replace("when a guest is merged into another one, the bookings of the first lose", "this is merged")
    assert len(items_in(over)) == 1
