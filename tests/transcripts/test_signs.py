from __future__ import annotations

import pytest

from syncer.models import Role
from tests.transcripts.test_respelled import SAID, speakers

TURNS = [Role.USER, Role.ASSISTANT, Role.USER, Role.ASSISTANT, Role.USER]


def talk(form: str, signs: tuple[str, str]) -> str:
    return "\n\n".join(form.format(sign=signs[number % 2], text=text) for number, text in enumerate(SAID)) + "\n"


@pytest.mark.parametrize("form", ["## {sign}\n\n{text}", "{sign} {text}", "{sign}: {text}", "**{sign}** {text}"])
@pytest.mark.parametrize("signs", [("🧑", "🤖"), ("👤", "✨"), ("👩\u200d💻", "🧠"), ("🙋🏽\u200d♀️", "🤖")])
def test_faces_and_robots_tell_who_speaks(form: str, signs: tuple[str, str]) -> None:
    assert [role for _, role in speakers(talk(form, signs))] == TURNS


@pytest.mark.parametrize("signs", [("❯", "●"), (">>>", "<<<"), ("→", "←"), ("▶", "◀"), ("›", "•")])
def test_pairs_of_signs_tell_who_types_and_who_answers(signs: tuple[str, str]) -> None:
    assert [role for _, role in speakers(talk("{sign} {text}", signs))] == TURNS


@pytest.mark.parametrize("form", ["{sign}: {text}", "**{sign}:** {text}", "## {sign}\n\n{text}"])
@pytest.mark.parametrize("signs", [("Q", "A"), ("Prompt", "Response"), ("Question", "Answer")])
def test_questions_and_answers_are_a_talk_where_the_one_who_asks_talks(form: str, signs: tuple[str, str]) -> None:
    assert [role for _, role in speakers(talk(form, signs))] == TURNS


@pytest.mark.parametrize(
    "text",
    [
        "Q: How do I open the gate?\nA: With the key.\n\nQ: Who has one?\nA: The office.\n\nQ: When?\nA: Till nine.\n",
        "🙂 the barbecue\n😡 the gate\n✨ a siren\n🙂 the lamp\n",
        "🤖 The bot speaks first.\n\n🧑 Then I do.\n\n🤖 Then it goes on.\n",
        "→ the relay\n→ the loop\n← the lamp\n",
    ],
)
def test_what_is_asked_often_and_retrospectives_are_none(text: str) -> None:
    assert speakers(text) == [("", Role.PARTICIPANT)]
