"""Find the items in a transcript: the registry of rules, and the way from what they see to items."""

from __future__ import annotations

from collections.abc import Sequence

from syncer.models import Item, Segment, Transcript
from syncer.rules.agenda import add_topics
from syncer.rules.arrows import Arrows
from syncer.rules.asides import Asides
from syncer.rules.assent import Assent
from syncer.rules.base import Finding, Rule
from syncer.rules.boxes import Boxes
from syncer.rules.build import build_item
from syncer.rules.by_label import ByLabel, discount_by_label
from syncer.rules.by_number import ByNumber
from syncer.rules.candidates import Candidate, candidate
from syncer.rules.choices import Choices
from syncer.rules.cleared import discount_cleared
from syncer.rules.closers import Closers, closes
from syncer.rules.commitments import Commitments
from syncer.rules.conclusions import Conclusions
from syncer.rules.context import Conversation, read_conversation
from syncer.rules.conventions import Conventions
from syncer.rules.corroboration import weigh
from syncer.rules.decisions import Decisions
from syncer.rules.dedupe import merge_repeated
from syncer.rules.duties import Duties
from syncer.rules.endorsed import Endorsed
from syncer.rules.entry_sentences import one_an_entry, with_entries_cut
from syncer.rules.enumerations import Enumerations
from syncer.rules.faults import Faults
from syncer.rules.folding import choose, fold_symptoms, lower_beside_minutes, lower_led_up
from syncer.rules.given import Given
from syncer.rules.itemised import Itemised
from syncer.rules.list_heads import discount_heads
from syncer.rules.lists import Lists
from syncer.rules.markers import Markers
from syncer.rules.mended_here import discount_mended_here
from syncer.rules.needs import Needs
from syncer.rules.neighbours import join_neighbours
from syncer.rules.on_topic import name_by_topic
from syncer.rules.outcome import discount_carried_out, discount_topic, raise_taken_up
from syncer.rules.picked_up import join_picked_up
from syncer.rules.picks import Picks, discount_unpicked
from syncer.rules.plan_done import discount_plan_done
from syncer.rules.postponed import Postponed
from syncer.rules.printed_errors import PrintedErrors
from syncer.rules.proposals import Proposals
from syncer.rules.recalled import recall
from syncer.rules.references import follow_pointers, schedule
from syncer.rules.rejoinders import Rejoinders, without_said_already
from syncer.rules.report_tables import ReportTables
from syncer.rules.reports import Reports
from syncer.rules.requests import Requests
from syncer.rules.reviews import Reviews
from syncer.rules.rounds import Rounds
from syncer.rules.settings import RuleSettings
from syncer.rules.specimens import without_specimens
from syncer.rules.tables import Tables, is_row
from syncer.rules.takeups import Takeups, settle_answers
from syncer.rules.unmeant import discount_unmeant
from syncer.rules.urgency import rank_by_later_words
from syncer.rules.wishes import Wishes
from syncer.rules.withdrawn import discount_withdrawn
from syncer.transcripts.segment import segments

__all__ = ["RULES", "Rule", "RuleSettings", "find_items"]

RULES: tuple[Rule, ...] = (
    Markers(),
    Conventions(),
    Boxes(),
    Lists(),
    Tables(),
    ReportTables(),
    Enumerations(),
    Rounds(),
    Assent(),
    Choices(),
    Rejoinders(),
    Conclusions(),
    Given(),
    Arrows(),
    Closers(),
    Decisions(),
    Itemised(),
    ByNumber(),
    ByLabel(),
    Picks(),
    Endorsed(),
    Postponed(),
    Faults(),
    PrintedErrors(),
    Reports(),
    Reviews(),
    Requests(),
    Commitments(),
    Needs(),
    Duties(),
    Takeups(),
    Wishes(),
    Proposals(),
    Asides(),
)
"""All families of rules. To add one is one file and one line here."""

_DEFAULTS = RuleSettings()
_RECORDED = frozenset(("webvtt", "srt"))


def find_items(
    transcript: Transcript, settings: RuleSettings = _DEFAULTS, cut: Sequence[Segment] | None = None
) -> list[Item]:
    """Return the items of a transcript in the order of their first mention, the unsure ones among them.

    Each has at least one mention of at most 12 lines, a title of at most 100 characters, and its evidence. What to
    list or file of them is the caller's choice by `confidence`. The same transcript always gives the same items.
    `cut` are the transcript's segments where they are at hand.
    """
    conversation = read_conversation(transcript, settings, segments(transcript) if cut is None else cut)
    conversation = with_entries_cut(conversation)
    candidates: list[Candidate] = []
    for found in _findings(conversation, settings):
        item = build_item(conversation, found, settings)
        if item is not None:
            candidates.append(
                candidate(
                    item,
                    explicit=found.explicit,
                    turn=found.at.turn_number,
                    group=_list_of(found, conversation),
                    restates=found.restates,
                )
            )
    recorded = transcript.format in _RECORDED
    return [weigh(item, recorded=recorded) for item in merge_repeated(candidates)]


def _list_of(found: Finding, conversation: Conversation) -> int:
    """Return the list that a finding is an entry of; the lists with which one turn sums up are one list in sections."""
    if not found.restates:
        return found.at.group
    return next((s.group for s in conversation.by_turn[found.at.turn_number] if s.group >= 0), found.at.group)


def _findings(conversation: Conversation, settings: RuleSettings) -> list[Finding]:
    seen = [found for rule in RULES for found in rule.find(conversation) if found.explicit or not is_row(found.at)]
    seen = [found for found in seen if found.explicit or not closes(found.at)]
    findings = add_topics(settle_answers(without_said_already(choose(seen))), conversation)
    findings = discount_topic(without_specimens(findings, conversation), conversation)
    findings = name_by_topic(findings, conversation)
    findings = fold_symptoms(findings, conversation)
    findings = follow_pointers(findings, conversation)
    findings = discount_heads(lower_led_up(join_neighbours(findings)), conversation)
    findings = lower_beside_minutes(findings, conversation)
    findings = raise_taken_up(findings, conversation)
    findings = discount_unpicked(findings, conversation)
    findings = discount_carried_out(findings, conversation)
    findings = discount_plan_done(discount_mended_here(findings, conversation), conversation)
    findings = discount_withdrawn(discount_by_label(findings, conversation), conversation)
    findings = discount_cleared(findings, conversation)
    findings = discount_unmeant(findings, conversation)
    findings = join_picked_up(recall(findings, conversation), conversation)
    findings = schedule(findings if conversation.dialogue else one_an_entry(findings), conversation)
    return rank_by_later_words(findings, conversation, settings)
