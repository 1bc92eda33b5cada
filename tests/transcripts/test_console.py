from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Line
from syncer.transcripts.console import fence_console


def marked(text: str) -> str:
    lines = fence_console([Line(number, line) for number, line in enumerate(text.split("\n"), start=1)])
    return "\n".join(
        "<" if line.text.startswith("~~~~~~~~~~c") else ">" if "~~~~" in line.text else line.text for line in lines
    )


@pytest.mark.parametrize(
    "pasted",
    [
        "$ make all\ncc -c main.c\nTODO: from the log",
        "% npm test",
        "ann@mill:~/src$ git push\nrejected",
        "(venv) ann@mill:~/src$ pytest",
        "PS C:\\src> dir",
        "[02/20/26 17:41 dev ~/src/mill] golangci-lint run\nmill.go:9:4: wrong",
        'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    run()\nValueError: no rows',
        "npm ERR! code 1\nnpm ERR! path /src",
        "src/a.ts:12:5: error TS2304: no name\n    ^~~~",
        "2026-03-04 09:12:44 INFO started\n2026-03-04 09:12:45 ERROR failed",
        "TypeError: x is not a function\n    at run (/src/a.js:12:5)\n    at main (/src/b.js:1:1)",
        "Run owner/action@v5\nDownloading https://example.org/x\n  • starting release...\n  ⨯ release failed after 0s",
    ],
)
def test_what_was_pasted_from_a_terminal_is_code(pasted: str) -> None:
    assert marked(pasted) == f"<\n{pasted}\n>"
    assert (
        marked(f"It fails:\n{pasted}\nCan you mend that for me?")
        == f"It fails:\n<\n{pasted}\n>\nCan you mend that for me?"
    )
    assert marked(f"It fails.\n\n{pasted}\n\nWhy?") == f"It fails.\n\n<\n{pasted}\n>\n\nWhy?"


@pytest.mark.parametrize(
    "text",
    [
        "Please mend it.\n- one\n- two",
        "error: it hangs",
        "The importer fails with ValueError: no rows. We should catch it.",
        "TODO: say what exit code 2 means",
        "Costs are $ 5 or 6.",
        "[ ] one\n[x] two",
        "[see the page](https://example.org) first",
        "    a quote\n    of two lines",
        "```\n$ make all\n```",
    ],
)
def test_what_people_write_is_left_as_it_is(text: str) -> None:
    assert marked(text) == text


@given(st.lists(st.sampled_from(["$ a", "b.", "", "```", "  at x:1", "We should go on with it.", "npm ERR! c"])))
def test_nothing_is_lost_and_every_fence_is_closed(texts: list[str]) -> None:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    fenced = fence_console(lines)
    assert [line for line in fenced if "~~~~" not in line.text] == lines
    assert sum("~~~~" in line.text for line in fenced) % 2 == 0
