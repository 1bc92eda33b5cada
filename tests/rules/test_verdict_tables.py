from __future__ import annotations

from tests.rules.conversation import items_in, titles

TRIAGE = """**Ann:** Hello.

**Ben:** Hello.

**Ann:** Fourth: the invoice mails arrive twice.

**Ben:** I'll look at that.

**Ann:** Thanks, bye.

**Ben:** Bye.

## Summary

| # | Topic | Verdict | Who |
|---|---|---|---|
| 1 | Blurry logo on the ticket | won't fix | Ann |
| 2 | Invoice mails sent twice | fix | Ben |
| 3 | Cloakroom tags without numbers | order new ones | Ann |
| 4 | Slow lift in the west wing | nothing found | - |
"""


def test_a_row_with_a_verdict_is_work_unless_the_verdict_says_no() -> None:
    found = titles(items_in(TRIAGE))
    assert "Cloakroom tags without numbers: order new ones" in found
    assert not any("logo" in title or "lift" in title.lower() for title in found)


def test_a_row_calls_back_what_was_said_of_its_topic() -> None:
    (item,) = [item for item in items_in(TRIAGE) if "invoice mails" in item.title.lower()]
    assert len(item.mentions) >= 2


def test_topics_with_nobody_to_do_them_are_no_work() -> None:
    assert titles(items_in("| Topic | Remark |\n|---|---|\n| Blurry logo on the ticket | nice |\n")) == []
