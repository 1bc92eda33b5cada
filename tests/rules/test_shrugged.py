"""The last words of an entry of minutes may drop what it tells, or call it over."""

from __future__ import annotations

import pytest

from tests.rules.conversation import items_in

MINUTES = """# Mill museum, committee of 11 March

Present: Hana, Oskar, Wim, Lotte

## Building

- Wim showed pictures of the water wheel
- {entry}
- same caterer as last year
"""


@pytest.mark.parametrize(
    "entry",
    [
        "the sluice jams when it is cold. It has always done that, nothing to do",
        "the lights in the attic did not switch off on Saturday, was a fuse, repaired",
        "the plan of the house loads slowly on the website, was the host, gone",
        "Should we accept cards at the door? Wim: the terminal has no signal there. Left as it is",
        "Wim asked whether we could borrow the crane again. No opinion",
        "somebody should paint the fence one day. We'll see",
        "Hana complained that the heating does not work. The caretaker fixed it during the meeting",
        "Lotte would like a bench by the pond, but we'll leave it",
    ],
)
def test_what_the_last_words_drop_is_no_item(entry: str) -> None:
    assert items_in(MINUTES.format(entry=entry)) == []


@pytest.mark.parametrize(
    "entry",
    [
        "the sluice jams when it is cold. It has done that since the flood",
        "the lights in the attic do not switch off, to be repaired",
        "the web shop sends the QR code twice, we'll see to it",
        "Hana complained that the heating does not work. The caretaker will fix it",
        "Lotte would like a bench by the pond",
        "the lights in the attic fail on Sundays. Noted for the visit of the electrician",
    ],
)
def test_what_they_do_not_drop_stays(entry: str) -> None:
    assert len(items_in(MINUTES.format(entry=entry))) == 1
