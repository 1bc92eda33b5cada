"""Who speaks is seen however the talk is set: in quotes, indented, as a list, with one letter, with angles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from syncer.models import Role, SourceFile, Transcript
from syncer.transcripts import read

SAID = (
    ("Nora", "Morning. The export drops the last row, three clubs have told me."),
    ("Pete", "Sounds like the pager. Can you show me the query?"),
    ("Nora", "It is in members.sql, I'll mend it on Monday."),
    ("Pete", "Good. And we should drop the old export."),
    ("Nora", "Yes, let's do that after the summer party."),
)
HEAD = "# Club notes\n\nWhat we said over coffee.\n\n"
FORMS: dict[str, Callable[[str, str], str]] = {
    "quote": lambda name, said: f"> {name}: {said}\n>\n",
    "bold quote": lambda name, said: f"> **{name}:** {said}\n\n",
    "indented": lambda name, said: f"    {name}: {said}\n",
    "list": lambda name, said: f"- {name}: {said}\n",
    "bold list": lambda name, said: f"* **{name}**: {said}\n",
    "angles": lambda name, said: f"<{name.lower()}> {said}\n",
    "prompt": lambda name, said: f"{name.lower()}> {said}\n\n",
    "slanted time": lambda name, said: f"**{name}** *(10:02)*: {said}\n\n",
    "letters": lambda name, said: f"**{name[0]}:** {said}\n\n",
}


def _speakers(text: str) -> list[tuple[str, Role]]:
    found = read(SourceFile("talk.md", text.encode()))
    assert isinstance(found, Transcript)
    return [(turn.speaker.casefold(), turn.role) for turn in found.turns if turn.speaker]


@pytest.mark.parametrize("form", FORMS)
def test_each_turn_is_its_speakers(form: str) -> None:
    text = HEAD + "".join(FORMS[form](name, said) for name, said in SAID)
    names = [name.casefold()[:1] for name, _ in SAID]
    assert [name[:1] for name, _ in _speakers(text)] == names


@pytest.mark.parametrize("form", ["quote", "indented", "list", "prompt", "slanted time"])
def test_an_assistant_is_known_by_its_name(form: str) -> None:
    text = HEAD + "".join(FORMS[form](name.replace("Pete", "Claude"), said) for name, said in SAID)
    assert {role for name, role in _speakers(text) if name == "claude"} == {Role.ASSISTANT}


@pytest.mark.parametrize(
    "legend", ["N = me, P = the assistant.", "(N: Nora, P: Claude)", "P is the AI.", "P stands for the assistant"]
)
def test_a_legend_says_which_letter_is_the_assistant(legend: str) -> None:
    talk = "".join(FORMS["letters"](name, said) for name, said in SAID)
    assert set(_speakers(f"# Notes\n\n{legend}\n\n{talk}")) == {("n", Role.USER), ("p", Role.ASSISTANT)}


def test_letters_that_count_options_are_nobody() -> None:
    options = "**A:** we keep the boiler, you pay less\n\n**B:** we buy a new one, you pay more\n\n"
    assert _speakers(f"# Two ways\n\n{options}\nOr, put otherwise:\n\n{options}") == []


def test_questions_and_answers_are_nobody() -> None:
    text = "**Q:** How do I open the gate?\n\n**A:** You turn the key.\n\n"
    assert _speakers(f"# FAQ\n\n{text}{text.replace('gate', 'door')}") == []


@pytest.mark.parametrize(
    "entries",
    [
        "- Nora: mend the export\n- Pete: call the printer\n- Nora: book the hall\n- Pete: order cups\n",
        "> it drops rows\n> every time\n",
        "    total: 12\n    rows: 11\n    total: 14\n    rows: 13\n",
    ],
)
def test_lists_of_work_and_numbers_are_no_talk(entries: str) -> None:
    assert _speakers(HEAD + entries) == []


def test_who_says_little_but_often_speaks() -> None:
    words = ["oof", "212", "sec", "done, natural sort"]
    talk = "".join(f"**{name.lower()}:** {said}\n\n**tobi:** {words[n % 4]}\n\n" for n, (name, said) in enumerate(SAID))
    assert "tobi" in {name for name, _ in _speakers(HEAD + talk)}
