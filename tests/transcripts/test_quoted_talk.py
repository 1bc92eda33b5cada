from __future__ import annotations

from syncer.models import Role, SourceFile, Transcript
from syncer.transcripts import read

BEFORE = "# How the shed was moved\n\nI moved my shed. My neighbour watched.\n\n"
TALK = (
    "> **me:** does it fit through the gate?\n>\n> **claude:** No. Take the roof off:\n>\n"
    "> ```\n> unscrew roof\n> ```\n>\n> **me:** the roof goes back on in May\n"
)
AFTER = "\nI took it off, then.\n\n> **claude:** And the floor?\n>\n> **me:** stays.\n\nThe end of my story.\n"


def speakers(text: str) -> list[tuple[str, Role, int]]:
    found = read(SourceFile("shed.md", text.encode()))
    assert isinstance(found, Transcript)
    return [(turn.speaker, turn.role, turn.first_line) for turn in found.turns]


def test_talks_that_an_article_quotes_are_turns_between_its_own_words() -> None:
    assert speakers(BEFORE + TALK + AFTER) == [
        ("", Role.PARTICIPANT, 1),
        ("me", Role.USER, 5),
        ("claude", Role.ASSISTANT, 7),
        ("me", Role.USER, 13),
        ("", Role.PARTICIPANT, 15),
        ("claude", Role.ASSISTANT, 17),
        ("me", Role.USER, 19),
        ("", Role.PARTICIPANT, 21),
    ]


def test_a_talk_in_a_fence_beside_quoted_ones_is_read_too() -> None:
    fenced = "\n```\nme:     and the key?\nclaude: Under the mat.\nme:     i'll hang it up\n```\n"
    names = [name for name, _, _ in speakers(BEFORE + TALK + AFTER + fenced)]
    assert names[-5:] == ["me", "", "me", "claude", "me"]


def test_what_a_speaker_quotes_is_no_turn_of_its_own() -> None:
    said = f"**User:** Look what it told me:\n\n{TALK}\n**Assistant:** I see.\n\n**User:** Was it right?\n"
    assert [role for _, role, _ in speakers(said)] == [Role.USER, Role.ASSISTANT, Role.USER]


def test_other_quotes_stay_quotes() -> None:
    noted = "I read this.\n\n> **Note:** mind the step\n\n> **Tip:** wear boots\n\n> **Warning:** it is wet\n"
    assert {name for name, _, _ in speakers(noted)} == {""}


def test_quotes_fences_and_plain_turns_may_stand_in_one_guide() -> None:
    fenced = "## Curves\n\n```\nKarin: one break or two?\n\nClaude: Two are safer.\n\nKarin: two, then\n```\n\n"
    plain = "## Reviews\n\n**Jens:** what worries you?\n\n**Claude:** The pump.\n\n**Jens:** me too\n\n## More\n\n"
    quoted = "> **Me:** in July?\n>\n> **Claude:** You're right, I misread it.\n"
    assert [(name, role) for name, role, _ in speakers(f"# Guide\n\n{TALK}\n{fenced}{plain}{quoted}")] == [
        ("", Role.PARTICIPANT),
        ("me", Role.USER),
        ("claude", Role.ASSISTANT),
        ("me", Role.USER),
        ("", Role.PARTICIPANT),
        ("Karin", Role.USER),
        ("Claude", Role.ASSISTANT),
        ("Karin", Role.USER),
        ("", Role.PARTICIPANT),
        ("Jens", Role.USER),
        ("Claude", Role.ASSISTANT),
        ("Jens", Role.USER),
        ("", Role.PARTICIPANT),
        ("Me", Role.USER),
        ("Claude", Role.ASSISTANT),
    ]


def test_what_somebody_quotes_in_his_turn_stays_his() -> None:
    plain = "**Jens:** he wrote this:\n\n> **Me:** does it fit?\n>\n> **Claude:** No.\n\n**Claude:** I see.\n\n"
    assert [name for name, *_ in speakers(f"# Talk\n\n{plain}**Jens:** it does not fit\n")] == [
        "", "Jens", "Claude", "Jens",
    ]  # fmt: skip
