"""The only module that runs git: where a repository is, what it holds at a commit, and what it knows of its origin."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from syncer.blobs import Content, read_blob
from syncer.entry import Entry, Kind, decode_path, read_tree
from syncer.errors import GitError
from syncer.git_call import command, environment
from syncer.remote import without_credentials

NETWORK_SECONDS = 120
"""How long a fetch may take before it counts as failed."""

_LONGEST_LINK = 4096
_ZEROS = frozenset("0")
_HEX = frozenset("0123456789abcdef")


def is_commit_id(text: str) -> bool:
    """Say whether the text is a full commit id that names something: not the zeros of a branch's first push."""
    return len(text) in (40, 64) and set(text) <= _HEX and not set(text) <= _ZEROS


def _run(folder: Path, arguments: Sequence[str], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - an argument list, no shell
            command(arguments), cwd=folder, env=environment(os.environ), input=given, capture_output=True, check=False
        )
    except OSError as error:
        raise _unusable(error, folder) from error


def _unusable(error: OSError, folder: Path) -> GitError:
    if isinstance(error, FileNotFoundError) and folder.is_dir():
        return GitError("git was not found.", "Install git (https://git-scm.com) and see that it is on the PATH.")
    return GitError(f"git cannot be run in {folder}: {error.strerror}.", "See that the folder may be read.")


def _refusal(folder: Path, answer: bytes) -> GitError:
    """Turn git's words into an error whose hint is git's own remedy, where it gives one."""
    lines = [line.strip() for line in answer.decode("utf-8", "replace").splitlines() if line.strip()]
    said = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "no reason")
    remedy = next((line for line in lines if line.startswith("git config ")), "")
    hint = f"If you trust it, run: {remedy}" if remedy else "See what `git status` says there."
    return GitError(f"git refuses {folder}: {said.removeprefix('fatal: ').removeprefix('error: ')}", hint)


def find(start: Path) -> Repo | None:
    """Return the repository whose work tree a file or folder lies in, looked for upward; None where there is none.

    A bare repository has no work tree and counts as none. Raises `GitError` where git is missing or refuses the
    repository (owned by somebody else, broken, newer than this git), with git's own remedy as the hint.
    """
    folder = next(place for place in (start, *start.absolute().parents) if place.is_dir())
    try:
        done = _run(folder, ["rev-parse", "--show-toplevel"])
    except GitError:
        inside = folder.resolve()
        if any((place / ".git").exists() for place in (inside, *inside.parents)):
            raise
        return None
    if done.returncode == 0:
        return Repo(Path(decode_path(done.stdout.removesuffix(b"\n"))))
    if b"not a git repository (or any" in done.stderr or b"must be run in a work tree" in done.stderr:
        return None
    raise _refusal(folder, done.stderr)


def version() -> str:
    """Return git's version, as in `2.43.0`. Raises `GitError` where git is missing."""
    return _run(Path.cwd(), ["--version"]).stdout.decode("utf-8", "replace").removeprefix("git version ").strip()


