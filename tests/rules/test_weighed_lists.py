"""Whole lists are judged by who writes them, what leads to them, what their entries are and what is said to them."""

from __future__ import annotations

import pytest

from syncer.models import ItemType, Priority
from tests.rules.conversation import items_in, titles

_OPENING = (
    "**Maud:** hi, we run the ferry kiosk, I'm reworking its booking page\n\n"
    "**Claude:** Nice. What do you have so far?\n\n**Maud:** a form and a table\n\n**Claude:** Fine.\n\n"
)
_CLOSING = "\n\n**Maud:** what's the tide today?\n\n**Claude:** I can't see that from here.\n\n**Maud:** ok bye\n"


def _own(lead: str, entries: str, answer: str = "Understood.") -> str:
    return f"{_OPENING}**Maud:** {lead}\n\n{entries}\n\n**Claude:** {answer}{_CLOSING}"


def _theirs(asked: str, lead: str, entries: str, answer: str = "ok") -> str:
    return (
        f"{_OPENING}**Maud:** {asked}\n\n**Claude:** {lead}\n\n{entries}\n\n**Maud:** {answer}\n"
        f"\n**Claude:** Fine.{_CLOSING}"
    )


WANTED = {
    "brought from elsewhere, not for now": (
        _own(
            "Two more came from the skippers at breakfast, nothing for this month:",
            "- group tickets for school classes\n- a sign that says when the last boat is full",
        ),
        ["group tickets", "last boat"],
    ),
    "dumped to have it somewhere": (
        _own(
            "Dumping this here so it doesn't get lost:",
            "- the 12 timetables that the importer skipped\n- receipts in Danish (Kirsten checks)\n"
            "- sound when a booking comes in, maybe",
        ),
        ["timetables", "receipts", "sound"],
    ),
    "my brain dump": (
        _own(
            "brain dump, unsorted:",
            "- kiosk printer jams on long names\n- cache the tide tables"
            "\n- season pass as a QR code\n- a dark theme, someday",
        ),
        ["printer jams", "tide tables", "season pass", "dark theme"],
    ),
    "what each person wants": (
        _own(
            "My crew asked around:",
            "- Otto: a button that cancels a whole trip\n- Lise: bigger digits on the gate screen\n"
            "- me: export for the tax office",
        ),
        ["cancels a whole trip", "digits", "export"],
    ),
    "faults reported by testers": (
        _own(
            "What the three volunteers ran into on Saturday:",
            "- the page jumps to the top after each tap\n- children can't be added once you've paid\n"
            "- the back button logs you out",
        ),
        ["jumps", "children", "logs you out"],
    ),
    "complaints collected": (
        _own(
            "From the feedback box:",
            "1. The total disappears when the phone is turned\n2. Mails land in spam at the county\n"
            "3. The calendar starts on Sunday and everybody misreads it",
        ),
        ["total disappears", "spam", "calendar"],
    ),
    "mine to do, unusual lead": (
        _own(
            "Then my homework until we open in May is clear:",
            "- number the berths in the database\n- laminate the price list\n- call the payment provider about refunds",
        ),
        ["number the berths", "laminate", "payment provider"],
    ),
    "scope of a release": (
        _own("So the spring version gets:", "- waiting list per trip\n- luggage as an extra\n- a page for groups"),
        ["waiting list", "luggage", "groups"],
    ),
    "sequence decided": (
        _own("Order in which I'm going at it:", "1. payment refunds\n2. the berth map\n3. translations"),
        ["refunds", "berth map", "translations"],
    ),
    "asked for tickets": (
        _theirs(
            "turn that into tickets for our board please",
            "Here you go:",
            "1. Refunds: pay back through the provider, with a log\n2. Berth map: show free berths\n"
            "3. Translations: Danish and German",
            "pasted, thanks",
        ),
        ["refunds", "berth map", "translations"],
    ),
    "summary with work in italics": (
        _theirs(
            "Write that up so that I can mail it to the harbour board.",
            "**Kiosk page**",
            "*Settled*\n\n- Boats are never overbooked\n- Prices are set in spring only\n\n*Jobs*\n\n"
            "1. Refund through the provider\n2. Berth map with free berths\n\n*Left for another year*\n\n"
            "- Loyalty card",
            "great, mailed",
        ),
        ["overbooked", "prices", "refund", "berth map", "loyalty card"],
    ),
    "plan revised and accepted": (
        _theirs(
            "Make a plan for the rest of the year.\n\n**Claude:** Four steps:\n\n1. Refunds\n2. SMS reminders\n"
            "3. Berth map\n4. Translations\n\nDoes that fit?\n\n"
            "**Maud:** Good, but the map has to come before the refunds, and leave out SMS.",
            "Right. In that case it goes like this:",
            "1. Berth map\n2. Refunds through the provider\n3. Translations of mails",
            "yes, like that",
        ),
        ["berth map", "refunds", "translations"],
    ),
    "what would we need, taken up": (
        _theirs(
            "What would we need to sell season passes?",
            "Not much:",
            "- A table of passes with validity\n- A scan page for the crew\n- A reminder before it runs out",
            "ok, we need all of that. I'll start in March",
        ),
        ["passes", "scan page", "reminder"],
    ),
    "agreed in a meeting, own words": (
        (
            "# Kiosk meeting\n\n**Otto:** Morning.\n\n**Lise:** Hi.\n\n**Otto:** Please, Lise.\n\n"
            "**Lise:** What everybody said yes to:\n\n- no booking without a phone number\n"
            "- cash stays until the end of the season\n\n**Otto:** Good.\n\n**Lise:** Bye.\n"
        ),
        ["phone number", "cash stays"],
    ),
    "notes with findings": (
        (
            "# Harbour test day\n\nNotes by Otto, 4 June.\n\n## What broke\n\n- gate screen freezes after two hours\n"
            "- scanner does not read wet tickets\n\n## What I'd like to have\n\n- a spare scanner"
            "\n- a poster with the QR code\n\n"
            "## Who came\n\n- Lise\n- two skippers\n"
        ),
        ["freezes", "wet tickets", "spare scanner", "poster"],
    ),
    "leftovers of notes": (
        (
            "# Sunday log\n\nGot the map working. Weather bad.\n\nStuff I pushed to next Sunday:\n\n"
            "- tooltips on the map\n"
            "- tidy the seed data\n"
        ),
        ["tooltips", "seed data"],
    ),
}

