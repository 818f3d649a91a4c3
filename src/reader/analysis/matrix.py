"""Theme × document: how often each theme stands in each document, and how much of it it takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.columns import counted_themes
from reader.analysis.selection import Selection
from reader.analysis.stretches import covered
from reader.core.corpus import Passage, TaggedText
from reader.core.document import Document
from reader.core.ids import DocumentId, HighlightId, ThemeId


@dataclass(frozen=True, slots=True)
class Cell:
    """The passages of one theme in one document. The first `placed` of them stand in its current
    `text`, the others wait on an older one."""

    text: TaggedText
    passages: tuple[Passage, ...]
    placed: int

    @property
    def count(self) -> int:
        """How many passages there are."""
        return len(self.passages)

    @property
    def highlights(self) -> tuple[HighlightId, ...]:
        """Their ids, in reading order."""
        return tuple(passage.id for passage in self.passages)

    @property
    def share(self) -> float:
        """Of the current text, from 0 to 1: code points in at least one passage ÷ all there are."""
        if not self.text.length:
            return 0.0
        return covered(self.passages[: self.placed]) / self.text.length

    def words(self, words: Mapping[HighlightId, int]) -> int:
        """The sum of the words of the passages; where two overlap, words count for each."""
        return sum(words[passage.id] for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells by document and theme; those with no passage are left out."""

    documents: tuple[Document, ...]
    themes: tuple[ThemeId, ...]
    cells: Mapping[tuple[DocumentId, ThemeId], Cell]


def matrix(
    selection: Selection, themes: Sequence[ThemeId] = (), *, with_subs: bool = True
) -> Matrix:
    """A row for each document that was looked at, a column for each of `themes` (default: all).

    With `with_subs` a passage also counts for the themes above its own, once for each.
    """
    chosen, themes_of = counted_themes(selection.corpus, themes, with_subs=with_subs)
    documents: dict[DocumentId, TaggedText] = {}
    found: dict[tuple[DocumentId, ThemeId], list[Passage]] = {}
    placed: dict[tuple[DocumentId, ThemeId], int] = {}
    for text, passages in selection.parts:
        document_id = text.document.id
        documents.setdefault(document_id, text)
        here: dict[ThemeId, list[Passage]] = {}
        for passage in passages:
            for theme_id in themes_of(passage.themes):
                here.setdefault(theme_id, []).append(passage)
        for theme_id, some in here.items():
            found.setdefault((document_id, theme_id), []).extend(some)
            if text.is_current:
                placed[document_id, theme_id] = len(some)
    cells = {
        at: Cell(documents[at[0]], tuple(some), placed.get(at, 0)) for at, some in found.items()
    }
    return Matrix(tuple(text.document for text in documents.values()), chosen, cells)
