"""The plain form of verbs in -ing and -ed, so that a title can begin with it."""

from __future__ import annotations

from syncer.patterns import lazy
from syncer.rules.participles import BASE_FORMS
from syncer.rules.patterns import words_of

_IRREGULAR = dict(
    pair.split(":")
    for pair in words_of(
        """
        dying:die tying:tie lying:lie being:be seeing:see freeing:free agreeing:agree paid:pay done:do made:make
        sent:send bought:buy brought:bring taken:take given:give told:tell found:find got:get gotten:get run:run
        rerun:rerun set:set cut:cut put:put drawn:draw thrown:throw sorted:sort rewritten:rewrite split:split
        rebuilt:rebuild redone:redo dug:dig left:leave kept:keep hung:hang glued:glue queueing:queue hanging:hang
        dyeing:dye shut:shut reset:reset taught:teach read:read shown:show chosen:choose caching:cache cached:cache
        timing:time timed:time routing:route muting:mute piping:pipe adding:add
        """
    )
)
# Verbs of several syllables whose ending looks as if an `e` had been dropped, though none was.
_PLAIN = words_of(
    """
    visit edit audit limit exhibit solicit inherit benefit credit submit exit merit profit deposit
    order monitor anchor author factor refactor mirror tailor vector focus canvas pivot target budget ticket packet
    develop label model cancel total signal install
    """
)
_ONE_SYLLABLE = lazy(r"^(?:[^aeiou]*|[^aeiou]*qu)[aeiouy][bcdgklmnprstvz]$|[^aeoq]u$")
_LONG_VOWEL = lazy(r"(?<!q)(?:[aeio][aeiou]|u[aeou])[bdklmnprt]$|(?<!q)ui[dlnst]$|[wxyh]$|ss$|ck$")
_DROPS_E = lazy(
    r"[vzc]$|s$|[adlr]g$|ang$|(?:[bdkpgcft])l$|[iu]l$|[uiao]r$|[aiou]d$|[aiu]n$|pon$|[aiu]m$|ap$|[yi]p$|[aeou]t$"
    r"|(?:wr|v|n|c|b)it$"
)
_DOUBLED = lazy(r"([bdgmnprt])\1$|(?:(?<=ab)|(?<=av)|(?<=nc)|(?<=od)|(?<=ev))ell$|ntroll$")
_VOWELS = lazy(r"[aeiouy]+")


def base_of(word: str) -> str:
    """Return the plain form of a verb in -ing or of a participle, "" for a word that is neither."""
    word = word.lower()
    known = _IRREGULAR.get(word) or BASE_FORMS.get(word)
    if known:
        return known
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return _restored(word[: -len(ending)], past=ending == "ed")
    return ""


def _restored(root: str, *, past: bool) -> str:
    if not _VOWELS.search(root):
        return ""
    if past and root.endswith("i"):
        return f"{root[:-1]}y"
    if _DOUBLED.search(root) and root != "add":
        return root[:-1]
    if root in _PLAIN or _LONG_VOWEL.search(root):
        return root
    return f"{root}e" if _ONE_SYLLABLE.search(root) or _DROPS_E.search(root) else root
