"""`syncer extract`: any file that its caller names, what is left out and why, and a result that programs can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import FILED, TALK, make_yard, run, run_json
from tests.repositories import WorkTree, make_repository

HEAD_KEYS = ["version", "syncer", "command", "tracker", "repo", "commit", "complete", "items", "read", "skipped"]
ITEM_KEYS = ["fingerprints", "type", "title", "priority", "confidence", "status", "owner", "due", "rule", "mentions"]
MENTION_KEYS = ["source", "path", "line", "end_line", "speaker", "quote"]


def test_a_named_file_outside_any_repository_is_read_into_the_keys_that_are_promised(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    done = run_json(tmp_path, "extract", "talk.md")
    assert (done.code, done.err) == (0, "")
    assert list(done.json) == HEAD_KEYS
    items = done.json["items"]
    assert [key for key in items[0] if key != "evidence"] == ITEM_KEYS
    assert list(items[0]["mentions"][0]) == MENTION_KEYS
    gate = items[0]
    assert (gate["type"], gate["title"], gate["status"]) == ("todo", "Mend the garden gate", "open")
    mention = gate["mentions"][0]
    assert (mention["source"], mention["path"], mention["line"], mention["speaker"]) == ("", "talk.md", 7, "User")
    assert {item["title"]: item["status"] for item in items}["Sweep the path of the yard"] == "done"
    assert {item["type"] for item in items} == {"todo", "bug", "feature", "decision"}


def test_explain_says_which_rule_found_an_item_and_why_it_is_so_sure(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    plain = run(tmp_path, "extract", "talk.md").out
    explained = run(tmp_path, "extract", "--explain", "talk.md").out
    gate = next(line for line in plain.splitlines() if "garden gate" in line)
    assert gate in explained
    assert "rule marker" in explained
    assert "confidence: 'TODO'" in explained
    assert "rule marker" not in plain


def test_min_confidence_lists_only_what_is_as_sure(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    everything = run_json(tmp_path, "extract", "talk.md").json["items"]
    most = max(item["confidence"] for item in everything)
    surest = run_json(tmp_path, "extract", "--min-confidence", str(most), "talk.md").json["items"]
    assert surest == [item for item in everything if item["confidence"] >= most]
    assert 0 < len(surest) < len(everything)
    refused = run(tmp_path, "extract", "--min-confidence", "70", "talk.md")
    assert refused.code == 2
    assert "0<=x<=1" in refused.err


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder in which all that can be wrong with a file is wrong with one."""
    files = {
        "empty.md": b"",
        "binary.md": b"\x89PNG\0\1\2",
        "large.md": b"a" * 5000,
        "broken.md": b"TODO: mend \xc3\x28 the broken \xff\xfe gate\n",
        "latin.md": "TODO: Schlüssel der Hütte suchen\n".encode("latin-1"),
        "README.md": b"# The yard\n\nTranscripts of our talks.\n",
        "good.md": TALK.encode(),
    }
    outside = tmp_path / "outside.md"
    outside.write_text("TODO: read what lies outside\n", encoding="utf-8")
    tree = make_repository(tmp_path / "yard", {"syncer.yaml": "max_size: 4000\n"})
    for name, data in files.items():
        tree.write(f"transcripts/{name}", data)
    tree.link("transcripts/link.md", "../../outside.md")
    return tree.root


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_is_done(odd: Path) -> None:
    done = run_json(odd, "extract")
    assert done.code == 0
    reasons = {skip["path"].removeprefix("transcripts/"): skip["reason"] for skip in done.json["skipped"]}
    words = {
        "empty.md": "empty",
        "binary.md": "binary",
        "large.md": "max_size",
        "broken.md": "UTF-8",
        "latin.md": "Latin-1",
        "link.md": "link to outside",
    }
    assert {name: word for name, word in words.items() if word not in reasons.get(name, "")} == {}
    assert reasons.keys() == words.keys()
    assert not done.json["complete"]
    assert {mention["path"] for item in done.json["items"] for mention in item["mentions"]} == {"transcripts/good.md"}


def test_a_named_path_that_is_missing_is_an_error_after_the_others_are_done(odd: Path) -> None:
    named = ("transcripts/good.md", "transcripts/README.md", "../outside.md", "transcripts/nowhere.md")
    done = run_json(odd, "extract", *named)
    assert done.code == 1
    assert done.json["skipped"] == [{"path": "transcripts/nowhere.md", "reason": "there is no such file or folder"}]
    assert done.json["error"]["message"] in done.err
    titles = {item["title"] for item in done.json["items"]}
    assert titles >= FILED | {"Read what lies outside"}


