"""Tell data, logs of programs and source code from text that people write, by the shape of their lines."""

from __future__ import annotations

import re
from collections.abc import Callable

from syncer.patterns import lazy
from syncer.transcripts.likeness import code_likeness
from syncer.transcripts.page import Page

_FEWEST = 20
_MOST_SHARE = 0.8
_LOG = lazy(
    r"\W{0,2}(?:\d{4}-\d\d-\d\d|\d\d/\w{3}/\d{4}|\d\d:\d\d:\d\d)[T :].*\b(?:INFO|DEBUG|WARN|ERROR|TRACE)", re.IGNORECASE
)
_REQUEST = lazy(r"[\d.:a-f]{3,40} \S+ \S+ \[[^\]]+\] \"")
_TWO_WORDS = lazy(r"(?<![^\W\d_])[^\W\d_]{2,}[,;:.!?)]* +[(\"']?[^\W\d_]{2,}")
# What begins a part of a program, in the languages that are most in use.
_DEFINITION = lazy(
    r"\s*(?:from [\w.]+ import [\w(*]|import [\w.{*\"']+(?:;|$| as | from )|#\s*(?:include|define|ifn?def|endif)\b"
    r"|(?:async )?def \w+\(|class \w+(?:\(.*\))?\s*[:{]|class \w+ (?:extends|implements) "
    r"|(?:export )?(?:async )?function\b.*\("
    r"|(?:export )?(?:const|let|var) [\w{[].* = |(?:pub(?:\([^()]*\))? )?(?:fn|struct|enum|impl|mod|use) [\w<].*[{;]$"
    r"|func (?:\([^()]*\) )?\w+\(|package \w+;?$|(?:public|private|protected|static) [\w<>\[\] ]+[\w>\])]+\s*[({=;]"
    r"|typedef |@\w+(?:\.\w+)*(?:\(.*\))?$|[A-Za-z_]\w*(?:: [\w\[\]., |\"']+)? = \S.*|return\b[^.]*$|(?:el)?if .*[:{]$)"
)
_FEWEST_DEFINITIONS = 4
_CODE = lazy(
    r"\s*(?:[)\]}]+[,;:)]*$|[({\[]$|#|//|/?\*|\"{3}|'{3}|else\b|try\b|except\b|finally\b|raise\b|yield\b|for .*[:{]$"
    r"|while .*[:{]$|with .*:$|assert\b|self\.|[\w.\[\]\"']+: [\w\[\].|\"' ,()]+(?: = .*)?,?$"
    r"|[\w.]+\(.*\)?,?;?$|[\"'\w.=*]+,$)"
)
_HALF = 0.5
_LISTED = lazy(r"\s*(?:[-*+•☐☑>|]|\d{1,3}[.)]|\[[ xX]\])\s|\s*#{1,6} ")


def why_wordless(page: Page) -> str:
    """Return why a page is data, a log or a program, empty where somebody may have written it."""
    if _share(page, _is_logged) >= _MOST_SHARE:
        return "is a log of a program"
    if _share(page, _is_data) >= _MOST_SHARE:
        return "is data: hardly a line holds two words"
    definitions = sum(_DEFINITION.match(line) is not None for line in page.written)
    if not page.code and definitions >= _FEWEST_DEFINITIONS and _share(page, _is_code) >= _HALF:
        return "is source code"
    return ""


def _share(page: Page, holds: Callable[[str], bool]) -> float:
    """Return the share of lines that something holds for, 0 for a page of few lines."""
    return sum(map(holds, page.written)) / len(page.written) if len(page.written) >= _FEWEST else 0.0


def _is_logged(line: str) -> bool:
    return _LOG.match(line) is not None or _REQUEST.match(line) is not None


def _is_data(line: str) -> bool:
    return line.isascii() and not _LISTED.match(line) and _TWO_WORDS.search(line) is None


def _is_code(line: str) -> bool:
    return _DEFINITION.match(line) is not None or _CODE.match(line) is not None or code_likeness(line) >= 1.0
