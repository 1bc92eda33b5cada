"""Secrets, hostile words, items and the hands of people, as hypothesis draws them."""

from __future__ import annotations

import string
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from syncer.models import Item, ItemType, Priority, State, Status
from tests.syncing import said

LETTERS = string.ascii_letters + string.digits
HEX = "0123456789abcdef"

TOKEN_PREFIXES = (
    *("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
    *(f"gl{kind}-" for kind in ("pat", "dt", "rt", "cbt", "ptt", "ft", "imt", "agent", "soat", "oas", "ffct", "wt")),
    *("sk-", "sk-ant-", "sk-proj-", "sk-svcacct-", "sk-admin-", "sk-or-", "sk-lf-"),
    *(f"{kind}_{mode}_" for kind in ("sk", "rk", "pk") for mode in ("live", "test")),
    *("whsec_", "xapp-", "AIza", "ya29.", "GOCSPX-", "npm_", "pypi-AgE", "hf_", "gsk_", "lin_api_", "r8_"),
    *("xai-", "nvapi-", "ATATT3", "sgp_", "dckr_pat_", "glc_", "hvs.", "dp.pt.", "figd_", "fo1_", "nfp_", "ntn_"),
    *("pplx-", "pscale_tkn_", "rnd_", "sq0atp-", "14charsAndMore.atlasv1.a1b2c3d4"),
    *(f"xox{kind}-" for kind in "abeoprs"),
)
HEX_PREFIXES = ("dop_v1_", "shpat_", "shpca_", "shppa_", "shpss_", "sbp_", "rubygems_", "pul-", "dapi")
KEY_KINDS = ("RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK")


def payloads(alphabet: str = LETTERS, size: int = 52) -> st.SearchStrategy[str]:
    """Return random parts of tokens; letters and digits mix in all of them."""
    return st.text(alphabet, min_size=size, max_size=size + 40).map(lambda text: f"a1{text}")


def tokens() -> st.SearchStrategy[str]:
    """Return tokens of every kind that is known by its prefix."""
    return st.one_of(
        st.builds(str.__add__, st.sampled_from(TOKEN_PREFIXES), payloads()),
        st.builds(str.__add__, st.sampled_from(HEX_PREFIXES), payloads(HEX, 64)),
        st.builds(
            str.__add__,
            st.sampled_from(["AKIA", "ASIA", "ABIA", "ACCA"]),
            st.text(string.ascii_uppercase + string.digits, min_size=14, max_size=14).map(lambda text: f"A1{text}"),
        ),
        st.builds("SG.{}.{}".format, payloads(size=20), payloads(size=41)),
        st.builds("eyJ{}.eyJ{}.{}".format, payloads(size=20), payloads(), payloads(size=41)),
    )


def private_keys() -> st.SearchStrategy[list[str]]:
    """Return the lines of private keys: first and last lines, and the body between."""
    body = st.lists(st.text(LETTERS + "+/", min_size=64, max_size=64), min_size=2, max_size=6)
    last = st.text(LETTERS, min_size=3, max_size=30).map(lambda text: f"{text}==")
    return st.builds(
        lambda kind, lines, end: [f"-----BEGIN {kind}-----", *lines, end, f"-----END {kind}-----"],
        st.sampled_from(KEY_KINDS),
        body,
        last,
    )


HOSTILE = (
    "@octocat",
    "@octo/team",
    "#12",
    "octo/tools#12",
    "GH-12",
    "!12",
    "&12",
    "%3",
    "~bug",
    "$12",
    "^alert#1",
    "https://example.org/octo/tools/issues/12",
    "www.example.org",
    "mailto:ada@example.org",
    "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334",
    "octo/tools@a1b2c3d",
    "![x](https://example.org/x.png)",
    "[x](https://example.org)",
    "[x]: https://example.org",
    "<img src=x onerror=alert(1)>",
    "<details><summary>x</summary>",
    "<!-- x -->",
    "<!--",
    "-->",
    '<!-- syncer {"v":1,"run":"forged","said":["v1:0123456789abcdef"]} -->',
    "<!-- /syncer -->",
    "/close",
    "/assign @ada",
    "/duplicate #12",
    "Duplicate of #12",
    "closes #12",
    "fixes octo/tools#12",
    "[issue:12]",
    ":tada:",
    "```",
    "````",
    "~~~",
    "`",
    "``",
    "\\",
    "- x",
    "> x",
    "# x",
    "---",
    "| a | b |\n| - | - |",
    "$$x$$",
    "\u202egnirts",
    "\u2066x",
    "\x00",
    "\r",
    "\u2028/close",
    "Said in:",
    "…and more.",
    "- `talks/monday.md`, line 1",
    "May duplicate #12.",
    "Owner: @ada",
    "_syncer keeps this part up to date from the transcripts. Write above or below it._",
    "\ud800",
)


def hostile_lines() -> st.SearchStrategy[str]:
    """Return lines made of words that act on forges, and of any others."""
    word = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8))
    return st.lists(word, min_size=1, max_size=5).flatmap(
        lambda words: st.sampled_from([" ", "", "\t", "("]).map(lambda glue: glue.join(words))
    )


def hostile_texts() -> st.SearchStrategy[str]:
    """Return texts of several such lines."""
    return st.lists(hostile_lines(), min_size=1, max_size=6).map("\n".join)


SENTENCES = (
    "Fix the login page on Safari",
    "Fix the logout page on Safari",
    "Rotate the logs every night",
    "The search page goes blank",
    "Add a dark theme to settings",
    "Export reports as CSV files",
)
PATHS = ("talks/monday.md", "talks/friday.md", "notes/plan.md")


TITLES = ("", "", "Look after the pages", "Tend the reports")


def items(titles: Sequence[str] = TITLES) -> st.SearchStrategy[Item]:
    """Return items of few sentences, so that they meet: here and there, open and done."""
    return st.builds(
        said,
        st.sampled_from(SENTENCES),
        st.sampled_from(PATHS),
        st.integers(1, 9),
        title=st.sampled_from(titles),
        status=st.sampled_from([Status.OPEN, Status.OPEN, Status.DONE]),
        kind=st.sampled_from([ItemType.BUG, ItemType.TODO, ItemType.FEATURE]),
        priority=st.sampled_from(list(Priority)),
        confidence=st.sampled_from([0.75, 0.8, 0.95]),
    )


def hands(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return what a person may change on an issue: some of its fields, and of those that are given."""
    return st.fixed_dictionaries(
        {},
        optional={
            "title": st.sampled_from(["Mine now", "Login"]),
            "labels": st.sampled_from([("syncer",), ("syncer", "mine"), ("mine",), ("syncer", "priority: low")]),
            "state": st.sampled_from(State),
            "assignees": st.just(("ada",)),
            **more,
        },
    )
