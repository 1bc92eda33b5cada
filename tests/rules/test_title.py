from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.rules.title import LIMIT, cut, entry_title, finish, symptom_title, task_title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Also, we should probably move the archive, because it is full.", "Move the archive"),
        ("write the letter tomorrow.", "Write the letter"),
        ("`load_rows` needs an index", "`load_rows` needs an index"),
        ("a home screen widget", "Home screen widget"),
    ],
)
def test_task(said: str, title: str) -> None:
    assert task_title(said) == title


def test_symptom_stands_behind_the_announcement() -> None:
    assert symptom_title("Another thing that bugs me: the bar jumps back to zero") == "Bar jumps back to zero"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("While looking at the log I noticed that the boiler restarts at night.", "Boiler restarts at night"),
        ("About the mails: they arrive twice.", "Mails arrive twice"),
        ("Someone noticed that the gate jams when it rains", "Gate jams when it rains"),
        ("Wait, the pump fails on Mondays too", "Pump fails on Mondays"),
        ("That goes to the top of the pile, gates have been jamming for a week", "Gates have been jamming for a week"),
        ("Number two, the lamp flickers", "Lamp flickers"),
        ("Olga mentioned that the lamp flickers", "Lamp flickers"),
        # These only look alike.
        ("The last lamp flickers", "Last lamp flickers"),
        ("Support mails arrive twice", "Support mails arrive twice"),
    ],
)
def test_symptom_without_the_words_that_lead_to_it(said: str, title: str) -> None:
    assert symptom_title(said) == title


@pytest.mark.parametrize("end", ["and", "of the", "because of", "in", "to the"])
def test_a_cut_title_ends_in_no_dangling_word(end: str) -> None:
    words = "Varnish all old doors of the house " * 2
    assert cut(f"{words}{end} something much longer", len(words) + len(end) + 2) == f"{words.strip()}…"


def test_entry_keeps_its_words_but_for_labels() -> None:
    assert entry_title("Phase 2: raise the walls") == "Raise the walls"


def test_include_keeps_its_first_letter() -> None:
    assert task_title("include the header") == "Include the header"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('Tell growers to wait before sowing it", said the warden', "Tell growers to wait before sowing it"),
        ('The warden agreed, "we should sow it in May', "We should sow it in May"),
        ('The drill stops with "no grain in tank', "The drill stops with no grain in tank"),
        ("Mend the drill; at the last one (two", "Mend the drill; at the last one"),
        ('Order a 3" hose', 'Order a 3" hose'),
        ('Say the size in brackets (as "3 tons")', 'Say the size in brackets (as "3 tons")'),
    ],
)
def test_what_opens_or_closes_alone_goes(text: str, title: str) -> None:
    assert finish(text) == title


@given(st.text(max_size=400))
def test_never_longer_than_the_limit(text: str) -> None:
    assert len(finish(text)) <= LIMIT
    assert len(cut(text)) <= LIMIT


def test_cut_at_a_word() -> None:
    assert cut("wide river " * 20, 30) == "wide river wide river wide…"


def test_a_word_that_only_begins_like_a_reason_stays() -> None:
    assert task_title("I'll give the extend button a name") == "Give the extend button a name"


def test_who_called_is_no_part_of_a_symptom() -> None:
    told = "A patient called the front desk, she said the text in the app stays tiny"
    assert symptom_title(told) == "Text in the app stays tiny"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("no lock, runs on every server", "No lock, runs on every server"),
        ("no, the pump leaks", "The pump leaks"),
        ("no we need a second pump", "We need a second pump"),
    ],
)
def test_no_is_an_opener_only_where_it_answers(written: str, title: str) -> None:
    assert entry_title(written) == title


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("And one thing about the old kiln, since we are at it: the door sticks on Mondays", "Door sticks on Mondays"),
        ("There is one more problem with the van, which nobody saw: it stalls uphill", "Van stalls uphill"),
        ("The log says this: the pump failed", "Log says this: the pump failed"),
    ],
)
def test_a_fault_stands_behind_what_leads_up_to_it(told: str, title: str) -> None:
    assert symptom_title(told) == title


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        (
            "ask the bureau, i.e. the people in Bern, whether they take the file without a stamp",
            "Ask the bureau whether they take the file without a stamp",
        ),
        ("write the patch for the lock, and Lakeland offered to try it on two doors", "Write the patch for the lock"),
        ("repaint the gate, nobody likes the green", "Repaint the gate"),
        ("ask Lena and Tom about the gate", "Ask Lena and Tom about the gate"),
        ("order paint, namely blue and white", "Order paint"),
    ],
)
def test_a_task_is_without_other_words_for_it_and_without_what_others_do(clause: str, title: str) -> None:
    assert task_title(clause) == title


def test_where_somebody_is_is_no_part_of_a_symptom() -> None:
    assert symptom_title("I'm still missing the rows") == "Missing the rows"
    assert symptom_title("I'm here, the camera is broken").startswith("I'm here")
