"""Settings as the JSON object that they are kept in, read back exactly or not at all.

Settings are a frozen dataclass whose fields all have a default. Readers get a cell as `json.loads`
gives it and return the value, or raise ValueError.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar

from reader.errors import Refused

Reader = Callable[[Any], Any]
_Settings = TypeVar("_Settings")


def to_json(settings: Any) -> str:
    """The fields of `settings`; what is as it would be anyway is left out."""
    told = {
        field.name: _told(getattr(settings, field.name))
        for field in fields(settings)
        if getattr(settings, field.name) != field.default
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_json(
    kind: type[_Settings], told: str, readers: Mapping[str, Reader], name: str
) -> _Settings:
    """The settings that were kept so, called `name` where they are spoken of. `readers` are those
    of fields whose default does not say it all: texts, numbers and choices need none.

    Raises Refused for anything else, as `kind` does for what makes no sense together.
    """
    try:
        found = json.loads(told)
    except (ValueError, RecursionError):  # the latter where brackets are nested without an end
        raise Refused(f"This {name} is not written as JSON.") from None
    if not isinstance(found, dict):
        raise Refused(f"This {name} is no JSON object.")
    defaults = {field.name: field.default for field in fields(kind)}  # type: ignore[arg-type]
    if unknown := sorted(found.keys() - defaults.keys()):
        raise Refused(f"This {name} sets “{unknown[0]}”, which this version does not know.")
    values = {}
    for field, cell in found.items():
        try:
            values[field] = readers.get(field, _of_default(defaults[field]))(cell)
        except ValueError:
            said = f"This {name} sets “{field}” to something that makes no sense."
            raise Refused(said) from None
    return kind(**values)


def exactly(kind: type) -> Reader:
    """Reads a value of that very kind: True is no number."""

    def read(cell: Any) -> Any:
        if type(cell) is not kind:
            raise ValueError
        return cell

    return read


def each(of: Reader) -> Reader:
    """Reads a list as a tuple, each item with `of`."""

    def read(cell: Any) -> Any:
        return tuple(map(of, exactly(list)(cell)))

    return read


def _told(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_told(item) for item in value]
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value


def _of_default(default: Any) -> Reader:
    return type(default) if isinstance(default, StrEnum) else exactly(type(default))
