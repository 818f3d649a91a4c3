"""A filter: which passages are wanted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from reader.core.dates import date_problem
from reader.core.ids import CoderId, CollectionId, DocumentId, ThemeId
from reader.core.note import NoteKind
from reader.core.settings_json import Reader, each, exactly, from_json, to_json
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
        return to_json(self)

    @classmethod
    def from_json(cls, told: str) -> Self:
        """The filter that was kept so. Raises Refused for anything else."""
        return from_json(cls, told, _READERS, "filter")


_READERS: Mapping[str, Reader] = {
    **dict.fromkeys(("themes", "documents", "collections", "coders"), each(exactly(str))),
    "notes": each(NoteKind),
}