OTHERS = {
    "contents": _own("The kiosk has these screens:", "- start page\n- trip chooser\n- payment\n- thank you page"),
    "equipment": _own("What stands in the kiosk now:", "- a tablet from 2019\n- a receipt printer\n- the cash box"),
    "attendance": (
        "# Kiosk meeting\n\nWho was there:\n\n- Otto (skipper)\n- Lise (office)\n- the new intern\n\nGood talk.\n"
    ),
    "menu": _own("For the opening party we eat:", "- fish soup\n- rye bread\n- rhubarb cake with cream"),
    "recipe": _theirs(
        "how do I renew the certificate by hand?",
        "Like this:",
        "1. Log in to the server\n2. Run `certbot renew`\n3. Reload nginx",
        "worked, thanks",
    ),
    "explanation": _theirs(
        "why does the page load twice?",
        "Two things happen there:",
        "- The router mounts the page and asks for the trips\n- The guard redirects and mounts it again",
        "ah, makes sense",
    ),
    "causes": _theirs(
        "why would a printer be slow?",
        "That can come from several places:",
        "- a weak Wi-Fi signal\n- a full spool\n- an old driver",
        "hm ok",
    ),
    "options lettered": _theirs(
        "where should the photos live?",
        "Three possible homes:",
        "- A. On the kiosk itself\n- B. In a bucket\n- C. With the bookings in the database",
        "I sleep on it",
    ),
    "advice not taken": _theirs(
        "how do people keep kiosks safe?",
        "Commonly they do this:",
        "- lock the browser in full screen\n- disable the USB ports\n- reboot each night",
        "interesting. we have a person there anyway",
    ),
    "done things": _own(
        "What I did since yesterday:", "- moved the form to one column\n- removed the old logo\n- wrote a seed script"
    ),
    "done by assistant": _theirs(
        "tidy the form please",
        "Done. In short:",
        "- moved the labels above the fields\n- removed two unused inputs\n- renamed `frm` to `booking`",
        "thanks",
    ),
    "facts": _own("Some numbers for you:", "- about 140 crossings in July\n- 9 boats\n- about 30 refunds in a season"),
    "questions": _own(
        "I wonder:", "- do we need HTTPS on the kiosk?\n- can a tablet print at all?\n- who pays the fees?"
    ),
    "answers": _own(
        "To your questions:", "- about 40 users\n- no, only one language\n- Postgres, the version of the host"
    ),
    "timeline": (
        "# Outage of the gate\n\nHow it went:\n\n- 09:10 screen dark\n- 09:20 Otto calls Lise\n- 09:45 all fine again\n"
    ),
    "bug reproduction": _own("To see it:", "1. open the page\n2. tap a trip\n3. turn the phone"),
    "liked things": _own(
        "What visitors liked:", "- the big map\n- the quick payment\n- the friendly tone of the mails"
    ),
    "rules of the house": (
        "# Channel rules\n\nHow we talk here:\n\n- be kind\n- one topic a thread\n- no links without a word on them\n"
    ),
    "shopping": _own("off to the shop, need for dinner:", "- onions\n- two lemons\n- 500 g rice"),
    "first plan replaced": _theirs(
        "Make a plan for the season passes.",
        "Four stages would do:",
        "1. Passes table\n2. SMS gateway\n3. Scan page",
        "no, that's too big for us, drop it",
    ),
    "parts of an answer": _theirs(
        "what would a report for the skippers look like?",
        "Something small would do:",
        "- a headline with the trip\n- the number of guests\n- a line for remarks",
        "aha",
    ),
    "examples": _theirs(
        "what do others write on such pages?",
        "A few examples:",
        '- "Back by sunset or your money back"\n- "Dogs travel free"\n- "Bring a jumper"',
        "lovely",
    ),
}


