"""The confusion table: what kind each file is of, and as which format it is read, or that it is skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.halves import ROOT
from evaluation.installed import DATA, SOURCES, name_plainly, read_documents, sample_files
from syncer.models import Skipped, SourceFile
from syncer.selection import Wanted
from syncer.transcripts import read
from syncer.worktree import from_work_tree

SKIP = "skip"
GOLDEN = ROOT.parent / "tests" / "golden"
# Of a folder of samples, the formats that its files may be read as; of files that stand in none, that they are skipped.
EXPECTED = {
    "": {SKIP},
    "aider_md": {"aider"},
    "chat_md_export": {"markdown"},
    "claude_code_jsonl": {"claude-code"},
    "claude_web_json": {"claude-web"},
    "codex_rollout_jsonl": {"codex"},
    "entire_checkpoints": {"claude-code", SKIP},
    "meetbot_minutes_txt": {"meetbot"},
    "meetbot_raw_irc": {"irc"},
    "meeting_summary_md": {"notes", "summary"},
    "slack_export_json": {"slack", SKIP},
    "specstory_md": {"specstory"},
    "w3c_irc_log": {"irc"},
    "w3c_minutes_txt": {"minutes", "summary", "markdown"},
    "w3c_scribe_raw": {"irc", "scribe-text"},
    "w3c_scribejs_md": {"scribejs"},
    "webvtt_zoom": {"webvtt", "zoom-chat", SKIP},
}


@dataclass(frozen=True, slots=True)
class Case:
    """A file: its path, what kind it is of, the formats that are right for it, what it is read as, and why if skipped.

    `right` is empty where nobody said what is right.
    """

    path: str
    kind: str
    right: frozenset[str]
    read_as: str
    reason: str = ""

    @property
    def is_wrong(self) -> bool:
        """Whether it is read as what it is not."""
        return bool(self.right) and self.read_as not in self.right


def read_cases(samples: Path) -> list[Case]:
    """Read the samples, of which a folder's name says what they are, the golden cases, and what is no transcript."""
    return [*_samples(samples), *_golden(), *_installed()]


def show_table(cases: Sequence[Case]) -> str:
    """Return how many files of each kind are read as what, and the files that are read wrongly."""
    columns = sorted({case.read_as for case in cases}, key=lambda name: (name == SKIP, name))
    counts = Counter((case.kind, case.read_as) for case in cases)
    kinds = list(dict.fromkeys(case.kind for case in cases))
    width = max((len(kind) for kind in kinds), default=0)
    heads = [f"{number:4}" for number in range(1, len(columns) + 1)]
    rows = [f"  {'':{width}}" + "".join(heads)]
    rows += [f"  {kind:{width}}" + "".join(f"{counts[kind, column] or '.':>4}" for column in columns) for kind in kinds]
    rows.append("  " + ", ".join(f"{number} {name}" for number, name in enumerate(columns, start=1)))
    wrong = [case for case in cases if case.is_wrong]
    rows.append(f"  {len(cases)} files, {len(wrong)} read wrongly")
    return "\n".join([*rows, *map(show_case, wrong)])


def show_case(case: Case) -> str:
    """Return a line for one file."""
    wanted = f", not {' or '.join(sorted(case.right))}" if case.is_wrong else ""
    return f"    {case.path}: {case.read_as}{wanted}{': ' if case.reason else ''}{case.reason}"


def _samples(folder: Path) -> Iterator[Case]:
    named = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
    selection = from_work_tree(folder, Wanted(named=named))
    for file in (*selection.skipped, *selection.read()):
        kind = file.path.partition("/")[0] if "/" in file.path else ""
        yield _case(file, kind or "no folder", EXPECTED.get(kind, set()))


def _golden() -> Iterator[Case]:
    for path in sorted(GOLDEN.glob("*/transcript.*")):
        format_ = (path.parent / "turns.txt").read_text(encoding="utf-8").partition(" | ")[0]
        name = path.relative_to(GOLDEN).as_posix()
        yield _case(SourceFile(name, path.read_bytes()), f"golden: {format_}", {format_})


def _installed() -> Iterator[Case]:
    for name, content in read_documents().items():
        yield _case(SourceFile(name_plainly(name), content), "installed documents", {SKIP}, name)
    for about, called, paths in (
        ("installed sources", "session.jsonl", sample_files(SOURCES, 200)),
        ("installed data", "conversations.json", sample_files(DATA, 60)),
    ):
        for path in paths:
            yield _case(SourceFile(called, path.read_bytes()), about, {SKIP}, path.name)


def _case(file: SourceFile | Skipped, kind: str, right: Iterable[str], name: str = "") -> Case:
    found = file if isinstance(file, Skipped) else read(file)
    path = name or file.path
    if isinstance(found, Skipped):
        return Case(path, kind, frozenset(right), SKIP, found.reason)
    return Case(path, kind, frozenset(right), found.format)
