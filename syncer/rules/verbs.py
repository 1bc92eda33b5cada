"""Verbs of work in their forms, so that what is said to be done can be put as a task."""

from __future__ import annotations

from syncer.rules.patterns import words_of

WORK = words_of(
    """
    add adapt adjust agree align allow analyse analyze announce annotate answer apply appoint approve archive arrange
    ask assemble assign attach attend audit automate back backport balance bake benchmark bill bind block book bring
    brief build bump buy cache calculate calibrate call cancel carry catch change charge chase check circulate clean
    clear close collect colour color combine compile complete compress configure confirm connect contact convert cook
    copy correct count cover create cut cross-check debug declare define delegate delete deliver deploy deprecate
    describe design dig disable disconnect discuss display distribute document dose double-check download draft draw
    drain drill drop dry duplicate edit email e-mail empty enable encrypt end enforce enlarge enter escalate establish
    estimate evaluate examine exclude expand explain export expose extend extract fetch figure file fill filter
    finalise finalize find finish fit fix flag flash fold follow format forward frame freeze fund gather generate get
    give glue graft grant grease grow handle hand hang harden harvest heat hide hire hold host identify implement
    import improve include increase index inform insert inspect install insulate insure integrate introduce inventory
    investigate invite invoice isolate join keep label launch lay lead limit link list load localise localize lock log
    lower lubricate mail maintain make map mark measure meet mend merge message migrate mirror mock monitor mount move
    mow name negotiate notify number nudge obtain offer open optimise optimize order organise organize outline oil
    overhaul pack package pad paint parse patch pay phone pick pickle pin ping plan plant plug polish poll port post
    prepare present preserve prevent print process profile promote proofread prove provide provision prune publish
    pull purge push put quote raise rake randomise read reassign rebase rebook rebuild recalculate recalibrate recall
    recharge recheck reconcile record recruit recycle redact redesign redo redraw reduce refactor refill refresh
    refund refuse register regenerate reindex reinstall reject relabel release relocate remind remove rename render
    renegotiate renew renovate rent reopen reorder reorganise reorganize repair repaint repeat replace replant
    replenish reply report repot request rerun research reschedule reseal reset reshape resize resolve restart restock
    reserve restore restrict resubmit resurface retag retest rethink retire retrain retrieve retry return reuse revert
    review revise revisit revive revoke rewire rework rewrite ring roast rotate route run sand sanitise sanitize save
    scan schedule scrub seal search secure select sell send separate serve service set settle sew shard share sharpen
    shift ship shorten show shrink shut sign simplify sketch skip sort specify speed split stage standardise standardize
    start staff stock stop store straighten streamline strip submit subscribe supply support suppress survey swap sweep
    switch sync tag take talk teach tell test tidy tie tighten tile top trace track train transcribe transfer translate
    transport treat trim tune turn type unblock unify uninstall unit-test unlock unpack untangle update upgrade upload
    use vacuum validate vendor ventilate verify version visit wash warn water wax weed weigh weld whitelist widen wind
    wipe wire withdraw wrap write zip do throw speak mop prep hem chop
    """
)
"""Base forms of what people do to things, and for one another, as work."""


def pairs_of(text: str) -> dict[str, str]:
    """Return the pairs `key:value` of a text."""
    return dict(pair.split(":") for pair in text.split())


_IRREGULAR = pairs_of(
    """
    bound:bind brought:bring built:build bought:buy caught:catch cut:cut dug:dig drawn:draw found:find fit:fit
    frozen:freeze gotten:get given:give grown:grow hung:hang hidden:hide held:hold kept:keep laid:lay led:lead
    made:make met:meet mown:mow paid:pay proofread:proofread put:put read:read rebuilt:rebuild redone:redo
    redrawn:redraw rerun:rerun reset:reset rethought:rethink rewritten:rewrite rung:ring run:run sold:sell sent:send
    set:set sewn:sew shown:show shrunk:shrink shut:shut split:split swept:sweep taken:take taught:teach told:tell
    wound:wind withdrawn:withdraw written:write done:do thrown:throw spoken:speak
    """
)
# A single vowel and consonant at the end of a stressed syllable: doubled in "dropped", not in "opened".
_DOUBLED = words_of(
    """
    cancel log map nap pad pin plan plug prep rig rot run scan scrub set ship shut skip split stop strip swap tag top
    trim wrap zip drop cut dig get put mop flag label fit drag unplug unpin rerun reset refer transfer permit submit
    commit omit travel chop hem stab
    """
)


def _stem_forms(base: str) -> tuple[str, str]:
    """Return participle and gerund of a regular verb."""
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        gerund = base[:-2] + "ying" if base.endswith("ie") else base[:-1] + "ing"
        return base + "d", gerund
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied", base + "ing"
    if base in _DOUBLED:
        return base + base[-1] + "ed", base + base[-1] + "ing"
    return base + "ed", base + "ing"


def third_of(base: str) -> str:
    """Return `washes` for `wash`."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_BY_PARTICIPLE = {_stem_forms(base)[0]: base for base in WORK} | _IRREGULAR
_BY_PARTICIPLE |= {"canceled": "cancel", "labeled": "label", "fitted": "fit", "hanged": "hang", "got": "get"}
_BY_GERUND = {_stem_forms(base)[1]: base for base in WORK} | {"canceling": "cancel", "labeling": "label"}
_BY_THIRD = {third_of(base): base for base in WORK}


def base_of_participle(word: str) -> str:
    """Return `wash` for `washed`; "" for what is no participle of work."""
    return _base(word, _BY_PARTICIPLE)


def base_of_gerund(word: str) -> str:
    """Return `wash` for `washing`; "" for what is no gerund of work."""
    return _base(word, _BY_GERUND)


def base_of_third(word: str) -> str:
    """Return `wash` for `washes`; "" for what is no verb of work."""
    return _base(word, _BY_THIRD)


def is_work(word: str) -> bool:
    """Whether a word is a verb of work as it stands in an order: `wash`."""
    return word.lower() in WORK


def gerund_of(base: str) -> str:
    """Return `keeping` for `keep`."""
    return _stem_forms(base.lower())[1]


def _base(word: str, forms: dict[str, str]) -> str:
    word = word.lower()
    if found := forms.get(word, ""):
        return found
    prefix = next((prefix for prefix in ("re-", "re") if word.startswith(prefix)), "")
    again = forms.get(word.removeprefix(prefix), "") if prefix else ""
    return prefix + again if again else ""
