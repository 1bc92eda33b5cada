from __future__ import annotations

from datetime import date

import pytest

from syncer.models import Item, SourceFile, Transcript
from syncer.rules import find_items
from syncer.transcripts import read
from tests.rules.conversation import LISTED, items_in, said_by_user


def only(items: list[Item]) -> Item:
    (item,) = items
    return item


@pytest.mark.parametrize(
    ("sentence", "owner", "title"),
    [
        ("TODO: Zofia calls the tuner about the grand piano", "Zofia", "Call the tuner about the grand piano"),
        ("TODO: Anjali returns the borrowed microscopes", "Anjali", "Return the borrowed microscopes"),
        ("TODO: Kwame emails the choir and asks them for photos", "Kwame", "Email the choir and ask them for photos"),
        ("TODO: Tomasz carries the costumes to the theatre", "Tomasz", "Carry the costumes to the theatre"),
        ("TODO: Elif must sign the lease for the boathouse", "Elif", "Sign the lease for the boathouse"),
        ("TODO: Renske should weigh the lambs again", "Renske", "Weigh the lambs again"),
        ("TODO: Giulia needs to book the ferry", "Giulia", "Book the ferry"),
        ("TODO: Hamid to rewire the footlights", "Hamid", "Rewire the footlights"),
        ("TODO: Siobhan: order the reeds", "Siobhan", "Order the reeds"),
        ("TODO: Rajesh – oil the winch", "Rajesh", "Oil the winch"),
        ("TODO Dagmar: proofread the programme", "Dagmar", "Proofread the programme"),
        ("TODO Nadia asks the vet for the blood values", "Nadia", "Ask the vet for the blood values"),
        ("ACTION: Kofi sweeps the stage", "Kofi", "Sweep the stage"),
        ("ACTION Svea: label the seed trays", "Svea", "Label the seed trays"),
        ("ACTION: Ximena also writes to the harbour master", "Ximena", "Write to the harbour master"),
        ("Action item: Florian fetches the marquee from the depot", "Florian", "Fetch the marquee from the depot"),
        ("ok then. TODO: Oksana drafts the grant letter", "Oksana", "Draft the grant letter"),
        ("TODO: Marit Solheim rents the van", "Marit Solheim", "Rent the van"),
        ("TODO: Leila and Bram clean the kiln", "Leila", "Clean the kiln"),
        ("TODO: Yara tries the new yeast with her class", "Yara", "Try the new yeast with her class"),
        ("TODO: my sister lends us her trailer", "my sister", "Lend us her trailer"),
        ("TODO: our landlord replaces the boiler", "our landlord", "Replace the boiler"),
        ("- [ ] Ngozi: measure the greenhouse", "Ngozi", "Measure the greenhouse"),
        ("- [ ] Petra waters the ferns", "Petra", "Water the ferns"),
        ("- [ ] Iker to pick up the tickets", "Iker", "Pick up the tickets"),
        ("TODO: @ilse sends the score to the choir", "@ilse", "Send the score to the choir"),
        ("TODO: Quirin phones the chimney sweep", "Quirin", "Phone the chimney sweep"),
        # No name that anybody listed, but only people ask, call and bring.
        ("TODO: Tjorven asks the archive for the old maps", "Tjorven", "Ask the archive for the old maps"),
        ("ACTION: Abeni brings the long ladder", "Abeni", "Bring the long ladder"),
        ("TODO: Vilhelmiina checks whether the permit is valid", "Vilhelmiina", "Check whether the permit is valid"),
        ("TODO: Mrs Lindqvist opens the hall", "Mrs Lindqvist", "Open the hall"),
        ("TODO: Sanjit looks into the odd readings", "Sanjit", "Look into the odd readings"),
        ("TODO: Mark sweeps the yard", "Mark", "Sweep the yard"),
        ("TODO for Nadia: sort the seeds", "Nadia", "Sort the seeds"),
        ("ACTION on Nadia: sort the seeds", "Nadia", "Sort the seeds"),
        ("TODO: Nadia, please sort the seeds", "Nadia", "Sort the seeds"),
        ("TODO: Nadia's going to sort the seeds", "Nadia", "Sort the seeds"),
        ("TODO: sort the seeds (Nadia)", "Nadia", "Sort the seeds"),
        ("TODO: sort the seeds (Nadia, in progress)", "Nadia", "Sort the seeds"),
        ("TODO: sort the seeds - Nadia", "Nadia", "Sort the seeds"),
        ("TODO: on Friday Nadia sorts the seeds", "Nadia", "Sort the seeds"),
        ("TODO: by Friday, Nadia sorts the seeds", "Nadia", "Sort the seeds"),
        ("TODO: Legal to check the licence", "Legal", "Check the licence"),
        ("TODO: nadia waters the ferns", "nadia", "Water the ferns"),
        ("TODO: Nadia and the gardener water the ferns", "Nadia", "Water the ferns"),
        ("TODO: Birgit kauft die Kerzen für das Fest", "Birgit", "Birgit kauft die Kerzen für das Fest"),
        ("TODO: Lucía compra los billetes para el viaje", "Lucía", "Lucía compra los billetes para el viaje"),
    ],
)
def test_who_is_told_to_do_it_is_its_owner(sentence: str, owner: str, title: str) -> None:
    item = only(said_by_user(sentence))
    assert (item.owner, item.title) == (owner, title)


