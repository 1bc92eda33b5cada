"""Globs over paths, and the places where transcripts are kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.places import DEFAULT_PLACES, compile_globs, is_never_read, may_be_transcript

USUAL = compile_globs(DEFAULT_PLACES, ignore_case=True)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("notes/a.md", "notes/a.md"),
        ("notes/*.md", "notes/a.md"),
        ("notes/*", "notes/.hidden"),
        ("notes/2024-0?.md", "notes/2024-05.md"),
        ("notes/[0-9]*.md", "notes/7.md"),
        ("notes/[!a-z]*.md", "notes/7.md"),
        ("notes/[]x].md", "notes/].md"),
        ("**/*.md", "a.md"),
        ("**/*.md", "deep/er/a.md"),
        ("notes/**/a.md", "notes/a.md"),
        ("notes/**/a.md", "notes/deep/er/a.md"),
        ("**/notes/*.md", "x/y/notes/a.md"),
        ("notes/**.md", "notes/a.md"),
        ("notes/a+b (1).md", "notes/a+b (1).md"),
        ("notes/[a.md", "notes/[a.md"),
        ("notes/[z-a].md", "notes/[z-a].md"),
        ("notes/*.md", "notes/line\nfeed.md"),
        ("./notes/a.md", "notes/a.md"),
        ("notes/a.py", "notes/a.py"),
    ],
)
def test_a_glob_takes_a_file(glob: str, path: str) -> None:
    assert compile_globs([glob]).selects(path) == glob


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("notes/*.md", "notes/deep/a.md"),
        ("notes/?.md", "notes/ab.md"),
        ("*.md", "notes/a.md"),
        ("a.md", "notes/a.md"),
        ("notes/[!a].md", "notes/a.md"),
        ("notes[!a]a.md", "notes/a.md"),
        ("notes?a.md", "notes/a.md"),
        ("notes/**/a.md", "notesa.md"),
        ("notes/*.md", "NOTES/a.md"),
        ("notes/a.md", "notes/a.md.bak"),
        ("notes", "notes-old/a.md"),
        ("notes/a.md", "x\nnotes/a.md"),
        ("**/notes/", "my-notes/a.md"),
    ],
)
def test_a_glob_leaves_a_file(glob: str, path: str) -> None:
    assert compile_globs([glob]).selects(path) == ""


@pytest.mark.parametrize("glob", ["calls", "calls/", "calls/**", "**/calls", "c*s/", "**"])
def test_a_folder_stands_for_what_may_be_a_transcript_below_it(glob: str) -> None:
    globs = compile_globs([glob])
    for path in ("calls/a.md", "calls/deep/er/B.TXT", "calls/x.jsonl"):
        assert globs.selects(path) == glob
    for path in ("calls/a.png", "calls/README.md", "calls/license", "calls/auth.json"):
        assert globs.selects(path) == ""
    assert globs.covers("calls/a.png")


def test_a_file_that_a_glob_names_is_taken_whatever_it_is_called() -> None:
    assert compile_globs(["calls/*"]).selects("calls/README") == "calls/*"


def test_the_first_glob_answers() -> None:
    assert compile_globs(["x/*", "calls/*.md", "calls/"]).selects("calls/a.md") == "calls/*.md"


def test_no_glob_takes_nothing() -> None:
    nothing = compile_globs([])
    assert not nothing.covers("a.md")
    assert nothing.selects("a.md") == nothing.reaches("a") == ""


def test_a_name_is_the_same_in_either_unicode_form() -> None:
    composed, apart = (unicodedata.normalize(form, "Gespräche/ä.md") for form in ("NFC", "NFD"))
    assert composed != apart
    for glob in (composed, apart, "Gespräche/?.md", "Gespräche"):
        assert compile_globs([glob]).selects(composed) == compile_globs([glob]).selects(apart) == glob


def test_a_link_in_place_of_a_folder_is_reached() -> None:
    globs = compile_globs(["docs/calls/", "notes/*.md"])
    assert globs.reaches("docs/calls") == "docs/calls/"
    assert globs.reaches("docs/calls/deep") == "docs/calls/"
    assert globs.reaches("notes/a.md") == "notes/*.md"
    assert globs.reaches("docs") == ""


names = st.text(st.characters(exclude_characters="/\0*?[", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in (".", "..")
)
paths = st.lists(names, min_size=1, max_size=4).map("/".join)


@given(paths, paths)
def test_a_path_without_signs_is_a_glob_of_itself_alone(path: str, other: str) -> None:
    globs = compile_globs([path])
    assert globs.selects(path) == path
    assert globs.covers(f"{path}/{other}")
    same = unicodedata.normalize("NFC", path) == unicodedata.normalize("NFC", other)
    below = unicodedata.normalize("NFC", other).startswith(unicodedata.normalize("NFC", path) + "/")
    assert globs.covers(other) == (same or below)


@given(st.lists(st.sampled_from("ab/*?[]!-^.\\{}()|+$\n"), min_size=1).map("".join), paths)
def test_no_glob_breaks(glob: str, path: str) -> None:
    globs = compile_globs([glob])
    if globs.selects(path):
        assert globs.covers(path)


@pytest.mark.parametrize(
    "path",
    [
        "transcripts/a.md",
        "Transcripts/2024/05/A.VTT",
        "docs/transcripts/a.txt",
        "docs/meetings/2024-05-01.md",
        "meeting-notes/a.md",
        "minutes/irc.log",
        "notes/meetings/a.md",
        "chats/a.json",
        "ai-chats/a.md",
        ".specstory/history/a.md",
        "packages/one/.specstory/history/a.md",
        ".claude/projects/-repo/0a.jsonl",
        ".codex/sessions/2025/01/02/rollout-1.jsonl",
        ".aider.chat.history.md",
        "packages/one/.aider.chat.history.md",
        "cline_task_jan-1-2025.md",
        "docs/ai/roo_task_oct-4-2025_1-02-03-pm.md",
        ".gemini/tmp/0a/chats/session-2025-10-04T13-02-0a.json",
        "minutes/2025/weekly.log.html",
        "claude-session.txt",
        "0a/1b2c3d/0/full.jsonl",
        "chat.json",
        "calls/175/transcript.vtt",
        "calls/GMT20250104-130203_Recording.transcript.vtt",
        "slack/general/2025-10-04.json",
        "archive/Loom Slack export Oct 1 2025 - Oct 31 2025/general/2025-10-04.json",
    ],
)
def test_the_usual_places_are_tried(path: str) -> None:
    assert USUAL.selects(path)


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "docs/guide.md",
        "src/transcripts/parse.py",
        "src/components/chats/a.json",
        "transcripts/README.md",
        "transcripts/recording.mp4",
        ".claude/settings.json",
        ".codex/auth.json",
        ".aider.input.history",
        "transcripts.md",
        "transcript.md",
        "chatgpt.md",
        "data/chat.json",
        "data/conversations.json",
        "data/2025-10-04.json",
        "src/slack-exporter/index.json",
        "videos/intro.vtt",
        ".claude/history.jsonl",
        ".codex/history.jsonl",
    ],
)
def test_what_lies_elsewhere_is_left(path: str) -> None:
    assert not USUAL.selects(path)


def test_our_own_files_and_those_of_git_are_never_read() -> None:
    assert is_never_read(".syncer/issues/a.md")
    assert is_never_read("deep/.syncer/a.md")
    assert is_never_read(".git/description.txt")
    assert not is_never_read("transcripts/.syncer.md")


def test_a_key_file_is_no_transcript() -> None:
    assert not may_be_transcript(".codex/sessions/auth.json")
    assert may_be_transcript("a/B.MD")
