from __future__ import annotations

import pytest

from syncer.rules.gerunds import base_of

FORMS = """
digging:dig dropping:drop sending:send writing:write making:make updating:update closing:close scheduling:schedule
renaming:rename configuring:configure disabling:disable reviewing:review deploying:deploy repainting:repaint
running:run merging:merge booking:book fixing:fix labelling:label installing:install splitting:split measuring:measure
quarantined:quarantine cleaned:clean applied:apply copied:copy replaced:replace wiring:wire restoring:restore
requiring:require deciding:decide profiling:profile indexing:index documenting:document announcing:announce
discussing:discuss repeating:repeat executing:execute deleting:delete targeting:target filtering:filter calling:call
cancelling:cancel limiting:limit voting:vote throttling:throttle mailing:mail paid:pay taken:take
"""


@pytest.mark.parametrize("form", FORMS.split())
def test_plain_form(form: str) -> None:
    word, base = form.split(":")
    assert base_of(word) == base


@pytest.mark.parametrize("word", ["table", "thing", "string", "red", "spring", "map"])
def test_no_verb(word: str) -> None:
    assert base_of(word) == ""
