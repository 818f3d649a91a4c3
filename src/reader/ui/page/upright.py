"""Up and down: where the caret goes by a line, in a table inside the column it is in.

Qt would go through the lines of a row one cell after another. Positions are UTF-16 units.
"""

from PySide6.QtCore import QPointF

from reader.core.content import BlockKind
from reader.ui.page.geometry import x_of
from reader.ui.page.layout import PageLayout


def line_away(layout: PageLayout, left: float, unit: int, *, down: bool) -> int | None:
    """The place below (or above) `unit` in a page whose text begins at `left`, at the end of all
    the first or last place; None where no table is near and Qt knows better.
    """
    blocks = layout.type.content.blocks
    index = layout.document().findBlock(unit).blockNumber()
    other = index + (1 if down else -1)
    near = [blocks[at].kind for at in (index, other) if 0 <= at < len(blocks)]
    if BlockKind.ROW not in near:
        return None
    laid = layout.laid(index)
    at = laid.line_index(unit - laid.base)
    line = laid.lines[at]
    x = left + x_of(line, unit - laid.base)
    cell = next((cell for cell in laid.cells if at in cell.lines), None)
    beside = cell.lines if cell else range(len(laid.lines))
    target = at + (1 if down else -1)
    if target in beside:
        y = layout.heights.top_of(index) + laid.lines[target].top + 1
    elif cell and (cell.bottom < laid.cells[-1].bottom if down else cell.top > laid.cells[0].top):
        # A row that is folded goes on.
        y = layout.heights.top_of(index) + (cell.bottom + 1 if down else cell.top - 1)
    elif 0 <= other < len(blocks):
        # In the gap of a block its nearest line is found.
        top = layout.heights.top_of(other)
        y = top if down else top + layout.laid(other).height - 1
    else:
        return laid.base + laid.lines[-1].end if down else laid.base
    return layout.unit_at(QPointF(x, y))
