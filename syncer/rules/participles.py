"""Participles of work with the verb that a title begins with."""

from __future__ import annotations

BASE_FORMS = dict(
    pair.split(":")
    for line in (
        "written:write tested:test updated:update documented:document migrated:migrate translated:translate",
        "verified:verify configured:configure measured:measure reviewed:review cleaned:clean renamed:rename",
        "moved:move ported:port implemented:implement wired:wire released:release published:publish booked:book",
        "announced:announce ordered:order paid:pay renewed:renew rotated:rotate automated:automate built:build",
        "upgraded:upgrade replaced:replace removed:remove deleted:delete archived:archive covered:cover checked:check",
        "benchmarked:benchmark profiled:profile finished:finish labelled:label labeled:label scheduled:schedule",
        "planned:plan prepared:prepare",
    )
    for pair in line.split()
)
"""Participles of work, with the verb that a title begins with."""
