from __future__ import annotations

from syncer.transcripts.fences import Part
from syncer.transcripts.wrapping import read_parts

LETTERS = {
    Part.TEXT: ".", Part.OPEN: "(", Part.CODE: "c", Part.CLOSE: ")", Part.WRAPPER_OPEN: "[", Part.WRAPPER_CLOSE: "]",
}  # fmt: skip


def parts(text: str) -> str:
    return "".join(LETTERS[part] for part in read_parts(text.splitlines()))


def test_plain_text_has_no_fences() -> None:
    assert parts("one\ntwo") == ".."


def test_a_fence_closes_at_its_own_length_and_character() -> None:
    assert parts("````\nx = 1;\n```\n~~~\n````\nafter") == "(ccc)."
    assert parts("~~~sh\nls -l\n```\n~~~\nafter") == "(cc)."


def test_a_language_never_closes() -> None:
    assert parts("```\nfoo();\n```js\nbar();\n```\nend") == "(ccc)."


def test_a_turn_wrapped_with_code_in_it_is_text_with_code() -> None:
    text = "**Agent**:\n```\nLet me show you what I mean.\n```\nA -> B;\n```\nDoes that help you at all?\n```\nafter"
    assert parts(text) == ".[.(c).]."


def test_a_dialogue_in_a_fence_is_text() -> None:
    assert parts("```\nYou: Can you help me?\n\nClaude: Yes, gladly.\n```\nafter") == "[...]."


def test_settings_and_templates_in_a_fence_are_code() -> None:
    assert parts("```\nuser: admin\nagent: none\n```") == "(cc)"
    assert parts('```python\nprompt = """\nUser: {q}\nAssistant:\n"""\n```\nend') == "(cccc)."


def test_markdown_by_name_is_text_with_its_own_fences() -> None:
    assert parts("````markdown\n# A\n```sh\nls\n```\n- [ ] b\n````\nend") == "[.(c).]."


def test_a_plan_with_boxes_is_text() -> None:
    assert parts("```\n## Next steps\n- [ ] one\n- [ ] two\n```") == "[...]"


def test_comments_of_a_script_are_code() -> None:
    assert parts("```\n# Install it\npip install x\n\n# Run it\npython -m x\n```") == "(ccccc)"


def test_an_open_fence_ends_at_the_next_speaker() -> None:
    text = "**User:** look\n```python\nx = 1\n\n**Assistant:** It was never closed, I see.\n\n**User:** Right you are."
    assert parts(text) == ".(cc..."


def test_an_open_fence_ends_with_the_file() -> None:
    assert parts("text\n```\nx = 1;") == ".(c"
