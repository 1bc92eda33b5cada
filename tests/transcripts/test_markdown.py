from __future__ import annotations

import pytest

from syncer.models import Role, Transcript
from syncer.transcripts import markdown, notes
from syncer.transcripts.decode import split_lines


def talk(text: str) -> Transcript:
    return markdown.parse("talk.md", tuple(split_lines(text)))


def speakers(text: str) -> list[str]:
    return [turn.speaker for turn in talk(text).turns]


def said(text: str) -> list[tuple[str, str]]:
    return [(turn.speaker, " / ".join(block.text for block in turn.blocks)) for turn in talk(text).turns]


def is_talk(text: str) -> bool:
    lines = tuple(split_lines(text))
    return markdown.detect("talk.md", lines).confidence > notes.detect("talk.md", lines).confidence


@pytest.mark.parametrize(
    ("user", "assistant"),
    [
        ("**User:** {}", "**Claude:** {}"),
        ("**User**: {}", "**Agent**: {}"),
        ("**User:**\n\n{}", "**Assistant:**\n\n{}"),
        ("**User**\n\n{}\n\n---", "**Cursor**\n\n{}\n\n---"),
        ("_**User**_\n\n{}", "_**Assistant**_\n\n{}"),
        ("## User\n\n{}", "## Assistant\n\n{}"),
        ("### Human\n{}", "### Claude\n{}"),
        ("## 👤 User\n\n{}", "## 🤖 Claude\n\n{}"),
        ("### 💭 **Human**:\n{}", "### 🤖 **Claude**:\n{}"),
        ("## Prompt\n\n{}", "## Response\n\n{}"),
        ("You: {}", "Claude: {}"),
        ("User: {}", "GPT-4o: {}"),
        ("You said:\n{}", "ChatGPT said:\n{}"),
        ("###### You said:\n\n{}", "###### ChatGPT said:\n\n{}"),
        ("**human** (Aug 29, 2025, 09:24 PM)\n\n{}", "**claude** (Aug 29, 2025, 09:25 PM)\n\n{}"),
        ("[10:01] User: {}", "[10:02] Assistant: {}"),
        ("用户：{}", "助手：{}"),
        ("[User]\n{}", "[Assistant]\n{}"),
    ],
)
def test_every_decoration_of_two_roles_is_a_talk(user: str, assistant: str) -> None:
    speech = ["Can you fix it?", "Yes, I can.", "Thank you!"]
    found = talk("\n\n".join(form.format(text) for form, text in zip((user, assistant, user), speech, strict=True)))
    assert [turn.role for turn in found.turns] == [Role.USER, Role.ASSISTANT, Role.USER]
    assert [block.text for turn in found.turns for block in turn.blocks] == speech


@pytest.mark.parametrize(
    "text",
    [
        "**User** - The account holder.\n\n**Agent** - Acts for them.\n\n**User-Centric Design**: we like it.",
        "- **User:** pays\n- **Claude:** Web · API\n- **User:** pays again\n- **Claude:** more",
        "**Pros:** simple\n**Cons:** slow\n\n**Pros:** fast\n**Cons:** costly, don't you think?",
        "Problem: it fails, I think\nSolution: we restart\n\nProblem: slow\nSolution: should we cache?",
        "**Q:** What is it?\n**A:** A tool.\n\n**Q:** Do you like it?\n**A:** Yes, we do.",
        "**User:** jane\n**Model:** small\n**Assistant:** large\n**Date:** 2026-01-05",
        "### User Request\n\nPlease.\n\n### Details\n\nSome.\n\n### User Request\n\nPlease.",
        "## Alice\n- did a thing\n\n## Bob\n- did nothing",
        "Server: nginx\nClient: curl\n\nServer: apache\nClient: wget",
        "> **User:** hi\n\n> **Claude:** hello\n\n> **User:** bye",
        "**Backend:** We should rewrite it.\n\n**Frontend:** You could keep it.\n\n**Backend:** I think so.",
        "TODO: fix it, will you?\nFIXME: we should\nTODO: I must\nFIXME: you may",
        "Just some text.",
        "Shortcut: if you press it, we move.\n\nNormal Mode: it moves.\n\nNormal Mode: do you like it?",
        "\n".join(
            f"Folding: I saw it fail in {n}." + "\n\nmore" * 99 + "\n\nPainting: you see it twice?\n" for n in "abcd"
        ),
    ],
)
def test_labels_are_no_speakers(text: str) -> None:
    assert not is_talk(text)


