"""What people and tests do to a forge without its API: add, edit, close, lock, delete, move."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from tests.forges.exchange import Clock
from tests.forges.state import DEFAULT_COLOR, StoredComment, StoredIssue, StoredLabel, StoredRepository


class People:
    """The state of one forge and the hands that change it; `repository` is the one that the token is for."""

    folds_label_case = False

    def __init__(self, full_name: str) -> None:
        self.lock = threading.RLock()
        self.clock = Clock()
        self.account = "syncer-bot"
        self.workflow = False
        self.can_push = True
        self.can_triage = True
        self.can_write = True
        self.people: set[str] = {"somebody", "syncer-bot"}
        self.repositories: list[StoredRepository] = []
        self._last_id = 1000
        self._lag: tuple[int, str | None] = (0, None)
        self.repository = self.add_repository(full_name)

    def next_id(self) -> int:
        """Return a database id that nothing else has."""
        self._last_id += 1
        return self._last_id

    def tick(self) -> None:
        """Let the second pass that a write takes, so that times tell writes apart."""
        self.clock.advance(1)

    @property
    def full_name(self) -> str:
        """The repository's present name."""
        return self.repository.full_name

    @property
    def issues(self) -> dict[int, StoredIssue]:
        """The repository's issues by number, deleted and moved ones too (`gone` says so)."""
        return self.repository.issues

    @property
    def labels(self) -> dict[str, StoredLabel]:
        """The repository's labels by name."""
        return self.repository.labels

    def token_can(self, *, push: bool | None = None, triage: bool | None = None, write: bool | None = None) -> None:
        """Set what the token may do; None leaves it.

        `push` and `triage` are the account's role (without both it can only open and comment), `write=False` makes
        the token one that may only read.
        """
        self.can_push = self.can_push if push is None else push
        self.can_triage = self.can_push if triage is None else triage
        self.can_write = self.can_write if write is None else write

    @property
    def can_label(self) -> bool:
        """Whether the account's role lets it label."""
        return self.can_push or self.can_triage

    def add_repository(self, full_name: str) -> StoredRepository:
        """Make another repository on the same forge."""
        added = StoredRepository(self.next_id(), full_name)
        self.repositories.append(added)
        return added

    def rename(self, full_name: str) -> None:
        """Rename the repository; its old name leads to it by redirect."""
        with self.lock:
            self.repository.former_names.add(self.repository.full_name)
            self.repository.full_name = full_name

    def add_label(
        self, name: str, color: str = DEFAULT_COLOR, description: str | None = None, *, group: bool = False
    ) -> StoredLabel:
        """Make a label, without `#` before its colour."""
        with self.lock:
            return self.make_label(self.repository, name, color, description, group=group)

    def make_label(
        self,
        repository: StoredRepository,
        name: str,
        color: str = DEFAULT_COLOR,
        description: str | None = None,
        *,
        group: bool = False,
    ) -> StoredLabel:
        """Return the label of that name, made where there is none."""
        label = repository.find_label(name, fold=self.folds_label_case)
        if label is None:
            label = StoredLabel(self.next_id(), name, color, description, group=group)
            repository.labels[name] = label
        return label

    def make_issue(self, repository: StoredRepository, title: str, body: str, author: str) -> StoredIssue:
        """Number a new issue and keep it."""
        self.tick()
        repository.last_number += 1
        now = self.clock.now
        issue = StoredIssue(repository.last_number, self.next_id(), title, body, author, now, now)
        repository.issues[issue.number] = issue
        return issue

    def add_issue(
        self,
        title: str,
        body: str = "",
        *,
        labels: Sequence[str] = (),
        author: str = "somebody",
        state: str = "open",
        assignees: Sequence[str] = (),
        pull_request: bool = False,
    ) -> StoredIssue:
        """Put an issue there that was made some other way; every listing shows it at once."""
        with self.lock:
            self.people.add(author)
            issue = self.make_issue(self.repository, title, body, author)
            issue.labels = [self.make_label(self.repository, name).name for name in labels]
            issue.assignees = list(assignees)
            issue.pull_request = pull_request
            if state == "closed":
                issue.set_state("closed", self.clock.now, actor=author, reason="completed")
            return issue

    def lag(self, listings: int, *, only: str | None = None) -> None:
        """Keep issues made by the API from now on out of the next `listings` listings, 0 to end that.

        `only` is `labels` or `author`, the filter whose listings lag; the others show the issue at once.
        """
        self._lag = (listings, only)

    def hide(self, repository: StoredRepository, issue: StoredIssue) -> None:
        """Let a new issue lag as `lag` said."""
        listings, only = self._lag
        for sort in ("labels", "author", "other"):
            if listings and only in {None, sort}:
                issue.hidden_until[sort] = repository.listings[sort] + listings

    def shown(self, repository: StoredRepository, sort: str, *, first_page: bool) -> list[StoredIssue]:
        """Return the issues that a listing of that sort (`labels`, `author`, `other`) knows of by now."""
        repository.listings[sort] += first_page
        number = repository.listings[sort]
        return [issue for issue in repository.visible if issue.hidden_until.get(sort, 0) < number]

    def comment_on(self, issue: StoredIssue, body: str, author: str, *, system: bool = False) -> StoredComment:
        """Add a comment and let the issue be updated by it."""
        self.tick()
        comment = StoredComment(self.next_id(), author, body, self.clock.now, system)
        issue.comments.append(comment)
        issue.updated_at = self.clock.now
        return comment

    def web_text(self, text: str) -> str:
        """Return a body as the web form saves it."""
        return text

    def edit_by_person(
        self,
        number: int,
        *,
        title: str | None = None,
        body: str | None = None,
        labels: Sequence[str] | None = None,
        assignees: Sequence[str] | None = None,
        person: str = "somebody",
    ) -> None:
        """Change fields as somebody does in the browser; a body is saved as the web form saves it."""
        with self.lock:
            issue = self.issues[number]
            self.people.add(person)
            if title is not None:
                issue.title = title
            if body is not None:
                issue.body = self.web_text(body)
            if labels is not None:
                issue.labels = [self.make_label(self.repository, name).name for name in labels]
            if assignees is not None:
                issue.assignees = list(assignees)
            self._touch(issue)

    def web_edit(self, number: int, change: Callable[[str], str] = lambda body: body) -> None:
        """Save the body in the web form, changed or not."""
        with self.lock:
            self.edit_by_person(number, body=change(self.issues[number].body))

    def close_by_person(self, number: int, *, reason: str = "completed", person: str = "somebody") -> None:
        """Close an issue as somebody."""
        with self.lock:
            issue = self.issues[number]
            self._touch(issue)
            issue.set_state("closed", self.clock.now, actor=person, reason=reason)

    def reopen_by_person(self, number: int) -> None:
        """Reopen an issue as somebody."""
        with self.lock:
            issue = self.issues[number]
            self._touch(issue)
            issue.set_state("open", self.clock.now, reason="reopened")

    def comment_by_person(self, number: int, body: str, *, person: str = "somebody") -> None:
        """Comment on an issue as somebody."""
        with self.lock:
            self.people.add(person)
            self.comment_on(self.issues[number], body, person)

    def lock_by_person(self, number: int) -> None:
        """Lock an issue's conversation."""
        with self.lock:
            self._touch(self.issues[number])
            self.issues[number].locked = True

    def discuss_by_person(self, number: int) -> None:
        """Convert an issue to a discussion: what the API shows is a closed and locked issue."""
        self.close_by_person(number)
        self.lock_by_person(number)

    def delete_by_person(self, number: int) -> None:
        """Delete an issue."""
        with self.lock:
            self.tick()
            self.issues[number].gone = "deleted"

    def move_issue(self, number: int, to: str) -> tuple[StoredIssue, StoredRepository]:
        """Copy an issue to the repository of that name, made where there is none."""
        target = next((each for each in self.repositories if each.full_name == to), None) or self.add_repository(to)
        issue = self.issues[number]
        copy = self.make_issue(target, issue.title, issue.body, issue.author)
        copy.labels = [self.make_label(target, name).name for name in issue.labels]
        issue.moved_to = f"{to}#{copy.number}"
        return copy, target

    def _touch(self, issue: StoredIssue) -> None:
        self.tick()
        issue.updated_at = self.clock.now
