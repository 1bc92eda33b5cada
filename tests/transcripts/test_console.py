from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Line
from syncer.transcripts.console import without_console


def kept(text: str) -> str:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return "\n".join(line.text for line in without_console(lines))


@pytest.mark.parametrize(
    "pasted",
    [
        "$ make all\ncc -c main.c\nTODO: from the log",
        "[ann@mill src]$ ls",
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
def test_what_was_pasted_from_a_terminal_is_left_out(pasted: str) -> None:
    blank = "\n" * pasted.count("\n")
    assert kept(pasted) == blank
    assert kept(f"It fails:\n{pasted}\nCan you mend that for me?") == f"It fails:\n{blank}\nCan you mend that for me?"
    assert kept(f"It fails.\n\n{pasted}\n\nWhy?") == f"It fails.\n\n{blank}\n\nWhy?"


@pytest.mark.parametrize(
    "text",
    [
        "Please mend it.\n- one\n- two",
        "error: it hangs",
        "The importer fails with ValueError: no rows. We should catch it.",
        "TODO: say what exit code 2 means",
        "Costs are $ 5 or 6.",
        "$ 5 is too much",
        "% of users complain",
        "ann@example.org wants # of users",
        "[@ann] please mend it",
        "[ ] one\n[x] two",
        "[see the page](https://example.org) first",
        "    a quote\n    of two lines",
        "```\n$ make all\n```",
    ],
)
def test_what_people_write_is_left_as_it_is(text: str) -> None:
    assert kept(text) == text


@given(st.lists(st.sampled_from(["$ a", "b.", "", "```", "  at x:1", "We should go on with it.", "npm ERR! c"])))
def test_lines_are_kept_or_blank(texts: list[str]) -> None:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    left = without_console(lines)
    assert [line.number for line in left] == [line.number for line in lines]
    assert all(one.text in ("", other.text) for one, other in zip(left, lines, strict=True))