def test_a_talk_below_the_head_of_a_readme_is_a_sample_and_one_below_that_of_minutes_is_not() -> None:
    samples = "\n\n".join(["**User:** When is high tide?", "**Claude:** At noon."] * 3)
    head = "# tide\n\n[![build](https://ci.example/badge.svg)](https://ci.example)\n\n## Installation\n\n## Usage\n\n"
    for path, above, is_read in (
        ("README.md", head, False), ("tide/readme.txt", head, False), ("tide.md", head, True),
        ("README.md", f"{head}{samples}\n\n{samples}\n\n", True),
        ("meetings/README.md", "# Weekly\n\n## Attendees\n\n- Ann\n- Claude\n\n", True), ("README.md", "", True),
    ):  # fmt: skip
        found = markdown.detect(path, tuple(split_lines(above + samples)))
        assert (found.confidence > 0, found.refuses) == (is_read, not is_read)


def test_names_that_recur_and_alternate_are_people() -> None:
    text = "Ann: Shall we start?\n\nBen: Yes, please.\n\nAnn: Good.\n\nNote: it was late.\n\nCarol: I agree with you."
    assert speakers(text) == ["Ann", "Ben", "Ann", "Carol"]
    assert {turn.role for turn in talk(text).turns} == {Role.PARTICIPANT}


def test_lines_without_blank_ones_between_are_turns_of_their_own() -> None:
    text = "Ann: Shall we?\nBen: Yes. It fails\nwith a blank page.\nTODO: mend it\nAnn: I will.\nBen: Thanks!"
    assert said(text)[1] == ("Ben", "Yes. It fails\nwith a blank page.\nTODO: mend it")


def test_a_colon_in_the_middle_of_a_paragraph_starts_no_turn() -> None:
    text = "**User:** hi\n\n**Claude:** I asked\nUser: did you mean that, and\nClaude: would say it\n\n**User:** ok"
    assert len(talk(text).turns) == 3


def test_one_name_beside_an_assistant_is_its_user() -> None:
    found = talk("**Maria:** Could you look?\n\n**Claude:** Sure.\n\n**Maria:** Thanks!")
    assert [turn.role for turn in found.turns] == [Role.USER, Role.ASSISTANT, Role.USER]


def test_one_name_beside_a_user_is_the_assistant() -> None:
    found = talk(
        "**User:** Could you look?\n\n**Nova:** Sure, I will.\n\n**User:** Thanks!\n\n**Nova:** You are welcome."
    )
    assert [turn.role for turn in found.turns] == [Role.USER, Role.ASSISTANT] * 2


def test_several_people_with_an_assistant_are_participants() -> None:
    text = "**Ann:** Will you?\n\n**Claude:** Sure.\n\n**Ben:** And me?\n\n**Ann:** Thanks!\n\n**Ben:** I thank you."
    assert [turn.role for turn in talk(text).turns][::2] == [Role.PARTICIPANT] * 3


def test_what_stands_around_a_talk_is_of_nobody() -> None:
    talk_itself = "**User:** hi\n\n**Claude:** hello, you\n\n### Part 2\n\n**User:** bye"
    text = f"# T\n\nIntro.\n\n## Log\n\n{talk_itself}\n\n---\n\n## After\n\nEnd."
    assert said(text) == [
        ("", "T / Intro. / Log"), ("User", "hi"), ("Claude", "hello, you"), ("", "Part 2"), ("User", "bye"),
        ("", "After / End."),
    ]  # fmt: skip


def test_headings_of_an_assistant_are_its_own() -> None:
    text = "# T\n\n**User:** hi\n\n**Claude:** Done.\n\n## Changes\n\n- one\n\n---\n\nMore.\n\n**User:** thanks"
    assert said(text)[2] == ("Claude", "Done. / Changes / one / More.")


def test_a_heading_ends_a_sample_that_stands_line_below_line() -> None:
    text = "# Guide\n\nUser: Why?\nAssistant: So.\nUser: And?\nAssistant: Fine.\n\n## Usage\n\nTODO: write"
    assert said(text)[-2:] == [("Assistant", "Fine."), ("", "Usage / TODO: write")]


