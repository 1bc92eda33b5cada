"""Turn an item into an issue's title, body and labels: the only place that writes Markdown for a tracker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from syncer.inert import code_span, fenced, inert_text, inert_title
from syncer.marker import Parts, block_hash, canonical, canonical_title, join
from syncer.marker_data import Marker
from syncer.models import Dialect, Item, Mention, Number
from syncer.record import SHOWN
from syncer.redact import redact

FOOTER = "_syncer keeps this part up to date from the transcripts. Write above or below it._"
_MORE = "…and more."
_QUOTE_LINES = 12
_QUOTE_SIZES = (2000, 600, 200, 60, 0)
_LIKENESS = "May duplicate "


@dataclass(frozen=True, slots=True)
class Page:
    """What links need: the tracker's dialect, the web address of the transcripts' repository, the commit read."""

    dialect: Dialect
    url: str = ""
    commit: str = ""


def title_of(item: Item, dialect: Dialect) -> str:
    """Return the issue's title: inert, cut at a word to the tracker's limit."""
    title = canonical_title(inert_title(redact(item.title)))
    if len(title) <= dialect.title_limit:
        return title
    return title[: dialect.title_limit - 1].rsplit(" ", 1)[0].rstrip() + "…"


def reference(number: Number) -> str:
    """Return how an issue is named in running text: `#12`, or a local issue's number as it is."""
    return f"#{number}" if isinstance(number, int) else str(number)


def new_body(item: Item, marker: Marker, page: Page, likeness: Number | None = None) -> str:
    """Return the body of a new issue, its marker with the block's hash, within the tracker's limit."""
    head = _head(item)
    if likeness is not None:
        head.append(f"{_LIKENESS}{reference(likeness)}.")
    mentions, hides = item.mentions[:SHOWN], len(item.mentions) > SHOWN
    body = _fit(Parts("", marker, "", ""), head, (), mentions, page, hides=hides)
    # A new issue holds nothing but ours: what is too much of the record is what the block does not show.
    return body or _fit(Parts("", replace(marker, more=()), "", ""), head, (), mentions, page, hides=hides) or ""


def updated_body(
    parts: Parts, marker: Marker, item: Item | None, new: Sequence[Mention], page: Page, duplicate: str = ""
) -> str | None:
    """Return the body with the block brought up to date and the marker rewritten; people's text stays as it is.

    Entries that the block holds already are carried over word for word, masked by today's rules. Without an item
    the head stays too. `duplicate` names the issue that this one is closed as a duplicate of. None where people's
    text leaves no room for ours within the tracker's limit.
    """
    old_head, entries, hidden = _take_apart(redact(canonical(parts.block or "")))
    kept = [line for line in old_head if line.startswith(_LIKENESS)]
    head = [f"Duplicate of {duplicate}."] if duplicate else []
    head += old_head if item is None else [*_head(item, old_head), *kept]
    room = max(0, SHOWN - len(entries))
    return _fit(replace(parts, marker=marker), head, entries, tuple(new[:room]), page, hides=hidden or len(new) > room)


def marked_body(parts: Parts, marker: Marker) -> str:
    """Return the body with nothing but the marker's line rewritten."""
    return join(replace(parts, marker=marker))


def done_comment(mention: Mention, page: Page) -> str:
    """Return the comment that goes with a close: where the thing was said to be done."""
    return f"Marked as done in the transcripts:\n\n{_entry(mention, page, _QUOTE_SIZES[0])}"


def gone_comment(marker: Marker) -> str:
    """Return the comment that goes with a close because no transcript says the thing any more."""
    places = ", ".join(dict.fromkeys(code_span(mention.path) for mention in marker.mentions))
    return f"No transcript says this any more; it was said in {places}."


def _head(item: Item, old: Sequence[str] = ()) -> list[str]:
    lines = []
    if item.owner:
        lines.append(f"Owner: {inert_text(redact(item.owner))}")
    else:
        lines += [line for line in old if line.startswith("Owner: ")]
    if item.due:
        lines.append(f"Due: {item.due.isoformat()}")
    else:
        lines += [line for line in old if line.startswith("Due: ")]
    return lines


def _entry(mention: Mention, page: Page, size: int) -> str:
    lines = (
        f"line {mention.line}" if mention.line == mention.end_line else f"lines {mention.line} to {mention.end_line}"
    )
    place = f"{code_span(mention.path)}, {lines}"
    link = _link(mention, page)
    where = f"[{place}]({link})" if link else place
    speaker = f", {inert_text(redact(mention.speaker))}" if mention.speaker else ""
    said = _cut("\n".join(redact(mention.quote).split("\n")[:_QUOTE_LINES]), size)
    return f"- {where}{speaker}" + (f":\n{fenced(said, '  ')}" if said else "")


def _link(mention: Mention, page: Page) -> str:
    template = page.dialect.permalink_line if mention.line == mention.end_line else page.dialect.permalink
    if not (template and page.url and page.commit):
        return ""
    link = template.format(
        url=page.url,
        commit=page.commit,
        path=quote(mention.path, safe="/", errors="surrogateescape"),
        line=mention.line,
        end_line=mention.end_line,
    )
    # Both forges render Markdown and then know no lines, unless they are asked for the plain text.
    is_rendered = mention.path.lower().endswith((".md", ".markdown", ".mdown"))
    return link.replace("#", "?plain=1#", 1) if is_rendered else link


def _cut(text: str, size: int) -> str:
    return text if len(text) <= size else (text[:size].rstrip() + " …" if size else "")


def _fit(
    parts: Parts, head: Sequence[str], entries: Sequence[str], new: Sequence[Mention], page: Page, *, hides: bool
) -> str | None:
    """Join the body; where it is over the tracker's limit our quotes shrink first, then the mentions.

    None where people's text leaves no room even for that.
    """
    for shown, hidden in _layouts(entries, new, page):
        block = _block(head, shown, hides=hides or hidden)
        marker = replace(parts.marker, block=block_hash(block)) if parts.marker else None
        body = join(replace(parts, marker=marker, block=block))
        if len(body) <= page.dialect.body_limit:
            return body
    return None


def _layouts(entries: Sequence[str], new: Sequence[Mention], page: Page) -> Iterator[tuple[list[str], bool]]:
    """Yield the entries to show, ever shorter, and whether any are hidden."""
    for size in _QUOTE_SIZES:
        yield [*entries, *(_entry(mention, page, size) for mention in new)], False
    places = [entry.split("\n", 1)[0].removesuffix(":") for entry in entries]
    places += [_entry(mention, page, 0) for mention in new]
    for count in range(len(places), -1, -1):
        yield places[:count], count < len(places)


def _block(head: Sequence[str], entries: Sequence[str], *, hides: bool) -> str:
    pieces = ["\n".join(head)] if head else []
    pieces.append("\n".join(["Said in:", "", *entries]))
    if hides:
        pieces.append(_MORE)
    pieces.append(FOOTER)
    return "\n\n".join(pieces)


def _take_apart(block: str) -> tuple[list[str], list[str], bool]:
    """Return head lines, entries and whether more is hidden, of a block as `_block` writes it."""
    head: list[str] = []
    entries: list[list[str]] = []
    in_entries = False
    for line in block.split("\n"):
        if line == "Said in:":
            in_entries = True
        elif line in (_MORE, FOOTER):
            in_entries = False
        elif in_entries and line.startswith("- "):
            entries.append([line])
        elif in_entries and entries:
            entries[-1].append(line)
        elif line.strip() and not in_entries:
            head.append(line)
    return head, ["\n".join(entry).rstrip() for entry in entries], _MORE in block.split("\n")