@pytest.mark.parametrize(
    "sentence",
    [
        "TODO: Server returns 500 for empty carts",
        "TODO: Script sends the mails twice",
        "TODO: Docker needs an update",
        "TODO: Nightly builds on ARM",
        "TODO: Monday: call the harbour",
        "TODO: Kitchen: paint the ceiling",
        "TODO: Backend: add a limit to uploads",
        "TODO: Login to be fixed",
        "TODO: Python to be upgraded",
        "TODO: Letters to send before the fair",
        "TODO: Duplicate orders in the ledger",
        "TODO: Importer: handle umlauts",
        "TODO: Scheduler drops the last job of a day",
        "TODO: Weekly calls with the weavers",
        "TODO: Postgres: raise the connection limit",
        "TODO: Kafka drops the last batch",
        "TODO: Sun sets the wrong colour in dark mode",
        "TODO: May: book the hall",
        "TODO: April numbers to the treasurer",
        "TODO: Will sorts be stable with the new index, check it",
        "TODO: Check returns of the lending desk",
        "TODO: Mark calls as answered in the phone log",
        "TODO: Parser must skip blank lines",
        "TODO: Exports should carry the year",
        "TODO: Bremen: book the hotel",
        "TODO: Tests: cover the tide tables",
        "TODO: Ruby: drop support for 2.7",
        "TODO: Travis runs the suite twice",
        "TODO: Everybody brings a cup",
        "TODO: Nobody calls the plumber before the quote is in",
        "TODO: It asks the user twice",
        "TODO: This brings the page down",
        "- [ ] Roof: check the gutters",
        "- [ ] Invoices: send the last three",
        "TODO: Trello sends the reminder to the wrong person",
        "TODO: Copenhagen: book two rooms",
        "TODO: Rosters must list the substitutes",
        "TODO: Sheep to be sheared",
        "TODO: Swiper: disable the loop",
        "TODO: oil the hinges (Roof)",
        "TODO: Breadcrumbs to show the parent",
        "TODO: Makefile builds the docs without the flag",
        "TODO: Marketing asks for a banner",
        "TODO: wizard asks the user for a name",
        "FIXME: Anton sees an empty page after login",
        "TODO: Map shows the wrong island",
    ],
)
def test_what_is_no_person_owns_nothing(sentence: str) -> None:
    assert [item.owner for item in said_by_user(sentence)] == [None]


def test_a_talk_in_another_language_names_who_does_it() -> None:
    notes = "# Treffen\n\nAnwesend: Heike, Quirina, Malte\n\nEs ging um die Wand und das Dach.\n\n{}\n"
    assert [
        only(items_in(notes.format(said))).owner for said in ("TODO: Quirina besorgt Farbe", "TODO: Rasen mähen")
    ] == [
        "Quirina",
        None,
    ]


def test_what_the_talk_writes_small_or_with_an_article_is_a_thing() -> None:
    assert only(said_by_user("I read the Wanda manual.\n\nTODO: Wanda sends the tide tables")).owner is None
    assert only(said_by_user("a plover is a bird.\n\nTODO: Plover checks the nests")).owner is None


def among(one: str, other: str, sentence: str) -> Item:
    """Return what is left by the last words of the second of two people who talk with each other."""
    said = ("Hello.", "Hi.", "All well?", "Yes, and you?", "Fine.", "Good to hear.", "So?", sentence)
    return only(items_in("# Weekly\n\n" + "\n\n".join(f"**{(one, other)[i % 2]}:** {w}" for i, w in enumerate(said))))


def test_a_name_that_may_be_a_month_is_a_person_where_somebody_bears_it() -> None:
    talk = [f"10:0{minute} <{nick}> all well?" for minute, nick in enumerate(("may", "jan", "may", "jan", "may"))]
    for said, owner in (
        ("TODO: May calls the printer", "May"),
        ("#action jan sweeps the yard", "jan"),
        ("TODO: June calls for sunscreen orders", None),
    ):
        transcript = read(SourceFile("monday.log", "\n".join([*talk, f"10:10 <jan> {said}"]).encode()))
        assert isinstance(transcript, Transcript), transcript
        assert [item.owner for item in find_items(transcript) if item.confidence >= LISTED] == [owner]


def test_whose_relative_does_it_is_told_where_the_speaker_has_a_name() -> None:
    assert among("Ada", "Finn", "Action item: my aunt sews the curtains").owner == "Finn's aunt"
    assert among("Ada", "Finn", "TODO: my aunt sews the curtains").owner == "Finn's aunt"


@pytest.mark.parametrize(
    ("sentence", "due", "title"),
    [
        ("TODO: Zofia calls the tuner by 2025-06-10", date(2025, 6, 10), "Call the tuner"),
        ("TODO: Zofia calls the tuner before 1 July", date(2025, 7, 1), "Call the tuner"),
        ("TODO: Zofia calls the tuner until Monday", date(2025, 6, 9), "Call the tuner"),
        ("TODO: Zofia calls the tuner (Saturday)", date(2025, 6, 7), "Call the tuner"),
        ("TODO: Zofia calls the tuner (bis 30.06.2025)", date(2025, 6, 30), "Call the tuner"),
        ("TODO: Zofia calls the tuner until 26 Nov", date(2025, 11, 26), "Call the tuner"),
        ("TODO: Zofia calls the tuner before the end of June", date(2025, 6, 30), "Call the tuner"),
        # Until when a thing happens that is no day of the calendar, nobody can tell.
        ("TODO: Zofia calls the tuner before the concert", None, "Call the tuner before the concert"),
    ],
)
def test_until_when_stands_behind(sentence: str, due: date | None, title: str) -> None:
    talk = f"# Weekly, 2025-06-02\n\n**Ada:** Hello.\n\n**Finn:** Hi.\n\n**Ada:** Hm.\n\n**Finn:** {sentence}\n"
    item = only(items_in(talk))
    assert (item.owner, item.due, item.title) == ("Zofia", due, title)
