"""Check what passes over the wire against GitHub's description of its API, version 2022-11-28."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import githubkit_schemas.v2022_11_28.models as models
from pydantic import BaseModel, ValidationError

API_VERSION = "2022-11-28"


@cache
def _model(name: str) -> type[BaseModel]:
    found = getattr(models, name)
    assert isinstance(found, type)
    assert issubclass(found, BaseModel)
    return found


def keys_of(name: str) -> frozenset[str]:
    """Return the keys that the model knows, as they are called over the wire."""
    return frozenset(field.alias or key for key, field in _model(name).model_fields.items())


def _complaints(name: str, error: ValidationError) -> list[str]:
    return [f"{name}: {'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]


def check_request(name: str, body: object) -> list[str]:
    """Return what is wrong with a request's body; the models let unknown keys pass, this does not."""
    if not isinstance(body, Mapping):
        return [f"{name}: the body is no object"]
    unknown = sorted(set(body) - keys_of(name))
    found = [f"{name}: unknown key {key!r}" for key in unknown]
    try:
        _model(name).model_validate(body)
    except ValidationError as error:
        found += _complaints(name, error)
    return found


def check_answer(name: str, body: object) -> list[str]:
    """Return what is wrong with an answer's body, or with each row of a listing."""
    found: list[str] = []
    for row in body if isinstance(body, list) else [body]:
        try:
            _model(name).model_validate(row)
        except ValidationError as error:
            found += _complaints(name, error)
        if isinstance(row, Mapping):
            found += [f"{name}: the server sent an unknown key {key!r}" for key in sorted(set(row) - keys_of(name))]
    return found