@dataclass(frozen=True, slots=True)
class Repo:
    """A git repository with a work tree, by the work tree's root; every answer is read anew.

    Every method may raise `GitError` where git fails for another reason than the one that its answer tells.
    """

    root: Path

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """Run git at the root and return its standard output; raises `GitError` where it fails."""
        done = _run(self.root, arguments, given)
        if done.returncode:
            raise _refusal(self.root, done.stderr)
        return done.stdout

    def ask(self, *arguments: str) -> str | None:
        """Run git at the root and return its standard output without the last line feed; None where it fails."""
        answer = self.ask_bytes(*arguments)
        return None if answer is None else decode_path(answer.removesuffix(b"\n"))

    def ask_bytes(self, *arguments: str) -> bytes | None:
        """Run git at the root and return its standard output as it is; None where it fails."""
        done = _run(self.root, arguments)
        return done.stdout if done.returncode == 0 else None

    def resolve_commit(self, text: str) -> str | None:
        """Return the full id of the commit that a name, tag or short id means here; None where it means none."""
        # A name of a revision never begins with a dash, but an option does.
        if not text or text.startswith("-") or "\0" in text:
            return None
        return self.ask("rev-parse", "--verify", "--quiet", text + "^{commit}")

    def head(self) -> str | None:
        """Return the id of the commit that is checked out; None before the first commit."""
        return self.resolve_commit("HEAD")

    def branch(self) -> str:
        """Return the branch that is checked out; empty where HEAD is detached."""
        return self.ask("symbolic-ref", "--quiet", "--short", "HEAD") or ""

    def default_branch(self) -> str:
        """Return the default branch of `origin` as it was when it was cloned; empty where that is not known."""
        name = self.ask("symbolic-ref", "--quiet", "refs/remotes/origin/HEAD") or ""
        return name.removeprefix("refs/remotes/origin/")

    def remote_url(self) -> str | None:
        """Return the URL of `origin`, without user and password, after git's `insteadOf`; None without an `origin`."""
        url = self.ask("remote", "get-url", "origin")
        return url and without_credentials(url)

    def origin_has(self, commit: str) -> bool:
        """Say whether, as far as is known here, a branch of `origin` contains the commit."""
        found = self.ask("for-each-ref", "--count=1", "--contains", commit, "--format=x", "refs/remotes/origin")
        return bool(found)

    def is_shallow(self) -> bool:
        """Say whether part of the history was left out when it was cloned."""
        return self.ask("rev-parse", "--is-shallow-repository") == "true"

    def is_ancestor(self, older: str, newer: str) -> bool:
        """Say whether the first commit is the second or comes before it, as far as history is here."""
        return self.ask("merge-base", "--is-ancestor", older, newer) is not None

    def files(self, commit: str) -> list[Entry]:
        """Return every entry of a commit's tree, folders opened, in git's order; links bear what they point to."""
        entries = read_tree(self.run("ls-tree", "-r", "-z", "--full-tree", commit))
        targets = self._link_targets({entry.blob for entry in entries if entry.kind is Kind.LINK})
        return [replace(entry, target=targets.get(entry.blob, "")) if targets else entry for entry in entries]

    def sizes(self, blobs: Iterable[str]) -> Mapping[str, int]:
        """Return the size in bytes of each blob; one that cannot be had is left out."""
        wanted = "".join(f"{blob}\n" for blob in dict.fromkeys(blobs)).encode("ascii")
        answer = self.run("cat-file", "--batch-check", given=wanted) if wanted else b""
        rows = (row.split(" ") for row in answer.decode("ascii").split("\n"))
        return {row[0]: int(row[2]) for row in rows if len(row) == 3 and row[1] == "blob"}

    def read_blobs(self, blobs: Iterable[str]) -> Iterator[bytes | None]:
        """Yield the content of each blob, one in memory at a time; None for one that cannot be had."""
        return self.keep_blobs(blobs, lambda _blob, lines: b"".join(lines))

    def keep_blobs(
        self, blobs: Iterable[str], keep: Callable[[str, Iterator[bytes]], Content]
    ) -> Iterator[Content | None]:
        """Yield what `keep` makes of the id and the lines of each blob; None for one that cannot be had."""
        waiting = iter(blobs)
        while True:
            with self._start("cat-file", "--batch") as process:
                try:
                    for blob in waiting:
                        yield read_blob(process.stdin, process.stdout, blob, keep)
                except EOFError:
                    # A damaged blob ends git; the others are read by another one.
                    pass
                else:
                    return
            yield None

    def fetch_commit(self, commit: str) -> bool:
        """Fetch one commit from `origin` without asking anybody anything; say whether it is here now."""
        if not is_commit_id(commit):
            return False
        # In a whole clone a depth would cut the history off at the fetched commit.
        depth = ["--depth=1"] if self.is_shallow() else []
        self._fetch([*depth, "origin", commit])
        return self.resolve_commit(commit) is not None

    def fetch_history(self, commit: str) -> bool:
        """Fetch from `origin` what a shallow clone lacks of a commit's history; say whether nothing lacks now."""
        return not self.is_shallow() or (self._fetch(["--unshallow", "origin", commit]) and not self.is_shallow())

    def dirty(self) -> list[str]:
        """Return the paths whose work tree or index differs from HEAD, those not yet added among them, sorted."""
        wanted = ("--untracked-files=all", "--ignore-submodules=all", "--no-renames")
        rows = self.run("status", "--porcelain=v1", "-z", *wanted).split(b"\0")
        return sorted(decode_path(row[3:]) for row in rows if row)

    def left_out(self, folder: str) -> list[str]:
        """Return the files below a folder that a sparse checkout keeps out of the work tree."""
        rows = self.run("ls-files", "-t", "-z", "--", folder).split(b"\0")
        paths = [decode_path(row[2:]) for row in rows if row.startswith(b"S ")]
        return [path for path in paths if not os.path.lexists(self.root / path)]

    def _fetch(self, arguments: Sequence[str]) -> bool:
        words = command(["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", *arguments])
        nothing = subprocess.DEVNULL
        try:
            done = subprocess.run(  # noqa: S603 - an argument list, no shell
                words,
                cwd=self.root,
                env=environment(os.environ),
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
                timeout=NETWORK_SECONDS,
                check=False,
                # ssh asks for a pass phrase on the terminal whatever its input is; in a session of its own it has none.
                start_new_session=True,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0

    def _link_targets(self, blobs: set[str]) -> dict[str, str]:
        short = [blob for blob, size in self.sizes(blobs).items() if size <= _LONGEST_LINK]
        read = zip(short, self.read_blobs(short), strict=True) if short else ()
        return {blob: decode_path(data) for blob, data in read if data is not None}

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        try:
            return subprocess.Popen(  # noqa: S603 - an argument list, no shell
                command(arguments),
                cwd=self.root,
                env=environment(os.environ),
                stdin=pipe,
                stdout=pipe,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise _unusable(error, self.root) from error
