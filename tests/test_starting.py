"""The globs that a first configuration names: they select again what was found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.config import Config
from syncer.errors import SyncerError
from syncer.places import compile_globs
from syncer.selection import EVERYTHING
from syncer.starting import Start, globs_of, write

NAMES = st.text("aZé*?[]!~:-. \\", min_size=1, max_size=6).filter(lambda name: name.strip(". "))
FOLDERS = st.sampled_from(
    ["transcripts", "Transcripts", "docs", "MINUTES", ".specstory", "history", ".Claude", "projects"]
)
FILES = st.sampled_from(["a.md", "Session.jsonl", "talk.vtt", "TRANSCRIPT.VTT", "x.Transcript.vtt", "full.jsonl"])
PATHS = st.builds(lambda parts, file: "/".join([*parts, file]), st.lists(FOLDERS | NAMES, max_size=4), FILES)


@given(PATHS)
def test_a_path_is_selected_in_its_own_case_by_what_it_makes(path: str) -> None:
    (glob,) = globs_of([path])
    assert compile_globs([glob]).selects(path)


@given(PATHS.filter(EVERYTHING.scope.selects))
def test_what_is_named_is_a_glob_that_the_configuration_takes(path: str) -> None:
    (glob,) = globs_of([path])
    assert Config.model_validate({"transcripts": [glob]}).transcripts == (glob,)


@pytest.mark.parametrize(
    ("paths", "globs"),
    [
        (["transcripts/a.md", "transcripts/b/c.md"], ["transcripts/"]),
        (["Docs/Meetings/2026/a.md", "Docs/Meetings/b.md"], ["Docs/Meetings/"]),
        (["app/.Claude/projects/x/a.jsonl"], ["app/.Claude/projects/"]),
        (["calls/[1]/Transcript.vtt"], ["calls/[[]1]/Transcript.vtt"]),
        # A link leads there.
        (["talks/a.md", "talks/b.md"], ["talks/"]),
        ([], []),
    ],
)
def test_a_folder_is_named_once_as_it_is_spelt(paths: list[str], globs: list[str]) -> None:
    assert globs_of(paths) == globs


def test_a_file_that_came_in_between_is_not_overwritten(tmp_path: Path) -> None:
    place = tmp_path / "syncer.yaml"
    place.write_text("max_new: 3\n", encoding="utf-8")
    with pytest.raises(SyncerError, match="cannot be written: File exists"):
        write(Start(place, "since: x\n", ()))
    assert place.read_text(encoding="utf-8") == "max_new: 3\n"