def test_a_heading_ends_what_a_participant_says() -> None:
    text = "Ann: Shall we?\n\nBen: Yes, we shall.\n\nAnn: Good.\n\n## Actions\n\n- Ben: do it"
    assert said(text)[-2:] == [("Ann", "Good."), ("", "Actions / Ben: do it")]


def test_consecutive_lines_of_one_speaker_are_one_turn() -> None:
    text = "## User\n\nHi.\n\n## Assistant\n\nOne.\n\n## Assistant\n\nTwo.\n\n## User\n\nBye."
    assert said(text) == [("User", "Hi."), ("Assistant", "One. / Two."), ("User", "Bye.")]


def test_a_turn_that_is_quoted_whole_is_said() -> None:
    text = "**User:**\n\n> Can you fix it?\n> TODO: today\n\n**Claude:**\n\nYou wrote:\n\n> fix it"
    assert [block.kind for turn in talk(text).turns for block in turn.blocks] == ["prose", "prose", "quote"]


def test_only_the_marks_of_the_quote_itself_are_taken_off() -> None:
    text = "**User:**\n\n> the arrow -> and a > b stay\n\n**Claude:**\n\nYes."
    (block,) = talk(text).turns[0].blocks
    assert block.text == "the arrow -> and a > b stay"


def test_an_example_within_a_turn_is_not_a_talk() -> None:
    text = (
        "## User\n\nShow me.\n\n## Claude\n\n**User:** hi\n\n**Claude:** hello\n\n## User\n\nOk.\n\n## Claude\n\nBye."
    )
    assert speakers(text) == ["User", "Claude", "User", "Claude"]


def test_a_talk_may_change_its_form() -> None:
    text = (
        "### Human\n\nHi?\n\n### Claude\n\nHello.\n\n**User:** Still there?\n\n**Assistant:** Yes.\n\n**User:** Good."
    )
    assert speakers(text) == ["Human", "Claude", "User", "Assistant", "User"]


@pytest.mark.parametrize(
    "left",
    ["Thought for 12s", "Reasoned about lamps for 1m 4s", "Updated saved memory", "4o", "o3-mini", "GPT-4.1", "3 steps",
     "Copy", "Copy code", "Edit", "ChatGPT", "Searched the web", "Searched 4 sites", "Analyzed", "2/2", "Sources"],
)  # fmt: skip
def test_leavings_of_a_web_page_are_dropped(left: str) -> None:
    text = f"You said:\nHow do I fix it?\n\n###### ChatGPT said:\n{left}\nRestart it.\n\n{left}\n##### You said:\nok"
    assert said(text) == [("You", "How do I fix it?"), ("ChatGPT", "Restart it."), ("You", "ok")]


@pytest.mark.parametrize("fence", ["```", "```markdown", "```python"])
def test_a_paste_that_leaves_a_fence_open_goes_on(fence: str) -> None:
    first = f"You said:\nhi?\nChatGPT said:\n{fence}\n# One\n\nTell me if you want more."
    found = talk(f"{first}\n\nYou said:\nyes pls\nChatGPT said:\nTwo.")
    assert [turn.speaker for turn in found.turns] == ["You", "ChatGPT", "You", "ChatGPT"]


def test_a_turn_without_words_is_still_a_turn() -> None:
    found = talk("**User:** hi\n\n**Claude:**\n\n**User:** Are you there?")
    assert [(turn.speaker, turn.first_line, turn.last_line) for turn in found.turns][1] == ("Claude", 3, 3)


def test_a_time_beside_a_name_is_as_good_as_speech() -> None:
    assert speakers("Ann [9:01 AM]: out\nben [9:02 AM]: not so\nAnn [9:03 AM]: pinged\nben [9:05 AM]: done") == [
        "Ann", "ben", "Ann", "ben",
    ]  # fmt: skip


def test_a_label_in_another_section_does_not_join_the_talk() -> None:
    text = "**Ann:** Why?\n\n**Ben:** We must.\n\n**Ann:** Ok.\n\n## Feedback\n\n**Vigour:** none that I saw"
    assert speakers(text) == ["Ann", "Ben", "Ann", ""]


def test_an_agent_may_wrap_short_answers_and_commands_alike() -> None:
    text = "**User:** Do it.\n\n**Agent:**\n```\nSure, done.\n```\n\n**User:** How?\n\n**Agent:**\n```\nmake all\n```"
    assert [block.kind for turn in talk(text).turns for block in turn.blocks] == ["prose", "prose", "prose", "code"]


