"""Saturation: how many themes each document brings that none before it had."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.analysis.columns import counted_themes
from reader.analysis.selection import Selection
from reader.core.corpus import Passage
from reader.core.dates import days
from reader.core.document import Document
from reader.core.ids import HighlightId, ThemeId


class Reading(StrEnum):
    """In what order documents count as read.

    ADDED: as they came in. MARKED: by the first passage marked in each; those without one are not
    read yet and left out. PUBLISHED: by the earliest day it can have been, unknown last.
    """

    ADDED = "added"
    MARKED = "marked"
    PUBLISHED = "published"


class Step(NamedTuple):
    """A document read: the themes that are new in it, with the passages that carry them, and how
    many have been seen by then."""

    document: Document
    new: tuple[ThemeId, ...]
    seen: int
    highlights: tuple[HighlightId, ...]


def saturation(
    selection: Selection,
    reading: Reading = Reading.MARKED,
    themes: Sequence[ThemeId] = (),
    *,
    with_subs: bool = False,
) -> list[Step]:
    """A row for each document, in the order of reading."""
    _, themes_of = counted_themes(selection.corpus, themes, with_subs=with_subs)
    by_document: dict[Document, list[Passage]] = {}
    for part in selection.parts:
        by_document.setdefault(part.text.document, []).extend(part.passages)
    if reading is Reading.MARKED:
        by_document = {one: passages for one, passages in by_document.items() if passages}
    seen: set[ThemeId] = set()
    steps = []
    for document in sorted(by_document, key=_key(reading, by_document)):
        new: dict[ThemeId, None] = {}
        carrying = []
        for passage in by_document[document]:
            fresh = [one for one in themes_of(passage.themes) if one not in seen]
            if fresh:
                new.update(dict.fromkeys(fresh))
                carrying.append(passage.id)
        seen.update(new)
        steps.append(Step(document, tuple(new), len(seen), tuple(carrying)))
    return steps


def _key(reading: Reading, by_document: dict[Document, list[Passage]]) -> Callable[[Document], str]:
    match reading:
        case Reading.ADDED:
            return lambda document: document.added
        case Reading.MARKED:
            return lambda document: min(passage.created for passage in by_document[document])
    return _first_day


def _first_day(document: Document) -> str:
    found = days(document.published)
    return found[0].isoformat() if found else "~"  # after every digit
