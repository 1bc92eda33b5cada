"""No secret survives, and ordinary text does."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from syncer.fingerprint import words
from syncer.models import Block, BlockKind, Line, Role, Transcript, Turn
from syncer.redact import MASK, redact, redact_lines, redact_transcript
from tests.strategies import LETTERS, payloads, private_keys, tokens

PLACES = [
    "{}",
    "key {} now",
    '"{}"',
    "`{}`",
    "KEY={}",
    "my {}.",
    '{{"text": "a\\n{}\\n"}}',
    "?t=%3D{}&x=1",
    "x/{}/y",
    "({})",
]


@given(st.text(), tokens(), st.sampled_from(PLACES), st.text())
def test_no_token_survives(before: str, token: str, place: str, after: str) -> None:
    masked = redact(f"{before} {place.format(token)} {after}")
    assert token not in masked
    assert token[-16:] in before + after or token[-16:] not in masked
    assert MASK in masked


DISGUISES: dict[str, Callable[[str], str]] = {
    "escaped for Markdown": lambda token: re.sub(r"([_.=-])", r"\\\1", token),
    "a space of no width": lambda token: f"{token[:9]}\u200b{token[9:]}",
    "soft hyphens": lambda token: "\u00ad".join((token[:3], token[3:20], token[20:])),
}


@given(tokens(), st.sampled_from(sorted(DISGUISES)), st.sampled_from(PLACES))
def test_no_token_survives_as_its_reader_sees_it(token: str, disguise: str, place: str) -> None:
    hidden = DISGUISES[disguise](token)
    masked = redact(f"\u2060 {place.format(hidden)} a\\_b")
    assert hidden[-16:] not in masked
    assert token[-16:] not in masked
    assert MASK in masked
    assert masked.startswith("\u2060 ")
    assert masked.endswith(" a\\_b")


@given(tokens(), st.sampled_from(sorted(DISGUISES)), st.sampled_from(["revoke {} now", 'the key "{}".']))
def test_masking_what_is_disguised_changes_no_identity(token: str, disguise: str, place: str) -> None:
    text = place.format(DISGUISES[disguise](token))
    assert words(redact(text)) == words(place.format(token))


@given(tokens(), st.sampled_from(["revoke {} now", 'the key "{}".', "`{}` leaked"]))
def test_masking_a_token_changes_no_identity(token: str, place: str) -> None:
    assert words(redact(place.format(token))) == words(place.format(token))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("https://hooks.slack.com/services/T01/B02/abcdefABCDEF01", f"https://hooks.slack.com/services/{MASK}"),
        (f"https://discord.com/api/webhooks/12345/{'aB3' * 12}", f"https://discord.com/api/webhooks/{MASK}"),
        ("postgres://app:s3cr3t@db.example.org/x", f"postgres://app:{MASK}@db.example.org/x"),
        ("Authorization: Bearer abcdef0123456789abcdef", f"Authorization: Bearer {MASK}"),
        ('{"api_key": "abcdef0123456789"}', f'{{"api_key": {MASK}}}'),
        (r"{\"password\": \"hunter2x1!\"}", rf"{{\"password\": {MASK}}}"),
        ("export DB_PASSWORD=correct-horse-42", f"export DB_PASSWORD={MASK}"),
        (r"export DB\_PASSWORD=correct\-horse\-42", rf"export DB\_PASSWORD={MASK}"),
        ("AccountKey=abcdefABCDEF0123456789+/==", f"AccountKey={MASK}"),
        ("login --password hunter2x1 --verbose", f"login --password {MASK} --verbose"),
        ("curl -sS -u ada:correct-horse https://x.example", f"curl -sS -u ada:{MASK} https://x.example"),
        (f"bot 123456789:AA{'b' * 33} says", f"bot {MASK} says"),
        (f"M{'a1' * 12}.abcdef.{'b2' * 15}", MASK),
    ],
)
def test_what_its_surroundings_give_away(text: str, masked: str) -> None:
    assert redact(text) == masked


@pytest.mark.parametrize("kind", ["Bearer {}", "token={}", "ghp_{}", "sk-{}"])
def test_no_length_lets_the_rest_of_a_secret_through(kind: str) -> None:
    assert "a1b2" not in redact(kind.format("a1b2" * 3000))


FRAMES: dict[str, Callable[[str], str]] = {
    "plain": lambda line: line,
    "quoted": lambda line: f"> {line}",
    "quoted twice": lambda line: f"> > {line}",
    "indented": lambda line: f"    {line}",
    "a comment": lambda line: f"# {line}",
    "a block comment": lambda line: f" * {line}",
    "added": lambda line: f"+{line}",
    "taken out": lambda line: f"-{line}",
    "numbered": lambda line: f" 12 | {line}",
    "strings": lambda line: f'  "{line}\\n" +',
    "a list": lambda line: f"    '{line}',",
}


@given(private_keys(), st.sampled_from(sorted(FRAMES)), st.booleans())
def test_no_line_of_a_private_key_survives(key: list[str], frame: str, ends: bool) -> None:
    lines = [FRAMES[frame](line) for line in (key if ends else key[:-1])]
    masked = redact_lines(["Here it is:", *lines, "Do not share it, please."])
    assert len(masked) == len(lines) + 2
    assert not any(line in "\n".join(masked) for line in key[1:])
    assert (masked[0], masked[-1]) == ("Here it is:", "Do not share it, please.")


@given(private_keys(), st.booleans(), st.sampled_from(["\\n", "\\r\\n", "\\\\n"]))
def test_no_private_key_in_a_string_survives(key: list[str], ends: bool, line_end: str) -> None:
    text = f'{{"private_key": "{line_end.join(key if ends else key[:-1])}", "id": 7}}'
    assert not any(line in redact(text) for line in key[1:])
    assert not ends or redact(text) == f'{{"private_key": "{MASK}", "id": 7}}'


def test_other_lines_within_a_key_lose_only_what_may_be_of_it() -> None:
    key = [
        "-----BEGIN RSA PRIVATE KEY-----",
        "x" * 64,
        "and then it said: " + "Ab1" * 20,
        "y" * 64,
        "-----END RSA PRIVATE KEY-----",
    ]
    assert redact_lines([*key, "So there"]) == [MASK, MASK, f"and then it said: {MASK}", MASK, MASK, "So there"]


def test_a_key_that_is_only_named_hides_nothing() -> None:
    talk = ["It starts with -----BEGIN PRIVATE KEY-----, I think.", "Then we parse it by hand.", "Right."]
    assert redact_lines(talk)[1:] == talk[1:]


@given(st.lists(st.one_of(st.text(), tokens(), private_keys().map("\n".join)), max_size=5))
def test_masking_twice_is_masking_once(pieces: list[str]) -> None:
    once = redact(" ".join(pieces))
    assert redact(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "id 550e8400-e29b-41d4-a716-446655440000",
        "fixed in a1b2c3d4e5f60718293a4b5c6d7e8f9001122334",
        'token = request.headers["token"]',
        "token = get_token_v2_from(request)",
        "token: process.env.TOKEN_2_OF_ALL",
        "password: str",
        'api_key: "${{ secrets.API_KEY }}"',
        "max_tokens: 4096",
        "the secret of good tests: they fail",
        "basic authentication is enough",
        r"snake\_case\_names and `\d{3}\-x` stay\.",
        "run it with --password $PASSWORD and --token <token-of-2025>",
        "curl -u $USER:$PASSWORD https://x.example",
        "monkey-0123456789abcdef0123456789abcdef01",
        "sl.no and dp.pt.no and hvs.vault are short",
        "risk-abcdefghijklmnopqrstuvwxyz",
        "pypi-a-long-name-of-some-package-with-dashes",
        "-----BEGIN CERTIFICATE-----",
        "https://example.org:8080/a@b",
        "1.2.3-rc.1+build.5",
    ],
)
def test_ordinary_text_stays(text: str) -> None:
    assert redact(text) == text


@given(st.text(LETTERS + " .,:;-_/()[]{}'\"!?\n", max_size=60))
def test_short_words_stay(text: str) -> None:
    assert redact(text).count("\n") == text.count("\n")
    assert MASK in redact(text) or redact(text) == text


@given(private_keys(), payloads())
def test_a_transcript_is_masked_whole(key: list[str], payload: str) -> None:
    middle = len(key) // 2
    parts = [key[:middle], key[middle:]]
    blocks = [Block(BlockKind.PROSE, tuple(Line(i, text) for i, text in enumerate(part, 1))) for part in parts]
    turns = tuple(Turn(f"Ada ghp_{payload}", Role.USER, (block,), 1, len(key)) for block in blocks)
    masked = redact_transcript(Transcript("talk.md", "markdown", turns, title=f"Why ghp_{payload}?"))
    assert masked.title == f"Why {MASK}?"
    assert [turn.speaker for turn in masked.turns] == [f"Ada {MASK}"] * 2
    assert not any(line in repr(masked) for line in key)


def test_what_holds_no_secret_is_not_held_twice() -> None:
    def turn(text: str) -> Turn:
        return Turn("Ada", Role.USER, (Block(BlockKind.PROSE, (Line(1, text),)),), 1, 1)

    read = Transcript("talk.md", "markdown", (turn("Hello."), turn(f"It is ghp_{'a1' * 18}."), turn("Bye.")))
    masked = redact_transcript(read)
    assert [one is other for one, other in zip(masked.turns, read.turns, strict=True)] == [True, False, True]


HOSTILE: dict[str, Callable[[int], str]] = {
    "parts of web tokens": lambda n: "eyaaaaaaaaaa." + "ey-" * n,
    "names": lambda n: "token" * n,
    "assignments": lambda n: "token=a.a" * n,
    "addresses": lambda n: "a://b:" * n,
    "blanks": lambda n: "bearer" + " " * n,
    "beginnings": lambda n: "-----BEGIN PRIVATE KEY-----\n" * n,
    "frames": lambda n: "-----BEGIN PRIVATE KEY-----\n" + "/\\ " * n + "!",
    "calls": lambda n: "curl -u a" * n,
    "options": lambda n: "--a-token " * n,
    "joiners": lambda n: "a\u2060" * n,
    "escapes": lambda n: "\\_a" * n,
    "talk of keys": lambda n: "-----BEGIN PRIVATE KEY-----\nfoo bar baz\n" * n,
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_no_text_takes_long(shape: str) -> None:
    started = time.process_time()
    redact(HOSTILE[shape](20_000))
    assert time.process_time() - started < 3
