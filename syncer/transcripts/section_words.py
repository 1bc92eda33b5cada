"""Words that head what stands below them and are nobody's name, beside the labels of `words`."""

from __future__ import annotations

_WORDS = """agreed decided resolved settled parked postponed deferred later soon left remaining outstanding someday wish
    wishes wishlist wanted broken must should could would outcome outcomes homework chores leftovers unfinished
    undecided unclear shipped merged deployed tried learned learnt rejected declined dropped skipped discarded
    dismissed confirmed approved promised promises planned missing needed needs requested reported known noticed seen
    asap now eventually maybe perhaps possibly afterwards afterward meanwhile tonight weekend weekly daily monthly
    backlog roadmap housekeeping unrelated separately plus minus remember promise ruling rulings consensus vote votes
    upshot bottom logistics money hardware software docs documentation kitchen website shop marketing legal safety
    cleanup clean-up polish research spike spikes check checks verify ask asks call calls buy order orders write send
    print ordered received paid tested works working fails failing crashes crash sidenote postscript glossary photos
    pictures thanks reality truth fact facts sum effort estimate estimates hosting weather backup backups printing
    login search mobile android web import imports export exports newsletter parking-lot non-goals nongoals rejected
    proposal proposals proposed motion objection objections reason reasons rationale because so thus hence therefore
    actually basically honestly clearly obviously luckily sadly unfortunately fortunately interestingly importantly
    really still already again almost only just here there everywhere nowhere today's tomorrow's assigned unassigned
    ready blocked waiting ongoing started finished complete completed incomplete partial urgent deadline deadlines
    shared private public internal external manual automatic automated optional mandatory forbidden allowed
    inventory leftover remainder rest else extra extras anything everything something nothing whatever whoever
    morning noon midday afternoon night fallback workarounds rollback rollout migration migrations upgrade upgrades
    cost costs price prices fee fees tax taxes invoice invoices receipt receipts shipping delivery pickup returns
    agreed-on to-dos checklist checklists recap recaps wrap-up handover hand-over handoff leftovers appendix annex
    attachment attachments screenshot screenshots log logs trace traces stack stacktrace diff diffs patch patches
    green red yellow orange amber easy hard simple complex cheap expensive fast slow big small large tiny huge
    safe unsafe risky stable unstable likely unlikely certain uncertain sure unsure correct incorrect wrong right
    before-after upstream downstream inside outside above below left-over middle top mainly mostly partly overall
    accepted adopted tabled carried unanimous quorum voted seconded moved withdrawn superseded obsolete reopened
"""
SECTION_WORDS = frozenset(_WORDS.split())
