"""What is given its place, and what a few words close."""

from __future__ import annotations

import pytest

from syncer.models import ItemType
from tests.rules.conversation import items_in, said_by_user, titles


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The seat map goes to 2.0 with the other big things.", "seat map"),
        ("ok, the refund mails go into the next sprint.", "refund mails"),
        ("Lost property has to go on the roadmap.", "Lost property"),
        ("Gift cards too, if we ever get time.", "Gift cards"),
        ("The tide table, let's do it in 2.5 too.", "tide table"),
        ("Our winter timetable, I'll put that in tonight.", "winter timetable"),
        ("should be an allowlist of piers, or signed links.", "allowlist of piers"),
        ("we should have rate limits on that endpoint honestly.", "rate limits"),
    ],
)
def test_thing_with_its_place_is_wanted(sentence: str, title: str) -> None:
    assert [title.lower() in found.lower() for found in titles(said_by_user(sentence))] == [True]


@pytest.mark.parametrize(
    "sentence",
    [
        "All the money goes into the next release.",
        "The parcel went to Bergen.",
        "You should have told me.",
        "We should have seen that.",
        "It should be fine.",
        "Me too, if you like.",
        "The ferry, as we know, goes to Holmen.",
    ],
)
def test_other_places_are_no_work(sentence: str) -> None:
    assert said_by_user(sentence) == []


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "I see the way out: a ticket is valid for one ride, never for two. Let's settle on that.",
            "valid for one ride",
        ),
        ("One workbook per season, one sheet per route. settled", "One workbook per season"),
        ("Tickets live in a table of their own. Agreed then.", "Tickets live"),
        ("SOAP in this service, never.", "No SOAP in this service"),
        ("cards yes, cash no.", "Cards, no cash"),
        ("Skarnes no, Holmen yes.", "Holmen, no Skarnes"),
    ],
)
def test_few_words_close_a_matter(said: str, title: str) -> None:
    found = said_by_user(said)
    assert [item.type for item in found] == [ItemType.DECISION]
    assert title in found[0].title


@pytest.mark.parametrize(
    "said", ["Settled?", "I never do.", "Almost never.", "yes and no", "Is it open? That's decided."]
)
def test_other_words_close_nothing(said: str) -> None:
    assert said_by_user(said) == []


@pytest.mark.parametrize(
    "answer", ["true. goes in the same PR.", "perfect, so that goes in", "Easy. That goes in with the fix."]
)
def test_what_goes_in_is_taken_up(answer: str) -> None:
    found = items_in(
        "**User:** The pier page is slow.\n\n**Assistant:** You could limit the open carts with a semaphore.\n\n"
        f"**User:** {answer}\n\n**Assistant:** Good.\n\n**User:** bye\n"
    )
    assert any("semaphore" in title for title in titles(found))
