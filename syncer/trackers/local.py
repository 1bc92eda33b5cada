"""The tracker that keeps one Markdown file an issue in the repository itself, for people to read, edit and commit."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from syncer import marker
from syncer.errors import IssueGoneError, WriteRefusedError
from syncer.models import Dialect, Edit, Issue, Label, NewIssue, Number, Repository, Usage
from syncer.trackers import front_matter, issue_file
from syncer.trackers.front_matter import Document, FrontMatterError
from syncer.trackers.issue_file import ACCOUNT
from syncer.trackers.issue_folder import FOLDER, SUFFIX, IssueFolder, NotReadableError

LOCAL = Dialect("local", title_limit=256, body_limit=1_000_000, label_format="{kind}: {word}")


def open_local(root: Path) -> LocalTracker:
    """Return the tracker over `.syncer/issues/` under a repository's root; nothing is read or written yet."""
    return LocalTracker(IssueFolder(root))


class LocalTracker:
    """Issues as files. One read of the folder counts as one request, as does each write."""

    dialect = LOCAL

    def __init__(self, folder: IssueFolder) -> None:
        self._folder = folder
        self._seen: dict[str, str] = {}
        self._parsed: dict[str, tuple[str, Issue]] = {}
        self._made: dict[str, Label] = {}
        self._requests = 0
        self._writes = 0

    def resolve(self) -> Repository:
        """Return the repository as `local`. Raises `TrackerError` where its folder cannot hold issues."""
        self._folder.check()
        return Repository(full_name="local", url="")

    def whoami(self) -> str:
        """Return the one account, `local`."""
        return ACCOUNT

    def list_labelled(self, label: str) -> Sequence[Issue]:
        """Return every issue that bears the label in whatever case, by number: files have no dates."""
        return [issue for issue in self._list() if _bears(issue.labels, label)]

    def list_by_author(self, account: str) -> Sequence[Issue]:
        """Return every issue with a marker, and those of our numbers whose files cannot be read, by number."""
        return [issue for issue in self._list() if issue.author and issue.author == account]

    def list_recent(self, limit: int) -> Sequence[Issue]:
        """Return the issues that people wrote as files, the last written first."""
        found = [issue for issue in self._list() if not issue.author and not issue.problem]
        found.sort(key=lambda issue: (-self._folder.modified(str(issue.number)), issue.order))
        return found[:limit]

    def get(self, number: Number) -> Issue:
        """Return one issue as its file says now. Raises `IssueGoneError` where there is no file."""
        self._requests += 1
        return self._look(str(number))

    def create(self, new: NewIssue) -> Issue:
        """Write the file of a new issue, named by its first fingerprint.

        The answer is what the file says, under the marker that was sent: the file itself drops what differs
        between branches. Raises `WriteRefusedError` where the file exists, or cannot be written.
        """
        number = issue_file.number_of(new.body)
        if number is None:
            raise WriteRefusedError("an issue without a fingerprint in its marker has no file name here")
        document = issue_file.with_body(
            Document(title=new.title, body="", labels=_unique(new.labels), assignees=_unique(new.assignees)), new.body
        )
        self._requests += 1
        with self._folder.held():
            self._folder.create(number, _encode(front_matter.write(document)))
            self._writes += 1
            return _answer(self._look(number), new.body)

    def update(self, number: Number, edit: Edit) -> Issue:
        """Write the fields that the edit names; why an issue is closed is in its marker alone.

        Raises `WriteRefusedError` also where the file changed since this tracker last read it.
        """

        def revise(document: Document) -> Document:
            if edit.title is not None:
                document = replace(document, title=edit.title)
            if edit.state is not None:
                document = replace(document, state=edit.state)
            return document if edit.body is None else issue_file.with_body(document, edit.body)

        return _answer(self._change(str(number), revise, unchanged=True), edit.body)

    def add_label(self, number: Number, name: str) -> None:
        """Put one label on an issue; one that it bears in whatever case is no change."""
        self._change(str(number), lambda d: d if _bears(d.labels, name) else replace(d, labels=(*d.labels, name)))

    def remove_label(self, number: Number, name: str) -> None:
        """Take one label off an issue, in whatever case; one that it does not bear is no error."""
        self._change(str(number), lambda d: replace(d, labels=tuple(x for x in d.labels if not _same(x, name))))

    def comment(self, number: Number, body: str) -> None:
        """Append a comment to the file's list of comments."""
        text = marker.canonical(body)
        self._change(str(number), lambda d: replace(d, comments=(*d.comments, text)))

    def labels(self) -> Sequence[Label]:
        """Return the labels that files bear or once bore from us, and those made in this run."""
        found = dict(self._made)
        for issue in self._list():
            recorded = marker.find(issue.body)
            once = tuple(label.name for label in recorded.labels) if recorded else ()
            for name in (*issue.labels, *once):
                found.setdefault(name.casefold(), Label(name))
        return list(found.values())

    def create_label(self, label: Label) -> None:
        """Remember the label for this run: a file can bear any."""
        self._made.setdefault(label.name.casefold(), label)

    def update_label(self, label: Label) -> None:
        """Remember the label for this run: files know no colours and descriptions."""
        self._made[label.name.casefold()] = label

    def usage(self) -> Usage:
        """Return how often files were read or written, and how many files were written."""
        return Usage(self._requests, self._writes)

    def _list(self) -> list[Issue]:
        self._requests += 1
        found = ((number, self._read(number)) for number in self._folder.numbers())
        listed = [(number, *read) for number, read in found if read]
        for number, digest, _ in listed:
            self._seen.setdefault(number, digest)
        return sorted((issue for _, _, issue in listed), key=lambda issue: issue.order)

    def _look(self, number: str) -> Issue:
        read = self._read(number)
        if read is None:
            raise IssueGoneError(
                f"{_path(number)} is not there any more",
                "It was deleted; the next run files what it tracked again, unless that is ignored.",
            )
        self._seen[number], issue = read
        return issue

    def _read(self, number: str) -> tuple[str, Issue] | None:
        url = _path(number)
        try:
            data = self._folder.read(number)
        except NotReadableError as error:
            return "", issue_file.unreadable(number, str(error), url)
        if data is None:
            return None
        digest = hashlib.sha256(data).hexdigest()
        known, issue = self._parsed.get(number, ("", None))
        if issue is None or known != digest:
            issue = issue_file.read(number, data, url)
            self._parsed[number] = (digest, issue)
        return digest, issue

    def _document(self, number: str) -> tuple[str, Document]:
        try:
            text = issue_file.decode(self._folder.read(number) or b"")
            return text, front_matter.parse(text)
        except (NotReadableError, FrontMatterError) as error:
            raise _not_written(number, str(error)) from error

    def _change(self, number: str, revise: Callable[[Document], Document], *, unchanged: bool = False) -> Issue:
        self._requests += 1
        with self._folder.held():
            seen = self._seen.get(number)
            try:
                issue = self._look(number)
            except IssueGoneError as error:
                raise WriteRefusedError(error.message, error.hint) from error
            stale = seen is not None and seen != self._seen[number]
            if issue.problem:
                raise _not_written(number, issue.problem)
            if stale and unchanged:
                self._seen[number] = seen or ""
                raise WriteRefusedError(f"{_path(number)} was not written: somebody changed it meanwhile", "Run again.")
            text, document = self._document(number)
            revised = revise(document)
            if revised != document:
                self._folder.replace(number, _encode(front_matter.write(revised, text)))
                self._writes += 1
            answer = self._look(number)
            if stale:
                self._seen[number] = seen or ""
            return answer


def _answer(issue: Issue, sent: str | None) -> Issue:
    """Return the issue under the marker's line that was sent, everything else as the file says."""
    line = marker.MARKER_LINE.search(sent) if sent is not None else None
    if line is None or marker.find(issue.body) is None:
        return issue
    return replace(issue, body=marker.MARKER_LINE.sub(lambda _: line[0].rstrip() + "\n", issue.body, count=1))


def _not_written(number: str, problem: str) -> WriteRefusedError:
    return WriteRefusedError(f"{_path(number)} was not written: {problem}", "Mend the file by hand, then run again.")


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _path(number: str) -> str:
    return f"{FOLDER}/{number}{SUFFIX}"


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _bears(labels: Sequence[str], name: str) -> bool:
    return any(_same(label, name) for label in labels)


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple({name.casefold(): name for name in reversed(names)}.values())[::-1]
