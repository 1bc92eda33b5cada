"""Make people's words harmless where a tracker would act on them: mentions, references, commands, HTML."""

from __future__ import annotations

import re

from syncer.patterns import lazy

JOINER = "\u2060"

# Lone surrogates stand for bytes of a path that are no UTF-8, and no tracker takes them.
_CONTROL = lazy(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_REFERENCE = lazy(r"([#!&%~$^@])(?=[\w\"{\[:(])")
_PREFIXED = lazy(r"\b(GH)-(?=\d)", re.IGNORECASE)
_COMMIT = lazy(r"\b([0-9a-f])(?=[0-9a-f]{6,63}\b)", re.IGNORECASE)
_BRACKETED = lazy(
    r"\[(?=(?:issue|epic|vulnerability|work_item|feature_flag|contact|cadence|wiki_page):)", re.IGNORECASE
)
_MARKDOWN = lazy(r"([\\`*_{}\[\]<>|~#!])")


def inert_title(title: str) -> str:
    """Return a title in which nothing is a reference, on either forge, with joiners that nobody sees.

    GitLab links and notifies from titles as it does from descriptions (`attr_mentionable :title`).
    """
    text = _CONTROL.sub(" ", title)
    text = _REFERENCE.sub(rf"\1{JOINER}", text)
    text = _PREFIXED.sub(rf"\1{JOINER}-", text)
    text = _BRACKETED.sub(f"[{JOINER}", text)
    text = text.replace("://", f":{JOINER}//").replace("mailto:", f"mailto{JOINER}:")
    return _COMMIT.sub(_split_commit, text)


def inert_text(text: str) -> str:
    """Return one line of running text with Markdown and references made harmless."""
    return _MARKDOWN.sub(r"\\\1", inert_title(" ".join(text.split())).replace("www.", f"www{JOINER}."))


def code_span(text: str) -> str:
    """Return the text as a code span that nothing in it can end, not even a blank line in the name of a file."""
    text = _CONTROL.sub(" ", text).replace("\n", " ").replace("@", f"@{JOINER}").replace("<!--", f"<{JOINER}!--")
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text[:1] in ("`", " ", "") or text[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def fenced(text: str, indent: str = "") -> str:
    """Return the text as a fenced block that nothing in it can end.

    Fences are of backticks, as older GitLabs look for quick actions in blocks fenced by tildes. A mail reply that
    quotes the block loses the fence, so an `@` and a `/` at the start of a line bear a joiner as well.
    """
    lines = [_inert_line(line) for line in text.split("\n")]
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join(indent + line if line else line for line in (f"{fence}text", *lines, fence))


def _inert_line(line: str) -> str:
    line = _CONTROL.sub(" ", line.rstrip()).replace("@", f"@{JOINER}").replace("<!--", f"<{JOINER}!--")
    return re.sub(r"^(\s*)/", rf"\1{JOINER}/", line)


def _split_commit(match: re.Match[str]) -> str:
    # A word such as "facade" or a plain number is no commit; a hash has both kinds of characters.
    word = match.string[match.start() :]
    run = re.match(r"[0-9a-fA-F]+", word)
    text = run[0] if run else ""
    mixed = any(c.isdigit() for c in text) and any(c.isalpha() for c in text)
    return match[1] + JOINER if mixed else match[0]
