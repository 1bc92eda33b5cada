"""Decide which labels of a file are speakers: those that make up a conversation together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from syncer.models import Role
from syncer.transcripts.candidates import Candidate, Marker, find_candidates
from syncer.transcripts.initials import are_options
from syncer.transcripts.layout import Layout
from syncer.transcripts.roles import BOLD, BOLD_ALONE, HEADING, ITALIC, PLAIN, SAID
from syncer.transcripts.words import has_suffix

# How much of what unknown names say has to sound like speech: labels such as "Pros:" are followed by none.
_SPEECH_SHARE = 0.4
_SPEECH_SHARE_OF_HANDLES = 0.6
# Of so many turns a third speaker beside a user and an assistant has to have one.
_RAREST_THIRD = 10
# A name before a mere colon that comes up less often is a word of the text.
_MOST_LINES_BETWEEN = 60
# Beside two who talk, who comes back so often in the same form talks too.
_OFTEN = 3
# Names that follow one another in so many lines take turns.
_MANY_TURNS = 6
# The next message stands on the next line, or behind a blank one.
_NEXT = 2
# Lines of a channel's log in a fence, rather than of something that it prints.
_FEWEST_LOGGED = 4


def find_markers(layout: Layout) -> tuple[Marker, ...]:
    """Return the lines at which speakers begin, in order; none where the file is no conversation.

    A label counts if those of its form make a conversation: two roles that are known by their words, or names that
    recur, alternate and are followed by speech. Outside of wrappers is looked at first: what is said within one
    that stands in somebody's turn is an example.
    """
    candidates = list(find_candidates(layout))
    # "ChatGPT said:" is no example: a fence around it was left open.
    outside = _converse([c for c in candidates if c.marker.wrapper < 0 or c.marker.label.style == SAID])
    found = outside or _converse(candidates)
    pasted = tuple(_pasted(found, candidates)) if found else ()
    return tuple(sorted((*found, *pasted), key=lambda marker: marker.position)) if pasted else found


def _pasted(found: Sequence[Marker], candidates: Sequence[Candidate]) -> Iterator[Marker]:
    """Yield those who speak in fences and quotes beside the talk itself: a channel's log, or one of its people.

    What stands in somebody's turn is an example; a log with times is none.
    """
    taken = {marker.wrapper for marker in found}
    names = {marker.label.name.casefold() for marker in found}
    sections = [c.section for c in candidates if c.marker in found and c.marker.wrapper < 0]
    wrapped: dict[tuple[int, str], list[Candidate]] = {}
    for candidate in candidates:
        if candidate.marker.wrapper not in taken:
            wrapped.setdefault((candidate.marker.wrapper, candidate.marker.label.style), []).append(candidate)
    for group in wrapped.values():
        first = group[0]
        logged = len(group) >= _FEWEST_LOGGED and all(candidate.marker.label.stamped for candidate in group)
        apart = first.section not in sections and any(candidate.name in names for candidate in group)
        if logged or apart:
            yield from _speakers_of(group)


def _converse(candidates: Sequence[Candidate]) -> tuple[Marker, ...]:
    """Return the markers of every form that makes a conversation, without those that lie in another's turns."""
    forms: dict[tuple[str, int, bool], list[Candidate]] = {}
    for candidate in candidates:
        label = candidate.marker.label
        # "User Request" among headings "User" is a section, unless "Claude's Response" answers it.
        forms.setdefault((*label.form, has_suffix(label.name)), []).append(candidate)
    spoken = [markers for group in forms.values() if (markers := _speakers_of(group))]
    spoken.sort(key=lambda group: (-group[0].label.decorated, -len(group)))
    kept: list[list[Marker]] = []
    for group in spoken:
        if not any(_lies_within(group, other) for other in kept):
            kept.append(group)
    return tuple(sorted((marker for group in kept for marker in group), key=lambda marker: marker.position))


def _lies_within(group: Sequence[Marker], other: Sequence[Marker]) -> bool:
    """Say whether a form is an example in the turns of another: fewer lines, or a mere colon, between its markers."""
    first, last = other[0].position, other[-1].position
    inside = sum(first < marker.position < last for marker in group)
    if not group[0].label.decorated:
        # A sample in a fence of its own lies in nobody's turn.
        return inside * 2 > len(group) or (len(other) >= 3 and group[0].wrapper < 0)
    return inside == len(group) and len(group) < len(other) and _touched(group, other) <= 2


def _touched(group: Sequence[Marker], other: Sequence[Marker]) -> int:
    """Return in how many turns of the other form the markers lie."""
    starts = [marker.position for marker in other]
    return sum(any(low < m.position < high for m in group) for low, high in pairwise(starts))


def _speakers_of(group: Sequence[Candidate]) -> list[Marker]:
    if group[0].marker.label.style == SAID:
        return [candidate.marker for candidate in group] if len({c.name for c in group}) > 1 else []
    known = [c for c in group if c.role]
    unknown = [c for c in group if not c.role]
    roles = {c.role for c in known}
    names = {c.name for c in known}
    people = _people(unknown, known, group[0].marker.label.style)
    if are_options(people) and not names - people:
        return []
    exchange = {Role.USER, Role.ASSISTANT} <= roles and _is_exchange(known)
    if exchange:
        people = {name for name in people if _takes_part(name, group)}
    speakers = names | people
    if not exchange and not (people and len(speakers) > 1):
        return []
    chosen = [c for c in group if c.name in speakers]
    if group[0].marker.label.style == PLAIN and not (_alternates(chosen) and (exchange or _is_dense(chosen))):
        return []
    return [c.marker for c in chosen]


