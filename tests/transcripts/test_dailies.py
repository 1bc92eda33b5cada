from __future__ import annotations

import pytest

from syncer.transcripts import dailies, detect
from syncer.transcripts.decode import split_lines
from tests.transcripts.text_laws import check


def said(text: str) -> list[tuple[str, str]]:
    transcript = dailies.parse("d.txt", tuple(split_lines(text)))
    return [(turn.speaker, block.text) for turn in transcript.turns for block in turn.blocks]


def sure(text: str) -> float:
    format_, detection = detect("d.txt", tuple(split_lines(text)))
    return detection.confidence if format_ is dailies else 0.0


@pytest.mark.parametrize("label", ["[{}]", "{}", "**{}**", "### {}", "@{}:", "- {}", "**{}:**", "<{}>"])
@pytest.mark.parametrize("keys", ["y: t: b:", "y- t- b-", "did= next= stuck=", "D: N: B:", "**y:** **t:** **b:**"])
def test_each_reports_below_the_own_name(label: str, keys: str) -> None:
    done, plan, block = (key.replace("-", " -").replace("=", ":") for key in keys.split())
    text = "\n\n".join(
        f"{label.format(who)}\n{done} sewed the {what}\n{plan} ironing\n{block} -"
        for who, what in [("Ann", "sails"), ("ben", "flags"), ("Ann", "tents"), ("ben", "bags")]
    )
    assert sure(text) > 0.9
    assert said(text)[:3] == [("Ann", "sewed the sails"), ("Ann", "ironing"), ("ben", "sewed the flags")]


def test_on_one_day_the_words_before_a_field_stay() -> None:
    entries = [f"{who}\nYesterday: sails\nToday: flags for {who}\n" for who in ("Ann", "Ben", "Cleo")]
    assert ("Ben", "Today: flags for Ben") in said("\n".join(entries))


def test_days_head_what_is_reported_on_them() -> None:
    day = "== {} ==\n\n[ann]\ny: sails\nt: flags\n\n[ben]\ny: rope\nt: tar\n"
    text = f"{day.format('mon 4 may')}\n{day.format('tue 5 may')}"
    assert [words for who, words in said(text) if not who] == ["mon 4 may", "tue 5 may"]


@pytest.mark.parametrize(
    "text",
    [
        "x: 3\ny: 4\nt: 5\n\nx: 4\ny: 5\nt: 6",
        "Ann\ny: one\nt: two",
        "Plan\ndone: nothing\nnext: all\n\nPlan\ndone: little\nnext: most\n\nPlan\ndone: half\nnext: rest",
        "Ann: y: sails\nBen: t: flags\nAnn: b: rope",
        "Ann\ny: sails\n\nBen\ny: flags\n\nCleo\ny: rope",
        "point a\ny: 3\nb: 4\n\npoint c\ny: 5\nb: 6\n\npoint d\ny: 1\nb: 2",
    ],
)
def test_other_letters_before_colons_are_no_reports(text: str) -> None:
    assert sure(text) == 0


@pytest.mark.parametrize("sign", ["y: sails", "[ann]", "== mon ==", "a " * 90, "(" * 200, "**y:**"])
def test_repetition_is_read_in_time(sign: str) -> None:
    check(dailies, (sign,) * 6_000)
