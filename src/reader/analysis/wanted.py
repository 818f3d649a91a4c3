"""A filter: which passages are wanted, and as the JSON that it is kept in."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Self

from reader.core.dates import date_problem
from reader.core.ids import CoderId, CollectionId, DocumentId, ThemeId
from reader.core.note import NoteKind
from reader.errors import Refused

_MOST = 1_000_000  # paragraphs; no text has so many


class Match(StrEnum):
    """How passages have to do with the themes of a filter.

    ANY: they carry at least one of them. ALL: they carry every one. NONE: they carry none.
    OVERLAP: they carry one, and every other is carried by the passage itself or by one that shares
    a character with it. NEAR: as OVERLAP, by one that is at most so many paragraphs away.
    """

    ANY = "any"
    ALL = "all"
    OVERLAP = "overlap"
    NEAR = "near"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is wanted of passages; what is left empty is no condition.

    A theme stands for itself and, `with_subs`, all below it. `within` is in paragraphs, for NEAR.
    Passages are looked for in `documents` and in those of `collections` alike. Days are ISO 8601
    dates, also partial ones; "2022-09" as `…_from` is its first day and as `…_to` its last.
    A document is in a range of publication if every day that its date may mean is. Days of tagging
    are those of the clock on this wall. `words` stand in the passage.

    Raises Refused for what is no date, and for paragraphs below 0.
    """

    themes: tuple[ThemeId, ...] = ()
    match: Match = Match.ANY
    within: int = 0
    with_subs: bool = True
    documents: tuple[DocumentId, ...] = ()
    collections: tuple[CollectionId, ...] = ()
    coders: tuple[CoderId, ...] = ()
    notes: tuple[NoteKind, ...] = ()
    published_from: str = ""
    published_to: str = ""
    tagged_from: str = ""
    tagged_to: str = ""
    words: str = ""

    def __post_init__(self) -> None:
        for day in (self.published_from, self.published_to, self.tagged_from, self.tagged_to):
            if problem := date_problem(day):
                raise Refused(problem)
        if not 0 <= self.within <= _MOST:
            raise Refused(f"Within how many paragraphs? Say a number from 0 to {_MOST:,}.")

    def to_json(self) -> str:
        """What is wanted as a JSON object; conditions that are not set are left out."""
        told = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) != field.default
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, told: str) -> Self:
        """The filter that was kept so. Raises Refused for anything else."""
        try:
            found = json.loads(told)
        except ValueError:
            raise Refused("This filter is not written as JSON.") from None
        if not isinstance(found, dict):
            raise Refused("This filter is no JSON object.")
        unknown = sorted(found.keys() - {field.name for field in fields(cls)})
        if unknown:
            raise Refused(f"This filter asks for “{unknown[0]}”, which this version does not know.")
        return cls(**{name: _value(name, cell) for name, cell in found.items()})


def _strings(cell: Any) -> tuple[str, ...]:
    if not isinstance(cell, list) or not all(isinstance(item, str) for item in cell):
        raise ValueError
    return tuple(cell)


def _exactly(kind: type) -> Callable[[Any], Any]:
    def checked(cell: Any) -> Any:
        if type(cell) is not kind:
            raise ValueError
        return cell

    return checked


_VALUES: Mapping[str, Callable[[Any], Any]] = {
    "themes": _strings,
    "match": Match,
    "within": _exactly(int),
    "with_subs": _exactly(bool),
    "documents": _strings,
    "collections": _strings,
    "coders": _strings,
    "notes": lambda cell: tuple(map(NoteKind, _strings(cell))),
}


def _value(name: str, cell: Any) -> Any:
    """The value of one field; what is not among `_VALUES` is text."""
    try:
        return _VALUES.get(name, _exactly(str))(cell)
    except ValueError:
        raise Refused(f"This filter says something about “{name}” that makes no sense.") from None
