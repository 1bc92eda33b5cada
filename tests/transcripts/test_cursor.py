from __future__ import annotations

import pytest

from syncer.models import Role, Skipped, SourceFile, Transcript
from syncer.transcripts import cursor, read
from syncer.transcripts.decode import split_lines
from tests.transcripts.text_laws import check

HEAD = "# A chat\n_Exported on 5/15/2025 at 17:47:04 PDT from Cursor (0.50.4)_\n\n---\n\n"
OTHER = "# Chat\n_Exported on 2026/4/23 15:19:18_\n\n"


def parse(text: str) -> Transcript:
    return cursor.parse("c.md", tuple(split_lines(text)))


def said(text: str) -> list[tuple[str, str]]:
    return [(turn.speaker, block.text) for turn in parse(text).turns for block in turn.blocks]


def sure(text: str) -> float:
    return cursor.detect("c.md", tuple(split_lines(text))).confidence


@pytest.mark.parametrize(
    "exported",
    [
        "_Exported on 5/15/2025 at 17:47:04 PDT from Cursor (0.50.4)_",
        "_Exported on 2025. 8. 4. 오후 3:04:05 GMT+9 from Cursor (1.2)_",
        "_Exported on 2026/2/28 at GMT+8 10:28:33 from Cursor (2.4.27)_",
    ],
)
def test_an_export_is_known_by_its_second_line_in_any_country(exported: str) -> None:
    assert sure(f"# T\n{exported}\n\n---\n\n**User**\n\nhi") == 1


@pytest.mark.parametrize("text", ["# T\n\n**User**\n\nhi", "# Sites\n_Exported on Monday from the map_\n\n**Note**"])
def test_other_files_are_not_taken(text: str) -> None:
    assert sure(text) == 0


def test_an_export_without_a_message_is_refused() -> None:
    skipped = read(SourceFile("c.md", HEAD.encode()))
    assert isinstance(skipped, Skipped)
    assert "nobody speaks" in skipped.reason


def test_rules_within_a_message_end_nothing() -> None:
    transcript = parse(f"{HEAD}**User**\n\nhi\n\n---\n\n**Cursor**\n\none\n\n---\n\n## two\n\n---\n\n**User**\n\nbye")
    assert [turn.role for turn in transcript.turns] == [Role.USER, Role.ASSISTANT, Role.USER]
    assert [block.text for block in transcript.turns[1].blocks] == ["one", "two"]


def test_a_fence_that_is_never_closed_ends_with_its_message() -> None:
    text = f"{HEAD}**Cursor**\n\n```ts\nx()\n\n---\n\n**User**\n\nthanks\n\n---\n\n**Cursor**\n\n```ts\ny()\n```"
    assert said(text) == [("Cursor", "x()"), ("User", "thanks"), ("Cursor", "y()")]


def test_title_and_day_are_those_of_the_first_head() -> None:
    transcript = parse("# Rivers\n_Exported on 2026/2/28 from Cursor (2.4.27)_\n\n**User**\n\nhi")
    assert (transcript.title, str(transcript.held_on)) == ("Rivers", "2026-02-28")


def test_editors_of_the_same_pattern_name_themselves_below_the_rules() -> None:
    along = "<user_info>\nTODO: x\n</user_info>\n\n<rules>\nTODO: y\n</rules>\n\n"
    text = f"{OTHER}**User**\n\n{along}<user_query>\nhi\n</user_query>"
    text += '\n\n---\n\n**Nova**\n\n{"type":"reasoning","text":"TODO: z"}\n\n🔧 **Tool Call**: write (TODO)\n\nhello'
    assert sure(text) > 0.9
    assert said(text) == [("User", "hi"), ("Nova", "hello")]


@pytest.mark.parametrize("sign", ["**User**", "---", "```", "_Exported on 1/1/2026 from Cursor (1.2)_", "<rules>"])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(cursor, (*HEAD.split("\n"), *(sign,) * 6_000))
