"""Read transcripts and find the items in them; one bad file never stops the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from syncer.corpus import Corpus
from syncer.digests import Digests
from syncer.models import Item, ReadAs, Segment, Skipped, SourceFile, Transcript
from syncer.private_key import LONGEST_KEY
from syncer.redact import lines_of, redact_transcript
from syncer.repeats import lines_repeated, not_repeated, segments_not_repeated
from syncer.rules import RuleSettings, find_items
from syncer.transcripts.parts import read_parts
from syncer.transcripts.segment import segments


@dataclass(frozen=True, slots=True)
class Manner:
    """How transcripts are to be read: `format_of` names the format of a path, "" where the content tells it."""

    format_of: Callable[[str], str]
    settings: RuleSettings


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found: raw items, not merged yet; the digests of all that was said, by path; what was not read."""

    items: tuple[Item, ...] = ()
    read: tuple[ReadAs, ...] = ()
    texts: tuple[tuple[str, Mapping[str, int]], ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def corpus(self, source: str, present: frozenset[str], *, complete: bool, narrowed: bool = False) -> Corpus:
        """Return the ground on which a text is there, moved or gone; `narrowed` where somebody named the paths."""
        is_whole = complete and not any(skip.unreadable for skip in self.skipped)
        return Corpus(source, present, dict(self.texts), is_whole, narrowed)

    def count(self) -> Counter[str]:
        """Return how often each text was said in all that was read."""
        total: Counter[str] = Counter()
        for _, counted in self.texts:
            total.update(counted)
        return total


_AS_IS = Manner(lambda _path: "", RuleSettings())


def read_transcripts(
    files: Iterable[SourceFile | Skipped],
    source: str = "",
    progress: Callable[[str, int | None], None] | None = None,
    manner: Manner = _AS_IS,
) -> Reading:
    """Read each file in turn and find its items, secrets masked before any rule sees a line.

    `source` is the repository that the files are in, empty for the tracker's own; `progress` is called with the
    path of each file when it is done and, while a large one is read in parts, with the line that was come to.
    """
    items: list[Item] = []
    found_as: list[ReadAs] = []
    texts: list[tuple[str, Mapping[str, int]]] = []
    skipped: list[Skipped] = []
    for file in files:
        parts = read_parts(file, manner.format_of(file.path)) if isinstance(file, SourceFile) else file
        if isinstance(parts, Skipped):
            skipped.append(parts)
        else:
            said, above, is_first = Digests(), list[str](), True
            repeated = lines_repeated(file) if isinstance(file, SourceFile) else 0
            for transcript in parts:
                found, cut = _read_part(transcript, above, manner.settings, source)
                items += not_repeated(found, repeated)
                said.add(segment.digest for segment in segments_not_repeated(cut, repeated) if segment.digest)
                if is_first:
                    found_as.append(ReadAs(file.path, transcript.format, transcript.reason))
                elif progress and cut:
                    progress(file.path, cut[-1].last_line)
                above, is_first = lines_of(transcript)[-LONGEST_KEY:], False
                # Else they would be held while the next part is read.
                del transcript, found, cut
            texts.append((file.path, said.counted()))
        if progress:
            progress(file.path, None)
    return Reading(tuple(items), tuple(found_as), tuple(texts), tuple(skipped))


def _read_part(
    transcript: Transcript, above: Sequence[str], settings: RuleSettings, source: str
) -> tuple[list[Item], tuple[Segment, ...]]:
    """Return the items of a part of a file and its segments; `above` are the last lines of the part before it."""
    clean = redact_transcript(transcript, above)
    cut = segments(clean)
    found = find_items(clean, settings, cut)
    return [_from_source(item, source) for item in found], cut


def _from_source(item: Item, source: str) -> Item:
    return replace(item, mentions=tuple(replace(mention, source=source) for mention in item.mentions))