@pytest.mark.parametrize("command", ["extract", "plan"])
def test_a_file_that_cannot_be_read_fails_the_run_only_where_it_was_named(odd: Path, command: str) -> None:
    WorkTree(odd).commit()
    walked = run_json(odd, command)
    assert walked.code == 0
    for name, word in (("binary.md", "binary"), ("large.md", "max_size"), ("broken.md", "UTF-8")):
        named = run_json(odd / "transcripts", command, "good.md", name)
        assert named.code == 1
        assert f"transcripts/{name}: " in named.json["error"]["message"]
        assert word in named.json["error"]["message"]
        assert {item["title"] for item in named.json["items"]} >= FILED
    assert run_json(odd, command, "transcripts").code == 0


def test_the_work_tree_is_read_from_any_folder_below_its_root(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard")
    tree.write("transcripts/new.md", "TODO: oil the hinges of the gate\n")
    tree.write("sub/folder/words.md")
    done = run_json(tree.root / "sub" / "folder", "extract")
    assert {mention["path"] for item in done.json["items"] for mention in item["mentions"]} == {
        "transcripts/new.md",
        "transcripts/yard.md",
    }


def test_reading_needs_no_git(tmp_path: Path) -> None:
    tree = make_yard(tmp_path / "yard")
    done = run_json(tree.root, "extract", "transcripts/yard.md", given={"PATH": str(tmp_path)})
    assert done.code == 0
    assert {item["title"] for item in done.json["items"]} >= FILED


def test_where_there_is_nothing_the_places_that_were_tried_are_said(tmp_path: Path) -> None:
    tree = make_repository(tmp_path / "yard", {"talks/monday.md": TALK})
    done = run(tree.root, "extract")
    assert done.code == 0
    assert "transcripts/" in done.out
    assert "name files, or set `transcripts:` in syncer.yaml" in done.out
    tree.write("syncer.yaml", "transcripts: [talks/, minutes/]\n")
    done = run(tree.root, "extract")
    assert "read 1 transcript from talks/" in done.out
    tree.write("talks/monday.md", b"a" * 100)
    tree.write("syncer.yaml", "transcripts: [talks/]\nmax_size: 50\n")
    done = run(tree.root, "extract")
    assert "over max_size" in done.out
    assert "nothing lies in" not in done.out


def test_names_and_words_of_anybody_do_nothing_where_they_are_shown(tmp_path: Path) -> None:
    hostile = {
        "two\nlines ä.md": "TODO: mend the \x1b[31mred\x1b[0m gate\n",
        "::add-mask::gate.md": "TODO: mend ::set-output name=x::y of the gate\n",
        "right \u202eleft.md": "- [ ] ::error::paint the \u202efence of the yard\n",
    }
    (tmp_path / "talks").mkdir()
    for name, text in hostile.items():
        (tmp_path / "talks" / name).write_text(text, encoding="utf-8")
    for format_ in ("text", "markdown"):
        done = run(tmp_path, "extract", "--format", format_, "-v", "--min-confidence", "0", "talks")
        assert done.code == 0
        shown = done.out + done.err
        assert "gate" in shown
        assert not {"\x1b", "\u202e"} & set(shown)
        assert [line for line in shown.splitlines() if line.lstrip().startswith("::") or "##[" in line] == []
    paths = {m["path"] for i in run_json(tmp_path, "extract", "talks").json["items"] for m in i["mentions"]}
    assert paths <= {f"talks/{name}" for name in hostile}
    assert "talks/two\nlines ä.md" in paths


def test_odd_shapes_are_read_in_reasonable_time(tmp_path: Path) -> None:
    shapes = {
        "quotes.md": "> " * 20_000 + "words\n",
        "lists.md": "- " * 20_000 + "words\n",
        "brackets.md": "[" * 50_000 + "\n",
        "fences.md": "".join("`" * (3 + length) + "\n" for length in range(500)),
        "line.md": "word " * 200_000,
        "nul.md": "words\n\0\n",
    }
    for name, text in shapes.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "good.md").write_text(TALK, encoding="utf-8")
    done = run_json(tmp_path, "extract", *shapes, "good.md")
    # One that was named is binary, which fails the run after all others are done.
    assert done.code == 1
    assert [skip["path"] for skip in done.json["skipped"]] == ["fences.md", "nul.md"]
    assert {item["title"] for item in done.json["items"]} >= FILED
