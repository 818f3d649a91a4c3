"""A theme's page: how often it was used, where, by whom, and with what else."""

from collections import Counter
from typing import NamedTuple

from reader.analysis.neighbours import overlapping
from reader.analysis.selection import Selection
from reader.analysis.stretches import covered
from reader.core.document import Document
from reader.core.ids import CoderId, DocumentId, HighlightId, ThemeId


class InDocument(NamedTuple):
    """The passages of a theme in one document, and the share of its current text that they take,
    from 0 to 1."""

    document: Document
    highlights: tuple[HighlightId, ...]
    share: float


class Beside(NamedTuple):
    """Another theme, and the passages of either that share a character with one of the other."""

    theme_id: ThemeId
    highlights: tuple[HighlightId, ...]


class ThemeFacts(NamedTuple):
    """`highlights` carry the theme itself or, if asked so, one below it; `own` counts those that
    carry the theme itself.

    `documents` are in the order of the library, `coders` by how many passages they marked, `beside`
    the most frequent first. `first` and `last` are when the first and the last passage was marked,
    a time in UTC, "" if there is none.
    """

    highlights: tuple[HighlightId, ...]
    own: int
    documents: tuple[InDocument, ...]
    coders: tuple[tuple[CoderId, int], ...]
    beside: tuple[Beside, ...]
    first: str
    last: str


def theme_facts(selection: Selection, theme_id: ThemeId, *, with_subs: bool = True) -> ThemeFacts:
    """What is to be said of one theme."""
    corpus = selection.corpus
    wanted = corpus.mask(theme_id, with_subs=with_subs)
    itself = corpus.mask(theme_id, with_subs=False)
    passages = [p for part in selection.parts for p in part.passages if p.themes & wanted]
    times = [passage.created for passage in passages]
    return ThemeFacts(
        highlights=tuple(passage.id for passage in passages),
        own=sum(bool(passage.themes & itself) for passage in passages),
        documents=_documents(selection, wanted),
        coders=tuple(Counter(passage.coder_id for passage in passages).most_common()),
        beside=_beside(selection, wanted),
        first=min(times, default=""),
        last=max(times, default=""),
    )


def _documents(selection: Selection, wanted: int) -> tuple[InDocument, ...]:
    found: dict[DocumentId, InDocument] = {}
    for text, passages in selection.parts:
        some = [passage for passage in passages if passage.themes & wanted]
        if some:
            share = covered(some) / text.length if text.is_current else 0.0
            ids = tuple(passage.id for passage in some)
            known = found.get(text.document.id, InDocument(text.document, (), 0.0))
            found[text.document.id] = InDocument(
                text.document, known.highlights + ids, known.share + share
            )
    return tuple(found.values())


def _beside(selection: Selection, wanted: int) -> tuple[Beside, ...]:
    """The other themes whose passages share a character with those that are `wanted`."""
    themes_of = selection.corpus.themes_of
    found: dict[ThemeId, list[HighlightId]] = {}
    for _, passages in selection.parts:
        for passage, around in zip(passages, overlapping(passages), strict=True):
            if around & wanted:
                others = around if passage.themes & wanted else passage.themes
                for theme_id in themes_of(others & ~wanted):
                    found.setdefault(theme_id, []).append(passage.id)
    every = (Beside(theme_id, tuple(ids)) for theme_id, ids in found.items())
    return tuple(sorted(every, key=lambda beside: -len(beside.highlights)))
