"""Recognise single lines that may begin what somebody says: `**User:**`, `## Claude`, `Alice (10:32): hello`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from syncer.models import Role
from syncer.patterns import lazy
from syncer.transcripts.words import is_occupation, role_of

HEADING, BOLD, BOLD_ALONE, ITALIC, PLAIN, SAID = "heading", "bold", "bold alone", "italic", "plain", "said"


@dataclass(frozen=True, slots=True)
class Label:
    """The name at the start of a line, how it is written, the role that it says by itself, and what follows it.

    `style` is one of this module's constants, `level` the depth of a heading. `rest` is the speech that stands on
    the same line. `stamped` says that a time of day stands with the name.
    """

    style: str
    name: str
    role: Role | None
    rest: str = ""
    level: int = 0
    stamped: bool = False

    @property
    def decorated(self) -> bool:
        """Whether more than a colon sets the name apart."""
        return self.style in (HEADING, BOLD, BOLD_ALONE, SAID)

    @property
    def form(self) -> tuple[str, int]:
        """What lines of one conversation have in common; a colon or none after bold letters is the same."""
        return (BOLD if self.style == BOLD_ALONE else self.style, self.level)


_LONGEST = 240
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,6})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY = (
    r"(?:\d{4}-\d{2}-\d{2}[T ]?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},?[ ]"
    r"|(?:[A-Z][a-z]{2,8},[ ])?(?:[A-Z][a-z]{2,8}[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}),?[ ]\d{4},?[ ])"
)
_CLOCK = rf"{_DAY}?{_TIME}(?:Z|\s?UTC)?"
_STAMP = lazy(_TIME)
# Nobody draws one beside a person.
_ROBOT = "\N{ROBOT FACE}"
# Emoji and the like, with their joiners and selectors, before a name.
_SYMBOLS = r"(?:[^\w\s*_#>\[\](){}<>`\"'~|\\/@.,:;!?+=$%&^-]{1,8}[ \t]?){0,3}"
_WHEN = rf"(?:(?:\[{_CLOCK}\]|\({_CLOCK}\)|{_CLOCK})[ \t]*[-–—|]?[ \t]*)?"
_NAME = r"@?[^\W\d_][\w.'’&+-]{0,30}(?: [\w.'’&+#-]{1,30}){0,4}"
_ASIDE = (
    rf"(?:[ \t]*[*_]{{0,2}}(?:\([^()\n]{{0,60}}\)|\[[^\[\]\n]{{0,60}}\]|[-–—|,•·@]?[ \t]*{_CLOCK})[*_]{{0,2}}){{0,2}}"
)
_NUMBER = r"(?:(?:[Tt]urn|[Mm]essage|[Ee]xchange|[Rr]ound|[Pp]rompt)[ \t]*#?\d+[ \t]*[-–—:.]?[ \t]*|\d{1,3}[.)][ \t]+)?"

# Some draw an arrow from the speaker to what is said.
_COLON = "[:：→➜»]"

# Gemini CLI sets its emoji before the hashes.
_HEADING = lazy(rf" {{0,3}}{_SYMBOLS}(#{{1,6}})[ \t]+(\S.*)")
_BOLD = lazy(
    rf" {{0,3}}(?P<before>{_SYMBOLS}{_WHEN})(?P<open>[*_]{{1,4}})(?P<label>[^*\n]{{1,120}}?)(?P<close>[*_]{{1,4}})"
    rf"(?P<aside>{_ASIDE})[ \t]*(?:{_SYMBOLS}(?=:))?(?P<colon>{_COLON}?)(?P<rest>.*)"
)
# Handles may hold the sign that sets letters in italics.
_STARRED = lazy(
    rf" {{0,3}}(?P<before>{_SYMBOLS}{_WHEN})(?P<open>\*{{2}})(?P<label>[^*\n]{{1,120}}?)(?P<close>\*{{2}})"
    rf"(?P<aside>{_ASIDE})[ \t]*(?P<colon>{_COLON}?)(?P<rest>.*)"
)
_PLAIN = lazy(
    rf" {{0,3}}{_SYMBOLS}{_WHEN}(?P<name>{_NAME}){_ASIDE}[ \t]?(?:[:：](?=[ \t]|$)|：|(?<=\w)>(?=[ \t]+\S))[ \t]*"
    r"(?P<rest>.*)"
)
_ANGLED = lazy(rf"{_WHEN}<(?P<name>{_NAME})>[ \t]+(?P<rest>\S.*)")
_INNER = lazy(rf"{_SYMBOLS}{_WHEN}(?P<name>{_NUMBER}{_NAME}){_ASIDE}[ \t]*(?P<colon>{_COLON}?){_ASIDE}[ \t]*{_SYMBOLS}")
_CODED = lazy(rf" {{0,3}}`(?:\[{_CLOCK}\]|\({_CLOCK}\)|{_CLOCK})[ \t]+(?P<name>{_NAME})[ \t]*:?`[ \t]*:?(?P<rest>.*)")
# `(user) …`, `[agent]`, and the name alone in backticks or letters that HTML sets apart: `<b>user:</b> …`.
_ENCLOSED = lazy(
    rf" {{0,3}}(?:\[(?P<square>{_NAME})\]|\((?P<round>{_NAME})\)|`(?P<code>{_NAME})[ \t]*:?`"
    rf"|<(?P<tag>b|strong|i|em|u)>{_SYMBOLS}(?P<html>{_NAME})[ \t]*(?P<inner>:?)</(?P=tag)>)"
    rf"[ \t]*(?P<colon>{_COLON}?)(?P<rest>.*)",
    re.IGNORECASE,
)
# What a word in brackets is when more of a sentence, a link or a sign of code follows.
_NO_SPEECH = lazy(r"[-–—=(\[{,;.)/|+*]|https?://|(?:(?:is|are) (?:the|an?|who|what|not|only)|has|or|of)\b")
_ASKED = lazy(rf"[*_ \t]*[QA][ \t]*\((?P<name>{_NAME})\)")
_VERSIONED = lazy(r"\((?P<name>[\w.:/-]*[A-Za-z][\w.:/-]*\d[\w.:/-]*)\)")
_ENCLOSING = ("[", "(", "`", "<")
_COUNT = lazy(rf"{_NUMBER}(?=[^\W\d_])")
_COUNTED = lazy(r"(?<=[^\W\d_]{3})[ \t]*#\d{1,3}$|(?<=[Pp]rompt|sponse)[ \t]+\d{1,3}$")
_TITLED = lazy(r"\b(?i:dev|developer|customer|client)[ \t]*\((?P<name>[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?)\)")
_SAID = lazy(r"(?P<name>.+?) said")
# The page of ChatGPT says so in the reader's language.
_SAID_ELSEWHERE = lazy(
    r"[#*_ \t]*(?:(?P<you>du hast gesagt|sie (?:sagten|haben gesagt)|vous avez dit|tu as dit|(?:tú )?dijiste|has dicho"
    r"|você disse|disseste|hai detto|(?:je|jij) zei|powiedziałe[śm](?:\(-[aą]ś\))?|вы сказали|ви сказали|(?:你|您)说"
    r"|あなた(?:の発言)?|söylediğin(?:iz)?)|(?:o )?chatgpt (?:hat gesagt|sagte|a dit|dijo|ha dicho|disse|ha detto|zei"
    r"|powiedział|сказал|каже|说|の発言|söyledi))[ \t]?[:：][*_ \t]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def read_label(line: str) -> Label | None:
    """Return the label that a line begins with; None for a line that begins with none. No line is rescanned."""
    if len(line) > _LONGEST:
        # A long line begins like a short one; what follows the name is taken over whole.
        label = read_label(line[:_LONGEST])
        if label is None or label.style in (HEADING, BOLD_ALONE, SAID) or not label.rest:
            return None
        start = line.rindex(label.rest, 0, _LONGEST)
        return replace(label, rest=line[start:])
    label = _read(line.rstrip())
    if label and label.role is None and _ROBOT in line and is_occupation(label.name):
        label = replace(label, role=Role.ASSISTANT)
    if label and label.role and (titled := _TITLED.search(line[: len(line.rstrip()) - len(label.rest)])):
        # Of several developers at a table each is somebody, and none the user of an assistant.
        label = replace(label, name=titled["name"], role=None)
    if label and label.name in ("Q", "A") and (asked := _ASKED.match(line)):
        # Who asks and who answers is told behind the letter.
        label = replace(label, name=asked["name"], role=role_of(asked["name"]))
    if label and label.role is None and label.decorated and (model := _VERSIONED.search(line)):
        # A product under a name of its own, with the model that answers behind it.
        label = replace(label, role=Role.ASSISTANT if role_of(model["name"]) is Role.ASSISTANT else None)
    if label and _STAMP.search(line[: len(line.rstrip()) - len(label.rest)]):
        return replace(label, stamped=True)
    return label


def _read(line: str) -> Label | None:
    if line.endswith((":", "：", "*", "_")) and (elsewhere := _SAID_ELSEWHERE.fullmatch(line)):
        name = "You" if elsewhere["you"] else "ChatGPT"
        return Label(SAID, name, role_of(name))
    if match := _HEADING.fullmatch(line):
        return _read_heading(len(match[1]), match[2].rstrip("# \t"))
    if "`" in line[:4] and (coded := _CODED.fullmatch(line)):
        return _label(BOLD if coded["rest"].strip() else BOLD_ALONE, coded["name"], coded["rest"].strip())
    if line.lstrip()[:1] in _ENCLOSING and (enclosed := _read_enclosed(line)):
        return enclosed
    if "*" in line[:24] or "_" in line[:24]:
        found = _read_bold(line)
        if found:
            return found
    if "<" in line[:24] and (angled := _ANGLED.fullmatch(line)):
        return _label(PLAIN, angled["name"], angled["rest"])
    if ":" in line or "：" in line or ">" in line[:40]:
        match = _PLAIN.fullmatch(line)
        return _label(PLAIN, match["name"], match["rest"]) if match else None
    return None


def _read_enclosed(line: str) -> Label | None:
    match = _ENCLOSED.fullmatch(line)
    if not match:
        return None
    name = match["square"] or match["round"] or match["code"] or match["html"]
    rest = match["rest"].strip()
    if role_of(name) is None or _NO_SPEECH.match(rest):
        return None
    return _label(BOLD if rest else BOLD_ALONE, name, rest)


def _read_heading(level: int, inner: str) -> Label | None:
    match = _INNER.fullmatch(_bare(inner))
    return _label(HEADING, match["name"], level=level) if match else None


def _read_bold(line: str) -> Label | None:
    match = _BOLD.fullmatch(line)
    if not match or match["close"] != match["open"][::-1]:
        match = _STARRED.fullmatch(line) if "_" in line else None
    if not match:
        return None
    inner = _INNER.fullmatch(_bare(match["label"]))
    if not inner:
        return None
    rest = match["rest"].strip()
    style = ITALIC if len(match["open"]) == 1 else BOLD
    if inner["colon"] or match["colon"]:
        return _label(style, inner["name"], match["colon"] + rest if inner["colon"] else rest)
    if not rest and style == ITALIC and _STAMP.search(match["aside"]) and role_of(inner["name"]):
        return _label(BOLD_ALONE, inner["name"])
    if rest or style == ITALIC:
        return None
    return _label(BOLD_ALONE, inner["name"])


def _bare(text: str) -> str:
    """Strip emphasis, and a colon within it, from a heading: `💭 **Human**:` becomes `💭 Human:`."""
    return text.replace("**", "").replace("__", "").strip("*_ \t")


def _label(style: str, name: str, rest: str = "", level: int = 0) -> Label:
    name = name.strip(" \t-–—.")
    if match := _SAID.fullmatch(name):
        return Label(SAID, match["name"], role_of(match["name"]), rest)
    counted = _COUNTED.sub("", _COUNT.sub("", name, count=1)).strip(" \t-–—.")
    role = role_of(counted, heading=style == HEADING)
    # A number makes a turn of a known role, and a section of anything else.
    return Label(style, counted if role else name, role, rest, level)