def test_an_agent_that_writes_a_label_for_each_step_is_one_turn() -> None:
    step = "_**Agent (opus 2026-01-02 10:00:00Z)**_\n\nLooked.\n\n"
    assert speakers(f"_**User (2026-01-02 09:00:00Z)**_\n\nMend it.\n\n{step * 6}") == ["User", "Agent"]


def test_sections_about_roles_are_no_talk() -> None:
    assert not is_talk("### User\n\nAn account.\n\n### Agent\n\nActs.\n\n### System\n\nRuns.\n\n### Tool\n\nCalled.")


def test_a_bold_phrase_that_recurs_in_a_chat_is_no_third_speaker() -> None:
    turns = "### User\n\nHow is it?\n\n### Claude\n\nFine, I think.\n\n" * 12
    phrase = "### 3. **Brighter Colours**\n\nYou see them.\n\n### User\n\nOk?\n\n"
    assert set(speakers(turns + phrase * 2)) == {"User", "Claude"}


@pytest.mark.parametrize("stamp", ["07/10/2025, 19:0{} - ", "[07.10.25, 19:0{}:22] ", "Tue, Oct 7 2025, 19:00:0{} - "])
def test_lines_of_a_chat_that_was_saved_follow_one_another(stamp: str) -> None:
    lines = (
        f"{stamp.format(number)}{text}" for number, text in enumerate(("Ada: one hall", "Bo B: two", "Ada: three"))
    )
    assert said("\n".join((stamp.format(0) + "Messages are encrypted.", *lines)))[1:] == [
        ("Ada", "one hall"),
        ("Bo B", "two"),
        ("Ada", "three"),
    ]


@pytest.mark.parametrize("form", ["### {}\n\n{}", "**{}:** {}", "{}: {}"])
def test_who_says_one_thing_alone_is_heard_too(form: str) -> None:
    talked = (("Mia", "I wrote it up."), ("Tom", "I fixed it."), ("Mia", "Thanks!"), ("Zoe", "I'll order them."))
    assert said("\n\n".join(form.format(*one) for one in talked)) == list(talked)


def test_headings_of_which_few_are_names_are_topics() -> None:
    text = "\n\n".join(
        f"### {head}\n\nWe like it." for head in ("Mia", "Wool", "Felt", "Silk", "Linen", "Hemp", "Mia", "Loom of Ann")
    )
    assert "Wool" not in speakers(text)


def test_who_agrees_by_a_number_and_promises_in_short_speaks() -> None:
    talk = (
        "Mark: Why is it optional?",
        "Ravi Menon: +1",
        "Mark: I would drop it.",
        "Ravi Menon: Will do.",
        "Mark: Thanks.",
    )
    assert [speaker for speaker, _ in said("\n\n".join(talk))] == ["Mark", "Ravi Menon"] * 2 + ["Mark"]


def test_a_sign_may_stand_between_a_name_in_bold_letters_and_its_colon() -> None:
    text = "**Ilse** 🦉: is the weir open?\n\n**Claude** 🤖: It is.\n\n**Ilse** 🦉: thanks, then we go\n"
    assert speakers(text) == ["Ilse", "Claude", "Ilse"]


def test_whoever_speaks_once_below_a_time_speaks() -> None:
    text = (
        "[03.05.2025 18:00] Ilse: is the weir open?\n[03.05.2025 18:01] weirkeeper: Since noon.\n"
        "[03.05.2025 18:02] Ilse: then we go\n"
    )
    assert speakers(text) == ["Ilse", "weirkeeper", "Ilse"]


def test_a_talk_with_elements_of_html_is_read_as_one_of_markdown() -> None:
    text = (
        "<details>\n<summary>The talk</summary>\n\n<b>Ilse:</b> What has to be done at the weir?\n\n<b>Claude:</b>\n"
        "<ol>\n<li>Grease the gate</li>\n<li>Read the level</li>\n</ol>\n\n<b>Ilse:</b> The second one.\n\n"
        "</details>\n"
    )
    assert said(text)[-3:] == [
        ("Ilse", "What has to be done at the weir?"),
        ("Claude", "Grease the gate / Read the level"),
        ("Ilse", "The second one."),
    ]
