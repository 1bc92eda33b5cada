"""The cures: what each prevents, the piece of source that it stands on, and the test that fails without it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cure:
    """One cure and how it is taken out.

    `piece` stands exactly once in the file `source` under `syncer/`, and `without` in its place is the code without
    the cure. `test` is a pytest id of a whole test function; with several parameters one failure is enough.
    """

    name: str
    prevents: str
    source: str
    piece: str
    without: str
    test: str


CURES = (
    Cure(
        "no second POST",
        "a create is sent again after a lost answer, and files the issue twice",
        "trackers/limiter.py",
        "pauses = iter(() if write else _READ_PAUSES)",
        "pauses = iter(_READ_PAUSES)",
        "tests/trackers/test_channel.py::test_an_answer_that_leaves_a_write_open_is_unknown_and_the_write_is_sent_once",
    ),
    Cure(
        "listing instead of search",
        "a search index that lags hides an issue, and it is filed again",
        "trackers/github.py",
        'return self._channel.issues(what, self._under("issues"), whole, self._read_issue, check, unknown=unknown)',
        'found = self._channel.ask(what, "/search/issues", {"q": " ".join(f"{key}:{query[key]}" for key in query)})\n'
        '        return [self._read_issue(entry) for entry in self._channel.read(what, found, dict)["items"]]',
        "tests/identity/test_listings.py::test_issues_are_listed_and_never_searched_for",
    ),
    Cure(
        "the agreement of two listings",
        "one listing does not show a new issue yet, and it is filed again",
        "existing.py",
        "if not differing:",
        "if True:",
        "tests/test_races.py::test_listings_that_differ_stop_the_run_before_any_write",
    ),
    Cure(
        "the canonical form",
        "a save in the web form, which turns line feeds into CRLF, counts as a person's edit for good",
        "marker.py",
        'text = unicodedata.normalize("NFC", text.replace("\\r\\n", "\\n").replace("\\r", "\\n"))',
        "return text",
        "tests/test_decisions.py::test_a_persons_text_and_title_stay",
    ),
    Cure(
        "the re-read before an update",
        "what a person wrote between listing and write is overwritten",
        "apply.py",
        "fresh = site.tracker.get(change.issue.number)",
        "fresh = change.issue",
        "tests/identity/test_oddities.py::test_what_a_person_does_between_listing_and_write_is_merged",
    ),
    Cure(
        "the hash of the block",
        "a person's edit within the managed block is written over",
        "touched.py",
        "return block is not None and markers.block_hash(block) == marker.block",
        "return block is not None",
        "tests/test_decisions.py::test_an_edited_block_is_left_and_named",
    ),
    Cure(
        "the recorded status of mentions",
        "an old tick closes again and again what is open, and an old wish reopens what is done",
        "record.py",
        "for i, p in sorted(paired.items()) if entries[p].status is not mentions[i].status]",
        "for i, p in sorted(paired.items())]",
        "tests/test_decisions.py::test_on_a_closed_issue_what_was_recorded_decides_nothing",
    ),
    Cure(
        "tombstones",
        "a closed issue is not seen, and returns every night as a new one",
        "trackers/github.py",
        'whole: Query = {"state": "all", ',
        'whole: Query = {"state": "open", ',
        "tests/identity/test_listings.py::test_closed_issues_are_listed_too",
    ),
    Cure(
        "the label check of the marker",
        "an issue whose managed label a person took off is written to all the same",
        "tracked.py",
        "is_ours = bears(issue, managed, dialect)",
        "is_ours = True",
        "tests/identity/test_ownership.py::test_the_managed_label_taken_off_by_a_person",
    ),
    Cure(
        "the run's id",
        "a person's clone of an issue is closed as a duplicate that a race made",
        "closes.py",
        "marker is None or first.marker is None or marker.run == first.marker.run:",
        "marker is None or first.marker is None:",
        "tests/identity/test_ownership.py::test_a_persons_clone_of_our_issue_is_left_to_them",
    ),
    Cure(
        "the close recorded before its comment",
        "a comment is sent for a close that fails, and again by the next run",
        "apply.py",
        "    try:\n        answer = site.tracker.update(fresh.number, current.edit)\n",
        "    if current.comment:\n"
        "        site.tracker.comment(fresh.number, current.comment)\n"
        '        current = replace(current, comment="")\n'
        "    try:\n        answer = site.tracker.update(fresh.number, current.edit)\n",
        "tests/test_apply.py::test_of_a_close_that_failed_nothing_is_said",
    ),
    Cure(
        "the right to label, asked before a create",
        "issues are made that lose their labels, and are not recognised again",
        "apply.py",
        "    if not site.repository.can_label:\n        reason =",
        "    if False:\n        reason =",
        "tests/test_passes.py::test_without_the_right_to_label_nothing_is_made_and_it_is_said_why",
    ),
    Cure(
        "the labels of the answer",
        "create after create loses its label, and none is recognised again",
        "apply.py",
        "if not bears(answer, {policy.labels.managed}, policy.page.dialect):",
        "if False:",
        "tests/test_apply.py::test_after_a_create_that_lost_its_managed_label_no_further_one_is_sent",
    ),
    Cure(
        "pull requests are not issues",
        "a pull request that bears our marker is rewritten or closed",
        "tracked.py",
        "elif issue.pull_request:",
        "elif False:",
        "tests/identity/test_oddities.py::"
        "test_a_pull_request_that_bears_our_marker_keeps_its_create_back_and_is_never_written_to",
    ),
    Cure(
        "fingerprints that another marker carries",
        "one fingerprint comes to stand in two open issues",
        "reconcile.py",
        "*(f for f in new if ground.carried.get(f, number) == number)",
        "*new",
        "tests/identity/test_words.py::test_the_clause_of_one_issue_and_the_title_of_another",
    ),
    Cure(
        "the second listing after creates",
        "of two runs at once both leave an open issue",
        "apply.py",
        "for change in duplicates(again.tracked, again.ground):",
        "for change in ():",
        "tests/test_races.py::test_of_two_runs_at_once_the_later_issue_is_closed_as_a_duplicate",
    ),
    Cure(
        "the listing by author",
        "an issue whose managed label a person took off is filed again",
        "existing.py",
        "return Listed(Existing(tuple(labelled), authored, people),",
        "return Listed(Existing(tuple(labelled), (), people),",
        "tests/identity/test_ownership.py::test_the_managed_label_taken_off_the_only_issue",
    ),
    Cure(
        "the authors of labelled issues",
        "another account files again what a person took from the first one",
        "existing.py",
        "known = ours | {issue.author for issue in labelled if issue.author and markers.find(issue.body)}",
        "known = ours",
        "tests/identity/test_ownership.py::test_another_account_knows_of_what_a_person_took_from_the_first",
    ),
    Cure(
        "the name of the renamed label",
        "the managed label was renamed, and everything is filed again under the old name or taken for a person's",
        "existing.py",
        "    _check_renamed(labelled, authored, existing_labels, labels)\n",
        "",
        "tests/identity/test_ownership.py::test_the_managed_label_renamed_by_a_person_doubles_nothing",
    ),
    Cure(
        "the check of each entry of a listing",
        "a filter that got lost on a redirect passes strangers' issues for ours",
        "trackers/channel.py",
        "if not all(map(check, found.values())):",
        "if False:",
        "tests/trackers/test_github.py::test_an_entry_without_the_label_breaks_the_listing",
    ),
    Cure(
        "an empty page is not the end",
        "a listing that breaks off passes for a shorter one, and what it did not show is filed again",
        "trackers/channel.py",
        "if following is not None and (not entries or following in seen):",
        "if following is not None and following in seen:",
        "tests/trackers/test_channel.py::test_an_empty_page_in_the_middle_breaks_the_listing",
    ),
    Cure(
        "the answer compared with what was sent",
        "what the tracker changed on its own later looks like a person's edit",
        "apply.py",
        "    if differing:\n",
        "    if False:\n",
        "tests/test_apply.py::test_what_a_tracker_stores_otherwise_is_a_failure_that_shows_it",
    ),
    Cure(
        "the lost create, looked for in the list",
        "a create whose answer was lost stays unknown though it was done",
        "apply.py",
        "if outcome.result is Result.UNKNOWN and marker.run == run:",
        "if False:",
        "tests/test_races.py::test_a_create_whose_answer_is_lost_is_found_in_the_listing",
    ),
    Cure(
        "text under a path that is gone has moved",
        "a renamed transcript makes an update of every issue",
        "record.py",
        "in ((True, True), (False, True), (True, False), (False, False)):",
        "in ((True, True), (False, True)):",
        "tests/identity/test_form.py::test_form_alone_makes_no_write",
    ),
    Cure(
        "two fingerprints for each item",
        "the same clause under a better title, in another file, is filed again",
        "merge.py",
        "return replace(item, said=(said,) if said else (), named=(named,) if named else ())",
        "return replace(item, named=(named,) if named else ())",
        "tests/identity/test_words.py::test_neither_a_better_title_nor_another_sentence_makes_a_second_issue",
    ),
    Cure(
        "the same place under other words",
        "a version that cuts and titles otherwise files everything again",
        "match.py",
        "by_place = _by_place(unmatched, free, corpus)",
        "by_place: dict[int, Tracked] = {}",
        "tests/identity/test_versions.py::"
        "test_a_later_version_that_words_titles_and_cuts_sentences_otherwise_writes_nothing",
    ),
    Cure(
        "the reworded item follows its issue",
        "a sentence that somebody completes is filed a second time",
        "match.py",
        "by_words = _by_words(rest, ",
        "by_words = _by_words([], ",
        "tests/identity/test_words.py::test_an_item_reworded_in_its_transcript_follows_its_issue",
    ),
    Cure(
        "the placeholder for what may be masked",
        "a new rule of redaction gives old items a new identity",
        "fingerprint.py",
        'return f" {_PLACEHOLDER} " if mixed or _PLACEHOLDER in match[0] else match[0]',
        "return match[0]",
        "tests/identity/test_versions.py::test_a_version_that_masks_otherwise_writes_nothing",
    ),
    Cure(
        "the recorded title as today masks it",
        "a new rule that masks a short value files the item again",
        "match.py",
        "for fingerprint in (*one.named, *one.named_masked) if masks else one.named:",
        "for fingerprint in one.named:",
        "tests/identity/test_versions.py::test_a_quote_that_today_masks_is_rewritten_once_and_nothing_is_filed",
    ),
    Cure(
        "closed duplicates count for their target",
        "what was closed as a duplicate is found by itself, and its target is not kept up",
        "tracked.py",
        'return closed.removeprefix(DUPLICATE) if closed.startswith(DUPLICATE) and not self.is_open else ""',
        'return ""',
        "tests/test_match.py::test_a_duplicate_counts_for_its_target",
    ),
    Cure(
        "open again for good",
        "what a person opened again after we closed it is closed once more",
        "reconcile.py",
        "    if marker.state is State.CLOSED:\n        return skip(found.item,",
        "    if False:\n        return skip(found.item,",
        "tests/test_decisions.py::test_done_leaves_for_good_what_a_person_opened_again",
    ),
    Cure(
        "a label that a person took off",
        "labels that a person took off or moved are put back",
        "relabel.py",
        "if moved and (not bears_either or _others(old, new.name, borne, policy)):",
        "if False:",
        "tests/test_decisions.py::test_a_label_taken_off_is_not_put_back",
    ),
    Cure(
        "a title that a person wrote",
        "a title that a person wrote is renamed back",
        "reconcile.py",
        "if found.reworded and has_own_title else None",
        "if found.reworded else None",
        "tests/test_reconcile.py::test_a_title_follows_a_rewording_unless_a_person_changed_it",
    ),
    Cure(
        "issues that people wrote",
        "what a person filed by hand is filed again beside it",
        "creates.py",
        "reason = held_back(item, policy) or _tracked_by_person(item, by_title)",
        "reason = held_back(item, policy)",
        "tests/test_decisions.py::test_an_issue_that_a_person_wrote_suppresses_the_create_and_is_named",
    ),
    Cure(
        "nothing is gone that was not looked for",
        "a transcript that could not be read closes its issues",
        "closes.py",
        "if not corpus.complete:",
        "if False:",
        "tests/test_closes.py::test_gone_closes_only_in_a_sweep_that_is_told_to_and_read_all",
    ),
    Cure(
        "what a person touched is no duplicate to close",
        "a run closes the later of two issues though a person works on it",
        "closes.py",
        "signs = touched(issue, marker, policy.labels)",
        "signs = ()",
        "tests/test_closes.py::test_what_a_person_touched_is_only_named",
    ),
    Cure(
        "only our accounts' issues are duplicates",
        "whoever pastes a marker gets another's issue closed",
        "closes.py",
        "if not {issue.author.casefold(), first.issue.author.casefold()} <= accounts:",
        "if False:",
        "tests/test_closes.py::test_a_copy_and_what_others_opened_are_only_named",
    ),
    Cure(
        "a newer version's marker",
        "two versions in turn write over each other's markers",
        "tracked.py",
        "elif marker.version > markers.VERSION:",
        "elif False:",
        "tests/test_reconcile.py::test_a_marker_of_a_later_version_is_honoured_and_never_written",
    ),
    Cure(
        "conflict marks",
        "a file with an unfinished merge is written to",
        "tracked.py",
        "        if issue.problem:\n",
        "        if False:\n",
        "tests/identity/test_branches.py::test_a_conflict_between_two_branches_is_named_and_files_nothing_twice",
    ),
    Cure(
        "the limit on creates",
        "a first run over years of transcripts floods the tracker",
        "plan.py",
        "if policy.max_new is not None and created > policy.max_new:",
        "if False:",
        "tests/test_plan.py::test_more_creates_than_allowed_are_refused_with_the_numbers",
    ),
    Cure(
        "slower after the first refusal",
        "a run goes on at the pace that a limit has just refused",
        "trackers/limiter.py",
        "                self._slow_down()\n",
        "",
        "tests/trackers/test_limiter.py::test_writes_slow_down_at_the_first_refusal_and_that_counts",
    ),
    Cure(
        "a file that changed since it was read",
        "what an editor saved while a run was under way is written over",
        "trackers/local.py",
        "if stale and unchanged:",
        "if False:",
        "tests/trackers/test_local.py::test_an_update_is_refused_where_the_file_changed_since_it_was_read",
    ),
    Cure(
        "a file is never written over",
        "two processes write the same issue's file, and one's is lost",
        "trackers/issue_folder.py",
        "os.link(temporary, path)",
        "temporary.replace(path)",
        "tests/trackers/test_local.py::test_a_number_that_exists_is_never_overwritten",
    ),
    Cure(
        "nothing in a file differs between branches",
        "two branches that file the same conflict in every merge",
        "trackers/issue_file.py",
        'return marker.to_data(replace(found, run="", mentions=tuple(mentions), more=tuple(more)))',
        "return marker.to_data(replace(found, mentions=tuple(mentions), more=tuple(more)))",
        "tests/identity/test_branches.py::"
        "test_two_branches_of_a_local_tracker_that_file_the_same_and_other_items_merge",
    ),
)
