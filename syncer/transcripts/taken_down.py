"""Who says a paragraph of minutes as text: the name before a colon, the nick in brackets, or who spoke before."""

from __future__ import annotations

from syncer.patterns import lazy
from syncer.transcripts.irc_lines import read_log
from syncer.transcripts.words import may_be_person

CONTINUES = lazy(r"\s*(?:…|\.{3})\s*(?P<text>.*)")
"""A line with which the same speaker goes on."""

_NAMED = lazy(r"(?P<who>@?[^\W\d_][\w.'’|-]{0,30}(?: [^\s:]{1,30}){0,6}?) ?:(?:\s+(?P<text>.*)|$)")
_MOST_WORDS = 4


def who_says(text: str, speaker: str) -> tuple[str, str]:
    """Return who says a text, "" for nobody, and the text alone; `speaker` is whom the minutes took down before."""
    if match := CONTINUES.fullmatch(text):
        return speaker, match["text"]
    if chat := read_log([text]):
        return chat[0].nick, chat[0].text
    named = _NAMED.fullmatch(text)
    if named and may_be_person(" ".join(named["who"].split()[:_MOST_WORDS])):
        said = (named["text"] or "").strip()
        rest = CONTINUES.fullmatch(said)
        return named["who"], rest["text"] if rest else said
    return "", text
