from __future__ import annotations

from tests.rules.conversation import items_in, titles


def _talk(suggestion: str, answer: str) -> str:
    opening = "**User:** Here is my test."
    return f"{opening}\n\n**Assistant:** {suggestion}\n\n**User:** {answer}\n\n**Assistant:** Definitely.\n"


_CODE = "\n\n```ts\n" + "\n".join(f"expect(hive{number}).toBeVisible();" for number in range(9)) + "\n```"


def test_a_suggestion_before_code_is_taken_up() -> None:
    found = items_in(
        _talk(f"Looks fine. You could also add a screenshot test for the map:{_CODE}", "Great, I'll add that.")
    )
    assert titles(found) == ["Add a screenshot test for the map"]


def test_who_says_in_own_words_what_he_takes_up_names_it() -> None:
    found = items_in(
        _talk(
            "The totals are right now. An alert on missing weights would be a good idea as well.",
            "Yes, let's add an alert when more than ten weights are missing.\n\nAnd we should document the grams.",
        )
    )
    assert titles(found) == [
        "Add an alert when more than ten weights are missing",
        "Document the grams",
    ]


def test_how_to_mend_a_report_is_no_suggestion() -> None:
    found = items_in(_talk(f"The answer should be the same in both cases:{_CODE}", "Great, I'll do that."))
    assert not [item for item in found if item.title.startswith("Let")]
