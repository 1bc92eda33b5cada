"""One conversation in many files is one set of issues: exported again as it grew, corrected, or kept by checkpoints."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from syncer.config import Config
from syncer.extraction import read_transcripts
from syncer.policy import LISTED
from syncer.request import Ended
from syncer.reword import contains
from syncer.transcripts import FORMATS
from syncer.worktree import from_work_tree
from tests.identity.talks import titles
from tests.syncing import done, skips, sync, written
from tests.trackers.grounds import LocalGround
from tests.transcripts.cases import Case, read_cases

GROWING = (
    "aider-months",
    "claude-code-session",
    "claude-terminal",
    "claude-terminal-first-version",
    "codex-session",
    "cursor-export",
    "entire-session",
    "gemini-records",
    "specstory-first-version",
    "specstory-session",
)
CASES = {case.name: case for case in read_cases()}


class Folder:
    """A folder of transcripts, and the issues that runs over it keep."""

    def __init__(self, root: Path) -> None:
        self.root = root / "files"
        self.ground = LocalGround(root / "issues")

    def put(self, path: str, text: str) -> None:
        place = self.root / "transcripts" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def sync(self) -> Ended:
        selection = from_work_tree(self.root)
        reading = read_transcripts(selection.read())
        corpus = reading.corpus("", selection.present, complete=selection.complete)
        return sync(self.ground.open(), *reading.items, config=Config(min_confidence=LISTED), corpus=corpus)

    @property
    def issues(self) -> list[str]:
        return titles(self.ground)


def stages(case: Case) -> list[str]:
    """Return the case as it was when a third, two thirds and all of its turns were said."""
    turns = FORMATS[case.format].parse(case.file.name, case.lines).turns
    ends = sorted({turn.last_line for turn in turns})
    cuts = [ends[len(ends) // 3], ends[2 * len(ends) // 3], len(case.lines)]
    return ["\n".join(case.lines[:cut]) + "\n" for cut in cuts]


def issues_of(root: Path, path: str, text: str) -> set[str]:
    """Return the issues of a file that is alone in its folder."""
    folder = Folder(root)
    folder.put(path, text)
    folder.sync()
    return set(folder.issues)


@pytest.mark.parametrize("name", GROWING)
def test_a_session_exported_again_as_it_grew_doubles_nothing(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    folder = Folder(tmp_path / "grown")
    alone = []
    for number, text in enumerate(stages(case)):
        path = f"export-{number}{case.file.suffix}"
        folder.put(path, text)
        folder.sync()
        alone.append(issues_of(tmp_path / str(number), path, text))
    assert alone[-1]
    assert folder.issues == sorted(set().union(*alone))
    # What an earlier export alone says is settled in the last one, and not the same in other words.
    earlier = set(folder.issues) - alone[-1]
    assert not [(one, last) for one in earlier for last in alone[-1] if contains(one, last)]
    assert done(folder.sync()) == []


PROMPT = "The importer chokes on empty files. TODO: rotate the logs of the importer before night, so that none is lost"
ANSWER = "I found the cause. We should also document the import format for partners, as nobody knows its columns."


def terminal(width: int) -> str:
    """Return a session as a terminal of some width shows it."""
    typed = textwrap.wrap(PROMPT, width - 2)
    answered = textwrap.wrap(ANSWER, width - 2)
    box = ["╭─── Claude Code v2.1.44 ───╮", "│ Welcome back!             │", "╰───────────────────────────╯", ""]
    said = [("❯ " if not number else "  ") + line.ljust(width - 2) for number, line in enumerate(typed)]
    told = [("⏺ " if not number else "  ") + line for number, line in enumerate(answered)]
    return "\n".join([*box, *said, "", *told, "", "⏺ Bash(make)", "  ⎿  done", ""])


def test_a_terminal_of_another_width_says_the_same(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    seen = []
    for width in (60, 80, 132):
        folder.put(f"session-{width}.txt", terminal(width))
        folder.sync()
        seen.append(folder.issues)
    assert seen[0]
    assert seen == [seen[0]] * 3


def captions(importer: str) -> str:
    cues = ["Ada: Morning.", f"Ben: TODO: rotate the logs of the {importer} every night", "Ada: Thank you."]
    timed = [f"00:00:{n:02}.000 --> 00:00:{n + 1:02}.000\n{cue}\n" for n, cue in enumerate(cues)]
    return "WEBVTT\n\n" + "\n".join(timed)


@pytest.mark.parametrize("corrected", ["importer", "imporder"])
def test_corrected_captions_beside_raw_ones_double_nothing(tmp_path: Path, corrected: str) -> None:
    folder = Folder(tmp_path)
    folder.put("12/transcript.vtt", captions("imporder"))
    folder.sync()
    folder.put("12/transcript_corrected.vtt", captions(corrected))
    folder.sync()
    assert len(folder.issues) == 1
    assert done(folder.sync()) == []


@pytest.mark.parametrize(("corrected", "count"), [("logs of Kurtosis in every net", 1), ("keys of the mail server", 2)])
def test_captions_that_are_corrected_later_are_the_same_cue_by_cue(tmp_path: Path, corrected: str, count: int) -> None:
    folder = Folder(tmp_path)
    folder.put("12/transcript.vtt", captions("net").replace("logs of the net", "logs of Curtosa in every net"))
    folder.sync()
    again = (
        captions("net")
        .replace("logs of the net", corrected)
        .replace(" every night", "" if count == 2 else " every night")
    )
    folder.put("12/transcript_corrected.vtt", again)
    folder.sync()
    assert len(folder.issues) == count
    assert done(folder.sync()) == []


def record(number: int, text: str) -> str:
    about = {"role": "user", "content": text}
    return json.dumps({"sessionId": "s", "uuid": f"u{number}", "type": "user", "message": about}) + "\n"


def test_a_checkpoint_that_repeats_an_earlier_one_doubles_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    first = record(1, "TODO: rotate the logs of the importer") + record(2, "TODO: reject empty files with a message")
    second = first + record(3, "TODO: document the limits of the importer")
    for name, session, start in (("ab/01", first, 0), ("cd/02", second, 2)):
        folder.put(f"{name}/0/full.jsonl", session)
        folder.put(f"{name}/0/metadata.json", json.dumps({"checkpoint_id": name, "checkpoint_transcript_start": start}))
        folder.sync()
    assert len(folder.issues) == 3
    assert done(folder.sync()) == []


def test_a_session_that_another_goes_on_with_doubles_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    first = record(1, "TODO: rotate the logs of the importer")
    folder.put("one.jsonl", first)
    folder.sync()
    # A resumed session repeats what was said, under identifiers of its own.
    again = (first + record(2, "TODO: reject empty files with a message")).replace('"u', '"v').replace('"s"', '"t"')
    folder.put("two.jsonl", again.replace('"vser"', '"user"').replace('"vuid"', '"uuid"'))
    folder.sync()
    assert len(folder.issues) == 2


LOG = "".join(
    f"10:0{number} <{nick}> {text}\n"
    for number, (nick, text) in enumerate(
        [
            ("ada", "hello"),
            ("ben", "scribe: ada"),
            ("ben", "the logs fill the disk again"),
            ("ada", "ACTION: Ben to rotate the logs of the importer"),
            ("ben", "fine"),
            ("ada", "bye"),
        ]
    )
)


def test_minutes_that_a_person_made_of_a_log_are_alike_and_not_merged(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.put("irc.log", LOG)
    folder.sync()
    (first,) = folder.issues
    folder.put("minutes.md", "# Weekly\n\n## Action items\n\n- Ben to rotate all the logs of the importer\n")
    ended = folder.sync()
    (change,) = [change for change in written(ended) if change.issue is None]
    assert "may duplicate" in change.reason
    assert sorted([first, change.title]) == folder.issues
    assert not skips(ended)
