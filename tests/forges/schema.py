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
    """Return what is wrong with a request's body; the models let unknown keys pass, this does not, however deep."""
    try:
        known = _model(name).model_validate(body).model_dump(by_alias=True, exclude_unset=True)
    except ValidationError as error:
        return _complaints(name, error) + _unknown(name, body, dict.fromkeys(keys_of(name)))
    return _unknown(name, body, known)


def _unknown(place: str, sent: object, known: object) -> list[str]:
    if isinstance(sent, Mapping) and isinstance(known, Mapping):
        found = [f"{place}: unknown key {key!r}" for key in sorted(set(sent) - set(known))]
        pairs = [(key, sent[key], known[key]) for key in sent if key in known]
    elif isinstance(sent, list) and isinstance(known, list):
        found, pairs = [], list(zip(range(len(sent)), sent, known, strict=False))
    else:
        return []
    return found + [words for key, below, seen in pairs for words in _unknown(f"{place}.{key}", below, seen)]


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
