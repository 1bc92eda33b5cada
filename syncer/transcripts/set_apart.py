"""Lines that name a speaker by other signs than a colon: `Ann ➜ …`, `[user] …`, `bob | …`, `> user`, `== ME ==`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from syncer.patterns import lazy


@dataclass(frozen=True, slots=True)
class Form:
    """One way to set off a name: what a line looks like, and how readily it is believed.

    `alone` says that the name has the line for itself, `loose` that its signs are common in other text as well: there
    almost every paragraph has to begin so. `roles_only` says that no other name is one than that of a role.
    """

    id: str
    pattern: re.Pattern[str]
    alone: bool = False
    loose: bool = False
    roles_only: bool = False


_NAME = r"(?P<name>@?[^\W\d_][\w.'’+-]{0,24}(?: [\w.'’+-]{1,20}){0,2}?)"
_HOUR = r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DATE = (
    r"(?:(?:today|yesterday|on\s)?\s?(?:at)?|(?:[A-Z][a-z]{2,8}\.?,?\s)?(?:\d{1,2}\.?\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}"
    r"\s\d{1,2})(?:,?\s\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4}|\.)?)[,T]?\s?(?:(?:at|um|,)\s)?"
)
_TIME = rf"(?P<when>(?i:{_DATE}){_HOUR})"
_LEAD = r" {0,3}(?:[-*+•][ \t]+)?"


def _form(name: str, pattern: str, *, alone: bool = False, loose: bool = False, roles_only: bool = False) -> Form:
    return Form(name, lazy(pattern), alone, loose, roles_only)


_SAID = r"[ \t]+(?P<rest>\S.*)"

# In the order in which they are tried: the first in which a talk is read counts.
FORMS: tuple[Form, ...] = (
    _form(
        "quoted alone",
        rf" {{0,3}}>[ \t]*(?:[*_]{{1,2}})?{_NAME}(?:[*_]{{1,2}})?[ \t]*:?(?:[*_]{{1,2}})?[ \t]*",
        alone=True,
    ),
    _form(
        "arrow",
        rf"{_LEAD}(?:[*_]{{2}})?{_NAME}(?:[*_]{{2}})?(?: ?\(?{_TIME}\)?)?[ \t]*"
        rf"(?:-{{1,2}}>|=>|[→➜➔➝➤⇒»›▶►]|>>){_SAID}",
    ),
    _form("pipe", rf"{_LEAD}(?:\[?{_TIME}\]?[ \t]*[|│┃]?[ \t]*)?{_NAME}[ \t]*[|│┃]{_SAID}"),
    _form("brackets", rf"{_LEAD}(?:\*\*)?\[{_NAME}(?:,? {_TIME})?\](?:\*\*)?:?{_SAID}"),
    _form("braces", rf"{_LEAD}[({{]{_NAME}(?:,? {_TIME})?[)}}]:?{_SAID}", loose=True),
    _form("tag", rf"<{_NAME}>(?!.*<(?!/))(?P<rest>\S.*?)(?:</\w+>)?", roles_only=True),
    _form(
        "element",
        rf" {{0,3}}(?:<(?:p|div|li|dt|dd)\b[^>]*>)?<(?:b|strong)>{_NAME}:?</"
        rf"(?:b|strong)>:?(?P<rest>.*?)(?:<br ?/?>|</\w+>)*",
    ),
    _form("double", rf"{_LEAD}{_NAME}[ \t]?(?:::|=){_SAID}", roles_only=True),
    _form("tab", rf"{_NAME}\t+(?P<rest>\S.*)"),
    _form("code", rf"{_LEAD}`{_NAME}`:?{_SAID}"),
    _form("timed bold", rf"{_LEAD}(?:`?[\[(]?{_TIME}[\])]?`?[ \t]*[|–—-]?[ \t]*)\*\*{_NAME}\*\*[ \t]*[–—-]?{_SAID}"),
    _form(
        "bold timed",
        rf"{_LEAD}\*\*{_NAME}\*\*,?[ \t]*[|–—·-]?[ \t]*[*_`(\[]*{_TIME}[*_`)\]]*[ \t]*[:–—·-]?{_SAID}",
    ),
    _form("bold time within", rf"{_LEAD}\*\*[\[(]?{_TIME}[\])]?[ \t]*[|–—·-]?[ \t]*{_NAME}\*\*{_SAID}"),
    _form("bold dash", rf"{_LEAD}(?:\*\*|__){_NAME}(?:\*\*|__)[ \t]*[–—|/·-]{_SAID}"),
    _form("bold bare", rf"{_LEAD}(?:\*\*|__){_NAME}(?:\*\*|__){_SAID}", loose=True),
    _form("dash", rf"{_NAME} ?(?: [-–—]{{1,2}}|—){_SAID}", loose=True),
    _form(
        "says",
        rf"{_LEAD}(?:\*\*)?{_NAME}(?:\*\*)? (?:says|said|writes|wrote|asks|asked|replie[sd]|answer"
        rf"(?:s|ed))(?:,? {_TIME})?:(?:[ \t]+(?P<rest>\S.*))?",
    ),
    _form("timed", rf"[\[(]?{_TIME}[\])]?[ \t]*[|–—·-]?[ \t]*{_NAME}(?:[ \t]+[–—|·-])?{_SAID}", loose=True),
    _form("counted", r"(?:\*\*)?(?P<name>[A-PR-Z])\d{1,2}(?::|\.\s)\s*(?:\*\*)?[ \t]*(?P<rest>\S.*)"),
    _form(
        "name and time",
        rf"(?:\*\*|__|#{{1,6}} )?{_NAME}(?:\*\*|__)?,?[ \t]*[|–—·•-]?[ \t]*[*_`(\[]*{_TIME}[*_`)\]]*:?",
        alone=True,
    ),
    _form(
        "time and name",
        rf"(?:\*\*|#{{1,6}} )?[\[(]?{_TIME}[\])]?[ \t]*[|–—·•-]?[ \t]*{_NAME}(?:\*\*)?:?",
        alone=True,
    ),
    _form(
        "ruled",
        rf"[ \t]*(?:[-=*~#_+]{{2,}}|[─━═]+)[ \t]*\[?{_NAME}\]?(?: \({_TIME}\))?[ \t]*:?"
        rf"(?:[-=*~#_+]*|[─━═]*)[ \t]*",
        alone=True,
        roles_only=True,
    ),
    _form(
        "mark alone",
        rf"(?:[#*=%$@:/+]|={{2,3}} |\* |:::[ \t]*|<|`|\[\[|\{{){_NAME}(?:[>`:]|\]\]|\}}| ={{2,3}})?",
        alone=True,
        roles_only=True,
    ),
    _form("alone", rf"{_NAME}", alone=True, loose=True),
)
