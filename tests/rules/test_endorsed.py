"""What is taken up of an assistant's answer by its name, put off by pointing at it, drawn up of it, or amended."""

from __future__ import annotations

import pytest

from syncer.models import Item, ItemType
from tests.rules.conversation import items_in, titles

_HEAD = (
    ("User", "Hi there."),
    ("Assistant", "Hello! How can I help?"),
    ("User", "It works."),
    ("Assistant", "Glad to hear that."),
)


def talk(*turns: str) -> list[Item]:
    """Return what a talk leaves in which user and assistant speak in turn."""
    who = ("User", "Assistant")
    said = (*_HEAD, *((who[number % 2], turn) for number, turn in enumerate(turns)))
    return items_in("\n\n".join(f"**{speaker}:** {words}" for speaker, words in said) + "\n")


NAMED = [
    (
        "A tide table and a wind rose for the harbour page are what sailors look at first. A webcam costs bandwidth.",
        "Yes to the tide table. Webcam no, we have no power there.",
        "Tide table",
    ),
    (
        "Usually there is a printable packing slip, a returns form and gift wrapping.",
        "packing slip yes, the girls in the shop need paper. gift wrapping we don't do",
        "Packing slip",
    ),
    (
        "Three screens are enough. A skip button helps returning players.",
        "skip button is a must for the tablets actually, but not this week",
        "Skip button",
    ),
    (
        "Augmenting with rain and wind recordings usually adds a few percent.",
        "augmenting with wind recordings sounds good, that has to happen before the season starts",
        "Augment with wind recordings",
    ),
    (
        "Versioned recipes would let the cooks go back to last month's menu.",
        "Yes, versioned recipes, please.",
        "recipes",
    ),
    (
        "A nightly export to the parish office saves the phone calls; a mail digest does too.",
        "The nightly export I like. In spring, when the roof is done.",
        "nightly export",
    ),
    (
        "A ledger per boat keeps the fees apart, and a yearly statement is what the club has to file.",
        "I guess a ledger per boat. Not for the first season.",
        "ledger per boat",
    ),
    (
        "Swapping the hinge and painting the gate are half a day each; the gate has to be dry.",
        "hinge of the gate only, that's quick, do at once",
        "hinge",
    ),
]
NOT_NAMED = [
    ("I could show the plan too.", "yes, an example please", "Here it is."),
    ("Postgres or SQLite? Both would work.", "what is a page cache, yes or no is enough", "Yes."),
    ("The tooltip uses the theme's colours.", "tooltip looks good now, nice", "Great."),
    ("The map uses tiles.", "the map is great, thanks", "You're welcome."),
    ("A tide table is what sailors look at first.", "we sail on Sundays, yes", "Enjoy!"),
    ("A skip button helps.", "no skip button please", "Fine."),
    (
        "A legend would help readers.",
        "yes a legend please",
        "I've added a legend to the chart, with the colours of the lines.",
    ),
    ("The recipe needs yeast and time.", "good bread, yes", "It is."),
]


@pytest.mark.parametrize(("answer", "said", "words"), NAMED)
def test_what_is_endorsed_by_its_name_is_an_item(answer: str, said: str, words: str) -> None:
    found = [item for item in talk("what do you think?", answer, said, "Noted.") if words.lower() in item.title.lower()]
    assert len(found) == 1
    assert {mention.line for mention in found[0].mentions} >= {11, 13}


@pytest.mark.parametrize(("answer", "said", "reply"), NOT_NAMED)
def test_praise_and_what_is_done_at_once_leave_nothing(answer: str, said: str, reply: str) -> None:
    assert [item for item in talk("what do you think?", answer, said, reply) if item.rule == "endorsed"] == []


POINTED = [
    (
        "it should really warn me when a row has no price, instead of writing zero",
        "With pandas you can check the column and raise.",
        "yep, like so. will put it in load_prices.py once the exam week is over",
        "Warn me when a row has no price",
    ),
    (
        "btw the label printer. it really should refuse a roll that is upside down",
        "The sensor tells, so the driver can compare.",
        "right. will put that in the driver after the fair",
        "refuse a roll",
    ),
    (
        "how do other people back this up",
        "borg would give you deduplicated archives with encryption.",
        "fine, i'll borg it before i leave for Lisbon in may",
        "Set up borg",
    ),
    (
        "What my sister really wants is a mail when the freezer gets warm.",
        "A threshold of -12 °C and five minutes of delay is reasonable.",
        "i'll do that when the new probe arrives",
        "Mail when the freezer gets warm",
    ),
]
NOT_POINTED = [
    ("what does flush do?", "It waits until the buffer is sent.", "ok good to know. later"),
    ("really?", "Yes, since last year.", "ah. one day i'll understand"),
    ("and ipv6?", "It is on by default.", "ah nice. later we had lunch in the garden"),
    ("is it legal?", "In most countries it is.", "some day i'll ask a lawyer, haha"),
]


@pytest.mark.parametrize(("wish", "answer", "said", "words"), POINTED)
def test_what_is_put_off_by_pointing_is_named_by_its_matter(wish: str, answer: str, said: str, words: str) -> None:
    found = [item for item in talk(wish, answer, said, "Good.") if words.lower() in item.title.lower()]
    assert len(found) == 1
    assert 13 in {mention.line for mention in found[0].mentions}


@pytest.mark.parametrize(("asked", "answer", "said"), NOT_POINTED)
def test_a_later_time_alone_points_at_nothing(asked: str, answer: str, said: str) -> None:
    assert [item for item in talk(asked, answer, said, "Good.") if item.rule == "pointed"] == []


