"""Two documents under the same themes: what each says about every one."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.matrix import Cell, matrix
from reader.analysis.selection import Selection
from reader.core.corpus import Passage
from reader.core.ids import DocumentId, ThemeId


class UnderTheme(NamedTuple):
    """The passages of one theme in either document, in reading order; not both are empty."""

    theme_id: ThemeId
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]


def side_by_side(
    selection: Selection,
    left: DocumentId,
    right: DocumentId,
    themes: Sequence[ThemeId] = (),
    *,
    with_subs: bool = True,
) -> list[UnderTheme]:
    """A row for each of `themes` (default: all) that either document has a passage of, in order."""
    chosen = {left, right}
    parts = tuple(part for part in selection.parts if part.text.document.id in chosen)
    found = matrix(Selection(selection.corpus, parts), themes, with_subs=with_subs)
    rows = (
        UnderTheme(
            theme_id,
            _passages(found.cells.get((left, theme_id))),
            _passages(found.cells.get((right, theme_id))),
        )
        for theme_id in found.themes
    )
    return [row for row in rows if row.left or row.right]


def _passages(cell: Cell | None) -> tuple[Passage, ...]:
    return tuple(cell.passages) if cell else ()
