from __future__ import annotations

import pytest

from syncer.transcripts.html_in_markdown import with_markdown
from syncer.transcripts.wrapping import read_parts


def written(text: str) -> str:
    lines = tuple(text.splitlines())
    return "\n".join(with_markdown(lines, read_parts(lines)))


def test_lists_within_lists_keep_their_depth() -> None:
    text = "<ul>\n<li>the pump</li>\n<ol>\n<li>oil it\n<li>paint it</li>\n</ol>\n<li>the gate</li>\n</ul>"
    assert written(text).split("\n") == ["", "- the pump", "", "  - oil it", "  - paint it", "", "- the gate", ""]


@pytest.mark.parametrize("text", ["<strong>Now:</strong> run it", "<b>Now</b>: run it"])
def test_bold_letters_before_a_colon_are_those_of_markdown(text: str) -> None:
    assert written(text).replace("**:", ":**") == "**Now:** run it"


@pytest.mark.parametrize(
    "text",
    [
        "```\n<ul>\n<li>the pump</li>\n</ul>\n```",
        "Put each in a `<li>` of the `<ul>`.",
        "<li>the pump</li>",
        "a < b and c > d",
        "<button>Save</button>",
    ],
)
def test_what_is_code_or_stands_in_no_list_is_left_as_it_is(text: str) -> None:
    assert written(text) == text