_DESIGN = (
    "The boiler is checked each minute. Each zone gets one threshold of 24 degrees, an alarm is sent by SMS when the"
    " value stays above it for ten minutes, and the log keeps thirty days of values for the inspector."
)
NOT_AMENDED = [
    ("Make the threshold per room.", "Done, it is per room now."),
    ("Make the threshold per room.", "I'll change it. Here is the new table."),
    ("Make the example shorter please", "Fine, shorter."),
    ("Let me think about the boiler tonight.", "Sure."),
    ("Show me the wiring of the boiler", "Right:\n\n```\nL -> relay -> boiler\n```"),
    ("Make the threshold per room?", "Good question."),
]


@pytest.mark.parametrize(("said", "reply"), NOT_AMENDED)
def test_a_change_that_is_carried_out_leaves_nothing(said: str, reply: str) -> None:
    found = talk("Now the alarm.", _DESIGN, said, reply, "Bye.")
    assert [item for item in found if item.rule == "amendment"] == []


_PLAN = "Start with the exporter since everything depends on it, then the sync of the folder, then the widget."


def test_a_list_drawn_up_of_an_answer_is_work() -> None:
    drawn = "ok so\n1. exporter first, only CSV\n2. sync with the shared folder\n3. widget for the lock screen"
    found = talk("So what is the order?", _PLAN, drawn, "Looks right.")
    assert titles(found) == [
        "Exporter first, only CSV",
        "Sync with the shared folder",
        "Widget for the lock screen",
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "ok so\n1. yes\n2. no, 40 metres\n3. twice a day",
        "ok so\n1. does the exporter need a key?\n2. is the sync slow?",
        "I had for lunch\n1. soup\n2. bread",
    ],
)
def test_answers_and_other_lists_are_not_drawn_up(listed: str) -> None:
    assert [item for item in talk("So what is the order?", _PLAN, listed, "I see.") if item.rule == "drawn"] == []


def test_what_an_assistant_only_brainstorms_is_no_item() -> None:
    ideas = (
        "It needs:\n\n**Core**\n- A list of members\n- A calendar\n\n**Nice to have**\n- A photo wall\n"
        "- Birthday mails\n- A chat\n\nWho will use it?"
    )
    text = (
        f"**User:** My choir needs an app, what would it take?\n\n**Assistant:** {ideas}\n\n**User:** only me.\n\n"
        "**Assistant:** I see.\n\n**User:** what is a crotchet?\n\n**Assistant:** A quarter note.\n\n**User:** Bye.\n\n"
        "**Assistant:** Bye!\n"
    )
    assert items_in(text) == []


OTHERS = [
    ("The curator would LOVE it if the labels knew which room they hang in.", "labels know which room"),
    ("The field nurses want to see the last visit of a patient on their watch.", "last visit of a patient"),
    ("One more from the drivers: could the app read the next stop aloud?", "app read the next stop aloud"),
    ("what I'd want some day is a second screen for the kitchen", "Second screen for the kitchen"),
    ("A folding ramp is something I'd love to have myself. Not this year.", "Folding ramp"),
    ("the other wish is printing labels from the phone.", "labels from the phone"),
    ("So: feature request, show the draught of each boat.", "draught of each boat"),
    ("Anneke says: show the opening hours on the door sign, in large type", "opening hours"),
    ("and --dry-run, people keep asking, four mails by now.", "--dry-run"),
]
NOT_OTHERS = [
    "Nobody wants to read a manual of forty pages.",
    "The compiler wants to see a semicolon at the end of it.",
    "What she wants is to know why the door squeaks.",
    "people keep asking whether we are open on Sundays",
    "She says: hello to everybody at the club",
    "By the way, customers keep asking when we open.",
]


@pytest.mark.parametrize(("said", "words"), OTHERS)
def test_what_others_want_is_wished_for(said: str, words: str) -> None:
    (item,) = [item for item in talk(said, "I see.", "ok", "Good.") if words.lower() in item.title.lower()]
    assert item.type is ItemType.FEATURE


@pytest.mark.parametrize("said", NOT_OTHERS)
def test_what_nobody_asks_of_the_product_is_no_wish(said: str) -> None:
    assert [item for item in talk(said, "I see.", "ok", "Good.") if item.rule == "wish"] == []


DEEDS = [
    ("Cousins rule: will be a generic exclusion list, no names", "generic exclusion list"),
]
NO_DEEDS = ["I'll do the dishes first", "We'd have to ask ourselves first what we want"]


@pytest.mark.parametrize(("said", "title"), DEEDS)
def test_parts_of_a_plan_are_items(said: str, title: str) -> None:
    (item,) = talk("how do i start", "Export, clean, import.", said, "Good plan.")
    assert title in item.title


@pytest.mark.parametrize("said", NO_DEEDS)
def test_what_is_no_part_of_a_plan_is_none(said: str) -> None:
    assert talk("how do i start", "Export, clean, import.", said, "Good plan.") == []


def test_the_same_words_outside_of_a_summary_are_no_plan() -> None:
    assert talk("Invoices get a number per year. The map moves to the second page.", "I see.", "ok", "Good.") == []


def test_what_people_want_is_a_list_of_wishes() -> None:
    found = talk(
        "Then: what people want. From the mails, unsorted:\n\n1. Tide alarms\n2. Darker night colours\n", "Nice."
    )
    assert titles(found) == ["Tide alarms", "Darker night colours"]
    assert {item.type for item in found} == {ItemType.FEATURE}


@pytest.mark.parametrize("said", ["the result = speed times time", "x = alpha + beta", "3.5 = 7 / 2"])
def test_other_equations_plan_nothing(said: str) -> None:
    assert talk(said, "Clear.", "ok", "Good.") == []