def _takes_part(name: str, group: Sequence[Candidate]) -> bool:
    """Say whether a name speaks often enough to be a third beside a user and an assistant."""
    return sum(c.name == name for c in group) * _RAREST_THIRD >= len(group)


def _is_exchange(known: Sequence[Candidate]) -> bool:
    """Say whether lines with known roles are turns rather than a list of what users and agents are.

    Labels on lines of their own need not alternate, as agents write one for each step.
    """
    labels = [c.marker.label for c in known]
    if has_suffix(labels[0].name) and len(known) < 3:
        return False
    apart = all(label.decorated and not label.rest for label in labels)
    if not apart and not _alternates(known):
        return False
    recurs = len({c.name for c in known}) < len(known)
    if recurs and (len(known) >= 4 or labels[0].decorated):
        return True
    return sum(c.speaks for c in known) * 2 >= len(known)


def _alternates(chosen: Sequence[Candidate]) -> bool:
    return _changes(chosen) * 3 >= len(chosen) - 1


def _changes(chosen: Sequence[Candidate]) -> int:
    """Return how often the next to speak is another."""
    return sum(one.name != other.name for one, other in pairwise(chosen))


def _is_dense(chosen: Sequence[Candidate]) -> bool:
    """Say whether names before mere colons stand close enough to be turns; few must change oftener."""
    positions = [c.marker.position for c in chosen]
    if positions[-1] - positions[0] > _MOST_LINES_BETWEEN * len(positions):
        return False
    return len(chosen) >= _MANY_TURNS or _changes(chosen) * 3 >= (len(chosen) - 1) * 2


def _people(unknown: Sequence[Candidate], known: Sequence[Candidate], style: str) -> set[str]:
    """Return the names that are people: they recur, or stand beside such as recur, and speak."""
    counts = Counter(c.name for c in unknown)
    speaking = Counter(c.name for c in unknown if c.speaks)
    recurring = {name for name, count in counts.items() if count > 1 and _sounds(name, counts, speaking, unknown)}
    if recurring and _take_turns(unknown):
        # Who answers somebody turn by turn speaks too, however dry.
        recurring |= {name for name, count in counts.items() if count > 1 and " " not in name}
    tight = style == PLAIN and _stands_tight(unknown)
    if recurring and tight and sum(speaking.values()) >= _SPEECH_SHARE * len(unknown):
        recurring |= {name for name, count in counts.items() if count > 1}
    if style == BOLD and len(recurring) > 1:
        recurring |= {name for name, count in counts.items() if count >= _OFTEN and " " not in name}
    if style == HEADING and recurring:
        # Topics come up once: a name may only where no more of them do than names that come back.
        single = {name for name, count in counts.items() if count == 1}
        if len(single) <= sum(counts[name] for name in recurring):
            recurring |= {c.name for c in unknown if c.name in single and _may_speak_once(c)}
    if style in (HEADING, ITALIC):
        return recurring if sum(counts[name] for name in recurring) + len(known) >= 4 else set()
    partners = len(recurring) + len({c.name for c in known})
    turns = sum(counts[name] for name in recurring) + len(known)
    sections = {c.section for c in unknown if c.name in recurring} | {c.section for c in known}
    single = {
        c.name
        for c in unknown
        if counts[c.name] == 1 and c.section in sections and (_may_speak_once(c) or (tight and c.once))
    }
    if recurring:
        # Below a time and a name each line of a log is somebody's.
        single |= {c.name for c in unknown if counts[c.name] == 1 and c.marker.label.stamped}
    if not recurring or (partners < 2 and not single) or turns + len(single) < 3:
        return set()
    return recurring | single


def _take_turns(candidates: Sequence[Candidate]) -> bool:
    """Say whether a few names follow one another as in a talk: many lines, hardly two of one name in a row."""
    few = len({c.name for c in candidates}) * 2 < len(candidates)
    return few and len(candidates) >= _MANY_TURNS and _changes(candidates) * 10 >= (len(candidates) - 1) * 9


def _stands_tight(candidates: Sequence[Candidate]) -> bool:
    """Say whether nearly every line begins with a name, as in a chat: many lines, few of them apart from the next."""
    steps = [later.marker.position - one.marker.position for one, later in pairwise(candidates)]
    return len(steps) + 1 >= _MANY_TURNS and sum(step <= _NEXT for step in steps) * 10 >= len(steps) * 9


def _may_speak_once(candidate: Candidate) -> bool:
    label = candidate.marker.label
    return candidate.once and candidate.speaks and not label.name[:1].islower() and label.style != BOLD_ALONE


def _sounds(name: str, counts: Counter[str], speaking: Counter[str], unknown: Sequence[Candidate]) -> bool:
    handle = any(c.name == name and c.marker.label.name[:1].islower() for c in unknown)
    return speaking[name] >= counts[name] * (_SPEECH_SHARE_OF_HANDLES if handle else _SPEECH_SHARE)