@pytest.mark.parametrize("name", WANTED)
def test_list_that_people_want_counts(name: str) -> None:
    talk, expected = WANTED[name]
    found = [title.lower() for title in titles(items_in(talk))]
    assert [words for words in expected if not any(words.lower() in title for title in found)] == []
    assert len(found) == len(expected), found


@pytest.mark.parametrize("name", OTHERS)
def test_list_of_something_else_counts_not(name: str) -> None:
    assert titles(items_in(OTHERS[name])) == []


@pytest.mark.parametrize(
    ("lead", "kind", "priority"),
    [
        ("What we all said yes to:", ItemType.DECISION, Priority.MEDIUM),
        ("Also came up at breakfast, nothing for this year:", ItemType.FEATURE, Priority.LOW),
        ("What the skippers asked for:", ItemType.FEATURE, Priority.MEDIUM),
        ("My homework for the week:", ItemType.TODO, Priority.MEDIUM),
        ("Something else from the crew meeting, not for now:", ItemType.FEATURE, Priority.LOW),
    ],
)
def test_what_leads_to_a_list_gives_type_and_priority(lead: str, kind: ItemType, priority: Priority) -> None:
    found = items_in(_own(lead, "- one desk for both queues\n- larger letters on the boards"))
    assert [(item.type, item.priority) for item in found] == [(kind, priority)] * 2


def test_entry_that_says_no_is_none() -> None:
    found = items_in(
        _own("wishlist, to have it in one place:", "- a map\n- chat?? no. the radio is enough\n- stickers")
    )
    assert titles(found) == ["A map", "Stickers"] or len(found) == 2


def test_lead_and_list_are_not_both_items() -> None:
    found = items_in(_own("We still need things for the gate, unsorted:", "- a roof over the screen\n- brighter lamps"))
    assert titles(found) == ["A roof over the screen", "Brighter lamps"]


def test_half_of_a_list_tells_of_faults_and_so_does_the_rest() -> None:
    text = (
        "**Me:** Hi, back again.\n\n**Assistant:** What is going on?\n\n**Me:** Well then:\n\n"
        "1. The pump crashes when the tank is empty\n2. Visitors at the gate pay the fare of the day before. Twice\n"
        "3. Typo on the big sign\n4. The gate never opens on Mondays\n\n**Assistant:** I see.\n\n**Me:** Yes.\n"
    )
    found = items_in(text)
    assert [one.type for one in found] == [ItemType.BUG] * 4
    assert "Visitors at the gate pay the fare of the day before" in titles(found)


def test_a_list_of_what_is_there_holds_no_faults() -> None:
    text = (
        "**Me:** Hi, back again.\n\n**Assistant:** What is there?\n\n**Me:** Well then:\n\n"
        "1. The pump fills the tank\n2. Visitors at the gate pay the fare\n3. A big sign\n4. The gate opens at nine\n\n"
        "**Assistant:** I see.\n\n**Me:** Yes.\n"
    )
    assert not items_in(text)


@pytest.mark.parametrize("question", ["What would you drop?", "Which of them first?", "Thoughts?"])
def test_a_question_about_ones_own_list_says_nothing_of_what_it_holds(question: str) -> None:
    text = (
        f"**Runa:** My backlog for the ferry page. {question}\n\n1. push messages for delays\n2. dark mode\n"
        "3. prices for bikes\n\n**Claude:** I'd keep 1 and 3.\n\n**Runa:** Agreed, 2 is gone.\n"
    )
    assert [title.split()[0] for title in titles(items_in(text))] == ["Push", "Prices"]


@pytest.mark.parametrize("lead", ["Three ferries. Which of them is the oldest?", "What is the menu? Any ideas?"])
def test_what_is_called_nothing_of_the_kind_stays_what_it_is(lead: str) -> None:
    text = f"**Runa:** {lead}\n\n1. the Alma\n2. the Bore\n3. the Capella\n\n**Claude:** The Bore.\n"
    assert not titles(items_in(text))
