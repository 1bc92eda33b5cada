"""What is one identity and what is two, pinned: a change here files every issue again."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.fingerprint import digest, fingerprint, words
from syncer.redact import MASK

LOGIN = ("fix", "the", "login", "page")

PINNED = {
    "Fix the login page": "v1:655c695743f4cdf0",
    "C++ builds fail at -5 degrees": "v1:50cd95c1b9eaa9ee",
    "Don't retry when a != b": "v1:f639e5d0c1613ed7",
    "Rotate [redacted] before 2.0": "v1:c40654f7022781d1",
    "登录页面坏了": "v1:a69e5000f70e4e61",
    "लॉगिन पेज ठीक करें": "v1:66110bbae557a684",
    "Überprüfe die Straße": "v1:7aac37ad548b1cb3",
}


@pytest.mark.parametrize(("text", "value"), PINNED.items())
def test_fingerprints_are_frozen(text: str, value: str) -> None:
    assert fingerprint(text) == value


def test_digests_are_frozen_and_no_fingerprints() -> None:
    assert digest("Fix the login page") == "3e4f401a8ce5c4d8"
    assert digest("Login") == "4da9594ed619ef88"
    assert digest("…") == ""


@pytest.mark.parametrize(
    "text",
    [
        "fix THE  login\tpage!",
        "Fix the **login** page.",
        "_Fix_ the ~~login~~ `page`",
        "- [ ] **TODO:** fix the login page",
        "* [x] fix the login page",
        "1. TODO: fix the login page",
        "(2) fix the login page",
        "b) fix the login page",
        "3️⃣ Fix the login page",
        "③ Fix the login page",
        "# TODO(ada): fix the login page",
        "/* TODO: fix the login page */",
        "<!-- FIXME: fix the login page -->",
        "-- TODO fix the login page",
        "`TODO`: fix the login page",
        "[TODO] fix the login page",
        "[Bug]: fix the login page",
        "TODO：fix the login page",
        "Action item: TODO: fix the login page",
        "DONE: fix the login page",
        "> > fix the login page",
        "✅ fix the login page",
        "ℹ️ fix the login page ™",
        "fix the 👩‍👩‍👧 login 👍🏽 page ❤️",
        "fix the [login](https://example.org/a_(b) 'there') page",
        "fix the [login][1] page[^2]",
        "fix [![the login](a.png)](https://example.org) page",
        "fix the <b>login</b> page",
        "fix the &quot;login&quot;&nbsp;page",
        "ﬁx the lo\u200bgin p\u00adage",
        "Ｆｉｘ the login page",
    ],
)
def test_form_is_folded_away(text: str) -> None:
    assert words(text) == LOGIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("don't drop it", "dont drop it"),
        ("don’t drop it", "don´t drop it"),
        ("don&#39;t drop it", "don't drop it"),
        ("set it to −5", "set it to -5"),
        ("a ≠ b", "a != b"),
        ("the C\\# client", "the C# client"),
        ("the C♯ client", "the C# client"),
        ("修复 login 页面", "修复login页面"),
        ("ﾛｸﾞｲﾝを修正", "ログインを修正"),
        ("Cafe\u0301 menu", "Café menu"),
        ("Straße sperren", "STRASSE SPERREN"),
    ],
)
def test_spellings_of_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("do not drop it", "do drop it"),
        ("run it if ready", "run it if !ready"),
        ("fail if a == b", "fail if a != b"),
        ("the C client", "the C++ client"),
        ("the C# client", "the F# client"),
        ("set it to 5", "set it to -5"),
        ("set it to 5", "set it to +5"),
        ("release 1.5", "release 15"),
        ("release v1.2.3", "release v1.2.4"),
        ("fix rows[0][1]", "fix rows[0][2]"),
        ("fix on[0](click)", "fix on[0](press)"),
        ("escape `&lt;` in titles", "escape `&gt;` in titles"),
        ("fix the <Header> component", "fix the <Footer> component"),
        ("see #12 again", "see #13 again"),
        ("पानी की बात", "पानी कि बात"),
        ("页面可用 吗", "页面不可用 吗"),
        ("修复登录页面在移动端的显示问题2023年", "删除登录页面在移动端的显示问题2023年"),
        ("login works", "logout works"),
    ],
)
def test_what_tells_things_apart_is_kept(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@pytest.mark.parametrize("text", ["", "...", "Login", "- [ ] TODO:", "C++", "修复页", "👍 ok", MASK, "TODO: refactor"])
def test_fewer_than_two_words_are_no_identity(text: str) -> None:
    assert fingerprint(text) is None


def test_long_mixed_words_and_masked_values_are_one_placeholder() -> None:
    assert words("revoke a1b2c3d4e5f6a7b8 now") == words(f"revoke {MASK} now") == ("revoke", "\x01", "now")
    assert words(f"revoke {MASK} {MASK} now") == words(f"revoke {MASK} now")
    assert words(f"revoke [the {MASK} key](https://example.org/{MASK})") == words(f"revoke the {MASK} key")
    assert words("revoke a1b2c3d now") == ("revoke", "a1b2c3d", "now")
    assert words("a \x01 forged one") == ("a", "forged", "one")


@given(st.text())
def test_words_are_normalised_once_and_for_all(text: str) -> None:
    found = words(text)
    assert words(" ".join(found).replace("\x01", MASK)) == found


@given(st.text(), st.sampled_from(["- [ ] {}", "> {}", "TODO: {}", "**{}**", "  {}\n", "// {}", "“{}”", "🚀 {}"]))
def test_wrappings_change_nothing(text: str, wrapping: str) -> None:
    text = f"see {text.translate(dict.fromkeys(map(ord, '`[]()<>&!'), ' '))} here"
    assert words(wrapping.format(text)) == words(text)


@given(st.text())
def test_any_unicode_form_is_the_same(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(blacklist_categories=())))
def test_any_text_can_be_hashed(text: str) -> None:
    assert len(digest(text)) in (0, 16)


HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n,
    "links": lambda n: '[x](a "' * n,
    "nested": lambda n: "[x](a" + "(b)" * n,
    "targets": lambda n: "[x](<" * n,
    "underscores": lambda n: "a" + "_" * n + "b",
    "markers": lambda n: "TODO(" * n,
    "tags": lambda n: "<b>x" * n,
    "entities": lambda n: "&a" * n,
    "dots": lambda n: "a" + "." * n,
    "blanks": lambda n: "todo" + " " * n + "x",
    "bullets": lambda n: "- 1) " * n,
    "marks": lambda n: "a" + "\u0301" * n,
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_no_text_takes_long(shape: str) -> None:
    started = time.process_time()
    words(HOSTILE[shape](50_000))
    assert time.process_time() - started < 3
