"""Theme × document: how often each theme stands in each document, and how much of it it takes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from reader.analysis.bits import Among, Bits
from reader.analysis.columns import counted_themes
from reader.analysis.selection import Part, Selection
from reader.analysis.stretches import covered
from reader.core.corpus import Passage, TaggedText
from reader.core.document import Document
from reader.core.ids import DocumentId, HighlightId, ThemeId

At = tuple[DocumentId, ThemeId]  # where a cell is
_ID = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Cell:
    """The passages of one theme in one document. The first `placed` of them stand in its current
    `text`, the others wait on an older one."""

    text: TaggedText
    passages: Sequence[Passage]
    highlights: Sequence[HighlightId]  # their ids
    placed: int

    @property
    def count(self) -> int:
        """How many passages there are."""
        return len(self.passages)

    @property
    def share(self) -> float:
        """Of the current text, from 0 to 1: code points in at least one passage ÷ all there are."""
        if not self.text.length:
            return 0.0
        return covered(self.passages[: self.placed]) / self.text.length

    def words(self, words: Mapping[HighlightId, int]) -> int:
        """The sum of the words of the passages; where two overlap, words count for each."""
        return sum(map(words.__getitem__, map(_ID, self.passages)))


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells by document and theme; those with no passage are left out."""

    documents: tuple[Document, ...]
    themes: tuple[ThemeId, ...]
    cells: Mapping[At, Cell]

    def counts(self) -> dict[At, int]:
        """How many passages each cell has."""
        return {at: cell.count for at, cell in self.cells.items()}

    def words(self, words: Mapping[HighlightId, int]) -> dict[At, int]:
        """The words of each cell, from those of the passages."""
        return {at: cell.words(words) for at, cell in self.cells.items()}

    def shares(self) -> dict[At, float]:
        """The share of each cell, from 0 to 1."""
        return {at: cell.share for at, cell in self.cells.items()}


def matrix(
    selection: Selection, themes: Sequence[ThemeId] = (), *, with_subs: bool = True
) -> Matrix:
    """A row for each document that was looked at, a column for each of `themes` (default: all).

    With `with_subs` a passage also counts for the themes above its own, once for each.
    """
    corpus = selection.corpus
    chosen, _ = counted_themes(corpus, themes, with_subs=with_subs)
    masks = [(theme_id, corpus.mask(theme_id, with_subs=with_subs)) for theme_id in chosen]
    by_document: dict[DocumentId, list[Part]] = {}
    for part in selection.parts:
        by_document.setdefault(part.text.document.id, []).append(part)
    cells = {
        (document_id, theme_id): cell
        for document_id, parts in by_document.items()
        for theme_id, cell in _row(parts, masks)
    }
    documents = (parts[0].text.document for parts in by_document.values())
    return Matrix(tuple(documents), chosen, cells)


def _row(
    parts: Sequence[Part], masks: Sequence[tuple[ThemeId, int]]
) -> Iterator[tuple[ThemeId, Cell]]:
    """The cells of one document, whose current text comes first."""
    text, current = parts[0]
    passages = current if len(parts) == 1 else [one for part in parts for one in part.passages]
    ids = [passage.id for passage in passages]
    bits = Bits([passage.themes for passage in passages])
    waiting = len(passages) - (len(current) if text.is_current else 0)
    for theme_id, mask in masks:
        if found := bits.having(mask):
            placed = (found >> waiting).bit_count()
            yield theme_id, Cell(text, Among(passages, found), Among(ids, found), placed)
