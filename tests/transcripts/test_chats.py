from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.models import Role, SourceFile, Transcript
from syncer.transcripts import markdown, read
from syncer.transcripts.decode import split_lines
from tests.transcripts.text_laws import check

SAID = (
    ("Nora", "9:02", "the kiln trips the fuse since monday"),
    ("Omar", "9:03", "both of them?"),
    ("Nora", "9:03", "yes, both"),
    ("Pia", "9:05", "i can look at it tonight"),
    ("Nora", "9:07", "thanks"),
    ("Pia", "9:08", "ok, done"),
)


def turns(text: str, name: str = "chat.md") -> list[tuple[str, str]]:
    transcript = read(SourceFile(name, text.encode()))
    assert isinstance(transcript, Transcript)
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks if turn.speaker]


def written(form: str) -> str:
    return "\n".join(form.format(who=who, nick=who.lower(), when=when, said=said) for who, when, said in SAID) + "\n"


@pytest.mark.parametrize(
    "form",
    [
        "2024-02-20 0{when}:11\t{nick}\t{said}",
        "{when}\t{nick}\t{said}",
        "{when}; {who}; {said}",
        "{who} | {when} | {said}",
        "{when}  {nick} | {said}",
        "{when} {nick} - {said}",
        "{when} {nick} -> {said}",
        "Tue {when}  {who}: {said}",
        "12.03. {when} {nick}: {said}",
        "`{when}` **{who}:** {said}",
        "`{when}` **{who}** {said}",
        "*{when}* **{nick}**: {said}",
        "[{when}] {nick}: {said}",
        "<{nick}> {said}",
        "{nick}\t{said}",
        "{who} -> {said}",
        "{nick} → {said}",
        "{who} — {said}",
        "[{nick}] {said}",
        "**{nick}** {said}",
        "`{nick}`: {said}",
        "{nick}: {said}",
        "{who}: {said}",
    ],
)
def test_each_line_is_a_message_of_who_stands_before_it(form: str) -> None:
    named = "{who}" in form
    assert turns(written(form)) == [(who if named else who.lower(), said) for who, _, said in SAID]


def test_a_table_with_who_and_what_is_a_chat() -> None:
    rows = "".join(f"| {when} | {who} | {said} |\n" for who, when, said in SAID)
    text = f"| Time | From | Message |\n|---|:--|---|\n{rows}"
    assert turns(text) == [(who, said) for who, _, said in SAID]


def test_a_table_of_work_stays_a_table() -> None:
    text = "| Who | What | Due |\n|---|---|---|\n| Nora | Mend the kiln | May |\n| Omar | Buy clay | June |\n" * 2
    assert not turns(text)


@pytest.mark.parametrize(
    "text",
    [
        "Glaze — a thin coat of glass\nSlip — clay and water\nBisque — fired once\nCone — how hot\n",
        "Kiln: 3\nWheel: 4\nKiln: 2\nWheel: 1\nKiln: 6\n",
        "10:02:01 INFO: kiln on\n10:02:05 WARN: kiln hot\n10:02:09 INFO: kiln off\n10:02:11 WARN: door open\n",
        "- [Nora] mend the kiln\n- [Omar] buy clay\n- [Nora] call the landlord\n",
        "**Kiln** gets hot.\n\n**Wheel** turns.\n\n**Clay** dries.\n\n**Slip** runs.\n\n**Grog** grinds.\n",
    ],
)
def test_lists_logs_and_glossaries_are_none(text: str) -> None:
    assert not turns(text)


def test_lines_that_stand_further_in_go_on() -> None:
    text = "9:02 nora - the kiln prints\n    E-12\n9:03 omar - again?\n9:03 nora - yes\n9:04 omar - i look at it\n"
    assert turns(text)[:2] == [("nora", "the kiln prints\nE-12"), ("omar", "again?")]


def test_bots_are_machines() -> None:
    text = "9:01 ci-bot - build 4 failed\n9:02 nora - hm?\n9:03 omar - rerun\n9:04 ci-bot - build 4 passed\n"
    transcript = markdown.parse("c.md", tuple(split_lines(text)))
    assert {turn.speaker for turn in transcript.turns if turn.role is Role.SYSTEM} == {"ci-bot"}


def test_what_speaks_for_and_against_is_quoted() -> None:
    text = "nora: gas or wood?\nomar: gas\nomar: + clean\nomar: - dear\nnora: yes, i see\nomar: ok, gas\n"
    transcript = markdown.parse("c.md", tuple(split_lines(text)))
    kinds = {block.text: str(block.kind) for turn in transcript.turns for block in turn.blocks}
    assert (kinds["+ clean"] if "+ clean" in kinds else kinds["clean"], kinds["gas"]) == ("quote", "prose")


@given(st.lists(st.sampled_from(["nora: hi?", "omar: yes", "9:02 nora - ok", "| a | b |", "", "  more", "```", "> q"])))
def test_lines_are_true(lines: list[str]) -> None:
    check(markdown, tuple(lines))
